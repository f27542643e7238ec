"""Words that stand for everybody, what is measured how, and bounds whose other half a sentence leaves out."""

COMPUTABLE = """
E Aged 18-65, male or female
  => all of (age between 18 and 65 years; sex is male, female)
E Age > 65, either gender
  => all of (age > 65 years; sex is female, male)
E BMI > 35, men or women
  => all of (bmi > 35 kg/m²; sex is male, female)
"""

TO_JUDGE = """
"""
