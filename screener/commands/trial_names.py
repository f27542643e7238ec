"""The trial that a command is given by name: the user's own copy of its criteria comes first, and that is said."""

from collections.abc import Sequence

from screener.commands.console import Write
from screener.language.library import AtHand, at_hand, find, load_protocol, load_rules, shipped_trials
from screener.model.protocol import Protocol
from screener.model.resources import shipped


def trial_path(name: str, warn: Write) -> str:
    """The path of the file that a trial's name means. Raises ``Unusable`` where there is none."""
    found = at_hand(name)
    tell_own([found], warn)
    return str(found.path)


def tell_own(found: Sequence[AtHand], warn: Write) -> None:
    """Say which trials are read from the user's own copies of shipped files, which are the user's own altogether, and
    where these lie."""
    known = {path.stem for path in shipped_trials()}
    copies = [one.path for one in found if one.own and one.path.stem in known]
    own = [one.path for one in found if one.own and one.path.stem not in known]
    if len(copies) == 1:
        warn(f"{copies[0].stem}: your own copy of its criteria is used, {copies[0]}\n")
    elif copies:
        names = ", ".join(path.stem for path in copies)
        warn(f"{names}: your own copies of their criteria are used, in {copies[0].parent}\n")
    if own:
        names = ", ".join(path.stem for path in own)
        files = "your own criteria file is used" if len(own) == 1 else "your own criteria files are used"
        warn(f"{names}: {files}, in {own[0].parent}\n")


def every_trial() -> list[AtHand]:
    """The trials that a command finds by name, by that name: those that are shipped, and the user's own, as the app
    lists them."""
    from screener.visit.trials import trial_files  # brings the log, which few commands need

    return [AtHand(one.path, one.own) for one in trial_files()]


def rules_of(criteria: str) -> Protocol:
    """The protocol of a trial by which many candidates are judged. Of a shipped file, whose rules were compared with
    their texts when it was made, the texts are not read, which takes longer; of any other it is then known which rules
    depart from them. Raises ``Unusable``."""
    is_shipped = find(criteria).resolve().parent == shipped("criteria").resolve()
    return load_rules(criteria) if is_shipped else load_protocol(criteria)
