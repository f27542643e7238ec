"""Words under exclusion that say once more what the heading says: "patients with asthma will be excluded".

They state nothing of the candidate. Under inclusion the same words turn the criterion round, and stay.

What must be stands on the wrong side there: "patients must not be pregnant" hardly excludes those who are not.
It is asked about.
"""

import re
from collections.abc import Sequence
from functools import cache

from screener.language.clauses.items.negation import is_state
from screener.language.words.chunks import Chunk
from screener.language.words.wordlists import any_of, listed
from screener.model.rules import Not, Occurred, Rule, leaves

_LONGEST = 6
"""Chunks over which such words may spread."""


@cache
def _must_be() -> re.Pattern[str]:
    """What begins a line that says what must, or must not, be."""
    return re.compile(
        rf"(?:{any_of('duty')}|may not|(?:are|is) (?:not )?to (?:be|have)|(?:can ?not|can['’]t) (?:have|be)|"
        r"(?:a )?(?:min(?:imum)?|max(?:imum)?)\b(?! of\b)|(?:(?:lower|upper) age|age (?:lower|upper)) limit"
        r"|inclusion age ?(?:min|max))\b",
        re.IGNORECASE,
    )


def without_exclusion(chunks: Sequence[Chunk], text: str) -> list[Chunk]:
    """The chunks of an exclusion criterion, those filler that only say that it excludes.

    They end a line, or begin it: "patients are excluded if …". "No patient with asthma will be excluded"
    is left as it is: it says the opposite.
    """
    out: list[Chunk] = []
    line: list[Chunk] = []
    for chunk in chunks:
        line.append(chunk)
        if chunk.kind == "BREAK":
            out, line = out + _line(line, text), []
    return out + _line(line, text)


def asks_duty(chunks: Sequence[Chunk], text: str) -> bool:
    """Whether a line of an exclusion criterion begins with what people must be or do."""
    said = [chunk for chunk in chunks if chunk.kind != "MARK"]
    starts = [0, *(place + 1 for place, chunk in enumerate(said) if chunk.kind == "BREAK")]
    return any(_must_be().match(text, chunk.start) for start in starts for chunk in said[start : start + 3])


def times_consent(rule: Rule) -> bool:
    """ "Unable to consent within 6 hours": the time is for consenting, and not since when somebody could not."""
    told = listed("declines") | listed("gives")
    return any(
        isinstance(leaf, Occurred) and leaf.event in told and leaf.window is not None for leaf in leaves(rule)
    )


def wants_none(rule: Rule, chunks: Sequence[Chunk], text: str) -> bool:
    """Whether an exclusion criterion begins with "no": "no food allergies" stands among what nobody may have as often
    as "no insomnia" among what keeps people out. Of what trials want of everybody, a consent, it is clear. So is a
    "not", but for a pregnancy: "not pregnant" would let in whoever is."""
    said = next((chunk for chunk in chunks if chunk.kind not in ("MARK", "FILLER", "NOW")), None)
    if said is None or said.kind != "NOT" or not isinstance(rule, Not):
        return False
    names = {word for leaf in leaves(rule) for word in re.split(r"[\s_-]+", _named(leaf))}
    begins = text[said.start : said.end].lower().split()[:1]
    if begins != ["no"]:  # "not pregnant" stands among what nobody may be, and would let the pregnant in
        return is_state(rule.rule)
    return not names & listed("wanted")


def _named(leaf: Rule) -> str:
    words = getattr(leaf, "words", "")
    name = next((getattr(leaf, each) for each in ("finding", "event", "variable") if hasattr(leaf, each)), "")
    return str(words or name).lower()


def _line(line: list[Chunk], text: str) -> list[Chunk]:
    said = [place for place, chunk in enumerate(line) if chunk.kind not in ("MARK", "BREAK")]
    if not said or line[said[0]].kind == "NOT":
        return line
    ends = [(start, said[-1], said[-1] + 1) for start in said[1:][-_LONGEST:]] + _before_if(line, said, text)
    for start, last, end in ends:
        if " ".join(text[line[start].start : line[last].end].lower().split()) in listed("excluded"):
            filler = [chunk._replace(kind="FILLER", data=None) for chunk in line[start:end]]
            return [*line[:start], *filler, *line[end:]]
    return line


def _before_if(line: list[Chunk], said: list[int], text: str) -> list[tuple[int, int, int]]:
    """Where "are excluded if" stands behind the people with whom the line begins: from, to, and the end with "if"."""
    place = next((place for place in said if line[place].kind == "IF"), 0)
    if place < 2 or line[said[0]].kind != "FILLER":
        return []
    again = place + 1 < len(line) and text[slice(*line[place + 1].span)].lower() == "they"
    return [(said[1], place - 1, place + 1 + again)]  # "if they have asthma"
