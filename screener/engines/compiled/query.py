"""The whole query: a source's columns in, one verdict a row out."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from sqlglot import exp

from screener.engines.compiled.columns import Columns
from screener.engines.compiled.dialect import Dialect
from screener.engines.compiled.expr import Expr, and_, case, concat, false, holds, is_null, named, text
from screener.engines.compiled.parts import Parts
from screener.engines.compiled.settling import Facts, Late
from screener.engines.compiled.verdict import (
    Group,
    Judged,
    ask_again,
    grouped,
    judge_criterion,
    missing_text,
    told,
)
from screener.engines.compiled.windows import too_long
from screener.engines.decisions import ALL_SATISFIED
from screener.errors import Unusable
from screener.model.dates import Duration
from screener.model.protocol import Protocol
from screener.model.rules import Lasted, Occurred, leaves


@dataclass(frozen=True)
class Query:
    """A protocol compiled over a source.

    ``facts`` settle the source's fields, ``judged`` are the criteria in columns, ``groups`` the same by fours,
    ``decision`` is TRUE for eligible, FALSE for ineligible, NULL for undetermined.
    """

    columns: Columns
    facts: Facts
    judged: list[Judged]
    groups: list[Group]
    decision: Expr

    def outcome(self) -> Expr:
        """The decision in words."""
        return case(
            [(self.decision, text("eligible")), (is_null(self.decision), text("undetermined"))],
            text("ineligible"),
        )

    def verdict(self, missing: Expr | None = None) -> dict[str, Expr]:
        """The columns of a verdict, by name: the decision, what failed, is unknown and missing, the reasons,
        and each criterion's status under its id. ``missing`` is what is missing, where the caller has it."""
        about = told(self.judged, self.groups, self.decision, ALL_SATISFIED, self.facts.dialect)
        return {
            "decision": self.outcome(),
            "failed": about["failed"],
            "unknown": about["unknown"],
            "missing": missing if missing is not None else missing_text(self.judged, self.lacks),
            "reasons": about["reasons"],
            **{one.id: one.status for one in self.judged},
        }

    @cached_property
    def lacks(self) -> list[list[tuple[str, Expr]]]:
        """For each criterion the fields with when it is not known for want of them, each in a column: of a field that
        several criteria may lack it is asked at each whether it was lacked before."""
        return [
            [
                (
                    name,
                    self.columns.define("lacked", f"lack{place}_{at}", case([(unknown, holds(so))], false())),
                )
                for at, (name, so) in enumerate(one.missing)
            ]
            for place, (one, unknown) in enumerate((one, is_null(one.satisfied)) for one in self.judged)
        ]

    def marks(self) -> Expr:
        """The criteria's statuses as one text: see :mod:`screener.engines.compiled.marks`."""
        return concat(*(one.mark for one in self.judged))

    def ask_again(self) -> Expr:
        """The windows that run on, in which a no is a no so far: see :mod:`screener.engines.provisos`."""
        return ask_again(self.judged, self.decision)

    def select(self, source: exp.Select, wanted: Mapping[str, Expr]) -> exp.Select:
        """The query that gives the wanted columns, by name, over the source's ``SELECT``."""
        return self.columns.query(source, [named(one, name) for name, one in wanted.items()])


def compile_protocol(
    protocol: Protocol,
    given: Mapping[str, Parts],
    dialect: Dialect,
    late: Late = "refused",
    columns: Columns | None = None,
) -> Query:
    """The protocol over fields that a source gives as expressions; ``columns`` holds what these rest on.

    Raises ``Unusable``, the criterion named, for what cannot be compiled: nothing falls back silently.
    """
    for criterion in protocol.criteria:
        for leaf in leaves(criterion.rule):
            _refuse_too_long(criterion.id, leaf)
    columns = columns or Columns()
    facts = Facts(protocol, given, columns, dialect, late)
    judged = [
        judge_criterion(criterion, facts, columns, place) for place, criterion in enumerate(protocol.criteria)
    ]
    groups = grouped(judged, columns)
    decision = columns.define("decision", "satisfied", and_(*(group.satisfied for group in groups)))
    return Query(columns, facts, judged, groups, decision)


def _refuse_too_long(criterion: str, leaf: object) -> None:
    lengths: tuple[Duration | None, ...] = ()
    if isinstance(leaf, Occurred) and leaf.window is not None:
        lengths = (leaf.window.far, leaf.window.near)
    elif isinstance(leaf, Lasted):
        lengths = (leaf.duration,)
    for length in lengths:
        if too_long(length):
            raise Unusable(f"{criterion}: {length} cannot be compiled: engines count at most 1000 years")
