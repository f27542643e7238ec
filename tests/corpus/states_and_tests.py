"""Acuity, rated pain, what somebody is able to do, who takes part, and what is denied of a list."""

COMPUTABLE = """
I Hypertension and either diabetes or obesity
  => all of (hypertension; any of (diabetes; obesity))
I Hypertension, and either diabetes or a BMI > 30
  => all of (hypertension; any of (diabetes; bmi > 30 kg/m²))
I BRCA1 or BRCA2 mutation
  => brca mutation
I BRAF V600E or V600K mutation
  => braf v600e or v600k
E Women of childbearing potential not using contraception
  => all of (childbearing potential; not (contraception))
E Alcohol abuse or dependence
  => alcohol abuse or dependence
E Drug abuse or dependence
  => drug abuse or dependence
E Alcohol dependence or abuse
  => alcohol abuse or dependence
E Comorbid substance abuse or dependence disorder
  => "Comorbid substance abuse or dependence disorder"
I Not under guardianship
  => not (legal protection)
I Diabetes and either HbA1c > 8 % or BMI > 30 kg/m2
  => all of (diabetes; any of (hba1c > 8 %; bmi > 30 kg/m²))
I Heart failure and either LVEF ≤ 40 % or NT-proBNP ≥ 600 pg/mL
  => all of (heart failure; any of (lvef <= 40 %; nt probnp >= 600 ng/L))
I EGFR exon 19 deletion or L858R mutation
  => egfr exon 19 deletion or l858r
I BCVA 20/40 or worse
  => bcva snellen is 20/40, 20/50, 20/60, 20/63, 20/64, 20/70, 20/80, 20/100, 20/120, 20/125, 20/150, 20/160,
    20/200, 20/250, 20/300, 20/320, 20/400, 20/500, 20/600, 20/630, 20/640, 20/800, 20/1000, 20/1200, 20/1600,
    counting fingers, hand motion, light perception, no light perception
I BCVA 20/40 or better
  => bcva snellen is 20/8, 20/10, 20/12, 20/12.5, 20/13, 20/15, 20/16, 20/17, 20/20, 20/25, 20/30, 20/32, 20/40
I BCVA better than 20/200
  => bcva snellen is 20/8, 20/10, 20/12, 20/12.5, 20/13, 20/15, 20/16, 20/17, 20/20, 20/25, 20/30, 20/32, 20/40,
    20/50, 20/60, 20/63, 20/64, 20/70, 20/80, 20/100, 20/120, 20/125, 20/150, 20/160
I BCVA worse than 20/400
  => bcva snellen is 20/500, 20/600, 20/630, 20/640, 20/800, 20/1000, 20/1200, 20/1600, counting fingers, hand
    motion, light perception, no light perception
I BCVA between 20/32 and 20/320
  => bcva snellen is 20/32, 20/40, 20/50, 20/60, 20/63, 20/64, 20/70, 20/80, 20/100, 20/120, 20/125, 20/150,
    20/160, 20/200, 20/250, 20/300, 20/320
I BCVA of 20/25 to 20/400
  => bcva snellen is 20/25, 20/30, 20/32, 20/40, 20/50, 20/60, 20/63, 20/64, 20/70, 20/80, 20/100, 20/120,
    20/125, 20/150, 20/160, 20/200, 20/250, 20/300, 20/320, 20/400
E Visual acuity worse than 6/12
  => visual acuity snellen is 20/50, 20/60, 20/63, 20/64, 20/70, 20/80, 20/100, 20/120, 20/125, 20/150, 20/160,
    20/200, 20/250, 20/300, 20/320, 20/400, 20/500, 20/600, 20/630, 20/640, 20/800, 20/1000, 20/1200, 20/1600,
    counting fingers, hand motion, light perception, no light perception
I Visual acuity 6/9 or better
  => visual acuity snellen is 20/8, 20/10, 20/12, 20/12.5, 20/13, 20/15, 20/16, 20/17, 20/20, 20/25, 20/30
I Average pain score ≥ 4
  => average pain score >= 4
I Fatigue NRS ≥ 4
  => "Fatigue NRS" >= 4
E Seropositivity for HIV, hepatitis B or hepatitis C
  => any of (hiv infection; hepatitis b infection; hepatitis c infection)
E Known positive HIV status
  => hiv infection
E Human immunodeficiency virus (HIV) positive
  => hiv infection
E Acute or chronic hepatitis B or C
  => any of (hepatitis b infection; hepatitis c infection)
I Women of childbearing potential must use two methods of contraception
  => if (childbearing potential) then (two contraceptive methods)
E Pregnant women, nursing mothers, women of childbearing potential not using contraception
  => any of (pregnant; breastfeeding; all of (childbearing potential; not (contraception)))
I Able to swallow
  => able to swallow
I Able to swallow tablets
  => able to swallow tablets
I Able to swallow oral medication
  => able to swallow medication
I Able to swallow capsules and tablets
  => able to swallow tablets
E Unable to swallow tablets
  => not (able to swallow tablets)
E Inability to swallow
  => not (able to swallow)
I Able to walk unassisted
  => able to walk unaided
I Able to walk independently
  => able to walk unaided
I Able to walk with or without aids
  => able to walk
E Unable to walk
  => not (able to walk)
E Cannot walk without assistance
  => not (able to walk unaided)
I Affiliated with or beneficiary of a social security scheme
  => social security
E Persons deprived of liberty by judicial or administrative decision
  => deprived of liberty
I Ability to understand and willingness to sign a written informed consent document
  => all of (not (unable to consent); not (refusal))
I Signed consent of the parents
  => parental consent
I Written consent from parents
  => parental consent
I Signed informed consent by the patient or legal representative
  => any of (informed consent; parental consent)
E Substance abuse or dependence
  => substance abuse or dependence
E Substance abuse or dependence within 6 months
  => substance abuse or dependence within the past 6 months
E Active substance abuse
  => alcohol or drug abuse
E Active drug or alcohol abuse
  => alcohol or drug abuse
E Chronic alcohol abuse
  => "Chronic alcohol abuse"
E Already included in another trial
  => other research study
E Previous participation in this study
  => earlier participation
E Prior participation in this trial
  => earlier participation
E Exclusion period of another study
  => exclusion period
E Subject in exclusion period of another study
  => exclusion period
E Unable to walk without assistance
  => not (able to walk unaided)
E Inability to walk independently
  => not (able to walk unaided)
E Cannot walk
  => not (able to walk)
I Able to walk with or without walking aids
  => able to walk
I Able to swallow tablets or capsules
  => able to swallow tablets
E Inability to swallow oral medications
  => not (able to swallow medication)
E Unable to swallow tablets or capsules
  => not (able to swallow tablets)
E Patient has already participated in this study
  => earlier participation
E History of alcohol abuse or dependence within 12 months
  => alcohol abuse or dependence within the past 12 months
E Drug or alcohol abuse or dependence within the past year
  => substance abuse or dependence within the past 1 year
I Germline BRCA1 or BRCA2 mutation
  => "Germline BRCA1 or BRCA2 mutation"
I BRAF V600E mutation
  => braf v600e
E BRAF V600E mutation or NRAS mutation
  => any of (braf v600e; "NRAS mutation")
E Inclusion in another study within 30 days
  => other research study within the past 30 days
I Ability to understand and the willingness to sign a written informed consent document
  => all of (not (unable to consent); not (refusal))
I Age 18-65 years and either asthma or COPD
  => all of (age between 18 and 65 years; any of (asthma; copd))
I Heart failure, NYHA class II-III, and either LVEF ≤ 40 % or NT-proBNP ≥ 600 pg/mL
  => all of (all of (heart failure; nyha class is II, IIa, IIb, III, IIIa, IIIb); any of (lvef <= 40 %; nt
    probnp >= 600 ng/L))
I Type 2 diabetes and either metformin or sulfonylurea
  => all of (type 2 diabetes; any of (metformin; sulfonylurea))
I ECOG 0-1 and either stage III or stage IV
  => all of (ecog between 0 and 1; any of ("stage III"; "stage IV"))
I Mean pain intensity of at least 4
  => average pain score >= 4
I Mean daily pain score ≥ 4
  => average pain score >= 4
I Sleep NRS ≥ 4
  => "Sleep NRS" >= 4
I Dyspnea NRS ≥ 4
  => "Dyspnea NRS" >= 4
I Best corrected visual acuity (BCVA) of 20/40 to 20/320
  => bcva snellen is 20/40, 20/50, 20/60, 20/63, 20/64, 20/70, 20/80, 20/100, 20/120, 20/125, 20/150, 20/160,
    20/200, 20/250, 20/300, 20/320
I Best-corrected visual acuity of 20/200 or worse
  => bcva snellen is 20/200, 20/250, 20/300, 20/320, 20/400, 20/500, 20/600, 20/630, 20/640, 20/800, 20/1000,
    20/1200, 20/1600, counting fingers, hand motion, light perception, no light perception
I BCVA of 20/320 to 20/40
  => bcva snellen is 20/320, 20/50, 20/60, 20/63, 20/64, 20/70, 20/80, 20/100, 20/120, 20/125, 20/150, 20/160,
    20/200, 20/250, 20/300, 20/40
I BCVA not worse than 20/200
  => bcva snellen is 20/8, 20/10, 20/12, 20/12.5, 20/13, 20/15, 20/16, 20/17, 20/20, 20/25, 20/30, 20/32, 20/40,
    20/50, 20/60, 20/63, 20/64, 20/70, 20/80, 20/100, 20/120, 20/125, 20/150, 20/160, 20/200
I BCVA no worse than 20/200
  => bcva snellen is 20/8, 20/10, 20/12, 20/12.5, 20/13, 20/15, 20/16, 20/17, 20/20, 20/25, 20/30, 20/32, 20/40,
    20/50, 20/60, 20/63, 20/64, 20/70, 20/80, 20/100, 20/120, 20/125, 20/150, 20/160, 20/200
I Visual acuity 20/40 or better, and intraocular pressure < 21 mmHg
  => all of (visual acuity snellen is 20/8, 20/10, 20/12, 20/12.5, 20/13, 20/15, 20/16, 20/17, 20/20, 20/25,
    20/30, 20/32, 20/40; intraocular pressure < 21 mmHg)
I Snellen visual acuity of 20/30 or better
  => visual acuity snellen is 20/8, 20/10, 20/12, 20/12.5, 20/13, 20/15, 20/16, 20/17, 20/20, 20/25, 20/30
E VA 20/200 or worse
  => visual acuity snellen is 20/200, 20/250, 20/300, 20/320, 20/400, 20/500, 20/600, 20/630, 20/640, 20/800,
    20/1000, 20/1200, 20/1600, counting fingers, hand motion, light perception, no light perception
E Amblyopia or visual acuity worse than 20/40
  => any of (amblyopia; visual acuity snellen is 20/50, 20/60, 20/63, 20/64, 20/70, 20/80, 20/100, 20/120,
    20/125, 20/150, 20/160, 20/200, 20/250, 20/300, 20/320, 20/400, 20/500, 20/600, 20/630, 20/640, 20/800, 20/1000,
    20/1200, 20/1600, counting fingers, hand motion, light perception, no light perception)
I bcva_snellen is 20/40, 20/50
  => bcva snellen is 20/40, 20/50
I Non-diabetic; if diabetic, HbA1c < 7%
  => any of (not (diabetes); hba1c < 7 %)
I BCVA ≥ 35 letters
  => bcva letters >= 35 letters
E Difficulty swallowing
  => dysphagia
E Patient already included in the study
  => earlier participation
E Walking aids
  => walking aid
E AIDS
  => aids
E Elective surgery within the past 3 months
  => elective surgery within the past 3 months
E Elective surgery within 3 months prior to screening
  => elective surgery within 3 months before screening
I Non-diabetic
  => not (diabetes)
I Nondiabetic
  => not (diabetes)
E Non-diabetic kidney disease
  => non diabetic kidney disease
E COVID-19 positive
  => covid 19
E History of elective surgery within 3 months
  => elective surgery within the past 3 months
I Pain ≥ 4 on NRS
  => pain nrs >= 4
I NRS 2002 ≥ 3
  => nrs 2002 >= 3
I Chronic pain with NRS ≥ 4
  => all of (chronic pain; pain nrs >= 4)
I Non-diabetic patients
  => not (diabetes)
E Previous participation in the study
  => earlier participation
E Previous participation in the current clinical trial
  => earlier participation
I bcva snellen is counting fingers
  => bcva snellen is counting fingers
I BCVA not better than 20/40
  => bcva snellen is 20/40, 20/50, 20/60, 20/63, 20/64, 20/70, 20/80, 20/100, 20/120, 20/125, 20/150, 20/160,
    20/200, 20/250, 20/300, 20/320, 20/400, 20/500, 20/600, 20/630, 20/640, 20/800, 20/1000, 20/1200, 20/1600,
    counting fingers, hand motion, light perception, no light perception
I BCVA between 20/320 and 20/32
  => bcva snellen is 20/32, 20/40, 20/50, 20/60, 20/63, 20/64, 20/70, 20/80, 20/100, 20/120, 20/125, 20/150,
    20/160, 20/200, 20/250, 20/300, 20/320
E Females not currently using effective birth control
  => all of (sex is female; not (effective contraception))
E Women not using tobacco
  => all of (sex is female; not (tobacco use))
I Women not using hormonal contraception
  => all of (sex is female; not (hormonal contraception))
I Able to walk without help
  => able to walk unaided
E Contraindication to MRI or gadolinium
  => any of (mri contraindication; "contraindication to gadolinium")
"""

PARTLY = """
I No history of diabetes, stroke, and heart failure
  => all of (not (all of (diabetes ever; stroke ever; heart failure ever)); any of (not (any of (diabetes ever;
    stroke ever; heart failure ever)); judge "No history of diabetes, stroke, and heart failure"))
I Free of diabetes, cancer, and heart disease
  => all of (not (all of (diabetes; malignancy; heart disease)); any of (not (any of (diabetes; malignancy;
    heart disease)); judge "Free of diabetes, cancer, and heart disease"))
I No history of stroke, myocardial infarction, and unstable angina
  => all of (not (all of (stroke ever; myocardial infarction ever; unstable angina ever)); any of (not (any of
    (stroke ever; myocardial infarction ever; unstable angina ever)); judge "No history of stroke, myocardial
    infarction, and unstable angina"))
I Absence of diabetes, hypertension and heart failure
  => all of (not (all of (diabetes; hypertension; heart failure)); any of (not (any of (diabetes; hypertension;
    heart failure)); judge "Absence of diabetes, hypertension and heart failure"))
"""

TO_JUDGE = """
I Free of diabetes and hypertension
  => judge "Free of diabetes and hypertension" about (not (any of (diabetes; hypertension)))
I Without diabetes and hypertension
  => judge "Without diabetes and hypertension" about (not (any of (diabetes; hypertension)))
I No history of diabetes and hypertension
  => judge "No history of diabetes and hypertension" about (not (any of (diabetes ever;
    hypertension ever)))
I Visual acuity of 20/20
  => judge "Visual acuity of 20/20"
I BCVA 20/40
  => judge "BCVA 20/40"
I NRS ≥ 4 on a 0-10 scale
  => judge "NRS ≥ 4 on a 0-10 scale" about ("NRS" >= 4)
E Diabetes and either neuropathy or retinopathy
  => judge "Diabetes and either neuropathy or retinopathy" about (any of (diabetes; any of ("neuropathy";
    retinopathy)))
I BCVA of 20/40 or better in the study eye
  => judge "BCVA of 20/40 or better in the study eye" about (bcva snellen is 20/8, 20/10, 20/12, 20/12.5, 20/13,
    20/15, 20/16, 20/17, 20/20, 20/25, 20/30, 20/32, 20/40)
I Mean pain intensity ≥ 4 in the past week
  => judge "Mean pain intensity ≥ 4 in the past week" about (all of (average pain score >= 4; "in the past week"
    within the past 1 week))
I NRS ≥ 4
  => judge "NRS ≥ 4" about ("NRS" >= 4)
I NRS score of at least 7
  => judge "NRS score of at least 7" about ("NRS" >= 7)
E Elective surgery (within 3 months)
  => judge "Elective surgery (within 3 months)" about (elective surgery within the past 3 months)
E Elective surgery within 3 months
  => judge "Elective surgery within 3 months" about (elective surgery within the past 3 months)
E Inability to walk more than 50 m
  => judge "Inability to walk more than 50 m"
I Able to walk without pain
  => judge "Able to walk without pain" about (able to walk)
I Able to swallow and retain oral medication
  => judge "Able to swallow and retain oral medication" about (all of (able to swallow; "retain oral medication"))
I Metastatic melanoma with BRAF V600E mutation
  => judge "Metastatic melanoma with BRAF V600E mutation" about (braf v600e)
I Elective cesarean section within 24 hours
  => judge "Elective cesarean section within 24 hours" about ("Elective cesarean section" within the past 24 hours)
E Elective hospitalization within 1 month
  => judge "Elective hospitalization within 1 month" about ("Elective hospitalization" within the past 1 month)
E Elective procedures within 4 weeks
  => judge "Elective procedures within 4 weeks" about ("Elective procedures" within the past 4 weeks)
E Elective surgery within 3 months of enrolment
  => judge "Elective surgery within 3 months of enrolment" about (elective surgery within 3 months before enrolment)
E Major elective surgery within 6 weeks
  => judge "Major elective surgery within 6 weeks" about ("Major elective surgery" within the past 6 weeks)
E Elective percutaneous coronary intervention within 30 days
  => judge "Elective percutaneous coronary intervention within 30 days" about ("Elective percutaneous coronary
    intervention" within the past 30 days)
E Travel abroad within 3 months
  => judge "Travel abroad within 3 months" about ("Travel abroad" within the past 3 months)
E Indication for surgery within 6 months
  => judge "Indication for surgery within 6 months" about ("Indication for surgery" within the past 6 months)
E Candidate for transplant within 6 months
  => judge "Candidate for transplant within 6 months" about ("for transplant" within 6 months after anchor)
E Move within 6 months
  => judge "Move within 6 months" about ("Move" within the past 6 months)
E Waiting list for transplantation within 1 year
  => judge "Waiting list for transplantation within 1 year" about ("Waiting list for transplantation" within the
    past 1 year)
E Death within 24 hours
  => judge "Death within 24 hours" about ("Death" within the past 24 hours)
E Discharge within 24 hours
  => judge "Discharge within 24 hours" about ("Discharge" within the past 24 hours)
I HER2-negative and either ER-positive or PR-positive
  => judge "HER2-negative and either ER-positive or PR-positive" about (all of (her2 is negative; any of
    (estrogen receptor is positive; progesterone receptor is positive)))
E Hospital discharge within 30 days
  => judge "Hospital discharge within 30 days" about ("Hospital discharge" within the past 30 days)
E Travel to an endemic area within 14 days
  => judge "Travel to an endemic area within 14 days" about ("Travel to an endemic area" within the past 14 days)
E Elective or emergency surgery within 3 months
  => judge "Elective or emergency surgery within 3 months" about (any of (elective surgery within the past 3
    months; emergency surgery within the past 3 months))
I Live birth or delivery within 6 months
  => judge "Live birth or delivery within 6 months" about (any of ("Live birth" within the past 6 months;
    "delivery" within the past 6 months))
I Numeric rating scale ≥ 4
  => judge "Numeric rating scale ≥ 4" about ("Numeric rating scale" >= 4)
I Chronic low back pain (NRS ≥ 4)
  => judge "Chronic low back pain (NRS ≥ 4)" about (all of (chronic low back pain; pain nrs >= 4))
I Average NRS ≥ 4
  => judge "Average NRS ≥ 4" about ("Average NRS" >= 4)
I Moderate to severe pain (NRS 4-10)
  => judge "Moderate to severe pain (NRS 4-10)" about (pain nrs between 4 and 10)
I Itch ≥ 4 on the NRS
  => judge "Itch ≥ 4 on the NRS" about ("Itch" >= 4)
I Pruritus (NRS ≥ 7)
  => judge "Pruritus (NRS ≥ 7)" about ("NRS" >= 7)
I BCVA of 20/40 or less
  => judge "BCVA of 20/40 or less" about ("BCVA" <= 40)
I BCVA 20/40 or worse or 20/50
  => judge "BCVA 20/40 or worse or 20/50" about (bcva snellen is 20/40, 20/50, 20/60, 20/63, 20/64, 20/70,
    20/80, 20/100, 20/120, 20/125, 20/150, 20/160, 20/200, 20/250, 20/300, 20/320, 20/400, 20/500, 20/600, 20/630,
    20/640, 20/800, 20/1000, 20/1200, 20/1600, counting fingers, hand motion, light perception, no light perception)
I BCVA 20/63 or worse in both eyes
  => judge "BCVA 20/63 or worse in both eyes" about (bcva snellen is 20/63, 20/64, 20/70, 20/80, 20/100, 20/120,
    20/125, 20/150, 20/160, 20/200, 20/250, 20/300, 20/320, 20/400, 20/500, 20/600, 20/630, 20/640, 20/800, 20/1000,
    20/1200, 20/1600, counting fingers, hand motion, light perception, no light perception)
I Visual acuity ≥ 20/40
  => judge "Visual acuity ≥ 20/40" about (any of ("Visual acuity" >= 20; "Visual acuity" >= 40))
E Unable to walk 10 meters
  => judge "Unable to walk 10 meters"
E Stroke and either seizure or migraine within 6 months
  => judge "Stroke and either seizure or migraine within 6 months" about (any of (stroke; migraine within the
    past 6 months))
I No diabetes and either asthma or COPD
  => judge "No diabetes and either asthma or COPD" about (not (any of (diabetes; copd)))
E Absence of diabetes, hypertension and gout
  => judge "Absence of diabetes, hypertension and gout" about (not (any of (diabetes; hypertension; gout)))
I BCVA 20/45 or worse
  => judge "BCVA 20/45 or worse"
I VA patients
  => judge "VA patients"
"""
