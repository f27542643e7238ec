"""Abbreviations, and the words that they stand for."""

import re


def stands_for(short: str, words: str) -> bool:
    """Whether an abbreviation's letters are found in the words in order, the first at a word's beginning."""
    letters = [sign for sign in short.lower() if sign.isalpha()]
    initials = [word[0].lower() for word in re.findall(r"[^\W\d_]+", words)]
    if len(letters) < 2 or sum(sign.isupper() for sign in short) < 2 or letters[0] not in initials:
        return False
    rest = iter(words.lower())
    return all(letter in rest for letter in letters)
