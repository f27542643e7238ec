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
I Aphasia since at least 6 months after stroke
  => judge "Aphasia since at least 6 months after stroke" about ("Aphasia since" at least 6 months after stroke)
"""
