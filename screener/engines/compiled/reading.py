"""Cells of a source's columns, read into parts: the usual forms by expressions, the others by the cell reader.

A cell in the form that the templates ask for is read in columns. Whatever else stands in one goes, cell by
cell, to a function of the connection (:class:`OddCells`) that calls :func:`screener.sources.cells.read_cell`:
so there is one meaning for every cell, and one wording for every refusal.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Literal

from sqlglot import exp

from screener.engines.compiled.columns import Columns
from screener.engines.compiled.dialect import Dialect
from screener.engines.compiled.expr import (
    DATE,
    DOUBLE,
    TEXT,
    Expr,
    among,
    and_,
    call,
    case,
    cast,
    column,
    compare,
    double,
    equal,
    false,
    holds,
    is_null,
    known,
    length,
    like,
    lower,
    not_,
    null,
    nullif,
    number,
    or_,
    or_unknown,
    text,
    true,
    try_cast,
)
from screener.engines.compiled.parts import NO_DATE, Parts, Plain, by_unit
from screener.engines.compiled.settling import NO_TEXT, in_calendar
from screener.engines.compiled.signs import line
from screener.errors import Refused
from screener.model.candidate import Event
from screener.model.dates import Duration, PartialDate
from screener.model.protocol import DataField, Protocol
from screener.model.quantities import MULTIPLES, Amount, plain
from screener.model.units import unit_beside, unit_spellings, units
from screener.sources.cells import ANSWERS, BLANKS, LONGEST, fits, read_cell, takes_limits
from screener.sources.cells import Dialect as CellDialect
from screener.sources.opened import SourceColumn

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

ODD_CELL = "screener_odd_cell"
_ODD_NUMBER = "_number"
"""What the name of the function ends in that reads cells of a column of numbers."""
_SHORT_TEXT = 15
"""Signs of a number's text that is surely one that the cell reader takes: it has as many digits at most."""
_PLAIN_FROM, _SHORT_FROM, _SHORT_TO = 0.0001, 0.1, 1e15
"""From where on a double is printed without an exponent, and from where to where it has no more digits than the cell
reader takes, whichever it is."""
_BETWEEN = "\x1f"
_REMEMBERED = 50_000


def read_columns(
    sources: Iterable[SourceColumn],
    columns: Columns,
    dialect: Dialect,
    cells: CellDialect,
    function: str = ODD_CELL,
) -> dict[str, Parts]:
    """The parts of every field that the source has a column for; ``function`` reads the odd cells."""
    reader = _Reader(columns, dialect, cells, function)
    return {source.field.name: reader.read(source) for source in sources if source.field.kind != "code"}


class _Reader:
    def __init__(self, columns: Columns, dialect: Dialect, cells: CellDialect, function: str) -> None:
        self._columns, self._dialect, self._cells = columns, dialect, cells
        self._function = function

    def read(self, source: SourceColumn) -> Parts:
        """The parts of one column."""
        field, cell = source.field, column(source.name)
        match field.kind, source.kind:
            case "quantity", "number" | "long number":
                return self._number(source, cell)
            case "date", "date":
                return self._day(source, cell)
            case "event", "date":
                day = self._day(source, cell)
                return Parts(
                    yes=_yes(known(day.low)), low=day.low, high=day.high, refused=day.refused, whole=True
                )
            case "yes_no" | "event", "boolean":
                return Parts(yes=cell)
            case _, "text":
                return self._text(source, cell)
            case _:
                return self._text(source, self._define("cells", source, "text", cast(cell, TEXT)))

    def _define(
        self, stage: Literal["cells", "odd", "parts"], source: SourceColumn, part: str, one: Expr
    ) -> Expr:
        return self._columns.define(stage, f"{source.name}_{part}", one)

    def _text(self, source: SourceColumn, cell: Expr) -> Parts:
        match source.field.kind:
            case "quantity":
                return self._quantity(source, cell)
            case "category":
                return self._category(source, cell)
            case "yes_no":
                return self._yes_no(source, cell)
            case _:
                return self._dated(source, cell, event=source.field.kind == "event")

    def _odd(self, source: SourceColumn, cell: Expr, *usual: Expr, ending: str = "") -> Expr:
        """What the cell reader makes of a cell that is in none of the usual forms; NULL for one that is. ``ending``
        is that of the function's name.

        The forms are asked for one after the other, each of the rows that are left: an OR would ask for all
        in every row. Where a whole block of rows has no odd cell, the column is one NULL to the engine, and
        what depends on it costs nothing."""
        unusual = case([(one, false()) for one in (*usual, is_null(cell))], true())
        read = call(f"{self._function}{ending}", text(source.field.name), cell)
        return self._define("odd", source, "odd", case([(unusual, read)], NO_TEXT))

    def _part(
        self,
        source: SourceColumn,
        name: str,
        usual: Expr,
        odd: Expr,
        kind: exp.DataType,
        *,
        lazy: bool = False,
    ) -> Expr:
        """A part: as the usual form gives it, or as the cell reader did. A ``lazy`` one is no column of its
        own: it is worked out only in the rows that ask for it."""
        place = _PARTS.index(name)
        told = call("split_part", odd, text(_BETWEEN), number(place + 1))
        if name != "unit":  # a bare number's unit is an empty text, everything else is then not known
            told = nullif(told, text(""))
        read = told if kind is TEXT else try_cast(told, kind)
        part = case([(is_null(odd), usual)], read)
        return part if lazy else self._define("parts", source, name, part)

    def _refused(self, source: SourceColumn, odd: Expr) -> Expr:
        return self._part(source, "refused", cast(null(), TEXT), odd, TEXT)

    # --- answers and dates

    def _yes_no(self, source: SourceColumn, cell: Expr) -> Parts:
        spelt = [(equal(cell, text(word)), answer) for word, answer in _USUAL.items()]
        spelt += [(among(cell, words), answer) for answer, words in _SPELT.items()]
        answers = [(so, true() if answer else false()) for so, answer in spelt]
        answer = self._define("cells", source, "answer", case(answers, cast(null(), _BOOLEAN)))
        odd = self._odd(source, cell, known(answer), equal(cell, text("")))
        return Parts(yes=self._part(source, "yes", answer, odd, _BOOLEAN), refused=self._refused(source, odd))

    def _dated(self, source: SourceColumn, cell: Expr, *, event: bool) -> Parts:
        whole, to_month, to_year = (equal(call("strlen", cell), number(size)) for size in (10, 7, 4))
        no = [equal(cell, text("no"))] if event else []
        others = [equal(cell, text(word)) for word in ("yes", "ongoing")] if event else []
        written = [
            *((so, NO_DATE) for so in no),
            (whole, case([(like(cell, "____-__-__"), _day_of(cell))], NO_DATE)),
            (to_month, case([(like(cell, "____-__"), _day_of(cell, "-01"))], NO_DATE)),
            (to_year, _day_of(cell, "-01-01")),
        ]
        first = self._define("cells", source, "first", case(written, NO_DATE))
        odd = self._odd(source, cell, *no, in_calendar(first), equal(cell, text("")), *others)
        step, back = Duration(amount=1, unit="year"), Duration(amount=1, unit="day")
        year_end = self._dialect.shifted(self._dialect.shifted(first, step, back=False), back, back=True)
        last = case([(to_month, self._dialect.month_end(first)), (to_year, year_end)], first)
        parts = Parts(
            low=self._part(source, "low", first, odd, DATE),
            high=self._part(source, "high", last, odd, DATE),
            refused=self._refused(source, odd),
        )
        if not event:
            return parts
        yes, ongoing = compare("!=", nullif(cell, text("")), text("no")), holds(equal(cell, text("ongoing")))
        blank = or_(is_null(cell), equal(cell, text("")))
        return replace(
            parts,
            yes=self._part(source, "yes", yes, odd, _BOOLEAN, lazy=True),
            ongoing=self._part(source, "ongoing", ongoing, odd, _BOOLEAN, lazy=True),
            plain=Plain(equal(cell, text("no")), blank, first, whole, cell),
        )

    def _day(self, source: SourceColumn, cell: Expr) -> Parts:
        odd = self._odd(source, cast(cell, TEXT), in_calendar(cell))
        day = self._part(source, "low", cell, odd, DATE)
        return Parts(low=day, high=day, refused=self._refused(source, odd), whole=True)

    # --- categories

    def _category(self, source: SourceColumn, cell: Expr) -> Parts:
        values = source.field.values
        if values:
            usual = [among(cell, values), equal(cell, text(""))]
        else:
            one_line = self._dialect.matches(cell, r"[!-~]+( [!-~]+)*")
            told = not_(among(lower(cell), sorted(BLANKS - {""})))
            short = compare("<=", length(cell), number(LONGEST))
            usual = [equal(cell, text("")), and_(short, one_line, told)]
        odd = self._odd(source, cell, *usual)
        value = self._part(source, "value", nullif(cell, text("")), odd, TEXT)
        return Parts(value=value, refused=self._refused(source, odd))

    # --- quantities

    def _codes(self, field: DataField) -> tuple[str, ...]:
        """The units that a value may come in."""
        if field.unit and field.unit not in units():
            return (field.unit,)
        codes = [code for code in units() if unit_beside(code, field.unit) == code and fits(code, field)]
        return tuple(dict.fromkeys((field.unit, *codes)))

    def _number(self, source: SourceColumn, cell: Expr) -> Parts:
        field = source.field
        code = self._cells.units.get(field.name, field.unit if not field.unit else "")
        value = self._define("cells", source, "number", cast(cell, DOUBLE))
        taken = self._in_range(field, value, code) if code or not field.unit else null()
        if source.kind == "long number":
            is_short = compare("<=", length(cell), number(_SHORT_TEXT))
        else:  # a double is the number that it is printed as, which has many digits where it is small
            size = call("abs", value)
            between = and_(compare(">=", size, double(_SHORT_FROM)), compare("<", size, double(_SHORT_TO)))
            exponent = or_(compare("<", size, double(_PLAIN_FROM)), compare(">=", size, double(_SHORT_TO)))
            few = compare("<=", length(cast(cell, TEXT)), number(_SHORT_TEXT))
            sure = [(between, true()), (equal(size, double(0.0)), true()), (exponent, false())]
            is_short = case(sure, few)
        odd = self._odd(source, cast(cell, TEXT), and_(taken, is_short), ending=_ODD_NUMBER)
        read = self._part(source, "value", value, odd, DOUBLE)
        return Parts(value=read, unit=text(code), codes=(code,), refused=self._refused(source, odd))

    def _quantity(self, source: SourceColumn, cell: Expr) -> Parts:
        field = source.field
        declared = self._cells.units.get(field.name, "")
        mark = "," if self._cells.decimal_mark == "," else "."
        figures = self._define("cells", source, "figures", call("split_part", cell, text(" "), number(1)))
        pattern = rf"[0-9]{{1,9}}([{mark}]([0-9]{{1,2}}|[0-9]{{4,6}}))?"
        plain = self._dialect.matches(figures, pattern)
        shown = exp.func("REPLACE", figures, text(","), text(".")) if mark == "," else figures
        value = self._define("cells", source, "number", try_cast(shown, DOUBLE))
        spelt = exp.Substring(this=cell, start=exp.Add(this=length(figures), expression=number(2)))
        codes = self._codes(field)
        code = self._define("cells", source, "code", _spelt_unit(spelt, codes, field, declared))
        in_range = by_unit(
            Parts(unit=code, codes=codes), {one: self._in_range(field, value, one) for one in codes}
        )
        odd = self._odd(source, cell, equal(cell, text("")), and_(plain, known(code), in_range))
        if takes_limits(field):  # "3.1 × ULN" is read by the cell reader
            codes = (*codes, *MULTIPLES)
        return Parts(
            value=self._part(source, "value", value, odd, DOUBLE),
            unit=self._part(source, "unit", code, odd, TEXT) if len(codes) > 1 else text(codes[0]),
            codes=codes,
            side=self._part(source, "side", NO_TEXT, odd, TEXT) if takes_limits(field) else null(),
            refused=self._refused(source, odd),
        )

    def _in_range(self, field: DataField, value: Expr, code: str) -> Expr:
        """Whether a value is surely one that the field can have; what lies on an edge is for the cell reader
        to say, but for the field's own unit."""
        own = code == field.unit
        if field.steps:
            steps = [double(float(step)) for step in field.steps]
            return exp.In(this=value, expressions=steps) if own else null()
        parts = [not_(call("isnan", value)), not_(call("isinf", value))]
        for bound, operator in ((field.low, ">"), (field.high, "<")):
            if not bound:
                continue
            if not own:
                edge = _in_unit(bound, code, field)
                if edge is None:
                    return null()
                parts.append(compare(operator, value, double(edge)))
            else:
                parts.append(compare(f"{operator}=", value, double(float(bound))))
        return and_(*parts)


def _in_unit(bound: str, code: str, field: DataField) -> float | None:
    """The bound of a field, given in its usual unit, in another unit; nearly."""
    own, usual = line(code, field.unit, field.molar_mass), line(field.unit, field.unit, field.molar_mass)
    if own.scale != usual.scale:
        return None
    return float((usual.slope * Fraction(bound) + usual.offset - own.offset) / own.slope)


def _spelt_unit(spelt: Expr, codes: tuple[str, ...], field: DataField, declared: str) -> Expr:
    """The code of a unit as spelt behind a number; NULL where it is spelt otherwise, or could be a digit."""
    branches: list[tuple[Expr, Expr]] = []
    bare = declared or ("" if not field.unit else None)
    if bare is not None:
        branches.append((equal(spelt, text("")), text(bare)))
    per_code: dict[str, list[str]] = {}
    for spelling, code in (
        *unit_spellings().items(),
        *((unit.shown, code) for code, unit in units().items()),
    ):
        meant = unit_beside(code, field.unit)
        if meant in codes and spelling and not spelling[0].isdigit() and spelling[0] != "*":
            per_code.setdefault(meant, []).append(spelling)
    for code, spellings in per_code.items():
        branches.append((among(spelt, dict.fromkeys(spellings)), text(code)))
    return case(branches, cast(null(), TEXT))


def _day_of(written: Expr, rest: str = "") -> Expr:
    """The day of a date written ``2025-04-17``, of which ``rest`` is left out; NULL where it is none. What
    looks like one and is not so written (``2025-04-1`` and a space) is none either: no time follows it.

    Functions of one column and constants run once for each distinct text of a Parquet column, and so this
    is nearly free; comparisons, ``CASE`` and regular expressions are not among them."""
    moment = try_cast(call("concat", written, text(f"{rest}T00:00")), exp.DataType.build("timestamp"))
    return try_cast(moment, DATE)


def _yes(there: Expr) -> Expr:
    """TRUE where a date is there, else NULL: an empty cell is not a no."""
    return or_unknown(there)


_BOOLEAN = exp.DataType.build("boolean")
_USUAL = {"no": False, "yes": True, "false": False, "true": True}
_SPELT = {
    answer: [
        spelt
        for word, meant in ANSWERS.items()
        if meant is answer
        for spelt in (word, word.capitalize(), word.upper())
        if spelt not in _USUAL
    ]
    for answer in (False, True)
}
"""How answers are spelt, the most usual first. Whatever else files hold is left to the cell reader."""
_PARTS = ("value", "unit", "side", "yes", "ongoing", "low", "high", "refused")


class OddCells:
    """The cell reader as functions of a DuckDB connection: a field's name and a cell in, its parts out.

    One is for cells as they are written, one for those of a column of numbers, which DuckDB prints with a point."""

    def __init__(self, protocol: Protocol, cells: CellDialect, place: int | None = None) -> None:
        """``place`` tells the trials of several apart."""
        self.function = ODD_CELL if place is None else f"{ODD_CELL}_{place}"
        self._fields: Mapping[str, DataField] = {field.name: field for field in protocol.fields}
        self._cells = cells
        self._known: dict[tuple[str, str], str] = {}
        self._numbers_known: dict[tuple[str, str], str] = {}

    @contextmanager
    def known_to(self, connection: "DuckDBPyConnection") -> Iterator[None]:
        """The functions are the connection's for as long as the block lasts: DuckDB complains of what it still
        holds when the program ends."""
        both = {self.function: self.read, f"{self.function}{_ODD_NUMBER}": self.read_number}
        for name, function in both.items():
            connection.create_function(name, function, ["VARCHAR", "VARCHAR"], "VARCHAR")
        try:
            yield
        finally:
            for name in both:
                connection.remove_function(name)

    def read(self, name: str, cell: str) -> str:
        """The parts of a cell, in the order of their names, between separators."""
        return self._told(name, cell, self._cells, self._known)

    def read_number(self, name: str, cell: str) -> str:
        """The parts of a number as DuckDB prints it, whatever decimal mark the source's texts have."""
        point: Literal["."] = "."
        return self._told(name, _in_full(cell), self._cells._replace(decimal_mark=point), self._numbers_known)

    def _told(self, name: str, cell: str, cells: CellDialect, known: dict[tuple[str, str], str]) -> str:
        told = known.get((name, cell))
        if told is None:
            told = _told(self._fields[name], cell, cells)
            if len(known) < _REMEMBERED and len(cell) < 100:
                known[name, cell] = told
        return told


def _in_full(number: str) -> str:
    """A number as a person writes it: 50 for ``50.0``, 0.00001 for ``1e-05``; what is none as it is."""
    value = Decimal(number)
    return plain(value) if value.is_finite() else number


def _told(field: DataField, cell: str, cells: CellDialect) -> str:
    read = read_cell(field, cell, cells)
    parts: dict[str, str] = {}
    match read:
        case Refused():
            parts["refused"] = read.reason
        case bool():
            parts["yes"] = str(read)
        case Amount():
            parts = {"value": str(read.value), "unit": read.unit, "side": read.side}
        case Event():
            parts = {"yes": str(read.state != "no"), "ongoing": str(read.state == "ongoing")}
            if read.date is not None:
                parts |= _days(read.date)
        case PartialDate():
            parts = _days(read)
        case str():
            parts["value"] = read
    return _BETWEEN.join(parts.get(name, "").replace(_BETWEEN, " ") for name in _PARTS)


def _days(date: PartialDate) -> dict[str, str]:
    return {"low": date.earliest.isoformat(), "high": date.latest.isoformat()}
