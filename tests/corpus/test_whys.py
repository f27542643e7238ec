"""Why a question is asked: a sentence from what the reader knows, and none where nothing true can be said."""

import tomllib
from collections import Counter

import pytest

from screener.errors import Problem
from screener.language.asked.reasons import COMBINED, TOGETHER, why_lines, whys, whys_as_read, whys_of
from screener.language.asked.words import found_in, groups
from screener.language.ledger import Reading
from screener.language.reading import read_criterion
from screener.language.records import read_record
from screener.model.protocol import Criterion, CriterionKind
from screener.model.resources import shipped
from screener.model.rules import Judgement, leaves
from screener.sources.registry import read_source

KINDS: dict[str, CriterionKind] = {"I": "inclusion", "E": "exclusion"}


def reading(line: str) -> Reading:
    """The reading of a line that begins with the sign of its kind: ``[E] Known or suspected pregnancy``."""
    return read_criterion(line[4:], KINDS[line[1]])


def said(line: str) -> tuple[str, ...]:
    """What is told of its questions."""
    return tuple(one.says for one in whys(reading(line)))


# -- words that ask for a judgement --------------------------------------------------------------------

JUDGED = [
    ("[E] Known or suspected pregnancy", "“suspected”: a suspicion, for a physician to judge"),
    ("[I] Medically fit for surgery", "“Medically fit”: a physician's judgement"),
    ("[E] Contraindication to exercise", "“Contraindication”: whether that is so, a physician judges"),
    ("[E] Low life expectancy", "“Low”: how much that is, is not said"),
    ("[I] Good oral hygiene", "“Good”: what counts as that, a physician judges"),
    ("[I] Recent cocaine use", "“Recent”: how long or how long ago, is not said"),
    ("[E] Regular use of nutritional supplements", "“Regular”: how often, is not said"),
    ("[I] Patients who agree to take medication", "“agree to”: the person is asked"),
    ("[I] Adequate bone marrow function", "“Adequate”: how much is enough, a physician judges"),
    ("[E] Other respiratory diseases", "“Other”: what belongs to it is not said"),
    (
        "[E] A condition that, in the investigator’s opinion, could compromise it",
        "“investigator’s opinion”: a physician's judgement; "
        "“could compromise”: what could come of it, a physician judges",
    ),
    (
        "[I] Able to comply with the study procedures",
        "“Able to”, “comply with”: whoever sees the person judges it; “study procedures”: which, the protocol says",
    ),
    (
        "[I] Fulfils the guidelines",
        "“guidelines”: what they ask for is not read; “Fulfils” is not understood",
    ),
    ("[E] Serious conditions", "“Serious”: how grave that is, a physician judges"),
]


@pytest.mark.parametrize(("line", "why"), JUDGED, ids=[line for line, _ in JUDGED])
def test_words_of_judgement(line: str, why: str) -> None:
    """Which words, and who judges them."""
    assert said(line) == (why,)


def test_every_group_is_told_of_something() -> None:
    """A group that no sentence above shows may say anything."""
    told = " ".join(why for _, why in JUDGED)
    assert [one.name for one in groups() if one.says and f": {one.says}" not in told] == []


def test_each_wording_stands_in_one_group() -> None:
    count = Counter(word for one in groups() for word in one.words)
    assert [word for word, times in count.items() if times > 1] == []
    assert [word for word in count if word != word.lower() or "  " in word or "’" in word] == []


def test_each_group_has_a_source_and_words() -> None:
    with (shipped("grammars") / "whys.toml").open("rb") as file:
        table = tomllib.load(file)["group"]
    assert [one["name"] for one in table if not one["source"] or not one["words"]] == []
    assert [one["name"] for one in table if not one["says"]] == ["nothing"]


def test_every_wording_is_found() -> None:
    """As the whole of a text: a longer one, or one of another group, does not take it away."""
    lost = []
    for group in groups():
        for word in group.words:
            text = word.removesuffix("*")
            found = [one for one in found_in(text, 0, len(text)) if one.span == (0, len(text))]
            if [one.group for one in found] != [group]:
                lost.append(word)
    assert lost == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Interferon within 3 months", "Interferon"),  # it does not interfere
        ("May be enrolled", "May be enrolled"),
        ("as soon as possible", "as soon as possible"),
        ("in the opinion\nof the investigator", "opinion\nof the investigator"),
        ("study (drug) tablets", ""),
        ("non-compliant", "non-compliant"),
        ("disable", ""),
    ],
)
def test_the_longest_wording_of_whole_words(text: str, words: str) -> None:
    assert "".join(text[slice(*one.span)] for one in found_in(text, 0, len(text))) == words


@pytest.mark.parametrize(
    "line",
    [
        "[E] Severe zorbal (score of 20 or more)",  # the score says how severe
        "[E] Severe zorbal with a score > 20",
    ],
)
def test_a_value_behind_says_how_much(line: str) -> None:
    assert "“Severe”" not in "".join(one for one in said(line) if "physician" in one)


def test_a_value_before_says_nothing_of_it() -> None:
    line = "[I] ECOG 0-1 and life expectancy of at least 3 months with adequate organ function"
    assert said(line) == ("“adequate”: how much is enough, a physician judges; the rest is read",)


# -- words that are not known --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("[E] Spot urine protein to creatinine ration > 4000 mg/g", "“Spot” and “ration” are not understood"),
        ("[I] Padel players", "“Padel players” is in no list of conditions, treatments or values"),
        ("[I] Chemotherapy-naïve", "“Chemotherapy-naïve” is in no list of conditions, treatments or values"),
        ("[E] Currently being treated for other cancer(s)", "“other”: what belongs to it is not said"),
        (
            "[E] Prior Radiotherapy to the central nervous system",
            "“central nervous system” is not understood",
        ),
        (
            "[I] live in NWA area (Benton, Boone, Carroll, Madison, and Washington counties)",
            "“live”, “NWA area”, “Benton” and more are not understood",
        ),
    ],
)
def test_words_that_are_not_known(line: str, why: str) -> None:
    """Which words: not those that lists have, nor those that only relate others."""
    assert said(line) == (why,)


def test_a_sentence_read_in_part() -> None:
    """What was left, where all the rest was read."""
    assert said("[E] Pending cardiac transplantation or other cardiac surgery") == (
        "all but “other cardiac surgery” is read: “other”: what belongs to it is not said",
    )
    assert said("[E] Bartter or Gitelman disease") == ("“Bartter” is not understood; the rest is read",)


def test_words_that_are_known_and_say_nothing_together() -> None:
    assert said("[E] Secondary osteoporosis") == (
        "how “Secondary” and “osteoporosis” belong together is not understood",
    )
    assert said("[E] Major medical conditions (e.g., renal disease, diabetes, cancer)") == (COMBINED,)
    assert said("[I] Adult participants:BMI ≥ 18.0") == (TOGETHER,)


# -- where nothing is told -----------------------------------------------------------------------------


@pytest.mark.parametrize("line", ["[I] Gender", "[I] All subjects", "[I] 18 years", "[I] Age ≥ 18 years"])
def test_what_cannot_be_said_is_not_said(line: str) -> None:
    assert said(line) == ()


@pytest.mark.parametrize(
    "line",
    [
        "[I] Age 18 or over, able to walk",  # commas alone
        "[E] Asthma and COPD or diabetes",
        "[E] Does not meet the inclusion criteria",
    ],
)
def test_a_question_that_has_its_reason_gets_no_other(line: str) -> None:
    assert reading(line).problems
    assert said(line) == ()


def test_a_reason_is_no_problem() -> None:
    """Nothing that counts problems sees it."""
    read = reading("[E] Known or suspected pregnancy")
    assert read.problems == ()
    assert whys(read)
    other = read._replace(problems=(Problem("told", span=read.rule.span, severity="question"),))
    assert whys(other) == ()


def test_a_rule_that_a_person_wrote_has_no_reason() -> None:
    read = reading("[E] Known or suspected pregnancy")
    criterion = Criterion(id="E01", kind="exclusion", text=read.text, rule=read.rule)
    assert [one.says for one in whys_of(criterion, read)] == [JUDGED[0][1]]
    assert whys_as_read(criterion) == whys_of(criterion, read)
    assert whys_of(criterion.model_copy(update={"edited": True}), read) == ()
    assert whys_as_read(criterion.model_copy(update={"rule": Judgement(question="pregnancy test")})) == ()
    assert whys_of(criterion, None) == ()


def test_a_criterion_of_a_group_has_the_reasons_of_its_text() -> None:
    """Below the heading of some patients it stands as it is read."""
    text = (
        "Inclusion criteria:\n\nFor controls:\n\n* Padel players\n\nFor patients:\n\n* Asthma\n"
        "\nExclusion criteria:\n\n* Pregnancy\n"
    )
    (record,), _ = read_source(text.encode(), "groups.txt")
    trial = read_record(record)
    asked = [
        one
        for one in trial.protocol.criteria
        if any(isinstance(leaf, Judgement) for leaf in leaves(one.rule))
    ]
    told = [why_lines(whys_of(one, trial.readings.get(one.id))) for one in asked]
    assert ("“Padel players” is in no list of conditions, treatments or values",) in told


def test_several_questions_have_each_their_own_words() -> None:
    lines = why_lines(
        whys(
            reading("[E] Pregnancy or the wish to become pregnant; Padel players; known or suspected sepsis")
        )
    )
    assert len(lines) > 1
    assert all(one.startswith("“") and "”: " in one for one in lines)
