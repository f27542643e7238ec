"""What a screen shows of a visit."""

import pytest

from screener.reports.decision import report
from screener.reports.words import word_of
from screener.visit.asking import next_question, to_ask, why
from screener.visit.entries import Entry
from screener.visit.firstpage import first_page
from screener.visit.view import (
    Input,
    Scene,
    input_in,
    inputs_of,
    not_used,
    overall,
    scene,
    subject,
    verdict_lines,
)
from tests.spec.handbook import event, protocol_of, window
from tests.visit.trial import ELIGIBLE, FIRST, protocol, typed

PROTOCOL = protocol()
CRITERIA = {criterion.id: criterion for criterion in PROTOCOL.criteria}


def shown(texts: dict[str, str], **more: Entry) -> Scene:
    return scene(PROTOCOL, "01-001", {**typed(texts), **more})


def inputs(id: str, at: Scene) -> dict[str, Input]:
    return {one.field.name: one for one in inputs_of(CRITERIA[id], at)}


@pytest.mark.parametrize(
    ("id", "changed", "word"),
    [
        ("I03", {}, "met"),
        ("I03", {"edss": "6.5"}, "not met"),
        ("I03", {"edss": ""}, "unknown"),
        ("I06", {}, "not applicable"),
        ("E04", {}, "passes"),
        ("E04", {"platelets": "49.9"}, "excludes"),
    ],
)
def test_a_state_is_a_word(id: str, changed: dict[str, str], word: str) -> None:
    at = shown({**ELIGIBLE, **changed})
    assert word_of(CRITERIA[id], at.finding(CRITERIA[id])) == word


def test_the_verdict_has_its_reason_and_margin() -> None:
    lines = verdict_lines(CRITERIA["I03"], shown({"edss": "6.5"}).finding(CRITERIA["I03"]))
    assert lines == ("✗ not met: EDSS 6.5 is above 6 (by 0.5)",)


def test_a_guard_that_cannot_change_the_verdict_is_not_waited_for() -> None:
    """“Childbearing potential: effective contraception” is satisfied by who uses it, whatever the guard."""
    answers = {**FIRST, "sex": "female", "effective_contraception": "yes"}
    at = shown(answers)
    assert verdict_lines(CRITERIA["I06"], at.finding(CRITERIA["I06"]), at)[0].startswith("✓ met: ")
    assert not inputs("I06", at)["childbearing_potential"].waited
    at = shown({**answers, "effective_contraception": "no"})
    assert inputs("I06", at)["childbearing_potential"].waited


def test_several_blanks_are_one_reason() -> None:
    lines = verdict_lines(CRITERIA["I01"], shown(FIRST).finding(CRITERIA["I01"]))
    assert lines == ("? unknown: MS course, McDonald 2017 are not known",)


def test_the_verdict_says_when_it_would_change() -> None:
    lines = verdict_lines(CRITERIA["I02"], shown(FIRST).finding(CRITERIA["I02"]))
    assert lines[1:] == ("would change from 2037-06-14 on, the data unchanged",)


def test_the_first_page_has_the_visit_and_the_dates_first() -> None:
    assert [field.name for field in first_page(PROTOCOL)] == [
        "screening_date",
        "inclusion_date",
        "sex",
        "birth_date",
        "consent_date",
        "consent_version",
    ]


def test_a_criterion_has_exactly_the_inputs_that_it_needs() -> None:
    at = shown(FIRST)
    for criterion in PROTOCOL.criteria:
        names = {one.field.name for one in inputs_of(criterion, at)}
        fields = [field for field in PROTOCOL.fields if criterion.id in field.criteria]
        assert names == {field.name for field in fields if not field.aside}


def test_what_stands_aside_is_asked_where_it_decides_and_shown_once_answered() -> None:
    """A relapse that is ongoing at a visit after the inclusion: since when, then."""
    late = {"relapse": "ongoing", "inclusion_date": "2026-03-02", "screening_date": "2026-03-10"}
    at = shown({**ELIGIBLE, **late})
    assert inputs("E01", at)["relapse_since"].waited
    assert "new_t2_lesion_since" not in inputs("E01", at)
    assert "relapse_since" in [one.field for one in to_ask(at)]
    at = shown({**ELIGIBLE, **late, "relapse_since": "2026-03-01"})
    assert not inputs("E01", at)["relapse_since"].waited
    assert at.judged.decision.failed == ("E01",)


def test_the_one_before_is_asked_where_the_last_lies_after_the_window() -> None:
    """A relapse between the inclusion and a later visit: was there one by the inclusion?"""
    late = {"relapse": "2026-03-05", "inclusion_date": "2026-03-02", "screening_date": "2026-03-10"}
    at = shown({**ELIGIBLE, **late})
    assert at.judged.decision.unknown == ("E01",)
    (asked,) = [one.field for one in to_ask(at)]
    assert asked == "relapse_by_inclusion"
    assert inputs("E01", at)[asked].label == "relapse by inclusion"
    assert at.protocol.field(asked).question == "The last up to the inclusion: relapse"  # type: ignore[union-attr]
    assert shown({**ELIGIBLE, **late, asked: "no"}).judged.decision.outcome == "eligible"
    assert shown({**ELIGIBLE, **late, asked: "2025-06"}).judged.decision.failed == ("E01",)
    at = shown({**ELIGIBLE, "relapse": "no", asked: "2025-06"})
    assert inputs("E01", at)[asked].refused
    assert inputs("E01", at)["relapse"].refused


def test_a_value_asked_twice_is_entered_once() -> None:
    at = shown(FIRST)
    assert inputs("I02", at)["birth_date"].entry == inputs("E06", at)["birth_date"].entry
    assert inputs("I02", at)["birth_date"].also == ("E06",)


def test_what_does_not_apply_is_not_asked() -> None:
    at = shown(FIRST)
    assert inputs("E06", at)["pregnant"].spared == "sex: male"
    assert inputs("E06", at)["legal_protection"].spared == ""


def test_an_input_says_how_it_was_read_or_why_it_was_refused() -> None:
    at = shown({"platelets": "198000 /mm3", "edss": "3.2", "relapse": "2025-04"})
    assert inputs("E04", at)["platelets"].shown == "198000 /mm³"
    assert inputs("I03", at)["edss"].refused
    assert inputs("I03", at)["edss"].shown.startswith('"3.2" is not an EDSS value')
    assert inputs("E01", at)["relapse"].shown == "last on 2025-04 (the day is not known)"


def test_unknown_says_who_obtains_it() -> None:
    at = shown({}, edss=Entry(unknown=True, source="LM", dated="2026-03-20"))
    assert inputs("I03", at)["edss"].shown == "not known; LM obtains it by 2026-03-20"


def test_the_overall_decision_and_what_is_missing() -> None:
    said = overall(shown({**ELIGIBLE, "platelets": "", "edss": ""}))
    assert (said.headline, said.detail) == (
        "UNDETERMINED",
        "2 of 14 criteria open. Missing: EDSS (I03), platelets (E04).",
    )
    assert overall(shown(ELIGIBLE)).headline == "ELIGIBLE"


def test_an_ineligible_candidate_cannot_be_helped_by_what_is_missing() -> None:
    said = overall(shown({**ELIGIBLE, "edss": "6.5", "platelets": ""}))
    assert said.detail == "1 criterion fails: I03. 1 unknown: E04. Nothing missing can change this."


def test_a_narrow_screen_counts_what_it_has_no_room_for() -> None:
    assert overall(shown(FIRST), room=90).detail == (
        "12 of 14 criteria open. Missing: MS course (I01), McDonald 2017 (I01) and 18 more."
    )


def test_questions_end_once_a_candidate_is_ineligible_unless_one_goes_on() -> None:
    at = shown({**FIRST, "edss": "6.5"})
    assert to_ask(at) == ()
    assert to_ask(at, for_completeness=True)


def test_the_next_question_is_the_first_open_one_and_goes_round() -> None:
    at = shown({**ELIGIBLE, "platelets": "", "edss": "", "relapse": ""})
    found = to_ask(at)
    names = [one.field for one in found]
    assert names == ["edss", "relapse", "platelets"]
    asked = [next_question(found, after) for after in ("", "edss", "platelets", "sex")]
    assert [one.field for one in asked if one] == ["edss", "relapse", "edss", "edss"]
    assert next_question((), "edss") is None


def test_every_question_says_why_it_is_asked() -> None:
    at = shown(
        {"screening_date": "2026-03-02", "sex": "female", "relapse": "yes"},
        edss=Entry(unknown=True, source="LM"),
    )
    told = {question.field: why(question, at) for question in to_ask(at)}
    assert told["inclusion_date"] == "inclusion date: 6 criteria are counted to it, so it comes first"
    assert told["ms_course"] == "MS course: one answer can end the screening (I01)"
    over = shown({"screening_date": "2026-03-02", "edss": "6.5"})
    later = {question.field: why(question, over) for question in to_ask(over, for_completeness=True)}
    assert later["ms_course"] == "MS course: asked for completeness (I01), the screening has ended"
    assert (
        told["effective_contraception"]
        == "effective contraception: it decides I06 together with another answer"
    )
    assert told["relapse"] == "relapse: answered, but not closely enough; E01 waits for it"
    assert told["edss"] == "EDSS: not known; LM obtains it; I03 waits for it"


def test_what_a_criterion_is_about() -> None:
    assert [subject(CRITERIA[id], PROTOCOL) for id in ("I01", "I02", "I03", "E04")] == [
        "MS course",
        "age",
        "EDSS",
        "intracranial hypertension",
    ]


def test_what_was_entered_and_is_not_used_says_why() -> None:
    at = shown({**ELIGIBLE, "birth_date": "2030-01", "relapse": "2027-01-01", "pregnant": "yes"})
    assert tuple(not_used(at).values()) == (
        "the birth date (not repeated here) lies after the screening date 2026-03-02",
        'sex was refused: "sex" says male and "pregnant" says yes: one of the two is wrong',
        "relapse 2027-01-01 is after the screening date 2026-03-02",
        'pregnant was refused: "pregnant" says yes and "sex" says male: one of the two is wrong',
    )


def test_a_contradiction_is_shown_beside_both_answers_and_said_when_they_are_asked_again() -> None:
    at = shown({**ELIGIBLE, "pregnant": "yes"})
    assert inputs("E06", at)["pregnant"].refused
    sex = PROTOCOL.field("sex")
    assert sex is not None
    assert input_in(at, sex).shown == '"sex" says male and "pregnant" says yes: one of the two is wrong'
    told = {question.field: why(question, at) for question in to_ask(at)}
    assert told["sex"] == (
        'sex was refused: "sex" says male and "pregnant" says yes: one of the two is wrong; I06, E06 wait for it'
    )


def test_what_is_not_known_closely_enough_is_used_all_the_same() -> None:
    assert not_used(shown({**ELIGIBLE, "pira": "2024"})) == {}
    assert not_used(shown({**ELIGIBLE, "inclusion_date": "2026-03"})) == {}


def test_an_inclusion_that_may_still_come_about_says_so_where_it_fails() -> None:
    """“Vaccination within 7 days before inclusion”, which is a week away: none so far, which is no last word."""
    asked = protocol_of(
        {"I01": event("vaccination", window("7 days")), "E01": event("fever", window("7 days"))}
    )
    dates = {"screening_date": "2026-03-10", "inclusion_date": "2026-03-17"}
    entries = {name: Entry(text) for name, text in {**dates, "vaccination": "no", "fever": "no"}.items()}
    at = scene(asked, "01-001", entries)
    assert overall(at).detail == (
        "1 criterion fails: I01. I01 may still be met: ask again when the time is over."
    )
    told = report(asked, at.judged)
    assert "Fails       I01" in told
    assert "Ask again   I01: none so far: the window runs until 2026-03-17; ask again" in told
    late = scene(asked, "01-001", {**entries, "screening_date": Entry("2026-03-17")})
    assert overall(late).detail == "1 criterion fails: I01. Nothing missing can change this."
    assert "Ask again" not in report(asked, late.judged)
