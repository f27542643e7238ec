"""A person's status in place of a computed one, in words: an exclusion criterion that is not met passes."""

from screener.engines.decisions import failing
from screener.engines.findings import Status
from screener.model.protocol import Criterion

_OF_EXCLUSION: dict[str, Status] = {"excludes": "met", "passes": "not_met"}
WORDS = ("met", "not_met", *_OF_EXCLUSION, "unknown", "not_applicable")
"""What can be said of a criterion; *excludes* and *passes* of an exclusion criterion."""


def _excludes(criterion: Criterion) -> bool:
    """Whether it is a criterion that stops whoever meets it."""
    return failing(criterion.kind).status == "met"


def status_said(criterion: Criterion, word: str) -> Status | None:
    """The status that a word means of a criterion; None where it is no word for such a criterion."""
    if word in _OF_EXCLUSION:
        return _OF_EXCLUSION[word] if _excludes(criterion) else None
    return word  # type: ignore[return-value]  # the others are statuses


def statuses(criterion: Criterion) -> tuple[tuple[Status, str], ...]:
    """What a criterion's status can be, each in words."""
    found: tuple[Status, ...] = ("not_met", "met") if _excludes(criterion) else ("met", "not_met")
    return tuple((one, status_words(criterion, one)) for one in (*found, "unknown", "not_applicable"))


def status_words(criterion: Criterion, status: Status) -> str:
    """A status as people say it: ``met``; of an exclusion criterion what it does, too: ``passes (not met)``."""
    plain = status.replace("_", " ")
    if _excludes(criterion):
        return next((f"{word} ({plain})" for word, one in _OF_EXCLUSION.items() if one == status), plain)
    return plain
