"""One study's record from the registry, over HTTPS: the only place that uses the network."""

import os
import re
import time
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from screener.errors import Unusable

if TYPE_CHECKING:
    import httpx

OFFICIAL = "https://clinicaltrials.gov/api/v2"
"""The registry's own interface, version 2."""
SETTING = "SCREENER_REGISTRY"
"""The environment variable that names another address with the same interface, such as a mirror."""
LARGEST = 32 * 2**20
"""Bytes of the largest answer that is taken."""
PATIENCE = 120.0
"""Seconds for the whole answer; a connection or a pause may take far less."""

_TRIAL = re.compile(r"NCT[0-9]{8}\Z")
_SAVED = "A record saved as a file can be imported without a connection"


def fetch(trial: str, base: str = OFFICIAL) -> bytes:
    """The study's JSON as the registry answers it.

    ``base`` is the interface's address; the environment variable ``SCREENER_REGISTRY`` replaces the
    official one. Raises :class:`Unusable` for an id of the wrong shape (before anything is sent), an
    unknown trial, a registry that can't be reached, and an answer that is no JSON or too large.
    """
    name = trial.strip().upper()
    if not _TRIAL.match(name):
        raise Unusable(f"“{trial[:40]}” is no registry id. Write NCT and eight digits, as NCT01234567")
    if base == OFFICIAL:
        base = os.environ.get(SETTING, "").strip() or OFFICIAL
    try:
        address = urlsplit(base)
        host = address.hostname if address.scheme in ("http", "https") else None
    except ValueError:
        host = None
    if not host:
        raise Unusable(f"“{base}” is no web address. Set {SETTING} to one such as {OFFICIAL}")
    import httpx

    try:
        with (
            httpx.Client(
                timeout=httpx.Timeout(30.0, connect=10.0),
                follow_redirects=True,
                max_redirects=5,
                headers={"Accept": "application/json"},
            ) as client,
            client.stream("GET", f"{base.rstrip('/')}/studies/{name}", params={"format": "json"}) as answer,
        ):
            _check(answer, name, host, secure=address.scheme == "https")
            return _body(answer, name, host)
    except httpx.TooManyRedirects:
        raise Unusable(f"{name}: {host} sends on from address to address without end") from None
    except httpx.TimeoutException:
        raise Unusable(f"{name}: {host} does not answer. Try again later. {_SAVED}") from None
    except (httpx.HTTPError, httpx.InvalidURL, ImportError, ValueError) as fault:  # the last two: a proxy
        reason = " ".join(str(fault).split())[:120] or type(fault).__name__
        raise Unusable(f"{name}: {host} cannot be reached ({reason}). {_SAVED}") from None


def _check(answer: "httpx.Response", name: str, host: str, *, secure: bool) -> None:
    """Refuse an answer that is no study."""
    if secure and any(step.url.scheme != "https" for step in (*answer.history, answer)):
        raise Unusable(f"{name}: {host} sends on to an address without encryption; nothing was taken from it")
    if answer.status_code == 404:
        raise Unusable(f"{name}: no such trial at {host}. Check the number")
    if answer.status_code == 429:
        raise Unusable(f"{name}: {host} has had too many requests. Try again in a few minutes")
    if answer.status_code != 200:
        raise Unusable(
            f"{name}: {host} answers with the error {answer.status_code}. Try again later. {_SAVED}"
        )
    kind = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/json" and not kind.endswith("+json"):
        raise Unusable(f"{name}: {host} answers with “{kind[:40]}”, not JSON. Check the address in {SETTING}")


def _body(answer: "httpx.Response", name: str, host: str) -> bytes:
    """The whole answer, within its limits."""
    body = bytearray()
    start = time.monotonic()
    for chunk in answer.iter_bytes():
        body += chunk
        if len(body) > LARGEST:
            raise Unusable(f"{name}: the answer of {host} is too large (over {LARGEST // 2**20} MB)")
        if time.monotonic() - start > PATIENCE:
            raise Unusable(f"{name}: {host} answers too slowly. Try again later. {_SAVED}")
    return bytes(body)
