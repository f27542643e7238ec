"""Several programs on one log: all write, none loses, none damages it."""

import threading
from pathlib import Path

import pytest

from screener.log import LogFault, open_log
from tests.log.processes import start, write_visits
from tests.log.visits import LM, PROTOCOL, SOURCE, given, visit


def test_two_processes_write_to_a_log_that_neither_has_made(tmp_path: Path) -> None:
    log = tmp_path / "new" / "log.db"
    processes = [start(write_visits, log, name, 25) for name in ("01", "02", "03")]
    for process in processes:
        process.join(120)
    assert [process.exitcode for process in processes] == [0, 0, 0]
    with open_log(log) as opened:
        assert opened.verify().whole
        lines = opened.screenings()
        wanted = {f"{site}-{number:03}" for site in ("01", "02", "03") for number in range(25)}
        assert {line.candidate for line in lines} == wanted
        assert len(lines) == 75
        assert len(opened.criteria()) == 1
        # The rows of a step stand together, whoever writes meanwhile.
        entries = opened.entries()
        for line in lines:
            opening = [one for one in entries if one.screening == line.number and one.time == line.opened]
            assert [entry.number for entry in opening] == list(range(line.number, line.number + len(opening)))


def test_one_that_makes_the_log_does_not_turn_another_away(tmp_path: Path) -> None:
    """What makes a file a log is not waited for by SQLite: all that open a new one at once get it."""
    for number in range(30):
        log = tmp_path / f"{number}" / "log.db"
        log.parent.mkdir()
        together, faults = threading.Barrier(4), list[BaseException]()

        def opening(
            log: Path = log, together: threading.Barrier = together, faults: list[BaseException] = faults
        ) -> None:
            together.wait()
            try:
                open_log(log).close()
            except LogFault as fault:
                faults.append(fault)

        threads = [threading.Thread(target=opening) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert faults == []


def test_threads_share_one_log(tmp_path: Path) -> None:
    with open_log(tmp_path / "log.db") as log:
        faults: list[BaseException] = []

        def work(name: str) -> None:
            try:
                for number in range(10):
                    visit(log, f"{name}-{number:03}")
                    log.screenings()
            except BaseException as fault:
                faults.append(fault)

        threads = [threading.Thread(target=work, args=(name,)) for name in ("01", "02", "03")]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert faults == []
        assert len(log.screenings()) == 30
        assert log.verify().whole


def test_a_reader_sees_one_moment_while_another_writes(tmp_path: Path) -> None:
    with open_log(tmp_path / "log.db") as writer:
        visit(writer)
        with open_log(tmp_path / "log.db", write=False) as reader, reader.snapshot():
            head = reader.head()
            visit(writer, "01-002")
            assert reader.head() == head
            assert len(reader.screenings()) == 1
        with open_log(tmp_path / "log.db", write=False) as reader:
            assert len(reader.screenings()) == 2


def test_a_writer_that_waits_too_long_says_so(tmp_path: Path) -> None:
    with open_log(tmp_path / "log.db") as one, open_log(tmp_path / "log.db") as other:
        visit(one)
        other._journal.db.execute("PRAGMA busy_timeout = 50")
        with one.together(LM):
            visit(one, "01-002")
            with pytest.raises(LogFault, match="another program is writing to it") as said:
                visit(other, "01-003")
        assert said.value.cause == "busy"
        visit(other, "01-003")
        assert len(one.screenings()) == 3


def test_a_step_within_a_step_fails_alone(tmp_path: Path) -> None:
    with open_log(tmp_path / "log.db") as log:
        with log.together(LM):
            visit(log)
            with pytest.raises(LogFault):
                log.start(PROTOCOL, SOURCE, "01-002", LM, {**given(), "surname": given()["sex"]})
            visit(log, "01-003")
        assert [line.candidate for line in log.screenings()] == ["01-001", "01-003"]
        assert log.verify().whole
