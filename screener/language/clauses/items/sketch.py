"""What could be read of an item that was not read whole: the about of a question, which never decides.

The sketch keeps the item's structure (negations, joined phrases, slashes), its bounds each beside what it
most likely bounds, and its windows. Phrases that nothing was made of stand in it as questions in their own
words, so that the sketch covers the item.
"""

from collections.abc import Callable, Sequence
from typing import Any

from screener.errors import Span
from screener.language.clauses.items import leaves as make
from screener.language.clauses.items.extremes import compared_twice
from screener.language.clauses.items.implausible import is_no_subject, is_no_value
from screener.language.clauses.items.leaves import Misfit, Subject
from screener.language.clauses.items.members import with_about
from screener.language.clauses.items.pressures import apart
from screener.language.clauses.items.sketched_times import (
    bound_in_time,
    held_since,
    lasting_of,
    lies_ahead,
    of_time,
    place_of,
    washed_out,
)
from screener.language.clauses.items.subjects import Opened, Part, Subjects, is_time
from screener.language.words.chunks import Choice, Chunk, Constraint, Duty, Pair, Range, Values, read_chunks
from screener.language.words.wordlists import listed
from screener.model.names import field_name
from screener.model.rules import (
    AllOf,
    AnyOf,
    Between,
    Compare,
    Judgement,
    Not,
    Occurred,
    OneOf,
    Present,
    Quantity,
    Rule,
    Window,
)
from screener.model.vocabulary import Term, Vocabulary, fold

_BOUNDS = frozenset({"CONSTRAINT", "RANGE", "PAIR", "SET", "IS", "NUMBER"})
_BRIEF = 40
"""Characters of a bracket that may hold a washout alone."""


class _Row:
    """The rules of an item's phrases so far, and the ``run`` of words that the next one is made of.

    ``slash``: what comes next may hold in place of the last. ``prefixed``: where a "non-" before the run stands.
    """

    def __init__(self, phrase: Callable[[list[Chunk]], Rule | None]) -> None:
        self.rules: list[Rule | None] = []
        self.run: list[Chunk] = []
        self.slash = False
        self.prefixed: int | None = None
        self._phrase = phrase

    def add(self, rule: Rule | None) -> None:
        """Put a rule behind the others, or beside the last where a slash stands between them."""
        before = self.rules[-1] if self.rules else None
        if self.slash and before is not None and rule is not None:
            self.rules[-1] = AnyOf(rules=(before, rule), span=_hull([before, rule]))
        else:
            self.rules.append(rule)
        self.slash = False

    def taken(self) -> list[Chunk]:
        """The run, which ends here."""
        run = list(self.run)
        self.run.clear()
        return run

    def without(self, named: Span | None) -> None:
        """Leave out of the run what a bound names."""
        if named is not None:
            self.run[:] = [one for one in self.run if not (named[0] <= one.start and one.end <= named[1])]

    def close(self) -> None:
        """Make a rule of the run."""
        rule = self._phrase(self.taken())
        if rule is None:
            return
        if self.prefixed is not None:
            rule = Not(rule=rule, span=(self.prefixed, rule.span[1] if rule.span else 0))
            self.prefixed = None
        self.add(rule)


_PARTS, _SLASHES = 500, 20
"""With more parts, or more slashes, an item is nothing that anybody would write: what it may say is not looked for."""


class Sketcher:
    """Sketches the items of one criterion's text."""

    def __init__(self, text: str, vocab: Vocabulary) -> None:
        self.text = text
        self.vocab = vocab
        self.subjects = Subjects(text, vocab)

    def sketch(self, parts: Sequence[Part], inherit: Subject | None = None) -> Rule | None:
        """The rule that the parts may say, or None where there is nothing but silence.

        ``inherit`` is what stands before the bracket or the list in which they stand.
        """
        self.subjects.last = inherit or self.subjects.last
        slashes = sum(part.end == part.start + 1 and self.text[part.start] == "/" for part in parts)
        if len(parts) > _PARTS or slashes > _SLASHES or compared_twice(parts):
            return self._question(parts[0].start, parts[-1].end)
        for place, part in enumerate(parts):
            prefix = part.kind == "NOT" and self.text[part.end : part.end + 1] in "-‐‑"
            if part.kind in ("NOT", "UNABLE") and not prefix:
                before, after = self.sketch(parts[:place]), self.sketch(parts[place + 1 :])
                span = (part.start, parts[-1].end)
                hyphen = self.text[max(0, part.start - 1) : part.start] in ("-", "‐", "‑")
                postfix = part.data == "behind" or self._is_postfix(part, parts[place + 1 :])
                if postfix and before is not None and self._stands_alone(parts[:place]):
                    return self._joined([before, self._question(part.start, part.end), after])
                forward = self.text[part.end :].split()[:1] == ["to"]  # "it is not possible to …"
                if before is not None and ((part.data == "behind" and not forward) or hyphen):
                    # "infection ruled out by culture", "treatment-naive"
                    return self._joined([Not(rule=before, span=(parts[0].start, part.end)), after])
                if before is not None and self._is_postfix(part, parts[place + 1 :]):
                    return Not(rule=before, span=(parts[0].start, part.end))
                behind = [one for one in parts[place + 1 :] if one.kind != "MARK"]
                if after is None and behind:
                    after = self._question(behind[0].start, behind[-1].end)  # "unsuitable for this study"
                negated = (
                    Not(rule=after, span=span) if after is not None else self._question(part.start, part.end)
                )
                return self._joined([before, negated])
        return self._joined(self._phrases(parts))

    def _stands_alone(self, before: Sequence[Part]) -> bool:
        """Whether a word that negates what stands before it has nothing there: "over 18, either naive or …"."""
        said = [part for part in before if part.kind not in ("MARK", "FILLER")]
        return self.text[said[-1].start : said[-1].end].lower() == "either" or said[-1].kind in (
            "CONSTRAINT",
            "RANGE",
        )

    def _is_postfix(self, negation: Part, parts: Sequence[Part]) -> bool:
        """Whether nothing that could be negated stands behind a negation; "unrelated to the study" has the study."""
        if parts and self.text[: negation.end].lower().endswith(" to"):
            return False
        behind = [part for part in parts if part.kind not in ("MARK", "FILLER", "NOW")]
        words = {
            word.strip(",.;").lower() for part in behind for word in self.text[part.start : part.end].split()
        }
        return words <= listed("postfix")

    def _joined(self, rules: Sequence[Rule | None]) -> Rule | None:
        found = [rule for rule in rules if rule is not None]
        if len(found) < 2:
            return found[0] if found else None
        return AllOf(rules=tuple(found), span=_hull(found))

    def _question(self, start: int, end: int) -> Judgement:
        return Judgement(question=" ".join(self.text[start:end].split()), span=(start, end))

    # -- phrases ------------------------------------------------------------------------------------

    def _phrases(self, parts: Sequence[Part]) -> list[Rule | None]:
        """The parts cut at bounds, windows, brackets and joining words; around a slash either holds."""
        row = _Row(self._phrase)
        done = 0
        for place, part in enumerate(parts):
            if place < done:
                continue
            lasting = lasting_of(parts, place, self.text, self.vocab) if part.kind in _BOUNDS else None
            if lasting is not None:
                row.close()
                row.add(lasting[0])
                done = lasting[1]
                if isinstance(parts[done].data if parts[done:] else None, Window):
                    row.run = [one for one in parts[place + 2 : done] if isinstance(one, Chunk)]
                continue
            bound = self._bounded(parts, place) if part.kind in _BOUNDS else None
            timed = self._timed(row.run, parts[:place], part, bound) if part.kind in _BOUNDS else None
            if timed is not None:
                named = row.taken()
                row.add(timed)
                if isinstance(parts[place + 1].data if parts[place + 1 :] else None, Window):
                    row.run = named  # "loss of consciousness > 30 min within 24 hours": both times are of it
            elif bound is not None:
                row.without(getattr(bound, "named", bound.span))
                row.close()
                row.rules.append(bound)
            elif isinstance(part.data, Duty):
                row.rules.append(self._lasted(row.taken(), part, part.data))
            elif isinstance(part, Chunk) and isinstance(part.data, Window):
                ahead = lies_ahead(part.data, part, parts[:place], self.text)
                held, named = held_since(row.run, part, self.text, self.vocab), row.taken()
                row.add(held or self._happened(named, part, ahead))
            elif isinstance(part, Opened):
                before = list(row.run)
                row.close()
                row.rules.append(self._in_brackets(part, before, row.rules[-1] if row.rules else None))
            elif part.kind == "NOT":  # "non-", a prefix of the next phrase
                row.close()
                row.prefixed = part.start
            elif part.kind == "JOIN" or (part.kind == "FILLER" and self._relates(part)):
                row.close()
            elif isinstance(part.data, Term) and part.data.kind in ("value", "rule"):
                row.close()  # people stand for themselves: "women of childbearing potential"
                row.rules.append(self._people(part, part.data))
            elif part.kind == "SIGN" and self.text[part.start : part.end] == "/":
                if self._is_timed(parts[place + 1 :]):
                    row.run.append(part)  # the window is that of every one in the list
                    continue
                row.close()
                row.slash = bool(row.rules)
            elif part.kind not in ("MARK", "FILLER") or row.run:
                row.run.append(part)
        row.close()
        return row.rules

    def _timed(self, run: list[Chunk], before: Sequence[Part], part: Part, bound: Rule | None) -> Rule | None:
        """A bound in a unit of time as how long what stands before it lasts, where it bounds nothing measured."""
        if not isinstance(part, Chunk) or (bound is not None and not self._is_unmeasured(bound)):
            return None
        said = self.text[before[0].start : part.start].lower().split() if before else []
        if listed("measured in time").intersection(said):
            return None  # "time between trauma and anaesthesia ≤ 48 hours"
        return of_time(run, part, self.text, self.vocab)

    def _is_unmeasured(self, bound: Rule) -> bool:
        """Whether a length of time is compared with a finding or a diagnosis: "stroke > 6 months"."""
        said = getattr(bound, "words", "")
        named = self.vocab.lookup(said) if bound_in_time(bound) is not None else None
        dated = bound_in_time(bound) is not None and listed("dates it").intersection(said.lower().split())
        return bool(dated) or (named is not None and named.kind == "finding")

    def _is_timed(self, parts: Sequence[Part]) -> bool:
        """Whether a window stands behind the words that follow."""
        behind = next(
            (one for one in parts if one.kind not in ("WORDS", "TERM", "SIGN", "MARK", "FILLER")), None
        )
        return behind is not None and isinstance(behind.data, Window)

    def _in_brackets(self, part: Opened, run: list[Chunk], before: Rule | None) -> Rule | None:
        """What stands in a bracket, beside the nearest thing before it that its bounds fit."""
        own = self.subjects.headed(self.subjects.own(run, last=True), run)
        names = [
            subject
            for place in range(len(run), 0, -1)
            if (subject := self.subjects.named(run[place - 1 : place], last=True, timed=None)) is not None
        ]
        likely: list[Rule | None] = []
        for subject in (*names, own or self.subjects.last):
            likely.append(part.rule(subject))
            if _bounds(likely[-1], subject):
                break
        rule = likely[-1] if likely[-1] is not None else likely[0]
        timed = bound_in_time(rule) if rule is not None and self._is_unmeasured(rule) else None
        brief = run and part.end - part.start < _BRIEF
        inside = read_chunks(self.text[part.start + 1 : part.end - 1], self.vocab) if brief else []
        washout = washed_out(run, [place_of(part.start + 1, one) for one in inside], self.text, self.vocab)
        since = of_time(run, timed, self.text, self.vocab) if timed is not None else washout
        if since is not None:
            return since
        return self._question(part.start, part.end) if _explains(rule, before) else rule

    def _people(self, part: Part, term: Term) -> Rule:
        span = (part.start, part.end)
        if term.kind == "value":
            return OneOf(variable=term.name, values=(term.value,), named=span, span=span)
        return self._question(*span)

    def _relates(self, part: Part) -> bool:
        return self.text[part.start : part.end].lower() in ("who", "which", "that", "undergoing")

    def _phrase(self, run: list[Chunk]) -> Rule | None:
        while run and run[-1].kind in ("MARK", "FILLER"):
            run.pop()
        if not run:
            return None
        if fold(self.text[run[-1].start : run[-1].end].split()[-1]) in listed("scored"):
            self.subjects.last = self.subjects.own(run, last=True) or self.subjects.last
        if len(run) == 1 and isinstance(run[0].data, Term) and run[0].data.kind == "finding":
            return Present(finding=run[0].data.name, span=run[0].span)
        if len(run) == 2 and run[0].kind == "HISTORY" and isinstance(run[1].data, Term):
            span = (run[0].start, run[1].end)
            places = make.either(self.text, run[0].span, run[1].end)
            if run[1].data.kind == "finding":
                return Occurred(event=run[1].data.name, span=span, places=places)
        start, end = run[0].start, run[-1].end
        places = self._ever(run) or make.degrees(self.text, start, end)
        asked = tuple(self._question(*place) for place in places)
        return AnyOf(rules=asked, span=(start, end)) if asked else self._question(start, end)

    def _ever(self, run: list[Chunk]) -> tuple[Span, ...]:
        """ "current or prior use", "significant history of or current use": where both stand; else nothing."""
        history = next((one for one in run if one.kind == "HISTORY"), None)
        places = make.either(self.text, history.span, run[-1].end) if history is not None else ()
        return ((run[0].start, places[0][1]), places[1]) if places else ()

    def _happened(self, run: list[Chunk], part: Part, window: Window) -> Rule:
        """What stands before the window, as an event in it."""
        slash = next((i for i, one in enumerate(run) if self.text[one.start : one.end] == "/"), 0)
        if 0 < slash < len(run) - 1:
            before, behind = (
                self._happened(run[:slash], part, window),
                self._happened(run[slash + 1 :], part, window),
            )
            first = before.model_copy(update={"span": (run[0].start, run[slash].start)})
            return AnyOf(rules=(first, behind), span=(run[0].start, part.end))
        terms = [one.data.name for one in run if isinstance(one.data, Term) and one.data.kind == "finding"]
        span = (run[0].start if run else part.start, part.end)
        planned = terms and listed("planned") & set(terms[-1].split("_"))  # a plan is no event of the past
        if terms and not planned and not make.is_on_itself(terms[-1], window):
            return Occurred(event=terms[-1], window=window, span=span)
        words = " ".join(self.text[run[0].start : run[-1].end].split()) if run else ""
        words = words or " ".join(self.text[part.start : part.end].split())
        places = self._ever(run) if run else ()
        return Occurred(event=field_name(words), words=words, window=window, span=span, places=places)

    def _lasted(self, run: list[Chunk], part: Part, duty: Duty) -> Rule:
        """What stands before a duration, as a state that has lasted so long."""
        span = (run[0].start if run else part.start, part.end)
        start, end = (run[0].start, run[-1].end) if run else (part.start, part.end)
        words = " ".join(self.text[start:end].split())
        return make.state(Subject(None, words, (start, end)), duty, (part.start, part.end), span, self.vocab)

    # -- bounds -------------------------------------------------------------------------------------

    def _bounded(self, parts: Sequence[Part], place: int) -> Rule | None:
        """A bound beside what it most likely bounds; None where it bounds nothing measured."""
        part = parts[place]
        assert isinstance(part, Chunk)  # noqa: S101 - the caller looked
        if isinstance(part.data, Quantity):
            return self._value(parts, place, part.data)
        if self.subjects.describes(parts, place) or is_no_value(part, self.text):
            return None
        subject = self.subjects.subject(parts, place)
        if subject is None:
            return None
        rule = self._leaf(subject, part)
        if is_no_subject(rule, self.vocab):
            return self._question(min(subject.span[0], part.start), max(subject.span[1], part.end))
        if rule is not None and (self.subjects.last is None or subject.span != part.span):
            self.subjects.last = subject  # an age that a bound implies is not what the next one bounds
        return rule

    def _value(self, parts: Sequence[Part], place: int, quantity: Quantity) -> Rule | None:
        """ "ECOG 0", "HbA1c of 7 %": a number right beside a measured thing is its value."""
        run = self.subjects.run(parts, place, -1)
        subject = self.subjects.named(run, last=True, timed=is_time(quantity))
        entry = self.vocab.variables.get(subject.term.name) if subject and subject.term else None
        if subject is None and quantity.unit and not is_time(quantity):
            own = self.subjects.own(run, last=True)
            subject = own if own and self.subjects.words(run) & (listed("least") | listed("most")) else None
        elif subject is None or entry is None or (not entry.steps and not quantity.unit):
            return None
        if subject is None:
            return None
        if self.text[subject.span[1] : parts[place].start].strip(" =:()of\n"):
            return None
        words = self.subjects.words(run)
        least, most = words & listed("least"), words & (listed("most") | {"within"})
        data = Constraint(">=" if least else "<=" if most else "=", quantity)
        part = parts[place]
        assert isinstance(part, Chunk)  # noqa: S101 - a quantity stands in a chunk
        return self._leaf(subject, part._replace(data=data))

    def _leaf(self, subject: Subject, part: Chunk) -> Rule | None:
        span = (min(subject.span[0], part.start), max(subject.span[1], part.end))
        data = part.data
        if isinstance(data, Pair):
            both = [
                self._leaf(subject, part._replace(data=one, start=place[0], end=place[1]))
                for one, place in zip((data.first, data.second), data.places, strict=True)
            ]
            return AnyOf(rules=apart(tuple(rule for rule in both if rule is not None), self.vocab), span=span)
        try:
            if isinstance(data, Choice):
                return make.choice(subject, data, part.span, None, span, self.vocab)
            if isinstance(data, Constraint | Range):
                return make.threshold(subject, data, part.span, None, span, self.vocab)
            if isinstance(data, Values):
                return make.category(subject, data.values, part.span, None, span, self.vocab)
        except Misfit:
            own = {"words": subject.words, "variable": field_name(subject.words)}
            places: dict[str, Any] = {"named": subject.span, "bound": part.span, "span": span}
            if isinstance(data, Constraint):
                return Compare(operator=data.operator, quantity=data.quantity, **own, **places)
            if isinstance(data, Range) and data.low.value <= data.high.value:
                return Between(low=data.low, high=data.high, bounds=data.bounds, **own, **places)
        return None


def _hull(rules: Sequence[Rule]) -> Span:
    spans = [rule.span for rule in rules if rule.span is not None]
    return min(span[0] for span in spans), max(span[1] for span in spans)


def _explains(rule: Rule | None, before: Rule | None) -> bool:
    """Whether a bracket says what values before it mean: "ASA 1 or 2 (ASA 1 being …)"."""
    if not isinstance(before, OneOf) or rule is None:
        return False
    bounds = [leaf for leaf in with_about(rule) if getattr(leaf, "bound", None) is not None]
    return bool(bounds) and all(
        isinstance(leaf, OneOf)
        and leaf.variable == before.variable
        and set(leaf.values) <= set(before.values)
        for leaf in bounds
    )


def _bounds(rule: Rule | None, subject: Subject | None) -> bool:
    """Whether a bracket's bounds fit the subject: a unit of another kind leaves only the subject's words."""
    if rule is None or subject is None:
        return False
    bounds = [leaf for leaf in with_about(rule) if getattr(leaf, "bound", None) is not None]
    known = subject.term is not None and subject.term.kind == "variable"
    return bool(bounds) and not (
        known and any(getattr(leaf, "words", "") == subject.words for leaf in bounds)
    )
