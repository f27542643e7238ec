"""``funnel``: how many candidates each criterion removes, and what a changed rule would come to."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal

from screener.commands.endings import by_ending
from screener.commands.outfile import OutFile
from screener.commands.refused import tell_refused, tell_repeats
from screener.commands.staging import stage, staging
from screener.engines.batch import TABLE, Batch
from screener.engines.by_row import is_small, stage_verdicts
from screener.engines.funnel import Funnel, funnel
from screener.errors import Unusable
from screener.language.strict import read_rule
from screener.model.fields import fields_of
from screener.model.protocol import Protocol
from screener.model.vocabulary import vocabulary
from screener.reports.funnel import FunnelReport, funnel_json, funnel_lines, what_if_lines
from screener.reports.funnel_html import funnel_html
from screener.reports.verdicts import Write
from screener.sources.mapping import ColumnMap, read_mapping
from screener.sources.scans import open_source

FunnelForm = Literal["table", "json"]
ENDINGS: Mapping[str, Literal["html", "json"]] = {".html": "html", ".htm": "html", ".json": "json"}


def show_funnel(
    protocol: Protocol,
    name: str,
    mapping_path: Path | None = None,
    what_if: Sequence[str] = (),
    form: FunnelForm = "table",
    out: Path | None = None,
    *,
    write: Write,
    warn: Write,
    width: int = 80,
    terminal: bool = False,
) -> int:
    """Print the funnel of a source's candidates; with ``out`` write it as a page (``.html``) or ``.json``.

    ``what_if`` are criteria's ids, each with another rule: ``I03: edss between 3 and 6.5``. Returns 1
    where cells or rows were refused, else 0. Raises ``Unusable``.
    """
    page = by_ending(out, ENDINGS) == "html" if out else False
    changed = with_rules(protocol, what_if) if what_if else None
    mapping = read_mapping(mapping_path, protocol) if mapping_path else None
    file = OutFile(out) if out else None
    once = _Once(warn)
    now, refused = _of(protocol, name, mapping, once.warn, terminal)
    uncounted = refused
    then = None
    if changed is not None:
        then, more = _of(changed, name, mapping, once.warn, terminal)
        refused += more
    code = 1 if refused else 0
    change = "; ".join(what_if)
    report = FunnelReport(now, protocol, _named(name), uncounted, then, change)
    told = funnel_json(report)
    if file is not None:
        with file as opened:
            opened.write(funnel_html(report) if page else f"{told}\n")
            opened.keep()
    if form == "json":
        write(told + "\n")
        return code
    for line in funnel_lines(now, protocol, width):
        write(f"{line}\n")
    if then is not None:
        write("\n")
        for line in what_if_lines(now, then, change, width):
            write(f"{line}\n")
    if file is not None:
        write(f"\nWritten: {file.told}\n")
    return code


def _named(source: str) -> str:
    """The file of a source, without the folders that it lies in, and its table behind it."""
    path, mark, table = source.partition("::")
    return f"{Path(path).name}{mark}{table}"


class _Once:
    """Remarks on the same candidates twice over: what was said of the trial is not said again of its other rule."""

    def __init__(self, warn: Write) -> None:
        self._warn, self._said = warn, set[str]()

    def warn(self, text: str) -> None:
        """Say it, if it was not said."""
        if text not in self._said:
            self._said.add(text)
            self._warn(text)


def _of(
    protocol: Protocol, name: str, mapping: ColumnMap | None, warn: Write, terminal: bool
) -> tuple[Funnel, int]:
    """The funnel of a trial, and how many cells and rows were refused, which are told."""
    with staging(name) as connection:
        source = open_source(connection, name, protocol, mapping)
        for note in source.notes:
            warn(f"{note}\n")
        if source.table is not None and is_small(source.table, 1):
            stage_verdicts(
                connection, TABLE, source.table, protocol, [one.field.name for one in source.columns]
            )
        else:
            batch = Batch(protocol, source.columns, (mapping or ColumnMap()).dialect)
            stage(connection, batch, source, terminal)
        refused = tell_refused(connection, TABLE, source, warn)
        tell_repeats(connection, TABLE, source, "counted", warn)
        return funnel(connection, protocol), refused


def with_rules(protocol: Protocol, changes: Sequence[str]) -> Protocol:
    """The protocol with other rules, each for a criterion of its own. Raises ``Unusable``."""
    named = [_criterion(protocol, change.partition(":")[0].strip()) for change in changes]
    for id in named:
        if named.count(id) > 1:
            raise Unusable(f"--what-if names {id} {named.count(id)} times. Give each criterion one rule")
    for change in changes:
        protocol = with_rule(protocol, change)
    return protocol


def _criterion(protocol: Protocol, name: str) -> str:
    """The criterion that a name means, in whatever case it is written; the name itself where it means none, or two."""
    found = [one.id for one in protocol.criteria if one.id.lower() == name.lower()]
    return found[0] if len(found) == 1 else name


def with_rule(protocol: Protocol, change: str) -> Protocol:
    """The protocol with another rule for one criterion. Raises ``Unusable`` for what cannot be read."""
    id, colon, wording = (part.strip() for part in change.partition(":"))
    ids, id = [criterion.id for criterion in protocol.criteria], _criterion(protocol, id)
    if not colon or id not in ids:
        raise Unusable(
            f'--what-if takes a criterion and its rule, such as "{ids[0]}: …"; the criteria are {", ".join(ids)}'
        )
    reading = read_rule(wording)
    if reading.rule is None:
        raise Unusable(f"--what-if {id}: {'; '.join(problem.message for problem in reading.problems)}")
    rule = reading.rule
    criteria = tuple(
        one.model_copy(update={"rule": rule, "review": None}) if one.id == id else one
        for one in protocol.criteria
    )
    asked = [(one.id, one.rule) for one in criteria]
    fields = fields_of(asked, vocabulary(), protocol.default_anchor, protocol.anchors)
    return protocol.model_copy(update={"criteria": criteria, "fields": fields})
