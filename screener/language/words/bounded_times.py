"""Times with a bound on either side, or behind them, and what stands beside times whose day is not named: helps of the
reader of windows."""

from typing import TYPE_CHECKING

from screener.language.words.runs import Runs, Taken
from screener.language.words.tokens import Tok
from screener.language.words.wordlists import listed
from screener.model.vocabulary import fold

if TYPE_CHECKING:
    from screener.language.words.periods import Periods

_GROWN = 12
"""So many years or more are rather an age."""
_FEW = 3
"""So many runs behind "since" may say that only the last of several is meant."""
_DAYS = {"minute": 1 / 1440, "hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.4, "year": 365.0}
"""Days of each unit, as far as it takes to tell the longer of two lengths."""


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
    if _days(first) >= _days(far) or _is_of_people(runs, place - 1):
        return None  # "at least 12 months but no more than 6 months before": neither is meant so
    ago = periods.is_ago(far[1])
    towards: Taken | None = ([], far[1] + 1) if ago else periods.towards(far[1])
    behind_it = {word for one in range(far[1], far[1] + _FEW) for word in runs.words(one).split()}
    if towards is None or behind_it & {"last", "latest", "recent"}:
        return None  # "since the last dose": of the doses before it nothing is said
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
    negated = any(runs.can(one, "not") is not None for one in range(place))
    if (sign == ">=" and (negated or not is_dated(runs, place - 1))) or _is_of_people(runs, place - 1):
        return None  # "no surgery 3 months or more ago": none since then, or none before?
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


def _days(length: Taken) -> float:
    count, *unit = length[0]
    return float(str(count.meaning)) * _DAYS[str(unit[-1].meaning)] if unit else 0.0


def _is_of_people(runs: Runs, place: int) -> bool:
    """Whether people stand before a time, so that it may be their age: "infants at least 3 months …"."""
    words = runs.words(place).split()
    return bool(words) and fold(words[-1]) in listed("people") | listed("young")


def is_dated(runs: Runs, place: int) -> bool:
    """Whether what stands at a place has a day: "major surgery", "the last dose"."""
    run = runs.run(place)
    term = run.term if run is not None else None
    named = set(term.name.split("_")) if term is not None and term.kind == "finding" else set()
    known = named & (listed("befalls") | listed("at once") | listed("treats"))
    words = runs.words(place).split()
    return bool(known) or (bool(words) and (words[0] == "last" or words[-1] in listed("its end")))
