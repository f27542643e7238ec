"""The line above every screen, which says where one is."""

from textual.content import Content

from screener.tui.looks import symbol
from screener.tui.widgets.told import Told

_LEAST = 19
"""Characters for the left, and a gap, that stay where the right is long: so much a version of a day needs."""


LEAST_WIDTH, LEAST_HEIGHT = 60, 18
"""Columns and lines of a terminal below which what one enters may not be on the screen."""


class TopBar(Told):
    """What is open on the left, its state on the right; of a terminal that is too small, that it is."""

    DEFAULT_CSS = """
    TopBar { height: 1; width: 1fr; background: $panel; color: $foreground; padding: 0 1; text-wrap: nowrap; }
    """

    def __init__(self, left: str = "", right: str = "") -> None:
        super().__init__()
        self._left, self._right = left, right

    def show(self, left: str, right: str) -> None:
        """Say something else."""
        self._left, self._right = left, right
        self.fit()

    def on_resize(self) -> None:
        """Fill the line."""
        self.fit()

    def fit(self) -> None:
        """Say what there is room for."""
        columns, lines = self.app.size
        if columns < LEAST_WIDTH or lines < LEAST_HEIGHT:
            self.tell(too_small(columns, lines))
            return
        width = self.content_size.width
        left, right = fitted(self._left, self._right, width)
        gap = " " * max(width - len(left) - len(right), 1)
        self.tell(Content.assemble((left, "bold"), gap, right))


def too_small(columns: int, lines: int) -> str:
    """What is said on a terminal of so many columns and lines, in as few as may be."""
    return f"Too small: {columns} by {lines}, needs {LEAST_WIDTH} by {LEAST_HEIGHT}"


def fitted(left: str, right: str, width: int) -> tuple[str, str]:
    """What of both there is room for: the criteria's version stays, by which the candidate is judged, and of what is
    said on the right the beginning."""
    mark = symbol("…")
    most = max(width - min(len(left) + 2, _LEAST), 0)
    right = symbol(with_room(right, most))
    right = right if len(right) <= most else f"{right[: max(most - len(mark), 0)].rstrip()}{mark}"
    room = max(width - len(right) - 2, 0)
    if len(left) > room:
        left = left.partition(" (")[0]
    name, v, version = left.rpartition(" v")
    if len(left) <= room:
        return left, right
    kept = room - len(f"{mark}{v}{version}")
    if name and kept > 0:
        return f"{name[:kept].rstrip()}{mark}{v}{version}", right
    return f"{left[: max(room - len(mark), 0)].rstrip()}{mark}", right


def with_room(right: str, room: int) -> str:
    """The right in so much room: what stands first, a candidate's code, is shortened in its middle, as its ends tell
    site and candidate; where the data lie is said to the end."""
    code, gap, rest = right.partition("  ")
    return right if len(right) <= room or not gap else f"{shortened(code, room - len(gap + rest))}{gap}{rest}"


def shortened(code: str, room: int) -> str:
    """A code without its middle, where it is longer than the room that there is; some of its ends always stays."""
    ends = max((room - 1) // 2, 4)
    return code if len(code) <= max(room, 2 * ends + 1) else f"{code[:ends]}…{code[-ends:]}"
