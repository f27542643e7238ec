"""The coordinator's desk: what home shows of the log and the drafts."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Literal

import pytest

from screener.language.library import load_protocol
from screener.log.batch import record
from screener.log.drafts import Draft
from screener.log.faults import LogFault
from screener.model.dates import PartialDate
from screener.model.resources import shipped
from screener.sources.tables import open_table
from screener.visit.codes import moved
from screener.visit.desk import Desk
from screener.visit.entries import Entry
from screener.visit.todo import tasks
from screener.visit.trials import TrialFile, find_trial
from tests.log.visits import AB, LM
from tests.visit.trial import ELIGIBLE, TRIAL


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A desk of its own, with one trial."""
    file = TrialFile(find_trial(TRIAL), TRIAL, own=False)
    monkeypatch.setattr("screener.visit.desk.trial_files", lambda: (file,))
    return Desk(tmp_path / "log.db", tmp_path / "drafts")


def saved(desk: Desk, code: str, **other: str) -> int:
    """A visit with all answers that was saved; the number of its screening."""
    visit = desk.new(find_trial(TRIAL), code)
    for field, text in {**ELIGIBLE, **other}.items():
        visit.sheet.put(field, Entry(text))
    return desk.save(visit, LM).screening


def test_home_counts_persons_by_the_outcome_of_their_last_visit(desk: Desk) -> None:
    first = saved(desk, "01-001")
    saved(desk, "01-002", edss="6.5")
    again = desk.rescreen(first)
    again.sheet.put("screening_date", Entry("2027-03-02"))
    desk.save(again, LM)
    (card,) = desk.trials()
    assert dict(card.outcomes) == {"undetermined": 1, "ineligible": 1}


def test_a_code_that_was_taken_meanwhile_does_not_get_a_second_person(desk: Desk) -> None:
    """Two windows may propose one free code to two people: the second save says so, and saves nothing."""
    mine, theirs = (desk.new(find_trial(TRIAL), "01-001") for _ in range(2))
    for visit, score in ((mine, "4"), (theirs, "5")):
        visit.sheet.put("edss", Entry(score))
        desk.keep(visit)
    desk.save(theirs, AB)
    with pytest.raises(
        LogFault, match=r"01-001 was put into the log meanwhile, as screening 2 by AB. Nothing was"
    ):
        desk.save(mine, LM)
    assert [line.number for line in desk.screenings()] == [2]
    assert [draft.inputs["edss"].text for draft in desk.drafts.all()] == ["4"]


def test_a_visit_whose_code_was_taken_gets_another(desk: Desk) -> None:
    """Both stand at home, the draft with what is amiss; under its own code it can be saved. Nobody's code is taken."""
    mine, theirs = (desk.new(find_trial(TRIAL), "01-001") for _ in range(2))
    mine.sheet.put("edss", Entry("4"))
    desk.keep(mine)
    theirs.sheet.put("edss", Entry("5"))
    desk.save(theirs, AB)
    assert {(card.code, card.state) for card in desk.recent()} == {
        ("01-001", "saved, not signed"),
        ("01-001", "draft, its code is taken"),
    }
    saved(desk, "01-002")
    for code in ("01-001", "01-002"):
        with pytest.raises(LogFault, match="already"):
            moved(desk, mine, code)
    number = desk.save(moved(desk, mine, "01-003"), LM).screening
    assert [(line.candidate, line.episode) for line in desk.screenings()] == [
        ("01-001", 1),
        ("01-002", 1),
        ("01-003", 1),
    ]
    assert desk.episode(number).held["edss"].given.value is not None
    assert desk.drafts.all() == []


def test_a_draft_that_was_discarded_elsewhere_gets_another_code_by_a_person_s_word_alone(desk: Desk) -> None:
    """To move it wrote it anew, and what was discarded was there again."""
    mine = desk.new(find_trial(TRIAL), "01-001")
    mine.sheet.put("edss", Entry("4"))
    desk.keep(mine)
    desk.discard(desk.open_draft(desk.drafts.restore(mine.sheet.draft.id)))
    with pytest.raises(LogFault, match="The draft of 01-001 was removed in another window") as found:
        moved(desk, mine, "01-002")
    assert found.value.cause == "gone"
    assert mine.sheet.code == "01-001"
    assert "01-002" not in mine.fault
    assert desk.drafts.all() == []
    moved(desk, mine, "01-002", anew=True)
    assert not mine.fault
    assert [draft.candidate for draft in desk.drafts.all()] == ["01-002"]


def test_what_could_not_be_moved_is_as_it_was(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """The draft is on disk under its own code: that the other could not be written is told once, and not kept."""
    mine = desk.new(find_trial(TRIAL), "01-001")
    mine.sheet.put("edss", Entry("4"))
    desk.keep(mine)

    def full(draft: Draft) -> Draft:
        raise LogFault("full", f"The draft of {draft.candidate} cannot be saved")

    monkeypatch.setattr(desk.drafts, "save", full)
    with pytest.raises(LogFault, match="cannot be saved"):
        moved(desk, mine, "01-002")
    assert (mine.sheet.code, mine.fault, mine.kept) == ("01-001", "", True)


def test_a_code_in_the_log_stays_as_it_is(desk: Desk) -> None:
    number = saved(desk, "01-001")
    for visit in (desk.open_screening(number), desk.rescreen(number)):
        with pytest.raises(LogFault, match="a code in the log stays as it is"):
            moved(desk, visit, "01-009")


def test_two_drafts_of_one_code_are_two_people_until_somebody_says_otherwise(desk: Desk) -> None:
    for score in ("4", "5"):
        visit = desk.new(find_trial(TRIAL), "01-001")
        visit.sheet.put("edss", Entry(score))
        desk.keep(visit)
    assert [card.state for card in desk.recent()] == ["draft", "draft"]
    assert len({card.draft for card in desk.recent()}) == 2


def test_two_drafts_of_one_candidate_say_which_visit_each_is_of(desk: Desk) -> None:
    first = saved(desk, "01-001")
    again, change = desk.rescreen(first), desk.open_screening(first)
    for visit in (again, change):
        visit.sheet.put("edss", Entry("5.0"))
        desk.keep(visit)
    assert {card.state for card in desk.recent()} == {"draft, screened again", "draft of a change"}
    with desk.log(write=True) as log:
        log.progress(first, "enrolled", LM, on=PartialDate(2026, 3, 10), why="a waiver")
    assert {card.state for card in desk.recent()} == {"enrolled before, draft", "enrolled, draft of a change"}


@pytest.mark.parametrize("became", ["enrolled", "declined"])
def test_a_visit_that_a_row_of_a_file_begins_says_what_became_of_its_candidate(
    desk: Desk, became: Literal["enrolled", "declined"]
) -> None:
    """Whom an earlier file had, and who is enrolled since, is no new candidate."""
    protocol = load_protocol(TRIAL)
    rows = [*open_table(shipped("criteria") / f"{TRIAL}.candidates.csv", protocol)][:1]
    with desk.log(write=True) as log:
        record(log, protocol, find_trial(TRIAL).read_bytes(), rows, "0" * 64, LM)
        log.progress(2, became, LM, on=PartialDate(2026, 3, 10), why="as the letter says")
    visit = desk.new(find_trial(TRIAL), rows[0].candidate.id)
    visit.sheet.put("edss", Entry("5.0"))
    desk.keep(visit)
    assert [card.state for card in desk.recent() if card.draft] == [f"{became} before, draft"]


def test_nothing_of_a_rescreening_is_on_disk_before_something_is_entered(desk: Desk) -> None:
    """What is refused is not entered: the line above says no draft where there is none."""
    visit = desk.rescreen(saved(desk, "01-001"))
    assert (visit.state(), desk.drafts.all()) == ("nothing entered", [])
    visit.sheet.put("edss", Entry("5.0"))
    desk.keep(visit)
    assert visit.state() == "draft saved"


def test_nor_is_a_candidate_screened_again_twice_at_once(desk: Desk) -> None:
    first = saved(desk, "01-001")
    mine, theirs = (desk.rescreen(first) for _ in range(2))
    for visit in (mine, theirs):
        visit.sheet.put("screening_date", Entry("2027-03-02"))
    desk.save(theirs, AB)
    with pytest.raises(LogFault, match=r"01-001 was put into the log meanwhile, as screening \d+ by AB"):
        desk.save(mine, LM)
    assert [line.episode for line in desk.screenings()] == [1, 2]


def test_an_earlier_episode_may_be_what_is_screened_again(desk: Desk) -> None:
    first = saved(desk, "01-001")
    for day in ("2027-03-02", "2028-03-02"):
        visit = desk.rescreen(first)
        visit.sheet.put("screening_date", Entry(day))
        desk.save(visit, LM)
    assert [line.episode for line in desk.screenings()] == [1, 2, 3]


def test_a_row_of_a_file_that_somebody_took_up_is_among_the_recent(desk: Desk) -> None:
    """Whoever signed it or changed a value in it finds it again at home; the other rows of the file stay away."""
    protocol = load_protocol(TRIAL)
    table = open_table(shipped("criteria") / f"{TRIAL}.candidates.csv", protocol)
    with desk.log(write=True) as log:
        record(log, protocol, find_trial(TRIAL).read_bytes(), table, "0" * 64, LM)
        first, second, third = (line.number for line in log.screenings()[:3])
    assert desk.recent() == []
    desk.clock = lambda: datetime.now(UTC) + timedelta(minutes=1)
    with desk.log(write=True) as log:
        log.sign(first, "Dr A. Example", "investigator", "I confirm the decision", LM)
    visit = desk.open_screening(third)
    visit.sheet.put("edss", Entry("5"))
    visit.sheet.explain("edss", "misread")
    desk.save(visit, LM)
    cards = {card.screening: card for card in desk.recent()}
    assert cards.keys() == {first, third}
    assert cards[first].state == "signed by Dr A. Example"
    assert second not in cards
    assert desk.known(TRIAL, cards[first].code) is None, "of whom no visit was held yet"


def test_an_empty_file_is_a_log_in_which_nothing_is_yet(desk: Desk) -> None:
    """Another program may be about to make it; and a check of a file of candidates takes it too."""
    desk.log_path.touch()
    assert (desk.screenings(), desk.listing(TRIAL), desk.verify()) == (
        [],
        ([], ""),
        (True, "There is no log yet."),
    )
    assert saved(desk, "01-001") == 2


def test_a_code_is_proposed_by_this_logs_own_candidates(desk: Desk, tmp_path: Path) -> None:
    saved(desk, "01-001")
    other = Desk(tmp_path / "other.db", tmp_path / "drafts")
    visit = other.new(find_trial(TRIAL), "01-007")
    visit.sheet.put("edss", Entry("4"))
    other.keep(visit)
    assert desk.next_code(TRIAL) == "01-002"
    assert other.next_code(TRIAL) == "01-008"
    assert [card.code for card in desk.recent()] == ["01-001"]


def test_a_proposed_code_has_as_many_digits_as_the_last_one(desk: Desk) -> None:
    saved(desk, "synthetic-12")
    assert desk.next_code(TRIAL) == "synthetic-13"
    saved(desk, "02-0099")
    assert desk.next_code(TRIAL) == "02-0100"


def test_a_log_is_the_same_wherever_it_is_named_from(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    visit = desk.new(find_trial(TRIAL), "01-007")
    visit.sheet.put("edss", Entry("4"))
    desk.keep(visit)
    monkeypatch.chdir(desk.log_path.parent)
    assert [card.code for card in Desk(Path("log.db"), desk.drafts.folder).recent()] == ["01-007"]


def test_the_users_own_trials_come_before_those_that_are_shipped(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped = [TrialFile(find_trial(name), name, own=False) for name in (TRIAL, "NCT03794713")]
    own = TrialFile(find_trial("NCT03792893"), "NCT03792893", own=True)
    monkeypatch.setattr("screener.visit.desk.trial_files", lambda: (own, *shipped))
    assert [card.trial for card in desk.trials()] == ["NCT03792893", TRIAL, "NCT03794713"]
    saved(desk, "01-001")
    assert [card.trial for card in desk.trials()] == [TRIAL, "NCT03792893", "NCT03794713"]


def test_a_draft_of_which_everything_was_taken_back_hides_nothing_of_the_log(desk: Desk) -> None:
    number = saved(desk, "01-001")
    visit = desk.open_screening(number)
    visit.sheet.put("edss", Entry("5"), "misread")
    desk.keep(visit)
    assert [card.state for card in desk.recent()] == ["draft of a change"]
    assert [task.draft for task in tasks(desk)] == [visit.sheet.draft.id]
    visit.sheet.undo()
    desk.keep(visit)
    assert [card.state for card in desk.recent()] == ["saved, not signed"]
    assert [task.draft for task in tasks(desk)] == [""]


def test_a_visit_of_which_somebody_else_saved_all_leaves_no_draft(desk: Desk) -> None:
    number = saved(desk, "01-001")
    mine, theirs = desk.open_screening(number), desk.open_screening(number)
    for visit in (mine, theirs):
        visit.sheet.put("edss", Entry("5"), "misread")
        desk.keep(visit)
    desk.save(theirs, AB)
    fresh = desk.refreshed(mine)
    assert "EDSS was “4.5”, is now “5”" in fresh.note
    assert not fresh.is_unsaved
    assert desk.drafts.all() == []
    fresh.sheet.put("edss", Entry("5.5"), "misread again")
    desk.keep(fresh)
    assert desk.save(fresh, LM).sheet.entry("edss").text == "5.5"


def test_what_was_entered_in_another_window_and_did_not_stay_keeps_the_draft(desk: Desk) -> None:
    number = saved(desk, "01-001")
    mine, theirs = desk.open_screening(number), desk.open_screening(number)
    for visit in (mine, theirs):
        visit.sheet.put("edss", Entry("5"), "misread")
    desk.keep(mine)
    mine.sheet.draft = mine.sheet.draft._replace(disputed=(("edss", Entry("5.5")),))
    assert mine.holds_more
    desk.keep(mine)
    desk.save(theirs, AB)
    fresh = desk.refreshed(mine)
    assert not fresh.is_unsaved
    assert [one.text for _, one in fresh.sheet.disputed] == ["5.5"]
    assert [one.disputed[0][0] for one in desk.drafts.all()] == ["edss"]
