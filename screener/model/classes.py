"""Classes of a scale that are divided: IIIa and IIIb are III, and a III may be either."""

import re
from collections.abc import Collection, Sequence


def is_part(part: str, whole: str) -> bool:
    """Whether a class is one of those that another is divided in: IIIa is III, IIIC1 is IIIC and III."""
    return (
        bool(re.fullmatch(re.escape(whole) + r"[a-cA-CE]?\d?", part))
        and part != whole
        and not (part[len(whole) :].isdigit() and whole[-1:].isdigit())
    )


def parts_of(whole: str, order: Sequence[str]) -> tuple[str, ...]:
    """The classes of a scale that one is divided in; empty for one that is not, or has one kind beside itself."""
    parts = tuple(one for one in order if is_part(one, whole))
    return parts if len(parts) > 1 else ()


def divisions(whole: str, order: Sequence[str]) -> tuple[str, ...]:
    """The classes that one is divided in first: IIA and IIB of II, without IIA1."""
    parts = parts_of(whole, order)
    return tuple(one for one in parts if not any(is_part(one, other) for other in parts))


def is_whole(wanted: Collection[str], order: Sequence[str]) -> bool:
    """Whether each class that is wanted is so with all its parts, and one of which all parts are wanted is too."""
    held = all(part in wanted for one in wanted for part in order if is_part(part, one))
    filled = (one for one in order if (parts := parts_of(one, order)) and set(parts) <= set(wanted))
    return held and all(one in wanted for one in filled)


def undivided(wanted: Collection[str], order: Sequence[str]) -> tuple[str, ...]:
    """The classes of a scale of which some parts are wanted and some not: of "3a" a 3 may be one or not."""
    return tuple(
        whole
        for whole in order
        if whole not in wanted
        and any(part in wanted for part in parts_of(whole, order))
        and not all(part in wanted for part in parts_of(whole, order))
    )
