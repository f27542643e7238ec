"""Texts of other people, as they can be shown."""


def clean(text: str) -> str:
    """A text in which nothing moves a cursor or breaks a line."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())


def by_number(sign: str) -> str:
    """A sign by its number, as JSON spells it: ``\\u200b``, and two of them beyond 65,535."""
    units = sign.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))


def seen(text: str) -> str:
    """A text in which every sign is seen: one that nobody sees, or that moves a cursor, is shown by its number, for it
    may be all that is wrong."""
    return "".join(sign if sign.isprintable() else by_number(sign) for sign in text)
