"""Whether the engines agree: on a file of candidates, row by row, and on generated rules and candidates."""

import random
import time
from collections.abc import Sequence
from itertools import islice, zip_longest
from pathlib import Path
from typing import NamedTuple

import hypothesis
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from sqlglot import exp

from screener.engines.batch import TABLE, Batch
from screener.engines.compiled.dialect import DuckDb
from screener.engines.connection import connect
from screener.engines.decisions import foretold
from screener.engines.screen import Judged, judge
from screener.model.candidate import Candidate
from screener.model.protocol import Protocol
from screener.sources.mapping import ColumnMap
from screener.sources.scans import open_source
from screener.sources.tables import open_table
from tests.compiled.engine import JOINT, Told, connection, rows_of, verdicts_by_definition, verdicts_of
from tests.generative.strategies import candidates, protocols

SHOWN = 20
"""So many disagreements are shown whole; all are counted."""
_CHUNK = 2_000
_POOL = 12
"""Candidates that are drawn for a protocol, and from whose cells the others are mixed."""
_EACH = 250
"""Candidates that are mixed for a protocol."""
_PART = 50
"""Protocols of one run of Hypothesis."""
_PARTS = 1_000_000
"""More such runs than a seed ever takes."""


class Compared(NamedTuple):
    """Rows judged by both engines: how many, how many came out differently, and the processor's seconds.

    ``in_columns`` and ``by_row`` are from the file to the verdicts, ``judging`` is the latter without reading.
    """

    rows: int
    different: int
    in_columns: float
    by_row: float
    judging: float


def on_file(protocol: Protocol, path: Path, mapping: ColumnMap, staging: Path) -> Compared:
    """Judge a CSV file by both engines and compare every row's verdict, statuses and all."""
    ids = [criterion.id for criterion in protocol.criteria]
    with connect(staging) as staged:
        staged.execute("SET threads = 1")
        start = time.process_time()
        source = open_source(staged, str(path), protocol, mapping)
        assert source.select is not None, "the file is one that a scanner reads"
        Batch(protocol, source.columns, mapping.dialect).stage_scan(staged, source.select, source.before)
        columns = time.process_time() - start
        names = ", ".join(f'"{id}"' for id in ids)
        results = staged.execute(
            f"SELECT row, candidate_id, decision, failed, unknown, missing, reasons, {names} FROM {TABLE} ORDER BY row"
        )
        count, different, rows, judging = 0, 0, 0.0, 0.0
        table = iter(open_table(path, protocol, mapping))
        while True:
            start = time.process_time()
            some = list(islice(table, _CHUNK))
            read = time.process_time()
            judged = [judge(protocol, row.candidate) for row in some]
            ended = time.process_time()
            rows, judging = rows + ended - start, judging + ended - read
            found = results.fetchmany(_CHUNK)
            expected = [
                (row.number, row.candidate.id, *_told(one), *(each.status for each in one.findings))
                for row, one in zip(some, judged, strict=True)
            ]
            different += sum(ours != theirs for ours, theirs in zip_longest(found, expected))
            count += len(some)
            if not some:
                return Compared(count, different, columns, rows, judging)


def _told(one: Judged) -> tuple[str, ...]:
    decision = one.decision
    lists = (decision.failed, decision.unknown, decision.missing, foretold(decision, one.findings))
    return (decision.outcome, *(JOINT.join(one) for one in lists))


class Generated:
    """Generated rules and candidates, compared until there are enough.

    ``cases`` counts a criterion with a candidate, each one once for its protocol; ``candidates`` whole verdicts.
    """

    def __init__(self, enough: int) -> None:
        self.enough = enough
        self.cases = self.candidates = self.protocols = self.different = 0

    def run(self, seed: int) -> None:
        """Compare; the same seed gives the same cases, another one others."""
        part = seed * _PARTS
        while self.cases < self.enough:
            self._part(part)
            part += 1

    def _part(self, seed: int) -> None:
        @hypothesis.seed(seed)
        @settings(
            max_examples=_PART,
            deadline=None,
            database=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @hypothesis.given(st.data())
        def compare(data: st.DataObject) -> None:
            protocol = data.draw(protocols(smallest=0))
            pool = [data.draw(candidates(protocol)) for _ in range(_POOL)]
            chance = random.Random(data.draw(st.integers(0, 2**32)))  # noqa: S311 - no secret
            if self.cases < self.enough:
                self._compare(protocol, pool, chance)

        compare()

    def _compare(self, protocol: Protocol, pool: list[Candidate], chance: random.Random) -> None:
        fields = [field.name for field in protocol.fields if field.kind != "code"]
        drawn = [tuple(chance.randrange(len(pool)) for _ in fields) for _ in range(_EACH)]
        picks = list(dict.fromkeys(drawn))
        some = [_mixed(pool, fields, pick) for pick in picks]
        rows = _rows_of_mixed(protocol, pool, picks)
        expected = verdicts_by_definition(protocol, some)
        found = verdicts_of(protocol, pool, written=chance.random() < 0.5, rows=rows)
        self.protocols += 1
        self.candidates += len(some)
        self.cases += len(some) * len(protocol.criteria)
        for candidate, ours, theirs in zip(some, found, expected, strict=True):
            if ours != theirs:
                self.different += 1
                self._show(protocol, candidate, ours, theirs)

    def _show(self, protocol: Protocol, candidate: Candidate, ours: Told, theirs: Told) -> None:
        if self.different <= SHOWN:
            print(f"  rules: {[one.rule for one in protocol.criteria]!r}, anchor {protocol.default_anchor!r}")
            print(f"  candidate: {dict(candidate.values)!r}, refused {sorted(candidate.refused)}")
            print(f"  in columns: {ours}\n  reference: {theirs}", flush=True)


def _mixed(pool: Sequence[Candidate], fields: Sequence[str], pick: Sequence[int]) -> Candidate:
    """The candidate who has each field's cell from one of the pool."""
    values = {
        name: pool[place].values[name]
        for name, place in zip(fields, pick, strict=True)
        if name in pool[place].values
    }
    refused = {
        name: pool[place].refused[name]
        for name, place in zip(fields, pick, strict=True)
        if name in pool[place].refused
    }
    return Candidate("01-001", values, refused)


def _rows_of_mixed(
    protocol: Protocol, pool: Sequence[Candidate], picks: Sequence[tuple[int, ...]]
) -> exp.Select:
    """The mixed candidates as rows of a table, which is made."""
    places = [place for place, field in enumerate(protocol.fields) if field.kind != "code"]
    opened = connection()
    opened.execute(f"CREATE OR REPLACE TEMP TABLE pool AS {DuckDb().sql(rows_of(protocol, pool))}")
    names = [name for name, *_ in opened.execute("DESCRIBE pool").fetchall()]
    cells = [
        f'p{of}."{name}"'
        for of, place in enumerate(places)
        for name in names
        if name.endswith(f"_of_{place}")
    ]
    joins = " ".join(f"JOIN pool AS p{of} ON p{of}.row = picks[{of + 1}]" for of in range(len(places)))
    picked = "(SELECT row, picks FROM (SELECT unnest($1::INTEGER[][]) AS picks, generate_subscripts($1, 1) AS row))"
    opened.execute(
        f"CREATE OR REPLACE TEMP TABLE mixed AS SELECT {', '.join(['c.row', *cells])} FROM {picked} AS c {joins}",
        [[list(pick) for pick in picks]],
    )
    return exp.select("*").from_("mixed")
