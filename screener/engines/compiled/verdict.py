"""Criteria and the decision in columns: status, failed, unknown, missing and the reasons.

With which status a criterion keeps a candidate out is asked of :mod:`screener.engines.decisions`, whose words
these are.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from screener.engines.compiled.ages import say_age
from screener.engines.compiled.answers import say_answer, say_category
from screener.engines.compiled.columns import Columns
from screener.engines.compiled.dialect import Dialect
from screener.engines.compiled.expr import (
    Expr,
    and_,
    beyond,
    case,
    concat,
    equal,
    fails,
    false,
    holds,
    is_false,
    is_null,
    joined,
    known,
    not_,
    or_,
    text,
    true,
    when,
)
from screener.engines.compiled.leaf import JOINT, Said, together
from screener.engines.compiled.marks import mark
from screener.engines.compiled.measures import say_measure
from screener.engines.compiled.settling import Facts
from screener.engines.compiled.tree import Node, Proof, Tree, same
from screener.engines.compiled.windows import say_lasted, say_occurred
from screener.engines.decisions import Failing, failing
from screener.model.protocol import Criterion
from screener.model.rules import (
    AllOf,
    AnyOf,
    AtLeast,
    Between,
    Compare,
    Judgement,
    Lasted,
    Leaf,
    Not,
    Occurred,
    OneOf,
    Present,
    Rule,
    Unless,
    When,
    children,
    leaves,
    nodes,
)

_GROUP = 4
NOTHING_ASKED = "the rule asks for nothing"


@dataclass(frozen=True)
class Judged:
    """One criterion in columns.

    ``satisfied`` is TRUE where it lets the candidate through, FALSE where it fails, NULL where that is not
    known. ``status`` and ``reasons`` are those of a finding, ``told`` are the reasons with the provisos behind them
    where the criterion fails, ``mark`` is the status as one sign
    (:mod:`screener.engines.compiled.marks`), ``fails_as`` says what it does where it does not let the candidate
    through, ``missing`` are fields with when each is missing, ``again`` are windows that run on, in brief, with when a
    no in each decides something.
    """

    id: str
    satisfied: Expr
    status: Expr
    mark: Expr
    reasons: Expr
    told: Expr
    missing: tuple[tuple[str, Expr], ...]
    fails_as: str
    again: tuple[tuple[Expr, Expr], ...] = ()


def judge_criterion(criterion: Criterion, facts: Facts, columns: Columns, place: int) -> Judged:
    """The criterion's columns."""
    said = [say(leaf, facts) for leaf in leaves(criterion.rule)]
    truths = [columns.define("leaves", f"t{place}_{leaf}", one.truth) for leaf, one in enumerate(said)]
    tree = Tree(truths, columns, place)
    node = tree.read(criterion.rule)
    status, by = _verdict(tree, node)
    deciding = [(by.get(leaf), leaf) for leaf in range(len(said))]
    shown = [(so, said[leaf], truths[leaf]) for so, leaf in deciding if so is not None and not is_false(so)]
    parts = [(so, one.sentence) for so, one, _ in shown]
    reasons = together(parts, _alike([one for _, one, _ in shown])) if parts else text(NOTHING_ASKED)
    if parts and _decides_by_itself(criterion.rule):
        reasons = case([(or_(*(so for so, _ in parts)), reasons)], text(NOTHING_ASKED))
    missing = tuple(
        (name, and_(so, is_null(truth), wanted))
        for so, one, truth in shown
        for name, wanted in _beside_each_other(one.missing)
    )
    stop = failing(criterion.kind)
    satisfied = columns.define("nodes", f"ok{place}", _satisfied(node, stop))
    sign = mark(satisfied, node.value.truth, node.applies.truth, stop)
    provisos = [
        (and_(fails(satisfied), so, fails(truth), one.proviso.so), one.proviso.words)
        for so, one, truth in shown
        if one.proviso is not None and _may_rest_on_none(criterion.rule, stop)
    ]
    open_windows = [
        (and_(so, fails(truth), one.proviso.so), concat(criterion.id, one.proviso.brief))
        for so, one, truth in shown
        if one.proviso is not None
    ]
    also = [when(so, concat(JOINT, words)) for so, words in _each_once(provisos)]
    whole = concat(reasons, *also)
    again = tuple(_each_once(open_windows))
    return Judged(criterion.id, satisfied, status, sign, reasons, whole, missing, stop.word, again)


def _beside_each_other(missing: Iterable[tuple[str, Expr]]) -> list[tuple[str, Expr]]:
    """The fields that are missing, each with when; of one that follows itself it is told once."""
    found: list[tuple[str, Expr]] = []
    for name, so in missing:
        if found and found[-1][0] == name:
            found[-1] = (name, or_(holds(found[-1][1]), holds(so)))
        elif not is_false(so):
            found.append((name, so))
    return found


def _may_rest_on_none(rule: Rule, stop: Failing) -> bool:
    """Whether a criterion can fail because something is not so: one that is met, by something denied alone."""
    return stop.status == "not_met" or any(isinstance(one, Not | Unless | When) for one in nodes(rule))


def _each_once(told: list[tuple[Expr, Expr]]) -> list[tuple[Expr, Expr]]:
    """The texts with when each is told, not again where it is told before."""
    return [
        (and_(so, *(not_(and_(holds(before), equal(other, one))) for before, other in told[:place])), one)
        for place, (so, one) in enumerate(told)
    ]


def say(leaf: Leaf, facts: Facts) -> Said:
    """What a leaf says, in columns."""
    match leaf:
        case Compare(variable="age") | Between(variable="age"):
            return say_age(leaf, facts)
        case Compare() | Between():
            return say_measure(leaf, facts)
        case OneOf():
            return say_category(leaf, facts)
        case Occurred():
            return say_occurred(leaf, facts)
        case Lasted():
            return say_lasted(leaf, facts)
        case Present() | Judgement():
            return say_answer(leaf, facts)


def _decides_by_itself(rule: Rule) -> bool:
    """Whether some list in the rule is empty, or shorter than what is asked of it: then no leaf may decide."""
    asked = rule.count if isinstance(rule, AtLeast) else 1
    if isinstance(rule, AllOf | AnyOf | AtLeast) and len(rule.rules) < asked:
        return True
    return any(_decides_by_itself(child) for child in children(rule))


def _satisfied(node: Node, stop: Failing) -> Expr:
    """Whether the criterion lets the candidate through: it does not apply, or has not the status that stops."""
    value, applies = node.value.truth, node.applies.truth
    return or_(not_(applies), value if stop.status == "not_met" else not_(value))


def _verdict(tree: Tree, node: Node) -> tuple[Expr, dict[int, Expr]]:
    """The status, and the leaves that decide it."""
    value, applies = node.value, node.applies
    spared = fails(applies.truth)
    told = and_(not_(spared), known(value.truth))
    status = case(
        [
            (spared, text("not_applicable")),
            (value.truth, text("met")),
            (not_(value.truth), text("not_met")),
        ],
        text("unknown"),
    )
    satisfied = tree.satisfied(node)
    by: dict[int, Expr] = {}
    for leaf in sorted({*value.by, *applies.by, *satisfied.by}):
        alone, both = _of(applies, leaf), or_(_of(value, leaf), _of(applies, leaf))
        open_too = _of(satisfied, leaf)
        if is_false(spared) and both == open_too:  # as it is without guards
            by[leaf] = both
        else:
            by[leaf] = case([(spared, alone), (told, both)], open_too)
    return status, by


def _of(proof: Proof, leaf: int) -> Expr:
    return or_(*([proof.by[leaf]] if leaf in proof.by else []))


def _alike(said: list[Said]) -> list[list[int]]:
    """For each leaf the earlier ones whose sentence may be the same."""
    return [
        [earlier for earlier in range(place) if said[earlier].likeness & one.likeness]
        for place, one in enumerate(said)
    ]


@dataclass(frozen=True)
class Group:
    """Some criteria beside each other. ``satisfied`` is so of all: a row in which it is TRUE has nothing to be
    told of any of them, and asks for none."""

    judged: list[Judged]
    satisfied: Expr


def grouped(judged: list[Judged], columns: Columns) -> list[Group]:
    """The criteria by fours."""
    groups: list[Group] = []
    for start in range(0, len(judged), _GROUP):
        some = judged[start : start + _GROUP]
        satisfied = and_(*(one.satisfied for one in some))
        groups.append(Group(some, columns.define("groups", f"group{len(groups)}", satisfied)))
    return groups


def missing_text(judged: list[Judged], lacks: list[list[tuple[str, Expr]]]) -> Expr:
    """The fields that the unknown criteria lack, each once, in the order of their criteria. ``lacks`` are those of each
    criterion, with when it lacks them; it is asked only where the criterion is unknown."""
    told: list[Expr] = []
    before: dict[str, list[Expr]] = {}
    for one, fields in zip(judged, lacks, strict=True):
        parts = []
        for name, so in fields:
            earlier = before.setdefault(name, [])
            parts.append(when(and_(so, *map(not_, earlier)), f"{JOINT}{name}"))
            earlier.append(so)
        told.append(when(is_null(one.satisfied), concat(*parts)))
    return beyond(concat(*told), len(JOINT))


def each_once(wanted: list[tuple[str, Expr]]) -> Expr:
    """The names that are wanted, each once, in the order in which they first are."""
    parts: list[tuple[Expr, Expr]] = []
    for place, (name, so) in enumerate(wanted):
        earlier = [other for same, other in wanted[:place] if same == name]
        parts.append((and_(so, *(not_(other) for other in earlier)), text(name)))
    return together(parts)


def ask_again(judged: list[Judged], decision: Expr) -> Expr:
    """The windows that run on of which somebody is to be asked again, in brief; of a row that is ineligible those of
    the criteria that fail."""
    parts = [
        (and_(or_(not_(fails(decision)), fails(one.satisfied)), so), words)
        for one in judged
        for so, words in one.again
    ]
    return joined(JOINT, parts) if parts else text("")


def told(
    judged: list[Judged], groups: list[Group], decision: Expr, all_satisfied: str, dialect: Dialect
) -> dict[str, Expr]:
    """``failed`` and ``unknown``, the ids of the criteria that fail or are not known, and ``reasons``, the
    sentences that bring the decision about."""
    if dialect.keeps_stages:
        return _told_by_group(groups, decision, all_satisfied)
    fail = [(fails(one.satisfied), one) for one in judged]
    unknown = [(is_null(one.satisfied), one) for one in judged]
    failing = together([(so, concat(f"{one.id} {one.fails_as}: ", one.told)) for so, one in fail])
    missed = together([(so, concat(f"{one.id} unknown: ", one.told)) for so, one in unknown])
    return {
        "failed": together([(so, text(one.id)) for so, one in fail]),
        "unknown": together([(so, text(one.id)) for so, one in unknown]),
        "reasons": case([(not_(decision), failing), (is_null(decision), missed)], text(all_satisfied)),
    }


def _told_by_group(groups: list[Group], decision: Expr, all_satisfied: str) -> dict[str, Expr]:
    """The same, asked for only in groups of which there is something to be told. What brings the decision about
    are the criteria of which the same is so as of all: so the decision stands beside each of them, which an
    engine must not put its whole expression in place of."""
    fail, unknown, reasons = [], [], []
    for group in groups:
        open_ones = [is_null(one.satisfied) for one in group.judged]
        some_open = case([(group.satisfied, false()), *((one, true()) for one in open_ones)], false())
        ids = [text(one.id) for one in group.judged]
        failing = [fails(one.satisfied) for one in group.judged]
        fail.append((fails(group.satisfied), list(zip(failing, ids, strict=True))))
        unknown.append((some_open, list(zip(open_ones, ids, strict=True))))
        sentences = [(same(one.satisfied, decision), _sentence(one, decision)) for one in group.judged]
        reasons.append((same(group.satisfied, decision), sentences))
    return {
        "failed": _by_group(fail),
        "unknown": _by_group(unknown),
        "reasons": case([(decision, text(all_satisfied))], _by_group(reasons)),
    }


def _sentence(one: Judged, decision: Expr) -> Expr:
    word = case([(is_null(decision), text("unknown"))], text(one.fails_as))
    return concat(f"{one.id} ", word, ": ", one.told)


def _by_group(told: list[tuple[Expr, list[tuple[Expr, Expr]]]]) -> Expr:
    """The texts whose condition holds, asked for only in groups whose condition does."""
    return joined(JOINT, [(so, joined(JOINT, some)) for so, some in told])
