"""Lines behind the criteria of some people that name all of them, or several."""

import pytest

from tests.corpus.test_sections import criteria


def _text(*named: str) -> str:
    return "Inclusion Criteria:\n\n" + "\n".join(f"{who}\n* {n + 1} strokes\n" for n, who in enumerate(named))


@pytest.mark.parametrize("kind", ["Inclusion", "Exclusion"])
@pytest.mark.parametrize("gap", ["\n", ""])
@pytest.mark.parametrize(
    ("one", "other", "everyone"),
    [
        ("Experiment 1", "Experiment 2", "Both experiments"),
        ("Step 1", "Step 2", "All steps"),
        ("Aim 1:", "Aim 2:", "All aims:"),
        ("[Patients]", "[Healthy volunteers]", "[Both groups]"),
        ("<Patients>", "<Healthy controls>", "<Both>"),
        ("[Patients]", "[Healthy volunteers]", "[All subjects]"),
        ("Study 1:", "Study 2:", "Studies 1 and 2:"),
        ("Study 1", "Study 2", "Studies 1 & 2"),
        ("Adults", "Children", "All"),
        ("Asthma group", "COPD group", "Asthma and COPD groups"),
        ("Group A:", "Group B:", "A and B groups"),
    ],
)
def test_what_is_for_everyone_is_no_groups(one: str, other: str, everyone: str, kind: str, gap: str) -> None:
    text = f"{kind} Criteria:\n\n{one}\n* Asthma\n{gap}{other}\n* Gout\n{gap}{everyone}\n* Stroke"
    found = criteria(text)
    assert [line.rsplit("] ", 1)[-1] for line in found][:2] == ["Asthma", "Gout"]
    assert all("[" in line for line in found[:2])
    assert found[2] == ("+ Stroke" if kind == "Inclusion" else "- Stroke")


@pytest.mark.parametrize("both", ["Studies 1 and 2", "Studies 1-2:", "Studies 1 to 2"])
def test_some_of_several_are_people_of_their_own(both: str) -> None:
    found = criteria(_text("Study 1", "Study 2", "Study 3", both))
    assert found[3] == f"+ [{both.strip(':')}] 4 strokes"


def test_others_than_those_who_are_named_stay_as_they_are() -> None:
    found = criteria(_text("Study 1", "Study 2", "Both eyes"))
    assert not any(line == "+ 3 strokes" for line in found)
