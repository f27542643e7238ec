"""The language of criteria as tables: sentences, each with the rule that it is read as, and whole texts.

A module that is no test holds sentences: what is computed, what is partly, and what is left to a person.
``test_good_sentences`` reads them all, and none stands in two modules. What a table is about its first line says. A new
sentence goes to its kind, and its near-misses beside it:

* numbers, units and scales: ``numbers``, ``measures``, ``measured_in``, ``bounds_and_lists``, ``scales``, ``grades``,
  ``how_many``, ``results``, ``whose_bounds``, ``units_and_signs``
* times: ``times``, ``windows``, ``days``, ``brief_times``, ``washouts``, ``times_and_scales``, ``goes_on``,
  ``past_verbs``, ``may_be_over``, ``ahead_and_since``
* lists, and what joins and negates: ``lists``, ``pairs``, ``logic``, ``heads``, ``with_lists``, ``set_off``,
  ``parted``, ``rest_of_lists``, ``governed``, ``free_of``, ``several_negations``, ``said_once``,
  ``lists_to_judge``
* exceptions and guards: ``exceptions``, ``none_but``, ``replaced``, ``examples_between``, ``reach``
* people and consent: ``people``, ``whose_past``, ``taking_part``, ``permitted``
* conditions, treatments and their names: ``conditions``, ``words``, ``narrowed``, ``look_alikes``, ``reactions``,
  ``bounded_behind``, ``states_and_tests``, ``unnamed``, ``told_by_values``, ``in_brackets``, ``plainly_said``,
  ``known_wrong``, ``courses_and_names``

``from_…``, ``registered``, ``templates``, ``clinic`` and ``at_other_desks`` hold what was found in the manner of
trials of many fields. Texts as they are laid out, with headings and bullets, are in the tests beside:
``test_sections``, ``test_layouts``, ``test_headings``, ``test_running_sentences``,
``test_turned_back``.
"""
