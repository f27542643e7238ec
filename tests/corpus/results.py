"""Sentences on results of tests, bare ages, pregnancy, and slips of the pen; tables of ``test_good_sentences``."""

COMPUTABLE = """
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
I ER positive, HER2 negative breast cancer
  => judge "ER positive, HER2 negative breast cancer" about (any of (estrogen receptor is positive; all of
    (her2 is negative; breast cancer)))
E Poor performance status (ECOG > 2)
  => judge "Poor performance status (ECOG > 2)" about (ecog > 2)
I Non-smoker for at least 1 year
  => judge "Non-smoker for at least 1 year" about ("for at least 1 year" lasting at least 1 year)
"""
