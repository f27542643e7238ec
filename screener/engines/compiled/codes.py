"""Rows that are refused whole for their candidate's code, and what is then said of them."""

from screener.engines.compiled.dialect import Dialect
from screener.engines.compiled.expr import TEXT, Expr, case, cast, equal, holds, is_null, null, or_, text
from screener.engines.compiled.leaf import JOINT
from screener.model.protocol import Protocol
from screener.sources.tables import CODE, CODE_PATTERN, HEADER_AGAIN, NO_CODE, NOT_A_CODE


def code_refusal(code: Expr, dialect: Dialect) -> Expr:
    """Why a row is refused for its code, as the reader of a file says it; NULL for a proper code."""
    return case(
        [
            (or_(is_null(code), equal(code, text(""))), text(NO_CODE)),
            (equal(code, text(CODE)), text(HEADER_AGAIN)),
            (holds(dialect.matches(code, CODE_PATTERN)), cast(null(), TEXT)),
        ],
        text(NOT_A_CODE),
    )


def nothing_known(protocol: Protocol, reason: Expr) -> dict[str, Expr]:
    """The verdict on a row that was refused whole, by column: every criterion is unknown."""
    ids = [criterion.id for criterion in protocol.criteria]
    return {
        "decision": text("undetermined"),
        "failed": text(""),
        "unknown": text(JOINT.join(ids)),
        "missing": text(""),
        "reasons": reason,
        **{id: text("unknown") for id in ids},
    }
