"""Sentences that say in other words what is read as it is said usually: "pain for 3 months or longer" is "for at least
3 months".

Which they are stands in ``grammars/rewordings.toml``. Each is put into the usual words, and read only where that comes
to what the table says, so that nothing is left open.
"""

import re
import tomllib
from functools import cache

from pydantic import BaseModel, ConfigDict

from screener.errors import Span
from screener.language.clauses.built import Read
from screener.language.clauses.items.known import known_name
from screener.language.clauses.rewordings.patterns import Wording, as_written
from screener.language.clauses.rewordings.relocated import filled, reads_here
from screener.language.clauses.rewordings.said_lengths import are_as_long
from screener.language.clauses.rewordings.shapes import SHAPES, TEXTS
from screener.language.words.late import late
from screener.model.protocol import CriterionKind
from screener.model.resources import shipped
from screener.model.rules import AllOf, AnyOf, Compare, Lasted, Not, Occurred, Rule, children, with_children

_LONGEST = 300
"""Characters of such a sentence: of longer ones nothing is put into other words."""
_BLANKS = late(r"\s+")
_SLOT = late(r"\{([a-z_ ]+)\}")


class Rewording(BaseModel):
    """A row of the table, which says what its columns mean."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    says: tuple[str, ...]
    usual: tuple[str, ...]
    comes_to: tuple[str, ...]
    given: dict[str, str] = {}
    same: str = ""
    side: CriterionKind | None = None
    time: tuple[str, ...] = ()
    apart: bool = False
    examples: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()


class Table(BaseModel):
    """The table: what slots may take, and its rows in their order."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    sorts: dict[str, str]
    rewording: tuple[Rewording, ...]


@cache
def table() -> Table:
    """The table. Raises ``ValueError`` where it is not as it should be."""
    with (shipped("grammars") / "rewordings.toml").open("rb") as file:
        return Table.model_validate(tomllib.load(file))


@cache
def _wordings() -> tuple[tuple[Wording, Rewording], ...]:
    read = table()
    return tuple((as_written(says, read.sorts), row) for row in read.rewording for says in row.says)


def reworded(text: str, kind: CriterionKind, span: Span, read: Read) -> Rule | None:
    """The rule of such a sentence; None for any other."""
    said = text.strip()
    if len(said) > _LONGEST:
        return None
    low, read = said.lower(), reads_here(read, text, span)
    for says, row in _wordings():
        form = says.match(said, low) if row.side in (None, kind) else None
        rule = _usual(form, row, read) if form is not None else None
        if form is None or rule is None:
            continue
        found = filled(rule, span)
        return with_time(found, _place(form, row, span[0] + text.index(said))) if row.time else found
    return None


def _usual(form: re.Match[str], row: Rewording, read: Read) -> Rule | None:
    """The rule of the first usual wording that comes to what it must."""
    if not all(_is_given(form[slot], what, form, read) for slot, what in row.given.items()):
        return None
    rules = (_joined(_filled(usual, form), row, read) for usual in row.usual)
    rule = next((rule for rule in rules if rule is not None), None)
    if row.same and rule is not None and known_name(read(form[row.same])) != known_name(rule):
        return None
    return rule


def _is_given(words: str, what: str, form: re.Match[str], read: Read) -> bool:
    """Whether what stands in a slot is what the table says."""
    if what.startswith("less than "):
        return int(words) < int(form[what.removeprefix("less than ")])
    if what.startswith("as long as "):
        return are_as_long(words, form[what.removeprefix("as long as ")])
    if what in TEXTS:
        return TEXTS[what](words)
    rule = read(words)
    return rule is not None and SHAPES[what](rule)


def _filled(usual: str, form: re.Match[str]) -> str:
    """The usual wording with what stands in the slots; a slot that is absent leaves nothing."""
    told = {name: words for name, words in form.groupdict().items() if words}

    def words(slot: re.Match[str]) -> str:
        return next((told[name] for name in slot[1].split(" or ") if name in told), "")

    return _BLANKS.sub(" ", _SLOT.sub(words, usual)).strip()


def _joined(usual: str, row: Rewording, read: Read) -> Rule | None:
    """The rule of a usual wording, each part of which comes to what it must."""
    joint = next((joint for joint in (" AND ", " OR ") if joint in usual), None)
    rules: list[Rule] = []
    for part in usual.split(joint) if joint is not None else (usual,):
        rule = read(part.removeprefix("NOT "))
        shape = row.comes_to[min(len(rules), len(row.comes_to) - 1)]
        if rule is None or not SHAPES[shape](rule):
            return None
        rules.append(Not(rule=rule) if part.startswith("NOT ") else rule)
    if joint is None:
        return rules[0]
    if row.apart and len(set(map(_named, rules))) < len(rules):
        return None
    return AllOf(rules=tuple(rules)) if joint == " AND " else AnyOf(rules=tuple(rules))


def _named(rule: Rule) -> str:
    return rule.variable if isinstance(rule, Compare) else known_name(rule)


def _place(form: re.Match[str], row: Rewording, first: int) -> Span:
    """Where in the text the length of time stands, of which ``first`` is where the sentence begins."""
    there = [form.span(slot) for slot in row.time if form[slot] is not None]
    return first + there[0][0], first + there[-1][1]


def with_time(rule: Rule, place: Span) -> Rule:
    """The rule with the place of its time in the text."""
    if isinstance(rule, Lasted):
        return rule.model_copy(update={"bound_span": place})
    if isinstance(rule, Occurred) and rule.window is not None:
        return rule.model_copy(update={"window": rule.window.model_copy(update={"span": place})})
    return with_children(rule, tuple(with_time(child, place) for child in children(rule)))
