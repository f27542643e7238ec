"""A visit that is open in another window too: what was entered there comes in here, and is said."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from screener.errors import Unusable
from screener.log.faults import LogFault, in_app
from screener.tui.screens.dialogs import Choose
from screener.tui.screens.opening import in_background
from screener.visit.presence import Presence
from screener.visit.visiting import Visit
from screener.visit.windows import join, newer

if TYPE_CHECKING:
    from screener.log.drafts import Draft
    from screener.tui.app import ScreenerApp
    from screener.tui.screens.visit import VisitScreen

_TOO = "What is entered in either is kept of both. Close one of the two."
_WAYS = (
    ("look", "Look at it first: nothing is saved yet"),
    ("save", "Save all of it"),
)


class Window:
    """This window at a visit. Where another one has it open too that is told when it is opened, before anything is
    entered."""

    def __init__(self, app: "ScreenerApp", visit: Visit) -> None:
        self._app, self._code, self._gone = app, visit.sheet.code, False
        self._presence: Presence | None = None
        desk, trial = app.desk, visit.sheet.trial
        in_background(app, lambda: Presence(desk.drafts.folder, desk.log_path, trial, self._code), self._came)

    def _came(self, presence: Presence) -> None:
        self._presence = presence
        if self._gone:
            presence.leave()
        elif presence.others:
            told = f"{self._code} is open in another window too. {_TOO}"
            self._app.notify(told, severity="warning", timeout=20)

    def leave(self) -> None:
        """The visit is not open here any more."""
        self._gone = True
        if self._presence is not None:
            self._presence.leave()


def not_written(screen: "VisitScreen", fault: Unusable) -> None:
    """What to do about a draft that could not be written: where another window saved it since, that is taken in, and
    told; else say that it is not on the disk, and why."""
    if not isinstance(fault, LogFault) or fault.cause != "changed":
        screen.notify(in_app(fault), title="The draft could not be written", severity="error", timeout=20)
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
