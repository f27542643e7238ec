"""A state in which the first of two values is measured, and perhaps the second: "supine SBP > 140 or DBP > 90 mmHg".

"Post-bronchodilator FEV1 < 80 % and FEV1/FVC < 0.7" is most often both behind the bronchodilator.
"""

from itertools import pairwise

from screener.language.words.wordlists import listed
from screener.model.rules import AllOf, AnyOf, Between, Compare, Rule
from screener.model.vocabulary import Vocabulary


def may_share_state(rule: Rule, vocab: Vocabulary) -> bool:
    """Whether a list bounds a value in such a state, and behind it one that may be measured so too."""
    if not isinstance(rule, AllOf | AnyOf):
        return False
    return any(
        isinstance(one, Compare | Between)
        and isinstance(other, Compare | Between)
        and _shares(one.variable, other.variable, vocab)
        for one, other in pairwise(rule.rules)
    )


def _shares(first: str, second: str, vocab: Vocabulary) -> bool:
    state, _, measured = first.partition("_")
    return (
        state in listed("state of measuring")
        and measured != second
        and f"{state}_{second}" in vocab.variables
    )
