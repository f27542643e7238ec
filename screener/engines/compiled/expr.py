"""SQL expressions, built and simplified: three-valued logic, texts, cases.

Nothing is copied: an expression may stand in several places, and only its text is ever made of it. What is
always true, false or NULL disappears on the way, so that a rule without guards costs nothing for guards.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from sqlglot import exp

Expr = exp.Expr

DATE = exp.DataType.build("date")
TEXT = exp.DataType.build("text")
DOUBLE = exp.DataType.build("double")
BIGINT = exp.DataType.build("bigint")
HUGE = exp.DataType.build("decimal(38,0)")

_ASKED = (exp.Is, exp.EQ, exp.NEQ, exp.LT, exp.LTE, exp.GT, exp.GTE, exp.Not)
_CLOSER: dict[type[Expr], tuple[type[Expr], ...]] = {exp.And: _ASKED, exp.Or: _ASKED, exp.Not: (exp.Is,)}
"""What needs no brackets within an operator, as it binds closer."""


def column(name: str) -> Expr:
    """A column."""
    return exp.column(name, quoted=True)


def true() -> Expr:
    """TRUE."""
    return exp.true()


def false() -> Expr:
    """FALSE."""
    return exp.false()


def null() -> Expr:
    """NULL."""
    return exp.null()


def text(value: str) -> Expr:
    """A text."""
    return exp.Literal.string(value)


def number(value: int | float | Decimal | str) -> Expr:
    """A number."""
    shown = f"{value:f}" if isinstance(value, Decimal) else str(value)
    literal = exp.Literal.number(shown.removeprefix("-"))
    return exp.Neg(this=literal) if shown.startswith("-") else literal


def double(value: float) -> Expr:
    """A number as a double: the bound of a comparison, without a conversion at each row."""
    return cast(number(repr(value)), DOUBLE)


def is_true(one: Expr) -> bool:
    """Whether an expression is the constant TRUE."""
    return isinstance(one, exp.Boolean) and bool(one.this)


def is_false(one: Expr) -> bool:
    """Whether an expression is the constant FALSE."""
    return isinstance(one, exp.Boolean) and not one.this


def is_null_constant(one: Expr) -> bool:
    """Whether an expression is the constant NULL, whatever its type."""
    return isinstance(one, exp.Null) or (isinstance(one, exp.Cast) and is_null_constant(one.this))


def is_constant(one: Expr) -> bool:
    """Whether an expression is TRUE, FALSE or NULL."""
    return isinstance(one, exp.Boolean | exp.Null)


def and_(*several: Expr) -> Expr:
    """All of them, three-valued."""
    parts = [one for one in several if not is_true(one)]
    if any(is_false(one) for one in parts):
        return false()
    return _joined(exp.And, parts, true())


def or_(*several: Expr) -> Expr:
    """Any of them, three-valued."""
    parts = [one for one in several if not is_false(one)]
    if any(is_true(one) for one in parts):
        return true()
    return _joined(exp.Or, parts, false())


def _joined(kind: type[exp.And] | type[exp.Or], parts: Sequence[Expr], none: Expr) -> Expr:
    if not parts:
        return none
    joined = parts[0]
    for part in parts[1:]:
        joined = kind(this=_wrapped(joined, kind), expression=_wrapped(part, kind))
    return joined


def _wrapped(one: Expr, beside: type[Expr] | None = None) -> Expr:
    """In brackets where an operator beside it could bind otherwise. What is asked of values binds closer than AND and
    OR in every dialect, as what is asked for NULL does than NOT. Engines take long over brackets, as each might hold
    a query."""
    if isinstance(one, exp.Case) or (
        beside is not None and isinstance(one, (beside, *_CLOSER.get(beside, ())))
    ):
        return one
    return exp.Paren(this=one) if isinstance(one, exp.Binary | exp.Unary | exp.Is) else one


def not_(one: Expr) -> Expr:
    """The opposite, three-valued."""
    if isinstance(one, exp.Boolean):
        return false() if one.this else true()
    if isinstance(one, exp.Null):
        return null()
    if isinstance(one, exp.Not):
        inner: Expr = one.this
        return inner.unnest()
    return exp.Not(this=_wrapped(one, exp.Not))


def is_null(one: Expr) -> Expr:
    """Whether it is NULL: never NULL itself."""
    if is_null_constant(one):
        return true()
    if isinstance(one, exp.Boolean | exp.Literal):
        return false()
    return exp.Is(this=_wrapped(one), expression=exp.null())


def known(one: Expr) -> Expr:
    """Whether it is not NULL."""
    return not_(is_null(one))


def holds(one: Expr) -> Expr:
    """Whether it is TRUE: never NULL itself."""
    if is_constant(one):
        return true() if is_true(one) else false()
    return one if _never_null(one) else coalesce(_asked(one), false())


def fails(one: Expr) -> Expr:
    """Whether it is FALSE: never NULL itself."""
    return holds(not_(one))


def _never_null(one: Expr) -> bool:
    """Whether an expression is plainly TRUE or FALSE in every row."""
    match one:
        case exp.Boolean() | exp.Is() | exp.NullSafeEQ():
            return True
        case exp.Coalesce():
            return isinstance(one.expressions[-1], exp.Boolean)
        case exp.Not() | exp.Paren():
            return _never_null(one.this)
        case exp.And() | exp.Or():
            return _never_null(one.this) and _never_null(one.expression)
        case _:
            return False


def _asked(one: Expr) -> Expr:
    """A condition of which it is only asked whether it holds: in it, what is not known need not be made FALSE."""
    match one:
        case exp.Coalesce() if is_false(one.expressions[0]):
            return _asked(one.this)
        case exp.And() | exp.Or():
            kind, (first, second) = type(one), (_asked(one.this.unnest()), _asked(one.expression.unnest()))
            return kind(this=_wrapped(first, kind), expression=_wrapped(second, kind))
        case _:
            return one


def coalesce(first: Expr, other: Expr) -> Expr:
    """The first, or the other where it is NULL."""
    if is_null_constant(first):
        return other
    return exp.Coalesce(this=first, expressions=[other])


def nullif(one: Expr, value: Expr) -> Expr:
    """NULL where the two are equal, else the first."""
    if is_null_constant(one):
        return one
    return exp.Nullif(this=one, expression=value)


def or_unknown(one: Expr) -> Expr:
    """TRUE where it holds, else NULL: to an engine less work than NULLIF."""
    return or_(one, null())


def case(branches: Iterable[tuple[Expr, Expr]], otherwise: Expr | None = None) -> Expr:
    """The result of the first condition that is TRUE, else ``otherwise``, else NULL."""
    kept: list[exp.If] = []
    last = otherwise if otherwise is not None else null()
    for condition, result in branches:
        if is_false(condition) or is_null_constant(condition):
            continue
        condition = _asked(condition)
        if is_true(condition):
            last = result
            break
        kept.append(exp.If(this=condition, true=result))
    results = [*(one.args["true"] for one in kept), last]
    if all(
        map(is_null_constant, results)
    ):  # Spark gives a column of nothing but NULL no type, unless a cast does
        return next((one for one in results if isinstance(one, exp.Cast)), last)
    return exp.Case(ifs=kept, default=last) if kept else last


def equal(one: Expr, other: Expr) -> Expr:
    """``one = other``."""
    return _binary(exp.EQ, one, other)


def alike(one: Expr, other: Expr) -> Expr:
    """Whether two values are the same, NULL being one: never NULL itself."""
    return exp.NullSafeEQ(this=_wrapped(one), expression=_wrapped(other))


def compare(operator: str, one: Expr, other: Expr) -> Expr:
    """One of the six comparisons."""
    kinds: dict[str, type[exp.Binary]] = {
        "<": exp.LT,
        "<=": exp.LTE,
        "=": exp.EQ,
        "!=": exp.NEQ,
        ">=": exp.GTE,
        ">": exp.GT,
    }
    return _binary(kinds[operator], one, other)


def between(one: Expr, low: Expr, high: Expr) -> Expr:
    """``low <= one <= high``."""
    return exp.Between(this=_wrapped(one), low=low, high=high)


def like(one: Expr, pattern: str) -> Expr:
    """Whether a text is of a shape, ``_`` standing for any one character."""
    return exp.Like(this=one, expression=text(pattern))


def _binary(kind: type[exp.Binary], one: Expr, other: Expr) -> Expr:
    if is_null_constant(one) or is_null_constant(other):
        return null()
    return kind(this=_wrapped(one), expression=_wrapped(other))


def plus(one: Expr, other: Expr) -> Expr:
    """The sum."""
    return exp.Add(this=_wrapped(one, exp.Add), expression=_wrapped(other))


def minus(one: Expr, other: Expr) -> Expr:
    """The difference."""
    return exp.Sub(this=_wrapped(one), expression=_wrapped(other))


def times(one: Expr, other: Expr) -> Expr:
    """The product."""
    return exp.Mul(this=_wrapped(one), expression=_wrapped(other))


def among(one: Expr, values: Iterable[str]) -> Expr:
    """Whether a text is one of the values."""
    listed = list(values)
    if not listed:
        return false()
    if is_null_constant(one):
        return null()
    if len(listed) == 1:
        return equal(one, text(listed[0]))
    return exp.In(this=one, expressions=[text(value) for value in listed])


def cast(one: Expr, to: exp.DataType) -> Expr:
    """The value as another type; what cannot be is an error of the engine's."""
    return exp.Cast(this=one, to=to)


def try_cast(one: Expr, to: exp.DataType) -> Expr:
    """The value as another type; NULL where it cannot be."""
    return exp.TryCast(this=one, to=to, safe=True)


def call(name: str, *arguments: Expr) -> Expr:
    """A function by the name that every dialect has for it."""
    return exp.Anonymous(this=name, expressions=list(arguments))


def length(one: Expr) -> Expr:
    """The number of characters of a text."""
    return exp.Length(this=one)


def lower(one: Expr) -> Expr:
    """A text in small letters."""
    return exp.Lower(this=one)


def left(one: Expr, count: int | Expr) -> Expr:
    """The first characters of a text."""
    size = number(count) if isinstance(count, int) else count
    return exp.Substring(this=one, start=number(1), length=size)


def beyond(one: Expr, count: int | Expr) -> Expr:
    """A text without its first characters."""
    start = number(count + 1) if isinstance(count, int) else plus(count, number(1))
    return exp.Substring(this=one, start=start)


def at_most(one: Expr, limit: Expr) -> Expr:
    """The value, or the limit where it is greater; NULL stays NULL, and so it does where the limit is."""
    if is_null_constant(limit):
        return one
    return case([(compare(">", one, limit), limit)], one)


def concat(*parts: Expr | str) -> Expr:
    """Texts joined; NULL if any is. Neighbouring constants become one."""
    joined: list[Expr] = []
    for part in parts:
        one = text(part) if isinstance(part, str) else part
        if isinstance(one, exp.Literal) and one.is_string and joined:
            before = joined[-1]
            if isinstance(before, exp.Literal) and before.is_string:
                joined[-1] = text(before.this + one.this)
                continue
        joined.append(one)
    kept = [one for one in joined if not (isinstance(one, exp.Literal) and one.is_string and not one.this)]
    if not kept:
        return text("")
    result = kept[0]
    for one in kept[1:]:
        result = exp.DPipe(
            this=result, expression=one if not isinstance(one, exp.DPipe) else exp.Paren(this=one), safe=True
        )
    return result


def joined(joint: str, several: Iterable[tuple[Expr, Expr]]) -> Expr:
    """The texts whose condition holds, ``joint`` between them; an empty text where none does. What is NULL is
    left out, and no text is looked at where its condition fails. Engines differ in whether they have this."""
    kept = [case([(so, one)], null()) for so, one in several if not is_false(so)]
    return call("concat_ws", text(joint), *kept) if kept else text("")


def when(condition: Expr, shown: Expr | str) -> Expr:
    """A text where the condition holds, else an empty one."""
    return case([(condition, text(shown) if isinstance(shown, str) else shown)], text(""))


def named(one: Expr, name: str) -> Expr:
    """The expression as a column of that name."""
    return exp.alias_(one, name, quoted=True, copy=False)
