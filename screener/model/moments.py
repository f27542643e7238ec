"""How a moment is written: what a person reads and signs at the desk has the local day; what leaves has UTC, and says
so.

A log and its exports are read elsewhere, by people with another clock; who sits at the desk knows what day it is.
"""

from datetime import UTC, date, datetime


def local_day(when: datetime) -> date:
    """The day that it was on this computer's clock, of a time that has a zone."""
    return when.astimezone().date()


def local_minute(when: datetime) -> str:
    """The same to the minute: ``2026-03-10 10:15``."""
    return f"{when.astimezone():%Y-%m-%d %H:%M}"


def utc_minute(when: datetime) -> str:
    """A time of whatever zone to the minute: ``2026-03-10 09:15 UTC``."""
    return f"{when.astimezone(UTC):%Y-%m-%d %H:%M} UTC"
