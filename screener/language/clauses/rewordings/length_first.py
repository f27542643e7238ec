"""A length of time that stands before what has lasted so long, or beside the word that says that it is one: "at least 3
months of hemodialysis", "neck pain with more than 6 months of evolution", "diagnosed with type 1 diabetes > 6 months".

Least bounds alone: whoever never had it has had it for "less than 3 months" too.
"""

import re
from functools import cache

from screener.errors import Span
from screener.language.clauses.built import Read
from screener.language.clauses.items.population import standing_at
from screener.language.clauses.rewordings.going_on import is_condition, is_known, words_of
from screener.language.clauses.rewordings.said_lengths import COUNT, LEAST, UNIT
from screener.language.words.late import late
from screener.language.words.wordlists import any_of, listed
from screener.model.protocol import CriterionKind
from screener.model.rules import Lasted, Rule
from screener.model.vocabulary import fold

_LONGEST = 160
_LENGTH = rf"(?P<length>{LEAST}\s*{COUNT}\s+{UNIT})"
_PLAIN = r"(?:[^;:\n,()\d]|(?<=type\s)[12]|(?<=\bt)[12](?=d))+?"
"""Words without a number, but for that of a type of diabetes."""
_FIRST = late(
    rf"(?:(?:with|has|have|having|(?P<now>on|receiving))\s+)*{_LENGTH}\s+of\s+(?P<what>{_PLAIN})\s*\.?",
    re.IGNORECASE,
)
_DIAGNOSED = late(
    rf"(?P<what>(?:(?:patients?|participants?|subjects?)\s+)?(?:diagnosed\s+with|(?:an?\s+)?diagnosis\s+of)\s+{_PLAIN})\s+{_LENGTH}\s*\.?",
    re.IGNORECASE,
)


def length_first(text: str, kind: CriterionKind, span: Span, read: Read) -> Rule | None:
    """The rule of such a sentence; None for any other. ``read`` gives the rule of a text that can be read whole."""
    said = text.strip()
    if len(said) > _LONGEST:
        return None
    first, diagnosed = _FIRST.fullmatch(said), _DIAGNOSED.fullmatch(said)
    form = first or _beside().fullmatch(said) or diagnosed
    rule = read(f"{form['what']} for {form['length']}") if form is not None else None
    if form is None or not isinstance(rule, Lasted) or not _goes_on(rule):
        return None
    if first and rule.duration.unit in ("hour", "day") and _is_on_some_days(rule):
        return None
    now = first and (form["now"] or (kind == "inclusion" and _is_to_now(rule)))
    # An "evolution" is of what is there.
    beside = form not in (first, diagnosed) and (rule.words or is_known(rule.event))
    if not (now or beside or is_condition(rule.event, rule.words)):
        return None  # "diagnosed with cancer > 5 years", "more than 7 days of antibiotics": may be over
    begins = span[0] + text.index(said)
    place = begins + form.start("length"), begins + form.end("length")
    moved = standing_at(rule, span)
    return moved.model_copy(update={"bound_span": place})


@cache
def _beside() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<what>{_PLAIN})\s+(?:with|of)\s+(?:an?\s+)?{_LENGTH}['’]?\s+(?:of\s+)?(?:{any_of('so long')})\s*\.?",
        re.IGNORECASE,
    )


def _goes_on(rule: Lasted) -> bool:
    """Whether it is something that lasts: a stroke befalls on one day, and of an age or a day it is no length."""
    once = listed("befalls") | listed("at once") | listed("either") | listed("no length of it")
    if words_of(rule.event, rule.words) & once:
        return False
    return not rule.words or bool(
        {fold(rule.words.split()[-1])} & (listed("goes on") | listed("treats") | listed("done for a time"))
    )


def _is_to_now(rule: Lasted) -> bool:
    """Whether a length that is asked for is said of the time up to now: "at least 3 months of hemodialysis"."""
    return bool(words_of(rule.event, rule.words) & listed("lasts to now"))


def _is_on_some_days(rule: Lasted) -> bool:
    """ "At least 15 days of headache": whether its days are counted."""
    return bool(words_of(rule.event, rule.words) & listed("on some days"))
