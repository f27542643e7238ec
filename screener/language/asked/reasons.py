"""Why a criterion is asked of a person, in a short sentence for each question that tells no reason by itself.

A reason is no fault of the text and no problem of the reading: it changes no rule, counts nowhere and is kept in no
file. It is told from what the reader knows: which items of the text it read, which words in the others it does not
know, and which words ask for a judgement (``grammars/whys.toml``). Where that tells nothing there is none.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from screener.errors import Span
from screener.language.asked.words import Group, found_in, groups
from screener.language.clauses.questions import AGAIN
from screener.language.clauses.trees import without_edges
from screener.language.ledger import Mark, Reading
from screener.language.words.phrases import names_datum
from screener.language.words.wordlists import listed
from screener.model.protocol import Criterion, CriterionKind
from screener.model.rules import Judgement, leaves
from screener.model.wording import clean

TOGETHER = "each part is read, but not how they belong together"
COMBINED = "what these words say together is not understood"
NO_NAME = "is in no list of conditions, treatments or values"
NOT_READ = "is not understood"
NOT_READ_BOTH = "are not understood"

_VALUES = frozenset({"bound", "number", "window", "lasting", "pair", "set", "is"})
"""Roles of marks that say how much, how long or which step."""
_FREE = frozenset({"words", "not read", "vague"})
"""Roles of marks that no list has."""
_SILENT = frozenset({"mark", "filler", "lead-in"})
_JOINS = frozenset({"and", "or", "connective", "break", "colon"})
_HYPHENS = ("-", "–", "‑")
_BLANKS = " \n\t(),;/"
_KEPT = 512
"""So many criteria are kept with their readings: of a report on many candidates each is read once."""
_MOST = 3
"""So many wordings are told of one kind."""
_MANY = 200
"""Items of a question from which on nothing is told of it."""
_LONG = 60
"""Characters of a wording that is told whole."""


class Why(NamedTuple):
    """A question of a criterion, and why it is asked."""

    question: str
    says: str


def whys(reading: Reading) -> tuple[Why, ...]:
    """The reasons for a reading's questions, of those for which none is told yet and one can be told."""
    asked = dict.fromkeys(leaf for leaf in leaves(reading.rule) if isinstance(leaf, Judgement))
    found = ((leaf.question, _why(reading, leaf)) for leaf in asked if not _is_told(reading, leaf))
    return tuple(Why(question, says) for question, says in dict(found).items() if says)


def whys_of(criterion: Criterion, reading: Reading | None) -> tuple[Why, ...]:
    """The reasons for the questions of a criterion that was read so; none of a rule that a person wrote."""
    if reading is None or criterion.edited:
        return ()
    asked = {leaf.question for leaf in leaves(criterion.rule) if isinstance(leaf, Judgement)}
    return tuple(one for one in whys(reading) if one.question in asked)


def whys_as_read(criterion: Criterion) -> tuple[Why, ...]:
    """The same of a criterion that is there without its reading: its text is read once more."""
    if criterion.source == "registry" or not any(
        isinstance(leaf, Judgement) for leaf in leaves(criterion.rule)
    ):
        return ()
    return whys_of(criterion, _read(criterion.text, criterion.kind))


def why_lines(told: Sequence[Why]) -> tuple[str, ...]:
    """The reasons in lines; of several questions each behind its own words."""
    if len(told) == 1:
        return (clean(told[0].says),)
    return tuple(f"“{_short(clean(one.question))}”: {clean(one.says)}" for one in told)


@lru_cache(maxsize=_KEPT)
def _read(text: str, kind: CriterionKind) -> Reading:
    from screener.language.reading import read_criterion

    return read_criterion(text, kind)


def _is_told(reading: Reading, asked: Judgement) -> bool:
    """Whether a problem says already what is open in a question."""
    start, end = asked.span or (0, len(reading.text))
    return any(
        one.span is None or (one.span[0] < end and start < one.span[1])
        for one in reading.problems
        if one.severity != "note" or one.message == AGAIN
    )


def _why(reading: Reading, asked: Judgement) -> str:
    span = without_edges(reading.text, asked.span or (0, len(reading.text)))
    within = [one for one in reading.items if _holds(span, without_edges(reading.text, one.span))]
    if len(within) > _MANY:
        return ""  # a list of so many items is read in no moment, and nobody would see which of them is meant
    read = [one.span for one in within if one.read]
    unread = _outermost([one.span for one in within if not one.read])
    marks = [mark for mark in reading.marks if _holds(span, mark.span)]
    if unread:
        named = [one for one in unread if not _is_all_known(one, marks)]
        told = _told(_Unread(reading.text, named or unread, read, marks))
        return _partly(reading.text, told, unread, read, marks)
    left = [mark for mark in marks if not any(_holds(one, mark.span) for one in read)]
    free = [mark.span for mark in left if mark.role in _FREE]
    told = _told(_Unread(reading.text, free, read, marks)) if free else ""
    return told or (TOGETHER if len(read) > 1 and _are_joined(left) else "")


def _are_joined(left: Iterable[Mark]) -> bool:
    """Whether what is in no item only joins them."""
    return all(mark.role in _SILENT | _JOINS | {"bracket"} for mark in left)


def _partly(text: str, told: str, unread: Sequence[Span], read: Sequence[Span], marks: Sequence[Mark]) -> str:
    """What is told of the only item that was not read, where all the others were."""
    left = [mark for mark in marks if not any(_holds(one, mark.span) for one in (*read, *unread))]
    others = [one for one in read if not any(_holds(item, one) for item in unread)]
    if not told or len(unread) != 1 or not others or not _are_joined(left):
        return told
    words = _words(text, unread[0])
    if len(words) > _LONG or told.startswith(f"“{words}”"):
        return f"{told}; the rest is read"
    return f"all but “{words}” is read: {told}"


class _Unread(NamedTuple):
    """Items of a text that were not read, what was read in them, and the marks of the question."""

    text: str
    spans: Sequence[Span]
    read: Sequence[Span]
    marks: Sequence[Mark]

    def has(self, place: Span) -> bool:
        """Whether something stands in one of the items, and in nothing that was read within it."""
        outer = [one for one in self.spans if _holds(one, place)]
        return any(not any(_holds(one, item) and _holds(item, place) for item in self.read) for one in outer)


def _told(unread: _Unread) -> str:
    """What is told of items that were not read."""
    judged = _judged(unread)
    unknown = _unknown(unread, [place for found in judged.values() for place in found])
    parts = [_says(unread.text, group, found) for group, found in judged.items() if group.says][:2]
    if unknown and len(parts) < 2:
        parts.append(_not_known(unread.text, unknown, unread.marks))
    return "; ".join(parts) or _combined(unread) or _within_name(unread)


def _within_name(unread: _Unread) -> str:
    """What is told of a name that was not read though it is known: "serious conditions"."""
    judged = _judged(unread, names=False)
    return "; ".join([_says(unread.text, group, found) for group, found in judged.items() if group.says][:2])


def _says(text: str, group: Group, found: Sequence[Span]) -> str:
    return f"{', '.join(_quoted(text, found)[:_MOST])}: {group.says}"


def _judged(unread: _Unread, *, names: bool = True) -> dict[Group, list[Span]]:
    """The places of words that ask for a judgement, by group, in the order in which they are told; ``names``: but for
    those that are part of a name."""
    text, marks = unread.text, unread.marks
    found: dict[Group, list[Span]] = {group: [] for group in groups()}
    for start, end in unread.spans:
        inside = [mark for mark in marks if _holds((start, end), mark.span)]
        values = [mark.span[0] for mark in inside if mark.role in _VALUES]
        named = [mark.span for mark in inside if mark.role == "term"] if names else []
        for place, group in found_in(text, start, end):
            within = not group.in_names and any(_holds(name, place) for name in named)
            said = not group.beside_value and _is_said(text[start : place[0]], values, place[1])
            if not within and not said and unread.has(place):
                found[group].append(place)
    return {group: places for group, places in found.items() if places}


def _is_said(before: str, values: Sequence[int], end: int) -> bool:
    """Whether a value stands behind a word that asks how much, or before the bracket in which that stands."""
    return any(place >= end for place in values) or (bool(values) and before.count("(") > before.count(")"))


def _unknown(unread: _Unread, judged: Sequence[Span]) -> list[Span]:
    """The places of words that are in no list and name no datum by themselves; those side by side as one."""
    text = unread.text
    found: list[Span] = []
    open_end = -1
    for mark in unread.marks:
        if mark.role in ("mark", "filler"):
            continue
        inside = mark.role in _FREE and unread.has(mark.span)
        place = _without_links(text, _to_hyphens(text, mark.span)) if inside else None
        if (
            place is None
            or any(_meet(one, mark.span) for one in judged)
            or names_datum(text[slice(*mark.span)])
        ):
            open_end = -1
            continue
        if found and found[-1][1] == open_end and len(text[found[-1][0] : place[1]]) <= _LONG:
            place = (found.pop()[0], place[1])
        found.append(place)
        open_end = place[1]
    told = [place for place in found if text[slice(*place)].lower() not in listed("generic")]
    return told or found


def _to_hyphens(text: str, span: Span) -> Span:
    """A place with the rest of the words at its ends that a hyphen parts: "chemotherapy-naïve"."""
    start, end = span
    if text[start:end].startswith(_HYPHENS) or text[:start].endswith(_HYPHENS):
        start = max(text.rfind(sign, 0, start) for sign in _BLANKS) + 1
    if text[end:].startswith(_HYPHENS) or text[:end].endswith(_HYPHENS):
        end = min((place for sign in _BLANKS if (place := text.find(sign, end)) >= 0), default=len(text))
    return start, end


def _without_links(text: str, span: Span) -> Span | None:
    """A place without the words at its ends that only relate others: "that required treatment"."""
    links = listed("relation") | {"of", "the", "a", "an", "to", "and", "or", "for"}
    start, end = span
    words = text[start:end].split(" ")
    while words and words[0].lower().strip(",.;:()") in links | {""}:
        start += len(words.pop(0)) + 1
    while words and words[-1].lower().strip(",.;:()") in links | {""}:
        end -= len(words.pop()) + 1
    return (start, end) if sum(sign.isalpha() for sign in text[start:end]) > 1 else None


def _not_known(text: str, unknown: Sequence[Span], marks: Sequence[Mark]) -> str:
    words = _quoted(text, unknown)
    if len(words) == 1 and all(mark.role in _SILENT or _meet(mark.span, unknown[0]) for mark in marks):
        return f"{words[0]} {NO_NAME}"
    if len(words) == 1:
        return f"{words[0]} {NOT_READ}"
    if len(words) > _MOST:
        words = [*words[:_MOST], "more"]
    return f"{', '.join(words[:-1])} and {words[-1]} {NOT_READ_BOTH}"


def _combined(unread: _Unread) -> str:
    """What is told of an item of which every word is known: which parts of it there are, where they are few."""
    told = _FREE | _VALUES | {"term"}
    spans = unread.spans
    inside = [
        mark for mark in unread.marks if mark.role in told and any(_holds(one, mark.span) for one in spans)
    ]
    if len(inside) < 2:
        return ""  # one name, and nothing that is said of it
    words = _quoted(unread.text, [_to_hyphens(unread.text, mark.span) for mark in inside])
    if len(spans) > 1 or not 1 < len(words) == len(inside) <= _MOST:
        return COMBINED
    return f"how {', '.join(words[:-1])} and {words[-1]} belong together {NOT_READ}"


def _quoted(text: str, spans: Iterable[Span]) -> list[str]:
    """The words at some places, each once, in quotation marks."""
    words = (_short(_words(text, span)) for span in spans)
    return [f"“{one}”" for one in {one.lower(): one for one in words}.values()]


def _short(words: str) -> str:
    if len(words) <= _LONG:
        return words
    return words[: words.rfind(" ", 0, _LONG)].rstrip(" ,;") + " …"


def _words(text: str, span: Span) -> str:
    return " ".join(text[slice(*without_edges(text, span))].split())


def _is_all_known(span: Span, marks: Iterable[Mark]) -> bool:
    return not any(mark.role in _FREE for mark in marks if _holds(span, mark.span))


def _outermost(spans: Sequence[Span]) -> list[Span]:
    """Those that lie in no other one."""
    return [one for one in spans if not any(other != one and _holds(other, one) for other in spans)]


def _holds(outer: Span, inner: Span) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
