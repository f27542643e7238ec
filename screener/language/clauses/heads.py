"""What stands before a colon or bullets: how the list is joined, and what is said of all of it.

"History of any of the following", "any of the following conditions within 6 months", "at least two of the following
risk factors". A head that says more than that is not understood, and stays a question with its list.
"""

from collections.abc import Sequence
from typing import NamedTuple

from screener.language.clauses.joining import Connective
from screener.language.clauses.negation import at_any_time, is_state
from screener.language.words.chunks import Chunk
from screener.language.words.wordlists import listed
from screener.model.protocol import CriterionKind
from screener.model.rules import AllOf, AnyOf, AtLeast, Occurred, Present, Rule, Window, with_children
from screener.model.vocabulary import Term, fold

_SILENT = ("MARK", "FILLER")


class Head(NamedTuple):
    """A head as read. ``connective`` says what joins the list, or ``least`` how many of it are enough; ``ever`` and
    ``window`` when all of it was; ``negated`` that none of it is to be; ``understood`` whether that is all.
    ``numbered``: it wants another number of it ("exactly two of the following")."""

    understood: bool
    connective: Connective | None = None
    least: int = 0
    ever: bool = False
    window: Window | None = None
    negated: bool = False
    numbered: bool = False


def read_head(chunks: Sequence[Chunk], text: str, kind: CriterionKind) -> Head:
    """The head of a list."""
    content = [chunk for chunk in chunks if chunk.kind not in _SILENT]
    place = next((at for at in range(len(content) - 1, -1, -1) if content[at].kind == "QUANTIFIER"), None)
    if content and content[-1].kind == "NOT":  # "Absence of:"
        return Head(understood=all(chunk.kind == "NOW" for chunk in content[:-1]), negated=True)
    if place is None:
        known = not content or _is_label(content)
        return Head(known, "any" if content and known and kind == "exclusion" else None)
    said = str(content[place].data)
    connective: Connective | None = "all" if said == "all" else "any" if said == "any" else None
    before, behind = content[:place], content[place + 1 :]
    if before and before[-1].kind == "CONSTRAINT":
        return Head(False, connective, numbered=True)
    windows = [chunk.data for chunk in behind if isinstance(chunk.data, Window)]
    label = [chunk for chunk in behind if not isinstance(chunk.data, Window)]
    if len(windows) > 1 or not (_is_noun(label, text) or (not before and _is_label(label))):
        return Head(False, connective)
    lead = [chunk for chunk in before if chunk.kind not in ("JOIN", "NOW") and not _is_meeting(chunk, text)]
    kinds = [chunk.kind for chunk in lead]
    spelled = _is_label(lead) and not label
    known = spelled or kinds in ([], ["HISTORY"], ["NOT"], ["NOT", "HISTORY"])
    names = spelled or _is_label(label)
    return Head(
        understood=known,
        connective=connective or ("any" if known and names and kind == "exclusion" else None),
        least=int(said) if said.isdigit() else 0,
        ever="HISTORY" in kinds,
        window=windows[0] if windows else None,
        negated=known and "NOT" in kinds,
    )


def said_of_all(rule: Rule, head: Head) -> Rule | None:
    """The list of which its head says when it was; None where that cannot be said of some item."""
    if not head.ever and head.window is None:
        return rule
    if isinstance(rule, AllOf | AnyOf | AtLeast):
        parts = [said_of_all(part, head) for part in rule.rules]
        return with_children(rule, tuple(part for part in parts if part)) if all(parts) else None
    if isinstance(rule, Present) and is_state(rule):
        return rule if head.window is None else None
    if isinstance(rule, Present) and rule.finding in listed("passing") and head.window is None:
        return None  # fever everybody has had
    found = at_any_time(rule)
    if not isinstance(found, Occurred) or head.window is None:
        return found if isinstance(found, Occurred) else None
    return found.model_copy(update={"window": head.window}) if found.window is None else None


def _is_label(content: Sequence[Chunk]) -> bool:
    """Whether a head only names what its list spells out: "contraindications", "risk factors"."""
    first = content[0].data if content else None
    return (
        isinstance(first, Term)
        and first.kind == "umbrella"
        and all(chunk.kind in ("TERM", "WORDS", "SIGN") for chunk in content)
    )


def _is_noun(label: Sequence[Chunk], text: str) -> bool:
    """Whether behind "the following" stands only what it is that follows: "conditions", "laboratory parameters"."""
    if not label:
        return True
    if len(label) > 1:
        return False
    term = label[0].data
    if isinstance(term, Term):
        return term.kind in ("finding", "umbrella")  # "any of the following infections"
    words = {fold(word) for word in text[slice(*label[0].span)].replace("-", " ").split()}
    return label[0].kind == "WORDS" and words <= listed("what follows")


def _is_meeting(chunk: Chunk, text: str) -> bool:
    """ "Meets", "presents with": what people do with a list."""
    words = {fold(word) for word in text[slice(*chunk.span)].split()}
    return chunk.kind == "WORDS" and words <= listed("meets")
