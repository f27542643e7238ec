"""Words beside a finding that say what its day or its length is anyway: "last chemotherapy within 4 weeks", "asthma
duration >= 1 year"."""

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from screener.language.words.chunks import Chunk, Constraint, Duty
from screener.language.words.late import late
from screener.language.words.lexicon import key, lexicon
from screener.language.words.wordlists import any_of, listed
from screener.model.dates import CODES, TIMES, length_of
from screener.model.rules import Operator, Quantity, Window
from screener.model.vocabulary import Term, Vocabulary, fold, vocabulary

_BEGINS = frozenset({"COMMA", "OR", "AND", "BREAK", "OPEN", "COLON", "NOT"})
_LAST = late(r"(?:last|latest|most\s+recent)\Z", re.IGNORECASE)
_LENGTH = late(r"duration\Z", re.IGNORECASE)


def last_ones(chunks: Sequence[Chunk], text: str) -> list[Chunk]:
    """The chunks, with "last" before a finding that has a time as a word that says nothing: the last one is the one
    that is asked for."""
    out = list(chunks)
    for place, chunk in enumerate(chunks):
        if not _LAST.match(text[slice(*chunk.span)]) or not _begins(chunks, place):
            continue
        named = place + 1
        while named < len(chunks) and _is_given(chunks[named], text):
            named += 1
        if _is_bounded(chunks[named:]):
            out[place] = chunk._replace(kind="FILLER", data="")  # the value that is asked for is the last one
            continue
        if not _is_finding(chunks[named : named + 1]):
            continue
        behind = [one.data for one in chunks[named + 1 :] if one.kind not in ("FILLER", "OPEN")]
        window = behind[0] if behind else None
        # "At least 3 weeks before" and "between 4 and 12 weeks before" are of one day by the "last" alone.
        if isinstance(window, Window) and window.far is not None and window.near is None:
            for one in range(place, named):
                out[one] = chunks[one]._replace(kind="FILLER", data="")
    return out


def lengths(chunks: Sequence[Chunk], text: str) -> list[Chunk]:
    """The chunks, with the bound beside the duration of what lasts as how long it must have lasted."""
    out = list(chunks)
    for place, chunk in enumerate(chunks):
        if not _LENGTH.match(text[slice(*chunk.span)]):
            continue
        behind = place + 1
        if chunks[behind : behind + 1] and chunks[behind].kind == "FILLER":
            behind += 1
        first = behind > place + 1 and _begins(chunks, place) and _is_lasting(chunks[behind : behind + 1])
        after = place > 0 and _begins(chunks, place - 1) and _is_lasting(chunks[place - 1 : place])
        bound = behind + 1 if first else behind
        if bound < len(chunks) and chunks[bound].kind == "FILLER":
            bound += 1
        duty = _duty(chunks[bound]) if (first or after) and bound < len(chunks) else None
        if duty is not None:
            out[place] = chunk._replace(kind="FILLER", data="")
            out[bound] = chunks[bound]._replace(kind="LASTING", data=duty)
    return out


def since_birth(chunks: Sequence[Chunk], vocab: Vocabulary) -> list[Chunk]:
    """ "Within 6 weeks postpartum": what lies within that time is the birth."""
    birth = vocab.lookup("childbirth")
    out = list(chunks)
    for place, (before, chunk) in enumerate(pairwise(chunks), start=1):
        window = before.data if before.kind == "WINDOW" else None
        after = birth and isinstance(chunk.data, Term) and chunk.data.name == "postpartum"
        if after and isinstance(window, Window) and window.direction == "before" and window.anchor is None:
            out[place] = chunk._replace(data=birth)
    return out


def aged_since_birth(chunks: Sequence[Chunk], text: str) -> list[Chunk]:
    """ "Age < 6 hours after birth": what is counted from the birth is the age, and no event."""
    out = list(chunks)
    for place, (before, chunk) in enumerate(pairwise(chunks), start=1):
        window = chunk.data if chunk.kind == "WINDOW" else None
        said = fold(text[slice(*before.span)])
        aged = before.data == Term("variable", "age") and (said == "aged" or _begins(chunks, place - 1))
        aged = aged or (said in listed("young") and _begins(chunks, place - 1))
        if (
            not aged
            or not isinstance(window, Window)
            or window.anchor != "birth"
            or window.direction != "after"
        ):
            continue
        ends = [end for end in (window.near, window.far) if end is not None]
        compares = lexicon().wordings.get(key(window.opener), {}).get("compare", "")
        if len(ends) != 1 or (window.near is not None and not compares.startswith(">")):
            continue  # "age 6 hours after birth"
        sign: Operator = (">" if window.strict else ">=") if window.near else ("<" if window.strict else "<=")
        age = Quantity(value=Decimal(ends[0].amount), unit=CODES[ends[0].unit])
        out[place] = chunk._replace(kind="CONSTRAINT", data=Constraint(sign, age, "age"))
    return out


def gone_on(chunks: Sequence[Chunk], text: str) -> list[Chunk]:
    """ "Low back pain > 3 months", "chronic urticaria (≥ 6 weeks)", "mechanical ventilation < 48 h": how long it has
    lasted, of what has no day of its own. An upper bound is the time since, of all but a ventilation."""
    out = list(chunks)
    for place, chunk in enumerate(chunks):
        words = text[slice(*chunk.span)].split()
        if chunk.kind not in ("TERM", "WORDS") or not words or not _begins(chunks, place):
            continue
        bracket = [one.kind for one in chunks[place + 1 : place + 2]] == ["OPEN"]
        bound = place + 1 + bracket
        duty = _duty(chunks[bound]) if bound < len(chunks) else None
        if duty is None or not _ends(chunks, bound + 1, bracket=bracket):
            continue
        named = chunk.data.name.split("_")[-1] if isinstance(chunk.data, Term) else fold(words[-1])
        chronic = words[0].lower() in listed("long standing") and _is_lasting([chunk])
        least = duty.sign in (">", ">=")
        if (least and (named in listed("goes on") or chronic)) or named == "ventilation":
            out[bound] = chunks[bound]._replace(kind="LASTING", data=duty)
            for one in (place + 1, bound + 1) if bracket else ():
                out[one] = chunks[one]._replace(kind="MARK")
    return out


def _ends(chunks: Sequence[Chunk], place: int, *, bracket: bool) -> bool:
    """Whether the item ends at a place, behind the bracket that was opened."""
    if bracket and [one.kind for one in chunks[place : place + 1]] != ["CLOSE"]:
        return False
    behind = chunks[place + bracket :]
    return not behind or behind[0].kind in ("COMMA", "OR", "AND", "BREAK", "MARK")


def _is_bounded(chunks: Sequence[Chunk]) -> bool:
    """Whether a value of one moment stands first, with its bound behind it: "HbA1c > 10 %"."""
    term = chunks[0].data if chunks else None
    if not isinstance(term, Term) or term.kind != "variable" or term.name in listed("over a time"):
        return False
    behind = [one.kind for one in chunks[1:] if one.kind != "FILLER"]
    return behind[:1] in (["CONSTRAINT"], ["RANGE"])


def _begins(chunks: Sequence[Chunk], place: int) -> bool:
    """Whether an item begins at a place."""
    places = range(place - 1, -1, -1)
    before = next((kind for at in places if (kind := chunks[at].kind) not in ("FILLER", "MARK")), None)
    return before is None or before in _BEGINS


def _is_given(chunk: Chunk, text: str) -> bool:
    """ "Dose of": whether a word says no more than that something was given."""
    given = re.fullmatch(any_of("given"), text[slice(*chunk.span)], re.IGNORECASE) is not None
    return chunk.kind == "FILLER" or (chunk.kind == "WORDS" and given)


def _is_finding(chunks: Sequence[Chunk]) -> bool:
    return bool(chunks) and isinstance(chunks[0].data, Term) and chunks[0].data.kind == "finding"


def _is_lasting(chunks: Sequence[Chunk]) -> bool:
    """Whether a chunk names what lasts, and does not befall somebody on one day."""
    if not chunks or not isinstance(chunks[0].data, Term) or chunks[0].data.kind != "finding":
        return False
    ends = listed("befalls") | listed("at once") | listed("treats") | listed("of its own length")
    return not set(chunks[0].data.name.split("_")) & ends and chunks[0].data.name not in vocabulary().members


def _duty(chunk: Chunk) -> Duty | None:
    """How long something must have lasted, of a bound in a unit of time."""
    data = chunk.data
    if not isinstance(data, Constraint) or data.variable or data.operator not in ("<", "<=", ">", ">="):
        return None
    quantity = data.quantity
    length = length_of(quantity.value, TIMES[quantity.unit]) if quantity.unit in TIMES else None
    return Duty(data.operator, length, None) if length is not None else None
