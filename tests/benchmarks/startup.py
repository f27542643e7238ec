"""How long ``screener check`` takes from nothing, beside what it cannot do without.

Whole processes, run in turn so that a busy machine slows all of them alike; medians and their ratios:

* ``models and lark``: import lark and pydantic, and define the rule models;
* ``models``: the same without lark;
* ``check, criteria read``: ``check`` on one candidate, the compiled criteria not cached (Lark's grammar is);
* ``check, criteria cached``: the same with the compiled criteria cached.

Run it as ``python tests/benchmarks/startup.py [ROUNDS]``. It exits with 1 where a ratio is out of reach.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TRIAL = "NCT06592703"
REACH = {"read": 1.5, "cached": 1.2}
ROUNDS = 25


def _nothing() -> None:
    pass


def measure(rounds: int, folder: Path) -> dict[str, float]:
    """The median seconds of each process."""
    rows = (ROOT / "criteria" / f"{TRIAL}.candidates.csv").read_text(encoding="utf-8").splitlines(True)
    one = folder / "one.csv"
    one.write_text("".join(rows[:2]), encoding="utf-8")
    cache = folder / "cache"
    environment = {
        **os.environ,
        "XDG_CACHE_HOME": str(cache),
        "PYTHONPATH": str(ROOT),
        "PYTHONPYCACHEPREFIX": str(folder / "bytecode"),
    }
    # Bytecode is kept, as it is for everybody, but beside the measurement and not in the tree.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)

    def forget() -> None:
        for kept in cache.rglob("*.protocol.json"):
            kept.unlink()

    check = ("-m", "screener", "check", TRIAL, str(one))
    processes: dict[str, tuple[tuple[str, ...], Callable[[], None]]] = {
        "models and lark": (("-c", "import lark, pydantic; import screener.model.rules"), _nothing),
        "models": (("-c", "import pydantic; import screener.model.rules"), _nothing),
        "check, criteria read": (check, forget),
        "check, criteria cached": (check, _nothing),
    }
    taken: dict[str, list[float]] = {name: [] for name in processes}
    for turn in range(rounds + 1):
        for name, (arguments, prepare) in processes.items():
            prepare()
            start = time.perf_counter()
            subprocess.run(
                (sys.executable, *arguments), env=environment, cwd=folder, check=True, capture_output=True
            )
            if turn:  # the first turn fills the caches and counts for nothing
                taken[name].append(time.perf_counter() - start)
    return {name: statistics.median(times) for name, times in taken.items()}


def main() -> int:
    """Print the table; 1 where a ratio is out of reach."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    with tempfile.TemporaryDirectory() as folder:
        medians = measure(rounds, Path(folder))
    print(f"whole processes, medians of {rounds}, run in turn")
    for name, seconds in medians.items():
        print(f"{name:<24}{seconds * 1000:6.0f} ms")
    read = medians["check, criteria read"] / medians["models and lark"]
    cached = medians["check, criteria cached"] / medians["models"]
    print(f"criteria read / models and lark: {read:.2f} (at most {REACH['read']})")
    print(f"criteria cached / models: {cached:.2f} (at most {REACH['cached']})")
    return 0 if read <= REACH["read"] and cached <= REACH["cached"] else 1


if __name__ == "__main__":
    sys.exit(main())
