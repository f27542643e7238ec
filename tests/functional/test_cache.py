"""The cache: what was computed is not computed again, and never stands for something else."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from screener.commands import trials
from screener.language import library
from screener.language.words import lexicon, wordlists
from screener.model import resources
from screener.model.entries import read_vocabulary
from screener.model.resources import from_cache, state_of, to_cache
from screener.model.rules import without_spans
from screener.model.vocabulary import packed, unpacked

TRIAL = resources.shipped("criteria") / "NCT06592703.toml"
CANDIDATES = resources.shipped("criteria") / "NCT06592703.candidates.csv"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder of its own."""
    monkeypatch.setattr(resources, "cache_folder", lambda: tmp_path)
    return tmp_path


@pytest.mark.usefixtures("folder")
def test_what_was_kept_comes_back_for_the_same_state_only() -> None:
    to_cache("one", b"line\nline", "state")
    assert from_cache("one", "state") == b"line\nline"
    assert from_cache("one", "another state") is None
    assert from_cache("two", "state") is None


@pytest.mark.parametrize("left", [b"", b"no line", b"0" * 64 + b"\nsomething else"])
def test_what_is_not_whole_is_not_taken(folder: Path, left: bytes) -> None:
    to_cache("one", b"something")
    (folder / "one").write_bytes(left)
    assert from_cache("one") is None


def test_a_folder_that_takes_nothing_stops_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "one").mkdir()
    to_cache("one", b"something")
    assert from_cache("one") is None
    assert [file.name for file in folder.iterdir()] == ["one"]
    monkeypatch.setattr(resources, "cache_folder", lambda: None)
    to_cache("two", b"something")
    assert from_cache("two") is None


def test_the_state_of_a_folder_is_that_of_its_code_and_data(tmp_path: Path) -> None:
    def state() -> str:
        state_of.cache_clear()
        return state_of(tmp_path)

    (tmp_path / "words.csv").write_text("a")
    before = state()
    (tmp_path / "notes.txt").write_text("no data")
    assert state() == before
    os.utime(tmp_path / "words.csv", ns=(0, 0))
    assert state() != before
    below = tmp_path / "below"
    below.mkdir()
    before = state()
    (below / "clause.py").write_text("", encoding="utf-8")
    assert state() != before
    state_of.cache_clear()


@pytest.mark.parametrize("folder", ["grammars", "sources", "language", "model"])
def test_a_protocol_is_kept_by_all_that_decides_how_it_is_read(
    folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library, "state_of", lambda _: "")
    before = library._kept_as(b"", "trial.json", texts=True)
    monkeypatch.setattr(library, "state_of", lambda of: "changed" if of.name == folder else "")
    assert library._kept_as(b"", "trial.json", texts=True) != before


def test_the_lexicon_comes_back_as_it_was_read() -> None:
    read = lexicon.read_lexicon()
    assert lexicon.unpacked(lexicon.packed(read)) == read
    assert lexicon.lexicon() == read


def test_the_word_lists_come_back_as_they_were_read(folder: Path) -> None:
    read = wordlists._read()
    for _ in range(2):  # once read and kept, once from the cache
        wordlists._written.cache_clear()
        assert wordlists._written() == read
    assert (folder / "phrases.json").exists()


def test_the_vocabulary_comes_back_as_it_was_read() -> None:
    read = read_vocabulary()
    back = unpacked(packed(read))
    assert [*map(repr, back.variables.values())] == [*map(repr, read.variables.values())]
    assert back._replace(terms=read.terms, anchor_spellings=read.anchor_spellings) == read
    assert dict(back.terms) == dict(read.terms)
    assert dict(back.anchor_spellings) == dict(read.anchor_spellings)


def _check(trial: Path, home: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "screener", "check", str(trial), str(CANDIDATES)],
        env={**os.environ, "XDG_CACHE_HOME": str(home), "PYTHONPATH": str(Path(__file__).parents[2])},
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    )
    return done.stdout


def test_check_says_the_same_from_the_cache_from_a_damaged_one_and_from_none(tmp_path: Path) -> None:
    first = _check(TRIAL, tmp_path)
    kept = [file for file in tmp_path.rglob("*") if file.is_file()]
    assert {file.name for file in kept} >= {"vocabulary.json", "chunks.lark.cache"}
    assert any(file.name.endswith(".protocol.json") for file in kept)
    assert _check(TRIAL, tmp_path) == first
    for file in kept:
        file.write_bytes(file.read_bytes()[:100])
    assert _check(TRIAL, tmp_path) == first


def test_an_edited_criteria_file_is_read_again(tmp_path: Path) -> None:
    trial = tmp_path / TRIAL.name
    text = TRIAL.read_text(encoding="utf-8")
    trial.write_text(text, encoding="utf-8")
    first = _check(trial, tmp_path / "cache")
    assert "edss between 3 and 6 at inclusion" in text
    trial.write_text(text.replace("edss between 3 and 6", "edss between 9 and 10"), encoding="utf-8")
    assert _check(trial, tmp_path / "cache") != first


def test_the_list_of_trials_is_the_same_from_the_cache_from_a_damaged_one_and_from_none(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    few = [library.AtHand(TRIAL.with_name(f"{id}.toml"), own=False) for id in ("NCT06592703", "NCT03792893")]
    monkeypatch.setattr(trials, "every_trial", lambda: few)

    def told() -> str:
        said: list[str] = []
        assert trials.trials("json", write=said.append, warn=said.append, width=80) == 0
        return "".join(said)

    first = told()
    kept = [*folder.glob("*.trial.json")]
    assert len(kept) == len(few)
    with monkeypatch.context() as patch:
        patch.setattr(trials, "read_trial", None)
        assert told() == first
    for file in kept:
        file.write_bytes(file.read_bytes()[:100])
    assert told() == first


def test_the_line_of_a_trial_is_kept_by_all_that_it_tells(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its file, its name and its cases, and the code that counts."""
    trial = folder / "NCT00000001.toml"

    def kept() -> int:
        trials._line(trial)
        return len([*folder.glob("*.trial.json")])

    rule = 'id = "I01"\ntext = "Age {} years"\nrule = "age >= 18 at inclusion"'
    text = f'trial = "NCT00000001"\n[[criterion]]\n{rule}\n'
    trial.write_text(text.format("≥ 18"), encoding="utf-8")
    assert [kept(), kept()] == [1, 1]
    trial.write_text(text.format("at least 18"), encoding="utf-8")
    assert kept() == 2
    monkeypatch.setattr(trials, "shipped", lambda _: folder)
    cases = TRIAL.with_name("NCT06592703.cases.toml").read_bytes()
    (folder / "NCT00000001.cases.toml").write_bytes(cases)
    monkeypatch.setattr(trials, "read_cases", lambda *_: (1, 2))
    assert trials._line(trial).cases == 2
    assert kept() == 3
    monkeypatch.setattr(trials, "state_of", lambda _: "changed")
    monkeypatch.setattr(trials, "read_cases", lambda *_: (1, 2, 3))
    assert trials._line(trial).cases == 3


@pytest.mark.parametrize("path", library.shipped_trials(), ids=lambda path: path.stem)
def test_the_rules_say_what_the_protocol_says_but_for_the_places_in_its_texts(path: Path) -> None:
    whole, rules = library.load_protocol(str(path)), library.load_rules(str(path))
    bare = tuple(
        one.model_copy(update={"rule": without_spans(one.rule), "edited": False}) for one in whole.criteria
    )
    assert whole.model_copy(update={"criteria": bare}) == rules


def test_whoever_asks_for_the_rules_of_a_criteria_file_waits_for_no_text(tmp_path: Path) -> None:
    """The patterns of the criteria language take longer to make ready than a small file of candidates to judge."""
    code = (
        "import sys; from screener.language.library import load_rules; "
        f"load_rules({str(TRIAL)!r}); sys.exit('screener.language.reading' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "XDG_CACHE_HOME": str(tmp_path), "PYTHONPATH": str(Path(__file__).parents[2])},
        check=False,
    )
    assert done.returncode == 0
