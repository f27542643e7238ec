"""PostgreSQL's ways. It has no cast that gives NULL: a text is cast only where its pattern has shown it fits."""

from sqlglot import exp

from screener.engines.compiled.dialect import (
    EXACT_DECIMAL,
    bare,
    first_day,
    invisible,
    moved,
    shortest,
    without_around,
)
from screener.engines.compiled.expr import (
    DATE,
    TEXT,
    Expr,
    call,
    cast,
    minus,
    number,
    plus,
    text,
)
from screener.model.dates import Duration

_INTEGER = exp.DataType.build("int")
_ONE_MONTH = exp.Interval(this=text("1"), unit=exp.var("MONTH"))


class Postgres:
    """PostgreSQL 12 and later."""

    name = "postgres"
    keeps_stages = False
    has_every_sign = True

    def number_text(self, value: Expr) -> Expr:
        """See :class:`Dialect`. A double's text has an exponent below 0.0001 and from 1e15 on."""
        return shortest(value, self.decimal_text(self.exact(value)))

    def exact(self, value: Expr) -> Expr:
        """See :class:`Dialect`. A direct cast would keep fifteen digits only."""
        return cast(cast(value, TEXT), EXACT_DECIMAL)

    def decimal_text(self, value: Expr) -> Expr:
        """See :class:`Dialect`."""
        return bare(value)

    def shifted(self, day: Expr, duration: Duration, *, back: bool) -> Expr:
        """See :class:`Dialect`. A date and an interval make a timestamp."""
        return moved(day, duration, text(str(duration.steps)), back=back)

    def day_of(self, written: Expr) -> Expr:
        """See :class:`Dialect`. What is no date of the calendar must not come here."""
        return first_day(written, cast)

    def day_text(self, day: Expr) -> Expr:
        """See :class:`Dialect`. A cast would follow the session's DateStyle."""
        return call("to_char", day, text("YYYY-MM-DD"))

    def month_end(self, day: Expr) -> Expr:
        """See :class:`Dialect`."""
        first = minus(day, minus(self.part("day", day), number(1)))
        return minus(cast(plus(first, _ONE_MONTH), DATE), number(1))

    def days_between(self, first: Expr, last: Expr) -> Expr:
        """See :class:`Dialect`."""
        return minus(last, first)

    def part(self, unit: str, day: Expr) -> Expr:
        """See :class:`Dialect`."""
        return cast(exp.Extract(this=exp.var(unit.upper()), expression=day), _INTEGER)

    def matches(self, written: Expr, pattern: str) -> Expr:
        """See :class:`Dialect`."""
        return exp.RegexpLike(this=written, expression=text(f"^({pattern})$"))

    def leading(self, written: Expr, pattern: str) -> Expr:
        """See :class:`Dialect`."""
        return exp.Substring(this=written, start=text(f"^{pattern}"))

    def squeezed(self, written: Expr) -> Expr:
        """See :class:`Dialect`."""
        return call("regexp_replace", written, invisible(), text(" "), text("g"))

    def sign(self, code: int) -> Expr:
        """See :class:`Dialect`."""
        return call("chr", number(code))

    def trimmed(self, written: Expr) -> Expr:
        """See :class:`Dialect`."""
        return without_around(
            written, lambda digits: call("convert_from", call("decode", digits, text("hex")), text("UTF8"))
        )
