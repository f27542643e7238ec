"""The log as tables: the columns of a screening log, and beside it values, findings, signatures and rows.

Every cell is text; several values in a cell stand behind each other with "; ". Every table can leave the
house alone, so each names the log's head (:class:`screener.log.chain.Head`) in its last columns.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from screener.log.chain import COLUMNS as ROW_COLUMNS
from screener.log.chain import Head
from screener.log.flow import Flow
from screener.log.intake import OWN, asked_on
from screener.log.records import Entry, Episode, Screening
from screener.log.running import asked_told
from screener.log.values import write
from screener.model.protocol import Protocol

HEAD = ("log_rows", "log_head")
JOINT = "; "


class Table(NamedTuple):
    """A table: its name, its columns, its rows, to be read once; every row has a cell for each column."""

    name: str
    columns: tuple[str, ...]
    rows: Iterable[tuple[str, ...]]


SCREENINGS = (
    *(
        "trial",
        "criteria_version",
        "criteria_sha256",
        "site",
        "candidate_id",
        "screening",
        "episode",
        "previous",
    ),
    *("kind", "screening_date", "consent_date", "consent_version", "outcome", "failed", "primary_reason"),
    *("unknown", "missing", "reasons", "look_again", "overridden", "status", "status_date", "status_reason"),
    *("assessor", "opened", "saved", "signed_by", "signed_role", "signed_at", "signed_meaning"),
    *("check", "edited", "asked_again"),
)
"""The screening log's columns: those of published templates, and what finds the row again in the log."""


def screenings(lines: Iterable[Screening], head: Head) -> Table:
    """One row for each episode."""
    return _table("screenings", SCREENINGS, (_screening(line) for line in lines), head)


def extract(lines: Iterable[Screening], head: Head, part: str) -> Table:
    """Some of a trial's screenings. Every row says of how many they are ``part``, so that it passes for no log."""
    name, columns, rows = screenings(lines, head)
    return Table(name, (*columns, "extract"), ((*row, part) for row in rows))


def _screening(line: Screening) -> tuple[str, ...]:
    signed = line.signature
    return (
        *(line.trial, line.version, line.criteria, line.site, line.candidate),
        *(str(line.number), str(line.episode), str(line.previous or ""), line.kind),
        *(str(line.screening_date or ""), str(line.consent_date or ""), line.consent_version),
        *(line.outcome or "", JOINT.join(line.failed), line.primary_reason),
        *(JOINT.join(line.unknown), JOINT.join(line.missing), JOINT.join(line.told)),
        *(str(line.changes_on or ""), JOINT.join(line.overridden)),
        *(line.progress, str(line.progress_on or ""), line.progress_why),
        *(line.assessor, seconds(line.opened.isoformat()), seconds(line.changed.isoformat())),
        *(
            (signed.name, signed.role, seconds(signed.at.isoformat()), signed.meaning)
            if signed
            else ("",) * 4
        ),
        JOINT.join(line.checks),
        JOINT.join(line.edited),
        asked_told(line.asked) if line.asked is not None else "",
    )


VALUES = (
    *("screening", "candidate_id", "field", "question", "type", "value", "source", "source_date", "comment"),
    *("recorded_by", "recorded_at", "row", "carried_from_row", "asked_on", "refused_text", "refused_because"),
)


def values(episodes: Iterable[Episode], head: Head) -> Table:
    """The values as they stand, one row each; every earlier one is among the log's rows. What was refused is no
    value: what was typed there stands in a column of its own, with the reason."""

    def rows() -> Iterator[tuple[str, ...]]:
        for episode in episodes:
            questions = {field.name: field.question for field in (*OWN, *episode.protocol.fields)}
            line = episode.screening
            for name, held in episode.held.items():
                given = held.given
                refused = given.refused
                kind = "refused" if refused else "" if given.value is None else _type(episode, held.row)
                yield (
                    *(str(line.number), line.candidate, name, questions.get(name, ""), kind),
                    "" if given.value is None else write(given.value),
                    *(given.source, str(given.dated or ""), given.comment, held.by),
                    *(seconds(held.at.isoformat()), str(held.row), str(held.carried or "")),
                    str(asked_on(episode, name)),
                    *(refused or ("", "")),
                )

    return _table("values", VALUES, rows(), head)


def _type(episode: Episode, row: int) -> str:
    return next(str(entry.details["type"]) for entry in episode.entries if entry.number == row)


FINDINGS = (
    *("screening", "candidate_id", "criterion", "kind", "text", "effect", "status", "computed_status"),
    *("reasons", "missing", "override_reason", "overridden_by", "overridden_at"),
)


def findings(episodes: Iterable[Episode], head: Head) -> Table:
    """The findings as they stand, one row each, with the override beside the computed one."""

    def rows() -> Iterator[tuple[str, ...]]:
        for episode in episodes:
            line = episode.screening
            texts = zip(episode.protocol.criteria, episode.found, episode.effects, strict=False)
            for criterion, found, word in texts:
                over, counts = found.override, found.finding
                yield (
                    *(str(line.number), line.candidate, criterion.id, criterion.kind, criterion.text, word),
                    *(
                        counts.status,
                        found.computed.status,
                        JOINT.join(counts.reasons),
                        JOINT.join(counts.missing),
                    ),
                    *((over.why, over.by, seconds(over.at.isoformat())) if over else ("",) * 3),
                )

    return _table("findings", FINDINGS, rows(), head)


SIGNATURES = (
    "screening",
    "candidate_id",
    "row",
    "name",
    "role",
    "meaning",
    "signed_at",
    "by",
    "decision_row",
    "void_row",
)


def signatures(episodes: Iterable[Episode], head: Head) -> Table:
    """Every signature; ``void_row`` is the row that made it void."""
    rows = (
        (
            *(str(episode.screening.number), episode.screening.candidate, str(one.row), one.name, one.role),
            *(one.meaning, seconds(one.at.isoformat()), one.by, str(one.decision), str(one.void or "")),
        )
        for episode in episodes
        for one in episode.signatures
    )
    return _table("signatures", SIGNATURES, rows, head)


def journal(entries: Iterable[Entry]) -> Table:
    """Every row of the log as it stands there, with its hash: the audit trail. The last one is the head."""
    rows = (tuple("" if cell is None else str(cell) for cell in entry) for entry in entries)
    return Table("journal", (*ROW_COLUMNS, "hash"), rows)


def counts(flow: Flow, protocol: Protocol | None, head: Head) -> Table:
    """The flow counts, and the criteria that exclude: first to fail, and failing at all."""
    rows = [
        ("assessed", "", str(flow.assessed), ""),
        ("enrolled", "", str(flow.enrolled), ""),
        ("declined", "", str(flow.declined), ""),
        ("excluded", "", str(flow.excluded), ""),
        ("pending", "", str(flow.pending), ""),
        ("pending, eligible", "", str(flow.eligible), ""),
        ("pending, undetermined", "", str(flow.undetermined), ""),
        ("screenings", "", str(flow.screenings), ""),
        ("screenings that failed", "", str(flow.failed), ""),
        ("screened again", "", str(flow.again), ""),
        ("assessed in a file only", "", str(flow.by_file), ""),
        ("not signed by an investigator", "", str(flow.unsigned), ""),
    ]
    texts = {one.id: one.text for one in protocol.criteria} if protocol else {}
    reasons = [
        (f"excluded by {one.criterion}", texts.get(one.criterion, ""), str(one.first), str(one.any))
        for one in flow.reasons
    ]
    failures = [
        (f"screenings failed by {one.criterion}", texts.get(one.criterion, ""), str(one.first), str(one.any))
        for one in flow.failures
    ]
    columns = ("what", "text", "persons", "persons_failing_it_at_all")
    return _table("flow", columns, [*rows, *reasons, *failures], head)


def seconds(text: str) -> str:
    """A time to the second, UTC: ``2026-03-10T09:15:02Z``."""
    return f"{text[:19]}Z"


def _table(name: str, columns: tuple[str, ...], rows: Iterable[tuple[str, ...]], head: Head) -> Table:
    tail = (str(head.number), head.hash)
    return Table(name, (*columns, *HEAD), ((*row, *tail) for row in rows))
