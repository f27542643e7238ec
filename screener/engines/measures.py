"""Leaves over measured values: a number with its unit beside one bound or two.

What makes two amounts comparable is in :mod:`screener.model.scales`.
"""

from decimal import Decimal, localcontext
from fractions import Fraction
from typing import NamedTuple

from screener.engines.sentences import amount_text, excess, quantity_text, relation, verb
from screener.engines.settle import Facts, NotKnown, Said, not_known, shown
from screener.model.quantities import MULTIPLES, Amount, Side
from screener.model.rules import Between, Compare, Operator, Quantity
from screener.model.scales import EXACT, common, spread, steps_between, ways
from screener.model.truth import Truth, all_of, negate
from screener.model.units import unit_beside, unit_shown

LEFT_OPEN = "a limit, which leaves open whether the value is"
"""Said of ``> 90 mL/min`` beside a bound that it does not decide."""
ROUNDED = "rounded in another unit, which leaves open whether the value is"
"""Said of ``47 mmol/mol`` beside 6.5 %, and of a glucose of ``100 mg/dL`` beside 5.6 mmol/L."""


_Number = Decimal | Fraction | int


class _Test(NamedTuple):
    """One bound held against the value."""

    operator: Operator
    bound: str
    truth: Truth
    excess: str = ""
    why: tuple[NotKnown, ...] = ()


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


def compare(operator: Operator, low: _Number, high: _Number, bound: _Number) -> Truth:
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
    of = "" if isinstance(value, NotKnown) else MULTIPLES.get(value.unit, "")
    bounds = [(operator, _bound(quantity, leaf, facts, of)) for operator, quantity in tests_of(leaf)]
    if isinstance(value, NotKnown):
        limits = [bound for _, bound in bounds if isinstance(bound, NotKnown)]
        return not_known(value, *limits)
    tests = [_test(operator, value, bound, leaf, facts) for operator, bound in bounds]
    truth = all_of(test.truth for test in tests)
    used = shown(leaf.variable, amount_text(value), bound_text(leaf), leaf.span)
    if truth is None:
        return not_known(*(why for test in tests for why in test.why), used=used)
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


class _Held(NamedTuple):
    """An amount as it is held against another: ``times`` what was reported; of a multiple of a limit, of the limit."""

    amount: Amount
    times: Decimal | None = None


class _Bound(NamedTuple):
    held: _Held
    text: str


def limit_words(limit: str, called: str) -> str:
    """What a sentence calls a laboratory's limit."""
    return f"the {'upper' if limit == 'ULN' else 'lower'} limit of normal for {called}"


def _limit(limit: str, leaf: Compare | Between, facts: Facts) -> Amount | NotKnown:
    """The laboratory's own limit."""
    called = facts.label(leaf.variable, leaf.words)
    return facts.amount(f"{leaf.variable}_{limit.lower()}", limit_words(limit, called))


def _bound(quantity: Quantity, leaf: Compare | Between, facts: Facts, of: str) -> _Bound | NotKnown:
    """The bound as an amount: itself, or a multiple of the laboratory's limit of normal. Where the value is a multiple
    of that limit too, and of no other (``of``), the bound stays one: the limit need not be known."""
    if not quantity.limit:
        return _Bound(_Held(Amount(quantity.value, quantity.unit)), quantity_text(quantity))
    if of and (of == quantity.limit or not _asked(of, leaf, facts)):
        return _Bound(_Held(Amount(quantity.value, f"× {quantity.limit}")), quantity_text(quantity))
    limit = _limit(quantity.limit, leaf, facts)
    if isinstance(limit, NotKnown):
        return limit
    held = _times(quantity.value, limit)
    return _Bound(held, f"{quantity_text(quantity)} ({amount_text(held.amount)})")


def _times(number: Decimal, limit: Amount, side: Side = "") -> _Held:
    with localcontext(EXACT):
        return _Held(Amount(number * limit.value, limit.unit, side), number)


def _asked(of: str, leaf: Compare | Between, facts: Facts) -> bool:
    """Whether the trial asks for a limit."""
    return facts.field(f"{leaf.variable}_{of.lower()}") is not None


def _test(
    operator: Operator, value: Amount, bound: _Bound | NotKnown, leaf: Compare | Between, facts: Facts
) -> _Test:
    if isinstance(bound, NotKnown):
        own = _in_units(value, False, leaf, facts)
        return _Test(operator, "", None, why=(bound, own) if isinstance(own, NotKnown) else (bound,))
    field = facts.field(leaf.variable)
    usual, molar_mass = (field.unit, field.molar_mass) if field is not None else ("", "")
    held = _in_units(value, bound.held.amount.unit in MULTIPLES, leaf, facts)
    if isinstance(held, NotKnown):
        return _Test(operator, bound.text, None, why=(held,))
    sides = _sides(_beside(held, usual), _beside(bound.held, usual), molar_mass, leaf.variable)
    if sides is None:
        return _Test(operator, bound.text, None, why=(_misfit(value, bound.held.amount, leaf, facts),))
    if value.side:
        return _beside_limit(operator, value, bound.text, sides, leaf, facts)
    truths = {compare(operator, low, high, other) for low, high, other in sides}
    if len(truths) == 1 and None not in truths:
        away = ""
        if value.unit == bound.held.amount.unit:
            with localcontext(EXACT):
                away = excess(value.value, bound.held.amount.value)
        return _Test(operator, bound.text, truths.pop(), away)
    return _Test(operator, bound.text, None, why=(_open(ROUNDED, operator, value, bound.text, leaf, facts),))


def _sides(
    value: _Held, bound: _Held, molar_mass: str, variable: str
) -> list[tuple[_Number, _Number, _Number]] | None:
    """From where to where the value lies, and the bound beside it, in each of the ways in which they are compared; None
    where their units have no scale in common.

    So many times a limit is no number that was reported. Where the limit is on another scale than what stands beside
    it, each may lie anywhere that was rounded to it.
    """
    one, other = value.amount, bound.amount
    if value.times is None and bound.times is None:
        found = ways(one, other, molar_mass, variable)
        return None if found is None else [(side, side, beside) for side, beside in found]
    levelled = common(one, other, molar_mass)
    if levelled is None:
        return None
    steps = steps_between(one.unit, other.unit, molar_mass, variable)
    if steps is None:
        return [(levelled[0], levelled[0], levelled[1])]
    times = value.times or Decimal(1), bound.times or Decimal(1)
    return [(*spread(one, other, steps, times, molar_mass), 0)]


def _in_units(
    value: Amount, bound_is_multiple: bool, leaf: Compare | Between, facts: Facts
) -> _Held | NotKnown:
    """The value as it is held against a bound: a multiple of a limit as so much, where the bound is in a unit."""
    limit = _limit_beside(value, bound_is_multiple, leaf, facts)
    if isinstance(limit, NotKnown):
        return limit
    return _Held(value) if limit is None else _times(value.value, limit, value.side)


def _limit_beside(
    value: Amount, bound_is_multiple: bool, leaf: Compare | Between, facts: Facts
) -> Amount | NotKnown | None:
    """The limit of which a value is a multiple, where that is wanted and the trial asks for it."""
    of = MULTIPLES.get(value.unit)
    if of is None or bound_is_multiple or not _asked(of, leaf, facts):
        return None
    return _limit(of, leaf, facts)


def _given_text(value: Amount, leaf: Compare | Between, facts: Facts) -> str:
    """The value in a sentence; ``3.1 × ULN (ULN 40 U/L)`` beside a bound in a unit."""
    of_it_alone = all(quantity.limit == MULTIPLES.get(value.unit) for _, quantity in tests_of(leaf))
    limit = _limit_beside(value, of_it_alone, leaf, facts)
    return (
        f"{amount_text(value)} ({MULTIPLES[value.unit]} {amount_text(limit)})"
        if isinstance(limit, Amount)
        else amount_text(value)
    )


def _beside_limit(
    operator: Operator,
    value: Amount,
    bound: str,
    sides: list[tuple[_Number, _Number, _Number]],
    leaf: Compare | Between,
    facts: Facts,
) -> _Test:
    """A bound held against a value of which a limit alone is known."""
    test, comes_to = beyond(value.side, operator)
    if all(compare(test, low, high, other) for low, high, other in sides):
        return _Test(operator, bound, comes_to)
    return _Test(operator, bound, None, why=(_open(LEFT_OPEN, operator, value, bound, leaf, facts),))


def _open(
    why: str, operator: Operator, value: Amount, bound: str, leaf: Compare | Between, facts: Facts
) -> NotKnown:
    called = facts.label(leaf.variable, leaf.words)
    reason = f"{called} {_given_text(value, leaf, facts)}: {why} {relation(operator, True)} {bound}"
    return NotKnown(reason, (leaf.variable,))


def _beside(held: _Held, usual: str) -> _Held:
    """The amount in the unit that is meant beside the field's usual one: HbA1c has a percent of its own."""
    return held._replace(amount=held.amount._replace(unit=unit_beside(held.amount.unit, usual)))


def _misfit(value: Amount, bound: Amount, leaf: Compare | Between, facts: Facts) -> NotKnown:
    called = facts.label(leaf.variable, leaf.words)
    given = f'in "{unit_shown(value.unit)}"' if value.unit else "without a unit"
    wanted = f'"{unit_shown(bound.unit)}"' if bound.unit else "a bare number"
    reason = f"{called} {verb(called)} given {given}, which cannot be compared with {wanted}"
    return NotKnown(reason, (leaf.variable,))
