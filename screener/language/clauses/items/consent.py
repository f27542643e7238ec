"""A consent that was given: one datum, whatever says so."""

from collections.abc import Sequence

from screener.language.clauses.items.parts import Part, span_of
from screener.language.words.chunks import Chunk
from screener.language.words.phrases import tells_of_consent
from screener.model.rules import Present, Rule
from screener.model.vocabulary import Term

_BOUND_KINDS = frozenset({"CONSTRAINT", "RANGE", "PAIR", "SET", "IS", "LASTING", "WINDOW", "VAGUE", "NUMBER"})


def consent_given(content: Sequence[Part], text: str) -> Rule | None:
    """ "Written informed consent signed by the patient", "agreed and signed the informed consent"; else None."""
    named = [part for part in content if isinstance(part.data, Term) and part.data.name == "informed_consent"]
    if len(named) != 1 or len(content) < 2 or any(part.kind in ("NOT", "UNABLE") for part in content):
        return None
    if any(not isinstance(part, Chunk) or part.kind in _BOUND_KINDS for part in content):
        return None
    others = [
        text[part.start : part.end]
        for part in content
        if part is not named[0] and part.kind not in ("MARK", "FILLER")
    ]
    if not tells_of_consent(" ".join(others)):
        return None
    return Present(finding="informed_consent", span=span_of(content))
