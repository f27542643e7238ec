"""Writing a criteria file for people to review."""

from typing import Any

import tomlkit
from tomlkit.items import InlineTable, String

from screener.language.criteria_file import HEADER, checksum
from screener.language.wording import wording
from screener.model.protocol import Protocol


def criteria_file(protocol: Protocol, source: dict[str, Any]) -> str:
    """The TOML text of a protocol. ``source`` says what it was made from: kind, sha256."""
    document = tomlkit.document()
    for line in HEADER.format(trial=protocol.trial).splitlines():
        document.add(tomlkit.comment(line))
    document.add(tomlkit.nl())
    for key in ("trial", "title", "acronym", "area", "version"):
        document.add(key, tomlkit.item(getattr(protocol, key)))
    document.add("default_anchor", tomlkit.item(protocol.default_anchor))
    document.add(tomlkit.nl())
    document.add("anchors", _table(dict(protocol.anchors)))
    document.add("source", _table(source))
    criteria = tomlkit.aot()
    for criterion in protocol.criteria:
        table = tomlkit.table()
        table.add("id", criterion.id)
        table.add("text", written(criterion.text))
        table.add("rule", written(wording(criterion.rule)))
        if criterion.span is not None:
            table.add("span", list(criterion.span))
        if criterion.note:
            table.add("note", written(criterion.note))
        if criterion.review is not None:
            table.add(
                "reviewed", _review(criterion.review.by, criterion.review.on, criterion.text, criterion.rule)
            )
        criteria.append(table)
    document.add("criterion", criteria)
    return tomlkit.dumps(document)


def _review(by: str, on: str, text: str, rule: Any) -> InlineTable:
    table = tomlkit.inline_table()
    table.update({"by": by, "on": on, "of": checksum(text, rule)})
    return table


def _table(content: dict[str, Any]) -> Any:
    table = tomlkit.table()
    table.update(content)
    return table


def written(text: str) -> String:
    """A literal string where it can be one: quotation marks then need no backslash."""
    plain = "'" not in text and all(sign.isprintable() for sign in text)
    return tomlkit.string(text, literal=plain)
