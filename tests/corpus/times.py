"""Times in the many ways in which they are written, and the age behind a condition; for ``test_good_sentences``."""

COMPUTABLE = """
E Antibiotics in the past 24 hrs
  => antibiotic within the past 24 hours
E Antibiotics in the past 2 yrs
  => antibiotic within the past 2 years
E Antibiotics in the past 24 hr
  => antibiotic within the past 24 hours
E Antibiotics within 2 wks before surgery
  => antibiotic within 2 weeks before surgery
E Psychiatric disorder in the last half-year
  => psychiatric disease within the past 6 months
E Current or past year psychiatric disorder
  => psychiatric disease within the past 1 year
E Current or past 6 months alcohol abuse
  => alcohol abuse within the past 6 months
E Current or past alcohol abuse
  => alcohol abuse ever
E Currently or within the last 12 months pregnant
  => pregnant within the past 12 months
E Current or previous (within 30 days) treatment with biologics
  => biologic drug within the past 30 days
E Current or recent (within 12 months) smoker
  => smoker within the past 12 months
I 3 to 24 months after stroke
  => stroke between 24 months and 3 months before anchor
I 3-24 months post stroke
  => stroke between 24 months and 3 months before anchor
E Severe trauma in the 6 to 12 months before the inclusion
  => "Severe trauma" between 12 months and 6 months before inclusion
E Stroke between 4 weeks and 1 year before enrolment
  => stroke between 1 year and 4 weeks before enrolment
I Chemotherapy between 2 and 6 weeks after surgery
  => chemotherapy between 2 weeks and 6 weeks after surgery
I Within 2 years after kidney transplantation
  => kidney transplant within the past 2 years
I Within 7 days after PCI
  => pci within the past 7 days
E Less than 3 months after major surgery
  => major surgery less than 3 months before anchor
E CD4 count < 200/mm3 during screening
  => cd4 count < 200 /mm³ at screening
E QTcF > 470 msec during the screening period
  => qtcf > 470 ms at screening
I Participants will be ≥ 18 years of age
  => age >= 18 years
I All women will be 20 to 40 years of age
  => all of (sex is female; age between 20 and 40 years)
I Patients with type 2 diabetes aged 40 to 70 years
  => all of (type 2 diabetes; age between 40 and 70 years)
I Patients with type 2 diabetes, between 40 and 70 years of age
  => all of (type 2 diabetes; age between 40 and 70 years)
I Cerebral palsy patients between 12 and 72 months old
  => all of (cerebral palsy; age between 12 and 72 months)
I Women with endometriosis between 18 and 45 years of age
  => all of (sex is female; all of (endometriosis; age between 18 and 45 years))
I Patients with acute ischemic stroke aged 18 to 80 years
  => all of ("acute ischemic stroke"; age between 18 and 80 years)
I Apparently healthy men
  => all of (sex is male; healthy)
I ASA status I-II (American Society of Anesthesiologists)
  => asa class is I, II
E Current use of a non-selective monoamine oxidase inhibitor (MAOI)
  => "a non-selective monoamine oxidase inhibitor (MAOI)"
E Patients with a non-healing ulcer
  => "a non-healing ulcer"
E Known history of Human Immunodeficiency Virus (HIV) infection
  => hiv infection ever
E Gastrointestinal (GI) bleeding within 3 months
  => gastrointestinal bleeding within the past 3 months
I MADRS total score ≥ 26 at screening and baseline
  => all of (madrs >= 26 at screening; madrs >= 26 at baseline)
E SBP < 100 mmHg at visit 1 or visit 2
  => any of (systolic blood pressure < 100 mmHg at visit 1; systolic blood pressure < 100 mmHg at visit 2)
I ACQ-6 score ≥ 1.5 at screening and on day of randomization
  => all of (acq score >= 1.5 at screening; acq score >= 1.5 at randomisation)
E Prior exposure to any JAK inhibitor
  => jak inhibitor ever
E Stroke at any time in the past
  => stroke ever
I Current major depressive episode of at least 8 weeks duration
  => major depressive episode lasting at least 8 weeks
E Medullary thyroid carcinoma or MEN 2
  => any of (medullary thyroid carcinoma; men 2)
E Multiple endocrine neoplasia type 2 (MEN 2)
  => men 2
E Personal or family history of medullary thyroid carcinoma or MEN 2 syndrome
  => any of (medullary thyroid carcinoma ever; men 2 ever; "family history of medullary thyroid carcinoma
    or MEN 2 syndrome")
I Creatinine ≤ 1.5 × ULN OR measured or calculated creatinine clearance ≥ 30 mL/min for participant with
    creatinine levels > 1.5 × institutional ULN
  => any of (creatinine <= 1.5 x ULN; creatinine clearance >= 30 mL/min)
E Use of NSAIDs between 5 and 7 days before surgery
  => nsaid between 7 days and 5 days before surgery
E Less than two months post coronary artery revascularization
  => coronary revascularization less than 2 months before anchor
I Asthma duration of at least 6 months
  => asthma lasting at least 6 months
I Duration of asthma > 12 months
  => asthma lasting more than 12 months
I Stroke duration > 24 hours
  => "Stroke duration" > 24 hours
E Last dose of bevacizumab within 28 days
  => bevacizumab within the past 28 days
E Last radiotherapy < 2 weeks before C1D1
  => radiotherapy less than 2 weeks before cycle 1 day 1
E Most recent chemotherapy within 4 weeks or last radiotherapy within 2 weeks
  => any of (chemotherapy within the past 4 weeks; radiotherapy within the past 2 weeks)
E Current or recent (last 30 days) use of opioids
  => opioid within the past 30 days
E MAO inhibitors currently or within the preceding 14 days
  => mao inhibitor within the past 14 days
"""

PARTLY = """
I At least 6 months after kidney transplantation
  => all of (not (kidney transplant less than 6 months before anchor); any of (kidney transplant ever;
    judge "At least 6 months after kidney transplantation"))
I At least 4 weeks must have elapsed since the last chemotherapy
  => all of (not (chemotherapy less than 4 weeks before anchor); any of (chemotherapy ever; judge "At
    least 4 weeks must have elapsed since the last chemotherapy"))
I At least 4 weeks since the last dose of chemotherapy, immunotherapy, or any investigational drug
  => all of (not (any of (chemotherapy less than 4 weeks before anchor; immunotherapy less than 4 weeks
    before anchor; investigational drug less than 4 weeks before anchor)); any of (chemotherapy ever;
    immunotherapy ever; investigational drug ever; judge "At least 4 weeks since the last dose of
    chemotherapy, immunotherapy, or any investigational drug"))
I 4 weeks must have elapsed since last chemotherapy
  => all of (not (chemotherapy less than 4 weeks before anchor); any of (chemotherapy ever; judge "4 weeks
    must have elapsed since last chemotherapy"))
I At least 2 weeks since prior radiotherapy or chemotherapy
  => all of (not (any of (radiotherapy less than 2 weeks before anchor; chemotherapy less than 2 weeks
    before anchor)); any of (radiotherapy ever; chemotherapy ever; judge "At least 2 weeks since prior
    radiotherapy or chemotherapy"))
I No change in medication in the past 4 weeks
  => not ("change in medication" within the past 4 weeks)
E Treatment with rituximab, natalizumab or ocrelizumab in the past
  => any of (rituximab; natalizumab; ocrelizumab ever; all of (any of (rituximab ever; natalizumab ever);
    judge "Treatment with rituximab, natalizumab or ocrelizumab in the past"))
I No stroke or seizures in the past
  => all of (not (any of (stroke; seizure ever)); any of (not (stroke ever); judge "No stroke or seizures
    in the past"))
E Diabetes, stroke in the past
  => any of (diabetes; stroke ever; all of (diabetes ever; judge "Diabetes, stroke in the past"))
I Last chemotherapy at least 3 weeks before registration
  => "Last chemotherapy" at least 3 weeks before registration
E Last dose of study drug within 28 days
  => "Last dose of study drug" within the past 28 days
"""

TO_JUDGE = """
E No current or past year depression
  => judge "No current or past year depression" about (not (depression within the past 1 year))
I Within 3-24 months of stroke
  => judge "Within 3-24 months of stroke" about ("Within 3-24 months of stroke" between 3 months and 24
    months after stroke)
E Antibiotics within 24-48 hours before surgery
  => judge "Antibiotics within 24-48 hours before surgery" about (antibiotic between 48 hours and 24 hours
    before surgery)
E Depression 3-6 months before screening
  => judge "Depression 3-6 months before screening" about (depression between 6 months and 3 months before
    screening)
E GI disease current or recent
  => judge "GI disease current or recent" about (gastrointestinal disease)
I More than 5 years following the surgery
  => judge "More than 5 years following the surgery" about ("More than 5 years following the surgery" more
    than 5 years after surgery)
I Within 24 hours of surgery
  => judge "Within 24 hours of surgery" about ("Within 24 hours of surgery" within 24 hours after surgery)
I At least 4 weeks since chemotherapy or metastatic disease
  => judge "At least 4 weeks since chemotherapy or metastatic disease" about (any of (all of (not
    (chemotherapy less than 4 weeks before anchor); chemotherapy ever); metastasis))
I Women with a hysterectomy under 40 years of age
  => judge "Women with a hysterectomy under 40 years of age" about (all of (sex is female; hysterectomy;
    age < 40 years))
I Infants of women with diabetes aged 0-3 months
  => judge "Infants of women with diabetes aged 0-3 months" about (all of (sex is female; diabetes; age
    between 0 and 3 months))
I Patients with asthma diagnosed aged 18-40 years
  => judge "Patients with asthma diagnosed aged 18-40 years"
I Subjects will be treated with steroids
  => judge "Subjects will be treated with steroids"
I Mean follow-up will be at least 12 months after surgery
  => judge "Mean follow-up will be at least 12 months after surgery" about ("Mean follow-up will be" at
    least 12 months after surgery)
I Asthma, 18-65 years
  => judge "Asthma, 18-65 years" about (all of (asthma; age between 18 and 65 years))
I Mechanically ventilated less than 24 hours prior to enrollment
  => judge "Mechanically ventilated less than 24 hours prior to enrollment" about (mechanical ventilation
    less than 24 hours before enrolment)
I Weight-stable during the past 6 months
  => judge "Weight-stable during the past 6 months" about ("Weight-stable" within the past 6 months)
I Abstinent from alcohol in the last 30 days
  => judge "Abstinent from alcohol in the last 30 days" about ("Abstinent from alcohol" within the past 30
    days)
E SBP < 100 mmHg at screening and baseline
  => judge "SBP < 100 mmHg at screening and baseline" about (systolic blood pressure < 100 mmHg at
    screening)
E Personal or family history of malignant hyperthermia within 5 years
  => judge "Personal or family history of malignant hyperthermia within 5 years" about ("family history of
    malignant hyperthermia" within the past 5 years)
I No history of stroke or use of anticoagulants
  => judge "No history of stroke or use of anticoagulants" about (not (any of (stroke ever; anticoagulant
    ever)))
I Aged between 18 and 65 years prior to randomization
  => judge "Aged between 18 and 65 years prior to randomization" about (all of (age between 18 and 65
    years; "prior to randomization" before randomisation))
I Disease duration between 1 and 10 years before screening
  => judge "Disease duration between 1 and 10 years before screening" about (all of (disease duration
    between 1 and 10 years; "before screening" before screening))
I Patients with hypertension aged over 60 years or diabetes
  => judge "Patients with hypertension aged over 60 years or diabetes" about (any of (all of
    (hypertension; age > 60 years); diabetes))
"""
