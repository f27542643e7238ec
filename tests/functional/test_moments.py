"""What a person reads and signs at the desk has the local day; what leaves has UTC, and says so."""

import os
import re
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from screener.log.faults import LogFault
from screener.model.moments import local_day, local_minute, utc_minute
from screener.model.resources import shipped
from screener.tui.screens.afterwards import _day_fault, _today
from screener.visit.desk import Desk
from screener.visit.entries import Entry
from screener.visit.trials import find_trial
from tests.functional.command import Run
from tests.log.visits import AB, LM
from tests.visit.trial import ELIGIBLE, TRIAL

EVENING = datetime(2026, 3, 10, 23, 30, tzinfo=UTC)
"""When it is the next day in Paris."""

pytestmark = pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone cannot be set there")


@pytest.fixture(autouse=True)
def paris(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A computer an hour ahead of UTC, whatever it knows of zones."""
    with monkeypatch.context() as there:
        there.setenv("TZ", "CET-1")
        time.tzset()
        yield
    time.tzset()


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A desk late in the evening."""
    return Desk(tmp_path / "log.db", tmp_path / "drafts", clock=lambda: EVENING)


def test_the_ways_to_write_a_moment() -> None:
    assert str(local_day(EVENING)) == "2026-03-11"
    assert local_minute(EVENING) == "2026-03-11 00:30"
    assert utc_minute(EVENING) == utc_minute(EVENING.astimezone()) == "2026-03-10 23:30 UTC"


def test_home_shows_the_day_of_the_desk(desk: Desk) -> None:
    visit = desk.new(find_trial(TRIAL), "01-001")
    visit.sheet.put("edss", Entry("4"))
    desk.keep(visit)
    assert [card.when for card in desk.recent()] == ["2026-03-11"]
    for field, text in ELIGIBLE.items():
        visit.sheet.put(field, Entry(text))
    desk.save(visit, LM)
    assert [card.when for card in desk.recent()] == ["2026-03-11"]


def test_who_saved_meanwhile_is_told_on_the_clock_of_the_desk(desk: Desk) -> None:
    visit = desk.new(find_trial(TRIAL), "01-001")
    for field, text in ELIGIBLE.items():
        visit.sheet.put(field, Entry(text))
    mine = desk.save(visit, LM)
    theirs = desk.open_screening(mine.screening)
    for one, score in ((theirs, "5"), (mine, "6")):
        one.sheet.put("edss", Entry(score), "misread")
    desk.save(theirs, AB)
    with pytest.raises(LogFault, match="by AB at 2026-03-11 00:30 "):
        desk.save(mine, LM)
    assert "AB saved this visit at 2026-03-11 00:30, after" in desk.refreshed(mine).note


def test_the_day_that_is_proposed_after_the_visit_is_the_day_that_it_is_checked_by(desk: Desk) -> None:
    """At half past midnight the visit was today, and “today” is no day before it."""
    visit = desk.new(find_trial(TRIAL), "01-001")
    for field, text in {**ELIGIBLE, "screening_date": "2026-03-11"}.items():
        visit.sheet.put(field, Entry(text))
    episode = desk.episode(desk.save(visit, LM).screening)
    app: Any = SimpleNamespace(desk=desk)
    assert str(_today(app)) == "2026-03-11"
    assert _day_fault(app, episode, "declined", "2026-03-11") == ""
    assert _day_fault(app, episode, "declined", "today") == ""
    assert "(today is 2026-03-11)" in _day_fault(app, episode, "declined", "2026-03-20")


def test_a_review_is_of_the_day_of_the_desk(screener: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("screener.commands.review.now", lambda: EVENING)
    Path("t.toml").write_bytes((shipped("criteria") / f"{TRIAL}.toml").read_bytes())
    assert (
        screener("review", "t.toml", "I03", "--by", "LM").out == "t.toml: I03 reviewed by LM on 2026-03-11\n"
    )
    assert (
        "(today is 2026-03-11)" in screener("review", "t.toml", "I03", "--by", "LM", "--on", "2026-04-01").err
    )


def test_what_leaves_says_utc(screener: Run) -> None:
    assert screener("check", TRIAL, f"{TRIAL}.candidates.csv", "--log", "a.db").code == 0
    name = ("--name", "A. Example", "--role", "investigator", "--meaning", "I confirm the decision")
    signed = screener("log", "sign", "2", *name, "--log", "a.db")
    assert signed.code == 0
    shown = [signed.out, screener("log", "show", "synthetic-01", "--log", "a.db").out]
    for ending in ("html", "json"):
        assert screener("log", "export", "--log", "a.db", "--out", f"e.{ending}").code == 0
        shown.append(Path(f"e.{ending}").read_text(encoding="utf-8"))
    for text in shown:
        times = re.findall(r"20\d\d-\d\d-\d\d[ T](\d\d):\d\d(?::\d\d)?( UTC|Z)?", text)
        assert times
        assert all(zone for _, zone in times)
        assert {hour for hour, _ in times} <= {
            f"{datetime.now(UTC).hour:02}",
            f"{datetime.now(UTC).hour - 1:02}",
        }
    assert os.environ["TZ"] == "CET-1"
