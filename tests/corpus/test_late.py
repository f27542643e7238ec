"""Patterns that are made ready when they are first used."""

import importlib
import pkgutil
import re

import pytest

from screener.language import clauses, words
from screener.language.words.late import late

MODULES = [
    one.name
    for package in (clauses, words)
    for one in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
    if not one.ispkg
]


def test_a_late_pattern_is_the_pattern() -> None:
    lately = late(r"(\d+)\s*days?", re.IGNORECASE)
    found = lately.search("within 30 DAYS")
    assert found is not None
    assert found[1] == "30"
    assert lately.sub("so long", "30 days, 7 days") == "so long, so long"
    assert lately.pattern == r"(\d+)\s*days?"
    assert lately.flags & re.IGNORECASE


def test_what_no_pattern_has_is_no_pattern() -> None:
    with pytest.raises(AttributeError):
        late("a").nothing  # type: ignore[attr-defined] # noqa: B018


@pytest.mark.parametrize("module", MODULES)
def test_every_pattern_of_the_language_can_be_made_ready(module: str) -> None:
    for kept in vars(importlib.import_module(module)).values():
        if type(kept) is type(late("")):
            re.compile(kept.pattern, kept.flags)
