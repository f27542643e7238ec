"""What replaces, excuses or narrows what stands before it in another sentence or item; for ``test_good_sentences``."""

COMPUTABLE = """
I Age ≥ 18 years; age ≤ 75 years
  => all of (age >= 18 years; age <= 75 years)
E Age < 18 years; BMI > 40 kg/m2
  => any of (age < 18 years; bmi > 40 kg/m²)
E Weight loss over the past 3 months
  => "Weight loss" within the past 3 months
I Ann Arbor stage I-II
  => ann arbor stage is I, IE, II, IIE
I CKD stage 3a or 3b
  => ckd stage is 3a, 3b, 3
I Age ≥ 18 years; BMI ≥ 30 kg/m2; informed consent
  => all of (age >= 18 years; bmi >= 30 kg/m²; informed consent)
E Chemotherapy within 4 weeks or surgery within 2 weeks
  => any of (chemotherapy within the past 4 weeks; surgery within the past 2 weeks)
I Creatinine ≤ 1.5 × ULN. If creatinine > 1.5 × ULN, creatinine clearance ≥ 50 mL/min
  => any of (creatinine <= 1.5 x ULN; creatinine clearance >= 50 mL/min)
I Hemoglobin ≥ 9 g/dL; creatinine ≤ 1.5 × ULN; if creatinine > 1.5 × ULN, creatinine clearance ≥ 50 mL/min
  => all of (hemoglobin >= 9 g/dL; any of (creatinine <= 1.5 x ULN; creatinine clearance >= 50 mL/min))
I LVEF ≥ 50 %; in women < 50 years, a negative pregnancy test
  => all of (lvef >= 50 %; if (all of (sex is female; age < 50 years)) then (pregnancy test is negative))
I HbA1c < 8 %; if HbA1c ≥ 8 %, fasting glucose < 200 mg/dL
  => any of (hba1c < 8 %; fasting glucose < 200 mg/dL)
"""

PARTLY = """
I Breast cancer; ovarian cancer
  => any of (all of (breast cancer; ovarian cancer); all of (any of (breast cancer; ovarian cancer); judge
    "Breast cancer; ovarian cancer"))
I Patients with asthma; patients with COPD
  => any of (all of (asthma; copd); all of (any of (asthma; copd); judge "Patients with asthma; patients
    with COPD"))
I COPD patients; healthy volunteers
  => any of (all of (copd; healthy); all of (any of (copd; healthy); judge "COPD patients; healthy
    volunteers"))
I Asthma; able to walk
  => any of (all of (asthma; able to walk); all of (any of (asthma; able to walk); judge "Asthma; able to
    walk"))
E Stroke; uncontrolled weirdness of some kind
  => any of (stroke; judge "uncontrolled weirdness of some kind")
E Steroid-induced diabetes or osteoporosis
  => any of ("Steroid-induced diabetes"; all of (osteoporosis; judge "Steroid-induced diabetes or
    osteoporosis"))
I LVEF ≥ 50 %; patients over 70 years must be fit
  => all of (lvef >= 50 %; judge "patients over 70 years must be fit" about (age > 70 years))
I ≥ 18 years; BMI < 30 kg/m2
  => all of (judge "≥ 18 years" about (age >= 18 years); bmi < 30 kg/m²)
"""

TO_JUDGE = """
I AST ≤ 2.5 x ULN; if liver metastases ≤ 5 x ULN
  => judge "AST ≤ 2.5 x ULN; if liver metastases ≤ 5 x ULN" about (all of (ast <= 2.5 x ULN; "liver
    metastases" <= 5 x ULN))
I QTcF ≤ 450 ms; ≤ 470 ms in females
  => judge "QTcF ≤ 450 ms; ≤ 470 ms in females" about (all of (qtcf <= 450 ms; sex is female))
I Age ≥ 18 years; in the UK ≥ 16 years
  => judge "Age ≥ 18 years; in the UK ≥ 16 years" about (age >= 18 years)
I Creatinine ≤ 1.5 mg/dL; otherwise CrCl ≥ 60 mL/min
  => judge "Creatinine ≤ 1.5 mg/dL; otherwise CrCl ≥ 60 mL/min" about (all of (creatinine <= 1.5 mg/dL;
    creatinine clearance >= 60 mL/min))
I Age 18-75 years; patients > 75 years must have ECOG 0
  => judge "Age 18-75 years; patients > 75 years must have ECOG 0" about (all of (age between 18 and 75
    years; all of (age > 75 years; ecog = 0)))
I ECOG 0-1; ECOG 2 for patients with bone metastases
  => judge "ECOG 0-1; ECOG 2 for patients with bone metastases" about (all of (ecog between 0 and 1; all of
    (ecog = 2; bone metastases)))
I Creatinine ≤ 1.5 x ULN; CrCl ≥ 60 mL/min for patients with creatinine > 1.5 x ULN
  => judge "Creatinine ≤ 1.5 x ULN; CrCl ≥ 60 mL/min for patients with creatinine > 1.5 x ULN" about (all of
    (creatinine <= 1.5 x ULN; all of (creatinine clearance >= 60 mL/min; creatinine > 1.5 x ULN)))
I Age ≥ 18 years. Age 16-17 with parental consent.
  => judge "Age ≥ 18 years; Age 16-17 with parental consent" about (all of (age >= 18 years; all of (age
    between 16 and 17 years; parental consent)))
I Platelets ≥ 100 G/L; with marrow involvement ≥ 50 G/L
  => judge "Platelets ≥ 100 G/L; with marrow involvement ≥ 50 G/L" about (platelets >= 100 G/L)
I SBP < 140 mmHg; elderly < 150 mmHg
  => judge "SBP < 140 mmHg; elderly < 150 mmHg" about (all of (systolic blood pressure < 140 mmHg; "elderly"
    < 150 mmHg))
I Bilirubin ≤ 1.5 x ULN; for Gilbert's syndrome, direct bilirubin ≤ ULN
  => judge "Bilirubin ≤ 1.5 x ULN; for Gilbert's syndrome, direct bilirubin ≤ ULN" about (all of (bilirubin
    <= 1.5 x ULN; if (gilbert syndrome) then (direct bilirubin <= 1 x ULN)))
I AST ≤ 2.5 x ULN - 5 x ULN if liver metastases
  => judge "AST ≤ 2.5 x ULN - 5 x ULN if liver metastases" about (liver metastases)
I AST ≤ 2.5 x ULN / ≤ 5 x ULN if liver metastases
  => judge "AST ≤ 2.5 x ULN / ≤ 5 x ULN if liver metastases" about (if (liver metastases) then (all of (ast
    <= 2.5 x ULN; ast <= 5 x ULN)))
I Liver function: ⏎  * AST ≤ 2.5 x ULN ⏎  * Liver metastases: AST ≤ 5 x ULN
  => judge "AST ≤ 2.5 x ULN; Liver metastases: AST ≤ 5 x ULN" about (all of (ast <= 2.5 x ULN; all of (liver
    metastases; ast <= 5 x ULN)))
I Surgery over 4 weeks before randomization
  => judge "Surgery over 4 weeks before randomization" about (surgery within 4 weeks before randomisation)
I Patients over 1 year after stroke
  => judge "Patients over 1 year after stroke" about ("over 1 year after stroke" within 1 year after stroke)
E QTc > 450 ms; females > 470 ms
  => judge "QTc > 450 ms; females > 470 ms" about (any of (qtc > 450 ms; sex is female))
E Over 6 months post stroke
  => judge "Over 6 months post stroke" about ("Over 6 months post stroke" within 6 months after stroke)
I Neonates of 34 weeks gestational age or older
  => judge "Neonates of 34 weeks gestational age or older" about (age >= 34 weeks)
I Infants younger than 32 weeks gestation
  => judge "Infants younger than 32 weeks gestation" about (age < 32 weeks)
I Age ≥ 18 years receiving care, or minors with assent
  => judge "Age ≥ 18 years receiving care, or minors with assent" about (any of (age >= 18 years; all of
    (age < 18 years; assent)))
I Adults with epilepsy who attend clinic, or minors with parental consent
  => judge "Adults with epilepsy who attend clinic, or minors with parental consent" about (any of
    (epilepsy; all of (age < 18 years; parental consent)))
I Aged over 18 years with type 2 diabetes (over 16 in Scotland)
  => judge "Aged over 18 years with type 2 diabetes (over 16 in Scotland)" about (all of (age > 18 years;
    type 2 diabetes; "type 2 diabetes" > 16))
I Patients over 65 years with hip fracture, over 50 with comorbidities
  => judge "Patients over 65 years with hip fracture, over 50 with comorbidities" about (all of (age > 65
    years; hip fracture; "comorbidities" > 50))
I Follicular lymphoma grade 1, 2 or 3a
  => judge "Follicular lymphoma grade 1, 2 or 3a" about (any of ("Follicular lymphoma grade" = 1;
    "Follicular lymphoma grade" = 2))
I > 1 year after stroke with hemiparesis
  => judge "> 1 year after stroke with hemiparesis" about ("> 1 year after stroke" more than 1 year after
    stroke)
E Corticosteroids within 4 weeks, or topical corticosteroids within 1 week
  => judge "Corticosteroids within 4 weeks, or topical corticosteroids within 1 week" about (any of
    (corticosteroid within the past 4 weeks; topical corticosteroid within the past 1 week))
E Vaccination within 30 days or influenza vaccination within 7 days
  => judge "Vaccination within 30 days or influenza vaccination within 7 days" about (any of (vaccination
    within the past 30 days; influenza vaccine within the past 7 days))
E Biologics within 12 weeks; etanercept within 4 weeks
  => judge "Biologics within 12 weeks; etanercept within 4 weeks" about (any of (biologic drug within the
    past 12 weeks; etanercept within the past 4 weeks))
E Cancer within 5 years. Basal cell carcinoma is OK.
  => judge "Cancer within 5 years. Basal cell carcinoma is OK." about (malignancy within the past 5 years)
E Diabetes. Type 1 only.
  => judge "Diabetes. Type 1 only." about (diabetes)
E Anal fissure or fistula
  => judge "Anal fissure or fistula" about (any of (anal fissure; fistula))
E CNS lymphoma or metastases
  => judge "CNS lymphoma or metastases" about (any of ("CNS lymphoma"; metastasis))
E Bowel ischemia or infarction
  => judge "Bowel ischemia or infarction" about (any of ("Bowel ischemia"; "infarction"))
E Daily aspirin or NSAIDs
  => judge "Daily aspirin or NSAIDs" about (any of ("Daily aspirin"; nsaid))
E Chemotherapy to start within 2 weeks
  => judge "Chemotherapy to start within 2 weeks" about (chemotherapy within the past 2 weeks)
E COPD or asthma (FEV1 < 50%)
  => judge "COPD or asthma (FEV1 < 50%)" about (any of (copd; all of (asthma; fev1 < 50 %)))
I Creatinine ≤ 1.5 × ULN; if > 1.5 × ULN, creatinine clearance ≥ 50 mL/min
  => judge "Creatinine ≤ 1.5 × ULN; if > 1.5 × ULN, creatinine clearance ≥ 50 mL/min" about (all of
    (creatinine <= 1.5 x ULN; creatinine clearance >= 50 mL/min))
I Creatinine ≤ 1.5 × ULN; when > 1.5 × ULN, creatinine clearance must be ≥ 50 mL/min
  => judge "Creatinine ≤ 1.5 × ULN; when > 1.5 × ULN, creatinine clearance must be ≥ 50 mL/min" about (all
    of (creatinine <= 1.5 x ULN; all of ("when" > 1.5 x ULN; creatinine clearance >= 50 mL/min)))
I Creatinine ≤ 1.5 mg/dL; for patients above this limit, creatinine clearance ≥ 50 mL/min
  => judge "Creatinine ≤ 1.5 mg/dL; for patients above this limit, creatinine clearance ≥ 50 mL/min" about
    (all of (creatinine <= 1.5 mg/dL; creatinine clearance >= 50 mL/min))
I Creatinine ≤ 1.5 mg/dL; patients with higher values need a creatinine clearance ≥ 50 mL/min
  => judge "Creatinine ≤ 1.5 mg/dL; patients with higher values need a creatinine clearance ≥ 50 mL/min"
    about (all of (creatinine <= 1.5 mg/dL; creatinine clearance >= 50 mL/min))
E Creatinine > 1.5 mg/dL; if creatinine > 1.5 mg/dL, creatinine clearance < 50 mL/min
  => judge "Creatinine > 1.5 mg/dL; if creatinine > 1.5 mg/dL, creatinine clearance < 50 mL/min" about
    (any of (creatinine > 1.5 mg/dL; if (creatinine > 1.5 mg/dL) then (creatinine clearance < 50 mL/min)))
I Creatinine ≤ 1.5 mg/dL; if creatinine > 2 mg/dL, creatinine clearance ≥ 50 mL/min
  => judge "Creatinine ≤ 1.5 mg/dL; if creatinine > 2 mg/dL, creatinine clearance ≥ 50 mL/min" about (all
    of (creatinine <= 1.5 mg/dL; if (creatinine > 2 mg/dL) then (creatinine clearance >= 50 mL/min)))
I ≥ 18 years; ≤ 75 years
  => all of (judge "≥ 18 years" about (age >= 18 years); judge "≤ 75 years" about (age <= 75 years))
"""
