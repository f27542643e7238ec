"""Bounds and times of words that name nothing: they are cut off, or only say more of what stands before them."""

COMPUTABLE = """
I Vitamin A level ≥ LLN
  => "Vitamin A" >= 1 x LLN
I AN count ≥ 5
  => "AN" >= 5
"""

TO_JUDGE = """
I Living with the patient for at least 6 months
  => judge "Living with the patient for at least 6 months" about ("Living with" lasting at least 6 months)
E Serum amylase > 300 U/L (or > 250 U/L despite gut rest)
  => judge "Serum amylase > 300 U/L (or > 250 U/L despite gut rest)" about
    (any of (amylase > 300 U/L; "despite gut rest" > 250 U/L))
"""
