"""What home says of a trial and of a candidate."""

from pathlib import Path
from typing import NamedTuple


class TrialCard(NamedTuple):
    """A trial on the home screen. ``fault`` says why its file can't be used."""

    path: Path
    trial: str
    name: str
    version: str = ""
    criteria: int = 0
    review: str = ""
    outcomes: tuple[tuple[str, int], ...] = ()
    fault: str = ""


class CandidateCard(NamedTuple):
    """A candidate on the home screen. ``screening`` is 0 for what lies in a draft only, ``draft`` the draft's
    id where there is one, of which everything was taken back if ``emptied``."""

    trial: str
    code: str
    outcome: str
    state: str
    when: str
    screening: int = 0
    draft: str = ""
    emptied: bool = False
