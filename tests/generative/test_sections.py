"""Any text at all can be taken apart: nothing is lost, and every character knows where it came from."""

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from screener.language.text.sections import read_sections

PARTS = st.sampled_from(
    [
        "Inclusion Criteria:",
        "EXCLUSION",
        "Exclusion criteria for controls:",
        "Patients are excluded if:",
        "Cohort B:",
        "None",
        "Other inclusion/exclusion criteria may apply",
        "age > 18",
        "one of the following:",
        "or",
        "and",
        "a)",
        "(b)",
        "1.",
        "2)",
        "1.1",
        "ii.",
        "o",
        "•",
        "*",
        "-",
        "☐",
        "☑",
        "(i)",
        "|",
        "|---|",
        "===",
        "<li>",
        "</ul>",
        "<br>",
        "E.4",
        "Group 1:",
        "--",
        "**",
        "__",
        "##",
        "\\",
        "\\<",
        "&lt;",
        "&amp;lt;",
        "&amp;amp;",
        "&nbsp;",
        "&#10;",
        "&#xD800;",
        "&bogus;",
        "A. baumannii",
        "-5 °C",
        "(open",
        "close)",
        "e.g.",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "\t",
        "    ",
        " ",
        "\u00a0",
        "\u2028",
        "\x1c",
        "\ufeff",
        "\u200b",
    ]
)
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(PARTS, max_size=40).map("".join),
    st.lists(PARTS, max_size=40).map(" ".join),
    st.lists(st.one_of(PARTS, st.text(max_size=12)), max_size=30).map("\n".join),
)


@settings(max_examples=600, deadline=None)
@example("0\r0\ra)\nINCLUSIONCRITERIA:INCLUSIONCRITERIA:0")
@example(": • • 0")
@example("any of: • • ")
@example("1. 2. 3. ")
@example("no\n)\n\n ☐")
@example("☑ \n\nN/A women")
@example("|\u00a0 positive")
@example("☑\n| No and Age\nN/Aunless\ni.e. # ")
@example("1. a 2. b 3. c")
@example("Inclusion Criteria: or\n- or or\nor")
@example("0\ra)\n0 OF:\rA")
@example("0)<UL>0**<UL>**0")
@given(TEXTS)
def test_nothing_is_lost(text: str) -> None:
    sections = read_sections(text)
    assert sections.lost(text) == ()
    end = 0
    for piece in sections.pieces:
        assert piece.text.strip()
        assert len(piece.origin) == len(piece.text)
        assert list(piece.origin) == sorted(piece.origin)
        assert end <= piece.span[0] < piece.span[1] <= len(text)
        assert piece.span[0] <= piece.origin[0]
        assert piece.origin[-1] < piece.span[1]
        end = piece.span[1]
    for start, stop in (*sections.headings, *sections.markers):
        assert 0 <= start <= stop <= len(text)
    for problem in sections.problems:
        assert "\n" not in problem.message
        assert problem.span is None or 0 <= problem.span[0] < problem.span[1] <= len(text)


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_reading_twice_is_reading_once(text: str) -> None:
    assert read_sections(text) == read_sections(text)


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.characters(codec="ascii", categories=["L", "N"]), min_size=1, max_size=80))
def test_one_line_without_signs_is_its_own_text(line: str) -> None:
    assume("criteria" not in line.lower())  # a heading
    sections = read_sections(f"Inclusion Criteria:\n\n* the {line}")
    assert [piece.text for piece in sections.pieces] == [f"the {line}"]
