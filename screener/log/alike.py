"""Codes that differ in capitals alone: one person's, as a rule, and two candidates here."""

from collections.abc import Collection, Sequence

from screener.log.faults import readable
from screener.log.journal import Journal
from screener.log.records import Entry

# Only codes are gone through, which the index holds, and the rows of those looked up: the log may be long.
_LIKE_THIS = (
    "kind = 'screening' AND what <> ? AND what IN "
    "(SELECT what FROM entry WHERE kind = 'screening' AND lower(what) = lower(?))"
)
_LIKE_ANY = (
    "kind = 'screening' AND what IN (SELECT what FROM entry WHERE kind = 'screening' AND lower(what) IN "
    "(SELECT lower(what) FROM entry WHERE kind = 'screening' GROUP BY 1 HAVING count(DISTINCT what) > 1))"
)


def alike_in(code: str, codes: Collection[str]) -> tuple[str, ...]:
    """Those of the codes that differ from this one in capitals alone."""
    return tuple(sorted(one for one in codes if one != code and one.lower() == code.lower()))


def alike_of(journal: Journal, trial: str, candidate: str) -> tuple[str, ...]:
    """The codes in a trial that differ from a candidate's in capitals alone. Raises ``LogFault``."""
    return alike_in(
        candidate, _codes(journal, journal.rows(_LIKE_THIS, (candidate, candidate))).get(trial, ())
    )


def all_alike(journal: Journal) -> dict[tuple[str, str], tuple[str, ...]]:
    """The same of every candidate who has any, by trial and code. Raises ``LogFault``."""
    codes = _codes(journal, journal.rows(_LIKE_ANY))
    found = {(trial, code): alike_in(code, some) for trial, some in codes.items() for code in some}
    return {whose: others for whose, others in found.items() if others}


def _codes(journal: Journal, rows: Sequence[Entry]) -> dict[str, set[str]]:
    """The codes of these openings, by trial."""
    found: dict[str, set[str]] = {}
    with readable(journal.path):
        for one in rows:
            found.setdefault(one.details["trial"], set()).add(one.what)
    return found
