"""What a text that was taken apart leaves open, said to a person."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from screener.errors import Problem, Span
from screener.language.text.frames import ALL_BUT, Heading, group_name, leads_in, names_others
from screener.language.text.items import Node
from screener.model.protocol import CriterionKind

_SPEAKS_OF_EXCLUDING = re.compile(
    r"\b(?:will|must|should|shall|are|is|were|to)(?:\s+be)?\s+(?:excluded|ineligible|not\s+(?:be\s+)?eligible)\b",
    re.IGNORECASE,
)
_SIDES: Mapping[CriterionKind, str] = {"inclusion": "includes", "exclusion": "excludes"}
_LAST = " What stands under the last of them may be meant for everyone: check it."
_QUOTED = 60
_FOR = re.compile(r"\A(?:for|in|of|among)\s+|\A(?:both|all)\s+")
_JOINED = re.compile(r"\s*(?:,|&|/|\band\b)\s*")
_BOUNDS = re.compile(r"[<>≤≥=]|\d\s*(?:years?|yrs?|months?|kg|%)", re.IGNORECASE)
"""What sets apart some of the people, whoever else is named: "children 8-12 years"."""

Groups = Mapping[CriterionKind, tuple[str, ...]]

Said = Sequence[tuple[Heading, Span]]
"""The headings that tell one side from the other, with their places."""


def review(roots: Sequence[Node], said: Said, *, is_empty: bool) -> Iterator[Problem]:
    """The problems of the criteria as they were cut; ``is_empty``: the text holds no line at all."""
    if not roots:
        empty = "The eligibility text is empty: there is nothing to read."
        yield Problem(empty if is_empty else "The eligibility text holds no criteria.", severity="error")
        return
    yield from _headings(roots, said)
    yield from _behind_frames(roots, said)
    groups = groups_of((node.kind, group_name(node.group)) for node in roots)
    for kind in for_some(groups):
        yield Problem(_for_whom(kind, groups[kind]) + _LAST * _goes_on(roots, kind), severity="question")
    for node in roots:
        if node.kind == "inclusion" and _SPEAKS_OF_EXCLUDING.search(node.text):
            yield Problem(
                f"{quote(node.text)} stands under inclusion and speaks of excluding. Check whether it "
                "includes or excludes.",
                span=node.span,
                severity="question",
            )
    for node, after in pairwise(roots):
        alike = (after.kind, after.group) == (node.kind, node.group)
        if leads_in(node.text) and not node.below and alike and not after.asked:
            yield Problem(
                f"{quote(node.text, end=True)} announces items, and none stands under it: the criteria "
                "after it may belong to it.",
                span=node.span,
                severity="note" if node.text.endswith((":", "：")) else "question",
            )


def _behind_frames(roots: Sequence[Node], said: Said) -> Iterator[Problem]:
    """What stands behind the list that a sentence announces ("Patients are excluded if:"), and may be of the side that
    was spoken of before it: a paragraph, or an item with the sign of the items before the sentence."""
    for place, (frame, span) in enumerate(said):
        end = said[place + 1][1][0] if place + 1 < len(said) else roots[-1].at + 1
        under = [node for node in roots if span[1] <= node.at < end]
        others = [node for node in roots if node.at < span[0] and node.kind != frame.kind]
        if frame.role != "frame" or frame.kind is None or not others or not under or under[0].marker is None:
            continue
        signs = {node.style for node in others} - {under[0].style}
        for node in under:
            if node.marker is None or node.style in signs:
                yield Problem(
                    f"{quote(node.text)} stands behind a list that {_SIDES[frame.kind]} and was taken as part of it. "
                    "Check whether it includes or excludes.",
                    span=node.span,
                    severity="question",
                )


def groups_of(pieces: Iterable[tuple[CriterionKind, str]]) -> Groups:
    """The headings of people over the criteria of each side, in the text's order; empty for everyone's."""
    headed: dict[CriterionKind, dict[str, None]] = {"inclusion": {}, "exclusion": {}}
    for kind, group in pieces:
        headed[kind][group] = None
    return {kind: tuple(names) for kind, names in headed.items()}


def for_some(groups: Groups) -> tuple[CriterionKind, ...]:
    """The sides whose criteria are asked of those alone who come under their headings: "for mothers" is so without
    another heading on its side, where the other side names children as well, or everyone."""
    named = {name.lower() for names in groups.values() for name in names if name}
    parts = frozenset().union(*map(_parts, named))
    return tuple(
        kind
        for kind, names in groups.items()
        if len(names) > 1
        or any(map(_BOUNDS.search, names))
        or any(name.startswith(ALL_BUT) for name in names)
        or (
            any(names)
            and not _all_of(names[0], parts)
            and (len(named) > 1 or (names_others(names[0]) and "" in _all(groups)))
        )
    )


def _all_of(name: str, parts: frozenset[str]) -> bool:
    """ "Patients and controls" where nobody else is named: whether a heading of several names all that any names."""
    return len(_parts(name)) > 1 and _parts(name) == parts


def _parts(name: str) -> frozenset[str]:
    """The people whom a heading names: "for patients and controls" two."""
    return frozenset(part.strip() for part in _JOINED.split(_FOR.sub("", name.lower().strip())))


def _all(groups: Groups) -> frozenset[str]:
    return frozenset(name for names in groups.values() for name in names)


def _for_whom(kind: CriterionKind, names: Sequence[str]) -> str:
    if len(names) == 1:
        return (
            f"The {kind} criteria are for some people alone: {quote(names[0])}. Each is asked of those only who come "
            "under this heading; where it means everyone, take it out of the rules."
        )
    named = ", ".join(quote(name or "everyone") for name in names)
    return (
        f"The {kind} criteria are for different people: {named}. Each is asked of those "
        "only who come under its heading; keep those that your candidates come under."
    )


def _goes_on(roots: Sequence[Node], kind: CriterionKind) -> bool:
    """Whether the list under the last of several headings of one side has items that may be meant for all."""
    names = [group_name(node.group) for node in roots if node.kind == kind]
    last = list(dict.fromkeys(names))[-1]
    return bool(last) and names[-2:] == [last, last] and len(set(names) - {""}) > 1


def _headings(roots: Sequence[Node], said: Said) -> Iterator[Problem]:
    """Where no heading tells inclusion from exclusion."""
    first = next((span for head, span in said if head.role != "loose" and head.kind), None)
    if first is None:
        yield Problem(
            "No heading says which criteria include and which exclude: all were taken as inclusion "
            "criteria. Check each, or put “Inclusion criteria:” and “Exclusion criteria:” into the text.",
            severity="question",
        )
        return
    early = [node for node in roots if node.span[0] < first[0]]
    if early and not any(head.kind and span[0] < early[0].span[0] for head, span in said):
        yield Problem(
            "the text has this above its first heading of inclusion or exclusion criteria, so it was taken as "
            "inclusion. Compare it with the protocol: delete what is no criterion (a title, an introduction), or "
            "move it below the heading that it belongs to",
            span=(early[0].span[0], early[-1].whole[1]),
            severity="note",
        )


def quote(text: str, *, end: bool = False) -> str:
    """The first characters of a text, or its last, in quotation marks and in one line."""
    text = " ".join(text.split())
    if len(text) <= _QUOTED:
        return f"“{text}”"
    return f"“…{text[-_QUOTED:]}”" if end else f"“{text[:_QUOTED]}…”"
