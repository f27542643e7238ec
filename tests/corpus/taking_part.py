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
I Men who have sex with men
  => men who have sex with men
I Community-dwelling adults
  => all of (age >= 18 years; community dwelling)
I Infants aged < 6 months
  => age < 6 months
E Obese or diabetic patients
  => any of (obesity; diabetes)
E Minors, pregnant women, prisoners
  => any of (age < 18 years; pregnant; deprived of liberty)
E Unable to consent or refusal
  => any of (unable to consent; refusal)
I Adults 18-65
  => age between 18 and 65 years
E Patients are excluded if they have asthma
  => asthma
"""

TO_JUDGE = """
I Diabetes, treated with metformin or insulin
  => judge "Diabetes, treated with metformin or insulin" about (all of (diabetes; any of (metformin;
    insulin)))
I Able and willing to give written informed consent prior to screening
  => judge "Able and willing to give written informed consent prior to screening" about ("prior to
    screening" before screening)
E Refusal to participate or consent
  => judge "Refusal to participate or consent" about (any of (refusal; informed consent))
E Unable to consent or assent
  => judge "Unable to consent or assent" about (any of (unable to consent; assent))
I No refusal to participate or consent
  => judge "No refusal to participate or consent" about (not (any of (refusal; informed consent)))
E Unable to provide informed consent within 6 hours
  => judge "Unable to provide informed consent within 6 hours" about (unable to consent within the past 6
    hours)
E Platelets below minimum of 100 G/L
  => judge "Platelets below minimum of 100 G/L"
E BMI above the maximum of 40
  => judge "BMI above the maximum of 40"
E Patients may not be pregnant
  => judge "Patients may not be pregnant" about (not (pregnant))
E Cannot have HIV
  => judge "Cannot have HIV" about (not (hiv infection))
E Minimum age 18
  => judge "Minimum age 18" about (age >= 18 years)
E No - Pregnancy
  => judge "No - Pregnancy" about (not (pregnant))
E Women, pregnant or breastfeeding
  => judge "Women, pregnant or breastfeeding" about (all of (sex is female; any of (pregnant;
    breastfeeding)))
E Women of childbearing potential, not using contraception
  => judge "Women of childbearing potential, not using contraception" about (all of (childbearing potential;
    not (contraception)))
E HIV, CD4 < 200
  => judge "HIV, CD4 < 200" about (all of (hiv infection; cd4 count < 200 /µL))
I Adults, asthma or COPD
  => judge "Adults, asthma or COPD" about (all of (age >= 18 years; any of (asthma; copd)))
I Female, not pregnant or breastfeeding
  => judge "Female, not pregnant or breastfeeding" about (all of (sex is female; any of (not (pregnant);
    breastfeeding)))
I BMI > 30, HbA1c > 7% or fasting glucose > 126 mg/dL
  => judge "BMI > 30, HbA1c > 7% or fasting glucose > 126 mg/dL" about (all of (bmi > 30 kg/m²; any of
    (hba1c > 7 %; fasting glucose > 126 mg/dL)))
I Smokers and non-smokers
  => judge "Smokers and non-smokers" about (all of (smoker; not (smoker)))
I Metastatic or unresectable melanoma
  => judge "Metastatic or unresectable melanoma" about (any of (metastasis; "unresectable melanoma"))
E Diabetic or hypertensive women
  => judge "Diabetic or hypertensive women" about (any of (diabetes; all of (sex is female; hypertension)))
I Pregnant or breastfeeding women aged 18 or older
  => judge "Pregnant or breastfeeding women aged 18 or older" about (any of (pregnant; all of
    (breastfeeding; age >= 18 years)))
I Women with infants aged < 6 months
  => judge "Women with infants aged < 6 months" about (all of (sex is female; age < 6 months))
I Caregivers of patients with dementia
  => judge "Caregivers of patients with dementia" about (all of (caregiver available; dementia))
I Minors must have parental consent
  => judge "Minors must have parental consent" about (parental consent)
I Diabetics must have HbA1c < 9%
  => judge "Diabetics must have HbA1c < 9%" about (all of (diabetes; hba1c < 9 %))
I or HbA1c > 7%
  => judge "or HbA1c > 7%" about (hba1c > 7 %)
I HbA1c > 7% with
  => judge "HbA1c > 7% with" about (hba1c > 7 %)
I Adequate renal function: ⏎ * creatinine < 1.5 mg/dL or ⏎ * eGFR > 60
  => judge "Adequate renal function: * creatinine < 1.5 mg/dL or * eGFR > 60" about (all of (creatinine <
    1.5 mg/dL; egfr > 60 mL/min/1.73 m²))
E No: ⏎ * informed consent ⏎ * social security
  => judge "No: * informed consent * social security" about (not (any of (informed consent; social
    security)))
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
I Minimum weight of 50 kg to 100 kg
  => judge "Minimum weight of 50 kg to 100 kg" about (weight between 50 and 100 kg)
I Minimum score of 10
  => judge "Minimum score of 10"
"""
