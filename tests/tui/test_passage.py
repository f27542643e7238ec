"""What stands under a criterion's text."""

from screener.model.rules import Judgement, Not
from screener.tui.widgets.passage import read_as
from tests.spec.handbook import protocol_of, yes


def test_a_question_in_the_text_s_own_words_does_not_repeat_them() -> None:
    """The text stands above, and as the label of the input; what could be read of it is said."""
    question = Judgement(question="text of E01", about=Not(rule=yes("pregnant")))
    protocol = protocol_of({"E01": question, "E02": yes("pregnant")})
    first, second = (str(read_as(one, protocol, brief=True)) for one in protocol.criteria)
    assert first == "read as  a question to a person, in the text's own words\nabout    not so: pregnant"
    assert second == "read as  pregnant"
    listed = protocol.criteria[0].model_copy(update={"text": "text of E01;"})
    assert str(read_as(listed, protocol, brief=True)) == first
