"""Lists in which more than one negation stands: "no AF, no dialysis or stroke". Each reaches to the next, so that what
stands from one to the next is one item, and none of it may be.

Behind something else, "age 18-45 years, not pregnant and lactating", an "and" may end what is negated as well: that is
asked, and what stands beside the question negates both.
"""

from collections.abc import Callable, Sequence

from screener.language.clauses.items.members import Member, asked_about
from screener.language.clauses.items.negation import is_sought
from screener.language.clauses.lists.ways import Joined, are_conditions
from screener.language.clauses.trees import start_of
from screener.model.protocol import CriterionKind
from screener.model.rules import AllOf, Not, Rule

Join = Callable[[Sequence[Member]], Joined]
"""What makes one rule of a list of which only the first item is negated."""


def each_negation(members: Sequence[Member], kind: CriterionKind, join: Join) -> tuple[list[Member], str]:
    """The members, each negation with what it reaches as one item, and the question that such an item leaves open; no
    members where none reaches further than its own, or where a list says something else."""
    starts = [place for place, one in enumerate(members) if _negated(one.rule) is not None]
    if not starts or len(starts) == len(members):
        return [], ""
    words = [one.word for one in members[1:]]
    ends = [*starts[1:], len(members)]
    if not starts[0] and len(starts) > 1 and _are_plain(members, starts, ends):
        return _as_one(members, list(zip(starts, ends, strict=True)), join)
    if kind != "inclusion" or "and" not in words or not set(words) <= {"and", ",", "with"}:
        return [], ""
    if not starts[0] and len(starts) == 1:
        return [], ""  # "no asthma and COPD" by itself
    runs = [(start, _end(members, start, end)) for start, end in zip(starts, ends, strict=True)]
    runs = [run for run in runs if run[1] - run[0] > 1 and _reaches(members[run[0]].rule)]
    return _as_one(members, runs, join) if runs else ([], "")


def _are_plain(members: Sequence[Member], starts: Sequence[int], ends: Sequence[int]) -> bool:
    """Whether commas part the negations, or also "and", and one word joins what each of them reaches."""
    parts = {members[start].word for start in starts[1:]}
    if "," not in parts or not parts <= {",", "and"}:
        return False
    for start, end in zip(starts, ends, strict=True):
        words = [one.word for one in members[start + 1 : end]]
        if not words:
            continue
        if not _reaches(members[start].rule) or words[-1] not in ("or", "and"):
            return False
        if not set(words) <= {words[-1], ","}:
            return False
        if "and" in words and not all(map(_is_condition, members[start + 1 : end])):
            return False  # "no dialysis and platelets ≥ 100 G/L", "not pregnant and willing to …"
    return True


def _end(members: Sequence[Member], start: int, end: int) -> int:
    """Where what an "and" may join to a negation ends: with the last condition behind it."""
    behind = start + 1
    while behind < end and members[behind].word in ("and", ",") and _is_condition(members[behind]):
        behind += 1
    return behind


def _is_condition(member: Member) -> bool:
    anew = member.verb or member.people or member.said or member.begins
    return are_conditions([member.rule]) and not (anew or is_sought(member.rule))


def _as_one(
    members: Sequence[Member], runs: Sequence[tuple[int, int]], join: Join
) -> tuple[list[Member], str]:
    out: list[Member] = []
    question, last = "", 0
    for start, end in runs:
        out += members[last:start]
        told = join(members[start:end]) if end - start > 1 else Joined(members[start].rule)
        out.append(members[start]._replace(rule=told.rule))
        question, last = question or told.question, end
    return [*out, *members[last:]], question


def _negated(rule: Rule) -> Not | None:
    """What is negated in an item, by itself or of the people with whom it begins; None where nothing is."""
    named = asked_about(rule)
    last = named.rules[-1] if isinstance(named, AllOf) else named
    return last if isinstance(last, Not) else None


def _reaches(rule: Rule) -> bool:
    """Whether the negation stands before its thing: "no AF", but not "non-smoker" and "HIV-negative"."""
    last = _negated(rule)
    return last is not None and start_of(last) < start_of(last.rule)
