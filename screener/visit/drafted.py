"""What a draft is of, in words, beside what the log holds."""

from collections.abc import Sequence

from screener.log.drafts import Draft
from screener.log.records import Screening
from screener.visit.codes import is_taken


def has_taken_code(draft: Draft, visit: int | None) -> bool:
    """Whether the draft's code is another visit's by now: ``visit`` is the last one that the log holds of that code."""
    return not draft.carry and visit is not None and is_taken(visit, draft)


def draft_state(draft: Draft, lines: Sequence[Screening]) -> str:
    """Which visit a draft is of: a candidate may have one of a further visit beside one of a change. ``lines`` are
    those of the log."""
    own = [line for line in lines if (line.trial, line.candidate) == (draft.trial, draft.candidate)]
    if has_taken_code(draft, max((line.number for line in own if line.kind == "visit"), default=None)):
        return "draft, its code is taken"
    if draft.screening:
        progress = next((one.progress for one in own if one.number == draft.screening), "pending")
        return "draft of a change" if progress == "pending" else f"{progress}, draft of a change"
    became = {line.progress for line in own}
    before = next((progress for progress in ("enrolled", "declined") if progress in became), "")
    return f"{before} before, draft" if before else "draft, screened again" if draft.carry else "draft"
