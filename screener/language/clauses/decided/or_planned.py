"""What was done or is planned: "live vaccine within 30 days before the first dose or planned during the study".

Whoever was given it in that time is excluded whatever is planned. What is planned, the words leave to what stands
before them: of everybody else a person is asked. Nothing is taken where what follows may spare somebody.
"""

import re
from functools import cache

from screener.language.clauses.decided.undecided import Undecided
from screener.language.words.late import late
from screener.language.words.phrases import excuses
from screener.language.words.wordlists import any_of
from screener.model.rules import AllOf, AnyOf, Not, Occurred, Rule, leaves, nodes
from screener.model.vocabulary import key_of, vocabulary

_TAIL = frozenset(
    {"WORDS", "TERM", "FILLER", "MARK", "NOW", "SEVERITY", "LOOSE", "AT", "WINDOW", "VAGUE", "LASTING"}
)
"""What may stand in the words about a plan: no list, no exception, no condition."""
_LONGEST_DAY = 8
"""Words of a day's name."""
_HANGS = late(r"\b(?:before|prior|after|following|to|of|from|with|the|an?)\Z", re.IGNORECASE)


@cache
def _planned() -> re.Pattern[str]:
    return re.compile(
        rf"(?:,\s*)?\b(?:and\s*/\s*)?or\s+(?:is\s+|are\s+|has\s+)?(?:{any_of('to come')})\b", re.I
    )


def or_planned(criterion: Undecided) -> Rule | None:
    """What was done within its time, beside the question; None for any other text."""
    text, kind, chunks, question, read = criterion
    found = list(_planned().finditer(text))
    head = text[: found[0].start()] if len(found) == 1 else ""
    if not head.strip() or _HANGS.search(head.rstrip()):
        return None
    place = found[0].end()
    if any(chunk.kind not in _TAIL for chunk in chunks if chunk.start >= place) or excuses(text[place:]):
        return None
    if _is_day(text[place:]):
        return None  # "before randomization or planned randomization"
    done = read(head)
    if done is None or not all(isinstance(one, Occurred) and one.window for one in leaves(done)):
        return None
    asked = question.model_copy(update={"about": None})
    if kind == "inclusion":
        return AllOf(rules=(done, asked), span=question.span) if isinstance(done, Not) else None
    if any(isinstance(one, Not | AllOf) for one in nodes(done)):
        return None
    return AnyOf(rules=(done, asked), span=question.span)


def _is_day(planned: str) -> bool:
    """Whether what is planned is the day itself to which the time counts."""
    words = re.findall(r"[\w'’-]+", planned)[:_LONGEST_DAY]
    words = words[1:] if words[:1] == ["the"] else words
    known = vocabulary().anchor_spellings
    return any(known.get(key_of(" ".join(words[:end]))) is not None for end in range(1, len(words) + 1))
