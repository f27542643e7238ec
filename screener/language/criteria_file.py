"""The criteria file: what people review and edit, as TOML, one file a trial.

Each criterion has its ``id``, its ``text`` as registered, its ``rule`` in canonical wording and, once
somebody has compared the two, ``reviewed``. A review holds for the text and the rule that it was given
for: when either changes, the criterion is unreviewed again.
"""

import hashlib
import re
import tomllib
from collections.abc import Iterable
from typing import Any, NamedTuple

from screener.errors import Problem, Unusable
from screener.language.anchor_fields import no_dates, strange_default
from screener.language.ledger import Reading
from screener.language.mirrored import changed, is_same
from screener.language.places import Places
from screener.language.strict import read_rule
from screener.language.wording import wording
from screener.model.fields import fields_of
from screener.model.names import NAME
from screener.model.protocol import Criterion, CriterionKind, Protocol, Review
from screener.model.rules import Judgement, Lasted, Leaf, Rule, When, leaves, without_spans
from screener.model.vocabulary import vocabulary

_KINDS: dict[str, CriterionKind] = {"I": "inclusion", "E": "exclusion", "R": "inclusion"}
_TOP = {"trial", "title", "acronym", "area", "version", "default_anchor", "anchors", "source", "criterion"}
_KEYS = {"id", "text", "rule", "span", "note", "reviewed"}

HEADER = """\
Criteria of {trial}, to be reviewed against the protocol.
text: as registered. rule: how it was read; edit it where the reading is wrong.
area: the medical area, in your own words: no source states it.
default_anchor: the date that a window or an age refers to where the text names none, for example
  default_anchor = "inclusion_date"
reviewed: add  reviewed = {{ by = "initials", on = "2026-02-01" }}  to a criterion and run
  screener parse THIS-FILE ; it prints the checksum to put beside, of = "…".
note: beside a rule, why it is a question, or how an open wording was taken.
"""


class Written(NamedTuple):
    """A criterion's rule as it stands in the file, and the rule read from it with spans into that text."""

    text: str
    rule: Rule


class CriteriaFile(NamedTuple):
    """A criteria file as read: the protocol, and what is worth a person's look.

    ``edited`` are the ids whose rule is not what the text reads as: somebody changed it by hand.
    ``written`` are the rules as they stand in the file, by id, ``places`` where things stand in it.
    """

    protocol: Protocol
    problems: tuple[Problem, ...]
    edited: frozenset[str]
    readings: dict[str, Reading]
    written: dict[str, Written]
    places: Places


def checksum(text: str, rule: Rule) -> str:
    """What a review is of: the text and the rule, white space and layout aside."""
    whole = " ".join(text.split()) + "\n" + wording(rule)
    return hashlib.sha256(whole.encode()).hexdigest()[:12]


def read_criteria_file(data: bytes, name: str, *, texts: bool = True) -> CriteriaFile:
    """Read a criteria file. Raises :class:`Unusable` with every mistake's line, column and hint.

    ``texts``: read the criteria's texts too, in which the rules then have their places. The rules say the same without.
    """
    try:
        text = data.decode("utf-8-sig")
        content = tomllib.loads(text)
    except UnicodeDecodeError as fault:
        raise Unusable(f"{name}: not UTF-8 at byte {fault.start}. Save the file as UTF-8") from fault
    except tomllib.TOMLDecodeError as fault:
        raise Unusable(f"{name}: not valid TOML: {fault}") from fault
    except RecursionError:
        raise Unusable(f"{name}: lists or tables nested too deeply to be a criteria file") from None
    places = Places(text, name)
    errors = _shape(content, places)
    if errors:
        raise Unusable("\n".join(str(error) for error in errors))
    problems: list[Problem] = []
    criteria: list[Criterion] = []
    edited: set[str] = set()
    denied: set[str] = set()
    readings: dict[str, Reading] = {}
    written: dict[str, Written] = {}
    for number, entry in enumerate(content["criterion"]):
        strict = read_rule(entry["rule"])
        if strict.rule is None:
            errors += [_in_rule(places, number, problem) for problem in strict.problems]
            continue
        written[entry["id"]] = Written(entry["rule"], strict.rule)
        rule = without_spans(strict.rule)
        if texts and not entry["id"].startswith("R"):  # the registry's own fields have no text to read
            from screener.language.reading import read_criterion

            reading = readings[entry["id"]] = read_criterion(entry["text"], _KINDS[entry["id"][0]])
            if without_spans(reading.rule) == rule:
                rule = reading.rule
            elif _of_group(rule) == without_spans(reading.rule):
                pass  # read as it stands, for those under its heading
            elif is_same(rule, reading.rule):
                denied.add(entry["id"])
            else:
                edited.add(entry["id"])
        criterion, note = _criterion(entry, rule)
        criteria.append(criterion)
        if note:
            problems.append(Problem(note, f"{name}, {criterion.id}", severity="note"))
    if errors:
        raise Unusable("\n".join(str(error) for error in errors))
    edited |= changed(criteria, denied)
    criteria = [one.model_copy(update={"edited": True}) if one.id in edited else one for one in criteria]
    protocol = _protocol(content, criteria, hashlib.sha256(data).hexdigest())
    errors = no_dates(content, protocol, places)
    if errors:
        raise Unusable("\n".join(str(error) for error in errors))
    problems += [Problem(p.message, f"{name}, {p.where}", p.span, p.severity) for p in open_anchors(protocol)]
    problems += [Problem(told, name, severity="note") for told in strange_default(protocol)]
    return CriteriaFile(protocol, tuple(problems), frozenset(edited), readings, written, places)


def open_anchors(protocol: Protocol) -> list[Problem]:
    """The windows and ages that name no anchor in a protocol that states no default."""
    if protocol.default_anchor:
        return []
    found: list[Problem] = []
    for criterion in protocol.criteria:
        for leaf in leaves(criterion.rule):
            what = _counted_to_default(leaf)
            if what:
                message = (
                    f"{what} has no anchor, and no default_anchor is stated: counted to screening, inclusion, "
                    'or another date? Write default_anchor = "inclusion_date", or the anchor into the rule'
                )
                found.append(Problem(message, criterion.id, leaf.span, "question"))
                break
    return found


def counts_to_default(criterion: Criterion) -> bool:
    """Whether something in a criterion's rule counts to a date that it does not name."""
    return any(_counted_to_default(leaf) for leaf in leaves(criterion.rule))


def _counted_to_default(leaf: Leaf) -> str:
    """What of a leaf counts to a date that it does not name; empty where nothing does."""
    window = getattr(leaf, "window", None)
    if window is not None and window.anchor is None:
        return "the window"
    if isinstance(leaf, Lasted) and leaf.until is None:
        return "the duration"
    return "the age" if getattr(leaf, "variable", "") == "age" and getattr(leaf, "at", None) is None else ""


def _in_rule(places: Places, number: int, problem: Problem) -> Problem:
    """A problem of a rule with the line and column of its span."""
    line, column = places.at(number, "rule", problem.span[0] if problem.span else 0)
    return Problem(problem.message, f"{places.name}, line {line}, column {column}", problem.span)


def _criterion(entry: dict[str, Any], rule: Rule) -> tuple[Criterion, str]:
    """A criterion with its review if that is of this text and rule; else a note that says so."""
    review, note = None, ""
    reviewed = entry.get("reviewed")
    if reviewed:
        now = checksum(entry["text"], rule)
        if reviewed.get("of") == now:
            review = Review(by=str(reviewed["by"]), on=str(reviewed["on"]))
        elif not reviewed.get("of"):
            note = (
                f"the review by {reviewed['by']} on {reviewed['on']} has no checksum yet, and does not count without "
                f'it: write of = "{now}" beside by and on'
            )
        else:
            note = (
                f"text or rule changed since {reviewed['by']} reviewed it on {reviewed['on']}: unreviewed again. "
                f'After a new review write of = "{now}"'
            )
    span = entry.get("span")
    criterion = Criterion(
        id=entry["id"],
        kind=_KINDS[entry["id"][0]],
        text=entry["text"],
        rule=rule,
        source="registry" if entry["id"].startswith("R") else "text",
        span=(span[0], span[1]) if span else None,
        review=review,
        note=entry.get("note", ""),
    )
    return criterion, note


def _protocol(content: dict[str, Any], criteria: list[Criterion], digest: str) -> Protocol:
    anchors = dict(content.get("anchors", {}))
    return make_protocol(
        criteria,
        trial=content["trial"],
        title=content.get("title", ""),
        acronym=content.get("acronym", ""),
        area=content.get("area", ""),
        version=content.get("version", ""),
        digest=digest,
        default_anchor=content.get("default_anchor", ""),
        anchors=anchors,
    )


def make_protocol(
    criteria: Iterable[Criterion],
    *,
    trial: str,
    title: str = "",
    acronym: str = "",
    area: str = "",
    version: str = "",
    digest: str = "",
    default_anchor: str = "",
    anchors: dict[str, str] | None = None,
) -> Protocol:
    """A protocol with the fields that its criteria ask for."""
    criteria = tuple(criteria)
    pairs = ((criterion.id, criterion.rule) for criterion in criteria)
    return Protocol(
        trial=trial,
        title=title,
        acronym=acronym,
        area=area,
        version=version,
        digest=digest,
        default_anchor=default_anchor,
        anchors=anchors or {},
        criteria=criteria,
        fields=fields_of(pairs, vocabulary(), default_anchor, anchors or {}),
    )


# -- shape -------------------------------------------------------------------------------------------


def _shape(content: dict[str, Any], places: Places) -> list[Problem]:
    """What is missing, superfluous or of the wrong type."""
    name = places.name
    found = [Problem(f'unknown key "{key}"', name) for key in sorted(content.keys() - _TOP)]
    if not isinstance(content.get("trial"), str) or not content.get("trial"):
        found.append(Problem('the key trial is missing. For example: trial = "NCT06592703"', name))
    anchors = content.get("anchors", {})
    named = [content.get("default_anchor", ""), *(anchors.values() if isinstance(anchors, dict) else [None])]
    for field in named:
        if not isinstance(field, str) or (field and not NAME.match(field)):
            found.append(Problem(f'"{field}" is not the name of a date field, such as inclusion_date', name))
        elif field in vocabulary().anchors:
            found.append(Problem(f'"{field}" names no date field. Write "{field}_date"', name))
    for key in ("title", "acronym", "area", "version"):
        if not isinstance(content.get(key, ""), str):
            found.append(Problem(f'{key} must be text. For example: {key} = "…"', name))
    criteria = content.get("criterion")
    if not isinstance(criteria, list) or not criteria:
        return [*found, Problem("there is no [[criterion]]", name)]
    seen: set[str] = set()
    for number, entry in enumerate(criteria):
        line, _ = places.entry(number)
        found += [Problem(message, f"{name}, line {line}") for message in _entry_faults(entry, seen)]
    return found


def _of_group(rule: Rule) -> Rule | None:
    """The rule itself, of one that is asked only of those under a heading."""
    under = isinstance(rule, When) and isinstance(rule.guard, Judgement)
    return rule.then if under and isinstance(rule, When) else None


def _entry_faults(entry: Any, seen: set[str]) -> list[str]:
    if not isinstance(entry, dict):
        return ["a criterion is a table: write [[criterion]] with id, text and rule below it"]
    faults = [f'unknown key "{key}"' for key in sorted(entry.keys() - _KEYS)]
    for key in ("id", "text", "rule"):
        if not isinstance(entry.get(key), str):
            faults.append(f"the criterion has no {key}")
    id_ = entry.get("id")
    if isinstance(id_, str):
        if not re.fullmatch(r"[IER]\d{2,3}", id_):
            faults.append(
                f'"{id_}" is not a criterion\'s id: I01 for inclusion, E01 for exclusion, R01 for the registry'
            )
        elif id_ in seen:
            faults.append(f"{id_} stands twice")
        seen.add(id_)
    reviewed = entry.get("reviewed")
    if reviewed is not None and not (isinstance(reviewed, dict) and {"by", "on"} <= reviewed.keys()):
        faults.append(
            'reviewed must say by whom and when: reviewed = { by = "AB", on = "2026-02-01", of = "…" }'
        )
    if not isinstance(entry.get("note", ""), str):
        faults.append("note must be text")
    span = entry.get("span")
    if span is not None and not (
        isinstance(span, list) and len(span) == 2 and all(isinstance(n, int) for n in span)
    ):
        faults.append("span must be two whole numbers")
    return faults
