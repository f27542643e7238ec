"""Records in XML: a trial of any registry from the WHO's search portal, and the older files of ClinicalTrials.gov."""

import re
from pathlib import Path

import pytest

from screener.errors import Unusable
from screener.language.text.sections import read_sections
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


def pieces(text: str) -> dict[str, list[str]]:
    """The criteria of a text, by side."""
    found = read_sections(text).pieces
    return {
        side: [piece.text for piece in found if piece.kind == side] for side in ("inclusion", "exclusion")
    }


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


@pytest.mark.parametrize(
    "field",
    [
        "Hypertension<br/>2. EDSS &lt;= 6<br/>3. Asthma",
        "<p>Hypertension</p><p>EDSS &lt;= 6</p><p><b>Asthma</b></p>",
        "Hypertension<criterion>EDSS &lt;= 6</criterion><criterion>Asthma</criterion>",
        "Hypertension</Inclusion_Criteria><Inclusion_Criteria>EDSS &lt;= 6&lt;br&gt;Asthma",
    ],
)
def test_nothing_behind_a_tag_in_a_field_is_lost(field: str) -> None:
    said = pieces(only(portal(trial(inclusion=field))).eligibility)
    assert [piece.removeprefix("2. ").removeprefix("3. ") for piece in said["inclusion"]] == [
        "Hypertension",
        "EDSS <= 6",
        "Asthma",
    ]
    assert said["exclusion"] == ["Pregnancy"]


def test_nothing_behind_a_tag_in_an_older_file_is_lost() -> None:
    data = OLDER.replace("Age &gt;= 18 years", "<b>Age</b> &gt;= 18 years<br/>EDSS &lt;= 6")
    assert pieces(only(data.encode()).eligibility)["inclusion"] == ["Age >= 18 years", "EDSS <= 6"]
    data = OLDER.replace("<textblock>", "").replace("</textblock>", "")
    assert only(data.encode()).eligibility == only(OLDER.encode()).eligibility


@pytest.mark.parametrize(
    "field",
    [
        "Inclusion body myositis; pregnancy",
        "Patients not meeting inclusion criteria; HIV",
        "Patients without inclusion biopsy; HIV",
        "Inclusion criteria not met",
        "Exclusion criteria: 1. Pregnancy",
        "&lt;b&gt;Key exclusion criteria&lt;/b&gt;&lt;br&gt;1. Pregnancy",
    ],
)
def test_an_exclusion_field_is_never_inclusion(field: str) -> None:
    said = pieces(only(portal(trial(exclusion=field))).eligibility)
    assert said["inclusion"] == ["Hypertension", "EDSS <= 6"]
    assert said["exclusion"]


@pytest.mark.parametrize(
    "field",
    [
        "Inclusion criteria: HIV",
        "Patients must:&lt;br&gt;have HIV",
        "Eligibility criteria: HIV",
        "HIV&lt;br&gt;Inclusion criteria: Asthma",
    ],
)
def test_an_exclusion_field_that_its_heading_makes_inclusion_is_refused(field: str) -> None:
    with pytest.raises(
        Unusable, match=r"\(DRKS00012345\): what it excludes would be read as what it includes"
    ):
        read_source(portal(trial(exclusion=field)), "export.xml")
    (record,), (problem,) = read_source(portal(trial("ISRCTN12345678"), trial(exclusion=field)), "export.xml")
    assert record.trial == "ISRCTN12345678"
    assert "It was left out" in problem.message


def test_a_field_that_holds_both_sides_has_its_own_headings() -> None:
    both = "Inclusion criteria: 1. Asthma&lt;br&gt;Exclusion criteria: 1. Pregnancy"
    for sides in ({"inclusion": both, "exclusion": ""}, {"inclusion": "", "exclusion": both}):
        said = pieces(only(portal(trial(**sides))).eligibility)
        assert said == {"inclusion": ["Asthma"], "exclusion": ["Pregnancy"]}


def test_an_inclusion_field_that_only_names_a_side_is_inclusion() -> None:
    said = pieces(only(portal(trial(inclusion="Patients without exclusion of HIV"))).eligibility)
    assert said["inclusion"] == ["Patients without exclusion of HIV"]


@pytest.mark.parametrize(
    ("said", "sex"),
    [
        ("&lt;br&gt;Female: yes&lt;br&gt;Male: no&lt;br&gt;", "FEMALE"),
        ("&lt;br&gt;Female: yes&lt;br&gt;Male: yes&lt;br&gt;", "ALL"),
        ("<br/>Female: no<br/>Male: yes<br/>", "MALE"),
    ],
)
def test_a_sex_that_is_said_of_each(said: str, sex: str) -> None:
    record = only(portal(trial(sex=said)))
    assert record.sex == sex
    assert "Gender" not in record.eligibility


def test_a_sex_that_is_neither_is_read_with_the_text() -> None:
    record = only(portal(trial(sex="&lt;br&gt;Female: no&lt;br&gt;Male: no&lt;br&gt;")))
    assert record.sex == ""
    assert "\nGender: Female: no Male: no\n" in record.eligibility


def test_ages_alone_are_no_criteria() -> None:
    with pytest.raises(Unusable, match="has no eligibility text"):
        read_source(portal(trial(youngest="18age old over", inclusion="", exclusion="")), "export.xml")


def test_a_namespace_changes_nothing() -> None:
    plain = only(OLDER.encode())
    for prefix, attribute in (
        ("", 'xmlns="http://example.org/x"'),
        ("ct:", 'xmlns:ct="http://example.org/x"'),
    ):
        data = OLDER.replace("</", f"</{prefix}") if prefix else OLDER
        data = re.sub(r"<(?=[a-z])", f"<{prefix}", data)
        data = data.replace(f"<{prefix}clinical_study>", f"<{prefix}clinical_study {attribute}>")
        record = only(data.encode())
        assert (record.trial, record.eligibility) == (plain.trial, plain.eligibility)


def test_a_comment_above_the_root_hides_nothing() -> None:
    data = "<?xml version='1.0'?>\n<!-- made by <exporter> -->\n<!-- again -->" + OLDER
    assert only(data.encode()).source_kind == "xml"
    assert only(("<!-- <x> " + "y" * 5000 + " -->" + OLDER).encode()).source_kind == "xml"


def test_many_comments_take_no_time() -> None:
    """Each way to part them would be tried."""
    (record,), _ = read_source(("<!-- a -->" * 3000 + "Inclusion criteria:\n- Asthma").encode(), "a.txt")
    assert record.source_kind == "text"


@pytest.mark.parametrize("start", ["<p>", "<b>", "<age> over 18, ", "<br/>"])
def test_a_text_may_begin_with_a_tag(start: str) -> None:
    (record,), _ = read_source(f"{start}Inclusion criteria:\n- Asthma".encode(), "a.txt")
    assert record.source_kind == "text"


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
    both = "Inclusion Criteria:\n\n* Asthma\n\nExclusion Criteria:\n\n* Pregnancy"
    sides = [{}, {"inclusion": both, "exclusion": ""}]
    for side in sides:
        text = only(portal(trial(**said, **side))).eligibility
        assert text.startswith(f"Inclusion Criteria:\n{line}\n\nInclusion Criteria:\n")
        assert line in pieces(text)["inclusion"]


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


@pytest.mark.parametrize(
    ("encoding", "title"),
    [
        ("GB2312", "高血压患者"),
        ("ISO-8859-2", "Zażółć gęślą"),
        ("Shift_JIS", "高血圧"),
        ("ISO-8859-1", "Größe"),
    ],
)
def test_an_encoding_that_is_declared_is_honoured(encoding: str, title: str) -> None:
    data = portal(trial()).decode().replace("A title", title).replace("UTF-8", encoding)
    assert only(data.encode(encoding)).title == title


@pytest.mark.parametrize("encoding", ["UTF-16", "US-ASCII"])
def test_a_file_that_was_saved_again_is_utf_8(encoding: str) -> None:
    data = portal(trial()).decode().replace("A title", "Größe").replace("UTF-8", encoding)
    assert only(data.encode()).title == "Größe"


def test_the_mark_of_a_file_counts_for_more_than_its_declaration() -> None:
    data = portal(trial()).decode().replace("A title", "Größe").replace("UTF-8", "ISO-8859-2")
    for encoding in ("utf-8-sig", "utf-16"):
        assert only(data.encode(encoding)).title == "Größe"


@pytest.mark.parametrize(
    ("encoding", "told"),
    [
        ("x-own", "says that it is written in x-own, which is not known here"),
        ("undefined", "says that it is written in undefined, which is not known here"),
        ("idna", "says that it is written in idna, and it is not"),
        ("rot13", "says that it is written in rot13, which is not known here"),
        ("UTF-8", "says that it is written in UTF-8, and it is not"),
    ],
)
def test_an_encoding_that_cannot_be_honoured_is_said(encoding: str, told: str) -> None:
    data = portal(trial()).decode().replace("A title", "Größe").replace("UTF-8", encoding)
    with pytest.raises(Unusable, match=told):
        read_source(data.encode("cp1252"), "export.xml")


def test_an_id_that_is_no_registrys_is_one_in_its_file(screener: Run, tmp_path: Path) -> None:
    path = tmp_path / "export.xml"
    path.write_bytes(portal(trial("OWN-1"), trial("a b"), trial("")))
    none = screener("import", str(path), "--id", "bar")
    assert none.code == 2
    assert "no study bar in it. It holds: OWN-1, a b, one without an id" in none.err
    assert screener("import", str(path), "--id", "own-1", "--out", str(tmp_path)).code == 0
    assert (tmp_path / "OWN-1.toml").is_file()


def test_an_id_alone_that_is_no_registrys(screener: Run, tmp_path: Path) -> None:
    path = tmp_path / "export.xml"
    path.write_bytes(portal(trial("a b")))
    ran = screener("import", str(path))
    assert (ran.code, "its id, “a b”, is no registry's. Give one with --id" in ran.err) == (2, True)


def test_a_trial_that_is_there_twice_is_told(screener: Run, tmp_path: Path) -> None:
    path = tmp_path / "export.xml"
    path.write_bytes(portal(trial(), trial(), trial("ISRCTN12345678")))
    ran = screener("import", str(path), "--id", "DRKS00012345")
    assert (ran.code, "DRKS00012345 is in it 2 times. Leave one of them in it" in ran.err) == (2, True)
    assert "It holds: DRKS00012345, ISRCTN12345678" in screener("import", str(path)).err


def test_a_trial_that_was_left_out_is_told_with_the_reason(screener: Run, tmp_path: Path) -> None:
    path = tmp_path / "export.xml"
    path.write_bytes(portal(trial("ISRCTN12345678"), trial(inclusion="", exclusion="")))
    ran = screener("import", str(path), "--id", "DRKS00012345")
    assert ran.code == 2
    assert "no study DRKS00012345 in it: the record (DRKS00012345) has no eligibility text" in ran.err


NO_TEXT = OLDER[: OLDER.index("<textblock>")] + "<textblock>" + OLDER[OLDER.index("</textblock>") :]


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (OLDER.removesuffix("</clinical_study>\n"), "not whole XML. Export the record again"),
        ('<!DOCTYPE x [<!ENTITY a "b">]>\n' + OLDER.replace("A brief", "&a;"), "declares entities"),
        (NO_TEXT, "has no eligibility text"),
        ("<html><body>Inclusion Criteria</body></html>", "this is a web page or XML, not a record"),
        ("<search_results><study>Asthma</study></search_results>", "this is a web page or XML, not a record"),
        ("<!-- <p> --><search_results>\n<study>Asthma", "this is a web page or XML, not a record"),
        ("<studies count='1'/>", "this is a web page or XML, not a record"),
        ("<results>" + OLDER + "</results>", "XML of another kind (“results”), not a record"),
        (
            OLDER.replace("<textblock>", "<x>" * 3000).replace("</textblock>", "</x>" * 3000),
            "nested too deeply",
        ),
    ],
    ids=[
        "cut off",
        "entities",
        "no text",
        "web page",
        "unknown",
        "cut off too",
        "empty",
        "around one",
        "deep",
    ],
)
def test_what_cannot_be_used_is_refused(data: str, told: str) -> None:
    with pytest.raises(Unusable, match=re.escape(told)):
        read_source(data.encode(), "export.xml")
