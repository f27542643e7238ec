"""Whether what a length of time is said of goes on: "history of asthma for at least a year" reaches to now, "history of
smoking for at least 10 years" may be over."""

from functools import cache

from screener.language.words.wordlists import listed
from screener.model.units import rows
from screener.model.vocabulary import fold

_OF_CONDITIONS = ("ICD-", "DSM-", "ICHD", "ASAS criteria", "GINA", "ESC guideline on atrial")
"""How the source of a condition begins in the vocabulary; drugs, procedures and habits have others."""


def words_of(name: str, words: str = "") -> frozenset[str]:
    """The words of a finding's name, or of what has no name but its own words, each as it stands and folded."""
    said = (words or name).replace("_", " ").lower().split()
    return frozenset({*said, *map(fold, said)})


def never_ends(name: str, words: str = "") -> bool:
    """Whether it is a condition that does not end: whoever had it for a year has it."""
    return not words and name in listed("for life")


def is_condition(name: str, words: str = "") -> bool:
    """Whether it is an illness or a complaint that lasts, and neither a treatment nor what comes and goes."""
    said = words_of(name, words)
    ends = listed("befalls") | listed("at once") | listed("treats") | listed("cancer")
    ends |= listed("may be over") if "chronic" not in said else frozenset()
    if said & ends:
        return False
    if words:
        return fold(words.split()[-1]) in listed("goes on") | listed("an illness")
    return is_known(name)


def is_known(name: str) -> bool:
    """Whether the vocabulary has it as a condition, and not as a treatment or as what is done."""
    return name in _conditions()


@cache
def _conditions() -> frozenset[str]:
    return frozenset(row["name"] for row in rows("findings") if row["source"].startswith(_OF_CONDITIONS))
