"""``import`` and ``fetch``: from a registry record to a criteria file."""

from collections.abc import Callable
from pathlib import Path

from screener.errors import Unusable
from screener.language.criteria_file import open_anchors
from screener.language.library import own_folder, read_bytes
from screener.visit.newtrial import keep, read_new, refuse_there, save


def import_source(
    source: Path, study: str, out: Path, *, write: Callable[[str], None], warn: Callable[[str], None]
) -> int:
    """Write ``OUT/ID.toml`` and the record beside it: ``OUT/ID.json``, or a plain text as ``OUT/ID.txt``.

    Returns 0. Raises :class:`Unusable`; never overwrites a criteria file, but says in what it is another.
    """
    new = read_new(source, study, out)
    if new.criteria.exists():
        from screener.visit.amended import differences

        for line in differences(new):
            warn(f"{line}\n")
    refuse_there(new)
    keep(new)
    path = new.criteria
    for problem in new.problems():
        warn(f"{problem}\n")
    write(
        f"{path}: {new.counted()}\n"
        f"Next: compare each rule with its text in {path}: c in the app, or screener review {path} "
        "ID --by INITIALS\n"
    )
    if open_anchors(new.protocol):
        write(
            f"And state default_anchor, the date counted to where the text names none: screener review {path} "
            "--anchor inclusion\n"
        )
    if path.parent.resolve() != own_folder().resolve():
        write(
            f"The app lists it, and every command knows it as {new.protocol.trial}, once it lies in {own_folder()}.\n"
        )
    return 0


def fetch_record(trial: str, out: Path, *, write: Callable[[str], None]) -> int:
    """Save the official record as ``OUT/ID.record.json``. Returns 0.

    Raises :class:`Unusable`; never replaces a record that says something else.
    """
    from screener.sources.fetch import fetch

    data = fetch(trial)
    path = out / f"{trial.strip().upper()}.record.json"
    if path.exists() and read_bytes(path) != data:
        raise Unusable(
            f"{path} is there already, and says something else than the registry does now. Move it away, or write "
            "elsewhere with --out"
        )
    save(path, data)
    write(f"{path}: saved. Next: screener import {path}\n")
    return 0
