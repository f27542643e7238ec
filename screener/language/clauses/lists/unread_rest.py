"""Lists of which not every item was read: "heart failure, inability to exercise, or drug abuse".

Mostly such a list is one question, for words that were not understood may bear on all of it: "diabetes or stroke
which the physician deems severe". Where the first such item plainly begins anew ("inability to", "any other
condition"), the items before it stand for themselves. They are read; a person is asked about the rest of the list, in
its own words. What stands behind it stays there: "intolerance of aspirin or heparin" is no use of heparin.
"""

import re
from collections.abc import Sequence
from functools import cache

from screener.language.clauses.items.members import Member
from screener.language.clauses.items.sharing import shared_part
from screener.language.clauses.lists.joined_items import Joins, Listed
from screener.language.clauses.lists.joining import joined
from screener.language.clauses.lists.listing import view
from screener.language.clauses.lists.parted import has_no_time
from screener.language.clauses.trees import chunks_of, span_of_tree, without_edges
from screener.language.words.chunks import Chunk
from screener.language.words.late import late
from screener.language.words.phrases import names_datum
from screener.language.words.wordlists import any_of, listed
from screener.model.protocol import CriterionKind
from screener.model.rules import AllOf, AnyOf, Between, Compare, Judgement, Occurred, OneOf, Present, Rule
from screener.model.vocabulary import Term

_TIMES = frozenset({"WINDOW", "VAGUE", "LASTING", "AT", "EVER"})
_REACHES = late(
    r"\b(?:who|whose|if|when|unless|except|otherwise|until|respectively|etc)\b"
    r"|\bas\s+(?:judged|determined|assessed|defined|confirmed|evidenced|measured|documented)\b"
    r"|\b(?:on|in|of|at|from|for)\s+(?:the|his|her|their|both|either|each)\b",
    re.IGNORECASE,
)
"""Words that may be said of all of a list: who has it, in which case, where, by which test."""
_NARROWS = late(
    r"\b(?:that|which|requiring|needing|with|without|due\s+to|caused|leading|resulting|affecting|limiting|preventing"
    r"|interfering|making|during|within|before|after|since|in|on|at|for|from|by|under)\b",
    re.IGNORECASE,
)
"""Words that narrow what stands before them, and may reach back to another item."""
_CLAUSE = late(
    r"\s*(?:\([^()]*\)\s*)?(?:,\s*)?(?:that|which)\s*,?\s*(?:in\s+the\s+(?:opinion|judge?ment|view)\s+of\s+(?:the\s+)?(?:\w+\s+)?"
    r"(?:investigators?|physicians?|doctors?|clinicians?|sponsor)\b"
    r"|(?:the\s+)?\w+(?:\s+\w+)?\s+(?:deems?|considers?|judges|believes?|feels?)\b"
    r"|(?:may|might|could|would|can|will)\b)",
    re.IGNORECASE,
)
"""What makes a condition unsuitable: it says why the others are kept out, and is not asked of those that are named."""
_OTHERS = late(r"\b(?:who|whose|if|when|unless|except|otherwise|or)\b", re.IGNORECASE)
"""Words with which what is asked for may be asked of some alone."""
_BE = r"(?:(?:must|should|is|are|be|been|being|to|has|have|having|the|an?)\s+)*"


def as_far_as_read(
    listed_items: Sequence[Listed],
    members: Sequence[Member],
    joins: Joins,
    kind: CriterionKind,
    text: str,
    asked: Rule,
) -> Rule | None:
    """The items before the first that was not read, and the rest as a question; None where it may bear on them.
    ``asked`` is the question of the whole list, which stays where words before it may hold for the rest too."""
    place = _first_unread(listed_items, joins, kind, text)
    if not place or not isinstance(asked, Judgement):
        return None
    known, rest = listed_items[:place], listed_items[place:]
    span = span_of_tree(known[0].item)[0], span_of_tree(known[-1].item)[1]
    told = joined(members[:place], kind, joins.connective, span)
    if told.question or shared_part([view(one.item, one.built.rule, one.word, text) for one in known]):
        return None
    combine = AllOf if kind == "inclusion" else AnyOf
    first, last = span_of_tree(rest[0].item)[0], span_of_tree(rest[-1].item)[1]
    about = [one.rule for one in members[place:] if not isinstance(one.rule, Judgement)]
    likely = combine(rules=tuple(about), span=(first, last)) if len(about) > 1 else next(iter(about), None)
    judge = asked.model_copy(update={"about": likely})
    every = [
        view(one.item, each.rule, one.word, text) for one, each in zip(listed_items, members, strict=True)
    ]
    if not _is_led(chunks_of(known[0].item)) and not shared_part(every):
        start, end = without_edges(text, (first, last))
        judge = Judgement(question=" ".join(text[start:end].split()), about=likely, span=(first, last))
    before = told.rule.rules if isinstance(told.rule, combine) else (told.rule,)
    return combine(rules=(*before, judge), span=asked.span)


def _first_unread(items: Sequence[Listed], joins: Joins, kind: CriterionKind, text: str) -> int:
    """The place of the first item that was not read, where those before it stand for themselves; 0 elsewhere."""
    place = next((at for at, one in enumerate(items) if not one.built.clean), 0)
    words, sought = {one.word for one in items[1:]}, kind == "inclusion"
    if not place or joins.negated or joins.uneven or not words <= ({",", "and"} if sought else {",", "or"}):
        return 0
    if not sought and len(items) == 2 and words == {","} and joins.connective is None:
        return 0  # "asthma, unable to walk": one who has both
    if joins.connective not in (None, "all" if sought else "any"):
        return 0
    if not all(_stands_alone(one.built.rule) for one in items[:place]):
        return 0
    rest = text[span_of_tree(items[place].item)[0] : span_of_tree(items[-1].item)[1]]
    chunks = [chunk for one in items[place:] for chunk in chunks_of(one.item)]
    anew = _adds if sought else _begins_anew
    return place if anew(rest, chunks, items[:place]) else 0


def _stands_alone(rule: Rule) -> bool:
    """Whether a rule is one datum that needs no word behind it: an allergy is to something, a refusal of something."""
    if isinstance(rule, Compare | Between | OneOf):
        return not rule.words
    if not isinstance(rule, Present | Occurred) or (rule.words and not names_datum(rule.words)):
        return False
    name = rule.finding if isinstance(rule, Present) else rule.event
    words = set(name.split("_"))
    of_what = words & listed("of what") or any(word.startswith(tuple(listed("reaction"))) for word in words)
    return not of_what and name not in listed("declines") | listed("gives")


@cache
def _anew(kind: str) -> re.Pattern[str]:
    return re.compile(rf"(?:(?:an?|the|any|known)\s+)*(?:{any_of(kind)})(?!\w)", re.IGNORECASE)


@cache
def _other() -> re.Pattern[str]:
    noun = rf"(?:[\w/-]+\s+){{0,4}}?(?:{any_of('any reason')})"
    return re.compile(
        rf"(?:(?:any|an?|the)\s+)?(?:other|another)\b(?:\s+(?P<named>{noun}(?:\(?s\)?)?)(?!\w))?"
        rf"|any\s+(?P<any>{noun}(?:\(?s\)?)?)(?!\w)|(?P<bare>{noun}s)(?=\s+(?:that|which)\b)|(?:an?|any)\b",
        re.IGNORECASE,
    )


@cache
def _additional() -> re.Pattern[str]:
    return re.compile(rf"{_BE}(?:{any_of('adds')})\b", re.IGNORECASE)


def _begins_anew(rest: str, chunks: Sequence[Chunk], items: Sequence[Listed]) -> bool:
    """Whether the rest of a list that excludes is about something else than the items before it."""
    if any(chunk.kind in _TIMES for chunk in chunks) and not all(
        has_no_time(one.built.rule) for one in items
    ):
        return False
    if (does := _anew("begins anew").match(rest)) is not None:
        return _REACHES.search(rest, does.end()) is None
    found = _anew("begins a thing anew").match(rest) or _other().match(rest)
    if found is None:
        return False
    known = all(isinstance(one.built.rule, Present) and not one.built.rule.words for one in items)
    named = any(found.groupdict().values()) and known
    clause = _CLAUSE.match(rest, found.end()) if named else None
    if clause is not None:
        return _REACHES.search(rest, clause.end()) is None
    end = found.end()
    return not (_REACHES.search(rest, end) or _NARROWS.search(rest, end) or found.groupdict().get("bare"))


def _adds(rest: str, chunks: Sequence[Chunk], items: Sequence[Listed]) -> bool:
    """Whether the rest of a list that is asked for is what the same people are able or willing to do."""
    if not _additional().match(rest) or _OTHERS.search(rest):
        return False
    timed = any(chunk.kind in _TIMES for chunk in chunks)
    return not timed or all(getattr(one.built.rule, "variable", "") in ("age", "sex") for one in items)


def _is_led(chunks: Sequence[Chunk]) -> bool:
    """Whether the first item begins with words that may hold for all: "history of", "severe", "women with"."""
    said = [chunk for chunk in chunks if chunk.kind != "MARK" and (chunk.kind, chunk.data) != ("FILLER", "")]
    first = said[0].data if said else None
    return not isinstance(first, Term) or first.kind not in ("finding", "variable")
