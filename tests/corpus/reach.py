"""How far "unless" and a guard reach, whose value it is, what a result is of; for ``test_good_sentences``."""

COMPUTABLE = """
E Women of childbearing potential unless using contraception, or surgically sterile
  => (childbearing potential) unless (any of (contraception; surgically sterile))
I Negative tests for HIV, HBsAg and HCV
  => all of (not (hiv infection); hbsag is negative; not (hepatitis c infection))
E Tested positive for HIV, HBV, or HCV
  => any of (hiv infection; hepatitis b infection; hepatitis c infection)
E Positive test for HIV, hepatitis B or hepatitis C
  => any of (hiv infection; hepatitis b infection; hepatitis c infection)
E INR > 1.5 unless on warfarin, heparin or apixaban
  => (inr > 1.5) unless (any of (warfarin; heparin; apixaban))
E INR > 1.7 unless on warfarin or heparin
  => (inr > 1.7) unless (any of (warfarin; heparin))
E Pregnancy unless surgically sterile or postmenopausal
  => (pregnant) unless (any of (surgically sterile; postmenopausal))
I HBsAg positive and no HIV
  => all of (hbsag is positive; not (hiv infection))
I QuantiFERON positive, no active TB
  => all of (tuberculosis test is positive; not (active tuberculosis))
I Pregnancy test negative and no breastfeeding
  => all of (pregnancy test is negative; not (breastfeeding))
I HER2 negative, no brain metastases
  => all of (her2 is negative; not (brain metastases))
I Urine drug screen negative and no alcohol abuse
  => all of (urine drug screen is negative; not (alcohol abuse))
I anti-HCV positive, no cirrhosis
  => all of (anti hcv is positive; not (cirrhosis))
I HBsAg is negative and no HIV
  => all of (hbsag is negative; not (hiv infection))
I SARS-CoV-2 PCR positive, no pneumonia
  => all of (covid test is positive; not (pneumonia))
E HBsAg positive or no vaccination
  => any of (hbsag is positive; not (vaccination))
I HBsAg positive or negative
  => hbsag is positive, negative
I HBsAg positive and negative patients
  => hbsag is positive, negative
I HER2 positive or negative breast cancer
  => all of (her2 is positive, negative; breast cancer)
I HBsAg positive, negative at inclusion
  => hbsag is positive, negative at inclusion
E Fetal growth restriction or gestational age < 34 weeks
  => any of (fetal growth restriction; gestational age < 34 weeks)
E Neonatal sepsis or weight < 1500 g
  => any of ("Neonatal sepsis"; weight < 1500 g)
E Contralateral breast cancer or LVEF < 50%
  => any of ("Contralateral breast cancer"; lvef < 50 %)
E Kidney graft with eGFR < 30 mL/min
  => all of (kidney transplant; egfr absolute < 30 mL/min)
E If diabetic, HbA1c > 9% or BMI > 40
  => if (diabetes) then (any of (hba1c > 9 %; bmi > 40 kg/m²))
I For women of childbearing potential, negative pregnancy test, and effective contraception
  => if (childbearing potential) then (all of (pregnancy test is negative; effective contraception))
I For women: negative pregnancy test, and eGFR ≥ 30
  => if (sex is female) then (all of (pregnancy test is negative; egfr >= 30 mL/min/1.73 m²))
I If diabetic, HbA1c < 9%, or BMI < 40
  => if (diabetes) then (any of (hba1c < 9 %; bmi < 40 kg/m²))
I For men and women, age ≥ 18 years, and BMI < 40
  => if (sex is male, female) then (all of (age >= 18 years; bmi < 40 kg/m²))
I Women with a negative pregnancy test
  => all of (sex is female; pregnancy test is negative)
I Women with diabetes within 5 years
  => all of (sex is female; diabetes within the past 5 years)
I Hospital inpatients aged 18 and over with pneumonia
  => all of (all of (hospitalization; age >= 18 years); pneumonia)
I Negative hepatitis C serology
  => anti hcv is negative
"""

PARTLY = """
E Participation in another trial within 30 days unless observational, or registry
  => (other research study within the past 30 days) unless (judge "observational, or registry")
E Diabetes unless on stable treatment, and HbA1c < 8 %
  => (diabetes) unless (judge "on stable treatment, and HbA1c < 8 %" about (hba1c < 8 %))
E Brain metastases unless treated, stable for 4 weeks, and off steroids
  => (brain metastases) unless (judge "treated, stable for 4 weeks, and off steroids" about (all of ("stable"
    lasting at least 4 weeks; "off steroids")))
I For women of childbearing potential, negative pregnancy test, and agreement to use effective contraception during
    the study
  => if (childbearing potential) then (judge "negative pregnancy test, and agreement to use effective contraception
    during the study" about (pregnancy test is negative))
I For subjects aged 12-17 years, able to swallow tablets, and willing to assent
  => if (age between 12 and 17 years) then (all of (able to swallow tablets; judge "willing to assent"))
I Out-patients aged 18-65
  => all of (age between 18 and 65 years; judge "Out-patients aged 18-65")
E If on insulin, severe hypoglycaemia, or any other condition
  => if (insulin) then (any of (severe hypoglycemia; judge "severe hypoglycaemia, or any other condition"))
E HIV unless CD4 > 350 cells/mm3, and viral load < 50 copies/mL
  => (hiv infection) unless (any of (all of (cd4 count > 350 /mm³; viral load < 50 copies/mL); all of (any of (cd4
    count > 350 /mm³; viral load < 50 copies/mL); judge "CD4 > 350 cells/mm3, and viral load < 50 copies/mL")))
E Diabetes unless HbA1c < 7%, or BMI > 40
  => any of (all of (diabetes; not (hba1c < 7 %); not (bmi > 40 kg/m²)); all of (bmi > 40 kg/m²; judge "Diabetes
    unless HbA1c < 7%, or BMI > 40"))
E Epilepsy unless seizure-free for 2 years, or stroke
  => any of (all of (epilepsy; not ("seizure-free" lasting at least 2 years); not (stroke)); all of (stroke; judge
    "Epilepsy unless seizure-free for 2 years, or stroke"))
E Cancer within 5 years unless non-melanoma skin cancer, or chemotherapy within 12 months
  => any of (all of (malignancy within the past 5 years; not (non melanoma skin cancer); not (chemotherapy within
    the past 12 months)); all of (any of (chemotherapy within the past 12 months; all of (malignancy within the past
    5 years; non melanoma skin cancer)); judge "Cancer within 5 years unless non-melanoma skin cancer, or
    chemotherapy within 12 months"))
E DVT unless on anticoagulation, or pulmonary embolism
  => any of (all of (deep vein thrombosis; not (anticoagulant); not (pulmonary embolism)); all of (pulmonary
    embolism; judge "DVT unless on anticoagulation, or pulmonary embolism"))
E Current treatment with methotrexate unless on a stable dose for at least 4 weeks, or biologics within 3 months
  => any of (all of (methotrexate; not ("on a stable dose of methotrexate" lasting at least 4 weeks); not (biologic
    drug within the past 3 months)); all of (biologic drug within the past 3 months; judge "Current treatment with
    methotrexate unless on a stable dose for at least 4 weeks, or biologics within 3 months"))
E Multiple pregnancy unless dichorionic twins, or fetal anomaly
  => any of (all of (multiple pregnancy; not ("dichorionic twins"); not ("fetal anomaly")); all of ("fetal
    anomaly"; judge "Multiple pregnancy unless dichorionic twins, or fetal anomaly"))
E Hepatitis B unless HBV DNA undetectable, or hepatitis C
  => any of (all of (hepatitis b infection; not ("HBV DNA undetectable"); not (hepatitis c infection)); all of
    (hepatitis c infection; judge "Hepatitis B unless HBV DNA undetectable, or hepatitis C"))
E Acne unless mild, or rosacea
  => all of (any of (acne; rosacea); judge "Acne unless mild, or rosacea")
E Asthma unless mild, or COPD
  => all of (any of (asthma; copd); judge "Asthma unless mild, or COPD")
E Hepatitis C unless cured, hepatitis B, or HIV
  => all of (any of (hepatitis c infection; any of (hepatitis b infection; hiv infection)); judge "Hepatitis C
    unless cured, hepatitis B, or HIV")
E Hypertension unless controlled, diabetes or obesity
  => all of (any of (hypertension; any of (diabetes; obesity)); judge "Hypertension unless controlled, diabetes or
    obesity")
E ALT > 2 x ULN unless due to fatty liver, or bilirubin > 1.5 x ULN
  => all of (any of (alt > 2 x ULN; bilirubin > 1.5 x ULN); judge "ALT > 2 x ULN unless due to fatty liver, or
    bilirubin > 1.5 x ULN")
E QTc > 450 ms unless paced, or heart failure
  => all of (any of (qtc > 450 ms; heart failure); judge "QTc > 450 ms unless paced, or heart failure")
E Hyperthyroidism or hypothyroidism, unless TSH normal for 3 months, or prolactinoma
  => any of (all of (any of (hyperthyroidism; hypothyroidism); not ("TSH normal" lasting at least 3 months); not
    ("prolactinoma")); all of (any of ("prolactinoma"; all of (any of (hyperthyroidism; hypothyroidism); "TSH
    normal" lasting at least 3 months)); judge "Hyperthyroidism or hypothyroidism, unless TSH normal for 3 months,
    or prolactinoma"))
E HR < 50 bpm unless an athlete, or AV block
  => any of (all of (heart rate < 50 beats/min; not ("athlete"); not (av block)); all of (av block; judge "HR < 50
    bpm unless an athlete, or AV block"))
E Renal failure unless on dialysis, liver failure, or heart failure
  => any of (all of (renal failure; not (dialysis); not (any of (liver failure; heart failure))); all of (any of
    (liver failure; heart failure); judge "Renal failure unless on dialysis, liver failure, or heart failure"))
E eGFR < 30 mL/min unless on dialysis, ALT > 3 x ULN, or bilirubin > 2 x ULN
  => any of (all of (egfr absolute < 30 mL/min; not (dialysis); not (any of (alt > 3 x ULN; bilirubin > 2 x
    ULN))); all of (any of (alt > 3 x ULN; bilirubin > 2 x ULN); judge "eGFR < 30 mL/min unless on dialysis, ALT > 3
    x ULN, or bilirubin > 2 x ULN"))
E Platelets < 100 G/L, unless due to sepsis, or INR > 1.5
  => all of (any of (platelets < 100 G/L; inr > 1.5); judge "Platelets < 100 G/L, unless due to sepsis, or INR >
    1.5")
E INR > 1.7, unless on warfarin, and platelets < 100 G/L
  => all of (any of (inr > 1.7; platelets < 100 G/L); judge "INR > 1.7, unless on warfarin, and platelets < 100
    G/L")
E Creatinine > 1.5 mg/dL unless CrCl > 60 mL/min, ALT > 3 × ULN
  => all of (any of (creatinine > 1.5 mg/dL; alt > 3 x ULN); judge "Creatinine > 1.5 mg/dL unless CrCl > 60
    mL/min, ALT > 3 × ULN")
E Live vaccine within 4 weeks unless required, or BCG within 12 months
  => all of (any of (live vaccine within the past 4 weeks; "BCG" within the past 12 months); judge "Live vaccine
    within 4 weeks unless required, or BCG within 12 months")
E Pregnant women unless in third trimester, or breastfeeding women
  => all of (any of (pregnant; breastfeeding); judge "Pregnant women unless in third trimester, or breastfeeding
    women")
E Asthma, unless mild, and COPD
  => all of (any of (asthma; copd); judge "Asthma, unless mild, and COPD")
I Effective contraception unless surgically sterile, and negative pregnancy test
  => any of (all of (effective contraception; not (surgically sterile); pregnancy test is negative); all of (any
    of (all of (surgically sterile; pregnancy test is negative); all of (effective contraception; not (pregnancy
    test is negative))); judge "Effective contraception unless surgically sterile, and negative pregnancy test"))
I Women must use effective contraception unless postmenopausal, and have a negative pregnancy test
  => any of (all of (if (sex is female) then (effective contraception); not (postmenopausal); pregnancy test is
    negative); all of (any of (all of (postmenopausal; pregnancy test is negative); all of (if (sex is female) then
    (effective contraception); not (pregnancy test is negative))); judge "Women must use effective contraception
    unless postmenopausal, and have a negative pregnancy test"))
I For women: negative pregnancy test unless postmenopausal, and no breastfeeding
  => if (sex is female) then (any of (all of (pregnancy test is negative; not (postmenopausal); not
    (breastfeeding)); all of (any of (all of (postmenopausal; not (breastfeeding)); all of (pregnancy test is
    negative; breastfeeding)); judge "negative pregnancy test unless postmenopausal, and no breastfeeding")))
I Negative pregnancy test unless surgically sterile, and not breastfeeding
  => any of (all of (pregnancy test is negative; not (surgically sterile); not (breastfeeding)); all of (any of
    (all of (surgically sterile; not (breastfeeding)); all of (pregnancy test is negative; breastfeeding)); judge
    "Negative pregnancy test unless surgically sterile, and not breastfeeding"))
I Women of childbearing potential must have a negative pregnancy test unless surgically sterile, and use
    effective contraception
  => any of (all of (if (childbearing potential) then (pregnancy test is negative); not (surgically sterile); "use
    effective contraception"); all of (any of (all of (surgically sterile; "use effective contraception"); all of
    (if (childbearing potential) then (pregnancy test is negative); not ("use effective contraception"))); judge
    "Women of childbearing potential must have a negative pregnancy test unless surgically sterile, and use
    effective contraception"))
I Creatinine ≤ 1.5 mg/dL unless CrCl > 60 mL/min, ALT ≤ 3 × ULN
  => any of (all of (creatinine <= 1.5 mg/dL; not (creatinine clearance > 60 mL/min); alt <= 3 x ULN); all of (any
    of (creatinine <= 1.5 mg/dL; creatinine clearance > 60 mL/min; alt <= 3 x ULN); judge "Creatinine ≤ 1.5 mg/dL
    unless CrCl > 60 mL/min, ALT ≤ 3 × ULN"))
E Hypertension unless mild, moderate, or well controlled
  => (hypertension) unless (judge "mild, moderate, or well controlled")
E Asthma unless stable, with no exacerbation within 6 months
  => (asthma) unless (judge "stable, with no exacerbation within 6 months" about (not ("exacerbation" within the
    past 6 months)))
E Acne unless mild; or rosacea
  => all of (any of (acne; rosacea); judge "Acne unless mild; or rosacea")
E Acne unless mild or moderate
  => (acne) unless (judge "mild or moderate")
E Pregnancy unless terminated, i.e. not ongoing, or lactation
  => all of (any of (pregnant; breastfeeding); judge "Pregnancy unless terminated, i.e. not ongoing, or
    lactation")
I Negative pregnancy test unless postmenopausal, or surgically sterile
  => any of (all of (pregnancy test is negative; not (any of (postmenopausal; surgically sterile))); all of (any
    of (postmenopausal; surgically sterile); judge "Negative pregnancy test unless postmenopausal, or surgically
    sterile"))
I Negative pregnancy test unless postmenopausal, surgically sterile, or hysterectomy
  => any of (all of (pregnancy test is negative; not (any of (postmenopausal; surgically sterile; hysterectomy)));
    all of (any of (postmenopausal; surgically sterile; hysterectomy); judge "Negative pregnancy test unless
    postmenopausal, surgically sterile, or hysterectomy"))
E Maternal diabetes or obesity
  => any of ("Maternal diabetes"; all of (obesity; judge "Maternal diabetes or obesity"))
E If diabetic, HbA1c > 9%, or BMI > 40
  => any of (all of (diabetes; any of (hba1c > 9 %; bmi > 40 kg/m²)); all of (not (diabetes); bmi > 40 kg/m²;
    judge "If diabetic, HbA1c > 9%, or BMI > 40"))
E In women, pregnancy or lactation, or BMI > 40
  => any of (all of (sex is female; any of (pregnant; breastfeeding; bmi > 40 kg/m²)); all of (not (sex is
    female); bmi > 40 kg/m²; judge "In women, pregnancy or lactation, or BMI > 40"))
E If on warfarin, INR > 3, or platelets < 100 G/L
  => any of (all of (warfarin; any of (inr > 3; platelets < 100 G/L)); all of (not (warfarin); platelets < 100
    G/L; judge "If on warfarin, INR > 3, or platelets < 100 G/L"))
I For women of childbearing potential, negative pregnancy test, and eGFR ≥ 30
  => all of (if (childbearing potential) then (all of (pregnancy test is negative; egfr >= 30 mL/min/1.73 m²));
    any of (childbearing potential; egfr >= 30 mL/min/1.73 m²; judge "For women of childbearing potential, negative
    pregnancy test, and eGFR ≥ 30"))
E If on insulin, HbA1c > 9%, or eGFR < 45
  => any of (all of (insulin; any of (hba1c > 9 %; egfr < 45 mL/min/1.73 m²)); all of (not (insulin); egfr < 45
    mL/min/1.73 m²; judge "If on insulin, HbA1c > 9%, or eGFR < 45"))
E For men, PSA > 4, IPSS > 19, or urinary retention
  => if (sex is male) then (judge "PSA > 4, IPSS > 19, or urinary retention" about (any of ("PSA" > 4; "IPSS" >
    19; urinary retention)))
E In diabetics, HbA1c > 10%, ketoacidosis within 6 months, or gastroparesis
  => if (diabetes) then (any of (hba1c > 10 %; "ketoacidosis" within the past 6 months; gastroparesis; judge
    "HbA1c > 10%, ketoacidosis within 6 months, or gastroparesis"))
E For men, PSA > 4 ng/mL, or IPSS > 19
  => any of (all of (sex is male; any of (psa > 4 ng/mL; "IPSS" > 19)); all of (not (sex is male); "IPSS" > 19;
    judge "For men, PSA > 4 ng/mL, or IPSS > 19"))
I For women, negative pregnancy test unless postmenopausal, and no breastfeeding
  => if (sex is female) then (any of (all of (pregnancy test is negative; not (postmenopausal); not
    (breastfeeding)); all of (any of (all of (postmenopausal; not (breastfeeding)); all of (pregnancy test is
    negative; breastfeeding)); judge "negative pregnancy test unless postmenopausal, and no breastfeeding")))
E In women, pregnancy unless ectopic, or lactation
  => if (sex is female) then (all of (any of (pregnant; breastfeeding); judge "pregnancy unless ectopic, or
    lactation"))
I Females of childbearing potential with a negative pregnancy test within 72 hours of dosing
  => any of (all of (childbearing potential; "negative pregnancy test" within 72 hours before first dose); all of
    (not (childbearing potential); judge "Females of childbearing potential with a negative pregnancy test within 72
    hours of dosing"))
I Women of childbearing potential with negative serum pregnancy test within 7 days before C1D1
  => any of (all of (childbearing potential; "negative serum pregnancy test" within 7 days before cycle 1 day 1);
    all of (not (childbearing potential); judge "Women of childbearing potential with negative serum pregnancy test
    within 7 days before C1D1"))
I Women with a negative pregnancy test within 7 days prior to registration
  => any of (all of (sex is female; "negative pregnancy test" within 7 days before registration); all of (not (sex
    is female); judge "Women with a negative pregnancy test within 7 days prior to registration"))
I Female subjects of childbearing potential having a negative urine pregnancy test within 24 hours before dosing
  => any of (all of (childbearing potential; "negative urine pregnancy test" within 24 hours before first dose);
    all of (not (childbearing potential); judge "Female subjects of childbearing potential having a negative urine
    pregnancy test within 24 hours before dosing"))
I Inpatients aged 18-65 with schizophrenia
  => all of (age between 18 and 65 years; schizophrenia; judge "Inpatients aged 18-65 with schizophrenia")
I Outpatients between the ages of 18 and 65 with MDD
  => all of (age between 18 and 65 years; major depressive disorder; judge "Outpatients between the ages of 18 and
    65 with MDD")
I Outpatients aged 18-65
  => all of (age between 18 and 65 years; judge "Outpatients aged 18-65")
I Outpatients between 18 and 65 years of age
  => all of (age between 18 and 65 years; judge "Outpatients between 18 and 65 years of age")
I Inpatients, 18-65 years
  => all of (age between 18 and 65 years; judge "Inpatients, 18-65 years")
I Adult outpatients aged 18-65 years with MDD
  => all of (age between 18 and 65 years; major depressive disorder; judge "Adult outpatients aged 18-65 years
    with MDD")
I Outpatients aged 18 years or older
  => all of (age >= 18 years; judge "Outpatients aged 18 years or older")
I Male and female outpatients aged 18-65
  => all of (sex is male, female; age between 18 and 65 years; judge "Male and female outpatients aged 18-65")
I Outpatients 18-65 years
  => all of (age between 18 and 65 years; judge "Outpatients 18-65 years")
E Outpatients aged < 18 years
  => all of (age < 18 years; judge "Outpatients aged < 18 years")
E Inpatients aged 65 years or older
  => all of (age >= 65 years; judge "Inpatients aged 65 years or older")
I Outpatients ≥ 18 years of age
  => all of (age >= 18 years; judge "Outpatients ≥ 18 years of age")
I Inpatients aged 18-65 scheduled for elective surgery
  => all of (age between 18 and 65 years; judge "Inpatients aged 18-65 scheduled for elective surgery" about
    (elective surgery))
E Seropositive for HIV, HBV or HCV
  => any of (hiv infection; any of (hbsag is positive; all of (anti hbc is positive; judge "Seropositive for HIV,
    HBV or HCV")); anti hcv is positive)
E Positive serology for HIV, hepatitis B or hepatitis C
  => any of (hiv infection; any of (hbsag is positive; all of (anti hbc is positive; judge "Positive serology for
    HIV, hepatitis B or hepatitis C")); anti hcv is positive)
I Negative serology for HIV, HBV and HCV
  => all of (not (hiv infection); all of (hbsag is negative; any of (anti hbc is negative; judge "Negative
    serology for HIV, HBV and HCV")); anti hcv is negative)
I HIV, hepatitis B and hepatitis C seronegative
  => all of (not (hiv infection); all of (hbsag is negative; any of (anti hbc is negative; judge "HIV, hepatitis B
    and hepatitis C seronegative")); anti hcv is negative)
"""

TO_JUDGE = """
E Outpatients aged 18-65 or with asthma
  => judge "Outpatients aged 18-65 or with asthma" about (any of (age between 18 and 65 years; asthma))
E If diabetic, HbA1c > 9% unless on insulin, or BMI > 40
  => judge "If diabetic, HbA1c > 9% unless on insulin, or BMI > 40" about (if (diabetes) then (any of ((hba1c > 9 %)
    unless (insulin); bmi > 40 kg/m²)))
E Congenital malformation unless minor, sepsis, or IVH grade 3-4
  => judge "Congenital malformation unless minor, sepsis, or IVH grade 3-4" about
    (any of (congenital malformation; any of (sepsis; "IVH grade" between 3 and 4)))
I Beta-blocker unless contraindicated and NYHA II-III
  => judge "Beta-blocker unless contraindicated and NYHA II-III" about ((beta blocker) unless (all of
    ("contraindicated"; nyha class is II, IIa, IIb, III, IIIa, IIIb)))
I HBsAg positive, no HIV or HCV
  => judge "HBsAg positive, no HIV or HCV" about (all of (hbsag is positive; any of (not (hiv infection);
    hepatitis c infection)))
I HBsAg positive, negative HIV
  => judge "HBsAg positive, negative HIV" about (hbsag is positive)
I HBsAg positive or negative HIV
  => judge "HBsAg positive or negative HIV" about (hbsag is positive)
I HBsAg positive, negative or unknown
  => judge "HBsAg positive, negative or unknown" about (hbsag is positive, negative)
I HBsAg positive, negative chest X-ray
  => judge "HBsAg positive, negative chest X-ray" about (hbsag is positive)
E Fetal arrhythmia or heart rate < 110 bpm
  => judge "Fetal arrhythmia or heart rate < 110 bpm" about (any of ("Fetal arrhythmia"; heart rate < 110
    beats/min))
E Maternal sepsis or temperature > 38 °C
  => judge "Maternal sepsis or temperature > 38 °C" about (any of ("Maternal sepsis"; temperature > 38 °C))
E Maternal diabetes or BMI > 40 kg/m2
  => judge "Maternal diabetes or BMI > 40 kg/m2" about (any of ("Maternal diabetes"; bmi > 40 kg/m²))
E Maternal hypertension, or creatinine > 1.2 mg/dL
  => judge "Maternal hypertension, or creatinine > 1.2 mg/dL" about (any of ("Maternal hypertension"; creatinine >
    1.2 mg/dL))
E Maternal sepsis, chorioamnionitis or fever > 38°C
  => judge "Maternal sepsis, chorioamnionitis or fever > 38°C" about (any of ("Maternal sepsis"; chorioamnionitis;
    temperature > 38 °C))
I Maternal HIV infection and CD4 count > 350 cells/mm3
  => judge "Maternal HIV infection and CD4 count > 350 cells/mm3" about (all of ("Maternal HIV infection"; cd4
    count > 350 /mm³))
I Parental atopy or specific IgE ≥ 0.35 kU/L
  => judge "Parental atopy or specific IgE ≥ 0.35 kU/L" about (any of ("Parental atopy"; specific ige >= 0.35
    kIU/L))
E Parental asthma or age < 18 years
  => judge "Parental asthma or age < 18 years" about (any of ("Parental asthma"; age < 18 years))
E Mother HIV positive or CD4 < 350
  => judge "Mother HIV positive or CD4 < 350" about (any of ("Mother HIV positive"; cd4 count < 350 /µL))
E Spouse's diabetes or age > 50
  => judge "Spouse's diabetes or age > 50" about ("Spouse's diabetes")
E Paternal diabetes or BMI > 35
  => judge "Paternal diabetes or BMI > 35" about (any of ("Paternal diabetes"; bmi > 35 kg/m²))
E Donor diabetes or BMI > 35
  => judge "Donor diabetes or BMI > 35" about (any of ("Donor diabetes"; bmi > 35 kg/m²))
E Recipient HIV infection or age > 65 years
  => judge "Recipient HIV infection or age > 65 years" about (any of ("Recipient HIV infection"; age > 65 years))
E Household tuberculosis or CD4 < 200
  => judge "Household tuberculosis or CD4 < 200" about (any of ("Household tuberculosis"; cd4 count < 200 /µL))
E Fellow eye glaucoma or IOP > 21 mmHg
  => judge "Fellow eye glaucoma or IOP > 21 mmHg" about (any of ("Fellow eye glaucoma"; intraocular pressure > 21
    mmHg))
E Contralateral cataract or IOP > 30 mmHg
  => judge "Contralateral cataract or IOP > 30 mmHg" about (any of ("Contralateral cataract"; intraocular pressure
    > 30 mmHg))
E Fellow-eye amblyopia or BCVA < 50 letters
  => judge "Fellow-eye amblyopia or BCVA < 50 letters" about (any of ("Fellow-eye amblyopia"; bcva letters < 50
    letters))
E Partner HIV infection or pregnancy
  => judge "Partner HIV infection or pregnancy" about (any of ("Partner HIV infection"; pregnant))
E Partner infertility, vasectomy or sperm concentration < 5 million/mL
  => judge "Partner infertility, vasectomy or sperm concentration < 5 million/mL" about (any of ("Partner
    infertility"; vasectomy; sperm concentration < 5 10⁶/mL))
E Liver graft with steatosis > 30%
  => judge "Liver graft with steatosis > 30%" about (all of (liver transplant; "steatosis" > 30 %))
I Boys on stable corticosteroids for at least 12 weeks
  => judge "Boys on stable corticosteroids for at least 12 weeks" about ("Boys on stable corticosteroids" lasting
    at least 12 weeks)
I Smokers with spirometry within 12 months
  => judge "Smokers with spirometry within 12 months" about ("Smokers with spirometry" within the past 12 months)
I Children with negative COVID test within 72 hours
  => judge "Children with negative COVID test within 72 hours" about ("Children with negative COVID test" within
    the past 72 hours)
I In-patients aged 18-65
  => judge "In-patients aged 18-65" about (age between 18 and 65 years)
I Outpatients with MDD
  => judge "Outpatients with MDD" about (major depressive disorder)
I Male or female inpatients or outpatients, 18 to 65 years of age
  => judge "Male or female inpatients or outpatients, 18 to 65 years of age" about (any of (sex is male, female;
    age between 18 and 65 years))
I Outpatients and inpatients aged 18-65
  => judge "Outpatients and inpatients aged 18-65" about (age between 18 and 65 years)
I In outpatients, eGFR > 30
  => judge "In outpatients, eGFR > 30" about (egfr > 30 mL/min/1.73 m²)
I Outpatients aged 18-65 and inpatients aged 65-75
  => judge "Outpatients aged 18-65 and inpatients aged 65-75" about (any of (age between 18 and 65 years; age
    between 65 and 75 years))
I In-patients with stroke
  => judge "In-patients with stroke" about (stroke)
I Children (inpatients) aged 2-5 years
  => judge "Children (inpatients) aged 2-5 years" about (age between 2 and 5 years)
"""
