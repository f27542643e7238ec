"""What of a row was refused, as one text: field and reason of each cell; read back by whoever tells of it."""

from collections.abc import Iterable, Iterator

from screener.engines.compiled.expr import Expr, case, concat, false, known, null, true, when

BETWEEN, AFTER = "\x1f", "\x1e"
"""What stands between a field and what is said of it, and after each."""


def refusals_text(refusals: Iterable[tuple[str, Expr]]) -> Expr:
    """The refused cells of a row, given each field with the reason why it is refused; NULL where none is."""
    listed = list(refusals)
    some = case([(known(reason), true()) for _, reason in listed], false())
    return case(
        [(some, concat(*(when(known(reason), pair(name, reason)) for name, reason in listed)))], null()
    )


def in_some(trials: Iterable[str]) -> str:
    """What stands behind a reason for which a cell is refused in these trials and not in others."""
    return BETWEEN + "".join(f"{trial}{BETWEEN}" for trial in trials)


def told_apart(said: str) -> tuple[str, list[str]]:
    """A reason, and the trials in which alone it holds; none where it holds in all."""
    reason, *trials = said.split(BETWEEN)
    return reason, trials[:-1]


def pair(name: str, said: Expr) -> Expr:
    """A name and what is said of it."""
    return concat(f"{name}{BETWEEN}", said, AFTER)


def pairs(told: str | None) -> Iterator[tuple[str, str]]:
    """The names and what is said of each, read back from such a text."""
    for one in (told or "").split(AFTER)[:-1]:
        name, _, rest = one.partition(BETWEEN)
        yield name, rest
