"""A trial's official record over HTTPS."""

import os
import re

from screener.errors import Unusable

REGISTRY = "https://clinicaltrials.gov/api/v2/studies"
"""The registry's API, version 2; a mirror is named in the environment variable SCREENER_REGISTRY."""

LARGEST = 16 * 1024 * 1024
_TRIAL = re.compile(r"NCT\d{8}\Z")


def fetch(trial: str, base: str = "") -> bytes:
    """The record's JSON as the registry sends it.

    Raises :class:`Unusable`, in one line, when the id is none, the trial unknown, or the registry out of reach.
    """
    trial = trial.strip().upper()
    if not _TRIAL.match(trial):
        raise Unusable(f'"{trial}" is not a registry id. An id is NCT and eight digits, such as NCT06592703')
    import httpx

    base = (base or os.environ.get("SCREENER_REGISTRY", "") or REGISTRY).rstrip("/")
    try:
        with (
            httpx.Client(timeout=30, follow_redirects=True) as client,
            client.stream("GET", f"{base}/{trial}", params={"format": "json"}) as answer,
        ):
            if answer.status_code == httpx.codes.NOT_FOUND:
                raise Unusable(f"the registry has no trial {trial}")
            if answer.status_code != httpx.codes.OK:
                raise Unusable(f"the registry answered {answer.status_code} for {trial}. Try again later")
            body = bytearray()
            for piece in answer.iter_bytes():
                body += piece
                if len(body) > LARGEST:
                    raise Unusable(f"the registry's answer for {trial} is larger than any record: not saved")
    except (httpx.HTTPError, httpx.InvalidURL, OSError) as fault:
        reason = str(fault) or type(fault).__name__
        raise Unusable(
            f"the registry cannot be reached ({reason}). Offline? Save the record elsewhere and use import"
        ) from None
    if b'"protocolSection"' not in body:
        raise Unusable(f"the registry's answer for {trial} is not a record (a proxy's page?): not saved")
    return bytes(body)
