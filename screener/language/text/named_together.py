"""Lines behind the criteria of some people that name everybody, or several of them: "[Both groups]", "Studies 1 and
2:", "Asthma and COPD groups"."""

import re
from collections.abc import Iterable

from screener.language.text.frames import is_everyone, says_everyone
from screener.language.text.whose_blocks import unset

_CODE = r"(?:\d{1,2}[a-z]?|[a-h]|[ivx]{1,3})"
_AND = r"(?:\s*,\s*and\s+|\s*,\s*|\s+and\s+|\s*&\s*|\s*/\s*)"
_CODED = re.compile(rf"(?P<noun>[a-z-]{{3,}}?)\s*(?P<codes>{_CODE}(?:{_AND}{_CODE})*)\Z")
_NAMED = re.compile(r"(?P<codes>[\w\s,&/-]+?)\s+(?P<noun>(?:group|arm|cohort)s?)\Z")
_RANGE = re.compile(r"(?P<noun>[a-z-]{3,})\s+(?P<first>\d)\s*(?:to|through|[-–])\s*(?P<last>\d)\Z")


def together(words: str, names: Iterable[str]) -> str | None:
    """Whom a line is for that may name several of the people who are named, with their ``names``, elsewhere in its
    text: empty for everybody, None where it names nobody so."""
    bare = unset(words)
    if says_everyone(f"{bare}:") or is_everyone(bare.strip(" *_:：")):
        return ""
    here = _parts(bare)
    if len(here) < 2:
        return None
    known = {part for name in names if len(parts := _parts(name)) == 1 for part in parts}
    beside = {part for part in known if part[0] in {noun for noun, _ in here}}
    if not here & beside:
        return None
    return "" if here >= beside else bare.strip(" *_:：")


def _parts(words: str) -> set[tuple[str, str]]:
    """The parts of a trial or its groups that words name, each with what kind it is and its own name."""
    bare = words.lower().strip(" *_:：")
    found = _RANGE.match(bare)
    if found is not None:
        codes = [str(code) for code in range(int(found["first"]), int(found["last"]) + 1)]
    elif found := _CODED.match(bare) or _NAMED.match(bare):
        codes = re.split(_AND, found["codes"])
    else:
        return set()
    noun = re.sub(r"ies\Z", "y", found["noun"]).rstrip("s")
    return {(noun, code.strip()) for code in codes}
