"""Exceptions, bounds for some that replace another, and words at a line's end; for ``test_good_sentences``."""

COMPUTABLE = """
E INR > 1.5 unless on anticoagulants
  => (inr > 1.5) unless (anticoagulant)
E Hypertension if SBP > 160 mmHg
  => if (systolic blood pressure > 160 mmHg) then (hypertension)
I Negative pregnancy test if female
  => if (sex is female) then (pregnancy test is negative)
I LDL < 70 mg/dL if diabetes
  => if (diabetes) then (ldl cholesterol < 70 mg/dL)
I LDL < 100 mg/dL; if diabetes, LDL < 70 mg/dL
  => all of (ldl cholesterol < 100 mg/dL; if (diabetes) then (ldl cholesterol < 70 mg/dL))
E Stroke. Myocardial infarction.
  => any of (stroke; myocardial infarction)
I Age 18 years or older. There is no upper age limit.
  => age >= 18 years
I Age ≥ 18 years (no upper limit)
  => age >= 18 years
I Adults ≥ 18 years with no upper age limit
  => age >= 18 years
I Male or female, aged ≥ 40 years
  => all of (sex is male, female; age >= 40 years)
I ALT ≤ 2.5 x ULN (≤ 5 x ULN if liver metastases)
  => any of (alt <= 2.5 x ULN; all of (liver metastases; alt <= 5 x ULN))
I AST and ALT ≤ 2.5 x ULN (≤ 5 x ULN in patients with liver metastases)
  => any of (all of (ast <= 2.5 x ULN; alt <= 2.5 x ULN); all of (liver metastases; all of (ast <= 5 x ULN;
    alt <= 5 x ULN)))
I AST (SGOT) and ALT (SGPT) ≤ 2.5 × institutional ULN or ≤ 5 × ULN if liver metastases are present
  => any of (all of (ast <= 2.5 x ULN; alt <= 2.5 x ULN); all of (liver metastases; all of (ast <= 5 x ULN;
    alt <= 5 x ULN)))
I Total bilirubin ≤ 1.5 x ULN, or ≤ 3 x ULN in case of Gilbert syndrome
  => any of (bilirubin <= 1.5 x ULN; all of (gilbert syndrome; bilirubin <= 3 x ULN))
I Hemoglobin ≥ 9 g/dL (≥ 8 g/dL if chronic kidney disease)
  => any of (hemoglobin >= 9 g/dL; all of (chronic kidney disease; hemoglobin >= 8 g/dL))
E ALT > 3 x ULN (> 5 x ULN if liver metastases)
  => all of (alt > 3 x ULN; any of (not (liver metastases); alt > 5 x ULN))
I Age ≥ 18 years [1]
  => age >= 18 years
I ECOG 0-1 (Appendix 1)
  => ecog between 0 and 1
I ALT ≤ 2.5 × ULN (5 × ULN if liver metastases)
  => any of (alt <= 2.5 x ULN; all of (liver metastases; alt <= 5 x ULN))
I AST and ALT ≤ 2.5 × ULN (5 × ULN if liver metastases)
  => any of (all of (ast <= 2.5 x ULN; alt <= 2.5 x ULN); all of (liver metastases; all of (ast <= 5 x
    ULN; alt <= 5 x ULN)))
E ALT > 2.5 × ULN (5 × ULN if liver metastases)
  => all of (alt > 2.5 x ULN; any of (not (liver metastases); alt > 5 x ULN))
I ALT ≤ 2.5 × ULN [5 × ULN for liver metastases]
  => any of (alt <= 2.5 x ULN; all of (liver metastases; alt <= 5 x ULN))
"""

PARTLY = """
I INR ≤ 1.5 unless on anticoagulants
  => any of (all of (inr <= 1.5; not (anticoagulant)); all of (anticoagulant; judge "INR ≤ 1.5 unless on
    anticoagulants"))
I Bilirubin ≤ 1.5 x ULN unless Gilbert's syndrome
  => any of (all of (bilirubin <= 1.5 x ULN; not (gilbert syndrome)); all of (gilbert syndrome; judge
    "Bilirubin ≤ 1.5 x ULN unless Gilbert's syndrome"))
I No diabetes unless HbA1c < 8%
  => any of (all of (not (diabetes); not (hba1c < 8 %)); all of (hba1c < 8 %; judge "No diabetes unless
    HbA1c < 8%"))
I Negative pregnancy test unless postmenopausal
  => any of (all of (pregnancy test is negative; not (postmenopausal)); all of (postmenopausal; judge
    "Negative pregnancy test unless postmenopausal"))
I Platelets ≥ 100 G/L and INR ≤ 1.5 unless on anticoagulants
  => any of (all of (all of (platelets >= 100 G/L; inr <= 1.5); not (anticoagulant)); all of (anticoagulant;
    judge "Platelets ≥ 100 G/L and INR ≤ 1.5 unless on anticoagulants"))
I Patients with asthma unless on oral steroids
  => any of (all of (asthma; not (oral corticosteroid)); all of (oral corticosteroid; judge "Patients with
    asthma unless on oral steroids"))
I Women must have a negative pregnancy test unless postmenopausal
  => any of (all of (if (sex is female) then (pregnancy test is negative); not (postmenopausal)); all of
    (postmenopausal; judge "Women must have a negative pregnancy test unless postmenopausal"))
I INR ≤ 1.5 except if on warfarin
  => any of (all of (inr <= 1.5; not (warfarin)); all of (warfarin; judge "INR ≤ 1.5 except if on
    warfarin"))
I INR ≤ 1.5; unless on warfarin
  => any of (all of (inr <= 1.5; not (warfarin)); all of (warfarin; judge "INR ≤ 1.5; unless on warfarin"))
E ALT > 3 x ULN or bilirubin > 2 x ULN unless Gilbert's syndrome
  => any of (all of (any of (alt > 3 x ULN; bilirubin > 2 x ULN); not (gilbert syndrome)); all of (gilbert
    syndrome; alt > 3 x ULN; judge "ALT > 3 x ULN or bilirubin > 2 x ULN unless Gilbert's syndrome"))
E Platelets < 100 G/L or INR > 1.5 unless on anticoagulants
  => any of (all of (any of (platelets < 100 G/L; inr > 1.5); not (anticoagulant)); all of (anticoagulant;
    platelets < 100 G/L; judge "Platelets < 100 G/L or INR > 1.5 unless on anticoagulants"))
I Age 18-65 years. Willing to comply with the study.
  => all of (age between 18 and 65 years; judge "Willing to comply with the study.")
I Bilirubin ≤ 1.5 x ULN unless Gilbert's syndrome, ALT ≤ 3 x ULN
  => any of (all of (bilirubin <= 1.5 x ULN; not (gilbert syndrome); alt <= 3 x ULN); all of (any of
    (bilirubin <= 1.5 x ULN; gilbert syndrome; alt <= 3 x ULN); judge "Bilirubin ≤ 1.5 x ULN unless Gilbert's
    syndrome, ALT ≤ 3 x ULN"))
"""

TO_JUDGE = """
E INR > 1.5 unless on anticoagulants or platelets < 100 G/L
  => judge "INR > 1.5 unless on anticoagulants or platelets < 100 G/L" about ((inr > 1.5) unless (any of
    (anticoagulant; platelets < 100 G/L)))
E Any of the following: ALT > 3 x ULN, bilirubin > 2 x ULN unless Gilbert's
  => judge "Any of the following: ALT > 3 x ULN, bilirubin > 2 x ULN unless Gilbert's" about (any of (alt >
    3 x ULN; bilirubin > 2 x ULN))
E HbA1c > 9% even if on insulin
  => judge "HbA1c > 9% even if on insulin" about (if (insulin) then (hba1c > 9 %))
I HIV positive patients allowed if CD4 > 350
  => judge "HIV positive patients allowed if CD4 > 350" about (cd4 count > 350 /µL)
I Diabetes is allowed if HbA1c < 8%
  => judge "Diabetes is allowed if HbA1c < 8%" about (hba1c < 8 %)
I Age > 70 years only if ECOG 0-1
  => judge "Age > 70 years only if ECOG 0-1" about (if (ecog between 0 and 1) then (age > 70 years))
I Diabetes only if HbA1c < 8%
  => judge "Diabetes only if HbA1c < 8%" about (hba1c < 8 %)
I Hypertension if SBP < 160 mmHg
  => judge "Hypertension if SBP < 160 mmHg" about (if (systolic blood pressure < 160 mmHg) then
    (hypertension))
I Platelets ≥ 50 G/L even if transfused
  => judge "Platelets ≥ 50 G/L even if transfused" about (if (blood transfusion) then (platelets >= 50 G/L))
I AST and ALT ≤ 2.5 x ULN; if liver metastases, AST ≤ 5 x ULN
  => judge "AST and ALT ≤ 2.5 x ULN; if liver metastases, AST ≤ 5 x ULN" about (all of (all of (ast <= 2.5 x
    ULN; alt <= 2.5 x ULN); if (liver metastases) then (ast <= 5 x ULN)))
I ECOG 0-1; ECOG 2 if age < 70
  => judge "ECOG 0-1; ECOG 2 if age < 70" about (all of (ecog between 0 and 1; if (age < 70 years) then
    (ecog = 2)))
I Hb ≥ 13 g/dL; if female, Hb ≥ 12 g/dL
  => judge "Hb ≥ 13 g/dL; if female, Hb ≥ 12 g/dL" about (all of (hemoglobin >= 13 g/dL; if (sex is female)
    then (hemoglobin >= 12 g/dL)))
I Creatinine < 1.5 mg/dL; if creatinine > 1.5 mg/dL, creatinine clearance must be > 60 mL/min
  => judge "Creatinine < 1.5 mg/dL; if creatinine > 1.5 mg/dL, creatinine clearance must be > 60 mL/min"
    about (all of (creatinine < 1.5 mg/dL; if (creatinine > 1.5 mg/dL) then (creatinine clearance > 60
    mL/min)))
I Age 18-70 years; > 70 years if ECOG 0
  => judge "Age 18-70 years; > 70 years if ECOG 0" about (all of (age between 18 and 70 years; if (ecog = 0)
    then (age > 70 years)))
I Adequate renal function: ⏎  * Creatinine ≤ 1.5 x ULN; or ⏎  * Creatinine clearance ≥ 60 mL/min
  => judge "Adequate renal function: * Creatinine ≤ 1.5 x ULN; or * Creatinine clearance ≥ 60 mL/min" about
    (all of (creatinine <= 1.5 x ULN; creatinine clearance >= 60 mL/min))
I Adequate renal function: ⏎  * Creatinine ≤ 1.5 x ULN, or ⏎  * Creatinine clearance ≥ 60 mL/min
  => judge "Adequate renal function: * Creatinine ≤ 1.5 x ULN, or * Creatinine clearance ≥ 60 mL/min" about
    (all of (creatinine <= 1.5 x ULN; creatinine clearance >= 60 mL/min))
I Adequate renal function: ⏎  * Creatinine ≤ 1.5 x ULN or ⏎  * Creatinine clearance ≥ 60 mL/min
  => judge "Adequate renal function: * Creatinine ≤ 1.5 x ULN or * Creatinine clearance ≥ 60 mL/min" about
    (all of (creatinine <= 1.5 x ULN; creatinine clearance >= 60 mL/min))
I Adequate renal function: ⏎  * Creatinine ≤ 1.5 x ULN ⏎  * OR ⏎  * Creatinine clearance ≥ 60 mL/min
  => judge "Adequate renal function: * Creatinine ≤ 1.5 x ULN * OR * Creatinine clearance ≥ 60 mL/min" about
    (all of (creatinine <= 1.5 x ULN; creatinine clearance >= 60 mL/min))
E Abnormal laboratory values: ⏎  * ALT > 3 x ULN ⏎  * AND ⏎  * Bilirubin > 2 x ULN
  => judge "Abnormal laboratory values: * ALT > 3 x ULN * AND * Bilirubin > 2 x ULN" about (any of (alt > 3
    x ULN; bilirubin > 2 x ULN))
E Abnormal laboratory values: ⏎  * ALT > 3 x ULN; and ⏎  * Bilirubin > 2 x ULN
  => judge "Abnormal laboratory values: * ALT > 3 x ULN; and * Bilirubin > 2 x ULN" about (any of (alt > 3 x
    ULN; bilirubin > 2 x ULN))
E Abnormal laboratory values: ⏎  * ALT > 3 x ULN, and ⏎  * Bilirubin > 2 x ULN
  => judge "Abnormal laboratory values: * ALT > 3 x ULN, and * Bilirubin > 2 x ULN" about (any of (alt > 3 x
    ULN; bilirubin > 2 x ULN))
E Inadequate organ function: ⏎  * Creatinine > 1.5 x ULN; and ⏎  * Creatinine clearance < 60 mL/min
  => judge "Inadequate organ function: * Creatinine > 1.5 x ULN; and * Creatinine clearance < 60 mL/min"
    about (any of (creatinine > 1.5 x ULN; creatinine clearance < 60 mL/min))
E Prior malignancy. This does not apply to basal cell carcinoma.
  => judge "Prior malignancy. This does not apply to basal cell carcinoma." about (malignancy ever)
E Pregnancy. A pregnancy test will be done at screening.
  => judge "Pregnancy. A pregnancy test will be done at screening." about (pregnant)
E Liver disease. Examples are cirrhosis and hepatitis.
  => judge "Liver disease. Examples are cirrhosis and hepatitis." about (all of (liver disease; hepatitis))
I Asthma. The diagnosis will be confirmed by spirometry.
  => judge "Asthma. The diagnosis will be confirmed by spirometry." about (asthma)
E AST and ALT > 3 x ULN (> 5 x ULN if liver metastases)
  => judge "AST and ALT > 3 x ULN (> 5 x ULN if liver metastases)" about (all of (alt > 3 x ULN; if (liver
    metastases) then (alt > 5 x ULN)))
I ALT ≤ 2.5 × ULN (or 5 × ULN in patients with liver metastases)
  => judge "ALT ≤ 2.5 × ULN (or 5 × ULN in patients with liver metastases)" about (any of (alt <= 2.5 x
    ULN; liver metastases))
I ALT ≤ 2.5 × ULN (2 measurements if liver metastases)
  => judge "ALT ≤ 2.5 × ULN (2 measurements if liver metastases)" about (all of (alt <= 2.5 x ULN; liver
    metastases))
"""
