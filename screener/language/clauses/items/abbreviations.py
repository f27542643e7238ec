"""Abbreviations in brackets, which belong to the name before them, and the range that a scale has."""

import re
from decimal import Decimal

from screener.language.clauses.items.parts import Group, Part
from screener.language.words.abbreviated import stands_for
from screener.language.words.chunks import Choice, Chunk, Constraint, Duty, Range
from screener.language.words.late import late
from screener.language.words.wordlists import listed, pairs
from screener.model.vocabulary import Term, Vocabulary, key_of

_SCALE_RANGE = late(
    r"[(\[]\s*(?:scores?\s+|scale\s+)?(?:ranges?|ranging|range is|scored?|scale)\s*(?:of|from|is|:|=)?\s*"
    r"(\d+(?:\.\d+)?)\s*(?:-|–|—|to)\s*(\d+(?:\.\d+)?)(?:\s*points)?\s*[)\]]",
    re.IGNORECASE,
)
_ABBREVIATION = late(r"[A-Za-z0-9]*[A-Z0-9][A-Za-z0-9]*(?:[-/ ][A-Za-z0-9]+){0,2}")


def without_abbreviations(parts: list[Part], text: str, vocab: Vocabulary) -> list[Part]:
    """ "body mass index (BMI)": an abbreviation in brackets belongs to the name before it."""
    out: list[Part] = []
    for part in parts:
        before = next((one for one in reversed(out) if one.kind not in ("MARK", "FILLER")), None)
        if isinstance(part, Group) and _is_scale_range(text[part.start : part.end], before, parts, vocab):
            continue  # "(range 0-42)" describes the scale before it
        which = _which(part, before, text, vocab)
        if which is not None and isinstance(before, Chunk):
            out[out.index(before)] = before._replace(data=which, end=part.end)
            continue
        start = _start(out, text) if out else 0
        if (
            isinstance(part, Group)
            and isinstance(before, Chunk)
            and _abbreviates(part, before, text, vocab, start)
        ):
            out[out.index(before)] = before._replace(end=part.end)
        else:
            out.append(part)
    return out


def _is_scale_range(said: str, before: Part | None, parts: list[Part], vocab: Vocabulary) -> bool:
    """Whether a bracket tells from where to where a scale goes. "NIHSS (range 5-15)" and "mild disease (score 5-10)"
    say what the score is, and "pain (score 0-10) ≥ 4" has its bound beside it."""
    form, term = _SCALE_RANGE.fullmatch(said), before.data if before is not None else None
    if form is None:
        return False
    if isinstance(term, Term):
        entry = vocab.variables.get(term.name) if term.kind == "variable" else None
        if entry is None or term.name == "age":
            return False  # "adults (range 18-65)": no scale stands before it
        if entry.low and entry.high and term.name not in listed("protocol's scale"):
            return entry.goes(Decimal(form[1]), Decimal(form[2]))
    return any(isinstance(part.data, Constraint | Range | Choice | Duty) for part in parts)


def _which(part: Part, before: Part | None, text: str, vocab: Vocabulary) -> Term | None:
    """ "Performance status (ECOG) 0-1", "corrected QT (QTcF)": which of the values that a name covers is meant."""
    wide = before.data if before is not None else None
    if not isinstance(part, Group) or not isinstance(before, Chunk) or not isinstance(wide, Term):
        return None
    inner, outer = text[part.start + 1 : part.end - 1].strip(), text[before.start : before.end]
    term = vocab.terms.get(key_of(inner))
    if wide.kind == "umbrella":
        covered = term is not None and term.kind == "variable" and term.name in vocab.umbrellas[wide.name]
        return term if covered else None
    if wide.kind != "variable":
        return None
    if term is None and any(sign.isalpha() for sign in inner):  # "glucose (fasting)"
        ways = (vocab.terms.get(key_of(words)) for words in (f"{inner} {outer}", f"{outer} {inner}"))
        return next((way for way in ways if way is not None and way.kind == "variable"), None)
    another = _is_another(term, wide, outer, vocab)
    return term if term is not None and another and _is_narrower(term.name, wide.name) else None


def _is_another(term: Term | None, named: object, outer: str, vocab: Vocabulary) -> bool:
    """Whether brackets tell a datum of the same kind that is not the one named before them: "PHQ-9 (PHQ-2)"."""
    if term is None or not isinstance(named, Term) or {term.kind, named.kind} != {"variable"}:
        return False
    before = vocab.terms.get(key_of(outer))  # what is named beside a fraction may be another than by its name
    same = term.name == named.name or (before is not None and term.name == before.name)
    return not same and vocab.variables[term.name].kind == vocab.variables[named.name].kind


def _is_narrower(name: str, wide: str) -> bool:
    """Whether one datum's name says all that another's does, and more: "crp" and "hs_crp", "qtc" and "qtcf"."""
    words, fewer = set(name.split("_")), set(wide.split("_"))
    return fewer < words or name in pairs("narrower").get(wide, "").split("|")


def _start(parts: list[Part], text: str) -> int:
    """Where the phrase begins that ends with the last of the parts: words and terms side by side."""
    start = parts[-1].start
    for part in reversed(parts[:-1]):
        if part.kind not in ("WORDS", "TERM") or text[part.end : start].strip(" -"):
            break
        start = part.start
    return start


def _abbreviates(group: Group, before: Chunk, text: str, vocab: Vocabulary, start: int) -> bool:
    inner = text[group.start + 1 : group.end - 1].strip()
    long = vocab.terms.get(key_of(inner))
    if isinstance(before.data, Term) and long is not None and long.name == before.data.name:
        return True  # "FEV1 [forced expiratory volume in 1 second]"
    if _is_another(long, before.data, text[before.start : before.end], vocab):
        return False
    if before.kind not in ("TERM", "WORDS") or not _ABBREVIATION.fullmatch(inner):
        return False
    return stands_for(inner, text[before.start : before.end]) or stands_for(inner, text[start : before.end])
