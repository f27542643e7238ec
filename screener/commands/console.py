"""Where commands write: standard output and standard error, whoever reads them, or stops reading."""

import codecs
import os
import sys
from collections.abc import Callable
from contextlib import nullcontext, suppress
from typing import TextIO

from screener.errors import Unusable
from screener.reports.signs import plain, visible

Write = Callable[[str], object]
_PLAIN = "screener.plain"
"""The name under which Python knows what to do with a sign that a stream cannot encode."""


class ReaderGone(Exception):
    """Who read the output went away (``| head``): no fault of the input. Not an ``OSError``, which click answers."""


def ready() -> None:
    """Make the streams fit to be written to: a stream that is closed takes everything and keeps nothing."""
    codecs.register_error(_PLAIN, _in_plain_signs)
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123 - to the end
        stream = getattr(sys, name)
        # A console that lacks a sign shows another that means the same; it never stops the run. Python's own
        # "replace" would show "?", which says unknown here.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors=_PLAIN)


def _in_plain_signs(fault: UnicodeError) -> tuple[str, int]:
    if not isinstance(fault, UnicodeEncodeError):
        raise fault
    text, start, end = fault.object, fault.start, fault.end
    return plain(text[start:end], text[start - 1 : start] if start else ""), end


def as_shown(text: str) -> str:
    """A text as standard output shows it: what stands below its signs must be as wide as they are."""
    encoding, text = sys.stdout.encoding or "utf-8", visible(text)
    return text.encode(encoding, _PLAIN).decode(encoding, "replace")


def write(text: str) -> None:
    """Write to standard output. Raises ``ReaderGone``, and ``Unusable`` where it cannot be written."""
    _put(sys.stdout, text)


def warn(text: str) -> None:
    """Write to standard error, likewise."""
    _put(sys.stderr, text)


def fault(text: str) -> None:
    """Write why a run ends to standard error, a line of its own, whatever became of the stream."""
    import click

    click.echo(visible(text), file=sys.stderr)


def width() -> int:
    """Characters of a line: as wide as the terminal, from 60 to 160; 100 where there is none."""
    import shutil

    return max(60, min(160, shutil.get_terminal_size((100, 24)).columns))


def finish() -> None:
    """See that what was written is on its way, likewise."""
    _put(sys.stdout, "", flush=True)
    _put(sys.stderr, "", flush=True)


def give_up() -> None:
    """Let go of what could not be written, so that the end of the process does not try again."""
    for number, stream in ((1, sys.stdout), (2, sys.stderr)):
        try:
            stream.flush()
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), number)


def _put(stream: TextIO, text: str, *, flush: bool = False) -> None:
    try:
        stream.write(visible(text))
        if flush:
            stream.flush()
    except BrokenPipeError:
        raise ReaderGone from None
    except OSError as fault:
        give_up()
        raise Unusable(
            f"the output cannot be written ({fault.strerror}). Free the place, or use --out"
        ) from None


class Held:
    """What is to be said once something else is done: leaving says it, in its order.

    A screening log is written before anything is printed, so that a reader who goes away costs the log nothing.
    With ``on`` False nothing is held.
    """

    def __init__(self, write: Write, warn: Write, *, on: bool) -> None:
        self._write, self._warn, self._on = write, warn, on
        self._held: list[tuple[Write, str]] = []

    def __enter__(self) -> "Held":
        return self

    def write(self, text: str) -> None:
        """A piece of the result."""
        self._say(self._write, text)

    def warn(self, text: str) -> None:
        """A remark."""
        self._say(self._warn, text)

    def _say(self, say: Write, text: str) -> None:
        if self._on:
            self._held.append((say, text))
        else:
            say(text)

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        # What went wrong must not be forgotten over a reader that went away.
        with suppress(ReaderGone) if kind is not None else nullcontext():
            for say, text in self._held:
                say(text)
