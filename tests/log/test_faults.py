"""What a fault of the log says: to a command with its options, in the app with its keys."""

import re
from pathlib import Path

import pytest

from screener.errors import Unusable
from screener.log.faults import Damaged, LogFault, in_app
from screener.log.schema import connect

_OPTION = re.compile(r"--[a-z]|screener log")


def _faults(folder: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, LogFault]:
    """Every fault that tells a command what to give or to run."""
    (folder / "words").write_text("no log, but some words", encoding="utf-8")
    places = {"folder": folder, "words": folder / "words", "below": folder / "words" / "log.db"}
    found: dict[str, LogFault] = {"damaged": Damaged(folder / "log.db", "a row does not read")}
    for name, place in places.items():
        with pytest.raises(LogFault) as told:
            connect(place, write=True)
        found[name] = told.value
    monkeypatch.setattr("screener.log.schema.share", lambda _: "nfs")
    with pytest.raises(LogFault) as told:
        connect(folder / "log.db", write=True)
    return {**found, "share": told.value}


def test_in_the_app_no_option_is_quoted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    faults = _faults(tmp_path, monkeypatch)
    assert len(faults) == 5
    for name, fault in faults.items():
        assert _OPTION.search(str(fault)), name
        told = in_app(fault)
        assert not _OPTION.search(told), name
        assert str(fault).partition(". ")[0] == told.partition(". ")[0]
        assert "Ctrl+Q" in told or "v says" in told, name


def test_a_fault_that_names_no_option_says_the_same_in_both() -> None:
    assert in_app(LogFault("busy", "another program holds it")) == "another program holds it"
    assert in_app(Unusable("no such file")) == "no such file"
