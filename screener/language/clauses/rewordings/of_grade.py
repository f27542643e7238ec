"""How far a side effect or a condition has come, by its grade: "grade ≥ 2 peripheral neuropathy (CTCAE v5.0)".

The grade is a number of the one thing that is named. The scale that it is of, where a text says it, goes without
saying; a grade alone, "grade 3 neuropathy", may be the least that is meant, and is left to a person.
"""

import re

from screener.language.clauses.built import Read
from screener.language.words.late import late
from screener.language.words.phrases import names_datum
from screener.language.words.wordlists import listed
from screener.model.rules import Between, Compare, Not, Present, Rule

_SCALE = (
    r"(?:(?:as\s+)?(?:graded\s+|defined\s+)?(?:per|by|according\s+to|using|based\s+on)\s+|on\s+)?(?:the\s+)?(?:NCI[-\s]+)?"
    r"(?:CTC(?:AE)?|Common\s+(?:Terminology|Toxicity)\s+Criteria(?:\s+for\s+Adverse\s+Events)?(?:\s*\((?:NCI[-\s]+)?CTC(?:AE)?\))?)"
    r"(?:\s*,?\s*(?:v(?:ersion|er)?\b\.?\s*|v\.?(?=\d))?\d(?:\.\d+)?)?"
)
_CITED = late(rf"\s*\(\s*{_SCALE}\s*\)|\s*,?\s+{_SCALE}(?=\s*\.?\s*\Z)", re.IGNORECASE)
"""The scale behind what it is of."""
_FIRST = late(rf"(?<![\w-]){_SCALE}\s+(?=grade\b)", re.IGNORECASE)
"""The scale before the grade: "CTCAE grade ≥ 3"."""
_LEAST = r"[<>≤≥]=?\s*[1-5]|[1-5]\s+or\s+(?:higher|greater|more|above|worse)"
_FROM_TO = r"[1-5]\s*(?:[-–]|to)\s*[1-5]|[1-5]\s*(?:/|or)\s*[1-5]"
_SIGNED = r"[<>≤≥]=?\s*grade\s*[1-5]"
_NOUN = r"[A-Za-z][A-Za-z -]+"
_FORM = late(
    rf"(?:grade\s+(?P<a>{_FROM_TO}|{_LEAST})|(?P<b>{_SIGNED}))\s+(?P<noun>{_NOUN}?)\s*\.?"
    rf"|(?P<thing>{_NOUN}?)(?:\s+(?P<c>{_SIGNED})|\s+(?:of\s+)?grade\s+(?P<d>{_FROM_TO}|{_LEAST})"
    rf"|\s*\(\s*(?:grade\s+(?P<e>{_FROM_TO}|{_LEAST})|(?P<f>{_SIGNED}))\s*\))\s*\.?",
    re.IGNORECASE,
)
_NONE = late(r"(?:no|without|absence\s+of)\s+(?:any\s+|evidence\s+of\s+)?", re.IGNORECASE)
_OR_MORE = late(r"\s*([1-5])\s+or\s+[a-z]+\s*", re.IGNORECASE)
"""Of a grade "or worse" can only be a higher one."""
_TWO = late(r"([1-5])\s*(-|–|to|/|or)\s*([1-5])", re.IGNORECASE)


def none_of_grade(text: str, read: Read) -> Rule | None:
    """ "No grade ≥ 2 neuropathy", of what is asked for; None for any other text."""
    negation = _NONE.match(text)
    graded = of_grade(text[negation.end() :], read) if negation is not None else None
    return Not(rule=graded) if isinstance(graded, Compare) and graded.operator in (">", ">=") else None


def of_grade(text: str, read: Read) -> Rule | None:
    """The rule of such a text; None for any other. ``read`` gives the rule of a text that can be read whole."""
    form = _FORM.fullmatch(_FIRST.sub("", _CITED.sub("", text, count=1), count=1).strip())
    if form is None:
        return None
    noun = form["noun"] or form["thing"]
    thing = read(noun)
    if not isinstance(thing, Present) or not _is_one_thing(thing):
        return None
    bound = re.sub("grade", "", next(form[each] for each in "abcdef" if form[each]), flags=re.IGNORECASE)
    bound = _OR_MORE.sub(r">= \1", bound)
    two = _TWO.fullmatch(bound.strip())
    if two is not None:
        low, high = int(two[1]), int(two[3])
        if low >= high or (two[2].lower() in ("/", "or") and high > low + 1):
            return None
        bound = f"between {low} and {high}"
    said = " ".join(f"{noun} grade {bound}".split())
    again = said.lower() == " ".join(text.split()).lower()  # what is read is said so already
    rule = None if again else read(said)
    return rule if isinstance(rule, Compare | Between) and rule.words else None


def _is_one_thing(thing: Present) -> bool:
    """Not "grade ≥ 3 toxicity": which one that is is not said."""
    words = set(thing.words.lower().split())
    return not thing.words or (
        names_datum(thing.words) and not words & (listed("of what") | {"event", "events"})
    )
