"""A word that says less or more than a datum of the vocabulary never stands for it.

Whoever has "AV block" in the chart need not have one of third degree; whoever answers for the vocabulary's
datum would be told wrongly. The text's own words then name the datum, or a datum of its own does.
"""

import re

import pytest

from screener.language.reading import read_criterion
from screener.language.wording import wording
from screener.model.vocabulary import vocabulary

NARROWER = {
    "a kind of a drug": [
        ("Oral anticoagulants", "anticoagulant"),
        ("Long-acting bronchodilators", "bronchodilator"),
        ("Strong opioids", "opioid"),
        ("Gastric acid suppressants", "antacid"),
        ("Vitamin supplements", "dietary supplement"),
        ("Oral contraceptives", "hormonal contraception"),
        ("Contraceptive implant", "hormonal contraception"),
    ],
    "a degree, a course, a side": [
        ("Third-degree AV block", "av block"),
        ("Second-degree or higher atrioventricular block", "av block"),
        ("Active labour", "labor"),
        ("Acute bronchitis", "bronchitis"),
        ("Bilateral oophorectomy", "oophorectomy"),
        ("Acute myocardial infarction", "myocardial infarction"),
        ("Chronic insomnia", "insomnia"),
    ],
    "a part, or what lies around it": [
        ("Pulmonary arterial hypertension", "pulmonary hypertension"),
        ("Abdominal aortic aneurysm", "aortic aneurysm"),
        ("Diabetic foot ulcer", "diabetic foot"),
        ("Peripheral vascular disease", "peripheral artery disease"),
        ("Variceal bleeding", "esophageal varices"),
        ("Mechanical heart valve", "prosthetic heart valve"),
    ],
    "a substance among several": [
        ("Hypersensitivity to lidocaine", "local anesthetic allergy"),
        ("Allergy to iodinated contrast", "contrast allergy"),
    ],
    "a wider circle": [
        ("Substance abuse", "drug abuse"),
        ("Participation in another clinical study", "therapeutic trial"),
        ("Participation in another interventional study", "therapeutic trial"),
    ],
    "another thing altogether": [
        ("Tetraplegia", "paraplegia"),
        ("Female partner", "pregnancy in partner"),
        ("Not speaking English", "language barrier"),
        ("Panic attacks", "panic disorder"),
    ],
}
ROWS = [row for rows in NARROWER.values() for row in rows]


@pytest.mark.parametrize(("text", "wider"), ROWS, ids=[text for text, _ in ROWS])
def test_it_does_not_stand_for_the_datum(text: str, wider: str) -> None:
    assert wording(read_criterion(text, "exclusion").rule) != wider


MEASURED = """
Axillary temperature > 37.5 °C
  => axillary temperature > 37.5 °C
Bone marrow blasts > 20 %
  => bone marrow blasts > 20 %
Fasting C-peptide < 0.6 ng/mL
  => fasting c peptide < 0.6 ng/mL
Pre-pregnancy BMI > 35 kg/m2
  => prepregnancy bmi > 35 kg/m²
Pre-stroke mRS > 2
  => prestroke modified rankin scale > 2
Post-bronchodilator FEV1 < 50 % predicted
  => postbronchodilator fev1 < 50 %
Apgar score at 5 minutes < 7
  => apgar 5 minutes < 7
Standing diastolic blood pressure < 60 mmHg
  => standing diastolic blood pressure < 60 mmHg
R-ISS stage III
  => r iss stage is III
"""
BOUNDS = re.findall(r"^(\S.*)\n  => (.+)$", MEASURED, re.MULTILINE)


@pytest.mark.parametrize(("text", "rule"), BOUNDS, ids=[text for text, _ in BOUNDS])
def test_how_a_thing_was_measured_is_part_of_what_is_asked(text: str, rule: str) -> None:
    assert wording(read_criterion(text, "exclusion").rule) == rule


def test_contraception_is_asked_of_men_too() -> None:
    findings = vocabulary().findings
    assert not any(findings[name].only for name in ("contraception", "effective_contraception"))


def test_av_block_is_of_any_degree() -> None:
    assert "second" not in vocabulary().findings["av_block"].question
