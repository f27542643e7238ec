"""The rule tree: what a criterion says, typed.

A rule says what the text says; that an exclusion criterion which is met makes a candidate ineligible is
not known here. Every node keeps the span of the text that it was read from (code points into the
criterion's text, end exclusive; None for a rule that was not read from text).

``named`` and ``bound`` are the places where the text names what a leaf is about, and where it bounds it.

``words`` on a leaf holds the text's own words where no vocabulary entry carries the thing named: its
field is then named from these words (:func:`screener.model.names.field_name`).
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from screener.errors import Span
from screener.model.dates import Duration
from screener.model.names import field_name

Operator = Literal["<", "<=", "=", "!=", ">=", ">"]
Bounds = Literal["[]", "[)", "(]", "()"]
Limit = Literal["", "ULN", "LLN"]


class _Node(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    span: Span | None = None


class Quantity(BaseModel):
    """A number with a UCUM unit code, or a multiple of a laboratory's upper or lower limit of normal.

    A multiple stays one (``unit`` empty, ``limit`` set) until a candidate's laboratory range is known.
    ``written`` is the unit as the text spells it.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    value: Decimal
    unit: str = ""
    limit: Limit = ""
    written: str = ""


class Window(BaseModel):
    """The days between two distances from an anchor, closed at both ends.

    ``before`` an anchor A: from A − far (or always, when None) to A − near (or A itself, when None).
    ``after``: from A + near (or A) to A + far (or always). ``anchor`` None is the criteria file's
    ``default_anchor``. ``strict`` leaves out the day at ``far`` itself ("less than 3 months before"), or at
    ``near`` where there is no ``far`` ("more than 3 months before"). ``opener`` is the text's own word for the
    window ("within", "during").
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    direction: Literal["before", "after"] = "before"
    far: Duration | None = None
    near: Duration | None = None
    anchor: str | None = None
    strict: bool = False
    opener: str = ""
    span: Span | None = None

    @property
    def reaches_anchor(self) -> bool:
        """Whether its last day is the anchor's own."""
        return self.direction == "before" and self.near is None


class AllOf(_Node):
    """Every one of the rules."""

    kind: Literal["all_of"] = "all_of"
    rules: tuple["Rule", ...]


class AnyOf(_Node):
    """One or more of the rules."""

    kind: Literal["any_of"] = "any_of"
    rules: tuple["Rule", ...]


class AtLeast(_Node):
    """``count`` or more of the rules."""

    kind: Literal["at_least"] = "at_least"
    count: int
    rules: tuple["Rule", ...]


class Not(_Node):
    """The opposite of the rule."""

    kind: Literal["not"] = "not"
    rule: "Rule"


class When(_Node):
    """``then``, asked only of candidates of whom ``guard`` is true; of the others it says nothing."""

    kind: Literal["when"] = "when"
    guard: "Rule"
    then: "Rule"


class Unless(_Node):
    """``rule``, but not where ``exception`` is true."""

    kind: Literal["unless"] = "unless"
    rule: "Rule"
    exception: "Rule"


class Compare(_Node):
    """A variable beside one bound. ``at`` is the anchor the text names, as in "at inclusion"."""

    kind: Literal["compare"] = "compare"
    variable: str
    words: str = ""
    operator: Operator
    quantity: Quantity
    at: str | None = None
    named: Span | None = None
    bound: Span | None = None


class Between(_Node):
    """A variable between two bounds; ``bounds`` says which end is included."""

    kind: Literal["between"] = "between"
    variable: str
    words: str = ""
    low: Quantity
    high: Quantity
    bounds: Bounds = "[]"
    at: str | None = None
    named: Span | None = None
    bound: Span | None = None


class OneOf(_Node):
    """A category that is one of the values; ``places`` is where each stands, for a list ("men or women")."""

    kind: Literal["one_of"] = "one_of"
    variable: str
    words: str = ""
    values: tuple[str, ...]
    at: str | None = None
    named: Span | None = None
    bound: Span | None = None
    places: tuple[Span, ...] = ()


class Occurred(_Node):
    """An event whose occurrence lies in the window, or at any time when there is none.

    ``places`` is where each of several wordings stands that say it together ("past or present").
    """

    kind: Literal["occurred"] = "occurred"
    event: str
    words: str = ""
    window: Window | None = None
    places: tuple[Span, ...] = ()


Length = Literal["at least", "more than", "at most", "less than"]


class Lasted(_Node):
    """A state that has lasted so long, up to the anchor. What does not hold at all has not lasted: it is neither
    at least nor at most so long there."""

    kind: Literal["lasted"] = "lasted"
    event: str
    words: str = ""
    bound: Length
    duration: Duration
    until: str | None = None
    bound_span: Span | None = None


class Present(_Node):
    """A finding, answered yes or no: the vocabulary's, or one that its own words name.

    ``places`` is where each of several wordings stands that say it ("nursing or lactating").
    """

    kind: Literal["present"] = "present"
    finding: str
    words: str = ""
    places: tuple[Span, ...] = ()


class Judgement(_Node):
    """A question that a person must answer, in the text's own words.

    ``about`` is what could be read of it. It is shown to the person and never decides anything.
    """

    kind: Literal["judgement"] = "judgement"
    question: str
    about: "Rule | None" = None

    @property
    def field(self) -> str:
        """The yes/no field that holds the person's answer."""
        return field_name(self.question)


Rule = Annotated[
    AllOf
    | AnyOf
    | AtLeast
    | Not
    | When
    | Unless
    | Compare
    | Between
    | OneOf
    | Occurred
    | Lasted
    | Present
    | Judgement,
    Field(discriminator="kind"),
]
Leaf = Compare | Between | OneOf | Occurred | Lasted | Present | Judgement
NODES = (
    AllOf,
    AnyOf,
    AtLeast,
    Not,
    When,
    Unless,
    Compare,
    Between,
    OneOf,
    Occurred,
    Lasted,
    Present,
    Judgement,
)
for _node in NODES:
    _node.model_rebuild()


def children(rule: Rule) -> tuple[Rule, ...]:
    """The rules directly below a node; what a judgement is ``about`` is not below it, it decides nothing."""
    match rule:
        case AllOf() | AnyOf() | AtLeast():
            return rule.rules
        case Not():
            return (rule.rule,)
        case When():
            return (rule.guard, rule.then)
        case Unless():
            return (rule.rule, rule.exception)
        case _:
            return ()


def nodes(rule: Rule) -> Iterator[Rule]:
    """A rule and every rule in it, each before those below it."""
    yield rule
    for child in children(rule):
        yield from nodes(child)


def leaves(rule: Rule) -> Iterator[Leaf]:
    """The leaves of a rule, in the text's order."""
    below = children(rule)
    if not below:
        if isinstance(rule, AllOf | AnyOf | AtLeast):
            return
        assert not isinstance(rule, Not | When | Unless)  # noqa: S101 - these always have children
        yield rule
    for child in below:
        yield from leaves(child)


def with_children(rule: Rule, below: tuple[Rule, ...]) -> Rule:
    """The same node over other children, in the order of :func:`children`."""
    match rule:
        case AllOf() | AnyOf() | AtLeast():
            return rule.model_copy(update={"rules": below})
        case Not():
            return rule.model_copy(update={"rule": below[0]})
        case When():
            return rule.model_copy(update={"guard": below[0], "then": below[1]})
        case Unless():
            return rule.model_copy(update={"rule": below[0], "exception": below[1]})
        case _:
            return rule


def without_spans(rule: Rule) -> Rule:
    """The rule with every span taken out: two readings with the same meaning are then equal."""
    bare = with_children(rule, tuple(without_spans(child) for child in children(rule)))
    update: dict[str, object] = {"span": None}
    if isinstance(bare, Compare | Between | OneOf):
        update |= {"named": None, "bound": None}
    if isinstance(bare, OneOf | Present | Occurred):
        update["places"] = ()
    if isinstance(bare, Compare):
        update["quantity"] = bare.quantity.model_copy(update={"written": ""})
    if isinstance(bare, Between):
        update |= {end: getattr(bare, end).model_copy(update={"written": ""}) for end in ("low", "high")}
    if isinstance(bare, Lasted):
        update["bound_span"] = None
    if isinstance(bare, Occurred) and bare.window is not None:
        update["window"] = bare.window.model_copy(update={"span": None, "opener": ""})
    if isinstance(bare, Judgement) and bare.about is not None:
        about = readable(bare.about)
        update["about"] = without_spans(about) if about is not None else None
    return bare.model_copy(update=update)


def without_guesses(rule: Rule) -> Rule:
    """The rule with its questions alone, without what could be read of each, which decides nothing."""
    bare = with_children(rule, tuple(map(without_guesses, children(rule))))
    return bare.model_copy(update={"about": None}) if isinstance(bare, Judgement) else bare


def readable(about: Rule) -> Rule | None:
    """What a question is about, without the questions inside it: all that is shown of it."""
    if isinstance(about, Judgement):
        return readable(about.about) if about.about is not None else None
    below = children(about)
    if not below:
        return about
    kept = tuple(rule for rule in map(readable, below) if rule is not None)
    if isinstance(about, AllOf | AnyOf) and kept:
        return kept[0] if len(kept) == 1 else with_children(about, kept)
    return with_children(about, kept) if len(kept) == len(below) else kept[0] if kept else None
