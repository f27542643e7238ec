"""A console that cannot show every sign shows plain ones that mean the same, and never a ``?`` in their place.

``?`` is the sign of what is unknown: beside a candidate who is eligible it would say the opposite of the word.
"""

import json
import os
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from screener.reports.signs import plain
from tests.functional.command import Run

ROOT = Path(__file__).resolve().parents[2]
NARROW = ("cp1252", "cp850", "ascii")
"""What a Windows console or file, an old one, and a bare terminal can encode."""
TEXT = """Inclusion Criteria:
* Age ≥ 18 years
* BMI ≤ 30 kg/m²
* Platelets ≥ 100 × 10⁹/L
* Creatinine ≤ 120 µmol/L
* Temperature ± 0.5 °C “stable”
Exclusion Criteria:
* Śniadecki’s disease 入
"""


def printed(folder: Path, encoding: str, *arguments: str) -> tuple[str, str]:
    """What a run prints to a stream with this encoding, and what it remarks."""
    ran = subprocess.run(
        [sys.executable, "-m", "screener", *arguments],
        capture_output=True,
        encoding=encoding,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": encoding, "COLUMNS": "100"},
        check=False,
    )
    assert ran.returncode in (0, 1, 2)
    return ran.stdout, ran.stderr


@pytest.mark.parametrize("encoding", NARROW)
def test_a_state_keeps_a_sign_of_its_own(tmp_path: Path, encoding: str) -> None:
    lines = printed(tmp_path, encoding, "check", "NCT06592703", "NCT06592703.candidates.csv")[0].splitlines()
    states = {line.split()[2]: line.split()[1] for line in lines if line.startswith("synthetic-")}
    assert states == {"eligible": "+", "ineligible": "x", "undetermined": "?"}


@pytest.mark.parametrize("encoding", NARROW)
def test_an_explanation_likewise(tmp_path: Path, encoding: str) -> None:
    told = printed(
        tmp_path, encoding, "explain", "NCT06592703", "NCT06592703.candidates.csv", "synthetic-04"
    )[0]
    assert "x INELIGIBLE on 2026-03-02" in told
    assert "+ I01  met " in told
    assert "x E04  excludes " in told
    assert "-> platelets 49.9 G/L are below 50 G/L" in told
    assert "?" not in told


@pytest.mark.parametrize("encoding", NARROW)
def test_a_text_reads_the_same(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "t.txt").write_text(TEXT, encoding="utf-8")
    told = printed(tmp_path, encoding, "parse", "t.txt")[0]
    assert "Age >= 18 years" in told
    assert "BMI <= 30 kg/m" + ("^2" if encoding == "ascii" else "²") in told
    assert "10^9/L" in told
    assert ("120 umol/L" if encoding == "ascii" else "120 µmol/L") in told
    assert "disease \\u5165" in told
    assert "Sniadecki" in told


@pytest.mark.parametrize("encoding", NARROW)
def test_json_stays_json(tmp_path: Path, encoding: str) -> None:
    """A quotation mark of the text must not end a string of the JSON."""
    (tmp_path / "t.txt").write_text(TEXT, encoding="utf-8")
    told = json.loads(printed(tmp_path, encoding, "parse", "t.txt", "--format", "json")[0])
    assert told["criteria"][0]["text"] == "Age >= 18 years"


@pytest.mark.parametrize("encoding", NARROW)
def test_a_message_reads_the_same(tmp_path: Path, encoding: str) -> None:
    told = printed(tmp_path, encoding, "parse", "ś≥")[1]
    assert told.startswith("screener: ")
    assert "s>=" in told
    assert "?" not in told


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("≥ 18 – ≤ 65", ">= 18 - <= 65"),
        ("10⁹/L, 10⁻¹²", "10^9/L, 10^-12"),
        ("kg/m², ㎡", "kg/m^2, m^2"),
        ("1½ tablets, ½ tablet", "1 1/2 tablets, 1/2 tablet"),
        ("≱ 5", "\\u2271 5"),
        ("ＡＬＴ ＞ ３", "ALT > 3"),
        ("▸ 18 years", "* 18 years"),
        ("–2.5 ± 0.5", "-2.5 +/- 0.5"),
        ("Sjögren, Behçet, β-blocker", "Sjogren, Behcet, beta-blocker"),
        ("“sure”", "'sure'"),
        ("😀 \udce9", "\\ud83d\\ude00 \\udce9"),
    ],
)
def test_no_sign_changes_its_meaning(text: str, shown: str) -> None:
    assert plain(text) == shown


@pytest.mark.parametrize("encoding", NARROW)
def test_what_is_marked_stands_below_its_words(tmp_path: Path, encoding: str) -> None:
    """In `parse`, where "≥" takes two columns."""
    text = "Inclusion Criteria:\n* Willing, ≥ 18 years ≥ 2 visits\n* BMI ≥ 18 and BMI ≤ 10\n"
    (tmp_path / "t.txt").write_text(text, encoding="utf-8")
    lines = printed(tmp_path, encoding, "parse", "t.txt")[0].splitlines()
    pairs = list(pairwise(lines))
    marked = [(line, below) for line, below in pairs if below.strip() and not below.strip("?~ ")]
    assert len(marked) == 2
    for line, below in marked:
        words = line.replace("I01", "   ").replace("I02", "   ")
        assert len(words) == len(below)
        assert all(word == " " for word, mark in zip(words, below, strict=True) if mark == " ")
    pointed = [(line, below.partition(" character")[0]) for line, below in pairs if "^ character 1" in below]
    assert [line.strip() for line, _ in pointed] == [
        "Willing, >= 18 years >= 2 visits",
        "BMI >= 18 and BMI <= 10",
    ]
    assert all(len(below) == len(line) for line, below in pointed)


@pytest.mark.parametrize("typed", [("lint", "x", "\x1b[31m"), ("--\u202e",), ("tri\u202eals",)])
def test_what_is_mistyped_is_repeated_by_the_number_of_a_sign_that_acts(
    screener: Run, typed: tuple[str, ...]
) -> None:
    ran = screener(*typed)
    assert ran.code == 2
    assert "\x1b" not in ran.err
    assert "\u202e" not in ran.err
    assert "\\u001b" in ran.err or "\\u202e" in ran.err
