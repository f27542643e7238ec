"""Sentences as the templates of protocols have them, and kinds in a bracket; for ``test_good_sentences``."""

COMPUTABLE = """
I Participants must be 18 to 70 years of age inclusive, at the time of signing the informed consent.
  => age between 18 and 70 years at consent
I Aged 12 to 17 years, at screening
  => age between 12 and 17 years at screening
I Body weight within 45 - 100 kg and BMI within the range 19 - 34 kg/m2 (inclusive).
  => all of (weight between 45 and 100 kg; bmi between 19 and 34 kg/m²)
I BMI between 19 and 31 kg/m2, inclusive, and body weight ≥ 45 kg at screening
  => all of (bmi between 19 and 31 kg/m²; weight >= 45 kg at screening)
I BMI ≥ 19 kg/m2 and age ≥ 20 years at screening
  => all of (bmi >= 19 kg/m²; age >= 20 years at screening)
E Presence of hepatitis B surface antigen (HBsAg) at screening
  => hbsag is positive at screening
E Presence of anti-HCV antibodies
  => anti hcv is positive
I Absence of HBsAg
  => not (hbsag is positive)
E Presence of HBsAg, anti-HCV or HIV antibodies at screening
  => any of (hbsag is positive; anti hcv is positive; hiv test is positive at screening)
E Fridericia-corrected QT interval ≥ 460 ms (men) or ≥ 475 ms (women)
  => any of (all of (sex is male; qtcf >= 460 ms); all of (sex is female; qtcf >= 475 ms))
E QTc > 455 ms or QTc > 485 ms in patients with bundle branch block
  => all of (qtc > 455 ms; any of (not (bundle branch block); qtc > 485 ms))
I QTc < 455 ms or QTc < 485 ms for patients with bundle branch block
  => any of (qtc < 455 ms; all of (bundle branch block; qtc < 485 ms))
E Renal impairment measured as eGFR value of < 35 mL/min/1.73 m2
  => egfr < 35 mL/min/1.73 m²
E History or presence of pancreatitis (acute or chronic)
  => any of (acute pancreatitis ever; chronic pancreatitis ever)
E Diabetes mellitus (type 1 or 2)
  => any of (type 1 diabetes; type 2 diabetes)
E Hepatitis (A, B or C)
  => any of (hav infection; hepatitis b infection; hepatitis c infection)
I Stroke (ischemic or hemorrhagic)
  => any of (ischemic stroke; hemorrhagic stroke)
I Hb > 9 g/dL and BMI < 15 at screening
  => all of (hemoglobin > 9 g/dL; bmi < 15 kg/m² at screening)
E History of alcohol abuse or the use of psychotropic drugs
  => any of (alcohol abuse ever; psychotropic drug)
I Surgery within 4 weeks and no chemotherapy within 2 weeks before surgery
  => all of (surgery within the past 4 weeks; not (chemotherapy within 2 weeks before surgery))
I Current or ex-smokers with a smoking history of at least 15 pack years
  => all of (any of (smoker; ex smoker); pack years >= 15 pack-years)
I Current or former smokers with ≥ 15 pack-years
  => all of (any of (smoker; ex smoker); pack years >= 15 pack-years)
I Adults with COPD; current or former smokers with ≥ 15 pack-years
  => all of (all of (age >= 18 years; copd); all of (any of (smoker; ex smoker); pack years >= 15
    pack-years))
E Known asthma, current or past malignancy
  => any of (asthma; malignancy ever)
E Patients who smoke or have COPD
  => any of (smoker; copd)
E Subjects who have had a stroke or have diabetes
  => any of (stroke ever; diabetes)
E Intracranial hemorrhage ever, or ischemic stroke within 3 months
  => any of (intracranial hemorrhage ever; ischemic stroke within the past 3 months)
E Rituximab in the past or ocrelizumab within 6 months
  => any of (rituximab ever; ocrelizumab within the past 6 months)
"""

PARTLY = """
E Malignancy within the past 4 years except for basal cell or squamous cell carcinoma of the skin that
    has been resected
  => all of (malignancy within the past 4 years; judge "Malignancy within the past 4 years except for
    basal cell or squamous cell carcinoma of the skin that has been resected")
E Malignancy within 4 years except for treated carcinoma in situ of the cervix, or basal or squamous
    cell skin cancer
  => all of (malignancy within the past 4 years; judge "Malignancy within 4 years except for treated
    carcinoma in situ of the cervix, or basal or squamous cell skin cancer")
E Ever treated with rituximab or ocrelizumab within 6 months
  => any of (rituximab within the past 6 months; ocrelizumab within the past 6 months; all of (rituximab
    ever; judge "Ever treated with rituximab or ocrelizumab within 6 months"))
"""

TO_JUDGE = """
I Aged 12 to 17 years, BMI > 21 kg/m2, at screening
  => judge "Aged 12 to 17 years, BMI > 21 kg/m2, at screening" about (all of (age between 12 and 17 years;
    bmi > 21 kg/m²))
I Age ≥ 20 years and weight ≥ 45 kg at screening
  => judge "Age ≥ 20 years and weight ≥ 45 kg at screening" about (all of (age >= 20 years; weight >= 45
    kg at screening))
E Presence of HBsAg > 300 IU/mL
  => judge "Presence of HBsAg > 300 IU/mL" about ("HBsAg" > 300 IU/mL)
E Absence of anti-HCV or HBsAg
  => judge "Absence of anti-HCV or HBsAg" about (not (any of (anti hcv is positive; hbsag is positive)))
E QTc > 485 ms or QTc > 455 ms in patients with bundle branch block
  => judge "QTc > 485 ms or QTc > 455 ms in patients with bundle branch block" about (any of (qtc > 485
    ms; all of (qtc > 455 ms; bundle branch block)))
E QTc > 455 ms or QTcF > 485 ms in patients with bundle branch block
  => judge "QTc > 455 ms or QTcF > 485 ms in patients with bundle branch block" about (any of (qtc > 455
    ms; all of (qtcf > 485 ms; bundle branch block)))
I Diabetes mellitus (type 1 and type 2)
  => judge "Diabetes mellitus (type 1 and type 2)" about (diabetes)
E Heart failure (mild or severe)
  => judge "Heart failure (mild or severe)" about (heart failure)
E Hypertension (controlled or uncontrolled)
  => judge "Hypertension (controlled or uncontrolled)" about (hypertension)
E Hepatitis (B and C)
  => judge "Hepatitis (B and C)" about (hepatitis)
E Absence of HIV test
  => judge "Absence of HIV test"
I Weight > 2500 g and gestational age > 37 weeks at birth
  => judge "Weight > 2500 g and gestational age > 37 weeks at birth" about (all of (weight > 2500 g;
    gestational age > 37 weeks at birth))
E WBC > 50 x 10^9/L or platelets < 20 x 10^9/L at diagnosis
  => judge "WBC > 50 x 10^9/L or platelets < 20 x 10^9/L at diagnosis" about (any of (wbc > 50 G/L;
    platelets < 20 G/L at diagnosis))
E Chemotherapy within 30 days prior to randomization or planned randomization
  => judge "Chemotherapy within 30 days prior to randomization or planned randomization" about
    (chemotherapy within 30 days before randomisation)
E Donation of blood >= 2 units within 8 weeks
  => judge "Donation of blood >= 2 units within 8 weeks" about (all of ("Donation of blood in
    units" >= 2; "within 8 weeks" within the past 8 weeks))
I Current or former smokers with COPD
  => judge "Current or former smokers with COPD" about (all of (ex smoker; copd))
I Patients with COPD who are current or former smokers
  => judge "Patients with COPD who are current or former smokers" about (any of (copd; ex smoker))
E Patients with depression who are currently or previously treated with SSRIs
  => judge "Patients with depression who are currently or previously treated with SSRIs" about (any of
    (depression; ssri ever))
I Patients with COPD currently or previously smoking
  => judge "Patients with COPD currently or previously smoking" about (any of (copd; smoker ever))
E Patients with epilepsy who are taking or have taken valproate
  => judge "Patients with epilepsy who are taking or have taken valproate" about (any of (epilepsy;
    valproic acid ever))
"""
