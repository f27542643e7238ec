"""Chapter: lint. What is amiss in a trial's criteria, and what only looks like it.

Inclusion criteria must be so and exclusion criteria must not be so, both of the same candidate. Lint lays
them side by side.
"""

import json

import pytest

from screener.language.criteria_file import checksum
from screener.language.library import read_trial
from screener.language.lint.run import lint
from screener.language.reading import read_criterion
from screener.language.strict import read_rule
from screener.language.wording import wording
from tests.spec.lint_cases import Case, cases, check


@cases("""
+ EDSS score: 3 to 6
- EDSS > 2
? L01 I01 E01

+ Platelets >= 100 G/L
- Platelets > 90000 /mm3        # the same scale, whatever the unit
? L01 I01 E01

+ ALT <= 2.5 x ULN
- ALT < 3 x ULN
? L01 I01 E01

+ Age 18 to 65 years
+ Age > 70 years
? L01 I01 I02

+ Pregnant women
- Pregnant women
? L01 I01 E01

+ Willing to keep a diary       # a question too: the same words
- Willing to keep a diary
? L01 I01 E01

+ Women
- Female subjects
? L01 I01 E01

+: relapse within the past 1 year
-: relapse within the past 2 years
? L01 I01 E01

+: relapse within the past 1 year
-: relapse ever
? L01 I01 E01

+: anticoagulant                # taken now is taken within the past
-: anticoagulant within the past 6 months
? L01 I01 E01

+: edss between 3 and 6 at screening        # one value holds at every date
-: edss > 2
? L01 I01 E01

+: edss != 3
-: edss != 3
? L01 I01 E01

+: stroke lasting at least 6 months
-: stroke lasting at least 3 months
? L01 I01 E01
""")
def test_contradictions(case: Case) -> None:
    """L01: no candidate can satisfy both, so nobody can be eligible."""
    check(case)


@cases("""
+ EDSS score: 3 to 6
- EDSS > 6                      # the opposite of what is asked for: usual, and harmless
? nothing

+ Age 18 to 65 years
- Age < 18 years or > 65 years
? nothing

+ Age >= 18 years
- Minors
? nothing

+ Age <= 55 years               # age is counted in completed years
- Age >= 56 years
? nothing

+ ECOG <= 1                     # a scale has steps: at most 1 is below 2
- ECOG >= 2
? nothing

+ BMI >= 18 kg/m2               # one side each
- BMI > 35 kg/m2
? nothing

+ Platelets >= 100 G/L
- Platelets < 100000 /mm3
? nothing

+ Fasting glucose < 126 mg/dL   # the same, rounded
- Fasting glucose >= 7.0 mmol/L
? nothing

+: edss != 3
+: edss >= 4
? nothing

-: at least 2 of (edss < 5; edss >= 3; pregnant)
? nothing

+ ALT <= 3 x ULN                # a laboratory's limit is a scale of its own
- ALT > 200 U/L
? nothing

+: if (sex is male) then (qtc <= 450 ms)
+: if (sex is female) then (qtc <= 470 ms)
? nothing

+: any of (hemoglobin >= 9 g/dL; blood transfusion)
-: hemoglobin < 8 g/dL
? nothing

-: relapse within 1 year before screening   # another date
+: relapse within 1 year before inclusion
? nothing

+: relapse within the past 2 years
-: relapse within the past 1 year           # longer ago than one year, but not than two
? nothing

+: relapse within the past 30 days
-: relapse within the past 1 month          # a month may have fewer days
? nothing
""")
def test_no_contradiction(case: Case) -> None:
    """What agrees, or cannot be held against each other, is not mentioned."""
    check(case)


@cases("""
+ Age 18 to 65 years
- Age >= 65 years               # 65 years: in by the one, out by the other
? L02 I01 E01

+ BMI between 18.5 and 35 kg/m2
- BMI >= 35 kg/m2
? L02 I01 E01

+ Age > 18 years                # 18 years: in by neither, which may not be meant
- Age < 18 years
? L02 I01 E01

+ Body weight > 6 kg            # nobody weighs 6 kg to the gram
- Body weight < 6 kg
? nothing

+ Platelets >= 100 G/L
- Platelets < 75 G/L
? L02 I01 E01

+ HbA1c <= 10 %
- HbA1c > 9 %
? L02 I01 E01

+ Fasting glucose < 126 mg/dL   # 5.0 mmol/L are 90 mg/dL
- Fasting glucose > 5.0 mmol/L
? L02 I01 E01

+ ALT <= 2.5 x ULN
- ALT > 3 x ULN
? L02 I01 E01

+: all of (hemoglobin >= 9 g/dL; hemoglobin >= 10 g/dL)
? L02 I01

-: relapse within the past 3 months
-: relapse within the past 1 year
? L02 E01 E02

+: judge "grown up" about (age > 18 years)      # only sketched, but the same number bears it out
- Age < 18 years
? L02 I01 E01

+: judge "a child older than two" about (age > 24 months)
+ Age 18 to 65 years
? nothing

+: judge "grown up" about (age > 18 years)
+ Age >= 18 years
? nothing

+: "UAS7 points" >= 3           # of whole numbers, more than 2 is 3 or more
-: "UAS7 points" <= 2
? nothing
""")
def test_two_bounds(case: Case) -> None:
    """L02: two different bounds on one side. Only the narrower counts; was the other one meant?"""
    check(case)


@cases("""
+ Age >= 18 years
+ Age 18 years or older
? L03 I01 I02

- Platelets < 100 G/L
- Platelets < 100000 /mm3
? L03 E01 E02

- Pregnant women                # only bounds: a finding named twice is asked once
- Pregnant or breastfeeding women
? nothing
""")
def test_duplicates(case: Case) -> None:
    """L03: the same bound twice among the inclusion criteria, or twice among the exclusion criteria."""
    check(case)


@cases("""
- Not pregnant
? L04 E01

- No history of food allergies of any kind
? L04 E01

- Patients with no known hypersensitivity to the study drug
? L04 E01

- Signed informed consent
? L04 E01

- Pregnant
? nothing

+ Not pregnant
? nothing

+ Pregnant women                # a trial about pregnancy
- Not pregnant
? nothing

- No consent                    # the lack of what is wanted excludes
? nothing

- Not affiliated to a social security system
? nothing

- Patients without antifungal treatment
? nothing

- No follow up
? nothing
""")
def test_inverted(case: Case) -> None:
    """L04: an exclusion criterion that keeps out whom every other trial lets in."""
    check(case)


@cases("""
+ Patients with diminished capacity will not be enrolled.
? L05 I01

+ Singleton gestation. Twin gestation is not eligible.
? L05 I01

+ Ineligible for transplantation
? nothing

+ Women (those without a uterus are excluded)
? nothing

- Participants must not have a history of allergy to any of the study drugs
? L05 E01

- Patients must be a resident of the United States
? L05 E01

- Pregnant or lactating. Women of childbearing potential must have a negative test at visit 1.
? L05 E01

- Patients who have hepatitis B virus (HBV) (+) are eligible.
? L05 E01

- Patients who must take anticoagulants
? nothing

- Patients who are enrolled in another study
? nothing

- Patients with warts are not eligible
? nothing

- Condylomata (patients with warts may be enrolled)
? nothing
""")
def test_wrong_side(case: Case) -> None:
    """L05: an inclusion criterion that speaks of excluding, an exclusion criterion that demands or includes."""
    check(case)


@cases("""
+: not (not (pregnant))
? L06 I01

- No history of no allergy
? L04 E01
? L06 E01

+ Not in labor (no uterine contractions)
? nothing

+ No history of absence seizures
? nothing
""")
def test_double_negation(case: Case) -> None:
    """L06: something is negated twice."""
    check(case)


NOT_ENROLLED = "Patients with diminished capacity will not be enrolled."
AS_READ = wording(read_criterion(NOT_ENROLLED, "inclusion").rule)


@pytest.mark.parametrize(
    ("rule", "reviewed", "codes"),
    [(AS_READ, False, ["L05"]), (AS_READ, True, []), ("not (cognitive impairment)", False, [])],
    ids=["as read", "reviewed", "by hand"],
)
def test_what_somebody_has_looked_at(rule: str, reviewed: bool, codes: list[str]) -> None:
    """A criterion's words are asked about until somebody wrote its rule, or reviewed it against its text."""
    lines = ['trial = "NCT00000000"', 'default_anchor = "inclusion_date"', "[[criterion]]", 'id = "I01"']
    lines += [f"text = {json.dumps(NOT_ENROLLED)}", f"rule = {json.dumps(rule)}"]
    if reviewed:
        written = read_rule(rule).rule
        assert written is not None
        lines.append(
            f'reviewed = {{ by = "AB", on = "2026-02-01", of = "{checksum(NOT_ENROLLED, written)}" }}'
        )
    assert [one.code for one in lint(read_trial("\n".join(lines).encode(), "t.toml"))] == codes


FOR_TWO = """\
Inclusion Criteria for patients:

* Age >= 18 years
* EDSS 3 to 6

Inclusion Criteria for controls:

* Age >= 18 years
* EDSS < 2
"""


def test_different_people() -> None:
    """Under headings for different people bounds may differ, and be the same: each is asked only of those
    who come under its heading, so that nothing contradicts."""
    assert [one for one in lint(read_trial(FOR_TWO.encode(), "text")) if one.code != "L11"] == []


@cases(
    """
    # A column holds a number, a word, a date, or an answer
    +: "zorbal" > 3
    +: "zorbal"
    ? L14 I01 I02

    +: "zorbal" within 3 months
    -: "zorbal" between 3 and 4
    ? L14 I01 E01

    +: "consent date" > 3 mg
    +: relapse within 3 months before consent
    ? L14 I01 I02

    +: platelets > 50 G/L
    -: judge "Platelets"
    ? L14 I01 E01

    # An event holds the answer to yes or no too, and what is beside it has names of its own
    +: "zorbal"
    +: "zorbal" within 3 months
    +: "zorbal" lasting at least 3 months
    +: judge "zorbal"
    ? nothing

    +: alt <= 3 x ULN
    +: alt between 10 U/L and 50 U/L
    ? nothing

    +: relapse within 3 months before diagnosis
    ? nothing
    """
)
def test_one_name_for_what_one_column_cannot_hold(case: Case) -> None:
    check(case)


def test_what_is_said_of_one_name_for_two_kinds() -> None:
    """Each kind is told with the first criterion that asks for it."""
    rules = ('"zorbal" > 3', '"zorbal"', '"zorbal" < 9')
    case = Case(tuple(("+", True, rule) for rule in rules), ("L14",))
    (finding,) = [one for one in lint(case.trial()) if one.code == "L14"]
    assert (finding.severity, finding.message) == (
        "error",
        "the column zorbal is asked for as a number in I01, and a yes or no in I02: it can hold one of them, and the "
        "other is never known",
    )
    assert [place.words for place in finding.places] == ['"zorbal" > 3', '"zorbal"']
