"""What somebody is free of, or does not suffer from; for ``test_good_sentences``."""

COMPUTABLE = """
I Seizure-free for at least 6 months
  => not (seizure within the past 6 months)
I Seizure free for the last 12 months
  => not (seizure within the past 12 months)
I Has been relapse-free for 12 months
  => not (relapse within the past 12 months)
I Must be fever-free for at least 24 hours
  => not (fever within the past 24 hours)
I Pain-free for at least 1 week
  => "Pain-free" lasting at least 1 week
I Smoke-free for 6 months
  => not (smoker within the past 6 months)
I Steroid-free for at least 3 months
  => not (corticosteroid within the past 3 months)
I Disease-free for at least 5 years
  => "Disease-free" lasting at least 5 years
I Symptom-free for 48 hours
  => "Symptom-free" lasting at least 48 hours
I Not suffering from asthma or COPD
  => not (any of (asthma; copd))
I Suffering from asthma
  => asthma
I Not suffering from asthma
  => not (asthma)
I Not affected by asthma
  => not (asthma)
I There is no evidence of metastasis
  => not (metastasis)
I There is evidence of metastasis
  => metastasis
I There are no contraindications to MRI
  => not (mri contraindication)
I There is no history of stroke or epilepsy
  => not (any of (stroke ever; epilepsy ever))
E There is a history of stroke
  => stroke ever
I Not suffering from asthma, COPD or gout
  => not (any of (asthma; copd; gout))
I Patients not suffering from diabetes
  => not (diabetes)
E Suffering from asthma or COPD
  => any of (asthma; copd)
I No patients with asthma or COPD
  => not (any of (asthma; copd))
"""

TO_JUDGE = """
I Seizure free in the past 6 months
  => judge "Seizure free in the past 6 months" about ("Seizure free" within the past 6 months)
"""
