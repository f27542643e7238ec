"""CDISC SDTM: TI holds every criterion, IE the exceptions of those who were screened.

TI has a row for each criterion and version of the criteria; ``TIRL`` is the rule as it was read. IE has a row
for each criterion that a person's current episode violates: an inclusion criterion not met is ``N``, an
exclusion criterion met is ``Y``. What is unknown stays out, and so does what is met. Dates keep the precision
that is known.
"""

from collections.abc import Iterable, Sequence

from screener.engines.decisions import failing
from screener.log.listing import current
from screener.log.records import Screening
from screener.log.tables import Table
from screener.model.protocol import Criterion, Protocol

TI = ("STUDYID", "DOMAIN", "IETESTCD", "IETEST", "IECAT", "IESCAT", "TIRL", "TIVERS")
IE = ("STUDYID", "DOMAIN", "USUBJID", "IESEQ", "IETESTCD", "IETEST", "IECAT", "IEORRES", "IESTRESC", "IEDTC")
_RESULTS = {"not_met": "N", "met": "Y"}
"""What IEORRES says of the status with which a criterion keeps a candidate out: whether its text is so."""
_LONGEST = 200
"""Characters of IETEST at most."""

Applied = dict[tuple[str, str], Protocol]
"""The protocols that were applied, by digest and reading."""


def ti(protocols: Sequence[Protocol]) -> Table:
    """The trial's criteria in every version that was applied."""
    from screener.language.wording import wording

    versions = _versions(protocols)
    rows = [
        (
            *(protocol.trial, "TI", one.id, test, _category(one), ""),
            *(wording(one.rule), version),
        )
        for protocol, version in zip(protocols, versions, strict=True)
        for one, test in zip(protocol.criteria, _tests(protocol), strict=True)
    ]
    return Table("ti", TI, list(dict.fromkeys(rows)))


def ie(lines: Iterable[Screening], applied: Applied) -> Table:
    """The violated criteria of each person's current episode."""
    rows: list[tuple[str, ...]] = []
    for line in current(lines):
        protocol = applied[line.criteria, line.reading]
        violated = [
            (one, test)
            for one, test in zip(protocol.criteria, _tests(protocol), strict=True)
            if one.id in line.failed
        ]
        for number, (one, test) in enumerate(violated, 1):
            result = _RESULTS[failing(one.kind).status]
            rows.append(
                (
                    *(line.trial, "IE", f"{line.trial}-{line.candidate}", str(number), one.id, test),
                    *(_category(one), result, result, str(line.screening_date or "")),
                )
            )
    return Table("ie", IE, rows)


def _category(criterion: Criterion) -> str:
    return criterion.kind.upper()


def _tests(protocol: Protocol) -> list[str]:
    """The criteria's texts in at most 200 characters, no two alike: a code and its text go one to one."""
    tests: list[str] = []
    for one in protocol.criteria:
        text = " ".join(one.text.split())
        short = text if len(text) <= _LONGEST else _cut(text, "...")
        if short in tests:
            short = _cut(text, f"... ({one.id})" if len(text) > _LONGEST else f" ({one.id})")
        tests.append(short)
    return tests


def _cut(text: str, end: str) -> str:
    """A text with an end, whole words where it must be cut."""
    room = _LONGEST - len(end)
    if len(text) <= room:
        return text + end
    cut = text[: room + 1].rpartition(" ")[0] or text[:room]
    return cut.rstrip(" ,;:(") + end


def _versions(protocols: Sequence[Protocol]) -> list[str]:
    """The versions, told apart by the file's hash where two files say the same version."""
    said = [protocol.version for protocol in protocols]
    digests = {version: {one.digest for one in protocols if one.version == version} for version in said}
    return [
        one.version
        if one.version and len(digests[one.version]) == 1
        else f"{one.version} {one.digest[:8]}".strip()
        for one in protocols
    ]
