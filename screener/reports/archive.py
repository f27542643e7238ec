"""An archive of a log that reads without this program, decades on: one ZIP of plain files.

CSV for every table, JSON, the criteria files as they were applied, the chain as it is hashed, pages to look at,
SDTM, a copy of the log itself, checksums of everything, and a text that says what is what.
"""

import hashlib
import json
import re
import zipfile
from collections.abc import Iterable
from datetime import datetime
from itertools import chain
from pathlib import Path

from screener import __version__
from screener.log import tables
from screener.log.backup import copy
from screener.log.chain import Head, line
from screener.log.faults import LogFault, readable
from screener.log.flow import flow
from screener.log.journal import Criteria
from screener.log.records import Screening
from screener.log.store import Log, open_log
from screener.log.verify import Verification, verify
from screener.model.moments import utc_minute
from screener.model.protocol import Protocol
from screener.model.workplace import workplace
from screener.reports import decision_html, log_html, log_json, sdtm
from screener.reports.decision import review
from screener.reports.episode import on_episode
from screener.reports.spreadsheet import MARK, csv_lines

README = """\
Archive of a screening log, written {when} by screener {version}.

Log head: {head}
Chain:    {chain}

Nothing here needs that program. Texts are UTF-8. Candidates are codes; who they are is on the site's
identification list. Of a birth date only the age was kept.

screenings.csv      one row for each screening, as it stood when the archive was made
values.csv          the values that stood, with their sources; what was refused, as it was typed at a visit, and why
findings.csv        every criterion's finding; an override beside the computed one
signatures.csv      every signature; void_row is the row that made it void
flow-TRIAL.csv      how many persons were assessed, excluded and why, declined, pending, enrolled
log-TRIAL.json      the same screenings and counts as JSON
pages/              each trial's log and each visit's report, to open in a browser and to print
sdtm/               CDISC SDTM TI and IE
criteria/           each criteria file that was applied, as it was, and the rules that were read from it (.json)
journal.csv         every row of the log with its hash: who, account, when (UTC), what, old, new, why, the
                    criteria file's SHA-256, the program's version
journal.jsonl       the same rows, one to a line, exactly as they are hashed
screening-log.db    the log itself (SQLite 3; the table "entry")
SHA256SUMS          checksums of all files; to check them: sha256sum -c SHA256SUMS

To check the chain: the hash of a row is SHA-256 over the hash of the row before (64 zeros before the first),
a line feed, and the row's line in journal.jsonl without its line end. In Python:

    import hashlib
    last = "0" * 64
    for row in open("journal.jsonl", "rb"):
        last = hashlib.sha256(last.encode() + b"\\n" + row.rstrip(b"\\n")).hexdigest()
    print(last)     # must be the log head above, and that on any paper printed at that row

In the CSV files a cell that a spreadsheet would compute has an apostrophe in front; to read a cell, drop one
leading apostrophe. The JSON files hold every value as it is.
"""

BARE = """\
Archive of a screening log, written {when} by screener {version}.

Log head: {head}
Chain:    {chain}

The log is damaged: its rows cannot be made into tables. It is here as it was found: screening-log.db
(SQLite 3; the table "entry"). SHA256SUMS holds its checksum.
"""


def archive(log: Path, target: Path, when: datetime) -> Verification:
    """Write the archive of a log; returns what verifying the archived copy came to.

    A broken chain does not keep a log from being archived: the archive says so. Raises :class:`LogFault` where
    it can't be written; nothing half-written is left.
    """
    if target.exists():
        raise LogFault("refused", f"{target} is there already. Give the archive another name")
    try:
        with workplace(target.parent) as folder:
            whole, part = folder / "screening-log.db", folder / "archive.zip"
            copy(log, whole, target)
            found = verify(whole)
            try:
                _write(part, whole, found, when)
            except LogFault as fault:
                if found.whole or fault.cause != "damaged":
                    raise
                # Rows that can't be read make no tables; the log itself is there for whoever looks into it.
                part.unlink(missing_ok=True)
                _write_bare(part, whole, found, when)
            part.replace(target)
    except OSError as fault:
        raise LogFault(
            "full", f"The archive {target} cannot be written ({fault.strerror}). Nothing of it was left"
        ) from None
    return found


def _write(part: Path, whole: Path, found: Verification, when: datetime) -> None:
    with zipfile.ZipFile(part, "x", zipfile.ZIP_DEFLATED) as file, open_log(whole, write=False) as log:
        box = _Box(file, when)
        _about(box, found, when, README)
        with readable(whole):
            _fill(box, log, when)
        _end(box, whole)


def _write_bare(part: Path, whole: Path, found: Verification, when: datetime) -> None:
    with zipfile.ZipFile(part, "x", zipfile.ZIP_DEFLATED) as file:
        box = _Box(file, when)
        _about(box, found, when, BARE)
        _end(box, whole)


def _about(box: "_Box", found: Verification, when: datetime, text: str) -> None:
    state = f"whole, {found.rows} rows" if found.whole else f"BROKEN: {'; '.join(found.problems)}"
    told = text.format(when=utc_minute(when), version=__version__, head=found.head, chain=state)
    box.text("README.txt", told)


def _end(box: "_Box", whole: Path) -> None:
    """The log itself, and the checksums of everything."""
    with whole.open("rb") as file:
        box.put("screening-log.db", iter(lambda: file.read(1 << 20), b""))
    box.text("SHA256SUMS", "".join(box.sums))


class _Box:
    """The ZIP, with the checksum of everything that was put into it."""

    def __init__(self, file: zipfile.ZipFile, when: datetime) -> None:
        self._file, self._when = file, when.timetuple()[:6]
        self.sums: list[str] = []

    def put(self, name: str, pieces: Iterable[bytes]) -> None:
        """Add a file, piece by piece."""
        total = hashlib.sha256()
        info = zipfile.ZipInfo(name, self._when)
        info.compress_type = zipfile.ZIP_DEFLATED
        info.external_attr = 0o644 << 16
        with self._file.open(info, "w", force_zip64=True) as out:
            for piece in pieces:
                total.update(piece)
                out.write(piece)
        self.sums.append(f"{total.hexdigest()}  {name}\n")

    def text(self, name: str, text: str) -> None:
        """Add a text."""
        self.put(name, [text.encode("utf-8", "surrogateescape")])

    def table(self, name: str, table: tables.Table) -> None:
        """Add a table as CSV."""
        self.put(name, (text.encode("utf-8", "surrogateescape") for text in chain((MARK,), csv_lines(table))))


def _fill(box: _Box, log: Log, when: datetime) -> None:
    """Everything that is read out of the log."""
    head, lines, applied = log.checked_head(), log.screenings(), log.criteria()
    episodes = [one.number for one in lines]
    box.table("screenings.csv", tables.screenings(lines, head))
    box.table("values.csv", tables.values((log.episode(number) for number in episodes), head))
    box.table("findings.csv", tables.findings((log.episode(number) for number in episodes), head))
    box.table("signatures.csv", tables.signatures((log.episode(number) for number in episodes), head))
    box.table("journal.csv", tables.journal(log.each()))
    box.put("journal.jsonl", (line(row) + b"\n" for row in log.each()))
    protocols = {(one.digest, one.reading): log.protocol(one.digest, one.reading) for one in applied}
    box.table("sdtm/ti.csv", sdtm.ti(list(protocols.values())))
    box.table("sdtm/ie.csv", sdtm.ie(lines, protocols))
    for trial in dict.fromkeys(one.trial for one in applied):
        newest = [protocol for protocol in protocols.values() if protocol.trial == trial][-1]
        _trial(box, log, newest, [one for one in lines if one.trial == trial], head, when)
    for one in applied:
        name = f"criteria/{_name(one.trial)}-{one.digest[:12]}"
        box.put(f"{name}{_suffix(one)}", [one.source])
        box.text(
            f"{name}-{one.reading}.json", json.dumps(json.loads(one.protocol), ensure_ascii=False, indent=1)
        )


def _trial(
    box: _Box, log: Log, protocol: Protocol, lines: list[Screening], head: Head, when: datetime
) -> None:
    """A trial's own files."""
    name = _name(protocol.trial)
    box.table(f"flow-{name}.csv", tables.counts(flow(lines), protocol, head))
    box.text(f"log-{name}.json", log_json.as_json(protocol.trial, lines, head, when))
    page = log_html.as_html(protocol, lines, head, when, "screening-log.db", review(protocol))
    box.text(f"pages/{name}.html", page)
    for one in lines:
        if one.kind == "visit":
            report = on_episode(log.episode(one.number), head)
            box.text(f"pages/{name}/{one.candidate}-{one.number}.html", decision_html.as_html(report))


def _name(trial: str) -> str:
    """A trial's id as a part of a file's name."""
    return re.sub(r"[^A-Za-z0-9._-]", "_", trial)


def _suffix(one: Criteria) -> str:
    """What kind of file the criteria were read from."""
    if re.search(rb"^\s*\[\[criterion\]\]", one.source, re.MULTILINE):
        return ".toml"
    return ".json.txt" if one.source.lstrip()[:1] in (b"{", b"[") else ".txt"
