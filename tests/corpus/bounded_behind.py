"""A condition with a bound in a bracket behind it: decided where both ways to take it agree."""

COMPUTABLE = """
I Hemoglobin ≥ 8 g/dL (transfusion permitted)
  => hemoglobin >= 8 g/dL
I Hemoglobin ≥ 9 g/dL (transfusion allowed)
  => hemoglobin >= 9 g/dL
I Hemoglobin ≥ 8 g/dL (red blood cell transfusions are permitted)
  => hemoglobin >= 8 g/dL
I ANC ≥ 1.0 G/L (growth factor support is allowed), platelets ≥ 50 G/L (transfusions permitted)
  => all of (neutrophils >= 1 G/L; platelets >= 50 G/L)
I Adequate marrow function: ⏎ * ANC ≥ 1 G/L ⏎ * Hemoglobin ≥ 9 g/dL (transfusion allowed) ⏎ * Platelets
    ≥ 75 G/L
  => all of (neutrophils >= 1 G/L; hemoglobin >= 9 g/dL; platelets >= 75 G/L)
I LVEF ≥ 50 % (MUGA or echocardiogram acceptable)
  => lvef >= 50 %
I Adequate organ function defined as: ⏎ * ANC ≥ 1 G/L ⏎ * Hemoglobin ≥ 9 g/dL (transfusion allowed) ⏎ *
    Platelets ≥ 75 G/L
  => all of (neutrophils >= 1 G/L; hemoglobin >= 9 g/dL; platelets >= 75 G/L)
I Cirrhosis (Child-Pugh A or B)
  => all of (cirrhosis; child pugh class is A, B)
E Severe hypoalbuminemia (albumin < 2.5 g/dL)
  => albumin < 2.5 g/dL
E Severe COPD (FEV1 < 30%)
  => all of (copd; fev1 < 30 %)
I Normal renal function (creatinine < 1.5 mg/dL)
  => creatinine < 1.5 mg/dL
E Severe renal impairment (eGFR < 30)
  => egfr < 30 mL/min/1.73 m²
E Obese patients (BMI > 35)
  => bmi > 35 kg/m²
"""

PARTLY = """
I Hemoglobin ≥ 9 g/dL (transfusion not allowed)
  => all of (hemoglobin >= 9 g/dL; judge "Hemoglobin ≥ 9 g/dL (transfusion not allowed)" about (not (blood
    transfusion)))
I Hemoglobin ≥ 9 g/dL (only one transfusion allowed)
  => all of (hemoglobin >= 9 g/dL; judge "Hemoglobin ≥ 9 g/dL (only one transfusion allowed)")
E Platelets < 50 G/L (transfusion allowed)
  => all of (platelets < 50 G/L; judge "Platelets < 50 G/L (transfusion allowed)")
I Crohn's disease (CDAI > 150)
  => all of ("CDAI" > 150; any of (crohns disease; judge "Crohn's disease (CDAI > 150)"))
I Aortic stenosis (AVA ≤ 1.0 cm²)
  => all of (aortic valve area <= 1 cm²; any of (aortic stenosis; judge "Aortic stenosis (AVA ≤ 1.0
    cm²)"))
I Symptomatic severe aortic stenosis (AVA ≤ 1.0 cm²)
  => all of (aortic valve area <= 1 cm²; any of ("Symptomatic severe aortic stenosis"; judge "Symptomatic
    severe aortic stenosis (AVA ≤ 1.0 cm²)"))
I Prediabetes (HbA1c 5.7-6.4%)
  => all of (hba1c between 5.7 and 6.4 %; any of (prediabetes; judge "Prediabetes (HbA1c 5.7-6.4%)"))
I Prediabetes (HbA1c 5.7-6.4% or FPG 100-125 mg/dL)
  => all of (any of (hba1c between 5.7 and 6.4 %; fasting glucose between 100 and 125 mg/dL); any of
    (prediabetes; judge "Prediabetes (HbA1c 5.7-6.4% or FPG 100-125 mg/dL)"))
I Compensated cirrhosis (Child-Pugh A)
  => all of (child pugh class is A; any of ("Compensated cirrhosis"; judge "Compensated cirrhosis
    (Child-Pugh A)"))
E Active hepatitis B (HBV DNA > 500 IU/mL)
  => all of (hbv dna > 500 IU/mL; any of (active hepatitis b; judge "Active hepatitis B (HBV DNA > 500
    IU/mL)"))
E Marked QT prolongation (QTcF > 480 ms)
  => all of (qtcf > 480 ms; any of ("Marked QT prolongation"; judge "Marked QT prolongation (QTcF > 480
    ms)"))
E Allergy (IgE > 100 IU/mL)
  => all of (ige level > 100 IU/mL; any of (allergy; judge "Allergy (IgE > 100 IU/mL)"))
I Hypertension (BMI 25-35 kg/m²)
  => all of (bmi between 25 and 35 kg/m²; any of (hypertension; judge "Hypertension (BMI 25-35 kg/m²)"))
"""

TO_JUDGE = """
I ECOG 0-1 (ECOG 2 allowed)
  => judge "ECOG 0-1 (ECOG 2 allowed)" about (all of (ecog between 0 and 1; ecog = 2))
I Bilirubin ≤ 1.5 x ULN (3 x ULN permitted)
  => judge "Bilirubin ≤ 1.5 x ULN (3 x ULN permitted)" about (bilirubin <= 1.5 x ULN)
I Age ≥ 18 years (younger patients acceptable)
  => judge "Age ≥ 18 years (younger patients acceptable)" about (age >= 18 years)
I Hemoglobin ≥ 9 g/dL (allowed after transfusion)
  => judge "Hemoglobin ≥ 9 g/dL (allowed after transfusion)" about (hemoglobin >= 9 g/dL)
E Hypertension (controlled allowed)
  => judge "Hypertension (controlled allowed)" about (hypertension)
I BMI 18-30 (higher allowed)
  => judge "BMI 18-30 (higher allowed)" about (bmi between 18 and 30 kg/m²)
E Significant proteinuria (UPCR > 1 g/g)
  => judge "Significant proteinuria (UPCR > 1 g/g)" about (upcr > 1 g/g)
E Stenosis (> 50%)
  => judge "Stenosis (> 50%)" about ("Stenosis" > 50 %)
E Large tumors (> 5 cm)
  => judge "Large tumors (> 5 cm)" about ("Large tumors" > 5 cm)
I Positive pregnancy test (hCG > 25 IU/L)
  => judge "Positive pregnancy test (hCG > 25 IU/L)" about (hcg > 25 IU/L)
E Severe anemia (e.g. hemoglobin < 7 g/dL, transfusion)
  => judge "Severe anemia (e.g. hemoglobin < 7 g/dL, transfusion)" about (any of (hemoglobin < 7 g/dL;
    blood transfusion))
E Chronic liver disease (e.g. ALT > 100 U/L)
  => judge "Chronic liver disease (e.g. ALT > 100 U/L)" about (all of (chronic liver disease; alt > 100
    U/L))
"""
