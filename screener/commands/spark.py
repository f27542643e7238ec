"""``spark``: a trial's criteria run by Spark over a warehouse's own table, into another.

Spark is asked for as it is configured where the command runs (``spark-defaults.conf``, ``SPARK_CONF_DIR``,
``SPARK_REMOTE``); without a configuration it works on this machine.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from screener.commands.present import present
from screener.engines.compiled.portable import Cells
from screener.engines.compiled.spark import Spark
from screener.engines.compiled.warehouse import warehouse_query
from screener.errors import Unusable
from screener.model.protocol import Protocol
from screener.reports.decision import UNSIGNED
from screener.reports.sql import sql_text, table_of

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

Write = Callable[[str], object]
_VIEW = "screener_candidates"
_FILES = {".parquet": "parquet", ".csv": "csv"}


def run_on_spark(
    protocol: Protocol, source: str, target: str, cells: Cells, *, write: Write, warn: Write
) -> int:
    """Judge every candidate of a table, or of Parquet or CSV files, into a new table or folder of files; 0.

    Raises ``Unusable`` where Spark is missing, or the source, or where the target is there already.
    """
    dialect = Spark()
    names = [name if _form(name) else table_of(name).sql(dialect.name) for name in (source, target)]
    session = _session()
    from py4j.protocol import Py4JError
    from pyspark.errors import PySparkException

    try:
        candidates = _read(session, names[0])
        there = present(protocol, candidates.columns, source, dialect.name, warn)
        candidates.createOrReplaceTempView(_VIEW)
        query = warehouse_query(protocol, dialect, table_of(_VIEW), cells, there)
        _keep(session.sql(sql_text(query, dialect)), names[1])
        counted = _read(session, names[1]).groupBy("decision").count().collect()
    except PySparkException as fault:
        raise Unusable(f"Spark: {_told(fault.getCondition(), source, target)}") from None
    except Py4JError:
        # Its message may quote a cell.
        raise Unusable(
            "Spark stopped in the middle; its own log says why. Nothing should be taken from it"
        ) from None
    counts = {row["decision"]: row["count"] for row in counted}
    write(f"{sum(counts.values())} candidates, into {target}:\n")
    for outcome in ("eligible", "ineligible", "undetermined"):
        note = f", {UNSIGNED}" if outcome == "eligible" else ""
        write(f"{counts.get(outcome, 0):>8}  {outcome}{note}\n")
    return 0


def _session() -> "SparkSession":
    try:
        from pyspark.errors import PySparkException
        from pyspark.sql import SparkSession
    except ImportError:
        raise Unusable(
            "Spark is not installed here. Install it with: pip install 'screener[spark]'. It runs on Java 17 or later"
        ) from None
    try:
        return SparkSession.builder.appName("screener").getOrCreate()
    except PySparkException as fault:
        raise Unusable(
            f"Spark does not start ({fault.getCondition()}). Is there a Java, 17 or later, and does JAVA_HOME name it?"
        ) from None


def _form(name: str) -> str:
    """The form of files that a name stands for; empty for a table's."""
    return next((form for ending, form in _FILES.items() if name.rstrip("/").lower().endswith(ending)), "")


def _read(session: "SparkSession", name: str) -> "DataFrame":
    form = _form(name)
    if form == "csv":  # every cell stays the text that it is
        return session.read.csv(
            name, header=True, inferSchema=False, multiLine=True, escape='"', enforceSchema=False
        )
    return session.read.parquet(name) if form else session.table(name)


def _keep(judged: "DataFrame", name: str) -> None:
    """Into a new table or folder: one that is there stays as it is."""
    form = _form(name)
    writer = judged.write.mode("errorifexists")
    if form == "csv":
        writer.csv(name, header=True, escape='"', emptyValue="")
    elif form:
        writer.parquet(name)
    else:
        writer.saveAsTable(name)


def _told(condition: str | None, source: str, target: str) -> str:
    """What Spark found, without its own message, which may quote a cell."""
    match condition:
        case "TABLE_OR_VIEW_NOT_FOUND" | "PATH_NOT_FOUND":
            return f"{source} is not there"
        case "TABLE_OR_VIEW_ALREADY_EXISTS" | "PATH_ALREADY_EXISTS":
            return f"{target} is there already. Give the output another name"
        case _:
            return condition or "it cannot be done; Spark's own log says why"
