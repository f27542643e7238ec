"""What an engine says of one criterion for one candidate."""

from datetime import date
from typing import Literal, NamedTuple

from screener.engines.provisos import Proviso
from screener.errors import Span

Status = Literal["met", "not_met", "unknown", "not_applicable"]


class Used(NamedTuple):
    """One datum that a finding rests on: the field, its value as shown, the bound it was held against,
    and the span of the criterion's text that asks for it. An age stands in for a birth date."""

    field: str
    value: str
    bound: str
    span: Span | None


class Finding(NamedTuple):
    """A criterion's status with its reasons.

    ``met`` says that the criterion's text is true of the candidate, for an exclusion criterion too.
    ``reasons`` are the sentences that decide it; ``missing`` names the fields whose values could still
    settle it. ``guard_open`` says that it is not known whether the criterion applies at all.
    ``changes_on`` is the day on which, the data unchanged, the status would change. ``provisos`` say what the status
    rests on that the visit cannot know: a no beside a window that runs on. They change neither it nor the decision.
    The first is for the one candidate in front of somebody: engines over many rows do not tell it, and of provisos
    those alone for which somebody is ineligible.
    """

    criterion: str
    status: Status
    reasons: tuple[str, ...]
    used: tuple[Used, ...]
    missing: tuple[str, ...]
    guard_open: bool = False
    changes_on: date | None = None
    provisos: tuple[Proviso, ...] = ()
