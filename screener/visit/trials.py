"""The trials at hand: the shipped criteria files, and the user's own, which come first."""

import re
from pathlib import Path
from typing import NamedTuple

from screener.errors import Unusable
from screener.language.library import at_hand, own_folder
from screener.log.wholefile import write_whole
from screener.model.resources import shipped

_CRITERIA = re.compile(rb"^\s*\[\[criterion\]\]", re.MULTILINE)


class TrialFile(NamedTuple):
    """A criteria file: its path, the name that it goes by, whether it is the user's own."""

    path: Path
    name: str
    own: bool


def trial_files() -> tuple[TrialFile, ...]:
    """The criteria files at hand, by name; an own file stands for the shipped one of its name."""
    found: dict[str, TrialFile] = {}
    for folder, own in ((shipped("criteria"), False), (own_folder(), True)):
        try:
            paths = sorted(folder.glob("*.toml"))
        except OSError:
            continue
        for path in paths:
            if _is_criteria(path):
                found[path.stem] = TrialFile(path, path.stem, own)
    return tuple(found[name] for name in sorted(found))


def find_trial(name: str) -> Path:
    """The criteria file behind a trial's id or a path, the one that every command takes. Raises ``Unusable``."""
    return at_hand(name).path


def own_copy(path: Path) -> Path:
    """The path to write a changed criteria file to: the file itself, or the user's own copy of a shipped one."""
    inside = shipped("criteria").resolve()
    return own_folder() / path.name if path.resolve().parent == inside else path


def lasting(path: Path, trial: str) -> str:
    """A criteria file's path as a draft keeps it; empty for the file that the trial's id stands for."""
    try:
        known = find_trial(trial)
    except Unusable:
        known = None
    return "" if known is not None and known.resolve() == path.resolve() else str(path.absolute())


def _is_criteria(path: Path) -> bool:
    try:
        return _CRITERIA.search(path.read_bytes()) is not None
    except OSError:
        return False


def replace_text(path: Path, text: str) -> None:
    """Write a file whole, or leave it as it was. Raises ``Unusable``."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, text.encode())
    except OSError as fault:
        raise Unusable(f"{path} cannot be written ({fault.strerror or fault})") from None


def path_of(trial: str) -> Path:
    """The file of the trial of that id; where there is none any more, what it would be called."""
    try:
        return find_trial(trial)
    except Unusable:
        return Path(f"{trial}.toml")
