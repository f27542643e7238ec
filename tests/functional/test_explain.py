"""``explain``: one candidate, every criterion, each reason beside the protocol's words."""

import io
from pathlib import Path

import pytest

from screener.commands.explain import explain
from screener.engines.screen import judge
from screener.errors import Unusable
from screener.model.candidate import Candidate
from screener.model.protocol import Protocol, Review
from screener.reports.decision import report, review
from tests.functional.test_check import MAN, table
from tests.maestro import RULES, maestro

PROTOCOL = maestro()


@pytest.fixture
def given(tmp_path: Path) -> Path:
    """Where a test puts its candidates."""
    return tmp_path / "candidates.csv"


def explained(path: Path, id: str = "01-001", width: int = 80) -> tuple[int, str, str]:
    """The exit code, the report, and what was said beside it."""
    out, err = io.StringIO(), io.StringIO()
    code = explain(PROTOCOL, path, None, id, write=out.write, warn=err.write, width=width)
    return code, out.getvalue(), err.getvalue()


def reviewed(protocol: Protocol, *ids: str) -> Protocol:
    """The protocol with those criteria reviewed."""
    done = Review(by="LM", on="2026-02-01")
    return protocol.model_copy(
        update={
            "criteria": tuple(
                criterion.model_copy(update={"review": done}) if criterion.id in ids else criterion
                for criterion in protocol.criteria
            )
        }
    )


def test_an_eligible_candidate(given: Path) -> None:
    """Eligible, provisionally, with the day on which that may end."""
    code, text, _ = explained(table(given, {"birth_date": "1970-03-11"}))
    assert code == 0
    assert "Candidate 01-001 · MAESTRO-4MS (NCT06592703) · criteria of 2025-03-18" in text
    assert "✓ ELIGIBLE on 2026-03-01, provisional until an investigator signs" in text
    assert "Look again  2026-03-11: from then on I02 may fail, the data unchanged" in text
    for id in RULES:
        assert f"text of {id}\n" in text
    assert "✓ I02  met             text of I02\n                       → 55 years on 2026-03-10\n" in text
    assert "✓ E02  passes          text of E02" in text
    assert "1970" not in text


def test_an_ineligible_candidate(given: Path) -> None:
    """Every criterion that fails, and what missing data can't change."""
    _, text, _ = explained(table(given, {**MAN, "edss": "6.5", "platelets": "49.9 G/L", "relapse": ""}))
    assert "✗ INELIGIBLE on 2026-03-01" in text
    assert (
        "Fails       I03 not met: EDSS 6.5 is above 6 (by 0.5)\n"
        "            E04 excludes: platelets 49.9 G/L are below 50 G/L\n"
        "Unknown     E01: nothing missing can change the outcome"
    ) in text
    assert "✗ I03  not met         text of I03" in text
    assert "→ EDSS 6.5 is above 6 (by 0.5)" in text
    assert "✗ E04  excludes        text of E04" in text
    assert "→ platelets 49.9 G/L are below 50 G/L" in text
    assert "– I06  not applicable  text of I06" in text


def test_an_undetermined_candidate(given: Path) -> None:
    """What to obtain, for which criterion."""
    _, text, _ = explained(table(given, {"platelets": "", "relapse": ""}))
    assert "? UNDETERMINED on 2026-03-01" in text
    assert "To obtain   relapse (E01): " in text
    assert "\n            platelets (E04): " in text
    assert "? E01  unknown         text of E01" in text


def test_when_to_look_again(given: Path) -> None:
    """A candidate who fails by a window alone has a day on which that ends."""
    _, text, _ = explained(table(given, {"high_dose_corticosteroid": "2026-02-20"}))
    assert "Look again  2026-03-23: from then on E03 no longer fails, the data unchanged" in text


def test_refused_cells(given: Path) -> None:
    """Stand in the report, with row and column."""
    code, text, _ = explained(table(given, {"edss": "3.2", "birth_date": "17/05/1980"}), width=200)
    assert code == 1
    assert 'row 2, column edss: "3.2" is not an EDSS value. EDSS goes 0, 1.0, 1.5 … 10' in text
    assert "row 2, column birth_date: the birth date (not repeated here)" in text
    assert "1980" not in text


def test_refused_cells_of_somebody_ineligible(given: Path) -> None:
    """Stand there too: what was refused is to be corrected in the file, whatever the outcome."""
    _, text, _ = explained(table(given, {"edss": "3.2", "birth_date": "1930-05-17"}), width=200)
    assert "✗ INELIGIBLE" in text
    assert 'Refused     row 2, column edss: "3.2" is not an EDSS value. EDSS goes 0, 1.0, 1.5 … 10' in text


def test_a_row_refused_whole(given: Path) -> None:
    """Its reason, and nothing else."""
    path = table(given, {})
    path.write_text(path.read_text().replace("PPMS", "PPMS,"))
    code, text, _ = explained(path)
    assert code == 1
    assert "UNDETERMINED: nothing of the row was judged" in text
    assert "the row has 30 cells, the header has 29" in text


def test_a_code_that_stands_twice(given: Path) -> None:
    """Each of its rows is explained."""
    code, text, said = explained(table(given, {}, {"candidate_id": "01-001", "edss": "6.5"}))
    assert code == 0
    assert "Candidate 01-001 (row 2)" in text
    assert "Candidate 01-001 (row 3)" in text
    assert text.index("ELIGIBLE") < text.index("INELIGIBLE")
    assert "rows 2, 3" in said


@pytest.mark.parametrize("id", ["01-002", "", "01-00", "x\x1b[2J"])
def test_an_unknown_code(given: Path, id: str) -> None:
    """Is said, on one line, with nobody else's code."""
    with pytest.raises(Unusable) as told:
        explained(table(given, {}), id)
    assert "has no candidate" in str(told.value)
    assert "01-001" not in str(told.value)
    assert str(told.value).isprintable()


def test_a_row_without_a_code_is_nobodys(given: Path) -> None:
    """A row whose code is not repeated is not found by an empty one."""
    with pytest.raises(Unusable):
        explained(table(given, {"candidate_id": "Jean Dupont"}), "Jean Dupont")


@pytest.mark.parametrize("width", [60, 80, 120])
def test_the_report_fits(given: Path, width: int) -> None:
    """Lines stay within the terminal."""
    _, text, _ = explained(table(given, {"platelets": "150.000/mm3", "edss": "x" * 500}), width=width)
    assert all(len(line) <= width for line in text.splitlines())


def test_the_review_state() -> None:
    """Not reviewed, partly, or by whom and when; it stands in the report's heading."""
    some, all_of_them = reviewed(PROTOCOL, "I01", "I02"), reviewed(PROTOCOL, *RULES)
    assert review(PROTOCOL) == "not reviewed"
    assert review(some) == "2 of 14 criteria reviewed by LM"
    assert review(all_of_them) == "reviewed 2026-02-01 by LM"
    text = report(all_of_them, judge(all_of_them, Candidate("01", {})), width=200)
    assert text.startswith(
        "Candidate 01 · MAESTRO-4MS (NCT06592703) · criteria of 2025-03-18, reviewed 2026-02-01 by LM\n"
        "? UNDETERMINED, provisional until an investigator signs\n"
    )
