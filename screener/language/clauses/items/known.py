"""What of the vocabulary a rule asks for."""

from screener.language.words.wordlists import listed
from screener.model.rules import Occurred, Present, Rule
from screener.model.vocabulary import vocabulary


def known_name(rule: Rule | None) -> str:
    """The name of the one finding or event of the vocabulary that a rule asks for; empty for any other rule, and for
    what the text's own words alone name."""
    if not isinstance(rule, Present | Occurred) or rule.words:
        return ""
    return rule.finding if isinstance(rule, Present) else rule.event


def is_treatment(name: str) -> bool:
    """Whether a finding of the vocabulary is a class of drugs, or a therapy."""
    return bool(vocabulary().members.get(name)) or bool(set(name.split("_")) & listed("treats"))
