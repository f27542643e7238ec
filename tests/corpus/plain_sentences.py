"""Sentences of every field that say a bound, a state or an example plainly, and what in them is asked."""

COMPUTABLE = """
E Blood glucose < 2.8 or > 22.2 mmol/l
  => any of (glucose < 2.8 mmol/L; glucose > 22.2 mmol/L)
E Calcium < 2.0 or > 2.7 mmol/L
  => any of (calcium < 2 mmol/L; calcium > 2.7 mmol/L)
E Creatinine < 50 or > 200 µmol/L
  => any of (creatinine < 50 µmol/L; creatinine > 200 µmol/L)
I Glucose ≥ 4 and ≤ 10 mmol/L
  => all of (glucose >= 4 mmol/L; glucose <= 10 mmol/L)
I HbA1c ≥ 53 and ≤ 86 mmol/mol
  => all of (hba1c >= 53 mmol/mol; hba1c <= 86 mmol/mol)
E Age < 6 or > 18 months
  => any of (age < 6 months; age > 18 months)
I Low back pain with VAS ≥ 40 mm
  => all of (low back pain; pain vas >= 40 mm)
I Pain ≥ 40 mm on VAS
  => pain vas >= 40 mm
I Fatigue VAS > 30 mm
  => "Fatigue VAS" > 30 mm
E Heart disease (e.g., atrial fibrillation)
  => any of (heart disease; atrial fibrillation)
I Was diagnosed with asthma
  => asthma
I Was able to walk unaided within 3 months
  => able to walk unaided within the past 3 months
E Were treated with rituximab
  => rituximab ever
I 2+ prior lines
  => prior lines of therapy >= 2
I Number of lesions 3+
  => lesion count >= 3
I Two or more prior therapies
  => "number of prior therapies" >= 2
I ≤ 2 prior chemotherapies
  => "number of prior chemotherapies" <= 2
E More than 2 prior anti-VEGF therapies
  => "number of prior anti-VEGF therapies" > 2
I ≥ 2 prior biologic therapies and CRP > 5 mg/L
  => all of ("number of prior biologic therapies" >= 2; crp > 5 mg/L)
E Onset of symptoms > 10 days prior to screening
  => "Onset of symptoms" more than 10 days before screening
E HbA1c not between 7 and 10%
  => not (hba1c between 7 and 10 %)
E BMI not within 18-30 kg/m2
  => not (bmi between 18 and 30 kg/m²)
E Infants ≥ 12 months
  => age >= 12 months
E BP ≥ 180 systolic or ≥ 110 diastolic
  => any of (systolic blood pressure >= 180 mmHg; diastolic blood pressure >= 110 mmHg)
I Blood pressure < 140 mmHg systolic and < 90 mmHg diastolic
  => all of (systolic blood pressure < 140 mmHg; diastolic blood pressure < 90 mmHg)
I CURB-65 ≥ 2
  => curb 65 >= 2
I CURB-65 score of 2 or more
  => curb 65 >= 2
I IIEF-5 < 22
  => iief 5 < 22
I IIEF-5 score ≤ 21
  => iief 5 <= 21
E was never pregnant
  => not (pregnant ever)
I Chronic pain; fatigue VAS ≥ 40 mm
  => all of (chronic pain; "fatigue VAS" >= 40 mm)
I Chest pain with dyspnea VAS ≥ 40 mm
  => all of (chest pain; "dyspnea VAS" >= 40 mm)
I Fatigue VAS ≥ 4 and pain
  => all of ("Fatigue VAS" >= 4; "pain")
I less than 3 prior cycles of chemotherapy
  => "number of prior cycles of chemotherapy" < 3
E BP < 90 systolic or < 60 diastolic
  => any of (systolic blood pressure < 90 mmHg; diastolic blood pressure < 60 mmHg)
I BP ≥ 140 systolic and/or ≥ 90 diastolic
  => any of (systolic blood pressure >= 140 mmHg; diastolic blood pressure >= 90 mmHg)
I Infants < 2 years
  => age < 2 years
E FEV1 not between 50 and 80% of predicted
  => not (fev1 between 50 and 80 %)
I Low back pain and fatigue VAS ≥ 40 mm
  => all of (low back pain; "fatigue VAS" >= 40 mm)
"""

TO_JUDGE = """
E Bilirubin > 2 or > 40 µmol/L
  => judge "Bilirubin > 2 or > 40 µmol/L" about (any of ("Bilirubin" > 2; bilirubin > 40 µmol/L))
I Age > 18 and < 70 kg
  => judge "Age > 18 and < 70 kg" about (all of (age > 18 years; "age" < 70 kg))
I VAS ≥ 4
  => judge "VAS ≥ 4" about ("VAS" >= 4)
I Mean VAS of at least 5
  => judge "Mean VAS of at least 5" about ("Mean VAS" >= 5)
I VRS ≥ 2
  => judge "VRS ≥ 2" about ("VRS" >= 2)
I Index > 3
  => judge "Index > 3" about ("Index" > 3)
I Healthy volunteers, e.g. smokers
  => judge "Healthy volunteers, e.g. smokers" about (any of (healthy; smoker))
I Healthy volunteers (e.g., smokers)
  => judge "Healthy volunteers (e.g., smokers)" about (all of (healthy; smoker))
I Healthy subjects such as students
  => judge "Healthy subjects such as students"
I Vaccinated, e.g. influenza
  => judge "Vaccinated, e.g. influenza" about (any of (vaccination; influenza))
I Was able to walk
  => judge "Was able to walk" about (able to walk)
E Was pregnant
  => judge "Was pregnant" about (pregnant)
I Were smokers
  => judge "Were smokers" about (smoker)
I IHC 1+
  => judge "IHC 1+" about ("IHC" >= 1)
I IHC 2+ or 3+
  => judge "IHC 2+ or 3+" about (any of ("IHC" >= 2; "IHC" >= 3))
I HER2-low breast cancer (IHC 1+ or 2+/ISH-negative)
  => judge "HER2-low breast cancer (IHC 1+ or 2+/ISH-negative)" about (any of ("IHC" >= 1;
    "ISH-negative" >= 2))
E Two or more previous transplants within 5 years
  => judge "Two or more previous transplants within 5 years" about (all of ("transplants" >= 2;
    "previous transplants" within the past 5 years))
E Duration of symptoms more than 7 days before admission
  => judge "Duration of symptoms more than 7 days before admission" about ("Duration of symptoms"
    more than 7 days before admission)
E Length of stay > 7 days before randomisation
  => judge "Length of stay > 7 days before randomisation" about ("Length of stay" more than 7 days
    before randomisation)
E Blood pressure > 160 mmHg systolic and > 100 mmHg diastolic
  => judge "Blood pressure > 160 mmHg systolic and > 100 mmHg diastolic" about (all of ("Blood
    pressure" > 160 mmHg; diastolic blood pressure > 100 mmHg))
E More than 2 prior surgeries except cataract surgery
  => judge "More than 2 prior surgeries except cataract surgery" about (("number of prior
    surgeries" > 2) unless (cataract surgery))
I ≥ 2 prior therapies, excluding steroids
  => judge "≥ 2 prior therapies, excluding steroids" about (("number of prior therapies" >= 2)
    unless (corticosteroid))
I At least 2 prior treatments other than surgery
  => judge "At least 2 prior treatments other than surgery" about (("number of prior
    treatments" >= 2) unless (surgery))
E More than 2 prior surgeries unless minor
  => judge "More than 2 prior surgeries unless minor" about ("number of prior surgeries" > 2)
E Heart rate not within 10 to 20 bpm of baseline
  => judge "Heart rate not within 10 to 20 bpm of baseline"
I Serum creatinine not between 0.5 and 1 mg/dL of the baseline
  => judge "Serum creatinine not between 0.5 and 1 mg/dL of the baseline"
I Body weight not within 50-60 kg of the mean
  => judge "Body weight not within 50-60 kg of the mean"
I Heart rate 10 to 20 bpm of baseline
  => judge "Heart rate 10 to 20 bpm of baseline" about (heart rate between 10 and 20 beats/min)
E HbA1c < 7 or > 80 mmol/mol
  => judge "HbA1c < 7 or > 80 mmol/mol" about (any of ("HbA1c" < 7; hba1c > 80 mmol/mol))
E HbA1c != 7 or > 80 mmol/mol
  => judge "HbA1c != 7 or > 80 mmol/mol" about (any of ("HbA1c" != 7; hba1c > 80 mmol/mol))
E Uric acid < 3 or > 420 µmol/L
  => judge "Uric acid < 3 or > 420 µmol/L" about (any of ("Uric acid" < 3; uric acid > 420
    µmol/L))
E Total bilirubin < 1 or > 34 µmol/L
  => judge "Total bilirubin < 1 or > 34 µmol/L" about (any of ("Total bilirubin" < 1; bilirubin
    > 34 µmol/L))
E Vitamin D < 20 or > 250 nmol/L
  => judge "Vitamin D < 20 or > 250 nmol/L" about (any of ("Vitamin D" < 20; vitamin d > 250
    nmol/L))
I Chronic low back pain and insomnia with VAS ≥ 40 mm
  => judge "Chronic low back pain and insomnia with VAS ≥ 40 mm" about (all of (chronic low
    back pain; all of (insomnia; "VAS" >= 40 mm)))
I Pain with sleep disturbance (VAS ≥ 40 mm)
  => judge "Pain with sleep disturbance (VAS ≥ 40 mm)" about (all of (sleep disorder; "VAS" >=
    40 mm))
E was pregnant or breastfeeding
  => judge "was pregnant or breastfeeding" about (any of (pregnant; breastfeeding))
E was not pregnant
  => judge "was not pregnant" about (not (pregnant))
E Were smokers or alcoholics
  => judge "Were smokers or alcoholics" about (any of (smoker; alcohol dependence))
E Patient was pregnant
  => judge "Patient was pregnant" about (pregnant)
E Patients who were pregnant
  => judge "Patients who were pregnant" about (pregnant)
E was confirmed pregnant
  => judge "was confirmed pregnant" about (pregnant)
I Symptom duration > 7 days before randomization
  => judge "Symptom duration > 7 days before randomization" about ("Symptom duration" more than
    7 days before randomisation)
I Disease duration > 6 months prior to screening
  => judge "Disease duration > 6 months prior to screening" about ("Disease duration" more than
    6 months before screening)
I Total duration of symptoms > 7 days before randomization
  => judge "Total duration of symptoms > 7 days before randomization" about ("Total duration of
    symptoms" more than 7 days before randomisation)
I less than 3 prior cycles
  => judge "less than 3 prior cycles" about ("cycles" < 3)
I <2 prior courses
  => judge "<2 prior courses" about ("courses" < 2)
I Preterm infants < 6 months
  => judge "Preterm infants < 6 months" about (gestational age at birth < 6 months)
I Infants > 18 years
  => judge "Infants > 18 years" about (age > 18 years)
I BP < 140 systolic and/or < 90 diastolic
  => judge "BP < 140 systolic and/or < 90 diastolic" about (any of ("BP" < 140; diastolic blood
    pressure < 90 mmHg))
"""
