"""A text that changes while one types."""

from textual.content import Content

from screener.tui.widgets.still import Text


class Told(Text):
    """A text. To say something else moves nothing on the screen, unless it needs more lines or fewer, or is
    as wide as what it says."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__("", id=id, classes=classes, markup=False)
        self._said = Content("")

    def tell(self, content: Content | str) -> None:
        """Say something else."""
        said = Content(content) if isinstance(content, str) else content
        if said == self._said and said.spans == self._said.spans:
            return
        is_as_wide = said.cell_length == self._said.cell_length or not self._is_as_wide_as_it_says
        self._said = said
        width, height = self.content_size
        self.update(said, layout=False)
        is_as_high = width and self.get_content_height(self.container_size, self.app.size, width) == height
        if not (is_as_wide and is_as_high):
            self.refresh(layout=True)

    @property
    def _is_as_wide_as_it_says(self) -> bool:
        return self.styles.width is not None and self.styles.width.is_auto
