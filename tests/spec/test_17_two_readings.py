"""Chapter 17. Sentences with two readings.

Where the words leave open how far a time or a severity reaches, or whether all of a list is meant or any of it,
both readings are computed: where they come to the same the answer is that, and only where they part is a person
asked, in the text's own words.
"""

from screener.language.clauses.questions import AGAIN
from screener.language.reading import read_criterion
from screener.language.strict import read_rule
from screener.model.protocol import CriterionKind
from screener.model.rules import Judgement, Rule
from tests.spec.handbook import Engine, holds


def read(text: str, kind: CriterionKind = "exclusion") -> tuple[Rule, str]:
    """The rule, and the field of the question in it."""
    return read_criterion(text, kind).rule, Judgement(question=text).field


def test_a_time_behind_a_list(engine: Engine) -> None:
    """Whoever had a stroke long ago is asked about; whoever had none, or had one lately, is not."""
    rule, answer = read("Stroke or seizure within the past 6 months before screening")
    holds(
        engine,
        rule,
        f"""
        stroke     | seizure    | screening_date | {answer} | then    | missing
        no         | no         | 2026-03-10     | -        | not_met | -
        2026-01-05 | no         | 2026-03-10     | -        | met     | -
        no         | 2026-01-05 | 2026-03-10     | -        | met     | -
        no         | 2020-01-05 | 2026-03-10     | -        | not_met | -
        2020-01-05 | no         | 2026-03-10     | -        | unknown | {answer}
        2020-01-05 | no         | 2026-03-10     | yes      | met     | -
        2020-01-05 | no         | 2026-03-10     | no       | not_met | -
        2020-01-05 | 2026-01-05 | 2026-03-10     | no       | met     | -
        no         | no         | 2026-03-10     | yes      | not_met | -
        """,
    )


def test_a_time_behind_what_is_not_to_be(engine: Engine) -> None:
    """The same, asked for as an inclusion: the answer is of the whole sentence."""
    rule, answer = read("No stroke or seizure within 6 months before screening", "inclusion")
    holds(
        engine,
        rule,
        f"""
        stroke     | seizure    | screening_date | {answer} | then
        no         | no         | 2026-03-10     | -        | met
        2026-01-05 | no         | 2026-03-10     | -        | not_met
        2026-01-05 | no         | 2026-03-10     | yes      | not_met
        no         | 2020-01-05 | 2026-03-10     | -        | met
        2020-01-05 | no         | 2026-03-10     | -        | unknown
        2020-01-05 | no         | 2026-03-10     | yes      | met
        2020-01-05 | no         | 2026-03-10     | no       | not_met
        """,
    )


def test_a_time_behind_all_of_a_list(engine: Engine) -> None:
    """People with both may be sought, or with either: who had neither, or had both lately, is decided."""
    rule, answer = read("Stroke and seizure within 6 months before screening", "inclusion")
    holds(
        engine,
        rule,
        f"""
        stroke     | seizure    | screening_date | {answer} | then
        no         | no         | 2026-03-10     | -        | not_met
        no         | 2026-01-05 | 2026-03-10     | -        | unknown
        no         | 2026-01-05 | 2026-03-10     | yes      | met
        2020-01-05 | 2020-01-05 | 2026-03-10     | no       | not_met
        2026-01-05 | 2026-01-05 | 2026-03-10     | -        | met
        2020-01-05 | 2026-01-05 | 2026-03-10     | -        | unknown
        2020-01-05 | 2026-01-05 | 2026-03-10     | no       | not_met
        """,
    )


def test_a_severity_before_a_list(engine: Engine) -> None:
    """COPD of any severity, or a severe one: whoever has none is free of both."""
    rule, answer = read("Severe asthma or COPD")
    holds(
        engine,
        rule,
        f"""
        severe_asthma | copd | {answer} | then
        no            | no   | -        | not_met
        yes           | -    | -        | met
        no            | yes  | -        | unknown
        no            | yes  | yes      | met
        no            | yes  | no       | not_met
        no            | -    | -        | unknown
        """,
    )


def test_a_severity_and_a_time(engine: Engine) -> None:
    """Whether the stroke has to be an acute one is open, and whether the time is the infection's too."""
    rule, answer = read("Acute infection or stroke within 6 months before screening")
    holds(
        engine,
        rule,
        f"""
        acute_infection | stroke     | screening_date | {answer} | then
        no              | no         | 2026-03-10     | -        | not_met
        2026-01-05      | no         | 2026-03-10     | -        | met
        2020-01-05      | no         | 2026-03-10     | -        | unknown
        no              | 2026-01-05 | 2026-03-10     | -        | unknown
        no              | 2020-01-05 | 2026-03-10     | -        | not_met
        """,
    )


def test_all_of_a_list_or_any_of_it(engine: Engine) -> None:
    """“And” between findings that exclude: both, or either."""
    rule, answer = read("History of stroke and seizure")
    holds(
        engine,
        rule,
        f"""
        stroke | seizure | {answer} | then
        no     | no      | -        | not_met
        yes    | yes     | -        | met
        yes    | no      | -        | unknown
        yes    | no      | yes      | met
        """,
    )


def test_one_bound_of_two_names(engine: Engine) -> None:
    """“Or” between values of which a highest is asked for: one of them is enough, or both are needed."""
    rule, answer = read("AST or ALT ≤ 100 U/L", "inclusion")
    holds(
        engine,
        rule,
        f"""
        ast     | alt     | {answer} | then
        90 U/L  | 40 U/L  | -        | met
        140 U/L | 120 U/L | -        | not_met
        140 U/L | 40 U/L  | -        | unknown
        """,
    )


def test_so_long_after_an_event_that_may_never_have_been(engine: Engine) -> None:
    """“At least 3 months since stroke”: who had one is decided by its date; of who never had any a person is asked."""
    rule, answer = read("At least 3 months since stroke", "inclusion")
    holds(
        engine,
        rule,
        f"""
        stroke     | inclusion_date | {answer} | then
        2025-06-01 | 2026-03-10     | -        | met
        2026-02-01 | 2026-03-10     | -        | not_met
        2026-02-01 | 2026-03-10     | yes      | not_met
        no         | 2026-03-10     | -        | unknown
        no         | 2026-03-10     | yes      | met
        no         | 2026-03-10     | no       | not_met
        """,
    )


def test_two_pressures_with_one_comparator(engine: Engine) -> None:
    """“BP > 140/90 mmHg”: both of them, or either."""
    rule, answer = read("BP > 140/90 mmHg")
    holds(
        engine,
        rule,
        f"""
        systolic_blood_pressure | diastolic_blood_pressure | {answer} | then
        150 mm[Hg]              | 95 mm[Hg]                | -        | met
        130 mm[Hg]              | 80 mm[Hg]                | -        | not_met
        150 mm[Hg]              | 80 mm[Hg]                | -        | unknown
        150 mm[Hg]              | 80 mm[Hg]                | no       | not_met
        """,
    )


def test_an_age_before_what_a_person_must_judge(engine: Engine) -> None:
    """Whoever is not of that age is not meant, whatever follows; of the others a person is asked."""
    text = "Patients between 18 and 75 years old scheduled for a rare kind of surgery"
    rule, answer = read(text, "inclusion")
    holds(
        engine,
        rule,
        f"""
        birth_date | inclusion_date | {answer} | then
        2009-01-02 | 2026-01-01     | -        | not_met
        2009-01-02 | 2026-01-01     | yes      | not_met
        1949-01-01 | 2026-01-01     | -        | not_met
        1980-01-01 | 2026-01-01     | -        | unknown
        1980-01-01 | 2026-01-01     | yes      | met
        1980-01-01 | 2026-01-01     | no       | not_met
        -          | 2026-01-01     | yes      | unknown
        """,
    )


def test_an_exception_from_what_is_asked_for(engine: Engine) -> None:
    """Whoever takes no anticoagulant is held to the bound; of whoever does, a person is asked."""
    rule, answer = read("INR ≤ 1.5 unless on anticoagulants", "inclusion")
    holds(
        engine,
        rule,
        f"""
        inr | anticoagulant | {answer} | then
        1.2 | no            | -        | met
        2.4 | no            | -        | not_met
        1.2 | yes           | -        | unknown
        2.4 | yes           | -        | unknown
        2.4 | yes           | yes      | met
        2.4 | yes           | no       | not_met
        1.2 | -             | yes      | unknown
        """,
    )


def test_an_exception_behind_a_list(engine: Engine) -> None:
    """It spares the last item at least: whether the one before it too is asked of whoever has that."""
    rule, answer = read("Platelets < 100 G/L or INR > 1.5 unless on anticoagulants")
    holds(
        engine,
        rule,
        f"""
        platelets | inr | anticoagulant | {answer} | then
        40 G/L    | 1.0 | no            | -        | met
        200 G/L   | 2.0 | no            | -        | met
        200 G/L   | 2.0 | yes           | -        | not_met
        40 G/L    | 1.0 | yes           | -        | unknown
        40 G/L    | 1.0 | yes           | yes      | met
        40 G/L    | 1.0 | yes           | no       | not_met
        """,
    )


def test_either_sex(engine: Engine) -> None:
    """It asks for nothing: whoever's sex is not known meets it too."""
    rule, _ = read("Male or female", "inclusion")
    holds(
        engine,
        rule,
        """
        sex    | then | because
        female | met  | sex is female
        -      | met  | sex: male or female
        """,
    )


def test_how_many_in_a_time(engine: Engine) -> None:
    """Data say when a relapse was last; how many there were is a number of its own, of whom had one."""
    rule, _ = read("At least 2 relapses in the past 2 years", "inclusion")
    holds(
        engine,
        rule,
        """
        relapse    | number_of_relapses_in_the_past_2_years | then
        no         | -                                      | not_met
        2020-03-01 | -                                      | not_met
        2025-06-01 | -                                      | unknown
        2025-06-01 | 2                                      | met
        2025-06-01 | 1                                      | not_met
        -          | -                                      | unknown
        """,
        given={"inclusion_date": "2026-03-10"},
    )
    rule, _ = read("No more than 2 relapses in the past year", "inclusion")
    holds(
        engine,
        rule,
        """
        relapse    | number_of_relapses_in_the_past_year | then
        no         | -                                   | met
        2020-03-01 | -                                   | met
        2026-02-01 | -                                   | unknown
        2026-02-01 | 3                                   | not_met
        """,
        given={"inclusion_date": "2026-03-10"},
    )


def test_a_condition_that_is_narrowed(engine: Engine) -> None:
    """Whoever does not have the condition is not kept out; what narrows it is asked of whoever has it."""
    rule, answer = read("Cognitive impairment that would interfere with the study", "exclusion")
    holds(
        engine,
        rule,
        f"""
        cognitive_impairment | {answer} | then
        no                   | -        | not_met
        no                   | yes      | not_met
        yes                  | -        | unknown
        yes                  | yes      | met
        yes                  | no       | not_met
        -                    | -        | unknown
        -                    | no       | not_met
        """,
    )
    text = "Any malignancy within 5 years, except treated basal cell carcinoma or carcinoma in situ of the cervix"
    rule, answer = read(text, "exclusion")
    holds(
        engine,
        rule,
        f"""
        malignancy | {answer} | then
        no         | -        | not_met
        2015-03-01 | -        | not_met
        2024-06-01 | -        | unknown
        2024-06-01 | yes      | met
        2024-06-01 | no       | not_met
        """,
        given={"inclusion_date": "2026-03-10"},
    )


def test_a_rule_that_somebody_wrote() -> None:
    """A rule means what it says: its author answers for what a registered text would leave open."""
    for rule in ("all of (smoker; cigarettes per day < 6 cigarettes/day)", '"longer walking"', '"two"'):
        reading = read_rule(rule)
        assert not reading.problems, rule
        assert reading.rule is not None, rule


def test_a_criterion_that_says_again_what_the_others_say() -> None:
    """It asks for nothing of its own, and is told so; of what else it asks it is a criterion."""
    for text in ("Does not meet inclusion criteria", "Failure to meet all of the Inclusion Criteria."):
        assert [one.message for one in read_criterion(text, "exclusion").problems] == [AGAIN]
    assert not read_criterion("Hospital does not meet inclusion criteria", "exclusion").problems
