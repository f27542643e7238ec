"""What a time leaves open: from which day it counts, of which of two kinds it is, whether it is all of it."""

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations

from screener.language.clauses.items.leaves import noun_of
from screener.language.clauses.rewordings.going_on import is_condition
from screener.language.clauses.tidying.recent import is_till_now
from screener.language.words.chunks import Chunk
from screener.language.words.late import late
from screener.language.words.lexicon import key, lexicon
from screener.language.words.wordlists import any_of, listed, pairs
from screener.model.dates import CODES, Duration
from screener.model.rules import AllOf, AnyOf, Lasted, Not, Occurred, Rule, children, nodes
from screener.model.units import units
from screener.model.vocabulary import Vocabulary, fold

_AT_PRESENT = late(r"\b(?:current(?:ly)?|now|ongoing|receiving|taking|using|on)\s", re.IGNORECASE)


def is_of_any_day(rule: Rule) -> bool:
    """ "Thrombosis after surgery", without a length: the day of the study's surgery, or of any."""
    window = rule.window if isinstance(rule, Occurred) else None
    return (
        window is not None
        and window.far is None
        and window.near is None
        and noun_of(window.anchor) in listed("repeated")
    )


def is_since_birth(leaf: Rule, text: str) -> bool:
    """ "Preterm infants < 24 hours after birth": who was born, and how old that is, rather than what came."""
    window = leaf.window if isinstance(leaf, Occurred) else None
    if not isinstance(leaf, Occurred) or window is None or noun_of(window.anchor) != "birth":
        return False
    if window.far is None and window.near is None:
        return False
    before = text[leaf.span[0] : window.span[0]].split() if leaf.span and window.span else []
    return leaf.event in listed("from birth") or (bool(before) and fold(before[-1]) in listed("born"))


def is_of_itself(leaf: Rule) -> bool:
    """ "Diabetes < 100 days since diagnosis", "sclerosis < 5 years since symptom onset": since its own."""
    window = leaf.window if isinstance(leaf, Occurred) else None
    if not isinstance(leaf, Occurred) or window is None:
        return False
    begun = noun_of(window.anchor) in set(map(noun_of, listed("begun"))) and window.direction == "after"
    if leaf.words:  # "acute stroke within 7 days after onset"
        last = fold(leaf.words.split()[-1])
        ill = last in (listed("befalls") | listed("at once")) - listed("moment") or last.endswith("itis")
        return begun and ill
    return begun and not set(leaf.event.split("_")) & (listed("befalls") | listed("at once"))


def is_or_lasts_before(leaf: Rule, text: str) -> bool:
    """ "Ventilation > 48 h before randomisation", "ventilated < 24 h before": for so long up to then, or so long
    before? Not "… ago", nor of what is done or happens at once."""
    window = leaf.window if isinstance(leaf, Occurred) else None
    if not isinstance(leaf, Occurred) or window is None or window.span is None:
        return False
    if leaf.words and leaf.words.split()[-1].lower() not in listed(
        "lasts"
    ):  # "hospital stay > 7 days before"
        return False
    beyond = window.direction == "before" and window.near is not None and window.far is None
    named = text[slice(*leaf.span)].lower() if leaf.span is not None else ""
    lasts = window.strict and set(named.split()) & listed("lasts")
    if window.direction == "before" and window.far is not None and window.near is None and lasts:
        return True
    told = text[slice(*window.span)].lower().endswith("ago") or window.anchor in (None, "anchor")
    return beyond and not told and not set(leaf.event.split("_")) & (listed("befalls") | listed("at once"))


def is_on_either_side(leaf: Rule, text: str) -> bool:
    """ "Follow-up of at least 6 months out from enrolment": on which side of the day? Only what befell somebody lies
    before a trial's own day."""
    window = leaf.window if isinstance(leaf, Occurred) else None
    if not isinstance(leaf, Occurred) or window is None or window.span is None:
        return False
    words = text[slice(*window.span)].lower()
    away = any(re.search(rf"\b{re.escape(one)}\b", words) for one in listed("away from"))
    names = {fold(word) for word in (leaf.words or leaf.event).replace("_", " ").split()}
    return bool(away and window.anchor in listed("judged at")) and not names & (
        listed("befalls") | listed("at once")
    )


def is_ahead_or_past(leaf: Rule, text: str) -> bool:
    """ "Elective surgery within 3 months", "candidate for transplantation within 6 months": was it, or is it to come? A
    bare "within" does not tell; a day that it is before, or that it is past, does."""
    window = leaf.window if isinstance(leaf, Occurred) else None
    if not isinstance(leaf, Occurred) or window is None or window.span is None or leaf.span is None:
        return False
    plain = lexicon().wordings.get(key(window.opener), {}).get("window") == "plain"
    said = f"{text[slice(*leaf.span)]} {text[slice(*window.span)]}".lower()
    if window.direction != "before" or not plain or re.search(rf"\b(?:{any_of('says past')})\b", said):
        return False
    if fold(leaf.words) in listed("ahead or past alone"):
        return True
    names = f"{leaf.words} {leaf.event.replace('_', ' ')} {said}"
    return bool(set(re.findall(r"[^\W\d_]+", names.lower())) & listed("ahead or past"))


def is_timed_though_it_goes_on(leaf: Rule) -> bool:
    """ "Asthma within 5 years": whoever has it has it within any time. Not what befalls somebody or is done."""
    if not isinstance(leaf, Occurred) or leaf.window is None:
        return False
    named = set(map(fold, leaf.words.lower().split())) | set(leaf.event.split("_"))
    once = listed("befalls") | listed("at once") | listed("begun") | listed("dates it") | listed("treats")
    return not named & once and (bool(leaf.words) or is_condition(leaf.event))


def is_soon(leaf: Rule) -> bool:
    """ "Emergency surgery (< 24 h)": what has to be done in so many hours, or what was done in them."""
    window = leaf.window if isinstance(leaf, Occurred) else None
    if not isinstance(leaf, Occurred) or window is None or window.far is None or window.far.unit != "hour":
        return False
    named = leaf.words.lower().split() or leaf.event.split("_")
    return window.direction == "before" and window.anchor in (None, "anchor") and _is_urgent(named)


def _is_urgent(named: list[str]) -> bool:
    """Whether something is done because it has to be, and is no place to go to: "emergency room visit"."""
    return named[0] in listed("urgent") and not listed("not urgent itself").intersection(named)


def is_still_so(leaf: Rule, text: str) -> bool:
    """ "Current use of methotrexate started at least 12 weeks before": that it began then does not say that it is so
    now."""
    if not isinstance(leaf, Occurred) or not leaf.words or leaf.window is None or leaf.span is None:
        return False
    begun = fold(leaf.words.split()[-1]) in listed("start said behind")
    return begun and _AT_PRESENT.search(text, 0, leaf.span[1]) is not None


def is_each_time(leaf: Rule) -> bool:
    """ "Seizure lasting more than 5 minutes": at some time, rather than now, of which its first day tells."""
    return isinstance(leaf, Lasted) and leaf.duration.unit == "minute"


def has_two_lengths(rule: Rule) -> bool:
    """ "Headache for at least 4 hours for at least 3 months": how long each time, or how long it has been there?"""
    if not isinstance(rule, AllOf):
        return False
    held = [one for one in rule.rules if isinstance(one, Lasted) and one.bound in ("at least", "more than")]
    return len({one.event for one in held}) < len(held)


def is_or_lasts_less(leaf: Rule) -> bool:
    """ "Mechanically ventilated less than 24 hours before enrolment", which is asked for: for no longer up to then, or
    at some time in it? Not of what is done or happens at once."""
    window = leaf.window if isinstance(leaf, Occurred) else None
    if not isinstance(leaf, Occurred) or window is None or leaf.words or window.anchor in (None, "anchor"):
        return False
    opener = lexicon().wordings.get(key(window.opener), {})
    less = window.direction == "before" and window.far is not None and "compare" in opener
    return (
        less
        and "window" not in opener
        and not set(leaf.event.split("_")) & (listed("befalls") | listed("at once"))
    )


def is_of_all_the_time(leaf: Rule) -> bool:
    """ "Weight-stable during the past 6 months", "seizure-free in the last year": all of it, or at some time in it?"""
    window = leaf.window if isinstance(leaf, Occurred) else None
    if not isinstance(leaf, Occurred) or window is None or window.far is None or window.near is not None:
        return False
    words = re.findall(r"[^\W_]+", leaf.words or leaf.event)
    return any(fold(word) in listed("throughout") for word in words)


def shorter_for_a_kind(rule: Rule, vocab: Vocabulary) -> bool:
    """ "Steroids within 4 weeks or topical steroids within 1 week": the second is what counts for these."""
    if isinstance(rule, AnyOf):
        timed = [one for one in rule.rules if isinstance(one, Occurred)]
        if any(_is_shorter(*two) and _is_kind(*two, vocab) for two in combinations(timed, 2)):
            return True
    return any(shorter_for_a_kind(child, vocab) for child in children(rule))


def is_of_the_last(chunks: Sequence[Chunk], text: str) -> bool:
    """ "Antibiotics for the last 2 weeks" that exclude: all that time, or at any time of it."""
    return any(chunk.kind == "LASTING" and is_till_now(chunk, text) for chunk in chunks)


def lacks_for_long(chunks: Sequence[Chunk], rule: Rule) -> bool:
    """ "Not on a stable dose for at least 4 weeks" that excludes: on it for a week, or not within 4 weeks."""
    stretches = [chunk for chunk in chunks if chunk.kind == "LASTING"]
    lacks = [one.span for one in nodes(rule) if isinstance(one, Not) and isinstance(one.rule, Occurred)]
    return any(span[0] <= chunk.start < span[1] for span in lacks if span is not None for chunk in stretches)


def _is_shorter(one: Occurred, other: Occurred) -> bool:
    far, near = (each.window.far if each.window is not None else None for each in (one, other))
    return far is not None and near is not None and _seconds(near) < _seconds(far)


def _seconds(duration: Duration) -> Decimal:
    return duration.amount * units()[CODES[duration.unit]].factor


def _is_kind(one: Occurred, other: Occurred, vocab: Vocabulary) -> bool:
    """Whether the second names a kind of the first: topical corticosteroids, a drug of its class, or any treatment
    beside "anticancer therapy"."""
    whole, part = (_folded(each.words or each.event.replace("_", " ")) for each in (one, other))
    members = {_folded(member.replace("_", " ")) for member in vocab.members.get(one.event, ())}
    alike = pairs("same noun")
    ends = {whole, tuple(alike.get(word, word) for word in whole)}
    said = [pair.partition("=") for pair in listed("same noun")]
    ends |= {_folded(again) for name, _, again in said if _folded(name) == whole}
    if " ".join(whole) in {" ".join(_folded(words)) for words in listed("any treatment")}:
        return True
    return any(len(part) > len(end) and part[-len(end) :] == end for end in ends) or part in members


def _folded(words: str) -> tuple[str, ...]:
    """The words of a phrase, folded."""
    return tuple(fold(word) for word in words.split())
