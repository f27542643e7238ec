"""Who can, and who wants to, consent: "able and willing to provide written informed consent".

That somebody has consented is another datum (:mod:`screener.language.clauses.items.consent`).
"""

import re
from functools import cache

from screener.language.words.wordlists import listed
from screener.model.vocabulary import Term

_RULES = {
    "able": "not (unable to consent)",
    "willing": "not (refusal)",
    "unable": "unable to consent",
    "unwilling": "refusal",
}
_OTHER = {"able": "willing", "willing": "able", "unable": "unwilling", "unwilling": "unable"}
_GIVE = r"(?:giv(?:e|ing)|provid(?:e|ing)|sign(?:ing)?|grant(?:ing)?)"
_OWN = r"(?:(?:a|an|the|their|his|her|his/her|own|personally|personal|signed|written|voluntary|valid|and|dated)[\s,]+)*"
_STUDY = r"(?:this|the)\s+(?:(?:clinical|research)\s+)?(?:study|trial|research)"
_TO_TAKE_PART = r"(?:to\s+(?:participate|take\s+part)|for\s+(?:participation|taking\s+part))"
_PURPOSE = rf"(?:\s+{_TO_TAKE_PART}(?:\s+in\s+{_STUDY})?|\s+for\s+{_STUDY})?"
_CONSENT = rf"(?:{_GIVE}\s+{_OWN}(?:informed\s+)?consent(?:\s+(?:form|document))?|consent(?:ing)?){_PURPOSE}"


def _words(kind: str) -> str:
    return "|".join(sorted(listed(f"to consent: {kind}"), key=len, reverse=True))


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    """What begins in one way. "Able or willing", "unable and unwilling" leave open who is meant."""
    joiner = "or|and/or" if kind.startswith("un") else "and|&"
    second = rf"(?:\s+(?:{joiner})\s+(?:be\s+)?(?P<second>{_words(_OTHER[kind])}))?"
    pattern = rf"(?:{_words(kind)}){second}\s+(?:(?:to|of)\s+)?{_CONSENT}(?![\w-])"
    return re.compile(pattern.replace(" ", r"\s+"), re.IGNORECASE)


def consent_at(text: str, start: int) -> tuple[int, Term] | None:
    """Where a wording about being able or willing to consent ends that begins at ``start``, and what it means."""
    low = text[start:].lower()
    if "consent" not in low:
        return None  # as in most texts, which need no pattern
    for kind in _RULES:
        found = _pattern(kind).match(text, start) if low.startswith(_first_words(kind)) else None
        if found is not None:
            both = f"{'any' if kind.startswith('un') else 'all'} of ({_RULES[kind]}; {_RULES[_OTHER[kind]]})"
            return found.end(), Term("rule", "", rule=both if found["second"] else _RULES[kind])
    return None


def begins(word: str) -> bool:
    """Whether such a wording can begin with a word: looked at before the patterns are tried."""
    return any(word.lower() in _first_words(kind) for kind in _RULES)


@cache
def _first_words(kind: str) -> tuple[str, ...]:
    return tuple(sorted({words.split()[0] for words in listed(f"to consent: {kind}")}))
