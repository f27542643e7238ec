"""Two bounds that belong together: for either sex, a lower and an upper one, for either side of an age."""

COMPUTABLE = """
I Hemoglobin ≥ 13 g/dL in men or ≥ 12 g/dL in women, platelets ≥ 100 × 10^9/L, ANC ≥ 1.5 × 10^9/L
  => all of (any of (all of (sex is male; hemoglobin >= 13 g/dL); all of (sex is female; hemoglobin >= 12 g/dL));
    platelets >= 100 G/L; neutrophils >= 1.5 G/L)
I Platelets ≥ 100 G/L, hemoglobin ≥ 13 g/dL (men) or ≥ 12 g/dL (women), ANC ≥ 1.5 × 10^9/L
  => all of (platelets >= 100 G/L;
    any of (all of (sex is male; hemoglobin >= 13 g/dL); all of (sex is female; hemoglobin >= 12 g/dL));
    neutrophils >= 1.5 G/L)
I QTcF ≤ 450 ms for males and ≤ 470 ms for females, PR ≤ 220 ms, QRS ≤ 120 ms
  => all of (any of (all of (sex is male; qtcf <= 450 ms); all of (sex is female; qtcf <= 470 ms));
    pr interval <= 220 ms; qrs duration <= 120 ms)
E Hemoglobin < 13 g/dL in men or < 12 g/dL in women, platelets < 100 × 10^9/L
  => any of (any of (all of (sex is male; hemoglobin < 13 g/dL); all of (sex is female; hemoglobin < 12 g/dL));
    platelets < 100 G/L)
E WBC < 3.5 or > 12 × 10^9/L, platelets < 100 × 10^9/L
  => any of (any of (wbc < 3.5 G/L; wbc > 12 G/L); platelets < 100 G/L)
E SBP > 160 or < 90 mmHg, heart rate < 50 or > 110 bpm, LVEF < 40%
  => any of (any of (systolic blood pressure > 160 mmHg; systolic blood pressure < 90 mmHg);
    any of (heart rate < 50 beats/min; heart rate > 110 beats/min); lvef < 40 %)
I Karnofsky ≥ 50% (age > 16 years) or Lansky ≥ 50 (age ≤ 16 years)
  => any of (all of (age > 16 years; karnofsky >= 50); all of (age <= 16 years; lansky >= 50))
I Karnofsky ≥ 50% for patients > 16 years of age, Lansky ≥ 50 for patients ≤ 16 years of age
  => any of (all of (age > 16 years; karnofsky >= 50); all of (age <= 16 years; lansky >= 50))
I For patients > 16 years, Karnofsky ≥ 50%; for patients ≤ 16 years, Lansky ≥ 50
  => any of (all of (age > 16 years; karnofsky >= 50); all of (age <= 16 years; lansky >= 50))
E SBP > 140 mmHg for subjects < 60 years, SBP > 150 mmHg for subjects ≥ 60 years
  => any of (all of (age < 60 years; systolic blood pressure > 140 mmHg);
    all of (age >= 60 years; systolic blood pressure > 150 mmHg))
"""

TO_JUDGE = """
I Hb ≥ 13 g/dL (male) or ≥ 12 g/dL (female), no diabetes
  => judge "Hb ≥ 13 g/dL (male) or ≥ 12 g/dL (female), no diabetes" about
    (all of (any of (all of (sex is male; hemoglobin >= 13 g/dL); all of (sex is female; hemoglobin >= 12 g/dL));
    not (diabetes)))
E Men with PSA > 4 µg/L or women with CA-125 > 35 IU/mL, smokers
  => judge "Men with PSA > 4 µg/L or women with CA-125 > 35 IU/mL, smokers" about
    (any of (all of (sex is male; psa > 4 µg/L); all of (sex is female; ca 125 > 35 IU/mL); smoker))
I Karnofsky > 50 for patients > 16 years and Lansky > 50 for patients < 16 years
  => judge "Karnofsky > 50 for patients > 16 years and Lansky > 50 for patients < 16 years" about
    (all of (karnofsky > 50; lansky > 50))
"""
