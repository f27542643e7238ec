"""A candidate's data: typed values by field name. What is absent is not known, never no."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal, NamedTuple

from screener.model.dates import PartialDate, TimeUnit
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


class Age(NamedTuple):
    """An age in completed units on a day, from ``low`` to ``high`` where it is not known more closely."""

    low: int
    high: int
    unit: TimeUnit
    on: date

    def __str__(self) -> str:
        number = str(self.low) if self.low == self.high else f"{self.low} to {self.high}"
        return f"{number} {self.unit}{'' if self.low == self.high == 1 else 's'} on {self.on}"


class Ages(NamedTuple):
    """What stands in for a birth date where that may not be kept: the age on one or more days."""

    known: tuple[Age, ...]

    def __str__(self) -> str:
        return "; ".join(str(age) for age in self.known)


Value = Amount | Event | PartialDate | Ages | bool | str


@dataclass(frozen=True, slots=True)
class Candidate:
    """One candidate. ``values`` holds what is known, ``refused`` why a given value was not taken."""

    id: str
    values: dict[str, Value]
    refused: dict[str, str] = field(default_factory=dict)
