"""Headings of others than those who are treated, or of a part of the trial, that name no side: "Donor Criteria"."""

import re

from screener.language.text.frames import Heading
from screener.language.text.side_names import EXCLUSION, NOUN

_OTHERS = re.compile(
    rf"(?P<who>donors?|recipients?|siblings?|caregivers?|carers?)['’]?s?\s+(?:eligibility(?:\s+{NOUN})?"
    rf"|(?:selection|entry|enrol?l?ment|recruitment)\s+{NOUN}|(?P<bare>{NOUN}))\s*[:：]?\s*\Z",
    re.IGNORECASE,
)
_FOR_PART = re.compile(
    rf"(?:{NOUN}|(?P<side>eligibility))\s+(?P<part>for\s+(?:the\s+)?(?:step|stage|phase|part|period|cohort|arm)\s+"
    r"(?:\d[A-Za-z]?|[A-Z]|[IVX]{1,3}))\s*[:：]?\s*\Z",
    re.IGNORECASE,
)

AT_STEP = re.compile(
    rf"(?:pre|re)?-?\s?(?:registration|screening)(?:\s+(?:\d|[IVX]{{1,3}}))?\s+(?:(?P<exc>{EXCLUSION})|(?P<inc>inclusion)"
    rf"|(?P<either>eligibility)|(?P<none>(?=criteri)))\s*{NOUN}\s*[:：]?\s*\Z",
    re.IGNORECASE,
)
"""The criteria at a step that everybody goes through: "PRE-REGISTRATION ELIGIBILITY CRITERIA", "Screening criteria"."""


def at_step(found: re.Match[str], end: int) -> Heading:
    """What such a line says as a heading, ``end`` its length: of a side, of neither, or the name of a chapter."""
    if found["none"] is not None:
        return Heading("chapter", None, None, end)
    if found["either"]:
        return Heading("loose", "inclusion", "", end)
    return Heading("section", "exclusion" if found["exc"] else "inclusion", "", end)


def of_others(head: str, at: int) -> Heading | None:
    """A heading of others than those who are treated, or of a part, without the name of a side: "Donor Selection
    Criteria", "Criteria for Step 2"."""
    found = _OTHERS.match(head, at)
    if found is not None:
        return Heading("loose", None if found["bare"] else "inclusion", found["who"], len(head))
    part = _FOR_PART.match(head, at)
    if part is None:
        return None
    return Heading("loose", "inclusion" if part["side"] else None, part["part"], len(head))
