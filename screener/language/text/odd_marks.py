"""Signs that start a list item only in company: a bullet that an export lost ("?"), a Japanese dot, "a-", "2-1)".

One alone may be a sentence's own. Where lines that stand next to each other begin with the same sign, or count on, they
are items.
"""

import re
from collections.abc import Iterator, Sequence

from screener.language.text.lines import Line, Marker

_SIGNS = re.compile(r"(?P<sign>[?？・※◯¿�])\s*(?=[^\W\d_]|[≥≤<(\"“]\s*\w)")
"""Not ">", "+", "~" and "#", which may be said of what follows: "> NYHA class II", "+ HIV test", "# of relapses"."""
_COUNTS = (
    re.compile(r"(?P<count>[a-zA-Z])(?P<close>[-–])\s+(?=\S)"),
    re.compile(r"(?P<count>\d{1,2}|[a-zA-Z])(?P<close>\s[)）])\s*(?=\S)"),
    re.compile(r"(?P<count>\d{1,2})(?P<close>\s?[°º][)）.]?)(?!\s*[CF]\b)\s*(?=[^\W\d_]|[≥≤<>(])"),
    re.compile(r"(?P<before>\d{1,2}\s?[-–.]?)(?P<count>[a-z])(?P<close>[)）.])\s*(?=\S)"),
    re.compile(r"[(（]?(?P<before>\d{1,2}[-–])(?P<count>\d{1,2})(?P<close>[)）.])\s*(?=\S)"),
)
_NEAR = 3
"""Lines between two of them, of which the ones in between go on with the first."""


def odd_markers(lines: Sequence[Line], taken: Sequence[bool]) -> dict[int, Marker]:
    """The markers of such lines, by number. ``taken`` tells of each whether it starts with a known sign."""
    found = {
        i: marker
        for i, line in enumerate(lines)
        if not taken[i] and not line.behind and (marker := _read(line)) is not None
    }
    return {i: marker for i, marker in found.items() if _has_company(i, marker, found, lines, taken)}


def _has_company(
    i: int, marker: Marker, found: dict[int, Marker], lines: Sequence[Line], taken: Sequence[bool]
) -> bool:
    """Whether the next line that begins with a sign, or the one before, has the same or the count beside it."""
    return any(
        other.style == marker.style
        and other.value == (marker.value + step if marker.value else 0)
        and lines[k].indent == lines[i].indent
        for step in (1, -1)
        for k, other in _next(i, step, found, taken)
    )


def _next(i: int, step: int, found: dict[int, Marker], taken: Sequence[bool]) -> Iterator[tuple[int, Marker]]:
    for k in range(i + step, i + step * (_NEAR + 1), step):
        if not 0 <= k < len(taken) or taken[k]:
            return
        if k in found:
            yield k, found[k]
            return


def _read(line: Line) -> Marker | None:
    """What the line's start could be."""
    sign = _SIGNS.match(line.text)
    if sign is not None:
        return Marker(sign["sign"], 0, line.lo, line.lo + sign.end())
    for pattern in _COUNTS:
        found = pattern.match(line.text)
        if found is None or found.end() == len(line.text):
            continue
        count, named = found["count"], found.groupdict()
        kind = "1" if count.isdigit() else "a" if count.islower() else "A"
        value = int(count) if count.isdigit() else ord(count.lower()) - ord("a") + 1
        style = f"{(named.get('before') or '').strip()}{kind}{found['close'].strip()}"
        return Marker(style, value, line.lo, line.lo + found.end(), counts=(style, value))
    return None
