"""Tags of a web page in a text that was copied from one: what each stands for in plain lines."""

import re

_BREAKS = frozenset(
    (
        "p",
        "br",
        "div",
        "tr",
        "ul",
        "ol",
        "table",
        "thead",
        "tbody",
        "section",
        *(f"h{step}" for step in range(1, 7)),
    )
)
_SILENT = "b strong i em u span font a sub center small big tt strike s"
TAG = (
    r"(?:<|&(?:amp;)*lt;)(?P<close>/?)(?P<tag>(?i:"
    + "|".join(sorted((*_BREAKS, *_SILENT.split(), "li", "td", "th", "sup"), key=len, reverse=True))
    + r"))(?:\s[^<>&\n]{0,200}?)?\s?/?(?:>|&(?:amp;)*gt;)(?P<digit>(?=[0-9−–-]))?"
)
"""A tag, also with its signs escaped."""
EMPTY_COMMENT = r"\\?(?:<|&(?:amp;)*lt;)\\?!\\?-\\?-\s{0,9}\\?-\\?-\\?(?:>|&(?:amp;)*gt;)"
"""What parts two lists on a page, and shows nothing."""


class Markup:
    """What the tags of a text show, one after the other."""

    def __init__(self) -> None:
        self._depth = 0

    def shown(self, found: re.Match[str]) -> str:
        """A line's end, a bullet as deep as its list, a tab between cells, a power's sign, or nothing."""
        tag, closes = found["tag"].lower(), bool(found["close"])
        if tag in ("ul", "ol"):
            self._depth = max(0, self._depth + (-1 if closes else 1))
        if tag == "li":
            return "\n" if closes else f"\n{'  ' * max(0, self._depth - 1)}- "
        if tag in ("td", "th"):
            return "\t" if closes else ""
        if tag == "sup":
            return "^" if not closes and found["digit"] is not None else ""
        return "\n" if tag in _BREAKS else ""
