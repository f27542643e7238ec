"""A sign before a number: of what can be negative it is a minus, elsewhere a dash."""

from screener.errors import Problem
from screener.language.words.runs import Runs
from screener.language.words.tokens import Tok
from screener.model.vocabulary import Variable

HYPHENS = "-‐‑–"
MINUS = f"{HYPHENS}−"
_SIZED = frozenset(
    {"at least", "more than", "up to", "a minimum of", "minimum of", "at most", "no more than"}
)
"""Comparisons that may be of the size of a negative number: "myopia of at least -0.50 D"."""
_NEAR = 6
"""Runs between a variable and its number."""


def is_signed(runs: Runs, place: int) -> bool:
    """ "T-score of -2.5 or less", "RASS +1": a sign at ``place`` before a number, of what can be negative."""
    if not _glued(runs, place, f"{MINUS}+"):
        return False
    entry = measured_before(runs, place)
    return entry is not None and entry.low.startswith("-")


def may_be_negative(runs: Runs, place: int) -> bool:
    """ "Offset -3.00 or less": a dash before the number at ``place``, behind what is not known, or may be negative."""
    sign, before = runs.raw(place - 1), runs.run(place - 2)
    if sign is None or before is None or sign.text not in MINUS:
        return False
    entry = measured_before(runs, place - 1)
    return _glued(runs, place - 1, MINUS) if entry is None else entry.low.startswith("-")


def _glued(runs: Runs, place: int, signs: str) -> bool:
    """Whether one of the signs stands at a place, behind a blank and right before a number."""
    sign, number = runs.raw(place), runs.raw(place + 1)
    if sign is None or number is None or sign.text not in signs or number.kind != "number":
        return False
    opened = sign.start > 0 and runs.text[sign.start - 1] in "(["
    return number.joined and (opened or not sign.joined)


def measured_before(runs: Runs, place: int) -> Variable | None:
    """The variable that is named shortly before a place."""
    for at in range(place - 1, max(-1, place - 1 - _NEAR), -1):
        run = runs.run(at)
        if run is not None and run.term is not None:
            return runs.vocab.variables.get(run.term.name)
    return None


def is_sized(words: str, number: Tok) -> bool:
    """Whether a comparison in words may be of a negative number's size."""
    return words.removeprefix("of ") in _SIZED and str(number.meaning).startswith("-")


def says_size(tokens: list[Tok]) -> bool:
    """ "-6.00 D or more": of a negative number, more may be less."""
    return str(tokens[0].meaning).startswith("-") and str(tokens[-1].meaning).startswith(">")


def ends_alike(text: str, low: Tok, high: Tok) -> bool:
    """ "-5 to 5 °C": with the dash taken for none, nothing lies between."""
    return text[: low.start][-1:] in MINUS and low.start > 0 and low.meaning == high.meaning


def unclear(text: str, number: Tok) -> Tok:
    """A number whose sign, or what more and less mean of it, cannot be told."""
    start = number.start - (number.start > 0 and text[number.start - 1] in MINUS)
    message = f"what “{text[start : number.end]}” bounds cannot be told: write the rule with its sign"
    problem = Problem(message, span=(start, number.end), severity="question")
    return number._replace(meaning=None, problem=problem)
