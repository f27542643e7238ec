"""``check`` from the outside: what it writes where, its exit codes, and what happens when something fails."""

import csv
import io
import json
import resource
import subprocess
import sys
from pathlib import Path

import pytest

import screener.commands.check as command
from screener.commands.check import check
from screener.commands.check_summary import FIRST
from screener.engines.screen import judge
from screener.errors import Unusable
from screener.reports.verdicts import ASK_AGAIN, CHECKS, COLUMNS, Format
from tests.maestro import RULES, maestro

PROTOCOL = maestro()
GOOD = {
    "candidate_id": "01-001",
    "sex": "female",
    "birth_date": "1980-05-17",
    "screening_date": "2026-03-01",
    "inclusion_date": "2026-03-10",
    "ms_course": "PPMS",
    "mcdonald_2017": "yes",
    "edss": "4.0",
    "pira": "2025-06",
    "oligoclonal_bands": "positive",
    "childbearing_potential": "yes",
    "effective_contraception": "yes",
    "informed_consent": "yes",
    "social_security": "yes",
    "relapse": "no",
    "new_t2_lesion": "no",
    "disease_modifying_drug": "no",
    "high_dose_corticosteroid": "no",
    "intracranial_hypertension": "no",
    "puncture_site_infection": "no",
    "platelets": "150 G/L",
    "anticoagulant": "no",
    "fibrinolytic": "no",
    "therapeutic_trial": "no",
    "legal_protection": "no",
    "deprived_of_liberty": "no",
    "pregnant": "no",
    "breastfeeding": "no",
    "unable_to_consent": "no",
}
MAN = {
    "sex": "male",
    "childbearing_potential": "",
    "effective_contraception": "",
    "pregnant": "",
    "breastfeeding": "",
}


class Run:
    """A run of the command, with what it wrote."""

    def __init__(self, table: Path, **options: object) -> None:
        out, err = io.StringIO(), io.StringIO()
        self.code = check(PROTOCOL, table, write=out.write, warn=err.write, **options)  # type: ignore[arg-type]  # as the test gives them
        self.out, self.err = out.getvalue(), err.getvalue()


def table(path: Path, *changes: dict[str, str]) -> Path:
    """A file of candidates who are eligible but for their changes."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, GOOD)
        writer.writeheader()
        for number, change in enumerate(changes, 1):
            writer.writerow({**GOOD, "candidate_id": f"01-{number:03}", **change})
    return path


@pytest.fixture
def given(tmp_path: Path) -> Path:
    """Where a test puts its candidates."""
    return tmp_path / "candidates.csv"


def judged(path: Path, *changes: dict[str, str]) -> list[dict[str, str]]:
    """The CSV rows of candidates."""
    return list(csv.DictReader(io.StringIO(Run(table(path, *changes), format="csv").out)))


@pytest.mark.parametrize(
    ("criterion", "change", "status"),
    [
        ("E02", {"disease_modifying_drug": "2025-04"}, "met"),
        ("E02", {"disease_modifying_drug": "2025-02"}, "not_met"),
        ("E02", {"disease_modifying_drug": "2025-03"}, "unknown"),
        ("E02", {"disease_modifying_drug": "2025-03-10"}, "met"),
        ("E02", {"disease_modifying_drug": "2025-03-09"}, "not_met"),
        ("E05", {"inclusion_date": "2026-08-31", "therapeutic_trial": "2026-02-28"}, "met"),
        ("E05", {"inclusion_date": "2026-08-31", "therapeutic_trial": "2026-02-27"}, "not_met"),
        ("I02", {"birth_date": "2008-03-10"}, "met"),
        ("I02", {"birth_date": "1970-03-11"}, "met"),
        ("I02", {"birth_date": "1970-03-10"}, "not_met"),
        ("I02", {"birth_date": "1970-03"}, "unknown"),
        ("E04", {"platelets": "49.9 G/L"}, "met"),
        ("E04", {"platelets": "50 G/L"}, "not_met"),
        ("E04", {"platelets": "49000 /mm3"}, "met"),
        ("E04", {"platelets": "150.000/mm3"}, "unknown"),
        ("E04", {"platelets": "150 10^9/L"}, "not_met"),
        ("E04", {"platelets": "150000"}, "unknown"),
        ("E04", {"platelets": ""}, "unknown"),
        ("I03", {"edss": "3.0"}, "met"),
        ("I03", {"edss": "6"}, "met"),
        ("I03", {"edss": "4,5"}, "met"),
        ("I03", {"edss": "6.5"}, "not_met"),
        ("I03", {"edss": "0.5"}, "unknown"),
        ("I03", {"edss": "3.2"}, "unknown"),
        ("I06", MAN, "not_applicable"),
        ("E06", MAN, "not_met"),
        ("E04", {"platelets": "", "anticoagulant": "yes"}, "met"),
        ("E01", {"relapse": ""}, "unknown"),
    ],
)
def test_the_examples_of_the_handbook(
    given: Path, criterion: str, change: dict[str, str], status: str
) -> None:
    """From a cell in a file to the status in the output."""
    (row,) = judged(given, change)
    assert row[criterion] == status


def test_a_missing_datum_is_named(given: Path) -> None:
    """With the criterion that waits for it."""
    (row,) = judged(given, {"relapse": ""})
    assert (row["decision"], row["unknown"], row["missing"]) == ("undetermined", "E01", "relapse")
    assert row["reasons"] == "E01 unknown: relapse is not known"


def test_csv_rows(given: Path) -> None:
    """One row per candidate in the input's order, with these columns."""
    run = Run(
        table(given, {}, {"edss": "6.5", "platelets": "49.9 G/L"}, {"candidate_id": "-1"}), format="csv"
    )
    head, *lines = run.out.splitlines()
    assert head == ",".join([*COLUMNS, *RULES, ASK_AGAIN, CHECKS])
    rows = list(csv.DictReader(io.StringIO(run.out)))
    assert [(row["candidate_id"], row["decision"], row["failed"]) for row in rows] == [
        ("01-001", "eligible", ""),
        ("01-002", "ineligible", "I03; E04"),
        ("-1", "eligible", ""),
    ]
    assert len(lines) == 3
    assert run.code == 0
    assert "3 candidates" in run.err


def test_json(given: Path) -> None:
    """The same keys; what holds several values is a list."""
    run = Run(table(given, {}, {"edss": "6.5", "relapse": ""}), format="json")
    first, second = json.loads(run.out)
    assert list(first) == [*COLUMNS, *RULES, ASK_AGAIN, CHECKS]
    assert second["failed"] == ["I03"]
    assert second["unknown"] == ["E01"]
    assert second["missing"] == ["relapse"]
    assert second["E01"] == "unknown"
    assert json.loads(Run(table(given), format="json").out) == []


def test_the_table_on_screen(given: Path) -> None:
    """Every candidate with decision and reasons, then the counts and what decides most often."""
    run = Run(table(given, {}, {"edss": "6.5"}, {"relapse": ""}))
    assert "01-001     ✓ eligible" in run.out
    assert "01-002     ✗ ineligible    I03 not met: EDSS 6.5 is above 6" in run.out
    assert "01-003     ? undetermined  E01 unknown: relapse is not known" in run.out
    assert "3 candidates" in run.out
    assert "1  eligible, provisional until an investigator signs" in run.out
    assert "I03            1        0  text of I03" in run.out
    assert "E01            0        1  text of E01" in run.out
    assert run.err == ""


@pytest.mark.parametrize("width", [20, 40, 80, 200])
def test_the_table_fits_and_loses_no_code(given: Path, width: int) -> None:
    """Reasons are wrapped to the terminal; a long code has a line of its own."""
    long = "x" * 64
    run = Run(table(given, {"candidate_id": long, "edss": "6.5"}, {}), width=width)
    assert long in run.out
    if width >= 80:
        assert all(len(line) <= width for line in run.out.splitlines())


def test_many_candidates_on_screen(given: Path) -> None:
    """Of more than fifty the first forty are shown, and where the others are is said."""
    path = table(given, *[{}] * 60)
    run = Run(path)
    assert f"01-{FIRST:03}" in run.out
    assert f"01-{FIRST + 1:03}" not in run.out
    assert "… and 20 more candidates not shown here: write all of them with --out FILE" in run.out
    out = given.with_name("out.csv")
    assert f"… and 20 more candidates in {out}" in Run(path, out=out).out
    assert len(out.read_text().splitlines()) == 61
    assert "01-050" in Run(table(given, *[{}] * 50)).out


# What is refused


def test_refused_cells(given: Path) -> None:
    """Each with row, column, reason and the criteria that stay unknown; all else is judged."""
    run = Run(table(given, {"edss": "3.2"}, {"relapse": "2026-03-05"}, {**MAN, "pregnant": "yes"}))
    assert run.code == 1
    assert (
        'candidates.csv, row 2, column edss: "3.2" is not an EDSS value. EDSS goes 0, 1.0, 1.5 … 10. '
        "Row judged without it: I03 unknown.\n"
    ) in run.err
    assert "row 3, column relapse: relapse 2026-03-05 lies after the screening date, 2026-03-01. " in run.err
    assert "row 4, column sex: " in run.err
    assert "row 4, column pregnant: " in run.err
    assert "Refused, each with its reason above: 4 cells\n" in run.out
    assert "3 undetermined" in " ".join(run.out.split())


def test_a_refused_cell_that_changes_nothing(given: Path) -> None:
    """Where another criterion fails, or another branch decides, the verdict stands beside the refusal."""
    run = Run(table(given, {"platelets": "150000", "anticoagulant": "yes"}), format="csv")
    (row,) = csv.DictReader(io.StringIO(run.out))
    assert (row["decision"], row["E04"]) == ("ineligible", "met")
    assert "Row judged without it.\n" in run.err
    assert run.code == 1


def test_rows_refused_whole(given: Path) -> None:
    """They stay in their place: undetermined, everything unknown, with the reason."""
    path = table(given, {}, {}, {})
    lines = path.read_text().splitlines()
    lines[2] += ",one more"
    lines[3] = lines[3].replace("01-003", "Jean Dupont")
    path.write_text("\n".join(lines) + "\n")
    run = Run(path, format="csv")
    first, second, third = csv.DictReader(io.StringIO(run.out))
    assert first["decision"] == "eligible"
    assert (second["candidate_id"], second["decision"]) == ("01-002", "undetermined")
    assert {second[id] for id in RULES} == {"unknown"}
    assert second["unknown"] == "; ".join(RULES)
    assert second["reasons"].startswith("row 3 refused: the row has 30 cells, the header has 29")
    assert (third["candidate_id"], third["decision"]) == ("", "undetermined")
    assert "Dupont" not in run.out + run.err
    assert "candidates.csv, row 3: the row has 30 cells" in run.err
    assert run.code == 1
    assert "(row 4)" in Run(path).out


def test_duplicate_codes(given: Path) -> None:
    """Both rows are judged, and it is said; nothing was refused."""
    run = Run(table(given, {}, {"candidate_id": "01-001", "edss": "6.5"}), format="csv")
    assert [row["decision"] for row in csv.DictReader(io.StringIO(run.out))] == ["eligible", "ineligible"]
    assert "row 3: candidate_id 01-001 stands in row 2 too" in run.err
    assert run.code == 0


@pytest.mark.parametrize("form", ["table", "csv", "json"])
def test_no_output_carries_a_birth_date(given: Path, form: Format) -> None:
    """The age stands in for it, also where the cell can't be read."""
    run = Run(
        table(
            given,
            {"birth_date": "1950-05-17"},
            {"birth_date": "1951-06"},
            {"birth_date": "17/05/1952"},
            {"birth_date": "2026-03-02"},
        ),
        format=form,
    )
    shown = run.out + run.err
    for trace in ("1950", "1951", "1952", "17/05", "05-17", "2026-03-02"):
        assert trace not in shown
    assert "75 years on 2026-03-10" in " ".join(shown.split())


def test_no_reason_starts_like_a_formula(given: Path) -> None:
    """Nor does any other cell but a code."""
    path = table(given, {"edss": "=1+1", "relapse": "@x", "platelets": "+5", "sex": "-"}, {"edss": "6.5"})
    with path.open("a") as file:
        file.write("=cmd(),x\n-1,x\n")
    for row in csv.reader(io.StringIO(Run(path, format="csv").out)):
        assert not any(cell.startswith(("=", "+", "-", "@", "\t")) for cell in row[1:])
        assert not row[0].startswith(("=", "@", "+"))


def test_an_empty_file_of_candidates(given: Path) -> None:
    """A header alone: nobody is judged, nothing is refused."""
    run = Run(table(given))
    assert run.code == 0
    assert "0 candidates" in run.out
    assert "holds a header and no candidates" in run.err


def test_unusable_input_writes_nothing(given: Path) -> None:
    """An identity column stops the run before the output exists."""
    given.write_text("candidate_id,IPP\n01,8001234567\n")
    out = given.with_name("out.csv")
    with pytest.raises(Unusable, match='"IPP" that identifies people'):
        Run(given, out=out)
    assert sorted(path.name for path in given.parent.iterdir()) == ["candidates.csv"]


def test_a_mapping_file(given: Path) -> None:
    """Names, decimal mark and dates as the file has them."""
    path = table(given, {"edss": "4,5", "inclusion_date": "10/03/2026", "platelets": "150.000 /mm3"})
    path.write_text(path.read_text().replace("edss", "Score", 1))
    mapping = given.with_name("map.toml")
    mapping.write_text('decimal_mark = ","\ndate_format = "dd/mm/yyyy"\n[columns]\nScore = "edss"\n')
    assert Run(path, mapping_path=mapping).code == 0
    assert Run(path).code == 1


# The output file


@pytest.mark.parametrize(
    ("name", "form", "starts"),
    [
        ("out.csv", None, "candidate_id,decision,"),
        ("out.CSV", None, "candidate_id,decision,"),
        ("out.json", None, '[\n{"candidate_id": "01-001"'),
        ("out.txt", "csv", "candidate_id,decision,"),
        ("out", "json", "[\n{"),
        ("out.txt", "table", "candidate         decision        reasons\n01-001 "),
    ],
)
def test_forms_of_the_output(given: Path, name: str, form: Format | None, starts: str) -> None:
    """As the format says, else as the file's ending does. The summary stays on screen."""
    out = given.with_name(name)
    run = Run(table(given, {}), out=out, format=form)
    assert out.read_text(encoding="utf-8").startswith(starts)
    assert "1 candidate" in run.out
    assert f"Written: {out} (1 row)" in run.out
    assert ("✓ eligible" in run.out) is (form in (None, "table"))


EARLIER = f"{','.join(COLUMNS)}\n01-009,eligible,,,,\n"
"""An output of before."""


def test_an_output_is_replaced(given: Path) -> None:
    """An earlier output is replaced at the end, its permissions kept."""
    out = given.with_name("out.csv")
    out.write_text(EARLIER)
    out.chmod(0o600)
    Run(table(given, {}), out=out)
    assert "01-009" not in out.read_text()
    assert out.stat().st_mode & 0o777 == 0o600


def test_an_output_that_cannot_be_written(given: Path) -> None:
    """A folder, a missing folder, something that is no file: said at once, before anything is judged."""
    path = table(given, {})
    for out, told in (
        (given.parent, "is a folder"),
        (given.parent / "none" / "out.csv", "cannot be written"),
        (Path("/dev/null"), "not a regular file"),
    ):
        with pytest.raises(Unusable, match=told):
            Run(path, out=out)
    assert [found.name for found in given.parent.iterdir()] == ["candidates.csv"]


def test_a_full_disk_leaves_nothing(given: Path) -> None:
    """What can't be finished is not left half-written, and the old output stays."""
    path = table(given, *[{}] * 2000)
    out = given.with_name("out.csv")
    out.write_text(EARLIER)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, hard))
    try:
        with pytest.raises(Unusable, match="No half-written file was left"):
            Run(path, out=out)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert out.read_text() == EARLIER
    assert sorted(found.name for found in given.parent.iterdir()) == ["candidates.csv", "out.csv"]


def test_an_interrupt_leaves_nothing(given: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl+C in the middle says how far it came and that nothing was written."""
    calls = iter(range(10))

    def interrupted(*given: object) -> object:
        if next(calls) == 2:
            raise KeyboardInterrupt
        return judge(*given)  # type: ignore[arg-type]  # passed on as it came

    monkeypatch.setattr(command, "judge", interrupted)
    out = given.with_name("out.csv")
    with pytest.raises(Unusable, match=r"Interrupted after 3 rows\. .*out\.csv was not written"):
        Run(table(given, *[{}] * 5), out=out)
    assert [found.name for found in given.parent.iterdir()] == ["candidates.csv"]


# Cost


def test_a_small_check_imports_nothing_heavy(given: Path) -> None:
    """No progress bar, no terminal app, no database, no parser."""
    path = table(given, {}, {"edss": "3.2"})
    code = (
        "import sys; from pathlib import Path; from tests.maestro import maestro;"
        "from screener.commands.check import check;"
        f"check(maestro(), Path({str(path)!r}), write=print, warn=print, terminal=True);"
        "heavy = {'rich', 'textual', 'duckdb', 'lark', 'click', 'tomllib', 'difflib'} & set(sys.modules);"
        "sys.exit(str(heavy) if heavy else 0)"
    )
    root = Path(command.__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_a_long_run_shows_its_progress(
    given: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """On a terminal, once it turns out to be long; refusals stay readable above the bar."""
    monkeypatch.setattr(command, "_SLOW_ROWS", 100)
    monkeypatch.setenv("TERM", "dumb")
    path = table(given, *[{}] * 450, {"edss": "[bold]3.2"})
    run = Run(path, format="csv", terminal=True)
    assert run.out.count("\n") == 452
    assert 'column edss: "[bold]3.2" is ' in " ".join(capsys.readouterr().err.split())
