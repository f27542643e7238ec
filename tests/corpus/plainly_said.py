"""Plain wordings that many trials share: measures of one eye, so many per day, a stable dose of this or that, what is
known or suspected, a bound unless something explains it."""

COMPUTABLE = """
E IOP > 25 mmHg in the study eye
  => "intraocular pressure in the study eye" > 25 mmHg
E Intraocular pressure > 25 mmHg in the study eye at screening
  => "intraocular pressure in the study eye" > 25 mmHg at screening
E Intraocular pressure of 25 mmHg or greater in either eye
  => "intraocular pressure in the eye in which it is higher" >= 25 mmHg
E Central corneal thickness < 500 µm in either eye
  => "central corneal thickness in the eye in which it is lower" < 500 µm
I IOP ≥ 22 mmHg in at least one eye
  => "intraocular pressure in the eye in which it is higher" >= 22 mmHg
I IOP ≤ 21 mmHg in both eyes
  => "intraocular pressure in the eye in which it is higher" <= 21 mmHg
E IOP < 6 or > 25 mmHg in the study eye
  => any of ("intraocular pressure in the study eye" < 6 mmHg; "intraocular pressure in the study eye" > 25 mmHg)
E IOP in the study eye > 30 mmHg
  => "intraocular pressure in the study eye" > 30 mmHg
E Study eye IOP ≥ 30 mmHg
  => "intraocular pressure in the study eye" >= 30 mmHg
I IOP between 22 and 34 mmHg in the study eye at baseline
  => "intraocular pressure in the study eye" between 22 and 34 mmHg at baseline
I Central subfield thickness ≥ 320 µm in the study eye
  => "central macular thickness in the study eye" >= 320 µm
E BCVA < 20 letters in the fellow eye
  => "bcva letters in the fellow eye" < 20 letters
I BCVA letter score of 73 or less in the study eye
  => "bcva letters in the study eye" <= 73 letters
I BCVA letter score ≤ 73 in the study eye
  => "bcva letters in the study eye" <= 73 letters
I BCVA ETDRS letter score of 78 to 24 in the study eye
  => "bcva letters in the study eye" between 24 and 78 letters
I BCVA ETDRS letter score of 73 to 24 (approximately 20/40 to 20/320 Snellen equivalent)
  => bcva letters between 24 and 73 letters
I BCVA ≥ 54 letters (approximate Snellen equivalent of 20/80 or better)
  => bcva letters >= 54 letters
I At least 5 hot flashes per day
  => "number of hot flashes per day" >= 5
I At least 7 moderate to severe hot flashes per day
  => "number of moderate to severe hot flashes per day" >= 7
I >= 3 seizures per month during the last 3 months
  => "number of seizures per month during the last 3 months" >= 3
I At least 4 seizures during the 8-week baseline period
  => "number of seizures during the 8-week baseline period" >= 4
I On average at least 3 urge incontinence episodes per week
  => "average number of urge incontinence episodes per week" >= 3
I At least 1 HAE attack per month
  => "number of HAE attacks per month" >= 1
I ≥ 8 micturitions per 24 hours
  => "number of micturitions per 24 hours" >= 8
I At least 4 headache days per month
  => headache days >= 4 /month
I At least 2 exacerbations requiring systemic corticosteroids in the past 12 months
  => "number of exacerbations requiring systemic corticosteroids in the past 12 months" >= 2
E Two or more hospitalizations for COPD in the last year
  => "number of hospitalizations for COPD in the last year" >= 2
I Stable dose of metformin or sulfonylurea for at least 4 weeks
  => "Stable dose of metformin or sulfonylurea" lasting at least 4 weeks
I Stable dose of an ACE inhibitor or ARB for at least 4 weeks prior to screening
  => "Stable dose of an ACE inhibitor or ARB" lasting at least 4 weeks until screening
I On a stable dose of statins and/or ezetimibe for at least 4 weeks
  => "On a stable dose of statins and/or ezetimibe" lasting at least 4 weeks
I Stable doses of donepezil, galantamine or rivastigmine for at least 3 months
  => "Stable doses of donepezil, galantamine or rivastigmine" lasting at least 3 months
I On maximum tolerated dose of ACE inhibitor or ARB for at least 4 weeks
  => "On maximum tolerated dose of ACE inhibitor or ARB" lasting at least 4 weeks
I Receiving ACE inhibitors or ARBs for at least 12 weeks
  => "Receiving ACE inhibitors or ARBs" lasting at least 12 weeks
I On antiretroviral therapy ≥ 12 months
  => "On antiretroviral therapy" lasting at least 12 months
I On dialysis ≥ 3 months
  => dialysis lasting at least 3 months
I Metformin ≥ 1000 mg/day for at least 8 weeks prior to screening
  => all of ("Metformin dose" >= 1000 mg/day; "Metformin dose ≥ 1000 mg/day" lasting at least 8 weeks until
    screening)
I On a stable dose of metformin ≥ 1500 mg/day for at least 12 weeks
  => all of ("stable dose of metformin" >= 1500 mg/day; "stable dose of metformin of ≥ 1500 mg/day" lasting at
    least 12 weeks)
I Platelets = 125,000 to 550,000/mm3
  => platelets between 125000 and 550000 /mm³
I BMI-for-age above the 85th percentile
  => bmi percentile > 85 percentile
I BMI at or above the 95th percentile for age and sex
  => bmi percentile >= 95 percentile
E Weight below the 5th centile
  => weight percentile < 5 percentile
E Height below the 3rd percentile
  => height percentile < 3 percentile
I NT-proBNP ≥ 300 pg/mL (≥ 600 pg/mL in patients with atrial fibrillation)
  => all of (nt probnp >= 300 ng/L; if (atrial fibrillation) then (nt probnp >= 600 ng/L))
I Liver stiffness ≥ 8.5 kPa by FibroScan
  => liver stiffness >= 8.5 kPa
I LVEF ≤ 40% by any imaging modality
  => lvef <= 40 %
I ≥ 2 relapses within the last 2 years or ≥ 1 within the last year
  => any of (all of (relapse within the past 2 years; "number of relapses within the last 2 years" >= 2); relapse
    within the past 1 year)
I At least 3 urinary tract infections in the past 12 months or at least 2 in the past 6 months
  => any of (all of (urinary tract infection within the past 12 months; "number of urinary tract infections in the
    past 12 months" >= 3); all of (urinary tract infection within the past 6 months; "number of urinary tract
    infections in the past 6 months" >= 2))
E Alcohol intake of more than 21 units per week (males) or 14 units per week (females)
  => any of (all of (sex is male; alcohol units > 21 units/week); all of (sex is female; alcohol units > 14
    units/week))
I Urge incontinence of at least 5 episodes per week
  => "number of urge incontinence episodes per week" >= 5
I PSA doubling time ≤ 10 months
  => psa doubling time <= 10 months
I Sweat chloride ≥ 60 mmol/L
  => sweat chloride >= 60 mmol/L
I No hospitalization for heart failure within 30 days
  => not ("hospitalization for heart failure" within the past 30 days)
I No more than 2 attacks per month
  => "number of attacks per month" <= 2
I Diarrhea not more than 3 episodes per day
  => "number of Diarrhea episodes per day" <= 3
I Alcohol intake of not more than 21 units per week (men) or 14 units per week (women)
  => any of (all of (sex is male; alcohol units <= 21 units/week); all of (sex is female; alcohol units <= 14
    units/week))
I Proteinuria > 500 mg/day for at least 3 months
  => all of (urine protein 24h > 500 mg/day; "Proteinuria > 500 mg/day" lasting at least 3 months)
I At least 4 seizures per month
  => seizure frequency >= 4 /month
I ≥ 4 focal seizures per month
  => "number of focal seizures per month" >= 4
E Emergency department visit within 24 hours
  => "Emergency department visit" within the past 24 hours
I BMI-for-age > 2 SD
  => bmi z score > 2 SD
"""

PARTLY = """
I Exacerbation requiring systemic corticosteroids within the past year
  => "Exacerbation requiring systemic corticosteroids" within the past 1 year
I At least 1 exacerbation requiring systemic corticosteroids within the past year
  => "exacerbation requiring systemic corticosteroids" within the past 1 year
E Asthma exacerbation requiring hospitalization within 3 months before screening
  => all of (asthma exacerbation ever; judge "Asthma exacerbation requiring hospitalization within 3 months before
    screening" about (hospitalization within 3 months before screening))
I ≥ 2 moderate or ≥ 1 severe exacerbations in the past 12 months
  => any of ("number of moderate exacerbations in the past 12 months" >= 2; "severe exacerbations" within the past
    12 months)
I ≥ 1 severe exacerbation in the previous year
  => "severe exacerbation" within the past 1 year
E Known or suspected pregnancy
  => any of (pregnant; judge "Known or suspected pregnancy")
E Suspected or confirmed pregnancy
  => any of (pregnant; judge "Suspected or confirmed pregnancy")
E Pregnancy, known or suspected
  => any of (pregnant; judge "Pregnancy, known or suspected")
E Pregnancy (known or suspected)
  => any of (pregnant; judge "Pregnancy (known or suspected)")
E Known/suspected pregnancy
  => any of (pregnant; judge "Known/suspected pregnancy")
E Patients with known or suspected tuberculosis
  => any of (tuberculosis; judge "Patients with known or suspected tuberculosis")
E Known or suspected drug or alcohol abuse
  => any of (alcohol or drug abuse; judge "Known or suspected drug or alcohol abuse")
E Known or suspected history of alcohol abuse
  => any of (alcohol abuse ever; judge "Known or suspected history of alcohol abuse")
E Proven or suspected malignancy
  => any of (malignancy; judge "Proven or suspected malignancy")
I No known or suspected malignancy
  => all of (not (malignancy); judge "No known or suspected malignancy")
I Asthma or known or suspected COPD
  => any of (any of (asthma; copd); judge "Asthma or known or suspected COPD" about (asthma))
I ANC ≥ 1.5 x 10^9/L unless due to disease involvement
  => any of (neutrophils >= 1.5 G/L; judge "ANC ≥ 1.5 x 10^9/L unless due to disease involvement")
I Platelets ≥ 75 x 10^9/L unless due to bone marrow involvement
  => any of (platelets >= 75 G/L; judge "Platelets ≥ 75 x 10^9/L unless due to bone marrow involvement")
I Total bilirubin ≤ 1.5 x ULN (unless due to Gilbert's syndrome)
  => any of (bilirubin <= 1.5 x ULN; judge "Total bilirubin ≤ 1.5 x ULN (unless due to Gilbert's syndrome)")
I Total bilirubin ≤ 1.5 × ULN unless secondary to Gilbert's syndrome, hemolysis or disease
  => any of (bilirubin <= 1.5 x ULN; judge "Total bilirubin ≤ 1.5 × ULN unless secondary to Gilbert's syndrome,
    hemolysis or disease")
I AST and ALT ≤ 2.5 x ULN unless due to liver metastases
  => any of (all of (ast <= 2.5 x ULN; alt <= 2.5 x ULN); judge "AST and ALT ≤ 2.5 x ULN unless due to liver
    metastases")
E ALT > 3 x ULN unless due to liver metastases
  => (alt > 3 x ULN) unless (judge "due to liver metastases")
I Within 24 hours of symptom onset
  => "symptom onset" within the past 24 hours
I BMI ≥ 30 kg/m2 or ≥ 27 kg/m2 with at least one weight-related comorbidity
  => any of (bmi >= 30 kg/m²; all of (bmi >= 27 kg/m²; judge "BMI ≥ 30 kg/m2 or ≥ 27 kg/m2 with at least one
    weight-related comorbidity"))
I BMI ≥ 30.0 kg/m2 or BMI ≥ 27.0 kg/m2 with at least one weight-related comorbidity (e.g., hypertension or sleep apnea)
  => any of (bmi >= 30 kg/m²; all of (bmi >= 27 kg/m²; judge "BMI ≥ 30.0 kg/m2 or BMI ≥ 27.0 kg/m2 with at least
    one weight-related comorbidity (e.g., hypertension or sleep apnea)"))
I LDL-C ≥ 70 mg/dL on maximally tolerated statin therapy
  => all of (ldl cholesterol >= 70 mg/dL; judge "LDL-C ≥ 70 mg/dL on maximally tolerated statin therapy")
E IOP ≥ 25 mmHg in the study eye despite treatment
  => all of ("intraocular pressure in the study eye" >= 25 mmHg; judge "IOP ≥ 25 mmHg in the study eye despite
    treatment")
E SBP ≥ 180 mmHg or DBP ≥ 110 mmHg despite antihypertensive therapy
  => all of (any of (systolic blood pressure >= 180 mmHg; diastolic blood pressure >= 110 mmHg); judge "SBP ≥ 180
    mmHg or DBP ≥ 110 mmHg despite antihypertensive therapy")
I Suspected or confirmed COVID-19 with SpO2 > 94%
  => any of (all of (covid 19; spo2 > 94 %); judge "Suspected or confirmed COVID-19 with SpO2 > 94%")
I No infection requiring antibiotics within 30 days
  => any of (not (infection ever); judge "No infection requiring antibiotics within 30 days" about (not (antibiotic
    within the past 30 days)))
I Platelets ≥ 100 G/L unless due to disease
  => any of (platelets >= 100 G/L; judge "Platelets ≥ 100 G/L unless due to disease")
I Adults ≥ 18 years with suspected or confirmed COVID-19
  => all of (age >= 18 years; judge "Adults ≥ 18 years with suspected or confirmed COVID-19" about (covid 19))
I Uncontrolled hypertension with SBP ≥ 160 mmHg despite treatment with three antihypertensive drugs
  => all of (uncontrolled hypertension; judge "Uncontrolled hypertension with SBP ≥ 160 mmHg despite treatment with
    three antihypertensive drugs" about (systolic blood pressure >= 160 mmHg))
"""

TO_JUDGE = """
I IOP ≤ 21 mmHg in either eye
  => judge "IOP ≤ 21 mmHg in either eye" about (intraocular pressure <= 21 mmHg)
E IOP > 30 mmHg in both eyes
  => judge "IOP > 30 mmHg in both eyes" about (intraocular pressure > 30 mmHg)
E HbA1c > 9 % in the study eye
  => judge "HbA1c > 9 % in the study eye" about (hba1c > 9 %)
E IOP > 25 mmHg or glaucoma in the study eye
  => judge "IOP > 25 mmHg or glaucoma in the study eye" about (intraocular pressure > 25 mmHg)
I BCVA of 24 to 78 letters (20/20 to 20/32) in the study eye
  => judge "BCVA of 24 to 78 letters (20/20 to 20/32) in the study eye" about (all of (bcva letters between 24 and
    78 letters; "BCVA" between 20 and 20))
I BCVA of 24 letters or more (20/0)
  => judge "BCVA of 24 letters or more (20/0)" about (bcva letters >= 24 letters)
I BMI 35 to 25 kg/m2
  => judge "BMI 35 to 25 kg/m2"
I At least 3 seizures or attacks per month
  => judge "At least 3 seizures or attacks per month" about (all of ("seizures" >= 3; seizure))
I 8 seizures per month
  => judge "8 seizures per month"
E Any infection requiring hospitalization or IV antibiotics within 4 weeks
  => judge "Any infection requiring hospitalization or IV antibiotics within 4 weeks" about ("IV antibiotics"
    within the past 4 weeks)
E Seizure requiring hospitalization or stroke within the past year
  => judge "Seizure requiring hospitalization or stroke within the past year" about (stroke within the past 1 year)
I Receiving metformin and insulin for at least 3 months
  => judge "Receiving metformin and insulin for at least 3 months" about (all of (metformin; insulin lasting at
    least 3 months))
I On a stable dose of metformin with or without a sulfonylurea for at least 8 weeks
  => judge "On a stable dose of metformin with or without a sulfonylurea for at least 8 weeks" about (not
    (sulfonylurea within the past 8 weeks))
E Treated with steroids or had a stroke for more than 2 weeks
  => judge "Treated with steroids or had a stroke for more than 2 weeks" about (any of (corticosteroid; stroke
    lasting more than 2 weeks))
I On antiretroviral therapy ≥ 12 years
  => judge "On antiretroviral therapy ≥ 12 years"
E Suspected pregnancy
  => judge "Suspected pregnancy"
E Known or suspected diabetes unless treated
  => judge "Known or suspected diabetes unless treated"
E Not on insulin or known or suspected diabetes
  => judge "Not on insulin or known or suspected diabetes" about (not (insulin))
E Family history of known or suspected epilepsy
  => judge "Family history of known or suspected epilepsy"
I Probable or definite ALS
  => judge "Probable or definite ALS" about ("definite ALS")
I AST and ALT ≤ 2.5 x ULN unless due to liver metastases, in which case ≤ 5 x ULN
  => judge "AST and ALT ≤ 2.5 x ULN unless due to liver metastases, in which case ≤ 5 x ULN" about ((all of (ast <=
    2.5 x ULN; alt <= 2.5 x ULN)) unless ("case" <= 5 x ULN))
I Hemoglobin ≤ 10 g/dL unless due to bleeding
  => judge "Hemoglobin ≤ 10 g/dL unless due to bleeding" about (hemoglobin <= 10 g/dL)
I Proteinuria ≥ 1 g/day unless due to infection
  => judge "Proteinuria ≥ 1 g/day unless due to infection" about (urine protein 24h >= 1 g/day)
I Platelets = 125,000 to 550,000
  => judge "Platelets = 125,000 to 550,000"
E Birth weight below the 10th percentile for gestational age
  => judge "Birth weight below the 10th percentile for gestational age" about ("Birth weight" < 10 percentile)
E Within 48 hours of symptom onset
  => judge "Within 48 hours of symptom onset" about ("Within 48 hours of symptom onset" within 48 hours after
    symptom onset)
I BMI ≥ 30 or ≥ 27 with weight-related comorbidity or diabetes
  => judge "BMI ≥ 30 or ≥ 27 with weight-related comorbidity or diabetes" about (any of (bmi >= 30 kg/m²;
    "weight-related" >= 27; diabetes))
I BMI ≥ 30 or ≥ 27 with at least one comorbidity, and stable body weight
  => judge "BMI ≥ 30 or ≥ 27 with at least one comorbidity, and stable body weight" about (any of (bmi >= 30 kg/m²;
    "comorbidity" >= 27))
I BMI ≥ 27 or ≥ 30 with a comorbidity of weight
  => judge "BMI ≥ 27 or ≥ 30 with a comorbidity of weight" about (any of (bmi >= 27 kg/m²; "weight" >= 30))
E IOP ≥ 25 mmHg despite treatment or glaucoma
  => judge "IOP ≥ 25 mmHg despite treatment or glaucoma" about (any of (intraocular pressure >= 25 mmHg; glaucoma))
I On chemotherapy > 3 months before screening
  => judge "On chemotherapy > 3 months before screening" about (chemotherapy more than 3 months before screening)
I Not receiving ACE inhibitors or ARBs for at least 12 weeks
  => judge "Not receiving ACE inhibitors or ARBs for at least 12 weeks" about (not ("for at least 12 weeks" lasting
    at least 12 weeks))
E IOP < 21 or > 25 mmHg in either eye
  => judge "IOP < 21 or > 25 mmHg in either eye" about (any of (intraocular pressure < 21 mmHg; intraocular
    pressure > 25 mmHg))
I Receiving adalimumab started ≥ 12 weeks
  => judge "Receiving adalimumab started ≥ 12 weeks" about (adalimumab lasting at least 12 weeks)
E Planned hospitalization for surgery within 6 months
  => judge "Planned hospitalization for surgery within 6 months" about (surgery within 6 months after anchor)
E Family history of ≥ 2 attacks per month
  => judge "Family history of ≥ 2 attacks per month"
I BMI ≥ 30 kg/m2 or ≥ 27 kg/m2 with at least one weight-related comorbidity, age 18-65 years
  => judge "BMI ≥ 30 kg/m2 or ≥ 27 kg/m2 with at least one weight-related comorbidity, age 18-65 years" about (any
    of (bmi >= 30 kg/m²; "weight-related" >= 27 kg/m²; age between 18 and 65 years))
I LDL-C ≥ 100 mg/dL or ≥ 70 mg/dL with history of ASCVD despite statin therapy
  => judge "LDL-C ≥ 100 mg/dL or ≥ 70 mg/dL with history of ASCVD despite statin therapy" about (ldl cholesterol >=
    100 mg/dL)
I Platelets ≥ 100 G/L unless due to disease, adequate renal function
  => judge "Platelets ≥ 100 G/L unless due to disease, adequate renal function" about (platelets >= 100 G/L)
E SBP > 180 mmHg despite treatment, heart failure, stroke
  => judge "SBP > 180 mmHg despite treatment, heart failure, stroke" about (any of (systolic blood pressure > 180
    mmHg; heart failure; stroke))
I IOP ≥ 22 mmHg despite medication in the study eye
  => judge "IOP ≥ 22 mmHg despite medication in the study eye" about (intraocular pressure >= 22 mmHg)
E Stroke > 5 years and < 1 year ago
  => judge "Stroke > 5 years and < 1 year ago" about (any of (stroke more than 5 years before anchor; "< 1 year
    ago" less than 1 year before anchor))
E Smoking > 20 packs per year
  => judge "Smoking > 20 packs per year"
E UACR > 300 mg/day
  => judge "UACR > 300 mg/day" about ("UACR" > 300 mg/day)
E Albuminuria > 300 mg/day
  => judge "Albuminuria > 300 mg/day" about ("Albuminuria" > 300 mg/day)
I BCVA ≥ 70 letters (20/40 or worse)
  => judge "BCVA ≥ 70 letters (20/40 or worse)" about (bcva letters >= 70 letters)
I Calculated creatinine clearance by MDRD formula > 30 mL/min
  => judge "Calculated creatinine clearance by MDRD formula > 30 mL/min" about (egfr absolute > 30 mL/min)
E Albuminuria ≥ 300 mg/24 h
  => judge "Albuminuria ≥ 300 mg/24 h" about ("Albuminuria" >= 300 mg/day)
I Kidney transplant > 6 months and < 10 years ago
  => judge "Kidney transplant > 6 months and < 10 years ago" about (kidney transplant between 10 years and 6 months
    before anchor)
"""
