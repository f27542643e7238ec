"""Two windows at one draft: what is acknowledged is on the disk, and nothing is left of the lock between them."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from filelock import FileLock

from screener.log import Draft, Drafts, Input, LogFault, new_draft
from screener.model import held as holding

TIMES = 40


def fresh() -> Draft:
    """A draft of nothing yet."""
    return new_draft("NCT06592703", "ab" * 32, "01-007")


def at_once(*steps: Callable[[], object]) -> list[object]:
    """What each step gives, or its fault, where all begin at one moment."""
    barrier = threading.Barrier(len(steps))

    def begin(step: Callable[[], object]) -> object:
        barrier.wait()
        try:
            return step()
        except LogFault as fault:
            return fault.cause

    with ThreadPoolExecutor(len(steps)) as windows:
        return list(windows.map(begin, steps))


def test_of_two_saves_at_once_one_is_acknowledged(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path / "drafts")
    for _ in range(TIMES):
        one = drafts.save(fresh())
        came = at_once(
            lambda one=one: drafts.save(one.put("edss", Input("4"))),  # type: ignore[misc]
            lambda one=one: Drafts(drafts.folder).save(one.put("edss", Input("5"))),  # type: ignore[misc]
        )
        (kept,) = (draft for draft in came if isinstance(draft, Draft))
        assert came.count("changed") == 1
        assert drafts.restore(one.id) == kept
    assert all(path.name.endswith(".draft.json") for path in drafts.folder.iterdir())
    assert not [path for path in drafts.folder.iterdir() if path.name.startswith(".")]


def test_a_save_and_a_discard_at_once(tmp_path: Path) -> None:
    """Either what was saved is there and was not discarded, or the window that saved is told that it is gone."""
    drafts = Drafts(tmp_path / "drafts")
    for _ in range(TIMES):
        one = drafts.save(fresh())
        came, gone = at_once(
            lambda one=one: drafts.save(one.put("edss", Input("4"))),  # type: ignore[misc]
            lambda one=one: drafts.discard(one.id, one.revision),  # type: ignore[misc]
        )
        assert (came == "gone") == gone
        assert drafts.all() == ([] if gone else [came])
        drafts.discard(one.id)
    assert list(drafts.folder.iterdir()) == []


def test_what_another_window_holds_is_told_after_a_while(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(holding, "PATIENCE", 0.1)
    drafts = Drafts(tmp_path / "drafts")
    one = drafts.save(fresh())
    with FileLock(drafts.folder / f".{one.id}.draft.json.lock"):
        with pytest.raises(LogFault, match="held by another window") as fault:
            drafts.save(one.put("edss", Input("4")))
        assert fault.value.cause == "busy"
        with pytest.raises(LogFault, match="cannot be removed"):
            drafts.discard(one.id)
    assert drafts.restore(one.id) == one
    drafts.save(one.put("edss", Input("4")))


def test_what_a_killed_window_held_is_free(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path / "drafts")
    one = drafts.save(fresh())
    hold = (
        "import sys, time; from pathlib import Path; from screener.model.held import held\n"
        "with held(Path(sys.argv[1])): print('held', flush=True); time.sleep(60)"
    )
    place = drafts.folder / f"{one.id}.draft.json"
    command = [sys.executable, "-c", hold, str(place)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=os.environ) as window:
        assert window.stdout is not None
        assert window.stdout.readline() == b"held\n"
        window.kill()
        window.wait()
    began = time.monotonic()
    two = drafts.save(one.put("edss", Input("4")))
    assert time.monotonic() - began < 5
    assert drafts.restore(one.id) == two
    assert len(list(drafts.folder.iterdir())) == 1


@pytest.mark.parametrize("fault", [OSError(38, "Function not implemented"), NotImplementedError("no flock")])
def test_a_file_system_without_locks_keeps_drafts_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: Exception
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise fault

    monkeypatch.setattr(FileLock, "acquire", refuse)
    drafts = Drafts(tmp_path / "drafts")
    one = drafts.save(fresh())
    assert drafts.restore(one.id) == one
    assert drafts.discard(one.id, one.revision)


def test_a_draft_that_was_removed_elsewhere_is_not_brought_back(tmp_path: Path) -> None:
    """What was given up in one window would stand again, entered by nobody."""
    drafts = Drafts(tmp_path / "drafts")
    one = drafts.save(fresh().put("edss", Input("4")))
    drafts.discard(one.id, one.revision)
    with pytest.raises(LogFault, match="was removed in another window") as fault:
        drafts.save(one.put("platelets", Input("231")))
    assert fault.value.cause == "gone"
    assert not drafts.has(one.id)
    assert drafts.save(one._replace(revision=0)).inputs == one.inputs
