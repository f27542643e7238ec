"""``visit``: a screening visit on lines, by values that are given or by questions that are answered."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from screener.commands.visit import Orders, visit
from screener.errors import Unusable
from screener.language.library import load_protocol
from screener.log import Episode, open_log
from screener.log.faults import LogFault
from screener.model.resources import shipped
from screener.visit.batch import Batch
from screener.visit.desk import Desk
from screener.visit.entries import Entry
from screener.visit.fromfile import begin
from screener.visit.trials import find_trial
from tests.log.visits import AB, LM
from tests.visit.trial import ELIGIBLE, TRIAL

Ask = Callable[[str], str | None]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A desk of its own."""
    return Desk(tmp_path / "log.db", tmp_path / "drafts")


def held(desk: Desk, orders: Orders, ask: Ask | None = None, code: str = "01-001") -> tuple[int, str]:
    """Hold a visit; the exit code, and what was said."""
    said: list[str] = []
    ended = visit(desk, TRIAL, code, orders, write=said.append, ask=ask, acting=lambda: LM, width=200)
    return ended, "".join(said)


def episode(desk: Desk) -> Episode:
    """The one that was saved, the second entry of the log."""
    with open_log(desk.log_path, write=False) as log:
        return log.episode(2)


def answers(*given: str) -> tuple[Ask, list[str]]:
    """What answers the questions with these lines and then ends; and the questions, as they come."""
    lines: Iterator[str] = iter(given)
    asked: list[str] = []

    def ask(question: str) -> str | None:
        asked.append(question)
        return next(lines, None)

    return ask, asked


def test_values_that_are_given_are_judged_and_saved(desk: Desk) -> None:
    ended, said = held(desk, Orders(ELIGIBLE, save=True))
    assert ended == 0
    assert "ELIGIBLE: Every criterion is satisfied. Provisional until signed." in said
    assert "Saved as screening 2 in" in said
    assert episode(desk).screening.outcome == "eligible"


def test_without_save_it_is_a_draft_that_goes_on(desk: Desk) -> None:
    assert "Kept as a draft; --save puts it into the screening log." in held(desk, Orders({"edss": "4.5"}))[1]
    assert "Missing: edss" not in held(desk, Orders({"sex": "male"}))[1]
    said = held(desk, Orders({**ELIGIBLE, "edss": "6.5"}))[1]
    assert "INELIGIBLE: 1 criterion fails: I03. Nothing missing can change this." in said


def test_a_value_that_cannot_be_read_is_not_taken(desk: Desk) -> None:
    ended, said = held(desk, Orders({**ELIGIBLE, "edss": "4.7"}))
    assert ended == 1
    assert "Not taken: " in said
    assert "UNDETERMINED: 1 of 14 criteria open. Missing: EDSS (I03)." in said


def test_a_refused_value_stays_in_the_draft_with_its_reason(desk: Desk) -> None:
    """As in the app: what was typed is not lost, and the visit that is opened again says why it is not taken."""
    held(desk, Orders({**ELIGIBLE, "edss": "4.7"}))
    ended, said = held(desk, Orders({"platelets": "231 G/L"}))
    assert ended == 0
    assert 'Not taken: EDSS: "4.7" is not an EDSS value. EDSS goes 0, 1.0, 1.5 … 10\n' in said
    (draft,) = desk.drafts.all()
    assert draft.inputs["edss"] == Entry("4.7")


def test_a_refused_value_in_place_of_a_good_one_leaves_no_good_one(desk: Desk) -> None:
    held(desk, Orders(ELIGIBLE))
    assert "Missing: EDSS (I03)." in held(desk, Orders({"edss": "4.7"}))[1]


def test_a_refused_value_is_saved_with_its_reason_where_somebody_says_so(desk: Desk) -> None:
    given = {**ELIGIBLE, "edss": "4.7"}
    with pytest.raises(Unusable, match=r"Nothing was saved: .*EDSS: .*--keep-refused"):
        held(desk, Orders(given, save=True))
    assert desk.screenings() == []
    ended, said = held(desk, Orders(given, save=True, keep_refused=True))
    assert ended == 1
    assert "Saved as screening 2 in" in said
    assert "The log keeps what was typed there and why it was refused, for good." in said
    refused = episode(desk).held["edss"].refused
    assert refused is not None
    assert refused.text == "4.7"


def test_a_draft_is_discarded_and_what_is_saved_stays(desk: Desk) -> None:
    held(desk, Orders(ELIGIBLE, save=True))
    held(desk, Orders({"edss": "6.5"}, why="misread"))
    with pytest.raises(Unusable, match="save it with --save, or --discard it first"):
        held(desk, Orders({}, rescreen=True))
    ended, said = held(desk, Orders({}, discard=True))
    assert (ended, said) == (0, "The draft of 01-001 is discarded. What the log holds stays.\n")
    assert "ELIGIBLE: Every" in held(desk, Orders({}), answers()[0])[1]
    for code in ("01-001", "01-002", ""):
        with pytest.raises(Unusable, match="There is no draft of "):
            held(desk, Orders({}, discard=True), code=code)


def test_a_draft_whose_code_was_taken_is_given_another(desk: Desk) -> None:
    """What the refusal says can be done."""
    held(desk, Orders({"edss": "4"}))
    other = desk.new(find_trial(TRIAL), "01-001")
    other.sheet.put("edss", Entry("5"))
    desk.save(other, LM)
    told = r"You \(LM\) saved a visit of 01-001 .* discard this draft \(--discard\).* \(--move-to CODE\)"
    with pytest.raises(Unusable, match=told):
        held(desk, Orders({}, confirm=("all",), save=True))
    for code, told in (("01-001", "has the code 01-001 already"), ("Jean", "never a name")):
        with pytest.raises(Unusable, match=told):
            held(desk, Orders({}, move_to=code))
    ended, said = held(desk, Orders({}, move_to="01-002", save=True))
    assert ended == 0
    assert said.startswith("The draft of 01-001 is 01-002's now.\n")
    assert [line.candidate for line in desk.screenings()] == ["01-001", "01-002"]
    with pytest.raises(Unusable, match="There is no draft of 01-009"):
        held(desk, Orders({}, move_to="01-010"), code="01-009")


def test_a_mistaken_field_leaves_everything_as_it_was(desk: Desk) -> None:
    with pytest.raises(Unusable, match="has no field height"):
        held(desk, Orders({"edss": "4.5", "height": "180 cm"}))
    assert desk.drafts.all() == []


def test_a_signature_that_becomes_void_is_said(desk: Desk) -> None:
    held(desk, Orders(ELIGIBLE, save=True))
    with desk.log(write=True) as log:
        log.sign(2, "Dr A. Example", "investigator", "I confirm the decision", LM)
    said = held(desk, Orders({"edss": "5"}, why="misread", save=True))[1]
    assert "The signature of Dr A. Example is void: it has to be signed again." in said


def test_what_is_taken_and_not_used_says_why(desk: Desk) -> None:
    ended, said = held(desk, Orders({**ELIGIBLE, "pregnant": "yes", "relapse": "2026-04"}))
    assert ended == 1
    assert 'Not taken: sex: "sex" says male and "pregnant" says yes: one of the two is wrong\n' in said
    assert said.count('"sex" says male and') == 1
    assert "Not used: relapse 2026-04 is after the screening date 2026-03-02\n" in said


def test_a_visit_in_the_future_is_remarked(desk: Desk) -> None:
    ended, said = held(desk, Orders({"screening_date": "2199-01-01"}))
    assert ended == 0
    assert "Check: screening date 2199-01-01 is in the future (today is " in said


def test_a_field_that_the_trial_has_not_is_said(desk: Desk) -> None:
    with pytest.raises(Unusable, match="has no field height"):
        held(desk, Orders({"height": "180 cm"}))


def test_a_saved_value_changes_with_a_reason_only(desk: Desk) -> None:
    held(desk, Orders(ELIGIBLE, save=True))
    with pytest.raises(Unusable, match="edss is saved already: say why it changes, with --why"):
        held(desk, Orders({"edss": "6.5"}, save=True))
    assert held(desk, Orders({"edss": "6.5"}, why="read from the wrong line", save=True))[0] == 0
    judged = episode(desk).judged
    assert judged is not None
    assert judged.decision.failed == ("I03",)


def test_what_is_no_value_is_said_before_a_reason_is_asked_for(desk: Desk) -> None:
    held(desk, Orders(ELIGIBLE, save=True))
    ended, said = held(desk, Orders({"pira": "03-25"}))
    assert ended == 1
    assert "Not taken: " in said
    with pytest.raises(Unusable, match="pira is saved already: say why it changes, with --why"):
        held(desk, Orders({"pira": "2025-03"}))
    held(desk, Orders({"pira": "03-25"}, why="letter"))
    with pytest.raises(Unusable, match="pira is saved already: say why it changes, with --why"):
        held(desk, Orders({"pira": "2025-03"}))


def test_questions_come_until_nothing_can_change_the_decision(desk: Desk) -> None:
    given = {name: text for name, text in ELIGIBLE.items() if name not in ("edss", "platelets")}
    held(desk, Orders(given))
    ask, asked = answers("6.5")
    said = held(desk, Orders({}), ask)[1]
    assert asked == ["EDSS score: "]
    assert "I03 ✗ not met: EDSS 6.5 is above 6 (by 0.5)" in said
    assert "INELIGIBLE" in said


def test_a_line_may_skip_take_back_and_stop(desk: Desk) -> None:
    given = {name: text for name, text in ELIGIBLE.items() if name not in ("edss", "platelets")}
    held(desk, Orders(given))
    ask, asked = answers("6", "<", "", ".")
    said = held(desk, Orders({}), ask)[1]
    assert [one.split()[0] for one in asked] == ["EDSS", "Platelet", "EDSS", "Platelet"]
    assert "UNDETERMINED: 2 of 14 criteria open. Missing: EDSS (I03), platelets (E04)." in said


AGAIN = {"screening_date": "2027-03-02", "inclusion_date": "2027-03-10"}
"""The dates of a visit a year later."""


def test_a_rescreening_is_not_decided_by_what_nobody_confirmed(desk: Desk) -> None:
    held(desk, Orders(ELIGIBLE, save=True))
    ended, said = held(desk, Orders(AGAIN, rescreen=True, save=True))
    assert ended == 0
    assert "UNDETERMINED: 12 of 14 criteria open. 20 carried-over values wait to be confirmed." in said
    assert "Not confirmed: relapse “no” of 2026-03-02 (365 days old)\n" in said
    assert "--confirm FIELD says that a value holds still; --confirm all, that every one does." in said
    assert [line.outcome for line in desk.screenings()] == ["eligible", "undetermined"]


def test_a_value_of_an_earlier_visit_is_confirmed_by_name_or_all_are(desk: Desk) -> None:
    held(desk, Orders({**ELIGIBLE, "edss": "4.5"}, save=True))
    said = held(desk, Orders(AGAIN, rescreen=True, confirm=("relapse", "edss")))[1]
    assert "18 carried-over values wait to be confirmed" in said
    assert "Not confirmed: relapse" not in said
    said = held(desk, Orders({}, confirm=("all",), save=True))[1]
    assert "ELIGIBLE: Every criterion is satisfied." in said
    assert [line.outcome for line in desk.screenings()] == ["eligible", "eligible"]
    assert "Nothing waits to be confirmed." in held(desk, Orders({}, confirm=("all",)))[1]


def test_who_came_in_a_file_is_screened_again_with_what_stood_there(
    desk: Desk, screener: Callable[..., object]
) -> None:
    screener("check", TRIAL, f"{TRIAL}.candidates.csv", "--log", str(desk.log_path))
    said = held(desk, Orders({}, rescreen=True, confirm=("edss",)), code="synthetic-04")[1]
    assert "Not confirmed: anticoagulant “yes” of 2026-03-02" in said
    assert "Not confirmed: edss" not in said
    with pytest.raises(Unusable, match="99-999 was not screened in NCT06592703 before"):
        held(desk, Orders({}, rescreen=True), code="99-999")


def test_what_a_file_left_open_is_filled_in_where_it_stands(
    desk: Desk, screener: Callable[..., object]
) -> None:
    """A visit of nothing would take the place of what the file said: an eligible candidate would be undetermined."""
    screener("check", TRIAL, f"{TRIAL}.candidates.csv", "--log", str(desk.log_path))
    before = {line.candidate: line for line in desk.screenings()}
    number = before["synthetic-09"].number
    assert before["synthetic-09"].outcome == "undetermined"
    given = Orders({"disease_modifying_drug": "2024-06-01"}, why="call", save=True)
    ended, said = held(desk, given, code="synthetic-09")
    assert ended == 0
    assert (
        f"synthetic-09 stands in the log from a file of candidates, as screening {number}: that is what is changed "
        "here. --rescreen begins a further visit"
    ) in said
    assert f"Saved as screening {number} in" in said
    (line,) = desk.screenings(TRIAL, "synthetic-09")
    assert (line.number, line.episode, line.outcome) == (number, 1, "eligible")


def test_a_draft_of_what_a_file_left_open_goes_on_there(desk: Desk, screener: Callable[..., object]) -> None:
    screener("check", TRIAL, f"{TRIAL}.candidates.csv", "--log", str(desk.log_path))
    said = held(desk, Orders({"disease_modifying_drug": "2024-06-01"}, why="call"), code="synthetic-09")[1]
    assert "Kept as a draft" in said
    said = held(desk, Orders({}, save=True), code="synthetic-09")[1]
    assert "Saved as screening" in said
    (line,) = desk.screenings(TRIAL, "synthetic-09")
    assert line.outcome == "eligible"


def test_a_further_visit_before_the_earlier_one_is_remarked(desk: Desk) -> None:
    held(desk, Orders(ELIGIBLE, save=True))
    said = held(desk, Orders({"screening_date": "2026-02-01"}, rescreen=True))[1]
    assert "Check: screening date 2026-02-01 is before the earlier visit of 2026-03-02\n" in said
    assert "Check: " not in held(desk, Orders({"screening_date": "2026-03-02"}))[1]


@pytest.mark.parametrize(
    ("field", "same", "other", "told"),
    [
        (
            "sex",
            "m",
            "female",
            "sex was “male” at the earlier visit and is now “female”. Is it the same person",
        ),
        (
            "birth_date",
            "1981-06-14",
            "1971-06-14",
            " at the earlier visit and is now another. Is it the same",
        ),
    ],
)
def test_another_sex_or_birth_than_before_asks_why(
    desk: Desk, field: str, same: str, other: str, told: str
) -> None:
    held(desk, Orders(ELIGIBLE, save=True))
    held(desk, Orders({**AGAIN, field: same}, rescreen=True))
    with pytest.raises(Unusable) as fault:
        held(desk, Orders({field: other}))
    assert told in str(fault.value)
    assert "1971" not in str(fault.value)
    held(desk, Orders({field: "?"}, save=True))
    with pytest.raises(Unusable, match="at the earlier visit"):
        held(desk, Orders({field: other}))
    assert held(desk, Orders({field: other}, why="wrong at the earlier visit", save=True))[0] == 0


def test_only_what_was_carried_over_can_be_confirmed(desk: Desk) -> None:
    held(desk, Orders(ELIGIBLE, save=True))
    with pytest.raises(Unusable, match="screening_date was not carried over from an earlier visit"):
        held(desk, Orders(AGAIN, rescreen=True, confirm=("screening_date",)))


def test_a_value_of_an_earlier_visit_is_asked_and_taken_over_by_a_sign(desk: Desk) -> None:
    held(desk, Orders(ELIGIBLE, save=True))
    held(desk, Orders(AGAIN, rescreen=True))
    ask, asked = answers("=", "=", "=", "6", ".")
    said = held(desk, Orders({}), ask)[1]
    assert "carried over: PPMS, of 2026-03-02 (365 days old); = says that it holds still" in said
    assert "I01 ✓ met: " in said
    assert "I03 ✓ met: EDSS 4.5 is between 3 and 6" in said
    assert len(asked) == 5


def test_a_draft_that_holds_what_the_log_cannot_take_is_not_saved(desk: Desk) -> None:
    given = desk.new(find_trial(TRIAL), "01-001")
    given.sheet.put("edss", Entry("3,2", "letter"))
    desk.keep(given)
    with pytest.raises(
        Unusable, match=r"Nothing was saved: .* EDSS: .* or say that it is not known with --set edss="
    ):
        held(desk, Orders({}, save=True), lambda _: None)
    assert held(desk, Orders({"edss": "?"}, save=True))[0] == 0


def test_a_draft_over_what_somebody_saved_meanwhile_says_so_and_asks_why(desk: Desk) -> None:
    held(desk, Orders(ELIGIBLE, save=True))
    held(desk, Orders({"edss": "6"}, why="misread"))
    other = desk.open_screening(2)
    other.sheet.put("edss", Entry("5"), "corrected elsewhere")
    desk.save(other, AB)
    with pytest.raises(Unusable, match=r"edss is saved already: say why it changes, with --why"):
        held(desk, Orders({}, save=True), lambda _: None)
    said = held(desk, Orders({}, why="measured again", save=True), lambda _: None)[1]
    assert "AB saved this visit at " in said
    assert "EDSS was “4.5”, is now “5”, here “6”." in said
    assert [row.why for row in episode(desk).entries if row.what == "edss"][-1] == "measured again"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A criteria file of one's own, of a trial that no other file is of."""
    text = find_trial(TRIAL).read_text(encoding="utf-8").replace(f'trial = "{TRIAL}"', 'trial = "OWN-1"')
    path = tmp_path / "own rules.toml"
    path.write_text(text, encoding="utf-8")
    return path


def by_file(desk: Desk, file: Path, orders: Orders) -> str:
    """Hold a visit by a criteria file; what was said."""
    said: list[str] = []
    visit(desk, str(file), "01-001", orders, write=said.append, ask=None, acting=lambda: LM, width=200)
    return "".join(said)


def test_a_visit_by_a_file_goes_on_where_it_was_left(desk: Desk, file: Path) -> None:
    by_file(desk, file, Orders({name: text for name, text in ELIGIBLE.items() if name != "edss"}))
    assert "1 of 14 criteria open. Missing: EDSS (I03)." in by_file(desk, file, Orders({}))
    assert "ELIGIBLE" in by_file(desk, file, Orders({"edss": "4.5"}, save=True))
    assert desk.drafts.all() == []
    assert [line.trial for line in desk.screenings()] == ["OWN-1"]
    again = by_file(desk, file, Orders(AGAIN, rescreen=True, confirm=("all",)))
    assert "ELIGIBLE" in again
    assert [card.state for card in desk.recent()] == ["draft, screened again"]
    assert "ELIGIBLE" in by_file(desk, file, Orders({}, save=True))
    assert [line.episode for line in desk.screenings()] == [1, 2]


def test_a_file_that_is_named_counts_before_the_shipped_one(desk: Desk, tmp_path: Path) -> None:
    """It may be of a shipped trial, and hold other rules."""
    text = (
        find_trial(TRIAL).read_text(encoding="utf-8").replace("edss between 3 and 6", "edss between 3 and 4")
    )
    file = tmp_path / "stricter.toml"
    file.write_text(text, encoding="utf-8")
    assert "INELIGIBLE: 1 criterion fails: I03." in by_file(desk, file, Orders(ELIGIBLE))
    assert "INELIGIBLE: 1 criterion fails: I03." in by_file(desk, file, Orders({}))
    (card,) = desk.recent()
    assert card.outcome == "ineligible"
    said = held(desk, Orders({}))[1]
    assert "The criteria are others than when this draft was begun. Those of " in said
    assert "ELIGIBLE: Every criterion is satisfied." in said
    assert "INELIGIBLE" in by_file(desk, file, Orders({}, save=True))
    said = held(desk, Orders({}))[1]
    assert "This visit was saved by other criteria than" in said
    assert "--rescreen screens again by those of now" in said
    assert "01-001 old criteria visit 2026-03-02 saved, not signed" in said
    assert "INELIGIBLE" in said
    said = held(desk, Orders({"edss": "3.5"}, why="misread"))[1]
    said = held(desk, Orders({}))[1]
    assert "This visit was saved by other criteria than" in said, "of a draft of a change, too"


def test_a_refused_line_ends_with_1_as_a_refused_value_does(desk: Desk) -> None:
    """A script that pipes its answers must see it; whoever corrects the answer, or takes it back, is done with it."""
    assert held(desk, Orders({}), answers("x", ".")[0], code="01-001")[0] == 1
    assert held(desk, Orders({}), answers("x", "2026-03-02")[0], code="01-002")[0] == 0
    assert held(desk, Orders({}), answers("x", "<")[0], code="01-003")[0] == 0
    assert held(desk, Orders({}, save=True, keep_refused=True), answers("x")[0], code="01-004")[0] == 1


def test_two_answers_against_each_other_are_refused_as_others_are(desk: Desk) -> None:
    """Neither of the two counts, and the log takes them only where somebody says so."""
    given = {**ELIGIBLE, "sex": "male", "pregnant": "yes"}
    told = r"Nothing was saved: .*pregnant.*one of the two is wrong.*--keep-refused"
    with pytest.raises(Unusable, match=told):
        held(desk, Orders(given, save=True))
    assert desk.screenings() == []
    ended, said = held(desk, Orders({}, save=True, keep_refused=True))
    assert ended == 0
    assert 'Not taken: pregnant: "pregnant" says yes and "sex" says male: one of the two is wrong' in said
    assert held(desk, Orders({"pregnant": "no"}, why="entered wrongly", save=True))[0] == 0
    assert held(desk, Orders({"pregnant": "yes"}, why="so she says"))[0] == 1


def test_nothing_that_is_entered_is_nothing_that_is_saved(desk: Desk) -> None:
    ended, said = held(desk, Orders({}, save=True), answers()[0])
    assert ended == 0
    assert "Nothing was entered: nothing is saved." in said
    assert "in the log" not in said
    assert not desk.log_path.exists()
    held(desk, Orders(ELIGIBLE, save=True))
    assert "Everything is in the log already." in held(desk, Orders({}, save=True), answers()[0])[1]


def test_why_a_cell_of_the_file_was_refused_stands_above_its_question(desk: Desk) -> None:
    """A visit that was begun with a file's row in the app goes on here."""
    batch = Batch(shipped("criteria") / f"{TRIAL}.refused.csv", None, load_protocol(TRIAL))
    rows = [*batch.rows()]
    begin(desk, find_trial(TRIAL), batch, rows[1])
    ask, asked = answers(".")
    _, said = held(desk, Orders({}), ask, code=rows[1].verdict.id)
    assert asked[0].startswith("EDSS score")
    assert (
        'EDSS: refused in the file: "3.2" is not an EDSS value. EDSS goes 0, 1.0, 1.5 … 10 (file of' in said
    )


def test_a_draft_in_which_nothing_is_left_is_discarded_too(desk: Desk) -> None:
    assert "everything" not in held(desk, Orders({"edss": "4"}))[1].lower()
    said = held(desk, Orders({"edss": ""}))[1]
    assert "Everything that was entered was taken back." in said
    assert held(desk, Orders({}, discard=True))[0] == 0
    held(desk, Orders(ELIGIBLE, save=True))
    held(desk, Orders({"edss": "6.5"}, why="misread"))
    held(desk, Orders({"edss": ELIGIBLE["edss"]}, why="misread"))
    assert desk.drafts.all() != []
    assert held(desk, Orders({}, discard=True)) == (
        0,
        "The draft of 01-001 is discarded. What the log holds stays.\n",
    )
    assert desk.drafts.all() == []


def test_a_log_that_cannot_be_written_says_that_the_draft_is_kept(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise LogFault("full", "The log cannot be written (the disk is full)")

    monkeypatch.setattr(desk, "save", full)
    with pytest.raises(
        LogFault, match=r"the disk is full.*What was entered is kept as a draft: --save goes on"
    ):
        held(desk, Orders(ELIGIBLE, save=True))
    (draft,) = desk.drafts.all()
    assert draft.inputs["edss"].text == ELIGIBLE["edss"]


def test_what_is_entered_right_away_is_not_headed_as_nothing(desk: Desk) -> None:
    assert "nothing entered" not in held(desk, Orders({"edss": "4"}))[1]
    assert "nothing entered" in held(desk, Orders({}), code="01-002")[1]
