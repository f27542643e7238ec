"""To what somebody must not react; for ``test_good_sentences``."""

COMPUTABLE = """
E Allergy or hypersensitivity to local anesthetics
  => local anesthetic allergy
E Patients with intolerance or hypersensitivity to metformin
  => any of ("intolerance to metformin"; "hypersensitivity to metformin")
E Known allergy, hypersensitivity or intolerance to aspirin
  => any of ("allergy to aspirin"; "hypersensitivity to aspirin"; "intolerance to aspirin")
E Allergy to penicillin or cephalosporins
  => any of (penicillin allergy; "allergy to cephalosporins")
E Known allergy to aspirin or insulin
  => any of ("allergy to aspirin"; "allergy to insulin")
E Hypersensitivity to ceftriaxone or cefotaxime
  => any of ("hypersensitivity to ceftriaxone"; "hypersensitivity to cefotaxime")
E Allergy to iodine or shellfish
  => any of ("allergy to iodine"; "allergy to shellfish")
E Allergic to Bupivacaine or Paracetamol
  => any of ("allergy to Bupivacaine"; "allergy to Paracetamol")
E Hypersensitivity to metformin or any of its excipients
  => any of ("hypersensitivity to metformin"; "hypersensitivity to any of the excipients of metformin")
E Allergy to penicillin, macrolides or quinolones
  => any of (penicillin allergy; "allergy to macrolides"; "allergy to quinolones")
E Known hypersensitivity to aspirin, clopidogrel or heparin
  => any of ("hypersensitivity to aspirin"; "hypersensitivity to clopidogrel"; "hypersensitivity to
    heparin")
E Allergy to eggs or latex
  => any of (egg allergy; latex allergy)
E Contraindication to aspirin or heparin
  => any of ("contraindication to aspirin"; "contraindication to heparin")
E Intolerance to statins or ezetimibe
  => any of ("intolerance to statins"; "intolerance to ezetimibe")
I No known allergy to penicillin or cephalosporins
  => not (any of (penicillin allergy; "allergy to cephalosporins"))
I No allergy to aspirin or insulin
  => not (any of ("allergy to aspirin"; "allergy to insulin"))
E Allergy to local anesthetics or opioids
  => any of (local anesthetic allergy; "allergy to opioids")
E History of allergy to local anesthetics or opioids
  => any of (local anesthetic allergy ever; "allergy to opioids" ever)
E Allergies to morphine, local anesthetics, NSAIDs, or acetaminophen
  => any of ("allergy to morphine"; local anesthetic allergy; "allergy to NSAIDs"; "allergy to
    acetaminophen")
E Known allergy or hypersensitivity to ropivacaine
  => any of ("allergy to ropivacaine"; "hypersensitivity to ropivacaine")
E Hypersensitivity or intolerance to metformin or sulfonylureas
  => any of ("hypersensitivity to metformin"; "intolerance to metformin"; "hypersensitivity to
    sulfonylureas"; "intolerance to sulfonylureas")
E Allergic to misoprostol or prostaglandin analogues
  => any of ("allergy to misoprostol"; "allergy to prostaglandin analogues")
E Hypersensitivity to the active substance or to any of the excipients
  => any of ("hypersensitivity to the active substance"; "hypersensitivity to any of the excipients of the
    active substance")
E Allergy to influenza vaccine or a component of it
  => any of ("allergy to influenza vaccine"; "allergy to a component of influenza vaccine")
"""

TO_JUDGE = """
E Allergy to aspirin or diabetes
  => judge "Allergy to aspirin or diabetes" about (any of ("Allergy to aspirin"; "Allergy to diabetes"))
E Allergy to aspirin or asthma
  => judge "Allergy to aspirin or asthma" about (any of ("Allergy to aspirin"; "Allergy to asthma"))
E Allergy to aspirin or use of insulin
  => judge "Allergy to aspirin or use of insulin" about (any of ("Allergy to aspirin"; "Allergy to
    insulin"))
E Allergy to aspirin or anticoagulants within 3 months
  => judge "Allergy to aspirin or anticoagulants within 3 months" about (any of ("Allergy to aspirin" within
    the past 3 months; "Allergy to anticoagulant" within the past 3 months))
E Allergy to aspirin or warfarin therapy
  => judge "Allergy to aspirin or warfarin therapy" about (any of ("Allergy to aspirin"; "Allergy to
    warfarin"))
E Allergy to aspirin and insulin
  => judge "Allergy to aspirin and insulin" about (any of ("Allergy to aspirin"; "Allergy to insulin"))
E Peanut or egg allergy
  => judge "Peanut or egg allergy" about (egg allergy)
E Contraindication to surgery or anesthesia
  => judge "Contraindication to surgery or anesthesia" about (any of (surgery contraindication;
    "anesthesia"))
"""
