"""Leaves over age: whole units of time lived at the anchor. The birth date itself is never shown."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from screener.engines.measures import bound_text, compare, tests_of
from screener.engines.sentences import age_text, quantity_text, relation
from screener.engines.settle import Facts, NotKnown, Said, not_known, shown
from screener.model.dates import Duration, TimeUnit, completed, shift
from screener.model.rules import Between, Compare, Operator, Quantity
from screener.model.truth import Truth, all_of

_UNITS: dict[str, TimeUnit] = {"a": "year", "mo": "month", "wk": "week", "d": "day"}
_FINER: dict[TimeUnit, tuple[int, TimeUnit]] = {"year": (12, "month"), "week": (7, "day")}
_COARSEST_FIRST: tuple[TimeUnit, ...] = ("year", "month", "week", "day")
_LONGEST = 1_000_000


class Bound(NamedTuple):
    """A bound on age: a whole number of units."""

    operator: Operator
    limit: int
    unit: TimeUnit
    text: str

    def truth(self, born: tuple[date, date], on: date) -> Truth:
        """Whether someone born from the one day to the other keeps the bound."""
        youngest, oldest = (completed(day, on, self.unit) for day in reversed(born))
        return compare(self.operator, youngest, oldest, self.limit)


def say_age(leaf: Compare | Between, facts: Facts) -> Said:
    """What a bound on age says, in completed units on the anchor's date."""
    bounds = [bound_of(operator, quantity) for operator, quantity in tests_of(leaf)]
    whole = [bound for bound in bounds if isinstance(bound, Bound)]
    if len(whole) < len(bounds):
        return not_known(*(bound for bound in bounds if isinstance(bound, NotKnown)))
    born, on = facts.past("birth_date"), facts.anchor(leaf.at)
    if isinstance(on, NotKnown):
        return not_known(*([born] if isinstance(born, NotKnown) and on.missing else []), on)
    if isinstance(born, NotKnown):
        return not_known(born)
    if born[0] > on:
        return not_known(NotKnown(f"the birth date is after {on}", ("birth_date",)))
    born = (born[0], min(born[1], on))
    return _said(leaf, whole, born, on, facts)


def unit_of(leaf: Compare | Between) -> tuple[TimeUnit, ...]:
    """The units in which a bound on age counts: two and a half years count in months."""
    bounds = (bound_of(operator, quantity) for operator, quantity in tests_of(leaf))
    return tuple(bound.unit for bound in bounds if isinstance(bound, Bound))


def coarsest(bounds: Sequence[Bound]) -> TimeUnit:
    """The unit in which the age is told beside some bounds."""
    return max((bound.unit for bound in bounds), key=_COARSEST_FIRST.index)


def _said(
    leaf: Compare | Between, bounds: list[Bound], born: tuple[date, date], on: date, facts: Facts
) -> Said:
    truth = all_of(bound.truth(born, on) for bound in bounds)
    unit = coarsest(bounds)
    age = age_text(completed(born[1], on, unit), completed(born[0], on, unit), unit)
    used = shown("birth_date", f"{age} on {on}", bound_text(leaf), leaf.span)
    sentence = f"{age} on {on}"
    if truth is None:
        why = NotKnown(f"{sentence}: the birth date is not known closely enough", facts.closer("birth_date"))
        return not_known(why, used=used)
    if truth is False:
        missed = next(bound for bound in bounds if bound.truth(born, on) is False)
        sentence += f", {relation(missed.operator, False)} {missed.text}"
    elif isinstance(leaf, Compare):
        sentence += f", {relation(leaf.operator, True)} {bounds[0].text}"
    moving = facts.moves(leaf.at) and born[0] == born[1]
    return Said(truth, sentence, used, turns=tuple(_turns(bounds, born[0], on, truth)) if moving else ())


def bound_of(operator: Operator, quantity: Quantity) -> Bound | NotKnown:
    """The bound in whole units: two and a half years are thirty months."""
    text = quantity_text(quantity)
    unit = _UNITS.get(quantity.unit)
    if unit is None or quantity.limit or abs(quantity.value) > _LONGEST:
        return NotKnown(f'"{text}" is not an age')
    count = quantity.value
    if count % 1 and unit in _FINER:
        times, unit = _FINER[unit]
        count *= times
    if count % 1:
        return NotKnown(f'an age of "{text}" is not a whole number of {unit}s')
    return Bound(operator, int(count), unit, text)


def _turns(bounds: list[Bound], born: date, on: date, truth: bool) -> Iterator[tuple[date, bool]]:
    """The days after ``on`` on which the birthday comes that changes the truth, and the truth from then."""
    days = {_reached(born, bound.limit + more, bound.unit) for bound in bounds for more in (0, 1)}
    for day in sorted(day for day in days if day is not None and day > on):
        then = all(bound.truth((born, born), day) for bound in bounds)
        if then is not truth:
            yield day, then
            truth = then


def _reached(born: date, count: int, unit: TimeUnit) -> date | None:
    """The first day on which ``count`` units have been lived; None beyond the calendar."""
    try:
        day = shift(born, Duration(amount=count, unit=unit), back=False)
        while completed(born, day, unit) < count:
            day += timedelta(days=1)
    except (ValueError, OverflowError):
        return None
    return day
