"""What is still to be done, for whom: a list over candidates, in the words of the reports."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import Any, Literal, NamedTuple

from screener.engines.decisions import Outcome
from screener.log.listing import natural
from screener.model.dates import PartialDate
from screener.reports.candidate import CandidateReport
from screener.reports.decision import OUTCOMES, to_do_rows
from screener.reports.text import columns, plural, wrap

Sort = Literal["nearest", "visit", "candidate"]
TO_SIGN = "eligible by every criterion: an investigator's signature is awaited"
TO_DECIDE = "signed: say whether the candidate is enrolled or declined"
TO_SAVE = "what was entered is in a draft, and not in the screening log yet"
TO_TELL = ("To look at", "enrolled, and ineligible: tell the investigator, who says what follows and signs")
TO_ENTER = ("To look at", "something came about since: tell the investigator, and screen again with it")
TO_ASK, TO_SCREEN = "To ask", "To screen"
_WORD = len("To confirm")


class Task(NamedTuple):
    """What is to be done for a candidate: ``steps`` are words and texts as a report has them, ``missing`` counts the
    data that are to be obtained, judged or confirmed, and ``told`` says so in brief. ``screening`` is the number in
    the log, 0 for what lies in a draft only; ``draft`` the draft's id where there is one. ``state`` says where the
    data lie."""

    trial: str
    candidate: str
    visit: PartialDate | None
    outcome: Outcome
    state: str
    missing: int
    told: str
    steps: tuple[tuple[str, str], ...]
    screening: int = 0
    draft: str = ""

    @property
    def is_anew(self) -> bool:
        """Whether it is a whole screening that is to be done, which is farther from a decision than any begun one."""
        return self.may_be_screened and not self.draft

    @property
    def may_be_screened(self) -> bool:
        """Whether the candidate could be screened again."""
        return any(word == TO_SCREEN for word, _ in self.steps)


def to_ask(until: date, where: str) -> tuple[str, str]:
    """The step of somebody who takes part, once the windows are over that ran on after the visit."""
    return TO_ASK, f"over since {until}: ask whether anything came about, and record the answer ({where})"


def to_screen(since: date) -> tuple[str, str]:
    """The step of somebody who was ineligible by dates alone, once they have passed."""
    return TO_SCREEN, f"could be screened again since {since}, if nothing else has become another"


def task_of(
    report: CandidateReport,
    visit: PartialDate | None,
    state: str,
    more: Sequence[tuple[str, str]],
    *,
    screening: int = 0,
    draft: str = "",
) -> Task:
    """The task that a report comes to; ``more`` are the steps beside what it says: to save, to sign."""
    judged = sum(one.judged for one in report.wanted)
    kinds = (
        ("to obtain", len(report.wanted) - judged),
        ("to judge", judged),
        ("to confirm", len(report.unconfirmed)),
    )
    counts = kinds if report.outcome == "undetermined" else ()  # else what is missing changes nothing
    told = [f"{count} {word}" for word, count in counts if count]
    return Task(
        report.trial,
        report.candidate,
        visit,
        report.outcome,
        state,
        sum(count for _, count in counts),
        ", ".join((*told, *(word.lower() for word, _ in more))),
        (*to_do_rows(report), *more),
        screening,
        draft,
    )


_KEYS: dict[Sort, Callable[[Task], Any]] = {
    "nearest": lambda task: (task.is_anew, task.missing, _day(task), natural(task.candidate)),
    "visit": lambda task: (_day(task), task.missing, natural(task.candidate)),
    "candidate": lambda task: (natural(task.candidate), _day(task)),
}


def arranged(tasks: Iterable[Task], sort: Sort = "nearest", text: str = "") -> list[Task]:
    """The tasks that hold a text, in order: who is nearest to a decision first, or whose visit is longest ago."""
    wanted = text.lower()
    return sorted((one for one in tasks if wanted in _words(one).lower()), key=_KEYS[sort])


def _words(task: Task) -> str:
    about = (task.candidate, task.trial, task.outcome, task.state, task.told)
    return " ".join((*about, *(text for _, text in task.steps)))


def _day(task: Task) -> date:
    """The day of the visit; what has none comes last."""
    return task.visit.earliest if task.visit is not None else date.max


def heading(task: Task) -> str:
    """Who it is about: ``01-007 · NCT06592703 · visit 2026-03-02 · ? undetermined · provisional · screening 2``."""
    visit = f"visit {task.visit}" if task.visit is not None else "no visit date"
    number = f"screening {task.screening}" if task.screening else ""
    mark = f"{OUTCOMES[task.outcome]} {task.outcome}"
    return " · ".join(part for part in (task.candidate, task.trial, visit, mark, task.state, number) if part)


def as_text(tasks: Sequence[Task], width: int = 80) -> Iterator[str]:
    """The list, in lines: each candidate, and below what is to be done."""
    for task in tasks:
        yield from wrap(heading(task), width)
        yield from columns([("", *step) for step in task.steps], width, (0, _WORD))
        yield ""
    yield from wrap(counted(tasks), width)


def counted(tasks: Sequence[Task]) -> str:
    """How many there are, by what is to be done for them."""
    if not tasks:
        return (
            "Nothing is to be done: nobody is undetermined, to be signed, to be enrolled or declined, to be asked or "
            "screened again, enrolled though ineligible, or in a draft."
        )
    kinds = (
        ("with something missing", sum(task.missing > 0 for task in tasks)),
        ("to be signed", sum(("To sign", TO_SIGN) in task.steps for task in tasks)),
        ("to be enrolled or declined", sum(("To decide", TO_DECIDE) in task.steps for task in tasks)),
        ("to be asked again", sum(any(word == TO_ASK for word, _ in task.steps) for task in tasks)),
        ("to be screened again", sum(task.may_be_screened for task in tasks)),
        ("to be looked at", sum(any(word == "To look at" for word, _ in task.steps) for task in tasks)),
        ("not saved", sum(bool(task.draft) for task in tasks)),
    )
    told = ", ".join(f"{count} {word}" for word, count in kinds if count)
    return f"{plural(len(tasks), 'candidate')}{f': {told}' if told else ''}"
