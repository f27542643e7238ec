"""The chunk language as a plain Lark text grammar, to measure our lexer and grammars against.

One LALR grammar, Lark's contextual lexer, every terminal a regular expression, every wording of
``grammars/lexicon.csv`` and every spelling of the vocabulary an alternative in one of them. Like ours it is
total: a terminal that opens a construction looks ahead, in its expression, for what the construction needs.

Equivalent: the wordings, the vocabulary, the units and anchors; the kinds of chunks; free words merged into
phrases; comparators, ranges, windows and units only where a number stands; the clause grammar, which runs
over either's chunks. British spellings and plurals are folded in either, Lark's by :func:`prepared`.

Not equivalent, all of it to Lark's advantage: its tokens and chunks carry no meaning (no quantity, window or
term) and its spans are those of the folded text; where two terminals fit, the first by priority is taken and
not the longest; a category's values are those of any category; it does not know wordings about languages
spoken, compatibility forms (Ⅳ), refused numbers, nor capitals (where a sentence ends, the vitamin called A).
"""

import re
from collections.abc import Callable, Iterable
from typing import Any

import lark.lexer
from lark import Lark, Token, Transformer

from screener.language.words.chunks import Chunk
from screener.language.words.lexicon import lexicon
from screener.language.words.roles import PRIORITY, SIGNS
from screener.model.units import unit_spellings
from screener.model.vocabulary import Term, Vocabulary, fold

Key = tuple[str, ...]
Trie = dict[str, Any]

_BEHIND_WORD = r"(?!\w)"
_DIGITS = r"(?:[0-9]{1,3}(?:\ [0-9]{3})+(?![0-9])(?:[.,][0-9]+)?|[0-9]+(?:[.,][0-9]+)*|\.[0-9]+)"


_ARTICLE = re.compile(r"(?<![\w-])(?:an?|the|An|AN|The|THE)(?!\w)[^\S\n]*")
_WORD = re.compile(r"[^\W\d_][^\W_]*(?:['’][^\W_]+)?")
_BLANKS = re.compile(r"[^\S\n]+")


def prepared(text: str) -> str:
    """The text as plain Lark is given it: words folded, articles out, single blanks, small letters."""
    return _BLANKS.sub(" ", _WORD.sub(_folded, _ARTICLE.sub("", text)))


def _folded(word: re.Match[str]) -> str:
    return fold(word[0])


# -- wordings as regular expressions ------------------------------------------------------------------


def alternatives(keys: Iterable[Key]) -> str:
    """Wordings one beside the other, the longest first, as they are written in a grammar."""
    return _group("".join(_atoms(key)) for key in sorted(keys, key=lambda key: (-len(" ".join(key)), key)))


def factored(keys: Iterable[Key]) -> str:
    """The same wordings with what they begin with in common taken out: one step for a letter."""
    root: Trie = {}
    for key in keys:
        node = root
        for atom in _atoms(key):
            node = node.setdefault(atom, {})
        node[""] = {}
    return _rendered(root)


def _rendered(node: Trie) -> str:
    further = [atom + _rendered(child) for atom, child in sorted(node.items(), reverse=True) if atom]
    if not further:
        return ""
    if len(further) == 1 and "" not in node:
        return further[0]
    return f"(?:{'|'.join(further)}){'?' if '' in node else ''}"


def _atoms(key: Key) -> list[str]:
    """A wording's signs, blanks or hyphens between its words, and the end of its last word."""
    atoms: list[str] = []
    for before, part in zip(("", *key), key, strict=False):
        if before:
            atoms.append("[ -]" if before[-1].isalnum() and part[0].isalnum() else " ?")
        atoms += [re.escape(sign) for sign in part]
    return [*atoms, _BEHIND_WORD] if key[-1][-1].isalnum() else atoms


def _group(expressions: Iterable[str]) -> str:
    return f"(?:{'|'.join(expressions)})"


# -- the grammar ---------------------------------------------------------------------------------------

_RULES = """
start: _chunk*
_chunk: constraint | pair | range | number | window | vague | at | lasting | judge | words | single
      | CATEGORY is_value | SCALED choice

constraint: COMPARE amount | COMPARE amount AFTER | amount AFTER
pair: COMPARE NUMBER SLASH amount
range: amount TO amount
     | COMPARE amount TO amount
     | COMPARE amount TO_BOUND COMPARE amount
     | BETWEEN low
     | BETWEEN low UP_TO amount
number: amount
amount: LIMIT | AMOUNT
low: AMOUNT

window: WITHIN length
      | WITHIN length direction
      | BARE length direction
      | BEYOND length direction
      | DIRECTION ANCHOR
vague: amount DIRECTION ANCHOR
     | WITHIN length ASIDE
     | BARE length ASIDE
     | BEYOND length ASIDE
     | NEXT length
     | NEXT length direction
     | NEXT length ASIDE
length: COUNT TIME | TIME
direction: DIRECTION ANCHOR | OF ANCHOR | UNTIL ANCHOR
at: AT ANCHOR
lasting: LASTING length
       | LASTING BOUND length
       | LASTING length direction
       | LASTING BOUND length direction
       | LASTING length ASIDE
       | LASTING BOUND length ASIDE

is_value: IS? VALUE (COMMA_VALUE VALUE)*
choice: DIGITS (ALSO DIGITS)+
judge: JUDGE QUOTED

words: WORD+
single: CATEGORY | QUOTED | AFTER | SINGLES

%ignore /\\s+/
"""
_BEHIND_NUMBER = ("", "UNIT", "UNIT AGED", "LIMIT", "TIMES LIMIT", "PLUS", "PLUS UNIT", "PLUS UNIT AGED")
_AMOUNT = " | ".join(f"NUMBER {behind}" for behind in _BEHIND_NUMBER)


class Terminals:
    """The terminals' expressions. ``words`` writes a set of wordings as an expression."""

    def __init__(self, words: Callable[[Iterable[Key]], str], vocab: Vocabulary) -> None:
        self.words = words
        self.vocab = vocab
        self.found: list[tuple[str, int, str]] = []

    def kind(self, name: str, *values: str) -> str:
        """The wordings of a kind of the lexicon, or those with one of the values."""
        every = lexicon().wordings.items()
        keys = [key for key, kinds in every if name in kinds and (not values or kinds[name] in values)]
        return self.words(keys)

    def spelt(self, wanted: Callable[[Term], bool]) -> str:
        """The spellings of some of the vocabulary's terms; what fits nothing where there are none."""
        keys = [key for key, term in self.vocab.terms.items() if wanted(term)]
        return self.words(keys) if keys else "(?!)x"

    def add(self, name: str, priority: int, expression: str) -> None:
        """A terminal."""
        self.found.append((name, priority, expression))

    def text(self) -> str:
        """The terminals as Lark reads them."""
        return "\n".join(
            f"{name}.{priority}: /{expression.replace('/', chr(92) + '/')}/"
            for name, priority, expression in self.found
        )


def plain_lark(vocab: Vocabulary, *, factor: bool = False) -> Lark:
    """The text grammar for a vocabulary: with wordings as alternatives, or factored by hand.

    Lark is kept from comparing the terminals with each other, which warns of overlaps and takes minutes.
    """
    lark.lexer.has_interegular = False
    terminals = Terminals(factored if factor else alternatives, vocab)
    _amounts(terminals)
    _windows(terminals)
    _values(terminals)
    singles = _singles(terminals)
    rules = _RULES.replace("AMOUNT", _AMOUNT).replace("SINGLES", " | ".join(singles))
    return Lark(f"{rules}\n{terminals.text()}\n", parser="lalr", lexer="contextual")


def _number(terminals: Terminals) -> str:
    return rf"(?:{_DIGITS}|{terminals.kind('number')}(?=[ -]{terminals.kind('time')}))"


def _amounts(terminals: Terminals) -> None:
    kind, add = terminals.kind, terminals.add
    number, compare, limit = _number(terminals), kind("compare"), kind("limit")
    units = {tuple(fold(word) for word in key.lower().split()) for key in unit_spellings()}
    add("NUMBER", 40, number)
    add("COMPARE", 60, rf"{compare}:?(?= ?(?:{number}|{limit}))")
    add("BETWEEN", 61, rf"{kind('between')}(?= ?{number})")
    add("UNIT", 70, terminals.words(units - {(), ("a",), ("in",), ("at",)}))
    add("LIMIT", 72, limit)
    add("TIMES", 72, rf"{kind('times')}(?= ?{limit})")
    add("AGED", 72, rf"-?{kind('aged')}")
    add("AFTER", 65, rf"{kind('after')}(?! than)")
    add("PLUS", 71, r"\+(?![0-9])")
    add("SLASH", 71, rf"/(?={number})")
    to = terminals.words(
        key for key, kinds in lexicon().wordings.items() if "to" in kinds and key != ("and",)
    )
    add("TO", 66, rf"-?{to}(?= ?{number})")
    add("TO_BOUND", 67, rf"-?{to}(?= ?{compare} ?{number})")
    add("UP_TO", 66, rf"-?{kind('to')}(?= ?{number})")


def _windows(terminals: Terminals) -> None:
    kind, add = terminals.kind, terminals.add
    anchor = terminals.words(terminals.vocab.anchor_spellings)
    count = rf"(?:[0-9]+|{kind('number')})(?: ?\([0-9a-z]+\))?-?"
    length = rf"(?:{count} ?{kind('time')}|{kind('time')})"
    towards = rf"(?:{kind('direction')}|{kind('of')}(?= {anchor}))"
    add("ANCHOR", 90, anchor)
    add("COUNT", 90, rf"{count}(?= ?{kind('time')})")
    add("TIME", 90, kind("time"))
    add("WITHIN", 80, rf"{kind('window', 'plain', 'past', 'adjective')}(?= {length})")
    add("BARE", 81, rf"{kind('window', 'bare', 'plain')}(?= {length} {towards})")
    add("NEXT", 80, rf"{kind('window', 'next', 'first')}(?= {length})")
    add("BEYOND", 82, rf"{kind('compare')}(?= ?{count} ?{kind('time')} {towards})")
    add("DIRECTION", 83, rf"{kind('direction')}-?(?= ?{anchor})")
    add("OF", 82, rf"{kind('of')}(?= {anchor})")
    add("ASIDE", 81, kind("direction"))
    add("AT", 80, rf"{kind('at')}(?= {anchor})")
    add(
        "LASTING",
        84,
        rf"{kind('lasting')}(?= {kind('compare')} ?{count} ?{kind('time')}| {count} ?{kind('time')})",
    )
    add("BOUND", 90, kind("compare"))
    add("UNTIL", 79, rf"{kind('until')}(?= {anchor})")


def _values(terminals: Terminals) -> None:
    add, vocab = terminals.add, terminals.vocab
    spellings = {spelling for table in vocab.value_spellings.values() for spelling in table}
    value = terminals.words(tuple(spelling.split()) for spelling in spellings)
    categories = {name for name, entry in vocab.variables.items() if entry.kind == "category"}
    scales = {name for name, entry in vocab.variables.items() if entry.kind == "quantity" and entry.steps}
    add("CATEGORY", 55, terminals.spelt(lambda term: term.name in categories))
    scaled = terminals.spelt(lambda term: term.name in scales)
    add("SCALED", 56, rf"{scaled}(?= [0-9]+ ?(?:,|or|and) ?[0-9]+{_BEHIND_WORD})")
    add("TERM", 50, terminals.spelt(lambda term: term.name not in categories))
    add("IS", 91, rf"(?:{terminals.kind('is')}|:|=|class|stage|grade|type)(?= ?{value})")
    add("VALUE", 90, value)
    add("COMMA_VALUE", 91, rf"(?:, ?or|, ?and|,|or|and|to|[/–-])(?= ?{value})")
    add("DIGITS", 90, r"[0-9]+")
    add("ALSO", 90, rf"(?:, ?or|, ?and|,|or|and)(?= ?[0-9]+{_BEHIND_WORD})")
    add("JUDGE", 92, r'judge(?= "(?:[^"\\]|\\.)*")')
    add("QUOTED", 91, r'"(?:[^"\\]|\\.)*"')


def _singles(terminals: Terminals) -> list[str]:
    """What is a chunk by itself: the words of the language, signs; their names."""
    of: dict[str, list[Key]] = {}
    for key, kinds in lexicon().wordings.items():
        name = next((token for kind, token in PRIORITY if kind in kinds), None)
        if name is not None:
            of.setdefault(name, []).append(key)
    for name, keys in of.items():
        wordings = terminals.words(keys)
        if name == "QUANTIFIER":
            wordings = rf"(?:{terminals.kind('compare', '>=')} [0-9]+ of(?= ?[(\[])|{wordings})"
        terminals.add(name, 64 if name == "QUANTIFIER" else 45, wordings)
    signs: dict[str, str] = {}
    for sign, name in SIGNS.items():
        signs[name] = signs.get(name, "") + re.escape(sign)
    enumerator = r"\((?:[0-9]{1,2}|[a-h]|[ivx]{1,4})\)|(?:[0-9]{1,2}|[a-h]|[ivx]{1,4})\)"
    for name, some in signs.items():
        if name == "BREAK":
            terminals.add(name, 44, rf"(?:\n[^\S\n]*\*(?=\s)|{enumerator}|\.(?=\s)|[{some}])")
        else:
            terminals.add(name, 43, f"[{some}]")
    terminals.add("WORD", 20, r"[^\W\d_][^\W_]*(?:['’-][^\W_]+)*")
    terminals.add("SIGN", 10, r"\S")
    return [*of, *signs, "TERM", "SIGN"]


# -- chunks --------------------------------------------------------------------------------------------


class Chunks(Transformer[Token, list[Chunk]]):
    """From plain Lark's tree to chunks without meanings, for the clause grammar."""

    def start(self, parts: list[Any]) -> list[Chunk]:
        """All of them; a category or a scale before its values is a term."""
        return [part if isinstance(part, Chunk) else self.single([part]) for part in parts]

    def single(self, parts: list[Token]) -> Chunk:
        """A chunk of one token."""
        token = parts[0]
        kind = _SAME.get(token.type, token.type)
        return Chunk(kind, token.start_pos or 0, token.end_pos or 0, str(token))

    # Lark's own name and interface: called for every rule without a method of its name.
    def __default__(self, data: Any, children: list[Any], meta: Any) -> Any:
        first, last = children[0], children[-1]
        start = first[0] if isinstance(first, tuple) else first.start_pos
        end = last[1] if isinstance(last, tuple) else last.end_pos
        kind = _KINDS.get(str(data))
        return (start, end) if kind is None else Chunk(kind, start, end)


_SAME = {"CATEGORY": "TERM", "SCALED": "TERM", "AFTER": "LOOSE", "WORD": "WORDS"}
_KINDS = {
    "constraint": "CONSTRAINT",
    "pair": "PAIR",
    "range": "RANGE",
    "number": "NUMBER",
    "window": "WINDOW",
    "vague": "VAGUE",
    "at": "AT",
    "lasting": "LASTING",
    "is_value": "IS",
    "choice": "SET",
    "judge": "JUDGE",
    "words": "WORDS",
}
