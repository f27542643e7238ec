"""``screener log`` and ``check --log`` from the outside."""

import csv
import io
import json
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from screener.log import open_log
from screener.log.place import log_path
from tests.functional.command import Run
from tests.functional.test_check import GOOD
from tests.log.test_spreadsheet import original, read_csv, read_xlsx

TRIAL, FILE = "NCT06592703", "NCT06592703.candidates.csv"


def head(text: str) -> str:
    """The head's hash that was printed."""
    found = re.search(r"Log head: row \d+ ([0-9a-f]{64})", text)
    assert found, text
    return found[1]


def _born(birth: str, *, screening: str, inclusion: str) -> None:
    """A file of one candidate, who is eligible but for these dates."""
    dates = {"birth_date": birth, "screening_date": screening, "inclusion_date": inclusion}
    with Path("born.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, GOOD)
        writer.writeheader()
        writer.writerow({**GOOD, **dates})


def _reasons() -> tuple[str, ...]:
    with open_log(Path("a.db"), write=False) as log:
        return log.screenings()[0].reasons


def test_a_screening_s_number_in_the_place_of_a_code_says_how_it_is_shown(kept: Run) -> None:
    """Sign, override and progress take it."""
    ran = kept("log", "show", "2", "--log", "a.db")
    assert ran.code == 2
    assert (
        'has no candidate "2". Screening 2 is of synthetic-01: screener log show synthetic-01 --screening 2'
        in (" ".join(ran.err.split()))
    )
    assert "letter by letter" in " ".join(kept("log", "show", "1", "--log", "a.db").err.split())


class TestCheck:
    def test_a_file_goes_into_the_log_once(self, screener: Run) -> None:
        first = screener("check", TRIAL, FILE, "--log", "a.db")
        assert "Log a.db: 12 screenings added\n" in first.out
        again = screener("check", TRIAL, FILE, "--log", "a.db")
        assert "Log a.db: 0 screenings added, 12 there already\n" in again.out
        assert head(again.out) == head(first.out)

    def test_what_is_decided_does_not_depend_on_the_log(self, kept: Run) -> None:
        plain = kept("check", TRIAL, FILE).out
        assert kept("check", TRIAL, FILE, "--log", "a.db").out.startswith(plain)

    def test_rows_on_the_screen_stay_machine_readable(self, screener: Run) -> None:
        ran = screener("check", TRIAL, FILE, "--log", "a.db", "--format", "json")
        assert len(json.loads(ran.out)) == 12
        assert "Log a.db: 12 screenings added" in ran.err

    def test_rows_that_are_left_out_are_named(self, screener: Run) -> None:
        ran = screener("check", TRIAL, "NCT06592703.refused.csv", "--log", "a.db")
        assert ran.code == 1
        assert "Not in the log: row 9: it was refused whole: nobody was assessed" in ran.out
        assert "Log a.db: 7 screenings added" in ran.out

    def test_a_birth_after_the_day_the_age_is_asked_is_refused_by_both_alike(self, screener: Run) -> None:
        """The check tells it as of any refused cell, and the log holds the verdict with the same reason."""
        _born("2027-01-01", screening="", inclusion="2026-03-10")
        ran = screener("check", TRIAL, "born.csv", "--log", "a.db")
        why = "the birth date (not repeated here) lies after the inclusion date, 2026-03-10"
        assert (
            f"born.csv, row 2, column birth_date: {why}. Row judged without it: I02, E06 unknown.\n"
            in ran.err
        )
        assert ran.code == screener("check", TRIAL, "born.csv").code == 1
        assert "I02 unknown: birth date was refused" in " ".join(ran.out.split())
        assert "2027-01-01" not in ran.out + ran.err
        assert [one for one in _reasons() if "I02" in one] == ["I02 unknown: birth date was refused"]

    def test_a_birth_date_of_which_the_log_keeps_no_age_is_told(self, screener: Run) -> None:
        """Without a day nothing is wrong with the row; but the log cannot keep what the row said."""
        _born("1980-05-17", screening="", inclusion="")
        assert screener("check", TRIAL, "born.csv").code == 0
        ran = screener("check", TRIAL, "born.csv", "--log", "a.db")
        assert ran.code == 1
        told = "Not kept in the log: row 2, column birth_date: the log keeps an age and no birth date, and there is "
        assert told in ran.out
        assert "I02 unknown: inclusion date is not known" in " ".join(ran.out.split())
        (reason,) = (one for one in _reasons() if "I02" in one)
        assert reason == "I02 unknown: birth date was refused; inclusion date is not known"
        again = screener("check", TRIAL, "born.csv", "--log", "a.db")
        assert (again.code, told in again.out) == (1, True), "it is still not kept"

    def test_whose_entry_it_is_must_be_said(self, screener: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.delenv("SCREENER_INITIALS")
        monkeypatch.setattr(sys, "stdin", io.StringIO())
        ran = screener("check", TRIAL, FILE, "--log", "a.db")
        assert (ran.code, ran.out) == (2, "")
        assert "Give your initials with --by" in ran.err
        assert not Path("a.db").exists()
        assert (
            "one to five letters"
            in screener("check", TRIAL, FILE, "--log", "a.db", "--by", "Marie Dupont").err
        )

    def test_a_log_that_cannot_be_written_stops_before_anything_is_judged(self, screener: Run) -> None:
        Path("a.db").write_text("something else " * 100)
        ran = screener("check", TRIAL, FILE, "--log", "a.db")
        assert (ran.code, ran.out) == (2, "")
        assert "a.db is not a screening log" in ran.err


class TestList:
    def test_the_screenings_the_counts_and_the_head(self, kept: Run) -> None:
        ran = kept("log", "list", "--log", "a.db")
        assert ran.code == 0
        assert len(re.findall(r"^ +\d+  synthetic-\d\d", ran.out, re.MULTILINE)) == 12
        assert "12 persons assessed in 12 screenings:" in ran.out
        assert "   5  excluded by a criterion\n" in ran.out
        assert "   7  pending: 3 eligible, 4 undetermined\n" in ran.out
        assert head(ran.out)

    def test_reasons_stand_below_their_screening_where_there_is_no_room_beside(self, kept: Run) -> None:
        lines = kept("log", "list", "--log", "a.db").out.splitlines()
        place = next(place for place, line in enumerate(lines) if "synthetic-05" in line)
        assert re.fullmatch(
            r" +\d+  synthetic-05  2026-03-02  ✗ ineligible    1 file   pending  no", lines[place]
        )
        assert [line.strip() for line in lines[place + 1 : place + 3]] == [
            "I03 not met: EDSS 2.5 is below 3 (by 0.5)",
            "E02 excludes: last disease modifying drug 2025-09-30 is within 2025-03-10 … 2026-03-10",
        ]

    def test_filters_and_orders(self, kept: Run) -> None:
        ran = kept("log", "list", TRIAL, "--log", "a.db", "--outcome", "ineligible", "--criterion", "E04")
        assert re.findall(r"synthetic-\d\d", ran.out) == ["synthetic-04"]
        assert "1 of 12 screenings" in ran.out
        ran = kept("log", "list", "--log", "a.db", "--sort", "candidate", "--reverse", "--status", "pending")
        assert re.findall(r"synthetic-\d\d", ran.out)[0] == "synthetic-12"
        assert "0 of 12" in kept("log", "list", "--log", "a.db", "--signed").out

    def test_the_usual_place(self, screener: Run) -> None:
        ran = screener("log", "list")
        assert ran.code == 2
        assert f"There is no log {log_path()}" in ran.err
        screener("check", TRIAL, FILE, "--log", str(log_path()))
        assert screener("log", "list").code == 0

    def test_another_trial(self, kept: Run) -> None:
        ran = kept("log", "list", "NCT00000000", "--log", "a.db")
        assert ran.code == 2
        assert "a.db has no screening of NCT00000000. It holds: NCT06592703" in ran.err
        assert kept("log", "list", TRIAL.lower(), "--log", "a.db").code == 0


class TestShow:
    def test_every_episode_of_a_candidate(self, kept: Run) -> None:
        kept("check", TRIAL, "NCT06592703.refused.csv", "--log", "a.db")
        ran = kept("log", "show", "synthetic-04", "--log", "a.db")
        assert ran.out.count("Candidate synthetic-04 · MAESTRO-4MS") == 2
        assert "✗ INELIGIBLE on 2026-03-02, provisional until an investigator signs" in ran.out
        assert "platelets 49.9 G/L are below 50 G/L" in ran.out
        assert head(ran.out)

    def test_the_audit_trail(self, kept: Run) -> None:
        kept("log", "override", "86", "I03", "met", "--why", "measured again", "--log", "a.db", "--by", "AB")
        ran = kept("log", "show", "synthetic-03", "--rows", "--log", "a.db")
        assert re.search(r"AB \S+ override I03 not_met → met \(measured again\)", " ".join(ran.out.split()))
        assert not re.search(r"\b1981\b", ran.out)

    @pytest.mark.parametrize("form", ["html", "json"])
    def test_a_page_or_json_of_the_last_episode(self, kept: Run, form: str) -> None:
        ran = kept("log", "show", "synthetic-04", "--log", "a.db", "--format", form, "--out", f"a.{form}")
        assert (ran.code, ran.out) == (0, "")
        text = Path(f"a.{form}").read_text(encoding="utf-8")
        if form == "json":
            told = json.loads(text)
            assert (told["format"], told["candidate"], told["outcome"]) == (1, "synthetic-04", "ineligible")
            assert told["log"]["head"]["hash"] == head(kept("log", "list", "--log", "a.db").out)
        else:
            assert "Candidate synthetic-04" in text

    @pytest.mark.parametrize(
        ("name", "begins"), [("a.HTML", "<!doctype html>"), ("a.json", "{"), ("a.txt", "Cand")]
    )
    def test_the_file_s_ending_says_the_form(self, kept: Run, name: str, begins: str) -> None:
        assert kept("log", "show", "synthetic-04", "--log", "a.db", "--out", name).code == 0
        assert Path(name).read_text(encoding="utf-8").lower().startswith(begins.lower())

    def test_the_audit_trail_is_lines_whatever_the_ending(self, kept: Run) -> None:
        kept("log", "show", "synthetic-04", "--rows", "--log", "a.db", "--out", "a.html")
        assert Path("a.html").read_text(encoding="utf-8").startswith("row ")
        ran = kept("log", "show", "synthetic-04", "--rows", "--format", "html", "--log", "a.db")
        assert (ran.code, "--rows prints lines of text" in ran.err) == (2, True)

    def test_nobody_of_that_code(self, kept: Run) -> None:
        ran = kept("log", "show", "synthetic-99", "--log", "a.db")
        assert ran.code == 2
        assert 'a.db has no candidate "synthetic-99"' in ran.err
        ran = kept("log", "show", "synthetic-04", "--screening", "86", "--log", "a.db")
        assert 'a.db has no screening 86 of a candidate "synthetic-04"' in ran.err


class TestExport:
    def test_csv(self, kept: Run) -> None:
        ran = kept("log", "export", "--log", "a.db")
        columns, *rows = read_csv(ran.out)
        assert len(rows) == 12
        row = dict(zip(columns, rows[3], strict=True))
        assert row["candidate_id"] == "synthetic-04"
        assert row["trial"] == TRIAL
        assert row["criteria_version"] == "2025-03-18"
        assert row["screening_date"] == "2026-03-02"
        assert row["outcome"] == "ineligible"
        assert row["failed"] == "E04"
        assert row["primary_reason"].startswith("E04 excludes: platelets 49.9 G/L")
        assert (row["episode"], row["assessor"], row["signed_by"]) == ("1", "LM", "")
        assert row["log_head"] == head(ran.err)
        kept("log", "export", "--log", "a.db", "--out", "a.csv")
        assert Path("a.csv").read_text(encoding="utf-8") == "\ufeff" + ran.out, (
            "spreadsheets know UTF-8 by its mark"
        )

    def test_a_workbook(self, kept: Run) -> None:
        assert "--out" in kept("log", "export", "--log", "a.db", "--format", "xlsx").err
        assert kept("log", "export", "--log", "a.db", "--format", "xlsx", "--out", "a.xlsx").code == 0
        data = Path("a.xlsx").read_bytes()
        as_csv = read_csv(kept("log", "export", "--log", "a.db").out)
        sheet = read_xlsx(data)
        assert [[text for _, text in row] for row in sheet] == [
            [original(cell) for cell in row] for row in as_csv
        ]
        assert read_xlsx(data, 2)[1][:3] == [("s", "assessed"), ("blank", ""), ("s", "12")]
        about = {row[0][1]: row[1][1] for row in read_xlsx(data, 3)}
        assert about["Log head"].endswith(head(kept("log", "list", "--log", "a.db").out))

    def test_the_file_s_ending_says_the_form(self, kept: Run) -> None:
        for name in ("a.xlsx", "a.json", "a.html", "a.csv"):
            assert kept("log", "export", "--log", "a.db", "--out", name).code == 0
        assert read_xlsx(Path("a.xlsx").read_bytes())
        assert json.loads(Path("a.json").read_text(encoding="utf-8"))["flow"]["assessed"] == 12
        assert Path("a.html").read_text(encoding="utf-8").lower().startswith("<!doctype html>")
        assert Path("a.csv").read_text(encoding="utf-8").startswith("\ufefftrial,")

    def test_json(self, kept: Run) -> None:
        told = json.loads(kept("log", "export", "--log", "a.db", "--format", "json").out)
        assert told["flow"]["assessed"] == len(told["screenings"]) == 12
        assert told["screenings"][3]["failed"] == ["E04"]
        assert told["screenings"][3]["screening_date"] == "2026-03-02"
        assert told["log"]["head"] == head(kept("log", "list", "--log", "a.db").out)

    def test_sdtm(self, kept: Run) -> None:
        columns, *rows = read_csv(kept("log", "export", "--log", "a.db", "--format", "ti").out)
        assert (columns[0], len(rows)) == ("STUDYID", 14)
        columns, *rows = read_csv(kept("log", "export", "--log", "a.db", "--format", "ie").out)
        assert {row[columns.index("IEORRES")] for row in rows} == {"N", "Y"}

    def test_a_page(self, kept: Run) -> None:
        page = kept("log", "export", "--log", "a.db", "--format", "html").out
        assert "<svg" in page
        assert "synthetic-12" in page
        assert head(kept("log", "list", "--log", "a.db").out) in page

    def test_no_birth_date_leaves(self, kept: Run) -> None:
        for form in ("csv", "json", "html", "ti", "ie"):
            out = kept("log", "export", "--log", "a.db", "--format", form).out
            assert "1981-06-14" not in out
            assert "2037-06-14" not in out, "the day of a birthday to come is the birthday"
        for form in ("text", "html", "json"):
            out = kept("log", "show", "synthetic-04", "--log", "a.db", "--format", form).out
            assert not re.search(r"\b1981\b", out)
            assert "06-14" not in out

    def test_the_log_itself_is_not_overwritten(self, kept: Run) -> None:
        before = Path("a.db").read_bytes()
        Path("link.db").symlink_to("a.db")
        for name, told in (("a.db", "another name"), ("link.db", "another name"), (".", "a file name in it")):
            ran = kept("log", "export", "--log", "a.db", "--out", name)
            assert ran.code == 2
            assert f"Give --out {told}" in ran.err
        assert Path("a.db").read_bytes() == before

    def test_a_file_that_cannot_be_written(self, kept: Run) -> None:
        ran = kept("log", "export", "--log", "a.db", "--out", "nowhere/a.csv")
        assert ran.code == 2
        assert "nowhere/a.csv cannot be written" in ran.err


class TestVerify:
    def test_a_whole_log(self, kept: Run) -> None:
        ran = kept("log", "verify", "--log", "a.db")
        assert ran.code == 0
        assert "the chain is whole, 505 rows" in ran.out
        assert head(ran.out)
        ran = kept("log", "verify", "--log", "a.db", "--head", head(ran.out)[:12])
        assert ran.code == 0
        assert "is in it: nothing from before was cut off" in ran.out

    def test_a_changed_row_is_named(self, kept: Run) -> None:
        with closing(sqlite3.connect("a.db", isolation_level=None)) as db:
            db.execute("DROP TRIGGER entry_no_update")
            db.execute("UPDATE entry SET new = '4.5' WHERE number = 93")
        ran = kept("log", "verify", "--log", "a.db")
        assert ran.code == 1
        assert "a.db is NOT as it was written:" in ran.out
        assert "- row 93 (value, 2" in ran.out.replace("-  row", "- row")
        assert "screening 86" in ran.out
        assert "the trigger entry_no_update is missing" in " ".join(ran.out.split())

    def test_a_printed_head(self, kept: Run) -> None:
        assert kept("log", "verify", "--log", "a.db", "--head", "0" * 64).code == 1
        assert kept("log", "verify", "--log", "a.db", "--head", "abc").code == 2
        nothing = kept("log", "verify", "--log", "a.db", "--head", "")
        assert (nothing.code, nothing.out) == (2, "")
        assert "--head takes the hash from a print" in nothing.err
        assert kept("log", "verify", "--log", "a.db", "--head", "not a hash").code == 2

    def test_what_is_no_log(self, kept: Run) -> None:
        Path("b.db").write_text("something else " * 100)
        assert kept("log", "verify", "--log", "b.db").code == 2
        assert kept("log", "verify", "--log", "c.db").code == 2


class TestPersons:
    def test_a_signature(self, kept: Run) -> None:
        line = [
            "log",
            "sign",
            "86",
            "--name",
            "L. Martin",
            "--meaning",
            "I confirm the decision",
            "--log",
            "a.db",
        ]
        unsaid = kept(*line)
        assert (unsaid.code, unsaid.out) == (2, "")
        assert "Missing option '--role'" in unsaid.err, "as what somebody signs is for the signer to say"
        ran = kept(*line, "--role", "investigator")
        assert "Signed: synthetic-03, ineligible; L. Martin, investigator" in ran.out
        assert "signed by L. Martin, investigator" in kept("log", "show", "synthetic-03", "--log", "a.db").out
        kept("log", "override", "86", "I03", "met", "--why", "measured again", "--log", "a.db")
        shown = " ".join(kept("log", "show", "synthetic-03", "--log", "a.db").out.split())
        assert "an override changed" in shown
        assert "the data changed" not in shown
        assert "provisional until an investigator signs" in shown

    def test_an_override_and_its_end(self, kept: Run) -> None:
        ran = kept("log", "override", "86", "I03", "met", "--why", "measured again", "--log", "a.db")
        assert "synthetic-03 I03: met; computed: not met. Decision: ✓ eligible" in ran.out
        ran = kept("log", "override", "86", "I03", "computed", "--why", "it was not", "--log", "a.db")
        assert "synthetic-03 I03: not met; computed: not met. Decision: ✗ ineligible" in ran.out
        assert kept("log", "override", "86", "I99", "met", "--why", "x", "--log", "a.db").code == 2

    def test_what_became_of_them(self, kept: Run) -> None:
        ran = kept("log", "progress", "2", "enrolled", "--on", "2026-03-10", "--log", "a.db")
        assert ran.code == 0
        assert "Check: no investigator has signed the decision on synthetic-01\n" in ran.err
        ran = kept(
            "log", "progress", "2", "enrolled", "--on", "2199-03-10", "--why", "moved", "--log", "a.db"
        )
        assert "2199-03-10 is in the future (today is " in ran.err
        assert (ran.code, ran.out) == (2, ""), "the log would keep it for good"
        assert "enrolled on 2026-03-10" in kept("log", "show", "synthetic-01", "--log", "a.db").out.lower()
        assert kept("log", "progress", "86", "enrolled", "--log", "a.db").code == 2
        assert kept("log", "progress", "46", "declined", "--why", "no time", "--log", "a.db").code == 0
        out = kept("log", "list", "--log", "a.db").out
        assert "   1  declined\n" in out
        assert "   1  enrolled\n" in out

    @pytest.mark.parametrize("day", ["31/02/2026", "2026-02-31", "2026-03", ""])
    def test_a_day_that_is_none_is_refused_in_words(self, kept: Run, day: str) -> None:
        ran = kept("log", "progress", "2", "enrolled", "--on", day, "--log", "a.db")
        assert (ran.code, ran.out) == (2, "")
        assert f'"{day}" is no day: write it year-month-day, such as 2026-03-10' in ran.err

    def test_none_of_them_makes_a_log(self, screener: Run) -> None:
        assert screener("log", "progress", "2", "declined", "--log", "new.db").code == 2
        assert not Path("new.db").exists()


@pytest.mark.parametrize(
    "name", ["list", "show", "export", "verify", "archive", "sign", "override", "progress", "asked"]
)
def test_every_command_has_help(screener: Run, name: str) -> None:
    ran = screener("log", name, "--help")
    assert ran.code == 0
    assert f"Usage: screener log {name}" in ran.out


def test_help_without_a_command(screener: Run) -> None:
    assert "archive" in screener("log", "--help").out
    assert screener("log", "nonsense").code == 2


@pytest.mark.parametrize("name", ["xlsxwriter", "sqlite3", "textual", "duckdb"])
def test_a_check_without_a_log_imports_nothing_of_it(name: str) -> None:
    code = (
        "import sys; from screener.cli import run; "
        f"run(['check', '{TRIAL}', '{FILE}', '--format', 'csv']); sys.exit('{name}' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=False).returncode == 0


def test_the_list_of_commands_names_all_that_the_log_has() -> None:
    from screener.cli import main
    from screener.commands.log import group

    told = (main.commands["log"].short_help or "").partition(": ")[2]
    assert told.removesuffix(".").split(", ") == list(group.commands)


def test_an_enrolment_while_a_window_still_runs_is_to_be_looked_at(kept: Run) -> None:
    """The visit of synthetic-01 is of 2 March, and what excludes is asked up to the inclusion on the 10th."""
    told = "windows still run on 2026-03-04: "
    ran = kept("log", "progress", "2", "enrolled", "--on", "2026-03-04", "--log", "a.db", "--by", "LM")
    assert ran.code == 0
    assert told in " ".join(ran.err.split())
    assert "until 2026-03-10; ask again then" in " ".join(ran.err.split())
    ran = kept("log", "progress", "17", "enrolled", "--on", "2026-03-10", "--log", "a.db", "--by", "LM")
    assert "windows still run" not in ran.err


def test_the_answer_of_who_was_asked_again_is_kept(kept: Run) -> None:
    end = ("--log", "a.db", "--by", "LM")
    kept("log", "progress", "2", "enrolled", "--on", "2026-03-04", *end)
    ran = kept("log", "asked", "2", "none", "--on", "2026-03-09", *end)
    assert ran.code == 0
    assert "synthetic-01: asked again on 2026-03-09: nothing came about (LM)\n" in ran.out
    assert "Check: the window runs until 2026-03-10: ask synthetic-01 again then\n" in ran.err
    ran = kept("log", "asked", "2", "none", "--on", "2026-03-10", *end)
    assert (ran.code, ran.err) == (0, "")
    shown = " ".join(kept("log", "show", "synthetic-01", "--log", "a.db").out.split())
    assert "asked again on 2026-03-10: nothing came about (LM)" in shown
    assert "enrolled on 2026-03-04" in shown
    rows = " ".join(kept("log", "show", "synthetic-01", "--rows", "--log", "a.db").out.split())
    assert "progress asked again enrolled → enrolled; on 2026-03-04; asked again on 2026-03-10; none" in rows
    assert kept("log", "verify", "--log", "a.db").code == 0
    table = list(csv.DictReader(kept("log", "export", "--log", "a.db").out.splitlines()))
    assert table[0]["asked_again"] == "asked again on 2026-03-10: nothing came about (LM)"
    refused = kept("log", "asked", "86", "none", "--on", "2026-03-10", *end)
    assert refused.code == 2
    assert "synthetic-03 is pending and ineligible, not enrolled and eligible" in refused.err
    late = kept("log", "asked", "2", "none", "--on", "2199-01-01", *end)
    assert (late.code, late.out) == (2, "")
    assert "2199-01-01 is in the future" in late.err


def test_that_nothing_came_about_after_all_is_kept_with_its_reason(kept: Run) -> None:
    end = ("--log", "a.db", "--by", "LM")
    kept("log", "progress", "2", "enrolled", "--on", "2026-03-04", *end)
    assert kept("log", "asked", "2", "happened", "--on", "2026-03-10", *end).code == 0
    order = ("log", "asked", "2", "none", "--on", "2026-03-10")
    refused = kept(*order, *end)
    assert refused.code == 2
    said = " ".join(refused.err.split())
    assert "Why did nothing come about? Say so with --why; nothing was changed" in said
    earlier = kept("log", "asked", "2", "none", "--on", "2026-03-09", "--why", "a mistake", *end)
    assert "an answer of 2026-03-09, before that, changes nothing" in " ".join(earlier.err.split())
    ran = kept(*order, "--why", "another patient's", *end)
    assert "nothing came about (LM: another patient's)\n" in ran.out
    rows = " ".join(kept("log", "show", "synthetic-01", "--rows", "--log", "a.db").out.split())
    assert "asked again on 2026-03-10; none; as another patient's" in rows
    assert kept("log", "verify", "--log", "a.db").code == 0


def test_the_option_for_a_reason_is_named(kept: Run) -> None:
    order = ("log", "progress", "2", "--log", "a.db", "--by", "LM")
    kept(*order[:3], "declined", *order[3:])
    ran = kept(*order[:3], "pending", *order[3:])
    assert ran.code == 2
    told = "synthetic-01 is declined: say why that changes. Say so with --why; nothing was changed"
    assert told in " ".join(ran.err.split())
