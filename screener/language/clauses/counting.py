"""Whether the members of a list can be counted, and whether a head reaches all of what stands behind it."""

from collections.abc import Sequence

from lark import Tree

from screener.language.clauses.listing import view
from screener.language.clauses.sharing import shared_part
from screener.language.clauses.trees import chunks_of
from screener.language.words.tokens import Carried
from screener.model.rules import Between, Compare, Occurred, OneOf, Present, Rule

_SAYS_MORE = frozenset(
    {"NOT", "UNABLE", "JOIN", "DEFINITION", "EXAMPLE", "HISTORY", "WINDOW", "AT", "NOW", "LASTING"}
)


def countable(body: Tree[Carried], rules: Sequence[Rule], text: str) -> bool:
    """Whether each member of "at least two of the following: …" is one, and nothing is said of several of them."""
    if body.data != "body":
        return len({is_bullet(one, text) for one in _breaks(body)}) == 1 and not is_uneven(body, text)
    sentence = body.children[0]
    found = sentence.children[0] if isinstance(sentence, Tree) and len(sentence.children) == 1 else None
    if not isinstance(found, Tree) or found.data != "list":
        return False
    items = [child for child in found.children if isinstance(child, Tree)]
    words = [str(child.carried.data) for child in found.children if isinstance(child, Carried)]
    signs = [
        ";" in text[slice(*child.carried.span)] for child in found.children if isinstance(child, Carried)
    ]
    if any(signs) and not all(signs):
        return False  # "hypertension, CKD; and age over 50"
    if len(items) != len(rules) or set(words[:-1]) - {","} or {"mixed", "with"} & set(words):
        return False
    if any(_SAYS_MORE & {chunk.kind for chunk in chunks_of(item)} for item in items):
        return False  # "stroke, TIA, MI within 6 months", "hypertension, CKD but no stroke"
    views = [
        view(item, rule, word, text) for item, rule, word in zip(items, rules, ["", *words], strict=True)
    ]
    plain = all(isinstance(rule, Present | Occurred | Compare | Between) or _is_sex(rule) for rule in rules)
    return plain and not shared_part(views)


def is_uneven(body: Tree[Carried], text: str) -> bool:
    """ "Aspirin, warfarin; diabetes", "stroke, gout. Diabetes.": what follows may be no part of the list before it."""
    apart = [one for one in _breaks(body) if not is_bullet(one, text)]
    lists = [found for found in body.find_data("list") if len(found.children) > 1]
    sentence = any(text[slice(*one.carried.span)].strip() == "." for one in apart)
    return bool(apart) and (sentence or bool(lists))


def is_bullet(token: Tree[Carried] | Carried, text: str) -> bool:
    """Whether a break begins a bullet."""
    return isinstance(token, Carried) and text[slice(*token.carried.span)].strip() == "*"


def _breaks(body: Tree[Carried]) -> list[Carried]:
    return [token for token in body.scan_values(lambda _: True) if token.carried.kind == "BREAK"]


def _is_sex(rule: Rule) -> bool:
    return isinstance(rule, OneOf) and rule.variable == "sex"
