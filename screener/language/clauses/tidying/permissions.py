"""What a bracket behind a bound allows: "hemoglobin ≥ 9 g/dL (transfusion allowed)" asks for the bound, and no more.

Of what supports a value, or of how it is measured, and under inclusion alone: "age ≥ 18 years (younger acceptable)"
and "hypertension (controlled allowed)" that excludes let somebody in.
"""

import re
from collections.abc import Sequence

from screener.errors import Span
from screener.language.words.chunks import Chunk
from screener.language.words.late import late
from screener.language.words.phrases import excuses
from screener.language.words.wordlists import listed
from screener.model.protocol import CriterionKind
from screener.model.vocabulary import fold

_BRACKET = late(r"\(([^()]{1,80})\)")
_MAY = late(r"\A\W*may\s+receive\s", re.IGNORECASE)
_JOINS = frozenset({"is", "are", "be", "may", "and", "or", "of", "use", "the"})


def without_permission(chunks: Sequence[Chunk], text: str) -> list[Chunk]:
    """The chunks of an inclusion criterion, those of such a bracket passed over."""
    out = list(chunks)
    for start, chunk in enumerate(chunks):
        end = next((at for at in range(start, len(chunks)) if chunks[at].kind == "CLOSE"), 0)
        before = next((one for one in reversed(chunks[:start]) if one.kind != "MARK"), None)
        if chunk.kind != "OPEN" or not end or before is None or before.kind not in ("CONSTRAINT", "RANGE"):
            continue
        if _only_allows(text[chunk.end : chunks[end].start]):
            out[start : end + 1] = [one._replace(kind="MARK", data=None) for one in chunks[start : end + 1]]
    return out


def lets_off(text: str, spans: Sequence[Span], kind: CriterionKind) -> bool:
    """Whether one of some sentences says that something is no reason to exclude: "Vitiligo is permitted."

    Such a bracket of an inclusion criterion says no such thing.
    """
    said = [text[slice(*span)] for span in spans]
    if kind == "inclusion":
        said = [_BRACKET.sub(lambda found: "" if _only_allows(found[1]) else found[0], one) for one in said]
    return any(map(excuses, said))


def _only_allows(inside: str) -> bool:
    words = {fold(word) for word in re.findall(r"[\w-]+", _MAY.sub("allowed ", inside))}
    rest = words - listed("allowed")
    return rest < words and rest <= listed("supports a value") | listed("method") | _JOINS
