"""What a bound that was not read whole most likely bounds: the words and the terms beside it."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from screener.language.clauses.items import leaves as make
from screener.language.clauses.items.leaves import Subject
from screener.language.words.chunks import Chunk, Constraint, Pair, Range, is_bare
from screener.language.words.wordlists import listed
from screener.model.rules import Quantity, Rule
from screener.model.units import dimension
from screener.model.vocabulary import Term, Vocabulary, fold, key_of

_FREE = frozenset({"WORDS", "LOOSE", "DATUM", "QUOTED", "SEVERITY", "TERM", "HISTORY", "NUMBER", "ACCORDING"})
_FOR = frozenset({"for", "in", "at", "on", "during", "and", "or"})
_SPANS = frozenset({"range", "ranges", "range:", "ranging", "scale", "scale:", "interval"})
"""Words before the numbers that a scale runs between."""
_EQUATION = 6
"""Parts before a sign of equality among which a number stands that it only explains."""
_REACH = 100
"""Parts on either side of a bound among which its variable stands: nobody names it further away, and a text of
nothing but numbers is not read over and over."""
_CLAUSE = frozenset({"as", "when", "while", "if", "because", "where"})
_LONGEST = 6
"""Words nearest to a bound that may name what is measured."""


class Opened(NamedTuple):
    """A bracket inside an item, and the best that could be made of it."""

    start: int
    end: int
    rule: Callable[[Subject | None], Rule | None]
    kind: str = "GROUP"
    data: None = None


Part = Chunk | Opened


class Subjects:
    """Finds subjects in one criterion's text. ``last`` is the subject of the bound before."""

    def __init__(self, text: str, vocab: Vocabulary) -> None:
        self.text = text
        self.vocab = vocab
        self.last: Subject | None = None

    def words(self, run: list[Chunk]) -> set[str]:
        """The folded words of a run of chunks."""
        return {fold(word) for one in run for word in self.text[one.start : one.end].split()}

    def subject(self, parts: Sequence[Part], place: int) -> Subject | None:
        """What the bound at a place of an item is most likely of; None where nothing can be. A term that stands before
        it goes first; the rest of the text decides among people, what stands behind it and the last bound's subject."""
        data = parts[place].data
        implied = data.variable if isinstance(data, Constraint | Range) else ""
        if implied:
            return Subject(Term("variable", implied), implied, (parts[place].start, parts[place].end))
        before = self._clause(self.run(parts, place, -1))
        after = self.run(parts, place, 1)
        timed = is_time(data)
        ratio = self._ratio(parts, before, place)
        if ratio is not None:
            return ratio
        found = self.named(before, last=True, timed=timed, bare=is_bare(data), quantity=_quantity(data))
        if found is not None:
            return found
        if timed and self.text[parts[place].end :].lstrip().lower().startswith("post"):
            return None  # a time after something
        if timed:
            if self.last is not None and not self.own(before, last=True) and self._is_timed(self.last):
                return self.last
            return self._aged(before, after, parts[place], data)
        measure = self._measure(parts, place, data)
        if measure is not None:
            return measure
        own = self._extent(self.headed(self.own(before, last=True), before), data, parts[place], after)
        near = own is None and self.last is not None
        people = self._bare_age(before, data, parts[place])
        behind = self.text[parts[place].end :].split()[:1]
        if (
            people is not None
            and not near
            and (not behind or behind[0].strip(",;.)").lower() in listed("who"))
        ):
            return people
        scale = self.named(after, last=False, timed=timed, quantity=_quantity(data))
        if scale is not None and behind == ["on"]:  # "≥ 2 on the numeric rating scale"
            return scale
        if behind == ["of"] and own is not None and self._is_people(own) and _is_share(data):
            return (
                self.own(after, last=False) or own
            )  # "carer for > 50 % of the day": people are not measured
        if own is not None and not _is_lead(own.words):
            return own
        found = self.named(after, last=False, timed=timed, quantity=_quantity(data))
        if near and (not self.own(after, last=False) or _starts_with(self.text, after, _FOR)):
            return self.last
        if found is not None:
            return found
        return self.own(after, last=False) or own or people

    def _clause(self, run: list[Chunk]) -> list[Chunk]:
        """The run behind its last conjunction: "decreases as the arm is raised from …"."""
        for place in range(len(run) - 1, -1, -1):
            if (
                self.text[run[place].start : run[place].end].split()[-1].lower() in _CLAUSE
                and run[place + 1 :]
            ):
                return run[place + 1 :]
        return run

    def _ratio(self, parts: Sequence[Part], before: list[Chunk], place: int) -> Subject | None:
        """ "[Qp:Qs] ≥ 1.5", "FEV1 / FVC < 70 %": what stands in the bracket; one variable over the other."""
        bracket = parts[place - 1] if place else None
        lead = parts[place - 2] if place > 1 else None
        if isinstance(bracket, Opened) and (lead is None or lead.kind == "JOIN"):
            inner = " ".join(self.text[bracket.start + 1 : bracket.end - 1].split())
            return (
                Subject(None, inner, (bracket.start, bracket.end)) if len(inner.split()) <= _LONGEST else None
            )
        if len(before) < 2:
            return None
        over, under = before[-2:]
        between = self.text[over.end : under.start]
        if over.kind != under.kind or over.kind != "TERM" or between.strip() != "/":
            return None
        words = "/".join(
            self.text[one.start : one.end].split("(")[0].split("[")[0].strip() for one in (over, under)
        )
        term = self.vocab.terms.get(key_of(words))
        if term is None or term.kind != "variable":
            return None
        return Subject(term, words, (over.start, under.end))

    def headed(self, subject: Subject | None, run: list[Chunk]) -> Subject | None:
        """The subject with its head and what follows it: "distance of the clinic", "primary caregiver"."""
        run = [one for one in run if one.kind not in ("FILLER", "MARK")]
        place = next((i for i, one in enumerate(run) if subject and subject.span[1] == one.end), None)
        if subject is None or place is None:
            return subject
        start, end = subject.span
        if place and start == run[place].start:
            head = run[place - 1]
            if head.kind == "LOOSE" and place > 1:
                head = run[place - 2]
            link = self.text[head.end : start].lower().split()
            if link[:1] == ["of"] and head.kind in ("WORDS", "TERM") and not self._is_idle(head):
                start = head.start
            elif link[:1] == ["for"] and "too" in self.text[head.start : head.end].split()[1:]:
                # "a defect too large for closure (> 38 mm)": the defect
                return Subject(None, self.text[head.start : head.end].split(" too ")[0], head.span)
        while place + 1 < len(run) and not self.text[end : run[place + 1].start].strip(" -"):
            place += 1
            end = run[place].end
        if (start, end) == subject.span:
            return subject
        words = " ".join(self.text[start:end].split())
        return Subject(None, words, (start, end)) if len(words.split()) <= _LONGEST else subject

    def _measure(self, parts: Sequence[Part], place: int, data: object) -> Subject | None:
        """ "hearing worse than 60 dB (PTA)": the variable that the bracket behind the bound begins with."""
        bracket = parts[place + 1] if place + 1 < len(parts) else None
        quantity = _quantity(data)
        if not isinstance(bracket, Opened) or quantity is None or not quantity.unit:
            return None
        words = self.text[bracket.start + 1 : bracket.end - 1].split()
        for count in range(min(len(words), _LONGEST), 0, -1):
            term = self.vocab.terms.get(key_of(" ".join(words[:count])))
            entry = self.vocab.variables.get(term.name) if term is not None else None
            if (
                term is not None
                and entry is not None
                and entry.unit
                and make.fits(quantity, entry, self.vocab)
            ):
                start = self.text.index(words[0], bracket.start)
                return Subject(term, " ".join(words[:count]), (start, start + len(words[0])))
        return None

    def _extent(
        self, subject: Subject | None, data: object, part: Part, after: list[Chunk]
    ) -> Subject | None:
        """ "lesions more than 2 mm deep": their depth."""
        quantity = _quantity(data)
        if quantity is None or not quantity.unit or dimension(quantity.unit) != "length" or not after:
            return subject
        word = self.text[after[0].start : after[0].end].split()[0]
        if self.text[part.end : after[0].start].strip() or word.lower() not in listed("extent"):
            return subject
        words = f"{subject.words} {word}" if subject is not None else word
        return Subject(None, words, (after[0].start, after[0].start + len(word)))

    def _bare_age(self, before: list[Chunk], data: object, part: Part) -> Subject | None:
        """ "patients < 18": a bare number beside nothing but people."""
        quantity = data.high if isinstance(data, Range) else getattr(data, "quantity", None)
        if (
            not isinstance(quantity, Quantity)
            or quantity.unit
            or quantity.limit
            or not 0 < quantity.value < 120
        ):
            return None
        start = before[0].start if before else max(0, part.start - 40)
        words = {fold(word.strip(",;:(")) for word in self.text[start : part.start].split()}
        somebody = listed("somebody")
        if (
            quantity.value != int(quantity.value)
            or not words & somebody
            or words - listed("people") - somebody
        ):
            return None
        return Subject(Term("variable", "age"), "age", (part.start, part.end))

    def run(self, parts: Sequence[Part], place: int, step: int) -> list[Chunk]:
        """The free parts on one side, up to another bound, window or joining word; brackets are stepped over."""
        run: list[Chunk] = []
        here = place + step
        while 0 <= here < len(parts) and abs(here - place) <= _REACH:
            part = parts[here]
            if (
                isinstance(part, Opened)
                or part.kind in ("MARK", "FILLER", "SIGN")
                or self.describes(parts, here)
            ):
                pass
            elif part.kind in _FREE or part.kind == "NOT":
                run.append(part)
            elif part.kind != "JOIN" or any(not self._is_idle(one) for one in run):
                break
            here += step
        return run if step > 0 else run[::-1]

    def describes(self, parts: Sequence[Part], place: int) -> bool:
        """Whether numbers only describe: "(range 0-42)", "on a 0-10 scale", "at least one child", "3 times the
        resting value = 3 MET"."""
        part, data = parts[place], parts[place].data
        if not isinstance(data, Range | Constraint):
            return False
        if isinstance(data, Range):
            lead = self.text[max(0, part.start - 12) : part.start].lower().split()[-2:]
            tail = self.text[part.end : part.end + 40].lower()
            opens = lead and (lead[-1][0] in "([" or (len(lead) > 1 and lead[0][-1] in ",;(["))
            within = opens and lead[-1].strip("([") in _SPANS
            return bool(within) or (lead == ["on", "a"] and "scale" in tail)
        bare = isinstance(data, Constraint) and not data.quantity.unit and not data.variable
        if bare and self.text[part.start : part.end].lower().endswith(" one"):
            return True
        if not isinstance(data, Constraint) or data.operator != "=":
            return False
        return any(one.kind == "NUMBER" for one in parts[max(0, place - _EQUATION) : place])

    def named(
        self,
        run: list[Chunk],
        *,
        last: bool,
        timed: bool | None,
        bare: bool = False,
        quantity: Quantity | None = None,
    ) -> Subject | None:
        """The vocabulary's variable in the run that is nearest to the bound; ``timed`` None: of any kind."""
        for part in reversed(run) if last else run:
            if not isinstance(part.data, Term):
                continue
            name = part.data.name
            if part.data.kind == "finding":
                name = self.vocab.findings[name].measured_by
            elif part.data.kind != "variable":
                continue
            entry = self.vocab.variables.get(name)
            if entry is None:
                continue
            is_time = bool(entry.unit) and dimension(entry.unit) == "time"
            if timed is not None and timed != is_time and not (is_time and bare and entry.implied):
                continue
            if quantity is not None and not make.fits(quantity, entry, self.vocab):
                continue
            return Subject(part.data, self.text[part.start : part.end], part.span)
        return None

    def _is_timed(self, subject: Subject) -> bool:
        entry = self.vocab.variables.get(subject.term.name) if subject.term is not None else None
        return (
            entry is not None and entry.name != "age" and bool(entry.unit) and dimension(entry.unit) == "time"
        )

    def own(self, run: list[Chunk], *, last: bool) -> Subject | None:
        """The words nearest to the bound."""
        words = [part for part in run if part.kind in ("WORDS", "TERM", "QUOTED") and not self._is_idle(part)]
        placed = [
            part for part in words if fold(self.text[part.start : part.end].split()[0]) not in listed("place")
        ]
        words = placed if last and placed else words
        if not words:
            return None
        part = words[-1] if last else words[0]
        text = self.text[part.start : part.end]
        pieces = text.split()
        if len(pieces) > _LONGEST:
            kept = pieces[-_LONGEST:] if last else pieces[:_LONGEST]
            start = part.start + text.index(kept[0], text.rindex(" ".join(kept[:1])) if last else 0)
            end = part.end if last else part.start + text.index(kept[-1]) + len(kept[-1])
            return Subject(None, " ".join(kept), (min(start, end - 1), end))
        return Subject(part.data if isinstance(part.data, Term) else None, " ".join(pieces), part.span)

    def _is_people(self, subject: Subject) -> bool:
        return fold(subject.words.split()[-1]) in listed("people")

    def _is_idle(self, part: Chunk) -> bool:
        """Whether a phrase can name nothing measured: people, a sex, "total", "range"."""
        if isinstance(part.data, Term) and part.data.kind in ("value", "rule"):
            return True
        return {fold(word) for word in self.text[part.start : part.end].split()} <= listed("people") | listed(
            "idle"
        )

    def _aged(self, before: list[Chunk], after: list[Chunk], part: Part, data: object) -> Subject | None:
        """A length of time beside people is their age; beside a time's own words it bounds that time."""
        words = {fold(word) for one in before for word in self.text[one.start : one.end].split()}
        if words & listed("timed"):
            return self.own(before, last=True)
        if (
            after
            and self.words(after[:1]) & listed("timed")
            and not self.text[part.end : after[0].start].strip()
        ):
            return self.own(after, last=False)  # "> 2-hour drive time"
        quantity = data.high if isinstance(data, Range) else getattr(data, "quantity", None)
        if not isinstance(quantity, Quantity) or quantity.unit not in ("a", "mo", "wk"):
            return None
        behind = [fold(word) for one in after[:1] for word in self.text[one.start : one.end].split()[:2]]
        aged = bool(behind) and behind[0] in ("old", "age", "aged")
        # "at least 4 years of follow-up"
        of_something = self.text[part.end :].split()[:1] in (["of"], ["for"])
        if aged or (quantity.unit == "a" and not words - listed("people") and not of_something):
            return Subject(Term("variable", "age"), "age", (part.start, part.end))
        return None


def is_time(data: object) -> bool:
    """Whether a bound, or one end of it, is in a unit of time: it may be an age, or how long something lasts."""
    if isinstance(data, Quantity):
        return bool(data.unit) and dimension(data.unit) == "time"
    ends = (data.low, data.high) if isinstance(data, Range) else (getattr(data, "quantity", None),)
    units = [end.unit for end in ends if isinstance(end, Quantity)]
    return any(unit and dimension(unit) == "time" for unit in units)


def _quantity(data: object) -> Quantity | None:
    """The quantity that tells the unit of a bound."""
    if isinstance(data, Pair):
        return data.second.quantity
    quantity = data.high if isinstance(data, Range) else getattr(data, "quantity", None)
    return quantity if isinstance(quantity, Quantity) else None


def _is_share(data: object) -> bool:
    """Whether a bound is a share of something, in percent."""
    quantity = _quantity(data)
    return quantity is not None and quantity.unit == "%"


def _is_lead(words: str) -> bool:
    """Whether a phrase ends in what leads to the thing measured: "requiring", "treated with"."""
    last = words.split()[-1].lower()
    return last.endswith(("ing", "ed")) or last in listed("lead")


def _starts_with(text: str, run: list[Chunk], words: frozenset[str]) -> bool:
    return bool(run) and text[run[0].start : run[0].end].split()[0].lower() in words
