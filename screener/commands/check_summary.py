"""What a run over many candidates comes to: the counts, the first candidates, the most frequent reasons."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from screener.model.protocol import Protocol
from screener.model.wording import clean
from screener.reports.decision import UNSIGNED, heading
from screener.reports.text import columns, plural, sizes_of, wrap
from screener.reports.verdicts import Verdict, screen_table

ON_SCREEN, FIRST = 50, 40
"""So many candidates are shown on screen; of more, the first so many."""
REASONS = 10
"""Criteria that the summary lists at most."""


class Summary:
    """The counts of a run; nothing in it grows with the rows."""

    def __init__(self, protocol: Protocol) -> None:
        self._protocol = protocol
        self.count = self.refused_cells = self.refused_rows = 0
        self.outcomes: Counter[str] = Counter()
        self.failed: Counter[str] = Counter()
        self.unknown: Counter[str] = Counter()
        self.first: list[Verdict] = []

    def add(self, verdict: Verdict, failed: Iterable[str] = (), unknown: Iterable[str] = ()) -> None:
        """Count a verdict, and the criteria that failed or are unknown in it."""
        self.count += 1
        self.outcomes[verdict.decision] += 1
        self.failed.update(failed)
        self.unknown.update(unknown)
        if self.count <= ON_SCREEN:
            self.first.append(verdict)

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
