"""What a field's cell says, read but not yet held against other cells: one expression for each part."""

from dataclasses import dataclass, field

from screener.engines.compiled.expr import DATE, Expr, case, cast, equal, false, null, or_, text

NO_DATE = cast(null(), DATE)


@dataclass(frozen=True)
class Plain:
    """The forms in which nearly all cells of events come, told at little cost.

    ``no`` is TRUE for a plain no, ``blank`` for an empty cell. ``first`` is the first day of a cell that holds
    a date, NULL where it holds none; ``whole`` is then TRUE where the date is known to the day, and
    ``written`` is the date as a sentence shows it.
    """

    no: Expr
    blank: Expr
    first: Expr
    whole: Expr
    written: Expr


@dataclass(frozen=True)
class Parts:
    """The parts of one field's cell, as expressions over the source's columns; each NULL where not known.

    ``value`` is a measured value (a double) or a category (a text). ``unit`` is the UCUM code that a value
    is in, one of ``codes``; ``side`` is on which side of its number it lies where it is a limit, else NULL.
    ``yes`` is an answer: TRUE for an event that is ongoing or dated too, and then ``ongoing`` or ``low`` and
    ``high``, the first and the last day that it can be, say more; a date has these two alone.
    ``written`` is a date as a sentence shows it, where the cell has it so. ``refused`` is why the cell was not taken.
    """

    value: Expr = field(default_factory=null)
    unit: Expr = field(default_factory=lambda: text(""))
    codes: tuple[str, ...] = ("",)
    side: Expr = field(default_factory=null)
    yes: Expr = field(default_factory=null)
    ongoing: Expr = field(default_factory=false)
    low: Expr = field(default_factory=lambda: cast(null(), DATE))
    high: Expr = field(default_factory=lambda: cast(null(), DATE))
    written: Expr = field(default_factory=null)
    refused: Expr = field(default_factory=null)
    whole: bool = False
    """Whether every date among the cells is known to the day."""
    plain: Plain | None = None
    """The usual forms of an event's cell, if they can be told apart before anything else is read."""


def by_unit(parts: Parts, per_code: dict[str, Expr]) -> Expr:
    """An expression that depends on the unit: the one for the code that the value is in.

    Codes with the same expression are asked for together.
    """
    groups: dict[str, tuple[Expr, list[str]]] = {}
    for code in parts.codes:
        one = per_code[code]
        groups.setdefault(one.sql(), (one, []))[1].append(code)
    if len(groups) == 1:
        return next(iter(groups.values()))[0]
    *some, last = sorted(groups.values(), key=lambda group: len(group[1]))
    return case([(_any_code(parts.unit, codes), one) for one, codes in some], last[0])


def _any_code(unit: Expr, codes: list[str]) -> Expr:
    return or_(*(equal(unit, text(code)) for code in codes))
