"""A file of candidates in the log: screenings of their own kind; the same file again adds nothing."""

import csv
import hashlib
from pathlib import Path
from typing import Any

import pytest

from screener.engines.screen import judge
from screener.language.library import load_protocol, load_rules
from screener.log import Log, batch, open_log
from screener.log.batch import TOGETHER, TakenIn, file_digest, record
from screener.model.protocol import Review
from screener.sources.tables import open_table
from tests.functional.test_check import GOOD, MAN
from tests.log.visits import AB, LM, PROTOCOL, SOURCE, Clock, rescreened, visit


def put(log: Log, folder: Path, *changes: dict[str, str], name: str = "a.csv") -> TakenIn:
    """A file of candidates who are eligible but for their changes, in the log."""
    path = folder / name
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, GOOD)
        writer.writeheader()
        for number, change in enumerate(changes, 1):
            writer.writerow({**GOOD, "candidate_id": f"01-{number:03}", **change})
    table = open_table(path, PROTOCOL)
    return record(log, PROTOCOL, SOURCE, table, file_digest(path), LM)


def lines(log: Log) -> list[tuple[str, int, str | None]]:
    """Candidate, episode and outcome of every screening."""
    return [(line.candidate, line.episode, line.outcome) for line in log.screenings()]


def test_each_row_is_a_screening_of_its_own_kind(log: Log, tmp_path: Path) -> None:
    assert put(log, tmp_path, {}, {"edss": "6.5"}, {**MAN, "relapse": ""}) == (3, 0, (), ())
    assert lines(log) == [
        ("01-001", 1, "eligible"),
        ("01-002", 1, "ineligible"),
        ("01-003", 1, "undetermined"),
    ]
    assert {line.kind for line in log.screenings()} == {"batch"}
    assert {line.site for line in log.screenings()} == {"01"}
    episode = log.episode(log.screenings()[1].number)
    assert episode.judged == judge(PROTOCOL, episode.candidate)


def test_the_same_file_again_adds_nothing(log: Log, tmp_path: Path) -> None:
    changes: list[dict[str, str]] = [{}, {"edss": "6.5"}, {"edss": "3.2"}, {"birth_date": ""}]
    put(log, tmp_path, *changes)
    rows = log.entries()
    assert put(log, tmp_path, *changes) == (0, 4, (), ())
    assert put(log, tmp_path, *changes, name="renamed.csv") == (0, 4, (), ())
    assert log.entries() == rows


def test_the_same_file_again_adds_nothing_where_a_candidate_stands_in_it_twice(
    log: Log, tmp_path: Path
) -> None:
    twice = ({"candidate_id": "01-001"}, {"candidate_id": "01-001", "edss": "5"}, {"candidate_id": "01-001"})
    assert put(log, tmp_path, *twice) == (2, 1, (), ())
    assert put(log, tmp_path, *twice) == (0, 3, (), ())
    assert lines(log) == [("01-001", 1, "eligible"), ("01-001", 2, "eligible")]


def test_another_file_adds_only_what_is_new(log: Log, tmp_path: Path) -> None:
    put(log, tmp_path, {}, {"edss": "6.5"})
    assert put(log, tmp_path, {}, {"edss": "6"}, {}, name="b.csv") == (2, 1, (), ())
    assert lines(log)[2:] == [("01-002", 2, "eligible"), ("01-003", 1, "eligible")]
    assert put(log, tmp_path, {}, {"edss": "6.5"}, name="c.csv") == (0, 2, (), ()), "c.csv is a.csv again"
    assert put(log, tmp_path, {}, {"edss": "6.5"}, {}, name="d.csv") == (1, 2, (), ()), (
        "back to what it was is new"
    )


def test_a_visit_in_between_changes_nothing(log: Log, tmp_path: Path) -> None:
    put(log, tmp_path, {})
    visit(log, "01-001")
    assert put(log, tmp_path, {}) == (0, 1, (), ())


def again(log: Log, folder: Path, **changes: Any) -> int:
    """How many screenings the same file adds by a criteria file that was changed."""
    other = PROTOCOL.model_copy(update={**changes, "digest": hashlib.sha256(b"new").hexdigest()})
    table = open_table(folder / "a.csv", other)
    return record(log, other, b"new", table, file_digest(folder / "a.csv"), LM).added


def test_other_criteria_are_another_assessment(log: Log, tmp_path: Path) -> None:
    put(log, tmp_path, {})
    assert again(log, tmp_path, criteria=PROTOCOL.criteria[:-1]) == 1
    assert again(log, tmp_path, version="2027-01-01") == 1


def test_a_review_or_a_note_in_the_criteria_file_is_no_other_assessment(log: Log, tmp_path: Path) -> None:
    put(log, tmp_path, {})
    first, *others = PROTOCOL.criteria
    marked = first.model_copy(update={"review": Review(by="LM", on="2026-03-01"), "note": "as written"})
    assert again(log, tmp_path, criteria=(marked, *others)) == 0


def test_where_rules_stand_in_the_texts_is_no_other_assessment(log: Log, tmp_path: Path) -> None:
    """An own file is read with its texts, which an earlier version did not read; nor did it know who wrote a rule."""
    plain = tuple(one.model_copy(update={"span": None}) for one in load_rules(PROTOCOL.trial).criteria)
    placed = tuple(one.model_copy(update={"edited": True}) for one in load_protocol(PROTOCOL.trial).criteria)
    assert [one.rule for one in plain] != [one.rule for one in placed]
    put(log, tmp_path, {})
    again(log, tmp_path, criteria=plain)
    assert again(log, tmp_path, criteria=placed) == 0


def test_an_earlier_version_reads_the_criteria_and_it_is_known_all_the_same_which_were_edited(
    log: Log, tmp_path: Path
) -> None:
    """It takes no field that it does not know: the rows of the screenings tell it."""
    put(log, tmp_path, {})
    first, *others = PROTOCOL.criteria
    edited = (first.model_copy(update={"edited": True}), *others)
    other = PROTOCOL.model_copy(update={"criteria": edited})
    one = log.start(other, SOURCE, "01-900", LM)
    assert one.protocol == log.episode(one.screening.number).protocol == other
    log.start(PROTOCOL, SOURCE, "01-901", LM)
    assert [log.episode(line.number).protocol for line in log.screenings()] == [PROTOCOL, other, PROTOCOL]
    (kept,) = log.criteria()
    assert '"edited"' not in kept.protocol


def test_what_an_earlier_version_wrote_is_known(log: Log, tmp_path: Path, monkeypatch: Any) -> None:
    with monkeypatch.context() as earlier:
        earlier.setattr(batch, "applied", lambda protocol: protocol.digest)
        put(log, tmp_path, {})
    assert put(log, tmp_path, {}) == (0, 1, (), ())


def test_a_refused_cell_is_not_repeated(log: Log, tmp_path: Path) -> None:
    put(log, tmp_path, {"edss": "Dupont 12 rue X", "birth_date": "17/05/1980", "ms_course": "=cmd"})
    text = " ".join(str(entry) for entry in log.entries())
    assert "Dupont" not in text
    assert "05/1980" not in text  # a hash may hold 1980
    assert "1980-05" not in text
    assert "cmd" not in text
    episode = log.episode(log.screenings()[0].number)
    assert episode.held["edss"].refused
    assert any("EDSS was refused" in reason for reason in episode.screening.reasons)


def test_the_files_name_is_not_kept(log: Log, tmp_path: Path) -> None:
    put(log, tmp_path, {}, name="Marie Dupont.csv")
    assert "Dupont" not in " ".join(str(entry) for entry in log.entries())
    opening = log.entries_of("screening")[0].details
    assert opening["file"] == file_digest(tmp_path / "Marie Dupont.csv")
    assert opening["row"] == 2


def test_the_key_says_nothing_of_the_birth_date(tmp_path: Path) -> None:
    """Two people of the same age, born on other days, have the same key."""
    keys = []
    for born in ("1980-05-17", "1980-05-18"):
        with open_log(tmp_path / f"{born}.db", clock=Clock()) as log:
            put(log, tmp_path, {"birth_date": born})
            keys.append(log.entries_of("screening")[0].details["key"])
    assert keys[0] == keys[1]


def test_rows_that_cannot_be_logged_are_named(log: Log, tmp_path: Path) -> None:
    done = put(
        log, tmp_path, {}, {"candidate_id": ""}, {"candidate_id": "Dupont"}, {"candidate_id": "two words"}
    )
    assert done.added == 1
    assert [number for number, _ in done.left_out] == [3, 4, 5]
    assert [reason.partition(":")[0] for _, reason in done.left_out] == [
        "it was refused whole",
        "its candidate_id has no digit, and may be a name, or looks like a social security number. Give the study's "
        "own code, with one digit or more, such as 01-007",
        "it was refused whole",
    ]


def test_an_interrupted_file_goes_on_where_it_ended(
    log: Log, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    changes: list[dict[str, str]] = [{} for _ in range(TOGETHER + 5)]
    start, calls = Log.start, 0

    def stop_late(self: Log, *arguments: object, **named: object) -> object:
        nonlocal calls
        calls += 1
        if calls > TOGETHER + 2:
            raise KeyboardInterrupt
        return start(self, *arguments, **named)  # type: ignore[arg-type]  # as it came

    monkeypatch.setattr(Log, "start", stop_late)
    with pytest.raises(KeyboardInterrupt):
        put(log, tmp_path, *changes)
    monkeypatch.undo()
    assert len(log.screenings()) == TOGETHER
    assert log.verify().whole
    assert put(log, tmp_path, *changes) == (5, TOGETHER, (), ())


def test_a_visit_may_take_up_what_a_file_brought(log: Log, tmp_path: Path) -> None:
    put(log, tmp_path, {})
    episode = rescreened(log, log.screenings()[0].number, PROTOCOL, SOURCE, AB)
    assert (episode.screening.kind, episode.screening.episode) == ("visit", 2)
    assert episode.held["platelets"].carried
