"""Values as text and back."""

from datetime import date
from decimal import Decimal
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screener.log.values import fits, read, type_of, write
from screener.model.candidate import Age, Ages, Event, Value
from screener.model.dates import PartialDate, full_date
from screener.model.protocol import DataField
from screener.model.quantities import Amount, Side

_dates = st.dates(date(1900, 1, 1), date(2200, 12, 31)).map(full_date)
_partial = st.one_of(
    _dates, _dates.map(lambda day: day._replace(day=None)), _dates.map(lambda day: PartialDate(day.year))
)
_amounts = st.builds(
    Amount,
    st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**9), max_value=10**9),
    st.sampled_from(["", "10*9/L", "mg/dL", "%", "mg per day"]),
    st.sampled_from(get_args(Side)),
)
_ages = st.lists(
    st.builds(
        lambda low, more, unit, on: Age(low, low + more, unit, on),
        st.integers(0, 900),
        st.integers(0, 3),
        st.sampled_from(["year", "month", "week", "day"]),
        st.dates(),
    ),
    min_size=1,
    max_size=3,
).map(lambda known: Ages(tuple(known)))
VALUES: st.SearchStrategy[Value] = st.one_of(
    _amounts,
    _partial,
    _ages,
    st.booleans(),
    st.text(min_size=1),
    st.sampled_from([Event("no"), Event("yes"), Event("ongoing")]),
    _partial.map(lambda day: Event("dated", day)),
)


@given(VALUES)
def test_what_is_written_reads_back(value: Value) -> None:
    again = read(type_of(value), write(value))
    assert again == value
    assert type(again) is type(value)
    assert write(again) == write(value)


@pytest.mark.parametrize(
    ("value", "kind", "text"),
    [
        (Amount(Decimal("4.50")), "amount", "4.50"),
        (Amount(Decimal("231"), "10*9/L"), "amount", "231 10*9/L"),
        (Amount(Decimal("1E+3")), "amount", "1000"),
        (Event("dated", PartialDate(2025, 4)), "event", "2025-04"),
        (Event("ongoing"), "event", "ongoing"),
        (PartialDate(2026, 3, 10), "date", "2026-03-10"),
        (True, "answer", "yes"),
        ("PPMS", "text", "PPMS"),
        (Ages((Age(1, 1, "year", date(2026, 3, 10)),)), "ages", "1 year on 2026-03-10"),
        (Ages((Age(55, 56, "year", date(2026, 3, 10)),)), "ages", "55 to 56 years on 2026-03-10"),
    ],
)
def test_the_text_is_for_people_too(value: Value, kind: str, text: str) -> None:
    assert (type_of(value), write(value)) == (kind, text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("amount", "x"),
        ("answer", "maybe"),
        ("ages", "old"),
        ("date", "soon"),
        ("event", "perhaps"),
        ("colour", "red"),
    ],
)
def test_what_was_never_written_is_refused(kind: str, text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        read(kind, text)


@pytest.mark.parametrize(
    ("kind", "fitting"),
    [
        ("quantity", "amount"),
        ("event", "event answer"),
        ("date", "date"),
        ("yes_no", "answer"),
        ("category", "text"),
        ("code", "text"),
    ],
)
def test_a_value_is_of_its_fields_kind(kind: str, fitting: str) -> None:
    field = DataField.model_validate({"name": "x", "kind": kind, "question": "?"})
    values = (Amount(Decimal(1)), Event("no"), PartialDate(2026), True, "x", Ages(()))
    assert {type_of(value) for value in values if fits(field, value)} == set(fitting.split())
    assert not fits(field, Amount(Decimal("NaN")))


def test_an_age_may_stand_for_a_birth_date_only() -> None:
    field = DataField(name="birth_date", kind="date", question="?")
    assert fits(field, Ages(()))
    assert fits(field, PartialDate(1980))
