"""Lists of which an item was not read: what stands before it is, and of the rest a person is asked.

For ``test_good_sentences``.
"""

PARTLY = """
E Emphysema, inability to climb stairs, or glaucoma
  => any of (emphysema; judge "inability to climb stairs, or glaucoma" about (glaucoma))
E Asthma or other disorders of breathing
  => any of (asthma; judge "other disorders of breathing")
E Diabetes, hypertension or any other condition that might impair healing
  => any of (diabetes; hypertension; judge "any other condition that might impair healing")
E Gout, epilepsy, or conditions which the surgeon deems unsuitable
  => any of (gout; epilepsy; judge "conditions which the surgeon deems unsuitable")
E Diabetes or another illness that in the opinion of the investigator precludes surgery
  => any of (diabetes; judge "another illness that in the opinion of the investigator precludes surgery"
    about (not (surgery)))
E Pacemaker or any metallic foreign body
  => any of (pacemaker; judge "any metallic foreign body")
E Lactation or the wish to conceive within 3 months
  => any of (breastfeeding; judge "Lactation or the wish to conceive within 3 months" about ("the wish to
    conceive" within 3 months after anchor))
E Any of the following: epilepsy, unwillingness to stop driving, gout
  => any of (epilepsy; judge "unwillingness to stop driving, gout" about (gout))
E History of stroke or inability to walk with a frame
  => any of (stroke ever; judge "History of stroke or inability to walk with a frame")
E Severe asthma or other disorders of breathing
  => any of (severe asthma; judge "Severe asthma or other disorders of breathing")
I Age 18 to 65 years, BMI 20-30 kg/m2, and able to walk to the clinic
  => all of (age between 18 and 65 years; bmi between 20 and 30 kg/m²; judge "able to walk to the clinic")
I Asthma and willing to keep a diary
  => all of (asthma; judge "willing to keep a diary")
E Pregnant or planning to become pregnant within 6 months
  => any of (pregnant; judge "Pregnant or planning to become pregnant within 6 months" about ("planning
    to become pregnant" within 6 months after anchor))
I Age 18 years or older and willing to give consent in writing to the team
  => all of (age >= 18 years; judge "willing to give consent in writing to the team")
E Asthma or other respiratory diseases
  => any of (asthma; judge "other respiratory diseases")
E History of smoking or use of nicotine
  => any of (smoking history; judge "History of smoking or use of nicotine")
"""

TO_JUDGE = """
E Contrast allergy or contraindication to contrast media
  => judge "Contrast allergy or contraindication to contrast media" about (any of (contrast allergy;
    contrast agent contraindication))
E Refusal or inability to answer the questionnaire
  => judge "Refusal or inability to answer the questionnaire" about (refusal)
E Hip replacement or other surgery of the left leg
  => judge "Hip replacement or other surgery of the left leg" about (hip arthroplasty)
E Asthma or other lung diseases requiring oxygen
  => judge "Asthma or other lung diseases requiring oxygen" about (asthma)
E A comorbid illness or other condition that would preclude surgery
  => judge "A comorbid illness or other condition that would preclude surgery" about (any of ("A comorbid
    illness"; not (surgery)))
E An autoimmune disease or condition that would preclude vaccination
  => judge "An autoimmune disease or condition that would preclude vaccination" about (any of (autoimmune
    disease; not (vaccination)))
E Patients with diabetes or other conditions who are on dialysis
  => judge "Patients with diabetes or other conditions who are on dialysis" about (diabetes)
E Stroke, intolerance of aspirin in the past month or gout
  => judge "Stroke, intolerance of aspirin in the past month or gout" about (any of (stroke within the past
    1 month; "intolerance of aspirin" within the past 1 month; gout))
E Gout, unable to walk since the last visit
  => judge "Gout, unable to walk since the last visit" about (gout)
I Asthma, epilepsy and willing to keep a diary
  => judge "Asthma, epilepsy and willing to keep a diary" about (all of (asthma; epilepsy))
I Hemoglobin > 10 g/dL and able to walk 400 m at baseline
  => judge "Hemoglobin > 10 g/dL and able to walk 400 m at baseline" about (hemoglobin > 10 g/dL)
"""
