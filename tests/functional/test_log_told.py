"""What the log's lists and exports tell of a line: who signed, what a person put in place of what was computed."""

import csv
import io
from pathlib import Path

from screener.log import open_log
from tests.functional.command import Run

_SIGN = ("--meaning", "I confirm the decision", "--log", "a.db")


def _number(candidate: str) -> str:
    with open_log(Path("a.db"), write=False) as log:
        return str(log.screenings(candidate=candidate)[0].number)


def _exported(kept: Run, candidate: str) -> dict[str, str]:
    text = kept("log", "export", "--log", "a.db", "--format", "csv").out.lstrip("\ufeff")
    return next(row for row in csv.DictReader(io.StringIO(text)) if row.get("candidate_id") == candidate)


def test_a_list_says_who_signed_and_as_what(kept: Run) -> None:
    """Not whose initials were typed."""
    kept("log", "sign", _number("synthetic-03"), "--name", "Ada Byron", "--role", "investigator", *_SIGN)
    assert "Ada Byron, investigator" in kept("log", "list", "--log", "a.db").out


def test_a_coordinators_signature_is_told_everywhere_and_an_investigator_awaited(kept: Run) -> None:
    kept("log", "sign", _number("synthetic-03"), "--name", "Ada Byron", "--role", "coordinator", *_SIGN)
    told = "Ada Byron, coordinator; investigator awaited"
    assert told in " ".join(kept("log", "list", "--log", "a.db").out.split())
    row = _exported(kept, "synthetic-03")
    assert (row["signed_by"], row["signed_role"]) == ("Ada Byron", "coordinator")
    kept("log", "export", "--log", "a.db", "--out", "log.html")
    assert f"signed by {told}" in Path("log.html").read_text(encoding="utf-8")
    shown = " ".join(kept("log", "show", "synthetic-03", "--log", "a.db").out.split())
    assert "signed by Ada Byron, coordinator" in shown
    assert "provisional until an investigator signs" in shown
    kept("log", "sign", _number("synthetic-03"), "--name", "Leo Weil", "--role", "investigator", *_SIGN)
    kept("log", "sign", _number("synthetic-03"), "--name", "Ada Byron", "--role", "coordinator", *_SIGN)
    assert "Leo Weil, investigator" in kept("log", "list", "--log", "a.db").out
    shown = kept("log", "show", "synthetic-03", "--log", "a.db").out
    assert "INELIGIBLE on 2026-03-02, signed by Leo Weil, investigator" in shown


def test_a_list_and_an_export_say_what_was_overridden_and_by_whom(kept: Run) -> None:
    kept("log", "override", _number("synthetic-03"), "I03", "met", "--why", "measured again", "--log", "a.db")
    listed = kept("log", "list", "--log", "a.db").out
    assert "I03 overridden by LM" in listed
    assert _exported(kept, "synthetic-03")["reasons"].startswith("I03 overridden by LM; every criterion is")
    found = kept("log", "list", "--log", "a.db", "--text", "overridden by").out
    assert "1 of 12" in found


def test_an_exclusion_criterion_is_overridden_in_its_own_words(kept: Run) -> None:
    number = _number("synthetic-03")

    def override(criterion: str, word: str) -> str:
        ran = kept("log", "override", number, criterion, word, "--why", "seen on site", "--log", "a.db")
        return ran.out + ran.err

    assert "E02: excludes (met); computed: passes (not met). Decision: ✗" in override("E02", "excludes")
    assert "E02: passes (not met); computed: passes (not met)" in override("E02", "passes")
    assert "E02: excludes (met)" in override("E02", "met")
    assert "E02: passes (not met)" in override("E02", "not_met")
    assert "I03 is an inclusion criterion, which is met or not_met" in override("I03", "passes")
