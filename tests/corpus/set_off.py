"""What a comma sets off, people before a list, a "no" before several, whose parts a reaction is to."""

COMPUTABLE = """
E Allergy to metformin, study drug or its components
  => any of ("allergy to metformin"; "allergy to study drug"; "allergy to the components of study
    drug")
E Known allergy to penicillin or vaccine components
  => any of (penicillin allergy; "Known allergy to vaccine components")
I Male at the age of ≥ 5
  => all of (sex is male; age >= 5 years)
I Patients must be of age ≥ 18 years
  => age >= 18 years
I Patients with no asthma or COPD
  => not (any of (asthma; copd))
I Male or female, aged 18 to 65 years
  => all of (sex is male, female; age between 18 and 65 years)
I Adults with asthma or COPD
  => all of (age >= 18 years; any of (asthma; copd))
I Men aged 18-65 or women aged 18-60
  => any of (all of (sex is male; age between 18 and 65 years); all of (sex is female; age between
    18 and 60 years))
E QTc > 450 ms in men or > 470 ms in women
  => any of (all of (sex is male; qtc > 450 ms); all of (sex is female; qtc > 470 ms))
I HIV negative or undetectable viral load
  => any of (not (hiv infection); "undetectable viral load")
"""

PARTLY = """
I Men with stroke at the age of 40-60 years
  => all of (sex is male; all of (stroke; judge "40-60 years" about (age between 40 and 60 years)))
I Women with menopause of age < 40
  => all of (sex is female; all of ("menopause"; judge "< 40"))
I Patients with epilepsy at the age of 2 to 12 years
  => all of (epilepsy; judge "2 to 12 years" about (age between 2 and 12 years))
I Preterm infants at the age of < 32 weeks
  => all of (prematurity; judge "at the age of < 32 weeks" about (age < 32 weeks))
I Male or female, aged 18-65, with asthma or COPD
  => all of (sex is male, female; age between 18 and 65 years; judge "Male or female, aged 18-65,
    with asthma or COPD" about (any of (sex is male, female; age between 18 and 65 years; asthma;
    copd)))
I Men or women aged 18-65, with asthma or COPD
  => all of (sex is male, female; age between 18 and 65 years; judge "Men or women aged 18-65, with
    asthma or COPD" about (any of (all of (sex is male, female; age between 18 and 65 years);
    asthma; copd)))
I Men, aged 18-65, with asthma or COPD
  => all of (sex is male; age between 18 and 65 years; judge "Men, aged 18-65, with asthma or COPD"
    about (any of (sex is male; age between 18 and 65 years; asthma; copd)))
"""

TO_JUDGE = """
I Women, with no asthma, COPD or diabetes
  => judge "Women, with no asthma, COPD or diabetes" about (all of (sex is female; any of (not
    (asthma); copd; diabetes)))
E Women, with no history of stroke or TIA
  => judge "Women, with no history of stroke or TIA" about (all of (sex is female; any of (not
    (stroke ever); transient ischemic attack ever)))
I Men or women, with no diabetes or hypertension
  => judge "Men or women, with no diabetes or hypertension" about (all of (sex is male, female; any
    of (not (diabetes); hypertension)))
I Men or women, with asthma, no COPD or bronchiectasis
  => judge "Men or women, with asthma, no COPD or bronchiectasis" about (all of (sex is male,
    female; any of (asthma; not (copd); bronchiectasis)))
I Men, with asthma or diabetes, or pregnant women
  => judge "Men, with asthma or diabetes, or pregnant women" about (all of (sex is male; any of
    (asthma; diabetes; pregnant)))
E Women, with hypertension or men
  => judge "Women, with hypertension or men" about (all of (sex is female; any of (hypertension; sex
    is male)))
I Males, with HbA1c > 7 %, or females
  => judge "Males, with HbA1c > 7 %, or females" about (all of (sex is male; any of (hba1c > 7 %;
    sex is female)))
E Allergy to penicillin, study drugs or their excipients
  => judge "Allergy to penicillin, study drugs or their excipients" about (penicillin allergy)
E Allergy to aspirin, clopidogrel or study drug components
  => judge "Allergy to aspirin, clopidogrel or study drug components" about (any of ("Allergy to
    aspirin"; clopidogrel))
I Neonates of age 28-36 weeks
  => judge "Neonates of age 28-36 weeks" about (age between 28 and 36 weeks)
I None of the following is allowed: asthma, COPD, with FEV1 < 80 %
  => judge "None of the following is allowed: asthma, COPD, with FEV1 < 80 %" about (not (any of
    (asthma; copd; fev1 < 80 %)))
I Men or women, without diabetes or hypertension
  => judge "Men or women, without diabetes or hypertension" about (any of (sex is male, female; not
    (diabetes); hypertension))
E Men or women, without asthma
  => judge "Men or women, without asthma" about (any of (sex is male, female; not (asthma)))
I Women with no history of stroke or TIA
  => judge "Women with no history of stroke or TIA" about (all of (sex is female; any of (not
    (stroke ever); transient ischemic attack ever)))
I Not pregnant or breastfeeding, with a negative pregnancy test
  => judge "Not pregnant or breastfeeding, with a negative pregnancy test" about (not (any of
    (pregnant; breastfeeding; pregnancy test is negative)))
I No history of asthma or COPD, with hypertension
  => judge "No history of asthma or COPD, with hypertension" about (not (any of (asthma ever; copd
    ever; hypertension ever)))
I Any of the following: asthma or COPD, with FEV1 < 80 %
  => judge "Any of the following: asthma or COPD, with FEV1 < 80 %" about (any of (asthma; copd;
    fev1 < 80 %))
I At least one of: asthma or COPD, with hypertension
  => judge "At least one of: asthma or COPD, with hypertension" about (any of (asthma; copd;
    hypertension))
I Diabetic patients, asthma or COPD
  => judge "Diabetic patients, asthma or COPD" about (any of (diabetes; asthma; copd))
E Husband allergic to the study drug
  => judge "Husband allergic to the study drug"
E Partner allergic to the study drug
  => judge "Partner allergic to the study drug"
"""
