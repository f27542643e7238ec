"""The commands that read a log: list, show, export, verify, archive."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal, NamedTuple

from screener.commands.outputs import hold_apart, in_place_of
from screener.errors import Unusable
from screener.log import Filter, Log, Order, Screening, flow, listed, open_log, tables, verify
from screener.log.chain import Head
from screener.log.listing import versions
from screener.log.records import Entry, Refusal
from screener.log.signed import signer
from screener.log.store import now
from screener.log.wholefile import write_whole
from screener.model.protocol import Protocol
from screener.model.wording import clean
from screener.reports.candidate import refusal_text
from screener.reports.decision import OUTCOMES, as_text, edited_told, review
from screener.reports.episode import on_episode
from screener.reports.text import GAP, columns, plural, sizes_of, told_failures, wrap
from screener.reports.verdicts import Write

Form = Literal["csv", "xlsx", "json", "html", "ti", "ie"]
_HEAD = ("screening", "candidate", "screened", "outcome", "episode", "status", "signed", "reasons")


_BESIDE = 40
"""Characters that reasons need beside the other columns of a list."""


class Said(NamedTuple):
    """Where a command writes: its result, its remarks, how wide a line is."""

    write: Write
    warn: Write
    width: int

    def lines(self, lines: Iterable[str]) -> None:
        """Write lines of the result."""
        for line in lines:
            self.write(f"{line}\n")


def list_screenings(
    said: Said, path: Path, trial: str, keep: Mapping[str, Any], order: Order, down: bool
) -> int:
    """Print the screenings that are to be kept, the flow counts of all of them, the head."""
    with open_log(path, write=False) as log, log.snapshot():
        trial = _trial(log, trial)
        every, head = log.screenings(trial), log.checked_head()
        protocol = _newest(log, trial)
    options = {name: value for name, value in keep.items() if name != "status"}
    lines = listed(every, Filter(progress=keep["status"], **options), order, down=down)
    said.lines(_listed(lines, versions(every), said.width))
    said.write("\n")
    if len(lines) < len(every):
        said.lines(wrap(f"{len(lines)} of {plural(len(every), 'screening')}", said.width))
    said.lines(_flow(every, protocol, said.width))
    said.write(f"\nLog head: {bare(head)}\n")
    return warn_of(said.warn, path, head)


def bare(head: Head) -> Head:
    """The head alone, where a warning of its own says what is broken."""
    return head._replace(broken="")


def warn_of(warn: Write, path: Path, head: Head) -> int:
    """Warn of a log that is not as it was written, and say what to do: 1, or 0 where it is whole."""
    if not head.broken:
        return 0
    warn(
        f"screener: {path} is NOT as it was written: {head.broken}. Keep the file as it is, and go on with the last "
        f"good copy. To see all: screener log verify --log {path}\n"
    )
    return 1


def _listed(lines: Sequence[Screening], names: Mapping[str, str], width: int) -> Iterator[str]:
    """The screenings in columns; where there is no room beside them, the reasons stand below, one to a line."""
    rows = [_HEAD, *(_row(line) for line in lines)]
    if names:  # the criteria changed on the way: each screening says by which it was decided
        by = ["criteria", *(names[line.criteria] for line in lines)]
        rows = [(*row[:-3], one, *row[-3:]) for row, one in zip(rows, by, strict=True)]
    sizes = sizes_of(rows)
    if width - sum(sizes) - GAP * len(sizes) >= _BESIDE:
        yield from columns(rows, width, sizes, right=(0,))
        return
    for row, reasons in zip(rows, [("reasons",), *(_reasons(line) for line in lines)], strict=True):
        yield from columns([row[:-1]], width, sizes[:-1], right=(0,))
        for reason in reasons:
            yield from (f"{' ' * sizes[0]}  {text}" for text in wrap(reason, width - sizes[0] - GAP))


def _row(line: Screening) -> tuple[str, ...]:
    outcome = f"{OUTCOMES[line.outcome]} {line.outcome}" if line.outcome else ""
    kind = "visit" if line.kind == "visit" else "file"
    return (
        *(
            str(line.number),
            line.candidate,
            str(line.screening_date or ""),
            outcome,
            f"{line.episode} {kind}",
        ),
        line.progress,
        signer(line.signature) if line.signature is not None else "no",
        tables.JOINT.join(_reasons(line)),
    )


def _reasons(line: Screening) -> tuple[str, ...]:
    """What is to be looked at, then the decision's reasons."""
    return (*(f"check: {one}" for one in line.checks), *line.told)


def _flow(lines: list[Screening], protocol: Protocol, width: int) -> Iterator[str]:
    counts = flow(lines)
    yield f"{plural(counts.assessed, 'person')} assessed in {plural(counts.screenings, 'screening')}:"
    rows = [
        (str(counts.excluded), "excluded by a criterion"),
        (str(counts.declined), "declined"),
        (str(counts.pending), f"pending: {counts.eligible} eligible, {counts.undetermined} undetermined"),
        (str(counts.enrolled), "enrolled"),
    ]
    size = max(len(number) for number, _ in rows)
    yield from columns([("", *row) for row in rows], width, (2, size), right=(1,))
    if counts.failed:
        yield told_failures(counts)
    if counts.reasons:
        texts = {one.id: clean(one.text) for one in protocol.criteria}
        head = ("criterion", "first to fail", "fails at all", "text")
        reasons = [
            head,
            *(
                (one.criterion, str(one.first), str(one.any), texts.get(one.criterion, ""))
                for one in counts.reasons
            ),
        ]
        yield ""
        yield from columns(reasons, width, sizes_of(reasons), right=(1, 2))


def show(
    said: Said,
    path: Path,
    candidate: str,
    trial: str,
    *,
    screening: int,
    form: Literal["text", "html", "json"],
    rows: bool,
    out: Path | None,
) -> int:
    """Print the reports on a candidate's episodes; one page or JSON for the last, or the one that is named."""
    hold_apart({"--out": out}, {"the screening log": (path,)})
    with open_log(path, write=False) as log, log.snapshot():
        lines = [
            line
            for line in log.screenings(_trial(log, trial) if trial else "", candidate)
            if not screening or line.number == screening
        ]
        if not lines:
            which = f"screening {screening} of a " if screening else ""
            told = f'{path} has no {which}candidate "{clean(candidate)[:64]}"'
            raise Unusable(f"{told}{_numbered(log, candidate) or '. Codes are compared letter by letter'}")
        head = log.checked_head()
        chosen = lines if form == "text" else lines[-1:]
        episodes = [log.episode(line.number) for line in chosen]
    if form == "text":  # a log that was cut off may hold earlier episodes that are whole
        whole = [episode for episode in episodes if episode.judged is not None]
        episodes = whole or episodes
    reports = [] if rows and form == "text" else [on_episode(one, head) for one in episodes]
    if form == "html":
        from screener.reports.decision_html import as_html

        text = as_html(reports[0])
    elif form == "json":
        from screener.reports.decision_json import as_json

        text = as_json(reports[0])
    elif rows:
        text = "\n".join("\n".join(_trail(said.width, episode.entries)) for episode in episodes)
    else:
        text = "\n".join(as_text(report, said.width) for report in reports)
    _put(said, text if text.endswith("\n") else f"{text}\n", out)
    return warn_of(said.warn, path, head)


def _numbered(log: Log, candidate: str) -> str:
    """How a screening is asked for whose number was given in the place of a code; empty where none has it."""
    found = [line for line in log.screenings() if str(line.number) == candidate]
    if not found:
        return ""
    code = found[0].candidate
    return f". Screening {candidate} is of {code}: screener log show {code} --screening {candidate}"


def _trail(width: int, entries: Iterable[Entry]) -> Iterator[str]:
    """Rows as lines: number, time, who, kind, what, old → new, why."""
    rows = [("row", "at (UTC)", "who", "kind", "what", "old → new (why)")]
    for entry in entries:
        refused = Refusal.told_by(entry.details)
        new = entry.new if entry.new is not None else refusal_text(refused) if refused else "not known"
        told = f"{entry.old if entry.old is not None else ''} → {new}"
        told = "; ".join((told.removeprefix(" → "), *_beside(entry))) + (
            f" ({entry.why})" if entry.why else ""
        )
        rows.append(
            (str(entry.number), entry.at[:19], f"{entry.who} {entry.account}", entry.kind, entry.what, told)
        )
    yield from columns(rows, width, sizes_of(rows), right=(0,))


_BESIDE_A_ROW = {
    **{"name": "{}", "on": "on {}", "source": "source {}", "dated": "of {}", "comment": "comment: {}"},
    **{"carried": "carried over from row {}", "version": "criteria {}", "episode": "episode {}"},
    **{"previous": "after screening {}", "row": "row {} of a file"},
    **{"asked": "asked again on {}", "came": "{}", "because": "as {}"},
}
"""What of a row's detail is told beside its value: where that comes from, who signed, on which day."""


def _beside(entry: Entry) -> Iterator[str]:
    details = entry.details
    yield from (said.format(details[name]) for name, said in _BESIDE_A_ROW.items() if details.get(name))


def export(said: Said, path: Path, trial: str, form: Form, out: Path | None) -> int:
    """Write the log of a trial to ``out``, or to the screen; the head goes to the remarks too."""
    told, head = put_log(said, path, trial, form, out)
    said.warn(f"{told}. Log head: {bare(head)}\n")
    return warn_of(said.warn, path, head)


def put_log(said: Said, path: Path, trial: str, form: Form, out: Path | None) -> tuple[str, Head]:
    """Write the log of a trial, whole; what was written, counted, and the head."""
    if form == "xlsx" and out is None:
        raise Unusable("A workbook is not text: give it a file with --out")
    hold_apart({"--out": out}, {"the screening log": (path,)})
    with open_log(path, write=False) as log, log.snapshot():
        trial = _trial(log, trial)
        lines, head, protocol = log.screenings(trial), log.checked_head(), _newest(log, trial)
        applied = {
            (one.digest, one.reading): log.protocol(one.digest, one.reading)
            for one in log.criteria()
            if one.trial == trial
        }
    told = f"{plural(len(lines), 'screening')} of {trial}"
    match form:
        case "csv":
            _put_table(said, tables.screenings(lines, head), out)
        case "json":
            from screener.reports.log_json import as_json

            _put(said, as_json(trial, lines, head, now()), out)
        case "html":
            from screener.reports.log_html import as_html

            _put(said, as_html(protocol, lines, head, now(), clean(path.name), review(protocol)), out)
        case "xlsx":
            _put(said, _workbook(protocol, lines, head, path), out)
        case "ti" | "ie":
            from screener.reports import sdtm

            table = sdtm.ti(list(applied.values())) if form == "ti" else sdtm.ie(lines, applied)
            rows = list(table.rows)
            counted = plural(len(rows), "exception")
            told = (
                f"{plural(len(rows), 'criterion', 'criteria')} of {trial}"
                if form == "ti"
                else f"{counted} in {told}"
            )
            _put_table(said, table._replace(rows=rows), out)
    return told, head


def put_listed(
    said: Said, path: Path, trial: str, keep: Filter, order: Order, out: Path, *, down: bool = False
) -> tuple[str, Head]:
    """Write an extract of a trial's log as CSV: the screenings that are to be kept; what was written, counted, and
    the head."""
    hold_apart({"--out": out}, {"the screening log": (path,)})
    with open_log(path, write=False) as log, log.snapshot():
        trial = _trial(log, trial)
        every, head = log.screenings(trial), log.checked_head()
    lines = listed(every, keep, order, down=down)
    part = f"{len(lines)} of {plural(len(every), 'screening')}"
    _put_table(said, tables.extract(lines, head, part), out)
    return f"{part} of {trial}", head


def _workbook(protocol: Protocol, lines: list[Screening], head: Head, path: Path) -> bytes:
    from screener import __version__
    from screener.model.moments import utc_minute
    from screener.reports.spreadsheet import as_xlsx

    title = f"Screening log {clean(protocol.acronym or protocol.trial)}"
    name = clean(protocol.title)
    by_hand = edited_told(list(dict.fromkeys(id for line in lines for id in line.edited)))
    about = (
        ("Trial", f"{name} ({protocol.trial})" if name and name != protocol.trial else protocol.trial),
        ("Criteria", f"{protocol.version or 'no version stated'}, {review(protocol)}"),
        *(("Edited", told) for told in by_hand),
        ("Printed", utc_minute(now())),
        ("Log", clean(path.name)),
        ("Log head", str(head)),
        ("Program", f"screener {__version__}"),
        ("Candidates", "Codes only. Who they are is on the site's identification list."),
        ("Decisions", "Provisional until an investigator signs."),
    )
    return as_xlsx([tables.screenings(lines, head), tables.counts(flow(lines), protocol, head)], title, about)


def verify_log(said: Said, path: Path, printed: str | None) -> int:
    """Verify a log, and that a printed head is in it: 0 where it is whole, 1 where it is not."""
    if printed is not None and (
        len(printed) < 8 or not all(sign in "0123456789abcdefABCDEF" for sign in printed)
    ):
        raise Unusable("--head takes the hash from a print, or its first 8 characters or more")
    found = verify(path, printed or "")
    if found.whole:
        said.lines(wrap(f"{path}: the chain is whole, {plural(found.rows, 'row')}.", said.width))
        for note in found.notes:
            said.lines(columns([("Check", note)], said.width, (5,)))
        if printed:
            said.lines(
                wrap(f"The printed head {printed} is in it: nothing from before was cut off.", said.width)
            )
        said.write(f"Log head: {found.head}\n")
        return 0
    said.lines(wrap(f"{path} is NOT as it was written:", said.width))
    for problem in found.problems:
        said.lines(columns([("-", problem)], said.width, (1,)))
    said.lines(wrap("Keep the file as it is, and go on with the last good copy.", said.width))
    return 1


def make_archive(said: Said, path: Path, out: Path) -> int:
    """Make an archive: 0, or 1 where the chain that was archived is not whole."""
    from screener.reports.archive import archive

    hold_apart({"--out": out}, {"the screening log": (path,)})
    found = archive(path, out, now())
    said.lines(wrap(f"Written: {out} ({plural(found.rows, 'row')})", said.width))
    for problem in found.problems:
        said.lines(columns([("-", problem)], said.width, (1,)))
    if not found.whole:
        said.lines(wrap("The log that was archived is NOT as it was written.", said.width))
    said.write(f"Log head: {found.head}\n")
    return 0 if found.whole else 1


def _trial(log: Log, trial: str) -> str:
    """The trial that is meant: the one that is named, or the only one."""
    known = list(dict.fromkeys(one.trial for one in log.criteria()))
    if trial:
        found = [one for one in known if one.lower() == trial.lower()]
        if found:
            return found[0]
        raise Unusable(
            f"{log.path} has no screening of {clean(trial)}. It holds: {', '.join(known) or 'nothing yet'}"
        )
    if not known:
        raise Unusable(f"{log.path} holds nothing yet")
    if len(known) > 1:
        raise Unusable(f"{log.path} holds several trials: name one of {', '.join(known)}")
    return known[0]


def _newest(log: Log, trial: str) -> Protocol:
    """The protocol that was applied last."""
    one = [one for one in log.criteria() if one.trial == trial][-1]
    return log.protocol(one.digest, one.reading)


def _put_table(said: Said, table: tables.Table, out: Path | None) -> int:
    """Write a table as CSV; a file begins with the mark by which spreadsheets know UTF-8."""
    from screener.reports.spreadsheet import MARK, as_csv

    return _put(said, as_csv(table) if out is None else MARK + as_csv(table), out)


def _put(said: Said, content: str | bytes, out: Path | None) -> int:
    """Write to a file, whole or not at all, or to the screen."""
    if out is None:
        said.write(content if isinstance(content, str) else "")
        return 0
    data = content.encode("utf-8") if isinstance(content, str) else content
    told = f"{out}{in_place_of(out)}"
    try:
        write_whole(out, data)
    except OSError as fault:
        raise Unusable(
            f"{out} cannot be written ({fault.strerror}). No half-written file was left. Give --out another place"
        ) from None
    said.warn(f"Written: {told}\n")
    return 0
