"""What a list says once, and at its end or its beginning: a head noun, a kind, a place. Asked, never guessed.

"Alcohol or drug withdrawal": not whoever drinks. "Heparin use or allergy": not whoever has an allergy of any kind.
"Cellulitis or infection at the injection site": not whoever has it elsewhere.
"""

import re
from functools import cache
from typing import Protocol

from screener.language.clauses.items.known import is_treatment, known_name
from screener.language.words.late import late
from screener.language.words.wordlists import any_of, listed
from screener.model.rules import Not, Occurred, Present, Rule
from screener.model.vocabulary import fold, key_of, vocabulary

_WORD = late(r"[^\W\d_][\w'’-]*")
_BEHIND = late(
    r"[,;:(\[<>≤≥=]|\b(?:of|for|at|in|on|from|by|under|to|with|within|during|that|which|who)\b", re.I
)
_AT_PLACE = late(r"(?P<what>\S.*?)\s+(?:at|of|on|in)\s+(?:the\s+|an?\s+)?(?P<place>\S.*)", re.I | re.S)
_LED = late(r"\s*(?:an?|the|use\s+of|taking|on)\s", re.I)
"""What begins an item that says all of what it is."""
_LONGEST = 3
"""Words of an item whose noun may stand behind another."""


class Said(Protocol):
    """An item of a list, as :class:`~screener.language.clauses.items.sharing.Item` tells it."""

    @property
    def kinds(self) -> tuple[str, ...]: ...
    @property
    def rule(self) -> Rule: ...
    @property
    def text(self) -> str: ...
    @property
    def content(self) -> str: ...
    @property
    def word(self) -> str: ...


def says_once(before: Said, item: Said) -> bool:
    """Whether two items beside each other may share what only one of them says."""
    if item.word not in ("and", "or", "mixed"):
        return False
    return _has_its_noun(before, item) or _has_its_kind(before, item) or _has_its_place(before, item)


@cache
def _made_by() -> re.Pattern[str]:
    """ "Drug-induced", "platinum-based": what a drug does, behind its name."""
    return re.compile(rf"\S[-\s](?:{any_of('behind a drug')})\b", re.I)


@cache
def _drugs() -> frozenset[str]:
    """The names of classes of drugs in the vocabulary, and of what is in one."""
    members = vocabulary().members
    return frozenset({*members, *(name for each in members.values() for name in each)})


def _words(text: str) -> list[str]:
    """The words of what an item names, before it says where, when or of what it is."""
    return [fold(word) for word in _WORD.findall(_BEHIND.split(text.strip(), maxsplit=1)[0])]


def _narrows(word: str) -> bool:
    """Whether a word says how, how much or when, and names no kind: "severe", "previous"."""
    return any(word in listed(kind) for kind in ("adjective", "present", "says when or how much"))


def _is_drug(name: str, words: list[str]) -> bool:
    """Whether an item names a drug or a substance, and not how it is given or taken."""
    if words[-1] in listed("substance") or set(words) & listed("drug in a word"):
        return True
    return (name in _drugs() or name.replace("_", " ") in _drugs()) and not words[-1].endswith(
        tuple(listed("ends what is done"))
    )


def _has_its_noun(before: Said, item: Said) -> bool:
    """ "Alcohol or drug withdrawal", "statin or niacin-induced myopathy", "glaucoma or cataract surgery"."""
    first, second = _words(before.content), _words(item.content)
    if not 0 < len(first) <= _LONGEST or len(second) < 2 or "WINDOW" in before.kinds:
        return False
    if item.kinds[:1] == ("HISTORY",):
        return False  # "hernia or previous abdominal surgery"
    if second[-1] in listed("only taken") and len(second) > 2:
        second = second[:-1]  # "hypertension medication use"
    name = known_name(before.rule.rule if isinstance(before.rule, Not) else before.rule)
    tested = {"test", "screen"} & {*second} and second[-1] in listed("result")
    if tested and first[-1] in listed("tested for"):
        return True  # "pregnancy or HIV test positive"
    if not name:
        return len(first) == 1 and _is_unknown(before) and _is_of_a_drug(item.content, second)
    if second[-1] in name.split("_") or set(first) & set(second[:-1]):
        return False  # read as completed: "drug or food allergy"; "glaucoma or glaucoma medication"
    plural = before.content.strip().lower().endswith("s") and not _ends_in_s(before.content)
    if _is_drug(name, first):
        own = first[-1] in listed("shared") | listed("behind a drug alone")
        stem = second[-1].split("-")[0] if "-" in second[-1] else second[0].split("-")[0]
        again = plural or first[-1] in listed("taking") or stem in first or _LED.match(item.text) is not None
        again = (
            again or "-based" in item.content.lower()
        )  # what somebody is given, and not what it does to them
        made = _made_by().search(item.content) is not None and not again
        return made or (not own and not plural and _is_of_a_drug(item.content, second))
    if plural or not _names_kind(second):
        return False  # "seizures or brain surgery", "chemotherapy or major surgery"
    if second[-1] in listed("is operated"):
        return first[-1] in listed("operated on")
    if second[-1] in listed("medicine"):  # not "pregnancy or use of sedative medication"
        return _LED.match(item.text) is None and _is_of_illness(item.content, second)
    return bool(first[-1] in listed("causes by itself") and _made_by().search(item.content))


def _is_of_a_drug(content: str, words: list[str]) -> bool:
    """Whether an item is what is had of a drug or done with it, of which it says the drug: "heparin infusion"."""
    if _made_by().search(content):
        return True
    return _names_kind(words) and words[-1] in listed("behind a drug alone")


def _is_unknown(item: Said) -> bool:
    """Whether an item is a word that may be a drug's name: "niacin", and not "vertigo"."""
    rule = item.rule
    if not isinstance(rule, Present | Occurred) or not rule.words:
        return False
    return not item.content.strip().lower().endswith(tuple(listed("ends what somebody has")))


def _ends_in_s(text: str) -> bool:
    """Whether a word ends so where it is one thing: "diabetes", "psoriasis"."""
    return text.strip().lower().endswith(("diabetes", "is", "us", "ss"))


def _names_kind(words: list[str]) -> bool:
    """Whether before a noun stands of what kind it is: "cataract surgery", and not "major surgery"."""
    return not _narrows(words[0])


def _is_of_illness(content: str, words: list[str]) -> bool:
    """ "Hypertension medication", "psychiatric medication": of what it is for, and no class of drugs."""
    if words[-2] in listed("medicine for"):
        return True
    said = " ".join(_WORD.findall(_BEHIND.split(content.strip(), maxsplit=1)[0])[: len(words) - 1])
    term = vocabulary().terms.get(key_of(said))
    if term is None or term.kind != "finding" or words[-2].startswith("anti"):
        return False
    return not (term.name in _drugs() or is_treatment(term.name) or words[-2] in listed("substance"))


def _has_its_kind(before: Said, item: Said) -> bool:
    """ "Heparin use or allergy", "cataract surgery or trauma", "prior AF ablation or surgery"."""
    first, second = _words(before.content), _words(item.content)
    while first and _narrows(first[0]):
        first = first[1:]
    if len(first) < 2 or len(second) != 1 or _BEHIND.search(item.content):
        return False
    said, other = first[-1], second[0]
    name = known_name(item.rule)
    if name and key_of(item.content) not in vocabulary().terms:
        return False  # "atrial fibrillation or flutter", which is read as atrial flutter
    if other in listed("behind a drug alone"):
        return said != other and said in listed("behind a drug alone") | listed("taking")
    places = (listed("site") | listed("place worked on")) - listed("substance") - {"stem", "vein", "deep"}
    at_place = set(first[:-1]) & places
    if not at_place or said == other or other not in listed("done or had at a place"):
        return False
    return said in listed("done or had at a place") | listed("said of a place") | listed("taking")


def _has_its_place(before: Said, item: Said) -> bool:
    """ "Dermatitis or infection at the injection site", "edema or ulcers of the legs"; of either alone a place is told
    elsewhere, where no word of the vocabulary names what is there."""
    form = _AT_PLACE.fullmatch(item.content.strip())
    first = [fold(word) for word in _WORD.findall(before.content)]
    if form is None or not first or _BEHIND.search(before.content) or "WINDOW" in before.kinds:
        return False
    if not known_name(item.rule):
        return False
    what = [fold(word) for word in _WORD.findall(form["what"])]
    place = {fold(word) for word in _WORD.findall(form["place"])}
    if not place & listed("place of the body") or (what and what[-1] in listed("malignant")):
        return False
    return first[-1] in listed("had at a place")
