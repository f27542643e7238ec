"""Drafts: every accepted input of an unfinished visit, on disk at once, apart from the log.

A draft is one small JSON file in the user's data folder, whatever log it is meant for. It is written
beside its place, flushed to the disk and put there in one step, so that a crash leaves the draft as it
was last saved. A draft holds what was typed, a birth date too, or the visit could not be taken up as it
was; only this user can read it, and it goes when the visit is saved. It holds no name: the candidate is a
code. The trial and the code stand in the file's name, too, so that the code stays taken where the file cannot be read.
Of a visit that is begun with a row of a file it holds why cells of that row were refused, which may say what they hold:
that is kept as what was typed is.
"""

import json
import re
import secrets
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from screener.log.faults import LogFault
from screener.log.intake import require_code
from screener.log.place import drafts_folder
from screener.log.records import CODE, moment, stamp
from screener.log.store import now
from screener.log.wholefile import write_whole
from screener.model.held import held

_FORMAT = 1
_ID = re.compile(r"[0-9a-f]{16}\Z")
_SAFE = re.compile(r"[A-Za-z0-9._-]{1,64}\Z")
_NAME = re.compile(
    r"(?:(?P<trial>[A-Za-z0-9._-]*)\+(?P<code>[A-Za-z0-9._-]+)\+)?(?P<id>[0-9a-f]{16})\.draft\.json\Z"
)
"""What a draft's file is called; earlier programs called it by its id alone."""
_TRIAL_IN, _CODE_IN = (re.compile(rf'"{key}": "([A-Za-z0-9._-]{{1,64}})"') for key in ("trial", "candidate"))


class Input(NamedTuple):
    """One input as it was typed: the value's text (empty: nothing), the source document, its date, a comment.

    ``unknown``: the person chose *Unknown*, which is not the same as an empty input.
    """

    text: str = ""
    source: str = ""
    dated: str = ""
    comment: str = ""
    unknown: bool = False


class NotTaken(NamedTuple):
    """A cell of a file that could not be taken: why, in words that may repeat it, and where it stands."""

    why: str
    where: str = ""


class Draft(NamedTuple):
    """An unfinished visit. Make one with :func:`new_draft`, change it with :meth:`put` and :meth:`undo`.

    ``digest`` is the criteria file's. ``screening`` is the episode in the log that is being changed, None for a
    candidate who is not in it yet, and ``seen`` its last row when it was opened; ``carry`` the earlier screening that a
    new episode carries over. ``log`` is the log it is meant for, by where it lay then, and ``root`` the hash of that
    log's first row, by which it is known again where it was moved to, and the number and hash of its last one when the
    draft was kept, which a copy from before has not; empty of a log in which there was nothing yet. ``path`` the
    criteria file, where that is not the one that the trial's id stands for. ``past`` are the inputs that were replaced,
    the last one at the end. ``revision`` counts the saves. ``disputed`` is what was entered in another window and did
    not stay, for something else was entered here: it goes into the log with what stayed. ``in_file`` are the fields of
    which the file's row, which the visit was begun with, has something that could not be taken.
    """

    id: str
    trial: str
    digest: str
    candidate: str
    site: str = ""
    log: str = ""
    screening: int | None = None
    seen: int | None = None
    carry: int | None = None
    inputs: dict[str, Input] = {}  # noqa: RUF012 - never changed in place: put() makes another
    past: tuple[tuple[str, Input | None], ...] = ()
    revision: int = 0
    saved: datetime | None = None
    path: str = ""
    disputed: tuple[tuple[str, Input], ...] = ()
    in_file: dict[str, NotTaken] = {}  # noqa: RUF012 - never changed in place
    root: str = ""

    def put(self, field: str, given: Input) -> "Draft":
        """The draft with an input; the same draft where nothing changes."""
        before = self.inputs.get(field)
        if before == given or (before is None and given == Input()):
            return self
        return self._replace(inputs={**self.inputs, field: given}, past=(*self.past, (field, before)))

    def undo(self) -> "Draft":
        """The draft before the last input that was put; the same draft where there is none."""
        if not self.past:
            return self
        field, before = self.past[-1]
        inputs = {name: one for name, one in self.inputs.items() if name != field}
        if before is not None:
            inputs[field] = before
        return self._replace(inputs=inputs, past=self.past[:-1])


class Unread(NamedTuple):
    """A draft that cannot be read, and stays where it is: its file, the trial and the candidate's code as far as the
    file's name or what is left of it tells (else empty), and whether a newer program wrote it."""

    path: Path
    trial: str
    code: str
    newer: bool = False


def new_draft(trial: str, digest: str, candidate: str, **more: Any) -> Draft:
    """A draft of nothing yet, under a fresh id. Raises :class:`LogFault` for a candidate that is no code."""
    require_code(candidate)
    return Draft(secrets.token_hex(8), trial, digest, candidate, **more)


class Drafts:
    """The drafts in a folder; by default the user's own."""

    def __init__(self, folder: Path | None = None, clock: Callable[[], datetime] = now) -> None:
        self.folder = folder or drafts_folder()
        self._clock = clock

    def save(self, draft: Draft) -> Draft:
        """Write a draft to the disk; returns it as saved.

        Raises :class:`LogFault`: "changed" where another window saved it since, "gone" where one removed it, "full" or
        "read-only" where it can't be written; the draft on disk is then as it was last saved.
        """
        require_code(draft.candidate)
        place = self._place(draft.id)
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            with held(place):
                return self._replace(draft)
        except TimeoutError:
            raise LogFault(
                "busy",
                f"The draft of {draft.candidate} is held by another window. It is as it was last saved. Close the "
                "other window, and try again",
            ) from None
        except OSError as fault:
            raise LogFault(
                "read-only" if isinstance(fault, PermissionError) else "full",
                f"The draft cannot be saved in {self.folder} ({fault.strerror}). It is as it was last saved. Free "
                "some space or the folder, and try again",
            ) from None

    def _replace(self, draft: Draft) -> Draft:
        """Write a draft that is held. Between the look at the revision and the write nobody else may write."""
        before, path = self._found(draft.id), self.folder / _name(draft)
        if before is not None and self._read(before).revision != draft.revision:
            raise LogFault(
                "changed",
                f"The draft of {draft.candidate} was changed in another window. Nothing was saved here. Close one "
                "of the two, and open the draft again",
            )
        if before is None and draft.revision:  # to write it would bring back what was discarded
            raise LogFault(
                "gone",
                f"The draft of {draft.candidate} was removed in another window, where its visit was saved or "
                "discarded. Nothing was saved here",
            )
        saved = draft._replace(revision=draft.revision + 1, saved=self._clock())
        text = json.dumps(_told(saved), ensure_ascii=False, indent=1)
        if before is not None and before != path:
            before.replace(path)  # so that there is one file at any moment
        try:
            write_whole(path, text.encode("utf-8", "surrogateescape"), 0o600)
        except OSError:
            if before is not None and before != path:
                path.replace(before)
            raise
        return saved

    def all(self) -> list[Draft]:
        """Every draft that can be read, the last saved first."""
        found = []
        for path in self._files():
            try:
                found.append(self._read(path))
            except LogFault:
                continue  # it is listed by unreadable()
        return sorted(found, key=lambda draft: (stamp(draft.saved or now()), draft.id), reverse=True)

    def unreadable(self) -> list[Unread]:
        """Files that should be drafts and can't be read, in the order of their names; they are left where they are."""
        broken = []
        for path in sorted(self._files()):
            try:
                self._read(path)
            except LogFault as fault:
                if fault.cause != "missing":  # else it was saved to the log since
                    broken.append(_unread(path, newer=fault.cause == "newer"))
        return broken

    def has(self, id: str) -> bool:
        """Whether there is a draft of that id, readable or not."""
        return self._found(id) is not None

    def restore(self, id: str) -> Draft:
        """The draft of that id. Raises :class:`LogFault` where it is missing or can't be read."""
        self._place(id)
        path = self._found(id)
        if path is None:
            raise _missing()
        return self._read(path)

    def discard(self, id: str, revision: int | None = None) -> bool:
        """Remove a draft: its visit was saved, or is not wanted. One that is gone already is no fault.

        With ``revision`` it goes only as it was last saved here: False where another window saved it since, or it
        can't be read; it then stays.
        """
        place = self._place(id)
        if self._found(id) is None:
            return True
        try:
            with held(place):
                path = self._found(id)
                if path is not None and revision is not None and self._read(path).revision != revision:
                    return False
                if path is not None:
                    path.unlink(missing_ok=True)
        except LogFault:
            return self._found(id) is None
        except OSError as fault:
            raise LogFault(
                "busy" if isinstance(fault, TimeoutError) else "read-only",
                f"A draft in {self.folder} cannot be removed ({fault.strerror})",
            ) from None
        return True

    def _files(self) -> list[Path]:
        try:
            return [path for path in self.folder.glob("*.draft.json") if _NAME.match(path.name)]
        except OSError:
            return []

    def _place(self, id: str) -> Path:
        """What is held for a draft, whatever its file is called. Raises :class:`LogFault` for what is no id."""
        if not _ID.match(id):
            raise LogFault("missing", "There is no such draft")
        return self.folder / f"{id}.draft.json"

    def _found(self, id: str) -> Path | None:
        return next((path for path in sorted(self._files()) if path.name.endswith(f"{id}.draft.json")), None)

    def _read(self, path: Path) -> Draft:
        try:
            told = json.loads(path.read_text(encoding="utf-8", errors="surrogateescape"))
            if told.pop("format") != _FORMAT:
                raise LogFault(
                    "newer", f"The draft {path} was written by a newer screener. Update it to open it"
                )
            past = tuple((field, None if one is None else Input(**one)) for field, one in told.pop("past"))
            inputs = {field: Input(**one) for field, one in told.pop("inputs").items()}
            disputed = tuple((field, Input(**one)) for field, one in told.pop("disputed", ()))
            in_file = {field: NotTaken(**one) for field, one in told.pop("in_file", {}).items()}
            told.update(
                inputs=inputs, past=past, disputed=disputed, in_file=in_file, saved=moment(told["saved"])
            )
            draft = Draft(**told)
            named = _NAME.match(path.name)
            if named is None or named["id"] != draft.id or not CODE.match(draft.candidate):
                raise ValueError
            return draft
        except FileNotFoundError:
            raise _missing() from None
        except OSError as fault:
            raise LogFault("damaged", f"The draft {path} cannot be read ({fault.strerror})") from None
        except (ValueError, TypeError, KeyError, AttributeError):
            raise LogFault("damaged", f"The draft {path} is damaged and was left as it is") from None


def _told(draft: Draft) -> dict[str, Any]:
    told = draft._asdict()
    told["format"] = _FORMAT
    told["saved"] = stamp(draft.saved or now())
    told["inputs"] = {field: one._asdict() for field, one in draft.inputs.items()}
    told["disputed"] = [(field, one._asdict()) for field, one in draft.disputed]
    told["in_file"] = {field: one._asdict() for field, one in draft.in_file.items()}
    for name in ("path", "disputed", "in_file", "root"):
        if not told[name]:
            del told[name]  # a program that does not know it can read the draft
    told["past"] = [(field, None if one is None else one._asdict()) for field, one in draft.past]
    return told


def _name(draft: Draft) -> str:
    trial = draft.trial if _SAFE.match(draft.trial) else ""
    return f"{trial}+{draft.candidate}+{draft.id}.draft.json"


def _missing() -> LogFault:
    return LogFault("missing", "There is no such draft: it was saved to the log or discarded")


def _unread(path: Path, *, newer: bool) -> Unread:
    """Whose it is: by its name, or else by what is left in it."""
    named = _NAME.match(path.name)
    trial, code = ((named["trial"] or ""), (named["code"] or "")) if named is not None else ("", "")
    try:
        left = path.read_bytes().decode("utf-8", "replace")
    except OSError:
        left = ""
    inside = [found[1] if (found := sought.search(left)) else "" for sought in (_TRIAL_IN, _CODE_IN)]
    code = code or inside[1]
    return Unread(path, trial or inside[0], code if CODE.match(code) else "", newer)
