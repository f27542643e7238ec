"""How fast, how small and how right the batch engine is: ``python tests/benchmarks/batch.py [--rows 10_000_000]``.

It makes its own candidates (:mod:`tests.benchmarks.candidates`) for the first trial's fourteen criteria, as
Parquet and as CSV, once with what is usual and once with a tenth of the cells blank, and prints

* what a verdict with its reasons costs, as a ratio to no more than reading the columns that it needs;
* the most memory that a whole ``screener check`` takes, and a ``screener match``, and the time;
* how many times as fast as the reference engine it is, and whether every row comes to the same;
* twelve trials in one pass against one;
* what the same criteria cost, written by hand in SQL and in pandas (which is needed for that alone);
* whether generated rules and candidates come to the same in both engines.

Ratios are of the processor's time in one thread, from the rules to the last row, planning included. Contestants
take turns in every round; a ratio is the median over the rounds. It exits with 1 where something that must be
reached is not.
"""

import argparse
import importlib
import json
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

import duckdb  # noqa: E402 - the folder of the package comes first

from screener.engines.batch import TABLE, Batch  # noqa: E402
from screener.engines.matching import all_fields  # noqa: E402
from screener.language.library import load_protocol, shipped_trials  # noqa: E402
from tests.benchmarks import byhand  # noqa: E402
from tests.benchmarks.agreement import Generated, on_file  # noqa: E402
from tests.benchmarks.candidates import FIRST_TRIAL, TRIAL, UNITS, Form, made, of_kinds  # noqa: E402
from tests.benchmarks.figures import Asked, Figures, in_turn  # noqa: E402
from tests.benchmarks.verdicts import (  # noqa: E402
    BLANK,
    MAPPING,
    MOST,
    PROTOCOL,
    VERDICT,
    consume,
    copying,
    csv,
    judge,
    opened,
    parquet,
    reading,
    single,
    trials,
)

MEGABYTES = 600
FLAT = 1.25
"""How many times the memory ten times the rows may take."""
FLAT_FROM = 10_000_000
"""Rows from which memory is held against a tenth of them: below, the engine's buffers are not full yet."""
TOLD = ("decision", "failed", "unknown")
"""What the rivals come to."""
SAMPLE = 50_000
"""Rows on which the rivals must come to our decisions."""


# -- whole jobs ----------------------------------------------------------------------------------------


def memory(asked: Asked, figures: Figures) -> None:
    """The peak of ``screener check`` from file to file, at a tenth of the rows and at all of them."""
    mapping = asked.folder / "mapping.toml"
    units = "\n".join(f'{name} = "{unit}"' for name, unit in UNITS.items())
    mapping.write_text(f"[units]\n{units}\n", encoding="utf-8")
    figures.heading(f"screener check FILE --out FILE, the whole process, {os.cpu_count()} threads")
    forms: tuple[tuple[Form, str], ...] = (("parquet", "Parquet"), ("csv", "CSV"))
    for form, name in forms:
        peaks = []
        for rows in (asked.rows // 10, asked.rows):
            path = made(asked.folder, rows, form)
            out = asked.folder / f"verdicts.{form}"
            options = ("--map", str(mapping), "--out", str(out), "--engine", "columns")
            seconds, peak = run(sys.executable, "-m", "screener", "check", TRIAL, str(path), *options)
            out.unlink()
            peaks.append(peak)
            figures.amount(f"{name}, {rows:,} rows: peak memory", peak, "MB", MEGABYTES)
            figures.amount("    by the clock", seconds, "s")
            figures.amount("    rows per second", rows / seconds, "")
        flat = FLAT if asked.rows >= FLAT_FROM else None
        figures.ratio(f"{name}: peak at {asked.rows:,} rows / at a tenth", peaks[1] / peaks[0], flat)


def match(asked: Asked, figures: Figures) -> None:
    """The peak of ``screener match`` on all shipped trials, from file to file, at a tenth of the rows and at all."""
    fields = all_fields([load_protocol(str(path)) for path in shipped_trials()])
    columns = of_kinds(fields.fields)
    mapping, out = asked.folder / "match.toml", asked.folder / "matches.csv"
    units = "\n".join(f'{one.name} = "{one.unit}"' for one in fields.fields if one.unit)
    mapping.write_text(f"[units]\n{units}\n", encoding="utf-8")
    trials = len(shipped_trials())
    figures.heading(
        f"screener match FILE --out FILE, {trials} trials, {len(columns)} columns, a quarter blank"
    )
    peaks, most = [], min(asked.rows, MOST)
    for rows in (most // 10, most):
        path = made(asked.folder, rows, "parquet", 250, columns)
        options = ("--map", str(mapping), "--out", str(out))
        seconds, peak = run(sys.executable, "-m", "screener", "match", str(path), *options)
        out.unlink()
        peaks.append(peak)
        figures.amount(f"{rows:,} rows: peak memory", peak, "MB")
        figures.amount("    by the clock", seconds, "s")
    figures.ratio(f"peak at {most:,} rows / at a tenth", peaks[1] / peaks[0])


def run(*command: str) -> tuple[float, float]:
    """Seconds by the clock and peak megabytes of a command. Raises ``AssertionError`` where it fails."""
    peak = str(ROOT / "tests" / "benchmarks" / "peak.py")
    shown = subprocess.run([sys.executable, peak, *command], capture_output=True, check=True, cwd=ROOT).stdout
    told = json.loads(shown)
    assert told["code"] in (0, 1), f"the command ended with {told['code']}"  # 1: some cells were refused
    return told["seconds"], told["bytes"] / 1e6


# -- the reference engine ------------------------------------------------------------------------------


def reference(asked: Asked, figures: Figures) -> None:
    """The engine that judges row by row: one half of the rows as usual, the other with missing fields."""
    half = asked.reference_rows // 2
    figures.heading(
        f"against the reference engine, {2 * half:,} rows of CSV, half of them with missing fields"
    )
    told = []
    for blank in (0, BLANK):
        staging = asked.folder / f"reference-{blank}.duckdb"
        staging.unlink(missing_ok=True)
        told.append(on_file(PROTOCOL, made(asked.folder, half, "csv", blank), MAPPING, staging))
        staging.unlink()
    rows, different = sum(one.rows for one in told), sum(one.different for one in told)
    in_columns, by_row = sum(one.in_columns for one in told), sum(one.by_row for one in told)
    judging = sum(one.judging for one in told)
    figures.amount("in columns, from the file to the verdicts, a row", 1e6 * in_columns / rows, "µs")
    figures.amount("row by row, from the file to the verdicts, a row", 1e6 * by_row / rows, "µs")
    figures.amount("    of this, evaluate and decide", 1e6 * judging / rows, "µs")
    figures.ratio("times as fast, from the file to the verdicts", by_row / in_columns, 25, "at least")
    figures.ratio("times as fast as evaluate and decide alone", judging / in_columns)
    figures.alike("decision, failed, unknown, missing, reasons, statuses by row", rows, different)


# -- what a user would pick instead --------------------------------------------------------------------


def rivals(asked: Asked, figures: Figures) -> None:
    """The same criteria by hand, to decision, failed and unknown; ours to the same, and with all that it tells."""
    rows = min(asked.rows, MOST)
    table, text = made(asked.folder, rows, "parquet", BLANK), made(asked.folder, rows, "csv", BLANK)
    figures.heading(f"the fourteen criteria by hand, {rows:,} rows, with missing fields")
    pandas = installed("pandas")
    with single() as connection:
        by_sql = partial(consume, connection, byhand.sql(table), TOLD)
        against(asked, figures, connection, table, "Parquet: {} / decoding", "SQL by hand", by_sql)
        kept = {"read": reading(connection, table), "copied": copying(table, rows)}
        title = "Parquet: the columns used copied into a table, no more / decoding"
        figures.ratio(title, in_turn(kept, "read", asked.rounds).ratios["copied"])
        if pandas is None:
            figures.note("pandas is not installed")
        else:
            by_pandas = partial(byhand.pandas_verdicts, pandas, text)
            name = f"pandas {pandas.__version__} by hand"
            against(asked, figures, connection, text, "CSV: {} / reading by DuckDB", name, by_pandas)
        verify(asked, figures, connection, pandas)
    figures.note(byhand.LEFT_OUT)


def installed(name: str) -> Any:
    """A module, or None where it is not there."""
    try:
        return importlib.import_module(name)
    except ImportError:
        return None


def against(
    asked: Asked,
    figures: Figures,
    connection: duckdb.DuckDBPyConnection,
    path: Path,
    title: str,
    rival: str,
    work: Callable[[], object],
) -> None:
    """A rival and ours on the same file, both against reading it."""
    ours, whole = "ours, to the same", "ours, with missing and reasons"
    contestants: dict[str, Callable[[], object]] = {
        "read": reading(connection, path),
        rival: work,
        ours: partial(judge, connection, path, TOLD),
        whole: partial(judge, connection, path, VERDICT),
    }
    taken = in_turn(contestants, "read", asked.rounds)
    for one in (rival, ours, whole):
        figures.ratio(title.format(one), taken.ratios[one])


def verify(asked: Asked, figures: Figures, connection: duckdb.DuckDBPyConnection, pandas: Any) -> None:
    """Whether the rivals come to our results where every cell is plain and every date whole."""
    rows = min(SAMPLE, asked.rows)
    table, text = made(asked.folder, rows, "parquet", BLANK), made(asked.folder, rows, "csv", BLANK)
    source, select = opened(connection, table)
    Batch(PROTOCOL, source.columns, MAPPING.dialect).stage_scan(connection, select, source.before)
    whole = " AND ".join(f"coalesce(length({name}), 0) <> 7" for name in byhand.EVENTS)
    plain = connection.execute(
        f"SELECT v.candidate_id, decision, failed, unknown FROM {TABLE} v JOIN read_parquet('{table}') c "
        f"USING (candidate_id) WHERE refusals IS NULL AND {whole}"
    ).fetchall()
    by_sql = {code: rest for code, *rest in connection.execute(byhand.sql(table)).fetchall()}
    different = sum(by_sql[code] != rest for code, *rest in plain)
    figures.alike("SQL by hand on plain rows: decision, failed, unknown", len(plain), different)
    if pandas is not None:
        frame = byhand.pandas_verdicts(pandas, text)
        by_pandas = {code: rest for code, *rest in frame.itertuples(index=False)}
        different = sum(by_pandas[code] != rest for code, *rest in plain)
        figures.alike("pandas by hand on plain rows: decision, failed, unknown", len(plain), different)


# -- generated cases -----------------------------------------------------------------------------------


def agreement(asked: Asked, figures: Figures) -> None:
    """Rules and candidates that are generated from the seed on."""
    figures.heading(f"generated rules and candidates, seed {asked.seed}")
    generated = Generated(asked.agreement)
    generated.run(asked.seed)
    figures.note(f"{generated.protocols:,} protocols, {generated.candidates:,} candidates")
    figures.note(f"{generated.cases:,} of a criterion with a candidate")
    figures.alike(
        "decision, failed, unknown, missing, reasons, statuses", generated.candidates, generated.different
    )


PARTS: dict[str, Callable[[Asked, Figures], None]] = {
    one.__name__: one for one in (parquet, csv, memory, match, reference, trials, rivals, agreement)
}


def machine() -> str:
    """What it runs on."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    versions = f"Python {platform.python_version()}, DuckDB {duckdb.__version__}"
    return f"{os.cpu_count()} cores, {memory:.0f} GB of memory, {platform.system()}, {versions}"


def main(arguments: list[str] | None = None) -> int:
    """Print the figures; 1 where something is out of reach."""
    parser = argparse.ArgumentParser(description="Measure the batch engine.")
    parser.add_argument("--rows", type=int, default=10_000_000, help="rows of the files")
    parser.add_argument("--reference-rows", type=int, default=1_000_000, help="rows for the reference engine")
    parser.add_argument("--rounds", type=int, default=5, help="rounds of the comparisons")
    parser.add_argument("--agreement", type=int, default=1_000_000, help="generated cases to compare")
    parser.add_argument("--seed", type=int, default=0, help="of the generated cases")
    parser.add_argument(
        "--folder", type=Path, help="where the files are made, and kept; a temporary one else"
    )
    parser.add_argument("--only", default=",".join(PARTS), help=f"some of {','.join(PARTS)}")
    given = parser.parse_args(arguments)
    chosen = given.only.split(",")
    unknown = sorted(set(chosen) - PARTS.keys())
    if unknown:
        parser.error(f"no such part: {', '.join(unknown)}")
    print(machine())
    print(
        f"{len(PROTOCOL.criteria)} criteria; columns: the code and {len(FIRST_TRIAL)} fields, all of them used"
    )
    print(f"medians of {given.rounds} rounds, processor time in one thread", flush=True)
    figures = Figures()
    with tempfile.TemporaryDirectory() as temporary:
        folder = given.folder or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        sizes = (given.rows, given.reference_rows, given.rounds, given.agreement, given.seed)
        for part in chosen:
            PARTS[part](Asked(*sizes, folder.resolve()), figures)
    return 0 if figures.reached else 1


if __name__ == "__main__":
    sys.exit(main())
