"""A noun that a list says once: "renal or hepatic failure", "type 1 or type 2 diabetes", "hypo- or hyperthyroidism".

Each item is completed by the last one's noun, where the vocabulary knows every one of them so completed and none
of them by itself: then nothing else can be meant.
"""

import re
from collections.abc import Sequence

from lark import Tree

from screener.language.clauses.listing import view
from screener.language.clauses.negation import at_any_time
from screener.language.clauses.trees import begins_history, span_of_tree
from screener.language.words.tokens import Carried
from screener.model.rules import AllOf, Present, Rule
from screener.model.vocabulary import Term, Vocabulary, key_of

_WORD = re.compile(r"[^\W_][\w'’-]*")
_OPPOSITE = {"hypo": "hyper", "hyper": "hypo"}
_LONGEST = 3


def completed(items: list[Tree[Carried]], words: Sequence[str], text: str, vocab: Vocabulary) -> list[Rule]:
    """The rules of the items but the last, as its noun completes them; nothing where that cannot be told.

    ``words`` is what joins each item to the one before.
    """
    if len(items) < 2 or words[-1] != "or" or set(words[1:-1]) - {",", "or"}:
        return []
    views = [view(item, AllOf(rules=()), word, text) for item, word in zip(items, words, strict=True)]
    if any({"NOT", "UNABLE"} & set(one.kinds) for one in views) or _finding(views[-1].content, vocab) is None:
        return []
    last, rules = _WORD.findall(views[-1].content), []
    for item, one in zip(items[:-1], views[:-1], strict=True):
        named = [_finding(whole, vocab) for whole in _wholes(one.content, last)]
        term = next((term for term in named if term is not None), None)
        if term is None or key_of(one.content) in vocab.terms or len(_WORD.findall(one.content)) > _LONGEST:
            return []
        rule: Rule = Present(finding=term.name, span=span_of_tree(item))
        rules.append(at_any_time(rule) if begins_history(item) else rule)
    return rules


def _wholes(item: str, last: Sequence[str]) -> list[str]:
    """What an item may say in full: with the last word of the last item, or with more of them."""
    head = item.strip(" -‐‑")
    opposite = _OPPOSITE.get(head.lower())
    if opposite is not None:
        return [head + word[len(opposite) :] for word in last[-1:] if word.lower().startswith(opposite)]
    return [f"{item} {' '.join(last[place:])}" for place in range(len(last) - 1, 0, -1)]


def _finding(text: str, vocab: Vocabulary) -> Term | None:
    term = vocab.terms.get(key_of(text))
    return term if term is not None and term.kind == "finding" else None
