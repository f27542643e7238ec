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


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    """A pattern for each way to begin. "Able or willing", "unable and unwilling" leave open who is meant."""
    words = {kind: "|".join(sorted(listed(f"to consent: {kind}"), key=len, reverse=True)) for kind in _RULES}
    built = {}
    for kind, other in _OTHER.items():
        joiner = "or|and/or" if kind.startswith("un") else "and|&"
        second = rf"(?:\s+(?:{joiner})\s+(?:be\s+)?(?P<second>{words[other]}))?"
        pattern = rf"(?:{words[kind]}){second}\s+(?:(?:to|of)\s+)?{_CONSENT}(?![\w-])"
        built[kind] = re.compile(pattern.replace(" ", r"\s+"), re.IGNORECASE)
    return built


def consent_at(text: str, start: int) -> tuple[int, Term] | None:
    """Where a wording about being able or willing to consent ends that begins at ``start``, and what it means."""
    for kind, pattern in _patterns().items():
        found = pattern.match(text, start)
        if found is not None:
            both = f"{'any' if kind.startswith('un') else 'all'} of ({_RULES[kind]}; {_RULES[_OTHER[kind]]})"
            return found.end(), Term("rule", "", rule=both if found["second"] else _RULES[kind])
    return None


def begins(word: str) -> bool:
    """Whether such a wording can begin with a word: looked at before the patterns are tried."""
    return word.lower() in _first_words()


@cache
def _first_words() -> frozenset[str]:
    return frozenset(words.split()[0] for kind in _RULES for words in listed(f"to consent: {kind}"))
