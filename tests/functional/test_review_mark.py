"""``review`` leaves the byte order mark of a file as it was."""

import codecs
from pathlib import Path

from screener.model.resources import shipped
from tests.functional.command import Run


def test_the_mark_stays(screener: Run) -> None:
    path, data = Path("d.toml"), (shipped("criteria") / "NCT06592703.toml").read_bytes()
    for before in (codecs.BOM_UTF8, b""):
        path.write_bytes(before + data)
        assert screener("review", "d.toml", "I03", "--by", "KL").code == 0
        assert path.read_bytes()[: len(before) + 1] == before + data[:1]
