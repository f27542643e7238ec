"""The drafts that stand for something, each with its visit: what the log lacks, or a visit that was begun."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from screener.errors import Unusable
from screener.log.drafts import Draft
from screener.visit.visiting import Visit

if TYPE_CHECKING:
    from screener.visit.desk import Desk


class Unfinished(NamedTuple):
    """A draft, and the visit that it is of; None where it can't be opened, and ``fault`` says why."""

    draft: Draft
    visit: Visit | None
    fault: str = ""

    @property
    def is_emptied(self) -> bool:
        """Whether everything was deleted that was entered: it holds a code, and nothing to be saved."""
        return self.visit is not None and self.visit.is_emptied


def unfinished(desk: "Desk", trial: str = "") -> Iterator[Unfinished]:
    """The drafts, of all trials or of one, the last saved first.

    One that says what the log says hides nothing of it: what was entered was deleted again, or typed as it was. One
    that can't be opened may hold anything.
    """
    for draft in desk.ours():
        if trial not in ("", draft.trial):
            continue
        try:
            visit = desk.open_draft(draft)
        except Unusable as fault:
            yield Unfinished(draft, None, str(fault))
        else:
            if visit.holds_more or not draft.screening:
                yield Unfinished(draft, visit)
