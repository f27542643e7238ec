"""The meta-test: a node of the rule tree that lacks a generator, a wording, an evaluation or a spec fails here."""

import ast
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from screener.engines.evaluate import evaluate
from screener.language.wording import wording
from screener.model import rules as model
from screener.model.rules import NODES, Rule, children, with_children, without_spans
from tests.generative.strategies import STRATEGIES, candidates, protocol_of

SPECS = sorted((Path(__file__).parent.parent / "spec").glob("test_*.py"))
BY_NAME = [pytest.param(node, id=node.__name__) for node in NODES]


def test_every_node_is_listed() -> None:
    """``NODES``, the members of the union ``Rule`` and the classes of the module are the same."""
    union, _ = get_args(Rule)
    assert set(get_args(union)) == set(NODES)
    defined = {
        one
        for one in vars(model).values()
        if isinstance(one, type) and issubclass(one, model._Node) and one is not model._Node
    }
    assert defined == set(NODES)
    assert len({node.model_fields["kind"].default for node in NODES}) == len(NODES)


@pytest.mark.parametrize("node", BY_NAME)
def test_it_has_a_generator(node: type[Any]) -> None:
    assert node in STRATEGIES

    @settings(max_examples=20, deadline=None)
    @given(STRATEGIES[node])
    def makes(rule: Rule) -> None:
        assert type(rule) is node

    makes()


@pytest.mark.parametrize("node", BY_NAME)
def test_it_has_a_wording(node: type[Any]) -> None:
    """Every node has words, and a rule of another content has other words."""

    @settings(max_examples=50, deadline=None)
    @given(STRATEGIES[node], STRATEGIES[node])
    def is_worded(rule: Rule, other: Rule) -> None:
        words = wording(rule)
        assert isinstance(words, str)  # a match that falls through gives None
        assert words.strip() == words != ""
        assert (words == wording(other)) == (rule == other)

    is_worded()


@pytest.mark.parametrize("node", BY_NAME)
def test_it_has_an_evaluation(node: type[Any]) -> None:
    """Whatever the candidate, the engine comes to one of the four statuses and says why."""

    @settings(max_examples=25, deadline=None)
    @given(st.data())
    def is_evaluated(data: st.DataObject) -> None:
        protocol = protocol_of([data.draw(STRATEGIES[node])])
        (finding,) = evaluate(protocol, data.draw(candidates(protocol, odd=True)))
        assert finding.status in ("met", "not_met", "unknown", "not_applicable")
        assert finding.reasons
        assert all(reason.strip() for reason in finding.reasons)

    is_evaluated()


@pytest.mark.parametrize("node", BY_NAME)
def test_its_children_are_known(node: type[Any]) -> None:
    """A field that holds rules is among its children, but for what a question is about."""
    holds = [
        name
        for name, field in node.model_fields.items()
        if "Rule" in str(field.annotation) or any(one.__name__ in str(field.annotation) for one in NODES)
    ]

    @settings(max_examples=20, deadline=None)
    @given(STRATEGIES[node])
    def has_them(rule: Rule) -> None:
        below = children(rule)
        assert bool(below) == bool(set(holds) - {"about"})
        assert with_children(rule, below) == rule
        assert without_spans(rule.model_copy(update={"span": (0, 1)})) == without_spans(rule)

    has_them()


def names_used(path: Path) -> set[str]:
    """The names that a module's code uses; to import one is not to use it."""
    return {
        found.id
        for found in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(found, ast.Name)
    }


@pytest.mark.parametrize("node", BY_NAME)
def test_it_has_a_spec(node: type[Any]) -> None:
    """Its name is used in a chapter of the handbook, or in the handbook's own helpers that a chapter uses."""
    helpers = ast.parse((SPECS[0].parent / "handbook.py").read_text(encoding="utf-8"))
    short = {
        function.name
        for function in helpers.body
        if isinstance(function, ast.FunctionDef)
        and any(isinstance(part, ast.Name) and part.id == node.__name__ for part in ast.walk(function))
    }
    used = set[str]().union(*(names_used(path) for path in SPECS))
    assert used & {node.__name__, *short}
