"""A minus sign behind what may be there or not: read alone, and asked about with the reason elsewhere."""

import pytest

from screener.language.reading import read_criterion


@pytest.mark.parametrize("text", ["COVID-19 (-)", "Diabetes (-)", "BRAF V600E (-)"])
def test_of_one_in_a_bracket_it_is_said_why_it_is_asked_about(text: str) -> None:
    told = [problem.message for problem in read_criterion(text, "exclusion").problems]
    assert any(message.startswith("a minus sign stands behind it") for message in told)
