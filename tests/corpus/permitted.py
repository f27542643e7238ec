"""What the protocol only allows, what a length of time is of, and what is said of women or of this pregnancy alone."""

COMPUTABLE = """
E History of placenta previa
  => placenta previa ever
E Previous twin pregnancy
  => twin pregnancy ever
I Days with headache >= 4 per month
  => "Days with headache" >= 4 /month
I 0 tender joints
  => tender joint count = 0
I Failed back surgery syndrome for at least 6 months
  => "Failed back surgery syndrome" lasting at least 6 months
E Ever treated with cladribine or alemtuzumab
  => any of (cladribine ever; alemtuzumab ever)
E Ever received ocrelizumab
  => ocrelizumab ever
E Ever treated with natalizumab, fingolimod or rituximab
  => any of (natalizumab ever; fingolimod ever; rituximab ever)
E Ever diagnosed with schizophrenia or bipolar disorder
  => any of (schizophrenia ever; bipolar disorder ever)
E Ever diagnosed with diabetes or currently pregnant
  => any of (diabetes ever; pregnant)
I Has never been treated with natalizumab or rituximab
  => not (any of (natalizumab ever; rituximab ever))
I Not ever diagnosed with cancer
  => not (malignancy ever)
I Resistant hypertension for at least 6 months
  => "Resistant hypertension" lasting at least 6 months
I Drug-resistant epilepsy for at least 2 years
  => "Drug-resistant epilepsy" lasting at least 2 years
I On warfarin for at least 3 months
  => "On warfarin" lasting at least 3 months
I CD4 count < 200 cells/µL
  => cd4 count < 200 /µL
I Male, or female who is postmenopausal
  => any of (sex is male; postmenopausal)
I Males, or females of non-childbearing potential
  => any of (sex is male; non childbearing potential)
I Male or non-pregnant female
  => all of (sex is male, female; not (pregnant))
E Previous cesarean section or placenta previa
  => any of (previous cesarean section; placenta previa)
E Intrauterine fetal death
  => fetal death
E Stillbirth
  => stillbirth
I Hemoglobin ≥ 8.0 g/dL (may receive RBC transfusions)
  => hemoglobin >= 8 g/dL
I HbA1c of 7.0-10.5 % as determined by the central laboratory
  => hba1c between 7 and 10.5 %
I Hb ≥ 13 g/dL (120 g/L for women)
  => any of (all of (sex is male; hemoglobin >= 13 g/dL); all of (sex is female; hemoglobin >=
    120 g/L))
I Patients must not have received more than 2 prior lines of therapy
  => prior lines of therapy <= 2
E Donated blood within 60 days or plasma within 7 days of screening
  => any of (blood donation within 60 days before screening; plasma donation within 7 days before
    screening)
I < 150 min/week of moderate-to-vigorous physical activity
  => moderate physical activity < 150 min/week
"""

PARTLY = """
E Ever exposed to asbestos
  => "exposed to asbestos" ever
"""

TO_JUDGE = """
I Hemoglobin < 9 g/dL (or may receive transfusions)
  => judge "Hemoglobin < 9 g/dL (or may receive transfusions)" about (hemoglobin < 9 g/dL)
E SBP > 160 mmHg and DBP > 100 mmHg at Visit 1 (screening)
  => judge "SBP > 160 mmHg and DBP > 100 mmHg at Visit 1 (screening)" about (all of (systolic blood
    pressure > 160 mmHg; diastolic blood pressure > 100 mmHg))
E Liver transaminases (AST and ALT) >= 2.5 x ULN
  => judge "Liver transaminases (AST and ALT) >= 2.5 x ULN" about (any of (ast >= 2.5 x ULN; alt >=
    2.5 x ULN))
I Failed conservative treatment for 3 months
  => judge "Failed conservative treatment for 3 months" about ("Failed conservative treatment"
    lasting at least 3 months)
I Concurrent steroids allowed within 14 days before study
  => judge "Concurrent steroids allowed within 14 days before study" about ("Concurrent steroids
    allowed" within 14 days before study entry)
E Radiotherapy is permitted within 2 weeks before first dose
  => judge "Radiotherapy is permitted within 2 weeks before first dose" about ("Radiotherapy is
    permitted" within 2 weeks before first dose)
I Concurrent bisphosphonates allowed provided treatment initiated at least 4 weeks prior to study
  => judge "Concurrent bisphosphonates allowed provided treatment initiated at least 4 weeks
    prior to study" about ("Concurrent bisphosphonates allowed provided treatment initiated" at
    least 4 weeks before study entry)
I Concurrent corticosteroids allowed provided dose is stable for at least 2 weeks
  => judge "Concurrent corticosteroids allowed provided dose is stable for at least 2 weeks"
    about ("Concurrent corticosteroids allowed provided dose is stable" lasting at least 2
    weeks)
I Patients with treated brain metastases are eligible provided stable for at least 3 months
  => judge "Patients with treated brain metastases are eligible provided stable for at least 3
    months" about ("treated brain metastases are eligible provided stable" lasting at least 3
    months)
E CNS metastases are allowed provided asymptomatic for at least 4 weeks
  => judge "CNS metastases are allowed provided asymptomatic for at least 4 weeks" about ("CNS
    metastases are allowed provided asymptomatic" lasting at least 4 weeks)
E Contraindication to dual antiplatelet therapy for at least 6 months
  => judge "Contraindication to dual antiplatelet therapy for at least 6 months" about
    ("Contraindication to dual antiplatelet therapy" lasting at least 6 months)
E Indication for oral anticoagulation for at least 3 months
  => judge "Indication for oral anticoagulation for at least 3 months" about ("Indication for
    oral anticoagulation" lasting at least 3 months)
I Suitable for oral anticoagulation for 3 months
  => judge "Suitable for oral anticoagulation for 3 months" about ("Suitable for oral
    anticoagulation" lasting at least 3 months)
I Candidate for anticoagulation for at least 3 months
  => judge "Candidate for anticoagulation for at least 3 months" about ("for anticoagulation"
    lasting at least 3 months)
I Failure of conservative treatment for at least 3 months
  => judge "Failure of conservative treatment for at least 3 months" about ("Failure of
    conservative treatment" lasting at least 3 months)
I Inadequate pain relief despite opioids for at least 3 months
  => judge "Inadequate pain relief despite opioids for at least 3 months" about ("Inadequate
    pain relief despite opioids" lasting at least 3 months)
I Refractory to medical therapy for at least 6 months
  => judge "Refractory to medical therapy for at least 6 months" about ("Refractory to medical
    therapy" lasting at least 6 months)
E Lifetime use of antipsychotics for more than 1 month
  => judge "Lifetime use of antipsychotics for more than 1 month" about ("Lifetime use of
    antipsychotics" lasting more than 1 month)
E Coma for more than 7 days
  => judge "Coma for more than 7 days" about (coma lasting more than 7 days)
I Sitting tolerance for at least 1 hour
  => judge "Sitting tolerance for at least 1 hour" about ("Sitting tolerance" lasting at least 1
    hour)
E CD4 < 200 cells/ml
  => judge "CD4 < 200 cells/ml" about (cd4 count < 200 /mL)
E Eosinophils > 300 cells/mL
  => judge "Eosinophils > 300 cells/mL" about (eosinophils > 300 /mL)
I Male, or female who is surgically sterile or postmenopausal
  => judge "Male, or female who is surgically sterile or postmenopausal" about (all of (sex is
    male, female; any of (surgically sterile; postmenopausal)))
E Previous stroke or multiple pregnancy
  => judge "Previous stroke or multiple pregnancy" about (any of (stroke ever; multiple
    pregnancy ever))
E Received blood within 3 months or plasma within 7 days
  => judge "Received blood within 3 months or plasma within 7 days" about (any of ("blood" within
    the past 3 months; "plasma" within the past 7 days))
"""
