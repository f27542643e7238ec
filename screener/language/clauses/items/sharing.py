"""What stands on one item of a list and may hold for the others too: asked, never guessed.

"Allergic to aspirin or insulin": whoever takes insulin is not meant. "Severe asthma or diabetes": whether the
diabetes has to be severe cannot be told. "Tobacco or alcohol abuse": not whoever drinks.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from screener.language.clauses import questions
from screener.language.clauses.items.for_all import reaction_to, timed_place
from screener.language.clauses.items.governing import begins_with_what_is_done, is_unable, may_govern
from screener.language.clauses.items.grades import is_graded
from screener.language.clauses.items.known import is_treatment, known_name
from screener.language.clauses.items.meant import is_meant
from screener.language.clauses.items.one_noun import says_once
from screener.language.clauses.items.results import has_none, lacks_noun
from screener.language.words.late import late
from screener.language.words.phrases import plan_lead
from screener.language.words.wordlists import any_of, listed
from screener.model.rules import (
    AllOf,
    Between,
    Compare,
    Lasted,
    Not,
    Occurred,
    OneOf,
    Present,
    Rule,
    leaves,
)
from screener.model.vocabulary import fold, vocabulary

_WHO = late(r"\b(?:who|which|that)\b", re.IGNORECASE)
_WORD = late(r"[^\W\d_][\w'’-]*")
_STEP_BEGINS = late(r"(?:(?:[IVX]+|\d+)[A-Da-d]?|[A-E])\s")
_SAID = late(r"(?:positive|negative)\b", re.I)
_EXACTLY = late(r"=|\bexact|\bequal", re.IGNORECASE)
_SHORT = 3
"""Words of an item whose last one may be another's too."""
_WITH = late(r"\bwith\b", re.I)
_WITH_FIRST = late(r"(?:\w+\s+)*?(?:\w*infect\w*|treat\w*|therapy)\s+with\b", re.I)
_WITHOUT = late(r"\bwithout\b", re.I)
_OF = late(r"\w\s+(?:of|for|at|in|on|from|by|under)\s+\w", re.I)


@cache
def _step() -> re.Pattern[str]:
    """A step of something, without what it is of: "stage III"."""
    return re.compile(rf"(?:{any_of('in steps')})\s+(?:[IVX]+|\d+)[A-Da-d]?", re.I)


@cache
def _says_more(*, of_two: bool) -> re.Pattern[str]:
    """How an item begins that may only say more of the one before it. ``of_two``: in a list of two."""
    return re.compile(rf"(?:{any_of('says more', *(('qualifies',) if of_two else ()))})\b", re.I)


def _is_adjective(word: str) -> bool:
    return word.endswith(tuple(listed("adjective ending")))


class Item(NamedTuple):
    """An item of a list: its text, its kinds of chunks but for silent ones, what it was read as.

    ``content`` is its text without what only leads to the thing ("diagnosis of"); ``word`` what joins it to
    the item before.
    """

    text: str
    kinds: tuple[str, ...]
    rule: Rule
    content: str
    word: str


def shared_part(items: Sequence[Item], *, wants_all: bool = False) -> str:
    """The first question that a list leaves open; empty where it leaves none, as one item by itself does."""
    return next(shared_parts(items, wants_all=wants_all), "")


def shared_parts(items: Sequence[Item], *, wants_all: bool = False) -> Iterator[str]:
    """All the questions that a list leaves open. ``wants_all``: every item is asked for, so that "heart failure with
    LVEF <= 40 % and NYHA class II" is the same however it is bracketed."""
    if len(items) < 2:
        return
    if any("DEFINITION" in item.kinds[1:] for item in items) and not _defined_alike(
        items, wants_all=wants_all
    ):
        yield questions.DEFINED
    if _complement(items) or _of_what(items):
        yield questions.ABOUT
    described = _adjective(items)  # then who has the second as the first is described is asked, and no more
    if described:
        yield questions.SEVERITY
    if any(item.word in ("and", "or") and _site(items[0], item) for item in items[1:]) or _governs(items):
        yield questions.FIRST_WORD
    if is_unable(items[0].text) and any(begins_with_what_is_done(item.text) for item in items[1:]):
        yield questions.NEGATION
    if any(_result(*pair) for pair in pairwise(items)):
        yield questions.RESULT_LAST
    once = not described and any(says_once(*pair) for pair in pairwise(items))
    if once or any(_attribute(*pair) or _now_or_then(*pair) for pair in pairwise(items)):
        yield questions.NOUN_BEHIND
    if _head(items):
        yield questions.LAST_WORD
    if any("NOT" in item.kinds[1:] and _WITHOUT.search(item.text) for item in items):
        yield questions.WITHOUT
    qualifies = _says_more(of_two=len(items) == 2)
    alike = qualifies.match(items[0].content) is not None  # "under guardianship, under curatorship"
    if not alike and any(item.word == "," and qualifies.match(item.text) for item in items[1:]):
        yield questions.SAID_BEHIND
    if any(item.text.lower().startswith("to ") for item in items[1:]):
        yield questions.TO
    if _leads(items):
        yield questions.TIME_FIRST
    if _window(items):
        yield questions.TIME_LAST
    joins = ["JOIN" in item.kinds[1 + (item.kinds[:2] == ("NOT", "JOIN")) :] for item in items]
    apart = all(joins) and all(_people(item.rule) for item in items)  # "women with gout or men with asthma"
    listed_with = (any(joins[1:]) and not apart) or (joins[0] and not _people(items[0].rule))
    listed_with = listed_with or any(_or_with(*pair) for pair in pairwise(items))
    if listed_with and not (wants_all and all(item.word in ("", "and", ",") for item in items)):
        yield questions.WITH_LISTED
    if any(_counted_too(items[:place], item) for place, item in enumerate(items)):
        yield questions.COMPARISON_FIRST
    if any(_fits_both(*pair) for pair in pairwise(items)):
        yield questions.BRACKET
    if any(_place(*pair) for pair in pairwise(items)):
        yield questions.BESIDE_ONE


def _or_with(before: Item, item: Item) -> bool:
    """ "Diabetes for > 20 years or with nephropathy": diabetes with it, or whoever has it. "With asthma or with COPD"
    are items that begin alike."""
    if (
        item.word not in ("or", "mixed")
        or item.kinds[:1] != ("JOIN",)
        or not item.text.lower().startswith("with ")
    ):
        return False
    lead = before.text[: len(before.text) - len(before.content)]
    alike = before.kinds[:1] == ("JOIN",) or _WITH.search(lead) or _WITH_FIRST.match(before.text)
    of_people = isinstance(before.rule, Present) and before.rule.finding in listed("either") | listed(
        "describes"
    )
    return not (alike or of_people or _people(before.rule))


def _defined_alike(items: Sequence[Item], *, wants_all: bool) -> bool:
    """ "Hypertension defined as SBP > 160 or DBP > 100": the bounds count alone, whichever of them define it.

    So they do with "and" where all of a list is asked for; in an exclusion "and" may list what excludes by itself.
    """
    if any("DEFINITION" in item.kinds for item in items[1:]) or "NOT" in items[0].kinds:
        return False
    told = all(isinstance(item.rule, Compare | Between) and not item.rule.words for item in items)
    words = {item.word for item in items[1:]}
    return told and (words == {"or"} or (wants_all and words == {"and"}))


def _counted_too(before: Sequence[Item], item: Item) -> bool:
    """ "At least 6 swollen joints and 6 tender joints": at least 6 of these too."""
    rule = item.rule
    if not isinstance(rule, Compare) or rule.operator != "=" or _EXACTLY.search(item.text):
        return False
    told = [
        one.rule.rules if isinstance(one.rule, AllOf) else (one.rule,) for one in before
    ]  # "with at least 6 …"
    earlier = [one for rules in told for one in rules if isinstance(one, Compare)]
    return any(one.operator != "=" and one.variable != rule.variable for one in earlier)


def _fits_both(before: Item, item: Item) -> bool:
    """ "COPD or asthma (FEV1 < 50 %)": a bound that says how far either has come."""
    if item.word not in ("and", "or") or "(" not in item.text or not isinstance(before.rule, Present):
        return False
    bounds = [leaf for leaf in leaves(item.rule) if isinstance(leaf, Compare | Between)]
    return any(is_graded(before.rule, one) or is_meant(before.rule, one, vocabulary()) for one in bounds)


def _people(rule: Rule) -> bool:
    """ "Women with asthma or diabetes": the people are those of the whole list."""
    first = rule.rules[0] if isinstance(rule, AllOf) else rule
    return isinstance(first, OneOf) or (isinstance(first, Compare | Between) and first.variable == "age")


def _place(before: Item, item: Item) -> bool:
    """ "Fracture or dislocation of the shoulder", "symptoms of mania or psychosis"."""
    if item.word not in ("and", "or"):
        return False
    if _own(item) and _STEP_BEGINS.match(item.content):
        return True  # "stage III or IV endometriosis", "hepatitis B or C infection"
    if (
        _own(before)
        and _step().fullmatch(before.content.strip())
        and not _step().fullmatch(item.content.strip())
    ):
        return True  # "stage III, or stage IV melanoma"
    placed = [_own(one) and bool(_OF.search(one.content)) for one in (before, item)]
    said = [bool(_OF.search(one.content)) for one in (before, item)]
    return (placed[0] and not said[1]) or (placed[1] and not said[0])


def _own(item: Item) -> bool:
    """Whether an item is a datum in its own words: the vocabulary's are whole by themselves."""
    return isinstance(item.rule, Present | Occurred) and bool(item.rule.words)


def _complement(items: Sequence[Item]) -> bool:
    named = [
        item for item in items if not isinstance(item.rule, Compare | Between)
    ]  # no value is "to" a thing
    full = [bool(reaction_to().search(item.text)) for item in named]
    planned = [bool(plan_lead(_words(item))) for item in items]
    open_end = isinstance(items[0].rule, Present | Occurred) and planned[0] and not all(planned)
    return (any(full) and not all(full)) or (open_end and isinstance(items[1].rule, Present | Occurred))


def _of_what(items: Sequence[Item]) -> bool:
    """ "Abuse of drugs or alcohol", "exacerbation of asthma or COPD", "drug abuse or alcohol": not who drinks."""
    nouns = listed("of something") | listed("of any") | listed("habit")
    first = [fold(word) for word in _WORD.findall(items[0].content)]
    opens = len(first) > 2 and first[0] in nouns and first[1] in ("of", "to", "on", "from")
    behind = len(first) > 1 and first[-1] in listed("habit") | listed("of a drug") | listed("smoking")
    later = [[fold(word) for word in _WORD.findall(item.content)] for item in items[1:]]
    bare = any(len(words) == 1 and words[0] in listed("substance") for words in later)
    return (opens and any(not (set(words) & nouns) for words in later)) or (behind and bare)


def _words(item: Item) -> str:
    rule = item.rule
    return rule.words if isinstance(rule, Present | Occurred) else ""


def _adjective(items: Sequence[Item]) -> bool:
    """ "Severe asthma, COPD or active infection": of the COPD too? Behind a comma in the list's middle it is not."""
    behind = beyond_adjective(items)
    at_first = _begins(items[0]) and bool(behind)
    return at_first or any(
        b.word in ("and", "or")
        and _begins(a)
        and not _begins(b)
        and not _is_not_narrowed(b)
        and not _is_apart(b, a)
        for a, b in pairwise(items)
    )


def _site(before: Item, item: Item) -> bool:
    """ "Hip replacement or fracture", "alcohol abuse or dependence", "planned surgery or chemotherapy"."""
    if not isinstance(item.rule, Present | Occurred):
        return False
    first, second = ([fold(word) for word in _WORD.findall(one.content)] for one in (before, item))
    if len(first) < 2:
        return bool(first) and first[0] in listed("of a drug") and bool(_OF.search(item.content))
    if first[-1] in listed("of a drug") and second[:1] and second[0] in listed("of a drug"):
        return bool(_OF.search(item.content)) and not _OF.search(before.content)
    if first[0] in listed("planned") and second[:1] != first[:1]:
        return True
    if _step().fullmatch(item.content.strip()) and not _step().fullmatch(before.content.strip()):
        return True  # "diabetes type I or type II"
    if len(second) != 1:
        return False
    if {first[-1], second[0]} <= listed("germ") and first[-1] != second[0]:
        return True  # "COVID-19 infection or vaccination"
    if first[0] in listed("of cause"):
        return second[0].endswith("itis") or second[0] in listed("inflamed")
    narrows = _is_adjective(first[0]) and first[0] not in listed("adjective")
    return second[0] in listed("of something") and (first[0] in listed("site") or narrows)


def _governs(items: Sequence[Item]) -> bool:
    """ "Declines surgery or dialysis", "denies use of alcohol, tobacco or cannabis", "started statins or fibrates"."""
    rule = items[0].rule.rule if isinstance(items[0].rule, Not) else items[0].rule
    if not isinstance(rule, Present | Occurred) or not may_govern(rule.words):
        return False
    return any(
        isinstance(item.rule, Present | Occurred) and not may_govern(item.text) and not _says_now(item)
        for item in items[1:]
    )


def _says_now(item: Item) -> bool:
    """Whether an item says itself when it is, or that there is none of it: "history of stroke", "current smoker"."""
    return is_now(item) or "history" in item.text.lower() or bool({"NOT", "JOIN"} & set(item.kinds[:1]))


def _result(before: Item, item: Item) -> bool:
    """ "HIV and HBsAg negative", "ER or PR positive": of what can be tested, and has no result of its own."""
    rule = before.rule
    if not isinstance(rule, Present | Occurred) or not has_none(before.text, item.text):
        return False
    named = rule.finding if isinstance(rule, Present) else rule.event
    return bool(rule.words) or bool(set(named.split("_")) & listed("tested"))


def _attribute(before: Item, item: Item) -> bool:
    """ "Metastatic or unresectable melanoma", "diabetic or hypertensive women": but "obese or diabetic patients"."""
    words = [fold(word) for word in _WORD.findall(item.content)]
    said = listed("of a tumor")
    if item.content.strip().lower() in said and before.content.strip().lower() not in said:
        return True  # "melanoma, unresectable or metastatic"
    if item.word not in ("and", "or") or len(words) < 2 or isinstance(item.rule, Compare | Between):
        return False
    if known_name(before.rule) in listed("at present alone"):
        return False  # "postmenopausal or surgically sterile"
    if isinstance(before.rule, Compare | Between) and not before.rule.words:
        return False  # "EDSS <= 5.5 and at least one relapse"
    known = isinstance(before.rule, Present | Occurred) and not before.rule.words
    if lacks_noun(before.content.strip(), item.content, known=known):
        return True
    first = [fold(word) for word in _WORD.findall(before.content)]
    alike = listed("same kind") if words[-1] in listed("same kind") else {words[-1]}
    told = (len(words) < 3 and bool(alike & _named(before))) or bool(_SAID.search(before.content))
    if len(first) == 1 and _is_adjective(first[0]) and first[0] not in listed("noun") and not told:
        return True  # "rheumatic or congenital heart disease"
    if words[-2:] == ["use", "disorder"] and "use" not in first:
        return True  # "alcohol or opioid use disorder"
    own = _own(item) and len(words) <= _SHORT
    of_any = listed("of any") | (listed("of each") if own else frozenset())
    if words[-1] in of_any and first and first[-1] not in of_any:
        return (
            True  # "asthma or COPD exacerbation", "HIV or hepatitis B vaccine", "gout or asthma medication"
        )
    if words[-1] in listed("people") | listed("group") | listed("somebody") and isinstance(
        item.rule, Present
    ):
        return False
    return fold(before.content.strip()) in listed("attribute")


def beyond_adjective(items: Sequence[Item]) -> list[int]:
    """The places of the items that stand behind one which begins with such a word, and do not themselves."""
    begins = list(map(_begins, items))
    return [
        place
        for place, item in enumerate(items)
        if any(begun and not _is_apart(item, one) for begun, one in zip(begins[:place], items, strict=False))
        and not begins[place]
        and not _is_not_narrowed(item)
    ]


def _is_apart(item: Item, narrowed: Item) -> bool:
    """ "Acute infarction within 6 months, stroke within 3 months": either has a time of its own, and the word only says
    of when; and no radiotherapy is called major."""
    says = {fold(word) for word in _WORD.findall(narrowed.content)[:1]}
    windows = [one.rule.window if isinstance(one.rule, Occurred) else None for one in (item, narrowed)]
    lengths = [(one.direction, one.far, one.near) for one in windows if one is not None]
    if len(lengths) == 2 and lengths[0] != lengths[1] and says & listed("adjective of when"):
        return bool(known_name(item.rule))
    return bool(says & listed("adjective of conditions")) and is_treatment(known_name(item.rule))


def _is_not_narrowed(item: Item) -> bool:
    """ "Active psychosis or history of psychosis": an item that says when itself; a bound says how much."""
    bound = isinstance(item.rule, Compare | Between) and not item.rule.words
    return bound or item.kinds[:1] == ("HISTORY",)


def _begins(item: Item) -> bool:
    """Whether an item begins with a word that narrows what follows it, and is no part of its name."""
    if item.text.lower().startswith("recent "):
        return True  # "recent stroke (within 3 months), infarction"
    if isinstance(item.rule, OneOf | Compare | Between | Lasted) and "(" not in item.text:
        return False  # "chronic kidney disease stage 4"
    if known_name(item.rule) in listed("whole name") and not _lacks_end(item):
        return False
    kinds = [kind for kind in item.kinds if kind not in ("HISTORY", "NOT", "NOW", "JOIN")]
    if kinds[:1] == ["SEVERITY"]:
        return True
    leads = listed("lead") | ((listed("people") | listed("consent")) - listed("adjective"))
    words = [fold(word) for word in _WORD.findall(item.content)]
    content = [
        word for word in words if word not in leads and word not in ("history", "known", "prior", "no")
    ]
    staged = listed("in steps") if _own(item) else frozenset()  # "stage IV cancer or sarcoma"
    induced = bool(content) and content[0].endswith(tuple(listed("caused by")))
    return len(content) > 1 and (induced or content[0] in listed("adjective") | staged)


def _lacks_end(item: Item) -> bool:
    """Whether an item has its noun from another: "chronic kidney" in "chronic kidney or liver disease"."""
    end = known_name(item.rule).split("_")[1:][-1:]
    return bool(end) and end[0] not in {fold(word) for word in _WORD.findall(item.content)}


def _head(items: Sequence[Item]) -> bool:
    heads = listed("shared")
    ends = [fold(found[-1]) if (found := _WORD.findall(item.text)) else "" for item in items]
    if len(_WORD.findall(items[-1].text)) < 2 or ends[-1] not in heads:
        return False
    habit = ends[-1] in listed("habit") and ends[-1] != "use"  # an antibiotic, and its use
    if known_name(items[-1].rule) in listed("whole name"):
        return False  # "acute stroke or transient ischemic attack"
    return any(
        end not in heads and _is_short(item, habit) and ends[-1] not in _named(item)
        for end, item in zip(ends, items[:-1], strict=False)
    )


def _named(item: Item) -> set[str]:
    """The words of the datum that an item asks for, where the vocabulary names it: with the noun that it lacks."""
    return set(known_name(item.rule).split("_")) if known_name(item.rule) else set()


def _is_short(item: Item, habit: bool) -> bool:
    """One or two words that may name an organ, a kind, or the substance of a habit, rather than a finding."""
    rule = item.rule.rule if isinstance(item.rule, Not) else item.rule  # "no dementia"
    known = isinstance(rule, Present | Occurred) and not rule.words
    return len(_WORD.findall(item.text)) <= 2 and (habit or not known)


def _leads(items: Sequence[Item]) -> bool:
    """ "Within 6 months of stroke or surgery": whether of the surgery too."""
    return items[0].kinds[:1] in (("WINDOW",), ("VAGUE",)) and any(
        isinstance(item.rule, Present) or (isinstance(item.rule, Occurred) and item.rule.window is None)
        for item in items[1:]
    )


def _window(items: Sequence[Item]) -> bool:
    """ "A or B within 5 years": whether the window, or "at screening", is A's too cannot be told."""
    last, before = items[-1].rule, [item.rule for item in items[:-1]]
    if isinstance(last, Compare | Between) and last.at is not None:
        # What is measured at the visit is measured then; an age is another on another day, and a weight at birth.
        at_visit = last.at in listed("judged at")
        timeless = [one for one in before if isinstance(one, Compare | Between) and one.at is None]
        return any(not at_visit or one.variable == "age" for one in timeless)
    counted = [place for place, item in enumerate(items) if _is_counted(item)]
    if counted and any(_may_have_time(one, items[counted[-1]]) for one in before[: counted[-1]]):
        return True  # "stroke or 3 or more falls in the past year"
    if isinstance(last, Lasted):
        return not any(isinstance(leaf, Lasted) for rule in before for leaf in leaves(rule))
    if items[-1].kinds[-1:] == ("EVER",):  # "rituximab or ocrelizumab in the past"
        named = [(one.rule.rule if isinstance(one.rule, Not) else one.rule, one) for one in items[:-1]]
        return any(isinstance(rule, Present) and not is_now(one) for rule, one in named)
    place = timed_place([item.rule for item in items])
    timed = items[place].rule if place else None
    if not isinstance(timed, Occurred) or timed.window is None:
        return False
    # "Intracranial hemorrhage ever, or stroke within 3 months" says when each was.
    found = [leaf for item in items[:place] if item.kinds[-1:] != ("EVER",) for leaf in leaves(item.rule)]
    if any(isinstance(leaf, Present) and leaf.finding not in listed("at no time") for leaf in found):
        return True
    windows = [leaf.window for leaf in found if isinstance(leaf, Occurred)]
    # "Chemotherapy within 4 weeks or surgery within 2 weeks of randomisation": is the first counted to it too?
    unanchored = timed.window.anchor is not None and any(one and one.anchor is None for one in windows)
    # "Hb < 9, stroke within 1 year or fever within 2 days"
    measured = any(map(may_be_timed, found)) and not windows and not _has_its_time(items[place])
    return unanchored or None in windows or measured


def _now_or_then(before: Item, item: Item) -> bool:
    """ "COPD who are current or former smokers", "epilepsy who are taking or have taken valproate": the first word is
    of what stands behind the other."""
    if before.kinds[-1:] == ("NOW",) and len(before.kinds) > 1:
        return bool({*item.kinds} & {"TERM", "WORDS"})
    clause = _WHO.split(before.text)
    verbs = [fold(word) for word in _WORD.findall(clause[-1])] if len(clause) > 1 else []
    known = listed("only a verb") | listed("was given") | listed("present")
    return bool(verbs) and set(verbs) <= known


def _is_counted(item: Item) -> bool:
    """ "3 or more falls in the past year": a number that is of a time."""
    return item.kinds[-1:] == ("WINDOW",) and isinstance(item.rule, Compare | Between)


def _has_its_time(item: Item) -> bool:
    """ "EDSS <= 5.5 and >= 1 relapse in the past year": the time is that in which they are counted, and no value's."""
    return item.word == "and" and item.kinds[:1] == ("CONSTRAINT",) and item.kinds[-1:] == ("WINDOW",)


def _may_have_time(rule: Rule, counted: Item) -> bool:
    return any(
        isinstance(leaf, Present)
        or (isinstance(leaf, Occurred) and leaf.window is None)
        or (may_be_timed(leaf) and not _has_its_time(counted))
        for leaf in leaves(rule)
    )


def may_be_timed(rule: Rule) -> bool:
    """ "HbA1c > 10 % or hypoglycemia in the last 3 months": a value that changes may have been so in that time too."""
    if not isinstance(rule, Compare | Between) or rule.at is not None:
        return False
    return rule.variable not in listed("of the day")


def is_now(item: Item) -> bool:
    """Whether an item says itself that it is about the present: "current smoker", "on dialysis"."""
    begins = [fold(word) for word in _WORD.findall(item.text)[:1]]
    return "NOW" in item.kinds or bool(set(begins) & (listed("present") | {"on"}))
