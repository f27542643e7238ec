"""What building a piece of a criterion gives."""

from typing import NamedTuple

from screener.model.rules import Rule


class Built(NamedTuple):
    """A rule, and whether it was read whole (False: it holds a question that the text did not ask for)."""

    rule: Rule
    clean: bool
