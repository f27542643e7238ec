"""Sentences of criteria that are left to a person, whole or in part: tables of ``test_good_sentences``."""

# Something is left to a person, and the rest is computed.
PARTLY = """
E Cancer unless in remission
  => (malignancy) unless (judge "in remission")
E Salt water rinses in the previous month
  => "Salt water rinses" within the past 1 month
"""

# A wrong rule is worse than a question. What was read of it stands behind "about" and decides nothing.
TO_JUDGE = """
I Willing to wear a monitor for 12 weeks
  => judge "Willing to wear a monitor for 12 weeks" about ("Willing to wear a monitor" lasting at least 12
    weeks)
E No asthma or copd
  => judge "No asthma or copd" about (not (any of (asthma; copd)))
I Able to walk 100 metres without help
  => judge "Able to walk 100 metres without help"
I Willing to keep a diary of headaches
  => judge "Willing to keep a diary of headaches"
E Scoliosis or kyphosis > 30°
  => judge "Scoliosis or kyphosis > 30°" about (any of (scoliosis; "kyphosis" > 30 °))
E Colonoscopy for less than 5 years
  => judge "Colonoscopy for less than 5 years" about ("Colonoscopy" lasting less than 5 years)
E Depression and stage fright or dementia
  => judge "Depression and stage fright or dementia" about (any of (depression; dementia))
E Insufficient veins for blood sampling in the opinion of the investigator
  => judge "Insufficient veins for blood sampling in the opinion of the investigator"
I Haemoglobin ≥ 1.500 g/dL
  => judge "Haemoglobin ≥ 1.500 g/dL"
I Platelets ≥ 150000
  => judge "Platelets ≥ 150000" about ("Platelets" >= 150000)
E Surgery planned during the study
  => judge "Surgery planned during the study"
E Surgery within 30 days of hospital admission
  => judge "Surgery within 30 days of hospital admission" about (surgery within 30 days after admission)
E Surgery 3 months before enrolment
  => judge "Surgery 3 months before enrolment" about (surgery within 3 months before enrolment)
E Vaccination in the next 30 days
  => judge "Vaccination in the next 30 days" about (vaccination within 30 days after anchor)
E No asthma and COPD
  => judge "No asthma and COPD" about (not (any of (asthma; copd)))
I Willing to comply with study procedures
  => judge "Willing to comply with study procedures"
E Any condition that, in the opinion of the investigator, may interfere with the study
  => judge "Any condition that, in the opinion of the investigator, may interfere with the study"
E Unable to walk 100 metres
  => judge "Unable to walk 100 metres"
I Patients without diabetes with hypertension
  => judge "Patients without diabetes with hypertension" about (not (all of (diabetes; hypertension)))
E Absence of consent or pregnancy
  => judge "Absence of consent or pregnancy" about (not (any of (informed consent; pregnant)))
E History of hypersensitivity, intolerance, or contraindication to eszopiclone
  => judge "History of hypersensitivity, intolerance, or contraindication to eszopiclone" about (any of
    ("hypersensitivity" ever; "intolerance" ever; "contraindication to eszopiclone" ever))
E Tobacco, alcohol or illicit drug abuse
  => judge "Tobacco, alcohol or illicit drug abuse" about (any of (tobacco use; alcohol or drug abuse))
I Diagnosis of CML or ALL
  => judge "Diagnosis of CML or ALL" about (cml)
I Diagnosis of ulcerative colitis confirmed by biopsy
  => judge "Diagnosis of ulcerative colitis confirmed by biopsy"
E History of eosinophilic granulomatosis with polyangiitis
  => judge "History of eosinophilic granulomatosis with polyangiitis"
I At least 1 year
  => judge "At least 1 year" about (age >= 1 years)
E Current use of any drug
  => judge "Current use of any drug"
E Pre-operative creatinine clearance < 50 mL/min
  => judge "Pre-operative creatinine clearance < 50 mL/min" about (creatinine clearance < 50 mL/min)
"""
