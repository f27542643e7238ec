"""Driving the app: a desk in a folder of its own, a clock that stands still, keys, and waiting for what they do."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, nullcontext
from datetime import UTC, datetime
from itertools import takewhile
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from textual import events
from textual._compositor import Compositor
from textual.message_pump import MessagePump
from textual.pilot import Pilot
from textual.walk import walk_depth_first
from textual.widgets import Static

from screener.log.records import who
from screener.tui.app import ScreenerApp
from screener.tui.screens.dialogs import Choose
from screener.tui.screens.visit import VisitScreen
from screener.tui.widgets.field import FieldRow
from screener.visit.desk import Desk
from screener.visit.entries import Entry
from screener.visit.trials import TrialFile, find_trial
from screener.visit.visiting import Visit
from tests.visit.trial import TRIAL

NARROW, WIDE = (80, 24), (140, 40)
NOON = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)
_NAMES = {
    " ": "space",
    "-": "minus",
    ".": "full_stop",
    "/": "slash",
    ":": "colon",
    ",": "comma",
    ">": "greater_than_sign",
    "?": "question_mark",
}
_SIGNS = {name: sign for sign, name in _NAMES.items()} | {"enter": "\r", "tab": "\t"}


def _waits(pump: MessagePump) -> bool:
    """Whether it has done with every message that it was given. To ask it by one more, as Textual's pilot does, has
    each widget of the screen look at itself again, which takes longer than what most keys do."""
    waiting: bool = pump.message_queue_size == 0 and bool(pump._message_queue.ready_event._waiters)
    return pump._closed or waiting


class Drive:
    """An app that is running, and the keys to it."""

    def __init__(self, app: ScreenerApp, pilot: Pilot[None]) -> None:
        self.app, self.pilot = app, pilot

    async def settle(self) -> None:
        """Wait until nothing is under way any more: workers, messages, the painted screen."""
        async with asyncio.timeout(120):
            calm = 0
            while calm < 2:  # whoever is at work upon a message has ended it by then
                calm = calm + 1 if self._is_quiet() and self._is_painted() else 0
                await asyncio.sleep(0.002)

    def _is_quiet(self) -> bool:
        """Whether everything waits for a message, and no worker for its end."""
        if self.app._exception is not None:
            raise self.app._exception
        if not all(map(_waits, (self.app, *self.app.screen_stack))):  # most often it is one of these
            return False
        return all(worker.is_finished for worker in self.app.workers) and all(
            map(_waits, walk_depth_first(self.app.screen))
        )

    def _is_painted(self) -> bool:
        """Whether nothing is to be laid out, scrolled or painted, and nothing waits for that; else it is done now,
        which the screen itself would do some time later."""
        screen = self.app.screen
        to_do = screen._layout_required, screen._scroll_required, screen._repaint_required
        if not (any(to_do) or screen._dirty_widgets or screen._callbacks):
            return True
        screen._on_timer_update()
        return False

    async def press(self, *keys: str) -> None:
        """Press keys, and wait for what each of them does before the next."""
        for key in keys:
            self.dash(key)
            await self.settle()

    def dash(self, *keys: str) -> None:
        """Press keys faster than anything can be done about them; characters or names."""
        for key in keys:
            name = _NAMES.get(key, key)
            sign = key if len(key) == 1 else _SIGNS.get(key)
            self.app.post_message(events.Key(name, sign))

    async def type(self, text: str, then: str = "") -> None:
        """Type a text in one go, then press a key."""
        self.dash(*text)
        await self.settle()
        if then:
            await self.press(then)

    async def answer(self, *answers: str) -> None:
        """Answer one question after the other, each with Enter, in one go."""
        for answer in answers:
            self.dash(*answer, "enter")
        await self.settle()

    @property
    def visit_screen(self) -> VisitScreen:
        """The visit's screen, wherever it lies."""
        return next(one for one in reversed(self.app.screen_stack) if isinstance(one, VisitScreen))

    @property
    def is_on_visit(self) -> bool:
        """Whether nothing lies over the visit's screen."""
        return isinstance(self.app.screen, VisitScreen)

    @property
    def visit(self) -> Visit:
        """The visit that is open."""
        return self.visit_screen.visit

    @property
    def words(self) -> dict[str, str]:
        """The states of the criteria, by id."""
        ids = (criterion.id for criterion in self.visit.protocol.criteria)
        return dict(zip(ids, self.visit_screen.scene.words, strict=True))

    @property
    def field(self) -> str:
        """The field that the cursor is in."""
        row = self.visit_screen.page.row
        return row.name_of if row is not None else ""

    def row(self, field: str) -> FieldRow:
        """A field's row on the page."""
        return next(row for row in self.visit_screen.page.rows if row.name_of == field)

    def says(self, selector: str) -> str:
        """The text of a widget on the screen."""
        return str(self.app.screen.query_one(selector, Static).content)

    @property
    def told(self) -> str:
        """Everything that was told in passing."""
        return "\n".join(f"{one.title} {one.message}" for one in self.app._notifications)

    async def until(self, holds: Callable[[], bool]) -> None:
        """Wait until something holds; fails where it does not come to hold."""
        for _ in range(100):
            if holds():
                return
            await asyncio.sleep(0.02)
            self.app.screen._on_timer_update()
        assert holds()


@asynccontextmanager
async def driving(
    folder: Path, size: tuple[int, int] = WIDE, *, toasts: bool = False, painted: bool = False
) -> AsyncIterator[Drive]:
    """The app over a desk in a folder, until the block ends; with ``toasts`` what it tells in passing is shown too.

    What nobody looks at is laid out, and painted at the end only; with ``painted`` whenever anything has changed.
    """
    app = ScreenerApp(make_desk=lambda: desk_in(folder))
    app.fresh = 1_000_000  # however slow it is here, a test sees what was told
    with nullcontext() if painted else patch.object(Compositor, "render_update", _on_demand):
        async with app.run_test(size=size, notifications=toasts) as pilot:
            drive = Drive(app, pilot)
            await drive.settle()
            await drive.until(lambda: len(getattr(app.screen, "trials", [1])) > 0)
            await drive.settle()
            yield drive
            if app.is_running:
                _paint(app.screen._compositor, full=True, screen_stack=app._background_screens)


_paint = Compositor.render_update


def _on_demand(compositor: Compositor, full: bool = False, **other: Any) -> object:
    """The whole screen for whoever asks for it; for the terminal, which is none, nothing."""
    if full:
        return _paint(compositor, full, **other)
    compositor._dirty_regions.clear()
    return None


def desk_in(folder: Path, at: datetime = NOON) -> Desk:
    """A desk whose log and drafts lie in a folder, and whose clock stands still."""
    return Desk(folder / "log.db", folder / "drafts", clock=lambda: at)


def only_the_first_trial(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if no other trial were shipped: what a test sees does not change with the library."""
    file = TrialFile(find_trial(TRIAL), TRIAL, own=False)
    monkeypatch.setattr("screener.visit.desk.trial_files", lambda: (file,))


ANSWERS = {
    **{
        "screening_date": "2026-03-02",
        "inclusion_date": "2026-03-10",
        "sex": "male",
        "birth_date": "1981-06-14",
    },
    **{"consent_date": "2026-03-01", "consent_version": "3.0", "ms_course": "PPMS", "mcdonald_2017": "yes"},
    **{"edss": "4.5", "pira": "2025-05", "oligoclonal_bands": "positive", "informed_consent": "yes"},
    **{"social_security": "yes", "relapse": "no", "new_t2_lesion": "no", "disease_modifying_drug": "2024-06"},
    **{"high_dose_corticosteroid": "no", "intracranial_hypertension": "no", "puncture_site_infection": "no"},
    **{"platelets": "231", "anticoagulant": "no", "fibrinolytic": "no", "therapeutic_trial": "no"},
    **{"legal_protection": "no", "deprived_of_liberty": "no", "unable_to_consent": "no"},
}
"""The answers of that man's visit, by field."""


def a_visit(
    folder: Path, code: str = "01-001", at: datetime = NOON, *, trial: str = TRIAL, **other: str
) -> Visit:
    """A visit with all answers, as a draft of some time; ``other`` are answers that differ. Of another trial it has
    the answers that the trial asks for."""
    desk = desk_in(folder, at)
    visit = desk.new(find_trial(trial), code)
    for field, text in {**ANSWERS, **other}.items():
        if field in visit.fields:
            visit.sheet.put(field, Entry(text))
    desk.keep(visit)
    return visit


def a_saved_visit(folder: Path, code: str = "01-001", at: datetime = NOON, **other: str) -> Visit:
    """A visit with all answers, in the log since some time."""
    return desk_in(folder, at).save(a_visit(folder, code, at, **other), who("LM"))


Journey = Callable[[Drive], Awaitable[None]]
FIRST_PAGE = ("2026-03-02", "2026-03-10", "m", "1981-06-14", "2026-03-01", "3.0")
"""The first page of a man's visit: visit, inclusion, sex, birth, consent, its version."""
REST = (
    *("p", "y", "4.5", "2025-05", "p", "y", "y", "n", "n", "2024-06", "n"),
    *("n", "n", "231", "n", "n", "n", "n", "n", "n"),
)
"""The answers that make him eligible, in the order in which the app asks."""


async def begin(drive: Drive) -> None:
    """From home to a new candidate's first page."""
    await drive.press("n")
    await drive.press("enter")
    await drive.until(lambda: any(isinstance(one, VisitScreen) for one in drive.app.screen_stack))
    await drive.settle()


async def begin_at(drive: Drive, field: str, trial: str = TRIAL) -> None:
    """A new candidate with the answers that are asked before a field, typed by nobody, and the cursor in it. Of
    another trial it has those that the trial asks for."""
    visit = drive.app.desk.new(find_trial(trial), "01-001")
    for name, text in takewhile(lambda answer: answer[0] != field, ANSWERS.items()):
        if name in visit.fields:
            visit.sheet.put(name, Entry(text))
    drive.app.desk.keep(visit)
    drive.app.show_visit(visit)
    await drive.until(lambda: drive.is_on_visit)
    await drive.settle()
    assert drive.field == field or trial != TRIAL


def drive_as(initials: str, folder: Path, journey: Journey, size: tuple[int, int] = WIDE) -> None:
    """A journey through the app over a folder, by somebody whose initials are known."""

    async def running() -> None:
        async with driving(folder, size) as app:
            app.app.desk.who = who(initials)
            await journey(app)

    asyncio.run(running())


async def say(app: Drive, title: str) -> None:
    """Choose something of the menu by its title's beginning."""
    found = [one for one in app.app.get_system_commands(app.app.screen) if one.title.startswith(title)]
    assert len(found) == 1, title
    found[0].callback()
    await app.settle()


async def open_first(drive: Drive) -> None:
    """From home to the candidate who was worked on last."""
    await drive.press("right", "enter")
    if isinstance(drive.app.screen, Choose):
        await drive.press("enter")
    await drive.until(lambda: drive.is_on_visit)
    await drive.settle()


async def whole_visit(drive: Drive) -> None:
    """A new candidate with every answer."""
    await begin(drive)
    await drive.answer(*FIRST_PAGE, *REST)


async def save(drive: Drive, initials: str = "LM") -> None:
    """Save, with the initials where they are asked."""
    await drive.press("ctrl+s")
    if drive.app.desk.who is None:
        await drive.type(initials, then="enter")
    await drive.until(lambda: not drive.visit.is_unsaved)
    await drive.settle()


async def sign(drive: Drive, name: str = "Louise Martin", initials: str = "LM") -> None:
    """From the visit to a signature, and back; with the initials where they are asked."""
    await drive.press("ctrl+r")
    await drive.press("g")
    await drive.type(name, then="tab")
    await drive.press("i", "enter")
    if drive.app.desk.who is None:
        await drive.type(initials, then="enter")
    await drive.until(lambda: drive.visit.signed is not None)
    await drive.settle()
    await drive.press("escape")
