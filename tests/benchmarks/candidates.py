"""Candidates for the batch engine's benchmark: made of the row's number, so that every run has the same ones.

DuckDB writes them as it makes them: their number is bounded by the disk alone. Nobody in them is real.
"""

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Literal

import duckdb

from screener.model.protocol import DataField

Form = Literal["parquet", "csv"]

TRIAL = "NCT06592703"
"""The trial whose fourteen criteria are judged."""
UNITS = {"platelets": "10*9/L"}
"""The unit of the bare numbers in a column, as a mapping file declares it."""
ALWAYS = ("screening_date", "inclusion_date")
"""Columns in which no cell is blank: the visits have been held."""


def draw(key: object, of: int) -> str:
    """A whole number from 0 to below ``of``, told by the row's number ``i`` and the key."""
    return f"(hash(hash(i, '{key}')) % {of})::INTEGER"  # twice: the keys would go together otherwise


def _often(key: str, percent: int) -> str:
    return f"{draw(key, 100)} < {percent}"


def _event(key: str, never: int) -> str:
    """No for so many in a hundred, else the date of the last one; two in a hundred know the month alone."""
    month = f"strftime(DATE '2025-01-01' + {draw(f'{key} day', 400)}, '%Y-%m')"
    day = f"strftime(DATE '2021-01-01' + {draw(f'{key} day', 1880)}, '%Y-%m-%d')"
    fate = draw(key, 100)
    return f"CASE WHEN {fate} < {never} THEN 'no' WHEN {fate} > 97 THEN {month} ELSE {day} END"


def _of_women(cell: str) -> str:
    """Blank for men, whom nobody asks."""
    return f"CASE WHEN {draw('sex', 2)} = 0 THEN {cell} END"


def _screening() -> str:
    return f"DATE '2026-01-01' + {draw('screening', 90)}"


FIRST_TRIAL: Mapping[str, str] = {
    "sex": f"CASE WHEN {draw('sex', 2)} = 0 THEN 'female' ELSE 'male' END",
    "birth_date": f"DATE '1966-01-01' + {draw('birth', 15_000)}",
    "screening_date": _screening(),
    "inclusion_date": f"{_screening()} + {draw('inclusion', 10)}",
    "ms_course": f"CASE WHEN {_often('course', 90)} THEN 'PPMS' ELSE 'SPMS' END",
    "mcdonald_2017": _often("mcdonald", 97),
    "edss": f"(4 + {draw('edss', 10)}) / 2.0",
    "pira": _event("pira", 10),
    "oligoclonal_bands": f"CASE WHEN {_often('bands', 90)} THEN 'positive' ELSE 'negative' END",
    "childbearing_potential": _of_women(_often("potential", 60)),
    "effective_contraception": _of_women(_often("contraception", 80)),
    "informed_consent": _often("consent", 99),
    "social_security": _often("security", 99),
    "relapse": _event("relapse", 80),
    "new_t2_lesion": _event("lesion", 85),
    "disease_modifying_drug": _event("drug", 60),
    "high_dose_corticosteroid": _event("steroid", 90),
    "intracranial_hypertension": _often("hypertension", 1),
    "puncture_site_infection": _often("infection", 1),
    "platelets": f"(300 + {draw('platelets', 4_000)}) / 10.0",
    "anticoagulant": _often("anticoagulant", 4),
    "fibrinolytic": _often("fibrinolytic", 1),
    "therapeutic_trial": _event("trial", 90),
    "legal_protection": _often("protection", 1),
    "deprived_of_liberty": _often("liberty", 1),
    "pregnant": _of_women(_often("pregnant", 2)),
    "breastfeeding": _of_women(_often("breastfeeding", 2)),
    "unable_to_consent": _often("unable", 1),
}
"""The fields of the first trial's criteria, and what their cells are made by."""


def of_kinds(fields: Iterable[DataField]) -> dict[str, str]:
    """Cells for fields of any trial, by their kinds; not for what few candidates need."""
    return {field.name: _of_kind(field) for field in fields if field.kind != "code" and not field.aside}


def _of_kind(field: DataField) -> str:
    name = field.name
    match field.kind:
        case "yes_no":
            return _often(name, 15)
        case "event":
            return _event(name, 70)
        case "category":
            values = field.values or ("one", "another")
            return f"[{', '.join(map(_literal, values))}][1 + {draw(name, len(values))}]"
        case "quantity" if field.steps:
            return f"[{', '.join(field.steps)}][1 + {draw(name, len(field.steps))}]::DOUBLE"
        case "quantity":
            low, high = float(field.low or 0), float(field.high or 200)
            return f"round({low} + {(high - low) / 5} * ({draw(name, 1_000)} / 1000.0), 1)::DOUBLE"
        case _ if name == "birth_date":
            return f"DATE '1940-01-01' + {draw(name, 24_000)}"
        case _ if name.endswith("_since"):
            return f"DATE '2018-01-01' + {draw(name, 2_900)}"
        case _:
            return f"DATE '2026-01-01' + {draw(name, 10)}"


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def made(
    folder: Path, rows: int, form: Form, blank: int = 0, columns: Mapping[str, str] = FIRST_TRIAL
) -> Path:
    """A file of so many candidates, made unless it is there. Of the cells, ``blank`` in a thousand are."""

    def cell(name: str, one: str) -> str:
        if blank and name not in ALWAYS:
            one = f"CASE WHEN {draw(f'blank {name}', 1_000)} >= {blank} THEN {one} END"
        return f'{one} AS "{name}"'

    cells = ", ".join(cell(name, one) for name, one in columns.items())
    query = f"SELECT 'c-' || i AS candidate_id, {cells} FROM range({rows}) AS t(i)"
    mark = hashlib.sha256(query.encode()).hexdigest()[:8]
    path = folder / f"candidates-{rows}-{mark}.{form}"
    if not path.exists():
        part = path.with_suffix(".part")
        how = "FORMAT parquet" if form == "parquet" else "FORMAT csv, HEADER"
        with duckdb.connect() as connection:
            connection.execute("SET memory_limit = '2GB'")
            if form == "csv":
                query = _answered(connection, query)
            connection.execute(f"COPY ({query}) TO {_literal(str(part))} ({how})")
        part.rename(path)
    return path


def _answered(connection: duckdb.DuckDBPyConnection, query: str) -> str:
    """The query with answers as the templates write them, yes and no."""
    described = connection.execute(f"DESCRIBE {query}").fetchall()
    answers = [f'"{name}"' for name, kind, *_ in described if kind == "BOOLEAN"]
    if not answers:
        return query
    said = (f"CASE WHEN {name} THEN 'yes' WHEN NOT {name} THEN 'no' END AS {name}" for name in answers)
    return f"SELECT * REPLACE ({', '.join(said)}) FROM ({query})"
