"""Bounds of which the words do not say what they are of: asked, and their near-misses read."""

COMPUTABLE = """
E Hb < 9 g/dL or > 20% blasts
  => any of (hemoglobin < 9 g/dL; blasts > 20 %)
E Pregnancy or tumor size > 5 cm
  => any of (pregnant; tumor size > 5 cm)
E Age < 18 years or > 10 cigarettes per day
  => any of (age < 18 years; cigarettes per day > 10 cigarettes/day)
I Age ≥ 18 years and ≥ 2 relapses in the past year
  => all of (age >= 18 years; all of (relapse within the past 1 year; "number of relapses in the past year"
    >= 2))
E Consumption of > 14 units of alcohol per week or drug abuse
  => any of (alcohol units > 14 units of alcohol/week; drug abuse)
E > 2 prior lines of chemotherapy or prior transplant
  => any of (prior lines of chemotherapy > 2; "transplant" ever)
E Smoking > 10 cigarettes per day or drug abuse
  => any of (all of (smoker; cigarettes per day > 10 cigarettes/day); drug abuse)
E > 10 pack-years of smoking or asthma
  => any of (all of (smoker; pack years > 10 pack-years); asthma)
E Stroke within 6 months or neuropathy grade > 1
  => any of (stroke within the past 6 months; "neuropathy grade" > 1)
E Ascites, hepatic encephalopathy, or tumor diameter > 5 cm
  => any of (ascites; hepatic encephalopathy; tumor size > 5 cm)
E Heart failure or aortic aneurysm > 5 cm
  => any of (heart failure; all of (aortic aneurysm; aneurysm diameter > 5 cm))
E Glucose > 400 mg/dL or ketones > 3 mmol/L
  => any of (glucose > 400 mg/dL; "ketones" > 3 mmol/L)
E BMI < 18 or > 35 kg/m2 at screening
  => any of (bmi < 18 kg/m² at screening; bmi > 35 kg/m² at screening)
E Weight < 50 kg or > 10% weight loss
  => any of (weight < 50 kg; weight loss > 10 %)
I > 24 weeks of gestation or preeclampsia
  => any of (gestational age > 24 weeks; preeclampsia)
E Creatinine > 1.5 mg/dL or > 1.5 x ULN
  => any of (creatinine > 1.5 mg/dL; creatinine > 1.5 x ULN)
E ALT > 3 x ULN or > 5 x ULN in patients with liver metastases
  => all of (alt > 3 x ULN; any of (not (liver metastases); alt > 5 x ULN))
E Bilirubin > 2 mg/dL or > 3 mg/dL in Gilbert's syndrome
  => all of (bilirubin > 2 mg/dL; any of (not (gilbert syndrome); bilirubin > 3 mg/dL))
E SBP > 160 mmHg or > 100 mmHg diastolic
  => any of (systolic blood pressure > 160 mmHg; diastolic blood pressure > 100 mmHg)
E Blood pressure > 160 mmHg systolic or > 100 mmHg diastolic
  => any of (systolic blood pressure > 160 mmHg; diastolic blood pressure > 100 mmHg)
E > 160 mmHg systolic or > 100 mmHg diastolic
  => any of (systolic blood pressure > 160 mmHg; diastolic blood pressure > 100 mmHg)
I Hemoglobin ≥ 9 g/dL or ≥ 5.6 mmol/L
  => any of (hemoglobin >= 9 g/dL; hemoglobin >= 5.6 mmol/L)
E NYHA class III or IV heart failure or LVEF < 40%
  => any of (all of (nyha class is III, IIIa, IIIb, IV; heart failure); lvef < 40 %)
E Alcohol > 3 drinks per day or > 7 drinks per week
  => any of (alcohol drinks > 3 drinks/day; alcohol drinks > 7 drinks/week)
E Bleeding or platelets < 50 G/L
  => any of (bleeding; platelets < 50 G/L)
E Hypertension or SBP > 160 mmHg
  => any of (hypertension; systolic blood pressure > 160 mmHg)
I Depression or HAM-D > 17
  => any of (depression; ham d > 17)
E History of cancer or PSA > 10 ng/mL
  => any of (malignancy ever; psa > 10 ng/mL)
E Diabetes or fasting insulin > 25 mU/L
  => any of (diabetes; fasting insulin > 25 mIU/L)
I At least 2 episodes of uveitis in the past year or macular edema
  => any of ("number of episodes of uveitis in the past year" >= 2; macular edema)
I Age ≥ 18 and ≤ 65 years (inclusive) at screening
  => all of (age >= 18 years at screening; age <= 65 years at screening)
I Able to walk or 6MWD > 100 m
  => any of (able to walk; six minute walk distance > 100 m)
I BMI ≥ 18.5 and ≤ 35 kg/m2 inclusive
  => all of (bmi >= 18.5 kg/m²; bmi <= 35 kg/m²)
I HbA1c ≥ 7.0% and ≤ 10.5%, inclusive
  => all of (hba1c >= 7 %; hba1c <= 10.5 %)
I ≥18 years of age and ≤80 years of age, inclusive
  => all of (age >= 18 years; age <= 80 years)
I BMI ≥ 18.5 and ≤ 35 kg/m2, both inclusive
  => all of (bmi >= 18.5 kg/m²; bmi <= 35 kg/m²)
I BMI > 18.5 and < 35 kg/m2, exclusive
  => all of (bmi > 18.5 kg/m²; bmi < 35 kg/m²)
E > 5% PVCs or > 10% PVC burden
  => any of ("PVCs" > 5 %; "PVC burden" > 10 %)
E Arrhythmia or QTc > 480 ms
  => any of (arrhythmia; qtc > 480 ms)
E Proteinuria or UPCR > 1 g/g
  => any of (proteinuria; upcr > 1 g/g)
I ≥ 10% bone marrow plasma cells or plasmacytoma
  => any of ("bone marrow plasma cells" >= 10 %; "plasmacytoma")
"""

PARTLY = """
E SBP <90 mmHg or >180 mmHg despite antihypertensives
  => all of (any of (systolic blood pressure < 90 mmHg; systolic blood pressure > 180 mmHg); judge "SBP <90
    mmHg or >180 mmHg despite antihypertensives")
"""

TO_JUDGE = """
I ECOG ≤ 2 and ≥ 1 measurable lesion
  => judge "ECOG ≤ 2 and ≥ 1 measurable lesion" about (all of (ecog <= 2; measurable disease))
I Age ≥ 18 and ≥ 2 prior lines of therapy
  => judge "Age ≥ 18 and ≥ 2 prior lines of therapy" about (all of (age >= 18 years; prior lines of therapy
    >= 2))
E ≥ 2 cycles of chemotherapy or history of stroke
  => judge "≥ 2 cycles of chemotherapy or history of stroke" about (any of ("cycles" >= 2; stroke ever))
E FEV1 < 50 % or > 2 exacerbations
  => judge "FEV1 < 50 % or > 2 exacerbations" about (any of (fev1 < 50 %; "exacerbations" > 2))
E LVEF < 40% or > 5 PVCs per minute
  => judge "LVEF < 40% or > 5 PVCs per minute" about (any of (lvef < 40 %; "PVCs" > 5))
E Dementia or CDT < 3
  => judge "Dementia or CDT < 3" about (any of (dementia; "CDT" < 3))
I ≥ 2 lesions > 1 cm or lymphadenopathy
  => judge "≥ 2 lesions > 1 cm or lymphadenopathy" about (any of (all of ("lesions" >= 2; "lesions" > 1 cm);
    "lymphadenopathy"))
I BMI ≥ 18 and < 35 kg/m2, inclusive
  => judge "BMI ≥ 18 and < 35 kg/m2, inclusive" about (all of (bmi >= 18 kg/m²; bmi < 35 kg/m²))
E Hydronephrosis, stone size > 2 cm
  => judge "Hydronephrosis, stone size > 2 cm" about (all of ("Hydronephrosis"; stone size > 2 cm))
E Potassium > 6.0 mmol/L (or > 5.5 mmol/L despite medical treatment)
  => judge "Potassium > 6.0 mmol/L (or > 5.5 mmol/L despite medical treatment)" about (any of (potassium > 6
    mmol/L; potassium > 5.5 mmol/L))
E Glucose < 50 mg/dL or > 400 mg/dL uncorrected
  => judge "Glucose < 50 mg/dL or > 400 mg/dL uncorrected" about (any of (glucose < 50 mg/dL; glucose > 400
    mg/dL))
E Heart rate < 50 bpm or > 110 bpm resting
  => judge "Heart rate < 50 bpm or > 110 bpm resting" about (any of (heart rate < 50 beats/min; heart rate >
    110 beats/min))
I Triglycerides ≥ 150 mg/dL and < 500 mg/dL fasting
  => judge "Triglycerides ≥ 150 mg/dL and < 500 mg/dL fasting" about (all of (triglycerides >= 150 mg/dL;
    triglycerides < 500 mg/dL))
I Hb ≥ 8 g/dL and ≤ 11 g/dL predialysis
  => judge "Hb ≥ 8 g/dL and ≤ 11 g/dL predialysis" about (all of (hemoglobin >= 8 g/dL; hemoglobin <= 11
    g/dL))
I LDL-C ≥ 70 mg/dL or ≥ 100 mg/dL untreated
  => judge "LDL-C ≥ 70 mg/dL or ≥ 100 mg/dL untreated" about (any of (ldl cholesterol >= 70 mg/dL; ldl
    cholesterol >= 100 mg/dL))
I LVEF ≥ 40% and < 50% Simpson
  => judge "LVEF ≥ 40% and < 50% Simpson" about (all of (lvef >= 40 %; lvef < 50 %))
I eGFR ≥ 15 mL/min and < 60 mL/min Cockcroft-Gault
  => judge "eGFR ≥ 15 mL/min and < 60 mL/min Cockcroft-Gault" about (all of (egfr absolute >= 15 mL/min;
    egfr absolute < 60 mL/min))
E Hb < 8 g/dL or > 2 g/dL drop
  => judge "Hb < 8 g/dL or > 2 g/dL drop" about (any of (hemoglobin < 8 g/dL; "drop" > 2 g/dL))
E SBP < 90 mmHg or > 40 mmHg drop
  => judge "SBP < 90 mmHg or > 40 mmHg drop" about (any of (systolic blood pressure < 90 mmHg; "drop" > 40
    mmHg))
E eGFR < 60 or > 30% decline
  => judge "eGFR < 60 or > 30% decline" about (any of (egfr < 60 mL/min/1.73 m²; "decline" > 30 %))
E Creatinine > 1.5 mg/dL or > 50% increase
  => judge "Creatinine > 1.5 mg/dL or > 50% increase" about (any of (creatinine > 1.5 mg/dL; "increase" > 50
    %))
E Blood loss > 1000 mL or > 20% of blood volume
  => judge "Blood loss > 1000 mL or > 20% of blood volume" about (any of (blood loss > 1000 mL; "blood
    volume" > 20 %))
I ICH volume < 60 mL or < 30% of hemisphere
  => judge "ICH volume < 60 mL or < 30% of hemisphere" about (any of (hematoma volume < 60 mL; "hemisphere"
    < 30 %))
I AD affecting ≥ 5% and ≤ 40% BSA
  => judge "AD affecting ≥ 5% and ≤ 40% BSA" about (all of (affected body surface >= 5 %; affected body
    surface <= 40 %))
I Psoriasis covering ≥ 3% but ≤ 20% of BSA
  => judge "Psoriasis covering ≥ 3% but ≤ 20% of BSA" about (all of (affected body surface >= 3 %; affected
    body surface <= 20 %))
I Vitiligo affecting ≥ 0.5% and ≤ 10% BSA
  => judge "Vitiligo affecting ≥ 0.5% and ≤ 10% BSA" about (all of (affected body surface >= 0.5 %; affected
    body surface <= 10 %))
I Requiring ≥ 30% and ≤ 60% FiO2
  => judge "Requiring ≥ 30% and ≤ 60% FiO2" about (all of (fio2 >= 30 %; fio2 <= 60 %))
E ≥ 20 weeks and < 37 weeks gestation
  => judge "≥ 20 weeks and < 37 weeks gestation" about (gestational age < 37 weeks)
I ≥ 24 weeks and ≤ 28 weeks of gestation
  => judge "≥ 24 weeks and ≤ 28 weeks of gestation" about (gestational age <= 28 weeks)
E Pneumonitis or colitis of grade ≥ 2
  => judge "Pneumonitis or colitis of grade ≥ 2" about (any of ("Pneumonitis of grade" >= 2; "colitis of
    grade" >= 2))
E Pneumonitis or colitis grade 3 or 4
  => judge "Pneumonitis or colitis grade 3 or 4" about (any of (any of ("Pneumonitis grade" = 3;
    "Pneumonitis grade" = 4); any of ("colitis grade" = 3; "colitis grade" = 4)))
E Pneumonitis, colitis or hepatitis of grade ≥ 3
  => judge "Pneumonitis, colitis or hepatitis of grade ≥ 3" about (any of ("Pneumonitis of grade" >= 3;
    "colitis of grade" >= 3; "hepatitis of grade" >= 3))
I No pneumonitis or colitis of grade ≥ 2
  => judge "No pneumonitis or colitis of grade ≥ 2" about (not (any of ("pneumonitis of grade" >= 2;
    "colitis of grade" >= 2)))
E Nausea, vomiting or diarrhea of grade ≥ 2
  => judge "Nausea, vomiting or diarrhea of grade ≥ 2" about (any of ("Nausea of grade" >= 2; "vomiting of
    grade" >= 2; "diarrhea of grade" >= 2))
E Infection or bleeding of grade 3 or higher
  => judge "Infection or bleeding of grade 3 or higher" about (any of ("Infection of grade" >= 3; "bleeding
    of grade" >= 3))
E aGVHD or cGVHD grade ≥ 2
  => judge "aGVHD or cGVHD grade ≥ 2" about (any of ("aGVHD grade" >= 2; "cGVHD grade" >= 2))
E Neuropathy and mucositis grade ≥ 2
  => judge "Neuropathy and mucositis grade ≥ 2" about (all of ("Neuropathy"; "mucositis grade" >= 2))
I Anemia or thrombocytopenia of grade ≥ 2
  => judge "Anemia or thrombocytopenia of grade ≥ 2" about (any of ("Anemia of grade" >= 2;
    "thrombocytopenia of grade" >= 2))
E Prednisone or methylprednisolone dose > 10 mg/day
  => judge "Prednisone or methylprednisolone dose > 10 mg/day" about (any of ("Prednisone dose" > 10 mg/day;
    "methylprednisolone dose" > 10 mg/day))
E Aspirin or NSAID dose > 325 mg/day
  => judge "Aspirin or NSAID dose > 325 mg/day" about (any of ("Aspirin dose" > 325 mg/day; "NSAID dose" >
    325 mg/day))
E CMV or EBV DNA > 1000 copies/mL
  => judge "CMV or EBV DNA > 1000 copies/mL" about (any of ("CMV DNA" > 1000 copies/mL; "EBV DNA" > 1000
    copies/mL))
E CMV or adenovirus viremia ≥ 1000 copies/mL
  => judge "CMV or adenovirus viremia ≥ 1000 copies/mL" about (any of ("CMV viremia" >= 1000 copies/mL;
    "adenovirus viremia" >= 1000 copies/mL))
E Tumor or nodal size > 5 cm
  => judge "Tumor or nodal size > 5 cm" about (any of ("Tumor size" > 5 cm; "nodal size" > 5 cm))
E Ascites or pleural effusion volume > 1 L
  => judge "Ascites or pleural effusion volume > 1 L" about (any of ("Ascites volume" > 1 L; "pleural
    effusion volume" > 1 L))
E Retinopathy or macular edema stage ≥ 2
  => judge "Retinopathy or macular edema stage ≥ 2" about (any of ("Retinopathy stage" >= 2; "macular edema
    stage" >= 2))
E Fibrosis or steatosis stage ≥ 3
  => judge "Fibrosis or steatosis stage ≥ 3" about (any of ("Fibrosis stage" >= 3; "steatosis stage" >= 3))
E Prior doxorubicin or epirubicin > 360 mg/m2
  => judge "Prior doxorubicin or epirubicin > 360 mg/m2" about (any of ("Prior doxorubicin" > 360 mg/m²;
    "epirubicin" > 360 mg/m²))
E Prior cumulative doxorubicin or epirubicin dose > 360 mg/m2
  => judge "Prior cumulative doxorubicin or epirubicin dose > 360 mg/m2" about (any of ("Prior cumulative
    doxorubicin dose" > 360 mg/m²; "epirubicin dose" > 360 mg/m²))
E Prior bleomycin or carmustine > 300 mg/m2
  => judge "Prior bleomycin or carmustine > 300 mg/m2" about (any of ("Prior bleomycin" > 300 mg/m²;
    "carmustine" > 300 mg/m²))
E Prior radiotherapy or TBI > 12 Gy
  => judge "Prior radiotherapy or TBI > 12 Gy" about (any of ("Prior radiotherapy" > 12 Gy; "TBI" > 12 Gy))
E Prior anti-AAV5 or anti-AAV8 titer > 5
  => judge "Prior anti-AAV5 or anti-AAV8 titer > 5" about (any of ("Prior anti-AAV5 titer" > 5; "anti-AAV8
    titer" > 5))
E Known aneurysm or aortic dilatation > 5 cm
  => judge "Known aneurysm or aortic dilatation > 5 cm" about (any of ("Known aneurysm" > 5 cm; "aortic
    dilatation" > 5 cm))
E Ongoing neuropathy or mucositis grade > 1
  => judge "Ongoing neuropathy or mucositis grade > 1" about (any of ("Ongoing neuropathy grade" > 1;
    "mucositis grade" > 1))
I ≥ 2 prior lines of chemotherapy or immunotherapy
  => judge "≥ 2 prior lines of chemotherapy or immunotherapy" about ("prior lines of chemotherapy or
    immunotherapy" >= 2)
E > 2 prior lines of chemotherapy or immunotherapy
  => judge "> 2 prior lines of chemotherapy or immunotherapy" about ("prior lines of chemotherapy or
    immunotherapy" > 2)
I No more than 2 prior lines of chemotherapy or immunotherapy
  => judge "No more than 2 prior lines of chemotherapy or immunotherapy" about ("prior lines of chemotherapy
    or immunotherapy" <= 2)
I 0-1 prior lines of chemotherapy or endocrine therapy
  => judge "0-1 prior lines of chemotherapy or endocrine therapy" about ("prior lines of chemotherapy or
    endocrine therapy" between 0 and 1)
I At least one prior line of chemotherapy or immunotherapy
  => judge "At least one prior line of chemotherapy or immunotherapy" about ("prior line of chemotherapy or
    immunotherapy" >= 1)
I ≥ 1 prior line of chemotherapy and/or immunotherapy
  => judge "≥ 1 prior line of chemotherapy and/or immunotherapy" about ("prior line of chemotherapy and/or
    immunotherapy" >= 1)
I At least 2 prior lines of systemic therapy or immunotherapy
  => judge "At least 2 prior lines of systemic therapy or immunotherapy" about ("prior lines of systemic
    therapy or immunotherapy" >= 2)
I ≥ 150 EDs to any rFVIII or pdFVIII
  => judge "≥ 150 EDs to any rFVIII or pdFVIII" about ("EDs to any rFVIII or pdFVIII" >= 150)
I At least 6 infusions of ERT or SRT
  => judge "At least 6 infusions of ERT or SRT" about ("infusions of ERT or SRT" >= 6)
I ≥ 2 copies of SMN2 or SMN1
  => judge "≥ 2 copies of SMN2 or SMN1" about ("copies of SMN2 or SMN1" >= 2)
I At least 4 cycles of HMA or ESA
  => judge "At least 4 cycles of HMA or ESA" about ("cycles of HMA or ESA" >= 4)
I No more than 2 cycles of FOLFOX or FOLFIRI
  => judge "No more than 2 cycles of FOLFOX or FOLFIRI" about ("cycles of FOLFOX or FOLFIRI" <= 2)
E > 300 mg/m2 of doxorubicin or daunorubicin
  => judge "> 300 mg/m2 of doxorubicin or daunorubicin" about ("doxorubicin or daunorubicin" > 300 mg/m²)
E > 50 mg of CBD or THC
  => judge "> 50 mg of CBD or THC" about ("CBD or THC" > 50 mg)
E > 30 Gy of thoracic or abdominal radiotherapy
  => judge "> 30 Gy of thoracic or abdominal radiotherapy" about ("thoracic or abdominal radiotherapy" > 30
    Gy)
I ≥ 2 hospitalizations for VOC or ACS in the past year
  => judge "≥ 2 hospitalizations for VOC or ACS in the past year" about (any of ("hospitalizations for VOC"
    >= 2; "ACS" within the past 1 year))
I ≥ 2 VOCs or ACS in the past year
  => judge "≥ 2 VOCs or ACS in the past year" about (any of ("VOCs" >= 2; "ACS" within the past 1 year))
"""
