"""The time since something befell somebody: "within 3 months of myocardial infarction", "< 6 months after stroke".

Such an item names the event behind the time alone, and so asks for the event within that time before the day on
which a candidate is judged. "At least 6 months after stroke" does not say whether there must have been one: of who
never had any a person is asked. "Stroke < 3 months", "recent stroke (< 3 months)" is one that befell so lately.
"""

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations, takewhile

from screener.language.clauses import leaves as make
from screener.language.clauses.leaves import Subject
from screener.language.clauses.parts import Part, span_of
from screener.language.words.chunks import Chunk, Constraint, Duty
from screener.language.words.lexicon import key, lexicon
from screener.language.words.tokens import Tok
from screener.language.words.wordlists import listed, pairs
from screener.model.dates import CODES, TIMES, Duration
from screener.model.rules import AllOf, AnyOf, Not, Occurred, Present, Rule, Window, children, nodes
from screener.model.units import units
from screener.model.vocabulary import Term, Vocabulary, fold, key_of

_LEAD = frozenset({"FILLER", "HISTORY", "JOIN", "NOT", "MARK", "NOW"})
_BEFORE = frozenset({"COMMA", "OR", "AND", "BREAK", "OPEN", "COLON"})
_PAST = (["since"], ["after"], ["from"])
_FOR_THE = re.compile(
    r"for\s+(?:the\s+)?(?:past|last|previous|preceding|prior)\b|throughout\b", re.IGNORECASE
)


def since(content: list[Part], text: str, vocab: Vocabulary) -> Rule | None:
    """The event within the time that stands before it, where there is nothing else in the item; None else."""
    if not content or not isinstance(content[0].data, Window) or not _is_within(content[0]):
        return None
    window, named = content[0].data, _event(content, text, vocab)
    if named is None or window.direction != "after" or window.far is None or window.near is not None:
        return None
    back = Window(far=window.far, strict=window.strict, opener=window.opener, span=window.span)
    return make.occurrence(named, back, span_of(content), vocab)


def waited(parts: Sequence[Part], text: str, vocab: Vocabulary) -> AllOf | None:
    """ "At least 3 months since last chemotherapy": none in these months, and one before; None for any other item."""
    content = [part for part in parts if part.kind not in ("MARK", "FILLER")]
    window = content[0].data if content else None
    if not isinstance(window, Window) or window.direction != "after" or window.far is not None:
        return None
    named, span = _event(content, text, vocab), span_of(list(parts))
    if named is None or window.near is None:
        return None
    lately = Window(far=window.near, strict=not window.strict, opener=window.opener, span=window.span)
    within, ever = (make.occurrence(named, one, span, vocab) for one in (lately, None))
    return AllOf(rules=(Not(rule=within, span=span), ever), span=span)


def is_of_anchor(window: Window | None, part: Part, text: str) -> bool:
    """ "Within 2 weeks of the first dose of steroids": what stands behind "of" is no event in the time."""
    span = window.span if window is not None else None
    return span is not None and span[1] <= part.start and text[span[1] : part.start].split()[:1] == ["of"]


def is_of_any_day(rule: Rule) -> bool:
    """ "Thrombosis after surgery", without a length: the day of the study's surgery, or of any."""
    window = rule.window if isinstance(rule, Occurred) else None
    return (
        window is not None
        and window.far is None
        and window.near is None
        and window.anchor in listed("repeated")
    )


def shorter_for_a_kind(rule: Rule, vocab: Vocabulary) -> bool:
    """ "Steroids within 4 weeks or topical steroids within 1 week": the second is what counts for these."""
    if isinstance(rule, AnyOf):
        timed = [one for one in rule.rules if isinstance(one, Occurred)]
        if any(_is_shorter(*two) and _is_kind(*two, vocab) for two in combinations(timed, 2)):
            return True
    return any(shorter_for_a_kind(child, vocab) for child in children(rule))


def _is_shorter(one: Occurred, other: Occurred) -> bool:
    far, near = (each.window.far if each.window is not None else None for each in (one, other))
    return far is not None and near is not None and _seconds(near) < _seconds(far)


def _seconds(duration: Duration) -> Decimal:
    return duration.amount * units()[CODES[duration.unit]].factor


def _is_kind(one: Occurred, other: Occurred, vocab: Vocabulary) -> bool:
    """Whether the second names a kind of the first: topical corticosteroids, or a drug of its class."""
    whole, part = (fold_all(each.words or each.event.replace("_", " ")) for each in (one, other))
    members = {fold_all(member.replace("_", " ")) for member in vocab.members.get(one.event, ())}
    alike = pairs("same noun")
    ends = {whole, tuple(alike.get(word, word) for word in whole)}
    return any(len(part) > len(end) and part[-len(end) :] == end for end in ends) or part in members


def fold_all(words: str) -> tuple[str, ...]:
    """The words of a phrase, folded."""
    return tuple(fold(word) for word in words.split())


def lately(chunks: Sequence[Chunk], text: str) -> list[Chunk]:
    """ "Stroke < 3 months", "recent stroke (within 3 months)": the time is that since what befell somebody."""
    out = list(chunks)
    for place in range(len(chunks)):
        bracket = [one.kind for one in chunks[place + 1 : place + 2]] == ["OPEN"]
        behind = place + 1 + bracket
        window = _since_then(chunks[behind]) if behind < len(chunks) else None
        if window is None or not _may_be_late(chunks, place, text):
            continue
        end = behind + bracket
        closed = not bracket or [one.kind for one in chunks[end : end + 1]] == ["CLOSE"]
        if not closed or not _ends(chunks[end + 1 :]):
            continue
        out[behind] = chunks[behind]._replace(kind="WINDOW", data=window)
        silent = [behind - 1, end] if bracket else []
        silent += [place - 1] if _is_recent(chunks, place, text) else []
        for one in silent:
            out[one] = chunks[one]._replace(kind="MARK")
    return out


def none_lately(chunks: Sequence[Chunk], text: str) -> list[Chunk]:
    """ "No history of taking steroids for the last 6 months", which is asked for: none within them."""
    out = list(chunks)
    for place, chunk in enumerate(chunks):
        duty = chunk.data
        if not isinstance(duty, Duty) or duty.until is not None or not _FOR_THE.match(text, chunk.start):
            continue
        item = list(takewhile(lambda one: one.kind not in _BEFORE, reversed(chunks[:place])))
        if any(one.kind == "NOT" for one in item):
            out[place] = chunk._replace(kind="WINDOW", data=Window(far=duty.duration, span=chunk.span))
    return out


def _since_then(chunk: Chunk) -> Window | None:
    """The time before, of a bound that is a time: "< 3 months"."""
    data = chunk.data
    if isinstance(data, Window):
        return data if data.direction == "before" and data.far is not None and data.anchor is None else None
    if not isinstance(data, Constraint) or data.operator not in ("<", "<=") or data.variable:
        return None
    quantity = data.quantity
    if quantity.unit not in TIMES or quantity.value % 1:
        return None
    length = Duration(amount=int(quantity.value), unit=TIMES[quantity.unit])
    return Window(far=length, strict=data.operator == "<", span=chunk.span)


def _may_be_late(chunks: Sequence[Chunk], place: int, text: str) -> bool:
    """Whether a chunk names what befell somebody on one day, or what is said to be recent."""
    term = chunks[place].data
    if not isinstance(term, Term) or term.kind != "finding":
        return False
    if _is_recent(chunks, place, text):
        return True
    before = [chunk.kind for chunk in chunks[:place] if chunk.kind not in _LEAD]
    begins = not before or before[-1] in _BEFORE  # not "duration of stroke < 3 months"
    return begins and bool(set(term.name.split("_")) & listed("at once"))


def _is_recent(chunks: Sequence[Chunk], place: int, text: str) -> bool:
    return place > 0 and text[slice(*chunks[place - 1].span)].lower() == "recent"


def _ends(chunks: Sequence[Chunk]) -> bool:
    """Whether the item ends here."""
    return not chunks or chunks[0].kind in ("COMMA", "OR", "AND", "BREAK", "CLOSE", "MARK")


def _is_last(part: Part, text: str) -> bool:
    """ "Last chemotherapy", "prior surgery", "completion of radiotherapy": a treatment is dated by its last day."""
    words = {fold(word) for word in text[part.start : part.end].split()}
    return part.kind == "HISTORY" or (not isinstance(part.data, Term) and words <= listed("its end"))


def _is_within(part: Part) -> bool:
    """Whether a time opens with "within" or "less than": "3 months after stroke" may mean exactly then."""
    return isinstance(part, Chunk) and part.tokens[0].kind == "WITHIN"


def _event(content: Sequence[Part], text: str, vocab: Vocabulary) -> Subject | None:
    """What befell somebody or was done: the window's own anchor, or what stands behind the time."""
    window, *rest = content
    last = window.tokens[-1] if isinstance(window, Chunk) else None
    if last is None:
        return None
    if not rest:
        return _named(vocab.terms.get(key_of(text[last.start : last.end])), last, text, befallen=True)
    behind = [part for part in rest if not _is_last(part, text)]
    dosed = last.kind == "ANCHOR" and getattr(window.data, "anchor", "") == "last_dose"
    past = dosed or text[last.start : last.end].lower().split()[:1] in _PAST
    if len(behind) != 1 or not (dosed or last.kind == "ASIDE"):
        return None
    if dosed and text[last.end : behind[0].start].split()[:1] != ["of"]:
        return None
    return _named(behind[0].data, behind[0], text, befallen=not past)


def _named(term: object, place: Tok | Part, text: str, *, befallen: bool) -> Subject | None:
    """The subject of a finding, of one that befalls somebody where only such can be meant."""
    if not isinstance(term, Term) or term.kind != "finding":
        return None
    if befallen and not set(term.name.split("_")) & listed("befalls"):
        return None
    span = place.start, place.end
    return Subject(term, " ".join(text[slice(*span)].split()), span)


def is_of_the_last(chunks: Sequence[Chunk], text: str) -> bool:
    """ "Antibiotics for the last 2 weeks" that exclude: all that time, or at any time of it."""
    return any(chunk.kind == "LASTING" and _FOR_THE.match(text, chunk.start) for chunk in chunks)


def lacks_for_long(chunks: Sequence[Chunk], rule: Rule) -> bool:
    """ "Not on a stable dose for at least 4 weeks" that excludes: on it for a week, or not within 4 weeks."""
    stretches = [chunk for chunk in chunks if chunk.kind == "LASTING"]
    lacks = [one.span for one in nodes(rule) if isinstance(one, Not) and isinstance(one.rule, Occurred)]
    return any(span[0] <= chunk.start < span[1] for span in lacks if span is not None for chunk in stretches)


def is_of_itself(leaf: Rule) -> bool:
    """ "Diabetes < 100 days since diagnosis", "sclerosis < 5 years since symptom onset": since its own."""
    window = leaf.window if isinstance(leaf, Occurred) else None
    if not isinstance(leaf, Occurred) or window is None or leaf.words:
        return False
    begun = window.anchor in listed("begun") and window.direction == "after"
    return begun and not set(leaf.event.split("_")) & (listed("befalls") | listed("at once"))


def is_no_longer(leaf: Rule) -> bool:
    """ "No longer smoking": who smoked, and does so no more."""
    return isinstance(leaf, Present | Occurred) and leaf.words.lower().startswith("longer ")


def counts_nothing(leaf: Rule) -> bool:
    """ "One relapse in a year, or two in two years": the number stands for what was named before it."""
    return isinstance(leaf, Present | Occurred) and "number" in lexicon().wordings.get(key(leaf.words), {})
