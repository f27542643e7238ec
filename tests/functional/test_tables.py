"""Candidates files as they arrive: delimiters, encodings, headers, rows, quotation marks, and what goes wrong."""

import tracemalloc
from pathlib import Path

import pytest

from screener.errors import Unusable
from screener.model.candidate import Event
from screener.sources.records import LARGEST_CELL, Records, encoding_of
from screener.sources.tables import open_table
from tests.functional.candidates import PROTOCOL, opened, read, unusable, values


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_delimiters_line_ends_and_marks(given: Path, delimiter: str, end: str, mark: bytes) -> None:
    """The header line shows the delimiter; line ends and a byte order mark make no difference."""
    lines = [["candidate_id", "edss", "platelets"], ["01-001", "4.5", "150 G/L"], ["01-002", "", "50 G/L"]]
    text = "".join(delimiter.join(line) + end for line in lines)
    first, second = read(given, mark + text.encode())
    assert (first.candidate.id, values(first)) == ("01-001", {"edss": "4.5", "platelets": "150 10*9/L"})
    assert (second.candidate.id, values(second)) == ("01-002", {"platelets": "50 10*9/L"})


def test_windows_1252(given: Path) -> None:
    """What is not UTF-8 is read as Windows-1252, with a note."""
    table = opened(given, "candidate_id;platelets;note\n01;150 10³/µL;é\n".encode("cp1252"))
    assert [values(row) for row in table] == [{"platelets": "150 10*3/uL"}]
    assert any("Windows-1252" in str(note) for note in table.notes)


def test_utf8_across_chunks(given: Path) -> None:
    """A letter that two reads share does not make a file Windows-1252."""
    padding = "x" * ((1 << 20) - len("candidate_id,note\n01,") - 1)
    assert opened(given, f"candidate_id,note\n01,{padding}é\n") is not None
    assert encoding_of(given) == "utf-8-sig"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "is empty"),
        (b"\xef\xbb\xbf \n\n", "is empty"),
        (b",,,\n,,\n", "is empty"),
        ("candidate_id,edss\n".encode("utf-16"), "UTF-16"),
        ("candidate_id,edss\n".encode("utf-16-le"), "UTF-16"),
        (
            b"candidate_id,edss\n01,\x00\n",
            "line 2, character 4: this is not text: it holds NUL bytes. Remove them",
        ),
        ("\ufeffé\x00".encode(), "line 1, character 2: this is not text"),
        (("é" * (1 << 20) + "\x00").encode(), f"line 1, character {(1 << 20) + 1}: this is not text"),
        ("candidate_id,edss\n".encode("utf-32"), "UTF-32"),
        (b"\0\0\xfe\xff" + "candidate_id".encode("utf-32-be"), "UTF-32"),
        (b"PK\x03\x04 rest", "a workbook"),
        (b"\x1f\x8b\x08\0 rest", "is compressed, which is not read. Unpack it"),
        (b"\x28\xb5\x2f\xfd rest", "is compressed"),
        (b"PAR1\x15\x04\x15", "is a Parquet file, which screener check reads on the command line"),
        (b"SQLite format 3\0\x10\0", "is a database, which screener check reads on the command line"),
        (b"candidate_id,edss\n01,\x81\n", "neither UTF-8 nor Windows-1252"),
        (b"01-001,4.5\n01-002,6\n", "is not a header"),
        (b"sep=;\ncandidate_id;edss\n01-001;4,5\n", "note for a spreadsheet program"),
        (b"sep=,\ncandidate_id,edss\n01-001,4.5\n", "note for a spreadsheet program"),
        (b"edss,platelets\n4.5,150 G/L\n", "no candidate_id column"),
        (b"candidate_id,edss,EDSS\n01,4,5\n", "are both edss"),
        (b"candidate_id,note,note\n01,4,5\n", 'two columns are called "note"'),
        (b'candidate_id,"edss\n01,4\n', "the header cannot be read"),
    ],
)
def test_unusable_files(given: Path, content: bytes, told: str) -> None:
    """What cannot be used at all says what, where and what to do."""
    said = unusable(given, content)
    assert told in said
    assert str(given) in said


def test_no_file(tmp_path: Path) -> None:
    """A missing file and a folder are named."""
    with pytest.raises(Unusable, match="does not exist"):
        open_table(tmp_path / "nothing.csv", PROTOCOL)
    with pytest.raises(Unusable, match="not a regular file"):
        open_table(tmp_path, PROTOCOL)


def test_header_only(given: Path) -> None:
    """A header without candidates is usable, with a note."""
    table = opened(given, "candidate_id,edss\n")
    assert list(table) == []
    assert any("no candidates" in str(note) for note in table.notes)


def test_column_names_are_folded(given: Path) -> None:
    """Case, and a space or hyphen for the underscore, make no difference."""
    (row,) = read(given, "Candidate ID,EDSS,Birth-Date\n01,4,1970-03-11\n")
    assert values(row) == {"edss": "4", "birth_date": "1970-03-11"}


def test_notes_on_columns(given: Path) -> None:
    """Columns that are not used are named, and missing ones with the criteria that stay unknown."""
    table = opened(given, "candidate_id,platelet,comment,\n01,150 G/L,x,\n")
    said = "\n".join(str(note) for note in table.notes)
    assert (
        'not used: columns "platelet" (Did you mean platelets?), "comment", number 4 (without a name)' in said
    )
    assert "platelets (E04)" in said
    assert "edss (I03)" in said
    assert "birth_date (I02, E06)" in said
    assert all(note.severity == "note" for note in table.notes)


def test_of_many_columns_that_are_not_used_some_are_named(given: Path) -> None:
    """Those that may be misspelt among them, wherever they stand."""
    others = ",".join(f"x{number}" for number in range(5_000))
    table = opened(given, f"candidate_id,{others},platelet\n01{',' * 5_001}\n")
    said = next(str(note) for note in table.notes if "not used" in str(note))
    assert '"x0", "x1"' in said
    assert '"platelet" (Did you mean platelets?) and 4,980 more' in said
    assert len(said) < 400


def test_row_numbers_are_a_spreadsheets(given: Path) -> None:
    """The header is row 1, an empty line is a row, a quoted line end is not."""
    text = 'candidate_id,note,edss\n01,"two\nlines",4\n\n,,\n02,x,5\n'
    assert [(row.number, row.candidate.id) for row in read(given, text)] == [(2, "01"), (5, "02")]


def test_an_empty_line_before_the_header(given: Path) -> None:
    """The header is the first line on which anything stands."""
    assert [row.number for row in read(given, "\n\ncandidate_id,edss\n01,4\n")] == [4]


def test_refused_cells_leave_the_row(given: Path) -> None:
    """A refused cell has its row, column and reason; the other cells stay."""
    (row,) = read(given, "candidate_id,edss,platelets\n01,3.2,150 G/L\n")
    assert values(row) == {"platelets": "150 10*9/L"}
    assert row.whole_row_refused is None
    (problem,) = row.refused
    assert problem.place == "row 2, column edss"
    assert problem.reason == '"3.2" is not an EDSS value. EDSS goes 0, 1.0, 1.5 … 10'
    assert row.candidate.refused == {"edss": problem.reason}


@pytest.mark.parametrize("line", ["01,4", "01,4,150 G/L,x", '01,4,"150 G/L"x,y'])
def test_a_wrong_number_of_cells(given: Path, line: str) -> None:
    """Such a row is refused whole; the code in its first cell is kept."""
    bad, good = read(given, f"candidate_id,edss,platelets\n{line}\n02,4,150 G/L\n")
    assert bad.whole_row_refused
    assert (bad.candidate.id, bad.candidate.values) == ("01", {})
    assert (good.candidate.id, good.whole_row_refused) == ("02", None)


def test_a_slipped_code_is_not_repeated(given: Path) -> None:
    """Where cells may have slipped, what stands under candidate_id may be anything."""
    (row,) = read(given, "edss,candidate_id,note\n4,01,x\n".replace("4,01,x", "4,5,Dupont,01"))
    assert row.whole_row_refused
    assert row.candidate.id == ""


@pytest.mark.parametrize("code", ["Jean Dupont", "Dupont/7", "é1", "x" * 65, "=1+1", "@x", "a\tb", '"a,b"'])
def test_a_code_that_is_none(given: Path, code: str) -> None:
    """A candidate_id with other signs may be a name: its row is refused whole and it is not repeated."""
    (row,) = read(given, f"candidate_id,edss\n{code},4\n")
    assert row.whole_row_refused
    assert code not in row.whole_row_refused
    assert row.candidate.id == ""


@pytest.mark.parametrize("code", ["01-001", "-7", "a.b_c-D", "x" * 64, "0", "NA"])
def test_codes(given: Path, code: str) -> None:
    """Letters, digits and . _ - make a code."""
    (row,) = read(given, f"candidate_id,edss\n {code} ,4\n")
    assert row.candidate.id == code
    assert row.whole_row_refused is None


def test_no_code(given: Path) -> None:
    """A row without a code can't be told apart from another."""
    (row,) = read(given, "candidate_id,edss\n,4\n")
    assert row.whole_row_refused == "the row has no candidate_id"


def test_duplicate_codes(given: Path) -> None:
    """Both rows are there; the second knows of the first."""
    found = read(given, "candidate_id,edss\n01,4\n02,5\n01,6\n")
    assert [row.repeats for row in found] == [None, None, 2]
    assert [values(row)["edss"] for row in found] == ["4", "5", "6"]


@pytest.mark.parametrize(
    ("screening", "name", "cell", "taken"),
    [
        ("2026-03-10", "relapse", "2026-03-10", True),
        ("2026-03-10", "relapse", "2026-03-11", False),
        ("2026-03-10", "relapse", "2026-03", True),
        ("2026-03-10", "relapse", "2026-04", False),
        ("2026-03-10", "relapse", "2026", True),
        ("2026-03-10", "relapse", "2027", False),
        ("2026-03", "relapse", "2026-03-31", True),
        ("2026-03", "relapse", "2026-04-01", False),
        ("", "relapse", "2030-01-01", True),
        ("2026-03-10", "birth_date", "2026-03-10", True),
        ("2026-03-10", "birth_date", "2026-03-11", False),
        ("2026-03-10", "birth_date", "2027", False),
        ("2026-03-10", "inclusion_date", "2026-12-01", True),
    ],
)
def test_dates_after_the_screening(given: Path, screening: str, name: str, cell: str, taken: bool) -> None:
    """Nothing that is known at the visit lies after it; a planned inclusion may."""
    (row,) = read(given, f"candidate_id,screening_date,{name}\n01,{screening},{cell}\n")
    assert (name in row.candidate.values) is taken
    assert (name in row.candidate.refused) is not taken
    if name == "birth_date" and not taken:
        assert cell not in row.candidate.refused[name]


@pytest.mark.parametrize(
    ("inclusion", "birth", "taken"),
    [
        ("2026-03-10", "2026-03-10", True),
        ("2026-03-10", "2026-03-11", False),
        ("2026-03-10", "2026", True),
        ("2026", "2027-01-01", True),  # no age is counted to a day that is not known
        ("", "2027-01-01", True),
    ],
)
def test_a_birth_after_the_day_on_which_the_age_is_asked(
    given: Path, inclusion: str, birth: str, taken: bool
) -> None:
    (row,) = read(given, f"candidate_id,inclusion_date,birth_date\n01,{inclusion},{birth}\n")
    assert ("birth_date" in row.candidate.values) is taken
    told = f"the birth date (not repeated here) lies after the inclusion date, {inclusion}"
    assert row.candidate.refused == ({} if taken else {"birth_date": told})


@pytest.mark.parametrize("around", [" ", "\t", "\xa0", "\u3000", "\ufeff \u200b", "\u200b\ufeff ", "\u2028"])
def test_what_stands_around_a_cell_and_a_code_says_nothing(given: Path, around: str) -> None:
    (row,) = read(given, f"edss,candidate_id,relapse\n4,{around}01{around},{around}no{around}\n")
    assert (row.candidate.id, row.candidate.values["relapse"]) == ("01", Event("no"))


def test_an_answer_that_the_sex_contradicts(given: Path) -> None:
    """A man who is entered as pregnant: neither is taken, and a person looks."""
    (row,) = read(given, "candidate_id,sex,pregnant\n01,male,yes\n")
    assert row.candidate.values == {}
    assert [(problem.column, problem.reason) for problem in row.refused] == [
        ("sex", '"sex" says male and "pregnant" says yes: one of the two is wrong'),
        ("pregnant", '"pregnant" says yes and "sex" says male: one of the two is wrong'),
    ]


# Quotation marks


def test_an_unclosed_quotation_mark_loses_no_row(given: Path) -> None:
    """The row that opens it is refused; those below it are read."""
    found = read(given, 'candidate_id,edss,note\n01,4,x\n02,4,"open\n03,5,x\n04,6,y\n')
    assert [(row.number, row.candidate.id, bool(row.whole_row_refused)) for row in found] == [
        (2, "01", False),
        (3, "02", True),
        (4, "03", False),
        (5, "04", False),
    ]
    assert "quotation mark" in (found[1].whole_row_refused or "")


def test_an_unclosed_quotation_mark_at_the_end(given: Path) -> None:
    """Also where no row is left below it."""
    found = read(given, 'candidate_id,edss,note\n01,4,x\n02,4,"open\n')
    assert [(row.candidate.id, bool(row.whole_row_refused)) for row in found] == [("01", False), ("02", True)]


def test_two_marks_that_swallow_a_row(given: Path) -> None:
    """Two unclosed marks make one valid record of two rows: it is not believed."""
    found = read(given, 'candidate_id,edss,note\n01,4,"\n02,5,"\n03,6,x\n')
    assert [(row.candidate.id, bool(row.whole_row_refused)) for row in found] == [
        ("01", True),
        ("02", True),
        ("03", False),
    ]


def test_quoted_cells(given: Path) -> None:
    """Quoted delimiters, doubled quotation marks and quoted line ends belong to their cell."""
    text = 'candidate_id,note,edss\n01,"a ""b"", c",4\n02,"one\r\ntwo, three",5\n03,"","6"\n'
    assert [values(row) for row in read(given, text)] == [{"edss": "4"}, {"edss": "5"}, {"edss": "6"}]


def test_a_mark_inside_a_cell(given: Path) -> None:
    """A quotation mark that closes too early is a mistake in its row alone."""
    found = read(given, 'candidate_id,edss,note\n01,4,"a"b\n02,5,x\n')
    assert [bool(row.whole_row_refused) for row in found] == [True, False]


def test_many_unclosed_marks_stay_linear(given: Path) -> None:
    """Every second row opens a mark: each row comes out once."""
    lines = [f'{number},4,"open' if number % 2 else f"{number},4,x" for number in range(20_000)]
    found = read(given, "candidate_id,edss,note\n" + "\n".join(lines) + "\n")
    assert [row.candidate.id for row in found] == [str(number) for number in range(20_000)]


def test_huge_cells(given: Path) -> None:
    """Ten megabytes in a cell are refused as a cell, without being repeated."""
    huge = "7" * 10_000_000
    (row,) = read(given, f"candidate_id,edss,note\n01,{huge},{huge}\n")
    (problem,) = row.refused
    assert problem.reason == "the cell holds 10000000 characters; at most 1000 are read", (
        "its column is named before"
    )


def test_a_cell_beyond_all_bounds(given: Path) -> None:
    """A cell larger than any is refused with its row, and the next row is read."""
    huge = "7" * (LARGEST_CELL + 1)
    bad, good = read(given, f"candidate_id,edss\n01,{huge}\n02,4\n")
    assert "too long" in (bad.whole_row_refused or "")
    assert good.candidate.id == "02"


def test_reading_streams(given: Path) -> None:
    """Memory does not grow with the rows, but for their codes."""
    line = ",4.5,150 G/L,2025-04-17," + "x" * 500 + "\n"
    with given.open("w", encoding="utf-8") as file:
        file.write("candidate_id,edss,platelets,relapse,note\n")
        file.writelines(f"{number}{line}" for number in range(20_000))
    table = open_table(given, PROTOCOL)
    tracemalloc.start()
    count = sum(1 for _ in table)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 20_000
    assert peak < given.stat().st_size / 2


def test_position(given: Path) -> None:
    """How far the reading is, for a progress bar."""
    table = opened(given, "candidate_id,edss\n" + "01,4\n" * 10)
    for _ in table:
        assert 0 < table.position <= table.size
    assert Records(given, "utf-8", ",").position == 0
