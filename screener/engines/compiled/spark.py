"""Spark's ways, with its ANSI mode on or off."""

from sqlglot import exp

from screener.engines.compiled.dialect import EXACT_DECIMAL, first_day, invisible, utf_8_sign, without_around
from screener.engines.compiled.expr import (
    BIGINT,
    TEXT,
    Expr,
    beyond,
    call,
    case,
    cast,
    compare,
    concat,
    equal,
    number,
    plus,
    text,
    try_cast,
)
from screener.model.dates import Duration

_MONTHS = {"month": 1, "year": 12}
_NOTHING_AFTER = "(?!(?s:.))"
"""The end of a text. A ``$`` also stands before a last line break."""


class Spark:
    """Spark 3.4 and later; under another ``name`` what speaks its SQL, such as Databricks."""

    keeps_stages = False
    has_every_sign = True

    def __init__(self, name: str = "spark") -> None:
        self.name = name

    def number_text(self, value: Expr) -> Expr:
        """See :class:`Dialect`. A double's own text has an exponent from ten million on."""
        whole = equal(value, call("floor", value))
        small = compare("<", call("abs", value), number("1e15"))
        return case(
            [(exp.And(this=whole, expression=small), cast(cast(value, BIGINT), TEXT))],
            self.decimal_text(self.exact(value)),
        )

    def exact(self, value: Expr) -> Expr:
        """See :class:`Dialect`."""
        return cast(cast(value, TEXT), EXACT_DECIMAL)

    def decimal_text(self, value: Expr) -> Expr:
        """See :class:`Dialect`. Without ANSI mode a cast writes zero and what is smaller than a millionth with
        an exponent: there one is added, and its digit taken away again."""
        exact = cast(value, EXACT_DECIMAL)
        size = call("abs", exact)
        sign = case([(compare("<", exact, number(0)), text("-"))], text(""))
        small = concat(sign, "0", beyond(cast(plus(size, number(1)), TEXT), 1))
        shown = case([(compare("<", size, number("0.000001")), small)], cast(exact, TEXT))
        zeros = exp.Trim(this=shown, expression=text("0"), position="TRAILING")
        return exp.Trim(this=zeros, expression=text("."), position="TRAILING")

    def shifted(self, day: Expr, duration: Duration, *, back: bool) -> Expr:
        """See :class:`Dialect`."""
        sign = -1 if back else 1
        if duration.unit in _MONTHS:
            return call("add_months", day, number(sign * duration.steps * _MONTHS[duration.unit]))
        return call("date_add", day, number(sign * duration.steps * {"day": 1, "week": 7}[duration.unit]))

    def day_of(self, written: Expr) -> Expr:
        """See :class:`Dialect`. ``2025-4-1`` is taken too: only what has the right form must come here."""
        return first_day(written, try_cast)

    def day_text(self, day: Expr) -> Expr:
        """See :class:`Dialect`."""
        return cast(day, TEXT)

    def month_end(self, day: Expr) -> Expr:
        """See :class:`Dialect`."""
        return call("last_day", day)

    def days_between(self, first: Expr, last: Expr) -> Expr:
        """See :class:`Dialect`."""
        return call("datediff", last, first)

    def part(self, unit: str, day: Expr) -> Expr:
        """See :class:`Dialect`."""
        return call(unit, day)

    def matches(self, written: Expr, pattern: str) -> Expr:
        """See :class:`Dialect`."""
        return exp.RegexpLike(this=written, expression=text(f"^(?:{pattern}){_NOTHING_AFTER}"))

    def leading(self, written: Expr, pattern: str) -> Expr:
        """See :class:`Dialect`."""
        return call("regexp_extract", written, text(f"^(?:{pattern})"), number(0))

    def squeezed(self, written: Expr) -> Expr:
        """See :class:`Dialect`."""
        return call("regexp_replace", written, invisible(), text(" "))

    def sign(self, code: int) -> Expr:
        """See :class:`Dialect`."""
        return utf_8_sign(code)

    def trimmed(self, written: Expr) -> Expr:
        """See :class:`Dialect`."""
        return without_around(written, lambda digits: call("decode", call("unhex", digits), text("UTF-8")))
