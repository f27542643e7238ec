"""Blocks of a text, each of some people and with the sections of its own: "Cohort A", "Inclusion Criteria:", …"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from screener.language.text.frames import Heading, of_one_kind
from screener.language.text.reviewing import quote


@dataclass(slots=True)
class Blocks:
    """The blocks so far. ``now`` are the people of the one that is read, empty for everyone."""

    now: str = ""
    _named: list[str] = field(default_factory=list)

    def name(self, people: str, *, over: bool) -> None:
        """Let a line name people, ``over`` the heading of a section, or over criteria alone."""
        if over:
            self.now = people
            self._named.append(people)
        elif of_one_kind(self.now, people):
            self.now = ""  # "Arm B" over a list behind the section of "Arm A" ends what is of that

    def share(
        self, heading: Heading, words: str, said: Iterable[Heading], after: Iterable[Heading | None]
    ) -> str:
        """Let the one list of what excludes be everyone's that comes behind the blocks of several people. What is told
        of it, empty for any other heading. ``said`` are the headings before it, ``after`` those behind it."""
        alone = heading.role == "section" and heading.kind == "exclusion" and not heading.group and self.now
        if not alone or len(set(self._named)) < 2 or any(one.kind == "exclusion" for one in said):
            return ""
        if any(one and one.role == "section" and one.kind == "inclusion" for one in after):
            return ""
        last, self.now = self.now, ""
        return (
            f"{quote(words)} comes once, behind what is asked of {quote(self._named[0])} and of {quote(last)}. It was "
            "taken for everyone: check whether it is for the last of them alone."
        )
