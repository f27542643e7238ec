"""From a record to criteria: sections, readings, the registry's own fields."""

from collections.abc import Iterable, Sequence

from screener.errors import Problem
from screener.language.clauses.built import Built
from screener.language.criteria_file import make_protocol, open_anchors
from screener.language.ledger import Reading, reading_of
from screener.language.library import Trial
from screener.language.mirrored import asked_once
from screener.language.reading import read_criterion
from screener.language.registry_fields import Registered, registry_criteria
from screener.language.text.doubts import noted
from screener.language.text.pieces import Piece
from screener.language.text.reviewing import for_some, groups_of, quote
from screener.language.text.sections import read_sections
from screener.language.words.chunks import Chunk
from screener.model.protocol import Criterion, CriterionKind
from screener.model.rules import AnyOf, Judgement, Rule, When
from screener.sources.registry import Record

OF_EITHER_SIDE = ", whether it includes or excludes"
NO_GROUP = "every inclusion criterion is of one of these groups: whoever is in none of them is not sought"


def for_group(rule: Rule, group: str) -> Rule:
    """The rule, asked only of those who come under the heading that names a group ("for controls").

    The empty group is everyone's. Who comes under a heading is a question to a person, asked once.
    """
    return When(guard=_comes_under(group), then=rule, span=rule.span) if group else rule


def in_one_of(groups: Sequence[str], number: int) -> Criterion | None:
    """Who comes under none of the headings is not sought, where each inclusion criterion is of one of them; None where
    some are everybody's. ``number`` is that of the criterion, which stands in no line of the text."""
    if len(groups) < 2 or "" in groups:
        return None
    named = ", ".join(f"“{group}”" for group in groups)
    rule = AnyOf(rules=tuple(map(_comes_under, groups)))
    text = f"One of the groups that have inclusion criteria: {named} (headings)"
    return Criterion(id=f"R{number:02d}", kind="inclusion", text=text, rule=rule, source="registry")


def _comes_under(group: str) -> Judgement:
    return Judgement(question=f"comes under the heading “{group}”")


def _note(piece: Piece) -> str:
    """Why a criterion of which the side, or the list, cannot be told is asked; empty for any other."""
    if piece.doubt:
        return noted(piece.text, piece.doubt)
    if piece.asked:
        beside = "" if piece.text.startswith(piece.asked) else f" with {quote(piece.asked)}"
        return f"How it is meant{beside} cannot be told from the text."
    return ""


def _in_doubt(text: str, kind: CriterionKind, more: str) -> Reading:
    """A criterion whose side or list cannot be told: a question that has the same answer however it is meant.

    "Pregnancy" stands in the way of whoever has it where it excludes, and of whoever has it not where it includes: a
    person who knows the protocol can tell.
    """
    span = (0, len(text))
    stands = "does not stand in the way" if kind == "inclusion" else "stands in the way"
    asked = f"{' '.join(text.split()).rstrip(' .;,:')}: {stands}{more}"
    return reading_of(text, [Chunk("WORDS", *span)], Built(Judgement(question=asked, span=span), False), [])


def read_record(record: Record, problems: Iterable[Problem] = ()) -> Trial:
    """A record read in full: ids I01…, E01… in the text's order, R01… for what only the registry states."""
    sections = read_sections(record.eligibility)
    found = [*problems, *sections.problems]
    criteria: list[Criterion] = []
    readings: dict[str, Reading] = {}
    groups: dict[str, str] = {}
    counts = {"inclusion": 0, "exclusion": 0}
    some = for_some(groups_of((piece.kind, piece.group) for piece in sections.pieces))
    for piece in sections.pieces:
        counts[piece.kind] += 1
        id_ = f"{'I' if piece.kind == 'inclusion' else 'E'}{counts[piece.kind]:02d}"
        if piece.doubt or piece.asked:
            reading = _in_doubt(piece.text, piece.kind, OF_EITHER_SIDE if piece.doubt else "")
        else:
            reading = read_criterion(piece.text, piece.kind)
        readings[id_] = reading
        rule = for_group(reading.rule, piece.group) if piece.kind in some else reading.rule
        groups[id_] = piece.group
        criteria.append(
            Criterion(id=id_, kind=piece.kind, text=piece.text, rule=rule, span=piece.span, note=_note(piece))
        )
        found += [Problem(p.message, id_, p.span, p.severity) for p in reading.problems]
    criteria = asked_once(criteria, groups)
    criteria.sort(key=lambda criterion: criterion.kind == "exclusion")
    registered = Registered(record.sex, record.minimum_age, record.maximum_age)
    extra, differing = registry_criteria(*registered, criteria)
    found += differing
    sought = [piece.group for piece in sections.pieces if piece.kind == "inclusion"]
    one_of = in_one_of(tuple(dict.fromkeys(sought)), len(extra) + 1)
    if one_of is not None:
        extra = (*extra, one_of)
        found.append(Problem(NO_GROUP, one_of.id, severity="note"))
    protocol = make_protocol(
        (*criteria, *extra),
        trial=record.trial or "unnamed",
        title=record.title,
        acronym=record.acronym,
        version=record.version,
        digest=record.sha256,
    )
    found += open_anchors(protocol)
    lost = sum(end - start for start, end in sections.lost(record.eligibility))
    return Trial(
        protocol,
        readings,
        tuple(found),
        frozenset(),
        record.source_kind,
        lost,
        registered=registered,
        groups=groups,
    )
