"""Lists as whole texts have them: drugs each with a time of its own, names of groups among the items; for
``test_good_sentences``."""

COMPUTABLE = """
E Washout periods: ⏎ * Methotrexate: 4 weeks ⏎ * Biologics: 12 weeks
  => any of (methotrexate within the past 4 weeks; biologic drug within the past 12 weeks)
E Prohibited medications with washout periods: ⏎ * Rituximab: 6 months ⏎ * Cyclophosphamide: 3 months
  => any of (rituximab within the past 6 months; cyclophosphamide within the past 3 months)
E Use of the following within the specified period before baseline: ⏎ * Rituximab: 6 months ⏎ * Infliximab: 8 weeks
  => any of (rituximab within 6 months before baseline; infliximab within 8 weeks before baseline)
E Use of any of the following medications within the indicated washout period: ⏎ * Rituximab – 6 months
  => rituximab within the past 6 months
E Prohibited within the following time frames prior to Day 1: ⏎ * Rituximab: 6 months ⏎ * Ciclosporin (30 days)
  => any of (rituximab within 6 months before day 1; ciclosporin within 30 days before day 1)
E Washout periods: ⏎ * Methotrexate or ciclosporin: at least 4 weeks ⏎ * Major surgery: 30 days
  => any of (methotrexate within the past 4 weeks; ciclosporin within the past 4 weeks; major surgery
    within the past 30 days)
E Washout period: Rituximab 6 months; chemotherapy 3 weeks
  => any of (rituximab within the past 6 months; chemotherapy within the past 3 weeks)
I Washout periods: ⏎ * Methotrexate: 4 weeks ⏎ * Rituximab: 6 months
  => all of (not (methotrexate within the past 4 weeks); not (rituximab within the past 6 months))
I Prohibited drugs within the specified time before screening: ⏎ * Metformin: 3 months
  => not (metformin within 3 months before screening)
I Adequate washout from prior therapy: ⏎ * Chemotherapy: 3 weeks ⏎ * Radiotherapy: 2 weeks
  => all of (not (chemotherapy within the past 3 weeks); not (radiotherapy within the past 2 weeks))
"""


TO_JUDGE = """
I Medications required within the specified time: ⏎ * Metformin: 3 months
  => judge "Medications required within the specified time: * Metformin: 3 months"
I Prior treatment with any of the following drugs within the time specified: ⏎ * Metformin: 3 months
  => judge "Prior treatment with any of the following drugs within the time specified: * Metformin: 3 months"
E Required treatment within the specified time: ⏎ * Metformin: 3 months
  => judge "Required treatment within the specified time: * Metformin: 3 months"
I Washout periods: ⏎ * Stopped rituximab: 6 months
  => judge "Washout periods: * Stopped rituximab: 6 months"
E Washout periods: ⏎ * Oral or inhaled steroids: 4 weeks
  => judge "Washout periods: * Oral or inhaled steroids: 4 weeks"
E Washout periods: ⏎ * Both aspirin and clopidogrel: 2 weeks
  => judge "Washout periods: * Both aspirin and clopidogrel: 2 weeks"
E Washout periods: ⏎ * Immunosuppressants for asthma or COPD: 4 weeks
  => judge "Washout periods: * Immunosuppressants for asthma or COPD: 4 weeks"
E Prohibited medication: ⏎ * Rituximab: 6 months
  => judge "Prohibited medication: * Rituximab: 6 months"
E Adequate washout: ⏎ * Rituximab: 6 months
  => judge "Adequate washout: * Rituximab: 6 months"
E No washout periods required: ⏎ * Rituximab: 6 months
  => judge "No washout periods required: * Rituximab: 6 months"
E Washout periods: ⏎ * Rituximab: 5 half-lives ⏎ * Methotrexate: 4 weeks
  => judge "Washout periods: * Rituximab: 5 half-lives * Methotrexate: 4 weeks"
E Any of the following: ⏎ * Group A only ⏎   * rituximab ⏎ * HIV infection
  => judge "Any of the following: * Group A only * rituximab * HIV infection" about (any of
    (rituximab; hiv infection))
E Any of the following: ⏎ * Patients ⏎   * HIV infection ⏎ * Caregivers ⏎   * depression
  => judge "Any of the following: * Patients * HIV infection * Caregivers * depression" about (any of
    (hiv infection; all of (caregiver available; depression)))
E For caregivers: depression
  => judge "For caregivers: depression" about (if (caregiver available) then (depression))
E Healthy volunteers ⏎ * HIV infection ⏎ * gout
  => judge "Healthy volunteers * HIV infection * gout" about (any of (hiv infection; gout))
I One of the following: ⏎ * Diabetes ⏎ * Hypertension ⏎ Signed consent
  => judge "One of the following: * Diabetes * Hypertension Signed consent" about (diabetes)
"""
