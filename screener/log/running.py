"""Until when the windows run that a decision rests on: a no in one that is not over is a no so far."""

from collections.abc import Iterable, Mapping
from datetime import date

from screener.engines.findings import Finding
from screener.engines.provisos import Proviso
from screener.log.faults import LogFault
from screener.log.records import Asked, Came, Screening


def running(findings: Iterable[Finding]) -> dict[str, date]:
    """The last day of the windows that run on after the visit, by criterion; of several of a criterion the last one."""
    found = {one.criterion: last_day(one.provisos) for one in findings}
    return {id: day for id, day in found.items() if day is not None}


def last_day(provisos: Iterable[Proviso]) -> date | None:
    """The last day of the windows that run on by these provisos; None where none does."""
    return max((one.until for one in provisos if one.until is not None), default=None)


def is_over(line: Screening, until: date) -> bool:
    """Whether nothing is to be asked any more of somebody who takes part: the windows were over, the last one on
    ``until``, when the candidate was enrolled, or was asked again, and what came about was entered."""
    on, asked = line.progress_on, line.asked
    if on is not None and on.latest >= until:
        return True
    return asked is not None and asked.on >= until and (asked.came == "none" or asked.entered)


def is_to_be_entered(line: Screening) -> bool:
    """Whether something came about by that answer, and nothing was entered since."""
    return line.asked is not None and line.asked.came == "happened" and not line.asked.entered


def asked_told(asked: Asked) -> str:
    """An answer of somebody who was asked again, in words."""
    what = "nothing came about" if asked.came == "none" else "something came about"
    return f"asked again on {asked.on}: {what} ({asked.by}{f': {asked.why}' if asked.why else ''})"


def refuse_asked(line: Screening, until: date | None, on: date) -> None:
    """Raise ``LogFault`` where it cannot be said that a candidate was asked again on a day."""
    code, visit = line.candidate, line.screening_date
    fault = ""
    if line.progress != "enrolled" or line.outcome != "eligible":
        state = f"{line.progress} and {line.outcome or 'not judged'}"
        fault = f"{code} is {state}, not enrolled and eligible: enter at the visit what is known since"
    elif until is None and not is_to_be_entered(line):
        fault = f"No window ran on after the visit of {code}: there is nothing to ask again"
    elif visit is not None and on < visit.earliest:
        fault = f"{code} was screened on {visit}, and cannot have been asked again on {on}, before that"
    elif line.asked is not None and on < line.asked.on:
        fault = f"{code} was asked again on {line.asked.on}: an answer of {on}, before that, changes nothing"
    if fault:
        raise LogFault("refused", f"{fault}. Nothing was changed")


def refuse_unsaid(line: Screening, came: Came, why: str) -> None:
    """Raise ``LogFault`` where nothing came about by an answer though something did by the one before, which nobody
    entered, and no reason is given."""
    if came == "none" and is_to_be_entered(line) and line.asked is not None and not why:
        raise LogFault(
            "reason",
            f"It was said on {line.asked.on} of {line.candidate} that something came about, and it was not entered. "
            "Why did nothing come about?",
        )


def still_running(line: Screening, until: date | None, on: date) -> str:
    """What is to be looked at where somebody was asked before the windows were over; empty where they were."""
    return f"the window runs until {until}: ask {line.candidate} again then" if until and on < until else ""


def of_running(windows: Mapping[str, date], on: date | None) -> str:
    """What is to be looked at before a candidate takes part on a day: windows that are not over then, of which that
    day may bring what excludes. Of a day that is not known, those that run on at all. Empty where there are none."""
    later = {id: day for id, day in windows.items() if on is None or day > on}
    by_day: dict[date, list[str]] = {}
    for id, day in later.items():
        by_day.setdefault(day, []).append(id)
    told = [f"{', '.join(ids)} until {day}" for day, ids in sorted(by_day.items())]
    when = f"on {on}" if on is not None else "after the visit"
    return f"windows still run {when}: {', '.join(told)}; ask again then" if told else ""
