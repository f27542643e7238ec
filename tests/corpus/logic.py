"""Sentences about what joins and what negates; tables of ``test_good_sentences``."""

COMPUTABLE = """
E Pregnant and lactating women
  => any of (pregnant; breastfeeding)
E Nausea/vomiting
  => any of (nausea; vomiting)
E Allergy to latex/nickel
  => "Allergy to latex/nickel"
I Scheduled for elective hip replacement under spinal anaesthesia
  => "Scheduled for elective hip replacement under spinal anaesthesia"
E Refuses to participate in the trial
  => refusal
E Unable or unwilling to sign the informed consent
  => any of (unable to consent; refusal)
E Enrolled in another clinical trial
  => clinical trial
I HIV-negative men
  => all of (sex is male; not (hiv infection))
I Asthma (or COPD)
  => any of (asthma; copd)
E Stroke and no intracranial haemorrhage
  => all of (stroke; not (intracranial hemorrhage))
E Type 2 diabetes, with HbA1c > 10 %
  => all of (type 2 diabetes; hba1c > 10 %)
E Nursing or lactating women
  => breastfeeding
E Alcohol or drug abuse
  => alcohol or drug abuse
E Epilepsy, current or previous
  => epilepsy ever
E Concomitant diagnosis of past or present psychosis
  => psychosis ever
I Absence of: ⏎ * asthma ⏎ * diabetes
  => not (any of (asthma; diabetes))
E Inability to read and understand Spanish
  => not ("read and understand Spanish")
E Adults with known and documented asthma
  => all of (age >= 18 years; asthma)
"""

TO_JUDGE = """
E Diabetes and treated with insulin
  => judge "Diabetes and treated with insulin" about (all of (diabetes; insulin))
E It is not possible to place the catheter
  => judge "It is not possible to place the catheter"
E Requires insulin treatment for gestational diabetes or retinopathy
  => judge "Requires insulin treatment for gestational diabetes or retinopathy" about (any of ("Requires
    insulin treatment for gestational diabetes"; retinopathy))
E ALT and AST > 5 x ULN
  => judge "ALT and AST > 5 x ULN" about (any of (alt > 5 x ULN; ast > 5 x ULN))
E Diabetes with retinopathy or neuropathy
  => judge "Diabetes with retinopathy or neuropathy" about (all of (diabetes; any of (retinopathy;
    "neuropathy")))
I The mother or (and) the father has epilepsy
  => judge "The mother or (and) the father has epilepsy"
I Participants report absence of: ⏎ * asthma ⏎ * diabetes
  => judge "Participants report absence of: * asthma * diabetes" about (not (any of (asthma; diabetes)))
E Pneumonia ruled out by imaging
  => judge "Pneumonia ruled out by imaging" about (not (pneumonia))
E Use of cannabis or opioids is prohibited during the trial
  => judge "Use of cannabis or opioids is prohibited during the trial" about (not (any of (cannabis;
    opioid)))
E Concurrent or planned vitamins/antacids during the last 2 weeks
  => judge "Concurrent or planned vitamins/antacids during the last 2 weeks" about (any of ("planned vitamins"
    within the past 2 weeks; antacid within the past 2 weeks))
E Travellers with diarrhoea but without fever
  => judge "Travellers with diarrhoea but without fever" about (all of (diarrhea; not (fever)))
"""
