"""``visit``: the source of a value and its date, a remark, and who obtains what is not known."""

import re
from pathlib import Path

import pytest

from screener.commands.visit import Orders
from screener.errors import Unusable
from screener.visit.desk import Desk
from tests.functional.test_visit import episode, held


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A desk of its own."""
    return Desk(tmp_path / "log.db", tmp_path / "drafts")


def test_what_stands_beside_a_value_is_given_too(desk: Desk) -> None:
    beside = Orders(
        {"edss": "4.5", "platelets": "?"},
        source={"edss": "neurology letter", "platelets": "LM"},
        dated={"edss": "2026-03-02", "platelets": "today"},
        comment={"edss": "seated"},
        save=True,
    )
    assert held(desk, beside)[0] == 0
    given = {name: held.given for name, held in episode(desk).held.items()}
    assert (given["edss"].source, str(given["edss"].dated), given["edss"].comment) == (
        "neurology letter",
        "2026-03-02",
        "seated",
    )
    assert given["platelets"].comment.startswith("to obtain from LM by ")


@pytest.mark.parametrize(
    ("orders", "told"),
    [
        (
            Orders({}, source={"edss": "letter"}),
            "edss has no value yet, so nothing can be noted beside it. Nothing",
        ),
        (Orders({"edss": "4"}, dated={"edss": "03/04/2026"}), "--dated edss: "),
        (Orders({"edss": "4"}, comment={"eds": "seated"}), "The trial has no field eds."),
    ],
)
def test_what_cannot_stand_beside_a_value(desk: Desk, orders: Orders, told: str) -> None:
    with pytest.raises(Unusable, match=re.escape(told)):
        held(desk, orders)


def test_another_value_is_from_no_document_that_nobody_named(desk: Desk) -> None:
    letter = Orders({"edss": "4.5"}, source={"edss": "letter A"}, dated={"edss": "2026-03-02"}, save=True)
    held(desk, letter)
    held(desk, Orders({"edss": "5"}, source={"edss": "letter B"}, why="it came", save=True))
    given = episode(desk).held["edss"].given
    assert (str(given.value), given.source, given.dated) == ("5", "letter B", None)
    held(desk, Orders({"edss": "6"}, why="it was wrong", save=True))
    assert (episode(desk).held["edss"].given.source, episode(desk).held["edss"].given.dated) == ("", None)


def test_nothing_is_entered_where_a_note_has_no_value(desk: Desk) -> None:
    with pytest.raises(Unusable, match="Nothing was entered"):
        held(desk, Orders({"edss": "4.5"}, source={"platelets": "laboratory"}))
    assert desk.drafts.unreadable() == []
    assert "nothing entered" in held(desk, Orders({}))[1]


def test_another_source_of_a_saved_value_needs_a_reason(desk: Desk) -> None:
    held(desk, Orders({"edss": "4"}, save=True))
    held(desk, Orders({}, source={"edss": "call"}, save=True))  # nothing stood there
    other = Orders({}, source={"edss": "letter"})
    with pytest.raises(Unusable, match="edss is saved already: say why it changes, with --why"):
        held(desk, other)
    assert held(desk, other._replace(why="the letter came", save=True))[0] == 0
    assert episode(desk).held["edss"].given.source == "letter"
