"""Amounts: numbers with their units, or as multiples of a laboratory's limit of normal.

A unit stands only right after a number.
"""

import re
from decimal import Decimal
from typing import NamedTuple

from screener.errors import Problem, Refused
from screener.language.words.late import late
from screener.language.words.runs import Runs
from screener.language.words.signs import HYPHENS, MINUS, measured_before
from screener.language.words.tokens import Tok
from screener.language.words.wordlists import listed
from screener.model.plausible import beyond
from screener.model.quantities import read_number
from screener.model.rules import Quantity
from screener.model.units import dimension

_ORDINALS = frozenset({"st", "nd", "rd", "th"})
_WEEKS = late(
    r"(?P<w1>\d{1,2})\s*(?:weeks?|wks?)\s*(?:\+|and|,)?\s*(?P<d1>[0-6])\s*(?P<u1>days?)\b"
    r"|(?P<w2>\d{1,2})\s*\+\s*(?P<d2>[0-6])\s*(?P<u2>weeks?|wks?)\b"
    r"|(?P<w4>\d{1,2})\s*\+\s*(?P<d4>[0-6])(?P<u4>(?=\s*(?:and|to|through|[-–—])\s*\d{1,2}\s*\+\s*[0-6]\s*(?:weeks?|wks?)\b))"
    r"|(?P<w3>\d{1,2})\s+(?P<d3>[0-6])\s*/\s*7(?P<u3>\s*(?:weeks?|wks?)\b|(?!\s*[\w/]|[.,]\d)|(?=\s+(?:and|to|or|through)\b))",
    re.IGNORECASE,
)
_GROUPED = late(r"[1-9]\d{0,2},000")
"""A comma before three noughts groups digits: nobody gives three decimals that say nothing."""
_THOUSANDS = late(r"[1-9]\d{0,2},\d{3}")
_AMENORRHEA = late(r"amenorrho?ea\Z", re.IGNORECASE)
_ANOTHER = late(
    r"\b(?!(?:between|from|to|and|or|than|of|is|was|at|least|most|more|less|below|above|under|over|greater|lower|up|not|"
    r"exceeding|equal|g|kg|mg)\b)[^\W\d_]+",
    re.IGNORECASE,
)
"""A word that may name another thing between a value and its number."""
_TIMES = frozenset("x×*")
_FACTOR = late(r"\d+(?:\.\d+)?")
_RATIO = late(r":1(?![\w:]|\.\d)")
"""What makes a number a ratio: "1.5:1". Minutes have two digits."""


class Amount(NamedTuple):
    """An amount's tokens, and the place behind them."""

    tokens: tuple[Tok, ...]
    last: int

    @property
    def unit(self) -> str:
        """The unit's code, or nothing."""
        return next((str(token.meaning) for token in self.tokens if token.kind == "UNIT"), "")


class Amounts:
    """Reads amounts at places of one text's runs."""

    def __init__(self, runs: Runs) -> None:
        self.runs = runs
        self.text = runs.text

    def amount(self, place: int, *, signed: bool = False, bare_word: bool = False) -> Amount | None:
        """A number with its unit or its multiple of a laboratory limit; ``bare_word`` lets "two" stand alone."""
        runs = self.runs
        raw, first = runs.raw(place), place
        if raw is not None and signed and raw.text in f"{MINUS}+":
            place += 1
            following = runs.raw(place)
            raw = following if following is not None and following.joined else None
        if raw is None:
            return None
        if raw.kind != "number":
            if runs.can(place, "limit"):
                return self._bare_limit(place)
            return self._spelled_out(place, bare_word)
        run = runs.runs[place]
        if run.last != run.first + 1:  # a longer wording that begins with a number, a term for instance
            return None
        start = runs.start(first)
        power = self._power(start, place)
        number, behind, end = power or (self._number(start, raw.end, raw.text), place + 1, raw.end)
        ratio = _RATIO.match(self.text, end)
        if ratio is not None and power is None and runs.ends(ratio.end()):
            end = ratio.end()
            return Amount((number._replace(end=end),), runs.after(end, behind))
        return self._with_unit(number, behind, end)

    def _weeks_and_days(self, number: Tok, behind: int) -> Amount | None:
        """ "13 weeks 6 days", "24 + 0 weeks", "33+1 weeks", "33 6/7 weeks": so many days."""
        found = _WEEKS.match(self.text, number.start)
        if found is None or number.problem is not None or not self.runs.ends(found.end()):
            return None
        form = next(sign for sign in "1234" if found[f"w{sign}"])
        days = str(7 * int(found[f"w{form}"]) + int(found[f"d{form}"]))
        begin, end = found.end(f"w{form}"), found.end(f"u{form}")
        tokens = [Tok("NUMBER", number.start, begin, days), Tok("UNIT", begin, end, "d")]
        last = self.aged(self.runs.after(found.end(), behind), tokens)
        return Amount(tuple(tokens), last)

    def _with_unit(self, number: Tok, behind: int, end: int) -> Amount:
        runs = self.runs
        dated = self._weeks_and_days(number, behind)
        if dated is not None:
            return dated
        times = runs.can(behind, "times")
        after_times = behind if times is None else behind + 1
        while times is not None and runs.is_article(after_times):
            after_times += 1
        limit = runs.can(after_times, "limit") or (
            runs.can(after_times, "normal") if times is not None else None
        )
        if limit is not None:
            tokens = [number]
            if times is not None:
                tokens.append(runs.tok("TIMES", behind, times)._replace(end=runs.end(after_times - 1)))
            token, last = self._limit(after_times, limit)
            return Amount((*tokens, token), last)
        if self.text[end : end + 2] in _ORDINALS and runs.ends(end + 2):
            end += 2  # "25th percentile"
            number = number._replace(end=end)
            behind = runs.after(end, behind)
        unit = runs.unit(end)
        gestational = unit is None and runs.words(behind).split()[:1] == ["gestational"]
        if gestational:  # "33 gestational weeks"
            unit = runs.unit(runs.start(behind) + len("gestational"))
        elif unit is None and self.text[end : end + 1] in HYPHENS and self.text[end + 1 : end + 2].isalpha():
            unit = runs.unit(end + 1)  # ">50-year-old"
            number = number._replace(end=end + 1) if unit is not None else number
        if unit is None:
            return Amount((number,), behind)
        code, stop = unit
        number = self._grouped(self.whole(number, code), code, behind)
        if (
            self.text[stop : stop + 2].lower() in ("'s", "’s")
            and not self.text[stop + 2 : stop + 3].isalnum()
        ):
            stop += 2  # "1 month's duration"
        begin = number.end
        while self.text[begin].isspace():
            begin += 1
        tokens = [number, Tok("UNIT", begin, stop, code)]
        last = runs.after(stop, behind)
        if gestational:
            tokens.append(Tok("AGED", stop, stop, "gestational_age"))
        elif code in ("a", "mo", "wk", "d", "h"):
            last = self.aged(last, tokens)
        return Amount(tuple(tokens), last)

    def whole(self, number: Tok, code: str) -> Tok:
        """ "100,000/mm3": what is counted one by one has no thousandths, and so the comma groups digits."""
        written = self.text[number.start : number.end]
        if number.problem is None or code not in listed("counted") or not _THOUSANDS.fullmatch(written):
            return number
        return Tok("NUMBER", number.start, number.end, written.replace(",", ""))

    def _grouped(self, number: Tok, code: str, behind: int) -> Tok:
        """ "Birth weight < 1,500 g": no value of what is named before lies where a decimal comma would put this one."""
        written = self.text[number.start : number.end]
        if number.problem is None or not _THOUSANDS.fullmatch(written):
            return number
        at = behind - 1
        before = next((run for run in reversed(self.runs.runs[:at]) if run.term is not None), None)
        entry = measured_before(self.runs, at)
        if before is None or entry is None or not entry.low or not entry.high:
            return number
        if _ANOTHER.search(self.text, self.runs.raws[before.last - 1].end, number.start):
            return number  # "birth weight > 3 kg and intake > 1,500 g"
        small, large = (Quantity(value=Decimal(written.replace(",", mark)), unit=code) for mark in (".", ""))
        if beyond(small, entry) is None or beyond(large, entry) is not None:
            return number
        return Tok("NUMBER", number.start, number.end, written.replace(",", ""))

    def _limit(self, place: int, limit: str) -> tuple[Tok, int]:
        """The limit of normal, with its abbreviation in brackets behind it."""
        runs = self.runs
        token = runs.tok("LIMIT", place, limit)
        again = runs.can(place + 2, "limit") is not None
        if again and runs.is_sign(place + 1, "([") and runs.is_sign(place + 3, ")]"):
            return token._replace(end=runs.end(place + 3)), place + 4
        return token, place + 1

    def aged(self, place: int, tokens: list[Tok]) -> int:
        """ "of age", "old", "-old" behind a length of time: it is an age."""
        runs = self.runs
        at = place
        while runs.is_sign(at, HYPHENS) and (raw := runs.raw(at)) is not None and raw.joined:
            at += 1
        at += runs.is_sign(at, "'’")  # "37 weeks' gestation"
        aged = runs.can(at, "aged") or (self._expecting(at) if tokens[-1].meaning != "a" else None)
        weeks = tokens[-1].meaning in ("wk", "d")  # "3 months of amenorrhea": how long it has lasted
        if aged is None or (not weeks and _AMENORRHEA.search(self.text, runs.start(at), runs.end(at))):
            return place
        tokens.append(Tok("AGED", runs.start(place), runs.end(at), aged))
        return at + 1

    def _expecting(self, place: int) -> str | None:
        """ "37 weeks pregnant": how far the pregnancy has come."""
        run = self.runs.run(place)
        named = run is not None and run.term is not None and run.term.name in ("pregnant", "gestational_age")
        return "gestational_age" if named else None

    def _power(self, start: int, place: int) -> tuple[Tok, int, int] | None:
        """ "10^3" before a unit that has no power of its own, "2 x 10^4" too."""
        runs = self.runs
        times = 0 if self._is_power(place) else 2
        first, exponent = runs.raw(place), runs.raw(place + times + 2)
        if first is None or exponent is None:
            return None
        factor = Decimal(1)
        if times:
            sign = runs.raw(place + 1)
            several = sign is not None and sign.text.lower() in _TIMES and self._is_power(place + 2)
            if not several or not _FACTOR.fullmatch(first.text) or runs.unit(first.end) is not None:
                return None  # "1.5 x 10^9/L" has it in its unit
            factor = Decimal(first.text)
        number = format(factor * 10 ** int(exponent.text), "f")
        number = number.rstrip("0").rstrip(".") if "." in number else number
        return Tok("NUMBER", start, exponent.end, number), place + times + 3, exponent.end

    def _is_power(self, place: int) -> bool:
        raw, caret, exponent = (self.runs.raw(place + step) for step in (0, 1, 2))
        if raw is None or caret is None or exponent is None or raw.text != "10" or caret.text != "^":
            return False
        return caret.joined and exponent.joined and exponent.text.isdigit() and len(exponent.text) < 3

    def _spelled_out(self, place: int, bare_word: bool) -> Amount | None:
        """ "six months", "twice the upper limit"."""
        runs = self.runs
        twice = runs.can(place, "multiple")
        if twice is not None:
            at = place + 1
            above = (runs.can(at, "compare") or "").startswith(">")  # "twice higher than normal"
            at += above
            while runs.is_article(at):
                at += 1
            limit = runs.can(at, "limit") or runs.can(at, "normal")
            if limit is None:
                return None
            token, last = self._limit(at, limit)
            number = runs.tok("NUMBER", place, twice)
            if not above:
                return Amount((number, token), last)
            times = Tok("TIMES", runs.start(place + 1), runs.end(at - 1), ">")
            return Amount((number, times, token), last)
        value = runs.can(place, "number")
        if value is None:
            return None
        read = self._with_unit(runs.tok("NUMBER", place, value), place + 1, runs.end(place))
        return read if len(read.tokens) > 1 or bare_word else None

    def _bare_limit(self, place: int) -> Amount | None:
        """ "> ULN" is one time the limit, "> ULN × 1.5" so many times."""
        token, last = self._limit(place, str(self.runs.can(place, "limit")))
        raw = self.runs.raw(last + 1) if self.runs.can(last, "times") is not None else None
        if raw is not None and raw.kind == "number":
            number = self._number(self.runs.start(last + 1), raw.end, raw.text)
            if number.problem is None:
                number = number._replace(start=token.start, end=token.start)
                return Amount((number, token._replace(end=raw.end)), last + 2)
        return Amount((Tok("NUMBER", token.start, token.start, "1"), token), last)

    def _number(self, start: int, end: int, written_as: str) -> Tok:
        written = self.text[start:end]
        written = f"-{written[1:]}" if written[0] in MINUS else written
        read = read_number(written.replace(",", "") if _GROUPED.fullmatch(written) else written)
        glued = (
            " " in written_as.strip()
            and written_as.split()[-1].startswith("10")
            and self.text[end : end + 1] == "/"
        )
        if glued:
            read = Refused(f'"{written}{self.text[end : end + 2]}" may have lost a superscript: write 10^9/L')
        if isinstance(read, Refused):
            problem = Problem(read.reason, span=(start, end), severity="question")
            return Tok("NUMBER", start, end, None, problem)
        return Tok("NUMBER", start, end, str(read))

    def is_journey(self, place: int) -> bool:
        """Whether the words behind a length of time make it a distance."""
        return self.runs.words(place) in listed("journey")

    def is_time(self, amount: Amount) -> bool:
        """Whether the amount is a length of time."""
        return bool(amount.unit) and dimension(amount.unit) == "time"
