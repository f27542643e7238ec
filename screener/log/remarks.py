"""Remarks on what can be true and seldom is: a visit in the future, a consent after the visit, an inclusion a year away
from it, an event since the visit, a day before the birth, no consent beside the date on which it was signed, an
enrolled candidate who is not eligible.

A remark refuses nothing. It stands beside the field, where a slip of the keyboard is seen at once, and again wherever
somebody signs or reads what was entered. Here, and where rows
are sifted for it (:mod:`screener.engines.odd_dates`), it counts what day it is: no verdict does.
"""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from screener.engines.birthdays import BIRTH
from screener.engines.decisions import Outcome
from screener.engines.odd_dates import CONSENTED, FAR, VISIT
from screener.engines.sentences import called, label, verb
from screener.engines.settle import born_of
from screener.log.intake import CONSENT, VERSION
from screener.log.obtaining import obtained_by
from screener.log.records import Progress, Recorded, Screening
from screener.log.signed import standing_words
from screener.model.candidate import Ages, Event, Value
from screener.model.dates import PartialDate, is_to_come
from screener.model.protocol import DataField, Protocol
from screener.model.wording import clean

_EXPLAINED = "explained by"


class Answers(NamedTuple):
    """What was entered at a visit: the values by field, and of what is not known the day by which it is obtained.

    ``today`` is the day that it is, or that it was when this was saved; ``saved`` says which. ``previous`` is the day
    of the visit that is carried over. ``counted`` are the date fields that windows and ages are counted to, ``fields``
    those of the protocol, which say what people call them.
    """

    values: Mapping[str, Value]
    today: date | None = None
    saved: bool = False
    counted: frozenset[str] = frozenset()
    deadlines: Mapping[str, PartialDate] = {}
    previous: PartialDate | None = None
    fields: Mapping[str, DataField] = {}

    def day(self, field: str) -> PartialDate | None:
        """A field's date; None where it holds none."""
        value = self.values.get(field)
        return value if isinstance(value, PartialDate) else None


def remark(field: str, answers: Answers) -> str:
    """What is odd about a field's answer, to follow the field's name and *is*; empty where nothing is."""
    by = answers.deadlines.get(field)
    if by is not None:
        return _of_the_deadline(by, answers.day(VISIT))
    if field == CONSENTED:
        return _of_no_consent(answers)
    if field == CONSENT and _of_no_consent(answers):
        return f"at odds with {label(CONSENTED)}, which is no"
    if field == VISIT:
        return _of_the_visit(answers)
    day, visit = answers.day(field), answers.day(VISIT)
    value = answers.values.get(field)
    if field == BIRTH and isinstance(value, Ages):
        return _of_the_ages(value, answers)
    if isinstance(value, Event) and visit is not None:
        late = value.date is not None and value.date.earliest > visit.latest
        return f"after the visit of {visit}, so that it does not count at it" if late else ""
    if field not in {CONSENT, *answers.counted} or day is None or visit is None:
        return ""
    if (day.earliest - visit.latest).days > FAR:
        return f"more than a year after the visit of {visit}"
    if (visit.earliest - day.latest).days > FAR:
        return f"more than a year before the visit of {visit}"
    if field == CONSENT:
        return f"after the visit of {visit}" if day.earliest > visit.latest else ""
    return f"before the visit of {visit}" if day.latest < visit.earliest else ""


def of_became(
    progress: Progress, outcome: Outcome | None, failed: tuple[str, ...], explained: str = ""
) -> str:
    """What is odd about an enrolment: by what stands now the candidate may not take part, or not yet; else empty.

    ``explained`` is why it is so all the same, where somebody said that.
    """
    if progress != "enrolled" or outcome == "eligible":
        return ""
    why = f" ({', '.join(failed)})" if failed else ""
    return f"enrolled, and {outcome or 'not judged'}{why}{f'; {_EXPLAINED} {explained}' if explained else ''}"


def watched(protocol: Protocol) -> tuple[str, ...]:
    """The fields of a protocol that a remark on what was saved may be on, beside those that every log has."""
    return tuple(field.name for field in protocol.fields if field.kind in ("date", "event"))


def of_alike(code: str, others: Collection[str]) -> str:
    """That other candidates' codes differ from this one in capitals alone, which two people's seldom do; empty where
    there are none."""
    if not others:
        return ""
    whose = "another candidate" if len(others) == 1 else "other candidates"
    return f"{code} and {' and '.join(others)}, {whose} here, differ in capitals alone"


def of_consent(line: Screening) -> str:
    """The consent that a screening holds: ``2026-03-01, version 3.0``; empty where it holds none."""
    day = str(line.consent_date) if line.consent_date is not None else ""
    version = f"version {clean(line.consent_version)}" if line.consent_version else ""
    return ", ".join(_some(day, version))


def of_consent_before(line: Screening, held: Mapping[str, Recorded], before: Screening | None) -> str:
    """That a consent stood in the earlier screening and nothing of it here, where nobody said of it that it is not
    known: it is not carried over, as it may be another by now. Empty where it was entered, or there was none."""
    said = CONSENT in held or VERSION in held
    told = of_consent(before) if before is not None and line.kind == "visit" and not said else ""
    return (
        f"the consent of the earlier screening ({told}) was not entered again, and is not of this one"
        if told
        else ""
    )


def of_later(line: Screening) -> str:
    """What is said of an earlier screening beside this later one, which counts in its place."""
    state = ", ".join(
        (line.outcome or "not judged", standing_words(line.progress, line.signature, "not signed"))
    )
    day = f" of {line.screening_date}" if line.screening_date is not None else ""
    return f"{line.candidate} was screened again: episode {line.episode}{day} (screening {line.number}) counts, {state}"


def of_saved(
    line: Screening,
    held: Mapping[str, Recorded],
    protocol: Protocol,
    alike: Collection[str] = (),
    before: Screening | None = None,
) -> tuple[str, ...]:
    """What is odd about an episode of the log, a sentence each, the enrolment first. The list, the report and every
    export tell this: of ``held`` it takes the fields that are watched, and of what is not known by when it is had.
    ``alike`` are the codes of the trial's that differ from the candidate's in capitals alone, ``before`` is the
    candidate's earlier screening."""
    days = {name: obtained_by(one.given.comment) for name, one in held.items() if one.value is None}
    answers = Answers(
        {name: one.value for name, one in held.items() if one.value is not None},
        line.changed.date(),
        saved=True,
        counted=protocol.counted_dates,
        deadlines={name: day for name, day in days.items() if day is not None},
        previous=line.previous_date,
        fields={field.name: field for field in protocol.fields},
    )
    became = of_became(line.progress, line.outcome, line.failed, line.explained)
    consent = of_consent_before(line, held, before)
    return tuple(_some(became, of_alike(line.candidate, alike), *of_answers(answers), consent))


def of_answers(answers: Answers) -> tuple[str, ...]:
    """What is odd about the answers of a visit, a sentence each; of two that are at odds the one is told."""
    told = dict.fromkeys((VISIT, CONSENTED, CONSENT, *answers.values, *answers.deadlines))
    if _of_no_consent(answers):
        told.pop(CONSENT)
    return tuple(_some(*(_sentence(field, answers) for field in told)))


def standing(line: Screening, unsigned: str) -> str:
    """Where a candidate stands, for a narrow column: that something is to be looked at comes first. An enrolment that
    was explained is told as such."""
    state = standing_words(line.progress, line.signature, unsigned)
    if line.explained and len(line.checks) == 1:
        return f"explained: {state}"
    return f"check: {state}" if line.checks else state


def _some(*sentences: str) -> Iterator[str]:
    return (one for one in sentences if one)


def _sentence(field: str, answers: Answers) -> str:
    found, value, name = remark(field, answers), answers.values.get(field), called(answers.fields, field)
    shown = "(no)" if value is False else str(value) if isinstance(value, PartialDate | Event) else ""
    return (
        f"{name} {shown} is {found}" if found and shown else f"{name} {verb(name)} {found}" if found else ""
    )


def _of_the_deadline(by: PartialDate, visit: PartialDate | None) -> str:
    """What was not known at the visit cannot be had before it."""
    if visit is None or by.latest >= visit.earliest:
        return ""
    return f"to be obtained by {by}, before the visit of {visit}"


def _of_no_consent(answers: Answers) -> str:
    """A consent that was not given has no date on which it was signed, and no version."""
    if answers.values.get(CONSENTED) is not False:
        return ""
    day, version = answers.day(CONSENT), answers.values.get(VERSION)
    signed = " ".join(_some(f"of {day}" if day else "", f"version {clean(str(version))}" if version else ""))
    return f"at odds with the consent {signed}" if signed else ""


def _of_the_visit(answers: Answers) -> str:
    day, today, previous = answers.day(VISIT), answers.today, answers.previous
    if day is None:
        return ""
    if today is not None and is_to_come(day.earliest, today):
        return f"in the future ({'saved on' if answers.saved else 'today is'} {today})"
    if previous is not None and day.latest < previous.earliest:
        return f"before the earlier visit of {previous}"
    return ""


def _of_the_ages(kept: Ages, answers: Answers) -> str:
    """A day that came after the birth date was kept as an age, and on which nobody was born yet of that age."""
    born = born_of(kept)
    dates = (name for name, field in answers.fields.items() if field.kind == "date")
    for name in dict.fromkeys((VISIT, *dates)):
        day = answers.day(name)
        if born is not None and day is not None and day.latest < born[0]:
            other = called(answers.fields, name)
            return f"at odds with the {other} {day}: by the age that was kept, it lies before the birth"
    return ""
