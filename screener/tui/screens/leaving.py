"""Leaving a visit: nothing is lost without a question."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from textual.app import App

    from screener.tui.screens.visit import VisitScreen

_Ways = tuple[tuple[str, str], ...]
"""The ways on, each with what it does."""
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
    """Go from the visit that is open, if one is: at once where the log holds it, else after a question."""
    from screener.tui.screens.opening import in_background
    from screener.tui.screens.visit import VisitScreen

    screen = next((one for one in reversed(app.screen_stack) if isinstance(one, VisitScreen)), None)
    if screen is None:
        go()
        return
    if screen is app.screen and not screen.settle():
        return  # what stands in a field is taken first, and a saved value changes with a reason only

    def drop() -> None:
        # Who merely looked takes nothing away from under another window: it goes when that one is left.
        if not screen.app.is_open_elsewhere():
            screen.desk.discard(screen.visit)

    visit = screen.visit
    if visit.is_unsaved:
        _ask(screen, go)
    elif visit.written is None or visit.holds_more:
        go()
    elif visit.is_emptied:
        _ask(screen, go)
    else:  # a draft of which everything was taken back is none: it would hide what the log holds
        in_background(screen.app, drop, lambda _: go(), lambda _: go())


def _ask(screen: "VisitScreen", go: Callable[[], object]) -> None:
    """What becomes of what the log does not hold, before one goes."""
    from screener.tui.screens.dialogs import Choose
    from screener.tui.screens.opening import in_background
    from screener.visit.codes import OTHER_WINDOW

    def chosen(way: str | None) -> None:
        if way == "keep":
            in_background(
                screen.app, lambda: screen.desk.keep(screen.visit), lambda _: go(), screen.draft_failed
            )
        elif way == "save":
            screen.save(then=go)
        elif way == "discard":
            in_background(screen.app, lambda: screen.desk.discard(screen.visit), discarded)

    def discarded(alone: bool) -> None:
        if not alone:
            screen.notify(OTHER_WINDOW, severity="warning", timeout=15)
        go()

    visit = screen.visit
    told, ways = _question(visit.sheet.code, len(visit.sheet.changed), visit.is_emptied, visit.fault)
    screen.app.push_screen(Choose("Leave the visit", told, ways), chosen)


def _question(code: str, count: int, is_emptied: bool, fault: str) -> tuple[str, _Ways]:
    """What is told of a candidate's visit of which the log lacks ``count`` entries, and the ways on; ``fault`` is why
    its draft could not be written."""
    if fault:
        return f"{code}: the draft is NOT on disk as it stands. {fault}", _WAYS_UNWRITTEN
    if is_emptied:
        return f"{code}: everything that was entered was deleted again.", _WAYS_EMPTIED
    if not count:
        return f"{code} is screened again: nothing was entered yet, and nothing is on disk.", _WAYS
    told = (
        f"{code}: {count} entr{'y is' if count == 1 else 'ies are'} not in the screening log yet. "
        "The draft is on disk and is as it was when you come back."
    )
    return told, _WAYS
