"""The candidates that a command is given: a file, a pattern of CSV or of Parquet files, a table of a database file."""

from glob import glob
from pathlib import Path

from screener.errors import Unusable
from screener.language.library import find

TABLE_MARK = "::"
"""What parts a database file from the table in it. ``sources.scans`` has it too; to ask there takes its imports."""
SUFFIX = ".candidates.csv"
"""How the candidates that are shipped with a trial are called, behind its id."""
_COLUMNAR = (".parquet", ".pq")


def source_of(name: str) -> str:
    """What the engine in columns reads under a name. Raises ``Unusable`` where there is nothing of that name."""
    if not name.strip():
        raise Unusable(
            "no file of candidates is named. Give its path, or the id of a trial that is shipped with some"
        )
    if Path(name).is_file():
        if _is_database(Path(name)):
            raise Unusable(
                f"{name} is a database. Name the table in it, such as {name}{TABLE_MARK}candidates"
            )
        return name
    file, mark, table = name.partition(TABLE_MARK)
    if mark:
        if not file or not table:
            raise Unusable(f"{name} names no table. Write FILE::TABLE, such as ward.duckdb::candidates")
        return name
    if any(sign in name for sign in "*?["):
        if not files_of(name):
            raise Unusable(f"{name}: no file fits this pattern. Check it, and the folder that it names")
        return name
    return str(find(name, SUFFIX))


def _is_database(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            start = file.read(16)
    except OSError:
        return False  # it is said where it is read
    return start == b"SQLite format 3\0" or start[8:12] == b"DUCK"


def csvs_of(name: str, command: str) -> tuple[Path, ...]:
    """The CSV file, or the CSV files of a pattern, of a command that takes nothing else. Raises ``Unusable``."""
    files = csv_files(source_of(name))
    if files:
        return files
    missing = next((path for path in files_of(source_of(name)) if not path.is_file()), None)
    if missing is not None:
        raise Unusable(f"{missing} does not exist")
    raise Unusable(
        f"{name}: {command} takes CSV files. Save the candidates, or the rows in question, as CSV first"
    )


def csv_files(source: str) -> tuple[Path, ...]:
    """The files of a source that is text alone; none of any other."""
    files = files_of(source)
    return files if files and all(is_csv(str(path)) for path in files) and TABLE_MARK not in source else ()


def is_csv(source: str) -> bool:
    """Whether a source is one file of text, which can be read row by row."""
    path = Path(source)
    return path.is_file() and path.suffix.lower() not in _COLUMNAR


def files_of(source: str) -> tuple[Path, ...]:
    """The files behind a source."""
    if Path(source).exists():
        return (Path(source),)
    if TABLE_MARK in source:
        return (Path(source.partition(TABLE_MARK)[0]),)
    return tuple(Path(one) for one in sorted(glob(source)))  # noqa: PTH207 - the pattern is the user's


def inputs_of(source: str, mapping: Path | None) -> dict[str, tuple[Path | None, ...]]:
    """The files that a command on candidates reads, by what they are."""
    return {"the file of candidates": files_of(source), "the mapping file": (mapping,)}
