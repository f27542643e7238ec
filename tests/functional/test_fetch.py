"""Fetching a record: against a registry on this machine's own loopback, never the network."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from screener.commands.import_ import fetch_record
from screener.errors import Unusable
from screener.sources import fetch as fetching
from screener.sources.fetch import OFFICIAL, SETTING, fetch
from screener.sources.registry import read_source

STUDY = {
    "protocolSection": {
        "identificationModule": {"nctId": "NCT01234567"},
        "eligibilityModule": {"eligibilityCriteria": "Inclusion Criteria:\n\n* Adults"},
    }
}


class _Registry(BaseHTTPRequestHandler):
    """A registry that answers each id in its own way."""

    seen: list[str]

    def do_GET(self) -> None:
        type(self).seen.append(self.path)
        path, _, query = self.path.partition("?")
        number = path.rsplit("/", 1)[-1]
        if number == "NCT00000404":
            self._answer(404, "text/plain", b"NCT number NCT00000404 not found")
        elif number == "NCT00000500":
            self._answer(503, "text/plain", b"busy")
        elif number == "NCT00000429":
            self._answer(429, "text/plain", b"slow down")
        elif number == "NCT00000001":
            self._answer(200, "text/html", b"<html>log in</html>")
        elif number == "NCT00000002":
            self._answer(200, "application/json", b" " * 2000)
        elif number == "NCT00000003":
            self._redirect(f"/api/studies/NCT00000003?{query}")
        elif number == "NCT00000301":
            self._redirect(f"/api/studies/NCT01234567?{query}")
        else:
            self._answer(200, "application/json; charset=utf-8", json.dumps(STUDY).encode())

    def _redirect(self, place: str) -> None:
        self.send_response(302)
        self.send_header("Location", place)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _answer(self, status: int, kind: str, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing on the tests' output."""


@pytest.fixture
def base(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The address of a registry that runs for one test."""
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy", SETTING):
        monkeypatch.delenv(name, raising=False)
    _Registry.seen = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Registry)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/api"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def test_the_record_comes_as_the_registry_gives_it(base: str) -> None:
    data = fetch(" nct01234567 ", base)
    assert json.loads(data) == STUDY
    assert _Registry.seen == ["/api/studies/NCT01234567?format=json"]
    assert read_source(data, "NCT01234567")[0][0].trial == "NCT01234567"


def test_the_environment_names_a_mirror(base: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SETTING, base + "/")
    assert json.loads(fetch("NCT01234567")) == STUDY
    assert json.loads(fetch("NCT01234567", OFFICIAL)) == STUDY


def test_redirects_are_followed(base: str) -> None:
    assert json.loads(fetch("NCT00000301", base)) == STUDY


@pytest.mark.parametrize(
    ("trial", "says"),
    [
        ("NCT00000404", "no such trial"),
        ("NCT00000500", "error 503"),
        ("NCT00000429", "too many requests"),
        ("NCT00000001", "not JSON"),
        ("NCT00000003", "without end"),
    ],
)
def test_an_answer_that_is_no_study(base: str, trial: str, says: str) -> None:
    with pytest.raises(Unusable, match=says) as caught:
        fetch(trial, base)
    assert "\n" not in str(caught.value)
    assert trial in str(caught.value)


def test_an_answer_that_is_too_large(base: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "LARGEST", 1000)
    with pytest.raises(Unusable, match="too large"):
        fetch("NCT00000002", base)


@pytest.mark.parametrize(
    "trial", ["", "NCT1", "NCT012345678", "ISRCTN12345678", "NCT0123456/", "NCT０１２３４５６７"]
)
def test_a_wrong_id_is_never_sent(base: str, trial: str) -> None:
    with pytest.raises(Unusable, match="no registry id"):
        fetch(trial, base)
    assert _Registry.seen == []


@pytest.mark.usefixtures("base")
def test_offline_is_one_line() -> None:
    closed = ThreadingHTTPServer(("127.0.0.1", 0), _Registry)
    port = closed.server_port
    closed.server_close()
    with pytest.raises(Unusable, match="cannot be reached") as caught:
        fetch("NCT01234567", f"http://127.0.0.1:{port}")
    assert "\n" not in str(caught.value)
    assert "saved as a file" in str(caught.value)


@pytest.mark.parametrize("address", ["file:///etc", "nowhere", "http://", "ftp://example.org", "http://[::1"])
def test_an_address_that_is_none(address: str) -> None:
    with pytest.raises(Unusable, match="no web address"):
        fetch("NCT01234567", address)


def test_a_record_is_saved_under_its_id_and_replaces_no_other(
    base: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(SETTING, base)
    said: list[str] = []
    for _ in range(2):
        assert fetch_record(" nct01234567 ", tmp_path, write=said.append) == 0
    (path,) = tmp_path.iterdir()
    assert path.name == "NCT01234567.record.json"
    assert said == [f"{path}: saved. Next: screener import {path}\n"] * 2
    path.write_text("what it said last year")
    with pytest.raises(Unusable, match="is there already, and says something else") as caught:
        fetch_record("NCT01234567", tmp_path, write=said.append)
    assert "--out" in str(caught.value)
    assert path.read_text() == "what it said last year"
