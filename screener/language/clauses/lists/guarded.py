"""How far a guard at the beginning reaches: "if diabetic, HbA1c > 9 %, or BMI > 40".

A comma before the last of a list, and none before it, may end what is asked of those whom the guard names. "For men,
PSA > 4, IPSS > 19, or urinary retention" is a list with a comma behind each.
"""

from lark import Tree

from screener.language.clauses.items.people import is_fertile, is_of_all, sex_of
from screener.language.clauses.lists.exceptions import further
from screener.language.clauses.trees import span_of_tree
from screener.language.words.tokens import Carried
from screener.language.words.wordlists import listed
from screener.model.protocol import CriterionKind
from screener.model.rules import AllOf, AnyOf, Judgement, Not, OneOf, Present, Rule, When, leaves


def may_end_before(sentence: Tree[Carried], when: When, text: str, kind: CriterionKind) -> bool:
    """Whether the last item behind a guard may be asked of everybody: it stands behind the only comma, and is no thing
    that only those whom the guard names can have."""
    joined = AnyOf if kind == "exclusion" else AllOf
    if not isinstance(when.then, joined | Judgement) or is_of_all(when.guard):
        return False
    signs = [child.carried for child in sentence.children if isinstance(child, Carried)]
    ends = next((sign for sign in signs if sign.kind == "THEN"), None)
    then = sentence.children[-1]
    if ends is None or ":" in text[slice(*ends.span)] or not isinstance(then, Tree):
        return False
    if then.data == "excepted":  # "if diabetic, HbA1c > 9 % unless on insulin, or BMI > 40"
        exception: Tree[Carried] = then.children[-1]  # type: ignore[assignment]
        return further(exception, text) is not None and not _ends_in_theirs(when)
    body = then.children[0] if then.data == "sentence" else then
    if not isinstance(body, Tree) or body.data != "list":
        return False
    commas = [
        "," in text[span_of_tree(before)[1] - 1 : sign.carried.end]  # type: ignore[arg-type]
        for before, sign in zip(body.children, body.children[1:], strict=False)
        if isinstance(sign, Carried)
    ]
    last = body.children[-2] if commas else None
    told = isinstance(last, Carried) and last.carried.data in ("and", "or")
    if not told or any(commas[:-1]) or not commas[-1]:
        return False
    return not _ends_in_theirs(when)


def asked_of_others(when: When, kind: CriterionKind, asked: Rule) -> Rule | None:
    """The rule for those whom the guard names, which is the same in both readings, and for the others the question
    where the last item would decide."""
    if not isinstance(asked, Judgement) or not isinstance(when.then, AllOf | AnyOf):
        return None
    judge, span, last = asked.model_copy(update={"about": None}), asked.span, when.then.rules[-1]
    if kind == "inclusion":
        return AllOf(rules=(when, AnyOf(rules=(when.guard, last, judge), span=span)), span=span)
    named = AllOf(rules=(when.guard, when.then), span=span)
    others = AllOf(rules=(Not(rule=when.guard, span=span), last, judge), span=span)
    return AnyOf(rules=(named, others), span=span)


def _ends_in_theirs(when: When) -> bool:
    asked = when.then.about if isinstance(when.then, Judgement) else when.then
    return isinstance(asked, AllOf | AnyOf) and _is_of_them(when.guard, asked.rules[-1])


def _is_of_them(guard: Rule, last: Rule) -> bool:
    """Whether what stands last only those of one sex can have, whom the guard names: "for women, negative pregnancy
    test, and effective contraception"."""
    if not (is_fertile(guard) or sex_of(guard)):
        return False
    return all(sex_of(leaf) or _name(leaf) in listed("fertility") for leaf in leaves(last))


def _name(leaf: Rule) -> str:
    return leaf.variable if isinstance(leaf, OneOf) else leaf.finding if isinstance(leaf, Present) else ""
