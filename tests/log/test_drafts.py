"""Drafts: every accepted input on disk at once, as it was after a restart, apart from the log."""

import json
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from screener.log import Draft, Drafts, Input, LogFault, drafts_folder, log_path, new_draft
from screener.log.drafts import NotTaken, Unread
from tests.log.visits import Clock

TRIAL, DIGEST = "NCT06592703", "ab" * 32


@pytest.fixture
def drafts(tmp_path: Path) -> Drafts:
    """Drafts in a folder that is not there yet."""
    return Drafts(tmp_path / "data" / "drafts", Clock())


def file_of(drafts: Drafts, draft: Draft) -> Path:
    """Where a draft lies."""
    return drafts.folder / f"{draft.trial}+{draft.candidate}+{draft.id}.draft.json"


def fresh(**more: Any) -> Draft:
    """A draft of nothing yet."""
    return new_draft(TRIAL, DIGEST, "01-007", **more)


def test_a_visit_is_taken_up_as_it_was(drafts: Drafts) -> None:
    draft = drafts.save(fresh(site="01", log="/data/site01.db", screening=12, seen=40))
    draft = drafts.save(draft.put("edss", Input("4.5", "letter", "2026-03-02", "by Dr B")))
    draft = drafts.save(draft.put("relapse", Input(unknown=True, comment="to be asked")))
    draft = drafts.save(draft.put("edss", Input("5")))
    again = Drafts(drafts.folder).restore(draft.id)
    assert again == draft
    assert again.inputs["edss"] == Input("5")
    assert again.past == (
        ("edss", None),
        ("relapse", None),
        ("edss", Input("4.5", "letter", "2026-03-02", "by Dr B")),
    )
    assert (again.site, again.log, again.screening, again.seen) == ("01", "/data/site01.db", 12, 40)


def test_what_a_file_s_row_had_that_was_refused_is_kept_and_left_out_where_there_is_none(
    drafts: Drafts,
) -> None:
    """A program that does not know it can read every other draft."""
    told = {"edss": NotTaken('"3.2" is not an EDSS value', "file of candidates 0a1b2c3d, row 3")}
    draft = drafts.save(fresh(in_file=told))
    assert drafts.restore(draft.id).in_file == told
    plain = drafts.save(fresh())
    assert "in_file" not in json.loads(file_of(drafts, plain).read_text(encoding="utf-8"))


def test_undo_goes_back_step_by_step_also_after_a_restart(drafts: Drafts) -> None:
    draft = drafts.save(fresh().put("edss", Input("4")).put("edss", Input("5")).put("sex", Input("female")))
    draft = drafts.restore(draft.id)
    states = []
    while draft.past:
        draft = draft.undo()
        states.append(dict(draft.inputs))
    assert states == [{"edss": Input("5")}, {"edss": Input("4")}, {}]
    assert draft.undo() is draft


def test_an_input_that_changes_nothing_is_no_step() -> None:
    draft = fresh().put("edss", Input("4"))
    assert draft.put("edss", Input("4")) is draft
    assert draft.put("sex", Input()) is draft


def test_drafts_are_listed_the_last_saved_first(drafts: Drafts) -> None:
    first, second = drafts.save(fresh()), drafts.save(fresh())
    first = drafts.save(first.put("edss", Input("4")))
    assert [draft.id for draft in drafts.all()] == [first.id, second.id]
    drafts.discard(first.id)
    drafts.discard(first.id)
    assert drafts.all() == [second]
    with pytest.raises(LogFault, match="no such draft"):
        drafts.restore(first.id)


def test_nobody_else_can_read_them(drafts: Drafts) -> None:
    draft = drafts.save(fresh())
    assert drafts.folder.stat().st_mode & 0o777 == 0o700
    assert file_of(drafts, draft).stat().st_mode & 0o777 == 0o600


def test_two_windows_do_not_overwrite_each_other(drafts: Drafts) -> None:
    one = drafts.save(fresh())
    other = drafts.restore(one.id)
    drafts.save(one.put("edss", Input("4")))
    with pytest.raises(LogFault, match="changed in another window") as fault:
        drafts.save(other.put("edss", Input("5")))
    assert fault.value.cause == "changed"
    assert drafts.restore(one.id).inputs["edss"] == Input("4")


def test_a_criteria_file_of_ones_own_is_kept_by_its_path_and_no_other_is_named(drafts: Drafts) -> None:
    own = drafts.save(fresh(path="/data/own rules.toml"))
    assert drafts.restore(own.id).path == "/data/own rules.toml"
    plain = drafts.save(fresh())
    assert "path" not in json.loads(file_of(drafts, plain).read_text())
    assert drafts.restore(plain.id).path == ""


def test_one_window_does_not_discard_what_another_has_saved(drafts: Drafts) -> None:
    one = drafts.save(fresh())
    newer = drafts.save(one.put("edss", Input("4")))
    assert not drafts.discard(one.id, one.revision)
    assert drafts.restore(one.id) == newer
    assert drafts.discard(one.id, newer.revision)
    assert drafts.all() == []
    assert drafts.discard(one.id, newer.revision)


def test_a_draft_is_of_a_code_and_of_no_name(drafts: Drafts) -> None:
    with pytest.raises(LogFault, match="not a code") as fault:
        new_draft(TRIAL, DIGEST, "Marie Dupont")
    assert "Dupont" not in str(fault.value)
    with pytest.raises(LogFault, match="not a code"):
        drafts.save(fresh()._replace(candidate="Dupont"))
    assert drafts.all() == []


@pytest.mark.parametrize("content", ["", "{", "[]", "null", '{"format": 1}', "{}", "\x00" * 50], ids=range(7))
def test_a_damaged_draft_hides_no_other_and_is_left_alone(drafts: Drafts, content: str) -> None:
    good = drafts.save(fresh())
    bad = drafts.folder / "0123456789abcdef.draft.json"
    bad.write_text(content)
    assert drafts.all() == [good]
    assert drafts.unreadable() == [Unread(bad, "", "")]
    with pytest.raises(LogFault, match="damaged") as fault:
        drafts.restore("0123456789abcdef")
    assert fault.value.cause == "damaged"
    assert bad.read_text() == content


def test_a_newer_draft_is_refused_politely(drafts: Drafts) -> None:
    draft = drafts.save(fresh())
    path = file_of(drafts, draft)
    path.write_text(json.dumps({**json.loads(path.read_text()), "format": 2}))
    with pytest.raises(LogFault, match="newer screener"):
        drafts.restore(draft.id)
    assert drafts.unreadable() == [Unread(path, TRIAL, "01-007", newer=True)]


@pytest.mark.parametrize("id", ["", "../../etc/passwd", "0123", "0123456789ABCDEF"])
def test_only_a_drafts_own_name_is_opened(drafts: Drafts, id: str) -> None:
    with pytest.raises(LogFault, match="no such draft"):
        drafts.restore(id)
    with pytest.raises(LogFault, match="no such draft"):
        drafts.discard(id)


def test_what_fails_halfway_leaves_the_draft_before(drafts: Drafts, monkeypatch: pytest.MonkeyPatch) -> None:
    draft = drafts.save(fresh())

    def refuse(_: int) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(LogFault, match="as it was last saved"):
        drafts.save(draft.put("edss", Input("4")))
    monkeypatch.undo()
    assert drafts.restore(draft.id) == draft
    assert len(list(drafts.folder.iterdir())) == 1
    drafts.save(draft.put("edss", Input("4")))


def test_it_is_on_the_disk_before_it_takes_its_place(drafts: Drafts, monkeypatch: pytest.MonkeyPatch) -> None:
    steps: list[str] = []
    fsync, replace = os.fsync, Path.replace

    def flush(handle: int) -> None:
        steps.append("flush")
        fsync(handle)

    def put(path: Path, target: Path) -> Path:
        steps.append("place")
        return replace(path, target)

    monkeypatch.setattr(os, "fsync", flush)
    monkeypatch.setattr(Path, "replace", put)
    drafts.save(fresh())
    assert steps == ["flush", "place", "flush"]


def test_the_usual_places(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert log_path() == tmp_path / "screener" / "screening-log.db"
    assert drafts_folder() == tmp_path / "screener" / "drafts"


_texts = st.text(max_size=20)
_inputs = st.builds(Input, _texts, _texts, _texts, _texts, st.booleans())


@settings(deadline=None, max_examples=60)
@drawn(st.lists(st.tuples(st.sampled_from(["edss", "sex", "relapse"]), _inputs | st.none()), max_size=8))
def test_whatever_is_typed_comes_back(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, Input | None]]
) -> None:
    drafts = Drafts(tmp_path_factory.mktemp("drafts"))
    draft = drafts.save(fresh())
    for field, given in steps:
        draft = drafts.save(draft.undo() if given is None else draft.put(field, given))
        assert drafts.restore(draft.id) == draft
