"""The funnel's page by itself: of which file it is, and how much of that was refused."""

from pathlib import Path

import pytest

from screener.commands.funnel import show_funnel
from screener.language.library import load_protocol
from screener.model.resources import shipped

TRIAL = "NCT06592703"


@pytest.mark.parametrize("name", ["candidates", "refused"])
def test_the_page_names_its_file_and_says_what_was_refused(tmp_path: Path, name: str) -> None:
    page, warned = tmp_path / "funnel.html", list[str]()
    source = str(shipped("criteria") / f"{TRIAL}.{name}.csv")
    show_funnel(load_protocol(TRIAL), source, out=page, write=lambda _: 0, warn=warned.append)
    text = page.read_text(encoding="utf-8")
    assert f"<dt>File</dt><dd>{TRIAL}.{name}.csv</dd>" in text
    told = [one for one in warned if ", row " in one]
    assert bool(told) == (name == "refused")
    line = f"<dt>Refused</dt><dd>{len(told)} cells or rows, counted as not known</dd>"
    assert (line in text) == ("<dt>Refused" in text) == bool(told)
