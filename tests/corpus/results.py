"""Sentences on results of tests, bare ages, pregnancy, slips, times since events; for ``test_good_sentences``."""

COMPUTABLE = """
E Positive HIV, hepatitis B or hepatitis C test
  => any of (hiv infection; hepatitis b infection; hepatitis c infection)
I HER2-positive breast cancer
  => all of (her2 is positive; breast cancer)
I HER2 positive breast cancer
  => all of (her2 is positive; breast cancer)
I HER2-negative
  => her2 is negative
I HER2 (-)
  => her2 is negative
I AQP4-IgG-positive
  => aqp4 antibody is positive
I ER-positive and HER2-negative
  => all of (estrogen receptor is positive; her2 is negative)
I HBeAg-negative chronic hepatitis B
  => all of (hbeag is negative; chronic hepatitis b)
I JC virus antibody-negative
  => jc virus antibody is negative
I EGFR-positive NSCLC
  => "EGFR-positive NSCLC"
E HBsAg-positive or anti-HCV-positive
  => any of (hbsag is positive; anti hcv is positive)
E HER2-positive disease
  => "HER2-positive disease"
I Her2-positive metastatic breast cancer
  => "Her2-positive metastatic breast cancer"
E Hepatitis B or C
  => any of (hepatitis b infection; hepatitis c infection)
E Active hepatitis B/C infection
  => any of (active hepatitis b; active hepatitis c)
E Hepatitis B, C or HIV
  => any of (any of (hepatitis b infection; hepatitis c infection); hiv infection)
I Performance status: ECOG 0-1
  => ecog between 0 and 1
I Performance status (ECOG ≤ 2)
  => ecog <= 2
I Performance status 0-2
  => "Performance status" between 0 and 2
I Adequate renal function (creatinine < 1.5 mg/dL)
  => creatinine < 1.5 mg/dL
I 37 weeks' gestation or more
  => gestational age >= 37 weeks
I At least 37 weeks pregnant
  => gestational age >= 37 weeks
I Women at 24-34 weeks' gestation
  => all of (sex is female; gestational age between 24 and 34 weeks)
I Women who are 12 to 20 weeks pregnant
  => all of (sex is female; gestational age between 12 and 20 weeks)
I Non-pregnant patients
  => not (pregnant)
I Non-pregnant women
  => all of (sex is female; not (pregnant))
E Non-lactating
  => not (breastfeeding)
I Both men and women
  => sex is female, male
I Patients between 18 and 65
  => age between 18 and 65 years
I Women 18-45
  => all of (sex is female; age between 18 and 45 years)
I People between 18-65
  => age between 18 and 65 years
I Patients aged 18 and 65 years
  => age between 18 and 65 years
I Age group of 18 and 50 years
  => age between 18 and 50 years
I Age less tan 18
  => age < 18 years
I Hemoglobin greater that 7 g/dL
  => hemoglobin > 7 g/dL
I BMI less than 40kg/meter square
  => bmi < 40 kg/m²
I < 25 weeks pregnant
  => gestational age < 25 weeks
I Rectal cancer without metastasis
  => all of (rectal cancer; not (metastasis))
I Asthma without COPD
  => all of (asthma; not (copd))
E Diabetes without insulin
  => all of (diabetes; not (insulin))
E Within 6 months of myocardial infarction
  => myocardial infarction within the past 6 months
I Within 72 hours of stroke
  => stroke within the past 72 hours
E Less than 3 months since stroke
  => stroke less than 3 months before anchor
I Patients aged between 18 and 75, gender is not limited
  => all of (age between 18 and 75 years; sex is female, male)
I Agrees to participate in the study
  => informed consent
I Willing to participate in the trial
  => not (refusal)
E Patient's refusal to participate
  => refusal
I Provision of signed informed consent
  => informed consent
I Signed informed consent prior to initiation of any study procedures
  => informed consent
E Acute or chronic hepatitis
  => any of (acute hepatitis; chronic hepatitis)
E Bleeding disorders, e.g. haemophilia
  => any of (bleeding disorder; hemophilia)
E Cancer (e.g. melanoma)
  => any of (malignancy; melanoma)
E Cardiovascular disease including stroke and heart failure
  => any of (any of (cardiovascular disease; stroke); heart failure)
E Current or former smokers
  => any of (smoker; ex smoker)
E History of drug or alcohol abuse
  => alcohol or drug abuse ever
E Hypo- or hyperthyroidism
  => any of (hypothyroidism; hyperthyroidism)
E Immunodeficiency such as HIV
  => any of (immunodeficiency; hiv infection)
E On warfarin
  => warfarin
E Renal or hepatic failure
  => any of (renal failure; liver failure)
E Renal, hepatic or cardiac failure
  => any of (renal failure; liver failure; heart failure)
E Type 1 or type 2 diabetes
  => any of (type 1 diabetes; type 2 diabetes)
I ASA III or higher
  => asa class is III, IV, V, VI
I Diabetic patients 18-65
  => all of (diabetes; age between 18 and 65 years)
I ER-positive breast cancer
  => all of (estrogen receptor is positive; breast cancer)
I Either diabetes or hypertension
  => any of (diabetes; hypertension)
I Gestational age between 24+0 and 33+6 weeks
  => gestational age between 168 and 237 days
I HBV DNA > 2,000 IU/mL
  => hbv dna > 2000 IU/mL
I Healthy adults 18-55
  => all of (healthy; age between 18 and 55 years)
I Males only
  => sex is male
I NYHA class II or higher
  => nyha class is II, IIa, IIb, III, IIIa, IIIb, IV
I Neither pregnant nor breastfeeding
  => not (any of (pregnant; breastfeeding))
I No immunosuppressive therapy (including corticosteroids)
  => not (any of (immunosuppressant; corticosteroid))
I Patients 18+
  => age >= 18 years
I Patients 18-65 with epilepsy
  => all of (age between 18 and 65 years; epilepsy)
I Patients over 18
  => age > 18 years
I Women 35 and over
  => all of (sex is female; age >= 35 years)
I CrCl ≥ 50 mL/min (Cockcroft-Gault)
  => creatinine clearance >= 50 mL/min
I Creatinine clearance ≥ 60 mL/min by Cockcroft-Gault formula
  => creatinine clearance >= 60 mL/min
I LVEF > 50% by echocardiography
  => lvef > 50 %
I Performance status (ECOG) 0-1
  => ecog between 0 and 1
I At least one relapse in the previous year
  => relapse within the past 1 year
E AST or ALT greater than 2 times the upper limit of normal
  => any of (ast > 2 x ULN; alt > 2 x ULN)
E HIV, HBV or HCV positive
  => any of (hiv infection; hepatitis b infection; hepatitis c infection)
E Positive for HIV, HBsAg or anti-HCV
  => any of (hiv infection; hbsag is positive; anti hcv is positive)
I ER and PR negative
  => all of (estrogen receptor is negative; progesterone receptor is negative)
I ER and PR positive
  => all of (estrogen receptor is positive; progesterone receptor is positive)
I ER or PR positive
  => any of (estrogen receptor is positive; progesterone receptor is positive)
I ER, PR, and HER2 negative
  => all of (estrogen receptor is negative; progesterone receptor is negative; her2 is negative)
I HIV and HCV negative
  => all of (not (hiv infection); not (hepatitis c infection))
I HIV, HBV and HCV negative
  => all of (not (hiv infection); not (hepatitis b infection); not (hepatitis c infection))
I Negative HIV, HBsAg and anti-HCV
  => all of (not (hiv infection); hbsag is negative; anti hcv is negative)
I Negative for HIV, hepatitis B and hepatitis C
  => all of (not (hiv infection); not (hepatitis b infection); not (hepatitis c infection))
I No dementia or cognitive impairment
  => not (any of (dementia; cognitive impairment))
I Not pregnant, not breastfeeding
  => all of (not (pregnant); not (breastfeeding))
I Postmenopausal or surgically sterile
  => any of (postmenopausal; surgically sterile)
I Potassium within 3.5-5.0 mmol/L
  => potassium between 3.5 and 5 mmol/L
I Seronegative for HIV
  => not (hiv infection)
I HIV and anti-HCV negative
  => all of (not (hiv infection); anti hcv is negative)
I HIV and HBsAg negative
  => all of (not (hiv infection); hbsag is negative)
I Hepatitis B and HIV negative
  => all of (not (hepatitis b infection); not (hiv infection))
I ER or PR-positive
  => any of (estrogen receptor is positive; progesterone receptor is positive)
E HBsAg or anti-HCV positive
  => any of (hbsag is positive; anti hcv is positive)
E HIV or HBsAg positive
  => any of (hiv infection; hbsag is positive)
E HBsAg positive or HCV RNA positive
  => any of (hbsag is positive; "HCV RNA positive")
E HIV infection with CD4 count < 350 cells/mm3
  => all of (hiv infection; cd4 count < 350 /mm³)
E Patients infected by HIV
  => hiv infection
E Surgery up to 6 weeks before
  => surgery within the past 6 weeks
E Stroke within 3 months prior
  => stroke within the past 3 months
I History of asthma at least 1 year before screening
  => asthma at least 1 year before screening
E Stroke more than 6 months before randomisation
  => stroke more than 6 months before randomisation
E Antibiotics more than 24 hours ago
  => antibiotic more than 24 hours before anchor
I HER2-negative and ER-positive breast cancer
  => all of (her2 is negative; estrogen receptor is positive; breast cancer)
I ER-positive, HER2-negative breast cancer
  => all of (estrogen receptor is positive; her2 is negative; breast cancer)
I ER+/HER2- breast cancer
  => all of (estrogen receptor is positive; her2 is negative; breast cancer)
I ER-positive, PR-positive, HER2-negative breast cancer
  => all of (estrogen receptor is positive; progesterone receptor is positive; her2 is negative; breast
    cancer)
I ER positive, HER2 negative breast cancer
  => all of (estrogen receptor is positive; her2 is negative; breast cancer)
"""

PARTLY = """
"""

TO_JUDGE = """
E Age under 18 years pregnant
  => judge "Age under 18 years pregnant" about (all of (age < 18 years; pregnant))
I 18-65
  => judge "18-65"
I Patients between 1 and 5
  => judge "Patients between 1 and 5" about (age between 1 and 5 years)
I Patients between 18 and 35 kg/m2
  => judge "Patients between 18 and 35 kg/m2"
E Poor performance status (ECOG > 2)
  => judge "Poor performance status (ECOG > 2)" about (ecog > 2)
I Non-smoker for at least 1 year
  => judge "Non-smoker for at least 1 year" about ("for at least 1 year" lasting at least 1 year)
I Adults without asthma or COPD
  => judge "Adults without asthma or COPD" about (all of (age >= 18 years; any of (not (asthma); copd)))
I Hypertension without diabetes with COPD
  => judge "Hypertension without diabetes with COPD" about (all of (hypertension; not (all of (diabetes;
    copd))))
E Pregnant or of childbearing age without effective contraception
  => judge "Pregnant or of childbearing age without effective contraception" about (any of (pregnant; all of
    (childbearing potential; not (effective contraception))))
I 3 months after stroke
  => judge "3 months after stroke" about ("3 months after stroke" within 3 months after stroke)
E Within 6 months of myocardial infarction or stroke
  => judge "Within 6 months of myocardial infarction or stroke" about (any of (myocardial infarction within
    the past 6 months; stroke))
E Within 30 days of delivery
  => judge "Within 30 days of delivery" about ("Within 30 days of delivery" within 30 days after delivery)
E Surgery within 3 months of stroke
  => judge "Surgery within 3 months of stroke" about (surgery within 3 months after stroke)
I Agrees to participate in the study and to follow-up visits
  => judge "Agrees to participate in the study and to follow-up visits" about (all of (informed consent;
    "follow-up visits"))
E Agree to participate in another trial
  => judge "Agree to participate in another trial"
E Diabetes (e.g. HbA1c > 7 %)
  => judge "Diabetes (e.g. HbA1c > 7 %)" about (all of (diabetes; hba1c > 7 %))
E Either eye with cataract
  => judge "Either eye with cataract" about (cataract)
E Inflammatory conditions such as chronic rhinosinusitis with nasal polyposis
  => judge "Inflammatory conditions such as chronic rhinosinusitis with nasal polyposis" about (nasal
    polyps)
E Severe renal or hepatic failure
  => judge "Severe renal or hepatic failure" about (liver failure)
I Cardiovascular disease such as stroke and age ≥ 18 years
  => judge "Cardiovascular disease such as stroke and age ≥ 18 years" about (any of (any of (cardiovascular
    disease; stroke); age >= 18 years))
I Including prostatitis, pyelonephritis, and/or interstitial cystitis
  => judge "Including prostatitis, pyelonephritis, and/or interstitial cystitis" about (any of
    (pyelonephritis; interstitial cystitis))
I Patients under 12
  => judge "Patients under 12" about (age < 12 years)
I Post plastic surgery, including oral cancer or hypo-pharyngeal cancer
  => judge "Post plastic surgery, including oral cancer or hypo-pharyngeal cancer" about (any of ("Post
    plastic surgery"; "oral cancer"; "hypo-pharyngeal cancer"))
I Pregnant women 18-40
  => judge "Pregnant women 18-40"
I QTc < 450 ms (Fridericia)
  => judge "QTc < 450 ms (Fridericia)" about (qtc < 450 ms)
E Heart failure by echocardiography
  => judge "Heart failure by echocardiography"
I Transaminases (ALT and AST) > 3 x ULN
  => judge "Transaminases (ALT and AST) > 3 x ULN" about (any of (ast > 3 x ULN; alt > 3 x ULN))
I HIV, HBV or HCV negative
  => judge "HIV, HBV or HCV negative" about (hiv infection)
E Radiotherapy at least 4 weeks before randomisation
  => judge "Radiotherapy at least 4 weeks before randomisation" about (radiotherapy at least 4 weeks
    before randomisation)
E Surgery 6 weeks before
  => judge "Surgery 6 weeks before" about (surgery within the past 6 weeks)
E Antibiotics > 24 h before randomisation
  => judge "Antibiotics > 24 h before randomisation" about (antibiotic more than 24 hours before
    randomisation)
I Antidepressants at least 4 weeks before screening
  => judge "Antidepressants at least 4 weeks before screening" about (antidepressant at least 4 weeks
    before screening)
I ER-positive, PR-positive breast cancer
  => judge "ER-positive, PR-positive breast cancer" about (any of (estrogen receptor is positive; all of
    (progesterone receptor is positive; breast cancer)))
I HER2-positive and HER2-negative breast cancer
  => judge "HER2-positive and HER2-negative breast cancer" about (all of (her2 is positive; all of (her2
    is negative; breast cancer)))
I HBsAg-negative and anti-HCV-positive hepatitis
  => judge "HBsAg-negative and anti-HCV-positive hepatitis" about (all of (hbsag is negative; all of (anti
    hcv is positive; hepatitis)))
"""
