"""Sequences of actions on a log, in any order: what must hold after each of them.

The machine knows what was entered and in which order; the log must tell the same. Whatever is done, no row
changes, the chain is whole, every decision is the engine's on the values that are held, a signature holds
exactly as long as nothing was changed since, and the flow counts add up.
"""

import re
import shutil
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, initialize, invariant, rule

from screener.engines.birthdays import BIRTH
from screener.engines.decisions import decide
from screener.engines.evaluate import evaluate
from screener.engines.findings import Status
from screener.log import Episode, Given, Log, LogFault, ReasonNeeded, flow, listed, open_log
from screener.log.batch import record
from screener.log.intake import carried_over, is_another
from screener.log.listing import current
from screener.log.records import NOT_KNOWN, REFUSED, Progress, Role
from screener.model.candidate import Candidate, Event, Value
from screener.model.dates import PartialDate
from screener.model.quantities import Amount
from screener.sources.tables import Row
from tests.log.visits import AB, INVESTIGATOR, LM, PROTOCOL, SOURCE, WOMAN, Clock, edss, rescreened

CODES = st.sampled_from(["01-001", "01-002", "02-001"])
IDS = st.sampled_from([criterion.id for criterion in PROTOCOL.criteria])
STATUSES: Any = st.sampled_from(["met", "not_met", "unknown", "not_applicable"])
VALUES: dict[str, list[Value | None]] = {
    "edss": [edss("4"), edss("6.5"), None],
    "platelets": [Amount(WOMAN["platelets"].value, "10*9/L"), None],  # type: ignore[union-attr]
    "sex": ["female", "male"],
    "relapse": [Event("no"), Event("dated", PartialDate(2025, 12)), None],
    "informed_consent": [True, False, None],
    "birth_date": [PartialDate(1980, 5, 17), PartialDate(2010, 1)],
    "inclusion_date": [PartialDate(2026, 3, 10), PartialDate(2026, 3, 12), PartialDate(2026, 3)],
    "consent_version": ["1", "2"],
}
CHANGES = st.dictionaries(st.sampled_from(sorted(VALUES)), st.integers(0, 2), max_size=4).map(
    lambda chosen: {name: VALUES[name][at % len(VALUES[name])] for name, at in chosen.items()}
)
PROGRESS: Any = st.sampled_from(["enrolled", "declined", "pending"])
SOURCES = st.sampled_from(["", "letter"])


class LogMachine(RuleBasedStateMachine):
    """A log, and beside it what was put into it."""

    screenings: Bundle[int] = Bundle("screenings")

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.log: Log = open_log(self.folder / "log.db", clock=Clock())
        self.rows: list[str] = []
        self.entered: dict[int, dict[str, Given]] = {}
        self.signed: dict[int, bool] = {}
        self.persons: dict[int, str] = {}
        self.files = 0
        self.read: tuple[object, dict[int, Episode]] = (None, {})

    def teardown(self) -> None:
        if hasattr(self, "log"):
            self.log.close()
            shutil.rmtree(self.folder)

    def _put(self, number: int, given: dict[str, Given]) -> None:
        self.entered[number].update(given)

    def _episode(self, number: int) -> Episode:
        """An episode, read once for all that must hold now: whatever is written moves the head, and a log that is
        opened again is read again."""
        now = (id(self.log), self.log.head())
        if self.read[0] != now:
            self.read = now, {}
        found = self.read[1]
        if number not in found:
            found[number] = self.log.episode(number)
        return found[number]

    # -- actions -----------------------------------------------------------------------------------------

    @rule(target=screenings, code=CODES, changes=CHANGES)
    def start(self, code: str, changes: dict[str, Value | None]) -> int:
        given = {name: Given(value) for name, value in {**WOMAN, **changes}.items()}
        number = self.log.start(PROTOCOL, SOURCE, code, LM, given).screening.number
        self.entered[number], self.signed[number], self.persons[number] = dict(given), False, code
        return number

    @rule(target=screenings, number=screenings)
    def rescreen(self, number: int) -> int:
        before = self.log.episode(number)
        episode = rescreened(self.log, number, PROTOCOL, SOURCE, AB)
        new = episode.screening.number
        untouched = self.log.episode(number)._replace(later=before.later)  # which is said of another one
        assert untouched == before, "the episode before was touched"
        assert episode.screening.episode == 1 + sum(
            code == self.persons[number] for code in self.persons.values()
        )
        for held in episode.held.values():
            assert held.carried is not None
            assert held.value == next(one.value for one in before.held.values() if one.row == held.carried)
        self.entered[new] = {name: held.given for name, held in episode.held.items()}
        self.signed[new], self.persons[new] = False, self.persons[number]
        return new

    @rule(number=screenings, changes=CHANGES, source=SOURCES, why=st.sampled_from(["", "misread"]))
    def save(self, number: int, changes: dict[str, Value | None], source: str, why: str) -> None:
        given = {name: Given(value, source if value is not None else "") for name, value in changes.items()}
        before = self.log.episode(number)
        try:
            after = self.log.save(number, given, AB, why=why, seen=before.screening.last)
        except ReasonNeeded as needed:
            assert not why
            assert self.log.episode(number) == before
            kept = carried_over(before)
            for name in needed.fields:
                if name in kept and is_another(name, kept[name].value, given[name].value):
                    continue  # another sex or birth than at the visit before
                assert before.held[name].value is not None or before.is_signed
                assert before.held[name].carried is None
            return
        if after.screening.last != before.screening.last:
            self.signed[number] = False
        self._put(number, given)

    @rule(number=screenings, criterion=IDS, status=STATUSES)
    def override(self, number: int, criterion: str, status: Status) -> None:
        computed = self.log.episode(number).found_on(criterion)
        after = self.log.override(number, criterion, status, LM, "seen on site")
        found = after.found_on(criterion)
        assert computed is not None
        assert found is not None
        assert found.computed == computed.computed, "the computed finding is kept"
        assert found.finding.status == status
        self.signed[number] = False

    @rule(number=screenings, criterion=IDS)
    def withdraw(self, number: int, criterion: str) -> None:
        found = self.log.episode(number).found_on(criterion)
        assert found is not None
        try:
            after = self.log.withdraw(number, criterion, AB, "it was not so").found_on(criterion)
        except LogFault:
            assert found.override is None
            return
        assert after is not None
        assert after.finding == found.computed
        self.signed[number] = False

    @rule(number=screenings, role=st.sampled_from(["investigator", "coordinator"]))
    def sign(self, number: int, role: Role) -> None:
        self.log.sign(number, INVESTIGATOR[0], role, INVESTIGATOR[2], LM)
        self.signed[number] = self.signed[number] or role == "investigator"

    @rule(
        number=screenings,
        progress=st.sampled_from(["enrolled", "declined", "pending"]),
        why=st.sampled_from(["", "x"]),
    )
    def progress(self, number: int, progress: Progress, why: str) -> None:
        before = self.log.episode(number).screening
        try:
            after = self.log.progress(number, progress, LM, why=why).screening
        except LogFault:
            assert not why
            assert before.progress != "pending" or before.outcome != "eligible"
            assert self.log.episode(number).screening == before
            return
        assert after.progress == progress

    @rule(code=CODES, changes=CHANGES, twice=st.booleans())
    def file(self, code: str, changes: dict[str, Value | None], twice: bool) -> None:
        own = {name: value for name, value in {**WOMAN, **changes}.items() if name != "consent_version"}
        row = Row(2, Candidate(code, {name: value for name, value in own.items() if value is not None}))
        self.files += 1
        digest = f"{self.files:064}"
        done = record(self.log, PROTOCOL, SOURCE, [row], digest, LM)
        for line in self.log.screenings():
            if line.number not in self.persons:
                self.persons[line.number], self.signed[line.number] = code, False
                self.entered[line.number] = {
                    name: Given(value) for name, value in row.candidate.values.items()
                }
        assert done.added + done.known == 1
        if twice:
            assert record(self.log, PROTOCOL, SOURCE, [row], digest, AB)[:3] == (0, 1, ())

    @rule(number=consumes(screenings))
    def forget(self, number: int) -> None:
        """Leave a screening alone from now on: it must stay as it is."""

    @rule()
    def reopen(self) -> None:
        self.log.close()
        self.read = None, {}
        self.log = open_log(self.folder / "log.db", clock=Clock())

    # -- what must hold --------------------------------------------------------------------------------------

    @invariant()
    def no_row_ever_changes(self) -> None:
        rows = [repr(entry) for entry in self.log.entries()]
        assert rows[: len(self.rows)] == self.rows
        self.rows = rows

    @invariant()
    def the_chain_is_whole(self) -> None:
        found = self.log.verify()
        assert found.whole, found.problems
        assert found.rows == len(self.rows)

    @invariant()
    def every_change_has_a_reason(self) -> None:
        carried = {entry.number for entry in self.log.entries() if "carried" in entry.details}
        held: dict[tuple[int | None, str], int] = {}
        for entry in self.log.entries():
            if entry.kind == "value":
                key = entry.screening, entry.what
                replaced = entry.old not in (None, NOT_KNOWN, REFUSED, entry.new)
                if replaced and held[key] not in carried:
                    assert entry.why
                held[key] = entry.number

    @invariant()
    def what_was_entered_is_held(self) -> None:
        for number, given in self.entered.items():
            held = self._episode(number).held
            for name, one in given.items():
                if name != BIRTH:
                    assert held[name].given == one

    @invariant()
    def no_birth_date_is_held(self) -> None:
        for entry in self.log.entries():
            said = " ".join((entry.what, entry.old or "", entry.new or "", entry.why, entry.detail))
            # As a word: among the digits of a hash any year stands some day.
            assert not re.search(r"\b(?:1980|2010)\b", said)

    @invariant()
    def every_decision_is_the_engines_on_what_is_held(self) -> None:
        for number in self.entered:
            episode = self._episode(number)
            computed = evaluate(PROTOCOL, episode.candidate)
            assert tuple(found.computed for found in episode.found) == computed
            counting = [found.finding for found in episode.found]
            assert episode.decision == decide(PROTOCOL, counting)
            _overrides_are_of_these_findings(episode)

    @invariant()
    def a_signature_holds_until_something_changes(self) -> None:
        for line in self.log.screenings():
            assert (line.signed is not None) == self.signed[line.number]

    @invariant()
    def the_list_tells_what_the_episodes_tell(self) -> None:
        lines = self.log.screenings()
        assert [line.number for line in lines] == sorted(self.persons)
        assert lines == [self._episode(line.number).screening for line in lines]
        assert sorted(listed(lines, order="candidate", down=True)) == sorted(lines)

    @invariant()
    def episodes_of_a_person_are_linked(self) -> None:
        last: dict[str, int] = {}
        for line in self.log.screenings():
            assert line.previous == last.get(line.candidate)
            last[line.candidate] = line.number

    @invariant()
    def the_flow_adds_up(self) -> None:
        lines = self.log.screenings()
        counts = flow(lines)
        assert counts.assessed == len(set(self.persons.values())) == len(current(lines))
        assert counts.assessed == counts.enrolled + counts.declined + counts.excluded + counts.pending
        assert counts.pending == counts.eligible + counts.undetermined
        assert sum(reason.first for reason in counts.reasons) == counts.excluded
        assert counts.screenings == len(self.persons)


def _overrides_are_of_these_findings(episode: Episode) -> None:
    for found in episode.found:
        if found.override is not None:
            assert found.override.computed == found.computed.status
            assert found.override.stands
    standing = [one.criterion for one in episode.overrides if one.stands]
    assert sorted(standing) == sorted(found.computed.criterion for found in episode.found if found.override)


TestLogMachine = LogMachine.TestCase
TestLogMachine.settings = settings(
    max_examples=15,
    stateful_step_count=15,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
