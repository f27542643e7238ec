"""Items that one wording says as a whole: a procedure to come, alternatives around a slash."""

from collections.abc import Sequence

from screener.errors import Span
from screener.language.clauses.built import Built
from screener.language.clauses.items import leaves as make
from screener.language.clauses.items.parts import Part, list_leaves, span_of, term_kind
from screener.language.clauses.items.sharing import Item, shared_part
from screener.language.words.phrases import names_datum, names_plan
from screener.model.names import field_name
from screener.model.rules import AllOf, AnyOf, Not, Occurred, Present, Rule, Window
from screener.model.vocabulary import Term, Vocabulary


def scheduled(content: Sequence[Part], text: str) -> Rule | None:
    """ "Scheduled for caesarean section": a procedure that is to come, one datum in the text's words."""
    if not {part.kind for part in content} <= {"WORDS", "TERM", "LOOSE", "SEVERITY"}:
        return None
    if {term_kind(part) for part in content} - {"", "finding"}:
        return None
    span = span_of(content)
    words = " ".join(text[slice(*span)].split())
    if not names_plan(words, known=term_kind(content[-1]) == "finding"):
        return None
    return Present(finding=field_name(words), words=words, span=span)


def slashed(content: Sequence[Part], text: str) -> Rule | None:
    """ "asthma/COPD": either of two findings."""
    findings, signs = content[::2], content[1::2]
    if len(content) < 3 or len(signs) != len(findings) - 1:
        return None
    if any(part.kind != "SIGN" or text[part.start : part.end] != "/" for part in signs):
        return None
    rules: list[Rule] = []
    for part in findings:
        if not isinstance(part.data, Term) or part.data.kind != "finding":
            return None
        rules.append(Present(finding=part.data.name, span=(part.start, part.end)))
    said = [text[part.start : part.end] for part in findings]
    items = [Item(words, ("TERM",), rule, words, "or") for words, rule in zip(said, rules, strict=True)]
    if shared_part(items):
        return None  # "alcohol/drug abuse", "severe asthma/COPD"
    return AnyOf(rules=tuple(rules), span=span_of(content))


def covered(term: Term, inner: Rule, window: Window | None, vocab: Vocabulary) -> Rule | None:
    """What an umbrella term's bracket lists, each with the window that stands beside the term."""
    covers = vocab.umbrellas[term.name]
    leaves = list_leaves(inner)
    names = {_datum(leaf) for leaf in leaves}
    if covers and not names <= set(covers):
        return None
    if not covers and any(isinstance(leaf, Present | Occurred) for leaf in leaves):
        return None  # the bracket may give examples
    if window is None:
        return inner
    if isinstance(inner, AllOf | AnyOf) and len(leaves) == len(inner.rules):
        rules = [make.windowed(rule, window) for rule in inner.rules]
        done = tuple(rule for rule in rules if rule is not None)
        return inner.model_copy(update={"rules": done}) if len(done) == len(rules) else None
    return make.windowed(inner, window)


def _datum(leaf: Rule) -> str:
    """What a leaf asks for, by its name."""
    fields = ("finding", "event", "variable")
    return next((getattr(leaf, field) for field in fields if hasattr(leaf, field)), "")


def without_kind(read: Built, kind: Span, right: Span, span: Span, text: str) -> Rule | None:
    """ "Malignancy other than skin cancer": the thing with what it is not, one datum in the text's words. "No
    malignancy other than skin cancer" is none of these."""
    if not read.clean:
        return None
    if isinstance(read.rule, Not):
        inner = without_kind(Built(read.rule.rule, True), kind, right, span, text)
        return Not(rule=inner, span=span) if inner is not None else None
    thing = read.rule
    if not isinstance(thing, Present | Occurred):
        return None
    name = thing.finding if isinstance(thing, Present) else thing.event
    pieces = [
        thing.words or name.replace("_", " "),
        text[slice(*kind)],
        text[slice(*right)],
    ]
    words = " ".join(" ".join(pieces).split()).strip(" .;,")
    if not names_datum(words):
        return None
    field = "finding" if isinstance(thing, Present) else "event"
    update = {field: field_name(words), "words": words, "span": span}
    return thing.model_copy(update=update)
