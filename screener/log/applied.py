"""What of a protocol makes a verdict: by it the log knows whether a candidate was assessed by the same criteria."""

from screener.model.protocol import Protocol
from screener.model.rules import without_spans

_APPLIED = {"trial", "version", "default_anchor", "anchors", "criteria", "fields"}
"""What of a protocol makes a verdict, and which version it is called."""
_BESIDE = {"criteria": {"__all__": {"review", "note", "span", "edited"}}}


def applied(protocol: Protocol) -> str:
    """The criteria as they are applied, as JSON. That somebody reviewed one since, or left a note beside it, makes no
    other assessment; nor does whether the places of its rules in the texts were read, which no earlier program did."""
    bare = tuple(one.model_copy(update={"rule": without_spans(one.rule)}) for one in protocol.criteria)
    return protocol.model_copy(update={"criteria": bare}).model_dump_json(include=_APPLIED, exclude=_BESIDE)
