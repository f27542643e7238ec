"""What is told of a bound goes with it where the bound is read another way in the end."""

from screener.language.reading import read_criterion


def test_a_unit_that_is_read_with_what_follows_is_no_error() -> None:
    read = read_criterion("Proteinuria 2 g or more per day within 6 months", "exclusion")
    assert read.computability == "partly"
    assert [problem for problem in read.problems if problem.severity == "error"] == []


def test_a_unit_that_does_not_fit_is_told() -> None:
    read = read_criterion("HbA1c > 9 kg", "exclusion")
    assert any(problem.severity == "error" for problem in read.problems)
