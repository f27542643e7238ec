"""Sentences on lists that are left to a person; for ``test_good_sentences``."""

TO_JUDGE = """
I Men with prostate cancer, PSA > 10 ng/mL
  => judge "Men with prostate cancer, PSA > 10 ng/mL" about (all of (sex is male; prostate cancer; psa > 10
    ng/mL))
I Women with breast cancer, ECOG 0-1
  => judge "Women with breast cancer, ECOG 0-1" about (all of (sex is female; breast cancer; ecog between 0
    and 1))
I Women with singleton pregnancy, gestational age 24-28 weeks
  => judge "Women with singleton pregnancy, gestational age 24-28 weeks" about (all of (sex is female;
    singleton pregnancy; gestational age between 24 and 28 weeks))
I Women with asthma, diabetes
  => judge "Women with asthma, diabetes" about (all of (sex is female; any of (asthma; diabetes)))
I Adults with: asthma, COPD
  => judge "Adults with: asthma, COPD" about (any of (asthma; copd))
E Women with PCOS, BMI > 40
  => judge "Women with PCOS, BMI > 40" about (all of (sex is female; any of (polycystic ovary syndrome; bmi
    > 40 kg/m²)))
E Adults with asthma, FEV1 < 50%
  => judge "Adults with asthma, FEV1 < 50%" about (all of (age >= 18 years; any of (asthma; fev1 < 50 %)))
E Women over 50 years, LDL > 190 mg/dL
  => judge "Women over 50 years, LDL > 190 mg/dL" about (all of (sex is female; any of (age > 50 years; ldl
    cholesterol > 190 mg/dL)))
I T-score -2.5 or below at the lumbar spine
  => judge "T-score -2.5 or below at the lumbar spine" about (bone mineral density t score <= -2.5)
I BMD Z-score of -2.0 or lower
  => judge "BMD Z-score of -2.0 or lower"
I T-score of at most -2.5
  => judge "T-score of at most -2.5"
I Inclusion: -18 years or older
  => judge "Inclusion: -18 years or older"
I Offset -3.00 or less
  => judge "Offset -3.00 or less"
I HIV and pregnancy test negative
  => judge "HIV and pregnancy test negative" about (all of (hiv infection; pregnancy test is negative))
I HIV, syphilis and HBsAg negative
  => judge "HIV, syphilis and HBsAg negative" about (all of (hiv infection; syphilis; hbsag is negative))
I HIV or HBsAg negative
  => judge "HIV or HBsAg negative" about (any of (hiv infection; hbsag is negative))
I Syphilis and HIV negative
  => judge "Syphilis and HIV negative" about (all of (syphilis; not (hiv infection)))
I ER and/or PR positive
  => judge "ER and/or PR positive" about (any of ("ER"; progesterone receptor is positive))
I TST and IGRA negative
  => judge "TST and IGRA negative" about (all of ("TST"; tuberculosis test is negative))
I Lupus anticoagulant and ANA negative
  => judge "Lupus anticoagulant and ANA negative" about (all of ("Lupus anticoagulant"; antinuclear
    antibodies is negative))
I ALK-positive or ROS1-positive NSCLC
  => judge "ALK-positive or ROS1-positive NSCLC" about (any of (alk rearrangement; "ROS1-positive NSCLC"))
I EGFR-mutant or ALK-positive NSCLC
  => judge "EGFR-mutant or ALK-positive NSCLC" about (any of (egfr mutation; "ALK-positive NSCLC"))
I HER2-positive or HER2-mutant NSCLC
  => judge "HER2-positive or HER2-mutant NSCLC" about (any of (her2 is positive; "HER2-mutant NSCLC"))
I KRAS-mutant or BRAF-mutant colorectal cancer
  => judge "KRAS-mutant or BRAF-mutant colorectal cancer" about (any of (kras mutation; "BRAF-mutant
    colorectal cancer"))
I MSI-H or dMMR colorectal cancer
  => judge "MSI-H or dMMR colorectal cancer" about (any of (msi high; "dMMR colorectal cancer"))
I HBeAg-positive or HBeAg-negative chronic hepatitis B
  => judge "HBeAg-positive or HBeAg-negative chronic hepatitis B" about (any of (hbeag is positive; all of
    (hbeag is negative; chronic hepatitis b)))
I AQP4-positive or AQP4-negative NMOSD
  => judge "AQP4-positive or AQP4-negative NMOSD" about (any of (aqp4 antibody is positive; all of (aqp4
    antibody is negative; neuromyelitis optica)))
I Rheumatoid factor-positive or anti-CCP-positive rheumatoid arthritis
  => judge "Rheumatoid factor-positive or anti-CCP-positive rheumatoid arthritis" about (any of (rheumatoid
    factor is positive; all of (anti ccp is positive; rheumatoid arthritis)))
I Stage IV or recurrent NSCLC
  => judge "Stage IV or recurrent NSCLC" about (any of ("Stage IV"; "recurrent NSCLC"))
I MDR or XDR tuberculosis
  => judge "MDR or XDR tuberculosis" about (any of ("MDR"; "XDR tuberculosis"))
E EGFR mutation-positive or ALK-positive NSCLC
  => judge "EGFR mutation-positive or ALK-positive NSCLC" about (any of (egfr mutation; "ALK-positive
    NSCLC"))
E MR or CT contraindicated
  => judge "MR or CT contraindicated" about (any of ("MR"; "CT contraindicated"))
I WOCBP and men must use contraception
  => judge "WOCBP and men must use contraception" about (all of (childbearing potential; if (sex is male)
    then (contraception)))
I Women of childbearing potential and men must use contraception
  => judge "Women of childbearing potential and men must use contraception" about (all of (childbearing
    potential; if (sex is male) then (contraception)))
I Men and WOCBP must use contraception
  => judge "Men and WOCBP must use contraception" about (sex is male)
I Men and women of childbearing potential must use contraception
  => judge "Men and women of childbearing potential must use contraception" about (sex is male)
I Women must be postmenopausal or sterile
  => judge "Women must be postmenopausal or sterile" about (if (sex is female) then (postmenopausal))
I Women of child-bearing potential must agree to use contraception
  => judge "Women of child-bearing potential must agree to use contraception"
I Women of childbearing potential using effective contraception
  => judge "Women of childbearing potential using effective contraception"
E History of MI, fever, or infection
  => judge "History of MI, fever, or infection" about (any of (myocardial infarction ever; fever ever;
    infection ever))
E Recent (within 3 months) stroke or MI
  => judge "Recent (within 3 months) stroke or MI" about (any of (stroke within the past 3 months;
    myocardial infarction))
E Recent (within 6 months) myocardial infarction, stroke, or TIA
  => judge "Recent (within 6 months) myocardial infarction, stroke, or TIA" about (any of (myocardial
    infarction within the past 6 months; stroke; transient ischemic attack))
E Recent (< 6 weeks) surgery or trauma
  => judge "Recent (< 6 weeks) surgery or trauma" about (any of (surgery less than 6 weeks before anchor;
    trauma))
E Women who had fever
  => judge "Women who had fever" about (all of (sex is female; fever ever))
E Active infection with HIV
  => judge "Active infection with HIV" about (all of (active infection; hiv infection))
E Current infection with hepatitis B or C
  => judge "Current infection with hepatitis B or C" about (active infection)
E Chronic infection with HBV or HCV
  => judge "Chronic infection with HBV or HCV" about (chronic infection)
E Infection with hepatitis B or C
  => judge "Infection with hepatitis B or C" about (infection)
E Infection with SARS-CoV-2
  => judge "Infection with SARS-CoV-2" about (all of (infection; covid 19))
E Hepatitis B or C with cirrhosis
  => judge "Hepatitis B or C with cirrhosis" about (cirrhosis)
E Hepatitis B or C and ALT > 3 x ULN
  => judge "Hepatitis B or C and ALT > 3 x ULN" about (all of (any of (hepatitis b infection; hepatitis c
    infection); alt > 3 x ULN))
I SBP ≥ 140 and < 180 mmHg seated
  => judge "SBP ≥ 140 and < 180 mmHg seated" about (all of (systolic blood pressure >= 140 mmHg; "seated" <
    180 mmHg))
I SBP < 180 mmHg seated
  => judge "SBP < 180 mmHg seated" about (systolic blood pressure < 180 mmHg)
I HIV-positive children 2-12
  => judge "HIV-positive children 2-12"
I HIV-positive smokers 18-65
  => judge "HIV-positive smokers 18-65" about (all of (hiv infection; "smokers" between 18 and 65))
I ECOG 0-1-2
  => judge "ECOG 0-1-2" about (all of (ecog = 0; ecog between 1 and 2))
I BMI 18-24 and 30-35
  => judge "BMI 18-24 and 30-35" about (any of (bmi between 18 and 24 kg/m²; bmi between 30 and 35 kg/m²))
I HIV-positive; HIV-negative
  => judge "HIV-positive; HIV-negative" about (any of (hiv infection; not (hiv infection)))
I Male; female
  => judge "Male; female" about (any of (sex is male; sex is female))
I Age ≥ 18 or ≤ 65 years
  => judge "Age ≥ 18 or ≤ 65 years" about (any of (age >= 18 years; age <= 65 years))
I Age > 18 years or < 65 years
  => judge "Age > 18 years or < 65 years" about (any of (age > 18 years; age < 65 years))
I Age ≥ 18 and ≥ 65
  => judge "Age ≥ 18 and ≥ 65" about (all of (age >= 18 years; age >= 65 years))
I SOFA ≥ 2 points from baseline
  => judge "SOFA ≥ 2 points from baseline" about (sofa >= 2)
I Increase of SOFA ≥ 2 points
  => judge "Increase of SOFA ≥ 2 points" about (sofa >= 2)
I MAS ≥ 1+
  => judge "MAS ≥ 1+"
I Modified Ashworth Scale ≥ 1+
  => judge "Modified Ashworth Scale ≥ 1+"
I ≥ 18+ years
  => judge "≥ 18+ years"
I Hoehn and Yahr ≤ 3 in the on state
  => judge "Hoehn and Yahr ≤ 3 in the on state" about (hoehn yahr is 0, 1, 1.5, 2, 2.5, 3)
E Contraindications to regional anesthesia (coagulopathy, infection, patient refusal)
  => judge "Contraindications to regional anesthesia (coagulopathy, infection, patient refusal)" about (any
    of (coagulopathy; infection; refusal))
E Contraindication to MRI (pacemaker, claustrophobia)
  => judge "Contraindication to MRI (pacemaker, claustrophobia)" about (all of (mri contraindication; any of
    (pacemaker; claustrophobia)))
E Liver cirrhosis or cancer
  => judge "Liver cirrhosis or cancer" about (any of (cirrhosis; malignancy))
E Kidney failure or transplant
  => judge "Kidney failure or transplant" about (any of (renal failure; "transplant"))
E Heart failure or transplant
  => judge "Heart failure or transplant" about (any of (heart failure; "transplant"))
E Hip replacement or fracture
  => judge "Hip replacement or fracture" about (any of (hip arthroplasty; fracture))
E Spine surgery or fracture
  => judge "Spine surgery or fracture" about (any of (spinal surgery; fracture))
E Eye disease or surgery
  => judge "Eye disease or surgery" about (any of (eye disease; surgery))
E Brain tumour or surgery
  => judge "Brain tumour or surgery" about (any of (brain tumor; surgery))
E Eye surgery or trauma
  => judge "Eye surgery or trauma" about (any of (eye surgery; trauma))
E Penicillin allergy or intolerance
  => judge "Penicillin allergy or intolerance" about (any of (penicillin allergy; "intolerance"))
E Metformin intolerance or contraindication
  => judge "Metformin intolerance or contraindication" about (any of ("Metformin intolerance";
    "contraindication"))
E Liver cirrhosis or failure
  => judge "Liver cirrhosis or failure" about (cirrhosis)
E Optic neuritis or neuropathy
  => judge "Optic neuritis or neuropathy" about (any of (optic neuritis; "neuropathy"))
E Macular edema or degeneration
  => judge "Macular edema or degeneration" about (any of (macular edema; "degeneration"))
E Intracranial hemorrhage or tumor
  => judge "Intracranial hemorrhage or tumor" about (any of (intracranial hemorrhage; "tumor"))
E Strong inhibitors or inducers of CYP3A4
  => judge "Strong inhibitors or inducers of CYP3A4" about (any of (strong cyp3a4 inhibitor; cyp3a4
    inducer))
E Planned pregnancy or surgery
  => judge "Planned pregnancy or surgery" about (any of (planning pregnancy; surgery))
E Planned surgery or chemotherapy
  => judge "Planned surgery or chemotherapy" about (any of (planned surgery; chemotherapy))
E Heart failure or cancer
  => judge "Heart failure or cancer" about (any of (heart failure; malignancy))
E High risk defined as any of the following: asthma; COPD
  => judge "High risk defined as any of the following: asthma; COPD" about (any of (asthma; copd))
E None of the following: gout; COPD
  => judge "None of the following: gout; COPD" about (not (any of (gout; copd)))
E At least two of the following: asthma or COPD, diabetes
  => judge "At least two of the following: asthma or COPD, diabetes" about (at least 2 of (asthma; copd;
    diabetes))
E At least three of the following: asthma, COPD
  => judge "At least three of the following: asthma, COPD" about (at least 3 of (asthma; copd))
E Exactly two of the following: asthma; COPD; diabetes
  => judge "Exactly two of the following: asthma; COPD; diabetes"
E Any of the following heart failure symptoms: dyspnea, edema
  => judge "Any of the following heart failure symptoms: dyspnea, edema" about (any of (dyspnea; edema))
E Any of the following within 6 months: stroke; pregnancy; HbA1c > 9 %
  => judge "Any of the following within 6 months: stroke; pregnancy; HbA1c > 9 %" about (any of (stroke
    within the past 6 months; pregnant; hba1c > 9 %))
E History of any of the following: fever; stroke
  => judge "History of any of the following: fever; stroke" about (any of (fever; stroke ever))
I Fewer than two of the following: asthma; COPD; diabetes
  => judge "Fewer than two of the following: asthma; COPD; diabetes"
E Stage III or IV NSCLC with brain metastases
  => judge "Stage III or IV NSCLC with brain metastases" about (any of ("Stage III"; brain metastases))
E Vitamin B or C deficiency
  => judge "Vitamin B or C deficiency" about ("C deficiency")
E No hepatitis A, B or C
  => judge "No hepatitis A, B or C" about (not (hav infection))
E COPD or GERD symptoms
  => judge "COPD or GERD symptoms" about (any of (copd; "GERD symptoms"))
E Influenza or COVID-19 vaccination within 30 days
  => judge "Influenza or COVID-19 vaccination within 30 days" about (any of (influenza within the past 30
    days; covid vaccine within the past 30 days))
E Asthma or COPD exacerbation within 4 weeks
  => judge "Asthma or COPD exacerbation within 4 weeks" about (any of (asthma within the past 4 weeks; copd
    exacerbation within the past 4 weeks))
E Alcohol or opioid use disorder within 12 months
  => judge "Alcohol or opioid use disorder within 12 months" about (any of (alcohol use within the past 12
    months; opioid use disorder within the past 12 months))
E Hip replacement or fracture within 6 months
  => judge "Hip replacement or fracture within 6 months" about (any of (hip arthroplasty within the past 6
    months; fracture within the past 6 months))
E Aspirin or NSAID allergy within 6 months
  => judge "Aspirin or NSAID allergy within 6 months" about (any of (acetylsalicylic acid within the past 6
    months; "NSAID allergy" within the past 6 months))
E Heart failure or stroke hospitalization
  => judge "Heart failure or stroke hospitalization" about (any of (heart failure; "stroke
    hospitalization"))
E Bleeding or clotting disorder
  => judge "Bleeding or clotting disorder" about (any of (bleeding; coagulopathy))
E Hip replacement, fracture or infection
  => judge "Hip replacement, fracture or infection" about (any of (hip arthroplasty; fracture; infection))
E Diabetes, on insulin, hypertension
  => judge "Diabetes, on insulin, hypertension" about (any of (diabetes; insulin; hypertension))
E Current smoker or alcohol abuse within 1 year
  => judge "Current smoker or alcohol abuse within 1 year" about (any of (smoker within the past 1 year;
    alcohol abuse within the past 1 year))
E HIV, hepatitis B, or C infection
  => judge "HIV, hepatitis B, or C infection" about (any of (hiv infection; hepatitis b infection; "C
    infection"))
E Liver transplant, cirrhosis or failure
  => judge "Liver transplant, cirrhosis or failure" about (any of (liver transplant; cirrhosis))
E Asthma that is well controlled is allowed
  => judge "Asthma that is well controlled is allowed"
E Malignancy, with the exception of non-melanoma skin cancer, within 5 years
  => judge "Malignancy, with the exception of non-melanoma skin cancer, within 5 years" about
    ((malignancy) unless (any of (non melanoma skin cancer within the past 5 years; "within 5 years" within
    the past 5 years)))
E Malignancy except basal cell carcinoma. Lymphoma is also excluded.
  => judge "Malignancy except basal cell carcinoma. Lymphoma is also excluded." about ("malignancy except
    basal cell carcinoma")
E Infection with a virus that is resistant
  => judge "Infection with a virus that is resistant" about (infection)
E Patients with asthma, who smoke
  => judge "Patients with asthma, who smoke" about (any of (asthma; smoker))
E Cancer, that has spread
  => judge "Cancer, that has spread" about (malignancy)
E Any of the following coexisting conditions: asthma, COPD
  => judge "Any of the following coexisting conditions: asthma, COPD" about (any of (asthma; copd))
I Hypertension unless well controlled
  => judge "Hypertension unless well controlled" about (hypertension)
I Free of diabetes that requires insulin
  => judge "Free of diabetes that requires insulin" about (not (diabetes))
I Parents of children with asthma who smoke
  => judge "Parents of children with asthma who smoke" about (all of (asthma; smoker))
E Not well controlled hypertension
  => judge "Not well controlled hypertension" about (not ("well controlled hypertension"))
E No stable angina
  => judge "No stable angina" about (not (stable angina))
I Type 1 diabetes < 100 days since diagnosis
  => judge "Type 1 diabetes < 100 days since diagnosis" about (type 1 diabetes less than 100 days after
    diagnosis)
I Multiple sclerosis < 5 years since symptom onset
  => judge "Multiple sclerosis < 5 years since symptom onset" about (multiple sclerosis less than 5 years
    after symptom onset)
I Creatinine ≤ 1.5 x ULN (≤ 3 x ULN if due to myeloma)
  => judge "Creatinine ≤ 1.5 x ULN (≤ 3 x ULN if due to myeloma)" about (all of (creatinine <= 1.5 x ULN;
    creatinine <= 3 x ULN))
I Previously untreated CLL
  => judge "Previously untreated CLL"
I eGFR < 60 mL/min/1.73 m2 or UACR ≥ 30 mg/g for at least 3 months
  => judge "eGFR < 60 mL/min/1.73 m2 or UACR ≥ 30 mg/g for at least 3 months" about (any of (egfr < 60
    mL/min/1.73 m²; all of (uacr >= 30 mg/g; "UACR ≥ 30 mg/g" lasting at least 3 months)))
E Bilirubin must not exceed 1.5 x ULN
  => judge "Bilirubin must not exceed 1.5 x ULN" about (bilirubin <= 1.5 x ULN)
I Resting SpO2 ≥ 90 % on oxygen
  => judge "Resting SpO2 ≥ 90 % on oxygen" about (spo2 >= 90 %)
I Undergoing elective surgery requiring intubation under general anesthesia
  => judge "Undergoing elective surgery requiring intubation under general anesthesia"
E Transfusion related reaction
  => judge "Transfusion related reaction"
E Steroid associated glaucoma
  => judge "Steroid associated glaucoma"
I Able to walk with a cane
  => judge "Able to walk with a cane" about (able to walk)
E MI earlier than 3 months before screening
  => judge "MI earlier than 3 months before screening" about (myocardial infarction within 3 months before
    screening)
I HbA1c < 8% in patients with diabetes
  => judge "HbA1c < 8% in patients with diabetes" about (all of (hba1c < 8 %; diabetes))
"""
