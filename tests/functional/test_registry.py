"""Registry records in, by content; what can't be used says what to do."""

import json
from pathlib import Path

import pytest

from screener.errors import Unusable
from screener.sources.registry import read_source

SHIPPED = Path(__file__).resolve().parents[2] / "criteria" / "NCT06592703.json"
TEXT = "Inclusion Criteria:\n\n* Age 18 to 65 years\n\nExclusion Criteria:\n\n* Pregnant women"


def study(trial: str = "NCT00000001", text: str = TEXT, **eligibility: str) -> dict[str, object]:
    return {
        "protocolSection": {
            "identificationModule": {"nctId": trial, "briefTitle": "A trial", "acronym": "ABC"},
            "statusModule": {"lastUpdatePostDateStruct": {"date": "2024-05-01"}},
            "contactsLocationsModule": {
                "centralContacts": [{"name": "NOBODY", "email": "nobody@example.org"}]
            },
            "eligibilityModule": {
                "eligibilityCriteria": text,
                "sex": "FEMALE",
                "minimumAge": "18 Years",
                **eligibility,
            },
        }
    }


def test_official_json() -> None:
    (record,), problems = read_source(json.dumps(study()).encode(), "x")
    assert (record.trial, record.title, record.acronym, record.version) == (
        "NCT00000001",
        "A trial",
        "ABC",
        "2024-05-01",
    )
    assert (record.sex, record.minimum_age, record.maximum_age) == ("FEMALE", "18 Years", "")
    assert record.eligibility == TEXT
    assert record.source == "registry record"
    assert problems == ()


@pytest.mark.parametrize("wrap", [lambda one: [one], lambda one: {"studies": [one], "nextPageToken": "x"}])
def test_lists_and_pages_of_studies(wrap: object) -> None:
    assert callable(wrap)
    (record,), _ = read_source(json.dumps(wrap(study())).encode(), "x")
    assert record.trial == "NCT00000001"


def test_a_page_with_a_python_literal() -> None:
    page = f"Viewing Study NCT00000001\n\nStatus: RECRUITING\n\nRaw JSON\n\n{study()!r}"
    (record,), _ = read_source(page.encode(), "page.txt")
    assert (record.trial, record.source) == ("NCT00000001", "registry page")


def test_a_literal_is_never_evaluated() -> None:
    page = "Raw JSON\n\n__import__('os').system('echo read')"
    with pytest.raises(
        Unusable, match=r"^page: the record can't be read\. Export it again, as JSON if possible$"
    ):
        read_source(page.encode(), "page")


def test_contacts_are_not_kept() -> None:
    (record,), _ = read_source(json.dumps(study()).encode(), "x")
    assert "NOBODY" not in json.dumps(record.kept)
    assert set(record.kept["protocolSection"]) == {
        "identificationModule",
        "statusModule",
        "eligibilityModule",
    }


def test_the_shipped_record_holds_no_contacts() -> None:
    kept = SHIPPED.read_text(encoding="utf-8")
    assert "@" not in kept
    assert set(json.loads(kept)["protocolSection"]) == {
        "identificationModule",
        "statusModule",
        "designModule",
        "conditionsModule",
        "eligibilityModule",
    }


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_encodings_of_a_plain_text(encoding: str) -> None:
    text = "Inclusion criteria:\n- Présence of fever\n"
    (record,), _ = read_source(text.encode(encoding), "x.txt")
    assert record.eligibility == text
    assert record.source == "plain text"


def test_one_bad_study_among_good_ones_is_a_problem() -> None:
    records, problems = read_source(json.dumps([study(), {"x": 1}]).encode(), "many.json")
    assert [record.trial for record in records] == ["NCT00000001"]
    assert [str(problem) for problem in problems] == [
        "many.json, study 2: no protocolSection. This is not a ClinicalTrials.gov record (API v2)"
    ]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "x: the file is empty"),
        (b" \n ", "x: the file is empty"),
        (b"{}", "x: no protocolSection. This is not a ClinicalTrials.gov record (API v2)"),
        (b"[]", "x: there is no study in it"),
        (b'{"a": ', "x: not valid JSON at line 1, column 7: Expecting value. Export the record again"),
        (
            json.dumps(study(text=" ")).encode(),
            "x: the record has no eligibilityCriteria. There is nothing to read",
        ),
        (b"\x89PNG\0\0", "x: this is not a text file. Export the record as JSON or as text"),
        (
            b"Dear all, see you on Monday.",
            "x: neither a registry record nor a text with inclusion and exclusion headings. "
            "Put the criteria below the lines “Inclusion criteria:” and “Exclusion criteria:”",
        ),
    ],
)
def test_what_cannot_be_used_says_what_to_do(data: bytes, message: str) -> None:
    with pytest.raises(Unusable) as fault:
        read_source(data, "x")
    assert str(fault.value) == message


def test_deep_nesting_is_a_message() -> None:
    with pytest.raises(Unusable, match=r"nested too deeply|can't be read"):
        read_source(b"[" * 200_000, "x")
