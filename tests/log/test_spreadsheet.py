"""Tables for spreadsheets: nothing in them is computed, and no value is changed."""

import csv
import io
import re
import zipfile
from xml.etree import ElementTree

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from screener.log.tables import Table
from screener.reports.spreadsheet import as_csv, as_xlsx, neutral

NAMES = {"s": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
DANGEROUS = [
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1+1",
    " =1+1",
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://example.org")',
    "＝1+1",
    "＋1",
    "－1",
    "＠x",
    "'=1+1",
    "'",
    "-",
    "+33 2 99",
    "-2.5 G/L",
]
HARMLESS = [
    "",
    "-2.5",
    "+4",
    "-2,5",
    "12",
    "1.5",
    "I03 not met: EDSS 6.5 is above 6",
    "a=b",
    "2026-03-10",
    "<r>",
    "é",
]
_cells = st.text(st.characters(codec="utf-8"), max_size=30) | st.sampled_from(DANGEROUS + HARMLESS)


def read_csv(text: str) -> list[list[str]]:
    """The cells of a CSV text."""
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def original(cell: str) -> str:
    """The value of a cell that ``neutral`` made."""
    return cell.removeprefix("'")


def read_xlsx(data: bytes, sheet: int = 1) -> list[list[tuple[str, str]]]:
    """The cells of a sheet, by the standard (ECMA-376): type and text."""
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        shared = [_text(item) for item in _parsed(book, "xl/sharedStrings.xml").findall("s:si", NAMES)]
        rows = []
        for row in _parsed(book, f"xl/worksheets/sheet{sheet}.xml").iterfind(".//s:row", NAMES):
            cells = []
            for cell in row.findall("s:c", NAMES):
                assert cell.find("s:f", NAMES) is None, "a formula"
                value = cell.findtext("s:v", "", NAMES)
                blank = "blank" if not value else cell.get("t", "n")
                cells.append((blank, shared[int(value)] if blank == "s" else value))
            rows.append(cells)
        return rows


def _parsed(book: zipfile.ZipFile, name: str) -> ElementTree.Element:
    return ElementTree.fromstring(book.read(name))  # noqa: S314 - our own file


def _text(item: ElementTree.Element) -> str:
    text = "".join(piece.text or "" for piece in item.iter(f"{{{NAMES['s']}}}t"))
    return re.sub("_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), text)


@pytest.mark.parametrize("text", DANGEROUS)
def test_what_a_spreadsheet_would_compute_is_marked(text: str) -> None:
    assert neutral(text) == f"'{text}"
    assert original(neutral(text)) == text


@pytest.mark.parametrize("text", HARMLESS)
def test_everything_else_stays_as_it_is(text: str) -> None:
    assert neutral(text) == text


@given(_cells)
def test_every_value_can_be_had_back(text: str) -> None:
    cell = neutral(text)
    assert original(cell) == text
    computed = re.match(r"\s*[=+\-@＝＋－＠]", cell)
    assert not computed or re.fullmatch(r"[+-][0-9]+([.,][0-9]+)?", cell)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(_cells, _cells), max_size=6))
def test_csv_reads_back(rows: list[tuple[str, str]]) -> None:
    table = Table("t", ("one", "two"), rows)
    text = as_csv(table)
    assert text.startswith("one,two\n")
    head, *cells = read_csv(text)
    assert head == ["one", "two"]
    assert [tuple(original(cell) for cell in row) for row in cells] == rows


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(_cells, _cells), max_size=6))
@example(
    [("<r>bold</r>", "<r></r>"), ("_x0041_", "_x005F_"), ("a\x01b", " a "), ("a\nb", "]]>"), ("\r", "a\r\nb")]
)
def test_a_workbook_holds_every_cell_as_text_and_as_it_is(rows: list[tuple[str, str]]) -> None:
    data = as_xlsx([Table("t", ("one", "two"), rows)], "title", [])
    head, *cells = read_xlsx(data)
    assert [text for _, text in head] == ["one", "two"]
    assert cells == [[("s" if text else "blank", text) for text in row] for row in rows]


def test_a_cell_that_looks_like_a_formula_stays_text_when_it_is_edited() -> None:
    data = as_xlsx([Table("t", ("one",), [("=1+1",), ("plain",)])], "title", [])
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        styles = _parsed(book, "xl/styles.xml").findall("s:cellXfs/s:xf", NAMES)
        sheet = _parsed(book, "xl/worksheets/sheet1.xml")
        marked = [
            styles[int(cell.get("s", "0"))].get("quotePrefix") for cell in sheet.iterfind(".//s:c", NAMES)
        ]
    assert marked == [None, "1", None]


def test_a_workbook_is_made_for_a4_and_says_what_it_is() -> None:
    table = Table("screenings", ("one",), [("a",)])
    data = as_xlsx([table, table._replace(name="flow")], "Screening log A&B", [("Log head", "row 1 abc")])
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        names = [
            sheet.get("name") for sheet in _parsed(book, "xl/workbook.xml").iterfind(".//s:sheet", NAMES)
        ]
        sheet = _parsed(book, "xl/worksheets/sheet1.xml")
        assert not any("externalLink" in name for name in book.namelist())
    assert names == ["screenings", "flow", "about"]
    setup = sheet.find("s:pageSetup", NAMES)
    assert setup is not None
    assert (setup.get("paperSize"), setup.get("orientation")) == ("9", "landscape")
    assert read_xlsx(data, 3) == [[("s", "Log head"), ("s", "row 1 abc")]]


def test_a_text_that_no_cell_can_hold_is_cut_and_says_so() -> None:
    data = as_xlsx([Table("t", ("one",), [("x" * 40_000,)])], "title", [])
    (text,) = [text for _, text in read_xlsx(data)[1]]
    assert len(text) == 32_767
    assert text.endswith("x…")
