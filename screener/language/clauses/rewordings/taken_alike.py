"""Treatments of which one is taken: "on a stable dose of metformin and/or a sulfonylurea for at least 8 weeks".

What has lasted is that one of them is taken so, whichever it is, and is one datum in the text's own words, as it is of
one treatment alone. A length behind a treatment that somebody is on is for how long, whether a "for" says so or not.
"""

import re
from functools import cache

from screener.errors import Span
from screener.language.clauses.built import Read
from screener.language.clauses.rewordings.relocated import filled, reads_here
from screener.language.clauses.rewordings.reworded import with_time
from screener.language.clauses.rewordings.said_lengths import COUNT, LEAST
from screener.language.words.late import late
from screener.language.words.wordlists import any_of
from screener.model.names import field_name
from screener.model.protocol import CriterionKind
from screener.model.rules import Lasted, Rule

_LONGEST = 240
"""Characters of such a sentence."""
_JOINS = late(r"\s*,?\s+(?:or|and/or)\s+|\s*,\s*|\s*/\s*", re.IGNORECASE)


@cache
def _form() -> re.Pattern[str]:
    begins = rf"(?!(?:an?|the)\b|(?:{any_of('begins no drug')})\b)"
    item = (
        rf"(?:(?:an?|the)\s+)?{begins}[A-Za-z][\w'’+-]*(?:\s(?!(?:or|and|for|of)\b)[A-Za-z][\w'’+-]*){{0,3}}"
    )
    steady = rf"(?:(?:{any_of('steady')})\s+)+"
    lead = (
        r"(?:(?:patients?|participants?|subjects?)\s+)?"
        r"(?:(?:who\s+)?(?:is|are|have\s+been|has\s+been|being|been|currently)\s+)*"
    )
    takes, much = rf"(?:{any_of('takes it')})", rf"(?:{any_of('how much of it')})"
    head = rf"{lead}(?:{takes}\s+)?(?:an?\s+|the\s+)?{steady}{much}\s+(?:of|with)\s+|{lead}{takes}\s+"
    return re.compile(
        rf"(?P<head>{head})(?P<first>{item})(?P<others>(?:\s*,\s*{item})*(?:\s*,)?\s+(?:or|and/or)\s+{item}|\s*/\s*{item})"
        r"(?P<time>\s+for\s+[^;:\n()]+?)\s*[.;]?",
        re.IGNORECASE,
    )


@cache
def _so_long() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<what>(?:{any_of('takes it')})\s+[^;:\n,()\d<>≤≥]*?[^;:\n,()\d<>≤≥\s])(?<!\bfor)(?<!ed)\s*"
        rf"(?P<length>{LEAST}\s*{COUNT}\s+(?:days|weeks|months))\s*[.;]?",
        re.IGNORECASE,
    )


def taken_alike(text: str, _kind: CriterionKind, span: Span, read: Read) -> Rule | None:
    """The rule of such a sentence; None for any other. ``read`` gives the rule of a text that can be read whole."""
    said = text.strip()
    if len(said) > _LONGEST:
        return None
    so_long = _so_long().fullmatch(said)
    if so_long is not None:  # "on antiretroviral therapy ≥ 12 months"; years may be somebody's age
        rule = reads_here(read, text, span)(f"{so_long['what']} for {so_long['length']}")
        start = span[0] + text.index(said)
        place = start + so_long.start("length"), start + so_long.end("length")
        return filled(with_time(rule, place), span) if isinstance(rule, Lasted) else None
    form = _form().fullmatch(said)
    if form is None or re.search(r"\b(?:or|and)\b|,", form["time"], re.IGNORECASE):
        return None
    read_here = reads_here(read, text, span)
    items = _JOINS.split(form["first"] + form["others"])
    lasting = [
        rule for item in items if isinstance(rule := read_here(f"{form['head']}{item}{form['time']}"), Lasted)
    ]
    if len(lasting) < len(items):
        return None
    words = " ".join(said[: form.end("others")].split())
    start = span[0] + text.index(said)
    place = start + form.start("time"), start + len(said.rstrip(" .;"))
    told = {"event": field_name(words), "words": words, "bound_span": place, "span": span}
    return filled(lasting[0].model_copy(update=told), span)
