"""What engines say differently: numbers as texts, steps along the calendar, texts that may be dates."""

from collections.abc import Callable
from typing import Protocol

from sqlglot import exp
from sqlglot.generators.duckdb import DuckDBGenerator

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
    try_cast,
)
from screener.model.dates import Duration
from screener.model.wording import by_number
from screener.sources.cells import AROUND, PLAIN

EXACT_DECIMAL = exp.DataType.build("decimal(38,18)")
"""Room for a measured value and what it misses a bound by."""


class Dialect(Protocol):
    """One engine's ways. ``name`` is SQLGlot's name for its SQL."""

    @property
    def name(self) -> str:
        """SQLGlot's name of the dialect."""

    @property
    def keeps_stages(self) -> bool:
        """Whether a stage's columns are worked out once. Other engines put what a column is made of in the place
        of it, wherever it is used: what is large must then not be used often."""

    @property
    def has_every_sign(self) -> bool:
        """Whether a sign of any number can be made. Of other engines some give NULL past 255, some another sign."""

    def number_text(self, value: Expr) -> Expr:
        """A double as people write it, in the fewest digits that are it: ``50``, ``49.9``."""

    def exact(self, value: Expr) -> Expr:
        """A double as the decimal that its fewest digits show."""

    def decimal_text(self, value: Expr) -> Expr:
        """A decimal without trailing zeros."""

    def shifted(self, day: Expr, duration: Duration, *, back: bool) -> Expr:
        """The day so long before or after, clamped at month ends."""

    def day_of(self, written: Expr) -> Expr:
        """The first day of a date written ``2025-04-17``, ``2025-04`` or ``2025``; NULL where it is none."""

    def day_text(self, day: Expr) -> Expr:
        """A date as ``2025-04-17``, whatever the session's settings."""

    def month_end(self, day: Expr) -> Expr:
        """The last day of a day's month."""

    def days_between(self, first: Expr, last: Expr) -> Expr:
        """How many days after the first the last is."""

    def part(self, unit: str, day: Expr) -> Expr:
        """A date's year, month or day, as a number."""

    def matches(self, written: Expr, pattern: str) -> Expr:
        """Whether a whole text matches a regular expression (without a backslash, as literals differ)."""

    def leading(self, written: Expr, pattern: str) -> Expr:
        """The beginning of a text that matches a regular expression without groups that are kept (``(?:…)``);
        NULL or empty where none does."""

    def squeezed(self, written: Expr) -> Expr:
        """A text in which every run of spaces and of characters that do not show is one space."""

    def sign(self, code: int) -> Expr:
        """The sign of a number, which so stands in no SQL itself."""

    def trimmed(self, written: Expr) -> Expr:
        """A text without what says nothing around it."""


class _Printer(DuckDBGenerator):
    """DuckDB's SQL, texts joined by one call of a function: a quarter of the time that as many ``||`` take.

    The function skips what is NULL where ``||`` would come to NULL; no text that is shown has such a part."""

    def dpipe_sql(self, expression: exp.DPipe) -> str:
        """``CONCAT(a, b, c)``."""
        return self.func("CONCAT", *(part.unnest() for part in expression.flatten()))


def invisible() -> Expr:
    """A regular expression for runs of characters that do not show; made of their numbers, so that none of
    them stands in the SQL itself."""
    first, last = (call("chr", number(code)) for code in (1, 32))
    delete, space = (call("chr", number(code)) for code in (127, 160))
    return concat("[", first, "-", last, delete, "-", space, "]+")


BY_NUMBER = (
    *(0x9, 0xA, 0xB, 0xC, 0xD, 0x1B, 0x85, 0xA0, 0xAD, 0x2002, 0x2003, 0x2009, *range(0x200B, 0x2010)),
    *(*range(0x2028, 0x2030), 0x2060, *range(0x2066, 0x206A), 0x3000, 0xFEFF),
)
"""Signs that do not show and get into cells: tabs, line ends, spaces that do not break, soft hyphens, those that turn
the direction of what is written."""


def seen(written: Expr, dialect: Dialect) -> Expr:
    """A text in which the signs that do not show are shown, by their number where they are known, for one may be all
    that is wrong."""
    shown = written
    for code in (one for one in BY_NUMBER if one < 0x80 or dialect.has_every_sign):
        shown = call("replace", shown, dialect.sign(code), exp.Literal.string(by_number(chr(code))))
    return dialect.squeezed(shown)


def without_around(written: Expr, turn: Callable[[Expr], Expr]) -> Expr:
    """A text without the signs around it that the cell reader drops, of an engine whose ``TRIM`` takes a set.

    None of them stands in the SQL itself, and as it does so for every column, it is short: ``turn`` makes a text of
    the hexadecimal digits of its UTF-8."""
    return exp.Trim(this=written, expression=turn(exp.Literal.string(AROUND.encode().hex())))


def utf_8_sign(code: int) -> Expr:
    """A sign by its number, of an engine whose ``chr`` knows few."""
    if code < 0x80:
        return call("chr", number(code))
    return call(
        "decode", call("unhex", exp.Literal.string(chr(code).encode().hex())), exp.Literal.string("UTF-8")
    )


def first_day(written: Expr, turn: Callable[[Expr, exp.DataType], Expr]) -> Expr:
    """The first day of a date written to the day, the month or the year; ``turn`` makes a date of a text."""
    size = length(written)
    return case(
        [
            (equal(size, number(10)), turn(written, DATE)),
            (equal(size, number(7)), turn(concat(written, "-01"), DATE)),
            (equal(size, number(4)), turn(concat(written, "-01-01"), DATE)),
        ],
        cast(null(), DATE),
    )


def shortest(value: Expr, otherwise: Expr) -> Expr:
    """A double as text where its own has neither an exponent nor an empty decimal, else ``otherwise``."""
    size = call("abs", value)
    whole = equal(value, call("trunc", value))
    small = compare("<", size, number("1e15"))
    return case(
        [
            (exp.And(this=whole, expression=small), cast(cast(value, BIGINT), TEXT)),
            (exp.And(this=compare(">=", size, number("0.0001")), expression=small), cast(value, TEXT)),
        ],
        otherwise,
    )


def bare(decimal: Expr) -> Expr:
    """A decimal as text without trailing zeros."""
    zero, point = exp.Literal.string("0"), exp.Literal.string(".")
    return call("rtrim", call("rtrim", cast(decimal, TEXT), zero), point)


def moved(day: Expr, duration: Duration, amount: Expr, *, back: bool) -> Expr:
    """The day so long before or after. Whole days are added as a number; of months and years ``amount`` is the
    number as the dialect's intervals have it, and what comes of it is a timestamp."""
    step = minus if back else plus
    days = {"day": 1, "week": 7}.get(duration.unit)
    if days is not None:
        return step(day, number(duration.steps * days))
    interval = exp.Interval(this=amount, unit=exp.var(duration.unit.upper()))
    return cast(step(day, interval), DATE)


class DuckDb:
    """DuckDB's ways."""

    name = "duckdb"
    keeps_stages = has_every_sign = True

    def sql(self, query: exp.Expr) -> str:
        """The SQL of a query."""
        return _Printer(dialect=self.name).generate(query, copy=False)

    def number_text(self, value: Expr) -> Expr:
        """See :class:`Dialect`."""
        return shortest(value, self.decimal_text(self.exact(value)))

    def exact(self, value: Expr) -> Expr:
        """See :class:`Dialect`. The text in between holds the fewest digits; a direct cast would not."""
        return cast(cast(value, TEXT), EXACT_DECIMAL)

    def decimal_text(self, value: Expr) -> Expr:
        """See :class:`Dialect`."""
        return bare(value)

    def shifted(self, day: Expr, duration: Duration, *, back: bool) -> Expr:
        """See :class:`Dialect`."""
        return moved(day, duration, number(duration.steps), back=back)

    def day_of(self, written: Expr) -> Expr:
        """See :class:`Dialect`. Written back, a date must be the same text."""
        return first_day(written, try_cast)

    def day_text(self, day: Expr) -> Expr:
        """See :class:`Dialect`."""
        return cast(day, TEXT)

    def month_end(self, day: Expr) -> Expr:
        """See :class:`Dialect`."""
        return call("last_day", day)

    def days_between(self, first: Expr, last: Expr) -> Expr:
        """See :class:`Dialect`."""
        return minus(last, first)

    def part(self, unit: str, day: Expr) -> Expr:
        """See :class:`Dialect`."""
        return call(unit, day)

    def matches(self, written: Expr, pattern: str) -> Expr:
        """See :class:`Dialect`."""
        return call("regexp_full_match", written, exp.Literal.string(pattern))

    def leading(self, written: Expr, pattern: str) -> Expr:
        """See :class:`Dialect`."""
        return call("regexp_extract", written, exp.Literal.string(f"^(?:{pattern})"))

    def squeezed(self, written: Expr) -> Expr:
        """See :class:`Dialect`."""
        space, everywhere = exp.Literal.string(" "), exp.Literal.string("g")
        return call("regexp_replace", written, invisible(), space, everywhere)

    def sign(self, code: int) -> Expr:
        """See :class:`Dialect`."""
        return call("chr", number(code))

    def trimmed(self, written: Expr) -> Expr:
        """See :class:`Dialect`. To look for thirty signs takes DuckDB long, and few texts have any."""
        trimmed = without_around(written.copy(), lambda digits: call("decode", call("unhex", digits)))
        return case([(self.matches(written, PLAIN), written.copy())], trimmed)
