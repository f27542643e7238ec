"""Numbers, scales and units that mislead, and methods of measurement; for ``test_good_sentences``."""

COMPUTABLE = """
I Age min. 50 years
  => age >= 50 years
I Age min 18, max 75 years
  => all of (age >= 18 years; age <= 75 years)
I min. 18 years of age
  => age >= 18 years
I BMI max. 35
  => bmi <= 35 kg/m²
I min. BMI of 20
  => bmi >= 20 kg/m²
I max. EDSS 6.5
  => edss <= 6.5
I HbA1c min. 7 and max. 10 %
  => all of (hba1c >= 7 %; hba1c <= 10 %)
I symptoms for max. 12 hours
  => "symptoms" lasting at most 12 hours
E pain for min. 3 months
  => "pain" lasting at least 3 months
E VO2 max < 20 mL/kg/min
  => vo2 max < 20 mL/kg/min
I resting heart rate 60-100/min
  => heart rate between 60 and 100 /min
E NT-proBNP > 1,000 pg/mL
  => nt probnp > 1000 ng/L
I LVEF ≥ 50% by echocardiogram or MUGA
  => lvef >= 50 %
I LVEF ≥ 50% on echocardiography or cardiac MRI
  => lvef >= 50 %
I Aortic valve area < 1 cm2 by echocardiography or CT
  => aortic valve area < 1 cm²
I HIV RNA < 50 copies/mL by PCR or bDNA
  => hiv rna < 50 copies/mL
I FIGO stage III or IV
  => figo stage is III, IIIA, IIIB, IIIC, IIIC1, IIIC2, IV, IVA, IVB
I FIGO stage IIB, III or IVA
  => figo stage is IIB, III, IIIA, IIIB, IIIC, IIIC1, IIIC2, IVA
I FIGO stage 1 or 2
  => figo stage is I, IA, IA1, IA2, IB, IB1, IB2, IB3, IC, II, IIA, IIA1, IIA2, IIB
I CEAP C2, C3 or C4
  => ceap class is C2, C3, C4, C4a, C4b
I NYHA II-IIIa
  => nyha class is II, IIa, IIb, IIIa
I CKD stage 2-3a
  => ckd stage is 2, 3a
I Fontaine IIb-IV
  => fontaine stage is IIb, III, IV
I GOLD stage 2 or higher
  => gold stage is 2, 3, 4
I Gleason grade group 2-3
  => gleason grade group between 2 and 3
I Gleason grade group ≥ 4
  => gleason grade group >= 4
I Troponin I or T ≥ ULN
  => any of (troponin i >= 1 x ULN; troponin t >= 1 x ULN)
I NYHA class III or IV
  => nyha class is III, IIIa, IIIb, IV
I Ann Arbor stage I or II
  => ann arbor stage is I, IE, II, IIE
I BI-RADS 3-4a
  => bi rads is 3, 4a
E LVEF < 50% by ECHO or MUGA
  => lvef < 50 %
I CKD stage ≤ 3a
  => ckd stage is 1, 2, 3a
E FIGO stage > IIA
  => figo stage is IIB, III, IIIA, IIIB, IIIC, IIIC1, IIIC2, IV, IVA, IVB
I Ann Arbor stage ≤ II
  => ann arbor stage is I, IE, II, IIE
E CKD stage 3b or higher
  => ckd stage is 3b, 4, 5, 5D
I ECOG ≤ 2 and ≥ 18 years of age
  => all of (ecog <= 2; age >= 18 years)
I Gestational age between 24 and 33 6/7 weeks
  => gestational age between 168 and 237 days
E Gestational age < 24 or > 36 6/7 weeks
  => any of (gestational age < 168 days; gestational age > 258 days)
I Gestational age of 23 to 28 weeks 6 days
  => gestational age between 161 and 202 days
I MDS with IPSS ≥ 1.5
  => all of (myelodysplastic syndrome; "IPSS" >= 1.5)
I Creatinine must not exceed 1.5 x ULN
  => creatinine <= 1.5 x ULN
I Hemoglobin cannot be lower than 9 g/dL
  => hemoglobin >= 9 g/dL
I PD-L1 TPS ≥ 1 %
  => pdl1 expression >= 1 %
E SpO2 < 92% on room air
  => room air spo2 < 92 %
E glucose > 126 mg/dL fasting
  => fasting glucose > 126 mg/dL
I ANC ≥ 1500 × 10^6/L
  => neutrophils >= 1500 10⁶/L
I Platelets ≥ 100 × 10^9/L
  => platelets >= 100 G/L
E QTc > 450/470 ms (men/women)
  => any of (all of (sex is male; qtc > 450 ms); all of (sex is female; qtc > 470 ms))
E QTc > 450/470 ms for men/women
  => any of (all of (sex is male; qtc > 450 ms); all of (sex is female; qtc > 470 ms))
E QTc > 450 ms (male)/ > 470 ms (female)
  => any of (all of (sex is male; qtc > 450 ms); all of (sex is female; qtc > 470 ms))
E QTcF > 450/470 msec (M/F)
  => any of (all of (sex is male; qtcf > 450 ms); all of (sex is female; qtcf > 470 ms))
I Hemoglobin ≥ 13/12 g/dL (men/women)
  => any of (all of (sex is male; hemoglobin >= 13 g/dL); all of (sex is female; hemoglobin >= 12 g/dL))
E Age outside 18–65 years
  => not (age between 18 and 65 years)
E BMI outside the range of 18-30 kg/m2
  => not (bmi between 18 and 30 kg/m²)
I Either hemoglobin < 10 g/dL or ferritin < 30 ng/mL
  => any of (hemoglobin < 10 g/dL; ferritin < 30 ng/mL)
E Either HbA1c ≥ 6.5 % or fasting glucose ≥ 126 mg/dL
  => any of (hba1c >= 6.5 %; fasting glucose >= 126 mg/dL)
I Stroke 3–12 months ago
  => stroke between 12 months and 3 months before anchor
I Stroke between 3 and 12 months before randomization
  => stroke between 12 months and 3 months before randomisation
I Received ≥ 2 prior lines of therapy
  => prior lines of therapy >= 2
I Ischemic stroke 3 to 12 months prior to enrollment
  => ischemic stroke between 12 months and 3 months before enrolment
E Grade ≥ 2 peripheral neuropathy
  => "peripheral neuropathy grade" >= 2
E ≥ Grade 2 peripheral neuropathy
  => "peripheral neuropathy grade" >= 2
E Peripheral neuropathy ≥ grade 2
  => "Peripheral neuropathy grade" >= 2
E Peripheral neuropathy > grade 1
  => "Peripheral neuropathy grade" > 1
E Peripheral neuropathy (grade ≥ 3)
  => "Peripheral neuropathy grade" >= 3
E Peripheral neuropathy (CTCAE grade ≥ 3)
  => "Peripheral neuropathy grade" >= 3
E Peripheral neuropathy grade ≥ 2
  => "Peripheral neuropathy grade" >= 2
"""

PARTLY = """
I ECOG/KPS 0-1
  => all of (ecog between 0 and 1; judge "KPS 0-1" about (karnofsky between 0 and 1))
E CKD stage 4-5
  => any of (ckd stage is 4, 5; all of (ckd stage is 5D; judge "CKD stage 4-5"))
E CKD stage 4 or 5
  => any of (ckd stage is 4, 5; all of (ckd stage is 5D; judge "CKD stage 4 or 5"))
E Stage 5 CKD
  => all of (any of (ckd stage is 5; all of (ckd stage is 5D; judge "Stage 5")); chronic kidney disease)
I Stage 3-5 CKD
  => all of (any of (ckd stage is 3, 3a, 3b, 4, 5; all of (ckd stage is 5D; judge "Stage 3-5")); chronic
    kidney disease)
E Chronic kidney disease, stage 4 or 5
  => all of (chronic kidney disease; any of (ckd stage is 4, 5; all of (ckd stage is 5D; judge "stage 4 or
    5")))
"""

TO_JUDGE = """
E HbA1c max 10 %
  => judge "HbA1c max 10 %" about (hba1c <= 10 %)
E min. 18 years
  => judge "min. 18 years" about (age >= 18 years)
E BNP > 1,500 pg/mL
  => judge "BNP > 1,500 pg/mL"
I LVEF ≥ 50% or LLN
  => judge "LVEF ≥ 50% or LLN" about (lvef >= 50 %)
I At least 6 swollen joints and 6 tender joints
  => judge "At least 6 swollen joints and 6 tender joints" about (all of (swollen joint count >= 6; tender
    joint count = 6))
I HAM-D at least 18 and CGI-S 4
  => judge "HAM-D at least 18 and CGI-S 4" about (all of (ham d >= 18; cgi s = 4))
I MMSE of at least 24 and MoCA 22
  => judge "MMSE of at least 24 and MoCA 22" about (all of (mmse >= 24; moca = 22))
I Male ≥ 18 years; female ≥ 18 years and postmenopausal
  => judge "Male ≥ 18 years; female ≥ 18 years and postmenopausal" about (all of (all of (sex is male; age
    >= 18 years); all of (all of (sex is female; age >= 18 years); postmenopausal)))
I Healthy men; women ≥ 50 years
  => judge "Healthy men; women ≥ 50 years" about (all of (all of (sex is male; healthy); all of (sex is
    female; age >= 50 years)))
I Men; postmenopausal women
  => judge "Men; postmenopausal women" about (all of (sex is male; postmenopausal))
I HAMD-24 ≥ 20
  => judge "HAMD-24 ≥ 20" about (ham d >= 20)
I HDRS-24 ≥ 20
  => judge "HDRS-24 ≥ 20" about (ham d >= 20)
I MMSE-30 ≥ 24
  => judge "MMSE-30 ≥ 24" about (mmse >= 24)
I EDSS ≤ 5.5 1
  => judge "EDSS ≤ 5.5 1" about (edss <= 5.5)
I Gleason ≤ 7 2
  => judge "Gleason ≤ 7 2" about (gleason score <= 7)
I Refractive error < 3 D
  => judge "Refractive error < 3 D" about (refractive error < 3 D)
I Creatinine ≤ 150 mmol/L
  => judge "Creatinine ≤ 150 mmol/L" about (creatinine <= 150 mmol/L)
I Hemoglobin ≥ 9 mg/dL
  => judge "Hemoglobin ≥ 9 mg/dL" about (hemoglobin >= 9 mg/dL)
I Platelets ≥ 75/mm3
  => judge "Platelets ≥ 75/mm3" about (platelets >= 75 /mm³)
I ANC ≥ 1500 x 10^9/L
  => judge "ANC ≥ 1500 x 10^9/L" about (neutrophils >= 1500 G/L)
I Hemoglobin ≥ 90 g/dL
  => judge "Hemoglobin ≥ 90 g/dL" about (hemoglobin >= 90 g/dL)
E Refractive error > -6 D
  => judge "Refractive error > -6 D" about (refractive error > -6 D)
E Spherical equivalent > -6 D
  => judge "Spherical equivalent > -6 D" about (refractive error > -6 D)
E Refractive error > 6 D
  => judge "Refractive error > 6 D" about (refractive error > 6 D)
E Hypertension, SBP > 180 mmHg, DBP > 110 mmHg
  => judge "Hypertension, SBP > 180 mmHg, DBP > 110 mmHg" about (any of (hypertension; systolic blood
    pressure > 180 mmHg; diastolic blood pressure > 110 mmHg))
E Anemia, Hb < 8 g/dL, bleeding
  => judge "Anemia, Hb < 8 g/dL, bleeding" about (any of (anemia; hemoglobin < 8 g/dL; bleeding))
E Stroke, NIHSS > 25, mRS > 3
  => judge "Stroke, NIHSS > 25, mRS > 3" about (any of (stroke; nihss > 25; modified rankin scale > 3))
E Heart failure, LVEF < 35%, NYHA IV
  => judge "Heart failure, LVEF < 35%, NYHA IV" about (any of (heart failure; lvef < 35 %; nyha class is
    IV))
E Chronic kidney disease, eGFR < 30 mL/min/1.73m2, dialysis
  => judge "Chronic kidney disease, eGFR < 30 mL/min/1.73m2, dialysis" about (any of (chronic kidney
    disease; egfr < 30 mL/min/1.73 m²; dialysis))
I At least 2 of the following: obesity, glucose ≥ 100 mg/dL, SBP ≥ 130 mmHg or DBP ≥ 85 mmHg
  => judge "At least 2 of the following: obesity, glucose ≥ 100 mg/dL, SBP ≥ 130 mmHg or DBP ≥ 85 mmHg"
    about (at least 2 of (obesity; glucose >= 100 mg/dL; systolic blood pressure >= 130 mmHg; diastolic
    blood pressure >= 85 mmHg))
E Heart failure, LVEF < 40 %, arrhythmia
  => judge "Heart failure, LVEF < 40 %, arrhythmia" about (any of (heart failure; lvef < 40 %; arrhythmia))
I ANC ≥ 1.5 × 10^6/L
  => judge "ANC ≥ 1.5 × 10^6/L" about (neutrophils >= 1.5 10⁶/L)
I Platelets ≥ 100 × 10^6/L
  => judge "Platelets ≥ 100 × 10^6/L" about (platelets >= 100 10⁶/L)
I Either HbA1c ≥ 6.5 % or diabetes within 3 months
  => judge "Either HbA1c ≥ 6.5 % or diabetes within 3 months" about (any of (hba1c >= 6.5 %; diabetes
    within the past 3 months))
I Depression 3-12 months ago
  => judge "Depression 3-12 months ago" about (depression between 12 months and 3 months before anchor)
I Received ≥ 2 prior treatments
  => judge "Received ≥ 2 prior treatments" about ("treatments" >= 2)
E Blood pressure > 140/90 mmHg (men/women)
  => judge "Blood pressure > 140/90 mmHg (men/women)" about (all of (any of ("Blood pressure" > 140 mmHg;
    "Blood pressure" > 90 mmHg); all of (sex is male; sex is female)))
E Blood pressure outside 90-140 mmHg
  => judge "Blood pressure outside 90-140 mmHg"
E Grade ≥ 3 toxicity
  => judge "Grade ≥ 3 toxicity" about ("Grade" >= 3)
E Grade ≥ 3 immune related adverse events
  => judge "Grade ≥ 3 immune related adverse events" about ("Grade" >= 3)
"""
