"""Items with bounds: what is measured, whose it is, and what else the item says beside them."""

from collections.abc import Callable
from typing import NamedTuple

from screener.errors import Span
from screener.language.clauses.items import leaves as make
from screener.language.clauses.items.aged_behind import aged_behind
from screener.language.clauses.items.bounds import Bounds, are_years, is_change, is_numbered
from screener.language.clauses.items.contrary import is_empty
from screener.language.clauses.items.grades import with_condition
from screener.language.clauses.items.leaves import Subject, highest
from screener.language.clauses.items.parts import Part, contiguous, span_of, term_kind
from screener.language.clauses.items.population import aged_as, is_had
from screener.language.words.chunks import Chunk, Constraint, Range
from screener.language.words.wordlists import listed
from screener.model.rules import AllOf, Between, Compare, OneOf, Rule, When
from screener.model.vocabulary import Term, Vocabulary, fold

OF_AGE = 16
"""Years; fewer may be how long something has lasted, where nothing else is said."""


class BoundedItem(NamedTuple):
    """An item that has ``bounds`` in it. ``free`` are the parts that name what they bound, or whom; ``at`` is when
    it is measured; ``inherit`` is what the item before it bounds."""

    content: list[Part]
    free: list[Part]
    bounds: list[Part]
    at: str | None
    inherit: Subject | None
    span: Span


class BoundedItems:
    """Reads such items of one criterion's text. ``plain`` reads terms alone, when they are measured, and their span."""

    def __init__(
        self, text: str, vocab: Vocabulary, plain: Callable[[list[Part], str | None, Span], Rule | None]
    ) -> None:
        self.text = text
        self.vocab = vocab
        self.bounds = Bounds(text, vocab)
        self.plain = plain

    def read(self, item: BoundedItem) -> Rule | None:
        """A subject beside one or more bounds, before or behind them; None where not every word of it is read."""
        last = item.content[-1]
        open_sign = last.kind == "LOOSE" and last.data == "compare"  # "EDSS 3 <": which end of what?
        if open_sign or is_change(self.text, item.bounds[0].end) or is_numbered(item.bounds):
            return None
        item = self._qualified(item)
        free = self.bounds.named(self.bounds.without_preposition(item.free, item.bounds))
        item = item._replace(free=free)
        beside = self._beside_implied(item)
        if beside is not None:
            return beside
        if item.at is None and (both := self._with_age(item)) is not None:
            return both
        people, aged = self.bounds.people(item.free, item.bounds), None
        named = [part for part in item.free if term_kind(part) == "variable"]
        if people and len(people) == len(item.free) - 1 and named in ([item.free[-1]], [item.free[0]]):
            term = named[0].data  # "men aged 18 or older", "aged 18 or older, men"
            if isinstance(term, Term) and term.name == "age":
                item, aged = item._replace(free=people), named[0]
        if people and len(people) == len(item.free):
            return self._of_people(item, aged=aged)
        if people:
            return None
        if item.free and item.at is None and self._are_young(item.free):
            years = item.free[-1].data == Term("variable", "age")
            theirs = not is_had(self.text, item.free[0].start)  # not "women with infants aged < 6 months"
            age = self.bounds.aged(item.bounds, item.span, named=years) if theirs else None
            grown = isinstance(age, Compare) and age.operator[0] == ">"
            return None if grown else age  # "children over 2 years": up to which age?
        return self._age_alone(item) or self._measured(item)

    def _with_age(self, item: BoundedItem) -> Rule | None:
        def years(bounds: list[Part], span: Span) -> Rule | None:
            return self.bounds.aged(bounds, span, named=True)

        return aged_behind(item.free, item.bounds, self.text, self.plain, years)

    def _qualified(self, item: BoundedItem) -> BoundedItem:
        """ "SpO2 < 92 % on room air": what stands behind a bound, where the two together name a variable."""
        if len(item.free) != 2 or term_kind(item.free[0]) != "variable":
            return item
        name, tail = item.free
        term = self.vocab.lookup(f"{self.text[name.start : name.end]} {self.text[tail.start : tail.end]}")
        if tail.start < item.bounds[-1].end or term is None or term.kind != "variable":
            return item
        named = name._replace(data=term) if isinstance(name, Chunk) else name
        content = [named if part is name else part for part in item.content if part is not tail]
        return item._replace(content=content, free=[named])

    def _of_people(self, item: BoundedItem, *, aged: Part | None) -> Rule | None:
        """ "Adults 18-65": who is sought, and of which age, which a word (``aged``) may name; "> 470 ms in women": the
        bound for them."""
        who = self.plain(item.free, None, span_of(item.free))
        grown = any("age" in part.data.rule for part in item.free if isinstance(part.data, Term))
        years = aged is not None or grown or are_years(item.bounds[0], self.text)
        said = aged and (aged.start, aged.end)
        there = [*item.bounds, *([aged] if aged is not None else [])]
        span = span_of(sorted(there, key=lambda part: part.start))
        age = self.bounds.aged(item.bounds, span, named=years, said=said, at=item.at)
        if who is not None and age is not None:
            return aged_as(who, age, item.span)
        if not item.inherit or item.at or len(item.bounds) != 1 or not isinstance(who, OneOf):
            return None
        rule = self.bounds.bound(item.bounds[0], item.inherit, None, item.span)
        return When(guard=who, then=rule, span=item.span) if rule is not None else None

    def _are_young(self, free: list[Part]) -> bool:
        """ "Children aged 6 to 36 months": whose age is told in months as well."""
        aged = free[-1].data == Term("variable", "age")
        young = {fold(self.text[part.start : part.end]) for part in (free[:-1] if aged else free)}
        return bool(young) and young <= listed("young")

    def _age_alone(self, item: BoundedItem) -> Rule | None:
        """ "Over 18 years", and nothing else: an age, not how long something lasts."""
        alone = not item.free and item.content == item.bounds and item.inherit is None
        if not alone or item.at is not None or not self.bounds.is_whole(item.bounds):
            return None
        age = self.bounds.aged(item.bounds, item.span)
        return age if isinstance(age, Compare | Between) and highest(age) >= OF_AGE else None

    def _measured(self, item: BoundedItem) -> Rule | None:
        """What is measured, with its bounds."""
        valued = any(part.kind == "IS" for part in item.bounds)
        if valued or any(part.kind == "SET" for part in item.bounds):
            item = item._replace(free=self.bounds.scale(item.free))
        subject = self._subject(item)
        if subject is None or self.bounds.is_distance(item.bounds):
            return None
        if subject.term is None and valued and item.free[0].kind != "QUOTED":
            return None  # the values are a known scale's, which stands among other words
        whose = [self.bounds.state(part, subject, item.bounds) for part in item.bounds]
        bound = [
            self.bounds.bound(*each, item.at, item.span) for each in zip(item.bounds, whose, strict=True)
        ]
        read = [rule for rule in bound if rule is not None]
        if len(read) != len(bound) or is_empty(read):
            return None
        rule = read[0] if len(read) == 1 else AllOf(rules=tuple(read), span=item.span)
        return with_condition(subject, rule) if item.free else rule

    def _beside_implied(self, item: BoundedItem) -> Rule | None:
        """ "Pregnant women at 24 to 28 weeks of gestation": both."""
        implied = _implied(item.bounds) - {"age"}
        idle = ("at", "between", "from")
        rest = [part for part in item.free if self.text[part.start : part.end].lower() not in idle]
        if item.at is not None or len(implied) != 1 or len(item.bounds) != 1 or not rest:
            return None
        if any(term_kind(part) == "variable" for part in rest):
            return None
        who, name, span = self.plain(rest, None, item.span), next(iter(implied)), item.span
        data, place = item.bounds[0].data, (item.bounds[0].start, item.bounds[0].end)
        if who is None or not isinstance(data, Constraint | Range):
            return None
        subject = Subject(Term("variable", name), name.replace("_", " "), place)
        return AllOf(rules=(who, make.threshold(subject, data, place, None, span, self.vocab)), span=span)

    def _subject(self, item: BoundedItem) -> Subject | None:
        """What the bounds are of: what the item names, what its units imply, or what the item before it bounds."""
        free, bounds, implied = item.free, item.bounds, _implied(item.bounds)
        if free and not implied and _takes_in(free, self.text):
            return self.bounds.by_unit(bounds)  # "consumes > 14 units of alcohol per week"
        if free:
            told = {id(part) for part in (*free, *bounds)}
            if not contiguous([part for part in item.content if id(part) in told], free):
                return None
            around = free[0].start > bounds[0].start and free[-1].end < bounds[-1].end
            if around and self.text[bounds[0].end - 1] not in "<>≤≥=":  # but "18 < BMI < 30"
                return None
            subject = subject_of(self.text, free)
            if implied and (subject.term is None or {subject.term.name} != implied):
                return None
            return subject if self.bounds.can_be_measured(subject, free, bounds) else None
        if len(implied) == 1:
            name = implied.pop()
            return Subject(Term("variable", name), name, span_of(bounds))
        if implied:
            return None
        return item.inherit or self.bounds.by_unit(bounds) or self.bounds.by_itself(bounds)


def subject_of(text: str, free: list[Part]) -> Subject:
    """What the parts name together."""
    span = span_of(free)
    words = " ".join(text[span[0] : span[1]].split())
    if len(free) == 1 and free[0].kind == "QUOTED":
        return Subject(None, str(free[0].data), span)
    if len(free) == 1 and isinstance(free[0].data, Term):
        return Subject(free[0].data, words, span)
    return Subject(None, words, span)


def _takes_in(free: list[Part], text: str) -> bool:
    """Whether words only say that something is taken in, and not what."""
    words = [fold(word) for part in free for word in text[part.start : part.end].split()]
    return all(part.kind == "WORDS" for part in free) and listed("takes in").issuperset(words)


def _implied(bounds: list[Part]) -> set[str]:
    """The variables that bounds name by themselves: "24 weeks of gestation"."""
    return {part.data.variable for part in bounds if isinstance(part.data, Constraint | Range)} - {""}
