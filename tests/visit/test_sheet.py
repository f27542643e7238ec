"""One visit at work: entries over what was saved, steps back, reasons."""

from datetime import date

import pytest

from screener.log.drafts import new_draft
from screener.visit.entries import BLANK, Entry
from screener.visit.sheet import Base, Sheet

SAVED = Base({"edss": Entry("4.5", source="letter"), "relapse": Entry(unknown=True)}, saved=True)


def sheet(base: Base = Base()) -> Sheet:  # noqa: B008 - it never changes
    return Sheet(new_draft("NCT06592703", "0" * 64, "01-001"), base)


def test_what_is_entered_is_there_and_what_is_entered_twice_is_one_step() -> None:
    visit = sheet()
    assert visit.put("edss", Entry("4.5"))
    assert not visit.put("edss", Entry("4.5"))
    assert not visit.put("relapse", BLANK)
    assert visit.entries == {"edss": Entry("4.5")}
    assert len(visit.draft.past) == 1


def test_every_step_can_be_undone_and_then_there_is_nothing_left_to_undo() -> None:
    visit = sheet()
    visit.put("edss", Entry("4"))
    visit.put("edss", Entry("4.5"))
    visit.put("relapse", Entry("no"))
    assert [visit.undo() for _ in range(4)] == ["relapse", "edss", "edss", ""]
    assert visit.entries == {}


def test_undo_takes_the_reason_back_with_the_change() -> None:
    visit = sheet(SAVED)
    visit.put("edss", Entry("5", source="letter"), "new result")
    assert visit.why("edss") == "new result"
    assert visit.undo() == "edss"
    assert visit.why("edss") == ""
    assert visit.entry("edss") == Entry("4.5", source="letter")
    assert visit.undo() == ""


def test_a_saved_value_changes_with_a_reason_only() -> None:
    visit = sheet(SAVED)
    assert visit.needs_reason("edss", Entry("5", source="letter"))
    assert visit.needs_reason("edss", Entry(unknown=True))
    assert visit.needs_reason("edss", BLANK)
    assert visit.needs_reason("edss", Entry("4.5", source="another letter"))
    assert not visit.needs_reason("edss", Entry("4.5", source="letter", comment="seen again"))


def test_to_fill_in_what_was_not_known_needs_none() -> None:
    visit = sheet(SAVED)
    assert not visit.needs_reason("relapse", Entry("no"))
    assert not visit.needs_reason("platelets", Entry("231"))


def test_on_a_signed_visit_that_needs_a_reason() -> None:
    visit = sheet(SAVED._replace(signed=True))
    assert visit.needs_reason("relapse", Entry("no"))
    assert not visit.needs_reason("relapse", Entry(unknown=True))
    assert not visit.needs_reason("platelets", Entry("231"))


@pytest.mark.parametrize("held", [Entry("3,2"), BLANK], ids=["typed", "a cell of a file"])
def test_what_was_refused_is_corrected_with_a_reason_where_it_is_signed(held: Entry) -> None:
    saved = Base({"edss": held}, saved=True, refused={"edss": "is no EDSS value"})
    assert not sheet(saved).needs_reason("edss", Entry("3.5"))
    visit = sheet(saved._replace(signed=True))
    assert visit.needs_reason("edss", Entry("3.5"))
    assert not visit.needs_reason("edss", held)
    visit.put("edss", Entry("3.5"), "the letter says so")
    assert visit.unexplained == ()


def test_one_reason_is_enough_for_one_change() -> None:
    visit = sheet(SAVED)
    visit.put("edss", Entry("5"), "new result")
    assert not visit.needs_reason("edss", Entry("5", source="another letter"))


def test_a_reason_belongs_to_the_value_that_it_was_given_for() -> None:
    visit = sheet(SAVED)
    visit.put("edss", Entry("55"), "new result")
    assert visit.needs_reason("edss", Entry("5.5"))
    visit.put("edss", Entry("5.5"))
    assert visit.why("edss") == ""
    assert visit.unexplained == ("edss",)
    assert visit.undo() == "edss"
    assert (visit.entry("edss").text, visit.why("edss")) == ("55", "new result")
    assert visit.undo() == "edss"
    assert (visit.entry("edss"), visit.why("edss")) == (Entry("4.5", source="letter"), "")


def test_a_reason_that_is_given_later_goes_with_its_change() -> None:
    visit = sheet(SAVED)
    visit.put("edss", Entry("5"))
    assert visit.unexplained == ("edss",)
    visit.explain("edss", "new result")
    assert not visit.unexplained
    assert visit.undo() == "edss"
    assert visit.why("edss") == ""
    assert visit.undo() == ""


def test_only_what_differs_from_the_log_is_changed() -> None:
    visit = sheet(SAVED)
    visit.put("edss", Entry("5"), "new result")
    visit.put("relapse", Entry("no"))
    assert set(visit.changed) == {"edss", "relapse"}
    visit.put("edss", Entry("4.5", source="letter"))
    assert set(visit.changed) == {"relapse"}


def test_a_value_that_was_emptied_is_a_change() -> None:
    visit = sheet(SAVED)
    visit.put("edss", BLANK, "entered wrongly")
    assert visit.changed == {"edss": BLANK}


def test_a_carried_value_is_confirmed_on_purpose_and_not_by_passing() -> None:
    visit = sheet(Base({"edss": Entry("4.5")}, carried={"edss": date(2025, 9, 1)}))
    assert visit.carried("edss") == "of 2025-09-01"
    assert not visit.put("edss", Entry("4.5"))
    assert visit.changed == {}
    assert visit.put("edss", Entry("4.5"), confirm=True)
    assert visit.carried("edss") == ""
    assert visit.changed == {"edss": Entry("4.5")}
    assert not visit.needs_reason("edss", Entry("5"))
