"""A fault of the program itself in the app: Textual would print the local variables, a candidate's values."""

from textual.worker import WorkerFailed

from screener.commands import faults


def told(error: BaseException, drafts: str = "") -> str:
    """The fault's kind and where it happened; where the drafts lie."""
    while isinstance(error, WorkerFailed):
        error = error.error
    kept = f" in {drafts}" if drafts else ""
    return faults.told(error, f"What was entered is in the drafts{kept}, as last saved.")
