"""The last line of a wrapped criterion is a part of it, whatever it names."""

import pytest

from tests.corpus.test_sections import criteria, read


@pytest.mark.parametrize("kind", ["Inclusion", "Exclusion"])
@pytest.mark.parametrize("indent", ["  ", "    "])
@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("No fever within 14 days before the", "screening visit"),
        ("No fever prior to", "Week 1"),
        ("No fever prior to Cycle 1", "Day 1"),
        ("No fever prior to", "randomization"),
        ("Lives with an adult family", "Caregiver"),
        ("Took part in the blinded", "Study 1"),
        ("Any relevant", "Medical history"),
        ("B-cell Non-Hodgkin", "Lymphoma"),
        ("Known allergy to", "Penicillin"),
        ("One of the hospitalised", "COPD patients"),
    ],
)
def test_the_last_line_of_an_item_heads_nothing(kind: str, indent: str, first: str, last: str) -> None:
    sign = "+" if kind == "Inclusion" else "-"
    for tail in ("", "\n* Took part in the open\n  Study 2", "\n* One of the\n  Asthma patients"):
        text = f"{kind} Criteria:\n\n* Gout\n* {first}\n{indent}{last}\n* Asthma{tail}\n* Stroke"
        assert criteria(text)[:3] == [f"{sign} Gout", f"{sign} {first} {last}", f"{sign} Asthma"]
        assert criteria(text)[-1] == f"{sign} Stroke"
        assert not any(piece.asked for piece in read(text).pieces)


@pytest.mark.parametrize("last", ["randomization", "screening visit"])
def test_so_it_is_where_it_begins_at_the_margin(last: str) -> None:
    first = "No systemic treatment of any kind for this disease in the four weeks prior to"
    text = f"Inclusion Criteria:\n\n- Gout\n- {first}\n{last}\n- Asthma"
    assert criteria(text) == ["+ Gout", f"+ {first} {last}", "+ Asthma"]


def test_a_line_set_apart_or_behind_a_blank_one_still_heads() -> None:
    text = "Inclusion Criteria:\n\n* Asthma\n\nStudy 1\n\n* Gout\n\nStudy 2\n\n* Stroke"
    assert criteria(text) == ["+ Asthma", "+ [Study 1] Gout", "+ [Study 2] Stroke"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "- Asthma\n  Patients with COPD\n  - Gout\n  Healthy volunteers\n  - Fever",
            ["+ Asthma", "+ [Patients with COPD] Gout", "+ [Healthy volunteers] Fever"],
        ),
        (
            "- Asthma\n  Patients:\n- Gout\n  Healthy volunteers:\n- Fever",
            ["+ Asthma", "+ [Patients] Gout", "+ [Healthy volunteers] Fever"],
        ),
        (
            "- Asthma\n  [Patients]\n- Gout\n  [Healthy volunteers]\n- Fever\n  [Both]\n- Stroke",
            ["+ Asthma", "+ [Patients] Gout", "+ [Healthy volunteers] Fever", "+ Stroke"],
        ),
        (
            "  Experiment 1\n1. Asthma\n  Experiment 2\n2. Gout\n  Both experiments\n3. Fever",
            ["+ [Experiment 1] Asthma", "+ [Experiment 2] Gout", "+ Fever"],
        ),
    ],
)
def test_a_line_set_in_over_items_of_its_own_heads_them(text: str, found: list[str]) -> None:
    assert criteria(f"Inclusion Criteria:\n{text}") == found
