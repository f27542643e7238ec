"""The records of a CSV file, one at a time: its encoding, its delimiter, its quotation marks.

Row numbers are those that a spreadsheet shows: the first line is row 1, an empty line counts, and a
record whose quoted cell runs over several lines is one row.

A quotation mark that is never closed makes Python's reader swallow the lines below it. Here a record
that cannot be right is refused alone, and the lines in it that look like rows are read again.
"""

import codecs
import csv
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import NamedTuple, TextIO

from screener.errors import Unusable
from screener.sources.cells import AROUND

DELIMITERS = {",": "comma", ";": "semicolon", "\t": "tab"}
LARGEST_CELL = 1 << 26
"""Characters of a cell beyond which its record is refused, so that memory stays bounded."""

_CHUNK = 1 << 20
_NOT_WESTERN = (b"\x81", b"\x8d", b"\x8f", b"\x90", b"\x9d")
_WITHIN = bytes(range(0x80, 0xC0))
"""Bytes with which a character of UTF-8 goes on."""
_SAVE = "Save it as CSV with the encoding UTF-8"
_COMPRESSED = (b"\x1f\x8b", b"BZh", b"\xfd7zXZ\0", b"\x28\xb5\x2f\xfd", b"7z\xbc\xaf")
"""How files begin that gzip, bzip2, xz, zstd and 7-Zip wrote."""

_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SOME = 32
"""Of so many bytes of UTF-16 without a mark every second one is nought, where they are a header's letters."""


class Record(NamedTuple):
    """A record with its spreadsheet row. ``fault`` says why it can't be used; ``cells`` are then those
    of its first line."""

    number: int
    cells: list[str]
    fault: str = ""

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands in it."""
        return not self.fault and not any(cell.strip(AROUND) for cell in self.cells)


def encoding_of(path: Path) -> str:
    """The encoding of a text file: UTF-8 with or without a mark, else Windows-1252.

    Raises ``Unusable`` for what is not a file, not text, or empty.
    """
    try:
        if not path.is_file():
            why = (
                "is not a regular file. Save the candidates to a file" if path.exists() else "does not exist"
            )
            raise Unusable(f"{path} {why}")
        with path.open("rb") as file:
            return _sniff(path, iter(lambda: file.read(_CHUNK), b""))
    except (OSError, ValueError) as fault:
        raise Unusable(f"{path} cannot be read ({getattr(fault, 'strerror', None) or fault})") from None


class _Place:
    """Where in a text of bytes one has come to."""

    def __init__(self) -> None:
        self.line, self.character = 1, 1

    def pass_over(self, some: bytes) -> None:
        """Go on behind these bytes; one that goes on with a character of UTF-8 is none by itself."""
        ends = some.count(b"\n")
        self.line += ends
        last = some[some.rfind(b"\n") + 1 :]
        self.character = (1 if ends else self.character) + len(last.translate(None, _WITHIN))


def _begins(*marks: bytes) -> Callable[[bytes], bool]:
    return lambda start: start.startswith(marks)


def _is_ascii_in_16(start: bytes) -> bool:
    """Whether every second byte at the beginning is nought, as in UTF-16 without a mark."""
    return len(start) > 1 and not (any(start[:_SOME:2]) and any(start[1:_SOME:2]))


def _is_utf_16(start: bytes) -> bool:
    """Whether bytes with NULs among them are a header of several columns, and the end of its line, in UTF-16."""
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = codecs.getincrementaldecoder(encoding)().decode(start)
        except UnicodeDecodeError:
            continue
        header, end, _ = text.partition("\n")
        shown = header.replace("\t", " ").rstrip("\r").isprintable()
        if end and shown and any(delimiter in header for delimiter in DELIMITERS):
            return True
    return False


_UTF_16 = f"UTF-16 text, which is not read. {_SAVE}"
_ELSEWHERE = f"which screener check reads on the command line. {_SAVE} to use it here"
_NO_CSV: tuple[tuple[Callable[[bytes], bool], str], ...] = (
    (_begins(codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE), f"UTF-32 text, which is not read. {_SAVE}"),
    (_begins(codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE), _UTF_16),
    (_begins(b"PK\x03\x04"), f"a workbook or an archive, not CSV. {_SAVE}"),
    (_begins(_OFFICE), f"a workbook of an older office program, not CSV. {_SAVE}"),
    (_is_ascii_in_16, _UTF_16),
    (lambda start: b"\0" in start and _is_utf_16(start), _UTF_16),
    (_begins(*_COMPRESSED), "compressed, which is not read. Unpack it, and name the file that was in it"),
    (_begins(b"PAR1"), f"a Parquet file, {_ELSEWHERE}"),
    (_begins(b"SQLite format 3\0"), f"a database, {_ELSEWHERE}"),
)
"""By its beginning, what is no CSV, and what to do then. The mark of UTF-32 begins as that of UTF-16 does."""


def _sniff(path: Path, chunks: Iterator[bytes]) -> str:
    """The encoding of a file's bytes. Raises ``Unusable`` for what is no CSV, not text, or empty."""
    start = next(chunks, b"")
    for is_so, what in _NO_CSV:
        if is_so(start):
            raise Unusable(f"{path} is {what}")
    decoder = codecs.getincrementaldecoder("utf-8")()
    utf8 = western = blank = True
    place = _Place()
    for chunk in chain((start.removeprefix(codecs.BOM_UTF8),), chunks):
        if b"\0" in chunk:
            place.pass_over(chunk[: chunk.index(b"\0")])
            raise Unusable(
                f"{path}, line {place.line}, character {place.character}: this is not text: it holds NUL bytes. "
                f"Remove them. {_SAVE}"
            )
        place.pass_over(chunk)
        blank = blank and not chunk.strip()
        western = western and not any(byte in chunk for byte in _NOT_WESTERN)
        if utf8:
            try:
                decoder.decode(chunk)
            except UnicodeDecodeError:
                utf8 = False
    if utf8:
        try:
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            utf8 = False
    if blank:
        raise Unusable(f"{path} is empty. The template command prints the header that it needs")
    if not utf8 and not western:
        raise Unusable(f"{path} is neither UTF-8 nor Windows-1252 text. {_SAVE}")
    return "utf-8-sig" if utf8 else "cp1252"


class Records:
    """The records of a file. ``is_row`` says of the cells of one line whether they look like a row."""

    def __init__(
        self, path: Path, encoding: str, delimiter: str, is_row: Callable[[list[str]], bool] | None = None
    ) -> None:
        self.path, self.encoding, self.delimiter = path, encoding, delimiter
        self._is_row = is_row or (lambda _: False)
        self._file: TextIO | None = None

    @property
    def position(self) -> int:
        """Bytes of the file read so far."""
        return self._file.buffer.tell() if self._file and not self._file.closed else 0

    def __iter__(self) -> Iterator[Record]:
        csv.field_size_limit(LARGEST_CELL)
        try:
            with self.path.open(encoding=self.encoding, newline="") as self._file:
                yield from self._records(_Lines(self._file))
        except OSError as fault:
            raise Unusable(f"{self.path} cannot be read ({fault.strerror})") from None
        except UnicodeDecodeError:
            raise Unusable(f"{self.path} changed while it was read. Run the command again") from None

    def _records(self, lines: "_Lines") -> Iterator[Record]:
        reader = csv.reader(lines, delimiter=self.delimiter, strict=True)
        number = 0
        while True:
            lines.taken.clear()
            fault = ""
            cells: list[str] = []
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                fault = _reason(str(error), len(lines.taken))
            number += 1
            if len(lines.taken) > 1:
                row = self._swallowed(lines.taken, surely_broken=bool(fault))
                if row is not None:
                    fault = fault or (
                        "a quotation mark is not closed in this row: a cell swallows the rows below it"
                    )
                    cells = self._alone(lines.taken[0])
                    lines.give_back(row)
            if fault and lines.taken:
                cells = self._alone(lines.taken[0])
            yield Record(number, cells, fault)

    def _alone(self, line: str) -> list[str]:
        """The cells of one line by itself, whatever its quotation marks."""
        try:
            return next(csv.reader([line], delimiter=self.delimiter), [])
        except csv.Error:
            return []

    def _swallowed(self, taken: list[str], surely_broken: bool) -> int | None:
        """Where, below its first line, a record holds a line that is a row by itself.

        In a record that reads well, a line of prose is not taken for one: it has a space behind its
        delimiters, or a quotation mark within a cell.
        """
        for place in range(1, len(taken)):
            cells = self._alone(taken[place])
            prose = any('"' in cell for cell in cells) or any(cell.startswith(" ") for cell in cells[1:])
            if self._is_row(cells) and (surely_broken or not prose):
                return place
        return None


class _Lines:
    """The physical lines of a file, able to take back those of a record that turned out not to be one."""

    def __init__(self, file: Iterable[str]) -> None:
        self._file = iter(file)
        self._again: deque[str] = deque()
        self.taken: list[str] = []

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = self._again.popleft() if self._again else next(self._file)
        self.taken.append(line)
        return line

    def give_back(self, start: int) -> None:
        """Hand out the lines taken from ``start`` on once more."""
        self._again.extendleft(reversed(self.taken[start:]))
        del self.taken[start:]


def _reason(error: str, lines: int) -> str:
    over = f" (over {lines} lines)" if lines > 1 else ""
    if "end of data" in error:
        return f"a quotation mark that opens in this row{over} is never closed"
    if "expected after" in error:
        return f"a quotation mark stands inside a cell of this row{over}. Inside quotation marks, double it"
    if "limit" in error:
        return f"a cell of this row{over} is too long to be read"
    return f"the row{over} cannot be read as CSV"


def told_apart(files: Sequence[Path]) -> list[str]:
    """What messages call files: their names, with their folders where two have one name."""
    names = [file.name for file in files]
    return [str(file) if names.count(file.name) > 1 else file.name for file in files]
