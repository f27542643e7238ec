"""Mistakes in rules and in criteria files, each with the whole message that a person is shown."""

from collections.abc import Callable

import pytest

from screener.errors import Unusable
from screener.language.criteria_file import CriteriaFile, checksum, read_criteria_file
from screener.language.strict import read_rule
from screener.model.protocol import Criterion, Review

# A row is a rule, a line that marks the place of the mistake, and the message; a line that begins with
# spaces there goes on with the message.
MISTAKES = """
platelets >=
          ^^
a number is missing after ">=". For example: platelets >= 50 G/L

platelets ≥
          ^
a number is missing after "≥". For example: platelets ≥ 50 G/L

edss >= threee
     ^^
a number is missing after ">=". For example: platelets >= 50 G/L

relapse within a hours
               ^^^^^^^
"a hours" is one and several. Write an hour, or 2 hours

relapse within half a years before screening
               ^^^^^^^^^^^^
"half a years" is one and several. Write half a year, or 2 years

asthma lasting at least a months
                        ^^^^^^^^
"a months" is one and several. Write a month, or 2 months

relapse within 999999999999999999999 years
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^
this length of time has 21 digits, which no time has. For example: 30 days

asthma lasting at least 999999999999999999999 months
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
this length of time has 21 digits, which no time has. For example: 30 days

relapse more than 999999999999999999999 days before screening
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^
this length of time has 21 digits, which no time has. For example: 30 days

plateletts
^^^^^^^^^^
"plateletts" is not in the vocabulary. Did you mean "platelets"? A thing of the trial's own goes in
    quotes ("plateletts" >= 5), a question to a person is judge "plateletts"

plateletts >= 50 G/L
^^^^^^^^^^
"plateletts" is not in the vocabulary. Did you mean "platelets"? A thing of the trial's own goes in
    quotes ("plateletts" >= 5), a question to a person is judge "plateletts"

relapse within before inclusion
^^^^^^^^^^^^^^
"relapse within" is not in the vocabulary. A thing of the trial's own goes in quotes ("relapse within"
    >= 5), a question to a person is judge "relapse within"

pregnent
^^^^^^^^
"pregnent" is not in the vocabulary. Did you mean "pregnant"? A thing of the trial's own goes in quotes
    ("pregnent" >= 5), a question to a person is judge "pregnent"

edss betwen 3 and 6
     ^^^^^^
"betwen" is no word of the rules. Did you mean "between"?

edss between 3 and 6 at inclusin
                        ^^^^^^^^
"inclusin" is no word of the rules. Did you mean "inclusion"?

asthma lastin at least 6 months
       ^^^^^^
"lastin" is no word of the rules. Did you mean "lasting"?

nyha class is IX
              ^^
"IX" is none of the values: I, II, IIa, IIb, III, IIIa, IIIb, IV

able to wait
^^^^
"able" is not in the vocabulary. A thing of the trial's own goes in quotes ("able" >= 5), a question to
    a person is judge "able"

platelets >= 50
^^^^^^^^^^^^^^^
the bound of platelets has no unit. For example: G/L

platelets >= 50 kg
^^^^^^^^^^^^^^^^^^
kg does not fit platelets, which is given in G/L

age >= 18 mg
^^^^^^^^^^^^
mg does not fit age, which is given in years

weight between 40 kg and 5 m
^^^^^^^^^^^^^^^^^^^^^^^^^^^^
m does not fit weight, which is given in kg

sex >= 5
^^^^^^^^
sex is a category: it has no bounds

edss >= 1.500
        ^^^^^
"1.500" can be 1.5 or 1500. Write 1500 or 1.5

platelets >= 1.500 G/L
             ^^^^^
"1.500" can be 1.5 or 1500. Write 1500 or 1.5

platelets >= 150.000/mm3
             ^^^^^^^
"150.000" can be 150 or 150000. Write 150000 or 150

platelets >= 1.234 G/L
             ^^^^^
"1.234" can be 1.234 or 1234. Write 1234 or 1.2340

platelets >= 1,500 G/L
             ^^^^^
"1,500" can be 1.5 or 1500. Write 1500 or 1.5

edss between 3
     ^^^^^^^
two numbers are missing after "between". For example: edss between 3 and 6

edss between 3 and
     ^^^^^^^
two numbers are missing after "between". For example: edss between 3 and 6

edss > 3 to 6
     ^^^^^^^^
"> 3 to 6" has more than one reading. Write one comparator and one number

age or older
    ^^^^^^^^
"or older" needs a number before it. For example: age 18 years or older

relapse within 30 before inclusion
        ^^^^^^
a length of time is missing after "within". For example: relapse within 30 days before inclusion

all of (pregnant; smoker
       ^
this bracket is never closed. Write each ( with its )

all of (pregnant; any of (asthma; copd)
       ^
this bracket is never closed. Write each ( with its )

pregnant [smoker
         ^
this bracket is never closed. Write each ( with its )

asthma and copd or smoker
^^^^^^^^^^^^^^^^^^^^^^^^^
and / or are mixed without brackets: two readings. Write all of (…) or any of (…) in the rule

all of (pregnant; asthma and copd or smoker)
                  ^^^^^^^^^^^^^^^^^^^^^^^^^
and / or are mixed without brackets: two readings. Write all of (…) or any of (…) in the rule

no asthma and copd
^^^^^^^^^^^^^^^^^^
“no … and …” has two readings. Write not (…) for what is negated

asthma or stroke within 5 years
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
a time stands beside the last item only: does it hold for the others too?

pregnant, smoker
^^^^^^^^^^^^^^^^
a list of commas alone: all of it, or any of it? Write all of (…) or any of (…)

all of pregnant; smoker
               ^
say what joins the list: all of (…; …) or any of (…; …)

any of asthma; copd
             ^
say what joins the list: all of (…; …) or any of (…; …)

all of ()
^^^^^^^^^
this is not a rule. For example: all of (platelets >= 50 G/L; not (pregnant)), or judge "…" for a
    question

not ()
^^^^^^
this is not a rule. For example: all of (platelets >= 50 G/L; not (pregnant)), or judge "…" for a
    question

if (pregnant) then
^^^^^^^^^^^^^^^^^^
this is not a rule. For example: all of (platelets >= 50 G/L; not (pregnant)), or judge "…" for a
    question

if (pregnant) smoker
^^^^^^^^^^^^^^^^^^^^
this is not a rule. For example: all of (platelets >= 50 G/L; not (pregnant)), or judge "…" for a
    question

(pregnant) unless
^^^^^^^^^^^^^^^^^
this is not a rule. For example: all of (platelets >= 50 G/L; not (pregnant)), or judge "…" for a
    question

asthma ever within the past 2 years
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
this is not a rule. For example: all of (platelets >= 50 G/L; not (pregnant)), or judge "…" for a
    question

pregnant at inclusion
^^^^^^^^^^^^^^^^^^^^^
this is not a rule. For example: all of (platelets >= 50 G/L; not (pregnant)), or judge "…" for a
    question
"""


def _row(block: str) -> tuple[str, str, str]:
    rule, marked, *message = block.split("\n")
    return rule, marked, " ".join(line.strip() for line in message)


ROWS = [_row(block) for block in MISTAKES.strip("\n").split("\n\n")]


@pytest.mark.parametrize(("rule", "marked", "message"), ROWS, ids=[row[0] for row in ROWS])
def test_a_mistake_in_a_rule(rule: str, marked: str, message: str) -> None:
    reading = read_rule(rule)
    assert reading.rule is None
    assert [problem.message for problem in reading.problems] == [message]
    start, end = reading.problems[0].span or (0, 0)
    assert " " * start + "^" * (end - start) == marked


@pytest.mark.parametrize("rule", ["", "  ", "\n\t"])
def test_an_empty_rule(rule: str) -> None:
    reading = read_rule(rule)
    assert reading.rule is None
    assert [(problem.message, problem.span) for problem in reading.problems] == [
        ("the rule is empty. For example: edss between 3 and 6", (0, 0))
    ]


# -- criteria files ----------------------------------------------------------------------------------

FILE = """\
trial = "NCT00000001"
default_anchor = "inclusion_date"

[[criterion]]
id = "I01"
text = "Platelets of at least 50 G/L"
rule = "platelets >= 50 G/L"

[[criterion]]
id = "E01"
text = "Relapse within the past year"
rule = "relapse within the past 1 year"
"""
NUMBER = 'a number is missing after ">=". For example: platelets >= 50 G/L'
LENGTH = 'a length of time is missing after "within". For example: relapse within 30 days before inclusion'
NO_ANCHOR = (
    "has no anchor, and no default_anchor is stated: counted to screening, inclusion, or another date? "
    'Write default_anchor = "inclusion_date", or the anchor into the rule'
)
REVIEWED = 'reviewed = { by = "AB", on = "2026-02-01", of = "%s" }\n'


def read(text: str | bytes) -> CriteriaFile:
    """The file as read from its bytes."""
    return read_criteria_file(text if isinstance(text, bytes) else text.encode(), "trial.toml")


def refusal(text: str | bytes) -> str:
    """What the person is told of a file that cannot be used."""
    with pytest.raises(Unusable) as refused:
        read(text)
    return str(refused.value)


def test_a_good_file() -> None:
    file = read(FILE)
    assert file.problems == ()
    assert file.edited == frozenset()
    assert [criterion.id for criterion in file.protocol.criteria] == ["I01", "E01"]


RULE = '"platelets >= 50 G/L"'
BAD_RULES = {
    "basic string": ('"platelets >= "', f"line 7, column 19: {NUMBER}"),
    "literal string": ("'platelets >= '", f"line 7, column 19: {NUMBER}"),
    "escaped quotes before it": (
        r'''"all of (judge \"walks\"; platelets >= )"''',
        f"line 7, column 44: {NUMBER}",
    ),
    "no unit": (
        '"platelets >= 50"',
        "line 7, column 9: the bound of platelets has no unit. For example: G/L",
    ),
    "a unit that does not fit": (
        '"platelets >= 50 kg"',
        "line 7, column 9: kg does not fit platelets, which is given in G/L",
    ),
    "unknown word": (
        '"not (pregnent)"',
        'line 7, column 14: "pregnent" is not in the vocabulary. Did you mean "pregnant"? A thing of the '
        'trial\'s own goes in quotes ("pregnent" >= 5), a question to a person is judge "pregnent"',
    ),
    "empty": ('""', "line 7, column 9: the rule is empty. For example: edss between 3 and 6"),
}


@pytest.mark.parametrize(("written", "message"), BAD_RULES.values(), ids=BAD_RULES.keys())
def test_a_mistake_in_a_rule_has_its_line_and_column(written: str, message: str) -> None:
    assert RULE in FILE
    assert refusal(FILE.replace(RULE, written)) == f"trial.toml, {message}"


def test_every_mistake_is_reported() -> None:
    text = FILE.replace(">= 50 G/L", ">=").replace("within the past 1 year", "within 30 before inclusion")
    assert (
        refusal(text) == f"trial.toml, line 7, column 19: {NUMBER}\ntrial.toml, line 12, column 17: {LENGTH}"
    )


SHAPE: dict[str, tuple[Callable[[str], str | bytes], str]] = {
    "not TOML": (
        lambda text: text.replace('"I01"', '"I01'),
        "trial.toml: not valid TOML: Illegal character '\\n' (at line 5, column 10)",
    ),
    "not UTF-8": (
        lambda text: text.encode() + b"\xe9",
        f"trial.toml: not UTF-8 at byte {len(FILE)}. Save the file as UTF-8",
    ),
    "no trial": (
        lambda text: text.replace('trial = "NCT00000001"\n', ""),
        'trial.toml: the key trial is missing. For example: trial = "NCT06592703"',
    ),
    "a key that is none": (
        lambda text: "versoin = '2'\n" + text,
        'trial.toml: unknown key "versoin"',
    ),
    "keys that are none, in one order": (
        lambda text: "versoin = '2'\ntital = ''\nareas = ''\n" + text,
        'trial.toml: unknown key "areas"\ntrial.toml: unknown key "tital"\ntrial.toml: unknown key "versoin"',
    ),
    "no criterion": (
        lambda text: text.partition("\n\n")[0],
        "trial.toml: there is no [[criterion]]",
    ),
    "an anchor that names no field": (
        lambda text: text.replace("inclusion_date", "Inclusion date"),
        'trial.toml: "Inclusion date" is not the name of a date field, such as inclusion_date',
    ),
    "an anchor without its field's ending": (
        lambda text: text.replace("inclusion_date", "inclusion"),
        'trial.toml: "inclusion" names no date field. Write "inclusion_date"',
    ),
    "a title that is no text": (
        lambda text: "title = 5\n" + text,
        'trial.toml: title must be text. For example: title = "…"',
    ),
    "no id": (
        lambda text: text.replace('id = "I01"\n', ""),
        "trial.toml, line 4: the criterion has no id",
    ),
    "no rule": (
        lambda text: text.replace('rule = "relapse within the past 1 year"\n', ""),
        "trial.toml, line 9: the criterion has no rule",
    ),
    "an id twice": (
        lambda text: text.replace("E01", "I01"),
        "trial.toml, line 9: I01 stands twice",
    ),
    "an id that is none": (
        lambda text: text.replace("E01", "X1"),
        'trial.toml, line 9: "X1" is not a criterion\'s id: I01 for inclusion, E01 for exclusion, '
        "R01 for the registry",
    ),
    "a criterion's key that is none": (
        lambda text: text + 'remark = "?"\n',
        'trial.toml, line 9: unknown key "remark"',
    ),
    "a review without a day": (
        lambda text: text + 'reviewed = { by = "AB" }\n',
        'trial.toml, line 9: reviewed must say by whom and when: reviewed = { by = "AB", on = "2026-02-01", '
        'of = "…" }',
    ),
    "a note that is no text": (
        lambda text: text + "note = 5\n",
        "trial.toml, line 9: note must be text",
    ),
    "a span that is none": (
        lambda text: text + "span = [3]\n",
        "trial.toml, line 9: span must be two whole numbers",
    ),
}


@pytest.mark.parametrize(("spoil", "message"), SHAPE.values(), ids=SHAPE.keys())
def test_a_mistake_in_the_file(spoil: Callable[[str], str | bytes], message: str) -> None:
    assert refusal(spoil(FILE)) == message


# -- reviews -----------------------------------------------------------------------------------------


def exclusion(file: CriteriaFile) -> Criterion:
    """The file's second criterion."""
    return file.protocol.criteria[1]


def reviewed() -> str:
    """The file with a review of its second criterion."""
    criterion = exclusion(read(FILE))
    return FILE + REVIEWED % checksum(criterion.text, criterion.rule)


def test_a_review_holds() -> None:
    file = read(reviewed())
    assert exclusion(file).review == Review(by="AB", on="2026-02-01")
    assert file.problems == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [("Relapse within the", "Relapse  within   the"), ('"relapse within', '"relapse   within')],
    ids=["text", "rule"],
)
def test_white_space_does_not_undo_a_review(old: str, new: str) -> None:
    assert exclusion(read(reviewed().replace(old, new))).review == Review(by="AB", on="2026-02-01")


@pytest.mark.parametrize(
    ("old", "new", "edited"),
    [
        ("the past year", "the last year", frozenset[str]()),
        ("past 1 year", "past 2 years", frozenset({"E01"})),
        ("past 1 year", "past 12 months", frozenset({"E01"})),
    ],
    ids=["another text", "another rule", "another rule of the same length"],
)
def test_unreviewed_again(old: str, new: str, edited: frozenset[str]) -> None:
    file = read(reviewed().replace(old, new))
    criterion = exclusion(file)
    assert criterion.review is None
    assert file.edited == edited
    now = checksum(criterion.text, criterion.rule)
    assert [(str(problem), problem.severity) for problem in file.problems] == [
        (
            "trial.toml, E01: text or rule changed since AB reviewed it on 2026-02-01: unreviewed again. "
            f'After a new review write of = "{now}"',
            "note",
        )
    ]
    again = read(FILE.replace(old, new) + REVIEWED % now)
    assert exclusion(again).review == Review(by="AB", on="2026-02-01")
    assert again.problems == ()


# -- open anchors ------------------------------------------------------------------------------------

UNANCHORED = FILE.replace('default_anchor = "inclusion_date"\n', "")


def anchor_problems(text: str) -> list[tuple[str, str]]:
    """What is asked of the file's anchors."""
    return [(str(problem), problem.severity) for problem in read(text).problems]


def test_a_window_without_an_anchor() -> None:
    assert anchor_problems(UNANCHORED) == [(f"trial.toml, E01: the window {NO_ANCHOR}", "question")]


def test_an_age_without_an_anchor() -> None:
    text = UNANCHORED.replace("platelets >= 50 G/L", "age >= 18 years")
    assert anchor_problems(text) == [
        (f"trial.toml, I01: the age {NO_ANCHOR}", "question"),
        (f"trial.toml, E01: the window {NO_ANCHOR}", "question"),
    ]


@pytest.mark.parametrize("rule", ["relapse within 1 year before inclusion", "relapse ever"])
def test_anchors_that_are_not_open(rule: str) -> None:
    assert anchor_problems(UNANCHORED.replace("relapse within the past 1 year", rule)) == []
