"""Bounds whose measure the words leave open, and which unit or sign they have: asked, and their near-misses read."""

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
E More than 2 units of blood transfused
  => "blood transfused in units" > 2
E PRBC > 4 units
  => "PRBC in units" > 4
E > 4 units of PRBC
  => "PRBC in units" > 4
E FFP ≥ 4 units
  => "FFP in units" >= 4
E Packed red cells ≥ 2 units
  => "Packed red cells in units" >= 2
E Blood requirement > 2 units
  => "Blood requirement in units" > 2
E ≥ 1 unit of blood
  => "blood in units" >= 1
E Norepinephrine equivalent >1 mcg/kg/min
  => norepinephrine equivalent dose > 1 µg/kg/min
I Tic score ≥ 20
  => "Tic" >= 20
I TICS ≥ 20
  => "TICS" >= 20
I NRS-2002 ≥ 3 or MUST ≥ 2
  => any of (nrs 2002 >= 3; malnutrition universal screening tool >= 2)
I MELD ≥ 15 or MUST ≥ 2
  => any of (meld >= 15; malnutrition universal screening tool >= 2)
E HR > 100 bpm or IS > 10
  => any of (heart rate > 100 beats/min; "IS" > 10)
E Temperature > 38C
  => temperature > 38 °C
I Myopia of 1 to 6 D
  => "Myopia" between 1 and 6 D
I Age 18-40 with myopia of 3 to 10 D
  => all of (age between 18 and 40 years; "myopia" between 3 and 10 D)
I Myopia between 1 and 6 D
  => "Myopia" between 1 and 6 D
I Age < 6 hours after birth
  => age < 6 hours
I Age ≤ 72 hours after birth
  => age <= 72 hours
I Age ≤ 7 days after birth
  => age <= 7 days
E Age > 14 days after birth
  => age > 14 days
I Depression score of 10 or more on the PHQ-9
  => phq 9 >= 10
I Anxiety score ≥ 10 on GAD-7
  => gad 7 >= 10
I Anxiety ≥ 10 on GAD-7
  => gad 7 >= 10
I Insomnia score > 10 on the ISI
  => isi > 10
I Depression ≥ 16 on the CES-D
  => ces d >= 16
E Depression score ≥ 20 on PHQ-9
  => phq 9 >= 20
E Depression > 20 on PHQ-9 or suicidal ideation
  => any of (phq 9 > 20; suicidal ideation)
I BMI (kg/m2) < 35
  => bmi < 35 kg/m²
I Age (years) ≥ 18
  => age >= 18 years
I LVEF (%) ≤ 40
  => lvef <= 40 %
I Hemoglobin (g/dL) < 10
  => hemoglobin < 10 g/dL
I BMI ≥ 95th percentile
  => bmi percentile >= 95 percentile
I Age IS > 18
  => age > 18 years
E BMI (kg/m2) > 35 or < 18
  => any of (bmi > 35 kg/m²; bmi < 18 kg/m²)
I Spherical equivalent between +1 and +6 D
  => refractive error between 1 and 6 D
I Depression and PHQ-9 ≥ 10
  => all of (depression; phq 9 >= 10)
E Body temperature > 38C
  => temperature > 38 °C
I Age within 28 days after birth
  => age <= 28 days
I Newborns aged < 6 hours after birth
  => age < 6 hours
E Glucose (fasting) > 126 mg/dL
  => fasting glucose > 126 mg/dL
I Weight (kg) 40 to 100
  => weight between 40 and 100 kg
I Platelet count (x10^9/L) > 100
  => platelets > 100 G/L
I CD4 (cells/mm3) > 200
  => cd4 count > 200 /mm³
I Haemoglobin (Hb) ≥ 10 g/dL
  => hemoglobin >= 10 g/dL
E NEE > 0.1 µg/kg/min
  => "NEE" > 0.1 µg/kg/min
E Norepinephrine dose > 0.1 µg/kg/min
  => norepinephrine dose > 0.1 µg/kg/min
I Astigmatism ≤ 1.5 D
  => astigmatism <= 1.5 D
E Base excess < -10 mmol/L
  => base excess < -10 mmol/L
I Base deficit ≥ 16 mmol/L
  => base deficit >= 16 mmol/L
I Visual field MD > -12 dB
  => visual field md > -12 dB
I MD between -12 and -2 dB
  => "MD" between -12 and -2 dB
E Obesity (BMI > 35 kg/m2)
  => bmi > 35 kg/m²
I Birth weight < 1,500 g
  => birth weight < 1500 g
I Birth weight between 1,000 and 1,500 g
  => birth weight between 1000 and 1500 g
I Tumor size > 2 cm and ≤ 5 cm on MRI
  => all of (tumor size > 2 cm; tumor size <= 5 cm)
I FEV1 ≥ 30% and ≤ 80% predicted
  => all of (fev1 >= 30 %; fev1 <= 80 %)
E ≥ 3 kg of weight loss or anorexia
  => any of (weight loss mass >= 3 kg; "anorexia")
E > 5 mg/dL of bilirubin or jaundice
  => any of (bilirubin > 5 mg/dL; jaundice)
E Weight < 40 kg or > 120 kg body weight
  => any of (weight < 40 kg; weight > 120 kg)
I BMI ≥ 18 kg/m2 and ≤ 30 kg/m2 inclusive at screening
  => all of (bmi >= 18 kg/m² at screening; bmi <= 30 kg/m² at screening)
I Males ≥ 18 and ≤ 65 years of age, inclusive
  => all of (all of (sex is male; age >= 18 years); age <= 65 years)
E UPCR > 1 g/g or > 2 g/day proteinuria
  => any of (upcr > 1 g/g; urine protein 24h > 2 g/day)
E ALT > 3 x ULN or > 2 x ULN bilirubin
  => any of (alt > 3 x ULN; bilirubin > 2 x ULN)
E Haemoglobin below 12 g/dL in women or 13 g/dL in men
  => any of (all of (sex is female; hemoglobin < 12 g/dL); all of (sex is male; hemoglobin < 13 g/dL))
I Haemoglobin < 12 g/dL in women or 13 g/dL in men
  => any of (all of (sex is female; hemoglobin < 12 g/dL); all of (sex is male; hemoglobin < 13 g/dL))
E Haemoglobin < 12 g/dL in women or 13 g/dL in men
  => any of (all of (sex is female; hemoglobin < 12 g/dL); all of (sex is male; hemoglobin < 13 g/dL))
I Haemoglobin < 12 g/dL for women or 13 g/dL for men
  => any of (all of (sex is female; hemoglobin < 12 g/dL); all of (sex is male; hemoglobin < 13 g/dL))
I Haemoglobin below 12 g/dL in women or 13 g/dL in men
  => any of (all of (sex is female; hemoglobin < 12 g/dL); all of (sex is male; hemoglobin < 13 g/dL))
E Haemoglobin above 17 g/dL for men or 16 g/dL for women
  => any of (all of (sex is male; hemoglobin > 17 g/dL); all of (sex is female; hemoglobin > 16 g/dL))
E QTc greater than 450 ms for males and 470 ms for females
  => any of (all of (sex is male; qtc > 450 ms); all of (sex is female; qtc > 470 ms))
E QTc > 450 ms for males and 470 ms for females
  => any of (all of (sex is male; qtc > 450 ms); all of (sex is female; qtc > 470 ms))
I Haemoglobin at least 12 g/dL in women or 13 g/dL in men
  => any of (all of (sex is female; hemoglobin >= 12 g/dL); all of (sex is male; hemoglobin >= 13 g/dL))
I Infants < 6 hours after birth
  => age < 6 hours
I Newborns within 72 hours after birth
  => age <= 72 hours
I Neonates aged ≤ 7 days after birth
  => age <= 7 days
I Surgery < 6 hours after birth
  => surgery less than 6 hours after birth
I BMI ≥ 30 kg/m2 or ≥ 95th percentile
  => any of (bmi >= 30 kg/m²; bmi percentile >= 95 percentile)
I BMI ≥ 85th percentile and < 95th percentile
  => all of (bmi percentile >= 85 percentile; bmi percentile < 95 percentile)
I BMI between the 5th and 85th percentile
  => bmi percentile between 5 and 85 percentile
I BMI 5th to 85th percentile
  => bmi percentile between 5 and 85 percentile
I HbA1c (%) 7-10
  => hba1c between 7 and 10 %
I Systolic blood pressure (mmHg) 90-140
  => systolic blood pressure between 90 and 140 mmHg
I Temperature (°C) > 38
  => temperature > 38 °C
I Neutrophils (10^9/L) > 1.5
  => neutrophils > 1.5 G/L
I Aged within 7 days after birth
  => age <= 7 days
I Postnatal age < 72 hours after birth
  => age < 72 hours
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
E SBP <90 mmHg or >180 mmHg despite antihypertensives
  => judge "SBP <90 mmHg or >180 mmHg despite antihypertensives" about (any of (systolic blood pressure < 90
    mmHg; systolic blood pressure > 180 mmHg))
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
I AVA ≤ 1.0 cm2 (or ≤ 0.6 cm2/m2)
  => judge "AVA ≤ 1.0 cm2 (or ≤ 0.6 cm2/m2)"
E LVEDD > 60 mm or > 33 mm/m2
  => judge "LVEDD > 60 mm or > 33 mm/m2"
E Aortic diameter ≥ 45 mm or ≥ 25 mm/m2
  => judge "Aortic diameter ≥ 45 mm or ≥ 25 mm/m2"
I TKV > 1000 mL or > 600 mL/m
  => judge "TKV > 1000 mL or > 600 mL/m"
E PVR > 3 WU or > 6 WU·m2
  => judge "PVR > 3 WU or > 6 WU·m2"
E Urine output > 200 mL/24 h or > 100 mL/m2/day
  => judge "Urine output > 200 mL/24 h or > 100 mL/m2/day"
E eGFR < 60 mL/min/1.73m2 or > 5 mL/min/1.73m2/year decline
  => judge "eGFR < 60 mL/min/1.73m2 or > 5 mL/min/1.73m2/year decline"
I TKV ≥ 750 mL or > 5%/year growth
  => judge "TKV ≥ 750 mL or > 5%/year growth"
I AVA ≤ 0.6 cm2/m2
  => judge "AVA ≤ 0.6 cm2/m2" about (aortic valve area <= 0.6 cm²)
E Norepinephrine-equivalent dose ≥ 0.25
  => judge "Norepinephrine-equivalent dose ≥ 0.25" about ("Norepinephrine-equivalent dose" >= 0.25)
E Norepinephrine equivalent dose (NEE) > 0.1
  => judge "Norepinephrine equivalent dose (NEE) > 0.1" about ("Norepinephrine equivalent dose (NEE)" > 0.1)
I Total tic score (TTS) ≥ 20
  => judge "Total tic score (TTS) ≥ 20" about (all of ("TTS"; "Total tic" >= 20))
I Mayo classification ≥ 1C
  => judge "Mayo classification ≥ 1C" about ("Mayo classification" >= 1 °C)
I Mayo class < 1C
  => judge "Mayo class < 1C" about ("Mayo class" < 1 °C)
I Tumor stage ≥ 2C
  => judge "Tumor stage ≥ 2C" about ("Tumor stage" >= 2 °C)
I TASC > 2C
  => judge "TASC > 2C" about ("TASC" > 2 °C)
I AO type ≥ 2C
  => judge "AO type ≥ 2C" about ("AO type" >= 2 °C)
I Refractive error between 1 and 6 D
  => judge "Refractive error between 1 and 6 D" about (refractive error between 1 and 6 D)
I Astigmatism not exceeding -1.50 D
  => judge "Astigmatism not exceeding -1.50 D" about (astigmatism <= -1.5 D)
I Astigmatism greater than -2.00 D
  => judge "Astigmatism greater than -2.00 D" about (astigmatism > -2 D)
E Cylinder > -1.5 D
  => judge "Cylinder > -1.5 D" about (astigmatism > -1.5 D)
E Base deficit ≥ -16 mmol/L
  => judge "Base deficit ≥ -16 mmol/L" about (base deficit >= -16 mmol/L)
E Base excess ≥ 16 mmol/L
  => judge "Base excess ≥ 16 mmol/L" about (base excess >= 16 mmol/L)
E Visual field MD greater than -20 dB
  => judge "Visual field MD greater than -20 dB" about (visual field md > -20 dB)
E Potassium > 6.0 mmol/L (or > 5.5 mmol/L at randomisation)
  => judge "Potassium > 6.0 mmol/L (or > 5.5 mmol/L at randomisation)" about (any of (potassium > 6 mmol/L;
    potassium > 5.5 mmol/L at randomisation))
E Hb < 8 g/dL (or < 10 g/dL at screening)
  => judge "Hb < 8 g/dL (or < 10 g/dL at screening)" about (any of (hemoglobin < 8 g/dL; hemoglobin < 10
    g/dL at screening))
E SBP < 100 mmHg, or < 90 mmHg at randomisation
  => judge "SBP < 100 mmHg, or < 90 mmHg at randomisation" about (any of (systolic blood pressure < 100
    mmHg; systolic blood pressure < 90 mmHg at randomisation))
E Mean sitting SBP ≥ 180 mmHg or DBP ≥ 110 mmHg, or < 90 mmHg
  => judge "Mean sitting SBP ≥ 180 mmHg or DBP ≥ 110 mmHg, or < 90 mmHg" about (any of (systolic blood
    pressure >= 180 mmHg; diastolic blood pressure >= 110 mmHg; systolic blood pressure < 90 mmHg))
I Day 3 FSH < 12 mIU/mL
  => judge "Day 3 FSH < 12 mIU/mL" about (fsh < 12 mIU/mL)
I Cycle day 3 FSH < 12 mIU/mL
  => judge "Cycle day 3 FSH < 12 mIU/mL" about (fsh < 12 mIU/mL)
E Transfusion of > 2 units of packed red blood cells
  => judge "Transfusion of > 2 units of packed red blood cells" about ("Transfusion in units" > 2)
E Rectal temp > 38 C
  => judge "Rectal temp > 38 C" about (temperature > 38 °C)
E Ametropia > 3 D
  => judge "Ametropia > 3 D" about (refractive error > 3 D)
E Astigmatism < -2 D
  => judge "Astigmatism < -2 D" about (astigmatism < -2 D)
E HR > 100 or > 20 breaths per minute
  => any of (judge "HR > 100" about (heart rate > 100 breaths/min); judge "> 20 breaths per minute" about
    (heart rate > 20 breaths/min))
E Birth weight > 3 kg or daily intake > 1,500 g
  => judge "Birth weight > 3 kg or daily intake > 1,500 g" about (birth weight > 3 kg)
E Ferritin > 1,500 ng/mL
  => judge "Ferritin > 1,500 ng/mL"
I Body weight ≥ 50 kg and ≤ 10% above ideal
  => judge "Body weight ≥ 50 kg and ≤ 10% above ideal" about (all of (weight >= 50 kg; "above ideal" <= 10
    %))
E Creatinine > 2 mg/dL or > 30% above baseline
  => judge "Creatinine > 2 mg/dL or > 30% above baseline" about (any of (creatinine > 2 mg/dL; "Creatinine"
    > 30 %))
I FEV1 ≥ 40% and ≤ 90% post-bronchodilator
  => judge "FEV1 ≥ 40% and ≤ 90% post-bronchodilator" about (all of (fev1 >= 40 %; fev1 <= 90 %))
E More than 5% risk of bleeding or stroke
  => judge "More than 5% risk of bleeding or stroke" about ("risk of bleeding or stroke" > 5 %)
E Patients with pneumonitis or colitis of grade ≥ 2
  => judge "Patients with pneumonitis or colitis of grade ≥ 2" about (any of ("Patients with pneumonitis of
    grade" >= 2; "colitis of grade" >= 2))
E History of pneumonitis or colitis of grade ≥ 2
  => judge "History of pneumonitis or colitis of grade ≥ 2" about (any of ("History of pneumonitis of grade"
    >= 2; "colitis of grade" >= 2))
E Grade ≥ 2 pneumonitis or colitis
  => judge "Grade ≥ 2 pneumonitis or colitis" about (any of (all of ("Grade" >= 2; pneumonitis); colitis))
E Hb < 8 g/dL, or < 10 g/dL symptomatic
  => judge "Hb < 8 g/dL, or < 10 g/dL symptomatic" about (any of (hemoglobin < 8 g/dL; hemoglobin < 10
    g/dL))
I IOP > 21 mmHg and < 36 mmHg unmedicated
  => judge "IOP > 21 mmHg and < 36 mmHg unmedicated" about (all of (intraocular pressure > 21 mmHg;
    intraocular pressure < 36 mmHg))
E Weight < 40 kg or > 10% loss
  => judge "Weight < 40 kg or > 10% loss" about (any of (weight < 40 kg; "loss" > 10 %))
I Age > 18 and < 65 inclusive
  => judge "Age > 18 and < 65 inclusive" about (all of (age > 18 years; "inclusive" < 65))
E QTc greater than 450 ms for males and 470 mg for females
  => judge "QTc greater than 450 ms for males and 470 mg for females" about (all of (if (sex is male) then
    (qtc > 450 ms); sex is female))
E Neonates > 28 days after birth
  => judge "Neonates > 28 days after birth" about (age > 28 days)
I Children 6 months after birth
  => judge "Children 6 months after birth" about ("Children" within 6 months after birth)
I BMI ≥ 30 kg/m2 (or ≥ 95th percentile for age and sex in children)
  => judge "BMI ≥ 30 kg/m2 (or ≥ 95th percentile for age and sex in children)" about (any of (bmi >= 30
    kg/m²; bmi percentile >= 95 percentile))
E Transfusion of more than 4 units of blood
  => judge "Transfusion of more than 4 units of blood" about ("Transfusion in units" > 4)
E Received > 2 units of PRBC within 8 weeks
  => judge "Received > 2 units of PRBC within 8 weeks" about (all of ("PRBC in units" > 2; "PRBC" within the
    past 8 weeks))
I Glucose (mmol/L) > 126
  => judge "Glucose (mmol/L) > 126" about (glucose > 126 mmol/L)
I HbA1c (%): 7-10
  => judge "HbA1c (%): 7-10" about ("HbA1c" between 7 and 10)
"""
