"""What the site states once: which comes first in a day that is typed, the day or the month."""

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, get_args

from screener.tui.screens.dialogs import Choose
from screener.tui.screens.opening import in_background
from screener.visit.settings import DayOrder, Settings, settings, state_day_order
from screener.visit.when import spoken

if TYPE_CHECKING:
    from screener.tui.app import ScreenerApp

_TYPED = "05/12/1980"
_AS = {
    "none": f"None: {_TYPED} has two readings, and is asked about",
    "day-first": f"Day first: {_TYPED} is {spoken(date(1980, 12, 5))}",
    "month-first": f"Month first: {_TYPED} is {spoken(date(1980, 5, 12))}",
}
_TOLD = (
    "Which comes first in the days that this site types at a visit? A day that the calendar lacks in that order is "
    "refused, never read in the other. Files of candidates keep the order that their mapping states."
)


def state_days(app: "ScreenerApp") -> None:
    """Show what is stated, and ask what is to be."""

    def ask(stated: Settings) -> None:
        ways = [
            (order, f"{words}  (stated now)" if order == stated.days and not stated.fault else words)
            for order, words in _AS.items()
        ]
        told = f"{stated.fault}. It states nothing.\n\n{_TOLD}" if stated.fault else _TOLD
        at = "" if stated.fault else stated.days  # Enter leaves it as it is
        app.push_screen(Choose("Order of typed days", told, ways, at=at), chosen)

    def chosen(way: str | None) -> None:
        found: list[DayOrder] = [order for order in get_args(DayOrder) if order == way]
        for order in found:
            in_background(app, partial(written, order), done)

    def written(order: DayOrder) -> DayOrder:
        state_day_order(order)
        return order

    def done(order: DayOrder) -> None:
        app.notify(f"{_AS[order]}.")

    in_background(app, settings, ask)
