"""Lists in lists: a bullet that introduces a list of its own ends where the next bullet of its level begins.

The clause grammar gives everything behind a colon to what stands before it. In "* none of the following: stroke, gout"
that is the rest of the line, and what the next bullet says is no part of it. Bullets that stand deeper under one
without a colon ("* Diabetes" / "  * HbA1c > 7 %") say more of it, and are no items of the list in which it stands.
"""

import re

from lark import Tree

from screener.language.clauses.lists.depth import TooDeep
from screener.language.clauses.trees import span_of_tree
from screener.language.words.late import late
from screener.language.words.tokens import Carried

_BULLET = late(r"(\s*)[*•]\s")
_SIGNS = late(r"[\s*•]*")
_KINDS = late(
    r"(?:\b(?:such\s+as|like|for\s+example|(?:which|that)\s+includes?|includ(?:ing|es?)(?:\s+but\s+not\s+limited\s+to)?)"
    r"|\be\.?\s?g\.?)\W*\Z",
    re.IGNORECASE,
)
"""What plainly says that kinds of it follow, each of them as good as the item itself."""
Node = Tree[Carried]


def nested(body: Node, text: str, deepest: int) -> Node:
    """The same sentences, each list with the lines of its level. Raises ``TooDeep`` past the deepest list."""
    parts: list[Node | Carried] = []
    while body.data in ("lines", "headed"):
        parts += body.children[:2]
        body = body.children[2]  # type: ignore[assignment]
    return _level([*parts, body.children[0]], text, deepest)


def _has_dashes(text: str) -> bool:
    """Whether a dash parts the items of one line: "one of: - HIV - AIDS - adults"."""
    return "\n" not in text.strip() and bool(re.search(r"\s[-–—]\s+[^\W\d_]", text))


def is_flat(head: Node, body: Node, text: str) -> bool:
    """Whether it is not told where the list of a head ends: bullets of its own level follow a bullet, or dashes within
    its line."""
    if _has_dashes(text[slice(*span_of_tree(body))]):
        return True
    level, first = _level_of(head, text), span_of_tree(body)[0]
    signs = _SIGNS.match(text, first)
    apart = signs is not None and "\n" in text[span_of_tree(head)[1] : signs.end()]
    behind = _indent(text, first) if apart else None
    return level is not None and behind is not None and behind <= level


def is_bare(tree: Node) -> bool:
    """Whether deeper bullets stand under a bullet without a colon."""
    sign = tree.children[1]
    return tree.data == "headed" and isinstance(sign, Carried) and sign.carried.kind != "COLON"


def _level(parts: list[Node | Carried], text: str, deepest: int) -> Node:
    """Sentences, and between them what separates them, as a tree: the lines one after the other."""
    if deepest < 0:
        raise TooDeep(span_of_tree(parts[0]))  # type: ignore[arg-type]
    lines: list[Node] = []
    breaks: list[Carried] = []
    place = 0
    while place < len(parts):
        line: Node = parts[place]  # type: ignore[assignment]
        following = parts[place + 1] if place + 1 < len(parts) else None
        if isinstance(following, Carried) and following.carried.kind == "COLON":
            end = _end(parts, place, text)
            line = Tree("headed", [line, following, _level(parts[place + 2 : end], text, deepest - 1)])
            place = end - 2
            following = parts[place + 1] if place + 1 < len(parts) else None
        elif following is not None and (deeper := _end_of_deeper(parts, place, text)):
            line = Tree("headed", [line, following, _level(parts[place + 2 : deeper], text, deepest - 1)])
            place = deeper - 2
            following = parts[place + 1] if place + 1 < len(parts) else None
        lines.append(line)
        if isinstance(following, Carried):
            breaks.append(following)
        place += 2
    last = lines.pop()
    tree: Node = last if last.data == "headed" else Tree("body", [last])
    while lines:
        tree = Tree("lines", [lines.pop(), breaks.pop(), tree])
    return tree


def _end(parts: list[Node | Carried], place: int, text: str) -> int:
    """The place behind the list of the head at ``place``: that of the next bullet of its level, or the end."""
    head: Node = parts[place]  # type: ignore[assignment]
    level, own = _level_of(head, text), span_of_tree(head)[0]
    if level is None or is_flat(head, parts[place + 2], text):  # type: ignore[arg-type]
        return len(parts)
    for at in range(place + 4, len(parts), 2):
        before = parts[at - 1]
        if isinstance(before, Carried) and before.carried.kind == "COLON":
            continue  # what stands right behind a colon is what that introduces
        start = span_of_tree(parts[at])[0]  # type: ignore[arg-type]
        indent = _indent(text, start)
        if "\n" in text[own + 1 : start + 1] and indent is not None and indent <= level:
            return at
    return len(parts)


def _end_of_deeper(parts: list[Node | Carried], place: int, text: str) -> int | None:
    """The place behind the bullets that stand deeper under the one at ``place``, which has no colon; None where there
    are none, or where they are plainly kinds of it."""
    own = _level_of(parts[place], text)  # type: ignore[arg-type]
    if own is None:
        return None
    start, end = span_of_tree(parts[place])  # type: ignore[arg-type]
    for at in range(place + 2, len(parts), 2):
        sign, line = parts[at - 1], parts[at]
        here, behind = _level_of(line, text), span_of_tree(line)  # type: ignore[arg-type]
        if isinstance(sign, Carried) and sign.carried.kind == "COLON":
            return None  # what it introduces is told by what stands before the colon
        if "\n" not in text[end : _SIGNS.match(text, behind[0]).end()]:  # type: ignore[union-attr]
            end = behind[1]
            continue  # one more sentence of the same bullet
        if here is None or here <= own or _KINDS.search(text[start:end]):
            return None
        return _end(parts, place, text)
    return None


def _level_of(head: Node, text: str) -> int | None:
    return _indent(text, span_of_tree(head)[0])


def _indent(text: str, start: int) -> int | None:
    """How far the bullet of the line is indented in which a place lies; None where there is none before it."""
    first = _SIGNS.match(text, start)
    place = first.end() if first is not None else start
    line = text.rfind("\n", 0, place) + 1
    found = _BULLET.match(text, line)
    return len(found[1]) if found is not None and found.end() <= place + 1 else None
