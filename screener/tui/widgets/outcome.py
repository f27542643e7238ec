"""The lines below a visit, which say what it comes to."""

from textual.content import Content

from screener.log.records import Signature
from screener.tui.looks import COLOURS, symbol
from screener.tui.widgets.told import Told
from screener.visit.view import OUTCOME_SYMBOLS, Scene, overall


class OutcomeBar(Told):
    """The decision, what brings it about, what is missing; below it what is asked now, and why, and what next."""

    DEFAULT_CSS = """
    OutcomeBar { height: auto; min-height: 2; max-height: 5; width: 1fr; padding: 0 1; background: $panel; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._scene: Scene | None = None
        self._now = self._next = self._of = ""
        self._signature: Signature | None = None

    def show(self, scene: Scene, signature: Signature | None = None) -> None:
        """Show a decision, and who signed it."""
        self._scene, self._signature = scene, signature
        self._write()

    def next(self, now: str, after: str) -> None:
        """Show why the question is asked that one is at, and what comes next; nothing where nothing is open."""
        self._now, self._next = now, after
        self._of = self._scene.judged.decision.outcome if self._scene is not None else ""
        self._write()

    def on_resize(self) -> None:
        """Say as much as there is room for."""
        self._write()

    def _write(self) -> None:
        if self._scene is None:
            return
        # The decision has two lines at most, so that the criterion keeps its room.
        said = overall(self._scene, room=2 * max(self.content_size.width, 40) - 24, signature=self._signature)
        mark = symbol(OUTCOME_SYMBOLS[said.outcome])
        content = Content.assemble(
            (f"{mark} {said.headline}", f"bold {COLOURS[said.outcome]}"), f"  {said.detail}"
        )
        steps = [("now ", self._now), ("next ", self._next)]
        told = [Content.assemble((word, "bold"), step) for word, step in steps if step]
        if told:  # what is typed may decide otherwise than what was asked for: the line stays, so that nothing moves
            content += Content("\n") + (
                Content("  ").join(told) if self._of == said.outcome else Content(" ")
            )
        self.tell(content)
