"""What a run over many candidates comes to: the counts, the first candidates, the most frequent reasons."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from screener.commands.outfile import OutFile
from screener.model.protocol import Protocol
from screener.model.wording import clean
from screener.reports.decision import UNSIGNED, edited, heading
from screener.reports.text import columns, plural, sizes_of, wrap
from screener.reports.verdicts import Verdict, Write, screen_table

ON_SCREEN, FIRST = 50, 40
"""So many candidates are shown on screen; of more, the first so many."""
CHECKED = 10
"""So many candidates are listed at most whose dates are to be checked."""
REASONS = 10
"""Criteria that the summary lists at most."""


class Checked(NamedTuple):
    """A candidate whose dates are to be checked: where the row stands, the code, and what is odd, a sentence each."""

    place: str
    id: str
    checks: tuple[str, ...]


class ToCheck:
    """Of how many candidates the dates are to be checked, and the first of them."""

    def __init__(self) -> None:
        self.count = 0
        self.first: list[Checked] = []


class Summary:
    """The counts of a run; nothing in it grows with the rows."""

    def __init__(self, protocol: Protocol) -> None:
        self._protocol = protocol
        self.count = self.refused_cells = self.refused_rows = 0
        self.outcomes: Counter[str] = Counter()
        self.failed: Counter[str] = Counter()
        self.unknown: Counter[str] = Counter()
        self.first: list[Verdict] = []
        self.to_check = ToCheck()

    def add(self, verdict: Verdict, failed: Iterable[str] = (), unknown: Iterable[str] = ()) -> None:
        """Count a verdict, and the criteria that failed or are unknown in it."""
        self.count += 1
        self.outcomes[verdict.decision] += 1
        self.failed.update(failed)
        self.unknown.update(unknown)
        if self.count <= ON_SCREEN:
            self.first.append(verdict)
        if verdict.checks:
            self.to_check.count += 1
            if len(self.to_check.first) < CHECKED:
                self.to_check.first.append(Checked(f"row {verdict.row}", verdict.id, verdict.checks))

    def shown(self, width: int, out: Path | None) -> Iterator[str]:
        """The table of candidates, of its beginning if it is long."""
        some = self.first if self.count <= ON_SCREEN else self.first[:FIRST]
        if some:
            yield from screen_table(some, width)
        if self.count > len(some):
            where = f"in {out}" if out else "not shown here: write all of them with --out FILE"
            yield f"… and {plural(self.count - len(some), 'more candidate')} {where}"
        yield ""

    def lines(self, width: int) -> Iterator[str]:
        """The counts, and the criteria that decide most often."""
        yield from wrap(heading(self._protocol), width)
        for told in edited(self._protocol):
            yield from wrap(f"Note: {told}", width)
        yield from wrap(plural(self.count, "candidate") + (":" if self.count else ""), width)
        outcomes = [
            (str(self.outcomes["eligible"]), f"eligible, {UNSIGNED}"),
            (str(self.outcomes["ineligible"]), "ineligible"),
            (str(self.outcomes["undetermined"]), "undetermined"),
        ]
        if self.count:
            yield from columns([("", *row) for row in outcomes], width, (2, len(str(self.count))), right=(1,))
        yield from self._most_frequent(width)
        if self.refused_cells or self.refused_rows:
            yield ""
            counts = ((self.refused_cells, "cell"), (self.refused_rows, "whole row"))
            told = " and ".join(plural(count, word) for count, word in counts if count)
            yield from wrap(f"Refused, each with its reason above: {told}", width)
        yield from checked_lines(self.to_check, width)

    def _most_frequent(self, width: int) -> Iterator[str]:
        texts = {criterion.id: criterion.text for criterion in self._protocol.criteria}
        order = list(texts)
        ids = sorted(
            {*self.failed, *self.unknown},
            key=lambda id: (-self.failed[id] - self.unknown[id], -self.failed[id], order.index(id)),
        )
        if not ids:
            return
        head = ("criterion", "fails", "unknown", "text")
        rows = [head]
        for id in ids[:REASONS]:
            text = clean(texts[id])
            rows.append((id, str(self.failed[id]), str(self.unknown[id]), text))
        sizes = sizes_of(rows)
        room = max(width - sum(sizes) - 2 * len(sizes), 24)
        cut = [(*row[:3], row[3] if len(row[3]) <= room else row[3][: room - 1] + "…") for row in rows]
        yield from chain(("", "Most frequent reasons"), columns(cut, width, sizes, right=(1, 2)))
        if len(ids) > REASONS:
            yield f"… and {plural(len(ids) - REASONS, 'more criterion', 'more criteria')}"


def checked_lines(
    found: ToCheck, width: int, rest: str = "the column checks of --out FILE has all of them"
) -> Iterator[str]:
    """How many candidates are to be checked for their dates, and the first of them, each with what is odd. ``rest``
    says where the others are told."""
    if not found.count:
        return
    yield ""
    many = plural(found.count, "candidate")
    yield from wrap(f"Check the dates of {many}: as they stand the verdict may be wrong", width)
    rows = [(one.place, one.id, "; ".join(one.checks)) for one in found.first]
    yield from columns(rows, width, sizes_of(rows))
    if found.count > len(found.first):
        yield f"… and {plural(found.count - len(found.first), 'more candidate')}: {rest}"


def tell(
    summary: Summary, file: OutFile | None, as_table: bool, *, write: Write, warn: Write, width: int
) -> int:
    """Tell what a run came to, behind its rows: 0, or 1 where a cell or row was refused, or dates are to be checked.
    The candidates are shown to whoever wants them ``as_table``; where the rows went to ``write``, the counts go to
    ``warn``."""
    out = file.path if file else None
    if as_table:
        for line in summary.shown(width, out):
            write(f"{line}\n")
    say = write if as_table or file else warn
    for line in summary.lines(width):
        say(f"{line}\n")
    if file:
        say(f"\nWritten: {file.told} ({plural(summary.count, 'row')})\n")
    return 1 if summary.refused_cells or summary.refused_rows or summary.to_check.count else 0


def left_unknown(protocol: Protocol, field: str, unknown: Iterable[str], lacking: Collection[str]) -> str:
    """The criteria that stay unknown without a cell, to follow what is said of it: of those that are ``unknown`` the
    ones that ask for its field, or were found ``lacking`` it."""
    found = protocol.field(field)
    asking = found.criteria if found else ()
    left = [id for id in unknown if id and (id in asking or id in lacking)]
    return f": {', '.join(left)} unknown" if left else ""
