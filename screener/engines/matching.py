"""Candidates against several trials at once: one pass over the data, every trial's verdict beside the others.

How close a candidate is to a trial: eligible; undetermined, the fewer data missing the closer; ineligible, the
fewer criteria failing the closer. Trials that are equally close stand in the order of their ids.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, NamedTuple

from sqlglot import exp

from screener.engines.batch import fill, rows_given, sound_rows
from screener.engines.compiled.columns import Columns
from screener.engines.compiled.dialect import DuckDb
from screener.engines.compiled.expr import Expr, case, column, is_null, text
from screener.engines.compiled.query import compile_protocol
from screener.engines.compiled.reading import OddCells, read_columns
from screener.model.protocol import DataField, Protocol
from screener.sources.cells import Dialect as CellDialect
from screener.sources.scans import SourceColumn

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

TABLE = "matches"
_KEPT = ("decision", "failed", "unknown", "missing")


class Match(NamedTuple):
    """One candidate and one trial. ``place`` counts the candidate's trials from the closest, 1."""

    row: int
    candidate: str
    place: int
    trial: str
    decision: str
    failed: tuple[str, ...]
    missing: tuple[str, ...]


class Tally(NamedTuple):
    """What becomes of the candidates in one trial, and its criterion that removes the most."""

    trial: str
    eligible: int
    undetermined: int
    ineligible: int
    hardest: str
    removed: int


class Matching:
    """Trials compiled over one source. Fields of one name are one column, read as each trial defines it."""

    def __init__(
        self, trials: Sequence[Protocol], sources: Sequence[SourceColumn], cells: CellDialect
    ) -> None:
        self._trials = sorted(trials, key=lambda one: one.trial)
        self._columns = Columns()
        self._odd = [OddCells(trial, cells, place) for place, trial in enumerate(self._trials)]
        self._wanted: dict[str, Expr] = {"row": column("row"), "candidate_id": column("code")}
        dialect, fault = DuckDb(), column("fault")
        self._wanted["fault"] = fault
        for place, trial in enumerate(self._trials):
            own = Columns(f"p{place}_", self._columns)
            fields = {field.name: field for field in trial.fields}
            here = [one._replace(field=fields[one.field.name]) for one in sources if one.field.name in fields]
            given = read_columns(here, own, dialect, cells, self._odd[place].function)
            verdict = compile_protocol(trial, given, dialect, columns=own).verdict()
            for name in _KEPT:
                refused = text("undetermined" if name == "decision" else "")
                self._wanted[f"p{place}_{name}"] = case([(is_null(fault), verdict[name])], refused)

    table = TABLE

    def stage_scan(self, connection: "DuckDBPyConnection", scan: exp.Select) -> None:
        """Match every row of a source that DuckDB reads by itself."""
        query = DuckDb().sql(self._query(sound_rows(scan)))
        with self._reading(connection):
            connection.execute(f"CREATE TABLE {TABLE} AS {query}")

    def stage_rows(
        self, connection: "DuckDBPyConnection", names: Sequence[str], chunks: Iterable[list[list[str | None]]]
    ) -> None:
        """Match rows that come in chunks of texts."""
        query = DuckDb().sql(self._query(rows_given(names)))
        with self._reading(connection):
            fill(connection, TABLE, list(self._wanted), query, chunks)

    @contextmanager
    def _reading(self, connection: "DuckDBPyConnection") -> Iterator[None]:
        with ExitStack() as open_ones:
            for odd in self._odd:
                open_ones.enter_context(odd.known_to(connection))
            yield

    def _query(self, source: exp.Select) -> exp.Select:
        return self._columns.query(
            source, [exp.alias_(one, name, quoted=True, copy=False) for name, one in self._wanted.items()]
        )

    def ranked(self) -> str:
        """The query of the matches, in the order of the rows and, of each, from the closest trial on."""
        each = " UNION ALL ".join(
            f"SELECT row, candidate_id, {exp.Literal.string(trial.trial).sql('duckdb')} AS trial, "  # noqa: S608
            f"p{place}_decision AS decision, p{place}_failed AS failed, p{place}_missing AS missing FROM {TABLE}"
            for place, trial in enumerate(self._trials)
        )
        close = "CASE decision WHEN 'eligible' THEN 0 WHEN 'undetermined' THEN 1 ELSE 2 END"
        lacking = "CASE decision WHEN 'undetermined' THEN missing ELSE failed END"
        several = (
            f"CASE WHEN {lacking} = '' THEN 0 ELSE 1 + len({lacking}) - len(replace({lacking}, ';', '')) END"
        )
        return (
            f"SELECT row, candidate_id, row_number() OVER (PARTITION BY row ORDER BY {close}, {several}, trial) "  # noqa: S608
            f"AS place, trial, decision, failed, missing FROM ({each}) ORDER BY row, place"
        )

    def matches(self, connection: "DuckDBPyConnection", at_most: int | None = None) -> Iterator[Match]:
        """What is staged, ranked; of the first ``at_most`` rows."""
        query = self.ranked()
        if at_most is not None:
            query = f"SELECT * FROM ({query}) LIMIT {at_most * len(self._trials)}"  # noqa: S608
        reading = connection.cursor().execute(query)
        while some := reading.fetchmany(1_000):
            for row, code, place, trial, decision, failed, missing in some:
                yield Match(row, code, place, trial, decision, _listed(failed), _listed(missing))

    def tallies(self, connection: "DuckDBPyConnection") -> list[Tally]:
        """What becomes of the candidates, trial by trial."""
        told = []
        for place, trial in enumerate(self._trials):
            outcomes = dict(
                connection.execute(f"SELECT p{place}_decision, count(*) FROM {TABLE} GROUP BY 1").fetchall()  # noqa: S608
            )
            hardest = connection.execute(
                f"SELECT id, count(*) FROM (SELECT unnest(string_split(p{place}_failed, '; ')) AS id "  # noqa: S608
                f"FROM {TABLE} WHERE p{place}_failed <> '') GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 1"
            ).fetchall()
            id, removed = hardest[0] if hardest else ("", 0)
            eligible, undetermined, ineligible = (
                outcomes.get(word, 0) for word in ("eligible", "undetermined", "ineligible")
            )
            told.append(Tally(trial.trial, eligible, undetermined, ineligible, id, removed))
        return told


def all_fields(trials: Sequence[Protocol]) -> Protocol:
    """A protocol of no criteria that asks for every field of the trials: what a source's columns are held against."""
    fields: dict[str, DataField] = {}
    for trial in trials:
        for field in trial.fields:
            fields.setdefault(field.name, field)
    return trials[0].model_copy(update={"criteria": (), "fields": tuple(fields.values())})


def _listed(joined: str) -> tuple[str, ...]:
    return tuple(joined.split("; ")) if joined else ()
