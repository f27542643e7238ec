"""A candidate's page as an investigator opens it, at a desk or on a telephone: the reason beside the verdict."""

from pathlib import Path

import pytest

from screener.log import Log
from screener.reports.decision_html import as_html
from screener.reports.episode import on_episode
from tests.log.test_pages import BROWSER, OVERFLOW, measured
from tests.log.visits import INVESTIGATOR, LM, edss, visit


def page(log: Log) -> str:
    """The page of somebody who was signed and then became ineligible."""
    number = visit(log)
    log.sign(number, *INVESTIGATOR, LM)  # type: ignore[arg-type]  # a role
    log.save(number, {"edss": edss_given("7")}, LM, why="misread in the neurologist's letter of that day")
    return as_html(on_episode(log.episode(number), log.head()))


def edss_given(value: str):  # type: ignore[no-untyped-def]
    """A value as it is saved."""
    from screener.log import Given

    return Given(edss(value))


def test_why_a_candidate_fails_stands_above_the_criteria(log: Log) -> None:
    head = page(log).partition("<h2>Criteria</h2>")[0]
    assert "I03 not met: EDSS 7 is above 6 (by 1)" in head


@pytest.mark.skipif(not BROWSER, reason="no browser here")
def test_a_page_with_changes_and_signatures_fits_a_telephone(log: Log, tmp_path: Path) -> None:
    text = page(log)
    last = "style(root.querySelector('.stacked tbody tr').lastChild, '::before').content"
    assert measured(text, tmp_path, (OVERFLOW, 400), (last, 400)) == ["0", '"Why"']
