"""What a file brought into the log: its row is told, and not that whoever took the file in entered it."""

from pathlib import Path

from screener.language.library import load_protocol
from screener.log import Given, Log
from screener.log.batch import file_digest, record
from screener.model.resources import shipped
from screener.reports.decision import as_text
from screener.reports.decision_html import as_html
from screener.reports.episode import on_episode
from screener.sources.tables import open_table
from tests.log.visits import AB, LM, edss, visit
from tests.visit.trial import TRIAL


def test_the_row_of_the_file_is_told(log: Log) -> None:
    file = Path(str(shipped("criteria") / f"{TRIAL}.candidates.csv"))
    protocol, source = load_protocol(TRIAL), (shipped("criteria") / f"{TRIAL}.toml").read_bytes()
    record(log, protocol, source, open_table(file, protocol), file_digest(file), LM)
    line = log.screenings(TRIAL, "synthetic-04")[0]
    report = on_episode(log.episode(line.number))
    told = "ead from row 5 of a file, which LM took in, "
    for page in (as_text(report, 200), as_html(report)):
        assert told in page
        assert "ntered by" not in page


def test_what_somebody_entered_over_it_is_theirs_and_both_are_told_once_they_are_carried_over(
    log: Log,
) -> None:
    file = Path(str(shipped("criteria") / f"{TRIAL}.candidates.csv"))
    protocol, source = load_protocol(TRIAL), (shipped("criteria") / f"{TRIAL}.toml").read_bytes()
    record(log, protocol, source, open_table(file, protocol), file_digest(file), LM)
    number = log.screenings(TRIAL, "synthetic-04")[0].number
    log.save(number, {"edss": Given(edss("4.5"), comment="chart")}, AB, why="entered wrongly")
    told = {one.field: one for one in on_episode(log.episode(number)).data}
    assert (told["edss"].by, told["edss"].read) == ("AB", "")
    assert (told["sex"].by, told["sex"].read) == ("LM", "row 5 of a file")
    again = log.start(protocol, source, "synthetic-04", AB, carry=number).screening.number
    told = {one.field: one for one in on_episode(log.episode(again)).data}
    assert ", entered by AB, " in told["edss"].carried
    assert ", read from row 5 of a file, which LM took in, " in told["sex"].carried


def test_of_a_visit_no_file_is_told(log: Log) -> None:
    assert {one.read for one in on_episode(log.episode(visit(log))).data} == {""}
