"""What is found or not, where a test is named by what it looks for: "presence of HBsAg", "absence of anti-HCV"."""

from collections.abc import Sequence

from screener.language.words.chunks import Chunk
from screener.language.words.wordlists import listed
from screener.model.vocabulary import Term, Vocabulary, fold

_RESULT = "positive"
_ENDS = frozenset({"SEPARATOR", "BREAK", "CLOSE", "MARK", "AT", "WINDOW"})
_BEGINS = frozenset({"FILLER", "NOT"})


def with_presence(chunks: Sequence[Chunk], text: str, vocab: Vocabulary) -> list[Chunk]:
    """The chunks, a test behind "presence of" or "absence of" being one that is positive. What has a result or a bound
    of its own beside it ("presence of HBsAg > 250 IU/mL") stays as it is."""
    out = list(chunks)
    told = False
    for place, chunk in enumerate(chunks):
        short = _again(chunks, place)
        end = place + 4 if short else place + 1
        after = chunks[end].kind if end < len(chunks) else "MARK"
        test = _test(out[place], text, vocab)
        if told and after in _ENDS and test:
            out[place] = chunk._replace(data=Term("value", test, _RESULT))
            out[place + 1 : end] = [one._replace(kind="MARK", data=None) for one in chunks[place + 1 : end]]
        elif out[place].kind not in ("SEPARATOR", "MARK"):
            said = fold(text[chunk.start : chunk.end]).split()
            told = chunk.kind in _BEGINS and bool({*said[:1]} & listed("is there"))
    return out


def _again(chunks: Sequence[Chunk], place: int) -> bool:
    """Whether the same stands behind in brackets: "hepatitis B surface antigen (HBsAg)"."""
    behind = [chunk.kind for chunk in chunks[place + 1 : place + 4]]
    return behind == ["OPEN", "TERM", "CLOSE"] and chunks[place + 2].data == chunks[place].data


def _test(chunk: Chunk, text: str, vocab: Vocabulary) -> str:
    """The name of a test that is positive or negative, by what it looks for; empty for anything else. Whoever lacks an
    "HIV test" was not tested."""
    if not isinstance(chunk.data, Term) or chunk.data.kind != "variable":
        return ""
    if fold(text[slice(*chunk.span)]).split()[-1] in listed("a test"):
        return ""
    entry = vocab.variables.get(chunk.data.name)
    known = entry is not None and entry.kind == "category" and _RESULT in entry.values
    return chunk.data.name if known else ""
