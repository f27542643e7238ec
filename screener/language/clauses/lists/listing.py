"""What the items of a list look like: how each begins, whether it adds to the one before it."""

import re

from lark import Tree

from screener.language.clauses.items.leaves import Subject
from screener.language.clauses.items.members import Member, asked_about
from screener.language.clauses.items.repeated import counted_event
from screener.language.clauses.items.sharing import Item
from screener.language.clauses.trees import LEADS, chunks_of, span_of_tree
from screener.language.words.chunks import Chunk
from screener.language.words.late import late
from screener.language.words.tokens import Carried
from screener.language.words.wordlists import listed
from screener.model.rules import Occurred, Present, Rule, leaves
from screener.model.vocabulary import Term, fold

_WORD = late(r"[^\W\d_]+")
_BEFORE_PEOPLE = frozenset({"all", "any", "both", "either", "the", "a", "an", "their", "other", "those"})
_DONE = late(r"(?:\w+ly\s+)?\w+ed\s+(?:in|by|at|for|to|with|from|on)\b", re.IGNORECASE)


def has_verb(item: Tree[Carried], text: str) -> bool:
    """Whether an item begins anew: "or were treated with steroids"."""
    first = chunks_of(item)[:1]
    words = text[slice(*first[0].span)].lower().split() if first else []
    if not words:
        return False
    does = [word for word in words if word not in ("the", "a", "an", "any")]  # "the use of insulin"
    begun = first[0].kind == "FILLER" and bool(does) and does[0] != "of"
    said = text[slice(*span_of_tree(item))].lower().split()
    # "use of nicotine" and "smoke exposure" are things, "on insulin" and "smokes" are said of now
    noun = said[1:2] == ["of"] or (len(said) > 1 and said[0] == "smoke")
    now = words[0] == "on" or (said[0] in listed("does now") and not noun)
    return begun or now


def view(tree: Tree[Carried], rule: Rule, word: str, text: str) -> Item:
    """An item as the check of what a list shares sees it."""
    start, end = span_of_tree(tree)
    chunks = [chunk for chunk in chunks_of(tree) if chunk.kind not in ("MARK", "FILLER")]
    kinds = tuple(chunk.kind for chunk in chunks)
    first = next((chunk.start for chunk in chunks if chunk.kind not in LEADS), start)
    if len(chunks) > 1 and chunks[-1].kind in ("WINDOW", "AT"):
        end = chunks[-2].end  # what the words share is told without the time behind them
    return Item(text[start:end], kinds, counted_event(rule), text[first:end], word)


def leading_negation(items: list[Tree[Carried]], text: str) -> bool:
    """Whether only the first item is negated, and the others with it: "no A or B", "patients without A or B".

    A negation behind its thing negates that alone. None reaches what goes back to before it: "unable to walk
    or patients with gout", "able to walk with no help and to stand".
    """
    negated = [[c for c in chunks_of(item) if c.kind in ("NOT", "UNABLE")] for item in items]
    if not negated[0]:
        return False
    if _said(negated[0][-1], text).endswith(" to") and all(_begins_with_to(item, text) for item in items[1:]):
        return True  # "unable to walk or to stand without aid"
    if any(_reaches(item) for item in items[1:]):
        return False
    said = [chunk for chunk in chunks_of(items[0]) if chunk.kind not in ("MARK", "FILLER")]
    postfix = negated[0][0].data == "behind" or said[-1:] == negated[0]
    if postfix and len(said) > 1 and said[0] is not negated[0][0]:
        return False  # "pneumonia ruled out, or asthma"
    spans = [span_of_tree(item) for item in items]
    if any(begins_with_people(item, text, bare=False) for item in items[1:]):
        behind = _WORD.findall(text[negated[0][0].end : spans[0][1]])
        return any(fold(word) in listed("group") for word in behind)  # "no pregnant women or children with …"
    before = text[spans[0][0] : negated[0][0].start].lower().split()
    return "to" not in before or not any(
        text[start:end].lower().startswith("to ") for start, end in spans[1:]
    )


def _said(chunk: Chunk, text: str) -> str:
    return text[slice(*chunk.span)].lower().strip()


def _begins_with_to(item: Tree[Carried], text: str) -> bool:
    return text[slice(*span_of_tree(item))].lower().startswith("to ")


def _reaches(item: Tree[Carried]) -> bool:
    """Whether a negation in an item has something to negate; "auditory inability" has not."""
    said = [chunk for chunk in chunks_of(item) if chunk.kind not in ("MARK", "FILLER")]
    return any(chunk.kind == "NOT" or chunk.data == "behind" for chunk in said) or any(
        chunk.kind == "UNABLE" for chunk in said[:-1]
    )


def member_of(item: Tree[Carried], rule: Rule, word: str, text: str) -> Member:
    """An item as what joins the list sees it."""
    words = text[slice(*span_of_tree(item))].split()
    first = {word.lower() for word in words[:1]}
    now, women = bool(first & listed("present")), bool(first & listed("women"))
    found = any(isinstance(leaf, Present | Occurred) for leaf in leaves(asked_about(rule)))
    means = "" if found else _begun(item)
    said = bool(first & {"which", "who", "whose", "that"})
    begin = next((chunk for chunk in chunks_of(item) if chunk.kind != "MARK"), None)
    led = begin is not None and begin.kind == "FILLER" and begin.data == "lead"
    return Member(
        rule,
        word,
        has_with(item),
        is_doing(item, text),
        begins_with_people(item, text),
        now,
        means,
        women,
        said,
        led,
        len(words) > 1 and fold(words[-1]) in listed("people") | listed("somebody"),
        any(word.startswith("non-") for word in first),
        has_verb(item, text) and not led,
    )


def _begun(item: Tree[Carried]) -> str:
    """The condition that an item begins with, by its name in the vocabulary; empty where it begins otherwise."""
    first = next((chunk for chunk in chunks_of(item) if chunk.kind not in ("MARK", "FILLER")), None)
    term = first.data if first is not None else None
    return term.name if isinstance(term, Term) and term.kind == "finding" else ""


def begins_with_people(item: Tree[Carried], text: str, *, bare: bool = True) -> bool:
    """Whether an item is a group of people: "patients with gout", "both children"; not "patients must walk".

    ``bare``: also where it says no more of them than "children".
    """
    words = [fold(word) for word in _WORD.findall(text[slice(*span_of_tree(item))])]
    while words and words[0] in _BEFORE_PEOPLE:
        words.pop(0)
    if not words or words[0] not in listed("group") or set(words[1:2]) & listed("modal"):
        return False
    return bare or len(words) > 1


def has_with(item: Tree[Carried]) -> bool:
    """Whether a "with" stands inside an item: "diabetes with nephropathy", not "with nephropathy"."""
    kinds = [chunk.kind for chunk in chunks_of(item) if chunk.kind not in ("MARK", "FILLER")]
    return "JOIN" in kinds[1 + (kinds[:2] == ["NOT", "JOIN"]) :]  # "not suffering from asthma"


def begins_with(item: Tree[Carried]) -> bool:
    """Whether an item only adds to the one before it: "diabetes, with HbA1c > 9 %"."""
    return [chunk.kind for chunk in chunks_of(item)[:1]] == ["JOIN"]


def says_with(item: Tree[Carried]) -> bool:
    """Whether a "with" stands anywhere in an item."""
    return any(chunk.kind == "JOIN" for chunk in chunks_of(item))


def is_doing(item: Tree[Carried], text: str) -> bool:
    """Whether an item says what the people before it do: "and receiving insulin", "and treated with insulin"."""
    if _DONE.match(text, span_of_tree(item)[0]):
        return True
    first = chunks_of(item)[:1]
    words = text[slice(*first[0].span)].lower().split() if first else []
    return bool(words) and first[0].kind == "FILLER" and words[0].endswith("ing")


def bare_variable(item: Tree[Carried], text: str) -> Subject | None:
    """The variable that an item names and nothing more: "AST" in "AST, ALT < 3 × ULN"."""
    content = [chunk for chunk in chunks_of(item) if chunk.kind not in ("MARK", "FILLER")]
    if len(content) != 1 or not isinstance(content[0].data, Term) or content[0].data.kind != "variable":
        return None
    return Subject(content[0].data, text[slice(*content[0].span)], content[0].span)
