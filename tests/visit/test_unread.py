"""A draft that cannot be read is named wherever its candidate would be looked for, and keeps its code."""

import json
from pathlib import Path

import pytest

from screener.commands.visit import Orders, visit
from screener.errors import Unusable
from screener.log.faults import LogFault
from screener.visit.codes import moved
from screener.visit.desk import Desk
from screener.visit.entries import Entry
from screener.visit.trials import find_trial
from tests.log.visits import LM
from tests.visit.trial import ELIGIBLE, TRIAL

MARKER = "77777"
"""What was entered, which nothing may repeat."""


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A desk of its own."""
    return Desk(tmp_path / "log.db", tmp_path / "drafts")


def begun(desk: Desk, code: str) -> Path:
    """A visit that was begun; its draft's file."""
    visit = desk.new(find_trial(TRIAL), code)
    visit.sheet.put("edss", Entry(MARKER))
    desk.keep(visit)
    return next(desk.drafts.folder.glob(f"*{visit.sheet.draft.id}.draft.json"))


def damaged(path: Path) -> Path:
    """The same file after its disk failed."""
    path.write_bytes(path.read_bytes()[:-40])
    return path


def newer(path: Path) -> Path:
    """The same file as a program of next year writes it."""
    path.write_text(json.dumps({**json.loads(path.read_text()), "format": 2}))
    return path


def nameless(path: Path) -> Path:
    """A draft of an earlier program of which nothing is left."""
    bare = path.with_name(path.name.rpartition("+")[2])
    path.rename(bare).write_bytes(b"\0" * 300)
    return bare


def lines(desk: Desk, code: str = "", **orders: object) -> str:
    """What ``visit`` says."""
    said: list[str] = []
    wanted = Orders({}, **orders)  # type: ignore[arg-type]
    visit(desk, TRIAL, code, wanted, write=said.append, ask=None, acting=lambda: LM, width=200)
    return "".join(said)


@pytest.mark.parametrize("spoilt", [damaged, newer])
def test_its_code_is_neither_proposed_nor_given_to_another(desk: Desk, spoilt: object) -> None:
    assert callable(spoilt)
    begun(desk, "01-001")
    path = spoilt(begun(desk, "01-002"))
    assert [card.code for card in desk.recent()] == ["01-001"]
    assert desk.next_code(TRIAL) == "01-003"
    with pytest.raises(LogFault, match="01-002 is taken") as fault:
        desk.known(TRIAL, "01-002")
    assert fault.value.cause == "taken"
    assert path.name in str(fault.value)
    assert desk.known("NCT03792893", "01-002") is None, "another trial has codes of its own"
    assert path.exists()


def test_what_is_told_says_which_file_and_what_to_do(desk: Desk) -> None:
    assert desk.unread() == ""
    path = damaged(begun(desk, "01-001"))
    told = desk.unread()
    assert told == (
        f"A draft in {path.parent} cannot be read and keeps the code 01-001: {path.name}. Put it back from a copy; "
        "if there is none, move it out of that folder, and the visit is entered anew"
    )
    newer(begun(desk, "01-002"))
    told = desk.unread()
    assert told.startswith(f"2 drafts in {path.parent} cannot be read and keep the codes 01-001, 01-002: ")
    assert "(by a newer screener). Update screener to read what a newer one wrote. Put them back" in told
    for number in range(3, 9):
        damaged(begun(desk, f"01-00{number}"))
    assert "01-001, 01-002, 01-003 …: " in desk.unread()
    assert " and 5 more. " in desk.unread()
    assert MARKER not in desk.unread()


def test_to_what_is_newer_alone_a_copy_is_no_help(desk: Desk) -> None:
    path = newer(begun(desk, "01-001"))
    assert desk.unread().endswith(f": {path.name} (by a newer screener). Update screener to read it")


def test_a_visit_in_the_log_is_opened_beside_it(desk: Desk) -> None:
    visit = desk.new(find_trial(TRIAL), "01-001")
    for field, text in ELIGIBLE.items():
        visit.sheet.put(field, Entry(text))
    again = desk.save(visit, LM)
    again.sheet.put("edss", Entry("5"), "misread")
    desk.keep(again)
    damaged(next(desk.drafts.folder.glob("*.draft.json")))
    known = desk.known(TRIAL, "01-001")
    assert known is not None
    assert not known.draft
    assert "keeps the code 01-001" in lines(desk, "01-001")


def test_the_command_names_it_and_takes_the_next_code(desk: Desk) -> None:
    path = damaged(begun(desk, "01-001"))
    said = lines(desk)
    assert said.startswith(f"A draft in {path.parent} cannot be read")
    assert "01-002" in said
    for orders in ({}, {"discard": True}):
        with pytest.raises(Unusable, match="01-001 is taken"):
            lines(desk, "01-001", **orders)
    assert path.exists()
    assert MARKER not in said


def test_where_its_code_is_not_known_a_code_is_to_be_named(desk: Desk) -> None:
    path = nameless(begun(desk, "01-001"))
    assert desk.next_code(TRIAL) == ""
    with pytest.raises(Unusable, match=r"No free code can be proposed\. .* may hold any code: ") as fault:
        lines(desk)
    assert path.name in str(fault.value)
    assert "may hold any code" in lines(desk, "01-007")


def test_no_visit_is_moved_to_it(desk: Desk) -> None:
    damaged(begun(desk, "01-001"))
    other = desk.new(find_trial(TRIAL), "01-002")
    other.sheet.put("edss", Entry("4"))
    desk.keep(other)
    with pytest.raises(LogFault, match="01-001 is taken"):
        moved(desk, other, "01-001")


def test_a_draft_whose_criteria_are_gone_is_among_the_recent_and_says_so(desk: Desk, tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_bytes(find_trial(TRIAL).read_bytes())
    visit = desk.new(own, "01-001")
    visit.sheet.put("edss", Entry("4"))
    desk.keep(visit)
    own.unlink()
    (card,) = desk.recent()
    assert (card.code, card.state) == ("01-001", "draft, its criteria are missing")
    assert desk.known(TRIAL, "01-001") == card
    with pytest.raises(Unusable, match=r"own\.toml"):
        desk.open(card)
