"""A connective at the end of a criterion, cut off from what it joins: "age 18 or older, and"."""

import re
from collections.abc import Sequence

from screener.language.words.chunks import Chunk
from screener.language.words.late import late
from screener.model.protocol import CriterionKind

_JOINS = {"inclusion": "AND", "exclusion": "OR"}
"""What joins the criteria of a section anyway."""
_PARTS = {"inclusion": "OR", "exclusion": "AND"}
"""What does not."""
_JOINING = frozenset({"COMMA", "AND", "OR", "BREAK", "COLON", "OPEN"})
_NO_LIMIT = late(
    r"(?<=[.;,(\s])(?:with\s+|there\s+is\s+|and\s+)?no\s+(?:upper|maximum|maximal)[\s-]*(?:bound[\s-]*)?(?:age[\s-]*)?"
    r"(?:limits?|bounds?|threshold)\b(?:\s+(?:of|for|on|to)\s+(?:the\s+)?age)?",
    re.IGNORECASE,
)


def is_cut_off(chunks: Sequence[Chunk], kind: CriterionKind) -> bool:
    """Whether a criterion begins with the connective that does not join its section, or ends in "with"."""
    said = [chunk for chunk in chunks if chunk.kind not in ("MARK", "FILLER")]
    return bool(said) and (said[0].kind == _PARTS[kind] or said[-1].kind == "JOIN")


def parts_items(chunks: Sequence[Chunk], kind: CriterionKind) -> bool:
    """Whether an item within a criterion ends in that connective: "creatinine < 1.5 or", and another bullet."""
    said = [chunk.kind for chunk in chunks if chunk.kind not in ("MARK", "FILLER")]
    told = "QUANTIFIER" in said  # a head that says what joins its list
    return any(
        last == _PARTS[kind] and after == "BREAK" and not (told and before in ("BREAK", "COMMA"))
        for before, last, after in zip(said, said[1:], said[2:], strict=False)
    )


def without_dangling(chunks: Sequence[Chunk], kind: CriterionKind) -> list[Chunk]:
    """The chunks without an "and" behind an inclusion, or an "or" behind an exclusion, which add nothing.

    The other connective says that the criterion is one half of something: it stays, as not read.
    """
    out = list(chunks)
    end = len(out)
    while end and out[end - 1].kind in ("MARK", "BREAK", "COMMA"):
        end -= 1
    if end < 2 or out[end - 1].kind not in ("AND", "OR"):
        return out
    said = "FILLER" if out[end - 1].kind == _JOINS[kind] else "UNREAD"
    out[end - 1] = out[end - 1]._replace(kind=said, data=None)
    while end > 1 and out[end - 2].kind in ("COMMA", "BREAK"):
        end -= 1
        out[end - 1] = out[end - 1]._replace(kind="MARK", data=None)
    return out


def without_idle_comma(chunks: Sequence[Chunk]) -> list[Chunk]:
    """The chunks, where the only comma stands between a bound and its day: "18 to 75 years, at signing of consent"."""
    out = list(chunks)
    content = [place for place, chunk in enumerate(chunks) if chunk.kind not in ("MARK", "FILLER")]
    kinds = [chunks[place].kind for place in content]
    if (
        kinds[-2:] == ["COMMA", "AT"]
        and kinds[-3:-2] in (["RANGE"], ["CONSTRAINT"])
        and not _JOINING & {*kinds[:-2]}
    ):
        out[content[-2]] = chunks[content[-2]]._replace(kind="MARK", data=None)
    return out


def without_no_limit(chunks: Sequence[Chunk], text: str) -> list[Chunk]:
    """The chunks, where "no upper age limit" asks for nothing."""
    spans = [found.span() for found in _NO_LIMIT.finditer(text)]
    out = list(chunks)
    for place, chunk in enumerate(chunks):
        if any(start <= chunk.start and chunk.end <= end for start, end in spans):
            out[place] = chunk._replace(kind="MARK", data=None)
            before = place - 1
            while before >= 0 and out[before].kind in ("COMMA", "BREAK", "MARK"):
                if out[before].kind != "MARK":
                    out[before] = out[before]._replace(kind="MARK", data=None)
                before -= 1
    return out
