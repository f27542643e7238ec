"""“With” in a list, and commas alone beside a range of ages: what is the same however it is bracketed."""

COMPUTABLE = """
I Heart failure with LVEF ≤ 40% and NYHA class II-IV
  => all of (all of (heart failure; lvef <= 40 %); nyha class is II, IIa, IIb, III, IIIa, IIIb, IV)
I Schizophrenia with PANSS ≥ 80 and CGI-S ≥ 4
  => all of (all of (schizophrenia; panss >= 80); cgi s >= 4)
I Knee osteoarthritis with Kellgren-Lawrence grade 2–3 and pain VAS ≥ 40 mm
  => all of (all of (knee osteoarthritis; kellgren lawrence is 2, 3); pain vas >= 40 mm)
I Open-angle glaucoma with IOP ≥ 22 and ≤ 34 mmHg
  => all of (all of (open angle glaucoma; intraocular pressure >= 22 mmHg); intraocular pressure <= 34
    mmHg)
I Type 2 diabetes with HbA1c ≥ 7% and BMI ≥ 25 kg/m²
  => all of (all of (type 2 diabetes; hba1c >= 7 %); bmi >= 25 kg/m²)
I Type 2 diabetes with HbA1c ≥ 7%, BMI ≥ 25 kg/m² and eGFR ≥ 60
  => all of (all of (type 2 diabetes; hba1c >= 7 %); bmi >= 25 kg/m²; egfr >= 60 mL/min/1.73 m²)
I Asthma with rhinitis and eczema
  => all of (all of (asthma; "rhinitis"); eczema)
I Patients with COPD and FEV1 < 80% with chronic cough
  => all of (copd; all of (fev1 < 80 %; "chronic cough"))
I Diabetes with nephropathy and without retinopathy
  => all of (all of (diabetes; kidney disease); not (retinopathy))
I Women with PCOS with BMI ≥ 25 and age 18-40
  => all of (all of (sex is female; all of (polycystic ovary syndrome; bmi >= 25 kg/m²)); age between 18
    and 40 years)
I ASA I-III, age 18-80, scheduled for total knee arthroplasty
  => all of (asa class is I, II, III; age between 18 and 80 years; "scheduled for total knee
    arthroplasty")
I Healthy volunteers, age 18-55 years, BMI 18-30, non-smokers
  => all of (healthy; age between 18 and 55 years; bmi between 18 and 30 kg/m²; not (smoker))
I Age 18-65 years, BMI 20-30, type 2 diabetes
  => all of (age between 18 and 65 years; bmi between 20 and 30 kg/m²; type 2 diabetes)
I Men aged 18-45, BMI 19-26, non-smokers
  => all of (sex is male; age between 18 and 45 years; bmi between 19 and 26 kg/m²; not (smoker))
I Women 50-75, postmenopausal
  => all of (sex is female; age between 50 and 75 years; postmenopausal)
"""

PARTLY = """
I Aged 40 or older, hypertension, diabetes
  => all of (age >= 40 years; judge "Aged 40 or older, hypertension, diabetes" about (all of
    (hypertension; diabetes)))
I Age over 65, diabetes, smoking
  => all of (age > 65 years; judge "Age over 65, diabetes, smoking" about (all of (diabetes; smoker)))
I Age 18-65, hypertension, diabetes
  => all of (age between 18 and 65 years; judge "Age 18-65, hypertension, diabetes" about (all of
    (hypertension; diabetes)))
I Osteoporosis with T-score ≤ -2.5 or fragility fracture
  => any of (all of (osteoporosis; any of (bone mineral density t score <= -2.5; osteoporotic fracture));
    all of (osteoporotic fracture; judge "Osteoporosis with T-score ≤ -2.5 or fragility fracture"))
I Asthma with FEV1 < 80% or FeNO > 25 ppb
  => any of (all of (asthma; any of (fev1 < 80 %; feno > 25 ppb)); all of (feno > 25 ppb; judge "Asthma
    with FEV1 < 80% or FeNO > 25 ppb"))
E Diabetes with nephropathy or retinopathy
  => any of (all of (diabetes; any of (kidney disease; retinopathy)); all of (retinopathy; judge "Diabetes
    with nephropathy or retinopathy"))
E Heart failure with LVEF < 40% or NYHA class IV
  => any of (all of (heart failure; any of (lvef < 40 %; nyha class is IV)); all of (nyha class is IV;
    judge "Heart failure with LVEF < 40% or NYHA class IV"))
I Patients aged 18 years and older with diabetes or aged 50 and older
  => any of (all of (age >= 18 years; any of (diabetes; age >= 50 years)); all of (age >= 50 years; judge
    "Patients aged 18 years and older with diabetes or aged 50 and older"))
E Women aged 18-45 years with a history of stroke or epilepsy
  => any of (all of (all of (sex is female; age between 18 and 45 years); any of (stroke ever; epilepsy
    ever)); all of (epilepsy ever; judge "Women aged 18-45 years with a history of stroke or epilepsy"))
"""

TO_JUDGE = """
I Knee OA with KL grade 2–3 and WOMAC pain ≥ 4
  => judge "Knee OA with KL grade 2–3 and WOMAC pain ≥ 4" about (all of (all of (knee osteoarthritis;
    kellgren lawrence is 2, 3); womac >= 4))
E Asthma with nasal polyps and eczema
  => judge "Asthma with nasal polyps and eczema" about (any of (all of (asthma; nasal polyps); eczema))
E Heart failure with LVEF ≤ 35% and NYHA class IV
  => judge "Heart failure with LVEF ≤ 35% and NYHA class IV" about (all of (all of (heart failure; lvef <=
    35 %); nyha class is IV))
I Heart failure with LVEF ≤ 40% and stroke or TIA
  => judge "Heart failure with LVEF ≤ 40% and stroke or TIA" about (any of (all of (all of (heart failure;
    lvef <= 40 %); stroke); transient ischemic attack))
I No asthma with FEV1 < 80% and eczema
  => judge "No asthma with FEV1 < 80% and eczema" about (not (any of (all of (asthma; fev1 < 80 %);
    eczema)))
I History of stroke with hemiparesis and aphasia
  => judge "History of stroke with hemiparesis and aphasia" about (all of (stroke ever; aphasia ever))
I Hypertension with systolic blood pressure 140-179 mmHg and on stable antihypertensive treatment
  => judge "Hypertension with systolic blood pressure 140-179 mmHg and on stable antihypertensive
    treatment" about (all of (hypertension; systolic blood pressure between 140 and 179 mmHg))
I Stroke with NIHSS ≥ 6 and onset within 6 hours
  => judge "Stroke with NIHSS ≥ 6 and onset within 6 hours" about (all of (all of (stroke; nihss >= 6);
    "onset" within the past 6 hours))
I Diabetes, hypertension, age > 65
  => judge "Diabetes, hypertension, age > 65" about (all of (diabetes; hypertension; age > 65 years))
I Healthy volunteers, BMI 18-30, non-smokers
  => judge "Healthy volunteers, BMI 18-30, non-smokers" about (all of (healthy; bmi between 18 and 30
    kg/m²; not (smoker)))
I Hypertension, age > 65 years, previous stroke
  => judge "Hypertension, age > 65 years, previous stroke" about (all of (hypertension; age > 65 years;
    stroke ever))
I Crohn's disease with elevated CRP or fecal calprotectin > 250 µg/g
  => judge "Crohn's disease with elevated CRP or fecal calprotectin > 250 µg/g" about (all of (crohns
    disease; fecal calprotectin > 250 µg/g))
E Asthma with FEV1 < 50% or exacerbation within 3 months
  => judge "Asthma with FEV1 < 50% or exacerbation within 3 months" about (all of (asthma; any of (fev1 <
    50 %; "exacerbation" within the past 3 months)))
I Diabetes with nephropathy, retinopathy or neuropathy
  => judge "Diabetes with nephropathy, retinopathy or neuropathy" about (all of (diabetes; any of (kidney
    disease; retinopathy; "neuropathy")))
"""
