"""Registry records in: the official JSON, a page with a Python literal, or a plain text, told by content."""

import ast
import hashlib
import json
import re
from dataclasses import dataclass
from typing import Any, Literal

from screener.errors import Problem, Unusable

SourceKind = Literal["registry record", "registry page", "plain text"]

KEPT = (
    "identificationModule",
    "statusModule",
    "designModule",
    "conditionsModule",
    "eligibilityModule",
)
"""The parts of a record that are kept: no contacts, no officials, no locations."""

LARGEST = 64 * 1024 * 1024
"""Bytes of the largest source that is read."""

_RAW = re.compile(r"^Raw JSON\s*$", re.MULTILINE)
_HEADING = re.compile(r"\b(?:in|ex)clusion\b|\beligib", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Record:
    """One study. ``kept`` can be written as JSON; ages and sex are the registry's own strings.

    ``digest`` is the SHA-256 of the source's bytes.
    """

    trial: str
    title: str
    acronym: str
    version: str
    eligibility: str
    sex: str
    minimum_age: str
    maximum_age: str
    kept: dict[str, Any]
    source: SourceKind
    digest: str


def read_source(data: bytes, name: str) -> tuple[tuple[Record, ...], tuple[Problem, ...]]:
    """The studies in a source, and what is wrong with those that can't be read.

    Raises :class:`Unusable` where nothing in it can be read, with what to do.
    """
    if len(data) > LARGEST:
        raise Unusable(f"{name}: larger than {LARGEST // 1024 // 1024} MB. Export fewer studies at a time")
    text = _decode(data, name)
    digest = hashlib.sha256(data).hexdigest()
    if not text.strip():
        raise Unusable(f"{name}: the file is empty")
    if text.lstrip()[:1] in "{[":
        return _studies(_json(text, name), name, "registry record", digest)
    raw = _RAW.search(text)
    if raw is not None:
        return _studies(_literal(text[raw.end() :], name), name, "registry page", digest)
    if not _HEADING.search(text):
        raise Unusable(
            f"{name}: neither a registry record nor a text with inclusion and exclusion headings. "
            "Put the criteria below the lines “Inclusion criteria:” and “Exclusion criteria:”"
        )
    return (Record("", "", "", "", text, "", "", "", {}, "plain text", digest),), ()


def _decode(data: bytes, name: str) -> str:
    marked = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    if b"\0" in data and not marked:
        raise Unusable(f"{name}: this is not a text file. Export the record as JSON or as text")
    encodings = ["utf-16"] if marked else ["utf-8-sig", "cp1252"]
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Unusable(f"{name}: the characters can't be read. Save the file as UTF-8")


def _json(text: str, name: str) -> object:
    try:
        return json.loads(text)
    except json.JSONDecodeError as fault:
        try:
            return _literal(text, name)
        except Unusable:
            place = f"line {fault.lineno}, column {fault.colno}"
            raise Unusable(
                f"{name}: not valid JSON at {place}: {fault.msg}. Export the record again"
            ) from None
    except RecursionError:
        raise Unusable(f"{name}: nested too deeply to be a registry record") from None


def _literal(text: str, name: str) -> object:
    """A Python literal; never evaluated."""
    try:
        return ast.literal_eval(text.strip())
    except (ValueError, SyntaxError, RecursionError, MemoryError, TypeError):
        raise Unusable(f"{name}: the record can't be read. Export it again, as JSON if possible") from None


def _studies(
    content: object, name: str, source: SourceKind, digest: str
) -> tuple[tuple[Record, ...], tuple[Problem, ...]]:
    found = content.get("studies") if isinstance(content, dict) and "studies" in content else content
    studies = found if isinstance(found, list) else [found]
    records: list[Record] = []
    problems: list[Problem] = []
    for number, study in enumerate(studies, start=1):
        where = name if len(studies) == 1 else f"{name}, study {number}"
        try:
            records.append(_record(study, where, source, digest))
        except Unusable as fault:
            problems.append(Problem(str(fault)))
    if not records:
        raise Unusable("\n".join(str(problem) for problem in problems) or f"{name}: there is no study in it")
    return tuple(records), tuple(problems)


def _record(study: object, where: str, source: SourceKind, digest: str) -> Record:
    section = study.get("protocolSection") if isinstance(study, dict) else None
    if not isinstance(section, dict):
        raise Unusable(f"{where}: no protocolSection. This is not a ClinicalTrials.gov record (API v2)")
    modules = {key: section.get(key) for key in KEPT}
    kept = {key: module for key, module in modules.items() if isinstance(module, dict)}
    identification, eligibility = kept.get("identificationModule", {}), kept.get("eligibilityModule", {})
    status = kept.get("statusModule", {})
    text = eligibility.get("eligibilityCriteria")
    if not isinstance(text, str) or not text.strip():
        raise Unusable(f"{where}: the record has no eligibilityCriteria. There is nothing to read")
    posted = status.get("lastUpdatePostDateStruct")
    return Record(
        trial=_text(identification, "nctId"),
        title=_text(identification, "briefTitle"),
        acronym=_text(identification, "acronym"),
        version=_text(posted, "date") if isinstance(posted, dict) else "",
        eligibility=text,
        sex=_text(eligibility, "sex"),
        minimum_age=_text(eligibility, "minimumAge"),
        maximum_age=_text(eligibility, "maximumAge"),
        kept={"protocolSection": kept},
        source=source,
        digest=digest,
    )


def _text(module: dict[str, Any], key: str) -> str:
    value = module.get(key, "")
    return value if isinstance(value, str) else ""
