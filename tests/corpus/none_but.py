"""What must be absent, and what it may be all the same; for ``test_good_sentences``."""

COMPUTABLE = """
I No diabetes except gestational diabetes
  => not ("diabetes except gestational diabetes")
I No previous malignancy except for basal cell carcinoma of the skin
  => not ("malignancy except for basal cell carcinoma of the skin" ever)
I No history of cancer other than non-melanoma skin cancer
  => not ("malignancy other than non-melanoma skin cancer" ever)
I No malignancy within the past 5 years other than basal cell carcinoma
  => not ("malignancy other than basal cell carcinoma" within the past 5 years)
I No psychiatric disorder other than depression or anxiety
  => not ("psychiatric disease other than depression or anxiety")
I Absence of autoimmune disease except vitiligo
  => not ("autoimmune disease except vitiligo")
I No autoimmune disease with the exception of vitiligo
  => not ("autoimmune disease with the exception of vitiligo")
I Without malignancy, except basal cell carcinoma
  => not ("malignancy except basal cell carcinoma")
I No allergies except seasonal allergies
  => not ("allergy except seasonal allergies")
I No active infection except onychomycosis
  => not ("active infection except onychomycosis")
I No prior chemotherapy except adjuvant chemotherapy
  => not ("chemotherapy except adjuvant chemotherapy" ever)
I No use of steroids except topical steroids
  => not ("corticosteroid except topical steroids")
I Not on steroids other than inhaled steroids
  => not ("corticosteroid other than inhaled steroids")
"""

PARTLY = """
I No prior malignancy within 5 years, except adequately treated carcinoma in situ of the cervix
  => any of (not (malignancy within the past 5 years); judge "No prior malignancy within 5 years, except
    adequately treated carcinoma in situ of the cervix")
I No other malignancy except non-melanoma skin cancer
  => any of (not (other malignancy); judge "No other malignancy except non-melanoma skin cancer")
I No diabetes unless controlled
  => any of (not (diabetes); judge "No diabetes unless controlled")
I No diabetes or hypertension except gestational diabetes
  => any of (not (any of (diabetes; hypertension)); judge "No diabetes or hypertension except gestational
    diabetes")
I No prior chemotherapy except adjuvant chemotherapy within 6 months
  => any of (not (chemotherapy ever); judge "No prior chemotherapy except adjuvant chemotherapy within 6
    months")
I No heart disease except if mild
  => any of (not (heart disease); judge "No heart disease except if mild")
I No brain metastases unless treated and stable
  => any of (not (brain metastases); judge "No brain metastases unless treated and stable")
"""

TO_JUDGE = """
I No medication except contraceptives
  => judge "No medication except contraceptives" about (contraception)
I Not taking any medication other than paracetamol
  => judge "Not taking any medication other than paracetamol" about (paracetamol)
"""
