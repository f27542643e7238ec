"""A program that is killed loses nothing that it was told is saved, and leaves nothing half-written."""

import os
import signal
import time
from pathlib import Path
from random import Random

import pytest

from screener.log import Drafts, Head, open_log
from tests.log.processes import Told, pipe, start, write_for_ever

KILLS = 20


def kill_while_writing(log: Path, drafts: Path, seed: int) -> list[Told]:
    """Start a writer, kill it at a random moment, and return what it had been told is saved."""
    ours, theirs = pipe()
    process = start(write_for_ever, log, drafts, theirs, seed)
    theirs.close()
    told = []
    try:
        assert ours.poll(60), "the writer does not start"
        told.append(ours.recv())
        time.sleep(Random(seed).uniform(0.0, 0.15))  # noqa: S311 - any moment will do
        assert process.pid is not None
        os.kill(process.pid, signal.SIGKILL)
        while True:
            told.append(ours.recv())
    except EOFError:
        return told
    finally:
        process.join()
        ours.close()


def check_after(log: Path, drafts: Path, told: list[Told]) -> Head:
    """Whatever was told is there, the chain is whole, the draft is as it was last saved; returns the head."""
    with open_log(log) as opened:
        found = opened.verify()
        assert found.whole, found.problems
        hashes = {entry.number: entry.hash for entry in opened.entries()}
        for one in told:
            assert hashes[one.head.number] == one.head.hash
        for line in opened.screenings():
            assert line.outcome is not None, "a screening without its decision"
    kept = Drafts(drafts)
    assert kept.unreadable() == []
    for id, revision in {one.draft[0]: one.draft[1] for one in told}.items():
        assert kept.restore(id).revision >= revision
    return found.head


@pytest.mark.parametrize("round_", range(4))
def test_nothing_that_was_saved_is_lost(tmp_path: Path, round_: int) -> None:
    """One log through several kills: each finds what the one before left."""
    log, drafts = tmp_path / "log.db", tmp_path / "drafts"
    told: list[Told] = []
    head = 0
    for kill in range(KILLS // 4):
        told += kill_while_writing(log, drafts, 100 * round_ + kill)
        after = check_after(log, drafts, told)
        assert after.number > head
        head = after.number
