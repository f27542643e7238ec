"""Units and signs that are not those of what stands before them, and how they are written: asked, and read."""

COMPUTABLE = """
I Age no less than 6 hours after birth
  => age >= 6 hours
I Age exceeding 6 hours after birth
  => age > 6 hours
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
E Haemoglobin < 12 g/dL in women or 13 g/dL in men
  => any of (all of (sex is female; hemoglobin < 12 g/dL); all of (sex is male; hemoglobin < 13 g/dL))
I Haemoglobin < 12 g/dL for women or 13 g/dL for men
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
