"""The whole app in a real terminal, by the keys in the footer alone: tmux types and reads, nothing is simulated."""

import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from screener.log import open_log
from screener.log.drafts import Drafts
from tests.tui.driving import FIRST_PAGE, REST

TMUX = shutil.which("tmux")
ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 90
"""Seconds to wait for something to come onto the screen: a machine may be busy."""

pytestmark = pytest.mark.skipif(TMUX is None, reason="there is no tmux here")


class Terminal:
    """A terminal of 80 by 24 with a server of its own, in which the app runs over a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder, self._socket = folder, folder / "terminal"
        self._home = {
            **{
                "HOME": str(folder),
                "XDG_DATA_HOME": str(folder / "data"),
                "XDG_CACHE_HOME": str(folder / "cache"),
            },
            **{"PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8", "TMUX": ""},
        }

    def _tmux(self, *arguments: str) -> str:
        command = [str(TMUX), "-S", str(self._socket), "-f", os.devnull, *arguments]
        env = {**os.environ, **self._home}
        run = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env=env, check=False)
        return run.stdout

    def start(self, *settings: str) -> None:
        """Open the app, with settings of the environment."""
        command = ["env", *settings, sys.executable, "-m", "screener", "tui"]
        command += ["--log", str(self.folder / "log.db")]
        self._socket = self.folder / f"terminal{time.monotonic_ns()}"
        self._tmux("new-session", "-d", "-x", "80", "-y", "24", "-c", str(self.folder), shlex.join(command))
        self._tmux("set-option", "-g", "remain-on-exit", "on")

    def stop(self) -> None:
        """Close the terminal, whatever runs in it."""
        self._tmux("kill-server")

    def kill(self) -> None:
        """Kill the app as a power cut would."""
        os.kill(int(self._tmux("list-panes", "-F", "#{pane_pid}")), signal.SIGKILL)
        self.ended()
        self.stop()

    def ended(self) -> None:
        """Wait until the app is there no more."""
        self._wait(lambda _: self._tmux("list-panes", "-F", "#{pane_dead}").strip() == "1", "it goes on")

    def keys(self, *keys: str) -> None:
        """Press keys, by tmux's names for them."""
        self._tmux("send-keys", *keys)

    def type(self, text: str) -> None:
        """Type a text and Enter."""
        self._tmux("send-keys", "-l", text)
        self.keys("Enter")

    @property
    def styled(self) -> str:
        """What stands on the screen, with its colours."""
        return self._tmux("capture-pane", "-p", "-e")

    @property
    def screen(self) -> str:
        """What stands on the screen."""
        return self._tmux("capture-pane", "-p")

    def until(self, *said: str) -> None:
        """Wait until all of this stands on the screen (as patterns)."""
        self._wait(lambda screen: all(re.search(pattern, screen) for pattern in said), said)

    def gone(self, said: str) -> None:
        """Wait until this stands on the screen no more."""
        self._wait(lambda screen: said not in screen, said)

    def leave(self, said: str) -> None:
        """Leave a question. A key that comes in the moment in which it is painted may count as pressed before it."""
        for _ in range(PATIENCE // 5):
            self.keys("Escape")
            with suppress(AssertionError):
                self._wait(lambda screen: said not in screen, said, seconds=5)
                return
        self.gone(said)

    def _wait(self, holds: Callable[[str], bool], said: object, seconds: int = PATIENCE) -> None:
        end = time.monotonic() + seconds
        while not holds(self.screen):
            assert time.monotonic() < end, f"{said}:\n{self.screen}"
            time.sleep(0.05)


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    """A terminal, closed afterwards."""
    terminal = Terminal(tmp_path)
    try:
        yield terminal
    finally:
        terminal.stop()


def test_from_home_to_a_signed_report_through_a_power_cut(terminal: Terminal, tmp_path: Path) -> None:
    terminal.start()
    terminal.until("n New candidate", "MAESTRO-4MS", "No visit yet")
    terminal.keys("n")
    terminal.until("New candidate", "01-001", "Enter takes it")
    terminal.keys("Enter")
    terminal.until(r"\^n Next", "screening date")
    before, after = (*FIRST_PAGE, *REST[:5]), REST[5:]
    for answer in before:
        terminal.type(answer)
    terminal.until("UNDETERMINED", "now informed consent", "draft saved")
    drafts = Drafts(tmp_path / "data" / "screener" / "drafts")
    while len(drafts.all()[0].inputs) < len(before):
        time.sleep(0.05)
    terminal.kill()

    terminal.start()
    terminal.until(r"01-001\s+undetermined", "draft", "MAESTRO-4MS")
    terminal.keys("Right")
    terminal.keys("Enter")
    terminal.until("now informed consent", "visit 2026-03-02")
    for answer in after:
        terminal.type(answer)
    terminal.until("ELIGIBLE", "every criterion|Every criterion", r"\^s saves the visit")
    terminal.keys("C-q")
    terminal.until("Leave the visit", "26 entries are not in the screening log yet")
    terminal.keys("Escape")
    terminal.gone("Leave the visit")
    terminal.keys("C-s")
    terminal.until("Your initials")
    terminal.type("LM")
    terminal.until("saved, not signed", r"\^r shows the report")
    terminal.keys("C-r")
    terminal.until("ELIGIBLE on 2026-03-02, provisional", "g Sign")
    terminal.keys("g")
    terminal.until("printed name", "investigator")
    terminal.keys("-l", "Louise Martin")
    terminal.keys("Tab", "i", "Enter")
    terminal.until("ELIGIBLE on 2026-03-02, signed by Louise Martin, investigator")
    terminal.keys("Escape")
    terminal.until(r"\^n Next")
    terminal.keys("Escape")
    terminal.until("n New candidate", "signed by Louise")
    terminal.keys("q")
    terminal.ended()
    with open_log(tmp_path / "log.db", write=False) as log:
        (line,) = log.screenings()
        assert (line.candidate, line.outcome, line.assessor) == ("01-001", "eligible", "LM")
        assert line.signed is not None
        assert log.verify().whole
    assert drafts.all() == []


def test_no_colour_and_no_symbols_leave_every_state_readable(terminal: Terminal) -> None:
    terminal.start("NO_COLOR=1", "TERM=linux")
    terminal.until("n New candidate", "MAESTRO-4MS")
    for red, green, blue in re.findall(r"\x1b\[[0-9;]*[34]8;2;(\d+);(\d+);(\d+)", terminal.styled):
        assert red == green == blue
    terminal.keys("n")
    terminal.until("Enter takes it")
    terminal.keys("Enter")
    terminal.until(r"\^n Next", "screening date")
    for answer in (*FIRST_PAGE, "p", "y", "6.5"):
        terminal.type(answer)
    terminal.until("Ineligible", "Stop here")
    terminal.leave("Stop here")
    terminal.until("x INELIGIBLE", "x not met: EDSS 6.5 is above 6")
