"""Colours, symbols and the console's abilities: every state has a symbol and a word, colour only repeats it."""

import os
import sys
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from textual.scrollbar import ScrollBarRender
from textual.theme import Theme

from screener.reports.signs import STATES

if TYPE_CHECKING:
    from screener.engines.decisions import Outcome

DARK = Theme(
    name="screener-dark",
    primary="#6cb6ff",
    secondary="#9fb3c8",
    accent="#ffd479",
    foreground="#e6edf3",
    background="#10151b",
    surface="#171e26",
    panel="#222c37",
    success="#7ee0a1",
    warning="#ffd479",
    error="#ff9a8f",
    dark=True,
    variables={"footer-key-foreground": "#ffd479", "input-selection-background": "#6cb6ff 40%"},
)
LIGHT = Theme(
    name="screener-light",
    primary="#0b57a4",
    secondary="#44566b",
    accent="#7a4a00",
    foreground="#16202b",
    background="#f7f9fb",
    surface="#ffffff",
    panel="#e3e9ef",
    success="#146c36",
    warning="#7a4a00",
    error="#a8200d",
    dark=False,
    variables={"footer-key-foreground": "#7a4a00", "input-selection-background": "#0b57a4 30%"},
)

_OF_SIXTEEN = {
    DARK.name: {"text-error": "#ff6b60", "text-success": "#4fe07f"},
    LIGHT.name: {"text-success": "#0a7a0a"},
}


def shown_in(theme: Theme, colours: str | None) -> Theme:
    """The theme as a terminal shows it. In sixteen colours (``standard``) what else comes nearest to a grey, an outcome
    among it, is red or green."""
    if colours != "standard":
        return theme
    return replace(theme, variables={**theme.variables, **_OF_SIXTEEN[theme.name]})


IN_TURN: "tuple[Outcome | None, ...]" = (None, "eligible", "ineligible", "undetermined")
"""What a list can be kept to, one outcome after the other; all comes first."""
COLOURS = {
    "met": "$text-success",
    "passes": "$text-success",
    "eligible": "$text-success",
    "not met": "$text-error",
    "excludes": "$text-error",
    "ineligible": "$text-error",
    "unknown": "$text-warning",
    "undetermined": "$text-warning",
    "to judge": "$text-primary",
    "not applicable": "$text-muted",
}
"""A style for each state's word."""


class PlainScrollBar(ScrollBarRender):
    """A scroll bar without the eighth blocks, which the fonts of a Windows console lack."""

    VERTICAL_BARS = [" "] * 8
    HORIZONTAL_BARS = [" "] * 8


@cache
def has_symbols() -> bool:
    """Whether the console can be trusted with ✓ and ✗: UTF-8, and not an old Windows or Linux console."""
    encoding = (getattr(sys.__stdout__, "encoding", "") or "").lower().replace("-", "")
    if encoding and encoding != "utf8":
        return False
    if os.environ.get("TERM") == "linux":
        return False
    return os.name != "nt" or "WT_SESSION" in os.environ


def symbol(text: str) -> str:
    """A text with its symbols as the console can show them."""
    if has_symbols():
        return text
    for sign, plain in STATES.items():
        text = text.replace(sign, plain)
    return text
