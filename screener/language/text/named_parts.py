"""Lines that name a part of the trial or a group of its people and say more of it, over criteria of those alone: "Part
A: Healthy volunteers", "Arm B - previously treated", "For children"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from screener.language.text.frames import (
    Heading,
    is_only_people,
    is_people,
    leads_in,
    names_group,
    names_people,
    states_none,
)
from screener.language.text.lines import Line
from screener.language.words.wordlists import any_of

_SAYS_MORE = re.compile(r"(?P<who>[^:：\n]{3,60}?)(?:\s*[:：]|\s+[-–—])\s+\S")
_FOR = re.compile(r"for\s+(?:the\s+)?(?P<who>[\w\s-]{3,40}?)(?:\s+only)?\s*[:：]?\Z", re.IGNORECASE)
_OF_PEOPLE = re.compile(rf"(?:\S+\s+)?(?:{any_of('somebody', 'people of a part')})s?\b", re.IGNORECASE)
_ASKS = re.compile(r"(?<![^\W\d_])\d|[<>≤≥=]|\b(?:any|no|not|or)\b", re.IGNORECASE)
"""What stands in a criterion, and in no name of people: that is asked where it stands."""
_FEW = 8
"""Words of the name of people."""
_NAME = 5
"""Words of the name of a block."""
_LONGEST = 300
"""Characters of such a line."""
_UNWRAPPED = 60
"""Characters of one over lines without signs: a longer one may go on in the next."""


def named_parts(lines: Sequence[Line], heads: Sequence[Heading | None]) -> frozenset[int]:
    """The places of such lines: several in one section, of different people, each over criteria of its own.

    Where one stands right before the next, what comes after the last of them may be meant for all.
    """
    found: set[int] = set()
    for first, last in sections_of(heads):
        here = [i for i in range(first, last) if lines[i].marker is None and _who(lines[i].words)]
        if any(line.marker is not None for line in lines[first:last]):
            lead = [i + 1 < last and _is_item(lines[i + 1]) for i in here]
        else:
            lead = [_stands_over(lines, i, last) and i + 1 not in here for i in here]
        if any(_asks_itself(lines[i].words) for i in here):
            continue
        named = {_who(lines[i].words) for i in here}
        if len(named) > 1 and len(named) == len(here) and all(lead):
            found.update(here)
    return frozenset(found)


def over_blocks(lines: Sequence[Line], heads: Sequence[Heading | None]) -> frozenset[int]:
    """The places of lines that name people, several in a text, each right before inclusion criteria of its own: "Group
    1 (Cases)", "Inclusion:"."""
    found: dict[int, str] = {}
    alike: dict[int, str] = {}
    blocks: dict[int, str] = {}
    for i, (line, after) in enumerate(zip(lines, heads[1:], strict=False)):
        before_them = after is not None and after.role == "section" and after.kind == "inclusion"
        if before_them and heads[i] is None and line.marker is None:
            bare = line.words.strip(" *_:：")
            who = _who(bare) or (bare.lower() if names_group(bare) or _are_people(bare) else "")
            found |= {i: who} if who else {}
            alike |= {i: bare.lower()} if not who and _may_name_people(bare) else {}
            between = i == 0 or lines[i - 1].marker is not None
            blocks |= {i: bare.lower()} if between and _is_short(bare) else {}
    if found:
        parts = {i: who for i in range(len(lines) - 1) if (who := _named_part(lines, heads, i))}
        found |= parts if len({*parts.values(), *found.values()}) > 1 else {}
    found |= alike if found else {}
    found |= blocks if len(set(blocks.values())) > 1 else {}
    return frozenset(found if len(set(found.values())) > 1 else ())


def _named_part(lines: Sequence[Line], heads: Sequence[Heading | None], i: int) -> str:
    """The part that a line among criteria names with more said of it, over its own list: "Arm B: HER2-negative"."""
    line, after = lines[i], lines[i + 1]
    more = _SAYS_MORE.match(line.words.strip(" *_"))
    alone = line.marker is None and heads[i] is None and heads[i + 1] is None and after.marker is not None
    return _who(line.words) if alone and more is not None and names_group(more["who"]) else ""


def _are_people(words: str) -> bool:
    """ "Donors", "Donor": whether words are a word for people of a part, or for one of them."""
    return is_people(words) or is_people(f"{words}s")


def _may_name_people(words: str) -> bool:
    """ "Diabetic patients" beside "Healthy controls": whether a line may name people beside others who are named."""
    return len(words.split()) <= _FEW and names_people(words) and not _ASKS.search(words)


def _is_short(words: str) -> bool:
    """ "Smokers", "Nonsmokers": whether a line outside of any list may be the name of what comes under it."""
    return 0 < len(words.split()) <= _NAME and not _ASKS.search(words) and words[-1] not in ".;,"


def openers(lines: Sequence[Line], heads: Sequence[Heading | None]) -> dict[int, str]:
    """The groups that lines without signs name before a criterion of theirs, where others of it stand below each:
    "Control group: no metastases", "No lymphedema"."""
    found: dict[int, str] = {}
    for first, last in sections_of(heads):
        here = {
            i: more["who"]
            for i in range(first, last)
            if (more := _SAYS_MORE.match(lines[i].words)) and names_group(more["who"])
        }
        stand_over = all(b - a > 1 for a, b in pairwise((*here, last)))
        unmarked = all(line.marker is None for line in lines[first:last])
        if len(set(here.values())) > 1 and stand_over and unmarked:
            found |= here
    return found


def sections_of(heads: Sequence[Heading | None]) -> Iterator[tuple[int, int]]:
    """From where to where the lines of each section go."""
    starts = [i for i, head in enumerate(heads) if head is not None]
    yield from ((start + 1, end) for start, end in pairwise((-1, *starts, len(heads))))


def _who(words: str) -> str:
    """The people that such a line names, in lower case; empty for any other line."""
    bare = words.strip(" *_")
    if len(bare) > _LONGEST:
        return ""
    more, said = _SAYS_MORE.match(bare), _FOR.match(bare)
    if said is not None and is_people(said["who"]):
        return said["who"].lower()
    who = more["who"] if more else bare if bare.endswith((":", "：")) else ""
    behind = bare[more.end("who") :].strip(" :：-–—") if more else ""
    if _ASKS.search(behind) or (behind and is_people(who) and not _OF_PEOPLE.match(behind)):
        return ""
    named = names_group(who) or is_only_people(who) or _are_people(who.strip(" :："))
    return " ".join(who.lower().strip(" :：").split()) if named else ""


def _asks_itself(words: str) -> bool:
    """ "Cohort 1: one of the following:": whether what such a line says goes on in the list under it."""
    bare = words.strip(" *_")
    return _SAYS_MORE.match(bare) is not None and leads_in(bare)


def _is_item(line: Line) -> bool:
    return line.marker is not None or states_none(line.words)


def _stands_over(lines: Sequence[Line], i: int, last: int) -> bool:
    """Whether among lines without signs the one after line ``i`` begins anew."""
    after = lines[i + 1].words if i + 1 < last else ""
    return len(lines[i].words) <= _UNWRAPPED and bool(after) and not after[0].islower()
