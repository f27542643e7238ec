"""What one item's parts add up to: a leaf, a few leaves, or nothing that can be computed.

An item is read only if every word of it is: the composers take all of the parts or none. None means
that a person must judge the item; it is never half-computed.
"""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from screener.errors import Span
from screener.language.clauses.items import leaves as make
from screener.language.clauses.items import whole
from screener.language.clauses.items.amounts_in import amount_in
from screener.language.clauses.items.bounded import BoundedItem, BoundedItems, subject_of
from screener.language.clauses.items.citations import according, is_citation, is_method, says_how
from screener.language.clauses.items.consent import consent_given
from screener.language.clauses.items.elapsed import is_of_anchor, since
from screener.language.clauses.items.examples import gives_examples, is_inside, with_examples
from screener.language.clauses.items.extremes import compared_twice, with_extreme, without_once
from screener.language.clauses.items.grades import graded, is_graded
from screener.language.clauses.items.intended import is_intended, without_lasting
from screener.language.clauses.items.leaves import Subject
from screener.language.clauses.items.meant import defined, explained
from screener.language.clauses.items.negation import at_any_time, either_ever, is_either, is_past, told_twice
from screener.language.clauses.items.obliged import asked_behind, asked_of, is_open, obliged
from screener.language.clauses.items.own_words import datum_of
from screener.language.clauses.items.parts import (
    Group,
    Part,
    contiguous,
    list_leaves,
    same,
    span_of,
    term_kind,
    term_name,
)
from screener.language.clauses.items.people import are_people
from screener.language.clauses.items.population import (
    aged_as,
    are_others,
    described,
    is_able,
    standing_at,
    who_do_not,
)
from screener.language.clauses.items.repeated import repeated
from screener.language.clauses.items.results import detected, valued
from screener.language.clauses.items.sexes import overridden, sexed
from screener.language.words.late import late
from screener.language.words.phrases import names_datum
from screener.language.words.spoken import either_skill
from screener.language.words.wordlists import listed
from screener.model.names import field_name
from screener.model.rules import (
    AllOf,
    Between,
    Compare,
    Judgement,
    Lasted,
    Not,
    Occurred,
    OneOf,
    Present,
    Rule,
    Window,
    leaves,
    without_spans,
)
from screener.model.vocabulary import Term, Vocabulary, fold, key_of

_FREE = frozenset({"WORDS", "LOOSE", "SIGN", "QUOTED", "SEVERITY", "TERM", "JOIN", "HISTORY", "DEFINITION"})
_SILENT = frozenset({"MARK", "FILLER", "NOW"})
_UNABLE = late(r"(?:un|not |in)ab|incapab|can ?not|can't|could ?n[o']t", re.IGNORECASE)
_ANSWERED = late(r"no\s+[-–—]\s", re.IGNORECASE)


class Split(NamedTuple):
    """What a split gives: None where a person must judge the item."""

    rule: Rule | None


_JOINS = frozenset({"JOIN", "ACCORDING", "DEFINITION", "EXAMPLE", "NOT"})
_MOST_JOINS = 40
"""So many of them stand in no item that anybody writes; each is a level of what is called."""


def _is_open_where_seen(free: list[Part], windows: list[Window]) -> bool:
    """Whether it is open what a scan or a test shows: where in the body, or when of what lasts."""
    names = [term_name(part) for part in free]
    once = listed("befalls") | listed("at once")
    lasts = not any(set(name.split("_")) & once for name in names)
    return bool(windows and lasts) or any(name in listed("of any place") for name in names)


class Composer:
    """Composes the items of one criterion's text."""

    def __init__(self, text: str, vocab: Vocabulary, definition: Callable[[str], Rule | None]) -> None:
        self.text = text
        self.vocab = vocab
        self.definition = definition
        self.bounded = BoundedItems(text, vocab, self._plain)

    def compose(self, parts: Sequence[Part], inherit: Subject | None = None) -> Rule | None:
        """The rule that all parts together say, or None.

        Raises :class:`screener.language.clauses.items.leaves.Misfit`.
        """
        content = self._content(parts)
        if (event := since(content, self.text, self.vocab)) is not None:
            return event
        unread = any(part.kind in ("UNREAD", "VAGUE") for part in content)
        joins = sum(part.kind in _JOINS for part in content)
        if not content or unread or compared_twice(content) or joins > _MOST_JOINS:
            return None
        if (often := repeated(content, self.text, self.compose)) is not None:
            return often
        if (amount := amount_in(content, self.text, self.compose)) is not None:
            return amount
        said = consent_given(content, self.text) or whole.slashed(content, self.text)
        if said is not None:
            return said
        if is_open(parts, self.text) or are_others(parts, self.text):
            return None
        if (duty := obliged(parts, self.text)) is not None:
            return asked_of(self.compose([duty.who]), self.compose(duty.what), self.vocab)
        if (behind := asked_behind(parts, self.text, self.compose, self.vocab)) is not None:
            return behind
        if self._is_prefixed(content):
            words = [content[0]._replace(kind="WORDS"), *content[1:]]
            return datum_of(words, None, span_of(content), self.text)
        if content[0].kind == "NOT" or self._is_unable(content):
            return self._negated(content)
        if (found := self._split(content)) is not None:
            return found.rule
        past = next((i for i, part in enumerate(content) if part.kind == "HISTORY"), None)
        if past is not None and all(term_kind(part) in ("value", "rule") for part in content[:past]):
            return self._of_past(content[:past], content[past:], inherit)
        lacking = next((i for i, part in enumerate(content) if self._is_without(part)), 0)
        if lacking and is_able(content[:lacking]):
            return None  # "able to walk without pain": what somebody is able to do so
        lacking = lacking or who_do_not(content, self.text)
        if lacking and any(isinstance(part, Group) for part in content[lacking:]):
            return None  # "cancer without metastases (e.g. melanoma)": examples of which?
        if lacking:
            return self._joined(content[:lacking], content[lacking:], span_of(content))
        return self._core(content, inherit) or whole.scheduled(content, self.text)

    def _content(self, parts: Sequence[Part]) -> list[Part]:
        """The parts that say something."""
        content = without_once(with_extreme([part for part in parts if part.kind not in _SILENT], self.text))
        while content and (content[0].kind in ("JOIN", "DEFINITION") or is_inside(content[0], self.text)):
            content.pop(0)
        return content

    def _is_prefixed(self, content: Sequence[Part]) -> bool:
        """ "Non-metastatic breast cancer" is a thing of its own; only "non-smoker" is who is none."""
        first = content[0]
        if first.kind != "NOT" or self.text[first.start : first.end].lower().split()[-1:] != ["non"]:
            return False  # "a non-selective inhibitor" as well
        state = len(content) == 2 and self._is_state(content[1])
        return not state and content[-1].kind != "DATUM"

    def _is_unable(self, content: Sequence[Part]) -> bool:
        """ "Unable to read", not "limited English proficiency"."""
        kinds = [part.kind for part in content]
        return kinds == ["UNABLE", "DATUM"] and _UNABLE.match(self.text, content[0].start) is not None

    def _split(self, content: list[Part]) -> Split | None:
        """What a word in the middle makes of the parts before and behind it; None where none decides."""
        splits: dict[str, Callable[[list[Part], list[Part], Span], Rule | None]] = {
            "EXAMPLE": lambda left, right, span: with_examples(self.compose(left), self.compose(right), span),
            "DEFINITION": self._defined,
            "ACCORDING": lambda left, right, span: according(left, right, self.text, self.compose, span),
            "JOIN": self._joined,
        }
        for kind, split in splits.items():
            place = next((i for i, part in enumerate(content) if part.kind == kind), None)
            if place is not None:
                found = split(content[:place], content[place + 1 :], span_of(content))
                if found is not None or kind == "EXAMPLE":
                    return Split(found)
        return None

    def _is_state(self, part: Part) -> bool:
        """One word for what a person is: pregnant, smoker, diabetic."""
        single = part.end - part.start == len(self.text[part.start : part.end].split()[0])
        return term_kind(part) == "finding" and single

    def _is_without(self, part: Part) -> bool:
        return part.kind == "NOT" and self.text[part.start : part.end].lower() == "without"

    def _negated(self, content: list[Part]) -> Rule | None:
        """What is behind a negation, negated. "No X for at least 6 months": none of it within 6 months."""
        if _ANSWERED.match(self.text, content[0].start):
            return None  # "No - pregnancy" may be an answer
        if any(part.kind == "JOIN" for part in content[2:]):
            return None  # "without diabetes with hypertension": what is negated cannot be told
        if content[1:] and content[1].kind == "DATUM" and either_skill(str(content[1].data)):
            return None  # "unable to read or speak English": who can do one of them?
        inner = self.compose(content[1:])
        span = span_of(content)
        if len(content) == 2 and isinstance(content[1], Group):
            return Not(rule=inner, span=span) if inner is not None else None  # "not (…)" says what it negates
        if inner is None or told_twice(content, inner):
            return None
        if self.text[content[0].start :].lower().startswith("never"):
            inner = at_any_time(inner)
        if isinstance(inner, Lasted):
            if inner.bound != "at least":
                return None
            window = Window(far=inner.duration, anchor=inner.until)
            inner = Occurred(event=inner.event, words=inner.words, window=window, span=span)
        elif any(isinstance(leaf, Lasted) for leaf in leaves(inner)):
            return None
        return Not(rule=inner, span=span)

    # -- splits -------------------------------------------------------------------------------------

    def _defined(self, left: list[Part], right: list[Part], span: Span) -> Rule | None:
        """ "anaemia defined as Hb < 10 g/dL": the bound; "asthma as defined by GINA": asthma."""
        meant = defined(self.compose(left), self.compose(right), self.vocab)
        return meant or according(left, right, self.text, self.compose, span)

    def _joined(self, left: list[Part], right: list[Part], span: Span) -> Rule | None:
        """ "women with asthma", "asthma without COPD": both. Not "asthma without diabetes with COPD"."""
        if any(map(self._is_without, left)):
            return None
        first, second = self.compose(left), self.compose(right)
        if first is None or second is None:
            return None
        timed = any(map(_is_timed, leaves(second))) or any(
            isinstance(leaf, Occurred | Lasted) for leaf in leaves(first)
        )
        bounded = isinstance(second, Compare | Between)  # "HIV infection with CD4 < 350": two things
        if isinstance(first, Present) and first.finding.endswith("infection") and not bounded:
            return None  # "chronic infection with HIV": one thing
        if is_either(first) or is_either(second):
            return None  # "hepatitis B or C with cirrhosis"
        of_one = isinstance(first, OneOf) and isinstance(second, OneOf) and first.variable == second.variable
        if of_one or without_spans(first) == without_spans(second):
            return None  # "men who have sex with men", "women who have sex with men"
        own = any(isinstance(leaf, Lasted) and leaf.words for leaf in leaves(second))
        if timed and are_people(first) and not own:
            return AllOf(
                rules=(first, second), span=span
            )  # "women with a history of stroke": people have no time
        if timed or (isinstance(first, Present) and first.words):
            return None  # whose the time is, or whether "with" belongs to a name, cannot be told
        return AllOf(rules=(first, second), span=span)

    def _of_past(self, people: list[Part], content: list[Part], inherit: Subject | None) -> Rule | None:
        """ "Women who had a stroke": both. A time or a bound behind "had" is read as without that word."""
        while [part.kind for part in content[:2]] == ["HISTORY", "HISTORY"]:
            content = content[1:]  # "had a history of"
        rule = self._history(content)
        if rule is None and is_past(content, self.text):
            rule = self._core(content[1:], inherit)
        who = self._plain(people, None, span_of(people)) if people else None
        if rule is None or (people and who is None):
            return None
        return AllOf(rules=(who, rule), span=span_of([*people, *content])) if who is not None else rule

    def _history(self, content: list[Part]) -> Rule | None:
        """ "history of X": X at any time, or within the window."""
        rest = content[1:]
        window = next((part.data for part in rest if isinstance(part.data, Window)), None)
        subjects = [part for part in rest if part.kind != "WINDOW"]
        if not subjects or len(rest) - len(subjects) > 1:
            return None
        places = make.either(self.text, (content[0].start, content[0].end), content[-1].end)
        named = term_name(subjects[0]) if len(subjects) == 1 else ""
        if named in listed("passing") and window is None:
            return None  # "had fever": everybody has
        if named in listed("gives"):
            return self._plain(subjects, None, span_of(content)) if window is None else None
        if len(subjects) == 1 and term_kind(subjects[0]) == "finding":
            found = make.occurrence(subject_of(self.text, subjects), window, span_of(content), self.vocab)
            return found.model_copy(update={"places": places})
        if len(subjects) == 1 and term_kind(subjects[0]) == "rule" and window is None:
            return either_ever(self._plain(subjects, None, span_of(content)))
        datum = datum_of(subjects, None, span_of(content), self.text)
        if not isinstance(datum, Present):
            return None
        span, words = span_of(content), datum.words
        return Occurred(event=datum.finding, words=words, window=window, span=span, places=places)

    # -- the core: subjects, bounds, windows, brackets ------------------------------------------------

    def _core(self, content: list[Part], inherit: Subject | None) -> Rule | None:
        span = span_of(content)
        seen = any(says_how(part, self.text) for part in content)
        content = [
            part
            for part in content
            if not (is_citation(part, self.text) or is_method(part, self.text) or self._is_guideline(part))
        ]
        if len(content) == 1 and content[0].kind in ("GROUP", "JUDGE", "DATUM"):
            return self._alone(content[0], inherit)
        windows = [part.data for part in content if isinstance(part.data, Window)]
        ats = [str(part.data) for part in content if part.kind == "AT"]
        ever = [part for part in content if part.kind == "EVER"]
        bounds = [
            part for part in content if part.kind in ("CONSTRAINT", "RANGE", "SET", "IS", "LASTING", "NUMBER")
        ]
        groups = [part for part in content if isinstance(part, Group)]
        free = [part for part in content if part.kind in _FREE]
        known = len(windows) + len(ats) + len(ever) + len(bounds) + len(groups) + len(free)
        if known != len(content) or len(windows) + len(ever) > 1 or len(ats) > 1:
            return None
        if bounds:
            if windows or ever:
                return None
            if (of_sex := sexed(content, self._core, inherit, self.text)) is not None:
                return of_sex
            if groups:
                if len(groups) > 1:
                    return None
                meant = explained(content, groups[0], lambda rest: self._core(rest, inherit), self.vocab)
                return meant or overridden(content, groups[0], self._core, inherit)
            beside = graded(content, lambda rest: self._core(rest, None))
            at = ats[0] if ats else inherit.at if inherit is not None and not free else None
            return beside or self.bounded.read(BoundedItem(content, free, bounds, at, inherit, span))
        if not free or not contiguous(content, free) or (seen and _is_open_where_seen(free, windows)):
            return (
                None  # "AF on ECG within 6 months": it lasts, and was shown then; "hemorrhage on CT": where?
            )
        if groups:
            return None if ats else self._bracketed(free, groups, windows[0] if windows else None, span)
        if windows or ever:
            return None if ats else self._happened(free, windows[0] if windows else None, span)
        return self._plain(free, ats[0] if ats else None, span)

    def _alone(self, part: Part, inherit: Subject | None) -> Rule | None:
        if isinstance(part, Group):
            return part.rule(inherit)
        if part.kind == "DATUM":
            words = str(part.data)
            return Present(finding=field_name(words), words=words, span=(part.start, part.end))
        return Judgement(question=str(part.data), span=(part.start, part.end))

    def _happened(self, free: list[Part], window: Window | None, span: Span) -> Rule | None:
        """An event in a window: the vocabulary's, or in the text's own words."""
        if any(term_kind(part) == "rule" for part in free) or is_of_anchor(window, free[0], self.text):
            return None  # "able to consent before screening": no event
        subject = subject_of(self.text, free)
        if subject.words.lower().startswith("with "):
            return None  # "> 1 year after stroke with hemiparesis"
        never = listed("planned") | listed("modal") | listed("often")  # no event of one day
        named = subject.term is not None and subject.term.name in listed("whole name")  # "unstable angina"
        if never & {fold(word) for word in subject.words.split()} and free[0].kind != "QUOTED" and not named:
            return None
        if window is not None and free[0].kind != "QUOTED" and is_intended(free[0].start, window, self.text):
            return None  # "ready to quit within 30 days"
        if window is not None and without_lasting(subject.words) != subject.words:
            return None  # "aphasia for at least 6 months after stroke"
        if any(self.text[part.start : part.end] == "/" for part in free) and not names_datum(subject.words):
            return None  # a list
        plain = self._plain(free, None, span)
        if plain is not None and window is not None:
            found = make.windowed(plain, window)
            if found is not None:
                return found.model_copy(update={"span": span})
        event = make.occurrence(subject, window, span, self.vocab)
        if window is None or window.span is None or " or " not in window.opener:
            return event
        begins = window.span[0]  # "current or prior (within 3 months)"
        said = begins, begins + len(window.opener)
        return event.model_copy(update={"places": make.either(self.text, said, span[1])})

    def _is_guideline(self, part: Part) -> bool:
        """ "Schizophrenia (DSM-5)": a bracket that only says by what a condition is told."""
        term = self.vocab.terms.get(key_of(self.text[part.start + 1 : part.end - 1]))
        return isinstance(part, Group) and term is not None and term.kind == "guideline"

    def _bracketed(
        self, free: list[Part], groups: list[Group], window: Window | None, span: Span
    ) -> Rule | None:
        """A phrase whose bracket repeats it, bounds it, or lists what it covers."""
        people = all(term_kind(part) in ("value", "rule") for part in free)
        if len(groups) == 1 and window is None and people:
            by_age = Subject(Term("variable", "age"), "age", span)
            age = groups[0].rule(by_age)  # "men (aged 19 to 45 years)", "adults (> 18 years)"
            who = self._plain(free, None, span)
            if who is not None and isinstance(age, Compare | Between) and age.variable == "age":
                return aged_as(who, age, span) if _may_be_aged(who, age) else None
        phrase = [part for part in free if part.kind != "SEVERITY"]
        severe = len(phrase) != len(free)
        if people or len(phrase) != 1 or not isinstance(phrase[0].data, Term) or len(groups) != 1:
            return None
        group, term, subject = groups[0], phrase[0].data, subject_of(self.text, phrase)
        if term.kind == "guideline" or (severe and term.kind != "finding"):
            return None
        inner = group.rule(subject if term.kind != "umbrella" else None)
        if inner is None:
            return None
        if term.kind == "umbrella":
            if gives_examples(self.text, group.start):
                return None
            covered = whole.covered(term, inner, window, self.vocab)
            return covered.model_copy(update={"span": span}) if covered is not None else None
        if window is not None:
            return None
        condition = self._term_rule(term, None, subject.span)
        if gives_examples(self.text, group.start):  # "severe lung disease (e.g. COPD)": a mild COPD is none
            return with_examples(condition, inner, span) if not severe else None
        if condition is not None and is_graded(condition, inner):
            return AllOf(rules=(condition, inner), span=span)
        if (meant := defined(condition, inner, self.vocab)) is not None:
            return meant.model_copy(update={"span": span})
        bounded, own, _ = make.measured(subject, self.vocab)
        if all(getattr(leaf, "variable", None) == bounded for leaf in list_leaves(inner)):
            unsaid = own and term.kind == "finding"  # "stroke (> 3 cm)": of what, the text does not say
            return inner.model_copy(update={"span": span}) if not unsaid else None
        plain = self._plain(phrase, None, span) if not severe else None
        return inner.model_copy(update={"span": span}) if plain is not None and same(plain, inner) else None

    def _plain(self, free: list[Part], at: str | None, span: Span) -> Rule | None:
        """Terms alone: a finding, a category's value, a defined word; a population beside a finding."""
        if (
            len(free) == 2
            and self.text[free[0].start : free[0].end].lower() == "on"
            and term_kind(free[1]) == "finding"
        ):
            free = free[1:]  # "on warfarin"
        if len(free) == 1 and free[0].kind == "QUOTED" and at is None:
            words = str(free[0].data)
            return Present(finding=field_name(words), words=words, span=span)
        terms = [part.data for part in free if isinstance(part.data, Term)]
        if len(terms) != len(free):
            found = detected(free, at, span_of(free), self.text, self.vocab)
            value = valued(free, at, span, self.text, self.vocab)
            return value or found or datum_of(free, at, span, self.text)
        places = [(part.start, part.end) for part in free] if len(free) > 1 else [span]
        rules = [self._term_rule(term, at, place) for term, place in zip(terms, places, strict=True)]
        read = [rule for rule in rules if rule is not None]
        if len(read) != len(rules):
            return datum_of(free, at, span, self.text)
        if len(read) == 1:
            return read[0]
        return described(read, span, self.vocab) or datum_of(free, at, span, self.text)

    def _term_rule(self, term: Term, at: str | None, span: Span) -> Rule | None:
        match term.kind:
            case "finding":
                return Present(finding=term.name, span=span) if at is None else None
            case "value":
                return OneOf(variable=term.name, values=(term.value,), at=at, named=span, span=span)
            case "rule":
                rule = self.definition(term.rule)
                if rule is None or at is not None:
                    return None
                return standing_at(without_spans(rule), span)
            case _:
                return None


def _may_be_aged(who: Rule, age: Compare | Between) -> bool:
    """Whether a bracket behind people is their age: "non-smokers (for at least 6 months)" is how long."""
    unit = age.quantity.unit if isinstance(age, Compare) else age.high.unit
    return unit == "a" or are_people(who)


def _is_timed(leaf: Rule) -> bool:
    """Whether a leaf has a time of its own; what was at any time, "with a history of stroke", has none."""
    return isinstance(leaf, Lasted) or (isinstance(leaf, Occurred) and leaf.window is not None)
