"""A fault of the program itself, told without the data that it happened on.

Textual would print the local variables beside each line: a candidate's values. The exception's own message may
hold one too. What is told is its kind and the places in the program.
"""

import traceback

from textual.worker import WorkerFailed

_PLACES = 8


def told(error: BaseException, drafts: str = "") -> str:
    """The fault's kind and where it happened; where the drafts lie."""
    while isinstance(error, WorkerFailed):
        error = error.error
    frames = traceback.extract_tb(error.__traceback__)[-_PLACES:]
    lines = [f"screener stopped on a fault of its own: {type(error).__name__}"]
    lines += [f"  {frame.filename}, line {frame.lineno}, in {frame.name}" for frame in frames]
    kept = f" in {drafts}" if drafts else ""
    lines.append(f"What was entered is in the drafts{kept}, as last saved. Please report the lines above.")
    return "\n".join(lines)
