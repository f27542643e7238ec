"""Days that are typed day first, or month first: a site states its order once, and each such day is echoed."""

from datetime import date
from pathlib import Path

import pytest

from screener.commands.visit import Orders, visit
from screener.errors import Refused, Unusable
from screener.language.library import load_protocol
from screener.log.records import who
from screener.visit.desk import Desk
from screener.visit.entries import Entry, date_fault, half_typed, read_entry
from screener.visit.settings import DayOrder, Settings, settings, settings_file, state_day_order
from screener.visit.when import echo, plain_day, readings
from tests.functional.command import Run
from tests.visit.trial import TRIAL

BY: dict[DayOrder, tuple[str, str, str]] = {
    "day-first": ("1980-12-05", "5 Dec 1980", "12/25/1980"),
    "month-first": ("1980-05-12", "12 May 1980", "25/12/1980"),
}
"""What 05/12/1980 is, its echo, and a day that only the other order has."""


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "data"))


def held(tmp_path: Path, **given: str) -> tuple[int, str, Desk]:
    """Hold a visit with these values; its exit code, what was said, and the desk."""
    desk, said = Desk(tmp_path / "log.db", tmp_path / "drafts"), list[str]()
    orders = Orders(given, save=False)
    ended = visit(
        desk, TRIAL, "01-001", orders, write=said.append, ask=None, acting=lambda: who("LM"), width=200
    )
    return ended, "".join(said), desk


def entered(desk: Desk, field: str) -> str:
    """What the draft holds for a field."""
    (draft,) = desk.ours()
    return draft.inputs[field].text


def test_where_nothing_is_stated_it_is_asked_as_before(tmp_path: Path) -> None:
    assert settings() == Settings()
    assert plain_day("05/12/1980") == "05/12/1980"
    assert plain_day("12/25/1980") == "1980-12-25"
    assert echo("05/12/1980") == echo("12/25/1980") == ""
    ended, said, _ = held(tmp_path, birth_date="05/12/1980")
    assert ended == 1
    assert "can be read with the day first or with the month first" in said


@pytest.mark.parametrize("order", BY)
@pytest.mark.parametrize("sign", ["/", ".", "-"])
def test_a_typed_day_is_read_by_the_order_and_echoed_with_its_month_as_a_word(
    order: DayOrder, sign: str
) -> None:
    state_day_order(order)
    iso, spoken, _ = BY[order]
    text = f" {'05/12/1980'.replace('/', sign)} "
    assert (plain_day(text), echo(text)) == (iso, spoken)
    assert readings(text) == (date.fromisoformat(iso),)


@pytest.mark.parametrize("order", BY)
def test_a_day_of_the_other_order_is_refused_and_never_taken_by_it(order: DayOrder) -> None:
    state_day_order(order)
    text = BY[order][2]
    assert plain_day(text) == text
    assert echo(text) == ""
    protocol = load_protocol(TRIAL)
    field, birth = protocol.field("inclusion_date"), protocol.field("birth_date")
    assert field is not None
    assert birth is not None
    refused = read_entry(field, half_typed(field, Entry(text)))
    first = order.removesuffix("-first")
    assert refused == Refused(
        f'"{text}" is no day of the calendar with the {first} first, as this site types its days. '
        "Write 1980-12-25 if 25 Dec 1980 is meant"
    )
    assert date_fault(text) == refused.reason
    of_birth = read_entry(birth, half_typed(birth, Entry(text)))
    assert isinstance(of_birth, Refused)
    assert "1980" not in of_birth.reason
    assert "the order in which this site types its days" in of_birth.reason


@pytest.mark.parametrize("order", BY)
@pytest.mark.parametrize(
    "text", ["1980-12-05", "1980/12/05", "1980-12", "1980", "12/1980", "31/31/1980", "ongoing", ""]
)
def test_what_has_no_such_day_is_read_as_ever(order: DayOrder, text: str) -> None:
    before = plain_day(text), readings(text), date_fault(text)
    state_day_order(order)
    assert (plain_day(text), readings(text), date_fault(text)) == before
    assert echo(text) == ""


def test_what_was_refused_before_the_order_was_stated_is_not_taken_by_it() -> None:
    """It waits for somebody who types it, or confirms it, and sees how it is taken."""
    field = load_protocol(TRIAL).field("inclusion_date")
    assert field is not None
    state_day_order("day-first")
    refused = read_entry(field, Entry("05/12/1980"))
    assert isinstance(refused, Refused)
    assert "can be 1980-05-12 or 1980-12-05" in refused.reason


@pytest.mark.parametrize("order", BY)
def test_the_command_reads_and_echoes_them_and_keeps_year_month_day(tmp_path: Path, order: DayOrder) -> None:
    state_day_order(order)
    iso, spoken, other = BY[order]
    ended, said, desk = held(tmp_path, birth_date="05/12/1980", disease_modifying_drug="05.12.1980")
    assert ended == 0
    first = order.removesuffix("-first")
    assert f"birth_date: read with the {first} first (the date is not repeated here)\n" in said
    assert f"1980 is {spoken}" not in said.replace(f"05.12.1980 is {spoken}", "")
    assert f"disease_modifying_drug: 05.12.1980 is {spoken}\n" in said
    assert entered(desk, "birth_date") == entered(desk, "disease_modifying_drug") == iso
    ended, said, desk = held(tmp_path, inclusion_date=other)
    assert ended == 1
    assert f'"{other}" is no day of the calendar' in said


def test_the_date_beside_a_value_too(tmp_path: Path, screener: Run) -> None:
    state_day_order("day-first")
    ran = screener(
        *(
            "visit",
            TRIAL,
            "01-001",
            "--set",
            "edss=4.5",
            "--dated",
            "edss=05/12/2025",
            "--source",
            "edss=letter",
        ),
        *("--log", str(tmp_path / "a.db")),
    )
    assert ran.code == 0, ran.err
    assert "edss, the date beside it: 05/12/2025 is 5 Dec 2025" in ran.out


def test_a_file_of_candidates_keeps_the_order_that_its_mapping_states(tmp_path: Path, screener: Run) -> None:
    rows = tmp_path / "rows.csv"
    rows.write_text("candidate_id,inclusion_date,birth_date\na-1,2026-03-10,05/12/1980\n", encoding="utf-8")
    before = screener("check", TRIAL, str(rows))
    state_day_order("day-first")
    assert screener("check", TRIAL, str(rows)) == before
    assert "birth date (not repeated here)" in before.err


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("days = 'french'", "can be"),
        ("days =", "not valid TOML"),
        ("days = ['none']", "can be"),
        ("x = 1", ""),
    ],
)
def test_a_file_that_says_something_else_states_nothing(text: str, fault: str) -> None:
    settings_file().parent.mkdir(parents=True)
    settings_file().write_text(text, encoding="utf-8")
    assert settings().days == "none"
    assert fault in settings().fault
    assert bool(settings().fault) == bool(fault)
    assert plain_day("05/12/1980") == "05/12/1980"


def test_what_cannot_be_written_is_told() -> None:
    settings_file().mkdir(parents=True)
    assert "cannot be read" in settings().fault
    with pytest.raises(Unusable, match="cannot be written"):
        state_day_order("day-first")
