"""A criteria file that somebody goes on writing as its header says, and what `parse` answers."""

import re
from pathlib import Path

import pytest

from tests.functional.command import Run


@pytest.fixture
def mine(screener: Run) -> Path:
    """A criteria file that was imported."""
    Path("t.txt").write_text("Inclusion Criteria:\n* Age ≥ 18 years\n* EDSS 3 to 6\n", encoding="utf-8")
    assert screener("import", "t.txt", "--id", "T1", "--out", "mine").code in (0, 1)
    return Path("mine", "T1.toml")


def add(file: Path, before: str, line: str) -> None:
    """Write a line in front of another."""
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, f"{line}\n{before}", 1), encoding="utf-8")


def to_look_at(screener: Run, file: Path) -> str:
    """What `parse` says of the file, in one line."""
    return " ".join(screener("parse", str(file)).out.partition("To look at:")[2].split())


def test_a_review_as_the_header_tells_to_write_it(screener: Run, mine: Path) -> None:
    """The checksum is not there yet: that is said, and not that something changed."""
    text = mine.read_text(encoding="utf-8")
    line = next(line for line in text.splitlines() if "reviewed = {" in line)
    example = line[line.index("reviewed = {") : line.index("}") + 1]
    add(mine, "text = 'EDSS 3 to 6'", example)
    told = to_look_at(screener, mine)
    assert "I02: the review by initials on 2026-02-01 has no checksum yet" in told
    assert "changed" not in told
    found = re.search('write (of = "[0-9a-f]{12}") beside by and on', told)
    assert found is not None
    mine.write_text(
        mine.read_text(encoding="utf-8").replace('"2026-02-01" }\n', f'"2026-02-01", {found[1]} }}\n'),
        encoding="utf-8",
    )
    assert "checksum" not in to_look_at(screener, mine)


def test_a_default_anchor_that_is_no_date_that_is_known(screener: Run, mine: Path) -> None:
    """A slip would be a column of its own, which nobody fills in, and every age unknown."""
    text = mine.read_text(encoding="utf-8")
    for anchor, note in (
        ("inclusion_date", ""),
        ("inclusion_day", 'so that a column inclusion_day is asked for. Did you mean "inclusion_date"?'),
        (
            "hip_fracture_date",
            'the trial\'s own is named under [anchors]: hip_fracture = "hip_fracture_date"',
        ),
    ):
        written = text.replace('default_anchor = ""', f'default_anchor = "{anchor}"')
        mine.write_text(written, encoding="utf-8")
        told = to_look_at(screener, mine)
        assert note in told
        assert bool(note) == ("is no date that is known" in told)
    add(mine, "[source]", 'hip_fracture = "hip_fracture_date"')
    assert "is no date that is known" not in to_look_at(screener, mine)


@pytest.mark.parametrize("field", ["platelets", "sex", "edss", "age", "diabetes", "candidate_id"])
def test_an_anchor_that_is_no_date(screener: Run, mine: Path, field: str) -> None:
    """Its column would stand in the header twice, which `check` refuses."""
    text = mine.read_text(encoding="utf-8")
    written = text.replace('default_anchor = ""', f'default_anchor = "{field}"')
    line = 1 + written[: written.index(f'default_anchor = "{field}"')].count("\n")
    mine.write_text(written, encoding="utf-8")
    for command in ("lint", "template", "parse"):
        ran = screener(command, str(mine))
        assert (ran.code, ran.out) == (2, "")
        assert f'{mine}, line {line}: default_anchor = "{field}": {field} is ' in ran.err
        assert 'Name the field of that date, such as default_anchor = "inclusion_date"' in ran.err
    mine.write_text(text, encoding="utf-8")
    add(mine, "[source]", f'surgery = "{field}"')
    ran = screener("lint", str(mine))
    assert ran.code == 2
    assert f'surgery = "{field}": {field} is ' in ran.err
    assert 'such as surgery = "surgery_date"' in ran.err


def test_nor_is_an_event_that_the_trials_own_rule_names(screener: Run, mine: Path) -> None:
    text = mine.read_text(encoding="utf-8").replace(
        "edss between 3 and 6", '"hip fracture" within the past 1 year'
    )
    mine.write_text(
        text.replace('default_anchor = ""', 'default_anchor = "inclusion_date"'), encoding="utf-8"
    )
    assert screener("lint", str(mine)).code in (0, 1)
    assert "hip_fracture" in screener("template", str(mine)).out
    add(mine, "[source]", 'fracture = "hip_fracture"')
    ran = screener("template", str(mine))
    assert (ran.code, ran.out) == (2, "")
    assert (
        "hip_fracture is something that happened or not, and windows and ages are counted to a date"
        in ran.err
    )
