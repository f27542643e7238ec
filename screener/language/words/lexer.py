"""The lexer: typed tokens for the chunk grammar, decided with as much lookahead as it takes.

A comparator is one only before a number, a unit only after one, "and" closes a range only after
"between" and its number; what remains of words merges into one free phrase. The tokens and the white
space between them tile the text.
"""

from collections.abc import Iterator

from screener.language.words import capacity, counts
from screener.language.words.amounts import Amounts
from screener.language.words.brackets import closes_bracket
from screener.language.words.choices import Choices
from screener.language.words.comparisons import Comparisons
from screener.language.words.late import late
from screener.language.words.matching import article
from screener.language.words.periods import Periods
from screener.language.words.roles import ABBREVIATIONS, BARE, PRIORITY, SIGNS, unquote
from screener.language.words.runs import Runs, Taken
from screener.language.words.scan import Raw
from screener.language.words.signs import MINUS
from screener.language.words.spoken import begins, spoken_at
from screener.language.words.tokens import Tok
from screener.language.words.wordlists import listed
from screener.model.vocabulary import Vocabulary, fold

_SCORES = {"MUST": "MUST screening score", "IS": ""}
"""Scores whose names in small letters are words: malnutrition universal screening tool, insulin sensitivity."""
_FROM_PLUS = (4, 5, 6)
"""So many runs lie between the signs of "(+) or (-)"."""
_ENUMERATOR = late(r"[0-9]{1,2}|[a-hA-H]|[ivx]{1,4}")
_LONGEST_ENUMERATOR = 4
_BEFORE_NUMBERS = frozenset(f"{MINUS}+")
_OPENING = frozenset({"since", "during", "within"})
"""Words that may open a time whatever else they are called."""


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
    """One pass over a text."""

    def __init__(self, text: str, vocab: Vocabulary) -> None:
        self.runs = Runs(text, vocab)
        amounts = Amounts(self.runs)
        comparisons = Comparisons(self.runs, amounts)
        periods, choices = Periods(self.runs, amounts), Choices(self.runs)
        self.readers = (
            self._enumerated,
            self._example,
            self._consenting,
            self._spoken,
            self._so_many,
            comparisons.counted,
            choices.values,
            periods.lasting,
            periods.window,
            choices.numbers,
            comparisons.range,
            comparisons.constraint,
            periods.at,
            self._judge,
        )
        self.few = (self._enumerated, self._consenting, self._spoken, self._so_many, choices.values)
        """Those among them that look at other words than the lexicon's, in the same order."""

    def tokens(self) -> Iterator[Tok]:
        """The tokens in order; each reader takes what it can, the last takes anything."""
        place = 0
        while place < len(self.runs.runs):
            for reader in self.few if self._is_plain(place) else self.readers:
                taken = reader(place)
                if taken is not None:
                    yield from taken[0]
                    place = taken[1]
                    break
            else:
                yield self._single(place)
                place += 1

    def _is_plain(self, place: int) -> bool:
        """Whether a run is one of those that most are: neither a number nor a wording of the lexicon, so that it opens
        no bound and no time, and no sign that may stand before a number."""
        runs = self.runs
        run = runs.runs[place]
        raw = runs.raws[run.first]
        if run.kinds or raw.kind == "number" or raw.text in _BEFORE_NUMBERS:
            return False
        words = runs.words(place)
        return words not in _OPENING and words not in listed("not long ago")

    def _enumerated(self, place: int) -> Taken | None:
        """ "(1)", "2)", "b)", "A." before an item of a list within the text: a boundary."""
        runs = self.runs
        if len(runs.raws[runs.runs[place].first].text) > _LONGEST_ENUMERATOR:
            return None
        before = runs.raw(place - 1)
        if (
            before is not None
            and before.text not in ",;:.。；，([\n"
            and runs.words(place - 1) not in ("and", "or")
        ):
            return None
        opened = runs.is_sign(place, "(（")
        mark, closing = runs.raw(place + opened), runs.raw(place + opened + 1)
        if mark is None or closing is None or not closing.joined or not _ENUMERATOR.fullmatch(mark.text):
            return None
        if closing.text not in ((")", "）") if opened else (")", "）", ".")):
            return None
        following = runs.raw(place + opened + 2)
        if following is None or (closing.text == "." and (following.joined or mark.text.isdigit())):
            return None
        if closing.text == "." and (not mark.text.isupper() or not self._counts(mark)):
            return None
        if not opened and (
            (before is not None and before.text in "([") or closes_bracket(runs.text, closing.start)
        ):
            return None
        token = Tok("BREAK", runs.start(place), runs.end(place + opened + 1))
        return [token], place + opened + 2

    def _example(self, place: int) -> Taken | None:
        """ "e.g., lupus", "including, but not limited to, lupus": a comma behind such words parts nothing."""
        runs, behind = self.runs, place
        while runs.can(behind, "example") is not None and runs.is_sign(behind + 1, ",，"):
            behind += 2
        if behind == place:
            return None
        return [Tok("EXAMPLE", runs.start(place), runs.end(behind - 1))], behind

    def _counts(self, mark: Raw) -> bool:
        """Whether the letter before stands in the text too: "B." behind "A.", but not "H. pylori"."""
        if mark.text in ("A", "I"):
            return True
        before = chr(ord(mark.text[0]) - 1)
        return any(raw.text == before and raw.end <= mark.start for raw in self.runs.raws)

    def _consenting(self, place: int) -> Taken | None:
        """ "able and willing to provide informed consent": what it means, whole."""
        runs = self.runs
        raw = runs.raw(place)
        if raw is None or not capacity.begins(raw.text):
            return None
        found = capacity.consent_at(runs.text, raw.start)
        if found is None or found[0] <= runs.end(place) or not runs.ends(found[0]):
            return None  # what is known by name goes as far; "capacity to consent's" ends within a word
        return [Tok("TERM", raw.start, found[0], found[1])], runs.after(found[0], place)

    def _so_many(self, place: int) -> Taken | None:
        """ "at least two of the following": what joins the list behind it."""
        runs = self.runs
        raw = runs.raw(place)
        found = (
            counts.counted_at(runs.text, raw.start) if raw is not None and counts.begins(raw.text) else None
        )
        if raw is None or found is None or not runs.ends(found[0]):
            return None
        return [Tok("QUANTIFIER", raw.start, found[0], found[1])], runs.after(found[0], place)

    def _spoken(self, place: int) -> Taken | None:
        """ "able to read and write English": one datum."""
        runs = self.runs
        raw = runs.raw(place)
        unable = self._unable_to_speak(place)
        if unable is not None:
            return unable
        if raw is None or raw.kind != "word" or not begins(raw.text):
            return None
        end = spoken_at(runs.text, raw.start)
        if end is None:
            return None
        words = " ".join(runs.text[raw.start : end].split())
        return [Tok("DATUM", raw.start, end, words)], runs.after(end, place)

    def _unable_to_speak(self, place: int) -> Taken | None:
        """ "inability to read and understand English": not the term "inability to read"."""
        runs = self.runs
        run = runs.runs[place]
        last = runs.raws[run.last - 1]
        if run.term is None or run.last - run.first < 2 or not begins(last.text):
            return None
        end = spoken_at(runs.text, last.start)
        head = runs.matcher.label(run.first, run.last - 1)
        if end is None or end <= last.end or "unable" not in head[0].kinds:
            return None
        words = " ".join(runs.text[last.start : end].split())
        unable = Tok("UNABLE", runs.start(place), runs.raws[run.last - 2].end, head[0].kinds["unable"])
        return [unable, Tok("DATUM", last.start, end, words)], runs.after(end, place)

    def _judge(self, place: int) -> Taken | None:
        runs = self.runs
        following = runs.raw(place + 1)
        if runs.can(place, "judge") is None or following is None or following.kind != "quoted":
            return None
        quoted = Tok("QUOTED", following.start, following.end, unquote(following.text))
        return [runs.tok("JUDGE", place), quoted], place + 2

    def _is_of_two(self, place: int) -> bool:
        """ "Either diabetes or hypertension": a word that only opens the list of two, at a beginning."""
        runs = self.runs
        before, following = runs.raw(place - 1), runs.run(place + 1)
        opens = (
            before is None
            or before.text in ":;(["
            or runs.words(place - 1) in ("with", "have", "has", "having")
        )
        ends = next(
            (at for at in range(place + 1, len(runs.runs)) if runs.words(at) in ("or", ",", ";", ".")), None
        )
        named = following is not None and following.term is not None and following.term.kind == "finding"
        return opens and named and ends is not None and runs.words(ends) == "or"

    def _is_bounded(self, place: int) -> bool:
        """ "Participants will be 18 years or older", "will be aged 18 to 65": what they are to be, no plan for them."""
        runs = self.runs
        behind, before = runs.run(place + 2), fold(runs.words(place - 1).split(" ")[-1])
        if runs.words(place + 1) != "be" or behind is None:
            return False
        if before not in listed("somebody") | listed("people") | {
            "age"
        }:  # "mean follow-up will be at least 12 months"
            return False
        number = runs.raws[behind.first].kind == "number"
        age = behind.term is not None and (behind.term.kind, behind.term.name) == ("variable", "age")
        return number or age or bool(behind.kinds.keys() & {"compare", "between"})

    # -- everything else ---------------------------------------------------------------------------

    def _single(self, place: int) -> Tok:
        runs = self.runs
        run = runs.runs[place]
        raw = runs.raws[run.first]
        if run.term is not None:
            return runs.tok("TERM", place, run.term)
        following = runs.raw(place + 1)
        begins = {"after", "to"} & run.kinds.keys() and raw.text.lower() in ("or", "and")
        if (
            begins
            and run.last > run.first + 1
            and following is not None
            and following.kind in ("word", "number")
        ):
            # "or under guardianship", "and to stand", ", or over 45": another item, not the bound before it
            runs.split(place)
            return self._single(place)
        if raw.text.lower() == "nor" and any(runs.words(at) == "neither" for at in range(place)):
            return runs.tok("OR", place, "or")  # "neither pregnant nor breastfeeding"
        if raw.text.lower() == "either" and self._is_of_two(place):
            return runs.tok("FILLER", place)
        if raw.text.lower() == "will" and self._is_bounded(place):
            return runs.tok("FILLER", place)
        if raw.text in _SCORES and self._is_score(place):
            term = runs.vocab.lookup(_SCORES[raw.text])
            return runs.tok("TERM" if term is not None else "WORDS", place, term)
        for kind, token in PRIORITY:
            if kind in run.kinds:
                value = run.kinds[kind]
                return runs.tok(token, place, kind if token in BARE else value)
        if raw.kind == "quoted" and not unquote(raw.text).strip():
            return Tok("SIGN", raw.start, raw.end)  # it names nothing
        if raw.kind == "quoted":
            return Tok("QUOTED", raw.start, raw.end, unquote(raw.text))
        if raw.kind == "bullet":
            return runs.tok("BREAK", place)
        if raw.kind == "word" and article(runs.raws, run.first) and not self._is_timed(place):
            return runs.tok("FILLER", place)
        if raw.kind == "sign":
            return runs.tok(self._sign(place, raw), place, raw.text if raw.text == "/" else None)
        return runs.tok("WORDS", place)

    def _is_score(self, place: int) -> bool:
        """ "NRS-2002 ≥ 3 or MUST ≥ 2": whether capitals between what begins an item and a sign are a score's name."""
        runs = self.runs
        before, sign = runs.raw(place - 1), runs.raw(place + 1)
        begins = before is None or before.text.lower() in ("or", "and", ",", ";", "(")
        return begins and sign is not None and sign.text[0] in "<>≤≥" and not runs.text.isupper()

    def _is_timed(self, place: int) -> bool:
        """ "The day before surgery": whether a unit of time, with its article, tells how long before or after."""
        return self.runs.can(place, "time") is not None and self.runs.can(place + 1, "direction") is not None

    def _sign(self, place: int, raw: Raw) -> str:
        if raw.text == ".":
            return "BREAK" if self._ends_sentence(place, raw) else "MARK"
        if raw.text in "-–" and self.runs.is_sign(place - 1, "(") and self.runs.is_sign(place + 1, ")"):
            beside = (place + way * far for far in _FROM_PLUS for way in (-1, 1))
            if any(self.runs.is_sign(one, "+") for one in beside):
                return "SIGN"  # "HIV (+) or (-)": a result, as "+" is
        return SIGNS.get(raw.text, "SIGN")

    def _ends_sentence(self, place: int, raw: Raw) -> bool:
        runs = self.runs
        following = runs.raw(place + 1)
        before = runs.raws[runs.runs[place].first - 1 : runs.runs[place].first]
        if following is None or following.joined or not before:
            return False
        word = before[0].text.lower()
        if len(word) == 1 or word in ABBREVIATIONS:
            return False
        return raw.joined and not following.text[0].islower()
