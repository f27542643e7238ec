"""Alternatives inside one phrase: where each of them stands, whether the phrase is read whole or not."""

import pytest

from screener.language.reading import read_criterion
from screener.model.rules import AnyOf, Judgement, Occurred, Present, Rule, children
from tests.benchmarks.corpus import predict

WHOLE = [
    ("Moderate to severe psoriasis", ["Moderate", "severe psoriasis"]),
    ("Mild-to-moderate psoriasis within 3 months", ["Mild", "moderate psoriasis within 3 months"]),
    (
        "Current or prior (within 2 years) abuse of solvents",
        ["Current", "prior (within 2 years) abuse of solvents"],
    ),
    ("Psoriasis, moderate", []),
    ("Mild psoriasis", []),
]
ASKED = [
    (
        "Appreciable history of or current liver or lung disorders",
        ["Appreciable history of", "current liver"],
    ),
    ("Moderate to severe XQ with a BMI > 30", ["moderate", "severe xq"]),
    (
        "Any solvent, past or present abuse of it within 3 years",
        ["past", "present abuse of it within 3 years"],
    ),
]


def below(rule: Rule) -> list[Rule]:
    """A rule and everything under it, questions' contents too."""
    under = (rule.about,) if isinstance(rule, Judgement) and rule.about is not None else children(rule)
    return [rule, *(one for child in under for one in below(child))]


@pytest.mark.parametrize(("text", "places"), WHOLE)
def test_a_datum_knows_where_its_degrees_stand(text: str, places: list[str]) -> None:
    found = [
        one for one in below(read_criterion(text, "exclusion").rule) if isinstance(one, Present | Occurred)
    ]
    assert [text[start:end] for start, end in found[0].places] == places


@pytest.mark.parametrize(("text", "places"), ASKED)
def test_a_question_is_about_either(text: str, places: list[str]) -> None:
    reading = read_criterion(text, "exclusion")
    assert reading.computability == "to judge"
    either: list[list[str]] = []
    for one in below(reading.rule):
        if isinstance(one, AnyOf):
            either.append([text[slice(*rule.span)].lower() for rule in one.rules if rule.span])
        elif isinstance(one, Occurred):
            either.append([text[slice(*place)].lower() for place in one.places])
    assert [place.lower() for place in places] in either


def test_a_value_and_how_far_around_it_is_one_range_in_the_text_s_own_form() -> None:
    found = predict("Inclusion Criteria:\n- MMSE score of 26 (+/- 3)\n- BMI 20 - 25 kg/m2")
    bounds = [one for criterion in found for one in criterion["comparisons"]]
    assert [(one["operator"], one["values"]) for one in bounds] == [
        ("PLUS-MINUS", [26.0, 3.0]),
        ("BETWEEN", [20.0, 25.0]),
    ]
