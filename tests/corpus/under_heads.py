"""What stands in parts of registrations of cancer trials, and what a question shows of numbers that are half of
something else; for ``test_good_sentences``."""

COMPUTABLE = """
I Sex: Female
  => sex is female
I Performance status: Zubrod 0-2
  => ecog between 0 and 2
I Zubrod score 0-1
  => ecog between 0 and 1
I SWOG performance status 0-2
  => ecog between 0 and 2
I GOG performance status of 0, 1 or 2
  => ecog between 0 and 2
I WBC at least 3,000/mm^3
  => wbc >= 3000 /mm³
I Karnofsky 70-100% OR ECOG 0-1
  => any of (karnofsky between 70 and 100; ecog between 0 and 1)
E Any of the following: ⏎ * Rituximab (within 6 months) ⏎ * Stroke (within 4 weeks)
  => any of (rituximab within the past 6 months; stroke within the past 4 weeks)
E Any of the following: ⏎ * Chemotherapy (within 4 weeks) ⏎ * Radiotherapy (within 2 weeks of baseline)
  => any of (chemotherapy within the past 4 weeks; radiotherapy within 2 weeks before baseline)
E Prior use of: ⏎ * Rituximab (within 6 months) ⏎ * Ciclosporin ⏎ * Methotrexate (within 4 weeks)
  => any of (rituximab within the past 6 months; ciclosporin ever; methotrexate within the past 4 weeks)
"""

PARTLY = """
E Any of the following: ⏎ * Rituximab or ocrelizumab (within 6 months) ⏎ * Methotrexate (within 4 weeks)
  => any of (judge "Rituximab or ocrelizumab (within 6 months)" about (any of (rituximab; all of
    (ocrelizumab; "within 6 months" within the past 6 months))); methotrexate within the past 4 weeks)
"""

TO_JUDGE = """
E Major surgery > 2 hours
  => judge "Major surgery > 2 hours" about (major surgery lasting more than 2 hours)
I Planned operation longer than 90 minutes
  => judge "Planned operation longer than 90 minutes"
E Craniotomy < 24 hours
  => judge "Craniotomy < 24 hours"
E Stroke > 2 hours
  => judge "Stroke > 2 hours" about (stroke more than 2 hours before anchor)
I ANA titre of at least 1:80 at screening
  => judge "ANA titre of at least 1:80 at screening"
I Works shifts (22:00-6:00)
  => judge "Works shifts (22:00-6:00)"
I Died from melanoma between 2008 and 2017
  => judge "Died from melanoma between 2008 and 2017"
I Uncontrolled despite 2 or more antihypertensives
  => judge "Uncontrolled despite 2 or more antihypertensives" about (antihypertensive)
E Has 4 or more melanoma spots
  => judge "Has 4 or more melanoma spots"
E Needs dexamethasone > 4 mg/day
  => judge "Needs dexamethasone > 4 mg/day" about ("dexamethasone" > 4 mg/day)
"""
