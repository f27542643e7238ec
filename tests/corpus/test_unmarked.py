"""Lists without bullets under a line that says more of them than their section does."""

import pytest

from screener.language.library import read_trial
from screener.language.wording import wording
from tests.corpus.test_sections import read

LISTS = {
    "I 3. At least one of the following:/SpO2 ≤ 94%/Oxygen therapy/Dialysis/4. Gout": (
        "any of (spo2 <= 94 %; oxygen therapy; dialysis)",
        "gout",
    ),
    "I - Any of the following:/Diabetes/Hypertension/- Stroke": ("any of (diabetes; hypertension)", "stroke"),
    "I - Any of the following:/    Dialysis/    Cirrhosis/- Stroke": (
        "any of (dialysis; cirrhosis)",
        "stroke",
    ),
    "I 1. One of the following:/Onset within 10 days of/randomization/Cirrhosis/2. Stroke": (
        'any of ("Onset" within 10 days before randomisation; cirrhosis)',
        "stroke",
    ),
    "I 1. One of the following://Dialysis//Cirrhosis//2. Stroke": ("any of (dialysis; cirrhosis)", "stroke"),
    "I 1. One of:/a. Gout/b. One of the following:/Dialysis/Cirrhosis/c. Asthma/2. Stroke": (
        "any of (gout; any of (dialysis; cirrhosis); asthma)",
        "stroke",
    ),
    "E 1. Both of the following:/Dialysis/Age > 80/2. Gout": ("all of (dialysis; age > 80 years)", "gout"),
    "E 1. Both of the following:/Dialysis/Age > 80": ("all of (dialysis; age > 80 years)",),
    "I 2. None of the following:/Stroke/Dialysis/3. Gout": ("not (any of (stroke; dialysis))", "gout"),
    "I Asthma//None of the following://Dialysis/Cirrhosis//Gout": (
        "asthma",
        "not (any of (dialysis; cirrhosis))",
        "gout",
    ),
    "I Asthma//None of the following:/Dialysis/Cirrhosis": ("asthma", "not (any of (dialysis; cirrhosis))"),
    "I One of the following risk factors://     Diabetes//     Hypertension": (
        "any of (diabetes; hypertension)",
    ),
}
TIMED = {
    "E - Any of the following within 6 months:/Stroke/Myocardial infarction/- Gout": (
        "any of (stroke within the past 6 months; myocardial infarction within the past 6 months)",
        "gout",
    ),
}
ASKED = {
    "I No history of://Stroke/Seizure": 2,
    "I At least two of the following risk factors:/Diabetes/Hypertension/Smoking": 3,
    "E Both of the following:/Dialysis/Cirrhosis": 2,
    "E Malignancy within 5 years, except://Basal cell carcinoma": 1,
    "I No evidence of://Cirrhosis": 1,
    "I No prior history of/stroke/seizure": 1,
    "E History of/stroke/seizure": 1,
    "I None of the following://Dialysis//Cirrhosis//Age ≥ 18": 3,
    "I 1. One of the following:/Dialysis/Cirrhosis//Signed consent": 3,
    "I One of the following:/Dialysis/Both of the following:/Cirrhosis/Gout/Age ≥ 18": 4,
    "I 1. None of the following:/uncontrolled hypertension/despite therapy/Dialysis/2. Stroke": 2,
    "I - None of the following:/  stroke/  seizure/- Gout": 1,
    "E Prior malignancy except/basal cell carcinoma/carcinoma in situ//Stroke": 1,
}
AS_BEFORE = {
    "I 1. All of the following:/Dialysis/Cirrhosis/2. Stroke": 3,
    "E 1. Any of the following:/Dialysis/Cirrhosis/2. Stroke": 3,
    "I 1. None of the following:/gout/2. Stroke": 2,
    "I Subjects without gout (Control group):/Subjects who do not smoke": 2,
    "E No history of/diabetes or/stroke": 1,
    "I No prior history of/stroke, gout,/or seizure": 1,
}


def _text(shown: str) -> str:
    side = "Inclusion" if shown[0] == "I" else "Exclusion"
    return f"{side} Criteria:\n\n" + shown[2:].replace("/", "\n")


def _rules(text: str) -> tuple[str, ...]:
    return tuple(wording(one.rule) for one in read_trial(text.encode(), "text").protocol.criteria)


@pytest.mark.parametrize(("shown", "rules"), [*LISTS.items(), *TIMED.items()])
def test_where_its_end_is_plain_the_lines_are_the_items_of_the_head(
    shown: str, rules: tuple[str, ...]
) -> None:
    assert _rules(_text(shown)) == rules
    assert read(_text(shown)).lost(_text(shown)) == ()


@pytest.mark.parametrize(("shown", "asked"), ASKED.items())
def test_where_its_end_is_not_plain_each_line_is_asked(shown: str, asked: int) -> None:
    sections = read(_text(shown))
    assert sum(bool(piece.asked) for piece in sections.pieces) == asked
    rules = [rule for rule in _rules(_text(shown)) if "in the way" in rule]
    assert len(rules) == asked
    assert all(rule.startswith("judge") for rule in rules)
    assert any("where its list ends cannot be told" in one.message for one in sections.problems)
    assert sections.lost(_text(shown)) == ()


@pytest.mark.parametrize(("shown", "count"), AS_BEFORE.items())
def test_what_says_no_more_than_its_section_and_sentences_that_go_on_are_as_they_were(
    shown: str, count: int
) -> None:
    pieces = read(_text(shown)).pieces
    assert len(pieces) == count
    assert not any(piece.asked for piece in pieces)


def test_an_exception_has_its_own_lines() -> None:
    [listed, stroke] = read(
        _text("E 1. Malignancy, except:/Basal cell carcinoma/Carcinoma in situ/2. Stroke")
    ).pieces
    assert listed.text == "Malignancy, except:\n* Basal cell carcinoma\n* Carcinoma in situ"
    assert stroke.text == "Stroke"


def test_a_long_line_that_goes_on_below_is_one_item() -> None:
    long = "Diagnosis of stroke that was confirmed by a neurologist and by at least 2"
    [listed, stroke] = read(_text(f"I 1. One of the following:/{long}/doctors/Dialysis/2. Stroke")).pieces
    assert listed.text == f"One of the following:\n* {long} doctors\n* Dialysis"
    assert stroke.text == "Stroke"


def test_why_it_is_asked_stands_beside_the_rule() -> None:
    trial = read_trial(_text("I No evidence of://Cirrhosis").encode(), "text")
    assert [one.note for one in trial.protocol.criteria] == [
        "",
        "How it is meant with “No evidence of:” cannot be told from the text.",
    ]
