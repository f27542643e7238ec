"""The screening log of a trial as JSON: every screening as it stands, the flow counts, the head.

=============  ==========================================================================================
name           what it holds
=============  ==========================================================================================
format         1
program        the version that wrote it
exported       when, UTC
trial          the trial's id
log            rows and head: the last row's number and hash; broken: what is not as it was written, or empty
flow           :class:`screener.log.flow.Flow`
screenings     :class:`screener.log.records.Screening`, dates as text, ``signed`` null or the signature, and
               ``checks``: what is odd about it and is to be looked at, as in the report on a candidate; ``check`` is
               the same, by the name that earlier programs gave it
=============  ==========================================================================================
"""

import json
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from screener import __version__
from screener.log.chain import Head
from screener.log.flow import flow
from screener.log.records import Screening, stamp
from screener.log.tables import seconds
from screener.model.dates import PartialDate

FORMAT = 1


def as_json(trial: str, lines: Sequence[Screening], head: Head, when: datetime) -> str:
    """The log, indented."""
    told = {
        "format": FORMAT,
        "program": __version__,
        "exported": seconds(stamp(when)),
        "trial": trial,
        "log": {"rows": head.number, "head": head.hash, "broken": head.broken},
        "flow": _plain(flow(lines)),
        "screenings": [{**_plain(line), "check": [*line.checks]} for line in lines],
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _plain(value: Any) -> Any:
    if isinstance(value, PartialDate):
        return str(value)
    if isinstance(value, datetime):
        return seconds(stamp(value))
    if isinstance(value, date):
        return value.isoformat()
    if hasattr(value, "_asdict"):
        return {name: _plain(one) for name, one in value._asdict().items()}
    return [_plain(one) for one in value] if isinstance(value, tuple | list) else value
