"""Signs that may be lost, whose a wording is, what is to come and not past, and what an age or a sex stands before."""

COMPUTABLE = """
I Age greater than or equal to 18 years
  => age >= 18 years
I Age greater than or = 18
  => age >= 18 years
I Age less than or = 65 years
  => age <= 65 years
I Age older than or = 65 years
  => age >= 65 years
E Age greater than or equals to 75
  => age >= 75 years
E Older than or equal 75 years
  => age >= 75 years
I ECOG = 1 or 2
  => any of (ecog = 1; ecog = 2)
E Child abuse
  => "Child abuse"
E Prisoner status
  => "Prisoner status"
I Male or female, 18-65 years
  => all of (sex is male, female; age between 18 and 65 years)
I 18-65 years, male or female
  => all of (sex is male, female; age between 18 and 65 years)
I Male or female, > 18 years
  => all of (sex is male, female; age > 18 years)
I Female, 18-40 years
  => all of (sex is female; age between 18 and 40 years)
E Use of contraception
  => contraception
I No contraception
  => not (contraception)
E Women not using contraception
  => all of (sex is female; not (contraception))
I Hypertension and acute or chronic pancreatitis
  => all of (hypertension; any of (acute pancreatitis; chronic pancreatitis))
E Unconscious
  => unconscious
E Loss of consciousness
  => loss of consciousness
E Severe suicidal risk
  => "Severe suicidal risk"
I Partially edentulous patients
  => partially edentulous
I Normal sinus rhythm
  => sinus rhythm
E Not in sinus rhythm
  => not (sinus rhythm)
I Sexually active women
  => all of (sex is female; sexually active)
E Edentulous mouth
  => edentulous
E Extreme obesity (BMI ≥ 40 kg/m²)
  => bmi >= 40 kg/m²
I Ulcer duration 4-52 weeks
  => "Ulcer duration" between 4 and 52 weeks
"""

PARTLY = """
E Significant suicidal risk
  => all of (suicide risk; judge "Significant suicidal risk")
"""

TO_JUDGE = """
I ECOG = 1 or 2 or age = 18
  => judge "ECOG = 1 or 2 or age = 18" about (any of (ecog = 1; ecog = 2; age = 18 years))
E Blood pressure = 140/90
  => judge "Blood pressure = 140/90" about (all of (systolic blood pressure = 140 mmHg;
    diastolic blood pressure = 90 mmHg))
E BP = 140/90 mmHg
  => judge "BP = 140/90 mmHg" about (all of (systolic blood pressure = 140 mmHg; diastolic blood
    pressure = 90 mmHg))
E Infant allergic to the vaccine
  => judge "Infant allergic to the vaccine" about ("Infant allergic to the vaccine")
I HIV status known
  => judge "HIV status known" about ("HIV status")
I Smoking status
  => judge "Smoking status" about ("Smoking status")
E Expects to become pregnant within 12 months
  => judge "Expects to become pregnant within 12 months" about ("Expects to become pregnant"
    within the past 12 months)
E Possible surgery within 3 months
  => judge "Possible surgery within 3 months" about ("Possible surgery" within the past 3
    months)
E Needing transfusion within 2 weeks
  => judge "Needing transfusion within 2 weeks" about ("Needing transfusion" within the past 2
    weeks)
I Undergoing cardiac surgery within 7 days
  => judge "Undergoing cardiac surgery within 7 days" about ("Undergoing cardiac surgery" within
    the past 7 days)
E Patients without adequate contraception
  => judge "Patients without adequate contraception" about (not (effective contraception))
I Use of effective contraception
  => judge "Use of effective contraception" about (effective contraception)
I Use of two methods of contraception
  => judge "Use of two methods of contraception" about (two contraceptive methods)
I Caregiver of a patient with dementia
  => judge "Caregiver of a patient with dementia" about (all of (caregiver available; dementia))
E Caregiver with dementia
  => judge "Caregiver with dementia" about (all of (caregiver available; dementia))
I Ulcer area 1-20 cm2 and duration 4-52 weeks
  => judge "Ulcer area 1-20 cm2 and duration 4-52 weeks" about (all of (wound area between 1 and
    20 cm²; "duration" between 4 and 52 weeks))
"""
