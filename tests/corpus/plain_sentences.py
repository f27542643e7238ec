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
I Low back pain and fatigue VAS ≥ 40 mm
  => judge "Low back pain and fatigue VAS ≥ 40 mm" about (all of (low back pain; all of (fatigue;
    pain vas >= 40 mm)))
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
    "/ISH-negative" >= 2))
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
"""
