"""Typed tokens, and the door through which they enter Lark."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Literal, NamedTuple

from lark import Lark, Token
from lark.lexer import Lexer

from screener.errors import Problem, Span
from screener.model.resources import cache_folder, shipped
from screener.model.vocabulary import Term

Meaning = str | Term | None


class Tok(NamedTuple):
    """A typed token: its kind (a terminal of ``chunks.lark``), its span and what it means.

    ``meaning`` is the operator, the unit's code, the anchor, the vocabulary's term … by kind. ``problem``
    says why a number was refused.
    """

    kind: str
    start: int
    end: int
    meaning: Meaning = None
    problem: Problem | None = None

    @property
    def span(self) -> Span:
        """Start and end in the text."""
        return self.start, self.end


class Carried(Token):
    """A Lark token that carries one of ours, so that spans need no propagation."""

    carried: Any

    @classmethod
    def of(cls, kind: str, carried: object) -> "Carried":
        """A token of terminal ``kind`` that carries an object."""
        token = cls(kind, kind)
        token.carried = carried
        return token


class ReadyTokens(Lexer):
    """Hands Lark a list of tokens that is ready already."""

    __future_interface__ = 2

    def __init__(self, lexer_conf: object) -> None:
        """Lark hands its lexer settings to every lexer; this one needs none."""

    def lex(self, lexer_state: Any, parser_state: Any) -> Iterator[Token]:  # noqa: ARG002 - Lark's interface
        """The tokens, one by one; Lark's state is told the last, for its error messages."""
        for token in lexer_state.text:
            lexer_state.last_token = token
            yield token


@cache
def grammar(name: str, lexer: Literal["contextual"] | type[Lexer] = ReadyTokens) -> Lark:
    """The LALR parser of ``grammars/<name>.lark``, from Lark's cache in the user's cache folder if there."""
    path: Path = shipped("grammars") / f"{name}.lark"
    text = path.read_text(encoding="utf-8")
    folder = cache_folder()
    if folder is not None:
        try:
            return Lark(text, parser="lalr", lexer=lexer, cache=str(folder / f"{name}.lark.cache"))
        except OSError:  # a cache that cannot be written is not worth a word: the grammar is built again
            pass
    return Lark(text, parser="lalr", lexer=lexer)
