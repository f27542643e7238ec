"""Chapter: spellings of cells. A sex in French, and numbers with an exponent."""

import pytest

from screener.errors import Refused
from screener.sources.cells import Dialect, read_cell
from tests.spec.test_cells import field, read


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("1e9 G/L", '"1e9 G/L" is written with an exponent. Write the number in digits'),
        (
            "1.5e12",
            '"1.5e12" is written with an exponent. Write the number in digits. Write platelets with the unit '
            "(usually G/L), or give the column's unit in the mapping file",
        ),
    ],
)
def test_of_an_exponent_no_unit_is_asked_that_is_there(cell: str, told: str) -> None:
    assert read_cell(field("platelets"), cell, Dialect()) == Refused(told)


def test_a_sex_in_french() -> None:
    """As oui and non are. What else a word could be is no spelling."""
    told = """
        cell     | then
        femme    | female
        Homme    | male
        FÉMININ  | female
        masculin | male
        M        | male
        H        | refused: not a value of sex
        garçon   | refused: not a value of sex
        """
    read(told, field("sex"))
    read("cell | then\nfemme | refused: not a value of", field("ms_course"))
