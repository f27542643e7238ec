"""What a list says once, a head noun, a kind or a place, and names that are narrower than another."""

COMPUTABLE = """
E Atrial fibrillation or flutter
  => any of (atrial fibrillation; atrial flutter)
E History of atrial fibrillation or flutter
  => any of (atrial fibrillation ever; atrial flutter ever)
E Stroke, atrial fibrillation or flutter
  => any of (stroke; atrial fibrillation; atrial flutter)
E Pain or pain medication
  => any of ("Pain"; analgesic)
E Coagulopathy or infection at the puncture site
  => any of (coagulopathy; puncture site infection)
E Diabetes or cancer of the breast
  => any of (diabetes; breast cancer)
E Stroke or dissection of the aorta
  => any of (stroke; aortic dissection)
E Night shift workers
  => night shift work
E Rotating shift workers
  => rotating shift work
E Shift workers
  => shift work
I Owns a smartphone
  => smartphone owned
I Has a smartphone
  => smartphone access
I Access to a smartphone
  => smartphone access
I Clinically definite MS
  => clinically definite ms
E Legal incapacity
  => legal incapacity
E Legally protected adults
  => legal protection
E eGFR (MDRD) < 45 or eGFR (CKD-EPI) < 40
  => any of (egfr < 45 mL/min/1.73 m²; egfr < 40 mL/min/1.73 m²)
E Stroke or cardiac surgery
  => any of (stroke; cardiac surgery)
E Hernia or previous abdominal surgery
  => any of (hernia; abdominal surgery ever)
E Obesity or bariatric surgery
  => any of (obesity; bariatric surgery)
E Seizures or brain surgery
  => any of (seizure; brain surgery)
E Asthma or aspirin-exacerbated respiratory disease
  => any of (asthma; "aspirin-exacerbated respiratory disease")
E Cirrhosis or alcohol withdrawal
  => any of (cirrhosis; alcohol withdrawal)
E Vertigo or aspirin toxicity
  => any of (vertigo; "aspirin toxicity")
E Aspirin or clopidogrel use
  => any of (acetylsalicylic acid; clopidogrel)
E Insulin or oral antidiabetic medication
  => any of (insulin; oral antidiabetic)
E Hypertension or antihypertensive medication
  => any of (hypertension; antihypertensive)
E Schizophrenia or psychotropic medication
  => any of (schizophrenia; psychotropic drug)
E Hypertension or hypertension medication
  => any of (hypertension; antihypertensive)
E Pregnancy or positive drug test
  => any of (pregnant; urine drug screen is positive)
E Drug or food allergy
  => any of (drug allergy; food allergy)
E Ongoing substance or alcohol abuse
  => any of (alcohol or drug abuse; alcohol abuse)
E Brain metastases or radiation
  => any of (brain metastases; radiotherapy)
E Radiation therapy or surgery
  => any of (radiotherapy; surgery)
E Chemotherapy or major surgery
  => any of (chemotherapy; major surgery)
E Radiotherapy or surgery
  => any of (radiotherapy; surgery)
E Emergency surgery or trauma
  => any of (emergency surgery; trauma)
E Chest radiation or chemotherapy
  => any of ("Chest radiation"; chemotherapy)
E Botulinum toxin injection or surgery
  => any of (botulinum toxin; surgery)
E Low back pain or spinal stenosis
  => any of (low back pain; spinal stenosis)
I Moderate or severe chronic pain
  => any of ("Moderate chronic pain"; "severe chronic pain")
I Active or latent tuberculosis
  => any of (active tuberculosis; latent tuberculosis)
I Metformin plus sulfonylurea
  => "Metformin plus sulfonylurea"
E Gallstones on ultrasound or choledochal cyst
  => any of (gallstones; "choledochal cyst")
E Stroke on MRI or focal deficit
  => any of (stroke; "focal deficit")
E Known atrial fibrillation or flutter
  => any of (atrial fibrillation; "flutter")
E Prior PD-1 inhibitor or platinum-based chemotherapy
  => any of (pd 1 inhibitor ever; "platinum-based chemotherapy" ever)
E Anticoagulants or heparin-induced thrombocytopenia
  => any of (anticoagulant; heparin induced thrombocytopenia)
E Insulin use or insulin-dependent diabetes
  => any of (insulin; "insulin-dependent diabetes")
E Pregnancy or use of sedative medication
  => any of (pregnant; sedative)
E History of deep vein thrombosis or bleeding
  => any of (deep vein thrombosis ever; bleeding ever)
E Stem cell transplant or infection
  => any of (stem cell transplant; infection)
E Tobacco use or radiation
  => any of (tobacco use; radiotherapy)
E History of drug allergy or anaphylaxis
  => any of (drug allergy ever; anaphylaxis ever)
E Myocardial infarction on ECG within 6 months
  => myocardial infarction within the past 6 months
E Patients or subjects who are pregnant
  => pregnant
E Patients or females who are pregnant or lactating
  => any of (pregnant; breastfeeding)
E Ventricular fibrillation or flutter
  => any of (ventricular fibrillation; "flutter")
E Deep vein thrombosis or embolism
  => any of (deep vein thrombosis; "embolism")
"""

TO_JUDGE = """
E Alcohol or drug withdrawal
  => judge "Alcohol or drug withdrawal" about (any of (alcohol use; "drug withdrawal"))
E Alcohol or benzodiazepine withdrawal
  => judge "Alcohol or benzodiazepine withdrawal" about (any of (alcohol use; "benzodiazepine withdrawal"))
E Alcohol, opioid, or benzodiazepine withdrawal
  => judge "Alcohol, opioid, or benzodiazepine withdrawal" about (any of (alcohol use; opioid; "benzodiazepine
    withdrawal"))
E History of alcohol or sedative withdrawal
  => judge "History of alcohol or sedative withdrawal" about (any of (alcohol use ever; "sedative withdrawal"
    ever))
E Alcohol and/or drug withdrawal
  => judge "Alcohol and/or drug withdrawal" about (any of (alcohol use; "drug withdrawal"))
E Alcohol or drug overdose
  => judge "Alcohol or drug overdose" about (any of (alcohol use; "drug overdose"))
E Opioid or alcohol withdrawal
  => judge "Opioid or alcohol withdrawal" about (any of (opioid; alcohol withdrawal))
E Alcohol or drug-induced hepatitis
  => judge "Alcohol or drug-induced hepatitis" about (any of (alcohol use; drug induced liver injury))
E Statin or niacin-induced myopathy
  => judge "Statin or niacin-induced myopathy" about (any of (statin; "niacin-induced myopathy"))
E Niacin or statin-induced myopathy
  => judge "Niacin or statin-induced myopathy" about ("statin-induced myopathy")
E Aspirin or NSAID-exacerbated respiratory disease
  => judge "Aspirin or NSAID-exacerbated respiratory disease" about (any of (acetylsalicylic acid;
    "NSAID-exacerbated respiratory disease"))
E Steroid or drug-induced diabetes
  => judge "Steroid or drug-induced diabetes" about (any of (corticosteroid; "drug-induced diabetes"))
E Heparin or quinine-induced thrombocytopenia
  => judge "Heparin or quinine-induced thrombocytopenia" about (any of (heparin; "quinine-induced
    thrombocytopenia"))
E Paclitaxel or sirolimus-eluting stent
  => judge "Paclitaxel or sirolimus-eluting stent" about (any of ("Paclitaxel"; "sirolimus-eluting stent"))
E Corticosteroid or botulinum toxin injection within 6 months
  => judge "Corticosteroid or botulinum toxin injection within 6 months" about (any of (corticosteroid within the
    past 6 months; botulinum toxin within the past 6 months))
E Steroid or contraceptive implant
  => judge "Steroid or contraceptive implant" about (any of (corticosteroid; "contraceptive implant"))
E Glaucoma or cataract surgery
  => judge "Glaucoma or cataract surgery" about (any of (glaucoma; cataract surgery))
E Previous glaucoma or cataract surgery
  => judge "Previous glaucoma or cataract surgery" about (any of (glaucoma ever; cataract surgery ever))
E Epilepsy or brain surgery
  => judge "Epilepsy or brain surgery" about (any of (epilepsy; brain surgery))
E Hernia or bariatric surgery
  => judge "Hernia or bariatric surgery" about (any of (hernia; bariatric surgery))
E Glaucoma or retinal surgery
  => judge "Glaucoma or retinal surgery" about (any of (glaucoma; "retinal surgery"))
E Epilepsy or psychiatric medication
  => judge "Epilepsy or psychiatric medication" about (any of (epilepsy; psychotropic drug))
E Diabetes or hypertension medication
  => judge "Diabetes or hypertension medication" about (any of (diabetes; antihypertensive))
E Hypertension or diabetes medication use
  => judge "Hypertension or diabetes medication use" about (any of (hypertension; "diabetes medication use"))
E Heparin or aspirin contraindication
  => judge "Heparin or aspirin contraindication" about (any of (heparin; "aspirin contraindication"))
E Aspirin or clopidogrel resistance
  => judge "Aspirin or clopidogrel resistance" about (any of (acetylsalicylic acid; "clopidogrel resistance"))
E Amiodarone or sotalol toxicity
  => judge "Amiodarone or sotalol toxicity" about (any of (amiodarone; "sotalol toxicity"))
E Antidepressant or antipsychotic augmentation
  => judge "Antidepressant or antipsychotic augmentation" about (any of (antidepressant; "antipsychotic
    augmentation"))
E Insulin or heparin infusion
  => judge "Insulin or heparin infusion" about (any of (insulin; "heparin infusion"))
E Insulin or leptin resistance
  => judge "Insulin or leptin resistance" about (any of (insulin; "leptin resistance"))
E Aspirin or NSAID intolerance or allergy
  => judge "Aspirin or NSAID intolerance or allergy" about (any of (acetylsalicylic acid; "NSAID intolerance";
    allergy))
E Aspirin or clopidogrel allergy or intolerance
  => judge "Aspirin or clopidogrel allergy or intolerance" about (any of (acetylsalicylic acid; "clopidogrel
    allergy"; "intolerance"))
E Pregnancy or HIV test positive
  => judge "Pregnancy or HIV test positive" about (any of (pregnant; hiv infection))
E Prior AF ablation or surgery
  => judge "Prior AF ablation or surgery" about (any of ("AF ablation" ever; surgery ever))
E Back surgery or injury within 6 months
  => judge "Back surgery or injury within 6 months" about (any of (spinal surgery within the past 6 months; trauma
    within the past 6 months))
E Hip replacement or fracture within 1 year
  => judge "Hip replacement or fracture within 1 year" about (any of (hip arthroplasty within the past 1 year;
    fracture within the past 1 year))
E Cataract surgery or trauma
  => judge "Cataract surgery or trauma" about (any of (cataract surgery; trauma))
E Pelvic surgery or radiation
  => judge "Pelvic surgery or radiation" about (any of ("Pelvic surgery"; radiotherapy))
E Thyroid surgery or radiation
  => judge "Thyroid surgery or radiation" about (any of ("Thyroid surgery"; radiotherapy))
E Heparin use or allergy
  => judge "Heparin use or allergy" about (any of (heparin; allergy))
E Warfarin use or allergy
  => judge "Warfarin use or allergy" about (any of (warfarin; allergy))
E NSAID intolerance or allergy
  => judge "NSAID intolerance or allergy" about (any of ("NSAID intolerance"; allergy))
E Beta-blocker use or allergy
  => judge "Beta-blocker use or allergy" about (any of ("Beta-blocker use"; allergy))
E Infertility treatment or surgery
  => judge "Infertility treatment or surgery" about (any of ("Infertility treatment"; surgery))
E Carotid surgery or angioplasty
  => judge "Carotid surgery or angioplasty" about (any of ("Carotid surgery"; "angioplasty"))
E Active or untreated latent tuberculosis
  => judge "Active or untreated latent tuberculosis" about (any of ("Active latent tuberculosis"; "untreated
    latent tuberculosis"))
E Acute or untreated chronic hepatitis B
  => judge "Acute or untreated chronic hepatitis B" about (any of ("Acute chronic hepatitis B"; "untreated chronic
    hepatitis B"))
E Acute or severe chronic pain
  => judge "Acute or severe chronic pain" about (any of ("Acute chronic pain"; "severe chronic pain"))
E Acute or symptomatic chronic pancreatitis
  => judge "Acute or symptomatic chronic pancreatitis" about (any of ("Acute chronic pancreatitis"; "symptomatic
    chronic pancreatitis"))
E Active or untreated chronic hepatitis
  => judge "Active or untreated chronic hepatitis" about (any of ("Active chronic hepatitis"; "untreated chronic
    hepatitis"))
E Active or untreated chronic hepatitis C
  => judge "Active or untreated chronic hepatitis C" about (any of ("Active chronic hepatitis C"; "untreated
    chronic hepatitis C"))
E Active or uncontrolled chronic infection
  => judge "Active or uncontrolled chronic infection" about (any of ("Active chronic infection"; "uncontrolled
    chronic infection"))
I Diabetes plus hypertension or CKD
  => judge "Diabetes plus hypertension or CKD" about (any of ("Diabetes plus hypertension"; chronic kidney
    disease))
I Metformin plus sulfonylurea or DPP-4 inhibitor
  => judge "Metformin plus sulfonylurea or DPP-4 inhibitor" about (any of ("Metformin plus sulfonylurea"; dpp4
    inhibitor))
E Aspirin plus clopidogrel or ticagrelor
  => judge "Aspirin plus clopidogrel or ticagrelor" about (any of ("Aspirin plus clopidogrel"; ticagrelor))
E Aneurysm or dissection of the aorta
  => judge "Aneurysm or dissection of the aorta" about (any of ("Aneurysm"; aortic dissection))
E Edema or ulcers of the legs
  => judge "Edema or ulcers of the legs" about (any of (edema; leg ulcer))
E Skin disease or infection at the injection site
  => judge "Skin disease or infection at the injection site" about (any of (skin disease; puncture site
    infection))
E Skin disease or infection at the injection site within 2 weeks
  => judge "Skin disease or infection at the injection site within 2 weeks" about (any of (skin disease within the
    past 2 weeks; puncture site infection within the past 2 weeks))
E Dermatitis or infection at the site of injection
  => judge "Dermatitis or infection at the site of injection" about (any of (dermatitis; puncture site infection))
E Cellulitis or infection at the injection site
  => judge "Cellulitis or infection at the injection site" about (any of (cellulitis; puncture site infection))
E Allergy or infection at the injection site
  => judge "Allergy or infection at the injection site" about (any of (allergy; puncture site infection))
E eGFR (MDRD) <45 or (CKD-EPI) < 40
  => judge "eGFR (MDRD) <45 or (CKD-EPI) < 40" about (any of (egfr < 45 mL/min/1.73 m²; egfr < 40 mL/min/1.73 m²))
E Known or suspected hypersensitivity to metformin or any of its excipients
  => judge "Known or suspected hypersensitivity to metformin or any of its excipients"
E Known or suspected hypersensitivity to the study drug
  => judge "Known or suspected hypersensitivity to the study drug"
E Edema on CT or MRI
  => judge "Edema on CT or MRI"
E Thrombosis on CT or MRI
  => judge "Thrombosis on CT or MRI"
E Cardiac surgery or angioplasty within 3 months
  => judge "Cardiac surgery or angioplasty within 3 months" about (any of (cardiac surgery within the past 3
    months; "angioplasty" within the past 3 months))
E Hypertension or anxiolytic medication
  => judge "Hypertension or anxiolytic medication" about (any of (hypertension; anxiolytic))
I No brain metastases on MRI within 28 days prior to randomization
  => judge "No brain metastases on MRI within 28 days prior to randomization" about (not (brain metastases within
    28 days before randomisation))
E No diabetes or hypertension, heart disease, or stroke
  => judge "No diabetes or hypertension, heart disease, or stroke" about (not (any of (diabetes; hypertension;
    heart disease; stroke)))
E Clopidogrel or drug-eluting stent
  => judge "Clopidogrel or drug-eluting stent" about (any of (clopidogrel; "drug-eluting stent"))
E Known or suspected hypersensitivity to metformin
  => judge "Known or suspected hypersensitivity to metformin"
"""

PARTLY = """
E Hepatitis B unless resolved or HBsAg negative
  => (hepatitis b infection) unless (judge "resolved or HBsAg negative" about (hbsag is negative))
E Sleep apnea unless mild or on CPAP
  => (sleep apnea) unless (judge "mild or on CPAP" about (cpap))
E Gallstones unless asymptomatic or cholecystectomy
  => (gallstones) unless (judge "asymptomatic or cholecystectomy" about (cholecystectomy))
E Hepatitis B unless cured or vaccinated
  => (hepatitis b infection) unless (judge "cured or vaccinated" about (vaccination))
E Acne unless mild or rosacea
  => all of (any of (acne; rosacea); judge "Acne unless mild or rosacea")
I Adult patients with known or suspected coronary artery disease
  => all of (age >= 18 years; judge "Adult patients with known or suspected coronary artery disease")
E Active liver disease or infection
  => any of (active liver disease; all of (infection; judge "Active liver disease or infection"))
E Atrial fibrillation or flutter within 6 months
  => any of (atrial fibrillation within the past 6 months; "flutter" within the past 6 months; all of (atrial
    fibrillation ever; judge "Atrial fibrillation or flutter within 6 months"))
"""
