"""Leaving a visit: nothing is lost without a question."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from textual.app import App

_WAYS = (
    ("keep", "Keep the draft: go on later where you are"),
    ("save", "Save to the screening log, then leave"),
    ("discard", "Discard what was entered since the last save"),
    ("stay", "Stay"),
)
_WAYS_UNWRITTEN = (
    ("save", "Save to the screening log, then leave"),
    ("keep", "Try once more to write the draft, then leave"),
    ("stay", "Stay"),
    ("discard", "Leave all the same: what was entered since is lost"),
)
"""Where the draft could not be written there is none to go on with."""


_WAYS_EMPTIED = (
    ("keep", "Keep the draft: Ctrl+Z brings back what was entered"),
    ("discard", "Discard it: nothing is left of this visit"),
    ("stay", "Stay"),
)
"""Where everything was deleted that was entered: there is nothing to save, and something to bring back."""


def leave(app: "App[Any]", go: Callable[[], object]) -> None:
    """Go, after a question for a rule that was typed and not kept, and for a visit that the log does not hold."""
    # By its method: to import the screen of the criteria only to see that it is not open takes too long.
    editing = [one.when_dropped for one in app.screen_stack if hasattr(one, "when_dropped")]
    if editing:
        editing[-1](lambda: _leave_visit(app, go))
    else:
        _leave_visit(app, go)


def _leave_visit(app: "App[Any]", go: Callable[[], object]) -> None:
    from screener.tui.screens.dialogs import Choose
    from screener.tui.screens.opening import in_background
    from screener.tui.screens.visit import VisitScreen
    from screener.visit.codes import OTHER_WINDOW

    screen = next((one for one in reversed(app.screen_stack) if isinstance(one, VisitScreen)), None)
    if screen is not None and screen is app.screen and not screen.settle():
        return  # what stands in a field is taken first, and a saved value changes with a reason only
    if screen is None:
        go()
        return
    visit = screen

    def drop() -> None:
        # Who merely looked takes nothing away from under another window: it goes when that one is left.
        if not visit.app.is_open_elsewhere():
            visit.desk.discard(visit.visit)

    if not visit.visit.is_unsaved:
        if visit.visit.written is None or visit.visit.holds_more:
            go()
            return
        # A draft of which everything was taken back is none: it would hide what the log holds.
        if not visit.visit.is_emptied:
            in_background(visit.app, drop, lambda _: go(), lambda _: go())
            return
    count = len(visit.sheet.changed)
    told = (
        f"{visit.sheet.code}: {count} entr{'y is' if count == 1 else 'ies are'} not in the screening log yet. "
        "The draft is on disk and is as it was when you come back."
    )
    if not count:
        told = f"{visit.sheet.code} is screened again: nothing was entered yet, and nothing is on disk."
    ways: tuple[tuple[str, str], ...] = _WAYS
    if visit.visit.is_emptied:
        told, ways = f"{visit.sheet.code}: everything that was entered was deleted again.", _WAYS_EMPTIED
    fault = visit.visit.fault
    if fault:
        ways = _WAYS_UNWRITTEN
        told = f"{visit.sheet.code}: the draft is NOT on disk as it stands. {fault}"

    def chosen(way: str | None) -> None:
        if way == "keep":
            in_background(
                visit.app,
                lambda: visit.desk.keep(visit.visit),
                lambda _: go(),
                visit.draft_failed,
            )
        elif way == "save":
            visit.save(then=go)
        elif way == "discard":
            in_background(visit.app, lambda: visit.desk.discard(visit.visit), discarded)

    def discarded(alone: bool) -> None:
        if not alone:
            visit.notify(OTHER_WINDOW, severity="warning", timeout=15)
        go()

    app.push_screen(Choose("Leave the visit", told, ways), chosen)
