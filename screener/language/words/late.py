"""Patterns that are made ready when they are first used: the language has some hundreds, of which a rule of a criteria
file, or a single sentence, meets few."""

import re
from typing import Any, cast

_USED = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split", "pattern", "flags")


class _Late:
    """A pattern as it is written. With the first use it takes on what the pattern can do."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._written = (pattern, flags)

    def __getattr__(self, name: str) -> Any:
        if name not in _USED:
            raise AttributeError(name)
        ready = re.compile(*self._written)
        vars(self).update((one, getattr(ready, one)) for one in _USED)
        return vars(self)[name]


def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern that is used like any other; a mistake in it shows with its first use. What is found with it knows the
    pattern that was made ready (``match.re``), and not this one."""
    return cast("re.Pattern[str]", _Late(pattern, flags))
