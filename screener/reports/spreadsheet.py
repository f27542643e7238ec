"""Tables as CSV and XLSX, so that no cell is ever computed and no value is changed.

A spreadsheet takes a cell that begins with ``=``, ``+``, ``-``, ``@`` (or a tab, a carriage return, or one of
the four in full width) for a formula. In XLSX a cell has a type: every text is written as a text and shown
as it is. CSV has no types. There such a cell gets an apostrophe in front, which says "text" to a spreadsheet
and is no part of the value, and so that this can be told apart a cell that begins with an apostrophe gets
one more: to read a cell, drop one leading apostrophe. A plain number (``-2.5``) is computed by nobody and
stays as it is.
"""

import csv
import io
import re
import zlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Any
from zipfile import ZipFile

from screener.log.tables import Table

_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠'\t\r]")
_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)?\Z", re.ASCII)
_LONGEST = 32_767
"""Characters that a cell of a workbook holds at most (ECMA-376; what is longer is whole in CSV and JSON)."""
_WIDEST = 60


AUTHOR = "screener"
"""Who a workbook of ours says that it is by, and was changed by last."""
_BY = re.compile(rb"<(?:dc:creator|cp:lastModifiedBy)>([^<]*)</")


def properties(book: ZipFile) -> tuple[str, ...]:
    """By whom a workbook is, and who changed it last; nothing of what is no workbook, or says nothing of that."""
    try:
        told = book.read("docProps/core.xml") if "xl/workbook.xml" in book.namelist() else b""
    except (KeyError, zlib.error, RuntimeError, NotImplementedError):
        return ()
    return tuple(name.decode("utf-8", "replace") for name in _BY.findall(told))


def neutral(text: str) -> str:
    """A cell for CSV, which no spreadsheet computes."""
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.match(text) else text


MARK = "\ufeff"
"""By which spreadsheets know UTF-8, at the beginning of a file."""


def as_csv(table: Table) -> str:
    """A table as CSV: comma, quotation marks."""
    return "".join(csv_lines(table))


def csv_lines(table: Table) -> Iterator[str]:
    """The same, piece by piece."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    # Before Python 3.13 a carriage return alone is not put in quotation marks, and would end the row.
    careful = csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_ALL)
    writer.writerow(table.columns)
    yield out.getvalue()
    for row in table.rows:
        out.seek(0)
        out.truncate()
        cells = [neutral(cell) for cell in row]
        (careful if any("\r" in cell for cell in cells) else writer).writerow(cells)
        yield out.getvalue()


def as_xlsx(tables: Sequence[Table], title: str, about: Iterable[tuple[str, str]]) -> bytes:
    """Tables as the sheets of a workbook, and a last sheet that says what it is. They print on A4."""
    import xlsxwriter  # type: ignore[import-untyped]  # comes without types

    out = io.BytesIO()
    plain = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(out, {"in_memory": True, **plain})
    book.set_properties({"title": title, "author": AUTHOR})
    formats = {
        "head": book.add_format(
            {"bold": True, "text_wrap": True, "valign": "top", "bottom": 1, "bg_color": "#EEF1F4"}
        ),
        "cell": book.add_format({"text_wrap": True, "valign": "top"}),
        # Also when somebody edits the cell it stays a text.
        "text": book.add_format({"text_wrap": True, "valign": "top", "quote_prefix": True}),
    }
    for table in tables:
        _sheet(book, table, formats, title)
    sheet = book.add_worksheet("about")
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 90)
    for at, (term, text) in enumerate(about):
        _cell(sheet, at, 0, term, formats["head"])
        _cell(sheet, at, 1, text, formats["cell"])
    book.close()
    return out.getvalue()


def _sheet(book: Any, table: Table, formats: dict[str, Any], title: str) -> None:
    sheet = book.add_worksheet(table.name[:31])
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.freeze_panes(1, 0)
    sheet.set_footer(f"&L{title.replace('&', '&&')}&C{table.name}&R&P / &N")
    for at, name in enumerate(table.columns):
        _cell(sheet, 0, at, name, formats["head"])
    rows = list(table.rows)
    for down, row in enumerate(rows, 1):
        for at, text in enumerate(row):
            _cell(sheet, down, at, text, formats["text" if neutral(text) != text else "cell"])
    if rows:
        sheet.autofilter(0, 0, len(rows), len(table.columns) - 1)
    for at, name in enumerate(table.columns):
        longest = max((len(row[at]) for row in rows), default=0)
        sheet.set_column(at, at, min(_WIDEST, max(len(name), longest) + 2))
    sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})


def _cell(sheet: Any, row: int, column: int, text: str, form: Any) -> None:
    """A cell that holds a text, whatever the text looks like."""
    cut = text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
    if not cut:
        sheet.write_blank(row, column, None, form)
    elif cut.startswith("<r>") and cut.endswith("</r>"):
        # The library takes this for markup of its own; in two runs of the same look it is text.
        sheet.write_rich_string(row, column, cut[:1], form, cut[1:], form)
    else:
        sheet.write_string(row, column, cut, form)
