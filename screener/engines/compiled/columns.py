"""The stages of a compiled query: each names columns that the next ones use.

A stage is a ``SELECT`` over the stage before it, so that what is used often is computed once. A column may
use those of earlier stages only: engines differ in whether it sees its neighbours.
"""

from typing import Literal, get_args

from sqlglot import exp

from screener.engines.compiled.expr import Expr, column, is_constant, named

Stage = Literal[
    "cells",
    "odd",
    "parts",
    "read",
    "settled",
    "edges",
    "packed",
    "answered",
    "numbered",
    "held",
    "leaves",
    "nodes",
    "groups",
    "decision",
    "lacked",
]
STAGES: tuple[Stage, ...] = get_args(Stage)


class Columns:
    """The columns that a query computes on its way, by stage."""

    def __init__(self, prefix: str = "", shared: "Columns | None" = None) -> None:
        """``shared`` are columns to add to, ``prefix`` what the names of those added begin with.

        What has been added under another name, such as another trial's, is not computed twice."""
        self._prefix = prefix
        self._names: dict[str, str] = {}
        self._there: dict[tuple[str, Expr], str] | None = None if shared is None else shared._added
        self._added: dict[tuple[str, Expr], str] = {}
        self._stages: dict[Stage, dict[str, Expr]] = (
            {stage: {} for stage in STAGES} if shared is None else shared._stages
        )
        self._deep: dict[int, dict[str, Expr]] = {} if shared is None else shared._deep

    def define(self, stage: Stage, name: str, one: Expr) -> Expr:
        """The expression as a column of a stage, to be used in later ones; a constant stays itself.

        A name is defined once: the second expression under it must be the first.
        """
        if is_constant(one) or (isinstance(one, exp.Cast) and is_constant(one.this)):
            return one
        return self._placed(stage, self._stages[stage], name, one)

    def define_deep(self, level: int, name: str, one: Expr) -> Expr:
        """The expression as a column of a stage between the leaves and the nodes, above those of lower levels."""
        if is_constant(one) or isinstance(one, exp.Column):
            return one
        return self._placed(f"deep{level}", self._deep.setdefault(level, {}), name, one)

    def _placed(self, stage: str, new: dict[str, Expr], name: str, one: Expr) -> Expr:
        """The column of a stage whose columns are ``new``, which is another's where that is the same expression."""
        own = self._prefix + name
        if own not in self._names:
            self._names[own] = own if self._there is None else self._there.setdefault((stage, one), own)
            new.setdefault(self._names[own], one)
        return column(self._names[own])

    def stages(self) -> list[tuple[str, list[Expr]]]:
        """The stages that define something, in their order, each with its named columns."""
        found: list[tuple[str, dict[str, Expr]]] = []
        for stage in STAGES:
            if stage == "nodes":
                found += [(f"deep{level}", self._deep[level]) for level in sorted(self._deep)]
            found.append((stage, self._stages[stage]))
        return [(stage, [named(one, name) for name, one in new.items()]) for stage, new in found if new]

    def query(self, source: exp.Select, last: list[Expr]) -> exp.Select:
        """The whole query over a source's ``SELECT``: every stage, and the last one's own columns."""
        query = source
        for stage, new in self.stages():
            query = exp.select("*", *new, copy=False).from_(
                query.subquery(f"in_{stage}", copy=False), copy=False
            )
        return exp.select(*last, copy=False).from_(query.subquery("judged", copy=False), copy=False)
