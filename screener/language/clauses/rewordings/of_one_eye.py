"""Measures of one eye: "IOP > 25 mmHg in the study eye", "intraocular pressure ≥ 22 mmHg in either eye".

What is measured of an eye has two values, one of each. That of the study eye is a datum of its own, and so is that of
the other. Where either eye is enough, the eye counts in which the value is higher, for a bound from below, and where
both are needed, the one in which it is lower; for a bound from above it is the other way round.
"""

import re
from functools import cache
from math import log2

from screener.errors import Span
from screener.language.clauses.built import Read
from screener.language.clauses.items.parts import list_leaves
from screener.language.clauses.rewordings.relocated import filled, reads_here
from screener.language.words.late import late
from screener.language.words.wordlists import any_of, listed
from screener.model.names import field_name
from screener.model.protocol import CriterionKind
from screener.model.rules import AllOf, AnyOf, Between, Compare, Rule, children, with_children

_LONGEST = 200
"""Characters of such a sentence."""
_EQUIVALENT = late(
    r"(?P<letters>[^;\n()]*?\d[^;\n()]*?)\s*\(\s*(?P<lines>[^()]*?20\s*/\s*\d+[^()]*)\)(?P<behind>[^()]*)",
    re.IGNORECASE,
)
_LINE = late(r"\b20\s*/\s*([1-9]\d*)\b")
_BESIDE = late(
    r"(?:approx(?:imately|imate|\.)?|snellen|equivalents?|to|of|or|better|worse|between|and|through|-|–|[\s,])*",
    re.IGNORECASE,
)
_NORMAL, _TO_A_DOUBLING, _NEAR = 85, 15.05, 5
"""Letters of whoever sees 20/20, how many fewer at half of that, and how far a line may be from the letters that it is
said to be about: a line has five (Ferris et al., Am J Ophthalmol 1982;94:91-96)."""
_HIGHER, _LOWER = "the eye in which it is higher", "the eye in which it is lower"


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    which = rf"(?P<which>{any_of('which eye')})"
    each = r"(?P<each>either|both|each|any|at\s+least\s+one|one\s+or\s+both|one)"
    eye = rf"(?:(?:the|his|her)\s+)?(?:{which}\s+eyes?|{each}\s+(?:of\s+the\s+)?(?:(?:study|two)\s+)?eyes?)"
    day = r"(?P<day>\s*,?\s+(?:at|on|before|during)\s+[^;:\n,()]+?)?"
    said = (
        rf"(?P<before>[^;:\n]+?)\s*,?\s+(?:in|of|for)\s+{eye}{day}",
        rf"(?P<before>[^;:\n]+?)\s*\(\s*(?:in\s+)?{eye}\s*\){day}",
        rf"(?P<before>[^;:\n<>≤≥=\d]+?)\s+(?:in|of)\s+{eye}\s*(?:,|:)?\s*(?P<behind>[^;\n]+?)",
        rf"(?:the\s+)?{which}\s+eye\s+(?P<before>[^;:\n]+?)",
    )
    return tuple(re.compile(rf"{one}\s*[.;]?", re.IGNORECASE) for one in said)


def of_one_eye(text: str, kind: CriterionKind, span: Span, read: Read) -> Rule | None:
    """The rule of such a sentence; None for any other. ``read`` gives the rule of a text that can be read whole."""
    said = text.strip()
    if len(said) > _LONGEST or "eye" not in said.lower():
        return None
    read = reads_here(read, text, span)
    for form in filter(None, (one.fullmatch(said) for one in _forms())):
        parts = form.groupdict()
        usual = " ".join(
            filter(None, (parts["before"], parts.get("behind"), (parts.get("day") or "").strip(" ,")))
        )
        rule = read(usual)
        if rule is None or not isinstance(rule, Compare | Between | AnyOf | AllOf):
            continue
        if not all(map(_is_of_an_eye, list_leaves(rule))):
            continue
        if parts.get("which"):
            return _of(rule, f"the {' '.join(parts['which'].lower().split())} eye", span)
        each = " ".join(parts["each"].lower().split())
        either = each not in ("both", "each")
        return _of_each(rule, kind, either=either, span=span) if isinstance(rule, Compare) else None
    return None


def is_of_one_eye(words: str) -> bool:
    """Whether words name what is measured of one eye, as the rules here name it."""
    return words.endswith((" eye", _HIGHER, _LOWER))


def in_letters(text: str, _kind: CriterionKind, span: Span, read: Read) -> Rule | None:
    """The rule of letters with about as many lines of Snellen's chart in a bracket behind them, "BCVA of 24 to 78
    letters (Snellen equivalent 20/32 to 20/320)"; None for any other text."""
    form = _EQUIVALENT.fullmatch(text.strip()) if len(text) <= _LONGEST else None
    if form is None or _BESIDE.fullmatch(_LINE.sub("", form["lines"])) is None:
        return None
    rule = reads_here(read, text, span)(f"{form['letters']}{form['behind']}")
    if not isinstance(rule, Compare | Between) or "letters" not in rule.variable.split("_"):
        return None
    against = "" if isinstance(rule, Between) else "worse" if rule.operator[0] == ">" else "better"
    if against and against in form["lines"].lower():
        return None  # "≥ 70 letters (20/40 or worse)"
    ends = (rule.quantity,) if isinstance(rule, Compare) else (rule.high, rule.low)
    lines = sorted(int(line) for line in _LINE.findall(form["lines"]))
    same = len(lines) == len(ends) and all(
        abs(float(end.value) - (_NORMAL - _TO_A_DOUBLING * log2(line / 20))) <= _NEAR
        for end, line in zip(ends, lines, strict=True)
    )
    return filled(rule, span) if same else None


def _of_each(rule: Compare, kind: CriterionKind, *, either: bool, span: Span) -> Rule | None:
    """The bound of the eye that decides. What is sought "≤ 21 mmHg in either eye" may be of each of them, and whom
    "both eyes" exclude, either of them."""
    least = rule.operator[0] == ">"
    if kind == "inclusion" and either and not least:
        return None
    if kind == "exclusion" and not either:
        return None
    return _of(rule, _HIGHER if least == either else _LOWER, span)


def _is_of_an_eye(leaf: Rule) -> bool:
    return isinstance(leaf, Compare | Between) and not leaf.words and leaf.variable in listed("of one eye")


def _of(rule: Rule, eye: str, span: Span) -> Rule:
    """The rule with its bounds each of that eye, in words of their own."""
    if isinstance(rule, Compare | Between):
        words = f"{rule.variable.replace('_', ' ')} in {eye}"
        named = {"variable": field_name(words), "words": words, "named": None, "span": span}
        return rule.model_copy(update=named)
    below = tuple(_of(child, eye, span) for child in children(rule))
    return with_children(rule, below).model_copy(update={"span": span})
