"""The README's pictures show the app as it is."""

import asyncio
from pathlib import Path

import pytest

from tests.tui import pictures

ROOT = Path(__file__).resolve().parents[2]


def test_the_pictures_are_true(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the app looks otherwise now, look at it, and run ``python -m tests.tui.pictures``."""
    pictures.stand_still(monkeypatch)
    made = asyncio.run(pictures.drawn(tmp_path))
    kept = {path.stem: path.read_text(encoding="utf-8") for path in pictures.FOLDER.glob("*.svg")}
    assert made.keys() == kept.keys()
    # Each by itself and without its text: a difference of two pictures is of no use to anybody.
    assert [name for name, svg in made.items() if svg != kept[name]] == []


@pytest.mark.parametrize("path", sorted(pictures.FOLDER.glob("*.svg")), ids=lambda path: path.stem)
def test_a_picture_stands_in_the_readme_and_fetches_nothing(path: Path) -> None:
    assert f"({path.relative_to(ROOT).as_posix()})" in (ROOT / "README.md").read_text(encoding="utf-8")
    drawn = path.read_text(encoding="utf-8")
    assert "http" not in drawn.replace('xmlns="http://www.w3.org/2000/svg"', "")
