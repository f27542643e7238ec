"""Bullets deeper under one item of a list, without a colon: the item is asked about, and the others are read.

For ``test_good_sentences``.
"""

COMPUTABLE = """
I Adequate organ function: ⏎ * Liver function ⏎   * ALT < 2 x ULN ⏎   * AST < 2 x ULN ⏎ * ANC > 1 G/L
  => all of (all of (alt < 2 x ULN; ast < 2 x ULN); neutrophils > 1 G/L)
I One of the following: ⏎ * Any of the following ⏎   * Diabetes ⏎   * Stroke ⏎ * Hypertension
  => any of (any of (diabetes; stroke); hypertension)
"""

PARTLY = """
I Diagnosis of one of the following: ⏎ * AML ⏎   * In first relapse ⏎   * Refractory to induction therapy ⏎ * Gout
  => any of (judge "AML * In first relapse * Refractory to induction therapy" about
    (aml); gout)
I One of the following: ⏎ * Diabetes ⏎   * Diagnosed at least 6 months ago ⏎   * HbA1c > 7% ⏎ * Hypertension
  => any of (judge "Diabetes * Diagnosed at least 6 months ago * HbA1c > 7%" about (all of (diabetes; all
    of ("Diagnosed" at least 6 months before anchor; hba1c > 7 %))); hypertension)
I One of the following: ⏎ * Postmenopausal ⏎   * No menses for >= 12 months ⏎ * Bilateral oophorectomy
  => any of (judge "Postmenopausal * No menses for >= 12 months" about (all of (postmenopausal; not
    ("menses" within the past 12 months))); bilateral oophorectomy)
E Any of the following: ⏎ * Hypertension. Uncontrolled. ⏎   * SBP > 180 mmHg ⏎ * Gout
  => any of (judge "Hypertension. Uncontrolled. * SBP > 180 mmHg" about (all of (hypertension; systolic
    blood pressure > 180 mmHg)); gout)
E Any of the following: ⏎ * Heart disease including ⏎   * myocardial infarction ⏎   * heart failure ⏎ * Diabetes
  => any of (judge "Heart disease including"; myocardial infarction; heart failure; diabetes)
E Any of the following: ⏎ * Use of anticoagulants, e.g. ⏎   * warfarin ⏎   * heparin ⏎ * Gout
  => any of (judge "Use of anticoagulants, e.g." about (anticoagulant); warfarin; heparin; gout)
E Any of the following: ⏎ * Heart disease ⏎   * myocardial infarction ⏎   * heart failure ⏎ * Diabetes
  => any of (judge "Heart disease * myocardial infarction * heart failure" about (all of (heart disease;
    any of (myocardial infarction; heart failure))); diabetes)
I All of the following: ⏎ * Diabetes ⏎   * HbA1c > 7% ⏎ * Hypertension
  => all of (judge "Diabetes * HbA1c > 7%" about (all of (diabetes; hba1c > 7 %)); hypertension)
"""

TO_JUDGE = """
I Diagnosis of one of the following: ⏎ * Type 1 diabetes ⏎   * HbA1c < 9% ⏎ * Type 2 diabetes ⏎   * on insulin
  => any of (judge "Type 1 diabetes * HbA1c < 9%" about (all of (type 1 diabetes; hba1c < 9 %)); judge
    "Type 2 diabetes * on insulin" about (all of (type 2 diabetes; insulin)))
E Any of the following: ⏎ * Hypertension ⏎   * SBP > 180 mmHg ⏎ * Diabetes ⏎   * HbA1c > 10%
  => any of (judge "Hypertension * SBP > 180 mmHg" about (all of (hypertension; systolic blood pressure >
    180 mmHg)); judge "Diabetes * HbA1c > 10%" about (all of (diabetes; hba1c > 10 %)))
I At least two of the following: ⏎ * Diabetes ⏎   * HbA1c > 7% ⏎ * Hypertension ⏎ * Obesity
  => judge "At least two of the following: * Diabetes * HbA1c > 7% * Hypertension * Obesity" about (at
    least 2 of (all of (diabetes; hba1c > 7 %); hypertension; obesity))
"""
