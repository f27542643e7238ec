"""What a leaf comes to in columns: its truth, its sentence for each truth, and what is missing."""

from collections.abc import Sequence
from dataclasses import dataclass

from screener.engines.compiled.expr import (
    Expr,
    and_,
    beyond,
    case,
    concat,
    equal,
    is_false,
    not_,
    or_,
    text,
    when,
)
from screener.engines.compiled.settling import Settled

JOINT = "; "


@dataclass(frozen=True)
class Proviso:
    """``so`` is when a FALSE takes something for granted that is yet to come, ``words`` the sentence that says what,
    ``brief`` the same to follow a criterion's id (see :mod:`screener.engines.provisos`)."""

    so: Expr
    words: Expr
    brief: Expr


@dataclass(frozen=True)
class Said:
    """One leaf. ``truth`` is three-valued; ``sentence`` is right whatever the truth, and is looked at only
    where the leaf decides something. ``missing`` are fields with when each is wanted, given that the truth
    is not known. ``likeness`` are texts with which its sentences can begin: leaves that share one may say
    the same. ``proviso`` is what a FALSE takes for granted that is yet to come; None where none does."""

    truth: Expr
    sentence: Expr
    missing: tuple[tuple[str, Expr], ...]
    likeness: frozenset[str]
    proviso: Proviso | None = None


def both_unknown(first: Settled, second: Settled) -> list[tuple[Expr, Expr]]:
    """The cases in which one or both are not known, each with its sentence."""
    if is_false(first.unknown) or is_false(second.unknown):
        either = [(first.unknown, first.because), (second.unknown, second.because)]
        return [(so, why) for so, why in either if not is_false(so)]
    together_text = case([(second.unknown, concat(first.because, JOINT, second.because))], first.because)
    return [(first.unknown, together_text), (second.unknown, second.because)]


def together(parts: Sequence[tuple[Expr, Expr]], alike: Sequence[Sequence[int]] = ()) -> Expr:
    """The texts whose condition holds, with ``; `` between them. ``alike`` names, for each part, the
    earlier ones that may be the same text, which is then said once."""
    shown = []
    for place, (so, one) in enumerate(parts):
        repeats = [
            and_(parts[earlier][0], equal(parts[earlier][1], one))
            for earlier in (alike[place] if alike else ())
        ]
        fresh = and_(so, not_(or_(*repeats))) if repeats else so
        if not is_false(fresh):
            shown.append(when(fresh, concat(JOINT, one)))
    return beyond(concat(*shown), len(JOINT)) if shown else text("")
