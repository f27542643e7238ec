"""How the batch engine's benchmark measures and prints: contestants that take turns, a table of figures."""

import statistics
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Literal, NamedTuple

WIDTH = 74

Better = Literal["at most", "at least"]


class Asked(NamedTuple):
    """What the command line asks for."""

    rows: int
    reference_rows: int
    rounds: int
    agreement: int
    seed: int
    folder: Path


class Taken(NamedTuple):
    """Medians over the rounds: processor seconds by contestant, and each one's ratio to the reference."""

    seconds: dict[str, float]
    ratios: dict[str, float]


def in_turn(work: Mapping[str, Callable[[], object]], reference: str, rounds: int) -> Taken:
    """The contestants' times. A ratio is one round's, and of those the median: a busy machine slows all alike."""
    work[reference]()  # the file is in the system's memory then, for all of them
    seconds: dict[str, list[float]] = {name: [] for name in work}
    for _ in range(rounds):
        for name, one in work.items():
            start = time.process_time()
            one()
            seconds[name].append(time.process_time() - start)
    base = seconds[reference]
    return Taken(
        {name: statistics.median(taken) for name, taken in seconds.items()},
        {
            name: statistics.median(own / other for own, other in zip(taken, base, strict=True))
            for name, taken in seconds.items()
        },
    )


class Figures:
    """The table, printed line by line. ``reached`` is whether everything has been that must be."""

    def __init__(self) -> None:
        self.reached = True

    def heading(self, title: str) -> None:
        """Begin a part of the table."""
        print(f"\n{title}", flush=True)

    def ratio(self, title: str, value: float, reach: float | None = None, better: Better = "at most") -> None:
        """A ratio, and what is to be reached."""
        self._line(title, f"{value:.2f}", value, reach, better)

    def amount(self, title: str, value: float, unit: str, reach: float | None = None) -> None:
        """A figure with its unit."""
        shown = f"{value:,.0f}" if value >= 100 else f"{value:,.2f}"
        self._line(title, f"{shown} {unit}".rstrip(), value, reach, "at most")

    def note(self, text: str) -> None:
        """A line that is no figure."""
        print(f"  {text}", flush=True)

    def alike(self, what: str, compared: int, different: int) -> None:
        """How many results were compared; none may differ."""
        self.reached &= compared > 0 and different == 0
        told = "all identical" if different == 0 else f"{different:,} DIFFER"
        print(f"  {what}: {compared:,} compared, {told if compared else 'NOTHING COMPARED'}", flush=True)

    def _line(self, title: str, shown: str, value: float, reach: float | None, better: Better) -> None:
        goal = ""
        if reach is not None:
            reached = value <= reach if better == "at most" else value >= reach
            self.reached &= reached
            goal = f"  {better} {reach:g}{'' if reached else '  MISSED'}"
        print(f"  {title:<{WIDTH}}{shown:>16}{goal}", flush=True)
