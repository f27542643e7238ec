"""What a person is told of a heading: how what stands under it was taken, and what to check."""

import re
from collections.abc import Iterator

from screener.errors import Severity
from screener.language.text.frames import Heading, is_timed
from screener.language.text.lines import Line
from screener.language.text.reviewing import quote
from screener.model.protocol import CriterionKind


def remarks(
    heading: Heading, line: Line, kind: CriterionKind | None, noted: str
) -> Iterator[tuple[str, Severity]]:
    """Each remark with how much it matters. ``line`` is the heading's first, ``kind`` what it stands under now;
    ``noted`` is the text that a footnote is of."""
    said = quote(line.words)
    match heading.role:
        case "stop" if re.search(r"exclu|non-?inclu", line.words, re.IGNORECASE):
            yield (
                f"{said} names reasons to exclude and reasons to stop. All were taken as exclusion criteria: take out "
                "those that cannot be true at screening.",
                "question",
            )
        case "stop":
            yield (
                f"{said} names reasons to stop, not to exclude. They were taken as exclusion criteria: take out those "
                "that cannot be true at screening.",
                "question",
            )
        case "later":
            yield (
                f"{said} is about a time after inclusion. Its criteria were taken as inclusion criteria of those who "
                "come under it: take out those that cannot be known at screening.",
                "question",
            )
        case "section" if heading.slip:
            yield (
                f"{said} was taken for “{(heading.kind or '').capitalize()} criteria”, with a slip in it: check on "
                "which side the criteria below it belong.",
                "question",
            )
        case "section" if re.search(r"\brelative\b", line.words, re.IGNORECASE):
            yield (
                f"{said} may allow exceptions that its criteria do not state. They were taken as they stand: check who "
                "decides.",
                "question",
            )
        case "chapter" if is_timed(line.words):
            yield (
                f"{said} was taken as a heading. Check which of the criteria below it are of the past too.",
                "question",
            )
        case "chapter":
            yield f"{said} was taken as a heading: it asks nothing by itself.", "note"
        case "none":
            yield f"{said} was read as: no {kind} criteria.", "note"
        case "footnote":
            yield (
                f"{quote(line.text)} is the footnote of {quote(noted)} and no criterion of its own: check whether it "
                "changes how that is read.",
                "question",
            )
        case "remark":
            yield (
                f"{said} is about the protocol and asks nothing of a candidate: it is no criterion.",
                "note",
            )
        case _:
            return
