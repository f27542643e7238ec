"""The lines of a screening log, filtered and sorted."""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, Literal, NamedTuple

from screener.engines.decisions import Outcome
from screener.log.records import Kind, Progress, Screening

Order = Literal["opened", "changed", "candidate", "screening_date", "outcome", "site"]

_OUTCOMES = {"eligible": 0, "undetermined": 1, "ineligible": 2, None: 3}
_KEYS: dict[Order, Callable[[Screening], Any]] = {
    "opened": lambda line: line.number,
    "changed": lambda line: line.last,
    "candidate": lambda line: (natural(line.candidate), line.number),
    "screening_date": lambda line: (_date(line), line.number),
    "outcome": lambda line: (_OUTCOMES[line.outcome], line.number),
    "site": lambda line: (natural(line.site), line.number),
}


class Filter(NamedTuple):
    """Which lines to keep; what is None or empty keeps all. ``text`` stands in the code or the reasons,
    ``criterion`` fails or is unknown, ``current`` keeps each candidate's current episode only."""

    outcome: Outcome | None = None
    progress: Progress | None = None
    kind: Kind | None = None
    site: str = ""
    candidate: str = ""
    criterion: str = ""
    text: str = ""
    signed: bool | None = None
    current: bool = False


EVERYTHING = Filter()


def listed(
    lines: Iterable[Screening], keep: Filter = EVERYTHING, order: Order = "opened", *, down: bool = False
) -> list[Screening]:
    """The lines to keep, in order; ``down`` from the last to the first."""
    chosen = list(lines)
    if keep.current:
        chosen = current(chosen)
    return sorted((line for line in chosen if _kept(line, keep)), key=_KEYS[order], reverse=down)


def current(lines: Iterable[Screening]) -> list[Screening]:
    """Each person's current episode: the last that a person had to do with, or else the last time in a file.

    A file that is checked again does not take the place of a visit, nor of a row of a file that somebody signed, put
    another status to, or said the outcome of.
    """
    persons: dict[tuple[str, str], Screening] = {}
    for line in lines:
        key = (line.trial, line.candidate)
        held = persons.get(key)
        if held is None or (_by_a_person(line), line.number) > (_by_a_person(held), held.number):
            persons[key] = line
    return list(persons.values())


def versions(lines: Iterable[Screening]) -> dict[str, str]:
    """What each criteria file that was applied is called, by its SHA-256; empty where it was one file throughout.

    Two files of one version, or without any, are told apart by the SHA-256's first characters.
    """
    files = {line.criteria: line.version for line in lines}
    if len(files) < 2:
        return {}
    alike = Counter(files.values())
    return {
        digest: version if version and alike[version] == 1 else f"{version} {digest[:8]}".strip()
        for digest, version in files.items()
    }


def _by_a_person(line: Screening) -> bool:
    return (
        line.kind == "visit"
        or line.progress != "pending"
        or line.signature is not None
        or bool(line.overridden)
    )


def _kept(line: Screening, keep: Filter) -> bool:
    return (
        keep.outcome in (None, line.outcome)
        and keep.progress in (None, line.progress)
        and keep.kind in (None, line.kind)
        and keep.site in ("", line.site)
        and keep.candidate in ("", line.candidate)
        and (not keep.criterion or keep.criterion in (*line.failed, *line.unknown))
        and (not keep.text or keep.text.lower() in " ".join((line.candidate, *line.told)).lower())
        and keep.signed in (None, line.signed is not None)
    )


def natural(code: str) -> list[tuple[str, int]]:
    """A code as people count: 01-9 before 01-10."""
    pieces = re.split(r"([0-9]+)", code.lower())
    numbers = [*(int(digits) for digits in pieces[1::2]), -1]
    return list(zip(pieces[::2], numbers, strict=True))


def _date(line: Screening) -> date:
    return line.screening_date.earliest if line.screening_date is not None else date.max
