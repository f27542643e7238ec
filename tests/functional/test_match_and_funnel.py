"""``match`` and ``funnel`` count what ``check`` decides, candidate by candidate."""

import csv
import json
from collections.abc import Sequence
from pathlib import Path

import duckdb
import pytest

from screener.commands import refused
from screener.commands.funnel import show_funnel, with_rule, with_rules
from screener.commands.match import match, trials_in, trials_known
from screener.engines import by_row, connection
from screener.engines.matching import all_fields
from screener.engines.screen import Judged, judge
from screener.errors import Unusable
from screener.language.library import load_protocol
from screener.model.protocol import Protocol
from screener.model.resources import shipped
from screener.sources.tables import open_table
from tests.functional.command import Run

TRIAL = load_protocol("NCT06592703")
CANDIDATES = shipped("criteria") / "NCT06592703.candidates.csv"


@pytest.fixture(params=["row by row", "in columns"])
def either_way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """A small file is judged row by row, a larger one in columns: it comes to the same."""
    if request.param == "in columns":
        monkeypatch.setattr(by_row, "LARGE", 0)


def judged(trial: Protocol, path: Path = CANDIDATES) -> list[Judged]:
    """Every candidate of a file, by the reference engine."""
    return [judge(trial, row.candidate) for row in open_table(path, trial)]


def funnel_of(trial: Protocol, path: Path = CANDIDATES, what_if: Sequence[str] = ()) -> dict[str, object]:
    said: list[str] = []
    show_funnel(trial, str(path), what_if=what_if, form="json", write=said.append, warn=lambda _: 0)
    told: dict[str, object] = json.loads("".join(said))
    return told


def some_trials(beside: Path) -> Path:
    """A folder of three trials."""
    folder = beside / "trials"
    folder.mkdir()
    for id in ("NCT06592703", "NCT03936790", "NCT03792893"):
        (folder / f"{id}.toml").write_bytes((shipped("criteria") / f"{id}.toml").read_bytes())
    return folder


def counted(trial: Protocol, path: Path = CANDIDATES) -> dict[str, object]:
    """The funnel, counted one by one."""
    all_of_them = judged(trial, path)
    decisions = [one.decision for one in all_of_them]
    steps = []
    for criterion in trial.criteria:
        id = criterion.id
        steps.append(
            {
                "criterion": id,
                "alone": sum(id in one.failed for one in decisions),
                "in_order": sum(one.failed[:1] == (id,) for one in decisions),
                "uniquely": sum(one.failed == (id,) and not one.unknown for one in decisions),
                "unknown": sum(id in one.unknown for one in decisions),
            }
        )
    return {
        "candidates": len(decisions),
        **{
            word: sum(one.outcome == word for one in decisions)
            for word in ("eligible", "undetermined", "ineligible")
        },
        "criteria": steps,
    }


@pytest.mark.usefixtures("either_way")
def test_the_funnel_counts_what_is_decided() -> None:
    told = funnel_of(TRIAL)
    for name, value in counted(TRIAL).items():
        assert told[name] == value, name


@pytest.mark.usefixtures("either_way")
def test_what_people_are_undetermined_for_want_of() -> None:
    wanted = {one["field"]: one["candidates"] for one in funnel_of(TRIAL)["wanted"]}  # type: ignore[attr-defined]
    expected: dict[str, int] = {}
    for one in judged(TRIAL):
        if one.decision.outcome == "undetermined":
            for name in one.decision.missing:
                expected[name] = expected.get(name, 0) + 1
    assert wanted == expected


def test_what_if() -> None:
    """“EDSS 3 to 6.5 instead of 3 to 6”: who was kept out by half a point is not."""
    change = "I03: edss between 3 and 6.5"
    told = funnel_of(TRIAL, what_if=[change])["what_if"]
    assert isinstance(told, dict)
    assert told.pop("change") == change
    for name, value in counted(with_rule(TRIAL, change)).items():
        assert told[name] == value, name


def test_what_if_of_two_criteria(screener: Run) -> None:
    """Both rules are changed, in the text, and in the page and the JSON that say what was changed."""
    changes = ["I03: edss between 3 and 6.5", "I01: age >= 18 years"]
    told = funnel_of(TRIAL, what_if=changes)["what_if"]
    assert isinstance(told, dict)
    assert told.pop("change") == "; ".join(changes)
    for name, value in counted(with_rule(with_rule(TRIAL, changes[0]), changes[1])).items():
        assert told[name] == value, name
    ran = screener("funnel", TRIAL.trial, str(CANDIDATES), "--what-if", changes[0], "--what-if", changes[1])
    assert ran.code == 0
    assert " ".join(ran.out.split()).count(f"What if {changes[0]}; {changes[1]}") == 1


def test_what_if_of_one_criterion_twice(screener: Run) -> None:
    """Which of two rules is meant is not guessed."""
    same = ("--what-if", "I03: edss <= 6.5", "--what-if", " I03 : edss <= 6")
    ran = screener("funnel", TRIAL.trial, str(CANDIDATES), *same)
    assert (ran.code, ran.out) == (2, "")
    assert "--what-if names I03 2 times. Give each criterion one rule" in ran.err
    with pytest.raises(Unusable, match="names I03 2 times"):
        with_rules(TRIAL, ["I03: edss <= 6", "I03: edss <= 6"])


def test_a_criterion_is_named_in_any_case(screener: Run) -> None:
    ran = [
        screener("funnel", TRIAL.trial, str(CANDIDATES), "--what-if", f"{id}: edss <= 6.5")
        for id in ("i03", "I03")
    ]
    assert ran[0].code == ran[1].code == 0
    assert ran[0].out.replace("i03:", "I03:") == ran[1].out
    same = ("--what-if", "I03: edss <= 6.5", "--what-if", "i03: edss <= 6")
    assert "--what-if names I03 2 times" in screener("funnel", TRIAL.trial, str(CANDIDATES), *same).err


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ("I99: edss <= 6", "the criteria are I01"),
        ("edss <= 6", "takes a criterion and its rule"),
        ("I03: edss less than", "I03: "),
    ],
)
def test_a_change_that_cannot_be_read(change: str, message: str) -> None:
    with pytest.raises(Unusable, match=message):
        with_rule(TRIAL, change)


def test_the_funnel_as_a_page(tmp_path: Path) -> None:
    out = tmp_path / "funnel.html"
    said: list[str] = []
    show_funnel(TRIAL, str(CANDIDATES), out=out, write=said.append, warn=lambda _: 0)
    text = out.read_text()
    assert "<h1>Funnel</h1>" in text
    assert text.count("<rect") == len(TRIAL.criteria)
    assert "http" not in text.replace("http-equiv", "")


@pytest.mark.usefixtures("either_way")
def test_each_candidate_against_each_trial(tmp_path: Path) -> None:
    """What check decides of each, the closest first."""
    folder, out = some_trials(tmp_path), tmp_path / "matches.csv"
    match(str(CANDIDATES), folder, out=out, write=lambda _: 0, warn=lambda _: 0)
    rows = list(csv.DictReader(out.read_text().splitlines()))
    expected = {
        (one.candidate.id, trial.trial): one.decision for trial in trials_in(folder) for one in judged(trial)
    }
    assert len(rows) == len(expected)
    for row in rows:
        decision = expected[row["candidate_id"], row["trial"]]
        assert row["decision"] == decision.outcome
        assert row["failed"] == "; ".join(decision.failed)
        assert row["missing"] == "; ".join(decision.missing)
    for candidate in {row["candidate_id"] for row in rows}:
        own = [row for row in rows if row["candidate_id"] == candidate]
        assert [int(row["place"]) for row in own] == [1, 2, 3]
        assert own == sorted(own, key=_closeness)


def _closeness(row: dict[str, str]) -> tuple[int, int, str]:
    order = ("eligible", "undetermined", "ineligible").index(row["decision"])
    several = row["missing"] if order == 1 else row["failed"]
    return order, len(several.split("; ")) if several else 0, row["trial"]


def test_a_folder_without_trials(tmp_path: Path) -> None:
    with pytest.raises(Unusable, match="holds no criteria files"):
        trials_in(tmp_path)
    with pytest.raises(Unusable, match="is not a folder"):
        trials_in(tmp_path / "none")


@pytest.mark.parametrize("ending", ["csv", "parquet"])
def test_a_file_with_a_column_for_every_datum_of_all_trials(tmp_path: Path, ending: str) -> None:
    """Of all shipped trials row by row; of three where each is planned first."""
    folder = some_trials(tmp_path) if ending == "parquet" else None
    trials = trials_in(folder) if folder is not None else trials_known(lambda _: 0)[0]
    fields = [field for field in all_fields(trials).fields if field.kind != "code"]
    cells = {"yes_no": "no", "event": "no", "category": "", "quantity": "", "date": "2026-01-05"}
    path, out = tmp_path / "wide.csv", tmp_path / "matches.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(("candidate_id", *(field.name for field in fields)))
        answers = [
            "yes" if field.name == "informed_consent" else cells[field.kind]  # a no has no date of consent
            for field in fields
        ]
        rows.writerows((f"c-{row}", *answers) for row in range(30))
    if ending == "parquet":
        wide = tmp_path / "wide.parquet"
        duckdb.sql(f"COPY (FROM read_csv('{path}', all_varchar = true)) TO '{wide}' (FORMAT parquet)")
        path = wide
    assert match(str(path), folder, out=out, write=lambda _: 0, warn=lambda _: 0) == 0
    with out.open(encoding="utf-8", newline="") as file:
        found = [(one["candidate_id"], one["trial"]) for one in csv.DictReader(file)]
    assert len(found) == 30 * len(trials)
    assert sorted(set(found)) == sorted((f"c-{row}", trial.trial) for row in range(30) for trial in trials)


REFUSED = """candidate_id,edss,sex,pregnant
c-1,4.5,female,no
Jean Dupont,3,,
c-2,abc,male,yes
c-3,4,,
"""
TOLD = """REFUSED, row 3: the candidate_id is not a code of at most 64 letters, digits and . _ - \
(not repeated here: it may be a name). Refused whole, so undetermined.
REFUSED, row 4, column edss: "abc" is not a number. EDSS goes 0, 1.0, 1.5 … 10. It counts as not known.
REFUSED, row 4, column sex: "sex" says male and "pregnant" says yes: one of the two is wrong. It counts as not known.
REFUSED, row 4, column pregnant: "pregnant" says yes and "sex" says male: one of the two is wrong. \
It counts as not known.
"""


@pytest.mark.usefixtures("either_way")
def test_what_is_refused_is_said(tmp_path: Path) -> None:
    path, warned = tmp_path / "REFUSED", list[str]()
    path.write_text(REFUSED, encoding="utf-8")
    assert match(str(path), some_trials(tmp_path), write=lambda _: 0, warn=warned.append) == 1
    # The others ask for the sex too, and not whether somebody is pregnant.
    sex = "yes: one of the two is wrong. It counts as not known"
    assert "".join(warned) == TOLD.replace(sex, f"{sex} in NCT06592703", 1)
    warned.clear()
    show_funnel(TRIAL, str(path), write=lambda _: 0, warn=warned.append)
    assert "".join(one for one in warned if "no column for" not in one) == TOLD


IN_SOME = """candidate_id,birth_date,screening_date,inclusion_date,diagnosis_date,edss
c-1,2000-01-01,2026-03-10,2026-03-10,1999-01-01,4
c-2,1990-01-01,2026-03-10,2026-03-10,1999-01-01,4
c-3,2001-02-30,2026-03-10,2026-03-10,1999-01-01,4
c-4,2027-01-01,2026-03-10,2026-03-10,1999-01-01,abc
"""
RULES = {"NOW": "age >= 18 years at inclusion", "THEN": "age >= 16 years at diagnosis"}


@pytest.mark.usefixtures("either_way")
def test_what_some_trials_refuse_is_said_with_their_names(tmp_path: Path) -> None:
    """A birth date after the diagnosis is wrong for the trial that asks for the age on that day, and used by others."""
    path, warned = tmp_path / "some.csv", list[str]()
    path.write_text(IN_SOME, encoding="utf-8")
    for name, rule in RULES.items():
        both = [("I01", rule), ("I02", "edss >= 3")]
        criteria = "".join(
            f'[[criterion]]\nid = "{id}"\ntext = "{one}"\nrule = "{one}"\n' for id, one in both
        )
        (tmp_path / f"{name}.toml").write_text(f'trial = "{name}"\n{criteria}', encoding="utf-8")
    match(str(path), tmp_path, write=lambda _: 0, warn=warned.append)
    ends = [one.partition(", ")[2].replace("(not repeated here) ", "").rstrip() for one in warned]
    after = "row 2, column birth_date: the birth date lies after the diagnosis date, 1999-01-01."
    assert ends[0] == f"{after} It counts as not known in THEN."
    assert [one.partition(":")[0] for one in ends[1:]] == [
        "row 4, column birth_date",
        "row 5, column birth_date",
        "row 5, column edss",
    ]
    assert all(one.endswith(". It counts as not known.") for one in ends[1:])


@pytest.mark.usefixtures("either_way")
def test_a_row_with_a_note_alone_is_no_candidate_without_a_code(tmp_path: Path) -> None:
    """Notes stand below the data of many a spreadsheet: such a row is refused, and not passed over."""
    path, warned = tmp_path / "NOTED", list[str]()
    path.write_text("candidate_id,edss,foo\nc-1,4,\n,,a note\n", encoding="utf-8")
    assert show_funnel(TRIAL, str(path), write=lambda _: 0, warn=warned.append) == 1
    assert "NOTED, row 3: the row has no candidate_id. Refused whole, so undetermined.\n" in warned


@pytest.mark.usefixtures("either_way")
def test_a_header_within_a_file_is_no_candidate(tmp_path: Path) -> None:
    """Files that were put one behind the other have it once for each."""
    path, warned = tmp_path / "TWICE", list[str]()
    path.write_text("candidate_id,edss\nc-1,4\ncandidate_id,edss\nc-2,5\n", encoding="utf-8")
    assert show_funnel(TRIAL, str(path), write=lambda _: 0, warn=warned.append) == 1
    told = "TWICE, row 3: the row repeats the header: it has candidate_id in place of a code"
    assert [one for one in warned if "row 3" in one] == [f"{told}. Refused whole, so undetermined.\n"]


def test_of_many_trials_a_small_file_is_judged_in_columns() -> None:
    """Each trial would read the file by itself, and few systems let a program open a thousand files."""
    table = open_table(CANDIDATES, TRIAL)
    assert by_row.is_small(table, 17)
    assert not by_row.is_small(table, 1_000)


OWN = """trial = "X-1"
title = ""
version = ""
default_anchor = "screening_date"

[[criterion]]
id = "I01"
text = "Living within reach of one of the two hospitals"
rule = 'judge "Living within reach of one of the two hospitals"'

[[criterion]]
id = "I02"
text = "EDSS 3 to 6"
rule = "edss between 3 and 6"
"""


@pytest.mark.usefixtures("either_way")
def test_what_is_missing_is_called_by_its_label_and_a_refused_row_by_its_number(tmp_path: Path) -> None:
    path, folder, said = tmp_path / "candidates.csv", tmp_path / "trials", list[str]()
    folder.mkdir()
    (folder / "X-1.toml").write_text(OWN, encoding="utf-8")
    path.write_text("candidate_id,edss\nc-1,\nJean Dupont,3\n", encoding="utf-8")
    match(str(path), folder, write=said.append, warn=lambda _: 0, width=120)
    assert "".join(said).splitlines()[-2:] == [
        "c-1        ?  X-1    2 data missing: “Living within reach of one…”, EDSS",
        "(row 3)    ?  X-1    the row was refused",
    ]
    trial, page = load_protocol(str(folder / "X-1.toml")), tmp_path / "funnel.html"
    said.clear()
    show_funnel(trial, str(path), out=page, write=said.append, warn=lambda _: 0, width=120)
    lines = ["1  EDSS", "1  “Living within reach of one of the two hospitals”"]
    assert sorted("".join(said).splitlines()[-4:-2]) == lines
    assert "<td>EDSS</td>" in page.read_text(encoding="utf-8")


def test_only_so_many_refusals_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(refused, "TOLD", 2)
    path, warned = tmp_path / "REFUSED", list[str]()
    path.write_text(REFUSED, encoding="utf-8")
    match(str(path), some_trials(tmp_path), write=lambda _: 0, warn=warned.append)
    assert len(warned) == 3
    assert warned[-1].startswith("… and 2 more refusals")


def test_too_little_memory_is_said_with_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(by_row, "LARGE", 0)
    monkeypatch.setattr(connection, "MEMORY", 3)
    monkeypatch.setattr(connection, "MANY", 4)
    monkeypatch.setattr(connection, "EACH_TRIAL", 0.1)
    out = tmp_path / "matches.csv"
    with pytest.raises(Unusable, match=r"more memory than is set aside.*Match fewer trials at once"):
        match(str(CANDIDATES), out=out, write=lambda _: 0, warn=lambda _: 0)
    assert list(tmp_path.iterdir()) == []


def test_a_candidate_who_stands_in_two_rows_is_told(tmp_path: Path) -> None:
    """Counts are of rows: who stands in two counts twice, and has to know it."""
    head, first, *_ = CANDIDATES.read_text("utf-8").splitlines()
    file = tmp_path / "twice.csv"
    file.write_text("\n".join((head, first, first)), encoding="utf-8")
    said: list[str] = []
    code = show_funnel(TRIAL, str(file), write=lambda _: 0, warn=said.append)
    told = "twice.csv, row 3: candidate_id synthetic-01 stands in row 2 too. Each of its rows is counted by itself.\n"
    assert (code, said) == (0, [told])
    said.clear()
    match(str(file), some_trials(tmp_path), write=lambda _: 0, warn=said.append)
    assert told.replace("counted", "matched") in said


def test_one_trial_in_two_files(screener: Run, tmp_path: Path) -> None:
    """Both files are named: they need not be called as the trial is."""
    folder = tmp_path / "trials"
    folder.mkdir()
    for name in ("a.toml", "b.toml"):
        (folder / name).write_bytes((shipped("criteria") / "NCT06592703.toml").read_bytes())
    ran = screener("match", str(CANDIDATES), "--trials", "trials")
    assert ran.code == 2
    one, other = Path("trials/a.toml"), Path("trials/b.toml")
    assert f"NCT06592703 stands in several files: {one} and {other}. Keep one" in ran.err
