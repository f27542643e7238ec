"""What a bracket behind a bound excepts: "INR ≤ 1.5 (unless on anticoagulants)" says so without the bracket too."""

from collections.abc import Sequence

from screener.language.words.chunks import Chunk

_JOINS = frozenset({"OR", "AND", "COMMA", "BREAK", "COLON", "PAIR", "IF", "FOR"})
"""What makes a list, of which the bracket may spare the last item alone."""


def without_bracket(chunks: Sequence[Chunk]) -> list[Chunk]:
    """The chunks without the signs of such a bracket. It stands behind one bound, and nothing stands behind it."""
    out, end = list(chunks), len(chunks)
    while end and chunks[end - 1].kind == "MARK":
        end -= 1
    opened = [place for place, chunk in enumerate(chunks) if chunk.kind == "OPEN"]
    if not end or chunks[end - 1].kind != "CLOSE" or len(opened) != 1:
        return out
    start = opened[0]
    inside = chunks[start + 1 : end - 1]
    before = next((chunk for chunk in reversed(chunks[:start]) if chunk.kind != "MARK"), None)
    if before is None or before.kind not in ("CONSTRAINT", "RANGE"):
        return out
    if not inside or inside[0].kind != "UNLESS" or len(inside) < 2:
        return out
    if any(chunk.kind in _JOINS or chunk.kind == "UNLESS" for chunk in chunks[:start]):
        return out
    for place in (start, end - 1):
        out[place] = chunks[place]._replace(kind="MARK", data=None)
    return out
