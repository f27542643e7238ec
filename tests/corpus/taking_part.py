"""Sentences on who may take part: consent, people by age and sex, words that exclude, least and most values."""

COMPUTABLE = """
I Able and willing to give consent for the study.
  => all of (not (unable to consent); not (refusal))
I Subject must be able to provide informed consent
  => not (unable to consent)
I Willing to sign the informed consent form
  => not (refusal)
E Patients not able to sign the Informed Consent.
  => unable to consent
E Inability or unwillingness to provide informed consent
  => any of (unable to consent; refusal)
E Lacking ability to consent
  => unable to consent
I Age ≥ 18 years and able to provide informed consent
  => all of (age >= 18 years; not (unable to consent))
I Age ≥ 18 years and non-smoker
  => all of (age >= 18 years; not (smoker))
I Asthma or non-smoker
  => any of (asthma; not (smoker))
E Adults unable to consent
  => all of (age >= 18 years; unable to consent)
I Adult women
  => all of (sex is female; age >= 18 years)
I Female adults aged 16 and older
  => all of (sex is female; age >= 16 years)
I People living with HIV
  => hiv infection
I Postnatal age < 28 days
  => age < 28 days
E Patients with diabetes will be excluded.
  => diabetes
E Patients with diabetes cannot be included in this study.
  => diabetes
E Diabetes. Patients with asthma are excluded. Smokers
  => any of (diabetes; asthma; smoker)
E Patients without diabetes are excluded from the study
  => not (diabetes)
E Patients are excluded if BMI > 40 kg/m2
  => bmi > 40 kg/m²
I Adults aged 18 years or above, and
  => age >= 18 years
I Diabetes; and
  => diabetes
E Gout; or
  => gout
I Patients with a minimum life expectancy of 3 months
  => life expectancy >= 3 months
I Maximum weight of 100 kg
  => weight <= 100 kg
I Minimum MMSE score of 10
  => mmse >= 10
I Age ≥ 28 days and ≤ 18 years old at the time of admission
  => all of (age >= 28 days at admission; age <= 18 years at admission)
I 18-44 years old at the time of recruitment
  => age between 18 and 44 years at enrolment
I Prescribed edoxaban, rivaroxaban or apixaban
  => any of (edoxaban; rivaroxaban; apixaban)
I Age minimum: >= 20age old
  => age >= 20 years
I Age From 18.00 Year(s) To 65.00 Year(s)
  => age between 18 and 65 years
I Age From 18.00 Year(s)
  => age >= 18 years
I Life expectancy for at least 3 months
  => life expectancy >= 3 months
I Expected to survive at least 6 months
  => life expectancy >= 6 months
I Asthma at least for 2 years before screening
  => asthma lasting at least 2 years until screening
E Active psychosis or history of psychosis
  => any of ("Active psychosis"; psychosis ever)
"""

TO_JUDGE = """
E Patients must not be pregnant
  => judge "Patients must not be pregnant" about (not (pregnant))
E Women must use contraception
  => judge "Women must use contraception" about (if (sex is female) then (contraception))
E Must have diabetes
  => judge "Must have diabetes" about (diabetes)
I Age ≥ 18 years, or
  => judge "Age ≥ 18 years, or" about (age >= 18 years)
I Diabetes; or
  => judge "Diabetes; or"
I Age ≥ 18 years OR
  => judge "Age ≥ 18 years OR" about (age >= 18 years)
E Gout; and
  => judge "Gout; and"
I Able or willing to give consent
  => judge "Able or willing to give consent" about (not (refusal))
E Unable and unwilling to consent
  => judge "Unable and unwilling to consent" about (refusal)
I Able to consent to genetic testing
  => judge "Able to consent to genetic testing"
I Parents able to give consent
  => judge "Parents able to give consent"
I Hb > 9 g/dL and BMI < 15 at screening
  => judge "Hb > 9 g/dL and BMI < 15 at screening" about (all of (hemoglobin > 9 g/dL; bmi < 15 kg/m² at
    screening))
I Minimum weight of 50 kg to 100 kg
  => judge "Minimum weight of 50 kg to 100 kg" about (weight between 50 and 100 kg)
I Minimum score of 10
  => judge "Minimum score of 10"
"""
