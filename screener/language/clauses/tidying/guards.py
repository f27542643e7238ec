"""Guards: "for women of childbearing potential, …", "if on statins, fibrates or ezetimibe, …", "in men: …; …".

A guard begins a sentence and ends at its first comma, but where a list goes on behind that comma: of the same sort of
thing as what the guard names first, up to what is asked of them. Where its end cannot be told, the sentence is asked.
"""

import re
from collections.abc import Callable, Sequence
from functools import cache
from operator import or_
from typing import NamedTuple

from lark import Tree

from screener.language.words.chunks import Chunk
from screener.language.words.late import late
from screener.language.words.tokens import Carried
from screener.language.words.wordlists import listed
from screener.model.names import field_name
from screener.model.units import rows
from screener.model.vocabulary import Term, fold

OPEN = "open"
"""What a THEN holds that may stand at the wrong place."""
_HEADS = "heads"
"""What a THEN holds that is the colon of a guard, until brackets stand around what that may head."""

_JOINS = frozenset({"AND", "OR", "COMMA"})
_STOPS = frozenset({"BREAK", "COLON", "THEN", "UNLESS", "IF", "FOR"})
_NAMES = frozenset({"TERM", "WORDS", "FILLER", "MARK", "NUMBER", "SEVERITY", "HISTORY"})
_BOUNDS = frozenset({"CONSTRAINT", "RANGE"})
_LEADS = late(r"(?:on|with|using|taking|receiving|having|treated|treatment|therapy|use)\b", re.IGNORECASE)
_ASKS = late(r"(?:must|should|shall|need|has|have|are|is|will|no|not)\b|(?:to|that)\s", re.IGNORECASE)
_PEOPLE = late(
    r".*(?:ics|ives|ers|ors|ents|ants|ians|ists|men|females|males|adults|children|elderly)\Z",
    re.I | re.DOTALL,
)
_ONE_OF_PEOPLE = late(
    r"\w*(?:diabetics|asthmatics|hypertensives|smokers|drinkers|users|men|females|males|adults|children|adolescents)",
    re.IGNORECASE,
)
_ADJECTIVE = late(r".*(?:ic|ive|ous|al|ed|ant|ent|er)\Z", re.I | re.DOTALL)


class _Item(NamedTuple):
    """A guard's item, and the kinds of the signs and words that join it to the one before."""

    chunks: list[Chunk]
    joined: frozenset[str]
    start: int


class Guards:
    """Finds where the guards of a text end."""

    def __init__(self, text: str, is_content: Callable[[Chunk], bool], *, excludes: bool) -> None:
        self.text = text
        self.excludes = excludes
        self.is_content = is_content
        self.anew: list[bool] = []

    def read(self, chunks: list[Chunk]) -> list[Chunk]:
        """The chunks, with FOR before each guard and THEN behind it, and brackets around all that a guard's colon
        heads; what begins or ends no guard is no such chunk any more."""
        out, closes = list(chunks), set[int]()
        for place, chunk in enumerate(out):
            if chunk.kind not in ("FOR", "IF"):
                continue
            starts = place == 0 or out[place - 1].kind in ("BREAK", "OPEN", "COLON")
            if not starts:
                if chunk.kind == "FOR":
                    out[place] = chunk._replace(kind="FILLER" if chunk.data == "in" else "LOOSE")
                continue
            end = self._end(out, place)
            if end is None:
                out[place] = chunk._replace(kind="LOOSE")
                continue
            items = self._items(out, place + 1)
            sure = True
            if out[end].kind == "COMMA":
                then = self._then(items, out)
                sure, end = (True, then) if then else self._list_end(items, out, end)
            if end < 0:
                out[place] = chunk._replace(kind="LOOSE")
                continue
            out[place] = chunk._replace(kind="FOR")
            if sure and chunk.kind == "FOR" and self._are_people(items, end):
                for joiner in range(place + 1, end):
                    if out[joiner].kind == "AND":  # "for diabetics and smokers"
                        out[joiner] = out[joiner]._replace(kind="OR")
            if out[end].kind == "COLON" and (last := self._last_headed(out, end)) is not None:
                closes.add(last)
                out[end] = out[end]._replace(kind="THEN", data=_HEADS)
            else:
                out[end] = out[end]._replace(kind="THEN", data=None if sure else OPEN)
            if out[end + 1 : end + 2] and out[end + 1].kind == "THEN":  # "if on insulin, then …"
                out[end + 1] = out[end + 1]._replace(kind="FILLER", data=None)
        return _bracketed(out, closes)

    def _end(self, chunks: list[Chunk], place: int) -> int | None:
        depth = 0
        for end in range(place + 1, len(chunks)):
            kind = chunks[end].kind
            depth += (kind == "OPEN") - (kind == "CLOSE")
            if end == place + 2 and kind == "COLON" and heads_text(chunks, end):
                return end
            if depth < 0 or (depth == 0 and kind in ("BREAK", "COLON", "UNLESS", "IF", "FOR")):
                return None
            if depth == 0 and kind in ("COMMA", "THEN"):
                inside, behind = chunks[place + 1 : end], chunks[end + 1 : end + 2]
                fits = (
                    any(map(self.is_content, inside)) and behind and behind[0].kind not in ("CLOSE", "BREAK")
                )
                return end if fits else None
        return None

    def _then(self, items: list[_Item], chunks: list[Chunk]) -> int:
        """Where a guard with commas ends that "then" ends: at the comma before it; 0 where no such word does."""
        stop = items[-1].start + len(items[-1].chunks)
        while stop < len(chunks) and chunks[stop].kind in _JOINS:
            stop += 1
        behind = chunks[stop + 1 : stop + 2]
        if (
            not behind
            or behind[0].kind in ("CLOSE", "BREAK")
            or chunks[stop].kind != "THEN"
            or len(items) < 2
        ):
            return 0
        return stop - 1 if chunks[stop - 1].kind == "COMMA" else stop

    # -- lists ----------------------------------------------------------------------------------------

    def _items(self, chunks: list[Chunk], start: int) -> list[_Item]:
        """What stands between commas and connectives, from a place to where the sentence ends."""
        items: list[_Item] = []
        here, joined, depth, began = list[Chunk](), set[str](), 0, start
        for place in range(start, len(chunks)):
            chunk = chunks[place]
            depth += (chunk.kind == "OPEN") - (chunk.kind == "CLOSE")
            if depth < 0 or (depth == 0 and chunk.kind in _STOPS):
                break
            if depth == 0 and chunk.kind in _JOINS:
                if here:
                    items.append(_Item(here, frozenset(joined), began))
                    here, joined = [], set()
                joined.add(chunk.kind)
                began = place + 1
            else:
                here.append(chunk)
        return [*items, _Item(here, frozenset(joined), began)] if here else items

    def _list_end(self, items: list[_Item], chunks: list[Chunk], comma: int) -> tuple[bool, int]:
        """Whether the end of a guard is told, and where it is, from its first comma on."""
        first, rest = items[0], items[1:]
        usual = True, comma
        if len(rest) < 2 and not self._goes_on_behind(items, chunks):
            return usual
        if any(item.joined & {"AND", "OR"} and item.start <= comma for item in rest):
            return usual  # "If on A or B, …"
        if self._is_bounded(first):
            each = [self._is_bounded(item) for item in rest]
            if all(each):  # "if HbA1c > 9 %, glucose > 240 mg/dL or BMI > 40": whoever has one of them
                return (False, -1) if rest[-1].joined & {"OR"} else usual
            last = each.index(False)
            told = last and rest[last - 1].joined & {"OR"} and rest[last].joined == {"COMMA"}
            return (False, rest[last].start - 1) if told else usual
        people = self._is_group(first)
        closing = next((place for place, item in enumerate(rest) if item.joined & {"AND", "OR"}), None)
        alike = [self._is_group(item) if people else self._is_name(item) for item in rest]
        timed = [self._is_timed(item) for item in rest]
        if not people and closing is not None and all(map(or_, alike[: closing + 1], timed)):
            behind = rest[closing + 1 : closing + 2]
            if any(timed[: closing + 1]) and behind and behind[0].joined == {"COMMA"}:
                return False, behind[0].start - 1  # "with stroke, gout within 6 months or asthma, …"
        if not alike[0]:
            return usual
        while closing is not None and closing + 1 < len(rest) and rest[closing + 1].joined & {"AND", "OR"}:
            if not alike[closing + 1]:
                break
            closing += 1
        named = rest if closing is None else rest[: closing + 1]
        known = people or any(self._has_finding(item) for item in named if self._is_name(item))
        known = known or (closing is None and self._may_be_drug(first, rest[0]))
        stop = rest[-1].start + len(rest[-1].chunks)
        if closing == len(rest) - 1 and all(alike) and self._goes_on_behind(items, chunks):
            return (False, stop) if known else usual  # "for subjects on A, B or C; stable dose …"
        listed_all = closing is not None and all(alike[: closing + 1])
        if closing is not None and listed_all and closing + 1 < len(rest):
            asked = rest[closing + 1]
            if asked.joined == {"COMMA"}:
                sure = known and self._are_alike([first, *named])
                return sure, asked.start - 1
            return (False, comma) if known else usual
        unnamed = closing is None and not self._has_finding(
            rest[-1]
        )  # "if on statins, ezetimibe, stable dose"
        if not known or (all(alike) and not unnamed):
            return usual
        last = alike.index(False) if not all(alike) else len(rest) - 1
        return (False, rest[last].start - 1) if rest[last].joined == {"COMMA"} else (False, comma)

    def _goes_on_behind(self, items: list[_Item], chunks: list[Chunk]) -> bool:
        """Whether a semicolon ends a list, and something stands behind it."""
        stop = items[-1].start + len(items[-1].chunks)
        at = chunks[stop : stop + 2]
        return len(at) == 2 and self._is_semicolon(at[0]) and at[1].kind not in _STOPS | {"CLOSE"}

    def _is_semicolon(self, chunk: Chunk) -> bool:
        return chunk.kind == "BREAK" and self.text[chunk.start : chunk.start + 1] in (";", "；")

    def _is_bounded(self, item: _Item) -> bool:
        """Whether an item bounds what is measured, and not an age."""
        named = any(_kind(chunk) == "variable" and chunk.data.name != "age" for chunk in item.chunks)  # type: ignore[union-attr]
        return named and any(chunk.kind in _BOUNDS for chunk in item.chunks)

    def _is_group(self, item: _Item) -> bool:
        """Whether an item is people alone: "women", "children over 6 years", "adults"."""
        content = [chunk for chunk in item.chunks if chunk.kind not in ("FILLER", "MARK")]
        return (
            bool(content)
            and all(self._is_of_people(chunk) or chunk.kind in _BOUNDS for chunk in content[1:])
            and (self._is_of_people(content[0]))
        )

    def _is_of_people(self, chunk: Chunk) -> bool:
        term = chunk.data
        if isinstance(term, Term):
            aged = term.kind == "rule" and term.rule.startswith("age")
            return term.name == "sex" or aged or term.name in listed("fertile")
        words = self.text[slice(*chunk.span)].split()
        return chunk.kind == "WORDS" and all(fold(word) in listed("young") for word in words)

    def _is_name(self, item: _Item) -> bool:
        """Whether an item only names a thing that somebody has or takes."""
        content = [chunk for chunk in item.chunks if chunk.kind not in ("FILLER", "MARK")]
        said = self._said(item)
        return (
            bool(content)
            and all(chunk.kind in _NAMES for chunk in item.chunks)
            and all(_kind(chunk) in ("", "finding") for chunk in content)
            and not self._is_group(item)
            and not _ASKS.match(said)
        )

    def _is_timed(self, item: _Item) -> bool:
        """Whether an item names a thing with a time beside it."""
        rest = [chunk for chunk in item.chunks if chunk.kind not in ("WINDOW", "LASTING")]
        timed = 0 < len(rest) < len(item.chunks)
        return timed and self._has_finding(item) and self._is_name(item._replace(chunks=rest))

    def _may_be_drug(self, first: _Item, second: _Item) -> bool:
        """ "If on statins, ezetimibe, …": one word behind a drug, which may be the name of another."""
        drug = any(isinstance(chunk.data, Term) and chunk.data.name in drugs() for chunk in first.chunks)
        return drug and len(self._said(second).split()) == 1

    def _has_finding(self, item: _Item) -> bool:
        return any(_kind(chunk) == "finding" for chunk in item.chunks)

    def _said(self, item: _Item) -> str:
        return self.text[item.chunks[0].start : item.chunks[-1].end].strip()

    def _are_alike(self, items: Sequence[_Item]) -> bool:
        """Whether the names are those of one sort: things behind "with" or "on", people, or how people are."""
        first, *rest = items
        if all(map(self._is_group, items)):
            return True
        things = [
            chunk.data.name
            for item in items
            for chunk in item.chunks
            if isinstance(chunk.data, Term) and chunk.data.kind == "finding"
        ]
        treats = drugs() | listed("treats") | listed("takes hours")
        if len({name in treats or bool(treats & set(name.split("_"))) for name in things}) > 1:
            return False  # "with asthma, methotrexate or leflunomide": who has it and takes one of them, too
        if any(_LEADS.match(self._said(item)) for item in rest):
            return False
        shared = (
            set[str]()
            .union(*(name.split("_") for name in things))
            .intersection(*(name.split("_") for name in things))
        )
        if self.excludes and not shared and any(chunk.kind == "JOIN" for chunk in first.chunks):
            return False  # "in patients with cirrhosis, ascites or bleeding, …": what excludes them, or who they are
        led = any(
            chunk.kind == "JOIN"
            or chunk.kind == "NOT"
            or chunk.kind == "HISTORY"
            or (chunk.kind in ("FILLER", "WORDS", "TERM") and self._leads(chunk))
            for chunk in first.chunks
        )
        last = items[-1].chunks[-1]
        of_people = last.kind == "FILLER" and fold(self.text[slice(*last.span)].strip()) in listed("group")
        words = [self._said(item) for item in items]
        return led or of_people or all(map(_PEOPLE.match, words)) or all(map(_ADJECTIVE.match, words))

    def _leads(self, chunk: Chunk) -> bool:
        words = self.text[slice(*chunk.span)].split()
        return any(_LEADS.fullmatch(word) for word in words)

    def _are_people(self, items: list[_Item], end: int) -> bool:
        """Whether a guard's items are people, each by a noun: "diabetics", "smokers", "adults"."""
        inside = [item for item in items if item.start < end]
        alone = [
            chunk
            for item in inside
            for chunk in item.chunks
            if chunk.kind not in ("MARK", "TERM", "WORDS", *_BOUNDS)
        ]
        return not alone and all(self._is_group(item) or self._is_noun_of_people(item) for item in inside)

    def _is_noun_of_people(self, item: _Item) -> bool:
        """ "Diabetics", "smokers": not "diuretics", and in "elderly diabetics" the first word may be of others too."""
        drug = any(isinstance(chunk.data, Term) and chunk.data.name in drugs() for chunk in item.chunks)
        return not drug and _ONE_OF_PEOPLE.fullmatch(self._said(item)) is not None

    # -- colons ---------------------------------------------------------------------------------------

    def _last_headed(self, chunks: list[Chunk], colon: int) -> int | None:
        """The last chunk of what a guard's colon may head, where semicolons part it; None where nothing parts it.
        Whether it heads all of it cannot be told: "for women: pregnancy; HIV infection"."""
        depth, parted, last = 0, False, colon
        for place in range(colon + 1, len(chunks)):
            chunk = chunks[place]
            depth += (chunk.kind == "OPEN") - (chunk.kind == "CLOSE")
            if depth < 0:
                break
            if depth == 0 and chunk.kind == "BREAK":
                bullet = "\n" in self.text[slice(*chunk.span)]
                if bullet or self._begins_anew(chunks, place + 1):
                    break
                parted = True
            last = place
        return last if parted else None

    def _begins_anew(self, chunks: list[Chunk], start: int) -> bool:
        """Whether behind a break stands nothing, another guard, or a line with a head before a colon: "men: …"."""
        if not self.anew:
            anew, headed = True, False
            for chunk in reversed(chunks):  # once for all breaks: a text may have thousands
                anew = chunk.kind in ("FOR", "IF") or (anew and not self.is_content(chunk))
                headed = chunk.kind == "COLON" or (headed and chunk.kind not in ("BREAK", "OPEN"))
                self.anew.append(anew or headed)
            self.anew.reverse()
        return self.anew[start] if start < len(self.anew) else True


def heads_text(chunks: list[Chunk], colon: int) -> bool:
    """ "For women of childbearing potential: negative pregnancy test": people alone before a colon, no list behind."""
    term, behind = chunks[colon - 1].data, chunks[colon + 1 : colon + 2]
    named = isinstance(term, Term) and term.kind in ("value", "finding")
    return named and bool(behind) and behind[0].kind not in ("BREAK", "QUANTIFIER")


@cache
def drugs() -> frozenset[str]:
    """The findings of the vocabulary that are drugs, or classes of them."""
    classes = {row["name"] for row in rows("findings") if row["source"].startswith(("ATC", "WHO ATC"))}
    members = {
        field_name(row["member"])
        for row in rows("codelists")
        if row["class"] in classes or "ATC" in row["source"]
    }
    return frozenset(classes | members)


def is_open_guard(sentence: Tree[Carried]) -> bool:
    """Whether a sentence's guard may end at another place."""
    return any(
        isinstance(child, Carried) and child.carried.kind == "THEN" and child.carried.data == OPEN
        for child in sentence.children
    )


def _kind(chunk: Chunk) -> str:
    return chunk.data.kind if isinstance(chunk.data, Term) else ""


def _bracketed(chunks: list[Chunk], closes: set[int]) -> list[Chunk]:
    """The chunks with brackets around what the colons of guards head, and no THEN but those that end a guard."""
    out: list[Chunk] = []
    for place, chunk in enumerate(chunks):
        if chunk.kind == "THEN" and chunk.data == _HEADS:
            out += [chunk._replace(data=OPEN)]
            out += [Chunk("OPEN", chunk.end, chunk.end, "")]
        else:
            out.append(
                chunk._replace(kind="LOOSE")
                if chunk.kind == "THEN" and chunk.data not in (None, OPEN)
                else chunk
            )
        if place in closes:
            out.append(Chunk("CLOSE", chunk.end, chunk.end, ""))
    return out
