"""Rows of texts, judged in columns, come to what the row-by-row reader and the reference engine come to."""

from itertools import product
from pathlib import Path

import pytest

from screener.engines.batch import Batch
from screener.engines.connection import connect
from screener.engines.screen import judge
from screener.language.library import load_protocol
from screener.model.dates import Duration
from screener.model.protocol import Protocol
from screener.model.rules import AnyOf, Between, Compare, Lasted, Not, OneOf
from screener.reports.verdicts import JOINT, refused, verdict
from screener.sources.cells import Dialect
from screener.sources.mapping import ColumnMap
from screener.sources.opened import SourceColumn
from screener.sources.tables import open_table
from tests.spec.handbook import event, number, protocol_of, times, window, yes

HEADER = "candidate_id,sex,screening_date,inclusion_date,birth_date,edss,platelets,relapse,pregnant,ms_course"
CELLS = {
    "edss": (
        "4.5",
        "6",
        "3.2",
        " 4,5 ",
        "11",
        "",
        "NA",
        "4.5 points",
        "1e1",
        "4.50",
        "6.0000",
        "nan",
        "<4",
        "0",
        "-0",
        "-0.0",
    ),
    "platelets": (
        *("231 G/L", "150.000/mm3", "150000", "198000 /mm3", "198 000 /mm3", "231G/L", "49.9 G/L", "50 G/L"),
        *(
            "150 109/L",
            "12 mg/L",
            "1 G/L",
            "231 10^9/L",
            "0.000000000000000001 G/L",
            "9999999 G/L",
            "4,5 G/L",
            "-0 G/L",
            "49.999999999999999 G/L",
            "49.99999999999999 G/L",
            "99.900000000000006 G/L",
        ),
    ),
    "relapse": (
        *("no", "yes", "ongoing", "2025", "2025-04", "2025-04-17", "2025-02-30", "2025-4-17", "No", "none"),
        *("2025-04-1 ", "2026-03-05", "1899-12-31", "03/02/2026", " 2025-04-17", "2025-04-17 00:00:00", "?"),
        *("2025-04-00", "2025-00-00", "2025-00", "2025-00-10"),
    ),
    "pregnant": ("yes", "no", "", "maybe", "YES", "oui"),
    "ms_course": ("PPMS", "SPMS", "ppms", "primary progressive", "unknown", "other"),
    "birth_date": ("1981-06-14", "1971", "2026-03-04", "1970-03", "nonsense", "2008-00-00"),
}


def rows_with_each_cell() -> list[list[str]]:
    """A row for each cell, the rest as usual; and for each a man and a woman."""
    names = HEADER.split(",")
    usual = dict(
        zip(
            names,
            ("x", "female", "2026-03-02", "2026-03-10", "1981-06-14", "4.5", "231 G/L", "no", "no", "PPMS"),
            strict=True,
        )
    )
    rows: list[list[str]] = []
    for name, cells in CELLS.items():
        for cell in cells:
            for sex in ("female", "male", ""):
                row = {**usual, name: cell, "sex": sex, "candidate_id": f"c-{len(rows)}"}
                rows.append([row[one] for one in names])
    return rows


def by_definition(trial: Protocol, path: Path, mapping: ColumnMap) -> list[tuple[object, ...]]:
    """What the reader and the reference engine make of each row."""
    told: list[tuple[object, ...]] = []
    for row in open_table(path, trial, mapping):
        fault, code = row.whole_row_refused, row.candidate.id
        one = (
            refused(row.number, code, fault, trial)
            if fault
            else verdict(row.number, judge(trial, row.candidate))
        )
        lists = (one.failed, one.unknown, one.missing, one.reasons)
        refusals = "".join(f"{cell.field}\x1f{cell.reason}\x1e" for cell in row.refused)
        told.append(
            (
                one.row,
                one.id,
                one.decision,
                *(JOINT.join(each) for each in lists),
                *one.statuses,
                refusals or None,
            )
        )
    return told


def agree(folder: Path, trial: Protocol, header: str, rows: list[list[str]], dialect: Dialect) -> None:
    """Both engines come to the same on rows of texts, refusals and all."""
    path = folder / "candidates.csv"
    path.write_text("\n".join([header, *(",".join(f'"{cell}"' for cell in row) for row in rows)]) + "\n")
    expected = by_definition(trial, path, ColumnMap(dialect))
    names = header.split(",")[1:]
    fields = [field for name in names for field in trial.fields if field.name == name]
    sources = [SourceColumn(field, f"c{place}", field.name, "text") for place, field in enumerate(fields)]
    chunk: list[list[str | None]] = [
        [str(place), row[0], None, *row[1:]] for place, row in enumerate(rows, 2)
    ]
    connection = connect()
    batch = Batch(trial, sources, dialect)
    half = len(chunk) // 2
    batch.stage_rows(connection, [one.name for one in sources], [chunk[:half], chunk[half:]])
    got = connection.execute("SELECT * EXCLUDE (marks, fault, lacking) FROM verdicts").fetchall()
    faults = [
        f"row {one[0]}: {mine!r}, not {theirs!r}"
        for one, other in zip(got, expected, strict=True)
        for mine, theirs in zip(one, other, strict=True)
        if mine != theirs
    ]
    assert not faults, "\n".join(faults[:5])


@pytest.mark.parametrize(
    "dialect",
    [Dialect(), Dialect(decimal_mark=","), Dialect(decimal_mark="."), Dialect(date_order="dd/mm/yyyy")],
    ids=["plain", "comma", "point", "slashes"],
)
def test_every_kind_of_cell(tmp_path: Path, dialect: Dialect) -> None:
    agree(tmp_path, load_protocol("NCT06592703"), HEADER, rows_with_each_cell(), dialect)


MALE = OneOf(variable="sex", values=("male",))
OF_A_SEX = protocol_of(
    {
        "I01": AnyOf(rules=(MALE, Not(rule=yes("childbearing_potential")))),
        "I02": MALE,
        "E01": event("pregnant", window("6 months")),
        "E02": yes("vasectomy"),
    }
)


@pytest.mark.parametrize("with_sex", [True, False])
def test_every_answer_beside_every_sex(tmp_path: Path, with_sex: bool) -> None:
    """Answers that the sex contradicts, dated before and after the visit, refused, or without a sex at all."""
    header = "candidate_id,screening_date,inclusion_date,childbearing_potential,vasectomy,pregnant"
    cells = product(
        ("2026-03-02", "2026", "", "?"),
        ("2026-03-02",),
        ("yes", "no", "", "?"),
        ("yes", ""),
        ("yes", "no", "ongoing", "2026-02-01", "2026-03-05", "2027", "", "?"),
        ("female", "male", "Male", "other", "", "?") if with_sex else ("",),
    )
    rows = [[f"c-{place}", *row] for place, row in enumerate(cells)]
    if with_sex:
        agree(tmp_path, OF_A_SEX, f"{header},sex", rows, Dialect())
    else:
        agree(tmp_path, OF_A_SEX, header, [row[:-1] for row in rows], Dialect())


def test_a_late_yes_says_yes(tmp_path: Path) -> None:
    """Its date is refused as late; the sex that says no is not believed either."""
    path = tmp_path / "candidates.csv"
    path.write_text("candidate_id,sex,screening_date,pregnant\n01,male,2026-03-02,2026-03-05\n")
    (row,) = open_table(path, OF_A_SEX)
    assert row.candidate.refused == {
        "sex": '"sex" says male and "pregnant" says yes: one of the two is wrong',
        "pregnant": "pregnant 2026-03-05 lies after the screening date, 2026-03-02",
    }
    assert judge(OF_A_SEX, row.candidate).findings[0].status == "unknown"


AGED = protocol_of(
    {
        f"I0{place}": Compare(variable="age", operator=">=", quantity=number("18", "a"), at=anchor)
        for place, anchor in enumerate(("inclusion", "screening", "diagnosis"), 1)
    }
)


def test_every_birth_beside_every_day(tmp_path: Path) -> None:
    """A birth date after a day on which the age is asked, or after the visit, of which some are vague or refused."""
    header = "candidate_id,birth_date,screening_date,inclusion_date,diagnosis_date"
    cells = product(
        ("2026-03-02", "2026-03", "2026", "1980-05-17", "", "?"),
        ("2026-03-01", "2026-03-02", "2025", "", "?"),
        ("2026-03-01", "2026-03-02", "2026-02", "", "?"),
        ("2026-03-01", "2026-04-02", "", "?"),
    )
    rows = [[f"c-{place}", *row] for place, row in enumerate(cells)]
    agree(tmp_path, AGED, header, rows, Dialect())


BEGUN = protocol_of(
    {
        "I01": Lasted(event="relapse", bound="at least", duration=Duration(amount=6, unit="month")),
        "E01": event("relapse", window("1 year")),
        "E02": event("relapse"),
    }
)


def test_every_answer_beside_every_beginning(tmp_path: Path) -> None:
    """What was last so before it began, what never was and has begun; partial dates, late ones, refused ones."""
    header = "candidate_id,screening_date,inclusion_date,relapse,relapse_since"
    cells = product(
        ("2026-03-02", "2026", ""),
        ("2026-03-02",),
        ("no", "yes", "ongoing", "2025-01-10", "2025-06", "2025", "2026-03-05", "2027", "", "?", "maybe"),
        ("no", "yes", "2025-06-01", "2025-06", "2025", "2026-03-03", "2026", "2027-01-01", "", "soon"),
    )
    agree(tmp_path, BEGUN, header, [[f"c-{place}", *row] for place, row in enumerate(cells)], Dialect())


def test_a_last_day_before_the_beginning_refuses_both(tmp_path: Path) -> None:
    path = tmp_path / "candidates.csv"
    path.write_text(
        "candidate_id,inclusion_date,relapse,relapse_since\n01,2026-03-02,2025-01-10,2025-06-01\n"
    )
    (row,) = open_table(path, BEGUN)
    why = '"relapse" gives a last day before "relapse since" begins: one of the two is wrong'
    assert row.candidate.refused == {"relapse": why, "relapse_since": why}
    assert {one.status for one in judge(BEGUN, row.candidate).findings} == {"unknown"}


LIMITS = protocol_of(
    {
        "I01": Compare(variable="alt", operator="<=", quantity=times("3", "ULN")),
        "I02": Compare(variable="alt", operator="<", quantity=number("124", "U/L")),
        "I03": Between(variable="alt", low=number("10", "U/L"), high=times("2.5", "ULN")),
        "E01": Compare(variable="inr", operator=">", quantity=number("1.5")),
        "E02": Compare(variable="inr", operator=">=", quantity=times("1.5", "ULN")),
    }
)


def test_multiples_of_limits_beside_every_limit(tmp_path: Path) -> None:
    """“3.1 × ULN” and what it comes to, its limit known, blank or refused."""
    multiples = (
        "3.1 × ULN",
        "3xULN",
        "2.5 ULN",
        "< 2 x ULN",
        "> 3 x ULN",
        "0.25 × ULN",
        "1 × LLN",
        "-1 ULN",
        "3 N",
    )
    cells = product(
        (*multiples, "124 U/L", "<124 U/L", "0.5 ukat/L", "", "?"),
        ("40 U/L", "40", "1 × ULN", "0.66 ukat/L", "", "0 U/L"),
        (*multiples, "1.5", ">1.5"),
        ("1.2", "", "1,2"),
    )
    rows = [[f"c-{place}", *row] for place, row in enumerate(cells)]
    agree(tmp_path, LIMITS, "candidate_id,alt,alt_uln,inr,inr_uln", rows, Dialect())


ENDED = protocol_of(
    {
        "E01": event("relapse", window("1 year", near="3 months")),
        "E02": event("relapse", window("6 months", anchor="diagnosis")),
        "E03": event("relapse", window("3 months", after=True, anchor="diagnosis")),
        "E04": event("relapse", window(near="48 hours")),
    }
)


def test_the_last_by_a_windows_end_beside_the_last_of_all(tmp_path: Path) -> None:
    """Windows that ended before the visit: what was last of all, since when it goes on, and what was last by then."""
    header = "candidate_id,screening_date,inclusion_date,diagnosis_date,relapse,relapse_since"
    earlier = [one.name for one in ENDED.fields if one.earlier_of]
    cells = product(
        ("2026-03-10", "2026-03", ""),
        ("2026-03-10",),
        ("2025-08-31", ""),
        ("no", "ongoing", "2026-02-10", "2025-12", "2026", "2025-08-31", "yes", ""),
        ("2020", "2026-01-01", "no", ""),
        ("no", "yes", "ongoing", "2025-05-31", "2025-12-10", "2025", "2026-04-01", "", "?!"),
    )
    rows = [[f"c-{place}", *row, *row[-1:] * (len(earlier) - 1)] for place, row in enumerate(cells)]
    agree(tmp_path, ENDED, ",".join([header, *earlier]), rows, Dialect())


def test_what_stands_around_an_answer(tmp_path: Path) -> None:
    """In columns and row by row it says nothing."""
    signs = ("", " ", "\t", "\xa0", "\u3000", "\u2028", "\ufeff\u200b", "\u2060")
    rows = [
        [f"c-{place}", "2026-03-02", "2026-03-02", f"{around}no{around}"]
        for place, around in enumerate(signs)
    ]
    agree(tmp_path, BEGUN, "candidate_id,screening_date,inclusion_date,relapse", rows, Dialect())
