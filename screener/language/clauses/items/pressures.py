"""Two values with one bound, "BP > 140/90 mmHg": what is named together is bounded in order.

Hypertension is either of them (ESC/ESH 2018 guideline, table 3: "and/or"), and is read so where the criterion names it
(``grammars/rewordings.toml``); a target is both of them (section 7.4). Where a criterion says neither, it is decided
where both come to the same.
"""

from collections.abc import Sequence

from screener.language.clauses.items import leaves as make
from screener.language.clauses.items.leaves import Misfit, Subject
from screener.language.clauses.items.parts import Part
from screener.language.words.chunks import Chunk, Pair
from screener.model.rules import AllOf, AnyOf, Compare, Rule
from screener.model.vocabulary import Term, Vocabulary


def of_both(parts: Sequence[Part], text: str, vocab: Vocabulary) -> AllOf | AnyOf | None:
    """The bounds of an item that names two variables together and bounds them so, as they are most likely meant:
    either of them where it is to exceed them, both where it is to stay below. None for any other item."""
    content = [part for part in parts if part.kind not in ("MARK", "FILLER", "NOW", "AT")]
    at = next((str(part.data) for part in parts if part.kind == "AT"), None)
    if len(content) != 2 or not all(isinstance(part, Chunk) for part in content):
        return None
    (named, pair), span = content, (content[0].start, content[1].end)
    term = named.data
    if not isinstance(term, Term) or not isinstance(pair.data, Pair):
        return None
    place = (named.start, named.end)
    covers = make.covered(Subject(term, text[slice(*place)], place), vocab)
    if len(covers) != 2:
        return None
    bounds = zip(covers, (pair.data.first, pair.data.second), pair.data.places, strict=True)
    try:
        rules: tuple[Rule, ...] = tuple(
            make.threshold(subject, bound, where, at, span, vocab) for subject, bound, where in bounds
        )
    except Misfit:
        return None
    over = pair.data.first.operator in (">", ">=")
    return AnyOf(rules=rules, span=span) if over else AllOf(rules=rules, span=span)


def apart(rules: tuple[Rule, ...], vocab: Vocabulary) -> tuple[Rule, ...]:
    """The two bounds of "hypotension (< 90/60 mmHg)", of which the second is of the other value of the two that have
    one name; other rules as they are."""
    if len(rules) != 2 or not all(isinstance(rule, Compare) for rule in rules):
        return rules
    first, second = (rule for rule in rules if isinstance(rule, Compare))
    other = next(
        (two[1] for two in vocab.umbrellas.values() if len(two) == 2 and two[0] == first.variable), None
    )
    if other is None or first.variable != second.variable:
        return rules
    return first, second.model_copy(update={"variable": other})
