"""What is odd about the dates of candidates of a file: the remarks of the visit and of the log, row by row."""

from collections.abc import Sequence
from datetime import UTC, date, datetime

from screener.engines.odd_dates import odd_dates, read_back
from screener.model.candidate import Candidate
from screener.model.moments import local_day
from screener.model.protocol import Protocol

_REMEMBERED = 100_000
"""So many different rows' dates are kept with what is said of them: in large files most rows have others' dates."""


def today_here() -> date:
    """The day here, on this computer's clock, beside which a visit lies in the future."""
    return local_day(datetime.now(UTC))


class Checks:
    """The remarks on the dates of a trial's candidates. No verdict depends on them."""

    def __init__(self, protocol: Protocol, today: date | None = None) -> None:
        self._protocol = protocol
        self.today = today if today is not None else today_here()
        self._known: dict[str, tuple[str, ...]] = {}

    def of(self, candidate: Candidate) -> tuple[str, ...]:
        """What is odd about a candidate's dates, a sentence each."""
        return self.of_dates(odd_dates(self._protocol, candidate.values, self.today))

    def of_dates(self, dates: str | None) -> tuple[str, ...]:
        """The same of the dates that an engine keeps of a row: see :mod:`screener.engines.odd_dates`."""
        if not dates:
            return ()
        said = self._known.get(dates)
        if said is None:
            said = self._said(dates)
            if len(self._known) < _REMEMBERED:
                self._known[dates] = said
        return said

    def _said(self, dates: str) -> tuple[str, ...]:
        from screener.log.remarks import Answers, of_answers  # brings the log, which few files need

        return of_answers(
            Answers(
                read_back(dates),
                self.today,
                counted=self._protocol.counted_dates,
                fields={field.name: field for field in self._protocol.fields},
            )
        )


class ChecksOfSeveral:
    """The same of candidates who are held against several trials: each sentence once."""

    def __init__(self, trials: Sequence[Protocol], today: date) -> None:
        self._trials = {trial.trial: Checks(trial, today) for trial in trials}

    def of_dates(self, dates: str | None) -> tuple[str, ...]:
        """What is odd in any of the trials about the dates that an engine keeps of a row."""
        return tuple(dict.fromkeys(said for trial in self._trials.values() for said in trial.of_dates(dates)))

    def of_trial(self, trial: str, dates: str | None) -> tuple[str, ...]:
        """What is odd in one trial about them."""
        return self._trials[trial].of_dates(dates)


def checked_text(checks: Sequence[str]) -> str:
    """What is to be looked at, to follow a verdict; empty where nothing is."""
    return f"check: {'; '.join(checks)}" if checks else ""
