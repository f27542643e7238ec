"""A trial's cases: named situations with the decision that is expected of them, as TOML, one file a trial.

``[candidate]`` is somebody who satisfies every criterion, field by field, as cells of a candidates file. Each
``[[case]]`` is that candidate with what ``with`` changes; a cell of ``""`` is not known. ``decision`` is the
outcome, ``failed`` and ``unknown`` are the ids of all criteria that fail or stay unknown, and
``not_applicable`` names criteria that are not asked of this candidate.
"""

import tomllib
from typing import Any, NamedTuple

from screener.errors import Unusable

DECISIONS = ("eligible", "ineligible", "undetermined")
_TOP = {"trial", "candidate", "case"}
_KEYS = {"name", "with", "decision", "failed", "unknown", "not_applicable"}


class Case(NamedTuple):
    """One situation: its name, every cell of the candidate by field, and what is expected."""

    name: str
    cells: dict[str, str]
    decision: str
    failed: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    not_applicable: tuple[str, ...] = ()


def read_cases(data: bytes, name: str) -> tuple[Case, ...]:
    """The cases of a file, in its order. Raises :class:`Unusable` with the first mistake and its case."""
    try:
        content = tomllib.loads(data.decode("utf-8-sig"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as fault:
        raise Unusable(f"{name}: not valid TOML in UTF-8: {fault}") from fault
    except RecursionError:
        raise Unusable(f"{name}: lists or tables nested too deeply to be a file of cases") from None
    _known(content, _TOP, name)
    candidate = _cells(content.get("candidate"), f"{name}, [candidate]")
    entries = content.get("case")
    if not isinstance(entries, list) or not entries:
        raise Unusable(f"{name}: there is no [[case]]")
    cases = tuple(_case(entry, candidate, f"{name}, case {n}") for n, entry in enumerate(entries, start=1))
    names = [case.name for case in cases]
    twice = next((one for one in names if names.count(one) > 1), None)
    if twice is not None:
        raise Unusable(f'{name}: two cases are called "{twice}"')
    return cases


def _case(entry: Any, candidate: dict[str, str], place: str) -> Case:
    if not isinstance(entry, dict) or not isinstance(entry.get("name"), str) or not entry["name"]:
        raise Unusable(f'{place}: it has no name. For example: name = "platelets one below the bound"')
    place = f'{place} "{entry["name"]}"'
    _known(entry, _KEYS, place)
    if entry.get("decision") not in DECISIONS:
        raise Unusable(f"{place}: decision is one of {', '.join(DECISIONS)}")
    changed = _cells(entry.get("with", {}), f"{place}, with")
    unknown = sorted(changed.keys() - candidate.keys())
    if unknown:
        raise Unusable(f"{place}: [candidate] has no {', '.join(unknown)}")
    lists = {
        key: _ids(entry.get(key, []), f"{place}, {key}") for key in ("failed", "unknown", "not_applicable")
    }
    return Case(entry["name"], {**candidate, **changed}, entry["decision"], **lists)


def _cells(value: Any, place: str) -> dict[str, str]:
    if not isinstance(value, dict):
        raise Unusable(f'{place}: write fields with their cells, for example platelets = "231 G/L"')
    for field, cell in value.items():
        if not isinstance(cell, str):
            raise Unusable(f'{place}: {field} must stand in quotes, as in a candidates file: {field} = "…"')
    return value


def _ids(value: Any, place: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(id, str) for id in value):
        raise Unusable(f'{place}: write a list of criteria, for example ["I03", "E04"]')
    return tuple(value)


def _known(table: dict[str, Any], keys: set[str], place: str) -> None:
    for key in table.keys() - keys:
        raise Unusable(f'{place}: unknown key "{key}". It can be {", ".join(sorted(keys))}')
