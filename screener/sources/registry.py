"""Trial records from outside: registry JSON and XML, tables of trials, registry text pages, plain eligibility text.

What a file is is told by its content, never by its name; but that what is called ``.json`` is no plain text.
Of a record only the parts that describe the trial are kept: no contacts, no officials, no sponsors' people.
"""

import ast
import codecs
import hashlib
import json
import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from screener.errors import Problem, Unusable
from screener.sources.trial_tables import is_trial_table, read_trial_table
from screener.sources.xml_records import is_other_xml, is_xml, read_xml

SourceKind = Literal["json", "page", "text", "xml", "table"]

LARGEST = 64 * 2**20
"""Bytes of the largest input that is read."""
LARGEST_LITERAL = 16 * 2**20
"""Characters of the largest Python literal that is read: it takes far more memory than JSON."""
MODULES = (
    "identificationModule",
    "statusModule",
    "designModule",
    "conditionsModule",
    "eligibilityModule",
)
"""The parts of a record that are kept."""

_HALF = re.compile(r"\\u(?:0000)?d[89a-f]", re.IGNORECASE)
"""How an escape begins that stands for half a character."""
_LOST = "\ufffd"
"""What stands for half a character without the other: it is no text, and no file can hold it."""
_TRIAL = re.compile(
    r"(?:NCT[0-9]{8}|ISRCTN[0-9]{8}|ACTRN[0-9]{14}|DRKS[0-9]{8}|(?:EUCTR|CTIS)?20[0-9]{2}-[0-9]{6}-[0-9]{2}(?:-[0-9A-Z]{2,})?"
    r"|(?:JPRN-)?(?:jRCT[a-z]{0,2}[0-9]{8,12}|UMIN[0-9]{9}|JapicCTI-?[0-9]{6}|JMA-IIA[0-9]{5})|ChiCTR[A-Z-]{0,10}[0-9]{8,12}"
    r"|ITMCTR[0-9]{10}|CTRI-20[0-9]{2}-[0-9]{2}-[0-9]{6}|KCT[0-9]{7}|IRCT[0-9]{8,15}N[0-9]{1,3}|TCTR[0-9]{11}"
    r"|SLCTR-20[0-9]{2}-[0-9]{3}|LBCTR[0-9]{10}|PACTR[0-9]{15}|RBR-[0-9a-z]{6,7}|RPCEC[0-9]{8}|PER-[0-9]{3}-[0-9]{2}"
    r"|NL(?:-OMON)?[0-9]{1,6}|NTR[0-9]{1,6})\Z"
)
"""An id of ClinicalTrials.gov or of a primary registry of the WHO (https://www.who.int/tools/clinical-trials-registry-platform,
"Registry network"), a slash in it written as "-"."""
_RAW = re.compile(r"^[ \t]*Raw JSON[ \t]*:?[ \t]*\r?\n\s*(?=[\[{])", re.MULTILINE | re.IGNORECASE)
_HEADER = re.compile(r"^(?:Viewing Study|Study NCT ID:)", re.MULTILINE)
_PERSONAL = re.compile(
    r"(?:(?:central|overall|location)?contacts?|(?:overall)?officials?|(?:contact)?e-?mail|phone(?:ext)?|locations?"
    r"|responsibleparty|investigator\w*|pointofcontact)\Z",
    re.IGNORECASE,
)
_SIGNATURES = (
    (b"%PDF", "a PDF file"),
    (b"PK\x03\x04", "an archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"\x1f\x8b", "a compressed file"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
)
_DECLARED = re.compile(
    rb"\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*[\"'](?P<name>[A-Za-z][\w.:-]{0,60})[\"']", re.ASCII
)
_WIDER = {
    "ascii": "utf-8",
    "iso8859-1": "cp1252",  # the signs that it lacks are often used all the same
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    **dict.fromkeys(("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"), "utf-8"),
}
"""Encodings that have all signs of another, in place of it. What can be read as far as its declaration has one byte
for each of its signs, whatever it says: it was saved again since."""
_PLAIN_CONTROLS = frozenset("\t\n\r\f\v\x85")
_WANTED = (
    "Give a study's JSON from the registry (ClinicalTrials.gov, API v2), an XML export of the WHO's search portal, "
    "a saved text page, or the eligibility criteria as plain text"
)


@dataclass(frozen=True, slots=True)
class Record:
    """One trial as its source describes it.

    ``trial`` is the registry id, empty for plain text. ``version`` is the day of the last posted update
    (year-month-day), or empty. ``eligibility`` is the text as published; ``sex``, ``minimum_age`` and
    ``maximum_age`` are the registry's own words ("FEMALE", "18 Years"), empty where it states none.
    ``kept`` is what may be stored of the record, ``sha256`` the digest of the bytes it was read from.
    ``called`` is the id that the source gives it, be it a registry's or not.
    """

    trial: str
    title: str
    acronym: str
    version: str
    eligibility: str
    sex: str
    minimum_age: str
    maximum_age: str
    healthy_volunteers: bool | None
    source_kind: SourceKind
    sha256: str
    kept: dict[str, object] = field(default_factory=dict)
    called: str = ""


class _Bad(Exception):
    """Why one study of several cannot be used."""


def read_source(data: bytes, name: str) -> tuple[tuple[Record, ...], tuple[Problem, ...]]:
    """The trials in a file, and what of it could not be used; ``name`` is for messages.

    Raises :class:`Unusable` where nothing can be used.
    """
    text = _decode(data, name)
    digest = hashlib.sha256(data).hexdigest()
    bare = text.strip()
    page = _RAW.search(text)
    if page is not None:
        value = _parse(_below(text, page.end()), name)
        return _records(value, name, "page", digest)
    if bare.startswith("{") or re.match(r"\[\s*(?:\{|\]\s*\Z)", bare):
        return _records(_parse(_below(text, 0), name), name, "json", digest)
    if _HEADER.match(bare):
        raise Unusable(f"{name}: this registry page has no “Raw JSON” part. Save the whole page. {_WANTED}")
    if is_trial_table(text):
        return _records(read_trial_table(text, name), name, "table", digest)
    if is_xml(text):
        return _records(read_xml(text, name), name, "xml", digest)
    if re.match(r"<(?:!doctype|html|\?xml)", bare, re.IGNORECASE) or is_other_xml(text):
        raise Unusable(f"{name}: this is a web page or XML, not a record. {_WANTED}")
    if name.lower().endswith(".json"):  # a record that lost its beginning; a text has another name
        return _records(_parse(_below(text, 0), name), name, "json", digest)
    record = Record("", "", "", "", text, "", "", "", None, "text", digest)
    return (record,), ()


def _below(text: str, start: int) -> str:
    """What stands in a text from a place on, with as many lines and characters above it as there are."""
    rest = text[start:].strip()
    above = text[: text.index(rest, start)]
    return "\n" * above.count("\n") + " " * (len(above) - above.rfind("\n") - 1) + rest


def _decode(data: bytes, name: str) -> str:
    """The text of a file: UTF-8, UTF-16 with its mark, what an XML declaration says, else Windows-1252."""
    if len(data) > LARGEST:
        size = f"{len(data) / 2**20:.0f} MB"
        raise Unusable(f"{name}: {size} is too large (at most {LARGEST // 2**20} MB). Give fewer studies")
    if not data.strip():
        raise Unusable(f"{name}: the file is empty. {_WANTED}")
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            raise Unusable(
                f"{name}: this is {what}, not text. Copy the eligibility criteria into a text file"
            )
    for encoding in _encodings(data, name):
        try:
            text = data.decode(encoding)
        except UnicodeError:
            continue
        if any(ord(c) < 32 and c not in _PLAIN_CONTROLS for c in text):
            break
        if not text.strip():
            raise Unusable(f"{name}: the file is empty. {_WANTED}")
        return text
    if declared := _declared(data):
        raise Unusable(
            f"{name}: the XML says that it is written in {declared}, and it is not. Export the record again, or save "
            "it as UTF-8"
        )
    raise Unusable(f"{name}: this is not text (binary data). {_WANTED}")


def _encodings(data: bytes, name: str) -> Iterator[str]:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        yield "utf-16"
        return
    declared = "" if data.startswith(codecs.BOM_UTF8) else _declared(data)
    if declared:
        yield _known(declared, name)
        return
    yield "utf-8-sig"
    yield "cp1252"


def _declared(data: bytes) -> str:
    """The encoding that an XML declaration names, or empty."""
    found = _DECLARED.match(data)
    return found["name"].decode("ascii") if found else ""


def _known(declared: str, name: str) -> str:
    """The encoding by which a file is read that says its own. Raises :class:`Unusable` for one that is not known."""
    try:
        own = codecs.lookup(declared).name
        "".encode(own)  # some that are looked up turn no text into bytes
    except (LookupError, UnicodeError):
        raise Unusable(
            f"{name}: the XML says that it is written in {declared}, which is not known here. Save it as UTF-8, "
            'with encoding="UTF-8" in its first line'
        ) from None
    return _WIDER.get(own, own)


def _parse(text: str, where: str) -> object:
    """A JSON value, or else a Python literal. Nothing is ever executed."""
    value = _value(text, where)
    try:
        return _whole(value) if _HALF.search(text) else value
    except RecursionError:
        raise _too_deep(where) from None


def _whole(value: object) -> object:
    """The value, the halves of one character joined; a half that is alone is shown as the sign for a lost one."""
    if isinstance(value, str):
        return value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    if isinstance(value, dict):
        return {_whole(key): _whole(inner) for key, inner in value.items()}
    return [_whole(inner) for inner in value] if isinstance(value, list | tuple) else value


def _value(text: str, where: str) -> object:
    try:
        return json.loads(text, parse_constant=_no_constant)
    except RecursionError:
        raise _too_deep(where) from None
    except json.JSONDecodeError as fault:
        reason = f"line {fault.lineno}, character {fault.colno}: {fault.msg}"
    except ValueError as fault:
        reason = str(fault)
    if len(text) > LARGEST_LITERAL:
        raise Unusable(f"{where}: not valid JSON ({reason}), and too large to be read as a Python literal")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            value: object = ast.literal_eval(text.strip())
    except (RecursionError, MemoryError):
        raise _too_deep(where) from None
    except (ValueError, SyntaxError, TypeError) as fault:
        if "nested" in str(fault):
            raise _too_deep(where) from None
        raise Unusable(f"{where}: neither valid JSON ({reason}) nor a Python literal. {_WANTED}") from None
    return value


def _too_deep(where: str) -> Unusable:
    return Unusable(f"{where}: nested too deeply to be a registry record. {_WANTED}")


def _no_constant(constant: str) -> object:
    raise ValueError(f"{constant} is no JSON value")


def _records(
    value: object, name: str, kind: SourceKind, digest: str
) -> tuple[tuple[Record, ...], tuple[Problem, ...]]:
    """The studies of a parsed file: one, a list of them, or a page with ``studies``."""
    if isinstance(value, dict) and "protocolSection" not in value and isinstance(value.get("studies"), list):
        value = value["studies"]
    studies = value if isinstance(value, list) else [value]
    if not studies:
        raise Unusable(f"{name}: the list of studies is empty. {_WANTED}")
    records: list[Record] = []
    problems: list[Problem] = []
    for number, study in enumerate(studies, start=1):
        where = f"{name}, study {number}" if len(studies) > 1 else name
        try:
            record, notes = _record(study, where, kind, digest)
        except _Bad as bad:
            if len(studies) == 1:
                raise Unusable(f"{name}: {bad}. {_WANTED}") from None
            problems.append(Problem(f"{bad}. It was left out", where))
            continue
        records.append(record)
        problems.extend(notes)
    if not records:
        raise Unusable(f"{name}: none of the {len(studies)} studies can be used: {problems[0].message}")
    return tuple(records), tuple(problems)


def _record(study: object, where: str, kind: SourceKind, digest: str) -> tuple[Record, list[Problem]]:
    if isinstance(study, Unusable):
        raise _Bad(str(study))
    section = study.get("protocolSection") if isinstance(study, dict) else None
    if not isinstance(section, dict):
        raise _Bad("no “protocolSection” in it, so it is no study record of the registry")
    said = _string(section, "identificationModule", "nctId").strip()
    trial = said.upper() if said[:3].upper() == "NCT" else said
    called = f" ({trial})" if _TRIAL.match(trial) else ""
    eligibility = _string(section, "eligibilityModule", "eligibilityCriteria")
    if not eligibility.strip():
        raise _Bad(f"the record{called} has no eligibility text (eligibilityModule.eligibilityCriteria)")
    notes: list[Problem] = []
    if not called:
        shown = f"“{trial[:20]}” is" if trial else "the record has"
        notes.append(Problem(f"{shown} no id of a registry, such as NCT01234567", where, severity="note"))
    if lost := eligibility.count(_LOST):
        signs = "1 character is" if lost == 1 else f"{lost} characters are"
        told = f"{signs} lost in the eligibility text, shown as {_LOST}. Compare the text with the registry's page"
        notes.append(Problem(told, where))
    healthy = _at(section, "eligibilityModule", "healthyVolunteers")
    try:
        kept = {
            module: _impersonal(section[module])
            for module in MODULES
            if isinstance(section.get(module), dict)
        }
        plain = json.loads(json.dumps({"protocolSection": kept}, allow_nan=False))
    except (TypeError, ValueError, RecursionError):
        raise _Bad(f"the record{called} holds values that no registry record has") from None
    record = Record(
        trial=trial if called else "",
        title=_string(section, "identificationModule", "briefTitle")
        or _string(section, "identificationModule", "officialTitle"),
        acronym=_string(section, "identificationModule", "acronym"),
        version=_string(section, "statusModule", "lastUpdatePostDateStruct", "date"),
        eligibility=eligibility,
        sex=_string(section, "eligibilityModule", "sex"),
        minimum_age=_string(section, "eligibilityModule", "minimumAge"),
        maximum_age=_string(section, "eligibilityModule", "maximumAge"),
        healthy_volunteers=healthy if isinstance(healthy, bool) else None,
        source_kind=kind,
        sha256=digest,
        kept=plain,
        called=trial,
    )
    return record, notes


def _at(value: object, *path: str) -> object:
    for key in path:
        value = value.get(key) if isinstance(value, dict) else None
    return value


def _string(value: object, *path: str) -> str:
    found = _at(value, *path)
    return found if isinstance(found, str) else ""


def _impersonal(value: object) -> object:
    """The value without anything whose key speaks of people to contact."""
    if isinstance(value, dict):
        return {
            key: _impersonal(inner)
            for key, inner in value.items()
            if isinstance(key, str) and not _PERSONAL.match(key)
        }
    if isinstance(value, list | tuple):
        return [_impersonal(inner) for inner in value]
    return value
