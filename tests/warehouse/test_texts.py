"""No text of a criterion, and no cell, becomes SQL or leaves a comment: on the engines, and as it is printed."""

import re
from collections.abc import Sequence

import pytest
import sqlglot

from screener.engines.compiled.warehouse import dialect_of
from screener.errors import Unusable
from screener.model.fields import fields_of
from screener.model.names import field_name
from screener.model.protocol import Criterion, Protocol
from screener.model.rules import Judgement, OneOf, Present, Rule
from screener.model.vocabulary import vocabulary
from screener.reports.sql import statement
from tests.warehouse.conftest import Engine
from tests.warehouse.tables import Row

HOSTILE = [
    "it's '' quoted \" `x`",
    "-- DROP TABLE candidates;",
    "/* a comment */ */ SELECT 1; --",
    "ends in a backslash \\",
    "\\' OR 1=1 --",
    "a\\nb \\u0041 \\x41 $1 $$ :name %s {{ jinja }} {% raw %}",
    "${spark:spark.app.name} ${env:HOME}",
    "é ≥ µ 中 🙂",
    "'); DELETE FROM candidates; --",
]
CONTROL = ["two\nlines", "a\rb", "a\u2028b\x85c\x0bd\x0c", "esc \x1b[2J"]
PRINTED = ["bigquery", "snowflake", "databricks", "redshift", "trino", "mysql", "clickhouse"]


def _protocol(texts: Sequence[str], id: str = "I") -> Protocol:
    rules: list[Rule] = []
    for text in texts:
        rules += [
            Present(finding=field_name(text), words=text),
            OneOf(variable="colour_" + field_name(text), words=text, values=(text, "blue")),
            Judgement(question=text),
        ]
    criteria = tuple(
        Criterion(id=f"{id}{place}", kind="inclusion", text=f"{texts[place // 3]}", rule=rule)
        for place, rule in enumerate(rules)
    )
    asked = fields_of(((one.id, one.rule) for one in criteria), vocabulary(), "screening_date", {})
    return Protocol(
        trial=texts[0], title=texts[0], version=texts[0], digest=texts[0], criteria=criteria, fields=asked
    )


def test_texts_stay_texts(engine: Engine) -> None:
    protocol = _protocol(HOSTILE)
    names = [field.name for field in protocol.fields]
    known = {
        name: (HOSTILE[place] if name.startswith("colour_") else "yes")
        for name, place in ((name, _place(name)) for name in names)
        if place is not None
    }
    rows = [
        dict.fromkeys(names) | {"candidate_id": "1"} | known,
        dict.fromkeys(names) | {"candidate_id": "2"},
    ]
    met, unknown = sorted(
        engine.query(statement(protocol, engine.dialect, "candidates", "typed"), rows, names),
        key=lambda row: row["candidate_id"],
    )
    colours = [one.id for one in protocol.criteria if isinstance(one.rule, OneOf)]
    assert [met[id] for id in colours] == ["met"] * len(HOSTILE)
    assert unknown["decision"] == "undetermined"
    for text in HOSTILE:
        assert f"{text} is not known" in unknown["reasons"]
        assert f"“{text}”" in unknown["reasons"]


def _place(name: str) -> int | None:
    for place, text in enumerate(HOSTILE):
        if name in (field_name(text), "colour_" + field_name(text), Judgement(question=text).field):
            return place
    return None


@pytest.mark.parametrize("hostile", HOSTILE)
def test_cells_stay_cells(engine: Engine, hostile: str) -> None:
    protocol = _protocol(["zorbal"])
    names = [field.name for field in protocol.fields]
    rows: list[Row] = [dict.fromkeys(names, hostile)]
    (row,) = engine.query(statement(protocol, engine.dialect, "candidates", "typed"), rows, names)
    assert row["decision"] == "undetermined"


def test_comments_end_where_they_should(engine: Engine) -> None:
    """Every line of the header is a comment, and control characters are nowhere in what is printed."""
    printed = statement(_protocol(HOSTILE + CONTROL), engine.dialect, "candidates", "typed")
    above = printed[: printed.index("WITH ")].splitlines()
    assert all(line.startswith("--") and not line.endswith("\\") for line in above)
    assert "${" not in "\n".join(above)
    assert "\x1b" not in "\n".join(above)


@pytest.mark.parametrize("name", [*PRINTED, "duckdb", "postgres", "spark"])
def test_what_is_printed_parses_as_one_statement(name: str) -> None:
    dialect = dialect_of(name)
    printed = statement(_protocol(HOSTILE), dialect, "candidates", "typed").replace("\\u0024{", "${")
    (parsed,) = [one for one in sqlglot.parse(printed, read=name) if one is not None]
    literals = {one.this for one in parsed.find_all(sqlglot.exp.Literal)}
    assert {text for text in HOSTILE if any(text in one for one in literals)} == set(HOSTILE)


@pytest.mark.parametrize("name", [*PRINTED, "tsql", "oracle", "hive", "spark2", "sqlite"])
def test_where_nothing_executes_no_sign_past_a_byte_is_made(name: str) -> None:
    """Of a set to trim Oracle takes one sign, MySQL the whole as one; to T-SQL CHAR(8203) is NULL."""
    printed = statement(_protocol(["zorbal"]), dialect_of(name), "candidates", "typed")
    if name == "databricks":  # which speaks Spark's SQL
        assert _takes_the_set(printed)
    else:
        assert re.search(r"\sTRIM\(CAST\(\W?candidate_id\W? AS [^,]+\)\) AS \W?candidate_id", printed)
        assert "e2808b" not in printed
        assert not re.search(r"CHA?R\((8203|65279)", printed)


def test_on_the_engines_a_cell_is_trimmed_of_every_blank_sign(engine: Engine) -> None:
    assert _takes_the_set(statement(_protocol(["zorbal"]), engine.dialect, "candidates", "typed"))


def _takes_the_set(printed: str) -> bool:
    return bool(re.search(r"TRIM\([^']*'[0-9a-f]*e2808b", printed))


def test_what_cannot_be_a_column_is_refused() -> None:
    for id in ("a\0", "a\nb", "", "${x}", "decision"[:-1]):
        protocol = _protocol(["zorbal"], id)
        criteria = (protocol.criteria[0].model_copy(update={"id": id}), *protocol.criteria[1:])
        if id == "decisio":
            statement(protocol.model_copy(update={"criteria": criteria}), dialect_of("duckdb"), "t", "typed")
            continue
        with pytest.raises(Unusable):
            statement(protocol.model_copy(update={"criteria": criteria}), dialect_of("duckdb"), "t", "typed")


def test_two_columns_of_one_name_are_refused() -> None:
    protocol = _protocol(["zorbal"])
    criteria = tuple(
        one.model_copy(update={"id": id}) for one, id in zip(protocol.criteria, "aAb", strict=True)
    )
    with pytest.raises(Unusable, match="A: two columns"):
        statement(protocol.model_copy(update={"criteria": criteria}), dialect_of("spark"), "t", "typed")


def test_a_nul_is_refused() -> None:
    with pytest.raises(Unusable, match="NUL"):
        statement(_protocol(["a\0b"]), dialect_of("postgres"), "t", "typed")


@pytest.mark.parametrize("table", ["a; DROP TABLE b", "(SELECT 1)", "a b c", "", "x\ny", "${t}", "a' --"])
def test_a_table_is_a_name(table: str) -> None:
    with pytest.raises(Unusable, match="not the name of a table"):
        statement(_protocol(["zorbal"]), dialect_of("postgres"), table, "typed")


def test_a_table_may_have_a_schema_and_quotation_marks() -> None:
    printed = statement(_protocol(["zorbal"]), dialect_of("postgres"), 'care."The Patients"', "typed")
    assert 'FROM care."The Patients"' in printed
