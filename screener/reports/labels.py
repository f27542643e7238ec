"""What people are told a field is: its name in words, or its own words where no vocabulary names it."""

from screener.engines.sentences import label
from screener.model.protocol import DataField, Protocol
from screener.model.wording import clean

LONGEST = 56
"""Characters of the label of a field that no vocabulary names, which is a whole sentence."""
_SINCE = "Since when: "


def label_of(field: DataField) -> str:
    """What a form calls a field: ``EDSS``, ``asthma since``, or the beginning of its own words."""
    return _called(field, LONGEST)


def wholly_called(name: str, protocol: Protocol) -> str:
    """The same of a trial's field of that name, where there is room for all of its own words."""
    field = protocol.field(name)
    return _called(field, None) if field is not None else label(name)


def _called(field: DataField, room: int | None) -> str:
    if field.since:
        return f"{_short(clean(field.question).removeprefix(_SINCE), room and room - 6)} since"
    if field.known:
        return label(field.name, "", field)
    words = clean(field.question).removeprefix("Is it so: ").rstrip("?").removesuffix(": which value")
    return _short(words, room)


def label_in(protocol: Protocol, name: str) -> str:
    """What a trial's forms call its field of that name."""
    field = protocol.field(name)
    return label_of(field) if field is not None else label(name)


def in_own_words(field: DataField) -> bool:
    """Whether the label is made of the field's own words, so that its question says nothing more."""
    return field.since or not field.known


def _short(words: str, room: int | None) -> str:
    if room is None or len(words) <= room:
        return words
    cut = words[:room].rsplit(" ", 1)[0] + " …"
    return f"{cut}”" if cut.count("“") > cut.count("”") else cut
