"""Raw tokens: the first cut of a text into words, numbers and signs, each with its span.

The tokens and the white space between them tile the text; nothing is dropped here.
"""

import re
from typing import Literal, NamedTuple

from screener.language.words.late import late

RawKind = Literal["word", "name", "number", "quoted", "bullet", "sign"]

_TOKEN = late(
    r"""
      (?P<bullet> \n [^\S\n]* \* (?=\s) )
    | (?P<quoted> " (?: [^"\\] | \\. )* " )
    | (?P<number> (?: (?<!\w) | (?<=[0-9]_) | (?<=\b[Aa]ge) | (?<=\b[Aa]ged) | (?<=\bthan) | (?<=\bto)
                    | (?<=\bfrom) | (?<=\band) | (?<=\b[Bb]etween) )
                   (?: [0-9]{1,3} (?: [\x20\xa0\u2009\u202f] [0-9]{3} )+ (?! [0-9] ) (?: [.,] [0-9]+ )?
                           | [0-9]+ (?: [.,] [0-9]+ )* | \. [0-9]+ ) )
    | (?P<glued>  \b (?: [Aa]ge | [Aa]ged | than | to | from | and | [Bb]etween ) (?= [0-9] ) )
    | (?P<name>   [A-Za-z][A-Za-z0-9]* (?: _[A-Za-z0-9]+ )+ )
    | (?P<times>  (?<=[0-9]) [xX] (?= (?:ULN|LLN|UNL)\b ) )
    | (?P<step>   [A-Za-z]+ (?= [Ⅰ-ⅿ] ) )
    | (?P<word>   [^\W\d_] [^\W_]* (?: ['’] [^\W_]+ )? )
    | (?P<sign>   [<>]\s?=(?![<>=]) | != | \S )
    """,
    re.VERBOSE,
)


_KINDS: dict[str, RawKind] = {"times": "sign", "glued": "word", "step": "word"}
"""Groups that are of another kind: "2xULN", "age18", "GradeⅡ"."""


class Raw(NamedTuple):
    """One raw token. ``joined``: no white space parts it from the token before."""

    kind: RawKind
    text: str
    start: int
    end: int
    joined: bool


def scan(text: str) -> list[Raw]:
    """The raw tokens of a text, in order."""
    tokens: list[Raw] = []
    last = 0
    for found in _TOKEN.finditer(text):
        kind = found.lastgroup
        start, end = found.span()
        raw: RawKind = _KINDS.get(kind or "") or kind  # type: ignore[assignment]  # the groups' names
        tokens.append(Raw(raw, found.group(), start, end, start == last and start > 0))
        last = end
    return tokens
