"""What a screen or a printer shows of a visit: states, verdicts, inputs, the overall decision, what is next.

Everything here is worded from what the engines found; nothing is decided here.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from screener.engines.birthdays import BIRTH, without_later_birth
from screener.engines.decisions import Outcome, awaited
from screener.engines.findings import Finding
from screener.engines.questions import not_asked
from screener.engines.screen import Judged, judge
from screener.engines.sentences import amount_text, label, verb
from screener.engines.settle import Facts, NotKnown
from screener.errors import Refused
from screener.log.drafts import NotTaken
from screener.log.intake import OWN
from screener.log.records import NOT_TAKEN, Found, Progress, Signature, counting
from screener.log.remarks import of_alike, of_became
from screener.log.signed import signature_words
from screener.model.asks import asked_by
from screener.model.candidate import Event, Value
from screener.model.contradictions import contradictions
from screener.model.dates import PartialDate
from screener.model.fields import LEAST
from screener.model.protocol import Criterion, DataField, Protocol
from screener.model.quantities import Amount
from screener.model.rules import Between, Compare, Judgement, leaves
from screener.model.units import unit_shown
from screener.model.wording import clean
from screener.reports.labels import label_of
from screener.reports.text import plural
from screener.reports.words import SYMBOLS, Word, reasons_of, word_of
from screener.sources.cells import shown_steps
from screener.visit.entries import BLANK, Entries, Entry, as_typed, candidate_of, is_answered, read_entry
from screener.visit.firstpage import first_page
from screener.visit.remarks import remark, remarks
from screener.visit.sheet import Sheet
from screener.visit.yesno import yes_and_no

OUTCOME_SYMBOLS: dict[Outcome, str] = {"eligible": "✓", "ineligible": "✗", "undetermined": "?"}
SAVED_AS_REFUSED = "refused when it was saved"
REFUSED_IN_FILE = "refused in the file"
NOT_KEPT = f"{SAVED_AS_REFUSED}, and not kept: enter it again, or choose unknown"
_BLANK = re.compile(r"([^;:]+) (?:is|are) not known\Z")


class Input(NamedTuple):
    """An input of a criterion. ``shown`` is how its entry was read, or why it was refused; ``spared`` why it does
    not apply; ``also`` are the other criteria that the one entry serves; ``waited`` says that a verdict waits for it;
    ``carried`` how old a value is that was carried over, ``unconfirmed`` that it does not count before somebody
    confirms it; ``remark`` what is odd about it, though it can be true."""

    field: DataField
    label: str
    entry: Entry
    hint: str
    shown: str = ""
    refused: bool = False
    spared: str = ""
    also: tuple[str, ...] = ()
    waited: bool = False
    carried: str = ""
    unconfirmed: bool = False
    remark: str = ""


class Overall(NamedTuple):
    """The decision as the bottom of a screen has it."""

    outcome: Outcome
    headline: str
    detail: str


class Scene(NamedTuple):
    """A visit judged: what every view is made from. ``waiting`` are the entries that do not count, for they were
    carried over and nobody has confirmed them yet, each with how old it is; ``refused`` the fields that were saved as
    refused, each with why, and ``in_file`` those among them that were refused in a file; ``today``, and ``previous``,
    the day of the visit that is carried over, are for remarks on dates, and for nothing else; ``alike`` are
    codes that differ in capitals alone; ``overridden`` are the criteria of which a person's status counts."""

    protocol: Protocol
    entries: Entries
    judged: Judged
    words: tuple[Word, ...]
    waiting: Mapping[str, str] = {}
    refused: Mapping[str, str] = {}
    today: date | None = None
    previous: PartialDate | None = None
    alike: tuple[str, ...] = ()
    overridden: tuple[str, ...] = ()
    in_file: Mapping[str, NotTaken] = {}

    def finding(self, criterion: Criterion) -> Finding:
        """The finding on a criterion."""
        return next(one for one in self.judged.findings if one.criterion == criterion.id)


def scene_of(
    protocol: Protocol, sheet: Sheet, live: Entries | None = None, today: date | None = None
) -> Scene:
    """A sheet as it stands, judged; with what is being typed over its entries."""
    live = live or {}
    waiting = {name: age for name, age in sheet.waiting.items() if name not in live}
    in_file = {name: one for name, one in sheet.in_file.items() if name not in live}
    refused = {name: one.why for name, one in in_file.items()}
    refused |= {name: why for name, why in sheet.refused.items() if name not in live}
    found = scene(protocol, sheet.code, {**sheet.entries, **live}, waiting, refused, sheet.base.overridden)
    base = sheet.base
    return found._replace(today=today, previous=base.previous, alike=base.alike, in_file=in_file)


def scene(
    protocol: Protocol,
    code: str,
    entries: Entries,
    waiting: Mapping[str, str] | None = None,
    refused: Mapping[str, str] | None = None,
    overridden: Mapping[str, Found] | None = None,
) -> Scene:
    """The entries judged by the engines, but for those that wait to be confirmed; ``refused`` are fields of which
    the log says that they were, each with why: so they stay, also where this program would read what was typed.
    ``overridden`` are the findings in whose place a person's status counts."""
    waiting, refused = waiting or {}, refused or {}
    taken = {name: entry for name, entry in entries.items() if name not in {*waiting, *refused}}
    candidate = without_later_birth(protocol, candidate_of(protocol, code, taken))
    asked = {field.name for field in protocol.fields}
    saved = {name: why or NOT_TAKEN for name, why in refused.items() if name in asked}
    computed = judge(protocol, replace(candidate, refused={**saved, **candidate.refused}))
    judged = counting(protocol, computed, overridden or {})
    words = tuple(
        word_of(criterion, finding)
        for criterion, finding in zip(protocol.criteria, judged.findings, strict=True)
    )
    pairs = zip(judged.findings, computed.findings, strict=True)
    over = tuple(counts.criterion for counts, one in pairs if counts != one)
    return Scene(protocol, entries, judged, words, waiting, refused, overridden=over)


def verdict_lines(criterion: Criterion, finding: Finding, shown: Scene | None = None) -> tuple[str, ...]:
    """The verdict of a criterion: its word and reasons, then what else is to be said of it.

    Of a visit (``shown``) it says what was carried over and waits to be confirmed, which is more than not known.
    """
    word = word_of(criterion, finding)
    reasons = _joined(reasons_of(criterion, finding))
    missing = awaited(criterion, finding)
    waits = _waiting_for(missing, shown) if shown is not None else ""
    lines = []
    if waits and shown is not None and shown.waiting.keys() >= set(missing):
        reasons = (waits,)
    elif waits:
        lines.append(waits)
    lines.insert(0, f"{SYMBOLS[word]} {word}: {clean('; '.join(reasons))}")
    if finding.changes_on is not None:
        lines.append(f"would change from {finding.changes_on} on, the data unchanged")
    lines += [one.text for one in finding.provisos]
    if finding.guard_open:
        lines.append("it is not known whether the criterion applies")
    return tuple(lines)


def _waiting_for(missing: Collection[str], shown: Scene) -> str:
    """What of the missing was carried over: ``EDSS “4.5” is carried over and waits to be confirmed``."""
    names = [name for name in missing if name in shown.waiting]
    labels = [called(name, shown.protocol) for name in names]
    if len(names) == 1:
        said = f"{labels[0]} {entry_text(shown.entries[names[0]])}"
        is_, waits = verb(labels[0]), "waits" if verb(labels[0]) == "is" else "wait"
    else:
        said, is_, waits = ", ".join(labels), "are", "wait"
    return f"{said} {is_} carried over and {waits} to be confirmed" if names else ""


def called(name: str, protocol: Protocol) -> str:
    """What a form calls the field of that name."""
    field = field_of(name, protocol)
    return label_of(field) if field is not None else label(name)


def _joined(reasons: Sequence[str]) -> tuple[str, ...]:
    """The reasons, those that only say that something is not known in one: ``relapse, platelets are not known``."""
    blank = [found.group(1) for reason in reasons if (found := _BLANK.match(reason))]
    if len(blank) < 2:
        return tuple(reasons)
    told = [reason for reason in reasons if not _BLANK.match(reason)]
    return (*told, f"{', '.join(blank)} are not known")


def subject(criterion: Criterion, protocol: Protocol) -> str:
    """What a criterion is about, in a word or two: its first leaf's, or its first words."""
    first = next(leaves(criterion.rule), None)
    if first is None or isinstance(first, Judgement):
        return clean(criterion.text)
    if isinstance(first, Compare | Between) and first.variable == "age":
        return "age"
    name = asked_by(first, protocol)[0]
    field = protocol.field(name)
    return label_of(field) if field is not None and field.known else clean(criterion.text)


# -- inputs -------------------------------------------------------------------------------------------------


def field_of(name: str, protocol: Protocol) -> DataField | None:
    """A field of the protocol, or one that the screening log asks beside it."""
    return protocol.field(name) or next((field for field in OWN if field.name == name), None)


def inputs_of(criterion: Criterion, shown: Scene) -> tuple[Input, ...]:
    """The inputs that a criterion needs: its own first, then the dates that it is counted to. One that stands aside
    is among them where it is waited for, or was answered."""
    protocol = shown.protocol
    spared = not_asked(protocol, shown.judged.candidate, criterion)
    missing = set(awaited(criterion, shown.finding(criterion)))
    fields = [
        field
        for field in protocol.fields
        if criterion.id in field.criteria
        and (not field.aside or field.name in missing or is_answered(shown.entries.get(field.name, BLANK)))
    ]
    early = {field.name for field in first_page(protocol)} - {"birth_date", "sex"}
    fields.sort(key=lambda field: field.name in early)
    return tuple(
        input_in(shown, field, except_for=criterion.id)._replace(
            spared=spared.get(field.name, ""), waited=field.name in missing
        )
        for field in fields
    )


def input_in(shown: Scene, field: DataField, *, except_for: str = "") -> Input:
    """A field of a visit with its entry as it was read, or as the log has it."""
    found = input_of(field, shown.entries, except_for=except_for)
    found = found._replace(
        hint=found.hint or yes_and_no(field, shown.protocol),
        unconfirmed=field.name in shown.waiting,
        remark=remark(field, shown.protocol, shown.entries, shown.today, shown.previous),
    )
    if field.name in shown.in_file:
        why, where = shown.in_file[field.name]
        told = f"{REFUSED_IN_FILE}: {clean(why)}{f' ({where})' if where else ''}"
        return found._replace(shown=told, refused=True)
    if field.name in shown.refused:
        why = clean(shown.refused[field.name])
        told = f"{SAVED_AS_REFUSED}: {why}" if why and found.entry.text else NOT_KEPT
        if field.name == BIRTH and why:
            told = f"{SAVED_AS_REFUSED}, and not kept: {why}"
        return found._replace(shown=told, refused=True)
    against = contradictions(shown.protocol, shown.judged.candidate).get(field.name, "")
    if field.name == BIRTH and not found.refused:
        against = shown.judged.candidate.refused.get(BIRTH, "")
    return found._replace(shown=against, refused=True) if against else found


def input_of(field: DataField, entries: Entries, *, except_for: str = "") -> Input:
    """A field with its entry as it was read."""
    entry = entries.get(field.name, BLANK)
    value = read_entry(field, entry)
    return Input(
        field=field,
        label=label_of(field),
        entry=entry,
        hint=hint(field),
        shown=_shown(entry, value, field),
        refused=isinstance(value, Refused),
        also=tuple(id for id in field.criteria if id != except_for),
    )


def hint(field: DataField) -> str:
    """What can be entered, in brief."""
    if field.kind != "quantity":
        return ""
    if field.steps:
        return shown_steps(field.steps)
    unit = unit_shown(field.unit) if field.unit else ""
    low = "above 0" if field.low == LEAST else field.low or "…"
    ends = f"{low} to {field.high or '…'}" if field.low or field.high else ""
    return " ".join(part for part in (unit, f"({ends} is plausible)" if ends else "") if part)


def _shown(entry: Entry, value: Value | Refused | None, field: DataField) -> str:
    if isinstance(value, Refused):
        return clean(value.reason)
    if entry.unknown:
        return unknown_text(entry)
    if value is None:
        return ""
    return value_text(value, since=field.since)


def unknown_text(entry: Entry) -> str:
    """``not known``, and who obtains it by when."""
    by = f"; {as_typed(entry.source)} obtains it" if entry.source.strip() else ""
    on = f" by {as_typed(entry.dated)}" if entry.dated.strip() else ""
    return f"not known{by or ('; to obtain' if on else '')}{on}"


def entry_text(entry: Entry) -> str:
    """An entry in a sentence: “6.5”, *not known*, *blank*."""
    if entry.unknown:
        return "not known"
    return f"“{as_typed(entry.text)}”" if entry.text.strip() else "blank"


def value_text(value: Value, *, since: bool = False) -> str:
    """A value as it was read: with its unit, and a date that is not known to the day saying so. ``since``: whether
    an event's date is since when something holds."""
    if isinstance(value, Amount):
        return amount_text(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    day = value.date if isinstance(value, Event) else value
    if isinstance(day, PartialDate):
        known = "" if day.is_full else f" (the {'day' if day.month else 'month'} is not known)"
        return f"{('since ' if since else 'last on ') if isinstance(value, Event) else ''}{day}{known}"
    if isinstance(value, Event) and since:
        return "no" if value.state == "no" else "yes, it is not known since when"
    if isinstance(value, Event):
        return {"no": "never", "ongoing": "ongoing", "yes": "yes, its date is not known"}[value.state]
    return str(value)


# -- the whole -----------------------------------------------------------------------------------------------


def overall(shown: Scene, room: int = 10_000, signature: Signature | None = None) -> Overall:
    """The decision, what brings it about, what is missing or waits to be confirmed; in about ``room`` characters,
    the rest counted. ``signature`` is the one under it."""
    decision = shown.judged.decision
    total = plural(len(shown.protocol.criteria), "criterion", "criteria")
    if decision.outcome == "eligible":
        words = clean(signature_words(signature))
        until = f"{words[0].upper()}{words[1:]}" if words else "Provisional until signed"
        return Overall("eligible", "ELIGIBLE", f"Every criterion is satisfied{_by_override(shown)}. {until}.")
    if decision.outcome == "ineligible":
        fails = plural(len(decision.failed), "criterion fails", "criteria fail")
        told = f"{fails}: {_some(decision.failed, room // 3)}."
        if decision.unknown:
            told += f" {len(decision.unknown)} unknown: {_some(decision.unknown, room // 3)}."
        return Overall("ineligible", "INELIGIBLE", f"{told} {_may_still_be(shown)}")
    told = f"{len(decision.unknown)} of {total} open. "
    waiting = unconfirmed(shown)
    if waiting:
        waits = "waits" if len(waiting) == 1 else "wait"
        told += f"{plural(len(waiting), 'carried-over value')} {waits} to be confirmed. "
    missing = [name for name in decision.missing if name not in waiting]
    if missing or not waiting:
        named = _waited_for(missing, shown) or ["nothing that was asked: see the criteria"]
        told += f"Missing: {_some(named, room - len(told) - 9)}."
    return Overall("undetermined", "UNDETERMINED", told.strip())


def _may_still_be(shown: Scene) -> str:
    """What can change that somebody is ineligible: a time that is not over, of what none is told so far."""
    decision = shown.judged.decision
    found = [one for one in shown.judged.findings if one.criterion in decision.failed and one.provisos]
    if not found:
        return "Nothing missing can change this."
    return f"{', '.join(one.criterion for one in found)} may still be met: ask again when the time is over."


def _by_override(shown: Scene) -> str:
    """Of what a person's status is part of that every criterion is satisfied: ``, I03 by an override``."""
    ids = shown.overridden
    return f", {', '.join(ids)} by {'an override' if len(ids) == 1 else 'overrides'}" if ids else ""


def _waited_for(names: Sequence[str], shown: Scene) -> list[str]:
    """Each input with the criteria that wait for it."""
    criteria: dict[str, list[str]] = {}
    for id, missing in _awaited(shown).items():
        for name in missing:
            criteria.setdefault(name, []).append(id)
    return [f"{called(name, shown.protocol)} ({', '.join(criteria.get(name, ()))})" for name in names]


def unconfirmed(shown: Scene) -> tuple[str, ...]:
    """The fields that some criterion waits for and whose value was carried over: it counts once it is confirmed."""
    missing = {name for names in _awaited(shown).values() for name in names}
    return tuple(name for name in shown.waiting if name in missing)


def checks(
    shown: Scene, progress: Progress = "pending", explained: str = "", later: str = ""
) -> tuple[str, ...]:
    """What is to be looked at before anybody relies on the decision, a sentence each; ``progress`` is what the log
    says became of the candidate, ``explained`` why that is so though the decision is another, ``later`` that a later
    screening counts in its place."""
    decision = shown.judged.decision
    became = of_became(progress, decision.outcome, decision.failed, explained)
    alike = of_alike(shown.judged.candidate.id, shown.alike)
    odd = remarks(shown.protocol, shown.entries, shown.today, shown.previous)
    return (*(one for one in (became, alike) if one), *odd, *([later] if later else []))


def _awaited(shown: Scene) -> dict[str, tuple[str, ...]]:
    """The missing inputs that each criterion waits for, by its id."""
    found = zip(shown.protocol.criteria, shown.judged.findings, strict=True)
    return {criterion.id: awaited(criterion, finding) for criterion, finding in found}


def not_used(shown: Scene) -> dict[str, str]:
    """Why values that were entered are as good as missing, by field: two contradict each other, or a date lies after
    the screening visit."""
    facts, candidate = Facts(shown.protocol, shown.judged.candidate), shown.judged.candidate
    told = {}
    for name in shown.judged.decision.missing:
        field = shown.protocol.field(name)
        if name == BIRTH and name in candidate.refused:
            told[name] = candidate.refused[name]
        if field is None or name not in candidate.values:
            continue
        match field.kind:
            case "yes_no" | "event":
                found: object = facts.answer(name)
            case "date" if name == BIRTH:
                found = facts.past(name)
            case _:
                found = facts.value(name)
        if isinstance(found, NotKnown):
            told[name] = found.reason
    return told


def _some(words: Sequence[str], room: int) -> str:
    """As many of the words as there is room for, and how many there are more; one at least."""
    told = words[0]
    for place, word in enumerate(words[1:], 1):
        left = len(words) - place
        if len(told) + len(word) + 2 > room - (12 if left > 1 else 0):
            return f"{told} and {left} more"
        told += f", {word}"
    return told
