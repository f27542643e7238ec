"""How often something is: "at least 5 hot flashes per day", "≥ 4 focal seizures during the 8-week baseline period".

So many in a time is a number of its own, in the text's words, as that of relapses in the past two years is
(:mod:`~screener.language.clauses.items.repeated`). What the vocabulary counts itself has a unit of its own.
"""

import re
from functools import cache

from screener.errors import Span
from screener.language.clauses.built import Read
from screener.language.clauses.items.known import known_name
from screener.language.clauses.rewordings.relocated import filled
from screener.language.words.wordlists import any_of, listed
from screener.model.names import field_name
from screener.model.protocol import CriterionKind
from screener.model.rules import Between, Compare, Occurred, Rule
from screener.model.vocabulary import fold, vocabulary

_LONGEST = 200
"""Characters of such a sentence."""
_NUMBER = r"(?:\d+|[a-z]+)"
_UNIT = r"(?:day|night|week|month|year|24\s*-?\s*(?:hours?|h)|(?:7|14|28|30)\s+days|4\s+weeks|3\s+days)"
_USUAL = "tender joint count"
"""A count of the vocabulary, of which the bound is read."""


@cache
def _form() -> re.Pattern[str]:
    sign = rf"(?:{any_of('at least so many')}|[≥>]=?|[≤<]=?)"
    bound = rf"(?:{sign}\s*{_NUMBER}|{_NUMBER}\s+or\s+(?:more|fewer|less)|\d+\s*(?:-|–|to)\s*\d+)"
    rate = rf"(?:per|a|each|every|/)\s*{_UNIT}"
    past = (
        r"(?:in|during|over|within|for)\s+the\s+(?:last|past|previous|preceding|prior)\s+(?:\d+\s+)?"
        r"(?:day|week|month|year)s?"
    )
    run = (
        r"(?:in|during|over)\s+(?:the|an?)\s+(?:\d+\s*-?\s*(?:day|week|month)s?\s+)?(?:prospective\s+)?"
        r"(?:baseline|run-in|lead-in|observation)\s+(?:period|phase)"
    )
    average = r"(?:(?:an?\s+)?(?:average|mean)\s+of\s+|on\s+average,?\s+)"
    lead = rf"(?:(?:{any_of('has so many')})\s+)?(?P<average>{average})?"
    return re.compile(
        rf"{lead}(?P<bound>{bound})\s*(?P<what>[A-Za-z][^;:\n,()\d<>≤≥]*?)(?P<time>\s*{rate}(?:\s+{past})?|\s+{run})\s*[.;]?",
        re.IGNORECASE,
    )


def so_often(text: str, _kind: CriterionKind, span: Span, read: Read) -> Rule | None:
    """The rule of such a sentence; None for any other. ``read`` gives the rule of a text that can be read whole."""
    said = text.strip()
    form = _form().fullmatch(said) if len(said) <= _LONGEST else None
    if form is None:
        return None
    words = form["what"].split()
    known = vocabulary().lookup(form["what"])
    plain = len(words) == 1 and len(form["time"].split()) <= len(("per", "month"))
    counts = vocabulary().lookup(f"{fold(words[-1])} frequency") if plain else None
    measured = any(term is not None and term.kind == "variable" for term in (known, counts))
    if measured or fold(words[-1]) not in listed("counted event"):
        return None
    if listed("no part of a count").intersection(map(str.lower, words)):
        return None
    rule = read(f"{_USUAL} {form['bound']}")
    if not isinstance(rule, Compare | Between) or rule.words:
        return None
    average = "average " if form["average"] else ""
    counted = f"{average}number of {_several(form['what'])} {form['time'].replace('/', ' per ')}"
    return _counted(rule, counted, span)


def so_treated(text: str, _kind: CriterionKind, span: Span, read: Read) -> Rule | None:
    """The rule of what happened so that something had to be done, how often it did or that it did at all: "at least 2
    exacerbations requiring systemic corticosteroids in the past year"; None for any other text."""
    said = text.strip()
    form = _treated().fullmatch(said) if len(said) <= _LONGEST else None
    if form is None or listed("begins something else").intersection(form["how"].lower().split()):
        return None
    words = form["what"].split()
    if fold(words[-1]) not in listed("counted event") or listed("no part of a count").intersection(
        map(str.lower, words)
    ):
        return None
    known = read(form["what"]) if form["bound"] is None else None
    if known is not None and known_name(known):
        return None  # "arrhythmia requiring treatment": whoever never had one is out
    rule = read(f"{form['bound'] or ''} falls {form['time']}".strip())
    if isinstance(rule, Occurred) and rule.words == "falls" and rule.window is not None:
        event = " ".join(f"{form['what']} {form['how']}".split())
        start = span[0] + text.index(said) + form.start("time")
        window = rule.window.model_copy(update={"span": (start, start + len(form["time"].rstrip()))})
        told = {"event": field_name(event), "words": event, "window": window, "span": span}
        return filled(rule.model_copy(update=told), span)
    if not isinstance(rule, Compare | Between) or not rule.words.startswith("number of falls "):
        return None
    return _counted(rule, f"number of {_several(form['what'])} {form['how']} {form['time']}", span)


@cache
def _treated() -> re.Pattern[str]:
    sign = rf"(?:{any_of('at least so many')}|[≥>]=?|[≤<]=?)"
    bound = rf"(?:{sign}\s*{_NUMBER}|{_NUMBER}\s+or\s+(?:more|fewer|less))"
    how = (
        r"(?:requiring|needing|that\s+required|which\s+required|treated\s+with|leading\s+to|resulting\s+in|due\s+to|for)"
        r"\s+"
    )
    return re.compile(
        rf"(?:(?:{any_of('has so many')})\s+)?(?:(?P<bound>{bound})\s*)?(?P<what>[A-Za-z][^;:\n,()\d<>≤≥]*?)\s+"
        rf"(?P<how>{how}[A-Za-z][^;:\n,()\d<>≤≥]*?)\s+(?P<time>(?:within|in|during|over)\s+[^;:\n,()]+?)\s*[.;]?",
        re.IGNORECASE,
    )


def _counted(rule: Compare | Between, words: str, span: Span) -> Rule:
    """The bound as that of a number in the text's own words."""
    said = " ".join(word.lower() if word[1:].islower() else word for word in words.split())
    told = {"variable": field_name(said), "words": said, "named": None, "bound": None, "span": span}
    return filled(rule.model_copy(update=told), span)


def _several(what: str) -> str:
    """The name of several of them: "at least 1 attack per month" bounds the number of attacks."""
    if what.endswith("s"):
        return what
    return f"{what}es" if what.endswith(("sh", "ch", "x")) else f"{what}s"
