"""The report on a visit, in the forms in which it leaves: an HTML page, text, JSON."""

from typing import Literal

from screener.model.moments import local_day
from screener.reports.candidate import CandidateReport, on_candidate, with_unconfirmed
from screener.reports.decision import as_text
from screener.reports.episode import on_episode
from screener.visit.desk import Desk
from screener.visit.entries import as_typed
from screener.visit.view import checks, scene_of, unknown_text
from screener.visit.visiting import Visit

Form = Literal["html", "text", "json"]
SUFFIXES: dict[Form, str] = {"html": ".html", "text": ".txt", "json": ".json"}


def report_of(desk: Desk, visit: Visit) -> CandidateReport:
    """The report on what the log holds, or on the draft where that says something else.

    Raises ``LogFault`` where the log can't be read.
    """
    if visit.screening and not visit.is_unsaved:
        with desk.log() as log, log.snapshot():
            episode = log.episode(visit.screening)
            return on_episode(episode, log.checked_head())
    return of_draft(visit)


def of_draft(visit: Visit) -> CandidateReport:
    """The report on what was entered, as it stands."""
    entries, waiting = visit.sheet.entries, visit.sheet.waiting
    scene = scene_of(visit.protocol, visit.sheet, today=local_day(visit.clock()))
    report = on_candidate(visit.protocol, scene.judged.candidate, visit.sheet.base.overridden)
    wanted = tuple(
        one._replace(comment=unknown_text(entries[one.field]))
        if one.field in entries and entries[one.field].unknown
        else one
        for one in report.wanted
    )
    carried = {name: f"{as_typed(entries[name].text)}, {age}" for name, age in waiting.items()}
    odd = checks(scene, visit.progress, visit.explained, visit.later)
    return with_unconfirmed(report._replace(wanted=wanted, draft=True, checks=odd), carried)


def written(report: CandidateReport, form: Form) -> str:
    """The report as the text of a file."""
    if form == "html":
        from screener.reports.decision_html import as_html

        return as_html(report)
    if form == "json":
        from screener.reports.decision_json import as_json

        return as_json(report)
    return as_text(report, width=96)
