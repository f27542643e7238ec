"""What stands behind the name of a side on its line is a criterion, where it names no people."""

import pytest

from tests.corpus.test_sections import criteria

TEXTS: dict[str, tuple[str, list[str]]] = {
    "behind bullets, with more bullets under it": (
        "* INCLUSION CRITERIA: Age 18 to 75 years\n* HbA1c 7-10%\n* EXCLUSION CRITERIA: Pregnancy\n* Dialysis",
        ["+ Age 18 to 75 years", "+ HbA1c 7-10%", "- Pregnancy", "- Dialysis"],
    ),
    "below headings of the same names": (
        "INCLUSION CRITERIA\n* INCLUSION CRITERIA: Age 18 to 75 years\n* HbA1c 7-10%\n"
        "EXCLUSION CRITERIA\n* EXCLUSION CRITERIA: Pregnancy\n* Dialysis",
        ["+ Age 18 to 75 years", "+ HbA1c 7-10%", "- Pregnancy", "- Dialysis"],
    ),
    "several behind bullets": (
        "* INCLUSION CRITERIA: Obesity\n* HbA1c 7-10%\n* INCLUSION CRITERIA: Adults\n* Gout\n"
        "* EXCLUSION CRITERIA: Pregnancy\n* Dialysis\n* EXCLUSION CRITERIA: Stroke\n* HIV",
        [
            "+ Obesity",
            "+ HbA1c 7-10%",
            "+ Adults",
            "+ Gout",
            "- Pregnancy",
            "- Dialysis",
            "- Stroke",
            "- HIV",
        ],
    ),
    "bounds are no people": (
        "INCLUSION CRITERIA: Age 18 to 75 years\n* Gout\nINCLUSION CRITERIA: Stroke\n* Fever\n"
        "EXCLUSION CRITERIA: Pregnancy\n* Dialysis",
        ["+ Age 18 to 75 years", "+ Gout", "+ Stroke", "+ Fever", "- Pregnancy", "- Dialysis"],
    ),
    "people of each list": (
        "INCLUSION CRITERIA: Smokers\n* Gout\nINCLUSION CRITERIA: Nonsmokers\n* Fever\n"
        "EXCLUSION CRITERIA: Smokers\n* Pain\nEXCLUSION CRITERIA: Nonsmokers\n* HIV",
        ["+ [Smokers] Gout", "+ [Nonsmokers] Fever", "- [Smokers] Pain", "- [Nonsmokers] HIV"],
    ),
}


@pytest.mark.parametrize("name", TEXTS)
def test_what_stands_behind_the_name_of_a_side(name: str) -> None:
    text, expected = TEXTS[name]
    assert criteria(text) == expected
