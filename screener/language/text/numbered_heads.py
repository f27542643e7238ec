"""A heading with the number of its criterion behind it, line after line: "Inclusion criteria 2. Male"."""

import re

_NUMBERED = re.compile(r"(?P<head>[^\W\d_][^\n.;:]{0,40}(?i:criteria))\s+(?P<number>\d{1,2})[.)]\s+(?=[A-Z])")
_NUMBER = re.compile(r"\s*(?P<number>\d{1,2})[.)]\s")


def numbered(line: str, before: str, after: str) -> int:
    """Where the heading ends of a line that counts on: the line ``before`` counts so up to it, or the one ``after``
    goes on from it. 0 where no other does: "Inclusion criteria 4. No consent" may name a criterion of elsewhere."""
    found = _NUMBERED.match(line)
    if found is None:
        return 0
    number = int(found["number"])
    first, then = _NUMBERED.match(before), _NUMBERED.match(after) or _NUMBER.match(after)
    counts = (first is not None and int(first["number"]) == number - 1) or (
        then is not None and int(then["number"]) == number + 1
    )
    return found.end("head") if counts else 0
