"""The two sides of a trial whose source has a field for each, as one text in which each stands under its heading."""

import re
from collections.abc import Sequence

from screener.errors import Unusable
from screener.language.text.headings import read_heading
from screener.language.text.sections import read_sections
from screener.model.protocol import CriterionKind

_HEADINGS: dict[CriterionKind, str] = {
    "inclusion": "Inclusion Criteria:",
    "exclusion": "Exclusion Criteria:",
}
_LINE_END = re.compile(r"\n|</?(?:br|p|div|li)\b[^<>]{0,80}>", re.IGNORECASE)
_SHOWN = 40


def both_sides(inclusion: str, exclusion: str, fields: Sequence[str] = ()) -> str:
    """One text of both sides; empty where neither says anything.

    ``fields`` are lines about whom the trial seeks: they come first, where no heading of the exclusion side, which
    the text of the inclusion side may have, stands above them. Raises :class:`Unusable` where what the exclusion side
    has would be read as inclusion, since a heading in it says so.
    """
    if not inclusion and not exclusion:
        return ""
    parts = ["\n".join((_HEADINGS["inclusion"], *fields))] if fields else []
    parts += [_under("inclusion", inclusion)] if inclusion else []
    text = "\n\n".join((*parts, _under("exclusion", exclusion)) if exclusion else parts)
    if exclusion and _turns(text, len(text) - len(exclusion)):
        raise Unusable(
            f"what it excludes would be read as what it includes, since a heading in it says so "
            f"(“{' '.join(exclusion[:_SHOWN].split())}…”). Copy both sides into a text file, each under its heading"
        )
    return text


def _under(kind: CriterionKind, text: str) -> str:
    """The text of one side under its heading, where its first line is not such a heading."""
    heading = read_heading(_first_line(text))
    own = heading is not None and heading.role == "section" and heading.kind == kind
    return text if own else f"{_HEADINGS[kind]}\n{text}"


def _first_line(text: str) -> str:
    return next((line.strip() for line in _LINE_END.split(text) if line.strip()), "")


def _turns(text: str, start: int) -> bool:
    """Whether a part of the exclusion side, which begins at ``start``, is read as inclusion.

    A side that begins with the other's heading and goes on as exclusion to its end is a copy of the whole text.
    """
    kinds = [piece.kind for piece in read_sections(text).pieces if piece.span[1] > start]
    if "inclusion" not in kinds:
        return False
    heading = read_heading(_first_line(text[start:]))
    copied = heading is not None and heading.role == "section" and heading.kind == "inclusion"
    return not (copied and "exclusion" in kinds and kinds == sorted(kinds, reverse=True))
