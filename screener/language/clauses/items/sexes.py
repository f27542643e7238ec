"""Bounds that hold for one sex alone: "QTc > 450 ms (men)", "55 kg or higher (female: 50 kg or higher)"."""

from collections.abc import Callable

from screener.language.clauses.items.leaves import Subject
from screener.language.clauses.items.parts import Group, Part, span_of
from screener.model.rules import AllOf, AnyOf, Between, Compare, OneOf, Rule, When
from screener.model.vocabulary import Term


def overridden(
    content: list[Part],
    group: Group,
    core: Callable[[list[Part], Subject | None], Rule | None],
    inherit: Subject | None,
) -> Rule | None:
    """ "55 kg or higher (female: 50 kg or higher)": a bound, and another for one sex. ``core`` reads parts."""
    rule = core([part for part in content if part is not group], inherit)
    if content[-1] is not group or not isinstance(rule, Compare | Between) or rule.named is None:
        return None
    name = Term("variable", rule.variable) if not rule.words else None
    other = group.rule(Subject(name, rule.words or rule.variable, rule.named))
    if not isinstance(other, When) or not isinstance(other.guard, OneOf):
        return None
    if not isinstance(other.then, Compare | Between) or other.then.variable != rule.variable:
        return None
    rest = tuple(sex for sex in ("female", "male") if sex not in other.guard.values)
    if other.guard.variable != "sex" or len(rest) != 1:
        return None
    default = AllOf(rules=(other.guard.model_copy(update={"values": rest}), rule), span=rule.span)
    special = AllOf(rules=(other.guard, other.then), span=other.span)
    return AnyOf(rules=(default, special), span=span_of(content))


def sexed(
    content: list[Part],
    core: Callable[[list[Part], Subject | None], Rule | None],
    inherit: Subject | None,
    text: str,
) -> Rule | None:
    """ "QTc > 450 ms (men)", "≥ 109 g/m² in women": a bound for one sex. ``core`` reads parts."""
    last = content[-1]
    if isinstance(last, Group):
        if any(sign.isdigit() for sign in text[last.start : last.end]):
            return None  # another bound
        who = last.rule(None)
        rest = content[:-1]
    elif isinstance(last.data, Term) and last.data.kind == "value" and len(content) > 2:
        if content[-2].kind not in ("FOR", "LOOSE") and content[-2].data != "in":
            return None
        who, rest = core([last], None), content[:-2]
    else:
        return None
    if not isinstance(who, OneOf) or who.variable != "sex" or not rest:
        return None
    rule = core(rest, inherit)
    if not isinstance(rule, Compare | Between) or rule.variable == "age":
        return None
    return When(guard=who, then=rule, span=span_of(content))  # of the other sex it says nothing
