"""Until when the windows run that a decision rests on: a no in one that is not over is a no so far."""

from collections.abc import Iterable, Mapping
from datetime import date

from screener.engines.findings import Finding
from screener.engines.provisos import Proviso


def running(findings: Iterable[Finding]) -> dict[str, date]:
    """The last day of the windows that run on after the visit, by criterion; of several of a criterion the last one."""
    found = {one.criterion: last_day(one.provisos) for one in findings}
    return {id: day for id, day in found.items() if day is not None}


def last_day(provisos: Iterable[Proviso]) -> date | None:
    """The last day of the windows that run on by these provisos; None where none does."""
    return max((one.until for one in provisos if one.until is not None), default=None)


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
