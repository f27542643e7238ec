"""Lines that may be the heading of the other side, and were not read as one: what stands below cannot be told.

"Exclusion criteria, abridged version" among the inclusion criteria turns no side, for it may be a criterion. So that
nothing below it is taken for what it is not, each criterion there is asked, and none decided. What only mentions
criteria is a criterion: "No exclusion criteria of the parent study", "Meets exclusion criteria for MRI".
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise, zip_longest

from screener.errors import Problem, Span
from screener.language.text.against import AGAINST, heads_values
from screener.language.text.entry_times import is_point_in_time
from screener.language.text.frames import LONGEST, WORD, leads_in, word_set
from screener.language.text.items import Node
from screener.language.text.reviewing import Said, quote
from screener.language.text.side_names import EXCLUSION, INCLUSION
from screener.model.protocol import CriterionKind

_OUT = (
    rf"{EXCLUSION}|exclu(?:sive|des?)|exclusi[óo]n(?:es)?|exclus(?:[ãa]o|[õo]es)|esclusion[ei]|excl"
    r"|non[\s-]?enrol?lment|rejection|no[\s-]inclusi[óo]n|eliminaci[óo]n|elimina[çc][ãa]o"
    r"|au(?:s|ß)-?schlu(?:ss|ß)|exklusions?|ex[ck]lusie|eks?klusjons?|eksklusions?|exkluderings?"
)
_IN = (
    rf"{INCLUSION}|inclu(?:sive|des?)|inclusi[óo]n(?:es)?|inclus(?:[ãa]o|[õo]es)|inclusion[ei]"
    r"|incl|ein-?schlu(?:ss|ß)|inklusions?|inclusie|inklusjons?"
)
_NOUN = (
    r"(?:crit[eèé]r\w*|crit(?:e|ie|iei|ere)r(?:a|ia)|kriteri\w*|conditions?|requirements?|standards?|reasons?|grounds"
    r"|principles?|rules?|factors?)"
)
_SMALL = r"(?:(?:of|for|to|the|de|d['’]|di|do|da|von|der|zum)\s*){0,2}"
_STOPS = r"(?:withdrawal|discontinuation|elimination|termination|exit|drop-?\s?out|removal)"
_OR_STOPS = rf"(?:\s*(?:[/&]|and|or)\s*{_STOPS})?"
_SIGNS = r"[\W_]*"
_COUNT = r"(?:(?:[A-Za-z]|\d{1,2}|[ivxIVX]{1,4})[.):]\s*)?"


def _named(side: str) -> re.Pattern[str]:
    """A side beside "criteria", in one word or several, in either order."""
    return re.compile(
        rf"(?<!\w)(?:(?:{side}){_OR_STOPS}[\s-]*{_NOUN}|{_NOUN}\s+{_SMALL}(?:{side}))(?![\w-])", re.IGNORECASE
    )


def _bare(side: str, more: str) -> re.Pattern[str]:
    """A side, with "criteria" or without, and nothing else."""
    return re.compile(
        rf"{_SIGNS}{_COUNT}{_SIGNS}(?:(?:{side})(?:[\s-]*{_NOUN})?|{more}){_SIGNS}\Z", re.IGNORECASE
    )


_NAMED: dict[CriterionKind, re.Pattern[str]] = {"exclusion": _named(_OUT), "inclusion": _named(_IN)}
_BARE: dict[CriterionKind, re.Pattern[str]] = {
    "exclusion": _bare(_OUT, r"E\.?[C/]\.?C?|rejects?"),
    "inclusion": _bare(_IN, r"I\.?[C/]\.?C?|accepts?"),
}
_BESIDE: dict[CriterionKind, re.Pattern[str]] = {
    "exclusion": re.compile(
        r"(?<![\w-])(?:exclusions?|exclusi[óo]n|ausschlu(?:ss|ß)|contra-?indications?)(?![\w-])",
        re.IGNORECASE,
    ),
    "inclusion": re.compile(
        r"(?<![\w-])(?:inclusions?|inclusi[óo]n|einschlu(?:ss|ß))(?![\w-])", re.IGNORECASE
    ),
}
"""A side without "criteria" in a line of few words: "Fetal exclusion:", "Stage 1 Exclusion"."""
_OF_WHAT = re.compile(
    r"\b(?:exclusions?|inclusions?|contra-?indications?)\s+(?:of|in|into|to|for|by|from)\b"
    r"(?!\s+(?:the\s+|this\s+)?(?:participa|study|trial|enrol|inclusion|entry))",
    re.IGNORECASE,
)
""" "Exclusion of other causes", "Contraindications to MRI": what is excluded, and no side."""
_GLUED = re.compile(
    rf"\S\s+(?P<head>(?:\(\d\)\s*|[\[(<{{【≪《\"“]\s*)(?:(?P<out>{_OUT})|{_IN})\s+{_NOUN}\s*[\])>}}】≫》\"”]?\s*[:：]?)\Z",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\w.*[(\[]|(?:\w+\W+){5}")
"""What stands before a name that is said of something else: "Asthma (exclusion criteria: see below)"."""
_SAYS = word_set(
    """
    no not none nor without never meet meets meeting met fulfil fulfill fulfils fulfills fulfilled fulfilling satisfy
    satisfies satisfied satisfying violate violates violation has have had having do does did another parent
    previous prior earlier documented checked verified assessed reviewed confirmed present absent absence who if
    unless known according outside fails fail failing failed failure violating unable comply deviation contrary other
    than lack free passing refuses refuse diet bodies conjunctivitis
    """
)
_TIME = re.compile(r"\bprior\s+to\b", re.IGNORECASE)
ANEW = "numbers that begin anew"
"""The doubt of what stands behind the place where the numbers of a list begin anew."""
_MOST, _FEW, _FEWEST = 12, 8, 4
"""Words of such a line: with a colon behind them, without, and without "criteria", where half as many have no colon."""
_OTHER: dict[CriterionKind, CriterionKind] = {"inclusion": "exclusion", "exclusion": "inclusion"}


def may_turn(text: str, kind: CriterionKind, *, within: bool = False) -> bool:
    """Whether a line among the criteria of one side, ``kind``, may be the heading of the other.

    ``within``: it is an item of a list that goes on before and behind it, where only the bare name of a side is one.
    """
    other = _OTHER[kind]
    if len(text) > LONGEST or is_point_in_time(text):
        return False
    if _BARE[other].match(text):
        return True
    words = WORD.findall(text.lower())
    says = _SAYS & set(WORD.findall(_TIME.sub("", text).lower()))
    if within or not words or says or "\n" in text:
        return False
    closed = text.rstrip(" *_").endswith((":", "："))
    named = _NAMED[other].search(text)
    if named is not None and not _ASIDE.search(text[: named.start()]):
        return len(words) <= (_MOST if closed else _FEW)
    beside = _BESIDE[other].search(text)
    fewest = _FEWEST if closed else _FEWEST // 2
    return beside is not None and len(words) <= fewest and not _OF_WHAT.search(text)


def in_doubt(roots: Sequence[Node], said: Said) -> Iterator[Problem]:
    """Mark each criterion whose side cannot be told; a problem for each line that leaves it open.

    The next heading that names a side ends it. A criterion that is on the side that the line names, by a code or a
    heading of its own, is in no doubt.
    """
    turns = sorted(span[0] for head, span in said if head.kind is not None and head.role != "loose")
    line, side, group, begun = "", "", "", 0
    for before, node, after in zip_longest((None, *roots[:-1]), roots, roots[1:]):
        if node is None:
            return
        if line and bisect_right(turns, begun) < bisect_right(turns, node.at):
            line = ""
        if not line or node.kind == side:
            found = _doubtful(node, _is_within(before, node, after))
            if found and found != line:
                line, side, group, begun = found, _OTHER[node.kind], node.group, node.at
                yield Problem(
                    f"{quote(line)} may be a heading of what {'excludes' if side == 'exclusion' else 'includes'}: on "
                    "which side the criteria below it are cannot be told. Each of them is asked. Check them, or put "
                    f"“{side.capitalize()} criteria:” in its place.",
                    span=node.span,
                    severity="question",
                )
        if line and node.kind != side:
            node.doubt = line
            if node.group == group:
                node.group = ""  # the line may end what is of those people, too


def _doubtful(node: Node, within: bool) -> str:
    """The line in an item, or the name of its people, that may be the heading of the other side; empty for none."""
    text = "".join(cell[0] for cell in node.cells[-LONGEST - 1 :])
    if may_turn(text, node.kind, within=within):
        return text
    glued = _GLUED.search(text)
    if glued is not None and (node.kind == "inclusion") == bool(glued["out"]):
        says = _SAYS & set(WORD.findall(text[: glued.start("head")].lower()))
        return "" if says else glued["head"].strip(' "“”')
    if node.group and may_turn(f"{node.group}:", node.kind):
        return node.group
    return next((found for item in node.below if (found := _doubtful(item, within=True))), "")


def _is_within(before: Node | None, node: Node, after: Node | None) -> bool:
    """Whether an item without items of its own stands in a list between others like it."""
    if node.marker is None or node.below or before is None or after is None:
        return False
    here = (node.style, node.indent)
    return (before.style, before.indent) == here == (after.style, after.indent)


def noted(text: str, doubt: str) -> str:
    """What stands beside the rule of a criterion whose side cannot be told, empty for any other."""
    if doubt == ANEW:
        return "The numbers begin anew above it: it may be of what excludes."
    if doubt == AGAINST:
        return "It stands under what excludes, and may say what is sought: compare its head with its bounds."
    where = "It" if text == doubt else f"{quote(doubt)} above it"
    return f"{where} may be a heading of the other side." if doubt else ""


def begun_anew(roots: Sequence[Node], said: Said, headings: Sequence[Span]) -> Iterator[Problem]:
    """Mark each criterion behind the place where the numbers of a list begin anew, in a text that has no heading of
    what excludes: "1. 2. 3. 1. 2." may be the two lists of a trial. A problem for the first of them."""
    if not any(head.kind == "inclusion" for head, _ in said) or any(
        node.kind == "exclusion" for node in roots
    ):
        return
    begun = False
    for k, (before, node) in enumerate(pairwise(roots), 1):
        if not begun and _begins_anew(before, node) and _counts_up(roots[k:]):
            if any(before.at < start < node.at for start, _ in headings):
                continue  # the list of another topic
            begun = True
            yield Problem(
                f"The numbers begin anew with {quote(node.text)}, and no heading says what excludes: on which side the "
                "criteria from there on are cannot be told. Each of them is asked. Check them, or put “Exclusion "
                "criteria:” before the first of them.",
                span=node.span,
                severity="question",
            )
        if begun:
            node.doubt = node.doubt or ANEW


def _begins_anew(before: Node, node: Node) -> bool:
    """Whether an item is the first of a list, right behind a later one of a list like it that announces none."""
    one, two = before.marker, node.marker
    if one is None or two is None or leads_in(before.text) or before.group != node.group:
        return False
    if heads_values(before.text):
        return False  # "2. Adequate organ function", and its values
    return one.style == two.style and one.value > 1 == two.value and abs(before.indent - node.indent) <= 1


def _counts_up(nodes: Sequence[Node]) -> bool:
    """Whether numbered items go on to the end of a text, two at least, with no number left out or said again: another
    list is not counted on behind them."""
    same = [node.marker.value for node in nodes if node.marker and node.style == nodes[0].style]
    return len(same) > 1 and same == list(range(1, len(same) + 1))
