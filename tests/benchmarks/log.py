"""The screening log under stress: ``python tests/benchmarks/log.py [--kills 200] [--candidates 2000]``.

First a program that writes visits, changes, overrides, signatures and drafts is killed with SIGKILL at random
moments, over and over on one log: every row that was acknowledged must be there, the chain whole, the drafts as
last saved. Then speed, as ratios within one run (medians): a save against judging the candidate alone, verifying
against hashing the same bytes, the list against reading its rows.
"""

import argparse
import hashlib
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from screener.engines.screen import judge
from screener.log import Given, open_log
from screener.log.batch import record
from screener.log.chain import line
from screener.model.candidate import Candidate
from screener.sources.tables import Row
from tests.log.processes import Told
from tests.log.test_killed import check_after, kill_while_writing
from tests.log.visits import LM, PROTOCOL, SOURCE, WOMAN, edss, given


def main() -> None:
    """Run both parts; the exit code is not 0 where anything was lost."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--candidates", type=int, default=2000)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        killed(Path(folder), asked.kills)
        speed(Path(folder), asked.candidates)


def killed(folder: Path, kills: int) -> None:
    """Kill a writer so many times; raises ``AssertionError`` where something is missing."""
    log, drafts = folder / "killed.db", folder / "drafts"
    acknowledged = 0
    told: list[Told] = []
    head = None
    for seed in range(kills):
        told = kill_while_writing(log, drafts, seed)
        acknowledged += len(told)
        if seed % 10 == 9 or seed == kills - 1:
            head = check_after(log, drafts, told)
        else:
            with open_log(log) as opened:
                assert opened.verify().whole
                assert opened.head().number >= told[-1].head.number
    print(f"{kills} kills: {acknowledged} acknowledged steps, none lost; the chain is whole to {head}")


def median(work: Callable[[], object], times: int) -> float:
    """Seconds of one run."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def speed(folder: Path, candidates: int) -> None:
    """Print the ratios."""
    one = Candidate("01-001", dict(WOMAN))
    judged = median(lambda: judge(PROTOCOL, one), 200)
    with open_log(folder / "speed.db") as log:
        codes = iter(f"01-{number:06}" for number in range(10**6))
        saved = median(lambda: log.start(PROTOCOL, SOURCE, next(codes), LM, given()), 200)
        number = log.start(PROTOCOL, SOURCE, next(codes), LM, given()).screening.number
        scores = iter(("4.5", "5", "5.5", "6") * 100)
        changed = median(lambda: log.save(number, {"edss": Given(edss(next(scores)))}, LM, why="again"), 100)
        rows = [Row(at, Candidate(f"02-{at:06}", dict(WOMAN))) for at in range(candidates)]
        start = time.perf_counter()
        record(log, PROTOCOL, SOURCE, rows, "0" * 64, LM)
        batch = (time.perf_counter() - start) / candidates
        entries = [line(entry) for entry in log.entries()]

        def hashed() -> None:
            last = b"0" * 64
            for entry in entries:
                last = hashlib.sha256(last + b"\n" + entry).hexdigest().encode()

        hashing, verified = median(hashed, 5), median(log.verify, 5)
        listed, everything = median(log.screenings, 5), median(log.entries, 5)
    print(
        f"{len(entries)} rows, {candidates} candidates of a file; milliseconds, and the ratio to the reference"
    )
    for name, taken, reference in (
        ("a new visit saved, to the disk / judging it", saved, judged),
        ("a change saved, to the disk / judging it", changed, judged),
        ("a candidate of a file / judging it", batch, judged),
        ("verifying / hashing the same rows", verified, hashing),
        ("the list of all screenings / reading all rows", listed, everything),
    ):
        print(f"{name:50} {1000 * taken:9.2f} {1000 * reference:9.2f} {taken / reference:7.2f}")


if __name__ == "__main__":
    main()
