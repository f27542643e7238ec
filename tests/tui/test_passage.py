"""What stands under a criterion's text."""

from screener.language.library import load_trial
from screener.model.rules import Judgement, Not
from screener.reports.parse import MarkOut, parse_report
from screener.tui.widgets.passage import passage, read_as
from tests.spec.handbook import protocol_of, yes
from tests.visit.trial import TRIAL


def test_a_question_in_the_text_s_own_words_does_not_repeat_them() -> None:
    """The text stands above, and as the label of the input; what was guessed of it is said to be a guess."""
    question = Judgement(question="text of E01", about=Not(rule=yes("pregnant")))
    protocol = protocol_of({"E01": question, "E02": yes("pregnant")})
    first, second = (str(read_as(one, protocol, brief=True)) for one in protocol.criteria)
    read = "read as  a question to a person, in the text's own words"
    assert first == f"{read}\nguessed  not so: pregnant – a guess decides nothing"
    assert second == "read as  pregnant"
    listed = protocol.criteria[0].model_copy(update={"text": "text of E01;"})
    assert str(read_as(listed, protocol, brief=True)) == first


def test_a_sign_that_acts_on_a_terminal_is_shown_by_its_number_and_the_marks_stay() -> None:
    text = "no \u202easthma\nor \x1b[31mgout"
    mark = MarkOut(span=(4, 10), text="asthma", role="finding", judged=False)
    (any_read, *_) = parse_report(load_trial(TRIAL)).criteria
    shown = passage(text, any_read.model_copy(update={"marks": (mark,)}))
    assert str(shown) == r"“no \u202easthma or \u001b[31mgout”"
    (span,) = shown.spans
    assert str(shown)[span.start : span.end] == "asthma"
