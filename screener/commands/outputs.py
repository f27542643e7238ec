"""What a command writes, held against what it must not destroy. Asked before anything is read or written."""

import os
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path

from screener.commands.others_tables import others_table
from screener.commands.own_mark import is_own
from screener.errors import Unusable
from screener.language.library import looks_like_criteria
from screener.model.moments import local_minute

_BESIDE = ("-wal", "-shm", "-journal")
"""How the files are called that SQLite keeps beside a database, and that are a part of it."""
_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How the files of older office programs begin."""
_NOT_OURS = "a workbook or another file that screener did not write, or that was changed since"
_OTHERS = "a file that screener did not write"
_ENOUGH = 1_000_000
"""Bytes in which a criteria file shows itself as one."""


def hold_apart(outputs: Mapping[str, Path | None], inputs: Mapping[str, Iterable[Path | None]]) -> None:
    """See that no output is an input or another output, by whatever name, and that none destroys (:func:`spare`).

    ``outputs`` are files by their option, ``inputs`` by what they are. A screening log that is written to is an
    output that may be there already. Raises ``Unusable``.
    """
    given = [(option, path) for option, path in outputs.items() if path is not None]
    for place, (option, path) in enumerate(given):
        for what, files in inputs.items():
            if any(one is not None and _same(one, path) for one in files):
                raise Unusable(f"{path} is also {what}. Nothing was written. Give {option} another name")
        for other, earlier in given[:place]:
            if _same(earlier, path):
                raise Unusable(
                    f"{other} and {option} name one file, {path}. Nothing was written. Give each a file of its own"
                )
        if option != "--log":
            spare(path, option)
            if not path.parent.is_dir():
                raise Unusable(
                    f"{path} cannot be written: there is no folder {path.parent}. Make it first, or give {option} "
                    "another place"
                )


def spare(path: Path, option: str = "--out") -> None:
    """Raise ``Unusable`` where something is there that no output may take the place of.

    That is a folder or a device, and whatever file this program did not write as an output (:mod:`.own_mark`): a
    screening log or the archive of one, another database, a criteria file, which may hold reviews, a table or a
    workbook, such as a file of candidates, a trial's text or record, somebody's notes.
    """
    if path.is_dir():
        raise Unusable(f"{path} is a folder. Give {option} a file name in it")
    if path.exists() and not path.is_file():
        raise Unusable(f"{path} is not a regular file. Leave {option} away to write to the screen")
    what = _holds(path)
    if what:
        or_remove = ", or remove it first" if what == _OTHERS else ""
        raise Unusable(f"{path} is {what}. Nothing was written. Give {option} another name{or_remove}")


def _holds(path: Path) -> str:
    """What a file is that must stay; nothing for any other, and where there is none."""
    for ending in _BESIDE:
        if path.name.endswith(ending) and _database(path.with_name(path.name.removesuffix(ending))):
            return f"a part of the database {path.name.removesuffix(ending)}"
    kept = _database(path) or _archive(path)
    if kept:
        return kept
    beginning = _beginning(path, _ENOUGH)
    if looks_like_criteria(beginning):
        return "a criteria file, and may hold reviews"
    return others_table(path, beginning) or ("" if is_own(beginning) else _OTHERS)


def in_place_of(path: Path) -> str:
    """What an output takes the place of, to be said behind its name: ``, in place of the file of 2026-03-10 10:15``;
    empty where nothing is there. Asked before it is written."""
    changed = written_at(path)
    return f", in place of the file of {changed}" if changed else ""


def written_at(path: Path) -> str:
    """When a file was written last, on this computer's clock; empty where there is none."""
    try:
        return local_minute(datetime.fromtimestamp(path.stat().st_mtime, UTC))
    except OSError:
        return ""


def _database(path: Path) -> str:
    start = _beginning(path, 100)
    if start.startswith(b"SQLite format 3\0"):
        from screener.log.schema import APPLICATION  # brings the whole log, which few outputs need

        return "a screening log" if int.from_bytes(start[68:72]) == APPLICATION else "a database"
    if start[8:12] == b"DUCK":
        return "a database"
    # What was written to a new database may still lie beside it.
    return "a database" if path.is_file() and path.with_name(f"{path.name}-wal").is_file() else ""


def _archive(path: Path) -> str:
    """What a packed file is that must stay: the archive of a log, or a workbook or another one of somebody's own."""
    beginning = _beginning(path, 8)
    if beginning == _OFFICE:
        return _NOT_OURS
    if not beginning.startswith(b"PK\3\4"):
        return ""
    from zipfile import BadZipFile, ZipFile

    from screener.reports.spreadsheet import AUTHOR, properties

    try:
        with ZipFile(path) as box:
            if "screening-log.db" in box.namelist():
                return "an archive of a screening log"
            return "" if set(properties(box)) == {AUTHOR} else _NOT_OURS
    except (OSError, BadZipFile):
        return _NOT_OURS  # cut off or damaged: whose it is cannot be told


def _beginning(path: Path, size: int) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(size)
    except OSError:
        return b""  # not there, or no file: what is amiss with it is said where it is written


def _same(one: Path, other: Path) -> bool:
    """Whether two paths are one file, through links too; it need not be there yet."""
    if os.path.normcase(os.path.realpath(one)) == os.path.normcase(os.path.realpath(other)):
        return True
    try:
        return one.samefile(other)
    except OSError:
        return False
