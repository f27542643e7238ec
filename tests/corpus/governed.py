"""Lists of which one word governs all, and names that were taken for others."""

COMPUTABLE = """
E Unable to walk or pregnant
  => any of (not (able to walk); pregnant)
E Unable to walk or use of insulin
  => any of (not (able to walk); insulin)
E Age < 18 or no informed consent
  => any of (age < 18 years; not (informed consent))
E Stopped smoking within 6 months or current smoker
  => any of ("Stopped smoking" within the past 6 months; smoker)
I NIHSS (5-15) or mRS ≤ 1
  => any of (nihss between 5 and 15; modified rankin scale <= 1)
E Any of the following in the past 3 months: surgery, chemotherapy
  => any of (surgery within the past 3 months; chemotherapy within the past 3 months)
I BDI ≥ 14
  => bdi >= 14
I BDI-II ≥ 14
  => bdi ii >= 14
I Thyroid nodule size 5-10 mm
  => nodule size between 5 and 10 mm
I Lesion size > 2 cm
  => lesion size > 2 cm
"""

TO_JUDGE = """
E Unable to swallow tablets or provide written informed consent
  => judge "Unable to swallow tablets or provide written informed consent" about (any of (not
    (able to swallow tablets); informed consent))
E Unable to walk or take aspirin
  => judge "Unable to walk or take aspirin" about (any of (not (able to walk); "take aspirin"))
E Inability to swallow tablets or receive chemotherapy
  => judge "Inability to swallow tablets or receive chemotherapy" about (any of (not (able to
    swallow tablets); "receive chemotherapy"))
E Cannot walk or take metformin
  => judge "Cannot walk or take metformin" about (any of (not (able to walk); "take metformin"))
E Age < 18 or informed consent
  => judge "Age < 18 or informed consent" about (any of (age < 18 years; informed consent))
E Declines surgery or dialysis
  => judge "Declines surgery or dialysis" about (any of ("Declines surgery"; dialysis))
I Denies use of alcohol, tobacco or cannabis
  => judge "Denies use of alcohol, tobacco or cannabis" about (any of ("Denies use of alcohol";
    tobacco use; cannabis))
E Signs of infection, heart failure or bleeding
  => judge "Signs of infection, heart failure or bleeding" about (any of ("Signs of infection";
    heart failure; bleeding))
E Signs of infection or a history of stroke
  => judge "Signs of infection or a history of stroke" about (any of ("Signs of infection"; stroke
    ever))
E Started statins or fibrates within 3 months
  => judge "Started statins or fibrates within 3 months" about (any of ("Started statins" within
    the past 3 months; fibrate within the past 3 months))
I Completed chemotherapy or radiotherapy at least 4 weeks ago
  => judge "Completed chemotherapy or radiotherapy at least 4 weeks ago" about (any of ("Completed
    chemotherapy" at least 4 weeks before anchor; radiotherapy at least 4 weeks before anchor))
E Declines surgery or is on dialysis
  => judge "Declines surgery or is on dialysis" about (any of ("Declines surgery"; dialysis))
I NIHSS (range 5-15) or mRS ≤ 1
  => judge "NIHSS (range 5-15) or mRS ≤ 1" about (any of (nihss <= 1; modified rankin scale <= 1))
E Any of the following in the next 3 months: surgery, chemotherapy
  => judge "Any of the following in the next 3 months: surgery, chemotherapy" about (any of
    (surgery within 3 months after anchor; chemotherapy within 3 months after anchor))
I Consent to study procedures including biopsy
  => judge "Consent to study procedures including biopsy"
I Informed consent (including biopsy)
  => judge "Informed consent (including biopsy)" about (all of (informed consent; "biopsy"))
"""
