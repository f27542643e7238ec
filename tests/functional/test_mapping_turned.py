"""A mapping that is written the wrong way round says which way is right."""

from pathlib import Path

import pytest

from screener.errors import Unusable
from screener.language.library import load_protocol
from screener.sources.mapping import read_mapping


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ('platelets = "Plaquettes"', """The file's column stands first: "Plaquettes" = "platelets\""""),
        ('"Plaquettes" = "plateletts"', "platelets"),
        ('"Plaquettes" = "Thrombos"', "The template command lists the trial's fields"),
    ],
)
def test_the_hint(tmp_path: Path, line: str, hint: str) -> None:
    file = tmp_path / "map.toml"
    file.write_text(f"[columns]\n{line}\n", encoding="utf-8")
    with pytest.raises(Unusable) as fault:
        read_mapping(file, load_protocol("NCT06592703"))
    assert str(fault.value).startswith(f"{file}, line 2: the trial has no field ")
    assert hint in str(fault.value)
    assert ("stands first" in str(fault.value)) == line.startswith("platelets")
