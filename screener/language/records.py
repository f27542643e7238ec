"""From a record to criteria: sections, readings, the registry's own fields."""

from collections.abc import Iterable

from screener.errors import Problem
from screener.language.criteria_file import make_protocol, open_anchors
from screener.language.library import Trial
from screener.language.reading import Reading, read_criterion
from screener.language.registry_fields import Registered, registry_criteria
from screener.language.text.sections import read_sections
from screener.model.protocol import Criterion
from screener.model.rules import Judgement, Rule, When
from screener.sources.registry import Record


def for_group(rule: Rule, group: str) -> Rule:
    """The rule, asked only of those who come under the heading that names a group ("for controls").

    The empty group is everyone's. Who comes under a heading is a question to a person, asked once.
    """
    if not group:
        return rule
    return When(guard=Judgement(question=f"comes under the heading “{group}”"), then=rule, span=rule.span)


def read_record(record: Record, problems: Iterable[Problem] = ()) -> Trial:
    """A record read in full: ids I01…, E01… in the text's order, R01… for what only the registry states."""
    sections = read_sections(record.eligibility)
    found = [*problems, *sections.problems]
    criteria: list[Criterion] = []
    readings: dict[str, Reading] = {}
    groups: dict[str, str] = {}
    counts = {"inclusion": 0, "exclusion": 0}
    headed = {kind: {piece.group for piece in sections.pieces if piece.kind == kind} for kind in counts}
    for piece in sections.pieces:
        counts[piece.kind] += 1
        id_ = f"{'I' if piece.kind == 'inclusion' else 'E'}{counts[piece.kind]:02d}"
        reading = read_criterion(piece.text, piece.kind)
        readings[id_] = reading
        rule = for_group(reading.rule, piece.group) if len(headed[piece.kind]) > 1 else reading.rule
        groups[id_] = piece.group
        criteria.append(Criterion(id=id_, kind=piece.kind, text=piece.text, rule=rule, span=piece.span))
        found += [Problem(p.message, id_, p.span, p.severity) for p in reading.problems]
    criteria.sort(key=lambda criterion: criterion.kind == "exclusion")
    registered = Registered(record.sex, record.minimum_age, record.maximum_age)
    extra, differing = registry_criteria(*registered, criteria)
    found += differing
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
