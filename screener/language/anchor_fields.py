"""The fields that a criteria file names as anchors: dates, to which windows and ages are counted."""

import difflib
import re
from collections.abc import Iterator
from typing import Any

from screener.errors import Problem
from screener.language.places import Places
from screener.model.protocol import FieldKind, Protocol
from screener.model.vocabulary import vocabulary

_CODE = "candidate_id"
_KINDS: dict[FieldKind, str] = {
    "code": "a code",
    "quantity": "a measured value",
    "category": "one of several words",
    "yes_no": "a yes or no",
    "event": "something that happened or not",
}


def no_dates(content: dict[str, Any], protocol: Protocol, places: Places) -> list[Problem]:
    """The anchors that are known as fields of another kind: their column would be asked for twice, and be refused."""
    found = []
    for key, field in _named(content):
        kind = _kind(field, protocol)
        if kind:
            meant = "inclusion_date" if key == "default_anchor" else f"{key}_date"
            message = (
                f'{key} = "{field}": {field} is {kind}, and windows and ages are counted to a date. Name the field of '
                f'that date, such as {key} = "{meant}"'
            )
            found.append(Problem(message, _place(places, key, field)))
    return found


def strange_default(protocol: Protocol) -> list[str]:
    """What to say of a default anchor that no list knows: it is asked as a date of its own, or mistyped."""
    known = {*(f"{name}_date" for name in vocabulary().anchors), *protocol.anchors.values()}
    field = protocol.default_anchor
    if not field or field in known:
        return []
    near = difflib.get_close_matches(field, sorted(known), n=1)
    meant = f' Did you mean "{near[0]}"?' if near else ""
    return [
        f'default_anchor = "{field}" is no date that is known, so that a column {field} is asked for.{meant} A date of '
        f'the trial\'s own is named under [anchors]: {field.removesuffix("_date")} = "{field}"'
    ]


def _named(content: dict[str, Any]) -> Iterator[tuple[str, str]]:
    if content.get("default_anchor"):
        yield "default_anchor", content["default_anchor"]
    yield from content.get("anchors", {}).items()


def _kind(field: str, protocol: Protocol) -> str:
    """What a field is known as, in words; empty where it is a date, or known as nothing."""
    for one in protocol.fields:
        if one.name == field and one.kind != "date":
            return _KINDS[one.kind]
    words = vocabulary()
    if field in words.variables:
        return "a value of a candidate"
    return _KINDS["event"] if field in words.findings else _KINDS["code"] if field == _CODE else ""


def _place(places: Places, key: str, field: str) -> str:
    """The file, and the line where there is one that names both."""
    above = places.lines[: places.heads[0]] if places.heads else places.lines
    said = re.compile(rf"\b{re.escape(key)}\b.*[\"']{re.escape(field)}[\"']")
    line = next((number for number, line in enumerate(above, 1) if said.search(line)), 0)
    return f"{places.name}, line {line}" if line else places.name
