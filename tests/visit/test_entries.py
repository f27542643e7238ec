"""What is typed into a form, and what it is read as."""

from decimal import Decimal

import pytest

from screener.errors import Refused
from screener.model.candidate import Age, Ages, Event, Value
from screener.model.dates import PartialDate
from screener.model.quantities import Amount
from screener.visit.entries import Entry, candidate_of, choices, chosen, code_fault, read_entry
from screener.visit.view import entry_text, unknown_text
from tests.visit.trial import protocol

PROTOCOL = protocol()


def read(field: str, text: str, *, unknown: bool = False) -> Value | Refused | None:
    found = PROTOCOL.field(field)
    assert found is not None
    return read_entry(found, Entry(text, unknown=unknown))


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        ("platelets", "231", Amount(Decimal(231), "10*9/L")),
        ("platelets", " 231 G/L ", Amount(Decimal(231), "10*9/L")),
        ("platelets", "198000 /mm3", Amount(Decimal(198000), "/mm3")),
        ("edss", "4,5", Amount(Decimal("4.5"))),
        ("relapse", "2025-04", Event("dated", PartialDate(2025, 4))),
        ("relapse", "no", Event("no")),
        ("relapse", "ongoing", Event("ongoing")),
        ("informed_consent", "yes", True),
        ("informed_consent", "", None),
        ("birth_date", "1981", PartialDate(1981)),
        (
            "birth_date",
            "44 years on 2026-03-10",
            Ages((Age(44, 44, "year", PartialDate(2026, 3, 10).earliest),)),
        ),
        ("sex", "F", "female"),
    ],
)
def test_an_entry_is_read_as_a_cell_is_and_a_bare_number_is_in_the_unit_beside_it(
    field: str, text: str, value: Value | None
) -> None:
    assert read(field, text) == value


def test_unknown_is_not_a_value_and_not_a_no() -> None:
    assert read("informed_consent", "no") is False
    assert read("informed_consent", "", unknown=True) is None


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("platelets", "150.000/mm3"),
        ("platelets", "1,500"),
        ("platelets", "~ 100"),
        ("platelets", "many"),
        ("platelets", "100 kg"),
        ("platelets", "10 10 10"),
        ("edss", "3.2"),
        ("edss", "6 kg"),
        ("relapse", "03/04/2025"),
        ("relapse", "none"),
        ("relapse", "perhaps"),
        ("birth_date", "14/06/1981"),
        ("informed_consent", "perhaps"),
        ("ms_course", "XYZ"),
    ],
)
def test_a_refusal_speaks_of_no_file(field: str, text: str) -> None:
    """The reader's advice is for files; in a form there are neither cells nor mapping files."""
    refused = read(field, text)
    assert isinstance(refused, Refused)
    assert "mapping file" not in refused.reason
    assert "cell" not in refused.reason


def test_a_candidate_has_what_was_read_and_what_was_refused() -> None:
    entries = {"edss": Entry("3.2"), "platelets": Entry("231"), "relapse": Entry(unknown=True)}
    candidate = candidate_of(PROTOCOL, "01-001", entries)
    assert candidate.values == {"platelets": Amount(Decimal(231), "10*9/L")}
    assert set(candidate.refused) == {"edss"}


@pytest.mark.parametrize(
    ("field", "listed"),
    [
        ("informed_consent", ("yes", "no")),
        ("relapse", ("no", "ongoing", "yes")),
        ("ms_course", ("PPMS", "SPMS", "RRMS", "CIS")),
        ("edss", ()),
        ("birth_date", ()),
    ],
)
def test_what_can_be_chosen(field: str, listed: tuple[str, ...]) -> None:
    found = PROTOCOL.field(field)
    assert found is not None
    assert choices(found) == listed


def test_a_choice_is_known_in_every_spelling() -> None:
    course, consent = PROTOCOL.field("ms_course"), PROTOCOL.field("informed_consent")
    assert course is not None
    assert consent is not None
    assert chosen(course, "ppms") == "PPMS"
    assert chosen(consent, "oui") == "yes"
    assert chosen(consent, "2025") == ""


@pytest.mark.parametrize("code", ["01-007", "A1", "synthetic-04", "x" * 63 + "1"])
def test_a_code(code: str) -> None:
    assert code_fault(code) == ""


@pytest.mark.parametrize("code", ["", "Martin", "LM", "01 007", "x" * 64 + "1", "é1", "01/007"])
def test_a_name_is_no_code(code: str) -> None:
    assert "at most 64" in code_fault(code)
    assert "never a name" in code_fault(code)


@pytest.mark.parametrize("sign", ["\x07", "\x1b", "\u202e"])
def test_a_sign_that_nobody_sees_is_shown_by_its_number(sign: str) -> None:
    """A space in its place would say that "5 0" was typed, and hide what is wrong with it."""
    shown = f"\\u{ord(sign):04x}"
    entry = Entry(f"5{sign}0")
    assert entry_text(entry) == f"“5{shown}0”"
    refused = read("edss", entry.text)
    assert isinstance(refused, Refused)
    assert refused.reason.startswith(f'"5{shown}0" has something after the number')
    assert unknown_text(Entry(source=f"ward{sign}7", unknown=True)) == f"not known; ward{shown}7 obtains it"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("3.4.2026", '"3.4.2026" can be 2026-03-04 or 2026-04-03. Write it as year-month-day'),
        ("03-04-2026", '"03-04-2026" can be 2026-03-04 or 2026-04-03. Write it as year-month-day'),
        ("03/04/2026", '"03/04/2026" can be 2026-03-04 or 2026-04-03. Write it as year-month-day'),
        ("04/2026", 'Write "04/2026" as 2026-04'),
        ("31/31/2026", '"31/31/2026" is no day of the calendar. Write it as year-month-day'),
    ],
)
def test_a_date_of_two_readings_is_told_with_both(text: str, told: str) -> None:
    """A form has no mapping file, in which an order would be declared."""
    refused = read("screening_date", text)
    assert isinstance(refused, Refused)
    assert refused.reason == told


@pytest.mark.parametrize("text", ["05/12/1980", "5.12.1980", "05-12-1980"])
def test_a_birth_date_of_two_readings_is_a_date_and_is_not_repeated(text: str) -> None:
    refused = read("birth_date", text)
    assert refused == Refused(
        "the birth date (not repeated here) can be read with the day first or with the month first. Write it as "
        "year-month-day, like 1970-03-11"
    )
