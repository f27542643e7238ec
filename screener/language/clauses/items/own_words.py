"""A datum that the vocabulary does not know, in the text's own words ("severe renal impairment"), and what such words
leave open.
"""

import re
from functools import cache
from itertools import pairwise

from screener.errors import Span
from screener.language.clauses.items.parts import Part, term_kind
from screener.language.words.late import late
from screener.language.words.lexicon import key, lexicon
from screener.language.words.phrases import names_datum
from screener.language.words.wordlists import any_of, listed
from screener.model.names import field_name
from screener.model.rules import Between, Compare, Lasted, Occurred, Present, Rule
from screener.model.vocabulary import fold

_PLUSES = late(r"[1-4]\s?\+")
_MINUS = late(r"[-‐‑−](?:\s|[,.;)]|\Z)")
"""A sign right behind a name, which may be its result."""
_NAME = late(r"[\w\"“≥(+]")
"""How a name begins; "/m2" is the rest of a unit."""
_LENGTH = late(r"\b(?:duration|length)(?:\s+of\b|\Z)", re.IGNORECASE)


def datum_of(free: list[Part], at: str | None, span: Span, text: str) -> Present | Occurred | None:
    """A phrase that names one yes/no datum in its own words: "severe renal impairment"."""
    slashes = [part for part in free if part.kind == "SIGN" and text[part.start : part.end] == "/"]
    named = all(part.kind in ("WORDS", "TERM", "SEVERITY") for part in free if part not in slashes)
    if at is not None or not named or (slashes and free[0].kind == "SIGN"):
        return None
    if any(term_kind(part) in ("value", "rule", "guideline", "variable") for part in free):
        return None
    if _MINUS.match(text, free[-1].end):
        return None  # "ER-"
    words = " ".join(text[free[0].start : free[-1].end].split())
    if len(words.split()) > 1 and words.lower().endswith(" history"):  # "abdominal surgery history"
        words = words[: -len(" history")].rstrip()
        if names_datum(words):
            return Occurred(event=field_name(words), words=words, span=span)
    known = term_kind(free[-1]) in ("finding", "umbrella")
    if not names_datum(words, known=known):
        return None
    return Present(finding=field_name(words), words=words, span=span)


def names_thing(leaf: Rule, text: str) -> bool:
    """Whether a leaf names a thing, and not only what happened to one ("if taken within 7 days")."""
    words = leaf.words if isinstance(leaf, Present | Occurred) else ""
    quoted = leaf.span is not None and text[leaf.span[0]] == '"'
    return not words or quoted or names_datum(words)


def is_elided(leaf: Rule) -> bool:
    """ "Unless stopped 7 days before": whether a datum's words tell what became of a thing, and not of which. Two such
    data of one trial would be one."""
    words = (
        [fold(word) for word in leaf.words.split()] if isinstance(leaf, Present | Occurred | Lasted) else []
    )
    elided = listed("elided")
    return bool(elided.intersection(words)) and elided.union(listed("beside elided")).issuperset(words)


def is_no_longer(leaf: Rule) -> bool:
    """ "No longer smoking": who smoked, and does so no more."""
    return isinstance(leaf, Present | Occurred) and leaf.words.lower().startswith("longer ")


def counts_nothing(leaf: Rule) -> bool:
    """ "One relapse in a year, or two in two years": the number stands for what was named before it."""
    return isinstance(leaf, Present | Occurred) and "number" in lexicon().wordings.get(key(leaf.words), {})


def says_no_event(leaf: Rule) -> bool:
    """ "Donated blood within 3 months or plasma within 7 days": what happens with the plasma is not said."""
    return isinstance(leaf, Occurred) and leaf.words.lower() in listed("given or taken")


def is_of_plus_signs(leaf: Rule, text: str) -> bool:
    """ "IHC 2+": a result with plus signs, of something that is no count, is not a number from which on it counts."""
    if not isinstance(leaf, Compare) or not leaf.words or leaf.bound is None or leaf.operator != ">=":
        return False
    counted = leaf.named is not None and leaf.named[0] > leaf.bound[0]  # "2+ lesions"
    return not counted and _PLUSES.fullmatch(text, *leaf.bound) is not None


def is_a_length(leaf: Rule) -> bool:
    """ "Duration of symptoms more than 7 days before admission": a length is none that was once, so long before."""
    return isinstance(leaf, Occurred) and _LENGTH.search(leaf.words) is not None


def was_so(text: str) -> bool:
    """ "Was able to walk", "patients who were pregnant": how somebody was, and it is not said when."""
    return _was().match(text) is not None


@cache
def _was() -> re.Pattern[str]:
    people = rf"(?:(?:the|any|all)\s+)?(?:{any_of('takes part')})s?\s+(?:(?:who|that)\s+)?"
    told = r"(?:\w+ly\s+)?(?:diagnosed|known|found|confirmed)\s+(?:as|by|for|in|on|to|with)\b"
    return re.compile(rf"[\s*•-]*(?:{people})?(?:was|were)\s(?!{told})", re.IGNORECASE)


def names_no_scale(leaf: Rule) -> bool:
    """ "Grade ≥ 2 according to CTCAE", "stage 2-3", "NRS ≥ 4": a step of something that is not named."""
    if not isinstance(leaf, Compare | Between):
        return False
    words = " ".join(leaf.words.lower().split())
    return fold(leaf.words) in listed("in steps") or words in listed("scale of anything")


def names_no_value(leaf: Rule) -> bool:
    """ "Known HIV status", "smoking status": what everybody has one of; not "prisoner status"."""
    words = leaf.words.lower().split() if isinstance(leaf, Present | Occurred) else []
    return len(words) > 1 and words[-1] == "status" and " ".join(words[:-1]) in listed("status of")


def is_of_somebody(leaf: Rule) -> bool:
    """ "Infant allergic to the vaccine", "mother unable to read": how somebody is, who need not be the candidate."""
    words = leaf.words.lower().split() if isinstance(leaf, Present | Occurred) else []
    return (
        len(words) > 1 and fold(words[0]) in listed("mother or child") and words[1] in listed("how they are")
    )


def measures_nothing(leaf: Rule) -> bool:
    """ "Ulcer area 1-20 cm2 and duration 4-52 weeks": a measure of something that its words do not name. Two such data
    of one trial would be one."""
    return isinstance(leaf, Compare | Between) and leaf.words.lower() in listed("measure of something")


def speaks_to_reader(leaf: Rule) -> bool:
    """ "Do you smoke", "your knee": whether a datum's own words speak to whoever reads them, and name nothing of it."""
    words = leaf.words if isinstance(leaf, Present | Occurred | Lasted | Compare | Between) else ""
    return bool({"you", "your"}.intersection(words.lower().split()))


def says_what_may_be(leaf: Rule) -> bool:
    """ "Steroids allowed within 14 days": whether a datum's own words say of it that it may be, which asks for nothing
    and excludes nobody. To be eligible for something is a datum."""
    words = leaf.words.lower().split() if isinstance(leaf, Present | Occurred | Lasted) else []
    for_what = listed("for what")
    return any(word in listed("may be") and behind not in for_what for word, behind in pairwise((*words, "")))


def has_no_name(leaf: Rule) -> bool:
    """ "Aphasia for at least 6 months after stroke", "> 5.5 mmol/L despite treatment": whether the words that a bound
    or a time was taken to be of are cut off, or only say more of something else. "Vitamin A" and "AND" are names."""
    if not isinstance(leaf, Occurred | Lasted | Compare | Between) or not leaf.words:
        return False
    words = leaf.words.split()
    first, last = (word if word.isupper() else word.lower() for word in (words[0], words[-1]))
    return first in listed("begins no name") or last in listed("ends no name") or not _NAME.match(leaf.words)


def lasts_another_thing(leaf: Rule) -> bool:
    """ "Contraindication to antiplatelets for 6 months", "failure of physiotherapy for 3 months": the length is of what
    is named within, and not of how long that has been so; and a coma of 7 days may be one of long ago."""
    if not isinstance(leaf, Lasted):
        return False
    said = leaf.words or leaf.event.replace("_", " ")
    return said.lower().startswith("for ") or _of_another_length().search(said) is not None


@cache
def _of_another_length() -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?:{any_of('of another length')})(?![^\W_])", re.IGNORECASE)
