"""Trials in a table, one a row: the text of each is read as if it stood alone."""

from pathlib import Path

import pytest

from screener.errors import Unusable
from screener.sources.registry import read_source
from tests.functional.command import Run

TEXT = 'Inclusion Criteria:~* Age \\>= 18 years~* EDSS \\<= 6~Exclusion Criteria:~* Pregnancy, or "nursing"'
HEADER = ["id", "nct_id", "gender", "minimum_age", "maximum_age", "criteria"]


def table(sign: str, *rows: list[str]) -> str:
    quoted = [[f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in row] for row in rows]
    return "\n".join(sign.join(row) for row in (HEADER, *quoted)) + "\n"


ONE = ["1", "NCT01234567", "Female", "18 Years", "N/A", TEXT]
OTHER = ["2", "NCT07654321", "ALL", "", "", "Inclusion Criteria:~* Asthma"]


@pytest.mark.parametrize("sign", ["|", ",", ";", "\t"])
def test_each_row_is_a_study(sign: str) -> None:
    records, problems = read_source(table(sign, ONE, OTHER).encode(), "eligibilities.txt")
    assert problems == ()
    assert [record.trial for record in records] == ["NCT01234567", "NCT07654321"]
    assert records[0].eligibility == TEXT
    assert (records[0].sex, records[0].minimum_age, records[0].maximum_age) == ("FEMALE", "18 Years", "N/A")


def test_one_is_imported_by_its_id(screener: Run, tmp_path: Path) -> None:
    path = tmp_path / "eligibilities.csv"
    path.write_text(table(",", ONE, OTHER), encoding="utf-8-sig")
    assert screener("import", str(path), "--id", "NCT01234567", "--out", str(tmp_path)).code == 0
    written = (tmp_path / "NCT01234567.toml").read_text(encoding="utf-8")
    assert "rule = 'edss <= 6'" in written
    assert 'kind = "table"' in written


def test_a_row_that_is_not_whole_is_named() -> None:
    data = "nct_id,criteria\nNCT01234567,Age > 18, EDSS < 6\n"
    with pytest.raises(Unusable, match="line 2: the row has 3 cells, the header has 2"):
        read_source(data.encode(), "trials.csv")


def test_a_table_without_rows_is_refused() -> None:
    with pytest.raises(Unusable, match="the list of studies is empty"):
        read_source(b"nct_id|criteria\n", "trials.txt")


def test_a_text_that_speaks_of_criteria_is_no_table() -> None:
    (record,), _ = read_source(
        b"Inclusion criteria: nct_id, criteria of the study\nExclusion criteria: HIV", "a.txt"
    )
    assert record.source_kind == "text"
