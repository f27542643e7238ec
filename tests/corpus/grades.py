"""How far a side effect has come, by its grade; for ``test_good_sentences``."""

COMPUTABLE = """
E CTCAE grade ≥ 3 neuropathy
  => "neuropathy grade" >= 3
E Grade 2 or higher peripheral neuropathy (CTCAE v5)
  => "peripheral neuropathy grade" >= 2
E Grade 3 or 4 neuropathy
  => "neuropathy grade" between 3 and 4
E Grade 3-4 hearing loss
  => "hearing loss grade" between 3 and 4
E Grade ≥ 2 peripheral neuropathy per CTCAE v4.03
  => "peripheral neuropathy grade" >= 2
E Hearing loss CTCAE grade > 1
  => "Hearing loss grade" > 1
E Mucositis (grade 3-4)
  => "Mucositis grade" between 3 and 4
E Mucositis of grade 3/4 according to the Common Terminology Criteria for Adverse Events (CTCAE) version 4.0
  => "Mucositis grade" between 3 and 4
E Neuropathy grade 2 or worse
  => "Neuropathy grade" >= 2
E Peripheral neuropathy grade 2 or greater by NCI CTCAE v5.0
  => "Peripheral neuropathy grade" >= 2
E Peripheral neuropathy of grade 2 or higher
  => "Peripheral neuropathy grade" >= 2
E ≥ Grade 2 neuropathy (NCI-CTCAE version 5.0)
  => "neuropathy grade" >= 2
I Diarrhea ≤ grade 1 (CTCAE v5.0)
  => "Diarrhea grade" <= 1
I Peripheral neuropathy ≤ grade 1
  => "Peripheral neuropathy grade" <= 1
I No grade ≥ 2 neuropathy
  => not ("neuropathy grade" >= 2)
I No peripheral neuropathy > grade 1
  => not ("peripheral neuropathy grade" > 1)
I Without grade ≥ 2 diarrhea (CTCAE v5.0)
  => not ("diarrhea grade" >= 2)
"""

TO_JUDGE = """
I No grade 3 neuropathy
  => judge "No grade 3 neuropathy"
E No grade > 1 neuropathy
  => judge "No grade > 1 neuropathy" about (not ("grade" > 1))
E Any grade ≥ 2 neuropathy
  => judge "Any grade ≥ 2 neuropathy" about ("grade" >= 2)
E Grade 2 or 4 neuropathy
  => judge "Grade 2 or 4 neuropathy" about (any of ("Grade" = 2; "Grade" = 4))
E Grade 3 neuropathy
  => judge "Grade 3 neuropathy"
E Grade 3 or higher adverse event
  => judge "Grade 3 or higher adverse event" about ("Grade" >= 3)
"""
