"""A file of what was refused, one cell or one whole row a line, for whoever mends the source."""

import csv
from pathlib import Path
from types import TracebackType

from screener.commands.outfile import OutFile

HEADER = ("row", "candidate_id", "column", "reason")


class RefusalFile:
    """The CSV file of refusals; nothing at all where no path is given. Raises ``Unusable`` as an output does."""

    def __init__(self, path: Path | None) -> None:
        self._file = OutFile(path) if path else None
        self.told = self._file.told if self._file else ""
        """The file's name, with what it takes the place of; empty where there is none."""

    def __enter__(self) -> "RefusalFile":
        if self._file is not None:
            self._file.__enter__()
            self._writer = csv.writer(self._file, lineterminator="\n")
            self._writer.writerow(HEADER)
        return self

    def add(self, row: int, code: str, column: str, reason: str) -> None:
        """A refused cell; a row that was refused whole has no column."""
        if self._file is not None:
            self._writer.writerow((row, code, column, reason))

    def keep(self) -> None:
        """Put the file in its place."""
        if self._file is not None:
            self._file.keep()

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file is not None:
            self._file.__exit__(kind, fault, trace)
