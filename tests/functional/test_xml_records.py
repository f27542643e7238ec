"""Records in XML: a trial of any registry from the WHO's search portal, and the older files of ClinicalTrials.gov."""

from pathlib import Path

import pytest

from screener.errors import Unusable
from screener.sources.registry import Record, read_source
from tests.functional.command import Run

PORTAL = """<?xml version='1.0' encoding='UTF-8' ?>
<Trials_downloaded_from_ICTRP>
  {trials}
</Trials_downloaded_from_ICTRP>
"""
TRIAL = """<Trial><Internal_Number>1
    </Internal_Number>
    <TrialID>{trial}
    </TrialID>
    <Last_Refreshed_on>24 August 2026</Last_Refreshed_on>
    <Public_title>A title</Public_title>
    <Acronym/>
    <Contact_Lastname>Example</Contact_Lastname>
    <Contact_Email>bo@example.org</Contact_Email>
    <Inclusion_agemin>{youngest}</Inclusion_agemin>
    <Inclusion_agemax>75 Years</Inclusion_agemax>
    <Inclusion_gender>{sex}</Inclusion_gender>
    <Inclusion_Criteria>{inclusion}</Inclusion_Criteria>
    <Exclusion_Criteria>{exclusion}</Exclusion_Criteria>
</Trial>"""
OLDER = """<clinical_study>
  <id_info><org_study_id>X-1</org_study_id><nct_id>NCT01234567</nct_id></id_info>
  <brief_title>A brief title</brief_title>
  <overall_official><last_name>Ada Example</last_name></overall_official>
  <eligibility>
    <criteria><textblock>
        Inclusion Criteria:

          -  Age &gt;= 18 years

        Exclusion Criteria:

          -  Pregnancy
    </textblock></criteria>
    <gender>Female</gender>
    <minimum_age>18 Years</minimum_age>
    <maximum_age>N/A</maximum_age>
  </eligibility>
  <last_update_posted type="Actual">March 18, 2021</last_update_posted>
</clinical_study>
"""


def trial(
    trial: str = "DRKS00012345",
    youngest: str = "18 Years",
    sex: str = "Both",
    inclusion: str = "1. Hypertension&lt;br&gt;2. EDSS &lt;= 6",
    exclusion: str = "Pregnancy",
) -> str:
    return TRIAL.format(trial=trial, youngest=youngest, sex=sex, inclusion=inclusion, exclusion=exclusion)


def portal(*trials: str) -> bytes:
    return PORTAL.format(trials="".join(trials)).encode()


def only(data: bytes) -> Record:
    (record,), problems = read_source(data, "export.xml")
    assert problems == ()
    return record


def test_a_trial_of_the_portal_has_its_two_sides_its_ages_and_its_day() -> None:
    record = only(portal(trial()))
    assert (record.trial, record.title, record.version) == ("DRKS00012345", "A title", "2026-08-24")
    assert (record.minimum_age, record.maximum_age, record.sex) == ("18 Years", "75 Years", "ALL")
    assert record.eligibility == (
        "Inclusion Criteria:\n1. Hypertension<br>2. EDSS <= 6\n\nExclusion Criteria:\nPregnancy"
    )
    assert record.source_kind == "xml"


def test_a_side_that_has_a_heading_of_its_own_gets_no_other() -> None:
    both = "Inclusion Criteria:\n\n* Asthma\n\nExclusion Criteria:\n\n* Pregnancy"
    assert only(portal(trial(inclusion=both, exclusion=""))).eligibility == both


def test_nobody_to_contact_is_kept() -> None:
    for data in (portal(trial()), OLDER.encode()):
        kept = str(only(data).kept)
        assert "Example" not in kept
        assert "bo@example.org" not in kept


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ({"youngest": "18age old over"}, "Age minimum: 18age old over"),
        ({"youngest": "20years-old &lt;="}, "Age minimum: 20years-old <="),
        ({"sex": "Women after childbirth"}, "Gender: Women after childbirth"),
    ],
)
def test_a_field_in_words_of_its_own_is_read_with_the_text(said: dict[str, str], line: str) -> None:
    assert only(portal(trial(**said))).eligibility.endswith(f"\n\n{line}")


@pytest.mark.parametrize(
    "trial_id", ["ISRCTN12345678", "jRCT1031220123", "2022-500123-12-00", "ACTRN12620000123456"]
)
def test_any_registrys_id_is_one(trial_id: str) -> None:
    assert only(portal(trial(trial_id))).trial == trial_id


def test_a_slash_in_an_id_is_no_folder() -> None:
    assert only(portal(trial("CTRI/2021/03/032123"))).trial == "CTRI-2021-03-032123"


def test_an_older_file_of_the_registry() -> None:
    record = only(OLDER.encode())
    assert (record.trial, record.title, record.version) == ("NCT01234567", "A brief title", "2021-03-18")
    assert (record.sex, record.minimum_age, record.maximum_age) == ("FEMALE", "18 Years", "N/A")
    assert record.eligibility.startswith("Inclusion Criteria:")


def test_an_export_of_several_is_imported_one_by_one(screener: Run, tmp_path: Path) -> None:
    (tmp_path / "export.xml").write_bytes(portal(trial(), trial("ISRCTN12345678")))
    export, mine = str(tmp_path / "export.xml"), str(tmp_path / "mine")
    several = screener("import", export)
    assert several.code == 2
    assert "2 studies in it. Name one with --id. It holds: DRKS00012345, ISRCTN12345678" in several.err
    assert screener("import", export, "--id", "ISRCTN12345678", "--out", mine).code == 0
    again = screener("parse", str(tmp_path / "mine" / "ISRCTN12345678.json"))
    assert again.code == 0
    assert "hypertension" in again.out


NO_TEXT = OLDER[: OLDER.index("<textblock>")] + "<textblock>" + OLDER[OLDER.index("</textblock>") :]


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (OLDER.removesuffix("</clinical_study>\n"), "not whole XML. Export the record again"),
        ('<!DOCTYPE x [<!ENTITY a "b">]>\n' + OLDER.replace("A brief", "&a;"), "declares entities"),
        (NO_TEXT, "has no eligibility text"),
        ("<html><body>Inclusion Criteria</body></html>", "this is a web page or XML, not a record"),
    ],
    ids=["cut off", "entities", "no text", "a web page"],
)
def test_what_cannot_be_used_is_refused(data: str, told: str) -> None:
    with pytest.raises(Unusable, match=told):
        read_source(data.encode(), "export.xml")
