"""What may be kept of a birth date: the age.

A birth date is needed to compute an age. It comes in, and only the age goes into logs, reports and
exports (French methodology MR-001: no full birth date beside health data). The age is kept in completed
units, as fine as the trial's criteria ask for, on each day on which a criterion asks for it: so a decision
computed from what was kept is the decision computed from the birth date.
"""

from collections.abc import Sequence
from datetime import date

from screener.engines.ages import unit_of
from screener.engines.settle import Facts, NotKnown, born_of
from screener.model.candidate import Age, Ages, Candidate
from screener.model.dates import PartialDate, TimeUnit, completed
from screener.model.protocol import Protocol
from screener.model.rules import Between, Compare, leaves

BIRTH = "birth_date"
_NO_DAY = (
    "the log keeps an age and no birth date, and there is no day yet on which to say the age: enter the day of the "
    "visit, or the one that ages are counted to"
)


def without_birth_date(protocol: Protocol, candidate: Candidate) -> Candidate:
    """The candidate with ages in place of the birth date.

    The value falls away where no age can be said: no visit date and no anchor is known to the day, or the
    birth date lies after one of them.
    """
    if not isinstance(candidate.values.get(BIRTH), PartialDate):
        return candidate
    others = {name: value for name, value in candidate.values.items() if name != BIRTH}
    ages = _ages(protocol, candidate)
    values = {**others, BIRTH: ages} if ages is not None else others
    return Candidate(candidate.id, values, candidate.refused)


def why_not_kept(protocol: Protocol, candidate: Candidate) -> str:
    """Why nothing can be kept of the candidate's birth date, which is not repeated: no age can be said. Empty where one
    can, and where there is no birth date."""
    if not isinstance(candidate.values.get(BIRTH), PartialDate) or BIRTH in candidate.refused:
        return ""
    later = _before_birth(protocol, candidate)
    if later:
        return f"the birth date (not repeated here) lies after {later}"
    return "" if _ages(protocol, candidate) is not None else _NO_DAY


def before_birth(protocol: Protocol, candidate: Candidate) -> bool:
    """Whether the birth date lies after the visit, or after a day on which a criterion asks for the age."""
    return isinstance(candidate.values.get(BIRTH), PartialDate) and bool(_before_birth(protocol, candidate))


def without_later_birth(protocol: Protocol, candidate: Candidate) -> Candidate:
    """The candidate without a birth date that lies after the visit, or after a day on which a criterion asks for the
    age: refused, as it is everywhere; so nobody is judged by what is not taken."""
    if BIRTH in candidate.refused or not before_birth(protocol, candidate):
        return candidate
    others = {name: value for name, value in candidate.values.items() if name != BIRTH}
    refused = {**candidate.refused, BIRTH: why_not_kept(protocol, candidate)}
    return Candidate(candidate.id, others, refused)


def of_one_person(kept: Ages, given: PartialDate | Ages) -> bool:
    """Whether a birth date, or other ages, can be those of the person whose ages were kept."""
    born = born_of(kept)
    other = born_of(given) if isinstance(given, Ages) else (given.earliest, given.latest)
    return born is not None and other is not None and born[0] <= other[1] and other[0] <= born[1]


def _ages(protocol: Protocol, candidate: Candidate) -> Ages | None:
    facts = Facts(protocol, candidate)
    born = facts.past(BIRTH)
    if isinstance(born, NotKnown) or _before_birth(protocol, candidate):
        return None
    asked = _asked(protocol)
    days = dict.fromkeys(_days(facts, asked).values())
    unit = _finest([unit for leaf in asked for unit in unit_of(leaf)])
    # An age on a day says that it was reached after birth: on one that may lie before the birth there is none.
    told = [on for on in days if born[1] <= on or on == max(days)]
    known = tuple(
        Age(completed(min(born[1], on), on, unit), completed(born[0], on, unit), unit, on) for on in told
    )
    return Ages(known) if known else None


def _before_birth(protocol: Protocol, candidate: Candidate) -> str:
    """The day that the birth date lies after, by its name; empty where there is none."""
    facts = Facts(protocol, candidate)
    born = candidate.values[BIRTH]
    first = born.days[0] if isinstance(born, PartialDate) and born.days is not None else date.min
    if facts.screening is not None and first > facts.screening.latest:
        return f"the {facts.label('screening_date')} {facts.screening}"
    days = _days(facts, _asked(protocol))
    return next((f"the {facts.label(name)} {on}" for name, on in days.items() if first > on), "")


def _days(facts: Facts, asked: Sequence[Compare | Between]) -> dict[str, date]:
    """The days on which an age is wanted and which are known, by their field: the visit first."""
    days: dict[str, date] = {}
    for anchor in ("screening", *(leaf.at for leaf in asked)):
        on = facts.anchor(anchor)
        if not isinstance(on, NotKnown):
            days[facts.anchor_field(anchor)] = on
    return days


def _asked(protocol: Protocol) -> list[Compare | Between]:
    """The bounds on age in the protocol's rules."""
    return [
        leaf
        for criterion in protocol.criteria
        for leaf in leaves(criterion.rule)
        if isinstance(leaf, Compare | Between) and leaf.variable == "age"
    ]


def _finest(units: list[TimeUnit]) -> TimeUnit:
    """The coarsest unit from which every one of the units can be counted."""
    asked = set(units) or {"year"}
    if asked == {"week"}:
        return "week"
    if asked <= {"year", "month"}:
        return "month" if "month" in asked else "year"
    return "day"
