"""Eligibility texts in which sentences tell the sides, and numbers with a point before what begins with a sign.

Beside each text stand its criteria, as in :mod:`tests.corpus.test_sections`.
"""

import re

import pytest

from tests.corpus.test_sections import criteria, read

SENTENCES: dict[str, tuple[str, list[str]]] = {
    "any of the items, which is no heading of what includes": (
        "Inclusion Criteria:\nPatients will be eligible if they meet one of the following: (1) asthma; (2) COPD.",
        ["+ Patients will be eligible if they meet one of the following:\n* asthma;\n* COPD."],
    ),
    "all of the items, which is no heading of what excludes": (
        "Exclusion Criteria:\nPatients will be excluded if they have all of the following: (1) asthma; (2) COPD.",
        ["- Patients will be excluded if they have all of the following:\n* asthma;\n* COPD."],
    ),
    "in an item of a list, after which the list goes on": (
        "Inclusion Criteria:\n- Adults. They are excluded if they: (1) smoke; (2) are pregnant.\n- Asthma",
        ["+ Adults. They are excluded if they: (1) smoke; (2) are pregnant.", "+ Asthma"],
    ),
    "what the criteria will include": (
        "Inclusion criteria will include adults with asthma. Exclusion criteria will include: pregnancy, COPD.",
        ["+ adults with asthma.", "- pregnancy, COPD."],
    ),
    "what the criteria will be": (
        "Inclusion criteria will be as follows:\n- adults\nExclusion criteria will be:\n- pregnancy",
        ["+ adults", "- pregnancy"],
    ),
    "what will be done with the criteria": (
        "Inclusion criteria:\n- Exclusion criteria will be checked by a nurse\n- Inclusion criteria will be met by all",
        [
            "+ Exclusion criteria will be checked by a nurse",
            "+ Inclusion criteria will be met by all",
        ],
    ),
}


OUT = "Patients are excluded if they: (1) smoke; (2) have COPD."
WHOLE = {
    "two sentences": (f"Patients are included if they: (1) are adults; (2) have asthma. {OUT}",),
    "a sentence behind the list": ("Inclusion Criteria:", f"Adults. {OUT} All patients give consent."),
    "a bound behind the list": (f"Adults with asthma. {OUT} Age 18-65 years.",),
    "what is sought among what excludes": (
        "Exclusion Criteria:",
        "Dementia. Participants must: (1) be able to walk; (2) consent. Stroke.",
    ),
    "signs with a full stop": (
        "Patients are excluded if they: 1. smoke 2. have COPD. All patients consent.",
    ),
    "a list that goes on below": ("Inclusion Criteria:", "* Adults", OUT, "* Able to walk"),
    "numbers that go on below": ("Inclusion Criteria:", "1. Adults", OUT, "2. Able to walk"),
    "paragraphs below": (
        "Exclusion Criteria:",
        "Dementia",
        "Patients must: (1) be able to walk; (2) have asthma.",
        "COPD",
    ),
    "a line below that cannot be cut": (
        OUT,
        "Patients are included if they: (a) are adults; (b) have asthma. All consent.",
    ),
    "an item's own": (
        "Patients are included if: 1. adults 2. asthma 3. they are excluded if: a. COPD b. smoker",
    ),
    "a name of people": (
        "Eligible patients: (1) adults; (2) asthma. Ineligible patients: (1) COPD; (2) pregnancy.",
    ),
    "what will be done": (
        "Inclusion Criteria:",
        "Adults. Exclusion criteria will be documented. Able to walk.",
    ),
}


@pytest.mark.parametrize("name", WHOLE)
def test_a_sentence_within_a_line_turns_no_side(name: str) -> None:
    """What comes under it cannot be told: the line stays whole, and with it what it says of including and excluding."""
    lines = WHOLE[name]
    kind = "exclusion" if lines[0] == "Exclusion Criteria:" else "inclusion"
    pieces = read("\n".join(lines)).pieces
    assert {piece.kind for piece in pieces} == {kind}
    items = [re.sub(r"\A(?:\*|\d\.) ", "", line) for line in lines if not line.endswith(":")]
    assert [piece.text for piece in pieces] == items


@pytest.mark.parametrize("name", SENTENCES)
def test_sentences_for_headings(name: str) -> None:
    text, expected = SENTENCES[name]
    assert criteria(text) == expected


NUMBERED: dict[str, tuple[str, list[str]]] = {
    "a sign, or a number, behind the item's own": (
        "Inclusion Criteria:\n1.1 Age 18-75\n1.2 ≥ 2 relapses\n1.3 EDSS 0-5.5\n1.4 3 or more lesions\n1.5 < 70 kg",
        ["+ Age 18-75", "+ ≥ 2 relapses", "+ EDSS 0-5.5", "+ 3 or more lesions", "+ < 70 kg"],
    ),
    "the second side goes on from the first": (
        "Inclusion Criteria:\n2.1 Adults\n2.2 AMH > 1.2\nExclusion criteria\n2.3 ≥ 3 failed cycles\n2.4 Severe COPD",
        ["+ Adults", "+ AMH > 1.2", "- ≥ 3 failed cycles", "- Severe COPD"],
    ),
    "a word that is no unit": (
        "Inclusion Criteria:\n1.1 Able to walk\n1.2 Hours of sleep > 6\n1.3 L-DOPA use",
        ["+ Able to walk", "+ Hours of sleep > 6", "+ L-DOPA use"],
    ),
    "values at the beginning of a line": (
        "Exclusion Criteria:\n- Creatinine above\n1.5 mg/dL in men,\n1.4 mg/dL in women\n- INR of\n1.5 or more",
        ["- Creatinine above 1.5 mg/dL in men, 1.4 mg/dL in women", "- INR of 1.5 or more"],
    ),
    "so many times the limit at the beginning of a line": (
        "Exclusion Criteria:\n- Bilirubin >\n1.5 × ULN\n- ALT >\n1.6 x ULN",
        ["- Bilirubin > 1.5 × ULN", "- ALT > 1.6 x ULN"],
    ),
    "dashes in one line, one before a name that begins with a small letter": (
        "Exclusion Criteria: - Ketoacidosis - eGFR < 45 - Pregnancy",
        ["- Ketoacidosis", "- eGFR < 45", "- Pregnancy"],
    ),
}


@pytest.mark.parametrize("name", NUMBERED)
def test_what_marks_an_item_and_what_is_its_value(name: str) -> None:
    text, expected = NUMBERED[name]
    assert criteria(text) == expected


BEHIND: dict[str, tuple[str, str | None]] = {
    "a paragraph": (
        "Inclusion Criteria:\nAdults\nThey are excluded if they:\n* smoke\n* are pregnant\nAble to consent",
        "Able to consent",
    ),
    "an item with the sign of those before": (
        "Inclusion Criteria:\n- Adults\n- Asthma\nThey are excluded if they:\n* smoke\n* are pregnant\n- Consent",
        "Consent",
    ),
    "a heading": (
        "Inclusion Criteria:\nAdults\nThey are excluded if they:\n* smoke\n* are pregnant\nExclusion Criteria:\nStroke",
        None,
    ),
    "the last item": (
        "Inclusion Criteria:\nAdults\nThey are excluded if they:\n* smoke\n* are pregnant",
        None,
    ),
    "a paragraph, where all of the text excludes": (
        "Exclusion Criteria:\nStroke\nThey are excluded if they:\n* smoke\n* are pregnant\nDementia",
        None,
    ),
}


@pytest.mark.parametrize("name", BEHIND)
def test_what_stands_behind_the_list_of_a_sentence_that_excludes_is_asked_about(name: str) -> None:
    text, asked = BEHIND[name]
    messages = [problem.message for problem in read(text).problems]
    about = [one for one in messages if "behind a list that excludes and was taken as part of it" in one]
    assert about == (
        [
            f"“{asked}” stands behind a list that excludes and was taken as part of it. Check whether it includes or "
            "excludes."
        ]
        if asked
        else []
    )
