"""Lines inside a section that hold no criterion: frames, labels, remarks.

A frame is a sentence of nothing but frame words, as "Patients are excluded if:"; a label sorts ("Demographics:")
or names people ("Cohort B:"). What says more than its section does anyway, as "any of the following" under
inclusion, is no frame.
"""

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import cache
from typing import Literal

from screener.language.text.entry_times import is_point_in_time
from screener.language.words.wordlists import any_of, listed
from screener.model.protocol import CriterionKind
from screener.model.vocabulary import fold

Role = Literal[
    "section",
    "stop",
    "later",
    "loose",
    "entry",
    "frame",
    "topic",
    "chapter",
    "group",
    "none",
    "remark",
    "footnote",
]


@dataclass(frozen=True, slots=True)
class Heading:
    """What a line says as a heading.

    ``kind`` is what follows, None where it goes on as before. ``group`` names the people it is for, empty
    for everyone, None where it goes on as before. ``rest`` is where the first criterion starts on the
    same line (the line's length where there is none). ``role``: ``section`` is a heading proper, ``stop``
    one about leaving the study, ``later`` one about a time after inclusion, ``loose`` one that names
    neither kind ("Eligibility:"), ``entry`` one that may be a point in
    time ("For enrollment:"), ``frame`` says no more than a section ("all of the following:"),
    ``topic`` sorts ("Demographics:"), ``chapter`` too, by its place alone, ``group`` names people ("Cohort
    B:"), ``none`` states that there are no criteria of this kind, ``remark`` speaks about the protocol,
    ``footnote`` explains a sign. ``slip``: whether it names its side with a slip of the pen, by which it was guessed.
    """

    role: Role
    kind: CriterionKind | None
    group: str | None
    rest: int
    slip: bool = False


def word_set(words: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(words.split())


FRAME = word_set(
    """
    patient patients subject subjects participant participants individual individuals volunteer volunteers
    candidate candidates person persons people they those who whom potential prospective will would be
    must should shall can could may might is are was were to in into from for on of at the this that a an
    our and or if when where as only also each any all both either one more least included include
    includes including inclusion excluded exclude excludes exclusion eligible eligibility ineligible
    non-inclusion not enrolled enroled enrol enroll enrolment enrollment entered entry enter recruited
    recruitment recruit considered participate participation participating selected selection admitted
    study trial project research present current protocol investigation meet meets meeting met fulfil
    fulfill fulfils fulfills fulfilling fulfilled satisfy satisfies satisfied following follows these
    below listed criteria criterion criterions conditions condition requirements apply applies applied
    present exist exists order every do does key main general specific case cases comprise comprises
    consist consists defined none you your able cannot can't can’t won't won’t need needs required join joining
    true sufficient suffices we what might qualify qualifies qualified reasons
    """
)
_HOLDING = word_set("with have has having")
LONGEST = 200
SHORT = 12
VALUE = 3
"""The most characters of a heading, and words of a label and of a value."""
WORD = re.compile(r"[^\W\d_]+(?:[-'’/][^\W\d_]+)*")
_LIKE = re.compile(r"[^\W_]+")
_INCLUDES = re.compile(
    r"\b(?:inclu|eligib|qualif|enrol|recruit|participa(?:te|ting|tion)\b|entry|enter|selec|admitted|join)"
)
_EXCLUDES = re.compile(r"\b(?:exclu|ineligib|non-?inclu)")
NEGATES = re.compile(r"\b(?:not|nor|no|none|without|cannot|(?:can|won)['’]t)\b")
_MUST_NOT_MEET = re.compile(r"\b(?:must|should|may|shall|can)\s+not\s+(?:meet|fulfill?|satisfy)\s+any\b")
_FAILS = re.compile(r"\bnot\s+(?:meet|fulfil|satisf)")
_THERE = re.compile(r"\A(?:the\s+)?presence\s+of\s+(?=(?:any|one|either)\b)")
_VALUES = re.compile(
    r"(?<=\bfollowing\s)(?:(?:laboratory|lab)\s+(?:values|findings|results|abnormalities)|symptoms\s+(?:or|and)\s+conditions)\b"
)
"""What says in a frame no more than that there are items: "The presence of any of the following will exclude"."""
_RELATES = re.compile(r"\b(?:who|that|which|if|when)\b")
_ENDED = (":", "：", "?", "？")
_BREAKS_OFF = re.compile(
    r"\Awho\s.*\b(?:participate|join|enrol|enroll|included|excluded|enrolled|eligible)\Z|\b(?:following|criteria|follows|below|if|when|if\s+(?:you|they)|apply|applies|(?:is|are)\s+(?:met|true|present))"
    r"\.?\Z|\b(?:following|criteria|below)\b.*\b(?:eligible|excluded|included|enrolled)\.?\Z"
    r"|\bwill\s+exclude\Z|\b(?:exclude|excludes)\s+you\Z|\bnot\s+(?:have|having)\Z"
)
_SOME = re.compile(r"\b(?:any|one|either|least|or|some)\b(?!\s+(?:patient|subject|participant|individual))")
_EVERY = re.compile(
    r"\b(?:all|each|both|every)\b(?:\s+(?:of|the|these|following|criteria|conditions|of\s+the)\b|\s*:?\Z)"
)
_ANNOUNCES = re.compile(r"\b(?:following|follows|criteri\w+|conditions?|below|if|when|cases?)\b")

_GROUP_NOUN = re.compile(
    r"\b(?:groups?|cohorts?|arms?|parts?|levels?|strat(?:um|a)|phases?|stages?|sub-?groups?|sub-?stud(?:y|ies)"
    r"|population|controls|(?:\A|(?:healthy|normal|matched|unaffected|case)[\s/-])control|volunteers|participants|patients|subjects|donors|caregivers?|carers?|parents?|children"
    r"|families|neonates|newborns|infants|mothers|adolescents|adults|physicians|clinicians|providers|staff|cases"
    r"|siblings|partners|dyads?|interventions?|surveys?)\b",
    re.IGNORECASE,
)
_OF_THEM = re.compile(r"\b(?:of|by|from|for|both|all|any|no)\b|(?:\w+\s+){3}", re.IGNORECASE)
_WHO_THEY_ARE = re.compile(
    r"\W*\Z|\s+(?:with|without|in|receiving|on|diagnosed|assigned|randomi[sz]ed|undergoing|suffering)\b(?!.*\b(?:must|should|will|are|is)\b)",
    re.IGNORECASE,
)
_NUMBER = r"(?:[A-Z]|\d{1,2}[a-z]?|[IVX]+)"
_GROUP_CODE = re.compile(
    r"(?:for\s+|in\s+)?(?:(?:patients|subjects|participants)\s+(?:in|of|assigned\s+to)\s+)?(?:(?:groups?|cohorts?|arms?|parts?|strat(?:um|a)|phases?|sub-?stud(?:y|ies)|sub-?groups?)\s+"
    rf"{_NUMBER}(?:\s*(?:,|and|&|/)\s*{_NUMBER}){{0,3}}"
    r"|(?:the\s+)?(?:control|treatment|intervention|experimental|study|case|patient|comparison)s?\s+(?:group|arm|cohort)"
    r"|healthy\s+(?:controls?|volunteers?|subjects?|participants?))(?:\s+only)?\s*(?:\([^()]*\))?\s*[:：]?\Z",
    re.IGNORECASE,
)
_EVERYONE = re.compile(
    r"(?:for\s+)?(?:all|both)\s+(?:the\s+)?(?:study\s+)?(?:participants|patients|subjects|volunteers|groups|cohorts|arms|parts|phases|experiments"
    r"|studies|steps|tasks|aims|trials|projects|modules)\Z|for\s+both\Z",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"(?:(?:at|for|before|during|prior\s+to)\s+)?(?:the\s+)?(?:baseline|(?:pre-?)?screening|run-?in|withdrawal|study\s+entry"
    r"|enrol?lment|no)(?:\s+(?:visit|period|phase))?\Z",
    re.IGNORECASE,
)
"""A time that everybody comes to, and no people: "Exclusion criteria at baseline:"."""
_STAGE = re.compile(r"(?:stage|step|period)\s+(?:\d|[IVX]{1,3}|[A-D])\s*\([^()\d]{3,40}\)\Z", re.IGNORECASE)
"""One of the stages of a trial, with who comes to it: "Stage 2 (non-responders)"."""
_STUDY_PART = re.compile(
    r"(?:main|core|parent|base|(?:(?:open[\s-]label|long[\s-]term)\s+)?extension)[\s-]+(?:study|trial|phase|part|protocol|period)\Z",
    re.IGNORECASE,
)
"""The part of a trial beside another one: "Main study:", "Extension phase:"."""
_PEOPLE = re.compile(
    r"(?:patients?|subjects?|participants?|infants|(?P<from>recipients)"
    r"|(?P<others>caregivers?|carers?|mothers|(?P<to>donors?)|(?:healthy\s+)?(?:volunteers|controls)))\Z",
    re.IGNORECASE,
)
_OF_WHOM = re.compile(r"(?:for|in|of|among)\s+(?:the\s+)?", re.IGNORECASE)
_LETTERED = re.compile(
    r"(?:group|cohort|arm|part|stratum|phase)\s+(?:[A-Z]|[0-9]{1,2}[a-z]?|[IVX]+)\s*[:：]?\Z", re.IGNORECASE
)
_OF_A_GROUP = re.compile(
    r"(?!(?:all|both|each|either|every|any|age|study|whole|entire|overall|one)\b)[\w-]+(?:\s+[\w-]+)?\s+(?:group|arm|cohort)",
    re.IGNORECASE,
)
"""One of several groups: "for the surgery group"."""
_ONLY = re.compile(r"\s+\(?only\)?\Z", re.IGNORECASE)
ALL_BUT = "everyone but "
"""How a group begins that a heading leaves out: "Not applicable to Arm 1:"."""
_ALL_BUT = re.compile(
    r"(?:not\s+applicable\s+(?:to|for|in)|(?:does|do)\s+not\s+apply\s+to|(?:all|everyone)\s+(?:except(?:\s+for)?|but))\s+(?P<who>.+)\Z",
    re.IGNORECASE,
)
"""Whom a label leaves out: "Not applicable to Arm 1:"."""
_CONTENT = re.compile(
    r"\b(?:with|without|who|whom|that|of|having|has|have|had|not|no|any|must|will|should|is|are|one|following"
    r"|either|only|by|aged?|be|if|absence|presence|known|non|at|least)\b|[<>≤≥=]",
    re.IGNORECASE,
)
_ELSEWHERE = (
    r"(?:note\s*:?\s*)?(?:other|additional|further),?\s+(?:more\s+)?(?:study\s+|protocol)?[\s-]*"
    r"(?:defined|specified|specific)?\s*(?:(?:inclusion|exclusion|eligibility)(?:\s*(?:/|and|or)\s*"
    r"(?:inclusion|exclusion))?\s+)?criteri(?:a|on)\s+(?:(?:(?:may|might|could|can|will)\s+)?(?:also\s+)?apply"
    r"|(?:are|is)\s+(?:defined|specified|listed|given)\s+in\s+the\s+(?:study\s+)?protocol)"
)
_BOTH_SIDES = (
    r"(?:the\s+)?(?:patient|subject|participant|volunteer)s?\s+(?:must|should|have\s+to|will|need\s+to)\s+(?:meet|fulfill?|satisfy)"
    r"\s+(?:all|every)\s+(?:of\s+)?(?:the\s+)?inclusion\s+criteri(?:a|on)\s+and\s+(?:none|not\s+(?:meet\s+)?any)\s+(?:of\s+)?"
    r"(?:the\s+)?exclusion\s+criteri(?:a|on)"
)
_REMARK = re.compile(
    rf"[\W_]*(?:{_ELSEWHERE}|{_BOTH_SIDES}|for\s+(?:more|further|additional)\s+information\b.*)\W*\Z",
    re.IGNORECASE | re.DOTALL,
)
INNER_REMARK = re.compile(rf"(?<=\S)\s+(?={_ELSEWHERE}\W*\Z)", re.IGNORECASE)
_ELLIPTIC = re.compile(
    r"\W*(?:\d|[<>≤≥=]|(?:at|more|less|greater|fewer|higher|lower|over|under|above|below|between|up|within)\b)",
    re.IGNORECASE,
)
_NONE = re.compile(
    r"(?:there\s+(?:are|is|were)\s+|(?:this|the)\s+(?:\w+\s+)?study\s+does\s+not\s+have\s+)?(?:none|nil|n\.?\s?/?\s?a\.?|not\s+applicable"
    r"|keine|aucun|ninguno|ninguna|nessuno|nenhum|geen|ingen"
    r"|(?:no|any)(?:\s+(?:specific|other|further|additional|particular))*\s+(?:inclusion|exclusion)s?(?:\s+criteri(?:a|on))?"
    r"(?:\s+(?:will\s+be|are|is|were|was|have\s+been))?(?:\s+(?:applied|defined|specified|planned|used|set))?)"
    r"\s*[.;]?\Z",
    re.IGNORECASE,
)
_LEADS_IN = re.compile(
    r"(?:[:：]|\(any\s+one\)|\b(?:the\s+following|as\s+follows|with|of|(?!(?-i:WHO))whom?|one\s+of|any\s+of|all\s+of|such\s+as|including"
    r"|defined\s+(?:as|by)|either))\Z",
    re.IGNORECASE,
)


_ASKS_OF_ALL = re.compile(
    r"\b(?:all|every|each|both|only|must|should|shall|requir\w+|need\w*|criteri\w+|inclusion|none)\b"
)
_MAY = re.compile(r"\A\W*(?:also\s+)?eligible\b|\b(?:also|may|can|could|might)\b")
_OF_SOME = re.compile(
    r"\bfollowing\b.*\b(?:inclu|eligib|enrol|participa|ent(?:er|ry)|recruit|join|admit|selec)"
)
"""What says of some that they can take part: "The following patients are eligible:"."""


@cache
def _obliges() -> re.Pattern[str]:
    """What people must be or do, in lower case, with the people before it or at the beginning."""
    who = rf"\A|\b(?:(?:{any_of('takes part')})s?|they|you)\s+"
    return re.compile(rf"(?:{who})(?:will\s+)?(?:{any_of('duty')})\b")


def obliges(text: str) -> bool:
    """Whether a sentence says what people must be or do: "Patients must have recovered from surgery"."""
    return bool(_obliges().search(text.lower()))


def read_frame(text: str, kind: CriterionKind) -> Heading | None:
    """A line of nothing but frame words, as "Patients are excluded if:"; ``kind`` is the section's.

    "All" under exclusion and "any" under inclusion carry weight, and such a line is no heading.
    """
    lower = re.sub(r"\btak(?:e|es|ing)\s+part\b", "participate", text.lower().strip(" *_#"))
    if kind == "exclusion":  # of what includes, such a sentence is one criterion
        lower = _VALUES.sub("conditions", _THERE.sub("", lower))
    words = WORD.findall(lower)
    if not words or len(text) > LONGEST or any(word not in FRAME | _HOLDING for word in words):
        return None
    if is_people(lower.rstrip(" :：")) or lower.startswith(("and ", "or ")):
        return None  # "Cases:"; "AND any of the following:" goes on with the list before it
    if len(_LIKE.findall(lower)) != len(_LIKE.findall(" ".join(words))) or (
        _FAILS.search(lower) and not (kind == "exclusion" and _MUST_NOT_MEET.search(lower))
    ):
        return None
    if not lower.endswith(_ENDED) and (len(words) <= 2 or not _BREAKS_OFF.search(lower)):
        return None
    if kind == "exclusion" and is_point_in_time(lower):
        return None  # "At inclusion:" heads what excludes then
    negated = bool(NEGATES.search(lower))
    said: CriterionKind | None = None
    holds = any(word in _HOLDING for word in words)
    if _EXCLUDES.search(lower):
        if negated or re.search(r"\binclu", lower):
            return None
        said = "exclusion"
    elif kind == "exclusion" and _MUST_NOT_MEET.search(lower):
        said = "exclusion"
    elif _INCLUDES.search(lower) or (_obliges().search(lower) and not _RELATES.search(lower)):
        said = "exclusion" if negated else "inclusion"
    elif negated or holds or not _ANNOUNCES.search(lower):
        return None
    return Heading("frame", said, None, len(text)) if adds_nothing(lower, said or kind) else None


def permits(text: str, *, fresh: bool) -> bool:
    """Whether a frame of what includes may say who else can take part, not what is asked of everyone: "Patients with
    the following are also eligible:". ``fresh``: it stands right below the name of its section, where a condition is
    the section's own ("Patients may be included if:")."""
    lower = text.lower()
    if _ASKS_OF_ALL.search(lower):
        return False
    if re.search(r"\b(?:if|when|who)\b", lower):
        return not fresh and bool(_MAY.search(lower))
    return bool(re.search(r"\balso\b", lower) or _OF_SOME.search(lower))


def is_closed(text: str) -> bool:
    """Whether a frame says by its last sign that items come."""
    return text.rstrip(" *_").endswith(_ENDED)


def adds_nothing(lower: str, kind: CriterionKind) -> bool:
    """Whether a frame's "any" or "all" says no more than the section does anyway."""
    if kind == "inclusion":
        return not _SOME.search(lower)
    return not _EVERY.search(lower) or bool(_SOME.search(lower))


def sorts(text: str) -> bool:
    """Whether a line has nothing but words of a protocol's chapters: "Type of participant", "Prior/concomitant
    therapy". One that speaks of the past alone, or of the present, is said of what stands below it."""
    words = set(WORD.findall(text.lower().replace("/", " ")))
    timed = bool(words & listed("earlier")) == bool(words & listed("meanwhile"))
    return timed and _has_only(text, "sorts", "topic", "earlier", "meanwhile")


def is_timed(text: str) -> bool:
    """Whether a chapter speaks of the past and of the present."""
    return bool(set(WORD.findall(text.lower().replace("/", " "))) & (listed("earlier") | {"history"}))


def is_elliptic(text: str) -> bool:
    """Whether an item begins so that it needs the words above it: "0 to 2", "at least 3 months"."""
    return bool(_ELLIPTIC.match(text))


_OF_TIME = re.compile(r"\b\d+\s*(?:hour|day|week|month|year)s?\b", re.IGNORECASE)
"""A length of time, which bounds no value: "Cardiovascular:", "no surgery within 6 months"."""


def sorts_values(text: str, below: str) -> bool:
    """Whether a line before a colon only sorts the bounds after it, of which ``below`` is the first: "Hepatic:"."""
    bound = re.search(r"\d", _OF_TIME.sub("", below)) and not is_elliptic(below)
    return bool(bound) and text.rstrip(" *_").endswith((":", "：")) and _has_only(text, "sorts", "values of")


def names_value(text: str, below: str) -> bool:
    """Whether a line names what every candidate has, and ``below`` it stands a value of it alone: "Sex:", "Female"."""
    return text.strip(" *_:：").lower() in listed("part of a value") and len(below.split()) <= VALUE


def _has_only(text: str, *kinds: str) -> bool:
    words = WORD.findall(text.lower().replace("/", " "))
    known = frozenset().union(*map(listed, kinds)) | {"and", "of"}
    return 0 < len(words) <= SHORT and not re.search(r"\d", text) and all(word in known for word in words)


def read_label(text: str, *, leads: bool, behind: bool = False) -> Heading | None:
    """A label inside a section: a topic ("Demographics:") or a group of people ("Cohort B:").

    ``leads``: list items come right after it. ``behind``: it stands behind a bullet itself.
    """
    bare = text.strip(" *_#").rstrip(":： ")
    words = WORD.findall(bare.lower())
    if not words or len(words) > SHORT:
        return None
    ended = text.rstrip(" *_").endswith((":", "："))
    people = _PEOPLE.match(bare)
    if people is not None and people["to"] and leads and not behind:
        return Heading("group", None, bare, len(text))  # "Donors", who are never those that are treated
    if ended and leads and not behind and _STUDY_PART.match(bare):
        return Heading("group", None, bare, len(text))
    topic = (
        (words == ["population"] or all(word in listed("sorts") for word in words))
        and len(words) <= 5
        and not re.search(r"\d", bare)
    )
    if topic and (leads or not behind):
        return Heading("topic", None, None, len(text))
    if not leads and not (behind and _LETTERED.match(text)):
        return None
    if is_everyone(bare):
        return Heading("group", None, "", len(text))
    if names_group(text):
        return Heading("group", None, bare, len(text))
    if ended and (but := _ALL_BUT.match(bare)) and names_group(but["who"]):
        return Heading("group", None, f"{ALL_BUT}{but['who']}", len(text))
    if ended and _STAGE.match(bare):
        return Heading("group", None, bare, len(text))
    said = _ONLY.sub("", bare)
    if ended and _GROUP_NOUN.search(bare) and not _CONTENT.search(said) and len(words) <= 8:
        return Heading("group", None, bare, len(text))
    return None


def is_everyone(text: str) -> bool:
    """Whether words name everybody who takes part: "all groups", "for both cohorts"."""
    return bool(_EVERYONE.match(text.strip()))


def says_everyone(text: str) -> bool:
    """Whether a label behind those of some people is for everybody: "All:", which elsewhere is how many are asked."""
    return bool(re.fullmatch(r"\W*(?:all|both|everyone|everybody)\s*[*_]*[:：]\W*", text, re.IGNORECASE))


def names_group(text: str) -> bool:
    """Whether a line is the name of a part or a group of a trial: "Cohort B:", "Parts A and B"."""
    return bool(_GROUP_CODE.match(text.strip(" *_#")))


def of_one_kind(one: str, other: str) -> bool:
    """Whether two names are of parts that stand beside each other: "Arm A: HER2-positive" and "Arm B"."""
    first, second = (re.split(r"\s*[:：]|\s+[–—-]\s", name)[0] for name in (one, other))
    beside = names_group(first) and names_group(second) and first.lower() != second.lower()
    return beside and first.split()[0].lower() == second.split()[0].lower()


def is_people(words: str) -> bool:
    """Whether words are no more than a word for people of whom a part of a trial is: "donors", "children"."""
    return re.fullmatch(any_of("people of a part"), words, re.IGNORECASE) is not None


def names_others(text: str) -> bool:
    """Whether a heading names people who are not simply those treated: "for healthy controls", "Cohort B", "women"; or
    an eye, of which alone the criteria are."""
    bare = _OF_WHOM.sub("", text.strip(" *_:："))
    people, some = _PEOPLE.match(bare), listed("women") | listed("young")
    return (
        names_group(bare)
        or _OF_A_GROUP.fullmatch(bare) is not None
        or fold(bare) in some
        or (people is not None and bool(people["others"]))
        or bare.lower().endswith((" eye", " eyes"))
    )


def group_name(group: str) -> str:
    """The name of a group without "only": "Cohort A only" is cohort A. Of everybody there is none, nor of a time."""
    if is_everyone(group) or _TIME.match(group.strip()):
        return ""
    return _ONLY.sub("", group) if names_group(group) else group


def is_of_a_group(words: str) -> bool:
    """Whether words name one of several groups: "Asthma group"."""
    return _OF_A_GROUP.fullmatch(words) is not None


def only_sorts(text: str) -> bool:
    """Whether a line has nothing but words of a protocol's chapters, of the past and of values: "Medical history:"."""
    said = re.sub(r"\bhistory\b", "conditions", text, flags=re.IGNORECASE)
    return _has_only(said, "sorts", "topic", "earlier", "meanwhile", "values of")


def without_only(group: str, groups: Set[str]) -> str:
    """The name of a group, without "only" where the same people are named without it: "Patients on dialysis only"."""
    bare = _ONLY.sub("", group)
    return next((name for name in groups if name.lower() == bare.lower()), group)


def is_only_people(text: str) -> bool:
    """Whether a line is a word for people, or the name of a group, and nothing else: "Patients", "Caregivers:"."""
    return _PEOPLE.match(text.strip(" *_:：")) is not None or names_group(text)


def told_apart(texts: Sequence[str]) -> frozenset[int]:
    """Which of the lines name people, where they are several, and some are others than those who are treated:
    "Patients", "Caregivers". Recipients are a group of a trial only beside its donors."""
    bare = [text.strip(" *_:：") for text in texts]
    found = {i: _PEOPLE.match(text) for i, text in enumerate(bare)}
    donors = any(one and one["to"] for one in found.values())
    named = {i for i, one in found.items() if (one and (donors or not one["from"])) or names_group(bare[i])}
    others = any(one and one["others"] for one in found.values())
    return frozenset(named if others and len({bare[i].lower() for i in named}) > 1 else ())


def names_people(text: str) -> bool:
    """Whether a line names people or their groups, and says no more than who they are: "Patients with COPD"."""
    found = _GROUP_NOUN.search(text)
    if found is None or _OF_THEM.search(text[: found.start()]):
        return False
    return _WHO_THEY_ARE.match(text, found.end()) is not None


def states_none(text: str) -> bool:
    """Whether a line only says that there are no criteria of its section: "None", "N/A"."""
    return bool(_NONE.match(text.strip()))


def states_none_of(text: str) -> CriterionKind | None:
    """The side by whose name a line says that it has no criteria: "No exclusion criteria"; None for any other line."""
    named = re.search(r"\b(?:(?P<out>exclusions?)|inclusions?)\b", text, re.IGNORECASE)
    if named is None or not states_none(text):
        return None
    return "exclusion" if named["out"] else "inclusion"


def is_remark(text: str) -> bool:
    """Whether a line speaks about the protocol: "Other protocol-defined criteria may apply"."""
    return bool(_REMARK.match(text))


def leads_in(text: str) -> bool:
    """Whether a line announces the items after it as parts of its own sentence."""
    return bool(_LEADS_IN.search(text.rstrip(" *_")))
