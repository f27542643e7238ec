"""The README's words are kept: every console block is run again, its output compared to the letter."""

import os
import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from screener.model.protocol import DataField

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```console\n\$ (.*?)\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def test_there_are_blocks() -> None:
    assert len(BLOCKS) >= 4


@pytest.mark.parametrize(("command", "printed"), BLOCKS, ids=[command for command, _ in BLOCKS])
def test_console_block(command: str, printed: str, tmp_path: Path) -> None:
    program, _, lines = command.partition(" | sed -n ")
    assert program.startswith("screener ")
    run = subprocess.run(
        [sys.executable, "-m", *program.split()],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=tmp_path,
        env={**os.environ, "COLUMNS": "100", "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
        check=False,
    )
    output = run.stderr + run.stdout
    if lines:
        first, last = lines.rstrip("p").split(",")
        output = "".join(output.splitlines(keepends=True)[int(first) - 1 : int(last)])
    assert output == printed


def test_every_command_is_in_the_readme() -> None:
    from screener.cli import main

    for name in main.commands:
        assert f"screener {name} " in README


def test_every_dependency_is_in_the_readme_table() -> None:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    table = README[README.index("## Dependencies") : README.index("## For contributors")]
    for requirement in project["dependencies"]:
        assert re.split(r"[><=]", requirement)[0] in table


def test_how_many_columns_the_shipped_trials_need() -> None:
    """The figures beside the measurements: of all trials, and of the twelve that are measured together. What few
    candidates need is left out there."""
    from screener.engines.matching import all_fields
    from screener.language.library import load_protocol, shipped_trials

    trials = [load_protocol(str(path)) for path in shipped_trials()]
    words = " ".join(README.split())

    def usual(fields: Iterable[DataField]) -> int:
        return sum(not field.aside for field in fields)

    assert f"a million candidates with all {usual(all_fields(trials).fields)} columns" in words
    first = trials[:12]
    asked, columns = sum(usual(one.fields) for one in first), usual(all_fields(first).fields)
    assert f"The first twelve trials ask {asked} times for {columns} columns" in words


def test_help_of_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    from screener.cli import main, run

    for name in main.commands:
        assert run([name, "--help"]) == 0
        assert "Usage: screener" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["textual", "duckdb", "lark", "rich"])
def test_help_imports_nothing_heavy(name: str) -> None:
    code = f"import sys; from screener.cli import run; run(['--help']); sys.exit('{name}' in sys.modules)"
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, cwd=ROOT, check=False).returncode
        == 0
    )
