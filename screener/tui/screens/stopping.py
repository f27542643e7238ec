"""A visit that nothing missing can change, or in which nothing is open: say so, and offer ways on."""

from typing import TYPE_CHECKING

from screener.tui.screens.dialogs import Choose
from screener.visit.view import checks

if TYPE_CHECKING:
    from screener.tui.screens.visit import VisitScreen

_WAYS = (
    ("report", "Stop here: see the report (^r)"),
    ("on", "Go on for completeness"),
    ("stay", "Stay on this criterion"),
    ("save", "Stop here: save to the screening log (^s)"),
)
_KEYS = {"ctrl+r": "report", "ctrl+s": "save"}


def nothing_open(screen: "VisitScreen") -> None:
    """There is no question to go to."""
    if screen.course.is_ineligible and not screen.course.for_completeness:
        offer_to_stop(screen)
    else:
        screen.app.tell_once(f"Nothing is open. {screen.course.what_is_left()}".strip())


def offer_to_stop(screen: "VisitScreen") -> None:
    """Say that nothing missing can change the decision, and offer to stop or to go on."""
    visit = screen.visit
    odd = (f"Check: {one}." for one in checks(screen.scene, visit.progress, visit.explained, visit.later))
    told = "\n".join(
        (*screen.scene.judged.decision.reasons, "", "Nothing that is missing can change this.", *odd)
    )

    async def answered(choice: str | None) -> None:
        if choice == "report":
            screen.report()
        elif choice == "save":
            await screen.action_save()
        elif choice == "on":
            screen.course.for_completeness = True
            screen.show_next()
            await screen.go_on()

    screen.app.push_screen(Choose("Ineligible", told, _WAYS, unasked=True, keys=_KEYS), answered)
