"""Saving a visit: what is to be asked before, and what is done when it can't be."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from screener.engines.birthdays import BIRTH
from screener.errors import Unusable
from screener.log.faults import LogFault, in_app
from screener.tui.screens.dialogs import Checked, Choose, Reason, go_on_with
from screener.tui.screens.enrolled import tell_enrolled
from screener.tui.screens.opening import in_background
from screener.tui.screens.windows import together
from screener.visit.codes import Taken, dropped, moved, over_saved
from screener.visit.entries import code_fault
from screener.visit.visiting import Visit

if TYPE_CHECKING:
    from screener.log.records import Who
    from screener.tui.screens.visit import VisitScreen

_REFUSED = (
    ("look", "Go back and enter it again"),
    ("save", "Save all the same: it stays unknown"),
)
_KEPT = "The log keeps what was typed there and why it was refused, for good: it must name nobody."
_BIRTH_KEPT = "Of the birth date the log keeps that it was refused, and not what was typed."
_MET = (
    ("look", "Look at it first: nothing is saved yet"),
    ("save", "Save what is entered here too; where a value is replaced you are asked why"),
)
_TAKEN = (
    ("stay", "Go back: nothing is saved, the draft stays"),
    ("over", "The same person: open what was saved, with what was entered here over it"),
    ("move", "Another person: give this visit another code, and save it"),
    ("open", "The same person: discard what was entered here, and open what was saved"),
)
_OWN = (_TAKEN[0], _TAKEN[1], _TAKEN[3], _TAKEN[2])
"""The same where one has saved it oneself: that it is another person's comes last."""
_REMOVED = (
    "The draft of {} is not on disk any more: its visit was saved or discarded in another window. What stands here is "
    "not in the log by that, unless it is what was saved."
)
_FURTHER = "To give this draft up: Esc, then “Discard what was entered”. What was saved opens from home."
_SIGNED = (("save", "Save: it has to be signed again"), ("stay", "Go back, nothing is saved"))


def save(screen: "VisitScreen", then: Callable[[], object]) -> None:
    """Save what was entered, after the questions that it raises; then go on."""
    together(screen, lambda: _ask_of_refused(screen, lambda: _save_explained(screen, then)))


def _save_explained(screen: "VisitScreen", then: Callable[[], object]) -> None:
    _ask_why(screen, lambda: _ask_of_signature(screen, lambda: _save(screen, then)))


def _ask_of_refused(screen: "VisitScreen", go: Callable[[], object]) -> None:
    """A text that is no value decides nothing; the log keeps it for good, so that it is said what it keeps."""
    refused = screen.course.refused()
    if not refused:
        go()
        return
    told = "\n".join(f"{one.label}: {one.shown}" for one in refused)
    born = [one for one in refused if one.field.name == BIRTH]
    told += f"\n\n{_KEPT}" if len(refused) > len(born) else ""
    told += f"\n\n{_BIRTH_KEPT}" if born else ""

    async def chosen(way: str | None) -> None:
        if way == "save":
            go()
        else:
            field = refused[0].field.name
            await screen.show(screen.course.page_with(field, screen.place), field=field, focus=True)

    screen.app.push_screen(Choose("This cannot be taken", told, _REFUSED), chosen)


def _ask_why(screen: "VisitScreen", go: Callable[[], object]) -> None:
    """One reason after the other, for each saved value that changes without one."""
    sheet, unexplained = screen.sheet, screen.sheet.unexplained
    if not unexplained:
        go()
        return
    field = unexplained[0]

    def answered(why: str | None) -> None:
        if why:
            sheet.explain(field, why)
            _ask_why(screen, go)

    screen.app.push_screen(Reason(screen.course.why_asked(field, sheet.entry(field))), answered)


def _ask_of_signature(screen: "VisitScreen", go: Callable[[], object]) -> None:
    signed = screen.visit.signed or screen.visit.coordinator
    if signed is None:
        go()
        return
    told = f"{signed.name} signed this visit as it was. Once it is saved otherwise the signature is void."
    go_on_with(screen.app, "save", Choose("A signed visit changes", told, _SIGNED), go)


def _save(screen: "VisitScreen", then: Callable[[], object]) -> None:
    """Save, as the person whose initials are asked once."""

    def saved(visit: Visit) -> None:
        before = screen.visit
        screen.reopen(visit)
        screen.app.forget_failures()
        screen.notify(f"{visit.sheet.code} is in the screening log. {visit.note}".strip())
        then()
        tell_enrolled(screen, before)

    def failed(fault: Unusable) -> None:
        if isinstance(fault, LogFault) and fault.cause == "changed":
            in_background(
                screen.app,
                lambda: screen.desk.refreshed(screen.visit),
                lambda visit: _met(screen, visit, then),
            )
        elif isinstance(fault, Taken) and fault.further:
            screen.notify(f"{in_app(fault)}. {_FURTHER}", severity="error", timeout=20)
        elif isinstance(fault, Taken):
            _ask_whose(screen, fault, then)
        else:
            screen.notify(_unsaved(screen, fault), severity="error", timeout=20)

    def save_as(who: "Who") -> None:
        in_background(screen.app, lambda: screen.desk.save(screen.visit, who), saved, failed)

    screen.app.with_initials(save_as)


def _unsaved(screen: "VisitScreen", fault: Unusable) -> str:
    """Why nothing was saved, and where the log could not be written that nothing is lost by it."""
    unwritten = isinstance(fault, LogFault) and fault.is_unwritten
    kept = ". What was entered is kept as a draft" if unwritten and screen.visit.kept else ""
    return f"{in_app(fault)}{kept}"


def _ask_whose(screen: "VisitScreen", taken: Taken, then: Callable[[], object]) -> None:
    """Another visit has the code by now: another person gets another code, and the save goes on."""

    def chosen(way: str | None) -> None:
        if way == "move":
            proposed = partial(_ask_code, screen, then)
            in_background(screen.app, lambda: screen.desk.next_code(screen.sheet.trial), proposed)
        elif way == "open":
            in_background(screen.app, lambda: dropped(screen.desk, screen.visit), opened)
        elif way == "over":
            in_background(screen.app, lambda: over_saved(screen.desk, screen.visit), opened)

    opened = partial(_reopen, screen)
    title = (
        "You saved this visit in another window" if taken.own else f"{screen.sheet.code} is in the log by now"
    )
    screen.app.push_screen(Choose(title, f"{taken}.", _OWN if taken.own else _TAKEN), chosen)


def _ask_code(screen: "VisitScreen", then: Callable[[], object], proposed: str) -> None:
    """Another code for another person's visit, which is then saved."""

    def given(code: str | None) -> None:
        if code:
            _move(screen, code, then)

    words = f"A code that nobody has yet, in place of {screen.sheet.code}. It is never a name."
    asked = Checked("Another code for this visit", words, code_fault, value=proposed, whole=True)
    screen.app.push_screen(asked, given)


def _move(screen: "VisitScreen", code: str, then: Callable[[], object], *, anew: bool = False) -> None:
    """Give the visit this code, and save it; ``anew`` although its draft is gone."""

    def go_on(visit: Visit) -> None:
        _reopen(screen, visit)
        _save(screen, then)

    def failed(fault: Unusable) -> None:
        if isinstance(fault, LogFault) and fault.cause == "gone":
            _ask_of_removed(screen, code, then)
        else:
            screen.notify(in_app(fault), severity="error", timeout=20)

    in_background(screen.app, lambda: moved(screen.desk, screen.visit, code, anew=anew), go_on, failed)


def _ask_of_removed(screen: "VisitScreen", code: str, then: Callable[[], object]) -> None:
    """What was removed in another window comes back by a person's word alone."""
    told = _REMOVED.format(screen.sheet.code)
    ways = (("stay", "Go back: nothing is saved"), ("all", f"Save all that stands here, as {code}"))
    asked = Choose("The draft was removed in another window", told, ways)
    go_on_with(screen.app, "all", asked, lambda: _move(screen, code, then, anew=True))


def _reopen(screen: "VisitScreen", visit: Visit) -> None:
    """Show a visit in the place of the one that is open, and what is to be known of it."""
    screen.reopen(visit)
    if visit.note:
        screen.notify(visit.note, severity="warning", timeout=15)


def _met(screen: "VisitScreen", visit: Visit, then: Callable[[], object]) -> None:
    """Somebody else saved meanwhile: show what differs, and let the second save go through."""
    screen.reopen(visit)
    if not visit.is_unsaved:
        screen.notify(visit.note, severity="warning", timeout=20)
        return
    asked = Choose("This visit was saved meanwhile", visit.note, _MET)
    go_on_with(screen.app, "save", asked, lambda: _save_explained(screen, then))
