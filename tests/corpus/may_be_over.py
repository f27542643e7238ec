"""What a length of time is said of that may be over, lies ahead, or is somebody else's; for ``test_good_sentences``."""

TO_JUDGE = """
I History of smoking of at least 10 years
  => judge "History of smoking of at least 10 years"
E History of corticosteroid use of more than 3 months
  => judge "History of corticosteroid use of more than 3 months"
I History of pregnancy of at least 20 weeks
  => judge "History of pregnancy of at least 20 weeks"
E History of hospitalization for more than 7 days
  => judge "History of hospitalization for more than 7 days" about ("History of hospitalization" lasting
    more than 7 days)
E History of dialysis for more than 3 months
  => judge "History of dialysis for more than 3 months" about ("History of dialysis" lasting more than 3
    months)
E History of fever for more than 7 days
  => judge "History of fever for more than 7 days" about ("History of fever" lasting more than 7 days)
E History of relapse of at least 3 months
  => judge "History of relapse of at least 3 months"
E 1-year history of suicide attempt
  => judge "1-year history of suicide attempt"
E 5-year history of cancer
  => judge "5-year history of cancer"
E 2-year history of alcohol abuse
  => judge "2-year history of alcohol abuse"
E 12-month history of unstable angina
  => judge "12-month history of unstable angina"
E 6-month history of infection
  => judge "6-month history of infection"
E 30-day history of antibiotics
  => judge "30-day history of antibiotics"
I A 6-month history of hypoglycemia
  => judge "A 6-month history of hypoglycemia"
I At least 1-year history of suicide attempt
  => judge "At least 1-year history of suicide attempt" about (all of (age >= 1 years; suicide attempt
    ever))
I 12-month history of exacerbation
  => judge "12-month history of exacerbation"
I Planning pregnancy between 6 and 12 weeks
  => judge "Planning pregnancy between 6 and 12 weeks"
E Desire for pregnancy > 24 weeks
  => judge "Desire for pregnancy > 24 weeks"
E Pregnancy wish > 12 weeks
  => judge "Pregnancy wish > 12 weeks"
E Termination of pregnancy at 10-20 weeks
  => judge "Termination of pregnancy at 10-20 weeks"
I Loss of pregnancy ≥ 20 weeks
  => judge "Loss of pregnancy ≥ 20 weeks"
I Partner's pregnancy ≥ 12 weeks
  => judge "Partner's pregnancy ≥ 12 weeks"
I Wives pregnant at 20-24 weeks
  => judge "Wives pregnant at 20-24 weeks"
I Fathers of pregnant women at 20-24 weeks
  => judge "Fathers of pregnant women at 20-24 weeks"
I Risk of pregnancy > 4 weeks
  => judge "Risk of pregnancy > 4 weeks"
E Intent to become pregnant (within 6 months)
  => judge "Intent to become pregnant (within 6 months)" about ("within 6 months" within the past 6
    months)
E Intent to become pregnant within 6 months
  => judge "Intent to become pregnant within 6 months" about (pregnant within 6 months after anchor)
I Able to attend (within 4 weeks)
  => judge "Able to attend (within 4 weeks)" about ("within 4 weeks" within the past 4 weeks)
E Possible transplantation (within 6 months)
  => judge "Possible transplantation (within 6 months)" about ("within 6 months" within the past 6 months)
E Listed for transplantation (within 6 months)
  => judge "Listed for transplantation (within 6 months)" about ("within 6 months" within the past 6
    months)
E Relocation (within 6 months)
  => judge "Relocation (within 6 months)" about ("within 6 months" within the past 6 months)
I Score ≥ 3 on this scale
  => judge "Score ≥ 3 on this scale" about ("on this scale" >= 3)
I Score ≥ 3 on the above scale
  => judge "Score ≥ 3 on the above scale"
I Score ≥ 3 on the same scale
  => judge "Score ≥ 3 on the same scale" about ("same scale" >= 3)
E Score ≥ 3 on the corresponding scale
  => judge "Score ≥ 3 on the corresponding scale" about ("corresponding scale" >= 3)
I Score ≥ 3 by the patient's own scale
  => judge "Score ≥ 3 by the patient's own scale" about ("own scale" >= 3)
I Onset of smoking before age 18
  => judge "Onset of smoking before age 18"
I diagnosed with cancer before age 21
  => judge "diagnosed with cancer before age 21"
I Survivors diagnosed with leukemia before age 21
  => judge "Survivors diagnosed with leukemia before age 21"
I Age at diagnosis of cancer < 21 years
  => judge "Age at diagnosis of cancer < 21 years"
I At least 6 months of planned follow-up
  => judge "At least 6 months of planned follow-up"
I At least 4 weeks of stable dose
  => judge "At least 4 weeks of stable dose"
I at least 4 weeks of stable dose of metformin
  => judge "at least 4 weeks of stable dose of metformin"
I More than 3 months of infants
  => judge "More than 3 months of infants"
I At least 2 weeks of metformin within the past year
  => judge "At least 2 weeks of metformin within the past year" about (all of (metformin lasting at
    least 2 weeks; metformin within the past 1 year))
I At least 2 weeks of metformin
  => judge "At least 2 weeks of metformin" about (metformin lasting at least 2 weeks)
I More than 10 years of smoking
  => judge "More than 10 years of smoking" about (smoker lasting more than 10 years)
E More than 3 months of corticosteroid use
  => judge "More than 3 months of corticosteroid use" about (corticosteroid lasting more than 3
    months)
E At least 6 months of prior therapy
  => judge "At least 6 months of prior therapy" about ("prior therapy" lasting at least 6 months)
I At least 6 months of prior metformin
  => judge "At least 6 months of prior metformin" about ("prior metformin" lasting at least 6 months)
I At least 3 months of previous dialysis
  => judge "At least 3 months of previous dialysis" about ("previous dialysis" lasting at least 3
    months)
E More than 7 days of hospitalization
  => judge "More than 7 days of hospitalization" about ("More than 7 days of hospitalization" more than 7
    days after admission)
E More than 7 days of antibiotics
  => judge "More than 7 days of antibiotics" about (antibiotic lasting more than 7 days)
E > 2 weeks of antibiotics
  => judge "> 2 weeks of antibiotics" about (antibiotic lasting more than 2 weeks)
I At least 6 months of contraception
  => judge "At least 6 months of contraception" about (contraception lasting at least 6 months)
I At least 12 weeks of conservative treatment
  => judge "At least 12 weeks of conservative treatment" about ("conservative treatment" lasting at
    least 12 weeks)
I At least 12 months of remission
  => judge "At least 12 months of remission" about ("remission" lasting at least 12 months)
I At least 2 weeks of fever
  => judge "At least 2 weeks of fever" about (fever lasting at least 2 weeks)
I Diagnosed with pneumonia > 6 months
  => judge "Diagnosed with pneumonia > 6 months" about (pneumonia lasting more than 6 months)
I diagnosed with depression > 6 months
  => judge "diagnosed with depression > 6 months" about (depression lasting more than 6 months)
E diagnosed with infection > 6 months
  => judge "diagnosed with infection > 6 months" about (infection lasting more than 6 months)
I at least 4 weeks of failed conservative therapy
  => judge "at least 4 weeks of failed conservative therapy" about ("failed conservative therapy"
    lasting at least 4 weeks)
I at least 4 weeks of insulin
  => judge "at least 4 weeks of insulin" about (insulin lasting at least 4 weeks)
I at least 4 weeks of the study drug
  => judge "at least 4 weeks of the study drug"
I With at least 6 months of methotrexate treatment
  => judge "With at least 6 months of methotrexate treatment" about (methotrexate lasting at least 6
    months)
I With more than one year of sports practice
  => judge "With more than one year of sports practice" about ("sports practice" lasting more than 1
    year)
I 12-month history of falls
  => judge "12-month history of falls"
I 1-year history of statin use
  => judge "1-year history of statin use"
E 1-year history of falls
  => judge "1-year history of falls"
I Depression onset before age 25
  => judge "Depression onset before age 25"
I Planning pregnancy (within 6 months)
  => judge "Planning pregnancy (within 6 months)" about (all of (planning pregnancy; "within 6 months"
    within the past 6 months))
E Need for surgery (within 6 months)
  => judge "Need for surgery (within 6 months)" about ("within 6 months" within the past 6 months)
E Not pregnant > 12 weeks
  => judge "Not pregnant > 12 weeks"
I At least 3 months out from surgery
  => judge "At least 3 months out from surgery" about ("At least 3 months out from surgery" at least 3
    months after surgery)
I Smoking history ≥ 10 years
  => judge "Smoking history ≥ 10 years"
I Women who were pregnant at 20-24 weeks
  => judge "Women who were pregnant at 20-24 weeks" about (sex is female)
I Women whose partner is pregnant > 12 weeks
  => judge "Women whose partner is pregnant > 12 weeks" about (sex is female)
I Previously pregnant > 12 weeks
  => judge "Previously pregnant > 12 weeks"
I Women carrying a singleton pregnancy between 20 and 36 weeks
  => judge "Women carrying a singleton pregnancy between 20 and 36 weeks" about (sex is female)
I At least 3 months of stable angina
  => judge "At least 3 months of stable angina" about (stable angina lasting at least 3 months)
E Travel (within 6 months)
  => judge "Travel (within 6 months)" about ("within 6 months" within the past 6 months)
E Anticipated surgery (within 6 months)
  => judge "Anticipated surgery (within 6 months)" about ("Anticipated surgery (" within 6 months after
    anchor)
E Risk of bleeding (within 3 months)
  => judge "Risk of bleeding (within 3 months)" about ("within 3 months" within the past 3 months)
I Alcohol use disorder with onset before age 30
  => judge "Alcohol use disorder with onset before age 30" about (alcohol use disorder)
E More than 24 hours of mechanical ventilation
  => judge "More than 24 hours of mechanical ventilation" about (mechanical ventilation lasting more
    than 24 hours)
E > 4 weeks of opioid use
  => judge "> 4 weeks of opioid use" about (opioid lasting more than 4 weeks)
E at least 2 days of fever
  => judge "at least 2 days of fever" about (fever lasting at least 2 days)
I at least 12 weeks of metformin
  => judge "at least 12 weeks of metformin" about (metformin lasting at least 12 weeks)
I Follow-up of at least 6 months out from enrolment
  => judge "Follow-up of at least 6 months out from enrolment" about ("Follow-up" at least 6 months before
    enrolment)
E Fever > 3 months out from baseline
  => judge "Fever > 3 months out from baseline" about (fever more than 3 months before baseline)
I HIV-positive pregnant women at 20-24 weeks
  => judge "HIV-positive pregnant women at 20-24 weeks"
I 6-month history of weight loss
  => judge "6-month history of weight loss"
I 2-year history of recurrent tonsillitis
  => judge "2-year history of recurrent tonsillitis"
I 5-year history of hemodialysis
  => judge "5-year history of hemodialysis"
I 2-year history of binge drinking
  => judge "2-year history of binge drinking"
I 3-month history of heartburn
  => judge "3-month history of heartburn"
E More than 10-year history of type 2 diabetes
  => judge "More than 10-year history of type 2 diabetes" about (all of (age > 10 years; type 2 diabetes
    ever))
E > 5-year history of heavy smoking
  => judge "> 5-year history of heavy smoking" about (all of (age > 5 years; heavy smoker ever))
I History of asthma of more than 5 years, well controlled
  => judge "History of asthma of more than 5 years, well controlled"
I A history of at least 1 year of migraine
  => judge "A history of at least 1 year of migraine" about (migraine lasting at least 1 year)
I A history of at least 10 years of smoking
  => judge "A history of at least 10 years of smoking" about (smoker lasting at least 10 years)
E A history of more than 3 months of corticosteroid use
  => judge "A history of more than 3 months of corticosteroid use" about (corticosteroid lasting more
    than 3 months)
I Received at least 3 months of hemodialysis
  => judge "Received at least 3 months of hemodialysis" about (hemodialysis lasting at least 3 months)
E Has received more than 4 weeks of opioids
  => judge "Has received more than 4 weeks of opioids" about (opioid lasting more than 4 weeks)
I Having at least 3 months of follow-up remaining
  => judge "Having at least 3 months of follow-up remaining"
I On at least 4 weeks of stable dose of metformin
  => judge "On at least 4 weeks of stable dose of metformin"
I On at least 4 weeks of planned chemotherapy
  => judge "On at least 4 weeks of planned chemotherapy" about ("planned chemotherapy" lasting at
    least 4 weeks)
I Receiving at least 4 weeks of planned metformin
  => judge "Receiving at least 4 weeks of planned metformin" about ("planned metformin" lasting at
    least 4 weeks)
I Receiving at least 2 weeks of metformin within the past year
  => judge "Receiving at least 2 weeks of metformin within the past year" about (all of (metformin
    lasting at least 2 weeks; metformin within the past 1 year))
I Receiving at least 2 weeks of prior metformin
  => judge "Receiving at least 2 weeks of prior metformin" about ("prior metformin" lasting at least 2
    weeks)
I On more than 3 months of sick leave
  => judge "On more than 3 months of sick leave" about ("sick leave" lasting more than 3 months)
I At least 6 weeks of failed physiotherapy
  => judge "At least 6 weeks of failed physiotherapy" about ("failed physiotherapy" lasting at least 6
    weeks)
I At least 3 years of cancer
  => judge "At least 3 years of cancer" about (malignancy lasting at least 3 years)
I At least 5 years of remission from cancer
  => judge "At least 5 years of remission from cancer" about ("remission" lasting at least 5 years)
I At least 6 months of abstinence from alcohol
  => judge "At least 6 months of abstinence from alcohol" about (abstinence lasting at least 6 months)
E Prior smoking of more than 10 years duration
  => judge "Prior smoking of more than 10 years duration" about ("Prior smoking of" lasting more than 10
    years)
I Diagnosed with hip fracture > 6 months
  => judge "Diagnosed with hip fracture > 6 months" about (hip fracture more than 6 months before anchor)
I Diagnosed with preeclampsia > 2 weeks
  => judge "Diagnosed with preeclampsia > 2 weeks" about (preeclampsia lasting more than 2 weeks)
I Diagnosed with COVID-19 > 3 months
  => judge "Diagnosed with COVID-19 > 3 months" about (covid 19 lasting more than 3 months)
I Onset of menopause before age 40
  => judge "Onset of menopause before age 40"
I Menarche with onset before age 10
  => judge "Menarche with onset before age 10"
I Diagnosed with childhood asthma before age 12
  => judge "Diagnosed with childhood asthma before age 12"
I Family member diagnosed with type 1 diabetes before age 18
  => judge "Family member diagnosed with type 1 diabetes before age 18"
E Parent with onset of dementia before age 60
  => judge "Parent with onset of dementia before age 60"
I Asthma with onset before age 18 in a sibling
  => judge "Asthma with onset before age 18 in a sibling" about (asthma)
I Pain ≥ 4/10 (NRS) at rest
  => judge "Pain ≥ 4/10 (NRS) at rest" about ("Pain" >= 4)
I Score ≥ 3 on one of the scales
  => judge "Score ≥ 3 on one of the scales" about ("on one" >= 3)
I Score < 4 on the previous scale
  => judge "Score < 4 on the previous scale"
I Score < 4 on the aforementioned questionnaire
  => judge "Score < 4 on the aforementioned questionnaire" about ("aforementioned questionnaire" < 4)
I Score < 4 on the first scale
  => judge "Score < 4 on the first scale"
I Score ≥ 4 on a 5-point scale
  => judge "Score ≥ 4 on a 5-point scale"
I Score ≥ 4 on the scale
  => judge "Score ≥ 4 on the scale"
I Within 6 months out from screening
  => judge "Within 6 months out from screening" about ("Within 6 months out from screening" within 6
    months before screening)
I Expected survival > 6 months out from baseline
  => judge "Expected survival > 6 months out from baseline" about ("Expected survival" more than 6 months
    before baseline)
I Chemotherapy at least 4 weeks out from randomization
  => judge "Chemotherapy at least 4 weeks out from randomization" about (chemotherapy at least 4 weeks
    before randomisation)
I Pregnant at 6-12 weeks with nausea
  => judge "Pregnant at 6-12 weeks with nausea" about (nausea)
E Women trying to become pregnant at 6-12 weeks
  => judge "Women trying to become pregnant at 6-12 weeks" about (sex is female)
I Daughters of pregnant women at 20-24 weeks
  => judge "Daughters of pregnant women at 20-24 weeks"
I Partners pregnant > 12 weeks
  => judge "Partners pregnant > 12 weeks"
I Infants of pregnant women at 20-24 weeks
  => judge "Infants of pregnant women at 20-24 weeks"
E Complications of pregnancy > 20 weeks
  => judge "Complications of pregnancy > 20 weeks"
E Ectopic pregnancy > 6 weeks
  => judge "Ectopic pregnancy > 6 weeks"
E Expected delivery (within 4 weeks)
  => judge "Expected delivery (within 4 weeks)" about ("within 4 weeks" within the past 4 weeks)
E Delivery (within 4 weeks)
  => judge "Delivery (within 4 weeks)" about ("within 4 weeks" within the past 4 weeks)
E Moving away (within 6 months)
  => judge "Moving away (within 6 months)" about ("within 6 months" within the past 6 months)
E Travel plans (within 6 months)
  => judge "Travel plans (within 6 months)" about (all of (travel plans; "within 6 months" within the past
    6 months))
E Retirement (within 6 months)
  => judge "Retirement (within 6 months)" about ("within 6 months" within the past 6 months)
E Departure abroad within 6 months
  => judge "Departure abroad within 6 months" about ("Departure abroad" within the past 6 months)
E Imminent surgery (within 4 weeks)
  => judge "Imminent surgery (within 4 weeks)" about ("within 4 weeks" within the past 4 weeks)
E Upcoming surgery (within 4 weeks)
  => judge "Upcoming surgery (within 4 weeks)" about ("Upcoming surgery (" within 4 weeks after anchor)
I Life expectancy (within 6 months)
  => judge "Life expectancy (within 6 months)" about ("within 6 months" within the past 6 months)
I Return visit (within 4 weeks)
  => judge "Return visit (within 4 weeks)" about ("within 4 weeks" within the past 4 weeks)
I Availability (within 4 weeks)
  => judge "Availability (within 4 weeks)" about ("within 4 weeks" within the past 4 weeks)
E Surgery anticipated (within 3 months)
  => judge "Surgery anticipated (within 3 months)" about ("within 3 months" within the past 3 months)
E Listing for transplantation (within 6 months)
  => judge "Listing for transplantation (within 6 months)" about ("within 6 months" within the past 6
    months)
E Conception (within 6 months)
  => judge "Conception (within 6 months)" about ("within 6 months" within the past 6 months)
I Score ≥ 4 on the visual analogue scale
  => judge "Score ≥ 4 on the visual analogue scale" about ("visual analogue scale" >= 4)
I Score ≥ 4 on a visual analogue scale
  => judge "Score ≥ 4 on a visual analogue scale" about ("visual analogue scale" >= 4)
I Score ≥ 3 on the Visual Analogue Scale
  => judge "Score ≥ 3 on the Visual Analogue Scale" about ("Visual Analogue Scale" >= 3)
I Patients on more than 6 months of dialysis
  => judge "Patients on more than 6 months of dialysis" about (dialysis lasting more than 6 months)
I Patients with more than 6 months of hypertension
  => judge "Patients with more than 6 months of hypertension" about (hypertension lasting more than 6
    months)
E More than 48 hours of fever
  => judge "More than 48 hours of fever" about (fever lasting more than 48 hours)
I 12-month history of cancer
  => judge "12-month history of cancer"
I 6-month history of urinary tract infections
  => judge "6-month history of urinary tract infections"
I 1-year history of COPD exacerbations
  => judge "1-year history of COPD exacerbations"
I 1-year history of asthma attacks
  => judge "1-year history of asthma attacks"
I 6-month history of seizures
  => judge "6-month history of seizures"
I 3-month history of gallstones
  => judge "3-month history of gallstones"
I 2-year history of kidney stones
  => judge "2-year history of kidney stones"
I 1-year history of deep vein thrombosis
  => judge "1-year history of deep vein thrombosis"
I 1-year history of pulmonary embolism
  => judge "1-year history of pulmonary embolism"
I 1-year history of peptic ulcer
  => judge "1-year history of peptic ulcer"
I 1-year history of anemia
  => judge "1-year history of anemia"
I 1-year history of hyperkalemia
  => judge "1-year history of hyperkalemia"
I 1-year history of diabetic ketoacidosis
  => judge "1-year history of diabetic ketoacidosis"
I 1-year history of self-harm
  => judge "1-year history of self-harm"
I 1-year history of psychosis
  => judge "1-year history of psychosis"
I 1-year history of herpes zoster
  => judge "1-year history of herpes zoster"
I 1-year history of syphilis
  => judge "1-year history of syphilis"
I 1-year history of hepatitis
  => judge "1-year history of hepatitis"
I 1-year history of pancreatitis
  => judge "1-year history of pancreatitis"
I 1-year history of preterm labor
  => judge "1-year history of preterm labor"
I 1-year history of multiple pregnancy
  => judge "1-year history of multiple pregnancy"
I 1-year history of cesarean section
  => judge "1-year history of cesarean section"
I Diagnosed with hepatitis before age 18
  => judge "Diagnosed with hepatitis before age 18"
I Diagnosed with kidney stones before age 30
  => judge "Diagnosed with kidney stones before age 30"
I Diagnosed with anemia before age 12
  => judge "Diagnosed with anemia before age 12"
I Diagnosed with PTSD before age 18
  => judge "Diagnosed with PTSD before age 18"
I Diagnosed with anorexia nervosa before age 18
  => judge "Diagnosed with anorexia nervosa before age 18"
I Diagnosed with eclampsia before age 30
  => judge "Diagnosed with eclampsia before age 30"
I Diagnosed with deep vein thrombosis before age 50
  => judge "Diagnosed with deep vein thrombosis before age 50"
I At least 3 days of pneumonia
  => judge "At least 3 days of pneumonia" about (pneumonia lasting at least 3 days)
I At least 2 months of anemia
  => judge "At least 2 months of anemia" about (anemia lasting at least 2 months)
I At least 2 weeks of headache within the past month
  => judge "At least 2 weeks of headache within the past month" about (all of (headache lasting at
    least 2 weeks; headache within the past 1 month))
I At least 15 days of headache
  => judge "At least 15 days of headache" about (headache lasting at least 15 days)
I At least 8 days of migraine
  => judge "At least 8 days of migraine" about (migraine lasting at least 8 days)
I At least 4 days of insomnia
  => judge "At least 4 days of insomnia" about (insomnia lasting at least 4 days)
I More than 3 months of pain medication
  => judge "More than 3 months of pain medication" about (analgesic lasting more than 3 months)
I At least 1 year of menopause
  => judge "At least 1 year of menopause" about ("menopause" lasting at least 1 year)
I At least 12 months of postmenopausal status
  => judge "At least 12 months of postmenopausal status" about (postmenopausal lasting at least 12
    months)
I At least 6 months of metastatic disease
  => judge "At least 6 months of metastatic disease" about (metastasis lasting at least 6 months)
I Score ≥ 3 on the clinician's own scale
  => judge "Score ≥ 3 on the clinician's own scale" about ("clinician's own scale" >= 3)
I Score ≥ 3 on the scale described below
  => judge "Score ≥ 3 on the scale described below" about ("scale described" >= 3)
I Score ≥ 3 on the rating scale
  => judge "Score ≥ 3 on the rating scale" about ("rating scale" >= 3)
I Score ≥ 3 on the used scale
  => judge "Score ≥ 3 on the used scale"
I Score ≥ 3 on the study questionnaire
  => judge "Score ≥ 3 on the study questionnaire" about ("study questionnaire" >= 3)
I Score ≥ 3 on the validated questionnaire
  => judge "Score ≥ 3 on the validated questionnaire" about ("validated questionnaire" >= 3)
I Score ≥ 3 on a numeric scale
  => judge "Score ≥ 3 on a numeric scale" about ("numeric scale" >= 3)
I Score ≥ 3 on this questionnaire
  => judge "Score ≥ 3 on this questionnaire" about ("on this questionnaire" >= 3)
I A score of 3-5 on the current scale
  => judge "A score of 3-5 on the current scale"
E Consider surgery (within 4 weeks)
  => judge "Consider surgery (within 4 weeks)" about ("within 4 weeks" within the past 4 weeks)
E Prospective transplantation (within 4 weeks)
  => judge "Prospective transplantation (within 4 weeks)" about ("within 4 weeks" within the past 4 weeks)
E Will undergo surgery (within 4 weeks)
  => judge "Will undergo surgery (within 4 weeks)" about ("within 4 weeks" within the past 4 weeks)
E Going abroad (within 4 weeks)
  => judge "Going abroad (within 4 weeks)" about ("within 4 weeks" within the past 4 weeks)
E Starting chemotherapy (within 4 weeks)
  => judge "Starting chemotherapy (within 4 weeks)" about ("within 4 weeks" within the past 4 weeks)
E Candidates for transplantation (within 4 weeks)
  => judge "Candidates for transplantation (within 4 weeks)" about ("within 4 weeks" within the past 4
    weeks)
E Hospice care (within 6 months)
  => judge "Hospice care (within 6 months)" about ("within 6 months" within the past 6 months)
E Discharge (within 24 hours)
  => judge "Discharge (within 24 hours)" about ("within 24 hours" within the past 24 hours)
I Willing to attend (within 4 weeks)
  => judge "Willing to attend (within 4 weeks)" about ("within 4 weeks" within the past 4 weeks)
I Baseline visit (within 4 weeks)
  => judge "Baseline visit (within 4 weeks)" about ("within 4 weeks" within the past 4 weeks)
I Ability to start treatment (within 4 weeks)
  => judge "Ability to start treatment (within 4 weeks)" about ("within 4 weeks" within the past 4 weeks)
I Start of treatment (within 4 weeks)
  => judge "Start of treatment (within 4 weeks)" about ("within 4 weeks" within the past 4 weeks)
I Diagnosed with iron deficiency anemia > 6 months
  => judge "Diagnosed with iron deficiency anemia > 6 months" about (iron deficiency anemia lasting more
    than 6 months)
I Score ≥ 4 on a Likert scale
  => judge "Score ≥ 4 on a Likert scale" about ("Likert scale" >= 4)
"""
