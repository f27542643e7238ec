"""Rows whose dates a person should look at again, in columns: see :mod:`screener.engines.odd_dates`."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from screener.engines.compiled.expr import (
    DATE,
    Expr,
    and_,
    case,
    cast,
    compare,
    concat,
    fails,
    holds,
    is_null,
    is_null_constant,
    known,
    null,
    or_,
    text,
    when,
)
from screener.engines.compiled.parts import Parts
from screener.engines.odd_dates import AFTER, BETWEEN, CONSENT, CONSENTED, FAR, VISIT, watched
from screener.model.dates import Duration

if TYPE_CHECKING:
    from screener.engines.compiled.settling import Facts

_FAR = Duration(amount=FAR, unit="day")


def is_odd(facts: "Facts", today: date) -> Expr:
    """Whether a row is to be looked at; never NULL. ``today`` is the day here."""
    visit, so = facts.screened, [_refused_consent(facts)]
    there = not is_null_constant(visit.low)
    if there:
        tomorrow = today + timedelta(days=1)
        so.append(compare(">", visit.low, cast(text(str(tomorrow)), DATE)))
    for name, day in _days(facts).items() if there else ():
        if name == CONSENT:
            so.append(compare(">", day.low, visit.high))
            so.append(compare("<", day.high, facts.dialect.shifted(visit.low, _FAR, back=True)))
        elif name != VISIT:
            so.append(compare("<", day.high, visit.low))
            so.append(compare(">", day.low, facts.dialect.shifted(visit.high, _FAR, back=False)))
    return or_(*(holds(one) for one in so))


def dates_told(facts: "Facts") -> dict[str, Expr]:
    """What is told of each date that a row is looked at for, by field; an empty text where it holds none."""
    told = {
        name: when(known(day.low), concat(f"{name}{BETWEEN}", facts.date_text(facts.parts(name)), AFTER))
        for name, day in _days(facts).items()
    }
    if CONSENT in told:
        told[CONSENTED] = when(_refused_consent(facts), f"{CONSENTED}{BETWEEN}no{AFTER}")
    return told


def odd_dates(facts: "Facts", today: date) -> Expr:
    """The dates of a row that is to be looked at, as one text; NULL of any other row."""
    return case([(is_odd(facts, today), concat(*dates_told(facts).values()))], null())


def _days(facts: "Facts") -> dict[str, Parts]:
    """The first and the last day that each of those dates can be, where a column holds it and it was taken."""
    found = {}
    for name in watched(facts.protocol):
        given = facts.parts(name)
        if is_null_constant(given.low):
            continue
        taken = is_null(given.refused)
        low, high = (case([(taken, end)], cast(null(), DATE)) for end in (given.low, given.high))
        found[name] = given if is_null_constant(given.refused) else Parts(low=low, high=high)
    return found


def _refused_consent(facts: "Facts") -> Expr:
    """Whether a consent that was not given has a day on which it was signed; never NULL."""
    day = _days(facts).get(CONSENT)
    consented = facts.parts(CONSENTED).yes
    if day is None or is_null_constant(consented):
        return holds(null())
    return and_(fails(consented), known(day.low))
