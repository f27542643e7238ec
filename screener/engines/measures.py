"""Leaves over measured values: a number with its unit beside one bound or two.

What makes two amounts comparable is in :mod:`screener.model.scales`.
"""

from decimal import Decimal, localcontext
from typing import NamedTuple

from screener.engines.sentences import amount_text, excess, quantity_text, relation, unit_shown, verb
from screener.engines.settle import Facts, NotKnown, Said, not_known, shown
from screener.model.quantities import MULTIPLES, Amount, Side
from screener.model.rules import Between, Compare, Operator, Quantity
from screener.model.scales import EXACT, common, ways
from screener.model.truth import Truth, all_of, negate
from screener.model.units import unit_beside

LEFT_OPEN = "a limit, which leaves open whether the value is"
"""Said of ``> 90 mL/min`` beside a bound that it does not decide."""
ROUNDED = "rounded in another unit, which leaves open whether the value is"
"""Said of ``47 mmol/mol`` beside 6.5 %."""


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
    of_limit = not isinstance(value, NotKnown) and value.unit in MULTIPLES
    bounds = [(operator, _bound(quantity, leaf, facts, of_limit)) for operator, quantity in tests_of(leaf)]
    if isinstance(value, NotKnown):
        limits = [bound for _, bound in bounds if isinstance(bound, NotKnown)]
        return not_known(value, *limits)
    tests = [_test(operator, value, bound, leaf, facts) for operator, bound in bounds]
    truth = all_of(test.truth for test in tests)
    used = shown(leaf.variable, amount_text(value), bound_text(leaf), leaf.span)
    if truth is None:
        return not_known(*(test.why for test in tests if test.why is not None), used=used)
    called = facts.label(leaf.variable, leaf.words)
    told = _given_text(value, leaf, facts)
    return Said(truth, f"{called} {told} {verb(called)} {_phrase(tests, truth)}", used)


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
    """``plain`` is one that the text gives in a unit, not a multiple of a limit."""

    amount: Amount
    text: str
    plain: bool = False


def limit_words(limit: str, called: str) -> str:
    """What a sentence calls a laboratory's limit."""
    return f"the {'upper' if limit == 'ULN' else 'lower'} limit of normal for {called}"


def _limit(limit: str, leaf: Compare | Between, facts: Facts) -> Amount | NotKnown:
    """The laboratory's own limit."""
    called = facts.label(leaf.variable, leaf.words)
    return facts.amount(f"{leaf.variable}_{limit.lower()}", limit_words(limit, called))


def _bound(quantity: Quantity, leaf: Compare | Between, facts: Facts, of_limit: bool) -> _Bound | NotKnown:
    """The bound as an amount: itself, or a multiple of the laboratory's limit of normal. Where the value is such a
    multiple too (``of_limit``), the bound stays one: the limit need not be known."""
    if not quantity.limit:
        return _Bound(Amount(quantity.value, quantity.unit), quantity_text(quantity), plain=True)
    if of_limit:
        return _Bound(Amount(quantity.value, f"× {quantity.limit}"), quantity_text(quantity))
    limit = _limit(quantity.limit, leaf, facts)
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
    held = _in_units(value, bound.amount, leaf, facts)
    if isinstance(held, NotKnown):
        return _Test(operator, bound.text, None, why=held)
    one, other = _beside(held, usual), _beside(bound.amount, usual)
    if bound.plain and held is value:
        sides = ways(one, other, molar_mass)
    else:  # so many times a limit is no number that was reported
        levelled = common(one, other, molar_mass)
        sides = None if levelled is None else (levelled,)
    if sides is None:
        return _Test(operator, bound.text, None, why=_misfit(value, bound.amount, leaf, facts))
    with localcontext(EXACT):
        away = excess(value.value, bound.amount.value) if value.unit == bound.amount.unit else ""
    if value.side:
        return _beside_limit(operator, value, bound.text, sides, leaf, facts)
    truths = {compare(operator, one, one, other) for one, other in sides}
    if len(truths) == 1:
        return _Test(operator, bound.text, truths.pop(), away)
    return _Test(operator, bound.text, None, why=_open(ROUNDED, operator, value, bound.text, leaf, facts))


def _in_units(value: Amount, bound: Amount, leaf: Compare | Between, facts: Facts) -> Amount | NotKnown:
    """The value as it is held against a bound: a multiple of a limit as so much, where the bound is in a unit."""
    limit = _limit_beside(value, bound.unit in MULTIPLES, leaf, facts)
    if limit is None or isinstance(limit, NotKnown):
        return value if limit is None else limit
    with localcontext(EXACT):
        return Amount(value.value * limit.value, limit.unit, value.side)


def _limit_beside(
    value: Amount, bound_is_multiple: bool, leaf: Compare | Between, facts: Facts
) -> Amount | NotKnown | None:
    """The limit of which a value is a multiple, where that is wanted and the trial asks for it."""
    of = MULTIPLES.get(value.unit)
    if of is None or bound_is_multiple or facts.field(f"{leaf.variable}_{of.lower()}") is None:
        return None
    return _limit(of, leaf, facts)


def _given_text(value: Amount, leaf: Compare | Between, facts: Facts) -> str:
    """The value in a sentence; ``3.1 × ULN (ULN 40 U/L)`` beside a bound in a unit."""
    all_multiples = all(quantity.limit for _, quantity in tests_of(leaf))
    limit = _limit_beside(value, all_multiples, leaf, facts)
    return (
        f"{amount_text(value)} ({MULTIPLES[value.unit]} {amount_text(limit)})"
        if isinstance(limit, Amount)
        else amount_text(value)
    )


def _beside_limit(
    operator: Operator,
    value: Amount,
    bound: str,
    sides: tuple[tuple[Decimal, Decimal], ...],
    leaf: Compare | Between,
    facts: Facts,
) -> _Test:
    """A bound held against a value of which a limit alone is known."""
    test, comes_to = beyond(value.side, operator)
    if all(compare(test, one, one, other) for one, other in sides):
        return _Test(operator, bound, comes_to)
    return _Test(operator, bound, None, why=_open(LEFT_OPEN, operator, value, bound, leaf, facts))


def _open(
    why: str, operator: Operator, value: Amount, bound: str, leaf: Compare | Between, facts: Facts
) -> NotKnown:
    called = facts.label(leaf.variable, leaf.words)
    reason = f"{called} {_given_text(value, leaf, facts)}: {why} {relation(operator, True)} {bound}"
    return NotKnown(reason, (leaf.variable,))


def _beside(amount: Amount, usual: str) -> Amount:
    """The amount in the unit that is meant beside the field's usual one: HbA1c has a percent of its own."""
    return amount._replace(unit=unit_beside(amount.unit, usual))


def _misfit(value: Amount, bound: Amount, leaf: Compare | Between, facts: Facts) -> NotKnown:
    called = facts.label(leaf.variable, leaf.words)
    given = f'in "{unit_shown(value.unit)}"' if value.unit else "without a unit"
    wanted = f'"{unit_shown(bound.unit)}"' if bound.unit else "a bare number"
    reason = f"{called} {verb(called)} given {given}, which cannot be compared with {wanted}"
    return NotKnown(reason, (leaf.variable,))
