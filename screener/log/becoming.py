"""What is to be asked before it is said what became of a candidate: the same in every place where it can be said."""

from collections.abc import Iterable
from typing import NamedTuple

from screener.engines.findings import Finding
from screener.log.records import Progress, Screening
from screener.log.running import of_running, running
from screener.model.dates import PartialDate


class Weighed(NamedTuple):
    """Why something cannot be said of a candidate; else what needs a reason, and what is only to be looked at."""

    refused: str = ""
    reason: str = ""
    check: str = ""


def weighed(
    line: Screening,
    progress: Progress,
    on: PartialDate | None = None,
    findings: Iterable[Finding] = (),
) -> Weighed:
    """What there is to ask before a candidate becomes ``progress`` on a day, by the line and the ``findings`` on it."""
    visit, consent, code = line.screening_date, line.consent_date, line.candidate
    if on is not None and visit is not None and on.latest < visit.earliest:
        return Weighed(
            f"{code} was screened on {visit}, and cannot be {progress} on {on}, before that. Nothing was changed. Give "
            "the day on which it came to be so"
        )
    reasons, checks = list[str](), list[str]()
    if line.progress != "pending":
        reasons.append(f"{code} is {line.progress}: say why that changes")
    if progress == "enrolled":
        if line.outcome != "eligible":
            reasons.append(f"{code} is {line.outcome or 'not judged'}, not eligible: say why enrolled")
        if on is not None and consent is not None and on.latest < consent.earliest:
            reasons.append(f"the consent of {code} is of {consent}, after {on}: say why enrolled before it")
        if line.signed is None:
            checks.append(f"no investigator has signed the decision on {code}")
        runs = of_running(running(findings), on.latest if on is not None else None)
        checks += [runs] if runs else []
    return Weighed(reason="; ".join(reasons), check="; ".join(checks))
