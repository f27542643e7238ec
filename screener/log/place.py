"""Where a log and the drafts lie, and whether a place is on a network share.

SQLite's write-ahead log needs memory that all programs share, which a network file system does not give
(sqlite.org/wal.html, "All processes using a database must be on the same host computer"): two computers
writing at once could damage the file. So a log on a share is read, and not written.
"""

import os
import subprocess
import sys
from pathlib import Path

SHARES = frozenset(
    (
        *(
            "nfs",
            "nfs3",
            "nfs4",
            "cifs",
            "smb",
            "smb2",
            "smb3",
            "smbfs",
            "afpfs",
            "webdav",
            "davfs",
            "davfs2",
        ),
        *("ncpfs", "afs", "coda", "9p", "ceph", "glusterfs", "lustre", "gpfs", "beegfs", "orangefs", "pvfs2"),
        *(
            "fuse.sshfs",
            "fuse.davfs2",
            "fuse.glusterfs",
            "fuse.ceph",
            "fuse.rclone",
            "fuse.s3fs",
            "fuse.smbnetfs",
        ),
        *("vboxsf", "prl_fs", "fuse.gvfsd-fuse", "fuse.vmhgfs-fuse", "ftpfs", "sshfs", "macfuse", "osxfuse"),
    )
)
"""File systems whose files lie, or may lie, on another computer."""


def log_path() -> Path:
    """The log's usual place, in the user's data folder."""
    return _folder() / "screening-log.db"


def drafts_folder() -> Path:
    """Where drafts lie: in the user's data folder, wherever the log is."""
    return _folder() / "drafts"


def _folder() -> Path:
    from platformdirs import user_data_path

    return user_data_path("screener", appauthor=False)


def share(path: Path) -> str:
    """The name of the network file system that a path lies on; empty for a disk of this computer."""
    real = Path(os.path.realpath(path))
    if sys.platform == "win32":
        return _windows(real)
    found = _mounted(real, _linux() if sys.platform.startswith("linux") else _mount_command())
    # A whole system under 9p is a container's own disk and not a share.
    return found[1] if found[1] in SHARES and found[0] != "/" else ""


def _mounted(path: Path, mounts: list[tuple[str, str]]) -> tuple[str, str]:
    """The mount point and file system that a path lies on; the last of several on one place counts."""
    best = ("/", "")
    for point, kind in mounts:
        if (path == Path(point) or Path(point) in path.parents) and len(point) >= len(best[0]):
            best = (point, kind)
    return best


def _linux() -> list[tuple[str, str]]:
    try:
        text = Path("/proc/self/mountinfo").read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return []
    mounts = []
    for line in text.splitlines():
        before, _, after = line.partition(" - ")
        if after and len(before.split()) > 4:
            mounts.append((_unescaped(before.split()[4]), after.split()[0]))
    return mounts


def _unescaped(point: str) -> str:
    """A mount point as it is: the kernel writes blanks and backslashes in octal."""
    for code, sign in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        point = point.replace(code, sign)
    return point


def _mount_command() -> list[tuple[str, str]]:
    """What ``mount`` prints on macOS and BSD: ``//a@host/b on /Volumes/b (smbfs, nodev)``."""
    try:
        text = subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=False).stdout
    except OSError:
        return []
    mounts = []
    for line in text.splitlines():
        _, _, rest = line.partition(" on ")
        point, _, options = rest.rpartition(" (")
        mounts.append((point, options.split(",")[0].rstrip(")")))
    return mounts


def _windows(path: Path) -> str:
    drive = path.drive
    if drive.startswith("\\\\"):
        return drive
    import ctypes

    remote = 4
    kind = ctypes.windll.kernel32.GetDriveTypeW(f"{drive}\\")  # type: ignore[attr-defined,unused-ignore] # Windows
    return f"network drive {drive}" if kind == remote else ""
