"""What a bound on a measured value is in columns: units on one scale, comparisons with doubles, texts of amounts.

A value is never converted: the bound is, exactly, and then to the double beside which the comparison comes
out right for every double, whatever rounding lost (:func:`threshold`).
"""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from hashlib import sha256
from math import ceil, floor
from typing import NamedTuple, get_args

from sqlglot import exp

from screener.engines.compiled.dialect import EXACT_DECIMAL
from screener.engines.compiled.expr import (
    DOUBLE,
    Expr,
    and_,
    call,
    case,
    cast,
    compare,
    concat,
    double,
    equal,
    false,
    is_null,
    is_null_constant,
    known,
    minus,
    not_,
    null,
    number,
    or_,
    text,
    true,
)
from screener.engines.compiled.parts import Parts, by_unit
from screener.engines.compiled.settling import Facts, Settled
from screener.engines.compiled.signs import EXACTLY, MILLION, has_millionths, has_steps, line, rounded
from screener.engines.measures import beyond
from screener.engines.sentences import verb
from screener.model.dates import TIMES
from screener.model.quantities import Amount, Side
from screener.model.reporting import no_coarser
from screener.model.rules import Between, Compare, Operator, Quantity
from screener.model.scales import as_reported, steps_between
from screener.model.units import unit_beside, unit_shown


def threshold(operator: Operator, bound: Fraction) -> tuple[Operator, float] | bool:
    """A comparison with a double that is right for every double, taken as its fewest digits.

    Two decimals that round to different doubles are ordered as these are. Only a value that rounds to the
    same double as the bound needs care: its fewest digits are known, and lie below, on or above the bound.
    Where that makes an equality never or always so, the answer is that.
    """
    nearest = float(bound)
    there = Fraction(repr(nearest)) - bound
    match operator:
        case "<":
            return ("<=" if there < 0 else "<"), nearest
        case "<=":
            return ("<=" if there <= 0 else "<"), nearest
        case ">":
            return (">=" if there > 0 else ">"), nearest
        case ">=":
            return (">=" if there >= 0 else ">"), nearest
        case "=":
            return ("=", nearest) if there == 0 else False
        case "!=":
            return ("!=", nearest) if there == 0 else True


class Test(NamedTuple):
    """One bound held against the value: its truth, the bound in words, by how much it is missed; and what
    can be in the way, each with its sentence and the field that it wants. ``of`` is the limit or the unit.
    ``open`` is where the value is a limit that does not decide, ``rounded`` where it is none and rounding leaves the
    bound open."""

    operator: Operator
    truth: Expr
    bound: Expr
    excess: Expr
    obstacles: tuple[tuple[Expr, Expr, str], ...]
    of: str
    open: Expr
    rounded: Expr


def sided(operator: Operator, side: Expr, held: Callable[[Operator], Expr]) -> Expr:
    """A comparison with a value that may be a limit (``> 90``); see :func:`screener.engines.measures.beyond`."""
    usual = held(operator)
    if is_null_constant(side):
        return usual
    branches = [(is_null(side), usual)]
    for one in filter(None, get_args(Side)):
        test, comes_to = beyond(one, operator)
        branches.append((and_(equal(side, text(one)), held(test)), true() if comes_to else false()))
    return case(branches, null())


def held_once(
    truth: Expr, operator: Operator, quantity: Quantity, leaf: Compare | Between, parts: Parts, facts: Facts
) -> Expr:
    """Whether a bound holds, as a column of its own where the value may be a limit: it is long there, and a verdict,
    its reasons and what they lack ask for it. Of a value that is in ``parts``'s units alone."""
    if is_null_constant(parts.side):
        return truth
    stem = stem_of("held", operator, str(quantity.value), quantity.limit, quantity.unit, *parts.codes)
    return facts.columns.define("held", facts.named(stem, leaf.variable), truth)


def stem_of(what: str, *of: str) -> str:
    """The beginning of a column's name: units and values may hold any sign, and engines differ in what letters they
    tell apart."""
    return f"{what}_{sha256(repr(of).encode()).hexdigest()[:12]}"


def open_limit(settled: Settled, truth: Expr, misfit: Expr) -> Expr:
    """Whether the value is a limit that does not decide."""
    if is_null_constant(settled.parts.side) or is_null_constant(settled.shown):
        return false()
    return and_(known(settled.parts.side), known(settled.shown), not_(misfit), is_null(truth))


def unless_limit(parts: Parts, excess: Expr) -> Expr:
    """By how much a bound is missed; not told of a limit, which may miss it by more."""
    return excess if is_null_constant(parts.side) else case([(known(parts.side), text(""))], excess)


def usual_unit(leaf: Compare | Between, facts: Facts) -> tuple[str, str]:
    field = facts.field(leaf.variable)
    return (field.unit, field.molar_mass) if field is not None else ("", "")


def bound_in(quantity: Quantity, code: str, usual: str, molar_mass: str) -> Fraction:
    """A bound turned into a unit that amounts are in."""
    return _turned(Fraction(quantity.value), quantity.unit, code, usual, molar_mass)


def _turned(bound: Fraction, unit: str, code: str, usual: str, molar_mass: str) -> Fraction:
    if unit_beside(code, usual) == unit_beside(unit, usual):
        return bound
    return line(unit, usual, molar_mass).onto(line(code, usual, molar_mass), bound)


def held_against(
    operator: Operator, quantity: Quantity, code: str, value: Expr, variable: str, usual: str, molar_mass: str
) -> Expr:
    """The comparison with a bound turned into the value's unit; NULL where rounding leaves it open, see
    :func:`screener.model.scales.ways`."""
    own, other = unit_beside(code, usual), unit_beside(quantity.unit, usual)
    steps = steps_between(own, other, molar_mass, variable)
    if steps is None:
        return _beside(operator, bound_in(quantity, code, usual, molar_mass), value)
    back = as_reported(Amount(quantity.value, other), own, molar_mass, steps.own)
    step = Fraction(no_coarser(steps.other, quantity.value))
    edges = [
        (test, _turned(edge, quantity.unit, code, usual, molar_mass))
        for test, edge in rounded_edges(operator, Fraction(quantity.value), step)
    ]
    held = [_beside(test, edge, value) for test, edge in edges]
    turned = or_(*held) if operator == "!=" else and_(*held)
    rounded_to = _beside(operator, Fraction(back), value)
    exactly = _beside(operator, bound_in(quantity, code, usual, molar_mass), value)
    plainly = case([(has_steps(value, steps.own), rounded_to)], exactly)
    both = ((and_(turned, plainly), true()), (and_(not_(turned), not_(plainly)), false()))
    return case(both, null())


def _beside(operator: Operator, bound: Fraction, value: Expr) -> Expr:
    found = threshold(operator, bound)
    if isinstance(found, bool):
        return case([(known(value), true() if found else false())], null())
    return compare(found[0], value, double(found[1]))


def rounded_edges(operator: Operator, bound: Fraction, step: Fraction) -> list[tuple[Operator, Fraction]]:
    """The comparisons with an exact number that say how it stands to a bound once it is rounded to whole steps, halves
    up. All of them must hold; of "!=" one."""
    half = Fraction(1, 2)
    reaches, passes = (ceil(bound / step) - half) * step, (floor(bound / step) + half) * step
    match operator:
        case "<":
            return [("<", reaches)]
        case "<=":
            return [("<", passes)]
        case ">":
            return [(">=", passes)]
        case ">=":
            return [(">=", reaches)]
        case "=":
            return [(">=", reaches), ("<", passes)]
        case "!=":
            return [("<", reaches), (">=", passes)]


def excess_text(value: Expr, bound: Expr, facts: Facts) -> Expr:
    """By how much a value misses a bound: `` (by 0.5)``; nothing where it touches it.

    Few values have more than six decimals; the difference of the others is a whole number of millionths."""
    dialect = facts.dialect
    slowly = _excess_of_any(value, bound, facts)
    if (
        not isinstance(bound, exp.Literal)
        or Decimal(bound.this) * MILLION % 1
        or Decimal(bound.this) > EXACTLY
    ):
        return slowly
    apart = minus(rounded(value), double(float(Decimal(bound.this) * MILLION)))
    away = exp.Div(this=call("abs", apart), expression=double(float(MILLION)))
    quickly = case(
        [(equal(value, cast(bound, DOUBLE)), text(""))], concat(" (by ", dialect.number_text(away), ")")
    )
    return case([(has_millionths(value), quickly)], slowly)


def _excess_of_any(value: Expr, bound: Expr, facts: Facts) -> Expr:
    dialect = facts.dialect
    apart = exp.Sub(this=dialect.exact(value), expression=cast(bound, EXACT_DECIMAL))
    away = dialect.decimal_text(cast(call("abs", apart), EXACT_DECIMAL))
    touches = equal(dialect.exact(value), cast(bound, EXACT_DECIMAL))
    return case([(touches, text(""))], concat(" (by ", away, ")"))


def misfit_text(leaf: Compare | Between, parts: Parts, wanted_unit: Expr, facts: Facts) -> Expr:
    called = facts.label(leaf.variable, leaf.words)
    given = by_unit(
        parts,
        {code: text(f'in "{unit_shown(code)}"' if code else "without a unit") for code in parts.codes},
    )
    return concat(f"{called} {verb(called)} given ", given, ", which cannot be compared with ", wanted_unit)


def amount_text(value: Expr, parts: Parts, facts: Facts) -> Expr:
    """A measured value with its unit: ``49.9 G/L``."""
    amount = concat(facts.dialect.number_text(value), by_unit(parts, unit_texts(value, parts.codes)))
    if is_null_constant(parts.side):
        return amount
    return concat(case([(known(parts.side), concat(parts.side, " "))], text("")), amount)


def unit_texts(value: Expr, codes: tuple[str, ...]) -> dict[str, Expr]:
    texts: dict[str, Expr] = {}
    for code in codes:
        if code in TIMES:
            plural = case([(equal(value, number(1)), text(""))], text("s"))
            texts[code] = concat(f" {TIMES[code]}", plural)
        else:
            texts[code] = text(f" {unit_shown(code)}".rstrip())
    return texts
