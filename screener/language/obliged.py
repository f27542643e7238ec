"""What people of one sex must be or have: "women must be postmenopausal or surgically sterile".

It is asked of them, and keeps nobody of the other sex out. Where what they must be is no matter of that sex
("women must be 18 to 45 years old"), it may as well say that only they are sought: that is asked about.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from screener.language.parts import Part, term_kind
from screener.language.wordlists import listed
from screener.model.rules import Not, Occurred, OneOf, Present, Rule, When, leaves
from screener.model.vocabulary import Term, Vocabulary

_MUST = re.compile(r"(?:must|should|shall|have to|has to|need to|needs to|are required to)\b", re.IGNORECASE)
_BOTH = re.compile(r"\b(?:wo)?m[ae]n\b[^.;:]{0,12}\Z|\b(?:fe)?males?\b[^.;:]{0,12}\Z", re.IGNORECASE)
"""The other sex before it: "men and women must be adults" asks it of everybody."""
_LEADS = ("FILLER", "NOT")


class Obliged(NamedTuple):
    """The people, and the parts that say what they must be or have."""

    who: Part
    what: Sequence[Part]


def obliged(parts: Sequence[Part], text: str) -> Obliged | None:
    """The people of one sex with which an item begins, and what they must be; None where it says no such thing."""
    shown = [part for part in parts if part.kind != "MARK"]
    while shown and shown[0].kind == "FILLER" and not _must(shown[0], text):
        shown.pop(0)
    if len(shown) < 2 or term_kind(shown[0]) != "value" or not _must(shown[1], text):
        return None
    term = shown[0].data
    if not isinstance(term, Term) or term.name != "sex" or _BOTH.search(text, 0, shown[0].start):
        return None
    return Obliged(shown[0], shown[1:] if shown[1].kind == "NOT" else shown[2:])


def asked_of(who: Rule | None, what: Rule | None, vocab: Vocabulary) -> Rule | None:
    """What is asked of people of one sex, where it is a matter of that sex; else None."""
    if not isinstance(who, OneOf) or what is None or len(who.values) != 1 or who.span is None:
        return None
    if not all(_of_sex(leaf, who.values[0], vocab) for leaf in leaves(what)):
        return None
    span = (who.span[0], what.span[1] if what.span else who.span[1])
    return When(guard=who, then=what, span=span)


def _must(part: Part, text: str) -> bool:
    return part.kind in _LEADS and _MUST.match(text, part.start, part.end) is not None


def _of_sex(leaf: Rule, sex: str, vocab: Vocabulary) -> bool:
    """Whether a leaf is about what exists for one sex only, or about having no children now."""
    if isinstance(leaf, Not):
        return _of_sex(leaf.rule, sex, vocab)
    name = {Present: "finding", Occurred: "event", OneOf: "variable"}.get(type(leaf), "")
    told = getattr(leaf, name, "") if name else ""
    entry = vocab.findings.get(told)
    return told in listed("fertility") or (entry is not None and entry.only == sex)
