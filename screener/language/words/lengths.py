"""How long a length of time is: whole numbers and parts of them, with their units.

"4.5 hours", "4½ hours", "4 1/2 h", "one and a half years", "4 hours 30 minutes", "half an hour". What no unit has whole
("1.5 months", "0.33 hours") is no length here, and so is asked.
"""

import re
import unicodedata
from decimal import Decimal

from screener.errors import Refused
from screener.language.words.late import late
from screener.language.words.lexicon import lexicon
from screener.language.words.runs import Runs, Taken
from screener.language.words.tokens import Tok
from screener.model.dates import CODES, TimeUnit, length_of
from screener.model.quantities import plain, read_number
from screener.model.vocabulary import is_article

_UNITS: dict[str, TimeUnit] = {unit: unit for unit in CODES}
_HALF = late(r"half (\w+)\Z")
_MINUTES_BEHIND = late(r"h([0-5]\d)\Z", re.IGNORECASE)
_BETWEEN = late(r"\bbetween\s+\Z", re.IGNORECASE)
_PARTS = {"1/2": Decimal("0.5"), "1/4": Decimal("0.25"), "3/4": Decimal("0.75")}
Counted = tuple[str, int]
"""A number in digits, and the place behind it."""


def halved(time: str) -> tuple[str, str] | None:
    """What half a unit of time is: six months, twelve hours, 0.5 hours; None of a whole unit."""
    half = _HALF.match(time)
    return exact("0.5", half[1]) if half is not None else None


def exact(count: str, unit: str) -> tuple[str, str] | None:
    """So many of a unit as a count and a unit that has it whole; None where none has."""
    length = length_of(Decimal(count), _UNITS[unit])
    return (plain(Decimal(length.amount)), length.unit) if length is not None else None


class Lengths:
    """Reads numbers of units of time at places of one text's runs."""

    def __init__(self, runs: Runs) -> None:
        self.runs = runs

    def count(self, place: int) -> Counted | None:
        """A number in digits or in a word: "4.5", "4½", "six"."""
        word = self.runs.can(place, "number")
        return self.number(place) or ((word, place + 1) if word is not None else None)

    def number(self, place: int) -> Counted | None:
        """A number in digits; None where it has two readings."""
        raw = self.runs.raw(place)
        if raw is None or raw.kind != "number":
            return None
        if not raw.text.isdigit():
            read = read_number(raw.text)
            return None if isinstance(read, Refused) else (plain(read), place + 1)
        return self._with_part(raw.text, place + 1) or (raw.text, place + 1)

    def _with_part(self, whole: str, place: int) -> Counted | None:
        """ "4½", "4 1/2": what stands behind the whole number."""
        runs = self.runs
        raw = runs.raw(place)
        if raw is None:
            return None
        if len(raw.text) == 1 and unicodedata.category(raw.text) == "No":
            part = Decimal(str(unicodedata.numeric(raw.text)))
            return (plain(int(whole) + part), place + 1) if 0 < part < 1 else None
        written = "".join(runs.words(place + step) for step in range(3))
        joined = all((one := runs.raw(place + step)) is not None and one.joined for step in (1, 2))
        found = _PARTS.get(written) if joined and not raw.joined else None
        return (plain(int(whole) + found), place + 3) if found is not None else None

    def with_unit(self, number: Tok, place: int) -> Taken | None:
        """The number's token with its unit's, and the place behind them; None where it is no length."""
        runs = self.runs
        hyphen = runs.raw(place)
        if hyphen is not None and hyphen.text == "-" and hyphen.joined:
            place += 1
        glued = _MINUTES_BEHIND.match(runs.words(place)) if str(number.meaning).isdigit() else None
        if glued is not None:  # "4h30"
            return self._tokens(number, runs.tok("TIME", place, "hour"), place + 1, int(glued[1]))
        half = self._half_more(number, place)
        if half is not None:
            return half
        time = self._unit(place)
        if time is None:
            return None
        behind = runs.after(time.end, place)
        joins = (
            time.meaning == "hour"
            and str(number.meaning).isdigit()
            and not self._begins_range(number, behind)
        )
        minutes = self._minutes(behind) if joins else None
        if minutes is not None:
            more, end, behind = minutes
            return self._tokens(number, time._replace(end=end), behind, more)
        return self._tokens(number, time, behind)

    def _tokens(self, number: Tok, time: Tok, behind: int, minutes: int = 0) -> Taken | None:
        """The two tokens of an exact length, with so many minutes more."""
        found = exact(str(number.meaning), str(time.meaning))
        if minutes:
            more = 60 * int(str(number.meaning)) + minutes
            found = exact(str(Decimal(more) / 60), "hour") or (str(more), "minute")
        if found is None:
            return None
        return [number._replace(meaning=found[0]), time._replace(meaning=found[1])], behind

    def _unit(self, place: int) -> Tok | None:
        """The unit of time behind a number, where "hr" is no heart rate and "min" no minimum."""
        runs = self.runs
        raw = runs.raw(place)
        if raw is None or is_article(raw.text):  # "an INR over 2.0 the day of the procedure"
            return None
        found = runs.can(place, "time") or lexicon().wordings.get((runs.words(place),), {}).get("time")
        if found is not None:
            return runs.tok("TIME", place, found) if found in _UNITS else None
        unit = runs.unit(raw.start)
        return Tok("TIME", raw.start, unit[1], "minute") if unit is not None and unit[0] == "min" else None

    def _half_more(self, number: Tok, place: int) -> Taken | None:
        """ "One and a half years"."""
        runs = self.runs
        half = _HALF.match(runs.can(place + 1, "time") or "")
        if half is None or runs.words(place) != "and" or not str(number.meaning).isdigit():
            return None
        more = number._replace(meaning=f"{number.meaning}.5")
        return self._tokens(more, runs.tok("TIME", place + 1, half[1]), place + 2)

    def _begins_range(self, number: Tok, behind: int) -> bool:
        """ "Between 12 hours and 30 minutes before surgery": two lengths, and not the one of both."""
        return (
            self.runs.words(behind) == "and" and _BETWEEN.search(self.runs.text[: number.start]) is not None
        )

    def _minutes(self, place: int) -> tuple[int, int, int] | None:
        """ "4 hours 30 minutes", "4 hours and 30 minutes": how many minutes more, and where they end."""
        runs = self.runs
        place += runs.words(place) == "and"
        raw = runs.raw(place)
        if raw is None or raw.kind != "number" or not raw.text.isdigit() or not 0 < int(raw.text) < 60:
            return None
        time = self._unit(place + 1)
        if time is None or time.meaning != "minute":
            return None
        return int(raw.text), time.end, runs.after(time.end, place + 1)
