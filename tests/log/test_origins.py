"""Who entered what a further visit carries over: the report names them, however often it was carried."""

from screener.log import Given, Log
from screener.model.moments import utc_minute
from screener.reports.decision import as_text
from screener.reports.episode import on_episode
from tests.log.visits import AB, LM, PROTOCOL, SOURCE, edss, rescreened, visit


def test_the_report_names_who_entered_a_carried_value(log: Log) -> None:
    first = visit(log)
    again = rescreened(log, first, PROTOCOL, SOURCE, AB).screening.number
    entered = log.episode(first).held["edss"]
    (datum,) = (one for one in on_episode(log.episode(again)).data if one.field == "edss")
    assert f", entered by {entered.by}, {utc_minute(entered.at)}, not confirmed" in datum.carried
    assert entered.by == "LM"
    assert datum.by == ""
    assert f"entered by LM, {utc_minute(entered.at)}" in " ".join(
        as_text(on_episode(log.episode(again))).split()
    )


def test_also_where_it_was_carried_twice_and_after_it_was_confirmed(log: Log) -> None:
    first = visit(log)
    second = rescreened(log, first, PROTOCOL, SOURCE, AB).screening.number
    third = rescreened(log, second, PROTOCOL, SOURCE, AB).screening.number
    entered = log.episode(first).held["edss"]
    assert log.episode(third).origins[log.episode(third).held["edss"].row].entry.number == entered.row
    log.save(third, {"edss": Given(edss("4.0"))}, AB)
    (change,) = on_episode(log.episode(third)).changes
    assert (change.old, change.by) == (f"4, carried over, entered by LM, {utc_minute(entered.at)}", "AB")


def test_of_what_was_confirmed_on_the_way_it_is_who_confirmed_it(log: Log) -> None:
    second = rescreened(log, visit(log), PROTOCOL, SOURCE, LM).screening.number
    log.save(second, {"edss": Given(edss("4.0"))}, AB)
    third = log.episode(rescreened(log, second, PROTOCOL, SOURCE, LM).screening.number)
    assert {third.origins[third.held[name].row].entry.who for name in ("edss", "platelets")} == {"AB", "LM"}
    assert third.origins[third.held["edss"].row].entry.who == "AB"


def test_a_visit_that_carries_nothing_over_has_none(log: Log) -> None:
    assert log.episode(visit(log)).origins == {}


def test_what_was_asked_anew_is_no_correction_of_what_was_carried_over(log: Log) -> None:
    """A change of the same visit's value needs a reason; this one has none, and says what it replaces."""
    again = rescreened(log, visit(log), PROTOCOL, SOURCE, AB).screening.number
    log.save(again, {"edss": Given(edss("5.5"))}, AB)
    (change,) = on_episode(log.episode(again)).changes
    assert (change.old, change.new, change.why) == (
        "4, carried over, entered by LM, 2026-03-01 09:01 UTC",
        "5.5",
        "",
    )
