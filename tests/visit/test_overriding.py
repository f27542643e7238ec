"""What a person can say of a criterion in place of the computed status: what lets the candidate on comes first."""

import pytest

from screener.model.protocol import Criterion, CriterionKind
from screener.reports.overriding import status_said, status_words, statuses
from tests.log.visits import PROTOCOL

SAID: dict[CriterionKind, list[str]] = {
    "inclusion": ["met", "not met", "unknown", "not applicable"],
    "exclusion": ["passes (not met)", "excludes (met)", "unknown", "not applicable"],
}


def one_of(kind: CriterionKind) -> Criterion:
    """A criterion of the first trial."""
    return next(one for one in PROTOCOL.criteria if one.kind == kind)


@pytest.mark.parametrize("kind", SAID)
def test_the_words_for_a_status(kind: CriterionKind) -> None:
    criterion = one_of(kind)
    assert [words for _, words in statuses(criterion)] == SAID[kind]
    assert [status_words(criterion, status) for status, _ in statuses(criterion)] == SAID[kind]


def test_what_excludes_and_what_passes_is_said_of_exclusion_alone() -> None:
    sought, kept_out = one_of("inclusion"), one_of("exclusion")
    assert [status_said(kept_out, word) for word in ("excludes", "passes", "met")] == [
        "met",
        "not_met",
        "met",
    ]
    assert [status_said(sought, word) for word in ("excludes", "passes", "met")] == [None, None, "met"]
