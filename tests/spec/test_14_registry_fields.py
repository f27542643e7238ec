"""The registry's own fields: sex and ages become criteria where the text does not state them."""

import pytest

from screener.language.reading import read_criterion
from screener.language.registry_fields import registry_criteria
from screener.language.wording import wording
from screener.model.protocol import Criterion, CriterionKind


def read(text: str, kind: CriterionKind) -> Criterion:
    return Criterion(id="I01", kind=kind, text=text, rule=read_criterion(text, kind).rule)


TABLE: list[tuple[str, CriterionKind, str, str, str, list[str], list[str]]] = [
    # the text            section      sex       minimum     maximum     criteria added            problems
    ("Fever", "inclusion", "ALL", "", "", [], []),
    ("Fever", "inclusion", "FEMALE", "", "", ["sex is female"], []),
    ("Fever", "inclusion", "ALL", "18 Years", "", ["age >= 18 years"], []),
    ("Fever", "inclusion", "ALL", "6 Months", "5 Years", ["age >= 6 months", "age <= 5 years"], []),
    ("Age between 18 and 55 years", "inclusion", "ALL", "18 Years", "55 Years", [], []),
    ("Age < 18 years", "exclusion", "ALL", "18 Years", "", [], []),
    ("Age < 56 years", "inclusion", "ALL", "", "55 Years", [], []),
    ("Age ≥ 18 years", "inclusion", "ALL", "18 Years", "65 Years", ["age <= 65 years"], []),
    (
        "Age ≥ 21 years",
        "inclusion",
        "ALL",
        "18 Years",
        "",
        [],
        ["registry: the registry's minimum age is 18 Years, the text's is 21 years"],
    ),
    ("Women with asthma", "inclusion", "FEMALE", "", "", [], []),
    (
        "Men with asthma",
        "inclusion",
        "FEMALE",
        "",
        "",
        [],
        ["registry: the registry's sex is female, the text names male"],
    ),
    (
        "Fever",
        "inclusion",
        "ALL",
        "30 Minutes",
        "",
        [],
        [
            "registry: the registry's minimum age “30 Minutes” is not in years, months, weeks or days: not applied"
        ],
    ),
]


@pytest.mark.parametrize(("text", "kind", "sex", "low", "high", "added", "problems"), TABLE)
def test_registry_fields(
    text: str, kind: CriterionKind, sex: str, low: str, high: str, added: list[str], problems: list[str]
) -> None:
    criteria, found = registry_criteria(sex, low, high, [read(text, kind)])
    assert [wording(criterion.rule) for criterion in criteria] == added
    assert [criterion.id for criterion in criteria] == [f"R{n:02d}" for n in range(1, len(added) + 1)]
    assert [str(problem) for problem in found] == problems
    assert all(criterion.source == "registry" for criterion in criteria)
