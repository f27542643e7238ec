"""Ranges and constraints: amounts with what bounds something by them.

A comparator is one only before a number, and "and" closes a range only after "between" and its number.
"""

import re
from decimal import Decimal

from screener.language.words.amounts import Amount, Amounts
from screener.language.words.late import late
from screener.language.words.runs import Runs, Taken
from screener.language.words.signs import (
    HYPHENS,
    ends_alike,
    is_signed,
    is_sized,
    may_be_negative,
    says_size,
    unclear,
)
from screener.language.words.tokens import Tok
from screener.language.words.wordlists import listed

_AROUND = late(r"\s*(?P<open>[(\[])?\s*(?P<sign>±|\+\s?/\s?[-−–])\s*(?P<away>\d+(?:\.\d+)?)")
_TURNED = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}
_SIGNS = frozenset({"<", ">", "<=", ">=", "≤", "≥", "=<", "=>", "⩽", "⩾", "≦", "≧"})
_STRICTER = frozenset({("<=", "<="), ("<=", "<"), (">=", ">="), (">=", ">")})
"""A lowest or highest value, and the sign that may stand behind it and say whether it is one itself."""


class Comparisons:
    """Reads bounds at places of one text's runs."""

    def __init__(self, runs: Runs, amounts: Amounts) -> None:
        self.runs = runs
        self.text = runs.text
        self.amounts = amounts

    # -- ranges ------------------------------------------------------------------------------------

    def range(self, place: int) -> Taken | None:
        """ "between 18 and 55 years", "3 to 6", "≥ 12 to < 18 years", "11 to no older than 17", "23 ± 4"."""
        runs = self.runs
        opener, compare = runs.can(place, "between"), runs.can(place, "compare")
        tokens: list[Tok] = []
        first = place
        if opener is not None:
            token, first = runs.with_articles("BETWEEN", place, opener)
            tokens.append(token)
        lower = runs.can(first, "compare")
        if lower is not None and (opener is not None or compare is not None):
            tokens.append(runs.tok("COMPARE", first, lower))
            first += 1
        low = self.amounts.amount(
            first, signed=first > place or is_signed(self.runs, first), bare_word=opener is not None
        )
        if low is None:
            return None
        if lower is None and (around := self._around(low)) is not None:
            return tokens + around[0], around[1]
        tokens += low.tokens
        middle = low.last
        if lower is None:
            middle = self._exclusive(middle, tokens)
        if (
            runs.is_sign(middle, HYPHENS)
            and runs.can(middle + 1, "to") is not None
            and runs.words(middle + 1).isalpha()
        ):
            middle += 1  # "18- and 65-years"
        slip = opener is not None and runs.words(middle) == "an"  # "between 50 an 65": nothing else is meant
        if (runs.can(middle, "to") is None and not slip) or (
            runs.words(middle) == "and" and opener is None and not self._are_ages(place, low, middle)
        ):
            return None
        upper = runs.can(middle + 1, "compare")
        if upper is not None and upper[0] != "<":
            return None
        joiner = runs.tok("TO", middle, runs.can(middle, "to") or None)
        if joiner.start > tokens[-1].end and runs.is_sign(middle - 1, HYPHENS):
            joiner = joiner._replace(start=tokens[-1].end)
        below = str(low.tokens[0].meaning).startswith("-")
        sign = below or joiner.end - joiner.start > 1  # "0 to -2", but not "0--2"
        high = self.amounts.amount(
            middle + 1 + (upper is not None), signed=sign, bare_word=opener is not None
        )
        if high is None or (joiner.end - joiner.start == 1 and self._is_code(high)):
            return None
        tokens = [self.amounts.whole(token, high.unit) for token in tokens]
        if may_be_negative(runs, first) or ends_alike(self.text, low.tokens[0], high.tokens[0]):
            number = next(i for i, token in enumerate(tokens) if token.start == low.tokens[0].start)
            tokens[number] = unclear(self.text, low.tokens[0])
        tokens.append(joiner)
        if upper is not None:
            tokens.append(runs.tok("COMPARE", middle + 1, upper))
        tokens += high.tokens
        return tokens, self._exclusive(high.last, tokens)

    def _are_ages(self, place: int, low: Amount, middle: int) -> bool:
        """ "18 and 65 years old" at a beginning, "aged 18 and 65 years": "between" is left out; nobody is of both."""
        before = self.runs.raw(place - 1)
        named = before is not None and before.text.lower() in ("aged", "age")
        if len(low.tokens) > 1 or (before is not None and not named and before.text not in ".;:•-*"):
            return False
        high = self.amounts.amount(middle + 1)
        if high is None or low.tokens[0].meaning is None:
            return False
        if high.tokens[-1].meaning != "age" and not (named and high.unit == "a"):
            return False
        return Decimal(str(high.tokens[0].meaning)) > Decimal(str(low.tokens[0].meaning)) + 1

    def _around(self, middle: Amount) -> Taken | None:
        """ "23 ± 4", "23 (+/- 4)": from 19 to 27."""
        found = _AROUND.match(self.text, middle.tokens[-1].end)
        number = middle.tokens[0]
        if found is None or number.meaning is None or number.start == number.end or len(middle.tokens) > 2:
            return None
        if not self.runs.ends(found.end("away")):
            return None  # "± 150 000"
        value, away = Decimal(str(number.meaning)), Decimal(found["away"])
        stop = found.end("away")
        if not self.runs.ends(stop):
            return None  # "23 ± 4,5"
        unit = self.runs.unit(stop)
        if unit is not None and any(token.meaning != unit[0] for token in middle.tokens[1:]):
            return None  # "6 months ± 2 weeks"
        tokens = [number._replace(meaning=str(value - away)), *middle.tokens[1:]]
        tokens.append(Tok("TO", found.start("open" if found["open"] else "sign"), found.end("sign")))
        tokens.append(Tok("NUMBER", found.start("away"), stop, str(value + away)))
        if unit is not None:
            tokens.append(Tok("UNIT", stop + (self.text[stop] == " "), unit[1], unit[0]))
            stop = unit[1]
        elif len(middle.tokens) == 2:
            return None  # "23 mm ± 4": of the same unit?
        if found["open"]:
            closed = re.compile(r"\s*[)\]]").match(self.text, stop)
            if closed is None:
                return None
            tokens[-1] = tokens[-1]._replace(end=closed.end())
            stop = closed.end()
        return tokens, self.runs.after(stop, middle.last)

    def _is_code(self, high: Amount) -> bool:
        """Whether signs join three numbers, a code or a date: "2-1-1"."""
        end = high.tokens[-1].end
        return self.text[end : end + 1] in HYPHENS and self.text[end + 1 : end + 2].isdigit()

    def _exclusive(self, place: int, tokens: list[Tok]) -> int:
        """ "3 exclusive", "18 (included)": whether the bound itself is in; set off behind a range, both are meant."""
        runs = self.runs
        word = runs.can(place, "exclusive")
        if word is not None:
            tokens.append(runs.tok("EXCLUSIVE", place, word))
            return place + 1
        comma = 1 if runs.is_sign(place, ",") and runs.can(place + 1, "exclusive") else 0
        if comma:
            word = runs.can(place + 1, "exclusive")
            tokens.append(Tok("EXCLUSIVE", runs.start(place), runs.end(place + 1), f"{word} both"))
            return place + 2
        inside = runs.can(place + 1, "exclusive")
        if inside is not None and runs.is_sign(place, "([") and runs.is_sign(place + 2, ")]"):
            tokens.append(Tok("EXCLUSIVE", runs.start(place), runs.end(place + 2), f"{inside} both"))
            return place + 3
        return place

    # -- constraints -------------------------------------------------------------------------------

    def constraint(self, place: int) -> Taken | None:
        """ "at least 18 years", "18 years or older", "18+", "≤ 2.5 × ULN"."""
        runs = self.runs
        compare = runs.can(place, "compare")
        if compare is None and runs.can(place, "between") == "between age" and runs.can(place + 1, "compare"):
            compare = "= age"  # "the age of ≥ 5"
        if compare is None and runs.words(place) == "within":
            away = self.amounts.amount(place + 1)
            if away is not None and self.amounts.is_time(away) and self.amounts.is_journey(away.last):
                compare = "<="  # "within two hours travel time"
        if compare is None:
            return self._amount_first(place)
        token, behind = runs.with_articles("COMPARE", place, compare)
        again = runs.can(behind, "compare")
        if again is not None and {compare[0], again[0]} == {"<", ">"}:
            return None  # "below the minimum of 100"
        if again is not None:  # "older > 18", ">> 18"
            implied = compare.partition(" ")[2]
            both = again if " " in again or not implied else f"{again} {implied}"
            token = token._replace(end=runs.end(behind), meaning=both)
            behind += 1
        if runs.is_sign(behind, ":"):  # "Minimum age: 18 years"
            behind += 1
            token = token._replace(end=runs.end(behind - 1))
        amount = self.amounts.amount(behind, signed=True, bare_word=True)
        if amount is None:
            return None
        pair = self._pair(token, amount)
        if pair is not None:
            return pair
        tokens = [token, *amount.tokens]
        if is_sized(runs.words(place), amount.tokens[0]):
            tokens[1] = unclear(self.text, amount.tokens[0])
        return self._behind(amount.last, tokens)

    def _amount_first(self, place: int) -> Taken | None:
        amount = self.amounts.amount(place, signed=is_signed(self.runs, place))
        if amount is None:
            return self._word_first(place)
        if amount.tokens[0].start == amount.tokens[0].end:
            return None
        tokens = list(amount.tokens)
        if any(token.kind == "TIMES" and token.meaning == ">" for token in tokens):
            end = tokens[-1].end  # "3 times greater than the limit": the comparison stands between
            return [*tokens, Tok("AFTER", end, end, ">")], amount.last
        bound = self._behind(amount.last, tokens)
        if bound[0][-1].kind in ("AFTER", "PLUS") and (
            may_be_negative(self.runs, place) or says_size(bound[0])
        ):
            bound[0][0] = unclear(self.text, tokens[0])
        return bound

    def _word_first(self, place: int) -> Taken | None:
        """ "two or less": a number in words, where a comparison follows it."""
        amount = self.amounts.amount(place, bare_word=True)
        if amount is None:
            return None
        bound = self._behind(amount.last, list(amount.tokens))
        return bound if {"AFTER", "PLUS"} & {token.kind for token in bound[0]} else None

    def _behind(self, place: int, tokens: list[Tok]) -> Taken:
        """ "or older", "+", "or more" behind an amount; not where it begins a comparison: "or greater than 90"."""
        runs = self.runs
        following = runs.raw(place)
        if following is not None and following.text == "+" and following.joined:
            ends = self.text[following.end : following.end + 1]
            if not ends.isdigit():
                bare = tokens[-1].kind == "NUMBER" and tokens[0].kind != "COMPARE"
                grade = tokens[-1].kind == "NUMBER" and not bare  # "≥ 1+": a grade of its own
                tokens.append(runs.tok("PLUS" if bare else "AFTER", place, "grade" if grade else ">="))
                place += 1
                unit = runs.unit(following.end)
                if unit is not None and tokens[-2].kind == "NUMBER":
                    begin = following.end
                    while self.text[begin].isspace():
                        begin += 1
                    tokens.append(Tok("UNIT", begin, unit[1], unit[0]))
                    place = runs.after(unit[1], place)
                    if unit[0] in ("a", "mo", "wk"):
                        place = self.amounts.aged(place, tokens)
                return tokens, place
        after = runs.can(place, "after")
        turned = _TURNED.get((runs.can(place, "compare") or "") if runs.words(place) in _SIGNS else "")
        if turned is not None and self._begins_a_name(place + 1):  # "18 < BMI"
            return [*tokens, runs.tok("AFTER", place, turned)], place + 1
        if turned is not None and runs.raw(place + 1) is None and tokens[0].kind == "COMPARE":
            said, _, whose = str(tokens[0].meaning).partition(" ")
            if (said, turned) in _STRICTER:  # "Age maximum: 75 years-old >", as JPRN prints it
                return [tokens[0]._replace(meaning=f"{turned} {whose}".strip()), *tokens[1:]], place + 1
        if after is None:
            return tokens, place
        further = runs.raw(place + 1)
        if further is not None and (
            further.text.lower() == "than" or self.amounts.amount(place + 1) is not None
        ):
            runs.split(place)  # "and under 75", "or greater than 90": another bound begins
            return tokens, place
        unit = runs.unit(runs.end(place)) if [token.kind for token in tokens] == ["NUMBER"] else None
        if unit is not None and after in (">=", "<="):  # "10 or more cigarettes per day"
            begin = runs.start(place + 1)
            tokens += [runs.tok("PLUS", place, after), Tok("UNIT", begin, unit[1], unit[0])]
            return tokens, self.amounts.aged(runs.after(unit[1], place + 1), tokens)
        tokens.append(runs.tok("AFTER", place, after))
        return tokens, place + 1

    def _begins_a_name(self, place: int) -> bool:
        run = self.runs.run(place)
        return run is not None and run.term is not None and run.term.kind == "variable"

    def _pair(self, compare: Tok, first: Amount) -> Taken | None:
        """ "> 140/90 mmHg": two bounds with one comparator."""
        runs = self.runs
        slash = runs.raw(first.last)
        if len(first.tokens) != 1 or slash is None or slash.text != "/" or not slash.joined:
            return None
        second = self.amounts.amount(first.last + 1)
        if second is None or second.tokens[0].start != slash.end:
            return None
        if len(second.tokens) == 1 and _is_out_of(first.tokens[0].meaning, second.tokens[0].meaning):
            number = first.tokens[0]._replace(end=second.tokens[0].end)  # "≥ 2/10": 2 points out of 10
            return self._behind(second.last, [compare, number])
        return [compare, *first.tokens, runs.tok("SLASH", first.last), *second.tokens], second.last

    def counted(self, place: int) -> Taken | None:
        """ "at least 2 of (": so many of a list in brackets."""
        runs = self.runs
        count, of, bracket = (runs.raw(place + step) for step in (1, 2, 3))
        if runs.can(place, "compare") != ">=" or count is None or of is None or bracket is None:
            return None
        if not count.text.isdigit() or of.text.lower() != "of" or bracket.text not in "([":
            return None
        return [Tok("QUANTIFIER", runs.start(place), of.end, count.text)], place + 3


def _is_out_of(points: object, most: object) -> bool:
    """Whether a score is out of so many points: "4/10", not a blood pressure of "160/100"."""
    return most in listed("out of") and points is not None and Decimal(str(points)) <= Decimal(str(most))
