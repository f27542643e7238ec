"""A line behind a list that holds only a time: "within the past 6 months", "prior to screening".

Whether it is of all of the list or of its last item cannot be told, so it stands beside the list and is asked about.
"""

import re
from collections.abc import Sequence

from screener.language.text.items import Node
from screener.language.text.lines import Line

_UNIT = r"(?:hours?|hrs?|days?|weeks?|wks?|months?|mos?|years?|yrs?)"
_NUMBER = r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|few)"
_ONLY_TIME = re.compile(
    rf"[,;]?\s*(?:within|in|during|over|for|prior|before|preceding|{_NUMBER}[\s-]+{_UNIT})(?:[\s,()/-]+(?:{_NUMBER}|{_UNIT}"
    r"|of|the|to|from|at|least|past|last|previous|prior|preceding|before|study|trial|screening|randomi[sz]ation|enrol?l?ment"
    r"|entry|inclusion|informed|consent|visit|baseline|first|dose|dosing|treatment|start(?:ing)?|drug|administration"
    r"|registration|investigational|product|medication|signing|date|surgery|procedure|or|and))+[\s.;,)]*",
    re.IGNORECASE,
)

TOLD = (
    "stands behind a list and holds only a time: does it hold for all of the list, or for the last item only?"
)


def only_time_behind(line: Line, opened: Sequence[Node], roots: Sequence[Node], *, full: bool) -> bool:
    """Whether a line holds only a time, and stands behind a list of at least two and not within its last item.

    ``full``: the line before was broken to fit a width, so that this one goes on with it.
    """
    if line.marker is not None or full or not opened or opened[-1].marker is None:
        return False
    if _ONLY_TIME.fullmatch(line.words) is None:
        return False
    last = opened[-1]
    listed = [node for node in (opened[-2].below if len(opened) > 1 else roots) if node.kind == last.kind]
    beside = len(listed) > 1 and listed[-2].marker is not None
    return beside and not line.behind and line.indent <= last.indent
