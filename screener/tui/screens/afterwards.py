"""After the visit: declined, enrolled, pending again, an override. Asked in steps, each of which can be left."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from textual.app import SystemCommand
from textual.binding import Binding, BindingType

from screener.engines.findings import Status
from screener.log.becoming import weighed
from screener.log.records import Came, Episode, Progress
from screener.log.running import is_to_be_entered
from screener.model.moments import local_day
from screener.model.protocol import Criterion
from screener.model.wording import clean
from screener.reports.overriding import statuses
from screener.tui.looks import symbol
from screener.tui.screens.dialogs import Ask, Checked, Choose, go_on_with
from screener.tui.screens.enrolled import tell_enrolled
from screener.tui.screens.opening import in_background
from screener.visit import afterwards
from screener.visit.visiting import Visit
from screener.visit.when import echo

if TYPE_CHECKING:
    from screener.log.records import Who
    from screener.tui.app import ScreenerApp
    from screener.tui.screens.help import Explained
    from screener.tui.screens.visit import VisitScreen

_OVERRIDE = "Put your status in place of a computed one, or end that; with the reason"
_BECOMES: dict[Progress, tuple[str, str]] = {
    "enrolled": ("Enrolled", "Say in the log that the candidate takes part"),
    "declined": ("Declined", "Say in the log that the candidate would not take part"),
    "pending": ("Pending again", "Neither enrolled nor declined: with the reason"),
}
_ASKED = (
    "Asked again",
    "Say in the log what was answered once a window was over that ran on after the visit",
)
_CAME: tuple[tuple[Came, str], ...] = (("none", "Nothing came about"), ("happened", "Something came about"))


def _told(title: str, told: str) -> str:
    return f"{title}: {told[0].lower()}{told[1:]}"


KEYS: tuple[BindingType, ...] = (
    Binding("r", "become('enrolled')", "Enrolled", tooltip=_told(*_BECOMES["enrolled"])),
    Binding("d", "become('declined')", "Declined", tooltip=_told(*_BECOMES["declined"])),
    Binding("p", "become('pending')", "Pending", tooltip=_told(*_BECOMES["pending"])),
    Binding("w", "override", "Override", tooltip=_told("Override", _OVERRIDE)),
)
"""The keys of the screens that show a saved screening; the visit's own are typed into its fields."""
EXPLAINED: "Explained" = (
    (
        "After the visit: in the menu (^p), or by the keys above, of a saved screening",
        (
            *((title, told) for title, told in _BECOMES.values()),
            ("Override", _OVERRIDE),
            _ASKED,
        ),
    ),
)
"""What F1 says where these can be chosen; at the visit no key does it."""
_CHECKED = (("go", "Enrol all the same"), ("stay", "Go back: nothing is changed"))
_COMPUTED = "computed"
_LINE = 64
"""Characters of a criterion in the list of them: one line at 80 columns."""


def palette(
    app: "ScreenerApp", number: int, code: str, then: Callable[[], object]
) -> Iterator[SystemCommand]:
    """What can be said of a saved screening, for the command palette; ``then`` shows what came of it."""
    for progress, (title, told) in _BECOMES.items():
        yield SystemCommand(f"{title}: {code}", told, partial(become, app, number, progress, then))
    yield SystemCommand(
        f"Override a criterion: {code}",
        _OVERRIDE,
        partial(override, app, number, then),
    )
    title, told = _ASKED
    yield SystemCommand(f"{title}: {code}", told, partial(ask_again, app, number, then))


def of_visit(screen: "VisitScreen", shown: Callable[[], object] = lambda: None) -> Iterator[SystemCommand]:
    """The same of a visit that is in the log as it stands on the screen, which then shows it anew."""
    visit, app = screen.visit, screen.app
    if visit.screening and not visit.is_unsaved:
        yield from palette(app, visit.screening, visit.sheet.code, then_shown(screen, shown))


def then_shown(screen: "VisitScreen", shown: Callable[[], object]) -> Callable[[], None]:
    """Has the visit's screen show the screening as the log holds it by then, and what lies over it too."""
    number = screen.visit.screening

    def reopened(fresh: Visit) -> None:
        before = screen.visit
        screen.reopen(fresh)
        shown()
        if before.progress == fresh.progress:
            tell_enrolled(screen, before)

    def then() -> None:
        in_background(screen.app, lambda: screen.desk.open_screening(number), reopened)

    return then


def become(app: "ScreenerApp", number: int, progress: Progress, then: Callable[[], object]) -> None:
    """Say what became of a candidate: the day, the reason where one is needed, the initials."""

    def ask_day(episode: Episode) -> None:
        line = episode.screening
        if progress == "pending":
            if line.progress == "pending":
                app.notify(f"{line.candidate} is pending.")
            else:
                ask_why(episode, "")
            return
        today = _today(app)
        told = "On which day? Leave it empty where it is not known."
        check = partial(_day_fault, app, episode, progress)
        asked = Checked(
            f"{line.candidate}: {progress}", told, check, value=str(today), empty=True, whole=True
        )
        app.push_screen(asked, lambda day: ask_why(episode, day) if day is not None else None)

    def ask_why(episode: Episode, day: str) -> None:
        asked = weighed(episode.screening, progress, afterwards.day_of(day, _today(app)), episode.findings)
        title = f"{episode.screening.candidate}: {progress}"
        title += f", {echo(day)}" if echo(day) else ""
        go_on = partial(give, day, "")
        if asked.reason or progress == "declined":
            told = "\n".join(_sentence(one) for one in (asked.reason, asked.check) if one)
            told = told or "The reason, where one was given; Enter alone leaves it open."
            app.push_screen(
                Ask(title, told, empty=not asked.reason),
                lambda why: give(day, why) if why is not None else None,
            )
        elif asked.check:
            go_on_with(app, "go", Choose(title, f"{_sentence(asked.check)}.", _CHECKED), go_on)
        else:
            go_on()

    def give(day: str, why: str) -> None:
        def write(who: "Who") -> str:
            told = afterwards.become(
                app.desk, number, progress, afterwards.day_of(day, _today(app)), why, who
            )
            return f"{told} {day} is {echo(day)}." if echo(day) else told

        _as_somebody(app, write, then)

    in_background(app, lambda: app.desk.episode(number), ask_day)


def ask_again(app: "ScreenerApp", number: int, then: Callable[[], object]) -> None:
    """Say what somebody answered who was asked again: the day, what came about, the initials."""

    def ask_day(episode: Episode) -> None:
        today = _today(app)
        title = f"{episode.screening.candidate}: asked again"
        check = partial(_asked_fault, app, episode)
        asked = Checked(title, "On which day did you ask?", check, value=str(today), whole=True)
        app.push_screen(asked, lambda day: ask_what(episode, title, day) if day else None)

    def ask_what(episode: Episode, title: str, day: str) -> None:
        def chosen(came: str | None) -> None:
            if came == "none" and is_to_be_entered(episode.screening):
                ask_why(title, day)
            elif came is not None:
                give(day, came)  # type: ignore[arg-type]  # one of them

        told = f"{day}, {echo(day)}" if echo(day) else day
        app.push_screen(Choose(title, f"Had anything come about by {told}?", _CAME), chosen)

    def ask_why(title: str, day: str) -> None:
        told = "It was said before that something came about, and it was not entered. Why did nothing come about?"
        app.push_screen(Ask(title, told), lambda why: give(day, "none", why) if why else None)

    def give(day: str, came: Came, why: str = "") -> None:
        on = afterwards.day_of(day, _today(app))
        if on is None:
            return

        def write(who: "Who") -> str:
            told = afterwards.asked(app.desk, number, came, on.earliest, who, why)
            return f"{told} {day} is {echo(day)}." if echo(day) else told

        _as_somebody(app, write, then)

    in_background(app, lambda: afterwards.who_is_asked(app.desk, number, _today(app)), ask_day)


def override(app: "ScreenerApp", number: int, then: Callable[[], object]) -> None:
    """Put a person's status in place of a computed one: the criterion, the status, the reason, the initials."""

    def ask_criterion(episode: Episode) -> None:
        own = {one.id: one for one in episode.protocol.criteria if episode.found_on(one.id) is not None}
        ways = tuple(
            (id, _cut(f"{id}  {afterwards.counts(episode, one)}  {clean(one.text)}"))
            for id, one in own.items()
        )
        told = " ".join(part for part in ("Which criterion?", _signature(episode)) if part)

        def chosen(id: str | None) -> None:
            if id is not None:
                ask_status(episode, own[id])

        app.push_screen(Choose(f"{episode.screening.candidate}: override", told, ways), chosen)

    def ask_status(episode: Episode, criterion: Criterion) -> None:
        found = episode.found_on(criterion.id)
        now = found.finding.status if found is not None else None
        ways = [(status, words) for status, words in statuses(criterion) if status != now]
        told = f"“{clean(criterion.text)}”\n\n{afterwards.counts(episode, criterion)}"
        if found is not None and found.override is not None:
            ways.insert(0, (_COMPUTED, "as computed: end the override"))  # type: ignore[arg-type]  # no status

        def chosen(status: str | None) -> None:
            if status is not None:
                ask_why(criterion, None if status == _COMPUTED else status)  # type: ignore[arg-type]  # one of them

        app.push_screen(Choose(f"{criterion.id} {criterion.kind}: what is it?", told, ways), chosen)

    def ask_why(criterion: Criterion, status: Status | None) -> None:
        def given(why: str | None) -> None:
            if why:
                _as_somebody(
                    app,
                    lambda who: afterwards.override(app.desk, number, criterion.id, status, why, who),
                    then,
                )

        told = "Why? The computed finding is kept beside, and the reason with your initials."
        app.push_screen(Ask(f"{criterion.id}: a person's status", told), given)

    in_background(app, lambda: app.desk.episode(number), ask_criterion)


def _as_somebody(app: "ScreenerApp", write: Callable[["Who"], str], then: Callable[[], object]) -> None:
    """Write as the person whose initials are asked once, and tell what came of it."""

    def done(told: str) -> None:
        app.notify(told, timeout=10)
        then()

    app.with_initials(lambda who: in_background(app, lambda: write(who), done))


def _day_fault(app: "ScreenerApp", episode: Episode, progress: Progress, text: str) -> str:
    return afterwards.day_fault(episode, progress, text, _today(app))


def _asked_fault(app: "ScreenerApp", episode: Episode, text: str) -> str:
    return afterwards.asked_fault(episode, text, _today(app))


def _today(app: "ScreenerApp") -> date:
    """The day here, which the word stands for."""
    return local_day(app.desk.clock())


def _signature(episode: Episode) -> str:
    """What becomes of a signature."""
    signed = episode.screening.signature
    return f"The signature of {signed.name} is void then." if signed is not None else ""


def _cut(text: str) -> str:
    mark = symbol("…")
    return text if len(text) <= _LINE else f"{text[: _LINE - len(mark)].rstrip()}{mark}"


def _sentence(text: str) -> str:
    return text if text[:1].isdigit() else f"{text[:1].upper()}{text[1:]}"
