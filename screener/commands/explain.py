"""``explain``: the full reasoning on one candidate of a file, or of several."""

from collections.abc import Sequence
from pathlib import Path

from screener.engines.screen import judge
from screener.errors import Unusable
from screener.model.protocol import Protocol
from screener.model.wording import clean
from screener.reports.checks import Checks
from screener.reports.decision import refused_row, report
from screener.reports.text import plural
from screener.reports.verdicts import Write
from screener.sources.mapping import read_mapping
from screener.sources.records import told_apart
from screener.sources.tables import Row, open_table


def explain(
    protocol: Protocol,
    files: Path | Sequence[Path],
    mapping_path: Path | None,
    candidate_id: str,
    *,
    write: Write,
    warn: Write,
    width: int = 80,
) -> int:
    """Print why a candidate is decided so: 0, or 1 when a cell or the whole row was refused, or dates are to be
    checked.

    A code that stands in several rows, of one file or of several, has a report for each. Raises ``Unusable`` where it
    stands in none.
    """
    paths = [files] if isinstance(files, Path) else list(files)
    mapping = read_mapping(mapping_path, protocol) if mapping_path else None
    tables = [open_table(path, protocol, mapping) for path in paths]
    wanted = candidate_id.strip()
    found: list[tuple[int, Row]] = []
    count = 0
    for place, table in enumerate(tables):
        for row in table:
            count += 1
            if row.candidate.id == wanted and wanted:
                found.append((place, row))
    names = told_apart(paths)
    if not found:
        where = f"{names[0]} has" if len(names) == 1 else f"The {len(names)} files have"
        raise Unusable(
            f'{where} no candidate "{clean(wanted)[:64]}" in {"its" if len(names) == 1 else "their"} '
            f"{plural(count, 'row')}. Codes are compared letter by letter"
        )
    for place, table in enumerate(tables):
        mine = [str(row.number) for at, row in found if at == place]
        for note in table.notes if mine else ():
            warn(f"{note}\n")
        if len(mine) > 1:
            rows = ", ".join(mine)
            warn(
                f"{names[place]}: candidate_id {wanted} stands in rows {rows}. Each is explained by itself.\n"
            )
    checks, code = Checks(protocol), 0
    for nth, (place, row) in enumerate(found):
        odd = () if row.whole_row_refused else checks.of(row.candidate)
        number = row.number if len(found) > 1 else None
        if row.whole_row_refused is not None:
            text = refused_row(protocol, wanted, row.number, row.whole_row_refused, width=width)
        else:
            cells = [(problem.place, problem.reason) for problem in row.refused]
            text = report(
                protocol, judge(protocol, row.candidate), width=width, row=number, refused=cells, checks=odd
            )
        file = f"{names[place]}:\n" if len(tables) > 1 else ""
        write(f"\n{file}{text}" if nth else f"{file}{text}")
        code = 1 if row.refused or row.whole_row_refused or odd else code
    return code
