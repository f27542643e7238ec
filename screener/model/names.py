"""Field names: how a phrase that no vocabulary knows becomes the name of a field.

A name is what a column of a candidates file is called, so it must be stable, and two phrases that
mean different things must never share one.
"""

import hashlib
import re
import unicodedata

LONGEST = 48
"""Characters of a name before it is cut and told apart by a checksum."""

_WORD = re.compile(r"[^\W_]+")
_HARMLESS = re.compile(r"[\s,]+|(?<=\w)[-/](?=\w)|(?<=\w)\.$")
_GREEK = re.compile(r"GREEK SMALL LETTER (?:FINAL )?([A-Z]+)\Z")
_LETTERS = {
    "ß": "ss",
    "μ": "u",
    "æ": "ae",
    "œ": "oe",
    "ø": "o",
    "đ": "d",
    "ł": "l",
    "ð": "d",
    "þ": "th",
    "ı": "i",
}
"""Letters that no accent makes of another one."""
NAME = re.compile(r"[a-z][a-z0-9_]*\Z")
TAKEN = ("candidate_id", "birth_date", "screening_date")
"""Columns that every file of candidates can have: no phrase names another datum so."""


def field_name(phrase: str) -> str:
    """The field name of a phrase: its words in lower case, joined by ``_``.

    Where cutting to :data:`LONGEST` characters or dropping a sign (``HIV+`` against ``HIV-``) could make two
    phrases one, or a phrase one of the names that are :data:`TAKEN`, a checksum of the whole phrase follows.
    """
    folded = phrase.strip().lower()
    words = _WORD.findall(folded)
    name = "_".join(words)
    plain = name.isascii() and _HARMLESS.sub("_", folded).strip("_") == name
    if plain and len(name) <= LONGEST and NAME.match(name) and name not in TAKEN:
        return name
    stem = "_".join(_plain_letters(word) for word in words)
    stem = re.sub(r"_{2,}", "_", stem)[:LONGEST].strip("_") or "question"
    if not stem[0].isalpha():
        stem = "q_" + stem
    return f"{stem}_{hashlib.sha256(folded.encode('utf-8', 'surrogatepass')).hexdigest()[:6]}"


def _plain_letters(word: str) -> str:
    """A word in the letters a to z: "naïve" as "naive", "β" as "beta". What has no such letters is left out. A
    letter of mathematics has a capital behind it, but is none."""
    out = []
    for sign in unicodedata.normalize("NFKD", word):
        greek = _GREEK.match(unicodedata.name(sign, ""))
        out.append(_LETTERS.get(sign, "") or (greek[1].lower() if greek else sign if sign.isascii() else ""))
    return "".join(out).lower()
