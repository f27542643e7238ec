"""Times since a treatment: the day that a list shares, half-lives, plans, amounts of a time; for
``test_good_sentences``."""

COMPUTABLE = """
E Chemotherapy within 4 weeks or radiotherapy within 2 weeks of randomization
  => any of (chemotherapy within 4 weeks before randomisation; radiotherapy within 2 weeks before
    randomisation)
E Has received chemotherapy within 4 weeks or radiotherapy within 2 weeks before first dose
  => any of (chemotherapy within 4 weeks before first dose; radiotherapy within 2 weeks before first dose)
E NSAIDs within 48 hours or aspirin within 7 days before surgery
  => any of (nsaid within 48 hours before surgery; acetylsalicylic acid within 7 days before surgery)
I No chemotherapy within 4 weeks and no radiotherapy within 2 weeks prior to registration
  => all of (not (chemotherapy within 4 weeks before registration); not (radiotherapy within 2 weeks
    before registration))
E Stroke within 6 months, MI within 3 months, or surgery within 4 weeks before screening or bleeding
    within 1 year
  => any of (stroke within 6 months before screening; myocardial infarction within 3 months before
    screening; surgery within 4 weeks before screening; bleeding within the past 1 year)
E Surgery within 4 weeks before screening or chemotherapy within 2 weeks before first dose
  => any of (surgery within 4 weeks before screening; chemotherapy within 2 weeks before first dose)
E Weight loss >= 5 kg in the past 3 months
  => "Weight loss in the past 3 months" >= 5 kg
E > 10% weight loss in the past 6 months
  => "weight loss in the past 6 months" > 10 %
E Weight change > 5% within 3 months prior to screening
  => "Weight change within 3 months prior to screening" > 5 %
E Weight loss > 10% in the past 6 months or BMI < 18.5 kg/m2
  => any of ("Weight loss in the past 6 months" > 10 %; bmi < 18.5 kg/m²)
E Blood donation >= 500 mL within 8 weeks
  => all of (blood donation within the past 8 weeks; "Blood donation within 8 weeks" >= 500 mL)
E Donation of > 450 mL of blood within 8 weeks
  => "Donation of blood within 8 weeks" > 450 mL
E >= 2 seizures within 24 hours
  => "number of seizures within 24 hours" >= 2
I At least 3 seizures within 7 days
  => "number of seizures within 7 days" >= 3
I At least 2 seizures within the past 24 hours
  => all of (seizure within the past 24 hours; "number of seizures within the past 24 hours" >= 2)
E Live vaccine within 30 days before planned start of treatment
  => live vaccine within 30 days before first dose
E Live vaccine within 30 days prior to the anticipated initiation of therapy
  => live vaccine within 30 days before first dose
E Live vaccine within 30 days of the first planned dose of study drug
  => live vaccine within 30 days before first dose
I Age >= 18 years at planned start of treatment
  => age >= 18 years at first dose
E Previous receipt of rituximab
  => rituximab ever
E Administration of live vaccine within 30 days
  => live vaccine within the past 30 days
E Participated in another clinical trial within 30 days
  => clinical trial within the past 30 days
I Has not participated in another study
  => not (other research study ever)
E eGFR < 30 mL/min/1.73m2 or known allergy to gadolinium contrast
  => any of (egfr < 30 mL/min/1.73 m²; "allergy to gadolinium contrast")
E Weight loss > 10 % within 6 months
  => "Weight loss within 6 months" > 10 %
I weight loss > 5% in the past 6 months
  => "weight loss in the past 6 months" > 5 %
E Weight change more than 3 kg within the last 3 months.
  => "Weight change within the last 3 months" > 3 kg
E Prior treatment with an anti-PD-1, anti-PD-L1, or anti-CTLA-4 antibody
  => any of (pd 1 inhibitor ever; pd l1 inhibitor ever; ctla 4 inhibitor ever)
E Prior therapy with an anti-PD-1, anti-PD-L1 or anti-PD-L2 agent
  => any of (pd 1 inhibitor ever; pd l1 inhibitor ever; pd l2 inhibitor ever)
E Rifampicin use within 28 days
  => rifampicin within the past 28 days
I 1 to 3 prior lines
  => prior lines of therapy between 1 and 3
I EDSS <= 5.5 and >= 1 relapse in the past year
  => all of (edss <= 5.5; relapse within the past 1 year)
I FEV1 < 80% predicted and at least 2 exacerbations in the past year
  => all of (fev1 < 80 %; "number of exacerbations in the past year" >= 2)
E Live vaccines within 4 weeks or inactivated vaccines within 2 weeks before the first study vaccination
  => any of (live vaccine within 4 weeks before vaccination; "inactivated vaccines" within 2 weeks before
    vaccination)
E Prior liver transplant or awaiting liver transplantation
  => any of (liver transplant ever; "awaiting liver transplantation")
E History of cancer or undergoing chemotherapy
  => any of (malignancy ever; "undergoing chemotherapy")
E Hemoglobin decrease > 2 g/dL within 24 hours
  => "Hemoglobin decrease within 24 hours" > 2 g/dL
"""

PARTLY = """
E Chemotherapy within 3 weeks, nitrosoureas within 6 weeks or radiotherapy within 2 weeks prior to study
    entry
  => any of (chemotherapy within 3 weeks before study entry; "nitrosoureas" within 6 weeks before study
    entry; radiotherapy within 2 weeks before study entry)
E Major surgery within 28 days or minor surgery within 7 days of first dose
  => any of (major surgery within 28 days before first dose; "minor surgery" within 7 days before first
    dose)
E Any investigational drug within 5 half-lives or 28 days, whichever is longer
  => any of (investigational drug within the past 28 days; all of (investigational drug ever; judge "Any
    investigational drug within 5 half-lives or 28 days, whichever is longer"))
E Any investigational drug within 28 days or 5 half-lives, whichever is shorter, before first dose
  => all of (investigational drug within 28 days before first dose; judge "Any investigational drug within
    28 days or 5 half-lives, whichever is shorter, before first dose")
E Any investigational drug within 28 days or 5 half-lives of first dose
  => any of (investigational drug within 28 days before first dose; all of (investigational drug ever;
    judge "Any investigational drug within 28 days or 5 half-lives of first dose"))
E Received an investigational agent within 30 days (or 5 half-lives, whichever is longer) prior to
    screening
  => any of (investigational drug within 30 days before screening; all of (investigational drug ever;
    judge "Received an investigational agent within 30 days (or 5 half-lives, whichever is longer) prior to
    screening"))
E Use of strong CYP3A4 inhibitors within 14 days or 5 half-lives (whichever is longer) prior to C1D1
  => any of (strong cyp3a4 inhibitor within 14 days before cycle 1 day 1; all of (strong cyp3a4 inhibitor
    ever; judge "Use of strong CYP3A4 inhibitors within 14 days or 5 half-lives (whichever is longer) prior
    to C1D1"))
I No investigational agent within 4 weeks or 5 half-lives (whichever is shorter) before registration
  => any of (not (investigational drug within 4 weeks before registration); judge "No investigational
    agent within 4 weeks or 5 half-lives (whichever is shorter) before registration")
I No investigational agent within 4 weeks or 5 half-lives of the agent, whichever is longer
  => all of (not (investigational drug within the past 4 weeks); any of (not (investigational drug ever);
    judge "No investigational agent within 4 weeks or 5 half-lives of the agent, whichever is longer"))
E Participated in another trial within 30 days or 5 half-lives
  => any of (other research study within the past 30 days; all of (other research study ever; judge
    "Participated in another trial within 30 days or 5 half-lives"))
E Live vaccine within 30 days before first dose or planned during the study
  => any of (live vaccine within 30 days before first dose; judge "Live vaccine within 30 days before
    first dose or planned during the study")
E Receipt of any investigational product within 30 days prior to enrollment or planned receipt during
    the study
  => any of (investigational drug within 30 days before enrolment; judge "Receipt of any investigational
    product within 30 days prior to enrollment or planned receipt during the study")
I No live vaccine within 30 days before first dose or planned during the study
  => all of (not (live vaccine within 30 days before first dose); judge "No live vaccine within 30 days
    before first dose or planned during the study")
E Methadone or buprenorphine treatment in the past 30 days
  => any of (methadone within the past 30 days; buprenorphine within the past 30 days; all of (methadone
    ever; judge "Methadone or buprenorphine treatment in the past 30 days"))
E Use of opioids for more than 7 days in the last month
  => all of (opioid ever; judge "Use of opioids for more than 7 days in the last month" about (all of
    ("opioids" lasting more than 7 days; "in the last month" within the past 1 month)))
E Treatment with any of the following within 14 days or 5 half-lives: strong CYP3A4 inhibitors, strong
    CYP3A4 inducers
  => any of (any of (strong cyp3a4 inhibitor within the past 14 days; strong cyp3a4 inducer within the
    past 14 days); all of (any of (strong cyp3a4 inhibitor ever; strong cyp3a4 inducer ever); judge
    "Treatment with any of the following within 14 days or 5 half-lives: strong CYP3A4 inhibitors, strong
    CYP3A4 inducers"))
I No prior chemotherapy for metastatic disease
  => any of (not (chemotherapy ever); judge "No prior chemotherapy for metastatic disease")
I No active infection requiring systemic therapy
  => any of (not (active infection); judge "No active infection requiring systemic therapy")
I No prior surgery in the study eye
  => any of (not (surgery ever); judge "No prior surgery in the study eye")
I No heart disease (except hypertension)
  => any of (not (heart disease); judge "No heart disease (except hypertension)" about (not (heart
    disease)))
"""

TO_JUDGE = """
E Chemotherapy within the past 4 weeks or radiotherapy within 2 weeks before first dose
  => judge "Chemotherapy within the past 4 weeks or radiotherapy within 2 weeks before first dose" about
    (any of (chemotherapy within the past 4 weeks; radiotherapy within 2 weeks before first dose))
I Relapse within 6 months or steroids within 30 days before the MRI
  => judge "Relapse within 6 months or steroids within 30 days before the MRI" about (any of (relapse
    within the past 6 months; corticosteroid within 30 days before mri))
E Corticosteroids within 4 weeks, or topical corticosteroids within 1 week before randomization
  => judge "Corticosteroids within 4 weeks, or topical corticosteroids within 1 week before randomization"
    about (any of (corticosteroid within 4 weeks before randomisation; topical corticosteroid within 1 week
    before randomisation))
E Chemotherapy within 3 weeks or 5 half-lives or radiotherapy within 2 weeks
  => judge "Chemotherapy within 3 weeks or 5 half-lives or radiotherapy within 2 weeks" about (any of
    (chemotherapy within the past 3 weeks; radiotherapy within the past 2 weeks))
E Prior monoclonal antibody within 4 weeks or 5 half-lives, whichever is shorter, or small molecule
    within 2 weeks
  => judge "Prior monoclonal antibody within 4 weeks or 5 half-lives, whichever is shorter, or small
    molecule within 2 weeks" about (any of (monoclonal antibody within the past 4 weeks; "small molecule"
    within the past 2 weeks))
E Received another investigational drug within the longer of 30 days or 5 half-lives
  => judge "Received another investigational drug within the longer of 30 days or 5 half-lives"
E Major surgery within 4 weeks before randomization or planned surgery during the study, except cataract
    surgery
  => judge "Major surgery within 4 weeks before randomization or planned surgery during the study, except
    cataract surgery" about ((major surgery within 4 weeks before randomisation) unless (cataract surgery))
E Major surgery within 4 weeks before or planned within 4 weeks after randomization
  => judge "Major surgery within 4 weeks before or planned within 4 weeks after randomization" about (any
    of (major surgery within the past 4 weeks; "planned" within 4 weeks after randomisation))
E Blood donation < 500 mL within 8 weeks
  => judge "Blood donation < 500 mL within 8 weeks" about (all of ("Blood donation" < 500 mL; "within 8
    weeks" within the past 8 weeks))
E Hearing loss > 40 dB in the past year
  => judge "Hearing loss > 40 dB in the past year" about (all of (pure tone average > 40 dB; "in the past
    year" within the past 1 year))
E GI or urinary bleeding within 21 days
  => judge "GI or urinary bleeding within 21 days" about (any of ("GI" within the past 21 days; "urinary
    bleeding" within the past 21 days))
I Treatment can start within 6 h of stroke onset
  => judge "Treatment can start within 6 h of stroke onset" about ("Treatment can start" within 6 hours
    after stroke onset)
E HbA1c > 10 % or at least 2 strokes in the past year
  => judge "HbA1c > 10 % or at least 2 strokes in the past year" about (any of (hba1c > 10 %; all of
    (stroke within the past 1 year; "number of strokes in the past year" >= 2)))
I EDSS <= 5.5 and relapse in the past year
  => judge "EDSS <= 5.5 and relapse in the past year" about (all of (edss <= 5.5; relapse within the past
    1 year))
E Monoclonal antibodies within 5 half-lives or 3 months, whichever is longer, or chemotherapy within 4
    weeks
  => judge "Monoclonal antibodies within 5 half-lives or 3 months, whichever is longer, or chemotherapy
    within 4 weeks" about (chemotherapy within the past 4 weeks)
E Any drug within 14 days or 5 half-lives except paracetamol
  => judge "Any drug within 14 days or 5 half-lives except paracetamol" about (("drug" within the past 14
    days) unless (paracetamol))
E NSAIDs for more than 14 days or 5 half-lives
  => judge "NSAIDs for more than 14 days or 5 half-lives" about (nsaid lasting more than 14 days)
I Discontinued all antidepressants at least 14 days or 5 half-lives before baseline
  => judge "Discontinued all antidepressants at least 14 days or 5 half-lives before baseline" about (any
    of (antidepressant at least 14 days before anchor; "5 half-lives" before baseline))
E Live vaccine within 30 days of first dose; seasonal flu vaccines are allowed
  => judge "Live vaccine within 30 days of first dose; seasonal flu vaccines are allowed" about (live
    vaccine within 30 days before first dose)
E Loss of consciousness > 30 min within 24 hours
  => judge "Loss of consciousness > 30 min within 24 hours" about (all of (loss of consciousness lasting more
    than 30 minutes; loss of consciousness within the past 24 hours))
I Patients without diabetes requiring surgery
  => judge "Patients without diabetes requiring surgery"
I No asthma with FEV1 >= 80 %
  => judge "No asthma with FEV1 >= 80 %" about (not (all of (asthma; fev1 >= 80 %)))
I No diabetes or hypertension requiring treatment
  => judge "No diabetes or hypertension requiring treatment" about (not (diabetes))
I No diabetes who can consent
  => judge "No diabetes who can consent" about (not (diabetes))
"""
