"""The audit trail as it is printed: everything that a row holds and a reader has to know."""

from decimal import Decimal
from pathlib import Path

from screener.log import Given, open_log, who
from screener.model.dates import PartialDate
from screener.model.quantities import Amount
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
