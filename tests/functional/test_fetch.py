"""Fetching a record, against a registry on this machine."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from screener.cli import run
from screener.errors import Unusable
from screener.sources.fetch import fetch

RECORD = json.dumps({"protocolSection": {"identificationModule": {"nctId": "NCT00000001"}}}).encode()


class _Registry(BaseHTTPRequestHandler):
    def do_GET(self) -> None:  # the name that the base class calls
        status, body = 404, b"not here"
        if self.path.startswith("/studies/NCT00000001?"):
            status, body = 200, RECORD
        elif self.path.startswith("/studies/NCT00000002?"):
            status, body = 200, b"<html>Please log in to the proxy</html>"
        elif self.path.startswith("/studies/NCT00000003?"):
            status, body = 503, b"busy"
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: a test's server is quiet."""


@pytest.fixture(scope="module")
def registry() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), _Registry)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/studies"
    server.shutdown()
    server.server_close()


def test_a_record_is_given_as_sent(registry: str) -> None:
    assert fetch("nct00000001", registry) == RECORD


@pytest.mark.parametrize(
    ("trial", "message"),
    [
        ("NCT00000009", "the registry has no trial NCT00000009"),
        ("NCT00000003", "the registry answered 503 for NCT00000003. Try again later"),
        ("NCT00000002", "the registry's answer for NCT00000002 is not a record (a proxy's page?): not saved"),
        ("42", '"42" is not a registry id. An id is NCT and eight digits, such as NCT06592703'),
    ],
)
def test_what_goes_wrong_is_said(registry: str, trial: str, message: str) -> None:
    with pytest.raises(Unusable) as fault:
        fetch(trial, registry)
    assert str(fault.value) == message


def test_offline_is_one_line() -> None:
    with pytest.raises(Unusable) as fault:
        fetch("NCT00000001", "http://127.0.0.1:9/studies")
    assert str(fault.value).startswith("the registry cannot be reached (")
    assert "\n" not in str(fault.value)


def test_the_command_saves_the_record(
    registry: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SCREENER_REGISTRY", registry)
    assert run(["fetch", "NCT00000001", "--out", str(tmp_path)]) == 0
    assert (tmp_path / "NCT00000001.record.json").read_bytes() == RECORD
    assert "screener import" in capsys.readouterr().out
    assert run(["fetch", "NCT00000009", "--out", str(tmp_path)]) == 2
    assert capsys.readouterr().err == "screener: the registry has no trial NCT00000009\n"
