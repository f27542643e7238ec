"""Mistakes in a cases file, each with the message that a person is shown."""

from collections.abc import Callable

import pytest

from screener.errors import Unusable
from screener.sources.cases import Case, read_cases

FILE = """trial = "NCT00000001"

[candidate]
edss = "4.5"
relapse = "no"

[[case]]
name = "everything met"
decision = "eligible"

[[case]]
name = "EDSS too high, relapse not asked about"
with = { edss = "6.5", relapse = "" }
decision = "ineligible"
failed = ["I01"]
unknown = ["E01"]
not_applicable = ["I02"]
"""


def test_a_good_file() -> None:
    """A case is the candidate with what it changes."""
    assert read_cases(FILE.encode(), "x.cases.toml") == (
        Case("everything met", {"edss": "4.5", "relapse": "no"}, "eligible"),
        Case(
            "EDSS too high, relapse not asked about",
            {"edss": "6.5", "relapse": ""},
            "ineligible",
            ("I01",),
            ("E01",),
            ("I02",),
        ),
    )


MISTAKES: dict[str, tuple[Callable[[str], str], str]] = {
    "not TOML": (lambda text: text + "[", "x: not valid TOML in UTF-8: "),
    "a key that is none": (
        lambda text: "trail = 1\n" + text,
        'x: unknown key "trail". It can be candidate, case, trial',
    ),
    "no candidate": (
        lambda text: text.replace('[candidate]\nedss = "4.5"\nrelapse = "no"\n', ""),
        "x, [candidate]: write fields with their cells, for example platelets = ",
    ),
    "a number without quotes": (
        lambda text: text.replace('edss = "4.5"', "edss = 4.5"),
        'x, [candidate]: edss must stand in quotes, as in a candidates file: edss = "…"',
    ),
    "no case": (lambda text: text.partition("[[case]]")[0], "x: there is no [[case]]"),
    "no name": (
        lambda text: text.replace('name = "everything met"', ""),
        "x, case 1: it has no name. For example: name = ",
    ),
    "two of one name": (
        lambda text: text.replace("EDSS too high, relapse not asked about", "everything met"),
        'x: two cases are called "everything met"',
    ),
    "a decision that is none": (
        lambda text: text.replace('"eligible"', '"yes"'),
        'x, case 1 "everything met": decision is one of eligible, ineligible, undetermined',
    ),
    "a field that the candidate does not have": (
        lambda text: text.replace('{ edss = "6.5"', '{ esdd = "6.5"'),
        'x, case 2 "EDSS too high, relapse not asked about": [candidate] has no esdd',
    ),
    "a case's key that is none": (
        lambda text: text + "why = 1\n",
        'x, case 2 "EDSS too high, relapse not asked about": unknown key "why". '
        "It can be decision, failed, name, not_applicable, unknown, with",
    ),
    "a list that is none": (
        lambda text: text.replace('["I01"]', '"I01"'),
        'x, case 2 "EDSS too high, relapse not asked about", failed: write a list of criteria, for example [',
    ),
}


@pytest.mark.parametrize(("spoil", "message"), MISTAKES.values(), ids=MISTAKES.keys())
def test_a_mistake(spoil: Callable[[str], str], message: str) -> None:
    with pytest.raises(Unusable) as told:
        read_cases(spoil(FILE).encode(), "x")
    assert str(told.value).startswith(message)
