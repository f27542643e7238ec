"""Spark in this process, as the warehouse tests ask it."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pyspark.sql import SparkSession
from sqlglot import exp

from tests.warehouse.tables import Row

_SETTINGS = {
    "spark.ui.enabled": "false",
    "spark.sql.shuffle.partitions": "1",
    "spark.driver.host": "localhost",
    "spark.driver.bindAddress": "127.0.0.1",
    # A handful of rows: each query is interpreted, as compiling its code would take longer than running it.
    "spark.sql.codegen.wholeStage": "false",
    "spark.sql.codegen.factoryMode": "NO_CODEGEN",
    # Plans are long, and their texts would be kept of every query of the run.
    "spark.sql.maxPlanStringLength": "10000",
    "spark.sql.ui.retainedExecutions": "1",
    "spark.driver.memory": "2g",
    # No query is run often enough to pay for code that is optimised a second time, nor for threads that collect.
    # What the parser learns is kept to the end: the less often new objects are looked through, the less often that is.
    "spark.driver.extraJavaOptions": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xms1400m -Xmn680m",
}


class Spark:
    """A session of the tests' own."""

    def __init__(self, folder: Path) -> None:
        builder = SparkSession.builder.master("local[1]").appName("screener")
        settings = {**_SETTINGS, "spark.sql.warehouse.dir": str(folder / "tables")}
        for name, value in settings.items():
            builder = builder.config(name, value)
        # An embedded catalogue would be written into the current folder.
        builder = builder.config("spark.sql.catalogImplementation", "in-memory")
        self.session = builder.getOrCreate()
        self.session.sparkContext.setLogLevel("ERROR")

    def stop(self) -> None:
        """Stop it."""
        self.session.stop()

    def query(self, sql: str, rows: Sequence[Row], names: Sequence[str]) -> list[dict[str, str]]:
        """See :data:`tests.warehouse.tables.Query`."""
        columns = ", ".join(f"`{name}` STRING" for name in names)
        table = self.session.createDataFrame(
            [tuple(row.get(name) for name in names) for row in rows], columns
        )
        table.createOrReplaceTempView("candidates")
        return [row.asDict() for row in self.session.sql(sql.rstrip().rstrip(";")).collect()]

    def rows(self, query: exp.Query) -> list[tuple[Any, ...]]:
        """See :data:`tests.compiled.engine.Run`."""
        return [tuple(row) for row in self.session.sql(query.sql("spark")).collect()]
