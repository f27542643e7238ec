"""The columns of a candidates file: those that identify people, and a mapping file for other names."""

from pathlib import Path

import pytest

from screener.errors import Unusable
from screener.model.units import rows
from screener.sources.identity import identifies, read_words
from screener.sources.mapping import read_mapping
from tests.functional.candidates import PROTOCOL, mapped, opened, read, unusable, values

# Identity


@pytest.mark.parametrize(
    "name",
    [
        "name",
        "Name",
        "patient_name",
        "PatientName",
        "patientname",
        "Patient's name",
        "FULL NAME",
        "first-name",
        "Surname",
        "last name (maiden)",
        "Nom",
        "nom de naissance",
        "Prénom",
        "PRENOM",
        "Nom/Prénom",
        "Address",
        "full address",
        "home_address",
        "Adresse postale",
        "street",
        "Code postal",
        "zip code",
        "phone",
        "Téléphone",
        "Tel.",
        "tel1",
        "mobile phone",
        "e-mail",
        "Email address",
        "courriel",
        "NIR",
        "nir_patient",
        "N° sécu",
        "Numéro de sécurité sociale",
        "IPP",
        "ipp patient",
        "MRN",
        "Patient MRN",
        "Medical Record Number",
        "SSN",
        "Social Security Number",
        "NHS number",
        "Passport no",
        "passeport",
        "initials",
        "Initiales",
        "hospital number",
    ],
)
def test_identity_columns_stop_the_run(given: Path, name: str) -> None:
    """A column that identifies people is named, and nothing of it is read."""
    said = unusable(given, f'candidate_id,edss,"{name}"\n01,4,SECRET\n')
    assert f'candidates.csv has a column "{name}" that identifies people. Nothing was read.' in said
    assert "SECRET" not in said


def test_several_identity_columns(given: Path) -> None:
    """All of them are named at once."""
    assert 'columns "IPP", "NIR" that identify people' in unusable(given, "candidate_id,IPP,NIR\n01,1,2\n")


def test_an_identity_column_cannot_be_mapped(given: Path, tmp_path: Path) -> None:
    """Not as the code either."""
    mapping = mapped(tmp_path, '[columns]\n"Nom" = "candidate_id"\n')
    assert 'column "Nom" that identifies people' in unusable(given, "Nom,edss\nDupont,4\n", mapping)


@pytest.mark.parametrize(
    "name",
    [
        "candidate_id",
        "social_security",
        "Social security",
        "drug name",
        "has_telephone",
        "must_have_a_telephone",
        "Access to a mobile phone",
        "site_name",
        "nom du médicament",
        "comment",
        "souvenir",
        "hippocampus",
        "smartphone use",
        "nipple discharge",
        "tells",
        "ms_course",
        "initial dose",
        "patient_id",
        "date_naissance",
    ],
)
def test_what_does_not_identify(given: Path, name: str) -> None:
    """The trial's own fields, names of things, and words that only contain such a word."""
    header = "candidate_id" if name == "candidate_id" else f"candidate_id,{name}"
    assert read(given, f"{header}\n{'01' if ',' not in header else '01,yes'}\n")


def test_the_identity_list() -> None:
    """Every word has a match and a source, stands there once, and finds itself."""
    listed = read_words()
    assert len({(word, match) for word, match, _ in listed}) == len(listed) == len(list(rows("identity")))
    assert all(source for _, _, source in listed)
    assert all(identifies(word) for word, match, _ in listed if match not in ("thing", "having"))


# The mapping file


def test_a_mapping_file(given: Path, tmp_path: Path) -> None:
    """Column names, decimal mark, order of dates and units, declared for a file."""
    mapping = mapped(
        tmp_path,
        """
        decimal_mark = ","
        date_format = "dd/mm/yyyy"
        [columns]
        "Code" = "candidate_id"
        "Score EDSS" = "edss"
        "Plaquettes" = "platelets"
        "Poussée" = "relapse"
        [units]
        Plaquettes = "/mm3"
        """,
    )
    text = "Code;Score EDSS;Plaquettes;Poussée\n01;4,5;150.000;17/04/2025\n02;3.2;150 G/L;04/2025\n"
    first, second = read(given, text, mapping)
    assert values(first) == {"edss": "4.5", "platelets": "150000 /mm3", "relapse": "2025-04-17"}
    assert values(second) == {"platelets": "150 10*9/L", "relapse": "2025-04"}
    assert second.refused[0].place == 'row 3, column "Score EDSS" (edss)'


def test_a_mapped_column_that_is_not_there(given: Path, tmp_path: Path) -> None:
    """One mapping file may serve several files: this is a note."""
    mapping = mapped(tmp_path, '[columns]\n"Score" = "edss"\n')
    table = opened(given, "candidate_id\n01\n", mapping)
    assert any('no column "Score"' in str(note) for note in table.notes)


def test_a_column_beside_its_mapped_twin(given: Path, tmp_path: Path) -> None:
    """A field's own name and a mapped one can't both be it."""
    mapping = mapped(tmp_path, '[columns]\n"Score" = "edss"\n')
    assert "are both edss" in unusable(given, "candidate_id,edss,Score\n01,4,5\n", mapping)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('decimal_mark = ","\ndecimal = ","\n', 'line 2: "decimal" is not a setting'),
        ("column = 1\n", 'line 1: "column" is not a setting. Did you mean columns?'),
        ('decimal_mark = ";"\n', "line 1: decimal_mark is neither"),
        ("decimal_mark = 1\n", "line 1: decimal_mark is neither"),
        ('date_format = "d/m/y"\n', "line 1: date_format is none of"),
        (
            '\n[columns]\n"EDSS score" = "edsss"\n',
            'line 3: the trial has no field "edsss". Did you mean edss?',
        ),
        ('[columns]\na = "edss"\nb = "edss"\n', 'line 3: "a" and "b" are both mapped to edss'),
        ('[columns]\na = "edss"\nA = "pira"\n', "line 3: the column"),
        ("[columns]\na = 1\n", "line 2:"),
        ("columns = 1\n", "line 1: columns is not a section"),
        ('[units]\nplatelet = "G/L"\n', 'line 2: "platelet" is neither a field nor a mapped column'),
        ('[units]\nplatelets = "gigs"\n', 'line 2: "gigs" is not a known unit. platelets is usually in G/L'),
        ('[units]\nplatelets = "mm"\n', "line 2:"),
        ('[units]\nedss = "mm"\n', "line 2: edss is a bare number"),
        ('[units]\nrelapse = "mm"\n', "line 2: relapse is not a measured value"),
        ('[units]\nplatelets = "G/L"\nPlatelets = "/mm3"\n', "given two units"),
        ("[columns\n", "not valid TOML"),
        ('a = "1"\na = "2"\n', "not valid TOML"),
    ],
)
def test_mistakes_in_a_mapping_file(tmp_path: Path, text: str, told: str) -> None:
    """Each names the file and, where there is one, the line."""
    with pytest.raises(Unusable) as said:
        mapped(tmp_path, text)
    assert told in str(said.value)
    assert str(tmp_path / "map.toml") in str(said.value)


def test_a_mapping_file_that_is_no_text(tmp_path: Path) -> None:
    """A missing file, and bytes that are no text."""
    with pytest.raises(Unusable, match="cannot be read"):
        read_mapping(tmp_path / "no.toml", PROTOCOL)
    (tmp_path / "map.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(Unusable, match="UTF-8"):
        read_mapping(tmp_path / "map.toml", PROTOCOL)
