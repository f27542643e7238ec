"""Programs that write to a log in processes of their own, to be killed, limited or run side by side."""

import multiprocessing
import os
import resource
import sys
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from random import Random
from typing import NamedTuple

from screener.log import Drafts, Given, Head, Input, Log, LogFault, new_draft, open_log
from tests.log.visits import AB, INVESTIGATOR, LM, PROTOCOL, SOURCE, edss, given

_CONTEXT = multiprocessing.get_context("forkserver")
_CONTEXT.set_forkserver_preload([__name__])


class Told(NamedTuple):
    """What a writer says after each step that it was told is saved: the log's head, its draft's revision."""

    head: Head
    draft: tuple[str, int]


def start(work: Callable[..., None], *arguments: object) -> BaseProcess:
    """Start a process."""
    process = _CONTEXT.Process(target=work, args=arguments)
    process.start()
    return process


def pipe() -> tuple[Connection, Connection]:
    """The two ends of a pipe: to read, to write."""
    return _CONTEXT.Pipe(duplex=False)


def write_for_ever(log: Path, drafts: Path, out: Connection, seed: int) -> None:
    """Write visits, changes, overrides, signatures and drafts until killed, saying each step once it is saved."""
    random = Random(seed)  # noqa: S311 - to vary the steps
    kept = Drafts(drafts)
    with open_log(log) as opened:
        while True:
            draft = kept.save(new_draft(PROTOCOL.trial, PROTOCOL.digest, f"01-{os.getpid()}"))
            for _ in range(random.randrange(1, 4)):
                draft = kept.save(draft.put("edss", Input(f"{random.random()}")))
                _step(opened, random)
                out.send(Told(opened.head(), (draft.id, draft.revision)))


def _step(log: Log, random: Random) -> None:
    number = log.start(
        PROTOCOL, SOURCE, f"01-{random.randrange(1000):03}", LM, given(edss=edss("6.5"))
    ).screening.number
    if random.random() < 0.5:
        log.save(number, {"edss": Given(edss("7"))}, AB, why="misread")
    if random.random() < 0.5:
        log.override(number, "I03", "met", LM, "measured again")
        log.sign(number, *INVESTIGATOR, LM)  # type: ignore[arg-type]  # a role


def write_visits(log: Path, name: str, count: int) -> None:
    """Write so many visits, each of a candidate of its own, opening the log anew for every other one."""
    done = 0
    while done < count:
        with open_log(log) as opened:
            for _ in range(min(2, count - done)):
                number = opened.start(PROTOCOL, SOURCE, f"{name}-{done:03}", LM, given()).screening.number
                opened.save(number, {"edss": Given(edss("5"))}, AB, why="misread")
                done += 1


def write_until_full(log: Path, drafts: Path, out: Connection, limit: int) -> None:
    """Write with a limit on the size of files; say each step, and at the end how it failed."""
    if limit:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    kept = Drafts(drafts)
    draft = kept.save(new_draft(PROTOCOL.trial, PROTOCOL.digest, "01-001"))
    try:
        with open_log(log) as opened:
            for number in range(10_000):
                draft = kept.save(draft.put("edss", Input(str(number))))
                opened.start(PROTOCOL, SOURCE, f"01-{number:05}", LM, given())
                out.send(Told(opened.head(), (draft.id, draft.revision)))
    except LogFault as fault:
        out.send((fault.cause, str(fault)))
    out.close()


def as_nobody(work: Callable[..., None], *arguments: object) -> None:
    """Run something as a user to whom files can be forbidden, and fail where it fails."""
    process = start(_without_rights, work, *arguments)
    process.join(60)
    assert process.exitcode == 0


def _without_rights(work: Callable[..., None], *arguments: object) -> None:
    if os.geteuid() == 0:
        os.setgid(65534)
        os.setuid(65534)
    try:
        work(*arguments)
    except BaseException as fault:
        sys.stderr.write(f"{fault!r}\n")
        raise
