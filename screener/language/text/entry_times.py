"""Lines under what excludes that name the way into the study: "At inclusion:" is a point in time, "For enrollment:" may
be one or the heading of what includes."""

import re

_INTO = (
    r"(?:(?:study|trial|patient|subject|participant)s?['’]?s?\s+)?"
    r"(?:inclusion|enrol?l?ment|entry|entrance|recruitment|selection|admission|participation{})"
    r"(?:\s+(?:in|into|to|of|for)\s+(?:(?:the|this|our)\s+)?(?:study|trial|patients?|subjects?|participants?))?"
)
_ENDED = r"\s*[*_]*\s*[:：]?[\s*_]*\Z"
_AT = re.compile(
    rf"\W*(?:at|on|upon|before|prior\s+to|during|after|by|until|since)\s+(?:the\s+)?(?:(?:time|point|day|moment)\s+of\s+)?"
    rf"(?:the\s+)?{_INTO.format('|eligibility')}{_ENDED}",
    re.IGNORECASE,
)
_MAY_BE = re.compile(rf"\W*(?:for\s+)?(?:the\s+)?{_INTO.format('')}{_ENDED}", re.IGNORECASE)
_WAY_IN = re.compile(
    rf"\W*(?:study|trial|patient|subject|participant)s?['’]?s?\s+(?:inclusion|entry|selection|participation){_ENDED}",
    re.IGNORECASE,
)
"""What is the heading of what includes where a text has no other: "Patient selection:"."""
_STEP = re.compile(
    rf"\W*(?:pre|re)?-?\s?(?:registration|screening)(?:\s+\w{{1,3}})?\s+eligibility\s+criteri(?:a|on){_ENDED}",
    re.IGNORECASE,
)
"""The criteria at a step, of which side is not said: "REGISTRATION ELIGIBILITY CRITERIA"."""
_AT_STEP = re.compile(
    rf"\W*(?:pre|re)?-?\s?(?:registration|screening)(?:\s+\w{{1,3}})?\s+criteri(?:a|on){_ENDED}",
    re.IGNORECASE,
)
"""The criteria at a step, of no side at all: "Screening criteria:"."""
_NAME = re.compile(
    r"\W*inclusion(?:\s+(?:of|for)\s+(?:patients?|subjects?|participants?))?\W*\Z", re.IGNORECASE
)
"""The name of a side, which is its heading wherever it stands, but for one behind "Pre-inclusion"."""
_BEFORE = re.compile(r"\W*pre[\s-]?inclusion\W*\Z", re.IGNORECASE)
_FOR_OUT = re.compile(r"\W*for\s+(?:the\s+)?(?:non[\s-]?inclu|exclu)", re.IGNORECASE)


def is_point_in_time(text: str) -> bool:
    """Whether a line is no more than the time when people come into the study: "At inclusion:"."""
    return _AT.match(text) is not None


def names_step(text: str) -> bool:
    """Whether a line names the criteria at a step and no side: "Screening criteria:"."""
    return _AT_STEP.match(text) is not None


def may_be_time(text: str, before: str, *, steps: bool, included: bool) -> bool:
    """Whether a line under what excludes may name the way into the study, and not what includes: "For enrollment:".

    ``before`` is the heading of what excludes, of which "For inclusion:" is the other half where it is "For
    exclusion:". ``steps``: what comes before it names the time before inclusion, "Pre-inclusion".
    ``included``: what includes stands elsewhere; where nothing does, "Study entry:" is the heading of it.
    """
    if is_point_in_time(text) or _STEP.match(text):
        return True
    if _NAME.match(text):
        return steps
    if not included and _WAY_IN.match(text):
        return False
    return _MAY_BE.match(text) is not None and not (
        _FOR_OUT.match(before) and re.match(r"\W*for\b", text, re.IGNORECASE)
    )


def names_time_before(text: str) -> bool:
    """Whether a line is no more than the time before inclusion: "Pre-inclusion"."""
    return _BEFORE.match(text) is not None


def of_entry(head: str) -> str:
    """What is told of such a line, of which ``head`` is the text."""
    return (
        f"{head} stands under what excludes: it may be a point in time, or the heading of what includes. On which side "
        "the criteria below it are cannot be told. Each of them is asked. Check them, or put “Inclusion criteria:” in "
        "its place."
    )
