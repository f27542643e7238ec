"""The protocol's own words, marked, and the rule that they were read as."""

from collections.abc import Sequence
from itertools import accumulate

from textual.content import Content

from screener.language.asked.reasons import Why, why_lines
from screener.model.protocol import Criterion, Protocol
from screener.model.rules import Judgement
from screener.model.wording import clean
from screener.reports.parse import CriterionOut, MarkOut
from screener.reports.plain import Line, plain_rule
from screener.reports.signs import visible
from screener.reports.words import JUDGED_WHOLE, is_judged_whole

UNDERSTOOD, JUDGED = "underline", "italic $text-warning"


def passage(text: str, read: CriterionOut | None) -> Content:
    """The text in quotation marks; what was understood is underlined, what a person judges is in italics."""
    words = "".join(sign if sign.isprintable() else " " for sign in text)
    shown = [_shown(sign) for sign in text]
    places = [
        0,
        *accumulate(map(len, shown)),
    ]  # a sign that is shown by its number takes more room than it has
    content = Content("".join(shown))
    for start, end, judged in _runs(words, read.marks if read is not None else ()):
        content = content.stylize(JUDGED if judged else UNDERSTOOD, places[start], places[end])
    return Content("“") + content + Content("”")


def _shown(sign: str) -> str:
    """A sign of the text: one that acts on a terminal by its number, as the commands have it; a line's end is a
    space."""
    if sign.isprintable() or sign.isspace():
        return sign if sign.isprintable() else " "
    told = visible(sign)
    return told if told != sign else " "


def _runs(text: str, marks: Sequence[MarkOut]) -> list[tuple[int, int, bool]]:
    """The marks, those of one kind joined across the spaces between them."""
    runs: list[tuple[int, int, bool]] = []
    for mark in marks:
        start, end = mark.span
        if runs and runs[-1][2] == mark.judged and not text[runs[-1][1] : start].strip():
            runs[-1] = (runs[-1][0], end, mark.judged)
        else:
            runs.append((start, end, mark.judged))
    return runs


def judged_words(read: CriterionOut | None) -> Content:
    """What is left to a person, said in words too."""
    if read is None or not read.judged:
        return Content("")
    told = "; ".join(f"“{clean(words)}”" for words in read.judged)
    return Content.assemble(("for you to judge  ", "bold"), told)


def why_asked(read: CriterionOut | None) -> Content:
    """Why a person is asked, where nothing else tells that: a line for each question, dimmed."""
    lines = why_lines([Why(one.question, one.says) for one in read.whys]) if read is not None else ()
    if not lines:
        return Content("")
    return Content.assemble(("why asked  ", "bold"), "\n           ".join(lines)).stylize("$text-muted")


def read_as(criterion: Criterion, protocol: Protocol, *, brief: bool, why: Content | None = None) -> Content:
    """What stands under the text: the rule, or that it is a question, the text not once more, with why it is asked and
    what was guessed of it, which is said. In lines, or ``brief``, in one paragraph, where the screen is low."""
    rule = criterion.rule
    if not is_judged_whole(criterion) or not isinstance(rule, Judgement):
        return _rule(plain_rule(rule, protocol), brief=brief)
    told = Content.assemble(("read as  ", "bold"), JUDGED_WHOLE)
    if why:
        told += Content("\n") + why
    if rule.about is not None:
        told += Content("\n") + _rule(plain_rule(rule.about, protocol), brief=brief, head="guessed  ")
        told += Content(" – a guess decides nothing").stylize("$text-muted")
    return told


def _rule(lines: Sequence[Line], *, brief: bool, head: str = "read as  ") -> Content:
    if brief or len(lines) == 1:
        return Content.assemble((head, "bold"), _joined(lines))
    pad = " " * len(head)
    body = f"\n{pad}".join("  " * line.depth + line.text for line in lines)
    return Content.assemble((head, "bold"), body)


def _joined(lines: Sequence[Line]) -> str:
    """A list's lines as one sentence: ``any of (a; b)``."""
    text = ""
    depth = 0
    opened = False
    for line in lines:
        if line.depth > depth:
            text += " (" * (line.depth - depth)
        elif line.depth < depth:
            text += ")" * (depth - line.depth) + "; "
        elif opened:
            text += "; "
        text += line.text
        depth, opened = line.depth, True
    return text + ")" * depth
