"""Citations and versions in brackets: "(Thompson et al., Lancet Neurol 2017)", "(version 1.1)"."""

import re

from screener.language.parts import Group, Part

_CITATION = re.compile(r"\bet\.? al\b.*\b(?:19|20)\d\d\b", re.IGNORECASE | re.DOTALL)
_VERSION = re.compile(r"\(?\s*v(?:ersion|\.)?\s*\d+(?:\.\d+)*\s*\)?\Z", re.IGNORECASE)


def is_citation(part: Part, text: str) -> bool:
    """Whether a part is a bracket that says where something was published."""
    return isinstance(part, Group) and bool(_CITATION.search(text[part.start : part.end]))


def is_reference(part: Part, text: str) -> bool:
    """Whether a part is a bracket that says which edition of a document is meant, or where it was published."""
    return is_citation(part, text) or (
        isinstance(part, Group) and bool(_VERSION.match(text[part.start : part.end]))
    )
