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


def test_one_quotation_mark_swallows_no_trial() -> None:
    data = 'nct_id,criteria\nNCT01234567,"Age > 18\nNCT07654321,"HIV"\n'
    with pytest.raises(Unusable, match="line 2: a quotation mark in this row is not closed"):
        read_source(data.encode(), "trials.csv")
    data = 'nct_id,criteria\nNCT00000001,HIV\nNCT01234567,"Age > 18\nNCT07654321,HIV\n'
    with pytest.raises(Unusable, match="line 3: a quotation mark in this row is not closed"):
        read_source(data.encode(), "trials.csv")


@pytest.mark.parametrize(("first", "sign"), [("", ","), ("1|", "|"), ("1;", ";")])
def test_a_row_in_another_trials_cell_is_told(first: str, sign: str) -> None:
    header = f"{'id' + sign if first else ''}nct_id{sign}criteria"
    data = f'{header}\n{first}NCT01234567{sign}"Age > 18\n{first}NCT07654321{sign}HIV"\n'
    with pytest.raises(
        Unusable, match=r"line 2: a cell of this row holds the row of another trial \(NCT07654321\)"
    ):
        read_source(data.encode(), "trials.csv")


def test_a_row_whose_id_stands_last_is_told_too() -> None:
    data = 'criteria,nct_id\n"Age > 18,NCT01234567\nHIV,NCT07654321\n",NCT00000001\n'
    with pytest.raises(Unusable, match=r"holds the row of another trial \(NCT07654321\)"):
        read_source(data.encode(), "trials.csv")


def test_a_text_may_name_another_trial() -> None:
    data = 'nct_id,criteria\nNCT01234567,"Inclusion:\n- Took part in\nNCT07654321 until its end or in\nNCT07654322"\n'
    (record,), _ = read_source(data.encode(), "trials.csv")
    assert record.eligibility.endswith("or in\nNCT07654322")


def test_a_pipe_table_is_read_by_its_own_quotation_marks() -> None:
    rows = '1|NCT01234567|ALL|||"Age | sex~* ""Able"" to walk"\n2|NCT07654321|ALL|||The 6" rule, and more\n'
    records, _ = read_source(("|".join(HEADER) + "\n" + rows).encode(), "eligibilities.txt")
    assert [record.eligibility for record in records] == [
        'Age | sex~* "Able" to walk',
        'The 6" rule, and more',
    ]


@pytest.mark.parametrize(
    ("header", "told"),
    [
        ("nct_id,criteria,Criteria", "2 columns are called “criteria”"),
        ("nct_id,gender,gender,criteria", "2 columns are called “gender”"),
        (
            "nct_id,criteria,eligibility_criteria",
            "2 columns are called “criteria” and “eligibility_criteria”",
        ),
    ],
)
def test_columns_of_one_name_are_refused(header: str, told: str) -> None:
    data = f"{header}\nNCT01234567{',x' * header.count(',')}\n"
    with pytest.raises(Unusable, match=told):
        read_source(data.encode(), "trials.csv")


SIDES = "nct_id,inclusion_criteria,exclusion_criteria\nNCT01234567,EDSS <= 6,Inclusion body myositis\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("above", ["", "\n"])
def test_a_column_for_each_side(screener: Run, tmp_path: Path, encoding: str, above: str) -> None:
    path = tmp_path / "trials.csv"
    path.write_bytes((above + SIDES).encode(encoding))
    (record,), _ = read_source(path.read_bytes(), "trials.csv")
    assert record.source_kind == "table"
    assert record.eligibility == (
        "Inclusion Criteria:\nEDSS <= 6\n\nExclusion Criteria:\nInclusion body myositis"
    )
    assert screener("import", str(path), "--out", str(tmp_path)).code == 0
    assert screener("parse", str(path)).code == 0


def test_a_side_that_its_heading_turns_is_refused() -> None:
    data = SIDES.replace("Inclusion body", "Inclusion criteria:")
    with pytest.raises(
        Unusable, match=r"\(NCT01234567\): what it excludes would be read as what it includes"
    ):
        read_source(data.encode(), "trials.csv")


def test_candidates_in_utf_16_are_still_no_trial(screener: Run, tmp_path: Path) -> None:
    path = tmp_path / "people.txt"
    path.write_bytes("candidate_id,sex\nc-1,male\n".encode("utf-16"))
    ran = screener("parse", str(path))
    assert (ran.code, "is a file of candidates, not of criteria" in ran.err) == (2, True)
