"""Any file and any cell: whatever comes in, nothing crashes, nothing is lost, and nothing is made up."""

import contextlib
import csv
import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from screener.commands.check import check
from screener.errors import Refused, Unusable
from screener.model.dates import DateOrder
from screener.model.protocol import DataField
from screener.sources.cells import BLANKS, Dialect, fits, in_field_unit, read_cell
from screener.sources.identity import identifies
from screener.sources.mapping import read_mapping
from screener.sources.tables import open_table
from tests.maestro import maestro

PROTOCOL = maestro()
IN_A_FOLDER = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])

ORDERS: list[DateOrder] = ["iso", "dd/mm/yyyy", "mm/dd/yyyy"]
dialects = st.builds(
    Dialect,
    decimal_mark=st.sampled_from((None, ".", ",")),
    date_order=st.sampled_from(ORDERS),
    units=st.sampled_from(({}, {"platelets": "10*9/L"})),
)
fields = st.sampled_from(PROTOCOL.fields)
pieces = st.sampled_from(
    [
        *(
            "1",
            "9",
            "10",
            "150",
            "000",
            "2025",
            "-0",
            "-04",
            "-17",
            "/",
            ".",
            ",",
            " ",
            "\u00a0",
            "\u202f",
            "٣",
            "²",
        ),
        *("G/L", "/mm3", "109/L", "10^9/L", "%", "x", "e5", "é", "<", "inf", "yes", "no", "none", "ongoing"),
    ]
)
texts = st.one_of(
    st.text(max_size=60),
    st.lists(pieces, max_size=8).map("".join),
    st.decimals(allow_nan=True, allow_infinity=True).map(str),
    st.dates().map(str),
)
cells = st.one_of(
    st.sampled_from(["01-001", "02", "Jean Dupont", "", "4.5", "150 G/L", "2025-04", "yes", "no", "x,y"]),
    st.text(alphabet='ab1",;\n\r\t é', max_size=8),
)


@given(fields, texts, dialects)
@example(PROTOCOL.field("platelets"), "1" * 5000, Dialect())
@example(PROTOCOL.field("relapse"), "\x00", Dialect())
def test_any_cell(field: DataField, text: str, dialect: Dialect) -> None:
    """A value, a blank or a refusal in one printable line; never an exception."""
    got = read_cell(field, text, dialect)
    if isinstance(got, Refused):
        assert got.reason.isprintable()
        assert len(got.reason) < 500
    elif got is None:
        assert text.strip().strip("\ufeff\u200b").lower() in BLANKS
    if field.kind == "quantity" and got is not None and not isinstance(got, Refused):
        value = getattr(got, "value", None)
        assert value is not None
        assert value.is_finite()
        assert fits(getattr(got, "unit", ""), field)
        assert in_field_unit(got, field).is_finite()  # type: ignore[arg-type]  # a quantity's value


@given(st.integers(1, 999), st.sampled_from(".,"), st.integers(0, 999), st.sampled_from(["", "/mm3", " G/L"]))
def test_two_readings_are_never_one(whole: int, mark: str, part: int, unit: str) -> None:
    """One to three digits, a mark and three digits: refused whatever stands around them."""
    field = PROTOCOL.field("platelets")
    assert field is not None
    assert isinstance(read_cell(field, f"{whole}{mark}{part:03}{unit}", Dialect()), Refused)


@IN_A_FOLDER
@given(
    st.one_of(
        st.binary(max_size=200), st.binary(max_size=100).map(lambda rest: b"candidate_id,edss\n" + rest)
    )
)
@example(b'candidate_id,edss\n01,"')
@example(b"candidate_id\n\r\r\n\n")
def test_any_bytes(tmp_path: Path, content: bytes) -> None:
    """A file is read, or it is unusable."""
    path = tmp_path / "candidates.csv"
    path.write_bytes(content)
    try:
        numbers = [row.number for row in open_table(path, PROTOCOL)]
    except Unusable:
        return
    assert numbers == sorted(set(numbers))


@IN_A_FOLDER
@given(st.lists(st.lists(cells, min_size=3, max_size=3), max_size=6), st.sampled_from([",", ";", "\t"]))
def test_what_is_well_written_is_read_as_it_is(
    tmp_path: Path, lines: list[list[str]], delimiter: str
) -> None:
    """Rows that Python's writer wrote come out once each, in order; a blank row is none."""
    path = tmp_path / "candidates.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=delimiter, quoting=csv.QUOTE_ALL)
        writer.writerow(["candidate_id", "edss", "note"])
        writer.writerows([["01", *line[1:]] for line in lines])
    rows = list(open_table(path, PROTOCOL))
    assert len(rows) >= len(lines)
    if all(row.whole_row_refused is None for row in rows):
        assert [row.candidate.id for row in rows] == ["01"] * len(lines)
        taken = [("edss" in row.candidate.values, "edss" in row.candidate.refused) for row in rows]
        field = PROTOCOL.field("edss")
        assert field is not None
        for line, (known, refused) in zip(lines, taken, strict=True):
            got = read_cell(field, line[1], Dialect())
            assert known is (got is not None and not isinstance(got, Refused))
            assert refused is isinstance(got, Refused)


@IN_A_FOLDER
@given(st.lists(st.lists(cells, max_size=4).map(",".join), max_size=8))
def test_every_line_is_judged_or_refused(tmp_path: Path, lines: list[str]) -> None:
    """The output has a row for every row of the input, and an exit code that says whether one was refused."""
    path = tmp_path / "candidates.csv"
    path.write_text("candidate_id,edss,relapse\n" + "\n".join(lines), encoding="utf-8", newline="")
    try:
        rows = list(open_table(path, PROTOCOL))
    except Unusable:
        return
    out = io.StringIO()
    code = check(PROTOCOL, path, format="csv", write=out.write, warn=lambda _: None)
    judged = list(csv.DictReader(io.StringIO(out.getvalue())))
    assert [row["candidate_id"] for row in judged] == [row.candidate.id for row in rows]
    assert code == int(any(row.refused or row.whole_row_refused for row in rows))
    assert all(
        row["decision"] == "undetermined"
        for row, read in zip(judged, rows, strict=True)
        if read.whole_row_refused
    )


@IN_A_FOLDER
@given(
    st.one_of(
        st.text(max_size=80),
        st.lists(
            st.sampled_from(
                [
                    "[columns]\n",
                    "[units]\n",
                    '"a" = "edss"\n',
                    'b = "pira"\n',
                    'platelets = "G/L"\n',
                    "x = 1\n",
                    'decimal_mark = ","\n',
                    'date_format = "dd/mm/yyyy"\n',
                    "[",
                    "'''",
                    "\x00",
                ]
            ),
            max_size=6,
        ).map("".join),
    )
)
def test_any_mapping_file(tmp_path: Path, text: str) -> None:
    """A mapping file is read, or what is wrong with it is said."""
    path = tmp_path / "map.toml"
    path.write_text(text, encoding="utf-8", errors="replace")
    with contextlib.suppress(Unusable):
        read_mapping(path, PROTOCOL)


@given(st.text(max_size=40))
def test_any_header(name: str) -> None:
    """Any header can be asked about."""
    assert identifies(name) in (True, False)


@pytest.mark.parametrize("word", ["patient name", "nom de famille", "medical record number", "ipp", "e mail"])
@given(st.sampled_from([" ", "_", "-", ".", " / "]), st.sampled_from([str.lower, str.upper, str.title]))
def test_identity_in_any_dress(word: str, joint: str, dress: object) -> None:
    """However a header joins and writes its words."""
    assert callable(dress)
    assert identifies(dress(joint.join(word.split())))
