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
E Stage III or stage IV melanoma
  => "Stage III or stage IV melanoma"
E TIA or stroke
  => any of (transient ischemic attack; stroke)
E Alcohol/drug abuse
  => alcohol or drug abuse
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
