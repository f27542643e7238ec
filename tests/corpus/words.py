"""Sentences about what a name stands for, and what it does not; tables of ``test_good_sentences``."""

COMPUTABLE = """
I ECOG 2 or worse
  => ecog >= 2
E Prior allogeneic HCT
  => allogeneic transplant ever
E allo-HSCT within 6 months
  => allogeneic transplant within the past 6 months
E Prior autologous or allogeneic stem cell transplantation
  => any of (autologous transplant ever; allogeneic transplant ever)
E Ischaemic or haemorrhagic stroke within 3 months
  => any of (ischemic stroke within the past 3 months; hemorrhagic stroke within the past 3 months)
I Prostate cancer with PSA > 10 ng/mL
  => all of (prostate cancer; psa > 10 ng/mL)
I Melanoma (Breslow thickness > 1 mm)
  => all of (melanoma; breslow thickness > 1 mm)
I Diabetic macular edema (central macular thickness >= 300 µm)
  => all of (diabetic macular edema; central macular thickness >= 300 µm)
E Glaucoma (IOP > 21 mmHg)
  => all of (glaucoma; intraocular pressure > 21 mmHg)
E Ocular hypertension (IOP > 21 mmHg)
  => intraocular pressure > 21 mmHg
I Venous leg ulcer (wound area > 2 cm2)
  => all of (venous leg ulcer; wound area > 2 cm²)
I Venous leg ulcer > 2 cm2
  => all of (venous leg ulcer; wound area > 2 cm²)
I Traumatic brain injury (GCS <= 8)
  => all of (traumatic brain injury; glasgow coma scale <= 8)
I ARDS (PaO2/FiO2 < 200 mmHg)
  => all of (ards; pao2 fio2 < 200 mmHg)
I Peripheral arterial disease (ABI < 0.9)
  => all of (peripheral artery disease; ankle brachial index < 0.9)
I Growth hormone deficiency (peak GH < 10 ng/mL)
  => all of (growth hormone deficiency; growth hormone peak < 10 ng/mL)
I Plaque psoriasis (PASI >= 12)
  => all of (plaque psoriasis; pasi >= 12)
I Immune thrombocytopenia (platelets < 30 x 10^9/L)
  => all of (immune thrombocytopenia; platelets < 30 G/L)
E Heparin-induced thrombocytopenia (platelets < 100 x 10^9/L)
  => all of (heparin induced thrombocytopenia; platelets < 100 G/L)
I Iron deficiency anaemia (Hb < 10 g/dL)
  => all of (iron deficiency anemia; hemoglobin < 10 g/dL)
E Hemolytic anemia (Hb < 10 g/dL)
  => all of (hemolytic anemia; hemoglobin < 10 g/dL)
E Anemia (Hb < 8 g/dL)
  => hemoglobin < 8 g/dL
I Hemochromatosis (ferritin > 1000 ng/mL)
  => all of (hemochromatosis; ferritin > 1000 ng/mL)
I Phenylketonuria (phenylalanine > 600 µmol/L)
  => all of (phenylketonuria; phenylalanine > 600 µmol/L)
E Rhabdomyolysis (CK > 5 x ULN)
  => all of (rhabdomyolysis; creatine kinase > 5 x ULN)
E Current smoker (> 10 cigarettes per day)
  => all of (smoker; cigarettes per day > 10 cigarettes/day)
E Current smoker > 10 pack-years
  => all of (smoker; pack years > 10 pack-years)
E Smoker of at least 10 pack-years for 5 years
  => all of (smoker; all of (pack years >= 10 pack-years; "Smoker of at least 10 pack-years" lasting at
    least 5 years))
E Unintentional weight loss > 10%
  => all of (unintentional weight loss; weight loss > 10 %)
I Scoliosis > 30 degrees
  => all of (scoliosis; cobb angle > 30 °)
E Kidney stones > 5 mm
  => all of (kidney stones; stone size > 5 mm)
I Prostate cancer (PSA > 10 ng/mL)
  => all of (prostate cancer; psa > 10 ng/mL)
E Prior CRS
  => "CRS" ever
E Chronic rhinosinusitis (CRS)
  => chronic sinusitis
E TRD
  => "TRD"
E MRA
  => "MRA"
E SGA within 4 weeks
  => "SGA" within the past 4 weeks
I CHC
  => "CHC"
I Chronic hepatitis C (CHC)
  => chronic hepatitis c
E POP
  => "POP"
E SCD
  => "SCD"
I Sickle cell disease (SCD)
  => sickle cell disease
E ART
  => "ART"
I Antiretroviral therapy (ART)
  => antiretroviral
E Prior TBI
  => "TBI" ever
I UC
  => "UC"
I Ulcerative colitis (UC) or Crohn's disease (CD)
  => any of (ulcerative colitis; crohns disease)
E Prior BCG
  => "BCG" ever
I HCT < 30%
  => hematocrit < 30 %
E HCT within 6 months
  => "HCT" within the past 6 months
I ISS >= 2
  => "ISS" >= 2
I Tg > 1 ng/mL
  => "Tg" > 1 ng/mL
E Spa treatment
  => "Spa treatment"
E Substance abuse within 12 months
  => alcohol or drug abuse within the past 12 months
I Use of oral contraceptives
  => oral contraceptive
I Hormonal contraceptives
  => hormonal contraception
I Base deficit > 12 mmol/L
  => base deficit > 12 mmol/L
I pH <= 7.15 or BE <= -16
  => any of (ph <= 7.15; base excess <= -16 mmol/L)
I BE < -10 mmol/L
  => base excess < -10 mmol/L
E Patients WHO are pregnant
  => pregnant
I AGE MUST BE >= 18 YEARS
  => age >= 18 years
I Fib and PLT >= LLN
  => all of (fibrinogen >= 1 x LLN; platelets >= 1 x LLN)
E AFib
  => atrial fibrillation
E QTc prolongation > 470 ms
  => qtc > 470 ms
I PT and INR <= 1.5 x ULN
  => all of (prothrombin time <= 1.5 x ULN; inr <= 1.5 x ULN)
I INR, PT and aPTT <= 1.5 x ULN
  => all of (inr <= 1.5 x ULN; prothrombin time <= 1.5 x ULN; aptt <= 1.5 x ULN)
E RF or CRP > ULN
  => any of (rheumatoid factor titre > 1 x ULN; crp > 1 x ULN)
I TP and albumin >= LLN
  => all of (total protein >= 1 x LLN; albumin >= 1 x LLN)
E PT within 4 weeks
  => "PT" within the past 4 weeks
I CDAI ≥ 220
  => "CDAI" >= 220
I Crohn's Disease Activity Index (CDAI) between 220 and 450
  => crohns activity index between 220 and 450
I Clinical Disease Activity Index (CDAI) > 10
  => cdai ra > 10
E Seropositive for HCV
  => anti hcv is positive
E Neoplasia within 5 years
  => neoplasm within the past 5 years
E ACE inhibitors or ARBs
  => any of (ace inhibitor; angiotensin receptor blocker)
E More than 21 units of alcohol per week
  => alcohol units > 21 units of alcohol/week
E Alcohol > 21 units/week (men) or > 14 units/week (women)
  => any of (all of (sex is male; alcohol units > 21 units/week); all of (sex is female; alcohol units >
    14 units/week))
I Alcohol consumption < 14 units/week
  => alcohol units < 14 units/week
"""

TO_JUDGE = """
E Stroke (> 3 cm)
  => judge "Stroke (> 3 cm)" about (all of (stroke; "Stroke" > 3 cm))
I ECOG 2 or better
  => judge "ECOG 2 or better" about (ecog = 2)
I ECOG better than 2
  => judge "ECOG better than 2"
I LVEF of 35% or worse
  => judge "LVEF of 35% or worse" about (lvef = 35 %)
I FEV1 equal to or better than 50% predicted
  => judge "FEV1 equal to or better than 50% predicted"
E HbA1c 8% or better
  => judge "HbA1c 8% or better" about (hba1c = 8 %)
E A fib
  => judge "A fib"
E QTc prolongation > 60 ms
  => judge "QTc prolongation > 60 ms" about ("QTc prolongation" > 60 ms)
E QTc increase > 60 ms
  => judge "QTc increase > 60 ms" about (qtc > 60 ms)
E Change in QTc > 60 ms
  => judge "Change in QTc > 60 ms" about (qtc > 60 ms)
E Hemoglobin drop > 2 g/dL
  => judge "Hemoglobin drop > 2 g/dL" about (hemoglobin > 2 g/dL)
E Pt > 18 years
  => judge "Pt > 18 years"
E PT > 3 seconds above ULN
  => judge "PT > 3 seconds above ULN" about (all of (prothrombin time > 3 seconds; prothrombin time > 1 x
    ULN))
E Hemoglobin > 2 g/dL below LLN
  => judge "Hemoglobin > 2 g/dL below LLN" about (all of (hemoglobin > 2 g/dL; hemoglobin < 1 x LLN))
E TP > 70%
  => judge "TP > 70%" about ("TP" > 70 %)
I Must be ambulatory
  => judge "Must be ambulatory"
E Drinking more than 14 drinks/week for men or more than 7 for women
  => judge "Drinking more than 14 drinks/week for men or more than 7 for women" about (any of (if
    (sex is male) then (alcohol drinks > 14 drinks/week); all of ("alcohol_drinks" > 7; sex is female)))
"""
