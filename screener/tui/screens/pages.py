"""A visit's pages for the command palette."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from textual.app import SystemCommand

if TYPE_CHECKING:
    from screener.tui.screens.visit import VisitScreen


def pages_of(screen: "VisitScreen") -> Iterator[SystemCommand]:
    """Each page to go to: the first, then each criterion with its state."""
    go = partial(screen.call_later, screen.show, focus=True)
    yield SystemCommand(
        "Go to the visit's first page", screen.course.first_page_told.capitalize(), partial(go, 0)
    )
    for place, criterion in enumerate(screen.visit.protocol.criteria, 1):
        word = screen.scene.words[place - 1]
        yield SystemCommand(f"Go to {criterion.id}: {word}", criterion.text, partial(go, place))
