"""Whether the criteria were changed since a visit was saved, which is judged by those it was saved by all the same."""

from pathlib import Path

from screener.errors import Unusable
from screener.language.library import load_protocol
from screener.log.applied import applied
from screener.visit.visiting import Visit

_APP = (
    "To judge by those of now, save or discard what is entered here; in the log (l) Enter on the candidate offers to "
    "screen again then."
)
_LINES = "--rescreen screens again by those of now, once no draft is left."


def mark_changed(visit: Visit, path: Path | None = None) -> None:
    """Mark a visit of the log whose criteria file, ``path`` or else the trial's, judges by others now than it was saved
    by. Where there is no file any more, or none that can be read, there is nothing to compare."""
    try:
        now = load_protocol(str(path or visit.path))
    except Unusable:
        return
    visit.is_outdated = visit.screening > 0 and applied(now) != applied(visit.protocol)


def changed_told(visit: Visit, path: Path | None = None, *, in_app: bool = False) -> str:
    """What is to be said of a visit that is so marked, and how to screen again; empty for any other."""
    if not visit.is_outdated:
        return ""
    return (
        f"This visit was saved by other criteria than {path or visit.path} holds now. Those it was saved by count. "
        f"{_APP if in_app else _LINES}"
    )
