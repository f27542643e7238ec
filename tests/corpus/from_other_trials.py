"""Words that stand for everybody, what is measured how, and bounds whose other half a sentence leaves out."""

COMPUTABLE = """
E Aged 18-65, male or female
  => all of (age between 18 and 65 years; sex is male, female)
E Age > 65, either gender
  => all of (age > 65 years; sex is female, male)
E BMI > 35, men or women
  => all of (bmi > 35 kg/m²; sex is male, female)
E QTc > 450 msec for men and 470 msec for women
  => any of (all of (sex is male; qtc > 450 ms); all of (sex is female; qtc > 470 ms))
I Hemoglobin ≥ 12 g/dL for women, 13 g/dL for men
  => any of (all of (sex is female; hemoglobin >= 12 g/dL); all of (sex is male; hemoglobin >= 13
    g/dL))
E Hb < 13 g/dL (males) or 12 g/dL (females)
  => any of (all of (sex is male; hemoglobin < 13 g/dL); all of (sex is female; hemoglobin < 12
    g/dL))
I Proteinuria 2 g or more per day
  => urine protein 24h >= 2 g/day
E Alcohol 3 drinks or more per day
  => alcohol drinks >= 3 drinks/day
I Hoehn and Yahr between 1.5 and 3
  => hoehn yahr is 1.5, 2, 2.5, 3
I ASA between I and III
  => asa class is I, II, III
E Less than 50 kg or more than 100 kg in weight
  => any of (weight < 50 kg; weight > 100 kg)
E Less than 18 years or more than 65 years of age
  => any of (age < 18 years; age > 65 years)
I Pain score 4-7 (on a scale from 0-10)
  => pain score between 4 and 7
I Pain score ≥ 4 (0-10 scale)
  => pain score >= 4
I ≥18y.o. at the time of screening
  => age >= 18 years at screening
I If the patient is on antihypertensives, then stable dose for 4 weeks prior to baseline
  => if (antihypertensive) then ("stable dose of antihypertensive" lasting at least 4 weeks until baseline)
I If diabetic, then HbA1c < 8%
  => if (diabetes) then (hba1c < 8 %)
I Consent for study assessments
  => informed consent
I Age 6 months ± 1 month
  => age between 5 and 7 months
E Blood pressure ≥140 and/or ≥90 mmHg
  => any of (systolic blood pressure >= 140 mmHg; diastolic blood pressure >= 90 mmHg)
E Myopia > 6 D
  => "Myopia" > 6 D
"""

PARTLY = """
E ALT or AST > 3 x ULN within 6 months
  => any of (all of (alt > 3 x ULN; "alt measurement" within the past 6 months); all of (ast > 3 x
    ULN; "ast measurement" within the past 6 months); judge "ALT or AST > 3 x ULN within 6 months")
I Not pregnant, breastfeeding, or planning to become pregnant in the next 6 months
  => all of (not (pregnant); not (breastfeeding); any of (not (planning pregnancy); judge "Not
    pregnant, breastfeeding, or planning to become pregnant in the next 6 months" about ("planning
    to become pregnant" within 6 months after anchor)))
"""

TO_JUDGE = """
E Diabetes, BMI > 35, men or women
  => judge "Diabetes, BMI > 35, men or women" about (any of (diabetes; bmi > 35 kg/m²; sex is
    male, female))
E ≥ 20 years on dialysis
  => judge "≥ 20 years on dialysis" about (all of (age >= 20 years; dialysis))
E Myopia greater than -6.00 D
  => judge "Myopia greater than -6.00 D" about ("Myopia" > -6 D)
I High myopia ≤ -6 D
  => judge "High myopia ≤ -6 D" about ("High myopia" <= -6 D)
I Consent for assessments
  => judge "Consent for assessments"
I Age 6 months ± 2 weeks
  => judge "Age 6 months ± 2 weeks" about (age = 6 months)
E CDR > 0.6
  => judge "CDR > 0.6" about (clinical dementia rating > 0.6)
E Blood pressure > 140 mmHg
  => judge "Blood pressure > 140 mmHg" about ("Blood pressure" > 140 mmHg)
E BP < 140 or < 90 mmHg
  => any of (judge "BP < 140" about ("BP" < 140 mmHg); judge "< 90 mmHg" about ("BP" < 90 mmHg))
E No prior chemotherapy, male or female
  => judge "No prior chemotherapy, male or female" about (not (any of (chemotherapy ever; sex is
    male, female)))
E Hypertension; male or female
  => judge "Hypertension; male or female" about (any of (hypertension; sex is male, female))
E Less than 50 kg or more than 300 lb in body weight
  => judge "Less than 50 kg or more than 300 lb in body weight" about (weight > 300 lb)
I Lansky ≥ 7 (0-10 scale)
  => judge "Lansky ≥ 7 (0-10 scale)" about (all of (lansky >= 7; lansky between 0 and 10))
E BP > 160 or > 140 mmHg
  => any of (judge "BP > 160" about ("BP" > 160 mmHg); judge "> 140 mmHg" about ("BP" > 140 mmHg))
E Office BP > 140 mmHg
  => judge "Office BP > 140 mmHg" about ("Office BP" > 140 mmHg)
I Consent for this procedure
  => judge "Consent for this procedure"
"""
