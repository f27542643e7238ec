"""To what somebody must not react: "allergy to penicillin or cephalosporins", "hypersensitivity or intolerance to …".

"To" governs the whole list where each item is a substance: nobody is meant who only takes the second. Of what may be a
condition of its own, "allergy to aspirin or asthma", that cannot be told, and is asked about elsewhere.
"""

import re
from collections.abc import Sequence
from functools import cache

from screener.errors import Span
from screener.language.clauses.built import Read
from screener.language.clauses.items.population import standing_at
from screener.language.words.late import late
from screener.language.words.phrases import is_to_the_tested
from screener.language.words.wordlists import any_of, listed
from screener.model.names import field_name
from screener.model.protocol import CriterionKind
from screener.model.rules import AnyOf, Not, Occurred, Present, Rule, without_spans
from screener.model.units import rows, spellings
from screener.model.vocabulary import fold

_LEADS = {
    "allerg": "allergy",
    "hypersens": "hypersensitivity",
    "sensitiv": "sensitivity",
    "intoler": "intolerance",
    "contraind": "contraindication",
}
"""How each such word begins, and how it is said of a thing."""
_LEAD = (
    r"(?:allerg(?:y|ies|ic)(?:\s+reactions?)?|hypersensitiv(?:e|ity)(?:\s+reactions?)?|sensitivit(?:y|ies)"
    r"|intoleran(?:ce|ces|t)|contra-?indications?)"
)
_FORM = late(
    rf"(?P<no>(?:(?:has|have)\s+)?no\s+|without\s+(?:any\s+)?)?"
    rf"(?P<before>(?:(?:patients|subjects|participants)\s+(?:with|who\s+have)\s+)?(?:(?:any|an?|with|has|have|known|documented|prior|previous|history\s+of)\s+)*)"
    rf"(?P<leads>{_LEAD}(?:\s*(?:,\s*or|,|/|\s(?:and/)?or)\s*{_LEAD})*)\s+(?:to|of|against)\s+(?P<what>[^;:\n()]+?)\s*[.;]?",
    re.IGNORECASE,
)
_OR = late(r"\s*,\s*(?:(?:and/)?or\s+)?|\s+(?:and/)?or\s+", re.IGNORECASE)
_ARTICLES = late(r"(?:to\s+)?(?:any\s+of\s+)?(?:(?:the|its|an?|any|other|their)\s+)*", re.IGNORECASE)
_WORD = late(r"[^\W\d_][\w'’-]*")
_ANY_OF = late(r"\b(to|of|in)\s+any\s+of\s+the\s+", re.IGNORECASE)
_LONGEST = 5
"""Words of an item."""


def reactions(text: str, kind: CriterionKind, span: Span, read: Read) -> Rule | None:
    """The rule of such a list; None for any other text. ``span`` is where the text stands, ``read`` gives the rule of
    a text that can be read whole."""
    form = _FORM.fullmatch(text)
    if form is None or (kind == "inclusion") != bool(form["no"]):
        return None
    what = _OR.split(form["what"])
    leads = {_lead(found[0]): found for found in re.finditer(_LEAD, text[: form.end("leads")], re.IGNORECASE)}
    if len(what) * len(leads) < 2:
        return _to_any_tested(text, span, read)
    if not all(map(_is_substance, what[1:] if len(leads) == 1 else what)):
        return None
    rules: list[Rule] = []
    place = form.start("what")
    for number, item in enumerate(what):
        place = text.index(item, place)
        end = place + len(item)
        thing = _of_it(item, what[:number]) if number else item
        if thing is None:
            return None
        for first, (lead, found) in enumerate(leads.items()):
            # The first item stands with the last lead, those before it by themselves; other items where they are.
            begins = place if number else found.start() if first else 0
            stands = span[0] + begins, span[0] + (end if number or first == len(leads) - 1 else found.end())
            said = f"{form['before']}{lead} to {thing}"
            rule = _to_its_parts(said) or read(said)
            if not isinstance(rule, Present | Occurred):
                return None
            if without_spans(rule) not in map(without_spans, rules):
                rules.append(rule.model_copy(update={"span": stands, "places": ()}))
        place = end
    either = AnyOf(rules=tuple(rules), span=span) if len(rules) > 1 else standing_at(rules[0], span)
    return Not(rule=either, span=span) if form["no"] else either


def _to_any_tested(text: str, span: Span, read: Read) -> Rule | None:
    """ "Allergy to any of the study drugs" is one to any study drug."""
    said = _ANY_OF.sub(r"\1 any ", text.rstrip(" .;"))
    rule = read(said) if said != text and is_to_the_tested(said) else None
    return None if rule is None else standing_at(rule, span)


def _to_its_parts(said: str) -> Rule | None:
    """ "Hypersensitivity to any of its excipients", where another item names what they are of."""
    parts = any(fold(word) in listed("part of a drug") for word in _WORD.findall(said))
    if not parts or re.search(r"\b(?:history|prior|previous)\b", said, re.IGNORECASE):
        return None
    return Present(finding=field_name(said), words=said)


def _lead(word: str) -> str:
    return next(lead for begins, lead in _LEADS.items() if word.lower().replace("-", "").startswith(begins))


def _of_it(item: str, before: Sequence[str]) -> str | None:
    """ "Any of its excipients" is said with what they are of: of another drug they are other ones. None where it cannot
    be told which of several that is."""
    plain = re.sub(r"^to\s+", "", item, flags=re.IGNORECASE)
    words, parts = _WORD.findall(plain), listed("part of a drug")
    if not any(fold(word) in parts for word in words):
        return plain
    if len(before) > 1 and not re.search(r"\bits\b", plain, re.IGNORECASE):
        return None  # "penicillin, study drugs or their excipients"
    owned = bool(re.search(r"\b(?:its|their)\b|\bof\s+(?:it|them)\Z", plain, re.IGNORECASE))
    plain = re.sub(r"\b(?:its|their)\b", "the", plain, flags=re.IGNORECASE)
    plain = re.sub(r"\s+of\s+(?:it|them)\Z", "", plain, flags=re.IGNORECASE)
    bare = _ARTICLES.sub("", plain, count=1)
    if not owned and (" of " in bare or len(_WORD.findall(bare)) > 1):
        return plain  # "vaccine components" are of no other drug
    return plain if fold(words[-1]) not in parts and " of " in plain else f"{plain} of {before[-1]}"


@cache
def _drugs() -> frozenset[str]:
    """The findings of the vocabulary that are drugs, by the folded words of their spellings."""
    drugs = [row for row in rows("findings") if row["source"].startswith(("ATC", "WHO ATC"))]
    spelled = [
        word for row in drugs for word in (row["name"].replace("_", " "), *spellings(row["spellings"]))
    ]
    return frozenset(" ".join(map(fold, _WORD.findall(word))) for word in spelled)


@cache
def _ending() -> re.Pattern[str]:
    return re.compile(rf"\w{{2,}}(?:{any_of('drug ending')})s?\Z", re.IGNORECASE)


def _is_substance(item: str) -> bool:
    """Whether a text names a drug, a food, or what one is made of, and nothing that somebody may have."""
    words = _WORD.findall(_ARTICLES.sub("", item, count=1))
    if not words or len(words) > _LONGEST or {"and", "to"}.intersection(words):
        return False
    if " ".join(map(fold, words)) in _drugs():
        return True
    first = next((place for place, word in enumerate(words) if word.lower() in ("of", "in")), len(words))
    last = words[first - 1] if first else ""
    if first > 1 and fold(last) in listed("taken for") and words[0].lower() not in listed("of the study"):
        return False  # "allergy to lidocaine or chronic pain medication": that somebody takes it, too
    return fold(last) in listed("allergen") or _ending().match(last) is not None
