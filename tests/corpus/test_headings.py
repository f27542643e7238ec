"""Headings of eligibility texts in their many spellings, and criteria that only sound like one."""

import pytest

from screener.language.text.headings import read_heading
from screener.language.text.sections import read_sections
from tests.corpus.test_sections import criteria, read, shown, the_problem

HEADINGS = {
    "+": [
        "Inclusion Criteria:",
        "INCLUSION CRITERIA",
        "Inclusion",
        "INCLUSION",
        "Inclusions:",
        "inclusion criteria :",
        "Key inclusion criteria",
        "Main Inclusion Criterion:",
        "Subject Inclusion",
        "Patient Inclusion Criteria:",
        "**Inclusion Criteria:**",
        "## Inclusion criteria",
        "*Inclusion Criteria*",
        "Criteria for inclusion",
        "Criteria: Inclusion Criteria:",
        "Inclusion criteria are:",
        "Inclusion criteria will be as follows:",
        "1. Inclusion criteria:",
        "- INCLUSION CRITERIA:",
        "A. Inclusion Criteria",
        "Patients will be included if they meet all of the following criteria:",
        "Subjects must meet all the following inclusion criteria to be eligible for the study:",
        "E.3 Principal inclusion criteria",
        "E.3 | Principal inclusion criteria |",
        "4.2.1 Inclusion criteria",
        "5.1. Inclusion Criteria:",
        "Current participant inclusion criteria as of 12/03/2020:",
        "Inclusionary criteria",
        "Conditions for inclusion",
        "Inclusion criteria (all must be met)",
        "Patients must:",
        "Participants must have:",
        "Who can take part?",
        "You may be able to take part if you:",
        "You can join this trial if",
        "Subjects can be enrolled when all of the following apply",
        "Inlcusion criteria:",
        "Inclusion critera",
    ],
    "-": [
        "Exclusion Criteria:",
        "EXCLUSION",
        "Exclusions",
        "Main Exclusion Criteria:",
        "Other exclusion criteria:",
        "Non-inclusion criteria:",
        "Non inclusion Criteria",
        "Ineligibility criteria:",
        "Criteria for exclusion:",
        "Patients are excluded if:",
        "Patients with any of the following will be excluded:",
        "Subjects will not be included if one or more of the following criteria applies:",
        "Participants are not eligible for the study if any of the following criteria are met:",
        "The following exclusion criteria apply to all subjects:",
        "Exclude:",
        "E.4 Principal exclusion criteria",
        "Exclusion criteria (continued)",
        "Exclusion criteria (any of the following):",
        "Absolute exclusion criteria:",
        "Temporary exclusion criteria",
        "Reasons for exclusion",
        "Exclusion criteria (must not meet any)",
        "Patients must not:",
        "Subjects must not have any of the following:",
        "Who cannot take part?",
        "You may not be able to take part if you:",
        "People can't join if they:",
        "Subjects are excluded when one of the following applies",
        "A subject will not be enrolled if any of these is true:",
        "Exlusion criteria:",
        "Exclusion Critieria",
        "Exculsion criteria",
        "Exclusion criteria →",
        "We will exclude",
        "Patients should not have",
        "What might exclude you",
    ],
}


@pytest.mark.parametrize(
    ("sign", "heading"), [(sign, heading) for sign, several in HEADINGS.items() for heading in several]
)
def test_spellings_of_headings(sign: str, heading: str) -> None:
    sections = read(f"{heading}\n\n* Fever for a week\n* Cough\n")
    assert shown(sections) == [f"{sign} Fever for a week", f"{sign} Cough"]
    assert sections.problems == ()
    assert len(sections.headings) == 1


@pytest.mark.parametrize(
    "line",
    [
        "Does not meet the inclusion criteria",
        "Not meeting inclusion criteria",
        "Exclusion criteria of another study met",
        "Inclusion in another trial",
        "Eligible for spinal anaesthesia",
        "Excluded from surgery by a cardiologist",
        "Patients with diabetes will be excluded from the second part:",
        "Participation in a trial within 30 days",
        "2 exclusion criteria met in another trial",
        "Patients must not have participated in another trial",
    ],
)
def test_criteria_that_sound_like_headings(line: str) -> None:
    sections = read(f"Exclusion Criteria:\n\n* Fever\n* {line}\n* Cough\n")
    assert shown(sections) == ["- Fever", f"- {line}", "- Cough"]


@pytest.mark.parametrize(
    ("heading", "group"),
    [
        ("Exclusion criteria for patients:", "for patients"),
        ("Inclusion Criteria (control group)", "control group"),
        ("Inclusion criteria - group A:", "group A"),
        ("Inclusion Criteria for carers (n = 30):", "for carers (n = 30)"),
        ("Inclusion criteria for mothers will be:", "for mothers"),
        ("Healthy volunteers - Inclusion Criteria:", "Healthy volunteers"),
        ("Exclusion Criteria (Smith & Jones, 2005):", ""),
    ],
)
def test_headings_that_name_people(heading: str, group: str) -> None:
    (piece,) = read(f"{heading}\n- Fever").pieces
    assert piece.group == group


def test_criteria_for_different_people_are_a_question() -> None:
    text = "Inclusion criteria for cases:\n- Asthma\nInclusion criteria for controls:\n- No asthma\n"
    assert criteria(text) == ["+ [for cases] Asthma", "+ [for controls] No asthma"]
    problem = the_problem(text)
    assert problem.severity == "question"
    assert "for cases" in problem.message
    assert "for controls" in problem.message


@pytest.mark.parametrize(
    "lead", ["Does not meet inclusion criteria", "Patients who do not meet inclusion criteria"]
)
def test_a_criterion_of_frame_words_is_not_lost(lead: str) -> None:
    """Nothing comes under it, so it is no heading: it excludes by itself."""
    assert criteria(f"Exclusion criteria\nFever\n{lead}") == ["- Fever", f"- {lead}"]
    assert criteria(f"Exclusion criteria\n{lead}\nFever") == [f"- {lead}", "- Fever"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Inclusion criteria (one or more of the following):\n- asthma\n- COPD",
            ["+ one or more of the following):\n* asthma\n* COPD"],
        ),
        (
            "Inclusion criteria - at least two of the following\n- asthma\n- COPD",
            ["+ at least two of the following\n* asthma\n* COPD"],
        ),
        (
            "Exclusion criteria (all of the following must be met):\n- fever\n- cough",
            ["- all of the following must be met):\n* fever\n* cough"],
        ),
        (
            "Exclusion criteria are all of the following:\n- fever\n- cough",
            ["- are all of the following:\n* fever\n* cough"],
        ),
    ],
)
def test_what_a_heading_says_of_how_many_are_asked_for_is_kept(text: str, expected: list[str]) -> None:
    """It would be lost in the heading, and every item asked for by itself."""
    assert criteria(text) == expected


@pytest.mark.parametrize(
    ("bracket", "under"),
    [
        ("(any yes = exclude)", "[any yes = exclude]"),
        ("(BMI > 30)", "[BMI > 30]"),
        ("(children 8-12 years)", "[children 8-12 years]"),
    ],
)
def test_a_bracket_that_bounds_leaves_no_doubt_of_its_side_and_says_for_whom_it_is(
    bracket: str, under: str
) -> None:
    text = f"Inclusion criteria\n- Asthma\nExclusion criteria {bracket}\n- Fever"
    assert criteria(text) == ["+ Asthma", f"- {under} Fever"]
    assert any("are for some people alone" in problem.message for problem in read_sections(text).problems)


@pytest.mark.parametrize(
    "line",
    ["Surgical contraindication", "Contraindications", "Included are", "Subjects are required to have"],
)
def test_a_line_that_may_be_a_criterion_turns_no_side(line: str) -> None:
    text = f"Inclusion criteria\n- Asthma\n{line}\n- Age > 70\nExclusion criteria\n- HIV\n{line}\n- Cancer"
    assert [one[:1] for one in criteria(text)] == [*"+++", *"---"]


def test_headings_within_a_line() -> None:
    assert criteria("Inclusion: adults aged 18-65. Exclusion: fever, cough.") == [
        "+ adults aged 18-65.",
        "- fever, cough.",
    ]
    text = "Inclusion Criteria 1. Adults 2. Asthma 3. Consent Exclusion Criteria 1. Fever 2. Cough 3. Rash"
    assert criteria(text) == ["+ Adults", "+ Asthma", "+ Consent", "- Fever", "- Cough", "- Rash"]


def test_each_criterion_under_a_heading_with_its_number() -> None:
    text = "Inclusion Criterion 1: Adults\nInclusion Criterion 2: Asthma\nExclusion Criterion 1: Fever"
    assert criteria(text) == ["+ Adults", "+ Asthma", "- Fever"]


def test_a_chapter_is_no_criterion() -> None:
    text = "5. SELECTION OF SUBJECTS\n5.1. Inclusion criteria\n1. Adults\n2. Asthma\n5.2. Exclusion criteria\n1. Fever"
    assert criteria(text) == ["+ Adults", "+ Asthma", "- Fever"]
    assert read(text).problems == ()


def test_relative_exclusion_criteria_are_a_question() -> None:
    text = "Exclusion criteria:\n- Fever\nRelative exclusion criteria:\n- Cough"
    assert criteria(text) == ["- Fever", "- Cough"]
    assert the_problem(text).severity == "question"


def test_a_frame_against_its_section_is_a_question() -> None:
    text = "Exclusion criteria:\nPatients must have:\n- no fever"
    assert criteria(text) == ["+ no fever"]
    assert the_problem(text).severity == "question"


@pytest.mark.parametrize(
    "heading",
    [
        "Randomisation criteria",
        "Criteria for subsequent cycles",
        "Re-treatment criteria:",
        "Criteria for the next cycle:",
        "Eligibility for randomization:",
        "Subsequent cycles",
        "Criteria for continuation of treatment",
    ],
)
def test_criteria_of_a_later_time_are_asked_of_those_who_come_to_it(heading: str) -> None:
    text = f"Inclusion criteria\n- Adults\nExclusion criteria\n- Fever\n{heading}\n- Platelets > 100 G/L\n"
    name = heading.rstrip(":")
    assert criteria(text) == ["+ Adults", "- Fever", f"+ [{name}] Platelets > 100 G/L"]
    assert {problem.severity for problem in read(text).problems} == {"question"}


@pytest.mark.parametrize(
    "heading",
    [
        "Criteria for discontinuation of treatment",
        "Criteria for study drug discontinuation:",
        "Treatment discontinuation criteria",
        "Criteria for early termination",
        "5.3. Withdrawal of subjects",
    ],
)
def test_reasons_to_stop_in_other_words(heading: str) -> None:
    text = f"Exclusion criteria:\n* Fever\n{heading}\n* Rash\n"
    assert criteria(text) == ["- Fever", "- Rash"]
    assert the_problem(text).severity == "question"


@pytest.mark.parametrize(
    ("include", "exclude"),
    [
        ("Critères d'inclusion :", "Critères de non-inclusion :"),
        ("Critères d’inclusion", "Principaux critères d’exclusion"),
        ("Einschlusskriterien:", "Ausschlusskriterien:"),
        ("Criterios de inclusión:", "Criterios de exclusión:"),
        ("Critérios de inclusão", "Critérios de exclusão"),
        ("Criteri di inclusione:", "Criteri di esclusione:"),
        ("Inclusiecriteria", "Exclusiecriteria"),
        ("Inklusionskriterier:", "Exklusionskriterier:"),
        ("Kryteria włączenia:", "Kryteria wyłączenia:"),
        ("Критерии включения:", "Критерии невключения:"),
        ("入选标准：", "排除标准："),
        ("主要纳入标准", "主要排除标准"),
        ("選択基準", "除外基準"),
        ("Inclusion criteria (Einschlusskriterien):", "Exclusion criteria / Ausschlusskriterien"),
        ("Critères d'inclusion / Inclusion criteria", "Critères d'exclusion (Exclusion criteria):"),
        ("E.3 Critères d'inclusion", "E.4 Critères d'exclusion"),
    ],
)
def test_headings_in_other_languages(include: str, exclude: str) -> None:
    text = f"{include}\n- Adults\n- Asthma\n{exclude}\n- Fever\n"
    assert criteria(text) == ["+ Adults", "+ Asthma", "- Fever"]
    assert read(text).problems == ()


@pytest.mark.parametrize(
    ("line", "kind", "group"),
    [
        ("Both arms, exclusion:", "exclusion", "Both arms"),
        ("All groups: exclusion criteria", "exclusion", "All groups"),
        ("Control group exclusion:", "exclusion", "Control group"),
        ("Patients, inclusion:", "inclusion", "Patients"),
        ("Children, exclusion:", "exclusion", "Children"),
        ("Exclusion for women:", "exclusion", "women"),
        ("Exclusion, donors:", "exclusion", "donors"),
        ("Exclusion, both arms:", "exclusion", "both arms"),
        ("Step 1 (pre-screening): inclusion criteria", "inclusion", ""),
        ("Part B (expansion): exclusion criteria", "exclusion", "Part B (expansion)"),
    ],
)
def test_a_side_beside_who_surely_names_people_heads_it(line: str, kind: str, group: str) -> None:
    heading = read_heading(line)
    assert heading is not None
    assert (heading.role, heading.kind, heading.group) == ("section", kind, group)


@pytest.mark.parametrize(
    "line", ["Left atrial appendage exclusion:", "Vascular exclusion:", "Cohort A exclusion"]
)
def test_a_side_behind_other_words_is_no_heading(line: str) -> None:
    assert read_heading(line) is None


@pytest.mark.parametrize(
    "heading",
    [
        "B. Exclusion Criteria",
        "II. Exclusion criteria:",
        "Exclusion Criteria - All",
        "Exclusion - all",
        "Exclusion criteria – all subjects",
        "a. Exclusion",
        "[Exclusion Criteria]",
        "(Exclusion criteria)",
        "<Exclusion Criteria>",
        '"Exclusion Criteria"',
        "【Exclusion criteria】",
        "≪Exclusion criteria≫",
        "=== Exclusion Criteria ===",
        "> Exclusion criteria",
        "Exclusion criteria before randomisation",
        "Exclusion Criteria Summary:",
        "Exclusion criteria list",
        "Exclusion Criteria v2.0",
        "Exclusion Criteria…",
        "Exclusion Criteria//",
        "Exclusion criteria: (any one)",
        "Key exclusion criteria include (but are not limited to):",
        "Most important exclusion criteria",
        "Brief exclusion criteria",
        "Non-ocular exclusion criteria",
        "Key exclusion criteria include, but are not limited to:",
        "Exclusive criteria",
        "Exclusion standard:",
        "Excl. criteria:",
        "Excl:",
        "Contra-indications to participation:",
        "Ausschlusskriterien für alle Patienten:",
        "Criterios de exclusión principales:",
        "Criterios exclusión",
        "Exclusión:",
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_heading_of_what_excludes_below_one_of_what_includes(heading: str, gap: str) -> None:
    text = f"Inclusion Criteria:{gap}- Asthma\n- Hypertension{gap}{heading}{gap}- Fever\n- Cough"
    assert criteria(text) == ["+ Asthma", "+ Hypertension", "- Fever", "- Cough"]
    assert read(text).problems == ()


@pytest.mark.parametrize(
    "heading", ["(2) Exclusion criteria", "* EXCLUSION", "1. Exclusion", "② Exclusion criteria"]
)
def test_a_heading_behind_a_sign_below_one_of_what_includes(heading: str) -> None:
    """It may be an item of its list, and is asked about."""
    for gap in ("\n", "\n\n"):
        text = f"Inclusion Criteria:{gap}- Asthma\n- Hypertension{gap}{heading}{gap}- Fever\n- Cough"
        assert criteria(text) == ["+ Asthma", "+ Hypertension", "- Fever", "- Cough"]
        assert all("is an item of a list" in one.message for one in read(text).problems)


@pytest.mark.parametrize(
    ("heading", "group"),
    [
        ("Exclusion Criteria Part B", "Part B"),
        ("Exclusion Criteria Caregivers:", "Caregivers"),
        ("Phase 1 - Exclusion", "Phase 1"),
        ("Cohort 1: Exclusion", "Cohort 1"),
        ("Men - Exclusion:", "Men"),
        ("Control exclusion:", "Control"),
        ("Children's exclusion criteria", "Children's"),
        ("Clinician Exclusion Criteria", "Clinician"),
        ("Sub-study exclusion criteria", "Sub-study"),
        ("Qualitative exclusion criteria", "Qualitative"),
    ],
)
def test_a_side_and_its_people_in_one_heading(heading: str, group: str) -> None:
    text = f"Inclusion Criteria:\n\n- Asthma\n\n{heading}\n\n- Fever\n- Cough"
    assert criteria(text) == ["+ Asthma", f"- [{group}] Fever", f"- [{group}] Cough"]


def test_any_one_of_what_is_sought_is_one_criterion() -> None:
    assert criteria("Inclusion criteria: (any one)\n- Asthma\n- COPD") == ["+ (any one)\n* Asthma\n* COPD"]


def test_people_behind_the_headings_of_both_sides() -> None:
    text = "Inclusion Criteria: Caregivers\n- Asthma\nExclusion Criteria: Caregivers\n- Fever"
    assert criteria(text) == ["+ Caregivers", "+ Asthma", "- [Caregivers] Fever"]
    text = "Inclusion Criteria:\n- Asthma\nExclusion Criteria: Children\n- Fever"
    assert criteria(text) == ["+ Asthma", "- Children", "- Fever"]


@pytest.mark.parametrize(
    ("include", "exclude"),
    [
        ("1. Inclusion", "2. Exclusion"),
        ("(A) Inclusion", "(B) Exclusion"),
        ("* Inclusion", "* Exclusion"),
        ("Incl:", "Excl:"),
        ("Incl. criteria:", "Excl. criteria:"),
        ("Inclusive criteria", "Exclusive criteria"),
        ("Inclusion standard", "Exclusion standard"),
        ("Inclusión:", "Exclusión:"),
        ("Criterios inclusión", "Criterios exclusión"),
        ("[Inclusion criteria]", "[Exclusion criteria]"),
    ],
)
def test_pairs_of_headings(include: str, exclude: str) -> None:
    text = f"{include}\n\n- Asthma\n- Hypertension\n\n{exclude}\n\n- Fever\n- Cough"
    assert criteria(text) == ["+ Asthma", "+ Hypertension", "- Fever", "- Cough"]
    assert read(text).problems == ()


def test_reasons_to_leave_in_spanish() -> None:
    text = "Criterios de selección\n- Asthma\nCriterios de eliminación\n- Fever"
    assert criteria(text) == ["+ Asthma", "- Fever"]
    assert "names reasons to stop" in the_problem(text).message


@pytest.mark.parametrize(
    "line",
    [
        "No exclusion criteria of the parent study",
        "Meets exclusion criteria for MRI",
        "Exclusion of other causes",
        "Contraindications to MRI",
        "Left atrial appendage exclusion",
        "(exclusion of other causes)",
        "Pregnancy - excluded",
        "B. Exclusion of malignancy",
    ],
)
@pytest.mark.parametrize("sign", ["", "- "])
def test_a_criterion_that_mentions_the_word_is_no_heading(line: str, sign: str) -> None:
    text = f"Inclusion criteria\n\n{sign}Asthma\n\n{sign}{line}\n\n{sign}Cough\n"
    assert shown(read(text)) == ["+ Asthma", f"+ {line}", "+ Cough"]
    assert read(text).problems == ()
