"""Chapter 18. What a column is called that asks in the text's own words.

A name has the words of the phrase in the letters a to z, so that none is lost: without its "naïve", a column of
"steroid-naïve" would be answered the other way round. Where dropping a sign could make two phrases one, a checksum
of the whole phrase follows.
"""

import pytest

from screener.model.names import LONGEST, TAKEN, field_name


@pytest.mark.parametrize(
    ("phrase", "stem"),
    [
        ("Steroid-naïve status", "steroid_naive_status_"),
        ("Ménière disease of the ear", "meniere_disease_of_the_ear_"),
        ("TGF-β receptor mutation", "tgf_beta_receptor_mutation_"),
        ("Straßmann plasty", "strassmann_plasty_"),
        ("anti-TNF‐α", "anti_tnf_alpha_"),
        ("漢方", "question_"),
        ("5 or more naps", "q_5_or_more_naps"),
        ("HIV+", "hiv_"),
        ("𝓜-protein", "m_protein_"),
    ],
)
def test_no_word_is_lost(phrase: str, stem: str) -> None:
    name = field_name(phrase)
    assert name.startswith(stem)
    assert name.isascii()


def test_plain_words_need_no_checksum() -> None:
    assert field_name("Severe renal impairment") == "severe_renal_impairment"


@pytest.mark.parametrize(
    ("one", "other"), [("naïve", "naive"), ("HIV+", "HIV-"), ("TNF-α", "TNF-β"), ("漢方", "漢字")]
)
def test_two_phrases_never_share_a_name(one: str, other: str) -> None:
    assert field_name(one) != field_name(other)
    assert field_name("very " * LONGEST + one) != field_name("very " * LONGEST + other)


@pytest.mark.parametrize("taken", TAKEN)
def test_no_phrase_is_called_as_a_column_that_every_file_can_have(taken: str) -> None:
    """“Screening date” as a question to a person: its answer is no date, and two columns cannot share a name."""
    name = field_name(taken.replace("_", " "))
    assert name.startswith(f"{taken}_")
    assert name != taken
