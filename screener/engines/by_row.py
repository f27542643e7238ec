"""Small files for ``match`` and ``funnel``: judged row by row by the reference engine into the same tables.

To plan the statement of a trial takes a second or more, of many trials several; some hundred rows take less.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import zip_longest
from typing import TYPE_CHECKING

from screener.engines.compiled.refusals import AFTER, BETWEEN, in_some
from screener.engines.decisions import Decision
from screener.engines.odd_dates import dates_told, odd_dates, written
from screener.engines.screen import judge
from screener.engines.staged import stage_told
from screener.errors import Unusable
from screener.model.protocol import Protocol
from screener.sources.tables import Row, Table

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

LARGE = 200_000
"""Bytes of a CSV file from which to plan a statement takes less time than its rows; of several trials a fifth."""
_MANY = 20
"""Trials from which planning pays for a handful of rows too; each trial reads the file by itself."""
_COMMON = ("candidate_id", "fault", "refusals")
_VERDICT = ("decision", "failed", "unknown", "missing")
_MATCH = ("decision", "failed", "missing")
_UNKNOWN = Decision("undetermined", (), (), (), ())
"""What is told of a row that was refused whole."""


def is_small(table: Table, trials: int) -> bool:
    """Whether a CSV file is judged sooner row by row."""
    return trials <= _MANY and table.size * min(trials, 5) < LARGE


def stage_verdicts(
    connection: "DuckDBPyConnection", name: str, table: Table, protocol: Protocol, fields: Sequence[str]
) -> None:
    """Make a table of the verdicts of one trial. ``fields`` are the file's fields in its order."""
    names = (*_COMMON, *_VERDICT)
    rows = (
        [*_of_row(fields, (row,), (protocol,)), *_told(protocol, row, _VERDICT)]
        for row in table.of_trial(protocol)
    )
    stage_told(connection, name, names, rows, {name: name for name in names})


def stage_matches(
    connection: "DuckDBPyConnection",
    name: str,
    table: Table,
    trials: Sequence[Protocol],
    fields: Sequence[str],
    today: date | None = None,
) -> None:
    """Make a table of the verdicts of several trials, each as one column that holds what a match needs; with
    ``today``, the day here, one of the dates of each row that is to be looked at for them."""
    names = [*_COMMON, "dates"]
    shown = {name: name for name in names}
    for place in range(len(trials)):
        parts = [f"p{place}_{what}" for what in _MATCH]
        names += parts
        packed = ", ".join(f"{what} := {part}" for what, part in zip(_MATCH, parts, strict=True))
        shown[f"p{place}"] = f"struct_pack({packed})"

    def rows() -> Iterator[list[str | None]]:
        for of_trials in zip_longest(*(table.of_trial(trial) for trial in trials)):
            if None in of_trials or len({row.number for row in of_trials}) > 1:
                raise Unusable(f"{table.path} changed while it was read. Run the command again")
            told = [_told(trial, row, _MATCH) for trial, row in zip(trials, of_trials, strict=True)]
            dates = _dates(of_trials, trials, today) if today is not None else None
            yield [*_of_row(fields, of_trials, trials), dates, *(cell for cells in told for cell in cells)]

    stage_told(connection, name, names, rows(), shown)


def _dates(rows: Sequence[Row], trials: Sequence[Protocol], today: date) -> str | None:
    """The dates of a row that is to be looked at for one of the trials; of all of them, as one text."""
    first = rows[0]
    if first.whole_row_refused is not None or not any(
        odd_dates(trial, row.candidate.values, today) for row, trial in zip(rows, trials, strict=True)
    ):
        return None
    told: dict[str, str] = {}
    for row, trial in zip(rows, trials, strict=True):
        told = {**dates_told(trial, row.candidate.values), **told}
    return written(told)


def _told(protocol: Protocol, row: Row, parts: Sequence[str]) -> list[str]:
    """What is told of the decision on a row; one that was refused whole is undetermined."""
    one = judge(protocol, row.candidate).decision if row.whole_row_refused is None else _UNKNOWN
    return [one.outcome if part == "decision" else "; ".join(getattr(one, part)) for part in parts]


def _of_row(fields: Sequence[str], rows: Sequence[Row], trials: Sequence[Protocol]) -> list[str | None]:
    """The row's number, its code, why it was refused whole, and its refused cells with the trials that refuse them,
    where others that ask for the field take them."""
    why: dict[str, str] = {}
    by: dict[str, list[str]] = {}
    for row, trial in zip(rows, trials, strict=True):
        for cell in row.refused:
            why.setdefault(cell.field, cell.reason)
            by.setdefault(cell.field, []).append(trial.trial)
    for name, refusing in by.items():
        if len(refusing) < sum(trial.field(name) is not None for trial in trials):
            why[name] += in_some(refusing)
    refusals = "".join(f"{name}{BETWEEN}{why[name]}{AFTER}" for name in fields if name in why)
    first = rows[0]
    return [str(first.number), first.candidate.id, first.whole_row_refused, refusals or None]
