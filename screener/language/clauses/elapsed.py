"""The time since something befell somebody: "within 3 months of myocardial infarction", "< 6 months after stroke".

Such an item names the event behind the time alone, and so asks for the event within that time before the day on
which a candidate is judged. "At least 6 months after stroke" does not say whether there must have been one: it is
left to a person.
"""

from screener.language.clauses import leaves as make
from screener.language.clauses.leaves import Subject
from screener.language.clauses.parts import Part, span_of
from screener.language.words.chunks import Chunk
from screener.language.words.wordlists import listed
from screener.model.rules import Rule, Window
from screener.model.vocabulary import Term, Vocabulary, key_of


def since(content: list[Part], text: str, vocab: Vocabulary) -> Rule | None:
    """The event within the time that stands before it, where there is nothing else in the item; None else."""
    if not content or not isinstance(content[0].data, Window) or not _is_within(content[0]):
        return None
    window, named = content[0].data, _event(content, text, vocab)
    if named is None or window.direction != "after" or window.far is None or window.near is not None:
        return None
    back = Window(far=window.far, strict=window.strict, opener=window.opener, span=window.span)
    return make.occurrence(named, back, span_of(content), vocab)


def _is_within(part: Part) -> bool:
    """Whether a time opens with "within" or "less than": "3 months after stroke" may mean exactly then."""
    return isinstance(part, Chunk) and part.tokens[0].kind == "WITHIN"


def _event(content: list[Part], text: str, vocab: Vocabulary) -> Subject | None:
    """What befell somebody: the window's own anchor, or the term behind it."""
    window, *rest = content
    last = window.tokens[-1] if isinstance(window, Chunk) else None
    if last is None or len(rest) > 1 or last.kind != ("ASIDE" if rest else "ANCHOR"):
        return None
    named = rest[0] if rest else last
    place = named.start, named.end
    term = rest[0].data if rest else vocab.terms.get(key_of(text[slice(*place)]))
    if not isinstance(term, Term) or term.kind != "finding":
        return None
    befallen = set(term.name.split("_")) & listed("befalls")
    return Subject(term, " ".join(text[slice(*place)].split()), place) if befallen else None
