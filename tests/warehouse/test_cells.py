"""Cells of a warehouse's table: taken, not known, or refused with the reason. No cell is an engine's error."""

from decimal import Decimal

import pytest

from screener.engines.compiled.portable import Cells
from screener.model.fields import fields_of
from screener.model.protocol import Criterion, Protocol
from screener.model.rules import Compare, Occurred, OneOf, Present, Quantity, Rule
from screener.model.vocabulary import vocabulary
from tests.warehouse.conftest import Engine

RULES: list[Rule] = [
    Compare(variable="edss", operator="<=", quantity=Quantity(value=Decimal(3), unit="")),
    Compare(variable="platelets", operator=">=", quantity=Quantity(value=Decimal(100), unit="10*9/L")),
    Present(finding="anticoagulant"),
    Occurred(event="relapse"),
    OneOf(variable="ms_course", values=("PPMS",)),
    Compare(variable="age", operator=">=", quantity=Quantity(value=Decimal(18), unit="a")),
]
"""Criteria I01 to I06."""

BOTH: list[tuple[str, str | None, str]] = [
    ("edss", "2.5", "met"),
    ("edss", " 2.5 ", "met"),
    ("edss", "+3.5", "not_met"),
    ("edss", None, "edss"),
    ("edss", "", "edss"),
    ("edss", "NaN", "edss"),
    ("edss", "not done", "edss"),
    ("edss", "3.2", '"3.2" is not an EDSS value. EDSS goes 0, 1.0, 1.5 … 10'),
    ("edss", "<3", '"<3" is a limit or an estimate, not a value'),
    ("edss", "2,5", '"2,5" '),
    ("edss", "Infinity", '"Infinity" is not a number'),
    ("edss", "x" * 70, f'"{"x" * 60}…" is not a number'),
    ("edss", "x" * 1001, "the cell holds 1001 characters; at most 1000 are read"),
    ("edss", "1\t\x1b[2J", '"1\\u0009\\u001b[2J" '),
    ("edss", "\ufeff\t2.5\u3000\u2028\u200b ", "met"),
    ("edss", "1\u200b1", '"1\\u200b1" '),
    ("edss", "1\u2028\u20602", '"1\\u2028\\u20602" '),
    ("edss", "1\u202e\x852", '"1\\u202e\\u00852" '),
    ("edss", "1\u30002", '"1\\u30002" '),
    ("anticoagulant", "no\t", "not_met"),
    ("anticoagulant", "\xa0yes\r\n", "met"),
    ("edss", "1\u202f000\xa07", '"1\\u202f000\\u00a07" '),
    ("edss", "٣", '"٣" is not a number'),
    ("anticoagulant", "TRUE", "met"),
    ("anticoagulant", "false", "not_met"),
    ("anticoagulant", "oui", "met"),
    ("anticoagulant", "1", '"1" is neither yes nor no'),
    ("anticoagulant", "unknown", "anticoagulant"),
    ("relapse", "no", "not_met"),
    ("relapse", "ongoing", "met"),
    ("relapse", "2025", "met"),
    ("relapse", "2025-04", "met"),
    ("relapse", "2024-02-29", "met"),
    ("relapse", "2025-04-17 00:00:00", "met"),
    ("relapse", "2025-02-29", '"2025-02-29" is not a day of the calendar'),
    ("relapse", "2025-13", '"2025-13" is not a day of the calendar'),
    ("relapse", "2025-03-00", '"2025-03-00" is not a day of the calendar'),
    ("relapse", "2025-00", '"2025-00" is not a day of the calendar'),
    ("relapse", "0000-01-01", 'the year of "0000-01-01" is not between 1900 and 2200'),
    ("relapse", "17/04/2025", 'the date "17/04/2025" has no declared order'),
    ("relapse", "2025-4-1", '"2025-4-1" is not a date'),
    ("relapse", "2025-04-17 10:00:00", '"2025-04-17 10:00:00" has a time of day. Write the day alone'),
    ("relapse", "17/04/2025 10:00", '"17/04/2025 10:00" has a time of day. Write the day alone'),
    ("relapse", "2025-04-17\n", "met"),
    ("relapse", "no\t", "not_met"),
    ("relapse", "2025-04\n-17", '"2025-04\\u000a-17" is not a date'),
    ("relapse", "none", '"none" can mean "no" or "not known"'),
    ("relapse", "last year", '"last year" is not an event'),
    ("relapse", "2026-03-11", "relapse 2026-03-11 lies after the screening date, 2026-03-10"),
    ("ms_course", "ppms", "met"),
    ("ms_course", "Primary Progressive MS", "met"),
    ("ms_course", "RRMS", "not_met"),
    ("ms_course", "PP", '"PP" is not a value of MS course. It can be PPMS, SPMS, RRMS or CIS'),
    ("birth_date", "1970-03-11", "met"),
    ("birth_date", "2020", "not_met"),
    ("birth_date", "11/03/1970", "birth date was refused"),
    ("birth_date", "1970-03-11 00:00:00", "met"),
    ("birth_date", "1970-03-11 09:30:00", "birth date was refused"),
    ("birth_date", "2027-01-01", "birth date was refused"),
    ("birth_date", "1870-01-01", "birth date was refused"),
]
TYPED: list[tuple[str, str | None, str]] = [
    ("platelets", "150", "met"),
    ("platelets", ">150", "met"),
    ("platelets", "≤ 99", "not_met"),
    ("platelets", "~150", '"~150" is a limit or an estimate, not a value'),
    ("platelets", "1.5E2", "met"),
    ("platelets", "5.0e-1", '"5.0e-1" is not plausible for platelets: it is below'),
    ("platelets", "1.0e1", "not_met"),
    ("platelets", "150.000", "met"),
    ("platelets", "150 G/L", '"150 G/L" is not a number in G/L'),
    ("platelets", "1E300", '"1E300" has more digits than a measurement has'),
    ("platelets", "1E99", '"1E99" has more digits than a measurement has'),
    ("platelets", "9" * 50, f'"{"9" * 50}" has more digits than a measurement has'),
    ("platelets", "150000", '"150000" is not plausible for platelets: it is above'),
]
TEXT: list[tuple[str, str | None, str]] = [
    ("platelets", "150 G/L", "met"),
    ("platelets", "150G/L", "met"),
    ("platelets", ">150 G/L", "met"),
    ("platelets", "≥ 150 G/L", "met"),
    ("platelets", "<= 99999 /mm3", "not_met"),
    ("platelets", "> 99 G/L", "platelets"),
    ("platelets", "> 150", '"> 150" has no unit'),
    ("platelets", "> -5 G/L", '"> -5 G/L" is a limit or an estimate, not a value'),
    ("platelets", ">>150 G/L", '">>150 G/L" is a limit or an estimate, not a value'),
    ("platelets", ">150000 G/L", '">150000 G/L" is not plausible for platelets: it is above'),
    ("platelets", "2 × ULN", "platelets"),
    ("platelets", "> 2xULN", "platelets"),
    ("platelets", "-2 ULN", '"-2 ULN" is not plausible for platelets: it is below 0'),
    ("platelets", "99999 /mm3", "not_met"),
    ("platelets", "100000 /mm3", "met"),
    ("platelets", "150 10*9/L", "met"),
    ("platelets", "150", '"150" has no unit. Write platelets with the unit (usually G/L)'),
    ("platelets", "150 mg", '"mg" in "150 mg" is not a known unit'),
    ("platelets", "150.000 /mm3", '"150.000 /mm3" has two readings'),
    ("platelets", "150 G/L 3", '"G/L 3" in "150 G/L 3" is not a known unit'),
    ("platelets", "9" * 30 + " G/L", f'"{"9" * 30} G/L" has more digits than a measurement has'),
    ("platelets", "150000 G/L", '"150000 G/L" is not plausible for platelets: it is above'),
]


def protocol_of_cells() -> Protocol:
    """A protocol of the rules."""
    criteria = tuple(
        Criterion(id=f"I{place + 1:02}", kind="inclusion", text="", rule=rule)
        for place, rule in enumerate(RULES)
    )
    asked = fields_of(((one.id, one.rule) for one in criteria), vocabulary(), "screening_date", {})
    return Protocol(trial="NCT00000000", default_anchor="screening_date", criteria=criteria, fields=asked)


@pytest.mark.parametrize("cells", ["typed", "text"])
def test_cells(engine: Engine, cells: Cells) -> None:
    """All in one query: each row holds one cell beside the screening date."""
    from screener.reports.sql import statement

    protocol = protocol_of_cells()
    cases = BOTH + (TYPED if cells == "typed" else TEXT)
    names = [field.name for field in protocol.fields]
    rows = [
        dict.fromkeys(names) | {"candidate_id": f"{place:03}", "screening_date": "2026-03-10", name: cell}
        for place, (name, cell, _) in enumerate(cases)
    ]
    sql = statement(protocol, engine.dialect, "candidates", cells)
    found = {row["candidate_id"]: row for row in engine.query(sql, rows, names)}
    wrong = []
    for place, (name, cell, expected) in enumerate(cases):
        row = found[f"{place:03}"]
        field = protocol.field(name)
        assert field is not None
        status = row[field.criteria[0]]
        refused = f"{field.criteria[0]} unknown: " in row["reasons"] and "refused" in row["reasons"]
        if expected in ("met", "not_met"):
            good = status == expected
        elif expected == name:
            good = status == "unknown" and name in row["missing"].split("; ") and not refused
        else:
            good = status == "unknown" and refused and expected in row["reasons"]
        if not good:
            wrong.append((name, cell, expected, status, row["reasons"]))
    assert wrong == []


def test_rows_without_a_code_are_undetermined(engine: Engine) -> None:
    from screener.reports.sql import statement

    protocol = protocol_of_cells()
    names = [field.name for field in protocol.fields]
    rows = [dict.fromkeys(names) | {"candidate_id": code} for code in (None, " ", "Jean Dupont", "0\n1")]
    sql = statement(protocol, engine.dialect, "candidates", "typed")
    found = engine.query(sql, rows, names)
    assert {row["decision"] for row in found} == {"undetermined"}
    assert {row["candidate_id"] or "" for row in found} == {""}
    assert {row["unknown"] for row in found} == {"I01; I02; I03; I04; I05; I06"}
    assert not any("Dupont" in cell for row in found for cell in row.values() if cell)
