"""A text in labelled runs: looking around, and making tokens, for the readers of the lexer."""

import unicodedata

from screener.language.words.lexicon import lexicon
from screener.language.words.matching import Labelled, Matcher
from screener.language.words.scan import Raw, scan
from screener.language.words.tokens import Meaning, Tok
from screener.language.words.units import unit_at
from screener.model.vocabulary import Vocabulary, is_article

Taken = tuple[list[Tok], int]
"""Tokens, and the place behind them."""


class Runs:
    """The labelled runs of one text. Places are indices into ``runs``."""

    def __init__(self, text: str, vocab: Vocabulary) -> None:
        self.text = text
        self.raws = scan(text)
        self._ends = frozenset(raw.end for raw in self.raws)
        self.vocab = vocab
        self.matcher = Matcher(self.raws, lexicon(), vocab)
        self.runs = self.matcher.label()
        self._words: dict[tuple[int, int], str] = {}

    def run(self, place: int) -> Labelled | None:
        """The run at a place."""
        return self.runs[place] if 0 <= place < len(self.runs) else None

    def can(self, place: int, kind: str) -> str | None:
        """The value of the run's wording as ``kind``."""
        runs = self.runs
        return runs[place].kinds.get(kind) if 0 <= place < len(runs) else None

    def raw(self, place: int) -> Raw | None:
        """The first raw token of a run."""
        runs = self.runs
        return self.raws[runs[place].first] if 0 <= place < len(runs) else None

    def is_sign(self, place: int, signs: str) -> bool:
        """Whether a run is one of the signs."""
        raw = self.raw(place)
        return raw is not None and raw.text in signs

    def is_article(self, place: int) -> bool:
        """Whether a run is an article and nothing more: "the", not "the three"."""
        run = self.run(place)
        return run is not None and run.last == run.first + 1 and is_article(self.raws[run.first].text)

    def words(self, place: int) -> str:
        """The text of a run, in lower case and in compatibility form (Ⅳ is iv)."""
        run = self.run(place)
        if run is None:
            return ""
        stretch = run.first, run.last
        said = self._words.get(stretch)
        if said is None:
            words = self.text[self.raws[run.first].start : self.raws[run.last - 1].end]
            said = (words if words.isascii() else unicodedata.normalize("NFKC", words)).lower()
            self._words[stretch] = said
        return said

    def start(self, place: int) -> int:
        """Where a run starts in the text."""
        return self.raws[self.runs[place].first].start

    def end(self, place: int) -> int:
        """Where a run ends in the text."""
        return self.raws[self.runs[place].last - 1].end

    def ends(self, place: int) -> bool:
        """Whether a raw token ends at a place in the text: what is taken must not end within one."""
        return place in self._ends

    def unit(self, place: int) -> tuple[str, int] | None:
        """The UCUM code of the unit that begins at a place in the text, and where it ends in it."""
        return unit_at(self.text, place, self._ends)

    def tok(self, kind: str, place: int, meaning: Meaning = None) -> Tok:
        """A run as a token."""
        return Tok(kind, self.start(place), self.end(place), meaning)

    def with_articles(self, kind: str, place: int, meaning: Meaning = None) -> tuple[Tok, int]:
        """A token with the articles behind it ("over the"), and the place after them."""
        token = self.tok(kind, place, meaning)
        place += 1
        while self.is_article(place):
            token = token._replace(end=self.end(place))
            place += 1
        return token, place

    def after(self, end: int, place: int) -> int:
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
                again, kept = self._again(inside, place)
                self.runs[place - 1 : kept] = head + again
                return place - 1 + len(head)
        return place

    def split(self, place: int) -> None:
        """Take the first token of a run for itself, and label what follows it again."""
        first = self.runs[place].first
        again, kept = self._again(first + 1, place + 1)
        self.runs[place:kept] = self.matcher.label(first, first + 1) + again

    def _again(self, first: int, place: int) -> tuple[list[Labelled], int]:
        """The raw tokens from ``first`` labelled again as far as need be, and the place of the run behind them.

        What a run is depends on nothing before it: where one from ``place`` on begins in its old place, it
        and all behind it stay.
        """
        again: list[Labelled] = []
        while first < len(self.raws):
            while place < len(self.runs) and self.runs[place].first < first:
                place += 1
            if place < len(self.runs) and self.runs[place].first == first:
                return again, place
            again.append(self.matcher.at(first))
            first = again[-1].last
        return again, len(self.runs)

    def anchor(self, place: int) -> tuple[Tok, int] | None:
        """The anchor named at a place: a token with its name, and the place behind it."""
        run = self.run(place)
        found = self.matcher.anchor(run.first) if run else None
        if run is None or found is None:
            return None
        name, last = found
        token = Tok("ANCHOR", self.raws[run.first].start, self.raws[last - 1].end, name)
        return token, self.after(token.end, place)
