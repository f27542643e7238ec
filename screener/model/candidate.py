"""A candidate's data: typed values by field name. What is absent is not known, never no."""

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from screener.model.dates import PartialDate
from screener.model.quantities import Amount


class Event(NamedTuple):
    """The last occurrence of an event.

    ``no``: it never happened. ``ongoing``: it has not ended. ``dated``: it happened, or ended, on
    ``date``. ``yes``: it happened, the date is not known.
    """

    state: Literal["no", "ongoing", "dated", "yes"]
    date: PartialDate | None = None

    def __str__(self) -> str:
        return str(self.date) if self.date else self.state


Value = Amount | Event | PartialDate | bool | str


@dataclass(frozen=True, slots=True)
class Candidate:
    """One candidate. ``values`` holds what is known, ``refused`` why a given value was not taken."""

    id: str
    values: dict[str, Value]
    refused: dict[str, str] = field(default_factory=dict)
