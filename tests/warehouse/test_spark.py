"""``screener spark``: a table in, a table out, by the command itself."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from screener.cli import run
from screener.model.resources import shipped

if TYPE_CHECKING:  # an extra, which need not be installed
    from tests.warehouse.sparks import Spark

CANDIDATES = shipped("criteria") / "NCT06592703.candidates.csv"
pytestmark = pytest.mark.xdist_group("spark")

SUMMARY = """12 candidates, into {}:
       3  eligible, provisional until an investigator signs
       5  ineligible
       4  undetermined
"""


def test_spark_tables(spark: "Spark", capsys: pytest.CaptureFixture[str]) -> None:
    session = spark.session
    session.read.csv(str(CANDIDATES), header=True).drop("edss").write.saveAsTable("without_edss")
    session.read.csv(str(CANDIDATES), header=True).write.saveAsTable("patients")
    assert run(["spark", "NCT06592703", "patients", "verdicts", "--cells", "text"]) == 0
    assert capsys.readouterr().out == SUMMARY.format("verdicts")
    table = session.table("verdicts")
    assert table.columns[:6] == ["candidate_id", "decision", "failed", "unknown", "missing", "reasons"]
    (row,) = table.where("candidate_id = 'synthetic-03'").collect()
    assert row["reasons"] == "I03 not met: EDSS 6.5 is above 6 (by 0.5)"
    assert row["I03"] == "not_met"

    assert run(["spark", "NCT06592703", "patients", "verdicts", "--cells", "text"]) == 2
    assert "verdicts is there already" in capsys.readouterr().err
    assert run(["spark", "NCT06592703", "nowhere", "other"]) == 2
    assert "nowhere is not there" in capsys.readouterr().err
    assert run(["spark", "NCT06592703", "without_edss", "other", "--cells", "text"]) == 0
    assert "no column for edss (I03)" in capsys.readouterr().err


def test_spark_files(spark: "Spark", tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Parquet with its own types, as Spark compiles a query's code for many rows."""
    session = spark.session
    typed = session.read.csv(str(CANDIDATES), header=True).selectExpr(
        "*",
        "CAST(edss AS DOUBLE) AS n",
        "CAST(inclusion_date AS DATE) AS d",
        "CAST(pregnant = 'yes' AS BOOLEAN) AS b",
    )
    typed = typed.drop("edss", "inclusion_date", "pregnant")
    source, target = tmp_path / "typed.parquet", tmp_path / "verdicts.csv"
    typed = typed.withColumnsRenamed({"n": "edss", "d": "inclusion_date", "b": "pregnant"})
    typed.write.parquet(str(source))
    assert run(["spark", "NCT06592703", str(source), str(target), "--cells", "text"]) == 0
    assert capsys.readouterr().out == SUMMARY.format(target)


def test_spark_refuses_what_is_no_source(
    spark: "Spark", tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "no_code.csv"
    path.write_text("edss\n3\n", encoding="utf-8")
    assert spark.session is not None
    assert run(["spark", "NCT06592703", str(path), str(tmp_path / "out.csv")]) == 2
    assert "no column candidate_id" in capsys.readouterr().err
    assert run(["spark", "NCT06592703", "a; b", "out"]) == 2
    assert "not the name of a table" in capsys.readouterr().err
