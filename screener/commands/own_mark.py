"""Whether a file that is there already is one of this program's own outputs, by how it begins: those can be made again.
Whatever else lies there may be somebody's only copy, such as a trial's text or notes."""

import re

from screener.commands.others_tables import is_own_table

_BEGINNINGS = (
    r'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
    r'<meta http-equiv="Content-Security-Policy" content="default-src &#x27;none&#x27;; ',  # a page
    r'\{\s*"format": \d+,\s*"(?:candidate|program)": ',  # a report or a log as JSON
    r'\{\s*"trial": "[^"\n]*",\s*"version": "[^"\n]*",\s*"file": ',  # a funnel
    r"\[\s*\]\s*\Z",  # verdicts on nobody
    r"(?:-- unverified: .*\n)?-- .* \(.*\), for \w+\n-- criteria .*SHA-256 ",  # a statement
    r"candidate +decision +reasons\n",  # verdicts as a table
    r"Candidate .*\n(?:.*\n){0,5}?\S (?:ELIGIBLE|INELIGIBLE|UNDETERMINED)\b",  # a report
    r"row +at \(UTC\) +who +kind +what +",  # an audit trail
)
_OWN = re.compile(rf"\s*(?:{'|'.join(_BEGINNINGS)})")


def is_own(beginning: bytes) -> bool:
    """Whether a file that begins so was written by this program, or holds nothing."""
    if not beginning.strip() or beginning.startswith((b"PAR1", b"PK\3\4")):  # looked into elsewhere
        return True
    text = beginning.decode("utf-8-sig", "replace").replace("\r\n", "\n")
    return _OWN.match(text) is not None or is_own_table(text)
