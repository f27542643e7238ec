"""Trials in a table, one a row with its id and its eligibility text: AACT's ``eligibilities``, or what was made of it.

AACT (https://aact.ctti-clinicaltrials.org) gives ClinicalTrials.gov as tables in text files with ``|`` between cells.
Each row has a line there ("~" stands for a line's end in a cell), and quotation marks are as in other tables.
"""

import csv
import io
import re
from collections.abc import Iterator
from typing import Any

from screener.errors import Unusable

_ID = ("nct_id", "nctid", "nct number")
_TEXT = ("criteria", "eligibility_criteria", "eligibilitycriteria", "eligibility criteria")
_INCLUSION = ("inclusion_criteria", "inclusioncriteria", "inclusion criteria")
_EXCLUSION = ("exclusion_criteria", "exclusioncriteria", "exclusion criteria")
_FIELDS = {
    ("identificationModule", "briefTitle"): ("brief_title", "brieftitle", "title", "study title"),
    ("eligibilityModule", "sex"): ("gender", "sex"),
    ("eligibilityModule", "minimumAge"): ("minimum_age", "minimumage"),
    ("eligibilityModule", "maximumAge"): ("maximum_age", "maximumage"),
}
_SIGNS = "|\t;,"
_HEADER = 4096
_QUOTES = (
    "Where a cell begins with a quotation mark, or holds the separator or a line's end, it must stand in quotation "
    "marks, and each one inside it must be written twice"
)


def is_trial_table(text: str) -> bool:
    """Whether the first line names a column of ids and one of eligibility texts, or one for each of its sides."""
    return bool(_sign(text))


def read_trial_table(text: str, name: str) -> list[dict[str, Any] | Unusable]:
    """The studies, each with a ``protocolSection``, or why it cannot be used.

    Raises :class:`Unusable` for a row that is not whole, or that holds another's, and for columns of one name.
    """
    # One limit for the whole program: it is never lowered.
    csv.field_size_limit(max(csv.field_size_limit(), len(text) + 1))
    sign = _sign(text)
    rows = _rows(text.lstrip("\ufeff"), sign, name)
    _, first = next(rows)
    header = [cell.strip().lower() for cell in first]
    _refuse_twice(header, name)
    another = _another(header, sign)
    studies: list[dict[str, Any] | Unusable] = []
    for line, row in rows:
        if len(row) != len(header):
            raise Unusable(
                f"{name}, line {line}: the row has {len(row)} cells, the header has {len(header)}. A cell "
                "that holds the separator or a line's end must stand in quotation marks"
            )
        for cell in row:
            if inside := another.search(cell):
                raise Unusable(
                    f"{name}, line {line}: a cell of this row holds the row of another trial ({inside['id']}), since a "
                    f"quotation mark is not closed. {_QUOTES}"
                )
        studies.append(_study(dict(zip(header, row, strict=True))))
    return studies


def _rows(text: str, sign: str, name: str) -> Iterator[tuple[int, list[str]]]:
    """The rows that are not blank, each with the line that it begins in."""
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=sign, strict=True)
    while True:
        line = rows.line_num + 1
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error:
            raise Unusable(
                f"{name}, line {line}: a quotation mark in this row is not closed, or closes a cell too early. "
                f"{_QUOTES}"
            ) from None
        if any(cell.strip() for cell in row):
            yield line, row


def _refuse_twice(header: list[str], name: str) -> None:
    """Raise :class:`Unusable` where two columns have one name, or it is open which has a trial's id or its text."""
    for names in (_ID, _TEXT, _INCLUSION, _EXCLUSION, *((cell,) for cell in header if cell)):
        found = [cell for cell in header if cell in names]
        if len(found) > 1:
            said = " and ".join(f"“{cell}”" for cell in dict.fromkeys(found))
            raise Unusable(f"{name}: {len(found)} columns are called {said}. Leave one of them in the table")
    whole, sides = set(header) & set(_TEXT), set(header) & {*_INCLUSION, *_EXCLUSION}
    if whole and sides:
        raise Unusable(
            f"{name}: “{whole.pop()}” and “{min(sides)}” are both columns of eligibility texts. Leave one for the "
            "whole text, or one for each side"
        )


def _another(header: list[str], sign: str) -> re.Pattern[str]:
    """How a row begins in which a trial's id has its place, at the beginning of a line inside a cell."""
    place = next(number for number, cell in enumerate(header) if cell in _ID)
    cut = re.escape(sign)
    end = cut if place < len(header) - 1 else r"(?:[\r\n]|\Z)"
    return re.compile(
        rf"[\r\n](?:[^\r\n{cut}]*{cut}){{{place}}}[ \"]*(?P<id>NCT[0-9]{{8}})[ \"]*{end}",
        re.IGNORECASE,
    )


def _sign(text: str) -> str:
    """What stands between the cells of such a table's header; empty where it is none."""
    first = re.split(r"[\r\n]", text.lstrip("\ufeff \r\n")[:_HEADER], maxsplit=1)[0].lower()
    for sign in _SIGNS:
        cells = {cell.strip(' "') for cell in first.split(sign)}
        sides = cells & set(_INCLUSION) and cells & set(_EXCLUSION)
        if cells & set(_ID) and (cells & set(_TEXT) or sides):
            return sign
    return ""


def _study(row: dict[str, str]) -> dict[str, Any] | Unusable:
    criteria = _cell(row, _TEXT)
    inclusion, exclusion = _cell(row, _INCLUSION), _cell(row, _EXCLUSION)
    if not criteria and (inclusion or exclusion):
        # It reads texts, and whether a file is a table is asked of every file.
        from screener.sources.sides import both_sides

        try:
            criteria = both_sides(inclusion, exclusion)
        except Unusable as fault:
            return Unusable(f"the record ({_cell(row, _ID)}): {fault}")
    section: dict[str, dict[str, str]] = {
        "identificationModule": {"nctId": _cell(row, _ID)},
        "eligibilityModule": {"eligibilityCriteria": criteria},
    }
    for (module, field), names in _FIELDS.items():
        section[module][field] = _cell(row, names)
    section["eligibilityModule"]["sex"] = section["eligibilityModule"]["sex"].upper()
    return {"protocolSection": section}


def _cell(row: dict[str, str], names: tuple[str, ...]) -> str:
    return next((row[name].strip() for name in names if name in row), "")
