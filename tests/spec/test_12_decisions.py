"""Chapter 12. From findings to a decision.

An inclusion criterion that is not met, or an exclusion criterion that is met, makes the candidate
ineligible, and all of them are named. Otherwise anything unknown leaves the candidate undetermined.
Otherwise the candidate is eligible. What is not applicable is satisfied.
"""

from collections.abc import Mapping, Sequence

from screener.engines.decisions import Decision, decide, effect, sentence
from screener.model.protocol import Protocol
from screener.model.rules import Between, Compare, When
from tests.spec.handbook import Engine, candidate_of, event, lines_of, number, protocol_of, window, yes

TRIAL = protocol_of({"I01": yes("informed_consent"), "E01": yes("anticoagulant")})
GUARDED = When(guard=yes("childbearing_potential"), then=yes("effective_contraception"))
PLATELETS = Compare(variable="platelets", operator="<", quantity=number("50", "10*9/L"))
INCLUSION = {"inclusion_date": "2026-03-10"}


def decided(engine: Engine, protocol: Protocol, lines: Sequence[Mapping[str, str]]) -> list[Decision]:
    """The decisions on the lines' candidates."""
    found = engine.find(protocol, [candidate_of(protocol, line) for line in lines])
    return [decide(protocol, findings) for findings in found]


def decides(engine: Engine, protocol: Protocol, table: str) -> None:
    """Hold a table of decisions. Where a column is left out, it is not asked."""
    lines = lines_of(table)
    told_of = [{name: line.pop(name) for name in COLUMNS if name in line} for line in lines]
    for line, expected, got in zip(lines, told_of, decided(engine, protocol, lines), strict=True):
        told = {
            "decision": got.outcome,
            "failed": " ".join(got.failed) or "-",
            "unknown": " ".join(got.unknown) or "-",
            "missing": " ".join(got.missing) or "-",
            "changes on": str(got.changes_on or "-"),
        }
        if not engine.foretells:
            expected.pop("changes on", None)
        assert {name: told[name] for name in expected} == expected, line


COLUMNS = ("decision", "failed", "unknown", "missing", "changes on")


def test_all_nine(engine: Engine) -> None:
    """One inclusion criterion, consent, and one exclusion criterion, anticoagulants."""
    decides(
        engine,
        TRIAL,
        """
        informed_consent | anticoagulant | decision     | failed  | unknown | missing
        yes              | no            | eligible     | -       | -       | -
        yes              | -             | undetermined | -       | E01     | anticoagulant
        yes              | yes           | ineligible   | E01     | -       | -
        -                | no            | undetermined | -       | I01     | informed_consent
        -                | -             | undetermined | -       | I01 E01 | informed_consent anticoagulant
        -                | yes           | ineligible   | E01     | I01     | informed_consent
        no               | no            | ineligible   | I01     | -       | -
        no               | -             | ineligible   | I01     | E01     | anticoagulant
        no               | yes           | ineligible   | I01 E01 | -       | -
        """,
    )


def test_guards(engine: Engine) -> None:
    """A guard that is open keeps nobody out, and where it can keep nobody out it is not waited for.

    So an inclusion criterion that is met is satisfied, and an exclusion criterion that is not met; the other two
    wait for the guard.
    """
    inclusion, exclusion = protocol_of({"I01": GUARDED}), protocol_of({"E01": GUARDED})
    table = """
    sex    | childbearing_potential | effective_contraception | decision | missing
    male   | -                      | -                       | {}       | -
    female | no                     | -                       | {}       | -
    female | yes                    | yes                     | {}       | -
    female | yes                    | no                      | {}       | -
    female | -                      | yes                     | {}       | {}
    female | -                      | no                      | {}       | {}
    female | -                      | -                       | {}       | childbearing_potential effective_contraception
    """  # noqa: E501 - a table is as wide as its cells""
    apart, waits = ("eligible", "eligible"), ("undetermined", "childbearing_potential")
    told = (*apart, "eligible", "ineligible", "eligible", "-", *waits, "undetermined")
    decides(engine, inclusion, table.format(*told))
    told = (*apart, "ineligible", "eligible", *waits, "eligible", "-", "undetermined")
    decides(engine, exclusion, table.format(*told))


def test_a_guard_that_is_open_before_what_is_not_so(engine: Engine) -> None:
    """“If on warfarin, INR above 3”, of an INR of 2: with warfarin it is not met, without it does not apply."""
    inr = Compare(variable="inr", operator=">", quantity=number("3"))
    rule = When(guard=yes("warfarin"), then=inr)
    table = """
    warfarin | inr | {}
    yes      | 2   | {}
    no       | 2   | {}
    -        | 2   | {}
    -        | 4   | {}
    """
    told = ("decision | missing", "eligible | -", "eligible | -", "eligible | -", "undetermined | warfarin")
    decides(engine, protocol_of({"E01": rule}), table.format(*told))
    told = (told[0], "ineligible | -", "eligible | -", "undetermined | warfarin", "eligible | -")
    decides(engine, protocol_of({"I01": rule}), table.format(*told))


def test_an_answer_that_contradicts_another_decides_nothing(engine: Engine) -> None:
    """What a sex or a date had decided is open again with an answer that cannot be true beside it.

    Knowing more decides more, with this one exception: nobody can say which of the two is wrong, and a
    person looks. What was decided is never turned round by it.
    """
    nursing, relapse = yes("breastfeeding"), event("relapse", window("30 days"))
    table = """
        sex    | breastfeeding | decision     | missing
        male   | -             | {0:12} | -
        male   | no            | {0:12} | -
        male   | yes           | undetermined | breastfeeding
        -      | yes           | {1:12} | -
        female | yes           | {1:12} | -
        """
    decides(engine, protocol_of({"I01": nursing}), table.format("ineligible", "eligible"))
    decides(engine, protocol_of({"E01": nursing}), table.format("eligible", "ineligible"))
    decides(
        engine,
        protocol_of({"E01": relapse}),
        """
        inclusion_date | relapse    | screening_date | decision     | missing
        2026-03-10     | 2026-03-09 | -              | ineligible   | -
        2026-03-10     | 2026-03-09 | 2026-03-09     | ineligible   | -
        2026-03-10     | 2026-03-09 | 2026-03-08     | undetermined | relapse
        """,
    )


def test_reasons(engine: Engine) -> None:
    """The sentences of the criteria that bring the outcome about, each behind its id."""
    edss = Between(variable="edss", low=number("3"), high=number("6"))
    protocol = protocol_of({"I03": edss, "E01": event("relapse"), "E04": PLATELETS})

    columns = ("edss", "relapse", "platelets")
    lines = (("6.5", "-", "49.9 G/L"), ("6", "-", "50 G/L"), ("6", "no", "50 G/L"))
    told = decided(engine, protocol, [dict(zip(columns, line, strict=True)) for line in lines])
    assert [one.reasons for one in told] == [
        (
            "I03 not met: EDSS 6.5 is above 6 (by 0.5)",
            "E04 excludes: platelets 49.9 G/L are below 50 G/L",
        ),
        ("E01 unknown: relapse is not known",),
        ("every criterion is satisfied",),
    ]


def test_words_for_a_finding(engine: Engine) -> None:
    """People ask whether a criterion stops the candidate: an exclusion criterion passes or excludes."""
    table = """
    sex    | childbearing_potential | effective_contraception | inclusion      | exclusion
    female | yes                    | yes                     | met            | excludes
    female | yes                    | no                      | not met        | passes
    female | -                      | yes                     | met            | unknown
    female | -                      | no                      | unknown        | passes
    female | -                      | -                       | unknown        | unknown
    female | no                     | -                       | not applicable | not applicable
    """
    protocol = protocol_of({"I01": GUARDED, "E01": GUARDED})
    lines = lines_of(table)
    told_of = [[line.pop("inclusion"), line.pop("exclusion")] for line in lines]
    found = engine.find(protocol, [candidate_of(protocol, line) for line in lines])
    for line, told, findings in zip(lines, told_of, found, strict=True):
        words = [effect(one, found) for one, found in zip(protocol.criteria, findings, strict=True)]
        assert words == told, line
        assert sentence(words[0], findings[0]).startswith(f"I01 {told[0]}: ")


def test_the_day_a_decision_changes(engine: Engine) -> None:
    """“No relapse within 30 days, no corticosteroid within 30 days, age 18 to 55”."""
    month = window("30 days")
    protocol = protocol_of(
        {
            "I01": Between(variable="age", low=number("18", "a"), high=number("55", "a")),
            "E01": event("relapse", month),
            "E02": event("high_dose_corticosteroid", month),
            "E03": yes("anticoagulant"),
        }
    )
    decides(
        engine,
        protocol,
        """
        inclusion_date | birth_date | relapse    | high_dose_corticosteroid | anticoagulant | decision     | changes on
        2026-03-10     | 1970-03-11 | no         | no                       | no            | eligible     | 2026-03-11
        2026-03-10     | 1970-06-01 | 2026-03-01 | no                       | no            | ineligible   | 2026-04-01
        2026-03-10     | 1970-06-01 | 2026-03-01 | 2026-03-10               | no            | ineligible   | 2026-04-10
        2026-03-10     | 1970-06-01 | 2026-03-01 | no                       | yes           | ineligible   | -
        2026-03-10     | 1970-06-01 | ongoing    | no                       | no            | ineligible   | -
        2026-03-10     | 1970-06-01 | no         | no                       | -             | undetermined | 2026-06-01
        2026-03-10     | 1970       | no         | no                       | -             | undetermined | -
        """,
    )
