"""Lists of which one word governs all, names that were taken for others, and what means one thing only."""

COMPUTABLE = """
E Illiterate or non-English speaking
  => any of (illiterate; not ("English speaking"))
E Diabetes and not on insulin
  => all of (diabetes; not (insulin))
E Unable to walk or smoker
  => any of (not (able to walk); smoker)
E Any of: pregnancy, no informed consent
  => any of (pregnant; not (informed consent))
I Beck Depression Inventory second edition ≥ 14
  => bdi ii >= 14
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
I Within 72 hours of hip fracture
  => hip fracture within the past 72 hours
E Within 3 months after ACL reconstruction
  => "ACL reconstruction" within the past 3 months
I Child-Pugh class A (5-6 points)
  => child pugh class is A
I CKD 3b-4
  => ckd stage is 3b, 4
I More than one previous cesarean section
  => previous cesareans > 1
I BMI ≥ 30, or ≥ 27 with at least one comorbidity
  => any of (bmi >= 30 kg/m²; all of (bmi >= 27 kg/m²; "comorbidity" >= 1))
I BMI ≥ 40 or ≥ 35 with diabetes or hypertension
  => any of (bmi >= 40 kg/m²; all of (any of (diabetes; hypertension); bmi >= 35 kg/m²))
E eGFR < 30, or < 45 if on metformin
  => any of (egfr < 30 mL/min/1.73 m²; all of (egfr < 45 mL/min/1.73 m²; metformin))
I Age > 65 years, or > 50 years with at least one comorbidity
  => any of (age > 65 years; all of (age > 50 years; "comorbidity" >= 1))
I HIV negative, HBsAg negative
  => all of (not (hiv infection); hbsag is negative)
I ECOG 0-1, no diabetes
  => all of (ecog between 0 and 1; not (diabetes))
E Dementia and MMSE < 24
  => all of (dementia; mmse < 24)
E Heart failure and not on beta-blockers
  => all of (heart failure; not (beta blocker))
E Autoimmune disease except vitiligo, type 1 diabetes, or gout
  => "autoimmune disease except vitiligo, type 1 diabetes, or gout"
I Adults with type 2 diabetes and either CKD or heart failure
  => all of (all of (age >= 18 years; type 2 diabetes); any of (chronic kidney disease; heart
    failure))
I Diabetes with either CKD or heart failure
  => all of (diabetes; any of (chronic kidney disease; heart failure))
I COPD and either pneumonia within 3 months or stroke within 6 months
  => all of (copd; any of (pneumonia within the past 3 months; stroke within the past 6 months))
I Meets one of the following: ⏎ * BMI ≥ 30 ⏎ * BMI ≥ 27 with hypertension
  => any of (bmi >= 30 kg/m²; all of (bmi >= 27 kg/m²; hypertension))
I Between 3 and 12 months after total knee arthroplasty
  => total knee replacement between 12 months and 3 months before anchor
E Prior total knee replacement
  => total knee replacement ever
"""

PARTLY = """
I At least 3 months after LVAD implantation
  => all of (not ("LVAD implantation" less than 3 months before anchor); any of ("LVAD
    implantation" ever; judge "At least 3 months after LVAD implantation"))
E Hypertension and eGFR < 30
  => any of (all of (hypertension; egfr < 30 mL/min/1.73 m²); all of (any of (hypertension; egfr <
    30 mL/min/1.73 m²); judge "Hypertension and eGFR < 30"))
E Total hip or knee arthroplasty
  => any of (total hip replacement; all of (knee arthroplasty; judge "Total hip or knee
    arthroplasty"))
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
I At least 1 year after significant surgery
  => judge "At least 1 year after significant surgery" about ("At least 1 year after" at least 1
    year after anchor)
I Within 6 weeks of ACL reconstruction
  => judge "Within 6 weeks of ACL reconstruction" about ("Within 6 weeks of" within 6 weeks after
    anchor)
I Child-Pugh A (5-7)
  => judge "Child-Pugh A (5-7)" about (all of (child pugh class is A; child pugh score between 5
    and 7))
I Two previous cesarean sections
  => judge "Two previous cesarean sections"
I BMI ≥ 40 or ≥ 35 with diabetes and hypertension
  => judge "BMI ≥ 40 or ≥ 35 with diabetes and hypertension" about (any of (bmi >= 40 kg/m²; all
    of (all of ("diabetes" >= 35; diabetes); hypertension)))
I PSA > 10 or > 4 ng/mL with suspicious DRE
  => judge "PSA > 10 or > 4 ng/mL with suspicious DRE" about (any of (psa > 10 ng/mL; "suspicious
    DRE" > 4 ng/mL))
I ECOG 0-1, no diabetes or gout
  => judge "ECOG 0-1, no diabetes or gout" about (all of (ecog between 0 and 1; any of (not
    (diabetes); gout)))
I Not pregnant, BMI < 30
  => judge "Not pregnant, BMI < 30" about (not (any of (pregnant; bmi < 30 kg/m²)))
E Diabetes, except gestational, or hypertension
  => judge "Diabetes, except gestational, or hypertension" about ((diabetes) unless
    (hypertension))
I COPD and either pneumonia or stroke within 6 months
  => judge "COPD and either pneumonia or stroke within 6 months" about (any of (copd; stroke
    within the past 6 months))
E Allergy to aspirin and either penicillin or latex
  => judge "Allergy to aspirin and either penicillin or latex" about ("Allergy to aspirin")
I Meets one of the following: ⏎ * Hb ≥ 9 g/dL ⏎ * Hb ≥ 10 g/dL with diabetes
  => judge "Hb ≥ 9 g/dL; Hb ≥ 10 g/dL with diabetes" about (any of (hemoglobin >= 9 g/dL; all of
    (hemoglobin >= 10 g/dL; diabetes)))
E Unable to walk or breastfeed
  => judge "Unable to walk or breastfeed" about (any of (not (able to walk); breastfeeding))
E Unable to walk or administer insulin
  => judge "Unable to walk or administer insulin" about (any of (not (able to walk); "administer
    insulin"))
E Resumed dialysis or insulin
  => judge "Resumed dialysis or insulin" about (any of ("Resumed dialysis"; insulin))
E Any of: pregnancy, informed consent
  => judge "Any of: pregnancy, informed consent" about (any of (pregnant; informed consent))
I At least 4 weeks after iron replacement
  => judge "At least 4 weeks after iron replacement" about ("At least 4 weeks after" at least 4
    weeks after anchor)
E Illiterate and non-English speaking
  => judge "Illiterate and non-English speaking" about (any of (illiterate; not ("English
    speaking")))
"""
