"""Two reviews at once: what both say is in the file, and nothing is left of the lock between them."""

import re
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from filelock import FileLock

from screener.commands.review import change_rule, mark_reviewed
from screener.errors import Unusable
from screener.language.library import own_folder
from screener.model import held as holding
from screener.model.resources import shipped
from screener.visit.trials import find_trial
from tests.functional.command import Run

TRIAL = "NCT06592703"
SHIPPED = shipped("criteria") / f"{TRIAL}.toml"
TIMES = 8


def at_once(*steps: Callable[[], object]) -> None:
    """Take steps that begin at one moment."""
    barrier = threading.Barrier(len(steps))

    def begin(step: Callable[[], object]) -> object:
        barrier.wait()
        return step()

    with ThreadPoolExecutor(len(steps)) as people:
        list(people.map(begin, steps))


def reviewed(path: Path) -> set[str]:
    """The criteria of a file that are marked."""
    entries = path.read_text(encoding="utf-8").split("[[criterion]]")[1:]
    named = {match[1]: entry for entry in entries if (match := re.search(r'id = "(\w+)"', entry))}
    return {id for id, entry in named.items() if "reviewed = " in entry}


def test_both_marks_are_kept(screener: Run) -> None:  # noqa: ARG001 - it goes to the empty folder
    for number in range(TIMES):
        path = Path(f"t{number}.toml")
        path.write_bytes(SHIPPED.read_bytes())
        at_once(
            lambda path=path: mark_reviewed(path, ("I03",), "LM", "2026-02-01"),  # type: ignore[misc]
            lambda path=path: mark_reviewed(path, ("E01",), "AB", "2026-02-01"),  # type: ignore[misc]
            lambda path=path: change_rule(path, "I04", "edss between 3 and 7"),  # type: ignore[misc]
        )
        assert reviewed(path) == {"I03", "E01"}
        assert "edss between 3 and 7" in path.read_text(encoding="utf-8")
    assert not [path for path in Path().iterdir() if path.name.startswith(".")]


def test_nor_is_one_lost_where_both_make_the_own_copy_of_a_shipped_file(screener: Run) -> None:  # noqa: ARG001
    path = find_trial(TRIAL)
    at_once(
        lambda: mark_reviewed(path, ("I03",), "LM", "2026-02-01"),
        lambda: mark_reviewed(path, ("E01",), "AB", "2026-02-01"),
    )
    (own,) = own_folder().iterdir()
    assert reviewed(own) == {"I03", "E01"}


def test_a_rule_that_the_own_copy_has_by_now_is_not_marked_unseen(screener: Run) -> None:  # noqa: ARG001
    path = find_trial(TRIAL)
    own = change_rule(path, "I03", "edss between 3 and 7")
    before = own.read_bytes()
    with pytest.raises(Unusable, match="says something else of I03 than"):
        mark_reviewed(path, ("I03",), "LM", "2026-02-01")
    with pytest.raises(Unusable, match="says something else of I03 than"):
        change_rule(path, "I03", "edss between 3 and 8")
    assert own.read_bytes() == before
    assert mark_reviewed(path, ("E01",), "LM", "2026-02-01") == own
    assert reviewed(own) == {"E01"}


def test_a_rule_and_its_mark_are_one_step(screener: Run) -> None:
    Path("t.toml").write_bytes(SHIPPED.read_bytes())
    ran = screener(
        "review", "t.toml", "I03", "--rule", "edss between 3 and 7", "--by", "LM", "--on", "2026-02-01"
    )
    assert (ran.code, ran.out) == (
        0,
        "t.toml: the rule of I03 is changed, and reviewed by LM on 2026-02-01\n",
    )
    assert reviewed(Path("t.toml")) == {"I03"}


def test_what_somebody_else_holds_is_told(screener: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(holding, "PATIENCE", 0.1)
    Path("t.toml").write_bytes(SHIPPED.read_bytes())
    with FileLock(".t.toml.lock"):
        ran = screener("review", "t.toml", "I03", "--by", "LM", "--on", "2026-02-01")
    assert ran.code == 2
    assert "t.toml is being changed by another review. Nothing was written. Try again" in ran.err
    assert Path("t.toml").read_bytes() == SHIPPED.read_bytes()
