"""Values, scales and lists: limits of normal, titres, scores, what was received, what "without" and "either" reach."""

COMPUTABLE = """
I 18 years of age or older;
  => age >= 18 years
I Bilirubin ≤ ULN × 1.5
  => bilirubin <= 1.5 x ULN
I AST ≤ upper limit of normal (ULN) x 2.5
  => ast <= 2.5 x ULN
E ALT > ULN x 3 or AST > ULN x 3
  => any of (alt > 3 x ULN; ast > 3 x ULN)
I AST ≤ the ULN times 2.5
  => ast <= 2.5 x ULN
I CRP within normal limits
  => crp <= 1 x ULN
E CRP outside the normal range
  => crp > 1 x ULN
I CRP and ESR within normal limits
  => all of (crp <= 1 x ULN; esr <= 1 x ULN)
I Troponin and potassium within normal limits
  => all of (troponin <= 1 x ULN; potassium >= 1 x LLN; potassium <= 1 x ULN)
I AFP within the normal range
  => afp <= 1 x ULN
I Average pain NRS ≥ 4
  => average pain nrs >= 4
I Average daily pain NRS score of at least 4
  => average pain nrs >= 4
I Worst pain ≥ 4 on the NRS
  => worst pain nrs >= 4
I Worst pain NRS ≥ 4
  => worst pain nrs >= 4
I Average pain VAS ≥ 40 mm
  => average pain vas >= 40 mm
I Worst pain VAS ≥ 40 mm
  => worst pain vas >= 40 mm
I Pain VAS ≥ 4/10
  => pain vas >= 4 cm
I Pain VAS > 40/100
  => pain vas > 40 mm
I Pain score of at least 4 out of 10
  => pain score >= 4
I MMSE score of at least 24 out of 30
  => mmse >= 24
E GCS ≤ 8/15
  => glasgow coma scale <= 8
I MoCA < 26 out of 30
  => moca < 26
I ANA titer ≥ 1:160
  => ana titre >= 160
I Antinuclear antibody titre of 1:80 or greater
  => ana titre >= 80
I ANA ≥ 1:80
  => ana titre >= 80
E RPR titer > 1:32
  => rpr titre > 32
I Neutralizing antibody titre < 1:10
  => neutralizing antibody titre < 10
I HIV RNA ≥ 4 log10 copies/mL
  => hiv rna >= 10000 copies/mL
I HBV DNA ≥ 5 log10 IU/mL
  => hbv dna >= 100000 IU/mL
I At most 2 prior regimens for metastatic disease
  => "prior regimens for metastatic disease" <= 2
I No more than 2 prior lines of chemotherapy in the metastatic setting
  => "prior lines of chemotherapy for metastatic disease" <= 2
I No prior systemic therapy for metastatic disease
  => "prior systemic therapies for metastatic disease" = 0
E Prior systemic therapy for advanced disease
  => "prior systemic therapies for advanced disease" >= 1
E More than 2 prior chemotherapy regimens for metastatic disease
  => "prior chemotherapy regimens for metastatic disease" > 2
I No prior systemic therapy or radiotherapy
  => all of (prior systemic therapies = 0; not (radiotherapy ever))
E Prior systemic therapy or radiotherapy
  => any of (prior systemic therapies >= 1; radiotherapy ever)
I No previous chemotherapy, radiotherapy, or systemic therapy
  => all of (not (chemotherapy ever); not (radiotherapy ever); prior systemic therapies = 0)
I AST and ALT less than 40 and 45 U/L, respectively
  => all of (ast < 40 U/L; alt < 45 U/L)
E Systolic or diastolic blood pressure > 160 or 100 mmHg, respectively
  => any of (systolic blood pressure > 160 mmHg; diastolic blood pressure > 100 mmHg)
I SBP and DBP < 140 and < 90 mmHg respectively
  => all of (systolic blood pressure < 140 mmHg; diastolic blood pressure < 90 mmHg)
I Males and females aged 18-65 and 18-60 years, respectively
  => any of (all of (sex is male; age between 18 and 65 years); all of (sex is female; age between 18 and 60
    years))
I Hemoglobin ≥ 12 and ≥ 13 g/dL for women and men, respectively
  => any of (all of (sex is female; hemoglobin >= 12 g/dL); all of (sex is male; hemoglobin >= 13 g/dL))
E QTcF > 450 and 470 msec for males and females, respectively
  => any of (all of (sex is male; qtcf > 450 ms); all of (sex is female; qtcf > 470 ms))
I Diagnosis of both asthma and allergic rhinitis
  => all of (asthma; allergic rhinitis)
I Total bilirubin within normal institutional limits
  => bilirubin <= 1 x ULN
I Normal bilirubin
  => bilirubin <= 1 x ULN
I Creatinine normal or creatinine clearance at least 60 mL/min
  => any of (all of (creatinine >= 1 x LLN; creatinine <= 1 x ULN); creatinine clearance >= 60 mL/min)
E Creatinine above institutional normal
  => creatinine > 1 x ULN
E ALT above the normal range
  => alt > 1 x ULN
E Hemoglobin below normal
  => hemoglobin < 1 x LLN
I Creatinine within normal institutional limits OR creatinine clearance ≥ 60 mL/min/1.73 m2 for patients with
    creatinine levels above institutional normal
  => any of (all of (creatinine >= 1 x LLN; creatinine <= 1 x ULN); all of (creatinine > 1 x ULN; creatinine
    clearance per surface >= 60 mL/min/1.73 m²))
I CrCl > 30 mL/min/1.73m2
  => creatinine clearance per surface > 30 mL/min/1.73 m²
I Either of: diabetes or hypertension
  => any of (diabetes; hypertension)
I Both of: LVEF ≤ 40% and NYHA II-III
  => all of (lvef <= 40 %; nyha class is II, IIa, IIb, III, IIIa, IIIb)
I Adequate organ and marrow function as defined below: ⏎ * leukocytes ≥ 3,000/mcL ⏎ * platelets ≥ 100,000/mcL
  => all of (wbc >= 3000 /µL; platelets >= 100000 /µL)
I Adequate hematologic, renal and hepatic function as follows: ⏎ * leukocytes ≥ 3,000/mcL ⏎ * platelets ≥
    100,000/mcL
  => all of (wbc >= 3000 /µL; platelets >= 100000 /µL)
I Adequate bone marrow, liver, and renal function as assessed by the following: ⏎ * leukocytes ≥ 3,000/mcL ⏎ *
    platelets ≥ 100,000/mcL
  => all of (wbc >= 3000 /µL; platelets >= 100000 /µL)
I Screening laboratory values must meet the following criteria: ⏎ * leukocytes ≥ 3,000/mcL ⏎ * platelets ≥
    100,000/mcL
  => all of (wbc >= 3000 /µL; platelets >= 100000 /µL)
I Laboratory values as follows: hemoglobin ≥ 9 g/dL, ANC ≥ 1.5 x 10^9/L
  => all of (hemoglobin >= 9 g/dL; neutrophils >= 1.5 G/L)
I Hypertension or diabetes or both
  => any of (hypertension; diabetes)
E Either diabetes or hypertension, or both
  => any of (diabetes; hypertension)
I SBP and DBP ≥ 90 and ≤ 100 mmHg, respectively
  => all of (systolic blood pressure >= 90 mmHg; diastolic blood pressure <= 100 mmHg)
E Within the last 12 months, stroke or TIA
  => any of (stroke within the past 12 months; transient ischemic attack within the past 12 months)
I Stroke at least 6 months but no more than 10 years ago
  => stroke between 10 years and 6 months before anchor
"""

PARTLY = """
I ANC ≥1500/mm3; Plt ≥100,000/mm3; Hgb ≥9
  => all of (neutrophils >= 1500 /mm³; platelets >= 100000 /mm³; judge "Hgb ≥9" about ("Hgb" >= 9))
I Type 2 diabetes without retinopathy or nephropathy
  => any of (all of (type 2 diabetes; not (any of (retinopathy; kidney disease))); all of (kidney disease; judge
    "Type 2 diabetes without retinopathy or nephropathy"))
E Cirrhosis without ascites or varices
  => any of (all of (cirrhosis; not (any of (ascites; "varices"))); all of ("varices"; judge "Cirrhosis without
    ascites or varices"))
I Liver function: ⏎  * AST ≤ 2.5 x ULN ⏎  * If liver metastases, AST ≤ 5 x ULN ⏎  * Bilirubin ≤ 1.5 x ULN
  => all of (judge "AST ≤ 2.5 x ULN; If liver metastases, AST ≤ 5 x ULN" about (all of (ast <= 2.5 x ULN; if (liver
    metastases) then (ast <= 5 x ULN))); bilirubin <= 1.5 x ULN)
"""

TO_JUDGE = """
I MMSE ≥ 24 out of 25
  => judge "MMSE ≥ 24 out of 25" about (mmse >= 24)
I Rheumatoid factor ≥ 1:80
  => judge "Rheumatoid factor ≥ 1:80"
I Randomization 1:10
  => judge "Randomization 1:10"
I HIV RNA > 3.5 log10 copies/mL
  => judge "HIV RNA > 3.5 log10 copies/mL" about ("HIV RNA" > 3.5)
I 1-3 prior lines of therapy for multiple myeloma
  => judge "1-3 prior lines of therapy for multiple myeloma" about (prior lines of therapy between 1 and 3)
I No prior systemic therapy or radiotherapy in the past year
  => judge "No prior systemic therapy or radiotherapy in the past year" about (not (radiotherapy within the past 1
    year))
I Prior systemic therapy or current infection
  => judge "Prior systemic therapy or current infection" about (active infection)
E AST and ALT > 40 and 45 U/L, respectively
  => judge "AST and ALT > 40 and 45 U/L, respectively" about ("ALT" > 40)
I Women without children or men
  => judge "Women without children or men" about (all of (sex is female; not (sex is male)))
I Type 2 diabetes without retinopathy and nephropathy
  => judge "Type 2 diabetes without retinopathy and nephropathy" about (all of (type 2 diabetes; not (any of
    (retinopathy; kidney disease))))
I No asthma, COPD and age over 18
  => judge "No asthma, COPD and age over 18" about (not (any of (asthma; copd; age > 18 years)))
I Hypertension and either diabetes or obesity and stroke
  => judge "Hypertension and either diabetes or obesity and stroke" about (any of (hypertension; all of (obesity;
    stroke)))
E Blood pressure above normal
  => judge "Blood pressure above normal"
I Normal blood pressure
  => judge "Normal blood pressure"
I Normal serum potassium levels
  => judge "Normal serum potassium levels"
I Normal or low potassium
  => judge "Normal or low potassium"
I Bilirubin normal or Gilbert's syndrome
  => judge "Bilirubin normal or Gilbert's syndrome" about (gilbert syndrome)
E Potassium above or below the normal range
  => judge "Potassium above or below the normal range"
E Disease of either of the eyes
  => judge "Disease of either of the eyes"
I Adequate organ function: ⏎ * diabetes ⏎ * platelets ≥ 100,000/mcL
  => judge "Adequate organ function: * diabetes * platelets ≥ 100,000/mcL" about (any of (diabetes; platelets >=
    100000 /µL))
E Liver function: ⏎ * ALT > 3 x ULN ⏎ * bilirubin > 1.5 x ULN
  => judge "Liver function: * ALT > 3 x ULN * bilirubin > 1.5 x ULN" about (any of (alt > 3 x ULN; bilirubin > 1.5
    x ULN))
I Diabetes or hypertension, but not both
  => judge "Diabetes or hypertension, but not both" about (any of (diabetes; hypertension))
E History of both stroke and myocardial infarction
  => judge "History of both stroke and myocardial infarction" about (myocardial infarction ever)
E Absence of diabetes and hypertension
  => judge "Absence of diabetes and hypertension" about (not (any of (diabetes; hypertension)))
I No asthma, COPD and cystic fibrosis
  => judge "No asthma, COPD and cystic fibrosis" about (not (any of (asthma; copd; cystic fibrosis)))
I HbA1c and BMI no more than 10% and 40 kg/m2, respectively
  => judge "HbA1c and BMI no more than 10% and 40 kg/m2, respectively" about ("BMI" <= 10 %)
I Resting SBP and DBP not over 160 and 100 mmHg, respectively
  => judge "Resting SBP and DBP not over 160 and 100 mmHg, respectively" about (all of (systolic blood pressure
    <= 160 mmHg; diastolic blood pressure <= 160 mmHg))
I Absence of infection and presence of hypertension
  => judge "Absence of infection and presence of hypertension" about (not (any of (infection; hypertension)))
I No asthma, COPD and informed consent
  => judge "No asthma, COPD and informed consent" about (not (any of (asthma; copd; informed consent)))
I No chemotherapy at least 3 weeks prior
  => judge "No chemotherapy at least 3 weeks prior" about (not (chemotherapy at least 3 weeks before anchor))
I No surgery 3 months or more before enrolment
  => judge "No surgery 3 months or more before enrolment" about (not (all of (surgery at least 3 months before
    anchor; surgery before enrolment)))
I On contraception at least 4 weeks prior
  => judge "On contraception at least 4 weeks prior" about (contraception at least 4 weeks before anchor)
E Antibiotics within 4 weeks of leaving the trial
  => judge "Antibiotics within 4 weeks of leaving the trial" about (antibiotic within 4 weeks after anchor)
E Allergic reaction within 24 hours of study drug
  => judge "Allergic reaction within 24 hours of study drug" about ("Allergic reaction" within 24 hours after anchor)
E Allergy to aspirin and either ibuprofen or naproxen
  => judge "Allergy to aspirin and either ibuprofen or naproxen" about (any of ("Allergy to aspirin"; naproxen))
E Both stroke and myocardial infarction within 6 months
  => judge "Both stroke and myocardial infarction within 6 months" about (myocardial infarction within the past
    6 months)
E History of both stroke and surgery within 3 months
  => judge "History of both stroke and surgery within 3 months" about (surgery within the past 3 months)
E Within the past year, uncontrolled hypertension or current smoker
  => judge "Within the past year, uncontrolled hypertension or current smoker" about (any of ("Within the past
    year" within the past 1 year; uncontrolled hypertension; smoker))
E Has, within 6 months of screening, had a stroke or has diabetes
  => judge "Has, within 6 months of screening, had a stroke or has diabetes" about (any of ("within 6 months of
    screening" within 6 months before screening; stroke ever; diabetes))
E Within the past year, had a stroke or is pregnant
  => judge "Within the past year, had a stroke or is pregnant" about (any of ("Within the past year" within the
    past 1 year; stroke ever; pregnant))
I Stroke at least 12 months but no more than 6 months before screening
  => judge "Stroke at least 12 months but no more than 6 months before screening" about (all of (stroke at least
    12 months before anchor; "no more than 6 months before screening" within 6 months before screening))
I Stroke at least 2 years but at most 24 months ago
  => judge "Stroke at least 2 years but at most 24 months ago" about (all of (stroke at least 2 years before
    anchor; "at most 24 months ago" within the past 24 months))
I CRP less than the normal limit
  => judge "CRP less than the normal limit"
I ALT below normal limits
  => judge "ALT below normal limits"
E Blood donation since less than 3 months
  => judge "Blood donation since less than 3 months" about (blood donation lasting less than 3 months)
I No relapse and no steroids since 6 months
  => judge "No relapse and no steroids since 6 months" about (not (relapse))
I Never smoked since 6 months
  => judge "Never smoked since 6 months"
E Hypertension without stroke or MI or heart failure
  => judge "Hypertension without stroke or MI or heart failure" about (all of (hypertension; not (any of
    (stroke; myocardial infarction; heart failure))))
I At least 4 weeks but no more than 6 weeks since last dose of rituximab
  => judge "At least 4 weeks but no more than 6 weeks since last dose of rituximab" about (rituximab within the
    past 6 weeks)
I No prior systemic therapy or planned surgery
  => judge "No prior systemic therapy or planned surgery" about (not (planned surgery))
I Infants at least 3 months and at most 11 months before enrolment
  => judge "Infants at least 3 months and at most 11 months before enrolment" about ("at most 11 months before
    enrolment" within 11 months before enrolment)
I GCS > 15/15
  => judge "GCS > 15/15" about (any of (glasgow coma scale > 15; glasgow coma scale > 15))
E Children 6 months or less before screening
  => judge "Children 6 months or less before screening" about ("Children 6 months or less" before screening)
"""
