"""A protocol as SQL to hand to a data warehouse: the statement, under a header that a person can check.

The header is made of line comments. Nothing of a criterion can leave them: what does not show, line breaks
among it, becomes a space; each text is closed by a quotation mark, so that none ends in a sign that joins
lines; and ``${``, which some clients fill in even within comments, is parted.
"""

import re
import textwrap
from collections.abc import Iterable, Iterator

from sqlglot import exp
from sqlglot.errors import SqlglotError

from screener.engines.compiled.dialect import Dialect
from screener.engines.compiled.portable import Cells
from screener.engines.compiled.spark import Spark
from screener.engines.compiled.warehouse import EXECUTED, LACKING, warehouse_query
from screener.errors import Unusable
from screener.language.wording import wording
from screener.model.protocol import Criterion, DataField, Protocol
from screener.model.units import unit_shown
from screener.reports.decision import edited
from screener.sources.cells import shown_steps

WIDTH = 110
_PART = re.compile(r'[^\W\d]\w*|"[^"]+"')
_UNSIGNED = "A decision is provisional until an investigator signs."


def statement(
    protocol: Protocol, dialect: Dialect, table: str, cells: Cells, present: frozenset[str] | None = None
) -> str:
    """The header and the statement, ended by a semicolon; ``present`` names the table's columns, where they are known.
    Raises ``Unusable`` for what cannot be compiled."""
    query = warehouse_query(protocol, dialect, table_of(table), cells, present)
    return "\n".join((*header(protocol, dialect, table, cells, present), sql_text(query, dialect), ";", ""))


def table_of(name: str) -> exp.Table:
    """A table by its name: one to three words with points between them, each as it is or in quotation marks."""
    parts = _PART.findall(name)
    if not parts or len(parts) > 3 or ".".join(parts) != name or not name.isprintable() or "${" in name:
        raise Unusable(f"{name!r} is not the name of a table")
    words = [exp.Identifier(this=part.strip('"'), quoted=part.startswith('"')) for part in parts]
    return exp.Table(**dict(zip(("this", "db", "catalog"), reversed(words), strict=False)))


def sql_text(query: exp.Query, dialect: Dialect) -> str:
    """The query as the dialect's text. Raises ``Unusable`` where the dialect has no words for it."""
    for one in query.find_all(exp.Literal, exp.Identifier):
        if "\0" in one.this:
            raise Unusable(f"{one.this!r} holds a NUL, which engines do not take")
    try:
        text = query.sql(dialect.name, pretty=True, max_text_width=WIDTH, comments=False)
    except SqlglotError as fault:
        raise Unusable(f"{dialect.name} has no words for it: {fault}") from None
    # Spark fills in "${…}" even within a text; written by its number, the sign is taken as it is.
    return text.replace("${", "\\u0024{") if isinstance(dialect, Spark) else text


def header(
    protocol: Protocol, dialect: Dialect, table: str, cells: Cells, present: frozenset[str] | None = None
) -> Iterator[str]:
    """The comment lines above the statement."""
    if dialect.name not in EXECUTED:
        known = LACKING.get(dialect.name, "Try it on cases of which you know the outcome.")
        yield f"-- unverified: no test executes {dialect.name}. {known}"
    called = _shown(protocol.acronym or protocol.title or protocol.trial)
    yield f"-- {called} ({_shown(protocol.trial)}), for {dialect.name}"
    version = f"of {_shown(protocol.version)}" if protocol.version else "without a date"
    yield f"-- criteria {version}, SHA-256 {_shown(protocol.digest) or 'unknown'}"
    reviewed = sum(one.review is not None for one in protocol.criteria)
    yield f"-- {reviewed} of {len(protocol.criteria)} criteria reviewed. {_UNSIGNED}"
    for told in edited(protocol):
        yield from _wrapped(f"Note: {told}", "-- ", "--     ")
    yield "--"
    yield f"-- Reads {_shown(table)}, one row a candidate, with these columns. NULL is not known, never no."
    absent = [field for field in protocol.fields if present is not None and field.name not in present]
    for field in protocol.fields:
        if field in absent:
            continue
        few = " (of few candidates: else NULL)" if field.aside else ""
        yield from _wrapped(f"{field.name}: {contents(field, cells)}{few}", "--   ", "--     ")
    usual, few_need = ([field for field in absent if field.aside is aside] for aside in (False, True))
    if usual:
        missing = f"No column for {listed(usual)}: what they would hold is not known, never no."
        yield from _wrapped(missing, "-- ", "--     ")
    if few_need:
        missing = f"No column for {listed(few_need)}: few candidates need them; those stay undetermined."
        yield from _wrapped(missing, "-- ", "--     ")
    yield "-- A cell of any other form is refused; the reasons say why."
    yield "--"
    yield "-- Gives candidate_id, decision (eligible, ineligible, undetermined), failed, unknown, missing, reasons,"
    yield "-- and a column for each criterion: met, not_met, not_applicable, unknown."
    for criterion in protocol.criteria:
        yield "--"
        yield from _criterion(criterion)


def _criterion(criterion: Criterion) -> Iterator[str]:
    reviewed = (
        f"reviewed by {criterion.review.by} on {criterion.review.on}" if criterion.review else "not reviewed"
    )
    by_hand = ", edited by hand" if criterion.edited else ""
    yield from _wrapped(f"{criterion.id} ({criterion.kind}, {reviewed}{by_hand})", "-- ", "--   ")
    yield from _wrapped(f'text "{criterion.text}"', "--   ", "--     ")
    yield from _wrapped(f'rule "{wording(criterion.rule)}"', "--   ", "--     ")


def listed(fields: Iterable[DataField]) -> str:
    """Fields with the criteria that ask for them."""
    return ", ".join(
        f"{field.name} ({', '.join(field.criteria)})" if field.criteria else field.name for field in fields
    )


def contents(field: DataField, cells: Cells) -> str:
    """What a column holds."""
    match field.kind:
        case "code":
            return "the study's own code, at most 64 letters, digits and . _ -"
        case "date":
            return "a DATE, or a text 2025-04-17, 2025-04 or 2025"
        case "yes_no":
            return "a BOOLEAN, or a text yes or no"
        case "event" if field.since:
            return "a text no, yes, or since when, 2025-04-17, 2025-04 or 2025; or a DATE"
        case "event" if field.earlier_of:
            return "a text no, yes, ongoing (then), or the last up to then, 2025-04-17, 2025-04 or 2025; or a DATE"
        case "event":
            return "a text no, ongoing, yes, or the date of the last occurrence, 2025-04-17, 2025-04 or 2025"
        case "category":
            return f"one of {', '.join(field.values)}" if field.values else "a text"
        case _:
            unit = unit_shown(field.unit) if field.unit else ""
            scale = f", one of {shown_steps(field.steps)}" if field.steps else ""
            if not unit:
                return f"a number{scale}"
            return f"a number in {unit}" if cells == "typed" else f"a text with its unit, such as 1 {unit}"


def _wrapped(text: str, first: str, then: str) -> list[str]:
    lines = textwrap.wrap(_shown(text), WIDTH - len(then), break_long_words=True, break_on_hyphens=False) or [
        ""
    ]
    return [f"{first if place == 0 else then}{_closed(line)}" for place, line in enumerate(lines)]


def _closed(line: str) -> str:
    """A line that no engine joins with the next: Spark does after a backslash."""
    return f"{line} ." if line.endswith("\\") else line


def _shown(text: str) -> str:
    """A text on one line, with nothing that ends a comment or is filled in."""
    bare = "".join(sign if sign.isprintable() else " " for sign in text)
    return " ".join(
        bare.replace("${", "$ {").replace("{{", "{ {").replace("*/", "* /").replace("/*", "/ *").split()
    )
