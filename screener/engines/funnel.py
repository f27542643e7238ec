"""The funnel: how many candidates each criterion removes, from what is staged (:mod:`screener.engines.batch`)."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from screener.engines.decisions import Decision
from screener.model.protocol import Protocol

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_STAGED = "verdicts"


class Step(NamedTuple):
    """One criterion's part: how many it removes ``alone``, how many of those that the criteria before it left
    (``in_order``), how many would be eligible but for it (``uniquely``), and how many it leaves unknown."""

    criterion: str
    alone: int
    in_order: int
    uniquely: int
    unknown: int


class Funnel(NamedTuple):
    """The candidates of a source by what becomes of them. ``wanted`` are the data for want of which candidates
    are undetermined, each with how many of these lack it, the most frequent first."""

    candidates: int
    eligible: int
    ineligible: int
    undetermined: int
    steps: tuple[Step, ...]
    wanted: tuple[tuple[str, int], ...]


def funnel_of(protocol: Protocol, decisions: Iterable[Decision | None]) -> Funnel:
    """The funnel of decisions, one by one; None is a row that was refused whole."""
    outcomes: Counter[str] = Counter()
    alone: Counter[str] = Counter()
    in_order: Counter[str] = Counter()
    uniquely: Counter[str] = Counter()
    unknown: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    for one in decisions:
        outcomes[one.outcome if one is not None else "undetermined"] += 1
        if one is None:
            continue
        alone.update(one.failed)
        unknown.update(one.unknown)
        in_order.update(one.failed[:1])
        if len(one.failed) == 1 and not one.unknown:
            uniquely.update(one.failed)
        if one.outcome == "undetermined":
            wanted.update(one.missing)
    ids = [criterion.id for criterion in protocol.criteria]
    steps = [Step(id, alone[id], in_order[id], uniquely[id], unknown[id]) for id in ids]
    return _funnel(outcomes, steps, wanted)


def _funnel(outcomes: Mapping[str, int], steps: list[Step], wanted: Mapping[str, int]) -> Funnel:
    return Funnel(
        candidates=sum(outcomes.values()),
        eligible=outcomes.get("eligible", 0),
        ineligible=outcomes.get("ineligible", 0),
        undetermined=outcomes.get("undetermined", 0),
        steps=tuple(steps),
        wanted=tuple(sorted(wanted.items(), key=lambda one: (-one[1], one[0]))),
    )


def funnel(connection: "DuckDBPyConnection", protocol: Protocol) -> Funnel:
    """The funnel of what is staged. A row that was refused whole is undetermined, and no criterion's doing."""

    def counted(query: str) -> dict[str, int]:
        return {str(name): int(count) for name, count in connection.execute(query).fetchall()}

    def several(column: str, where: str) -> dict[str, int]:
        split = f"SELECT unnest(string_split({column}, '; ')) AS one FROM {_STAGED} WHERE {where}"  # noqa: S608 - names of our own
        return counted(f"SELECT one, count(*) FROM ({split} AND {column} <> '') GROUP BY 1")  # noqa: S608 - names of our own

    outcomes = counted(f"SELECT decision, count(*) FROM {_STAGED} GROUP BY 1")  # noqa: S608 - constants
    sound = "fault IS NULL"
    alone, unknown = several("failed", sound), several("unknown", sound)
    first = f"SELECT string_split(failed, '; ')[1], count(*) FROM {_STAGED} WHERE failed <> '' GROUP BY 1"  # noqa: S608 - names of our own
    only = (
        f"SELECT failed, count(*) FROM {_STAGED} "  # noqa: S608 - constants
        "WHERE failed <> '' AND NOT contains(failed, ';') AND unknown = '' GROUP BY 1"
    )
    in_order, uniquely = counted(first), counted(only)
    ids = [criterion.id for criterion in protocol.criteria]
    steps = [
        Step(id, alone.get(id, 0), in_order.get(id, 0), uniquely.get(id, 0), unknown.get(id, 0)) for id in ids
    ]
    wanted = several("missing", f"{sound} AND decision = 'undetermined'")
    return _funnel(outcomes, steps, wanted)
