"""Drafts of a log that was moved: they come along with it; of a log that is nowhere one is told."""

from collections.abc import Iterable
from pathlib import Path

from screener.log.drafts import Draft

_NAMED = 3
"""Codes that are named, where there are many."""


def holds_something(draft: Draft) -> bool:
    """Whether a draft has anything in it, or had and can bring it back."""
    return bool(draft.inputs or draft.past or draft.carry or draft.in_file or draft.disputed)


def was_saved(draft: Draft) -> bool:
    """Whether anything was in a draft's log when it was kept, as far as it tells: an earlier program wrote only which
    of the candidate's screenings it had seen."""
    return bool(draft.root or draft.screening or draft.seen or draft.carry)


def is_gone(log: str) -> bool:
    """Whether no log is there any more where a draft's was; where that cannot be told it is not gone."""
    try:
        return bool(log) and not Path(log).exists()
    except OSError:
        return False


def astray_told(drafts: Iterable[Draft]) -> str:
    """What is said of drafts whose log is not where it was, and what to do; empty where there is none."""
    of: dict[str, list[str]] = {}
    for one in drafts:
        of.setdefault(one.log, []).append(one.candidate)
    return " ".join(_told(log, list(dict.fromkeys(codes))) for log, codes in of.items())


def _told(log: str, codes: list[str]) -> str:
    listed = ", ".join(codes[:_NAMED]) + (" …" if len(codes) > _NAMED else "")
    one = len(codes) == 1
    which, they = (
        (f"A draft ({listed}) belongs", "it is") if one else (f"Drafts ({listed}) belong", "they are")
    )
    return (
        f"{which} to the log {log}, which is not there any more. Open that log where it lies now (--log), or put it "
        f"back. If {they} no longer wanted: screener visit TRIAL CODE --log {log} --discard."
    )
