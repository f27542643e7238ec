"""Headings of eligibility texts in their many spellings, told apart from criteria that name them.

"Key inclusion criteria:", "EXCLUSION", "Inclusion criteria for controls (n = 30):", "Patients will be
excluded if they meet any of the following:" are headings. "Does not meet the inclusion criteria" and
"Patients who will be excluded from surgery:" are not: what a heading says must be known in full, so that
nothing of weight goes by in one.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from screener.language.text.frames import (
    FRAME,
    INNER_REMARK,
    LONGEST,
    NEGATES,
    SHORT,
    WORD,
    Heading,
    Role,
    adds_nothing,
    is_everyone,
    is_only_people,
    is_people,
    is_remark,
    names_group,
    word_set,
)
from screener.language.text.lines import Line
from screener.language.text.misspelled import misspelled
from screener.language.text.numbered_heads import numbered
from screener.language.text.side_names import (
    EXCLUSION,
    INCLUSION,
    NOUN,
    PREFIX,
    counted,
    named_plainly,
    plain_tail,
    set_off,
)
from screener.language.text.sideless import AT_STEP, at_step, of_others
from screener.language.text.tongues import named, names_stopping
from screener.language.words.wordlists import any_of, listed
from screener.model.protocol import CriterionKind
from screener.model.vocabulary import fold

_CHOOSING = r"selection|entry|enrol?l?ment|recruitment|admission|participation"
_STOPPING = r"withdrawal|discontinuation|elimination|stopping|termination|exit|drop-?\s?out|removal"
_BOTH = r"\s*(?:/|&|and|or)\s*(?:non-?)?(?:exclusions?|inclusions?)"
_OUT_TOO = re.compile(r"exclu|non-?inclu", re.IGNORECASE)
"""The second name of what excludes: "Withdrawal and exclusion criteria"."""
_NOUN_OF = r"(?:criteri(?:a|on|as|ums?|ons)|requirements?|conditions?|reasons?|grounds)"
_NUMBER = re.compile(
    r"(?:section\s+)?[A-Z]?\.?\d{1,2}(?:\.\d{1,2}){0,4}[.):]?(?:\s*[|:–—-])?\s+(?=[^\W\d_])", re.IGNORECASE
)
"""What numbers a section: "E.3", "5.1.", "4.2.1 |"."""
_SOME_OF_IT = r"(?:sub-?stud(?:y|ies)|cohorts?|arms?|parts?|groups?)"
_CORE = re.compile(
    rf"[*_/\s]*(?:criteria\s*:\s*)?{PREFIX}(?:"
    rf"(?:(?P<stop>{_STOPPING})|(?P<exc>{EXCLUSION})|(?P<inc>{INCLUSION})|(?P<choose>{_CHOOSING}))"
    rf"(?P<both>{_BOTH})?(?:\s*[-–]?\s*(?P<noun>{NOUN})|(?=\s*(?:[:：(*_]|\Z)))"
    rf"|(?P<first>{_NOUN_OF})\s+(?:for|of|to)\s+{PREFIX}(?:(?P<stop2>{_STOPPING})|(?P<exc2>{EXCLUSION})"
    rf"|(?P<inc2>{INCLUSION}|{_CHOOSING}))(?P<both2>{_BOTH})?"
    rf"|(?P<bare>criteria)(?=\s*(?:[:：]|\Z)|\s+for\s[^:：.;]{{0,60}}\b{_SOME_OF_IT}\b[^:：.;]{{0,20}}[:：]\s*\Z)"
    r")(?![\w-])[*_]*",
    re.IGNORECASE,
)
_QUALIFIER = re.compile(
    r"\s*(?:(?:\([^()]{0,120}\)|\[[^\[\]]{0,120}\]"
    r"|(?:,|[-–—]+(?=\s))\s*[^:：()]{1,80}|(?:for|of|in|at|among|to|common\s+to|regarding|as\s+of|appl(?:icable|ying)\s+to|(?:that|which)\s+apply)\b[^:：()]{1,100})\s*){1,3}",
    re.IGNORECASE,
)
_CHAPTER = re.compile(
    r"(?:(?:selection|recruitment|eligibility|(?P<stop>withdrawal|discontinuation))\s+of\s+(?:the\s+)?(?:study\s+|trial\s+)?"
    r"(?:subjects?|patients?|participants?|population)|(?:study|trial|target|patient|subject)\s+population)\W*\Z",
    re.IGNORECASE,
)
_CYCLE = r"(?:treatment\s+)?(?:cycle|course|dose|treatment|infusion|period)s?"
_AFTERWARDS = (
    r"randomi[sz]ation|re-?treatment|re-?dosing|re-?challenge|re-?screening|rescue|extension|cross-?over|roll-?over"
    rf"|maintenance|run-?in|dose[\s-]+escalation|continuation|subsequent\s+{_CYCLE}|(?:each|next|second|further)\s+{_CYCLE}"
)
_LATER = re.compile(
    rf"{PREFIX}(?:(?:{_AFTERWARDS})(?:\s+(?:phase|period|visit|treatment))?(?:\s+eligibility)?\s+{NOUN}"
    rf"|(?:{NOUN}|eligibility)\s+(?:for|at|before|to\s+(?:start|begin|continue)(?:\s+with)?)\s+(?:the\s+)?(?:{_AFTERWARDS})"
    r"(?:\s+(?:of|with)\s+(?:(?:the|study|drug|treatment|medication|therapy)\s*){1,3})?"
    r"(?:\s+(?:phase|period|visit|treatment))?"
    rf"|(?:{NOUN}|eligibility)\s+for\s+treatment|subsequent\s+{_CYCLE})\s*(?:\([^()]{{0,80}}\)\s*)?(?:[:：]\s*|\Z)",
    re.IGNORECASE,
)
"""A heading about a time after inclusion: "Randomisation criteria", "Criteria for subsequent cycles"."""
_SIDE_LAST = re.compile(
    rf"eligibility(?:\s+criteria)?\s*[-–—:]\s*(?:(?P<exc>{EXCLUSION})|{INCLUSION})(?:\s+{NOUN})?\s*[:：]?\s*\Z",
    re.IGNORECASE,
)
_ONE_OF_MANY = re.compile(
    r"\s*(?:n[o°]\.?\s*|#\s*)?\d{1,2}\s*(?:[:：.)](?!\d)|[-–—](?=\s))\s*", re.IGNORECASE
)
"""What follows "Inclusion criterion": its number."""
_LIST_BEGINS = re.compile(r"\s*(?=(?:\(?1[.)、](?![\d)])|[（(]1[）)]|[•●▪◦①])\s*\S)")
_TELLS = (
    r"(?:were|are|was|is|(?:will|shall|would)\s+(?:include|comprise|consist\s+of"
    r"|be(?=\s*(?:[:：]|(?:as\s+follows|the\s+following)\b)))|include[sd]?)"
)
_SAYS_WHAT = re.compile(
    rf"\s+(?:{_TELLS}|comprised?|consist(?:s|ed)?\s+of)(?:\s+(?:as\s+follows|the\s+following))?"
    r"\s*[:：]?\s+(?=(?P<next>\S+))",
    re.IGNORECASE,
)
"""What makes a sentence of a heading: "Exclusion criteria included pregnancy and …"."""
_SENTENCE = re.compile(r"\s(?=(?:were|are|was|is|include[sd]?)\s)", re.IGNORECASE)
_INNER_SAYS = re.compile(
    rf"(?<=[.;])\s+(?P<head>(?:the\s+)?(?:inclusion|exclusion)\s+criteria\s+{_TELLS}\b)",
    re.IGNORECASE,
)
_OTHER_NAME = re.compile(r"\s*[/|(（\[–-]\s*")
_CELL_ENDS = re.compile(r"\s*[|\t][\s|]*")
_CELL_LABEL = re.compile(
    r"(?:no|nr|n[o°]|#|№|number|id|item|code|criterion|yes|no|n\s?/?\s?a|y|n|met|check|[A-Z]{1,3}\.?\d{1,2}|\d)[.:?]?\Z",
    re.IGNORECASE,
)
"""What else stands in the head of a table: "No.", "Yes"."""
_TABLE_HEADS = frozenset({"criterion", "criteria", "description", "criterion description"})
"""What stands behind "No." in the head of a table of criteria."""
_IN_ALL = word_set("two three four five more number several")
_WEIGHTS = word_set("all any each both either one least none must following")
_BEHIND_DASH = re.compile(r"\s*[–—-]\s*(?:patient|subject|participant)s?(?=\s*[:：]?\s*\Z)", re.IGNORECASE)
"""Those who are treated, beside a heading for others: "INCLUSION CRITERIA - PATIENT:"."""
_FOR_EVERYONE = re.compile(
    r"\s*\(?(?:for|in|of|(?:(?:that|which)\s+)?appl(?:y|ies|ying|icable)\s+to)\s+(?:all|both|everyone|everybody|each|either)"
    r"(?:\s+(?:groups|cohorts|arms|parts|phases|stages))?\)?\s*[:：.]?\s*",
    re.IGNORECASE,
)
"""Whom a heading is for, where that is everybody: "Exclusion criteria for all:", but "for all of the following:"."""
_CONTINUED = re.compile(r"cont(?:inued|inuation|['’]?d)?\.?\Z", re.IGNORECASE)
_COMPARES = re.compile(r"[<>≤≥=]|\d\s*(?:years?|yrs?|y|months?|kg|mg|%)|[.;!?]\s", re.IGNORECASE)
_BEFORE = re.compile(
    rf"(?P<group>[\w'’/&()+-]+(?:\s+[\w'’/&()+-]+){{0,5}}?)\s*[:,–—-]?\s+(?:(?:key|main|major)\s+)?"
    rf"(?:(?P<exc>{EXCLUSION})|(?P<inc>{INCLUSION}))\s+{NOUN}\s*[:：][*_]*\Z",
    re.IGNORECASE,
)
_WHO = r"[\w'’/&+-]+(?:\s+[\w'’/&+-]+){0,4}?(?:\s*\([^()]{1,40}\))?"
_BESIDE = re.compile(
    rf"(?:(?P<first>{_WHO})\s*[:,–—-]?\s+(?:(?P<exc>{EXCLUSION})|{INCLUSION})"
    rf"|(?:(?P<exc2>{EXCLUSION})|{INCLUSION})(?:\s*[,–—-]\s*|\s+for\s+)(?P<last>{_WHO}))"
    rf"(?:\s+{NOUN}\s*[:：]?|\s*[:：])\s*\Z",
    re.IGNORECASE,
)
"""A side, and who surely names people beside it, in a line of nothing else: "Both arms, exclusion:"."""
_SAYS = word_set(
    """
    no not none any all each same as per to of by under with without meet meets meeting met fulfil fulfill
    fulfils fulfills fulfilling satisfy satisfies satisfying violate violation does do did is are was were
    will may must should can has have having the these those following above below and or if who that
    which other additional defined apply study failure unable inclusion exclusion inclusion/exclusion than
    """
)
_INNER_SHORT = re.compile(
    r"(?:(?<=[.;])|(?<=\S)(?=\s+\w+\s*[:：]\s*[•●▪◦]))\s+"
    r"(?P<head>(?:Inclusion|Exclusion|INCLUSION|EXCLUSION)[sS]?\s*[:：])(?=\s*\S)"
)
_INNER = re.compile(
    r"(?<=\S)\s+(?P<head>(?:(?:Key|Main|Additional|General|Major|Other|KEY|MAIN)\s+(?i:inclusion|exclusion)"
    r"|Inclusion|Exclusion|INCLUSION|EXCLUSION)\s+(?:[Cc]riteria|CRITERIA)"
    r"(?:(?:\s*\([^()\n]{1,60}\)|\s+(?:for|of|in)\s[^:.;\n]{1,80})?\s*[:：]|(?=\s*\Z)|(?=\s+\(?1[.)]\s+[A-Z])))"
)
_DETAILS = re.compile(r"\s*Details\s*[:：\t ]\s*(?=\(?1[.)]|[-•])")
_BULLET = re.compile(
    r"[\s#*_|]*(?:[-–—•·o*]+\s+|\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[A-Za-z]|[ivxIVX]{2,5})[.)]\s+)?"
)
_INTO = word_set(
    """
    the all following and or of to other these both any meet meeting no with per under our main key as
    above not & - – / following: by from
    """
)

_OR_MORE = frozenset(f"{joined} above" for joined in ("or", "and"))
"""What ends a bound, and leads into nothing: "7 % or above Exclusion criteria:"."""


def heading_of(line: Line) -> Heading | None:
    """What a line says as a heading proper."""
    return read_heading(line.words, listed=line.marker is not None)


def read_heading(text: str, *, listed: bool = False) -> Heading | None:
    """What a line says as a heading proper, or that there are no criteria; None if it says neither.

    ``listed``: the line stands behind a bullet, where a heading must have the word "criteria" in it.
    """
    head = text[:LONGEST]
    number = _NUMBER.match(head)
    row = _row(text)
    if row is not None:
        return row
    apart = read_heading(name) if (name := set_off(head)) else None
    if apart is not None and apart.role != "loose" and apart.rest == len(name):
        return replace(apart, rest=len(text))
    at = number.end() if number else counted(head)
    plain = named_plainly(head[at:].rstrip(), behind=listed) if len(text) <= LONGEST else None
    if plain is not None:
        return Heading("section", plain[0], plain[1], len(text))
    chapter = _CHAPTER.match(head, number.end() if number else 0)
    if chapter:
        return Heading(
            "stop" if chapter["stop"] else "loose", "exclusion" if chapter["stop"] else None, "", len(text)
        )
    later = _LATER.match(head.rstrip(), number.end() if number else 0)
    if later and (not listed or re.search(NOUN, later.group(), re.IGNORECASE)):
        return Heading("later", "inclusion", later.group().strip(" :："), later.end())
    step = _of_step().match(head) or _SIDE_LAST.match(head)
    if step:
        return Heading("section", "exclusion" if step["exc"] else "inclusion", "", len(text))
    step = AT_STEP.match(head, at)
    if step and not (listed and step["none"]):
        return at_step(step, len(text))
    if names_stopping(head, at):
        return Heading("stop", "exclusion", "", len(text))
    others = of_others(head, at) if not listed else None
    if others is not None:
        return others
    tongue = named(head, at)
    if tongue is not None:
        return _ended(
            text, tongue[1], Heading("section", tongue[0], "", len(text)), "criteria", listed=listed
        )
    found = _CORE.match(head, at)
    slip = misspelled(head[at:], listed=listed) if found is None else None
    if slip is not None:
        return Heading("section", slip, "", len(text), slip=True)
    if found is None:
        return None if listed else _behind_group(text)
    role, kind, noun = _meaning(found)
    if (found["stop"] or found["choose"]) and not noun:
        return None
    return _ended(text, found.end(), Heading(role, kind, "", len(text)), noun, listed=listed)


@cache
def _of_step() -> re.Pattern[str]:
    """One side at a step that everybody goes through, also behind a bullet: "* PRE-REGISTRATION - INCLUSION:"."""
    return re.compile(
        rf"(?:{any_of('step')})(?:\s+(?:\d|[IVX]{{1,3}}))?(?:\s*\([^()]{{1,40}}\))?\s*[:–—-]\s*"
        rf"(?:(?P<exc>{EXCLUSION})|{INCLUSION})(?:\s+{NOUN}\s*[:：]?|\s*[:：])\s*\Z",
        re.IGNORECASE,
    )


def _row(text: str) -> Heading | None:
    """A heading in the head of a table, beside nothing but labels; one that names both sides names neither."""
    cells = [cell for cell in _CELL_ENDS.split(text[:LONGEST].strip("| \t")) if cell]
    if len(cells) < 2:
        return None
    if is_label(cells[0]) and all(cell.lower() in _TABLE_HEADS for cell in cells[1:]):
        return Heading("topic", None, None, len(text))
    heads = [found for cell in cells if (found := read_heading(cell)) and found.rest >= len(cell)]
    if not heads or len(heads) + sum(map(is_label, cells)) < len(cells):
        return None
    kinds = {one.kind for one in heads if one.role == "section"}
    return Heading("loose", None, None, len(text)) if len(kinds) > 1 else replace(heads[0], rest=len(text))


def is_label(cell: str) -> bool:
    """Whether a cell in the head of a table only numbers or ticks: "No.", "Yes"."""
    return bool(_CELL_LABEL.match(cell))


def _meaning(found: re.Match[str]) -> tuple[Role, CriterionKind | None, str]:
    """What the core of a heading names, and its noun: "criteria", "criterion", or none."""
    stop, out = found["stop"] or found["stop2"], found["exc"] or found["exc2"]
    noun, both = found["noun"] or found["first"], found["both"] or found["both2"]
    inside = found["inc"] or found["inc2"]
    role: Role = "section"
    kind: CriterionKind | None = "exclusion" if stop or out else "inclusion"
    if both and (stop or out) and _OUT_TOO.search(both):
        role = "stop" if stop else "section"
    elif found["bare"] or both:
        role, kind = "loose", None
    elif stop:
        role = "stop"
    elif found["choose"] or (inside and inside.lower().startswith("eligib")):
        role = "loose"
    return role, kind, noun or ""


def _ended(text: str, end: int, plain: Heading, noun: str, *, listed: bool) -> Heading | None:
    """A heading whose core goes up to ``end``: what comes after it, and where its first criterion starts."""
    role, kind = plain.role, plain.kind
    head = text[:LONGEST]
    end = _other_name(head, end, kind)
    tail = head[end:]
    people = plain_tail(tail, kind) if noun and kind else None
    if people is not None and not (listed and people):
        return Heading(role, kind, people if role != "stop" else "", len(text))
    colon = re.match(r"\s*[:：][:\s*_]*|\s*[|\t][|\s]*", tail)
    if noun and not colon:
        colon = _LIST_BEGINS.match(tail) if noun[-1] in "aAsS" else _ONE_OF_MANY.match(tail)
    if re.fullmatch(r"[\s:：.;,*_#=|(–—>→»…/^~-]*", tail) and (colon or noun or not listed):
        return Heading(role, kind, "", len(text))
    if listed and not noun:
        return None
    if colon:
        return Heading(role, kind, "", end + colon.end())
    begins = _says_what(tail) if noun else None
    if begins is not None:
        return Heading(role, kind, "", end + begins)
    if _FOR_EVERYONE.fullmatch(tail):
        everyone = tail.strip(" ():：.")
        return Heading(role, kind, everyone if is_everyone(everyone) else "", len(text))
    words = WORD.findall(tail.lower())
    if words and all(word in FRAME for word in words) and re.fullmatch(r"[\w\s,'’-]*[:：.]?\s*", tail):
        if NEGATES.search(tail.lower()):
            return None
        if adds_nothing(tail.lower(), kind or "inclusion"):
            whom = _BEHIND_DASH.match(tail) or re.search(
                r"\bfor\s+(?:all\s+)?(?:the\s+)?(?:patient|subject|participant|volunteer|case)s\b",
                tail,
                re.IGNORECASE,
            )
            return Heading(role, kind, whom.group().strip(" –—-:") if whom else "", len(text))
        ends = tail.rstrip().endswith((":", "："))
        return Heading(role, kind, "", end + len(tail) - len(tail.lstrip())) if ends else None
    return _qualified(text, end, plain, listed=listed)


def _says_what(tail: str) -> int | None:
    """Where the criteria begin of which a sentence goes on from its heading; None where it says something else.

    "Inclusion criteria are not met", "were assessed at screening" and "are any of the following" are others.
    """
    found = _SAYS_WHAT.match(tail)
    if found is None:
        return None
    following = found["next"].lower().strip(",.;:")
    said_of_them = following in listed("said of criteria") | FRAME and fold(following) not in listed(
        "takes part"
    )
    return None if said_of_them else found.end()


def _other_name(head: str, end: int, kind: CriterionKind | None) -> int:
    """Where a heading's core ends with its name in another language: "Inclusion criteria (Einschlusskriterien)"."""
    sign = _OTHER_NAME.match(head, end)
    if sign is None:
        return end
    other = named(head, sign.end())
    core = _CORE.match(head, sign.end())
    if other is None and core is not None and core["noun"] and (named(head[:end].lstrip()) is not None):
        other = ("exclusion" if core["exc"] else "inclusion", core.end())
    if other is None or other[0] != kind:
        return end
    closed = re.match(r"\s*[)）\]]?", head[other[1] :])
    return other[1] + (closed.end() if closed else 0)


def _qualified(text: str, end: int, plain: Heading, *, listed: bool) -> Heading | None:
    """A heading that goes on: "for controls:", "(n = 30)", "- group A"."""
    head = text[:LONGEST]
    spec = _QUALIFIER.match(head, end)
    if spec is None:
        return None
    compares = spec.group().lstrip().startswith(("(", "[")) and _COMPARES.search(spec.group()) is not None
    sentence = None if compares else _SENTENCE.search(spec.group())
    begins = _says_what(spec.group()[sentence.start() :]) if sentence else None
    if sentence and begins is not None:  # "Exclusion criteria for controls were diabetes and …"
        group = spec.group()[: sentence.start()].strip()
        frame = all(word in FRAME for word in WORD.findall(group.lower()))
        return Heading(
            plain.role, plain.kind, "" if frame else group, spec.start() + sentence.start() + begins
        )
    group = re.sub(
        r"[\s,:;*_]+(?:includes?|are|is|will\s+be|comprises?|were)?[\s:*_]*\Z", "", spec.group().strip()
    )
    group = group.strip(" -–—,*_")
    if _is_frame(group):
        if not _adds_nothing(group.lower(), plain.kind or "inclusion"):
            begins = spec.start() + len(spec.group()) - len(spec.group().lstrip(" -–—,(["))
            return Heading(plain.role, plain.kind, "", begins)
        group = ""
    elif re.search(r"\b(?:19|20)\d\d\b", group) or _CONTINUED.match(group.strip("()[]")):
        group = ""  # a citation, or the same heading on another page
    elif group.startswith("(") and group.endswith(")") and group.count("(") == 1:
        group = group[1:-1]
    if plain.role == "stop":
        group = ""
    colon = re.match(r"\s*[:：][:\s*_]*", head[spec.end() :])
    if colon:
        return Heading(plain.role, plain.kind, group, min(spec.end() + colon.end(), len(text)))
    if spec.end() < len(head.rstrip()) or listed:
        return None
    if (
        compares
    ):  # "Exclusion criteria (children 8-12 years)", "(any yes = exclude)": for whom, or what counts?
        return Heading(plain.role, plain.kind, group, len(text))
    if _COMPARES.search(group) or len(group.split()) > SHORT:
        dash = re.match(r"\s*[-–—]+\s+", head[end:])
        return Heading(plain.role, plain.kind, "", end + dash.end()) if dash else None
    return Heading(plain.role, plain.kind, group, len(text))


def _is_frame(group: str) -> bool:
    """Whether a heading goes on with frame words, and how many are asked for: "(at least two of the following)"."""
    words = re.findall(r"\w+", group.lower())
    names = re.match(r"\W*(?:for|of|in|among|to)\b", group)
    counts = any(word in _WEIGHTS or word in _IN_ALL for word in words)
    return counts and not names and all(w in FRAME or w in _IN_ALL or w.isdigit() for w in words)


def _adds_nothing(lower: str, kind: CriterionKind) -> bool:
    """Whether such words say no more than the section does anyway: "all must be met" under inclusion."""
    if any(word in _IN_ALL or word.isdigit() for word in re.findall(r"\w+", lower)):
        return kind == "exclusion" and bool(re.search(r"\bone\s+or\s+more\b", lower))
    if NEGATES.search(lower):
        return kind == "exclusion" and bool(re.search(r"\b(?:any|none)\b", lower))
    return adds_nothing(lower, kind)


def _behind_group(text: str) -> Heading | None:
    """A heading that begins with its group: "Healthy controls - inclusion criteria:"."""
    found = _BEFORE.match(text) if len(text) <= LONGEST else None
    beside = _BESIDE.match(text) if len(text) <= LONGEST else None
    if beside is not None and (who := (beside["first"] or beside["last"]).strip()):
        named = (
            is_everyone(who)
            or names_group(who)
            or is_only_people(who)
            or is_people(who)
            or who.lower() in listed("women")
        )
        if named:
            side: CriterionKind = "exclusion" if beside["exc"] or beside["exc2"] else "inclusion"
            return Heading("section", side, who, len(text))
    if found is None or any(word in _SAYS for word in found["group"].lower().split()):
        return None
    kind: CriterionKind = "exclusion" if found["exc"] else "inclusion"
    return Heading("section", kind, found["group"].strip(" -–—:,"), len(text))


def heading_cuts(text: str) -> frozenset[int]:
    """Where lines must be cut so that each heading stands alone: before one in the middle, behind each."""
    cuts: set[int] = set()
    at = 0
    lines = text.splitlines(keepends=True)
    for place, line in enumerate(lines):
        starts = [0]
        if (remark := INNER_REMARK.search(line)) and not is_remark(_BULLET.sub("", line, count=1)):
            cuts.add(at + remark.end())
        inner = sorted(
            (*_INNER.finditer(line), *_INNER_SHORT.finditer(line)), key=lambda one: one.start("head")
        )
        near = lines[place - 1] if place else "", "".join(lines[place + 1 : place + 2])
        if (ends := numbered(line, *near)) and read_heading(line[:ends]) is not None:
            cuts.add(at + ends)
        if details := _DETAILS.match(line):
            cuts.add(at + details.end())
        for found in inner:
            before = line[: found.start()].split()
            bare = _BULLET.sub("", line[: found.end()], count=1)
            whole = read_heading(bare.rstrip())
            alone = whole is None or whole.rest <= len(bare) - len(found["head"])
            into = " ".join(before[-2:]).lower()
            if alone and before and (before[-1].lower() not in _INTO or into in _OR_MORE):
                starts.append(found.start("head"))
        for found in _INNER_SAYS.finditer(line):
            said = read_heading(line[found.start("head") :].strip())
            starts += [found.start("head")] if said is not None and said.role == "section" else []
        starts.sort()
        for start, end in zip(starts, [*starts[1:], len(line)], strict=True):
            if start:
                cuts.add(at + start)
            begin = bullet.end() if (bullet := _BULLET.match(line, start)) else start
            words = line[begin:end].rstrip()
            heading = read_heading(words, listed=begin > start and not line[start:begin].isspace())
            if heading is not None and heading.rest < len(words):
                cuts.add(at + begin + heading.rest)
            elif (
                heading is not None
                and heading.group
                and not is_everyone(heading.group)
                and _heads_nothing(heading, line[end:], lines[place + 1 :])
            ):
                goes_on = words.rindex(heading.group)
                cuts.add(at + begin + goes_on - (words[goes_on - 1] in "(["))
        at += len(line)
    return frozenset(cuts)


def _heads_nothing(heading: Heading, behind: str, lines: Sequence[str]) -> bool:
    """Whether no criterion stands under a heading that goes on: what it goes on with is one, or asks to be looked at
    ("Exclusion criteria - diabetes, COPD")."""
    after = next((line.strip() for line in (behind, *lines) if line.strip()), "")
    if heading.role not in ("section", "loose"):
        return False
    other = read_heading(after)
    return not after or (other is not None and other.role == "section" and other.kind != heading.kind)
