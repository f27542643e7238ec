"""Guards that name a list, or head one with a colon: where they end."""

COMPUTABLE = """
I If on corticosteroids, azathioprine or methotrexate, must be on a stable dose for 4 weeks prior to screening
  => if (any of (corticosteroid; azathioprine; methotrexate)) then ("on a stable dose of corticosteroid or
    azathioprine or methotrexate" lasting at least 4 weeks until screening)
I If treated with ACE inhibitors, ARBs or diuretics, stable dose for at least 4 weeks
  => if (any of (ace inhibitor; angiotensin receptor blocker; diuretic)) then ("stable dose of ace inhibitor or
    angiotensin receptor blocker or diuretic" lasting at least 4 weeks)
I For patients with asthma, COPD or bronchiectasis, FEV1 > 50%
  => if (any of (asthma; copd; bronchiectasis)) then (fev1 > 50 %)
I For patients on hemodialysis, peritoneal dialysis, or home dialysis, Hb 9-12 g/dL
  => if (any of (hemodialysis; peritoneal dialysis; "home dialysis")) then (hemoglobin between 9 and 12 g/dL)
I For COPD, asthma, or bronchiectasis patients, SpO2 >= 92%
  => if (any of (copd; asthma; bronchiectasis)) then (spo2 >= 92 %)
I For diabetics, hypertensives, and smokers, BMI < 35
  => if (any of (diabetes; hypertension; smoker)) then (bmi < 35 kg/m²)
E In diabetics and hypertensives, HbA1c > 10%
  => if (any of (diabetes; hypertension)) then (hba1c > 10 %)
E In subjects with HIV, HBV, or HCV, ALT > 3x ULN
  => if (any of (hiv infection; hepatitis b infection; hepatitis c infection)) then (alt > 3 x ULN)
E For patients with type 1 diabetes, type 2 diabetes or MODY, HbA1c > 9%
  => if (any of (type 1 diabetes; type 2 diabetes; "MODY")) then (hba1c > 9 %)
E If receiving warfarin, heparin, or apixaban, INR > 3
  => if (any of (warfarin; heparin; apixaban)) then (inr > 3)
I In patients without diabetes, hypertension, or CKD, BMI >= 30
  => if (not (any of (diabetes; hypertension; chronic kidney disease))) then (bmi >= 30 kg/m²)
I If diabetic, hypertensive, or obese, then HbA1c < 9%
  => if (any of (diabetes; hypertension; obesity)) then (hba1c < 9 %)
I If diabetic, hypertensive or obese then HbA1c < 9%
  => if (any of (diabetes; hypertension; obesity)) then (hba1c < 9 %)
I If receiving methotrexate or sulfasalazine, stable dose for at least 8 weeks
  => if (any of (methotrexate; sulfasalazine)) then ("stable dose of methotrexate or sulfasalazine" lasting at least 8
    weeks)
I For women with diabetes, hypertension or obesity, HbA1c < 9%
  => if (all of (sex is female; any of (diabetes; hypertension; obesity))) then (hba1c < 9 %)
E If cirrhotic, Child-Pugh B or C, MELD > 12, or ascites
  => if (cirrhosis) then (any of (child pugh class is B, C; meld > 12; ascites))
I In patients with liver metastases, AST, ALT, and ALP <= 5 x ULN
  => if (liver metastases) then (all of (ast <= 5 x ULN; alt <= 5 x ULN; alkaline phosphatase <= 5 x ULN))
I If female, postmenopausal, surgically sterile, or using effective contraception
  => if (sex is female) then (any of (postmenopausal; surgically sterile; effective contraception))
I If on warfarin, bleeding within 6 months or INR < 3
  => if (warfarin) then (any of (bleeding within the past 6 months; inr < 3))
"""

PARTLY = """
I For females: BMI >= 30 kg/m2; waist > 88 cm. For males: waist > 102 cm
  => all of (judge "For females: BMI >= 30 kg/m2; waist > 88 cm" about (if (sex is female) then (all
    of (bmi >= 30 kg/m²; waist circumference > 88 cm))); if (sex is male) then (waist circumference
    > 102 cm))
E HIV infection; in women: pregnancy; active hepatitis B
  => any of (hiv infection; judge "in women: pregnancy; active hepatitis B" about (if (sex is
    female) then (any of (pregnant; active hepatitis b))))
I If using metformin, sulfonylurea or DPP-4 inhibitor, dose must be stable for at least 3 months
  => if (any of (metformin; sulfonylurea; dpp4 inhibitor)) then (judge "dose must be stable for at least 3 months" about
    ("dose must be stable" lasting at least 3 months))
"""

TO_JUDGE = """
E In males: PSA > 4 ng/mL; hematocrit > 54%
  => judge "In males: PSA > 4 ng/mL; hematocrit > 54%" about (if (sex is male) then (any of (psa > 4
    ng/mL; hematocrit > 54 %)))
E For women: pregnancy; breastfeeding; eGFR < 30
  => judge "For women: pregnancy; breastfeeding; eGFR < 30" about (if (sex is female) then (any of
    (pregnant; breastfeeding; egfr < 30 mL/min/1.73 m²)))
E For men only: PSA >= 4 ng/mL; IPSS >= 19
  => judge "For men only: PSA >= 4 ng/mL; IPSS >= 19" about (if (sex is male) then (any of (psa >= 4
    ng/mL; "IPSS" >= 19)))
I For women: FSH > 40 IU/L; age 50-65 years
  => judge "For women: FSH > 40 IU/L; age 50-65 years" about (if (sex is female) then (all of (fsh >
    40 IU/L; age between 50 and 65 years)))
I For women: (a) FSH > 40 IU/L; (b) age 50-65 years
  => judge "For women: (a) FSH > 40 IU/L; (b) age 50-65 years" about (if (sex is female) then (all
    of (fsh > 40 IU/L; age between 50 and 65 years)))
I In diabetic patients: HbA1c < 9%; stable therapy for 3 months
  => judge "In diabetic patients: HbA1c < 9%; stable therapy for 3 months" about (if (diabetes) then
    (all of (hba1c < 9 %; "stable therapy" lasting at least 3 months)))
E In case of cirrhosis: MELD > 12; albumin < 3 g/dL
  => judge "In case of cirrhosis: MELD > 12; albumin < 3 g/dL" about (if (cirrhosis) then (any of
    (meld > 12; albumin < 3 g/dL)))
E If diabetic: HbA1c > 9%; FPG > 240 mg/dL
  => judge "If diabetic: HbA1c > 9%; FPG > 240 mg/dL" about (if (diabetes) then (any of (hba1c > 9
    %; fasting glucose > 240 mg/dL)))
E Women: pregnancy; breastfeeding; Men: PSA > 4 ng/mL
  => any of (judge "Women: pregnancy; breastfeeding" about (if (sex is female) then (any of
    (pregnant; breastfeeding))); judge "Men: PSA > 4 ng/mL" about (all of (sex is male; psa > 4
    ng/mL)))
E In patients with cirrhosis, ascites or encephalopathy, bilirubin > 3 mg/dL
  => judge "In patients with cirrhosis, ascites or encephalopathy, bilirubin > 3 mg/dL" about (if
    (any of (cirrhosis; ascites; "encephalopathy")) then (bilirubin > 3 mg/dL))
I For elderly diabetics and hypertensives, LDL < 100 mg/dL
  => judge "For elderly diabetics and hypertensives, LDL < 100 mg/dL" about (if (all of ("elderly
    diabetics"; hypertension)) then (ldl cholesterol < 100 mg/dL))
I If diuretics and beta blockers, potassium > 3.5 mmol/L
  => judge "If diuretics and beta blockers, potassium > 3.5 mmol/L" about (if (all of (diuretic;
    beta blocker)) then (potassium > 3.5 mmol/L))
I If diabetic, hypertensive, or obese, then:
  => judge "If diabetic, hypertensive, or obese, then:"
I If receiving azathioprine, 6-mercaptopurine, or methotrexate, stable dose for at least 8 weeks
  => judge "If receiving azathioprine, 6-mercaptopurine, or methotrexate, stable dose for at least 8 weeks" about
    (if (any of (azathioprine; methotrexate)) then ("stable dose" lasting at least 8 weeks))
I If on ACEi, ARB, dose stable for 4 weeks
  => judge "If on ACEi, ARB, dose stable for 4 weeks" about
    (if (any of (ace inhibitor; angiotensin receptor blocker)) then ("dose stable" lasting at least 4 weeks))
I For women, men and children, BMI >= 30
  => judge "For women, men and children, BMI >= 30" about (if (sex is female, male) then (bmi >= 30 kg/m²))
I For subjects on methotrexate, leflunomide, or sulfasalazine; stable dose for at least 8 weeks
  => judge "For subjects on methotrexate, leflunomide, or sulfasalazine; stable dose for at least 8 weeks" about
    (if (any of (methotrexate; leflunomide; sulfasalazine)) then ("stable dose" lasting at least 8 weeks))
I For patients with asthma, stable disease or remission, FEV1 > 50%
  => judge "For patients with asthma, stable disease or remission, FEV1 > 50%" about (if (asthma) then (fev1 > 50 %))
I For patients with diabetes, metformin or insulin, HbA1c < 9%
  => judge "For patients with diabetes, metformin or insulin, HbA1c < 9%" about
    (if (any of (diabetes; metformin; insulin)) then (hba1c < 9 %))
I In patients with diabetes, hypertension, and obesity, HbA1c < 9%
  => judge "In patients with diabetes, hypertension, and obesity, HbA1c < 9%" about
    (if (all of (diabetes; hypertension; obesity)) then (hba1c < 9 %))
E In diabetics, ketoacidosis, gastroparesis, or HbA1c > 10%
  => judge "In diabetics, ketoacidosis, gastroparesis, or HbA1c > 10%" about
    (if (diabetes) then (any of ("ketoacidosis"; gastroparesis; hba1c > 10 %)))
E If HbA1c > 9%, FPG > 240 mg/dL, or BMI > 40
  => judge "If HbA1c > 9%, FPG > 240 mg/dL, or BMI > 40" about
    (any of (hba1c > 9 %; fasting glucose > 240 mg/dL; bmi > 40 kg/m²))
E If ALT > 3 x ULN, AST > 3 x ULN or bilirubin > 2 x ULN, hepatitis
  => judge "If ALT > 3 x ULN, AST > 3 x ULN or bilirubin > 2 x ULN, hepatitis" about
    (if (any of (alt > 3 x ULN; ast > 3 x ULN; bilirubin > 2 x ULN)) then (hepatitis))
E For men: PSA > 4 ng/mL. IPSS > 19
  => judge "For men: PSA > 4 ng/mL. IPSS > 19" about (if (sex is male) then (any of (psa > 4 ng/mL; "IPSS" > 19)))
"""
