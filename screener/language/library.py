"""Finding a trial by its id or path, and reading it once: what was compiled is kept in the user's cache.

The cache is keyed by the source's bytes, the program's version and the state of the grammars, the
vocabulary and the code that reads them, so that it never answers for something else. It can be deleted at
any time.
"""

import codecs
import hashlib
import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from screener import __version__
from screener.errors import Problem, Unusable
from screener.model.protocol import Protocol
from screener.model.resources import from_cache, shipped, state_of, to_cache
from screener.sources.trial_tables import is_trial_table

if TYPE_CHECKING:
    from screener.language.criteria_file import Written
    from screener.language.ledger import Reading
    from screener.language.places import Places
    from screener.language.registry_fields import Registered

_TRIAL = re.compile(r"NCT\d{8}\Z", re.IGNORECASE)
_CRITERIA = re.compile(rb"^\s*(?:\[\[criterion\]\]|trial\s*=\s*[\"'])", re.MULTILINE)
_TABLES = (".csv", ".tsv", ".parquet", ".pq")
_HEADER = 1_000_000
"""Bytes in which a table's header is looked for."""


class Trial(NamedTuple):
    """A trial read in full: the protocol, its criteria's readings by id, the problems.

    ``edited`` are the ids whose rule was changed by hand. ``source`` is what it was read from. ``lost``
    counts the characters of a record's text that came into no criterion and no heading: it must be 0.
    ``registered`` are a record's own fields, ``groups`` its words for the people that a criterion is for, by
    id. Of a criteria file there are the rules as they were ``written``, by id, and the ``places`` of things.
    """

    protocol: Protocol
    readings: dict[str, "Reading"]
    problems: tuple[Problem, ...]
    edited: frozenset[str]
    source: str
    lost: int = 0
    registered: "Registered | None" = None
    groups: "Mapping[str, str] | None" = None
    written: "Mapping[str, Written] | None" = None
    places: "Places | None" = None


NOT_REGULAR = "is not a regular file. Save what it gives to a file, and name that"
"""What is said of a pipe or a device, which may never end, or cannot be read twice."""


def find(name: str, suffix: str = ".toml") -> Path:
    """The file behind a path, a shipped trial's id, or a shipped file's name.

    ``suffix`` says what is looked for: a trial, or with ``.candidates.csv`` the candidates of one. Raises
    :class:`Unusable` when there is none; of a trial it names those that are shipped.
    """
    path = Path(name)
    if path.is_file():
        return path
    folder = shipped("criteria")
    inside = folder / (name.upper() + suffix if _TRIAL.match(name) else path.name)
    if path.name == name and inside.is_file():
        return inside
    if path.is_dir():
        raise Unusable(f"{name} is a folder, not a file")
    if path.exists():
        raise Unusable(f"{name} {NOT_REGULAR}")
    if path.is_symlink():
        raise Unusable(f"{name} is a link that leads to no file. Name the file itself")
    if suffix != ".toml":
        if _TRIAL.match(name):
            raise Unusable(f"{name}: no candidates of this trial are shipped. Give a file of candidates")
        raise Unusable(
            f"{name}: there is no such file of candidates. Check its name, and the folder that it lies in"
        )
    known = ", ".join(file.stem for file in shipped_trials())
    raise Unusable(f"{name}: no such file, and no trial of that name is shipped. Shipped trials: {known}")


def own_folder() -> Path:
    """Where the user's own criteria files lie: copies of shipped ones that were reviewed or changed."""
    from platformdirs import user_data_path

    return user_data_path("screener", appauthor=False) / "criteria"


class AtHand(NamedTuple):
    """A trial's file, and whether it is the user's own copy, which stands for the shipped one."""

    path: Path
    own: bool


def at_hand(name: str) -> AtHand:
    """The file that a trial's name means: its path where it is one, the user's own copy, or the shipped file.

    It is what the visit takes, so that nobody is decided by other rules than are held at the visit. Raises
    :class:`Unusable` as :func:`find` does.
    """
    if not Path(name).is_file() and os.sep not in name and not name.endswith(".toml"):
        for stem in (name, name.upper()):
            own = own_folder() / f"{stem}.toml"
            if own.is_file():
                return AtHand(own, own=True)
    return AtHand(find(name), own=False)


def shipped_trials() -> list[Path]:
    """The criteria files of the shipped trials, in the order of their ids."""
    return sorted(file for file in shipped("criteria").glob("NCT*.toml") if _TRIAL.match(file.stem))


def read_bytes(path: Path) -> bytes:
    """A file's bytes. Raises :class:`Unusable` with the system's reason."""
    try:
        return path.read_bytes()
    except OSError as fault:
        raise Unusable(f"{path}: cannot be read ({fault.strerror})") from fault


def load_protocol(name: str) -> Protocol:
    """The protocol of a trial, from the cache where it is there. Raises :class:`Unusable`."""
    return _load(name, texts=True)


def load_rules(name: str) -> Protocol:
    """The protocol of a trial as it judges: its rules without their places in the criteria's texts, which only what is
    kept of a visit names. A criteria file is read sooner so. Raises :class:`Unusable`.
    """
    return _load(name, texts=False)


def _load(name: str, *, texts: bool) -> Protocol:
    path = find(name)
    data = read_bytes(path)
    kept = _kept_as(data, path.name, texts=texts)
    protocol = _from_cache(kept)
    if protocol is None:
        protocol = read_trial(data, str(path), texts=texts).protocol
        to_cache(kept, protocol.model_dump_json().encode())
    refuse_empty(protocol, name)
    return protocol


def load_trial(name: str, study: str = "") -> Trial:
    """A trial with the reading of every criterion's text. Raises :class:`Unusable`."""
    path = find(name)
    return read_trial(read_bytes(path), str(path), study)


def looks_like_criteria(data: bytes) -> bool:
    """Whether the bytes are a criteria file, if perhaps a mistaken one, rather than a record or a text."""
    return _CRITERIA.search(data) is not None


def refuse_candidates(data: bytes, name: str) -> None:
    """Raise :class:`Unusable` for a file of candidates: read as a text its header would be a criterion."""
    coded = "utf-16" if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "utf-8-sig"
    lines = data[:_HEADER].decode(coded, "replace").splitlines()
    header = next((line for line in lines if line.strip()), "")
    cells = [cell.strip('" ').lower() for cell in re.split(r"[,;\t]", header)]
    if is_trial_table(header):
        return
    if name.lower().endswith(_TABLES) or "candidate_id" in cells:
        raise Unusable(
            f"{name} is a file of candidates, not of criteria. Give a trial's id, or a criteria file, a registry "
            "record or a text"
        )


def refuse_empty(protocol: Protocol, name: str) -> None:
    """Raise :class:`Unusable` for a trial without criteria: every candidate would be eligible."""
    if not protocol.criteria:
        raise Unusable(
            f"{name}: no criteria were found in it. A text has each criterion on a line of its own, below the heading "
            "Inclusion criteria: or Exclusion criteria:"
        )


def read_trial(data: bytes, name: str, study: str = "", *, texts: bool = True) -> Trial:
    """Read a criteria file, a registry record or a plain text, told apart by content.

    What is called ``.toml`` is a criteria file even where nothing in it looks like one; ``texts`` says whether the
    texts beside its rules are read too. Raises :class:`Unusable`.
    """
    from screener.language.criteria_file import read_criteria_file

    if name.lower().endswith(".toml") or looks_like_criteria(data):
        file = read_criteria_file(data, name, texts=texts)
        _is_asked_for(study, file.protocol.trial, name)
        return Trial(
            file.protocol,
            file.readings,
            file.problems,
            file.edited,
            "criteria file",
            written=file.written,
            places=file.places,
        )
    refuse_candidates(data, name)
    from screener.language.records import read_record
    from screener.sources.registry import read_source

    records, problems = read_source(data, name)
    called = [record.trial or record.called for record in records]
    chosen = [
        record
        for record, one in zip(records, called, strict=True)
        if not study or one.upper() == study.upper()
    ]
    if len(chosen) != 1:
        if study and records and not any(called):
            raise Unusable(f"{name} is a text, which has no id: leave --id {study} out")
        ids = ", ".join(called[:10])
        what = f"{len(chosen)} studies" if chosen else f"no study {study}"
        raise Unusable(f"{name}: {what} in it. Name one with --id. It holds: {ids}")
    return read_record(chosen[0], problems)


def _is_asked_for(study: str, trial: str, name: str) -> None:
    """Raise :class:`Unusable` where a study was asked for and a criteria file, which holds one, is another's."""
    if study and study.upper() != trial.upper():
        raise Unusable(f"{name}: no study {study} in it. It holds: {trial}")


def reading_state() -> str:
    """The state of all that decides how a trial is read."""
    package = Path(__file__).resolve().parent.parent
    folders = (shipped("grammars"), package / "sources", package / "language", package / "model")
    return "\0".join((__version__, *map(state_of, folders)))


def _kept_as(data: bytes, name: str, *, texts: bool) -> str:
    """The name under which the cache has the protocol: it tells all apart that decides how it is read."""
    key = hashlib.sha256(data)
    key.update(os.fsencode("\0".join((name, str(texts), reading_state()))))
    return f"{key.hexdigest()[:32]}.protocol.json"


def _from_cache(name: str) -> Protocol | None:
    data = from_cache(name)
    if data is None:
        return None
    try:
        return Protocol.model_validate_json(data)
    except ValueError:
        return None
