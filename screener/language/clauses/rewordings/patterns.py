"""The patterns of ``grammars/rewordings.toml``, written as ``grammars/rewordings.lark`` has it.

A slot takes what is of its sort; :data:`_SORTS` says what sorts there are.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from lark import Token, Transformer, v_args

from screener.language.clauses.rewordings.said_lengths import BRIEF, COUNT, LEAST, MOST, UNIT
from screener.language.words.tokens import grammar
from screener.language.words.wordlists import any_of

_NUMBER = r"\d+(?:\.\d+)?"
_SIGN = (
    r"(?:≥|≤|>=|<=|>|<|at\s+least|at\s+most|more\s+than|less\s+than|fewer\s+than|greater\s+than|no\s+more\s+than"
    r"|no\s+less\s+than|not\s+(?:more|greater|less)\s+than)"
)
_BEHIND = r"(?:higher|more|above|greater|lower|less|below)"
_STEP = r"(?:\d(?:\.5)?|I{1,3}|IV|V)"
_PLAIN = {
    "words": r"[^;:\n,()]+?",
    "plain": r"[^;:\n,()\d]+?",
    "unsigned": r"[^;:\n,()<>≤≥=\d]+?",
    "uncut": r"[^;\n,]+?",
    "any": r"[^;\n]+?",
    "whatever": r".+?",
    "name": r"[A-Za-z][^;:\n,()\d]*?",
    "measure": r"[A-Za-z][^;:\n,]*?",
    "word": r"\b[A-Za-z][A-Za-z-]*",
    "apostrophe": "['’]",
    "letters": r"[A-Za-z]+",
    "few": r"\b(?:\d+|[A-Za-z]+)",
    "number": _NUMBER,
    "digits": r"\d+",
    "amount": r"\d[\d,.]*",
    "count": COUNT,
    "unit": UNIT,
    "units": r"(?:day|week|month|year)s\b(?!\s*-?\s*(?:old|of\s+age))",
    "least": LEAST,
    "most": MOST,
    "bound word": rf"(?:{LEAST}|{MOST})",
    "sign": _SIGN,
    "length": rf"{COUNT}\s+{UNIT}",
    "at least": rf"{LEAST}\s*{COUNT}\s+{UNIT}",
    "brief": BRIEF,
    "mass": r"[mµu]c?g",
    "bound": (
        rf"(?:{_SIGN}\s*{_NUMBER}|(?:between\s+)?{_NUMBER}\s*(?:-|–|to|and)\s*{_NUMBER}"
        rf"|{_NUMBER}\s+or\s+{_BEHIND})"
    ),
    "steps": (
        rf"(?:{_SIGN}\s*{_STEP}|{_STEP}\s*(?:-|–|to)\s*{_STEP}"
        rf"|{_STEP}(?:\s*,\s*{_STEP})*,?\s+or\s+(?:{_STEP}|{_BEHIND})|{_STEP})"
    ),
    "staged": r"(?-i:[A-Z])[\w-]+\s+(?:stage|class|grade)",
    "step": _STEP,
    "diastolic": r"(?:[4-9]\d|1[01]\d|120)",
    "measured in": r"[A-Za-zµμ%][\w/%µμ²³^.·]*",
    "titre": r"[1-9]\d{1,5}",
    "signed": r"[<>≤≥]=?\s*\d[^;:,()\n]*?",
    "numbered": r"\d[^;:\n()]*?",
    "aged": r"(?:aged?|between|from|under|over|[<>≤≥\d])[^;:\n]*",
    "predicted": r"[^;:\n]*?\bpred(?:icted)?\b[^;:,\n]*?",
}
"""Sorts of what stands in a slot; the table has more, which are written as its sentences are."""


Words = frozenset[str]


class _Piece(NamedTuple):
    """The pattern of a piece. ``begins``, ``ends``: with a sign, which needs no blank there. ``times``: "?" or "*" of
    what may be absent. ``needs``: sets of words, of each of which one stands in it; none where that cannot be told."""

    pattern: str
    needs: frozenset[Words] = frozenset()
    begins: bool = False
    ends: bool = False
    times: str = ""


class Wording(NamedTuple):
    """A way to write a sentence: its pattern, and sets of words, of each of which one stands in every such sentence,
    the rarer ones first."""

    pattern: str
    needs: tuple[Words, ...]

    def match(self, text: str, low: str) -> re.Match[str] | None:
        """The sentence as a whole, with its full stop; ``low`` is the text in lower case."""
        for words in self.needs:  # most texts end here, before the pattern
            for word in words:
                if word in low:
                    break
            else:
                return None
        return _compiled(self.pattern).fullmatch(text)


def as_written(written: str, sorts: Mapping[str, str]) -> Wording:
    """The wording of such a sentence; ``sorts`` are those of the table, as it has them. Raises
    ``lark.exceptions.LarkError`` where it is not written so, or names no sort."""
    whole = _Patterns(sorts).transform(grammar("rewordings", "contextual").parse(written))
    return Wording(whole.pattern, tuple(sorted(whole.needs, key=_how_common)))


def _how_common(words: Words) -> tuple[int, int, list[str]]:
    """What sorts rarer words first: longer ones, and fewer of them."""
    return -min(map(len, words)), len(words), sorted(words)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"{pattern}\s*\.?", re.IGNORECASE)


@v_args(inline=True)
class _Patterns(Transformer[Token, _Piece]):
    """The pattern of each piece, from the inside out."""

    def __init__(self, sorts: Mapping[str, str]) -> None:
        super().__init__()
        self._sorts = sorts

    def start(self, sequence: _Piece) -> _Piece:
        return sequence

    def word(self, word: Token) -> _Piece:
        return _Piece(re.escape(word), frozenset({frozenset({word.lower()})}))

    def sign(self, sign: Token) -> _Piece:
        return _Piece(re.escape(sign.removeprefix("\\")), begins=True, ends=True)

    def kind(self, kind: Token) -> _Piece:
        return _Piece(rf"(?:{any_of(str(kind))})")

    def sort(self, sort: Token) -> _Piece:
        return self._of_sort(sort)

    def slot(self, name: Token, sort: Token) -> _Piece:
        return _taken(name, self._of_sort(sort))

    def chosen(self, name: Token, piece: _Piece) -> _Piece:
        return _taken(name, piece)

    def alternatives(self, *pieces: _Piece) -> _Piece:
        begins, ends = all(piece.begins for piece in pieces), all(piece.ends for piece in pieces)
        told = all(piece.needs for piece in pieces)
        one = (
            frozenset[str]().union(*(min(piece.needs, key=_how_common) for piece in pieces)) if told else None
        )
        needs = frozenset({one}) if one else frozenset[Words]()
        return _Piece(f"(?:{'|'.join(piece.pattern for piece in pieces)})", needs, begins, ends)

    def maybe(self, piece: _Piece) -> _Piece:
        return piece._replace(times="?")

    def maybe_again(self, piece: _Piece) -> _Piece:
        return piece._replace(times="*")

    def sequence(self, *parts: Token | _Piece) -> _Piece:
        """Pieces with what stands between them; a gap is absent with the piece that is."""
        pieces = [part for part in parts if isinstance(part, _Piece)]
        gaps = _gaps(parts)
        first = next(place for place, piece in enumerate(pieces) if not piece.times)
        leads = [
            f"(?:{pieces[place].pattern}{gaps[place + 1]}){pieces[place].times}" for place in range(first)
        ]
        rest = [
            f"(?:{gap}{piece.pattern}){piece.times}" if piece.times else gap + piece.pattern
            for piece, gap in zip(pieces[first + 1 :], gaps[first + 1 :], strict=True)
        ]
        needs = frozenset[Words]().union(*(piece.needs for piece in pieces if not piece.times))
        pattern = "".join((*leads, pieces[first].pattern, *rest))
        return _Piece(pattern, needs, pieces[0].begins, pieces[-1].ends)

    def _of_sort(self, sort: str) -> _Piece:
        own = self._sorts.get(sort)
        return (
            _Piece(_PLAIN[sort])
            if own is None
            else self.transform(grammar("rewordings", "contextual").parse(own))
        )


def _taken(name: str, piece: _Piece) -> _Piece:
    return piece._replace(pattern=rf"(?P<{name}>{piece.pattern})")


_GAPS = {"BLANK": r"\s+", "HYPHEN": r"\s*[\s–-]\s*"}


def _gaps(parts: Sequence[Token | _Piece]) -> list[str]:
    """What stands before each piece. A sign that may be absent leaves the blank behind it where it is written."""
    found: list[str] = []
    gap, loose = "", True
    for part in parts:
        if isinstance(part, Token):
            gap = _GAPS[part.type]
            continue
        found.append(gap if gap and not (loose or part.begins) else r"\s*")
        gap, loose = "", part.ends and not part.times
    return found
