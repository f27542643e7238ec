"""What joins and negates a list: several negations, an "or" on either side of a comma, a condition beside a bound.

For ``test_good_sentences``.
"""

COMPUTABLE = """
I Diabetes, or hypertension, or no smoking
  => any of (diabetes; hypertension; not (smoker))
I At least one of the following: asthma, COPD, no smoking
  => any of (asthma; copd; not (smoker))
E HBsAg positive and HBV DNA > 2000 IU/mL
  => all of (hbsag is positive; hbv dna > 2000 IU/mL)
I No AF, no dialysis or stroke
  => all of (not (atrial fibrillation); not (any of (dialysis; stroke)))
I No diabetes, no asthma or COPD
  => all of (not (diabetes); not (any of (asthma; copd)))
I Not pregnant, no HIV or hepatitis C
  => all of (not (pregnant); not (any of (hiv infection; hepatitis c infection)))
I HIV-negative, not pregnant or breastfeeding
  => all of (not (hiv infection); not (any of (pregnant; breastfeeding)))
I No AF, no dialysis, or stroke
  => all of (not (atrial fibrillation); not (any of (dialysis; stroke)))
I No AF, no dialysis, no stroke or TIA
  => all of (not (atrial fibrillation); not (dialysis); not (any of (stroke; transient ischemic attack)))
I No history of MI, no history of stroke or TIA
  => all of (not (myocardial infarction ever); not (any of (stroke ever; transient ischemic attack ever)))
I Non-smoker, no diabetes or hypertension
  => all of (not (smoker); not (any of (diabetes; hypertension)))
I Without AF, without pacemaker or ICD
  => all of (not (atrial fibrillation); not (any of (pacemaker; icd)))
I No stroke within 3 months, no dialysis or AF
  => all of (not (stroke within the past 3 months); not (any of (dialysis; atrial fibrillation)))
I Absence of AF, absence of dialysis or stroke
  => all of (not (atrial fibrillation); not (any of (dialysis; stroke)))
I No AF, neither dialysis nor stroke
  => all of (not (atrial fibrillation); not (any of (dialysis; stroke)))
I No AF, no dialysis, stroke or TIA
  => all of (not (atrial fibrillation); not (any of (dialysis; stroke; transient ischemic attack)))
I No AF or dialysis, no stroke or TIA
  => all of (not (any of (atrial fibrillation; dialysis)); not (any of (stroke; transient ischemic attack)))
I No asthma or COPD, no diabetes or hypertension
  => all of (not (any of (asthma; copd)); not (any of (diabetes; hypertension)))
I Not pregnant or breastfeeding, no HIV or hepatitis C
  => all of (not (any of (pregnant; breastfeeding)); not (any of (hiv infection; hepatitis c infection)))
I Neither asthma nor COPD, neither diabetes nor hypertension
  => all of (not (any of (asthma; copd)); not (any of (diabetes; hypertension)))
I No diabetes, nor asthma or COPD
  => all of (not (diabetes); not (any of (asthma; copd)))
I No known HIV, no known hepatitis B or hepatitis C
  => all of (not (hiv infection); not (any of (hepatitis b infection; hepatitis c infection)))
I Patients with no diabetes, no hypertension or stroke
  => all of (not (diabetes); not (any of (hypertension; stroke)))
I No AF; no dialysis or stroke
  => all of (not (atrial fibrillation); not (any of (dialysis; stroke)))
I No AF, dialysis or stroke
  => not (any of (atrial fibrillation; dialysis; stroke))
I Neither AF, dialysis nor stroke
  => not (any of (atrial fibrillation; dialysis; stroke))
I no hepatitis B or C
  => not (any of (hepatitis b infection; hepatitis c infection))
I No AF, no dialysis
  => all of (not (atrial fibrillation); not (dialysis))
I No AF and no dialysis
  => all of (not (atrial fibrillation); not (dialysis))
I No AF, no dialysis and no stroke
  => all of (not (atrial fibrillation); not (dialysis); not (stroke))
I No AF, diabetes or stroke, no dialysis
  => all of (not (any of (atrial fibrillation; diabetes; stroke)); not (dialysis))
I Age 18-45 years, not pregnant and not lactating
  => all of (age between 18 and 45 years; not (pregnant); not (breastfeeding))
I Age 18-45 years, not pregnant, and platelets ≥ 100 G/L
  => all of (age between 18 and 45 years; not (pregnant); platelets >= 100 G/L)
I Age 18-45 years, not pregnant and platelets ≥ 100 G/L
  => all of (age between 18 and 45 years; not (pregnant); platelets >= 100 G/L)
I Weight ≥ 50 kg for men or ≥ 45 kg for women, hemoglobin ≥ 13 g/dL for men or ≥ 12 g/dL for women
  => all of (any of (all of (sex is male; weight >= 50 kg); all of (sex is female; weight >= 45 kg)); any of (all
    of (sex is male; hemoglobin >= 13 g/dL); all of (sex is female; hemoglobin >= 12 g/dL)))
I Hemoglobin ≥ 12 g/dL (women) or ≥ 13 g/dL (men), platelets ≥ 100 G/L, QTcF ≤ 450 ms (men) or ≤ 470 ms (women)
  => all of (any of (all of (sex is female; hemoglobin >= 12 g/dL); all of (sex is male; hemoglobin >= 13 g/dL));
    platelets >= 100 G/L; any of (all of (sex is male; qtcf <= 450 ms); all of (sex is female; qtcf <= 470 ms)))
I Males ≥ 18 years and females ≥ 18 years
  => any of (all of (sex is male; age >= 18 years); all of (sex is female; age >= 18 years))
I Age ≥ 18 years with asthma
  => all of (age >= 18 years; asthma)
E ALT > 3 × ULN with bilirubin > 2 × ULN
  => all of (alt > 3 x ULN; bilirubin > 2 x ULN)
I Age 18-60 with BMI > 30
  => all of (age between 18 and 60 years; bmi > 30 kg/m²)
E ALT > 5 × ULN with liver metastases
  => all of (alt > 5 x ULN; liver metastases)
I FEV1 ≥ 50% with asthma
  => all of (fev1 >= 50 %; asthma)
E Not diabetic
  => not (diabetes)
E Non-smoker
  => not (smoker)
I HBsAg negative, no HIV
  => all of (hbsag is negative; not (hiv infection))
I ANA positive, no HIV
  => all of (antinuclear antibodies is positive; not (hiv infection))
I HBsAg negative and no HIV
  => all of (hbsag is negative; not (hiv infection))
I HBsAg yes or no
  => hbsag is positive, negative
I Not pregnant, no HIV and able to walk
  => all of (not (pregnant); not (hiv infection); able to walk)
I Age ≥ 18, no HIV and on insulin
  => all of (age >= 18 years; not (hiv infection); insulin)
I Age ≥ 18, no HIV and receiving insulin
  => all of (age >= 18 years; not (hiv infection); insulin)
I Age ≥ 18, no cognitive impairment and English speaking
  => all of (age >= 18 years; not (cognitive impairment); "English speaking")
I Age ≥ 18, non-smoker and healthy
  => all of (age >= 18 years; not (smoker); healthy)
I Women with no diabetes, no hypertension or stroke
  => all of (sex is female; not (diabetes); not (any of (hypertension; stroke)))
I No AF, no dialysis and no stroke or TIA
  => all of (not (atrial fibrillation); not (dialysis); not (any of (stroke; transient ischemic attack)))
I Male or female > 18 and < 60 years of age, BMI < 40
  => all of (all of (sex is male, female; age > 18 years); age < 60 years; bmi < 40 kg/m²)
E Pregnant or with diabetes
  => any of (pregnant; diabetes)
I Men with asthma or with COPD
  => all of (sex is male; any of (asthma; copd))
E Infection with HIV or with hepatitis B
  => any of (hiv infection; hepatitis b infection)
I Diagnosed with asthma or with COPD
  => any of (asthma; copd)
I Platelets ≥ 100 G/L without transfusion
  => all of (platelets >= 100 G/L; not (blood transfusion))
"""

PARTLY = """
I Age 18-45 years, not pregnant and lactating
  => all of (age between 18 and 45 years; judge "Age 18-45 years, not pregnant and lactating" about (not (any of
    (pregnant; breastfeeding))))
I Age 18-50 years, no history of asthma and COPD
  => all of (age between 18 and 50 years; judge "Age 18-50 years, no history of asthma and COPD" about (not (any of
    (asthma ever; copd ever))))
I Age ≥ 18, absence of HIV and HCV
  => all of (age >= 18 years; judge "Age ≥ 18, absence of HIV and HCV" about (not (any of (hiv infection; hepatitis
    c infection))))
I Age 18-45 years, no HIV, and hepatitis C
  => all of (age between 18 and 45 years; judge "Age 18-45 years, no HIV, and hepatitis C" about (not (any of (hiv
    infection; hepatitis c infection))))
E ASA IV and BMI > 40
  => any of (all of (asa class is IV; bmi > 40 kg/m²); all of (any of (asa class is IV; bmi > 40 kg/m²); judge "ASA
    IV and BMI > 40"))
E NYHA III-IV and creatinine > 2 mg/dL
  => any of (all of (nyha class is III, IIIa, IIIb, IV; creatinine > 2 mg/dL); all of (any of (nyha class is III,
    IIIa, IIIb, IV; creatinine > 2 mg/dL); judge "NYHA III-IV and creatinine > 2 mg/dL"))
E Cirrhosis and INR > 1.5
  => any of (all of (cirrhosis; inr > 1.5); all of (any of (cirrhosis; inr > 1.5); judge "Cirrhosis and INR >
    1.5"))
I Male or female, age 18-65, asthma or COPD
  => all of (sex is male, female; age between 18 and 65 years; judge "Male or female, age 18-65, asthma or COPD"
    about (any of (sex is male, female; age between 18 and 65 years; asthma; copd)))
"""

TO_JUDGE = """
I No HIV, HBV or HCV infection, not pregnant or breastfeeding
  => judge "No HIV, HBV or HCV infection, not pregnant or breastfeeding" about (any of (not (hiv infection); any of
    (hepatitis b infection; hepatitis c infection); not (pregnant); breastfeeding))
I No AF, dialysis, no stroke or TIA
  => judge "No AF, dialysis, no stroke or TIA" about (any of (not (atrial fibrillation); dialysis; not (stroke);
    transient ischemic attack))
I Not pregnant, age 18-45, no diabetes or asthma
  => judge "Not pregnant, age 18-45, no diabetes or asthma" about (any of (not (pregnant); age between 18 and 45
    years; not (diabetes); asthma))
I Nonsmoker, BMI 18-30, no hypertension or diabetes
  => judge "Nonsmoker, BMI 18-30, no hypertension or diabetes" about (any of (not (smoker); bmi between 18 and 30
    kg/m²; not (hypertension); diabetes))
I Not pregnant or male
  => judge "Not pregnant or male" about (not (any of (pregnant; sex is male)))
I No diabetes, not pregnant or male
  => judge "No diabetes, not pregnant or male" about (all of (not (diabetes); not (any of (pregnant; sex is male))))
I No stroke, no seizures or well-controlled epilepsy
  => judge "No stroke, no seizures or well-controlled epilepsy" about (all of (not (stroke); not (any of (seizure;
    "well-controlled epilepsy"))))
I No HIV, no hepatitis B or resolved hepatitis B
  => judge "No HIV, no hepatitis B or resolved hepatitis B" about (all of (not (hiv infection); not (any of
    (hepatitis b infection; "resolved hepatitis B"))))
I No AF, no dialysis or eGFR < 30 mL/min
  => judge "No AF, no dialysis or eGFR < 30 mL/min" about (all of (not (atrial fibrillation); not (any of
    (dialysis; egfr absolute < 30 mL/min))))
I No AF, no dialysis and stroke
  => judge "No AF, no dialysis and stroke" about (all of (not (atrial fibrillation); not (any of (dialysis;
    stroke))))
E Not pregnant or breastfeeding, no diabetes or hypertension
  => judge "Not pregnant or breastfeeding, no diabetes or hypertension" about (any of (not (any of (pregnant;
    breastfeeding)); not (any of (diabetes; hypertension))))
I ASA I-II, no AF, no dialysis or stroke
  => judge "ASA I-II, no AF, no dialysis or stroke" about (all of (asa class is I, II; any of (not (atrial
    fibrillation); not (dialysis); stroke)))
I No AF or no dialysis
  => judge "No AF or no dialysis" about (any of (not (atrial fibrillation); not (dialysis)))
I No AF, no dialysis, or no stroke
  => judge "No AF, no dialysis, or no stroke" about (any of (not (atrial fibrillation); not (dialysis); not
    (stroke)))
I Stroke, no AF, or dialysis
  => judge "Stroke, no AF, or dialysis" about (all of (stroke; any of (not (atrial fibrillation); dialysis)))
I Diabetes, no AF or dialysis
  => judge "Diabetes, no AF or dialysis" about (all of (diabetes; any of (not (atrial fibrillation); dialysis)))
I Diabetes or asthma, no AF or dialysis
  => judge "Diabetes or asthma, no AF or dialysis" about (all of (any of (diabetes; asthma); not (any of (atrial
    fibrillation; dialysis))))
I Hemoglobin ≥ 11 g/dL, no HIV and hepatitis C
  => judge "Hemoglobin ≥ 11 g/dL, no HIV and hepatitis C" about (all of (hemoglobin >= 11 g/dL; not (any of (hiv
    infection; hepatitis c infection))))
I BMI < 30 and no diabetes and hypertension
  => judge "BMI < 30 and no diabetes and hypertension" about (all of (bmi < 30 kg/m²; not (any of (diabetes;
    hypertension))))
I Women, without hypertension and diabetes
  => judge "Women, without hypertension and diabetes" about (all of (sex is female; not (any of (hypertension;
    diabetes))))
I HBeAg positive, HBV DNA > 20,000 IU/mL, ALT 1-10 × ULN, no cirrhosis and HCC
  => judge "HBeAg positive, HBV DNA > 20,000 IU/mL, ALT 1-10 × ULN, no cirrhosis and HCC" about (all of (hbeag is
    positive; hbv dna > 20000 IU/mL; alt between 1 x ULN and 10 x ULN; not (any of (cirrhosis; hepatocellular
    carcinoma))))
I No asthma and COPD, no diabetes and hypertension
  => judge "No asthma and COPD, no diabetes and hypertension" about (all of (not (any of (asthma; copd)); not (any
    of (diabetes; hypertension))))
I Males or females, 18-65 years, no smoking and alcohol
  => judge "Males or females, 18-65 years, no smoking and alcohol" about (all of (sex is male, female; age between
    18 and 65 years; not (smoker); alcohol use))
I No asthma and hemoglobin ≥ 11 g/dL
  => judge "No asthma and hemoglobin ≥ 11 g/dL" about (not (any of (asthma; hemoglobin >= 11 g/dL)))
I ALT or AST ≤ 2 × ULN, bilirubin ≤ 1.5 × ULN, INR or PT ≤ 1.5 × ULN
  => judge "ALT or AST ≤ 2 × ULN, bilirubin ≤ 1.5 × ULN, INR or PT ≤ 1.5 × ULN" about (all of (any of (alt <= 2 x
    ULN; ast <= 2 x ULN); bilirubin <= 1.5 x ULN; any of (inr <= 1.5 x ULN; prothrombin time <= 1.5 x ULN)))
I Adequate organ function: ALT or AST ≤ 2.5 × ULN, bilirubin ≤ 1.5 × ULN, creatinine ≤ 1.5 × ULN or CrCl ≥ 60
    mL/min
  => judge "Adequate organ function: ALT or AST ≤ 2.5 × ULN, bilirubin ≤ 1.5 × ULN, creatinine ≤ 1.5 × ULN or CrCl
    ≥ 60 mL/min" about (all of (any of (alt <= 2.5 x ULN; ast <= 2.5 x ULN); bilirubin <= 1.5 x ULN; any of
    (creatinine <= 1.5 x ULN; creatinine clearance >= 60 mL/min)))
I WBC ≥ 3,000/mm3 or ANC ≥ 1,500/mm3, platelets ≥ 100,000/mm3, creatinine ≤ 1.5 mg/dL or CrCl ≥ 60 mL/min
  => judge "WBC ≥ 3,000/mm3 or ANC ≥ 1,500/mm3, platelets ≥ 100,000/mm3, creatinine ≤ 1.5 mg/dL or CrCl ≥ 60
    mL/min" about (all of (any of (wbc >= 3000 /mm³; neutrophils >= 1500 /mm³); platelets >= 100000 /mm³; any of
    (creatinine <= 1.5 mg/dL; creatinine clearance >= 60 mL/min)))
I Temperature > 38 °C or < 36 °C, heart rate > 90 bpm, respiratory rate > 20/min, WBC > 12,000/mm3 or <
    4,000/mm3
  => judge "Temperature > 38 °C or < 36 °C, heart rate > 90 bpm, respiratory rate > 20/min, WBC > 12,000/mm3 or <
    4,000/mm3" about (all of (any of (temperature > 38 °C; temperature < 36 °C); heart rate > 90 beats/min;
    respiratory rate > 20 /min; any of (wbc > 12000 /mm³; wbc < 4000 /mm³)))
I Patients with asthma or COPD, FEV1 < 80% or FEV1/FVC < 0.7
  => judge "Patients with asthma or COPD, FEV1 < 80% or FEV1/FVC < 0.7" about (all of (any of (asthma; copd); any
    of (fev1 < 80 %; fev1 fvc < 70 %)))
I Type 2 diabetes or prediabetes, BMI ≥ 25, hypertension or dyslipidemia
  => judge "Type 2 diabetes or prediabetes, BMI ≥ 25, hypertension or dyslipidemia" about (all of (any of (type 2
    diabetes; prediabetes); bmi >= 25 kg/m²; any of (hypertension; dyslipidemia)))
I Crohn's disease or ulcerative colitis, CRP > 5 mg/L or fecal calprotectin > 250 µg/g
  => judge "Crohn's disease or ulcerative colitis, CRP > 5 mg/L or fecal calprotectin > 250 µg/g" about (all of
    (any of (crohns disease; ulcerative colitis); any of (crp > 5 mg/L; fecal calprotectin > 250 µg/g)))
I HbA1c ≥ 6.5% or FPG ≥ 7.0 mmol/L, BMI ≥ 25, eGFR ≥ 60 or UACR < 30 mg/g
  => judge "HbA1c ≥ 6.5% or FPG ≥ 7.0 mmol/L, BMI ≥ 25, eGFR ≥ 60 or UACR < 30 mg/g" about (all of (any of (hba1c
    >= 6.5 %; fasting glucose >= 7 mmol/L); bmi >= 25 kg/m²; any of (egfr >= 60 mL/min/1.73 m²; uacr < 30 mg/g)))
I Methotrexate or leflunomide for ≥ 12 weeks, CRP > 5 mg/L or ESR > 28 mm/h
  => judge "Methotrexate or leflunomide for ≥ 12 weeks, CRP > 5 mg/L or ESR > 28 mm/h" about (all of (any of
    (methotrexate; leflunomide lasting at least 12 weeks); any of (crp > 5 mg/L; esr > 28 mm/h)))
I Type 2 diabetes and/or prediabetes, BMI ≥ 25, hypertension and/or dyslipidemia
  => judge "Type 2 diabetes and/or prediabetes, BMI ≥ 25, hypertension and/or dyslipidemia" about (all of (any of
    (type 2 diabetes; prediabetes); bmi >= 25 kg/m²; any of (hypertension; dyslipidemia)))
I Males ≥ 18 years and females ≥ 18 years with multiple myeloma
  => judge "Males ≥ 18 years and females ≥ 18 years with multiple myeloma" about (any of (all of (sex is male; age
    >= 18 years); all of (all of (sex is female; age >= 18 years); multiple myeloma)))
I Males 18-60 years and females 18-55 years with BMI 18-30 kg/m2
  => judge "Males 18-60 years and females 18-55 years with BMI 18-30 kg/m2" about (any of (all of (sex is male; age
    between 18 and 60 years); all of (all of (sex is female; age between 18 and 55 years); bmi between 18 and 30
    kg/m²)))
I Males ≥ 40 years and females ≥ 50 years with LDL > 130 mg/dL
  => judge "Males ≥ 40 years and females ≥ 50 years with LDL > 130 mg/dL" about (any of (all of (sex is male; age
    >= 40 years); all of (all of (sex is female; age >= 50 years); ldl cholesterol > 130 mg/dL)))
I Males ≥ 12 years and females ≥ 18 years with hemophilia A
  => judge "Males ≥ 12 years and females ≥ 18 years with hemophilia A" about (any of (all of (sex is male; age >=
    12 years); all of (sex is female; age >= 18 years)))
I Males ≥ 18 years and non-pregnant females ≥ 18 years with PNH
  => judge "Males ≥ 18 years and non-pregnant females ≥ 18 years with PNH" about (any of (all of (sex is male; age
    >= 18 years); all of (all of (sex is female; not (pregnant); age >= 18 years); "PNH")))
I Males ≥ 18 years, and females ≥ 18 years of non-childbearing potential, with PNH
  => judge "Males ≥ 18 years, and females ≥ 18 years of non-childbearing potential, with PNH" about (all of (all of
    (sex is male; age >= 18 years); sex is female; "PNH"))
I Female ≥ 18 years and male ≥ 18 years with sickle cell disease
  => judge "Female ≥ 18 years and male ≥ 18 years with sickle cell disease" about (any of (all of (sex is female;
    age >= 18 years); all of (all of (sex is male; age >= 18 years); sickle cell disease)))
I Patients 18-60 years and healthy controls 20-50 years with BMI < 30
  => judge "Patients 18-60 years and healthy controls 20-50 years with BMI < 30" about (all of (age between 18 and
    60 years; bmi < 30 kg/m²))
I ANC ≥ 0.5 × 10^9/L with bone marrow involvement
  => judge "ANC ≥ 0.5 × 10^9/L with bone marrow involvement" about (all of (neutrophils >= 0.5 G/L; bone marrow
    involvement))
I ANC ≥ 1.0 × 10^9/L without bone marrow involvement
  => judge "ANC ≥ 1.0 × 10^9/L without bone marrow involvement" about (all of (neutrophils >= 1 G/L; not (bone
    marrow involvement)))
I ALT ≤ 5 x ULN with liver involvement
  => judge "ALT ≤ 5 x ULN with liver involvement" about (all of (alt <= 5 x ULN; liver involvement))
I ALP ≤ 5 × ULN with bone metastases
  => judge "ALP ≤ 5 × ULN with bone metastases" about (all of (alkaline phosphatase <= 5 x ULN; bone metastases))
I Total bilirubin ≤ 3.0 mg/dL with Gilbert's disease
  => judge "Total bilirubin ≤ 3.0 mg/dL with Gilbert's disease" about (all of (bilirubin <= 3 mg/dL; gilbert
    syndrome))
I QTcF ≤ 500 ms with pacemaker
  => judge "QTcF ≤ 500 ms with pacemaker" about (all of (qtcf <= 500 ms; pacemaker))
I INR ≤ 3 with anticoagulation
  => judge "INR ≤ 3 with anticoagulation" about (all of (inr <= 3; anticoagulant))
I Hb ≥ 8 g/dL with transfusion
  => judge "Hb ≥ 8 g/dL with transfusion" about (all of (hemoglobin >= 8 g/dL; blood transfusion))
I With marrow involvement, ANC ≥ 500/µL and platelets ≥ 20,000/µL
  => judge "With marrow involvement, ANC ≥ 500/µL and platelets ≥ 20,000/µL" about (all of (bone marrow
    involvement; neutrophils >= 500 /µL; platelets >= 20000 /µL))
I With liver metastases, ALT ≤ 5 x ULN
  => judge "With liver metastases, ALT ≤ 5 x ULN" about (all of (liver metastases; alt <= 5 x ULN))
E Diabetes for > 20 years or with nephropathy, retinopathy or neuropathy
  => judge "Diabetes for > 20 years or with nephropathy, retinopathy or neuropathy" about (any of (diabetes lasting
    more than 20 years; kidney disease; retinopathy; "neuropathy"))
I Psoriasis for at least 6 months or with arthritis
  => judge "Psoriasis for at least 6 months or with arthritis" about (any of (psoriasis lasting at least 6 months;
    arthritis))
E Hypertension for more than 5 years or with proteinuria
  => judge "Hypertension for more than 5 years or with proteinuria" about (any of (hypertension lasting more than 5
    years; proteinuria))
E Diabetes for more than 20 years and/or with retinopathy
  => judge "Diabetes for more than 20 years and/or with retinopathy" about (any of (diabetes lasting more than 20
    years; retinopathy))
E Stroke within 6 months or with residual deficit
  => judge "Stroke within 6 months or with residual deficit" about (any of (stroke within the past 6 months;
    "residual deficit"))
E Cancer within 5 years or with metastases
  => judge "Cancer within 5 years or with metastases" about (any of (malignancy within the past 5 years;
    metastasis))
E Glaucoma or with IOP > 30 mmHg
  => judge "Glaucoma or with IOP > 30 mmHg" about (any of (glaucoma; intraocular pressure > 30 mmHg))
E Migraine with aura or with hypertension
  => judge "Migraine with aura or with hypertension" about (any of (migraine with aura; hypertension))
E diabetes > 10 years or with retinopathy
  => judge "diabetes > 10 years or with retinopathy" about (any of (diabetes lasting more than 10 years;
    retinopathy))
I Not on insulin, on metformin or sulfonylurea
  => judge "Not on insulin, on metformin or sulfonylurea" about (not (any of (insulin; metformin; sulfonylurea)))
I Not taking insulin, taking metformin or DPP-4 inhibitors
  => judge "Not taking insulin, taking metformin or DPP-4 inhibitors" about (not (any of (insulin; metformin; dpp4
    inhibitor)))
I Not pregnant, HIV negative or HBsAg negative
  => judge "Not pregnant, HIV negative or HBsAg negative" about (not (any of (pregnant; not (hiv infection); hbsag
    is negative)))
E Not pregnant
  => judge "Not pregnant" about (not (pregnant))
I HBsAg negative, no HIV or hepatitis C
  => judge "HBsAg negative, no HIV or hepatitis C" about (all of (hbsag is negative; any of (not (hiv infection);
    hepatitis c infection)))
I Not pregnant or postmenopausal
  => judge "Not pregnant or postmenopausal" about (not (any of (pregnant; postmenopausal)))
I Not pregnant, not breastfeeding or postmenopausal
  => judge "Not pregnant, not breastfeeding or postmenopausal" about (all of (not (pregnant); not (any of
    (breastfeeding; postmenopausal))))
I Not pregnant, no HIV or able to walk
  => judge "Not pregnant, no HIV or able to walk" about (all of (not (pregnant); not (any of (hiv infection; able
    to walk))))
I No AF and no dialysis or stroke
  => judge "No AF and no dialysis or stroke" about (any of (all of (not (atrial fibrillation); not (dialysis));
    stroke))
E Not lactating women
  => judge "Not lactating women" about (not (breastfeeding))
I ALT ≤ 5 x ULN with known liver metastases
  => judge "ALT ≤ 5 x ULN with known liver metastases" about (all of (alt <= 5 x ULN; liver metastases))
"""
