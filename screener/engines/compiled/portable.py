"""A warehouse table's columns, read in SQL alone: what ``compile`` prints and an engine past one machine runs.

The contract of the table, one row a candidate, each column under its field's own name:

=========  ==================================================================================================
code       ``candidate_id``: at most 64 letters, digits and ``. _ -``
quantity   ``typed``: a number in the field's usual unit; ``text``: a text such as ``150 G/L``, with its unit
           unless the field has none; either may be a limit, ``>90 mL/min``, where it is a text
date       a DATE, or a text ``2025-04-17``, ``2025-04`` or ``2025``
yes/no     a BOOLEAN, or a text ``yes``, ``no``, ``true``, ``false``
event      ``no``, ``ongoing``, ``yes``, or the date of the last occurrence
category   one of its values
=========  ==================================================================================================

NULL and the words of :data:`~screener.sources.cells.BLANKS` are *not known*. Every cell is read through its
text, whatever the column's type, so that no cell is an error of the engine's, and each stands in one of the
forms above or is refused with its reason, in the words of :mod:`screener.sources.cells`. What that reads
and this does not (``4,5``, ``17/04/2025``) is refused; what this takes, that takes as the same value, were
the point declared as the decimal mark and the usual units for the columns.
"""

from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from sqlglot import exp

from screener.engines.compiled.bounds import threshold
from screener.engines.compiled.dialect import EXACT_DECIMAL, Dialect, seen
from screener.engines.compiled.expr import (
    DATE,
    DOUBLE,
    TEXT,
    Expr,
    among,
    and_,
    beyond,
    call,
    case,
    cast,
    column,
    compare,
    concat,
    double,
    equal,
    false,
    is_null,
    is_null_constant,
    known,
    left,
    length,
    lower,
    not_,
    null,
    nullif,
    number,
    or_,
    text,
    true,
)
from screener.engines.compiled.parts import Parts, by_unit
from screener.engines.compiled.settling import NO_TEXT, UNSHOWN
from screener.engines.compiled.signs import line
from screener.model.dates import OTHER_YEAR, TIME_OF_DAY, Duration, no_day
from screener.model.protocol import DataField, Protocol
from screener.model.quantities import MULTIPLES, multiple_spellings
from screener.model.rules import Operator
from screener.model.units import find_unit, unit_beside, unit_rows, unit_shown
from screener.sources.cells import (
    ANSWERS,
    BLANKS,
    DIGITS,
    LONGEST,
    LONGEST_NUMBER,
    QUOTED,
    SIDES,
    below_none,
    either,
    example,
    fits,
    label,
    not_a_value,
    not_an_event,
    off_steps,
    past_end,
    takes_limits,
    too_many_digits,
    written_otherwise,
)
from screener.sources.tables import CODE

Cells = Literal["typed", "text"]
"""How quantities stand in their columns: as numbers in the usual unit, or as texts with their unit."""

_LONGEST_STEM = 40
"""Characters of a field's name up to which its columns are called after it."""

_YES = tuple(word for word, answer in ANSWERS.items() if answer)
_NO = tuple(word for word, answer in ANSWERS.items() if not answer)

# Patterns hold no backslash, and the calendar is in them: what matches is a date on every engine.
_YEAR = "(19[0-9][0-9]|2[01][0-9][0-9]|2200)"
_LEAP = "((19|2[01])(0[48]|[2468][048]|[13579][26])|2000)"
_DAY = (
    f"{_YEAR}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)"
    f"|02-(0[1-9]|1[0-9]|2[0-8]))|{_LEAP}-02-29"
)
_MONTH = f"{_YEAR}-(0[1-9]|1[0-2])"
_ON_CALENDAR = f"{_DAY}|{_MONTH}|{_YEAR}"
_DATED = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"
_TIMED = "([0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}[/.][0-9]{1,2}[/.][0-9]{4})[T ][0-9]{1,2}:[0-9]{2}.*"
_AT_MIDNIGHT = "[T ]00:00(:00([.]0+)?)?"
_MIDNIGHT = _DATED + _AT_MIDNIGHT
_SLASHED = "(([0-9]{1,2}[/.])?[0-9]{1,2}[/.])?[0-9]{4}"

_TYPED_NUMBER = "[+-]?([0-9]+([.][0-9]*)?|[.][0-9]+)([eE][+-]?[0-9]+)?"
_LONG_EXPONENT = ".*[eE][+-]?[0-9]{3,}"
_TEXT_NUMBER = "[+-]?[0-9]+(?:[.][0-9]+)?"
_TWO_READINGS = "[+-]?[1-9][0-9]{0,2}[.][0-9]{3}"
_SIGN = "(?:[<>]=?|[≤≥])"
_BEYOND = "([<>]=?|[≤≥]) ?[0-9].*"
_LIMIT = "[<>≤≥⩽⩾≦≧~≈±].*|=[<>].*"
_BEGINS = "[+-]?[0-9].?"
_LARGEST = f"1e{DIGITS}"
"""Below it is every number of :data:`DIGITS` digits before its point."""
_NO_DECIMAL = f"[^.]*[.][0-9]{{{DIGITS}}}0*[1-9].*|[^eE]{{21,}}[eE].*"
"""A number with more digits behind its point than a decimal keeps, or before an exponent than engines take there."""


Stages = dict[str, dict[str, Expr]]
"""Named columns by stage, each over the stage before it, the first over the table."""


@dataclass(frozen=True)
class Reading:
    """A table's columns read: the stages that do it, and the ``parts`` that the rules use."""

    stages: Stages
    parts: dict[str, Parts]


class _Field:
    """One field on its way through the stages: its columns carry its name."""

    def __init__(self, field: DataField, place: int, dialect: Dialect, stages: Stages) -> None:
        self.field, self.dialect, self._stages = field, dialect, stages
        self._called = field.name if len(field.name) <= _LONGEST_STEM else str(place)

    def put(self, stage: str, stem: str, one: Expr) -> Expr:
        """The expression as a column of a stage; a constant stays itself."""
        if is_null_constant(one) or isinstance(one, exp.Boolean):
            return one
        name = f"{stem}_of_{self._called}"
        self._stages[stage][name] = one
        return column(name)

    @property
    def cell(self) -> Expr:
        """The cell's text without the spaces around it; NULL where it says that nothing is known."""
        own = {*(value.lower() for value in self.field.values), *self.field.spellings}
        blanks = sorted(BLANKS - (own if self.field.kind == "category" else set()))
        bare = self.put("texts", "text", _trimmed(self.field.name, self.dialect))
        return self.put("cells", "cell", case([(among(lower(bare), blanks), cast(null(), TEXT))], bare))


def read_columns(
    protocol: Protocol, dialect: Dialect, cells: Cells, present: frozenset[str] | None = None
) -> Reading:
    """The protocol's fields as a table's columns give them; ``present`` names the columns that there are,
    where that is known. A field without a column is not known."""
    stages: Stages = {
        stage: {} for stage in ("texts", "cells", "signs", "forms", "digits", "values", "units", "taken")
    }
    stages["texts"][CODE] = _trimmed(CODE, dialect)
    given: dict[str, Parts] = {}
    for place, field in enumerate(protocol.fields):
        if field.kind == "code" or (present is not None and field.name not in present):
            continue
        one = _Field(field, place, dialect, stages)
        given[field.name] = _read(one, one.cell, cells)
    return Reading(stages, given)


def _trimmed(name: str, dialect: Dialect) -> Expr:
    """A cell's text without what says nothing around it, as the cell reader takes it."""
    return dialect.trimmed(cast(column(name), TEXT))


def _read(one: _Field, cell: Expr, cells: Cells) -> Parts:
    words = _Words(one, cell)
    match one.field.kind:
        case "yes_no":
            return _yes_no(one, cell, words)
        case "event":
            return _event(one, cell, words)
        case "date":
            return _date(one, cell, words)
        case "category":
            return _category(one, cell, words)
        case _:
            return _quantity(one, cell, words, cells)


class _Words:
    """The sentences that refuse a cell, those of :mod:`screener.sources.cells`."""

    def __init__(self, one: _Field, cell: Expr) -> None:
        self.field, self.name, self._one, self.cell = one.field, label(one.field), one, cell
        self.quoted: Expr = text("")
        if one.field.name != UNSHOWN:
            long = compare(">", length(cell), number(QUOTED))
            shown = one.put("forms", "shown", seen(case([(long, left(cell, QUOTED))], cell), one.dialect))
            self.quoted = one.put(
                "values", "quoted", concat('"', shown, case([(long, text('…"'))], text('"')))
            )

    def is_(self, after: str, before: str = "") -> Expr:
        """What is said after the quoted cell."""
        return concat(before, self.quoted, after)

    def refused(self, branches: list[tuple[Expr, Expr]], otherwise: Expr = NO_TEXT) -> Expr:
        """Why the cell is refused; NULL of a blank one."""
        size = concat(
            "the cell holds ",
            cast(length(self.cell), TEXT),
            f" characters; at most {LONGEST} are read",
        )
        too_long = (compare(">", length(self.cell), number(LONGEST)), size)
        empty = (is_null(self.cell), null())
        return self._one.put("taken", "refused", case([empty, too_long, *branches], otherwise))


def _yes_no(one: _Field, cell: Expr, words: _Words) -> Parts:
    answer = one.put("values", "yes", _answer(cell))
    why = words.is_(
        f" is neither yes nor no. For {words.name}, write yes or no, "
        "or leave the cell empty if it is not known"
    )
    return Parts(yes=answer, refused=words.refused([(is_null(answer), why)]))


def _answer(cell: Expr) -> Expr:
    folded = lower(cell)
    return case([(among(folded, _YES), true()), (among(folded, _NO), false())], null())


def _date(one: _Field, cell: Expr, words: _Words) -> Parts:
    written, low, high = _days(one, cell)
    refused = words.refused([(known(low), null())], _no_date(one, cell, words))
    return Parts(low=low, high=high, written=written, refused=refused)


def _days(one: _Field, cell: Expr) -> tuple[Expr, Expr, Expr]:
    """A date as it is written, and the first and the last day that it can be, NULL where it is not on the calendar."""
    dialect = one.dialect
    # A timestamp's text adds a midnight to the day.
    written = one.put("forms", "written", case([(dialect.matches(cell, _MIDNIGHT), left(cell, 10))], cell))
    on_calendar = dialect.matches(written, _ON_CALENDAR)
    low = one.put("values", "low", case([(on_calendar, dialect.day_of(written))], cast(null(), DATE)))
    size = length(written)
    last_day = dialect.month_end(low)
    # The last month of a year ends on its 31st.
    year_end = dialect.month_end(dialect.shifted(low, Duration(amount=11, unit="month"), back=False))
    high = case([(equal(size, number(4)), year_end), (equal(size, number(7)), last_day)], low)
    return written, low, one.put("taken", "high", high)


def _no_date(one: _Field, cell: Expr, words: _Words) -> Expr:
    """What is wrong with a cell that is no date of the calendar."""
    dialect = one.dialect
    shaped = dialect.matches(cell, f"{_DATED}({_AT_MIDNIGHT})?")
    other_year = not_(dialect.matches(left(cell, 4), _YEAR))
    timed = dialect.matches(cell, _TIMED)
    if one.field.name == UNSHOWN:
        year = text(f"the year of the birth date (not repeated here) {OTHER_YEAR}")
        time = text(f"the birth date (not repeated here) {TIME_OF_DAY}, like 1970-03-11")
        unshown = text(
            "the birth date (not repeated here) is not a date of the calendar written year-month-day. "
            "Write it like 1970-03-11"
        )
        return case([(and_(shaped, other_year), year), (and_(timed, not_(shaped)), time)], unshown)
    no_such = case([(other_year, words.is_(f" {OTHER_YEAR}", "the year of "))], words.is_(f" {no_day()}"))
    order = words.is_(" has no declared order. Write it as year-month-day", "the date ")
    return case(
        [
            (shaped, no_such),
            (dialect.matches(cell, _SLASHED), order),
            (timed, words.is_(f" {TIME_OF_DAY}, like 2025-04-17")),
        ],
        words.is_(f" is not a date. Write the {words.name} like 2025-04-17"),
    )


def _event(one: _Field, cell: Expr, words: _Words) -> Parts:
    dialect, folded = one.dialect, lower(cell)
    written, low, high = _days(one, cell)
    is_ongoing = equal(folded, text("ongoing"))
    yes = case(
        [
            (among(folded, (*_YES, "ongoing")), true()),
            (among(folded, _NO), false()),
            (known(low), true()),
        ],
        null(),
    )
    answer = one.put("taken", "yes", yes)
    ongoing = one.put("taken", "ongoing", case([(is_ongoing, true())], false()))
    none = words.is_(
        f' can mean "no" or "not known". For {words.name}, write no if it never was so, '
        "or leave the cell empty if that is not known"
    )
    other = words.is_(f" {not_an_event(one.field)}")
    branches = [
        (or_(known(low), among(folded, (*_YES, *_NO, "ongoing"))), null()),
        (equal(folded, text("none")), none),
        (not_(dialect.matches(left(cell, 1), "[0-9]")), other),
    ]
    refused = words.refused(branches, _no_date(one, cell, words))
    return Parts(yes=answer, ongoing=ongoing, low=low, high=high, written=written, refused=refused)


def _category(one: _Field, cell: Expr, words: _Words) -> Parts:
    field = one.field
    if not field.values:
        return Parts(value=one.put("values", "value", one.dialect.squeezed(cell)), refused=words.refused([]))
    spelt: dict[str, list[str]] = {value: [value] for value in field.values}
    for spelling, meant in field.spellings.items():
        spelt.setdefault(meant, []).append(spelling)
    for (name, written), meant in written_otherwise().items():
        if name == field.name and meant in field.values:
            spelt[meant].append(written)
    folded = lower(cell)
    branches = [
        (or_(among(folded, sorted({each.lower() for each in some})), _odd(cell, meant)), text(meant))
        for meant, some in spelt.items()
    ]
    value = one.put("values", "value", case(branches, cast(null(), TEXT)))
    why = words.is_(f" is not a value of {words.name}. It can be {either(field.values)}")
    return Parts(value=value, refused=words.refused([(is_null(value), why)]))


def _odd(cell: Expr, value: str) -> Expr:
    """A value as it is, where the engine's small letters may not be ours."""
    return false() if value.isascii() else equal(cell, text(value))


# --- measured values


def _quantity(one: _Field, cell: Expr, words: _Words, cells: Cells) -> Parts:
    sign, number_cell = text(""), cell
    if takes_limits(one.field):
        begins = case([(one.dialect.matches(cell, _BEYOND), one.dialect.leading(cell, _SIGN))], text(""))
        sign = one.put("signs", "sign", begins)
        number_cell = one.put("forms", "bare", call("trim", beyond(cell, length(sign))))
    limit = one.dialect.matches(cell, _LIMIT)
    if takes_limits(one.field):
        limit = and_(equal(sign, text("")), limit)
    parts, early = (_typed if cells == "typed" else _with_unit)(one, number_cell, words)
    late = _off_scale(one.field, parts, words)
    refused = words.refused([(limit, words.is_(f" {not_a_value(one.field)}")), *early, *late])
    return replace(parts, side=_side(sign) if takes_limits(one.field) else null(), refused=refused)


def _side(sign: Expr) -> Expr:
    """On which side of its number a value lies that is a limit; NULL for any other."""
    spelt: dict[str, list[str]] = {}
    for written, side in SIDES.items():
        spelt.setdefault(side, []).append(written)
    return case([(among(sign, some), text(side)) for side, some in spelt.items()], cast(null(), TEXT))


def _typed(one: _Field, cell: Expr, words: _Words) -> tuple[Parts, list[tuple[Expr, Expr]]]:
    """A number in the usual unit, and what can be wrong with it."""
    field = one.field
    unit = f" in {unit_shown(field.unit)}" if field.unit else ""
    well = one.dialect.matches(cell, _TYPED_NUMBER)
    long = or_(compare(">", length(cell), number(LONGEST_NUMBER)), one.dialect.matches(cell, _LONG_EXPONENT))
    fitting = and_(well, not_(long))
    value = one.put("values", "value", case([(fitting, cast(cell, DOUBLE))], cast(null(), DOUBLE)))
    refusals = [
        (not_(well), words.is_(f" is not a number{unit}")),
        (or_(is_null(value), _is_another(value, cell, one.dialect)), words.is_(too_many_digits())),
    ]
    return Parts(value=value, unit=text(field.unit), codes=(field.unit,)), refusals


def _with_unit(one: _Field, cell: Expr, words: _Words) -> tuple[Parts, list[tuple[Expr, Expr]]]:
    """A number and its unit, and what can be wrong with them."""
    field = one.field
    leading = one.dialect.leading(cell, _TEXT_NUMBER)
    digits = one.put(
        "digits", "digits", case([(one.dialect.matches(left(cell, 2), _BEGINS), leading)], text(""))
    )
    rest = one.put("values", "rest", call("trim", beyond(cell, length(digits))))
    fitting = and_(not_(equal(digits, text(""))), compare("<=", length(digits), number(LONGEST_NUMBER)))
    value = one.put(
        "values", "value", case([(fitting, cast(nullif(digits, text("")), DOUBLE))], cast(null(), DOUBLE))
    )
    spelt = spellings(field) if field.unit else {"": [""]}
    ways = [(among(rest, some), text(code)) for code, some in spelt.items()]
    multiples = multiple_spellings() if takes_limits(field) else {}
    ways += [(among(lower(rest), some), text(code)) for code, some in multiples.items()]
    unit = one.put("units", "unit", case(ways, cast(null(), TEXT)))
    recognised = or_(*(so for so, _ in ways))
    spelt = {**spelt, **multiples}
    hint = f" {example(field)}".removesuffix(", or give the column's unit in the mapping file")
    two = words.is_(" has two readings. Write it with other than three digits behind the point")
    unknown = concat('"', seen(rest, one.dialect), '" in ', words.quoted, f" is not a known unit.{hint}")
    bare = equal(rest, text(""))
    refusals = [
        (equal(digits, text("")), words.is_(f" is not a number.{hint}")),
        (or_(is_null(value), _is_another(value, digits, one.dialect)), words.is_(too_many_digits())),
        (one.dialect.matches(digits, _TWO_READINGS), two),
    ]
    if field.unit:
        refusals += [(bare, words.is_(f" has no unit.{hint}")), (not_(recognised), unknown)]
    else:
        refusals += [(not_(recognised), words.is_(f" has something after the number.{hint}"))]
    return Parts(value=value, unit=unit, codes=tuple(spelt)), refusals


def _is_another(value: Expr, written: Expr, dialect: Dialect) -> Expr:
    """Whether a double may be another number than the one that is written, or has digits that a decimal does not keep:
    a decimal is made of the two only where it has room for them."""
    long = compare(">", length(written), number(LONGEST_NUMBER))
    no_room = or_(long, compare(">=", call("abs", value), cast(number(_LARGEST), DOUBLE)))
    exact = dialect.exact(value)
    another = or_(
        not_(equal(cast(written, EXACT_DECIMAL), exact)),
        not_(equal(cast(exact, DOUBLE), value)),
    )
    return case([(or_(no_room, dialect.matches(written, _NO_DECIMAL)), true())], another)


def spellings(field: DataField) -> dict[str, list[str]]:
    """The units that the field's values may be in, each with how it is spelt."""
    found: dict[str, list[str]] = {}
    for row_code, spelt in unit_rows().items():
        code = unit_beside(row_code, field.unit)
        if not fits(code, field):
            continue
        # "150 109/L" could be a number with a group of digits: a power of ten must show its sign.
        plain = [one for one in spelt if not one[0].isdigit() or "*" in one or "^" in one]
        sure = [one for one in plain if (meant := find_unit(one)) and unit_beside(meant, field.unit) == code]
        found.setdefault(code, []).extend(sure)
    if field.unit not in found:
        found[field.unit] = [field.unit]
    return {code: sorted(set(some)) for code, some in found.items() if some}


def _off_scale(field: DataField, parts: Parts, words: _Words) -> list[tuple[Expr, Expr]]:
    """Not on the field's scale, or out of what is plausible."""
    value = parts.value
    in_units = replace(parts, codes=tuple(code for code in parts.codes if code not in MULTIPLES))
    if field.steps:
        on = or_(*(equal(value, double(float(step))) for step in field.steps))
        return [(not_(on), words.is_(off_steps(field)))]
    refusals = []
    many = [equal(parts.unit, text(code)) for code in parts.codes if code in MULTIPLES]
    is_multiple = or_(*many)
    if many:
        refusals.append((and_(is_multiple, compare("<", value, number(0))), words.is_(below_none(field))))
    ends: tuple[tuple[str, Operator], ...] = ((field.low, "<"), (field.high, ">"))
    for bound, operator in ends:
        if bound:
            past = {code: _past(operator, bound, code, field, value) for code in in_units.codes}
            so = and_(by_unit(in_units, past), not_(is_multiple))
            refusals.append((so, words.is_(past_end(field, bound))))
    return refusals


def _past(operator: Operator, bound: str, code: str, field: DataField, value: Expr) -> Expr:
    limit = Fraction(Decimal(bound))
    if code != field.unit:
        own, usual = line(code, field.unit, field.molar_mass), line(field.unit, field.unit, field.molar_mass)
        limit = (usual.slope * limit + usual.offset - own.offset) / own.slope
    found = threshold(operator, limit)
    assert not isinstance(found, bool)  # noqa: S101 - only an equality is ever always or never so
    return compare(found[0], value, double(found[1]))
