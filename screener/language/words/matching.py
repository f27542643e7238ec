"""Finding the longest wording at a place: the lexicon's words and the vocabulary's terms."""

from collections.abc import Mapping
from typing import NamedTuple, TypeVar

from screener.language.words.abbreviated import stands_for
from screener.language.words.lexicon import Lexicon
from screener.language.words.scan import Raw
from screener.language.words.wordlists import listed, pairs
from screener.model.names import field_name
from screener.model.vocabulary import Term, Vocabulary, fold, is_article, key_of

_MEANING = TypeVar("_MEANING")
_VOCABULARY_SIGNS = frozenset(",+%/&")
_ARTICLES = 8
"""So many tokens on, a term begins or none does: articles before it are skipped, and nobody writes more of them."""
_FRACTION = 10
"""So many tokens behind the name of an acuity its fraction stands, if it has one."""
_BESIDE, _BEHIND = 8, 4
"""So many tokens before the name of a scale, and behind its first word, stands what it rates."""
_ASIDE = 12
"""So many tokens before the name of a scale that is told beside it stands what it rates."""
_BOUNDS = frozenset({"≥", "≤", ">", "<", ">=", "<=", "=", "(", ")", "-", "–", "/"})
_FEET = frozenset({"20", "6", "3", "2", "1"})
"""How far a Snellen chart stands off, in feet or metres."""
_ENDS = frozenset(",;.")
Parts = tuple[str, ...] | None


class Labelled(NamedTuple):
    """A run of raw tokens with what it can be: the lexicon's kinds, or a vocabulary term."""

    first: int
    last: int
    kinds: Mapping[str, str]
    term: Term | None = None


class Matcher:
    """Longest matches over the raw tokens of one text."""

    def __init__(self, raws: list[Raw], lexicon: Lexicon, vocab: Vocabulary) -> None:
        self.raws = raws
        self._lexicon = lexicon
        self._vocab = vocab
        self._words = [_lexicon_parts(raws, i) for i in range(len(raws))]
        self._terms = [self._vocabulary_parts(i) for i in range(len(raws))]
        self._short = self._abbreviations()

    def label(self, start: int = 0, stop: int | None = None) -> list[Labelled]:
        """The raw tokens from ``start`` in runs: the longest wording or term at each place, else one token."""
        stop = len(self.raws) if stop is None else stop
        runs: list[Labelled] = []
        place = start
        while place < stop:
            run = self.at(place)
            if run.last > stop:
                alone = self._words[place]
                run = Labelled(place, place + 1, self._lexicon.wordings.get(alone, {}) if alone else {})
            runs.append(run)
            place = run.last
        return runs

    def anchor(self, place: int) -> tuple[str, int] | None:
        """The anchor named at ``place`` and the place after it."""
        if place < len(self.raws) and self.raws[place].text.lower() == "anchor":
            return "anchor", place + 1  # the canonical wording's word for the file's default anchor
        found = _longest(self._terms, place, self._vocab.anchor_spellings, 8)
        if found is not None:
            return found
        if place < len(self.raws) and self.raws[place].kind == "name":
            return self.raws[place].text, place + 1
        if place < len(self.raws) and self.raws[place].kind == "quoted":
            words = self.raws[place].text[1:-1]  # a day of the trial's own, or one that is known
            return self._vocab.anchor_spellings.get(key_of(words)) or field_name(words), place + 1
        behind = self._behind_start(place)
        return self.anchor(behind) if behind is not None else None

    def _behind_start(self, place: int) -> int | None:
        """Where the name of a day stands whose beginning or plan is told first: "the planned start of surgery"."""
        words = [raw.text.lower() for raw in self.raws[place : place + 3]]
        skipped = words[:1] in (["the"], ["a"])
        words = words[skipped:]
        if words[:1] and words[0] in listed("of a day to come"):
            return place + skipped + 1
        began = len(words) > 1 and words[0] in listed("beginning of a day") and words[1] == "of"
        return place + skipped + 2 if began else None

    def at(self, place: int) -> Labelled:
        """The run that begins at a raw token: the longest wording or term, else that token alone."""
        word = _longest(
            self._words, place, self._lexicon.wordings, self._limit(self._words, place, self._lexicon.longest)
        )
        term = None
        if not self._inside_compound(place):
            limit = self._limit(self._terms, place, self._vocab.longest)
            term = self._over_bracket(place, limit) or _longest(self._terms, place, self._vocab.terms, limit)
            if term is not None and (self._is_compound(*term) or self._is_plain_word(place, term[1])):
                term = None
            if term is not None and not (self._is_told(place, *term) and self._is_pointed_at(place, *term)):
                term = None
            term = self._by_fraction(place, *self._in_capitals(place, *term)) if term is not None else None
        if term is not None and (word is None or term[1] >= word[1]):
            same = word[0] if word is not None and term[1] == word[1] else {}
            aged = {"aged": "age"} if same.get("aged") == "age" else {}
            return Labelled(place, term[1], aged, term[0])  # "of age 18", and "18 years of age"
        if word is not None:
            return Labelled(place, word[1], word[0])
        return Labelled(place, place + 1, {})

    def _over_bracket(self, place: int, limit: int) -> tuple[Term, int] | None:
        """A term with its abbreviation in it, "human immunodeficiency virus (HIV) infection", or with a bracket of its
        own: "25(OH)D"."""
        opened = next((one for one in self._short if one > place), None) if limit else None
        if opened is None or opened - place > limit:
            return None
        words = " ".join(raw.text for raw in self.raws[place:opened])
        before, behind = self._terms[place:opened], self._terms[opened + 3 : opened + 3 + limit]
        if self._is_glued(opened):
            whole = _longest([*before, self._terms[opened + 1], *behind], 0, self._vocab.terms, limit)
            if whole is not None and whole[1] > len(before) + 1:
                return whole[0], whole[1] + place + 2
        found = _longest(before + behind, 0, self._vocab.terms, limit)
        if found is None or found[1] <= len(before) or not stands_for(self.raws[opened + 1].text, words):
            return None
        return found[0], found[1] + place + 3

    def _is_glued(self, opened: int) -> bool:
        """Whether no blank stands before and behind a bracket of one word."""
        before, first, _, closed, behind = self.raws[opened - 1 : opened + 4]
        return before.end == first.start and closed.end == behind.start

    def _abbreviations(self) -> list[int]:
        """Where brackets open that hold one word in capitals, with a word behind them."""
        return [
            place
            for place, raw in enumerate(self.raws[:-3])
            if raw.text == "("
            and self.raws[place + 2].text == ")"
            and self.raws[place + 1].kind == "word"
            and self.raws[place + 3].kind == "word"
        ]

    def _is_plain_word(self, place: int, last: int) -> bool:
        """Whether a lone word is no abbreviation: "who" is not the WHO, and "be" is not the base excess."""
        word = self.raws[place].text
        if last != place + 1 or word in listed("plain"):
            return last == place + 1
        return word.lower() in listed("plain") and (not word.isupper() or self._is_shouted())

    def _is_told(self, place: int, term: Term, last: int) -> bool:
        """Whether the text names what a scale rates that has one name for many things: "NRS" beside pain."""
        beside = pairs("told beside").get(term.name)
        if beside is not None:
            return self._is_of(place, last, beside)
        rated = pairs("told near").get(term.name)
        if rated is None:
            return True
        before = {raw.text.lower() for raw in self.raws[max(0, place - 2) : place]}
        near = range(place - _BESIDE, last + _BEHIND)
        return not before & listed("of several values") and any(self._is_rated(at, rated) for at in near)

    def _is_of(self, place: int, last: int, rated: str) -> bool:
        """Whether what is rated is the last thing named before a scale, the first behind it, or in its own name."""
        raws = self.raws
        if {raw.text.lower() for raw in raws[max(0, place - 2) : place]} & listed("of several values"):
            return False
        before = range(place - 1, max(-1, place - 1 - _ASIDE), -1)
        behind = range(last, min(last + _BEHIND + 1, len(raws)))
        return any(self._is_rated(at, rated) for at in range(place, last)) or any(
            at is not None and self._is_rated(at, rated)
            for at in (
                next((at for at in before if not self._leads_to_scale(at) and raws[at].text != ","), None),
                next((at for at in behind if not self._leads_to_scale(at)), None),
            )
        )

    def _leads_to_scale(self, at: int) -> bool:
        """Whether a token names nothing that a scale could rate: a number, a sign of a bound, "with", "of"."""
        raw = self.raws[at]
        return raw.kind == "number" or raw.text in _BOUNDS or raw.text.lower() in listed("leads to a scale")

    def _is_rated(self, at: int, rated: str) -> bool:
        """Whether the word at a place is what is rated: "pain", and neither "no pain" nor "pain medication"."""
        if not 0 <= at < len(self.raws):
            return False
        word = self.raws[at].text
        around = {raw.text.lower() for raw in (*self.raws[max(0, at - 2) : at], *self.raws[at + 1 : at + 3])}
        return word == "NPRS" or (word.lower() == rated and not around & listed("of another thing"))

    def _is_pointed_at(self, place: int, term: Term, last: int) -> bool:
        """Whether the text tells which one is meant, where it is one: "in the study", not "in studies"."""
        if term.name not in listed("of one") or self._is_own_name(place, term, last):
            return True
        before = {raw.text.lower() for raw in self.raws[max(0, last - 3) : last - 1]}
        return bool(before & listed("pointing")) and not self.raws[last - 1].text.lower().endswith("s")

    def _is_own_name(self, place: int, term: Term, last: int) -> bool:
        """Whether the text names a datum as rules do: "earlier participation"."""
        return field_name(" ".join(raw.text for raw in self.raws[place:last])) == term.name

    def _in_capitals(self, place: int, term: Term, last: int) -> tuple[Term, int]:
        """ "IGA", in capitals throughout, is the Investigator's Global Assessment, and "IgA" the immunoglobulin."""
        other = pairs("in capitals").get(term.name)
        alone = last == place + 1 and self.raws[place].text.isupper() and not self._is_shouted()
        return (term._replace(name=other), last) if other is not None and alone else (term, last)

    def _by_fraction(self, place: int, term: Term, last: int) -> tuple[Term, int] | None:
        """ "BCVA 20/40": the acuity in Snellen's fractions, where one follows before anything else is told."""
        otherwise, only = pairs("beside a fraction"), term.name in listed("only beside a fraction")
        if not only and term.name not in otherwise:
            return term, last
        for at in range(place, min(last + _FRACTION, len(self.raws) - 2)):
            number, slash, lines = self.raws[at : at + 3]
            if number.text in _FEET and slash.text == "/" and lines.kind == "number":
                return term._replace(name=otherwise.get(term.name, term.name)), last
            if (
                number.text in _ENDS
                or number.kind == "number"
                or number.text.lower() in listed("no fraction")
            ):
                break
        named = (
            field_name(" ".join(raw.text for raw in self.raws[place:last])) == term.name
        )  # as rules write it
        return None if only and not named else (term, last)

    def _is_shouted(self) -> bool:
        """Whether the text is in capitals throughout, so that no word's capitals say anything."""
        words = [one.text for one in self.raws if one.kind == "word"]
        return len(words) > 1 and all(word.isupper() for word in words)

    def _limit(self, parts: list[Parts], place: int, longest: Mapping[str, int]) -> int:
        for here in parts[place : place + _ARTICLES]:
            if here is None:
                return 0
            if here:
                return longest.get(here[0], 0)
        return 0

    def _is_compound(self, term: Term, last: int) -> bool:
        """Whether a term goes on behind a hyphen: "EGFR-mutated", but not "HER2-positive", which is its value."""
        return self._inside_compound(last) and not (term.kind == "variable" and self._is_result(term, last))

    def _is_result(self, term: Term, hyphen: int) -> bool:
        """Whether a test's result stands behind the hyphen, and then nothing that only it describes."""
        raws, behind = self.raws, hyphen + 2
        spellings = self._vocab.value_spellings.get(term.name, {})
        if behind > len(raws) or raws[behind - 1].text.lower() not in spellings:
            return False
        if behind < len(raws) and raws[behind].kind == "word":
            following = self.at(behind)
            if following.term is None:
                return bool(following.kinds)
            behind = following.last
        return behind == len(raws) or raws[behind].kind != "word" or bool(self.at(behind).kinds)

    def _inside_compound(self, place: int) -> bool:
        """Whether a hyphen without spaces joins the tokens on both sides of ``place``: "anti-platelet"."""
        raws = self.raws
        for hyphen in (place - 1, place):
            if (
                0 < hyphen < len(raws) - 1
                and raws[hyphen].text in "-‐‑"
                and raws[hyphen].joined
                and raws[hyphen + 1].joined
                and raws[hyphen - 1].kind == "word"
                and raws[hyphen + 1].kind == "word"
            ):
                return True
        return False

    def _vocabulary_parts(self, place: int) -> Parts:
        raw = self.raws[place]
        if raw.kind == "word":
            return () if article(self.raws, place) else (fold(raw.text),)
        if raw.kind == "name":
            return tuple(fold(word) for word in raw.text.split("_"))
        if raw.kind == "number":
            return tuple(raw.text.replace(",", ".").strip(".").split("."))
        if raw.text in _VOCABULARY_SIGNS:
            return (raw.text,)
        between = 0 < place < len(self.raws) - 1
        if raw.text in "-‐‑" and between and raw.joined and self.raws[place + 1].joined:
            return ()
        return None


def article(raws: list[Raw], place: int) -> bool:
    """Whether the token is an article. A capital A within a sentence is not one: "hepatitis A", "vitamin A"."""
    word = raws[place].text
    if raws[place].joined and place and raws[place - 1].kind == "number":
        return False  # "GLP-1a"
    if word == "A":
        begins = place == 0 or raws[place - 1].kind in ("sign", "bullet")
        following = raws[place + 1] if place + 1 < len(raws) else None
        return begins and following is not None and following.kind == "word" and not following.joined
    beside = (*raws[max(place - 1, 0) : place], *raws[place + 1 : place + 2])
    if word == "AN" and any(raw.text.islower() for raw in beside):
        return False  # "diagnosed with AN", "AN with BMI < 17"
    return is_article(word)


def _lexicon_parts(raws: list[Raw], place: int) -> Parts:
    raw = raws[place]
    if raw.kind == "word":
        if raw.text in ("A", "AN") and not article(raws, place):
            return None  # "vitamin A"
        if (
            raw.text.isupper()
            and raw.text in listed("disease in capitals")
            and len(raws) > 1
            and not all(one.text.isupper() for one in raws if one.kind == "word")
        ):
            return None
        return () if article(raws, place) else (fold(raw.text),)
    if raw.kind in ("sign", "number"):
        return (raw.text.replace(" ", ""),)
    return None


def _longest(
    parts: list[Parts], place: int, table: Mapping[tuple[str, ...], _MEANING], limit: int
) -> tuple[_MEANING, int] | None:
    """The meaning of the longest run of parts from ``place`` that the table has, and where it ends."""
    if not limit:
        return None
    best: tuple[_MEANING, int] | None = None
    seen: tuple[str, ...] = ()
    while place < len(parts) and len(seen) <= limit:
        here = parts[place]
        if here is None:
            break
        place += 1
        if not here:
            continue
        seen += here
        if seen in table:
            best = table[seen], place
    return best
