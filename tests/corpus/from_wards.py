"""Scales and measures that have a near neighbour, names that brackets narrow, and means, as wards write them."""

COMPUTABLE = """
I MRC dyspnoea score ≥ 3
  => mrc dyspnea >= 3
I mMRC ≥ 2
  => mmrc >= 2
I Modified Fisher grade 3-4
  => modified fisher grade is 3, 4
I Fisher grade 3 or 4
  => fisher grade is 3, 4
I GOLD group B-D
  => gold group is B, C, D
I GOLD stage II-III
  => gold stage is 2, 3
E Time in bed < 7 hours
  => time in bed hours < 7 hours
I Total sleep time ≥ 6 hours
  => sleep duration hours >= 6 hours
I Sedentary time > 8 h/day
  => sedentary time > 8 h/day
I Diameter stenosis ≥ 50%
  => diameter stenosis >= 50 %
I Minimum corneal thickness ≥ 400 µm
  => minimum corneal thickness >= 400 µm
I Untreated IOP ≥ 24 mmHg
  => untreated intraocular pressure >= 24 mmHg
I Mean diurnal IOP ≥ 22 mmHg
  => diurnal intraocular pressure >= 22 mmHg
I Time since diagnosis < 5 years
  => time since diagnosis < 5 years
I Clinician-Administered PTSD Scale score ≥ 50
  => "Clinician-Administered PTSD Scale" >= 50
I Urticaria Activity Score ≥ 4
  => "Urticaria Activity" >= 4
I Knee flexion ≥ 90 degrees
  => knee flexion >= 90 °
I TICS-m ≥ 31
  => modified telephone interview for cognitive status >= 31
I Bleeding volume > 500 mL
  => "Bleeding volume" > 500 mL
E Ca++ > 11 mg/dL
  => "Ca++" > 11 mg/dL
I FMPS < 20%
  => full mouth plaque score < 20 %
I Hypopnea index > 5
  => "Hypopnea index" > 5
I LEDD ≥ 300 mg/day
  => levodopa equivalent dose >= 300 mg/day
I Levodopa daily dose ≥ 300 mg/day
  => levodopa dose >= 300 mg/day
E GDS-15 > 5
  => geriatric depression scale 15 > 5
I oSCORAD > 15
  => objective scorad > 15
I Idiopathic scoliosis
  => "Idiopathic scoliosis"
I GEJ adenocarcinoma
  => "GEJ adenocarcinoma"
I Endometrial adenocarcinoma
  => "Endometrial adenocarcinoma"
I IGA ≥ 3
  => investigator global assessment >= 3
I EASI ≥ 16, IGA ≥ 3 and BSA involvement ≥ 10%
  => all of (easi >= 16; investigator global assessment >= 3; affected body surface >= 10 %)
I IGA 3 or 4
  => investigator global assessment between 3 and 4
E IGA < 70 mg/dL
  => iga level < 70 mg/dL
E IgA < 7 mg/dL
  => iga level < 7 mg/dL
I Corrected QT (QTcF) < 480 ms
  => qtcf < 480 ms
E Geriatric Depression Scale (GDS-15) score > 5
  => geriatric depression scale 15 > 5
I Clinical Dementia Rating (CDR-SB) score ≤ 4
  => cdr sb <= 4
I Hospital Anxiety and Depression Scale (HADS-A) ≥ 8
  => hads anxiety >= 8
I Modified Rankin Scale (pre-stroke mRS) ≤ 1
  => prestroke modified rankin scale <= 1
I Calcium (ionized) > 1.3 mmol/L
  => ionized calcium > 1.3 mmol/L
I Blood glucose (fasting) > 126 mg/dL
  => fasting glucose > 126 mg/dL
I FEV1 (post-bronchodilator) < 80%
  => postbronchodilator fev1 < 80 %
I SCORAD (objective) ≥ 20
  => objective scorad >= 20
I Average sleep duration < 6 h
  => sleep duration hours < 6 hours
I Mean sitting SBP ≥ 140 mmHg
  => systolic blood pressure >= 140 mmHg
"""

TO_JUDGE = """
E SBP persistently > 160 mmHg
  => judge "SBP persistently > 160 mmHg" about (systolic blood pressure > 160 mmHg)
E Average fasting glucose > 250 mg/dL
  => judge "Average fasting glucose > 250 mg/dL" about (fasting glucose > 250 mg/dL)
E Glucose average > 250 mg/dL
  => judge "Glucose average > 250 mg/dL" about (glucose > 250 mg/dL)
I Mean hemoglobin ≥ 9 g/dL
  => judge "Mean hemoglobin ≥ 9 g/dL" about (hemoglobin >= 9 g/dL)
I IgA ≥ 3
  => judge "IgA ≥ 3" about ("IgA" >= 3)
E IGA < 70
  => judge "IGA < 70" about (investigator global assessment < 70)
I Patient Health Questionnaire-9 (PHQ-2) ≥ 3
  => judge "Patient Health Questionnaire-9 (PHQ-2) ≥ 3" about (phq 9 >= 3)
I Total cholesterol (LDL-C) > 130 mg/dL
  => judge "Total cholesterol (LDL-C) > 130 mg/dL" about (total cholesterol > 130 mg/dL)
I BI-RADS density category C or D
  => judge "BI-RADS density category C or D"
"""
