"""Chunks: constraints, ranges, windows, phrases and the words between them, from the first grammar."""

from decimal import Decimal
from functools import lru_cache
from typing import Any, NamedTuple

from lark import Token, Transformer
from lark.exceptions import LarkError

from screener.errors import Problem, Span
from screener.language.words.late import late
from screener.language.words.lexer import lex
from screener.language.words.tokens import Carried, Tok, grammar
from screener.model.dates import Duration
from screener.model.rules import Bounds, Operator, Quantity, Window
from screener.model.units import dimension, unit_beside
from screener.model.vocabulary import Term, Vocabulary, vocabulary

_BOUNDS: dict[tuple[bool, bool], Bounds] = {
    (True, True): "[]",
    (True, False): "[)",
    (False, True): "(]",
    (False, False): "()",
}


class Constraint(NamedTuple):
    """An operator and a quantity; ``variable`` where the wording implies it ("or older": age)."""

    operator: Operator
    quantity: Quantity
    variable: str = ""


class Range(NamedTuple):
    """Two bounds."""

    low: Quantity
    high: Quantity
    bounds: Bounds = "[]"
    variable: str = ""


def is_bare(bound: object) -> bool:
    """Whether a bound has neither a unit nor is a multiple of a laboratory's limit; of a range the upper end tells."""
    end = bound.high if isinstance(bound, Range) else getattr(bound, "quantity", None)
    return isinstance(end, Quantity) and not end.unit and not end.limit


class Pair(NamedTuple):
    """Two bounds with one comparator, "> 140/90 mmHg", and where each stands."""

    first: Constraint
    second: Constraint
    places: tuple[Span, Span]


class Choice(NamedTuple):
    """Numbers of a scale to choose from."""

    values: tuple[Quantity, ...]


class Duty(NamedTuple):
    """ "lasting at least 3 months until screening"."""

    sign: str
    duration: Duration
    until: str | None


class Values(NamedTuple):
    """A category's values: "is PPMS", "class III or IV"."""

    values: tuple[str, ...]


Data = Constraint | Range | Pair | Choice | Window | Duty | Quantity | Term | Values | str | None


_KEPT = 512
"""So many texts are kept with their chunks."""
_WEEKS_AND_DAYS = late(r"w(?:ee)?k|/\s*7|\+")


class Chunk(NamedTuple):
    """One chunk: a kind, its span, what it holds, and the tokens that it was made of."""

    kind: str
    start: int
    end: int
    data: Data = None
    tokens: tuple[Tok, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def span(self) -> Span:
        """Start and end in the text."""
        return self.start, self.end


def read_chunks(text: str, vocab: Vocabulary) -> list[Chunk]:
    """The chunks of a criterion's text. Accepts every string; spans and white space tile it."""
    return list(_known_chunks(text)) if vocab is vocabulary() else _chunks(text, vocab)


@lru_cache(maxsize=_KEPT)
def _known_chunks(text: str) -> tuple[Chunk, ...]:
    """The chunks in the shipped vocabulary: a piece of a criterion is looked at in several ways, a rule in two."""
    return tuple(_chunks(text, vocabulary()))


def _chunks(text: str, vocab: Vocabulary) -> list[Chunk]:
    tokens = lex(text, vocab)
    try:
        tree = grammar("chunks").parse([Carried.of(token.kind, token) for token in tokens])
        chunks: list[Chunk] = _Chunker(text).transform(tree)
    except LarkError:  # pragma: no cover - the generative tests look for such a string
        return [_chunk("WORDS" if token.start < token.end else "MARK", [token]) for token in tokens]
    return _shared_units(chunks, vocab)


def _shared_units(chunks: list[Chunk], vocab: Vocabulary) -> list[Chunk]:
    """ "≥ 3 and ≤ 18 years of age": the unit, and the age that it implies, hold for the bound before too."""
    out = list(chunks)
    content = [place for place, chunk in enumerate(chunks) if chunk.kind != "FILLER"]
    names = [None, *(chunks[place].data for place in content)]
    for named, before, joiner, after in zip(names, content, content[1:], content[2:], strict=False):
        first, second = out[before].data, out[after].data
        if chunks[joiner].kind not in ("AND", "OR", "COMMA"):
            continue
        if isinstance(first, Constraint) and isinstance(second, Constraint):
            bare = not first.quantity.unit and not first.quantity.limit
            bare = bare and not _is_other(named, second, vocab)
            if bare and (second.quantity.unit or second.variable):
                quantity = _in_unit_of(first.quantity, second.quantity)
                shared = Constraint(first.operator, quantity, first.variable or second.variable)
                out[before] = out[before]._replace(data=shared)
    return out


def _in_unit_of(bare: Quantity, other: Quantity) -> Quantity:
    """A number in the unit of another: weeks beside weeks and days ("24 to 33 6/7 weeks"), which are given in days."""
    weeks = other.unit == "d" and _WEEKS_AND_DAYS.search(other.written) is not None
    value = bare.value * 7 if weeks else bare.value
    return bare.model_copy(update={"value": value, "unit": other.unit, "limit": other.limit})


def _is_other(named: Data, bound: Constraint, vocab: Vocabulary) -> bool:
    """ "ECOG ≤ 2 and ≥ 18 years": whether a bound is of something else than what is named before the first one."""
    if not isinstance(named, Term) or named.kind != "variable":
        return False
    if bound.variable:
        return bound.variable != named.name
    unit, entry = bound.quantity.unit, vocab.measured_in(named.name, bound.quantity.unit)
    return bool(unit) and dimension(unit_beside(unit, entry.unit)) != dimension(entry.unit)


def _chunk(kind: str, tokens: list[Tok], data: Data = None) -> Chunk:
    problems = tuple(token.problem for token in tokens if token.problem)
    return Chunk(kind, tokens[0].start, tokens[-1].end, data, tuple(tokens), problems)


def _flat(parts: list[Any]) -> list[Tok]:
    """The tokens below a node, in order."""
    tokens: list[Tok] = []
    for part in parts:
        if isinstance(part, Carried):
            tokens.append(part.carried)
        elif isinstance(part, Token):  # pragma: no cover - every token is a carried one
            continue
        else:
            tokens += part[1]
    return tokens


class _Chunker(Transformer[Token, list[Chunk]]):
    """From the chunk grammar's tree to chunks. Inner nodes are pairs of (meaning, tokens)."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text

    def start(self, parts: list[Chunk]) -> list[Chunk]:
        return parts

    def single(self, parts: list[Any]) -> Chunk:
        token: Tok = parts[0].carried
        return _chunk(token.kind, [token], token.meaning)

    def amount(self, parts: list[Any]) -> tuple[Quantity | None, list[Tok]]:
        tokens = _flat(parts)
        number, last = tokens[0], tokens[-1]
        if number.meaning is None:
            return None, tokens
        limit = last.meaning if last.kind == "LIMIT" else ""
        unit = next((token for token in tokens if token.kind == "UNIT"), None)
        quantity = Quantity.model_validate(
            {
                "value": Decimal(str(number.meaning)),
                "unit": unit.meaning if unit else "",
                "limit": limit,
                "written": self.text[unit.start : unit.end].removeprefix("gestational ") if unit else "",
            }
        )
        return quantity, tokens

    def bound(self, parts: list[Any]) -> tuple[Quantity | None, list[Tok]]:
        return parts[0][0], _flat(parts)

    def number(self, parts: list[Any]) -> Chunk:
        quantity, tokens = parts[0]
        return _chunk("NUMBER", tokens, quantity)

    def constraint(self, parts: list[Any]) -> Chunk:
        tokens = _flat(parts)
        quantity = next(part[0] for part in parts if not isinstance(part, Carried))
        words = [str(token.meaning) for token in tokens if token.kind in ("COMPARE", "AFTER", "PLUS")]
        operator, _, variable = words[0].partition(" ")
        if quantity is None or (len(words) > 1 and words[1].partition(" ")[0] != operator):
            return _chunk("UNREAD", tokens)
        for word in words[1:]:
            variable = variable or word.partition(" ")[2]
        variable = variable or _aged(tokens)
        return _chunk("CONSTRAINT", tokens, Constraint(operator, quantity, variable))  # type: ignore[arg-type]  # the lexicon's operators

    def plus(self, parts: list[Any]) -> tuple[Quantity | None, list[Tok]]:
        return self.amount(parts)

    def pair(self, parts: list[Any]) -> Chunk:
        tokens = _flat(parts)
        compare, first = tokens[0], tokens[1]
        high, high_tokens = parts[-1]
        operator = str(compare.meaning).partition(" ")[0]
        if high is None or first.meaning is None:
            return _chunk("UNREAD", tokens)
        low = high.model_copy(update={"value": Decimal(str(first.meaning))})
        places = (compare.start, first.end), (high_tokens[0].start, high_tokens[-1].end)
        first_bound, second_bound = (Constraint(operator, end) for end in (low, high))  # type: ignore[arg-type]  # the lexicon's operators
        return _chunk("PAIR", tokens, Pair(first_bound, second_bound, places))

    def choice(self, parts: list[Any]) -> Chunk:
        tokens = _flat(parts)
        values = (token.meaning for token in tokens if token.kind == "NUMBER")
        return _chunk("SET", tokens, Choice(tuple(Quantity(value=Decimal(str(value))) for value in values)))

    def range(self, parts: list[Any]) -> Chunk:
        tokens = _flat(parts)
        ends = [part for part in parts if not isinstance(part, Carried)]
        (low, low_tokens), (high, high_tokens) = ends
        signs = [str(token.meaning).partition(" ")[0] for token in tokens if token.kind == "COMPARE"]
        joiner = next(place for place, token in enumerate(tokens) if token.kind == "TO")
        upper_only = len(signs) == 1 and tokens[joiner + 1].kind == "COMPARE"  # "11 to no older than 17"
        if upper_only:
            signs = [">=" if _included(low_tokens) else ">", *signs]
        elif len(signs) == 1 and tokens[joiner].meaning:  # "over 25 and up to 65"
            signs.append(str(tokens[joiner].meaning))
        if (
            low is None
            or high is None
            or (signs and (len(signs) != 2 or signs[0][0] != ">" or signs[1][0] != "<"))
        ):
            return _chunk("UNREAD", tokens)
        if not low.unit and not low.limit and (high.unit or high.limit):
            low = _in_unit_of(low, high).model_copy(update={"written": high.written})
        included = (_included(low_tokens), _included(high_tokens))
        if signs:
            included = (signs[0] == ">=", signs[1] == "<=")
        elif high_tokens[-1].meaning == "exclusive both" and low_tokens[-1].kind != "EXCLUSIVE":
            included = (False, False)  # "18 to 65 years (exclusive)"
        variable = next(
            (
                str(token.meaning).partition(" ")[2]
                for token in tokens
                if token.kind in ("BETWEEN", "COMPARE")
            ),
            "",
        )
        return _chunk("RANGE", tokens, Range(low, high, _BOUNDS[included], variable or _aged(tokens)))

    def length(self, parts: list[Any]) -> tuple[Duration, list[Tok]]:
        tokens = _flat(parts)
        amount = Decimal(str(tokens[0].meaning)) if tokens[0].kind == "COUNT" else Decimal(1)
        return Duration.model_validate({"amount": amount, "unit": tokens[-1].meaning}), tokens

    def direction(self, parts: list[Any]) -> tuple[tuple[str, str | None], list[Tok]]:
        tokens = _flat(parts)
        name = str(tokens[1].meaning) if len(tokens) > 1 else "anchor"
        return (str(tokens[0].meaning), None if name == "anchor" else name), tokens

    def window(self, parts: list[Any]) -> Chunk:
        tokens = _flat(parts)
        inner = [part for part in parts if not isinstance(part, Carried)]
        lengths = [part[0] for part in inner if isinstance(part[0], Duration)]
        directions = [part[0] for part in inner if isinstance(part[0], tuple)]
        direction, anchor = directions[0] if directions else ("before", None)
        if tokens[0].kind == "NEXT":
            direction = "after"
        update: dict[str, object] = {"direction": direction, "anchor": anchor}
        update["span"] = (tokens[0].start, tokens[-1].end)
        update["opener"] = self.text[tokens[0].start : tokens[0].end].lower()
        update["strict"] = tokens[0].meaning == "strict"
        if tokens[0].kind == "BEYOND":
            update["near"] = lengths[0]
        elif lengths:
            update["far"] = lengths[0]
            update["near"] = lengths[1] if len(lengths) > 1 else None
        if len(lengths) > 1:
            update["near"], update["far"] = sorted(lengths, key=lambda one: one.about_days)
        vague = {token.kind for token in tokens} & {"VAGUELY", "NEXT", "ASIDE"}
        return _chunk("VAGUE" if vague else "WINDOW", tokens, Window.model_validate(update))

    def at(self, parts: list[Any]) -> Chunk:
        tokens = _flat(parts)
        return _chunk("AT", tokens, str(tokens[1].meaning))

    def lasting(self, parts: list[Any]) -> Chunk:
        tokens = _flat(parts)
        duration = next(part[0] for part in parts if not isinstance(part, Carried))
        until = str(tokens[-1].meaning) if tokens[-1].kind == "ANCHOR" else None
        return _chunk("LASTING", tokens, Duty(str(tokens[1].meaning), duration, until))

    def is_value(self, parts: list[Any]) -> Chunk:
        tokens = _flat(parts)
        return _chunk(
            "IS", tokens, Values(tuple(str(token.meaning) for token in tokens if token.kind == "VALUE"))
        )

    def judge(self, parts: list[Any]) -> Chunk:
        tokens = _flat(parts)
        return _chunk("JUDGE", tokens, str(tokens[1].meaning))


def _aged(tokens: list[Tok]) -> str:
    """The variable that "of age" or "old" behind a length of time implies."""
    return next((str(token.meaning) for token in tokens if token.kind == "AGED"), "")


def _included(tokens: list[Tok]) -> bool:
    return not (tokens[-1].kind == "EXCLUSIVE" and str(tokens[-1].meaning).startswith("exclusive"))
