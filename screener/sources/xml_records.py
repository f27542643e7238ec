"""Trial records in XML: what the WHO's search portal exports, for trials of any registry, and older registry files.

Both become the parts of a record as ClinicalTrials.gov's API has them, so that one way leads on from there. What speaks
of people to contact is not among them. The portal (ICTRP, https://trialsearch.who.int, "Export results to XML") gives
every trial of its primary registries the same fields; ``clinical_study`` is what ClinicalTrials.gov gave until 2024.
"""

import re
from collections.abc import Callable
from typing import Any

from dateutil.parser import parse
from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import ParseError, fromstring

from screener.errors import Unusable
from screener.language.text.markup import TAG
from screener.sources.sides import both_sides

Study = dict[str, Any]

_ICTRP = "Trials_downloaded_from_ICTRP"
_ROOTS = (_ICTRP, "clinical_study")
_NAMED = re.compile(rf"<(?:[\w.-]+:)?(?:{'|'.join(_ROOTS)})[\s/>]")
_START = 4096
_ROOT = re.compile(
    r"(?:\s+|<\?(?>.*?\?>)|<!--(?>.*?-->)|<!DOCTYPE[^\[>]*+(?:\[(?>.*?\]\s*>)|>))*+<(?P<name>(?:[\w.-]+:)?(?P<local>[\w.-]+))"
    r"(?P<rest>[\s/][^<>]*+)?(?:>\s*(?P<child><)?|\Z)",
    re.DOTALL | re.IGNORECASE,
)
"""The first element of a file, behind what may stand above it."""
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
_MARKUP = re.compile(TAG)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}|\d{1,2} [A-Z][a-z]{2,8} \d{4}|[A-Z][a-z]{2,8} \d{1,2}, \d{4}")
_AGE = re.compile(r"\d{1,3} ?(?:years?|months?|weeks?|days?)\Z", re.IGNORECASE)
_NO_AGE = re.compile(
    r"(?:no (?:(?:minimum|maximum|age) )?limit|none|not applicable|n/?a|-+|0)?\Z", re.IGNORECASE
)
_EACH_SEX = re.compile(r"female:? ?(?P<female>yes|no)[ ,;]+male:? ?(?P<male>yes|no)\Z")
"""How the EU's registry says it, once its line ends are blanks."""
_BY_EACH = {("yes", "yes"): "ALL", ("yes", "no"): "FEMALE", ("no", "yes"): "MALE"}
_SEXES = {"both": "ALL", "all": "ALL", "female": "FEMALE", "male": "MALE", "": ""}


def is_xml(text: str) -> bool:
    """Whether a file is one of these records."""
    root = _ROOT.match(text)
    return bool(root and root["local"] in _ROOTS) or _NAMED.search(text[:_START]) is not None


def is_other_xml(text: str) -> bool:
    """Whether a file that is none of these records is XML all the same.

    A text may begin with a tag of a page ("<p>", "<b>"), or with a word in such signs that nothing closes.
    """
    root = _ROOT.match(text)
    if root is None or _MARKUP.match(f"<{root['local']}>"):
        return False
    closed = (root["rest"] or "").endswith("/") or f"</{root['name']}" in text
    return closed or bool(root["child"]) or "xmlns" in (root["rest"] or "")


def read_xml(text: str, name: str) -> list[Study | Unusable]:
    """The studies of a file, each with a ``protocolSection``, or why it cannot be used.

    Raises :class:`Unusable` where the file is not whole, or holds something else.
    """
    try:
        root = fromstring(_DECLARATION.sub(_line_ends, text))  # the text is decoded already
    except ParseError as fault:
        line, column = fault.position
        raise Unusable(
            f"{name}, line {line}, character {column + 1}: not whole XML. Export the record again"
        ) from None
    except DefusedXmlException:
        raise Unusable(
            f"{name}: the XML declares entities, which no registry record does. Export it again"
        ) from None
    for element in root.iter():
        element.tag = element.tag.rpartition("}")[2]  # of whatever namespace
    try:
        if root.tag == _ICTRP:
            return [_or_why_not(trial) for trial in root.iter("Trial")]
        if root.tag == "clinical_study":
            return [_clinical_study(root)]
    except RecursionError:
        raise Unusable(f"{name}: nested too deeply to be a registry record. Export it again") from None
    raise Unusable(
        f"{name}: this is XML of another kind (“{root.tag[:40]}”), not a record. Export the trial alone, or all of "
        "them from the WHO's search portal"
    )


def _line_ends(declaration: re.Match[str]) -> str:
    """As many lines as a declaration takes, so that a fault is told with the line that it is in."""
    return "\n" * declaration.group().count("\n")


def _or_why_not(trial: Any) -> Study | Unusable:
    try:
        return _ictrp(trial)
    except Unusable as fault:
        return Unusable(f"the record ({_id(trial)}): {fault}")


def _id(trial: Any) -> str:
    return _reader(trial)("TrialID").replace("/", "-")


def _ictrp(trial: Any) -> Study:
    said, shown = _reader(trial), _reader(trial, _marked)
    ages = {side: said(f"Inclusion_age{side}") for side in ("min", "max")}
    gender = " ".join(re.sub(r"<br\s*/?>", " ", shown("Inclusion_gender"), flags=re.IGNORECASE).split())
    sex = _sex(gender)
    # what the fields say in words of their own is read with the text
    fields = [f"Age {side}imum: {age}" for side, age in ages.items() if not _is_age(age)]
    fields += [f"Gender: {gender}"] if sex is None else []
    return _study(
        trial=_id(trial),
        title=said("Public_title") or said("Scientific_title"),
        acronym=said("Acronym"),
        updated=said("Last_Refreshed_on"),
        criteria=both_sides(shown("Inclusion_Criteria"), shown("Exclusion_Criteria"), fields),
        sex=sex or "",
        ages=tuple(age if _AGE.match(age) else "" for age in ages.values()),
    )


def _clinical_study(study: Any) -> Study:
    said = _reader(study)
    return _study(
        trial=said("id_info/nct_id"),
        title=said("brief_title") or said("official_title"),
        acronym=said("acronym"),
        updated=said("last_update_posted"),
        criteria=_reader(study, _marked)("eligibility/criteria"),
        sex=said("eligibility/gender").upper(),
        ages=(said("eligibility/minimum_age"), said("eligibility/maximum_age")),
    )


def _plain(element: Any) -> str:
    """All of an element's text."""
    return "".join(element.itertext())


def _marked(element: Any) -> str:
    """All of an element's text, with the tags of a page as they are written in a text; other tags end a line."""
    parts = [element.text or ""]
    for child in element:
        tag, inner = child.tag.lower(), _marked(child)
        if tag == "br":
            parts.append(f"<br>{inner}")
        elif _MARKUP.match(f"<{tag}>"):
            parts.append(f"<{tag}>{inner}</{tag}>")
        else:
            parts.append(f"\n{inner}\n")
        parts.append(child.tail or "")
    return "".join(parts)


def _reader(element: Any, text: Callable[[Any], str] = _plain) -> Callable[[str], str]:
    """The text of a part of a record, each time that it is there; empty where there is none."""
    return lambda path: "\n".join(
        dict.fromkeys(said for part in element.findall(path) if (said := text(part).strip()))
    )


def _study(
    *, trial: str, title: str, acronym: str, updated: str, criteria: str, sex: str, ages: tuple[str, ...]
) -> Study:
    minimum, maximum = ages
    return {
        "protocolSection": {
            "identificationModule": {"nctId": trial, "briefTitle": title, "acronym": acronym},
            "statusModule": {"lastUpdatePostDateStruct": {"date": _date(updated)}},
            "eligibilityModule": {
                "eligibilityCriteria": criteria,
                "sex": sex,
                "minimumAge": minimum,
                "maximumAge": maximum,
            },
        }
    }


def _is_age(words: str) -> bool:
    return bool(_AGE.match(words) or _NO_AGE.match(words))


def _sex(words: str) -> str | None:
    """ "ALL", "FEMALE", "MALE", empty where nothing is said; None where it is said in other words."""
    lower = words.lower().strip(" .-")
    if re.fullmatch(
        r"(?:both )?(?:males? and females?|females? and males?)|both sexes|n/?a|not applicable", lower
    ):
        return "ALL"
    each = _EACH_SEX.match(lower)
    return _BY_EACH.get((each["female"], each["male"])) if each else _SEXES.get(lower)


def _date(words: str) -> str:
    """A day as year-month-day: "24 August 2026"; empty for one in figures alone, which may be read in two ways."""
    if not _DAY.fullmatch(words):
        return ""
    try:
        return parse(words).date().isoformat()
    except ValueError:
        return ""
