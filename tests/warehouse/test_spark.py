"""``screener spark``: a table in, a table out, by the command itself."""

import csv
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from screener.cli import run
from screener.model.resources import shipped
from tests.functional.command import these_criteria

if TYPE_CHECKING:  # an extra, which need not be installed
    from tests.warehouse.sparks import Spark

CANDIDATES = shipped("criteria") / "NCT06592703.candidates.csv"
pytestmark = pytest.mark.xdist_group("spark")

SUMMARY = """12 candidates, into {}:
       8  eligible, provisional until an investigator signs
       2  ineligible
       2  undetermined
"""


def test_spark_tables(spark: "Spark", tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    session = spark.session
    session.read.csv(str(CANDIDATES), header=True).drop("edss").write.saveAsTable("without_edss")
    session.read.csv(str(CANDIDATES), header=True).write.saveAsTable("patients")
    few = tmp_path / "few.toml"
    few.write_text(these_criteria("I03", "E02"), encoding="utf-8")
    assert run(["spark", str(few), "patients", "verdicts", "--cells", "text"]) == 0
    assert capsys.readouterr().out == SUMMARY.format("verdicts")
    table = session.table("verdicts")
    assert table.columns[:6] == ["candidate_id", "decision", "failed", "unknown", "missing", "reasons"]
    (row,) = table.where("candidate_id = 'synthetic-03'").collect()
    assert row["reasons"] == "I03 not met: EDSS 6.5 is above 6 (by 0.5)"
    assert row["I03"] == "not_met"

    assert run(["spark", str(few), "patients", "verdicts", "--cells", "text"]) == 2
    assert "verdicts is there already" in capsys.readouterr().err
    assert run(["spark", str(few), "nowhere", "other"]) == 2
    assert "nowhere is not there" in capsys.readouterr().err
    assert run(["spark", str(few), "without_edss", "other", "--cells", "text"]) == 0
    assert "no column for edss (I03)" in capsys.readouterr().err


def test_spark_files(spark: "Spark", tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Parquet with its own types, of criteria that ask for each of them."""
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
    few, checked = tmp_path / "few.toml", tmp_path / "checked.csv"
    few.write_text(these_criteria("I02", "I03", "E06"), encoding="utf-8")
    assert run(["spark", str(few), str(source), str(target), "--cells", "text"]) == 0
    assert capsys.readouterr().out.startswith(f"12 candidates, into {target}:\n")
    assert run(["check", str(few), str(CANDIDATES), "--out", str(checked)]) == 0
    told = ("candidate_id", "decision", "failed", "unknown", "reasons")
    rows = session.read.csv(str(target), header=True).select(*told).na.fill("").collect()
    with checked.open(encoding="utf-8", newline="") as file:
        expected = [tuple(row[name] for name in told) for row in csv.DictReader(file)]
    assert sorted(tuple(row) for row in rows) == expected
    assert {row["decision"] for row in rows} == {"eligible", "ineligible", "undetermined"}


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
