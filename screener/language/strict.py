"""The same language read strictly: what people write as a rule in a criteria file.

Strict means that nothing may be left over. A question to a person must be written as one
(``judge "…"``); whatever else is not understood is a mistake, reported with its place and a hint.
"""

import re
from itertools import pairwise
from typing import NamedTuple

from screener.errors import Problem, Span
from screener.language.closed import read_closed
from screener.language.wording import quoted
from screener.language.words.chunks import Chunk, read_chunks
from screener.model.rules import Rule, leaves
from screener.model.vocabulary import Term, vocabulary

_EXAMPLES = {
    "compare": 'a number is missing after "{words}". For example: platelets {words} 50 G/L',
    "after": '"{words}" needs a number before it. For example: age 18 years {words}',
    "between": 'two numbers are missing after "{words}". For example: edss between 3 and 6',
    "window": 'a length of time is missing after "{words}". For example: relapse {words} 30 days before inclusion',
}


_LANGUAGE = (
    *(
        "between",
        "within",
        "before",
        "after",
        "during",
        "lasting",
        "until",
        "exclusive",
        "ever",
        "least",
        "most",
    ),
    *(
        "then",
        "unless",
        "judge",
        "about",
        "minutes",
        "hours",
        "days",
        "weeks",
        "months",
        "years",
        "minute",
        "hour",
        "week",
        "month",
        "year",
    ),
)
"""Words of the rules that a mistyped one may have been."""

_ONE = r"(?>[<>=!]\s*=|=[<>]|<>|[<>=≤≥⩽⩾≦≧])"
_RUN = re.compile(rf"{_ONE}(?:\s*{_ONE})+")
_QUOTED = re.compile(r'"[^"]*"')
_ANSWERED = re.compile(r"\s*(?:yes|no|true|false)\b", re.IGNORECASE)
"""An answer behind a comparator."""

_TIME = r"(?P<unit>minute|hour|day|week|month|year)"
_ONE_OF_SEVERAL = re.compile(rf"\b(?P<one>(?:half )?an?) {_TIME}s\b", re.IGNORECASE)
_ENDLESS = re.compile(rf"\b(?P<digits>[0-9]{{10,}}) ?{_TIME}s?\b", re.IGNORECASE)
_QUOTED = re.compile(r'"[^"]*"')


class StrictReading(NamedTuple):
    """The rule, or None and what is wrong with it."""

    rule: Rule | None
    problems: tuple[Problem, ...]


def read_rule(text: str) -> StrictReading:
    """Read a rule in canonical wording. Spans are into ``text``."""
    if not text.strip():
        return StrictReading(
            None, (Problem("the rule is empty. For example: edss between 3 and 6", span=(0, 0)),)
        )
    doubled = _doubled(text)
    if doubled is not None:
        return StrictReading(None, (doubled,))
    reading = read_closed(text)
    serious = tuple(problem for problem in reading.problems if problem.severity != "note")
    if reading.whole and not serious:
        unquoted = [words for words in _own_words(reading.rule) if quoted(words) not in text]
        if not unquoted:
            fault = _loose_end(text)
            return StrictReading(None, (fault,)) if fault else StrictReading(reading.rule, ())
        # In a criterion's text an unknown phrase beside a number is a variable; in a rule it is a misspelling.
        place = max(0, text.find(unquoted[0]))
        return StrictReading(None, (_unknown(unquoted[0], (place, place + len(unquoted[0]))),))
    if serious:
        return StrictReading(None, serious)
    return StrictReading(None, (_explain(text),))


def _doubled(text: str) -> Problem | None:
    """Two comparators where one is meant: in a rule neither is left out silently."""
    for found in _RUN.finditer(_QUOTED.sub(lambda quote: " " * len(quote[0]), text)):
        return Problem(f'"{found[0]}" is more than one comparison. Write one: < <= = >= >', span=found.span())
    return None


def _loose_end(text: str) -> Problem | None:
    """What a text may leave open and a rule may not: a bracket too many, a list that nothing joins."""
    chunks = read_chunks(text, vocabulary())
    bracket = _unpaired(chunks)
    if bracket is not None:
        which = "never closed" if text[bracket[0]] in "([" else "never opened"
        return Problem(f"this bracket is {which}. Write each ( with its )", span=bracket)
    depth = 0
    for chunk in chunks:
        depth += (chunk.kind == "OPEN") - (chunk.kind == "CLOSE")
        if chunk.kind == "BREAK" and depth == 0 and chunk.end < len(text.rstrip()):
            return Problem("say what joins the list: all of (…; …) or any of (…; …)", span=chunk.span)
    return None


def _own_words(rule: Rule) -> list[str]:
    return [words for leaf in leaves(rule) if (words := getattr(leaf, "words", ""))]


def _explain(text: str) -> Problem:
    """What is most likely wrong, with its place."""
    chunks = read_chunks(text, vocabulary())
    bracket = _unpaired(chunks)
    if bracket is not None:
        which = "never closed" if text[bracket[0]] in "([" else "never opened"
        return Problem(f"this bracket is {which}. Write each ( with its )", span=bracket)
    length = _odd_length(text)
    if length is not None:
        return length
    for chunk in chunks:
        words = text[chunk.start : chunk.end]
        if chunk.kind == "LOOSE" and str(chunk.data) in _EXAMPLES:
            if chunk.data == "compare" and _ANSWERED.match(text[chunk.end :]):
                finding = text[: chunk.start].strip() or "pregnant"
                told = f"a finding is written alone: {finding}, and where it must not be: not ({finding})"
                return Problem(told, span=chunk.span)
            return Problem(_EXAMPLES[str(chunk.data)].format(words=words), span=chunk.span)
        if chunk.kind == "UNREAD":
            return Problem(
                f'"{words}" has more than one reading. Write one comparator and one number', span=chunk.span
            )
    for before, chunk in pairwise(chunk for chunk in chunks if chunk.kind != "FILLER"):
        values = _values_of(before)
        if values and chunk.kind == "WORDS":
            words = text[chunk.start : chunk.end]
            return Problem(f'"{words}" is none of the values: {", ".join(values)}', span=chunk.span)
    for chunk in chunks:
        if chunk.kind == "WORDS":
            return _unknown(text[chunk.start : chunk.end], chunk.span)
    for chunk in chunks:
        if chunk.kind in ("BREAK", "SEPARATOR"):
            return Problem("say what joins the list: all of (…; …) or any of (…; …)", span=chunk.span)
    whole = (0, len(text))
    return Problem(
        'this is not a rule. For example: all of (platelets >= 50 G/L; not (pregnant)), or judge "…" for a question',
        span=whole,
    )


def _odd_length(text: str) -> Problem | None:
    """A length of time that is none: of one and several at once, or of more digits than a time has."""
    bare = _QUOTED.sub(lambda found: " " * len(found[0]), text)
    several = _ONE_OF_SEVERAL.search(bare)
    if several is not None:
        words, one, unit = several[0], several["one"], several["unit"]
        one = f"{one}n" if unit == "hour" and one.endswith("a") else one
        return Problem(f'"{words}" is one and several. Write {one} {unit}, or 2 {unit}s', span=several.span())
    endless = _ENDLESS.search(bare)
    if endless is not None:
        return Problem(
            f"this length of time has {len(endless['digits'])} digits, which no time has. For example: 30 days",
            span=endless.span(),
        )
    return None


def _values_of(chunk: Chunk) -> tuple[str, ...]:
    """The values of a category that a chunk names; nothing of another one."""
    term = chunk.data
    named = isinstance(term, Term) and term.kind == "variable"
    entry = vocabulary().variables.get(term.name) if named and isinstance(term, Term) else None
    return entry.values if entry is not None and entry.kind == "category" else ()


def _unknown(words: str, span: Span) -> Problem:
    import difflib

    vocab = vocabulary()
    for word in words.split():
        meant = difflib.get_close_matches(word.lower(), (*_LANGUAGE, *vocab.anchors), n=1, cutoff=0.85)
        if meant and meant[0] != word.lower():
            place = span[0] + words.index(word)
            return Problem(
                f'"{word}" is no word of the rules. Did you mean "{meant[0]}"?',
                span=(place, place + len(word)),
            )
    names = [name.replace("_", " ") for name in (*vocab.variables, *vocab.findings)]
    near = difflib.get_close_matches(words.lower(), names, n=1, cutoff=0.75)
    hint = f' Did you mean "{near[0]}"?' if near else ""
    return Problem(
        f'"{words}" is not in the vocabulary.{hint} A thing of the trial\'s own goes in quotes ("{words}" >= 5), '
        f'a question to a person is judge "{words}"',
        span=span,
    )


def _unpaired(chunks: list[Chunk]) -> Span | None:
    opened: list[Chunk] = []
    for chunk in chunks:
        if chunk.kind == "OPEN":
            opened.append(chunk)
        elif chunk.kind == "CLOSE":
            if not opened:
                return chunk.span
            opened.pop()
    return opened[-1].span if opened else None
