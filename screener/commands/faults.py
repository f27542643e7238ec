"""A fault of the program itself, told without the data that it happened on.

A traceback would show the exception's message, which may hold a candidate's value. What is told is the exception's
kind and the places in the program.
"""

import traceback

FAULT = 3
"""The exit code of a fault of the program: neither the input's (2) nor a refusal (1)."""

_PLACES = 8


def told(error: BaseException, kept: str) -> str:
    """The fault's kind and where it happened; ``kept`` is a sentence about what was at work then."""
    frames = traceback.extract_tb(error.__traceback__)[-_PLACES:]
    lines = [f"screener stopped on a fault of its own: {type(error).__name__}"]
    lines += [f"  {frame.filename}, line {frame.lineno}, in {frame.name}" for frame in frames]
    lines.append(f"{kept} Please report the lines above.")
    return "\n".join(lines)
