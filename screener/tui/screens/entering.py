"""What is entered at a visit: judged as it is typed, taken onto the sheet once it is accepted; where a saved value
changes, with a reason."""

from typing import TYPE_CHECKING

from screener.engines.birthdays import BIRTH
from screener.sources.cells import label
from screener.tui.screens.dialogs import Reason
from screener.visit.entries import Entry, date_fault, half_typed, is_refused, tidied, with_value
from screener.visit.when import echo, echo_unrepeated

if TYPE_CHECKING:
    from screener.tui.screens.visit import VisitScreen
    from screener.tui.widgets.about import Beside
    from screener.tui.widgets.field import FieldRow, Stands

_LOOK, _LOOKS = 0.2, 15
"""Seconds after which one looks whether a page was turned, and how often: whoever is still on it has read it."""


def typed(screen: "VisitScreen", row: "FieldRow") -> None:
    """Judge what is being typed, which is not accepted yet."""
    if row not in screen.page.rows:
        return  # the page was turned meanwhile, and what stood in the row was taken then
    field, saved, live = row.name_of, screen.sheet.entry(row.name_of), screen.course.live
    entry = half_typed(screen.visit.fields[field], with_value(saved, *row.hear().value))
    if entry == live.get(field, saved):
        return  # more was typed before this could be said, and was said with it
    if entry == saved:
        del live[field]
    else:
        live[field] = entry
    screen.course.judge()
    screen.show_verdicts()


def enter(screen: "VisitScreen", field: str, stands: "Stands", *, confirm: bool = False) -> None:
    """Take what stands in a field's inputs."""
    screen.accept(field, with_value(screen.sheet.entry(field), *stands.value), confirm=confirm)


def enter_beside(screen: "VisitScreen", field: str, beside: "Beside") -> bool:
    """Take what stands beside a value; False where its date is none, which is said and not taken."""
    if day := echo(beside.dated):
        screen.notify(f"{beside.dated} is {day}", title="The date beside the value")
    beside = screen.page.about.read(field, beside, screen.course.today)
    entry, fault = screen.sheet.entry(field), date_fault(beside.dated)
    if fault:
        screen.notify(fault, title="The date beside the value", severity="error", timeout=10)
        beside = beside._replace(dated=entry.dated)
    screen.accept(field, entry._replace(**beside._asdict()))
    return not fault


def accept(screen: "VisitScreen", field: str, entry: Entry, *, confirm: bool = False) -> None:
    """Take an entry: onto the sheet, and with it onto the disk; a saved value changes with a reason only, which is
    asked for once it is known to be a value."""
    sheet, page, data = screen.sheet, screen.page, screen.visit.fields[field]
    was_typed, given = screen.course.live.pop(field, None) is not None, tidied(entry)
    entry = half_typed(data, given, screen.course.today)
    if given.text != entry.text and any(row.stands.typed == given.text for row in page.rows_of(field)):
        page.reset(field, entry)  # the date is shown as it was read
    if day := echo(given.text) if data.kind in ("date", "event") else "":
        _tell_day(screen, field, echo_unrepeated(given.text) if field == BIRTH else f"{given.text} is {day}")
    if entry == sheet.entry(field) and not (confirm and sheet.carried(field)):
        if was_typed:
            screen.rejudge()
    elif sheet.needs_reason(field, entry) and not is_refused(data, entry):
        _ask_reason(screen, field, entry)
    else:
        _put(screen, field, entry, confirm=confirm)


def _tell_day(screen: "VisitScreen", field: str, told: str) -> None:
    """Say how a day was taken where its row, which says so, goes with its page at once."""
    rows = screen.page.rows_of(field)

    def look() -> None:
        if not any(row in rows for row in screen.page.rows):
            timer.stop()
            screen.app.tell_once(told, label(screen.visit.fields[field]))

    timer = screen.set_interval(_LOOK, look, repeat=_LOOKS)


def _put(screen: "VisitScreen", field: str, entry: Entry, why: str = "", *, confirm: bool = False) -> None:
    if screen.sheet.put(field, entry, why, confirm=confirm):
        screen.keep()
    screen.rejudge()


def _ask_reason(screen: "VisitScreen", field: str, entry: Entry) -> None:
    def answered(why: str | None) -> None:
        if why:
            _put(screen, field, entry, why)
        else:
            screen.reset(field)
            screen.rejudge()

    screen.app.push_screen(Reason(screen.course.why_asked(field, entry)), answered)
