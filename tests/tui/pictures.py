"""The README's pictures of the app: its candidate synthetic-04 from home to a signed report, and the log.

Clock, sizes and whose account it is stand still, so that a picture changes only where the app does. To write them
anew: ``python -m tests.tui.pictures``.
"""

import asyncio
import re
import tempfile
from datetime import timedelta
from pathlib import Path

import pytest

from screener.tui.widgets.line import Line
from screener.visit.desk import Desk
from tests.tui.driving import (
    FIRST_PAGE,
    NARROW,
    NOON,
    REST,
    WIDE,
    Drive,
    a_saved_visit,
    begin,
    driving,
    only_the_first_trial,
    save,
    sign,
)

FOLDER = Path(__file__).parent / "pictures"
_FONT = 'font-family: ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace;'
EARLIER: dict[str, dict[str, str]] = {
    "01-001": {},
    "01-002": {"edss": "6.5"},
    "01-003": {"relapse": "2025-11"},
    "01-004": {"platelets": ""},
}
"""Candidates who were there before, and in what they differ."""
BEFORE_E04 = REST[: REST.index("231")]
"""The answers before the platelets are asked."""


def stand_still(monkeypatch: pytest.MonkeyPatch) -> None:
    """One trial, and a log head that does not change with the computer's account, the version, or the grammars."""
    only_the_first_trial(monkeypatch)
    listing = Desk.listing
    monkeypatch.setattr(Desk, "listing", lambda desk, trial: (listing(desk, trial)[0], "5f2c9a81d07be346"))


async def picture(app: Drive) -> str:
    """What the screen shows, as an SVG that fetches nothing."""
    app.app.clear_notifications()
    for line in app.app.screen.query(Line):
        line.cursor_blink = False
    await app.settle()
    drawn = app.app.export_screenshot(title="screener", simplify=True)
    drawn = re.sub(r"<!--.*?-->\s*", "", drawn)
    drawn = re.sub(r"@font-face \{.*?\}\s*", "", drawn, flags=re.DOTALL)
    return re.sub(r"font-family: [^;]+;", _FONT, drawn) + "\n"


async def drawn(folder: Path) -> dict[str, str]:
    """All pictures by name."""
    made: dict[str, str] = {}
    for days, (code, other) in enumerate(EARLIER.items()):
        a_saved_visit(folder, code, NOON - timedelta(days=7 - days), **other)
    async with driving(folder, NARROW) as app:
        made["home-80x24"] = await picture(app)
        await begin(app)
        await app.answer(*FIRST_PAGE, "p", "y")
        await app.type("4.5")
        made["visit-80x24"] = await picture(app)
    async with driving(folder, WIDE) as app:
        await app.press("right", "enter")
        await app.settle()
        await app.answer(*BEFORE_E04[2:])
        await app.type("49.9")
        made["visit-140x40"] = await picture(app)
        await app.press("enter")
        await app.press("down", "enter")
        await app.answer("n", "n", "n", "n")
        await save(app)
        await sign(app)
        await app.press("ctrl+r")
        made["report-140x40"] = await picture(app)
        await app.press("escape", "escape", "l")
        made["log-140x40"] = await picture(app)
    return made


def main() -> None:
    """Write the pictures."""
    with pytest.MonkeyPatch.context() as monkeypatch, tempfile.TemporaryDirectory() as folder:
        monkeypatch.setenv("XDG_DATA_HOME", folder)
        stand_still(monkeypatch)
        for name, svg in asyncio.run(drawn(Path(folder))).items():
            (FOLDER / f"{name}.svg").write_text(svg, encoding="utf-8")


if __name__ == "__main__":
    main()
