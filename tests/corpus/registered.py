"""Values, tests and treatments as oncology and other fields register them; for ``test_good_sentences``."""

COMPUTABLE = """
I AST and ALT ≤ 2.5 x ULN; for patients with liver metastases, ≤ 5 x ULN
  => any of (all of (ast <= 2.5 x ULN; alt <= 2.5 x ULN); all of (liver metastases; all of (ast <= 5 x
    ULN; alt <= 5 x ULN)))
I AST ≤ 2.5 x ULN. In patients with liver metastases, AST ≤ 5 x ULN
  => any of (ast <= 2.5 x ULN; all of (liver metastases; ast <= 5 x ULN))
I BMI ≥ 30; ≥ 27 if diabetes
  => any of (bmi >= 30 kg/m²; all of (diabetes; bmi >= 27 kg/m²))
E ALT > 3 x ULN; ALT > 5 x ULN if liver metastases
  => all of (alt > 3 x ULN; any of (not (liver metastases); alt > 5 x ULN))
I AST ≤ 2.5 x ULN; AST ≤ 5 x ULN for patients with liver metastases
  => any of (ast <= 2.5 x ULN; all of (liver metastases; ast <= 5 x ULN))
I BMI ≥ 30; BMI ≥ 27 with diabetes
  => any of (bmi >= 30 kg/m²; all of (diabetes; bmi >= 27 kg/m²))
E AST > 2.5 x ULN; patients with liver metastases: > 5 x ULN
  => all of (ast > 2.5 x ULN; any of (not (liver metastases); ast > 5 x ULN))
E BMI > 35 kg/m2; BMI > 40 kg/m2 in patients with diabetes
  => all of (bmi > 35 kg/m²; any of (not (diabetes); bmi > 40 kg/m²))
I Age ≥ 18 years; age ≥ 16 years if parents consent
  => any of (age >= 18 years; all of (parental consent; age >= 16 years))
I ≥ 18 years; ≥ 16 years with consent of parents
  => any of (age >= 18 years; all of (parental consent; age >= 16 years))
I Age ≥ 18 years; ≥ 16 years with consent of parents
  => any of (age >= 18 years; all of (parental consent; age >= 16 years))
E Direct bilirubin > ULN for participants with total bilirubin > 1.5 × ULN
  => all of (direct bilirubin > 1 x ULN; bilirubin > 1.5 x ULN)
I HIV negative; if HIV positive, CD4 count > 200/µL
  => any of (not (hiv infection); cd4 count > 200 /µL)
I HBsAg negative. If HBsAg is positive, HBV DNA must be < 500 IU/mL
  => any of (hbsag is negative; hbv dna < 500 IU/mL)
I No diabetes; if diabetes, HbA1c < 8%
  => any of (not (diabetes); hba1c < 8 %)
I Diabetes; if diabetes, HbA1c < 8%
  => all of (diabetes; if (diabetes) then (hba1c < 8 %))
E HIV infection; if HIV positive, CD4 count < 200/µL
  => any of (hiv infection; if (hiv infection) then (cd4 count < 200 /µL))
I ALT and AST ≤ 3 × ULN. For subjects with liver metastases, ALT and AST ≤ 5 × ULN
  => any of (all of (alt <= 3 x ULN; ast <= 3 x ULN); all of (liver metastases; all of (alt <= 5 x ULN;
    ast <= 5 x ULN)))
I AST ≤ 2.5 × ULN; if liver metastases are present, AST ≤ 5 × ULN
  => any of (ast <= 2.5 x ULN; all of (liver metastases; ast <= 5 x ULN))
I AST(SGOT)/ALT(SGPT) ≤ 2.5 × institutional upper limit of normal; ≤ 5 × ULN for subjects with liver
    involvement
  => any of (all of (ast <= 2.5 x ULN; alt <= 2.5 x ULN); all of (liver involvement; all of (ast <= 5 x
    ULN; alt <= 5 x ULN)))
E AST (SGOT)/ALT (SGPT) > 3 × ULN
  => any of (ast > 3 x ULN; alt > 3 x ULN)
I Total bilirubin ≤ 1.5 × ULN; subjects with Gilbert syndrome: ≤ 3.0 × ULN
  => any of (bilirubin <= 1.5 x ULN; all of (gilbert syndrome; bilirubin <= 3 x ULN))
I Platelets ≥ 100 × 10^9/L; if liver cirrhosis, platelets ≥ 75 × 10^9/L
  => any of (platelets >= 100 G/L; all of (cirrhosis; platelets >= 75 G/L))
E ALT > 3 × ULN; > 5 × ULN if liver metastases
  => all of (alt > 3 x ULN; any of (not (liver metastases); alt > 5 x ULN))
I BMI ≥ 25 kg/m2 (≥ 23 kg/m2 for Asians)
  => any of (bmi >= 25 kg/m²; all of (asian; bmi >= 23 kg/m²))
I Pre-bronchodilator FEV1 < 80% predicted (< 90% for ages 12-17)
  => any of (prebronchodilator fev1 < 80 %; all of (age between 12 and 17 years; prebronchodilator fev1 <
    90 %))
I Platelets ≥ 100,000/mcL (or ≥ 50,000/mcL if documented bone marrow involvement)
  => any of (platelets >= 100000 /µL; all of (bone marrow involvement; platelets >= 50000 /µL))
I Total bilirubin ≤ 1.5 × ULN, except Gilbert's syndrome where ≤ 3 × ULN is allowed
  => any of (bilirubin <= 1.5 x ULN; all of (gilbert syndrome; bilirubin <= 3 x ULN))
I Total bilirubin ≤ 1.5 × ULN (except subjects with Gilbert syndrome, who can have total bilirubin < 3.0
    mg/dL)
  => any of (bilirubin <= 1.5 x ULN; all of (gilbert syndrome; bilirubin < 3 mg/dL))
I INR ≤ 1.5 unless on anticoagulants in which case INR ≤ 3
  => any of (inr <= 1.5; all of (anticoagulant; inr <= 3))
E Bilirubin > 1.5 × ULN, except Gilbert's syndrome, where > 3 × ULN
  => all of (bilirubin > 1.5 x ULN; any of (not (gilbert syndrome); bilirubin > 3 x ULN))
E Bilirubin > 2 mg/dL except Gilbert's syndrome
  => (bilirubin > 2 mg/dL) unless (gilbert syndrome)
E INR > 1.5 (unless on warfarin)
  => (inr > 1.5) unless (warfarin)
E Positive for hepatitis B surface antigen (HBsAg) or hepatitis C antibody
  => any of (hbsag is positive; anti hcv is positive)
I Positive for rheumatoid factor (RF) or anti-cyclic citrullinated peptide (CCP) antibody
  => any of (rheumatoid factor is positive; anti ccp is positive)
E Positive HBsAg or anti-HCV at screening
  => any of (hbsag is positive at screening; anti hcv is positive at screening)
I Negative for HBsAg, anti-HCV and HIV antibody at screening
  => all of (hbsag is negative at screening; anti hcv is negative at screening; hiv test is negative at
    screening)
I TSH within the normal range of the local laboratory
  => all of (tsh >= 1 x LLN; tsh <= 1 x ULN)
I Serum potassium, magnesium and calcium within normal limits
  => all of (potassium >= 1 x LLN; potassium <= 1 x ULN; magnesium >= 1 x LLN; magnesium <= 1 x ULN;
    calcium >= 1 x LLN; calcium <= 1 x ULN)
E TSH outside normal range
  => any of (tsh < 1 x LLN; tsh > 1 x ULN)
I Estimated life expectancy > 6 months, in the opinion of the investigator
  => life expectancy > 6 months
I Life expectancy of at least 3 months per the treating physician
  => life expectancy >= 3 months
E Mean QTc interval corrected for heart rate using Fridericia's formula (QTcF) ≥ 480 msec
  => qtcf >= 480 ms
I FEV1 > 20% and ≤ 70% of predicted normal value
  => all of (fev1 > 20 %; fev1 <= 70 %)
I No more than 3 prior regimens
  => prior regimens <= 3
I Received ≥ 2 prior regimens
  => prior regimens >= 2
I Must have had at least one but no more than three prior lines of therapy
  => prior lines of therapy between 1 and 3
I Patients must have received ≥ 1 and ≤ 3 prior lines of therapy
  => prior lines of therapy between 1 and 3
E AIDS-defining illness within 30 days of screening
  => aids defining illness within 30 days before screening
I NT-proBNP ≥ 300 pg/mL (≥ 900 pg/mL if atrial fibrillation)
  => all of (nt probnp >= 300 ng/L; if (atrial fibrillation) then (nt probnp >= 900 ng/L))
E QTc > 500 ms (> 470 ms in patients with heart failure)
  => any of (qtc > 500 ms; all of (heart failure; qtc > 470 ms))
I FEV1 ≥ 30% and < 80% of predicted normal
  => all of (fev1 >= 30 %; fev1 < 80 %)
I FEV1 > 40% and < 80% predicted normal value
  => all of (fev1 > 40 %; fev1 < 80 %)
I ALT ≤ 5 x ULN (≤ 2.5 x ULN if liver metastases)
  => all of (alt <= 5 x ULN; if (liver metastases) then (alt <= 2.5 x ULN))
I HbA1c ≤ 8% unless hypoglycemia, in which case ≤ 7%
  => all of (hba1c <= 8 %; if (hypoglycemia) then (hba1c <= 7 %))
I Hepatic: Bilirubin ≤ 1.5 × ULN
  => bilirubin <= 1.5 x ULN
I Hematopoietic: WBC ≥ 3,000/mm3, platelets ≥ 100,000/mm3
  => all of (wbc >= 3000 /mm³; platelets >= 100000 /mm³)
I Bone marrow: ANC ≥ 1500/µL, platelets ≥ 100,000/µL, Hb ≥ 9 g/dL
  => all of (neutrophils >= 1500 /µL; platelets >= 100000 /µL; hemoglobin >= 9 g/dL)
E Renal function: creatinine > 2 mg/dL
  => creatinine > 2 mg/dL
I TSH (thyroid stimulating hormone) within normal limits
  => all of (tsh >= 1 x LLN; tsh <= 1 x ULN)
I FVC < 40% predicted for height, age and sex at Visit 1
  => fvc < 40 % at visit 1
I Expected to survive for more than 3 months
  => life expectancy > 3 months
I Elevated CRP (> 2 mg/L)
  => crp > 2 mg/L
I Reduced LVEF (< 40%)
  => lvef < 40 %
I AST and ALT =< 2.5 X ULN OR =< 5 X ULN for subjects with liver metastases
  => any of (all of (ast <= 2.5 x ULN; alt <= 2.5 x ULN); all of (liver metastases; all of (ast <= 5 x
    ULN; alt <= 5 x ULN)))
I Hemoglobin ≥ 12 g/dL (females); ≥ 13 g/dL (males)
  => any of (all of (sex is female; hemoglobin >= 12 g/dL); all of (sex is male; hemoglobin >= 13 g/dL))
E Hemoglobin < 12 g/dL (females), < 13 g/dL (males)
  => any of (all of (sex is female; hemoglobin < 12 g/dL); all of (sex is male; hemoglobin < 13 g/dL))
I Hemoglobin ≥ 12 g/dL (females); platelets ≥ 100 G/L (males)
  => all of (if (sex is female) then (hemoglobin >= 12 g/dL); if (sex is male) then (platelets >= 100
    G/L))
E Radiation therapy within 14 days or chemotherapy within 7 days
  => any of (radiotherapy within the past 14 days; chemotherapy within the past 7 days)
I Measurable disease, defined as serum M-protein ≥ 1 g/dL or urine M-protein ≥ 200 mg/24 h
  => any of (serum m protein >= 1 g/dL; urine m protein >= 200 mg/day)
I HbA1c between 7.0% and 10.0% (53 to 86 mmol/mol), inclusive, at screening
  => hba1c between 7 and 10 % at screening
I ≥ 3 swollen and ≥ 3 tender joints
  => all of (swollen joint count >= 3; tender joint count >= 3)
I At least 4 swollen or 4 tender joints
  => any of (swollen joint count >= 4; tender joint count >= 4)
I ≥ 2 moderate or ≥ 1 severe COPD exacerbations within the year prior
  => any of ("moderate COPD exacerbations within the year prior" >= 2; "severe COPD exacerbations within
    the year prior" >= 1)
I No active infection; if female, not pregnant
  => all of (not (active infection); if (sex is female) then (not (pregnant)))
I Not pregnant; women of childbearing potential must use contraception
  => all of (not (pregnant); if (childbearing potential) then (contraception))
I BMI ≥ 30 kg/m2. BMI ≥ 27 kg/m2 in the presence of hypertension
  => any of (bmi >= 30 kg/m²; all of (hypertension; bmi >= 27 kg/m²))
"""

PARTLY = """
E Warfarin started within 4 weeks of screening
  => "Warfarin started" within 4 weeks before screening
E ALT > 3 × ULN (except patients with liver metastases, who may have ALT up to 5 × ULN)
  => (alt > 3 x ULN) unless (judge "patients with liver metastases, who may have ALT up to 5 × ULN" about (any
    of (liver metastases; alt <= 5 x ULN)))
I Total bilirubin ≤ 1.5 × ULN (except Gilbert's syndrome)
  => any of (all of (bilirubin <= 1.5 x ULN; not (gilbert syndrome)); all of (gilbert syndrome; judge
    "Total bilirubin ≤ 1.5 × ULN (except Gilbert's syndrome)"))
I INR ≤ 1.5 (unless on anticoagulants)
  => any of (all of (inr <= 1.5; not (anticoagulant)); all of (anticoagulant; judge "INR ≤ 1.5 (unless on
    anticoagulants)"))
I Platelets ≥ 100 × 10^9/L without transfusion within 7 days
  => all of (platelets >= 100 G/L; judge "Platelets ≥ 100 × 10^9/L without transfusion within 7 days"
    about (not (blood transfusion within the past 7 days)))
E White blood cell count > 25,000/µL (hydroxyurea permitted)
  => all of (wbc > 25000 /µL; judge "White blood cell count > 25,000/µL (hydroxyurea permitted)")
I INR or PT ≤ 1.5 × ULN unless the subject is receiving anticoagulant therapy
  => any of (all of (any of (all of (any of (inr <= 1.5 x ULN; prothrombin time <= 1.5 x ULN); judge "INR
    or PT ≤ 1.5 × ULN"); all of (inr <= 1.5 x ULN; prothrombin time <= 1.5 x ULN)); not (anticoagulant));
    all of (anticoagulant; judge "INR or PT ≤ 1.5 × ULN unless the subject is receiving anticoagulant
    therapy"))
I Severe hemophilia B (FIX activity ≤ 2%)
  => all of (factor ix activity <= 2 %; any of ("Severe hemophilia B"; judge "Severe hemophilia B (FIX
    activity ≤ 2%)"))
I No prior stroke; if prior stroke, more than 6 months before enrollment
  => any of (not (stroke ever); judge "more than 6 months before enrollment" about ("more than 6 months
    before enrollment" more than 6 months before enrolment))
I No diabetes; patients with hypertension must have SBP < 140 mmHg
  => all of (not (diabetes); any of (all of (hypertension; systolic blood pressure < 140 mmHg); all of
    (not (hypertension); judge "patients with hypertension must have SBP < 140 mmHg")))
I ECOG 0-1; 2 weeks since surgery
  => all of (ecog between 0 and 1; judge "2 weeks since surgery" about ("2 weeks since surgery" within 2
    weeks after surgery))
"""

TO_JUDGE = """
I Direct bilirubin ≤ ULN for participants with total bilirubin levels > 1.5 × ULN
  => judge "Direct bilirubin ≤ ULN for participants with total bilirubin levels > 1.5 × ULN" about (all of
    (direct bilirubin <= 1 x ULN; bilirubin > 1.5 x ULN))
I Creatinine clearance ≥ 60 mL/min in patients with a serum creatinine > 1.5 mg/dL
  => judge "Creatinine clearance ≥ 60 mL/min in patients with a serum creatinine > 1.5 mg/dL" about (all
    of (creatinine clearance >= 60 mL/min; creatinine > 1.5 mg/dL))
I Negative HCV antibody; if positive, HCV RNA must be undetectable
  => judge "Negative HCV antibody; if positive, HCV RNA must be undetectable" about (all of (anti hcv is
    negative; "HCV RNA must be undetectable"))
I No hepatitis B; if present, HBV DNA < 500 IU/mL
  => judge "No hepatitis B; if present, HBV DNA < 500 IU/mL" about (all of (not (hepatitis b infection);
    hbv dna < 500 IU/mL))
I Headache lasting at least 4 hours for at least 3 months
  => judge "Headache lasting at least 4 hours for at least 3 months" about (all of (headache lasting at
    least 4 hours; headache lasting at least 3 months))
I Morning stiffness for at least 1 hour for at least 6 weeks
  => judge "Morning stiffness for at least 1 hour for at least 6 weeks" about (all of ("Morning stiffness"
    lasting at least 1 hour; "Morning stiffness" lasting at least 6 weeks))
I Current use of methotrexate started at least 12 weeks before baseline
  => judge "Current use of methotrexate started at least 12 weeks before baseline" about ("methotrexate
    started" at least 12 weeks before baseline)
I Receiving adalimumab initiated ≥ 12 weeks before randomization
  => judge "Receiving adalimumab initiated ≥ 12 weeks before randomization" about ("adalimumab initiated"
    at least 12 weeks before randomisation)
I Total bilirubin ≤ 1.5 × ULN; subjects with Gilbert syndrome: ≤ 3.0 mg/dL
  => judge "Total bilirubin ≤ 1.5 × ULN; subjects with Gilbert syndrome: ≤ 3.0 mg/dL" about (bilirubin <= 1.5 x ULN)
I Total bilirubin ≤ 1.5 × ULN, except for Gilbert's syndrome, who must have total bilirubin < 3.0 mg/dL
  => judge "Total bilirubin ≤ 1.5 × ULN, except for Gilbert's syndrome, who must have total bilirubin <
    3.0 mg/dL" about ((bilirubin <= 1.5 x ULN) unless (all of (gilbert syndrome; bilirubin < 3 mg/dL)))
E AST or ALT > 3 × ULN (unless liver metastases)
  => judge "AST or ALT > 3 × ULN (unless liver metastases)" about (alt > 3 x ULN)
I Hemoglobin ≥ 8 g/dL (lower values allowed with transfusion)
  => judge "Hemoglobin ≥ 8 g/dL (lower values allowed with transfusion)" about (all of (hemoglobin >= 8
    g/dL; blood transfusion))
I Hemoglobin ≥ 9 g/dL or ≥ 8 g/dL without transfusion
  => judge "Hemoglobin ≥ 9 g/dL or ≥ 8 g/dL without transfusion" about (any of (hemoglobin >= 9 g/dL; all
    of (hemoglobin >= 8 g/dL; not (blood transfusion))))
E Positive blood culture or fever
  => judge "Positive blood culture or fever" about (fever)
E AST and ALT outside normal limits
  => judge "AST and ALT outside normal limits"
I LVEF within institutional normal limits
  => judge "LVEF within institutional normal limits"
I Blood pressure within normal limits
  => judge "Blood pressure within normal limits"
I Hemoglobin within normal limits or not clinically significant
  => judge "Hemoglobin within normal limits or not clinically significant"
I BMI ≥ 30 kg/m2 in the opinion of the investigator
  => judge "BMI ≥ 30 kg/m2 in the opinion of the investigator" about (bmi >= 30 kg/m²)
I LDL-C ≤ 100 mg/dL or ≤ 70 mg/dL for patients with diabetes
  => judge "LDL-C ≤ 100 mg/dL or ≤ 70 mg/dL for patients with diabetes" about (any of (ldl cholesterol <=
    100 mg/dL; all of (ldl cholesterol <= 70 mg/dL; diabetes)))
I Age ≥ 18 years (≥ 20 years in Japan)
  => judge "Age ≥ 18 years (≥ 20 years in Japan)" about (all of (age >= 18 years; age >= 20 years))
I Inadequate response to methotrexate 15-25 mg/week for at least 12 weeks
  => judge "Inadequate response to methotrexate 15-25 mg/week for at least 12 weeks" about (all of
    ("methotrexate" between 15 and 25 mg/week; "for at least 12 weeks" lasting at least 12 weeks))
E Hepatic: ALT > 3 × ULN, bilirubin > 2 × ULN
  => judge "Hepatic: ALT > 3 × ULN, bilirubin > 2 × ULN" about (any of (alt > 3 x ULN; bilirubin > 2 x
    ULN))
I Heart: no arrhythmia
  => judge "Heart: no arrhythmia" about (not (arrhythmia))
I Reduced LVEF (> 40%)
  => judge "Reduced LVEF (> 40%)" about (lvef > 40 %)
E Elevated liver enzymes (> 3 × ULN)
  => judge "Elevated liver enzymes (> 3 × ULN)" about (all of (elevated liver enzymes; "Elevated liver
    enzymes" > 3 x ULN))
E Radiation therapy within 14 days, or palliative radiation within 7 days
  => judge "Radiation therapy within 14 days, or palliative radiation within 7 days" about (any of
    (radiotherapy within the past 14 days; "palliative radiation" within the past 7 days))
E Anticancer therapy within 4 weeks or endocrine therapy within 2 weeks
  => judge "Anticancer therapy within 4 weeks or endocrine therapy within 2 weeks" about (any of
    ("Anticancer therapy" within the past 4 weeks; hormone therapy within the past 2 weeks))
I BMI ≥ 25 kg/m2; BMI ≥ 23 kg/m2 for 3 months
  => judge "BMI ≥ 25 kg/m2; BMI ≥ 23 kg/m2 for 3 months" about (all of (bmi >= 25 kg/m²; all of (bmi >= 23
    kg/m²; "BMI ≥ 23 kg/m2" lasting at least 3 months)))
I ALT within 3 times the normal limits
  => judge "ALT within 3 times the normal limits"
I Potassium not within normal limits
  => judge "Potassium not within normal limits"
I Platelets ≥ 100 G/L without transfusion or ≥ 50 G/L with transfusion
  => judge "Platelets ≥ 100 G/L without transfusion or ≥ 50 G/L with transfusion" about (all of (platelets >=
    100 G/L; not (any of (blood transfusion; blood transfusion))))
E ≥ 6 swollen and ≥ 6 tender joints
  => judge "≥ 6 swollen and ≥ 6 tender joints" about (all of ("swollen" >= 6; tender joint count >= 6))
E At least 2 major and 1 minor criteria
  => judge "At least 2 major and 1 minor criteria"
I HCV negative; HCV positive patients must have undetectable RNA
  => judge "HCV negative; HCV positive patients must have undetectable RNA" about (not (hepatitis c
    infection))
I HBsAg negative. HBsAg-positive patients must have HBV DNA < 500 IU/mL
  => judge "HBsAg negative; HBsAg-positive patients must have HBV DNA < 500 IU/mL" about (all of (hbsag is
    negative; all of (hbsag is positive; hbv dna < 500 IU/mL)))
I HIV negative; patients with HIV must have CD4 > 350/µL
  => judge "HIV negative; patients with HIV must have CD4 > 350/µL" about (all of (not (hiv infection); if
    (hiv infection) then (cd4 count > 350 /µL)))
I No CNS metastases. Patients with treated CNS metastases must be stable for 4 weeks
  => judge "No CNS metastases; Patients with treated CNS metastases must be stable for 4 weeks" about (all
    of (not ("CNS metastases"); "treated CNS metastases must be stable" lasting at least 4 weeks))
I ECOG 0-1; 2 if due to disease
  => judge "ECOG 0-1; 2 if due to disease" about (ecog between 0 and 1)
I ECOG 0-1. 2 allowed in the older
  => judge "ECOG 0-1. 2 allowed in the older" about (ecog between 0 and 1)
I Hemoglobin ≥ 13 g/dL; for women, ≥ 12 g/dL
  => judge "Hemoglobin ≥ 13 g/dL; for women, ≥ 12 g/dL" about (all of (hemoglobin >= 13 g/dL; sex is
    female))
E HbA1c > 9%, or > 8% in patients with heart failure
  => judge "HbA1c > 9%, or > 8% in patients with heart failure" about (any of (hba1c > 9 %; all of (hba1c
    > 8 %; heart failure)))
"""
