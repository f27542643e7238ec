"""What people of one sex must be or have: "women must be postmenopausal or surgically sterile".

It is asked of them, and keeps nobody of the other sex out. Where what they must be is no matter of that sex
("women must be 18 to 45 years old"), it may as well say that only they are sought: that is asked about.
"""

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import NamedTuple

from screener.language.clauses.items.parts import Part, term_kind
from screener.language.clauses.items.people import is_sex
from screener.language.words.late import late
from screener.language.words.wordlists import any_of, listed
from screener.model.rules import Not, Occurred, OneOf, Present, Rule, When, leaves
from screener.model.vocabulary import Term, Vocabulary, fold

_BOTH = late(r"\b(?:wo)?m[ae]n\b[^.;:]{0,12}\Z|\b(?:fe)?males?\b[^.;:]{0,12}\Z", re.IGNORECASE)
"""The other sex before it: "men and women must be adults" asks it of everybody."""
_LEADS = ("FILLER", "NOT")


@cache
def _duty() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of('duty')})\b", re.IGNORECASE)


class Obliged(NamedTuple):
    """The people, and the parts that say what they must be or have."""

    who: Part
    what: Sequence[Part]


def obliged(parts: Sequence[Part], text: str) -> Obliged | None:
    """The people with which an item begins, and what they must be; None where it says no such thing."""
    shown = [part for part in parts if part.kind != "MARK"]
    while shown and shown[0].kind == "FILLER" and not _must(shown[0], text):
        shown.pop(0)
    if len(shown) < 2 or not _must(shown[1], text) or term_kind(shown[0]) not in ("value", "finding", "rule"):
        return None
    term = shown[0].data
    if not isinstance(term, Term) or _BOTH.search(text, 0, shown[0].start):
        return None
    if term.kind == "value" and term.name != "sex":
        return None
    return Obliged(shown[0], shown[1:] if shown[1].kind == "NOT" else shown[2:])


def asked_behind(
    parts: Sequence[Part], text: str, compose: Callable[[Sequence[Part]], Rule | None], vocab: Vocabulary
) -> Rule | None:
    """ "Negative pregnancy test for women of childbearing potential": the people behind what is asked of them."""
    shown = [part for part in parts if part.kind != "MARK"]
    if len(shown) < 3 or term_kind(shown[-1]) not in ("value", "finding"):
        return None
    link = shown[-2]
    if link.kind not in ("LOOSE", "FILLER") or text[link.start : link.end].lower() not in ("for", "in"):
        return None
    return asked_of(compose(shown[-1:]), compose(shown[:-2]), vocab)


def is_open(parts: Sequence[Part], text: str) -> bool:
    """Whether people are described and then obliged: "patients with diabetes must have HbA1c < 8 %"."""
    joins = [place for place, part in enumerate(parts) if part.kind == "JOIN"]
    return bool(joins) and any(_must(part, text) for part in parts[joins[0] + 1 :])


def asked_of(who: Rule | None, what: Rule | None, vocab: Vocabulary) -> Rule | None:
    """What is asked of people of one sex, where it is a matter of that sex; else None: "diabetic patients must have
    HbA1c < 8 %" may be asked of those who are diabetic, or of everybody to be so."""
    sex = _sex_of(who, vocab)
    if who is None or what is None or not sex or not all(_of_sex(leaf, sex, vocab) for leaf in leaves(what)):
        return None
    spans = [rule.span for rule in (who, what) if rule.span is not None]
    span = (min(start for start, _ in spans), max(end for _, end in spans))
    return When(guard=who, then=what, span=span)


def _sex_of(who: Rule | None, vocab: Vocabulary) -> str:
    """The one sex of the people, who are named by it or by what only it can be; empty for anybody else."""
    if is_sex(who) and len(who.values) == 1:
        return who.values[0]
    named = who.finding if isinstance(who, Present) else ""
    return vocab.findings[named].only if named in listed("fertile") else ""


def obliges(words: str) -> bool:
    """Whether a sentence begins with what must be, and does not say of whom."""
    return _duty().match(words.strip()) is not None


def ends_with_people(part: Part, text: str) -> bool:
    """Whether a part ends in a word for people: "diabetic patients", "postmenopausal women"."""
    return fold(text[part.start : part.end].split()[-1]) in listed("people") | listed("somebody")


def _must(part: Part, text: str) -> bool:
    return part.kind in _LEADS and _duty().match(text, part.start, part.end) is not None


def _of_sex(leaf: Rule, sex: str, vocab: Vocabulary) -> bool:
    """Whether a leaf is about what exists for one sex only, or about having no children now."""
    if isinstance(leaf, Not):
        return _of_sex(leaf.rule, sex, vocab)
    name = {Present: "finding", Occurred: "event", OneOf: "variable"}.get(type(leaf), "")
    told = getattr(leaf, name, "") if name else ""
    entry = vocab.findings.get(told)
    known = told in listed("fertility") or (entry is not None and entry.only == sex)
    tested = isinstance(leaf, Occurred) and told.endswith(
        "_pregnancy_test"
    )  # "a negative serum pregnancy test"
    return known or (tested and sex == "female")
