"""Where a log lies: a full disk, a read-only place, a network share, another program's file, another format."""

import hashlib
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from screener.log import Drafts, Input, LogFault, new_draft, open_log, schema, share, verify
from screener.log import place as places
from screener.log.backup import copy
from screener.reports.archive import archive
from tests.log.processes import Told, as_nobody, pipe, start, write_until_full
from tests.log.visits import LM, PROTOCOL, SOURCE, Clock, given, visit


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A small disk of its own; skipped where none may be mounted."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = shutil.which("mount")
    made = mount and subprocess.run(
        [mount, "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(place)], capture_output=True, check=False
    )
    if not made or made.returncode:
        pytest.skip("no disk may be mounted here; the limit on file sizes is tried instead")
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)  # noqa: S607 - as mount


def fill(log: Path, drafts: Path, limit: int) -> tuple[list[Told], tuple[str, str]]:
    """Write until it fails; what was told to be saved, and how it failed."""
    ours, theirs = pipe()
    process = start(write_until_full, log, drafts, theirs, limit)
    theirs.close()
    told = []
    try:
        while True:
            told.append(ours.recv())
    except EOFError:
        process.join()
    assert process.exitcode == 0
    *steps, failed = told
    return steps, failed


def check_full(log: Path, drafts: Path, told: list[Told]) -> None:
    """Everything that was told is there, and nothing of the step that failed."""
    found = verify(log)
    assert found.whole, found.problems
    assert found.head == told[-1].head
    id, revision = told[-1].draft
    assert Drafts(drafts).restore(id).revision == revision + 1
    with open_log(log, write=False) as opened:
        assert len(opened.screenings()) == len(told)


class TestFull:
    def test_a_full_disk(self, disk: Path, tmp_path: Path) -> None:
        told, (cause, message) = fill(disk / "log.db", tmp_path / "drafts", 0)
        assert cause == "full"
        assert message == (
            f"The log {disk / 'log.db'} cannot be written (the disk is full). Nothing of this step is in it. "
            "Free some space and try again"
        )
        check_full(disk / "log.db", tmp_path / "drafts", told)

    def test_space_that_is_freed_is_used(self, disk: Path, tmp_path: Path) -> None:
        ballast = disk / "ballast"
        ballast.write_bytes(b"x" * 1_000_000)
        told, _ = fill(disk / "log.db", tmp_path / "drafts", 0)
        ballast.unlink()
        with open_log(disk / "log.db") as log:
            visit(log, "02-001")
            assert log.verify().whole
            assert len(log.screenings()) == len(told) + 1

    def test_an_open_log_goes_on_once_there_is_space(self, disk: Path) -> None:
        with open_log(disk / "log.db") as log:
            visit(log)
            ballast = disk / "ballast"
            ballast.write_bytes(b"x" * (shutil.disk_usage(disk).free - 65536))
            heads = [log.head()]

            def write_on() -> None:
                for number in range(2, 500):
                    visit(log, f"01-{number:03}")
                    heads.append(log.head())

            with pytest.raises(LogFault) as full:
                write_on()
            assert full.value.cause == "full"
            assert log.head() == heads[-1]
            ballast.unlink()
            visit(log, "02-001")
            assert log.verify().whole

    def test_a_limit_on_the_size_of_files(self, tmp_path: Path) -> None:
        told, (cause, message) = fill(tmp_path / "log.db", tmp_path / "drafts", 600_000)
        assert cause == "full"
        assert "cannot be written" in message
        assert "Nothing of this step is in it" in message
        check_full(tmp_path / "log.db", tmp_path / "drafts", told)

    def test_a_draft_that_does_not_fit_is_as_it_was(self, disk: Path) -> None:
        drafts = Drafts(disk / "drafts")
        draft = drafts.save(new_draft("NCT06592703", "", "01-001"))
        large = draft.put("note", Input("x" * 3_000_000))
        with pytest.raises(LogFault, match="It is as it was last saved") as full:
            drafts.save(large)
        assert full.value.cause == "full"
        assert drafts.restore(draft.id).revision == draft.revision
        assert [path.name for path in drafts.folder.iterdir()] == [
            f"{draft.trial}+{draft.candidate}+{draft.id}.draft.json"
        ]

    def test_a_copy_that_does_not_fit_leaves_nothing(self, disk: Path, tmp_path: Path) -> None:
        with open_log(tmp_path / "log.db") as log:
            for number in range(60):
                visit(log, f"01-{number:03}")
        copy(tmp_path / "log.db", disk / "first.db")
        (disk / "ballast").write_bytes(b"x" * (shutil.disk_usage(disk).free - 65536))
        with pytest.raises(LogFault, match="Nothing of it was left") as full:
            copy(tmp_path / "log.db", disk / "second.db")
        assert full.value.cause == "full"
        assert sorted(path.name for path in disk.iterdir()) == ["ballast", "first.db"]
        assert verify(disk / "first.db").whole

    def test_an_archive_that_does_not_fit_is_named_itself(self, disk: Path, tmp_path: Path) -> None:
        """Not the copy on the way to it, of which nobody knows."""
        with open_log(tmp_path / "log.db") as log:
            for number in range(60):
                visit(log, f"01-{number:03}")
        (disk / "ballast").write_bytes(b"x" * (shutil.disk_usage(disk).free - 65536))
        with pytest.raises(LogFault) as full:
            archive(tmp_path / "log.db", disk / "site.zip", Clock()())
        assert str(full.value).startswith(f"{disk / 'site.zip'} cannot be written (")
        assert sorted(path.name for path in disk.iterdir()) == ["ballast"]


def _cannot_write(folder: Path) -> None:
    with pytest.raises(LogFault) as fault:
        open_log(folder / "log.db")
    assert fault.value.cause == "read-only"
    assert "Nothing of this step is in it" in str(fault.value)


def _can_read(folder: Path) -> None:
    with open_log(folder / "log.db", write=False) as log:
        assert len(log.screenings()) == 1
        assert log.verify().whole
    assert verify(folder / "log.db").whole


def _cannot_make(folder: Path) -> None:
    with pytest.raises(LogFault, match="cannot be made"):
        open_log(folder / "new" / "log.db")


class TestReadOnly:
    @pytest.fixture
    def folder(self) -> Iterator[Path]:
        """A log in a folder that everybody can reach."""
        with tempfile.TemporaryDirectory() as name:
            with open_log(Path(name) / "log.db") as log:
                visit(log)
            yield Path(name)
            Path(name).chmod(0o755)

    def test_a_file(self, folder: Path) -> None:
        (folder / "log.db").chmod(0o444)
        folder.chmod(0o777)
        as_nobody(_cannot_write, folder)
        as_nobody(_can_read, folder)

    def test_a_folder(self, folder: Path) -> None:
        (folder / "log.db").chmod(0o444)
        folder.chmod(0o555)
        as_nobody(_cannot_write, folder)
        as_nobody(_can_read, folder)
        as_nobody(_cannot_make, folder)

    def test_a_whole_disk(self, disk: Path) -> None:
        with open_log(disk / "log.db") as log:
            visit(log)
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)  # noqa: S607 - as mount
        _cannot_write(disk)
        _can_read(disk)

    def test_a_log_that_becomes_read_only_while_it_is_open(self, disk: Path) -> None:
        with open_log(disk / "log.db") as log:
            visit(log)
            log._journal.db.execute("PRAGMA query_only = ON")
            with pytest.raises(LogFault, match="read-only") as fault:
                visit(log, "01-002")
            assert fault.value.cause == "read-only"
            log._journal.db.execute("PRAGMA query_only = OFF")
            visit(log, "01-002")


MOUNTS = [
    ("/", "ext4"),
    ("/home", "nfs4"),
    ("/home/local", "xfs"),
    ("/mnt/with blank", "cifs"),
    ("/mnt", "tmpfs"),
]


class TestShares:
    @pytest.mark.parametrize(
        ("path", "kind"),
        [
            ("/var/log.db", ""),
            ("/home/lm/log.db", "nfs4"),
            ("/homely/log.db", ""),
            ("/home/local/log.db", ""),
            ("/mnt/with blank/a/log.db", "cifs"),
        ],
    )
    def test_the_mount_that_a_path_lies_on_decides(
        self, monkeypatch: pytest.MonkeyPatch, path: str, kind: str
    ) -> None:
        monkeypatch.setattr(places, "_linux", lambda: MOUNTS)
        monkeypatch.setattr(sys, "platform", "linux")
        assert share(Path(path)) == kind

    def test_what_the_kernel_says_is_read(self) -> None:
        mounts = dict(places._linux())
        assert "/" in mounts
        assert all(point.startswith("/") and kind for point, kind in mounts.items())
        assert places._unescaped("/mnt/with\\040blank\\134") == "/mnt/with blank\\"

    def test_what_mount_prints_is_read(self, monkeypatch: pytest.MonkeyPatch) -> None:
        printed = "/dev/disk1 on / (apfs, local)\n//lm@host/a (b) on /Volumes/a (b) (smbfs, nodev)\n"
        monkeypatch.setattr(
            subprocess, "run", lambda *_, **__: subprocess.CompletedProcess([], 0, printed, "")
        )
        monkeypatch.setattr(sys, "platform", "darwin")
        assert share(Path("/Volumes/a (b)/log.db")) == "smbfs"
        assert share(Path("/Users/lm/log.db")) == ""

    def test_a_whole_system_under_9p_is_a_containers_own_disk(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(places, "_linux", lambda: [("/", "9p"), ("/mnt/c", "9p")])
        monkeypatch.setattr(sys, "platform", "linux")
        assert share(Path("/home/lm/log.db")) == ""
        assert share(Path("/mnt/c/log.db")) == "9p"

    def test_a_log_on_a_share_is_read_and_not_written(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        with open_log(tmp_path / "log.db") as log:
            visit(log)
        monkeypatch.setattr(schema, "share", lambda _: "cifs")
        with pytest.raises(LogFault, match="network share \\(cifs\\)") as fault:
            open_log(tmp_path / "log.db")
        assert fault.value.cause == "share"
        with pytest.raises(LogFault, match="network share"):
            open_log(tmp_path / "new.db")
        assert not (tmp_path / "new.db").exists()
        with open_log(tmp_path / "log.db", write=False) as log:
            assert len(log.screenings()) == 1


def read_all(path: Path) -> None:
    """Read everything that a log tells."""
    with open_log(path, write=False) as log:
        for line in log.screenings():
            log.episode(line.number)


@pytest.mark.parametrize("name", ["a b.db", "50 %.db", "a?b#c.db", "é–«»'.db", "mode=ro&x.db"])
def test_any_name_of_a_file_will_do(tmp_path: Path, name: str) -> None:
    with open_log(tmp_path / "new" / name) as log:
        visit(log)
    with open_log(tmp_path / "new" / name, write=False) as log:
        assert len(log.screenings()) == 1
    assert {path.name for path in (tmp_path / "new").iterdir()} <= {name, f"{name}-wal", f"{name}-shm"}
    assert (tmp_path / "new").stat().st_mode & 0o777 == 0o700


class TestOtherFiles:
    @pytest.mark.parametrize(
        "content", [b"not a database at all, only a text of some length" * 40, b"\0" * 5000]
    )
    def test_what_is_no_database(self, tmp_path: Path, content: bytes) -> None:
        path = tmp_path / "other.db"
        path.write_bytes(content)
        for write in (True, False):
            with pytest.raises(LogFault, match="is not a screening log") as fault:
                open_log(path, write=write)
            assert fault.value.cause == "not a log"
        assert path.read_bytes() == content

    def test_another_programs_database(self, tmp_path: Path) -> None:
        path = tmp_path / "other.db"
        with closing(sqlite3.connect(path)) as db:
            db.execute("CREATE TABLE patients (name)")
        before = path.read_bytes()
        with pytest.raises(LogFault, match="is not a screening log"):
            open_log(path)
        assert path.read_bytes() == before

    def test_a_newer_log_is_refused_and_left_alone(self, tmp_path: Path) -> None:
        path = tmp_path / "log.db"
        with open_log(path) as log:
            visit(log)
        with closing(sqlite3.connect(path)) as db:
            db.execute("PRAGMA journal_mode = DELETE")
            db.execute(f"PRAGMA user_version = {len(schema.MIGRATIONS) + 1}")
        before = path.read_bytes()
        for write in (True, False):
            with pytest.raises(
                LogFault, match=r"newer screener \(format 2; this one knows formats up to 1\)"
            ):
                open_log(path, write=write)
        assert path.read_bytes() == before

    def test_no_log_is_not_made_by_reading(self, tmp_path: Path) -> None:
        with pytest.raises(LogFault, match="There is no log") as fault:
            open_log(tmp_path / "log.db", write=False)
        assert fault.value.cause == "missing"
        (tmp_path / "log.db").touch()
        with pytest.raises(LogFault, match="is empty: nothing was ever saved"):
            open_log(tmp_path / "log.db", write=False)
        assert list(tmp_path.iterdir()) == [tmp_path / "log.db"]

    def test_a_damaged_log_says_what_to_do(self, tmp_path: Path) -> None:
        with open_log(tmp_path / "a.db") as log:
            for number in range(20):
                visit(log, f"01-{number:03}")
        copy(tmp_path / "a.db", tmp_path / "log.db")
        with (tmp_path / "log.db").open("r+b") as file:
            file.seek(4096 * 8)
            file.write(b"\xff" * 4096 * 20)
        with pytest.raises(LogFault, match="screener log verify"):
            read_all(tmp_path / "log.db")
        assert not verify(tmp_path / "log.db").whole


FIRST = "75f394361ee1a5a58d9a60a6ec6328ec4bdc2032fff3b28f5686733d44fbd4df"


class TestMigrations:
    NEXT = ("ALTER TABLE entry ADD COLUMN note TEXT", "CREATE INDEX entry_by_note ON entry (note)")

    @pytest.fixture
    def old(self, tmp_path: Path) -> Path:
        """A log in the first format."""
        with open_log(tmp_path / "log.db") as log:
            visit(log)
        return tmp_path / "log.db"

    def test_an_older_log_is_brought_up_to_date_and_stays_whole(
        self, old: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, self.NEXT))
        with closing(schema.connect(old, write=True)) as db:
            assert db.execute("PRAGMA user_version").fetchone() == (2,)
            assert db.execute("SELECT count(*) FROM entry WHERE note IS NULL").fetchone()[0] > 0

    def test_to_read_an_older_log_changes_nothing(self, old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        before = old.read_bytes()
        monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, self.NEXT))
        with closing(schema.connect(old, write=False)) as db:
            assert db.execute("PRAGMA user_version").fetchone() == (2,)
        assert old.read_bytes() == before

    def test_a_migration_that_fails_leaves_the_format_before(
        self, old: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, (*self.NEXT, "no such statement")))
        with pytest.raises(LogFault):
            schema.connect(old, write=True)
        monkeypatch.undo()
        with open_log(old) as log:
            assert log.verify().whole
            visit(log, "01-002")

    def test_the_first_format_is_as_it_was_published(self) -> None:
        """A log that lies somewhere was made by these statements: they never change."""
        text = "\n".join(" ".join(statement.split()) for statement in schema.MIGRATIONS[0])
        assert hashlib.sha256(text.encode()).hexdigest() == FIRST


def test_a_copy_is_whole_while_others_write(tmp_path: Path) -> None:
    with open_log(tmp_path / "log.db") as log:
        for number in range(5):
            visit(log, f"01-{number:03}")
        with log.together(LM):
            log.start(PROTOCOL, SOURCE, "01-009", LM, given())
            copy(tmp_path / "log.db", tmp_path / "copy.db")
        visit(log, "01-010")
    assert verify(tmp_path / "copy.db").whole
    with open_log(tmp_path / "copy.db", write=False) as log:
        assert len(log.screenings()) == 5
    assert [path.name for path in tmp_path.iterdir() if "copy" in path.name] == ["copy.db"]
    with pytest.raises(LogFault, match="is there already"):
        copy(tmp_path / "log.db", tmp_path / "copy.db")
