"""What does not read in a log is damage and told as such; a mistake of ours is a mistake, and no log's damage."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from screener.log import Given, Log, verify
from screener.log.chain import SELECT, START, json_text, line, link
from screener.log.faults import Damaged, LogFault, fault_of
from tests.log.visits import AB, LM, PROTOCOL, SOURCE, WOMAN, rescreened

_READINGS: dict[str, Callable[[Log], object]] = {
    "the list": lambda log: log.screenings(),
    "a candidate's lines": lambda log: log.screenings(candidate="01-001"),
    "an episode": lambda log: log.episode(log.entries_of("screening")[-1].number),
}
_OURS = ["of_saved", "watched", "alike_of", "all_alike"]


@pytest.fixture
def two_visits(log: Log) -> Log:
    """A log with a visit, and a further one that carries its values over."""
    given = {name: Given(value) for name, value in WOMAN.items()}
    first = log.start(PROTOCOL, SOURCE, "01-001", LM, given)
    rescreened(log, first.screening.number, PROTOCOL, SOURCE, AB)
    return log


@pytest.mark.parametrize("broken", _OURS)
@pytest.mark.parametrize("mistake", [ValueError, KeyError, TypeError, AttributeError])
def test_a_mistake_of_ours_is_not_told_as_damage(
    two_visits: Log, monkeypatch: pytest.MonkeyPatch, broken: str, mistake: type[Exception]
) -> None:
    def fails(*_: object) -> object:
        raise mistake("ours")

    monkeypatch.setattr(f"screener.log.store.{broken}", fails)
    raised = 0
    for reading in _READINGS.values():
        try:
            reading(two_visits)
        except mistake:
            raised += 1
    assert raised


_ROWS = {
    "a value": "UPDATE entry SET detail = 'no JSON' WHERE what = 'platelets'",
    "a value's kind": "UPDATE entry SET detail = '{}' WHERE what = 'screening_date'",
    "a time": "UPDATE entry SET at = 'noon'",
    "an opening": "UPDATE entry SET detail = '{}' WHERE kind = 'screening'",
    "a decision": "UPDATE entry SET detail = '{}' WHERE kind = 'decision'",
    "the criteria": "UPDATE criteria SET protocol = '{}'",
    "whose criteria": "UPDATE entry SET reading = 'another' WHERE kind <> 'criteria'",
}


@pytest.mark.parametrize("what", _ROWS)
def test_a_row_that_does_not_read_is_damage(two_visits: Log, what: str) -> None:
    path = two_visits.path
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            db.execute(f"DROP TRIGGER {name}")
        db.execute(_ROWS[what])
    told: list[LogFault] = []
    with Log(two_visits._journal) as log:
        for reading in _READINGS.values():
            try:
                reading(log)
            except LogFault as fault:
                told.append(fault)
    assert told
    assert all(isinstance(fault, Damaged) for fault in told)


_FORGED = {
    "reasons are no list": ("decision", "reasons", 5),
    "a reason is no text": ("decision", "reasons", [5]),
    "an episode's number is a text": ("screening", "episode", "1"),
    "the trial is a list": ("screening", "trial", ["x"]),
    "a source is a number": ("value", "source", 5),
    "what a finding rests on is cut short": ("finding", "used", [["edss"]]),
    "provisos are a text": ("finding", "provisos", "x"),
    "a name is a truth": ("signature", "name", True),
    "a day is a list": ("progress", "on", []),
    "an answer is another word": ("progress", "came", "perhaps"),
    "a day is none of the calendar": ("progress", "on", "2026-13-45"),
    "a day of an answer is none": ("progress", "asked", "2026-02-30"),
    "when it changes is no day": ("finding", "changes_on", "x"),
    "when the decision changes is no day": ("decision", "changes_on", "2026-3-1"),
    "a value is of no type": ("value", "type", "x"),
    "a source is of no day": ("value", "dated", "20260301"),
}


@pytest.mark.parametrize("what", _FORGED)
def test_a_row_of_another_type_is_damage_and_named(two_visits: Log, what: str) -> None:
    """Valid JSON, past the triggers, and with a chain that is whole."""
    kind, part, value = _FORGED[what]
    number = two_visits.entries_of("screening")[-1].number
    two_visits.progress(number, "declined", LM, why="no time")
    two_visits.sign(number, "L. Martin", "investigator", "I confirm", LM)
    forged = two_visits.entries_of(kind)[-1].number  # type: ignore[arg-type]  # one of the kinds

    def forge(row: list[object]) -> None:
        told = json.loads(str(row[13]))
        row[13] = json_text({**told, part: value})

    rewritten(two_visits.path, forged, forge)
    steps: dict[str, Callable[[Log], object]] = {
        **_READINGS,
        "a step": lambda log: log.progress(number, "enrolled", LM, why="came back"),
    }
    told = []
    with Log(two_visits._journal) as log:
        for step in steps.values():
            try:
                step(log)
            except Damaged as fault:
                told.append(str(fault))
    assert told
    assert all(f"(row {forged}: " in one for one in told)
    found = verify(two_visits.path)
    assert found.broken == forged
    assert "was changed" not in found.problems[0]


_CONTENT = {
    "a time": ("decision", 1, "yesterday", "its time is none that was ever written"),
    "a time without a zone": ("decision", 1, "2026-03-01T10:00:00", "its time is none that was ever written"),
    "a value": ("value", 11, "xx", "its value is none of its type"),
    "a value's day": ("value", 11, "2026-13-45", "its value is a day that the calendar lacks"),
}


@pytest.mark.parametrize("what", _CONTENT)
def test_what_is_no_time_and_no_value_is_named_by_verify(two_visits: Log, what: str) -> None:
    kind, column, text, told = _CONTENT[what]
    rows = two_visits.entries_of(kind)  # type: ignore[arg-type]  # one of the kinds
    forged = next(one.number for one in rows if kind != "value" or one.what == "screening_date")
    assert verify(two_visits.path).whole

    def forge(row: list[object]) -> None:
        row[column] = text

    rewritten(two_visits.path, forged, forge)
    found = verify(two_visits.path)
    assert found.broken == forged
    assert told in found.problems[0]


@pytest.mark.parametrize("part", ["asked", "came"])
def test_an_answer_without_its_day_is_named(two_visits: Log, part: str) -> None:
    number = two_visits.entries_of("screening")[-1].number
    two_visits.progress(number, "declined", LM, why="no time")
    forged = two_visits.entries_of("progress")[-1].number

    def forge(row: list[object]) -> None:
        told = {"asked": "2026-03-10", "came": "none"}
        del told[part]
        row[9], row[13] = "asked again", json_text(told)

    rewritten(two_visits.path, forged, forge)
    found = verify(two_visits.path)
    assert found.broken == forged
    assert f"its part {part} is missing" in found.problems[0]
    with pytest.raises(Damaged, match=rf"\(row {forged}: "):
        two_visits.screenings()


def test_a_decision_without_one_of_its_findings_is_damage(two_visits: Log) -> None:
    number = two_visits.entries_of("screening")[-1].number
    decided = [one.number for one in two_visits.entries(number) if one.kind == "decision"][-1]
    finding = next(one.number for one in two_visits.entries(number) if one.kind == "finding")

    def forge(row: list[object]) -> None:
        row[9] = "E99"

    rewritten(two_visits.path, finding, forge)
    with (
        Log(two_visits._journal) as log,
        pytest.raises(Damaged, match=f"row {decided}: a finding is missing"),
    ):
        log.episode(number)


def rewritten(path: Path, number: int, forge: Callable[[list[object]], None]) -> None:
    """Forge a row past the triggers, and chain all rows anew."""
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        triggers = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            db.execute(f"DROP TRIGGER {name}")
        before = START
        for found in db.execute(f"{SELECT} ORDER BY number").fetchall():
            row = list(found)
            if row[0] == number:
                forge(row)
            before = link(before, line(tuple(row[:14])))
            changed = (row[1], row[9], row[11], row[13], before, row[0])
            db.execute(
                "UPDATE entry SET at = ?, what = ?, new = ?, detail = ?, hash = ? WHERE number = ?", changed
            )
        for _, sql in triggers:
            db.execute(sql)


def _complaint(code: int, words: str) -> sqlite3.Error:
    fault = sqlite3.OperationalError(words)
    fault.sqlite_errorcode = code
    return fault


def test_a_complaint_that_is_none_of_the_known_ones_is_not_told_as_a_full_disk() -> None:
    for code in (sqlite3.SQLITE_NOMEM, sqlite3.SQLITE_INTERRUPT, sqlite3.SQLITE_SCHEMA, sqlite3.SQLITE_NOLFS):
        fault = fault_of(_complaint(code, "out of memory"), Path("log.db"))
        assert fault.cause == "other"
        assert str(fault) == (
            "The log log.db cannot be written (SQLite says: out of memory). Nothing of this step is in it. Try again. "
            "If it is refused again, pass this message on to whoever looks after the program"
        )
    read = fault_of(_complaint(sqlite3.SQLITE_NOMEM, "out of memory"), Path("log.db"), "read")
    assert "Nothing of this step" not in str(read)
    assert fault_of(_complaint(sqlite3.SQLITE_FULL, "full"), Path("log.db")).cause == "full"
