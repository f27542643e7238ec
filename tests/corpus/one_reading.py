"""Criteria that can mean one thing only: bounds of which nobody meets both, hypertension by a pair of pressures, a plan
with its time, a drug beside its trade name."""

COMPUTABLE = """
E Body mass index below 20 and above 30 kg/m2
  => any of (bmi < 20 kg/m²; bmi > 30 kg/m²)
E Age < 18 and > 65 years
  => any of (age < 18 years; age > 65 years)
E hemoglobin (<10 and >16 g/dl)
  => any of (hemoglobin < 10 g/dL; hemoglobin > 16 g/dL)
E fasting glucose < 70 mg/dL and > 11 mmol/L
  => any of (fasting glucose < 70 mg/dL; fasting glucose > 11 mmol/L)
I fasting glucose > 70 mg/dL and < 11 mmol/L
  => all of (fasting glucose > 70 mg/dL; fasting glucose < 11 mmol/L)
E BMI > 18 and < 35 kg/m2
  => all of (bmi > 18 kg/m²; bmi < 35 kg/m²)
E Patients less than 18 and more than 65 years
  => any of (age < 18 years; age > 65 years)
E Subjects < 18 or > 70 years
  => any of (age < 18 years; age > 70 years)
I Patients more than 18 years and less than 60 years
  => all of (age > 18 years; age < 60 years)
I Severe hypertension (> 180/110 mmHg)
  => any of (systolic blood pressure > 180 mmHg; diastolic blood pressure > 110 mmHg)
E Stroke; uncontrolled hypertension (BP > 160/100 mmHg); heart failure
  => any of (stroke; any of (systolic blood pressure > 160 mmHg; diastolic blood pressure > 100 mmHg); heart failure)
E Treatment with infliximab (Remicade) within 8 weeks
  => infliximab within the past 8 weeks
E Use of rituximab (MabThera®) within 6 months
  => rituximab within the past 6 months
E Prior treatment with natalizumab (Tysabri), fingolimod (Gilenya) or ocrelizumab (Ocrevus)
  => any of (natalizumab ever; fingolimod ever; ocrelizumab ever)
E Advanced age (> 80 years)
  => age > 80 years
I Elderly patients aged ≥ 65 years
  => age >= 65 years
I Adults (male or female) aged 18 to 75 years
  => all of (age between 18 and 75 years; sex is male, female)
I Patients (men and women) with asthma
  => all of (asthma; sex is male, female)
E HIV (+)
  => hiv infection
I HIV (-)
  => not (hiv infection)
I HIV (negative)
  => not (hiv infection)
I HBsAg (-)
  => hbsag is negative
I Signed informed consent prior to any study-specific procedures
  => informed consent
I Has provided informed consent before initiation of any study-specific activities/procedures
  => informed consent
"""

PARTLY = """
E Uncontrolled hypertension (SBP > 160 mmHg) or diabetes
  => any of (systolic blood pressure > 160 mmHg; all of (diabetes; judge "Uncontrolled hypertension (SBP > 160 mmHg) or
    diabetes"))
E Severe anemia (hemoglobin < 8 g/dL) or thrombocytopenia
  => any of (hemoglobin < 8 g/dL; all of (thrombocytopenia; judge "Severe anemia (hemoglobin < 8 g/dL) or
    thrombocytopenia"))
E Stroke, uncontrolled hypertension (SBP > 160 mmHg), or heart failure
  => any of (stroke; systolic blood pressure > 160 mmHg; all of (heart failure; judge "Stroke, uncontrolled hypertension
    (SBP > 160 mmHg), or heart failure"))
E Severe renal impairment (eGFR < 30 mL/min/1.73m2) or liver cirrhosis
  => any of (egfr < 30 mL/min/1.73 m²; all of (cirrhosis; judge "Severe renal impairment (eGFR < 30 mL/min/1.73m2) or
    liver cirrhosis"))
E Severe heart failure (NYHA III-IV), asthma or COPD
  => any of (all of (any of (asthma; copd); judge "Severe heart failure (NYHA III-IV), asthma or COPD"); all of (heart
    failure; nyha class is III, IIIa, IIIb, IV))
E Pregnant, breastfeeding, or planning to become pregnant in the next 6 months
  => any of (pregnant; breastfeeding; all of (planning pregnancy; judge "Pregnant, breastfeeding, or planning
    to become pregnant in the next 6 months" about ("planning to become pregnant" within 6 months after
    anchor)))
E Planning pregnancy within the next year
  => all of (planning pregnancy; judge "Planning pregnancy within the next year" about ("Planning pregnancy"
    within 1 year after anchor))
E Planning pregnancy within 6 months
  => all of (planning pregnancy; judge "Planning pregnancy within 6 months" about ("Planning pregnancy" within
    6 months after anchor))
E Trying to conceive within 6 months
  => all of (planning pregnancy; judge "Trying to conceive within 6 months" about ("Trying to conceive" within
    6 months after anchor))
E Planned surgery within 3 months
  => all of (planned surgery; judge "Planned surgery within 3 months" about ("Planned surgery" within 3 months
    after anchor))
E Upcoming surgery within 3 months
  => all of (planned surgery; judge "Upcoming surgery within 3 months" about ("Upcoming surgery" within 3
    months after anchor))
I No plans to become pregnant in the next 12 months
  => any of (not (planning pregnancy); judge "No plans to become pregnant in the next 12 months" about ("plans
    to become pregnant" within 12 months after anchor))
I Not pregnant and not planning to become pregnant within 6 months
  => all of (not (pregnant); any of (not (planning pregnancy); judge "Not pregnant and not planning to become
    pregnant within 6 months" about ("planning to become pregnant" within 6 months after anchor)))
"""

TO_JUDGE = """
I Consent to evaluation
  => judge "Consent to evaluation"
I Adults (male or female) with HIV (-)
  => judge "Adults (male or female) with HIV (-)" about (all of (sex is male, female; hiv infection))
I HIV (-), HBV (-)
  => judge "HIV (-), HBV (-)" about (any of (hiv infection; hepatitis b infection))
I HIV-, HBV- and HCV-
  => judge "HIV-, HBV- and HCV-" about (all of (hiv infection; hepatitis b infection; hepatitis c infection))
E COPD (-)
  => judge "COPD (-)" about (copd)
I BMI < 18 and > 35 kg/m2
  => judge "BMI < 18 and > 35 kg/m2" about (any of (bmi < 18 kg/m²; bmi > 35 kg/m²))
E Planned surgery within 6 months before screening
  => judge "Planned surgery within 6 months before screening" about ("Planned surgery" within 6 months before screening)
"""
