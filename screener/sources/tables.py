"""A candidates file: CSV in, one typed row at a time.

The header names the fields, by their own names or by a mapping file's. A column that looks as if it
identified people ends the run before any row is read. A cell that can't be taken is refused with its
reason and its row goes on without it; a row that can't be trusted as a row is refused whole. Rows are
numbered as a spreadsheet shows them (see :mod:`screener.sources.records`).
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from screener.errors import Problem, Refused, Unusable
from screener.model.asks import days_of_age
from screener.model.candidate import Candidate, Event, Value
from screener.model.contradictions import contradictions
from screener.model.dates import PartialDate
from screener.model.protocol import DataField, Protocol
from screener.sources.cells import AROUND, label, quoted, read_cell
from screener.sources.identity import identifies
from screener.sources.mapping import ColumnMap, column_key, guess
from screener.sources.records import DELIMITERS, Record, Records, encoding_of

CODE = "candidate_id"
CODE_PATTERN = r"[A-Za-z0-9._-]{1,64}"
NO_CODE = f"the row has no {CODE}"
HEADER_AGAIN = f"the row repeats the header: it has {CODE} in place of a code"
NOT_A_CODE = (
    f"the {CODE} is not a code of at most 64 letters, digits and . _ - (not repeated here: it may be a name)"
)
BIRTH, BIRTH_SHOWN = "birth_date", "the birth date (not repeated here)"
"""The field whose value no message repeats, and what stands in its place."""
_CODE = re.compile(rf"{CODE_PATTERN}\Z")
_REMEMBERED = 10_000
_SHORT = 40


class CellProblem(NamedTuple):
    """A cell that was refused: its spreadsheet row, its column as the file names it, its field, why."""

    row: int
    column: str
    field: str
    reason: str

    @property
    def place(self) -> str:
        """Where it stands: ``row 12, column edss``, or ``column "Score EDSS" (edss)``."""
        own = self.column == self.field
        return f"row {self.row}, column {self.field if own else f'{quoted(self.column)} ({self.field})'}"


class Row(NamedTuple):
    """A row as read. ``candidate.id`` is empty where the row shows none that may be repeated.

    ``whole_row_refused`` says why nothing of the row was taken. ``repeats`` is an earlier row with the
    same ``candidate_id``.
    """

    number: int
    candidate: Candidate
    refused: tuple[CellProblem, ...] = ()
    whole_row_refused: str | None = None
    repeats: int | None = None


class Column(NamedTuple):
    """A column of a file that holds a field: its place, counted from 0, and its name in the file."""

    place: int
    name: str
    field: DataField


class Table:
    """An open candidates file. Iterating reads it from its first row, as often as one likes.

    ``notes`` say what refuses nothing and should still be known: columns that are not used, fields that
    have no column.
    """

    def __init__(
        self,
        path: Path,
        protocol: Protocol,
        columns: tuple[Column, ...],
        header: Record,
        records: Records,
        mapping: ColumnMap,
    ) -> None:
        self.path, self.name = path, path.name
        self.size = path.stat().st_size
        self.notes: tuple[Problem, ...] = ()
        self._protocol, self._mapping = protocol, mapping
        self._columns, self._header = columns, header
        days = days_of_age(protocol)
        self._days_of_age = tuple(field for field in protocol.fields if field.name in days)
        self._code = next(column.place for column in columns if column.field.name == CODE)
        self._records = Records(path, records.encoding, records.delimiter, self._is_row)

    def of_trial(self, protocol: Protocol) -> "Table":
        """The same file for the fields of another trial, its rows read as that trial defines them."""
        aliases = {column_key(column): name for column, name in self._mapping.columns.items()}
        columns = columns_of(self.path, self._header, protocol, aliases)
        return Table(self.path, protocol, columns, self._header, self._records, self._mapping)

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns that hold fields, the code's among them."""
        return self._columns

    @property
    def width(self) -> int:
        """How many columns the file has."""
        return len(self._header.cells)

    @property
    def first(self) -> int:
        """The number of the header's row."""
        return self._header.number

    @property
    def encoding(self) -> str:
        """The encoding that the file was told by."""
        return self._records.encoding

    @property
    def delimiter(self) -> str:
        """What stands between its cells."""
        return self._records.delimiter

    def texts(self) -> Iterator[tuple[int, str, str, dict[str, str]]]:
        """Each row as it stands: its number, its code, why it is refused whole (or nothing), its cells by field."""
        for record in self._records:
            if record.number <= self._header.number or record.is_blank:
                continue
            refusal, code = self._refusal(record)
            cells = (
                {} if refusal else {column.field.name: record.cells[column.place] for column in self._columns}
            )
            yield record.number, code, refusal, cells

    @property
    def position(self) -> int:
        """Bytes of the file read so far, of ``size``."""
        return self._records.position

    def __iter__(self) -> Iterator[Row]:
        seen: dict[str, int] = {}
        known: dict[tuple[int, str], Value | Refused | None] = {}
        for record in self._records:
            if record.number <= self._header.number or record.is_blank:
                continue
            row = self._row(record, known)
            first = seen.setdefault(row.candidate.id, row.number) if row.candidate.id else row.number
            if first != row.number:
                row = Row(row.number, row.candidate, row.refused, row.whole_row_refused, first)
            yield row

    def _is_row(self, cells: list[str]) -> bool:
        return len(cells) == len(self._header.cells) and bool(_CODE.match(cells[self._code].strip(AROUND)))

    def _row(self, record: Record, known: dict[tuple[int, str], Value | Refused | None]) -> Row:
        refusal, code = self._refusal(record)
        if refusal:
            return Row(record.number, Candidate(code, {}), (), refusal)
        values: dict[str, Value] = {}
        refused: dict[str, str] = {}
        for column in self._columns:
            if column.place == self._code:
                continue
            text = record.cells[column.place]
            key = (column.place, text)
            if key in known:
                value = known[key]
            else:
                value = read_cell(column.field, text, self._mapping.dialect)
                if len(known) < _REMEMBERED and len(text) <= _SHORT:
                    known[key] = value
            if isinstance(value, Refused):
                refused[column.field.name] = value.reason
            elif value is not None:
                values[column.field.name] = value
        # A yes with a date that is refused as late says yes all the same: the sex is not believed beside it.
        contradicted = contradictions(self._protocol, Candidate(code, values, refused))
        late = {**_unborn(values, self._days_of_age), **_after_screening(values, self._columns)}
        for name, reason in {**contradicted, **late}.items():
            del values[name]
            refused[name] = reason
        problems = tuple(
            CellProblem(record.number, column.name, column.field.name, refused[column.field.name])
            for column in self._columns
            if column.field.name in refused
        )
        return Row(record.number, Candidate(code, values, refused), problems)

    def _refusal(self, record: Record) -> tuple[str, str]:
        """Why a row is refused whole, if it is, and its code, if that may be repeated.

        In a row whose cells may have slipped, only a code in the first column is sure to be one.
        """
        cells, width = record.cells, len(self._header.cells)
        code = cells[self._code].strip(AROUND) if self._code < len(cells) else ""
        usable = bool(_CODE.match(code))
        if record.fault or len(cells) != width:
            sure = code if usable and self._code == 0 else ""
            return record.fault or (
                f"the row has {len(cells)} cell{'' if len(cells) == 1 else 's'}, the header has {width}. "
                f"A cell that holds a {DELIMITERS[self._records.delimiter]} must stand in quotation marks"
            ), sure
        return self.refusal_of(code)

    @staticmethod
    def refusal_of(code: str) -> tuple[str, str]:
        """Why a row with that code is refused whole, if it is, and the code, if it may be repeated."""
        if code in ("", CODE):
            return HEADER_AGAIN if code else NO_CODE, ""
        return ("", code) if _CODE.match(code) else (NOT_A_CODE, "")


def open_table(path: Path, protocol: Protocol, mapping: ColumnMap | None = None) -> Table:
    """The candidates file at ``path``. Raises ``Unusable`` where no row of it can be used."""
    mapping = mapping or ColumnMap()
    encoding = encoding_of(path)
    aliases = {column_key(column): name for column, name in mapping.columns.items()}
    header, records = read_header(path, encoding, aliases)
    check_identity(path, header, protocol)
    columns = columns_of(path, header, protocol, aliases)
    table = Table(path, protocol, columns, header, records, mapping)
    notes = [*column_notes(header, columns, protocol, mapping)]
    if encoding == "cp1252":
        notes.append("is not UTF-8; it was read as Windows-1252")
    if next(iter(table), None) is None:
        notes.append("holds a header and no candidates")
    table.notes = tuple(Problem(note, path.name, severity="note") for note in notes)
    return table


def read_header(path: Path, encoding: str, aliases: dict[str, str]) -> tuple[Record, Records]:
    """The header and the file's records with the delimiter under which it makes most sense."""
    best: tuple[tuple[bool, bool, int], Record, Records] | None = None
    for delimiter in DELIMITERS:
        records = Records(path, encoding, delimiter)
        header = next((record for record in records if not record.is_blank), None)
        if header is None:
            raise Unusable(f"{path} is empty. The template command prints the header that it needs")
        keys = [aliases.get(column_key(cell), column_key(cell)) for cell in header.cells]
        merit = (CODE in keys, not header.fault, len(keys))
        if best is None or merit > best[0]:
            best = merit, header, records
    assert best is not None  # noqa: S101 - there are delimiters
    _, header, records = best
    if header.fault:
        raise Unusable(f"{path}, row {header.number}: the header cannot be read: {header.fault}")
    return header, records


def check_identity(path: Path, header: Record, protocol: Protocol) -> None:
    """Raise ``Unusable`` where a column looks as if it identified people."""
    people = [name for name in header.cells if protocol.field(column_key(name)) is None and identifies(name)]
    if people:
        names = ", ".join(quoted(name.strip()) for name in people)
        one = len(people) == 1
        raise Unusable(
            f"{path.name} has {'a column' if one else 'columns'} {names} that "
            f"{'identifies' if one else 'identify'} people. Nothing was read. "
            f"Remove {'the column' if one else 'the columns'}; use the study's own code as {CODE}."
        )


def columns_of(path: Path, header: Record, protocol: Protocol, aliases: dict[str, str]) -> tuple[Column, ...]:
    """The header's columns that hold fields of the trial. Raises ``Unusable`` without a code, or with two alike."""
    columns: dict[str, Column] = {}
    names: set[str] = set()
    twice = ""
    for index, cell in enumerate(header.cells):
        name = cell.strip(AROUND)
        if not name:
            continue
        field = protocol.field(aliases.get(column_key(name), column_key(name)))
        if field is not None:
            earlier = columns.setdefault(field.name, Column(index, name, field))
            if earlier.place != index:
                raise Unusable(
                    f"{path}, row {header.number}: the columns {quoted(earlier.name)} (column "
                    f"{earlier.place + 1}) and {quoted(name)} (column {index + 1}) are both {field.name}. "
                    "Keep one"
                )
        elif name in names:
            twice = twice or name
        names.add(name)
    if CODE not in columns:
        if header.cells[0].lower().startswith("sep=") and not any(header.cells[1:]):
            raise Unusable(
                f"{path}, row {header.number}: {quoted(header.cells[0])} is a note for a spreadsheet program, and "
                "the header stands below it. Delete this row"
            )
        why = (
            f"there is no {CODE} column"
            if columns
            else "the first row is not a header: it names none of the trial's fields"
        )
        if not columns and len(header.cells) == 1:
            why += ". Cells are parted by a comma, a semicolon or a tab, and this row has one cell"
        raise Unusable(
            f"{path}, row {header.number}: {why}. The template command prints the header; "
            f'a mapping file can say which column is the code: [columns] "Their name" = "{CODE}"'
        )
    if twice:  # after that: where there is no header, it is somebody's value
        raise Unusable(
            f"{path}, row {header.number}: two columns are called {quoted(twice)}. Rename or remove one"
        )
    return tuple(columns.values())


_NAMED = 20
"""Columns that are not used and that are named; of a hospital's whole table there can be thousands."""


def column_notes(
    header: Record, columns: tuple[Column, ...], protocol: Protocol, mapping: ColumnMap
) -> Iterator[str]:
    """What of a header should be known: columns that are not used, fields that have none."""
    used = {column.place for column in columns}
    present = {column.field.name for column in columns}
    missing = [field for field in protocol.fields if field.name not in present and not field.aside]
    wanted = tuple(field.name for field in missing)
    unused = [(index, cell) for index, cell in enumerate(header.cells) if index not in used]
    told: list[str] = []
    for index, cell in unused:
        hint = guess(cell, wanted)
        if hint or len(told) < _NAMED:  # what may be misspelt is always named
            name = (
                quoted(cell.strip(AROUND)) if cell.strip(AROUND) else f"number {index + 1} (without a name)"
            )
            told.append(f"{name} ({hint.strip()})" if hint else name)
    if unused:
        more = f" and {len(unused) - len(told):,} more" if len(told) < len(unused) else ""
        yield f"not used: column{'' if len(unused) == 1 else 's'} {', '.join(told)}{more}"
    here = {column_key(cell) for cell in header.cells}
    for name in mapping.columns:
        if column_key(name) not in here:
            yield f"there is no column {quoted(name)}, which the mapping file names"
    if missing:
        listed = ", ".join(
            f"{field.name} ({', '.join(field.criteria)})" if field.criteria else field.name
            for field in missing
        )
        yield f"no column for {listed}: these criteria stay unknown unless other data decide them"


def _after_screening(values: dict[str, Value], columns: tuple[Column, ...]) -> dict[str, str]:
    """Why the dates are refused that lie after the screening visit, by field.

    Nothing that is known at the visit begins after it. Anchors may: an inclusion is planned.
    """
    screening = values.get("screening_date")
    if not isinstance(screening, PartialDate):
        return {}
    late: dict[str, str] = {}
    for column in columns:
        name = column.field.name
        value = values.get(name)
        day = value.date if isinstance(value, Event) else value
        if not isinstance(day, PartialDate) or day.earliest <= screening.latest:
            continue
        if name == BIRTH:
            late[name] = f"{BIRTH_SHOWN} lies after the screening date, {screening}"
        elif isinstance(value, Event):
            late[name] = f"{label(column.field)} {day} lies after the screening date, {screening}"
    return late


def _unborn(values: dict[str, Value], days: tuple[DataField, ...]) -> dict[str, str]:
    """Why a birth date is refused that lies after a day on which the age is asked: one of the two is wrong."""
    born = values.get(BIRTH)
    if not isinstance(born, PartialDate):
        return {}
    for field in days:
        on = values.get(field.name)
        if isinstance(on, PartialDate) and on.is_full and born.earliest > on.latest:
            return {BIRTH: f"{BIRTH_SHOWN} lies after the {label(field)}, {on}"}
    return {}
