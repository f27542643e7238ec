"""Reading trial records from outside: by content, whole or with a message, never by guessing."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from screener.errors import Unusable
from screener.model.resources import shipped
from screener.sources import registry
from screener.sources.registry import Record, read_source
from tests.functional.command import Run

TEXT = "Inclusion Criteria:\n\n* Age \\> 18 years\n\nExclusion Criteria:\n\n* HbA1c ≥ 9 % or déjà treated"


def study(trial: str = "NCT01234567", **eligibility: object) -> dict[str, Any]:
    """A record of the registry with people in it who must not be kept."""
    return {
        "hasResults": False,
        "protocolSection": {
            "identificationModule": {
                "nctId": trial,
                "acronym": "ACRO",
                "briefTitle": "A brief title",
                "officialTitle": "A long title",
            },
            "statusModule": {"lastUpdatePostDateStruct": {"date": "2025-03-18", "type": "ACTUAL"}},
            "sponsorCollaboratorsModule": {"responsibleParty": {"investigatorFullName": "Ada Example"}},
            "contactsLocationsModule": {
                "centralContacts": [{"name": "Bo Example", "email": "bo@example.org", "phone": "555"}]
            },
            "designModule": {
                "studyType": "INTERVENTIONAL",
                "designInfo": {"allocation": "RANDOMIZED"},
                "contacts": [{"name": "Cy Example", "email": "cy@example.org"}],
            },
            "conditionsModule": {"conditions": ["Asthma"]},
            "eligibilityModule": {
                "eligibilityCriteria": TEXT,
                "sex": "FEMALE",
                "minimumAge": "18 Years",
                "healthyVolunteers": False,
                **eligibility,
            },
        },
    }


def page(record: str) -> str:
    """A saved text page around a record."""
    return (
        "Viewing Study NCT01234567\n\n\nStudy NCT ID: NCT01234567\nStatus: RECRUITING\n"
        f"Brief Title: A brief title\nSponsor:\n\nRaw JSON\n\n{record}\n"
    )


def only(data: bytes | str) -> Record:
    """The one record in the data, read without a problem."""
    records, problems = read_source(data.encode() if isinstance(data, str) else data, "given")
    assert problems == ()
    (record,) = records
    return record


def test_a_study_is_read_with_what_the_registry_says() -> None:
    record = only(json.dumps(study()))
    assert record.trial == "NCT01234567"
    assert (record.title, record.acronym, record.version) == ("A brief title", "ACRO", "2025-03-18")
    assert (record.sex, record.minimum_age, record.maximum_age) == ("FEMALE", "18 Years", "")
    assert record.healthy_volunteers is False
    assert record.eligibility == TEXT
    assert record.source_kind == "json"
    assert len(record.sha256) == 64


def test_people_are_not_kept() -> None:
    kept = json.dumps(only(json.dumps(study())).kept)
    assert "Example" not in kept
    assert "@" not in kept
    assert '"allocation": "RANDOMIZED"' in kept
    assert set(json.loads(kept)["protocolSection"]) == set(registry.MODULES)


@pytest.mark.parametrize(
    "shape",
    [
        lambda one: json.dumps(one),
        lambda one: json.dumps([one]),
        lambda one: json.dumps({"studies": [one], "nextPageToken": "x"}),
        lambda one: page(repr(one)),
        lambda one: page(json.dumps(one)),
        lambda one: repr(one),
    ],
    ids=["study", "list", "page of studies", "text page", "text page with JSON", "literal"],
)
def test_every_shape_holds_the_same_study(shape: Any) -> None:
    record = only(shape(study()))
    assert record.eligibility == TEXT
    assert record.kept == only(json.dumps(study())).kept


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(encoding: str) -> None:
    text = "Inclusion criteria:\n- Körpergewicht > 50 kg, “sûr”"
    record = only(text.encode(encoding))
    assert record.eligibility == text
    assert record.source_kind == "text"
    assert record.trial == ""
    assert record.kept == {}


def test_plain_text_may_begin_with_a_bracket() -> None:
    assert only("[Part A] Inclusion: adults").source_kind == "text"


def test_a_record_that_is_kept_reads_as_before() -> None:
    record = only(json.dumps(study()))
    again = only(json.dumps(record.kept, indent=1))
    assert again.eligibility == record.eligibility
    assert again.kept == record.kept


def test_the_shipped_record_has_nobody_in_it() -> None:
    data = (shipped("criteria") / "NCT06592703.json").read_bytes()
    record = only(data)
    assert (record.trial, record.version) == ("NCT06592703", "2025-03-18")
    assert (record.sex, record.minimum_age, record.maximum_age) == ("ALL", "18 Years", "55 Years")
    assert set(json.loads(data)["protocolSection"]) == set(registry.MODULES)
    assert b"@" not in data


def test_good_studies_are_read_beside_bad_ones() -> None:
    bad = study("NCT00000002", eligibilityCriteria=" ")
    records, problems = read_source(json.dumps([study(), bad, {"x": 1}, 7]).encode(), "many.json")
    assert [record.trial for record in records] == ["NCT01234567"]
    assert [problem.where for problem in problems] == [f"many.json, study {n}" for n in (2, 3, 4)]
    assert "NCT00000002" in problems[0].message
    assert "no eligibility text" in problems[0].message
    assert "protocolSection" in problems[1].message


def test_an_id_of_another_shape_is_not_taken() -> None:
    records, problems = read_source(json.dumps(study("../../etc")).encode(), "given")
    assert records[0].trial == ""
    assert problems[0].severity == "note"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf \n", "empty"),
        (b"%PDF-1.7 ...", "a PDF file"),
        (b"PK\x03\x04rest", "office document"),
        (b"ab\x00\x01cd", "binary"),
        (b"\xff\xfea", "binary"),
        (b"<!DOCTYPE html><html></html>", "web page"),
        (b'{"a": 1}', "protocolSection"),
        (b'{"protocolSection": {"identificationModule": {}}}', "no eligibility text"),
        (b'{"protocolSection": ', "neither valid JSON"),
        (b'{"studies": []}', "list of studies is empty"),
        (b"[]", "list of studies is empty"),
        (b'[{"a": 1}, {"b": 2}]', "none of the 2 studies"),
        (b'{"protocolSection": {"eligibilityModule": {"eligibilityCriteria": 7}}}', "no eligibility text"),
        (b"Viewing Study NCT01234567\nStatus: X\n", "no \u201cRaw JSON\u201d part"),
        (page("{'a': print('run')}").encode(), "neither valid JSON"),
        (page("{'a': " + "[" * 100_000 + "]" * 100_000 + "}").encode(), "nested too deeply"),
        (('{"a":' * 200_000).encode(), "nested too deeply"),
    ],
)
def test_what_cannot_be_used_says_so(data: bytes, says: str) -> None:
    with pytest.raises(Unusable) as caught:
        read_source(data, "given.txt")
    message = str(caught.value)
    assert message.startswith("given.txt")
    assert says in message
    assert "\n" not in message


def test_input_that_is_too_large_is_refused_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "LARGEST", 10)
    with pytest.raises(Unusable, match="too large"):
        read_source(b"Inclusion criteria: adults", "given.txt")


def test_a_literal_that_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "LARGEST_LITERAL", 10)
    with pytest.raises(Unusable, match="too large"):
        read_source(page(repr(study())).encode(), "given.txt")


def test_values_that_no_record_has_are_refused() -> None:
    odd = study()
    odd["protocolSection"]["designModule"]["designInfo"] = {"weird": b"bytes"}
    with pytest.raises(Unusable, match="holds values"):
        read_source(page(repr(odd)).encode(), "given.txt")


@pytest.mark.parametrize("written", [json.dumps, lambda value: page(repr(value))], ids=["json", "page"])
def test_half_a_character_is_shown_as_lost(written: Callable[[object], str]) -> None:
    """An escape that stands for half a character, without its other half, is no text and cannot be written anywhere."""
    text = "Inclusion Criteria:\n\n* zorbal \ud800 quux\n* \U0001f600 \udc00"
    odd = study(eligibilityCriteria=text)
    odd["protocolSection"]["identificationModule"]["briefTitle"] = "half \udfff"
    (record,), problems = read_source(written(odd).encode(), "given")
    assert record.eligibility == "Inclusion Criteria:\n\n* zorbal \ufffd quux\n* \U0001f600 \ufffd"
    assert record.title == "half \ufffd"
    assert [str(problem) for problem in problems] == [
        "given: 2 characters are lost in the eligibility text, shown as \ufffd. "
        "Compare the text with the registry's page"
    ]
    json.dumps(record.kept, ensure_ascii=False).encode()


def test_the_halves_of_a_character_are_joined() -> None:
    """A Python literal keeps them apart, JSON does not."""
    literal = repr(study(eligibilityCriteria="A")).replace("'A'", r"'\ud83d\ude00'")
    assert only(page(literal)).eligibility == "\U0001f600"


@pytest.mark.parametrize("command", ["parse", "lint", "template", "import"])
def test_half_a_character_stops_no_command(screener: Run, tmp_path: Path, command: str) -> None:
    text = "Inclusion Criteria:\n\n* zorbal \ud800 quux > 3"
    (tmp_path / "r.json").write_text(json.dumps(study(eligibilityCriteria=text)), encoding="utf-8")
    ran = screener(command, "r.json")
    assert ran.code in (0, 1), ran.err


@pytest.mark.parametrize("depth", [100, 700, 900])
@pytest.mark.parametrize("inmost", ['"a"', r'"\ud800"'])
def test_a_record_that_is_nested_deeply(depth: int, inmost: str) -> None:
    deep = json.dumps(study()).replace('"INTERVENTIONAL"', "[" * depth + inmost + "]" * depth)
    if depth == 100:
        assert only(deep).trial
        return
    with pytest.raises(Unusable, match=r"nested too deeply|holds values that no registry record has"):
        read_source(deep.encode(), "given")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('\n\n"protocolSection": {"a": 3', "line 3, character 18: Extra data"),
        ("[1, 2", "line 1, character 6: "),
        ('  {"protocolSection": {\n "a": 1,,}}', "line 2, character 9: "),
        ("Inclusion Criteria:\n* Asthma\n", "line 1, character 1: "),
    ],
)
def test_what_is_called_json_is_no_plain_text(text: str, place: str) -> None:
    """A record that lost its beginning would be read as criteria; the place is that in the file."""
    with pytest.raises(Unusable) as caught:
        read_source(text.encode(), "study.JSON")
    assert str(caught.value).startswith(f"study.JSON: neither valid JSON ({place}")
    assert "Give a study's JSON from the registry" in str(caught.value)


def test_the_place_in_a_saved_page(screener: Run, tmp_path: Path) -> None:
    """It is counted from the page's first line, also where the command line says it."""
    (tmp_path / "p.txt").write_text(page('{"protocolSection": {\n "a" 1}}'), encoding="utf-8")
    ran = screener("parse", "p.txt")
    assert ran.code == 2
    assert "p.txt: neither valid JSON (line 12, character 6: Expecting ':' delimiter)" in ran.err


def test_a_name_says_nothing(tmp_path: Path) -> None:
    records, _ = read_source(json.dumps(study()).encode(), str(tmp_path / "notes.docx"))
    assert records[0].source_kind == "json"
