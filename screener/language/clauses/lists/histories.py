"""What a "history of" reaches in a list: "history of asthma or diabetes" is of both."""

from lark import Tree

from screener.language.clauses.items.leaves import either
from screener.language.clauses.items.negation import at_any_time
from screener.language.clauses.trees import begins_history, chunks_of
from screener.language.words.tokens import Carried
from screener.language.words.wordlists import listed
from screener.model.rules import AnyOf, Not, Occurred, Present, Rule, leaves
from screener.model.vocabulary import vocabulary

_REACHES = frozenset({"history", "had"})
"""Words of a history that is that of all that follows, as are verbs; in "prior stroke" it is that of the noun alone."""


def says_history(item: Tree[Carried], text: str) -> bool:
    """Whether the history with which an item begins is that of the items behind it too."""
    spans = [chunk.span for chunk in chunks_of(item) if chunk.kind == "HISTORY"]
    return bool(spans) and bool(
        (_REACHES | listed("past verb")) & set(text[slice(*spans[0])].lower().split())
    )


def reaches(first: Tree[Carried], word: str, rule: Rule, text: str) -> bool:
    """Whether the past of a first item is surely that of an item behind it. What was "received" or "used" is a
    treatment, and has no time of its own; of "women with a history of preterm birth and singleton pregnancy" the last
    may be of now."""
    chunks = [chunk for chunk in chunks_of(first) if chunk.kind not in ("MARK", "FILLER", "NOT")]
    history = next(chunk for chunk in chunks if chunk.kind == "HISTORY")
    verbs = set(text[slice(*history.span)].lower().split()) & listed("past verb")
    if verbs and not verbs & listed("of a disease too"):
        timed = any(chunk.kind == "WINDOW" for chunk in chunks)
        return not timed and all(map(_is_treatment, leaves(rule)))
    return chunks[0] is history or word != "and"


def _is_treatment(leaf: Rule) -> bool:
    name = leaf.finding if isinstance(leaf, Present) else ""
    return name in vocabulary().members or bool(set(name.split("_")) & (listed("treats") | listed("at once")))


def of_history(rule: Rule, first: Tree[Carried], text: str) -> tuple[Rule, bool]:
    """An item's rule behind a first item that begins with a history, and whether that is what it means.

    A pregnancy is asked about as it is now; fever everybody has had, so that it is asked what is meant.
    """
    found = list(leaves(rule))
    names = {leaf.finding for leaf in found if isinstance(leaf, Present)}
    if begins_history(first) and isinstance(rule, Not) and isinstance(rule.rule, Present):
        return rule, False  # "prior chemotherapy but no radiotherapy": none now, or never?
    if not begins_history(first) or not isinstance(rule, Present | AnyOf) or len(names) < len(found):
        return rule, True
    begins = text[slice(*(rule.span or (0, 0)))].lower().split()[:1]
    if set(begins) & (listed("present") | {"on"}) or names & (listed("either") | listed("gives")):
        return rule, True  # "history of stroke or active infection", "or on dialysis"
    return at_any_time(rule), not names & (listed("passing") | listed("of this pregnancy"))


def ever_behind(item: Tree[Carried], before: Rule, text: str) -> Rule | None:
    """ "asthma, current or previous": the finding before such an item, at any time; None for any other item."""
    content = [chunk for chunk in chunks_of(item) if chunk.kind not in ("MARK", "FILLER")]
    if [chunk.kind for chunk in content] != ["HISTORY"] or not isinstance(before, Present):
        return None
    places = either(text, content[0].span, content[0].end)
    if not places or before.span is None:
        return None
    span = (before.span[0], content[0].end)
    return Occurred(event=before.finding, words=before.words, span=span, places=places)
