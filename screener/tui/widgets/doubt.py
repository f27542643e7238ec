"""What stands above a log for as long as it is not as it was written."""

from screener.tui.looks import symbol
from screener.tui.widgets.told import Told


class Doubt(Told):
    """A warning that takes no room while there is nothing to warn of, and does not go by itself."""

    DEFAULT_CSS = """
    Doubt { height: auto; max-height: 8; width: 1fr; padding: 0 1; color: $text-error; text-style: bold;
        display: none; }
    """

    def warn(self, text: str) -> None:
        """Say what is amiss; nothing where the text is empty."""
        self.display = bool(text)
        self.tell(symbol(f"✗ {text}") if text else "")
