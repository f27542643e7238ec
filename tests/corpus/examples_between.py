"""Examples, with their comma, and between what they are of and its time; and what stands beside them by chance."""

COMPUTABLE = """
E Autoimmune disease (e.g. lupus) within 5 years
  => any of (autoimmune disease within the past 5 years; lupus within the past 5 years)
E Autoimmune disease (e.g., lupus, rheumatoid arthritis)
  => any of (autoimmune disease; lupus; rheumatoid arthritis)
E Use of psychostimulants such as methylphenidate within 1 week of start of study
  => any of (stimulant within 1 week before study entry; methylphenidate within 1 week before study entry)
E Immunosuppressants (e.g., azathioprine, methotrexate)
  => any of (immunosuppressant; azathioprine; methotrexate)
E Immunosuppressants, including, but not limited to, azathioprine and methotrexate
  => any of (immunosuppressant; azathioprine; methotrexate)
E Antibiotics, such as amoxicillin, within 1 week of screening
  => any of (antibiotic within 1 week before screening; amoxicillin within 1 week before screening)
I No immunosuppressants (e.g., azathioprine, methotrexate, etc.) within 3 months
  => not (any of (immunosuppressant within the past 3 months; azathioprine within the past 3 months; methotrexate
    within the past 3 months))
E Malignancy (e.g. basal cell carcinoma) within 5 years
  => any of (malignancy within the past 5 years; basal cell carcinoma within the past 5 years)
"""

TO_JUDGE = """
E Cardiovascular disease, e.g., heart failure, or diabetes
  => judge "Cardiovascular disease, e.g., heart failure, or diabetes" about (any of (cardiovascular
    disease; heart failure; diabetes))
I Cancer, e.g., breast cancer, treated with chemotherapy
  => judge "Cancer, e.g., breast cancer, treated with chemotherapy" about (any of (malignancy;
    breast cancer; chemotherapy))
I No psychiatric disease, e.g., depression, and informed consent
  => judge "No psychiatric disease, e.g., depression, and informed consent" about (not (any of (psychiatric disease;
    depression; informed consent)))
E Heart disease, e.g., heart failure, or myocardial infarction within 6 months
  => judge "Heart disease, e.g., heart failure, or myocardial infarction within 6 months" about (any of (heart disease
    within the past 6 months; heart failure within the past 6 months; myocardial infarction within the past 6 months))
I No history of stroke and able to walk
  => judge "No history of stroke and able to walk" about (not (any of (stroke ever; able to walk ever)))
I BCVA letter score 20/40 or worse
  => judge "BCVA letter score 20/40 or worse"
I Visual acuity of 20/40 or worse than baseline
  => judge "Visual acuity of 20/40 or worse than baseline"
I NRS ≥ 4 for pruritus and no pain
  => judge "NRS ≥ 4 for pruritus and no pain" about (all of ("NRS" >= 4; not ("pain")))
E Stroke, e.g. haemorrhagic, within 3 months
  => judge "Stroke, e.g. haemorrhagic, within 3 months" about (any of (stroke; "within 3 months" within the past 3
    months))
E Active infection (e.g. tuberculosis) within 3 months
  => judge "Active infection (e.g. tuberculosis) within 3 months" about (all of (active infection; tuberculosis;
    "within 3 months" within the past 3 months))
E Anticoagulants such as warfarin within 7 days or aspirin
  => judge "Anticoagulants such as warfarin within 7 days or aspirin" about (any of (warfarin within the past 7
    days; acetylsalicylic acid))
E Patients not on antibiotics such as amoxicillin within 3 months
  => judge "Patients not on antibiotics such as amoxicillin within 3 months" about (not (amoxicillin within the
    past 3 months))
"""
