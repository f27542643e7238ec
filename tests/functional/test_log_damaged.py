"""A log that is not as it was written: said as what it is, with what to do, and no traceback."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.functional.command import Run


def test_a_damaged_log_is_a_message_and_no_traceback(kept: Run) -> None:
    with closing(sqlite3.connect("a.db", isolation_level=None)) as db:
        db.execute("DROP TRIGGER entry_no_update")
        db.execute("UPDATE entry SET detail = 'no JSON' WHERE number IN (86, 93)")
    for arguments in (
        ["list"],
        ["show", "synthetic-03"],
        ["export"],
        ["sign", "86", "--name", "x", "--role", "coordinator", "--meaning", "y"],
    ):
        ran = kept("log", *arguments, "--log", "a.db")
        assert ran.code == 2
        assert "screener log verify --log a.db" in " ".join(ran.err.split())


@pytest.mark.parametrize("table", ["entry", "criteria"])
def test_a_log_that_lacks_a_table_is_damaged(kept: Run, table: str) -> None:
    with closing(sqlite3.connect("a.db", isolation_level=None)) as db:
        db.execute(f"DROP TABLE {table}")
    for arguments in (["list"], ["show", "synthetic-03"], ["export"]):
        ran = kept("log", *arguments, "--log", "a.db")
        assert ran.code == 2
        assert f"The log a.db is damaged (no such table: {table}). Run: screener log verify" in ran.err
        assert "again" not in ran.err
    assert kept("log", "verify", "--log", "a.db").code == 1


def test_verify_does_not_send_to_verify(kept: Run) -> None:
    data = bytearray(Path("a.db").read_bytes())
    data[100:4000] = b"\xff" * 3900
    Path("a.db").write_bytes(data)
    assert "Run: screener log verify --log a.db" in kept("log", "list", "--log", "a.db").err
    ran = kept("log", "verify", "--log", "a.db")
    assert ran.code == 1
    said = " ".join(ran.out.split())
    assert "no row of it can be read: the file is damaged (database disk image is malformed)" in said
    assert "go on with the last good copy" in said
    assert "Run:" not in said


@pytest.fixture
def broken(kept: Run) -> Run:
    """The same with a value in ``a.db`` that was changed past the program."""
    with closing(sqlite3.connect("a.db", isolation_level=None)) as db:
        trigger = db.execute("SELECT sql FROM sqlite_master WHERE name = 'entry_no_update'").fetchone()[0]
        db.execute("DROP TRIGGER entry_no_update")
        db.execute("UPDATE entry SET why = 'another' WHERE number = 20")
        db.execute(trigger)
    return kept


WARNING = "screener: a.db is NOT as it was written: row 20 ("


@pytest.mark.parametrize(
    "arguments",
    [
        ["list"],
        ["show", "synthetic-03"],
        ["show", "synthetic-03", "--out", "a.html"],
        *(["export", "--out", f"a.{form}"] for form in ("csv", "xlsx", "json", "html")),
        ["export", "--format", "ie"],
        ["sign", "86", "--name", "x", "--role", "coordinator", "--meaning", "y"],
        ["override", "86", "I03", "met", "--why", "z"],
        ["progress", "86", "declined"],
    ],
    ids=" ".join,
)
def test_what_reads_or_adds_to_a_log_that_was_changed_warns(broken: Run, arguments: list[str]) -> None:
    """It is done all the same: a site goes on, and the papers say what they were made from."""
    ran = broken("log", *arguments, "--log", "a.db")
    assert ran.code == 1
    assert WARNING in ran.err
    assert ran.err.endswith("To see all: screener log verify --log a.db\n")


def test_a_file_and_a_visit_that_are_put_into_it_warn(broken: Run) -> None:
    trial = "NCT06592703"
    ran = broken("check", trial, f"{trial}.candidates.csv", "--log", "a.db")
    assert (ran.code, WARNING in ran.err) == (1, True)
    ran = broken("visit", trial, "01-001", "--set", "sex=male", "--save", "--log", "a.db")
    assert ran.code == 1
    assert "Saved as screening" in ran.out
    assert "The log is NOT as it was written: row 20 (" in " ".join(ran.out.split())


def test_the_papers_say_it(broken: Run) -> None:
    told = "The log is NOT as it was written"
    for form in ("html", "json"):
        broken("log", "export", "--out", f"log.{form}", "--log", "a.db")
        broken("log", "show", "synthetic-03", "--out", f"one.{form}", "--log", "a.db")
    assert told in Path("log.html").read_text("utf-8")
    assert told in Path("one.html").read_text("utf-8")
    assert "row 20 (" in json.loads(Path("log.json").read_text("utf-8"))["log"]["broken"]
    assert "row 20 (" in json.loads(Path("one.json").read_text("utf-8"))["log"]["head"]["broken"]
    assert "the log is NOT as it was written: row 20 (" in " ".join(
        broken("log", "show", "synthetic-03", "--log", "a.db").out.split()
    )


def test_an_episode_that_was_cut_off_is_said_and_no_traceback(kept: Run) -> None:
    with closing(sqlite3.connect("a.db", isolation_level=None)) as db:
        triggers = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            db.execute(f"DROP TRIGGER {name}")
        db.execute("DELETE FROM entry WHERE number > 500")
        for _, sql in triggers:
            db.execute(sql)
    for form in ("text", "html"):
        ran = kept("log", "show", "synthetic-12", "--format", form, "--log", "a.db")
        assert ran.code == 2
        assert "of synthetic-12 has no decision: what was written behind it was cut off" in ran.err
    ran = kept("log", "show", "synthetic-12", "--rows", "--log", "a.db")
    assert ran.code == 1
    assert "in the middle of a step: rows behind it were cut off" in ran.err
    assert kept("log", "verify", "--log", "a.db").code == 1


def test_a_folder_is_no_log(screener: Run) -> None:
    for arguments in (("log", "list"), ("check", "NCT06592703", "NCT06592703.candidates.csv")):
        ran = screener(*arguments, "--log", ".")
        assert (ran.code, ran.out) == (2, "")
        assert ". is a folder. Give --log a file in it" in ran.err
