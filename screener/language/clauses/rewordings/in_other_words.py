"""Sentences that say in other words what is read as it is said usually: "pain for 3 months or longer" is "for at least
3 months".

Each is put into the usual words, and read only where that leaves nothing open.
"""

import re
from collections.abc import Callable

from screener.errors import Span
from screener.language.clauses.items.aged_behind import is_once
from screener.language.clauses.items.citations import names_method
from screener.language.clauses.items.members import asked_about, is_measured
from screener.language.clauses.items.people import is_sex
from screener.language.clauses.items.population import standing_at
from screener.language.clauses.items.restated import comes_to_the_same
from screener.language.words.wordlists import any_of, listed
from screener.model.names import field_name
from screener.model.protocol import CriterionKind
from screener.model.rules import (
    AllOf,
    AnyOf,
    Between,
    Compare,
    Lasted,
    Not,
    Occurred,
    Operator,
    Present,
    Quantity,
    Rule,
    leaves,
    without_spans,
)
from screener.model.vocabulary import vocabulary

_LONGEST = 300
"""Characters of such a sentence: of longer ones nothing is put into other words."""
_BLANKS = re.compile(r"[ \t]{2,}")
_NUMBER = r"\d+(?:\.\d+)?"
_OPPOSITE: dict[Operator, Operator] = {"<": ">=", "<=": ">", ">": "<=", ">=": "<"}
_PEOPLE = rf"(?:those|(?:{any_of('takes part')})s?)"
_OTHERWISE = re.compile(
    rf"(?P<first>[^;\n]+?)\s*,?\s+or\s+(?P<second>[^;\n]+?)\s+"
    rf"(?:(?:for|in)\s+{_PEOPLE}\s+(?:with|whose|who\s+have)|if|when|where)\s+(?P<case>[^;\n,()]+?)\s*\.?",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"(?:(?:patients|subjects|participants)\s+)?(?:must\s+|should\s+)?(?:(?:have|has)\s+)?(?:(?:had|received|experienced)\s+)?(?P<least>(?:at\s+least|more\s+than|≥|>=|>)\s*(?:\d+|[a-z]+))\s*,?\s+(?:but|and)\s+"
    r"(?P<most>(?:no\s+more\s+than|not\s+more\s+than|at\s+most|fewer\s+than|less\s+than|≤|<=|<)\s*(?:\d+|[a-z]+))\s+"
    r"(?P<what>[^;:\n,()]+)",
    re.IGNORECASE,
)
_RECEIVED = re.compile(
    r"(?P<none>(?:no|without)\s+(?:any\s+)?)?(?P<what>(?:prior|previous)\s+[^;:\n,()<>≤≥=\d]+?)\s*\.?",
    re.IGNORECASE,
)
_ARE_NOT = re.compile(
    r"(?P<who>[^;:\n,()]+?)\s+who\s+are\s+(?P<what>(?:not|neither)\s+[^;:\n,()]+?)\s*\.?", re.IGNORECASE
)
_DESCRIBED = re.compile(
    r"(?P<first>[\w-]+)\s*,\s*(?:and\s+)?(?P<second>[\w-]+)\s+(?P<who>[^;:\n,()]+?)\s*\.?", re.IGNORECASE
)
_PERSISTS = re.compile(
    r"(?P<what>[^;:\n,()\d]+?)\s+(?:persisting|present|ongoing)\s+(?:for\s+)?"
    r"(?P<length>(?:≥|>=?|more\s+than|at\s+least|over)\s*\d+\s+(?:days?|weeks?|months?|years?))\s*\.?",
    re.IGNORECASE,
)
_LASTS = re.compile(
    r"(?P<what>[^;:\n,()\d]+?)\s+(?P<word>lasting|for)\s+(?P<length>\d+\s+(?:days?|weeks?|months?|years?))\s+or\s+"
    r"(?:longer|more)\s*\.?",
    re.IGNORECASE,
)
_OR_MORE = re.compile(
    r"\b(?P<number>\d+|[a-z]+)\s+or\s+(?P<side>more|longer|fewer|less)\s+(?P<unit>(?:day|week|month|year)s)\b"
    r"(?!\s*-?\s*(?:old|of\s+age))",
    re.IGNORECASE,
)
_FREE = re.compile(
    r"(?P<who>(?:(?:is|are|be|been|have\s+been|has\s+been|must\s+be)\s+)?)(?P<what>[a-z]+)[\s-]free\s+"
    r"(?P<time>(?:for|over|throughout|≥|>|at\s+least|more\s+than)\s+[^;:\n,()]+?)\s*\.?",
    re.IGNORECASE,
)
_DOSE = re.compile(
    rf"(?P<drug>[a-z-]+)\s+(?P<bound>(?:>|≥|>=|more\s+than|at\s+least)\s*{_NUMBER}|{_NUMBER}\s*(?:-|–|to)\s*{_NUMBER})\s*"
    r"(?P<unit>[mµu]c?g\s*/\s*(?:day|d|week)|[mµu]c?g\s+(?:daily|per\s+day|a\s+day|weekly|per\s+week))\s*\.?",
    re.IGNORECASE,
)
_YOUNG = re.compile(
    r"(?P<who>(?:boys|girls)(?:\s+(?:and|or)\s+(?:boys|girls))?)\s+(?P<aged>(?:aged?|between|from|under|over|[<>≤≥\d])[^;:\n]*)",
    re.IGNORECASE,
)
_TAKEN_IN = re.compile(
    r"(?P<rule>[^;\n]+?)\s+(?:(?P<needed>(?:is|are)\s+required)|will\s+be\s+(?:included|recruited|enroll?ed))"
    r"(?:\s+(?:for|in|into)\s+(?:the\s+|this\s+)?(?:study|trial|inclusion|enroll?ment|participation))?\s*\.?",
    re.IGNORECASE,
)
_AGED = re.compile(r"(?P<what>[^;:\n,()]+?)\s+(?P<aged>(?:aged?|between)\s+\d[^;:\n()]*)", re.IGNORECASE)
_OLD = re.compile(r"\b(?:old|of\s+age)\b", re.IGNORECASE)
_OF_FAMILY = re.compile(
    r"(?:an?\s+)?(?:personal\s*(?:,|/|\s(?:and/or|or)\s)\s*famil(?:y|ial)|famil(?:y|ial)\s*(?:/|\s(?:and/or|or)\s)\s*personal)\s+"
    r"history\s+of\s+(?P<what>[^;:\n()]+?)\s*\.?",
    re.IGNORECASE,
)
_BOTH = re.compile(
    r"(?P<lead>(?:(?:known|documented|confirmed|current|concomitant|diagnosed\s+with|(?:history|diagnosis|presence)\s+of)\s+)*)both\s+(?P<one>[^;:\n,()]+?)\s+and\s+(?P<other>[^;:\n,()]+?)\s*\.?",
    re.IGNORECASE,
)
_BY_METHOD = re.compile(
    r"(?P<bound>[^;\n]+?)\s*,?\s+(?P<tail>(?:as\s+)?(?:(?:calculated|estimated|measured|determined|assessed|computed)\s+)?"
    r"(?:by|using|with|per|via)\s+[^;\n,]+?)\s*\.?",
    re.IGNORECASE,
)
_ESTIMATED = re.compile(
    r"(?P<bound>[^;:\n()]+?)\s*[,(]?\s*(?:in\s+the\s+(?:opinion|judge?ment|estimation)\s+of|(?:as\s+)?"
    r"(?:judged|determined|estimated|assessed|evaluated)\s+by|(?:as\s+)?per|according\s+to)\s+(?:the\s+|an?\s+)?(?:(?:treating|local|study|"
    r"site|principal)\s+)*(?:investigator|physician|clinician|oncologist|doctor)(?:'s\s+(?:opinion|judge?ment|assessment|estimate))?\s*\)?\s*\.?",
    re.IGNORECASE,
)
_SURVIVES = re.compile(
    r"(?:(?:is|are|be)\s+)?(?:expected|anticipated|estimated)\s+to\s+(?:survive|live)\s+(?:for\s+)?(?P<length>"
    r"(?:[<>≤≥]=?|at\s+least|more\s+than|longer\s+than|over|a\s+minimum\s+of)\s*\S+\s+(?:days?|weeks?|months?|years?))\s*\.?",
    re.IGNORECASE,
)
_OF_BODY = r"(?:age|sex|gender|height|weight|race|ethnicity)"
_REFERRED = re.compile(
    r"(?P<bound>[^;:\n]*?\bpred(?:icted)?\b[^;:,\n]*?)\s+(?:for|based\s+on|adjusted\s+for|according\s+to)\s+(?:the\s+patient's\s+)?"
    rf"{_OF_BODY}(?:(?:\s*,\s*(?:and\s+)?|\s+and\s+|\s*/\s*){_OF_BODY})*(?P<day>\s+(?:at|on|during)\s+[^;:,\n]+?)?\s*\.?",
    re.IGNORECASE,
)
_SIDED = re.compile(
    r"(?:(?P<low>low|reduced|depressed)|(?P<high>high|elevated))\s+(?P<what>[^;:,()\n<>≤≥\d]+?)\s*"
    r"(?:[(,]\s*)?(?:(?:i\.e\.?|ie|that\s+is|defined\s+as)\s*,?\s*)?(?P<bound>[<>≤≥]=?\s*\d[^;:,()\n]*?)\s*\)?\s*\.?",
    re.IGNORECASE,
)
_MEETS = re.compile(
    r"(?:(?:meets?|meeting|fulfil{1,2}s?|fulfilling|has|have|with)\s+)?(?:an?\s+|the\s+)?(?P<guideline>[^;:\n,()]+?)\s+(?:of|for)\s+"
    r"(?:an?\s+|the\s+)?(?:diagnosis\s+of\s+)?(?P<what>[^;:\n,()]+?)\s*\.?",
    re.IGNORECASE,
)
_MEETING = re.compile(
    r"(?P<what>[^;:\n,()]+?)\s+(?:fulfilling|meeting|who\s+meet)\s+(?P<guideline>[^;:\n,()]+?)\s*\.?",
    re.IGNORECASE,
)
_INCLUSIVE = re.compile(r"(?<=\))\s*,?\s*(?:both\s+)?inclusive\s*\.?\Z", re.IGNORECASE)
_WITHIN_BOTH = re.compile(r"\s*,\s*(?:both\s+)?inclusive\s*,?(?=\s+(?:at|on|during)\s)", re.IGNORECASE)
_AGAIN = re.compile(rf"\(\s*(?P<number>{_NUMBER})\s*(?P<unit>[^\s()\d][^\s()]*(?:\s*/\s*[^\s()]+)?)\s*\)")

Read = Callable[[str], Rule | None]
"""The rule of a text that can be read whole."""


def in_other_words(text: str, kind: CriterionKind, span: Span, read: Read) -> Rule | None:
    """The rule of such a sentence; None for any other."""
    said = _BLANKS.sub(" ", text.strip())
    if len(said) > _LONGEST:
        return None
    sought = (
        (_or_else, _who_are_not, _people_described, _taken_in, _of_age, _free_of)
        if kind == "inclusion"
        else ()
    )
    ways = (
        *sought,
        _so_many,
        _lasting,
        _so_long_or_more,
        _dose,
        _both,
        _of_family,
        _young,
        _by_method,
        _estimated,
        _survives,
        _referred,
        _on_its_side,
        _by_guideline,
        _said_twice,
        _none_received,
    )
    found = next((rule for way in ways if (rule := way(said, read)) is not None), None)
    return standing_at(found, span) if found is not None else None


def _or_else(text: str, read: Read) -> Rule | None:
    """ "Bilirubin ≤ 1.5 × ULN or direct bilirubin ≤ ULN for those with bilirubin > 1.5 × ULN": whoever is not within
    the first bound is above it, so that the case only says so again."""
    form = _OTHERWISE.fullmatch(text)
    first, case = (read(form["first"]), read(form["case"])) if form is not None else (None, None)
    if form is not None and isinstance(first, AllOf) and isinstance(case, Compare):
        return _beyond_normal(first, case, read(form["second"]))
    if form is None or not isinstance(first, Compare) or not isinstance(case, Compare):
        return None
    if first.variable != case.variable or first.quantity != case.quantity or first.at != case.at:
        return None
    second = read(form["second"]) if case.operator == _OPPOSITE.get(first.operator) else None
    apart = isinstance(second, Compare) and not second.words and second.variable != first.variable
    return AnyOf(rules=(first, second)) if apart and second is not None else None


def _beyond_normal(normal: AllOf, case: Compare, second: Rule | None) -> Rule | None:
    """ "Creatinine within normal limits or clearance ≥ 60 for those with creatinine above normal": either range."""
    ends = [one for one in normal.rules if isinstance(one, Compare) and one.variable == case.variable]
    apart = isinstance(second, Compare) and not second.words and second.variable != case.variable
    opposite = any(
        one.quantity == case.quantity and _OPPOSITE.get(one.operator) == case.operator for one in ends
    )
    if second is None or not apart or not opposite or len(ends) < len(normal.rules):
        return None
    return AnyOf(rules=(normal, AllOf(rules=(case, second))))


def _so_many(text: str, read: Read) -> Rule | None:
    """ "At least one but no more than 3 prior lines of therapy": both bounds count the same."""
    form = _COUNTED.fullmatch(text)
    if form is None:
        return None
    none = Not(rule=Present(finding="none"))
    least = asked_about(read(f"{form['least']} {form['what']}") or none)
    most = asked_about(read(f"{_turned(form['most'])} {form['what']}") or none)
    if not isinstance(least, Compare) or not isinstance(most, Compare) or least.variable != most.variable:
        return None
    if (
        least.variable not in listed("received")
        or least.quantity.value > most.quantity.value
        or least.quantity.unit != most.quantity.unit
    ):
        return None
    opens = "[" if least.operator == ">=" else "("
    closes = "]" if most.operator == ">" else ")"
    bounds = {"[]": "[]", "[)": "[)", "(]": "(]", "()": "()"}[opens + closes]
    return Between(variable=least.variable, low=least.quantity, high=most.quantity, bounds=bounds)


def _none_received(text: str, read: Read) -> Rule | None:
    """ "No prior systemic therapy", "prior systemic therapy": of what somebody has received, how many they were."""
    form = _RECEIVED.fullmatch(text)
    rule = read(f"{form['what']} {'= 0' if form['none'] else '≥ 1'}") if form is not None else None
    return rule if isinstance(rule, Compare) and rule.variable in listed("received") else None


def _turned(most: str) -> str:
    """An upper bound as the lower one that it is the opposite of: "no more than 3" is not "more than 3"."""
    number = re.split(r"[\s≤<=]+", most)[-1]
    strict = re.match(r"fewer|less|<(?!=)", most, re.IGNORECASE) is not None
    return f"{'at least' if strict else 'more than'} {number}"


def _who_are_not(text: str, read: Read) -> Rule | None:
    """ "Women who are not pregnant or breastfeeding": people, and what they are not."""
    form = _ARE_NOT.fullmatch(text)
    who, what = (read(form["who"]), read(form["what"])) if form is not None else (None, None)
    if who is None or not isinstance(what, Not):
        return None
    known = all(isinstance(leaf, Present) and not leaf.words for leaf in leaves(what))
    people = is_sex(who) or (isinstance(who, AllOf) and any(map(is_sex, who.rules)))
    return AllOf(rules=(who, what)) if known and people else None


def _people_described(text: str, read: Read) -> Rule | None:
    """ "Non-pregnant, non-lactating women", "healthy, non-pregnant women": each word is of the same people. Only where
    one of them is a "non-" or "healthy" is it plain that they are no list."""
    form = _DESCRIBED.fullmatch(text)
    if form is None or not any(
        re.match(r"non-|healthy\Z", form[each], re.IGNORECASE) for each in ("first", "second")
    ):
        return None
    both = [read(f"{form[each]} {form['who']}") for each in ("first", "second")]
    if not all(isinstance(one, AllOf) and any(map(is_sex, one.rules)) for one in both):
        return None
    parts = [part for one in both if isinstance(one, AllOf) for part in one.rules]
    unlike = list(dict.fromkeys(without_spans(part) for part in parts))
    return AllOf(rules=tuple(unlike)) if len(unlike) == len(parts) - 1 else None


def _lasting(text: str, read: Read) -> Rule | None:
    """ "Pain for 3 months or longer", "pain persisting ≥ 3 months": for at least 3 months."""
    form, persists = _LASTS.fullmatch(text), _PERSISTS.fullmatch(text)
    rule = read(f"{form['what']} {form['word']} at least {form['length']}") if form is not None else None
    rule = read(f"{persists['what']} lasting {persists['length']}") if persists is not None else rule
    return rule if isinstance(rule, Lasted) else None


def _free_of(text: str, read: Read) -> Rule | None:
    """ "Seizure-free for at least 6 months": none of it in that time."""
    form = _FREE.fullmatch(text)
    rule = read(f"free of {form['what']} {form['time']}") if form is not None else None
    event = rule.rule if isinstance(rule, Not) else None
    return rule if isinstance(event, Occurred) and not event.words and event.window is not None else None


def _so_long_or_more(text: str, read: Read) -> Rule | None:
    """ "Pain for 3 or more months", "6 or more months since stroke": at least so long."""
    form = _OR_MORE.search(text)
    if form is None:
        return None
    least = form["side"].lower() in ("more", "longer")
    usual = f"{'at least' if least else 'at most'} {form['number']} {form['unit']}"
    return read(f"{text[: form.start()]}{usual}{text[form.end() :]}")


def _dose(text: str, read: Read) -> Rule | None:
    """ "Prednisone > 10 mg/day": its dose. Of an upper bound it is open whether somebody must take it at all."""
    form = _DOSE.fullmatch(text)
    drug = read(form["drug"]) if form is not None else None
    if form is None or not isinstance(drug, Present) or drug.words:
        return None
    rule = read(f"{form['drug']} dose {form['bound']} {form['unit']}")
    return rule if isinstance(rule, Compare | Between) else None


def _taken_in(text: str, read: Read) -> Rule | None:
    """ "BMI 25-35 will be included", "an age of 18 or more is required": what must be. "Pregnant women will be
    included" only lets them in, and so may a bound with one end."""
    form = _TAKEN_IN.fullmatch(text)
    rule = read(form["rule"]) if form is not None else None
    if form is None or not isinstance(rule, Between | Compare) or rule.words:
        return None
    return rule if form["needed"] or isinstance(rule, Between) else None


def _of_age(text: str, read: Read) -> Rule | None:
    """ "Type 2 diabetics aged 40-70", "asthma between 18 and 65 years old": the condition, and the age."""
    form = _AGED.fullmatch(text)
    condition = read(form["what"]) if form is not None else None
    if form is None or not isinstance(condition, Present) or condition.words:
        return None
    bare = form["aged"].lower().startswith("between")
    if bare and (not _OLD.search(form["aged"]) or is_once(condition)):
        return None
    age = read(f"aged {form['aged']}" if bare else form["aged"])
    told = isinstance(age, Between) and age.variable == "age"
    return AllOf(rules=(condition, age)) if told and age is not None else None


def _both(text: str, read: Read) -> Rule | None:
    """ "Both diabetes and hypertension": the two conditions at once."""
    form = _BOTH.fullmatch(text)
    two = tuple(read(f"{form['lead']}{form[item]}") for item in ("one", "other")) if form is not None else ()
    named = tuple(rule for rule in two if isinstance(rule, Present) and not rule.words)
    states = any(rule.finding in listed("either") for rule in named)
    return AllOf(rules=named) if len(named) == 2 and not states else None


def _of_family(text: str, read: Read) -> Rule | None:
    """ "Personal or family history of MEN 2": one's own at any time, or somebody's in the family, which is a datum in
    the text's own words."""
    form = _OF_FAMILY.fullmatch(text)
    own = read(f"history of {form['what']}") if form is not None else None
    several = own.rules if isinstance(own, AnyOf) else (own,)
    if form is None or not all(isinstance(one, Occurred) and one.window is None for one in several):
        return None
    words = f"family history of {' '.join(form['what'].split())}"
    return AnyOf(
        rules=(*(one for one in several if one is not None), Present(finding=field_name(words), words=words))
    )


def _young(text: str, read: Read) -> Rule | None:
    """ "Boys and girls aged 9 to 14 years": their sex, and the age that is told."""
    form = _YOUNG.fullmatch(text)
    words = re.findall(r"boys|girls", form["who"].lower()) if form is not None else []
    sexes = {"boys": "male", "girls": "female"}
    who = " or ".join(dict.fromkeys(sexes[word] for word in words))
    rule = read(f"{who} participants {form['aged']}") if form is not None else None
    parts = rule.rules if isinstance(rule, AllOf) else ()
    ages = [part for part in parts if isinstance(part, Compare | Between) and part.variable == "age"]
    return rule if len(parts) == 2 and len(ages) == 1 and any(map(is_sex, parts)) else None


def _by_method(text: str, read: Read) -> Rule | None:
    """ "Clearance ≥ 60 mL/min using the Cockcroft-Gault formula": by what it is reckoned."""
    form = _BY_METHOD.fullmatch(text)
    rule = read(form["bound"]) if form is not None and names_method(form["tail"]) else None
    return rule if isinstance(rule, Compare | Between) else None


def _estimated(text: str, read: Read) -> Rule | None:
    """ "Life expectancy > 6 months, in the opinion of the investigator": which it always is."""
    form = _ESTIMATED.fullmatch(text)
    rule = read(form["bound"]) if form is not None else None
    return rule if isinstance(rule, Compare) and rule.variable in listed("an opinion") else None


def _survives(text: str, read: Read) -> Rule | None:
    """ "Expected to survive for more than 3 months": a life expectancy."""
    form = _SURVIVES.fullmatch(text)
    rule = read(f"life expectancy {form['length']}") if form is not None else None
    return rule if isinstance(rule, Compare) and rule.variable in listed("an opinion") else None


def _referred(text: str, read: Read) -> Rule | None:
    """ "FEV1 ≥ 40 % predicted for age, sex and height": by what it always is."""
    form = _REFERRED.fullmatch(text)
    rule = read(f"{form['bound']}{form['day'] or ''}") if form is not None else None
    return rule if rule is not None and is_measured(rule) else None


def _on_its_side(text: str, read: Read) -> Rule | None:
    """ "Elevated CRP (> 2 mg/L)", "low platelets (< 50 G/L)": the bound says what is meant, on the side of the word.
    "Increased creatinine > 0.3 mg/dL" may be by how much it rose."""
    form = _SIDED.fullmatch(text)
    rule = read(f"{form['what']} {form['bound']}") if form is not None else None
    if form is None or not isinstance(rule, Compare) or rule.words:
        return None
    return rule if (rule.operator[0] == "<") == (form["low"] is not None) else None


def _by_guideline(text: str, read: Read) -> Rule | None:
    """ "DSM-5 diagnosis of schizophrenia", "rheumatoid arthritis fulfilling ACR/EULAR criteria": the condition."""
    forms = (way.fullmatch(text) for way in (_MEETS, _MEETING))
    for form in forms:
        condition = read(form["what"]) if form is not None else None
        if form is None or not isinstance(condition, Present) or condition.words:
            continue
        told = read(f"{form['what']} according to {form['guideline']}")
        if isinstance(told, Present) and told.finding == condition.finding:
            return told
    return None


def _said_twice(text: str, read: Read) -> Rule | None:
    """ "HbA1c between 7.5 % (58 mmol/mol) and 11 % (97 mmol/mol)": both ends say themselves again in another unit."""
    if _INCLUSIVE.search(text) or _WITHIN_BOTH.search(text):
        rule = read(_WITHIN_BOTH.sub("", _INCLUSIVE.sub("", text)))
        if isinstance(rule, Between) and rule.bounds == "[]":
            return rule
    again = list(_AGAIN.finditer(text))
    rule = read(_AGAIN.sub("", text)) if len(again) == 2 else None
    bounds = rule.rules if isinstance(rule, AllOf) else ()
    ends: tuple[Quantity, ...] = (rule.low, rule.high) if isinstance(rule, Between) else ()
    ends = ends or tuple(bound.quantity for bound in bounds if isinstance(bound, Compare))
    names = {
        one.variable for one in (bounds or (rule,)) if isinstance(one, Compare | Between) and not one.words
    }
    if len(ends) != len(again) or len(names) != 1 or len(ends) < len(bounds):
        return None
    name = names.pop()
    said = [_quantity(found, name, read) for found in again]
    same = all(
        other is not None and comes_to_the_same(end, other, vocabulary().variables.get(name))
        for end, other in zip(ends, said, strict=True)
    )
    return rule if same else None


def _quantity(found: re.Match[str], variable: str, read: Read) -> Quantity | None:
    rule = read(f"{variable.replace('_', ' ')} >= {found['number']} {found['unit']}")
    return rule.quantity if isinstance(rule, Compare) and rule.variable == variable else None
