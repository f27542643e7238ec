"""``lint``: its findings as text and as JSON, its exit codes, and the same findings at ``import``."""

import json
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]  # it ships no types
import pytest

import screener
from screener.cli import run
from screener.commands.lint import schema
from screener.language.lint.findings import CODES
from screener.sources.registry import read_source

ROOT = Path(screener.__file__).parent.parent
SHIPPED = sorted(path for path in (ROOT / "criteria").glob("NCT*.toml") if ".cases" not in path.name)
SCHEMA = Path(screener.__file__).parent / "reports" / "lint.schema.json"
TEXT = """\
Inclusion Criteria:

* EDSS score: 3 to 6
* Age 18 to 65 years

Exclusion Criteria:

* EDSS > 2
* Age >= 65 years
"""
SHOWN = """\
unnamed

L01 contradiction · error
    No candidate can satisfy both: I01 asks for “edss between 3 and 6” and E01 excludes “edss >
      2”.
    Correct the one that is wrong.
    → I01, characters 1 to 18: “EDSS score: 3 to 6”
    → E01, characters 1 to 8: “EDSS > 2”

L02 two-bounds · question
    I02 asks for “age between 18 and 65 years” and E02 excludes “age >= 65 years”: they differ on
      the bound itself.
    Check which one the protocol means.
    → I02, characters 1 to 18: “Age 18 to 65 years”
    → E02, characters 1 to 15: “Age >= 65 years”

L11 no-anchor · note
    2 windows and ages count to a date that neither the text nor the file names: nothing of it can
      be decided.
    State it in the criteria file (default_anchor = "inclusion_date"), or write the anchor into
      the rule.
    → I02, characters 1 to 18: “Age 18 to 65 years”
    → E02, characters 1 to 15: “Age >= 65 years”

4 criteria: 1 error, 1 question, 1 note
"""
CRITERIA = '''\
trial = "NCT00000001"
default_anchor = "inclusion_date"

[[criterion]]
id = "I01"
text = "EDSS of 3 to 6, in good health"
rule = 'all of (edss between 3 and 6; judge "in good health")'

[[criterion]]
id = "E01"
text = """
EDSS
> 2"""
rule = "edss > 2"

[[criterion]]
id = "E02"
text = "Hemoglobin < 90 g/dL"
rule = "hemoglobin < 90 g/dL"
'''


@pytest.fixture
def source(tmp_path: Path) -> str:
    """A text of criteria that contradict each other."""
    path = tmp_path / "criteria.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


@pytest.fixture
def criteria_file(tmp_path: Path) -> Path:
    """A criteria file whose first rule was written by hand."""
    path = tmp_path / "NCT00000001.toml"
    path.write_text(CRITERIA, encoding="utf-8")
    return path


def report(arguments: list[str], capsys: pytest.CaptureFixture[str], code: int = 1) -> dict[str, Any]:
    """The JSON form, held against the published schema."""
    assert run(["lint", *arguments, "--format", "json"]) == code
    content: dict[str, Any] = json.loads(capsys.readouterr().out)
    published = json.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema.validate(content, published, cls=jsonschema.Draft202012Validator)
    return content


# -- text and exit codes -----------------------------------------------------------------------------


def test_as_text(source: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    assert run(["lint", source]) == 1
    assert capsys.readouterr().out == SHOWN


def test_nothing_found(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["lint", "NCT06592703"]) == 0
    assert capsys.readouterr().out.endswith("\n14 criteria: nothing found\n")


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_no_shipped_trial_contradicts_itself(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["lint", str(path), "--format", "json"]) in (0, 1)
    assert json.loads(capsys.readouterr().out)["totals"]["error"] == 0


def test_notes_are_nothing_serious(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "criteria.txt"
    path.write_text("Inclusion Criteria:\n\n* Age >= 18 years\n", encoding="utf-8")
    assert run(["lint", str(path)]) == 0
    assert "1 criterion: 1 note" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["lint"], "TRIAL is missing"),
        (["lint", "NCT00000000"], "no trial of that name is shipped"),
        (["lint", str(ROOT / "pyproject.toml")], ""),
    ],
)
def test_what_cannot_be_used(
    arguments: list[str], says: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    if not says:
        broken = tmp_path / "broken.toml"
        broken.write_text('[[criterion]]\nid = "I01"\n', encoding="utf-8")
        arguments, says = ["lint", str(broken)], "the criterion has no text"
    assert run(arguments) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert says in printed.err
    assert "Traceback" not in printed.err


# -- JSON --------------------------------------------------------------------------------------------


def test_as_json(source: str, capsys: pytest.CaptureFixture[str]) -> None:
    content = report([source], capsys)
    assert content["criteria"] == 4
    assert content["totals"] == {"error": 1, "question": 1, "note": 1}
    assert [one["code"] for one in content["findings"]] == ["L01", "L02", "L11"]
    assert content["findings"][0]["places"][1] == {
        "criterion": "E01",
        "kind": "exclusion",
        "written": "text",
        "span": [0, 8],
        "words": "EDSS > 2",
        "line": None,
        "column": None,
    }


def test_places_in_a_criteria_file(criteria_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A rule that a person wrote is pointed at in the rule, and what was read of a text in the text."""
    content = report([str(criteria_file)], capsys)
    lines = criteria_file.read_text(encoding="utf-8").splitlines()
    first, second = content["findings"]
    assert (first["code"], second["code"]) == ("L01", "L09")
    by_hand, read = first["places"]
    assert (by_hand["written"], by_hand["words"]) == ("rule", "edss between 3 and 6")
    assert lines[by_hand["line"] - 1][by_hand["column"] - 1 :].startswith(by_hand["words"])
    assert (read["written"], read["words"]) == ("text", "EDSS\n> 2")
    assert (read["line"], read["column"]) == (12, 1)
    (place,) = second["places"]
    assert lines[place["line"] - 1][place["column"] - 1 :].startswith("hemoglobin < 90")


def test_a_column_counts_what_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Behind a quotation mark that is written with a backslash, and on a later line of a text."""
    path = tmp_path / "t.toml"
    path.write_text(
        'trial = "NCT00000001"\ndefault_anchor = "inclusion_date"\n\n[[criterion]]\nid = "I01"\ntext = "as agreed"\n'
        'rule = "all of (judge \\"fit\\"; hemoglobin < 90 g/dL)"\n\n[[criterion]]\nid = "E01"\ntext = """\n'
        'Any of the following:\n* ECOG > 2.5"""\nrule = "ecog > 2.5"\n',
        encoding="utf-8",
    )
    lines = path.read_text(encoding="utf-8").splitlines()
    places = {one["code"]: one["places"][0] for one in report([str(path)], capsys)["findings"]}
    for code, words in (("L09", "hemoglobin"), ("L10", "ECOG > 2.5")):
        assert lines[places[code]["line"] - 1][places[code]["column"] - 1 :].startswith(words)


def test_the_published_schema_is_up_to_date(capsys: pytest.CaptureFixture[str]) -> None:
    """After a change of the report: ``screener lint --schema > screener/reports/lint.schema.json``."""
    assert SCHEMA.read_text(encoding="utf-8") == schema()
    assert run(["lint", "--schema"]) == 0
    printed = capsys.readouterr().out
    assert printed == schema()
    jsonschema.Draft202012Validator.check_schema(json.loads(printed))


# -- the registry's record ---------------------------------------------------------------------------


def record(low: str) -> str:
    """A registry's record of the trial."""
    module = {
        "eligibilityCriteria": "Inclusion Criteria:\n\n* EDSS 3 to 6\n",
        "sex": "ALL",
        "minimumAge": low,
    }
    protocol = {
        "identificationModule": {"nctId": "NCT00000001", "briefTitle": "A small trial"},
        "eligibilityModule": module,
    }
    return json.dumps({"protocolSection": protocol})


def test_the_record_beside_a_criteria_file(criteria_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    beside = criteria_file.with_suffix(".json")
    beside.write_text(record("18 Years"), encoding="utf-8")
    assert read_source(beside.read_bytes(), "record")[0][0].minimum_age == "18 Years"
    codes = [one["code"] for one in report([str(criteria_file)], capsys)["findings"]]
    assert codes == ["L01", "L09", "L07"]


def test_in_the_record_itself_its_fields_are_criteria(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "record.json"
    path.write_text(record("18 Years"), encoding="utf-8")
    codes = [one["code"] for one in report([str(path)], capsys, code=0)["findings"]]
    assert codes == ["L11"]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("{", "The registry's fields were not compared"),
        (record("18 Years").replace("NCT00000001", "NCT00000002"), "is not the record of NCT00000001"),
    ],
)
def test_a_record_that_cannot_be_used_is_said(
    content: str, says: str, criteria_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    criteria_file.with_suffix(".json").write_text(content, encoding="utf-8")
    assert run(["lint", str(criteria_file)]) == 1
    assert says in capsys.readouterr().err


# -- import ------------------------------------------------------------------------------------------


def test_import_shows_the_findings_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What the reading itself says already (a unit, a missing anchor, a heading) is not said again."""
    path = tmp_path / "criteria.txt"
    path.write_text(
        TEXT + "* Prostate volume < 80 g\n\nInclusion Criteria:\n\n* Minors will be excluded\n",
        encoding="utf-8",
    )
    assert run(["import", str(path), "--id", "OWN-1", "--out", str(tmp_path)]) == 0
    said = capsys.readouterr().err
    for code in ("L01 contradiction", "L02 two-bounds"):
        assert said.count(code) == 1
    assert said.count("Prostate") + said.count("prostate") == 1
    assert said.count("speaks of excluding") == 1
    assert "L11" not in said


# -- documentation -----------------------------------------------------------------------------------


def test_every_code_is_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for code, (name, _) in CODES.items():
        assert f"| {code} {name} |" in readme
