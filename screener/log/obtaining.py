"""Who obtains what is not known, and by when: how the log's comment on it says so, and how that is read again."""

import re
from typing import NamedTuple

from screener.model.dates import PartialDate, read_date

_OBTAIN = re.compile(
    r"to obtain(?: from (?P<by>[^;]*?))?(?: (?:by|until) (?P<on>[0-9-]+))?(?:; (?P<rest>.*))?\Z"
)
"""Earlier programs wrote *until*."""


class Obtaining(NamedTuple):
    """Who obtains something, by which day as it was typed, and what else was said; each may be empty."""

    by: str = ""
    on: str = ""
    rest: str = ""

    def __str__(self) -> str:
        if not self.by and not self.on:
            return self.rest
        text = "to obtain"
        text += f" from {self.by.replace(';', ',')}" if self.by else ""
        text += f" by {self.on}" if self.on else ""
        return f"{text}; {self.rest}" if self.rest else text


def obtaining(comment: str) -> Obtaining:
    """What a comment on something that is not known says."""
    found = _OBTAIN.match(comment)
    return (
        Obtaining(*(found[name] or "" for name in ("by", "on", "rest"))) if found else Obtaining(rest=comment)
    )


def obtained_by(comment: str) -> PartialDate | None:
    """The day by which something is to be had; None where none is said."""
    day = obtaining(comment).on
    found = read_date(day) if day else None
    return found if isinstance(found, PartialDate) else None
