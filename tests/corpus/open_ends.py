"""Sentences whose words leave something open, beside alike ones that leave nothing; for ``test_good_sentences``."""

COMPUTABLE = """
I Women of childbearing potential must not be pregnant or breastfeeding
  => if (childbearing potential) then (not (any of (pregnant; breastfeeding)))
I WOCBP must not be pregnant or planning pregnancy
  => if (childbearing potential) then (not (any of (pregnant; planning pregnancy)))
I Women of childbearing potential must have a negative pregnancy test and use contraception
  => if (childbearing potential) then (all of (pregnancy test is negative; contraception))
I Negative pregnancy test for women and age > 18 years
  => all of (if (sex is female) then (pregnancy test is negative); age > 18 years)
I T-score (-2.5 to -1)
  => bone mineral density t score between -2.5 and -1
I Spherical equivalent (-6.00 to -1.00 D)
  => refractive error between -6 and -1 D
I RASS (-3 to -1)
  => rass between -3 and -1
I Base excess (-3 to 3)
  => base excess between -3 and 3 mmol/L
I Spherical equivalent (SE) of -6.00 to -1.00 D
  => refractive error between -6 and -1 D
I T-score -1.0 - -2.5
  => bone mineral density t score between -2.5 and -1
I NYHA class II or lower
  => nyha class is I, II, IIa, IIb
I CKD stage 3 or lower
  => ckd stage is 1, 2, 3, 3a, 3b
I T-score ≥ -2.5
  => bone mineral density t score >= -2.5
E Antibiotics or steroids
  => any of (antibiotic; corticosteroid)
E Chemotherapy or radiotherapy
  => any of (chemotherapy; radiotherapy)
E Prior chemotherapy or radiation therapy
  => any of (chemotherapy ever; radiotherapy ever)
I Have never had cancer
  => not (malignancy)
I No history of stroke, MI or pregnancy
  => not (any of (stroke ever; myocardial infarction ever; pregnant))
E Less than 4 weeks since last dose of chemotherapy
  => chemotherapy less than 4 weeks before anchor
E Myocardial infarction < 6 months
  => myocardial infarction less than 6 months before anchor
E Recent stroke (< 3 months)
  => stroke less than 3 months before anchor
E Surgery < 4 weeks, or stroke < 3 months
  => any of (surgery less than 4 weeks before anchor; stroke less than 3 months before anchor)
I Duration of stroke < 3 months
  => "Duration of stroke" < 3 months
I On insulin for the past 6 months
  => "On insulin" lasting at least 6 months
I On insulin for the last 6 months
  => "On insulin" lasting at least 6 months
I Treated with statins for the last 3 months
  => statin lasting at least 3 months
I Diabetes for the last 5 years
  => diabetes lasting at least 5 years
I Taking levothyroxine throughout the last 3 months
  => levothyroxine lasting at least 3 months
I On insulin for the past year
  => "On insulin" lasting at least 1 year
I Hypertension for the past year
  => hypertension lasting at least 1 year
I Insulin for the past month
  => insulin lasting at least 1 month
I No seizures for the last 12 months
  => not (seizure within the past 12 months)
I No relapse for the past 3 months
  => not (relapse within the past 3 months)
I Metformin for the past 3 months
  => metformin lasting at least 3 months
E Hypertension for at least 5 years
  => hypertension lasting at least 5 years
E Steroids for more than 2 weeks
  => corticosteroid lasting more than 2 weeks
I No seizures for at least 12 months
  => not (seizure within the past 12 months)
I Patients with no history of taking corticosteroids for the last 6 months.
  => not (corticosteroid within the past 6 months)
"""

TO_JUDGE = """
I Women of childbearing potential must have a negative pregnancy test; must use contraception
  => judge "Women of childbearing potential must have a negative pregnancy test; must use contraception"
    about (all of (if (childbearing potential) then (pregnancy test is negative); contraception))
I BMI < 30 kg/m2 for men and women
  => judge "BMI < 30 kg/m2 for men and women" about (all of (if (sex is male) then (bmi < 30 kg/m²); sex is
    female))
I Effective contraception for men and women
  => judge "Effective contraception for men and women" about (all of (if (sex is male) then (effective
    contraception); sex is female))
I Healthy adults, no diabetes or hypertension
  => judge "Healthy adults, no diabetes or hypertension" about (all of (all of (age >= 18 years; healthy);
    any of (not (diabetes); hypertension)))
I Smokers, with COPD or asthma
  => judge "Smokers, with COPD or asthma" about (all of (smoker; any of (copd; asthma)))
I Women aged 18-40, on insulin or metformin
  => judge "Women aged 18-40, on insulin or metformin" about (all of (all of (sex is female; age between 18
    and 40 years); any of (insulin; metformin)))
I Women < 40 years or > 50 years
  => judge "Women < 40 years or > 50 years" about (any of (all of (sex is female; age < 40 years); age > 50
    years))
I Age > 18 and < 18
  => judge "Age > 18 and < 18" about (any of (age > 18 years; age < 18 years))
I Adults under 18
  => judge "Adults under 18" about (age < 18 years)
I Minors over 18
  => judge "Minors over 18"
I Patients with cardiovascular disease, including MI, and diabetes
  => judge "Patients with cardiovascular disease, including MI, and diabetes" about (any of (cardiovascular
    disease; myocardial infarction; diabetes))
E QTc > 450 ms for men or women
  => judge "QTc > 450 ms for men or women" about (any of (if (sex is male) then (qtc > 450 ms); sex is
    female))
E Women over 40, diabetes or hypertension
  => judge "Women over 40, diabetes or hypertension" about (all of (all of (sex is female; age > 40 years);
    any of (diabetes; hypertension)))
E Pregnant women and minors
  => judge "Pregnant women and minors" about (any of (pregnant; age < 18 years))
E Age < 18 years and pregnancy
  => judge "Age < 18 years and pregnancy" about (any of (age < 18 years; pregnant))
E Women < 18 or > 45
  => judge "Women < 18 or > 45" about (any of (all of (sex is female; age < 18 years); age > 45 years))
E Regardless of gender
  => judge "Regardless of gender" about (sex is female, male)
E Use of anticoagulants such as warfarin but not aspirin
  => judge "Use of anticoagulants such as warfarin but not aspirin" about (any of (any of (anticoagulant;
    warfarin); not (acetylsalicylic acid)))
E Autoimmune disease such as lupus, not vitiligo
  => judge "Autoimmune disease such as lupus, not vitiligo" about (any of (any of (autoimmune disease;
    lupus); not (vitiligo)))
E Parental refusal
  => judge "Parental refusal"
I SE -0.75 to -4.00 D
  => judge "SE -0.75 to -4.00 D"
I Temperature -5 to 5 °C
  => judge "Temperature -5 to 5 °C"
I Age: -18 to 65 years
  => judge "Age: -18 to 65 years" about (age between 18 and 65 years)
I At least NYHA class II
  => judge "At least NYHA class II" about (nyha class is II, IIa, IIb)
I At least EDSS 3
  => judge "At least EDSS 3" about (edss = 3)
I NYHA class II at least
  => judge "NYHA class II at least" about (nyha class is II, IIa, IIb)
I Myopia of -6.00 D or more
  => judge "Myopia of -6.00 D or more"
I Myopia of at least -0.50 D
  => judge "Myopia of at least -0.50 D"
I Refractive error up to -6.00 D
  => judge "Refractive error up to -6.00 D"
I T-score at least -2.5
  => judge "T-score at least -2.5"
I HER2+ and ER-
  => judge "HER2+ and ER-" about (her2 is positive)
E HBsAg- or/and HBeAg-positive
  => judge "HBsAg- or/and HBeAg-positive" about (hbeag is positive)
E AQP4- or MOG-antibody-positive
  => judge "AQP4- or MOG-antibody-positive" about (mog antibody is positive)
E HLA-B27- or ANA-positive
  => judge "HLA-B27- or ANA-positive" about (antinuclear antibodies is positive)
E HBsAg negative, anti-HBc positive
  => judge "HBsAg negative, anti-HBc positive" about (all of (hbsag is negative; anti hbc is positive))
E ER-negative, PR-negative, HER2-negative
  => judge "ER-negative, PR-negative, HER2-negative" about (all of (estrogen receptor is negative; any of
    (progesterone receptor is negative; her2 is negative)))
E HBsAg positive, HBV DNA > 2000 IU/mL
  => judge "HBsAg positive, HBV DNA > 2000 IU/mL" about (all of (hbsag is positive; hbv dna > 2000 IU/mL))
E Diabetes, on insulin
  => judge "Diabetes, on insulin" about (any of (diabetes; insulin))
E Diabetes, requiring insulin
  => judge "Diabetes, requiring insulin" about (any of (diabetes; "requiring insulin"))
E Cancer, metastatic
  => judge "Cancer, metastatic" about (any of (malignancy; metastasis))
E Patients with diabetes, with retinopathy
  => judge "Patients with diabetes, with retinopathy" about (any of (diabetes; retinopathy))
E Diabetes, active cancer
  => judge "Diabetes, active cancer" about (any of (diabetes; active malignancy))
E Rheumatic or congenital heart disease
  => judge "Rheumatic or congenital heart disease" about (any of (rheumatic disease; congenital heart
    disease))
E Alcohol or opioid use disorder
  => judge "Alcohol or opioid use disorder" about (any of (alcohol use; opioid use disorder))
E Asthma or COPD exacerbation
  => judge "Asthma or COPD exacerbation" about (any of (asthma; copd exacerbation))
E HIV or hepatitis B vaccine
  => judge "HIV or hepatitis B vaccine" about (any of (hiv infection; "hepatitis B vaccine"))
E Pulmonary embolism or hypertension
  => judge "Pulmonary embolism or hypertension" about (any of (pulmonary embolism; hypertension))
E Diabetic retinopathy or nephropathy
  => judge "Diabetic retinopathy or nephropathy" about (any of (diabetic retinopathy; kidney disease))
E Urinary incontinence or infection
  => judge "Urinary incontinence or infection" about (any of (urinary incontinence; infection))
E Rheumatic heart disease or fever
  => judge "Rheumatic heart disease or fever" about (any of ("Rheumatic heart disease"; fever))
E Prior chemotherapy but no radiotherapy
  => judge "Prior chemotherapy but no radiotherapy" about (all of (chemotherapy ever; not (radiotherapy)))
I Preterm infants 24-32
  => judge "Preterm infants 24-32" about (gestational age at birth between 24 and 32 weeks)
I Women under 34 with preterm labor
  => judge "Women under 34 with preterm labor" about (all of (sex is female; age < 34 years; preterm labor))
I Women over 24 with placenta previa
  => judge "Women over 24 with placenta previa" about (all of (sex is female; age > 24 years; placenta
    previa))
I Hypertensive patients 140-180
  => judge "Hypertensive patients 140-180" about (systolic blood pressure between 140 and 180 mmHg)
I Obese patients 100-120
  => judge "Obese patients 100-120" about (bmi between 100 and 120 kg/m²)
I Hypertensive patients over 90
  => judge "Hypertensive patients over 90" about (systolic blood pressure > 90 mmHg)
I Patients 30-40 with obesity
  => judge "Patients 30-40 with obesity" about (all of (age between 30 and 40 years; obesity))
I Patients over 38 with fever
  => judge "Patients over 38 with fever" about (all of (age > 38 years; fever))
I Premenopausal and postmenopausal women
  => judge "Premenopausal and postmenopausal women" about (all of (premenopausal; postmenopausal))
E Within 30 days of the first dose of corticosteroids
  => judge "Within 30 days of the first dose of corticosteroids" about (all of ("Within 30 days of the first
    dose" within 30 days before first dose; corticosteroid))
E Stroke < 3 months of age
  => judge "Stroke < 3 months of age" about (all of (stroke; age < 3 months))
I Psychosis < 7 years
  => judge "Psychosis < 7 years" about (psychosis less than 7 years before anchor)
E Antibiotics for the last 2 weeks
  => judge "Antibiotics for the last 2 weeks" about (antibiotic lasting at least 2 weeks)
E Not on stable dose of statin for at least 4 weeks
  => judge "Not on stable dose of statin for at least 4 weeks" about (not ("on stable dose of statin"
    within the past 4 weeks))
E Has not been on stable metformin for 3 months
  => judge "Has not been on stable metformin for 3 months" about (not ("on stable metformin" within the
    past 3 months))
E Not postmenopausal for at least 1 year
  => judge "Not postmenopausal for at least 1 year" about (not (postmenopausal within the past 1 year))
E No stable antidepressant dose for at least 4 weeks
  => judge "No stable antidepressant dose for at least 4 weeks" about (not ("stable antidepressant dose"
    within the past 4 weeks))
E Did not use contraception for at least 3 months
  => judge "Did not use contraception for at least 3 months" about (not (contraception within the past 3
    months))
E Lack of stable treatment for at least 3 months
  => judge "Lack of stable treatment for at least 3 months" about (not ("stable treatment" within the past
    3 months))
"""
