"""The report on one candidate as JSON: the names of :class:`screener.reports.candidate.CandidateReport`."""

import json
from typing import Any

from screener.reports.candidate import CandidateReport

FORMAT = 1
"""Raised when a name changes its meaning or goes away; a new name alone does not raise it."""


def as_json(report: CandidateReport) -> str:
    """The report, indented. Lists of named values are objects; nothing known is null or empty."""
    return json.dumps({"format": FORMAT, **plain(report)}, ensure_ascii=False, indent=2) + "\n"


def plain(value: Any) -> Any:
    """A record of records as objects and lists."""
    if hasattr(value, "_asdict"):
        return {name: plain(one) for name, one in value._asdict().items()}
    if isinstance(value, tuple | list):
        return [plain(one) for one in value]
    return value
