"""A text that changes while one types."""

from textual.content import Content

from screener.tui.widgets.still import Text


class Told(Text):
    """A text. To say something else moves nothing on the screen, unless it needs more lines or fewer."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__("", id=id, classes=classes, markup=False)
        self._said = Content("")

    def tell(self, content: Content | str) -> None:
        """Say something else."""
        said = Content(content) if isinstance(content, str) else content
        if said == self._said and said.spans == self._said.spans:
            return
        self._said = said
        width, height = self.content_size
        self.update(said, layout=False)
        if not width or self.get_content_height(self.container_size, self.app.size, width) != height:
            self.refresh(layout=True)
