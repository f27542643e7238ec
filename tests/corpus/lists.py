"""Sentences on lists: whose they are, what each item shares, what is past, and signs; for ``test_good_sentences``."""

COMPUTABLE = """
I Women aged 18-40 years, BMI 18-30 kg/m2
  => all of (sex is female; age between 18 and 40 years; bmi between 18 and 30 kg/m²)
I Men 18-45, weight 50-90 kg
  => all of (sex is male; age between 18 and 45 years; weight between 50 and 90 kg)
I Men and women 18-65, BMI 18-30
  => all of (sex is male, female; age between 18 and 65 years; bmi between 18 and 30 kg/m²)
I Female patients aged 18-65 years, ASA I-II
  => all of (sex is female; age between 18 and 65 years; asa class is I, II)
I Women ≥ 50 years, T-score < -2.5
  => all of (sex is female; age >= 50 years; bone mineral density t score < -2.5)
I Women with asthma, diabetes or gout
  => all of (sex is female; any of (asthma; diabetes; gout))
I T-score of -2.5 or less
  => bone mineral density t score <= -2.5
I T-score –2.5 or lower
  => bone mineral density t score <= -2.5
I RASS -3 or less
  => rass <= -3
I RASS -4
  => rass = -4
I RASS 0 to -2
  => rass between -2 and 0
I RASS -2 to +1
  => rass between -2 and 1
I RASS +1 to +4
  => rass between 1 and 4
I RASS between -2 and 0
  => rass between -2 and 0
I T-score between -1.0 and -2.5
  => bone mineral density t score between -2.5 and -1
I Height SDS of -2 or less
  => height sds <= -2 SD
I WHZ -3 or lower
  => weight for height z <= -3 SD
I HAZ -2 or below
  => height sds <= -2 SD
I Base excess of -6 mmol/L or lower
  => base excess <= -6 mmol/L
I Refraction -6.0 D or less
  => refractive error <= -6 D
I Spherical equivalent -3.00 D or less
  => refractive error <= -3 D
I T-score < -2.5
  => bone mineral density t score < -2.5
I Age -18 years or older
  => age >= 18 years
I Age - 18 years or older
  => age >= 18 years
I T-score between –1.0 and –2.5
  => bone mineral density t score between -2.5 and -1
I T-score < –2.5
  => bone mineral density t score < -2.5
I RASS ≤ –3
  => rass <= -3
I HIV negative and HBsAg negative
  => all of (not (hiv infection); hbsag is negative)
I Pregnancy test negative and HIV negative
  => all of (pregnancy test is negative; not (hiv infection))
I Diabetes and HIV negative
  => all of (diabetes; not (hiv infection))
I HER2-positive breast cancer or gastric cancer
  => any of (all of (her2 is positive; breast cancer); gastric cancer)
E Diabetes or HIV positive
  => any of (diabetes; hiv infection)
I Men and women must use contraception
  => all of (sex is male, female; contraception)
I Women of childbearing potential must use contraception
  => if (childbearing potential) then (contraception)
I WOCBP must use contraception
  => if (childbearing potential) then (contraception)
I Women of childbearing potential must use effective contraception
  => if (childbearing potential) then (effective contraception)
I Women of childbearing potential must use an effective method of contraception
  => if (childbearing potential) then (effective contraception)
I Women of childbearing potential must have a negative pregnancy test
  => if (childbearing potential) then (pregnancy test is negative)
I Women of childbearing potential must have a negative pregnancy test at screening
  => if (childbearing potential) then (pregnancy test is negative at screening)
I Females of childbearing potential should use adequate contraception
  => if (childbearing potential) then (effective contraception)
I For women of childbearing potential: negative pregnancy test
  => if (childbearing potential) then (pregnancy test is negative)
I If female of childbearing potential, negative pregnancy test
  => if (childbearing potential) then (pregnancy test is negative)
I Negative pregnancy test for women of childbearing potential
  => if (childbearing potential) then (pregnancy test is negative)
I Negative pregnancy test in women of childbearing potential
  => if (childbearing potential) then (pregnancy test is negative)
I Female patients must have a negative pregnancy test
  => if (sex is female) then (pregnancy test is negative)
I Women must have a negative pregnancy test
  => if (sex is female) then (pregnancy test is negative)
I Premenopausal women must have a negative pregnancy test
  => if (premenopausal) then (pregnancy test is negative)
E Women of childbearing potential without effective contraception
  => all of (childbearing potential; not (effective contraception))
E History of HIV, HBV or HCV
  => any of (hiv infection ever; any of (hepatitis b infection ever; hepatitis c infection ever))
E History of HIV, hepatitis B or C
  => any of (hiv infection ever; any of (hepatitis b infection ever; hepatitis c infection ever))
E History of HIV or hepatitis B or C
  => any of (hiv infection ever; any of (hepatitis b infection ever; hepatitis c infection ever))
E Prior HIV, HBV or HCV infection
  => any of (hiv infection ever; any of (hepatitis b infection ever; hepatitis c infection ever))
E History of alcohol abuse, hepatitis B or C
  => any of (alcohol abuse ever; any of (hepatitis b infection ever; hepatitis c infection ever))
E History of HIV, HBV, or HCV infection
  => any of (hiv infection ever; hepatitis b infection ever; hepatitis c infection ever)
E Previous chemotherapy or radiotherapy
  => any of (chemotherapy ever; radiotherapy ever)
E Any previous chemotherapy
  => chemotherapy ever
E Previous chemotherapy
  => chemotherapy ever
E Prior chemotherapy
  => chemotherapy ever
E Patients who have had tuberculosis
  => tuberculosis ever
E Has had cancer
  => malignancy ever
E Patients who had chemotherapy
  => chemotherapy ever
E Has had hepatitis B
  => hepatitis b infection ever
E Patients who have had hepatitis B or C
  => any of (hepatitis b infection ever; hepatitis c infection ever)
E Have had a seizure
  => seizure ever
E Patients who had been treated with rituximab
  => rituximab ever
E Patients who were treated with rituximab
  => rituximab ever
E Patients treated with rituximab
  => rituximab
E Have been treated with rituximab
  => rituximab ever
E Previously treated with rituximab
  => rituximab ever
E History of stroke or pregnancy
  => any of (stroke ever; pregnant)
E History of malignancy, pregnancy, or age < 18
  => any of (malignancy ever; pregnant; age < 18 years)
E History of seizures, pregnant or breastfeeding
  => any of (seizure ever; pregnant; breastfeeding)
E History of seizures, or pregnant
  => any of (seizure ever; pregnant)
E History of asthma, pregnant women
  => any of (asthma ever; pregnant)
E Prior chemotherapy, pregnancy, or HIV infection
  => any of (chemotherapy ever; pregnant; hiv infection ever)
E Prior organ transplant or on dialysis
  => any of (organ transplant ever; dialysis)
E History of organ transplant or on dialysis
  => any of (organ transplant ever; dialysis)
E Stroke within 3 months, prior intracranial hemorrhage, or brain tumor
  => any of (stroke within the past 3 months; intracranial hemorrhage ever; brain tumor)
E History of preterm birth
  => "preterm birth" ever
I No history of MI or current angina
  => not (any of (myocardial infarction ever; angina))
I No history of diabetes or current smoking
  => not (any of (diabetes ever; smoker))
I No history of stroke or MI
  => not (any of (stroke ever; myocardial infarction ever))
E Infection with HIV
  => hiv infection
I Patient who has received informed consent
  => informed consent
I FEV1 < 80% of predicted
  => fev1 < 80 %
I HIV-positive women 18-45
  => all of (sex is female; hiv infection; age between 18 and 45 years)
I Women aged 40-60; men aged 35-60
  => any of (all of (sex is female; age between 40 and 60 years); all of (sex is male; age between 35 and 60
    years))
I Men aged 18-60. Women aged 18-55.
  => any of (all of (sex is male; age between 18 and 60 years); all of (sex is female; age between 18 and 55
    years))
I Women aged 40-60, men aged 35-60
  => any of (all of (sex is female; age between 40 and 60 years); all of (sex is male; age between 35 and 60
    years))
I Age < 18 years or > 65 years
  => any of (age < 18 years; age > 65 years)
I BMI ≥ 18 and ≤ 30
  => all of (bmi >= 18 kg/m²; bmi <= 30 kg/m²)
I Males. Non-smokers.
  => all of (sex is male; not (smoker))
I Lansky/Karnofsky ≥ 60
  => "Lansky/Karnofsky" >= 60
E BMI < 18 or > 30
  => any of (bmi < 18 kg/m²; bmi > 30 kg/m²)
E Age < 18; age > 65
  => any of (age < 18 years; age > 65 years)
I Karnofsky or Lansky performance status ≥ 60
  => "Karnofsky or Lansky performance status" >= 60
I clinical dementia rating (CDR) = 0.5 or 1
  => any of (clinical dementia rating = 0.5; clinical dementia rating = 1)
I NRS ≥ 4 on a 0-10 scale
  => all of (pain nrs >= 4; pain nrs between 0 and 10)
I NRS pain ≥ 4
  => pain nrs >= 4
I Smoking > 20 pack-years
  => all of (smoker; pack years > 20 pack-years)
I AST/ALT ≤ 2.5 x ULN
  => all of (ast <= 2.5 x ULN; alt <= 2.5 x ULN)
I AST and ALT ≤ 2.5 x ULN
  => all of (ast <= 2.5 x ULN; alt <= 2.5 x ULN)
E AST or ALT > 2.5 x ULN
  => any of (ast > 2.5 x ULN; alt > 2.5 x ULN)
E Contraindications to lumbar puncture (platelets < 50 G/L, anticoagulant)
  => any of (platelets < 50 G/L; anticoagulant)
E Diabetes or cancer
  => any of (diabetes; malignancy)
E Stroke or surgery
  => any of (stroke; surgery)
E Myocardial infarction or stroke
  => any of (myocardial infarction; stroke)
E Chronic kidney disease or diabetes
  => any of (chronic kidney disease; diabetes)
E Chronic obstructive pulmonary disease or asthma
  => any of (copd; asthma)
E Unstable angina or myocardial infarction
  => any of (unstable angina; myocardial infarction)
I Acute coronary syndrome or heart failure
  => any of (acute coronary syndrome; heart failure)
E Unstable angina within the past 6 months
  => unstable angina within the past 6 months
E Any of the following conditions: asthma; COPD
  => any of (asthma; copd)
E Meets one or more of the following criteria: asthma; COPD
  => any of (asthma; copd)
E Presence of any of the following risk factors: asthma, COPD or diabetes
  => any of (asthma; copd; diabetes)
E At least two of the following: asthma; COPD; diabetes
  => at least 2 of (asthma; copd; diabetes)
I Subjects with at least two of the following risk factors: hypertension, diabetes, smoking
  => at least 2 of (hypertension; diabetes; smoker)
E Two or more of the following: ⏎ * asthma ⏎ * COPD or emphysema ⏎ * diabetes
  => at least 2 of (asthma; any of (copd; emphysema); diabetes)
I More than one of the following: asthma; COPD; diabetes
  => at least 2 of (asthma; copd; diabetes)
I Meets 2 of the following 3 criteria: ⏎ * asthma ⏎ * COPD or emphysema ⏎ * diabetes
  => at least 2 of (asthma; any of (copd; emphysema); diabetes)
E History of any of the following: stroke; myocardial infarction
  => any of (stroke ever; myocardial infarction ever)
E Any of the following within 6 months: stroke, myocardial infarction or unstable angina
  => any of (stroke within the past 6 months; myocardial infarction within the past 6 months; unstable
    angina within the past 6 months)
E Patients with any of the following conditions: ⏎ * stroke ⏎ * pregnancy
  => any of (stroke; pregnant)
E Diagnosis of any of the following infections: HIV, hepatitis B
  => any of (hiv infection; hepatitis b infection)
E Any of the following laboratory parameters: ALT > 3 x ULN; platelets < 100 G/L
  => any of (alt > 3 x ULN; platelets < 100 G/L)
I None of the following: asthma; COPD
  => not (any of (asthma; copd))
I No history of any of the following: asthma; stroke
  => not (any of (asthma ever; stroke ever))
I Does not have any of the following: ⏎ * asthma ⏎ * COPD
  => not (any of (asthma; copd))
I Subject must meet the following laboratory parameters: ⏎ * ALT < 3 x ULN ⏎ * Platelets > 100 G/L
  => all of (alt < 3 x ULN; platelets > 100 G/L)
I Both of the following: asthma and COPD
  => all of (asthma; copd)
E Use of any of the following drugs in the last 6 months: aspirin, warfarin
  => any of (acetylsalicylic acid within the past 6 months; warfarin within the past 6 months)
I Diabetes type 1 or type 2
  => any of (type 1 diabetes; type 2 diabetes)
E History of hepatitis A, B, or C
  => any of (hav infection ever; hepatitis b infection ever; hepatitis c infection ever)
I Child-Pugh B or higher
  => child pugh class is B, C
I Stage IIIB or IV non-small cell lung cancer
  => "Stage IIIB or IV non-small cell lung cancer"
E Type 1 or 2 diabetes
  => any of (type 1 diabetes; type 2 diabetes)
E Stage III or IV endometriosis
  => "Stage III or IV endometriosis"
E Diabetes type I or type II
  => any of (type 1 diabetes; type 2 diabetes)
E Diabetes or hypertension medication
  => any of (diabetes; antihypertensive)
E Stage III or stage IV melanoma
  => "Stage III or stage IV melanoma"
E TIA or stroke
  => any of (transient ischemic attack; stroke)
E Alcohol/drug abuse
  => "Alcohol/drug abuse"
E Severe asthma/COPD
  => "Severe asthma/COPD"
E asthma/COPD
  => any of (asthma; copd)
E surgery or radiotherapy
  => any of (surgery; radiotherapy)
E pregnant or breastfeeding
  => any of (pregnant; breastfeeding)
E HIV, hepatitis B or hepatitis C
  => any of (hiv infection; hepatitis b infection; hepatitis c infection)
"""

TO_JUDGE = """
I Adults with type 2 diabetes, HbA1c 7-10%, BMI > 25
  => judge "Adults with type 2 diabetes, HbA1c 7-10%, BMI > 25" about (all of (age >= 18 years; type 2
    diabetes; hba1c between 7 and 10 %; bmi > 25 kg/m²))
I Men aged 18-45, BMI 19-26, non-smokers
  => judge "Men aged 18-45, BMI 19-26, non-smokers" about (all of (sex is male; age between 18 and 45 years;
    bmi between 19 and 26 kg/m²; not (smoker)))
I Women 50-75, postmenopausal
  => judge "Women 50-75, postmenopausal" about (all of (sex is female; age between 50 and 75 years;
    postmenopausal))
I Men with prostate cancer, PSA > 10 ng/mL
  => judge "Men with prostate cancer, PSA > 10 ng/mL" about (all of (sex is male; prostate cancer; psa > 10
    ng/mL))
I Women with breast cancer, ECOG 0-1
  => judge "Women with breast cancer, ECOG 0-1" about (all of (sex is female; breast cancer; ecog between 0
    and 1))
I Women with singleton pregnancy, gestational age 24-28 weeks
  => judge "Women with singleton pregnancy, gestational age 24-28 weeks" about (all of (sex is female;
    singleton pregnancy; gestational age between 24 and 28 weeks))
I Adults with HIV, CD4 > 200
  => judge "Adults with HIV, CD4 > 200" about (all of (age >= 18 years; hiv infection; cd4 count > 200 /µL))
I Adults aged 18-65 with depression, HAM-D ≥ 17
  => judge "Adults aged 18-65 with depression, HAM-D ≥ 17" about (all of (age between 18 and 65 years;
    depression; ham d >= 17))
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
I HIV and anti-HCV negative
  => judge "HIV and anti-HCV negative" about (all of (hiv infection; anti hcv is negative))
I HIV and HBsAg negative
  => judge "HIV and HBsAg negative" about (all of (hiv infection; hbsag is negative))
I HIV and pregnancy test negative
  => judge "HIV and pregnancy test negative" about (all of (hiv infection; pregnancy test is negative))
I HIV, syphilis and HBsAg negative
  => judge "HIV, syphilis and HBsAg negative" about (all of (hiv infection; syphilis; hbsag is negative))
I HIV or HBsAg negative
  => judge "HIV or HBsAg negative" about (any of (hiv infection; hbsag is negative))
I Syphilis and HIV negative
  => judge "Syphilis and HIV negative" about (all of (syphilis; not (hiv infection)))
I Hepatitis B and HIV negative
  => judge "Hepatitis B and HIV negative" about (all of (hepatitis b infection; not (hiv infection)))
I ER and PR negative
  => judge "ER and PR negative" about (all of ("ER"; progesterone receptor is negative))
I ER and/or PR positive
  => judge "ER and/or PR positive" about (any of ("ER"; progesterone receptor is positive))
I ER or PR-positive
  => judge "ER or PR-positive" about (any of ("ER"; progesterone receptor is positive))
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
I BRCA1 or BRCA2 mutation
  => judge "BRCA1 or BRCA2 mutation" about (any of ("BRCA1"; "BRCA2 mutation"))
I BRAF V600E or V600K mutation
  => judge "BRAF V600E or V600K mutation" about (any of ("BRAF V600E"; "V600K mutation"))
E EGFR mutation-positive or ALK-positive NSCLC
  => judge "EGFR mutation-positive or ALK-positive NSCLC" about (any of (egfr mutation; "ALK-positive
    NSCLC"))
E HBsAg or anti-HCV positive
  => judge "HBsAg or anti-HCV positive" about (anti hcv is positive)
E HIV or HBsAg positive
  => judge "HIV or HBsAg positive" about (any of (hiv infection; hbsag is positive))
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
I Women of childbearing potential: negative pregnancy test
  => judge "Women of childbearing potential: negative pregnancy test" about (all of (childbearing potential;
    pregnancy test is negative))
E Women of childbearing potential not using contraception
  => judge "Women of childbearing potential not using contraception" about (all of (childbearing potential;
    not (contraception)))
E Women of childbearing potential who do not use effective contraception
  => judge "Women of childbearing potential who do not use effective contraception" about (childbearing
    potential)
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
I FEV1 ≥ 30% and < 80% of predicted normal
  => judge "FEV1 ≥ 30% and < 80% of predicted normal" about (all of (fev1 >= 30 %; "normal" < 80 %))
I FEV1 > 40% and < 80% predicted normal value
  => judge "FEV1 > 40% and < 80% predicted normal value" about (all of (fev1 > 40 %; "normal value" < 80 %))
I SBP ≥ 140 and < 180 mmHg seated
  => judge "SBP ≥ 140 and < 180 mmHg seated" about (all of (systolic blood pressure >= 140 mmHg; "seated" <
    180 mmHg))
I SBP < 180 mmHg seated
  => judge "SBP < 180 mmHg seated" about (systolic blood pressure < 180 mmHg)
I HIV-positive children 2-12
  => judge "HIV-positive children 2-12" about ("HIV-positive children" between 2 and 12)
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
  => judge "Kidney failure or transplant" about (any of (renal failure; organ transplant))
E Heart failure or transplant
  => judge "Heart failure or transplant" about (any of (heart failure; organ transplant))
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
E Alcohol abuse or dependence
  => judge "Alcohol abuse or dependence" about (any of (alcohol abuse; "dependence"))
E Drug abuse or dependence
  => judge "Drug abuse or dependence" about (any of (drug abuse; "dependence"))
E Alcohol dependence or abuse
  => judge "Alcohol dependence or abuse" about (any of (alcohol dependence; "abuse"))
E Penicillin allergy or intolerance
  => judge "Penicillin allergy or intolerance" about (any of (penicillin allergy; "intolerance"))
E Metformin intolerance or contraindication
  => judge "Metformin intolerance or contraindication" about (any of ("Metformin intolerance";
    "contraindication"))
E Liver cirrhosis or failure
  => judge "Liver cirrhosis or failure" about (any of (cirrhosis; "failure"))
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
  => judge "Any of the following within 6 months: stroke; pregnancy; HbA1c > 9 %" about (any of (stroke;
    pregnant; hba1c > 9 %))
E History of any of the following: fever; stroke
  => judge "History of any of the following: fever; stroke" about (any of (fever; stroke))
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
  => judge "Liver transplant, cirrhosis or failure" about (any of (liver transplant; cirrhosis; "failure"))
"""
