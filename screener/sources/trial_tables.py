"""Trials in a table, one a row with its id and its eligibility text: AACT's ``eligibilities``, or what was made of it.

AACT (https://aact.ctti-clinicaltrials.org) gives ClinicalTrials.gov as tables in text files with ``|`` between cells.
"""

import csv
import io
from typing import Any

from screener.errors import Unusable

_ID = ("nct_id", "nctid", "nct number")
_TEXT = ("criteria", "eligibility_criteria", "eligibilitycriteria", "eligibility criteria")
_FIELDS = {
    ("identificationModule", "briefTitle"): ("brief_title", "brieftitle", "title", "study title"),
    ("eligibilityModule", "sex"): ("gender", "sex"),
    ("eligibilityModule", "minimumAge"): ("minimum_age", "minimumage"),
    ("eligibilityModule", "maximumAge"): ("maximum_age", "maximumage"),
}
_SIGNS = "|\t;,"
_HEADER = 4096


def is_trial_table(text: str) -> bool:
    """Whether the first line names a column of ids and one of eligibility texts."""
    return bool(_sign(text))


def read_trial_table(text: str, name: str) -> list[dict[str, Any]]:
    """The studies, each with a ``protocolSection``. Raises :class:`Unusable` for a row that is not whole."""
    csv.field_size_limit(
        max(csv.field_size_limit(), len(text) + 1)
    )  # one limit for the whole program: never lower
    rows = csv.reader(io.StringIO(text.lstrip("\ufeff"), newline=""), delimiter=_sign(text))
    header = [cell.strip().lower() for cell in next(rows)]
    studies = []
    for row in rows:
        if not any(cell.strip() for cell in row):
            continue
        if len(row) != len(header):
            raise Unusable(
                f"{name}, line {rows.line_num}: the row has {len(row)} cells, the header has {len(header)}. A cell "
                "that holds the separator or a line's end must stand in quotation marks"
            )
        studies.append(_study(dict(zip(header, row, strict=True))))
    return studies


def _sign(text: str) -> str:
    """What stands between the cells of such a table's header; empty where it is none."""
    first = text.lstrip("\ufeff")[:_HEADER].split("\n", 1)[0].lower()
    for sign in _SIGNS:
        cells = {cell.strip(' "\r') for cell in first.split(sign)}
        if cells & set(_ID) and cells & set(_TEXT):
            return sign
    return ""


def _study(row: dict[str, str]) -> dict[str, Any]:
    section: dict[str, dict[str, str]] = {
        "identificationModule": {"nctId": _cell(row, _ID)},
        "eligibilityModule": {"eligibilityCriteria": _cell(row, _TEXT)},
    }
    for (module, field), names in _FIELDS.items():
        section[module][field] = _cell(row, names)
    section["eligibilityModule"]["sex"] = section["eligibilityModule"]["sex"].upper()
    return {"protocolSection": section}


def _cell(row: dict[str, str], names: tuple[str, ...]) -> str:
    return next((row[name].strip() for name in names if name in row), "")
