"""Two bounds of one measure that belong together in a list, so that a comma behind them adds one more item: one for
either sex ("Hb ≥ 13 g/dL in men or ≥ 12 g/dL in women, platelets ≥ 100 G/L"), or a lower and an upper one ("WBC < 3.5
or > 12 G/L, platelets < 100 G/L").
"""

from collections.abc import Sequence

from screener.language.clauses.items.contrary import is_parted
from screener.language.clauses.items.members import Member, by_sex, sexed
from screener.language.clauses.trees import end_of, start_of
from screener.model.protocol import CriterionKind
from screener.model.rules import AllOf, AnyOf, Between, Compare, Rule


def paired(members: Sequence[Member], kind: CriterionKind) -> Sequence[Member]:
    """The members of a list of more than two, each such pair as one item."""
    out: list[Member] = []
    for member in members:
        before = out[-1] if out else None
        found = _pair(before.rule, member, kind) if before is not None else None
        if before is not None and found is not None:
            out[-1] = before._replace(rule=found)
        else:
            out.append(member)
    return out if len(out) > 1 else members


def is_pair_by_sex(rule: Rule) -> bool:
    """Whether a rule is a bound for either sex, and no more."""
    if not isinstance(rule, AnyOf) or len(rule.rules) != 2 or not by_sex(rule.rules):
        return False
    bounds = [one.rules[-1] for one in rule.rules if isinstance(one, AllOf) and len(one.rules) == 2]
    named = {one.variable for one in bounds if isinstance(one, Compare | Between)}
    return len(bounds) == 2 and len(named) == 1 and named != {"age"}


def _pair(first: Rule, member: Member, kind: CriterionKind) -> AnyOf | None:
    """Two neighbours as one rule; None where they are no such pair."""
    rules = [first, member.rule]
    either = AnyOf(rules=sexed(rules) or (first, member.rule), span=(start_of(first), end_of(member.rule)))
    if member.word in ("or", "and", ",") and is_pair_by_sex(either):
        return either
    return either if member.word == "or" and kind == "exclusion" and is_parted(rules) else None
