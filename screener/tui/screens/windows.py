"""A visit that is open in another window too: what was entered there comes in here, and is said."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from screener.errors import Unusable
from screener.log.faults import LogFault
from screener.tui.screens.dialogs import Choose
from screener.tui.screens.opening import in_background
from screener.visit.windows import join, newer

if TYPE_CHECKING:
    from screener.log.drafts import Draft
    from screener.tui.screens.visit import VisitScreen

_WAYS = (
    ("look", "Look at it first: nothing is saved yet"),
    ("save", "Save all of it"),
)


def not_written(screen: "VisitScreen", fault: Unusable) -> None:
    """What to do about a draft that could not be written: where another window saved it since, that is taken in, and
    told; else say that it is not on the disk, and why."""
    if not isinstance(fault, LogFault) or fault.cause != "changed":
        screen.notify(str(fault), title="The draft could not be written", severity="error", timeout=20)
        return

    def found(other: "Draft | None") -> None:
        if other is not None:
            screen.notify(_joined(screen, other), severity="warning", timeout=20)

    in_background(screen.app, lambda: newer(screen.desk, screen.visit), found)


def together(screen: "VisitScreen", go: Callable[[], object]) -> None:
    """Go on to save, after a question where another window has entered something that is to be saved with it."""

    def found(other: "Draft | None") -> None:
        if other is None:
            go()
            return

        def chosen(way: str | None) -> None:
            if way == "save":
                go()

        told = _joined(screen, other)
        screen.app.push_screen(Choose("Another window entered something too", told, _WAYS), chosen)

    in_background(screen.app, lambda: newer(screen.desk, screen.visit), found)


def _joined(screen: "VisitScreen", other: "Draft") -> str:
    told = join(screen.visit, other)
    screen.keep()
    screen.rejudge()
    screen.call_later(screen.show, screen.place, focus=True)
    return told
