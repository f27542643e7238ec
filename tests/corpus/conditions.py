"""Conditions and what says that, or how far, somebody has them; for ``test_good_sentences``."""

COMPUTABLE = """
I COPD GOLD II-IV
  => all of (copd; gold stage is 2, 3, 4)
E COPD (GOLD III-IV)
  => all of (copd; gold stage is 3, 4)
I COPD, GOLD 2-4
  => all of (copd; gold stage is 2, 3, 4)
E COPD GOLD D
  => all of (copd; gold stage is D)
I GOLD B or D COPD
  => all of (gold stage is B, D; copd)
E Diabetes defined as HbA1c > 6.5% or fasting glucose > 126 mg/dL
  => any of (hba1c > 6.5 %; fasting glucose > 126 mg/dL)
E Hypertension defined as SBP > 160 mmHg or DBP > 100 mmHg
  => any of (systolic blood pressure > 160 mmHg; diastolic blood pressure > 100 mmHg)
I Hypertension as defined by SBP > 160 mmHg or DBP > 100 mmHg
  => any of (systolic blood pressure > 160 mmHg; diastolic blood pressure > 100 mmHg)
I Hypertension defined as SBP > 160 mmHg and DBP > 100 mmHg
  => all of (systolic blood pressure > 160 mmHg; diastolic blood pressure > 100 mmHg)
E Anemia defined as Hb < 10 g/dL or hematocrit < 30 %
  => any of (hemoglobin < 10 g/dL; hematocrit < 30 %)
E Renal impairment defined as eGFR < 30 mL/min or creatinine > 2 mg/dL
  => any of (egfr absolute < 30 mL/min; creatinine > 2 mg/dL)
I Pulmonary arterial hypertension WHO functional class II-III
  => all of (pulmonary arterial hypertension; who functional class is II, III)
E Pulmonary arterial hypertension in WHO functional class IV
  => all of (pulmonary arterial hypertension; who functional class is IV)
E Idiopathic pulmonary arterial hypertension
  => "Idiopathic pulmonary arterial hypertension"
"""

TO_JUDGE = """
I COPD GOLD 2017
  => judge "COPD GOLD 2017"
I COPD according to GOLD 2
  => judge "COPD according to GOLD 2"
I GOLD II-IV
  => judge "GOLD II-IV"
I COPD GOLD 2, 3 exacerbations in the past year
  => judge "COPD GOLD 2, 3 exacerbations in the past year" about (all of (copd; gold stage is 2, 3;
    "exacerbations" within the past 1 year))
I COPD GOLD 2 to 4 weeks after exacerbation
  => judge "COPD GOLD 2 to 4 weeks after exacerbation" about (all of (copd; gold stage is 2, 3, 4))
I COPD GOLD A inhalers
  => judge "COPD GOLD A inhalers" about (all of (copd; gold stage is A))
E Hypertension defined as SBP > 170 mmHg and DBP > 100 mmHg
  => judge "Hypertension defined as SBP > 170 mmHg and DBP > 100 mmHg" about (all of (systolic blood
    pressure > 170 mmHg; diastolic blood pressure > 100 mmHg))
E Hypertension or anemia defined as Hb < 10 g/dL
  => judge "Hypertension or anemia defined as Hb < 10 g/dL" about (any of (hypertension; hemoglobin < 10
    g/dL))
E Hypertension or anemia defined as Hb < 10 g/dL or hematocrit < 30 %
  => judge "Hypertension or anemia defined as Hb < 10 g/dL or hematocrit < 30 %" about (any of
    (hypertension; hemoglobin < 10 g/dL; hematocrit < 30 %))
E No hypertension defined as SBP > 160 mmHg or DBP > 100 mmHg
  => judge "No hypertension defined as SBP > 160 mmHg or DBP > 100 mmHg" about (not (any of (systolic
    blood pressure > 160 mmHg; diastolic blood pressure > 100 mmHg)))
E Renal impairment defined as eGFR < 30 mL/min or dialysis
  => judge "Renal impairment defined as eGFR < 30 mL/min or dialysis" about (any of (egfr absolute < 30
    mL/min; dialysis))
E Pulmonary arterial hypertension, WHO functional class IV
  => judge "Pulmonary arterial hypertension, WHO functional class IV" about (all of (pulmonary arterial
    hypertension; who functional class is IV))
"""
