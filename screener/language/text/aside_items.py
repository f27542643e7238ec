"""Items that say something of the item above them are joined to it: an exception that stands beside what it is of would
exclude by itself, and what it is of would exclude without it."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile, zip_longest

from screener.language.text.items import Node, walk
from screener.language.words.asides import excepts, is_aside, may_except, notes, permits
from screener.language.words.wordlists import listed
from screener.model.vocabulary import fold

_WORD = re.compile(r"[^\W_]+")
_NOTE = re.compile(r"\W*(?:please\s+)?(?:notes?|n\.?\s?b\.?|remarks?)\b\W*(?:that\s+)?", re.IGNORECASE)
_HE, _SHE = r"(?:men|males?|boys|in-?patients?)", r"(?:women|females?|girls|out-?patients?)"
_JOINED = r"\s*(?:,|/|&|\band\b|\bor\b)\s*"
_OF_ALL = re.compile(
    rf"\W*(?:both\s+)?(?:{_HE}{_JOINED}{_SHE}|{_SHE}{_JOINED}{_HE}|(?:patients|participants|subjects)\s+of\s+(?:all|any|both|either)"
    r"\s+(?:sex(?:es)?|genders?))\s+(?:can|may|will|are|is)\b(?!.*\b(?:with|without|who|if|when|after|before|unless|once|only|not)\b)",
    re.IGNORECASE,
)
"""What lets in everybody: "Both men and women can participate"."""
_SOME = re.compile(rf"\b(?:{_HE}|{_SHE})\b", re.IGNORECASE)
_TELLS = 3
"""Letters of a word that tells what a note is of: "ECOG", "HIV"."""


def with_asides(nodes: Sequence[Node]) -> list[Node]:
    """The items of one level, each with the exceptions, notes and permissions behind it as items under it.

    One that has none before it is asked where it stands: it never excludes by itself.
    """
    kept: list[Node] = []
    for node, after in zip_longest(nodes, nodes[1:]):
        before = kept[-1] if kept else None
        same = before is not None and (before.kind, before.group) == (node.kind, node.group)
        if before is not None and same and _is_of(before, node, after):
            _join(before, node)
            continue
        if before is not None and same and may_except(node.text):
            before.asked = node.asked = before.text
        elif node.marker is None and not node.below and _lets_in(node.text):
            _ask_those(kept, node)
        node.below = with_asides(node.below)
        kept.append(node)
    return kept


def _lets_in(text: str) -> bool:
    """Whether a paragraph changes what stands before it: it lets somebody in, or makes an exception."""
    return excepts(text) or permits(_NOTE.sub("", text, count=1))


def _ask_those(kept: Sequence[Node], note: Node) -> None:
    """Ask the items of a list of which a paragraph behind it may speak: those with words of its own, else its last; all
    of them where it has none ("patients with controlled disease"). Where it lets in everybody, it is of those
    that name people so: "Men and women can participate". An item that is asked already is left as it is."""
    same = takewhile(lambda one: (one.kind, one.group) == (note.kind, note.group), reversed(kept))
    items = [one for one in same if one.marker is not None]
    if not items:
        return
    said = _words(note.text)
    named = [one for one in items if any(said & _words(part.text) for part in walk([one]))]
    rest = items[:1] if said else items
    if note.kind == "inclusion" and not said and _OF_ALL.match(note.text):
        rest = [one for one in items if any(_SOME.search(part.text) for part in walk([one]))]
    for one in named or rest:
        one.asked = one.asked or note.text
    note.asked = note.asked or note.text  # whoever is not let in by it is not kept out by it either


def _words(text: str) -> set[str]:
    small = listed("people") | listed("takes part") | listed("beside a note")
    return {word for word in map(fold, _WORD.findall(text)) if len(word) >= _TELLS and word not in small}


def lone_asides(nodes: Sequence[Node]) -> Iterator[Node]:
    """The exclusion criteria that only say something of others."""
    return (node for node in nodes if node.kind == "exclusion" and not node.below and is_aside(node.text))


def _is_of(before: Node, node: Node, after: Node | None) -> bool:
    """Whether an item is said of the one before it."""
    goes_on = after is not None and after.marker is not None and after.kind == node.kind
    if node.marker is None and before.marker is not None and not goes_on:
        return False  # a paragraph behind a list is of all of it, or of its last item
    if excepts(node.text):
        return True
    return node.kind == "exclusion" and (notes(node.text) or permits(node.text))


def _join(before: Node, node: Node) -> None:
    if before.below:
        before.asked = before.text  # of the whole list, or of its last item
    before.below.append(node)
