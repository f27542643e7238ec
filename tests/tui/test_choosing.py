"""Choices that are typed: the one that was typed is taken, or none."""

import asyncio
from pathlib import Path
from typing import NamedTuple

import pytest
from textual.widgets import Static

from screener.model.protocol import DataField
from screener.tui.screens.visit import VisitScreen
from screener.visit.choosing import Option, meant
from screener.visit.entries import BLANK, choices, other_spellings
from tests.tui.driving import driving

_TRIAL = """
trial = "CLASSES"
version = ""
default_anchor = "screening_date"

[[criterion]]
id = "I01"
text = "NYHA class II, III or IV"
rule = "nyha class is II, III, IV"

[[criterion]]
id = "I02"
text = "ASA class IV"
rule = "asa class is IV"

[[criterion]]
id = "I03"
text = "Able to walk"
rule = '"able to walk"'

[[criterion]]
id = "I04"
text = "Positive oligoclonal bands"
rule = "oligoclonal bands is positive"

[[criterion]]
id = "E01"
text = "Stroke ever"
rule = "stroke ever"
"""


class Held(NamedTuple):
    """What a field holds after something was typed, whether one has gone on from it, and what it notes."""

    text: str
    gone_on: bool
    note: str


def _typed(folder: Path, page: int, *answers: str, then: tuple[str, ...] = ("enter",)) -> list[Held]:
    """What the field of a page holds after each of the answers, typed where nothing was."""
    (folder / "classes.toml").write_text(_TRIAL)

    async def run() -> list[Held]:
        found: list[Held] = []
        async with driving(folder) as app:
            visit = app.app.desk.new(folder / "classes.toml", "01-001")
            app.app.push_screen(VisitScreen(app.app.desk, visit))
            await app.until(lambda: app.is_on_visit)
            await app.settle()
            for answer in answers:
                await app.visit_screen.show(page, focus=True)
                await app.settle()
                field = app.field
                await app.type(answer)
                await app.press(*then)
                stopped = not app.is_on_visit  # the question whether to go on with who is ineligible
                if stopped:
                    await app.press("escape")
                rows = [row for row in app.visit_screen.page.rows if row.name_of == field]
                note = "".join(str(row.query_one(".field--note", Static).content) for row in rows)
                entry = app.visit.sheet.entry(field)
                found.append(Held("?" if entry.unknown else entry.text, stopped or app.field != field, note))
                app.visit_screen.accept(field, BLANK)
                await app.settle()
        return found

    return asyncio.run(run())


def test_a_class_is_typed_as_it_is_written(tmp_path: Path) -> None:
    classes = ("I", "II", "III", "IV", "IIa", "IIIb", "iii", "1", "2", "2a", "3", "4", "u")
    found = _typed(tmp_path, 1, *classes)
    assert [one.text for one in found] == [*classes[:6], "III", "I", "II", "IIa", "III", "IV", "?"]
    assert all(one.gone_on for one in found)


def test_a_class_of_another_scale_too(tmp_path: Path) -> None:
    assert [one.text for one in _typed(tmp_path, 2, "IV", "V", "VI", "4")] == ["IV", "V", "VI", "IV"]


@pytest.mark.parametrize(
    ("typed", "means"), [("y", "positive"), ("n", "negative"), ("p", "positive"), ("pat", "")]
)
def test_y_and_n_are_what_yes_and_no_are(typed: str, means: str) -> None:
    """Of a result that is positive or negative: *yes* was taken there, and its first letter is so too. “pattern” can
    still be either."""
    also = {"positive": ("pos", "present", "yes", "pattern 2"), "negative": ("neg", "no", "pattern 1")}
    options = [Option(word, word, spellings) for word, spellings in also.items()]
    found = meant([*options, Option("unknown", "unknown")], typed)
    assert (found.value if found is not None else "") == means


def test_what_is_none_of_the_choices_is_refused_and_never_another(tmp_path: Path) -> None:
    others = ("VII", "IX", "XII", "12", "IIII", "V", "5", "x")
    for other, one in zip(others, _typed(tmp_path, 1, *others), strict=True):
        assert one.text == other
        assert not one.gone_on  # stays once, so that it is seen
        assert "is not a value of NYHA class" in one.note


def test_the_last_sign_is_taken_back(tmp_path: Path) -> None:
    assert _typed(tmp_path, 1, "III", then=("backspace", "enter"))[0].text == "II"


def test_what_was_typed_is_taken_when_the_field_is_left(tmp_path: Path) -> None:
    assert _typed(tmp_path, 1, "II", then=("tab",))[0].text == "II"


def test_yes_and_no_by_letter_or_word(tmp_path: Path) -> None:
    found = _typed(tmp_path, 3, "y", "yes", "oui", "no", "non", "unknown", "yn", "gy")
    assert [one.text for one in found] == ["yes", "yes", "yes", "no", "no", "?", "no", "yes"]


def test_a_word_that_only_begins_like_a_choice_is_not_that(tmp_path: Path) -> None:
    (one,) = _typed(tmp_path, 3, "nearly")
    assert one.text == "nearly"
    assert "neither yes nor no" in one.note


def test_a_result_is_typed_in_two_words(tmp_path: Path) -> None:
    """A report says the pattern, of which 2 and 3 are positive; Space after a whole choice chooses, as ever."""
    found = _typed(tmp_path, 4, "pattern 4", "pattern 2", "pos", "-")
    assert [one.text for one in found] == ["negative", "positive", "positive", "negative"]
    (left,) = _typed(tmp_path, 4, "pattern ", then=("enter",))
    assert "pattern" in left.text


def test_an_event_is_typed_on_its_choices(tmp_path: Path) -> None:
    """What is none of the choices goes into the line, and is refused there."""
    assert [one.text for one in _typed(tmp_path, 5, "no", "2024-05", "never")] == ["no", "2024-05", "never"]


def test_the_other_spellings_are_those_of_a_file() -> None:
    field = DataField(
        name="x", kind="category", question="?", values=("I", "II"), spellings={"1": "I", "2 a": "II"}
    )
    assert [other_spellings(field, one) for one in choices(field)] == [("1",), ("2 a",)]
