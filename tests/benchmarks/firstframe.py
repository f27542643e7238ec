"""How long the app takes from nothing to its first frame, beside what it cannot do without.

Whole processes, run in turn so that a busy machine slows all of them alike; medians and their ratios:

* ``textual``: import textual with its widgets, every one that ``textual.widgets`` names;
* ``frame``: ``screener`` in a terminal of 80 by 24, until the first screen has been written to it.

Then, within one process at 60 criteria: a keystroke in an input, until the screen that it leads to is painted.

Run it as ``python tests/benchmarks/firstframe.py [ROUNDS]``. It exits with 1 where a figure is out of reach.
"""

import asyncio
import fcntl
import os
import pty
import select
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
REACH = 1.6
FRAMES = 2.0
FRAME = 1 / 60
ROUNDS = 15
_IMPORT = (
    "import textual.app, textual.widgets\n"
    "for name in textual.widgets.__all__:\n    getattr(textual.widgets, name)"
)


def imported(environment: dict[str, str]) -> float:
    """The seconds of a process that imports textual with its widgets."""
    start = time.perf_counter()
    subprocess.run((sys.executable, "-c", _IMPORT), env=environment, check=True)
    return time.perf_counter() - start


def framed(environment: dict[str, str]) -> float:
    """The seconds until the app has written its first screen, the footer's last key, to a terminal."""
    start = time.perf_counter()
    child, terminal = pty.fork()
    if child == 0:
        os.execve(sys.executable, (sys.executable, "-m", "screener", "tui"), environment)  # noqa: S606 - no shell
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    seen = b""
    try:
        while b"Recent candidates" not in seen or b"Quit" not in seen:
            if not select.select([terminal], [], [], 30)[0]:
                raise RuntimeError("the app wrote no screen within 30 seconds")
            seen += os.read(terminal, 65536)
        taken = time.perf_counter() - start
        os.write(terminal, b"q")
        while select.select([terminal], [], [], 10)[0]:
            try:
                if not os.read(terminal, 65536):
                    break
            except OSError:
                break  # the terminal's other end is closed
    finally:
        os.close(terminal)
        os.waitpid(child, 0)
    return taken


async def keystroke(rounds: int, folder: Path) -> float:
    """The median seconds of work from a key in an input to the painted verdict, at 60 criteria.

    The process's own time is counted, so that other programs do not.
    """
    from textual import events
    from textual.widgets import Static

    from screener.language.criteria_file import make_protocol
    from screener.language.library import load_protocol
    from screener.log.drafts import new_draft
    from screener.tui.app import ScreenerApp
    from screener.tui.screens.visit import VisitScreen
    from screener.visit.desk import Desk
    from screener.visit.sheet import Sheet
    from screener.visit.trials import find_trial
    from screener.visit.visiting import Visit

    first = load_protocol("NCT06592703")
    many = tuple(
        criterion.model_copy(update={"id": f"{criterion.id[0]}{20 * turn + place:02}"})
        for turn in range(5)
        for place, criterion in enumerate(first.criteria)
    )[:60]
    protocol = make_protocol(many, trial=first.trial, default_anchor=first.default_anchor)
    desk = Desk(folder / "log.db", folder / "drafts")
    app = ScreenerApp(make_desk=lambda: desk)
    taken: list[float] = []
    async with app.run_test(size=(140, 40)) as pilot:
        visit = Visit(find_trial(first.trial), protocol, b"", Sheet(new_draft(first.trial, "", "01-001")))
        screen = VisitScreen(desk, visit)
        await app.push_screen(screen)
        await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.pause(0.3)
        await screen.show(3, focus=True)
        await pilot.pause()
        painted = asyncio.Event()
        display = app._display

        def displayed(*arguments: Any) -> None:
            display(*arguments)
            painted.set()

        app._display = displayed  # type: ignore[method-assign,assignment]  # to be told when something was painted
        verdict = screen.query_one("#page--verdict", Static)
        for turn in range(rounds):
            for key, sign, says in (
                *(("6", "6", "EDSS 6 is between"), ("full_stop", ".", "EDSS 6 is between")),
                *(("5", "5", "EDSS 6.5 is above"), ("backspace", None, "EDSS 6 is between")),
                *(("backspace", None, "EDSS 6 is between"), ("backspace", None, "is not known")),
            ):
                start = time.process_time()
                painted.clear()
                app.post_message(events.Key(key, sign))
                shown = False
                while not shown:
                    await asyncio.wait_for(painted.wait(), 5)
                    painted.clear()
                    shown = says in str(verdict.content)
                if turn:
                    taken.append(time.process_time() - start)
                await pilot.pause(0.05)
    return statistics.median(taken)


def main() -> int:
    """Print the table; 1 where a figure is out of reach."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            **os.environ,
            "TERM": "xterm-256color",
            "XDG_CACHE_HOME": f"{folder}/cache",
            "XDG_DATA_HOME": f"{folder}/data",
            "PYTHONPATH": str(ROOT),
            "PYTHONPYCACHEPREFIX": f"{folder}/bytecode",
        }
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        taken: dict[str, list[float]] = {"textual": [], "frame": []}
        for turn in range(rounds + 1):
            for name, measure in (("textual", imported), ("frame", framed)):
                seconds = measure(environment)
                if turn:  # the first turn fills the caches and counts for nothing
                    taken[name].append(seconds)
        medians = {name: statistics.median(times) for name, times in taken.items()}
        stroke = asyncio.run(keystroke(rounds, Path(folder)))
    print(f"whole processes, medians of {rounds}, run in turn")
    for name, seconds in medians.items():
        print(f"{name:<12}{seconds * 1000:6.0f} ms")
    ratio = medians["frame"] / medians["textual"]
    print(f"first frame / importing textual with its widgets: {ratio:.2f} (at most {REACH})")
    print(
        f"keystroke to painted verdict at 60 criteria: {stroke / FRAME:.2f} frames of 1/60 s (at most {FRAMES})"
    )
    return 0 if ratio <= REACH and stroke <= FRAMES * FRAME else 1


if __name__ == "__main__":
    sys.exit(main())
