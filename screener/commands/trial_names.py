"""The trial that a command is given by name: the user's own copy of its criteria comes first, and that is said."""

from collections.abc import Sequence
from pathlib import Path

from screener.commands.console import Write
from screener.language.library import AtHand, at_hand


def trial_path(name: str, warn: Write) -> str:
    """The path of the file that a trial's name means. Raises ``Unusable`` where there is none."""
    found = at_hand(name)
    tell_own([found], warn)
    return str(found.path)


def tell_own(found: Sequence[AtHand], warn: Write) -> None:
    """Say which trials are read from the user's own copies, and where these lie."""
    own = [one.path for one in found if one.own]
    if len(own) == 1:
        warn(f"{own[0].stem}: your own copy of its criteria is used, {own[0]}\n")
    elif own:
        names = ", ".join(path.stem for path in own)
        warn(f"{names}: your own copies of their criteria are used, in {Path(own[0]).parent}\n")
