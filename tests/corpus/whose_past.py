"""People, and what they had at some time or not; for ``test_good_sentences``."""

COMPUTABLE = """
I Men and women with myocardial infarction within 12 months
  => all of (sex is male, female; myocardial infarction within the past 12 months)
I Women without a history of breast cancer
  => all of (sex is female; not (breast cancer ever))
I Women with a history of breast cancer
  => all of (sex is female; breast cancer ever)
I Men without prior prostatectomy
  => all of (sex is male; not (prostatectomy ever))
I Adults without previous stroke
  => all of (age >= 18 years; not (stroke ever))
I Men with stroke within 6 months
  => all of (sex is male; stroke within the past 6 months)
E Women with a history of preeclampsia
  => all of (sex is female; preeclampsia ever)
I Women who have not had a hysterectomy
  => all of (sex is female; not (hysterectomy ever))
I Women aged 18-45 years with a history of migraine
  => all of (all of (sex is female; age between 18 and 45 years); migraine ever)
I Women with asthma within 6 months or diabetes
  => all of (sex is female; any of (asthma within the past 6 months; diabetes))
E Women with a history of stroke or epilepsy
  => all of (sex is female; any of (stroke ever; epilepsy ever))
I Men with prostate cancer without prior chemotherapy
  => all of (sex is male; all of (prostate cancer; not (chemotherapy ever)))
I Diabetics without previous stroke
  => all of (diabetes; not (stroke ever))
I Smokers with a history of stroke
  => all of (smoker; stroke ever)
I Adults aged ≥ 18 years with a history of depression
  => all of (age >= 18 years; depression ever)
I Women with prior cesarean section and BMI > 30
  => all of (all of (sex is female; previous cesarean section); bmi > 30 kg/m²)
E Men with a history of stroke, asthma or pregnancy
  => all of (sex is male; any of (stroke ever; asthma ever; pregnant))
E Melanoma with prior chemotherapy
  => all of (melanoma; chemotherapy ever)
"""

PARTLY = """
E Used opioids or benzodiazepines in the past 6 months
  => any of (opioid within the past 6 months; benzodiazepine within the past 6 months; all of (opioid ever;
    judge "Used opioids or benzodiazepines in the past 6 months"))
"""

TO_JUDGE = """
I Men or women with prior stroke
  => judge "Men or women with prior stroke" about (all of (sex is male, female; stroke ever))
E Undergone cardiac surgery or carotid stenting
  => judge "Undergone cardiac surgery or carotid stenting" about (cardiac surgery ever)
E Stroke with a history of epilepsy or migraine
  => judge "Stroke with a history of epilepsy or migraine" about (all of (stroke; any of (epilepsy ever;
    migraine)))
I Women with pain for at least 3 months
  => judge "Women with pain for at least 3 months" about (all of (sex is female; "pain" lasting at least 3
    months))
I Children with seizures within the past year
  => judge "Children with seizures within the past year" about ("Children with seizures" within the past 1
    year)
"""
