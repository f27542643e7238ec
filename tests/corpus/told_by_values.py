"""Scores and values in a bracket behind the condition that they tell of."""

COMPUTABLE = """
I Women with depression and PHQ-9 ≥ 10
  => all of (all of (sex is female; depression); phq 9 >= 10)
E Severe hypertension (SBP > 180 mmHg)
  => systolic blood pressure > 180 mmHg
E Hypertension (SBP > 180 mmHg)
  => systolic blood pressure > 180 mmHg
E Type 2 diabetes (HbA1c ≥ 6.5%)
  => all of (type 2 diabetes; hba1c >= 6.5 %)
E Hypertension (> 160/100 mmHg)
  => any of (systolic blood pressure > 160 mmHg; diastolic blood pressure > 100 mmHg)
E Hypertension ≥ 140/90 mmHg
  => any of (systolic blood pressure >= 140 mmHg; diastolic blood pressure >= 90 mmHg)
E Hypertension defined as BP ≥ 140/90 mmHg
  => any of (systolic blood pressure >= 140 mmHg; diastolic blood pressure >= 90 mmHg)
E Severe hypertension (BP ≥ 140/90 mmHg)
  => any of (systolic blood pressure >= 140 mmHg; diastolic blood pressure >= 90 mmHg)
I PSS > 14
  => perceived stress scale > 14
E DAST ≥ 3
  => drug abuse screening test >= 3
I FIQR > 40
  => revised fibromyalgia impact questionnaire > 40
E Perceived Stress Scale ≥ 20
  => perceived stress scale >= 20
I Drug Abuse Screening Test score > 6
  => drug abuse screening test > 6
I Revised Fibromyalgia Impact Questionnaire ≥ 39
  => revised fibromyalgia impact questionnaire >= 39
I Perceived stress scale-10 ≥ 14
  => pss 10 >= 14
"""

PARTLY = """
E Diabetes (HbA1c > 6 %)
  => any of (all of (diabetes; hba1c > 6 %); all of (hba1c > 6 %; judge "Diabetes (HbA1c > 6 %)"))
E Patients with severe depression (PHQ-9 ≥ 20)
  => any of (all of (depression; phq 9 >= 20); all of (phq 9 >= 20; judge "Patients with severe
    depression (PHQ-9 ≥ 20)"))
E Subjects with dementia (MMSE < 24)
  => any of (all of (dementia; mmse < 24); all of (mmse < 24; judge "Subjects with dementia (MMSE <
    24)"))
E Patients with sleep apnea (AHI > 15)
  => any of (all of (sleep apnea; ahi > 15 /h); all of (ahi > 15 /h; judge "Patients with sleep apnea
    (AHI > 15)"))
E Having insomnia (ISI > 14)
  => any of (all of (insomnia; isi > 14); all of (isi > 14; judge "Having insomnia (ISI > 14)"))
E Current depression (HAM-D > 17)
  => any of (all of (depression; ham d > 17); all of (ham d > 17; judge "Current depression (HAM-D >
    17)"))
I Adults with depression (PHQ-9 ≥ 10)
  => all of (age >= 18 years; any of (all of (depression; phq 9 >= 10); all of (phq 9 >= 10; judge
    "Adults with depression (PHQ-9 ≥ 10)")))
I Women with depression (EPDS ≥ 12)
  => all of (sex is female; any of (all of (depression; epds >= 12); all of (epds >= 12; judge "Women
    with depression (EPDS ≥ 12)")))
I Adults aged 18-65 with insomnia (ISI ≥ 15)
  => all of (age between 18 and 65 years; any of (all of (insomnia; isi >= 15); all of (isi >= 15; judge
    "Adults aged 18-65 with insomnia (ISI ≥ 15)")))
I Type 2 diabetes with depression (PHQ-9 ≥ 10)
  => all of (type 2 diabetes; any of (all of (depression; phq 9 >= 10); all of (phq 9 >= 10; judge "Type
    2 diabetes with depression (PHQ-9 ≥ 10)")))
I Mild-to-moderate depression (PHQ-9 5-14) without suicidal ideation
  => all of (any of (all of (depression; phq 9 between 5 and 14); all of (phq 9 between 5 and 14; judge
    "Mild-to-moderate depression (PHQ-9 5-14) without suicidal ideation")); not (suicidal ideation))
I Adults with moderate to severe depression (PHQ-9 ≥ 10) and anxiety
  => all of (age >= 18 years; judge "Adults with moderate to severe depression (PHQ-9 ≥ 10) and anxiety"
    about (all of (all of (depression; phq 9 >= 10); anxiety disorder)))
I Diagnosis of depression (PHQ-9 ≥ 10)
  => any of (all of (depression; phq 9 >= 10); all of (phq 9 >= 10; judge "Diagnosis of depression
    (PHQ-9 ≥ 10)"))
I Major depressive disorder with current depression (HAM-D ≥ 17)
  => all of (major depressive disorder; any of (all of (depression; ham d >= 17); all of (ham d >= 17;
    judge "Major depressive disorder with current depression (HAM-D ≥ 17)")))
E Diabetes (FBG ≥ 126 mg/dL or HbA1c ≥ 6.5%)
  => any of (any of (fasting glucose >= 126 mg/dL; hba1c >= 6.5 %); all of (diabetes; judge "Diabetes
    (FBG ≥ 126 mg/dL or HbA1c ≥ 6.5%)"))
E Diabetes mellitus (fasting glucose ≥ 126 mg/dL)
  => any of (fasting glucose >= 126 mg/dL; all of (diabetes; judge "Diabetes mellitus (fasting glucose ≥
    126 mg/dL)"))
E Hypertension (≥ 140/90 mmHg)
  => any of (any of (systolic blood pressure >= 140 mmHg; diastolic blood pressure >= 90 mmHg); all of
    (hypertension; judge "Hypertension (≥ 140/90 mmHg)"))
E Hypertension (BP ≥ 140/90 mmHg)
  => any of (any of (systolic blood pressure >= 140 mmHg; diastolic blood pressure >= 90 mmHg); all of
    (hypertension; judge "Hypertension (BP ≥ 140/90 mmHg)"))
E Hypertension (SBP ≥ 140 mmHg or DBP ≥ 90 mmHg)
  => any of (any of (systolic blood pressure >= 140 mmHg; diastolic blood pressure >= 90 mmHg); all of
    (hypertension; judge "Hypertension (SBP ≥ 140 mmHg or DBP ≥ 90 mmHg)"))
E Patients with diabetes (HbA1c ≥ 6.5%)
  => any of (hba1c >= 6.5 %; all of (diabetes; judge "Patients with diabetes (HbA1c ≥ 6.5%)"))
E Diabetes (HbA1c ≥ 6.5%)
  => any of (hba1c >= 6.5 %; all of (diabetes; judge "Diabetes (HbA1c ≥ 6.5%)"))
E Diabetes (HbA1c > 48 mmol/mol)
  => any of (hba1c > 48 mmol/mol; all of (diabetes; judge "Diabetes (HbA1c > 48 mmol/mol)"))
E Known hypertension (BP > 140/90 mmHg) or heart failure
  => any of (any of (any of (systolic blood pressure > 140 mmHg; diastolic blood pressure > 90 mmHg);
    all of (hypertension; judge "Known hypertension (BP > 140/90 mmHg)")); heart failure)
E Hypertension (resting blood pressure >140/90 mmHg)
  => any of (any of (systolic blood pressure > 140 mmHg; diastolic blood pressure > 90 mmHg); all of
    (hypertension; judge "Hypertension (resting blood pressure >140/90 mmHg)"))
E Patients with hypertension (BP > 140/90 mmHg)
  => any of (any of (systolic blood pressure > 140 mmHg; diastolic blood pressure > 90 mmHg); all of
    (hypertension; judge "Patients with hypertension (BP > 140/90 mmHg)"))
E Hypertension (BP > 140/90 mmHg)
  => any of (any of (systolic blood pressure > 140 mmHg; diastolic blood pressure > 90 mmHg); all of
    (hypertension; judge "Hypertension (BP > 140/90 mmHg)"))
"""

TO_JUDGE = """
E History of diabetes (HbA1c ≥ 6.5 %)
  => judge "History of diabetes (HbA1c ≥ 6.5 %)" about (all of (diabetes ever; hba1c >= 6.5 %))
E Children with hypertension (SBP ≥ 130 mmHg)
  => judge "Children with hypertension (SBP ≥ 130 mmHg)" about (all of (hypertension; systolic blood pressure >= 130
    mmHg))
I No depression (PHQ-9 ≥ 10)
  => judge "No depression (PHQ-9 ≥ 10)" about (not (all of (depression; phq 9 >= 10)))
E Patients with severe depression (PHQ-9 ≥ 20) or suicidal ideation
  => judge "Patients with severe depression (PHQ-9 ≥ 20) or suicidal ideation" about (any of (all of
    (depression; phq 9 >= 20); suicidal ideation))
E Women with hypertension (BP > 140/90 mmHg)
  => judge "Women with hypertension (BP > 140/90 mmHg)" about (all of (sex is female; hypertension; any
    of (systolic blood pressure > 140 mmHg; diastolic blood pressure > 90 mmHg)))
"""
