"""``review`` on the command line: what it takes as a day, and that nothing is written where it takes it not."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import tomlkit

from screener.model.resources import shipped
from tests.functional.command import Run

TRIAL = "NCT06592703"


@pytest.fixture
def mine(screener: Run) -> Path:  # noqa: ARG001 - it goes to the empty folder
    """A criteria file of the user's."""
    path = Path("d.toml")
    path.write_bytes((shipped("criteria") / f"{TRIAL}.toml").read_bytes())
    return path


@pytest.mark.parametrize("day", ["2026-02-30", "2026-13-01", "2026-02", "yesterday", "01/02/2026", ""])
@pytest.mark.parametrize("rule", [(), ("--rule", "edss between 3 and 7 at inclusion")])
def test_no_day_of_the_calendar(screener: Run, mine: Path, day: str, rule: tuple[str, ...]) -> None:
    before = mine.read_bytes()
    ran = screener("review", "d.toml", "I03", *rule, "--by", "KL", "--on", day)
    assert (ran.code, ran.out) == (2, "")
    assert f"{day} is no day of the calendar. Nothing was written" in ran.err
    assert mine.read_bytes() == before


@pytest.mark.parametrize("rule", [(), ("--rule", "edss between 3 and 7 at inclusion")])
def test_a_day_that_is_still_to_come(screener: Run, mine: Path, rule: tuple[str, ...]) -> None:
    """Nobody has compared anything then."""
    before = mine.read_bytes()
    ran = screener("review", "d.toml", "I03", *rule, "--by", "KL", "--on", "2199-02-01")
    assert (ran.code, ran.out) == (2, "")
    assert "2199-02-01 is in the future (today is " in ran.err
    assert "Nothing was written" in ran.err
    assert mine.read_bytes() == before


def test_a_day_that_has_begun_in_the_east(screener: Run, mine: Path) -> None:
    """The clock is read in UTC; where the sun rises earlier it is tomorrow already."""
    tomorrow = f"{datetime.now(UTC) + timedelta(days=1):%Y-%m-%d}"
    assert screener("review", str(mine), "I03", "--by", "KL", "--on", tomorrow).code == 0


def test_a_day(screener: Run, mine: Path) -> None:
    assert screener("review", "d.toml", "I03", "--by", "KL", "--on", "2024-02-29").code == 0
    assert 'on = "2024-02-29"' in mine.read_text(encoding="utf-8")
    assert screener("review", "d.toml", "I04", "--by", "KL").code == 0


@pytest.mark.parametrize("order", [("--by", "KL"), ("--rule", "edss between 3 and 7 at inclusion")])
def test_what_has_no_rules(screener: Run, order: tuple[str, ...]) -> None:
    """A text, and a registry's record: it is not TOML that is wrong with them."""
    Path("t.txt").write_text("Inclusion Criteria:\n* Age 18 years or older\n", encoding="utf-8")
    Path("r.json").write_bytes((shipped("criteria") / f"{TRIAL}.json").read_bytes())
    for name in ("t.txt", "r.json"):
        ran = screener("review", name, "I01", *order)
        assert (ran.code, ran.out) == (2, "")
        assert f"{name} has no rules to review" in ran.err
        assert f"screener import {name}" in ran.err
        assert "TOML" not in ran.err


@pytest.mark.parametrize("change", ["", "  ", "I03", "I03:", "I99: edss between 3 and 6.5"])
def test_another_rule_that_is_none(screener: Run, change: str) -> None:
    """``funnel --what-if`` with nothing in it is no funnel without it."""
    ran = screener("funnel", TRIAL, f"{TRIAL}.candidates.csv", "--what-if", change)
    assert (ran.code, ran.out) == (2, "")
    assert "--what-if" in ran.err


def test_declined_before_the_screening(screener: Run) -> None:
    assert screener("check", TRIAL, f"{TRIAL}.candidates.csv", "--log", "a.db").code == 0
    ran = screener(
        "log", "progress", "2", "declined", "--on", "2020-01-01", "--why", "no time", "--log", "a.db"
    )
    assert (ran.code, ran.out) == (2, "")
    assert "was screened on 2026-03-02, and cannot be declined on 2020-01-01, before that" in ran.err


_LOOSE = """Inclusion Criteria:
* Age 18 to 60 years
* Heart failure for at least 3 months
* EDSS 3 to 6
"""


def test_the_date_counted_to_is_stated_by_a_command(screener: Run) -> None:
    """Whoever imports a text need not write TOML."""
    Path("t.txt").write_text(_LOOSE, encoding="utf-8")
    ran = screener("import", "t.txt", "--id", "T1")
    assert "screener review T1.toml --anchor inclusion" in ran.out
    assert ran.err.count("no default_anchor is stated") == 2  # the age and the duration
    refused = screener("review", "T1.toml", "--anchor", "inclusoin")
    assert (refused.code, refused.out) == (2, "")
    assert '"inclusoin" is no date that is counted to' in refused.err
    assert screener("review", "T1.toml", "--anchor", "inclusion").code == 0
    assert 'default_anchor = "inclusion_date"' in Path("T1.toml").read_text(encoding="utf-8")
    assert "default_anchor" not in screener("lint", "T1.toml").out


def test_another_date_counted_to_ends_the_reviews_of_what_is_counted_to_it(screener: Run, mine: Path) -> None:
    assert screener("review", "d.toml", "I02", "I03", "E02", "--by", "KL").code == 0
    again = screener("review", "d.toml", "--anchor", "inclusion")
    assert (again.code, "nreviewed" in again.out) == (0, False)  # the same date again changes nothing
    ran = screener("review", "d.toml", "--anchor", "Screening date")
    assert (ran.code, ran.err) == (0, "")
    assert "Unreviewed again: I02, E02" in ran.out
    written = tomlkit.parse(mine.read_text(encoding="utf-8"))
    reviewed = [one["id"] for one in written["criterion"] if "reviewed" in one]
    assert (written["default_anchor"], reviewed) == ("screening_date", ["I03"])


@pytest.mark.parametrize("day", ["birth", "birth_date", "", " ", "inclusoin", "nonsense_date"])
def test_a_date_that_nothing_is_counted_to(screener: Run, mine: Path, day: str) -> None:
    """On the day of birth everybody is 0 years old."""
    before = mine.read_bytes()
    ran = screener("review", "d.toml", "--anchor", day)
    assert (ran.code, ran.out) == (2, "")
    assert "Nothing was written" in ran.err
    assert ("It may be inclusion" in ran.err) == (day == "inclusoin")
    assert mine.read_bytes() == before


def test_the_date_counted_to_is_stated_alone(screener: Run, mine: Path) -> None:
    before = mine.read_bytes()
    for beside in (("I03",), ("--by", "KL"), ("--on", "2026-01-01"), ("--rule", "edss > 3")):
        ran = screener("review", "d.toml", "--anchor", "screening", *beside)
        assert (ran.code, ran.out) == (2, "")
        assert "--anchor goes alone" in ran.err
    assert mine.read_bytes() == before


def test_a_date_of_the_file_s_own_can_be_counted_to(screener: Run, mine: Path) -> None:
    text = mine.read_text(encoding="utf-8")
    mine.write_text(text.replace("[anchors]", '[anchors]\nvisit_zero = "visit_zero_date"'), encoding="utf-8")
    assert screener("review", "d.toml", "--anchor", "visit zero").code == 0
    assert tomlkit.parse(mine.read_text(encoding="utf-8"))["default_anchor"] == "visit_zero_date"


def test_the_date_counted_to_stands_above_the_criteria(screener: Run, mine: Path) -> None:
    """A file that has no line for it gets one where it is read."""
    text = "".join(
        line for line in mine.read_text(encoding="utf-8").splitlines(True) if "default_anchor" not in line
    )
    mine.write_text(text, encoding="utf-8")
    assert screener("review", "d.toml", "--anchor", "consent").code == 0
    written = mine.read_text(encoding="utf-8")
    assert written.index("default_anchor") < written.index("[[criterion]]")


def test_the_line_that_is_new_ends_as_the_others_of_the_file(screener: Run, mine: Path) -> None:
    lines = [one for one in mine.read_text(encoding="utf-8").splitlines() if "default_anchor" not in one]
    mine.write_bytes("\r\n".join(lines).encode())
    assert screener("review", "d.toml", "--anchor", "consent").code == 0
    written = mine.read_bytes()
    assert b'default_anchor = "consent_date"\r\n' in written
    assert written.count(b"\n") == written.count(b"\r\n")


@pytest.mark.parametrize("rule", [(), ("--rule", "edss between 3 and 7 at inclusion")])
def test_a_name_is_no_initials(screener: Run, mine: Path, rule: tuple[str, ...]) -> None:
    before = mine.read_bytes()
    ran = screener("review", "d.toml", "I03", *rule, "--by", "Jean Dupont")
    assert (ran.code, ran.out) == (2, "")
    assert "Initials are one to five letters" in ran.err
    assert mine.read_bytes() == before


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        ("edss <=< 6", '"<=<" is more than one comparison'),
        ("edss << 6", '"<<" is more than one comparison'),
        ("edss <<< 6", '"<<<" is more than one comparison'),
        ("edss < < 6", '"< <" is more than one comparison'),
        ("edss ≤= 6", '"≤=" is more than one comparison'),
        ("pregnant = yes", "a finding is written alone: pregnant, and where it must not be: not (pregnant)"),
        ("edss =", 'a number is missing after "="'),
    ],
)
def test_a_rule_is_read_strictly(screener: Run, mine: Path, rule: str, told: str) -> None:
    before = mine.read_bytes()
    ran = screener("review", "d.toml", "I03", "--rule", rule)
    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err
    assert mine.read_bytes() == before


@pytest.mark.parametrize("rule", ["edss <= 6", "edss > = 3", '"score <<1>>" >= 16'])
def test_one_comparison_is_taken(screener: Run, mine: Path, rule: str) -> None:
    assert mine.exists()
    assert screener("review", "d.toml", "I03", "--rule", rule).code == 0


def test_what_is_asked_of_a_person_says_why(screener: Run, mine: Path) -> None:
    """Below what was written, for whoever holds the question against its text; nothing of a rule that asks nothing."""
    text = mine.read_text(encoding="utf-8")
    words = "Known or suspected sepsis"
    asked = f'[[criterion]]\nid = "E99"\ntext = "{words}"\nrule = \'judge "{words}"\'\n'
    mine.write_text(f"{text}\n{asked}", encoding="utf-8")
    ran = screener("review", "d.toml", "I03", "E99", "--by", "KL", "--on", "2026-02-01")
    assert ran.out.splitlines() == [
        "d.toml: I03, E99 reviewed by KL on 2026-02-01",
        "E99 why asked: “suspected”: a suspicion, for a physician to judge",
    ]
    ruled = screener(
        "review", "d.toml", "E99", "--rule", "judge “sepsis”".replace("“", '"').replace("”", '"')
    )
    assert "why asked" not in ruled.out
