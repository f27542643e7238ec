"""How deep a text is nested: brackets, guards, exceptions, lists within lists, negations of negations.

Each is read by a step into it, and there are only so many steps. What lies deeper than anybody writes is not read:
the criterion is one question in its own words.
"""

from lark import Tree

from screener.errors import Problem, Span
from screener.language.clauses.trees import chunks_of, span_of_tree
from screener.language.words.tokens import Carried

IN_TEXT, IN_RULE = 20, 60
"""The levels of a criterion as registered; and those of a rule, for a text has more brackets in its wording."""
_STEPS = frozenset({"group", "quantified", "about", "guarded", "conditional", "excepted", "headed"})
_NEGATES = frozenset({"NOT", "UNABLE"})


class TooDeep(Exception):
    """A text that is nested deeper than it is read; ``span`` is what lies too deep."""

    def __init__(self, span: Span) -> None:
        super().__init__("nested too deeply")
        self.span = span


def too_deep(span: Span, deepest: int) -> Problem:
    """What to tell of what lies too deep."""
    return Problem(
        f"nested more than {deepest} levels deep: brackets, negations, exceptions or lists in each other. "
        "Write it in fewer levels",
        span=span,
        severity="question",
    )


def hold_to_depth(tree: Tree[Carried], deepest: int) -> None:
    """Raises :class:`TooDeep` where something lies deeper in a clause grammar's tree than it is read."""
    below = [(tree, 0)]
    while below:
        node, depth = below.pop()
        depth += node.data in _STEPS
        if node.data == "item":
            depth += sum(chunk.kind in _NEGATES for chunk in chunks_of(node))
        if depth > deepest:
            raise TooDeep(span_of_tree(node))
        below += [(child, depth) for child in reversed(node.children) if isinstance(child, Tree)]
