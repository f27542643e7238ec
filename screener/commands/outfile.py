"""A file written beside its place and put there at the end: whole, or not at all."""

import os
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import TextIO

from screener.commands.outputs import in_place_of, spare
from screener.errors import Unusable
from screener.model.workplace import workplace

PART = "part"
"""What a file is called until it is in its place: its own name may be one that its writer cannot be given."""


class OutFile:
    """A new or replaced text file. Leaving without :meth:`keep` leaves nothing behind. ``told`` is its name, with what
    it takes the place of.

    Raises ``Unusable`` when it can't be written, or would destroy what must stay. That it is no input either, the
    command line sees to (:func:`screener.commands.outputs.hold_apart`).
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._target = Path(os.path.realpath(path))
        spare(path)
        if self._target.exists() and not os.access(self._target, os.W_OK):
            raise Unusable(f"{path} cannot be written: it is read-only. Nothing was changed")
        self.told = f"{path}{in_place_of(path)}"
        self._place = ExitStack()
        self._file: TextIO | None = None
        self._part: Path | None = None

    def __enter__(self) -> "OutFile":
        try:
            self._part = self._place.enter_context(workplace(self._target.parent)) / PART
            self._file = self._part.open("x", encoding="utf-8", newline="")
        except OSError as fault:
            self._place.close()
            raise self._unwritten(fault) from None
        return self

    def write(self, text: str) -> None:
        """Add to the file."""
        assert self._file is not None  # noqa: S101 - entered
        try:
            self._file.write(text)
        except OSError as fault:
            raise self._unwritten(fault) from None

    @property
    def part(self) -> Path:
        """The file that is not in its place yet, for a writer of its own."""
        assert self._part is not None  # noqa: S101 - entered
        return self._part

    def written(self) -> None:
        """Take note that another writer filled :attr:`part`: it is opened again, at its end."""
        assert self._file is not None  # noqa: S101 - entered
        self._file.close()
        self._file = self.part.open("a", encoding="utf-8", newline="")

    def keep(self) -> None:
        """Put the file in its place."""
        assert self._file is not None  # noqa: S101 - entered
        assert self._part is not None  # noqa: S101 - entered
        try:
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()
            if self._target.exists():
                self._part.chmod(self._target.stat().st_mode & 0o777)
            self._part.replace(self._target)
        except OSError as fault:
            raise self._unwritten(fault) from None

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if self._file is not None:
                self._file.close()
        except OSError:
            pass  # what could not be written is thrown away anyway
        finally:
            self._place.close()

    def _unwritten(self, fault: OSError) -> Unusable:
        return Unusable(
            f"{self.path} cannot be written ({fault.strerror or fault}). "
            "No half-written file was left. Free the place, or give --out another one"
        )
