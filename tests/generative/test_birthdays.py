"""What is kept of a birth date, the age, decides everything that the birth date decides."""

from datetime import date, timedelta

from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from screener.engines.birthdays import BIRTH, without_birth_date
from screener.engines.evaluate import evaluate
from screener.model.candidate import Ages, Candidate
from screener.model.dates import PartialDate, TimeUnit, born_between, completed, full_date
from screener.model.rules import Between, Compare
from tests.generative.strategies import VISIT, betweens, candidates, compares, protocol_of, protocols

UNITS: tuple[TimeUnit, ...] = ("year", "month", "week", "day")
_ages = st.one_of(compares(), betweens()).filter(
    lambda rule: isinstance(rule, Compare | Between) and rule.variable == "age"
)


@settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much]
)
@given(st.data())
def test_the_age_decides_what_the_birth_date_decides(data: st.DataObject) -> None:
    protocol = protocol_of(data.draw(st.lists(_ages, min_size=1, max_size=3)))
    candidate = data.draw(candidates(protocol))
    kept = without_birth_date(protocol, candidate)
    event(f"kept {type(kept.values.get(BIRTH)).__name__} of {type(candidate.values.get(BIRTH)).__name__}")
    for before, after in zip(evaluate(protocol, candidate), evaluate(protocol, kept), strict=True):
        if BIRTH in kept.values:
            assert (after.status, after.reasons, after.missing) == (
                before.status,
                before.reasons,
                before.missing,
            )
        elif BIRTH in candidate.values:
            assert after.status == "unknown"


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_no_birth_date_is_kept(data: st.DataObject) -> None:
    protocol = data.draw(protocols())
    candidate = data.draw(candidates(protocol))
    kept = without_birth_date(protocol, candidate)
    assert not isinstance(kept.values.get(BIRTH), PartialDate)
    others = {name: value for name, value in candidate.values.items() if name != BIRTH}
    assert {name: value for name, value in kept.values.items() if name != BIRTH} == others
    assert without_birth_date(protocol, kept) == kept


@given(
    st.integers(0, 700),
    st.integers(0, 3),
    st.sampled_from(UNITS),
    st.dates(date(2023, 12, 1), date(2028, 4, 1)),
)
def test_the_days_of_birth_behind_an_age(low: int, more: int, unit: TimeUnit, on: date) -> None:
    first, last = born_between(low, low + more, unit, on)
    day = timedelta(days=1)
    assert completed(first, on, unit) == low + more
    assert completed(last, on, unit) == low
    assert completed(first - day, on, unit) == low + more + 1
    assert last == on or completed(last + day, on, unit) == low - 1


def test_an_age_is_said_in_the_unit_that_the_criteria_ask_for() -> None:
    def kept(**quantity: str) -> str:
        rule = Compare.model_validate({"variable": "age", "operator": ">=", "quantity": quantity})
        born = PartialDate(2024, 1, 15)
        values = {"birth_date": born, "inclusion_date": PartialDate(VISIT.year, VISIT.month, VISIT.day)}
        ages = without_birth_date(protocol_of([rule]), Candidate("01", dict(values))).values[BIRTH]
        assert isinstance(ages, Ages)
        return str(ages)

    assert kept(value="2", unit="a") == "2 years on 2026-03-10"
    assert kept(value="2.5", unit="a") == "25 months on 2026-03-10"
    assert kept(value="6", unit="mo") == "25 months on 2026-03-10"
    assert kept(value="6", unit="wk") == "112 weeks on 2026-03-10"
    assert kept(value="60", unit="d") == "785 days on 2026-03-10"


def test_a_birth_that_may_be_later_than_a_visit_tells_no_age_on_it() -> None:
    bounds = {"low": {"value": "0", "unit": "a"}, "high": {"value": "0", "unit": "d"}}
    protocol = protocol_of([Between.model_validate({"variable": "age", "at": "screening", **bounds})])
    dates = {"screening_date": full_date(VISIT), "inclusion_date": full_date(VISIT - timedelta(days=1))}
    candidate = Candidate("01", {"birth_date": PartialDate(VISIT.year), **dates})
    kept = without_birth_date(protocol, candidate)
    assert evaluate(protocol, kept)[0].status == evaluate(protocol, candidate)[0].status == "unknown"
