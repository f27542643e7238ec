"""Which bracket a closing one belongs to: that of "(item 4 or 5)", or the mark of an item as in "a) or b)"."""

_OPEN, _CLOSE = "(（", ")）"


def depth(text: str, opening: str, closing: str) -> int:
    """How many brackets are open at the end of a text; one that closes none is passed over."""
    count = 0
    for sign in text:
        count = count + 1 if sign in opening else max(0, count - (sign in closing))
    return count


def closes(text: str, opening: str, closing: str) -> bool:
    """Whether a bracket closes in a text that was open before it."""
    count = 0
    for sign in text:
        count += (sign in opening) - (sign in closing)
        if count < 0:
            return True
    return False


def closes_bracket(text: str, place: int) -> bool:
    """Whether the bracket that closes at ``place`` closes one that is open there, and marks no item: one is open
    before it, and none that is left over closes behind it ("(defined as: 1) stroke, or 2) embolism)")."""
    return depth(text[:place], _OPEN, _CLOSE) > 0 and not closes(text[place + 1 :], _OPEN, _CLOSE)
