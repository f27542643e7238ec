"""A question in the text's own words says what yes and no to it mean."""

from screener.model.rules import AllOf, Judgement, Not, Rule
from screener.visit.view import inputs_of, scene
from tests.spec.handbook import protocol_of, yes

MUST_NOT = Judgement(question="Patients must not be pregnant")


def hints(rules: dict[str, Rule], id: str) -> dict[str, str]:
    protocol = protocol_of(rules)
    at = scene(protocol, "01-001", {})
    criterion = next(one for one in protocol.criteria if one.id == id)
    return {one.field.name: one.hint for one in inputs_of(criterion, at)}


def test_under_exclusion_a_yes_to_the_words_excludes() -> None:
    assert hints({"E01": MUST_NOT}, "E01") == {
        "patients_must_not_be_pregnant": "yes, as the words say: excludes · no: passes"
    }


def test_under_inclusion_a_yes_to_the_words_meets_them() -> None:
    assert hints({"I01": MUST_NOT}, "I01") == {
        "patients_must_not_be_pregnant": "yes, as the words say: met · no: not met"
    }
    assert hints({"I01": Not(rule=MUST_NOT)}, "I01") == {
        "patients_must_not_be_pregnant": "yes, as the words say: not met · no: met"
    }


def test_a_part_of_a_criterion_says_only_what_the_words_are() -> None:
    both = AllOf(rules=(MUST_NOT, yes("smoker")))
    general = "yes: it is as the words say · no: it is not"
    assert hints({"I01": both}, "I01") == {"patients_must_not_be_pregnant": general, "smoker": ""}
    assert hints({"I01": MUST_NOT, "E01": MUST_NOT}, "E01") == {"patients_must_not_be_pregnant": general}
