"""What was done to somebody, or befell them, told by a verb; for ``test_good_sentences``."""

COMPUTABLE = """
E Received a pneumococcal vaccine
  => "pneumococcal vaccine" ever
E Taken any anticoagulant in the last 7 days
  => anticoagulant within the past 7 days
E Used opioids within 4 weeks
  => opioid within the past 4 weeks
I Has not received chemotherapy within 4 weeks
  => not (chemotherapy within the past 4 weeks)
I Not received chemotherapy
  => not (chemotherapy ever)
I Must not have used antibiotics within 4 weeks
  => not (antibiotic within the past 4 weeks)
I Has not undergone prior cardiac surgery
  => not (cardiac surgery ever)
I Has never received biologics
  => not (biologic drug ever)
E Suffered a myocardial infarction within 6 months
  => myocardial infarction within the past 6 months
I Patients who received chemotherapy
  => chemotherapy ever
E Patients having experienced a stroke
  => stroke ever
E Sustained ventricular tachycardia within 72 hours
  => "Sustained ventricular tachycardia" within the past 72 hours
E Experienced smokers
  => "Experienced smokers"
E Taken off mechanical ventilation
  => "Taken off mechanical ventilation"
"""

PARTLY = """
E Received chemotherapy or radiotherapy within the past 4 weeks
  => any of (chemotherapy within the past 4 weeks; radiotherapy within the past 4 weeks; all of
    (chemotherapy ever; judge "Received chemotherapy or radiotherapy within the past 4 weeks"))
I Has not received chemotherapy or radiotherapy within 4 weeks
  => all of (not (any of (chemotherapy within the past 4 weeks; radiotherapy within the past 4 weeks)); any
    of (not (chemotherapy ever); judge "Has not received chemotherapy or radiotherapy within 4 weeks"))
"""

TO_JUDGE = """
E Used of pain-killers
  => judge "Used of pain-killers"
E Received or planning to receive chemotherapy
  => judge "Received or planning to receive chemotherapy"
"""
