"""DuckDB, as the warehouse tests ask it."""

from collections.abc import Sequence

from tests.compiled.engine import connection
from tests.warehouse.tables import Row, inserts


def query(sql: str, rows: Sequence[Row], names: Sequence[str]) -> list[dict[str, str]]:
    """See :data:`tests.warehouse.tables.Query`."""
    with connection().cursor() as cursor:
        for one in inserts("duckdb", rows, names):
            cursor.execute(one)
        done = cursor.execute(sql)
        columns = [name for name, *_ in done.description or []]
        return [dict(zip(columns, row, strict=True)) for row in done.fetchall()]
