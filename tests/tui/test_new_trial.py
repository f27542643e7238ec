"""A trial is added in the app: read, shown, and kept on a key by the code that import has."""

import json
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.widgets import OptionList

from screener.cli import run as command
from screener.language.criteria_file import read_criteria_file
from screener.language.library import own_folder
from screener.model.protocol import Protocol
from screener.model.resources import shipped
from screener.tui.screens.dialogs import Choose
from screener.tui.screens.home import HomeScreen
from screener.tui.screens.newtrial import NewTrialScreen
from screener.tui.widgets.line import Line
from screener.visit.newtrial import NewTrial, read_new
from screener.visit.trials import TrialFile
from tests.tui.driving import NARROW, Drive
from tests.tui.test_help import helped
from tests.visit.trial import TRIAL

SHIPPED = shipped("criteria") / f"{TRIAL}.toml"
Drives = Callable[..., None]
TEXT = """Inclusion Criteria:

* Age 18 to 65 years
* Willing to keep a diary

Exclusion Criteria:

* Pregnant women
* Relapse during the past year
"""


@pytest.fixture(autouse=True)
def _own_trials_are_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    def files() -> tuple[TrialFile, ...]:
        own = [TrialFile(path, path.stem, own=True) for path in sorted(own_folder().glob("*.toml"))]
        known = [TrialFile(SHIPPED, TRIAL, own=False)]
        return (*(one for one in known if one.name not in [other.name for other in own]), *own)

    monkeypatch.setattr("screener.visit.desk.trial_files", files)


def text_at(tmp_path: Path, text: str = TEXT, name: str = "source.txt") -> str:
    (tmp_path / name).write_text(text, encoding="utf-8")
    return name


def imported(tmp_path: Path, text: str = TEXT) -> Path:
    """The trial OWN-1 as import keeps it."""
    assert command(["import", text_at(tmp_path, text), "--id", "OWN-1", "--out", str(own_folder())]) == 0
    return own_folder() / "OWN-1.toml"


def protocol_in(path: Path) -> Protocol:
    return read_criteria_file(path.read_bytes(), path.name).protocol


def told(app: Drive) -> str:
    return app.says("#new--told")


async def read(app: Drive, name: str, study: str = "") -> None:
    """From home to what a file reads as."""
    await app.press("a")
    assert isinstance(app.app.screen, NewTrialScreen)
    if study:
        await app.press("tab")
        await app.type(study)
        await app.press("shift+tab")
    await app.type(name, then="enter")
    await app.until(lambda: told(app) != "reading …")
    await app.settle()


async def choose(app: Drive, way: str) -> None:
    """Answer the question that is on the screen."""
    assert isinstance(app.app.screen, Choose)
    ways = app.app.screen.query_one(OptionList)
    ways.highlighted = ways.get_option_index(way)
    await app.press("enter")


async def at_menu(app: Drive) -> None:
    """Wait for the trial's menu over home."""
    await app.until(lambda: isinstance(app.app.screen, Choose) and len(app.app.screen_stack) == 2)
    await app.settle()


def test_a_text_is_shown_before_it_is_kept_and_then_is_at_its_menu(tmp_path: Path, drive: Drives) -> None:
    text_at(tmp_path)

    async def journey(app: Drive) -> None:
        await read(app, "source.txt", "OWN-1")
        assert (
            "4 criteria, 3 computable, 0 partly, 1 to judge. No character of the text is left out."
            in told(app)
        )
        assert "E02: the window has no anchor" in told(app)
        assert not own_folder().exists()
        await app.press("ctrl+s")
        await at_menu(app)
        assert app.app.screen.query_one("Choose > Vertical").border_title == "OWN-1"
        home = app.app.screen_stack[0]
        assert isinstance(home, HomeScreen)
        assert home.trial is not None
        assert home.trial.trial == "OWN-1"

    drive(journey)
    in_app = (own_folder() / "OWN-1.toml").read_bytes()
    assert (own_folder() / "OWN-1.txt").read_bytes() == (tmp_path / "source.txt").read_bytes()
    (own_folder() / "OWN-1.toml").unlink()
    assert imported(tmp_path).read_bytes() == in_app


def test_a_record_of_a_registry_has_its_own_id(tmp_path: Path, drive: Drives) -> None:
    module = {"eligibilityCriteria": TEXT, "sex": "ALL", "minimumAge": "18 Years", "maximumAge": "65 Years"}
    about = {"nctId": "NCT09999999", "briefTitle": "A trial of diaries"}
    record = {"protocolSection": {"identificationModule": about, "eligibilityModule": module}}
    text_at(tmp_path, json.dumps(record), "record.json")

    async def journey(app: Drive) -> None:
        await app.press("a", "down", "enter")
        await app.until(lambda: "A trial of diaries" in told(app))
        await app.press("ctrl+s")
        await at_menu(app)

    drive(journey, NARROW)
    assert protocol_in(own_folder() / "NCT09999999.toml").title == "A trial of diaries"
    assert (own_folder() / "NCT09999999.json").exists()


@pytest.mark.parametrize(
    ("name", "text", "study"),
    [
        ("source.txt", TEXT, ""),
        ("rows.csv", "candidate_id,sex\na-1,female\n", "OWN-1"),
        ("old.toml", "trial = 'X'\n[[criterion]]\n", ""),
        ("empty.txt", "\n", "OWN-1"),
        ("source.txt", TEXT, "not an id"),
        ("missing.txt", "", "OWN-1"),
    ],
)
def test_what_import_refuses_is_told_in_its_words(
    tmp_path: Path,
    drive: Drives,
    capsys: pytest.CaptureFixture[str],
    name: str,
    text: str,
    study: str,
) -> None:
    if text:
        text_at(tmp_path, text, name)
    assert command(["import", name, *(["--id", study] if study else [])]) == 2
    refused = " ".join(capsys.readouterr().err.split())

    async def journey(app: Drive) -> None:
        await read(app, name, study)
        shown = " ".join(told(app).split())
        assert shown
        assert shown in refused
        await app.press("ctrl+s")
        assert isinstance(app.app.screen, NewTrialScreen)

    drive(journey)
    assert not own_folder().exists()


def test_nothing_is_kept_of_a_file_that_was_not_read(tmp_path: Path, drive: Drives) -> None:
    text_at(tmp_path)

    async def journey(app: Drive) -> None:
        await app.press("a", "ctrl+s")
        assert "press Enter first" in app.told
        await app.press("escape")
        await read(app, "source.txt", "OWN-1")
        await app.press("escape")
        assert "nothing is kept before" in told(app)
        await app.type("other.txt", then="enter")  # which takes the place of the first name
        await app.until(lambda: told(app).startswith("other.txt: cannot be read"))
        await app.settle()
        await app.press("escape")
        assert isinstance(app.app.screen, HomeScreen)

    drive(journey)
    assert not own_folder().exists()


def test_what_says_the_same_leads_to_the_trial_and_writes_nothing(tmp_path: Path, drive: Drives) -> None:
    path = imported(tmp_path)
    before = path.read_bytes()

    async def journey(app: Drive) -> None:
        await read(app, "source.txt", "OWN-1")
        assert "there is nothing to keep" in " ".join(told(app).split())
        await app.press("ctrl+s")
        await at_menu(app)

    drive(journey)
    assert path.read_bytes() == before
    assert len([*own_folder().iterdir()]) == 2


AMENDED = TEXT.replace("* Age 18 to 65 years\n", "* Age 18 to 75 years\n* Able to walk\n").replace(
    "* Pregnant women\n", ""
)


def reviewed(tmp_path: Path) -> Path:
    """The trial with a review of what stays and a rule that was edited by hand."""
    path = imported(tmp_path)
    assert command(["review", str(path), "I02", "--by", "LM", "--on", "2026-03-01"]) == 0
    text = path.read_text(encoding="utf-8")
    edited = text.replace("relapse within the past 1 year", "relapse within the past 2 years")
    assert edited != text
    path.write_text(edited, encoding="utf-8")
    return path


def test_an_amendment_is_told_and_asked_and_what_has_the_same_words_stays(
    tmp_path: Path, drive: Drives
) -> None:
    path = reviewed(tmp_path)
    before = path.read_bytes()
    text_at(tmp_path, AMENDED, "amended.txt")

    async def journey(app: Drive) -> None:
        await read(app, "amended.txt", "OWN-1")
        shown = " ".join(told(app).split())
        assert "added I02: “Able to walk”" in shown
        assert "dropped E01: “Pregnant women”" in shown
        assert "changed I01: “Age 18 to 75 years”; before: “Age 18 to 65 years”" in shown
        assert "E01 has the same words and another rule. Edited by hand" in shown
        assert "I02 is I03 now, E02 is E01 now" in shown
        await app.press("ctrl+s")
        assert path.read_bytes() == before
        await app.press("enter")  # the first way changes nothing
        assert isinstance(app.app.screen, NewTrialScreen)
        assert path.read_bytes() == before
        await app.press("ctrl+s")
        await choose(app, "amend")
        await at_menu(app)
        assert "OWN-1.toml.old1" in app.told

    drive(journey)
    now = {one.text: one for one in protocol_in(path).criteria}
    assert [*now] == [
        "Age 18 to 75 years",
        "Able to walk",
        "Willing to keep a diary",
        "Relapse during the past year",
    ]
    diary, relapse = now["Willing to keep a diary"], now["Relapse during the past year"]
    assert diary.review is not None
    assert diary.review.by == "LM"
    assert relapse.edited
    assert relapse.review is None
    assert (own_folder() / "OWN-1.toml.old1").read_bytes() == before
    assert (own_folder() / "OWN-1.txt.old1").read_text(encoding="utf-8") == TEXT
    assert (own_folder() / "OWN-1.txt").read_text(encoding="utf-8") == AMENDED


def test_all_can_be_taken_as_it_is_read_now(tmp_path: Path, drive: Drives) -> None:
    path = reviewed(tmp_path)
    text_at(tmp_path, AMENDED, "amended.txt")

    async def journey(app: Drive) -> None:
        await read(app, "amended.txt", "OWN-1")
        await app.press("ctrl+s")
        await choose(app, "anew")
        await at_menu(app)

    drive(journey)
    assert all(one.review is None and not one.edited for one in protocol_in(path).criteria)


def test_a_file_that_was_changed_meanwhile_is_not_replaced(tmp_path: Path, drive: Drives) -> None:
    path = imported(tmp_path)
    text_at(tmp_path, AMENDED, "amended.txt")

    async def journey(app: Drive) -> None:
        await read(app, "amended.txt", "OWN-1")
        path.write_text(path.read_text(encoding="utf-8") + "# a person's remark\n", encoding="utf-8")
        await app.press("ctrl+s")
        await choose(app, "anew")
        await app.until(lambda: "was changed meanwhile" in app.told)
        screen = app.app.screen
        assert isinstance(screen, NewTrialScreen)
        await app.until(lambda: screen.found is not None)  # it is compared anew without a key
        await app.press("ctrl+s")
        await app.until(lambda: isinstance(app.app.screen, Choose))
        await app.press("escape")

    drive(journey)
    assert "a person's remark" in path.read_text(encoding="utf-8")


def test_a_shipped_trial_is_compared_too(tmp_path: Path, drive: Drives) -> None:
    record = SHIPPED.with_suffix(".json").read_text(encoding="utf-8")
    assert "EDSS score: 3 to 6" in record
    text_at(tmp_path, record.replace("EDSS score: 3 to 6", "EDSS score: 3 to 7"), "record.json")

    async def journey(app: Drive) -> None:
        await read(app, "record.json")
        shown = " ".join(told(app).split())
        assert "A trial of that id is shipped" in shown
        assert "changed I03: “EDSS score: 3 to 7 at inclusion”" in shown
        assert not own_folder().exists()
        await app.press("ctrl+s")
        await choose(app, "amend")
        await at_menu(app)

    drive(journey)
    before, own = protocol_in(SHIPPED), protocol_in(own_folder() / f"{TRIAL}.toml")
    assert own.default_anchor == before.default_anchor
    assert own.anchors == before.anchors


def test_a_bad_id_is_to_be_typed_anew(tmp_path: Path, drive: Drives) -> None:
    text_at(tmp_path)

    async def journey(app: Drive) -> None:
        await app.press("a")
        await app.until(lambda: isinstance(app.app.screen, NewTrialScreen))
        app.app.screen.query_one("#new--file", Line).value = "source.txt"
        app.app.screen.query_one("#new--id", Line).value = "a b"
        await app.press("enter")
        await app.until(lambda: "is not an id" in told(app))
        assert app.app.focused is app.app.screen.query_one("#new--id")

    drive(journey)


def test_its_screen_has_help(tmp_path: Path, drive: Drives) -> None:  # noqa: ARG001 - where the app runs
    async def journey(app: Drive) -> None:
        await app.press("a")
        assert await helped(app, "f1")

    drive(journey)


def test_whoever_leaves_while_it_is_read_is_home(
    tmp_path: Path, drive: Drives, monkeypatch: pytest.MonkeyPatch
) -> None:
    text_at(tmp_path)
    left = threading.Event()

    def slow(source: Path, study: str, folder: Path) -> NewTrial:
        left.wait(20)
        return read_new(source, study, folder)

    monkeypatch.setattr("screener.tui.screens.newtrial.read_new", slow)

    async def journey(app: Drive) -> None:
        await app.press("a")
        app.dash(*"source.txt", "enter", "escape")
        await app.until(lambda: isinstance(app.app.screen, HomeScreen))
        left.set()
        await app.settle()
        assert isinstance(app.app.screen, HomeScreen)

    drive(journey)
