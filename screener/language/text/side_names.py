"""What the sides of a trial are called in headings, and what may stand around such a name without adding to it."""

import re
from functools import cache

from screener.language.text.frames import is_everyone, is_only_people, is_people, names_group
from screener.language.words.wordlists import any_of, listed
from screener.model.protocol import CriterionKind

PREFIX = (
    r"(?:(?:the|key|main|major|minor|general|primary|principal|principle|secondary|specific|additional|other|study|trial"
    r"|patients?|subjects?|participants?|volunteers?|common|basic|core|overall|selected|detailed|protocol"
    r"|clinical|full|complete|further|initial|absolute|relative|temporary|permanent|early|premature|treatment|drug|current|updated|revised|standard"
    r"|medical|laboratory|safety|imaging|radiolog(?:ical|ic)|angiographic|echocardiographic|anatomic(?:al)?|ocular"
    r"|ophthalmic|surgical|procedural|(?:pre|peri)-?operative|psychiatric|psychological|dental|disease[\s-]specific"
    r"|(?:most\s+)?important|brief|abbreviated|enrol?l?ment|non-?ocular|systemic|neurologic(?:al)?|cardiac"
    r"|list\s+of|summary\s+of)['’]?s?['’]?\s+){0,4}"
)
EXCLUSION = (
    r"non?n?[\s-]?inclusions?|non[\s-]?eligib(?:ility|le)|not[\s-]eligible|exclusion(?:s|ary)?|exclud(?:ed|e|ing)"
    r"|ineligib(?:ility|le)|exc?lusi?ons?|exc?lusins?|exculsions?|exclutions?|exclusive(?=\s+criteri)"
    r"|(?:non[\s-]?enrol?lment|excl\.?)(?=\s+criteri)"
)
INCLUSION = (
    r"inclusion(?:s|ary)?|includ(?:ed|e|ing)|eligib(?:ility|le)|inclusons?|inlcusions?|inclutions?"
    r"|(?:inclusive|incl\.?)(?=\s+criteri)"
)
NOUN = r"(?:criteri(?:a|on|as|ums?|ons)|crit(?:e|ie|iei|ere)r(?:a|ia)|requirements?)"
_SIDE = rf"(?:(?P<exc>{EXCLUSION})|{INCLUSION})"
_OPENS, _CLOSES = r"\[({（<《【≪〈「『«\"“‘'=~", r"\])}）>》】≫〉」』»\"”’'=~"
_SET_OFF = re.compile(
    rf"[\s*_#]*[{_OPENS}][{_OPENS}\s]*(?P<name>[^{_OPENS}{_CLOSES}\n]{{7,80}})[{_CLOSES}][{_CLOSES}\s]*[*_\s]*[:：]?\s*\Z"
)
_ALONE = re.compile(
    r"[\s*_]*(?:(?P<exc>exclusions?|excl\s?\.?\s?:)|inclusions?|incl\s?\.?\s?:)[\s*_:：.–—-]*\Z",
    re.IGNORECASE,
)
"""The name of a side and nothing else, which is a heading behind a bullet too."""
_LIKE_NOUNS = re.compile(
    rf"{PREFIX}(?:(?P<exc>exclusion)|inclusion)\s+(?:standards?|principles?|conditions?|factors?)\s*[:：]?\s*\Z",
    re.IGNORECASE,
)
_OF_ALL = re.compile(
    rf"{PREFIX}{_SIDE}(?:\s+{NOUN})?\s*[,–—-]\s*(?:for\s+)?(?P<who>(?:all|both)(?:\s+[\w-]+){{0,2}})\s*[:：.]?\s*\Z",
    re.IGNORECASE,
)
_NOT_TO_JOIN = re.compile(
    r"contra-?indications?\s+(?:to|for|against)\s+(?:(?:study|trial)\s+)?(?:participation|inclusion|enrol?lment|entry)"
    r"(?:\s+in\s+(?:the|this)\s+(?:study|trial))?\s*[:：]\s*\Z",
    re.IGNORECASE,
)
_PARTED = re.compile(
    rf"(?P<who>\w[\w'’&/+-]*(?:\s+\w[\w'’&/+-]*){{0,2}})(?:\s*[:：]\s+|\s+[–—-]\s+|(?P<blank>\s+))(?P<side>{_SIDE})"
    rf"(?P<noun>\s+{NOUN})?(?P<end>\s*[:：])?\s*\Z",
    re.IGNORECASE,
)
_NOUN_OF_SIDE = re.compile(r"(?:inclusions?|exclusions?)", re.IGNORECASE)
_LETTER = re.compile(
    r"(?:\((?:[A-Ha-h]|[IVX]{1,4}|[ivx]{1,4}|\d)\)|(?:[A-Ha-h]|[IVX]{1,4}|[ivx]{1,4})[.)]|[①-⑳Ⅰ-Ⅻ][.、]?|>)\s+(?=[A-Z])"
)
"""What counts a section, beside its number: "B.", "II.", "(2)"."""
_NOTHING = re.compile(
    r"\s*[,–—-]?\s*\(?(?:(?:summary|overview|list(?:ing)?|in\s+brief|v(?:ersion)?\.?\s?\d+(?:\.\d+)*"
    r"|according\s+to\s+(?:the\s+)?(?:study\s+)?protocol"
    r"|(?:before|prior\s+to)\s+(?:the\s+)?(?:study\s+)?(?:randomi[sz]ation|enrol?lment|inclusion|registration|surgery|entry))"
    r"|includes?\s*[,(]?\s*but\s+(?:(?:are|is)\s+)?not\s+limited\s+to\s*)\)?\s*[:：.]?\s*\Z",
    re.IGNORECASE,
)
_ANY = re.compile(
    r"\s*[:：]?\s*\(\s*any(?:\s+one)?(?:\s+of\s+(?:the|these)(?:\s+following)?)?\s*\)\s*[:：.]?\s*\Z",
    re.IGNORECASE,
)
_SUB_STUDIES = re.compile(
    r"(?:(?:[\w-]+\s+)?(?:sub-?study|run-?in|qualitative|survey|interview)|(?:(?:non-?)?study|fellow|target|treated)\s+eyes?)\Z",
    re.IGNORECASE,
)
"""Parts of a trial that not all of its people take part in, and the eye that is meant, before the name of a side."""


def set_off(text: str) -> str:
    """What a line says between signs that set it off as a heading: "[Exclusion criteria]", "=== Exclusion ==="; empty
    for any other line, and for a side alone in brackets, which may go on with the line above."""
    found = _SET_OFF.match(text)
    name = found["name"].strip(" :：") if found is not None else ""
    criteria = re.search(rf"\b{NOUN}\Z", name, re.IGNORECASE)
    return name if criteria or (_ALONE.match(name) and text.strip()[0] not in "(（'‘<") else ""


def counted(text: str) -> int:
    """Where a heading begins behind what counts it, 0 where nothing does."""
    found = _LETTER.match(text)
    return found.end() if found is not None else 0


def alone(text: str) -> CriterionKind | None:
    """The side that a line names in one word alone, also behind a bullet: "EXCLUSION"."""
    found = _ALONE.match(text)
    return None if found is None else _side(found)


def named_plainly(text: str, *, behind: bool) -> tuple[CriterionKind, str] | None:
    """The side that a whole line names in a way of its own, with the people it is for, empty for everyone.

    ``behind``: the line stands behind a bullet, where such a line may be a criterion.
    """
    side = alone(text)
    if side is not None:
        return side, ""
    of_all = _OF_ALL.match(text)
    if of_all is not None and _are_all(of_all["who"]):
        return _side(of_all), of_all["who"] if is_everyone(of_all["who"]) else ""
    if behind:
        return None
    like = _LIKE_NOUNS.match(text)
    if like is not None:
        return _side(like), ""
    if _NOT_TO_JOIN.match(text):
        return "exclusion", ""
    parted = _PARTED.match(text)
    if parted is None:
        return None
    who = re.sub(r"['’]s?\Z", "", parted["who"])
    if not parted["noun"] and not _NOUN_OF_SIDE.fullmatch(parted["side"]):
        return None  # "Women: included"
    people = is_one_of_people(who) or is_only_people(who)
    apart = parted["blank"] is None
    if not apart and re.fullmatch(PREFIX, f"{parted['who']} ", re.IGNORECASE):
        return None
    if (people or (names_group(who) and apart)) and (parted["noun"] or parted["end"] or apart):
        return _side(parted), parted["who"]
    if _SUB_STUDIES.match(who) and parted["noun"]:
        return _side(parted), parted["who"]
    return None


def _side(found: re.Match[str]) -> CriterionKind:
    return "exclusion" if found["exc"] else "inclusion"


def _are_all(who: str) -> bool:
    return who.lower() in ("all", "both") or is_everyone(who)


def is_one_of_people(who: str) -> bool:
    """Whether a word names people of a part of a trial, or one of them: "caregivers", "Clinician", "Men"."""
    some = listed("somebody") | listed("women") | listed("men")
    takes_part = re.fullmatch(_taking_part(), who, re.IGNORECASE) is not None
    return not takes_part and (is_people(who) or is_people(f"{who}s") or who.lower() in some)


@cache
def _taking_part() -> str:
    return rf"(?:{any_of('takes part')})s?"


def plain_tail(tail: str, kind: CriterionKind | None) -> str | None:
    """The people whom what stands behind the name of a side names, empty where it adds nothing: "Exclusion criteria
    Part B", "summary:"; None for anything else."""
    if _NOTHING.match(tail) or (kind == "exclusion" and _ANY.match(tail)):
        return ""
    who = tail.strip(" \t:：")
    behind = tail[:1].isspace() and not tail.lstrip().startswith((":", "："))
    return who if behind and (names_group(who) or is_one_of_people(who)) else None
