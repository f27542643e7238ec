"""Reading and wording: what is worded reads back, and any text at all is read, without losing a character."""

import string

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy
from lark import Lark

from screener.language.clauses.tidying.tidy import tidy
from screener.language.reading import read_criterion
from screener.language.strict import read_rule
from screener.language.wording import wording
from screener.language.words import lexer
from screener.language.words.chunks import read_chunks
from screener.language.words.lexer import lex as lexed
from screener.language.words.lexicon import lexicon
from screener.language.words.tokens import Carried, ReadyTokens, grammar
from screener.model.protocol import CriterionKind
from screener.model.resources import shipped
from screener.model.rules import (
    Between,
    Rule,
    children,
    leaves,
    without_spans,
)
from screener.model.units import unit_spellings
from screener.model.vocabulary import vocabulary
from tests.generative.strategies import STRATEGIES, rules

KINDS: SearchStrategy[CriterionKind] = st.sampled_from(("inclusion", "exclusion"))

# -- any text ----------------------------------------------------------------------------------------

_LEXICON = sorted(" ".join(words) for words in lexicon().wordings)
_TERMS = sorted(" ".join(words) for words in vocabulary().terms)
_ANCHORS = sorted(" ".join(words) for words in vocabulary().anchor_spellings)
_UNITS = sorted(unit_spellings())
_NUMBERS = [
    "0",
    "1",
    "2.5",
    "18",
    "1.500",
    "150 000",
    "150.000",
    "4,5",
    "10^9",
    "10*9",
    ".5",
    "-3",
    "-0",
    "1/2",
]
_SIGNS = [*"()[]{},;:.\"'“”‘’-–—~*•/%+×<>≤≥=±\\&", "\n", "\n\n", "\n  - ", "\n* ", "1) ", "\t", "\u00a0"]
_WORDS = ["zorbal", "Quellin", "A", "non-", "XQ7", "é", "ﬁ", "İ", "ẞ", "²", "½", "٣", "\u200b", "🀫", "\x00"]
_PIECES = [
    "between 3 and 6",
    "(see below)",
    "all of (",
    "any of (",
    "at least 2 of (",
    "if (",
    ") then (",
    ") unless (",
    'judge "',
    'judge "x" about (',
    " is PPMS, SPMS",
    "lasting at least 3 months until",
    "within 30 days before",
    "1.5 x ULN",
    "> 18 to 65",
    "'s",
    "’s",
    "'0",
    ",5",
    "23 ± 4",
    "23 (+/- 4)",
    "33+1 weeks",
    "13 weeks 6 days",
    "2.5:1",
    "25th",
]


def texts() -> SearchStrategy[str]:
    """Any string, and strings made of what the language is made of."""
    fragment = st.one_of(
        *(st.sampled_from(table) for table in (_LEXICON, _TERMS, _ANCHORS, _UNITS)),
        *(st.sampled_from(table) for table in (_NUMBERS, _NUMBERS, _SIGNS, _SIGNS, _WORDS, _PIECES)),
        st.text(max_size=4),
    )
    glue = st.sampled_from((" ", " ", " ", "", "\n"))
    joined = st.lists(st.tuples(fragment, glue), max_size=14).map(
        lambda parts: "".join(piece for part in parts for piece in part)
    )
    return st.one_of(joined, joined, joined, st.text(max_size=60), st.text(string.printable, max_size=60))


@pytest.mark.parametrize("ending", ["'s", "’s", "'0", ",5", ".5", " 000", "_x", ")", "'"])
@pytest.mark.parametrize(
    "beginning",
    ["0C", "5 mg", "5 kg.m-2", "1.5:1", "25th", "23 ± 4", "23 (+/- 4", "33+1 weeks", "13 weeks 6 days"],
)
def test_no_amount_ends_within_a_word_or_a_number(beginning: str, ending: str) -> None:
    """What is taken for an amount leaves the rest to be taken once: "23 ± 4,5" is not 23 ± 4 and 5."""
    tile(f"< {beginning}{ending}")


@settings(max_examples=400, deadline=None)
@given(texts())
@example("any one of the following 1,5 asthma")
@example("able to speak english or spanish's ")
@example("absence capacity to consent's ")
def test_chunks_tile_any_text(text: str) -> None:
    tile(text)


@settings(max_examples=200, deadline=None)
@given(texts())
def test_plain_words_pass_no_reader_that_would_take_them(text: str) -> None:
    """A run that most readers are not asked about is one that they all leave."""
    shown = lexed(text, vocabulary())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lexer._Lexer, "_is_plain", lambda *_: False)
        assert lexed(text, vocabulary()) == shown


def tile(text: str) -> None:
    """Hold that the chunks stand in order, inside the text, and with white space cover all of it."""
    chunks = read_chunks(text, vocabulary())
    place = 0
    for chunk in chunks:
        assert place <= chunk.start <= chunk.end <= len(text)
        assert not text[place : chunk.start].strip()
        inside = chunk.start
        for token in chunk.tokens:
            assert inside <= token.start <= token.end
            assert not text[inside : token.start].strip()
            inside = token.end
        assert inside == chunk.end
        place = chunk.end
    assert not text[place:].strip()


@settings(max_examples=400, deadline=None)
@given(texts())
@example("<0+")
def test_both_grammars_accept_any_text(text: str) -> None:
    """They are total: reading never falls back on one question because a grammar refused its tokens."""
    chunks = read_chunks(text, vocabulary())
    tokens = [token for chunk in chunks for token in chunk.tokens]
    grammar("chunks").parse([Carried.of(token.kind, token) for token in tokens])
    terminals = {terminal.name for terminal in grammar("criterion").terminals}
    tidied = tidy(chunks, text, excludes=False)
    if tidied:
        kinds = [chunk.kind if chunk.kind in terminals else "ATOM" for chunk in tidied]
        grammar("criterion").parse([Carried.of(kind, None) for kind in kinds])


@settings(max_examples=300, deadline=None)
@given(texts(), KINDS)
@example('x:\n* " y: z:\n* women Age = •Criteria:##(', "inclusion")
def test_any_text_is_read_and_nothing_is_lost(text: str, kind: CriterionKind) -> None:
    reading = read_criterion(text, kind)
    assert reading.ledger.lost == 0
    solid = sum(not sign.isspace() for sign in text)
    assert reading.ledger.computable + reading.ledger.judged == solid
    assert reading.whole or solid == 0 or reading.ledger.judged > 0
    for problem in reading.problems:
        assert problem.message
        start, end = problem.span or (0, 0)
        assert 0 <= start <= end <= len(text)
    spans = [node.span for node in _nodes(reading.rule) if node.span is not None]
    assert all(0 <= start <= end <= len(text) for start, end in spans)


@settings(max_examples=300, deadline=None)
@given(texts())
def test_any_text_as_a_rule(text: str) -> None:
    """Read strictly, a text is a rule or has a mistake with its place; never both, never neither."""
    strict = read_rule(text)
    assert (strict.rule is None) == bool(strict.problems)
    for problem in strict.problems:
        assert problem.message
        assert problem.span is not None
        assert 0 <= problem.span[0] <= problem.span[1] <= len(text)


def _nodes(rule: Rule) -> list[Rule]:
    return [rule, *(node for child in children(rule) for node in _nodes(child))]


# -- wording -----------------------------------------------------------------------------------------


def sound(rule: Rule) -> bool:
    """Not a range whose low bound is bare and whose high one has a unit: in words it takes the high one's unit,
    and no text can say otherwise."""
    ranges = [leaf for leaf in leaves(rule) if isinstance(leaf, Between)]
    return all((leaf.low.unit, leaf.low.limit) == (leaf.high.unit, leaf.high.limit) for leaf in ranges)


@pytest.mark.parametrize("node", list(STRATEGIES), ids=lambda node: node.__name__)
def test_every_node_reads_back_from_its_wording(node: type[Rule]) -> None:
    @settings(max_examples=60, deadline=None)
    @given(STRATEGIES[node].filter(sound))
    def reads_back(rule: Rule) -> None:
        assert_reads_back(rule)

    reads_back()


@settings(max_examples=200, deadline=None)
@given(rules().filter(sound))
def test_a_rule_reads_back_from_its_wording(rule: Rule) -> None:
    assert_reads_back(rule)


def assert_reads_back(rule: Rule) -> None:
    """Wording and parsing are inverse, spans aside."""
    written = wording(rule)
    strict = read_rule(written)
    assert strict.problems == ()
    assert strict.rule is not None
    assert without_spans(strict.rule) == without_spans(rule)
    assert wording(strict.rule) == written


@settings(max_examples=200, deadline=None)
@given(texts(), KINDS)
@example('"" ', "inclusion")
@example("absolute granulocyte count 1/2", "inclusion")
def test_whatever_was_read_reads_back_from_its_wording(text: str, kind: CriterionKind) -> None:
    rule = read_criterion(text, kind).rule
    assert_reads_back(rule)


# -- the grammars ------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["chunks", "criterion"])
def test_a_grammar_has_no_conflicts(name: str) -> None:
    text = (shipped("grammars") / f"{name}.lark").read_text(encoding="utf-8")
    Lark(text, parser="lalr", lexer=ReadyTokens, strict=True)
