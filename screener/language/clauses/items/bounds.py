"""What a bound is beside: its variable, by name, by unit or by the people whose age it is."""

import re
from decimal import Decimal
from itertools import pairwise
from typing import get_args

from screener.errors import Span
from screener.language.clauses.items import leaves as make
from screener.language.clauses.items.leaves import Subject
from screener.language.clauses.items.obliged import ends_with_people
from screener.language.clauses.items.parts import Part, term_kind
from screener.language.words.chunks import Choice, Constraint, Duty, Range, Values, is_bare
from screener.language.words.late import late
from screener.language.words.wordlists import listed
from screener.model.dates import CODES
from screener.model.rules import Compare, Operator, Quantity, Rule
from screener.model.units import dimension
from screener.model.vocabulary import Term, Vocabulary, fold, is_article

_SIGNS: dict[str, Operator] = {sign: sign for sign in get_args(Operator)}
_GROWN = 16
"""Years that a bound without any words beside it must reach to be an age: "> 2 years" may be a duration."""
_OLDEST = 110
"""Years up to which trials admit people."""
_CHANGE = late(
    r"[^.;,]{0,12}\b(?:from|over|above|below|versus|vs|compared\s+(?:to|with)|relative\s+to)\.?\s+(?:the\s+)?baseline\b",
    re.IGNORECASE,
)
_CLAUSE = frozenset(
    {"that", "which", "who", "whose", "when", "while", "if", "because", "where", "respectively"}
)
_OF_A_UNIT = frozenset("/·⋅*×^")
_LONGEST_SUBJECT = 8
"""Words that may name a measured thing; a longer phrase is a sentence that was not understood."""


class Bounds:
    """Reads bounds beside their subjects, in one criterion's text."""

    def __init__(self, text: str, vocab: Vocabulary) -> None:
        self.text = text
        self.vocab = vocab

    def without_preposition(self, free: list[Part], bounds: list[Part]) -> list[Part]:
        """ "< 30 kg in weight", "potassium within 3.5-5.0 mmol/L": the preposition only leads to one from the other."""
        named = len(free) == 2 and term_kind(free[0]) == "variable" and free[1].end <= bounds[0].start
        if named and self.text[free[1].start : free[1].end].lower() in ("within", "within the range"):
            return free[:1] if isinstance(bounds[0].data, Range) and len(bounds) == 1 else free
        behind = bool(free) and free[0].start > bounds[-1].start
        if behind and len(free) == 2 and term_kind(free[1]) == "variable":
            word = self.text[free[0].start : free[0].end].lower()
            return free[1:] if word in ("in", "on", "of", "for") else free
        return free

    def by_unit(self, bounds: list[Part]) -> Subject | None:
        """ "14 drinks per week", "2 drinks per day": a unit that counts one thing names what is measured."""
        if len(bounds) != 1 or not isinstance(bounds[0].data, Constraint | Range):
            return None
        data = bounds[0].data
        end = data.high if isinstance(data, Range) else data.quantity
        unit, place = end.unit, (bounds[0].start, bounds[0].end)
        said = self.vocab.lookup(end.written) if end.written else None
        if said is not None and said.kind == "variable":
            return Subject(said, end.written, place)  # "4 headache days per month"
        counted = unit.split("/")[0]
        named = [
            entry.name
            for entry in self.vocab.variables.values()
            if unit and entry.unit.split("/")[0] == counted
        ]
        if not unit.startswith("{") or len(named) != 1:
            return None
        return Subject(Term("variable", named[0]), named[0].replace("_", " "), place)

    def is_distance(self, bounds: list[Part]) -> bool:
        """Whether bounds side by side are how far from a limit something is: "> 3 seconds above ULN"."""
        both = [part.data for part in bounds if isinstance(part.data, Constraint)]
        return any(
            one.operator[0] == other.operator[0] or bool(one.quantity.limit) != bool(other.quantity.limit)
            for one, other in pairwise(both)
        )

    def by_itself(self, bounds: list[Part]) -> Subject | None:
        """ "18-80 years", "> 20 years" and nothing else: the age of who is sought."""
        part = bounds[0]
        if len(bounds) != 1 or not isinstance(part.data, Constraint | Range):
            return None
        end = part.data.high if isinstance(part.data, Range) else part.data.quantity
        rest = self.text[: part.start] + self.text[part.end :]
        alone = end.unit == "a" and end.value >= _GROWN and not any(sign.isalnum() for sign in rest)
        words = {fold(word.strip(".,;:")) for word in self.text[: part.start].split()} - {""}
        whose = bool(words) and words <= listed("somebody") and _ends_people(self.text[part.end :])
        whose = whose and (isinstance(part.data, Range) or not self.text[part.end :].strip(" .;"))
        if not alone and not (whose and are_years(part, self.text)):
            return None
        return Subject(Term("variable", "age"), "age", (part.start, part.end))

    def is_whole(self, bounds: list[Part]) -> bool:
        """Whether the text says nothing but the bounds."""
        around = self.text[: bounds[0].start] + self.text[bounds[-1].end :]
        words = {fold(word.strip(".,;:")) for word in around.split()} - {""}
        return words <= listed("somebody")

    def named(self, free: list[Part]) -> list[Part]:
        """A variable without the idle words around it: "age range", "ECOG performance status of"."""
        named = [part for part in free if term_kind(part) == "variable"]
        if any(part.kind == "LOOSE" and part.data == "compare" for part in free):
            return free  # "at least NYHA class II"
        idle = listed("idle") | listed("scale")
        others = {
            word if self._is_abbreviation(word) else fold(word)
            for part in free
            if part not in named
            for word in self.text[part.start : part.end].replace("-", " ").split()
        }
        if others & listed("of several values") and not _is_rate(named):
            return free  # "average glucose" is none of the values
        return named if len(named) == 1 and others <= idle else free

    def _is_abbreviation(self, word: str) -> bool:
        """ "AS with BASDAI ≥ 4": whether a word is in capitals in a text that is not, and so names something."""
        return word.isupper() and word.lower() in listed("plain") and not self.text.isupper()

    def scale(self, free: list[Part]) -> list[Part]:
        """A scale without the words between its name and its value: "NYHA functional class III"."""
        named = [part for part in free if term_kind(part) == "variable"]
        others = {
            word.lower()
            for part in free
            if part not in named
            for word in self.text[part.start : part.end].split()
        }
        return named if len(named) == 1 and others <= listed("scale") else free

    def people(self, free: list[Part], bounds: list[Part]) -> list[Part]:
        """The parts that say whose age a bound is: "women", and where the text speaks of age, "obese women" too."""
        of_age = [part for part in free if part.data == Term("variable", "age")]
        who = [part for part in free if part not in of_age]
        aged = bool(of_age) or any(getattr(bound.data, "variable", "") == "age" for bound in bounds)
        found = any(term_kind(part) == "finding" for part in who)
        years = are_years(bounds[0], self.text) and not (found and isinstance(bounds[0].data, Constraint))
        aged = aged or years
        if not aged or not who or any(term_kind(part) not in ("value", "rule", "finding") for part in who):
            return [part for part in free if term_kind(part) in ("value", "rule")]
        if term_kind(who[-1]) != "finding" or ends_with_people(who[-1], self.text):
            return who
        return [part for part in free if term_kind(part) in ("value", "rule")]

    def aged(
        self,
        bounds: list[Part],
        span: Span,
        *,
        named: bool = False,
        said: Span | None = None,
        at: str | None = None,
    ) -> Rule | None:
        """A length of years beside people is their age, ``at`` when it is counted: "men over 50 years". ``said`` is
        where a word says so."""
        if len(bounds) != 1 or not isinstance(bounds[0].data, Constraint | Range):
            return None
        data = bounds[0].data
        end = data.high if isinstance(data, Range) else data.quantity
        if data.variable != "age" and not named and (data.variable or end.unit != "a"):
            return None
        place = bounds[0].start, bounds[0].end
        return make.threshold(
            Subject(Term("variable", "age"), "age", said or place), data, place, at, span, self.vocab
        )

    def can_be_measured(self, subject: Subject, free: list[Part], bounds: list[Part]) -> bool:
        """Whether own words name a measured thing: short, and a length of time only of what has one.

        "Children 4-11 years" does not measure "children" in years.
        """
        if all(part.kind == "LASTING" for part in bounds):
            return True
        rest = subject.term is None and free[0].kind != "QUOTED"
        if rest and {fold(word) for word in subject.words.split()} <= listed("another case"):
            return False  # "otherwise ≤ 3 × ULN": of what is said before
        if subject.term is not None and subject.term.kind == "finding":
            bare = any(is_bare(part.data) for part in bounds)
            if bare and ends_with_people(free[-1], self.text):
                return False  # "hypertensive patients 140-180"
            return bool(self.vocab.findings[subject.term.name].measured_by)
        if subject.term is not None or free[0].kind == "QUOTED":
            return True
        if subject.words[0] in _OF_A_UNIT:
            return False  # "AVA ≤ 1.0 cm2 or ≤ 0.6 cm2/m2": the rest of a unit that is half known
        if any(term_kind(part) == "variable" for part in free):
            return False
        words = subject.words.split()
        if len(words) > _LONGEST_SUBJECT or any(term_kind(part) in ("value", "rule") for part in free):
            return False
        data = [part.data for part in bounds if isinstance(part.data, Constraint | Range)]
        ends = [bound.low if isinstance(bound, Range) else bound.quantity for bound in data]
        lower = {fold(word) for word in words}
        beside = any(word.lower() == "with" and not is_article(after) for word, after in pairwise(words))
        if (
            beside and bounds[0].start > subject.span[0] and not lower & listed("measured with")
        ):  # but "aneurysm with a diameter ≥ 5.5 cm"
            return False  # "NPDR with DRSS 47 or more" names a condition, and what is measured of it
        if _CLAUSE & lower:
            return False  # "the arm that tires when it is bent" is a sentence
        if any(" ".join(two).lower() in listed("says no dose") for two in pairwise(words)):
            return False  # "inadequate response to methotrexate 15-25 mg/week"
        if words[0].lower() in listed("place") or words[-1].lower() in listed("lead"):
            return False
        if lower <= listed("idle") or lower & listed("modal"):
            return False
        if fold(words[-1]) in listed("group") | listed("young") | listed("somebody") | listed(
            "kind of people"
        ):
            return False  # "HIV-positive children 2-12": people
        if any(end.unit and dimension(end.unit) == "time" for end in ends):
            return bool(listed("timed") & lower)
        bare = any(not end.unit and not end.limit for end in ends)
        named = any(sum(sign.isupper() for sign in word) > 1 for word in words)
        following = {fold(word) for word in self.text[subject.span[0] : bounds[0].end].split()}
        return not bare or named or bool(listed("scored") & (lower | following))

    def _can_last(self, subject: Subject, duty: Duty) -> bool:
        """Whether the subject is a state that may have lasted: not "willing to wear a monitor for 12 weeks", and no
        colonoscopy lasts "less than 5 years"."""
        if self.text[subject.span[0]] == '"':
            return True  # somebody wrote the rule so
        words = {fold(word) for word in subject.words.split()}
        if fold(subject.words.split()[0]) in listed("afterwards"):
            return False  # "after denosumab for 2 years": so long on it, or so long since it ended?
        if subject.term is not None and subject.term.name.endswith("_history"):
            return False  # "history of smoking for 10 years": so long ago, or smoked for so long?
        if fold(subject.words.split()[-1]) in listed("moment") and duty.duration.minutes is None:
            return False
        return not words & (listed("planned") | listed("promise") | listed("modal"))

    def _as_length(self, subject: Subject, duty: Duty) -> Constraint | None:
        """ "Life expectancy for at least 3 months": what is itself a length of time is bounded, and does not last."""
        entry = self.vocab.variables.get(subject.term.name) if subject.term else None
        if entry is None or entry.unit not in ("a", "mo", "wk", "d") or duty.until is not None:
            return None
        amount, unit = Decimal(duty.duration.amount), CODES[duty.duration.unit]
        return Constraint(_SIGNS[duty.sign], Quantity(value=amount, unit=unit))

    def state(self, part: Part, subject: Subject, bounds: list[Part]) -> Subject:
        """What a bound is of. "INR of 2 to 3 for at least 4 weeks": what has lasted is the INR being so."""
        others = [one for one in bounds if one.kind != "LASTING"]
        if part.kind != "LASTING" or not others:
            return subject
        span = (min(subject.span[0], others[0].start), max(subject.span[1], others[-1].end))
        return Subject(None, " ".join(self.text[slice(*span)].split()), span)

    def bound(self, part: Part, subject: Subject, at: str | None, span: Span) -> Rule | None:
        """The leaf of one bound and its subject, whose text is ``span``, at an anchor or none; None where the bound
        cannot be of the subject ("planned surgery" does not last). Raises :class:`Misfit` where the unit does not fit.
        """
        match part.data:
            case Constraint() | Range() as data:
                return make.threshold(subject, data, (part.start, part.end), at, span, self.vocab)
            case Choice() as data:
                return make.choice(subject, data, (part.start, part.end), at, span, self.vocab)
            case Duty() as duty:
                if at is not None or not self._can_last(subject, duty):
                    return None
                if (length := self._as_length(subject, duty)) is not None:
                    return make.threshold(subject, length, (part.start, part.end), at, span, self.vocab)
                return make.state(subject, duty, (part.start, part.end), span, self.vocab)
            case Values(values=values):
                return make.category(subject, values, (part.start, part.end), at, span, self.vocab)
            case Quantity() as quantity:
                # "ECOG 0": a bare number beside a scale is the value itself.
                entry = self.vocab.variables.get(subject.term.name) if subject.term else None
                if (
                    entry is None
                    or not entry.steps
                    or not make.is_step(quantity.value, entry)
                    or quantity.unit
                ):
                    return None
                return Compare(
                    variable=entry.name,
                    operator="=",
                    quantity=quantity,
                    at=at,
                    named=subject.span,
                    bound=(part.start, part.end),
                    span=span,
                )
            case _:
                return None


def _is_rate(named: list[Part]) -> bool:
    """Whether a mean of what is named is no other value: so many cigarettes a day, on average."""
    return all(isinstance(one.data, Term) and one.data.name in listed("over a time") for one in named)


def _ends_people(behind: str) -> bool:
    """Whether nothing follows a bound that it could be of: "patients 18-65 with epilepsy"."""
    words = behind.split()
    return not behind.strip(" .;") or behind[0] in ",;)" or words[0].lower() in ("with", "who", "having")


def is_change(text: str, end: int) -> bool:
    """ "SOFA ≥ 2 points from baseline": what a bound is of is a change, and not the value."""
    return _CHANGE.match(text, end) is not None


def are_years(bound: Part, text: str) -> bool:
    """ "Patients between 18 and 65", "women 18-45", "patients over 18": bare numbers beside people are ages."""
    data = bound.data
    stems = tuple(listed("not in years"))
    if any(word.lower().strip(".,;:()").startswith(stems) for word in text.replace("-", " ").split()):
        return False  # "women 24-34 with preeclampsia": weeks, or another measure
    if isinstance(data, Constraint):
        bare = not data.quantity.unit and not data.quantity.limit and data.operator != "="
        return bare and _GROWN <= data.quantity.value <= _OLDEST
    if not isinstance(data, Range) or data.low.unit or data.high.unit or data.low.limit or data.high.limit:
        return False
    return _GROWN <= data.low.value < data.high.value <= _OLDEST


def is_numbered(bounds: list[Part]) -> bool:
    """ "HAMD-24 ≥ 20", "EDSS ≤ 5.5 1": a number of a version or of a footnote beside the bound."""
    return len(bounds) > 1 and any(part.kind == "NUMBER" for part in bounds)
