"""The visit's first page: its day, the dates that answers are counted to, sex and birth, consent."""

from screener.engines.odd_dates import VISIT
from screener.log.intake import OWN
from screener.model.protocol import DataField, Protocol

_ORDER = {VISIT: 0, "sex": 7, "birth_date": 8}
"""The dates stand between the visit's own and the sex."""


def first_page(protocol: Protocol) -> tuple[DataField, ...]:
    """The fields of the first page, in their order."""
    counted = protocol.counted_dates
    named = [
        field
        for field in protocol.fields
        if field.name in _ORDER
        or (field.kind == "date" and (field.name in counted or field.name.endswith("_date")))
    ]
    named.sort(key=lambda field: _ORDER.get(field.name, 5))
    known = {field.name for field in named}
    return (*named, *(field for field in OWN if field.name not in known))


def in_brief(protocol: Protocol) -> str:
    """What the first page asks, in a few words: ``dates, sex, birth, consent``."""
    names = [field.name for field in first_page(protocol)]
    own = {field.name for field in OWN}
    dates = [name for name in names if name not in own and name not in ("sex", "birth_date")]
    told = {"sex": "sex" in names, "birth": "birth_date" in names, "consent": True}
    return ", ".join(
        ["dates" if len(dates) > 1 else "date", *(word for word, asked in told.items() if asked)]
    )
