"""Criteria as clinics of many fields register them: signs that were lost, results that were only measured."""

COMPUTABLE = """
I Male or female, with BMI > 30, HbA1c > 7 %
  => all of (sex is male, female; bmi > 30 kg/m²; hba1c > 7 %)
I CDR = 0.5 or 1
  => any of (clinical dementia rating = 0.5; clinical dementia rating = 1)
I ECOG = 0
  => ecog = 0
I GCS = 15
  => glasgow coma scale = 15
I BMI greater than or = 30
  => bmi >= 30 kg/m²
E Creatinine less than or = 1 mg/dL
  => creatinine <= 1 mg/dL
E Hypersensitivity to the study drug
  => "Hypersensitivity to the study drug"
E Known allergy to any of the study drugs;
  => "allergy to any study drugs"
E Known hypersensitivity to any component of the study drug
  => "hypersensitivity to any component of the study drug"
E History of severe allergic reaction to any vaccine component
  => "severe allergic reaction to any vaccine component" ever
E allergy to the study drug or its components
  => any of ("allergy to the study drug"; "allergy to the components of the study drug")
E Allergy to latex or study drug
  => any of (latex allergy; "allergy to study drug")
I No known hypersensitivity to any of the study drugs
  => not ("hypersensitivity to any study drugs")
I Children of age 6-12 years
  => age between 6 and 12 years
I Patients of age ≥ 18 years
  => age >= 18 years
I Women at the age of 18-45 years
  => all of (sex is female; age between 18 and 45 years)
I Adults of age 18 and above
  => age >= 18 years
I Age limits 18-65 years
  => age between 18 and 65 years
I Calculated CrCl (Cockroft & Gault) ≥ 30 ml/min
  => creatinine clearance >= 30 mL/min
E 24-hour urine protein > 1 g
  => urine protein 24h > 1 g/day
E 24-hour urine volume < 500 mL
  => urine volume < 500 mL/day
I 24-hour urinary protein 0.5-3.5 g
  => urine protein 24h between 0.5 and 3.5 g/day
I None of the following is allowed: insulin, sulfonylureas
  => not (any of (insulin; sulfonylurea))
I None of the following are permitted: ⏎ * insulin ⏎ * BMI > 35 kg/m2
  => not (any of (insulin; bmi > 35 kg/m²))
"""


PARTLY = """
I ANC >= 1.5 x 10^9/L and platelets = 100 x 10^9/L
  => all of (neutrophils >= 1.5 G/L; judge "platelets = 100 x 10^9/L" about (platelets = 100 G/L))
I Preterm infants at the age of 28-32 weeks
  => all of (prematurity; judge "at the age of 28-32 weeks" about (age between 28 and 32 weeks))
"""


TO_JUDGE = """
I men or women, with asthma or COPD
  => judge "men or women, with asthma or COPD" about (all of (sex is male, female; any of (asthma; copd)))
I Adults, obese or overweight, with diabetes
  => judge "Adults, obese or overweight, with diabetes" about (all of (any of (age >= 18 years; obesity;
    overweight); diabetes))
I Pregnant women, obese or diabetic
  => judge "Pregnant women, obese or diabetic" about (any of (pregnant; obesity; diabetes))
I stroke or TIA, with NIHSS < 5
  => judge "stroke or TIA, with NIHSS < 5" about (all of (any of (stroke; transient ischemic attack);
    nihss < 5))
I stroke or TIA, with hypertension or diabetes
  => judge "stroke or TIA, with hypertension or diabetes" about (all of (any of (stroke; transient
    ischemic attack); any of (hypertension; diabetes)))
I Patients with asthma, COPD or bronchiectasis, having FEV1 < 80 %
  => judge "Patients with asthma, COPD or bronchiectasis, having FEV1 < 80 %" about (all of (any of
    (asthma; copd; bronchiectasis); fev1 < 80 %))
I Age = 18 years
  => judge "Age = 18 years" about (age = 18 years)
I ECOG = 2
  => judge "ECOG = 2" about (ecog = 2)
I Lesion diameter = 2 cm
  => judge "Lesion diameter = 2 cm" about (lesion size = 2 cm)
I NYHA class = II
  => judge "NYHA class = II" about (nyha class is II, IIa, IIb)
E AST/ALT = 3 × ULN
  => any of (judge "AST/ALT = 3 × ULN" about (ast = 3 x ULN); judge "AST/ALT = 3 × ULN" about (alt = 3 x ULN))
I Age = 18 or = 75 years
  => any of (judge "Age = 18" about (age = 18 years); judge "= 75 years" about (age = 75 years))
E Measured within 6 months of screening
  => judge "Measured within 6 months of screening" about ("Measured" within 6 months before screening)
I Values obtained within 14 days prior to registration
  => judge "Values obtained within 14 days prior to registration" about ("obtained" within 14 days before registration)
E Clinically significant hypersensitivity to the study drug
  => judge "Clinically significant hypersensitivity to the study drug"
E Known allergy to any of the following drugs
  => judge "Known allergy to any of the following drugs"
I Parents of children of age 2-5 years
  => judge "Parents of children of age 2-5 years"
I Diagnosed with asthma at the age of 6-12 years
  => judge "Diagnosed with asthma at the age of 6-12 years" about (asthma)
E Hysterectomy at the age of less than 40 years
  => judge "Hysterectomy at the age of less than 40 years" about (all of (hysterectomy; age < 40 years))
E Proteinuria > 1 g
  => judge "Proteinuria > 1 g" about ("Proteinuria" > 1 g)
E None of the following is permitted: insulin, metformin
  => judge "None of the following is permitted: insulin, metformin" about (any of (insulin; metformin))
I Any of the following is allowed: ⏎ * insulin ⏎ * metformin
  => judge "Any of the following is allowed: * insulin * metformin" about (any of (insulin; metformin))
"""
