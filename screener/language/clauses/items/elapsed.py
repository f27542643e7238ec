"""The time since something befell somebody: "within 3 months of myocardial infarction", "3-24 months after stroke".

Such an item names the event behind the time alone, and so asks for the event within that time before the day on
which a candidate is judged. "At least 6 months after stroke" does not say whether there must have been one: of who
never had any a person is asked.
"""

from collections.abc import Sequence

from screener.language.clauses.items import leaves as make
from screener.language.clauses.items.leaves import Subject
from screener.language.clauses.items.parts import Part, span_of
from screener.language.words.chunks import Chunk
from screener.language.words.phrases import names_datum
from screener.language.words.tokens import Tok
from screener.language.words.wordlists import listed
from screener.model.rules import AllOf, AnyOf, Not, Occurred, Rule, Window
from screener.model.vocabulary import Term, Vocabulary, fold, is_article, key_of

_PAST = frozenset({"since", "after", "following", "post", "from"})


def since(content: list[Part], text: str, vocab: Vocabulary) -> Rule | None:
    """The event within the time that stands before it, where there is nothing else in the item; None else."""
    if not content or not isinstance(content[0].data, Window) or not _is_within(content[0]):
        return None
    window, named = content[0].data, _event(content, text, vocab)
    if named is None or window.direction != "after" or window.far is None:
        return None
    back = window.model_copy(update={"direction": "before", "anchor": None})
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


def waited_for_each(items: Sequence[Sequence[Part]], text: str, vocab: Vocabulary) -> AllOf | None:
    """ "At least 4 weeks since chemotherapy, radiotherapy or surgery": none of these in these weeks, and one before."""
    first = waited(items[0], text, vocab)
    others = [_treatment(item, text, vocab) for item in items[1:]]
    if first is None or not all(others):
        return None
    none_since, ever = first.rules
    if not isinstance(none_since, Not) or not isinstance(none_since.rule, Occurred):
        return None
    window, span = none_since.rule.window, (items[0][0].start, items[-1][-1].end)
    named = [one for one in others if one is not None]
    lately = (none_since.rule, *(make.occurrence(one, window, span, vocab) for one in named))
    before = (ever, *(make.occurrence(one, None, span, vocab) for one in named))
    return AllOf(
        rules=(Not(rule=AnyOf(rules=lately, span=span), span=span), AnyOf(rules=before, span=span)), span=span
    )


def _treatment(item: Sequence[Part], text: str, vocab: Vocabulary) -> Subject | None:
    """What is done to somebody, which an item names and no more."""
    said = [part for part in item if part.kind not in ("MARK", "FILLER") and not _is_last(part, text)]
    term = said[0].data if len(said) == 1 else None
    if not isinstance(term, Term) or term.kind != "finding":
        return None
    words = set(term.name.split("_"))
    given = term.name in vocab.members or words & (listed("treats") | listed("at once"))
    return _named(term, said[0], text, ()) if given else None


def is_of_anchor(window: Window | None, part: Part, text: str) -> bool:
    """ "Within 2 weeks of the first dose of steroids": what stands behind "of" is no event in the time."""
    span = window.span if window is not None else None
    return span is not None and span[1] <= part.start and text[span[1] : part.start].split()[:1] == ["of"]


def _is_last(part: Part, text: str) -> bool:
    """ "Last chemotherapy", "prior surgery", "completion of radiotherapy": a treatment is dated by its last day."""
    words = {fold(word) for word in text[part.start : part.end].split() if not is_article(word)}
    return part.kind == "HISTORY" or (not isinstance(part.data, Term) and words <= listed("its end"))


def _is_within(part: Part) -> bool:
    """Whether a time opens with "within" or "less than", or has two ends: "3 months after stroke" may mean exactly
    then, "within 3-6 months of" between the two or up to the longer."""
    window = part.data if isinstance(part, Chunk) else None
    if not isinstance(part, Chunk) or not isinstance(window, Window):
        return False
    opener = part.tokens[0].kind
    return opener in ("WITHIN", "SPANNING") or (window.near is not None and not window.opener)


def _event(content: Sequence[Part], text: str, vocab: Vocabulary) -> Subject | None:
    """What befell somebody or was done: the window's own anchor, or what stands behind the time."""
    window, *rest = content
    if not isinstance(window, Chunk):
        return None
    last = window.tokens[-1]
    if not rest:
        # "Within 2 days of surgery" may lie before it.
        done = any(_is_past(text[token.start : token.end]) for token in window.tokens[-2:-1])
        named = vocab.terms.get(key_of(text[last.start : last.end]))
        if named is not None and named.name in listed("repeated"):
            return None  # "5 years after the surgery": the study's, or any
        return _named(named, last, text, ("befalls", "at once") if done else ("befalls",))
    behind = [part for part in rest if not _is_last(part, text)]
    dosed = last.kind == "ANCHOR" and getattr(window.data, "anchor", "") == "last_dose"
    past = dosed or _is_past(text[last.start : last.end])
    if len(behind) != 1 or not (dosed or last.kind == "ASIDE"):
        return None
    if dosed and text[last.end : behind[0].start].split()[:1] != ["of"]:
        return None
    return _named(behind[0].data, behind[0], text, () if past else ("befalls",))


def _is_past(toward: str) -> bool:
    """Whether words before an event say that it lies in the past: "since", "must have elapsed after"."""
    return bool(_PAST.intersection(toward.lower().split()[-1:]))


def _named(term: object, place: Tok | Part, text: str, kinds: Sequence[str]) -> Subject | None:
    """The subject of a finding; of one of some kinds, where only such can be meant."""
    if not kinds and term is None and isinstance(place, Chunk) and place.kind == "WORDS":
        return _done(place, text)
    if not isinstance(term, Term) or term.kind != "finding":
        return None
    if kinds and not set(term.name.split("_")) & frozenset().union(*map(listed, kinds)):
        return None
    span = place.start, place.end
    return Subject(term, " ".join(text[slice(*span)].split()), span)


def _done(place: Chunk, text: str) -> Subject | None:
    """What was done or happened on one day, in the text's own words: "LVAD implantation", "total knee arthroplasty"."""
    words = " ".join(text[slice(*place.span)].split())
    last = fold(words.split()[-1])
    once = last in listed("at once") | listed("implanted") or last.endswith(tuple(listed("procedure ending")))
    once = once and not listed("supplied") & set(fold(words).split())
    return (
        Subject(None, words, place.span) if once and len(words.split()) > 1 and names_datum(words) else None
    )
