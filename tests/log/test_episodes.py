"""What a log tells of an episode: values, findings, decisions, overrides, signatures, further episodes."""

import hashlib
from datetime import date
from decimal import Decimal

import pytest

from screener.engines.screen import judge
from screener.log import Given, Log, LogFault, Progress, ReasonNeeded, who
from screener.log.becoming import Weighed, weighed
from screener.log.records import Refusal, Role
from screener.model.candidate import Ages, Candidate, Event, Value
from screener.model.dates import PartialDate
from screener.model.quantities import Amount
from tests.log.visits import AB, INVESTIGATOR, LM, PROTOCOL, SOURCE, WOMAN, edss, given, rescreened, visit


def test_a_saved_visit_is_judged_and_reads_back(log: Log) -> None:
    number = visit(log)
    episode = log.episode(number)
    assert episode.screening.candidate == "01-001"
    assert (episode.screening.trial, episode.screening.site, episode.screening.kind) == (
        "NCT06592703",
        "01",
        "visit",
    )
    assert episode.screening.outcome == "eligible"
    assert episode.screening.screening_date == PartialDate(2026, 3, 1)
    assert episode.screening.assessor == "LM"
    held = {name: one.value for name, one in episode.held.items() if name != "birth_date"}
    assert held == {name: value for name, value in WOMAN.items() if name != "birth_date"}
    assert episode.protocol == PROTOCOL


def test_findings_and_decision_are_the_engines(log: Log) -> None:
    episode = log.episode(visit(log, edss=edss("6.5"), relapse=None))
    judged = judge(PROTOCOL, episode.candidate)
    assert episode.judged == judged
    assert judged.decision.failed == ("I03",)
    assert judged.decision.unknown == ("E01",)


def test_a_birth_date_is_kept_as_the_age(log: Log) -> None:
    number = visit(log)
    held = log.episode(number).held["birth_date"].value
    assert isinstance(held, Ages)
    assert str(held) == "45 years on 2026-03-01; 45 years on 2026-03-10"
    assert not any("1980" in str(entry) for entry in log.entries())


def test_without_any_date_no_age_can_be_kept(log: Log) -> None:
    number = visit(log, screening_date=None, inclusion_date=None)
    assert log.episode(number).held["birth_date"].value is None


def test_each_row_says_who_when_what_old_new_why_by_which_criteria_and_program(log: Log) -> None:
    number = visit(log)
    log.save(
        number, {"edss": Given(edss("5"), "letter", PartialDate(2026, 2), "seen")}, AB, why=" misread \n "
    )
    row = next(entry for entry in log.entries(number) if entry.why)
    assert (row.kind, row.what, row.old, row.new, row.why) == ("value", "edss", "4.0", "5", "misread")
    assert (row.who, row.account) == ("AB", "abernard")
    assert row.at == "2026-03-01T09:02:00.000000Z"
    assert row.criteria == hashlib.sha256(SOURCE).hexdigest()
    assert row.program == "0.1.0"
    assert row.details == {"type": "amount", "source": "letter", "dated": "2026-02", "comment": "seen"}


def test_a_saved_value_changes_only_with_a_reason(log: Log) -> None:
    number = visit(log)
    rows = len(log.entries())
    with pytest.raises(ReasonNeeded) as needed:
        log.save(number, given(edss=edss("5"), platelets=Amount(Decimal(90), "10*9/L")), LM)
    assert needed.value.fields == ("edss", "platelets")
    assert len(log.entries()) == rows
    with pytest.raises(ReasonNeeded):
        log.save(number, {"edss": Given(None)}, LM)
    with pytest.raises(ReasonNeeded):
        log.save(number, {"edss": Given(edss("5"))}, LM, why=" \t")


def test_each_changed_value_may_have_its_own_reason(log: Log) -> None:
    number = visit(log)
    changes = given(edss=edss("5"), platelets=Amount(Decimal(90), "10*9/L"))
    with pytest.raises(ReasonNeeded) as needed:
        log.save(number, changes, LM, why={"edss": "misread"})
    assert needed.value.fields == ("platelets",)
    log.save(number, changes, LM, why={"edss": "misread", "platelets": "wrong patient's tube"})
    assert [(entry.what, entry.why) for entry in log.entries(number) if entry.why] == [
        ("edss", "misread"),
        ("platelets", "wrong patient's tube"),
    ]


def test_filling_in_what_was_not_known_needs_no_reason(log: Log) -> None:
    number = visit(log, relapse=None)
    log.save(number, {"relapse": Given(None, comment="LM asks by Friday")}, LM)
    episode = log.save(number, {"relapse": Given(Event("no"))}, LM)
    assert episode.screening.outcome == "eligible"
    assert [(row.old, row.new, row.why) for row in episode.entries if row.what == "relapse"] == [
        (None, None, ""),
        ("not known", "no", ""),
    ]


@pytest.mark.parametrize("role", ["investigator", "coordinator"])
def test_on_a_signed_visit_it_needs_one(log: Log, role: Role) -> None:
    """Somebody has signed that it is not known."""
    number = visit(log, relapse=None)
    log.save(number, {"relapse": Given(None)}, LM)
    log.sign(number, "A. Bernard", role, "seen", AB)
    with pytest.raises(ReasonNeeded):
        log.save(number, {"relapse": Given(Event("no"))}, LM)
    episode = log.save(number, {"relapse": Given(Event("no"))}, LM, why="letter of 3 March")
    assert [(row.old, row.why) for row in episode.entries if row.what == "relapse"][-1] == (
        "not known",
        "letter of 3 March",
    )


@pytest.mark.parametrize("is_signed", [False, True])
def test_nor_does_what_was_given_and_not_taken_unless_somebody_has_signed_it(
    log: Log, is_signed: bool
) -> None:
    refused = Given(None, "letter", refused=Refusal("3,2", "is no EDSS value"))
    number = visit(log, edss=None)
    log.save(number, {"edss": refused}, LM)
    if is_signed:
        log.sign(number, "A. Bernard", "investigator", "seen", AB)
        for another in (Given(edss("4.5")), refused._replace(source="")):
            with pytest.raises(ReasonNeeded):
                log.save(number, {"edss": another}, LM)
    episode = log.save(number, {"edss": Given(edss("4.5"))}, LM, why="new letter" if is_signed else "")
    (row,) = (row for row in episode.entries if row.what == "edss" and row.new == "4.5")
    assert (row.old, row.why) == ("not taken", "new letter" if is_signed else "")


def test_the_same_again_adds_nothing(log: Log) -> None:
    number = visit(log)
    rows = len(log.entries())
    log.save(number, given(), LM)
    log.save(number, {"edss": Given(edss("4.00"))}, LM)
    assert len(log.entries()) == rows


def test_changed_reasons_of_a_finding_are_a_new_row_and_unchanged_ones_are_not(log: Log) -> None:
    number = visit(log)
    before = len(log.entries())
    log.save(number, {"edss": Given(edss("5"))}, LM, why="misread")
    kinds = [(entry.kind, entry.what) for entry in log.entries()[before:]]
    assert kinds == [("value", "edss"), ("finding", "I03"), ("decision", "decision")]


class TestOverrides:
    def test_both_are_kept_and_the_decision_follows(self, log: Log) -> None:
        number = visit(log, edss=edss("6.5"))
        episode = log.override(number, "I03", "met", AB, "measured again on site: 6.0")
        found = next(one for one in episode.found if one.computed.criterion == "I03")
        assert (found.computed.status, found.finding.status) == ("not_met", "met")
        assert found.computed.reasons[0] in found.finding.reasons
        assert "measured again on site: 6.0" in found.finding.reasons[0]
        assert episode.screening.outcome == "eligible"
        assert episode.screening.overridden == ("I03",)

    def test_one_without_a_reason_is_refused(self, log: Log) -> None:
        number = visit(log)
        with pytest.raises(LogFault, match="say why"):
            log.override(number, "I03", "not_met", LM, " ")
        with pytest.raises(LogFault, match="no finding"):
            log.override(number, "I99", "not_met", LM, "because")

    def test_one_that_is_withdrawn_ends(self, log: Log) -> None:
        number = visit(log, edss=edss("6.5"))
        log.override(number, "I03", "met", LM, "because")
        episode = log.withdraw(number, "I03", AB, "it was not so")
        assert episode.screening.outcome == "ineligible"
        assert [one.stands for one in episode.overrides] == [False]
        with pytest.raises(LogFault, match="no override"):
            log.withdraw(number, "I03", AB, "again")

    def test_one_ends_when_the_finding_becomes_another(self, log: Log) -> None:
        number = visit(log, edss=edss("6.5"))
        log.override(number, "I03", "met", LM, "because")
        episode = log.save(number, {"platelets": Given(Amount(Decimal(60), "10*9/L"))}, LM, why="new letter")
        assert episode.screening.overridden == ("I03",)
        episode = log.save(number, {"edss": Given(edss("7"))}, LM, why="new letter")
        assert episode.screening.overridden == ()
        assert episode.screening.outcome == "ineligible"

    def test_a_second_one_takes_the_first_ones_place(self, log: Log) -> None:
        number = visit(log, edss=edss("6.5"))
        log.override(number, "I03", "met", LM, "because")
        episode = log.override(number, "I03", "unknown", AB, "to be measured again")
        assert [one.stands for one in episode.overrides] == [False, True]
        assert episode.screening.outcome == "undetermined"


class TestSignatures:
    def test_an_investigators_ends_provisional(self, log: Log) -> None:
        number = visit(log)
        signature = log.sign(number, *INVESTIGATOR, AB)  # type: ignore[arg-type]  # a role
        assert (signature.name, signature.role, signature.meaning) == INVESTIGATOR
        assert signature.at.isoformat() == "2026-03-01T09:02:00+00:00"
        assert log.screenings()[0].signed == signature

    def test_a_coordinators_does_not(self, log: Log) -> None:
        number = visit(log)
        log.sign(number, "A. Bernard", "coordinator", "I entered the data", AB)
        assert log.screenings()[0].signed is None
        assert len(log.episode(number).signatures) == 1

    @pytest.mark.parametrize("change", ["value", "override"])
    def test_it_is_void_once_the_data_change(self, log: Log, change: str) -> None:
        number = visit(log)
        log.sign(number, *INVESTIGATOR, AB)  # type: ignore[arg-type]  # a role
        if change == "value":
            log.save(number, {"edss": Given(edss("4.5"))}, LM, why="misread")
        else:
            log.override(number, "I03", "not_met", LM, "because")
        assert log.screenings()[0].signed is None
        (signature,) = log.episode(number).signatures
        assert signature.void is not None
        log.sign(number, *INVESTIGATOR, AB)  # type: ignore[arg-type]  # a role
        assert log.screenings()[0].signed is not None

    def test_it_stands_when_nothing_changes(self, log: Log) -> None:
        number = visit(log)
        log.sign(number, *INVESTIGATOR, AB)  # type: ignore[arg-type]  # a role
        log.save(number, given(), LM)
        log.progress(number, "enrolled", LM, on=PartialDate(2026, 3, 10))
        visit(log, "01-002")
        assert log.screenings()[0].signed is not None

    def test_nobody_signs_what_changed_meanwhile(self, log: Log) -> None:
        number = visit(log)
        seen = log.episode(number).screening.last
        log.save(number, {"edss": Given(edss("4.5"))}, LM, why="misread")
        with pytest.raises(LogFault, match="changed meanwhile by LM"):
            log.sign(number, *INVESTIGATOR, AB, seen=seen)  # type: ignore[arg-type]  # a role

    def test_name_and_meaning_are_needed(self, log: Log) -> None:
        number = visit(log)
        with pytest.raises(LogFault, match="printed name"):
            log.sign(number, " ", "investigator", "I confirm", AB)
        with pytest.raises(LogFault, match="printed name"):
            log.sign(number, "…", "investigator", "I confirm", AB)
        with pytest.raises(LogFault, match="printed name"):
            log.sign(number, "L. Martin", "investigator", "", AB)


class TestFurtherEpisodes:
    def test_values_are_carried_over_and_marked_with_their_age(self, log: Log) -> None:
        first = visit(log)
        log.save(first, {"edss": Given(edss("4.5"), "letter", PartialDate(2026, 2, 1))}, LM, why="new letter")
        episode = rescreened(log, first, PROTOCOL, SOURCE, AB)
        line = episode.screening
        assert (line.candidate, line.episode, line.previous, line.site) == ("01-001", 2, first, "01")
        held = episode.held["edss"]
        assert held.given == Given(edss("4.5"), "letter", PartialDate(2026, 2, 1))
        assert held.carried == log.episode(first).held["edss"].row
        assert held.age(date(2026, 5, 1)) == 89
        assert episode.held["platelets"].age(date(2026, 5, 1)) == 61
        assert log.episode(first).screening.outcome == "eligible"

    def test_the_dates_of_the_visit_are_not_carried_over(self, log: Log) -> None:
        episode = rescreened(log, visit(log), PROTOCOL, SOURCE, LM)
        assert not {"screening_date", "inclusion_date"} & episode.held.keys()
        assert episode.held["birth_date"].carried
        assert episode.screening.outcome == "undetermined"

    def test_a_carried_value_counts_once_it_is_confirmed(self, log: Log) -> None:
        """A *no* of an earlier visit is not a no of this one: nobody may be eligible by what was not asked again."""
        first = visit(log)
        number = rescreened(log, first, PROTOCOL, SOURCE, LM).screening.number
        dates = {name: Given(PartialDate(2027, 3, 1)) for name in ("screening_date", "inclusion_date")}
        episode = log.save(number, dates, LM)
        assert episode.screening.outcome == "undetermined"
        assert {"relapse", "pregnant", "platelets", "ms_course"} <= episode.unconfirmed.keys()
        assert not {"sex", "birth_date", "screening_date"} & episode.unconfirmed.keys()
        assert episode.candidate.values.keys() == {"sex", "birth_date", "screening_date", "inclusion_date"}
        held = {name: one.given for name, one in episode.unconfirmed.items()}
        episode = log.save(number, held, LM)
        assert (episode.unconfirmed, episode.screening.outcome) == ({}, "eligible")

    def test_the_carried_age_still_decides(self, log: Log) -> None:
        first = visit(log)
        number = rescreened(log, first, PROTOCOL, SOURCE, LM).screening.number
        dates = {name: Given(PartialDate(2026, 9, 1)) for name in ("screening_date", "inclusion_date")}
        episode = log.save(number, dates, LM)
        i02 = next(one.finding for one in episode.found if one.computed.criterion == "I02")
        assert i02.reasons == ("45 to 46 years on 2026-09-01",)
        assert i02.status == "met"

    def test_a_carried_value_that_is_given_again_is_confirmed(self, log: Log) -> None:
        first = visit(log)
        number = rescreened(log, first, PROTOCOL, SOURCE, LM).screening.number
        episode = log.save(number, {"edss": Given(edss("4.0"))}, LM)
        assert episode.held["edss"].carried is None
        assert episode.held["edss"].since == episode.held["edss"].at.date()

    def test_renewing_a_carried_value_needs_no_reason(self, log: Log) -> None:
        number = rescreened(log, visit(log), PROTOCOL, SOURCE, LM).screening.number
        assert log.save(number, {"edss": Given(edss("5"))}, LM).held["edss"].value == edss("5")
        with pytest.raises(ReasonNeeded):
            log.save(number, {"edss": Given(edss("5.5"))}, LM)

    @pytest.mark.parametrize(
        ("field", "same", "other"),
        [
            ("sex", "female", "male"),
            ("birth_date", PartialDate(1980, 5, 17), PartialDate(1971, 5, 17)),
            ("birth_date", PartialDate(1980), PartialDate(1978)),
        ],
    )
    def test_another_sex_or_birth_than_before_needs_a_reason(
        self, log: Log, field: str, same: Value, other: Value
    ) -> None:
        """It is another person, or was wrong at the earlier visit: nobody is to find out at the monitor's."""
        first = visit(log)
        dates = {"screening_date": Given(PartialDate(2026, 9, 1))}
        number = rescreened(log, first, PROTOCOL, SOURCE, LM).screening.number
        log.save(number, {**dates, field: Given(same)}, LM)
        number = rescreened(log, first, PROTOCOL, SOURCE, LM).screening.number
        with pytest.raises(ReasonNeeded, match=field):
            log.save(number, {**dates, field: Given(other)}, LM)
        log.save(number, {**dates, field: Given(other)}, LM, why="entered wrongly in March")
        with pytest.raises(ReasonNeeded):
            log.start(PROTOCOL, SOURCE, "01-001", LM, {**dates, field: Given(other)}, carry=first)
        log.start(
            PROTOCOL, SOURCE, "01-001", LM, {**dates, field: Given(other)}, carry=first, why={field: "so"}
        )

    def test_not_known_in_between_does_not_spare_the_reason_for_another_sex(self, log: Log) -> None:
        number = rescreened(log, visit(log), PROTOCOL, SOURCE, LM).screening.number
        log.save(number, {"sex": Given(None)}, LM)
        with pytest.raises(ReasonNeeded, match="sex"):
            log.save(number, {"sex": Given("male")}, LM)
        log.save(number, {"sex": Given("female")}, LM)

    def test_a_value_keeps_the_day_of_its_visit_over_two_episodes(self, log: Log) -> None:
        first = visit(log)
        second = rescreened(log, first, PROTOCOL, SOURCE, LM).screening.number
        third = rescreened(log, second, PROTOCOL, SOURCE, LM)
        assert third.held["edss"].since == date(2026, 3, 1)
        assert third.screening.episode == 3

    def test_starting_anew_links_without_carrying(self, log: Log) -> None:
        first = visit(log)
        second = log.episode(visit(log))
        assert (second.screening.episode, second.screening.previous) == (2, first)
        assert all(one.carried is None for one in second.held.values())


class TestProgress:
    def test_enrolled_and_declined(self, log: Log) -> None:
        number = visit(log)
        line = log.progress(number, "enrolled", LM, on=PartialDate(2026, 3, 10)).screening
        assert (line.progress, line.progress_on) == ("enrolled", PartialDate(2026, 3, 10))
        with pytest.raises(LogFault, match="say why that changes"):
            log.progress(number, "declined", LM)
        line = log.progress(number, "declined", LM, why="changed her mind").screening
        assert (line.progress, line.primary_reason) == ("declined", "declined: changed her mind")

    def test_who_is_not_eligible_is_enrolled_with_a_reason_only(self, log: Log) -> None:
        number = visit(log, edss=edss("6.5"))
        with pytest.raises(LogFault, match="not eligible: say why"):
            log.progress(number, "enrolled", LM)
        assert (
            log.progress(number, "enrolled", LM, why="waiver of the sponsor").screening.progress == "enrolled"
        )

    def test_nobody_is_enrolled_before_the_consent_without_a_reason(self, log: Log) -> None:
        number = visit(log, consent_date=PartialDate(2026, 3, 5))
        with pytest.raises(LogFault, match="is of 2026-03-05, after 2026-03-04: say why enrolled before it"):
            log.progress(number, "enrolled", LM, on=PartialDate(2026, 3, 4))
        log.progress(number, "enrolled", LM, on=PartialDate(2026, 3, 4), why="consent given by phone")

    def test_that_nobody_signed_is_to_be_looked_at(self, log: Log) -> None:
        number = visit(log)
        line = log.episode(number).screening
        assert weighed(line, "enrolled").check == "no investigator has signed the decision on 01-001"
        assert weighed(line, "declined") == Weighed()
        log.sign(number, *INVESTIGATOR, AB)  # type: ignore[arg-type]  # a role
        assert weighed(log.episode(number).screening, "enrolled") == Weighed()

    @pytest.mark.parametrize("progress", ["enrolled", "declined"])
    def test_nothing_comes_of_a_screening_before_it(self, log: Log, progress: Progress) -> None:
        number = visit(log)
        on = log.episode(number).screening.screening_date
        assert on is not None
        rows = len(log.entries())
        with pytest.raises(LogFault, match=f"was screened on {on}, and cannot be {progress} on 2020-01-01"):
            log.progress(number, progress, LM, on=PartialDate(2020, 1, 1), why="moved")
        assert len(log.entries()) == rows
        assert log.progress(number, progress, LM, on=on).screening.progress_on == on

    def test_the_same_again_adds_nothing(self, log: Log) -> None:
        number = visit(log)
        log.progress(number, "declined", LM, why="no time")
        rows = len(log.entries())
        log.progress(number, "declined", LM, why="no time")
        log.progress(visit(log, "01-002"), "pending", LM)
        assert [entry.kind for entry in log.entries()[rows:]].count("progress") == 0


class TestRefusals:
    @pytest.mark.parametrize(
        "code", ["", "Dupont", "Marie Dupont 1", "é1", "1" * 65, "01/001", "2840675123456", "184062B12345678"]
    )
    def test_a_candidate_is_a_code(self, log: Log, code: str) -> None:
        with pytest.raises(LogFault, match="not a code") as fault:
            visit(log, code)
        assert len(code) < 3 or code not in str(fault.value)
        assert log.entries() == []

    @pytest.mark.parametrize("initials", ["", "LM1", "Martin", "L M", "L-M"])
    def test_initials_are_letters(self, initials: str) -> None:
        with pytest.raises(LogFault, match="one to five letters"):
            who(initials)

    def test_a_long_number_may_be_a_code(self, log: Log) -> None:
        assert visit(log, "9840675123456")

    def test_initials_may_have_points_and_are_capitals(self) -> None:
        assert who(" L.M. ").initials == who("lm").initials == "LM"
        assert who("LM").account

    def test_a_field_that_the_trial_has_not(self, log: Log) -> None:
        with pytest.raises(LogFault, match="no field 'surname'"):
            log.start(PROTOCOL, SOURCE, "01-001", LM, {"surname": Given("x")})
        assert log.entries() == []

    def test_a_value_of_another_kind(self, log: Log) -> None:
        with pytest.raises(LogFault, match="edss: the value is not of its kind, quantity"):
            log.start(PROTOCOL, SOURCE, "01-001", LM, {"edss": Given(True)})

    def test_a_protocol_of_another_file(self, log: Log) -> None:
        with pytest.raises(ValueError, match="not read from this source"):
            log.start(PROTOCOL, b"other", "01-001", LM)

    def test_a_screening_that_is_not_there(self, log: Log) -> None:
        with pytest.raises(LogFault, match="no screening 7"):
            log.episode(7)


def test_two_windows_on_one_screening_do_not_overwrite_each_other(log: Log) -> None:
    number = visit(log)
    seen = log.episode(number).screening.last
    log.save(number, {"edss": Given(edss("4.5"))}, AB, why="misread", seen=seen)
    with pytest.raises(LogFault, match="changed meanwhile by AB") as fault:
        log.save(number, {"edss": Given(edss("5"))}, LM, why="misread", seen=seen)
    assert fault.value.cause == "changed"
    at = f"{log.entries()[-1].time.astimezone():%Y-%m-%d %H:%M}"
    assert f"by AB at {at} (EDSS). Nothing was saved." in str(fault.value)


def test_consent_is_kept_beside_the_protocols_fields(log: Log) -> None:
    number = visit(log)
    consent = {"consent_date": Given(PartialDate(2026, 2, 27)), "consent_version": Given("3.1 of 2025-11-02")}
    line = log.save(number, consent, LM).screening
    assert (line.consent_date, line.consent_version) == (PartialDate(2026, 2, 27), "3.1 of 2025-11-02")
    assert log.screenings()[0] == line


def test_a_line_of_the_list_is_the_episodes_line(log: Log) -> None:
    first = visit(log, edss=edss("6.5"))
    log.override(first, "I03", "met", LM, "because")
    log.sign(first, *INVESTIGATOR, LM)  # type: ignore[arg-type]  # a role
    log.save(first, {"edss": Given(edss("7"))}, LM, why="misread")
    rescreened(log, first, PROTOCOL, SOURCE, AB)
    log.progress(visit(log, "01-002"), "declined", LM, why="no time")
    lines = log.screenings()
    assert [log.episode(line.number).screening for line in lines] == lines
    assert log.screenings(candidate="01-002") == lines[-1:]
    assert log.screenings("NCT00000000") == []


def test_one_criteria_file_is_kept_once_and_as_it_was(log: Log) -> None:
    visit(log)
    visit(log, "01-002")
    other = PROTOCOL.model_copy(
        update={"version": "2026-01-01", "digest": hashlib.sha256(b"new").hexdigest()}
    )
    log.start(other, b"new", "01-003", LM)
    assert [(one.version, one.source) for one in log.criteria()] == [
        ("2025-03-18", SOURCE),
        ("2026-01-01", b"new"),
    ]
    assert log.episode(log.screenings()[-1].number).protocol == other
    assert log.episode(log.screenings()[0].number).protocol == PROTOCOL


def test_a_contradiction_with_the_sex_is_judged_like_everywhere(log: Log) -> None:
    episode = log.episode(visit(log, sex="male", pregnant=True))
    plain = Candidate("01-001", {**episode.candidate.values})
    assert episode.judged == judge(PROTOCOL, plain)
    assert "E06" in episode.screening.unknown
