"""A log that is not as it was written: said as what it is, with what to do, and no traceback."""

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
