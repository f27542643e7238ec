"""Where a problem stands, in a person's words: what points into the text that was read names the criteria there."""

from collections.abc import Sequence

from screener.errors import Problem
from screener.model.protocol import Criterion

_NAMED = 3


def placed(problem: Problem, criteria: Sequence[Criterion]) -> str:
    """The problem, after the ids of the criteria that it is of: ``I01: …``, ``I01 … I07: …``. Of one that says where
    it stands, or points at none of them, it is as it is."""
    if problem.where or problem.span is None:
        return str(problem)
    start, end = problem.span
    ids = [one.id for one in criteria if one.span is not None and one.span[0] < end and start < one.span[1]]
    if not ids:
        return str(problem)
    shown = ", ".join(ids) if len(ids) <= _NAMED else f"{ids[0]} … {ids[-1]}"
    return str(problem._replace(where=shown))
