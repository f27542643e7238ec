"""Sentences as registries print them for lay readers, and questions; for ``test_good_sentences``."""

COMPUTABLE = """
I You are 45 years or older
  => age >= 45 years
I You have hip osteoarthritis
  => hip osteoarthritis
I You are not pregnant
  => not (pregnant)
I You weigh at least 45 kg
  => weight >= 45 kg
I Are you between 18 and 60 years old?
  => age between 18 and 60 years
I Is your BMI over 27?
  => bmi > 27 kg/m²
I Do you have at least 5 migraine days per month?
  => migraine days >= 5 /month
I Have you been diagnosed with cluster headache?
  => cluster headache
E You have had a hip replacement
  => hip arthroplasty ever
E You had COVID-19 in the last 2 months
  => covid 19 within the past 2 months
E Are you pregnant, or breastfeeding?
  => any of (pregnant; breastfeeding)
E Have you taken a triptan in the last 48 hours?
  => "triptan" within the past 48 hours
E Have you ever been diagnosed with leukemia?
  => leukemia ever
"""

TO_JUDGE = """
E Do you currently smoke cigars?
  => judge "Do you currently smoke cigars?"
E Do you smoke more than 15 cigarettes per day?
  => judge "Do you smoke more than 15 cigarettes per day?" about ("Do you smoke" > 15 cigarettes/day)
I Your doctor says you have heart failure
  => judge "Your doctor says you have heart failure"
E You have gout or your blood pressure is > 160 mmHg
  => judge "You have gout or your blood pressure is > 160 mmHg" about ("your blood pressure" > 160 mmHg)
"""
