"""From the clause grammar's tree to the rule tree.

What is read becomes rules; an item that was not read whole becomes a question to a person in its own
words, and takes with it the list in which it stands: words that were not understood may bear on all of
it. Bullets, semicolons and sentences stand for themselves.
"""

from collections.abc import Callable
from typing import Any

from lark import Tree
from lark.exceptions import LarkError

from screener.errors import Problem, Span
from screener.language.clauses import questions
from screener.language.clauses.asked.open_items import OpenItem, open_item, open_list, open_sentence
from screener.language.clauses.asked.open_rules import open_rule
from screener.language.clauses.built import Built, Rewordings, as_it_stands
from screener.language.clauses.excepted import ExceptedRules
from screener.language.clauses.headed import HeadedLists
from screener.language.clauses.items import leaves as make
from screener.language.clauses.items.abbreviations import without_abbreviations
from screener.language.clauses.items.compose import Composer
from screener.language.clauses.items.consent import consent_given
from screener.language.clauses.items.contrary import is_contrary, is_empty
from screener.language.clauses.items.examples import misses_condition
from screener.language.clauses.items.for_all import shared_by_all
from screener.language.clauses.items.grades import may_grade
from screener.language.clauses.items.leaves import Misfit, Subject
from screener.language.clauses.items.meant import defined_by
from screener.language.clauses.items.members import asked_about, by_sex
from screener.language.clauses.items.obliged import obliges
from screener.language.clauses.items.own_words import names_thing
from screener.language.clauses.items.parts import Group, Part
from screener.language.clauses.items.restated import without_restated
from screener.language.clauses.items.sharing import shared_part
from screener.language.clauses.items.sketch import Sketcher
from screener.language.clauses.items.subjects import Opened
from screener.language.clauses.lists.counting import (
    are_open,
    is_bullet,
    is_one_list,
    is_uneven_list,
    may_excuse,
)
from screener.language.clauses.lists.depth import IN_RULE, IN_TEXT, TooDeep, hold_to_depth, too_deep
from screener.language.clauses.lists.elided import completed, completed_last, numbered
from screener.language.clauses.lists.exceptions import is_open_condition
from screener.language.clauses.lists.guarded import asked_of_others, may_end_before
from screener.language.clauses.lists.histories import ever_behind
from screener.language.clauses.lists.joined_items import Joins, Listed, carried_on, views_of, with_questions
from screener.language.clauses.lists.joining import bound_of, joined
from screener.language.clauses.lists.listing import bare_variable, leading_negation, member_of
from screener.language.clauses.lists.nesting import nested
from screener.language.clauses.lists.parted import all_or_any, parted
from screener.language.clauses.lists.unread_rest import as_far_as_read
from screener.language.clauses.lists.ways import Connective, are_conditions
from screener.language.clauses.tidying.guards import is_open_guard
from screener.language.clauses.tidying.permissions import lets_off
from screener.language.clauses.trees import (
    chunks_of,
    defines,
    is_silent,
    only_leads,
    span_of_rules,
    span_of_tree,
    terminal,
    without_edges,
)
from screener.language.words.chunks import Chunk
from screener.language.words.phrases import comments
from screener.language.words.tokens import Carried, grammar
from screener.model.protocol import CriterionKind
from screener.model.rules import (
    AllOf,
    AnyOf,
    AtLeast,
    Between,
    Compare,
    Judgement,
    Occurred,
    Present,
    Rule,
    When,
    leaves,
)
from screener.model.vocabulary import Term, Vocabulary


class Builder:
    """Builds one criterion. ``problems`` collects what a person should see, ``decided`` what of a list's question
    can be decided without a person, ``items`` whether each item was read whole. Without ``rewordings`` the text is a
    rule that somebody wrote: it means what it says, in the words in which that is usually said."""

    def __init__(
        self,
        text: str,
        vocab: Vocabulary,
        kind: CriterionKind,
        definition: Callable[[str], Rule | None],
        rewordings: Rewordings | None = None,
    ) -> None:
        self.rewordings = rewordings or Rewordings(as_it_stands, as_it_stands, as_it_stands)
        self.closed = rewordings is None
        self.text = text
        self.deepest = IN_RULE if self.closed else IN_TEXT
        self.vocab = vocab
        self.kind = kind
        self.definition = definition
        self.composer = Composer(text, vocab, definition)
        self.sketcher = Sketcher(text, vocab)
        self.lists = HeadedLists(self)
        self.excepted = ExceptedRules(self)
        self.problems: list[Problem] = []
        self.decided: dict[Rule, Rule] = {}
        self.items: dict[Span, bool] = {}
        self._brackets: dict[tuple[int, Subject | None], tuple[Tree[Carried], Built | None]] = {}

    def build(self, chunks: list[Chunk]) -> Built:
        """The rule of the tidied chunks. Never fails: at worst it is one question."""
        whole = (0, len(self.text))
        carried = [Carried.of(terminal(chunk), chunk) for chunk in chunks]
        try:
            tree: Any = grammar("criterion").parse(carried)
            body = nested(tree.children[0], self.text, self.deepest)
            hold_to_depth(body, self.deepest)
        except LarkError:
            return self.question(whole)
        except TooDeep as deep:
            self.problems.append(too_deep(deep.span, self.deepest))
            return self.question(whole)
        built = self.body(body, None, None)
        return built if built is not None else self.question(whole)

    # -- bodies and sentences -------------------------------------------------------------------------

    def body(
        self,
        tree: Tree[Carried],
        connective: Connective | None,
        inherit: Subject | None,
        *,
        headed: bool = False,
    ) -> Built | None:
        """Lines, each for itself, or what a head before a colon or bullets introduces."""
        if tree.data == "lines" and not headed and is_bullet(tree.children[1], self.text):
            return self.lists.read(tree, connective)
        lines: list[Tree[Carried]] = []
        while tree.data == "lines":
            lines.append(tree.children[0])  # type: ignore[arg-type]
            tree = tree.children[2]  # type: ignore[assignment]
        line: Tree[Carried] = tree if tree.data == "headed" else tree.children[0]  # type: ignore[assignment]
        two = span_of_tree(lines[0])[0] if lines else 0, span_of_tree(tree)[1]
        tempered = self.rewordings.two if len(lines) == 1 else as_it_stands
        if (looser := tempered(self.text[slice(*two)], self.kind, two, self.definition)) is not None:
            return Built(looser, True)
        # What joins the lines joins nothing within one of them, but for "A; B; or C".
        own = connective if not lines or is_one_list(line, self.text) else None
        last = self.sentence(line, own, inherit)
        if not lines:
            return last
        built = [self.sentence(line, None, inherit) for line in lines] + [last]
        parts = [one for one in built if one is not None]
        if len(parts) < 2:
            return parts[0] if parts else None
        rules = tuple(one.rule for one in parts)
        span = span_of_rules(rules)
        spans = [span_of_tree(line) for line in (*lines[1:], tree)]
        if lets_off(self.text, spans, self.kind):  # "Vitiligo is permitted."
            return self.question((span_of_tree(lines[0])[0], span[1]), AllOf(rules=rules, span=span))
        later = [one for one, at in zip(built[1:], spans, strict=True) if comments(self.text[slice(*at)])]
        if any(one is not None and not one.clean for one in later):  # "Pregnancy. A test will be done."
            return self.question((span_of_tree(lines[0])[0], span[1]), AllOf(rules=rules, span=span))
        if self.kind == "exclusion" and not headed and may_excuse(built, [*lines, tree], self.text):
            return self.question((span_of_tree(lines[0])[0], span[1]), AnyOf(rules=rules, span=span))
        if are_open((*lines, line), self.text, connective, self.kind):
            self._ask(questions.MIXED, span)
            return self.question(span, AnyOf(rules=rules, span=span))
        found = any(isinstance(one.rule, Present | Occurred) for one in parts)
        if headed and connective is None and self.kind == "inclusion" and found:
            return self.question(span, AnyOf(rules=rules, span=span))  # "persons with: stroke; epilepsy"
        joined = connective or ("all" if self.kind == "inclusion" else "any")
        both = joined == "all" and not by_sex(rules)
        rule = AllOf(rules=rules, span=span) if both else AnyOf(rules=rules, span=span)
        if isinstance(rules[0], When) and any(obliges(self.text[slice(*one)]) for one in spans):
            return self.question(span, rule)  # "Women must …; must use contraception": all of them?
        sought = connective is None and not headed and not self.closed and self.kind == "inclusion"
        if both and sought and all(one.clean for one in parts) and are_conditions(rules):
            asked = self.question(span, rule).rule  # "breast cancer; ovarian cancer"
            return self.asked_where(
                asked, all_or_any(AllOf(rules=rules, span=span), asked), questions.CONDITIONS
            )
        if both and (is_empty(rules) or is_contrary(rules)):
            self._ask(questions.CONTRARY, span)
            return self.question(span, AnyOf(rules=rules, span=span))
        return Built(rule, all(one.clean for one in parts))

    def sentence(
        self, tree: Tree[Carried], connective: Connective | None, inherit: Subject | None
    ) -> Built | None:
        """A list, with the guard before it, the condition or the exception behind it; a bullet with its own list."""
        span, headed = span_of_tree(tree), tree.data == "headed"
        said = self.text[slice(*span)]
        reword = self.rewordings.headed if headed else self.rewordings.sentence
        if (reworded := reword(said, self.kind, span, self.definition)) is not None:
            return Built(reworded, True)
        if headed:
            return self.lists.read(tree, connective)
        if not self.closed and (half := open_sentence(said, self.kind, span, self.definition)) is not None:
            return self._half_open(half, span)
        if len(tree.children) == 1:
            return self._list(tree.children[0], connective, inherit)  # type: ignore[arg-type]
        parts: list[Tree[Carried]] = [child for child in tree.children if isinstance(child, Tree)]
        if tree.data == "excepted":
            word = next(child.carried for child in tree.children if isinstance(child, Carried))
            return self.excepted.read(parts[0], parts[1], span, word)
        guard_tree, then_tree = parts if tree.data == "guarded" else (parts[1], parts[0])
        guard, then = self.either(guard_tree), self.either(then_tree)
        if guard is None or then is None:
            return self.question(span)
        rule = When(guard=guard.rule, then=then.rule, span=span)
        whole = then.clean or then_tree.data == "excepted"
        beside = tree.data == "guarded" and guard.clean and whole and not self.closed
        if beside and not is_open_guard(tree) and may_end_before(tree, rule, self.text, self.kind):
            asked = self.question(span, rule).rule
            return self.asked_where(asked, asked_of_others(rule, self.kind, asked), questions.GUARD_REACHES)
        if ends := is_open_guard(tree):
            self._ask(questions.GUARD, span)
        open_ended = ends or (
            tree.data == "conditional"
            and is_open_condition(rule, parts, self.text, self.kind, (then.clean, self.closed))
        )
        if (
            not guard.clean
            or open_ended
            or not all(names_thing(leaf, self.text) for leaf in leaves(guard.rule))
        ):
            return self.question(span, rule)
        return Built(rule, then.clean)

    def either(self, tree: Tree[Carried]) -> Built | None:
        return self._list(tree, None, None) if tree.data == "list" else self.sentence(tree, None, None)

    # -- lists ----------------------------------------------------------------------------------------

    def _list(
        self, tree: Tree[Carried], connective: Connective | None, inherit: Subject | None
    ) -> Built | None:
        """Items joined by commas and connectives."""
        items: list[Tree[Carried]] = [child for child in tree.children if isinstance(child, Tree)]
        words = ["", *(str(child.carried.data) for child in tree.children if isinstance(child, Carried))]
        if len(items) == 1:
            return self._item(items[0], inherit)
        if (one := self._as_one(items)) is not None:
            return Built(one, True)  # "voluntary participation, and informed consent signed"
        if (half := open_list(items, self.text, self.vocab, self.kind)) is not None and not self.closed:
            return self._half_open(half, span_of_tree(tree))
        found = self._items(items, inherit)
        for place, rule in enumerate(completed(items, words, self.text, self.vocab)):
            found[place] = Built(rule, True)
        if (last := completed_last(items, words, self.text, self.vocab)) is not None:
            found[-1] = Built(last, True)
        every = zip(items, found, words, strict=True)
        listed = [Listed(item, one, word) for item, one, word in every if one is not None]
        # "Diagnosed with or treated for cancer": one is not the other.
        cut = any(one is None and only_leads(item) for item, one in zip(items, found, strict=True))
        if len(listed) < 2:
            alone = listed[0].built if listed else None
            return self.question(span_of_tree(tree), alone.rule if alone else None) if cut else alone
        joins = Joins(connective, leading_negation(items, self.text), is_uneven_list(tree, self.text))
        return self._joined(carried_on(listed, self.text), joins, span_of_tree(tree), cut=cut)

    def _as_one(self, items: list[Tree[Carried]]) -> Rule | None:
        """Items that say one thing together; None where each says its own."""
        if not all(isinstance(child, Carried) for item in items for child in item.children):
            return None
        consent = consent_given([chunk for item in items for chunk in chunks_of(item)], self.text)
        return consent or numbered(items, self.text, self.vocab)

    def _joined(self, listed: list[Listed], joins: Joins, span: Span, *, cut: bool) -> Built:
        """The rule of a list's items, or the question that they leave open."""
        clean = all(one.built.clean for one in listed)
        examples = any(chunk.kind == "EXAMPLE" for one in listed for chunk in chunks_of(one.item))
        rules = [one.built.rule for one in listed]
        own = {asked_about(rule): rule for rule in rules if rule in self.decided}
        told = all(one.built.clean or one.built.rule in self.decided for one in listed)
        said = rules if clean else [asked_about(rule) for rule in rules]
        members = [
            member_of(one.item, rule, one.word, self.text) for one, rule in zip(listed, said, strict=True)
        ]
        list_rule = joined(
            members, self.kind, joins.connective, span, examples=examples, negated=joins.negated
        )
        if cut or misses_condition([one.item for one in listed], rules, self.text):
            return self.question(span, list_rule.rule)
        defined = next((place for place, one in enumerate(listed) if place and defines(one.item)), 0)
        if defined:  # "renal impairment, defined as eGFR < 30": nobody else is meant
            condition, *bounds = rules
            behind = [one.word for one in listed[2:]]
            bound = defined_by(condition, bounds, behind, self.vocab) if clean and defined == 1 else None
            return Built(bound, True) if bound is not None else self.question(span, list_rule.rule)
        views = views_of(listed, said, rules, self.text)
        mixed = questions.MIXED if joins.connective is not None and joins.uneven else ""
        graded = questions.GRADES if may_grade(rules, [one.word for one in listed]) else ""
        every_one = self.kind == "inclusion" and isinstance(list_rule.rule, AllOf) and not joins.negated
        shared = shared_part(views, wants_all=every_one) if told else ""
        question = list_rule.question or mixed or graded or shared
        whole_list = with_questions(list_rule.rule, own) if told and not question else None
        if whole_list is not None:
            return Built(whole_list, clean)
        asked = self.question(span, shared_by_all(list_rule.rule)).rule
        decided = parted(list_rule.rule, question, views, asked) if clean and not examples else None
        known = (
            None if clean or examples else as_far_as_read(listed, members, joins, self.kind, self.text, asked)
        )
        return self.asked_where(asked, known or decided, "" if known else question)

    def _items(self, items: list[Tree[Carried]], inherit: Subject | None) -> list[Built | None]:
        """Each item built; a bound without a variable takes the one before it, and the reverse."""
        out: list[Built | None] = []
        waiting: list[tuple[int, Subject]] = []
        for item in items:
            before = out[-1] if out else None
            ever = ever_behind(item, before.rule, self.text) if before is not None and before.clean else None
            if ever is not None:
                out[-1] = Built(ever, True)
                out.append(None)
                continue
            bare = bare_variable(item, self.text)
            built = self._item(item, inherit)
            out.append(built)
            if built is None:
                continue
            if bare is not None and not built.clean:
                waiting.append((len(out) - 1, bare))
                inherit = bare  # "Glasgow Coma Scale, total score ≤ 12"
                continue
            rule = bound_of(built.rule)
            if built.clean and isinstance(rule, Compare | Between):
                for place, subject in waiting:
                    shared = make.shared(rule, subject, self.vocab)
                    if shared is not None:
                        out[place] = Built(shared, True)
                name = Term("variable", rule.variable) if not rule.words else None
                ends = rule.span is not None and rule.bound is not None and rule.span[1] <= rule.bound[1]
                at = rule.at if ends else None  # it stands before the bound
                inherit = Subject(name, rule.words or rule.variable, rule.span or (0, 0), at)
            waiting = []
        return out

    # -- items ----------------------------------------------------------------------------------------

    def _item(self, tree: Tree[Carried], inherit: Subject | None) -> Built | None:
        """One item: a rule if every word of it was read, else a question in its own words."""
        trees = [child for child in tree.children if isinstance(child, Tree)]
        if len(trees) == 1 and all(is_silent(child) for child in tree.children if isinstance(child, Carried)):
            return self._bracket(trees[0], inherit)
        parts: list[Part] = []
        for child in tree.children:
            parts.append(child.carried if isinstance(child, Carried) else self._group(child))
        content = [part for part in parts if part.kind not in ("MARK", "FILLER")]
        if not content:
            return None
        for chunk in chunks_of(tree):
            self.problems.extend(chunk.problems)
        parts = without_restated(without_abbreviations(parts, self.text, self.vocab), self.text, self.vocab)
        told = len(self.problems)
        half = open_item(parts, self.text, self.vocab, self.kind)
        if half is not None:
            del self.problems[told:]  # what is open in a bracket is what is open in the item
            return self._half_open(half, (parts[0].start, parts[-1].end))
        try:
            rule = self.composer.compose(parts, inherit)
        except Misfit as misfit:
            self.problems.append(misfit.problem)
            rule = None
        self.items[parts[0].start, parts[-1].end] = rule is not None
        if rule is not None and not self.closed and (read := open_rule(rule, self.text)) is not None:
            return self._half_open(read, (parts[0].start, parts[-1].end))
        if rule is not None:
            said = [part for part in parts if part.kind != "MARK"]
            span = (said[0].start, said[-1].end)  # "treatment with" belongs to the treatment
            return Built(make.placed(rule.model_copy(update={"span": span}), self.text), True)
        sketch = self.sketcher.sketch([self._opened(part) for part in parts], inherit)
        return self.question((parts[0].start, parts[-1].end), sketch)

    def _opened(self, part: Part) -> Chunk | Opened:
        return Opened(part.start, part.end, part.best) if isinstance(part, Group) else part

    def _group(self, tree: Tree[Carried]) -> Group:
        span = span_of_tree(tree)

        def rule(inherit: Subject | None) -> Rule | None:
            built = self._bracket(tree, inherit)
            return built.rule if built and built.clean else None

        def best(inherit: Subject | None) -> Rule | None:
            return built.rule if (built := self._bracket(tree, inherit)) else None

        return Group(span[0], span[1], rule, best)

    def _bracket(self, tree: Tree[Carried], inherit: Subject | None) -> Built | None:
        """A bracket, built once behind each subject: of brackets in brackets every one is asked for again and again."""
        key = (id(tree), inherit)
        if key not in self._brackets:
            # The tree is kept beside it, so that no other one gets its id.
            self._brackets[key] = tree, self._bracketed(tree, inherit)
        return self._brackets[key][1]

    def _bracketed(self, tree: Tree[Carried], inherit: Subject | None) -> Built | None:
        """A bracket by itself, "any of (…)", "at least 2 of (…)", or a judgement with what it is about."""
        span = span_of_tree(tree)
        body: Tree[Carried] = next(child for child in tree.children if isinstance(child, Tree))
        first = tree.children[0]
        if tree.data == "group":
            return self.body(body, None, inherit)
        assert isinstance(first, Carried)  # noqa: S101 - the grammar puts its word first
        if tree.data == "about":
            about = self.body(body, None, None)
            rule = Judgement(question=str(first.carried.data), about=about.rule if about else None, span=span)
            return Built(rule, about is not None and about.clean)
        quantifier = str(first.carried.data)
        members = self.members(body)
        if not members:
            return None
        rules = tuple(one.rule for one in members)
        clean = all(one.clean for one in members)
        if quantifier.isdigit():
            return Built(AtLeast(count=int(quantifier), rules=rules, span=span), clean)
        joined: Rule = AllOf(rules=rules, span=span) if quantifier == "all" else AnyOf(rules=rules, span=span)
        return Built(joined, clean)

    def members(self, body: Tree[Carried]) -> list[Built]:
        """The members of a counted list: its lines, or the items of its only line."""
        lines: list[Built | None] = []
        while body.data == "lines":
            lines.append(self.sentence(body.children[0], None, None))  # type: ignore[arg-type]
            body = body.children[2]  # type: ignore[assignment]
        if body.data == "headed":
            lines.append(self.lists.read(body, None))
        else:
            only: Tree[Carried] = body.children[0]  # type: ignore[assignment]
            inner = only.children[0]
            if not lines and len(only.children) == 1 and isinstance(inner, Tree) and inner.data == "list":
                items = [child for child in inner.children if isinstance(child, Tree)]
                lines.extend(self._items(items, None))
            else:
                lines.append(self.sentence(only, None, None))
        return [one for one in lines if one is not None]

    # -- questions --------------------------------------------------------------------------------------

    def question(self, span: Span, about: Rule | None = None) -> Built:
        """The text of a span as a question to a person, ``about`` what it most likely means: of a question that is what
        that one is about. A span of signs alone asks the whole text, so that no question is empty."""
        start, end = without_edges(self.text, span)
        question = " ".join(self.text[start:end].split()) or " ".join(self.text.split())
        if isinstance(about, Judgement):
            about = about.about
        return Built(Judgement(question=question, about=about, span=span), False)

    def _half_open(self, half: OpenItem, span: Span) -> Built:
        asked = self.question(span, half.about).rule
        return self.asked_where(asked, half.decide(asked), half.question)

    def asked_where(self, asked: Rule, decided: Rule | None, question: str) -> Built:
        if decided is not None:
            self.decided[asked] = decided
        if question:
            self._ask(question, asked.span)
        return Built(asked, False)

    def _ask(self, message: str, span: Span | None) -> None:
        self.problems.append(Problem(message, span=span, severity="question"))
