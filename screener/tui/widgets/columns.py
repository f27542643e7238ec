"""The columns of a file of candidates: what becomes of each, and whether the file can be judged."""

import textwrap
from pathlib import Path

from textual.content import Content

from screener.reports.text import plural
from screener.sources.columns import Column, has_codes
from screener.sources.tables import CODE
from screener.tui.looks import symbol

_INDENT = "    "


def to_judge(path: Path, columns: tuple[Column, ...]) -> Content:
    """What can be done with a file by its columns, and why nothing can."""
    people = [column.name for column in columns if column.use == "identifies people"]
    if people:
        return Content(
            f"{path.name} has columns that identify people: {', '.join(people)}. Nothing is read. Remove them; use "
            "the study's own code as candidate_id."
        ).stylize("$text-error")
    if not has_codes(columns):
        return Content(
            f"{path.name} has no column {CODE}: nobody can be told by whom a row is, and nothing is read. A mapping "
            f'file can say which column is the code: [columns] "Their name" = "{CODE}"'
        ).stylize("$text-error")
    used = sum(column.use == "field" for column in columns)
    return Content(f"{path.name}: {plural(used, 'column')} used. ^r judges the candidates.")


def uses(columns: tuple[Column, ...], room: int = 1_000) -> Content:
    """The columns with what becomes of each, in lines of so much ``room``: what goes on in another is indented."""
    content = Content("")
    width = max((len(column.name) for column in columns), default=0)
    for column in columns:
        ids = ", ".join(column.criteria)
        match column.use:
            case "field":
                same = (
                    column.name == column.field
                )  # said once, there is room for its criteria on a small screen
                told = column.name if same and not ids else f"{column.name:<{width}}"
                told += "" if same else f"  {column.field}"
                line = _hanging(f"✓ {told}", ids, room, "$text-muted")
            case "not used":
                line = _hanging(f"– {column.name:<{width}}  not used", "", room).stylize("$text-muted")
            case "identifies people":
                line = _hanging(f"✗ {column.name:<{width}}  refused: it identifies people", "", room)
                line = line.stylize("$text-error")
            case _:
                line = _hanging(f"? {'no column':<{width}}  {column.field}", ids, room)
                line = line.stylize("$text-warning")
        content += line + Content("\n")
    return content


def _hanging(told: str, ids: str, room: int, look: str = "") -> Content:
    """What becomes of a column, and the criteria that it serves behind it, or below where there is no room."""
    if ids and len(told) + len(ids) + 2 <= room:
        lines, below = [told], f"  {ids}"
    else:
        told = told if len(told) <= room else " ".join(told.split())
        lines = textwrap.wrap(told, room, subsequent_indent=_INDENT, break_on_hyphens=False)
        more = textwrap.wrap(ids, room, initial_indent=_INDENT, subsequent_indent=_INDENT)
        below = "".join(f"\n{line}" for line in more)
    shown = Content(symbol("\n".join(lines)))
    return shown + (Content(below).stylize(look) if look else Content(below))
