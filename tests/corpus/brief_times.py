"""Times in minutes and in parts of hours, days and years, as in trials of stroke; for ``test_good_sentences``."""

COMPUTABLE = """
E Surgery between 12 hours and 30 minutes before randomisation
  => surgery between 12 hours and 30 minutes before randomisation
E Surgery within 4 hours and 30 minutes before randomisation
  => surgery within 4.5 hours before randomisation
I Stroke between 1 and 2.5 years before screening
  => stroke between 30 months and 1 year before screening
E Surgery between 1 and 1.5 days before randomization
  => surgery between 36 hours and 1 day before randomisation
I Surgery between 0.5 and 1.5 years before screening
  => surgery between 18 months and 6 months before screening
I Acute ischemic stroke within 4.5 hours before randomisation
  => "Acute ischemic stroke" within 4.5 hours before randomisation
I Acute ischemic stroke less than 4½ hours before randomisation
  => "Acute ischemic stroke" less than 4.5 hours before randomisation
I Acute ischemic stroke less than 4 1/2 hours before randomisation
  => "Acute ischemic stroke" less than 4.5 hours before randomisation
I Acute ischemic stroke less than 4,5 h before randomisation
  => "Acute ischemic stroke" less than 4.5 hours before randomisation
I Ischemic stroke within 4 hours 30 minutes before randomisation
  => ischemic stroke within 4.5 hours before randomisation
I Ischemic stroke within 4 hours and 20 minutes before randomisation
  => ischemic stroke within 260 minutes before randomisation
I Ischemic stroke within 4h30 before randomisation
  => ischemic stroke within 4.5 hours before randomisation
E Smoking within 30 min before screening
  => smoker within 30 minutes before screening
I Stroke between 4.5 and 24 hours before randomisation
  => stroke between 24 hours and 4.5 hours before randomisation
E Presentation > 4.5 hours after symptom onset
  => "Presentation" more than 4.5 hours after symptom onset
I Admission within 60 min of symptom onset
  => "Admission" within 60 minutes after symptom onset
E Surgery within half an hour before screening
  => surgery within 0.5 hours before screening
E Surgery in the last half day
  => surgery within the past 12 hours
E Surgery within one and a half hours before screening
  => surgery within 1.5 hours before screening
E Heparin within 1.5 days before randomisation
  => heparin within 36 hours before randomisation
E Surgery within the past 1.5 years
  => surgery within the past 18 months
I Diabetes for at least 2½ years
  => diabetes lasting at least 30 months
I Stroke within 4 hours and 30 years of age or older
  => all of (stroke within the past 4 hours; age >= 30 years)
"""

PARTLY = """
I Symptom onset < 4.5 hours
  => "symptom onset" less than 4.5 hours before anchor
I Randomization within 4½ hours of symptom onset
  => "Randomization" within 4.5 hours after symptom onset
I Onset of symptoms < 270 min
  => "symptom onset" less than 270 minutes before anchor
I Symptom onset within 90 minutes prior to enrolment
  => "Symptom onset" within 90 minutes before enrolment
"""

TO_JUDGE = """
E Surgery within 1.5 months before screening
  => judge "Surgery within 1.5 months before screening" about (surgery before screening)
E Fever within 0.33 hours before screening
  => judge "Fever within 0.33 hours before screening" about (fever before screening)
E Fever within 1.500 hours before screening
  => judge "Fever within 1.500 hours before screening" about (fever before screening)
E Fever within 0.7 to 5 hours before screening
  => judge "Fever within 0.7 to 5 hours before screening" about (fever between 5 hours and 0.7 hours
    before screening)
E Surgery within min 3 weeks before screening
  => judge "Surgery within min 3 weeks before screening" about ("Surgery within" at least 3 weeks
    before screening)
E INR over 2.0 the day of surgery
  => judge "INR over 2.0 the day of surgery" about (all of (inr > 2; surgery))
I Able to walk for 20 minutes
  => judge "Able to walk for 20 minutes" about ("Able to walk" lasting at least 20 minutes)
I Pain for more than 30 minutes per day
  => judge "Pain for more than 30 minutes per day" about ("Pain for" > 30 min/day)
I Exercise for at least 30 minutes, three times a week
  => judge "Exercise for at least 30 minutes, three times a week" about ("Exercise" lasting at least
    30 minutes)
I Lives within 20 minutes of the hospital
  => judge "Lives within 20 minutes of the hospital"
I Stroke within 4.5 hours of symptom onset
  => judge "Stroke within 4.5 hours of symptom onset" about ("Stroke" within 4.5 hours after symptom
    onset)
I Ventilated less than 90 minutes before enrolment
  => judge "Ventilated less than 90 minutes before enrolment" about ("Ventilated" less than 90
    minutes before enrolment)
I Surgery within 4 hours, 30 minutes of exercise a week
  => judge "Surgery within 4 hours, 30 minutes of exercise a week" about (surgery within the past 4
    hours)
E Seizure in the last 90 min. No other disease is known
  => judge "Seizure in the last 90 min. No other disease is known" about (seizure within the past 90
    minutes)
I Chest pain for at least 30 minutes
  => judge "Chest pain for at least 30 minutes" about (chest pain lasting at least 30 minutes)
I Chest pain of at least 30 minutes' duration
  => judge "Chest pain of at least 30 minutes' duration" about (chest pain lasting at least 30 minutes)
I Seizure lasting more than 5 minutes
  => judge "Seizure lasting more than 5 minutes" about (seizure lasting more than 5 minutes)
"""
