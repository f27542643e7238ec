"""What adds nothing to a value: citations and versions in brackets, "(version 1.1)", and methods of measurement."""

import re
from collections.abc import Callable, Sequence

from screener.errors import Span
from screener.language.clauses.items.parts import Group, Part, span_of, term_kind
from screener.language.words.chunks import Chunk
from screener.language.words.late import late
from screener.language.words.wordlists import listed
from screener.model.rules import AllOf, Between, Compare, Present, Rule

_ELSEWHERE = late(
    r"\[\s*\d+(?:\s*[,–-]\s*\d+)*\s*\]|[(\[]\s*(?:see\s+)?(?:appendix|annex|appendices|table|section|figure)\b[^()\[\]]{0,12}[)\]]",
    re.IGNORECASE,
)
"""A reference, or where in the protocol more is told."""
_CITATION = late(r"\bet\.? al\b.*\b(?:19|20)\d\d\b", re.IGNORECASE | re.DOTALL)
_AROUND = late(
    r"\A(?:(?:as\s+)?(?:calculated|estimated|measured|determined|assessed|computed)\s+)?"
    r"(?:by|using|on|via|with|per)?\s*(?:either\s+)?(?:the\s+|an?\s+)?|\s+(?:formula|equation|method|criteria|scan)\Z"
)
_MEASURED = late(r"(?:as\s+)?(?:calculated|estimated|measured|determined|assessed|computed)", re.IGNORECASE)
_VERSION = late(r"\(?\s*v(?:ersion|\.)?\s*\d+(?:\.\d+)*\s*\)?\Z", re.IGNORECASE)


def one_method(chunks: Sequence[Chunk], text: str) -> list[Chunk]:
    """ "LVEF ≥ 50 % by ECHO or MUGA", "gallstones on ultrasound, CT or MRI": either of two methods is one way to
    measure or to see it, and no other item of a list."""
    out: list[Chunk] = []
    bounded = False
    for chunk in chunks:
        joins = len(out) > 1 and (out[-1].kind == "OR" or out[-1].data == "/")
        before = text[out[-2].start : out[-2].end] if joins else ""
        if joins and bounded and chunk.kind == "WORDS" and names_method(before):
            method = out[-2]._replace(end=chunk.end)
            out[-2:] = [method]
            continue
        if joins and chunk.kind == "WORDS" and _may_show(text[chunk.start : chunk.end]):
            first = _shown_by(
                out[:-1], text
            )  # "on MRI or biopsy", which is no known method, is asked as a whole
            if first is not None:
                out[first:] = [out[first]._replace(end=chunk.end)]
                continue
        if chunk.kind in ("COMMA", "BREAK", "COLON", "OPEN"):
            bounded = False
        bounded = bounded or chunk.kind in ("CONSTRAINT", "RANGE")
        out.append(chunk)
    return out


def _may_show(words: str) -> bool:
    """Whether words name what a finding is shown by: "MRI", "biopsy"; not "choledochal cyst"."""
    return names_method(words) or words.lower().split()[-1] in listed("shown by too")


def _shown_by(chunks: Sequence[Chunk], text: str) -> int | None:
    """Where the methods at the end begin that something is seen by: "on ultrasound, CT"; None where none is led by "on"
    or "by"."""
    place = len(chunks) - 1
    while place > 0 and chunks[place].kind == "WORDS":
        words = text[chunks[place].start : chunks[place].end].lower()
        if not names_method(words):
            return None
        if words != _AROUND.sub("", words):
            return place if chunks[place - 1].kind in ("TERM", "WORDS", "FILLER") else None
        place -= 2 if chunks[place - 1].kind == "COMMA" else len(chunks)
    return None


def is_citation(part: Part, text: str) -> bool:
    """Whether a part is a bracket that says where something was published."""
    words = text[part.start : part.end].strip()
    return isinstance(part, Group) and bool(_CITATION.search(words) or _ELSEWHERE.fullmatch(words))


def is_method(part: Part, text: str) -> bool:
    """Whether a part only says by what a value is measured or reckoned: "(Cockcroft-Gault)", "by echocardiography".

    Not a correction that makes it another value: QTcF and QTcB are two.
    """
    if not isinstance(part, Group) and part.kind not in ("WORDS", "TERM"):
        return False
    words = text[part.start : part.end].strip("()[] .").lower()
    led = isinstance(part, Group) or words != _AROUND.sub("", words)
    return led and names_method(words)


def says_how(part: Part, text: str) -> bool:
    """Whether a part that is no bracket says by what something was seen: "documented on ECG"."""
    return not isinstance(part, Group) and is_method(part, text)


def names_method(words: str) -> bool:
    """Whether words name a way to measure or to reckon: "the Cockcroft-Gault formula"."""
    each = re.split(r"\s*/\s*|\s*,\s*(?:or\s+)?|\s+or\s+", words.strip("()[] .").lower())
    return all(" ".join(_AROUND.sub("", one).split()) in listed("method") for one in each)


def is_reference(part: Part, text: str) -> bool:
    """Whether a part is a bracket that says which edition of a document is meant, or where it was published."""
    return is_citation(part, text) or (
        isinstance(part, Group) and bool(_VERSION.match(text[part.start : part.end]))
    )


def according(
    left: list[Part], right: list[Part], text: str, read: Callable[[list[Part]], Rule | None], span: Span
) -> Rule | None:
    """ "X according to Y": a guideline only says how X is meant; named criteria are a datum of their own.

    ``read`` reads parts.
    """
    right = [part for part in right if not is_reference(part, text)]
    how = text[left[-1].start : left[-1].end] if len(left) > 1 else ""
    if right and _MEASURED.fullmatch(how) and names_method(text[slice(*span_of(right))]):
        left = left[:-1]  # "clearance ≥ 60 mL/min as calculated by Cockcroft-Gault"
    rule = read(left)
    if rule is None or not right:
        return None
    if len(right) == 1 and term_kind(right[0]) == "guideline":
        return rule
    if isinstance(rule, Compare | Between) and names_method(text[slice(*span_of(right))]):
        return rule
    if text[left[-1].end : right[0].start].split()[-1:] == ["by"]:
        return None  # "confirmed by biopsy", "infected by HIV": who does what to what
    criteria = read(right)
    return AllOf(rules=(rule, criteria), span=span) if isinstance(criteria, Present) else None
