"""A visit that is open in another window too: what was entered there comes in here, and is said."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from screener.errors import Unusable
from screener.log.faults import LogFault, in_app
from screener.tui.screens.dialogs import Choose, go_on_with
from screener.tui.screens.opening import in_background
from screener.visit.presence import Presence
from screener.visit.visiting import Visit
from screener.visit.windows import given_up, is_gone, join, newer, saved_elsewhere

if TYPE_CHECKING:
    from screener.log.drafts import Draft
    from screener.tui.app import ScreenerApp
    from screener.tui.screens.visit import VisitScreen

_TOO = "What is entered in either is kept of both. Close one of the two."
_WAYS = (
    ("look", "Look at it first: nothing is saved yet"),
    ("save", "Save all of it"),
)


_GONE = "The draft was discarded in another window"
_GONE_TOLD = (
    "{}: what stands here was on disk, and is not any more: another window removed it. Nothing of it is in the log "
    "either."
)
_GONE_WAYS = (
    ("look", "Look at it first: nothing of it is on disk"),
    ("all", "Keep all that stands here, as a draft"),
    ("since", "Keep only what was entered here since"),
)
_GONE_SAVING = (_GONE_WAYS[0], ("all", "Save all that stands here"))
_SAVED_THERE = (
    "{} was saved in another window meanwhile. What is entered here is kept as a draft; where the two differ you are "
    "asked when you save."
)


class Window:
    """This window at a visit. Where another one has it open too that is told when it is opened, before anything is
    entered."""

    def __init__(self, app: "ScreenerApp", visit: Visit) -> None:
        self._app, self._code, self._gone = app, visit.sheet.code, False
        self._presence: Presence | None = None
        desk, trial = app.desk, visit.sheet.trial
        in_background(app, lambda: Presence(desk.drafts.folder, desk.place, trial, self._code), self._came)

    def _came(self, presence: Presence) -> None:
        self._presence = presence
        if self._gone:
            presence.leave()
        elif presence.others:
            told = f"{self._code} is open in another window too. {_TOO}"
            self._app.notify(told, severity="warning", timeout=20)

    def has_company(self) -> bool:
        """Whether another window has the visit open now."""
        return self._presence is not None and self._presence.has_company()

    def leave(self) -> None:
        """The visit is not open here any more."""
        self._gone = True
        if self._presence is not None:
            self._presence.leave()


def not_written(screen: "VisitScreen", fault: Unusable) -> None:
    """What to do about a draft that could not be written: where another window saved it since, that is taken in, and
    told; else say that it is not on the disk, and why."""
    if isinstance(fault, LogFault) and fault.cause == "gone":
        in_background(
            screen.app,
            lambda: saved_elsewhere(screen.desk, screen.visit),
            lambda saved: _kept_on(screen) if saved else _ask_of_gone(screen),
        )
        return
    if not isinstance(fault, LogFault) or fault.cause != "changed":
        screen.app.tell_once(in_app(fault), "The draft could not be written", "error")
        return

    def found(other: "Draft | None") -> None:
        if other is not None:
            screen.notify(_joined(screen, other), severity="warning", timeout=20)

    in_background(screen.app, lambda: newer(screen.desk, screen.visit), found)


def _kept_on(screen: "VisitScreen") -> None:
    """The draft went because its visit was saved: what is entered here is written anew, and meets the log when it is
    saved."""
    screen.visit.revision, screen.visit.written = 0, None
    screen.keep()
    screen.notify(_SAVED_THERE.format(screen.sheet.code), severity="warning", timeout=20)


def _ask_of_gone(screen: "VisitScreen") -> None:
    """Somebody gave the visit up in another window: what was discarded there comes back by a person's word alone."""

    def chosen(way: str | None) -> None:
        if way in (None, "look"):
            return
        if way != "since":
            screen.visit.revision, screen.visit.written = 0, None
        if way != "since" or given_up(screen.visit):
            screen.keep()
        screen.rejudge()
        screen.call_later(screen.show, screen.place, focus=True)

    if not isinstance(screen.app.screen, Choose):
        screen.app.push_screen(Choose(_GONE, _GONE_TOLD.format(screen.sheet.code), _GONE_WAYS), chosen)


def together(screen: "VisitScreen", go: Callable[[], object]) -> None:
    """Go on to save, after a question where another window has entered something that is to be saved with it, or has
    given the visit up."""

    def found(other: "Draft | None") -> None:
        if other is None:
            go()
            return
        asked = Choose("Another window entered something too", _joined(screen, other), _WAYS)
        go_on_with(screen.app, "save", asked, go)

    def met(is_given_up: bool) -> None:
        if is_given_up:
            told = _GONE_TOLD.format(screen.sheet.code)
            go_on_with(screen.app, "all", Choose(_GONE, told, _GONE_SAVING), go)
        else:
            in_background(screen.app, lambda: newer(screen.desk, screen.visit), found)

    def ask() -> bool:
        return is_gone(screen.desk, screen.visit) and not saved_elsewhere(screen.desk, screen.visit)

    in_background(screen.app, ask, met)


def _joined(screen: "VisitScreen", other: "Draft") -> str:
    told = join(screen.visit, other)
    screen.keep()
    screen.rejudge()
    screen.call_later(screen.show, screen.place, focus=True)
    return told
