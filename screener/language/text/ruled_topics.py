"""A topic with a line of its own below it that says what of it is allowed: "Concurrent Medication:", "Excluded:".

So wrote the AIDS Clinical Trials Group and the NIAID of the US. The topic names no people: what is excluded below it is
excluded for everyone. One of the past ("Prior Medication:") says when it was, and stays with what stands below it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from screener.language.text.frames import WORD, Heading, is_closed, read_frame, word_set
from screener.language.text.lines import Line
from screener.language.words.wordlists import listed
from screener.model.protocol import CriterionKind

_NOUNS = word_set(
    "medication medications treatment treatments therapy therapies condition conditions behavior behaviors behaviour "
    "behaviours drug drugs procedure procedures illness illnesses disease diseases symptom symptoms"
)
_BEFORE = word_set("co-existing coexisting current ongoing risk other and or past history of")
_PAST = word_set("past history")
_RULES = re.compile(
    r"(?:(?P<out>(?:strictly\s+)?excluded|prohibited|not\s+(?:allowed|permitted)|disallowed)|(?P<in>required)"
    r"|(?P<may>allowed|permitted|recommended|encouraged|permitted\s+but\s+not\s+required))"
    r"(?P<more>\b[^:：.;]{0,80})?\s*[:：]\Z",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Ruling:
    """What stands below a topic. ``kind`` is its side, None where it is allowed only and so on the section's.
    ``says``: topic and ruling say more than the side, and stay with their list."""

    kind: CriterionKind | None
    says: bool


def is_topic(line: Line) -> bool:
    """Whether a line is such a topic with its colon."""
    words = WORD.findall(line.words.lower().replace("/", " "))
    if line.marker is not None or not is_closed(line.words) or re.search(r"[\d<>≤≥=.;]", line.words):
        return False
    known = _NOUNS | _BEFORE | listed("earlier") | listed("meanwhile")
    return bool(words) and words[-1] in _NOUNS and all(word in known for word in words)


def ruled_topics(lines: Sequence[Line], heads: Sequence[Heading | None]) -> dict[int, Ruling]:
    """The places of such topics, with the ruling in the line after each."""
    found: dict[int, Ruling] = {}
    for i, (line, after) in enumerate(pairwise(lines)):
        if heads[i] is not None or not is_topic(line) or after.marker is not None:
            continue
        past = _is_past(line)
        rules = _RULES.match(after.words.strip(" *_"))
        frame = read_frame(after.words, "exclusion")
        if rules is not None:
            kind: CriterionKind | None = "exclusion" if rules["out"] else "inclusion" if rules["in"] else None
            found[i] = Ruling(kind, past or kind is None or bool((rules["more"] or "").strip()))
        elif frame is not None and frame.kind is not None and is_closed(after.words):
            found[i] = Ruling(frame.kind, past)
        elif past and is_closed(after.words):
            found[i] = Ruling(None, past)
    return found


def topics_over(lines: Sequence[Line]) -> frozenset[int]:
    """The places of such topics over a sentence that announces their list: "Co-existing Condition:", "Patients with any
    of the following are excluded:". They only sort."""
    pairs = enumerate(pairwise(lines))
    return frozenset(
        i
        for i, (line, after) in pairs
        if is_topic(line) and not _is_past(line) and after.marker is None and is_closed(after.words)
    )


def _is_past(line: Line) -> bool:
    """Whether a topic says of what stands below it that it was before: "Prior Medication:"."""
    said = set(WORD.findall(line.words.lower().replace("/", " ")))
    return bool(said & (_PAST | listed("earlier")))
