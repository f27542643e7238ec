"""What is met with help or without it, what an exception lets in, and how many treatments there were."""

COMPUTABLE = """
E Elevated creatinine > 2 mg/dL
  => creatinine > 2 mg/dL
E Low hemoglobin < 8 g/dL
  => hemoglobin < 8 g/dL
E Reduced LVEF < 40 %
  => lvef < 40 %
I HIV negative; if HIV positive, CD4 > 200/µL
  => any of (not (hiv infection); cd4 count > 200 /µL)
E Malignancy except basal cell carcinoma
  => "malignancy except basal cell carcinoma"
I No prior systemic therapies
  => prior systemic therapies = 0
I No prior systemic therapy
  => prior systemic therapies = 0
I Platelets ≥ 100 × 10^9/L without transfusion
  => all of (platelets >= 100 G/L; not (blood transfusion))
I Hemoglobin ≥ 9 g/dL and no transfusion within 2 weeks of screening.
  => all of (hemoglobin >= 9 g/dL; not (blood transfusion within 2 weeks before screening))
E Platelets < 50 G/L without transfusion
  => all of (platelets < 50 G/L; not (blood transfusion))
I Weight ≥ 50 kg without transfusion
  => all of (weight >= 50 kg; not (blood transfusion))
I Hematocrit ≥ 27 % without transfusion
  => all of (hematocrit >= 27 %; not (blood transfusion))
I No prior lines of therapy
  => prior lines of therapy = 0
I No prior chemotherapy regimens
  => prior chemotherapy regimens = 0
I Previous systemic therapy
  => prior systemic therapies >= 1
E Prior systemic therapy
  => prior systemic therapies >= 1
E Prior systemic therapies
  => prior systemic therapies >= 1
I No prior systemic treatment
  => prior systemic therapies = 0
I No prior biologic therapies
  => not (biologic drug ever)
E Use of anticoagulants except in patients with mechanical valve
  => (anticoagulant) unless (mechanical heart valve)
E Use of anticoagulants except in those with mechanical valve
  => (anticoagulant) unless (mechanical heart valve)
E ALT > 3 x ULN except in patients with liver metastases
  => (alt > 3 x ULN) unless (liver metastases)
I Without prior systemic therapy
  => prior systemic therapies = 0
E ALT > 3 x ULN except in those with liver metastases
  => (alt > 3 x ULN) unless (liver metastases)
E Corticosteroids, except in patients with adrenal insufficiency
  => (corticosteroid) unless (adrenal insufficiency)
E Immunosuppressive therapy except in patients with asthma
  => (immunosuppressant) unless (asthma)
I Creatinine ≤ 1.5 mg/dL; if creatinine > 1.5 mg/dL, clearance ≥ 50 mL/min
  => any of (creatinine <= 1.5 mg/dL; "clearance" >= 50 mL/min)
I No diabetes; if diabetes, HbA1c < 7 %
  => any of (not (diabetes); hba1c < 7 %)
E ALT > 3 × ULN, except liver metastases, in whom ALT > 5 × ULN
  => all of (alt > 3 x ULN; any of (not (liver metastases); alt > 5 x ULN))
E ALT > 3 × ULN (> 5 × ULN if liver metastases)
  => all of (alt > 3 x ULN; any of (not (liver metastases); alt > 5 x ULN))
E Elevated ALT > 3 x ULN
  => alt > 3 x ULN
I Low BMI < 18.5 kg/m2
  => bmi < 18.5 kg/m²
E ALT > 3 × ULN, except for those with liver metastases
  => (alt > 3 x ULN) unless (liver metastases)
"""

PARTLY = """
I Hemoglobin ≥ 9 g/dL (unless due to disease)
  => any of (hemoglobin >= 9 g/dL; judge "Hemoglobin ≥ 9 g/dL (unless due to disease)")
I HIV negative; HCV negative; if HIV positive, CD4 > 200/µL
  => all of (judge "HIV negative; if HIV positive, CD4 > 200/µL" about (all of (not (hiv infection); if
    (hiv infection) then (cd4 count > 200 /µL))); not (hepatitis c infection))
E Malignancy, except in patients with basal cell carcinoma
  => all of (malignancy; judge "Malignancy, except in patients with basal cell carcinoma")
E Malignancy, except patients with basal cell carcinoma
  => all of (malignancy; judge "Malignancy, except patients with basal cell carcinoma")
E Malignancy, except in those with basal cell carcinoma or cervical cancer
  => all of (malignancy; judge "Malignancy, except in those with basal cell carcinoma or cervical cancer")
E ALT > 3 × ULN, except patients with liver metastases, who may have ALT > 5 × ULN
  => (alt > 3 x ULN) unless (judge "patients with liver metastases, who may have ALT > 5 × ULN" about (any
    of (liver metastases; alt > 5 x ULN)))
E ALT > 3 × ULN, except patients with liver metastases, who may have ALT up to 5 × ULN
  => (alt > 3 x ULN) unless (judge "patients with liver metastases, who may have ALT up to 5 × ULN" about
    (any of (liver metastases; alt <= 5 x ULN)))
E QTc > 450 ms except for bundle branch block, in whom QTc > 480 ms is acceptable
  => (qtc > 450 ms) unless (judge "bundle branch block, in whom QTc > 480 ms is acceptable" about (all of
    (bundle branch block; qtc > 480 ms)))
E Creatinine > 1.5 mg/dL, except diabetes, where > 2 mg/dL is permitted
  => (creatinine > 1.5 mg/dL) unless (judge "diabetes, where > 2 mg/dL is permitted" about (all of
    (diabetes; "where" > 2 mg/dL)))
E Hemoglobin < 9 g/dL (unless due to disease)
  => (hemoglobin < 9 g/dL) unless (judge "due to disease")
E Use of opioids except in those who take them for less than 2 weeks
  => (opioid) unless (judge "who take them for less than 2 weeks" about ("take them" lasting less than 2
    weeks))
I Platelets ≥ 100 × 10^9/L without platelet transfusion or growth factor support within 7 days prior to
    enrollment
  => all of (platelets >= 100 G/L; judge "Platelets ≥ 100 × 10^9/L without platelet transfusion or growth
    factor support within 7 days prior to enrollment" about (not (any of (platelet transfusion; "growth
    factor support" within 7 days before enrolment))))
I Hemoglobin ≥ 9 g/dL (without transfusion in the past 14 days)
  => all of (hemoglobin >= 9 g/dL; judge "Hemoglobin ≥ 9 g/dL (without transfusion in the past 14 days)"
    about (not (blood transfusion within the past 14 days)))
I Hemoglobin ≥ 9 g/dL, without the need for transfusion
  => all of (hemoglobin >= 9 g/dL; judge "Hemoglobin ≥ 9 g/dL, without the need for transfusion" about
    (not ("need for transfusion")))
I ANC ≥ 1.5 G/L without G-CSF support
  => all of (neutrophils >= 1.5 G/L; judge "ANC ≥ 1.5 G/L without G-CSF support")
I ANC ≥ 1.5 G/L (no G-CSF or GM-CSF within 14 days)
  => all of (neutrophils >= 1.5 G/L; judge "ANC ≥ 1.5 G/L (no G-CSF or GM-CSF within 14 days)" about (not
    (any of ("G-CSF"; "GM-CSF" within the past 14 days))))
I ANC ≥ 1.5 G/L and platelets ≥ 100 G/L without transfusion or growth factors
  => all of (all of (neutrophils >= 1.5 G/L; platelets >= 100 G/L); judge "ANC ≥ 1.5 G/L and platelets ≥
    100 G/L without transfusion or growth factors" about (all of (neutrophils >= 1.5 G/L; all of (platelets
    >= 100 G/L; not (blood transfusion)))))
I ANC ≥ 1.5 G/L in the absence of growth factor support
  => all of (neutrophils >= 1.5 G/L; judge "ANC ≥ 1.5 G/L in the absence of growth factor support")
I Hemoglobin ≥ 8 g/dL (may be achieved by transfusion)
  => all of (hemoglobin >= 8 g/dL; judge "Hemoglobin ≥ 8 g/dL (may be achieved by transfusion)")
I Hemoglobin ≥ 8 g/dL (can be transfused)
  => all of (hemoglobin >= 8 g/dL; judge "Hemoglobin ≥ 8 g/dL (can be transfused)")
I Hemoglobin ≥ 8 g/dL, transfusion permitted
  => all of (hemoglobin >= 8 g/dL; judge "Hemoglobin ≥ 8 g/dL, transfusion permitted")
I Hemoglobin ≥ 8 g/dL (transfusion independent)
  => all of (hemoglobin >= 8 g/dL; judge "Hemoglobin ≥ 8 g/dL (transfusion independent)")
I Platelets ≥ 100 G/L, unsupported
  => all of (platelets >= 100 G/L; judge "Platelets ≥ 100 G/L, unsupported")
I Platelets ≥ 100 G/L without transfusion unless cirrhosis
  => any of (all of (all of (platelets >= 100 G/L; not (blood transfusion)); not (cirrhosis)); all of
    (cirrhosis; judge "Platelets ≥ 100 G/L without transfusion unless cirrhosis"))
E Malignancy unless basal cell carcinoma
  => all of (malignancy; judge "Malignancy unless basal cell carcinoma")
E Hypertension, except in patients with diabetes
  => all of (hypertension; judge "Hypertension, except in patients with diabetes")
E Pregnancy, except in patients with hysterectomy
  => all of (pregnant; judge "Pregnancy, except in patients with hysterectomy")
E Infection, except in patients with cystitis
  => all of (infection; judge "Infection, except in patients with cystitis")
E Arrhythmia except in subjects with atrial fibrillation
  => all of (arrhythmia; judge "Arrhythmia except in subjects with atrial fibrillation")
E Malignancy, except for those with basal cell carcinoma
  => all of (malignancy; judge "Malignancy, except for those with basal cell carcinoma")
E Malignancy within 5 years, except in those with basal cell carcinoma
  => all of (malignancy within the past 5 years; judge "Malignancy within 5 years, except in those with
    basal cell carcinoma")
E Use of opioids except those taken for less than 2 weeks
  => (opioid) unless (judge "taken for less than 2 weeks" about ("taken" lasting less than 2 weeks))
I Creatinine ≤ 1.5 mg/dL; bilirubin ≤ 1 mg/dL; if creatinine > 1.5 mg/dL, creatinine clearance ≥ 50
    mL/min
  => all of (judge "Creatinine ≤ 1.5 mg/dL; if creatinine > 1.5 mg/dL, creatinine clearance ≥ 50 mL/min"
    about (all of (creatinine <= 1.5 mg/dL; if (creatinine > 1.5 mg/dL) then (creatinine clearance >= 50
    mL/min))); bilirubin <= 1 mg/dL)
"""

TO_JUDGE = """
I Any of the following at baseline: ⏎ * EDSS > 3 ⏎ * relapses ≥ 2 in the last year
  => judge "Any of the following at baseline: * EDSS > 3 * relapses ≥ 2 in the last year" about (any of
    (edss > 3 at baseline; all of ("relapses" >= 2 at baseline; "in the last year" within the past 1 year)))
I Hemoglobin ≥ 9 g/dL (may be lower if transfusion dependent)
  => judge "Hemoglobin ≥ 9 g/dL (may be lower if transfusion dependent)" about (hemoglobin >= 9 g/dL)
I Hemoglobin ≥ 9 g/dL (can be lower with transfusion)
  => judge "Hemoglobin ≥ 9 g/dL (can be lower with transfusion)" about (all of (hemoglobin >= 9 g/dL;
    blood transfusion))
I Hemoglobin ≥ 9 g/dL (lower with transfusion acceptable)
  => judge "Hemoglobin ≥ 9 g/dL (lower with transfusion acceptable)" about (hemoglobin >= 9 g/dL)
I Hemoglobin ≥ 9 g/dL (waived if transfusions are acceptable)
  => judge "Hemoglobin ≥ 9 g/dL (waived if transfusions are acceptable)" about (hemoglobin >= 9 g/dL)
I Platelets ≥ 100 G/L (no minimum if transfusion dependent)
  => judge "Platelets ≥ 100 G/L (no minimum if transfusion dependent)" about (platelets >= 100 G/L)
I Hemoglobin ≥ 9 g/dL without transfusion or 8 g/dL with transfusion
  => judge "Hemoglobin ≥ 9 g/dL without transfusion or 8 g/dL with transfusion" about (all of (hemoglobin
    >= 9 g/dL; not (any of (blood transfusion; blood transfusion))))
I Platelets ≥ 100 G/L without transfusion (or 50 G/L with marrow involvement)
  => judge "Platelets ≥ 100 G/L without transfusion (or 50 G/L with marrow involvement)" about (all of
    (platelets >= 100 G/L; not (any of (blood transfusion; bone marrow involvement))))
I Platelets ≥ 100 G/L without transfusion, or cirrhosis
  => judge "Platelets ≥ 100 G/L without transfusion, or cirrhosis" about (all of (platelets >= 100 G/L;
    not (any of (blood transfusion; cirrhosis))))
E Platelets < 50 G/L without transfusion, active bleeding or sepsis
  => judge "Platelets < 50 G/L without transfusion, active bleeding or sepsis" about (all of (platelets <
    50 G/L; not (any of (blood transfusion; active bleeding; sepsis))))
E Platelets < 50 G/L without transfusion, or active bleeding
  => judge "Platelets < 50 G/L without transfusion, or active bleeding" about (all of (platelets < 50 G/L;
    not (any of (blood transfusion; active bleeding))))
E Increased creatinine > 0.3 mg/dL
  => judge "Increased creatinine > 0.3 mg/dL" about (creatinine > 0.3 mg/dL)
E Increased body weight > 10 kg
  => judge "Increased body weight > 10 kg" about (weight > 10 kg)
E Increased SBP > 20 mmHg
  => judge "Increased SBP > 20 mmHg" about (systolic blood pressure > 20 mmHg)
E Raised intraocular pressure > 5 mmHg
  => judge "Raised intraocular pressure > 5 mmHg" about (intraocular pressure > 5 mmHg)
E Increased bilirubin > 1 mg/dL
  => judge "Increased bilirubin > 1 mg/dL" about (bilirubin > 1 mg/dL)
I Increased LVEF > 5 %
  => judge "Increased LVEF > 5 %" about (lvef > 5 %)
E Decreased hemoglobin < 2 g/dL
  => judge "Decreased hemoglobin < 2 g/dL" about (hemoglobin < 2 g/dL)
I No pregnancy; if pregnant, excluded
  => judge "No pregnancy; if pregnant, excluded" about (all of (not (pregnant); pregnant))
I No pregnancy; if pregnant, exclude
  => judge "No pregnancy; if pregnant, exclude" about (all of (not (pregnant); pregnant))
I No pregnancy; if pregnant, must not be enrolled
  => judge "No pregnancy; if pregnant, must not be enrolled" about (all of (not (pregnant); pregnant))
I No pregnancy; if pregnant, the patient is excluded
  => judge "No pregnancy; if pregnant, the patient is excluded" about (all of (not (pregnant); pregnant))
I No pregnancy; if pregnant, not eligible
  => judge "No pregnancy; if pregnant, not eligible" about (all of (not (pregnant); pregnant))
I HCV antibody negative; if positive, HCV RNA undetectable
  => judge "HCV antibody negative; if positive, HCV RNA undetectable" about (all of (anti hcv is negative;
    "HCV RNA undetectable"))
I Platelets ≥ 100 G/L without transfusion within 7 days unless marrow involved
  => judge "Platelets ≥ 100 G/L without transfusion within 7 days unless marrow involved" about (all of
    (platelets >= 100 G/L; not (blood transfusion within the past 7 days)))
I Platelets ≥ 100 G/L without transfusion within 7 days or 50 G/L
  => judge "Platelets ≥ 100 G/L without transfusion within 7 days or 50 G/L" about (all of (platelets >=
    100 G/L; not (blood transfusion within the past 7 days)))
I Platelets ≥ 100 G/L without transfusion in patients with cirrhosis
  => judge "Platelets ≥ 100 G/L without transfusion in patients with cirrhosis" about (all of (platelets
    >= 100 G/L; not (cirrhosis)))
I Hemoglobin ≥ 9 g/dL waived if transfusions acceptable
  => judge "Hemoglobin ≥ 9 g/dL waived if transfusions acceptable" about (hemoglobin >= 9 g/dL)
I Hemoglobin ≥ 9 g/dL (lower if transfusion permitted)
  => judge "Hemoglobin ≥ 9 g/dL (lower if transfusion permitted)" about (hemoglobin >= 9 g/dL)
I Hemoglobin ≥ 9 g/dL or transfusion permitted
  => judge "Hemoglobin ≥ 9 g/dL or transfusion permitted" about (hemoglobin >= 9 g/dL)
I Prior lines of therapy including platinum
  => judge "Prior lines of therapy including platinum"
E Stroke, except in patients with TIA
  => judge "Stroke, except in patients with TIA" about ((stroke) unless (transient ischemic attack))
I No diabetes; if diabetes, contact the sponsor
  => judge "No diabetes; if diabetes, contact the sponsor" about (all of (not (diabetes); diabetes))
I Not pregnant; if pregnant, must not be enrolled
  => judge "Not pregnant; if pregnant, must not be enrolled" about (all of (not (pregnant); pregnant))
E Hemoglobin < 9 g/dL (unless due to disease (anemia))
  => judge "Hemoglobin < 9 g/dL (unless due to disease (anemia))" about (all of (hemoglobin < 9 g/dL;
    anemia))
E AST or ALT > 3 × ULN (> 5 × ULN allowed if liver metastases)
  => judge "AST or ALT > 3 × ULN (> 5 × ULN allowed if liver metastases)" about (all of (alt > 3 x ULN; if
    (liver metastases) then ("allowed" > 5 x ULN)))
I Increased CRP (> 5 mg/L)
  => judge "Increased CRP (> 5 mg/L)" about (crp > 5 mg/L)
E Decreased LVEF (< 40%)
  => judge "Decreased LVEF (< 40%)" about (lvef < 40 %)
E Increased intracranial pressure > 20 mmHg
  => judge "Increased intracranial pressure > 20 mmHg" about ("Increased intracranial pressure" > 20 mmHg)
E Neutrophils < 1 G/L, G-CSF not allowed
  => judge "Neutrophils < 1 G/L, G-CSF not allowed" about (not (neutrophils < 1 G/L))
I Hemoglobin ≥ 9 g/dL if transfusion permitted
  => judge "Hemoglobin ≥ 9 g/dL if transfusion permitted" about (hemoglobin >= 9 g/dL)
"""
