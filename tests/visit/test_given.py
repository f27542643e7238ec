"""Between a form and the log: what the one holds is in the other, and back."""

import pytest

from screener.log.records import Given
from screener.model.dates import PartialDate
from screener.visit.entries import BLANK, Entry
from screener.visit.given import entry_of, given_of
from tests.visit.trial import protocol

EDSS = protocol().field("edss")
assert EDSS is not None


def given(entry: Entry) -> Given:
    assert EDSS is not None
    return given_of({"edss": EDSS}, {"edss": entry})["edss"]


@pytest.mark.parametrize(
    "entry",
    [
        Entry("4.5"),
        Entry("4.5", "letter", "2026-03-02", "by phone"),
        Entry("", "letter", "2026-03-02", "emptied"),
        Entry("", "letter"),
        Entry(unknown=True),
        Entry(source="LM", dated="2026-03-20", comment="asked twice", unknown=True),
    ],
)
def test_an_entry_comes_back_as_it_was(entry: Entry) -> None:
    assert EDSS is not None
    assert entry_of(EDSS, given(entry)) == entry


def test_of_a_refused_one_all_but_the_text_comes_back() -> None:
    """The text may be anything, a name too; where it came from and what was said of it are no less true."""
    assert EDSS is not None
    refused = given(Entry("3,2", "letter", "2026-03", "illegible"))
    assert refused == Given(None, "letter", PartialDate(2026, 3), "illegible", refused=True)
    assert entry_of(EDSS, refused) == Entry("", "letter", "2026-03", "illegible")
    assert entry_of(EDSS, given(Entry("3,2"))) == BLANK
