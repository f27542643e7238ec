"""Days to which times are counted, known ones and those of a trial in words of its own; for ``test_good_sentences``."""

COMPUTABLE = """
E Chemotherapy <= 28 days prior to registration
  => chemotherapy within 28 days before registration
E Stroke within 6 months prior to study registration
  => stroke within 6 months before registration
E Radiotherapy within 2 weeks prior to step 1 registration
  => radiotherapy within 2 weeks before step_1_registration
I ECOG 0-1 at registration
  => ecog between 0 and 1 at registration
I Age >= 18 years at time of registration
  => age >= 18 years at registration
E Chemotherapy within 14 days of C1D1
  => chemotherapy within 14 days before cycle 1 day 1
E Chemotherapy within 14 days before cycle 1 day 1
  => chemotherapy within 14 days before cycle 1 day 1
E Fever within 7 days before Day 1
  => fever within 7 days before day 1
E Fever within 7 days before day 0
  => fever within 7 days before day 0
E Surgery within 12 weeks preceding study day 1
  => surgery within 12 weeks before day 1
E Surgery within 4 weeks before start of protocol treatment
  => surgery within 4 weeks before first dose
E Surgery within 4 weeks before the planned start of protocol therapy
  => surgery within 4 weeks before first dose
E Live vaccine within 30 days of planned start of study therapy
  => live vaccine within 30 days before first dose
E Corticosteroids within 7 days prior to dosing
  => corticosteroid within 7 days before first dose
E Corticosteroids within 7 days prior to study drug administration
  => corticosteroid within 7 days before first dose
E Stroke within 3 months before lymphodepletion
  => stroke within 3 months before lymphodepletion
E Stroke within 3 months before initiation of the lymphodepleting chemotherapy
  => stroke within 3 months before lymphodepletion
E Myocardial infarction within 90 days before planned conditioning
  => myocardial infarction within 90 days before conditioning
E NSAIDs within 1 week before endoscopy
  => nsaid within 1 week before endoscopy
E Surgery within 4 weeks before initiation of dialysis
  => surgery within 4 weeks before dialysis start
E Surgery within 4 weeks before completion of radiotherapy
  => surgery within 4 weeks before completion_of_radiotherapy
E Surgery within 4 weeks before the start of the induction phase
  => surgery within 4 weeks before start_of_the_induction_phase
E Antibiotics within 72 hours before stent placement
  => antibiotic within 72 hours before stent_placement
E A live vaccine within 30 days prior to the planned vaccination
  => live vaccine within 30 days before vaccination
E Myocardial infarction within 90 days prior to the qualifying event
  => myocardial infarction within 90 days before index event
E Myocardial infarction within 8 weeks prior to study
  => myocardial infarction within 8 weeks before study entry
E Surgery within 4 weeks before returning home
  => surgery within 4 weeks before returning_home
E Prior radiotherapy within 2 weeks of the start of study intervention
  => radiotherapy within 2 weeks before study intervention
"""

PARTLY = """
E Chemotherapy within 3 weeks before registration with persistent toxicity
  => all of (chemotherapy within 3 weeks before registration; judge "Chemotherapy within 3 weeks before
    registration with persistent toxicity")
"""

TO_JUDGE = """
E Antibiotics more than 3 days before candidemia diagnosis
  => judge "Antibiotics more than 3 days before candidemia diagnosis" about (antibiotic more than 3 days
    before candidemia_diagnosis)
E Received antifungal therapy for more than two days before candidemia diagnosis
  => judge "Received antifungal therapy for more than two days before candidemia diagnosis" about
    (antifungal more than 2 days before anchor)
E Sleeping less than 6 hours before one day of enrollment
  => judge "Sleeping less than 6 hours before one day of enrollment" about ("Sleeping" less than 6 hours
    before anchor)
E Stroke at least 3 months before the fitting or the infusion
  => judge "Stroke at least 3 months before the fitting or the infusion" about (any of (stroke at least 3
    months before anchor; "infusion"))
E Surgery within 4 weeks of starting dialysis
  => judge "Surgery within 4 weeks of starting dialysis" about (surgery within 4 weeks after dialysis
    start)
E Caffeine within 12 hours before each visit
  => judge "Caffeine within 12 hours before each visit" about ("Caffeine" within the past 12 hours)
"""
