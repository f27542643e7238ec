"""The to-do list: everybody of whom something is still to be obtained, decided, signed or saved.

It is of persons, as the flow counts are: whose current screening is undetermined, or eligible and not yet both signed
and enrolled; or enrolled and signed while a window runs on, so that one is to ask again, until the answer is in the log
that was given when it was over; or enrolled and ineligible, which an investigator has to sign; or ineligible by dates
alone, once the day has come that the log states for it (a wash-out has passed, an age is reached), as they may be
screened again. What day it is the desk's clock says, and no engine asks. A draft stands for the screening that it
changes, as it is what one goes on with; that its candidate may be screened again is told beside it.
"""

import shlex
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from screener.log.drafts import Draft
from screener.log.faults import LogFault, in_app
from screener.log.listing import current
from screener.log.place import log_path
from screener.log.records import Screening
from screener.log.remarks import standing
from screener.log.running import is_over, is_to_be_entered
from screener.log.store import Log
from screener.model.dates import PartialDate, read_date
from screener.model.moments import local_day
from screener.reports.episode import in_brief
from screener.reports.todo import (
    TO_DECIDE,
    TO_ENTER,
    TO_SAVE,
    TO_SIGN,
    TO_TELL,
    Task,
    task_of,
    to_ask,
    to_screen,
)
from screener.visit.drafted import draft_state
from screener.visit.paper import of_draft
from screener.visit.unfinished import Unfinished, unfinished

if TYPE_CHECKING:
    from screener.visit.desk import Desk


def tasks(desk: "Desk", trial: str = "") -> list[Task]:
    """What is to be done, of all trials or of one. Raises ``LogFault`` where the log cannot be read."""
    begun = [one for one in unfinished(desk, trial) if not one.is_emptied]
    drafts = [one.draft for one in begun]
    today = local_day(desk.clock())

    def of_log(log: Log) -> tuple[list[Screening], list[Task]]:
        lines = log.screenings(trial)
        left = (line for line in current(lines) if not _is_in(drafts, line))
        open_ones = (line for line in left if is_open(line, today) or _is_to_be_asked(log, line))
        return lines, [_of_line(desk, log, line) for line in open_ones]

    lines, found = desk.told(of_log, apart=True) or ([], [])
    passed = {line.number: line.changes_on for line in current(lines) if _has_passed(line, today)}
    return [*_of_drafts(begun, lines, passed), *found]


def is_open(line: Screening, today: date) -> bool:
    """Whether something is still to be done about a person. What is missing, and a signature, are awaited also of who
    is enrolled."""
    if line.outcome == "ineligible":
        return _is_to_be_told(line) or _has_passed(line, today)
    if line.progress == "declined":
        return False
    return line.outcome != "eligible" or line.progress == "pending" or line.signed is None


def _is_to_be_told(line: Screening) -> bool:
    """Whether somebody takes part who is ineligible, and no investigator has signed that."""
    return line.outcome == "ineligible" and line.progress == "enrolled" and line.signed is None


def _has_passed(line: Screening, today: date) -> bool:
    """Whether somebody was ineligible by dates alone that have passed."""
    is_pending = line.outcome == "ineligible" and line.progress == "pending"
    return is_pending and line.changes_on is not None and line.changes_on <= today


def _is_to_be_asked(log: Log, line: Screening) -> bool:
    """Whether somebody takes part, since a day on which a window was not over, of whom a no is a no so far: one is to
    ask again, until that was done when it was over."""
    if line.outcome != "eligible" or line.progress != "enrolled":
        return False
    try:
        until = log.runs_until(line)
    except LogFault:
        return True  # where it stands it is told what is amiss
    return is_to_be_entered(line) or (until is not None and not is_over(line, until))


def _is_in(drafts: Sequence[Draft], line: Screening) -> bool:
    """Whether a draft stands for a screening: it changes it, or was begun when that was there, as the visit after it or
    after a row of a file."""
    mine = (one for one in drafts if (one.trial, one.candidate) == (line.trial, line.candidate))
    return any(
        one.screening == line.number
        or (
            one.screening is None
            and (one.seen is None or line.number <= one.seen)
            and (one.carry is not None or line.kind == "batch")
        )
        for one in mine
    )


def _of_line(desk: "Desk", log: Log, line: Screening) -> Task:
    state = standing(line, "provisional")
    try:
        report = in_brief(log.episode(line.number))
    except LogFault as fault:  # one that is damaged does not hide the others
        step = ("To look at", in_app(fault) if desk.in_app else str(fault))
        outcome = line.outcome or "undetermined"
        return Task(
            line.trial,
            line.candidate,
            line.screening_date,
            outcome,
            state,
            0,
            "to look at",
            (step,),
            line.number,
        )
    more = []
    if line.outcome == "eligible" and line.signed is None:
        more.append(("To sign", TO_SIGN))
    elif line.outcome == "eligible" and line.progress == "pending":
        more.append(("To decide", TO_DECIDE))
    if _is_to_be_told(line):
        more.append(TO_TELL)
    elif _is_to_be_asked(log, line):
        more += _to_ask(desk, log, line)
    elif line.outcome == "ineligible" and line.changes_on is not None:
        more.append(to_screen(line.changes_on))
    task = task_of(report, line.screening_date, state, more, screening=line.number)
    return task._replace(told=task.told or "to ask again")


def _to_ask(desk: "Desk", log: Log, line: Screening) -> list[tuple[str, str]]:
    """What is to be done about somebody of whom a window ran on, beside what the report says of it."""
    if is_to_be_entered(line):
        return [TO_ENTER]
    until = log.runs_until(line)
    if until is None or local_day(desk.clock()) <= until:
        return []
    return [to_ask(until, "Asked again in the menu, ^p" if desk.in_app else _command(desk, line))]


def _command(desk: "Desk", line: Screening) -> str:
    """The command that records an answer, with the log where it is another than the one that is taken without."""
    log = "" if desk.log_path == log_path().absolute() else f" --log {shlex.quote(str(desk.log_path))}"
    return f"screener log asked {line.number} ANSWER{log}, where ANSWER is none or happened"


def _of_drafts(
    begun: Sequence[Unfinished], lines: Sequence[Screening], passed: Mapping[int, date | None]
) -> Iterator[Task]:
    """The drafts. ``passed`` are the screenings after which one may screen again, each with since when."""
    for draft, visit, fault in begun:
        since = passed.get(draft.screening or 0)
        again = [to_screen(since)] if since is not None else []
        state, number = draft_state(draft, lines), draft.screening or 0
        if visit is None:  # its criteria are missing: it stays, and one is told
            step = ("To look at", f"the draft cannot be opened: {fault}")
            steps = (step, *again)
            one = Task(
                draft.trial, draft.candidate, None, "undetermined", state, 0, "to look at", steps, number
            )
            yield one._replace(draft=draft.id)
            continue
        day = read_date(visit.sheet.entry("screening_date").text.strip())
        report = of_draft(visit)
        yield task_of(
            report,
            day if isinstance(day, PartialDate) else None,
            state,
            [("To save", TO_SAVE), *again],
            screening=number,
            draft=draft.id,
        )
