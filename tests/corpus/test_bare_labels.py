"""Short lines without a bullet or a colon above bulleted items: never a rule of their own."""

import pytest

from screener.language.text.sections import read_sections

TEXTS = {
    "Exclusion Criteria:\n\nDiabetes\n\n- Type 1 diabetes\n- Gout\n\nInfection\n\n- HIV": [
        ("", "Diabetes\n* Type 1 diabetes\n* Gout"),
        ("", "Infection\n* HIV"),
    ],
    "Exclusion Criteria:\n\nAdults\n\n- Smokers\n\nChildren\n\n- Cystic fibrosis": [
        ("Adults", "Smokers"),
        ("Children", "Cystic fibrosis"),
    ],
    "Inclusion Criteria:\n\nWomen\n\n- hot flushes\n\nMen\n\n- PSA < 4 ng/mL": [
        ("", "Women\n* hot flushes"),
        ("", "Men\n* PSA < 4 ng/mL"),
    ],
    "Inclusion Criteria:\n\nSigned informed consent\n\n- Age 18 or over\n- Stroke": [
        ("", "Signed informed consent"),
        ("", "Age 18 or over"),
        ("", "Stroke"),
    ],
    "Inclusion Criteria:\n\nStroke\n\nGout\n\n- Acute\n\nAsthma": [
        ("", "Stroke"),
        ("", "Gout"),
        ("", "Acute"),
        ("", "Asthma"),
    ],
}


@pytest.mark.parametrize("text", TEXTS)
def test_a_line_above_bullets_where_all_else_is_bulleted(text: str) -> None:
    sections = read_sections(text)
    assert [(piece.group, piece.text) for piece in sections.pieces] == TEXTS[text]
    assert sections.lost(text) == ()


def test_what_stands_under_people_alone_is_not_asked_besides() -> None:
    pieces = read_sections("Inclusion Criteria:\n\nAdults\n* Gout\n* COPD\n\nChildren\n* Asthma").pieces
    assert [(one.group, one.text, one.asked) for one in pieces] == [
        ("Adults", "Gout", ""),
        ("Adults", "COPD", ""),
        ("Children", "Asthma", ""),
    ]
