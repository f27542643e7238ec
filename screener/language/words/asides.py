"""Items that say something of the item before them, and are none of their own: exceptions, notes, permissions."""

import re

from screener.language.words.late import late

_EXCEPTS = late(
    r"\W*(?:note\W+)?(?:(?:the|only|following|with|allowed|permitted)\s+){0,3}"
    r"(?:exceptions?\b|except(?:ing|ed)?\b|other\s+than\b|apart\s+from\b|not\s+including\b|excluding\b|unless\b(?!\s+otherwise))",
    re.IGNORECASE,
)
_NOTES = late(
    r"\W*(?:please\s+)?(?:notes?|n\.?\s?b\.?|remarks?|clarifications?)\s*\d?\s*(?:[:：.–-]|that\b)",
    re.IGNORECASE,
)
_NAMES_THEM = late(r"[^,;]*\bexceptions?\b|\W*(?:\w+\s+){0,4}?\w+\s*[:：]", re.IGNORECASE)
"""What says that exceptions are all that follows: "Exceptions: A, B". Behind another word a comma may begin a criterion
of its own: "Other than metformin, use of antidiabetic drugs"."""
_CLAUSE = late(
    r",\s*(?:(?:any|no|not|all|use|history|free|negative|positive|active|other|must|patients?|subjects?|participants?)\b"
    r"|.*(?:\b(?:must|should|shall|have|has|is|are|will|may|resolved|recovered|free)\b|[<>≤≥]))",
    re.IGNORECASE | re.DOTALL,
)
"""A sentence of its own behind its exception: "Except for alopecia, all toxicities must be resolved"."""
_LET_IN = r"(?:allowed|permitted|permissible|eligible|acceptable|accepted|tolerated|allowable)"
_PERMITS = late(
    rf"\A[^.;:,(]{{1,150}}?(?<!who\s)(?<!that\s)(?<!which\s)\b"
    rf"(?:(?:are|is|be|remain)\s+(?:(?:also|still|considered|deemed|however|only)\s+)*{_LET_IN}\b(?!\s+(?:for|to)\b)"
    rf"|(?:may|can|could)\s+(?:(?:also|still|be|considered|only)\s+)*(?:{_LET_IN}|enrol\w*|includ\w+|participat\w+|enter\w*)\b"
    r"|(?:do|does|is|are|will)\s+not\s+(?:be\s+)?(?:exclude[ds]?|exclusionary|an?\s+exclusion|disqualif\w+)\b)"
    rf"|\A(?:[^\s.;:,(]+\s+){{1,8}}{_LET_IN}\W*\Z",
    re.IGNORECASE,
)
_REFUSES = late(
    rf"\b(?:whom|whose|another)\b|\bother\s+(?:study|studies|trials?)\b|\bwho\s+(?:can|could|may)\b"
    rf"|\b(?:not|no|never|cannot|nor)\s+(?:\w+\s+){{0,3}}?{_LET_IN}\b|\b(?:may|can)(?:\s+not|not)\b|\bin\s?eligible\b",
    re.IGNORECASE,
)


def excepts(text: str) -> bool:
    """Whether an item begins as an exception of the one before it: "Exceptions: …", "Unless disease-free"."""
    return _EXCEPTS.match(text) is not None and ("," not in text or _NAMES_THEM.match(text) is not None)


def may_except(text: str) -> bool:
    """Whether an item may be an exception of the one before it, or a criterion with one of its own: "Other than
    aspirin, anticoagulants"."""
    found = None if excepts(text) else _EXCEPTS.match(text)
    return found is not None and not _CLAUSE.search(text, found.end())


def notes(text: str) -> bool:
    """Whether an item is a note: "NOTE: women must have a negative test"."""
    return bool(_NOTES.match(text))


def permits(text: str) -> bool:
    """Whether an item only lets somebody in: "LMWH is allowed", "Patients with cured hepatitis C may enroll"."""
    return bool(_PERMITS.search(text)) and not _REFUSES.search(text)


def is_aside(text: str) -> bool:
    """Whether an item says something of the one before it."""
    return excepts(text) or notes(text) or permits(text)
