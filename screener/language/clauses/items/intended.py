"""Words of will, ability and what is arranged, beside a time: "motivated to quit within 30 days", "booked for surgery
within 6 weeks", "able to stop hypnotics at least 2 weeks before baseline".

What they lead to lies ahead, or may: such a time is none in which something was, and is asked for. Which words they
are is data (``grammars/phrases.csv``). A will or an ability tells it of any time but one that says itself that it is
past ("in the last month"), or that counts to what befell somebody ("able to walk within 3 months after stroke"). What
is arranged or goes on ("listed for", "entering") tells it of a time that names no day which it is before. And "pain
lasting", "aphasia for" begin how long something goes on, and name no event that was so long after another.
"""

import re
from functools import cache

from screener.language.clauses.items.leaves import noun_of
from screener.language.words.late import late
from screener.language.words.lexicon import key, lexicon
from screener.language.words.wordlists import any_of, listed
from screener.model.rules import Window
from screener.model.vocabulary import fold

_OF = late(r"\b(?:of|from)\b", re.IGNORECASE)
_LEAD = late(r"(?:\b(?:candidates?|having|to\s+be)\s+)(?:(?:an?|the)\s+)?\Z", re.IGNORECASE)
"""What may stand before the words of an event, and is taken for none of them."""
_WAS = late(r"\b(?:was|were|been|had)\s+\Z", re.IGNORECASE)
_HAVING = late(r"having\s", re.IGNORECASE)


def ahead(start: int, window: Window, text: str) -> Window | None:
    """The time as one to come, where what stands before it is intended or arranged; None where it is not. A day that
    it is before stays one; "within 2 weeks of baseline" is rather behind it."""
    if not is_intended(start, window, text):
        return None
    named = window.anchor not in (None, "anchor")
    of = window.span is not None and _OF.search(text, *window.span) is not None
    if named and (window.near is not None or not of):
        return window
    return window.model_copy(update={"direction": "after"})


def is_intended(start: int, window: Window, text: str) -> bool:
    """Whether words that begin at a place of the text, up to a time that is theirs, say that what they are of is
    intended, or arranged for a day that may lie ahead."""
    if window.span is None or window.span[0] <= start or _WAS.search(text, 0, start):
        return False
    lead = _LEAD.search(text, 0, start)
    said = text[lead.start() if lead is not None else start : window.span[0]].strip()
    sort = lexicon().wordings.get(key(window.opener), {}).get("window", "plain")
    if sort in ("past", "adjective", "recent") or _says_past().search(said):
        return False
    named = window.anchor if window.anchor != "anchor" else None
    own = named is None or named in listed("judged at") | listed("day of a trial")
    length = window.far or window.near
    if _intends().search(said):
        return own if named is None or length is None else noun_of(named) not in _gone_by()
    dated = named is not None and _OF.search(text, *window.span) is None
    if length is None or window.near is not None or window.direction != "before" or dated or not own:
        return False
    return bool(_arranged().search(said)) or _is_having(said)


@cache
def _gone_by() -> frozenset[str]:
    return frozenset(listed("befalls") | listed("gone by"))


def _is_having(said: str) -> bool:
    """ "Having surgery within 3 months": of what is done on one day, it was or is to be; a stroke one has had."""
    words = {fold(word) for word in re.findall(r"[^\W\d_]+", said)}
    done = words & listed("at once") or any(
        word.endswith(tuple(listed("procedure ending"))) for word in words
    )
    return bool(_HAVING.match(said)) and bool(done) and not words & listed("befalls")


@cache
def _says_past() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of('says past')})\b", re.IGNORECASE)


@cache
def _intends() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w-])(?:{any_of('intends')})(?![\w-])|\A{_people()}(?:{any_of('able to')})\b", re.IGNORECASE
    )


@cache
def _arranged() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w-])(?:{any_of('arranged')})(?![\w-])|\A{_people()}(?:{any_of('arranged first')})\b(?!\s+of\b)"
        rf"|\b(?:{any_of('arranged behind')})\Z",
        re.IGNORECASE,
    )


def _people() -> str:
    """A pattern of the people with whom a description may begin: not "drugs that can affect sleep"."""
    return (
        rf"(?:(?:{any_of('people', 'takes part')})s?\s+)?(?:(?:who|that)\s+)?(?:(?:is|are|be|currently)\s+)*"
    )


def without_lasting(said: str) -> str:
    """Words before a time without those that say that it is how long something goes on: "pain persisting for"."""
    return _lasting().sub("", said)


@cache
def _lasting() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{any_of('lasts behind')})\Z", re.IGNORECASE)
