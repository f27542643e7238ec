"""Values and numbers to choose from: "NYHA III-IV", "ASA ≥ 3", "ECOG 0, 1 or 2"."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from screener.language.words.late import late
from screener.language.words.roles import unquote
from screener.language.words.runs import Runs, Taken
from screener.language.words.tokens import Tok
from screener.language.words.wordlists import listed
from screener.model.classes import is_part, parts_of
from screener.model.grades import named_by
from screener.model.vocabulary import Term, Variable, fold

_FAR = 7
"""Runs that may stand between a scale's name and its value: "NYHA (New York Heart Association) class of"."""
_RESULTS = frozenset({"positive", "negative"})
_EITHER = frozenset({"yes", "no"})
_WHOLE = late(r"\d+(?:,\d)*")
_RESULT = late(r"\b(?:positive|negative|positivity|negativity)\b", re.IGNORECASE)
_BEYOND = late(r"(?:(?P<no>no|not)\s+)?(?P<side>better|worse)\s+than\b|between\b", re.IGNORECASE)
_OR_SIDE = late(r"\s+or\s+(?P<side>better|worse)\b(?!\s+than\b)", re.IGNORECASE)
_DIGITS = late(r"\d+")


class Choices:
    """Reads values at places of one text's runs."""

    def __init__(self, runs: Runs) -> None:
        self.runs = runs

    # -- categories ---------------------------------------------------------------------------------

    def values(self, place: int) -> Taken | None:
        """ "is PPMS", "is one of …", "class III or IV", "≥ II", behind a category or a phrase in quotes."""
        runs = self.runs
        raw = runs.raw(place)
        if raw is None:
            return None
        if runs.can(place, "is") is not None and (before := runs.raw(place - 1)) is not None:
            quoted = before.kind == "quoted"
            behind = None if quoted else self._category(place)
            if quoted or behind is not None:
                spellings = runs.vocab.value_spellings.get(behind.name, {}) if behind else {}
                told = self._listed(runs.tok("IS", place), place + 1, spellings, behind)
                if told is not None:
                    return told
        variable = self._category(place)
        if variable is None:
            return self._bare(place)
        spellings = runs.vocab.value_spellings.get(variable.name, {})
        if variable.name in listed("better first") and (
            sided := self._better_or_worse(place, variable, spellings)
        ):
            return sided
        onward = self._onward(place, variable, spellings)
        if onward is not None:
            return onward
        if self._hangs(place):
            return None
        result = self._behind_hyphen(place, spellings)
        if result is not None:
            return self._listed(result, place + 1, spellings, variable)
        compare = runs.can(place, "compare")
        if compare is not None:
            return self._compared(place, compare, variable, spellings)
        found = self._listed(Tok("IS", runs.start(place), runs.start(place), ""), place, spellings, variable)
        alone = found is not None and sum(token.kind == "VALUE" for token in found[0]) == 1
        if alone and variable.name in listed("better first"):
            return None  # "BCVA of 20/40": that, or at least that?
        return found

    def _hangs(self, place: int) -> bool:
        """ "HBsAg- or HBeAg-positive": a hyphen for a result that stands behind the last item, and no minus."""
        runs = self.runs
        raw = runs.raw(place)
        if raw is None or not raw.joined or raw.text not in ("-", "‐", "‑"):
            return False
        return runs.words(place + 1) in ("or", "and", "and/or", "or/and") and bool(
            _RESULT.search(runs.text, raw.end)
        )

    def _behind_hyphen(self, place: int, spellings: dict[str, str]) -> Tok | None:
        """The hyphen of "HER2-positive", which says nothing: alone behind a test, "HER2 -", it is a minus."""
        runs = self.runs
        raw, following = runs.raw(place), runs.raw(place + 1)
        if raw is None or raw.text not in ("-", "‐", "‑") or following is None:
            return None
        glued = raw.joined and following.joined and runs.words(place + 1) in spellings
        return runs.tok("IS", place) if glued else None

    def _bare(self, place: int) -> Taken | None:
        """ "stage 3-5 chronic kidney disease", "heart failure (class III)": the condition says of which scale.

        So it does of a guideline that has given the scale its name: "COPD GOLD II-IV".
        """
        runs = self.runs
        run = runs.run(place)
        if run is None or run.last - run.first > 1:
            return None
        if run.term is not None and run.term.kind != "guideline":
            return None
        if runs.run(place + 1) is None:
            return None
        begin, before = runs.start(place + 1), self._condition(place - 1 - runs.is_sign(place - 1, "(,"))
        for grade in named_by(fold(runs.words(place))):
            variable, spellings = runs.vocab.variables[grade.scale], runs.vocab.value_spellings[grade.scale]
            found = self._listed(Tok("IS", begin, begin, ""), place + 1, spellings, variable)
            if found is not None and grade.condition in (before, self._condition(found[1])):
                return [runs.tok("TERM", place, Term("variable", grade.scale)), *found[0]], found[1]
        return None

    def _condition(self, place: int) -> str | None:
        """The condition that is named at a place."""
        run = self.runs.run(place) if place >= 0 else None
        return (
            run.term.name if run is not None and run.term is not None and run.term.kind == "finding" else None
        )

    def _category(self, place: int) -> Variable | None:
        """The category that is named shortly before a place."""
        return self._named_before(place, "category")

    def _named_before(self, place: int, kind: str) -> Variable | None:
        runs = self.runs
        for at in range(place - 1, max(-1, place - 1 - _FAR), -1):
            run = runs.run(at)
            if run is None:
                return None
            if run.term is not None and run.term.kind == "variable":
                entry = runs.vocab.variables.get(run.term.name)
                if entry is None or entry.kind != kind:
                    return None
                return entry if kind == "category" or entry.steps else None
            if not set(runs.words(at).split()) <= listed("scale"):
                return None
        return None

    def _compared(
        self, place: int, compare: str, variable: Variable, spellings: dict[str, str]
    ) -> Taken | None:
        """ "ASA ≥ III": the values from there on, in the order of the scale."""
        runs = self.runs
        value = self._value(place + 1, spellings)
        order = list(variable.values)
        if variable.name in listed("better first"):
            return None  # "≥ 20/40": of the acuity, or of its line?
        if value is None or str(value[0].meaning) not in order:
            return None
        order = _alike(order, str(value[0].meaning))
        place_in = order.index(str(value[0].meaning))
        behind = _behind_parts(order, place_in)
        chosen = {
            ">=": order[place_in:],
            ">": order[behind:],
            "<=": order[:behind],
            "<": order[:place_in],
            "=": [order[place_in]],
        }.get(compare.partition(" ")[0], [])
        chosen = _wholly(chosen, order)
        if not chosen or not self._is_ordered(variable):
            return None
        end = value[0].end
        tokens = [Tok("IS", runs.start(place), end, "")]
        for number, one in enumerate(chosen):
            if number:
                tokens.append(Tok("COMMA_VALUE", end, end))
            tokens.append(Tok("VALUE", end, end, one))
        return tokens, value[1]

    def _onward(self, place: int, variable: Variable, spellings: dict[str, str]) -> Taken | None:
        """ "NYHA class II or higher": the value and those behind it, in the order of the scale."""
        runs = self.runs
        value = self._value(place, spellings)
        if variable.name in listed("better first"):
            return None  # "20/40 or less": of the acuity, or of its line?
        after = runs.can(value[1], "after") if value is not None else None
        order = list(variable.values)
        ordered = self._is_ordered(variable) or _is_lettered(variable)
        if value is None or after not in (">=", "<=") or not ordered:
            return None
        order = _alike(order, str(value[0].meaning))
        place_in = order.index(str(value[0].meaning))
        chosen = order[place_in:] if after == ">=" else order[: _behind_parts(order, place_in)]
        chosen = _wholly(chosen, order)
        begin, end = value[0].start, runs.end(value[1])
        tokens = [Tok("IS", begin, begin, ""), Tok("VALUE", begin, end, chosen[0])]
        for one in chosen[1:]:
            tokens += [Tok("COMMA_VALUE", end, end), Tok("VALUE", end, end, one)]
        return tokens, value[1] + 1

    def _better_or_worse(self, place: int, variable: Variable, spellings: dict[str, str]) -> Taken | None:
        """ "20/40 or worse", "no worse than 20/200", "between 20/40 and 20/200": of a scale that begins with the
        best."""
        runs, order = self.runs, list(variable.values)
        led = _BEYOND.match(runs.text, runs.start(place))
        start = place
        while led is not None and start < len(runs.runs) and runs.start(start) < led.end():
            start += 1
        value = self._value(start, spellings)
        if value is None:
            return None
        at, behind = order.index(str(value[0].meaning)), value[1]
        trailed = _OR_SIDE.match(runs.text, runs.end(behind - 1))
        if led is not None and led["side"] is None:
            upper = self._value(behind + 1, spellings) if runs.words(behind) == "and" else None
            if upper is None:
                return None
            last, behind = order.index(str(upper[0].meaning)), upper[1]
            chosen = order[min(at, last) : max(at, last) + 1]
        elif led is not None:
            better = (led["side"].lower() == "better") != bool(led["no"])
            chosen = order[: at + bool(led["no"])] if better else order[at + (not led["no"]) :]
        elif trailed is not None:
            chosen = order[: at + 1] if trailed["side"].lower() == "better" else order[at:]
            while behind < len(runs.runs) and runs.start(behind) < trailed.end():
                behind += 1
        else:
            return None
        if not chosen:
            return None
        begin, end = runs.start(place), runs.end(behind - 1)
        tokens = [Tok("IS", begin, begin, ""), Tok("VALUE", begin, end, chosen[0])]
        for one in chosen[1:]:
            tokens += [Tok("COMMA_VALUE", end, end), Tok("VALUE", end, end, one)]
        return tokens, behind

    def _is_ordered(self, variable: Variable) -> bool:
        """Whether the values are steps of a scale: each has a number among its spellings."""
        if variable.name in listed("better first"):
            return True
        spellings = self.runs.vocab.value_spellings.get(variable.name, {})
        numbered = {value for spelling, value in spellings.items() if spelling[:1].isdigit()}
        return numbered >= set(variable.values)

    def _listed(
        self, opener: Tok, place: int, spellings: dict[str, str], variable: Variable | None
    ) -> Taken | None:
        runs = self.runs
        tokens = [opener]
        while True:
            value = self._value(place, spellings)
            if value is None:
                break
            place = value[1]
            tokens.append(value[0])
            joiner = self._joiner(place)
            following = self._value(joiner[1], spellings) if joiner else None
            if joiner is None or following is None or self._is_of_another(place, tokens[-1], following):
                break
            if joiner[0] == "to":
                between = self._between(variable, tokens[-1].meaning, following[0].meaning)
                if between is None:
                    return None  # what lies between cannot be told: neither end by itself is meant
                at = runs.start(place)
                for one in between:
                    tokens += [Tok("COMMA_VALUE", at, at), Tok("VALUE", at, at, one)]
            tokens.append(Tok("COMMA_VALUE", runs.start(place), runs.end(joiner[1] - 1)))
            place = joiner[1]
        if len(tokens) < 2 or tokens[-1].kind == "COMMA_VALUE":
            return None
        return tokens if opener.meaning else self._with_parts(tokens, variable), place

    def _is_of_another(self, place: int, before: Tok, following: tuple[Tok, int]) -> bool:
        """Whether a second result is that of what stands behind it: "HBsAg positive and no HIV", "positive, negative
        HIV"; not of "positive or negative", "positive or negative breast cancer". ``place`` is that of what joins
        them."""
        runs, (value, behind) = self.runs, following
        if not {before.meaning, value.meaning} <= _RESULTS:
            return False
        said = runs.text[value.start : value.end].lower()
        if said in _EITHER and runs.text[before.start : before.end].lower() not in _EITHER:
            return True  # "negative, no …": a "no" is the result of a question alone
        run, words = runs.run(behind), runs.words(behind)
        if run is None or words in ("or", "and", "and/or") or not words[:1].isalnum():
            return False
        if run.term is None:
            return not run.kinds and not (runs.words(place) == "or" or runs.is_sign(place, "/"))
        return run.term.kind == "variable" or bool(set(run.term.name.split("_")) & listed("tested"))

    def _with_parts(self, tokens: list[Tok], variable: Variable | None) -> list[Tok]:
        """Each class with those that it is divided in: IIIa and IIIb are III."""
        order = variable.values if variable is not None else ()
        given = {token.meaning for token in tokens}
        if all(self.runs.text[token.start] == '"' for token in tokens if token.kind == "VALUE"):
            return tokens  # a rule that says "3" in quotation marks means that alone
        out: list[Tok] = []
        for token in tokens:
            out.append(token)
            if token.kind != "VALUE":
                continue
            for part in order:
                if part not in given and is_part(part, str(token.meaning)):
                    out += [
                        Tok("COMMA_VALUE", token.end, token.end),
                        Tok("VALUE", token.end, token.end, part),
                    ]
        end = tokens[-1].end
        for whole in order:  # "3a or 3b": who has a 3 has one of them
            parts = parts_of(whole, order)
            if parts and given.issuperset(parts) and whole not in given:
                out += [Tok("COMMA_VALUE", end, end), Tok("VALUE", end, end, whole)]
        return out

    def _joiner(self, place: int) -> tuple[str, int] | None:
        """What joins two values, and the place behind it: a comma, "or", "and", a slash; "to" for a range."""
        runs = self.runs
        if runs.is_sign(place, "-–—~～－‐‑") or runs.words(place) in ("to", "through"):
            return "to", place + 1
        if runs.is_sign(place, ",/") or runs.words(place) in ("or", "and"):
            at = place + 1
            if runs.is_sign(place, ",") and runs.words(at) in ("or", "and"):
                at += 1
            return "or", at
        return None

    def _between(self, variable: Variable | None, low: object, high: object) -> list[str] | None:
        """The values strictly between two of a scale."""
        if variable is None or not (self._is_ordered(variable) or _is_lettered(variable)):
            return None
        order = list(variable.values)
        if str(low) not in order or str(high) not in order:
            return None
        first, last = order.index(str(low)), order.index(str(high))
        if variable.name in listed("better first"):
            first, last = min(first, last), max(first, last)
        between = [
            one for one in order[first + 1 : last] if not is_part(str(high), one)
        ]  # "2-3a" has no 3b in it
        between = [one for one in between if not is_part(str(low), one)]
        return between if first < last else None

    def _value(self, place: int, spellings: dict[str, str]) -> tuple[Tok, int] | None:
        runs = self.runs
        run = runs.run(place)
        if run is None:
            return None
        raw = runs.raws[run.first]
        if raw.kind == "quoted":
            return Tok("VALUE", raw.start, raw.end, unquote(raw.text)), place + 1
        if not spellings:
            return None
        for last in range(min(len(runs.runs), place + 5), place, -1):
            end = runs.end(last - 1)
            value = spellings.get(unicodedata.normalize("NFKC", runs.text[raw.start : end]).lower())
            if value is not None:
                return Tok("VALUE", raw.start, end, value), last
        return None

    # -- numbers of a scale -------------------------------------------------------------------------

    def numbers(self, place: int) -> Taken | None:
        """ "ECOG 0, 1 or 2", "a score of 1 or 2": numbers to choose from, behind a scale's name."""
        runs = self.runs
        first = runs.raw(place)
        if first is None or first.kind != "number":
            return None
        scale = self._named_before(place, "quantity")
        steps = scale.steps if scale is not None else ()  # "CDR of 0.5 or 1"
        if not _WHOLE.fullmatch(first.text) and first.text not in steps:
            return None
        if scale is None and not self._scored(place):
            return None
        if "," in first.text and (scale is None or any("." in step for step in scale.steps)):
            return None  # a decimal comma, unless the scale has whole steps
        tokens = [Tok("CHOICE", first.start, first.start)]
        if "." in first.text:
            tokens.append(Tok("NUMBER", first.start, first.end, first.text))
        for found in _DIGITS.finditer(first.text) if "." not in first.text else ():
            start = first.start + found.start()
            if len(tokens) > 1:
                tokens.append(Tok("ALSO", start - 1, start))
            tokens.append(Tok("NUMBER", start, first.start + found.end(), found.group()))
        for joiner, at in self._further(place, steps):
            tokens += [joiner, runs.tok("NUMBER", at, runs.words(at))]
            place = at
        return (tokens, place + 1) if len(tokens) > 2 else None

    def _scored(self, place: int) -> bool:
        return any(
            word in listed("scored") for at in (place - 1, place - 2) for word in self.runs.words(at).split()
        )

    def _further(self, place: int, steps: Sequence[str]) -> Iterator[tuple[Tok, int]]:
        runs = self.runs
        while True:
            joiner = self._joiner(place + 1)
            if joiner is None or joiner[0] == "to":
                return
            following, behind = runs.raw(joiner[1]), runs.raw(joiner[1] + 1)
            if following is None or following.kind != "number":
                return
            if not following.text.isdigit() and following.text not in steps:
                return
            if behind is not None and behind.joined and behind.text.isalpha():
                return  # "grade 1, 2 or 3a"
            yield Tok("ALSO", runs.start(place + 1), runs.end(joiner[1] - 1)), joiner[1]
            place = joiner[1]


def _alike(order: list[str], value: str) -> list[str]:
    """The steps of a scale that has two kinds of them, the GOLD grades 1 to 4 beside the groups A to E."""
    return [one for one in order if one[:1].isdigit() == value[:1].isdigit()]


def _wholly(chosen: list[str], order: list[str]) -> list[str]:
    """What is chosen of a scale, without the classes that it has only some parts of: "≤ 3a" is 1, 2 and 3a."""
    return [one for one in chosen if all(part in chosen for part in parts_of(one, order))]


def _behind_parts(order: list[str], place: int) -> int:
    """The place behind a class and those that it is divided in: IIa and IIb are II."""
    behind = place + 1
    while behind < len(order) and is_part(order[behind], order[place]):
        behind += 1
    return behind


def _is_lettered(variable: Variable) -> bool:
    """Whether the values are signs in their order: A, B, C, or 0, A, B."""
    return all(len(value) == 1 for value in variable.values) and list(variable.values) == sorted(
        variable.values
    )
