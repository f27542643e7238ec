"""What is asked before one leaves a visit that the log does not hold."""

import pytest

from screener.tui.screens.leaving import _question

_CASES = {
    "one entry": ((1, False, ""), "01-001: 1 entry is not in the screening log yet. ", "keep"),
    "entries": ((2, False, ""), "01-001: 2 entries are not in the screening log yet. ", "keep"),
    "a further visit": ((0, False, ""), "01-001 is screened again: nothing was entered yet", "keep"),
    "emptied": ((0, True, ""), "01-001: everything that was entered was deleted again.", "keep"),
    "unwritten": (
        (2, False, "The disk is full."),
        "01-001: the draft is NOT on disk as it stands. The disk is full.",
        "save",
    ),
    "emptied and unwritten": ((0, True, "It is read-only."), "01-001: the draft is NOT on disk", "save"),
}


@pytest.mark.parametrize("case", _CASES)
def test_what_is_told_and_the_first_way_on(case: str) -> None:
    (count, is_emptied, fault), begins, first = _CASES[case]
    told, ways = _question("01-001", count, is_emptied, fault)
    assert told.startswith(begins)
    ids = [id for id, _ in ways]
    assert ids[0] == first
    assert {"keep", "discard", "stay"} <= set(ids)
    assert ("save" in ids) == (bool(fault) or not is_emptied)
