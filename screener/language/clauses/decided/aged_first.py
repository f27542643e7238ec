"""The age with which a sentence about people begins: "Patients aged 18 to 75 years scheduled for elective surgery".

What follows narrows who is meant, whatever it says. So the age is asked for in any case, and decides where it is not
met; the sentence as a whole stays a question to a person. Nothing is taken where what follows names other people,
another age or an exception.
"""

import re
from collections.abc import Iterator, Sequence

from screener.language.clauses.decided.undecided import Undecided
from screener.language.clauses.items.people import is_sex
from screener.language.clauses.items.population import standing_at
from screener.language.words.late import late
from screener.language.words.wordlists import listed
from screener.model.protocol import CriterionKind
from screener.model.rules import AllOf, AnyOf, Between, Compare, Rule, without_spans
from screener.model.vocabulary import fold

_FAR = 120
"""Characters of a sentence in which its people and their age have been told."""
_GUARDS = late(r"\W*(?:for|in|if|when|whenever|among|of)\b", re.IGNORECASE)
"""Whom something is asked of, and not who is sought: "for subjects aged 12-17 years, able to swallow, and …"."""
_STAY = late(r"\b(?:in|out)-?patients\b", re.IGNORECASE)
"""Where people are treated, which narrows who is meant as what stands behind their age does."""
_WORD = late(r"[^\W\d_][\w'’-]*")
_AND = late(r"(?<=\w|\)),|\band\b", re.IGNORECASE)
_TOLD = late(
    r"\b(?:age[ds]?|old|older|younger|years?|yrs?|months?|weeks?|days?)\b|\by\.?/?o\b", re.IGNORECASE
)
"""What tells that a number is an age: "women under 34 with preterm labor" may be 34 weeks pregnant."""
_OTHER = late(
    r"[\n;:]"  # another item, or what a list is headed by
    r"|\.\s+\S"  # another sentence
    r"|(?:\bor\b|\band\b|[,(/])\s*(?:[<>≤≥=]|\d)"  # "or > 60", ", 41 to 60 with …"
    r"|\bat\s+(?:the\s+|their\s+)?(?:time|day|date|onset|diagnosis|start|moment|first|index|end)\b"  # an earlier age
    r"|\b(?:over|under|above|below|from|older\s+than|younger\s+than)\s+\d|\s[-–]\s*\d"
    r"|\b(?:19|20)\d\d\b"
    r"|\A(?:,|and\b)?\s*(?:at|on|in|by|when|both|inclusive|included)\b"
    r"|\A(?:,|and\b|/|\s)*(?:or\b|\Z)"
    r"|\[",
    re.IGNORECASE,
)
_EITHER = late(r",|\bor\b|\band\b|/", re.IGNORECASE)


def aged_first(criterion: Undecided) -> Rule | None:
    """The age and the question, both to be met; None where the sentence does not begin with an age alone. "Outpatients
    aged 18-65 with asthma" asks for the asthma too, and for a person to see to the rest."""
    text, kind, question, read = criterion.text, criterion.kind, criterion.question, criterion.read
    if _GUARDS.match(text):
        return None
    whoever = _STAY.sub("patients", text, count=1)
    everywhere = read(whoever) if whoever != text else None
    if everywhere is not None and _has_age(everywhere):
        parts = everywhere.rules if isinstance(everywhere, AllOf) else (everywhere,)
        asked = question.model_copy(update={"about": None})
        span = question.span or (0, len(text))
        return AllOf(rules=(*(standing_at(one, span) for one in parts), asked), span=span)
    text = whoever
    for head, tail in _narrowed(text, kind):
        rule = read(head)
        if rule is not None and _is_age(rule):
            if _speaks_of_others(tail, kind):
                return None
            parts = rule.rules if isinstance(rule, AllOf) else (rule,)
            asked = question.model_copy(update={"about": without_parts(question.about, parts)})
            return AllOf(rules=(*parts, asked), span=question.span)
    return None


def _narrowed(text: str, kind: CriterionKind) -> Iterator[tuple[str, str]]:
    """What may tell the age, with what narrows it: under inclusion, also what is joined to it."""
    words = [found.start() for found in _WORD.finditer(text) if fold(found[0]) in listed("narrows")]
    joins = [found.start() for found in _AND.finditer(text)] if kind == "inclusion" else []
    for place in sorted(place for place in (*words, *joins) if place <= _FAR):
        head = text[:place].rstrip(" ,")
        numbered = any(sign.isdigit() for sign in head)
        if re.search(r"(?:\bor|/)\Z", head, re.IGNORECASE):
            continue  # "aged 18-65 or with asthma": the age is not asked of all
        if _TOLD.search(head) or (place in words and head and not numbered):  # "Adults with …"
            yield head, text[place:]


def _speaks_of_others(tail: str, kind: CriterionKind) -> bool:
    """Whether the words behind the age may let somebody in whom the age does not, or are items of their own."""
    if _OTHER.search(tail) or (kind == "exclusion" and _EITHER.search(tail)):
        return True
    others = listed("group") | listed("of age") | listed("but") | listed("other people")
    return any(fold(word) in others for word in _WORD.findall(tail))


def _has_age(rule: Rule) -> bool:
    """Whether a rule asks for an age, whatever else it asks for beside it."""
    parts = rule.rules if isinstance(rule, AllOf) else (rule,)
    return any(isinstance(one, Compare | Between) and one.variable == "age" for one in parts)


def _is_age(rule: Rule) -> bool:
    """Whether a rule asks for an age, one or the other, and beside it for the sex at most."""
    parts = rule.rules if isinstance(rule, AllOf) else (rule,)
    sexes = [one for one in parts if is_sex(one)]
    ages = [one for one in parts if one not in sexes]
    bounds = [bound for one in ages for bound in (one.rules if isinstance(one, AnyOf) else (one,))]
    return bool(ages) and all(isinstance(one, Compare | Between) and one.variable == "age" for one in bounds)


def without_parts(about: Rule | None, parts: Sequence[Rule]) -> Rule | None:
    """What the sentence is most likely about, without what is asked for beside it."""
    if about is None or without_spans(about) in map(without_spans, parts):
        return None
    if not isinstance(about, AllOf):
        return about
    left = tuple(one for part in about.rules if (one := without_parts(part, parts)) is not None)
    return about.model_copy(update={"rules": left}) if len(left) > 1 else left[0] if left else None
