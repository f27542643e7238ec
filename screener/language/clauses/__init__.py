"""From chunks to a rule: what belongs to what, and what must be asked.

``tidying`` sets chunks right, ``items`` reads one item, ``lists`` joins items, ``rewordings`` reads what is said
another way than usual, ``asked`` finds what a person must be asked all the same, and ``decided`` what of a question
needs nobody. ``build`` puts them together.
"""
