"""What is written with capitals of its own: the words of a question (EDSS, T2, McDonald), and a name that is made of
a question's initials (UPCR of "Urine protein/creatinine ratio")."""

import re

_WORD = re.compile(r"[^\W_]+")
_VOWELS = frozenset("aeiouy")
_ROMAN = ("ii", "iii", "iv")
_FEWEST = 3
"""Letters that initials have at least: of two too many words are made by chance."""


def abbreviations(question: str) -> dict[str, str]:
    """The words of a question whose capitals are their own, and not those of a sentence's first word, by themselves
    in lower case."""
    return {word.lower(): word for word in _WORD.findall(question) if _is_abbreviation(word)}


def spoken(name: str, question: str) -> str:
    """A field's name in plain letters, its abbreviations in capitals: as its question writes them, where they are the
    initials of words that follow one another in it, a Roman number, or cannot be spoken (MS). So is
    the name written that a question ends on, behind a comma ("visual acuity, Snellen")."""
    written, words = _last_name(question) | abbreviations(question), _WORD.findall(question.lower())
    initials = "".join(word[0] for word in words)
    return " ".join(
        written.get(word) or (word.upper() if _stands_for(word, words, initials) else word)
        for word in name.split("_")
    )


def as_asked(words: str, question: str) -> str:
    """Words as the question that asks for them writes them, where it begins with an abbreviation ("LVEF measurement?"):
    a capital of a sentence's first letter is none of theirs."""
    asked = question.rstrip("?")
    begins = any(sign.isupper() for sign in asked.split(" ")[0][1:])
    return asked if begins and asked.lower() == words.lower() else words


def _last_name(question: str) -> dict[str, str]:
    _, comma, last = question.rpartition(", ")
    return {last.lower(): last} if comma and last.isalpha() and last.istitle() else {}


def _is_abbreviation(word: str) -> bool:
    return any(sign.isupper() for sign in word[1:]) or (
        word[0].isupper() and any(sign.isdigit() for sign in word)
    )


def _stands_for(word: str, words: list[str], initials: str) -> bool:
    """Whether a word of a name is short for others: ``words`` are those of the question."""
    if not word.isalpha() or word in _ROMAN or _VOWELS.isdisjoint(word):
        return word.isalpha()
    return len(word) >= _FEWEST and word not in words and word in initials
