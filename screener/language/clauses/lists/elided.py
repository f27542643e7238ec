"""A noun that a list says once: "renal or hepatic failure", "type 1 or type 2 diabetes", "hypo- or hyperthyroidism".

Each item is completed by the last one's noun, where the vocabulary knows every one of them so completed and none
of them by itself: then nothing else can be meant. So it is with what the last item leaves out: "atrial fibrillation
or flutter".
"""

import re
from collections.abc import Sequence

from lark import Tree

from screener.language.clauses.items.negation import at_any_time
from screener.language.clauses.items.sharing import Item
from screener.language.clauses.lists.listing import view
from screener.language.clauses.trees import LEADS, begins_history, span_of_tree
from screener.language.words.late import late
from screener.language.words.phrases import names_datum
from screener.language.words.tokens import Carried
from screener.language.words.wordlists import listed, pairs
from screener.model.names import field_name
from screener.model.rules import AllOf, AnyOf, Present, Rule
from screener.model.vocabulary import Term, Vocabulary, key_of

_STEP = r"(?:[IVX]{1,4}[A-Ca-c]?|\d{1,2}[A-Ca-c]?|[A-E])(?![\w-])"
_STEPS = late(
    r"(?P<head>(?:[A-Za-z][\w'’-]*\s+)*?(?P<noun>[A-Za-z][\w'’-]*\s+))"
    rf"(?P<steps>{_STEP}(?:(?:\s*[,/]\s*(?:or\s+)?|\s+or\s+)(?i:(?P=noun))?{_STEP})+)(?P<tail>(?:\s+\S+)*)"
)
_WORD = late(r"[^\W_][\w'’-]*")
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
        if one.content.strip().lower() in views[-1].content.lower().split():
            return []  # "pain or pain medication"
        named = [_finding(whole, vocab) for whole in _wholes(one.content, last)]
        term = next((term for term in named if term is not None), None)
        if term is None or key_of(one.content) in vocab.terms or len(_WORD.findall(one.content)) > _LONGEST:
            return []
        rule: Rule = Present(finding=term.name, span=span_of_tree(item))
        rules.append(at_any_time(rule) if begins_history(item) else rule)
    return rules


def completed_last(
    items: list[Tree[Carried]], words: Sequence[str], text: str, vocab: Vocabulary
) -> Rule | None:
    """ "Atrial fibrillation or flutter": the last item as the one before it completes it, where the vocabulary knows it
    so and not by itself; None where that cannot be told."""
    if len(items) < 2 or words[-1] != "or":
        return None
    before, last = (view(item, AllOf(rules=()), "or", text) for item in items[-2:])
    alone, first = _WORD.findall(last.content), _WORD.findall(before.content)
    if len(first) < 2 or " ".join(alone).lower() not in listed("not by itself"):
        return None
    if {*before.kinds, *last.kinds} - {"TERM", "WORDS", "HISTORY"}:
        return None
    if key_of(last.content) in vocab.terms or _finding(before.content, vocab) is None:
        return None  # the vocabulary is one in which it is something by itself
    term = _finding(" ".join([*first[:-1], *alone]), vocab)
    rule = Present(finding=term.name, span=span_of_tree(items[-1])) if term is not None else None
    return at_any_time(rule) if rule is not None and begins_history(items[-1]) else rule


def numbered(items: list[Tree[Carried]], text: str, vocab: Vocabulary) -> Rule | None:
    """ "Type 1 or 2 diabetes", "hepatitis A, B or C", "stage III or IV melanoma": kinds of one thing, of which each may
    be one that the vocabulary knows, or all of them one datum in the text's own words. None for any other list."""
    views = [view(item, AllOf(rules=()), "", text) for item in items]
    start, end = span_of_tree(items[0])[1] - len(views[0].content), span_of_tree(items[-1])[1]
    found = _STEPS.fullmatch(" ".join(text[start:end].split()))
    if found is None or any({"NOT", "UNABLE"} & set(one.kinds) for one in views):
        return None
    steps = re.findall(_STEP, re.sub(re.escape(found["noun"]), " ", found["steps"], flags=re.IGNORECASE))
    if len(steps) != len(items):
        return None
    terms = [_finding(f"{found['head']}{step}{found['tail']}", vocab) for step in steps]
    span = (start, end)
    if all(term is not None for term in terms):
        each = tuple(
            Present(finding=term.name, span=span_of_tree(item))
            for term, item in zip(terms, items, strict=True)
            if term is not None
        )
        rule: Rule = AnyOf(rules=each, span=span)
    elif _is_datum(found, views):
        words = found.group()
        rule = Present(finding=field_name(words), words=words, span=span)
    else:
        return None
    return at_any_time(rule) if begins_history(items[0]) else rule


def _is_datum(found: re.Match[str], views: Sequence[Item]) -> bool:
    """Whether all of it is one datum in the text's own words, of which a step and the thing itself are told."""
    kinds = {*views[0].kinds} - {*LEADS} | {kind for one in views[1:] for kind in one.kinds}
    named = kinds <= {"TERM", "WORDS"}
    staged = found["noun"].strip().lower() in listed("in steps") and bool(found["tail"])
    return named and staged and (views[-1].kinds[-1:] == ("TERM",) or names_datum(found.group()))


def _wholes(item: str, last: Sequence[str]) -> list[str]:
    """What an item may say in full: with the last word of the last item, or with more of them."""
    head = item.strip(" -‐‑")
    opposite = pairs("opposite prefix").get(head.lower())
    if opposite is not None:
        return [head + word[len(opposite) :] for word in last[-1:] if word.lower().startswith(opposite)]
    return [f"{item} {' '.join(last[place:])}" for place in range(len(last) - 1, 0, -1)]


def _finding(text: str, vocab: Vocabulary) -> Term | None:
    term = vocab.terms.get(key_of(text))
    return term if term is not None and term.kind == "finding" else None
