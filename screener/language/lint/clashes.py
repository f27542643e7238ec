"""Claims that no candidate can meet together."""

from collections.abc import Callable, Iterable
from itertools import combinations
from typing import NamedTuple

from screener.language.lint.claims import Claim
from screener.language.lint.demands import Demand, Line, demands, length, points
from screener.model.dates import Duration
from screener.model.rules import Occurred, Present, Window

Clash = tuple[Claim, ...]


def _as_named(anchor: str | None) -> str | None:
    return anchor


class Dates(NamedTuple):
    """When two claims about an age or a length of time are about the same date.

    ``of`` gives the date behind the anchor that a leaf names, or None where that is not known. ``loosely``:
    what names no date is held against what names one.
    """

    of: Callable[[str | None], str | None] = _as_named
    loosely: bool = False


EXACTLY = Dates()
_UNDATED = ("measure", "category")
"""What a candidate has one value of: it holds at whatever date a criterion names, and at none."""


def clashes(claims: Iterable[Claim], dates: Dates = EXACTLY) -> list[Clash]:
    """The smallest sets of claims that cannot all be met: single claims, pairs, else all on one line."""
    claims = tuple(claims)
    found: dict[Clash, None] = {}
    for line, on_it in by_line(claims, dates).items():
        for clash in _on_line(line, on_it):
            found[clash] = None
    for first, second in combinations(claims, 2):
        if _events_clash(first, second, dates) or _events_clash(second, first, dates):
            found[first, second] = None
    return list(found)


def by_line(claims: Iterable[Claim], dates: Dates = EXACTLY) -> dict[Line, list[Demand]]:
    """The demands of claims by their line. What names no date joins the one date that others name."""
    lines: dict[Line, list[Demand]] = {}
    for claim in claims:
        for demand in demands(claim):
            line = demand.line
            if line.kind not in _UNDATED:
                line = line._replace(at=dates.of(line.at))
            lines.setdefault(line, []).append(demand)
    for line in [line for line in lines if line.at is None]:
        if line.kind not in _UNDATED and not dates.loosely:
            continue
        dated = [other for other in lines if other != line and other._replace(at=None) == line]
        if len(dated) == 1:
            lines[dated[0]] += lines.pop(line)
    return lines


def _on_line(line: Line, on_it: list[Demand]) -> list[Clash]:
    places = points(line, on_it)
    met = [frozenset(n for n, place in enumerate(places) if demand.met_at(place)) for demand in on_it]
    alone: list[Clash] = [(one.claim,) for one, where in zip(on_it, met, strict=True) if not where]
    if alone:
        return alone
    numbered = range(len(on_it))
    pairs: list[Clash] = [
        (on_it[one].claim, on_it[other].claim)
        for one, other in combinations(numbered, 2)
        if not met[one] & met[other]
    ]
    if pairs or frozenset.intersection(*met):
        return pairs
    return [tuple(dict.fromkeys(demand.claim for demand in on_it))]


# -- events ------------------------------------------------------------------------------------------


def _events_clash(so: Claim, not_so: Claim, dates: Dates) -> bool:
    """Whether the second claim denies what the first one asserts of the same event.

    Only the last occurrence is known, so what is denied of a window before an anchor is denied of all the
    time since: whoever has it later than the window begins leaves that open.
    """
    if not so.holds or not_so.holds or not isinstance(not_so.leaf, Occurred):
        return False
    leaf, denied = so.leaf, not_so.leaf
    if isinstance(leaf, Present):
        now = denied.window is None or (denied.window.direction == "before" and denied.window.near is None)
        return leaf.finding == denied.event and now
    if not isinstance(leaf, Occurred) or leaf.event != denied.event:
        return False
    if denied.window is None:
        return True
    return leaf.window is not None and covers(denied.window, leaf.window, dates)


def covers(wide: Window, narrow: Window, dates: Dates = EXACTLY) -> bool:
    """Whether an occurrence in ``narrow`` cannot lie before all of ``wide``: both reach from one anchor."""
    if wide.direction != narrow.direction or dates.of(wide.anchor) != dates.of(narrow.anchor):
        return False
    if wide.direction == "before":
        return wide.far is None or (narrow.far is not None and _no_longer(narrow.far, wide.far))
    return wide.near is None or (narrow.near is not None and _no_longer(wide.near, narrow.near))


def _no_longer(one: Duration, other: Duration) -> bool:
    """Whether the first length is surely at most the second; a month against days is left open."""
    if one.minutes is not None and other.minutes is not None:
        return one.minutes <= other.minutes
    if one.unit == other.unit:
        return one.amount <= other.amount
    first, second = length(one), length(other)
    return first is not None and second is not None and first[0] == second[0] and first[1] <= second[1]
