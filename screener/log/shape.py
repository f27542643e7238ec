"""What a row of a log holds beside its columns, by its kind: of which type each part is.

Whoever drops the triggers can write a row that is whole as JSON, and that no program of ours wrote. What is read of it
would stop a command far from here, where nobody knows any more which row it was.
"""

import json
import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any, get_args

from screener.engines.decisions import Outcome
from screener.engines.findings import Status
from screener.log.faults import Misshapen
from screener.log.values import Type, read, read_date
from screener.model.candidate import Event
from screener.model.dates import PartialDate

_Check = Callable[[Any], bool]
_MUST, _MAY = True, False
ASKED = "asked again"
"""What a row is about that holds the answer of somebody who was asked again. It is a row on what became of a
candidate, and says that again: so an earlier version of the program reads it, and knows with it that a step of the log
is whole."""
_DAY, _PARTIAL = re.compile(r"\d{4}-\d\d-\d\d"), re.compile(r"\d{4}(-\d\d){0,2}")


def _text(value: Any) -> bool:
    return isinstance(value, str)


def _day(value: Any) -> bool:
    """Whether it is a day of the calendar."""
    return (
        isinstance(value, str) and _DAY.fullmatch(value) is not None and _is_read(date.fromisoformat, value)
    )


def _date(value: Any) -> bool:
    """Whether it is a date to the day, the month or the year that the calendar has."""
    return (
        isinstance(value, str) and _PARTIAL.fullmatch(value) is not None and read_date(value).days is not None
    )


def _is_read(read_as: Callable[[str], object], text: str) -> bool:
    try:
        read_as(text)
    except ValueError:
        return False
    return True


def _number(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _truth(value: Any) -> bool:
    return isinstance(value, bool)


def _texts(value: Any) -> bool:
    return isinstance(value, list) and all(map(_text, value))


def _used(value: Any) -> bool:
    return isinstance(value, list) and all(
        isinstance(one, list) and len(one) == 4 and all(map(_text, one[:3])) and _span(one[3])
        for one in value
    )


def _span(value: Any) -> bool:
    return value is None or (isinstance(value, list) and len(value) == 2 and all(map(_number, value)))


def _refused(value: Any) -> bool:
    return isinstance(value, bool) or (isinstance(value, dict) and all(map(_text, value.values())))


def _one_of(*words: str) -> _Check:
    return lambda value: isinstance(value, str) and value in words


_STATUS = _one_of(*get_args(Status))
_DECISION = dict.fromkeys(("failed", "unknown", "missing", "reasons"), (_texts, _MUST))
_PARTS: Mapping[str, Mapping[str, tuple[_Check, bool]]] = {
    "criteria": {"reading": (_text, _MUST), "version": (_text, _MUST)},
    "screening": {
        **dict.fromkeys(("trial", "version", "site"), (_text, _MUST)),
        "episode": (_number, _MUST),
        "previous": (_number, _MAY),
        "edited": (_texts, _MAY),
        **dict.fromkeys(("file", "key"), (_text, _MAY)),
        "row": (_number, _MAY),
    },
    "value": {
        **dict.fromkeys(("source", "comment"), (_text, _MAY)),
        "type": (_one_of(*get_args(Type)), _MAY),
        "dated": (_date, _MAY),
        "since": (_day, _MAY),
        "carried": (_number, _MAY),
        "refused": (_refused, _MAY),
    },
    "finding": {
        **dict.fromkeys(("reasons", "missing"), (_texts, _MUST)),
        "used": (_used, _MUST),
        "guard_open": (_truth, _MAY),
        "changes_on": (_day, _MAY),
        "provisos": (_texts, _MAY),
    },
    "decision": {**_DECISION, "changes_on": (_day, _MAY), "entered": (_truth, _MAY)},
    "override": {"computed": (_STATUS, _MAY)},
    "signature": {"name": (_text, _MUST)},
    "progress": {
        "on": (_date, _MAY),
        "asked": (_day, _MAY),
        "came": (_one_of("none", "happened"), _MAY),
        "fields": (_texts, _MAY),
        "because": (_text, _MAY),
    },
}
"""The parts that this version reads; a later one may write more."""
_NEW: Mapping[str, _Check] = {
    "screening": _one_of("visit", "batch"),
    "finding": _STATUS,
    "decision": _one_of(*get_args(Outcome)),
    "override": lambda value: value is None or _STATUS(value),
    "progress": _one_of("pending", "declined", "enrolled"),
}


def parts_of(number: int, kind: str, what: str, new: str | None, detail: str) -> dict[str, Any]:
    """What a row holds beside its columns. Raises :class:`Misshapen`."""
    try:
        told = json.loads(detail)
    except (ValueError, RecursionError):
        raise Misshapen(f"row {number}: what stands beside the columns is no JSON") from None
    if not isinstance(told, dict):
        raise Misshapen(f"row {number}: what stands beside the columns has no names")
    for name, (check, must) in _PARTS.get(kind, {}).items():
        if name not in told:
            if must or (name in ("asked", "came") and what == ASKED):
                raise Misshapen(f"row {number}: its part {name} is missing")
        elif not check(told[name]):
            raise Misshapen(f"row {number}: its part {name} is of a type that was never written")
    if kind in _NEW and not _NEW[kind](new):
        raise Misshapen(f"row {number}: what is new in it is nothing that a row of its kind says")
    return told


_TEXTS, _OR_NOTHING = (1, 2, 3, 4, 8, 9, 12, 13, 14), (5, 6, 10, 11)


def check_columns(row: tuple[Any, ...]) -> None:
    """Raise :class:`Misshapen` for a row whose columns hold something else than text and numbers in their places."""
    if (
        type(row[0]) is int
        and type(row[7]) in (int, type(None))
        and all(type(row[place]) is str for place in _TEXTS)
        and all(type(row[place]) in (str, type(None)) for place in _OR_NOTHING)
    ):
        return
    named = f"row {row[0]}" if isinstance(row[0], int) else "a row without a number"
    raise Misshapen(f"{named}: a column holds something else than was written")


def check_content(row: tuple[Any, ...]) -> None:
    """Raise :class:`Misshapen` for a row with columns and parts as written, whose time is none or whose value is none
    of its type. To look costs more than the rest, and whoever reads the row on reads both."""
    number, at, kind, what, new, detail = row[0], row[1], row[8], row[9], row[11], row[13]
    if not _is_read(datetime.fromisoformat, at) or datetime.fromisoformat(at).tzinfo is None:
        raise Misshapen(f"row {number}: its time is none that was ever written")
    if kind != "value" or new is None:
        return
    type_of = parts_of(number, kind, what, new, detail).get("type", "")
    try:
        value = read(type_of, new)
    except (ValueError, TypeError):
        raise Misshapen(f"row {number}: its value is none of its type") from None
    day = value.date if isinstance(value, Event) else value
    if isinstance(day, PartialDate) and day.days is None:
        raise Misshapen(f"row {number}: its value is a day that the calendar lacks")
