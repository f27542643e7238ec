"""``screener log todo``: the list, its head, and what it says where there is nothing."""

import io
import sqlite3

import pytest

from tests.functional.command import Run


def test_the_list_says_for_whom_what_is_missing_and_who_is_to_be_signed(kept: Run) -> None:
    ran = kept("log", "todo", "nct06592703", "--log", "a.db")
    assert ran.code == 0
    assert "synthetic-09 · NCT06592703 · visit 2026-03-02 · ? undetermined" in ran.out
    assert "  To obtain   disease modifying drug (E02)" in ran.out
    assert "7 candidates: 4 with something missing, 3 to be signed" in ran.out
    assert "synthetic-03" not in ran.out
    assert "\nLog head: row " in ran.out


def test_the_order_is_the_one_that_is_asked_for(kept: Run) -> None:
    ran = kept("log", "todo", "--log", "a.db", "--sort", "candidate")
    heads = [line.split(" · ")[0] for line in ran.out.splitlines() if " · " in line]
    assert heads == sorted(heads)
    assert len(heads) == 7


def test_no_log_and_an_unknown_trial_are_told(kept: Run) -> None:
    none = kept("log", "todo", "--log", "none.db")
    assert (none.code, none.out) == (2, "")
    assert "There is no log none.db" in none.err
    other = kept("log", "todo", "NCT1", "--log", "a.db")
    assert other.code == 2
    assert "Neither a.db nor a draft has a screening of NCT1. They hold: NCT06592703" in other.err


def test_a_draft_is_listed_where_there_is_no_log_yet(screener: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("2026-03-02\n"))
    screener("visit", "NCT06592703", "01-001", "--log", "new.db")
    ran = screener("log", "todo", "--log", "new.db")
    assert ran.code == 0
    assert "01-001 · NCT06592703 · visit 2026-03-02 · ? undetermined · draft" in ran.out
    assert "1 not saved" in ran.out


def test_a_log_that_is_not_as_it_was_written_is_told_and_listed(kept: Run) -> None:
    with sqlite3.connect("a.db") as db:
        for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            db.execute(f"DROP TRIGGER {name}")
        db.execute("UPDATE entry SET why = 'x' WHERE number = 9")
    ran = kept("log", "todo", "--log", "a.db")
    assert ran.code == 1
    assert "NOT as it was written" in ran.err
    assert "7 candidates" in ran.out
