"""The form of an output as its file's ending says it. An ending that says none is refused, never guessed at."""

from collections.abc import Mapping
from pathlib import Path
from typing import Literal, TypeVar

from screener.commands.outputs import spare
from screener.errors import Unusable
from screener.reports.verdicts import Format

FileForm = Literal["table", "csv", "json", "jsonl", "parquet"]
VERDICTS: Mapping[str, FileForm] = {
    ".csv": "csv",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".parquet": "parquet",
    ".pq": "parquet",
}
"""What ``check`` writes."""
_Form = TypeVar("_Form")


def form_of(out: Path | None, format: Format | None) -> FileForm:
    """The form of verdicts: as asked for, else as the file's ending says; a table on the screen.

    Raises ``Unusable`` for an ending that says none, and for one that says another.
    """
    if format is not None:
        agree(out, format, VERDICTS)
        return format
    return "table" if out is None else by_ending(out, VERDICTS, format=True)


def agree(out: Path | None, form: str, forms: Mapping[str, str]) -> None:
    """Raise ``Unusable`` where a file's ending names one form and ``--format`` another: who opens the file goes by
    its ending."""
    said = forms.get(out.suffix.lower()) if out is not None else None
    if out is not None and said not in (None, form):
        raise Unusable(
            f"{out} would be {said} by its ending, and --format says {form}. Nothing was written. Give --out another "
            "ending, or leave --format away"
        )


def by_ending(out: Path, forms: Mapping[str, _Form], *, format: bool = False) -> _Form:
    """The form that a file's ending names. ``format`` says that an option ``--format`` can name it too.

    Raises ``Unusable`` for an ending that is none of these.
    """
    found = forms.get(out.suffix.lower())
    if found is not None:
        return found
    spare(out)  # what it is comes before how it is called
    *most, last = forms
    known = f"{', '.join(most)} or {last}" if most else last
    what = f"the ending {out.suffix} is" if out.suffix else "a name without an ending is"
    also = ", or say the form with --format" if format else ""
    raise Unusable(f"{out}: {what} no form that is written here. End the name in {known}{also}")
