"""Sentences that say who is meant, with an age or by what a condition means there; for ``test_good_sentences``."""

COMPUTABLE = """
I MMSE score < 24 (cognitive impairment)
  => mmse < 24
I Hb < 10 g/dL (anemia)
  => hemoglobin < 10 g/dL
E Uncontrolled hypertension, defined as SBP > 160 mmHg or DBP > 100 mmHg
  => any of (systolic blood pressure > 160 mmHg; diastolic blood pressure > 100 mmHg)
E Anemia defined as Hb < 10 g/dL
  => hemoglobin < 10 g/dL
E Renal impairment (eGFR < 60 mL/min/1.73m2)
  => egfr < 60 mL/min/1.73 m²
E Severe renal impairment (CrCl < 30 mL/min)
  => creatinine clearance < 30 mL/min
E Hepatic impairment (ALT or AST > 3 x ULN)
  => any of (alt > 3 x ULN; ast > 3 x ULN)
E Severe hepatic impairment (Child-Pugh class C)
  => child pugh class is C
E Prolonged QTc interval (QTcF > 470 ms)
  => qtcf > 470 ms
E Renal failure as evidenced by a glomerular filtration rate of less than 60 mL/min/1.73 m2
  => egfr < 60 mL/min/1.73 m²
E Overweight (BMI≥25) or malnourished (BMI<18.5) patients
  => any of (bmi >= 25 kg/m²; bmi < 18.5 kg/m²)
E Renal impairment (creatinine > 2 mg/dL) or hepatic impairment (ALT > 3 x ULN)
  => any of (creatinine > 2 mg/dL; alt > 3 x ULN)
I Type 2 diabetes defined as HbA1c ≥ 6.5%
  => all of (type 2 diabetes; hba1c >= 6.5 %)
I CKD defined as eGFR < 60 mL/min/1.73 m2
  => egfr < 60 mL/min/1.73 m²
I Adequate renal function, defined as eGFR ≥ 60 mL/min
  => egfr absolute >= 60 mL/min
I Adequate hepatic function as evidenced by ALT < 2.5 x ULN and bilirubin < 1.5 x ULN
  => all of (alt < 2.5 x ULN; bilirubin < 1.5 x ULN)
I Adequate organ function, as defined by: ANC ≥ 1.5 G/L, platelets ≥ 100 G/L
  => all of (neutrophils >= 1.5 G/L; platelets >= 100 G/L)
I Asthma as defined by GINA
  => asthma
E Diabetes, anemia (Hb < 10 g/dL), or asthma
  => any of (diabetes; hemoglobin < 10 g/dL; asthma)
I ≥ 18 years of age with asthma
  => all of (age >= 18 years; asthma)
E 5-ASA within 2 weeks
  => aminosalicylate within the past 2 weeks
I Females: negative pregnancy test
  => if (sex is female) then (pregnancy test is negative)
I Women: not pregnant or breastfeeding
  => if (sex is female) then (not (any of (pregnant; breastfeeding)))
I Female patients: postmenopausal or surgically sterile
  => if (sex is female) then (any of (postmenopausal; surgically sterile))
I Women of childbearing potential: negative pregnancy test
  => if (childbearing potential) then (pregnancy test is negative)
E Women: pregnancy
  => if (sex is female) then (pregnant)
I Females: 18 to 45 years
  => all of (sex is female; age between 18 and 45 years)
I Female: not pregnant, not breastfeeding; male: using contraception
  => all of (if (sex is female) then (all of (not (pregnant); not (breastfeeding))); if (sex is male) then
    (contraception))
I Anemia (Hb < 12 g/dL in women, < 13 g/dL in men)
  => any of (all of (sex is female; hemoglobin < 12 g/dL); all of (sex is male; hemoglobin < 13 g/dL))
E Anemia (hemoglobin < 10 g/dL for women and < 11 g/dL for men)
  => any of (all of (sex is female; hemoglobin < 10 g/dL); all of (sex is male; hemoglobin < 11 g/dL))
E Women who are pregnant or breastfeeding
  => any of (pregnant; breastfeeding)
E Pregnant or breastfeeding women, smokers
  => any of (pregnant; breastfeeding; smoker)
E Pregnancy or diabetes
  => any of (pregnant; diabetes)
E Have had cancer or smoke
  => any of (malignancy ever; smoker)
E Have had surgery, use insulin or smoke
  => any of (surgery ever; "use insulin"; smoker)
E Had a seizure or drinks alcohol
  => any of (seizure ever; alcohol use)
E Had a stroke, is pregnant, or takes warfarin
  => any of (stroke ever; pregnant; "takes warfarin")
E Previous stroke or uses anticoagulants
  => any of (stroke ever; "uses anticoagulants")
E History of stroke or takes aspirin
  => any of (stroke ever; "takes aspirin")
E Has received a transplant or takes immunosuppressants
  => any of ("transplant" ever; "takes immunosuppressants")
I Have had diabetes for at least 1 year and take insulin
  => all of (diabetes lasting at least 1 year; "take insulin")
E History of stroke or seizure
  => any of (stroke ever; seizure ever)
E History of drug or alcohol use
  => any of (drug use ever; alcohol use ever)
E Prior use of steroids or take aspirin
  => any of (corticosteroid ever; "take aspirin")
I Smoking ≥ 10 cigarettes per day
  => all of (smoker; cigarettes per day >= 10 cigarettes/day)
E Smoking > 10 cigarettes per day
  => all of (smoker; cigarettes per day > 10 cigarettes/day)
E Immunoglobulin therapy within 6 months
  => immunoglobulin within the past 6 months
E IVIG within 3 months
  => intravenous immunoglobulin within the past 3 months
E Are pregnant, lactating, or planning to become pregnant during the study
  => any of (pregnant; breastfeeding; planning pregnancy)
E Pregnancy or prospective pregnancy during the study
  => any of (pregnant; planning pregnancy)
I Males or females ages 50-80 at the time of entry
  => all of (sex is male, female; age between 50 and 80 years at study entry)
I ≥18 years of age upon admission
  => age >= 18 years at admission
E Pregnant women would not be enrolled
  => pregnant
I Adults under 60 years
  => all of (age >= 18 years; age < 60 years)
I Adults > 65 years
  => age > 65 years
I Adults infected with HIV-1
  => all of (age >= 18 years; hiv infection)
E Depression defined as PHQ-9 > 15
  => phq 9 > 15
E PHQ-9 > 15 (depression)
  => phq 9 > 15
E Heart failure (LVEF < 40 %)
  => all of (heart failure; lvef < 40 %)
E Chronic kidney disease defined as eGFR < 60 mL/min/1.73 m2
  => egfr < 60 mL/min/1.73 m²
"""

PARTLY = """
I Adults with type 2 diabetes, HbA1c 7-10%, BMI > 25
  => all of (age >= 18 years; judge "Adults with type 2 diabetes, HbA1c 7-10%, BMI > 25" about (all of (type
    2 diabetes; hba1c between 7 and 10 %; bmi > 25 kg/m²)))
I Adults with HIV, CD4 > 200
  => all of (age >= 18 years; judge "Adults with HIV, CD4 > 200" about (all of (hiv infection; cd4 count >
    200 /µL)))
I Adults aged 18-65 with depression, HAM-D ≥ 17
  => all of (age between 18 and 65 years; judge "Adults aged 18-65 with depression, HAM-D ≥ 17" about (all
    of (depression; ham d >= 17)))
I Women aged 18-40, not pregnant or breastfeeding
  => all of (sex is female; age between 18 and 40 years; judge "Women aged 18-40, not pregnant or
    breastfeeding" about (any of (not (pregnant); breastfeeding)))
I Age 18-65, with diabetes or hypertension
  => all of (age between 18 and 65 years; judge "Age 18-65, with diabetes or hypertension" about (any of
    (diabetes; hypertension)))
I Men aged 40-70, smokers or ex-smokers
  => all of (sex is male; age between 40 and 70 years; judge "Men aged 40-70, smokers or ex-smokers" about
    (any of (smoker; ex smoker)))
I Patients between 18 and 75 years old scheduled for elective abdominal reoperation
  => all of (age between 18 and 75 years; judge "Patients between 18 and 75 years old scheduled for elective
    abdominal reoperation")
I Patients older than 18, for elective general surgery.
  => all of (age > 18 years; judge "Patients older than 18, for elective general surgery.")
I adult patients (≥18 years of age) who are undergoing endoscopy for any reason
  => all of (age >= 18 years; judge "adult patients (≥18 years of age) who are undergoing endoscopy for any
    reason")
I Women aged 21 years or older receiving prenatal care at one hospital
  => all of (sex is female; age >= 21 years; judge "Women aged 21 years or older receiving prenatal care at
    one hospital")
I Adults who require endotracheal intubation for head and neck surgery
  => all of (age >= 18 years; judge "Adults who require endotracheal intubation for head and neck surgery"
    about ("neck surgery"))
E Patients older than 80 years undergoing anything unusual
  => all of (age > 80 years; judge "Patients older than 80 years undergoing anything unusual")
I Patients under 40 or over 60 years of age who require spinal anesthesia for orthopedic surgery
  => all of (any of (age < 40 years; age > 60 years); judge "Patients under 40 or over 60 years of age who
    require spinal anesthesia for orthopedic surgery" about (any of (age < 40 years; age > 60 years)))
I Pregnant and breastfeeding women
  => any of (all of (pregnant; breastfeeding); all of (any of (pregnant; breastfeeding); judge "Pregnant and
    breastfeeding women"))
I Smokers and ex-smokers
  => any of (all of (smoker; ex smoker); all of (any of (smoker; ex smoker); judge "Smokers and
    ex-smokers"))
I Crohn's disease and ulcerative colitis
  => any of (all of (crohns disease; ulcerative colitis); all of (any of (crohns disease; ulcerative
    colitis); judge "Crohn's disease and ulcerative colitis"))
E Hypotension (BP < 90/60 mmHg)
  => any of (all of (systolic blood pressure < 90 mmHg; diastolic blood pressure < 60 mmHg); all of (any
    of (systolic blood pressure < 90 mmHg; diastolic blood pressure < 60 mmHg); judge "Hypotension (BP <
    90/60 mmHg)"))
E Dementia (MMSE < 24)
  => any of (all of (dementia; mmse < 24); all of (mmse < 24; judge "Dementia (MMSE < 24)"))
E Depression (PHQ-9 > 15)
  => any of (all of (depression; phq 9 > 15); all of (phq 9 > 15; judge "Depression (PHQ-9 > 15)"))
E Severe depression (PHQ-9 > 15)
  => any of (all of (depression; phq 9 > 15); all of (phq 9 > 15; judge "Severe depression (PHQ-9 > 15)"))
E Obstructive sleep apnea (AHI > 15)
  => any of (all of (obstructive sleep apnea; ahi > 15 /h); all of (ahi > 15 /h; judge "Obstructive sleep
    apnea (AHI > 15)"))
E Chronic kidney disease (eGFR < 60 mL/min/1.73 m2)
  => any of (all of (chronic kidney disease; egfr < 60 mL/min/1.73 m²); all of (egfr < 60 mL/min/1.73 m²;
    judge "Chronic kidney disease (eGFR < 60 mL/min/1.73 m2)"))
E Depression (PHQ-9 > 15), schizophrenia or dementia
  => any of (any of (all of (depression; phq 9 > 15); all of (phq 9 > 15; judge "Depression (PHQ-9 >
    15)")); schizophrenia; dementia)
E Schizophrenia or depression (PHQ-9 > 15)
  => any of (schizophrenia; any of (all of (depression; phq 9 > 15); all of (phq 9 > 15; judge "depression
    (PHQ-9 > 15)")))
I Depression (PHQ-9 > 15), age ≥ 18 years and BMI < 30 kg/m2
  => all of (any of (all of (depression; phq 9 > 15); all of (phq 9 > 15; judge "Depression (PHQ-9 >
    15)")); age >= 18 years; bmi < 30 kg/m²)
I Osteoporosis (T-score <= -2.5)
  => any of (all of (osteoporosis; bone mineral density t score <= -2.5); all of (bone mineral density t
    score <= -2.5; judge "Osteoporosis (T-score <= -2.5)"))
E BP > 140/90 mmHg or diabetes
  => any of (any of (all of (any of (systolic blood pressure > 140 mmHg; diastolic blood pressure > 90
    mmHg); judge "BP > 140/90 mmHg"); all of (systolic blood pressure > 140 mmHg; diastolic blood pressure >
    90 mmHg)); diabetes)
"""

TO_JUDGE = """
I Adults ≥ 18 years with newly unfolding disease, or children with it
  => judge "Adults ≥ 18 years with newly unfolding disease, or children with it" about (age >= 18 years)
I Age > 18 years with unclear findings or > 60 with clear ones
  => judge "Age > 18 years with unclear findings or > 60 with clear ones" about (all of (age > 18 years;
    "clear ones" > 60))
I Age ≥ 18 years in France, ≥ 20 years in Japan
  => judge "Age ≥ 18 years in France, ≥ 20 years in Japan" about (all of (age >= 18 years; age >= 20 years))
I Parents of children aged 2-5 years with sleep problems of note
  => judge "Parents of children aged 2-5 years with sleep problems of note"
I Patients with children under 5 years who need help
  => judge "Patients with children under 5 years who need help" about (age < 5 years)
I Patients over 18 years unless emancipated with some approval
  => judge "Patients over 18 years unless emancipated with some approval" about (age > 18 years)
I Age ≥ 65 years for men with unusual features
  => judge "Age ≥ 65 years for men with unusual features" about (all of (age >= 65 years; sex is male))
I Patients aged < 18 years at onset of strange disease
  => judge "Patients aged < 18 years at onset of strange disease" about (age < 18 years)
I Patients aged < 18 years with MS-like disease at first presentation
  => judge "Patients aged < 18 years with MS-like disease at first presentation" about (age < 18 years)
I Patients aged 18 to 60 years who were treated for strange things from 2010 to 2015
  => judge "Patients aged 18 to 60 years who were treated for strange things from 2010 to 2015" about (age
    between 18 and 60 years)
I All patients must be ≥60 years old. For patients presenting with cystitis, any age.
  => judge "All patients must be ≥60 years old. For patients presenting with cystitis, any age." about (age
    >= 60 years)
E Patients older than 80 years undergoing anything unusual, or a dialysis session
  => judge "Patients older than 80 years undergoing anything unusual, or a dialysis session" about (age > 80
    years)
I MMSE score 18-23 (mild cognitive impairment)
  => judge "MMSE score 18-23 (mild cognitive impairment)" about (all of (mmse between 18 and 23; mild
    cognitive impairment))
E Renal impairment (creatinine > 2 mg/dL or dialysis)
  => judge "Renal impairment (creatinine > 2 mg/dL or dialysis)" about (all of (renal impairment; any of
    (creatinine > 2 mg/dL; dialysis)))
E Diabetes or renal impairment, defined as eGFR < 60 mL/min
  => judge "Diabetes or renal impairment, defined as eGFR < 60 mL/min" about (any of (diabetes; renal
    impairment; egfr absolute < 60 mL/min))
E Renal impairment defined as eGFR < 60 mL/min or diabetes
  => judge "Renal impairment defined as eGFR < 60 mL/min or diabetes" about (any of (egfr absolute < 60
    mL/min; diabetes))
E No renal impairment (creatinine < 1.5 mg/dL)
  => judge "No renal impairment (creatinine < 1.5 mg/dL)" about (not (all of (renal impairment; creatinine <
    1.5 mg/dL)))
I Liver cirrhosis as evidenced by biopsy
  => judge "Liver cirrhosis as evidenced by biopsy"
I Controlled hypertension (BP < 140/90 mmHg)
  => judge "Controlled hypertension (BP < 140/90 mmHg)" about (all of (systolic blood pressure < 140 mmHg;
    diastolic blood pressure < 90 mmHg))
I have at least 4 years of follow-up
  => judge "have at least 4 years of follow-up"
I Males: hemoglobin ≥ 13 g/dL
  => judge "Males: hemoglobin ≥ 13 g/dL" about (all of (sex is male; hemoglobin >= 13 g/dL))
E Anaemia (men: Hb < 13 g/dL, women: Hb < 12 g/dL)
  => judge "Anaemia (men: Hb < 13 g/dL, women: Hb < 12 g/dL)" about (all of (anemia; all of (sex is male;
    all of (any of (hemoglobin < 13 g/dL; sex is female); hemoglobin < 12 g/dL))))
E Anemia (women)
  => judge "Anemia (women)" about (all of (anemia; sex is female))
E Anemia defined as hemoglobin < 12 g/dL for women and < 13 g/dL for men
  => judge "Anemia defined as hemoglobin < 12 g/dL for women and < 13 g/dL for men" about (all of (all of
    (hemoglobin < 12 g/dL; sex is female); all of (hemoglobin < 13 g/dL; sex is male)))
E Women who are pregnant, breastfeeding or not using contraception
  => judge "Women who are pregnant, breastfeeding or not using contraception" about (any of (pregnant;
    breastfeeding; not (contraception)))
E Women who are pregnant, breastfeeding, or smokers
  => judge "Women who are pregnant, breastfeeding, or smokers" about (any of (pregnant; breastfeeding;
    smoker))
E Women who are pregnant or have diabetes
  => judge "Women who are pregnant or have diabetes" about (any of (pregnant; diabetes))
E Females who are pregnant, or with BMI > 40
  => judge "Females who are pregnant, or with BMI > 40" about (any of (pregnant; bmi > 40 kg/m²))
E Women with childbearing potential or anemia
  => judge "Women with childbearing potential or anemia" about (any of (childbearing potential; anemia))
I Women who are postmenopausal or aged > 50 years
  => judge "Women who are postmenopausal or aged > 50 years" about (any of (postmenopausal; age > 50
    years))
E Pregnancy, breastfeeding, or no contraception
  => judge "Pregnancy, breastfeeding, or no contraception" about (any of (pregnant; breastfeeding; not
    (contraception)))
E Pregnant or not using effective contraception
  => judge "Pregnant or not using effective contraception" about (any of (pregnant; not (effective
    contraception)))
E Pregnant women or men with diabetes
  => judge "Pregnant women or men with diabetes" about (any of (pregnant; all of (sex is male; diabetes)))
I Not pregnant, not breastfeeding, using contraception
  => judge "Not pregnant, not breastfeeding, using contraception" about (all of (not (pregnant); not
    (breastfeeding); contraception))
I Smoke <6 cigarettes per day
  => judge "Smoke <6 cigarettes per day" about (all of (smoker; cigarettes per day < 6 cigarettes/day))
I Smokes no more than 10 cigarettes per day
  => judge "Smokes no more than 10 cigarettes per day" about (all of (smoker; cigarettes per day <= 10
    cigarettes/day))
I Smoking less than 10 cigarettes/day
  => judge "Smoking less than 10 cigarettes/day" about (all of (smoker; cigarettes per day < 10
    cigarettes/day))
I Smokers of fewer than 10 cigarettes per day
  => judge "Smokers of fewer than 10 cigarettes per day" about (all of (smoker; cigarettes per day < 10
    cigarettes/day))
E No longer smoking
  => judge "No longer smoking" about (not ("longer smoking"))
I No longer breastfeeding
  => judge "No longer breastfeeding" about (not ("longer breastfeeding"))
E No longer taking metformin
  => judge "No longer taking metformin"
E No longer pregnant
  => judge "No longer pregnant" about (not ("longer pregnant"))
I At least one relapse in the previous year or two in the previous two years
  => judge "At least one relapse in the previous year or two in the previous two years" about (any of
    (relapse within the past 1 year; "two" within the past 2 years))
I Temporal temperature > 38 °C
  => judge "Temporal temperature > 38 °C" about (temperature > 38 °C)
E Hypertension (SBP > 160 and DBP > 100 mmHg)
  => judge "Hypertension (SBP > 160 and DBP > 100 mmHg)" about (all of (hypertension; all of (systolic
    blood pressure > 160 mmHg; diastolic blood pressure > 100 mmHg)))
I Adults or adolescents ≥ 12 years with asthma
  => judge "Adults or adolescents ≥ 12 years with asthma" about (any of (age >= 18 years; all of (age >=
    12 years; asthma)))
I Children older than 2 years
  => judge "Children older than 2 years" about (age > 2 years)
E Severe depression (PHQ-9 > 15) or schizophrenia
  => judge "Severe depression (PHQ-9 > 15) or schizophrenia" about (any of (all of (depression; phq 9 >
    15); schizophrenia))
"""
