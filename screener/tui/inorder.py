"""Keys are taken in the order in which they were pressed, however fast they come.

A widget takes its letters at its own pace, from its own queue; a key that is bound to something goes up through every
widget above before anything is done about it. Of keys that come in one burst (a slow line, a held key, a scanner) the
letters would overtake the bound keys, and land in a field that the cursor is about to leave.
"""

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from textual import events
from textual.message_pump import MessagePump

if TYPE_CHECKING:
    from textual.app import App

_PATIENCE = 2.0
"""Seconds to wait for a widget at most: one that is being taken away never answers."""


async def drained(widget: MessagePump) -> None:
    """Wait until a widget has taken what was sent to it before."""
    taken = asyncio.Event()
    if widget.call_later(taken.set):
        await _within_patience(taken)


async def _within_patience(event: asyncio.Event) -> None:
    with suppress(TimeoutError):
        async with asyncio.timeout(_PATIENCE):
            await event.wait()


async def take_bound(app: "App[Any]", key: events.Key) -> bool:
    """Do what a key is bound to, after all that was pressed before; False for one that the widget itself takes.

    A key that was pressed before a question came by itself does not answer it (``since``); one that came before a
    screen has its fields waits for them (``ready``).
    """
    if not app.screen_stack:
        return False
    if key.time < getattr(app.screen, "since", 0.0):
        return True
    ready = getattr(app.screen, "ready", None)
    if isinstance(ready, asyncio.Event):
        await _within_patience(ready)
    focused = app.focused
    if focused is None or focused.check_consume_key(key.key, key.character):
        return False
    # What the letters before it led to goes up through the widgets above: a field's row, the screen.
    for widget in (focused, *focused.ancestors):
        if isinstance(widget, MessagePump) and widget is not app:
            await drained(widget)
    return await app._check_bindings(key.key, priority=True) or await app._check_bindings(key.key)
