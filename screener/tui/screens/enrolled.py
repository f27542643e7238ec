"""An enrolled candidate who is not eligible any more: nothing that goes away by itself says so."""

from typing import TYPE_CHECKING

from screener.log.remarks import of_became
from screener.tui.screens.dialogs import Choose

if TYPE_CHECKING:
    from screener.tui.screens.visit import VisitScreen
    from screener.visit.visiting import Visit

_TELL = "Tell the investigator: it is for them to say what follows."
_SIGNED = " Whoever signed has to sign again."
_WAYS = (("on", "Go on"), ("report", "See the report"))


def tell_enrolled(screen: "VisitScreen", before: "Visit") -> None:
    """Say it where what was just written made it so; ``before`` is the visit as it was in the log until then."""
    decision = screen.scene.judged.decision
    became = of_became(screen.visit.progress, decision.outcome, decision.failed)
    if not became or before.outcome == decision.outcome:
        return

    def chosen(way: str | None) -> None:
        from screener.tui.screens.report import ReportScreen

        if way == "report" and not isinstance(screen.app.screen, ReportScreen):
            screen.report()

    again = _SIGNED if before.signed is not None or before.coordinator is not None else ""
    told = "\n".join((f"{screen.sheet.code} is {became}.", "", *decision.reasons, "", f"{_TELL}{again}"))
    screen.app.push_screen(Choose("Enrolled, and not eligible", told, _WAYS, unasked=True), chosen)
