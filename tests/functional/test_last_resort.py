"""A fault of the program itself ends a command without a traceback, and shows no candidate's value."""

import click
import pytest

from screener.commands.console import ReaderGone
from screener.errors import Interrupted, Unusable
from tests.functional.command import Run

MARKER = "77777"
"""A value that nothing may repeat."""


def raising(fault: BaseException, monkeypatch: pytest.MonkeyPatch) -> None:
    """What ``trials`` does from now on."""

    def stop(*_: object, **__: object) -> int:
        value = MARKER  # a local variable, which some tracebacks show
        assert value
        raise fault

    monkeypatch.setattr("screener.commands.trials.trials", stop)


@pytest.mark.parametrize(
    "kind", [ValueError, KeyError, RuntimeError, RecursionError, AssertionError, OSError]
)
def test_a_fault_is_told_by_its_kind_and_places(
    screener: Run, monkeypatch: pytest.MonkeyPatch, kind: type[Exception]
) -> None:
    raising(kind(f"platelets {MARKER}"), monkeypatch)
    ran = screener("trials")
    assert (ran.code, ran.out) == (3, "")
    assert f"screener stopped on a fault of its own: {kind.__name__}\n" in ran.err
    assert "cli.py, line " in ran.err
    assert "Please report the lines above." in ran.err
    assert MARKER not in ran.err
    assert "Traceback" not in ran.err


def test_a_fault_behind_a_fault_is_not_told_either(screener: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    fault = ValueError("outer")
    fault.__cause__ = fault.__context__ = KeyError(MARKER)
    fault.add_note(MARKER)
    raising(fault, monkeypatch)
    ran = screener("trials")
    assert (ran.code, MARKER in ran.err) == (3, False)


@pytest.mark.parametrize(
    ("ending", "code", "said"),
    [
        (KeyboardInterrupt(), 130, "stopped: nothing half-written is left\n"),
        (click.Abort(), 130, "stopped: nothing half-written is left\n"),
        (Unusable("a.csv does not exist"), 2, "screener: a.csv does not exist\n"),
        (Interrupted("Interrupted after 3 rows."), 130, "screener: Interrupted after 3 rows.\n"),
        (click.UsageError("TRIAL is missing"), 2, "Error: TRIAL is missing\n"),
        (ReaderGone(), 0, ""),
        (BrokenPipeError(32, "Broken pipe"), 0, ""),
        (click.exceptions.Exit(5), 5, ""),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, BaseException) else "",
)
def test_other_ends_are_what_they_were(
    screener: Run, monkeypatch: pytest.MonkeyPatch, ending: BaseException, code: int, said: str
) -> None:
    raising(ending, monkeypatch)
    ran = screener("trials")
    assert (ran.code, ran.out) == (code, "")
    assert ran.err.endswith(said)
    assert "fault of its own" not in ran.err
