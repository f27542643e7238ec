"""The line above every screen: what stays of it where there is no room for all."""

import pytest

from screener.tui.widgets.top import fitted

HEADING = "MAESTRO-4MS v2025-03-18 (not reviewed)"
SIGNED = "visit 2026-03-02  enrolled, signed by Dr. Maximiliane-Charlotte von Hohenstaufen-Wittelsbach"


@pytest.mark.parametrize(
    ("left", "right", "shown"),
    [
        (HEADING, "01-007  nothing entered", HEADING),
        (HEADING, "01-007  visit 2026-03-02  saved, not signed", "MAESTRO-4MS v2025-03-18"),
        (
            HEADING,
            "01-007  visit 2026-03-02  enrolled, signed by Louise Martin",
            "MAES… v2025-03-18",
        ),
        (HEADING, f"site-with-a-long-name-of-forty-00050xyz  {SIGNED}", "MAES… v2025-03-18"),
        ("no version here at all  criteria", f"01-007  {SIGNED}", "no version here…"),
    ],
)
def test_the_version_stays_however_long_the_state_is(left: str, right: str, shown: str) -> None:
    told, state = fitted(left, right, 78)
    assert told == shown
    assert len(f"{told} {state}") <= 78


def test_of_a_state_that_is_too_long_the_beginning_stays() -> None:
    _, state = fitted(HEADING, f"01-007  {SIGNED}", 78)
    assert state.startswith("01-007  visit 2026-03-02  enrolled, signed by Dr. Max")
    assert state.endswith("…")


def test_a_version_that_leaves_no_room_for_the_name_is_cut_at_its_end() -> None:
    told, _ = fitted("X v3.0-amendment-of-the-second-of-may (not reviewed)", f"01-007  {SIGNED}", 78)
    assert told == "X v3.0-amendment…"


def test_where_no_code_stands_first_nothing_is_cut_from_the_middle() -> None:
    kept = "1150 of 2000, undetermined, to be signed, last changed first"
    assert fitted("MAESTRO-4MS  screening log", kept, 78) == ("MAESTRO-4MS  scr…", f"{kept[:58]}…")
    assert fitted("MAESTRO-4MS  log", kept, 78) == ("MAESTRO-4MS  log", kept)
