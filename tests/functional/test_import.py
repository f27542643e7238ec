"""``import``: from a source to a criteria file that reads back as it was."""

import hashlib
import re
from decimal import Decimal
from pathlib import Path

import pytest

from screener.cli import run
from screener.language import records
from screener.language.ledger import Reading
from screener.language.library import load_trial, own_folder
from screener.language.reading import read_criterion
from screener.model.protocol import CriterionKind
from screener.model.rules import Compare, Quantity, Rule, without_spans
from screener.visit.trials import find_trial

TEXT = """Inclusion Criteria:

* Age 18 to 65 years
* Willing to keep a diary

Exclusion Criteria:

* Pregnant women
* Relapse during the past year
"""


def write(tmp_path: Path, text: str = TEXT) -> str:
    source = tmp_path / "source.txt"
    source.write_text(text, encoding="utf-8")
    return str(source)


def test_a_text_becomes_a_criteria_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = write(tmp_path)
    assert run(["import", source, "--id", "OWN-1", "--out", str(tmp_path)]) == 0
    printed = capsys.readouterr()
    assert (
        "4 criteria, 3 computable, 0 partly, 1 to judge. No character of the text is left out." in printed.out
    )
    assert "E02: the window has no anchor" in printed.err
    file, text = load_trial(str(tmp_path / "OWN-1.toml")), load_trial(source)
    assert file.edited == frozenset()
    assert [(c.id, c.text, without_spans(c.rule)) for c in file.protocol.criteria] == [
        (c.id, c.text, without_spans(c.rule)) for c in text.protocol.criteria
    ]


def test_it_says_where_the_app_finds_the_trial(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    own, source = own_folder(), write(tmp_path)
    assert run(["import", source, "--id", "OWN-1", "--out", str(tmp_path)]) == 0
    told = "The app lists it, and every command knows it as OWN-1, once it lies in "
    assert told in capsys.readouterr().out
    assert run(["import", source, "--id", "OWN-1", "--out", str(own)]) == 0
    assert told not in capsys.readouterr().out
    assert find_trial("OWN-1") == own / "OWN-1.toml"
    assert sorted(path.name for path in own.iterdir()) == ["OWN-1.toml", "OWN-1.txt"]


@pytest.mark.parametrize("name", ["Sinai-2b", "sinai-2B"])
def test_every_command_knows_it_by_its_own_spelling(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """An id is no registry's, and has small letters."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert run(["import", write(tmp_path), "--id", name, "--out", str(own_folder())]) == 0
    assert run(["template", name]) == 0
    assert "candidate_id" in capsys.readouterr().out


def test_the_text_is_kept_beside_it_byte_for_byte(tmp_path: Path) -> None:
    source = tmp_path / "source.txt"
    source.write_bytes(TEXT.replace("\n", "\r\n").encode("utf-8-sig"))
    assert run(["import", str(source), "--id", "OWN-1", "--out", str(tmp_path)]) == 0
    assert (tmp_path / "OWN-1.txt").read_bytes() == source.read_bytes()
    digest = hashlib.sha256(source.read_bytes()).hexdigest()
    assert f'sha256 = "{digest}"' in (tmp_path / "OWN-1.toml").read_text(encoding="utf-8")


def test_a_criteria_file_is_never_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = write(tmp_path)
    assert run(["import", source, "--id", "OWN-1", "--out", str(tmp_path)]) == 0
    assert run(["import", source, "--id", "OWN-1", "--out", str(tmp_path)]) == 2
    assert "is there already and may hold reviews" in capsys.readouterr().err


def test_what_an_amendment_changes_is_told_where_the_trial_is_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = ("--id", "OWN-1", "--out", str(tmp_path))
    assert run(["import", write(tmp_path), *own]) == 0
    before = (tmp_path / "OWN-1.toml").read_bytes()
    capsys.readouterr()
    text = TEXT.replace("* Willing", "* Able to walk\n* Willing").replace("* Pregnant women\n", "")
    assert run(["import", write(tmp_path, text.replace("65", "75")), *own]) == 2
    err = capsys.readouterr().err
    assert "added I02: “Able to walk”\n" in err
    assert "dropped E01: “Pregnant women”\n" in err
    assert "changed I01: “Age 18 to 75 years”; before: “Age 18 to 65 years”\n" in err
    assert "numbered otherwise: I02 is I03 now, E02 is E01 now\n" in err
    assert "is there already and may hold reviews" in err
    assert (tmp_path / "OWN-1.toml").read_bytes() == before


def test_one_criterion_is_counted_in_the_singular(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = write(tmp_path, "Inclusion Criteria:\n\n* Willing to keep a diary\n")
    assert run(["import", source, "--id", "OWN-1", "--out", str(tmp_path)]) == 0
    assert ": 1 criterion, 0 computable, " in capsys.readouterr().out


def test_a_text_needs_an_id(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["import", write(tmp_path), "--out", str(tmp_path)]) == 2
    assert "a text has no id of its own. Give one with --id" in capsys.readouterr().err


def test_a_window_without_anchor_is_not_decided(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["import", write(tmp_path), "--id", "OWN-1", "--out", str(tmp_path)])
    rows = tmp_path / "c.csv"
    rows.write_text(
        "candidate_id,sex,birth_date,screening_date,relapse,pregnant,willing_to_keep_a_diary\n"
        "a-1,female,1990-01-01,2026-03-01,2026-01,no,yes\n",
        encoding="utf-8",
    )
    capsys.readouterr()
    assert run(["check", str(tmp_path / "OWN-1.toml"), str(rows), "--format", "csv"]) == 0
    out = capsys.readouterr().out
    assert "a-1,undetermined" in out
    assert "default_anchor" in out


@pytest.fixture
def misread(monkeypatch: pytest.MonkeyPatch) -> None:
    """A reading of one criterion whose rule no command can read again, and of one that reads back as another."""
    once = read_criterion

    def read(text: str, kind: CriterionKind) -> Reading:
        reading = once(text, kind)
        for word, rule in WRONG.items():
            if word in text:
                return reading._replace(rule=rule)
        return reading

    monkeypatch.setattr(records, "read_criterion", read)


WRONG: dict[str, Rule] = {
    "diary": Compare(variable="edss", operator="<", quantity=Quantity(value=Decimal(4), unit="min")),
    "Pregnant": Compare(variable="age", operator="<", quantity=Quantity(value=Decimal(4))),
}


@pytest.mark.usefixtures("misread")
def test_a_rule_that_does_not_read_back_is_a_question(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["import", write(tmp_path), "--id", "OWN-1", "--out", str(tmp_path)]) == 0
    printed = capsys.readouterr()
    assert (
        "4 criteria, 2 computable, 0 partly, 2 to judge. No character of the text is left out." in printed.out
    )
    assert re.search(
        r"^I02: it was read as edss < 4 minutes, which is no rule: .*It is a question instead$",
        printed.err,
        re.M,
    )
    text = (tmp_path / "OWN-1.toml").read_text(encoding="utf-8")
    assert """rule = 'judge "Willing to keep a diary"'""" in text
    assert "note = 'it was read as edss < 4 minutes, which is no rule: " in text
    assert (
        "E01: it was read as age < 4, which reads back as another rule. It is a question instead\n"
        in printed.err
    )
    assert run(["parse", str(tmp_path / "OWN-1.toml")]) == 0
    assert run(["template", str(tmp_path / "OWN-1.toml")]) == 0


@pytest.mark.usefixtures("misread")
def test_it_is_asked_only_of_those_under_its_heading(tmp_path: Path) -> None:
    text = TEXT.replace("* Age 18", "For patients:\n\n* Age 18").replace(
        "* Willing", "For controls:\n\n* Willing"
    )
    assert run(["import", write(tmp_path, text), "--id", "OWN-1", "--out", str(tmp_path)]) == 0
    written = (tmp_path / "OWN-1.toml").read_text(encoding="utf-8")
    asked = re.search(
        r"""rule = 'if \(judge "[^"]*controls[^"]*"\) then \(judge "Willing to keep a diary"\)'""", written
    )
    assert asked, written


def test_the_words_that_were_misread(tmp_path: Path) -> None:
    """However they are read, what is written can be read again."""
    text = (
        "Inclusion criteria:\n- Apgar < 4 at 5 minutes\n- Prescribed/taking Metformin 500mg to 2000mg daily\n"
    )
    assert run(["import", write(tmp_path, text), "--id", "OWN-1", "--out", str(tmp_path)]) == 0
    assert run(["parse", str(tmp_path / "OWN-1.toml")]) == 0


def test_the_shipped_criteria_file_is_what_its_record_reads_as() -> None:
    folder = Path(__file__).resolve().parents[2] / "criteria"
    file, record = load_trial("NCT06592703"), load_trial(str(folder / "NCT06592703.json"))
    assert file.edited == frozenset()
    assert [(c.id, c.text, c.rule) for c in file.protocol.criteria] == [
        (c.id, c.text, c.rule) for c in record.protocol.criteria
    ]
    assert [c.id for c in file.protocol.criteria] == [f"I{n:02d}" for n in range(1, 9)] + [
        f"E{n:02d}" for n in range(1, 7)
    ]


def test_the_shipped_trial_has_the_rules_written_by_hand() -> None:
    from tests.maestro import RULES

    protocol = load_trial("NCT06592703").protocol
    assert {c.id: without_spans(c.rule) for c in protocol.criteria} == RULES
