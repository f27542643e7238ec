"""Values that must have been measured in a time: decided by whoever was, and has them; for ``test_good_sentences``."""

PARTLY = """
I HbA1c of 7.0% or more within the last 3 months
  => any of (all of (hba1c >= 7 %; "hba1c measurement" within the past 3 months); judge "HbA1c of 7.0% or
    more within the last 3 months")
I Hemoglobin >= 9 g/dL within 14 days before registration
  => any of (all of (hemoglobin >= 9 g/dL; "hemoglobin measurement" within 14 days before registration);
    judge "Hemoglobin >= 9 g/dL within 14 days before registration")
I Hemoglobin >= 9 g/dL (within 14 days before registration)
  => any of (all of (hemoglobin >= 9 g/dL; "hemoglobin measurement" within 14 days before registration);
    judge "Hemoglobin >= 9 g/dL (within 14 days before registration)")
I Hemoglobin ≥ 9 g/dL (obtained ≤ 14 days prior to randomization)
  => any of (all of (hemoglobin >= 9 g/dL; "hemoglobin measurement" within 14 days before randomisation);
    judge "Hemoglobin ≥ 9 g/dL (obtained ≤ 14 days prior to randomization)")
I Platelets >= 100 G/L measured within 2 weeks prior to inclusion
  => any of (all of (platelets >= 100 G/L; "platelets measurement" within 2 weeks before inclusion); judge
    "Platelets >= 100 G/L measured within 2 weeks prior to inclusion")
I LVEF >= 50% by echocardiography within 28 days of enrolment
  => any of (all of (lvef >= 50 %; "lvef measurement" within 28 days before enrolment); judge "LVEF >= 50%
    by echocardiography within 28 days of enrolment")
I Adequate organ function within 14 days: ANC >= 1.5 x 10^9/L, platelets >= 100 x 10^9/L
  => any of (all of (neutrophils >= 1.5 G/L; platelets >= 100 G/L; "laboratory values" within the past 14
    days); judge "Adequate organ function within 14 days: ANC >= 1.5 x 10^9/L, platelets >= 100 x 10^9/L")
I The following laboratory values obtained ≤ 28 days prior to randomization: creatinine ≤ 1.5 x ULN;
    total bilirubin ≤ 1.5 x ULN
  => any of (all of (creatinine <= 1.5 x ULN; bilirubin <= 1.5 x ULN; "laboratory values" within 28 days
    before randomisation); judge "The following laboratory values obtained ≤ 28 days prior to randomization:
    creatinine ≤ 1.5 x ULN; total bilirubin ≤ 1.5 x ULN")
I ECOG performance status 0-1 within 7 days prior to registration
  => any of (all of (ecog between 0 and 1; "ecog assessment" within 7 days before registration); judge
    "ECOG performance status 0-1 within 7 days prior to registration")
I Within 14 days before registration, hemoglobin >= 9 g/dL and platelets >= 100 G/L
  => any of (all of (hemoglobin >= 9 g/dL; platelets >= 100 G/L; "laboratory values" within 14 days before
    registration); judge "Within 14 days before registration, hemoglobin >= 9 g/dL and platelets >= 100
    G/L")
I LVEF ≥ 50% by ECHO or MUGA within 28 days
  => any of (all of (lvef >= 50 %; "lvef measurement" within the past 28 days); judge "LVEF ≥ 50% by ECHO
    or MUGA within 28 days")
I AST ≤ 2.5 x ULN (≤ 5 x ULN if liver metastases) within 14 days before registration
  => any of (all of (any of (ast <= 2.5 x ULN; all of (liver metastases; ast <= 5 x ULN)); "ast
    measurement" within 14 days before registration); judge "AST ≤ 2.5 x ULN (≤ 5 x ULN if liver metastases)
    within 14 days before registration")
"""

TO_JUDGE = """
I LDL cholesterol > 100 mg/dL within 3 months and on statins
  => judge "LDL cholesterol > 100 mg/dL within 3 months and on statins" about (all of (all of (ldl
    cholesterol > 100 mg/dL; "within 3 months" within the past 3 months); statin))
I Hemoglobin 8 to 11 g/dL within 4 weeks of screening without transfusion
  => judge "Hemoglobin 8 to 11 g/dL within 4 weeks of screening without transfusion" about (all of (all of
    (hemoglobin between 8 and 11 g/dL; "within 4 weeks of screening" within 4 weeks before screening); not
    (blood transfusion)))
I ≥ 14 drinks/week in the past month
  => judge "≥ 14 drinks/week in the past month" about ("≥ 14 drinks/week" within the past 1 month)
I creatinine ≤ 1.5 mg/dL within 3 months after transplant
  => judge "creatinine ≤ 1.5 mg/dL within 3 months after transplant" about (all of (creatinine <= 1.5
    mg/dL; "within 3 months after transplant" within 3 months after transplantation))
I LDL cholesterol > 100 mg/dL and diabetes within 3 months
  => judge "LDL cholesterol > 100 mg/dL and diabetes within 3 months" about (all of (ldl cholesterol > 100
    mg/dL; diabetes within the past 3 months))
"""
