"""Chapter: lint, of one criterion by itself, and of what stands outside the criteria.

A unit, a number, a rule that is the same for everybody; the registry's fields; a date that nobody stated.
"""

import pytest

from screener.language.library import Trial, read_trial
from screener.language.lint.findings import CODES, Finding
from screener.language.lint.polarity import sides
from screener.language.lint.run import lint
from screener.language.registry_fields import Registered
from screener.model.vocabulary import vocabulary
from tests.spec.lint_cases import Case, cases, check, short


@cases("""
+ Prostate volume < 80 g
? L08 I01

- GFR < 30 mL/min               # not to the body's surface: a datum of its own
? nothing

- GFR < 30 mg/dL
? L08 E01

- Total daily insulin dose > 2 mmol/L
? L08 E01

+ eGFR >= 60 mL/min/1.73 m2
? nothing

- Creatinine > 150 umol/L       # usually in mg/dL, and convertible
? nothing

+ HbA1c < 75 mmol/mol
? nothing

+ Karnofsky performance index >= 70 %   # a score out of a hundred
? nothing

-: judge "a large dose" about ("radiation dose" > 20 %)        # may be of something else
? nothing
""")
def test_units(case: Case) -> None:
    """L08: a unit that does not fit what is measured. The criterion is a question then, and never decided."""
    check(case)


@cases("""
- Triglycerides > 400 g/dL      # mg/dL is meant
? L09 E01

- Hemoglobin < 90 g/dL          # g/L is meant
? L09 E01

- Serum creatinine > 200 mmol/L # µmol/L is meant
? L09 E01

+ Age 18 to 650 years
? L09 I01

+ EDSS <= 12                    # beyond its scale: said once
? L09 I01

- Hemoglobin < 9 g/dL
? nothing

- Serum creatinine > 200 umol/L
? nothing

+ Age 0 to 130 years
? nothing

- "Quellin level" > 1000000 mg/dL       # nothing is known of it
? nothing
""")
def test_implausible(case: Case) -> None:
    """L09: a bound outside the variable's plausible range, whatever unit it is in."""
    check(case)


@cases("""
+ EDSS <= 6.3
? L10 I01

+ EDSS <= 0.5
? L10 I01

- ECOG > 2.5
? L10 E01

+ EDSS <= 6.5
? nothing

+ ECOG 0, 1 or 2
? nothing
""")
def test_off_scale(case: Case) -> None:
    """L10: a bound that is no value of its scale. EDSS goes 0, 1.0, 1.5 … 10."""
    check(case)


@cases("""
-: all of (bmi < 18 kg/m2; bmi > 30 kg/m2)   # or is meant: it excludes nobody
? L12 E01

+: all of (edss <= 3; edss >= 6)
? L12 I01

+: platelets between 150 G/L and 100000 /mm3
? L12 I01

+: all of (age > 17 years; age < 18 years)      # completed years: 17 is not over 17
? L12 I01

+: edss > 10
? L12 I01

+: all of (pregnant; not (pregnant))
? L12 I01

+: all of (ms course is PPMS; ms course is SPMS)
? L12 I01

+: all of (relapse within the past 1 year; not (relapse ever))
? L12 I01

+: (edss <= 6) unless (edss <= 7)
? L12 I01

+: any of (edss <= 3; all of (pregnant; not (pregnant)))        # the rest of it stands
? L12 I01

+: all of (stroke lasting at least 6 months; stroke lasting at most 3 months)
? L12 I01

+: all of (edss >= 3; edss <= 3)
? nothing

+: all of (age > 17 years; age < 19 years)
? nothing

+: any of (edss <= 3; edss >= 6)
? nothing

+: all of (edss >= 6 at screening; if (pregnant) then (edss <= 3))      # of the others it is not asked
? nothing

+: all of (age >= 18 years at screening; age < 18 years at consent)     # a birthday may lie between
? nothing

+: all of (relapse ever; not (relapse within the past 1 year))
? nothing
""")
def test_never_met(case: Case) -> None:
    """L12: a rule, or a part of one, that no candidate can meet."""
    check(case)


@cases("""
+: any of (edss < 5; edss >= 3)
? L13 I01

-: any of (age < 18 years; age >= 18 years)
? L13 E01

+: ms course is PPMS, SPMS, RRMS, CIS
? L13 I01

+: edss between 0 and 10
? L13 I01

-: any of (pregnant; not (pregnant))
? L13 E01

+: any of (sex is female; sex is male; age >= 18 years)         # the age says nothing then
? L13 I01

+: not (all of (edss <= 3; edss >= 6))
? L12 I01

+: any of (edss < 5; edss > 5)
? nothing

+: ms course is PPMS, SPMS
? nothing

+ Male or female patients       # how trials say that sex does not matter
? nothing

+: all of (sex is female, male; age >= 18 years)
? nothing

+: any of (edss < 5; if (pregnant) then (edss >= 5))
? nothing

+: "colour" is "blue", "red"    # there may be others
? nothing
""")
def test_never_fails(case: Case) -> None:
    """L13: a rule, or a part of one, that every candidate meets."""
    check(case)


# -- how serious it is -------------------------------------------------------------------------------


@cases("""
+: all of (edss <= 3; edss >= 6)
? error             # nobody is let in

-: all of (edss <= 3; edss >= 6)
? question          # nobody is kept out: more was meant

-: any of (edss < 5; edss >= 3)
? error             # everybody is kept out

+: any of (edss < 5; edss >= 3)
? question          # nothing is asked

+: any of (pregnant; all of (edss <= 3; edss >= 6))
? question          # a part only

+: all of (pregnant; if (breastfeeding) then (all of (edss <= 3; edss >= 6)))
? question          # of some only

+: all of (pregnant; edss between 0 and 10)
? note              # the text says nothing there, and harms nobody

+ EDSS 3 to 6
- EDSS > 2
? error

+ Age 18 to 65 years
- Age >= 65 years
? question

+ Age >= 18 years
+ Age >= 18 years
? note
""")
def test_severity(case: Case) -> None:
    """An error cannot be meant, a question is for somebody who knows the protocol, a note is harmless."""
    (found,) = lint(case.trial())
    assert (found.severity,) == case.found


# -- dates -------------------------------------------------------------------------------------------


@cases("""
+ Relapse within the past year
? L11 I01

+ Age >= 18 years
- Stroke within the past 6 months
? L11 I01 E01       # in one finding

+ Relapse within 1 year before screening
? nothing

+ Age >= 18 years at screening
? nothing

+ EDSS <= 6         # a value holds whenever it was measured
? nothing
""")
def test_no_anchor(case: Case) -> None:
    """L11: windows and ages that count to no date, where the file states no default anchor either."""
    found = lint(case.trial(default_anchor=""))
    assert short(found) == case.found
    assert {one.severity for one in found} <= {"question"}


def test_of_a_record_a_missing_anchor_is_a_note() -> None:
    """Only a criteria file can state one."""
    (found,) = lint(read_trial(b"Inclusion Criteria:\n\n* Relapse within the past year\n", "text"))
    assert (found.code, found.severity) == ("L11", "note")


# -- the registry's fields ---------------------------------------------------------------------------


def registered(text: str, sex: str = "", low: str = "", high: str = "") -> tuple[Finding, ...]:
    """What lint finds in a criteria file of one inclusion criterion beside a record with these fields."""
    trial: Trial = Case((("+", False, text),), ("nothing",)).trial()
    return lint(trial._replace(registered=Registered(sex, low, high)))


@pytest.mark.parametrize(
    ("text", "fields", "words"),
    [
        ("Age 18 to 65 years", {"low": "21 Years"}, ["Age 18 to 65 years", "minimum age: 21 Years"]),
        ("Age 18 to 65 years", {"high": "55 Years"}, ["Age 18 to 65 years", "maximum age: 55 Years"]),
        ("Female patients", {"sex": "ALL"}, ["Female patients", "sex: ALL"]),
        ("Signed consent", {"low": "18 Years"}, ["Minimum age: 18 Years"]),
    ],
)
def test_the_registry(text: str, fields: dict[str, str], words: list[str]) -> None:
    """L07: a field that says something else than the text, or something that no criterion says."""
    (found,) = registered(text, **fields)
    assert (found.code, found.severity) == ("L07", "question")
    assert [place.words for place in found.places] == words


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("Age 18 to 65 years", {"low": "18 Years", "high": "65 Years", "sex": "ALL"}),
        ("Age 18 to 65 years", {"low": "216 Months"}),
        ("Female patients", {"sex": "FEMALE"}),
        ("Signed consent", {"sex": "ALL", "low": "N/A"}),
    ],
)
def test_the_registry_agrees(text: str, fields: dict[str, str]) -> None:
    assert registered(text, **fields) == ()


# -- the codes and the list --------------------------------------------------------------------------


def test_codes_are_in_order_and_named_once() -> None:
    assert list(CODES) == sorted(CODES)
    assert len({name for name, _ in CODES.values()}) == len(CODES)


def test_the_polarity_list_names_findings() -> None:
    """Each name is in findings.csv, and says which side it stands on."""
    assert set(sides()) <= set(vocabulary().findings)
    assert set(sides().values()) == {"excluded", "required"}
