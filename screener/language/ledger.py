"""What was understood of a text: each piece of it with its role, and the count of its characters.

The ledger counts every character of the text that is not white space as computable, judged or lost.
Lost is counted from the chunks' own spans, not assumed; it must be 0.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from screener.errors import Problem, Span
from screener.language.clauses.built import Built
from screener.language.words.chunks import Chunk
from screener.language.words.phrases import names_datum
from screener.model.rules import Judgement, Occurred, Rule, children, leaves

Computability = Literal["computable", "partly", "to judge"]


class Mark(NamedTuple):
    """A piece of the text: what it is, and whether a person must judge it."""

    span: Span
    role: str
    judged: bool


class Ledger(NamedTuple):
    """Characters without white space: carried by rules, left to a person, in neither."""

    computable: int
    judged: int
    lost: int


class Item(NamedTuple):
    """An item of a text, and whether every word of it was read."""

    span: Span
    read: bool


class Reading(NamedTuple):
    """One criterion as read. ``whole``: nothing in it became a question that the text did not write so. ``items`` are
    those that were tried, one within another too: they tell why something is asked."""

    text: str
    rule: Rule
    marks: tuple[Mark, ...]
    problems: tuple[Problem, ...]
    ledger: Ledger
    whole: bool
    items: tuple[Item, ...] = ()

    @property
    def computability(self) -> Computability:
        """Whether the rule carries all of the text, some of it, or none."""
        if self.ledger.judged == 0:
            return "computable"
        asked = [isinstance(leaf, Judgement) for leaf in leaves(self.rule)]
        return "to judge" if all(asked) else "partly"


def reading_of(text: str, chunks: Sequence[Chunk], built: Built, problems: Iterable[Problem]) -> Reading:
    """The reading of a text: what was built of its chunks, and what came of each of its characters."""
    judged = _covered(_judged(built.rule, text, chunks))
    marks = tuple(
        Mark(chunk.span, _role(chunk), _is_within(chunk.span, judged))
        for chunk in chunks
        if chunk.end > chunk.start
    )
    return Reading(text, built.rule, marks, tuple(dict.fromkeys(problems)), _ledger(text, marks), built.clean)


def _judged(rule: Rule, text: str, chunks: Sequence[Chunk]) -> list[Span]:
    """The spans that a person judges: questions, and events known by the text's own words only."""
    if isinstance(rule, Judgement):
        return [rule.span or (0, len(text))]
    if isinstance(rule, Occurred) and rule.span is not None and rule.words and not names_datum(rule.words):
        start, end = rule.span
        inside = [
            c
            for c in chunks
            if start <= c.start and c.end <= end and c.kind not in ("WINDOW", "FILLER", "MARK")
        ]
        return [chunk.span for chunk in inside]
    return [span for child in children(rule) for span in _judged(child, text, chunks)]


def _covered(spans: list[Span]) -> list[Span]:
    """The spans in order, without those that lie within another: so both their starts and their ends go up."""
    kept: list[Span] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not kept or end > kept[-1][1]:
            kept.append((start, end))
    return kept


def _is_within(span: Span, covered: list[Span]) -> bool:
    """Whether a span lies within one of them: the last that starts before it reaches farthest."""
    place = bisect_right(covered, span[0], key=lambda one: one[0])
    return place > 0 and span[1] <= covered[place - 1][1]


def _role(chunk: Chunk) -> str:
    if chunk.kind == "FILLER" and chunk.data == "lead":
        return "lead-in"  # "presence of", "treated with": that the thing is there
    return _ROLES.get(chunk.kind, chunk.kind.lower())


_ROLES = {
    "TERM": "term",
    "WORDS": "words",
    "LOOSE": "words",
    "SIGN": "sign",
    "CONSTRAINT": "bound",
    "RANGE": "bound",
    "NUMBER": "number",
    "AT": "anchor",
    "MARK": "mark",
    "AND": "and",
    "OR": "or",
    "COMMA": "connective",
    "BREAK": "connective",
    "COLON": "connective",
    "OPEN": "bracket",
    "CLOSE": "bracket",
    "UNREAD": "not read",
}


def _ledger(text: str, marks: tuple[Mark, ...]) -> Ledger:
    state = bytearray(len(text))
    for mark in marks:
        for place in range(*mark.span):
            state[place] = 2 if mark.judged else 1
    solid = [state[place] for place, sign in enumerate(text) if not sign.isspace()]
    return Ledger(computable=solid.count(1), judged=solid.count(2), lost=solid.count(0))
