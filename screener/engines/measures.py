"""Leaves over measured values: a number with its unit beside one bound or two.

What makes two amounts comparable is in :mod:`screener.model.scales`.
"""

from decimal import Decimal, localcontext
from typing import NamedTuple

from screener.engines.sentences import amount_text, excess, quantity_text, relation, unit_shown, verb
from screener.engines.settle import Facts, NotKnown, Said, not_known, shown
from screener.model.quantities import Amount, Side
from screener.model.rules import Between, Compare, Operator, Quantity
from screener.model.scales import EXACT, common
from screener.model.truth import Truth, all_of, negate
from screener.model.units import unit_beside

LEFT_OPEN = "a limit, which leaves open whether the value is"
"""Said of ``> 90 mL/min`` beside a bound that it does not decide."""


class _Test(NamedTuple):
    """One bound held against the value."""

    operator: Operator
    bound: str
    truth: Truth
    excess: str = ""
    why: NotKnown | None = None


def tests_of(leaf: Compare | Between) -> tuple[tuple[Operator, Quantity], ...]:
    """The comparisons that a leaf makes, all of which must hold."""
    if isinstance(leaf, Compare):
        return ((leaf.operator, leaf.quantity),)
    lower: Operator = ">=" if leaf.bounds.startswith("[") else ">"
    upper: Operator = "<=" if leaf.bounds.endswith("]") else "<"
    return ((lower, leaf.low), (upper, leaf.high))


def bound_text(leaf: Compare | Between) -> str:
    """The bound of a leaf in words: ``below 50 G/L``, ``between 3 and 6``."""
    texts = [(operator, quantity_text(quantity)) for operator, quantity in tests_of(leaf)]
    return _within(texts)


def compare(operator: Operator, low: Decimal | int, high: Decimal | int, bound: Decimal | int) -> Truth:
    """Whether a number that lies from ``low`` to ``high`` keeps the bound; None where it may or may not."""
    match operator:
        case "<":
            return _decided(high < bound, low < bound)
        case "<=":
            return _decided(high <= bound, low <= bound)
        case ">":
            return _decided(low > bound, high > bound)
        case ">=":
            return _decided(low >= bound, high >= bound)
        case "=":
            return _decided(low == high == bound, low <= bound <= high)
        case "!=":
            return negate(compare("=", low, high, bound))


def beyond(side: Side, operator: Operator) -> tuple[Operator, bool]:
    """What a value given as a limit (``> 90``) says of a comparison: how the limit's number must stand to the bound
    for the comparison to be decided, and as what. Else it is open: a value above 90 may be above 100 or not."""
    above, touches = side.startswith(">"), side.endswith("=")
    loose, tight = (">=", ">") if above else ("<=", "<")
    keeps_touching = operator in (("<", ">=") if above else (">", "<="))
    test: Operator = loose if not touches or keeps_touching else tight  # type: ignore[assignment]
    return test, operator in (loose, tight, "!=")


def say_measure(leaf: Compare | Between, facts: Facts) -> Said:
    """What a bound on a measured value says. An undated value holds at the criterion's anchor."""
    value = facts.amount(leaf.variable, leaf.words)
    bounds = [(operator, _bound(quantity, leaf, facts)) for operator, quantity in tests_of(leaf)]
    if isinstance(value, NotKnown):
        limits = [bound for _, bound in bounds if isinstance(bound, NotKnown)]
        return not_known(value, *limits)
    tests = [_test(operator, value, bound, leaf, facts) for operator, bound in bounds]
    truth = all_of(test.truth for test in tests)
    used = shown(leaf.variable, amount_text(value), bound_text(leaf), leaf.span)
    if truth is None:
        return not_known(*(test.why for test in tests if test.why is not None), used=used)
    called = facts.label(leaf.variable, leaf.words)
    return Said(truth, f"{called} {amount_text(value)} {verb(called)} {_phrase(tests, truth)}", used)


def _decided(surely: bool, possibly: bool) -> Truth:
    if surely:
        return True
    return None if possibly else False


def _within(texts: list[tuple[Operator, str]]) -> str:
    """What holds, in words."""
    if [operator for operator, _ in texts] == [">=", "<="]:
        return f"between {texts[0][1]} and {texts[1][1]}"
    return " and ".join(f"{relation(operator, True)} {bound}" for operator, bound in texts)


def _phrase(tests: list[_Test], truth: bool) -> str:
    """How the value stands to its bounds; of a range, by how much it misses the end that it misses."""
    if truth:
        return _within([(test.operator, test.bound) for test in tests])
    missed = next(test for test in tests if test.truth is False)
    return f"{relation(missed.operator, False)} {missed.bound}{missed.excess if len(tests) > 1 else ''}"


class _Bound(NamedTuple):
    amount: Amount
    text: str


def _bound(quantity: Quantity, leaf: Compare | Between, facts: Facts) -> _Bound | NotKnown:
    """The bound as an amount: itself, or a multiple of the laboratory's limit of normal."""
    if not quantity.limit:
        return _Bound(Amount(quantity.value, quantity.unit), quantity_text(quantity))
    name = f"{leaf.variable}_{quantity.limit.lower()}"
    side = "upper" if quantity.limit == "ULN" else "lower"
    called = facts.label(leaf.variable, leaf.words)
    limit = facts.amount(name, f"the {side} limit of normal for {called}")
    if isinstance(limit, NotKnown):
        return limit
    with localcontext(EXACT):
        amount = Amount(quantity.value * limit.value, limit.unit)
    return _Bound(amount, f"{quantity_text(quantity)} ({amount_text(amount)})")


def _test(
    operator: Operator, value: Amount, bound: _Bound | NotKnown, leaf: Compare | Between, facts: Facts
) -> _Test:
    if isinstance(bound, NotKnown):
        return _Test(operator, "", None, why=bound)
    field = facts.field(leaf.variable)
    usual, molar_mass = (field.unit, field.molar_mass) if field is not None else ("", "")
    sides = common(_beside(value, usual), _beside(bound.amount, usual), molar_mass)
    if sides is None:
        return _Test(operator, bound.text, None, why=_misfit(value, bound.amount, leaf, facts))
    with localcontext(EXACT):
        away = excess(value.value, bound.amount.value) if value.unit == bound.amount.unit else ""
    if value.side:
        return _beside_limit(operator, value, bound.text, sides, leaf, facts)
    return _Test(operator, bound.text, compare(operator, sides[0], sides[0], sides[1]), away)


def _beside_limit(
    operator: Operator,
    value: Amount,
    bound: str,
    sides: tuple[Decimal, Decimal],
    leaf: Compare | Between,
    facts: Facts,
) -> _Test:
    """A bound held against a value of which a limit alone is known."""
    test, comes_to = beyond(value.side, operator)
    if compare(test, sides[0], sides[0], sides[1]):
        return _Test(operator, bound, comes_to)
    called = facts.label(leaf.variable, leaf.words)
    reason = f"{called} {amount_text(value)}: {LEFT_OPEN} {relation(operator, True)} {bound}"
    return _Test(operator, bound, None, why=NotKnown(reason, (leaf.variable,)))


def _beside(amount: Amount, usual: str) -> Amount:
    """The amount in the unit that is meant beside the field's usual one: HbA1c has a percent of its own."""
    return amount._replace(unit=unit_beside(amount.unit, usual))


def _misfit(value: Amount, bound: Amount, leaf: Compare | Between, facts: Facts) -> NotKnown:
    called = facts.label(leaf.variable, leaf.words)
    given = f'in "{unit_shown(value.unit)}"' if value.unit else "without a unit"
    wanted = f'"{unit_shown(bound.unit)}"' if bound.unit else "a bare number"
    reason = f"{called} {verb(called)} given {given}, which cannot be compared with {wanted}"
    return NotKnown(reason, (leaf.variable,))
