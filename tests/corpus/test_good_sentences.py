"""Good sentences: criteria as trials register them, and the rule that each is read as, in canonical wording.

A row has two lines: whether it is an inclusion (``I``) or an exclusion (``E``) criterion with its text, and
below it the wording. A line that begins with four spaces goes on with the one before it; ``⏎`` is the end
of a line in the text.
"""

import re
from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

import pytest

from screener.language.ledger import Computability
from screener.language.reading import read_criterion
from screener.language.strict import read_rule
from screener.language.wording import wording
from screener.model.protocol import CriterionKind
from screener.model.rules import without_spans
from tests import corpus
from tests.corpus.sentences import TRIAL
from tests.maestro import RULES

KINDS: dict[str, CriterionKind] = {"I": "inclusion", "E": "exclusion"}

Row = tuple[str, str, str]


def rows(table: str) -> list[Row]:
    """Id, text and wording of every row."""
    table = table.strip().replace("\n    ", " ")
    found = re.findall(r"^([IE]\d*) (.+)\n  => (.+)$", table, re.MULTILINE)
    assert 2 * len(found) == len(table.splitlines())
    return [(id, text.replace(" ⏎ ", "\n"), rule) for id, text, rule in found]


def tables() -> Iterator[ModuleType]:
    """The modules of this folder that hold a table, whatever they are called: none has to be named here."""
    for found in iter_modules(corpus.__path__):
        if not found.name.startswith("test_"):
            yield import_module(f"{corpus.__name__}.{found.name}")


NAMES: dict[Computability, str] = {"computable": "COMPUTABLE", "partly": "PARTLY", "to judge": "TO_JUDGE"}
TABLES: dict[Computability, list[Row]] = {
    computability: [row for module in tables() for row in rows(getattr(module, name, ""))]
    for computability, name in NAMES.items()
}
TABLES["computable"] += rows(TRIAL)
CASES = [
    pytest.param(computability, id, text, rule, id=f"{id} {text}")
    for computability, table in TABLES.items()
    for id, text, rule in table
]


@pytest.mark.parametrize(("computability", "id", "text", "rule"), CASES)
def test_a_sentence(computability: Computability, id: str, text: str, rule: str) -> None:
    reading = read_criterion(text, KINDS[id[0]])
    assert wording(reading.rule) == rule
    assert reading.computability == computability
    assert reading.ledger.lost == 0
    assert (reading.ledger.judged == 0) == (computability == "computable")
    solid = sum(not sign.isspace() for sign in text)
    assert reading.ledger.computable + reading.ledger.judged == solid
    again = read_rule(rule)
    assert again.problems == ()
    assert again.rule is not None
    assert without_spans(again.rule) == without_spans(reading.rule)


def test_the_first_trial_has_its_fourteen_rules() -> None:
    read = {id: without_spans(read_criterion(text, KINDS[id[0]]).rule) for id, text, _ in rows(TRIAL)}
    assert read == RULES


def test_the_table_is_a_table() -> None:
    texts = [text for table in TABLES.values() for _, text, _ in table]
    assert len(texts) == len(set(texts))
    assert len(texts) >= 14 + 60
