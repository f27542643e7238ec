"""``review``: a rule compared with its text and marked as reviewed, or changed."""

import codecs
import difflib
import re
from collections.abc import Callable, Collection, Iterator
from datetime import date
from pathlib import Path

import tomlkit

from screener.errors import Refused, Unusable
from screener.language.asked.reasons import why_lines, whys_as_read
from screener.language.criteria_file import checksum, counts_to_default, read_criteria_file
from screener.language.library import looks_like_criteria, read_bytes
from screener.language.strict import read_rule
from screener.language.writer import written
from screener.log.records import who
from screener.log.store import now
from screener.model.dates import is_to_come, read_date
from screener.model.held import held
from screener.model.moments import local_day
from screener.model.protocol import Protocol
from screener.model.vocabulary import vocabulary
from screener.model.wording import clean
from screener.visit.trials import own_copy, replace_text


def mark_reviewed(path: Path, ids: Collection[str], by: str, on: str) -> Path:
    """Mark criteria as reviewed: the initials, the day (``2026-02-01``). Returns the file that was written.

    A shipped file stays as it is: a copy among the user's own criteria files is written instead. Raises
    ``Unusable`` for a file that can't be read or written, and for a criterion that it has not.
    """
    _signed(by, on)
    return _changed(path, ids, lambda data: _marked(path, data, ids, by, on))


def change_rule(path: Path, id: str, rule: str) -> Path:
    """Write another rule for a criterion, which is then unreviewed. Returns the file that was written.

    Raises ``Unusable``, with the place of the mistake, for a rule that can't be read.
    """
    _readable(rule)
    return _changed(path, (id,), lambda data: _ruled(path, data, id, rule))


def anchors_of(protocol: Protocol) -> dict[str, str]:
    """The dates that may be counted to where a rule names none, each with what it is: those that are usual in trials,
    and the file's own. A birth is none: everybody's age on that day is 0."""
    usual = {name: asked for name, asked in vocabulary().anchors.items() if name != "birth"}
    return {**usual, **{name: field.replace("_", " ") for name, field in protocol.anchors.items()}}


def state_anchor(path: Path, day: str) -> tuple[Path, tuple[str, ...]]:
    """State the date that windows, ages and durations are counted to where their rule names none: ``inclusion``,
    ``inclusion_date`` or "first dose". Returns the file that was written, and the criteria that are unreviewed again:
    whoever reviewed them saw another date, or none.

    Raises ``Unusable`` for a date that no list knows.
    """
    unreviewed: list[str] = []

    def change(data: bytes) -> str:
        text, ids = _counted(path, data, day)
        unreviewed.extend(ids)
        return text

    return _changed(path, (), change), tuple(unreviewed)


def review(
    path: Path, ids: Collection[str], by: str, rule: str, on: str, write: Callable[[str], object]
) -> int:
    """Mark criteria as reviewed, or change the rule of one; says what was written. Returns 0."""
    if not rule:
        written = mark_reviewed(path, ids, by, on)
        write(f"{written}: {', '.join(ids)} reviewed by {by} on {on}\n")
        for told in _asked(written, ids):
            write(f"{told}\n")
        return 0
    if len(ids) != 1:
        raise Unusable("A rule is of one criterion: name it, such as I03")
    (id,) = ids
    if by:
        _signed(by, on)
    _readable(rule)

    def change(data: bytes) -> str:
        text = _ruled(path, data, id, rule)
        return _marked(path, text.encode(), ids, by, on) if by else text

    written = _changed(path, ids, change)
    write(
        f"{written}: the rule of {id} is changed, and {f'reviewed by {by} on {on}' if by else 'unreviewed'}\n"
    )
    return 0


def _asked(path: Path, ids: Collection[str]) -> Iterator[str]:
    """Why a person is asked what was reviewed, as far as that can be told: ``E01 why asked: …``."""
    for one in read_criteria_file(read_bytes(path), str(path), texts=False).protocol.criteria:
        if one.id in ids:
            yield from (f"{one.id} why asked: {line}" for line in why_lines(whys_as_read(one)))


def _changed(path: Path, ids: Collection[str], change: Callable[[bytes], str]) -> Path:
    """Write what a file's bytes become, as the file or the user's own copy of it; where it was written.

    The file is held from reading to writing: of two reviews at once the second one changes what the first one wrote.
    """
    target = own_copy(path)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with held(target):
            data = read_bytes(target if target.exists() else path)
            _has_rules(path, data)
            _as_seen(path, target, data, ids)
            # An editor may need the mark to read the file.
            mark = "\ufeff" if data.startswith(codecs.BOM_UTF8) else ""
            replace_text(target, mark + change(data))
    except TimeoutError:
        raise Unusable(
            f"{target} is being changed by another review. Nothing was written. Try again"
        ) from None
    except OSError as fault:
        raise Unusable(f"{target} cannot be written ({fault.strerror or fault})") from None
    return target


def _has_rules(path: Path, data: bytes) -> None:
    """Raise ``Unusable`` for a text or a registry record."""
    if path.suffix.lower() != ".toml" and not looks_like_criteria(data):
        raise Unusable(
            f"{path} has no rules to review: it is a text or a registry's record. Make a criteria file of it first, "
            f"with: screener import {path}"
        )


def _as_seen(path: Path, target: Path, data: bytes, ids: Collection[str]) -> None:
    """Raise ``Unusable`` where the user's own copy has another rule than the shipped file that was looked at."""
    if target == path:
        return
    seen, there = _sums(read_bytes(path), path), _sums(data, target)
    other = [id for id in ids if id in seen and seen[id] != there.get(id)]
    if other:
        raise Unusable(
            f"{target} says something else of {', '.join(other)} than {path}. Nothing was written. It is the one that "
            "counts: give its path"
        )


def _marked(path: Path, data: bytes, ids: Collection[str], by: str, on: str) -> str:
    """The file's text with criteria marked as reviewed."""
    sums = _sums(data, path)
    _known(ids, sums, path)
    document = tomlkit.parse(data.decode("utf-8-sig"))
    for entry in document["criterion"]:
        if entry["id"] in ids:
            table = tomlkit.inline_table()
            table.update({"by": by.strip(), "on": on, "of": sums[entry["id"]]})
            entry["reviewed"] = table
    return tomlkit.dumps(document)


def _ruled(path: Path, data: bytes, id: str, rule: str) -> str:
    """The file's text with another rule for a criterion."""
    _known((id,), _sums(data, path), path)
    document = tomlkit.parse(data.decode("utf-8-sig"))
    for entry in document["criterion"]:
        if entry["id"] == id:
            entry["rule"] = written(rule.strip())
            entry.pop("reviewed", None)
    text = tomlkit.dumps(document)
    read_criteria_file(text.encode(), str(path))
    return text


def _counted(path: Path, data: bytes, day: str) -> tuple[str, list[str]]:
    """The file's text with the date that is counted to where a rule names none, and whose review that ended."""
    protocol = read_criteria_file(data, str(path)).protocol
    field = _anchor_field(protocol, day)
    document = tomlkit.parse(data.decode("utf-8-sig"))
    unreviewed: list[str] = []
    if protocol.default_anchor != field:
        for criterion, written in zip(protocol.criteria, document["criterion"], strict=True):
            if counts_to_default(criterion) and "reviewed" in written:
                del written["reviewed"]
                unreviewed.append(criterion.id)
    document["default_anchor"] = field
    text = tomlkit.dumps(document)
    if b"\r\n" in data:
        text = re.sub(r"(?<!\r)\n", "\r\n", text)  # the line that is new ends as the others do
    if read_criteria_file(text.encode(), str(path)).protocol.default_anchor != field:
        raise Unusable(f'Write default_anchor = "{field}" above the first criterion of {path}')
    return text, unreviewed


def _anchor_field(protocol: Protocol, day: str) -> str:
    """The field of a date that may be counted to."""
    known = anchors_of(protocol)
    name = "_".join(day.lower().split()).removesuffix("_date")
    fields = {one: protocol.anchors.get(one, f"{one}_date") for one in known}
    field = fields.get(name) or next((one for one in fields.values() if one == f"{name}_date"), "")
    if not field:
        near = difflib.get_close_matches(name, known, n=2)
        meant = f"It may be {' or '.join(near)}" if near else "Write one such as inclusion or first_dose"
        raise Unusable(
            f'"{clean(day)[:64]}" is no date that is counted to. Nothing was written. {meant}. The criteria\'s '
            "screen of the app shows all (d)"
        )
    return field


def _sums(data: bytes, path: Path) -> dict[str, str]:
    """The criteria's checksums, by id."""
    return {
        one.id: checksum(one.text, one.rule) for one in read_criteria_file(data, str(path)).protocol.criteria
    }


def _readable(rule: str) -> None:
    read = read_rule(rule)
    if read.rule is None:
        raise Unusable("\n".join(problem.message for problem in read.problems))


def today() -> date:
    """The day on which a review is signed: the one that it is at the desk."""
    return local_day(now())


def _signed(by: str, on: str) -> None:
    if not by.strip():
        raise Unusable("A review says by whom: give initials")
    who(by)
    _a_day(on)


def _a_day(on: str) -> None:
    """Raise ``Unusable`` for what is no day of the calendar, ``2026-02-30``, and for one that is still to come."""
    day = read_date(on)
    if isinstance(day, Refused) or not day.is_full:
        raise Unusable(
            f"{clean(on)[:64]} is no day of the calendar. Nothing was written. Write the day of the review as "
            "year-month-day: 2026-02-01"
        )
    if is_to_come(day.earliest, today()):
        raise Unusable(
            f"{on} is in the future (today is {today()}). Nothing was written. Write the day on which the rule was "
            "compared with its text"
        )


def _known(ids: Collection[str], known: Collection[str], path: Path) -> None:
    for id in ids:
        if id not in known:
            raise Unusable(f"{path} has no criterion {id}. It has {', '.join(known)}")
