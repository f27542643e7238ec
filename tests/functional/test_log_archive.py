"""``screener log archive`` from the outside: what an inspector is handed."""

import csv
import hashlib
import io
import json
import re
import sqlite3
import subprocess
import sys
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from screener.log import Given, open_log, who
from screener.model.dates import PartialDate
from tests.functional.command import Run

TRIAL, FILE = "NCT06592703", "NCT06592703.candidates.csv"


class TestArchive:
    @pytest.fixture
    def folder(self, kept: Run) -> Path:
        """An unpacked archive of a log with a visit, an override and a signature in it."""
        kept("log", "override", "86", "I03", "met", "--why", "measured again", "--log", "a.db")
        with open_log(Path("a.db")) as log:
            (one,) = log.criteria()
            protocol = log.protocol(one.digest, one.reading)
            given = {
                "screening_date": Given(PartialDate(2026, 4, 1)),
                "sex": Given("female", "=HYPERLINK(1)"),
            }
            number = log.start(protocol, one.source, "01-001", who("LM"), given).screening.number
            log.sign(number, "L. Martin", "investigator", "I confirm", who("AB"))
        ran = kept("log", "archive", "--log", "a.db", "--out", "a.zip")
        assert ran.code == 0
        with zipfile.ZipFile("a.zip") as file:
            assert file.testzip() is None
            file.extractall("archive")
        return Path("archive")

    def test_every_file_has_its_checksum(self, folder: Path) -> None:
        lines = (line.split("  ") for line in (folder / "SHA256SUMS").read_text().splitlines())
        sums = {name: due for due, name in lines}
        files = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
        assert set(sums) == files - {"SHA256SUMS"}
        for name, due in sums.items():
            assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == due

    def test_a_value_was_asked_at_its_visit_not_when_it_was_written_down(self, folder: Path) -> None:
        text = (folder / "values.csv").read_text("utf-8-sig")
        rows = list(csv.DictReader(io.StringIO(text)))
        assert {one["asked_on"] for one in rows if one["candidate_id"] == "synthetic-01"} == {"2026-03-02"}
        assert {one["asked_on"] for one in rows if one["candidate_id"] == "01-001"} == {"2026-04-01"}

    def test_its_text_names_every_file(self, folder: Path) -> None:
        text = (folder / "README.txt").read_text()
        for path in folder.iterdir():
            if path.name == "README.txt":
                continue
            name = path.name.replace(TRIAL, "TRIAL") + ("/" if path.is_dir() else "")
            assert name in text
        assert "whole, " in text

    def test_the_chain_is_checked_by_the_python_in_its_text(self, folder: Path) -> None:
        text = (folder / "README.txt").read_text()
        code = re.search(r"In Python:\n\n((?:    .*\n)+)", text)
        assert code
        script = "\n".join(line[4:] for line in code[1].splitlines())
        ran = subprocess.run(
            [sys.executable, "-I", "-c", script], cwd=folder, capture_output=True, text=True, check=True
        )
        said = re.search(r"Log head: row (\d+) ([0-9a-f]{64})", text)
        assert said
        assert ran.stdout.strip() == said[2]
        assert len((folder / "journal.jsonl").read_bytes().splitlines()) == int(said[1])

    def test_the_tables_hold_what_the_log_holds(self, folder: Path) -> None:
        def table(name: str) -> list[dict[str, str]]:
            with (folder / name).open(encoding="utf-8-sig", newline="") as file:
                return list(csv.DictReader(file))

        with open_log(folder / "screening-log.db", write=False) as log:
            assert log.verify().whole
            lines, entries = log.screenings(), log.entries()
            held = sum(len(log.episode(line.number).held) for line in lines)
        assert len(table("screenings.csv")) == len(lines) == 13
        assert len(table("values.csv")) == held
        assert len(table("findings.csv")) == 13 * 14
        assert [row["hash"] for row in table("journal.csv")] == [entry.hash for entry in entries]
        (over,) = [row for row in table("findings.csv") if row["override_reason"]]
        assert (over["status"], over["computed_status"], over["overridden_by"]) == ("met", "not_met", "LM")
        (signed,) = table("signatures.csv")
        assert (signed["name"], signed["void_row"]) == ("L. Martin", "")
        assert {row["source"] for row in table("values.csv")} == {"", "'=HYPERLINK(1)"}

    def test_the_criteria_file_is_as_it_was(self, folder: Path) -> None:
        (source,) = (folder / "criteria").glob("*.toml")
        assert source.read_bytes() == (Path(__file__).parents[2] / "criteria" / f"{TRIAL}.toml").read_bytes()
        (rules,) = (folder / "criteria").glob("*.json")
        assert json.loads(rules.read_text())["trial"] == TRIAL

    def test_pages_of_the_trial_and_of_each_visit(self, folder: Path) -> None:
        names = {str(path.relative_to(folder / "pages")) for path in (folder / "pages").rglob("*.html")}
        assert f"{TRIAL}.html" in names
        assert len(names) == 2
        assert any(name.startswith(f"{TRIAL}/01-001-") for name in names)

    def test_no_birth_date_is_in_it(self, folder: Path) -> None:
        files = [path for path in folder.rglob("*") if path.is_file()]
        assert {".csv", ".html", ".jsonl", ".toml"} <= {path.suffix for path in files}
        for path in files:
            assert b"1981-06" not in path.read_bytes(), path

    def test_one_that_is_there_is_not_overwritten(self, kept: Run) -> None:
        Path("a.zip").write_text("mine")
        ran = kept("log", "archive", "--log", "a.db", "--out", "a.zip")
        assert ran.code == 2
        assert "a.zip is a file that screener did not write. Nothing was written" in ran.err
        assert Path("a.zip").read_text() == "mine"

    @pytest.mark.parametrize(
        ("change", "bare"),
        [
            ("UPDATE entry SET why = 'x' WHERE number = 93", False),
            ("UPDATE entry SET detail = 'no JSON' WHERE number = 93", True),
            ("UPDATE entry SET detail = '{}' WHERE kind = 'screening'", True),
            ("DELETE FROM criteria", True),
        ],
    )
    def test_a_broken_log_is_archived_all_the_same_and_says_so(
        self, kept: Run, change: str, bare: bool
    ) -> None:
        with closing(sqlite3.connect("a.db", isolation_level=None)) as db:
            for trigger in ("entry_no_update", "criteria_no_delete"):
                db.execute(f"DROP TRIGGER {trigger}")
            db.execute("PRAGMA foreign_keys = OFF")
            db.execute(change)
        ran = kept("log", "archive", "--log", "a.db", "--out", "a.zip")
        assert ran.code == 1
        assert "is NOT as it was written" in ran.out
        with zipfile.ZipFile("a.zip") as file:
            assert "BROKEN: " in file.read("README.txt").decode()
            assert ("journal.csv" not in file.namelist()) == bare
            assert "screening-log.db" in file.namelist()
        assert sorted(path.name for path in Path().iterdir() if "zip" in path.name) == ["a.zip"]
