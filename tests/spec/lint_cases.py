"""Reading the cases of the chapter on lint.

A case is a few lines: ``+`` an inclusion criterion, ``-`` an exclusion criterion, in the words of a protocol;
``+:`` and ``-:`` one whose rule a person wrote; ``?`` what lint finds, a code with the criteria in whose
places it points, or ``nothing``. Cases are parted by blank lines; what follows ``#`` is a remark.
"""

import json
from typing import NamedTuple

import pytest

from screener.language.library import Trial, read_trial
from screener.language.lint.findings import Finding
from screener.language.lint.run import lint
from screener.language.reading import read_criterion
from screener.language.wording import wording
from screener.model.protocol import CriterionKind

KINDS: dict[str, CriterionKind] = {"+": "inclusion", "-": "exclusion"}


class Case(NamedTuple):
    """A trial's criteria as (sign, by hand, words), and what lint finds in them."""

    criteria: tuple[tuple[str, bool, str], ...]
    found: tuple[str, ...]

    def trial(self, default_anchor: str = "inclusion_date") -> Trial:
        """The trial, as a criteria file that states its default anchor."""
        numbers = {"+": 0, "-": 0}
        lines = ['trial = "NCT00000000"', f"default_anchor = {json.dumps(default_anchor)}"]
        for sign, by_hand, words in self.criteria:
            numbers[sign] += 1
            id_ = f"{'I' if sign == '+' else 'E'}{numbers[sign]:02d}"
            text = "as it was agreed" if by_hand else words
            rule = words if by_hand else wording(read_criterion(words, KINDS[sign]).rule)
            lines += ["", "[[criterion]]", f'id = "{id_}"']
            lines += [f"{key} = {json.dumps(value)}" for key, value in (("text", text), ("rule", rule))]
        return read_trial("\n".join(lines).encode(), "trial.toml")


def cases(block: str) -> pytest.MarkDecorator:
    """A test's parameter ``case``: the cases of a block, named by their words."""
    parts = [part for part in block.strip().split("\n\n") if part.strip()]
    read = [_case(part) for part in parts]
    names = [" / ".join(words for _, _, words in case.criteria) for case in read]
    return pytest.mark.parametrize("case", read, ids=names)


def _case(part: str) -> Case:
    criteria: list[tuple[str, bool, str]] = []
    found: list[str] = []
    for line in part.splitlines():
        mark, _, words = line.split("#")[0].strip().partition(" ")
        if mark == "?":
            found.append(words.strip())
        elif mark:
            criteria.append((mark[0], mark.endswith(":"), words.strip()))
    assert found, part
    return Case(tuple(sorted(criteria, key=lambda one: one[0] == "-")), tuple(found))


def short(found: tuple[Finding, ...]) -> tuple[str, ...]:
    """The findings as a case writes them."""
    texts = [" ".join([one.code, *dict.fromkeys(place.criterion for place in one.places)]) for one in found]
    return tuple(texts) or ("nothing",)


def check(case: Case) -> None:
    """Hold a case's findings against what lint finds."""
    assert short(lint(case.trial())) == case.found
