"""The visit's first page: its day, the dates that answers are counted to, sex and birth, consent."""

from screener.log.intake import OWN
from screener.model.protocol import DataField, Protocol

VISIT, CONSENT, VERSION = "screening_date", "consent_date", "consent_version"
_ORDER = {VISIT: 0, "sex": 7, "birth_date": 8}
"""The dates stand between the visit's own and the sex."""


def counted_dates(protocol: Protocol) -> frozenset[str]:
    """The date fields that windows and ages may be counted to."""
    return frozenset({protocol.default_anchor, *protocol.anchors.values()} - {""})


def first_page(protocol: Protocol) -> tuple[DataField, ...]:
    """The fields of the first page, in their order."""
    counted = counted_dates(protocol)
    named = [
        field
        for field in protocol.fields
        if field.name in _ORDER
        or (field.kind == "date" and (field.name in counted or field.name.endswith("_date")))
    ]
    named.sort(key=lambda field: _ORDER.get(field.name, 5))
    known = {field.name for field in named}
    return (*named, *(field for field in OWN if field.name not in known))
