"""Sentences whose head says what joins a list, and lists in lists; for ``test_good_sentences``."""

COMPUTABLE = """
E Current use of: ⏎ * Warfarin ⏎ * Clozapine
  => any of (warfarin; clozapine)
E Currently taking: ⏎ * Warfarin ⏎ * Clozapine
  => any of (warfarin; clozapine)
E Prior use of: ⏎ * Warfarin ⏎ * Clozapine
  => any of (warfarin ever; clozapine ever)
E Previous treatment with: ⏎ * Rituximab ⏎ * Ocrelizumab within 6 months
  => any of (rituximab ever; ocrelizumab within the past 6 months)
E History of: ⏎ * Stroke ⏎ * Seizure
  => any of (stroke ever; seizure ever)
E Any of the following prior therapies: chemotherapy within 28 days before registration; radiotherapy
    within 14 days before registration
  => any of (chemotherapy within 28 days before registration; radiotherapy within 14 days before
    registration)
E Any of the following prior therapies: ⏎ * Rituximab ⏎ * Ocrelizumab
  => any of (rituximab ever; ocrelizumab ever)
E Any of the following laboratory abnormalities at screening: ⏎ * ALT > 3 x ULN ⏎ * Hemoglobin < 8 g/dL
  => any of (alt > 3 x ULN at screening; hemoglobin < 8 g/dL at screening)
I All of the following at screening: ⏎ * ALT < 3 x ULN ⏎ * Platelets > 100 G/L
  => all of (alt < 3 x ULN at screening; platelets > 100 G/L at screening)
E Any of the following: platelets < 100 G/L, hemoglobin < 9 g/dL, and ANC < 1.5 G/L
  => any of (platelets < 100 G/L; hemoglobin < 9 g/dL; neutrophils < 1.5 G/L)
E Any of the following: pregnancy, breastfeeding, and planning pregnancy
  => any of (pregnant; breastfeeding; planning pregnancy)
E Any of the following within 6 months: stroke, TIA and MI
  => any of (stroke within the past 6 months; transient ischemic attack within the past 6 months; myocardial
    infarction within the past 6 months)
E Comorbidities: stroke and MI
  => any of (stroke; myocardial infarction)
E Any of the following: asthma or COPD
  => any of (asthma; copd)
E Any of the following: asthma, COPD or no diabetes
  => any of (asthma; copd; not (diabetes))
I At least one of the following risk factors: age > 65 years, diabetes, and hypertension
  => any of (age > 65 years; diabetes; hypertension)
I All of the following: age > 18 years, no stroke and no MI
  => all of (age > 18 years; not (stroke); not (myocardial infarction))
I Must meet all of the following: platelets > 100 G/L, ANC > 1.5 G/L, and hemoglobin > 9 g/dL
  => all of (platelets > 100 G/L; neutrophils > 1.5 G/L; hemoglobin > 9 g/dL)
I Must meet all of the following: ⏎ * none of the following: stroke, MI ⏎ * age > 18 years ⏎ * diabetes
  => all of (not (any of (stroke; myocardial infarction)); age > 18 years; diabetes)
I All of the following: ⏎ * age > 18 years ⏎ * absence of: stroke, MI ⏎ * diabetes
  => all of (age > 18 years; not (any of (stroke; myocardial infarction)); diabetes)
I All of the following: ⏎ * age > 18 years ⏎ * no use of any of the following within 4 weeks: aspirin ⏎ * diabetes
  => all of (age > 18 years; not (acetylsalicylic acid within the past 4 weeks); diabetes)
I All of the following: ⏎ * age > 18 years ⏎ * any of the following: hypertension, obesity ⏎ * no stroke
  => all of (age > 18 years; any of (hypertension; obesity); not (stroke))
I All of the following: ⏎ * age > 18 years ⏎ * any of the following: ⏎   * hypertension ⏎   * obesity ⏎ * no stroke
  => all of (age > 18 years; any of (hypertension; obesity); not (stroke))
E Any of the following: ⏎ * all of the following: stroke, diabetes ⏎ * MI
  => any of (all of (stroke; diabetes); myocardial infarction)
E All of the following: ⏎ * MI ⏎ * one of the following: stroke, diabetes ⏎ * obesity
  => all of (myocardial infarction; any of (stroke; diabetes); obesity)
E Any of the following: ⏎ * at least two of the following: stroke, diabetes, obesity ⏎ * MI
  => any of (at least 2 of (stroke; diabetes; obesity); myocardial infarction)
E Any of the following: ⏎ * history of any of the following: stroke, MI ⏎ * diabetes
  => any of (any of (stroke ever; myocardial infarction ever); diabetes)
E At least two of the following: ⏎ * diabetes ⏎ * risk factors: stroke, MI ⏎ * obesity
  => at least 2 of (diabetes; any of (stroke; myocardial infarction); obesity)
E Any of the following: ⏎ * stroke; ⏎ * MI; or ⏎ * diabetes
  => any of (stroke; myocardial infarction; diabetes)
E Any of the following: ⏎ * stroke, ⏎ * MI, or ⏎ * diabetes.
  => any of (stroke; myocardial infarction; diabetes)
E Any of the following cardiovascular diseases: stroke, MI
  => any of (stroke; myocardial infarction)
E Any of the following infections: HIV, hepatitis B
  => any of (hiv infection; hepatitis b infection)
E Any of the following: stroke; MI; diabetes
  => any of (stroke; myocardial infarction; diabetes)
E Inadequate organ function: ALT > 3 x ULN, platelets < 100 G/L
  => any of (alt > 3 x ULN; platelets < 100 G/L)
I Never treated with any of the following: methotrexate, rituximab
  => not (any of (methotrexate ever; rituximab ever))
I Has never had any of the following: stroke, MI
  => not (any of (stroke ever; myocardial infarction ever))
I At least two of the following: hypertension, obesity, CKD; and age over 50
  => at least 2 of (hypertension; obesity; chronic kidney disease; age > 50 years)
I At least two of the following: hypertension, diabetes, BMI > 30 kg/m2, and smoking
  => at least 2 of (hypertension; diabetes; bmi > 30 kg/m²; smoker)
I At least two of the following: ⏎ * asthma; ⏎ * COPD or emphysema; or ⏎ * diabetes
  => at least 2 of (asthma; any of (copd; emphysema); diabetes)
E BMI > 35 kg/m2 and age > 60 years
  => all of (bmi > 35 kg/m²; age > 60 years)
E Received any of the following: methotrexate, rituximab
  => any of (methotrexate ever; rituximab ever)
E Has received any of the following within 4 weeks: methotrexate, rituximab
  => any of (methotrexate within the past 4 weeks; rituximab within the past 4 weeks)
E In the past 6 months: stroke, TIA or MI
  => any of (stroke within the past 6 months; transient ischemic attack within the past 6 months; myocardial
    infarction within the past 6 months)
E Within 6 months of screening: stroke or MI
  => any of (stroke within 6 months before screening; myocardial infarction within 6 months before
    screening)
I No history of: stroke, MI
  => not (any of (stroke ever; myocardial infarction ever))
I Type 2 diabetes and at least one of the following: hypertension, obesity
  => all of (type 2 diabetes; any of (hypertension; obesity))
I Women with at least two of the following: hypertension, obesity, diabetes
  => all of (sex is female; at least 2 of (hypertension; obesity; diabetes))
I Adults with any of the following: hypertension, obesity
  => all of (age >= 18 years; any of (hypertension; obesity))
I At least two of the following are present: asthma, COPD, gout
  => at least 2 of (asthma; copd; gout)
I All of the following must be met: age > 18, BMI < 30
  => all of (age > 18 years; bmi < 30 kg/m²)
I Has not received any of the following: methotrexate, rituximab
  => not (any of (methotrexate ever; rituximab ever))
I History of any of the following ⏎ * asthma ⏎ * COPD
  => any of (asthma ever; copd ever)
I Age > 18 and at least one of the following: hypertension, obesity
  => all of (age > 18 years; any of (hypertension; obesity))
I Has received any of the following: methotrexate, rituximab
  => any of (methotrexate ever; rituximab ever)
I Women and any of the following: hypertension, obesity
  => all of (sex is female; any of (hypertension; obesity))
E Diabetes and any of the following: HbA1c > 9 %, retinopathy
  => all of (diabetes; any of (hba1c > 9 %; retinopathy))
E Women with any of the following: pregnancy, breastfeeding
  => all of (sex is female; any of (pregnant; breastfeeding))
E Any of the following: ⏎ * stroke ⏎ * diabetes and HbA1c > 10%
  => any of (stroke; all of (diabetes; hba1c > 10 %))
E Any of the following: stroke; MI; or diabetes
  => any of (stroke; any of (myocardial infarction; diabetes))
E Any of the following: ⏎ * stroke; or ⏎ * MI
  => any of (stroke; myocardial infarction)
E alcohol or drug abuse
  => alcohol or drug abuse
I Never had: MI, hepatitis
  => not (any of (myocardial infarction ever; hepatitis ever))
I Any of the following: stroke, MI, and diabetes
  => any of (stroke; myocardial infarction; diabetes)
I Age > 18; BMI < 30; and no diabetes
  => all of (age > 18 years; all of (bmi < 30 kg/m²; not (diabetes)))
E Any of the following: stroke; MI; and diabetes
  => any of (stroke; any of (myocardial infarction; diabetes))
"""

TO_JUDGE = """
E Upper age limit: 75 years
  => judge "Upper age limit: 75 years" about (age <= 75 years)
E Lower age limit 18 years
  => judge "Lower age limit 18 years" about (age >= 18 years)
I Patients who fulfil one of: - HIV - AIDS - Adults
  => judge "Patients who fulfil one of: - HIV - AIDS - Adults" about (all of (age >= 18 years; hiv
    infection; aids))
E Patients with all of the following: - HIV - Dialysis - Pregnancy
  => judge "Patients with all of the following: - HIV - Dialysis - Pregnancy" about ("HIV - Dialysis -
    Pregnancy")
E Any of the following laboratory abnormalities at screening: ⏎ * ALT > 5 x ULN ⏎ * Any other clinically
    significant abnormality
  => judge "Any of the following laboratory abnormalities at screening: * ALT > 5 x ULN * Any other
    clinically significant abnormality" about (alt > 5 x ULN at screening)
I All of the following at baseline: ⏎ * EDSS > 3 ⏎ * stable disease
  => judge "All of the following at baseline: * EDSS > 3 * stable disease" about (edss > 3 at baseline)
I Current use of: ⏎ * Lithium ⏎ * Heparin
  => judge "Current use of: * Lithium * Heparin" about (heparin)
I Prior use of: ⏎ * Rituximab ⏎ * Ocrelizumab
  => judge "Prior use of: * Rituximab * Ocrelizumab" about (any of (rituximab; ocrelizumab))
E History of: ⏎ * Stroke ⏎ * Pregnancy
  => judge "History of: * Stroke * Pregnancy" about (any of (stroke ever; pregnant))
E Active: ⏎ * Tuberculosis ⏎ * Hepatitis B
  => judge "Active: * Tuberculosis * Hepatitis B" about (any of (tuberculosis; hepatitis b infection))
E Any of the following laboratory values at screening: ⏎ * ALT > 3 x ULN ⏎ * HIV
  => judge "Any of the following laboratory values at screening: * ALT > 3 x ULN * HIV" about (any of (alt
    > 3 x ULN at screening; hiv infection))
E Any of the following at baseline: ⏎ * Fever ⏎ * Cough
  => judge "Any of the following at baseline: * Fever * Cough" about (any of (fever; cough))
E Any of the following previous treatments: ⏎ * Rituximab ⏎ * Current smoking
  => judge "Any of the following previous treatments: * Rituximab * Current smoking" about (any of
    (rituximab ever; smoker))
E Any of the following: ALT > 3 x ULN and bilirubin > 2 x ULN, INR > 1.5
  => judge "Any of the following: ALT > 3 x ULN and bilirubin > 2 x ULN, INR > 1.5" about (any of (all of
    (alt > 3 x ULN; bilirubin > 2 x ULN); inr > 1.5))
E Any of the following: type 1 diabetes or type 2 diabetes with HbA1c > 9 %
  => judge "Any of the following: type 1 diabetes or type 2 diabetes with HbA1c > 9 %" about (any of (type 1
    diabetes; all of (type 2 diabetes; hba1c > 9 %)))
I All of the following criteria: age ≥ 18 years, ECOG 0 or 1, asthma or COPD
  => judge "All of the following criteria: age ≥ 18 years, ECOG 0 or 1, asthma or COPD" about (any of (all
    of (age >= 18 years; ecog between 0 and 1; asthma); copd))
I All of the following laboratory criteria: creatinine < 1.5 mg/dL or creatinine clearance > 60 mL/min, ALT < 2.5 x ULN
  => judge "All of the following laboratory criteria: creatinine < 1.5 mg/dL or creatinine clearance > 60
    mL/min, ALT < 2.5 x ULN" about (any of (creatinine < 1.5 mg/dL; all of (creatinine clearance > 60
    mL/min; alt < 2.5 x ULN)))
E Any of the following vaccines within 30 days: influenza, hepatitis B
  => judge "Any of the following vaccines within 30 days: influenza, hepatitis B" about (all of (vaccination
    within the past 30 days; any of (influenza; hepatitis b infection)))
E Any of the following drug allergies: aspirin, penicillin
  => judge "Any of the following drug allergies: aspirin, penicillin" about (any of (acetylsalicylic acid;
    "penicillin"))
E Contraindication to any of the following: aspirin, MRI
  => judge "Contraindication to any of the following: aspirin, MRI" about (any of (acetylsalicylic acid;
    "MRI"))
E Contraindications: aspirin, warfarin
  => judge "Contraindications: aspirin, warfarin" about (all of ("Contraindications"; any of
    (acetylsalicylic acid; warfarin)))
E Any of the following severe diseases: asthma, COPD
  => judge "Any of the following severe diseases: asthma, COPD" about (any of (asthma; copd))
E Any of the following active infections: hepatitis B, HIV
  => judge "Any of the following active infections: hepatitis B, HIV" about (any of (hepatitis b infection;
    hiv infection))
E Severe comorbidities: diabetes, hypertension
  => judge "Severe comorbidities: diabetes, hypertension" about (all of ("Severe comorbidities"; any of
    (diabetes; hypertension)))
E Use of any of the following in the last 4 weeks: aspirin, warfarin; diabetes
  => judge "Use of any of the following in the last 4 weeks: aspirin, warfarin; diabetes" about (any of (any
    of (acetylsalicylic acid; warfarin); diabetes))
E History of any of the following: stroke, MI. Diabetes.
  => judge "History of any of the following: stroke, MI. Diabetes." about (any of (any of (stroke;
    myocardial infarction); diabetes))
E History of any of the following: current smoking, stroke
  => judge "History of any of the following: current smoking, stroke" about (any of (smoker; stroke ever))
E History of any of the following: stroke, pregnancy
  => judge "History of any of the following: stroke, pregnancy" about (any of (stroke ever; pregnant))
I At least two of the following: hypertension, obesity, CKD but no stroke
  => judge "At least two of the following: hypertension, obesity, CKD but no stroke" about (at least 2 of
    (hypertension; obesity; chronic kidney disease; not (stroke)))
I At least two of the following: heart failure, NYHA class III or IV, diabetes
  => judge "At least two of the following: heart failure, NYHA class III or IV, diabetes" about (at least 2
    of (heart failure; nyha class is III, IIIa, IIIb, IV; diabetes))
I At least two of the following: diabetes, on insulin, obesity
  => judge "At least two of the following: diabetes, on insulin, obesity" about (at least 2 of (diabetes;
    insulin; obesity))
I 2 or more of the following: stroke, TIA, MI within 6 months
  => judge "2 or more of the following: stroke, TIA, MI within 6 months" about (at least 2 of (stroke;
    transient ischemic attack; myocardial infarction within the past 6 months))
I At least two of the following: severe asthma, COPD, bronchiectasis
  => judge "At least two of the following: severe asthma, COPD, bronchiectasis" about (at least 2 of (severe
    asthma; copd; bronchiectasis))
I At least two of the following: history of stroke, TIA, MI
  => judge "At least two of the following: history of stroke, TIA, MI" about (at least 2 of (stroke ever;
    transient ischemic attack; myocardial infarction))
I At least two of the following: no hypertension, obesity, CKD
  => judge "At least two of the following: no hypertension, obesity, CKD" about (at least 2 of (not
    (hypertension); obesity; chronic kidney disease))
I At least two of the following: ⏎ * Stroke; TIA ⏎ * Hypertension. Diabetes.
  => judge "At least two of the following: * Stroke; TIA * Hypertension. Diabetes." about (at least 2 of
    (stroke; transient ischemic attack; hypertension; diabetes))
E No history of: stroke, gout
  => judge "No history of: stroke, gout" about (not (any of (stroke ever; gout ever)))
I No type 1 or 2 diabetes
  => judge "No type 1 or 2 diabetes"
I Type 1 or 2 diabetes or hypertension
  => judge "Type 1 or 2 diabetes or hypertension" about (hypertension)
I No history of hepatitis A, B or C
  => judge "No history of hepatitis A, B or C" about (not (hav infection ever))
I Patients with: ⏎ * asthma ⏎ * COPD
  => judge "Patients with: * asthma * COPD" about (any of (asthma; copd))
I Second or third degree AV block
  => judge "Second or third degree AV block" about ("third degree AV block")
E All of the following: ⏎ * stroke ⏎ * diabetes, hypertension
  => judge "All of the following: * stroke * diabetes, hypertension" about (any of (stroke; any of
    (diabetes; hypertension)))
E At least 2 of the following: ⏎ * diabetes ⏎ * hypertension, obesity ⏎ * smoking
  => judge "At least 2 of the following: * diabetes * hypertension, obesity * smoking" about (at least 2 of
    (diabetes; any of (hypertension; obesity); smoker))
E Abuse of drugs or alcohol
  => judge "Abuse of drugs or alcohol" about (any of (drug abuse; alcohol use))
E Drug abuse or alcohol
  => judge "Drug abuse or alcohol" about (any of (drug abuse; alcohol use))
E Exacerbation of asthma or COPD
  => judge "Exacerbation of asthma or COPD" about (any of (asthma exacerbation; copd))
E Abuse of alcohol, opioids or cannabis
  => judge "Abuse of alcohol, opioids or cannabis" about (any of (alcohol abuse; opioid; cannabis))
E Heavy smoking or alcohol
  => judge "Heavy smoking or alcohol" about (any of (heavy smoker; alcohol use))
E All of the following: diabetes, hypertension ⏎ * obesity
  => judge "All of the following: diabetes, hypertension * obesity" about (any of (any of (diabetes;
    hypertension); obesity))
E At least 2 of the following: diabetes, hypertension ⏎ * obesity ⏎ * smoking
  => judge "At least 2 of the following: diabetes, hypertension * obesity * smoking" about (at least 2 of
    (any of (diabetes; hypertension); obesity; smoker))
E Platelets < 100 x 10^9/L; ANC < 1.5 x 10^9/L; and hemoglobin < 9 g/dL
  => judge "Platelets < 100 x 10^9/L; ANC < 1.5 x 10^9/L; and hemoglobin < 9 g/dL" about (any of (platelets
    < 100 G/L; all of (neutrophils < 1.5 G/L; hemoglobin < 9 g/dL)))
E Diabetes; hypertension; and obesity
  => judge "Diabetes; hypertension; and obesity" about (any of (diabetes; any of (hypertension; obesity)))
I No history of any of the following: ⏎ * stroke ⏎ * diabetes and hypertension
  => judge "No history of any of the following: * stroke * diabetes and hypertension" about (not (any of
    (stroke ever; any of (diabetes ever; hypertension ever))))
I Diabetes; hypertension; or obesity
  => judge "Diabetes; hypertension; or obesity" about (any of (diabetes; any of (hypertension; obesity)))
I No diabetes and any of the following: gout, asthma
  => judge "No diabetes and any of the following: gout, asthma" about (all of (not (diabetes); any of (gout;
    asthma)))
I History of stroke and any of the following: gout, asthma
  => judge "History of stroke and any of the following: gout, asthma" about (all of (stroke ever; any of
    (gout ever; asthma ever)))
E Heart failure, NYHA class III or LVEF < 40%
  => judge "Heart failure, NYHA class III or LVEF < 40%" about (any of (all of (heart failure; nyha class is
    III, IIIa, IIIb); lvef < 40 %))
"""
