"""A draft that cannot be read: whose it is stays known, by its file's name or by what is left in it."""

import json
from pathlib import Path

import pytest

from screener.log import Draft, Drafts, Input, LogFault, new_draft
from screener.log.drafts import Unread

TRIAL = "NCT06592703"


@pytest.fixture
def drafts(tmp_path: Path) -> Drafts:
    return Drafts(tmp_path / "drafts")


def only(drafts: Drafts) -> Path:
    """The one file that there is."""
    (path,) = drafts.folder.iterdir()
    return path


def fresh(trial: str = TRIAL, code: str = "01-007") -> Draft:
    """A draft of nothing yet."""
    return new_draft(trial, "ab" * 32, code)


def test_the_name_says_whose_it_is(drafts: Drafts) -> None:
    drafts.save(fresh())
    only(drafts).write_bytes(b"\0" * 50)
    assert drafts.unreadable() == [Unread(only(drafts), TRIAL, "01-007")]


def test_of_a_trial_with_other_signs_the_code(drafts: Drafts) -> None:
    draft = drafts.save(fresh("a trial/of one's own"))
    assert drafts.restore(draft.id) == draft
    assert only(drafts).name == f"+01-007+{draft.id}.draft.json"
    only(drafts).write_text("")
    assert drafts.unreadable() == [Unread(only(drafts), "", "01-007")]


def test_a_draft_of_an_earlier_program_opens_and_gets_its_name_when_it_is_saved(drafts: Drafts) -> None:
    draft = drafts.save(fresh())
    old = drafts.folder / f"{draft.id}.draft.json"
    only(drafts).rename(old)
    assert drafts.all() == [draft]
    assert drafts.restore(draft.id) == draft
    newer = drafts.save(draft.put("edss", Input("4")))
    assert only(drafts).name == f"{TRIAL}+01-007+{draft.id}.draft.json"
    only(drafts).rename(old)
    assert drafts.discard(draft.id, newer.revision)
    assert list(drafts.folder.iterdir()) == []


@pytest.mark.parametrize("cut", [5, 150, 170])
def test_of_one_of_an_earlier_program_what_is_left_says_it(drafts: Drafts, cut: int) -> None:
    draft = drafts.save(fresh())
    old = only(drafts).rename(drafts.folder / f"{draft.id}.draft.json")
    old.write_text(old.read_text()[:cut])
    left = old.read_text()
    whose = (TRIAL if TRIAL in left else "", "01-007" if "01-007" in left else "")
    assert drafts.unreadable() == [Unread(old, *whose)]


def test_what_is_no_code_is_not_repeated(drafts: Drafts) -> None:
    draft = drafts.save(fresh())
    old = only(drafts).rename(drafts.folder / f"{draft.id}.draft.json")
    old.write_text(old.read_text().replace("01-007", "Dupont"))
    assert drafts.unreadable() == [Unread(old, TRIAL, "")]


@pytest.mark.parametrize("key", ["id", "candidate", "inputs", "past", "saved"])
def test_a_draft_with_something_else_in_it_is_damaged(drafts: Drafts, key: str) -> None:
    drafts.save(fresh())
    told = json.loads(only(drafts).read_text())
    only(drafts).write_text(json.dumps({**told, key: 5}))
    assert drafts.all() == []
    assert [one.code for one in drafts.unreadable()] == ["01-007"]


def test_an_id_is_the_whole_id_of_its_file(drafts: Drafts) -> None:
    draft = drafts.save(fresh())
    told = json.loads(only(drafts).read_text())
    only(drafts).write_text(json.dumps({**told, "id": draft.id[-1]}))
    assert drafts.all() == []


def test_another_code_is_another_name_for_one_file(drafts: Drafts) -> None:
    draft = drafts.save(fresh())
    moved = drafts.save(draft._replace(candidate="01-008"))
    assert only(drafts).name == f"{TRIAL}+01-008+{draft.id}.draft.json"
    assert drafts.restore(draft.id) == moved


def test_a_move_that_fails_leaves_the_name_before(drafts: Drafts, monkeypatch: pytest.MonkeyPatch) -> None:
    draft = drafts.save(fresh())
    before = only(drafts)

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("screener.log.drafts.write_whole", refuse)
    with pytest.raises(LogFault, match="No space left"):
        drafts.save(draft._replace(candidate="01-008"))
    assert only(drafts) == before
    assert drafts.restore(draft.id) == draft
