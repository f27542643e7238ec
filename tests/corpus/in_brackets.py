"""What a bracket closes, examples of what is severe, who stands beside the candidate, what a scan shows, and when a
value is measured; for ``test_good_sentences``."""

COMPUTABLE = """
E Severe lung disease
  => "Severe lung disease"
E Subject or sexual partner breastfeeding
  => "Subject or sexual partner breastfeeding"
E any of: a) stroke, b) epilepsy or c) HIV
  => any of (stroke; epilepsy; hiv infection)
I Subjects who have HIV
  => hiv infection
E Evidence of intracranial hemorrhage on CT or MRI
  => intracranial hemorrhage
E Evidence of intracranial hemorrhage on CT scan or MRI
  => intracranial hemorrhage
E Gallstones on ultrasound or CT
  => gallstones
E Myocarditis on MRI or biopsy
  => "Myocarditis on MRI or biopsy"
I Ischemic stroke on CT or MRI
  => ischemic stroke
I Fatty liver on ultrasound, CT or MRI
  => fatty liver
I Multiple sclerosis on MRI or CSF
  => "Multiple sclerosis on MRI or CSF"
I Knee osteoarthritis on X-ray or MRI
  => knee osteoarthritis
I Aortic stenosis on echocardiography or CT
  => aortic stenosis
I LVEF ≤ 40% on echo or MRI
  => lvef <= 40 %
E Intracranial hemorrhage on CT
  => intracranial hemorrhage
E Atrial fibrillation on ECG
  => atrial fibrillation
E Sitting SBP > 140 mmHg or DBP > 90 mmHg
  => any of (systolic blood pressure > 140 mmHg; diastolic blood pressure > 90 mmHg)
I Fasting triglycerides >150 mg/dL and glucose <126 mg/dL
  => all of (triglycerides > 150 mg/dL; glucose < 126 mg/dL)
I Age at enrollment 18 - 75 years
  => age between 18 and 75 years at enrolment
I Age at randomization < 24 hours
  => age < 24 hours at randomisation
I Age at consent 18-75 years
  => age between 18 and 75 years at consent
I Age >= 18 years at enrollment
  => age >= 18 years at enrolment
I Gestational age at randomization between 24 and 34 weeks
  => gestational age between 24 and 34 weeks at randomisation
I Age at time of signing informed consent ≥18 years and <65 years
  => all of (age >= 18 years at consent; age < 65 years at consent)
E Age at consent < 18 or > 75 years
  => any of (age < 18 years at consent; age > 75 years at consent)
I ≥ 12 months of amenorrhea
  => amenorrhea lasting at least 12 months
I Age at diagnosis < 18 years
  => age < 18 years at diagnosis
I Age at screening: 18-65
  => age between 18 and 65 years at screening
I Height at screening > 150 cm
  => height > 150 cm at screening
I BMI at screening 18-30 kg/m2
  => bmi between 18 and 30 kg/m² at screening
I BMI at baseline: 18 to 30 kg/m2
  => bmi between 18 and 30 kg/m² at baseline
E Enrolled in another trial within 30 days
  => other research study within the past 30 days
I Age ≥ 18 and ≤ 75 years at enrollment
  => all of (age >= 18 years at enrolment; age <= 75 years at enrolment)
I Age ≥ 18 years and ≤ 75 years at enrollment
  => all of (age >= 18 years at enrolment; age <= 75 years at enrolment)
E Age < 18 or > 75 years at consent
  => any of (age < 18 years at consent; age > 75 years at consent)
I Age at screening ≥ 18 years and ≤ 75 years
  => all of (age >= 18 years at screening; age <= 75 years at screening)
I SBP at screening > 120 mmHg and < 160 mmHg
  => all of (systolic blood pressure > 120 mmHg at screening; systolic blood pressure < 160 mmHg at screening)
E SBP at screening < 100 mmHg or > 160 mmHg
  => any of (systolic blood pressure < 100 mmHg at screening; systolic blood pressure > 160 mmHg at screening)
E Gallstones on ultrasound or jaundice
  => any of (gallstones; jaundice)
I Gestational age at randomization between 16 weeks 0 days and 23 weeks 6 days
  => gestational age between 112 and 167 days at randomisation
I Gestational age at randomization of 24 to 34 weeks
  => gestational age between 24 and 34 weeks at randomisation
I Gestational age ≥ 24 weeks at randomization
  => gestational age >= 24 weeks at randomisation
E LVEF < 40 % by echo or prior heart failure
  => any of (lvef < 40 %; heart failure ever)
E Pulmonary embolism on CT, or deep vein thrombosis
  => any of (pulmonary embolism; deep vein thrombosis)
E QT prolongation on ECG, or bradycardia
  => any of (prolonged qt; bradycardia)
"""

PARTLY = """
E Thrombosis (defined as: 1) stroke, or 2) pulmonary embolism)
  => any of (judge "Thrombosis (defined as: 1) stroke, or" about (thrombosis); pulmonary embolism)
E Thrombosis (1) stroke, or 2) pulmonary embolism)
  => any of (judge "Thrombosis (1) stroke, or" about (thrombosis); pulmonary embolism)
I Women aged 45-60 years with ≥ 3 months of amenorrhea
  => all of (sex is female; age between 45 and 60 years; judge "Women aged 45-60 years with ≥ 3 months of
    amenorrhea")
I Treatment within 6 months before screening
  => "Treatment" within 6 months before screening
E Embryo transfer within 3 months before enrollment
  => "Embryo transfer" within 3 months before enrolment
E Randomized in another study within 3 months
  => "Randomized in another study" within the past 3 months
"""

TO_JUDGE = """
E Severe lung disease (e.g., COPD)
  => judge "Severe lung disease (e.g., COPD)" about (copd)
E Severe lung disease (COPD)
  => judge "Severe lung disease (COPD)" about (copd)
E Serious lung disease (e.g., COPD)
  => judge "Serious lung disease (e.g., COPD)" about (copd)
E Severe infection (e.g., pneumonia)
  => judge "Severe infection (e.g., pneumonia)" about (pneumonia)
I No severe lung disease (e.g., chronic obstructive pulmonary disease)
  => judge "No severe lung disease (e.g., chronic obstructive pulmonary disease)" about (not (copd))
E High-dose corticosteroids (e.g., prednisone)
  => judge "High-dose corticosteroids (e.g., prednisone)" about (all of (high dose corticosteroid; prednisone))
E Moderate to severe liver disease (e.g., cirrhosis)
  => judge "Moderate to severe liver disease (e.g., cirrhosis)" about (cirrhosis)
E Subject or partner is pregnant
  => judge "Subject or partner is pregnant"
I Patients or legal representatives signed informed consent.
  => judge "Patients or legal representatives signed informed consent."
E Patient or family history of malignant hyperthermia
  => judge "Patient or family history of malignant hyperthermia"
I Participant and caregiver able to speak English
  => judge "Participant and caregiver able to speak English"
E Suicidal ideation with intent (C-SSRS item 4 or 5) within the past 6 months
  => judge "Suicidal ideation with intent (C-SSRS item 4 or 5) within the past 6 months" about (all of (suicidal
    ideation; "within the past 6 months" within the past 6 months))
E HIV (type 1 or 2) or HTLV (1 or 2) infection
  => judge "HIV (type 1 or 2) or HTLV (1 or 2) infection" about (any of (hiv infection; infection))
E Cirrhosis (Child A or B) at screening, or hepatitis
  => judge "Cirrhosis (Child A or B) at screening, or hepatitis" about (any of (cirrhosis; hepatitis))
I Received chemotherapy (cycle 1 and 2) without dose delay
  => judge "Received chemotherapy (cycle 1 and 2) without dose delay" about (chemotherapy ever)
E Allergy, or asthma (GINA 4 or 5) in the last year
  => judge "Allergy, or asthma (GINA 4 or 5) in the last year" about (any of (allergy; all of (asthma; "in the last
    year" within the past 1 year)))
E Moderate to severe hepatic impairment (Class B or C) as determined by Child-Pugh classification
  => judge "Moderate to severe hepatic impairment (Class B or C) as determined by Child-Pugh classification"
E HIV (1 or 2) infection
  => judge "HIV (1 or 2) infection" about (all of (hiv infection; infection))
E Chronic hepatitis (B or C) infection
  => judge "Chronic hepatitis (B or C) infection" about (all of (chronic hepatitis; infection))
E Active hepatitis (B or C) infection or HIV
  => judge "Active hepatitis (B or C) infection or HIV" about (any of (all of (active hepatitis; infection); hiv
    infection))
E Diabetes (type 1 or 2) with HbA1c > 9%
  => judge "Diabetes (type 1 or 2) with HbA1c > 9%" about (all of (diabetes; hba1c > 9 %))
E Cirrhosis (Child B or C) with ascites
  => judge "Cirrhosis (Child B or C) with ascites" about (all of (cirrhosis; ascites))
E Heart block (type 1 or 2) without pacemaker
  => judge "Heart block (type 1 or 2) without pacemaker" about (not (pacemaker))
E ANC < 1.5 x 10^9/L, platelets < 100 x 10^9/L, or HIV (1 or 2) positive
  => judge "ANC < 1.5 x 10^9/L, platelets < 100 x 10^9/L, or HIV (1 or 2) positive" about (any of (neutrophils <
    1.5 G/L; platelets < 100 G/L; hiv infection))
E CKD (stage 3a or b) patients
  => judge "CKD (stage 3a or b) patients" about (all of (chronic kidney disease; ckd stage is 3a))
E Hepatitis (A, B, or C) infection at screening
  => judge "Hepatitis (A, B, or C) infection at screening" about (hepatitis)
I Hepatitis (B or C) with ALT > ULN
  => judge "Hepatitis (B or C) with ALT > ULN" about (all of (hepatitis; alt > 1 x ULN))
E Subjects or partners who are pregnant
  => judge "Subjects or partners who are pregnant"
E Subject and partner are pregnant
  => judge "Subject and partner are pregnant"
I Subjects and their partners must use contraception
  => judge "Subjects and their partners must use contraception"
I Patients and caregivers able to speak English
  => judge "Patients and caregivers able to speak English"
I Patients or healthy volunteers aged 18 years or older
  => judge "Patients or healthy volunteers aged 18 years or older" about (age >= 18 years)
I Male or female patients aged 18 years
  => judge "Male or female patients aged 18 years" about (all of (sex is male, female; age = 18 years))
E Patients or family members with diabetes
  => judge "Patients or family members with diabetes" about (diabetes)
E Patients or their families refuse to participate
  => judge "Patients or their families refuse to participate"
I Participants/caregivers able to speak English
  => judge "Participants/caregivers able to speak English"
E The patient or the patient's spouse is pregnant
  => judge "The patient or the patient's spouse is pregnant"
I Patient and/or caregiver willing to participate
  => judge "Patient and/or caregiver willing to participate"
E Patients or partners with HIV
  => judge "Patients or partners with HIV" about (hiv infection)
E Women or partners with HIV
  => judge "Women or partners with HIV" about (any of (sex is female; hiv infection))
E Mother or infant with HIV
  => judge "Mother or infant with HIV" about (hiv infection)
I Patients and their parents speak English
  => judge "Patients and their parents speak English"
E High dose corticosteroids such as prednisone within 3 months
  => judge "High dose corticosteroids such as prednisone within 3 months" about (prednisone within the past 3
    months)
E Severe infection, e.g. pneumonia
  => judge "Severe infection, e.g. pneumonia" about (any of ("Severe infection"; pneumonia))
E Severe infection such as pneumonia within 4 weeks
  => judge "Severe infection such as pneumonia within 4 weeks" about (pneumonia within the past 4 weeks)
E Contraindication to CT or MRI
  => judge "Contraindication to CT or MRI" about (any of ("Contraindication to CT"; "Contraindication to MRI"))
I Atrial fibrillation documented on ECG within 6 months
  => judge "Atrial fibrillation documented on ECG within 6 months" about (atrial fibrillation within the past 6
    months)
I Atrial fibrillation documented by ECG within 6 months
  => judge "Atrial fibrillation documented by ECG within 6 months" about (atrial fibrillation within the past 6
    months)
I AF documented on ECG within 12 months prior to enrolment
  => judge "AF documented on ECG within 12 months prior to enrolment" about (atrial fibrillation within 12 months
    before enrolment)
I Paroxysmal or persistent atrial fibrillation documented on ECG within 12 months
  => judge "Paroxysmal or persistent atrial fibrillation documented on ECG within 12 months" about (persistent
    atrial fibrillation within the past 12 months)
E Hemorrhage on CT
  => judge "Hemorrhage on CT"
E Evidence of hemorrhage on CT
  => judge "Evidence of hemorrhage on CT"
E Stroke, tumor or hemorrhage on MRI
  => judge "Stroke, tumor or hemorrhage on MRI" about (any of (stroke; "tumor"))
I Post-bronchodilator FEV1 < 80% predicted and FEV1/FVC < 0.70
  => judge "Post-bronchodilator FEV1 < 80% predicted and FEV1/FVC < 0.70" about (all of (postbronchodilator fev1 <
    80 %; fev1 fvc < 70 %))
I Post-bronchodilator FEV1/FVC < 0.70 and FEV1 30-80% predicted
  => judge "Post-bronchodilator FEV1/FVC < 0.70 and FEV1 30-80% predicted" about (all of (postbronchodilator fev1
    fvc < 70 %; fev1 between 30 and 80 %))
I Pre-bronchodilator FEV1 < 80% and FEV1/FVC < 0.7
  => judge "Pre-bronchodilator FEV1 < 80% and FEV1/FVC < 0.7" about (all of (prebronchodilator fev1 < 80 %; fev1
    fvc < 70 %))
E Supine SBP > 140 mmHg or DBP > 90 mmHg
  => judge "Supine SBP > 140 mmHg or DBP > 90 mmHg" about (any of (supine systolic blood pressure > 140 mmHg;
    diastolic blood pressure > 90 mmHg))
I Fasting C-peptide > 1 ng/mL and glucose < 240 mg/dL
  => judge "Fasting C-peptide > 1 ng/mL and glucose < 240 mg/dL" about (all of (fasting c peptide > 1 ng/mL;
    glucose < 240 mg/dL))
E Preoperative hemoglobin < 8 g/dL or SpO2 < 90 %
  => judge "Preoperative hemoglobin < 8 g/dL or SpO2 < 90 %" about (any of (hemoglobin < 8 g/dL; spo2 < 90 %))
I Women with ≥ 6 months of amenorrhea and FSH > 40 IU/L
  => judge "Women with ≥ 6 months of amenorrhea and FSH > 40 IU/L" about (all of (sex is female; fsh > 40 IU/L))
I Randomization within 24 hours
  => judge "Randomization within 24 hours" about ("Randomization" within the past 24 hours)
I Enrollment within 24 hours
  => judge "Enrollment within 24 hours" about ("Enrollment" within the past 24 hours)
I Treatment within 6 hours
  => judge "Treatment within 6 hours" about ("Treatment" within the past 6 hours)
I First dose within 72 hours
  => judge "First dose within 72 hours" about ("First dose" within the past 72 hours)
E Transfer to another hospital within 24 hours
  => judge "Transfer to another hospital within 24 hours" about ("Transfer to another hospital" within the past 24
    hours)
E Prior treatment within 4 weeks
  => judge "Prior treatment within 4 weeks" about ("Prior treatment" within the past 4 weeks)
I At enrollment, age ≥ 18 years and ≤ 75 years
  => judge "At enrollment, age ≥ 18 years and ≤ 75 years" about (all of (age >= 18 years; age <= 75 years))
E Renal artery stenosis on CT or MRI within 6 months
  => judge "Renal artery stenosis on CT or MRI within 6 months" about (renal artery stenosis within the past 6
    months)
I Pneumonia on chest X-ray or CT
  => judge "Pneumonia on chest X-ray or CT" about (any of ("Pneumonia on chest X-ray"; "CT"))
"""
