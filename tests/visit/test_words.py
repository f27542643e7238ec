"""A report has the screen's words: what a person must judge is *to judge* on both, and unknown to machines."""

import json

import pytest

from screener.engines.decisions import effect
from screener.language.library import load_protocol
from screener.model.fields import fields_of
from screener.model.protocol import Criterion, Protocol
from screener.model.rules import AnyOf, Judgement, Present, Rule
from screener.model.vocabulary import vocabulary
from screener.reports.candidate import CandidateReport, on_candidate
from screener.reports.decision_html import as_html
from screener.reports.words import SYMBOLS
from screener.visit.entries import Entry
from screener.visit.firstpage import in_brief
from screener.visit.paper import written
from screener.visit.view import scene, verdict_lines
from tests.maestro import kind_of

KEEN, CALM = Judgement(question="Keen to keep a diary"), Judgement(question="Calm enough")
STROKE = Present(finding="stroke")
RULES: dict[str, Rule] = {"I01": KEEN, "I02": AnyOf(rules=(KEEN, CALM)), "E01": AnyOf(rules=(STROKE, CALM))}


def trial() -> Protocol:
    """One question; two; a question beside a datum."""
    criteria = tuple(
        Criterion(id=id, kind=kind_of(id), text=f"text of {id}", rule=rule) for id, rule in RULES.items()
    )
    fields = fields_of(RULES.items(), vocabulary(), "screening_date", {})
    return Protocol(trial="T1", default_anchor="screening_date", criteria=criteria, fields=fields)


def report_of(entries: dict[str, Entry]) -> CandidateReport:
    protocol = trial()
    return on_candidate(protocol, scene(protocol, "01-001", entries).judged.candidate)


@pytest.mark.parametrize(
    "entries",
    [
        {},
        {KEEN.field: Entry(unknown=True)},
        {KEEN.field: Entry("no")},
        {KEEN.field: Entry("yes"), "stroke": Entry("no")},
        {CALM.field: Entry("yes")},
    ],
)
def test_every_criterion_has_one_word(entries: dict[str, Entry]) -> None:
    """The word and the reasons of the screen are those of the report."""
    shown = scene(trial(), "01-001", entries)
    report = report_of(entries)
    assert tuple(line.word for line in report.criteria) == shown.words
    for line, criterion in zip(report.criteria, trial().criteria, strict=True):
        first = verdict_lines(criterion, shown.finding(criterion))[0]
        assert first == f"{SYMBOLS[line.word]} {line.word}: {'; '.join(line.reasons)}"


def test_what_a_person_must_judge_is_to_judge_in_a_report() -> None:
    """In the text and on the page; a question beside a datum is said to be one."""
    report = report_of({})
    text = written(report, "text")
    assert "! I01  to judge        text of I01\n" in text
    assert "→ a person has to answer; nothing is assumed\n" in text
    assert "! I02  to judge        text of I02\n" in text
    assert "→ “Calm enough” is to judge\n" in text
    assert "? E01  unknown         text of E01\n" in text
    assert "→ stroke is not known\n" in text
    page = as_html(report)
    assert "! to judge" in page
    assert "“Calm enough” is to judge" in page
    for said in (text, page):
        assert "” is not known" not in said


def test_what_is_to_judge_is_nothing_to_obtain() -> None:
    """The investigator's list stands apart from the one of documents and results."""
    text = written(report_of({}), "text")
    assert "To obtain   stroke (E01)" in text
    assert "To judge    Is it so: “Keen to keep a diary”? (I01, I02)" in text
    assert "<dt>To judge</dt>" in as_html(report_of({}))
    assert "To obtain" not in written(report_of({"stroke": Entry("no")}), "text")


def test_an_answer_that_is_not_used_keeps_its_reason() -> None:
    """*To judge*, and why what was answered does not do."""
    protocol = trial()
    shown = scene(protocol, "01-001", {KEEN.field: Entry("perhaps")})
    line = verdict_lines(protocol.criteria[0], shown.finding(protocol.criteria[0]))[0]
    assert line.startswith("! to judge: “Keen to keep a diary” was refused: ")


def test_machines_read_unknown() -> None:
    """The effect in JSON stays one of the documented words; the word that people read stands beside it."""
    first = json.loads(written(report_of({}), "json"))["criteria"][0]
    assert (first["effect"], first["word"]) == ("unknown", "to judge")
    protocol = trial()
    shown = scene(protocol, "01-001", {})
    assert {effect(one, shown.finding(one)) for one in protocol.criteria} == {"unknown"}


def test_the_first_page_is_told_by_what_it_asks() -> None:
    """A trial that asks for no birth date, or no sex, is not said to."""
    assert in_brief(load_protocol("NCT06592703")) == "dates, sex, birth, consent"
    assert in_brief(load_protocol("NCT03926117")) == "date, sex, consent"
    protocol = load_protocol("NCT03926117")
    fields = tuple(field for field in protocol.fields if field.name != "sex")
    assert in_brief(protocol.model_copy(update={"fields": fields})) == "date, consent"
