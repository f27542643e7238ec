"""Times said in one word with what they are of, times to come, and how long something goes on after an event."""

COMPUTABLE = """
E Past-year suicide attempt
  => suicide attempt within the past 1 year
E Past-month suicidal ideation
  => suicidal ideation within the past 1 month
E Current or past-month suicidal ideation
  => suicidal ideation within the past 1 month
I No past-month illicit drug use
  => not (drug use within the past 1 month)
E Past-month smoker
  => smoker within the past 1 month
E Past-week opioid use
  => opioid within the past 1 week
E Past-month use of NRT
  => nicotine replacement within the past 1 month
E Past-year inpatient psychiatric treatment
  => "inpatient psychiatric treatment" within the past 1 year
E Prior-year hospitalization
  => hospitalization within the past 1 year
E Previous-month antibiotics
  => antibiotic within the past 1 month
E Last-month antibiotics
  => antibiotic within the past 1 month
E History of past-year suicide attempt
  => suicide attempt within the past 1 year
E Past-month suicidal ideation, or suicide attempt in the past 5 years
  => any of (suicidal ideation within the past 1 month; suicide attempt within the past 5 years)
E Past-30-day cannabis use
  => cannabis within the past 30 days
E Past-3-month opioid use
  => opioid within the past 3 months
E Suicide attempt in the past-year
  => suicide attempt within the past 1 year
E Past - year suicide attempt
  => suicide attempt within the past 1 year
"""

TO_JUDGE = """
E Past-year suicide attempt or self-harm
  => judge "Past-year suicide attempt or self-harm" about (any of (suicide attempt within the past 1
    year; self harm))
E Past-hour caffeine
  => judge "Past-hour caffeine"
E Last-minute cancellations
  => judge "Last-minute cancellations"
E Past-due vaccination
  => judge "Past-due vaccination"
E DSM-5 past-year alcohol use disorder
  => judge "DSM-5 past-year alcohol use disorder" about (all of ("DSM-5" within the past 1 year; alcohol
    use disorder))
"""
