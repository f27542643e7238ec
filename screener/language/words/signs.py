"""A sign before a number: of what can be negative it is a minus, elsewhere a dash."""

from screener.language.words.runs import Runs
from screener.model.vocabulary import Variable

HYPHENS = "-‐‑–"
MINUS = f"{HYPHENS}−"
_NEAR = 4
"""Runs between a variable and its number."""


def is_signed(runs: Runs, place: int) -> bool:
    """ "T-score of -2.5 or less", "RASS +1": a sign at ``place`` before a number, of what can be negative."""
    if not _glued(runs, place, f"{MINUS}+"):
        return False
    entry = _measured_before(runs, place)
    return entry is not None and entry.low.startswith("-")


def may_be_negative(runs: Runs, place: int) -> bool:
    """ "Offset -3.00 or less": a dash before the number at ``place``, behind what is not known, or may be negative."""
    sign, before = runs.raw(place - 1), runs.run(place - 2)
    if sign is None or before is None or sign.text not in MINUS:
        return False
    entry = _measured_before(runs, place - 1)
    return _glued(runs, place - 1, MINUS) if entry is None else entry.low.startswith("-")


def _glued(runs: Runs, place: int, signs: str) -> bool:
    """Whether one of the signs stands at a place, behind a blank and right before a number."""
    sign, number = runs.raw(place), runs.raw(place + 1)
    if sign is None or number is None or sign.text not in signs or number.kind != "number":
        return False
    return number.joined and not sign.joined


def _measured_before(runs: Runs, place: int) -> Variable | None:
    """The variable that is named shortly before a place."""
    for at in range(place - 1, max(-1, place - 1 - _NEAR), -1):
        run = runs.run(at)
        if run is not None and run.term is not None:
            return runs.vocab.variables.get(run.term.name)
    return None
