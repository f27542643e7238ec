"""What of the vocabulary a rule asks for."""

from screener.model.rules import Occurred, Present, Rule


def known_name(rule: Rule | None) -> str:
    """The name of the one finding or event of the vocabulary that a rule asks for; empty for any other rule, and for
    what the text's own words alone name."""
    if not isinstance(rule, Present | Occurred) or rule.words:
        return ""
    return rule.finding if isinstance(rule, Present) else rule.event
