"""Trial records in XML: what the WHO's search portal exports, for trials of any registry, and older registry files.

Both become the parts of a record as ClinicalTrials.gov's API has them, so that one way leads on from there. What speaks
of people to contact is not among them. The portal (ICTRP, https://trialsearch.who.int, "Export results to XML") gives
every trial of its primary registries the same fields; ``clinical_study`` is what ClinicalTrials.gov gave until 2024.
"""

import re
from collections.abc import Callable
from typing import Any

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import ParseError, fromstring

from screener.errors import Unusable

Study = dict[str, Any]

_ICTRP = "Trials_downloaded_from_ICTRP"
_HEADED = re.compile(r"\W*(?:\w+\s+){0,3}(?:inclusion|exclusion)", re.IGNORECASE)
_DAY = re.compile(r"(?P<day>\d{1,2}) (?P<month>[A-Z][a-z]{2})[a-z]* (?P<year>\d{4})\Z")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_AGE = re.compile(r"\d{1,3} ?(?:years?|months?|weeks?|days?)\Z", re.IGNORECASE)
_NO_AGE = re.compile(
    r"(?:no (?:(?:minimum|maximum|age) )?limit|none|not applicable|n/?a|-+|0)?\Z", re.IGNORECASE
)
_SEXES = {"both": "ALL", "all": "ALL", "female": "FEMALE", "male": "MALE", "": ""}


def is_xml(text: str) -> bool:
    """Whether a file is one of these records."""
    root = re.search(r"<(?![?!])(\w+)", text[:4096])
    return root is not None and root[1] in (_ICTRP, "clinical_study")


def read_xml(text: str, name: str) -> list[Study]:
    """The studies of a file, each with a ``protocolSection``. Raises :class:`Unusable` where it is not whole."""
    try:
        root = fromstring(re.sub(r"\A\s*<\?xml[^>]*\?>", "", text))  # the text is decoded already
    except ParseError as fault:
        line, column = fault.position
        raise Unusable(
            f"{name}, line {line}, character {column + 1}: not whole XML. Export the record again"
        ) from None
    except DefusedXmlException:
        raise Unusable(
            f"{name}: the XML declares entities, which no registry record does. Export it again"
        ) from None
    if root.tag == _ICTRP:
        return [_ictrp(trial) for trial in root.iter("Trial")]
    return [_clinical_study(root)]


def _ictrp(trial: Any) -> Study:
    said = _reader(trial)
    inclusion, exclusion = said("Inclusion_Criteria"), said("Exclusion_Criteria")
    texts = [_under("Inclusion Criteria:", inclusion), _under("Exclusion Criteria:", exclusion)]
    ages = {side: said(f"Inclusion_age{side}") for side in ("min", "max")}
    sex = _sex(said("Inclusion_gender"))
    # what the fields say in words of their own is read with the text
    fields = [f"Age {side}imum: {age}" for side, age in ages.items() if not _is_age(age)]
    fields += [f"Gender: {said('Inclusion_gender')}"] if sex is None else []
    return _study(
        trial=said("TrialID").replace("/", "-"),
        title=said("Public_title") or said("Scientific_title"),
        acronym=said("Acronym"),
        updated=said("Last_Refreshed_on"),
        criteria="\n\n".join(part for part in (*texts, "\n".join(fields)) if part),
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
        criteria=said("eligibility/criteria/textblock"),
        sex=said("eligibility/gender").upper(),
        ages=(said("eligibility/minimum_age"), said("eligibility/maximum_age")),
    )


def _reader(element: Any) -> Callable[[str], str]:
    """The text of a part of a record, empty where there is none."""
    return lambda path: (element.findtext(path) or "").strip()


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


def _under(heading: str, text: str) -> str:
    """The text of one side under its heading, where it does not begin with one."""
    return text if not text or _HEADED.match(text) else f"{heading}\n{text}"


def _is_age(words: str) -> bool:
    return bool(_AGE.match(words) or _NO_AGE.match(words))


def _sex(words: str) -> str | None:
    """ "ALL", "FEMALE", "MALE", empty where nothing is said; None where it is said in other words."""
    lower = words.lower().strip(" .-")
    if re.fullmatch(
        r"(?:both )?(?:males? and females?|females? and males?)|both sexes|n/?a|not applicable", lower
    ):
        return "ALL"
    return _SEXES.get(lower)


def _date(words: str) -> str:
    """A day as year-month-day: "24 August 2026"; empty for what is written otherwise."""
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", words):
        return words
    found = _DAY.match(words) or re.match(
        r"(?P<month>[A-Z][a-z]{2})[a-z]* (?P<day>\d{1,2}), (?P<year>\d{4})\Z", words
    )
    if found is None or found["month"] not in _MONTHS:
        return ""
    return f"{found['year']}-{_MONTHS.index(found['month']) + 1:02}-{int(found['day']):02}"
