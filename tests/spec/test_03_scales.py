"""Chapter 3. Scales and categories.

A scale is a number without a unit. Values that the scale does not have are refused before any rule sees
them, and leave the criterion unknown.
"""

from screener.model.rules import Between, OneOf
from tests.spec.handbook import Engine, holds, number


def test_edss(engine: Engine) -> None:
    """“EDSS score: 3 to 6 at inclusion”, both ends included."""
    holds(
        engine,
        Between(variable="edss", low=number("3"), high=number("6"), at="inclusion"),
        """
        edss    | then    | because
        2.5     | not_met | EDSS 2.5 is below 3 (by 0.5)
        3.0     | met     | EDSS 3 is between 3 and 6
        4.5     | met     | EDSS 4.5 is between 3 and 6
        6       | met     | EDSS 6 is between 3 and 6
        6.5     | not_met | EDSS 6.5 is above 6 (by 0.5)
        refused | unknown | EDSS was refused: not taken
        -       | unknown | EDSS is not known
        """,
    )


def test_a_category(engine: Engine) -> None:
    """“Primary or secondary progressive MS”; capitals don't matter."""
    holds(
        engine,
        OneOf(variable="ms_course", values=("PPMS", "SPMS")),
        """
        ms_course | then    | because
        PPMS      | met     | MS course is PPMS
        spms      | met     | MS course is spms
        RRMS      | not_met | MS course is RRMS, not PPMS or SPMS
        -         | unknown | MS course is not known
        refused   | unknown | MS course was refused: not taken
        """,
    )


def test_a_class_that_is_divided(engine: Engine) -> None:
    """“CKD stage 3b or higher”: a stage 3 may be 3a or 3b."""
    holds(
        engine,
        OneOf(variable="ckd_stage", values=("3b", "4", "5", "5D")),
        """
        ckd_stage | then    | because
        2         | not_met | CKD stage is 2, not 3b or 4 or 5 or 5D
        3         | unknown | CKD stage is 3, and whether 3a or 3b is not known
        3a        | not_met | CKD stage is 3a, not 3b or 4 or 5 or 5D
        3b        | met     | CKD stage is 3b
        -         | unknown | CKD stage is not known
        """,
    )


def test_sex(engine: Engine) -> None:
    """“Women only”."""
    holds(
        engine,
        OneOf(variable="sex", values=("female",)),
        """
        sex    | then    | because
        female | met     | sex is female
        male   | not_met | sex is male, not female
        -      | unknown | sex is not known
        """,
    )
