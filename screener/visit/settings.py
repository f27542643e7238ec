"""What a site states once, for every visit: which comes first in a day that is typed as 05/12/1980, the day or the
month. It lies in the user's data folder, in a file of its own; where nothing is stated such a day is asked about."""

import tomllib
from pathlib import Path
from typing import Literal, NamedTuple, get_args

from screener.visit.trials import replace_text

DayOrder = Literal["none", "day-first", "month-first"]
_KEY = "days"
_TEXT = """\
# What this site states for the days that people type at a visit. Files of candidates keep their own order.
# days: "day-first" reads 05/12/1980 as 5 Dec 1980, "month-first" as 12 May 1980; "none" asks.
days = "{order}"
"""


class Settings(NamedTuple):
    """What is stated. ``fault`` says why the file cannot be used: then nothing is."""

    days: DayOrder = "none"
    fault: str = ""


def settings_file() -> Path:
    """Where it is stated."""
    from platformdirs import user_data_path

    return user_data_path("screener", appauthor=False) / "settings.toml"


def settings() -> Settings:
    """What is stated now; nothing where there is no file, or none that can be read."""
    path = settings_file()
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return Settings()
    except OSError as fault:
        return Settings(fault=f"{path} cannot be read ({fault.strerror or fault})")
    except (ValueError, RecursionError):
        return Settings(fault=f"{path} is not valid TOML")
    stated = content.get(_KEY, "none")
    for order in get_args(DayOrder):
        if stated == order:
            return Settings(order)
    return Settings(fault=f'{path}: days can be "none", "day-first" or "month-first"')


def day_order() -> DayOrder:
    """What comes first in a day that somebody types."""
    return settings().days


def state_day_order(order: DayOrder) -> None:
    """State it. Raises :class:`screener.errors.Unusable`, and what was stated stands."""
    replace_text(settings_file(), _TEXT.format(order=order))
