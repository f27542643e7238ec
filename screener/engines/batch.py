"""The compiled engine at work: a source's rows in, verdicts out, in the rows' order and in bounded memory.

Verdicts are staged in a DuckDB file of the caller's, from which the summary, the messages and every form of
output are made.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from sqlglot import exp

from screener.engines.compiled.codes import nothing_known
from screener.engines.compiled.columns import Columns
from screener.engines.compiled.dialect import DuckDb
from screener.engines.compiled.expr import Expr, case, column, concat, is_null, known, null, text, when
from screener.engines.compiled.marks import all_unknown, marked
from screener.engines.compiled.odd_dates import odd_dates
from screener.engines.compiled.query import Query, compile_protocol
from screener.engines.compiled.reading import OddCells, read_columns
from screener.engines.compiled.refusals import pair, refusals_text
from screener.engines.compiled.settling import NO_TEXT
from screener.engines.compiled.verdict import each_once
from screener.engines.staged import ROW, SKIPPED, rows_given, sound_rows, stage_chunks, stage_scan
from screener.model.protocol import Protocol
from screener.sources.cells import Dialect as CellDialect
from screener.sources.opened import SourceColumn

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

TABLE = "verdicts"
DATES = "dates"
"""The column of the dates of a row that is to be looked at for them: see :mod:`screener.engines.odd_dates`."""
ASK_AGAIN = "ask_again"
"""The column of the windows that run on, of which somebody is to be asked again."""
_KEPT = ("decision", "missing", "reasons")
"""What is kept of a verdict as it is."""


class Batch:
    """A protocol compiled over a source's columns.

    The source's ``SELECT`` gives ``code`` (the candidate's code, empty where none may be repeated), ``fault``
    (why a row is refused whole, else NULL) and the columns.
    """

    table = TABLE
    trials = 1

    def __init__(
        self,
        protocol: Protocol,
        sources: Sequence[SourceColumn],
        cells: CellDialect,
        today: date | None = None,
    ) -> None:
        """With ``today``, the day here, it is kept of each row too what is to be looked at: its dates, where they are
        odd, and the windows that run on."""
        self._protocol, self._today = protocol, today
        self.odd = OddCells(protocol, cells)
        columns = Columns()
        dialect = DuckDb()
        given = read_columns(sources, columns, dialect, cells)
        self.query: Query = compile_protocol(protocol, given, dialect, columns=columns)
        self._names = [source.field.name for source in sources if source.field.kind != "code"]
        self._kept = self._wanted()

    def stage_scan(self, connection: "DuckDBPyConnection", scan: exp.Select, before: int) -> None:
        """Judge every row of a source that DuckDB reads by itself: see :func:`screener.engines.staged.stage_scan`."""
        with self.odd.known_to(connection):
            stage_scan(
                connection, TABLE, self.verdicts(sound_rows(scan), passed_on=SKIPPED), before, self._shown
            )

    def stage_rows(
        self,
        connection: "DuckDBPyConnection",
        names: Sequence[str],
        chunks: Iterable[list[list[str | None]]],
    ) -> None:
        """Judge rows that come in chunks of texts: row number, code, fault and the cells of the columns named."""
        select = self.verdicts(rows_given(names), passed_on=ROW)
        with self.odd.known_to(connection):
            stage_chunks(connection, TABLE, select, chunks, self._shown)

    def verdicts(self, source: exp.Select, *, passed_on: str) -> exp.Select:
        """The query of what is kept: what is passed on of the source, code, the verdict, of which the criteria's
        marks tell the most, and what was refused."""
        return self.query.select(source, {passed_on: column(passed_on), **self._kept})

    @property
    def _shown(self) -> dict[str, str]:
        """The staged columns, what the marks say each under its name."""
        said = {
            name: _as_it_is(one) for name, one in marked(column("marks"), self._protocol.criteria).items()
        }
        failed, unknown = said.pop("failed"), said.pop("unknown")
        return {
            "candidate_id": "candidate_id",
            "decision": "decision",
            "failed": failed,
            "unknown": unknown,
            "missing": "missing",
            "reasons": "CASE WHEN fault IS NULL THEN reasons ELSE concat('row ', {row}, ' refused: ', fault) END",
            **said,
            **{name: name for name in ("marks", "fault", "refusals", "lacking")},
            **({} if self._today is None else {name: name for name in (DATES, ASK_AGAIN)}),
        }

    def _wanted(self) -> dict[str, Expr]:
        fault, usual, criteria = column("fault"), self.query.verdict(), self._protocol.criteria
        refused_whole = nothing_known(self._protocol, fault)
        told = {name: case([(known(fault), refused_whole[name])], usual[name]) for name in _KEPT}
        refusals = case([(is_null(fault), self._refusals())], null())
        dates: dict[str, Expr] = {}
        if self._today is not None:
            odd = odd_dates(self.query.facts, self._today)
            dates[DATES] = case([(is_null(fault), odd)], NO_TEXT)
            dates[ASK_AGAIN] = case([(is_null(fault), self.query.ask_again())], text(""))
        return {
            "candidate_id": column("code"),
            **told,
            "marks": case([(known(fault), all_unknown(criteria))], self.query.marks()),
            "fault": fault,
            "refusals": refusals,
            "lacking": case([(known(refusals), self._lacking())], null()),
            **dates,
        }

    def _refusals(self) -> Expr:
        """The refused cells of a row."""
        return refusals_text((name, self.query.facts.refusal(name)) for name in self._names)

    def _lacking(self) -> Expr:
        """The unknown criteria of a row, each with the fields that it lacks."""
        return concat(
            *(
                when(is_null(one.satisfied), pair(one.id, each_once(lacks)))
                for one, lacks in zip(self.query.judged, self.query.lacks, strict=True)
            )
        )


def _as_it_is(one: Expr) -> str:
    """The SQL of an expression, in which no brace stands for anything."""
    return DuckDb().sql(one).replace("{", "{{").replace("}", "}}")
