"""What to ask next: the inputs that can still change a decision, in the order in which they are worth asking.

Once a criterion fails, nothing that is missing can change the decision: a criterion that is decided stays
decided, whatever else becomes known. (An answer that contradicts another opens what the other had decided,
but no contradiction is asked for.) Until then every input counts that a criterion which is not known
waits for. They are asked in this order:

1. the dates that other answers are counted to: without them nothing can be;
2. *hard stops*: an answer that can end the screening by itself, because it alone can make a criterion
   fail; first those that can make several fail, then in the protocol's order;
3. what decides only together with another answer;
4. what was answered, but not closely enough to decide (an event without its date);
5. what was asked and is not known: somebody has to obtain it.
"""

from collections.abc import Collection, Iterator, Sequence
from itertools import product
from typing import Literal, NamedTuple

from screener.engines.decisions import Decision, Effect, awaited, effect
from screener.engines.evaluate import counted, status_of
from screener.engines.findings import Finding
from screener.engines.leaves import say
from screener.engines.settle import Facts, Said
from screener.model.asks import asked_by
from screener.model.candidate import Candidate
from screener.model.contradictions import of_other_sex
from screener.model.protocol import Criterion, Protocol
from screener.model.rules import Rule, When, children, leaves
from screener.model.truth import Truth

Group = Literal["date", "stop", "together", "closer", "obtain"]
GROUPS: tuple[Group, ...] = ("date", "stop", "together", "closer", "obtain")
_TRIED = 6
"""So many leaves at most are tried in every combination of answers; more, all one way and all the other."""


class Question(NamedTuple):
    """An input that can still change the decision.

    ``criteria`` wait for it; ``stops`` are those of them that one answer to it can make fail.
    """

    field: str
    group: Group
    criteria: tuple[str, ...]
    stops: tuple[str, ...]


def questions(
    protocol: Protocol,
    candidate: Candidate,
    findings: Sequence[Finding],
    decision: Decision,
    unknown: Collection[str] = (),
) -> tuple[Question, ...]:
    """The inputs that can still change the decision, in the order in which to ask; none once it is ineligible.

    ``unknown`` are the fields that were asked and are not known.
    """
    if decision.outcome == "ineligible":
        return ()
    return waiting(protocol, candidate, findings, unknown)


def waiting(
    protocol: Protocol, candidate: Candidate, findings: Sequence[Finding], unknown: Collection[str] = ()
) -> tuple[Question, ...]:
    """The inputs that some criterion waits for, in the order in which to ask, whatever is decided already."""
    facts = Facts(protocol, candidate)
    waits: dict[str, list[str]] = {}
    stops: dict[str, list[str]] = {}
    for criterion, finding in zip(protocol.criteria, findings, strict=True):
        missing = awaited(criterion, finding)
        stopping = {*_stopping(criterion, missing, facts)}
        for name in missing:
            waits.setdefault(name, []).append(criterion.id)
            if name in stopping:
                stops.setdefault(name, []).append(criterion.id)
    dates = {*_dates(protocol)}
    order = {field.name: place for place, field in enumerate(protocol.fields)}
    first = {criterion.id: place for place, criterion in enumerate(protocol.criteria)}

    def group(name: str) -> Group:
        if name in unknown:
            return "obtain"
        if name in dates:
            return "date"
        if name in candidate.values:
            return "closer"
        return "stop" if name in stops else "together"

    found = [
        Question(name, group(name), tuple(ids), tuple(stops.get(name, ()))) for name, ids in waits.items()
    ]
    return tuple(
        sorted(
            found,
            key=lambda one: (
                GROUPS.index(one.group),
                -len(one.stops),
                first[one.criteria[0]],
                order.get(one.field, len(order)),
            ),
        )
    )


def _dates(protocol: Protocol) -> Iterator[str]:
    """The day of the visit, and the date fields that ages and windows are counted to."""
    yield "screening_date"
    for criterion in protocol.criteria:
        for leaf in leaves(criterion.rule):
            for name in asked_by(leaf, protocol)[1:]:
                field = protocol.field(name)
                if field is not None and field.kind == "date":
                    yield name


def _stopping(criterion: Criterion, missing: Sequence[str], facts: Facts) -> Iterator[str]:
    """The missing fields of which one answer can make the criterion fail, all else staying as it is."""
    said = [say(leaf, facts) for leaf in leaves(criterion.rule)]
    for name in missing:
        places = [place for place, one in enumerate(said) if one.truth is None and one.missing == (name,)]
        if not places:
            places = [place for place, one in enumerate(said) if _settles(name, one, facts)]
        if any(_fails(criterion, said, places, answers) for answers in _answers(len(places))):
            yield name


def _settles(name: str, said: Said, facts: Facts) -> bool:
    """Whether the field alone can settle a leaf for which another may do as well.

    Pregnant, or the sex; the day of a relapse, or the day of screening, by which it has happened.
    """
    return said.truth is None and said.missing in ((name, "sex"), facts.closer(name))


def _answers(count: int) -> Iterator[tuple[bool, ...]]:
    if count == 0:
        return iter(())
    if count > _TRIED:
        return iter(((True,) * count, (False,) * count))
    return product((True, False), repeat=count)


def _fails(
    criterion: Criterion, said: Sequence[Said], places: Sequence[int], answers: Sequence[bool]
) -> bool:
    truths: list[Truth] = [one.truth for one in said]
    for place, answer in zip(places, answers, strict=True):
        truths[place] = answer
    status, guard_open = status_of(criterion.rule, truths)
    word: Effect = effect(criterion, Finding(criterion.id, status, (), (), (), guard_open))
    return word in ("not met", "excludes")


# -- inputs that don't apply ------------------------------------------------------------------------------


def not_asked(protocol: Protocol, candidate: Candidate, criterion: Criterion) -> dict[str, str]:
    """Why inputs of a criterion do not apply to the candidate, by field name.

    A question that does not arise for the candidate's sex is not asked, nor one that stands only behind a
    guard which is false. An input that holds an answer is always shown.
    """
    facts = Facts(protocol, candidate)
    below = [*leaves(criterion.rule)]
    idle = dict(_idle(criterion.rule, [say(leaf, facts) for leaf in below], 0))
    needed = {name for at, leaf in enumerate(below) if at not in idle for name in asked_by(leaf, protocol)}
    found: dict[str, str] = {}
    for place, leaf in enumerate(below):
        for name in asked_by(leaf, protocol):
            field = protocol.field(name)
            if name in candidate.values or name in candidate.refused:
                continue
            if field is not None and of_other_sex(field, facts.sex):
                found[name] = f"sex: {facts.sex}"
            elif name not in needed:
                found.setdefault(name, idle[place])
    return found


def _idle(rule: Rule, said: Sequence[Said], start: int) -> Iterator[tuple[int, str]]:
    """The places of the leaves behind a guard that is false, each with what the guard says."""
    place = start
    for turn, child in enumerate(children(rule)):
        count = sum(1 for _ in leaves(child))
        guard = said[start:place]
        if (
            isinstance(rule, When)
            and turn == 1
            and counted(rule.guard, [one.truth for one in guard]) is False
        ):
            reason = "; ".join(dict.fromkeys(one.reason for one in guard if one.truth is not None))
            yield from ((at, reason) for at in range(place, place + count))
        else:
            yield from _idle(child, said, place)
        place += count
