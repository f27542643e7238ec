"""Times and scales as trials of many fields say them, and what looks like them; for ``test_good_sentences``."""

COMPUTABLE = """
I post COVID syndrome for more than 3 months
  => "post COVID syndrome" lasting more than 3 months
I At least 3 months of hemodialysis
  => hemodialysis lasting at least 3 months
I Hemodialysis ≥ 3 months
  => hemodialysis lasting at least 3 months
I Neck pain with more than 6 months of evolution
  => neck pain lasting more than 6 months
I psoriasis of at least 6 months standing
  => psoriasis lasting at least 6 months
I Patient diagnosed with T1D > 6 months
  => type 1 diabetes lasting more than 6 months
I diagnosed with type 2 diabetes ≥ 1 year
  => type 2 diabetes lasting at least 1 year
I Prognosis for survival greater than 6 months
  => life expectancy > 6 months
I Not within 6 weeks postpartum
  => not (childbirth within the past 6 weeks)
I 12-month history of migraine with aura
  => migraine with aura lasting at least 12 months
E Women who are pregnant, breastfeeding or within 6 weeks postpartum
  => any of (pregnant; breastfeeding; childbirth within the past 6 weeks)
E Major surgery, unless > 4 weeks ago
  => major surgery within the past 4 weeks
I Diagnosis of ADHD before the age of 18
  => all of (adhd; "age at diagnosis of adhd" < 18 years)
I Age of onset < 40 years
  => age < 40 years at symptom onset
I Age of onset of psoriasis ≤ 40 years
  => all of (psoriasis; "age at onset of psoriasis" <= 40 years)
I Age at diagnosis of type 1 diabetes < 18 years
  => all of (type 1 diabetes; "age at diagnosis of type 1 diabetes" < 18 years)
I Onset before age 18
  => age < 18 years at symptom onset
E Parkinson's disease onset before age 40
  => all of (parkinsons disease; "age at onset of parkinsons disease" < 40 years)
I Postpartum women within 48 hours of delivery
  => childbirth within the past 48 hours
I Pregnancy ≥ 37 weeks
  => all of (pregnant; gestational age >= 37 weeks)
I Class I or II of the ASA
  => asa class is I, II
I Current major depressive episode lasting between 4 weeks and 24 months
  => all of (major depressive episode lasting at least 4 weeks; major depressive episode lasting at most
    24 months)
I Low back pain for 6 to 12 weeks
  => all of (low back pain lasting at least 6 weeks; low back pain lasting at most 12 weeks)
E Stroke unless it occurred more than 1 year ago
  => stroke within the past 1 year
E Stroke, except if ≥ 3 months ago
  => stroke less than 3 months before anchor
E Myocardial infarction unless > 6 months before screening
  => myocardial infarction within 6 months before screening
E Amenorrhoea > 3 months
  => amenorrhea lasting more than 3 months
E Participation in another trial less than 3 months before this one
  => other research study less than 3 months before study entry
I Pain ≥ 40 mm on the visual analogue scale
  => pain vas >= 40 mm
E Stroke more recently than 6 months ago
  => stroke less than 6 months before anchor
I Ischaemic stroke 6-12 months previously
  => ischemic stroke between 12 months and 6 months before anchor
I Stroke at least 6 months previously
  => stroke at least 6 months before anchor
I Stroke more than 6 months earlier
  => stroke more than 6 months before anchor
E Stroke less than 6 months earlier, or TIA
  => any of (stroke less than 6 months before anchor; transient ischemic attack)
I 6-month history of psoriasis
  => psoriasis lasting at least 6 months
I At least a 6-month history of chronic plaque psoriasis
  => plaque psoriasis lasting at least 6 months
I A minimum 1-year history of atopic dermatitis
  => atopic dermatitis lasting at least 1 year
I ≥ 1 year history of migraine
  => migraine lasting at least 1 year
I History of migraine of at least 12 months
  => migraine lasting at least 12 months
E Less than a 6-month history of psoriasis
  => psoriasis lasting less than 6 months
I 6-12 weeks postpartum
  => childbirth between 12 weeks and 6 weeks before anchor
I Women 6 to 12 weeks postpartum
  => childbirth between 12 weeks and 6 weeks before anchor
I Postpartum women between 6 weeks and 6 months after delivery
  => childbirth between 6 months and 6 weeks before anchor
I Within 6 months postpartum
  => childbirth within the past 6 months
E Less than 6 weeks postpartum
  => childbirth less than 6 weeks before anchor
E Postpartum < 6 weeks
  => childbirth less than 6 weeks before anchor
E Pregnant or within 6 weeks postpartum
  => any of (pregnant; childbirth within the past 6 weeks)
E Pregnancy, breastfeeding or within 3 months post-partum
  => any of (pregnant; breastfeeding; childbirth within the past 3 months)
E Pregnant, breastfeeding, or less than 6 weeks after delivery
  => any of (pregnant; breastfeeding; childbirth less than 6 weeks before anchor)
I Diagnosed with type 1 diabetes before age 18
  => all of (type 1 diabetes; "age at diagnosis of type 1 diabetes" < 18 years)
I Diagnosed with asthma before the age of 12 years
  => all of (asthma; "age at diagnosis of asthma" < 12 years)
I Onset of psoriasis at or after age 30
  => all of (psoriasis; "age at onset of psoriasis" >= 30 years)
I Onset of symptoms before 40 years of age
  => age < 40 years at symptom onset
I Schizophrenia with onset before 35 years of age
  => all of (schizophrenia; "age at onset of schizophrenia" < 35 years)
I Diagnosed before 18 years of age
  => age < 18 years at diagnosis
E Asthma diagnosed before age 12
  => all of (asthma; "age at diagnosis of asthma" < 12 years)
I Singleton pregnancy between 20 and 36 weeks
  => all of (singleton pregnancy; gestational age between 20 and 36 weeks)
I Pregnant women at 14-20 weeks
  => all of (pregnant; gestational age between 14 and 20 weeks)
I Score ≥ 3 on the Hamilton scale
  => "Hamilton scale" >= 3
I Score ≥ 36 on the Fatigue Severity Scale
  => "Fatigue Severity Scale" >= 36
I Pain ≥ 4/10 (VAS)
  => pain vas >= 4 cm
I Pain ≥ 4 on a 0-10 NRS
  => pain nrs >= 4
I Pain intensity of at least 4 on the 11-point numeric rating scale (NRS)
  => pain nrs >= 4
I 1-3 levels according to Hoehn and Yahr
  => hoehn yahr is 1, 1.5, 2, 2.5, 3
I Stage ≤ 3 according to the Hoehn and Yahr scale
  => hoehn yahr is 0, 1, 1.5, 2, 2.5, 3
I Class II or III according to the NYHA classification
  => nyha class is II, IIa, IIb, III, IIIa, IIIb
I Grade 2-3 on the Kellgren-Lawrence scale
  => kellgren lawrence is 2, 3
E Most recent HbA1c > 10 %
  => hba1c > 10 %
E Latest eGFR < 30 ml/min/1.73m2
  => egfr < 30 mL/min/1.73 m²
E Systemic antibiotics (within 2 weeks)
  => systemic antibiotic within the past 2 weeks
I Chronic low back pain (> 3 months)
  => chronic low back pain lasting more than 3 months
I Low back pain > 3 months
  => low back pain lasting more than 3 months
E AF > 48 h
  => atrial fibrillation lasting more than 48 hours
I Mechanical ventilation < 24 h
  => mechanical ventilation lasting less than 24 hours
I Chronic plaque psoriasis (≥ 6 months)
  => plaque psoriasis lasting at least 6 months
I Pain > 3 months after surgery
  => "Pain" more than 3 months after surgery
I Chronic heart failure (NYHA II-IV) with LVEF < 40 %
  => all of (all of (chronic heart failure; nyha class is II, IIa, IIb, III, IIIa, IIIb, IV); lvef < 40 %)
I Chronic heart failure, NYHA class II or III, and LVEF ≤ 35 %
  => all of (all of (chronic heart failure; nyha class is II, IIa, IIb, III, IIIa, IIIb); lvef <= 35 %)
E Acute or chronic heart failure
  => any of (acute heart failure; chronic heart failure)
I KDIGO stage 2 or 3 AKI
  => aki stage is 2, 3
I AKI KDIGO stage ≥ 2
  => aki stage is 2, 3
I Acute kidney injury (KDIGO stage ≥ 2)
  => aki stage is 2, 3
I Urgent hip surgery within 2 days after symptom onset
  => "Urgent hip surgery" within 2 days after symptom onset
I Never smoked or stopped smoking > 12 months ago
  => any of (never smoker; "stopped smoking" more than 12 months before anchor)
I Current depressive episode of at least 8 weeks' duration
  => depressive episode lasting at least 8 weeks
E Severe asthma or FEV1 < 50 %
  => any of (severe asthma; fev1 < 50 %)
"""

PARTLY = """
E Topical steroids (within 2 weeks) or phototherapy (within 4 weeks)
  => any of (topical corticosteroid within the past 2 weeks; all of (phototherapy within the past 4 weeks;
    judge "Topical steroids (within 2 weeks) or phototherapy (within 4 weeks)"))
E Stroke unless ≥ 6 months ago and stable
  => (stroke) unless (judge "≥ 6 months ago and stable" about ("≥ 6 months ago" at least 6 months before
    anchor))
I Symptom onset < 24 h
  => "symptom onset" less than 24 hours before anchor
I Onset of symptoms ≤ 12 h
  => "symptom onset" within the past 12 hours
E Malignancy unless more than 5 years ago
  => (malignancy) unless (judge "more than 5 years ago" about ("more than 5 years ago" more than 5 years
    before anchor))
E Asthma unless it occurred more than 5 years ago
  => (asthma) unless (judge "it occurred more than 5 years ago" about ("it occurred" more than 5 years
    before anchor))
I Patients who can be randomised within 6 hours of symptom onset
  => "randomised" within 6 hours after symptom onset
E HbA1c > 10% in the last 3 months
  => any of (all of (hba1c > 10 %; "hba1c measurement" within the past 3 months); judge "HbA1c > 10% in
    the last 3 months")
I Randomization within 72 hours of symptom onset
  => "Randomization" within 72 hours after symptom onset
I At least 4 weeks out from major surgery
  => all of (not (major surgery less than 4 weeks before anchor); any of (major surgery ever; judge "At
    least 4 weeks out from major surgery"))
E History of stroke for at least 6 months
  => all of (stroke ever; judge "History of stroke for at least 6 months" about ("History of stroke"
    lasting at least 6 months))
E Asthma or within 6 weeks postpartum
  => any of (asthma within the past 6 weeks; childbirth within the past 6 weeks; all of (asthma ever;
    judge "Asthma or within 6 weeks postpartum"))
I Randomisation within 72 h of onset
  => "Randomisation" within 72 hours after symptom onset
I Randomisation within 24 hours of ICU admission
  => "Randomisation" within 24 hours after icu admission
I Inclusion within 24 hours of stroke onset
  => "Inclusion" within 24 hours after stroke onset
I Presenting within 12 hours of symptom onset
  => "Presenting" within 12 hours after symptom onset
E Fluoxetine (within 5 weeks), other antidepressants (within 2 weeks)
  => any of (fluoxetine within the past 5 weeks; "other antidepressants" within the past 2 weeks)
"""

TO_JUDGE = """
I A score of 4 or more on the VAS
  => judge "A score of 4 or more on the VAS" about ("VAS" >= 4)
I After denosumab treatment for ≥ 2 years
  => judge "After denosumab treatment for ≥ 2 years" about ("After denosumab treatment" lasting at least 2
    years)
E Less than 6 months of abstinence
  => judge "Less than 6 months of abstinence" about (abstinence lasting less than 6 months)
I at least 6 months of follow-up
  => judge "at least 6 months of follow-up"
I more than 6 months of surgery
  => judge "more than 6 months of surgery" about ("more than 6 months of surgery" more than 6 months after
    surgery)
E more than 6 months of stroke
  => judge "more than 6 months of stroke" about ("more than 6 months of stroke" more than 6 months after
    stroke)
I more than 3 months of prior chemotherapy
  => judge "more than 3 months of prior chemotherapy" about ("prior chemotherapy" lasting more than 3
    months)
I at least 8 weeks of nothing
  => judge "at least 8 weeks of nothing"
I Received hemodialysis at least 3 months
  => judge "Received hemodialysis at least 3 months" about (hemodialysis lasting at least 3 months)
I Denosumab treatment ≥ 2 years
  => judge "Denosumab treatment ≥ 2 years" about (denosumab lasting at least 2 years)
E Diagnosis of cancer > 5 years
  => judge "Diagnosis of cancer > 5 years" about (malignancy lasting more than 5 years)
I diagnosed with stroke > 6 months
  => judge "diagnosed with stroke > 6 months" about (stroke more than 6 months before anchor)
I at least 2 weeks of metformin or insulin
  => judge "at least 2 weeks of metformin or insulin" about (any of (metformin lasting at least 2
    weeks; insulin))
I Depression within 6 months postpartum
  => judge "Depression within 6 months postpartum" about (all of (depression within the past 6 months;
    childbirth))
I Score > 2 on any item of the scale
  => judge "Score > 2 on any item of the scale" about ("item" > 2)
E History of cancer of more than 5 years
  => judge "History of cancer of more than 5 years"
E Admission within 30 days of stroke
  => judge "Admission within 30 days of stroke" about ("Admission" within 30 days after stroke)
I Score of 1 or 2 on item 3 of the scale
  => judge "Score of 1 or 2 on item 3 of the scale" about (any of ("on item" = 1; "on item" = 2))
I Neuropathic pain ≥ 4 on NRS
  => judge "Neuropathic pain ≥ 4 on NRS" about (all of (neuropathic pain; pain nrs >= 4))
I Most recent two HbA1c > 8 %
  => judge "Most recent two HbA1c > 8 %" about (hba1c > 8 %)
E Headache > 15 days per month
  => judge "Headache > 15 days per month" about ("Headache" > 15 /month)
I Age at onset of psoriasis or arthritis ≤ 40 years
  => judge "Age at onset of psoriasis or arthritis ≤ 40 years"
I Age at first birth > 30 years
  => judge "Age at first birth > 30 years" about (age > 30 years)
I Asthma or COPD onset before age 40
  => judge "Asthma or COPD onset before age 40" about (asthma)
E Epilepsy diagnosed after 60 years of age
  => judge "Epilepsy diagnosed after 60 years of age"
I Women within 48 hours of delivery
  => judge "Women within 48 hours of delivery" about (all of (sex is female; "within 48 hours of delivery"
    within 48 hours after delivery))
E Pregnancy < 6 weeks
  => judge "Pregnancy < 6 weeks"
I Infants of 6 to 12 months
  => judge "Infants of 6 to 12 months"
I Onset of psoriasis < 6 months
  => judge "Onset of psoriasis < 6 months" about (psoriasis less than 6 months before anchor)
I Hospital admission within 24 h of symptom onset
  => judge "Hospital admission within 24 h of symptom onset" about (hospitalization within 24 hours after
    symptom onset)
E Hospital stay > 7 days before enrolment
  => judge "Hospital stay > 7 days before enrolment" about ("Hospital stay" more than 7 days before
    enrolment)
I HbA1c < 10% in the last 3 months
  => judge "HbA1c < 10% in the last 3 months" about (all of (hba1c < 10 %; "in the last 3 months" within
    the past 3 months))
I At least 4 weeks out from surgery
  => judge "At least 4 weeks out from surgery" about ("At least 4 weeks out from surgery" at least 4 weeks
    after surgery)
I Stroke at least 6 months previously treated with thrombolysis
  => judge "Stroke at least 6 months previously treated with thrombolysis" about (stroke at least 6
    months before anchor)
I More than 5 year history of stroke
  => judge "More than 5 year history of stroke" about (all of (age > 5 years; stroke ever))
I 5-year history of migraine or tension headache
  => judge "5-year history of migraine or tension headache" about ("tension headache")
I ≥ 6 weeks postpartum
  => judge "≥ 6 weeks postpartum"
I Within 24 hours after delivery
  => judge "Within 24 hours after delivery" about ("Within 24 hours after delivery" within 24 hours after
    delivery)
I Randomisation within 24 hours of surgery
  => judge "Randomisation within 24 hours of surgery" about ("Randomisation" within 24 hours after
    surgery)
E Hospitalisation within 30 days of admission
  => judge "Hospitalisation within 30 days of admission" about (hospitalization within 30 days after
    admission)
E Antibiotics within 24 hours of admission
  => judge "Antibiotics within 24 hours of admission" about (antibiotic within 24 hours after admission)
I Onset of psoriasis after age 30
  => judge "Onset of psoriasis after age 30"
I Diabetes or asthma with onset before age 50
  => judge "Diabetes or asthma with onset before age 50" about (any of (diabetes; asthma))
E Pregnant or breastfeeding between 20 and 36 weeks
  => judge "Pregnant or breastfeeding between 20 and 36 weeks" about (pregnant)
I Pain ≥ 4 (VAS)
  => judge "Pain ≥ 4 (VAS)" about ("Pain" >= 4)
I Pain score of 4 or more on a 10-point VAS
  => judge "Pain score of 4 or more on a 10-point VAS" about (pain score >= 4)
I Stage 2-3 according to KDIGO
  => judge "Stage 2-3 according to KDIGO" about ("Stage" between 2 and 3)
I Grade 2 or higher according to CTCAE
  => judge "Grade 2 or higher according to CTCAE" about ("Grade" >= 2)
E Mean HbA1c > 10 % within the last 3 months
  => judge "Mean HbA1c > 10 % within the last 3 months" about (all of (hba1c > 10 %; "within the last 3
    months" within the past 3 months))
E HbA1c > 10 % over the last 3 months
  => judge "HbA1c > 10 % over the last 3 months" about (all of (hba1c > 10 %; "over the last 3 months"
    within the past 3 months))
E Methotrexate, ciclosporin (within 4 weeks) or biologics (within 3 months)
  => judge "Methotrexate, ciclosporin (within 4 weeks) or biologics (within 3 months)" about (any of
    (methotrexate; all of (ciclosporin; "within 4 weeks" within the past 4 weeks); all of (biologic drug;
    "within 3 months" within the past 3 months)))
E Dietary supplements or probiotics (within 1 month)
  => judge "Dietary supplements or probiotics (within 1 month)" about (any of (dietary supplement; all of
    (probiotic; "within 1 month" within the past 1 month)))
E Low back pain < 6 weeks
  => judge "Low back pain < 6 weeks" about (low back pain lasting less than 6 weeks)
I Acute stroke within 7 days after onset
  => judge "Acute stroke within 7 days after onset" about ("Acute stroke" within 7 days after symptom onset)
E Malignancy > 5 years
  => judge "Malignancy > 5 years" about (malignancy lasting more than 5 years)
I KDIGO stage 3 chronic kidney disease
  => judge "KDIGO stage 3 chronic kidney disease"
"""
