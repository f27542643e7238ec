"""Engines on which no test runs: SQLGlot's own words for what each has to do."""

from sqlglot import exp

from screener.engines.compiled.dialect import EXACT_DECIMAL, first_day, invisible
from screener.engines.compiled.expr import (
    BIGINT,
    DATE,
    TEXT,
    Expr,
    case,
    cast,
    compare,
    equal,
    number,
    text,
    try_cast,
)
from screener.model.dates import Duration


class Unverified:
    """A dialect that SQLGlot can print and nothing here executes: ``bigquery``, ``snowflake``, ``tsql`` …"""

    keeps_stages = has_every_sign = False

    def __init__(self, name: str) -> None:
        self.name = name

    def number_text(self, value: Expr) -> Expr:
        """See :class:`Dialect`."""
        whole = equal(value, exp.Floor(this=value))
        small = compare("<", exp.Abs(this=value), number(10**15))
        return case(
            [(exp.And(this=whole, expression=small), cast(cast(value, BIGINT), TEXT))],
            self.decimal_text(self.exact(value)),
        )

    def exact(self, value: Expr) -> Expr:
        """See :class:`Dialect`."""
        return cast(cast(value, TEXT), EXACT_DECIMAL)

    def decimal_text(self, value: Expr) -> Expr:
        """See :class:`Dialect`."""
        zeros = exp.Trim(this=cast(value, TEXT), expression=text("0"), position="TRAILING")
        return exp.Trim(this=zeros, expression=text("."), position="TRAILING")

    def shifted(self, day: Expr, duration: Duration, *, back: bool) -> Expr:
        """See :class:`Dialect`."""
        kind = exp.DateSub if back else exp.DateAdd
        amount, unit = duration.steps, duration.unit
        if unit == "week":
            amount, unit = 7 * amount, "day"
        return cast(kind(this=day, expression=number(amount), unit=exp.var(unit.upper())), DATE)

    def day_of(self, written: Expr) -> Expr:
        """See :class:`Dialect`."""
        return first_day(written, try_cast)

    def day_text(self, day: Expr) -> Expr:
        """See :class:`Dialect`."""
        return cast(day, TEXT)

    def month_end(self, day: Expr) -> Expr:
        """See :class:`Dialect`."""
        return exp.LastDay(this=day)

    def days_between(self, first: Expr, last: Expr) -> Expr:
        """See :class:`Dialect`."""
        return exp.DateDiff(this=last, expression=first, unit=exp.var("DAY"))

    def part(self, unit: str, day: Expr) -> Expr:
        """See :class:`Dialect`."""
        return exp.Extract(this=exp.var(unit.upper()), expression=day)

    def matches(self, written: Expr, pattern: str) -> Expr:
        """See :class:`Dialect`."""
        return exp.RegexpLike(this=written, expression=text(f"^({pattern})$"))

    def leading(self, written: Expr, pattern: str) -> Expr:
        """See :class:`Dialect`."""
        return exp.RegexpExtract(this=written, expression=text(f"^{pattern}"))

    def squeezed(self, written: Expr) -> Expr:
        """See :class:`Dialect`."""
        return exp.RegexpReplace(this=written, expression=invisible(), replacement=text(" "))

    def sign(self, code: int) -> Expr:
        """See :class:`Dialect`."""
        return exp.Chr(expressions=[number(code)])

    def trimmed(self, written: Expr) -> Expr:
        """See :class:`Dialect`. Without the spaces alone: of a set of signs some engines take one, some the
        set as one text."""
        return exp.Trim(this=written)
