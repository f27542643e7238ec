"""Every engine agrees with the reference engine on every generated rule and candidate.

The ranges are narrow, so that values meet their bounds and dates the ends of their windows. Of a million examples
the benchmark asks; here are some thousand verdicts of a criterion. What takes long is a query and not its rows: each
has many candidates, of whom most are made of what others were drawn with.
"""

from collections.abc import Iterator, Sequence

from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from screener.model.candidate import Candidate
from screener.model.contradictions import contradictions
from screener.model.rules import Not, OneOf, Present, When
from tests.compiled.engine import verdicts_by_definition, verdicts_of
from tests.generative.strategies import candidates, protocol_of, protocols

SHIFTS = (0, 1, 2, 3, 5, 7)
"""By how many places each next field is taken from the candidates further on."""


def mixed(some: Sequence[Candidate]) -> Iterator[Candidate]:
    """Candidates, each with every field as one of those who were drawn has it: known, refused or blank."""
    names = sorted({name for one in some for name in (*one.values, *one.refused)})
    for shift in SHIFTS:
        for first in range(len(some)):
            known, refused = {}, {}
            for place, name in enumerate(names):
                one = some[(first + shift * place) % len(some)]
                if name in one.values:
                    known[name] = one.values[name]
                elif name in one.refused:
                    refused[name] = one.refused[name]
            yield Candidate(some[first].id, known, refused)


@settings(
    max_examples=28, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@given(st.data())
def test_the_compiled_engine_means_what_the_reference_means(data: st.DataObject) -> None:
    protocol = data.draw(protocols(smallest=0))
    some = list(mixed(data.draw(st.lists(candidates(protocol), min_size=6, max_size=24))))
    expected = verdicts_by_definition(protocol, some)
    for candidate, one in zip(some, expected, strict=True):
        contradicted = " in spite of a contradiction" if contradictions(protocol, candidate) else ""
        event(one.verdict[0] + contradicted)
    assert verdicts_of(protocol, some, written=data.draw(st.booleans(), "cells as written")) == expected


def test_what_is_lacked_twice_stands_where_it_is_first_lacked() -> None:
    guard = Not(rule=OneOf(variable="sex", values=("female",)))
    protocol = protocol_of([When(guard=guard, then=Present(finding="childbearing_potential"))])
    some = [Candidate("c-1", {"sex": "other"}), Candidate("c-2", {}), Candidate("c-3", {"sex": "male"})]
    expected = verdicts_by_definition(protocol, some)
    assert expected[0].verdict[3] == "childbearing_potential; sex"
    assert verdicts_of(protocol, some, written=False) == expected
