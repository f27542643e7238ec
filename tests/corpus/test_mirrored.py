"""What a text asks on both sides is one datum, which is asked once."""

from screener.language.criteria_file import read_criteria_file
from screener.language.library import read_trial
from screener.language.wording import wording
from screener.language.writer import criteria_file

TEXT = b"""Inclusion criteria:
- No prior chemotherapy
- No MI within 6 months
- eGFR >= 30 mL/min/1.73 m2
- No toxic megacolon
- Absence of any odd cell.
- No odd spot and no blur
- No odd blur and odd spot
Exclusion criteria:
- Prior chemotherapy
- MI within 6 months
- eGFR < 30 mL/min/1.73 m2
- Toxic megacolon
- Odd cell
- Odd blur and odd spot
"""


def test_a_datum_of_both_sides_is_one_field() -> None:
    names = [field.name for field in read_trial(TEXT, "text").protocol.fields]
    for name in ("chemotherapy", "myocardial_infarction", "egfr", "toxic_megacolon", "odd_cell"):
        assert [one for one in names if name in one] == [name]


def test_only_what_is_plainly_denied_is_one_question() -> None:
    rules = {one.id: wording(one.rule) for one in read_trial(TEXT, "text").protocol.criteria}
    assert rules["I04"] == 'not (judge "Toxic megacolon")'
    assert rules["I07"] == 'judge "No odd blur and odd spot"'


def test_nobody_changed_the_rule_by_hand() -> None:
    protocol = read_trial(TEXT, "text").protocol
    file = read_criteria_file(criteria_file(protocol, {"kind": "text", "sha256": "0"}).encode(), "trial.toml")
    assert file.edited == frozenset()
    assert [wording(one.rule) for one in file.protocol.criteria] == [
        wording(one.rule) for one in protocol.criteria
    ]


PEOPLE = b"""Inclusion criteria:
Patients:
* Stroke
* No toxic megacolon
Exclusion criteria:
Caregivers:
* Toxic megacolon
"""


def test_a_patient_and_a_caregiver_are_asked_each() -> None:
    rules = {one.id: wording(one.rule) for one in read_trial(PEOPLE, "text").protocol.criteria}
    assert rules["I02"] == 'judge "No toxic megacolon"'


def test_a_rule_that_nothing_on_the_other_side_asks_was_changed_by_hand() -> None:
    protocol = read_trial(b"Inclusion criteria:\n- No toxic megacolon\n- Odd cell", "text").protocol
    text = criteria_file(protocol, {"kind": "text", "sha256": "0"})
    by_hand = text.replace('judge "No toxic megacolon"', 'not (judge "Toxic megacolon")')
    assert by_hand != text
    assert read_criteria_file(by_hand.encode(), "trial.toml").edited == {"I01"}


def test_an_exclusion_criterion_that_was_turned_was_changed_by_hand() -> None:
    protocol = read_trial(b"Exclusion criteria:\n- No toxic megacolon\n- Toxic megacolon", "text").protocol
    text = criteria_file(protocol, {"kind": "text", "sha256": "0"})
    by_hand = text.replace('judge "No toxic megacolon"', 'not (judge "Toxic megacolon")')
    assert read_criteria_file(by_hand.encode(), "trial.toml").edited == {"E01"}
