"""The README's table of what `lint` finds: each example of one criterion is found, and where it says so."""

import re
from pathlib import Path

import pytest

from screener.language.lint.run import lint
from tests.functional.command import Run
from tests.spec.lint_cases import Case

README = (Path(__file__).resolve().parents[2] / "README.md").read_text(encoding="utf-8")
ROWS = dict(re.findall(r"^\| (L\d\d) [a-z-]+ \| .*?: (.*) \|$", README, re.MULTILINE))
TEXTS = [(code, ROWS[code].split("; in a rule")[0]) for code in ("L08", "L09", "L10", "L12", "L13")]
RULES = [(code, rule) for code in ROWS for rule in re.findall(r"in a rule, `(.*?)`", ROWS[code])]


@pytest.mark.parametrize(("code", "words"), TEXTS)
def test_it_is_found_in_a_registered_text(screener: Run, code: str, words: str) -> None:
    Path("t.txt").write_text(f"Inclusion Criteria:\n* {words}\n", encoding="utf-8")
    assert f"\n{code} " in screener("lint", "t.txt").out


@pytest.mark.parametrize(("code", "rule"), RULES)
def test_it_is_found_in_a_rule_that_somebody_wrote(code: str, rule: str) -> None:
    assert code in [one.code for one in lint(Case((("+", True, rule),), ()).trial())]


def test_what_a_text_cannot_mean_is_asked_by_the_reading(screener: Run) -> None:
    """And is no finding, as it is no rule."""
    assert RULES
    (words,) = re.findall(r"nobody or everybody meets together \(\"(.*?)\"\)", README)
    Path("t.txt").write_text(f"Inclusion Criteria:\n* {words}\n", encoding="utf-8")
    assert "nothing found" in screener("lint", "t.txt").out
    assert "nothing lies between these bounds" in screener("parse", "t.txt").out
    assert "nothing lies between these bounds" in screener("import", "t.txt", "--id", "T1").err
