"""``template``: the CSV header that a trial needs, and what to write under it."""

from collections.abc import Iterator

from screener.model.fields import LEAST
from screener.model.protocol import DataField, Protocol
from screener.model.units import unit_shown
from screener.model.wording import clean
from screener.reports.decision import heading
from screener.reports.text import columns, sizes_of, wrap
from screener.reports.verdicts import Write
from screener.sources.cells import shown_steps

BLANK = "An empty cell means not known; it never means no."
ASIDE = (
    "Columns that are needed only where a candidate's other answers leave a criterion open; the results then name them "
    "as missing:"
)


def template(protocol: Protocol, *, write: Write, width: int = 80) -> int:
    """Print the header as the first line, then the data dictionary; last what few candidates need, which is no part
    of the header."""
    usual = [field for field in protocol.fields if not field.aside]
    write(",".join(field.name for field in usual) + "\n\n")
    rows, more = (
        [(field.name, "\n".join(_about(field))) for field in some] for some in (usual, _aside(protocol))
    )
    lines = [*wrap(f"Data dictionary of {heading(protocol)}", width), *wrap(BLANK, width), ""]
    lines += columns(rows, width, sizes_of(rows))
    if more:
        lines += ["", *wrap(ASIDE, width), "", *columns(more, width, sizes_of(more))]
    for line in lines:
        write(f"{line}\n")
    return 0


def _aside(protocol: Protocol) -> list[DataField]:
    return [field for field in protocol.fields if field.aside]


def _about(field: DataField) -> Iterator[str]:
    """The lines on one field: its question, its kind and values, what it covers, who needs it."""
    yield clean(field.question)
    yield f"{field.kind.replace('_', '/')}: {_values(field)}"
    if field.members:
        yield f"covers: {', '.join(field.members)}"
    if field.only:
        yield f"exists for one sex only: {field.only}"
    if field.criteria:
        yield f"needed by {', '.join(field.criteria)}"


def _values(field: DataField) -> str:
    match field.kind:
        case "code":
            return (
                "letters, digits and . _ -, with one digit or more where it goes into a log or a visit, such as 01-007 "
                "(no name, no hospital number)"
            )
        case "date":
            if field.name == "birth_date":
                return "1970-03-11, or 1970-03 or 1970 (outputs carry the age only)"
            return "2026-03-10, or 2026-03 or 2026 where no more is known"
        case "category":
            return ", ".join(field.values) or "any text"
        case "yes_no":
            return "yes, no"
        case "event" if field.since:
            return "no, yes, or the date since when: 2025-04-17, 2025-04 or 2025"
        case "event" if field.earlier_of:
            return "no, yes, ongoing (as it was then), or the date of the last up to then: 2025-04-17, 2025-04 or 2025"
        case "event":
            return "no, ongoing, yes, or the date of the last occurrence: 2025-04-17, 2025-04 or 2025"
        case "quantity":
            return _number(field)


def _number(field: DataField) -> str:
    if field.steps:
        return f"one of {shown_steps(field.steps)}"
    unit = unit_shown(field.unit) if field.unit else ""
    number = f"a number with its unit, usually {unit}" if unit else "a number without a unit"
    low = "above 0" if field.low == LEAST else field.low and f"from {field.low}"
    ends = [end for end in (low, field.high and f"to {field.high}") if end]
    return f"{number}; {' '.join(ends)} {unit} is plausible".rstrip() if ends else number
