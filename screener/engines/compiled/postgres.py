"""PostgreSQL's ways. It has no cast that gives NULL: a text is cast only where its pattern has shown it fits."""

from sqlglot import exp

from screener.engines.compiled.dialect import EXACT_DECIMAL, invisible
from screener.engines.compiled.expr import (
    BIGINT,
    DATE,
    TEXT,
    Expr,
    call,
    case,
    cast,
    compare,
    concat,
    equal,
    length,
    minus,
    null,
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

    def number_text(self, value: Expr) -> Expr:
        """See :class:`Dialect`. A double's text has an exponent below 0.0001 and from 1e15 on."""
        size = call("abs", value)
        whole = equal(value, call("trunc", value))
        small = compare("<", size, number("1e15"))
        return case(
            [
                (exp.And(this=whole, expression=small), cast(cast(value, BIGINT), TEXT)),
                (exp.And(this=compare(">=", size, number("0.0001")), expression=small), cast(value, TEXT)),
            ],
            self.decimal_text(self.exact(value)),
        )

    def exact(self, value: Expr) -> Expr:
        """See :class:`Dialect`. A direct cast would keep fifteen digits only."""
        return cast(cast(value, TEXT), EXACT_DECIMAL)

    def decimal_text(self, value: Expr) -> Expr:
        """See :class:`Dialect`."""
        return call("rtrim", call("rtrim", cast(value, TEXT), text("0")), text("."))

    def shifted(self, day: Expr, duration: Duration, *, back: bool) -> Expr:
        """See :class:`Dialect`. A date and an interval make a timestamp."""
        step = minus if back else plus
        days = {"day": 1, "week": 7}.get(duration.unit)
        if days is not None:
            return step(day, number(duration.amount * days))
        interval = exp.Interval(this=text(str(duration.amount)), unit=exp.var(duration.unit.upper()))
        return cast(step(day, interval), DATE)

    def day_of(self, written: Expr) -> Expr:
        """See :class:`Dialect`. What is no date of the calendar must not come here."""
        size = length(written)
        return case(
            [
                (equal(size, number(10)), cast(written, DATE)),
                (equal(size, number(7)), cast(concat(written, "-01"), DATE)),
                (equal(size, number(4)), cast(concat(written, "-01-01"), DATE)),
            ],
            cast(null(), DATE),
        )

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

    def pick(self, several: list[str], place: Expr) -> Expr:
        """See :class:`Dialect`."""
        listed = exp.Array(expressions=[text(one) for one in several])
        return exp.Bracket(this=exp.Paren(this=listed), expressions=[plus(cast(place, _INTEGER), number(1))])
