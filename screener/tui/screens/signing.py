"""Who acts, and who signs."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from screener.log.faults import LogFault, in_app
from screener.log.records import Role, Who, who
from screener.tui.screens.dialogs import Checked, Dialog
from screener.tui.widgets.choice import Choice
from screener.tui.widgets.line import Line
from screener.visit.choosing import Option

if TYPE_CHECKING:
    from textual.app import App

ROLES: tuple[Role, ...] = ("investigator", "sub-investigator", "coordinator")
MEANING = "I have reviewed the data and confirm the decision"


def ask_initials(app: "App[Any]", then: Callable[[Who | None], None]) -> None:
    """Ask who works here; asked once per session."""

    def check(text: str) -> str:
        try:
            who(text)
        except LogFault as fault:
            return in_app(fault)
        return ""

    def given(text: str | None) -> None:
        then(who(text) if text else None)

    told = "Your initials go beside everything that you save in this session, with this computer's account."
    app.push_screen(Checked("Your initials", told, check), given)


class Signed(NamedTuple):
    """What a signature says."""

    name: str
    role: Role
    meaning: str


class Sign(Dialog[Signed | None]):
    """A signature: printed name, role and meaning."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+s", "sign", "Sign", priority=True)]
    DEFAULT_CSS = """
    Sign Horizontal { height: auto; margin: 0 0 1 0; }
    Sign.-least Horizontal, Sign.-low Horizontal { margin: 0; }
    Sign Horizontal > Static { width: 10; }
    Sign Horizontal > Line { width: 1fr; }
    """

    def __init__(self, decision: str) -> None:
        super().__init__()
        self._decision = decision

    def compose(self) -> ComposeResult:
        """What is signed, and the three inputs."""
        with Vertical() as box:
            box.border_title = "Sign"
            with VerticalScroll(classes="dialog--told", can_focus=False):
                yield Static(
                    f"{self._decision}\n\nThe signature is void when the data change. An investigator's signature "
                    "ends “provisional”.",
                    markup=False,
                )
            with Horizontal():
                yield Static("name")
                yield Line(placeholder="printed name", id="sign--name")
            with Horizontal():
                yield Static("role")
                yield Choice(tuple(Option(role, role) for role in ROLES))
            with Horizontal():
                yield Static("meaning")
                yield Line(MEANING, id="sign--meaning")
            yield Static("", classes="dialog--fault", markup=False)
            keys = "Tab goes on   a letter chooses   ^s or Enter signs   Esc goes back"
            yield Static(keys, classes="dialog--keys")

    def on_mount(self) -> None:
        """The cursor stands in the name."""
        self.query_one(".dialog--fault").display = False
        self.query_one("#sign--name").focus()
        self.call_after_refresh(self.tell_more)

    @on(Line.Submitted)
    @on(Choice.Done)
    def action_sign(self) -> None:
        """Sign, where name, role and meaning are there."""
        name = self.query_one("#sign--name", Line).value.strip()
        meaning = self.query_one("#sign--meaning", Line).value.strip()
        role = next((one for one in ROLES if one == self.query_one(Choice).chosen), None)
        named = any(sign.isalpha() for sign in name)
        if named and meaning and role is not None:
            self.dismiss(Signed(name, role, meaning))
            return
        wanted: dict[str, Widget] = {}
        if not named:
            wanted["a printed name"] = self.query_one("#sign--name")
        if role is None:
            wanted["a role"] = self.query_one(Choice)
        if not meaning:
            wanted["a meaning"] = self.query_one("#sign--meaning")
        told = self.query_one(".dialog--fault", Static)
        told.update(f"Still missing: {', '.join(wanted)}")
        told.display = True
        next(iter(wanted.values())).focus()
