"""What stands above a log, or above what it lists, for as long as something of it is not as it was written."""

from screener.tui.looks import symbol
from screener.tui.widgets.told import Told


class Doubt(Told):
    """A warning that takes no room while there is nothing to warn of, and does not go by itself."""

    DEFAULT_CSS = """
    Doubt { height: auto; max-height: 8; width: 1fr; padding: 0 1; color: $text-error; text-style: bold;
        display: none; }
    """

    def warn(self, *texts: str) -> None:
        """Say what is amiss, each from a line of its own on; nothing where every text is empty."""
        said = [symbol(f"✗ {text}") for text in texts if text]
        self.display = bool(said)
        self.tell("\n".join(said))
