"""Chapter 1. Three truths: met, not met, unknown.

What is blank is not known. It is never taken for no: a rule that rests on it is unknown, unless what is
known decides already.
"""

from screener.model.rules import AllOf, AnyOf, AtLeast, Not, Rule
from screener.model.truth import Truth, all_of, any_of, at_least, negate
from tests.spec.handbook import Engine, holds, lines_of, yes

ANTICOAGULANT, FIBRINOLYTIC = yes("anticoagulant"), yes("fibrinolytic")

ALL_OF = """
anticoagulant | fibrinolytic | then
------------- | ------------ | -------
yes           | yes          | met
yes           | -            | unknown
yes           | no           | not_met
-             | yes          | unknown
-             | -            | unknown
-             | no           | not_met
no            | yes          | not_met
no            | -            | not_met
no            | no           | not_met
"""

ANY_OF = """
anticoagulant | fibrinolytic | then
------------- | ------------ | -------
yes           | yes          | met
yes           | -            | met
yes           | no           | met
-             | yes          | met
-             | -            | unknown
-             | no           | unknown
no            | yes          | met
no            | -            | unknown
no            | no           | not_met
"""

NOT = """
anticoagulant | then
------------- | -------
yes           | not_met
-             | unknown
no            | met
"""

TWO_OF_THREE = """
anticoagulant | fibrinolytic | intracranial_hypertension | then
------------- | ------------ | ------------------------- | -------
yes           | yes          | -                         | met
yes           | no           | -                         | unknown
yes           | -            | -                         | unknown
-             | no           | no                        | not_met
no            | no           | -                         | not_met
yes           | no           | no                        | not_met
no            | yes          | yes                       | met
"""


def test_all_of(engine: Engine) -> None:
    """“Anticoagulant and fibrinolytic”: one no is enough to fail it, whatever else is blank."""
    holds(engine, AllOf(rules=(ANTICOAGULANT, FIBRINOLYTIC)), ALL_OF)


def test_any_of(engine: Engine) -> None:
    """“Anticoagulant or fibrinolytic”: one yes is enough to meet it, whatever else is blank."""
    holds(engine, AnyOf(rules=(ANTICOAGULANT, FIBRINOLYTIC)), ANY_OF)


def test_not(engine: Engine) -> None:
    """“No anticoagulant”: the opposite of what is not known is not known."""
    holds(engine, Not(rule=ANTICOAGULANT), NOT)


def test_at_least(engine: Engine) -> None:
    """“Two or more of”: met once two are yes, not met once two can no longer be."""
    three = (ANTICOAGULANT, FIBRINOLYTIC, yes("intracranial_hypertension"))
    holds(engine, AtLeast(count=2, rules=three), TWO_OF_THREE)


def test_the_same_tables_define_the_three_truths() -> None:
    """The tables above, on the truths themselves."""
    answers: dict[str, Truth] = {"yes": True, "-": None, "no": False}
    statuses: dict[str, Truth] = {"met": True, "unknown": None, "not_met": False}
    for table, function in ((ALL_OF, all_of), (ANY_OF, any_of)):
        for line in lines_of(table):
            told = statuses[line.pop("then")]
            assert function(answers[cell] for cell in line.values()) is told, line
    for line in lines_of(TWO_OF_THREE):
        told = statuses[line.pop("then")]
        assert at_least(2, (answers[cell] for cell in line.values())) is told, line
    for line in lines_of(NOT):
        assert negate(answers[line["anticoagulant"]]) is statuses[line["then"]], line


def test_nothing_listed(engine: Engine) -> None:
    """A list of nothing: all of it holds, none of it does."""
    table = """
    then
    {}
    """
    holds(engine, AllOf(rules=()), table.format("met"))
    holds(engine, AnyOf(rules=()), table.format("not_met"))
    holds(engine, AtLeast(count=1, rules=()), table.format("not_met"))


def test_what_no_leaf_decides_still_has_a_reason(engine: Engine) -> None:
    """A list of nothing beside a rule, and three of two."""
    table = """
    anticoagulant | fibrinolytic | then    | because
    yes           | yes          | not_met | the rule asks for nothing
    -             | yes          | not_met | the rule asks for nothing
    no            | yes          | not_met | {}
    """
    beside = AllOf(rules=(yes("anticoagulant"), AtLeast(count=1, rules=())))
    holds(engine, AllOf(rules=(yes("fibrinolytic"), beside)), table.format("anticoagulant: no"))
    three = AtLeast(count=3, rules=(yes("anticoagulant"), yes("fibrinolytic")))
    holds(engine, three, table.format("anticoagulant: no"))


def test_the_leaves_that_decide_give_the_reasons(engine: Engine) -> None:
    """Of a met “or” its true parts speak, of a failed “and” its false parts, of the unknown the unknown."""
    holds(
        engine,
        AnyOf(rules=(ANTICOAGULANT, FIBRINOLYTIC)),
        """
        anticoagulant | fibrinolytic | then    | because                                 | missing
        yes           | no           | met     | anticoagulant: yes                      | -
        yes           | -            | met     | anticoagulant: yes                      | -
        yes           | yes          | met     | anticoagulant: yes; fibrinolytic: yes   | -
        no            | no           | not_met | anticoagulant: no; fibrinolytic: no     | -
        no            | -            | unknown | fibrinolytic is not known               | fibrinolytic
        """,
    )
    holds(
        engine,
        AllOf(rules=(ANTICOAGULANT, FIBRINOLYTIC)),
        """
        anticoagulant | fibrinolytic | then    | because            | missing
        no            | yes          | not_met | anticoagulant: no  | -
        no            | -            | not_met | anticoagulant: no  | -
        """,
    )


def test_deeply_nested(engine: Engine) -> None:
    """One of all of one of all of …, twelve levels deep: what decides is told from whichever level it lies on."""
    names = ("relapse", "pregnant", "asthma", "diabetes")
    rule: Rule = yes("anticoagulant")
    for level in range(12):
        beside = yes(names[level % 4]) if level < 4 else yes("fibrinolytic")
        rule = AnyOf(rules=(beside, rule)) if level % 2 else AllOf(rules=(beside, rule))
    holds(
        engine,
        Not(rule=rule),
        """
        anticoagulant | relapse | pregnant | asthma | diabetes | fibrinolytic | then    | because
        yes           | yes     | no       | yes    | no       | no           | met     | fibrinolytic: no
        yes           | yes     | no       | yes    | no       | yes          | not_met | fibrinolytic: yes; asthma: yes; relapse: yes; anticoagulant: yes
        -             | yes     | no       | yes    | no       | -            | unknown | fibrinolytic is not known; anticoagulant is not known
        -             | -       | no       | yes    | yes      | -            | unknown | fibrinolytic is not known
        """,  # noqa: E501 - a table is as wide as its sentences
        given={"sex": "female"},
    )
