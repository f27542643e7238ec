"""Candidates against several trials at once: one pass over the data, every trial's verdict beside the others.

How close a candidate is to a trial: eligible; undetermined, the fewer data missing the closer; ineligible, the
fewer criteria failing the closer. Trials that are equally close stand in the order of their ids.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from sqlglot import exp

from screener.engines.batch import DATES
from screener.engines.by_row import stage_matches
from screener.engines.compiled.columns import Columns
from screener.engines.compiled.dialect import DuckDb
from screener.engines.compiled.expr import (
    TEXT,
    Expr,
    and_,
    case,
    cast,
    coalesce,
    column,
    concat,
    is_null,
    is_null_constant,
    known,
    named,
    null,
    or_,
    text,
    when,
)
from screener.engines.compiled.odd_dates import dates_told, is_odd
from screener.engines.compiled.parts import Parts
from screener.engines.compiled.query import compile_protocol
from screener.engines.compiled.reading import OddCells, read_columns
from screener.engines.compiled.refusals import BETWEEN, refusals_text
from screener.engines.staged import ROW, SKIPPED, rows_given, sound_rows, stage_chunks, stage_scan
from screener.model.protocol import DataField, Protocol
from screener.sources.cells import Dialect as CellDialect
from screener.sources.opened import SourceColumn
from screener.sources.tables import Table

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

TABLE = "matches"
_KEPT = ("decision", "failed", "missing")
"""What is kept of each trial, as one column: the fewer columns, the more cores can fill them at once."""
_FAR = "CASE p{place}.decision WHEN 'eligible' THEN 0 WHEN 'undetermined' THEN 1 ELSE 2 END"
_LACKING = "CASE p{place}.decision WHEN 'undetermined' THEN p{place}.missing ELSE p{place}.failed END"
_SEVERAL = (
    f"CASE WHEN {_LACKING} = '' THEN 0 ELSE 1 + len({_LACKING}) - len(replace({_LACKING}, ';', '')) END"
)
"""How far off a trial is, and by how many criteria or data."""


class Match(NamedTuple):
    """One candidate and one trial. ``place`` counts the candidate's trials from the closest, 1. ``dates`` are those of
    a row that is to be looked at for them (see :mod:`screener.engines.odd_dates`), of whatever trial."""

    row: int
    candidate: str
    place: int
    trial: str
    decision: str
    failed: tuple[str, ...]
    missing: tuple[str, ...]
    dates: str | None


class Tally(NamedTuple):
    """What becomes of the candidates in one trial, and its criterion that removes the most."""

    trial: str
    eligible: int
    undetermined: int
    ineligible: int
    hardest: str
    removed: int


class _Compiled:
    """The trials' statement over the columns of a source. ``shown`` are the staged table's columns."""

    def __init__(
        self,
        trials: Sequence[Protocol],
        sources: Sequence[SourceColumn],
        cells: CellDialect,
        today: date | None,
    ) -> None:
        self._columns = Columns()
        self.odd = [OddCells(trial, cells, place) for place, trial in enumerate(trials)]
        dialect, fault = DuckDb(), column("fault")
        by: dict[str, list[_Refusal]] = {}
        read: dict[str, list[_Read]] = {}
        self._wanted: dict[str, Expr] = {"candidate_id": column("code"), "fault": fault}
        odd: list[Expr] = []
        dates: dict[str, Expr] = {}
        for place, trial in enumerate(trials):
            own = Columns(f"p{place}_", self._columns)
            fields = {field.name: field for field in trial.fields}
            here = [one._replace(field=fields[one.field.name]) for one in sources if one.field.name in fields]
            parts = {one.field.name: _already(one.field, read) for one in here}
            new = [one for one in here if parts[one.field.name] is None]
            parts |= read_columns(new, own, dialect, cells, self.odd[place].function)
            given = {name: part for name, part in parts.items() if part is not None}
            for one in new:
                if one.field.name in given:
                    read.setdefault(one.field.name, []).append(_Read(one.field, given[one.field.name]))
            query = compile_protocol(trial, given, dialect, columns=own)
            verdict = query.verdict()
            if today is not None:
                odd.append(is_odd(query.facts, today))
                dates = {**dates_told(query.facts), **dates}
            for name in given:
                said = query.facts.refusal(name)
                of_cell = said is query.facts.parts(name).refused
                by.setdefault(name, []).append(_Refusal(trial.trial, fields[name] if of_cell else None, said))
            refused = {name: text("undetermined" if name == "decision" else "") for name in _KEPT}
            kept = {name: case([(is_null(fault), verdict[name])], refused[name]) for name in _KEPT}
            self._wanted[f"p{place}"] = _struct(kept)
        names = [one.field.name for one in sources if one.field.name in by]
        why = {name: _why(by[name]) for name in names}
        refusals = refusals_text((name, why[name]) for name in names if not is_null_constant(why[name]))
        self._wanted["refusals"] = case([(is_null(fault), refusals)], null())
        looked_at = case([(and_(is_null(fault), or_(*odd)), concat(*dates.values()))], null())
        self._wanted[DATES] = cast(looked_at, TEXT)
        self.shown = {name: name for name in self._wanted}

    def query(self, source: exp.Select, passed_on: str) -> exp.Select:
        """The statement over a source's ``SELECT``, of which one column is passed on."""
        wanted = {passed_on: column(passed_on), **self._wanted}
        return self._columns.query(source, [named(one, name) for name, one in wanted.items()])


class Matching:
    """Trials compiled over one source. Fields of one name are one column, read as each trial defines it."""

    def __init__(
        self,
        trials: Sequence[Protocol],
        sources: Sequence[SourceColumn],
        cells: CellDialect,
        today: date | None = None,
    ) -> None:
        """With ``today``, the day here, the dates are kept of each row that is to be looked at for them."""
        self._today = today
        self._trials = sorted(trials, key=lambda one: one.trial)
        self._sources, self._cells = sources, cells

    @cached_property
    def _compiled(self) -> "_Compiled":
        return _Compiled(self._trials, self._sources, self._cells, self._today)

    table = TABLE

    @property
    def trials(self) -> int:
        """How many they are."""
        return len(self._trials)

    def stage_scan(self, connection: "DuckDBPyConnection", scan: exp.Select, before: int) -> None:
        """Match every row of a source that DuckDB reads by itself: see :mod:`screener.engines.staged`."""
        with self._reading(connection):
            query = self._compiled.query(sound_rows(scan), SKIPPED)
            stage_scan(connection, TABLE, query, before, self._compiled.shown)

    def stage_rows(
        self, connection: "DuckDBPyConnection", names: Sequence[str], chunks: Iterable[list[list[str | None]]]
    ) -> None:
        """Match rows that come in chunks of texts."""
        with self._reading(connection):
            query = self._compiled.query(rows_given(names), ROW)
            stage_chunks(connection, TABLE, query, chunks, self._compiled.shown)

    def stage_table(self, connection: "DuckDBPyConnection", table: Table) -> None:
        """Match the rows of a small file, row by row: see :mod:`screener.engines.by_row`."""
        names = [one.field.name for one in self._sources]
        stage_matches(connection, TABLE, table, self._trials, names, self._today)

    @contextmanager
    def _reading(self, connection: "DuckDBPyConnection") -> Iterator[None]:
        with ExitStack() as open_ones:
            for odd in self._compiled.odd:
                open_ones.enter_context(odd.known_to(connection))
            yield

    def ranked(self) -> str:
        """The query of the matches, in the order of the rows and, of each, from the closest trial on.

        The trials of a row are sorted as one list: no table of all rows and trials has to be.
        """
        each = ", ".join(
            f"{{'far': {_FAR.format(place=place)}, 'several': {_SEVERAL.format(place=place)}, "
            f"'trial': {exp.Literal.string(trial.trial).sql('duckdb')}, 'decision': p{place}.decision, "
            f"'failed': p{place}.failed, 'missing': p{place}.missing}}"
            for place, trial in enumerate(self._trials)
        )
        places = ", ".join(str(place + 1) for place in range(len(self._trials)))
        taken = ", ".join(f"one.{name} AS {name}" for name in ("trial", *_KEPT))
        sorted_ones = f"unnest(list_sort([{each}])) AS one, unnest([{places}]) AS place"
        return (
            f"SELECT row, candidate_id, place, {taken}, {DATES} "  # noqa: S608 - names of our own
            f"FROM (SELECT row, candidate_id, {DATES}, {sorted_ones} FROM {TABLE})"
        )

    def matches(self, connection: "DuckDBPyConnection", at_most: int | None = None) -> Iterator[Match]:
        """What is staged, ranked; of the first ``at_most`` rows."""
        query = self.ranked()
        if at_most is not None:
            query = f"SELECT * FROM ({query}) LIMIT {at_most * len(self._trials)}"  # noqa: S608 - names of our own
        reading = connection.cursor().execute(query)
        while some := reading.fetchmany(1_000):
            for row, code, place, trial, decision, failed, missing, dates in some:
                yield Match(row, code, place, trial, decision, _listed(failed), _listed(missing), dates)

    def tallies(self, connection: "DuckDBPyConnection") -> list[Tally]:
        """What becomes of the candidates, trial by trial."""
        told = []
        for place, trial in enumerate(self._trials):
            outcomes = dict(
                connection.execute(f"SELECT p{place}.decision, count(*) FROM {TABLE} GROUP BY 1").fetchall()  # noqa: S608 - names of our own
            )
            hardest = connection.execute(
                f"SELECT id, count(*) FROM (SELECT unnest(string_split(p{place}.failed, '; ')) AS id "  # noqa: S608 - names of our own
                f"FROM {TABLE} WHERE p{place}.failed <> '') GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 1"
            ).fetchall()
            id, removed = hardest[0] if hardest else ("", 0)
            eligible, undetermined, ineligible = (
                outcomes.get(word, 0) for word in ("eligible", "undetermined", "ineligible")
            )
            told.append(Tally(trial.trial, eligible, undetermined, ineligible, id, removed))
        return told


class _Read(NamedTuple):
    """A field as a trial defines it, and what is read of its cells so."""

    field: DataField
    parts: Parts


def _already(field: DataField, read: Mapping[str, Sequence[_Read]]) -> Parts | None:
    """What is read of a field's cells already, for a trial that reads them alike."""
    return next((one.parts for one in read.get(field.name, ()) if _alike(field, one.field)), None)


class _Refusal(NamedTuple):
    """Why a trial does not take a field's value, and the field, where what its cell holds is all that decides it."""

    trial: str
    field: DataField | None
    said: Expr


def _why(by: Sequence[_Refusal]) -> Expr:
    """Why a field's value is refused by any of the trials that ask for it; with those that do, where others take it."""
    why: Expr = null()
    for one in by:
        why = coalesce(why, one.said)
    first = by[0].field
    if is_null_constant(why) or (first is not None and all(_alike(first, one.field) for one in by)):
        return why
    named_ones = [when(known(one.said), f"{one.trial}{BETWEEN}") for one in by]
    by_none = and_(*(is_null(one.said) for one in by))  # joined, a NULL is passed over
    by_all = and_(*(known(one.said) for one in by))
    return case([(by_none, null()), (by_all, why)], concat(why, BETWEEN, *named_ones))


def _alike(one: DataField, other: DataField | None) -> bool:
    """Whether two trials read a field's cells alike: which criteria ask for it is no part of that."""
    return other is not None and other.model_copy(update={"criteria": one.criteria}) == one


def all_fields(trials: Sequence[Protocol]) -> Protocol:
    """A protocol of no criteria that asks for every field of the trials: what a source's columns are held against."""
    fields: dict[str, DataField] = {}
    for trial in trials:
        for field in trial.fields:
            fields.setdefault(field.name, field)
    return trials[0].model_copy(update={"criteria": (), "fields": tuple(fields.values())})


def _struct(parts: Mapping[str, Expr]) -> Expr:
    return exp.Struct(
        expressions=[
            exp.PropertyEQ(this=exp.to_identifier(name), expression=one) for name, one in parts.items()
        ]
    )


def _listed(joined: str) -> tuple[str, ...]:
    return tuple(joined.split("; ")) if joined else ()
