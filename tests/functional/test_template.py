"""``template``: the CSV header of a trial, and its data dictionary."""

import io
import re
from pathlib import Path

import pytest

from screener.commands.check import check
from screener.commands.template import template
from screener.model.vocabulary import vocabulary
from tests.functional.command import Run
from tests.maestro import maestro

PROTOCOL = maestro()
FIELDS = """
    candidate_id sex birth_date screening_date inclusion_date ms_course
    mcdonald_2017 edss pira oligoclonal_bands childbearing_potential effective_contraception
    informed_consent social_security relapse new_t2_lesion disease_modifying_drug high_dose_corticosteroid
    intracranial_hypertension puncture_site_infection platelets anticoagulant fibrinolytic therapeutic_trial
    legal_protection deprived_of_liberty pregnant breastfeeding unable_to_consent
"""


@pytest.fixture(scope="module")
def printed() -> str:
    """What the command prints."""
    out = io.StringIO()
    assert template(PROTOCOL, write=out.write) == 0
    return out.getvalue()


def test_the_header(printed: str) -> None:
    """The first line is the header: the trial's fields by their fixed names."""
    head, blank, *_ = printed.split("\n")
    assert sorted(head.split(",")) == sorted(FIELDS.split())
    assert head.startswith("candidate_id,")
    assert blank == ""


def test_the_header_is_a_candidates_file(printed: str, tmp_path: Path) -> None:
    """It can be filled in as it stands: no column is missing, none is superfluous."""
    path = tmp_path / "candidates.csv"
    path.write_text(printed.split("\n")[0] + "\n01" + "," * (len(FIELDS.split()) - 1) + "\n")
    out, err = io.StringIO(), io.StringIO()
    assert check(PROTOCOL, path, write=out.write, warn=err.write) == 0
    assert err.getvalue() == ""


def test_what_few_candidates_need_is_no_part_of_the_header(printed: str) -> None:
    """Since when a relapse goes on, where the visit came after the inclusion."""
    head, dictionary = printed.split("\n\n", 1)
    assert "relapse_since" not in head
    usual, aside = dictionary.split("Columns that are needed only where")
    assert "relapse_since" not in usual
    assert "relapse_since" in aside


def test_the_dictionary(printed: str) -> None:
    """Every field with its question, what to write, and the criteria that need it."""
    dictionary = printed.split("\n\n", 1)[1]
    for field in PROTOCOL.fields:
        assert re.search(rf"^{field.name}\s", dictionary, re.MULTILINE)
        assert " ".join(field.question.split()) in " ".join(dictionary.split())
    words = " ".join(dictionary.split())
    assert "a number with its unit, usually G/L" in words
    assert "one of 0, 1.0, 1.5 … 10" in words
    assert "with one digit or more where it goes into a log or a visit, such as 01-007" in words
    assert "PPMS, SPMS, RRMS, CIS" in words
    assert "no, ongoing, yes, or the date of the last occurrence" in words
    assert "exists for one sex only: female" in words
    assert "needed by I02, E06" in words
    assert all(len(line) <= 80 for line in dictionary.splitlines())


def test_members_of_a_class(printed: str) -> None:
    """What a class of drugs covers is listed."""
    words = " ".join(printed.split())
    members = vocabulary().members["disease_modifying_drug"]
    assert members
    assert f"covers: {', '.join(members)}" in words


def test_a_code_without_a_digit_is_judged_and_not_kept(screener: Run) -> None:
    """As the dictionary says: what is kept for years must not be able to be a name."""
    Path("c.csv").write_text("candidate_id,edss\nalpha,4.5\n", encoding="utf-8")
    assert "alpha " in screener("check", "NCT06592703", "c.csv").out
    logged = screener("check", "NCT06592703", "c.csv", "--log", "a.db")
    assert logged.code == 1
    assert "with one digit or more" in logged.out
    visited = screener("visit", "NCT06592703", "alpha", "--set", "edss=4.5")
    assert visited.code == 2
    assert "one digit or more" in visited.err


def test_a_rule_about_what_every_file_has(screener: Run, tmp_path: Path) -> None:
    """“Candidate id” as a question: the header that is printed is one that ``check`` takes."""
    rules = ('"candidate id"', 'judge "Screening date"', '"birth date" > 3')
    criteria = "".join(
        f"[[criterion]]\nid = \"I0{place}\"\ntext = 'a'\nrule = '{rule}'\n"
        for place, rule in enumerate(rules, 1)
    )
    (tmp_path / "t.toml").write_text(f'trial = "T1"\n{criteria}', encoding="utf-8")
    header = screener("template", "t.toml").out.splitlines()[0]
    columns = header.split(",")
    assert len(set(columns)) == len(columns) == 5
    (tmp_path / "c.csv").write_text(f"{header}\nC-1,2026-03-10,yes,yes,4\n", encoding="utf-8")
    ran = screener("check", "t.toml", "c.csv")
    assert (ran.code, ran.err) == (0, "")
    assert "eligible" in ran.out
