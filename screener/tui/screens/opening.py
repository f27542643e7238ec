"""From home to a visit: a new candidate's code, or a candidate as he or she was left."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from screener.errors import Unusable
from screener.log.faults import in_app
from screener.tui.screens.dialogs import Checked, Choose
from screener.visit.batch import Batch, BatchRow
from screener.visit.cards import CandidateCard, TrialCard
from screener.visit.codes import alike
from screener.visit.entries import code_fault
from screener.visit.visiting import Visit

if TYPE_CHECKING:
    from screener.tui.app import ScreenerApp
    from screener.tui.screens.visit import VisitScreen

T = TypeVar("T")
_WAYS = (
    ("open", "Open the visit: see it, report, sign, change a value with a reason"),
    ("rescreen", "Screen again: a new visit, the values carried over, each to be confirmed"),
)
_WITH_ROW = (
    ("open", "Open the visit as it was saved: nothing more of the file is entered"),
    ("again", "Screen again with the row's values; what it lacks is carried over"),
)


def new_candidate(app: "ScreenerApp", card: TrialCard) -> None:
    """Ask for the code, the next free one proposed; a code that is taken leads to that candidate."""
    told = (
        f"Candidate's code in {card.name}: the site's number and a running number. It is never a name, initials "
        "or a hospital number."
    )

    def whose(code: str) -> CandidateCard | None:
        """Who has the code: of whom there is a visit, or what a file said."""
        return app.desk.known(card.trial, code) or app.desk.from_file(card.trial, code)

    def ask(code: str) -> None:
        app.push_screen(Checked("New candidate", told, code_fault, value=code, whole=True), given)

    def given(code: str | None) -> None:
        if code:
            in_background(app, lambda: whose(code), lambda known: found(code, known))

    def found(code: str, known: CandidateCard | None) -> None:
        if known is not None:
            open_candidate(app, known)
        else:
            in_background(app, lambda: alike(app.desk, card.trial, code), lambda other: apart(code, other))

    def apart(code: str, other: str) -> None:
        """Codes that differ in capitals alone are one person's, as a rule: who types decides."""

        def chosen(way: str | None) -> None:
            if way == "same":
                given(other)
            elif way == "new":
                begin(code)

        if not other:
            begin(code)
            return
        ways = (
            ("same", f"The same person: go on with {other}"),
            ("new", f"Another person: begin a visit of {code}"),
        )
        told = f"There is {other} in this trial: it differs in capitals alone."
        app.push_screen(Choose(f"Is {code} a new candidate?", told, ways), chosen)

    def begin(code: str) -> None:
        in_background(app, lambda: app.desk.new(card.path, code), app.show_visit)

    in_background(app, lambda: app.desk.next_code(card.trial), ask)


def visit_of_row(app: "ScreenerApp", path: Path, batch: Batch, row: BatchRow) -> None:
    """Go on from a row of a file as a visit that holds the row's values. Whoever has a visit already keeps that: one
    may be screened again with them, unless there is a draft to go on with first."""
    from screener.visit.fromfile import begin, drafted, row_fault, taken

    def show(visit: Visit) -> None:
        _show(app, visit)
        app.notify(taken(visit, row.verdict.row))

    def start(again: int = 0) -> None:
        in_background(app, lambda: begin(app.desk, path, batch, row, again), show)

    def found(known: CandidateCard | None) -> None:
        if known is None:
            start()
        elif known.draft:
            in_background(app, lambda: app.desk.open(known), opened)
        else:
            which(known)

    def opened(visit: Visit) -> None:
        told = drafted(visit, batch, row)
        app.notify(f"{visit.sheet.code}: {told}", severity="warning", timeout=15)
        _show(app, visit)

    def which(known: CandidateCard) -> None:
        def chosen(way: str | None) -> None:
            if way == "open":
                open_visit(app, known)
            elif way == "again":
                start(known.screening)

        app.push_screen(
            Choose(f"{known.code}  {known.trial}", f"In the log: {_told(known)}", _WITH_ROW), chosen
        )

    fault = row_fault(row)
    if fault:
        app.notify(fault, severity="error", timeout=20)
    else:
        code = row.verdict.id
        in_background(app, lambda: app.desk.known(batch.protocol.trial, code), found)


def open_candidate(app: "ScreenerApp", card: CandidateCard) -> None:
    """Open a draft as it was left; of a visit that is in the log, ask what is wanted."""
    if card.draft:
        open_visit(app, card)
        return

    def chosen(way: str | None) -> None:
        if way == "open":
            open_visit(app, card)
        elif way == "rescreen":
            in_background(app, lambda: app.desk.rescreen(card.screening), lambda visit: _show(app, visit))

    app.push_screen(Choose(f"{card.code}  {card.trial}", _told(card), _WAYS), chosen)


def _told(card: CandidateCard) -> str:
    return f"{card.outcome}, {card.state}, last changed {card.when}"


def open_visit(app: "ScreenerApp", card: CandidateCard) -> None:
    """Open a visit as it was left: its draft where there is one, else what the log holds."""
    in_background(app, lambda: app.desk.open(card), lambda visit: _show(app, visit))


def open_report(app: "ScreenerApp", card: CandidateCard) -> None:
    """The report over the visit, as the log holds it."""

    def show(visit: Visit) -> None:
        screen = _show(app, visit)
        app.run_worker(over(screen))

    async def over(screen: "VisitScreen") -> None:
        await screen.ready.wait()
        if screen.is_current:
            screen.report()

    in_background(app, lambda: app.desk.open(card), show)


def _show(app: "ScreenerApp", visit: Visit) -> "VisitScreen":
    screen = app.show_visit(visit)
    if visit.note:
        app.notify(visit.note, severity="warning", timeout=15)
    return screen


def in_background(
    app: "ScreenerApp",
    ask: Callable[[], T],
    then: Callable[[T], object],
    failed: Callable[[Unusable], object] | None = None,
) -> None:
    """Ask a disk in a worker, and go on with the answer; what goes wrong is told, or met by ``failed``."""

    def work() -> None:
        try:
            answer = ask()
        except Unusable as fault:
            app.call_from_thread(failed or told, fault)
        else:
            app.call_from_thread(then, answer)

    def told(fault: Unusable) -> None:
        app.notify(in_app(fault), severity="error", timeout=20)

    app.run_worker(work, thread=True, group="desk", exit_on_error=True)
