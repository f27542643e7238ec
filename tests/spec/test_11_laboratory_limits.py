"""Chapter 11. A laboratory's limits of normal.

"2.5 × ULN" stays a multiple until the candidate's laboratory range is known. It is a field of its own.
"""

from screener.engines.sentences import label
from screener.errors import Refused
from screener.model.rules import Between, Compare
from screener.sources.cells import Dialect, read_cell
from tests.spec.handbook import Engine, holds, holds_for, number, protocol_of, times


def test_upper_limit(engine: Engine) -> None:
    """“ALT ≤ 2.5 × ULN”."""
    holds(
        engine,
        Compare(variable="alt", operator="<=", quantity=times("2.5", "ULN")),
        """
        alt     | alt_uln | then    | missing      | because
        100 U/L | 40 U/L  | met     | -            | ALT 100 U/L is at most 2.5 × ULN (100 U/L)
        101 U/L | 40 U/L  | not_met | -            | ALT 101 U/L is above 2.5 × ULN (100 U/L)
        101 U/L | -       | unknown | alt_uln      | the upper limit of normal for ALT is not known
        -       | 40 U/L  | unknown | alt          | ALT is not known
        -       | -       | unknown | alt, alt_uln | ALT is not known; the upper limit of normal for ALT is not known
        101 U/L | refused | unknown | alt_uln      | the upper limit of normal for ALT was refused: not taken
        """,
    )


def test_lower_limit(engine: Engine) -> None:
    """“Platelets ≥ LLN”: the range may be in another unit than the value."""
    holds(
        engine,
        Compare(variable="platelets", operator=">=", quantity=times("1", "LLN")),
        """
        platelets  | platelets_lln | then
        150 G/L    | 150000 /mm3   | met
        149.9 G/L  | 150000 /mm3   | not_met
        """,
    )


def test_a_limit_beside_a_multiple(engine: Engine) -> None:
    """“ALT ≤ 2 × ULN”, and the report says “< 9 U/L”: that decides where it can."""
    rule = Compare(variable="alt", operator="<=", quantity=times("2", "ULN"))
    holds(
        engine,
        rule,
        """
        alt      | then    | because
        < 9 U/L  | met     | ALT < 9 U/L is at most 2 × ULN (80 U/L)
        > 80 U/L | not_met | ALT > 80 U/L is above 2 × ULN (80 U/L)
        > 8 U/L  | unknown | ALT > 8 U/L: a limit, which leaves open whether the value is at most 2 × ULN (80 U/L)
        """,
        given={"alt_uln": "40 U/L"},
    )
    holds(
        engine,
        rule,
        "alt | then | because\n< 9 U/L | unknown | the upper limit of normal for ALT is not known",
    )


def test_a_value_that_is_a_multiple(engine: Engine) -> None:
    """“ALT ≤ 3 × ULN”, and the report says “3.1 × ULN”: the laboratory's limit need not be known."""
    holds(
        engine,
        Compare(variable="alt", operator="<=", quantity=times("3", "ULN")),
        """
        alt         | alt_uln | then    | missing | because
        3.1 × ULN   | -       | not_met | -       | ALT 3.1 × ULN is above 3 × ULN
        3 × ULN     | -       | met     | -       | ALT 3 × ULN is at most 3 × ULN
        3.00 × ULN  | 40 U/L  | met     | -       | ALT 3 × ULN is at most 3 × ULN
        3.1 × ULN   | refused | not_met | -       | ALT 3.1 × ULN is above 3 × ULN
        < 2 × ULN   | -       | met     | -       | ALT < 2 × ULN is at most 3 × ULN
        > 2 × ULN   | -       | unknown | alt     | ALT > 2 × ULN: a limit, which leaves open whether the value is at most 3 × ULN
        1 × LLN     | -       | unknown | alt     | ALT is given in "× LLN", which cannot be compared with "× ULN"
        120 U/L     | 40 U/L  | met     | -       | ALT 120 U/L is at most 3 × ULN (120 U/L)
        120 U/L     | -       | unknown | alt_uln | the upper limit of normal for ALT is not known
        """,  # noqa: E501 - a table is as wide as its sentences
    )


def test_a_multiple_beside_a_bound_in_a_unit(engine: Engine) -> None:
    """“ALT ≤ 124 U/L or ≤ 3 × ULN”: “3.1 × ULN” is so much once the limit is known."""
    protocol = protocol_of(
        {
            "I01": Compare(variable="alt", operator="<=", quantity=number("124", "U/L")),
            "I02": Compare(variable="alt", operator="<=", quantity=times("3", "ULN")),
        }
    )
    holds_for(
        engine,
        protocol,
        "I01",
        """
        alt         | alt_uln | then    | missing | because
        3.1 × ULN   | 40 U/L  | met     | -       | ALT 3.1 × ULN (ULN 40 U/L) is at most 124 U/L
        3.11 × ULN  | 40 U/L  | not_met | -       | ALT 3.11 × ULN (ULN 40 U/L) is above 124 U/L
        3.1 × ULN   | -       | unknown | alt_uln | the upper limit of normal for ALT is not known
        3.1 × ULN   | refused | unknown | alt_uln | the upper limit of normal for ALT was refused: not taken
        > 4 × ULN   | 40 U/L  | not_met | -       | ALT > 4 × ULN (ULN 40 U/L) is above 124 U/L
        > 3 × ULN   | 40 U/L  | unknown | alt     | ALT > 3 × ULN (ULN 40 U/L): a limit, which leaves open whether the value is at most 124 U/L
        1 × LLN     | -       | unknown | alt     | ALT is given in "× LLN", which cannot be compared with "U/L"
        -           | -       | unknown | alt     | ALT is not known
        124 U/L     | -       | met     | -       | ALT 124 U/L is at most 124 U/L
        """,  # noqa: E501 - a table is as wide as its sentences
    )
    holds(
        engine,
        Compare(variable="alt", operator="<=", quantity=number("124", "U/L")),
        """
        alt       | then    | missing | because
        3.1 × ULN | unknown | alt     | ALT is given in "× ULN", which cannot be compared with "U/L"
        """,
    )


def test_a_multiple_in_another_unit_than_its_limit(engine: Engine) -> None:
    """“Creatinine between 1 mg/dL and 2 × ULN”, the limit in µmol/L."""
    holds(
        engine,
        Between(variable="creatinine", low=number("1", "mg/dL"), high=times("2", "ULN")),
        """
        creatinine | creatinine_uln | then    | missing        | because
        1.2 × ULN  | 100 umol/L     | met     | -              | creatinine 1.2 × ULN (ULN 100 µmol/L) is between 1 mg/dL and 2 × ULN
        0.5 × ULN  | 100 umol/L     | not_met | -              | creatinine 0.5 × ULN (ULN 100 µmol/L) is below 1 mg/dL
        2.5 × ULN  | -              | not_met | -              | creatinine 2.5 × ULN is above 2 × ULN (by 0.5)
        1.5 × ULN  | -              | unknown | creatinine_uln | the upper limit of normal for creatinine is not known
        """,  # noqa: E501 - a table is as wide as its sentences
    )


def test_a_known_end_decides(engine: Engine) -> None:
    """“ALT from 10 U/L to 2 × ULN”: below the known end the range is missed, whatever the limit."""
    holds(
        engine,
        Between(variable="alt", low=number("10", "U/L"), high=times("2", "ULN")),
        """
        alt    | alt_uln | then    | missing
        9 U/L  | -       | not_met | -
        10 U/L | -       | unknown | alt_uln
        80 U/L | 40 U/L  | met     | -
        81 U/L | 40 U/L  | not_met | -
        """,
    )


def test_a_limit_is_asked_for_by_its_abbreviations() -> None:
    """Questions and reports write ALT and ULN as the laboratory's sheet does."""
    rule = Compare(variable="alt", operator="<=", quantity=times("2", "ULN"))
    field = protocol_of({"I01": rule}).field("alt_uln")
    assert field is not None
    assert field.question == "The laboratory's upper limit of normal (ULN) for ALT"
    assert label(field.name, field=field) == "ALT ULN"


def test_an_upper_limit_is_above_0() -> None:
    """A laboratory's 0 stands for no limit: so many times that would keep everybody out. A lower one can be 0."""
    for multiple, cell, taken in (
        (times("2", "ULN"), "0 U/L", False),
        (times("2", "ULN"), "0.5 U/L", True),
        (times("1", "LLN"), "0 U/L", True),
    ):
        protocol = protocol_of({"I01": Compare(variable="alt", operator="<=", quantity=multiple)})
        asked = protocol.field(f"alt_{multiple.limit.lower()}")
        assert asked is not None
        got = read_cell(asked, cell, Dialect())
        assert isinstance(got, Refused) is not taken
        if isinstance(got, Refused):
            assert "is not plausible for ALT ULN: it is not above 0." in got.reason
    words = Compare(variable="zorbal", words="zorbal", operator="<=", quantity=times("2", "ULN"))
    zorbal = protocol_of({"I01": words}).field("zorbal_uln")
    assert zorbal is not None
    assert isinstance(read_cell(zorbal, "0", Dialect()), Refused)


def test_a_value_in_another_unit_than_its_limit(engine: Engine) -> None:
    """“Bilirubin ≤ 3 × ULN”, in µmol/L beside a limit in mg/dL. Each was rounded: what they may have been rounded from
    must decide alike. 3 × 1.15 to 3 × 1.25 mg/dL are 59 to 64.1 µmol/L."""
    rule = Compare(variable="bilirubin", operator="<=", quantity=times("3", "ULN"))
    holds(
        engine,
        rule,
        """
        bilirubin   | then    | missing   | because
        58 umol/L   | met     | -         | bilirubin 58 µmol/L is at most 3 × ULN (3.6 mg/dL)
        59 umol/L   | unknown | bilirubin | bilirubin 59 µmol/L: rounded in another unit, which leaves open whether the value is at most 3 × ULN (3.6 mg/dL)
        64 umol/L   | unknown | bilirubin | bilirubin 64 µmol/L: rounded in another unit, which leaves open whether the value is at most 3 × ULN (3.6 mg/dL)
        65 umol/L   | not_met | -         | bilirubin 65 µmol/L is above 3 × ULN (3.6 mg/dL)
        < 58 umol/L | met     | -         | bilirubin < 58 µmol/L is at most 3 × ULN (3.6 mg/dL)
        < 60 umol/L | unknown | bilirubin | bilirubin < 60 µmol/L: a limit, which leaves open whether the value is at most 3 × ULN (3.6 mg/dL)
        > 65 umol/L | not_met | -         | bilirubin > 65 µmol/L is above 3 × ULN (3.6 mg/dL)
        3.6 mg/dL   | met     | -         | bilirubin 3.6 mg/dL is at most 3 × ULN (3.6 mg/dL)
        3.61 mg/dL  | not_met | -         | bilirubin 3.61 mg/dL is above 3 × ULN (3.6 mg/dL)
        """,  # noqa: E501 - a table is as wide as its sentences
        given={"bilirubin_uln": "1.2 mg/dL"},
    )
    for operator, table in (
        ("=", "58 umol/L | not_met\n62 umol/L | unknown\n3.6 mg/dL | met\n3.7 mg/dL | not_met"),
        ("!=", "58 umol/L | met\n62 umol/L | unknown\n65 umol/L | met\n3.6 mg/dL | not_met\n3.7 mg/dL | met"),
        (">", "58 umol/L | not_met\n62 umol/L | unknown\n65 umol/L | met"),
    ):
        leaf = {"variable": "bilirubin", "operator": operator, "quantity": times("3", "ULN")}
        given = {"bilirubin_uln": "1.2 mg/dL"}
        holds(engine, Compare.model_validate(leaf), f"bilirubin | then\n{table}", given=given)
    holds(
        engine,
        Compare(variable="hba1c", operator="<=", quantity=times("1", "ULN")),
        """
        hba1c       | hba1c_uln | then
        41 mmol/mol | 6 %       | met
        42 mmol/mol | 6 %       | unknown
        44 mmol/mol | 6 %       | not_met
        6 %         | 6 %       | met
        """,
    )


def test_a_multiple_beside_a_bound_in_another_unit_than_the_limit(engine: Engine) -> None:
    """“Bilirubin ≤ 62 µmol/L or ≤ 5 × ULN”, reported as “3 × ULN” with a limit in mg/dL."""
    protocol = protocol_of(
        {
            "I01": Compare(variable="bilirubin", operator="<=", quantity=number("62", "umol/L")),
            "I02": Compare(variable="bilirubin", operator="<=", quantity=times("5", "ULN")),
        }
    )
    holds_for(
        engine,
        protocol,
        "I01",
        """
        bilirubin   | bilirubin_uln | then    | because
        2 × ULN     | 1.2 mg/dL     | met     | bilirubin 2 × ULN (ULN 1.2 mg/dL) is at most 62 µmol/L
        3 × ULN     | 1.2 mg/dL     | unknown | bilirubin 3 × ULN (ULN 1.2 mg/dL): rounded in another unit, which leaves open whether the value is at most 62 µmol/L
        4 × ULN     | 1.2 mg/dL     | not_met | bilirubin 4 × ULN (ULN 1.2 mg/dL) is above 62 µmol/L
        3 × ULN     | 20 umol/L     | met     | bilirubin 3 × ULN (ULN 20 µmol/L) is at most 62 µmol/L
        > 4 × ULN   | 1.2 mg/dL     | not_met | bilirubin > 4 × ULN (ULN 1.2 mg/dL) is above 62 µmol/L
        """,  # noqa: E501 - a table is as wide as its sentences
    )


def test_a_multiple_of_the_other_limit(engine: Engine) -> None:
    """“Amylase from 1.2 × LLN to 2 × ULN”, and the report says “0.4 × ULN”: both limits tell how much either is."""
    rule = Between(variable="amylase", low=times("1.2", "LLN"), high=times("2", "ULN"))
    holds(
        engine,
        rule,
        """
        amylase     | amylase_lln | amylase_uln | then    | missing                  | because
        0.4 × ULN   | 30 U/L      | 100 U/L     | met     | -                        | amylase 0.4 × ULN (ULN 100 U/L) is between 1.2 × LLN (36 U/L) and 2 × ULN
        0.36 × ULN  | 30 U/L      | 100 U/L     | met     | -                        | amylase 0.36 × ULN (ULN 100 U/L) is between 1.2 × LLN (36 U/L) and 2 × ULN
        0.35 × ULN  | 30 U/L      | 100 U/L     | not_met | -                        | amylase 0.35 × ULN (ULN 100 U/L) is below 1.2 × LLN (36 U/L)
        2.1 × ULN   | -           | -           | not_met | -                        | amylase 2.1 × ULN is above 2 × ULN (by 0.1)
        0.4 × ULN   | -           | 100 U/L     | unknown | amylase_lln              | the lower limit of normal for amylase is not known
        0.4 × ULN   | 30 U/L      | -           | unknown | amylase_uln              | the upper limit of normal for amylase is not known
        0.4 × ULN   | -           | -           | unknown | amylase_lln, amylase_uln | the lower limit of normal for amylase is not known; the upper limit of normal for amylase is not known
        > 0.4 × ULN | 30 U/L      | 100 U/L     | unknown | amylase                  | amylase > 0.4 × ULN (ULN 100 U/L): a limit, which leaves open whether the value is at most 2 × ULN
        7 × LLN     | 30 U/L      | 100 U/L     | not_met | -                        | amylase 7 × LLN (LLN 30 U/L) is above 2 × ULN (200 U/L)
        1.2 × LLN   | 30 U/L      | 100 U/L     | met     | -                        | amylase 1.2 × LLN (LLN 30 U/L) is between 1.2 × LLN and 2 × ULN (200 U/L)
        1.1 × LLN   | -           | -           | not_met | -                        | amylase 1.1 × LLN is below 1.2 × LLN (by 0.1)
        """,  # noqa: E501 - a table is as wide as its sentences
    )
    holds(
        engine,
        Between(variable="bilirubin", low=times("1", "LLN"), high=times("2", "ULN")),
        """
        bilirubin | bilirubin_lln | bilirubin_uln | then
        4 × LLN   | 0.3 mg/dL     | 20 umol/L     | met
        8 × LLN   | 0.3 mg/dL     | 20 umol/L     | unknown
        12 × LLN  | 0.3 mg/dL     | 20 umol/L     | not_met
        """,
    )


def test_a_lower_limit_is_not_above_the_upper(engine: Engine) -> None:
    """“Platelets ≥ LLN” and “≤ 2 × ULN”: where the limits are crossed one of them is wrong, and neither is taken."""
    protocol = protocol_of(
        {
            "I01": Compare(variable="platelets", operator=">=", quantity=times("1", "LLN")),
            "I02": Compare(variable="platelets", operator="<=", quantity=times("2", "ULN")),
        }
    )
    why = '"platelets LLN" is above "platelets ULN": one of the two is wrong'
    holds_for(
        engine,
        protocol,
        "I01",
        f"""
        platelets | platelets_lln | platelets_uln | then    | missing       | because
        250 G/L   | 150 G/L       | 400 G/L       | met     | -             | platelets 250 G/L are at least 1 × LLN (150 G/L)
        250 G/L   | 400 G/L       | 150 G/L       | unknown | platelets_lln | the lower limit of normal for platelets was refused: {why}
        250 G/L   | 151 G/L       | 150000 /mm3   | unknown | platelets_lln | the lower limit of normal for platelets was refused: {why}
        250 G/L   | 150 G/L       | 150000 /mm3   | met     | -             | platelets 250 G/L are at least 1 × LLN (150 G/L)
        250 G/L   | 400 G/L       | refused       | not_met | -             | platelets 250 G/L are below 1 × LLN (400 G/L)
        250 G/L   | 400 G/L       | -             | not_met | -             | platelets 250 G/L are below 1 × LLN (400 G/L)
        """,  # noqa: E501 - a table is as wide as its sentences
    )
    holds_for(
        engine,
        protocol,
        "I02",
        """
        platelets | platelets_lln | platelets_uln | then    | missing
        350 G/L   | 150 G/L       | 170 G/L       | not_met | -
        350 G/L   | 450 G/L       | 170 G/L       | unknown | platelets_uln
        """,
    )
    holds(
        engine,
        Between(variable="bilirubin", low=times("1", "LLN"), high=times("1", "ULN")),
        """
        bilirubin | bilirubin_lln | bilirubin_uln | then
        1 mg/dL   | 1 mg/dL       | 17 umol/L     | unknown
        1.6 mg/dL | 1 mg/dL       | 17 umol/L     | not_met
        1.6 mg/dL | 1.2 mg/dL     | 17 umol/L     | unknown
        """,
    )
