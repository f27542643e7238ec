"""Whether a phrase in the text's own words names one datum that a chart answers with yes or no.

"Severe renal impairment" does, though the vocabulary may not list it: it becomes a yes/no field in its own
words. "Any condition that may interfere with the study" does not: it asks for an opinion, or relates one
thing to another, and stays a question to a person. The words that decide are data, ``grammars/phrases.csv``:
heads and endings that name a finding, a treatment or a drug; vague words; words that relate.
"""

import re
from functools import cache
from typing import NamedTuple

from screener.language.words.late import late
from screener.language.words.wordlists import any_of, listed
from screener.model.vocabulary import fold

LONGEST = 7
"""Words; a longer phrase is a sentence."""
_NUMERAL = late(r"[IVXivx]{1,4}[a-cA-C]?|[A-Z]|\d+")
_WORD = late(r"[^\W\d_][\w'’-]*|\d+")
_GOES_BACK = late(r"^[^,]*,\s*(?:or|and)\b[^,]*$", re.IGNORECASE)
_EXCEPT = late(
    r",?\s*\b(?:other than|except for|except|excluding|with (?:the )?exception of|apart from|not including)\b",
    re.I,
)
_OR = late(r",|\band\b|\bor\b", re.I)
_SPREAD = late(r"\b(?:mild|moderate)(?:ly)?[\s-]+to[\s-]+(moderate|severe)", re.I)
"""A severity from one to another, which is one severity."""
_INCLUDED = late(
    r"\b(?:included?|enrol+(?:ed|led)?|eligible|excluded?|recruited|considered|participate)\b", re.I
)
_EXCUSES = late(
    r"\b(?:permitted|permissible|allowed|allowable|acceptable|accepted|eligible|exempt(?:ed)?|exceptions?|"
    r"exclusionary|does not apply|do not apply|(?:of )?any age|not excluded|not be excluded|not an? exclusion|"
    r"(?:may|can|could|will) (?:still |also )?(?:be (?:included|enrol+ed|considered|of|eligible|entered)|"
    r"enter|enrol+|participate|continue))\b",
    re.I,
)
_ONLY = late(r"\b(?:only|even|except)\W*\Z", re.I)
_COMMENTS = late(
    r"\A\W*(?:(?:this|these|those|it|such|they)\b[^.;]*?\b(?:includes?|means?|refers?|will|is|are|may|does|do)\b"
    r"|there\s+(?:is|are|will\s+be)\s+no\b|examples?\b|e\.g|note\b|please\b|see\b|for\s+(?:example|instance)\b"
    r"|(?:an?|the)\s[^.;]*?\b(?:will|may)\s+be\b|we\s|participation\b)"
    r"|\b(?:means|is\s+defined|are\s+defined|was\s+defined|were\s+defined|will\s+be\s+(?:done|performed|made|used|assessed"
    r"|collected|confirmed|determined|measured|recorded|tested|obtained|evaluated|taken|repeated|required))\b",
    re.I,
)
"""A sentence about the one before it, which asks for nothing by itself."""
_SHORT = late(r"\s*[(\[](?=[^)\]]*[A-Z][^)\]]*[A-Z])[A-Za-z0-9/-]{2,8}[)\]]")
"""An abbreviation of the phrase before it."""
_UNDER = late(r"\s+(?:under|with|using)\s+(?:\w+\s+)?\w+\s+ana?esthesia$", re.I)
"""The anaesthesia of a procedure, which belongs to its name."""
_PLACES = frozenset({"in", "on", "at"})
"""Words that may follow a head, and say where: "pain in the knee"."""
_ABBREVIATED = late(r"\b(?=\w*[A-Z]\w*[A-Z])[A-Za-z0-9-]{2,7}\Z")
_LINKS = frozenset({"of", "the", "a", "an", "to", "and", "or"})


class Phrases(NamedTuple):
    """The lists of ``grammars/phrases.csv``, folded."""

    heads: frozenset[str]
    suffixes: tuple[str, ...]
    vague: frozenset[str]
    relations: frozenset[str]
    consent: frozenset[str]


@cache
def phrases() -> Phrases:
    """The shipped lists, read once."""
    return Phrases(
        frozenset(map(fold, listed("head"))),
        tuple(sorted(listed("suffix"))),
        frozenset(map(fold, listed("vague"))),
        frozenset(map(fold, listed("relation"))),
        frozenset(map(fold, listed("consent"))),
    )


def names_datum(words: str, *, known: bool = False) -> bool:
    """Whether the words name one thing. ``known``: the vocabulary's finding is the phrase's last word."""
    parts = _EXCEPT.split(words, maxsplit=1)
    if (
        len(parts) == 2
    ):  # "malignancy other than basal cell carcinoma or melanoma": one datum, and what it is not
        if _GOES_BACK.search(parts[1]):
            return False  # "diabetes, except gestational, or hypertension": one more item, or a second exception?
        kinds = [kind for kind in _OR.split(parts[1]) if kind.strip()]
        return names_datum(parts[0], known=True) and all(names_datum(kind, known=True) for kind in kinds)
    if _NUMERAL.fullmatch(words.strip()):
        return False  # "stage III or IV": a step by itself names nothing
    tested = _to_the_tested().search(words)
    if tested is not None:
        before = words[: tested.start()]
        of_others = {fold(word) for word in _WORD.findall(before)} & _others()
        return not of_others and names_datum(before, known=known)
    lists = phrases()
    words = _SHORT.sub("", words)
    found = [word.lower() for word in _WORD.findall(words)]
    if not 0 < len(found) <= LONGEST or not re.fullmatch(r"(?:[\w\s'’-]|(?<=\w)/(?=\w))+", words):
        return False
    words = _SPREAD.sub(r"\1", words)
    found = [word.lower() for word in _WORD.findall(words)]
    if found[-1] in _LINKS | _PLACES:
        return False
    if "to" in found and not _to_something().search(words):
        return False
    placed = {
        word
        for place, word in enumerate(found)
        if word in _PLACES and place and _is_head(fold(found[place - 1]), lists)
    }
    content = [fold(word) for word in found if word not in _LINKS | placed]
    if len(content) == 1 and content[0] in listed("generic"):
        return False  # "drug", "disease": which?
    if any(word in listed("duty") or word == "will" for word in content):
        return False  # "WOCBP must use contraception": a sentence
    if not content or any(word in lists.vague or word in lists.relations for word in content):
        return False
    if any(word.isdigit() for word in content):
        return known
    if known or _ABBREVIATED.search(words):
        return True
    return _is_head(content[-1], lists) or _is_head(_before_link(found), lists)


@cache
def reaction() -> str:
    """A pattern of the words for how somebody takes to something: "hypersensitivity", "contra-indicated"."""
    return rf"(?:{'|'.join(map(re.escape, sorted(listed('reaction'))))})\w*"


@cache
def _to_something() -> re.Pattern[str]:
    return re.compile(rf"\b{reaction()}\W+(?:reactions?\W+)?to\b", re.I)


@cache
def _others() -> frozenset[str]:
    """Words for people who are not the candidate: "partner allergic to the study drug"."""
    own = listed("somebody") | listed("young")
    return frozenset(map(fold, listed("people of a part"))) - frozenset(map(fold, own))


def is_to_the_tested(words: str) -> bool:
    """Whether words say how somebody takes to what the trial tests: "allergy to the study drug"."""
    return _to_the_tested().search(words) is not None


@cache
def _to_the_tested() -> re.Pattern[str]:
    """ "to any component of the study drug": which that is, the trial says."""
    parts = rf"(?:{any_of('part of a drug')})s?"
    tested = rf"(?:{any_of('of the study')})\s+(?:{any_of('tested')})s?(?:['’]s?)?"
    some = r"(?:(?:any|one|either)\s+(?:of\s+)?)?(?:the\s+|its\s+)?"
    return re.compile(
        rf"\s+to\s+{some}(?:{parts}\s+(?:of|in)\s+{some}{tested}|{tested}(?:\s+{parts})?|vaccine\s+{parts}"
        rf"|{parts}\s+(?:of|in)\s+(?:the|this)\s+vaccine)\Z",
        re.I,
    )


def says_included(words: str) -> bool:
    """Whether words say nothing but that somebody may take part, or may not."""
    return bool(_INCLUDED.search(words))


def excuses(words: str) -> bool:
    """Whether a sentence says of whom the one before it does not hold: "Vitiligo is permitted."."""
    return bool(_EXCUSES.search(words))


def comments(words: str) -> bool:
    """Whether a sentence explains the one before it: "A pregnancy test will be done", "Stable means …"."""
    return bool(_COMMENTS.search(words))


@cache
def _again() -> re.Pattern[str]:
    who = rf"(?:any|all|those|the|(?:{any_of('takes part')})s?|women|who|that|is|are)\s+"
    fails = (
        r"(?:do|does|did)(?:\s+not|n['’]t)\s+|not\s+|failure\s+to\s+|fail(?:s|ed|ing)?\s+to\s+|unable\s+to\s+"
    )
    which = r"(?:all|any|each|one|or\s+more|of|the|these|above|aforementioned|listed|study|stated)\s+"
    return re.compile(
        rf"\W*(?:{who})*(?:{fails})(?:meet|fulfil+|satisf)(?:s|y|ies|ed|ying|ing)?\s+(?:{which})*"
        r"(?:inclusion|eligibility|entry)\s+criteri(?:a|on|um)\W*\Z",
        re.I,
    )


def says_again(words: str) -> bool:
    """Whether a criterion says nothing but that the others count: "does not meet the inclusion criteria"."""
    return bool(_again().match(words))


def only_if(words: str) -> bool:
    """Whether the words before an "if" make it another one: "only if", "even if"."""
    return bool(_ONLY.search(words))


def plan_lead(words: str) -> str:
    """The wording with which words about a procedure to come begin: "scheduled for"; empty without one."""
    lower = words.lower()
    return max((lead for lead in listed("scheduled") if lower.startswith(lead + " ")), key=len, default="")


def names_plan(words: str, *, known: bool = False) -> bool:
    """Whether the words say that one procedure is to come: "scheduled for hip replacement"."""
    lead = plan_lead(words)
    if not lead:
        return False
    rest = _UNDER.sub("", words[len(lead) :]).strip()
    named = names_datum(rest) or (known and names_datum(rest, known=True))
    return named and rest.lower().split()[0] not in _LINKS - {"a", "an", "the"}


def tells_of_consent(words: str) -> bool:
    """Whether the words around "informed consent" only say that it was given, signed, in writing."""
    found = [word.lower() for word in _WORD.findall(words)]
    if (
        (found[:1] in (["for"], ["to"]) or len(found) == 1)  # a "to" is not among the words around it
        and found[-1] in listed("consented to")
        and not listed("study's").intersection(found)
    ):
        return False  # "consent for assessments", "to procedures": to which?
    return len(found) <= 2 * LONGEST and all(fold(word) in phrases().consent for word in found)


def _before_link(found: list[str]) -> str:
    """The word before "of" or "to": "cancer of the breast", "allergy to penicillin"."""
    for place, word in enumerate(found):
        if word in ("of", "to", *_PLACES) and place:
            return fold(found[place - 1])
    return ""


def _is_head(word: str, lists: Phrases) -> bool:
    if word in lists.heads:
        return True
    return len(word) > 5 and word.endswith(lists.suffixes)
