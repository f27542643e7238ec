"""Lists with a head before a colon or bullets: "any of the following: …", "contraindication to X: …"."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from lark import Tree

from screener.errors import Span
from screener.language.clauses.built import Built
from screener.language.clauses.items.leaves import Misfit
from screener.language.clauses.items.members import asked_about
from screener.language.clauses.lists.counting import countable, is_bullet, is_on_bullet, is_uneven
from screener.language.clauses.lists.heads import Head, only_sorts, read_head, said_of_all, said_of_each
from screener.language.clauses.lists.nesting import is_bare, is_flat
from screener.language.clauses.lists.topics import names_organ, narrows
from screener.language.clauses.lists.ways import Connective
from screener.language.clauses.trees import only_names, span_of_rules, span_of_tree
from screener.language.words.asides import is_aside
from screener.language.words.chunks import Chunk
from screener.language.words.tokens import Carried
from screener.model.rules import AllOf, AnyOf, AtLeast, Judgement, Not, Rule

if TYPE_CHECKING:
    from screener.language.clauses.build import Builder


class HeadedLists:
    """Reads such lists of one criterion, whose lines its builder reads."""

    def __init__(self, builder: "Builder") -> None:
        self.builder = builder

    def read(self, tree: Tree[Carried], outer: Connective | None) -> Built | None:
        """ "Any of the following: …", "Contraindication to X: …": a head that its list spells out."""
        head: Tree[Carried] = tree.children[0]  # type: ignore[assignment]
        body: Tree[Carried] = tree.children[2]  # type: ignore[assignment]
        builder, text = self.builder, self.builder.text
        chunks = [token.carried for token in head.scan_values(lambda _: True)]
        said, span = read_head(chunks, text, builder.kind), span_of_tree(tree)
        named = only_names(chunks) and not only_sorts(text[chunks[0].start : chunks[-1].end])
        if is_bare(tree) and (named or not said.understood):
            return self._asked(head, body, said, outer, span)  # "* Diabetes" and deeper "* HbA1c > 7 %"
        if said.negated:
            return self._absent(tree, body, said)
        who = self._who(said.who)
        if said.understood and bool(said.who) == (who is not None) and not is_flat(head, body, text):
            built = self._behind(said, body, outer, span)
            if built is None or who is None:
                return built or builder.sentence(head, outer, None)
            both = AllOf(rules=(who, built.rule), span=span)
            return Built(both, True) if built.clean else builder.question(span, both)
        bullets = builder.kind == "exclusion" and is_bullet(tree.children[1], text) and only_names(chunks)
        below = text[slice(*span_of_tree(body))]
        lines = "\n" in text[span_of_tree(head)[1] : span_of_tree(body)[0] + 1] and not is_flat(
            head, body, text
        )
        if lines and names_organ(text[slice(*span_of_tree(head))], below, builder.kind):
            connective: Connective | None = "any" if builder.kind == "exclusion" else None
            return self._behind(Head(True, connective), body, outer, span)
        if (
            bullets
            and not narrows(text[slice(*span_of_tree(head))], below)
            and not _has_aside(text[slice(*span_of_tree(body))])
        ):
            # "Heart disease" with bullets: each of them excludes, and a person sees to what else there is.
            own, rest = builder.question(span_of_tree(head)), builder.body(body, "any", None, headed=True)
            if rest is not None:
                rules = (own.rule, *(rest.rule.rules if isinstance(rest.rule, AnyOf) else (rest.rule,)))
                return Built(AnyOf(rules=rules, span=span), False)
        if said.numbered:
            return builder.question(span)
        return self._asked(head, body, said, outer, span)

    def _asked(
        self, head: Tree[Carried], body: Tree[Carried], said: Head, outer: Connective | None, span: Span
    ) -> Built:
        """A list as a question, about what its head names with what stands under it."""
        parts = [self.builder.sentence(head, None, None), self._behind(said, body, outer, span)]
        rules = tuple(part.rule for part in parts if part is not None)
        about = AllOf(rules=rules, span=span) if len(rules) > 1 else rules[0] if rules else None
        return self.builder.question(span, about)

    def _who(self, chunks: Sequence[Chunk]) -> Rule | None:
        """ "Women with at least two of the following": what is asked for beside the list."""
        try:
            rule = self.builder.composer.compose(chunks) if chunks else None
        except Misfit:
            return None
        return (
            rule.model_copy(update={"span": (chunks[0].start, chunks[-1].end)}) if rule is not None else None
        )

    def _behind(self, head: Head, body: Tree[Carried], outer: Connective | None, span: Span) -> Built | None:
        """The list behind a head, with what its head says of all of it."""
        if head.least:
            built = self._so_many(body, head.least, span)
        else:
            alone = body.data == "body" and is_on_bullet(
                body, self.builder.text
            )  # a list of one, and all its own
            built = self.builder.body(body, None if alone else head.connective or outer, None, headed=True)
        if built is None:
            return None
        alone = isinstance(built.rule, Judgement) and built.rule not in self.builder.decided
        if not (built.clean or alone or head.ever or head.window or head.at):
            return built  # its items are questions of their own
        uneven = is_uneven(body, self.builder.text)
        told = built.clean and not ((head.reaches or self.builder.kind == "inclusion") and uneven)
        rule = said_of_all(built.rule, head, self.builder.text) if told and not head.lies_ahead else None
        about = built.rule if uneven else said_of_each(built.rule, head, self.builder.text)
        return Built(rule, True) if rule is not None else self.builder.question(span, about)

    def _absent(self, tree: Tree[Carried], body: Tree[Carried], head: Head) -> Built | None:
        """ "Absence of: …", "none of the following": nothing that the list names. A head that says more is asked."""
        span = span_of_tree(tree)
        kind, self.builder.kind = (
            self.builder.kind,
            "exclusion",
        )  # what has to be absent is what would exclude
        built = self._behind(head, body, None, span)
        self.builder.kind = kind
        if built is None:
            return self.builder.question(span)
        rule = Not(rule=asked_about(built.rule), span=span)
        if kind == "exclusion" or not head.understood or head.connective == "all" or not built.clean:
            return self.builder.question(span, rule)  # under exclusion: whoever lacks one of them, or all?
        return Built(rule, True)

    def _so_many(self, body: Tree[Carried], count: int, span: Span) -> Built | None:
        """ "At least two of the following: …": the list's lines, or the items of its only line."""
        members = self.builder.members(body)
        if not members:
            return None
        rules = tuple(asked_about(one.rule) for one in members)
        rule = AtLeast(count=count, rules=rules, span=span_of_rules(rules))
        clean = all(one.clean for one in members) and len(members) >= count
        if clean and countable(body, rules, self.builder.text):
            return Built(rule, True)
        return self.builder.question(span, rule)


def _has_aside(text: str) -> bool:
    """Whether one of the lines under a condition says something of it: "HIV infection", "Exceptions: CD4 > 350"."""
    return any(is_aside(line.strip(" *•")) for line in text.splitlines())
