"""Texts of other people, as they can be shown."""


def clean(text: str) -> str:
    """A text in which nothing moves a cursor or breaks a line."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
