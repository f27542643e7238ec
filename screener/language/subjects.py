"""What a bound that was not read whole most likely bounds: the words and the terms beside it."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from screener.language import leaves as make
from screener.language.chunks import Chunk, Constraint, Pair, Range
from screener.language.leaves import Subject
from screener.language.wordlists import listed
from screener.model.rules import Quantity, Rule
from screener.model.units import dimension
from screener.model.vocabulary import Term, Vocabulary, fold

_FREE = frozenset({"WORDS", "LOOSE", "DATUM", "QUOTED", "SEVERITY", "TERM", "HISTORY", "NUMBER", "ACCORDING"})
_FOR = frozenset({"for", "in", "at", "on", "during", "and", "or"})
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
        return {fold(word) for one in run for word in self.text[one.start : one.end].split()}

    def subject(self, parts: Sequence[Part], place: int) -> Subject | None:
        data = parts[place].data
        implied = data.variable if isinstance(data, Constraint | Range) else ""
        if implied:
            return Subject(Term("variable", implied), implied, (parts[place].start, parts[place].end))
        before = self.run(parts, place, -1)
        after = self.run(parts, place, 1)
        timed = is_time(data)
        found = self.named(before, last=True, timed=timed, bare=_is_bare(data), quantity=_quantity(data))
        if found is not None:
            return found
        if timed and self.text[parts[place].end :].lstrip().lower().startswith("post"):
            return None  # a time after something
        if timed:
            if self.last is not None and not self.own(before, last=True) and self._is_timed(self.last):
                return self.last
            return self._aged(before, after, parts[place], data)
        own = self.own(before, last=True)
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
        if own is not None and not _is_lead(own.words):
            return own
        found = self.named(after, last=False, timed=timed, quantity=_quantity(data))
        if near and (not self.own(after, last=False) or _starts_with(self.text, after, _FOR)):
            return self.last
        if found is not None:
            return found
        return self.own(after, last=False) or own or people

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
        while 0 <= here < len(parts):
            part = parts[here]
            if isinstance(part, Opened) or part.kind in ("MARK", "FILLER", "SIGN"):
                pass
            elif part.kind in _FREE or part.kind == "NOT":
                run.append(part)
            elif part.kind != "JOIN" or any(not self._is_idle(one) for one in run):
                break
            here += step
        return run if step > 0 else run[::-1]

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
            if quantity is not None and not make.fits(quantity, entry):
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
        quantity = data.high if isinstance(data, Range) else getattr(data, "quantity", None)
        if not isinstance(quantity, Quantity) or quantity.unit not in ("a", "mo", "wk"):
            return None
        behind = [fold(word) for one in after[:1] for word in self.text[one.start : one.end].split()[:2]]
        aged = bool(behind) and behind[0] in ("old", "age", "aged")
        if aged or (quantity.unit == "a" and not words - listed("people")):
            return Subject(Term("variable", "age"), "age", (part.start, part.end))
        return None


def is_time(data: object) -> bool:
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


def _is_bare(data: object) -> bool:
    quantity = data.high if isinstance(data, Range) else getattr(data, "quantity", None)
    return isinstance(quantity, Quantity) and not quantity.unit and not quantity.limit


def _is_lead(words: str) -> bool:
    """Whether a phrase ends in what leads to the thing measured: "requiring", "treated with"."""
    last = words.split()[-1].lower()
    return last.endswith(("ing", "ed")) or last in listed("lead")


def _starts_with(text: str, run: list[Chunk], words: frozenset[str]) -> bool:
    return bool(run) and text[run[0].start : run[0].end].split()[0].lower() in words
