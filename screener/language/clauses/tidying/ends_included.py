""" "BMI ≥ 18.5 and ≤ 35 kg/m2, inclusive": what stands behind two bounds says again what their signs say."""

from collections.abc import Sequence

from screener.language.words.chunks import Chunk, Constraint
from screener.language.words.lexicon import key, lexicon

_SIGNS = {"inclusive": {">=", "<="}, "exclusive": {">", "<"}}
_BETWEEN = frozenset({"AND", "COMMA", "MARK", "TERM", "FILLER"})


def without_ends(chunks: Sequence[Chunk], text: str) -> list[Chunk]:
    """The chunks, where such a word asks for nothing. Beside other signs than it names, "> 18 and < 65, inclusive", it
    stays: which of them is meant cannot be told."""
    out = list(chunks)
    for place, chunk in enumerate(chunks):
        said = lexicon().wordings.get(key(text[chunk.start : chunk.end]), {}).get("exclusive")
        if chunk.kind != "WORDS" or said not in _SIGNS:
            continue
        first = last = place
        opened = chunks[place - 1].kind if place else ""
        closed = chunks[place + 1].kind if place + 1 < len(chunks) else ""
        if opened == "OPEN" and closed == "CLOSE":
            first, last = place - 1, place + 1
        elif opened == "COMMA":
            first = place - 1
        if _signs(chunks[:first]) == _SIGNS[str(said)]:
            for one in range(first, last + 1):
                out[one] = chunks[one]._replace(kind="MARK", data=None)
    return out


def _signs(before: Sequence[Chunk]) -> set[str]:
    """The signs of the two bounds that end such chunks; none where they end otherwise."""
    signs: list[str] = []
    for chunk in reversed(before):
        if isinstance(chunk.data, Constraint):
            signs.append(chunk.data.operator)
        elif not signs or chunk.kind not in _BETWEEN:
            break
        if len(signs) == 2:
            break
    return set(signs) if len(signs) == 2 else set()
