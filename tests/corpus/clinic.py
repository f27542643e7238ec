"""Sentences of many fields of medicine, written to be read wrongly; for ``test_good_sentences``."""

COMPUTABLE = """
E No health insurance
  => not (health insurance)
E No internet access
  => not (internet access)
I Age 18-65 with or without diabetes
  => age between 18 and 65 years
I Migraine with or without aura
  => migraine
I Hypertension, with or without diabetes
  => hypertension
I Asthma or COPD with or without emphysema
  => any of (asthma; copd)
E Diabetes with or without complications
  => diabetes
E Hepatitis B (with or without hepatitis D)
  => hepatitis b infection
I AST and ALT ≤ 3 × ULN (≤ 5 × ULN if liver metastases present)
  => any of (all of (ast <= 3 x ULN; alt <= 3 x ULN); all of (liver metastases; all of (ast <= 5 x ULN;
    alt <= 5 x ULN)))
I Total bilirubin ≤ 1.5 × ULN OR direct bilirubin ≤ ULN for participants with total bilirubin levels > 1.5 × ULN
  => any of (bilirubin <= 1.5 x ULN; direct bilirubin <= 1 x ULN)
I Creatinine ≤ 1.5 × ULN or creatinine clearance ≥ 60 mL/min if creatinine > 1.5 × ULN
  => any of (creatinine <= 1.5 x ULN; creatinine clearance >= 60 mL/min)
I Creatinine clearance of ≥ 60 mL/min as determined by the Cockcroft-Gault equation
  => creatinine clearance >= 60 mL/min
I Creatinine clearance ≥ 60 mL/min as calculated by Cockcroft-Gault, and age ≥ 18 years
  => all of (creatinine clearance >= 60 mL/min; age >= 18 years)
I eGFR ≥ 45 mL/min/1.73 m² using the MDRD formula
  => egfr >= 45 mL/min/1.73 m²
I At least one but no more than 3 prior lines of therapy
  => prior lines of therapy between 1 and 3
I More than 1 but less than 4 prior lines of therapy
  => prior lines of therapy between 1 exclusive and 4 exclusive
I Females who are not pregnant or lactating
  => all of (sex is female; not (any of (pregnant; breastfeeding)))
I Non-pregnant, non-lactating female
  => all of (sex is female; not (pregnant); not (breastfeeding))
I Temperature ≥ 38.0 °C (100.4 °F)
  => temperature >= 38 °C
I HbA1c between 7.5% (58 mmol/mol) and 11% (97 mmol/mol), both inclusive
  => hba1c between 7.5 and 11 %
I HbA1c 7.0-10.0% (53-86 mmol/mol) inclusive
  => hba1c between 7 and 10 %
I HbA1c 7.0-10.0% (53-86 mmol/mol) (both inclusive)
  => hba1c between 7 and 10 %
I HbA1c ≥ 7.0 % (53 mmol/mol) and ≤ 10.0 % (86 mmol/mol)
  => all of (hba1c >= 7 %; hba1c <= 10 %)
I DSM-5 diagnosis of major depressive disorder
  => major depressive disorder
I Schizophrenia (DSM-5)
  => schizophrenia
I RA fulfilling the 2010 ACR/EULAR classification criteria
  => rheumatoid arthritis
I Between 3 and 12 months after kidney transplantation
  => kidney transplant between 12 months and 3 months before anchor
I Cough lasting 3 weeks or longer
  => cough lasting at least 3 weeks
I Asthma for 1 year or more
  => asthma lasting at least 1 year
E Prednisone > 10 mg/day
  => prednisone dose > 10 mg/day
I Methotrexate 15–25 mg/week
  => "Methotrexate dose" between 15 and 25 mg/week
I Relapsed and/or refractory multiple myeloma
  => any of ("Relapsed multiple myeloma"; "refractory multiple myeloma")
I Locally advanced or metastatic breast cancer
  => any of ("Locally advanced breast cancer"; "metastatic breast cancer")
I Histologically or cytologically confirmed NSCLC
  => any of ("Histologically confirmed NSCLC"; "cytologically confirmed NSCLC")
I Mild, moderate or severe asthma
  => any of ("Mild asthma"; "moderate asthma"; severe asthma)
E History of acute or chronic pancreatitis
  => any of (acute pancreatitis ever; chronic pancreatitis ever)
E Systemic or inhaled corticosteroids within 4 weeks
  => any of (systemic corticosteroid within the past 4 weeks; inhaled corticosteroid within the past 4 weeks)
E Severe or unstable angina
  => any of ("Severe angina"; unstable angina)
I Girls aged 9-14 years
  => all of (sex is female; age between 9 and 14 years)
I Boys and girls aged 9 to 14 years
  => all of (sex is male, female; age between 9 and 14 years)
I Type 2 diabetics aged 40-70
  => all of (type 2 diabetes; age between 40 and 70 years)
I T2DM between 40 and 70 years old
  => all of (type 2 diabetes; age between 40 and 70 years)
I A body mass index (BMI) of 25 or greater is required for inclusion.
  => bmi >= 25 kg/m²
I BMI 25-35 kg/m2 will be recruited
  => bmi between 25 and 35 kg/m²
I Subjects will be between 18 and 65 years of age
  => age between 18 and 65 years
I Low back pain persisting ≥ 3 months.
  => low back pain lasting at least 3 months
I Aged greater than and equal to 30 years
  => age >= 30 years
I Age ≥ 18 years by the date of consent
  => age >= 18 years at consent
E Consumes > 14 units of alcohol per week
  => alcohol units > 14 units of alcohol/week
I Drinking ≥ 5 drinks per day
  => alcohol drinks >= 5 drinks/day
E Both diabetes and hypertension
  => all of (diabetes; hypertension)
E Known HIV-1 or HIV-2 infection
  => hiv infection
I HR+/HER2- breast cancer
  => all of (hormone receptor is positive; her2 is negative; breast cancer)
I Hormone receptor-positive, HER2-negative breast cancer
  => all of (hormone receptor is positive; her2 is negative; breast cancer)
I HR > 100 bpm
  => heart rate > 100 beats/min
E Within 6 months of randomisation, any of the following: MI, stroke or PCI
  => any of (myocardial infarction within 6 months before randomisation; stroke within 6 months before
    randomisation; pci within 6 months before randomisation)
"""

PARTLY = """
E Malignancy, unless in remission for > 5 years
  => (malignancy) unless (judge "in remission for > 5 years" about ("in remission" lasting more than 5 years))
E Use of aspirin, unless stopped at least 7 days before surgery
  => (acetylsalicylic acid) unless (judge "stopped at least 7 days before surgery" about ("stopped" at least 7
    days before surgery))
I Patients with diabetes must have HbA1c < 8 %
  => any of (all of (diabetes; hba1c < 8 %); all of (not (diabetes); judge "Patients with diabetes must have
    HbA1c < 8 %"))
I Women of childbearing potential must have a negative serum pregnancy test within 14 days prior to randomisation
  => if (childbearing potential) then ("negative serum pregnancy test" within 14 days before randomisation)
I Negative pregnancy test within 7 days before first dose for women of childbearing potential
  => if (childbearing potential) then ("Negative pregnancy test" within 7 days before first dose)
"""

TO_JUDGE = """
E No relapse within 2 years
  => judge "No relapse within 2 years" about (not (relapse within the past 2 years))
E No food allergies
  => judge "No food allergies" about (not (food allergy))
E No past pregnancy
  => judge "No past pregnancy" about (not (pregnant ever))
I Diagnosed at least 6 months before screening
  => judge "Diagnosed at least 6 months before screening" about ("Diagnosed" at least 6 months before
    screening)
I Able to walk 50 m with or without a walking aid
  => judge "Able to walk 50 m with or without a walking aid" about (not (walking aid))
E Stroke with or without residual deficit within 6 months
  => judge "Stroke with or without residual deficit within 6 months" about (not ("residual deficit"
    within the past 6 months))
I Temperature ≥ 38.0 °C (101 °F)
  => judge "Temperature ≥ 38.0 °C (101 °F)" about (temperature >= 38 °C)
I HbA1c ≥ 7.0 % (53 mmol/mol) and ≤ 10.0 % (96 mmol/mol)
  => judge "HbA1c ≥ 7.0 % (53 mmol/mol) and ≤ 10.0 % (96 mmol/mol)" about (all of (hba1c >= 7 %; hba1c <= 10
    %))
E Prednisone ≤ 10 mg/day
  => judge "Prednisone ≤ 10 mg/day" about ("Prednisone" <= 10 mg/day)
I Creatinine ≤ 1.5 × ULN or creatinine clearance ≥ 60 mL/min if creatinine > 2 × ULN
  => judge "Creatinine ≤ 1.5 × ULN or creatinine clearance ≥ 60 mL/min if creatinine > 2 × ULN" about (if
    (creatinine > 2 x ULN) then (any of (creatinine <= 1.5 x ULN; creatinine clearance >= 60 mL/min)))
I Mechanically ventilated less than 24 hours prior to enrolment
  => judge "Mechanically ventilated less than 24 hours prior to enrolment" about (mechanical ventilation less
    than 24 hours before enrolment)
I Pregnant women will be included
  => judge "Pregnant women will be included"
I Patients aged over 75 years will be included
  => judge "Patients aged over 75 years will be included" about (age > 75 years)
E Consumption > 500 mg/day
  => judge "Consumption > 500 mg/day" about ("Consumption" > 500 mg/day)
"""
