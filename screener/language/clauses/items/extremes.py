"""A bound that the word before its datum makes one: "a minimum life expectancy of 3 months"."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from screener.language.clauses.items.parts import Part, term_kind
from screener.language.clauses.items.subjects import Opened
from screener.language.words.chunks import Chunk, Constraint
from screener.language.words.wordlists import listed
from screener.model.rules import Operator, Quantity


def with_extreme(content: Sequence[Part], text: str) -> list[Part]:
    """The parts of an item, where a least or most value of a datum stands as its bound behind it."""
    out = _without_repeated(content, text)
    for place in range(len(out) - 2):
        first, named, number = out[place : place + 3]
        operator = _operator(text[first.start : first.end]) if first.kind == "LOOSE" else None
        if operator is None or term_kind(named) != "variable" or not isinstance(number.data, Quantity):
            continue
        if len(out) - place > 3 and isinstance(out[place + 3].data, Quantity):
            continue
        bound = number._replace(kind="CONSTRAINT", data=Constraint(operator, number.data))
        return [*out[:place], named, bound, *out[place + 3 :]]
    return out


def compared_twice(content: Sequence[Part] | Sequence[Chunk | Opened]) -> bool:
    """Whether a comparison stands before a bound: "below the minimum of 100 G/L" is not "at least 100 G/L"."""
    return any(
        first.kind == "LOOSE" and first.data == "compare" and isinstance(bound.data, Constraint)
        for first, bound in pairwise(content)
    )


def _without_repeated(content: Sequence[Part], text: str) -> list[Part]:
    """ "Age minimum: ≥ 20 years" says twice that it is the least."""
    out = list(content)
    for place in range(1, len(out) - 1):
        said, bound = out[place], out[place + 1].data
        named = said.kind == "LOOSE" and term_kind(out[place - 1]) == "variable"
        if not named or not isinstance(bound, Constraint):
            continue
        if bound.operator == _operator(text[said.start : said.end]):
            return [*out[:place], *out[place + 1 :]]
    return out


def _operator(words: str) -> Operator | None:
    said = words.lower().split()[-1:]
    if said and said[0] in listed("least"):
        return ">="
    return "<=" if said and said[0] in listed("most") else None


def without_once(content: list[Part]) -> list[Part]:
    """ "At least one relapse in the last year": that there was one within the time; elsewhere the parts as they are."""
    first = content[0].data if len(content) > 2 else None
    once = (
        isinstance(first, Constraint)
        and first.operator == ">="
        and first.quantity == Quantity(value=Decimal(1))
    )
    if not once or (isinstance(first, Constraint) and first.variable):
        return content
    kinds = [part.kind for part in content[1:]]
    plain = kinds.count("WINDOW") == 1 and set(kinds) <= {"WINDOW", "TERM", "WORDS", "HISTORY"}
    return content[1:] if plain else content
