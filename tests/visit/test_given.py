"""Between a form and the log: what the one holds is in the other, and back."""

import pytest

from screener.log.records import Given, Refusal
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


def test_by_when_something_is_obtained_is_said_so_and_read_as_it_was_written_before() -> None:
    assert EDSS is not None
    entry = Entry(source="LM", dated="2026-03-20", comment="asked twice", unknown=True)
    assert given(entry).comment == "to obtain from LM by 2026-03-20; asked twice"
    before = Given(None, comment="to obtain from LM until 2026-03-20; asked twice")
    assert entry_of(EDSS, before) == entry


def test_a_refused_one_comes_back_as_it_was_typed() -> None:
    assert EDSS is not None
    refused = given(Entry("3,2", "letter", "2026-03", "illegible"))
    why = '"3,2" is not an EDSS value. EDSS goes 0, 1.0, 1.5 … 10'
    assert refused == Given(None, "letter", PartialDate(2026, 3), "illegible", Refusal("3,2", why))
    assert entry_of(EDSS, refused) == Entry("3,2", "letter", "2026-03", "illegible")


def test_of_one_that_the_log_does_not_keep_all_but_the_text_comes_back() -> None:
    """As earlier programs wrote them, and as a file's cells are: the text may be anything, a name too."""
    assert EDSS is not None
    bare = Given(None, "letter", PartialDate(2026, 3), "illegible", Refusal())
    assert entry_of(EDSS, bare) == Entry("", "letter", "2026-03", "illegible")
    assert entry_of(EDSS, Given(None, refused=Refusal())) == BLANK


def test_what_was_refused_goes_into_the_log_with_its_unseen_signs_by_their_number() -> None:
    """The log's rows hold no sign that moves a cursor; a space in its place would be another text."""
    for sign in ("\x07", "\u200b"):
        refused = given(Entry(f"5{sign}0")).refused
        assert refused is not None
        assert refused.text == f"5\\u{ord(sign):04x}0"
        assert refused.text in refused.why
