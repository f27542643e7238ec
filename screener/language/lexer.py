"""The lexer: typed tokens for the chunk grammar, decided with as much lookahead as it takes.

A comparator is one only before a number, a unit only after one, "and" closes a range only after
"between" and its number; what remains of words merges into one free phrase. The tokens and the white
space between them tile the text.
"""

from collections.abc import Iterator
from typing import NamedTuple

from screener.errors import Problem, Refused
from screener.language.lexicon import lexicon
from screener.language.matching import Labelled, Matcher, article
from screener.language.roles import ABBREVIATIONS, BARE, PRIORITY, SIGNS, unquote
from screener.language.scan import Raw, scan
from screener.language.tokens import Meaning, Tok
from screener.language.units import unit_at
from screener.model.quantities import read_number
from screener.model.vocabulary import Vocabulary, is_article


class _Amount(NamedTuple):
    tokens: tuple[Tok, ...]
    last: int


def lex(text: str, vocab: Vocabulary) -> list[Tok]:
    """The typed tokens of a criterion's text. Never fails: what is nothing else is words or a mark."""
    return _merge_words(list(_Lexer(text, vocab).tokens()), text)


def _merge_words(tokens: list[Tok], text: str) -> list[Tok]:
    """A run of other words as one phrase, with the hyphens and apostrophes inside it."""
    merged: list[Tok] = []
    for token in tokens:
        before = merged[-1] if merged else None
        if before is not None and before.kind == "WORDS":
            if token.kind == "WORDS":
                merged[-1] = before._replace(end=token.end)
                continue
            if (
                token.kind == "MARK"
                and token.start == before.end
                and text[token.end : token.end + 1].isalnum()
            ):
                merged[-1] = before._replace(end=token.end)
                continue
        merged.append(token)
    return merged


class _Lexer:
    """One pass over a text. Places are indices into the labelled runs."""

    def __init__(self, text: str, vocab: Vocabulary) -> None:
        self.text = text
        self.raws = scan(text)
        self.matcher = Matcher(self.raws, lexicon(), vocab)
        self.runs = self.matcher.label()
        self.vocab = vocab
        self.place = 0

    def tokens(self) -> Iterator[Tok]:
        """The tokens in order; each reader takes what it can, the last takes anything."""
        readers = (
            self._counted,
            self._window,
            self._range,
            self._constraint,
            self._at,
            self._lasting,
            self._is,
            self._judge,
        )
        while self.place < len(self.runs):
            for reader in readers:
                taken = reader(self.place)
                if taken is not None:
                    yield from taken[0]
                    self.place = taken[1]
                    break
            else:
                yield from self._single()

    # -- looking ----------------------------------------------------------------------------------

    def _run(self, place: int) -> Labelled | None:
        return self.runs[place] if 0 <= place < len(self.runs) else None

    def _can(self, place: int, kind: str) -> str | None:
        run = self._run(place)
        return run.kinds.get(kind) if run else None

    def _raw(self, place: int) -> Raw | None:
        run = self._run(place)
        return self.raws[run.first] if run else None

    def _tok(self, kind: str, place: int, meaning: Meaning = None) -> Tok:
        run = self.runs[place]
        return Tok(kind, self.raws[run.first].start, self.raws[run.last - 1].end, meaning)

    def _with_articles(self, kind: str, place: int, meaning: Meaning = None) -> tuple[Tok, int]:
        """A token with the articles behind it ("over the"), and the place after them."""
        token = self._tok(kind, place, meaning)
        place += 1
        while (raw := self._raw(place)) is not None and is_article(raw.text):
            token = token._replace(end=raw.end)
            place += 1
        return token, place

    def _after(self, end: int, place: int) -> int:
        """The place of the run behind ``end`` in the text.

        A run that begins inside what was just taken and goes on behind it is labelled again from there:
        "years of age" is no term once "years" is the unit of 18.
        """
        while place < len(self.runs) and self.raws[self.runs[place].first].start < end:
            run = self.runs[place]
            place += 1
            if self.raws[run.last - 1].end > end:
                inside = next(i for i in range(run.first, run.last) if self.raws[i].end > end)
                head = self.matcher.label(run.first, inside)
                self.runs[place - 1 :] = head + self.matcher.label(inside)
                return place - 1 + len(head)
        return place

    # -- amounts ----------------------------------------------------------------------------------

    def _amount(self, place: int, *, signed: bool = False) -> _Amount | None:
        """A number with its unit or its multiple of a laboratory limit."""
        raw, first = self._raw(place), place
        if raw is not None and signed and raw.text in "-−+":
            place += 1
            following = self._raw(place)
            raw = following if following is not None and following.joined else None
        if raw is None or raw.kind != "number":
            if raw is not None and self._can(place, "limit"):
                return self._bare_limit(place)
            return None
        run = self.runs[place]
        if run.last != run.first + 1:  # a longer wording that begins with a number, a term for instance
            return None
        start = self.raws[self.runs[first].first].start
        number = self._number(start, raw)
        times = self._can(place + 1, "times")
        behind = place + 1 if times is None else place + 2
        limit = self._can(behind, "limit")
        if limit is not None:
            tokens = [number]
            if times is not None:
                tokens.append(self._tok("TIMES", place + 1))
            tokens.append(self._tok("LIMIT", behind, limit))
            return _Amount(tuple(tokens), behind + 1)
        unit = unit_at(self.text, raw.end)
        if unit is None:
            return _Amount((number,), place + 1)
        code, end = unit
        begin = raw.end
        while self.text[begin].isspace():
            begin += 1
        return _Amount((number, Tok("UNIT", begin, end, code)), self._after(end, place + 1))

    def _bare_limit(self, place: int) -> _Amount | None:
        """ "> ULN" is one time the limit."""
        limit = self._can(place, "limit")
        token = self._tok("LIMIT", place, limit)
        return _Amount((Tok("NUMBER", token.start, token.start, "1"), token), place + 1)

    def _number(self, start: int, raw: Raw) -> Tok:
        written = self.text[start : raw.end].replace("−", "-")
        read = read_number(written)
        glued = (
            " " in raw.text.strip()
            and raw.text.split()[-1].startswith("10")
            and self.text[raw.end : raw.end + 1] == "/"
        )
        if glued:
            read = Refused(
                f'"{written}{self.text[raw.end : raw.end + 2]}" may have lost a superscript: write 10^9/L'
            )
        if isinstance(read, Refused):
            problem = Problem(read.reason, span=(start, raw.end), severity="question")
            return Tok("NUMBER", start, raw.end, None, problem)
        return Tok("NUMBER", start, raw.end, str(read))

    # -- constraints and ranges --------------------------------------------------------------------

    def _range(self, place: int) -> tuple[list[Tok], int] | None:
        opener = self._can(place, "between")
        compare = self._can(place, "compare")
        tokens: list[Tok] = []
        first = place
        if opener is not None:
            tokens.append(self._tok("BETWEEN", place))
            first += 1
        elif compare is not None:
            tokens.append(self._tok("COMPARE", place, compare))
            first += 1
        low = self._amount(first, signed=first > place)
        if low is None:
            return None
        tokens += low.tokens
        middle = low.last
        if compare is None:
            middle = self._exclusive(middle, tokens)
        joiner = self._run(middle)
        if joiner is None or "to" not in joiner.kinds:
            return None
        word = self.text[self.raws[joiner.first].start : self.raws[joiner.last - 1].end].lower()
        if word == "and" and opener is None:
            return None
        upper = self._can(middle + 1, "compare")
        high = self._amount(middle + 1 if upper is None or compare is not None else middle + 2)
        if high is None or (upper is not None and opener is None):
            return None
        if upper is not None:
            return None
        tokens.append(self._tok("TO", middle))
        tokens += high.tokens
        return tokens, self._exclusive(high.last, tokens)

    def _exclusive(self, place: int, tokens: list[Tok]) -> int:
        """ "3 exclusive", "18 (included)": whether the bound itself is in."""
        word = self._can(place, "exclusive")
        if word is not None:
            tokens.append(self._tok("EXCLUSIVE", place, word))
            return place + 1
        inside, opened, closed = self._can(place + 1, "exclusive"), self._raw(place), self._raw(place + 2)
        if inside is not None and opened and closed and opened.text == "(" and closed.text == ")":
            tokens.append(Tok("EXCLUSIVE", opened.start, closed.end, inside))
            return place + 3
        return place

    def _constraint(self, place: int) -> tuple[list[Tok], int] | None:
        compare = self._can(place, "compare")
        if compare is not None:
            amount = self._amount(place + 1, signed=True)
            if amount is None:
                return None
            after = self._can(amount.last, "after")
            tokens = [self._tok("COMPARE", place, compare), *amount.tokens]
            if after is not None:
                tokens.append(self._tok("AFTER", amount.last, after))
                return tokens, amount.last + 1
            return tokens, amount.last
        amount = self._amount(place)
        if amount is None or amount.tokens[0].start == amount.tokens[0].end:
            return None
        after = self._can(amount.last, "after")
        if after is None:
            return list(amount.tokens), amount.last
        return [*amount.tokens, self._tok("AFTER", amount.last, after)], amount.last + 1

    def _counted(self, place: int) -> tuple[list[Tok], int] | None:
        """ "at least 2 of (": so many of a list in brackets."""
        count, of, bracket = (self._raw(place + step) for step in (1, 2, 3))
        if self._can(place, "compare") != ">=" or count is None or of is None or bracket is None:
            return None
        if not count.text.isdigit() or of.text.lower() != "of" or bracket.text not in "([":
            return None
        start = self.raws[self.runs[place].first].start
        return [Tok("QUANTIFIER", start, of.end, count.text)], place + 3

    # -- windows ----------------------------------------------------------------------------------

    def _length(self, place: int) -> tuple[list[Tok], int] | None:
        """ "30 days", "two weeks", "year"."""
        raw = self._raw(place)
        if raw is None:
            return None
        count: str | None = None
        if raw.kind == "number" and raw.text.isdigit():
            count = raw.text
        elif self._can(place, "number"):
            count = self._can(place, "number")
        if count is not None:
            following = self._raw(place + 1)
            hyphen = following is not None and following.text == "-" and following.joined
            unit = place + (2 if hyphen else 1)
            time = self._can(unit, "time")
            if time is None:
                return None
            return [self._tok("COUNT", place, count), self._tok("TIME", unit, time)], unit + 1
        time = self._can(place, "time")
        return ([self._tok("TIME", place, time)], place + 1) if time else None

    def _direction(self, place: int) -> tuple[list[Tok], int] | None:
        """ "before inclusion", "prior to the screening visit"."""
        direction = self._can(place, "direction")
        if direction is None:
            return None
        anchor = self._anchor(place + 1)
        if anchor is None:
            return None
        return [self._tok("DIRECTION", place, direction), anchor[0]], anchor[1]

    def _anchor(self, place: int) -> tuple[Tok, int] | None:
        run = self._run(place)
        if run is None:
            return None
        found = self.matcher.anchor(run.first)
        if found is None:
            return None
        name, last = found
        token = Tok("ANCHOR", self.raws[run.first].start, self.raws[last - 1].end, name)
        return token, self._after(token.end, place)

    def _window(self, place: int) -> tuple[list[Tok], int] | None:
        if self._can(place, "direction"):
            found = self._direction(place)
            if found is not None:
                tokens, last = found
                return [Tok("ALONE", tokens[0].start, tokens[0].start, ""), *tokens], last
        opener = self._can(place, "window")
        compare = self._can(place, "compare")
        if opener is not None:
            window = self._opened_window(place, opener)
            if window is not None:
                return window
        if compare in ("<=", ">="):
            length = self._length(place + 1)
            direction = self._direction(length[1]) if length else None
            if length and direction:
                kind = "BEYOND" if compare == ">=" else "WITHIN"
                return [self._tok(kind, place), *length[0], *direction[0]], direction[1]
        if self._can(place, "between") is not None:
            return self._spanning_window(place)
        return None

    def _opened_window(self, place: int, opener: str) -> tuple[list[Tok], int] | None:
        within, behind = self._with_articles("WITHIN", place)
        length = self._length(behind)
        if length is None or (length[0][0].kind == "TIME" and opener == "plain"):
            return None
        direction = self._direction(length[1])
        if direction is None and opener == "bare":
            return None
        tokens = [within, *length[0]]
        if direction is None:
            return tokens, length[1]
        return [*tokens, *direction[0]], direction[1]

    def _spanning_window(self, place: int) -> tuple[list[Tok], int] | None:
        """ "between 4 weeks and 2 weeks before inclusion"."""
        far = self._length(place + 1)
        if far is None or self._can(far[1], "to") is None:
            return None
        near = self._length(far[1] + 1)
        direction = self._direction(near[1]) if near else None
        if near is None or direction is None:
            return None
        joiner = self._tok("JOINER", far[1])
        return [self._tok("SPANNING", place), *far[0], joiner, *near[0], *direction[0]], direction[1]

    def _at(self, place: int) -> tuple[list[Tok], int] | None:
        if self._can(place, "at") is None:
            return None
        anchor = self._anchor(place + 1)
        return ([self._tok("AT", place), anchor[0]], anchor[1]) if anchor else None

    def _lasting(self, place: int) -> tuple[list[Tok], int] | None:
        bound = self._can(place + 1, "compare")
        if self._can(place, "lasting") is None or bound not in (">=", "<="):
            return None
        length = self._length(place + 2)
        if length is None:
            return None
        tokens = [self._tok("LASTING", place), self._tok("BOUND", place + 1, bound), *length[0]]
        anchor = self._anchor(length[1] + 1) if self._can(length[1], "until") is not None else None
        if anchor is None:
            return tokens, length[1]
        return [*tokens, self._tok("UNTIL", length[1]), anchor[0]], anchor[1]

    # -- categories and questions ------------------------------------------------------------------

    def _is(self, place: int) -> tuple[list[Tok], int] | None:
        """ "is PPMS", "is one of …", behind a category of the vocabulary or a phrase in quotes."""
        before = self._run(place - 1)
        if self._can(place, "is") is None or before is None:
            return None
        quoted = self.raws[before.first].kind == "quoted"
        known = before.term is not None and before.term.kind == "variable"
        name = before.term.name if before.term is not None and known else ""
        spellings = self.vocab.value_spellings.get(name, {})
        if not quoted and not spellings:
            return None
        tokens = [self._tok("IS", place)]
        place += 1
        while True:
            value = self._value(place, spellings)
            if value is None:
                break
            tokens.append(value[0])
            place = value[1]
            comma = self._raw(place)
            if comma is None or comma.text != "," or self._value(place + 1, spellings) is None:
                break
            tokens.append(self._tok("COMMA_VALUE", place))
            place += 1
        return (tokens, place) if len(tokens) > 1 else None

    def _value(self, place: int, spellings: dict[str, str]) -> tuple[Tok, int] | None:
        run = self._run(place)
        if run is None:
            return None
        raw = self.raws[run.first]
        if raw.kind == "quoted":
            return Tok("VALUE", raw.start, raw.end, unquote(raw.text)), place + 1
        for last in range(min(len(self.runs), place + 5), place, -1):
            end = self.raws[self.runs[last - 1].last - 1].end
            value = spellings.get(self.text[raw.start : end].lower())
            if value is not None:
                return Tok("VALUE", raw.start, end, value), last
        return None

    def _judge(self, place: int) -> tuple[list[Tok], int] | None:
        following = self._raw(place + 1)
        if self._can(place, "judge") is None or following is None or following.kind != "quoted":
            return None
        quoted = Tok("QUOTED", following.start, following.end, unquote(following.text))
        return [self._tok("JUDGE", place), quoted], place + 2

    # -- everything else ---------------------------------------------------------------------------

    def _single(self) -> Iterator[Tok]:
        run, place = self.runs[self.place], self.place
        self.place += 1
        raw = self.raws[run.first]
        if run.term is not None:
            yield self._tok("TERM", place, run.term)
            return
        for kind, token in PRIORITY:
            if kind in run.kinds:
                value = run.kinds[kind]
                yield self._tok(token, place, kind if token in BARE else value)
                return
        if raw.kind == "quoted":
            yield Tok("QUOTED", raw.start, raw.end, unquote(raw.text))
        elif raw.kind == "bullet":
            yield self._tok("BREAK", place)
        elif raw.kind == "word" and article(self.raws, run.first):
            yield self._tok("FILLER", place)
        elif raw.kind == "sign":
            yield self._tok(self._sign(place, raw), place)
        else:
            yield self._tok("WORDS", place)

    def _sign(self, place: int, raw: Raw) -> str:
        if raw.text == ".":
            return "BREAK" if self._ends_sentence(place, raw) else "MARK"
        return SIGNS.get(raw.text, "SIGN")

    def _ends_sentence(self, place: int, raw: Raw) -> bool:
        following, before = (
            self._raw(place + 1),
            self.raws[self.runs[place].first - 1 : self.runs[place].first],
        )
        if following is None or following.joined or not before:
            return False
        word = before[0].text.lower()
        if len(word) == 1 or word in ABBREVIATIONS:
            return False
        return raw.joined and not following.text[0].islower()
