"""Sentences about what joins and what negates; tables of ``test_good_sentences``."""

COMPUTABLE = """
E Pregnant and lactating women
  => any of (pregnant; breastfeeding)
E Nausea/vomiting
  => any of (nausea; vomiting)
E Allergy to latex/nickel
  => "Allergy to latex/nickel"
I Scheduled for elective hip replacement under spinal anaesthesia
  => "Scheduled for elective hip replacement under spinal anaesthesia"
E Refuses to participate in the trial
  => refusal
E Unable or unwilling to sign the informed consent
  => any of (unable to consent; refusal)
E Enrolled in another clinical trial
  => clinical trial
I HIV-negative men
  => all of (sex is male; not (hiv infection))
I Asthma (or COPD)
  => any of (asthma; copd)
E Stroke and no intracranial haemorrhage
  => all of (stroke; not (intracranial hemorrhage))
E Type 2 diabetes, with HbA1c > 10 %
  => all of (type 2 diabetes; hba1c > 10 %)
E Nursing or lactating women
  => breastfeeding
E Alcohol or drug abuse
  => alcohol or drug abuse
E Epilepsy, current or previous
  => epilepsy ever
E Concomitant diagnosis of past or present psychosis
  => psychosis ever
I Absence of: ⏎ * asthma ⏎ * diabetes
  => not (any of (asthma; diabetes))
E Inability to read and understand Spanish
  => not ("read and understand Spanish")
E Adults with known and documented asthma
  => all of (age >= 18 years; asthma)
E Are or have been treated with methotrexate within 3 months before screening
  => methotrexate within 3 months before screening
E Is or has been a smoker
  => smoker ever
I Women with gout or men with asthma
  => any of (all of (sex is female; gout); all of (sex is male; asthma))
I Healthy men or women aged 20 to 60 years
  => all of (sex is male, female; healthy; age between 20 and 60 years)
I Absence of: asthma, gout or diabetes
  => not (any of (asthma; gout; diabetes))
E Moderate to severe psoriasis
  => "Moderate to severe psoriasis"
I ASA gradeⅠ－Ⅲ
  => asa class is I, II, III
I NYHA classⅡ or Ⅲ
  => nyha class is II, IIa, IIb, III, IIIa, IIIb
I BMI between 21 an 29 kg/m2
  => bmi between 21 and 29 kg/m²
E Congestive heart failure (NYHA III-IV)
  => all of (heart failure; nyha class is III, IIIa, IIIb, IV)
E heart failure, NYHA class III or IV
  => all of (heart failure; nyha class is III, IIIa, IIIb, IV)
E NYHA class IV heart failure
  => all of (nyha class is IV; heart failure)
E Heart failure or NYHA class III
  => any of (heart failure; nyha class is III, IIIa, IIIb)
E Severe cirrhosis (Child-Pugh class C)
  => all of (cirrhosis; child pugh class is C)
E Heart failure class III/IV
  => all of (heart failure; nyha class is III, IIIa, IIIb, IV)
E Class III obesity
  => morbid obesity
I Women must be postmenopausal or surgically sterile
  => if (sex is female) then (any of (postmenopausal; surgically sterile))
I Women must not be pregnant or breastfeeding
  => if (sex is female) then (not (any of (pregnant; breastfeeding)))
I Women must be postmenopausal, and men must use contraception
  => any of (all of (sex is female; postmenopausal); all of (sex is male; contraception))
I Men and women must be 18 years or older
  => all of (sex is male, female; age >= 18 years)
E QTc > 450 ms (men) or > 470 ms (women)
  => any of (all of (sex is male; qtc > 450 ms); all of (sex is female; qtc > 470 ms))
E Severe COPD (FEV1 < 50% predicted)
  => all of (copd; fev1 < 50 %)
E Type 2 diabetes (HbA1c > 9 %)
  => all of (type 2 diabetes; hba1c > 9 %)
E Dementia or MMSE < 24
  => any of (dementia; mmse < 24)
I Men or postmenopausal women
  => any of (sex is male; postmenopausal)
I Male or female, 18 years or older
  => all of (sex is male, female; age >= 18 years)
I Healthy men or women aged 18-40
  => all of (sex is male, female; healthy; age between 18 and 40 years)
E Asthma or COPD, heart failure
  => any of (asthma; copd; heart failure)
I Never had chemotherapy
  => not (chemotherapy ever)
I Never had a stroke or seizure
  => not (any of (stroke ever; seizure ever))
E Major surgery within 4 weeks before surgery
  => major surgery within 4 weeks before surgery
E Stroke within 3 months after cardiac surgery
  => stroke within 3 months after cardiac surgery
E Infection within 3 months after kidney transplant
  => infection within 3 months after kidney transplantation
E Infection within 3 months after transplantation
  => infection within 3 months after transplantation
E Sepsis within 48 hours after ICU admission
  => sepsis within 48 hours after icu admission
I Within 3 months of ischemic stroke
  => ischemic stroke within the past 3 months
"""

TO_JUDGE = """
E It is not possible to place the catheter
  => judge "It is not possible to place the catheter"
E Requires insulin treatment for gestational diabetes or retinopathy
  => judge "Requires insulin treatment for gestational diabetes or retinopathy" about (any of ("Requires
    insulin treatment for gestational diabetes"; retinopathy))
E Diabetes with retinopathy or neuropathy
  => judge "Diabetes with retinopathy or neuropathy" about (all of (diabetes; any of (retinopathy;
    "neuropathy")))
I The mother or (and) the father has epilepsy
  => judge "The mother or (and) the father has epilepsy"
I Participants report absence of: ⏎ * asthma ⏎ * diabetes
  => judge "Participants report absence of: * asthma * diabetes" about (not (any of (asthma; diabetes)))
E Pneumonia ruled out by imaging
  => judge "Pneumonia ruled out by imaging" about (not (pneumonia))
E Use of cannabis or opioids is prohibited during the trial
  => judge "Use of cannabis or opioids is prohibited during the trial" about (not (any of (cannabis;
    opioid)))
E Concurrent or planned vitamins/antacids during the last 2 weeks
  => judge "Concurrent or planned vitamins/antacids during the last 2 weeks" about (any of ("planned vitamins"
    within the past 2 weeks; antacid within the past 2 weeks))
E Travellers with diarrhoea but without fever
  => judge "Travellers with diarrhoea but without fever" about (all of (diarrhea; not (fever)))
I Adults with gout and children with asthma
  => judge "Adults with gout and children with asthma" about (any of (all of (age >= 18 years; gout);
    asthma))
E Patients that have had a stroke and patients having epilepsy
  => judge "Patients that have had a stroke and patients having epilepsy" about (any of (stroke
    ever; epilepsy))
I Men and women aged 18 or older and children aged 6 to 12 years
  => judge "Men and women aged 18 or older and children aged 6 to 12 years" about (any of (all of (sex
    is male, female; age >= 18 years); age between 6 and 12 years))
I Patients aged 50 or older and patients with asthma
  => judge "Patients aged 50 or older and patients with asthma" about (any of (age >= 50 years; asthma))
I Women who have gout or a man with asthma and who takes insulin
  => judge "Women who have gout or a man with asthma and who takes insulin" about (any of (all of (sex
    is female; gout); all of (all of (sex is male; asthma); "takes insulin")))
I Either a boy with gout (for the gout group) or a boy without gout (for the control group)
  => judge "Either a boy with gout (for the gout group) or a boy without gout (for the control group)"
    about (any of (gout; not (gout)))
I Patients without gout or patients with asthma
  => judge "Patients without gout or patients with asthma" about (any of (not (gout); asthma))
E No gout or patients with asthma
  => judge "No gout or patients with asthma" about (any of (not (gout); asthma))
E No pregnant women or children
  => judge "No pregnant women or children" about (not (pregnant))
E Unable to walk or patients with gout
  => judge "Unable to walk or patients with gout" about (any of (not (able to walk); gout))
I Absence of: asthma and gout
  => judge "Absence of: asthma and gout" about (not (any of (asthma; gout)))
E Absence of: stroke and gout
  => judge "Absence of: stroke and gout" about (not (any of (stroke; gout)))
I Able to rise (sit-to-stand) with no asthma and to climb low stairs (5 cm) and a long ramp (10 m)
  => judge "Able to rise (sit-to-stand) with no asthma and to climb low stairs (5 cm) and a long ramp
    (10 m)" about (not (asthma))
I No chronic illness including gout and stroke or epilepsy
  => judge "No chronic illness including gout and stroke or epilepsy" about (not (any of (stroke;
    epilepsy)))
I Presents with one or more of the following: FEV1 < 60 %, stroke, gout and rash, or asthma
  => judge "Presents with one or more of the following: FEV1 < 60 %, stroke, gout and rash, or asthma"
    about (any of (fev1 < 60 %; stroke; all of (gout; "rash"); asthma))
I Main caregiver > 60% of the waking hours
  => judge "Main caregiver > 60% of the waking hours" about ("waking hours" > 60 %)
E Past or present (within 2 years) abuse of solvents
  => judge "Past or present (within 2 years) abuse of solvents" about ("within 2 years" within the past
    2 years)
I Between 18 an 30 days
  => judge "Between 18 an 30 days"
I Pneumonia ruled out or asthma
  => judge "Pneumonia ruled out or asthma" about (any of (not (pneumonia); asthma))
E Insulin not permitted or asthma
  => judge "Insulin not permitted or asthma" about (any of (not (insulin); asthma))
I Insulin naive, asthma or gout
  => judge "Insulin naive, asthma or gout" about (any of (not (insulin); asthma; gout))
I Aged 30 or older, either naive or previously treated with insulin
  => judge "Aged 30 or older, either naive or previously treated with insulin" about (all of (age >= 30
    years; insulin ever))
I Not pregnant women or men
  => judge "Not pregnant women or men" about (not (any of (pregnant; sex is male)))
I ECOG 0-1 melanoma
  => judge "ECOG 0-1 melanoma" about (all of (ecog between 0 and 1; melanoma))
E No heart failure, NYHA III
  => judge "No heart failure, NYHA III" about (not (any of (heart failure; nyha class is III, IIIa, IIIb)))
I Heart failure, NYHA class III or IV, stroke
  => judge "Heart failure, NYHA class III or IV, stroke" about (any of (all of (heart failure; nyha class is
    III, IIIa, IIIb, IV); stroke))
I Women must be aged 18 to 45 years
  => judge "Women must be aged 18 to 45 years" about (all of (sex is female; age between 18 and 45 years))
I Hypertension or diabetes, age > 50
  => judge "Hypertension or diabetes, age > 50" about (any of (hypertension; diabetes; age > 50 years))
I Males or females of non-childbearing potential, BMI 18-30
  => judge "Males or females of non-childbearing potential, BMI 18-30" about (any of (sex is male; non
    childbearing potential; bmi between 18 and 30 kg/m²))
I Male or postmenopausal female aged 18-65
  => judge "Male or postmenopausal female aged 18-65" about (any of (sex is male; all of (postmenopausal; age
    between 18 and 65 years)))
I No depression or PHQ-9 < 10
  => judge "No depression or PHQ-9 < 10" about (not (any of (depression; phq 9 < 10)))
I No cirrhosis or compensated cirrhosis
  => judge "No cirrhosis or compensated cirrhosis" about (not (any of (cirrhosis; "compensated cirrhosis")))
I No HIV, HBV or no HCV
  => judge "No HIV, HBV or no HCV" about (any of (not (hiv infection); hepatitis b infection; not (hepatitis c
    infection)))
I Healthy men or postmenopausal women
  => judge "Healthy men or postmenopausal women" about (all of (sex is male; any of (healthy;
    postmenopausal)))
I Males and postmenopausal females
  => judge "Males and postmenopausal females" about (all of (sex is male; postmenopausal))
I RRMS or SPMS with EDSS ≤ 6.5
  => judge "RRMS or SPMS with EDSS ≤ 6.5" about (any of (ms course is RRMS; all of (ms course is SPMS; edss <=
    6.5)))
E Pregnancy, breastfeeding and age < 18
  => judge "Pregnancy, breastfeeding and age < 18" about (any of (pregnant; breastfeeding; age < 18 years))
I No dementia (MMSE > 24)
  => judge "No dementia (MMSE > 24)" about (not (all of (dementia; mmse > 24)))
I Not pregnant women aged 18-45 years
  => judge "Not pregnant women aged 18-45 years" about (not (all of (pregnant; age between 18 and 45 years)))
I Surgery not within 6 weeks
  => judge "Surgery not within 6 weeks" about (all of (surgery; not ("within 6 weeks" within the past 6
    weeks)))
E Stroke > 24 hours after symptom onset
  => judge "Stroke > 24 hours after symptom onset" about ("Stroke" more than 24 hours after symptom onset)
I Ischemic stroke at least 3 months post-stroke
  => judge "Ischemic stroke at least 3 months post-stroke" about ("Ischemic stroke" at least 3 months after
    stroke)
E XYZ or ALT > 2 x ULN
  => judge "XYZ or ALT > 2 x ULN" about (any of ("XYZ"; alt > 2 x ULN))
I Rai stage III or IV
  => judge "Rai stage III or IV" about ("Rai stage III")
I No significant cardiac disease (NYHA III/IV)
  => judge "No significant cardiac disease (NYHA III/IV)" about (not (nyha class is III, IIIa, IIIb, IV))
E Stroke after cardiac surgery
  => judge "Stroke after cardiac surgery" about (stroke after cardiac surgery)
E Diabetes less than 100 days since MS diagnosis
  => judge "Diabetes less than 100 days since MS diagnosis" about (diabetes less than 100 days after ms
    diagnosis)
"""
