"""So many of an event in a time, numbers in words, and units behind "or more"; for ``test_good_sentences``."""

COMPUTABLE = """
I At least 2 of 3: age ≥ 65, diabetes, hypertension
  => at least 2 of (age >= 65 years; diabetes; hypertension)
I ≥ 3 of the 5: obesity, hypertension, diabetes, smoking, dyslipidemia
  => at least 3 of (obesity; hypertension; diabetes; smoker; dyslipidemia)
I Two out of three: asthma, eczema, obesity
  => at least 2 of (asthma; eczema; obesity)
I At least 2 out of 3 of the following: asthma, eczema, obesity
  => at least 2 of (asthma; eczema; obesity)
E More than 3 relapses in the past year
  => all of (relapse within the past 1 year; "number of relapses in the past year" > 3)
I At least 2 relapses in the past 2 years
  => all of (relapse within the past 2 years; "number of relapses in the past 2 years" >= 2)
E > 1 relapse in the last year
  => all of (relapse within the past 1 year; "number of relapse in the last year" > 1)
I No more than 2 relapses in the past year
  => any of (not (relapse within the past 1 year); "number of relapses in the past year" <= 2)
I < 2 relapses in the past year
  => any of (not (relapse within the past 1 year); "number of relapses in the past year" < 2)
E Asthma; more than 2 strokes within 12 months
  => any of (asthma; all of (stroke within the past 12 months; "number of strokes within 12 months" > 2))
E More than 2 asthma exacerbations within 12 months
  => all of (asthma exacerbation within the past 12 months; "number of asthma exacerbations within 12
    months" > 2)
I ≥ 6 bleeds in the past 12 months
  => "number of bleeds in the past 12 months" >= 6
I History of at least 2 asthma exacerbations in the past year
  => all of (asthma exacerbation within the past 1 year; "number of asthma exacerbations in the past year"
    >= 2)
I 2 to 5 flares in the past year
  => "number of flares in the past year" between 2 and 5
E at least two falls within the last 6 months
  => "number of falls within the last 6 months" >= 2
E ≥ 2 episodes of syncope in the past year
  => "number of episodes of syncope in the past year" >= 2
E Two or more relapses in the past year
  => all of (relapse within the past 1 year; "number of relapses in the past year" >= 2)
I One or more relapses in the past year
  => relapse within the past 1 year
E Number of falls in the past 6 months ≥ 2
  => "number of falls in the past 6 months" >= 2
E More than 3 UTIs per year
  => "number of UTIs per year" > 3
I ECOG performance status of two or less
  => ecog <= 2
I Two or fewer prior lines of therapy
  => prior lines of therapy <= 2
E 10 or more cigarettes per day
  => cigarettes per day >= 10 cigarettes/day
E Three or more drinks per day
  => alcohol drinks >= 3 drinks/day
E More than 3 drinks per day
  => alcohol drinks > 3 drinks/day
I 20 or more pack-years
  => pack years >= 20 pack-years
I 18 or more years of age
  => age >= 18 years
I 12 or more weeks pregnant
  => gestational age >= 12 weeks
I Pain for 3 or more months
  => "Pain" lasting at least 3 months
I At least 15 headache days per month
  => headache days >= 15 /month
I Migraine days per month ≥ 4
  => migraine days >= 4 /month
I 4 to 14 migraine days per month
  => migraine days between 4 and 14 /month
E More than 2 strokes within 12 months or asthma
  => any of (all of (stroke within the past 12 months; "number of strokes within 12 months" > 2); asthma)
I ≥ 2 relapses in the past year or ≥ 3 relapses in the past 2 years
  => any of (all of (relapse within the past 1 year; "number of relapses in the past year" >= 2); all of
    (relapse within the past 2 years; "number of relapses in the past 2 years" >= 3))
E No more than 2 relapses within the past year and stroke
  => all of (any of (not (relapse within the past 1 year); "number of relapses within the past year" <= 2);
    stroke)
"""

TO_JUDGE = """
I 2 of 4: fever, cough, dyspnea
  => judge "2 of 4: fever, cough, dyspnea" about (at least 2 of (fever; cough; dyspnea))
I 2 of 3: fever, cough, dyspnea, chest pain
  => judge "2 of 3: fever, cough, dyspnea, chest pain" about (at least 2 of (fever; cough; dyspnea; chest pain))
E Stroke or more than 2 seizures within 12 months
  => judge "Stroke or more than 2 seizures within 12 months" about (any of (stroke; all of (seizure within
    the past 12 months; "number of seizures within 12 months" > 2)))
I 6 or more months since stroke
  => judge "6 or more months since stroke" about ("6 or more months" after stroke)
I Two or more brain metastases
  => judge "Two or more brain metastases" about (all of ("brain metastases" >= 2; brain metastases))
E More than 2 mg in the past 6 months
  => judge "More than 2 mg in the past 6 months" about ("More than 2 mg" within the past 6 months)
E Stroke, fall or 3 or more hospitalizations in the past year
  => judge "Stroke, fall or 3 or more hospitalizations in the past year" about (any of (stroke; all of
    (hospitalization within the past 1 year; "number of hospitalizations in the past year" >= 3)))
E Hemoglobin < 10 g/dL or ≥ 2 transfusions in the past month
  => judge "Hemoglobin < 10 g/dL or ≥ 2 transfusions in the past month" about (any of (hemoglobin < 10 g/dL;
    all of (blood transfusion within the past 1 month; "number of transfusions in the past month" >= 2)))
E Asthma or 3 or more falls in the past year
  => judge "Asthma or 3 or more falls in the past year" about (any of (asthma; "number of falls in the past
    year" >= 3))
E Stroke or 3 or more falls in the past year
  => judge "Stroke or 3 or more falls in the past year" about (any of (stroke; "number of falls in the past
    year" >= 3))
"""
