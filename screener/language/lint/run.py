"""Lint: what is amiss in a trial's criteria, before anybody is screened by them.

It looks at the rules, as they were read or as a person wrote them, and at the words. It changes nothing.
"""

from collections.abc import Mapping

from screener.errors import Problem, Span
from screener.language.library import Trial
from screener.language.lint.bounds import single
from screener.language.lint.constant import constant
from screener.language.lint.fields import no_anchor, registry, two_kinds
from screener.language.lint.findings import Finding, look
from screener.language.lint.polarity import polarity
from screener.language.lint.thresholds import across

_ORDER = {"error": 0, "question": 1, "note": 2}


def lint(trial: Trial) -> tuple[Finding, ...]:
    """The findings on a trial: the serious ones first, and then in the order of the text."""
    looked = look(trial)
    found = [
        finding
        for check in (across, polarity, registry, single, no_anchor, constant, two_kinds)
        for finding in check(looked)
    ]
    places = {item.id: item.number for item in looked.items}

    def order(finding: Finding) -> tuple[int, int, str]:
        first = finding.places[0].criterion if finding.places else ""
        return _ORDER[finding.severity], places.get(first, len(places)), finding.code

    return tuple(sorted(_once(found), key=order))


def _once(found: list[Finding]) -> list[Finding]:
    """Without what follows from another finding: a bound off its scale is never met, or never fails."""
    off = {
        (place.criterion, place.span) for one in found if one.code in ("L09", "L10") for place in one.places
    }
    return [
        one
        for one in dict.fromkeys(found)
        if one.code not in ("L12", "L13")
        or any((place.criterion, place.span) not in off for place in one.places)
    ]


def beyond_problems(trial: Trial, found: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """The findings that are not among the problems of a record's reading already."""
    spans = {criterion.id: criterion.span for criterion in trial.protocol.criteria}
    return tuple(
        finding
        for finding in found
        if finding.code not in ("L07", "L11")
        and not any(_told(finding, problem, spans) for problem in trial.problems)
    )


def _told(finding: Finding, problem: Problem, spans: Mapping[str, Span | None]) -> bool:
    """Whether a problem is the finding: the sections' own remark, or the reader's refusal of a unit."""
    place = finding.places[0]
    if finding.code == "L05":
        return not problem.where and problem.span == spans.get(place.criterion)
    if finding.code != "L08" or problem.severity != "error" or problem.where != place.criterion:
        return False
    if problem.span is None or place.span is None:
        return False
    return problem.span[0] < place.span[1] and place.span[0] < problem.span[1]
