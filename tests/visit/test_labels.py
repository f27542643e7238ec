"""What people are told a field is: never the name that only a file's column needs."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from screener.language.library import load_protocol
from screener.model.abbreviations import spoken
from screener.model.candidate import Candidate
from screener.model.names import field_name
from screener.model.rules import AnyOf, Judgement, Occurred
from screener.model.vocabulary import vocabulary
from screener.reports.candidate import on_candidate
from screener.reports.decision import as_text, wanted_line
from screener.reports.decision_html import as_html
from screener.reports.labels import label_of
from screener.reports.words import JUDGED_WHOLE
from screener.visit.desk import Desk
from screener.visit.entries import Entry
from screener.visit.paper import report_of
from screener.visit.trials import find_trial
from screener.visit.view import overall, scene_of
from tests.log.visits import AB, LM
from tests.spec.handbook import protocol_of, yes

TRIAL = "NCT03927157"
PROTOCOL = load_protocol(TRIAL)
_INTERNAL = re.compile(r"[0-9a-f]{6}\b(?=[ _]since|_)|\w_since|\w_\w+_\w")


@pytest.mark.parametrize(
    ("begins", "label"),
    [
        ("asthma_since", "asthma since"),
        ("a_physician_", "a physician-prescribed asthma controller … since"),
        ("at_least_one_of_the", "“at least one of the exacerbations should occur during …”"),
        ("fev1_reversibility_in_previous_12_months_ml", "FEV1 reversibility in previous 12 months mL"),
        ("acq_6", "ACQ-6 score on day of randomization"),
    ],
)
def test_a_label(begins: str, label: str) -> None:
    field = next(one for one in PROTOCOL.fields if one.name.startswith(begins))
    assert label_of(field) == label


def test_neither_the_bar_nor_a_report_shows_an_internal_name(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "log.db", tmp_path / "drafts")
    visit = desk.new(find_trial(TRIAL), "01-001")
    visit.sheet.put("screening_date", Entry("2026-03-02"))
    visit.sheet.put(next(name for name in visit.fields if name.startswith("ics_")), Entry("yes"))
    assert not _INTERNAL.findall(overall(scene_of(visit.protocol, visit.sheet)).detail)
    draft, saved = report_of(desk, visit), report_of(desk, desk.save(visit, LM))
    for report in (draft, saved):
        assert "Since when: asthma (I02)\n" in as_text(report, 200)
        obtained = [wanted_line(one, named=False) for one in report.wanted]
        assert not [line for line in obtained if _INTERNAL.search(line)]
    assert "ICS (≥ 500 µg fluticasone propionate dry powder … since\n" in as_text(saved, 200)


def test_a_row_of_a_file_is_told_the_column_to_fill_in(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "log.db", tmp_path / "drafts")
    report = report_of(desk, desk.new(find_trial(TRIAL), "01-001"))
    assert "asthma_since (I02): Since when: asthma\n" in as_text(report._replace(row=3), 200)


def test_data_and_changes_are_called_by_their_labels(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "log.db", tmp_path / "drafts")
    visit = desk.new(find_trial("NCT06592703"), "01-001")
    for field, text in (("screening_date", "2026-03-02"), ("new_t2_lesion", "no"), ("consent_version", "1")):
        visit.sheet.put(field, Entry(text))
    visit = desk.save(visit, LM)
    for field, text in (("new_t2_lesion", "2025-04"), ("consent_version", "2")):
        visit.sheet.put(field, Entry(text), "misread")
    report = report_of(desk, desk.save(visit, LM))
    assert [(one.what, one.label) for one in report.changes] == [
        ("new_t2_lesion", "new T2 lesion"),
        ("consent_version", "consent version"),
    ]
    for text in (as_text(report, 200), as_html(report)):
        assert "new T2 lesion" in text
        assert not re.search("screening_date|new_t2_lesion|consent_version", text)


@pytest.mark.parametrize(
    ("name", "question", "label"),
    [
        ("isi", "Insomnia Severity Index score", "ISI"),
        ("upcr", "Urine protein/creatinine ratio", "UPCR"),
        ("cat_score", "COPD Assessment Test score", "CAT score"),
        ("bdi_ii", "Beck Depression Inventory-II score", "BDI II"),
        ("bcva_snellen", "Best-corrected visual acuity, Snellen", "BCVA Snellen"),
        ("cdai_ra", vocabulary().variables["cdai_ra"].question, "CDAI RA"),
        ("acl_injury", "Anterior cruciate ligament injury?", "ACL injury"),
        (
            "non_inflammatory_lesion_count",
            "Number of non-inflammatory lesions",
            "non inflammatory lesion count",
        ),
        ("age_at_onset", "Age at onset", "age at onset"),
    ],
)
def test_initials_of_a_question_are_capitals(name: str, question: str, label: str) -> None:
    """A name that is short for words of its question is written as such; a word that stands there is itself."""
    assert spoken(name, question) == label


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("lvef measurement", "LVEF measurement"),
        ("ecog assessment", "ECOG assessment"),
        ("hs crp measurement", "hs-CRP measurement"),
        ("nt probnp measurement", "NT-proBNP measurement"),
        ("hemoglobin measurement", "Hemoglobin measurement"),
        ("blister assessment", "Blister assessment"),
    ],
)
def test_a_measurement_is_asked_in_capitals_and_said_plainly_in_its_rule(words: str, label: str) -> None:
    """A file that was written earlier holds the rule's words, which are not another's for their capitals."""
    (asked,) = [
        field
        for field in protocol_of({"I01": Occurred(event=field_name(words), words=words)}).fields
        if field.name == field_name(words)
    ]
    assert label_of(asked) == label


def test_the_report_says_who_entered_what_and_when(tmp_path: Path) -> None:
    """Once for all of it, and beside each value where several people did: the investigator answers what is to judge."""
    desk = Desk(
        tmp_path / "log.db", tmp_path / "drafts", clock=lambda: datetime(2026, 3, 10, 12, 0, tzinfo=UTC)
    )
    visit = desk.new(find_trial("NCT06592703"), "01-001")
    visit.sheet.put("screening_date", Entry("2026-03-02"))
    visit.sheet.put("relapse", Entry("no"))
    visit = desk.save(visit, LM)
    report = report_of(desk, visit)
    assert "\nData, entered by LM, 2026-03-10 12:00 UTC\n" in as_text(report, 200)
    assert as_html(report).count("ntered by LM, 2026-03-10 12:00 UTC") == 1
    visit.sheet.put("new_t2_lesion", Entry("no"))
    report = report_of(desk, desk.save(visit, AB))
    assert as_text(report, 200).count("entered by LM, 2026-03-10 12:00 UTC") == 2
    for text in (as_text(report, 200), as_html(report)):
        assert text.count("entered by AB, 2026-03-10 12:00 UTC") == 1


def test_nobody_is_said_to_have_entered_here_what_was_carried_over(tmp_path: Path) -> None:
    """Who saved the second visit confirmed one value of the first, and entered its day."""
    desk = Desk(
        tmp_path / "log.db", tmp_path / "drafts", clock=lambda: datetime(2026, 3, 10, 12, 0, tzinfo=UTC)
    )
    visit = desk.new(find_trial("NCT06592703"), "01-001")
    for field, text in (
        ("screening_date", "2026-03-02"),
        ("sex", "female"),
        ("edss", "4"),
        ("relapse", "no"),
    ):
        visit.sheet.put(field, Entry(text))
    again = desk.rescreen(desk.save(visit, LM).screening)
    again.sheet.put("screening_date", Entry("2026-04-02"))
    again.sheet.confirm("relapse")
    report = report_of(desk, desk.save(again, AB))
    by = {one.field: one.by for one in report.data}
    assert by == {"screening_date": "AB", "sex": "", "edss": "", "relapse": "AB"}
    assert [one.at for one in report.data if not one.by] == ["", ""]
    for text in (as_text(report, 200), as_html(report)):
        assert text.count("ntered by AB, 2026-03-10 12:00 UTC") == 2
        assert (
            text.count("carried over, asked on 2026-03-02, 31 days old at this visit, entered by LM, ") == 2
        )


def test_text_and_page_call_what_is_missing_by_one_name(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "log.db", tmp_path / "drafts")
    report = report_of(desk, desk.new(find_trial("NCT06592703"), "01-001"))
    text, html = as_text(report, 200), as_html(report)
    assert "EDSS (I03): EDSS score\n" in text
    assert "<strong>EDSS</strong> (I03): EDSS score<" in html
    assert "intracranial hypertension (E04)\n" in text  # whose question says no more than that
    assert "<strong>intracranial hypertension</strong> (E04)<" in html


def test_a_question_is_not_told_twice_nor_what_was_guessed_of_it() -> None:
    """The text stands above; what was read of it decides nothing, so a report says nothing of it."""
    protocol = protocol_of(
        {
            "E01": Judgement(question="text of E01", about=yes("pregnant")),
            "E02": yes("pregnant"),
            "E03": AnyOf(rules=(yes("asthma"), Judgement(question="frailty", about=yes("pregnant")))),
        }
    )
    report = on_candidate(protocol, Candidate("01-001", {}))
    assert [one.read_as for one in report.criteria] == [
        JUDGED_WHOLE,
        "pregnant",
        'any of (asthma; judge "frailty")',
    ]
    assert report.criteria[0].rule == 'judge "text of E01" about (pregnant)'
    assert f"read as: {JUDGED_WHOLE}" in as_html(report).replace("&#x27;", "'")
    assert "about (pregnant)" not in as_html(report)
