"""Every command that the README tells to type is typed: each block in a folder and a home of its own."""

import io
import re
import shlex
import shutil
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import click
import duckdb
import pytest

from screener.cli import main
from screener.commands.log import group
from screener.sources.fetch import SETTING
from tests.functional.command import Run

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = [block.splitlines() for block in re.findall(r"^```sh\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)]
OURS = [[line for line in block if line.startswith("screener ")] for block in BLOCKS]
ELSEWHERE = {"spark": "it needs Java: tests/warehouse/test_spark.py runs it"}
"""Commands that are only read here, not run, and why."""


class _Registry(BaseHTTPRequestHandler):
    """Answers with the record of the first trial, as it is shipped."""

    def do_GET(self) -> None:
        body = (ROOT / "criteria" / "NCT06592703.json").read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing on the tests' output."""


@pytest.fixture
def registry(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A registry on this machine's own loopback, never the network."""
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Registry)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    monkeypatch.setenv(SETTING, f"http://127.0.0.1:{server.server_address[1]}")
    yield
    server.shutdown()


@pytest.fixture
def folder(tmp_path: Path) -> None:
    """A copy of the repository, as the README says, and the ward's database and file with the shipped candidates."""
    (tmp_path / "criteria").symlink_to(ROOT / "criteria")
    file = ROOT / "criteria" / "NCT06592703.candidates.csv"
    shutil.copy(file, tmp_path / "ward-2026-03.csv")
    with duckdb.connect(tmp_path / "ward.duckdb") as base:
        base.execute(f"CREATE TABLE candidates AS FROM read_csv('{file}', all_varchar = true)")


@pytest.mark.parametrize("lines", [block for block in OURS if block], ids=lambda lines: lines[0])
@pytest.mark.usefixtures("registry", "folder")
def test_a_block_of_commands(lines: list[str], screener: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    for line in lines:
        monkeypatch.setattr("sys.stdin", io.StringIO("2026-03-02\n"))  # one answer, where one is asked for
        name, *arguments = shlex.split(line)[1:]
        if name in ELSEWHERE:
            command = main.commands[name]
            command.make_context(name, arguments)
            continue
        ran = screener(name, *arguments)
        assert (line, ran.code) == (line, 0), ran.err


def _commands(group: click.Group, before: str) -> list[str]:
    return [f"{before} {name} " for name in group.commands]


def test_every_command_has_an_example_that_is_run() -> None:
    shown = [line for block in OURS for line in block] + re.findall(
        r"^\$ (screener .*)$", README, re.MULTILINE
    )
    wanted = [*_commands(main, "screener"), *_commands(group, "screener log")]
    wanted.remove("screener tui ")  # it needs a terminal: tests/tui holds it
    for command in wanted:
        assert any(f"{line} ".startswith(command) for line in shown), command
