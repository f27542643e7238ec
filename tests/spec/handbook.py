"""How the handbook's tables are read and held against an engine.

A table has one candidate a line. Columns before ``then`` are the candidate's data, by field name: ``-`` is
a blank, ``refused`` a value that was not taken, and anything else is what one would enter. ``then`` is the
status that the rule comes to; ``because``, ``missing``, ``changes on`` and ``proviso`` are what the finding says beside
it (``-`` for nothing).
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from screener.engines.findings import Finding
from screener.errors import Refused
from screener.model.candidate import Candidate, Event, Value
from screener.model.dates import Duration, PartialDate, read_date
from screener.model.fields import fields_of
from screener.model.protocol import Criterion, CriterionKind, DataField, Protocol
from screener.model.quantities import MULTIPLES, Amount
from screener.model.rules import Occurred, Present, Quantity, Rule, Window
from screener.model.units import find_unit
from screener.model.vocabulary import vocabulary
from screener.sources.cells import LIMIT, SIDES


class Engine(NamedTuple):
    """An engine: what it finds of candidates, one finding for each criterion; and whether it tells the day on
    which a status changes and what is yet to come, which is for the one candidate on the screen and not for a
    million."""

    find: Callable[[Protocol, Sequence[Candidate]], Sequence[Sequence[Finding]]]
    foretells: bool

    def __call__(self, protocol: Protocol, candidate: Candidate) -> Sequence[Finding]:
        """The findings on one candidate."""
        return self.find(protocol, [candidate])[0]


TOLD_BY_ALL = ("then", "because", "missing")
OUTCOMES = (*TOLD_BY_ALL, "changes on", "proviso")
BLANK = "-"
REFUSED = "not taken"


def yes(finding: str) -> Present:
    """A yes/no question."""
    return Present(finding=finding)


def number(value: str, unit: str = "") -> Quantity:
    """A bound: a number with the UCUM code of its unit."""
    return Quantity(value=Decimal(value), unit=unit)


def times(value: str, limit: str) -> Quantity:
    """A multiple of the laboratory's limit of normal."""
    return Quantity.model_validate({"value": Decimal(value), "limit": limit})


def length(text: str) -> Duration:
    """A length of time as written: ``6 months``."""
    amount, unit = text.split()
    return Duration.model_validate({"amount": amount, "unit": unit.removesuffix("s")})


def window(
    far: str = "", *, near: str = "", after: bool = False, anchor: str | None = None, strict: bool = False
) -> Window:
    """A window: ``far`` from the anchor at most, ``near`` at least; ``strict``: less than the one, more than
    the other."""
    return Window(
        direction="after" if after else "before",
        far=length(far) if far else None,
        near=length(near) if near else None,
        anchor=anchor,
        strict=strict,
    )


def event(name: str, within: Window | None = None) -> Occurred:
    """An event, ever or in a window."""
    return Occurred(event=name, window=within)


def protocol_of(
    rules: Mapping[str, Rule],
    *,
    default_anchor: str = "inclusion_date",
    fields: Iterable[DataField] = (),
) -> Protocol:
    """A protocol of the rules by id (I… and E…); ``fields`` replace those that would be asked for."""
    criteria = tuple(
        Criterion(id=id, kind=_kind(id), text=f"text of {id}", rule=rule) for id, rule in rules.items()
    )
    asked = fields_of([(one.id, one.rule) for one in criteria], vocabulary(), default_anchor, {})
    own = {field.name: field for field in fields}
    return Protocol(
        trial="NCT00000000",
        default_anchor=default_anchor,
        criteria=criteria,
        fields=(*(field for field in asked if field.name not in own), *own.values()),
    )


def _kind(id: str) -> CriterionKind:
    return "inclusion" if id.startswith("I") else "exclusion"


def holds(
    engine: Engine,
    rule: Rule,
    table: str,
    *,
    given: Mapping[str, str] | None = None,
    default_anchor: str = "inclusion_date",
    fields: Iterable[DataField] = (),
) -> None:
    """Hold a table against one rule. ``given`` are data that every line shares."""
    protocol = protocol_of({"I01": rule}, default_anchor=default_anchor, fields=fields)
    holds_for(engine, protocol, "I01", table, given=given)


def holds_for(
    engine: Engine, protocol: Protocol, id: str, table: str, *, given: Mapping[str, str] | None = None
) -> None:
    """Hold a table against one criterion of a protocol. The others are not judged; what they ask is known."""
    criterion = next(one for one in protocol.criteria if one.id == id)
    alone = protocol.model_copy(update={"criteria": (criterion,)})
    faults: list[str] = []
    lines = lines_of(table)
    told_of = [{column: line.pop(column) for column in OUTCOMES if column in line} for line in lines]
    candidates = [candidate_of(protocol, {**(given or {}), **line}) for line in lines]
    for line, expected, [finding] in zip(lines, told_of, engine.find(alone, candidates), strict=True):
        got = _as_told(finding)
        if not engine.foretells:
            expected = {column: told for column, told in expected.items() if column in TOLD_BY_ALL}
        faults += [
            f"{line}: {column} is {got[column]!r}, not {told!r}"
            for column, told in expected.items()
            if got[column] != told
        ]
    assert not faults, "\n" + "\n".join(faults)


def _as_told(finding: Finding) -> dict[str, str]:
    """A finding in a table's columns."""
    return {
        "then": finding.status,
        "because": "; ".join(finding.reasons) or BLANK,
        "missing": ", ".join(finding.missing) or BLANK,
        "changes on": str(finding.changes_on or BLANK),
        "proviso": "; ".join(one.text for one in finding.provisos) or BLANK,
    }


def lines_of(table: str) -> list[dict[str, str]]:
    """The lines of a table, by column."""
    rows = [[cell.strip() for cell in row.split("|")] for row in table.strip().splitlines()]
    head, *body = [row for row in rows if not set("".join(row)) <= {"-"}]
    return [dict(zip(head, row, strict=True)) for row in body]


def candidate_of(protocol: Protocol, cells: Mapping[str, str]) -> Candidate:
    """A candidate from cells by field name. A column that the protocol doesn't ask for is a mistake."""
    values: dict[str, Value] = {}
    refused: dict[str, str] = {}
    for name, cell in cells.items():
        field = protocol.field(name)
        assert field is not None, f"the rule does not ask for {name}"
        if cell == "refused":
            refused[name] = REFUSED
        elif cell != BLANK:
            values[name] = value_of(field, cell)
    return Candidate("01-001", values, refused)


def value_of(field: DataField, cell: str) -> Value:
    """A cell as a value of its field's kind."""
    match field.kind:
        case "date":
            return _date(cell)
        case "quantity":
            limit = LIMIT.match(cell)
            value, _, spelling = (cell[limit.end() :] if limit else cell).partition(" ")
            unit = spelling if spelling in MULTIPLES else find_unit(spelling) if spelling else ""
            assert unit is not None, f"no unit is spelt {spelling}"
            return Amount(Decimal(value), unit, SIDES[limit.group(1)] if limit else "")
        case "yes_no":
            return {"yes": True, "no": False}[cell]
        case "event":
            if cell in ("no", "yes", "ongoing"):
                return Event(cell)  # type: ignore[arg-type]  # narrowed by the test above
            return Event("dated", _date(cell))
        case _:
            return cell


def _date(cell: str) -> PartialDate:
    read = read_date(cell)
    assert not isinstance(read, Refused), read
    return read
