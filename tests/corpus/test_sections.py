"""Eligibility texts in the manners they are published in, and the criteria that they come to.

A sample is a text; beside it stand its criteria, each with ``+`` for inclusion or ``-`` for exclusion, and
``[group]`` where the source names the people it is for.
"""

from textwrap import dedent

import pytest

from screener.errors import Problem
from screener.language.text.pieces import Sections
from screener.language.text.sections import read_sections


def read(text: str) -> Sections:
    """The sections of a text, with the proof that nothing is lost."""
    sections = read_sections(text)
    assert sections.lost(text) == ()
    for piece in sections.pieces:
        assert len(piece.origin) == len(piece.text)
    return sections


def shown(sections: Sections) -> list[str]:
    """The criteria as the samples write them."""
    return [
        f"{'+' if piece.kind == 'inclusion' else '-'} {f'[{piece.group}] ' if piece.group else ''}{piece.text}"
        for piece in sections.pieces
    ]


def criteria(text: str) -> list[str]:
    """The criteria of an indented sample."""
    return shown(read(dedent(text).strip("\n")))


def the_problem(text: str) -> Problem:
    """The one problem of a text."""
    (problem,) = read(text).problems
    return problem


SAMPLES: dict[str, tuple[str, list[str]]] = {
    "the registry's markdown": (
        """
        Inclusion Criteria:

        * Age \\> 18 years
        * HbA1c \\<= 9 %, glucose &gt; 7, ferritin &amp;lt; 30
        * One of the following:

          * asthma
          * rhinitis, either

            1. seasonal
            2. perennial
        * Consent

        Exclusion Criteria:

        1. Fever
        2. Cough\\*
        """,
        [
            "+ Age > 18 years",
            "+ HbA1c <= 9 %, glucose > 7, ferritin < 30",
            "+ One of the following:\n* asthma\n* rhinitis, either\n  * seasonal\n  * perennial",
            "+ Consent",
            "- Fever",
            "- Cough*",
        ],
    ),
    "the registry's older manner, wrapped": (
        """
        Inclusion Criteria:

          -  Platelet count ≥
             100 G/L;

          -  Treated with one of:

               1. methotrexate (any
                  dose)

               2. azathioprine

          -  Consent

        Exclusion Criteria:

          9. Fever
         10. Cough
        """,
        [
            "+ Platelet count ≥ 100 G/L;",
            "+ Treated with one of:\n* methotrexate (any dose)\n* azathioprine",
            "+ Consent",
            "- Fever",
            "- Cough",
        ],
    ),
    "heading and first criterion on one line": (
        """
        Inclusion Criteria: age > 18, any sex
        Exclusion Criteria: fever
        Cough
        """,
        ["+ age > 18, any sex", "- fever", "- Cough"],
    ),
    "all on one line": (
        "Inclusion criteria: 1. Adults 2. Asthma 3. Consent. Exclusion criteria: 1. Fever; 2. Cough 3. Rash",
        ["+ Adults", "+ Asthma", "+ Consent.", "- Fever;", "- Cough", "- Rash"],
    ),
    "a heading that a line swallowed": (
        """
        Inclusion Criteria:
          -  Adults
          -  Able to consent Exclusion Criteria:
          -  Fever
        """,
        ["+ Adults", "+ Able to consent", "- Fever"],
    ),
    "no bullets": (
        """
        Inclusion Criteria
        Aged over 18
        Diagnosis of asthma and
        treated
        Haemoglobin >
        12 g/dL
        Platelets (as measured
        locally) normal
        Bilirubin below
        twice the limit

        Exclusion Criteria
        Fever
        Cough
        """,
        [
            "+ Aged over 18",
            "+ Diagnosis of asthma and treated",
            "+ Haemoglobin > 12 g/dL",
            "+ Platelets (as measured locally) normal",
            "+ Bilirubin below twice the limit",
            "- Fever",
            "- Cough",
        ],
    ),
    "no bullets, all in small letters": (
        """
        Inclusion Criteria:
        asthma
        good lung function

        Exclusion Criteria:
        fever
        cough at night
        """,
        ["+ asthma", "+ good lung function", "- fever", "- cough at night"],
    ),
    "a paragraph broken to fit a width": (
        """
        Inclusion Criteria:
        Adults in whom asthma was diagnosed at least one year ago by a specialist at one of our
        Clinics and who have not been treated with an oral steroid, or with a biologic drug, since
        Then.
        """,
        [
            "+ Adults in whom asthma was diagnosed at least one year ago by a specialist at one of our Clinics and "
            "who have not been treated with an oral steroid, or with a biologic drug, since Then."
        ],
    ),
    "many kinds of bullets": (
        """
        Inclusion Criteria:
        • one
        • two
        Exclusion Criteria:
        (1) three
        (2) four
        Inclusion Criteria:
        a) five
        b) six
        Exclusion Criteria:
        I. seven
        II. eight
        Inclusion Criteria:
        i. nine
        ii. ten
        Exclusion Criteria:
        1- eleven
        2- twelve
        Inclusion Criteria:
        A. thirteen
        B. fourteen
        Exclusion Criteria:
        -fifteen
        -sixteen
        Inclusion Criteria:
        1.Seventeen
        2.Eighteen
        Exclusion Criteria:
        -  1. nineteen
        -  2. twenty
        """,
        [
            *("+ one", "+ two", "- three", "- four", "+ five", "+ six", "- seven", "- eight", "+ nine"),
            *("+ ten", "- eleven", "- twelve", "+ thirteen", "+ fourteen", "- fifteen", "- sixteen"),
            *("+ Seventeen", "+ Eighteen", "- nineteen", "- twenty"),
        ],
    ),
    "what only looks like a bullet": (
        """
        Inclusion Criteria:
        - a man who smokes
        - - 5 to 10 °C
        - -5 °C or below
        Exclusion Criteria:
        A. baumannii infection
        I. V. drug use
        1.5 x ULN or more
        C. difficile colitis
        Below -5 °C
        """,
        [
            "+ a man who smokes",
            "+ 5 to 10 °C",
            "+ -5 °C or below",
            "- A. baumannii infection",
            "- I. V. drug use",
            "- 1.5 x ULN or more",
            "- C. difficile colitis",
            "- Below -5 °C",
        ],
    ),
    "nested without indentation": (
        """
        Inclusion Criteria:
        1. Type 2 diabetes
        a. HbA1c above 7
        b. on metformin
        2. Any of these:
        - asthma
        - rhinitis
        3. Consent
        4. Diet
        4.1 low in salt
        4.2 low in fat
        Exclusion Criteria:
        • Parent
        o child
        • Fever
        """,
        [
            "+ Type 2 diabetes\n* HbA1c above 7\n* on metformin",
            "+ Any of these:\n* asthma\n* rhinitis",
            "+ Consent",
            "+ Diet\n* low in salt\n* low in fat",
            "- Parent\n* child",
            "- Fever",
        ],
    ),
    "a sentence over its items": (
        """
        Inclusion Criteria:

        Adults with a history of:

        * asthma
        * rhinitis

        Consent

        Exclusion Criteria:

        Women who

        * are pregnant
        """,
        ["+ Adults with a history of:\n* asthma\n* rhinitis", "+ Consent", "- Women who\n* are pregnant"],
    ),
    "labels that sort": (
        """
        Inclusion Criteria:
        Demographics:
        - Adults
        Laboratory values:
        - Platelets > 100 G/L
        Cohort B:
        - Asthma
        """,
        ["+ Adults", "+ Platelets > 100 G/L", "+ [Cohort B] Asthma"],
    ),
    "labels behind bullets": (
        """
        Inclusion Criteria:
        - Group A
        - Asthma
        - Group B
        - Rhinitis, such as:
        hay fever
        """,
        ["+ [Group A] Asthma", "+ [Group B] Rhinitis, such as: hay fever"],
    ),
    "labels before headings": (
        """
        All participants:
        Inclusion Criteria:
        - Adults
        Exclusion Criteria:
        - Fever
        For the second part:
        Inclusion Criteria:
        - Asthma
        """,
        ["+ Adults", "- Fever", "+ [For the second part] Asthma"],
    ),
    "a paragraph inside an item": (
        """
        Inclusion Criteria:

        * Asthma

          for at least a year

        * Rhinitis
        """,
        ["+ Asthma for at least a year", "+ Rhinitis"],
    ),
    "powers are no bold marks": (
        """
        Inclusion Criteria:
        * **Platelets** > 100 x 10**9/L or 1 x 10**11/L
        """,
        ["+ Platelets > 100 x 10**9/L or 1 x 10**11/L"],
    ),
}


@pytest.mark.parametrize("name", list(SAMPLES))
def test_samples(name: str) -> None:
    text, expected = SAMPLES[name]
    assert criteria(text) == expected


@pytest.mark.parametrize("name", list(SAMPLES))
@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_line_ends_make_no_difference(name: str, ending: str) -> None:
    text, expected = SAMPLES[name]
    told = "\ufeff" + dedent(text).strip("\n").replace("\n", ending)
    assert shown(read(told)) == expected


def test_every_character_knows_its_place() -> None:
    text = "Inclusion Criteria:\n\n* ALT \\<\n  2 &amp;lt; 3\n\n  * sub\n"
    (piece,) = read(text).pieces
    assert piece.text == "ALT < 2 < 3\n* sub"
    assert text[piece.span[0] : piece.span[1]] == "ALT \\<\n  2 &amp;lt; 3\n\n  * sub"
    assert text[piece.origin[piece.text.index("2")]] == "2"
    assert text[piece.origin[piece.text.rindex("<")] :].startswith("&amp;lt;")
    assert text[piece.origin[piece.text.index("*")]] == "*"
    assert text[piece.origin[-1]] == "b"


def test_text_before_the_first_heading_includes_with_a_note() -> None:
    text = "Adults with asthma.\n\nExclusion Criteria:\n\n* Fever"
    assert criteria(text) == ["+ Adults with asthma.", "- Fever"]
    problem = the_problem(text)
    assert problem.severity == "note"
    assert problem.span == (0, 19)


@pytest.mark.parametrize("text", ["Adults with asthma.", "Eligibility criteria:\n- Adults with asthma."])
def test_no_heading_at_all_is_a_question(text: str) -> None:
    assert criteria(text) == ["+ Adults with asthma."]
    assert the_problem(text).severity == "question"


@pytest.mark.parametrize(
    "text", ["", " \n\t\n", "\ufeff", "Inclusion Criteria:\n\nExclusion Criteria:\n  -  \n"]
)
def test_nothing_to_read_is_an_error(text: str) -> None:
    assert read(text).pieces == ()
    assert the_problem(text).severity == "error"


@pytest.mark.parametrize("none", ["None", "* N/A", "- Not applicable.", "There are no exclusion criteria."])
def test_none_is_no_criterion(none: str) -> None:
    text = f"Inclusion Criteria:\n\n* Adults\n\nExclusion Criteria:\n\n{none}\n"
    assert criteria(text) == ["+ Adults"]
    assert the_problem(text).severity == "note"


@pytest.mark.parametrize(
    "remark",
    [
        "Other protocol-defined inclusion/exclusion criteria may apply.",
        "Note: Additional protocol specified Inclusion / Exclusion criteria could apply",
        "Other, more specific exclusion criteria are defined in the protocol",
        "For more information about this study, visit www.example.org",
        "Note: additional criteria may apply.",
        "Patients must meet all inclusion criteria and none of the exclusion criteria",
    ],
)
def test_a_remark_about_the_protocol_is_no_criterion(remark: str) -> None:
    for bullet in ("", "* ", "2. "):
        text = f"Exclusion Criteria:\n\n* Fever\n\n{bullet}{remark}"
        assert criteria(text) == ["- Fever"]
        assert the_problem(text).severity == "note"


def test_an_or_between_inclusion_criteria_joins_them() -> None:
    text = "Inclusion Criteria:\n- Asthma or\n- Rhinitis\n- Adults\n"
    assert criteria(text) == ["+ Asthma or Rhinitis", "+ Adults"]
    assert the_problem(text).severity == "question"


def test_an_or_between_exclusion_criteria_changes_nothing() -> None:
    assert criteria("Exclusion Criteria:\n- Fever or\n- Cough\n") == ["- Fever or", "- Cough"]


def test_a_colon_without_items_is_noted() -> None:
    text = "Inclusion Criteria:\n- Both of these:\n- Asthma\n- Rhinitis\n"
    assert criteria(text) == ["+ Both of these:", "+ Asthma", "+ Rhinitis"]
    assert the_problem(text).severity == "note"


def test_any_and_all_keep_their_weight() -> None:
    some = "Inclusion Criteria:\nPatients must meet any of the following criteria:\n- Asthma\n- Rhinitis\n"
    assert criteria(some) == ["+ Patients must meet any of the following criteria:\n* Asthma\n* Rhinitis"]
    every = "Exclusion Criteria:\nPatients who meet all of the following criteria:\n- Asthma\n- Rhinitis\n"
    assert criteria(every) == ["- Patients who meet all of the following criteria:\n* Asthma\n* Rhinitis"]


def test_reasons_to_stop_are_a_question() -> None:
    text = "Exclusion criteria:\n* Fever\nWithdrawal criteria:\n* Rash\n"
    assert criteria(text) == ["- Fever", "- Rash"]
    assert the_problem(text).severity == "question"


def test_an_exclusion_under_inclusion_is_a_question() -> None:
    text = "Inclusion Criteria:\n* Adults\n* Smokers will be excluded\n"
    assert criteria(text) == ["+ Adults", "+ Smokers will be excluded"]
    assert the_problem(text).severity == "question"


def test_a_long_text_takes_no_long_time() -> None:
    text = "Inclusion Criteria:\n" + "".join(f"- {n} Platelets ({'(' * 50} > {n}\n" for n in range(3000))
    assert len(read(text).pieces) == 3000


def test_items_of_an_announced_list_on_the_same_level_are_one_criterion() -> None:
    """ "One or more of the following:" must not turn its items into criteria that are all asked for."""
    text = "Inclusion Criteria:\n- Age > 18 years\n- Has one or more of the following diseases:\n- Asthma\n- COPD\n"
    pieces = read_sections(text).pieces
    assert [piece.text.splitlines()[0] for piece in pieces] == [
        "Age > 18 years",
        "Has one or more of the following diseases:",
    ]
    assert "COPD" in pieces[1].text
