"""Criteria as clinics of many fields register them: signs that were lost, results that were only measured."""

COMPUTABLE = """
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
"""


PARTLY = """
I ANC >= 1.5 x 10^9/L and platelets = 100 x 10^9/L
  => all of (neutrophils >= 1.5 G/L; judge "platelets = 100 x 10^9/L" about (platelets = 100 G/L))
"""


TO_JUDGE = """
I Age = 18 years
  => judge "Age = 18 years" about (age = 18 years)
I ECOG = 2
  => judge "ECOG = 2" about (ecog = 2)
I Lesion diameter = 2 cm
  => judge "Lesion diameter = 2 cm" about (tumor size = 2 cm)
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
"""
