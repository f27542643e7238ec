"""How long something has lasted up to now, and weeks, ages, scales and days beside what is there; for
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
  => average pain nrs >= 4
I Baseline pain < 9/10 (NRS)
  => pain nrs < 9
I Worst pain ≥ 4/10 (NRS)
  => worst pain nrs >= 4
I Current pain ≥ 4/10 (NRS)
  => pain nrs >= 4
I Usual pain ≥ 4/10 (NRS)
  => average pain nrs >= 4
I Mean daily pain ≥ 4/10 (NRS)
  => average pain nrs >= 4
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
  => average pain nrs >= 4
I Worst pain ≥ 40 mm on a 100-mm VAS
  => worst pain vas >= 40 mm
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
I Viable intrauterine pregnancy > 12 weeks
  => all of ("Viable intrauterine pregnancy"; gestational age > 12 weeks)
I Low-risk pregnant women at 20-24 weeks
  => all of ("Low-risk pregnant women"; gestational age between 20 and 24 weeks)
I Has a 2-year history of seasonal allergic rhinitis
  => "seasonal allergic rhinitis" lasting at least 2 years
I At least 1-year history of overactive bladder
  => overactive bladder lasting at least 1 year
I 3-month history of chronic constipation
  => "chronic constipation" lasting at least 3 months
I 6-month history of insomnia
  => insomnia lasting at least 6 months
I At least 6-month history of erectile dysfunction
  => erectile dysfunction lasting at least 6 months
E Less than 1-year history of asthma
  => asthma lasting less than 1 year
E Less than 6-month history of hypertension
  => hypertension lasting less than 6 months
I Less than 5-year history of schizophrenia
  => schizophrenia lasting less than 5 years
I Receiving at least 3 months of hemodialysis
  => hemodialysis lasting at least 3 months
I At least 3 months of documented hypertension
  => hypertension lasting at least 3 months
I At least 3 months of uncontrolled hypertension
  => uncontrolled hypertension lasting at least 3 months
I At least 6 months of infertility
  => infertility lasting at least 6 months
I At least 12 months of amenorrhea
  => amenorrhea lasting at least 12 months
E More than 2 weeks of diarrhea
  => diarrhea lasting more than 2 weeks
I At least 2 years of schizophrenia
  => schizophrenia lasting at least 2 years
I At least 3 months of heart failure
  => heart failure lasting at least 3 months
I At least 3 days of symptoms
  => "symptoms" lasting at least 3 days
I At least 24 hours of symptoms
  => "symptoms" lasting at least 24 hours
E More than 14 days of symptoms
  => "symptoms" lasting more than 14 days
I At least 3 months of disease duration
  => disease duration >= 3 months
I Migraine attack of more than 4 hours duration
  => "Migraine attack" lasting more than 4 hours
I Pneumonia of more than 2 weeks duration
  => pneumonia lasting more than 2 weeks
I Diagnosed with obesity ≥ 1 year
  => obesity lasting at least 1 year
I Diagnosed with gout > 6 months
  => gout lasting more than 6 months
I Onset of hypertension before age 40
  => all of (hypertension; "age at onset of hypertension" < 40 years)
I Diagnosed with epilepsy before age 18
  => all of (epilepsy; "age at diagnosis of epilepsy" < 18 years)
I Mean pain of 4-9 on the NRS
  => average pain nrs between 4 and 9
E Daily pain ≥ 7 on the numeric rating scale
  => "daily pain NRS" >= 7
I Score ≥ 10 on the ESAS scale
  => "ESAS scale" >= 10
I Score of at least 20 on the depression scale
  => "depression scale" >= 20
E Stroke > 6 months removed from surgery
  => stroke more than 6 months after surgery
E Less than 3 months out from stroke
  => stroke less than 3 months before anchor
I Stroke within 6 months out from enrolment
  => stroke within 6 months before enrolment
E Surgery < 3 months out from first dose
  => surgery less than 3 months before first dose
I Singleton pregnancies > 20 weeks
  => all of (singleton pregnancy; gestational age > 20 weeks)
I Healthy pregnant women at 20-24 weeks
  => all of ("Healthy pregnant women"; gestational age between 20 and 24 weeks)
I Diagnosed with chronic hepatitis B > 6 months
  => chronic hepatitis b lasting more than 6 months
I 6-month history of chronic hepatitis B
  => chronic hepatitis b lasting at least 6 months
I Score ≥ 3 on the Hamilton rating scale
  => "Hamilton rating scale" >= 3
I With more than 3 months of dialysis
  => dialysis lasting more than 3 months
I Migraine with at least 1 year of evolution
  => migraine lasting at least 1 year
I History of diabetes mellitus for at least 1 year
  => diabetes lasting at least 1 year
E History of HIV infection for more than 5 years
  => hiv infection lasting more than 5 years
I With a 3-month history of heart failure
  => heart failure lasting at least 3 months
I ≥ 6-month history of iron deficiency
  => iron deficiency lasting at least 6 months
I At least 6 month history of low back pain
  => low back pain lasting at least 6 months
E Over 1 year history of insomnia
  => insomnia lasting more than 1 year
I 1-year history of epilepsy
  => epilepsy lasting at least 1 year
I 5-year history of atrial fibrillation
  => atrial fibrillation lasting at least 5 years
I Onset of infertility before age 30
  => all of (infertility; "age at onset of infertility" < 30 years)
I At least 2 days of diarrhea
  => diarrhea lasting at least 2 days
I At least 6 months of documented infertility
  => infertility lasting at least 6 months
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
I At least 6 months removed from stroke
  => all of (not (stroke less than 6 months before anchor); any of (stroke ever; judge "At least 6 months
    removed from stroke"))
I History of headache for at least 1 year
  => all of (headache ever; judge "History of headache for at least 1 year" about ("History of headache"
    lasting at least 1 year))
E History of gestational diabetes for more than 3 months
  => all of (gestational diabetes ever; judge "History of gestational diabetes for more than 3 months"
    about ("History of gestational diabetes" lasting more than 3 months))
"""
