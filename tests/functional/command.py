"""A run of the command line, with what it printed."""

from collections.abc import Callable
from typing import NamedTuple

from screener.model.resources import shipped


class Ran(NamedTuple):
    """The exit code, and what was printed where."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


def few_criteria(trial: str = "NCT06592703", how_many: int = 3) -> str:
    """The beginning of a shipped criteria file, for what does not concern the criteria: it is planned sooner."""
    text = (shipped("criteria") / f"{trial}.toml").read_text(encoding="utf-8")
    return "[[criterion]]".join(text.split("[[criterion]]")[: how_many + 1])


def these_criteria(*ids: str, trial: str = "NCT06592703") -> str:
    """A shipped criteria file with these of its criteria only."""
    head, *criteria = (
        (shipped("criteria") / f"{trial}.toml").read_text(encoding="utf-8").split("[[criterion]]")
    )
    return "[[criterion]]".join(
        [head, *(one for one in criteria if one.startswith(tuple(f'\nid = "{id}"' for id in ids)))]
    )
