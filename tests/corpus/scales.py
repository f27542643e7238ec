"""Steps of a scale to choose from, and names of scales; for ``test_good_sentences``."""

COMPUTABLE = """
I MMSE 20-28 and CDR of 0.5 or 1
  => all of (mmse between 20 and 28; clinical dementia rating between 0.5 and 1)
I MMSE score between 20 and 28 and a CDR global score of 0.5 or 1
  => all of (mmse between 20 and 28; clinical dementia rating between 0.5 and 1)
I CDR 0.5, 1 or 2
  => clinical dementia rating between 0.5 and 2
I CDR 0 or 0.5
  => clinical dementia rating between 0 and 0.5
I EDSS 1.5 or 2
  => edss between 1.5 and 2
I Zubrod performance status 0-1
  => ecog between 0 and 1
I Performance status (ECOG) 0 or 1
  => ecog between 0 and 1
I Performance status (ECOG) of 0-1
  => ecog between 0 and 1
I PS ECOG ≤ 2
  => ecog <= 2
"""

TO_JUDGE = """
E Creatinine 1.5 or 2 mg/dL
  => judge "Creatinine 1.5 or 2 mg/dL"
I CDR 0.7 or 1
  => judge "CDR 0.7 or 1" about (clinical dementia rating = 0.7)
"""
