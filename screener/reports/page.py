"""Self-contained HTML pages: one file, no script, nothing fetched from anywhere; they print on A4."""

from collections.abc import Iterable, Sequence
from functools import cache
from html import escape
from pathlib import Path

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
"""What the page may load: nothing but the style inside it."""


class Html(str):
    """Text that is HTML already; everything else is escaped where it is put in."""

    __slots__ = ()


def page(title: str, *parts: Html) -> str:
    """A whole page."""
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(_POLICY)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{escape(title)}</title>\n<style>\n{_style()}</style>\n</head>\n<body>\n"
        + "\n".join(part for part in parts if part)
        + "\n</body>\n</html>\n"
    )


def tag(name: str, *inside: str, **attributes: str) -> Html:
    """An element: ``tag("p", "a < b", klass="soft")``. Text is escaped, what is :class:`Html` is not."""
    written = "".join(
        f' {key.replace("klass", "class").replace("_", "-")}="{escape(value)}"'
        for key, value in attributes.items()
        if value
    )
    return Html(f"<{name}{written}>{''.join(safe(one) for one in inside)}</{name}>")


def safe(text: str) -> str:
    """Text as it may stand in a page."""
    return text if isinstance(text, Html) else escape(text)


def joined(parts: Iterable[str], between: str = "") -> Html:
    """Pieces side by side."""
    return Html(safe(between).join(safe(part) for part in parts))


def facts(pairs: Iterable[tuple[str, str]]) -> Html:
    """A list of terms with what is to be said of each; those of which nothing is to be said are left out."""
    rows = [joined((tag("dt", term), tag("dd", text))) for term, text in pairs if text]
    return tag("dl", joined(rows, "\n"), klass="facts") if rows else Html("")


def table(head: Sequence[str], rows: Iterable[Html], *, klass: str = "", numbers: Sequence[int] = ()) -> Html:
    """A table; ``numbers`` are the places of the columns that hold numbers. What has no heading is no
    header cell, which would be read out as one; it looks like one."""
    cells = [
        tag("th", text, scope="col", klass="number" if at in numbers else "")
        if text
        else tag("td", klass="head")
        for at, text in enumerate(head)
    ]
    body = joined(rows, "\n")
    return tag("table", tag("thead", tag("tr", *cells)), Html("\n"), tag("tbody", body), klass=klass)


def row(*cells: str, klass: str = "", numbers: Sequence[int] = (), labels: Sequence[str] = ()) -> Html:
    """A row of a table; a cell that is a ``td`` already stays as it is. ``labels`` are what each cell is said to be
    where there is no room for columns."""
    made = [
        cell
        if isinstance(cell, Html) and cell.startswith("<td")
        else tag("td", cell, klass="number" if at in numbers else "", data_label=labels[at] if labels else "")
        for at, cell in enumerate(cells)
    ]
    return tag("tr", *made, klass=klass)


@cache
def _style() -> str:
    return Path(__file__).with_name("page.css").read_text(encoding="utf-8")
