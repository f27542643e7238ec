"""The reference engine: a protocol's rules applied to one candidate. It is the definition.

Every node of a rule has two truths (see :mod:`screener.model.truth`): its *value*, whether what it says
is so, and whether it *applies* to the candidate at all. Only a guard ("for women of childbearing
potential, …") makes a rule not apply; what does not apply satisfies an "all of" and counts for nothing
in an "any of".

====================  ==============================================  ==================================
node                  value                                           applies
====================  ==============================================  ==================================
a leaf                what it says                                    yes
``AllOf``             every one is so, or does not apply              one or more apply
``AnyOf``             one or more are so and apply                    one or more apply
``AtLeast(n)``        n or more are so and apply                      one or more apply
``Not``               the opposite                                    as the rule
``When``              as ``then``                                     the guard is so and applies, and
                                                                      ``then`` applies
``Unless``            the rule is so, and not: the exception is so    as the rule
                      and applies
====================  ==============================================  ==================================

A criterion that does not apply is *not applicable*. One that applies is *met* or *not met* by its value.
Where it is not known whether it applies, its value still tells it: :mod:`screener.engines.decisions` knows what
either comes to then. It is *unknown* only where neither is told.

With each truth go the leaves that decide it: the true ones of a true "any of", the false ones of a false
"all of", the unknown ones of what is not known. Their sentences are the finding's reasons.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple, TypeVar

from screener.engines.findings import Finding, Status
from screener.engines.leaves import say
from screener.engines.settle import Facts, Said
from screener.model.candidate import Candidate
from screener.model.protocol import Criterion, Protocol
from screener.model.rules import AllOf, AnyOf, AtLeast, Not, Rule, Unless, When, leaves
from screener.model.truth import Truth, all_of, any_of, at_least, negate


def evaluate(protocol: Protocol, candidate: Candidate) -> tuple[Finding, ...]:
    """One finding for each criterion, in the protocol's order."""
    facts = Facts(protocol, candidate)
    return tuple(_find(criterion, facts) for criterion in protocol.criteria)


class _Proof(NamedTuple):
    """A truth, and the places of the leaves that decide it, counted in the text's order."""

    truth: Truth
    by: frozenset[int] = frozenset()


class _Reading(NamedTuple):
    """What a node comes to."""

    value: _Proof
    applies: _Proof

    @property
    def counts(self) -> _Proof:
        """So, and applies: how an "any of" sees it."""
        if self.applies.truth is False:
            return self.applies
        return _decided(all_of((self.applies.truth, self.value.truth)), (self.applies, self.value))

    @property
    def satisfied(self) -> _Proof:
        """So, or does not apply: how an "all of" sees it."""
        spared = _negated(self.applies)
        if spared.truth is True:
            return spared
        return _decided(any_of((spared.truth, self.value.truth)), (spared, self.value))


_T = TypeVar("_T")
_ALWAYS = _Proof(True)


def _negated(proof: _Proof) -> _Proof:
    return _Proof(negate(proof.truth), proof.by)


def _decided(truth: Truth, parts: Iterable[_Proof]) -> _Proof:
    """A truth made of parts: it is decided by those that share it."""
    return _Proof(truth, frozenset().union(*(part.by for part in parts if part.truth is truth)))


def _read(rule: Rule, truths: Iterator[_Proof]) -> _Reading:
    """What a rule comes to, given its leaves' truths in the text's order."""
    match rule:
        case AllOf():
            below = [_read(one, truths) for one in rule.rules]
            parts = [one.satisfied for one in below]
            return _Reading(_decided(all_of(part.truth for part in parts), parts), _some_apply(below))
        case AnyOf():
            below = [_read(one, truths) for one in rule.rules]
            parts = [one.counts for one in below]
            return _Reading(_decided(any_of(part.truth for part in parts), parts), _some_apply(below))
        case AtLeast():
            below = [_read(one, truths) for one in rule.rules]
            parts = [one.counts for one in below]
            enough = at_least(rule.count, (part.truth for part in parts))
            return _Reading(_decided(enough, parts), _some_apply(below))
        case Not():
            inner = _read(rule.rule, truths)
            return _Reading(_negated(inner.value), inner.applies)
        case When():
            guard, then = _read(rule.guard, truths).counts, _read(rule.then, truths)
            applies = all_of((guard.truth, then.applies.truth))
            return _Reading(then.value, _decided(applies, (guard, then.applies)))
        case Unless():
            inner, spared = _read(rule.rule, truths), _negated(_read(rule.exception, truths).counts)
            value = all_of((inner.value.truth, spared.truth))
            return _Reading(_decided(value, (inner.value, spared)), inner.applies)
        case _:
            return _Reading(next(truths), _ALWAYS)


def _some_apply(below: list[_Reading]) -> _Proof:
    """Whether one or more of the rules apply; one that does is proof enough, the plainest is taken."""
    if not below:
        return _ALWAYS
    applying = [one.applies for one in below if one.applies.truth is True]
    if applying:
        return min(applying, key=lambda proof: len(proof.by))
    return _decided(any_of(one.applies.truth for one in below), [one.applies for one in below])


def _verdict(reading: _Reading) -> tuple[Status, frozenset[int]]:
    """The status, and the leaves that decide it."""
    value, applies = reading.value, reading.applies
    if applies.truth is False:
        return "not_applicable", applies.by
    if value.truth is None:
        return "unknown", reading.satisfied.by
    return "met" if value.truth else "not_met", value.by | applies.by


def _guard_open(reading: _Reading, status: Status) -> bool:
    return status in ("met", "not_met") and reading.applies.truth is None


def status_of(rule: Rule, truths: Sequence[Truth]) -> tuple[Status, bool]:
    """The status that a rule would have, were its leaves, in the text's order, of these truths; and
    whether it is then not known that it applies at all (as :attr:`Finding.guard_open`)."""
    reading = _read(rule, _proofs(truths))
    status, _ = _verdict(reading)
    return status, _guard_open(reading, status)


def counted(rule: Rule, truths: Sequence[Truth]) -> Truth:
    """Whether a rule is so and applies, as a guard is asked, were its leaves of these truths."""
    return _read(rule, _proofs(truths)).counts.truth


def _find(criterion: Criterion, facts: Facts) -> Finding:
    said = [say(leaf, facts) for leaf in leaves(criterion.rule)]
    reading = _read(criterion.rule, _proofs(one.truth for one in said))
    status, by = _verdict(reading)
    deciding = [said[place] for place in sorted(by)]
    return Finding(
        criterion=criterion.id,
        status=status,
        reasons=_unique(one.reason for one in deciding) or ("the rule asks for nothing",),
        used=_unique(used for one in deciding for used in one.used),
        missing=_unique(name for one in deciding if one.truth is None for name in one.missing),
        guard_open=_guard_open(reading, status),
        changes_on=_changes_on(criterion.rule, said, status),
        provisos=_unique(one.proviso for one in deciding if one.proviso is not None),
    )


def _changes_on(rule: Rule, said: list[Said], status: Status) -> date | None:
    """The first day on which the leaves that turn by themselves make the status another."""
    for day in sorted({day for one in said for day, _ in one.turns}):
        then, _ = _verdict(_read(rule, _proofs(_truth_on(one, day) for one in said)))
        if then != status:
            return day
    return None


def _truth_on(said: Said, day: date) -> Truth:
    truth = said.truth
    for since, then in said.turns:
        if since <= day:
            truth = then
    return truth


def _proofs(truths: Iterable[Truth]) -> Iterator[_Proof]:
    return (_Proof(truth, frozenset({place})) for place, truth in enumerate(truths))


def _unique(items: Iterable[_T]) -> tuple[_T, ...]:
    return tuple(dict.fromkeys(items))
