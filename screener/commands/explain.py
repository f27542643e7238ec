"""``explain``: the full reasoning on one candidate of a file."""

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
from screener.sources.tables import Row, open_table


def explain(
    protocol: Protocol,
    table_path: Path,
    mapping_path: Path | None,
    candidate_id: str,
    *,
    write: Write,
    warn: Write,
    width: int = 80,
) -> int:
    """Print why a candidate is decided so: 0, or 1 when a cell or the whole row was refused, or dates are to be
    checked.

    A code that stands in several rows has a report for each. Raises ``Unusable`` where it stands in none.
    """
    mapping = read_mapping(mapping_path, protocol) if mapping_path else None
    table = open_table(table_path, protocol, mapping)
    wanted = candidate_id.strip()
    found: list[Row] = []
    count = 0
    for row in table:
        count += 1
        if row.candidate.id == wanted and wanted:
            found.append(row)
    if not found:
        raise Unusable(
            f'{table.name} has no candidate "{clean(wanted)[:64]}" in its {plural(count, "row")}. '
            "Codes are compared letter by letter"
        )
    for note in table.notes:
        warn(f"{note}\n")
    if len(found) > 1:
        rows = ", ".join(str(row.number) for row in found)
        warn(f"{table.name}: candidate_id {wanted} stands in rows {rows}. Each is explained by itself.\n")
    checks = Checks(protocol)
    told = {row.number: () if row.whole_row_refused else checks.of(row.candidate) for row in found}
    for place, row in enumerate(found):
        number = row.number if len(found) > 1 else None
        if row.whole_row_refused is not None:
            text = refused_row(protocol, wanted, row.number, row.whole_row_refused, width=width)
        else:
            cells = [(problem.place, problem.reason) for problem in row.refused]
            judged = judge(protocol, row.candidate)
            text = report(protocol, judged, width=width, row=number, refused=cells, checks=told[row.number])
        write(f"\n{text}" if place else text)
    return 1 if any(row.refused or row.whole_row_refused or told[row.number] for row in found) else 0
