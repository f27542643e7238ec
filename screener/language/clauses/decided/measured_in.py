"""Values that must have been measured in a time: "hemoglobin >= 9 g/dL within 14 days before registration".

Whoever was measured in that time, and has the value then, meets it, whether the last value counts or any. Of everybody
else the whole is asked: an earlier value in that time may count, or a new one be wanted. "Over the past 6 months" may
be all that time, and a mean is none of the values: both are asked about.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from screener.language.clauses.decided.undecided import Undecided
from screener.language.words.chunks import Chunk
from screener.language.words.late import late
from screener.language.words.wordlists import any_of, listed
from screener.model.names import field_name
from screener.model.rules import (
    AllOf,
    AnyOf,
    Between,
    Compare,
    Leaf,
    Not,
    Occurred,
    Present,
    Rule,
    Window,
    leaves,
    nodes,
)
from screener.model.vocabulary import Term, Vocabulary, fold

_SEVERAL = "laboratory values"
_WITHIN = late(
    r"within\b|in (?:less|no more) than|[<≤]|less than|no more than|not more than|up to", re.IGNORECASE
)
_IN_IT = late(r"(?:in|during) the\b", re.IGNORECASE)
_MEAN = late(r"\b(?:mean|averag\w*|median|typical\w*|usual\w*)\b", re.IGNORECASE)
_CLOSE = late(r"\s*[)\]]")


def measured_in(criterion: Undecided, vocab: Vocabulary) -> Rule | None:
    """The values with the time of their measurement, or else the question; None where the text says no such thing."""
    text, kind, chunks, question, read = criterion
    windows = [chunk for chunk in chunks if isinstance(chunk.data, Window) and chunk.kind != "VAGUE"]
    if len(windows) != 1 or any(chunk.kind in ("VAGUE", "LASTING", "HISTORY", "EVER") for chunk in chunks):
        return None
    window = windows[0].data
    said = {fold(word) for word in re.findall(r"[^\W\d_]+", text)}
    changed = said & listed("change over a time")  # "hearing loss > 40 dB in the past year": since then?
    if _MEAN.search(text) or changed or not isinstance(window, Window):
        return None
    # What excludes "in the last 3 months" does so at any time of them; what is asked for may be asked of all of them.
    once = kind == "exclusion" and _IN_IT.match(window.opener)
    if not _WITHIN.match(window.opener) and not once and not _taken().search(text, 0, windows[0].start):
        return None
    if window.direction != "before" or window.far is None or window.near:
        return None
    rest = _without(text, windows[0])
    values = read(rest) if rest is not None else None
    if values is None or any(
        isinstance(one, Not) for one in nodes(values)
    ):  # "without transfusion": in that time too
        return None
    if not all(map(_is_measured, leaves(values))) or _is_of_a_finding(chunks, windows[0], values):
        return None
    names = sorted({leaf.variable for leaf in leaves(values) if isinstance(leaf, Compare | Between)})
    if not names:
        return None

    def measured(words: str) -> Occurred:
        return Occurred(event=field_name(words), words=words, window=window, span=windows[0].span)

    asked = question.model_copy(update={"about": None})
    either = tuple(_ways(values)) if isinstance(values, AnyOf) else ()
    bounds = [one for one in either if isinstance(one, Compare | Between)]
    if len(names) > 1 and bounds and len(bounds) == len(either):
        # Of "ALT or AST > 3 × ULN within 6 months" the one that is so counts, with the day of its own measurement.
        each = (AllOf(rules=(one, measured(_taken_of(one.variable, vocab))), span=one.span) for one in bounds)
        return AnyOf(rules=(*each, asked), span=question.span)
    when = measured(_taken_of(names[0], vocab) if len(names) == 1 else _SEVERAL)
    parts = values.rules if isinstance(values, AllOf) else (values,)
    return AnyOf(rules=(AllOf(rules=(*parts, when), span=question.span), asked), span=question.span)


def _ways(rule: Rule) -> Iterator[Rule]:
    """What is enough by itself, also of "(ALT or AST) or bilirubin"."""
    if isinstance(rule, AnyOf):
        for one in rule.rules:
            yield from _ways(one)
    else:
        yield rule


def _taken_of(name: str, vocab: Vocabulary) -> str:
    """The measurement of a value, or the assessment of a score, in words."""
    taken = "measurement" if vocab.variables[name].unit else "assessment"
    return f"{name.replace('_', ' ')} {taken}"


@cache
def _taken() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of('measured')})\s*\Z", re.IGNORECASE)


def _without(text: str, window: Chunk) -> str | None:
    """The text with blanks in the place of the time and of "measured" before it; None where a bracket stays open."""
    start, end = window.span
    lead = re.search(rf"[(\[]?\s*,?\s*(?:(?:as|when)\s+)?(?:(?:{any_of('measured')})\s+)?\Z", text[:start])
    first = lead.start() if lead is not None else start
    if "(" in text[first:start] or "[" in text[first:start]:
        closed = _CLOSE.match(text, end)
        if closed is None:
            return None
        end = closed.end()
    return text[:first] + " " * (end - first) + text[end:]


def _is_measured(leaf: Leaf) -> bool:
    """Whether a leaf is about a known value of one moment, or about a condition under which a bound holds."""
    if isinstance(leaf, Compare | Between):
        over_a_time = leaf.variable == "age" or leaf.variable in listed("over a time")
        return not leaf.words and leaf.at is None and not over_a_time
    return isinstance(leaf, Present) and not leaf.words


def _is_of_a_finding(chunks: Sequence[Chunk], window: Chunk, values: Rule) -> bool:
    """ "HbA1c < 8 % and hypoglycemia within 3 months": whether the time may be that of something that happened. A
    condition under which a bound holds, "<= 5 x ULN if liver metastases", is none."""
    shown = [chunk for chunk in chunks if chunk.kind not in ("FILLER", "MARK", "COMMA", "DEFINITION")]
    place = shown.index(window)
    heads = [chunk.kind for chunk in shown[place + 1 : place + 2]] in (["COLON"], ["BREAK"])
    before = shown[place - 1].data if place and not heads else None
    if isinstance(before, Term) and before.kind != "variable":
        return True
    ways = values.rules if isinstance(values, AllOf) else (values,)
    beside = [one for way in ways for one in (way.rules if isinstance(way, AnyOf) else (way,))]
    return any(isinstance(one, Present) for one in beside)
