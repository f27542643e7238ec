"""What a length of time is said of that may be over, lies ahead, or is somebody else's, and what goes on; for
``test_good_sentences``."""

COMPUTABLE = """
I History of migraine for at least 1 year
  => migraine lasting at least 1 year
I History of asthma for at least 12 months
  => asthma lasting at least 12 months
I History of hypertension of at least 2 years
  => hypertension lasting at least 2 years
I A 6-month history of migraine
  => migraine lasting at least 6 months
E At least a 6-month history of psoriasis
  => psoriasis lasting at least 6 months
I Pregnant women at 20-24 weeks
  => all of (pregnant; gestational age between 20 and 24 weeks)
I Pregnancy > 12 weeks
  => all of (pregnant; gestational age > 12 weeks)
I Twin pregnancy at least 24 weeks
  => all of (twin pregnancy; gestational age >= 24 weeks)
I Average pain ≥ 4/10 (NRS)
  => "average pain NRS" >= 4
I Baseline pain < 9/10 (NRS)
  => "baseline pain NRS" < 9
I Worst pain ≥ 4/10 (NRS)
  => "worst pain NRS" >= 4
I Current pain ≥ 4/10 (NRS)
  => pain nrs >= 4
I Usual pain ≥ 4/10 (NRS)
  => "usual pain NRS" >= 4
I Mean daily pain ≥ 4/10 (NRS)
  => "mean daily pain NRS" >= 4
I Pain ≥ 4/10 (NRS)
  => pain nrs >= 4
I Pain intensity ≥ 40 mm on a 100-mm VAS
  => pain vas >= 40 mm
I Stroke > 6 months out from enrolment
  => stroke more than 6 months before enrolment
E Surgery > 3 months removed from baseline
  => surgery more than 3 months before baseline
I Onset of asthma before age 18
  => all of (asthma; "age at onset of asthma" < 18 years)
I At least 6 weeks of pregnancy
  => gestational age >= 6 weeks
I At least 24 weeks of gestation
  => gestational age >= 24 weeks
I At least 3 months of age
  => age >= 3 months
I At least 5 years of education
  => education years >= 5 years
I At least 6 months of life expectancy
  => life expectancy >= 6 months
I At least 3 months of abstinence
  => abstinence lasting at least 3 months
I diagnosed with type 1 diabetes > 6 months
  => type 1 diabetes lasting more than 6 months
I Diagnosis of hypertension > 6 months
  => hypertension lasting more than 6 months
I On at least 12 weeks of metformin
  => metformin lasting at least 12 weeks
E Receiving more than 4 weeks of opioids
  => opioid lasting more than 4 weeks
I A 6-month history of atopic dermatitis
  => atopic dermatitis lasting at least 6 months
I Asthma diagnosed before age 18
  => all of (asthma; "age at diagnosis of asthma" < 18 years)
E Surgery (within 6 months)
  => surgery within the past 6 months
E Live vaccine (within 4 weeks)
  => live vaccine within the past 4 weeks
I Women with multiple pregnancy between 20 and 36 weeks
  => all of (sex is female; all of (multiple pregnancy; gestational age between 20 and 36 weeks))
I Average pain of at least 4 on a 0-10 NRS
  => "average pain NRS" >= 4
I Worst pain ≥ 40 mm on a 100-mm VAS
  => "worst pain VAS" >= 40 mm
I Score ≥ 3 on the modified Rankin scale
  => modified rankin scale >= 3
I At least 12 months of psoriasis
  => psoriasis lasting at least 12 months
I At least 3 months of low back pain
  => low back pain lasting at least 3 months
I Surgery > 6 months removed from randomization
  => surgery more than 6 months before randomisation
I Stroke at least 3 months out from screening
  => stroke at least 3 months before screening
I Smoking for at least 10 years
  => smoker lasting at least 10 years
I Pregnant woman at 20-24 weeks
  => all of (pregnant; gestational age between 20 and 24 weeks)
I Being pregnant > 12 weeks
  => all of (pregnant; gestational age > 12 weeks)
I Patients who are pregnant at least 24 weeks
  => all of (pregnant; gestational age >= 24 weeks)
I On dialysis for at least 3 months
  => dialysis lasting at least 3 months
E Myocardial infarction (within 6 months)
  => myocardial infarction within the past 6 months
E Use of systemic steroids (within 4 weeks)
  => systemic corticosteroid within the past 4 weeks
E Participation in another trial (within 30 days)
  => other research study within the past 30 days
I Score ≥ 3 on the Patient Health Questionnaire
  => phq 9 >= 3
I Score ≥ 3 on the Montgomery-Asberg Depression Rating Scale
  => madrs >= 3
I Epilepsy onset before age 18
  => all of (epilepsy; "age at onset of epilepsy" < 18 years)
"""

PARTLY = """
E History of smoking for more than 10 years
  => all of (smoking history; judge "History of smoking for more than 10 years" about ("History of
    smoking" lasting more than 10 years))
I History of metformin use for at least 3 months
  => all of (metformin ever; judge "History of metformin use for at least 3 months" about ("History of
    metformin use" lasting at least 3 months))
E History of amiodarone use for more than 4 weeks
  => all of (amiodarone ever; judge "History of amiodarone use for more than 4 weeks" about ("History of
    amiodarone use" lasting more than 4 weeks))
E History of intubation for more than 48 hours
  => all of (tracheal intubation ever; judge "History of intubation for more than 48 hours" about
    ("History of intubation" lasting more than 48 hours))
E History of immobilization for more than 3 days
  => all of (immobilization ever; judge "History of immobilization for more than 3 days" about ("History
    of immobilization" lasting more than 3 days))
I History of breastfeeding for at least 6 months
  => all of (breastfeeding ever; judge "History of breastfeeding for at least 6 months" about ("History of
    breastfeeding" lasting at least 6 months))
I History of cannabis use for at least 5 years
  => all of (cannabis ever; judge "History of cannabis use for at least 5 years" about ("History of
    cannabis use" lasting at least 5 years))
E History of contraception for more than 5 years
  => all of (contraception ever; judge "History of contraception for more than 5 years" about ("History of
    contraception" lasting more than 5 years))
I History of insulin use for at least 1 year
  => all of (insulin ever; judge "History of insulin use for at least 1 year" about ("History of insulin
    use" lasting at least 1 year))
E History of anticoagulation for more than 3 months
  => all of (anticoagulant ever; judge "History of anticoagulation for more than 3 months" about ("History
    of anticoagulation" lasting more than 3 months))
I History of type 2 diabetes for at least 6 months
  => all of (type 2 diabetes ever; judge "History of type 2 diabetes for at least 6 months" about
    ("History of type 2 diabetes" lasting at least 6 months))
I History of chronic low back pain for at least 6 months
  => all of (chronic low back pain ever; judge "History of chronic low back pain for at least 6 months"
    about ("History of chronic low back pain" lasting at least 6 months))
I > 6 months out from stroke
  => all of (not (stroke within the past 6 months); any of (stroke ever; judge "> 6 months out from
    stroke"))
I Pregnant women with preeclampsia at 20-34 weeks
  => all of (pregnant; judge "Pregnant women with preeclampsia at 20-34 weeks")
I History of smoking for 6 to 12 months
  => all of (smoking history; judge "History of smoking for 6 to 12 months")
"""

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
  => judge "Intent to become pregnant within 6 months" about (pregnant within the past 6 months)
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
  => judge "At least 2 weeks of metformin within the past year" about (metformin within the past 1 year)
I At least 2 weeks of metformin
  => judge "At least 2 weeks of metformin"
I More than 10 years of smoking
  => judge "More than 10 years of smoking"
E More than 3 months of corticosteroid use
  => judge "More than 3 months of corticosteroid use"
E At least 6 months of prior therapy
  => judge "At least 6 months of prior therapy"
I At least 6 months of prior metformin
  => judge "At least 6 months of prior metformin"
I At least 3 months of previous dialysis
  => judge "At least 3 months of previous dialysis"
E More than 7 days of hospitalization
  => judge "More than 7 days of hospitalization" about ("More than 7 days of hospitalization" more than 7
    days after admission)
E More than 7 days of antibiotics
  => judge "More than 7 days of antibiotics"
E > 2 weeks of antibiotics
  => judge "> 2 weeks of antibiotics"
I At least 6 months of contraception
  => judge "At least 6 months of contraception"
I At least 12 weeks of conservative treatment
  => judge "At least 12 weeks of conservative treatment"
I At least 12 months of remission
  => judge "At least 12 months of remission"
I At least 2 weeks of fever
  => judge "At least 2 weeks of fever"
I Diagnosed with pneumonia > 6 months
  => judge "Diagnosed with pneumonia > 6 months"
I diagnosed with depression > 6 months
  => judge "diagnosed with depression > 6 months"
E diagnosed with infection > 6 months
  => judge "diagnosed with infection > 6 months"
I at least 4 weeks of failed conservative therapy
  => judge "at least 4 weeks of failed conservative therapy"
I at least 4 weeks of insulin
  => judge "at least 4 weeks of insulin"
I at least 4 weeks of the study drug
  => judge "at least 4 weeks of the study drug"
I With at least 6 months of methotrexate treatment
  => judge "With at least 6 months of methotrexate treatment"
I With more than one year of sports practice
  => judge "With more than one year of sports practice"
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
  => judge "At least 3 months of stable angina"
E Travel (within 6 months)
  => judge "Travel (within 6 months)" about ("within 6 months" within the past 6 months)
E Anticipated surgery (within 6 months)
  => judge "Anticipated surgery (within 6 months)" about ("Anticipated surgery (" within the past 6
    months)
E Risk of bleeding (within 3 months)
  => judge "Risk of bleeding (within 3 months)" about ("within 3 months" within the past 3 months)
I Alcohol use disorder with onset before age 30
  => judge "Alcohol use disorder with onset before age 30" about (alcohol use disorder)
E More than 24 hours of mechanical ventilation
  => judge "More than 24 hours of mechanical ventilation"
E > 4 weeks of opioid use
  => judge "> 4 weeks of opioid use"
E at least 2 days of fever
  => judge "at least 2 days of fever"
I at least 12 weeks of metformin
  => judge "at least 12 weeks of metformin"
"""
