"""Counts of which only the first is bounded, and “with” between a condition and what is measured of it."""

COMPUTABLE = """
I At least 6 swollen and 6 tender joints
  => all of (swollen joint count >= 6; tender joint count >= 6)
"""

TO_JUDGE = """
I DAS28-CRP >=3.2 with at least 6 swollen joints and 6 tender joints
  => judge "DAS28-CRP >=3.2 with at least 6 swollen joints and 6 tender joints" about
    (all of (all of (das28 crp >= 3.2; swollen joint count >= 6); tender joint count = 6))
I 6 swollen joints and 6 tender joints
  => all of (judge "6 swollen joints" about (swollen joint count = 6);
    judge "6 tender joints" about (tender joint count = 6))
I AHP with ALA >4 x ULN
  => judge "AHP with ALA >4 x ULN" about ("ALA" > 4 x ULN)
I NPDR with DRSS level 47 or 53
  => judge "NPDR with DRSS level 47 or 53" about (any of ("DRSS" = 47; "DRSS" = 53))
"""
