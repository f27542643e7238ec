"""A visit that is open in two windows: who comes second is told at once."""

import asyncio
from pathlib import Path

import pytest

from screener.log import Drafts
from screener.tui.screens.dialogs import Choose
from screener.visit.entries import Entry
from screener.visit.presence import Presence
from tests.tui.driving import (
    Drive,
    a_saved_visit,
    a_visit,
    desk_in,
    drive_as,
    driving,
    only_the_first_trial,
    open_first,
    save,
)
from tests.visit.trial import TRIAL

LOG = Path("site01.db")
TOLD = "01-001 is open in another window too."


def test_who_opens_a_visit_that_is_open_elsewhere_is_told_at_once(tmp_path: Path) -> None:
    a_visit(tmp_path)

    async def running() -> None:
        async with driving(tmp_path) as first:
            await open_first(first)
            assert TOLD not in first.told
            async with driving(tmp_path) as second:
                await open_first(second)
                await second.until(lambda: TOLD in second.told)
            async with driving(tmp_path) as third:
                await open_first(third)
                await third.until(lambda: TOLD in third.told)
        async with driving(tmp_path) as alone:
            await open_first(alone)
            assert TOLD not in alone.told
            await alone.press("escape", "enter")
            await alone.settle()

    asyncio.run(running())
    assert not [*(tmp_path / "drafts").glob(".*.open*")]


def test_a_window_that_stays_is_told_of_after_the_first_has_gone(tmp_path: Path) -> None:
    first, second = (Presence(tmp_path, LOG, TRIAL, "01-001") for _ in range(2))
    assert (first.others, second.others) == (False, True)
    first.leave()
    third = Presence(tmp_path, LOG, TRIAL, "01-001")
    assert third.others
    assert not Presence(tmp_path, LOG, TRIAL, "01-002").others
    assert not Presence(tmp_path, Path("site02.db"), TRIAL, "01-001").others
    for one in (second, third):
        one.leave()
    assert not Presence(tmp_path, LOG, TRIAL, "01-001").others


def test_who_is_there_is_known_whoever_came_first(tmp_path: Path) -> None:
    first = Presence(tmp_path, LOG, TRIAL, "01-001")
    assert not first.has_company()
    second = Presence(tmp_path, LOG, TRIAL, "01-001")
    assert first.has_company()
    assert second.has_company()
    first.leave()
    assert not second.has_company()
    second.leave()
    assert not [*tmp_path.iterdir()]


def test_who_merely_looks_takes_no_draft_away_from_under_another_window(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What stands in it says what the log says, so nobody is asked; the other window goes on with it."""
    only_the_first_trial(monkeypatch)
    a_saved_visit(tmp_path)

    async def journey(app: Drive) -> None:
        await open_first(app)
        sheet = app.visit.sheet
        for text in ("5.0", "4.5"):
            sheet.put("edss", Entry(text), "misread")
        app.visit_screen.desk.keep(app.visit)
        (draft,) = Drafts(tmp_path / "drafts").all()
        async with driving(tmp_path) as other:
            await open_first(other)
            assert other.visit.sheet.draft.id == draft.id
            await other.press("escape")
            await other.settle()
        assert [one.id for one in Drafts(tmp_path / "drafts").all()] == [draft.id]
        sheet.put("edss", Entry("5.5"), "misread")
        app.visit_screen.desk.keep(app.visit)
        sheet.undo()
        await app.press("escape")
        await app.settle()
        assert not Drafts(tmp_path / "drafts").all()

    drive_as("LM", tmp_path, journey)


def test_where_nothing_can_be_written_nobody_is_told_of(tmp_path: Path) -> None:
    folder = tmp_path / "drafts"
    folder.write_text("in the way", encoding="utf-8")
    assert not Presence(folder, LOG, TRIAL, "01-001").others


def discard_elsewhere(folder: Path) -> None:
    """Another window gives the visit up."""
    desk = desk_in(folder)
    desk.discard(desk.open_draft(desk.drafts.all()[0]))


async def enter_platelets(app: Drive, text: str) -> None:
    """Go to the platelets and give another count."""
    await app.visit_screen.show(app.visit_screen.course.page_of("E04"), field="platelets", focus=True)
    await app.settle()
    await app.press("ctrl+u")
    await app.type(text, then="enter")
    await app.until(lambda: isinstance(app.app.screen, Choose))


@pytest.mark.parametrize(("way", "kept"), [("look", None), ("all", "4.5"), ("since", "")])
def test_what_another_window_discarded_is_asked_about(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str, kept: str | None
) -> None:
    only_the_first_trial(monkeypatch)
    a_visit(tmp_path)

    async def journey(app: Drive) -> None:
        await open_first(app)
        discard_elsewhere(tmp_path)
        await enter_platelets(app, "240")
        assert "another window removed it" in app.says("Choose .dialog--told Static")
        await app.press(*["down"] * ("look", "all", "since").index(way), "enter")
        await app.settle()
        assert app.visit.sheet.entry("edss").text == ("" if way == "since" else "4.5")
        assert app.visit.kept == (way != "look")

    drive_as("LM", tmp_path, journey)
    drafts = Drafts(tmp_path / "drafts").all()
    assert [one.inputs["platelets"].text for one in drafts] == ([] if kept is None else ["240"])
    if drafts:
        assert drafts[0].inputs.get("edss", Entry()).text == kept


def test_it_is_asked_about_before_it_is_saved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    only_the_first_trial(monkeypatch)
    a_visit(tmp_path)

    async def journey(app: Drive) -> None:
        await open_first(app)
        discard_elsewhere(tmp_path)
        await app.press("ctrl+s", "enter")
        assert app.visit.is_unsaved
        assert desk_in(tmp_path).screenings() == []
        await app.press("ctrl+s", "down", "enter")
        await app.until(lambda: not app.visit.is_unsaved)

    drive_as("LM", tmp_path, journey)
    assert len(desk_in(tmp_path).screenings()) == 1


def test_a_draft_that_went_with_its_save_is_written_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    only_the_first_trial(monkeypatch)
    a_visit(tmp_path)

    async def journey(app: Drive) -> None:
        await open_first(app)
        async with driving(tmp_path) as other:
            await open_first(other)
            await save(other, "AB")
        await app.visit_screen.show(app.visit_screen.course.page_of("E04"), field="platelets", focus=True)
        await app.settle()
        await app.press("ctrl+u")
        await app.type("240", then="enter")
        await app.until(lambda: "01-001 was saved in another window meanwhile" in app.told)
        await app.until(lambda: app.visit.kept)
        assert app.is_on_visit

    drive_as("LM", tmp_path, journey)
    (draft,) = Drafts(tmp_path / "drafts").all()
    assert draft.inputs["platelets"].text == "240"
