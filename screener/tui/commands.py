"""The command palette's list: everything that can be done from where one is."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from textual.app import SystemCommand
from textual.command import DiscoveryHit, Hits
from textual.screen import Screen
from textual.system_commands import SystemCommandsProvider

from screener.tui.screens.home import HomeScreen

if TYPE_CHECKING:
    from screener.tui.app import ScreenerApp

_UNLISTED = (
    "command_palette",
    "app.command_palette",
    "walk(-1)",
    "walk(1)",
    "dismiss",
    "app.days",
)
_AFTERWARDS = ("become(", "override")


class Menu(SystemCommandsProvider):
    """The list as it is given: Textual's own sorts it by the alphabet, and what is wanted most is lost among pages."""

    async def discover(self) -> Hits:
        """Everything, before anything is typed; what is only found is not listed."""
        for title, told, run, listed in self.app.get_system_commands(self.screen):
            if listed:
                yield DiscoveryHit(title, run, help=told)


def commands(app: "ScreenerApp", screen: Screen[Any]) -> Iterator[SystemCommand]:
    """What can be said of the candidate at hand, the screen's own keys, its pages, every trial and candidate, and what
    is the same everywhere. At home a trial is gone to first: what fits equally stays in this order."""
    if isinstance(screen, HomeScreen):
        for trial in screen.trials:
            title = f": {trial.name}" if trial.name != trial.trial else ""
            go = partial(screen.go_to, trial.path)
            yield SystemCommand(f"Go to {trial.trial}{title}", "In the list of trials", go, discover=False)
    yield from getattr(screen, "afterwards", tuple)()
    for active in screen.active_bindings.values():
        binding = active.binding
        if (
            not binding.description
            or binding.system
            or binding.action in _UNLISTED
            or binding.action.startswith(_AFTERWARDS)  # which come first, with the candidate's code
            or binding.action in ("quit", "screen.copy_text")  # which the mouse has to choose a text for
        ):
            continue
        if active.node is screen:
            run: Callable[[], Any] = partial(screen.run_action, binding.action)
            keys = app.get_key_display(binding)
            yield SystemCommand(binding.description, f"{binding.tooltip or 'on this screen'}  ({keys})", run)
    yield from getattr(screen, "pages", tuple)()
    home = next((one for one in app.screen_stack if isinstance(one, HomeScreen)), None)
    for trial in home.trials if home is not None else ():
        name = trial.name if trial.name == trial.trial else f"{trial.name} {trial.trial}"
        yield SystemCommand(f"New candidate: {name}", "A screening visit", partial(app.new_candidate, trial))
        yield SystemCommand(
            f"Screening log: {name}", "Every screening, counts, export", partial(app.show_log, trial)
        )
        yield SystemCommand(
            f"Check a file: {name}", "Candidates from a CSV file", partial(app.show_batch, trial)
        )
        yield SystemCommand(f"Criteria: {name}", "Text and rules, review", partial(app.show_criteria, trial))
    for card in home.recent if home is not None else ():
        yield SystemCommand(
            f"Open {card.code}",
            f"{card.outcome}, {card.state}, {card.trial}",
            partial(app.open_candidate, card),
        )
    yield SystemCommand(
        "Order of typed days", "What comes first in 05/12/1980: day, month, or asked", app.action_days
    )
    yield SystemCommand("Light or dark", "The other of the two themes", app.action_light)
    yield SystemCommand("Help", "Keys, signs, the order of the questions  (F1)", app.action_help)
    yield SystemCommand("Quit", "Leave; unsaved entries are asked about  (^q)", app.action_quit)
