"""Criteria that stand on the wrong side, or whose words turn them round.

What a rule says is looked at where it is plain (the list ``polarity.csv`` names what trials never seek, or
never exclude), and else the words in which the criterion begins. A criterion whose rule a person wrote or
reviewed has been looked at already: its words are left alone.
"""

import re
from collections.abc import Iterator
from functools import cache

from screener.errors import Span
from screener.language.lint.claims import always_applies, below, claims
from screener.language.lint.clashes import clashes
from screener.language.lint.findings import Code, Finding, Item, Looked, said
from screener.language.words.wordlists import any_of
from screener.model.rules import Judgement, Not, Present, Rule
from screener.model.units import rows

_EXCLUDES = re.compile(
    r"[^.;]*?(?<!who\s)(?<!that\s)(?<!which\s)(?<!or\s)\b(?P<cue>(?:will|must|should|shall|are|is|were|to|may|can)(?:\s+be)?\s+(?:excluded\b"
    r"(?!\s+(?:from\s+th|by\b))|not\s+(?:be\s+)?(?:eligible|included|enrolled|enroled)\b|"
    r"ineligible\b(?!\s+(?:for|to)\s+(?!(?:this|the|our)?\s*(?:study|trial|particip|enrol|inclu))))|cannot\s+be\s+(?:included|enrolled))",
    re.IGNORECASE,
)
_TWICE = re.compile(
    r"\b(?P<cue>(?:no|not|without|never|neither)\s+(?:(?:any|a|the|known|history|evidence|signs?|of|have|having|had|has|be|"
    r"been|with|patients?|subjects?|who)\s+){0,4}(?:no|not|without|never|lack\s+of)\s+\w+)",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_SENTENCE = re.compile(r"[^.;\n]+(?:\.(?=\w)[^.;\n]*)*")
_BUT = re.compile(r"\b(?:unless|except\w*|only\s+if|however|not)\b", re.IGNORECASE)


@cache
def _people() -> str:
    """A pattern of the people with whom a criterion may begin."""
    return (
        r"(?:(?:all|any|the|eligible|potential|female|male|adult|study)\s+){0,2}"
        rf"(?:(?:{any_of('takes part')})s?|women|men|females?|males?|children|adults|those)\b"
    )


@cache
def _who() -> str:
    """ "Patients with diabetes", "women of childbearing potential": who is spoken of, up to the verb."""
    begins = r"(?:of|with|on|in|having|receiving|taking|aged?|under|over|who|that)"
    return rf"{_people()}(?:\s+{begins}\b[^.;:,]{{0,80}}?)?"


@cache
def _includes() -> re.Pattern[str]:
    return re.compile(
        rf"\s*{_who()}\s+(?<!who\s)(?<!that\s)(?P<cue>(?:are|is|will\s+be|may\s+be|can\s+be|remain)\s+"
        r"(?:still\s+|also\s+)?(?:eligible|included|enrolled|allowed|permitted))\b",
        re.IGNORECASE,
    )


@cache
def _negated_burden() -> re.Pattern[str]:
    return re.compile(
        rf"\s*(?:{_people()}\s+)?(?:(?:who|that)\s+)?(?:with\s+|(?:have|has|had|having)\s+)?"
        r"(?P<cue>(?:no|without|never had)\s+(?:any\s+|a\s+|other\s+|prior\s+|previous\s+|current\s+){0,2}"
        rf"(?:history\s+of|known\b|(?:{any_of('burden')})\w*))",
        re.IGNORECASE,
    )


@cache
def _demands() -> re.Pattern[str]:
    return re.compile(
        rf"\s*{_who()}\s+(?<!who\s)(?<!that\s)(?P<cue>(?:will\s+)?(?:{any_of('duty')})\b)", re.IGNORECASE
    )


def polarity(looked: Looked) -> Iterator[Finding]:
    """The findings L04, L05 and L06."""
    wanted = {
        _name(claim.leaf)
        for item in looked.items
        if item.inclusion and always_applies(item.rule)
        for claim in claims(item.rule, True)
        if claim.holds
    }
    for item in looked.items:
        turned = tuple(_turned(looked, item, wanted))
        yield from turned
        yield from _negated_twice(looked, item)
        settled = item.written != "text" or item.criterion.review is not None
        if not turned and not settled:
            yield from _worded(looked, item)


@cache
def sides() -> dict[str, str]:
    """What trials never seek (``excluded``) and what they never exclude (``required``), by finding."""
    return {row["name"]: row["side"] for row in rows("polarity")}


def _name(leaf: object) -> str:
    return leaf.finding if isinstance(leaf, Present) else ""


def _asked_for(item: Item) -> Rule:
    """The rule of an item; of a question whether "not pregnant" excludes, what it says."""
    asked = item.rule.about if isinstance(item.rule, Judgement) else None
    return asked if not item.inclusion and isinstance(asked, Not) else item.rule


def _turned(looked: Looked, item: Item, wanted: set[str]) -> Iterator[Finding]:
    """Rules that let in only whom every trial keeps out, or keep out whom every trial wants."""
    rule = _asked_for(item)
    demanded = claims(rule, item.inclusion)
    if not always_applies(rule) or clashes(demanded):
        return
    for claim in demanded:
        name = _name(claim.leaf)
        side = sides().get(name, "")
        if side == "excluded" and claim.holds and not item.inclusion and name not in wanted:
            message = f"{item.id} keeps out everybody of whom {said(claim.leaf)} is not true"
        elif side == "required" and not claim.holds:
            message = f"{item.id} {'rules out' if item.inclusion else 'excludes'} {said(claim.leaf)}"
        else:
            continue
        yield Finding(
            "L04",
            "question",
            message,
            "Check whether the text was meant for the other heading, and write the rule as it is meant",
            (looked.place(item, claim.leaf.span),),
        )


def _negated_twice(looked: Looked, item: Item) -> Iterator[Finding]:
    for rule in below(item.rule):
        if isinstance(rule, Not) and isinstance(rule.rule, Not):
            yield _twice(looked, item, rule.span)
            return
    if item.written == "text" and (found := _TWICE.search(_masked(item.text))):
        yield _twice(looked, item, found.span("cue"))


def _twice(looked: Looked, item: Item, span: Span | None) -> Finding:
    return Finding(
        "L06",
        "question",
        "two negations stand one upon the other",
        "Check what is meant, and write it without either",
        (looked.place(item, span),),
    )


def _worded(looked: Looked, item: Item) -> Iterator[Finding]:
    masked = _masked(item.text)
    for sentence in _SENTENCE.finditer(masked):
        start, words = sentence.start(), sentence[0].lstrip(" *-•")
        start += len(sentence[0]) - len(words)
        found = _cue(words, item, first=start == len(masked) - len(masked.lstrip(" *-•")))
        if found is not None:
            code, message, (begin, end) = found
            yield Finding(
                code,
                "question",
                f"{item.id} stands under {item.criterion.kind} and {message}",
                "Check whether it includes or excludes, and write the rule as it is meant",
                (looked.place(item, (start + begin, start + end)),),
            )
            return


def _cue(words: str, item: Item, *, first: bool) -> tuple[Code, str, Span] | None:
    if item.inclusion:
        found = _EXCLUDES.match(words)
        return ("L05", "speaks of excluding", found.span("cue")) if found else None
    if first and (found := _negated_burden().match(words)):
        return "L04", "is negated: it keeps out those who do not have what it names", found.span("cue")
    if found := _demands().match(words):
        return "L05", "says what must be so", found.span("cue")
    found = _includes().match(words)
    if found and not _BUT.search(words):
        return "L05", "speaks of including", found.span("cue")
    return None


def _masked(text: str) -> str:
    """The text with what stands in brackets blanked out: an aside turns no criterion round."""
    while (masked := _BRACKETED.sub(lambda found: " " * len(found[0]), text)) != text:
        text = masked
    return text
