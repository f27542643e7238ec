"""Connections of the compiled engine to DuckDB: how much they may hold, on how many cores, and what they leave out."""

import os
from pathlib import Path

import duckdb

MEMORY = 208
"""Megabytes that DuckDB may hold beside what the trials take; more goes to its temporary files."""
EACH_TRIAL = 16
"""Megabytes that each trial takes on each core: what its criteria come to in a block of rows."""
MANY = 1_000
"""Megabytes that cores are left out for, where there are many trials."""
CORES = 4
"""Cores that are used at most: each wants some of the memory."""
SPOILING = "in_clause,projection_pullup,common_subplan"
"""Optimizers that would take a query's stages apart: they compute again what a stage computes once, or turn a
list of values into a join, which loses the order of the rows."""


def connect(path: Path | None = None) -> duckdb.DuckDBPyConnection:
    """A connection that keeps to its memory, keeps the order of rows and fetches nothing from anywhere."""
    config: dict[str, str | bool | int | float | list[str]] = {
        "memory_limit": f"{MEMORY + EACH_TRIAL * _cores()}MB",
        "threads": _cores(),
        "preserve_insertion_order": True,
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
        "disabled_optimizers": SPOILING,
    }
    return duckdb.connect(str(path) if path else ":memory:", config=config)


def plan_quickly(connection: duckdb.DuckDBPyConnection) -> None:
    """Leave every optimizer away: for a small source, planning would take longer than judging."""
    names = connection.execute("SELECT name FROM duckdb_optimizers()").fetchall()
    connection.execute("SET disabled_optimizers = $1", [",".join(name for (name,) in names)])


def room_for(connection: duckdb.DuckDBPyConnection, trials: int) -> None:
    """Let DuckDB hold what so many trials at once take, on fewer cores where they are many."""
    each = EACH_TRIAL * trials
    (cores,) = connection.execute("SELECT current_setting('threads')").fetchone() or (1,)
    cores = max(1, min(cores, (MANY - MEMORY) // each))
    connection.execute(f"SET threads = {cores}")
    connection.execute(f"SET memory_limit = '{MEMORY + each * cores}MB'")


def more_room(connection: duckdb.DuckDBPyConnection) -> None:
    """Let one core hold the most: for the few trials whose criteria take more than is usual."""
    on_one_core(connection)
    connection.execute(f"SET memory_limit = '{MANY}MB'")


def on_one_core(connection: duckdb.DuckDBPyConnection) -> None:
    """Let one core do what follows, row by row. Several gather blocks of rows first to keep their order, and
    where each row becomes many, the blocks grow beyond any memory."""
    connection.execute("SET threads = 1")


def _cores() -> int:
    return min(CORES, os.cpu_count() or 1)
