"""What stands for a sign that a console cannot show: plain letters that mean the same, and never ``?``.

``?`` is itself a sign here, that of what is unknown; and "≥ 18" must not become "18", nor 10⁹ 109.
"""

import re
import unicodedata

from screener.model.wording import by_number

STATES = {"✓": "+", "✗": "x", "–": "-", "▸": ">", "•": "*", "…": "..."}
"""The signs of the states and of the app's own lines."""
_TEXT = {
    **STATES,
    **dict.fromkeys("≥⩾≧", ">="),
    **dict.fromkeys("≤⩽≦", "<="),
    **dict.fromkeys("—―‐‑‒−─", "-"),
    # Neither the quotation marks of JSON and CSV, which go to the same streams, nor what looks like more or less.
    **dict.fromkeys("“”„‟", "'"),
    **dict.fromkeys("‘’‚‛´", "'"),
    **dict.fromkeys("▸●◦▪■∙·", "*"),
    "‹": "<",
    "›": ">",
    "≠": "!=",
    "≈": "~",
    "±": "+/-",
    "×": "x",
    "÷": "/",
    "⁄": "/",
    "→": "->",
    "⇒": "=>",
    "↑": "(up)",
    "↓": "(down)",
    "°": "deg",
    "☐": "[ ]",
    "□": "[ ]",
    "☒": "[x]",
    "☑": "[x]",
    "█": "#",
    "µ": "u",
    "μ": "u",
    "α": "alpha",
    "β": "beta",
    "γ": "gamma",
    "δ": "delta",
    "κ": "kappa",
}
"""Of a text, which holds a protocol's words: a ▸ that begins a line of it is no "more than"."""


_MOVING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""What moves a cursor, colours, or turns round what is read. The ends of lines and tabs are the tool's own."""


def visible(text: str) -> str:
    """A text in which nothing acts on a terminal: such a sign is shown by its number, as JSON spells it."""
    return _MOVING.sub(lambda found: by_number(found[0]), text)


def plain(text: str, before: str = "") -> str:
    """A text in ASCII that reads the same; a letter that has no such spelling is its number (``\\u5165``).

    ``before`` is the sign in front of it: 1½ is 1 1/2, and not 11/2.
    """
    told = ""
    raised = False
    for sign in text:
        kind = _kind(sign)
        if kind == "<super>" and not raised:
            told += "^"
        elif kind == "<fraction>" and before.isdigit():
            told += " "
        told += _piece(sign)
        raised = kind == "<super>"
        before = sign
    return told


def _kind(sign: str) -> str:
    """How a sign is made of others, by Unicode: ``<super>``, ``<fraction>``; empty where it is not, or is a letter."""
    return unicodedata.decomposition(sign).partition(" ")[0]


def _piece(sign: str) -> str:
    if sign.isascii():
        return sign
    if sign in _TEXT:
        return _TEXT[sign]
    parts = unicodedata.decomposition(sign).split()
    if parts and parts[0].startswith("<"):  # ² is raised 2, ㎡ is m and ², ＞ is a wide >
        return plain("".join(chr(int(part, 16)) for part in parts[1:]))
    if (
        parts and sign.isalpha()
    ):  # é is e with an accent; ≱, which is ≥ with a stroke, must not lose the stroke
        return "".join(
            _piece(chr(int(part, 16))) for part in parts if not unicodedata.combining(chr(int(part, 16)))
        )
    return by_number(sign)  # as JSON spells it, which may be what is written
