"""SDTM: TI holds every criterion, IE the exceptions only."""

import re

from screener.log import Log
from screener.log.tables import Table
from screener.model.dates import PartialDate
from screener.model.protocol import Criterion, Protocol
from screener.model.rules import Present
from screener.reports.sdtm import IE, TI, ie, ti
from tests.log.visits import LM, PROTOCOL, edss, visit


def told(table: Table) -> list[dict[str, str]]:
    """The rows by column."""
    return [dict(zip(table.columns, row, strict=True)) for row in table.rows]


def exceptions(log: Log) -> list[dict[str, str]]:
    """The rows of IE."""
    lines = log.screenings()
    return told(
        ie(
            lines,
            {(one.digest, one.reading): log.protocol(one.digest, one.reading) for one in log.criteria()},
        )
    )


def with_texts(*texts: str, version: str = "1", digest: str = "a" * 64) -> Protocol:
    """A protocol of criteria with these texts."""
    criteria = tuple(
        Criterion(id=f"I{at:02}", kind="inclusion", text=text, rule=Present(finding="pregnant"))
        for at, text in enumerate(texts, 1)
    )
    return Protocol(trial="NCT00000000", version=version, digest=digest, criteria=criteria, fields=())


class TestTI:
    def test_every_criterion_with_its_rule(self) -> None:
        rows = told(ti([PROTOCOL]))
        assert tuple(rows[0]) == TI
        assert len(rows) == len(PROTOCOL.criteria)
        assert rows[2] == {
            "STUDYID": "NCT06592703",
            "DOMAIN": "TI",
            "IETESTCD": "I03",
            "IETEST": "text of I03",
            "IECAT": "INCLUSION",
            "IESCAT": "",
            "TIRL": "edss between 3 and 6 at inclusion",
            "TIVERS": "2025-03-18",
        }
        assert rows[8]["IECAT"] == "EXCLUSION"

    def test_codes_are_short_and_begin_with_a_letter(self) -> None:
        for row in told(ti([PROTOCOL])):
            assert re.fullmatch(r"[A-Z][A-Z0-9]{0,7}", row["IETESTCD"])

    def test_texts_have_200_characters_at_most_and_no_two_are_alike(self) -> None:
        long = "word " * 60
        texts = [long + "one", long + "two", "x" * 300, "same", "same", "y" * 200, "a\n b"]
        tests = [row["IETEST"] for row in told(ti([with_texts(*texts)]))]
        assert max(len(text) for text in tests) <= 200
        assert len(set(tests)) == len(tests)
        assert tests[0].endswith("word...")
        assert tests[1].endswith("... (I02)")
        assert tests[3:5] == ["same", "same (I05)"]
        assert tests[5] == "y" * 200
        assert tests[6] == "a b"

    def test_versions_are_told_apart(self) -> None:
        first, again, amended = (
            with_texts("a"),
            with_texts("b", digest="b" * 64),
            with_texts("a", version="2", digest="c" * 64),
        )
        assert [row["TIVERS"] for row in told(ti([first, again, amended]))] == [
            "1 aaaaaaaa",
            "1 bbbbbbbb",
            "2",
        ]
        assert len(told(ti([first, first]))) == 1


class TestIE:
    def test_an_inclusion_criterion_not_met_is_n_an_exclusion_criterion_met_is_y(self, log: Log) -> None:
        visit(log, edss=edss("6.5"), anticoagulant=True)
        rows = exceptions(log)
        assert tuple(rows[0]) == IE
        assert [(row["IETESTCD"], row["IECAT"], row["IEORRES"], row["IESTRESC"]) for row in rows] == [
            ("I03", "INCLUSION", "N", "N"),
            ("E04", "EXCLUSION", "Y", "Y"),
        ]
        assert [(row["USUBJID"], row["IESEQ"], row["IEDTC"]) for row in rows] == [
            ("NCT06592703-01-001", "1", "2026-03-01"),
            ("NCT06592703-01-001", "2", "2026-03-01"),
        ]

    def test_what_is_met_or_unknown_or_does_not_apply_stays_out(self, log: Log) -> None:
        visit(log)
        visit(log, "01-002", relapse=None, edss=None)
        visit(log, "01-003", sex="male", childbearing_potential=None, pregnant=None, breastfeeding=None)
        assert exceptions(log) == []

    def test_dates_keep_the_precision_that_is_known(self, log: Log) -> None:
        visit(log, edss=edss("6.5"), screening_date=PartialDate(2026, 3))
        visit(log, "01-002", edss=edss("6.5"), screening_date=None)
        assert [row["IEDTC"] for row in exceptions(log)] == ["2026-03", ""]

    def test_the_current_episode_counts(self, log: Log) -> None:
        visit(log, edss=edss("6.5"))
        visit(log)
        assert exceptions(log) == []

    def test_a_persons_status_counts_where_it_overrides(self, log: Log) -> None:
        number = visit(log, edss=edss("6.5"))
        log.override(number, "I03", "met", LM, "measured again")
        assert exceptions(log) == []

    def test_the_criteria_are_those_that_were_applied(self, log: Log) -> None:
        assert {row["IETEST"] for row in told(ti([PROTOCOL]))} >= {row["IETEST"] for row in exceptions(log)}
