"""“With” in a list: where all of it is sought, the brackets do not matter; for ``test_good_sentences``."""

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
"""

TO_JUDGE = """
I Knee OA with KL grade 2–3 and WOMAC pain ≥ 4
  => judge "Knee OA with KL grade 2–3 and WOMAC pain ≥ 4" about (all of (all of (knee osteoarthritis;
    kellgren lawrence is 2, 3); womac >= 4))
I Asthma with FEV1 < 80% or FeNO > 25 ppb
  => judge "Asthma with FEV1 < 80% or FeNO > 25 ppb" about (all of (asthma; any of (fev1 < 80 %; feno > 25
    ppb)))
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
"""
