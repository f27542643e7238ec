"""A PostgreSQL cluster of the tests' own: made in a temporary folder, reached by a socket in it, stopped."""

import csv
import io
import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sqlglot import exp

from tests.warehouse.tables import Row, inserts

_QUIET = ("fsync=off", "full_page_writes=off", "synchronous_commit=off", "listen_addresses=", "jit=off")


def find(name: str) -> str | None:
    """One of PostgreSQL's programs: where Debian's package puts it, or on the path."""
    places = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))
    return str(places[-1]) if places else shutil.which(name)


def program(name: str) -> str:
    """The program, which must be there."""
    found = find(name)
    assert found is not None, f"PostgreSQL's {name} is missing: install the package postgresql"
    return found


class Cluster:
    """A running cluster. It refuses root: then it is another user's."""

    def __init__(self) -> None:
        # A short path: a socket's name has room for a hundred characters.
        self._folder = Path(tempfile.mkdtemp(prefix="pg"))
        as_other: list[str] = []
        if os.geteuid() == 0:
            shutil.chown(self._folder, "nobody")
            as_other = ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"]
        data = str(self._folder / "data")
        setup = [program("initdb"), "-D", data, "-U", "screener", "-A", "trust", "-E", "UTF8", "-N"]
        subprocess.run(
            [*as_other, *setup, "--locale=C"], check=True, capture_output=True, cwd=self._folder, timeout=120
        )
        # Where the tests are killed, so is it.
        tied = [*(as_other or ["setpriv"]), "--pdeathsig", "QUIT"] if shutil.which("setpriv") else as_other
        options = [
            part for one in (*_QUIET, f"unix_socket_directories={self._folder}") for part in ("-c", one)
        ]
        self._server = subprocess.Popen(
            [*tied, program("postgres"), "-D", data, *options],
            cwd=self._folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._wait()

    def _wait(self) -> None:
        """Until it answers."""
        ready = [program("pg_isready"), "-q", "-h", str(self._folder)]
        for _ in range(600):
            if subprocess.run(ready, check=False).returncode == 0:
                return
            assert self._server.poll() is None, "PostgreSQL did not start"
            time.sleep(0.1)
        raise AssertionError("PostgreSQL does not answer")

    def stop(self) -> None:
        """Stop it, and leave nothing of it."""
        self._server.send_signal(signal.SIGQUIT)
        self._server.wait(timeout=60)
        shutil.rmtree(self._folder)

    def script(self, *statements: str) -> str:
        """Run statements in one session; what they give, as CSV."""
        command = [program("psql"), "-X", "-q", "--csv", "-v", "ON_ERROR_STOP=1"]
        session = ["-h", str(self._folder), "-U", "screener", "-d", "postgres"]
        done = subprocess.run(
            [*command, *session],
            input="\n".join(
                one if one.startswith("\\") or one.rstrip().endswith(";") else f"{one};" for one in statements
            ),
            capture_output=True,
            text=True,
            encoding="utf-8",
            env={**os.environ, "PGCLIENTENCODING": "UTF8"},
            check=False,
        )
        assert done.returncode == 0, done.stderr[-2000:]
        return done.stdout

    def query(self, sql: str, rows: Sequence[Row], names: Sequence[str]) -> list[dict[str, str]]:
        """See :data:`tests.warehouse.tables.Query`."""
        printed = self.script(*inserts("postgres", rows, names), sql)
        return list(csv.DictReader(io.StringIO(printed)))

    def rows(self, query: exp.Query) -> list[tuple[Any, ...]]:
        """See :data:`tests.compiled.engine.Run`. An empty text is one; nothing is NULL."""
        printed = self.script("\\pset null <null>", "\\pset tuples_only on", query.sql("postgres"))
        truths = {"t": True, "f": False, "<null>": None}
        rows = csv.reader(io.StringIO(printed))
        return [(int(row[0]), *(truths.get(cell, cell) for cell in row[1:])) for row in rows]
