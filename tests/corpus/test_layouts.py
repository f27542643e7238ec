"""Eligibility texts in the layouts of other registries than the usual one, and as pasted from a protocol.

A sample is a text; beside it stand its criteria, as in :mod:`tests.corpus.test_sections`.
"""

import pytest

from screener.language.clauses.questions import CUT_OFF, DUTY, TIMED_CONSENT
from screener.language.reading import read_criterion
from screener.model.protocol import CriterionKind
from tests.corpus.test_sections import criteria, read, the_problem

LISTS = [
    ("（1）{}；", "（2）{}；", "（3）{}；"),
    ("1、{}", "2、{}", "3、{}"),
    ("１．{}", "２．{}", "３．{}"),
    ("① {};", "② {};", "③ {}."),
    ("⑴{}", "⑵{}", "⑶{}"),
    ("I1. {}", "I2. {}", "I3. {}"),
    ("E1) {}", "E2) {}", "E3) {}"),
    ("IC01: {}", "IC02: {}", "IC03: {}"),
    ("I.1 - {}", "I.2 - {}", "I.3 - {}"),
    ("INC 1. {}", "INC 2. {}", "INC 3. {}"),
    ("E1 {}", "E2 {}", "E3 {}"),
    ("#1. {}", "#2. {}", "#3. {}"),
    ("1\t{}", "2\t{}", "3\t{}"),
    ("1 {}", "2 {}", "3 {}"),
    ("1.\n{}", "2.\n{}", "3.\n{}"),
    ("•\n{}", "•\n{}", "•\n{}"),
    ("→ {}", "→ {}", "→ {}"),
    ("§ {}", "§ {}", "§ {}"),
    ("Ø {}", "Ø {}", "Ø {}"),
    ("[ ] {}", "[ ] {}", "[x] {}"),
    ("❖ {}", "❖ {}", "❖ {}"),
]


@pytest.mark.parametrize("marks", LISTS, ids=[marks[0] for marks in LISTS])
def test_what_marks_the_items_of_a_list(marks: tuple[str, str, str]) -> None:
    items = [mark.format(word) for mark, word in zip(marks, ("Adults", "Asthma", "Consent"), strict=True)]
    found = criteria("\n".join(("Inclusion criteria:", *items)))
    assert [one.rstrip("；;.") for one in found] == ["+ Adults", "+ Asthma", "+ Consent"]


@pytest.mark.parametrize(
    "line",
    [
        "E2 above 50 pg/mL",
        "1 Relapse within a year",
        "§ 5 of the law on drugs applies",
        "I1 receptor disease",
        "IC50 above 2",
    ],
)
def test_what_only_looks_like_a_code(line: str) -> None:
    assert criteria(f"Exclusion criteria:\nFever\n{line}\nCough at night") == [
        "- Fever",
        f"- {line}",
        "- Cough at night",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Inclusion criteria：（1）Adults；（2）Asthma；（3）Consent.",
            ["+ Adults；", "+ Asthma；", "+ Consent."],
        ),
        ("Exclusion criteria: 1、Fever；2、Cough；3、Rash", ["- Fever；", "- Cough；", "- Rash"]),
        ("Exclusion criteria: ① Fever; ② Cough; ③ Rash", ["- Fever;", "- Cough;", "- Rash"]),
        ("Inclusion criteria:\n\\* Adults \\* Asthma \\* Consent", ["+ Adults", "+ Asthma", "+ Consent"]),
        (
            "Exclusion criteria:\n* ALT > 2 * ULN\n* AST > 3 * ULN * 2",
            ["- ALT > 2 * ULN", "- AST > 3 * ULN * 2"],
        ),
        ("Inclusion criteria:\n- a) Adults b) Asthma", ["+ Adults", "+ Asthma"]),
        ("Inclusion criteria:\n- 1) Asthma as in 2) of the protocol", ["+ Asthma as in 2) of the protocol"]),
        (
            "Exclusion criteria:\n1) Heart failure (NYHA class 2) with edema",
            ["- Heart failure (NYHA class 2) with edema"],
        ),
        ("Inclusion criteria: • Adults • Asthma\n• Consent", ["+ Adults", "+ Asthma", "+ Consent"]),
        (
            "Inclusion criteria:\n- Any of: • Asthma • COPD\n- Consent",
            ["+ Any of:\n* Asthma\n* COPD", "+ Consent"],
        ),
        ("Exclusion criteria: - Fever - Cough - Rash > 1 day", ["- Fever", "- Cough", "- Rash > 1 day"]),
        (
            "Exclusion criteria:\n- Hepatitis - Class B\n- NYHA I - II - III",
            ["- Hepatitis - Class B", "- NYHA I - II - III"],
        ),
    ],
)
def test_lists_within_a_line(text: str, expected: list[str]) -> None:
    assert criteria(text) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("The exclusion criteria were: (1) pregnancy; (2) fever.", ["- pregnancy;", "- fever."]),
        (
            "-  The inclusion criteria were as follows: a) adults b) with asthma.",
            ["+ adults", "+ with asthma."],
        ),
        ("Exclusion criteria included pregnancy, fever, and cough.", ["- pregnancy, fever, and cough."]),
        ("Inclusion criteria are patients with asthma", ["+ patients with asthma"]),
        ("Exclusion criteria is pregnancy", ["- pregnancy"]),
        ("Exclusion criteria for this study were fever, cough", ["- fever, cough"]),
        ("Exclusion criteria for controls were fever", ["- [for controls] fever"]),
        ("Inclusion criteria:\n- Adults\nExclusion criteria - fever, cough", ["+ Adults", "- fever, cough"]),
        ("Inclusion criteria (asthma)\nExclusion criteria (fever)", ["+ (asthma)", "- (fever)"]),
        ("Eligibility criteria - asthma\nExclusion criteria:\n- Fever", ["+ asthma", "- Fever"]),
        (
            "Inclusion criteria for whoever has asthma\nExclusion criteria:\n- Fever",
            ["+ for whoever has asthma", "- Fever"],
        ),
        (
            "Exclusion criteria included uncontrolled hypertension\n- Fever",
            ["- uncontrolled hypertension", "- Fever"],
        ),
        (
            "Inclusion criteria were age >= 18 years. Exclusion criteria were pregnancy.",
            ["+ age >= 18 years.", "- pregnancy."],
        ),
    ],
)
def test_a_sentence_of_its_heading(line: str, expected: list[str]) -> None:
    assert criteria(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "Inclusion criteria are met at screening",
        "Exclusion criteria were assessed by a physician.",
        "Inclusion criteria are not fulfilled by the sibling",
    ],
)
def test_what_is_said_of_the_criteria_is_a_criterion(line: str) -> None:
    assert criteria(f"Inclusion criteria:\n- Adults\n- {line}") == ["+ Adults", f"+ {line}"]


def test_numbers_go_on_with_the_number_above() -> None:
    lines = ("4.1.1 Adults", "4.1.2 Asthma, which is", "4.1.2.1 mild or", "4.1.2.2 moderate", "4.1.3 Consent")
    assert criteria("\n".join(("4.1 Inclusion criteria", *lines))) == [
        "+ Adults",
        "+ Asthma, which is\n* mild or moderate",
        "+ Consent",
    ]


TABLES = {
    "two columns between bars": """
        | Inclusion criteria | Exclusion criteria |
        | --- | --- |
        | Adults | Fever |
        | Asthma | |
        | | Cough |
        """,
    "two columns with numbers": """
        | No. | Inclusion criteria | No. | Exclusion criteria |
        |:---|:---|---|---|
        | 1 | Adults | 1 | Fever |
        | 2 | Asthma | 2 | Cough |
        """,
    "two columns between tabs": """
        Inclusion criteria\tExclusion criteria
        1. Adults\t1. Fever
        2. Asthma\t
        \t2. Cough
        """,
    "one table after the other": """
        | No. | Inclusion criteria | Yes | No |
        |-----|--------------------|
        | 1 | Adults | ☐ | ☐ |
        | 2 | Asthma | ☐ | ☐ |
        | No. | Exclusion criteria |
        | 1 | Fever |
        | 2 | Cough |
        """,
    "headings beside their criteria": """
        | Inclusion criteria | - Adults |
        | | - Asthma |
        | Exclusion criteria | - Fever |
        | | - Cough |
        """,
    "headings beside their criteria, with tabs": """
        Inclusion criteria\t• Adults
        \t• Asthma
        Exclusion criteria\t• Fever
        \t• Cough
        """,
    "a list to tick": """
        INCLUSION CRITERIA\tYES\tNO
        1. Adults\t☐\t☐
        2. Asthma ☐ Yes ☐ No
        EXCLUSION CRITERIA\tYES\tNO
        1. Fever\t☐\t☐
        2. Cough [ ] [ ]
        """,
    "numbers in a column": """
        Principal inclusion criteria
        Number\tPrincipal inclusion criteria
        1\tAdults
        2\tAsthma
        Principal exclusion criteria
        Number\tPrincipal exclusion criteria
        1\tFever
        2\tCough
        """,
}


@pytest.mark.parametrize("name", list(TABLES))
def test_tables(name: str) -> None:
    assert criteria(TABLES[name]) == ["+ Adults", "+ Asthma", "- Fever", "- Cough"]


def test_a_row_of_one_cell_between_two_columns_is_a_question() -> None:
    text = "Inclusion criteria\tExclusion criteria\nAdults\tFever\nAsthma"
    assert criteria(text) == ["+ Adults", "+ Asthma", "- Fever"]
    assert the_problem(text).severity == "question"
    assert "Asthma" in the_problem(text).message
    assert read(text).pieces[1].span == (51, 57)


WEB = {
    "lists": "<p><b>Inclusion Criteria:</b></p><ul><li>Adults</li><li>Asthma</li></ul><p>Exclusion Criteria:</p>"
    "<ol class='x'><li>Fever</li><li>Cough</li></ol>",
    "lines": "Inclusion Criteria:<br />- Adults<br>- Asthma<br/><br/>Exclusion Criteria:<BR>- Fever<br />- Cough",
    "lines, escaped": "Inclusion Criteria:&lt;br /&gt;1. Adults&lt;br&gt;2. Asthma&lt;br&gt;Exclusion Criteria:"
    "&lt;br /&gt;1. Fever&lt;br&gt;2. Cough",
    "a table": "<table><tr><td>Inclusion criteria</td><td>Exclusion criteria</td></tr><tr><td>Adults</td>"
    "<td>Fever</td></tr><tr><td>Asthma</td><td>Cough</td></tr></table>",
}


@pytest.mark.parametrize("name", list(WEB))
def test_tags_of_a_web_page(name: str) -> None:
    assert criteria(WEB[name]) == ["+ Adults", "+ Asthma", "- Fever", "- Cough"]


def test_lists_in_lists_and_powers_of_a_web_page() -> None:
    text = (
        "Inclusion criteria<ul><li>Any of:<ul><li>BMI &lt; 30 kg/m<sup>2</sup></li><li>platelets > 10<sup>9</sup>/L"
        "</li></ul></li><li>ALT <5 and >3</li></ul>"
    )
    assert criteria(text) == ["+ Any of:\n* BMI < 30 kg/m^2\n* platelets > 10^9/L", "+ ALT <5 and >3"]


@pytest.mark.parametrize(
    "page",
    [
        "Page 23 of 98",
        "- 24 -",
        "Confidential                                      Page 23 of 98",
        "Confidential",
        "Protocol ABC-01, Version 2.0                      page 23",
    ],
)
def test_what_a_page_puts_between_lines_is_no_criterion(page: str) -> None:
    text = f"Inclusion criteria\n1. Adults\n2. Asthma treated with inhaled\n\n{page}\n\ncorticosteroids\n3. Consent"
    assert criteria(text) == ["+ Adults", "+ Asthma treated with inhaled corticosteroids", "+ Consent"]
    assert the_problem(text).severity == "note"


def test_running_heads_and_numbers_of_pages() -> None:
    head = "EudraCT 2018-001234-11 Protocol ABC-01 V3.0"
    text = f"Exclusion criteria\n1. Fever\n22\n{head}\n2. Cough\n23\n{head}\n3. Rash"
    assert criteria(text) == ["- Fever", "- Cough", "- Rash"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Exclusion criteria\n1. Visual acuity below\n20/40\n2. Age over\n65",
            ["- Visual acuity below 20/40", "- Age over 65"],
        ),
        (
            "Exclusion criteria\nFinal protocol version signed by the patient",
            ["- Final protocol version signed by the patient"],
        ),
    ],
)
def test_what_only_looks_like_a_page(text: str, expected: list[str]) -> None:
    assert criteria(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. A con-\nfirmed diagnosis\n2. Not confirmed", ["+ A confirmed diagnosis", "+ Not confirmed"]),
        ("1. After first-\nline therapy\n2. Consent", ["+ After first-line therapy", "+ Consent"]),
        ("1. Anti-\nTNF therapy\n2. HbA1c 7-\n10 %", ["+ Anti-TNF therapy", "+ HbA1c 7-10 %"]),
        ("1. On low-\nand high-dose aspirin\n2. Consent", ["+ On low- and high-dose aspirin", "+ Consent"]),
    ],
)
def test_words_parted_at_the_end_of_a_line(text: str, expected: list[str]) -> None:
    assert criteria(f"Inclusion criteria\n{text}") == expected


def test_small_letters_behind_an_item_go_on_with_it() -> None:
    text = (
        "Main criteria for inclusion:\n1. a rash over 10% and a PASI\nscore of 12\n2. consent\nfor the study"
    )
    assert criteria(text) == ["+ a rash over 10% and a PASI score of 12", "+ consent for the study"]


def test_ages_below_the_exclusion_criteria_are_bounds_of_inclusion() -> None:
    text = """
        Key inclusion criteria
        1) Asthma
        2) ECOG PS of 0 or 1
        Key exclusion criteria
        1) Fever
        2) Cough
        Age minimum: >= 20age old
        Age maximum: Not applicable
        Gender: Both
        """
    assert criteria(text) == [
        "+ Asthma",
        "+ ECOG PS of 0 or 1",
        "- Fever",
        "- Cough",
        "+ Age minimum: >= 20age old",
    ]
    severities = [problem.severity for problem in read(text).problems]
    assert severities == ["question", "note", "note"]


def test_fields_of_the_record_between_the_lists() -> None:
    text = """
        Key inclusion criteria
        - Asthma
        Minimum age
        18 Years
        Maximum age
        No limit
        Sex
        Both males and females
        Can healthy volunteers participate?
        No
        Target number of participants
        120
        Key exclusion criteria
        - Fever
        """
    assert criteria(text) == ["+ Asthma", "+ Minimum age 18 Years", "- Fever"]
    assert {problem.severity for problem in read(text).problems} == {"note"}


@pytest.mark.parametrize(
    "field", ["Accepts Healthy Volunteers: No", "Healthy volunteers: yes", "Healthy Volunteers Accepted: No"]
)
def test_whether_healthy_people_may_take_part_is_a_field_of_the_trial(field: str) -> None:
    text = f"Inclusion Criteria:\n- Asthma\n\nExclusion Criteria:\n- Fever\n{field}"
    assert criteria(text) == ["+ Asthma", "- Fever"]
    assert [problem.severity for problem in read(text).problems] == ["note"]


def test_what_is_said_of_healthy_people_is_a_criterion() -> None:
    text = "Inclusion Criteria:\nHealthy volunteers: no asthma\n\nExclusion Criteria:\n- Fever"
    assert criteria(text) == ["+ Healthy volunteers: no asthma", "- Fever"]


@pytest.mark.parametrize("whom", ["for all", "for both", "for everyone", "in all"])
def test_a_heading_for_everybody(whom: str) -> None:
    text = f"Inclusion Criteria:\n- Asthma\n\nExclusion Criteria {whom}:\n- Fever\n- Cough"
    assert criteria(text) == ["+ Asthma", "- Fever", "- Cough"]


def test_all_of_the_following_is_for_nobody() -> None:
    text = "Inclusion Criteria:\n- Asthma\n\nExclusion Criteria for all of the following:\n- Fever\n- Cough"
    assert len(criteria(text)) == 2


def test_the_list_behind_details() -> None:
    fields = "Inclusion Criteria\nAge From\t18.00 Year(s)\nGender\tBoth\nDetails\t1. Asthma\n2. Consent"
    assert criteria(f"{fields}\nExclusionCriteria\nDetails 1. Fever\n2. Cough") == [
        "+ Age From 18.00 Year(s)",
        "+ Asthma",
        "+ Consent",
        "- Fever",
        "- Cough",
    ]


def test_another_part_of_the_record_holds_no_criteria() -> None:
    text = "E.4 Principal exclusion criteria\n- Fever\nE.5 End points\nE.5.1 Primary end point(s): HbA1c\nat week 24"
    assert criteria(text) == ["- Fever"]
    assert the_problem(text).severity == "question"


@pytest.mark.parametrize(
    "line", ["Gender: female", "Age over 65", "Sex offenders", "Maximum age of the fetus 20 weeks"]
)
def test_criteria_that_sound_like_fields(line: str) -> None:
    assert criteria(f"Exclusion criteria:\nFever\n{line}\nCough") == ["- Fever", f"- {line}", "- Cough"]


@pytest.mark.parametrize("sign", ["*", "†", "¹", "‡"])
def test_a_footnote_is_no_criterion_and_a_question(sign: str) -> None:
    text = f"Exclusion criteria\n1. COPD{sign}\n2. Fever\n{sign} FEV1/FVC < 0.7\n3. Cough"
    assert [one.removesuffix(sign) for one in criteria(text)] == ["- COPD", "- Fever", "- Cough"]
    assert the_problem(text).severity == "question"


def test_a_footnote_does_not_end_a_list_with_levels() -> None:
    text = "Inclusion criteria\n- Any of:\n  - asthma†\n  † as treated\n  - COPD\n- Consent"
    assert criteria(text) == ["+ Any of:\n* asthma†\n* COPD", "+ Consent"]


def test_bullets_are_no_footnotes() -> None:
    assert criteria("Exclusion criteria\n* COPD*\n* Fever") == ["- COPD*", "- Fever"]


def test_an_item_that_goes_on_behind_the_next_bullet() -> None:
    text = (
        "Exclusion criteria\n• Haemoglobin less than\n• 9 g/dL\n• Fever for at least\n• three days\n• Cough"
    )
    assert criteria(text) == ["- Haemoglobin less than 9 g/dL", "- Fever for at least three days", "- Cough"]


def test_an_item_that_announces_without_a_colon_is_a_question() -> None:
    text = "Inclusion criteria\n• Patients with asthma who\n• have been treated with steroids\n• Consent"
    assert criteria(text)[0] == "+ Patients with asthma who"
    assert the_problem(text).severity == "question"


@pytest.mark.parametrize(
    "line", ["Violates Inclusion Criteria 1) or 2)", "Einschlusskriterien nicht erfüllt"]
)
def test_criteria_that_name_a_heading(line: str) -> None:
    assert criteria(f"Exclusion criteria:\nFever\n{line}\nCough") == ["- Fever", f"- {line}", "- Cough"]


@pytest.mark.parametrize(
    "line", ["Patients must not be pregnant", "Must have asthma", "All subjects should be adults"]
)
def test_a_duty_under_exclusion_is_a_question(line: str) -> None:
    text = f"Exclusion criteria:\n- Fever\n- {line}\n"
    assert criteria(text) == ["- Fever", f"- {line}"]
    reading = read_criterion(line, "exclusion")
    assert reading.computability == "to judge"
    assert [problem.message for problem in reading.problems] == [DUTY]


@pytest.mark.parametrize(
    ("kind", "line", "message"),
    [
        ("exclusion", "Patients may not be pregnant", DUTY),
        ("exclusion", "Unable to provide informed consent within 6 hours", TIMED_CONSENT),
        ("inclusion", "or HbA1c > 7%", CUT_OFF),
        ("inclusion", "Adequate renal function:\n* creatinine < 1.5 mg/dL or\n* eGFR > 60", CUT_OFF),
    ],
)
def test_a_criterion_that_is_asked_about_says_why(kind: CriterionKind, line: str, message: str) -> None:
    assert message in [problem.message for problem in read_criterion(line, kind).problems]


def test_none_of_the_following_must_be() -> None:
    text = "Exclusion criteria\n1. Fever\nPatients must have none of the following:\n2. Cough"
    assert criteria(text) == ["- Fever", "- Cough"]


def test_an_and_between_two_exclusions_makes_them_one() -> None:
    text = "Exclusion criteria:\n* Diabetes AND\n* Hypertension\n* Gout; and\n* HIV"
    assert criteria(text) == ["- Diabetes AND Hypertension", "- Gout; and", "- HIV"]


def test_boxes_to_tick_before_a_criterion() -> None:
    text = "Inclusion criteria:\n☐ Yes ☐ No  Age ≥ 18 years\n[ ] yes [ ] no  Diabetes"
    assert criteria(text) == ["+ Age ≥ 18 years", "+ Diabetes"]


@pytest.mark.parametrize("heading", ["Inclusion criteria\n", ""])
def test_a_criterions_code_tells_its_side(heading: str) -> None:
    text = f"{heading}I1 - Asthma\nI2 - Consent\nE1 - Pregnancy\nE2 - HIV"
    assert criteria(text) == ["+ Asthma", "+ Consent", "- Pregnancy", "- HIV"]
    assert [problem.severity for problem in read(text).problems].count("question") >= 2


def test_reasons_to_exit_are_no_inclusion_criteria() -> None:
    text = "Inclusion criteria:\n- Asthma\nExit criteria\n- HIV"
    assert criteria(text)[0] == "+ Asthma"
    assert "+ HIV" not in criteria(text)
