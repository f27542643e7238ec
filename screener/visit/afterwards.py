"""What is said of a candidate after the visit: what became of the candidate, a status in place of a computed one."""

from datetime import date
from typing import TYPE_CHECKING

from screener.engines.findings import Status
from screener.log.becoming import weighed
from screener.log.records import Came, Episode, Progress, Who
from screener.log.remarks import of_became
from screener.log.running import asked_told, refuse_asked, still_running
from screener.model.dates import PartialDate, is_to_come, read_date
from screener.model.protocol import Criterion
from screener.model.wording import clean
from screener.reports.overriding import status_words
from screener.reports.words import word_of
from screener.visit.when import against_order, plain_day

if TYPE_CHECKING:
    from screener.visit.desk import Desk


def day_of(text: str, today: date) -> PartialDate | None:
    """The day that was given; None where none was."""
    found = read_date(plain_day(text, today)) if text.strip() else None
    return found if isinstance(found, PartialDate) else None


def day_fault(episode: Episode, progress: Progress, text: str, today: date) -> str:
    """Why a text is not the day on which a candidate became something; empty where it is, or there is none."""
    if not text.strip():
        return ""
    day = day_of(text, today)
    if against := against_order(text):
        return clean(against)
    if day is None or not day.is_full:
        return f"“{clean(text)[:64]}” is no day: write it year-month-day, such as {today}"
    if is_to_come(day.earliest, today):
        return f"{day} is in the future (today is {today}). Give the day on which it came to be so"
    return weighed(episode.screening, progress, day).refused


def become(desk: "Desk", number: int, progress: Progress, on: PartialDate | None, why: str, who: Who) -> str:
    """Say what became of a candidate; what to tell then. Raises ``LogFault``."""
    with desk.log(write=True) as log:
        line = log.progress(number, progress, who, on=on, why=why).screening
    return f"{line.candidate}: {line.progress}. {desk.doubt()}".strip()


def who_is_asked(desk: "Desk", number: int, today: date) -> Episode:
    """The episode of somebody who can be asked again. Raises ``LogFault`` for anybody else."""
    with desk.log() as log:
        episode = log.episode(number)
        refuse_asked(episode.screening, log.runs_until(episode.screening), today)
    return episode


def asked_fault(episode: Episode, text: str, today: date) -> str:
    """Why a text is not the day on which a candidate was asked again; empty where it is."""
    day = day_of(text, today)
    if against := against_order(text):
        return clean(against)
    if day is None or not day.is_full:
        return f"“{clean(text)[:64]}” is no day: write it year-month-day, such as {today}"
    if is_to_come(day.earliest, today):
        return f"{day} is in the future (today is {today}). Give the day on which you asked"
    visit, before = episode.screening.screening_date, episode.screening.asked
    if visit is not None and day.latest < visit.earliest:
        return f"{day} is before the visit of {visit}"
    return f"{day} is before the last answer, of {before.on}" if before and day.latest < before.on else ""


def asked(desk: "Desk", number: int, came: Came, on: date, who: Who, why: str = "") -> str:
    """Say what somebody answered who was asked again; what to tell then. Raises ``LogFault``."""
    with desk.log(write=True) as log:
        line = log.asked(number, came, who, on, why).screening
        check = still_running(line, log.runs_until(line), on)
    told = asked_told(line.asked) if line.asked is not None else ""
    return f"{line.candidate}: {told}. {f'Check: {check}. ' if check else ''}{desk.doubt()}".strip()


def override(desk: "Desk", number: int, criterion: str, status: Status | None, why: str, who: Who) -> str:
    """Put a status in place of a computed one, or with None end that; what to tell then. Raises ``LogFault``."""
    with desk.log(write=True) as log:
        if status is None:
            episode = log.withdraw(number, criterion, who, why)
        else:
            episode = log.override(number, criterion, status, who, why)
    own = next(one for one in episode.protocol.criteria if one.id == criterion)
    line = episode.screening
    became = of_became(line.progress, line.outcome, line.failed, line.explained)
    told = f"{line.candidate} {criterion}: {counts(episode, own)}. Decision: {line.outcome}."
    return " ".join(part for part in (told, became and f"Check: {became}.", desk.doubt()) if part)


def counts(episode: Episode, criterion: Criterion) -> str:
    """What counts of a criterion, and what was computed where a person's status stands in its place."""
    found = episode.found_on(criterion.id)
    if found is None:
        return "not judged"
    if found.override is None:
        return word_of(criterion, found.finding)
    now, computed = (status_words(criterion, one.status) for one in (found.finding, found.computed))
    return f"{now}; computed: {computed}"
