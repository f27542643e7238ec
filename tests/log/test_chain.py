"""The chain: whatever is changed, put in, taken out or cut off shows, and where."""

import hashlib
import json
import re
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from screener.log import Given, Log, LogFault, open_log, verify
from screener.log.backup import copy
from screener.log.chain import COLUMNS, START
from screener.log.verify import Verification
from screener.visit.desk import Desk
from tests.log.visits import AB, INVESTIGATOR, LM, SOURCE, Clock, edss, small, visit

PART = 4


@pytest.fixture(scope="module")
def one(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small log: a visit with one value, changed, overridden and signed. One file, nothing beside it."""
    folder = tmp_path_factory.mktemp("small")
    # Small pages, so that there are few bytes that are nobody's.
    with closing(sqlite3.connect(folder / "a.db")) as db:
        db.execute("PRAGMA page_size = 512")
        db.execute("VACUUM")
    with open_log(folder / "a.db", clock=Clock()) as log:
        number = log.start(small(), SOURCE, "01-001", LM, {"edss": Given(edss("6.5"))}).screening.number
        log.save(number, {"edss": Given(edss("7"))}, AB, why="misread – «é»")
        log.override(number, "I03", "met", LM, "measured again")
        log.sign(number, *INVESTIGATOR, LM)  # type: ignore[arg-type]  # a role
    copy(folder / "a.db", folder / "one.db")
    return folder / "one.db"


def rows(path: Path) -> list[tuple[object, ...]]:
    """Everything that a reader sees of a log."""
    with closing(sqlite3.connect(path)) as db:
        entries = db.execute("SELECT * FROM entry ORDER BY number").fetchall()
        return entries + db.execute("SELECT * FROM criteria ORDER BY digest, reading").fetchall()


def checked(path: Path) -> Verification | None:
    """What verifying says; None where the file is refused as no log at all, which is noticed too."""
    try:
        return verify(path)
    except LogFault:
        return None


def tampered(path: Path, folder: Path, change: Callable[[sqlite3.Connection], object]) -> Path:
    """A copy of a log that somebody changed who dropped the triggers first and put them back after."""
    target = folder / "tampered.db"
    shutil.copy(path, target)
    with closing(sqlite3.connect(target, isolation_level=None)) as db:
        triggers = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            db.execute(f"DROP TRIGGER {name}")
        change(db)
        for _, sql in triggers:
            db.execute(sql)
    return target


def test_a_log_as_it_was_written_is_whole(one: Path) -> None:
    found = verify(one)
    assert found.whole
    assert found.rows == found.head.number == 11
    assert found.broken is None


def test_a_log_that_ends_in_the_middle_of_a_step_was_cut_off(one: Path, tmp_path: Path) -> None:
    """The chain of what is left is whole; but a step is in the log whole, or not at all."""
    found = verify(one)
    ends = [number for number in range(1, found.rows + 1) if _cut_to(one, tmp_path, number).whole]
    with open_log(one, write=False) as log:
        assert ends == [one.number for one in log.entries() if one.kind in ("decision", "signature")]
    (problem,) = _cut_to(one, tmp_path, 3).problems
    assert problem.endswith("the log ends with it, in the middle of a step: rows behind it were cut off")


def _cut_to(one: Path, folder: Path, number: int) -> Verification:
    def cut(db: sqlite3.Connection) -> object:
        return db.execute("DELETE FROM entry WHERE number > ?", (number,))

    return verify(tampered(one, folder, cut))


@pytest.mark.parametrize("part", range(PART))
def test_no_byte_of_the_file_changes_a_row_unnoticed(one: Path, tmp_path: Path, part: int) -> None:
    """Every byte of the file in turn, and those of an empty space together: verifying says so, or nothing that can be
    read has changed."""
    before, data = rows(one), one.read_bytes()
    target = Path(shutil.copy(one, tmp_path / "changed.db"))
    seen = 0
    for place in _places(data)[part::PART]:
        _put(target, place.start, bytes(byte ^ 1 for byte in data[place]))
        found = checked(target)
        if found is None or not found.whole:
            seen += 1
        else:
            assert rows(target) == before, f"byte {place.start} changed a row and was not found"
        _put(target, place.start, data[place])
    assert checked(target) == checked(one)
    # The rest is free space, of which small pages have much.
    content = sum(len(cell) for row in before for cell in row if isinstance(cell, str | bytes))
    assert seen > 0.97 * content / PART


def _places(data: bytes) -> list[slice]:
    """Each byte by itself, and each run of noughts that is longer than anything that is kept."""
    empty = [found.span() for found in re.finditer(rb"\0{32,}", data)]
    within = {place for start, end in empty for place in range(start, end)}
    alone = [slice(place, place + 1) for place in range(len(data)) if place not in within]
    return [*alone, *(slice(*span) for span in empty)]


def _put(path: Path, place: int, data: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(place)
        file.write(data)


def _pieces(one: Path) -> Iterator[tuple[int, str, str]]:
    with closing(sqlite3.connect(one)) as db:
        for row in db.execute("SELECT * FROM entry ORDER BY number"):
            for name, value in zip((*COLUMNS, "hash"), row, strict=True):
                if isinstance(value, str):
                    yield row[0], name, value


@pytest.mark.parametrize("part", range(PART))
def test_each_letter_of_each_row_is_found_and_the_row_is_named(one: Path, tmp_path: Path, part: int) -> None:
    target = tampered(one, tmp_path, lambda _: None)
    with closing(sqlite3.connect(target, isolation_level=None)) as db:
        db.execute("DROP TRIGGER entry_no_update")
        db.execute("PRAGMA synchronous = OFF")
        db.execute("PRAGMA journal_mode = MEMORY")

        def put(name: str, number: int, value: str) -> None:
            db.execute(f"UPDATE entry SET {name} = ? WHERE number = ?", (value, number))

        for count, (number, name, value) in enumerate(_pieces(one)):
            if count % PART != part:
                continue
            for place, letter in enumerate(value):
                other = value[:place] + ("x" if letter != "x" else "y") + value[place + 1 :]
                put(name, number, other)
                found = verify(target)
                assert found.broken == number
                assert found.problems[0].startswith(f"row {number} ")
            put(name, number, value)
    assert verify(target).broken is None


CHANGES: dict[str, tuple[str, int]] = {
    "an empty text in place of nothing": ("UPDATE entry SET old = '' WHERE number = 4", 4),
    "nothing in place of a text": ("UPDATE entry SET new = NULL WHERE number = 4", 4),
    "bytes in place of a text": ("UPDATE entry SET new = CAST(new AS BLOB) WHERE number = 4", 4),
    "bytes that are no text": ("UPDATE entry SET new = CAST(x'ff' AS TEXT) WHERE number = 4", 4),
    "a broken number": ("UPDATE entry SET new = 1.5 WHERE number = 4", 4),
    "another screening": ("UPDATE entry SET screening = 4 WHERE number = 4", 4),
    "two rows exchanged": (
        "UPDATE entry SET number = CASE number WHEN 4 THEN -5 ELSE -4 END WHERE number IN (4, 5);"
        "UPDATE entry SET number = -number WHERE number < 0",
        4,
    ),
    "a row taken out": ("DELETE FROM entry WHERE number = 4", 5),
    "the first row taken out": ("DELETE FROM entry WHERE number = 1", 2),
    "a row taken out and the others moved up": (
        "DELETE FROM entry WHERE number = 4; UPDATE entry SET number = number - 1 WHERE number > 4",
        4,
    ),
    "a row put in": (
        "INSERT INTO entry SELECT 12, at, who, account, program, criteria, reading, screening, kind, what, old, new, "
        "why, detail, hash FROM entry WHERE number = 11",
        12,
    ),
}


@pytest.mark.parametrize(("script", "broken"), CHANGES.values(), ids=CHANGES)
def test_every_change_names_the_first_row_that_is_broken(
    one: Path, tmp_path: Path, script: str, broken: int
) -> None:
    found = verify(tampered(one, tmp_path, lambda db: db.executescript(script)))
    assert found.broken == broken
    assert found.problems[0].startswith(f"row {broken} ")


def test_rows_cut_off_show_by_a_printed_head(one: Path, tmp_path: Path) -> None:
    printed = verify(one).head
    cut = tampered(one, tmp_path, lambda db: db.execute("DELETE FROM entry WHERE number > 10"))
    assert verify(cut).whole
    found = verify(cut, printed.hash)
    assert not found.whole
    assert "is not in the chain" in found.problems[0]
    assert verify(one, verify(cut).head.hash[:8].upper()).whole


OTHERS: dict[str, tuple[str, str]] = {
    "a trigger dropped": ("DROP TRIGGER entry_no_delete", "trigger entry_no_delete is missing"),
    "an index dropped": ("DROP INDEX entry_by_kind", "index entry_by_kind is missing"),
    "a trigger put in": (
        "CREATE TRIGGER quiet AFTER INSERT ON entry BEGIN DELETE FROM criteria; END",
        "trigger quiet that does not belong",
    ),
    "a trigger that does nothing": (
        "DROP TRIGGER entry_no_update;"
        "CREATE TRIGGER entry_no_update BEFORE UPDATE ON entry BEGIN SELECT 1; END",
        "trigger entry_no_update is not as it was made",
    ),
}


@pytest.mark.parametrize(("script", "said"), OTHERS.values(), ids=OTHERS)
def test_the_protection_itself_is_verified(one: Path, tmp_path: Path, script: str, said: str) -> None:
    target = tmp_path / "other.db"
    shutil.copy(one, target)
    with closing(sqlite3.connect(target)) as db:
        db.executescript(script)
    found = verify(target)
    assert found.broken is None
    assert any(said in problem for problem in found.problems)


CRITERIA: dict[str, tuple[str, str]] = {
    "the file": ("UPDATE criteria SET source = x'00'", "was changed: its SHA-256 is another"),
    "the rules": (
        "UPDATE criteria SET protocol = replace(protocol, '6', '9')",
        "the rules read from it were",
    ),
    "the version": ("UPDATE criteria SET version = '2030'", "was changed"),
    "the trial": ("UPDATE criteria SET trial = 'NCT1'", "was changed"),
    "its removal": ("DELETE FROM criteria", "is missing"),
    "another one": (
        "INSERT INTO criteria SELECT 'abc', reading, trial, version, source, protocol FROM criteria",
        "no row says so",
    ),
}


@pytest.mark.parametrize(("script", "said"), CRITERIA.values(), ids=CRITERIA)
def test_a_changed_criteria_file_is_found(one: Path, tmp_path: Path, script: str, said: str) -> None:
    found = verify(tampered(one, tmp_path, lambda db: db.executescript(script)))
    assert any(said in problem for problem in found.problems)


class TestTriggers:
    @pytest.mark.parametrize(
        "statement",
        [
            "UPDATE entry SET why = 'x'",
            "UPDATE entry SET number = 99 WHERE number = 3",
            "DELETE FROM entry",
            "DELETE FROM entry WHERE number = 5",
            "INSERT OR REPLACE INTO entry SELECT * FROM entry WHERE number = 3",
            "REPLACE INTO entry SELECT * FROM entry WHERE number = 5",
            "INSERT INTO entry SELECT 7, at, who, account, program, criteria, reading, screening, kind, what, old, "
            "new, why, detail, hash FROM entry WHERE number = 3",
            "UPDATE OR REPLACE entry SET number = 4 WHERE number = 5",
            "UPDATE criteria SET version = 'x'",
            "DELETE FROM criteria",
            "INSERT OR REPLACE INTO criteria SELECT digest, reading, trial, 'x', source, protocol FROM criteria",
        ],
    )
    @pytest.mark.parametrize("recursive", [True, False])
    def test_another_program_changes_nothing(self, log: Log, statement: str, recursive: bool) -> None:
        """Also one that does not set ``recursive_triggers``, without which REPLACE deletes unseen."""
        log.start(small(), SOURCE, "01-001", LM, {"edss": Given(edss("4"))})
        before = rows(log.path)
        with closing(sqlite3.connect(log.path)) as db:
            db.execute(f"PRAGMA recursive_triggers = {recursive}")
            with pytest.raises(sqlite3.IntegrityError, match="append-only"):
                db.execute(statement)
            db.rollback()
        assert rows(log.path) == before
        assert log.verify().whole

    def test_this_program_neither(self, log: Log) -> None:
        visit(log)
        for statement in ("UPDATE entry SET why = 'x'", "DELETE FROM entry", "DELETE FROM criteria"):
            with pytest.raises(sqlite3.IntegrityError, match="append-only"):
                log._journal.db.execute(statement)


class TestSettings:
    def test_the_file_is_as_safe_as_sqlite_makes_it(self, log: Log) -> None:
        db = log._journal.db
        assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert db.execute("PRAGMA synchronous").fetchone() == (2,)
        assert db.execute("PRAGMA foreign_keys").fetchone() == (1,)
        assert db.execute("PRAGMA recursive_triggers").fetchone() == (1,)

    def test_every_write_takes_the_write_lock_first(self, log: Log) -> None:
        told: list[str] = []
        log._journal.db.set_trace_callback(told.append)
        number = visit(log)
        log.save(number, {"edss": Given(edss("5"))}, LM, why="misread")
        log.override(number, "I03", "unknown", LM, "because")
        log.sign(number, *INVESTIGATOR, LM)  # type: ignore[arg-type]  # a role
        assert [line for line in told if line.startswith(("BEGIN", "COMMIT"))] == [
            "BEGIN IMMEDIATE",
            "COMMIT",
        ] * 4
        inside = False
        for line in told:
            inside = line == "BEGIN IMMEDIATE" or (inside and line != "COMMIT")
            assert inside or not line.startswith("INSERT")


def test_the_chain_can_be_checked_by_hand(log: Log) -> None:
    """As the documentation says, with nothing of this program."""
    visit(log)
    last = START
    with closing(sqlite3.connect(log.path)) as db:
        names = [column[1] for column in db.execute("PRAGMA table_info(entry)")]
        for row in db.execute("SELECT * FROM entry ORDER BY number"):
            cells = dict(zip(names, row, strict=True))
            said = cells.pop("hash")
            bare = {name: value for name, value in cells.items() if value is not None}
            text = json.dumps(bare, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
            last = hashlib.sha256(f"{last}\n{text}".encode()).hexdigest()
            assert last == said
    assert log.head().hash == last


def test_a_clock_that_was_set_back_is_told_and_breaks_nothing(tmp_path: Path) -> None:
    path, noon = tmp_path / "log.db", datetime(2026, 3, 10, 12, 0, tzinfo=UTC)
    for at in (noon, noon + timedelta(microseconds=1), noon - timedelta(days=1), noon):
        with open_log(path, clock=lambda at=at: at) as log:  # type: ignore[misc]  # a default binds it
            visit(log, f"01-{len(log.screenings()):03d}")
    found = verify(path)
    assert found.whole
    assert len(found.notes) == 1
    assert re.fullmatch(
        r"row \d+ \(screening, 2026-03-09T12:00:00\S*, screening \d+\) is dated before the row above it: a clock was "
        r"set back, or is behind another",
        found.notes[0],
    )
    whole, told = Desk(path, tmp_path / "drafts").verify()
    assert whole
    assert told.endswith(f"Check: {found.notes[0]}.")
