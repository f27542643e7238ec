"""The pages and texts that leave the log: they say everything, hold together, and fetch nothing."""

import json
import re
import shutil
import subprocess
from decimal import Decimal
from html import escape, unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest

from screener.engines.screen import judge
from screener.log import Episode, Given, Log, flow
from screener.model.candidate import Candidate, Event, Value
from screener.model.dates import PartialDate
from screener.model.quantities import Amount
from screener.reports import decision_html, log_html
from screener.reports.candidate import CandidateReport, on_candidate, on_judged
from screener.reports.decision import as_text, review
from screener.reports.decision_json import as_json
from screener.reports.episode import on_episode
from screener.reports.flow_svg import diagram
from tests.log.visits import AB, INVESTIGATOR, LM, PROTOCOL, SOURCE, WOMAN, Clock, edss, rescreened, visit

EVIL = '<script>alert("x")</script><img src=x onerror=alert(1)>&amp;'
VOID = {"meta", "br", "img", "link", "input", "hr"}


class Page(HTMLParser):
    """A page as a browser sees it: text, elements, attributes; every element closed where it should be."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.elements: list[tuple[str, dict[str, str]]] = []
        self._open: list[str] = []
        self.feed(text)
        self.close()
        assert self._open == []
        self.text = " ".join(" ".join(self.words).split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self._open:
            self.words.append(data)

    def names(self) -> set[str]:
        """The elements that occur."""
        return {name for name, _ in self.elements}


@pytest.fixture
def episode(log: Log) -> Episode:
    """A second episode: carried values, a change, an override, a void signature and one that holds."""
    first = visit(log, edss=edss("6.5"))
    number = rescreened(log, first, PROTOCOL, SOURCE, AB).screening.number
    dates = {"screening_date": PartialDate(2026, 4, 1), "inclusion_date": PartialDate(2026, 4, 10)}
    log.save(number, {name: Given(value) for name, value in dates.items()}, LM)
    log.save(number, {"relapse": Given(None, comment=f"LM asks by 2026-04-05 {EVIL}")}, LM)
    log.sign(number, *INVESTIGATOR, LM)  # type: ignore[arg-type]  # a role
    log.save(number, {"edss": Given(edss("7"), f"letter {EVIL}", PartialDate(2026, 3, 30))}, LM)
    log.save(
        number,
        {"edss": Given(edss("6.5"), f"letter {EVIL}", PartialDate(2026, 3, 30))},
        AB,
        why=f"misread {EVIL}",
    )
    log.override(number, "I03", "met", AB, f"measured again {EVIL}")
    log.sign(number, f"L. Martin {EVIL}", "investigator", "I confirm", LM)
    return log.episode(number)


@pytest.fixture
def report(log: Log, episode: Episode) -> CandidateReport:
    """The report on it."""
    return on_episode(episode, log.head())


def check_page(text: str) -> Page:
    """A page that holds together, fetches nothing and runs nothing."""
    page = Page(text)
    assert text.startswith("<!DOCTYPE html>\n<html lang=")
    assert not page.names() & {
        "script",
        "img",
        "link",
        "iframe",
        "object",
        "embed",
        "form",
        "base",
        "audio",
        "video",
    }
    for _, attributes in page.elements:
        assert not {"src", "href", "srcset", "action", "onload", "onerror", "onclick"} & attributes.keys()
    bare = text.replace('xmlns="http://www.w3.org/2000/svg"', "")
    assert "http:" not in bare
    assert "https:" not in bare
    assert "url(" not in bare.replace("url(#head)", "")
    assert "@import" not in bare
    policy = next(
        one["content"] for name, one in page.elements if one.get("http-equiv") == "Content-Security-Policy"
    )
    assert policy.startswith("default-src 'none'")
    return page


class TestCandidatePage:
    def test_every_criterion_with_its_reasons_stands_in_it(self, report: CandidateReport) -> None:
        page = check_page(decision_html.as_html(report))
        for line in report.criteria:
            assert line.text in page.text
            assert line.effect in page.text
            for reason in line.reasons:
                assert " ".join(reason.split()) in page.text

    def test_what_was_entered_is_text_and_nothing_else(self, report: CandidateReport) -> None:
        page = check_page(decision_html.as_html(report))
        assert page.text.count(EVIL) >= 5

    def test_it_says_who_what_and_which(self, log: Log, report: CandidateReport) -> None:
        text = Page(decision_html.as_html(report)).text
        for said in (
            "Candidate 01-001",
            "? UNDETERMINED on 2026-04-01, signed by L. Martin",
            "To obtain",
            "To obtain relapse (E01)",
            "LM asks by 2026-04-05",
            "computed: not met",
            "overridden by AB: measured again",
            "carried over, asked on 2026-03-01, 31 days old at this visit",
            "letter " + EVIL + " of 2026-03-30",
            "Changes",
            "void since 2026-03-01",
            "episode 2, after screening 2",
            f"Log head: row {log.head().number} {log.head().hash}",
            PROTOCOL.digest,
        ):
            assert said in text, said

    def test_an_unsigned_one_has_lines_to_sign_on(self, log: Log) -> None:
        text = Page(decision_html.as_html(on_episode(log.episode(visit(log))))).text
        assert "✓ ELIGIBLE on 2026-03-01, provisional until an investigator signs" in text
        assert "Name and role Date Signature" in text

    def test_one_that_is_in_no_log(self) -> None:
        report = on_candidate(PROTOCOL, Candidate("01-001", {**WOMAN, "edss": edss("6.5")}))
        page = check_page(decision_html.as_html(report))
        assert "✗ INELIGIBLE on 2026-03-01, provisional" in page.text
        assert "Fails I03" in page.text
        assert "Log head" not in page.text

    def test_no_birth_date_nor_a_birthday_to_come(self) -> None:
        report = on_candidate(
            PROTOCOL, Candidate("01-001", {**WOMAN, "birth_date": PartialDate(2008, 3, 12)})
        )
        for text in (decision_html.as_html(report), as_text(report), as_json(report)):
            assert "17 years on 2026-03-10" in text
            assert "2008" not in text
            assert "2026-03-12" not in text, "the day on which the candidate comes of age is the birthday"


class TestTextAndJson:
    def test_the_text_says_the_same(self, log: Log, report: CandidateReport) -> None:
        text = " ".join(as_text(report, 100).split())
        for said in (
            "? UNDETERMINED on 2026-04-01, signed by L. Martin",
            "relapse (E01): Relapse",
            "source: letter",
            "carried over, asked on 2026-03-01, 31 days old at this visit",
            "AB: EDSS 7 → 6.5 (misread",
            "AB: I03 (override) not met → met (measured again",
            "void since",
            f"Log head: {log.head()}",
        ):
            assert said in text, said

    def test_no_line_is_wider_than_asked(self, report: CandidateReport) -> None:
        bare = report._replace(data=(), changes=(), signatures=())
        lines = as_text(bare, 70).splitlines()
        assert max(len(line) for line in lines if "Log head" not in line and " " in line.strip()) <= 78

    def test_json_holds_the_whole_report(self, report: CandidateReport) -> None:
        told = json.loads(as_json(report))
        assert told.pop("format") == 1
        assert told.keys() == set(report._fields)
        assert told["outcome"] == "undetermined"
        assert [one["id"] for one in told["criteria"]] == [one.id for one in PROTOCOL.criteria]
        i03 = next(one for one in told["criteria"] if one["id"] == "I03")
        assert (i03["effect"], i03["computed"]) == ("met", "not met")
        assert told["signatures"][0]["void"].startswith("void since")
        assert told["signatures"][1]["void"] == ""

    def test_a_value_that_was_carried_over_and_confirmed_says_so(self, log: Log) -> None:
        """It is the same value, from no source before and after."""
        number = rescreened(log, visit(log), PROTOCOL, SOURCE, AB).screening.number
        log.save(number, {"edss": Given(edss("4.0"))}, LM)
        log.save(number, {"platelets": Given(Amount(Decimal(150), "10*9/L"), "letter")}, LM)
        changes = on_episode(log.episode(number), log.head()).changes
        assert [(one.label, one.old, one.new) for one in changes] == [
            ("EDSS", "4, carried over, entered by LM, 2026-03-01 09:01 UTC", "4, confirmed"),
            (
                "platelets",
                "150 G/L, carried over, entered by LM, 2026-03-01 09:01 UTC",
                "150 G/L, confirmed (letter)",
            ),
        ]

    def test_a_change_of_the_source_alone_shows_the_source(self, log: Log) -> None:
        number = visit(log)
        log.save(number, {"edss": Given(edss("4.0"), "letter")}, LM)
        log.save(number, {"edss": Given(edss("4.0"), "call")}, LM, why="no letter came")
        changes = on_episode(log.episode(number)).changes
        assert [(one.old, one.new) for one in changes] == [("no source", "letter"), ("letter", "call")]

    def test_the_date_of_a_source_that_is_not_named(self, log: Log) -> None:
        number = visit(log, edss=None)
        episode = log.save(number, {"edss": Given(edss("4"), "", PartialDate(1982, 6, 14))}, LM)
        report = on_episode(episode)
        assert "source of 1982-06-14\n" in as_text(report)
        assert "source of 1982-06-14" in decision_html.as_html(report)

    def test_an_override_that_ends_by_itself_shows(self, log: Log) -> None:
        number = visit(log, edss=edss("6.5"))
        log.override(number, "I03", "met", LM, "because")
        log.save(number, {"edss": Given(edss("7"))}, LM, why="misread")
        last = on_episode(log.episode(number)).changes[-1]
        assert (last.what, last.old, last.new, last.why) == (
            "I03 (override)",
            "met",
            "as computed",
            "the computed finding changed",
        )


class TestLogPage:
    @pytest.mark.usefixtures("episode")
    def test_it_says_what_the_log_says(self, log: Log) -> None:
        log.progress(visit(log, "01-002"), "enrolled", LM, on=PartialDate(2026, 3, 10))
        log.progress(visit(log, "01-003"), "declined", LM, why=EVIL)
        visit(log, "01-004", edss=edss("7"), anticoagulant=True)
        lines = log.screenings()
        text = log_html.as_html(PROTOCOL, lines, log.head(), Clock()(), "log.db", review(PROTOCOL))
        page = check_page(text)
        assert page.text.count(EVIL) == 2, "a signer's name, a reason"
        for line in lines:
            assert line.candidate in page.text
        for said in (
            "Assessed for eligibility (n = 4)",
            "5 screenings",
            "1 person screened again",
            "Excluded (n = 1)",
            "I03 text of I03 (n = 1)",
            "Declined (n = 1)",
            "Pending (n = 1)",
            "undetermined (n = 1)",
            "Enrolled (n = 1)",
            "Enrolled on 2026-03-10",
            "I03 overridden by AB",
            log.head().hash,
        ):
            assert said in page.text, said
        assert page.text.count("E04") >= 2

    def test_every_reason_stands_there_and_the_primary_one_says_so(self, log: Log) -> None:
        """The primary one first, whether a criterion or the candidate said no; what is unknown behind them."""
        log.progress(
            visit(log, "01-002", edss=edss("7"), anticoagulant=True, relapse=None),
            "declined",
            LM,
            why="too far",
        )
        visit(log, "01-003", edss=edss("7"), anticoagulant=True)
        text = log_html.as_html(PROTOCOL, log.screenings(), log.head(), Clock()(), "log.db", "not reviewed")
        page = check_page(text)
        edss_fails, drug = "I03 not met: EDSS 7 is above 6 (by 1)", "E04 excludes: anticoagulant: yes"
        assert f"primary: declined: too far {edss_fails} {drug} unknown: E01" in page.text
        assert f"primary: {edss_fails} {drug}" in page.text
        assert page.text.count("primary: ") == 2

    def test_no_header_cell_is_empty(self, log: Log) -> None:
        """It would be read out as a heading."""
        visit(log, "01-002", edss=edss("7"))
        text = log_html.as_html(PROTOCOL, log.screenings(), log.head(), Clock()(), "log.db", "not reviewed")
        assert '<th scope="col">Criterion</th>' in text
        assert "></th>" not in text

    def test_an_empty_log_makes_a_page_too(self, log: Log) -> None:
        text = log_html.as_html(PROTOCOL, [], log.head(), Clock()(), "log.db", "not reviewed")
        assert "Assessed for eligibility (n = 0)" in check_page(text).text

    def test_the_diagram_has_room_for_every_line(self, log: Log) -> None:
        visit(log, edss=edss("7"), anticoagulant=True)
        texts = {"I03": "a long criterion " * 20}
        drawn = str(diagram(flow(log.screenings()), texts))
        page = Page(drawn)
        boxes = [
            {name: float(one[name]) for name in ("x", "y", "width", "height")}
            for name_, one in page.elements
            if name_ == "rect"
        ]
        size = next(one for name, one in page.elements if name == "svg")
        for box in boxes:
            assert box["x"] + box["width"] <= float(size["width"])
            assert box["y"] + box["height"] <= float(size["height"])
        for name, one in page.elements:
            if name == "text":
                x, y = float(one["x"]), float(one["y"])
                assert any(
                    box["x"] < x < box["x"] + box["width"] and box["y"] < y < box["y"] + box["height"] - 4
                    for box in boxes
                )
        assert size["role"] == "img"
        assert "1 person assessed, 1 excluded" in size["aria-label"]


# -- a browser -----------------------------------------------------------------------------------------------

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
OWN = re.compile(r"\.(google|googleapis|gvt1|gstatic)\.com$")
"""Where the browser itself calls, whatever the page is."""


def opened(page: Path, folder: Path) -> tuple[set[str], bytes]:
    """Open a page in a browser without a window: the hosts that were asked for anything, and a picture."""
    assert BROWSER
    command = [
        *(BROWSER, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--hide-scrollbars"),
        *("--disable-background-networking", "--disable-component-update", "--window-size=900,1200"),
        *(f"--user-data-dir={folder / 'profile'}", f"--log-net-log={folder / 'net.json'}"),
        *(f"--screenshot={folder / 'page.png'}", page.as_uri()),
    ]
    subprocess.run(command, capture_output=True, timeout=120, check=True)
    told = json.loads((folder / "net.json").read_text())
    urls = [str(event.get("params", {}).get("url", "")) for event in told["events"]]
    hosts = {found[1] for url in urls if (found := re.match(r"[a-z]+://([^/:]+)", url))}
    return {host for host in hosts if not OWN.search(host)}, (folder / "page.png").read_bytes()


OVERFLOW = "root.scrollWidth - root.clientWidth"
"""By how much a page is wider than its window."""


def overflow(text: str, width: int, folder: Path) -> int:
    """By how much a page is wider than a window of that width."""
    return int(measured(text, folder, (OVERFLOW, width))[0])


def measured(text: str, folder: Path, *asked: tuple[str, int]) -> list[str]:
    """Things of a page, each by its ``root`` and the ``style`` of an element, in a window of a width: measured from a
    page around it, all in one run of the browser, which takes longer to start than to measure."""
    assert BROWSER
    each = (
        f"(frame => {{ const root = frame.contentDocument.documentElement;"
        f" const style = (one, part) => frame.contentWindow.getComputedStyle(one, part);"
        f" return String({what}); }})(document.querySelectorAll('iframe')[{place}])"
        for place, (what, _) in enumerate(asked)
    )
    script = f"onload = () => {{ document.title = 'found ' + JSON.stringify([{', '.join(each)}]); }}"
    frames = (f'<iframe width="{width}" height="900" srcdoc="{escape(text)}"></iframe>' for _, width in asked)
    around = folder / "around.html"
    around.write_text(
        f'<meta charset="utf-8"><title></title><script>{script}</script>{"".join(frames)}',
        encoding="utf-8",
    )
    command = [BROWSER, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run"]
    command += [f"--user-data-dir={folder / 'profile'}", "--dump-dom", around.as_uri()]
    told = subprocess.run(command, capture_output=True, timeout=120, check=True).stdout.decode()
    found = re.search(r"<title>found (.*?)</title>", told)
    assert found, "the page was not measured"
    answers: list[str] = json.loads(unescape(found[1]))
    assert len(answers) == len(asked)
    return answers


@pytest.mark.skipif(BROWSER is None, reason="there is no Chromium here")
class TestInABrowser:
    def test_a_page_that_fetches_is_seen_to(self, tmp_path: Path) -> None:
        page = tmp_path / "page.html"
        page.write_text('<img src="http://picture.invalid/x.png">')
        assert opened(page, tmp_path)[0] == {"picture.invalid"}

    @pytest.mark.parametrize("kind", ["candidate", "log"])
    def test_our_pages_ask_nobody_for_anything(
        self, log: Log, report: CandidateReport, tmp_path: Path, kind: str
    ) -> None:
        page = tmp_path / "page.html"
        if kind == "candidate":
            text = decision_html.as_html(report)
        else:
            text = log_html.as_html(
                PROTOCOL, log.screenings(), log.head(), Clock()(), "log.db", "not reviewed"
            )
        page.write_text(text, encoding="utf-8")
        hosts, picture = opened(page, tmp_path)
        assert hosts == set()
        assert picture.startswith(b"\x89PNG")
        assert len(picture) > 20_000, "an empty picture"

    def test_a_page_that_is_too_wide_is_seen_to_be(self, tmp_path: Path) -> None:
        assert overflow('<div style="width: 900px">wide</div>', 800, tmp_path) > 0

    @pytest.mark.usefixtures("episode")
    def test_the_log_fits_half_a_window_and_a_sheet_of_paper(self, log: Log, tmp_path: Path) -> None:
        """Upright A4 has 680 points of this size between its margins; codes, names and reasons may be long."""
        number = visit(log, "01-" + "9" * 40, edss=edss("7"), anticoagulant=True)
        log.sign(number, "Marie-Louise Lefebvre-Dupont de la Tour", "investigator", "I confirm", LM)
        text = log_html.as_html(PROTOCOL, log.screenings(), log.head(), Clock()(), "log.db", "not reviewed")
        assert measured(text, tmp_path, (OVERFLOW, 800), (OVERFLOW, 680)) == ["0", "0"]

    @pytest.mark.usefixtures("episode")
    def test_on_a_narrow_window_each_value_of_the_log_says_what_it_is(self, log: Log, tmp_path: Path) -> None:
        text = log_html.as_html(PROTOCOL, log.screenings(), log.head(), Clock()(), "log.db", "not reviewed")
        last = "style(root.querySelector('.screenings tbody tr').lastChild, '::before').content"
        shown = "[...root.querySelectorAll('.screenings th')].filter(one => one.offsetWidth).length"
        asked = (OVERFLOW, 400), (last, 400), (last, 800), (shown, 400)
        assert measured(text, tmp_path, *asked) == ["0", '"Assessor and sign-off"', "none", "0"]

    def test_where_the_bars_are_left_out_so_is_the_cell_above_them(self, log: Log, tmp_path: Path) -> None:
        visit(log, "01-002", edss=edss("7"))
        text = log_html.as_html(PROTOCOL, log.screenings(), log.head(), Clock()(), "log.db", "not reviewed")
        shown = "[...root.querySelectorAll('.bars tr')].map(one => style(one.lastChild).display === 'none')"
        lines = "[...root.querySelectorAll('thead tr > *')].map(one => style(one).borderBottomWidth)"
        narrow, wide, borders = measured(text, tmp_path, (shown, 400), (shown, 800), (lines, 800))
        assert narrow == "true,true"
        assert wide == "false,false"
        assert {*borders.split(",")} == {"2px"}


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("relapse", Event("dated", PartialDate(2025)), "2025 is there: the month, or the day, is wanted"),
        ("relapse", Event("yes"), "yes is there: the date is wanted"),
        ("platelets", Amount(Decimal(60), "10*9/L", "<"), "< 60 G/L is there: the value itself is wanted"),
        (
            "birth_date",
            PartialDate(1970),
            "55 to 56 years on 2026-03-01; 55 to 56 years on 2026-03-10 is there: the day of birth is wanted",
        ),
    ],
    ids=["a year", "no date", "a laboratory's limit", "a year of birth, which is not repeated"],
)
def test_what_is_there_and_does_not_tell_enough_is_said_where_more_is_to_be_obtained(
    field: str, value: Value, told: str
) -> None:
    given: dict[str, Value] = {**WOMAN, field: value}
    report = on_candidate(PROTOCOL, Candidate("01-001", given))
    (wanted,) = (one for one in report.wanted if one.field == field)
    assert wanted.comment == told
    assert f"[{told}]" in " ".join(as_text(report).split())


def test_what_is_known_of_a_birth_date_is_not_repeated_where_more_is_wanted() -> None:
    judged = judge(PROTOCOL, Candidate("01-001", {**WOMAN, "birth_date": PartialDate(1970)}))
    (wanted,) = on_judged(PROTOCOL, judged).wanted
    assert wanted.comment == "a part is there: the month, or the day, is wanted"
