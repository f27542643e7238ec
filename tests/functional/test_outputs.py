"""No output takes the place of an input, of another output, of a screening log or of a criteria file."""

import io
import json
import os
import shutil
import zipfile
from datetime import datetime
from pathlib import Path

import duckdb
import pytest
import xlsxwriter  # type: ignore[import-untyped]  # comes without types

from screener.model.resources import shipped
from tests.functional.command import Run, few_criteria

TRIAL = "NCT06592703"
ROWS = shipped("criteria") / f"{TRIAL}.candidates.csv"


@pytest.fixture(scope="module")
def stored(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped candidates in a database and in a Parquet file, made once."""
    folder = tmp_path_factory.mktemp("stored")
    with duckdb.connect(str(folder / "ward.duckdb")) as ward:
        ward.execute(f"CREATE TABLE candidates AS SELECT * FROM read_csv('{ROWS}', all_varchar = true)")
        ward.execute(f"COPY candidates TO '{folder / 'p1.parquet'}' (FORMAT parquet)")
    return folder


@pytest.fixture
def desk(screener: Run, a_log: Path, stored: Path) -> Run:
    """The command line in a folder with one of everything that it reads, under links too."""
    Path("d.toml").write_text(few_criteria(), encoding="utf-8")
    Path("text.txt").write_text("Inclusion criteria:\n- Age 18 years or older\n", encoding="utf-8")
    Path("in.csv").write_bytes(ROWS.read_bytes())
    Path("m.toml").write_text("[columns]\n")
    Path("folder").mkdir()
    Path("folder/d.toml").write_text(few_criteria(), encoding="utf-8")
    shutil.copy(a_log, "k.db")
    shutil.copytree(stored, ".", dirs_exist_ok=True)
    Path("soft.csv").symlink_to("in.csv")
    Path("hard.csv").hardlink_to("in.csv")
    return screener


def held() -> dict[str, bytes]:
    """Everything in the folder, but for what SQLite makes while it reads."""
    return {str(path): path.read_bytes() for path in Path().rglob("*") if path.is_file()}


DESTROYING = [
    "check d.toml in.csv --refusals in.csv",
    "check d.toml in.csv --out in.csv",
    "check d.toml in.csv --out soft.csv",
    "check d.toml in.csv --out hard.csv",
    "check d.toml in.csv --out ./folder/../in.csv",
    "check d.toml in.csv --map m.toml --refusals m.toml",
    "check d.toml in.csv --map m.toml --out m.toml --format csv",
    "check d.toml in.csv --out v.csv --refusals v.csv",
    "check d.toml in.csv --out v.csv --refusals ./v.csv",
    "check d.toml in.csv --log k.db --out k.db",
    "check d.toml in.csv --log new.db --out new.db",
    "check d.toml in.csv --log in.csv",
    "check d.toml in.csv --log m.toml --map m.toml",
    "check d.toml in.csv --log d.toml",
    "check d.toml in.csv --out k.db",
    "check d.toml in.csv --out k.db --format csv",
    "check d.toml in.csv --refusals k.db",
    "check d.toml in.csv --out d.toml --format csv",
    "check d.toml in.csv --refusals d.toml",
    "check d.toml in.csv --out folder/d.toml --format csv",
    "check text.txt in.csv --out text.txt --format csv",
    "check d.toml ward.duckdb::candidates --out ward.duckdb --format csv",
    "check d.toml ward.duckdb::candidates --refusals ward.duckdb",
    "check d.toml p*.parquet --out p1.parquet",
    "compile d.toml --dialect duckdb --out d.toml",
    "compile d.toml --dialect duckdb --out folder/d.toml",
    "compile text.txt --dialect duckdb --out text.txt",
    "compile d.toml --dialect duckdb --out k.db",
    "funnel d.toml in.csv --out d.toml",
    "funnel d.toml in.csv --out in.csv",
    "funnel d.toml in.csv --out k.db",
    "funnel d.toml p*.parquet --out p1.parquet",
    "match in.csv --trials folder --out folder/d.toml",
    "match in.csv --trials folder --out in.csv",
    "match in.csv --trials folder --map m.toml --out m.toml",
    "match in.csv --trials folder --out k.db",
    "log export --log k.db --out k.db",
    "log export --log k.db --out d.toml",
    "log export --log k.db --out d.toml --format csv",
    "log show synthetic-04 --log k.db --out k.db",
    "log show synthetic-04 --log k.db --out d.toml",
    "log archive --log k.db --out k.db",
    "log archive --log k.db --out d.toml",
]


@pytest.mark.parametrize("line", DESTROYING)
def test_nothing_is_destroyed(desk: Run, line: str) -> None:
    before = held()
    ran = desk(*line.split())
    assert (ran.code, ran.out) == (2, "")
    assert held() == before


def test_why_is_said(desk: Run) -> None:
    told = {
        "check d.toml in.csv --refusals in.csv": "in.csv is also the file of candidates. Nothing was written. "
        "Give --refusals another name",
        "check d.toml in.csv --out v.csv --refusals v.csv": "--out and --refusals name one file, v.csv",
        "check d.toml in.csv --out k.db --format csv": "k.db is a screening log. Nothing was written",
        "check text.txt in.csv --out text.txt --format csv": "text.txt is also the trial",
        "compile d.toml --dialect spark --out folder/d.toml": "folder/d.toml is a criteria file, and may hold reviews",
    }
    for line, message in told.items():
        assert message in desk(*line.split()).err


@pytest.mark.parametrize("name", ["X.json", "X.txt"])
def test_import_keeps_what_lies_beside(desk: Run, name: str) -> None:
    """The record or text that is imported goes beside the criteria file, and not over another, nor over itself."""
    official = {"protocolSection": {"identificationModule": {"nctId": "X"}, "eligibilityModule": {}}}
    official["protocolSection"]["eligibilityModule"] = {
        "eligibilityCriteria": "Inclusion Criteria:\n* Age > 18"
    }
    source = "X.json" if name == "X.json" else "text.txt"
    Path(name).write_text(json.dumps(official))
    before = held()
    ran = desk("import", source, "--id", "X")
    assert (ran.code, ran.out) == (2, "")
    assert f"{name} is there already" in ran.err
    assert held() == before
    assert desk("import", source, "--id", "X", "--out", "new").code == 0
    Path("new/X.toml").unlink()
    assert desk("import", source, "--id", "X", "--out", "new").code == 0


def test_what_lies_beside_a_log_is_a_part_of_it(desk: Run) -> None:
    Path("k.db-wal").write_bytes(b"")
    ran = desk("check", "d.toml", "in.csv", "--refusals", "k.db-wal")
    assert ran.code == 2
    assert "k.db-wal is a part of the database k.db" in ran.err


def test_a_log_that_is_written_to_may_be_there(desk: Run) -> None:
    assert desk("check", "d.toml", "in.csv", "--log", "k.db", "--out", "v.csv").code == 0


REPLACING = [
    "check d.toml in.csv --out v.csv",
    "check d.toml in.csv --out v.csv --engine columns",
    "check d.toml in.csv --out v.json",
    "check d.toml in.csv --refusals v.csv",
    "match in.csv --trials folder --out v.csv",
    "funnel d.toml in.csv --out v.html",
    "compile d.toml --dialect duckdb --out v.sql",
    "log export --log k.db --format csv --out v.csv",
    "log show synthetic-01 --log k.db --format html --out v.html",
]


@pytest.mark.parametrize("line", REPLACING)
def test_what_is_replaced_is_said_with_its_day(desk: Run, line: str) -> None:
    """Of the same output of yesterday too: whoever meant to keep it knows at once."""
    name = next(word for word in line.split() if word.startswith("v."))
    first = desk(*line.split())
    assert first.code == 0
    assert "in place of" not in first.out + first.err
    day = datetime(2026, 3, 10, 12).astimezone()
    os.utime(name, (day.timestamp(), day.timestamp()))
    again = desk(*line.split())
    assert again.code == 0
    assert f"Written: {name}, in place of the file of 2026-03-10 12:00" in again.out + again.err


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_file_of_candidates_stays(desk: Run, separator: str) -> None:
    """Results can be made again, and what was entered cannot."""
    Path("other.csv").write_text(
        f'\ufeff"candidate_id"{separator}edss\n01-001{separator}4.5\n', encoding="utf-8"
    )
    before = held()
    ran = desk("check", "d.toml", "in.csv", "--out", "other.csv")
    assert ran.code == 2
    assert "other.csv is a file of candidates. Nothing was written. Give --out another name" in ran.err
    assert held() == before
    Path("other.csv").write_text(f"candidate_id{separator}edss\n", encoding="utf-8")
    assert desk("check", "d.toml", "in.csv", "--out", "other.csv").code == 0


OTHERS = {
    "own.csv": b"candidate_id,edss,reason\n01-001,4.5,fatigue\n",
    "mapped.csv": b"Patient;EDSS;Outcome\n01-001;4.5;stable\n",
    "piped.csv": b"patient|edss\n01-001|4.5\n",
    "wide.csv": "candidate_id,edss\n01-001,4.5\n".encode("utf-16"),
    "lines.jsonl": b'{"candidate_id": "01-001", "decision": "to be asked", "edss": 4.5}\n',
    "list.json": b'[\n{"patient": "01-001", "edss": 4.5}\n]\n',
}


@pytest.mark.parametrize("name", OTHERS)
def test_a_table_that_screener_did_not_write_stays(desk: Run, name: str) -> None:
    """Whatever its columns are called: results are known by their whole header."""
    Path(name).write_bytes(OTHERS[name])
    before = held()
    ran = desk("check", "d.toml", "in.csv", "--out", name)
    assert (ran.code, ran.out) == (2, "")
    assert f"{name} is a " in ran.err
    assert "Nothing was written. Give --out another name" in ran.err
    assert held() == before


def test_a_parquet_file_that_is_cut_short_stays(desk: Run) -> None:
    Path("cut.parquet").write_bytes(b"PAR1foo")
    ran = desk("check", "d.toml", "in.csv", "--out", "cut.parquet")
    assert ran.code == 2
    assert "Nothing was written" in ran.err
    assert Path("cut.parquet").read_bytes() == b"PAR1foo"


def test_a_parquet_file_of_candidates_stays(desk: Run) -> None:
    before = held()
    for line in ("check d.toml in.csv --out p1.parquet", "match in.csv --trials folder --out p1.parquet"):
        ran = desk(*line.split())
        assert (ran.code, ran.out) == (2, "")
        assert "p1.parquet is a file of candidates. Nothing was written" in ran.err
    assert held() == before


@pytest.mark.parametrize(
    "line",
    [
        *(
            f"check d.toml in.csv --engine columns --out v.{end}"
            for end in ("csv", "json", "jsonl", "parquet")
        ),
        *(f"match in.csv --trials folder --out m.{end}" for end in ("csv", "jsonl", "parquet")),
        "check d.toml in.csv --refusals r.csv",
        "funnel d.toml in.csv --out f.json",
        "funnel d.toml in.csv --out f.html",
        "check d.toml in.csv --format table --out t.txt",
        "check d.toml in.csv --engine columns --format table --out t.txt",
        "compile d.toml --dialect duckdb --out c.sql",
        "compile d.toml --dialect tsql --out c.sql",
        "log show synthetic-01 --log k.db --rows --out a.txt",
        "log show synthetic-01 --log k.db --out s.json",
        "log show synthetic-01 --log k.db --out s.html",
        "log show synthetic-01 --log k.db --format text --out s.txt",
        *(f"log export --log k.db --format {form} --out e.{form}" for form in ("csv", "json", "html")),
        *(f"log export NCT06592703 --log k.db --format {form} --out e.csv" for form in ("ti", "ie")),
    ],
)
def test_every_output_takes_its_own_place(desk: Run, line: str) -> None:
    """What screener wrote is known again, and is replaced."""
    for _ in range(2):
        ran = desk(*line.split())
        assert ran.code == 0, ran.err


def test_an_earlier_output_is_replaced(desk: Run) -> None:
    Path("nobody.csv").write_text("candidate_id\n", encoding="utf-8")
    for name in ("v.csv", "v.json"):
        assert desk("check", "d.toml", "nobody.csv", "--out", name).code == 0
        assert desk("check", "d.toml", "in.csv", "--out", name).code == 0
    assert len(json.loads(Path("v.json").read_text())) == 12
    assert Path("v.csv").read_text().startswith("candidate_id,")


NOT_OURS = {
    "hf.txt": "Inclusion criteria:\n- Age 18 years or older\n",
    "rec.json": json.dumps({"protocolSection": {"eligibilityModule": {"sex": "ALL"}}}, indent=1),
    "own.json": '{\n  "format": 1,\n  "mine": true\n}\n',
    "notes.html": '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Notes</title>\n',
    "notes.txt": "Candidate 01-001 has called.\nShe is ELIGIBLE for a visit.\n",
    "own.sql": "-- the ward's own view\nSELECT 1;\n",
    "own.md": "row of houses",
}


@pytest.mark.parametrize(
    "line",
    [
        "check d.toml in.csv --format csv --out hf.txt",
        "check d.toml in.csv --format table --out notes.txt",
        "check d.toml in.csv --out own.json",
        "check d.toml in.csv --refusals own.md",
        "log export --log k.db --out rec.json",
        "log export --log k.db --out notes.html",
        "log show synthetic-01 --log k.db --out notes.html",
        "log show synthetic-01 --log k.db --out notes.txt",
        "compile d.toml --dialect duckdb --out own.sql",
        "funnel d.toml in.csv --out notes.html",
        "funnel d.toml in.csv --out rec.json",
    ],
)
def test_a_file_of_any_kind_that_screener_did_not_write_stays(desk: Run, line: str) -> None:
    for name, text in NOT_OURS.items():
        Path(name).write_text(text, encoding="utf-8")
    before = held()
    ran = desk(*line.split())
    assert ran.code == 2
    told = "is a file that screener did not write. Nothing was written. Give --"
    assert told in ran.err
    assert "another name, or remove it first" in ran.err
    assert held() == before


@pytest.mark.parametrize(
    "line",
    [
        "log export --log k.db --format csv --out kept.zip",
        "log show synthetic-01 --log k.db --format html --out kept.zip",
        "check d.toml in.csv --format csv --out kept.zip",
        "funnel d.toml in.csv --out kept.html",
    ],
)
def test_an_archive_of_a_log_stays(desk: Run, line: str) -> None:
    """It may be the only copy of a log by now."""
    assert desk("log", "archive", "--log", "k.db", "--out", "kept.zip").code == 0
    Path("kept.html").write_bytes(Path("kept.zip").read_bytes())
    before = held()
    ran = desk(*line.split())
    assert (ran.code, ran.out) == (2, "")
    assert "is an archive of a screening log. Nothing was written. Give --out another name" in ran.err
    assert held() == before


def test_a_workbook_is_no_archive(desk: Run) -> None:
    for _ in range(2):
        assert desk("log", "export", "--log", "k.db", "--out", "log.xlsx").code == 0


def test_a_packed_file_that_is_cut_off_stays(desk: Run) -> None:
    """Whose it is cannot be told, and a part of it may be all that is left."""
    Path("cut.zip").write_bytes(b"PK\3\4 cut off")
    ran = desk("log", "export", "--log", "k.db", "--format", "csv", "--out", "cut.zip")
    assert (ran.code, Path("cut.zip").read_bytes()) == (2, b"PK\3\4 cut off")
    assert "cut.zip is a workbook or another file that screener did not write" in ran.err


@pytest.mark.parametrize("made", ["somebody", "nobody", "changed", "old"])
def test_somebody_s_own_workbook_stays(desk: Run, made: str) -> None:
    """What was entered into it nobody can make again; also into an export of ours."""
    if made == "changed":
        assert desk("log", "export", "--log", "k.db", "--out", "own.xlsx").code == 0
        by_hand = _repacked(Path("own.xlsx"), b"<cp:lastModifiedBy>screener<", b"<cp:lastModifiedBy>K. L.<")
        Path("own.xlsx").write_bytes(by_hand)
    elif made == "old":
        Path("own.xlsx").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100))
    else:
        with xlsxwriter.Workbook("own.xlsx") as book:
            book.set_properties({"author": "K. L." if made == "somebody" else ""})
            book.add_worksheet().write(0, 0, "candidate_id")
    before = held()
    for line in (
        "log export --log k.db --out own.xlsx",
        "check d.toml in.csv --format csv --out own.xlsx",
        "check d.toml in.csv --refusals own.xlsx",
    ):
        ran = desk(*line.split())
        assert (ran.code, ran.out) == (2, ""), line
        assert (
            "own.xlsx is a workbook or another file that screener did not write, or that was changed"
            in ran.err
        )
    assert held() == before


def _repacked(path: Path, old: bytes, new: bytes) -> bytes:
    """A packed file with something else in one of its parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(path) as box, zipfile.ZipFile(out, "w") as other:
        for name in box.namelist():
            other.writestr(name, box.read(name).replace(old, new))
    assert out.getvalue() != path.read_bytes()
    return out.getvalue()
