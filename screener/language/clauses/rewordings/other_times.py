"""Times said in other words: "a 6-month history of migraine", "6-12 weeks postpartum", "randomised within 72 hours of
onset".

Each is put into the usual words, and read only where that leaves nothing open.
"""

import re

from screener.errors import Span
from screener.language.clauses.built import Read
from screener.language.clauses.items.population import standing_at
from screener.language.clauses.rewordings.reworded import with_time
from screener.language.clauses.rewordings.said_lengths import BRIEF, COUNT, LEAST, MOST, UNIT
from screener.language.words.late import late
from screener.language.words.wordlists import any_of, listed
from screener.model.protocol import CriterionKind
from screener.model.rules import (
    AnyOf,
    Occurred,
    Present,
    Rule,
    leaves,
    nodes,
)

_LONGEST = 200
"""Characters of such a sentence: of longer ones nothing is put into other words."""
_PLAIN = r"[^;:\n,()\d]+?"
_POSTPARTUM = r"post[\s-]?(?:partum|natal|delivery)"
_TIME_SINCE = (
    rf"(?:(?:within|up\s+to)\s+(?:the\s+first\s+)?{COUNT}\s+{UNIT}|{MOST}\s*{COUNT}\s+{UNIT}"
    rf"|(?:between\s+)?{COUNT}(?:\s+{UNIT})?\s*(?:-|–|to|and)\s*{COUNT}\s+{UNIT})"
)
_SINCE_BIRTH = late(
    rf"(?:(?P<state>[^;:\n()\d]+?),?\s+or\s+)?(?P<who>(?:(?:post-?partum\s+)?(?:women|mothers)\s+)?(?:(?:who\s+are|are|is|being)\s+)?)"
    rf"(?P<time>{_TIME_SINCE})\s+(?P<since>{_POSTPARTUM}|(?:after|since|following)\s+(?:(?:the|their)\s+)?(?:delivery|childbirth|giving\s+birth)"
    r"|(?<!\w)of\s+(?:the\s+|their\s+)?(?:delivery|childbirth))"
    r"(?P<also>\s+women)?\s*\.?",
    re.IGNORECASE,
)
_FIRST_THEN = late(
    rf"post-?partum\s+(?:(?:for|of)\s+)?(?P<time>{MOST}\s*{COUNT}\s+{UNIT})\s*\.?", re.IGNORECASE
)
_OF_ONSET = late(
    rf"(?P<what>{_PLAIN})\s+(?P<within>(?:within|up\s+to|less\s+than|no\s+later\s+than|<|≤)\s*{BRIEF})"
    r"\s+(?:of|from)\s+(?P<behind>[^;:\n,()\d]+?)\s*\.?",
    re.IGNORECASE,
)
_PREGNANT_WEEKS = late(
    r"(?P<who>[^;:\n,()\d]*\bpregnan(?:t|cy|cies)\b[^;:\n,()\d]*?)\s+"
    r"(?P<bound>(?:at|between|of|from)\s+\d+\s*(?:-|–|to|and)\s*\d+|\d+\s*(?:-|–|to)\s*\d+"
    rf"|(?:(?:at|of)\s+)?{LEAST}\s*\d+)\s+weeks\s*\.?",
    re.IGNORECASE,
)
_TIME_FIRST = late(
    rf"(?:(?:has|have)\s*,\s+)?(?P<time>(?:within|in|during|over)\s+(?:the\s+)?[^,;:\n()]*?\b{UNIT}\b[^,;:\n()]*?)\s*,\s+"
    r"(?:(?:has|have|had)\s+)*(?:any\s+|an?\s+)?(?P<what>[^;:\n()\d]+?)\s*\.?",
    re.IGNORECASE,
)
_A_UNIT = late(rf"\b{UNIT}\b", re.IGNORECASE)
_BIRTH = "childbirth"
_NO_MORE = late(r"\b(?:was|were|had|been|not|no|never)\b", re.IGNORECASE)
"""Words by which a pregnancy is over, or is none."""

Timed = tuple[Rule, Span]
"""A rule, and where in the sentence its time stands."""


def other_times(text: str, _kind: CriterionKind, span: Span, read: Read) -> Rule | None:
    """The rule of such a sentence; None for any other."""
    said = text.strip()
    if len(said) > _LONGEST:
        return None
    ways = (_since_birth, _answering, _so_far_pregnant, _time_first)
    found = next((timed for way in ways if (timed := way(said, read)) is not None), None)
    if found is None:
        return None
    rule, (start, end) = found
    first = span[0] + text.index(said)
    return with_time(standing_at(rule, span), (first + start, first + end))


def _since_birth(text: str, read: Read) -> Timed | None:
    """ "6-12 weeks postpartum", "pregnant or within 6 weeks postpartum": the birth was in that time.

    After a delivery may be the child's age as well, so that somebody who gave birth must be named.
    """
    first = _FIRST_THEN.fullmatch(text)
    form = _SINCE_BIRTH.fullmatch(text) if first is None else None
    if first is None and form is None:
        return None
    mothers = form is None or form["state"] or form["who"].strip() or form["since"].lower().startswith("post")
    of = form is not None and form["since"].lower().startswith(
        "of"
    )  # "within 48 hours of delivery" may lie before it
    if not mothers or (of and not re.match(r"post-?partum\b", text, re.IGNORECASE)):
        return None
    named = first or form
    birth = read(f"{_BIRTH} {_back(named['time'])}") if named is not None else None
    place = named.span("time") if named is not None else (0, 0)
    if not isinstance(birth, Occurred) or birth.event != _BIRTH or birth.window is None:
        return None
    state = form["state"] if form is not None else None
    if not state:
        return birth, place
    states = read(re.sub(r"\s*,\s*(?:or\s+)?", " or ", state))
    several = states.rules if isinstance(states, AnyOf) else (states,)
    known = all(isinstance(one, Present) and one.finding in listed("with a birth") for one in several)
    rules = (*(one for one in several if one is not None), birth)
    return (AnyOf(rules=rules), place) if known else None


def _back(time: str) -> str:
    """A time since as one that reaches back from now."""
    within = re.match(r"(?:within|up\s+to)\s+(?:the\s+first\s+)?", time, re.IGNORECASE)
    return f"within the past {time[within.end() :]}" if within is not None else f"{time} ago"


def _answering(text: str, read: Read) -> Timed | None:
    """ "Randomisation within 72 h of onset": what is done upon something lies behind it. "Hospitalisation within 30
    days of admission" may be an earlier one: of other days than an onset only a trial's own are told."""
    form = _OF_ONSET.fullmatch(text)
    enters = _told(form["what"], "enters a trial") if form is not None else ""
    done = enters or (_told(form["what"], "answers") if form is not None else "")
    if form is None or not done:
        return None
    rule = read(f"{done} {form['within']} after {form['behind']}")
    if not isinstance(rule, Occurred) or rule.window is None or rule.window.far is None:
        return None
    anchor = rule.window.anchor or ""
    behind = anchor.endswith("_onset") or (enters and anchor in listed("answered"))
    return (rule, (form.start("within"), form.end("behind"))) if behind else None


def _told(what: str, kind: str) -> str:
    """The words of a kind that say what is done, by themselves or of people or a hospital; empty for any other."""
    lead = r"(?:(?:the|eligible|patients?|participants?|subjects?|who|can|may|must|to|be)\s+)*"
    form = re.fullmatch(
        rf"{lead}(?P<done>(?:(?:hospital|icu)\s+)?(?:{any_of(kind)}))", what.strip(), re.IGNORECASE
    )
    return form["done"] if form is not None else ""


_OF_ANOTHER_TIME = late(
    r"\b(?:current(?:ly)?|now|presently|active|ongoing|is|are|has|have|lifetime|ever|planned)\b",
    re.IGNORECASE,
)
"""Words of what is, or ever was, whatever the time that stands first."""


def _time_first(text: str, read: Read) -> Timed | None:
    """ "Within the last 12 months, stroke or TIA": the time is that of all that stands behind it."""
    form = _TIME_FIRST.fullmatch(text)
    if form is None or _A_UNIT.search(form["what"]) or _OF_ANOTHER_TIME.search(form["what"]):
        return None
    said = re.split(r"\s*,\s*(?:or\s+)?|\s+or\s+", form["what"])
    each = [read(f"{one} {form['time']}") for one in said]
    timed = [one for one in each if isinstance(one, Occurred) and one.window is not None and not one.words]
    joined = " or " in form["what"].lower() or len(said) == 1
    if len(timed) != len(said) or not joined:
        return None
    return (AnyOf(rules=tuple(timed)) if len(timed) > 1 else timed[0]), form.span("time")


def _so_far_pregnant(text: str, read: Read) -> Timed | None:
    """ "Singleton pregnancy between 20 and 36 weeks": of gestation, where it is the candidate's own and is there, not
    wished for, lost, or a partner's."""
    form = _PREGNANT_WEEKS.fullmatch(text)
    if form is None or _NO_MORE.search(form["who"]):
        return None
    rule = read(f"{form['who']} {form['bound']} weeks of gestation")
    if rule is None or any(isinstance(one, AnyOf) for one in nodes(rule)):
        return None
    weeks = [leaf for leaf in leaves(rule) if getattr(leaf, "variable", "") == "gestational_age"]
    others = [leaf for leaf in leaves(rule) if leaf not in weeks and getattr(leaf, "variable", "") != "sex"]
    hers = bool(others) and all(map(_is_her_pregnancy, others))
    return (rule, form.span("bound")) if len(weeks) == 1 and hers else None


def _is_her_pregnancy(leaf: Rule) -> bool:
    """Whether it is a pregnancy of the candidate's own: "twin pregnancy", "healthy pregnant women"."""
    if not isinstance(leaf, Present):
        return False
    words = leaf.words.lower().split()
    return listed("of her pregnancy").issuperset(words) if words else leaf.finding in listed("own pregnancy")
