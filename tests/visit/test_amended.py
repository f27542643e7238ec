"""What stays of a trial that is there when an amendment of it is taken, and what is paired with what."""

from difflib import SequenceMatcher
from pathlib import Path

import pytest

from screener.language.library import read_trial
from screener.language.wording import wording
from screener.model.protocol import Criterion, Protocol
from screener.model.rules import Judgement
from screener.visit.amended import _nearest, compared, with_what_was
from screener.visit.newtrial import NewTrial, read_new

A, B = "Cohort A:\n\n", "Cohort B:\n\n"
HEMOGLOBIN, PLATELETS, BMI = "Hemoglobin >= 11 g/dL", "Platelets >= 100 G/L", "BMI >= 18"


def groups(a: tuple[str, ...], b: tuple[str, ...]) -> str:
    """A text with two groups."""
    listed = ("\n".join(f"{place}. {one}" for place, one in enumerate(group, 1)) for group in (a, b))
    return f"Inclusion Criteria:\n\n{A}{next(listed)}\n\n{B}{next(listed)}\n"


FIRST = groups((HEMOGLOBIN, PLATELETS), (HEMOGLOBIN, BMI))
SECOND = groups((PLATELETS,), (HEMOGLOBIN, BMI))


def new(tmp_path: Path, text: str) -> NewTrial:
    source = tmp_path / "source.txt"
    source.write_text(text, encoding="utf-8")
    return read_new(source, "OWN-1", tmp_path / "own")


def there(first: NewTrial, *edits: tuple[str, str]) -> Protocol:
    """The trial as its criteria file has it, once it was edited."""
    text = first.text
    for before, now in edits:
        assert text.count(before) == 1
        text = text.replace(before, now)
    first.criteria.parent.mkdir(exist_ok=True)
    first.criteria.write_text(text, encoding="utf-8")
    for path, data in first.files:
        if path != first.criteria:
            path.write_bytes(data)
    return read_trial(first.criteria.read_bytes(), str(first.criteria)).protocol


def rules(protocol: Protocol) -> dict[str, str]:
    return {one.id: wording(one.rule) for one in protocol.criteria}


def test_a_rule_that_nobody_edited_is_the_one_of_its_own_group(tmp_path: Path) -> None:
    """Both groups have the same words, and one of them has them no more."""
    old = there(new(tmp_path, FIRST))
    amended = new(tmp_path, SECOND)
    assert rules(with_what_was(amended, old).protocol) == rules(amended.protocol)
    found = compared(old, amended.protocol)
    assert [one.id for one in found.dropped] == ["I01"]
    assert not found.ruled


def test_an_edited_rule_stays_in_its_own_group(tmp_path: Path) -> None:
    first = new(tmp_path, FIRST)
    before = rules(first.protocol)["I03"]
    edited = before.replace("11 g/dL", "12 g/dL")
    old = there(first, (before, edited))
    assert [one.id for one in old.criteria if one.edited] == ["I03"]
    now = rules(with_what_was(new(tmp_path, SECOND), old).protocol)
    assert edited in now.values()
    again = with_what_was(first, old).protocol
    assert rules(again) == rules(old)


def test_an_edited_rule_is_taken_into_no_other_group(tmp_path: Path) -> None:
    first = new(tmp_path, groups((HEMOGLOBIN, PLATELETS), (BMI,)))
    before = rules(first.protocol)["I01"]
    old = there(first, (before, before.replace("11 g/dL", "12 g/dL")))
    amended = new(tmp_path, SECOND)
    assert rules(with_what_was(amended, old).protocol) == rules(amended.protocol)
    assert any(
        "Edited by hand, for another group: " in line for line in compared(old, amended.protocol).told()
    )


def test_a_heading_in_other_words_takes_its_own_rule_along(tmp_path: Path) -> None:
    old = there(new(tmp_path, FIRST))
    amended = new(tmp_path, FIRST.replace("Cohort", "Arm"))
    assert len(compared(old, amended.protocol).ruled) == 4
    assert rules(with_what_was(amended, old).protocol) == rules(amended.protocol)


STEM = (
    "Known history of active {} or treatment with {} within the four weeks before the first dose, unless the disease "
    "was stable and {} was stopped"
)


def test_long_texts_are_compared_by_their_words() -> None:
    """All texts have most letters in common: by these, everything would be compared with everything at length."""

    def criterion(text: str) -> Criterion:
        return Criterion(id="E01", kind="exclusion", text=text, rule=Judgement(question=text))

    texts = [
        STEM.format(*("".join(sorted(part)) for part in STEM.split()[place : place + 3]))
        for place in range(9)
    ]
    texts += [" ".join("".join(reversed(part)) for part in one.split()) for one in texts[:1]]
    among = [criterion(one) for one in texts]
    assert _nearest(criterion(texts[4].replace("four", "six")), among) == among[4]
    assert _nearest(criterion(texts[-1].replace("ruof", "xis")), among) == among[-1]
    assert _nearest(criterion("".join(sorted(texts[0]))), among) is None


def test_what_has_other_words_is_not_looked_at_further(monkeypatch: pytest.MonkeyPatch) -> None:
    def criterion(place: int) -> Criterion:
        text = " ".join(f"word{place * 40 + one}" for one in range(40))
        return Criterion(id="E01", kind="exclusion", text=text, rule=Judgement(question=text))

    looked = list[object]()
    ratio = SequenceMatcher.ratio

    def counted(one: SequenceMatcher[str]) -> float:
        looked.append(one)
        return ratio(one)

    monkeypatch.setattr(SequenceMatcher, "ratio", counted)
    assert _nearest(criterion(0), [criterion(place) for place in range(1, 9)]) is None
    assert not looked
