"""Three-valued truth (Kleene 1952, § 64): true, false and, as ``None``, not known.

Each function's table is written out in ``tests/spec``. SQL's NULL logic is the same logic, so that
what is defined here can be computed in columns.
"""

from collections.abc import Iterable

Truth = bool | None


def negate(value: Truth) -> Truth:
    """The opposite; not known stays not known."""
    return None if value is None else not value


def all_of(values: Iterable[Truth]) -> Truth:
    """False if any is false, else not known if any is not known, else true (true for none at all)."""
    seen = list(values)
    if any(v is False for v in seen):
        return False
    return None if any(v is None for v in seen) else True


def any_of(values: Iterable[Truth]) -> Truth:
    """True if any is true, else not known if any is not known, else false (false for none at all)."""
    seen = list(values)
    if any(v is True for v in seen):
        return True
    return None if any(v is None for v in seen) else False


def at_least(count: int, values: Iterable[Truth]) -> Truth:
    """True once ``count`` are true, false once that can no longer happen, else not known."""
    seen = list(values)
    true = sum(v is True for v in seen)
    possible = true + sum(v is None for v in seen)
    if true >= count:
        return True
    return None if possible >= count else False
