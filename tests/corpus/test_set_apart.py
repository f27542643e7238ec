"""Which side, and which people, what stands in a text is of: by headings in many words and tongues, and by an item that
heads a list of its own."""

import pytest

from tests.corpus.test_sections import criteria, read


@pytest.mark.parametrize(
    ("heading", "side"),
    [
        ("包含標準 (Inclusion Criteria):", "+"),
        ("納入條件（Inclusion criteria）", "+"),
        ("收案條件：", "+"),
        ("Inklusionskriterien", "+"),
        ("Einschluss:", "+"),
        ("Criterios de elegibilidad", "+"),
        ("Kriteria inklusi:", "+"),
        ("Tiêu chuẩn lựa chọn:", "+"),
        ("Eligibility — inclusion", "+"),
        ("Disease-specific inclusion criteria:", "+"),
        ("Laboratory inclusion criteria", "+"),
        ("Eligibility criteria - exclusion", "-"),
        ("Exklusionskriterien:", "-"),
        ("Ausschluß:", "-"),
        ("Kriteria eksklusi:", "-"),
        ("Tiêu chuẩn loại trừ", "-"),
        ("معايير الاستبعاد:", "-"),
        ("เกณฑ์การคัดออก", "-"),
        ("Критерії виключення", "-"),
        ("Non-eligibility criteria", "-"),
        ("Non-eligible:", "-"),
        ("Who may not take part", "-"),
        ("Who should not participate", "-"),
        ("Pre-operative exclusion criteria", "-"),
        ("Safety exclusion criteria", "-"),
        ("Exclusion Criteria (applies to both groups)", "-"),
        ("Exclusion criteria (all groups)", "-"),
    ],
)
def test_a_heading_tells_the_side(heading: str, side: str) -> None:
    other = "Exclusion" if side == "+" else "Inclusion"
    assert criteria(f"{other} criteria:\n- Gout\n\n{heading}\n- Asthma\n- Stroke")[1:] == [
        f"{side} Asthma",
        f"{side} Stroke",
    ]


def test_a_contraindication_to_a_scan_is_no_heading() -> None:
    assert criteria("Exclusion criteria:\n- Gout\n- MRI exclusion criteria\n- Stroke")[1:] == [
        "- MRI exclusion criteria",
        "- Stroke",
    ]


EXCLUDED = """
    Inclusion criteria:
    - Chronic kidney disease
    - Patients are excluded if:
      - on dialysis
      - kidney transplant recipient, of
        - a deceased donor
        - a living donor
    - Weight > 40 kg

    Exclusion criteria:
    - Cancer
"""


def test_a_list_of_what_excludes_among_what_includes() -> None:
    assert criteria(EXCLUDED) == [
        "+ Chronic kidney disease",
        "- on dialysis",
        "- kidney transplant recipient, of\n* a deceased donor\n* a living donor",
        "+ Weight > 40 kg",
        "- Cancer",
    ]
    assert [(one.severity, "taken as exclusion" in one.message) for one in read(EXCLUDED).problems] == [
        ("question", True)
    ]


@pytest.mark.parametrize(
    "head",
    [
        "Patients are excluded from surgery if:",
        "Patients with diabetes are excluded if:",
        "Patients are excluded if all of the following apply:",
    ],
)
def test_a_head_that_says_more_keeps_its_list(head: str) -> None:
    assert criteria(f"Inclusion criteria:\n- Gout\n- {head}\n  - Asthma\n  - Stroke")[1:] == [
        f"+ {head}\n* Asthma\n* Stroke"
    ]


def test_what_is_asked_in_one_part_of_a_trial() -> None:
    text = """
    Inclusion criteria:
    - Adults
    - Part A:
      - Asthma
    - Part B only:
      - COPD
      - Aged 40 or older
    - Consent

    For Arms 1 & 2:
    - Gout
    """
    assert criteria(text) == [
        "+ Adults",
        "+ [Part A] Asthma",
        "+ [Part B] COPD",
        "+ [Part B] Aged 40 or older",
        "+ Consent",
        "+ [For Arms 1 & 2] Gout",
    ]
