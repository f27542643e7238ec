"""Sentences that look like others that are decided, and may say something else; for ``test_good_sentences``."""

COMPUTABLE = """
E Received chemotherapy or radiotherapy
  => any of (chemotherapy ever; radiotherapy ever)
E Suffered a stroke or epilepsy
  => any of (stroke ever; epilepsy ever)
E Atrial fibrillation duration > 48 hours
  => "Atrial fibrillation duration" > 48 hours
E Duration of mechanical ventilation > 48 hours
  => "Duration of mechanical ventilation" > 48 hours
E Chemotherapy duration < 3 months
  => "Chemotherapy duration" < 3 months
I Adults with type 2 diabetes and HbA1c ≥ 7%
  => all of (all of (age >= 18 years; type 2 diabetes); hba1c >= 7 %)
E Contraindication to NSAIDs or anticoagulant medication
  => any of ("contraindication to NSAIDs"; "contraindication to anticoagulant medication")
"""

PARTLY = """
I Hemoglobin >= 9 g/dL obtained in the 14 days before registration
  => any of (all of (hemoglobin >= 9 g/dL; "hemoglobin measurement" within 14 days before registration);
    judge "Hemoglobin >= 9 g/dL obtained in the 14 days before registration")
I Creatinine <= 1.5 mg/dL within the last 3 months
  => any of (all of (creatinine <= 1.5 mg/dL; "creatinine measurement" within the past 3 months); judge
    "Creatinine <= 1.5 mg/dL within the last 3 months")
I Adults with a history of myocardial infarction and type 2 diabetes
  => all of (age >= 18 years; judge "Adults with a history of myocardial infarction and type 2 diabetes"
    about (all of (myocardial infarction ever; type 2 diabetes ever)))
I Last relapse between 1 and 12 months before screening
  => "Last relapse" between 12 months and 1 month before screening
I Adults with Crohn's disease and ulcerative colitis
  => all of (age >= 18 years; judge "Adults with Crohn's disease and ulcerative colitis" about (all of
    (crohns disease; ulcerative colitis)))
I Adults with asthma, COPD and eczema
  => all of (age >= 18 years; judge "Adults with asthma, COPD and eczema" about (all of (asthma; copd;
    eczema)))
"""

TO_JUDGE = """
I HIV-1 RNA < 50 copies/mL in the 12 months before screening
  => judge "HIV-1 RNA < 50 copies/mL in the 12 months before screening" about (all of (hiv rna < 50
    copies/mL; "in the 12 months before screening" within 12 months before screening))
I Hemoglobin 10-12 g/dL during the 4 weeks before screening
  => judge "Hemoglobin 10-12 g/dL during the 4 weeks before screening" about (all of (hemoglobin between
    10 and 12 g/dL; "during the 4 weeks before screening" within 4 weeks before screening))
I Mean pain score >= 4 within the past 7 days
  => judge "Mean pain score >= 4 within the past 7 days" about (all of (average pain score >= 4; "within the
    past 7 days" within the past 7 days))
E Undergone organ transplant, HIV infection, or hepatitis B
  => judge "Undergone organ transplant, HIV infection, or hepatitis B" about (any of (organ transplant
    ever; hiv infection ever; hepatitis b infection ever))
E Used opioids within 30 days, alcohol abuse, or depression
  => judge "Used opioids within 30 days, alcohol abuse, or depression" about (any of (opioid within the
    past 30 days; alcohol abuse ever; depression ever))
E Received heart transplant or heart failure
  => judge "Received heart transplant or heart failure" about (any of (heart transplant ever; heart
    failure ever))
I Women with a history of preterm birth and singleton pregnancy
  => judge "Women with a history of preterm birth and singleton pregnancy" about (all of (sex is female;
    all of ("preterm birth" ever; singleton pregnancy ever)))
E Stroke within 6 months prior myocardial infarction
  => judge "Stroke within 6 months prior myocardial infarction" about (all of (stroke within the past 6
    months; myocardial infarction))
E Fever within 72 hours prior to each dose
  => judge "Fever within 72 hours prior to each dose" about (fever within the past 72 hours)
E Fever within 72 hours prior to study visits
  => judge "Fever within 72 hours prior to study visits" about (fever within the past 72 hours)
I Risk factors: diabetes, age 65-80 years, BMI > 30
  => judge "Risk factors: diabetes, age 65-80 years, BMI > 30" about (all of (diabetes; age between 65 and
    80 years; bmi > 30 kg/m²))
I Cardiovascular risk factors: age 50-80 years, smoker, LDL > 130 mg/dL
  => judge "Cardiovascular risk factors: age 50-80 years, smoker, LDL > 130 mg/dL" about (all of (age
    between 50 and 80 years; smoker; ldl cholesterol > 130 mg/dL))
E Bleeding disorder (INR > 1.5)
  => judge "Bleeding disorder (INR > 1.5)" about (all of (bleeding disorder; inr > 1.5))
E Heart disease (LVEF < 50%)
  => judge "Heart disease (LVEF < 50%)" about (all of (heart disease; lvef < 50 %))
I Women with PCOS and obesity
  => judge "Women with PCOS and obesity" about (all of (sex is female; all of (polycystic ovary syndrome;
    obesity)))
E Allergy to lidocaine or chronic pain medication
  => judge "Allergy to lidocaine or chronic pain medication" about (any of ("Allergy to lidocaine";
    "Allergy to chronic pain medication"))
"""
