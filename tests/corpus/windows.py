"""Windows of time in the ways in which criteria say them: how near, how many, of which day, with which bound."""

COMPUTABLE = """
E Fever the week after vaccination
  => fever within 1 week after vaccination
E Stroke in the 3 months immediately preceding screening
  => stroke within 3 months before screening
E Stroke in the immediate 3 months before screening
  => stroke within 3 months before screening
E Antibiotics the week before screening
  => antibiotic within 1 week before screening
E Antibiotics the year before screening
  => antibiotic within 1 year before screening
E Antibiotics within a month of screening
  => antibiotic within 1 month before screening
E Antibiotics within a year
  => antibiotic within the past 1 year
E Patients with more than one operation within a year
  => "number of operation within a year" > 1
E Antibiotics within 4 (four) weeks of screening
  => antibiotic within 4 weeks before screening
E Antibiotics within ≤ 4 weeks of screening
  => antibiotic within 4 weeks before screening
E Antibiotics within < 4 weeks of screening
  => antibiotic less than 4 weeks before screening
E Stroke within less than 6 months
  => stroke less than 6 months before anchor
E Antibiotics within 28 days prior
  => antibiotic within the past 28 days
E Antibiotics 30 days or less before screening
  => antibiotic within 30 days before screening
I Surgery 3 months or more before enrolment
  => surgery at least 3 months before enrolment
I Stroke 6 months or longer ago
  => stroke at least 6 months before anchor
E Antibiotics w/in 30 days of screening
  => antibiotic within 30 days before screening
E Antibiotics within a period of 30 days before screening
  => antibiotic within 30 days before screening
E Antibiotics (last 3 months)
  => antibiotic within the past 3 months
E Antibiotics (in the last 3 months)
  => antibiotic within the past 3 months
E Stroke (past 6 months), MI (past 3 months)
  => any of (stroke within the past 6 months; myocardial infarction within the past 3 months)
E Surgery within 30 days of this trial
  => surgery within 30 days before study entry
E Surgery within 30 days of joining the trial
  => surgery within 30 days before enrolment
E Antibiotics within 3 months of their recruitment to the study
  => antibiotic within 3 months before enrolment
E Antibiotics within 4 weeks prior to participation in the study
  => antibiotic within 4 weeks before study entry
E Antibiotics within 4 weeks of giving informed consent
  => antibiotic within 4 weeks before consent
I Kidney transplant at least 6 months but no more than 10 years prior to screening
  => kidney transplant between 10 years and 6 months before screening
I Stroke at least 3 months and at most 12 months before enrolment
  => stroke between 12 months and 3 months before enrolment
I At least 3 months but not more than 5 years since stroke
  => stroke between 5 years and 3 months before anchor
I ≥ 3 months and ≤ 24 months post-stroke
  => stroke between 24 months and 3 months before anchor
I Pain since more than 3 months
  => "Pain" lasting more than 3 months
I Diabetes since 6 months
  => diabetes lasting at least 6 months
I Type 2 diabetes since at least one year
  => type 2 diabetes lasting at least 1 year
I Stable dose of statin since at least 4 weeks
  => "Stable dose of statin" lasting at least 4 weeks
I Nonsmokers (18-45 years)
  => all of (not (smoker); age between 18 and 45 years)
E Within the last 12 months, history of alcohol abuse or drug abuse
  => any of (alcohol abuse within the past 12 months; drug abuse within the past 12 months)
E During the 30 days prior to screening, use of antibiotics
  => antibiotic within 30 days before screening
E Has, within 6 months of screening, had a stroke, TIA or myocardial infarction
  => any of (stroke within 6 months before screening; transient ischemic attack within 6 months before
    screening; myocardial infarction within 6 months before screening)
I No relapse since 6 months
  => not (relapse within the past 6 months)
I Seizure-free since at least 1 year
  => "Seizure-free" lasting at least 1 year
"""

PARTLY = """
I > 6 months from stroke
  => all of (not (stroke within the past 6 months); any of (stroke ever; judge "> 6 months from stroke"))
I At least 6 weeks from major surgery
  => all of (not (major surgery less than 6 weeks before anchor); any of (major surgery ever; judge "At
    least 6 weeks from major surgery"))
I > 4 weeks from last chemotherapy
  => all of (not (chemotherapy within the past 4 weeks); any of (chemotherapy ever; judge "> 4 weeks from
    last chemotherapy"))
"""

TO_JUDGE = """
E Treated within a day hospital
  => judge "Treated within a day hospital"
I Age of 18 years or more before enrolment
  => judge "Age of 18 years or more before enrolment" about (all of (age >= 18 years;
    "before enrolment" before enrolment))
I Aged at least 18 years and at most 65 years before inclusion
  => judge "Aged at least 18 years and at most 65 years before inclusion" about (all of (age >= 18 years;
    "at most 65 years before inclusion" within 65 years before inclusion))
I Disease duration of at least 6 months but no more than 5 years before screening
  => judge "Disease duration of at least 6 months but no more than 5 years before screening" about (all of (disease
    duration >= 6 months; "no more than 5 years before screening" within 5 years before screening))
I Pain lasting 3 months or more before screening
  => judge "Pain lasting 3 months or more before screening" about ("Pain lasting 3 months or more" before
    screening)
E Surgery immediately before randomisation
  => judge "Surgery immediately before randomisation"
E Antibiotics a month before screening
  => judge "Antibiotics a month before screening" about (antibiotic within 1 month before screening)
E Antibiotics the day before surgery
  => judge "Antibiotics the day before surgery" about ("Antibiotics the day" before surgery)
E Antibiotics in the weeks before screening
  => judge "Antibiotics in the weeks before screening" about (antibiotic before screening)
E Antibiotics in the past weeks
  => judge "Antibiotics in the past weeks"
E Antibiotics in recent weeks
  => judge "Antibiotics in recent weeks"
E Antibiotics in the last years
  => judge "Antibiotics in the last years"
E Antibiotics during the months prior to screening
  => judge "Antibiotics during the months prior to screening" about (antibiotic before screening)
E Antibiotics within the month
  => judge "Antibiotics within the month"
E Stroke within at least 6 months
  => judge "Stroke within at least 6 months" about (stroke at least 6 months before anchor)
E Antibiotics within 28 days prior or after the first dose
  => judge "Antibiotics within 28 days prior or after the first dose" about (any of (antibiotic within the
    past 28 days; "after the first dose" after first dose))
E Antibiotics for the 30 days before screening
  => judge "Antibiotics for the 30 days before screening" about (antibiotic lasting at least 30 days until
    screening)
E Antibiotics (next 3 months)
  => judge "Antibiotics (next 3 months)" about (all of (antibiotic; "next 3 months" within 3 months after
    anchor))
I Stroke more than 3 months but less than 5 years ago
  => judge "Stroke more than 3 months but less than 5 years ago" about (stroke between 5 years and 3 months
    before anchor)
I At least 3 months but not more than 5 years since diagnosis
  => judge "At least 3 months but not more than 5 years since diagnosis" about ("At least 3 months but not
    more than 5 years since diagnosis" between 3 months and 5 years after diagnosis)
I Epilepsy since childhood
  => judge "Epilepsy since childhood"
I Nonsmokers (for at least 6 months)
  => judge "Nonsmokers (for at least 6 months)" about ("for at least 6 months" lasting at least 6 months)
E Within 30 days of screening, antibiotics and probiotics
  => judge "Within 30 days of screening, antibiotics and probiotics" about (any of ("Within 30 days of
    screening" within 30 days before screening; antibiotic; probiotic))
E Within 3 months, planned surgery
  => judge "Within 3 months, planned surgery" about (any of ("Within 3 months" within the past 3 months;
    planned surgery))
I In the past year, at least 2 relapses
  => judge "In the past year, at least 2 relapses" about (all of ("In the past year" within the past 1 year;
    all of ("relapses" >= 2; relapse)))
I Venous ulcer > 1 month
  => judge "Venous ulcer > 1 month" about (venous leg ulcer lasting more than 1 month)
I Chronic stroke (6 to 12 months)
  => judge "Chronic stroke (6 to 12 months)" about (stroke between 12 months and 6 months before anchor)
I Acute stroke (< 7 days)
  => judge "Acute stroke (< 7 days)" about (stroke less than 7 days before anchor)
I Chronic insomnia (≥ 3 months)
  => judge "Chronic insomnia (≥ 3 months)" about (insomnia lasting at least 3 months)
I Newly diagnosed (≤ 3 months) multiple myeloma
  => judge "Newly diagnosed (≤ 3 months) multiple myeloma" about (all of ("Newly diagnosed" within the past
    3 months; multiple myeloma))
I Term pregnancy (> 37 weeks)
  => judge "Term pregnancy (> 37 weeks)" about ("pregnancy" > 37 weeks)
I Adult ICU patients (> 18 years)
  => judge "Adult ICU patients (> 18 years)" about (all of (icu admission; "ICU patients" > 18 years))
I Time between trauma and anaesthesia of the patient ≤ 48 hours
  => judge "Time between trauma and anaesthesia of the patient ≤ 48 hours"
E Antibiotics (≤ 30 days)
  => judge "Antibiotics (≤ 30 days)" about (all of (antibiotic; antibiotic within the past 30 days))
E Methotrexate (4 weeks), ciclosporin (4 weeks), biologics (12 weeks)
  => judge "Methotrexate (4 weeks), ciclosporin (4 weeks), biologics (12 weeks)" about (any of (all of
    (methotrexate; methotrexate within the past 4 weeks); all of (ciclosporin; ciclosporin within the past 4
    weeks); all of (biologic drug; biologic drug within the past 12 weeks)))
E Investigational therapy administered ≤ 4 weeks
  => judge "Investigational therapy administered ≤ 4 weeks" about ("Investigational therapy administered"
    within the past 4 weeks)
E Plans to move out of the area within 1 year
  => judge "Plans to move out of the area within 1 year" about ("Plans to move out of the area" within 1
    year after anchor)
E Expected to die within 24 hours
  => judge "Expected to die within 24 hours" about ("Expected to die" within 24 hours after anchor)
E Likely to need dialysis within 3 months
  => judge "Likely to need dialysis within 3 months" about (dialysis within 3 months after anchor)
E Planned surgery in the past 6 months
  => judge "Planned surgery in the past 6 months" about ("Planned surgery" within the past 6 months)
E Stroke since 6 months
  => judge "Stroke since 6 months"
E Antibiotics up to 28 days prior
  => judge "Antibiotics up to 28 days prior" about (antibiotic within the past 28 days)
I Stroke at least 3 months prior
  => judge "Stroke at least 3 months prior" about (stroke at least 3 months before anchor)
E Surgery within 30 days of the study
  => judge "Surgery within 30 days of the study" about (surgery within 30 days after anchor)
E Dialysis since less than 3 months
  => judge "Dialysis since less than 3 months" about (dialysis lasting less than 3 months)
E Antibiotics within 4 weeks of the study visit in the unit
  => judge "Antibiotics within 4 weeks of the study visit in the unit" about (antibiotic within 4 weeks after anchor)
"""
