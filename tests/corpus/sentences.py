"""Sentences of criteria that are computed, and the rules they are read as: tables of ``test_good_sentences``."""

# The first trial, NCT06592703, by the ids of its criteria.
TRIAL = """
I01 Patient with Primary Progressive MS according to the criteria of Mc Donald 2017 (Thompson et al
    Lancet neurol, 2017)
  => all of (ms course is PPMS; mcdonald 2017)
I02 Age between 18 and 55 years
  => age between 18 and 55 years
I03 EDSS score: 3 to 6 at inclusion
  => edss between 3 and 6 at inclusion
I04 Documented evidence of disability progression independent of relapse activity at any point in time
    over the 2 years prior to the screening visit
  => pira within 2 years before screening
I05 Positive CSF with oligoclonal bands
  => oligoclonal bands is positive
I06 For women of childbearing potential (WOCBP), effective contraception as per the CFTG recommendations
    (version 1.1)
  => if (childbearing potential) then (effective contraception)
I07 Having signed a free, informed and written consent
  => informed consent
I08 Affiliated to social security scheme
  => social security
E01 Inflammatory activity during the past year (relapses or new T2 MRI lesions)
  => any of (relapse within the past 1 year; new t2 lesion within the past 1 year)
E02 Disease Modifying Drugs during the past year
  => disease modifying drug within the past 1 year
E03 Treatment with high dose corticosteroids during the 30 days preceding the inclusion
  => high dose corticosteroid within 30 days before inclusion
E04 Contra indication to lumbar puncture/intrathecal infusion: intracranial hypertension, puncture site
    infections, severe thrombocytopenia (<50 G/L), anticoagulant or fibrinolytic treatment
  => any of (intracranial hypertension; puncture site infection; platelets < 50 G/L; anticoagulant;
    fibrinolytic)
E05 Participation in another therapeutic trial in the last 6 months
  => therapeutic trial within the past 6 months
E06 Adults under legal protection (safeguard of justice, curatorship, guardianship), persons deprived of
    their liberty, pregnant or breastfeeding women, minors, persons unable to express their consent
  => any of (legal protection; deprived of liberty; pregnant; breastfeeding; age < 18 years; unable to
    consent)
"""

COMPUTABLE = """
I Age ≥ 18 years
  => age >= 18 years
I Aged 18 years or older
  => age >= 18 years
I Male or female patients
  => sex is male, female
I EDSS score of 3.0 to 6.5 at baseline
  => edss between 3 and 6.5 at baseline
I Haemoglobin > 9 g/dL
  => hemoglobin > 9 g/dL
I Absolute neutrophil count ≥ 1.5 x 10^9/L
  => neutrophils >= 1.5 G/L
I Absolute neutrophil count of at least 1500/mm3
  => neutrophils >= 1500 /mm³
I Platelets ≥ 100 000/mm3
  => platelets >= 100000 /mm³
I AST and ALT ≤ 2.5 × ULN
  => all of (ast <= 2.5 x ULN; alt <= 2.5 x ULN)
I Creatinine clearance > 60 mL/min
  => creatinine clearance > 60 mL/min
I BMI of 18.5-24.9 kg/m²
  => bmi between 18.5 and 24.9 kg/m²
I Systolic blood pressure < 160 mmHg and diastolic blood pressure < 95 mmHg
  => all of (systolic blood pressure < 160 mmHg; diastolic blood pressure < 95 mmHg)
I ECOG 0-2
  => ecog between 0 and 2
I Life expectancy of at least 3 months
  => life expectancy >= 3 months
I Life expectancy > 12 weeks
  => life expectancy > 12 weeks
I HbA1c between 7.0 % and 10.5 %
  => hba1c between 7 and 10.5 %
I For women of childbearing potential, effective contraception
  => if (childbearing potential) then (effective contraception)
I Signed written informed consent
  => informed consent
I Diagnosis of relapsing remitting multiple sclerosis
  => ms course is RRMS
E Pregnant or breastfeeding women
  => any of (pregnant; breastfeeding)
E Pregnancy or lactation
  => any of (pregnant; breastfeeding)
E History of stroke
  => stroke ever
E History of myocardial infarction within the past 6 months
  => myocardial infarction within the past 6 months
E Stroke within 3 months before randomisation
  => stroke within 3 months before randomisation
E Relapse in the last 30 days
  => relapse within the past 30 days
E Major surgery within 4 weeks prior to first dose of study drug
  => major surgery within 4 weeks before first dose
E Live vaccine within 30 days before enrolment
  => live vaccine within 30 days before enrolment
E Participation in another clinical trial within the past 3 months
  => clinical trial within the past 3 months
E HIV infection
  => hiv infection
E Treatment with anticoagulants
  => anticoagulant
E Thrombocytopenia (platelets < 100 G/L)
  => platelets < 100 G/L
E Thrombocytopenia < 50 G/L
  => platelets < 50 G/L
E eGFR < 30 mL/min/1.73 m2
  => egfr < 30 mL/min/1.73 m²
E QTc > 450 ms
  => qtc > 450 ms
E Minors
  => age < 18 years
E Persons deprived of liberty
  => deprived of liberty
E Any of the following: pacemaker, claustrophobia
  => any of (pacemaker; claustrophobia)
E Contraindication to biopsy: pacemaker, claustrophobia
  => any of (pacemaker; claustrophobia)
E Potassium > 5.5 mmol/L or < 3.5 mmol/L
  => any of (potassium > 5.5 mmol/L; potassium < 3.5 mmol/L)
E Use of antibiotics within 2 weeks before screening
  => antibiotic within 2 weeks before screening
E Smoker
  => smoker
E Body weight < 40 kg
  => weight < 40 kg
E Weight under 50 kg at inclusion
  => weight < 50 kg at inclusion
E In patients with diabetes, HbA1c > 9 %
  => if (diabetes) then (hba1c > 9 %)
E Serum creatinine > 1.5 mg/dL
  => creatinine > 1.5 mg/dL
E Alcohol abuse within 1 year
  => alcohol abuse within the past 1 year
E Ferritin < 30 ng/mL
  => ferritin < 30 ng/mL
E Modified Rankin scale > 3
  => modified rankin scale > 3
E MMSE < 24
  => mmse < 24
E Under 18 years of age
  => age < 18 years
E Age < 18 or > 75 years
  => any of (age < 18 years; age > 75 years)
E Temperature > 38 °C
  => temperature > 38 °C
E Total cholesterol above 2.4 g/L
  => total cholesterol > 2.4 g/L
E Neutropenia (ANC < 0.5 x 109/L)
  => neutrophils < 0.5 G/L
E Lymphocytes below 800/µL
  => lymphocytes < 800 /µL
I All of the following: ⏎ * platelets ≥ 100 G/L ⏎ * haemoglobin ≥ 9 g/dL
  => all of (platelets >= 100 G/L; hemoglobin >= 9 g/dL)
E Prisoners
  => deprived of liberty
E Organ transplantation
  => organ transplant
E Score of MMSE < 24
  => mmse < 24
E Any history of epilepsy
  => epilepsy ever
E Diabetes, unless HbA1c < 8 %
  => (diabetes) unless (hba1c < 8 %)
E Stroke, myocardial infarction or pulmonary embolism
  => any of (stroke; myocardial infarction; pulmonary embolism)
E Blood transfusion in the 3 months preceding screening
  => blood transfusion within 3 months before screening
E Systolic blood pressure > 160 mmHg or diastolic blood pressure > 100 mmHg
  => any of (systolic blood pressure > 160 mmHg; diastolic blood pressure > 100 mmHg)
I Platelets between 50 and 400 G/L at screening
  => platelets between 50 and 400 G/L at screening
I Glasgow coma scale of 13 to 15
  => glasgow coma scale between 13 and 15
I Hemoglobin ≥ 9,5 g/dL
  => hemoglobin >= 9.5 g/dL
I Karnofsky performance status ≥ 70
  => karnofsky >= 70
I FEV1 between 30 % and 80 %
  => fev1 between 30 and 80 %
I Gestational age ≥ 37 weeks
  => gestational age >= 37 weeks
I LVEF ≥ 40%
  => lvef >= 40 %
I Serum ZZ12 score ≥ 5
  => "Serum ZZ12" >= 5
I Zorbal index between 2 and 4
  => "Zorbal index" between 2 and 4
I No pregnancy
  => not (pregnant)
I Not breastfeeding
  => not (breastfeeding)
I Absence of epilepsy
  => not (epilepsy)
I Total bilirubin ≤ 1.5 × ULN
  => bilirubin <= 1.5 x ULN
E Serum albumin below 25 g/L
  => albumin < 25 g/L
E Pneumonia within the previous 14 days
  => pneumonia within the past 14 days
E Treatment with rituximab within the past 12 months
  => rituximab within the past 12 months
E Taking warfarin
  => warfarin
E Fever (temperature > 38 °C)
  => temperature > 38 °C
E Obesity (BMI > 30 kg/m2)
  => bmi > 30 kg/m²
I QTcF ≤ 450 ms
  => qtcf <= 450 ms
E ALT > 3 × ULN or AST > 3 × ULN
  => any of (alt > 3 x ULN; ast > 3 x ULN)
I FEV1 > 50% predicted
  => fev1 > 50 %
I CD4 count > 200 cells/µL
  => cd4 count > 200 /µL
E HIV RNA > 50 copies/mL
  => hiv rna > 50 copies/mL
E Alcoholism, drug abuse or dementia
  => any of (alcohol dependence; drug abuse; dementia)
I RRMS or SPMS
  => ms course is RRMS, SPMS
I Triglycerides < 4.5 mmol/l and total cholesterol < 8 mmol/l
  => all of (triglycerides < 4.5 mmol/L; total cholesterol < 8 mmol/L)
I Adult patients
  => age >= 18 years
I Heart rate between 50 and 100 beats/min
  => heart rate between 50 and 100 beats/min
E Malignancy within 5 years, except blue naevus
  => "malignancy except blue naevus" within the past 5 years
E Known allergy to gadolinium
  => "allergy to gadolinium"
I BMI ≥ 18.5 and < 25 kg/m²
  => all of (bmi >= 18.5 kg/m²; bmi < 25 kg/m²)
I BMI between 18.0kg / m2 and 31.0 kg/m2
  => bmi between 18 and 31 kg/m²
I BMI 18~27kg/m2
  => bmi between 18 and 27 kg/m²
I Older than 18 but younger than 65 years
  => all of (age > 18 years; age < 65 years)
I Age 18+ years
  => age >= 18 years
I Male or female subjects ≥ 12 to < 18 years of age
  => all of (sex is male, female; age between 12 and 18 years exclusive)
I Men and women, aged 18 to 60 years
  => all of (sex is male, female; age between 18 and 60 years)
I Age 18-65 years, male or female
  => all of (age between 18 and 65 years; sex is male, female)
I Adults (≥ 18 years old)
  => age >= 18 years
I Children 4-11 years of age
  => age between 4 and 11 years
I Subjects over 18 and under 75 years of age
  => all of (age > 18 years; age < 75 years)
I Minimum age: 18 years
  => age >= 18 years
I Patients < 30 kg in weight
  => weight < 30 kg
I AST and ALT < 2.5 × ULN
  => all of (ast < 2.5 x ULN; alt < 2.5 x ULN)
I Creatinine ≤ 1.5 x upper limit of normal (ULN)
  => creatinine <= 1.5 x ULN
I ALT less than twice the upper limit of normal
  => alt < 2 x ULN
I Bilirubin ≤ 2 times the ULN
  => bilirubin <= 2 x ULN
I ECOG performance status 0, 1 or 2
  => ecog between 0 and 2
I ECOG 0-1
  => ecog between 0 and 1
I NYHA class III–IV
  => nyha class is III, IIIa, IIIb, IV
E ASA > 3
  => asa class is IV, V, VI
I American Society of Anesthesiologists (ASA) physical status I or II
  => asa class is I, II
E New York Heart Association (NYHA) functional class Ⅲ-Ⅳ
  => nyha class is III, IIIa, IIIb, IV
I UAS7 score (range 0-42) ≥ 16
  => uas7 >= 16
I Expanded Disability Status Scale (EDSS) between 0 and 6.5
  => edss between 0 and 6.5
E QTc > 450 ms (men), > 470 ms (women)
  => any of (all of (sex is male; qtc > 450 ms); all of (sex is female; qtc > 470 ms))
I CHA2DS2VASc score ≥ 2 for male and ≥ 3 for female
  => any of (all of (sex is male; cha2ds2 vasc >= 2); all of (sex is female; cha2ds2 vasc >= 3))
E Men over 50 years
  => all of (sex is male; age > 50 years)
I White blood cell (WBC) count ≥ 3 × 109/L
  => wbc >= 3 G/L
I Platelets ≥ 100 x 10^9/L
  => platelets >= 100 G/L
I Urine protein < 10^3 mg/d
  => urine protein 24h < 1000 mg/day
I No more than 14 drinks per week
  => alcohol drinks <= 14 drinks/week
I Alcohol intake ≤ 14 drinks/week
  => alcohol drinks <= 14 drinks/week
I Pregnant women at 24 to 28 weeks of gestation
  => all of (pregnant; gestational age between 24 and 28 weeks)
I Six months of age or older
  => age >= 6 months
E Stroke within 3 months before randomization
  => stroke within 3 months before randomisation
E Stroke less than 3 months before screening
  => stroke less than 3 months before screening
E Myocardial infarction in the last 6 months
  => myocardial infarction within the past 6 months
E Myocardial infarction within the 6 months prior to screening
  => myocardial infarction within 6 months before screening
E Chemotherapy within 4 weeks of randomization
  => chemotherapy within 4 weeks before randomisation
E Recent (≤ 3 months) stroke
  => stroke within the past 3 months
E Prior organ transplantation
  => organ transplant ever
E History of asthma or COPD
  => any of (asthma ever; copd ever)
E Severe renal impairment
  => "Severe renal impairment"
E Allergy to penicillin
  => penicillin allergy
E Pulmonary disease other than asthma
  => "lung disease other than asthma"
E Malignancy within 5 years, except basal cell carcinoma of the skin
  => "malignancy except basal cell carcinoma of the skin" within the past 5 years
E Women with asthma or diabetes
  => all of (sex is female; any of (asthma; diabetes))
E Female patient who is pregnant or breast-feeding
  => any of (pregnant; breastfeeding)
I No asthma, COPD or diabetes
  => not (any of (asthma; copd; diabetes))
I Patients without diabetes
  => not (diabetes)
I Non-smokers
  => not (smoker)
I Able to read and write English
  => "Able to read and write English"
E Cannot speak French
  => not ("speak French")
I Provide signed and dated informed consent form
  => informed consent
I Health insurance
  => health insurance
E (1) asthma; (2) COPD; (3) HbA1c > 9 %
  => any of (asthma; copd; hba1c > 9 %)
I A. Haemoglobin > 90 g/L; B. platelets > 80 G/L
  => all of (hemoglobin > 90 g/L; platelets > 80 G/L)
I Vitamin A level greater than or equal to the lower limit of normal
  => "Vitamin A" >= 1 x LLN
I Score of ≥ 5 on the UAS7
  => uas7 >= 5
E Currently pregnant
  => pregnant
E Known HIV infection
  => hiv infection
E HIV, hepatitis B infection or hepatitis C infection
  => any of (hiv infection; hepatitis b infection; hepatitis c infection)
E Asthma lasting at least 6 months
  => asthma lasting at least 6 months
I Hemodialysis for at least 3 months
  => hemodialysis lasting at least 3 months
I On metformin for the past 3 months
  => "On metformin" lasting at least 3 months
E Non-Cardiogenic pulmonary edema
  => "Non-Cardiogenic pulmonary edema"
I Non-metastatic breast cancer
  => "Non-metastatic breast cancer"
I No antibiotics for at least 4 weeks
  => not (antibiotic within the past 4 weeks)
I Both genders, ages 18-60 years
  => all of (sex is female, male; age between 18 and 60 years)
I Voluntary participation and informed consent signed
  => informed consent
I Have provided verbal and written informed consent
  => informed consent
E Patients using anticoagulants or NSAIDs
  => any of (anticoagulant; nsaid)
E Diagnosis of lumbar spondylolisthesis
  => "lumbar spondylolisthesis"
I Over 18 years
  => age > 18 years
I Children aged 6 to 36 months
  => age between 6 and 36 months
I Karnofsky performance status of at least 70 %
  => karnofsky >= 70
E Currently on calcium channel blockers
  => calcium channel blocker
I Healthy male
  => all of (sex is male; healthy)
I Age range 18-90 years
  => age between 18 and 90 years
I Women aged 18-45 years or men aged 18-60 years
  => any of (all of (sex is female; age between 18 and 45 years); all of (sex is male; age between 18 and 60
    years))
I Healthy men and women
  => all of (sex is male, female; healthy)
I Body fat > 25 % for men
  => if (sex is male) then (body fat > 25 %)
I WBC less than 3000/µL or more than 8000/µL
  => any of (wbc < 3000 /µL; wbc > 8000 /µL)
I Body weight 55 kg or higher (female: 50 kg or higher)
  => any of (all of (sex is male; weight >= 55 kg); all of (sex is female; weight >= 50 kg))
I Stable angina for more than 6 months
  => stable angina lasting more than 6 months
I Gestational age between 36+0 weeks and 41 weeks 6 days
  => gestational age between 252 and 293 days
E Diagnosis of myocardial infarction within 6 months
  => myocardial infarction within the past 6 months
E Congenital long QT syndrome
  => congenital long qt syndrome
E Lupus erythematosus
  => lupus
E LMWH
  => low molecular weight heparin
I Diagnosis of multiple sclerosis within 2 years before screening
  => "Diagnosis of multiple sclerosis" within 2 years before screening
"""
