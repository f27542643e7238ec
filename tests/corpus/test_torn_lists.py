"""Words between the items of a list that go against its head, and lists that an "and" joins to the one before."""

import pytest

from screener.language.library import read_trial
from screener.language.wording import wording
from tests.corpus.test_sections import read

TORN = (
    "I At least one of the following:/* Gout/* Stroke/and/* LDL-C ≥ 70 mg/dL",
    "I At least one of the following:/* Gout/* Stroke/and LDL-C ≥ 70 mg/dL",
    "I * One of the following:/  * Gout/  * Stroke/  plus:/  * Age ≥ 65/  * Diabetes/* Asthma",
    "I * One of the following:/  * Gout/  * Stroke/  * AND/    * Age ≥ 65/    * Diabetes/* Asthma",
    "I One of the following:/- Diabetes, and/- Hypertension/- Prior stroke",
    "I At least 2 of:/- Diabetes/- Hypertension/- Smoking/or/- Prior stroke",
    "I * All of the following:/  * Diabetes/  * Hypertension, or/  * Prior stroke/* Asthma",
    "I * ANY of the following:/  * Gout/  * Stroke/  AND ANY of the following:/  * Age ≥ 60/  * Diabetes/* Asthma",
    "I 1. All of the following:/  - Gout/  - Stroke/  or both of the following:/  - Dialysis/  - HIV/2. Asthma",
    "E All of:/- Dialysis/- Cirrhosis/or/- Age > 85",
)
JOINED = {
    "I At least one of the following:/* Gout/* Stroke/AND/At least one of the following:/* Age ≥ 65/* Diabetes": (
        "any of (gout; stroke)",
        "any of (age >= 65 years; diabetes)",
    ),
    "I Must have ANY of:/* Gout/* Stroke/AND ANY of the following:/* Age ≥ 60/* Diabetes": (
        "any of (gout; stroke)",
        "any of (age >= 60 years; diabetes)",
    ),
    "I 1. One of the following:/a. Gout/b. Stroke/AND one of the following:/a. Asthma/b. Diabetes/2. Dialysis": (
        "any of (gout; stroke)",
        "any of (asthma; diabetes)",
        "dialysis",
    ),
    "I * One of the following:/  * Gout/  * Stroke/  AND/* One of the following:/  * Asthma/  * Diabetes": (
        "any of (gout; stroke)",
        "any of (asthma; diabetes)",
    ),
}
AS_WRITTEN = {
    "I * One of the following:/  * Gout/  * Asthma, or/  * Stroke/* Dialysis": "any of (gout; asthma; stroke)",
    "I * At least two of the following:/  * Gout;/  * Asthma; and/  * Stroke/* Dialysis": (
        "at least 2 of (gout; asthma; stroke)"
    ),
    "I * All of the following:/  * Gout/  * Asthma, and/  * Stroke/* Dialysis": "all of (gout; asthma; stroke)",
}


def _text(shown: str) -> str:
    side = "Inclusion" if shown[0] == "I" else "Exclusion"
    return f"{side} Criteria:\n\n" + shown[2:].replace("mg/dL", "mg%dL").replace("/", "\n").replace(
        "mg%", "mg/"
    )


def _rules(shown: str) -> tuple[str, ...]:
    return tuple(wording(one.rule) for one in read_trial(_text(shown).encode(), "text").protocol.criteria)


@pytest.mark.parametrize("shown", TORN)
def test_a_list_with_a_word_that_goes_against_its_head_is_asked(shown: str) -> None:
    first, *others = _rules(shown)
    assert first.startswith("judge")
    assert "in the way" in first
    assert others in ([], ["asthma"])
    assert any("goes against" in one.message for one in read(_text(shown)).problems)
    assert read(_text(shown)).lost(_text(shown)) == ()


@pytest.mark.parametrize(("shown", "rules"), JOINED.items())
def test_two_lists_that_are_both_asked_for_are_two_criteria(shown: str, rules: tuple[str, ...]) -> None:
    assert _rules(shown) == rules
    assert read(_text(shown)).lost(_text(shown)) == ()


@pytest.mark.parametrize(("shown", "rule"), AS_WRITTEN.items())
def test_a_word_that_goes_with_the_head_and_an_and_before_the_last_item_are_read(
    shown: str, rule: str
) -> None:
    assert _rules(shown)[0] == rule


def test_a_last_line_behind_a_list_that_is_over_is_a_criterion_of_its_own() -> None:
    assert _rules("I At least two of:/* Age > 65/* Diabetes/* Gout;/and LVEF > 50%") == (
        "at least 2 of (age > 65 years; diabetes; gout)",
        "lvef > 50 %",
    )


def test_what_both_lists_would_exclude_together_is_asked() -> None:
    asked, asthma = _rules(
        "E * Any of the following:/  * Gout/  * Stroke/  AND any of the following:/  * Age ≥ 60/  * Diabetes/* Asthma"
    )
    assert asked.startswith("judge")
    assert asthma == "asthma"
