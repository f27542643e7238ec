"""What stands before "unless" and behind it: "INR > 1.5 unless on warfarin", "asthma unless mild, or COPD"."""

from typing import TYPE_CHECKING

from lark import Tree

from screener.errors import Span
from screener.language.clauses import questions
from screener.language.clauses.built import Built
from screener.language.clauses.items import whole
from screener.language.clauses.items.members import is_measured
from screener.language.clauses.lists.exceptions import (
    Further,
    are_drugs,
    but_for,
    further,
    is_spared,
    may_exclude,
    none_of_it,
    or_beside,
    reaches_on,
)
from screener.language.clauses.trees import span_of_tree
from screener.language.words.chunks import Chunk
from screener.language.words.tokens import Carried
from screener.model.rules import AllOf, AnyOf, Rule, Unless

if TYPE_CHECKING:
    from screener.language.clauses.build import Builder


class ExceptedRules:
    """Reads the exceptions of one criterion, whose lists its builder reads."""

    def __init__(self, builder: "Builder") -> None:
        self.builder = builder

    def read(self, left: Tree[Carried], right: Tree[Carried], span: Span, word: Chunk) -> Built:
        """A rule and what it does not hold for; an exception not understood is itself a question.

        A "kind" is taken out of the thing ("malignancy other than skin cancer"): whoever has both has the thing. So it
        belongs to the datum's own words, and excuses nobody.
        """
        builder = self.builder
        rule = builder.either(left)
        two = further(right, builder.text) if word.data != "kind" and not builder.closed else None
        if (
            rule is not None
            and two is not None
            and (open_end := self._open_end(rule, two, span, word)) is not None
        ):
            return open_end
        exception = builder.either(right)
        if word.data == "kind" and rule is not None and not is_measured(rule.rule):
            without = whole.without_kind(rule, word.span, span_of_tree(right), span, builder.text)
            if without is not None:
                return Built(without, True)
            about = exception.rule if exception is not None else None
            likely = Unless(rule=rule.rule, exception=about, span=span) if about is not None else rule.rule
            asked = builder.question(span, likely).rule
            return builder.asked_where(asked, none_of_it(rule, builder.kind, asked), "")
        if rule is None or exception is None:
            return builder.question(span)
        excepted = Unless(rule=rule.rule, exception=exception.rule, span=span)
        if not rule.clean:
            asked, most = builder.question(span, excepted).rule, builder.decided.get(rule.rule)
            spared = exception.clean and most is not None and builder.kind == "inclusion"
            return builder.asked_where(
                asked, but_for(most, exception.rule, builder.kind, asked) if spared and most else None, ""
            )
        if builder.closed or not (self._is_spared(excepted, word) or reaches_on(exception.rule)):
            return Built(excepted, exception.clean)
        reaches = reaches_on(exception.rule) or (builder.kind == "exclusion" and not exception.clean)
        asked = builder.question(span, excepted).rule
        known = exception.clean and not reaches
        decided = but_for(rule.rule, exception.rule, builder.kind, asked) if known else None
        decided = decided or none_of_it(rule, builder.kind, asked)
        return builder.asked_where(
            asked, decided, questions.UNLESS_REACHES if reaches else questions.UNLESS_SPARES
        )

    def _open_end(self, rule: Built, two: Further, span: Span, word: Chunk) -> Built | None:
        """ "A unless B, or C": the question whether C is one more exception; None where it surely is one."""
        builder, told = self.builder, len(self.builder.problems)
        first, second = builder.either(two.first), builder.either(two.second)
        if first is None or second is None:
            return builder.question(span, rule.rule)
        exception, beside = first.rule, second.rule
        both, clean = builder.kind == "inclusion", first.clean and second.clean
        if (both and (not second.clean or two.word == "or")) or (
            clean and are_drugs(rule.rule, exception, beside)
        ):
            del builder.problems[told:]
            return None
        if not both and not (second.clean and may_exclude(rule.rule, beside, two.word)):
            del builder.problems[told:]
            return None
        excepted = Unless(rule=rule.rule, exception=exception, span=span)
        listed = (excepted, beside)
        asked = builder.question(
            span, AllOf(rules=listed, span=span) if both else AnyOf(rules=listed, span=span)
        ).rule
        decided: Rule | None = None
        if rule.clean and second.clean:
            spared = self._is_spared(excepted, word)
            decided = or_beside(
                excepted, beside, builder.kind, two.word, asked, known=first.clean, spared=spared
            )
        return builder.asked_where(asked, decided, questions.UNLESS_REACHES)

    def _is_spared(self, excepted: Unless, word: Chunk) -> bool:
        return is_spared(excepted, self.builder.kind, self.builder.text[slice(*word.span)])
