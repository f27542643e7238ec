"""Whether the members of a list can be counted, and whether a head reaches all of what stands behind it."""

from collections.abc import Iterator, Sequence

from lark import Tree

from screener.language.clauses.built import Built
from screener.language.clauses.items.people import is_sex
from screener.language.clauses.items.sharing import shared_part
from screener.language.clauses.lists.listing import view
from screener.language.clauses.trees import chunks_of, span_of_tree
from screener.language.words.late import late
from screener.language.words.tokens import Carried
from screener.model.protocol import CriterionKind
from screener.model.rules import Between, Compare, Occurred, Present, Rule

_SENTENCE = late(r"\s*\.\s")
_SAYS_MORE = frozenset(
    {"NOT", "UNABLE", "JOIN", "DEFINITION", "EXAMPLE", "HISTORY", "WINDOW", "AT", "NOW", "LASTING"}
)


def countable(body: Tree[Carried], rules: Sequence[Rule], text: str) -> bool:
    """Whether each member of "at least two of the following: …" is one, and nothing is said of several of them."""
    if body.data != "body":
        if any(_only_commas(found) for line in _lines(body) for found in _lists(line)):
            return False  # "* hypertension, obesity": one of the list's, or two
        return len({is_bullet(one, text) for one in _breaks_between(body)}) == 1 and not is_uneven(body, text)
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
    if _ends_in_two(items, rules, words, text):
        return False
    if any(_SAYS_MORE & {chunk.kind for chunk in chunks_of(item)} for item in items):
        return False  # "stroke, TIA, MI within 6 months", "hypertension, CKD but no stroke"
    views = [
        view(item, rule, word, text) for item, rule, word in zip(items, rules, ["", *words], strict=True)
    ]
    plain = all(isinstance(rule, Present | Occurred | Compare | Between) or is_sex(rule) for rule in rules)
    return plain and not shared_part(views)


def _ends_in_two(
    items: Sequence[Tree[Carried]], rules: Sequence[Rule], words: Sequence[str], text: str
) -> bool:
    """ "Obesity, glucose ≥ 100 mg/dL, SBP ≥ 130 or DBP ≥ 85 mmHg": the last two may be one of those that count."""
    if (
        len(items) < 3
        or words[-1] != "or"
        or not all(isinstance(one, Compare | Between) for one in rules[-2:])
    ):
        return False
    return "," not in text[span_of_tree(items[-2])[1] : span_of_tree(items[-1])[0]]


def is_uneven(body: Tree[Carried], text: str) -> bool:
    """ "Aspirin, warfarin; diabetes", "stroke, gout. Diabetes.", "gout, COPD" and then bullets: what follows may be no
    part of the list before it."""
    lines, breaks = list(_lines(body)), _breaks_between(body)
    apart = [one for one in breaks if not is_bullet(one, text)]
    if is_one_list(lines[-1], text):
        lines.pop()  # "stroke; gout; or diabetes"
    listed = [bool(_lists(line)) for line in lines]
    sentence = any(text[slice(*one.carried.span)].strip() == "." for one in apart)
    inline = listed[:1] == [True] and len(apart) < len(breaks) and not is_on_bullet(body, text)
    return inline or (bool(apart) and (sentence or any(listed)))


def is_uneven_list(found: Tree[Carried], text: str) -> bool:
    """ "Hypertension, obesity; and diabetes": whether the last is one more item, or asked for beside the list."""
    signs = [_behind_semicolon(child, text) for child in found.children if isinstance(child, Carried)]
    return any(signs) and not all(signs)


def _behind_semicolon(sign: Carried, text: str) -> bool:
    start, end = sign.carried.span
    return ";" in text[start:end] or text[:start].rstrip().endswith(";")


def is_on_bullet(body: Tree[Carried], text: str) -> bool:
    """Whether the first line of a list is a bullet: "all of the following: gout, COPD" before bullets is none."""
    start = span_of_tree(body)[0]
    while start < len(text) and text[start] in " \n\t*•":
        start += 1
    return text[text.rfind("\n", 0, start) + 1 : start].strip() in ("*", "•")


def is_one_list(line: Tree[Carried], text: str) -> bool:
    """ "…; ANC < 1; and Hb < 9": whether the last line's parts are items like the lines before it."""
    signs = [child for found in _lists(line) for child in found.children if isinstance(child, Carried)]
    return any(_behind_semicolon(sign, text) for sign in signs)


def are_open(lines: Sequence[Tree[Carried]], text: str, connective: str | None, kind: CriterionKind) -> bool:
    """Whether what joins the lines of a list is not told: "A; B; and C" that exclude, "A; B; or C" that are asked for,
    and under "all of the following" commas alone within a line that excludes."""
    last = [child for found in _lists(lines[-1]) for child in found.children if isinstance(child, Carried)]
    words = {str(child.carried.data) for child in last}
    joins = "and" if kind == "exclusion" else "or"
    again = connective is None and joins in words and is_one_list(lines[-1], text)
    commas = connective == "all" and any(_only_commas(found) for line in lines for found in _lists(line))
    return again or (commas and kind == "exclusion")


def _lists(line: Tree[Carried]) -> list[Tree[Carried]]:
    """The lists of a line itself, not those of a head within it."""
    return [] if line.data == "headed" else [one for one in line.find_data("list") if len(one.children) > 1]


def _lines(body: Tree[Carried]) -> Iterator[Tree[Carried]]:
    while body.data == "lines":
        yield body.children[0]  # type: ignore[misc]
        body = body.children[2]  # type: ignore[assignment]
    yield body


def _only_commas(found: Tree[Carried]) -> bool:
    words = [str(child.carried.data) for child in found.children if isinstance(child, Carried)]
    return bool(words) and set(words) == {","}


def is_bullet(token: Tree[Carried] | Carried, text: str) -> bool:
    """Whether a break begins a bullet."""
    return isinstance(token, Carried) and text[slice(*token.carried.span)].strip() == "*"


def _breaks_between(body: Tree[Carried]) -> list[Carried]:
    """What separates the lines of a list."""
    found: list[Carried] = []
    while body.data == "lines":
        found.append(body.children[1])  # type: ignore[arg-type]
        body = body.children[2]  # type: ignore[assignment]
    return found


def may_excuse(built: Sequence[Built | None], lines: Sequence[Tree[Carried]], text: str) -> bool:
    """ "Cancer. Basal cell carcinoma is fine.": whether a sentence of its own was not read, and may excuse somebody."""
    spans = [span_of_tree(line) for line in lines]
    return any(
        one is not None and not one.clean and bool(_SENTENCE.match(text[before[1] : at[0]]))
        for one, before, at in zip(built[1:], spans[:-1], spans[1:], strict=True)
    )
