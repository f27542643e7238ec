"""What was read as something else than it says, or as less: how far an exception or a negation reaches, values that
explain, ages after birth, grades of two things, doses of drugs named elsewhere; for ``test_good_sentences``."""

COMPUTABLE = """
E Pneumonitis/colitis grade ≥ 2
  => any of ("Pneumonitis grade" >= 2; "colitis grade" >= 2)
I Nausea/vomiting grade ≤ 1
  => all of ("Nausea grade" <= 1; "vomiting grade" <= 1)
E Stage 1/2 hypertension
  => "hypertension stage" between 1 and 2
I Patients with stage 1 or 2 sarcoidosis
  => "sarcoidosis stage" between 1 and 2
I Stage 3/4 CKD
  => all of (ckd stage is 3, 3a, 3b, 4; chronic kidney disease)
E Pneumonitis grade ≥ 2
  => "Pneumonitis grade" >= 2
E Having a seizure within 6 months
  => seizure within the past 6 months
E Having had a seizure within 6 months
  => seizure within the past 6 months
I Surgery < 24 hours after birth
  => surgery less than 24 hours after birth
I If taking antidepressants, stable dose for ≥ 8 weeks; if taking antipsychotics, stable dose for ≥ 4 weeks
  => all of (if (antidepressant) then ("stable dose of antidepressant" lasting at least 8 weeks); if (antipsychotic)
    then ("stable dose of antipsychotic" lasting at least 4 weeks))
E Corticosteroids unless on a stable dose for at least 4 weeks
  => (corticosteroid) unless ("on a stable dose of corticosteroid" lasting at least 4 weeks)
I No asthma or COPD or diabetes or HIV
  => not (any of (asthma; copd; diabetes; hiv infection))
I No asthma, COPD, epilepsy or HIV
  => not (any of (asthma; copd; epilepsy; hiv infection))
"""

PARTLY = """
E Asthma unless mild or COPD
  => all of (any of (asthma; copd); judge "Asthma unless mild or COPD")
E Asthma unless mild or moderate or COPD
  => all of (any of (asthma; copd); judge "Asthma unless mild or moderate or COPD")
E Asthma unless mild or moderate
  => (asthma) unless (judge "mild or moderate")
E Hypertension unless controlled or blood pressure < 140/90 mmHg
  => (hypertension) unless (judge "controlled or blood pressure < 140/90 mmHg" about (all of (systolic blood pressure <
    140 mmHg; diastolic blood pressure < 90 mmHg)))
E Depression unless stable or in remission
  => (depression) unless (judge "stable or in remission")
E Known diabetes (HbA1c ≥ 6.5 %)
  => any of (all of (any of (hba1c >= 6.5 %; diabetes); judge "Known diabetes (HbA1c ≥ 6.5 %)"); all of (hba1c >= 6.5 %;
    diabetes))
"""

TO_JUDGE = """
I No asthma or COPD, diabetes or HIV
  => judge "No asthma or COPD, diabetes or HIV" about (not (any of (asthma; copd; diabetes; hiv infection)))
I Stage 1/2
  => judge "Stage 1/2" about (any of ("Stage" = 1; "Stage" = 2))
I Stage 2 hypertension
  => judge "Stage 2 hypertension"
E Preterm infants < 24 hours after birth
  => judge "Preterm infants < 24 hours after birth" about (prematurity less than 24 hours after birth)
I Term infants < 24 hours after birth
  => judge "Term infants < 24 hours after birth" about ("Term infants" less than 24 hours after birth)
E Fatigue/asthenia grade ≤ 1
  => judge "Fatigue/asthenia grade ≤ 1" about ("Fatigue/asthenia grade" <= 1)
E Pneumonitis/colitis/hepatitis grade ≥ 2
  => judge "Pneumonitis/colitis/hepatitis grade ≥ 2" about ("Pneumonitis/colitis/hepatitis grade" >= 2)
E Having surgery within 6 months
  => judge "Having surgery within 6 months" about (surgery within 6 months after anchor)
I Stable dose for at least 8 weeks
  => judge "Stable dose for at least 8 weeks" about ("Stable dose" lasting at least 8 weeks)
I If diabetic, stable dose for 3 months
  => judge "If diabetic, stable dose for 3 months" about (if (diabetes) then ("stable dose" lasting at least 3 months))
I Wound older than 3 months
  => judge "Wound older than 3 months" about (wound)
I Scars at least 1 year old on the face and the neck
  => judge "Scars at least 1 year old on the face and the neck"
I The child's death must be more than 6 months old
  => judge "The child's death must be more than 6 months old"
I Have at least one child ≤ 6 years of age
  => judge "Have at least one child ≤ 6 years of age"
I Reports sex with men
  => judge "Reports sex with men"
I Post resuscitation GCS ≤ 12, or GCS motor component ≤ 5
  => judge "Post resuscitation GCS ≤ 12, or GCS motor component ≤ 5" about (glasgow coma scale <= 12)
I T2DM between 40 and 70 years old of any duration
  => judge "T2DM between 40 and 70 years old of any duration" about (all of (type 2 diabetes; age between 40 and 70
    years))
"""
