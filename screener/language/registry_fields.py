"""The registry's own fields (sex, ages) as criteria, where the text does not state them."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from screener.errors import Problem
from screener.model.protocol import Criterion
from screener.model.rules import Between, Compare, Judgement, Not, OneOf, Operator, Quantity, Rule, children

_AGE = re.compile(r"(\d+)\s*(Year|Month|Week|Day)s?\Z", re.IGNORECASE)
_UNITS = {"year": "a", "month": "mo", "week": "wk", "day": "d"}
_NONE = frozenset({"", "n/a", "na", "none"})
Bound = tuple[str, Decimal, str]
"""``low`` or ``high``, the first or last completed age that may take part, and its UCUM unit."""


def registry_criteria(
    sex: str, minimum_age: str, maximum_age: str, read: Sequence[Criterion]
) -> tuple[tuple[Criterion, ...], tuple[Problem, ...]]:
    """Criteria R01… for what the registry states and the text does not; a problem where they differ.

    ``sex`` ALL and an absent age state nothing. Ages are in completed units: the registry's maximum of
    55 Years is the text's "≤ 55" and its "< 56".
    """
    stated = [bound for criterion in read for bound in _bounds(criterion.rule, criterion.kind == "exclusion")]
    found: list[tuple[str, Rule]] = []
    problems: list[Problem] = []
    ages: tuple[tuple[str, str, Operator, str], ...] = (
        ("low", "Minimum age", ">=", minimum_age),
        ("high", "Maximum age", "<=", maximum_age),
    )
    for side, name, operator, written in ages:
        if written.strip().lower() in _NONE:
            continue
        age = _AGE.match(written.strip())
        if age is None:
            message = f"the registry's {name.lower()} “{written}” is not in years, months, weeks or days: not applied"
            problems.append(Problem(message, "registry", severity="question"))
            continue
        value, unit = Decimal(age[1]), _UNITS[age[2].lower()]
        in_text = [bound for bound in stated if bound[0] == side]
        if not in_text:
            quantity = Quantity(value=value, unit=unit)
            rule = Compare(variable="age", operator=operator, quantity=quantity)
            found.append((f"{name}: {written} (registry)", rule))
        elif not any(_months(bound) == _months((side, value, unit)) for bound in in_text):
            other = ", ".join(f"{bound[1]} {_shown(bound[2])}" for bound in in_text)
            message = f"the registry's {name.lower()} is {written}, the text's is {other}"
            problems.append(Problem(message, "registry", severity="question"))
    if sex.upper() in ("FEMALE", "MALE"):
        found_sex, differing = _sex(sex.lower(), read)
        found += found_sex
        problems += differing
    criteria = tuple(
        Criterion(id=f"R{number:02d}", kind="inclusion", text=text, rule=rule, source="registry")
        for number, (text, rule) in enumerate(found, start=1)
    )
    return criteria, tuple(problems)


def _sex(sex: str, read: Sequence[Criterion]) -> tuple[list[tuple[str, Rule]], list[Problem]]:
    values: list[tuple[str, ...]] = []
    for criterion in read:
        excluded = criterion.kind == "exclusion"
        for rule, negated in _walk(criterion.rule, excluded):
            if isinstance(rule, OneOf) and rule.variable == "sex":
                left = {"female", "male"} - set(rule.values) if negated else set(rule.values)
                values.append(tuple(sorted(left)))
    if not values:
        return [(f"Sex: {sex} (registry)", OneOf(variable="sex", values=(sex,)))], []
    if any(value == (sex,) for value in values):
        return [], []
    message = f"the registry's sex is {sex}, the text names {' and '.join(values[0]) or 'neither'}"
    return [], [Problem(message, "registry", severity="question")]


def _walk(rule: Rule, negated: bool) -> Iterator[tuple[Rule, bool]]:
    """Every node, with whether it stands for its opposite; what a judgement is about counts as a mention."""
    yield rule, negated
    if isinstance(rule, Judgement) and rule.about is not None:
        yield from _walk(rule.about, negated)
    for child in children(rule):
        yield from _walk(child, not negated if isinstance(rule, Not) else negated)


def _bounds(rule: Rule, excluded: bool) -> Iterator[Bound]:
    """The ages that a criterion lets in: "under 18" as an exclusion is a lower bound of 18."""
    for node, negated in _walk(rule, excluded):
        if isinstance(node, Between) and node.variable == "age" and not negated:
            low, high = node.low, node.high
            yield "low", low.value + (0 if node.bounds[0] == "[" else 1), low.unit
            yield "high", high.value - (0 if node.bounds[1] == "]" else 1), high.unit
        elif isinstance(node, Compare) and node.variable == "age":
            yield from _compared(node, negated)


def _compared(node: Compare, negated: bool) -> Iterator[Bound]:
    value, unit = node.quantity.value, node.quantity.unit
    opposite: dict[str, str] = {"<": ">=", "<=": ">", ">": "<=", ">=": "<"}
    operator = opposite.get(node.operator, node.operator) if negated else node.operator
    if operator in (">", ">="):
        # "> 18 years" is how many registrants write a minimum age of 18: both are taken as stated.
        yield "low", value, unit
        if operator == ">":
            yield "low", value + 1, unit
    elif operator in ("<", "<="):
        yield "high", value - (1 if operator == "<" else 0), unit
        if operator == "<":
            yield "high", value, unit


def _months(bound: Bound) -> Decimal:
    """An age on one scale, to compare: months, with 7 days a week and 30.4375 days a month."""
    factor = {"a": Decimal(12), "mo": Decimal(1), "wk": 7 / Decimal("30.4375"), "d": 1 / Decimal("30.4375")}
    return bound[1] * factor.get(bound[2], Decimal(1))


def _shown(unit: str) -> str:
    return {"a": "years", "mo": "months", "wk": "weeks", "d": "days"}.get(unit, unit)
