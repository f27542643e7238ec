"""Which bracket a closing one belongs to: that of "(item 4 or 5)", or the mark of an item as in "a) or b)"."""

_OPEN, _CLOSE = "(（", ")）"


def closes_bracket(text: str, place: int) -> bool:
    """Whether the bracket that closes at ``place`` closes one that is open there, and marks no item: one is open
    before it, and none that is left over closes behind it ("(defined as: 1) stroke, or 2) embolism)")."""
    depth = 0
    for sign in text[:place]:
        depth = depth + 1 if sign in _OPEN else max(0, depth - (sign in _CLOSE))
    if not depth:
        return False
    within = 0
    for sign in text[place + 1 :]:
        if sign in _OPEN:
            within += 1
        elif sign in _CLOSE:
            if not within:
                return False
            within -= 1
    return True
