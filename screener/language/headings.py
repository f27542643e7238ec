"""Headings of eligibility texts in their many spellings, told apart from criteria that name them.

"Key inclusion criteria:", "EXCLUSION", "Inclusion criteria for controls (n = 30):", "Patients will be
excluded if they meet any of the following:" are headings. "Does not meet the inclusion criteria" and
"Patients who will be excluded from surgery:" are not: what a heading says must be known in full, so that
nothing of weight goes by in one.
"""

import re
from dataclasses import dataclass
from typing import Literal

from screener.model.protocol import CriterionKind

Role = Literal["section", "stop", "loose", "frame", "topic", "group", "none", "remark"]


@dataclass(frozen=True, slots=True)
class Heading:
    """What a line says as a heading.

    ``kind`` is what follows, None where it goes on as before. ``group`` names the people it is for, empty
    for everyone, None where it goes on as before. ``rest`` is where the first criterion starts on the
    same line (the line's length where there is none). ``role``: ``section`` is a heading proper, ``stop``
    one about leaving the study, ``loose`` one that names neither kind ("Eligibility:"), ``frame`` says no
    more than a section ("all of the following:"), ``topic`` sorts ("Demographics:"), ``group`` names
    people ("Cohort B:"), ``none`` states that there are no criteria of this kind, ``remark`` speaks about
    the protocol.
    """

    role: Role
    kind: CriterionKind | None
    group: str | None
    rest: int


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_PREFIX = (
    r"(?:(?:the|key|main|major|minor|general|primary|principal|secondary|specific|additional|other|study|trial"
    r"|patients?|subjects?|participants?|volunteers?|donors?|common|basic|core|overall|selected|detailed|protocol"
    r"|clinical|full|complete|full|further|initial|list\s+of|summary\s+of)['’]?s?['’]?\s+){0,4}"
)
_EXCLUSION = r"non?n?[\s-]?inclusions?|not[\s-]eligible|exclusions?|exclud(?:ed|e|ing)|ineligib(?:ility|le)"
_INCLUSION = r"inclusions?|includ(?:ed|e|ing)|eligib(?:ility|le)"
_CHOOSING = r"selection|entry|enrol?l?ment|recruitment|admission|participation"
_STOPPING = r"withdrawal|discontinuation|elimination|stopping|termination|drop-?\s?out|removal"
_BOTH = r"\s*(?:/|&|and|or)\s*(?:non-?)?(?:exclusions?|inclusions?)"
_NOUN = r"(?:criteri(?:a|on|as|ums?|ons)|requirements?)"
_CORE = re.compile(
    rf"[*_\s]*(?:criteria\s*:\s*)?{_PREFIX}(?:"
    rf"(?:(?P<stop>{_STOPPING})|(?P<exc>{_EXCLUSION})|(?P<inc>{_INCLUSION})|(?P<choose>{_CHOOSING}))"
    rf"(?P<both>{_BOTH})?(?:\s*[-–]?\s*(?P<noun>{_NOUN})|(?=\s*(?:[:：(*_]|\Z)))"
    rf"|(?P<first>{_NOUN})\s+(?:for|of|to)\s+(?:the\s+)?(?:(?P<stop2>{_STOPPING})|(?P<exc2>{_EXCLUSION})"
    rf"|(?P<inc2>{_INCLUSION}|{_CHOOSING}))(?P<both2>{_BOTH})?"
    rf"|(?P<bare>criteria)(?=\s*(?:[:：]|\Z))"
    r")(?![\w-])[*_]*",
    re.IGNORECASE,
)
_QUALIFIER = re.compile(
    r"\s*(?:(?:\([^()]{0,120}\)|\[[^\[\]]{0,120}\]"
    r"|(?:,|[-–—]+(?=\s))\s*[^:：()]{1,80}|(?:for|of|in|at|among|to|common\s+to|regarding)\b[^:：()]{1,100})\s*){1,3}",
    re.IGNORECASE,
)
_LONGEST = 200
_SHORT = 12
_COMPARES = re.compile(r"[<>≤≥=]|\d\s*(?:years?|yrs?|y|months?|kg|mg|%)|[.;!?]\s", re.IGNORECASE)
_BEFORE = re.compile(
    rf"(?P<group>[\w'’/&()+-]+(?:\s+[\w'’/&()+-]+){{0,5}}?)\s*[:,–—-]?\s+(?:(?:key|main|major)\s+)?"
    rf"(?:(?P<exc>{_EXCLUSION})|(?P<inc>{_INCLUSION}))\s+{_NOUN}\s*[:：][*_]*\Z",
    re.IGNORECASE,
)
_SAYS = _set(
    """
    no not none any all each same as per to of by under with without meet meets meeting met fulfil fulfill
    fulfils fulfills fulfilling satisfy satisfies satisfying violate violation does do did is are was were
    will may must should can has have having the these those following above below and or if who that
    which other additional defined apply study failure unable inclusion exclusion inclusion/exclusion than
    """
)
_INNER = re.compile(
    r"(?<=\S)\s+(?P<head>(?:(?:Key|Main|Additional|General|Major|Other|KEY|MAIN)\s+(?i:inclusion|exclusion)"
    r"|Inclusion|Exclusion|INCLUSION|EXCLUSION)\s+(?:[Cc]riteria|CRITERIA)"
    r"(?:(?:\s*\([^()\n]{1,60}\)|\s+(?:for|of|in)\s[^:.;\n]{1,80})?\s*[:：]|(?=\s*\Z)))"
)
_BULLET = re.compile(r"[\s#*_]*(?:[-–—•·o*]+\s+|\(?(?:\d{1,2}|[A-Za-z]|[ivxIVX]{2,5})[.)]\s+)?")
_INTO = _set(
    """
    the all following and or of to other these both any meet meeting no with per under our main key as
    above not & - – following: by from
    """
)

_FRAME = _set(
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
    consist consists defined
    """
)
_HOLDING = _set("with have has having")
_WORD = re.compile(r"[^\W\d_]+(?:[-'’/][^\W\d_]+)*")
_LIKE = re.compile(r"[^\W_]+")
_INCLUDES = re.compile(r"\b(?:inclu|eligib|enrol|recruit|participa(?:te|ting|tion)\b|entry|selec|admitted)")
_EXCLUDES = re.compile(r"\b(?:exclu|ineligib|non-?inclu)")
_NEGATES = re.compile(r"\b(?:not|nor|no|none|without)\b")
_SOME = re.compile(r"\b(?:any|one|either|least|or|some)\b(?!\s+(?:patient|subject|participant|individual))")
_EVERY = re.compile(
    r"\b(?:all|each|both|every)\b(?:\s+(?:of|the|these|following|criteria|conditions|of\s+the)\b|\s*:?\Z)"
)
_ANNOUNCES = re.compile(r"\b(?:following|follows|criteri\w+|conditions?|below|if|when|cases?)\b")

_TOPICS = _set(
    """
    general principal main key major minor primary secondary demographic demographics disease patient
    patients characteristics characteristic criteria criterion medical clinical condition conditions other
    others specific additional laboratory lab tests values parameters administrative ethical legal
    miscellaneous common core basic study requirements requirement related and health status safety
    baseline tumor tumour
    """
)
_GROUP_NOUN = re.compile(
    r"\b(?:groups?|cohorts?|arms?|parts?|levels?|strat(?:um|a)|phases?|stages?|sub-?groups?|sub-?stud(?:y|ies)"
    r"|population|controls?|volunteers|participants|patients|subjects|donors|caregivers?|carers?|parents?|children"
    r"|families|neonates|newborns|infants|mothers|adolescents|adults|physicians|clinicians|providers|staff|cases"
    r"|siblings|partners|dyads?|interventions?|surveys?)\b",
    re.IGNORECASE,
)
_GROUP_CODE = re.compile(
    r"(?:(?:group|cohort|arm|part|stratum|phase|sub-?study|sub-?group)\s+(?:[A-Z]|\d{1,2}[a-z]?|[IVX]+)"
    r"|(?:the\s+)?(?:control|treatment|intervention|experimental|study|case|patient|comparison)s?\s+(?:group|arm|cohort)"
    r"|healthy\s+(?:controls?|volunteers?|subjects?|participants?))\s*(?:\([^()]*\))?\s*[:：]?\Z",
    re.IGNORECASE,
)
_LETTERED = re.compile(
    r"(?:group|cohort|arm|part|stratum|phase)\s+(?:[A-Z]|[0-9]{1,2}[a-z]?|[IVX]+)\s*[:：]?\Z", re.IGNORECASE
)
_CONTENT = re.compile(
    r"\b(?:with|without|who|whom|that|of|having|has|have|had|not|no|any|must|will|should|is|are|one|following"
    r"|either|only|by|aged?|be|if|absence|presence|known|non|at|least)\b|[<>≤≥=]",
    re.IGNORECASE,
)
_ELSEWHERE = (
    r"(?:note\s*:?\s*)?(?:other|additional|further),?\s+(?:more\s+)?(?:study\s+|protocol)?[\s-]*"
    r"(?:defined|specified|specific)?\s*(?:inclusion|exclusion|eligibility)(?:\s*(?:/|and|or)\s*"
    r"(?:inclusion|exclusion))?\s+criteri(?:a|on)\s+(?:(?:(?:may|might|could|can|will)\s+)?(?:also\s+)?apply"
    r"|(?:are|is)\s+(?:defined|specified|listed|given)\s+in\s+the\s+(?:study\s+)?protocol)"
)
_REMARK = re.compile(
    rf"[\W_]*(?:{_ELSEWHERE}|for\s+(?:more|further|additional)\s+information\b.*)\W*\Z",
    re.IGNORECASE | re.DOTALL,
)
_INNER_REMARK = re.compile(rf"(?<=\S)\s+(?={_ELSEWHERE}\W*\Z)", re.IGNORECASE)
_NONE = re.compile(
    r"(?:there\s+(?:are|is|were)\s+|(?:this|the)\s+(?:\w+\s+)?study\s+does\s+not\s+have\s+)?(?:none|nil|n\.?\s?/?\s?a\.?|not\s+applicable"
    r"|(?:no|any)(?:\s+(?:specific|other|further|additional|particular))*\s+(?:inclusion|exclusion)s?(?:\s+criteri(?:a|on))?"
    r"(?:\s+(?:will\s+be|are|is|were|was|have\s+been))?(?:\s+(?:applied|defined|specified|planned|used|set))?)"
    r"\s*[.;]?\Z",
    re.IGNORECASE,
)
_LEADS_IN = re.compile(
    r"(?:[:：]|\b(?:the\s+following|as\s+follows|with|of|who|whom|one\s+of|any\s+of|all\s+of|such\s+as|including"
    r"|defined\s+(?:as|by)|either))\Z",
    re.IGNORECASE,
)


def read_heading(text: str, *, listed: bool = False) -> Heading | None:
    """What a line says as a heading proper, or that there are no criteria; None if it says neither.

    ``listed``: the line stands behind a bullet, where a heading must have the word "criteria" in it.
    """
    head = text[:_LONGEST]
    found = _CORE.match(head)
    if found is None:
        return None if listed else _behind_group(text)
    stop, out = found["stop"] or found["stop2"], found["exc"] or found["exc2"]
    noun, both = found["noun"] or found["first"], found["both"] or found["both2"]
    inside = found["inc"] or found["inc2"]
    role: Role = "section"
    kind: CriterionKind | None = "exclusion" if stop or out else "inclusion"
    if found["bare"] or both:
        role, kind = "loose", None
    elif stop:
        role = "stop"
    elif found["choose"] or (inside and inside.lower().startswith("eligib")):
        role = "loose"
    if (found["stop"] or found["choose"]) and not noun:
        return None
    tail = head[found.end() :]
    colon = re.match(r"\s*[:：][:\s*_]*", tail)
    if re.fullmatch(r"[\s:：.;*_#=–—-]*", tail) and (colon or noun or not listed):
        return Heading(role, kind, "", len(text))
    if listed and not noun:
        return None
    if colon:
        return Heading(role, kind, "", found.end() + colon.end())
    words = _WORD.findall(tail.lower())
    if words and all(word in _FRAME for word in words) and re.fullmatch(r"[\w\s,'’-]*[:：.]?\s*", tail):
        if _safe(tail.lower(), kind or "inclusion") and not _NEGATES.search(tail.lower()):
            people = re.search(
                r"\bfor\s+(?:all\s+)?(?:the\s+)?(?:patient|subject|participant|volunteer|case)s\b", tail
            )
            return Heading(role, kind, people.group() if people else "", len(text))
        return None
    return _qualified(text, head, found, Heading(role, kind, "", len(text)), listed=listed)


def _qualified(text: str, head: str, found: re.Match[str], plain: Heading, *, listed: bool) -> Heading | None:
    """A heading that goes on: "for controls:", "(n = 30)", "- group A"."""
    spec = _QUALIFIER.match(head, found.end())
    if spec is None:
        return None
    group = re.sub(
        r"[\s,:;*_]+(?:includes?|are|is|will\s+be|comprises?|were)?[\s:*_]*\Z", "", spec.group().strip()
    )
    group = group.strip(" -–—,*_")
    if re.search(r"\b(?:19|20)\d\d\b", group):
        group = ""  # a citation
    elif group.startswith("(") and group.endswith(")") and group.count("(") == 1:
        group = group[1:-1]
    colon = re.match(r"\s*[:：][:\s*_]*", head[spec.end() :])
    if colon:
        return Heading(plain.role, plain.kind, group, min(spec.end() + colon.end(), len(text)))
    if spec.end() < len(head.rstrip()) or listed:
        return None
    if _COMPARES.search(group) or len(group.split()) > _SHORT:
        dash = re.match(r"\s*[-–—]+\s+", head[found.end() :])
        return Heading(plain.role, plain.kind, "", found.end() + dash.end()) if dash else None
    return Heading(plain.role, plain.kind, group, len(text))


def _behind_group(text: str) -> Heading | None:
    """A heading that begins with its group: "Healthy controls - inclusion criteria:"."""
    found = _BEFORE.match(text) if len(text) <= _LONGEST else None
    if found is None or any(word in _SAYS for word in found["group"].lower().split()):
        return None
    kind: CriterionKind = "exclusion" if found["exc"] else "inclusion"
    return Heading("section", kind, found["group"].strip(" -–—:,"), len(text))


def read_frame(text: str, kind: CriterionKind) -> Heading | None:
    """A line of nothing but frame words, as "Patients are excluded if:"; ``kind`` is the section's.

    "All" under exclusion and "any" under inclusion carry weight, and such a line is no heading.
    """
    lower = text.lower().strip(" *_#")
    words = _WORD.findall(lower)
    if not words or len(text) > _LONGEST or any(word not in _FRAME | _HOLDING for word in words):
        return None
    if len(_LIKE.findall(lower)) != len(_LIKE.findall(" ".join(words))):
        return None
    if not (lower.endswith((":", "：")) or (len(words) > 2 and _ANNOUNCES.search(lower))):
        return None
    if not lower.endswith((":", "：")) and not re.search(r"(?:following|criteria|follows|below)\.?\Z", lower):
        return None
    negated = bool(_NEGATES.search(lower))
    said: CriterionKind | None = None
    holds = any(word in _HOLDING for word in words)
    if _EXCLUDES.search(lower):
        if negated or re.search(r"\binclu", lower):
            return None
        said = "exclusion"
    elif _INCLUDES.search(lower):
        said = "exclusion" if negated else "inclusion"
    elif negated or holds or not _ANNOUNCES.search(lower):
        return None
    return Heading("frame", said, None, len(text)) if _safe(lower, said or kind) else None


def _safe(lower: str, kind: CriterionKind) -> bool:
    """Whether a frame's "any" or "all" says no more than the section does anyway."""
    if kind == "inclusion":
        return not _SOME.search(lower)
    return not _EVERY.search(lower) or bool(_SOME.search(lower))


def read_label(text: str, *, leads: bool, listed: bool = False) -> Heading | None:
    """A label inside a section: a topic ("Demographics:") or a group of people ("Cohort B:").

    ``leads``: list items come right after it. ``listed``: it stands behind a bullet itself.
    """
    bare = text.strip(" *_#").rstrip(":： ")
    words = _WORD.findall(bare.lower())
    if not words or len(words) > _SHORT:
        return None
    ended = text.rstrip(" *_").endswith((":", "："))
    topic = all(word in _TOPICS for word in words) and len(words) <= 5 and not re.search(r"\d", bare)
    if topic and (leads or not listed):
        return Heading("topic", None, None, len(text))
    if not leads and not (listed and _LETTERED.match(text)):
        return None
    if _GROUP_CODE.match(text.strip(" *_#")):
        return Heading("group", None, bare, len(text))
    if ended and _GROUP_NOUN.search(bare) and not _CONTENT.search(bare) and len(words) <= 8:
        return Heading("group", None, bare, len(text))
    return None


def states_none(text: str) -> bool:
    """Whether a line only says that there are no criteria of its section: "None", "N/A"."""
    return bool(_NONE.match(text.strip()))


def is_remark(text: str) -> bool:
    """Whether a line speaks about the protocol: "Other protocol-defined criteria may apply"."""
    return bool(_REMARK.match(text))


def leads_in(text: str) -> bool:
    """Whether a line announces the items after it as parts of its own sentence."""
    return bool(_LEADS_IN.search(text.rstrip(" *_")))


def heading_cuts(text: str) -> frozenset[int]:
    """Where lines must be cut so that each heading stands alone: before one in the middle, behind each."""
    cuts: set[int] = set()
    at = 0
    for line in text.splitlines(keepends=True):
        starts = [0]
        remark = _INNER_REMARK.search(line)
        if remark and not is_remark(_BULLET.sub("", line, count=1)):
            cuts.add(at + remark.end())
        for found in _INNER.finditer(line):
            before = line[: found.start()].split()
            bare = _BULLET.sub("", line[: found.end()], count=1)
            whole = read_heading(bare.rstrip())
            alone = whole is None or whole.rest <= len(bare) - len(found["head"])
            if alone and before and before[-1].lower() not in _INTO:
                starts.append(found.start("head"))
        for start, end in zip(starts, [*starts[1:], len(line)], strict=True):
            if start:
                cuts.add(at + start)
            bullet = _BULLET.match(line, start)
            begin = bullet.end() if bullet else start
            words = line[begin:end].rstrip()
            heading = read_heading(words, listed=begin > start and not line[start:begin].isspace())
            if heading is not None and heading.rest < len(words):
                cuts.add(at + begin + heading.rest)
        at += len(line)
    return frozenset(cuts)
