"""Criteria of other fields of medicine, and names that mean more than one thing."""

COMPUTABLE = """
E Thrombocytopenia, i.e., platelets < 50 G/L
  => platelets < 50 G/L
E Severe renal impairment (i.e., eGFR < 30 mL/min/1.73m2)
  => egfr < 30 mL/min/1.73 m²
I Overweight (defined as: BMI 25-30)
  => bmi between 25 and 30 kg/m²
E HAM-D (score 8-16) or HAM-A > 20
  => any of (ham d between 8 and 16; ham a > 20)
I PHQ-9 (score 0-27) and GAD-7 ≥ 10
  => all of (phq 9 >= 10; gad 7 >= 10)
I Pain score (score 0-10) ≥ 4
  => pain score >= 4
I Platelets ≥ 100 x 10(9)/L
  => platelets >= 100 G/L
I WBC ≥ 3.0×10(9)/L, ANC ≥ 1.5×10(9)/L, PLT ≥ 100×10(9)/L
  => all of (wbc >= 3 G/L; neutrophils >= 1.5 G/L; platelets >= 100 G/L)
I ANC > 1.5 * 10(9) /L
  => neutrophils > 1.5 G/L
I Platelets ≥ 100 x 10exp9/L
  => platelets >= 100 G/L
I RBC > 3 x 10(12)/L
  => rbc > 3 T/L
I eGFR ≥ 30 ml/min/1.73 m(2)
  => egfr >= 30 mL/min/1.73 m²
I BMI 18-30 kg/m(2)
  => bmi between 18 and 30 kg/m²
I 25(OH)D < 20 ng/mL
  => vitamin d < 20 ng/mL
I Vitamin D deficiency (25(OH)D < 20 ng/mL)
  => vitamin d < 20 ng/mL
E 25(OH)D < 10 or > 50 ng/mL
  => any of (vitamin d < 10 ng/mL; vitamin d > 50 ng/mL)
E QTc > 450 ms on screening electrocardiogram
  => qtc > 450 ms at screening
I LVEF ≤ 35% on the baseline echocardiogram
  => lvef <= 35 % at baseline
I Age 12 (± 2) months
  => age between 10 and 14 months
I UACR ≥ 200 mg/g or ≥ 300 mg/g in patients with hypertension
  => all of (uacr >= 200 mg/g; if (hypertension) then (uacr >= 300 mg/g))
I BNP > 100 pg/mL, or > 300 pg/mL for patients with atrial fibrillation
  => all of (bnp > 100 ng/L; if (atrial fibrillation) then (bnp > 300 ng/L))
E BNP > 100 pg/mL or > 300 pg/mL for patients with atrial fibrillation
  => all of (bnp > 100 ng/L; any of (not (atrial fibrillation); bnp > 300 ng/L))
I vIGA-AD ≥ 3 (on the 0 to 4 scale)
  => investigator global assessment >= 3
I Infants aged 1 to 12 months weighing more than 5 kg
  => all of (age between 1 and 12 months; weight > 5 kg)
I Adults weighing at least 50 kg
  => all of (age >= 18 years; weight >= 50 kg)
I Males and females 18-55 years of age, weighing at least 50 kg
  => all of (sex is male, female; age between 18 and 55 years; weight >= 50 kg)
I Age 18-45 years for women or 18-50 years for men
  => any of (all of (sex is female; age between 18 and 45 years); all of (sex is male; age between
    18 and 50 years))
I LDL-C ≥ 100 mg/dL and at least one cardiovascular risk factor
  => all of (ldl cholesterol >= 100 mg/dL; "cardiovascular risk factor" >= 1)
E ECT within 3 months, or TMS within 6 months, prior to screening
  => any of (electroconvulsive therapy within 3 months before screening; tms within 6 months before
    screening)
E Asthma exacerbation within 4 weeks, or respiratory infection within 6 weeks, of screening
  => any of (asthma exacerbation within 4 weeks before screening; respiratory infection within 6
    weeks before screening)
E Chemotherapy within 3 weeks or radiotherapy within 2 weeks, before first dose
  => any of (chemotherapy within 3 weeks before first dose; radiotherapy within 2 weeks before first
    dose)
E MMS < 24
  => "MMS" < 24
E MMS ≤ 5
  => "MMS" <= 5
I Must score ≥ 8 on the Insomnia Severity Index
  => isi >= 8
I Participants must score 16 or higher on the CES-D
  => ces d >= 16
I Malnutrition Universal Screening Tool ≥ 2
  => malnutrition universal screening tool >= 2
I Maximum diameter ≥ 5.5 cm
  => "Maximum diameter" >= 5.5 cm
I Abdominal aortic aneurysm with a maximum diameter of 5.5 cm or more
  => "Abdominal aortic aneurysm with a maximum diameter" >= 5.5 cm
I Fibroid with largest diameter ≤ 10 cm
  => all of (uterine fibroids; "largest diameter" <= 10 cm)
I Kidney stone with maximum diameter 5-10 mm
  => all of (kidney stones; "maximum diameter" between 5 and 10 mm)
I Largest tumor diameter ≤ 10 cm
  => tumor size <= 10 cm
I AN ECOG of 0-1
  => ecog between 0 and 1
E Antibiotics within the month prior to enrolment
  => antibiotic within 1 month before enrolment
E Stroke within the year preceding inclusion
  => stroke within 1 year before inclusion
E Antibiotics within 2 weeks of Cycle 1, Day 1
  => antibiotic within 2 weeks before cycle 1 day 1
E Antibiotics within 2 weeks of day 1 of treatment
  => antibiotic within 2 weeks before first dose
E Antibiotics within 2 weeks of trial entry
  => antibiotic within 2 weeks before study entry
E Antibiotics within 2 weeks of the ICF signature
  => antibiotic within 2 weeks before consent
E Surgery within 28 days (4 weeks) before first dose
  => surgery within 28 days before first dose
E Chemotherapy within 12 months (1 year) prior to enrolment
  => chemotherapy within 12 months before enrolment
E Surgery < 3 mo. ago
  => surgery less than 3 months before anchor
E Surgery within 6 mos. of screening
  => surgery within 6 months before screening
E Surgery within the 30 day window before baseline
  => surgery within 30 days before baseline
E Surgery within 3 months of Visit 1 (screening)
  => surgery within 3 months before visit 1
I HbA1c 7-10% at screening (Visit 1)
  => hba1c between 7 and 10 % at screening
I Stable dose of insulin for 8 weeks (56 days) before screening
  => "Stable dose of insulin" lasting at least 8 weeks until screening
I Consent to study procedures
  => informed consent
I HBsAg (-) and anti-HCV (-)
  => all of (hbsag is negative; anti hcv is negative)
I NIHSS (score 5-15)
  => nihss between 5 and 15
I MMSE (range 0-30) ≥ 24
  => mmse >= 24
I EDSS (range 0-10) 3 to 6
  => edss between 3 and 6
"""

PARTLY = """
I BMI ≥ 30 or ≥ 27 and at least one comorbid condition
  => any of (bmi >= 30 kg/m²; all of (bmi >= 27 kg/m²; judge "BMI ≥ 30 or ≥ 27 and at least one comorbid
    condition"))
I BMI ≥ 30, or ≥ 27 with at least one weight-related comorbidity
  => any of (bmi >= 30 kg/m²; all of (bmi >= 27 kg/m²; judge "BMI ≥ 30, or ≥ 27 with at least one
    weight-related comorbidity"))
I BMI ≥ 30, or BMI ≥ 27 with one or more weight-related comorbidities
  => any of (bmi >= 30 kg/m²; all of (bmi >= 27 kg/m²; judge "BMI ≥ 30, or BMI ≥ 27 with one or more
    weight-related comorbidities"))
E Planning to become pregnant in the upcoming 12 months
  => all of (planning pregnancy; judge "Planning to become pregnant in the upcoming 12 months" about
    ("Planning to become pregnant" within 12 months after anchor))
"""

TO_JUDGE = """
I NIHSS (range 5-15) and mRS 0-1
  => judge "NIHSS (range 5-15) and mRS 0-1" about (all of (nihss between 0 and 1; modified rankin
    scale between 0 and 1))
I HADS (range 8-21) and HAM-D ≥ 17
  => judge "HADS (range 8-21) and HAM-D ≥ 17" about (all of (hads >= 17; ham d >= 17))
I ALT (range 5-40) and AST < 50 U/L
  => judge "ALT (range 5-40) and AST < 50 U/L" about (all of (alt < 50 U/L; ast < 50 U/L))
I Body weight ≥ 50 kg or BMI ≥ 27 with at least one weight-related comorbidity
  => judge "Body weight ≥ 50 kg or BMI ≥ 27 with at least one weight-related comorbidity" about
    (any of (weight >= 50 kg; bmi >= 27 kg/m²))
I Age ≥ 65 or BMI ≥ 30 with at least one chronic condition
  => judge "Age ≥ 65 or BMI ≥ 30 with at least one chronic condition" about (any of (age >= 65
    years; bmi >= 30 kg/m²))
E No chemotherapy within 14 days (2 weeks) and no radiotherapy within 28 days (4 weeks) of screening
  => judge "No chemotherapy within 14 days (2 weeks) and no radiotherapy within 28 days (4 weeks)
    of screening" about (any of (not (chemotherapy within the past 14 days); not (radiotherapy
    within the past 28 days)))
E No surgery within 6 mo. of screening and no stroke within 3 mo. of screening
  => judge "No surgery within 6 mo. of screening and no stroke within 3 mo. of screening" about
    (any of (not (surgery within the past 6 months); not (stroke within the past 3 months)))
E No fever and no cough within 3 months before screening (Visit 1)
  => judge "No fever and no cough within 3 months before screening (Visit 1)" about (any of (not
    (fever); not (cough within 3 months before screening)))
E No surgery within the 30-day window before baseline and no stroke
  => judge "No surgery within the 30-day window before baseline and no stroke" about (any of (not
    (all of (surgery within the past 30 days; "window" before baseline)); not (stroke)))
E No diabetes and no stroke within 14 days (2 weeks)
  => judge "No diabetes and no stroke within 14 days (2 weeks)" about (any of (not (diabetes); not
    (stroke within the past 14 days)))
E Without diabetes and without stroke within 14 days (2 weeks)
  => judge "Without diabetes and without stroke within 14 days (2 weeks)" about (any of (not
    (diabetes); not (stroke within the past 14 days)))
E ACQ-6 score ≥ 1.5 at screening and on day of randomization (Visit 1)
  => judge "ACQ-6 score ≥ 1.5 at screening and on day of randomization (Visit 1)" about (acq score
    >= 1.5 at screening)
E Age ≥ 28 days (4 weeks) and ≤ 18 years old at the time of admission
  => judge "Age ≥ 28 days (4 weeks) and ≤ 18 years old at the time of admission" about (any of
    (age >= 28 days at admission; age <= 18 years at admission))
E Men and women with myocardial infarction within 12 months (1 year)
  => judge "Men and women with myocardial infarction within 12 months (1 year)" about (all of (sex
    is male, female; myocardial infarction within the past 12 months))
E Surgery or stroke within 6 mo. of screening
  => judge "Surgery or stroke within 6 mo. of screening" about (any of (surgery; stroke within the
    past 6 months))
E COVID-19 (-)
  => judge "COVID-19 (-)" about (covid 19)
I Diabetes (-)
  => judge "Diabetes (-)" about (diabetes)
I Height > 1.5 m (2)
  => judge "Height > 1.5 m (2)" about (height > 1.5 m)
I Platelets > 10 (9) /L
  => judge "Platelets > 10 (9) /L" about ("Platelets" > 10)
E Heart rate < 50 bpm on screening days
  => judge "Heart rate < 50 bpm on screening days" about (heart rate < 50 beats/min)
I Age 12 (±2 weeks) months
  => judge "Age 12 (±2 weeks) months" about (age between 10 and 14 weeks)
I Hb ≥ 9 or ≥ 10 g/dL in patients with diabetes
  => judge "Hb ≥ 9 or ≥ 10 g/dL in patients with diabetes" about (any of (hemoglobin >= 9 g/dL; all
    of (hemoglobin >= 10 g/dL; diabetes)))
I VAS ≥ 40 (0-4 scale)
  => judge "VAS ≥ 40 (0-4 scale)" about (all of ("VAS" >= 40; "VAS" between 0 and 4))
I Stroke patients weighing at least 50 kg
  => judge "Stroke patients weighing at least 50 kg" about (all of (stroke; weight >= 50 kg))
I Preterm infants weighing < 1500 g
  => judge "Preterm infants weighing < 1500 g" about (all of (prematurity; weight < 1500 g))
I IOP > 21 mmHg with at least one eye
  => judge "IOP > 21 mmHg with at least one eye" about (intraocular pressure > 21 mmHg)
E Chemotherapy within 3 weeks, or planned radiotherapy within 2 weeks, before first dose
  => judge "Chemotherapy within 3 weeks, or planned radiotherapy within 2 weeks, before first dose"
    about (any of (chemotherapy within the past 3 weeks; radiotherapy within 2 weeks after anchor;
    "before first dose" before first dose))
I Must score ≥ 2
  => judge "Must score ≥ 2"
I Must score at least 2
  => judge "Must score at least 2"
I AS with BASDAI ≥ 4
  => judge "AS with BASDAI ≥ 4" about (basdai >= 4)
I AN with BMI < 17.5
  => judge "AN with BMI < 17.5" about (bmi < 17.5 kg/m²)
E Surgery within the month
  => judge "Surgery within the month"
E Surgery within the year of enrolment
  => judge "Surgery within the year of enrolment"
E Surgery in the following year
  => judge "Surgery in the following year"
E Antibiotics within 2 weeks of treatment initiation
  => judge "Antibiotics within 2 weeks of treatment initiation" about (antibiotic within 2 weeks
    after anchor)
I Failure of at least 6 weeks of conservative treatment
  => judge "Failure of at least 6 weeks of conservative treatment" about ("conservative treatment"
    lasting at least 6 weeks)
I Completed at least 4 weeks of induction therapy
  => judge "Completed at least 4 weeks of induction therapy" about ("induction therapy" lasting at
    least 4 weeks)
E > 5 days of antibiotics before enrolment
  => judge "> 5 days of antibiotics before enrolment" about (all of (antibiotic lasting more than 5
    days; antibiotic before enrolment))
I Lives within 20 minutes of the study centre
  => judge "Lives within 20 minutes of the study centre"
I Willing to commit to 14 months of training
  => judge "Willing to commit to 14 months of training"
E Surgery within 14 days (3 weeks) of screening
  => judge "Surgery within 14 days (3 weeks) of screening" about (surgery within the past 14 days)
E Stroke within 6 months (180 days) of screening
  => judge "Stroke within 6 months (180 days) of screening" about (stroke within the past 6 months)
I Consent to procedures
  => judge "Consent to procedures"
E HIV (+) or (-)
  => judge "HIV (+) or (-)" about (hiv infection)
I Severe depression (score 20-27)
  => judge "Severe depression (score 20-27)" about ("depression" between 20 and 27)
I Adults (range 18-65)
  => judge "Adults (range 18-65)"
I Mild disease (score 5-10)
  => judge "Mild disease (score 5-10)" about ("disease" between 5 and 10)
E Severe renal impairment (e.g., eGFR < 30)
  => judge "Severe renal impairment (e.g., eGFR < 30)" about (egfr < 30 mL/min/1.73 m²)
"""
