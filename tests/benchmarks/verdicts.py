"""Verdicts against reading, for the batch engine's benchmark: of one trial, and of twelve at once."""

import statistics
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import duckdb
from sqlglot import exp

from screener.engines.batch import Batch
from screener.engines.compiled.dialect import DuckDb
from screener.engines.connection import connect
from screener.engines.matching import Matching, all_fields
from screener.engines.staged import unstage
from screener.language.library import load_protocol, shipped_trials
from screener.sources.cells import Dialect as CellDialect
from screener.sources.mapping import ColumnMap
from screener.sources.opened import Source
from screener.sources.scans import open_source
from tests.benchmarks.candidates import TRIAL, UNITS, Form, made, of_kinds
from tests.benchmarks.figures import Asked, Figures, in_turn

PROTOCOL = load_protocol(TRIAL)
MAPPING = ColumnMap(CellDialect(units=UNITS))
BLANK = 100
"""Blank cells in a thousand, in the files with missing fields."""
TRIALS = 12
MOST = 1_000_000
"""Rows of the twelve trials and of the rivals by hand."""
FEW = 1_000
"""Rows of which the work is nearly all before the first row."""
VERDICT = ("decision", "failed", "unknown", "missing", "reasons")


@contextmanager
def single(path: Path | None = None) -> Iterator[duckdb.DuckDBPyConnection]:
    """The engine's own connection, in one thread."""
    with connect(path) as connection:
        connection.execute("SET threads = 1")
        yield connection


def opened(connection: duckdb.DuckDBPyConnection, path: Path) -> tuple[Source, exp.Select]:
    """A file of candidates, and the ``SELECT`` by which DuckDB reads it."""
    source = open_source(connection, str(path), PROTOCOL, MAPPING)
    assert source.select is not None, "the file is one that a scanner reads"
    return source, source.select


def consume(connection: duckdb.DuckDBPyConnection, sql: str, names: Iterable[str]) -> None:
    """Read every text of the columns, so that none can be left out."""
    used = ", ".join(f"max(strlen({name}))" for name in names)
    connection.execute(f"SELECT {used} FROM ({sql})").fetchall()


def judge(connection: duckdb.DuckDBPyConnection, path: Path, wanted: tuple[str, ...]) -> None:
    """Judge a file, from the rules to the last row."""
    source, select = opened(connection, path)
    batch = Batch(PROTOCOL, source.columns, MAPPING.dialect)
    verdict = batch.query.verdict()
    query = batch.query.select(select, {name: verdict[name] for name in wanted})
    with batch.odd.known_to(connection):
        consume(connection, DuckDb().sql(query), wanted)


def copying(path: Path, rows: int) -> Callable[[], object]:
    """What takes every value of the columns that the criteria need out of a file into memory, and does no more."""

    def work() -> None:
        with duckdb.connect() as connection:  # with as much memory as it wants
            connection.execute("SET threads = 1")
            source, _ = opened(connection, path)
            used = exp.select(*(exp.column(one.shown, quoted=True) for one in source.columns))
            query = used.from_(
                exp.Anonymous(this="read_parquet", expressions=[exp.Literal.string(str(path))])
            )
            connection.execute(f"CREATE TEMP TABLE copied AS {query.sql('duckdb')}")
            assert connection.execute("SELECT count(*) FROM copied").fetchall() == [(rows,)]

    return work


def reading(connection: duckdb.DuckDBPyConnection, path: Path) -> Callable[[], object]:
    """What reads the columns that the criteria need from a file, and does nothing with them."""
    source, select = opened(connection, path)
    scan = next(one for one in select.find_all(exp.Anonymous) if one.name.startswith("read_"))
    csv = scan.name == "read_csv"
    used = (_READ[one.kind].format(one.name if csv else one.shown) for one in source.columns)
    query = f"SELECT {', '.join(used)} FROM {scan.sql('duckdb')}"
    return lambda: connection.execute(query).fetchall()


_READ = {
    "text": 'max(strlen("{}"))',
    "number": 'sum("{}")',
    "date": 'max(hash("{}"))',
    "boolean": 'bit_xor(hash("{}"))',
}
"""How each kind of column is read with hardly more work than that: what the file says of its own minimum won't do."""


def verdicts(asked: Asked, figures: Figures, form: Form, reach: tuple[float, float]) -> None:
    """Verdicts against reading, without and with missing fields."""
    name = "Parquet" if form == "parquet" else "CSV"
    base = "decoding the columns used" if form == "parquet" else "reading the columns used"
    wanted = {
        "verdict and reasons": ("decision", "reasons"),
        "decision": ("decision",),
        ", ".join(VERDICT): VERDICT,
    }
    for blank, most in zip((0, BLANK), reach, strict=True):
        path = made(asked.folder, asked.rows, form, blank)
        figures.heading(f"{name}, {asked.rows:,} rows{', with missing fields' if blank else ''}")
        with single() as connection:
            taken = in_turn(
                {
                    base: reading(connection, path),
                    **{what: partial(judge, connection, path, names) for what, names in wanted.items()},
                },
                base,
                asked.rounds,
            )
        few = made(asked.folder, FEW, form, blank)
        with single() as connection:
            once = in_turn({"few": partial(judge, connection, few, wanted["verdict and reasons"])}, "few", 3)
        figures.amount(base, taken.seconds[base], "s")
        for what in wanted:
            goal = most if what == "verdict and reasons" else None
            figures.ratio(f"{what} / {base}", taken.ratios[what], goal)
        figures.ratio("    of this, compiling and planning", once.seconds["few"] / taken.seconds[base])


def parquet(asked: Asked, figures: Figures) -> None:
    """Parquet files."""
    verdicts(asked, figures, "parquet", (3.5, 5.0))


def csv(asked: Asked, figures: Figures) -> None:
    """CSV files."""
    verdicts(asked, figures, "csv", (3.0, 3.5))


# -- several trials ------------------------------------------------------------------------------------


def trials(asked: Asked, figures: Figures) -> None:
    """Twelve trials in one pass, against each of them alone in the same way."""
    several = [load_protocol(str(path)) for path in shipped_trials()[:TRIALS]]
    fields = all_fields(several)
    columns, rows = of_kinds(fields.fields), min(asked.rows, MOST)
    path = made(asked.folder, rows, "parquet", 250, columns)
    cells = CellDialect(units={field.name: field.unit for field in fields.fields if field.unit})
    staging = asked.folder / "trials.duckdb"
    staging.unlink(missing_ok=True)

    def match(some: list[int], connection: duckdb.DuckDBPyConnection) -> Callable[[], None]:
        def work() -> None:
            source = open_source(connection, str(path), fields, ColumnMap(cells))
            assert source.select is not None
            matching = Matching([several[place] for place in some], source.columns, cells)
            matching.stage_scan(connection, source.select, source.before)
            unstage(connection, matching.table)

        return work

    figures.heading(
        f"{TRIALS} trials at once, {rows:,} rows, {len(columns)} columns, a quarter of the cells blank"
    )
    together = "all at once"
    with single(staging) as connection:
        alone = {one.trial: match([place], connection) for place, one in enumerate(several)}
        work = {together: match(list(range(TRIALS)), connection), **alone}
        taken = in_turn(work, together, asked.rounds)
    staging.unlink()
    figures.amount("all at once", taken.seconds[together], "s")
    figures.amount("one alone, on average", statistics.mean(taken.seconds[one] for one in alone), "s")
    share = statistics.mean(taken.ratios[one] for one in alone)
    figures.ratio("all at once / one of them alone, the mean of the twelve", 1 / share, 8)
