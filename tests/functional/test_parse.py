"""``parse``: how each criterion was read, as text and as JSON, and the published schema of the JSON."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]  # it ships no types
import pytest

import screener
from screener.cli import run
from screener.commands.parse import schema
from screener.language.strict import read_rule
from screener.model.rules import Rule, without_spans
from tests.maestro import RULES

SCHEMA = Path(screener.__file__).parent / "reports" / "parse.schema.json"
TEXT = """\
Inclusion Criteria:

* Age ≥ 18 years
* EDSS between 3 and 6 at screening
* Able to wait without help

Exclusion Criteria:

* Pregnant or breastfeeding women
* Platelets < 150000
* Anticoagulant, unless the dentist agrees
"""
SHOWN = """\
unnamed

I01  Age ≥ 18 years
     ~~~ ~~~~~~~~~~
     rule   age >= 18 years
     needs  birth_date

I02  EDSS between 3 and 6 at screening
     ~~~~ ~~~~~~~~~~~~~~~ ~~~~~~~~~~~~
     rule   edss between 3 and 6 at screening
     needs  edss

I03  Able to wait without help
     ???? ?? ???? ??????? ????
     rule   judge "Able to wait without help"
     needs  able_to_wait_without_help
     left to a person: “Able to wait without help”
       why asked: “Able to”: whoever sees the person judges it; “wait” and “help” are not
         understood

E01  Pregnant or breastfeeding women
     ~~~~~~~~ ~~ ~~~~~~~~~~~~~~~~~~~
     rule   any of (pregnant; breastfeeding)
     needs  pregnant, breastfeeding

E02  Platelets < 150000
     ????????? ????????
     rule   judge "Platelets < 150000" about ("Platelets" < 150000)
     needs  platelets_150000_5921bb
     left to a person: “Platelets < 150000”
       Platelets < 150000
       ^^^^^^^^^^^^^^^^^^ character 1
     question: the bound of platelets has no unit. For example: G/L

E03  Anticoagulant, unless the dentist agrees
     ~~~~~~~~~~~~~~ ~~~~~~ ??? ??????????????
     rule   (anticoagulant) unless (judge "the dentist agrees")
     needs  anticoagulant, the_dentist_agrees
     left to a person: “the dentist agrees”
       why asked: “agrees”: the person is asked

6 criteria: 3 computable, 1 partly, 2 to judge · every character read: 86 computable, 53 judged, 0 lost

To look at:
- E02: the bound of platelets has no unit. For example: G/L
- I01: the age has no anchor, and no default_anchor is stated: counted to screening, inclusion,
  or another date? Write default_anchor = "inclusion_date", or the anchor into the rule
"""
CRITERIA = """\
trial = "NCT00000001"
title = "A small trial"
default_anchor = "inclusion_date"

[[criterion]]
id = "I01"
text = "Age of 18 years or more, in good health"
rule = 'all of (age >= 18 years; judge "in good health")'

[[criterion]]
id = "E01"
text = "Relapse within the past year"
rule = "relapse within the past 1 year"
"""


@pytest.fixture
def source(tmp_path: Path) -> str:
    """A small text of criteria."""
    path = tmp_path / "criteria.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


@pytest.fixture
def criteria_file(tmp_path: Path) -> str:
    """A criteria file whose first rule was written by hand."""
    path = tmp_path / "small.toml"
    path.write_text(CRITERIA, encoding="utf-8")
    return str(path)


def report(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    """The JSON form, held against the published schema."""
    assert run(["parse", *arguments, "--format", "json"]) == 0
    content: dict[str, Any] = json.loads(capsys.readouterr().out)
    jsonschema.validate(
        content, json.loads(SCHEMA.read_text(encoding="utf-8")), cls=jsonschema.Draft202012Validator
    )
    return content


def rule_nodes(content: Any) -> Iterator[dict[str, Any]]:
    """Every node of a rule tree in JSON."""
    if isinstance(content, dict):
        if "kind" in content:
            yield content
        for value in content.values():
            yield from rule_nodes(value)
    elif isinstance(content, list):
        for value in content:
            yield from rule_nodes(value)


# -- text --------------------------------------------------------------------------------------------


def test_as_text(source: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["parse", source]) == 0
    printed = capsys.readouterr()
    assert printed.out == SHOWN
    assert printed.err == ""


def test_the_first_trial_by_its_id(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A shipped trial is found from any directory."""
    monkeypatch.chdir(tmp_path)
    assert run(["parse", "nct06592703"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("NCT06592703  Allogenic Adipose Tissue-derived Mesenchymal")
    assert "14 criteria: 14 computable, 0 partly, 0 to judge · every character read" in out
    assert "left to a person" not in out
    assert "edited by hand" not in out


def test_a_rule_that_was_edited(criteria_file: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["parse", criteria_file]) == 0
    first, _, second = capsys.readouterr().out.partition("E01  ")
    assert "edited by hand: the text alone reads differently" in first
    assert "edited by hand" not in second


# -- JSON --------------------------------------------------------------------------------------------


def test_as_json(source: str, capsys: pytest.CaptureFixture[str]) -> None:
    content = report([source], capsys)
    assert content["totals"] == {"computable": 3, "partly": 1, "to judge": 2}
    assert content["ledger"] == {"computable": 86, "judged": 53, "lost": 0}
    assert [(one["id"], one["kind"], one["computability"]) for one in content["criteria"]] == [
        ("I01", "inclusion", "computable"),
        ("I02", "inclusion", "computable"),
        ("I03", "inclusion", "to judge"),
        ("E01", "exclusion", "computable"),
        ("E02", "exclusion", "to judge"),
        ("E03", "exclusion", "partly"),
    ]
    assert [one["needs"] for one in content["criteria"]][:2] == [["birth_date"], ["edss"]]


def test_every_node_has_a_span(source: str, capsys: pytest.CaptureFixture[str]) -> None:
    for criterion in report([source], capsys)["criteria"]:
        nodes = list(rule_nodes(criterion["rule"]))
        assert nodes
        for node in nodes:
            start, end = node["span"]
            assert 0 <= start < end <= len(criterion["text"])


def test_a_rule_that_somebody_wrote_has_no_place_in_the_text(
    criteria_file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    written, read = report([criteria_file], capsys)["criteria"]
    assert {node["span"] for node in rule_nodes(written["rule"])} == {None}
    assert all(node["span"] for node in rule_nodes(read["rule"]))


def test_spans_point_into_the_text(source: str, capsys: pytest.CaptureFixture[str]) -> None:
    for criterion in report([source], capsys)["criteria"]:
        text = criterion["text"]
        begin, stop = criterion["source_span"]
        assert TEXT[begin:stop] == text
        for mark in criterion["marks"]:
            start, end = mark["span"]
            assert text[start:end] == mark["text"]
        marked = "".join(mark["text"] for mark in criterion["marks"])
        assert "".join(marked.split()) == "".join(text.split())


def test_problems_have_places(source: str, capsys: pytest.CaptureFixture[str]) -> None:
    criteria = {one["id"]: one for one in report([source], capsys)["criteria"]}
    assert criteria["E02"]["problems"] == [
        {
            "message": "the bound of platelets has no unit. For example: G/L",
            "severity": "question",
            "span": [0, 18],
        }
    ]
    assert all(not one["problems"] for id, one in criteria.items() if id != "E02")


def test_the_wording_is_the_rule(source: str, capsys: pytest.CaptureFixture[str]) -> None:
    from pydantic import TypeAdapter

    adapter: TypeAdapter[Rule] = TypeAdapter(Rule)
    for criterion in report([source], capsys)["criteria"]:
        read = read_rule(criterion["wording"]).rule
        assert read is not None
        assert without_spans(read) == without_spans(adapter.validate_python(criterion["rule"]))


def test_the_first_trial_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    content = report(["NCT06592703"], capsys)
    assert [one["id"] for one in content["criteria"]] == list(RULES)
    assert content["totals"] == {"computable": 14, "partly": 0, "to judge": 0}
    assert content["ledger"]["judged"] == content["ledger"]["lost"] == 0
    assert content["default_anchor"] == "inclusion_date"


def test_a_criteria_file_as_json(criteria_file: str, capsys: pytest.CaptureFixture[str]) -> None:
    content = report([criteria_file], capsys)
    first, second = content["criteria"]
    assert (first["edited"], second["edited"]) == (True, False)
    assert (first["computability"], second["computability"]) == ("partly", "computable")
    assert first["judged"] == ["in good health"]
    assert content["ledger"]["lost"] == 0


# -- the schema --------------------------------------------------------------------------------------


def test_the_published_schema_is_up_to_date() -> None:
    """After a change of the report: ``screener parse --schema > screener/reports/parse.schema.json``."""
    assert SCHEMA.read_text(encoding="utf-8") == schema()


def test_the_schema_is_a_schema(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["parse", "--schema"]) == 0
    printed = capsys.readouterr().out
    assert printed == schema()
    jsonschema.Draft202012Validator.check_schema(json.loads(printed))


def test_the_schema_refuses_what_is_none(source: str, capsys: pytest.CaptureFixture[str]) -> None:
    content = report([source], capsys)
    content["criteria"][0]["rule"]["operator"] = "~"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(content, json.loads(schema()))


# -- what cannot be parsed ---------------------------------------------------------------------------


def test_no_such_trial(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["parse", "NCT00000000"]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    message, _, trials = printed.err.partition("Shipped trials: ")
    assert message == "screener: NCT00000000: no such file, and no trial of that name is shipped. "
    assert "NCT06592703" in trials


def test_no_trial(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["parse"]) == 2
    assert "TRIAL is missing" in capsys.readouterr().err


def test_a_mistake_in_a_criteria_file(criteria_file: str, capsys: pytest.CaptureFixture[str]) -> None:
    path = Path(criteria_file)
    path.write_text(CRITERIA.replace("past 1 year", "past"), encoding="utf-8")
    assert run(["parse", criteria_file]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err == (
        f"screener: {criteria_file}, line 13, column 17: a length of time is missing after "
        '"within the past". For example: relapse within the past 30 days before inclusion\n'
    )


@pytest.mark.parametrize("command", ["parse", "lint"])
def test_a_study_that_a_criteria_file_is_not_is_not_shown_as_if_it_were(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """``--id`` says which study is meant: of a file that holds another it is a mistake, not nothing."""
    assert run([command, "NCT06592703", "--id", "NCT00000001"]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "no study NCT00000001 in it. It holds: NCT06592703" in printed.err
    assert run([command, "NCT06592703", "--id", "nct06592703"]) == 0


def test_a_text_has_no_id_to_ask_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "own.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert run(["parse", str(path), "--id", "OWN-1"]) == 2
    assert f"{path} is a text, which has no id: leave --id OWN-1 out" in capsys.readouterr().err


# -- start-up ----------------------------------------------------------------------------------------

HEAVY = ("textual", "duckdb", "lark", "pydantic", "httpx", "sqlglot")


@pytest.mark.parametrize("arguments", [["--help"], ["parse", "--help"], ["--version"]], ids=" ".join)
def test_help_imports_nothing_heavy(arguments: list[str]) -> None:
    code = (
        "import sys; from screener.cli import run; code = run(sys.argv[1:]); "
        f"print('imported:', sorted(set({HEAVY!r}) & set(sys.modules))); sys.exit(code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        encoding="utf-8",
        check=True,
        cwd=Path(screener.__file__).parent.parent,
    )
    assert done.stdout.splitlines()[-1] == "imported: []"
    assert len(done.stdout.splitlines()) > 1


def test_what_stands_before_the_first_heading_is_named_by_its_criteria(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whoever reads it finds the place: by the id, or by the first and the last where there are many."""
    lines = ["A study of something", "Second", "Third", "Fourth", "Fifth"]
    text = tmp_path / "text.txt"
    for early, named in ((1, "I01: "), (3, "I01, I02, I03: "), (5, "I01 … I05: ")):
        above = "\n".join(f"- {line}" for line in lines[:early])
        text.write_text(
            f"{above}\nInclusion criteria:\n- EDSS between 3 and 6 at screening\n", encoding="utf-8"
        )
        assert run(["parse", str(text), "--format", "json"]) == 0
        problems = json.loads(capsys.readouterr().out)["problems"]
        assert [one[: len(named)] for one in problems if "first heading" in one] == [named]
