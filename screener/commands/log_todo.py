"""``screener log todo``: what is still to be obtained, decided, signed or saved, and for whom."""

from pathlib import Path

from screener.commands.log_read import Said, bare, warn_of
from screener.errors import Unusable
from screener.log import open_log
from screener.model.wording import clean
from screener.reports.todo import Sort, arranged, as_text
from screener.visit.desk import Desk
from screener.visit.todo import tasks


def todo(said: Said, path: Path, trial: str, sort: Sort) -> int:
    """Print what is to be done, of all trials or of one, then the log's head where there is a log."""
    desk = Desk(path)
    found = tasks(desk)
    if trial:
        held = desk.told(lambda log: [one.trial for one in log.criteria()]) or []
        known = {name.lower(): name for name in (*held, *(one.trial for one in found))}
        if trial.lower() not in known:
            listed = ", ".join(sorted(known.values())) or "nothing yet"
            raise Unusable(
                f"Neither {path} nor a draft has a screening of {clean(trial)}. They hold: {listed}"
            )
        found = [one for one in found if one.trial == known[trial.lower()]]
    if unread := desk.unread():
        said.warn(f"screener: {unread}\n")
    if astray := desk.astray():
        said.warn(f"screener: {astray}\n")
    if not path.exists() and found:
        said.lines(as_text(arranged(found, sort), said.width))
        return 1 if unread else 0
    with open_log(path, write=False) as log:  # which says so where there is none
        head = log.checked_head()
    said.lines(as_text(arranged(found, sort), said.width))
    said.write(f"\nLog head: {bare(head)}\n")
    return warn_of(said.warn, path, head) or (1 if unread else 0)
