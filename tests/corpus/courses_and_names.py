"""Days of diagnoses, courses of treatment that may be over, pairs with a slash, names that are no synonyms, values that
one sex, laboratory or country has its own of."""

COMPUTABLE = """
I Diagnosis of UC within the past 5 years
  => "Diagnosis of UC" within the past 5 years
I Diagnosis of biliary atresia within 6 months
  => "Diagnosis of biliary atresia" within the past 6 months
I Diagnosis of UC at least 3 months before screening
  => "Diagnosis of UC" at least 3 months before screening
I Diagnosis of active ulcerative colitis (UC) at least 3 months prior to baseline
  => "Diagnosis of active ulcerative colitis (UC)" at least 3 months before baseline
I Diagnosis of moderate to severe HS within 2 years
  => "Diagnosis of moderate to severe HS" within the past 2 years
I Diagnosis of UC
  => "UC"
E Prior diagnosis of asthma within 2 years
  => "diagnosis of asthma" within the past 2 years
E Previous diagnosis of COPD within 1 year
  => "diagnosis of COPD" within the past 1 year
E Previous diagnosis of Crohn's disease within 5 years
  => "diagnosis of Crohn's disease" within the past 5 years
E Prior diagnosis of hepatitis B within 5 years
  => "diagnosis of hepatitis B" within the past 5 years
E Prior diagnosis of asthma
  => asthma ever
E Previous diagnosis of myocardial infarction within 6 months
  => myocardial infarction within the past 6 months
I If receiving 5-ASA, dose stable for at least 4 weeks
  => if (aminosalicylate) then ("stable dose of 5-ASA" lasting at least 4 weeks)
I For subjects taking an antidepressant, the dose must be stable for at least 8 weeks prior to screening
  => if (antidepressant) then ("stable dose of an antidepressant" lasting at least 8 weeks until
    screening)
I Patients on insulin must be on a stable dose for at least 3 months
  => if (insulin) then ("stable dose of insulin" lasting at least 3 months)
E Latent TB unless receiving isoniazid for at least 1 month
  => (latent tuberculosis) unless (isoniazid lasting at least 1 month)
E Has been on dialysis for more than 3 months
  => dialysis lasting more than 3 months
I Treated with metformin for at least 3 months
  => metformin lasting at least 3 months
E AST/ALT > 300 IU/L
  => any of (ast > 300 IU/L; alt > 300 IU/L)
I AST/ALT ≤ 100 U/L
  => all of (ast <= 100 U/L; alt <= 100 U/L)
I SGOT/SGPT < 100 IU/L
  => all of (ast < 100 IU/L; alt < 100 IU/L)
E Transaminases > 300 U/L
  => any of (ast > 300 U/L; alt > 300 U/L)
I AST/ALT > 1.5
  => "AST/ALT" > 1.5
E csDMARDs within 4 weeks
  => conventional dmard within the past 4 weeks
E tsDMARD within 4 weeks
  => targeted synthetic dmard within the past 4 weeks
E Any DMARD within 4 weeks
  => dmard within the past 4 weeks
E Disease modifying agents within 2 weeks
  => disease modifying treatment within the past 2 weeks
E Disease-modifying therapy within 4 weeks
  => disease modifying treatment within the past 4 weeks
E Disease modifying therapy for multiple sclerosis within 4 weeks
  => disease modifying drug within the past 4 weeks
E CMV disease
  => cmv disease
E TB infection
  => "TB infection"
I LVEF ≥ 50% per institutional MUGA
  => lvef >= 50 %
E Concurrent malignancy
  => concurrent malignancy
E Proteinuria > 500 mg/day
  => urine protein 24h > 500 mg/day
E Methadone > 60 mg/day
  => "Methadone dose" > 60 mg/day
I HBV DNA > 2 x 10^4 IU/mL
  => hbv dna > 20000 IU/mL
I HIV RNA > 5 x 10^3 copies/mL
  => hiv rna > 5000 copies/mL
E QTcF > 450 msec for males or > 470 msec for females at screening
  => any of (all of (sex is male; qtcf > 450 ms at screening); all of (sex is female; qtcf > 470 ms at
    screening))
I ALT ≥ 19 U/L women, ≥ 30 U/L men
  => any of (all of (sex is female; alt >= 19 U/L); all of (sex is male; alt >= 30 U/L))
I Hb ≥ 9 g/dL per local lab
  => hemoglobin >= 9 g/dL
E QTc > 450 ms per Fridericia
  => qtcf > 450 ms
I EDSS ≤ 6 as assessed by investigator
  => edss <= 6
I Calculated creatinine clearance by Cockcroft and Gault ≥ 40 mL/min
  => creatinine clearance >= 40 mL/min
I Recipient age 18 to 70 years
  => age between 18 and 70 years
"""

PARTLY = """
I Diagnosed with UC within 6 months
  => "Diagnosed with UC" within the past 6 months
E Positive IGRA unless prophylaxis for at least 4 weeks
  => (tuberculosis test is positive) unless (judge "prophylaxis for at least 4 weeks" about
    ("prophylaxis" lasting at least 4 weeks))
E Latent TB unless treated with isoniazid for at least 1 month
  => (latent tuberculosis) unless (judge "treated with isoniazid for at least 1 month" about (isoniazid
    lasting at least 1 month))
E Latent TB unless LTBI treatment for ≥ 1 month
  => (latent tuberculosis) unless (judge "LTBI treatment for ≥ 1 month" about ("LTBI treatment" lasting
    at least 1 month))
E Latent TB unless prophylaxis given for at least 4 weeks
  => (latent tuberculosis) unless (judge "prophylaxis given for at least 4 weeks" about ("prophylaxis
    given" lasting at least 4 weeks))
E Received systemic steroids for > 2 weeks
  => all of (systemic corticosteroid ever; judge "Received systemic steroids for > 2 weeks" about
    ("Received systemic steroids" lasting more than 2 weeks))
I Received metformin for at least 3 months
  => all of (metformin ever; judge "Received metformin for at least 3 months" about ("Received metformin"
    lasting at least 3 months))
E Received antibiotics for less than 3 days
  => all of (antibiotic ever; judge "Received antibiotics for less than 3 days" about ("Received
    antibiotics" lasting less than 3 days))
"""

TO_JUDGE = """
E Diagnosis of asthma or COPD within 5 years
  => judge "Diagnosis of asthma or COPD within 5 years" about (any of (asthma within the past 5 years;
    copd within the past 5 years))
I Diagnosis of UC or CD within 5 years
  => judge "Diagnosis of UC or CD within 5 years" about (any of ("UC" within the past 5 years; "CD"
    within the past 5 years))
E Ever diagnosed with asthma within 5 years
  => judge "Ever diagnosed with asthma within 5 years" about (asthma within the past 5 years)
E History or diagnosis of asthma within 5 years
  => judge "History or diagnosis of asthma within 5 years" about (asthma within the past 5 years)
E Received dialysis for more than 3 months
  => judge "Received dialysis for more than 3 months" about ("Received dialysis" lasting more than 3
    months)
E SBP/DBP > 160 mmHg
  => judge "SBP/DBP > 160 mmHg" about ("SBP/DBP" > 160 mmHg)
E Non-biologic DMARDs within 4 weeks
  => judge "Non-biologic DMARDs within 4 weeks" about (dmard within the past 4 weeks)
I At least 18 years old (at least 16 years in UK)
  => judge "At least 18 years old (at least 16 years in UK)" about (all of (age >= 18 years; age >= 16
    years))
I In the US, age ≥ 21 years
  => judge "In the US, age ≥ 21 years" about (if ("US") then (age >= 21 years))
E Emergency surgery (< 24 h)
  => judge "Emergency surgery (< 24 h)" about (emergency surgery less than 24 hours before anchor)
E Emergency surgery within 24 h
  => judge "Emergency surgery within 24 h" about (emergency surgery within the past 24 hours)
"""
