"""Words that may say more than where they stand, and names that ask what they say; for ``test_good_sentences``."""

COMPUTABLE = """
I Healthy volunteers
  => healthy
E Major surgery within 4 weeks or radiotherapy within 2 weeks
  => any of (major surgery within the past 4 weeks; radiotherapy within the past 2 weeks)
E Major surgery within 4 weeks, radiotherapy within 4 weeks
  => any of (major surgery within the past 4 weeks; radiotherapy within the past 4 weeks)
E Acute myocardial infarction within 6 months, stroke within 3 months, or PCI within 30 days
  => any of ("Acute myocardial infarction" within the past 6 months; stroke within the past 3 months;
    pci within the past 30 days)
E Uncontrolled asthma or systemic corticosteroids
  => any of ("Uncontrolled asthma"; systemic corticosteroid)
E Moderate or severe AR
  => any of ("Moderate AR"; "severe AR")
E Moderate or severe hepatic impairment (Child-Pugh B or C)
  => child pugh class is B, C
E Moderate or severe renal impairment (eGFR < 60 mL/min)
  => egfr absolute < 60 mL/min
I Candidates aged 18 to 60
  => age between 18 and 60 years
I Candidates with asthma
  => asthma
E Stroke after enrolment
  => stroke after enrolment
E History of stroke before randomization
  => stroke before randomisation
E Use of antibiotics before randomisation
  => antibiotic before randomisation
E Corticosteroids prior to screening
  => corticosteroid before screening
I Asthma and treated with inhaled corticosteroids
  => all of (asthma; inhaled corticosteroid)
I Heart failure and LVEF < 40%
  => all of (heart failure; lvef < 40 %)
I Hypertension and age > 50
  => all of (hypertension; age > 50 years)
I Able to walk and informed consent
  => all of (able to walk; informed consent)
I Asthma, COPD or bronchiectasis
  => any of (asthma; copd; bronchiectasis)
I Stroke, TIA or myocardial infarction
  => any of (stroke; transient ischemic attack; myocardial infarction)
E Unstable angina or arrhythmia
  => any of (unstable angina; arrhythmia)
E Hormonal therapy within 3 months
  => hormone therapy within the past 3 months
E History of substance dependence
  => substance dependence ever
E Cannabis use disorder
  => cannabis use disorder
E History of delirium tremens
  => delirium tremens ever
E Neurodevelopmental disorders
  => neurodevelopmental disorder
E Prior radiofrequency ablation
  => radiofrequency ablation ever
E Previous revascularization
  => revascularization ever
E Prior adjuvant therapy
  => adjuvant therapy ever
E Previous oophorectomy
  => oophorectomy ever
I Oral consent
  => oral consent
E Congenital disease
  => congenital disorder
E History of agranulocytosis
  => agranulocytosis ever
I Postpartum women
  => postpartum
E CNS tumor
  => cns tumor
E Complete abstinence
  => "Complete abstinence"
E Use of medical devices
  => "medical devices"
E Pemphigus
  => pemphigus
E Paraplegia
  => paraplegia
E Oral contraceptives or hormone replacement therapy
  => any of (oral contraceptive; hormone replacement therapy)
I Oral consent or written consent
  => any of (oral consent; informed consent)
E Oral steroids or oral antibiotics
  => any of (oral corticosteroid; "oral antibiotics")
"""

PARTLY = """
E Oral corticosteroids within 30 days or biologics within 14 days
  => any of (oral corticosteroid within the past 30 days; all of (biologic drug within the past 14 days;
    judge "Oral corticosteroids within 30 days or biologics within 14 days"))
E Systemic antibiotics within 4 weeks or antifungals within 2 weeks
  => any of (systemic antibiotic within the past 4 weeks; all of (antifungal within the past 2 weeks;
    judge "Systemic antibiotics within 4 weeks or antifungals within 2 weeks"))
I Relapsing MS with at least 2 relapses in the past 2 years
  => all of (relapsing ms ever; judge "Relapsing MS with at least 2 relapses in the past 2 years" about (all of
    (relapsing ms; relapse within the past 2 years)))
E Autoimmune disease requiring systemic treatment in the past 2 years
  => all of (autoimmune disease ever; judge "Autoimmune disease requiring systemic treatment in the past 2
    years" about (autoimmune disease within the past 2 years))
E Asthma exacerbation requiring oral corticosteroids within 4 weeks prior to Visit 1
  => all of (asthma exacerbation ever; judge "Asthma exacerbation requiring oral corticosteroids within 4
    weeks prior to Visit 1" about (oral corticosteroid within 4 weeks before visit 1))
E Active infection requiring systemic therapy within 14 days prior to first dose
  => all of (active infection ever; judge "Active infection requiring systemic therapy within 14 days
    prior to first dose" about (active infection within 14 days before first dose))
E Heart failure requiring hospitalisation within the past 6 months
  => all of (heart failure ever; judge "Heart failure requiring hospitalisation within the past 6 months"
    about (hospitalization within the past 6 months))
E Diabetes requiring insulin within 6 months
  => all of (diabetes ever; judge "Diabetes requiring insulin within 6 months" about (insulin within the
    past 6 months))
E Ocular surgery within 90 days in the study eye
  => all of (eye surgery within the past 90 days; judge "Ocular surgery within 90 days in the study eye")
E Asthma with FEV1 < 50% of the best value
  => all of (asthma; judge "Asthma with FEV1 < 50% of the best value" about (fev1 < 50 %))
E Inability to provide consent because of a severe mental disorder
  => all of (unable to consent; judge "Inability to provide consent because of a severe mental disorder")
I Patients with schizophrenia and healthy volunteers
  => any of (all of (schizophrenia; healthy); all of (any of (schizophrenia; healthy); judge "Patients with
    schizophrenia and healthy volunteers"))
I STEMI and NSTEMI
  => any of (all of (stemi; nstemi); all of (any of (stemi; nstemi); judge "STEMI and NSTEMI"))
I AML and MDS
  => any of (all of (aml; myelodysplastic syndrome); all of (any of (aml; myelodysplastic syndrome); judge
    "AML and MDS"))
I Depression and anxiety
  => any of (all of (depression; anxiety disorder); all of (any of (depression; anxiety disorder); judge
    "Depression and anxiety"))
I Type 2 diabetes and hypertension
  => any of (all of (type 2 diabetes; hypertension); all of (any of (type 2 diabetes; hypertension); judge
    "Type 2 diabetes and hypertension"))
I Diabetes and on insulin
  => any of (all of (diabetes; insulin); all of (any of (diabetes; insulin); judge "Diabetes and on
    insulin"))
I Overweight and obese subjects
  => any of (all of (overweight; obesity); all of (any of (overweight; obesity); judge "Overweight and obese
    subjects"))
I Obesity, hypertension and diabetes
  => any of (all of (obesity; hypertension; diabetes); all of (any of (obesity; hypertension; diabetes);
    judge "Obesity, hypertension and diabetes"))
E Topical corticosteroids or antibiotics
  => any of (topical corticosteroid; all of (antibiotic; judge "Topical corticosteroids or antibiotics"))
E Inhaled corticosteroids or antibiotics
  => any of (inhaled corticosteroid; all of (antibiotic; judge "Inhaled corticosteroids or antibiotics"))
E Intravenous antibiotics or corticosteroids
  => any of ("Intravenous antibiotics"; all of (corticosteroid; judge "Intravenous antibiotics or
    corticosteroids"))
E High-dose corticosteroids or methotrexate
  => any of (high dose corticosteroid; all of (methotrexate; judge "High-dose corticosteroids or
    methotrexate"))
E Maternal diabetes, hypertension or preeclampsia
  => any of ("Maternal diabetes"; all of (any of (hypertension; preeclampsia); judge "Maternal diabetes,
    hypertension or preeclampsia"))
E Maternal HIV, hepatitis B or syphilis
  => any of ("Maternal HIV"; all of (any of (hepatitis b infection; syphilis); judge "Maternal HIV,
    hepatitis B or syphilis"))
E Donor HIV, hepatitis B or malignancy
  => any of ("Donor HIV"; all of (any of (hepatitis b infection; malignancy); judge "Donor HIV, hepatitis B
    or malignancy"))
E Adjuvant chemotherapy or radiotherapy
  => any of (adjuvant chemotherapy; all of (radiotherapy; judge "Adjuvant chemotherapy or radiotherapy"))
E Intraoperative bleeding, arrhythmia or cardiac arrest
  => any of ("Intraoperative bleeding"; all of (any of (arrhythmia; cardiac arrest); judge "Intraoperative
    bleeding, arrhythmia or cardiac arrest"))
E Stroke or surgery within 3 months
  => any of (stroke within the past 3 months; surgery within the past 3 months; all of (stroke ever; judge
    "Stroke or surgery within 3 months"))
E Oral herpes or asthma
  => any of (herpes labialis; all of (asthma; judge "Oral herpes or asthma"))
E Oral antibiotics or antifungals
  => any of ("Oral antibiotics"; all of (antifungal; judge "Oral antibiotics or antifungals"))
"""

TO_JUDGE = """
E Major bleeding within 6 months or trauma within 4 weeks
  => judge "Major bleeding within 6 months or trauma within 4 weeks" about (any of ("Major bleeding" within the past
    6 months; trauma within the past 4 weeks))
E Pregnancy requiring bed rest within 3 months
  => judge "Pregnancy requiring bed rest within 3 months" about (pregnant within the past 3 months)
I Patients giving consent for the storage of their data
  => judge "Patients giving consent for the storage of their data"
E Awaiting surgery within 3 months
  => judge "Awaiting surgery within 3 months" about (surgery within 3 months after anchor)
E Due for surgery within 1 month
  => judge "Due for surgery within 1 month" about (surgery within the past 1 month)
E Anticipated hospitalization within 3 months
  => judge "Anticipated hospitalization within 3 months" about (hospitalization within 3 months after
    anchor)
E Chemotherapy to be started within 2 weeks
  => judge "Chemotherapy to be started within 2 weeks" about (chemotherapy within the past 2 weeks)
E Surgery foreseen within 2 months
  => judge "Surgery foreseen within 2 months" about (surgery within 2 months after anchor)
E Going to receive vaccine within 30 days
  => judge "Going to receive vaccine within 30 days" about (vaccination within the past 30 days)
E Likely to undergo transplantation within 6 months
  => judge "Likely to undergo transplantation within 6 months" about ("Likely to undergo transplantation"
    within 6 months after anchor)
I TAVI candidates
  => judge "TAVI candidates" about (tavi)
I Kidney transplant candidates
  => judge "Kidney transplant candidates" about (kidney transplant)
I Non transplant candidates
  => judge "Non transplant candidates"
I Bariatric surgery candidates
  => judge "Bariatric surgery candidates" about (bariatric surgery)
I Candidates for kidney transplant
  => judge "Candidates for kidney transplant"
E Transplant candidates
  => judge "Transplant candidates"
E History of Guillain-Barré syndrome after vaccination
  => judge "History of Guillain-Barré syndrome after vaccination" about (guillain barre after vaccination)
E History of delirium after surgery
  => judge "History of delirium after surgery" about (delirium after surgery)
E Antibiotics before admission
  => judge "Antibiotics before admission" about (antibiotic before admission)
E Hospitalization before admission
  => judge "Hospitalization before admission" about (hospitalization before admission)
E Stroke since the last visit
  => judge "Stroke since the last visit"
E Seizure after vaccination or fever
  => judge "Seizure after vaccination or fever" about (any of (seizure after vaccination; fever))
E Bleeding after surgery
  => judge "Bleeding after surgery" about (bleeding after surgery)
E Prior to screening, use of corticosteroids
  => judge "Prior to screening, use of corticosteroids" about (any of ("Prior to screening" before
    screening; corticosteroid))
I Informed consent signed by patient and caregiver
  => judge "Informed consent signed by patient and caregiver" about (all of (informed consent; caregiver
    available))
I Stroke patients and caregivers
  => judge "Stroke patients and caregivers" about (all of (stroke; caregiver available))
I Informed consent of the patient and the caregiver
  => judge "Informed consent of the patient and the caregiver" about (all of (informed consent; caregiver
    available))
I Women who have sex with men
  => judge "Women who have sex with men" about (sex is female)
I Melanoma, unresectable or metastatic
  => judge "Melanoma, unresectable or metastatic" about (any of (melanoma; unresectable; metastasis))
I NSCLC, metastatic or unresectable
  => judge "NSCLC, metastatic or unresectable" about (any of (nsclc; metastasis; unresectable))
I Pancreatic cancer inoperable or metastatic
  => judge "Pancreatic cancer inoperable or metastatic" about (any of ("Pancreatic cancer inoperable";
    metastasis))
I Patients with COPD, smokers or ex-smokers
  => judge "Patients with COPD, smokers or ex-smokers" about (any of (copd; smoker; ex smoker))
I Patients with type 2 diabetes, obese or overweight
  => judge "Patients with type 2 diabetes, obese or overweight" about (any of (type 2 diabetes; obesity;
    overweight))
I Patients with heart failure, hospitalized or ambulatory
  => judge "Patients with heart failure, hospitalized or ambulatory" about (any of (heart failure;
    hospitalization))
I HIV positive patients, pregnant or breastfeeding
  => judge "HIV positive patients, pregnant or breastfeeding" about (any of (hiv infection; pregnant;
    breastfeeding))
E Prior pelvic surgery or radiotherapy
  => judge "Prior pelvic surgery or radiotherapy" about (any of ("pelvic surgery" ever; radiotherapy ever))
E Previous abdominal surgery, trauma or radiotherapy
  => judge "Previous abdominal surgery, trauma or radiotherapy" about (any of (abdominal surgery ever;
    trauma ever; radiotherapy ever))
E Previous hip fracture or arthroplasty
  => judge "Previous hip fracture or arthroplasty" about (any of (hip fracture ever; joint replacement
    ever))
E Rotator cuff tear or surgery
  => judge "Rotator cuff tear or surgery" about (any of (rotator cuff tear; surgery))
E Respiratory failure or infection
  => judge "Respiratory failure or infection" about (any of (respiratory failure; infection))
E Bone fracture or metastases
  => judge "Bone fracture or metastases" about (any of (fracture; metastasis))
E Previous COVID-19 infection or vaccination
  => judge "Previous COVID-19 infection or vaccination" about (any of (covid 19 ever; vaccination ever))
E Tuberculosis exposure or infection
  => judge "Tuberculosis exposure or infection" about (any of ("Tuberculosis exposure"; infection))
E Hepatitis B infection or vaccination
  => judge "Hepatitis B infection or vaccination" about (any of (hepatitis b infection; vaccination))
E Alcoholic cirrhosis or hepatitis
  => judge "Alcoholic cirrhosis or hepatitis" about (any of (alcoholic cirrhosis; hepatitis))
E Autoimmune hepatitis or thyroiditis
  => judge "Autoimmune hepatitis or thyroiditis" about (any of (autoimmune hepatitis; thyroiditis))
E Viral hepatitis or pneumonia
  => judge "Viral hepatitis or pneumonia" about (any of ("Viral hepatitis"; pneumonia))
E Contraindicated for surgery or chemotherapy
  => judge "Contraindicated for surgery or chemotherapy" about (any of (surgery contraindication;
    chemotherapy))
E Contraindication for surgery or chemotherapy
  => judge "Contraindication for surgery or chemotherapy" about (any of (surgery contraindication;
    chemotherapy))
E Anticipated surgery or hospitalization
  => judge "Anticipated surgery or hospitalization" about (any of (planned surgery; hospitalization))
E Planned surgery or hospitalization
  => judge "Planned surgery or hospitalization" about (any of (planned surgery; hospitalization))
E Intracranial hemorrhage or aneurysm
  => judge "Intracranial hemorrhage or aneurysm" about (any of (intracranial hemorrhage; "aneurysm"))
E Aortic stenosis or regurgitation
  => judge "Aortic stenosis or regurgitation" about (aortic stenosis)
E Urinary tract infection or stones
  => judge "Urinary tract infection or stones" about (any of (urinary tract infection; "stones"))
E Allergic asthma or rhinitis
  => judge "Allergic asthma or rhinitis" about (any of ("Allergic asthma"; "rhinitis"))
E Strong CYP3A4 inducers or inhibitors
  => judge "Strong CYP3A4 inducers or inhibitors" about (strong cyp3a4 inducer)
E Chronic kidney disease or failure
  => judge "Chronic kidney disease or failure" about (chronic kidney disease)
E Psychiatric disease or hospitalization
  => judge "Psychiatric disease or hospitalization" about (any of (psychiatric disease; hospitalization))
E Myocardial infarction or surgery within 3 months
  => judge "Myocardial infarction or surgery within 3 months" about (any of (myocardial infarction within
    the past 3 months; surgery within the past 3 months))
E Heart failure or infection
  => judge "Heart failure or infection" about (any of (heart failure; infection))
"""
