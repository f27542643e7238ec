"""A length of time in the sketch of an item, beside what it may be of: "venous ulcer > 1 month", "acute stroke
(< 7 days)", "retinoids (8 weeks)"."""

from collections.abc import Sequence

from screener.errors import Span
from screener.language.clauses.items import leaves as make
from screener.language.clauses.items.intended import ahead, without_lasting
from screener.language.clauses.items.leaves import Subject
from screener.language.clauses.items.subjects import Part
from screener.language.words.chunks import Chunk, Constraint, Data, Duty, Range
from screener.language.words.late import late
from screener.language.words.lexicon import key, lexicon
from screener.language.words.wordlists import listed
from screener.model.dates import TIMES, Duration
from screener.model.rules import Between, Compare, Quantity, Rule, Window
from screener.model.vocabulary import Term, Vocabulary, fold, key_of

_SHORTEST = 3
"""Characters of the words before a time that may name something."""
_GROWN = 12
"""So many years or more are rather an age than how long something lasts."""
_WORD = late(r"[^\W\d_]+")


def of_time(run: Sequence[Chunk], part: Chunk, text: str, vocab: Vocabulary) -> Rule | None:
    """What stands before a bound in a unit of time, as a state that lasts so long, or as an event so long ago where it
    befalls or is done on one day; None where the bound is none of a time, or of what is itself measured in time."""
    lengths = _lengths(part.data)
    said = text[run[0].start : run[-1].end].rstrip(" -–") if run else ""
    words = [fold(word) for word in _WORD.findall(said)]
    if not lengths or len(said) < _SHORTEST or not words or _is_age(lengths):
        return None
    others = listed("people") | listed("somebody") | listed("past verb")
    if listed("measured in time").intersection(words) or words[-1] in others:
        return None  # "adults over 18 years", "received less than 4 days of antibiotics"
    term = next((one.data for one in reversed(run) if _is_finding(one.data)), None)
    ends = set(term.name.split("_")) if isinstance(term, Term) else {words[-1]}
    if "history" in words or any(word.startswith("pregnan") for word in words):
        return None  # "term pregnancy (> 37 weeks)": how far on it is; "smoking history ≥ 10 years"
    place = run[0].start, run[0].start + len(said)
    named = Subject(term if isinstance(term, Term) else None, " ".join(said.split()), place)
    span = run[0].start, part.end
    sign = part.data.operator if isinstance(part.data, Constraint) else ""
    given = sign in ("<", "<=") and _is_given(term, ends, vocab)
    hours = all(one.unit in ("hour", "minute") for one in lengths)
    if hours and ends & listed("takes hours"):
        if sign in ("<", "<=") or ends & listed("planned"):
            return None  # "surgery < 24 hours": so long ago, or so short?
        duty = Duty(sign, lengths[0], None) if sign in (">", ">=") else None
        return make.state(named, duty, part.span, span, vocab) if duty is not None else None
    if given or _is_once(ends) or listed("dates it").intersection(words):
        near = lengths[0] if len(lengths) > 1 or sign in (">", ">=") else None
        far = None if sign in (">", ">=") else lengths[-1]
        window = Window(near=near, far=far, strict=sign in ("<", ">"), span=part.span)
        return make.occurrence(named, window, span, vocab)
    duty = Duty(sign, lengths[0], None) if sign not in ("", "=") else None
    return make.state(named, duty, part.span, span, vocab) if duty is not None else None


def lasting_of(parts: Sequence[Part], place: int, text: str, vocab: Vocabulary) -> tuple[Rule, int] | None:
    """ "At least 6 weeks of physical therapy", "3 months of conservative treatment": what has lasted so long, and the
    place behind it; None where a length of time stands before nothing that lasts."""
    part, behind = parts[place], list(parts[place + 2 :])
    of = parts[place + 1] if len(parts) > place + 2 else part
    data = Constraint(">=", part.data) if isinstance(part.data, Quantity) else part.data
    lengths = _lengths(data)
    before = text[: part.start].lower().split()[-1:]
    if isinstance(part.data, Quantity) and before and before[0] in listed("no least"):
        return None  # "lives within 20 minutes of the centre", "willing to commit to 14 months of training"
    if not lengths or not isinstance(data, Constraint) or text[of.start : of.end].lower() != "of":
        return None
    end = next((at for at, one in enumerate(behind) if one.kind not in _NAMES), len(behind))
    run = behind[:end]
    named = " ".join(text[run[0].start : run[-1].end].split()) if run else ""
    words = {fold(word) for word in _WORD.findall(named)}
    if not words or _is_age(lengths) or words & _no_state() or vocab.anchor_spellings.get(key_of(named)):
        return None
    terms = [one.data for one in run if isinstance(one.data, Term)]
    if any(term.kind != "finding" for term in terms) or _is_of_pregnancy(words):
        return None  # "28 weeks of gestation": how far on it is
    term = terms[0] if len(run) == 1 and terms else None
    span = part.start, run[-1].end
    duty = Duty(data.operator, lengths[0], None)
    subject = Subject(term, named, (run[0].start, run[-1].end))
    return make.state(subject, duty, (part.start, part.end), span, vocab), place + 2 + end


_NAMES = frozenset({"WORDS", "TERM", "HISTORY", "SEVERITY"})


def _no_state() -> frozenset[str]:
    """Words behind "6 months of" that are no state which lasts: of a day, of somebody's age, "of duration"."""
    return listed("so long") | listed("people") | listed("no state")


def _is_of_pregnancy(words: set[str]) -> bool:
    return any(word.startswith(tuple(listed("how far on"))) for word in words)


def washed_out(run: Sequence[Chunk], inside: Sequence[Chunk], text: str, vocab: Vocabulary) -> Rule | None:
    """ "Systemic retinoids (8 weeks)": a drug within the time that stands in the bracket behind it; None for any
    other bracket."""
    said = [one for one in inside if one.kind not in ("MARK", "FILLER")]
    term = run[-1].data if run else None
    if len(said) != 1 or not isinstance(said[0].data, Quantity) or not isinstance(term, Term):
        return None
    if term.kind != "finding" or not _is_given(term, set(term.name.split("_")), vocab):
        return None
    within = said[0]._replace(data=Constraint("<=", said[0].data))
    return of_time(run, within, text, vocab)


def bound_in_time(rule: Rule | None) -> Chunk | None:
    """The bound of a rule that compares what no time is measured of with a length of time; None for any other."""
    if not isinstance(rule, Compare | Between) or not rule.words or rule.bound is None:
        return None
    data: Data = (
        Constraint(rule.operator, rule.quantity)
        if isinstance(rule, Compare)
        else Range(rule.low, rule.high, rule.bounds)
    )
    return Chunk("CONSTRAINT", *rule.bound, data) if _lengths(data) else None


def lies_ahead(window: Window, part: Chunk, before: Sequence[Part], text: str) -> Window:
    """ "Planning pregnancy within 6 months": the time to come, where the words before a time tell of a plan alone, and
    the window does not say of what it is, or that it is past."""
    plain = lexicon().wordings.get(key(window.opener), {}).get("window", "plain") == "plain"
    told = any(token.kind in ("DIRECTION", "ASIDE") for token in part.tokens)
    past = any(one.kind in ("HISTORY", "EVER") for one in before)
    said = text[before[0].start : before[-1].end].lower() if before else ""
    words = {form for word in _WORD.findall(said) for form in (word, fold(word))}
    if before and not past and (intended := ahead(before[0].start, window, text)) is not None:
        return intended
    if window.near is None and plain and not told and not past and words & listed("is to come"):
        return window.model_copy(update={"direction": "after"})
    return window


def held_since(run: Sequence[Chunk], part: Chunk, text: str, vocab: Vocabulary) -> Rule | None:
    """ "Aphasia for at least 6 months after stroke": what stands before a length of time as a state that has lasted so
    long, which began with what stands behind it; None for any other time."""
    window = part.data
    said = text[run[0].start : part.start].rstrip() if run else ""
    name = without_lasting(said)
    if not isinstance(window, Window) or window.direction != "after" or not name or name == said:
        return None
    length = window.near or window.far
    opener = lexicon().wordings.get(key(window.opener), {})
    plain = "window" in opener and "compare" not in opener  # "survive for the next 24 hours"
    if length is None or plain or (window.near is not None and window.far is not None):
        return None
    if part.tokens[0].kind == "VAGUELY" and said.lower().endswith("for") and window.anchor is None:
        return None  # "agreement to use contraception for 94 days post treatment"
    bounded = window.near is not None or part.tokens[0].kind != "WITHIN"
    sign = (">" if window.strict else ">=") if bounded else ("<" if window.strict else "<=")
    kept = [one for one in run if one.start < run[0].start + len(name)]
    term = kept[0].data if len(kept) == 1 and _is_finding(kept[0].data) else None
    span = run[0].start, run[0].start + len(name)
    named = Subject(term if isinstance(term, Term) else None, " ".join(name.split()), span)
    return make.state(named, Duty(sign, length, None), part.span, (run[0].start, part.end), vocab)


_LONGEST = 10**9
"""No time has more of its unit; a number of forty digits is none."""


def _lengths(data: Data) -> list[Duration]:
    """The lengths of time that bound something; empty for any other bound, and for an age."""
    if not isinstance(data, Constraint | Range) or data.variable:
        return []
    ends = [data.quantity] if isinstance(data, Constraint) else [data.low, data.high]
    if any(end.unit not in TIMES or end.value > _LONGEST or end.value % 1 or end.limit for end in ends):
        return []
    return [Duration(amount=int(end.value), unit=TIMES[end.unit]) for end in ends]


def _is_age(lengths: Sequence[Duration]) -> bool:
    """Whether a time is rather an age: "adult ICU patients (> 18 years)"."""
    return any(one.unit == "year" and one.amount >= _GROWN for one in lengths)


def _is_once(words: set[str]) -> bool:
    """Whether words are of what befalls or is done on one day: "stroke", "tooth extracted"."""
    done = any(word.endswith("ed") and word not in listed("lasts") for word in words)
    return done or bool(words & (listed("befalls") | listed("at once")))


def _is_finding(data: Data) -> bool:
    return isinstance(data, Term) and data.kind == "finding"


def _is_given(term: Data, words: set[str], vocab: Vocabulary) -> bool:
    """Whether it is a drug or another treatment."""
    name = term.name if isinstance(term, Term) else ""
    member = any(name in members for members in vocab.members.values())
    return name in vocab.members or member or bool(words & listed("treats"))


def place_of(start: int, chunk: Chunk) -> Chunk:
    """A chunk of a piece of the text that begins at ``start``, in its place in the text."""
    span: Span = chunk.start + start, chunk.end + start
    return chunk._replace(start=span[0], end=span[1])
