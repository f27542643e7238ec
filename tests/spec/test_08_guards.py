"""Chapter 8. Guards: “for women of childbearing potential, effective contraception”.

A guard says whom a criterion is asked of. Of the others it says nothing: it is not applicable, which is
neither met nor not met. Where it is not known whether it is asked, it is met or not met as the part behind the
guard is, and unknown where that is. What either does to the candidate then is for chapter 12.
"""

from screener.model.rules import AllOf, AnyOf, AtLeast, Not, OneOf, Unless, When
from tests.spec.handbook import Engine, event, holds, yes

CONTRACEPTION = When(guard=yes("childbearing_potential"), then=yes("effective_contraception"))
CONSENT = yes("informed_consent")
MALE = OneOf(variable="sex", values=("male",))
WOMAN = {"sex": "female"}

GUARD = """
childbearing_potential | effective_contraception | then
yes                    | yes                     | met
yes                    | no                      | not_met
yes                    | -                       | unknown
no                     | yes                     | not_applicable
no                     | no                      | not_applicable
no                     | -                       | not_applicable
-                      | yes                     | met
-                      | no                      | not_met
-                      | -                       | unknown
"""


def test_a_guard(engine: Engine) -> None:
    """“For women of childbearing potential, effective contraception”: all nine cases."""
    holds(engine, CONTRACEPTION, GUARD, given=WOMAN)


def test_what_a_guard_says(engine: Engine) -> None:
    """The guard belongs to the reasons, and to what is missing."""
    holds(
        engine,
        CONTRACEPTION,
        """
        childbearing_potential | effective_contraception | missing                                         | because
        yes                    | no                      | -                                               | childbearing potential: yes; effective contraception: no
        no                     | -                       | -                                               | childbearing potential: no
        -                      | yes                     | childbearing_potential                          | childbearing potential is not known; effective contraception: yes
        -                      | no                      | childbearing_potential                          | childbearing potential is not known; effective contraception: no
        -                      | -                       | childbearing_potential, effective_contraception | childbearing potential is not known; effective contraception is not known
        """,  # noqa: E501 - a table is as wide as its sentences
        given=WOMAN,
    )


def test_not_behind_a_guard(engine: Engine) -> None:
    """“Women of childbearing potential without contraception”, read as a guard before a negation."""
    table = """
    childbearing_potential | effective_contraception | then
    yes                    | no                      | met
    yes                    | yes                     | not_met
    no                     | no                      | not_applicable
    -                      | no                      | met
    -                      | yes                     | not_met
    """
    guarded = When(guard=yes("childbearing_potential"), then=Not(rule=yes("effective_contraception")))
    holds(engine, guarded, table, given=WOMAN)
    # The opposite of a rule applies to whom the rule applies to.
    holds(engine, Not(rule=CONTRACEPTION), table, given=WOMAN)


def test_a_guard_in_all_of(engine: Engine) -> None:
    """“Consent; for women of childbearing potential, contraception”: what does not apply is satisfied."""
    holds(
        engine,
        AllOf(rules=(CONSENT, CONTRACEPTION)),
        """
        informed_consent | childbearing_potential | effective_contraception | then
        yes              | yes                    | yes                     | met
        yes              | yes                    | no                      | not_met
        yes              | no                     | no                      | met
        no               | no                     | no                      | not_met
        yes              | -                      | no                      | unknown
        yes              | -                      | yes                     | met
        no               | -                      | -                       | not_met
        """,
        given=WOMAN,
    )


def test_a_guard_in_any_of(engine: Engine) -> None:
    """“Either of: consent; in women of childbearing potential, contraception”: it must apply to count."""
    holds(
        engine,
        AnyOf(rules=(CONSENT, CONTRACEPTION)),
        """
        informed_consent | childbearing_potential | effective_contraception | then
        no               | yes                    | yes                     | met
        no               | no                     | yes                     | not_met
        no               | -                      | yes                     | unknown
        no               | -                      | no                      | not_met
        yes              | -                      | -                       | met
        """,
        given=WOMAN,
    )


def test_a_guard_in_at_least(engine: Engine) -> None:
    """“Two of”: a part that does not apply does not count."""
    holds(
        engine,
        AtLeast(count=2, rules=(CONSENT, CONTRACEPTION, yes("social_security"))),
        """
        informed_consent | childbearing_potential | effective_contraception | social_security | then
        yes              | yes                    | yes                     | no              | met
        yes              | no                     | yes                     | no              | not_met
        yes              | no                     | yes                     | yes             | met
        yes              | -                      | yes                     | no              | unknown
        """,
        given=WOMAN,
    )


def test_nothing_applies(engine: Engine) -> None:
    """A list in which nothing applies is not applicable as a whole."""
    other = When(guard=yes("childbearing_potential"), then=CONSENT)
    table = """
    childbearing_potential | effective_contraception | informed_consent | then
    no                     | yes                     | yes              | not_applicable
    no                     | -                       | -                | not_applicable
    yes                    | yes                     | yes              | met
    """
    holds(engine, AllOf(rules=(CONTRACEPTION, other)), table, given=WOMAN)
    holds(engine, AnyOf(rules=(CONTRACEPTION, other)), table, given=WOMAN)


def test_guards_within_guards(engine: Engine) -> None:
    """“In women of childbearing potential who are not breastfeeding, contraception”."""
    rule = When(guard=Not(rule=yes("breastfeeding")), then=CONTRACEPTION)
    holds(
        engine,
        rule,
        """
        breastfeeding | childbearing_potential | effective_contraception | then
        no            | yes                    | no                      | not_met
        yes           | yes                    | no                      | not_applicable
        no            | no                     | no                      | not_applicable
        -             | yes                    | no                      | not_met
        -             | no                     | no                      | not_applicable
        -             | yes                    | yes                     | met
        """,
        given=WOMAN,
    )


def test_a_guard_in_an_exception(engine: Engine) -> None:
    """“Anticoagulant, unless …”: an exception that does not apply excepts nothing."""
    holds(
        engine,
        Unless(rule=yes("anticoagulant"), exception=CONTRACEPTION),
        """
        anticoagulant | childbearing_potential | effective_contraception | then
        yes           | yes                    | yes                     | not_met
        yes           | no                     | yes                     | met
        yes           | -                      | yes                     | unknown
        yes           | -                      | no                      | met
        """,
        given=WOMAN,
    )


def test_one_sex_only(engine: Engine) -> None:
    """A man is not of childbearing potential, whatever his blanks; a yes of his is a mistake to look at."""
    holds(
        engine,
        CONTRACEPTION,
        """
        sex    | childbearing_potential | effective_contraception | then           | missing
        male   | -                      | -                       | not_applicable | -
        male   | no                     | -                       | not_applicable | -
        male   | yes                    | no                      | not_met        | childbearing_potential
        male   | refused                | no                      | not_met        | childbearing_potential
        female | -                      | no                      | not_met        | childbearing_potential
        -      | -                      | no                      | not_met        | childbearing_potential, sex
        -      | yes                    | no                      | not_met        | -
        """,
    )
    holds(
        engine,
        yes("pregnant"),
        """
        sex     | pregnant | then    | because
        male    | -        | not_met | pregnant: no (sex: male)
        male    | no       | not_met | pregnant: no
        male    | yes      | unknown | pregnant was refused: "pregnant" says yes and "sex" says male: one of the two is wrong
        female  | -        | unknown | pregnant is not known
        -       | yes      | met     | pregnant: yes
        refused | yes      | met     | pregnant: yes
        refused | -        | unknown | pregnant is not known
        """,  # noqa: E501 - a table is as wide as its sentences
    )


def test_a_sex_that_an_answer_contradicts(engine: Engine) -> None:
    """“Male, or not of childbearing potential”: a man who is pregnant may be a woman. Neither is believed."""
    rule = AnyOf(rules=(MALE, Not(rule=yes("childbearing_potential"))))
    holds(
        engine,
        rule,
        """
        sex    | childbearing_potential | then    | missing                     | because
        male   | yes                    | unknown | sex, childbearing_potential | sex was refused: "sex" says male and "childbearing potential" says yes: one of the two is wrong; childbearing potential was refused: "childbearing potential" says yes and "sex" says male: one of the two is wrong
        male   | -                      | met     | -                           | sex is male; childbearing potential: no (sex: male)
        male   | no                     | met     | -                           | sex is male; childbearing potential: no
        male   | refused                | met     | -                           | sex is male
        female | yes                    | not_met | -                           | sex is female, not male; childbearing potential: yes
        -      | yes                    | unknown | sex                         | sex is not known
        """,  # noqa: E501 - a table is as wide as its sentences
    )
    holds(
        engine,
        AllOf(rules=(rule, Not(rule=yes("pregnant")))),
        """
        sex    | pregnant | childbearing_potential | then    | missing
        male   | yes      | -                      | unknown | sex, childbearing_potential, pregnant
        male   | yes      | no                     | unknown | pregnant
        male   | yes      | yes                    | unknown | sex, childbearing_potential, pregnant
        male   | no       | -                      | met     | -
        female | yes      | yes                    | not_met | -
        """,
    )
    holds(
        engine,
        AllOf(rules=(rule, Not(rule=event("pregnant")))),
        """
        sex    | screening_date | pregnant   | then    | missing
        male   | 2026-03-10     | 2026-03-09 | unknown | sex, childbearing_potential, pregnant
        male   | 2026-03-10     | 2026-03-11 | unknown | sex, childbearing_potential, pregnant
        male   | 2026-03-10     | no         | met     | -
        """,
    )
