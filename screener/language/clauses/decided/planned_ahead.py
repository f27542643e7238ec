"""What is planned for a time ahead: "pregnant, breastfeeding or planning to become pregnant in the next 6 months".

Whoever plans it not at all is in no such time; of whoever plans it, a person is asked when. A pregnancy beside it is
as it is today, and has no such time.
"""

from collections.abc import Sequence

from screener.language.clauses.decided.undecided import Undecided
from screener.language.clauses.items.negation import is_state
from screener.language.words.chunks import Chunk
from screener.language.words.wordlists import listed
from screener.model.rules import AllOf, AnyOf, Judgement, Not, Occurred, Present, Rule, Window, leaves

_IDLE = ("MARK", "FILLER")


def planned_ahead(criterion: Undecided) -> Rule | None:
    """What is so today, and the plan beside the question; None for any other text."""
    text, kind, chunks, question, read = criterion
    said = [chunk for chunk in chunks if chunk.kind not in _IDLE]
    ahead = said[-1] if said and said[-1].kind in ("WINDOW", "VAGUE") else None
    if ahead is None or text[ahead.end :].strip(" .;") or not _is_ahead(ahead, text):
        return None
    rule = read(text[: ahead.start].rstrip(" ,"))
    asked = question.model_copy(update={"about": _time(question, ahead)})
    if kind == "exclusion":
        return _excluded(rule, asked)
    *rest, none = _each_none(rule)
    if not isinstance(none, Not) or not _is_plan(none.rule):
        return None
    if not all(isinstance(one, Not) and is_state(one.rule) for one in rest):
        return None
    open_ = AnyOf(rules=(none, asked), span=question.span)
    return AllOf(rules=(*rest, open_), span=question.span) if rest else open_


def _each_none(rule: Rule | None) -> Sequence[Rule | None]:
    """The items of a list, of "none of them" each as none: "not pregnant, breastfeeding or planning …"."""
    if isinstance(rule, Not) and isinstance(rule.rule, AnyOf):
        return [Not(rule=one, span=one.span) for one in rule.rule.rules]
    return rule.rules if isinstance(rule, AllOf) else [rule]


def _excluded(rule: Rule | None, asked: Judgement) -> Rule | None:
    plan = rule.rules[-1] if isinstance(rule, AnyOf) else rule
    rest = rule.rules[:-1] if isinstance(rule, AnyOf) else ()
    if plan is None or not _is_plan(plan) or not all(map(is_state, rest)):
        return None
    open_ = AllOf(rules=(plan, asked), span=asked.span)
    return AnyOf(rules=(*rest, open_), span=asked.span) if rest else open_


def _time(question: Judgement, ahead: Chunk) -> Rule | None:
    """What could be read of the plan with its time."""
    found = leaves(question.about) if question.about is not None else ()
    last = [one for one in found if isinstance(one, Occurred) and one.span and one.span[1] >= ahead.end]
    return last[-1] if last else None


def _is_ahead(chunk: Chunk, text: str) -> bool:
    """Whether a time may lie ahead: "in the next year", and "within 6 months" of a plan; none before a day."""
    words, window = text[chunk.start : chunk.end].lower().split(), chunk.data
    if chunk.kind == "VAGUE":
        return bool(listed("ahead").intersection(words))
    return (
        isinstance(window, Window) and window.opener == "within" and window.anchor is None and not window.near
    )


def _is_plan(rule: Rule) -> bool:
    return isinstance(rule, Present) and not rule.words and rule.finding in listed("plans")
