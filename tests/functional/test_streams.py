"""Whoever reads the output, stops reading it, or has no room for it: nothing is lost but the output."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from screener.commands.console import Held, ReaderGone
from screener.errors import Unusable
from screener.log import open_log

ROOT = Path(__file__).resolve().parents[2]
CHECK = ("check", "NCT06592703", "NCT06592703.candidates.csv")


def command(folder: Path, *arguments: str, **streams: object) -> subprocess.CompletedProcess[str]:
    """A run as a process of its own; output that the test does not send elsewhere is kept."""
    env = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "SCREENER_INITIALS": "LM",
        "XDG_DATA_HOME": str(folder / "data"),
    }
    return subprocess.run(  # type: ignore[call-overload, no-any-return]  # the streams are what the test gives
        [sys.executable, "-m", "screener", *arguments],
        **{"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **streams},
        text=True,
        encoding="utf-8",
        cwd=folder,
        env=env,
        check=False,
    )


@pytest.fixture
def gone() -> int:
    """A pipe that nobody reads any more."""
    reader, writer = os.pipe()
    os.close(reader)
    return writer


@pytest.mark.parametrize("form", [(), ("--format", "csv"), ("--format", "json"), ("--out", "v.csv")])
def test_a_reader_that_goes_away_costs_the_log_nothing(
    tmp_path: Path, gone: int, form: tuple[str, ...]
) -> None:
    ran = command(tmp_path, *CHECK, *form, "--log", "p.db", stdout=gone)
    assert ran.returncode == 0
    assert "Traceback" not in ran.stderr
    with open_log(tmp_path / "p.db", write=False) as log:
        assert len(log.screenings()) == 12


def test_nor_where_the_remarks_lose_theirs(tmp_path: Path, gone: int) -> None:
    """This file has refused cells: the first is said before the last row is judged."""
    refused = ("check", "NCT06592703", "NCT06592703.refused.csv", "--log", "p.db")
    assert command(tmp_path, *refused, stdout=gone, stderr=gone).returncode == 0
    with open_log(tmp_path / "p.db", write=False) as log:
        assert len(log.screenings()) == 7


def test_what_went_wrong_is_not_forgotten_over_it() -> None:
    """The log could not be written, and nobody reads what was judged: the first is told."""

    def nobody(text: str) -> None:
        raise ReaderGone(text)

    def judged(fault: Unusable | None) -> None:
        with Held(nobody, nobody, on=True) as said:
            said.write("12 candidates")
            if fault is not None:
                raise fault

    with pytest.raises(Unusable):
        judged(Unusable("the log cannot be written"))
    with pytest.raises(ReaderGone):
        judged(None)


@pytest.mark.parametrize(
    "line",
    [
        "trials",
        "check NCT06592703 NCT06592703.candidates.csv",
        "check --help",
        "log --help",
        "parse NCT06592703",
    ],
)
def test_a_reader_that_goes_away_is_no_fault(tmp_path: Path, gone: int, line: str) -> None:
    ran = command(tmp_path, *line.split(), stdout=gone)
    assert (ran.returncode, ran.stderr) == (0, "")


def test_a_command_of_the_log_likewise(tmp_path: Path, gone: int) -> None:
    assert command(tmp_path, *CHECK, "--log", "p.db").returncode == 0
    for line in (
        "log list --log p.db",
        "log export --log p.db --format json",
        "log show synthetic-04 --log p.db",
    ):
        ran = command(tmp_path, *line.split(), stdout=gone)
        assert ran.returncode == 0
        assert "Traceback" not in ran.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
@pytest.mark.parametrize(
    "line", ["trials", "check NCT06592703 NCT06592703.candidates.csv --format csv", "trials --format json"]
)
def test_a_full_disk_behind_the_output(tmp_path: Path, line: str) -> None:
    with Path("/dev/full").open("w") as full:
        ran = command(tmp_path, *line.split(), stdout=full)
    assert ran.returncode == 2
    last = ran.stderr.splitlines()[
        -1
    ]  # a summary may stand before it: the output is written when there is enough
    assert last.startswith("screener: the output cannot be written (No space left on device)")
    assert "Traceback" not in ran.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="there a closed stream is another thing")
def test_a_closed_output(tmp_path: Path) -> None:
    line = f'"{sys.executable}" -m screener parse NCT06592703 >&- 2>&-; echo $?'
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    ran = subprocess.run(
        ["/bin/sh", "-c", line], capture_output=True, text=True, cwd=tmp_path, env=env, check=False
    )
    assert ran.stdout == "0\n"


def test_the_app_says_that_it_needs_a_terminal(tmp_path: Path) -> None:
    """It would wait for keys that nobody can press."""
    ran = command(tmp_path, "tui", stdin=subprocess.DEVNULL, timeout=30)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert "The app needs a terminal" in ran.stderr


ACTING = "Inclusion Criteria:\n\n* \u202easthma\u202c \u2066x\u2069 and \x9b31m red\n"


def test_nothing_in_a_text_acts_on_the_terminal(tmp_path: Path) -> None:
    """A criterion that turns round what is read, or colours it: its signs are shown by their numbers. A number is how
    JSON spells a sign: nothing of the text is lost."""
    (tmp_path / "acting.txt").write_text(ACTING, encoding="utf-8")
    parsed, linted, as_json = (
        command(tmp_path, *line.split())
        for line in ("parse acting.txt", "lint acting.txt", "parse acting.txt --format json")
    )
    for ran in (parsed, linted, as_json):
        assert not any(sign in ran.stdout + ran.stderr for sign in "\u202e\u202c\u2066\u2069\x9b\x1b")
    assert r"I01  \u202easthma\u202c \u2066x\u2069 and \u009b31m red" in parsed.stdout
    assert "\u202easthma\u202c" in json.dumps(json.loads(as_json.stdout), ensure_ascii=False)


def test_nor_does_what_a_message_repeats(tmp_path: Path) -> None:
    """The name of a file that is not there."""
    ran = command(tmp_path, "parse", "no\x1b[31m\u202efile.txt")
    assert ran.returncode == 2
    assert r"no\u001b[31m\u202efile.txt" in ran.stderr
