"""Sentences about numbers, what they measure and within which time; tables of ``test_good_sentences``."""

COMPUTABLE = """
E Apgar < 4 at 5 minutes
  => apgar 5 minutes < 4
I Age18-45 years
  => age between 18 and 45 years
I Younger than16 years
  => age < 16 years
I Age ˂ 70 years
  => age < 70 years
E Stroke less than four months ago
  => stroke less than 4 months before anchor
I Tinnitus of at least 6 months' duration
  => tinnitus lasting at least 6 months
I Asthma with a duration of at least 2 years
  => asthma lasting at least 2 years
E Use of psychostimulants within 2 weeks of start of study
  => stimulant within 2 weeks before study entry
I Child-Pugh ≤ 6
  => child pugh score <= 6
I Age. 20-70
  => age between 20 and 70 years
I Aged > 40 years old male patients
  => all of (sex is male; age > 40 years)
E Previous stroke during the recent 6 months
  => stroke within the past 6 months
I 18-65 years
  => age between 18 and 65 years
I 18 < BMI ≤ 32
  => all of (bmi > 18 kg/m²; bmi <= 32 kg/m²)
I Over than 21 years old
  => age > 21 years
I At least 8 years of education
  => education years >= 8 years
E Smokers of > 10 cigarettes per day
  => all of (smoker; cigarettes per day > 10 cigarettes/day)
E eGFR < 45 ml/min
  => egfr absolute < 45 mL/min
I FEV1 > 1.2 L
  => fev1 volume > 1.2 L
E Stool bank transplant (SBT) within the past 6 months
  => "Stool bank transplant (SBT)" within the past 6 months
I BMI 23 ± 4 kg/m2
  => bmi between 19 and 27 kg/m²
I MMSE score of 26 (+/- 3)
  => mmse between 23 and 29
I Children 6 to no older than 11 years of age
  => age between 6 and 11 years
I Aged 12 to < 18 years
  => age between 12 and 18 years exclusive
I 18 and 70 years old
  => age between 18 and 70 years
E ALT > 3 times higher than the upper limit of normal
  => alt > 3 x ULN
E AST 2.5-fold higher than ULN
  => ast > 2.5 x ULN
E Total bilirubin twice higher than normal
  => bilirubin > 2 x ULN
I Shunt ratio ≥ 1.5:1
  => "Shunt ratio" >= 1.5
E NYHA class > II
  => nyha class is III, IIIa, IIIb, IV
I NYHA class ≤ II
  => nyha class is I, II, IIa, IIb
E FEV1 [forced expiratory volume in 1 second] < 50 %
  => fev1 < 50 %
I Patients over 25 years old and up to 65 years old
  => age between 25 exclusive and 65 years
I Platelets > 50 G/L up to and including 400 G/L
  => platelets between 50 exclusive and 400 G/L
I Age 18_60 years old.
  => age between 18 and 60 years
E Age under 16, or over 45 years
  => any of (age < 16 years; age > 45 years)
I ANC >= 1,500/mm3, platelets >= 100,000/mm3 and hemoglobin >= 9 g/dL
  => all of (neutrophils >= 1500 /mm³; platelets >= 100000 /mm³; hemoglobin >= 9 g/dL)
I WBC between 3,000 and 12,000/mm3
  => wbc between 3000 and 12000 /mm³
I HIV RNA < 1,000 copies/mL
  => hiv rna < 1000 copies/mL
E LVEF <= 0.40
  => lvef <= 40 %
I LVEF 0.40-0.49
  => lvef between 40 and 49 %
I FEV1/FVC < 0.70
  => fev1 fvc < 70 %
I Gestational age between 24 0/7 and 33 6/7 weeks
  => gestational age between 168 and 237 days
I Gestational age ≥ 37 0/7 weeks
  => gestational age >= 259 days
I Child-Pugh A-B
  => child pugh class is A, B
I BCLC stage 0-A
  => bclc stage is 0, A
I ASIA A-C
  => asia impairment scale is A, B, C
I Age 18 to 65 years (exclusive)
  => age between 18 exclusive and 65 years exclusive
E Hepatitis B for more than 6 months
  => hepatitis b infection lasting more than 6 months
E Statins for less than 3 months
  => statin lasting less than 3 months
E Serum creatinine > 2.0 mg/dL (177 µmol/L)
  => creatinine > 2 mg/dL
I HbA1c 7.0-10.0 % (53-86 mmol/mol)
  => hba1c between 7 and 10 %
E LDL cholesterol > 100 mg/dL (> 2.6 mmol/L) or triglycerides > 500 mg/dL (5.65 mmol/L)
  => any of (ldl cholesterol > 100 mg/dL; triglycerides > 500 mg/dL)
I Postmenopausal women aged 50 to 85 years
  => all of (postmenopausal; age between 50 and 85 years)
I Healthy male volunteers aged 18-45 years
  => all of (sex is male; healthy; age between 18 and 45 years)
E Diabetic patients over 65 years of age
  => all of (diabetes; age > 65 years)
I AST/ALT < 3xULN
  => all of (ast < 3 x ULN; alt < 3 x ULN)
E Transaminases > 3 x ULN
  => any of (ast > 3 x ULN; alt > 3 x ULN)
I HIV-1 RNA < 50 copies/mL for at least 6 months
  => all of (hiv rna < 50 copies/mL; "HIV-1 RNA < 50 copies/mL" lasting at least 6 months)
E Age < 18 years or stroke within 6 months
  => any of (age < 18 years; stroke within the past 6 months)
E BMI > 40 kg/m² or bariatric surgery within 6 months
  => any of (bmi > 40 kg/m²; bariatric surgery within the past 6 months)
E Temperature > 38 °C at screening or infection within 7 days
  => any of (temperature > 38 °C at screening; infection within the past 7 days)
E HbA1c > 10 %, stroke within 6 months or infection within 4 weeks
  => any of (hba1c > 10 %; stroke within the past 6 months; infection within the past 4 weeks)
I Fatigue VAS ≥ 40 mm
  => "Fatigue VAS" >= 40 mm
I Itch VAS ≥ 4 cm
  => "Itch VAS" >= 4 cm
I Visual analogue scale (VAS) ≥ 40 mm
  => "Visual analogue scale (VAS)" >= 40 mm
I Pain VAS ≥ 40 mm
  => pain vas >= 40 mm
I Visual analogue scale for pain ≥ 40 mm
  => pain vas >= 40 mm
I DAS28-CRP > 3.2
  => das28 crp > 3.2
I DAS28-ESR > 3.2
  => das28 esr > 3.2
I DAS28 > 3.2
  => das28 > 3.2
I Rheumatoid arthritis with DAS28-CRP > 3.2
  => all of (rheumatoid arthritis; das28 crp > 3.2)
I DAS28-CRP or DAS28-ESR > 3.2
  => any of (das28 crp > 3.2; das28 esr > 3.2)
I IRLS ≥ 15
  => irls >= 15
I RLS with IRLS ≥ 15
  => all of (restless legs syndrome; irls >= 15)
I International RLS rating scale (IRLS) ≥ 15
  => irls >= 15
"""

TO_JUDGE = """
I VAS ≥ 40 mm
  => judge "VAS ≥ 40 mm" about ("VAS" >= 40 mm)
I Anxiety with VAS ≥ 40 mm
  => judge "Anxiety with VAS ≥ 40 mm" about (all of (anxiety disorder; "VAS" >= 40 mm))
I Weight 70 ± 4,5 kg
  => judge "Weight 70 ± 4,5 kg"
I > 2 years
  => judge "> 2 years" about (age > 2 years)
E Aneurysm too large for coiling (> 25 mm)
  => judge "Aneurysm too large for coiling (> 25 mm)" about ("Aneurysm" > 25 mm)
E Home beyond driving distance of the hospital (> 90 minutes)
  => judge "Home beyond driving distance of the hospital (> 90 minutes)" about ("driving distance of the
    hospital" > 90 minutes)
I Living within one hour travel time from the hospital
  => judge "Living within one hour travel time from the hospital" about ("travel time" <= 1 hours)
I Lives within 30 miles of the hospital
  => judge "Lives within 30 miles of the hospital" about (distance from site <= 30 mi)
E Airflow limitation (FEV1 [forced expiratory volume in 1 second] / FVC [forced vital capacity] < 70 %)
  => judge "Airflow limitation (FEV1 [forced expiratory volume in 1 second] / FVC [forced vital capacity] <
    70 %)" about (fev1 fvc < 70 %)
I Left ventricular enlargement with [E/e'] ≥ 8
  => judge "Left ventricular enlargement with [E/e'] ≥ 8" about ("E/e'" >= 8)
I Pockets that are more than 4 mm deep
  => judge "Pockets that are more than 4 mm deep" about ("Pockets deep" > 4 mm)
I ASA 2 or 3 (ASA 2 being a patient with mild disease)
  => judge "ASA 2 or 3 (ASA 2 being a patient with mild disease)" about (asa class is II, III)
I Reserve for age adequate (AMH ≥ 1.2 ng/ml)
  => judge "Reserve for age adequate (AMH ≥ 1.2 ng/ml)" about (amh >= 1.2 ng/mL)
E Reduced hearing of at least 60 dB (PTA at three frequencies)
  => judge "Reduced hearing of at least 60 dB (PTA at three frequencies)" about (pure tone average >= 60 dB)
I Laxity score ≥ 5 for women up to the age of 50 years and ≥ 4 for those above it
  => judge "Laxity score ≥ 5 for women up to the age of 50 years and ≥ 4 for those above it" about (all of
    (all of ("Laxity" >= 5; sex is female; age <= 50 years); "Laxity" >= 4))
I Arm that tires when the elbow is bent from 30 degrees to 60 degrees
  => judge "Arm that tires when the elbow is bent from 30 degrees to 60 degrees" about ("bent" between 30
    and 60 °)
I Effort equivalent to 3 times the resting rate = 3 METs
  => judge "Effort equivalent to 3 times the resting rate = 3 METs"
I CRP > 5 to 10 mg/L
  => judge "CRP > 5 to 10 mg/L"
E Use of GLP-1a in the last six months
  => judge "Use of GLP-1a in the last six months" about ("GLP-1a" within the past 6 months)
E Creatinine > 1,500 mg/dL
  => judge "Creatinine > 1,500 mg/dL"
E SpO2 < 9
  => judge "SpO2 < 9" about ("SpO2" < 9)
E HbA1c ≤ 0.08
  => judge "HbA1c ≤ 0.08" about ("HbA1c" <= 0.08)
I MMSE ≥ 24 at 3 months
  => judge "MMSE ≥ 24 at 3 months" about (mmse >= 24)
I Oligoclonal bands negative-positive
  => judge "Oligoclonal bands negative-positive"
E Relapse within the past year after screening
  => judge "Relapse within the past year after screening" about (all of (relapse within the past 1 year; "after
    screening" after screening))
E Creatinine > 2.0 mg/dL (200 µmol/L)
  => judge "Creatinine > 2.0 mg/dL (200 µmol/L)" about (creatinine > 2 mg/dL)
E Creatinine > 2.0 mg/dL (< 177 µmol/L)
  => judge "Creatinine > 2.0 mg/dL (< 177 µmol/L)" about (all of (creatinine > 2 mg/dL; creatinine < 177
    µmol/L))
I Postmenopausal women > 5 years
  => judge "Postmenopausal women > 5 years"
I HbA1c < 8 % and hypoglycemia within 3 months
  => judge "HbA1c < 8 % and hypoglycemia within 3 months" about (all of (hba1c < 8 %; hypoglycemia within
    the past 3 months))
I Knee pain VAS ≥ 40 mm
  => judge "Knee pain VAS ≥ 40 mm" about (pain vas >= 40 mm)
I RLS ≥ 15
  => judge "RLS ≥ 15"
"""
