"""Every engine agrees on values and limits beside bounds in the units that a measure comes in.

Numbers lie on and about the same amount, turned from one unit into another and rounded there, so that what rounding
leaves open and what it does not lie close together.
"""

from decimal import Decimal
from fractions import Fraction

from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from screener.model.candidate import Candidate, Value
from screener.model.quantities import MULTIPLES, Amount, Side
from screener.model.reporting import reporting_step
from screener.model.rules import Between, Compare, Quantity, Rule
from screener.model.scales import as_reported
from screener.model.vocabulary import vocabulary
from tests.compiled.engine import verdicts_by_definition, verdicts_of
from tests.generative.strategies import protocol_of

MEASURED = {
    "glucose": (("mg/dL", "g/L", "mg/L", "mmol/L"), ("100", "126", "200")),
    "bilirubin": (("mg/dL", "umol/L"), ("1.2", "2")),
    "hemoglobin": (("g/dL", "g/L", "mmol/L"), ("8", "10")),
    "creatinine": (("mg/dL", "umol/L", "mmol/L"), ("1.5", "2")),
    "hba1c": (("%{HbA1c}", "mmol/mol"), ("6", "6.5", "7")),
    "platelets": (("10*9/L", "/mm3"), ("50", "150")),
}
_operators = st.sampled_from(("<", "<=", "=", "!=", ">=", ">"))
_factors = st.sampled_from([Decimal(text) for text in ("0.5", "1", "1.2", "2", "3")])


@st.composite
def _amounts(draw: st.DrawFn, name: str) -> Amount:
    """An amount on or about one of a few, in one of the measure's units."""
    units, numbers = MEASURED[name]
    own, unit = units[0], draw(st.sampled_from(units))
    step = reporting_step(name, unit) or Decimal(1)
    about = Amount(Decimal(draw(st.sampled_from(numbers))), own)
    times = draw(_factors)
    turned = as_reported(about, unit, vocabulary().variables[name].molar_mass, step)
    away = (
        draw(st.sampled_from((-2, -1, 0, 0, 0, 1, 2)))
        * step
        * draw(st.sampled_from((Decimal(1), Decimal("0.5"), Decimal("0.04"))))
    )
    return Amount(max(turned * times + away, Decimal(0)), unit)


@st.composite
def _bounds(draw: st.DrawFn, name: str) -> Quantity:
    if draw(st.booleans()):
        return Quantity(value=draw(_factors), limit=draw(st.sampled_from(("ULN", "LLN"))))
    amount = draw(_amounts(name))
    return Quantity(value=amount.value, unit=amount.unit)


@st.composite
def _rules(draw: st.DrawFn, name: str) -> Rule:
    if draw(st.booleans()):
        return Compare(variable=name, operator=draw(_operators), quantity=draw(_bounds(name)))
    low, high = draw(_bounds(name)), draw(_bounds(name))
    if (low.unit, low.limit) == (high.unit, high.limit) and high.value < low.value:
        low, high = high, low
    return Between(variable=name, low=low, high=high, bounds=draw(st.sampled_from(("[]", "[)", "(]", "()"))))


@st.composite
def _values(draw: st.DrawFn, name: str) -> Amount:
    """A value as a report gives it, perhaps a limit or a multiple of the laboratory's own."""
    amount = draw(_amounts(name))
    if draw(st.sampled_from((False, False, True))):
        amount = Amount(draw(_factors), draw(st.sampled_from(tuple(MULTIPLES))))
    sides: st.SearchStrategy[Side] = st.sampled_from(("", "", "", "", "<", "<=", ">", ">="))
    return amount._replace(side=draw(sides))


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@given(st.data())
def test_the_engines_agree_in_every_unit(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(tuple(MEASURED)))
    protocol = protocol_of(data.draw(st.lists(_rules(name), min_size=1, max_size=3)))
    some = []
    for number in range(data.draw(st.integers(12, 24))):
        values: dict[str, Value] = {name: data.draw(_values(name))}
        for limit in (f"{name}_lln", f"{name}_uln"):
            if protocol.field(limit) is not None and data.draw(st.sampled_from((True, True, True, False))):
                values[limit] = data.draw(_amounts(name))
        some.append(Candidate(f"c-{number}", values))
    expected = verdicts_by_definition(protocol, some)
    for one in expected:
        event("left open by rounding" if "rounded in another unit" in one.verdict[4] else one.verdict[0])
    assert verdicts_of(protocol, some, written=False) == expected


@given(st.sampled_from(tuple(MEASURED)), st.data())
def test_a_value_in_the_bounds_own_unit_is_compared_exactly(name: str, data: st.DataObject) -> None:
    value = data.draw(_amounts(name))
    bound = data.draw(_amounts(name)).value
    rule = Compare(variable=name, operator="<", quantity=Quantity(value=bound, unit=value.unit))
    (told,) = verdicts_by_definition(protocol_of([rule]), [Candidate("c-1", {name: value})])
    assert told.statuses == ("met" if Fraction(value.value) < Fraction(bound) else "not_met",)
