"""The coordinator's desk: trials, drafts, the screening log. Everything here may wait for a disk.

A screen calls it from a worker; a command calls it as it comes. What is being entered lies on the sheet of a
:class:`Visit`; a draft of it is on disk from the first entry on, and gone once the log holds it.
"""

import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from screener.errors import Unusable
from screener.language.library import load_protocol, read_bytes
from screener.log.drafts import Draft, Drafts, new_draft
from screener.log.faults import LogFault, in_app
from screener.log.intake import site_of
from screener.log.listing import current
from screener.log.place import log_path
from screener.log.records import Episode, Role, Screening, Who
from screener.log.remarks import of_consent
from screener.log.store import Log, now, open_log
from screener.log.verify import verify
from screener.model.wording import clean
from screener.reports.decision import review
from screener.reports.text import plural
from screener.visit.astray import astray_told, holds_something, is_gone, was_saved
from screener.visit.bases import carried_base, meet, saved_base
from screener.visit.cards import CandidateCard, TrialCard
from screener.visit.changed import changed_told, mark_changed
from screener.visit.codes import OTHER_WINDOW, check_free, free_code
from screener.visit.doubts import KEEP, Doubts, doubt_of
from screener.visit.given import given_of, refused_in_file, why_given
from screener.visit.recent import of_line, recent
from screener.visit.samelog import SameLog, is_marked
from screener.visit.sheet import Base, Sheet
from screener.visit.trials import find_trial, lasting, path_of, trial_files
from screener.visit.unread import check_kept, unread_told
from screener.visit.visiting import Visit

if TYPE_CHECKING:
    from screener.reports.parse import CriterionOut


T = TypeVar("T")
_PROBLEMS = 8
"""Problems of a log that are told at once; who has so many needs no more to go on with a copy."""


class Desk:
    """Trials, drafts and the log at one place. ``initials`` are asked once per session."""

    def __init__(
        self,
        log: Path | None = None,
        drafts: Path | None = None,
        clock: Callable[[], datetime] = now,
    ) -> None:
        self.log_path = (log or log_path()).absolute()
        self.place = _place(self.log_path)
        """Where the log lies, by whatever path one comes there."""
        self.drafts = Drafts(drafts, clock)
        self.clock = clock
        self.doubts = Doubts(self.log_path)
        self.same = SameLog(self.log_path)
        self.who: Who | None = None
        self.in_app = False
        """Whether what is told is told in the app, where one has keys and not options."""
        self._along = set[str]()
        """The marks of drafts that came along with the log: see :class:`screener.visit.samelog.SameLog`."""
        self._writing = threading.Lock()

    # -- trials ----------------------------------------------------------------------------------------------

    def trials(self) -> Iterator[TrialCard]:
        """The trials at hand, one after the other as they are read: those that were worked on first, then the user's
        own, then those that were registered last. Outcomes are of persons: who was screened again counts once, as of
        then; of a log that cannot be read there are none, which is told with the candidates."""
        counts: dict[str, Counter[str]] = {}
        try:
            lines = self.screenings()
        except LogFault:
            lines = []
        for line in current(lines):
            counts.setdefault(line.trial, Counter())[line.outcome or "undetermined"] += 1
        names = [*(draft.trial for draft in self.ours()), *(line.trial for line in reversed(lines))]
        worked = {name: place for place, name in enumerate(dict.fromkeys(names))}
        newest = sorted(trial_files(), key=lambda file: (file.own, file.name), reverse=True)
        for file in sorted(newest, key=lambda file: worked.get(file.name, len(worked))):
            try:
                protocol = load_protocol(str(file.path))
            except Unusable as fault:
                yield TrialCard(file.path, file.name, file.name, fault=str(fault).splitlines()[0])
                continue
            yield TrialCard(
                file.path,
                protocol.trial,
                clean(protocol.acronym or protocol.area or protocol.title or protocol.trial),
                protocol.version,
                len(protocol.criteria),
                review(protocol),
                tuple(counts.get(protocol.trial, Counter()).items()),
            )

    def readings(self, path: Path) -> "dict[str, CriterionOut]":
        """How each criterion's text was read, by id; empty where the file can't be read any more."""
        from screener.language.library import load_trial
        from screener.reports.parse import parse_report

        try:
            return {one.id: one for one in parse_report(load_trial(str(path))).criteria}
        except Unusable:
            return {}

    # -- the log ---------------------------------------------------------------------------------------------

    @contextmanager
    def log(self, *, write: bool = False) -> Iterator[Log]:
        """The log, open for one step. Raises ``LogFault``."""
        with self._writing:
            last = self.same.there()
            with open_log(self.log_path, write=write, clock=self.clock) as log:
                self.same.check(log, last)
                yield log
                self.same.remember(log)

    def told(self, ask: Callable[[Log], T], *, apart: bool = False) -> T | None:
        """What the log tells, of one moment; None where there is none yet, or an empty file that is to become one.
        What takes long is asked ``apart``: no draft that is to be written meanwhile waits for it."""
        last = self.same.there()
        if not self.log_path.exists():
            return None
        try:
            opened = open_log(self.log_path, write=False, clock=self.clock) if apart else self.log()
            with opened as log, log.snapshot():
                self.same.check(log, last)
                found = ask(log)
                self.same.remember(log)
                return found
        except LogFault as fault:
            if fault.cause != "missing":
                raise
            return None

    def screenings(self, trial: str = "", candidate: str = "") -> list[Screening]:
        """The lines of the log; none where there is no log yet."""
        return self.told(lambda log: log.screenings(trial, candidate)) or []

    def listing(self, trial: str) -> tuple[list[Screening], str]:
        """The trial's lines and the log's head hash; empty where there is no log yet."""
        return self.told(lambda log: (log.screenings(trial), log.head().hash)) or ([], "")

    def verify(self) -> tuple[bool, str]:
        """Whether the log's chain is whole, and what walking it comes to, in sentences; also of a file that is damaged
        so that it does not open."""
        last = self.same.there()
        try:
            found = verify(self.log_path)
            if found.whole:
                with open_log(self.log_path, write=False) as log:
                    self.same.check(log, last)
        except LogFault as fault:
            if fault.cause != "missing":
                raise
            return True, "There is no log yet."
        if found.whole:
            noted = "".join(f"\nCheck: {note}." for note in found.notes)
            return True, f"The chain is whole: {plural(found.rows, 'row')}. Log head {found.head}{noted}"
        more = len(found.problems) - _PROBLEMS
        told = "\n".join((f"{self.log_path}:", *(f"{problem}." for problem in found.problems[:_PROBLEMS])))
        told += f"\nand {plural(more, 'more problem')}." if more > 0 else ""
        return False, f"{told}\n{KEEP}."

    def episode(self, number: int) -> Episode:
        """Everything on one screening."""
        with self.log() as log:
            return log.episode(number)

    # -- candidates ------------------------------------------------------------------------------------------

    def recent(self, most: int = 50, *, rows: bool = True) -> list[CandidateCard]:
        """The candidates worked on last, the latest first: see :mod:`screener.visit.recent`."""
        return recent(self, most, rows=rows)

    def ours(self) -> list[Draft]:
        """The drafts that are meant for this log and have anything in them, or had and can bring it back; the last
        saved first."""
        return [one for one in self.meant() if holds_something(one)]

    def meant(self) -> list[Draft]:
        """The drafts that are meant for this log, whatever is in them, the last saved first: those that were begun
        where it lies, and those that were begun in it before it was moved here."""
        return [one for one in self.drafts.all() if self._is_here(one) or self._came_along(one)]

    def _is_here(self, draft: Draft) -> bool:
        """Whether a draft's log lies where this one does. An earlier program wrote its path as it was given."""
        return draft.log in ("", str(self.place)) or _place(Path(draft.log)) == self.place

    def _came_along(self, draft: Draft) -> bool:
        """Whether a draft's log is this one, which lay elsewhere then: nothing is there any more, both begin with one
        row, and this one has all that the other had when the draft was kept. Of a copy the draft stays with the log
        that it was begun in, and a copy from before lacks what was saved since."""
        if not draft.root or not is_gone(draft.log):
            return False
        if draft.root not in self._along:
            with suppress(LogFault):
                if self.told(lambda log: is_marked(log, draft.root), apart=True):
                    self._along.add(draft.root)
        return draft.root in self._along

    def _adopted(self, draft: Draft) -> Draft:
        """A draft as it is gone on with: one that came along is this log's from then on, whatever comes to lie where
        its log lay."""
        return draft._replace(log=str(self.place)) if self._came_along(draft) else draft

    def astray(self) -> str:
        """What is to be told of drafts whose log is nowhere; empty where there are none. Of a log into which nothing
        was saved nothing is lost: there may never have been a file."""
        lost = (
            one for one in self.drafts.all() if holds_something(one) and was_saved(one) and is_gone(one.log)
        )
        return astray_told(one for one in lost if not (self._is_here(one) or self._came_along(one)))

    def next_code(self, trial: str) -> str:
        """The next free code of a trial; empty where none can be proposed."""
        return free_code(self, trial)

    def known(self, trial: str, code: str) -> CandidateCard | None:
        """The candidate of that code, if there is one in a draft or of whom the log holds a visit. Of several drafts
        it is one that has anything in it.

        Raises ``LogFault`` for a code that a draft holds which cannot be read, and nobody else.
        """
        cards = [
            one for one in self.recent(most=1_000_000, rows=False) if (one.trial, one.code) == (trial, code)
        ]
        if not cards:
            check_kept(self.drafts.unreadable(), trial, code)
        return max(cards, key=lambda card: (bool(card.draft), not card.emptied), default=None)

    def from_file(self, trial: str, code: str) -> CandidateCard | None:
        """The current screening of a candidate of whom the log holds what a file said and no visit; None where it holds
        none. What a file left open is filled in there: a visit of nothing beside it would take its place."""
        found = next(iter(current(self.screenings(trial, code))), None)
        return of_line(found) if found is not None and found.kind == "batch" else None

    def unread(self) -> str:
        """What is to be told of drafts that cannot be read, and what to do; empty where all can."""
        return unread_told(self.drafts.unreadable())

    def new(self, path: Path, code: str) -> Visit:
        """A visit of a new candidate. Raises ``Unusable``."""
        protocol = load_protocol(str(path))
        draft = new_draft(
            protocol.trial,
            protocol.digest,
            code,
            site=site_of(code),
            log=str(self.place),
            path=lasting(path, protocol.trial),
            seen=self._last(protocol.trial, code),
        )
        base = self.beside(draft)
        return Visit(path, protocol, read_bytes(path), Sheet(draft, base), self.clock)

    def open(self, card: CandidateCard, path: Path | None = None) -> Visit:
        """A candidate's visit as it was left: the draft where there is one, else what the log holds.

        ``path`` is the criteria file that was named for it, else it is the one that the draft was begun with, or the
        trial's. A visit in the log stands by the criteria that it was saved by.
        """
        if card.draft:
            visit = self.open_draft(self.drafts.restore(card.draft), path)
        else:
            visit = self._left_off(card.screening) or self._with_log(card.screening, None)
        mark_changed(visit, path)
        told = changed_told(visit, path, in_app=self.in_app)
        visit.note = " ".join(part for part in (visit.note, told) if part)
        return visit

    def open_draft(self, draft: Draft, path: Path | None = None) -> Visit:
        """A visit as its draft has it. Raises ``Unusable``."""
        draft = self._adopted(draft)
        if draft.screening:
            return self._with_log(draft.screening, draft)
        if path is None:
            path = Path(draft.path) if draft.path else find_trial(draft.trial)
        draft = draft._replace(path=lasting(path, draft.trial))
        protocol = load_protocol(str(path))
        base = self.beside(draft)
        if draft.carry:
            with self.log() as log:
                base = carried_base(log.episode(draft.carry), protocol, base)
        visit = Visit(path, protocol, read_bytes(path), Sheet(draft, base), self.clock)
        if draft.digest != protocol.digest:
            visit.note = f"The criteria are others than when this draft was begun. Those of {path} count."
            visit.sheet.draft = draft._replace(digest=protocol.digest)
        return visit

    def open_screening(self, number: int) -> Visit:
        """A visit as the log holds it. Raises ``LogFault``."""
        visit = self._with_log(number, None)
        mark_changed(visit)
        return visit

    def _left_off(self, number: int) -> Visit | None:
        """The visit with a draft that holds nothing but what the log holds, as one is left behind by a window that
        ended unasked: it can still be undone, and goes when the visit is left. None where there is none."""
        drafts = (one for one in self.ours() if one.screening == number)
        visits = (self._with_log(number, self._adopted(draft)) for draft in drafts)
        return next((visit for visit in visits if not visit.holds_more), None)

    def _with_log(self, number: int, draft: Draft | None) -> Visit:
        with self.log() as log:
            episode = log.episode(number)
            source = _source(log, episode)
            alike = log.alike(episode.screening.trial, episode.screening.candidate)
        line = episode.screening
        if draft is None:
            draft = new_draft(line.trial, line.criteria, line.candidate, site=line.site, log=str(self.place))
            draft = draft._replace(screening=number, seen=line.last)
        visit = Visit(
            path_of(line.trial),
            episode.protocol,
            source,
            Sheet(draft, saved_base(episode)._replace(alike=alike)),
            self.clock,
        )
        visit.signed, visit.coordinator = line.signed, line.coordinator
        visit.later = episode.later
        visit.progress, visit.outcome, visit.said_of_it = line.progress, line.outcome, line.explained
        if draft.seen is not None and draft.seen != line.last:
            meet(visit, episode, draft.seen)
        return visit

    def refreshed(self, visit: Visit) -> Visit:
        """A visit that somebody else saved meanwhile, with what was entered here over what the log holds now.

        ``note`` says what differs; of a value that both changed the reason is to be given anew. Raises ``LogFault``.
        """
        fresh = self._with_log(visit.screening, visit.sheet.draft)
        fresh.revision, fresh.written, fresh.is_outdated = visit.revision, visit.written, visit.is_outdated
        if fresh.holds_more:
            self.keep_anew(fresh)
            return fresh
        self.discard(fresh)  # the log holds all of it by now
        again = self.open_screening(visit.screening)
        again.note = fresh.note
        return again

    def rescreen(self, number: int, path: Path | None = None) -> Visit:
        """A further visit of a screening's candidate, by the criteria as they are now, the values carried over.

        They are those of ``path``, or else of the trial's file. It is in the log once it is saved.
        """
        with self.log() as log:
            episode = log.episode(number)
        line = episode.screening
        path = path or find_trial(line.trial)
        protocol = load_protocol(str(path))
        draft = new_draft(
            protocol.trial,
            protocol.digest,
            line.candidate,
            site=line.site,
            log=str(self.place),
            path=lasting(path, protocol.trial),
            carry=number,
            seen=self._last(protocol.trial, line.candidate),
        )
        base = carried_base(episode, protocol, self.beside(draft))
        visit = Visit(path, protocol, read_bytes(path), Sheet(draft, base), self.clock)
        if consent := of_consent(line):
            visit.note = f"The consent is not carried over: it was {consent}. Enter the one of this visit."
        return visit

    def beside(self, draft: Draft, base: Base = Base()) -> Base:  # noqa: B008 - it never changes
        """A base with what the log holds beside a draft's own visit: the day of the one before, if there is one, and
        the codes that differ from this one in capitals alone."""
        whose = draft.trial, draft.candidate
        lines, alike = self.told(lambda log: (log.screenings(*whose), log.alike(*whose))) or ([], ())
        return base._replace(previous=lines[-1].screening_date if lines else None, alike=alike)

    def _last(self, trial: str, code: str) -> int:
        """The candidate's last screening; 0 where there is none."""
        return max((line.number for line in self.screenings(trial, code)), default=0)

    def save(self, visit: Visit, who: Who) -> Visit:
        """Put what was entered into the log; the visit as the log now holds it. The draft is then gone.

        Raises ``LogFault``: nothing is in the log then, and the draft stays.
        """
        sheet = visit.sheet
        draft, disputed = sheet.draft, [given_of(visit.fields, {name: one}) for name, one in sheet.disputed]
        standing = {name: sheet.entry(name) for name, _ in sheet.disputed}
        given = {**refused_in_file(sheet), **given_of(visit.fields, {**standing, **sheet.changed})}
        with self.log(write=True) as log:
            why = why_given(sheet)
            if draft.screening:
                episode = log.save(draft.screening, given, who, why=why, seen=draft.seen, disputed=disputed)
            else:
                with log.together(who):
                    check_free(log, draft, who)
                    episode = log.start(
                        visit.protocol,
                        visit.source,
                        sheet.code,
                        who,
                        given,
                        site=draft.site,
                        carry=draft.carry,
                        why=why,
                        disputed=disputed,
                    )
        alone = self.discard(visit)
        saved = self.open_screening(episode.screening.number)
        saved.note = " ".join(part for part in ("" if alone else OTHER_WINDOW, self.doubt()) if part)
        return saved

    def doubt(self) -> str:
        """What is not as it was written in the log, in a sentence, and what to do; empty where it is whole."""
        with self.log() as log:
            return doubt_of(log.checked_head(), self.log_path, in_app=self.in_app)

    def sign(self, visit: Visit, name: str, role: Role, meaning: str, who: Who) -> Visit:
        """Sign the decision that the log holds. Raises ``LogFault``."""
        with self.log(write=True) as log:
            log.sign(visit.screening, name, role, meaning, who, seen=visit.sheet.draft.seen)
        signed = self.open_screening(visit.screening)
        signed.note = self.doubt()
        return signed

    # -- drafts ----------------------------------------------------------------------------------------------

    def keep(self, visit: Visit) -> None:
        """Write the draft to disk as the sheet has it now. Raises ``LogFault``."""
        with self._writing:
            draft = visit.sheet.draft
            if draft is visit.written and (not visit.revision or self.drafts.has(draft.id)):
                return
            visit.kept = False
            try:
                known = draft._replace(revision=visit.revision, root=self.same.mark or draft.root)
                saved = self.drafts.save(known)
            except LogFault as fault:
                visit.fault = in_app(fault)
                raise
            visit.fault = ""
            visit.revision, visit.written = saved.revision, draft
            visit.kept = visit.sheet.draft is draft

    def keep_anew(self, visit: Visit) -> None:
        """Write the draft to disk, also where another window has removed it. Raises ``LogFault``."""
        if not self.drafts.has(visit.sheet.draft.id):
            visit.revision, visit.written = 0, None
        self.keep(visit)

    def discard(self, visit: Visit) -> bool:
        """Remove the draft; False where another window saved it since: what was entered there stays."""
        with self._writing:
            visit.written = visit.sheet.draft  # a write of it that still waits has nothing to do any more
            alone = self.drafts.discard(visit.sheet.draft.id, visit.revision)
            visit.revision = 0 if alone else visit.revision
            return alone


def _place(log: Path) -> Path:
    """The path without ``..`` and links, which is one for one file; as it is where that cannot be told."""
    try:
        return log.resolve()
    except (OSError, RuntimeError):  # links that lead around
        return log.absolute()


def _source(log: Log, episode: Episode) -> bytes:
    key = (episode.screening.criteria, episode.screening.reading)
    return next(one.source for one in log.criteria() if (one.digest, one.reading) == key)
