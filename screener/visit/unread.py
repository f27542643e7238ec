"""Drafts that cannot be read: what is said of them, and which codes they keep."""

from collections.abc import Sequence

from screener.log.drafts import Unread
from screener.log.faults import LogFault

_NAMED = 3
"""Files that are named, where there are many."""


def unread_told(unread: Sequence[Unread]) -> str:
    """What is said of drafts that cannot be read, and what to do; empty where there is none."""
    if not unread:
        return ""
    it, folder = "it" if len(unread) == 1 else "them", unread[0].path.parent
    names = [f"{one.path.name}{' (by a newer screener)' if one.newer else ''}" for one in unread]
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    do = f"Put {it} back from a copy; if there is none, move {it} out of that folder, and the visit is entered anew"
    if all(one.newer for one in unread):
        do = f"Update screener to read {it}"
    elif any(one.newer for one in unread):
        do = f"Update screener to read what a newer one wrote. {do}"
    return (
        f"{'A draft' if it == 'it' else f'{len(unread)} drafts'} in {folder} cannot be read and {_keeps(unread)}: "
        f"{', '.join(names[:_NAMED])}{more}. {do}"
    )


def kept_codes(unread: Sequence[Unread], trial: str) -> list[str]:
    """The candidates' codes that such drafts of the trial hold."""
    return [one.code for one in unread if one.code and one.trial in ("", trial)]


def may_hold_any(unread: Sequence[Unread], trial: str) -> bool:
    """Whether there is one of the trial of which not even the code is known."""
    return any(not one.code and one.trial in ("", trial) for one in unread)


def check_kept(unread: Sequence[Unread], trial: str, code: str) -> None:
    """Raises ``LogFault`` for a code that such a draft holds: another person must not get it."""
    if code in kept_codes(unread, trial):
        mine = [one for one in unread if one.code == code and one.trial in ("", trial)]
        raise LogFault("taken", f"{code} is taken. {unread_told(mine)}, or give another code")


def name_a_code(unread: Sequence[Unread], trial: str) -> LogFault:
    """What is said where no code can be proposed."""
    nameless = [one for one in unread if not one.code and one.trial in ("", trial)]
    return LogFault(
        "taken", f"No free code can be proposed. {unread_told(nameless)}. Or name the candidate's code"
    )


def _keeps(unread: Sequence[Unread]) -> str:
    codes = list(dict.fromkeys(one.code for one in unread if one.code))
    verb = "keeps" if len(unread) == 1 else "keep"
    if not codes:
        return "may hold any code"
    listed = ", ".join(codes[:_NAMED]) + (" …" if len(codes) > _NAMED else "")
    return f"{verb} the code{'' if len(codes) == 1 else 's'} {listed}"
