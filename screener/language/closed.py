"""Reading a rule: a text that somebody wrote so that it leaves nothing open, and means what it says.

It needs little of what a criterion's text needs, which is why it stands apart: whoever only asks for the rules of a
criteria file does not wait for the rest.
"""

from functools import cache

from screener.language.clauses.build import Builder
from screener.language.clauses.items.citations import one_method
from screener.language.clauses.tidying.dangling import without_dangling, without_idle_comma, without_no_limit
from screener.language.clauses.tidying.exclusions import without_exclusion
from screener.language.clauses.tidying.past_verbs import with_past_verbs
from screener.language.clauses.tidying.recent import lately, none_lately
from screener.language.clauses.tidying.tidy import tidy
from screener.language.clauses.tidying.whole_names import whole_names
from screener.language.ledger import Reading, reading_of
from screener.language.words.chunks import Chunk, read_chunks
from screener.model.protocol import CriterionKind
from screener.model.rules import Rule
from screener.model.vocabulary import vocabulary


def read_closed(text: str) -> Reading:
    """Read a rule. Never fails; what is not understood, or has two readings, is a question in it."""
    vocab = vocabulary()
    chunks = set_right(without_no_limit(read_chunks(text, vocab), text), text, "inclusion")
    builder = Builder(text, vocab, "inclusion", _definition)
    built = builder.build(tidy(chunks, text, excludes=False))
    return reading_of(text, chunks, built, builder.problems)


def set_right(chunks: list[Chunk], text: str, kind: CriterionKind) -> list[Chunk]:
    """The chunks without words that add nothing, with the times and the names that several of them make."""
    chunks = without_dangling(without_idle_comma(chunks), kind)
    chunks = whole_names(lately(one_method(with_past_verbs(chunks, text), text), text), text)
    return without_exclusion(chunks, text) if kind == "exclusion" else none_lately(chunks, text)


@cache
def _definition(rule: str) -> Rule | None:
    """The rule behind a vocabulary word that is defined by one ("minors": age < 18 years)."""
    built = read_closed(rule)
    return built.rule if built.whole else None
