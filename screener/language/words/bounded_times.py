"""Times with a bound on either side, or behind them, and what stands beside times whose day is not named: helps of the
reader of windows."""

from typing import TYPE_CHECKING

from screener.language.words.runs import Runs, Taken
from screener.language.words.tokens import Tok
from screener.language.words.wordlists import listed

if TYPE_CHECKING:
    from screener.language.words.periods import Periods

_GROWN = 12
"""So many years or more are rather an age."""
_FEW = 4
"""So many runs behind a time tell what it is a time of."""


def both_bounds(periods: "Periods", place: int, sign: str, first: Taken) -> Taken | None:
    """ "At least 6 months but no more than 10 years ago": between the two. What leaves out an end is told apart from
    what has it in, and so cannot be said in one window."""
    runs = periods.runs
    if periods.is_measured(place) or _is_age(first):
        return None  # "disease duration of at least 6 months but no more than 5 years before"
    behind = first[1] + (runs.words(first[1]) == "ago")
    behind += runs.is_sign(behind, ",")
    joined = sign[0] == ">" and first[0][0].kind == "COUNT" and runs.words(behind) in ("but", "and")
    other = (runs.can(behind + 1, "compare") or "").partition(" ")[0] if joined else ""
    if other not in ("<", "<="):
        return None
    joiner, after = runs.with_articles("JOINER", behind + 1)
    far = periods.length(after)
    if far is None or far[0][0].kind != "COUNT":
        return None
    ago = periods.is_ago(far[1])
    towards: Taken | None = ([], far[1] + 1) if ago else periods.towards(far[1])
    if towards is None:
        return None
    strict = ">" in (sign, other) or "<" in (sign, other)
    kind, meaning = ("VAGUELY", "vague") if strict else ("SPANNING", "")
    opener, last = Tok(kind, first[0][0].start, first[0][0].start, meaning), far[0][-1]
    length = [*far[0][:-1], last._replace(end=runs.end(far[1])) if ago else last]
    return [opener, *first[0], joiner._replace(start=runs.start(behind)), *length, *towards[0]], towards[1]


def or_less(periods: "Periods", place: int, length: Taken) -> Taken | None:
    """ "30 days or less before screening", "stroke 6 months or longer ago". What is no event may have lasted so long:
    "on treatment 3 months or longer before"."""
    runs = periods.runs
    (first, *rest), behind = length
    sign = runs.can(behind, "after")
    if sign not in (">=", "<=") or not rest or periods.is_measured(place) or _is_age(length):
        return None
    if sign == ">=" and not is_dated(runs, place - 1):
        return None
    ago = periods.is_ago(behind + 1)
    towards: Taken | None = ([], behind + 2) if ago else periods.direction(behind + 1)
    if towards is None:
        return None
    opener = Tok("BEYOND" if sign == ">=" else "WITHIN", first.start, first.start, "plain")
    time = rest[-1]._replace(end=runs.end(behind + ago))
    return [opener, first, *rest[:-1], time, *towards[0]], towards[1]


def uncounted(periods: "Periods", within: Tok, place: int) -> Taken | None:
    """ "In the weeks before screening": how many they are cannot be told."""
    found = periods.direction(place + 1) if periods.runs.can(place, "time") else None
    if found is None:
        return None
    (direction, anchor), behind = found
    opener = within._replace(kind="ALONE", end=periods.runs.end(place))
    return [opener, direction._replace(kind="ASIDE"), anchor], behind


def _is_age(length: Taken) -> bool:
    """Whether a length of time is rather somebody's age: "at least 18 years and at most 65 years"."""
    count, *unit = length[0]
    return bool(unit) and unit[-1].meaning == "year" and int(str(count.meaning)) >= _GROWN


def is_of_trial(runs: Runs, place: int) -> bool:
    """ "Within 30 days of the study", "of joining this trial": a day of the trial, though it is not known which."""
    words = (runs.words(one).split() for one in range(place, place + _FEW))
    return any(listed("of a trial").intersection(said) for said in words)


def is_dated(runs: Runs, place: int) -> bool:
    """Whether what stands at a place has a day: "major surgery", "the last dose"."""
    run = runs.run(place)
    term = run.term if run is not None else None
    named = set(term.name.split("_")) if term is not None and term.kind == "finding" else set()
    known = named & (listed("befalls") | listed("at once") | listed("treats"))
    words = runs.words(place).split()
    return bool(known) or (bool(words) and (words[0] == "last" or words[-1] in listed("its end")))
