"""Chapter 10. What a person must judge.

A sentence that no rule can carry is a question to a person, in its own words. The answer is a datum like
any other. What could be read of the sentence is shown beside it and decides nothing.
"""

from screener.model.rules import Judgement, Present
from tests.spec.handbook import Engine, holds

QUESTION = "able to comply, in the investigator's opinion"


def test_a_question(engine: Engine) -> None:
    """The investigator's opinion: the answer decides, and nothing else does."""
    rule = Judgement(question=QUESTION, about=Present(finding="unable_to_consent"))
    holds(
        engine,
        rule,
        f"""
        {rule.field} | then    | missing      | because
        yes          | met     | -            | “{QUESTION}”: yes
        no           | not_met | -            | “{QUESTION}”: no
        -            | unknown | {rule.field} | “{QUESTION}” is not known
        refused      | unknown | {rule.field} | “{QUESTION}” was refused: not taken
        """,
    )


def test_a_question_with_signs_that_do_not_show(engine: Engine) -> None:
    """A no-break space between two words, as web pages have it: a reason is written with plain ones."""
    rule = Judgement(question="able\u00a0to  comply")
    holds(
        engine,
        rule,
        f"""
        {rule.field} | then    | because
        yes          | met     | “able to comply”: yes
        -            | unknown | “able to comply” is not known
        """,
    )
