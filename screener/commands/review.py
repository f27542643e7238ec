"""``review``: a rule compared with its text and marked as reviewed, or changed."""

from collections.abc import Callable, Collection
from pathlib import Path

import tomlkit

from screener.errors import Refused, Unusable
from screener.language.criteria_file import checksum, read_criteria_file
from screener.language.library import read_bytes
from screener.language.strict import read_rule
from screener.log.store import now
from screener.model.dates import is_to_come, read_date
from screener.model.wording import clean
from screener.visit.trials import own_copy, replace_text


def mark_reviewed(path: Path, ids: Collection[str], by: str, on: str) -> Path:
    """Mark criteria as reviewed: the initials, the day (``2026-02-01``). Returns the file that was written.

    A shipped file stays as it is: a copy among the user's own criteria files is written instead. Raises
    ``Unusable`` for a file that can't be read or written, and for a criterion that it has not.
    """
    if not by.strip():
        raise Unusable("A review says by whom: give initials")
    _a_day(on)
    data = read_bytes(path)
    protocol = read_criteria_file(data, str(path)).protocol
    sums = {one.id: checksum(one.text, one.rule) for one in protocol.criteria}
    _known(ids, sums, path)
    document = tomlkit.parse(data.decode("utf-8-sig"))
    for entry in document["criterion"]:
        if entry["id"] in ids:
            table = tomlkit.inline_table()
            table.update({"by": by.strip(), "on": on, "of": sums[entry["id"]]})
            entry["reviewed"] = table
    return _write(path, tomlkit.dumps(document))


def change_rule(path: Path, id: str, rule: str) -> Path:
    """Write another rule for a criterion, which is then unreviewed. Returns the file that was written.

    Raises ``Unusable``, with the place of the mistake, for a rule that can't be read.
    """
    read = read_rule(rule)
    if read.rule is None:
        raise Unusable("\n".join(problem.message for problem in read.problems))
    data = read_bytes(path)
    protocol = read_criteria_file(data, str(path)).protocol
    _known((id,), {one.id: "" for one in protocol.criteria}, path)
    document = tomlkit.parse(data.decode("utf-8-sig"))
    for entry in document["criterion"]:
        if entry["id"] == id:
            entry["rule"] = _string(rule.strip())
            entry.pop("reviewed", None)
    text = tomlkit.dumps(document)
    read_criteria_file(text.encode(), str(path))
    return _write(path, text)


def review(
    path: Path, ids: Collection[str], by: str, rule: str, on: str, write: Callable[[str], object]
) -> int:
    """Mark criteria as reviewed, or change the rule of one; says what was written. Returns 0."""
    if rule:
        if len(ids) != 1:
            raise Unusable("A rule is of one criterion: name it, such as I03")
        if by:
            _a_day(on)
        written = change_rule(path, next(iter(ids)), rule)
        write(f"{written}: the rule of {next(iter(ids))} is changed, and unreviewed\n")
        if not by:
            return 0
        path = written
    written = mark_reviewed(path, ids, by, on)
    write(f"{written}: {', '.join(ids)} reviewed by {by} on {on}\n")
    return 0


def _a_day(on: str) -> None:
    """Raise ``Unusable`` for what is no day of the calendar, ``2026-02-30``, and for one that is still to come."""
    day = read_date(on)
    if isinstance(day, Refused) or not day.is_full:
        raise Unusable(
            f"{clean(on)[:64]} is no day of the calendar. Nothing was written. Write the day of the review as "
            "year-month-day: 2026-02-01"
        )
    today = now().date()
    if is_to_come(day.earliest, today):
        raise Unusable(
            f"{on} is in the future (today is {today}). Nothing was written. Write the day on which the rule was "
            "compared with its text"
        )


def _known(ids: Collection[str], known: Collection[str], path: Path) -> None:
    for id in ids:
        if id not in known:
            raise Unusable(f"{path} has no criterion {id}. It has {', '.join(known)}")


def _write(path: Path, text: str) -> Path:
    target = own_copy(path)
    replace_text(target, text)
    return target


def _string(text: str) -> tomlkit.items.String:
    plain = "'" not in text and all(sign.isprintable() for sign in text)
    return tomlkit.string(text, literal=plain)
