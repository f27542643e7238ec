"""Heads over bullets, most of them without a colon and among what excludes: one that only sorts ("Cardiac"), one of
which every bullet is a kind ("Heart disease"), and one that its bullets narrow ("Anemia", "Hb < 8 g/dL")."""

import re
from collections.abc import Sequence

from screener.language.words.late import late
from screener.language.words.wordlists import listed
from screener.model.protocol import CriterionKind

_WORD = late(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_ITEM = late(r"(?:\A|\n)\s*[*•]?\s*")
_NARROWS = late(
    r"[\d<>≤≥=]|\b(?:grade|class|stage|type|within|during|for|(?:un)?controlled|(?:un)?stable|untreated|treated|requiring"
    r"|mild|moderate|severe|only|unless|except)\b",
    re.IGNORECASE,
)
"""What says of an item that it is less than its head, or a bound or a time of it."""
_AGAINST = late(r"(?:\A|\n)\s*[*•]?\s*(?:no|not|none|without|absence|adequate|normal)\b", re.IGNORECASE)
"""What may say of an item what is sought."""
_BOUND_OR_NOT = late(r"[<>≤≥=]|\A\s*(?:no|not|without|absence)\b", re.IGNORECASE)
_WITH = late(r"\bwith\b", re.IGNORECASE)
"""What joins a bound to a condition: "HIV with CD4 ≥ 200" may be who is let in."""


def names_organ(head: str, below: str, kind: CriterionKind) -> bool:
    """Whether a head, with its colon or without, is nothing but the name of an organ or of
    values, and each of the items ``below`` it says of itself what it is of: "Cardiac", "LVEF < 40 %"; not "Cardiac",
    "surgery within 6 months"."""
    named = " ".join(head.lower().strip(" *_.:：").split())
    if named not in listed("part that sorts") | listed("organ that sorts"):
        return False
    untold = listed("leaves the organ open") | listed("leaves the treatment open")
    items = [_WORD.findall(item.lower()) for item in _items(below)]
    told = not any(all(word in untold for word in words) for words in items)
    if kind == "inclusion":  # "Psychiatric:", "depression" may be what is let in
        alone = all(_BOUND_OR_NOT.search(item) and not _WITH.search(item) for item in _items(below))
        return bool(items) and told and alone
    return bool(items) and told and not _AGAINST.search(below)


def narrows(head: str, below: str) -> bool:
    """Whether the bullets ``below`` a head may say less than it: of one alone, or of one with a bound or a time, it
    cannot be told that whoever has what the head names is meant. "Heart disease" is what its bullets spell out."""
    items = _items(below)
    words = _WORD.findall(head.lower())
    spelled = bool(words) and words[-1] in listed("spelled out below")
    against = _AGAINST.search(below) is not None
    return len(items) < 2 or against or (not spelled and any(map(_NARROWS.search, items)))


def _items(below: str) -> Sequence[str]:
    return [item for item in _ITEM.split(below) if item.strip()]
