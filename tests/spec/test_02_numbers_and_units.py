"""Chapter 2. Numbers and units.

A value and its bound are brought to one unit by multiplication, in decimal arithmetic, and then
compared. A unit that does not fit leaves the criterion unknown: nothing is guessed.
"""

from decimal import Decimal

import pytest

from screener.model.protocol import DataField
from screener.model.quantities import Amount, plain
from screener.model.rules import Between, Compare, Operator, Quantity
from screener.model.scales import common
from tests.spec.handbook import Engine, candidate_of, holds, number, protocol_of

FIFTY = number("50", "10*9/L")
HBA1C_NGSP, HBA1C_IFCC = "%{HbA1c}", "mmol/mol"
CREATININE = DataField(
    name="creatinine", kind="quantity", question="Creatinine", unit="umol/L", molar_mass="113.12"
)


def test_below(engine: Engine) -> None:
    """“Platelets < 50 G/L”. G/L, 10^9/L, 10^3/µL and thousands per mm³ are one and the same."""
    holds(
        engine,
        Compare(variable="platelets", operator="<", quantity=FIFTY),
        """
        platelets       | then    | because
        49.9 G/L        | met     | platelets 49.9 G/L are below 50 G/L
        50 G/L          | not_met | platelets 50 G/L are not below 50 G/L
        49000 /mm3      | met     | platelets 49000 /mm³ are below 50 G/L
        50000 /mm3      | not_met | platelets 50000 /mm³ are not below 50 G/L
        49.9 10*3/uL    | met     | platelets 49.9 10³/µL are below 50 G/L
        -               | unknown | platelets are not known
        refused         | unknown | platelets were refused: not taken
        """,
    )


EGFR = DataField(name="egfr", kind="quantity", question="eGFR", unit="mL/min")


def test_a_limit_decides_what_it_can(engine: Engine) -> None:
    """“eGFR ≥ 30”, and the report says “> 90”, as laboratories do where they give no number above 90. That is
    enough; what a limit leaves open is unknown, and the value is asked for."""
    holds(
        engine,
        Compare(variable="egfr", operator=">=", quantity=number("30", "mL/min")),
        """
        egfr         | then    | because
        > 90 mL/min  | met     | eGFR > 90 mL/min is at least 30 mL/min
        >= 30 mL/min | met     | eGFR >= 30 mL/min is at least 30 mL/min
        > 29 mL/min  | unknown | eGFR > 29 mL/min: a limit, which leaves open whether the value is at least 30 mL/min
        < 30 mL/min  | not_met | eGFR < 30 mL/min is below 30 mL/min
        <= 30 mL/min | unknown | eGFR <= 30 mL/min: a limit, which leaves open whether the value is at least 30 mL/min
        < 15 mL/min  | not_met | eGFR < 15 mL/min is below 30 mL/min
        """,
        fields=[EGFR],
    )


@pytest.mark.parametrize(
    ("operator", "met", "not_met", "unknown"),
    [
        ("<", ["< 50", "<= 49"], ["> 50", ">= 50"], ["<= 50", "< 51", "> 49", ">= 49"]),
        ("<=", ["< 50", "<= 50"], ["> 50", ">= 51"], ["< 51", "<= 51", "> 49", ">= 50"]),
        (">", ["> 50", ">= 51"], ["< 50", "<= 50"], ["> 49", ">= 50", "< 51", "<= 51"]),
        (">=", ["> 50", ">= 50"], ["< 50", "<= 49"], ["> 49", ">= 49", "< 51", "<= 50"]),
        ("=", [], ["> 50", "< 50", ">= 51", "<= 49"], [">= 50", "<= 50", "> 49", "< 51"]),
        ("!=", ["> 50", "< 50", ">= 51", "<= 49"], [], [">= 50", "<= 50", "> 49", "< 51"]),
    ],
)
def test_a_limit_beside_each_comparison(
    engine: Engine, operator: Operator, met: list[str], not_met: list[str], unknown: list[str]
) -> None:
    """A limit at the bound and on either side of it, in the bound's unit and in another."""
    told = {"met": met, "not_met": not_met, "unknown": unknown}
    rows = [f"{one} G/L | {then}" for then, some in told.items() for one in some]
    rows += [f"{one}000 /mm3 | {then}" for then, some in told.items() for one in some]
    rule = Compare(variable="platelets", operator=operator, quantity=FIFTY)
    holds(engine, rule, "platelets | then\n" + "\n".join(rows))


def test_a_limit_between_two_bounds(engine: Engine) -> None:
    """“Platelets between 50 and 400 G/L”. By how much a bound is missed is not told of a limit."""
    holds(
        engine,
        Between(variable="platelets", low=FIFTY, high=number("400", "10*9/L")),
        """
        platelets | then    | because
        < 20 G/L  | not_met | platelets < 20 G/L are below 50 G/L
        > 400 G/L | not_met | platelets > 400 G/L are above 400 G/L
        > 300 G/L | unknown | platelets > 300 G/L: a limit, which leaves open whether the value is at most 400 G/L
        < 400 G/L | unknown | platelets < 400 G/L: a limit, which leaves open whether the value is at least 50 G/L
        < 20 %    | unknown | platelets are given in "%", which cannot be compared with "G/L"
        """,
    )


@pytest.mark.parametrize(
    ("variable", "bound", "table"),
    [
        (
            "symptom_duration",
            number("1", "d"),
            "23 h | met ; 24 h | met ; 25 h | not_met ; 1 d | met ; 1440 min | met",
        ),
        ("symptom_duration", number("24", "h"), "1 d | met ; 86400 s | met ; 86401 s | not_met"),
        ("sleep_duration", number("7", "h/d"), "420 min/d | met ; 421 min/d | not_met ; 49 h/wk | met"),
        ("alcohol_grams", number("20", "g/d"), "140 g/wk | met ; 141 g/wk | not_met"),
    ],
)
def test_at_the_bound_in_another_unit_of_time(
    engine: Engine, variable: str, bound: Quantity, table: str
) -> None:
    """“At most 1 day”, “at most 20 g a day”: 24 hours are a day, 140 g a week are 20 g a day, exactly."""
    rows = table.replace(" ; ", "\n")
    holds(engine, Compare(variable=variable, operator="<=", quantity=bound), f"{variable} | then\n{rows}")


def test_every_comparison(engine: Engine) -> None:
    """The six comparisons, just below, at and just above the bound."""
    tables = {
        "<": ("met", "not_met", "not_met"),
        "<=": ("met", "met", "not_met"),
        "=": ("not_met", "met", "not_met"),
        "!=": ("met", "not_met", "met"),
        ">=": ("not_met", "met", "met"),
        ">": ("not_met", "not_met", "met"),
    }
    for operator, (below, at, above) in tables.items():
        rule = Compare.model_validate({"variable": "platelets", "operator": operator, "quantity": FIFTY})
        holds(
            engine,
            rule,
            f"""
            platelets  | then
            49.999 G/L | {below}
            50.0 G/L   | {at}
            50.001 G/L | {above}
            """,
        )


def test_ends_of_a_range(engine: Engine) -> None:
    """A range includes its ends, or either, or none, as the text says."""
    ranges = {
        "[]": ("met", "met", "platelets 50 G/L are between 50 G/L and 100 G/L"),
        "[)": ("met", "not_met", "platelets 50 G/L are at least 50 G/L and below 100 G/L"),
        "(]": ("not_met", "met", "platelets 50 G/L are not above 50 G/L"),
        "()": ("not_met", "not_met", "platelets 50 G/L are not above 50 G/L"),
    }
    for bounds, (low, high, because) in ranges.items():
        rule = Between.model_validate(
            {"variable": "platelets", "low": FIFTY, "high": number("100", "10*9/L"), "bounds": bounds}
        )
        holds(
            engine,
            rule,
            f"""
            platelets | then
            49 G/L    | not_met
            50 G/L    | {low}
            75 G/L    | met
            100 G/L   | {high}
            101 G/L   | not_met
            """,
        )
        holds(engine, rule, f"platelets | because\n50 G/L | {because}")


def test_a_miss_is_measured(engine: Engine) -> None:
    """“Platelets 50 to 100 G/L”: by how much a value misses the range."""
    holds(
        engine,
        Between(variable="platelets", low=FIFTY, high=number("100", "10*9/L")),
        """
        platelets | then    | because
        49.9 G/L  | not_met | platelets 49.9 G/L are below 50 G/L (by 0.1)
        112 G/L   | not_met | platelets 112 G/L are above 100 G/L (by 12)
        """,
    )


def test_a_unit_that_does_not_fit(engine: Engine) -> None:
    """“Platelets < 50 G/L”: a bare 150000, or grams, are a question and not a value."""
    holds(
        engine,
        Compare(variable="platelets", operator="<", quantity=FIFTY),
        """
        platelets | then    | missing   | because
        150000    | unknown | platelets | platelets are given without a unit, which cannot be compared with "G/L"
        4 g/L     | unknown | platelets | platelets are given in "g/L", which cannot be compared with "G/L"
        """,
    )


def test_mass_and_substance(engine: Engine) -> None:
    """“Creatinine ≤ 1.5 mg/dL” is 132.6 µmol/L, by the molar mass of 113.12 g/mol: reported as 133."""
    holds(
        engine,
        Compare(variable="creatinine", operator="<=", quantity=number("1.5", "mg/dL")),
        """
        creatinine   | then
        1.5 mg/dL    | met
        0.015 g/L    | met
        132.6 umol/L | met
        133 umol/L   | met
        134 umol/L   | not_met
        """,
        fields=[CREATININE],
    )


def test_mass_and_substance_without_a_molar_mass(engine: Engine) -> None:
    """Without the molar mass nothing stands between mg/dL and µmol/L."""
    holds(
        engine,
        Compare(variable="creatinine", operator="<=", quantity=number("1.5", "mg/dL")),
        """
        creatinine | then    | missing
        132 umol/L | unknown | creatinine
        1.4 mg/dL  | met     | -
        """,
        fields=[CREATININE.model_copy(update={"molar_mass": ""})],
    )


@pytest.mark.parametrize(
    ("ngsp", "ifcc"), [("5", "31"), ("6", "42"), ("6.5", "48"), ("7", "53"), ("8", "64"), ("10", "86")]
)
def test_haemoglobin_a1c(ngsp: str, ifcc: str) -> None:
    """HbA1c in % (NGSP) and in mmol/mol (IFCC) are tied by a line, not by a factor."""
    left, right = Amount(Decimal(ngsp), HBA1C_NGSP), Amount(Decimal(ifcc), HBA1C_IFCC)
    sides = common(left, right)
    assert sides is not None
    assert abs(sides[0] - sides[1]) <= Decimal("0.05")
    back = common(right, left)
    assert back == (sides[1], sides[0])


def test_haemoglobin_a1c_beside_a_bound_on_the_other_scale(engine: Engine) -> None:
    """“HbA1c ≤ 7 %”, reported as 53 mmol/mol, which is 7.0 %: a laboratory rounds on either scale. The value is held
    against the bound on both, rounded as it is reported there, and where the two differ it is left open."""
    holds(
        engine,
        Compare(variable="hba1c", operator="<=", quantity=number("7", HBA1C_NGSP)),
        """
        hba1c         | then    | missing | because
        53 mmol/mol   | met     | -       | HbA1c 53 mmol/mol is at most 7 %
        52.9 mmol/mol | met     | -       | HbA1c 52.9 mmol/mol is at most 7 %
        53.4 mmol/mol | unknown | hba1c   | HbA1c 53.4 mmol/mol: rounded in another unit, which leaves open whether the value is at most 7 %
        54 mmol/mol   | not_met | -       | HbA1c 54 mmol/mol is above 7 %
        < 53 mmol/mol | met     | -       | HbA1c < 53 mmol/mol is at most 7 %
        > 53 mmol/mol | not_met | -       | HbA1c > 53 mmol/mol is above 7 %
        > 52 mmol/mol | unknown | hba1c   | HbA1c > 52 mmol/mol: a limit, which leaves open whether the value is at most 7 %
        7 %           | met     | -       | HbA1c 7 % is at most 7 %
        7.01 %        | not_met | -       | HbA1c 7.01 % is above 7 %
        """,  # noqa: E501 - a table is as wide as its sentences
    )
    for operator, quantity, table in (
        (
            "<",
            number("7", HBA1C_NGSP),
            "hba1c | then\n53 mmol/mol | not_met\n52 mmol/mol | met\n52.5 mmol/mol | unknown",
        ),
        (
            ">=",
            number("7.5", HBA1C_NGSP),
            "hba1c | then\n58 mmol/mol | met\n59 mmol/mol | met\n57 mmol/mol | not_met",
        ),
        (
            ">=",
            number("6.5", HBA1C_NGSP),
            "hba1c | then\n48 mmol/mol | met\n47 mmol/mol | unknown\n46 mmol/mol | not_met",
        ),
        (
            ">",
            number("7", HBA1C_NGSP),
            "hba1c | then\n53 mmol/mol | not_met\n54 mmol/mol | met",
        ),
        (
            ">=",
            number("48", HBA1C_IFCC),
            "hba1c | then\n6.5 % | met\n6.4 % | not_met\n6.49 % | not_met",
        ),
        (
            "=",
            number("7", HBA1C_NGSP),
            "hba1c | then\n53 mmol/mol | met\n52 mmol/mol | not_met\n52.5 mmol/mol | unknown",
        ),
        ("!=", number("7", HBA1C_NGSP), "hba1c | then\n53 mmol/mol | not_met\n50 mmol/mol | met"),
    ):
        leaf = {"variable": "hba1c", "operator": operator, "quantity": quantity}
        holds(engine, Compare.model_validate(leaf), table)
    holds(
        engine,
        Between(variable="hba1c", low=number("6.5", HBA1C_NGSP), high=number("7", HBA1C_NGSP)),
        """
        hba1c       | then
        47 mmol/mol | unknown
        48 mmol/mol | met
        53 mmol/mol | met
        54 mmol/mol | not_met
        """,
    )


@pytest.mark.parametrize(
    ("variable", "mass", "substance"),
    [
        ("fasting_glucose", "126 mg/dL", "7 mmol/L"),
        ("glucose", "200 mg/dL", "11.1 mmol/L"),
        ("creatinine", "1.5 mg/dL", "133 umol/L"),
        ("creatinine", "2 mg/dL", "177 umol/L"),
        ("ldl_cholesterol", "70 mg/dL", "1.8 mmol/L"),
        ("bilirubin", "2 mg/dL", "34 umol/L"),
        ("hemoglobin", "10 g/dL", "6.2 mmol/L"),
        ("hemoglobin", "100 g/L", "6.2 mmol/L"),
        ("calcium", "10.5 mg/dL", "2.62 mmol/L"),
        ("vitamin_d", "20 ng/mL", "50 nmol/L"),
    ],
)
def test_one_value_in_two_units(engine: Engine, variable: str, mass: str, substance: str) -> None:
    """A laboratory that reports the one reports the other where it reports in the other unit, whatever the molar mass
    makes of it: either reaches a bound at the other, and neither is beyond it."""
    operators = {">=": "met", "<=": "met", ">": "not_met", "<": "not_met", "=": "met"}
    leaves = [
        {"variable": variable, "operator": operator, "quantity": number(*bound.split())}
        for bound in (substance, mass)
        for operator in operators
    ]
    rules = {f"I{place:02}": Compare.model_validate(leaf) for place, leaf in enumerate(leaves)}
    protocol = protocol_of(rules)
    found = engine.find(protocol, [candidate_of(protocol, {variable: value}) for value in (mass, substance)])
    told = [[finding.status for finding in findings] for findings in found]
    half = len(operators)
    assert [told[0][:half], told[1][half:]] == [[*operators.values()]] * 2


def test_glucose_beside_a_bound_in_the_other_unit(engine: Engine) -> None:
    """“Fasting glucose ≥ 5.6 mmol/L”, reported as 100 mg/dL: that is 5.6 mmol/L, but 5.6 mmol/L is 101 mg/dL. Where the
    two differ, the criterion is open."""
    holds(
        engine,
        Compare(variable="fasting_glucose", operator=">=", quantity=number("5.6", "mmol/L")),
        """
        fasting_glucose | then    | missing         | because
        99 mg/dL        | not_met | -               | fasting glucose 99 mg/dL is below 5.6 mmol/L
        100 mg/dL       | unknown | fasting_glucose | fasting glucose 100 mg/dL: rounded in another unit, which leaves open whether the value is at least 5.6 mmol/L
        101 mg/dL       | met     | -               | fasting glucose 101 mg/dL is at least 5.6 mmol/L
        1.01 g/L        | met     | -               | fasting glucose 1.01 g/L is at least 5.6 mmol/L
        1 g/L           | unknown | fasting_glucose | fasting glucose 1 g/L: rounded in another unit, which leaves open whether the value is at least 5.6 mmol/L
        5.59 mmol/L     | not_met | -               | fasting glucose 5.59 mmol/L is below 5.6 mmol/L
        5.6 mmol/L      | met     | -               | fasting glucose 5.6 mmol/L is at least 5.6 mmol/L
        """,  # noqa: E501 - a table is as wide as its sentences
    )
    holds(
        engine,
        Between(variable="glucose", low=number("7", "mmol/L"), high=number("11.1", "mmol/L")),
        """
        glucose   | then
        125 mg/dL | not_met
        126 mg/dL | met
        200 mg/dL | met
        201 mg/dL | not_met
        """,
    )


def test_two_units_of_mass_are_compared_exactly(engine: Engine) -> None:
    """“Glucose ≥ 126 mg/dL”: 1.259 g/L is less."""
    holds(
        engine,
        Compare(variable="glucose", operator=">=", quantity=number("126", "mg/dL")),
        "glucose | then\n1.259 g/L | not_met\n1.26 g/L | met\n125.9 mg/dL | not_met",
    )


def test_a_bound_finer_than_a_laboratory_reports(engine: Engine) -> None:
    """“LDL ≤ 2.59 mmol/L”, which is 100 mg/dL: the bound is not meant to a tenth."""
    holds(
        engine,
        Compare(variable="ldl_cholesterol", operator="<=", quantity=number("2.59", "mmol/L")),
        "ldl_cholesterol | then\n100 mg/dL | met\n101 mg/dL | not_met\n2.6 mmol/L | not_met",
    )


def test_a_value_finer_than_a_laboratory_is_known_to_report(engine: Engine) -> None:
    """“Testosterone < 50 ng/dL”, reported as 1.72 nmol/L, which is 49.6 ng/dL: the bound beside it is not 1.7 nmol/L,
    but 1.734. As 50 ng/dL it is not below, and so it is left open."""
    holds(
        engine,
        Compare(variable="testosterone", operator="<", quantity=number("50", "ng/dL")),
        """
        testosterone | then    | missing      | because
        1.6 nmol/L   | met     | -            | testosterone 1.6 nmol/L is below 50 ng/dL
        1.71 nmol/L  | met     | -            | testosterone 1.71 nmol/L is below 50 ng/dL
        1.72 nmol/L  | unknown | testosterone | testosterone 1.72 nmol/L: rounded in another unit, which leaves open whether the value is below 50 ng/dL
        1.74 nmol/L  | not_met | -            | testosterone 1.74 nmol/L is not below 50 ng/dL
        1.8 nmol/L   | not_met | -            | testosterone 1.8 nmol/L is not below 50 ng/dL
        """,  # noqa: E501 - a table is as wide as its sentences
    )
    holds(
        engine,
        Compare(variable="hemoglobin", operator="<", quantity=number("7", "g/dL")),
        """
        hemoglobin  | then
        4.31 mmol/L | met
        4.34 mmol/L | unknown
        4.35 mmol/L | not_met
        """,
    )


def test_one_amount_in_two_units_of_a_dimension(engine: Engine) -> None:
    """“Creatinine > 1.5 mg/dL”: 0.133 mmol/L are 133 µmol/L, whichever of the two a laboratory is known to report."""
    holds(
        engine,
        Compare(variable="creatinine", operator=">", quantity=number("1.5", "mg/dL")),
        """
        creatinine   | then
        133 umol/L   | not_met
        0.133 mmol/L | not_met
        134 umol/L   | met
        0.134 mmol/L | met
        """,
    )


def test_what_no_laboratory_is_known_to_round_is_compared_exactly(engine: Engine) -> None:
    """“Phenylalanine ≥ 360 µmol/L”: to what it is reported is not in the table."""
    holds(
        engine,
        Compare(variable="phenylalanine", operator=">=", quantity=number("360", "umol/L")),
        "phenylalanine | then\n5.946 mg/dL | not_met\n5.947 mg/dL | met",
    )


def test_a_value_holds_at_the_anchor(engine: Engine) -> None:
    """“Platelets < 50 G/L at inclusion”: an undated value holds, whether or not the day is known."""
    holds(
        engine,
        Compare(variable="platelets", operator="<", quantity=FIFTY, at="inclusion"),
        """
        platelets | then
        49.9 G/L  | met
        50 G/L    | not_met
        """,
    )


@pytest.mark.parametrize("nought", ["-0", "-0.00", "0E-7", "-0E+3"])
def test_nought_is_told_as_nought(nought: str) -> None:
    """Of whatever sign it comes in: engines that count in columns keep none."""
    assert plain(Decimal(nought)) == "0"
