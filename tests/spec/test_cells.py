"""Chapter: cells. What one cell of a candidates file means, or why it is refused.

Nothing is guessed. A blank is not known, never no; a text with two readings is refused with both; a number
for a field with a unit comes with its unit. In the tables, ``then`` is the value, ``blank`` for nothing
known, or ``refused:`` with a part of what the coordinator is told.
"""

import pytest

from screener.errors import Refused
from screener.model.candidate import Value
from screener.model.protocol import DataField
from screener.model.quantities import Amount
from screener.sources.cells import LONGEST, QUOTED, Dialect, in_field_unit, quoted, read_cell
from tests.maestro import maestro
from tests.spec.handbook import lines_of

PROTOCOL = maestro()
PLAIN = Dialect()
CREATININE = DataField(
    name="creatinine",
    kind="quantity",
    question="Creatinine",
    unit="umol/L",
    dimension="substance concentration",
    molar_mass="113.12",
    low="1",
    high="3000",
)
UREA = CREATININE.model_copy(update={"name": "urea", "molar_mass": ""})
HBA1C = DataField(
    name="hba1c",
    kind="quantity",
    question="HbA1c",
    unit="%{HbA1c}",
    dimension="hba1c ngsp",
    low="3",
    high="20",
)
OWN_WORDS = DataField(name="blood_group", kind="category", question="Blood group", known=False)
OWN_UNIT = DataField(
    name="stent", kind="quantity", question="Stent: which value?", unit="French", known=False
)


def field(name: str) -> DataField:
    """A field of the first trial."""
    found = PROTOCOL.field(name)
    assert found is not None, name
    return found


def read(table: str, of: DataField, dialect: Dialect = PLAIN) -> None:
    """Hold a table of cells against one field."""
    faults = []
    for line in lines_of(table):
        cell = line["cell"].replace("(nothing)", "").replace("(space)", " ")
        got, then = read_cell(of, cell, dialect), line["then"]
        if not _as_told(got, then):
            faults.append(f"{cell!r} is {got!r}, not {then}")
    assert not faults, "\n" + "\n".join(faults)


def _as_told(got: Value | Refused | None, then: str) -> bool:
    if isinstance(got, Refused):
        return then.startswith("refused:") and then.removeprefix("refused:").strip() in got.reason
    if got is None:
        return then == "blank"
    return then == {"True": "yes", "False": "no"}.get(str(got), str(got))


@pytest.mark.parametrize("name", ["platelets", "edss", "relapse", "pregnant", "ms_course", "inclusion_date"])
def test_blanks(name: str) -> None:
    """Words for "nothing is known", in any case. None of them is ever no."""
    read(
        """
        cell      | then
        (nothing) | blank
        (space)   | blank
        nan       | blank
        NaN       | blank
        NULL      | blank
        NA        | blank
        n/a       | blank
        #N/A      | blank
        NK        | blank
        unk       | blank
        Unknown   | blank
        not known | blank
        Not done  | blank
        nd        | blank
        ?         | blank
        """,
        field(name),
    )


def test_none_is_not_a_blank() -> None:
    """“none” can say that there was none, or that nothing is known."""
    told = """
        cell | then
        none | refused: can mean "no" or "not known"
        NONE | refused: can mean "no" or "not known"
        """
    read(told, field("relapse"))
    read("cell | then\nnone | refused: neither yes nor no", field("pregnant"))
    read("cell | then\nnone | refused: not a number", field("platelets"))
    read("cell | then\nnone | refused: not a value of", field("ms_course"))
    read("cell | then\nnone | refused: not a date", field("inclusion_date"))


def test_platelets() -> None:
    """The issue's examples, and their neighbours. G/L, 10^9/L, 10^3/µL and thousands per mm³ are one."""
    read(
        """
        cell              | then
        49.9 G/L          | 49.9 10*9/L
        50 G/L            | 50 10*9/L
        49000 /mm3        | 49000 /mm3
        150.000/mm3       | refused: "150.000/mm3" can be 150 or 150000 /mm³. Write 150 /mm³ or 150000 /mm³
        150,000/mm3       | refused: can be 150 or 150000 /mm³
        150 10^9/L        | 150 10*9/L
        150000            | refused: "150000" has no unit
        150 10*3/uL       | 150 10*3/uL
        150 x10^9/L       | 150 10*9/L
        150 × 10⁹/L       | 150 10*9/L
        150 K/µL          | 150 10*3/uL
        150 000 /mm3      | 150000 /mm3
        49,9 G/L          | 49.9 10*9/L
        12,50 G/L         | 12.5 10*9/L
        0,500 G/L         | refused: is not plausible for platelets: it is below 1 G/L
        150 /mm3          | refused: is not plausible for platelets: it is below 1 G/L
        1.234,5 /mm3      | 1234.5 /mm3
        150 109/L         | refused: can be
        150 g/L           | refused: mass concentration
        150 mm            | refused: length
        150 Gigs          | refused: not a known unit
        <50 G/L           | < 50 10*9/L
        < 50,5 G/L        | < 50.5 10*9/L
        ≥ 50000/mm3       | >= 50000 /mm3
        >1.500 G/L        | refused: can be 1.5 or 1500 G/L
        <50               | refused: "<50" has no unit
        > -5 G/L          | refused: is a limit or an estimate, not a value
        <0.5 G/L          | refused: not plausible
        ><50 G/L          | refused: is a limit or an estimate, not a value
        =<50 G/L          | refused: is a limit or an estimate, not a value
        ~150 G/L          | refused: is a limit or an estimate, not a value
        120-150 G/L       | refused: more than one number
        120/80            | refused: more than one number
        1.5e5 /mm3        | refused: exponent
        50000 G/L         | refused: not plausible
        -5 G/L            | refused: not plausible
        inf               | refused: not a number
        -Infinity         | refused: not a number
        normal            | refused: not a number
        1234567890123456789 G/L | refused: more digits
        99.999999999999999 G/L  | refused: more digits
        99.99999999999999 G/L   | 99.99999999999999 10*9/L
        99.900000000000006 G/L  | 99.9 10*9/L
        244.89795918367346 G/L  | 244.89795918367346 10*9/L
        100.000000000000000 G/L | 100 10*9/L
        49.900000000000000000 G/L | 49.9 10*9/L
        """,
        field("platelets"),
    )


def test_multiples_of_the_laboratorys_limit() -> None:
    """As reports note them. What is so many times a limit has no unit, and nothing is made of it here."""
    read(
        """
        cell         | then
        3.1 × ULN    | 3.1 × ULN
        3.1 x ULN    | 3.1 × ULN
        3.1xULN      | 3.1 × ULN
        3,1 X uln    | 3.1 × ULN
        2 ULN        | 2 × ULN
        2 times ULN  | 2 × ULN
        2*ULN        | 2 × ULN
        2 × UNL      | 2 × ULN
        1,5 LSN      | 1.5 × ULN
        0.9 × LLN    | 0.9 × LLN
        0,8 x LIN    | 0.8 × LLN
        1.5 × upper limit of normal | 1.5 × ULN
        < 1.5 × ULN  | < 1.5 × ULN
        ≥3xULN       | >= 3 × ULN
        1.500 × ULN  | refused: can be
        -2 × ULN     | refused: "-2 × ULN" is not plausible for platelets: it is below 0
        2-3 × ULN    | refused: more than one number
        3 × normal   | refused: not a known unit
        ULN          | refused: not a number
        """,
        field("platelets"),
    )
    read("cell | then\n3 × ULN | refused: something after the number", field("edss"))


def test_a_declared_decimal_mark() -> None:
    """The mapping file says how the file writes its numbers; then 150.000 has one reading."""
    read(
        """
        cell        | then
        150.000/mm3 | 150000 /mm3
        49,9 G/L    | 49.9 10*9/L
        49.9 G/L    | refused: does not fit the declared decimal mark ",". Write the number with that mark, or correct
        """,
        field("platelets"),
        Dialect(decimal_mark=","),
    )
    read(
        """
        cell        | then
        150.000 G/L | 150 10*9/L
        150,000/mm3 | 150000 /mm3
        """,
        field("platelets"),
        Dialect(decimal_mark="."),
    )


def test_a_declared_unit() -> None:
    """A bare number takes the column's declared unit; a cell's own unit goes before it."""
    read(
        """
        cell        | then
        150         | 150 10*9/L
        150000 /mm3 | 150000 /mm3
        """,
        field("platelets"),
        Dialect(units={"platelets": "10*9/L"}),
    )


def test_edss() -> None:
    """EDSS goes 0, 1.0, 1.5 … 10: 0.5 and 3.2 don't exist (Kurtzke 1983)."""
    read(
        """
        cell     | then
        3.0      | 3
        6        | 6
        4,5      | 4.5
        6.5      | 6.5
        0        | 0
        -0       | 0
        10.0     | 10
        0.5      | refused: "0.5" is not an EDSS value. EDSS goes 0, 1.0, 1.5 … 10
        3.2      | refused: "3.2" is not an EDSS value. EDSS goes 0, 1.0, 1.5 … 10
        10.5     | refused: is not an EDSS value
        -1       | refused: is not an EDSS value
        4 %      | refused: something after the number
        3 to 6   | refused: more than one number
        4.500    | refused: can be 4.5 or 4500
        """,
        field("edss"),
    )


def test_mass_and_substance() -> None:
    """Mass and moles fit each other where the analyte's molar mass is known; else they don't."""
    read(
        """
        cell        | then
        88.4 µmol/L | 88.4 umol/L
        1 mg/dL     | 1 mg/dL
        90 mg/dL    | refused: not plausible
        1 g         | refused: is a mass
        """,
        CREATININE,
    )
    read("cell | then\n1 mg/dL | refused: mass concentration", UREA)
    value = read_cell(CREATININE, "1 mg/dL", PLAIN)
    assert isinstance(value, Amount)
    assert round(float(in_field_unit(value, CREATININE)), 1) == 88.4


def test_hba1c() -> None:
    """Per cent (NGSP) and mmol/mol (IFCC) are two scales of one thing: 48 mmol/mol is 6.5 %."""
    read(
        """
        cell         | then
        6.5 %        | 6.5 %{HbA1c}
        48 mmol/mol  | 48 mmol/mol
        300 mmol/mol | refused: not plausible
        6.5          | refused: no unit
        """,
        HBA1C,
    )


def test_a_unit_in_the_protocols_own_words() -> None:
    """A unit that no table knows is compared as it is spelt."""
    read(
        """
        cell     | then
        6 french | 6 French
        6        | refused: no unit
        6 mm     | refused: is not "French"
        """,
        OWN_UNIT,
    )


def test_events() -> None:
    """An event takes no, ongoing, a full or partial date, or yes. Anything else is not read as no."""
    read(
        """
        cell       | then
        no         | no
        NO         | no
        Non        | no
        yes        | yes
        oui        | yes
        Ongoing    | ongoing
        2025       | 2025
        2025-04    | 2025-04
        2025-04-17 | 2025-04-17
        2025-04-31 | refused: not a day of the calendar
        2025-04-00 | refused: not a day of the calendar. Write as much as is known: 2025-04-17, 2025-04 or 2025
        2025-00-00 | refused: not a day of the calendar
        2025-00    | refused: not a day of the calendar
        2025-00-10 | refused: not a day of the calendar
        17/04/2025 | refused: no declared order
        never      | refused: write no, ongoing, yes, or the date
        0          | refused: not a date
        """,
        field("relapse"),
    )
    read("cell | then\n17/04/2025 | 2025-04-17", field("relapse"), Dialect(date_order="dd/mm/yyyy"))


def test_a_time_of_day_is_named_as_what_a_date_cannot_have() -> None:
    """A column of timestamps is nothing to look twice at: the midnight behind a date is none of its own."""
    read(
        """
        cell                   | then
        2025-04-17 00:00:00    | 2025-04-17
        2025-04-17T00:00       | 2025-04-17
        2025-04-17 00:00:00.0  | 2025-04-17
        2025-04-17 09:30:00    | refused: has a time of day. Write the day alone, like 2025-04-17
        2025-04-17T09:30Z      | refused: has a time of day
        2025-04-17 00:00:00+02 | refused: has a time of day
        17/04/2025 9:30        | refused: has a time of day
        2025-04-31 00:00:00    | refused: not a day of the calendar
        """,
        field("relapse"),
    )
    read(
        "cell | then\n17/04/2025 00:00 | refused: has a time of day. Write the day alone, like 17/04/2025",
        field("inclusion_date"),
        Dialect(date_order="dd/mm/yyyy"),
    )
    read(
        "cell | then\n1870-03-11 | refused: the year of the birth date (not repeated here) is not between 1900",
        field("birth_date"),
    )
    read(
        "cell | then\n1970-03-11 09:30 | refused: (not repeated here) has a time of day. Write the day alone",
        field("birth_date"),
    )


def test_a_refused_date_is_told_in_the_declared_order() -> None:
    """Who declares an order is not told to write the other: the advice is in the file's own form."""
    european, american = Dialect(date_order="dd/mm/yyyy"), Dialect(date_order="mm/dd/yyyy")
    read(
        """
        cell       | then
        31/04/2025 | refused: calendar, read as dd/mm/yyyy. Write as much as is known: 17/04/2025, 04/2025 or
        04/17/2025 | refused: not a day of the calendar, read as dd/mm/yyyy
        2025-04-31 | refused: not a day of the calendar. Write as much as is known: 17/04/2025, 04/2025 or 2025
        17 avril   | refused: is not a date. Write 17/04/2025, or 04/2025 or 2025 where no more is known
        """,
        field("inclusion_date"),
        european,
    )
    read(
        "cell | then\nnever | refused: the last occurrence (17/04/2025, 04/2025 or 2025)",
        field("relapse"),
        european,
    )
    read("cell | then\n17/04/2025 | refused: 04/17/2025, 04/2025 or 2025", field("relapse"), american)
    read(
        """
        cell       | then
        31/04/1970 | refused: not a date of the calendar written dd/mm/yyyy. Write it like 11/03/1970
        11/03/1870 | refused: the year of the birth date (not repeated here) is not between 1900 and 2200
        """,
        field("birth_date"),
        european,
    )


def test_yes_and_no() -> None:
    """Yes and no, in English and French."""
    read(
        """
        cell  | then
        yes   | yes
        Y     | yes
        TRUE  | yes
        oui   | yes
        no    | no
        n     | no
        False | no
        non   | no
        1     | refused: neither yes nor no
        maybe | refused: write yes or no
        """,
        field("pregnant"),
    )


def test_categories() -> None:
    """A value or one of its spellings, in any case. A field without values takes any text."""
    read(
        """
        cell   | then
        PPMS   | PPMS
        ppms   | PPMS
        XX     | refused: It can be PPMS, SPMS, RRMS or CIS
        """,
        field("ms_course"),
    )
    read(
        """
        cell   | then
        F      | female
        m      | male
        Male   | male
        x      | refused: It can be female or male
        """,
        field("sex"),
    )
    read("cell | then\nO  negative | O negative\nNA | blank", OWN_WORDS)


def test_a_value_named_like_a_blank() -> None:
    """A category's own value goes before the words for a blank."""
    known = OWN_WORDS.model_copy(update={"values": ("known", "unknown")})
    read("cell | then\nUnknown | unknown\nNK | blank", known)


def test_dates() -> None:
    """A date is written year-month-day, or as much of it as is known."""
    read(
        """
        cell                | then
        2026-03-10          | 2026-03-10
        2026-03             | 2026-03
        2026                | 2026
        2026-03-10 00:00:00 | 2026-03-10
        2026-02-29          | refused: not a day of the calendar
        2026-00-00          | refused: not a day of the calendar
        10/03/2026          | refused: no declared order
        10.03.26            | refused: not a date
        yesterday           | refused: not a date
        """,
        field("inclusion_date"),
    )


@pytest.mark.parametrize("cell", ["12/03/1970", "1970-13-01", "12 March 1970", "about 1970", "x" * 70])
def test_a_birth_date_is_never_repeated(cell: str) -> None:
    """What stands in the birth date's cell is in no message, even when it can't be read."""
    got = read_cell(field("birth_date"), cell, PLAIN)
    assert isinstance(got, Refused)
    assert cell not in got.reason
    assert cell[:4] not in got.reason.replace("1970-03-11", "")


@pytest.mark.parametrize("name", ["platelets", "edss", "relapse", "pregnant", "ms_course", "inclusion_date"])
def test_long_cells(name: str) -> None:
    """A message quotes the beginning of a long cell; of one that is too long to be a value, nothing."""
    long = read_cell(field(name), "secret " * 20, PLAIN)
    assert isinstance(long, Refused)
    assert "secret " * 5 in long.reason
    assert f'"{("secret " * 20)[:QUOTED].rstrip()}…"' in long.reason
    longer = read_cell(field(name), "secret" * LONGEST, PLAIN)
    assert isinstance(longer, Refused)
    assert "secret" not in longer.reason
    assert "6000 characters" in longer.reason


def test_a_message_moves_no_cursor() -> None:
    """Control characters of a cell are not repeated."""
    got = read_cell(field("pregnant"), "a\x1b[2Jb\nc\u202ed", PLAIN)
    assert isinstance(got, Refused)
    assert got.reason.isprintable()


@pytest.mark.parametrize("sign", ["\u200b", "\u00a0", "\u202f", "\x07", "\u202e", "\t", "\n"])
def test_a_sign_that_nobody_sees_is_shown_by_its_number(sign: str) -> None:
    """It may be all that is wrong: a space in its place would be another text."""
    got = read_cell(field("pregnant"), f"n{sign}o", PLAIN)
    assert isinstance(got, Refused)
    assert got.reason.startswith(f'"n\\u{ord(sign):04x}o" is neither yes nor no')


def test_a_sign_beyond_the_first_plane_is_two_numbers_as_json_spells_it() -> None:
    assert quoted("a\U000e0001b") == '"a\\udb40\\udc01b"'
