"""Times said in one word with what they are of, times to come, and how long something goes on after an event."""

COMPUTABLE = """
I Beginning of symptoms within 24 hours
  => "Beginning of symptoms" within the past 24 hours
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
I Able to walk within 3 months after stroke
  => able to walk within 3 months after stroke
E Having had surgery within 3 months
  => surgery within the past 3 months
E Having undergone surgery within 3 months
  => surgery within the past 3 months
E Having a stroke within 3 months
  => stroke within the past 3 months
E Seeking care for depression in the past 3 months
  => "Seeking care for depression" within the past 3 months
I Able to walk in the last 3 months
  => able to walk within the past 3 months
I Chronic stroke (> 6 months)
  => stroke more than 6 months before anchor
I Chronic stroke (≥ 6 months)
  => stroke at least 6 months before anchor
I Patients with chronic stroke (> 6 months)
  => stroke more than 6 months before anchor
I Chronic low back pain (≥ 12 weeks)
  => chronic low back pain lasting at least 12 weeks
I Chronic kidney disease ≥ 3 months
  => chronic kidney disease lasting at least 3 months
I Chronic stroke ≥ 6 months
  => stroke at least 6 months before anchor
I Chronic pain > 3 months
  => chronic pain lasting more than 3 months
I Chronic kidney disease (≥ 3 months)
  => chronic kidney disease lasting at least 3 months
"""

PARTLY = """
E Attempting to conceive within 12 months
  => all of (planning pregnancy; judge "Attempting to conceive within 12 months" about ("Attempting to
    conceive" within 12 months after anchor))
E Hoping to conceive within 12 months
  => all of (planning pregnancy; judge "Hoping to conceive within 12 months" about ("Hoping to conceive"
    within 12 months after anchor))
E Seeking pregnancy within 12 months
  => all of (planning pregnancy; judge "Seeking pregnancy within 12 months" about ("Seeking pregnancy"
    within 12 months after anchor))
E Desiring pregnancy within 12 months
  => all of (planning pregnancy; judge "Desiring pregnancy within 12 months" about ("Desiring pregnancy"
    within 12 months after anchor))
E Pregnant or hoping to conceive within 12 months
  => any of (pregnant; all of (planning pregnancy; judge "Pregnant or hoping to conceive within 12
    months" about ("hoping to conceive" within 12 months after anchor)))
E Women who are pregnant, breastfeeding, or wishing to become pregnant within 12 months
  => any of (pregnant; breastfeeding; judge "Women who are pregnant, breastfeeding, or wishing to become
    pregnant within 12 months" about ("wishing to become pregnant" within 12 months after anchor))
I Able to stand at least 6 months after stroke
  => "Able to stand" at least 6 months after stroke
E Chest pain beginning within 12 hours
  => "Chest pain beginning" within the past 12 hours
E Diagnosis date within 6 months
  => "Diagnosis date" within the past 6 months
I Adults who are ready to quit smoking within 30 days
  => all of (age >= 18 years; judge "Adults who are ready to quit smoking within 30 days" about (smoker
    within 30 days after anchor))
I Age 18 or older; ready to quit within 30 days
  => all of (age >= 18 years; judge "ready to quit within 30 days" about ("ready to quit" within 30 days
    after anchor))
E Seeking treatment for alcohol within 30 days before enrolment
  => "Seeking treatment for alcohol" within 30 days before enrolment
E Eligible for transplantation within 6 months before enrolment
  => "Eligible for transplantation" within 6 months before enrolment
E Leaving hospital within 2 weeks before enrolment
  => "Leaving hospital" within 2 weeks before enrolment
E Use of drugs that can affect sleep within 30 days
  => "drugs that can affect sleep" within the past 30 days
E Drugs able to prolong QT within 14 days before enrolment
  => "Drugs able to prolong QT" within 14 days before enrolment
I Aphasia for at least 6 months after stroke
  => all of (aphasia ever; judge "Aphasia for at least 6 months after stroke" about (aphasia lasting at
    least 6 months))
I Hemiplegia for more than 3 months after stroke
  => all of (hemiplegia ever; judge "Hemiplegia for more than 3 months after stroke" about (hemiplegia
    lasting more than 3 months))
I Amenorrhea for at least 12 months after last menses
  => all of (amenorrhea ever; judge "Amenorrhea for at least 12 months after last menses" about
    (amenorrhea lasting at least 12 months))
I On dialysis for more than 3 months after transplant
  => all of (dialysis ever; judge "On dialysis for more than 3 months after transplant" about (dialysis
    lasting more than 3 months))
E Antibiotics for more than 3 days after surgery
  => all of (antibiotic ever; judge "Antibiotics for more than 3 days after surgery" about (antibiotic
    lasting more than 3 days))
I Hospitalised for at least 48 hours after surgery
  => all of (hospitalization ever; judge "Hospitalised for at least 48 hours after surgery" about
    (hospitalization lasting at least 48 hours))
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
I Motivated to quit within 30 days
  => judge "Motivated to quit within 30 days" about ("Motivated to quit" within 30 days after anchor)
I Ready to quit smoking within 30 days
  => judge "Ready to quit smoking within 30 days" about (smoker within 30 days after anchor)
I Interested in quitting smoking within 30 days
  => judge "Interested in quitting smoking within 30 days" about (smoker within 30 days after anchor)
I Interest in quitting smoking within the 6 months
  => judge "Interest in quitting smoking within the 6 months" about (smoker within 6 months after
    anchor)
I Interest in quitting within 6 months
  => judge "Interest in quitting within 6 months" about ("Interest in quitting" within 6 months after
    anchor)
I Prepared to quit smoking within 30 days
  => judge "Prepared to quit smoking within 30 days" about (smoker within 30 days after anchor)
I Committed to quitting within 30 days
  => judge "Committed to quitting within 30 days" about ("Committed to quitting" within 30 days after
    anchor)
I Wishing to quit smoking within 30 days
  => judge "Wishing to quit smoking within 30 days" about (smoker within 30 days after anchor)
I Thinking about quitting within 6 months
  => judge "Thinking about quitting within 6 months" about ("Thinking about quitting" within 6 months
    after anchor)
I Contemplating quitting smoking within 6 months
  => judge "Contemplating quitting smoking within 6 months" about (smoker within 6 months after anchor)
I Hoping to quit within 30 days
  => judge "Hoping to quit within 30 days" about ("Hoping to quit" within 30 days after anchor)
I Seeking to quit within 30 days
  => judge "Seeking to quit within 30 days" about ("Seeking to quit" within 30 days after anchor)
I Willing to attempt to quit within 30 days
  => judge "Willing to attempt to quit within 30 days" about ("Willing to attempt to quit" within 30
    days after anchor)
I Agree to set a quit date within 30 days
  => judge "Agree to set a quit date within 30 days" about ("Agree to set a quit date" within 30 days
    after anchor)
I Not motivated to quit within 30 days
  => judge "Not motivated to quit within 30 days" about (not ("motivated to quit" within 30 days after
    anchor))
E Not ready to quit within 30 days
  => judge "Not ready to quit within 30 days" about (not ("ready to quit" within 30 days after anchor))
E No interest in quitting within 6 months
  => judge "No interest in quitting within 6 months" about (not ("interest in quitting" within 6 months
    after anchor))
I Willing to set a quit date within 2 weeks of enrolment
  => judge "Willing to set a quit date within 2 weeks of enrolment" about ("Willing to set a quit date"
    within 2 weeks after enrolment)
I Willing to quit within 2 weeks of baseline
  => judge "Willing to quit within 2 weeks of baseline" about ("Willing to quit" within 2 weeks after
    baseline)
I Booked for TKA within 6 weeks
  => judge "Booked for TKA within 6 weeks" about ("Booked for TKA" within 6 weeks after anchor)
I Listed for knee replacement within 12 weeks
  => judge "Listed for knee replacement within 12 weeks" about (knee arthroplasty within 12 weeks after
    anchor)
I Approved for bariatric surgery within 6 months
  => judge "Approved for bariatric surgery within 6 months" about (bariatric surgery within 6 months
    after anchor)
I Seeking bariatric surgery within 6 months
  => judge "Seeking bariatric surgery within 6 months" about (bariatric surgery within 6 months after
    anchor)
I Eligible for TKA within 3 months
  => judge "Eligible for TKA within 3 months" about ("Eligible for TKA" within 3 months after anchor)
I Candidates for bariatric surgery within 6 months
  => judge "Candidates for bariatric surgery within 6 months" about (bariatric surgery within 6 months
    after anchor)
I To be released from jail within 30 days
  => judge "To be released from jail within 30 days" about ("released from jail" within 30 days after
    anchor)
I Having bariatric surgery within 3 months
  => judge "Having bariatric surgery within 3 months" about (bariatric surgery within 3 months after
    anchor)
I Beginning chemotherapy within 2 weeks
  => judge "Beginning chemotherapy within 2 weeks" about (chemotherapy within 2 weeks after anchor)
I Entering treatment within 30 days
  => judge "Entering treatment within 30 days" about ("Entering treatment" within 30 days after anchor)
I Available for follow-up within 3 months
  => judge "Available for follow-up within 3 months" about ("Available for follow-up" within 3 months
    after anchor)
I Surgery date within 30 days
  => judge "Surgery date within 30 days" about (surgery within 30 days after anchor)
I Able to enroll within 72 hours
  => judge "Able to enroll within 72 hours" about ("Able to enroll" within 72 hours after anchor)
E Leaving the area within 6 months
  => judge "Leaving the area within 6 months" about ("Leaving the area" within 6 months after anchor)
E Relocating within 6 months
  => judge "Relocating within 6 months" about ("Relocating" within 6 months after anchor)
E Retiring within 6 months
  => judge "Retiring within 6 months" about ("Retiring" within 6 months after anchor)
E Graduating within 6 months
  => judge "Graduating within 6 months" about ("Graduating" within 6 months after anchor)
E Travelling abroad within 6 months
  => judge "Travelling abroad within 6 months" about ("Travelling abroad" within 6 months after anchor)
E Facing incarceration within 6 months
  => judge "Facing incarceration within 6 months" about (deprived of liberty within 6 months after
    anchor)
E Unavailable for follow-up within 6 months
  => judge "Unavailable for follow-up within 6 months" about ("Unavailable for follow-up" within 6
    months after anchor)
E Surgery required within 3 months
  => judge "Surgery required within 3 months" about (surgery within 3 months after anchor)
I Able to discontinue hypnotics at least 2 weeks before baseline
  => judge "Able to discontinue hypnotics at least 2 weeks before baseline" about (sedative at least 2
    weeks before baseline)
I Can discontinue NSAIDs at least 2 weeks before baseline
  => judge "Can discontinue NSAIDs at least 2 weeks before baseline" about (nsaid at least 2 weeks
    before baseline)
I Agrees to refrain from caffeine ≥ 12 h before scan
  => judge "Agrees to refrain from caffeine ≥ 12 h before scan" about ("Agrees to refrain from caffeine"
    at least 12 hours before imaging)
I Willing to discontinue benzodiazepines within 2 weeks of screening
  => judge "Willing to discontinue benzodiazepines within 2 weeks of screening" about (benzodiazepine
    within 2 weeks after screening)
I Capable of wearing actigraph for 7 days before baseline
  => judge "Capable of wearing actigraph for 7 days before baseline" about ("Capable of wearing
    actigraph" lasting at least 7 days until baseline)
I Willing to stop alcohol within 24 hours before the visit
  => judge "Willing to stop alcohol within 24 hours before the visit" about (alcohol use within 24 hours
    before "visit")
E Eligible for transplant within 6 months
  => judge "Eligible for transplant within 6 months" about ("Eligible for transplant" within 6 months
    after anchor)
I Motivated to quit (within 30 days)
  => judge "Motivated to quit (within 30 days)" about ("within 30 days" within the past 30 days)
I Booked for surgery (within 6 weeks)
  => judge "Booked for surgery (within 6 weeks)" about (surgery within 6 weeks after anchor)
I Available during the study for 12 months
  => judge "Available during the study for 12 months" about ("Available during the study" lasting at
    least 12 months)
E Hospitalization required within 3 months
  => judge "Hospitalization required within 3 months" about (hospitalization within 3 months after
    anchor)
E Patients to be discharged within 24 hours
  => judge "Patients to be discharged within 24 hours" about ("discharged" within 24 hours after anchor)
I Ability to discontinue prohibited medication 2 weeks prior to randomization
  => judge "Ability to discontinue prohibited medication 2 weeks prior to randomization" about ("Ability
    to discontinue prohibited medication" within 2 weeks before randomisation)
I Willing to be randomised within 14 days
  => judge "Willing to be randomised within 14 days" about ("Willing to be randomised" within 14 days
    after anchor)
I Seizure-free for at least 1 year after surgery
  => judge "Seizure-free for at least 1 year after surgery" about ("Seizure-free" lasting at least 1
    year)
I Pain lasting more than 3 months after surgery
  => judge "Pain lasting more than 3 months after surgery" about ("Pain" lasting more than 3 months)
I Pain persisting for more than 3 months after surgery
  => judge "Pain persisting for more than 3 months after surgery" about ("Pain" lasting more than 3
    months)
I Persistent post-concussive symptoms for more than 1 month after injury
  => judge "Persistent post-concussive symptoms for more than 1 month after injury" about ("Persistent
    post-concussive symptoms" lasting more than 1 month)
I PTSD symptoms for at least 3 months after trauma
  => judge "PTSD symptoms for at least 3 months after trauma" about ("PTSD symptoms" lasting at least 3
    months)
I Neglect persisting more than 4 weeks post stroke
  => judge "Neglect persisting more than 4 weeks post stroke" about ("Neglect" lasting more than 4
    weeks)
I Pain lasting > 3 months following surgery
  => judge "Pain lasting > 3 months following surgery" about ("Pain" lasting more than 3 months)
I Amenorrhea for 12 months after last menses
  => judge "Amenorrhea for 12 months after last menses" about (amenorrhea lasting at least 12 months)
I Pain persisting 3 months after surgery
  => judge "Pain persisting 3 months after surgery" about ("Pain" lasting at least 3 months)
I Pain persisting at least 3 months after surgery
  => judge "Pain persisting at least 3 months after surgery" about ("Pain" lasting at least 3 months)
I Postoperative pain for > 3 months after inguinal hernia repair
  => judge "Postoperative pain for > 3 months after inguinal hernia repair" about ("Postoperative pain"
    lasting more than 3 months)
I Pain persisting for over 3 months after surgery
  => judge "Pain persisting for over 3 months after surgery" about ("Pain" lasting at least 3 months)
E Coma lasting for more than 24 hours following injury
  => judge "Coma lasting for more than 24 hours following injury" about (coma lasting more than 24
    hours)
I Pain that persists for more than 3 months after surgery
  => judge "Pain that persists for more than 3 months after surgery" about ("persists" lasting more than
    3 months)
I Chronic kidney disease (≥ 3)
  => judge "Chronic kidney disease (≥ 3)" about (all of (chronic kidney disease; "Chronic kidney
    disease" >= 3))
"""
