"""What a no takes for granted that the visit cannot know: that nothing comes about in a window that is not over.

A proviso is a day, or the date that is not known by which that day is counted, and the sentence that tells it. The
sentences stand here alone, with how they are read back: rows of a log keep them as sentences.
"""

import re
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

RUNS_ON = "none so far: the window runs until {}; ask again then"
MAY_RUN_ON = (
    "none so far: {} is not known, and the window may run on after the visit; ask again when it is over"
)
UNTIL, LACKS, NOT_KNOWN = " until ", ": ", " is not known"
"""What follows a criterion's id where it is told in brief: before the window's last day; around the date that is not
known."""


def _pattern(sentence: str, told: str) -> re.Pattern[str]:
    return re.compile(re.escape(sentence).replace(r"\{\}", told), re.DOTALL)


_OF = re.compile(rf".+?(?={UNTIL}|{LACKS})")
_RUNS_ON, _MAY_RUN_ON = _pattern(RUNS_ON, r"(\d{4}-\d{2}-\d{2})"), _pattern(MAY_RUN_ON, "(.+)")


class Proviso(NamedTuple):
    """``text`` is the sentence, ``until`` the window's last day, or else ``lacks`` is what the date is called that is
    not known."""

    text: str
    until: date | None = None
    lacks: str = ""

    @property
    def brief(self) -> str:
        """In brief, to follow a criterion's id: `` until 2026-04-09``, ``: inclusion date is not known``."""
        return f"{UNTIL}{self.until}" if self.until else f"{LACKS}{self.lacks}{NOT_KNOWN}"


def by_day(told: Iterable[str]) -> list[str]:
    """What was told in brief, each once, behind all criteria that it is of: ``E04, E05 until 2026-04-09``."""
    of: dict[str, list[str]] = {}
    for one in told:
        id = _OF.match(one)
        if id is not None:
            of.setdefault(one[id.end() :], []).append(id[0])
    return [f"{', '.join(ids)}{rest}" for rest, ids in of.items()]


def runs_on(last: date) -> Proviso:
    """Of a window whose last day lies after the visit."""
    return Proviso(RUNS_ON.format(last), last)


def may_run_on(called: str) -> Proviso:
    """Of a window that is counted to a date that is not known."""
    return Proviso(MAY_RUN_ON.format(called), lacks=called)


def read_proviso(text: str) -> Proviso:
    """The proviso that a row of a log tells; one in words that are not known here has its sentence alone."""
    if said := _RUNS_ON.fullmatch(text):
        try:
            return Proviso(text, date.fromisoformat(said[1]))
        except ValueError:
            return Proviso(text)
    said = _MAY_RUN_ON.fullmatch(text)
    return Proviso(text, lacks=said[1] if said else "")
