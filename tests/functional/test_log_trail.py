"""The audit trail and the lists as they are printed: everything that a row holds and a reader has to know."""

import re
from decimal import Decimal
from pathlib import Path

from screener.log import Given, open_log, who
from screener.model.dates import PartialDate
from screener.model.quantities import Amount
from screener.visit.trials import find_trial
from tests.functional.command import Run


def test_the_trail_says_who_signed_which_day_and_where_a_value_comes_from(kept: Run) -> None:
    with open_log(Path("a.db")) as log:
        for source in ("letter A", "letter B"):
            given = {"edss": Given(Amount(Decimal("4.5")), source, PartialDate(2026, 3, 1), "by phone")}
            log.save(2, given, who("AB"), why="another letter")
        log.sign(2, "Dr A. Example", "investigator", "I confirm", who("AE"))
    for day in ("2026-03-10", "2026-03-11"):
        kept("log", "progress", "2", "enrolled", "--on", day, "--why", "asked", "--log", "a.db")
    trail = " ".join(kept("log", "show", "synthetic-01", "--rows", "--log", "a.db").out.split())
    for told in (
        "batch; criteria 2025-03-18; episode 1; row 2 of a file",
        "4.5 → 4.5; source letter B; of 2026-03-01; comment: by phone (another letter)",
        "I confirm; Dr A. Example",
        "pending → enrolled; on 2026-03-10 (asked)",
        "enrolled → enrolled; on 2026-03-11 (asked)",
    ):
        assert told in trail
    report = " ".join(kept("log", "show", "synthetic-01", "--log", "a.db").out.split())
    assert "candidate enrolled on 2026-03-10 → enrolled on 2026-03-11 (asked)" in report


def test_after_an_amendment_each_screening_says_by_which_criteria_it_was_decided(kept: Run) -> None:
    assert "criteria 2025-03-18" not in kept("log", "list", "--log", "a.db").out
    text = find_trial("NCT06592703").read_text("utf-8")
    text = text.replace("edss between 3 and 6", "edss between 3 and 4").replace("2025-03-18", "2026-05-01")
    Path("amended.toml").write_text(text, "utf-8")
    kept("check", "amended.toml", "NCT06592703.candidates.csv", "--log", "a.db")
    listed = kept("log", "list", "--log", "a.db").out
    assert "episode  criteria    status" in listed
    assert len(re.findall(r"synthetic-01 .* 1 file   2025-03-18  pending", listed)) == 1
    assert len(re.findall(r"synthetic-01 .* 2 file   2026-05-01  pending", listed)) == 1
    kept("log", "export", "--out", "log.html", "--log", "a.db")
    page = Path("log.html").read_text("utf-8")
    assert page.count("criteria 2025-03-18") == page.count("criteria 2026-05-01") == 12
    assert "The criteria changed: these are the newest" in page


def test_criteria_of_one_version_are_told_apart_by_their_sum(kept: Run) -> None:
    text = (
        find_trial("NCT06592703").read_text("utf-8").replace("edss between 3 and 6", "edss between 3 and 4")
    )
    Path("changed.toml").write_text(text, "utf-8")
    kept("check", "changed.toml", "NCT06592703.candidates.csv", "--log", "a.db")
    listed = kept("log", "list", "--log", "a.db").out
    assert len(set(re.findall(r"2025-03-18 [0-9a-f]{8}", listed))) == 2
