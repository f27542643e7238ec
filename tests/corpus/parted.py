"""Sentences with two readings, decided where both come to the same; for ``test_good_sentences``."""

PARTLY = """
I Type 2 diabetes mellitus, HbA1c < 9 %
  => any of (all of (type 2 diabetes; hba1c < 9 %); all of (any of (type 2 diabetes; hba1c < 9 %); judge
    "Type 2 diabetes mellitus, HbA1c < 9 %"))
E Chemotherapy or radiotherapy within the last 4 weeks
  => any of (chemotherapy within the past 4 weeks; radiotherapy within the past 4 weeks; all of
    (chemotherapy ever; judge "Chemotherapy or radiotherapy within the last 4 weeks"))
E Asthma and COPD or diabetes
  => any of (all of (any of (asthma; copd; diabetes); judge "Asthma and COPD or diabetes"); all of (asthma;
    copd; diabetes))
I Unilateral cerebral infarction or hemorrhage
  => any of ("Unilateral cerebral infarction"; all of (bleeding; judge "Unilateral cerebral infarction or
    hemorrhage"))
E Uncontrolled hypertension or diabetes
  => any of (uncontrolled hypertension; all of (diabetes; judge "Uncontrolled hypertension or diabetes"))
E History of stroke or seizure within 6 months
  => any of (stroke within the past 6 months; seizure within the past 6 months; all of (stroke ever; judge
    "History of stroke or seizure within 6 months"))
E Diabetes and treated with insulin
  => any of (all of (diabetes; insulin); all of (any of (diabetes; insulin); judge "Diabetes and treated
    with insulin"))
E ALT and AST > 5 x ULN
  => any of (all of (any of (alt > 5 x ULN; ast > 5 x ULN); judge "ALT and AST > 5 x ULN"); all of (alt > 5
    x ULN; ast > 5 x ULN))
E Patients with gout or asthma and patients with epilepsy
  => any of (all of (any of (gout; asthma; epilepsy); judge "Patients with gout or asthma and patients with
    epilepsy"); all of (gout; asthma; epilepsy))
I Prostate cancer, PSA > 10 ng/mL
  => any of (all of (prostate cancer; psa > 10 ng/mL); all of (any of (prostate cancer; psa > 10 ng/mL);
    judge "Prostate cancer, PSA > 10 ng/mL"))
E TBA and ALT > ULN
  => any of (all of (any of (bile acids > 1 x ULN; alt > 1 x ULN); judge "TBA and ALT > ULN"); all of (bile
    acids > 1 x ULN; alt > 1 x ULN))
I AST or ALT ≤ 2.5 x ULN
  => any of (all of (any of (ast <= 2.5 x ULN; alt <= 2.5 x ULN); judge "AST or ALT ≤ 2.5 x ULN"); all of
    (ast <= 2.5 x ULN; alt <= 2.5 x ULN))
I INR or PT ≤ 1.5 x ULN
  => any of (all of (any of (inr <= 1.5 x ULN; prothrombin time <= 1.5 x ULN); judge "INR or PT ≤ 1.5 x
    ULN"); all of (inr <= 1.5 x ULN; prothrombin time <= 1.5 x ULN))
I PT or INR <= 1.5 x ULN
  => any of (all of (any of (prothrombin time <= 1.5 x ULN; inr <= 1.5 x ULN); judge "PT or INR <= 1.5 x
    ULN"); all of (prothrombin time <= 1.5 x ULN; inr <= 1.5 x ULN))
E Diagnosis of bilateral cataract or glaucoma
  => any of ("bilateral cataract"; all of (glaucoma; judge "Diagnosis of bilateral cataract or glaucoma"))
E Clinical diagnosis of uncontrolled asthma or diabetes
  => any of ("uncontrolled asthma"; all of (diabetes; judge "Clinical diagnosis of uncontrolled asthma or
    diabetes"))
E Gout, uncontrolled asthma or diabetes
  => any of (gout; "uncontrolled asthma"; all of (diabetes; judge "Gout, uncontrolled asthma or diabetes"))
E Ipsilateral fracture or surgery
  => any of ("Ipsilateral fracture"; all of (surgery; judge "Ipsilateral fracture or surgery"))
E Stroke, TIA or myocardial infarction within 6 months
  => any of (stroke within the past 6 months; transient ischemic attack within the past 6 months; myocardial
    infarction within the past 6 months; all of (any of (stroke ever; transient ischemic attack ever); judge
    "Stroke, TIA or myocardial infarction within 6 months"))
I No stroke, TIA or myocardial infarction within 6 months
  => all of (not (any of (stroke within the past 6 months; transient ischemic attack within the past 6
    months; myocardial infarction within the past 6 months)); any of (not (any of (stroke ever; transient
    ischemic attack ever)); judge "No stroke, TIA or myocardial infarction within 6 months"))
E Patients who had a stroke or TIA in the last 3 months
  => any of (stroke within the past 3 months; transient ischemic attack within the past 3 months; all of
    (stroke ever; judge "Patients who had a stroke or TIA in the last 3 months"))
E Unstable angina, myocardial infarction, or stroke within 6 months of enrollment
  => any of (unstable angina within 6 months before enrolment; myocardial infarction within 6 months before
    enrolment; stroke within 6 months before enrolment; all of (any of (unstable angina ever; myocardial
    infarction ever); judge "Unstable angina, myocardial infarction, or stroke within 6 months of
    enrollment"))
E Acute infection, stroke or surgery within 6 months
  => any of (acute infection within the past 6 months; all of (any of (acute infection ever; stroke ever;
    surgery within the past 6 months); judge "Acute infection, stroke or surgery within 6 months"))
E Severe asthma or COPD
  => any of (severe asthma; all of (copd; judge "Severe asthma or COPD"))
I No severe asthma or COPD
  => all of (not (severe asthma); any of (not (copd); judge "No severe asthma or COPD"))
E Chronic diarrhea, cardiac disease, pregnancy or breast feeding
  => any of ("Chronic diarrhea"; all of (any of (heart disease; pregnant; breastfeeding); judge "Chronic
    diarrhea, cardiac disease, pregnancy or breast feeding"))
I Diabetes and stroke within 6 months
  => any of (all of (diabetes within the past 6 months; stroke within the past 6 months); all of (any of
    (diabetes ever; stroke within the past 6 months); judge "Diabetes and stroke within 6 months"))
E diabetes, hypertension and active cancer
  => any of (all of (any of (diabetes; hypertension; active malignancy); judge "diabetes, hypertension and
    active cancer"); all of (diabetes; hypertension; active malignancy))
E Any of the following: stroke, TIA or MI within 6 months
  => any of (stroke within the past 6 months; transient ischemic attack within the past 6 months; myocardial
    infarction within the past 6 months; all of (any of (stroke ever; transient ischemic attack ever); judge
    "stroke, TIA or MI within 6 months"))
E BP > 140/90 mmHg
  => any of (all of (any of (systolic blood pressure > 140 mmHg; diastolic blood pressure > 90 mmHg); judge
    "BP > 140/90 mmHg"); all of (systolic blood pressure > 140 mmHg; diastolic blood pressure > 90 mmHg))
E BP ≥ 160/100
  => any of (all of (any of (systolic blood pressure >= 160 mmHg; diastolic blood pressure >= 100 mmHg);
    judge "BP ≥ 160/100"); all of (systolic blood pressure >= 160 mmHg; diastolic blood pressure >= 100
    mmHg))
E Blood pressure > 160/100 mmHg
  => any of (all of (any of (systolic blood pressure > 160 mmHg; diastolic blood pressure > 100 mmHg); judge
    "Blood pressure > 160/100 mmHg"); all of (systolic blood pressure > 160 mmHg; diastolic blood pressure >
    100 mmHg))
I BP < 140/90 mmHg at screening
  => any of (all of (systolic blood pressure < 140 mmHg at screening; diastolic blood pressure < 90 mmHg at
    screening); all of (any of (systolic blood pressure < 140 mmHg at screening; diastolic blood pressure <
    90 mmHg at screening); judge "BP < 140/90 mmHg at screening"))
E SBP/DBP ≥ 180/110
  => any of (all of (any of (systolic blood pressure >= 180 mmHg; diastolic blood pressure >= 110 mmHg);
    judge "SBP/DBP ≥ 180/110"); all of (systolic blood pressure >= 180 mmHg; diastolic blood pressure >= 110
    mmHg))
I At least 6 months since stroke
  => all of (not (stroke less than 6 months before anchor); any of (stroke ever; judge "At least 6 months
    since stroke"))
I At least 3 months since last chemotherapy
  => all of (not (chemotherapy less than 3 months before anchor); any of (chemotherapy ever; judge "At least
    3 months since last chemotherapy"))
I At least 2 weeks since last dose of methotrexate
  => all of (not (methotrexate less than 2 weeks before anchor); any of (methotrexate ever; judge "At least
    2 weeks since last dose of methotrexate"))
E Stroke, TIA or MI < 3 months
  => any of (stroke less than 3 months before anchor; transient ischemic attack less than 3 months before
    anchor; myocardial infarction less than 3 months before anchor; all of (any of (stroke ever; transient
    ischemic attack ever); judge "Stroke, TIA or MI < 3 months"))
E Gestational hypertension or diabetes
  => any of (gestational hypertension; all of (diabetes; judge "Gestational hypertension or diabetes"))
E Stroke or TIA within 6 months, or MI
  => any of (stroke within the past 6 months; transient ischemic attack within the past 6 months; myocardial
    infarction; all of (stroke ever; judge "Stroke or TIA within 6 months, or MI"))
E Myocardial infarction, unstable angina within 6 months, or NYHA class III or IV heart failure
  => any of (myocardial infarction within the past 6 months; unstable angina within the past 6 months; all
    of (nyha class is III, IIIa, IIIb, IV; heart failure); all of (myocardial infarction ever; judge
    "Myocardial infarction, unstable angina within 6 months, or NYHA class III or IV heart failure"))
E Uncontrolled hypertension, diabetes, or active infection
  => any of (uncontrolled hypertension; active infection; all of (diabetes; judge "Uncontrolled
    hypertension, diabetes, or active infection"))
E Severe asthma, COPD, or history of stroke
  => any of (severe asthma; stroke ever; all of (copd; judge "Severe asthma, COPD, or history of stroke"))
E Inadequately controlled hypertension or diabetes
  => any of (uncontrolled hypertension; all of (diabetes; judge "Inadequately controlled hypertension or
    diabetes"))
E Stage III melanoma or lymphoma
  => any of ("Stage III melanoma"; all of (lymphoma; judge "Stage III melanoma or lymphoma"))
E Chronic kidney or liver disease
  => any of (chronic kidney disease; all of (liver disease; judge "Chronic kidney or liver disease"))
E Transient ischemic attack or stroke within 3 months
  => any of (transient ischemic attack within the past 3 months; stroke within the past 3 months; all of
    (transient ischemic attack ever; judge "Transient ischemic attack or stroke within 3 months"))
E chemotherapy or radiation therapy within 4 weeks
  => any of (chemotherapy within the past 4 weeks; radiotherapy within the past 4 weeks; all of
    (chemotherapy ever; judge "chemotherapy or radiation therapy within 4 weeks"))
E All of the following: asthma or COPD, diabetes
  => any of (all of (any of (asthma; copd; diabetes); judge "asthma or COPD, diabetes"); all of (asthma;
    copd; diabetes))
I All of the following: ⏎ * age > 18 years ⏎ * any of the following: ⏎ * hypertension ⏎ * obesity
  => all of (age > 18 years; judge "any of the following: * hypertension * obesity" about (any of
    (hypertension; obesity)))
E ANC < 1.5 G/L and platelets < 100 G/L
  => any of (all of (neutrophils < 1.5 G/L; platelets < 100 G/L); all of (any of (neutrophils < 1.5 G/L;
    platelets < 100 G/L); judge "ANC < 1.5 G/L and platelets < 100 G/L"))
E Hemoglobin < 8 g/dL and platelets < 50 G/L
  => any of (all of (hemoglobin < 8 g/dL; platelets < 50 G/L); all of (any of (hemoglobin < 8 g/dL;
    platelets < 50 G/L); judge "Hemoglobin < 8 g/dL and platelets < 50 G/L"))
E Hb < 10 g/dL, platelets < 100 G/L and neutrophils < 1.5 G/L
  => any of (all of (hemoglobin < 10 g/dL; platelets < 100 G/L; neutrophils < 1.5 G/L); all of (any of
    (hemoglobin < 10 g/dL; platelets < 100 G/L; neutrophils < 1.5 G/L); judge "Hb < 10 g/dL, platelets < 100
    G/L and neutrophils < 1.5 G/L"))
E Any of the following: ⏎ * stroke ⏎ * ALT > 3 x ULN and bilirubin > 2 x ULN
  => any of (stroke; any of (all of (alt > 3 x ULN; bilirubin > 2 x ULN); all of (any of (alt > 3 x ULN;
    bilirubin > 2 x ULN); judge "ALT > 3 x ULN and bilirubin > 2 x ULN")))
E Any of the following: ⏎ * diabetes and hypertension
  => any of (all of (any of (diabetes; hypertension); judge "diabetes and hypertension"); all of (diabetes;
    hypertension))
E Any of the following: (a) stroke, (b) diabetes and hypertension
  => any of (stroke; any of (all of (any of (diabetes; hypertension); judge "diabetes and hypertension");
    all of (diabetes; hypertension)))
E Recent MI (within 6 months) or unstable angina
  => any of (myocardial infarction within the past 6 months; all of (unstable angina; judge "Recent MI
    (within 6 months) or unstable angina"))
E Pregnancy-induced hypertension or diabetes
  => any of (gestational hypertension; all of (diabetes; judge "Pregnancy-induced hypertension or
    diabetes"))
E Serious infection, bleeding
  => any of (serious infection; all of (bleeding; judge "Serious infection, bleeding"))
E Any of the following: obesity, smoking; and diabetes
  => any of (all of (any of (obesity; smoker; diabetes); judge "obesity, smoking; and diabetes"); all of
    (obesity; smoker; diabetes))
E Women of childbearing potential who do not use effective contraception
  => all of (childbearing potential; judge "Women of childbearing potential who do not use effective
    contraception")
E Pneumonitis requiring steroids
  => all of (pneumonitis; judge "Pneumonitis requiring steroids")
E Cognitive impairment that would interfere with the study
  => all of (cognitive impairment; judge "Cognitive impairment that would interfere with the study")
E Participation in another trial that involves a drug
  => all of (other research study; judge "Participation in another trial that involves a drug")
E Any malignancy within 5 years except adequately treated basal cell carcinoma or carcinoma in situ of the cervix
  => all of (malignancy within the past 5 years; judge "Any malignancy within 5 years except adequately
    treated basal cell carcinoma or carcinoma in situ of the cervix")
E Malignancy in the past 5 years (apart from basal cell carcinoma)
  => all of (malignancy within the past 5 years; judge "Malignancy in the past 5 years (apart from basal
    cell carcinoma)")
E HIV except with undetectable viral load
  => all of (hiv infection; judge "HIV except with undetectable viral load")
E Diabetes, which requires insulin
  => all of (diabetes; judge "Diabetes, which requires insulin" about (any of (diabetes; "requires
    insulin")))
E Coexisting asthma, COPD or infection
  => any of ("Coexisting asthma"; all of (any of (copd; infection); judge "Coexisting asthma, COPD or
    infection"))
I Myeloproliferative neoplasms with blastic transformation
  => all of (myeloproliferative neoplasm; judge "Myeloproliferative neoplasms with blastic
    transformation")
I In patients with hepatic metastases, ALT ≤ 5 x ULN; otherwise ≤ 3 x ULN
  => all of (if (liver metastases) then (alt <= 5 x ULN); judge "otherwise ≤ 3 x ULN" about ("otherwise"
    <= 3 x ULN))
I Diagnosed with asthma at least two years ago
  => "Diagnosed with asthma" at least 2 years before anchor
E St. John's wort within 2 weeks
  => "St. John's wort" within the past 2 weeks
E Immunodeficiency due to HIV
  => all of (immunodeficiency; judge "Immunodeficiency due to HIV")
E Clinically significant renal impairment
  => all of (renal impairment; judge "Clinically significant renal impairment")
E History of clinically significant hepatic impairment
  => all of (hepatic impairment ever; judge "History of clinically significant hepatic impairment")
I Clinically significant spasticity.
  => all of (spasticity; judge "Clinically significant spasticity.")
E Fever (≥ 38 °C) or cough within 7 days
  => any of (temperature >= 38 °C; cough within the past 7 days; judge "Fever (≥ 38 °C) or cough within 7
    days")
E HbA1c > 10 % or hypoglycemia in the last 3 months
  => any of (hba1c > 10 %; hypoglycemia within the past 3 months; judge "HbA1c > 10 % or hypoglycemia in
    the last 3 months")
"""
