"""Flow counts: what became of everyone who was assessed. They add up.

After CONSORT 2025: assessed, excluded with reasons, declined, pending, enrolled. Persons are counted, not
screenings: one who was screened twice is one person and two screenings, and counts where the current
episode says (:func:`screener.log.listing.current`). What a person said or did goes before what was
computed: who is enrolled is enrolled, who declined has declined, and only then does a criterion exclude.
Who was enrolled by one episode is enrolled whatever a later one says, until that is taken back there.
"""

from collections.abc import Iterable
from typing import Literal, NamedTuple

from screener.log.listing import current
from screener.log.records import Screening

Place = Literal["enrolled", "declined", "excluded", "pending"]


class Reason(NamedTuple):
    """A criterion that excludes: of how many persons, or screenings, it is the first to fail, and of how many it
    fails."""

    criterion: str
    first: int
    any: int


class Flow(NamedTuple):
    """Counts of persons. ``assessed`` = ``enrolled`` + ``declined`` + ``excluded`` + ``pending``, and the
    reasons' ``first`` add up to ``excluded``. ``pending`` are ``eligible`` or ``undetermined``.

    ``again`` are the persons with a further screening, ``screenings`` all episodes; ``by_file`` are the
    persons who were assessed in a file only. ``unsigned`` are those whose current episode no investigator
    has signed. ``failed`` are the screenings that a criterion ended, later ones of the same person or not, and
    ``failures`` by which: a screen failure stays one when somebody is screened again and passes.
    """

    assessed: int
    enrolled: int
    declined: int
    excluded: int
    pending: int
    eligible: int
    undetermined: int
    screenings: int
    again: int
    by_file: int
    unsigned: int
    reasons: tuple[Reason, ...]
    failed: int
    failures: tuple[Reason, ...]


def place(line: Screening) -> Place:
    """Where a person stands whose current episode this is."""
    if line.progress == "enrolled" or line.progress == "declined":
        return line.progress
    return "excluded" if line.outcome == "ineligible" else "pending"


def flow(lines: Iterable[Screening]) -> Flow:
    """The counts over the lines of one trial."""
    every = list(lines)
    persons = current(every)
    enrolled = {line.candidate for line in every if line.progress == "enrolled"}
    places: list[Place] = ["enrolled" if line.candidate in enrolled else place(line) for line in persons]
    pending = [line for line, where in zip(persons, places, strict=True) if where == "pending"]
    excluded = [line for line, where in zip(persons, places, strict=True) if where == "excluded"]
    failed = [line for line in every if place(line) == "excluded"]
    eligible = sum(line.outcome == "eligible" for line in pending)
    episodes: dict[str, int] = {}
    for line in every:
        episodes[line.candidate] = episodes.get(line.candidate, 0) + 1
    return Flow(
        assessed=len(persons),
        enrolled=places.count("enrolled"),
        declined=places.count("declined"),
        excluded=len(excluded),
        pending=len(pending),
        eligible=eligible,
        undetermined=len(pending) - eligible,
        screenings=len(every),
        again=sum(count > 1 for count in episodes.values()),
        by_file=sum(line.kind == "batch" for line in persons),
        unsigned=sum(line.signed is None for line in persons),
        reasons=_reasons(excluded),
        failed=len(failed),
        failures=_reasons(failed),
    )


def _reasons(excluded: list[Screening]) -> tuple[Reason, ...]:
    """The criteria that exclude, the most frequent first."""
    ids = {id for line in excluded for id in line.failed}
    reasons = [
        Reason(
            id,
            sum(line.failed[0] == id for line in excluded),
            sum(id in line.failed for line in excluded),
        )
        for id in ids
    ]
    return tuple(sorted(reasons, key=lambda one: (-one.first, -one.any, one.criterion)))
