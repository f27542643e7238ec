"""Chapter: the vocabulary. Every line has its source, no spelling means two things, units convert right."""

import csv
import re
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pint
import pytest

from screener.errors import Unusable
from screener.language.reading import read_criterion
from screener.language.strict import read_rule
from screener.language.wording import spelled
from screener.language.words.wordlists import any_of, listed, pairs
from screener.model.entries import read_vocabulary
from screener.model.grades import grades
from screener.model.meanings import meanings
from screener.model.quantities import Amount
from screener.model.resources import shipped
from screener.model.scales import are_comparable, common
from screener.model.units import find_unit, parts, rows, spellings, units
from screener.model.vocabulary import fold, vocabulary

FILES = (
    *("variables", "findings", "umbrellas", "codelists", "anchors", "aliases"),
    *("units", "identity", "polarity", "grades", "meanings", "languages", "cells"),
    "reporting",
)


@pytest.mark.parametrize("name", FILES)
def test_every_line_has_a_source(name: str) -> None:
    for number, row in enumerate(rows(name), start=2):
        assert None not in row, f"{name}.csv, line {number}: too many cells"
        assert row["source"].strip(), f"{name}.csv, line {number}"


def test_a_spelling_that_means_two_things_is_refused_with_its_line(tmp_path: Path) -> None:
    heads = {name: list(next(iter(rows(name)))) for name in FILES[:6]}
    entries = {"findings": [["fever", "", "Fever?", "", "-", "hot"], ["warmth", "", "Warm?", "", "-", "hot"]]}
    for name, head in heads.items():
        with (tmp_path / f"{name}.csv").open("w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows([head, *entries.get(name, [])])
    with pytest.raises(Unusable, match=r"grammars/vocabulary/findings\.csv, line 3"):
        read_vocabulary(tmp_path)


@pytest.mark.parametrize(
    ("cell", "each"),
    [
        ("", ()),
        ("asthma|  bronchial asthma ", ("asthma", "bronchial asthma")),
        (
            "{his;her;} refusal|no {consent;assent}",
            ("his refusal", "her refusal", "refusal", "no consent", "no assent"),
        ),
        ("{a;b} of {c;d}", ("a of c", "a of d", "b of c", "b of d")),
        ("refuse{d;s;}", ("refused", "refuses", "refuse")),
    ],
)
def test_the_ways_to_spell_a_thing(cell: str, each: tuple[str, ...]) -> None:
    assert spellings(cell) == each


def test_no_spelling_means_two_things() -> None:
    vocab = vocabulary()
    for name in ("variables", "findings"):
        for row in rows(name):
            for spelling in (row["name"].replace("_", " "), *spellings(row["spellings"])):
                found = vocab.lookup(spelling)
                assert not spelling or (found is not None and found.name == row["name"]), spelling


def test_every_name_can_be_written_in_a_rule() -> None:
    vocab = vocabulary()
    for name in vocab.findings:
        reading = read_rule(spelled(name))
        assert reading.rule is not None, f"{name}: {reading.problems}"
        assert getattr(reading.rule, "finding", "") == name


def test_ranges_and_steps_are_in_order() -> None:
    for variable in vocabulary().variables.values():
        if variable.low and variable.high:
            assert Decimal(variable.low) < Decimal(variable.high), variable.name
        steps = [Decimal(step) for step in variable.steps if step.lstrip("-").replace(".", "").isdigit()]
        assert steps == sorted(steps), variable.name


@pytest.mark.parametrize("drug", ["fampridine", "nabiximols", "cannabidiol"])
def test_what_treats_symptoms_modifies_no_disease(drug: str) -> None:
    assert drug not in vocabulary().members["disease_modifying_drug"]


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("Women of child-bearing potential", "childbearing_potential"),
        ("Anticoagulant therapy", "anticoagulant"),
        ("Persons deprived of their liberty", "deprived_of_liberty"),
        ("Signed informed consent", "informed_consent"),
        ("Curatorship", "legal_protection"),
    ],
)
def test_how_trials_say_it(text: str, field: str) -> None:
    reading = read_criterion(text, "inclusion")
    assert getattr(reading.rule, "finding", "") == field
    assert reading.computability == "computable"


# Pint agrees where it reads the unit; it does not know G/L (it reads gauss) nor HbA1c.
PINT = [
    ("mg/dL", "g/L", "mg/dL", "g/L"),
    ("µg/L", "g/L", "ug/L", "g/L"),
    ("mmol/L", "mol/L", "mmol/L", "mol/L"),
    ("µmol/L", "mol/L", "umol/L", "mol/L"),
    ("kg", "g", "kg", "g"),
    ("lb", "kg", "lb", "kg"),
    ("mmHg", "kPa", "mmHg", "kPa"),
    ("inch", "cm", "inch", "cm"),
]


@pytest.mark.parametrize(("one", "other", "pint_one", "pint_other"), PINT)
def test_units_agree_with_pint(one: str, other: str, pint_one: str, pint_other: str) -> None:
    first, second = find_unit(one), find_unit(other)
    assert first is not None
    assert second is not None
    assert units()[first].dimension == units()[second].dimension
    ours = float(units()[first].factor / units()[second].factor)
    registry: pint.UnitRegistry[float] = pint.UnitRegistry()
    assert ours == pytest.approx(registry.Quantity(1, pint_one).to(pint_other).magnitude, rel=1e-6)


# What is as long, or as much, in two units is equal, not nearly so: a bound of a day is met by 24 hours.
@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("24 h", "1 d"),
        ("60 min", "1 h"),
        ("3600000 ms", "1 h"),
        ("168 h", "1 wk"),
        ("12 mo", "1 a"),
        ("8766 h", "1 a"),
        ("420 min/d", "7 h/d"),
        ("140 g/wk", "20 g/d"),
        ("70 {cigarettes}/wk", "10 {cigarettes}/d"),
        ("60 mL/h", "1 mL/min"),
        ("1.44 L/d", "1 mL/min"),
        ("60 /h", "1 /min"),
        ("52.5 /wk", "7.5 /d"),
        ("12 /a", "1 /mo"),
        ("4.184 kJ", "1 kcal"),
        ("36 km/h", "10 m/s"),
        ("100 kPa", "1 bar"),
        ("2.987 mL/min/mm[Hg]", "1 mmol/min/kPa"),
    ],
)
def test_equal_amounts_are_equal(one: str, other: str) -> None:
    left, right = (Amount(Decimal(text.split(" ")[0]), text.split(" ")[1]) for text in (one, other))
    sides = common(left, right)
    assert sides is not None
    assert sides[0] == sides[1]


# Counts of blood cells: 1 G/L = 10^9/L = 10^3/µL (BIPM SI Brochure, 9th edition, section 3).
@pytest.mark.parametrize(
    ("spelling", "in_giga_per_litre"),
    [
        ("G/L", "1"),
        ("10^9/L", "1"),
        ("10*9/L", "1"),
        ("x10^9/L", "1"),
        ("10e9/L", "1"),
        ("109/L", "1"),
        ("10*3/uL", "1"),
        ("10^3/µL", "1"),
        ("K/µL", "1"),
        ("/mm3", "0.001"),
        ("/mm³", "0.001"),
        ("/µL", "0.001"),
        ("cells/mm3", "0.001"),
    ],
)
def test_counts_of_blood_cells(spelling: str, in_giga_per_litre: str) -> None:
    code = find_unit(spelling)
    assert code is not None
    assert units()[code].factor / units()["10*9/L"].factor == Decimal(in_giga_per_litre)


ROOT = Path(__file__).resolve().parents[2]
SHAPES = {
    "lexicon.csv": ("kind", "wording", "value"),
    "phrases.csv": ("kind", "word", "source"),
    "kinds.csv": ("kind", "does"),
    "vocabulary/languages.csv": ("language", "source"),
    "vocabulary/grades.csv": ("scale", "condition", "bare", "source"),
    "vocabulary/cells.csv": ("field", "written", "value", "source"),
    "vocabulary/meanings.csv": ("condition", "measure", "source"),
}


@pytest.mark.parametrize("name", SHAPES)
def test_the_lists_of_words_have_their_shape(name: str) -> None:
    """Every row has its columns, none stands twice, and a list that is not the language's own has a source."""
    with (shipped("grammars") / name).open(encoding="utf-8", newline="") as file:
        lines = list(csv.reader(file))
    assert tuple(lines[0]) == SHAPES[name]
    assert [row for row in lines if len(row) != len(SHAPES[name])] == []
    keys = [tuple(row[:2]) if len(row) > 2 else row[0] for row in lines[1:]]
    assert [key for key, count in Counter(keys).items() if count > 1] == []
    if SHAPES[name][-1] == "source":
        assert [row for row in lines if not row[-1]] == []


def test_every_kind_of_word_is_explained() -> None:
    """Whoever adds a word must know what its kind does: as many lines as there are kinds."""
    with (shipped("grammars") / "kinds.csv").open(encoding="utf-8", newline="") as file:
        explained = {row["kind"]: row["does"] for row in csv.DictReader(file)}
    with (shipped("grammars") / "phrases.csv").open(encoding="utf-8", newline="") as file:
        used = {row["kind"] for row in csv.DictReader(file)}
    assert set(explained) == used
    assert "" not in explained.values()


def test_words_as_a_pattern() -> None:
    """The longer of two that begin alike wins, and a blank may be a line's end."""
    pattern = re.compile(rf"(?:{any_of('diagnosis')})", re.IGNORECASE)
    found = pattern.match("diagnosed as\nhaving gout")
    assert found is not None
    assert found.group() == "diagnosed as\nhaving"


@pytest.mark.parametrize("kind", ["befell", "same noun", "opposite prefix"])
def test_words_that_stand_in_twos(kind: str) -> None:
    assert pairs(kind)
    assert all(one and other for one, other in pairs(kind).items())


@pytest.mark.parametrize("kind", ["judged at", "befell", "begun", "repeated"])
def test_a_list_of_days_names_anchors(kind: str) -> None:
    """A day that the vocabulary does not know would be told apart by nothing."""
    names = {word.partition("=")[0] for word in listed(kind)}
    assert {fold(name) for name in names} <= {fold(anchor) for anchor in vocabulary().anchors}


def test_what_a_laboratory_rounds_is_in_the_vocabulary() -> None:
    """Every measure that the steps name can be given in their unit, on two scales, and is there once."""
    seen: dict[str, set[str]] = {}
    for row in rows("reporting"):
        for name in parts(row["variables"]):
            entry = vocabulary().variables[name]
            assert are_comparable(row["unit"], entry.unit, entry.molar_mass), (name, row["unit"])
            assert row["unit"] not in seen.setdefault(name, set()), (name, row["unit"])
            seen[name].add(row["unit"])
        assert Decimal(row["step"]) > 0
    for name, codes in seen.items():
        assert len({units()[code].dimension for code in codes}) > 1, name


def test_what_is_counted_has_a_unit() -> None:
    assert listed("counted") <= set(units())


def test_every_list_is_in_the_readme() -> None:
    """In the table of what to add where."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    table = readme[readme.index("## Adding a word") : readme.index("## How it compares")]
    lists = [path.name for path in shipped("grammars").rglob("*.csv")]
    assert len(lists) > 10
    assert [name for name in lists if f"{name}`" not in table] == []


def test_a_spelling_with_a_sex_is_a_thing_of_that_sex() -> None:
    """ "Healthy male" as a spelling of "healthy" would let a woman pass. MEN 2 is a disease."""
    sexes = {"male", "female", "man", "men", "woman", "women", "boy", "girl"}
    wrong = [
        (row["name"], spelling)
        for row in rows("findings")
        for spelling in spellings(row["spellings"])
        if sexes & {word.lower() for word in spelling.split() if word != "MEN"} and not row["only"]
    ]
    assert wrong == []


def test_what_a_condition_means_is_in_the_vocabulary() -> None:
    """A measure may both say what a condition means and how far one has come: then a bracket is asked about."""
    vocab = vocabulary()
    for condition, measures in meanings().items():
        assert condition in vocab.findings
        assert measures <= vocab.variables.keys(), condition
        assert vocab.findings[condition].measured_by not in measures, condition


def test_what_a_scale_grades_is_in_the_vocabulary() -> None:
    vocab = vocabulary()
    for grade in grades():
        assert grade.scale in vocab.variables, grade
        assert grade.condition in vocab.findings, grade
        assert not grade.bare or vocab.value_spellings[grade.scale], (
            f"{grade}: a bare word names a scale of values"
        )
