"""What a word reaches, and whom a sentence excuses: where the text does not say it, a person is asked.

Each sentence reads well to a person who knows the trial, and has a second reading. A rule made of the first
would tell a candidate of the second wrongly.
"""

import pytest

from screener.language.reading import read_criterion
from screener.language.wording import wording
from screener.model.protocol import CriterionKind

EXCLUSION = """
# what stands behind the last item may hold for the one before it
Sprain or fracture of the ankle
History of trauma or infection at the elbow
NSAIDs or triptans on a daily basis
Eczema, wounds, or infection on the treated arm
Asthma or COPD with an exacerbation
# what stands before the first item may hold for the one behind it
Symptoms of mania or psychosis
Treatment of epilepsy or migraine
# how long, behind the last
Insulin pump or insulin injections for at least 3 months
# the word that they share stands beside the last only
Aspirin or ibuprofen allergy
Penicillin or cephalosporin hypersensitivity
Active suicidal or homicidal ideation
# one leads to the thing, the other does too
Diagnosed with or treated for gout in the last 12 months
Taking or planning to take warfarin
# a condition behind a list
Asthma or diabetes if HbA1c > 9 %
Asthma if severe, or COPD
# what happened to a thing is no thing
Warfarin if taken within the past 7 days
# wished, or to be
The patient does not want an operation
Participants who would need surgery within 30 days
Follow-up will be at least 12 months after surgery
# who can do one of them
Unable to speak or read English
Cannot read, write or speak French
# not able, or able with effort
Difficulty speaking English
# a definition that bounds something else
Impaired renal function, defined as LVEF < 30 %
History of heart failure, that is, NYHA class III-IV
# who may take part, said of some
Patients with diabetes are excluded if BMI > 40 kg/m2
Only patients with asthma are excluded
Patients with asthma will not be excluded
No patient with asthma will be excluded
# how often, how steadily
Weight stable within the past 6 months
Headache at least half of the days within the past 4 weeks
# bullets under a head that bounds them
In patients over 75 years ⏎ * gout ⏎ * COPD
# a later sentence excuses somebody
Any malignancy. Basal cell carcinoma is permitted.
Active autoimmune disease. [Patients with vitiligo are allowed to enroll]
Malignancy. Exceptions: basal cell carcinoma
Malignancy. Patients with skin cancer may be included.
"""
INCLUSION = """
Preference for patients with duration of pain less than 7 years
Smoking of 1 cigarette or more per day prior to the injury
Patients with gastritis and H. pylori infection
Taking metformin 500 mg to 2000 mg daily
Limited English proficiency
Patients are included if age ≥ 18 years
Persons with ⏎ * gout ⏎ * epilepsy
Infertility ⏎ * endometriosis ⏎ * uterine fibroids
Diagnosis of ⏎ * gout ⏎ * epilepsy
Age of 60 years or more. Patients with gout may be of any age.
"""


def _rows(table: str, kind: CriterionKind) -> list[tuple[CriterionKind, str]]:
    return [
        (kind, line.replace(" ⏎ ", "\n")) for line in table.strip().split("\n") if not line.startswith("#")
    ]


@pytest.mark.parametrize(("kind", "text"), _rows(EXCLUSION, "exclusion") + _rows(INCLUSION, "inclusion"))
def test_two_readings_are_a_question(kind: CriterionKind, text: str) -> None:
    reading = read_criterion(text, kind)
    assert reading.computability == "to judge", wording(reading.rule)


WHOLE = """
Anaemia, defined as haemoglobin < 8 g/dL
  => hemoglobin < 8 g/dL
Women with gout, COPD or diabetes
  => all of (sex is female; any of (gout; copd; diabetes))
Any of the following ⏎ * gout ⏎ * COPD
  => any of (gout; copd)
NYHA class II or III
  => nyha class is II, IIa, IIb, III, IIIa, IIIb
Chronic kidney disease stage 3
  => ckd stage is 3, 3a, 3b
The patient is a minor
  => age < 18 years
History of stroke or current infection
  => any of (stroke ever; active infection)
With a history of gout or chronic hypertension
  => any of (gout ever; "chronic hypertension" ever)
MMSE < 20 at screening or history of narcolepsy or gout
  => any of (mmse < 20 at screening; narcolepsy ever; gout ever)
Stroke or cancer of the breast
  => any of (stroke; breast cancer)
Unable to speak English or Spanish
  => not ("speak English or Spanish")
Diabetes if HbA1c > 9 %
  => if (hba1c > 9 %) then (diabetes)
Uncontrolled hypertension or uncontrolled diabetes
  => any of (uncontrolled hypertension; uncontrolled diabetes)
Adults (> 18 years)
  => age > 18 years
Adult patients (16 years and older)
  => age >= 16 years
Adults aged 16 years or older
  => age >= 16 years
"""


@pytest.mark.parametrize("row", WHOLE.strip().replace("\n  => ", " => ").split("\n"))
def test_one_reading_is_read(row: str) -> None:
    text, rule = row.split(" => ")
    assert wording(read_criterion(text.replace(" ⏎ ", "\n"), "exclusion").rule) == rule


UNDER_A_HEAD = """
Adequate organ function: platelets ≥ 100 G/L, haemoglobin ≥ 9 g/dL
Adequate organ function ⏎ * platelets ≥ 100 G/L ⏎ * haemoglobin ≥ 9 g/dL
Adequate bone marrow function: ⏎ * platelets ≥ 100 G/L ⏎ * haemoglobin ≥ 9 g/dL
"""


@pytest.mark.parametrize("text", UNDER_A_HEAD.strip().split("\n"))
def test_what_is_to_be_adequate_is_adequate_in_everything(text: str) -> None:
    rule = read_criterion(text.replace(" ⏎ ", "\n"), "inclusion").rule
    assert wording(rule) == "all of (platelets >= 100 G/L; hemoglobin >= 9 g/dL)"


def test_a_kind_of_thing_over_bullets_excludes_nobody_by_itself() -> None:
    text = "Heart disease\n* myocardial infarction within 6 months\n* NYHA class IV"
    assert wording(read_criterion(text, "exclusion").rule) == (
        'any of (judge "Heart disease"; myocardial infarction within the past 6 months; nyha class is IV)'
    )
