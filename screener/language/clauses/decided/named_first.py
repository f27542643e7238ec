"""The condition with which a criterion begins that goes on to narrow it: "Cognitive impairment that limits consent".

Whoever does not have the condition does not meet the criterion, whatever the words behind it say. So it is asked for,
and the criterion as a whole only of whoever has it. Of an exclusion an exception narrows too: "malignancy within 5
years, except treated carcinoma in situ". Where none of it is asked for, "no prior chemotherapy for metastatic disease",
whoever had none at all meets the criterion. Where a time follows, it does not matter whose time it is: whoever never
had the condition does not meet it. Nothing is taken where what follows may say more: a list, an example, a permission.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from screener.language.clauses.decided.aged_first import without_parts
from screener.language.clauses.decided.undecided import Undecided
from screener.language.clauses.items.negation import at_any_time, is_state
from screener.language.clauses.items.population import standing_at
from screener.language.words.chunks import Chunk
from screener.language.words.late import late
from screener.language.words.phrases import excuses
from screener.language.words.wordlists import listed
from screener.model.rules import AllOf, AnyOf, Judgement, Not, Occurred, Present, Rule, Unless
from screener.model.vocabulary import fold

_NARROWING = frozenset(
    {"WORDS", "TERM", "FILLER", "MARK", "JOIN", "NOT", "SEVERITY", "LOOSE", "AT", "OPEN", "CLOSE", "UNABLE"}
)
"""What may stand in the words that narrow: no list, no example and no definition."""
_TIMED = frozenset({"WINDOW", "LASTING", "CONSTRAINT", "RANGE"})
"""What may stand there too: a time or a bound, "asthma requiring oral corticosteroids within 6 months"."""
_EXCEPTING = _NARROWING | _TIMED | {"HISTORY", "EVER", "NOW"}
"""What may stand in an exception, which lets somebody in, whatever it says."""
_LISTS = frozenset({"OR", "AND", "COMMA"})
_CONSENT = "informed_consent"  # to one thing is none to another
_FAR = 120
"""Characters of a text in which the condition that it begins with has been named."""
_WORD = late(r"[^\W\d_][\w'’-]*")


def named_first(criterion: Undecided) -> Rule | None:
    """The condition and the question, both to be met; None where the text does not begin with a known condition."""
    text, kind, chunks, question, read = criterion
    graded = _graded(text, read)
    if graded is not None:
        return _both(graded, question)
    for place in _places(text, chunks):
        rule, tail = read(text[:place].rstrip(" ,(")), [chunk for chunk in chunks if chunk.end > place]
        none = False
        if isinstance(rule, Not) and kind == "inclusion" and _is_of_it(text, chunks, place):
            none, rule = True, rule.rule
        if rule is not None and tail:
            excepted = tail[0].kind == "UNLESS"
            if excepted and kind == "inclusion" and not none:
                return None  # "asthma unless in remission" that is sought: either
            narrows = _is_exception(text, tail, rule) if excepted else _narrows(text, tail)
            if not _is_known(rule) or _is_list(chunks, place) or not narrows or _is_whose(rule, text, place):
                return None
            if _is_of_others(text[:place]):
                return None
            if any(chunk.kind == "WINDOW" for chunk in tail):
                if is_state(rule):
                    return None
                rule = at_any_time(rule)  # "malignancy, except basal cell carcinoma, within 5 years"
            return _none_or(rule, question) if none else _both(rule, question)
    return None


def _both(rule: Rule, question: Judgement) -> AllOf:
    """The condition, and the question to a person about whoever has it."""
    about = question.about.rule if isinstance(question.about, Not | Unless) else question.about
    asked = question.model_copy(update={"about": without_parts(about, (rule,))})
    return AllOf(rules=(rule, asked), span=question.span)


def _none_or(rule: Rule, question: Judgement) -> AnyOf:
    """ "No prior chemotherapy for metastatic disease": who had none meets it, of the others a person is asked."""
    return AnyOf(rules=(Not(rule=rule, span=rule.span), question), span=question.span)


def _is_of_it(text: str, chunks: Sequence[Chunk], place: int) -> bool:
    """Whether what narrows is said of what nobody may have: not of people, "without diabetes requiring surgery", and
    not beside it, "no asthma with FEV1 >= 80 %"."""
    shown = [chunk for chunk in chunks if chunk.kind != "MARK"]
    beside = re.match(r"with\b|who\b|which\b", text[place:], re.IGNORECASE)
    return (
        bool(shown)
        and shown[0].kind == "NOT"
        and text[: shown[0].end].lower().startswith("no")
        and not beside
    )


def _graded(text: str, read: Callable[[str], Rule | None]) -> Rule | None:
    """ "Clinically significant spinal stenosis": the condition without the words for how much of it is meant."""
    words = list(_WORD.finditer(text))
    degrees = [found for found in words if fold(found[0]) in listed("degree")]
    if not degrees or len(text) > _FAR or len(degrees) == len(words):
        return None
    kept = [found.start() for found in words if found not in degrees]
    start = degrees[0].start()
    end = next((place for place in kept if place > start), None)
    rule = read(text[:start] + text[end:]) if end is not None else None
    return standing_at(rule, (0, len(text))) if rule is not None and _is_known(rule) else None


@cache
def _narrowing_words() -> re.Pattern[str]:
    words = sorted(listed("narrows a condition"), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)


def _places(text: str, chunks: Sequence[Chunk]) -> Iterator[int]:
    """Where words may begin that narrow what stands before them."""
    words = [
        found.start()
        for found in _narrowing_words().finditer(text)
        if found[0].lower() == "which" or not text[: found.start()].rstrip().endswith(",")
    ]  # "diabetes, requiring insulin" may be a list
    excepted = [chunk.start for chunk in chunks if chunk.kind == "UNLESS"]
    return (place for place in sorted({*words, *excepted}) if 0 < place <= _FAR)


def _is_known(rule: Rule) -> bool:
    """Whether a rule is one condition of the vocabulary. What was done to somebody, or befell them, is of some day, and
    what somebody is able to do may be with help."""
    if isinstance(rule, Occurred):
        return not rule.words
    if not isinstance(rule, Present) or rule.words:
        return False
    words = set(rule.finding.split("_"))
    if rule.finding in listed("another"):
        return False  # "caregiver of a patient with dementia": who that is, and not that there is one
    return not words & (listed("befalls") | listed("at once") | {"able"}) and rule.finding != _CONSENT


def _is_list(chunks: Sequence[Chunk], place: int) -> bool:
    """ "Asthma or other diseases": whether what stands before a place is a list."""
    before = [chunk.kind for chunk in chunks if chunk.start < place]
    return any(kind in ("OR", "AND", "SIGN", "COLON", "BREAK", "PAIR") for kind in before)


def _narrows(text: str, tail: Sequence[Chunk]) -> bool:
    """Whether words do nothing but narrow. "In the study eye" is no list of its own."""
    said = text[tail[0].start :]
    plain = " ".join(text[slice(*chunk.span)] for chunk in tail if chunk.kind not in _TIMED)
    words = {fold(word) for word in _WORD.findall(plain)}
    kinds = [chunk.kind for chunk in tail]
    only = all(kind in _NARROWING | _TIMED for kind in kinds[kinds[0] == "FOR" :])
    return only and not words & listed("not of the condition") and not excuses(said)


def _is_exception(text: str, tail: Sequence[Chunk], rule: Rule) -> bool:
    """Whether all that follows is what an exception spares; of a list, cancers that are spared from a malignancy."""
    said = text[tail[0].end :]
    if excuses(said) or any(chunk.kind not in _EXCEPTING | _LISTS for chunk in tail[1:]):
        return False
    cuts = [tail[0].end, *(end for chunk in tail if chunk.kind in _LISTS for end in chunk.span), len(text)]
    items = [
        item for start, end in zip(cuts[::2], cuts[1::2], strict=True) if (item := text[start:end].strip())
    ]
    malign = isinstance(rule, Present | Occurred) and _names(rule, "malignancy")
    return len(items) == 1 or (malign and all(map(_is_cancer, items)))


def _is_whose(rule: Rule, text: str, place: int) -> bool:
    """ "Infection with HIV": what stands behind the "with" is what the infection is called."""
    named = isinstance(rule, Present | Occurred) and _names(rule, "infection")
    return named and text[place:].lower().startswith("with ")


def _is_of_others(head: str) -> bool:
    """ "Caregivers of patients with dementia": it is the patients whom the words behind them narrow."""
    words = _WORD.findall(head)
    return [word.lower() for word in words[-2:-1]] == ["of"] and fold(words[-1]) in listed("group")


def _names(rule: Present | Occurred, word: str) -> bool:
    return word in (rule.finding if isinstance(rule, Present) else rule.event).split("_")


def _is_cancer(item: str) -> bool:
    return (
        any(fold(word) in listed("cancer") for word in re.split(r"[^\w]+", item)) or "in situ" in item.lower()
    )
