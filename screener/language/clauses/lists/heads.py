"""What stands before a colon or bullets: how the list is joined, and what is said of all of it.

"History of any of the following", "any of the following conditions within 6 months", "at least two of the following
risk factors". A head that says more than that is not understood, and stays a question with its list.
"""

from collections.abc import Sequence
from typing import NamedTuple

from screener.language.clauses.items.negation import at_any_time, is_state
from screener.language.clauses.lists.ways import Connective
from screener.language.words.chunks import Chunk
from screener.language.words.late import late
from screener.language.words.wordlists import listed
from screener.model.protocol import CriterionKind
from screener.model.rules import (
    AllOf,
    AnyOf,
    AtLeast,
    Between,
    Compare,
    Judgement,
    Occurred,
    Present,
    Rule,
    Window,
    children,
    with_children,
)
from screener.model.vocabulary import Term, fold

_SILENT = ("MARK", "FILLER")
_WORD = late(r"[\w’'-]+")


class Head(NamedTuple):
    """A head as read. ``connective`` says what joins the list, or ``least`` how many of it are enough; ``ever`` and
    ``window`` when all of it was, ``at`` on which day all of it is measured; ``negated`` that none of it is to be;
    ``understood`` whether that is all. ``numbered``: it wants another number of it ("exactly two of the following").
    ``who`` are people or a thing that are asked for beside the list ("women with any of the following")."""

    understood: bool
    connective: Connective | None = None
    least: int = 0
    ever: bool = False
    window: Window | None = None
    at: str | None = None
    negated: bool = False
    numbered: bool = False
    who: tuple[Chunk, ...] = ()

    @property
    def lies_ahead(self) -> bool:
        """Whether all of it is still to come, so that no event of the past tells it: "in the next 3 months"."""
        window = self.window
        return window is not None and window.direction == "after" and window.anchor in (None, "anchor")

    @property
    def reaches(self) -> bool:
        """Whether it matters how far the head reaches: it says more than that any of the list will do."""
        return bool(
            self.least or self.ever or self.window or self.at or self.negated or self.connective == "all"
        )


def read_head(chunks: Sequence[Chunk], text: str, kind: CriterionKind) -> Head:
    """The head of a list."""
    content = [chunk for chunk in chunks if chunk.kind not in _SILENT]
    if kind == "inclusion" and content and only_sorts(text[chunks[0].start : chunks[-1].end]):
        return Head(True)
    place = next((at for at in range(len(content) - 1, -1, -1) if content[at].kind == "QUANTIFIER"), None)
    if content and content[-1].kind == "NOT":  # "Absence of:"
        alone = all(chunk.kind == "NOW" for chunk in content[:-1])
        return Head(understood=alone, ever=_says_never(content[-1], text), negated=True)
    if place is None:
        kinds = [chunk.kind for chunk in content]
        if kinds in (["JOIN"], ["NOT", "HISTORY"]):  # "patients with:", "no history of:"
            return Head(True, ever="HISTORY" in kinds, negated="NOT" in kinds)
        if kinds == ["HISTORY"] and kind == "exclusion":
            return Head(True, "any", ever=True)  # "prior use of:"
        if kinds == ["WINDOW"] and kind == "exclusion" and isinstance(content[0].data, Window):
            return Head(True, "any", window=content[0].data)  # "within 6 months of screening:"
        known = not content or kinds == ["NOW"] or _is_label(content, text)  # "current use of:"
        return Head(known, "any" if content and known and kind == "exclusion" else None)
    said = str(content[place].data)
    connective: Connective | None = "all" if said == "all" else "any" if said == "any" else None
    before, behind = content[:place], content[place + 1 :]
    if not said and before and _words(before[-1], text)[-1:] == ["any"]:
        connective = "any"  # "has received any of the following"
    if before and before[-1].kind == "CONSTRAINT":
        return Head(False, connective, numbered=True)
    windows = [chunk.data for chunk in behind if isinstance(chunk.data, Window)]
    if [chunk.kind for chunk in before] in (["WINDOW"], ["WINDOW", "SEPARATOR"]):
        first, before = before[0].data, []  # "within 6 months of screening, any of the following"
        windows += [first] if isinstance(first, Window) else []
    label = [chunk for chunk in behind if not isinstance(chunk.data, Window)]
    prior = bool(label) and label[0].kind == "HISTORY"  # "any of the following prior therapies"
    day = label.pop() if label and label[-1].kind == "AT" else None  # "laboratory values at screening"
    label = label[1:] if prior else label
    if kind == "inclusion" and [chunk.kind for chunk in before] == ["NOT"] and _is_allowed(label, text):
        label = []  # "none of the following is allowed"
    if len(windows) > 1 or not (_is_noun(label, text) or (not before and _is_label(label, text))):
        return Head(False, connective)
    who: tuple[Chunk, ...] = ()
    plain = not {"NOT", "UNABLE", "HISTORY", "WINDOW"} & {chunk.kind for chunk in before}
    if len(before) > 1 and plain and (before[-1].kind == "JOIN" or before[-1].data == "and"):
        who, before = tuple(before[:-1]), []
    past = any(_is_past(chunk, text) for chunk in before)
    lead = [chunk for chunk in before if chunk.kind not in ("JOIN", "NOW") and not _is_meeting(chunk, text)]
    kinds = [chunk.kind for chunk in lead]
    spelled = _is_label(lead, text) and not label and not _is_contraindication(lead[0])
    known = spelled or kinds in ([], ["HISTORY"], ["NOT"], ["NOT", "HISTORY"])
    names = spelled or _is_label(label, text)
    return Head(
        understood=known,
        connective=connective or ("any" if known and names and kind == "exclusion" else None),
        least=int(said) if said.isdigit() else 0,
        ever=past or prior or "HISTORY" in kinds or any(_says_never(chunk, text) for chunk in lead),
        window=windows[0] if windows else None,
        at=str(day.data) if day is not None else None,
        negated=known and "NOT" in kinds,
        who=who,
    )


def said_of_all(rule: Rule, head: Head, text: str) -> Rule | None:
    """The list of which its head says when it was; None where that cannot be said of some item."""
    if not head.ever and head.window is None and head.at is None:
        return rule
    if isinstance(rule, AllOf | AnyOf | AtLeast):
        parts = [said_of_all(part, head, text) for part in rule.rules]
        return with_children(rule, tuple(part for part in parts if part)) if all(parts) else None
    if head.at is not None:
        own = (
            isinstance(rule, Compare | Between) and rule.at is None and not head.ever and head.window is None
        )
        return rule.model_copy(update={"at": head.at}) if own else None
    said = text[slice(*rule.span)].split() if rule.span is not None else []
    if {fold(word) for word in said} & listed("present"):
        return None  # "history of any of the following: current smoking"
    untold = listed("passing") | listed("at present alone") | listed("declines") | listed("gives")
    if isinstance(rule, Present) and (is_state(rule) or rule.finding in untold):
        return None  # a pregnancy is asked about as it is now, and fever everybody has had
    found = at_any_time(rule)
    if not isinstance(found, Occurred) or head.window is None:
        return found if isinstance(found, Occurred) else None
    return found.model_copy(update={"window": head.window}) if found.window is None else None


def said_of_each(rule: Rule, head: Head, text: str) -> Rule:
    """The list as a question is about it: each part with what its head says where that can be said of it."""
    if isinstance(rule, Judgement):
        return said_of_each(rule.about, head, text) if rule.about is not None else rule
    below = tuple(said_of_each(part, head, text) for part in children(rule))
    return with_children(rule, below) if below else said_of_all(rule, head, text) or rule


def only_sorts(head: str) -> bool:
    """Whether a head says no more than that values are asked for, of which organs, and where they stand: "adequate
    hematologic, renal and hepatic function as defined below"."""
    words = [word.lower() for word in _WORD.findall(head)]
    organs, values, says = listed("values of"), listed("values asked for"), listed("says that values follow")
    if not words or "below" in words[:-1] or "all" in words[:1] or "or" in words:
        return False
    return bool(values & {*words}) and all(word in organs | values | says for word in words)


def _is_label(content: Sequence[Chunk], text: str) -> bool:
    """Whether a head only names what its list spells out: "risk factors", "inadequate organ function".

    "Severe comorbidities" narrows what it lists, and of contraindications what is listed is not what is had.
    """
    first = content[0].data if content else None
    return (
        isinstance(first, Term)
        and first.kind == "umbrella"
        and (first.name != "contraindication" or len(content) > 1)
        and all(chunk.kind in ("TERM", "WORDS", "SIGN") for chunk in content)
        and not {*_words(content[0], text)[:1]} & (listed("adjective") | listed("grave"))
    )


def _is_contraindication(chunk: Chunk) -> bool:
    """ "Contraindication to any of the following: aspirin": not whoever takes it."""
    return isinstance(chunk.data, Term) and chunk.data.name == "contraindication"


def _is_noun(label: Sequence[Chunk], text: str) -> bool:
    """Whether behind "the following" stands only what it is that follows: "conditions", "infections"."""
    if not label:
        return True
    if len(label) > 1:
        return False
    term, words = label[0].data, _words(label[0], text)
    if isinstance(term, Term):
        kinds = listed("what follows") | listed("kind of disease")
        return term.kind in ("finding", "umbrella") and words[-1] in kinds and not _narrows(words)
    return label[0].kind == "WORDS" and set(words) <= listed("what follows") | listed("is so")


def _is_allowed(label: Sequence[Chunk], text: str) -> bool:
    """Whether behind "the following" stands only that it is let in."""
    return bool(label) and all(set(_words(chunk, text)) <= listed("is allowed") for chunk in label)


def _narrows(words: Sequence[str]) -> bool:
    return bool(set(words) & (listed("adjective") | listed("vague")))


def _words(chunk: Chunk, text: str) -> list[str]:
    return [fold(word) for word in text[slice(*chunk.span)].replace("-", " ").split()]


def _says_never(chunk: Chunk, text: str) -> bool:
    return chunk.kind == "NOT" and "never" in _words(chunk, text)


def _is_meeting(chunk: Chunk, text: str) -> bool:
    """ "Meets", "presents with": what people do with a list."""
    return chunk.kind == "WORDS" and set(_words(chunk, text)) <= listed("meets") | listed("was given")


def _is_past(chunk: Chunk, text: str) -> bool:
    """ "Received", "has undergone": at any time."""
    return chunk.kind == "WORDS" and bool(set(_words(chunk, text)) & listed("was given"))
