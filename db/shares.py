"""Whether a folder lies on a network share.

SQLite's write-ahead log needs memory that all programs with the file open share, and locks that
hold. On a share two machines have neither: both would write, and the file would be damaged without
a word. So a clinic on a share is refused, unless somebody insists.

Each system is asked in its own way, and what it answers is read by a function that needs nothing
but the answer. What a system does not tell counts as its own disk: a clinic must open on a system
that nobody here has seen.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path, PurePosixPath
from typing import Final

from bodymap.errors import NetworkShareError

ALLOW_VARIABLE: Final = "BODYMAP_ALLOW_NETWORK_SHARE"

_KINDS: Final = {
    "9p": "a folder shared by 9P",
    "acfs": "a cluster file system (ACFS)",
    "afpfs": "an Apple file server (AFP)",
    "afs": "AFS",
    "beegfs": "a cluster file system (BeeGFS)",
    "ceph": "a cluster file system (Ceph)",
    "cifs": "a Windows share (SMB)",
    "coda": "Coda",
    "davfs": "a web folder (WebDAV)",
    "gfs2": "a cluster file system (GFS2)",
    "glusterfs": "a cluster file system (GlusterFS)",
    "gpfs": "a cluster file system (GPFS)",
    "lustre": "a cluster file system (Lustre)",
    "ncpfs": "a NetWare share",
    "nfs": "a network share (NFS)",
    "nfs4": "a network share (NFS)",
    "ocfs2": "a cluster file system (OCFS2)",
    "orangefs": "a cluster file system (OrangeFS)",
    "prl_fs": "a folder shared with a virtual machine",
    "pvfs2": "a cluster file system (OrangeFS)",
    "smb2": "a Windows share (SMB)",
    "smb3": "a Windows share (SMB)",
    "smbfs": "a Windows share (SMB)",
    "vboxsf": "a folder shared with a virtual machine",
    "virtiofs": "a folder shared with a virtual machine",
    "vmhgfs": "a folder shared with a virtual machine",
    "webdav": "a web folder (WebDAV)",
}
"""Kinds of file system that another machine may write to as well, in words."""

_FUSE_KINDS: Final = {
    "ceph-fuse": _KINDS["ceph"],
    "cephfs": _KINDS["ceph"],
    "curlftpfs": "a folder on a server (FTP)",
    "davfs": _KINDS["davfs"],
    "gcsfuse": "a cloud folder",
    "glusterfs": _KINDS["glusterfs"],
    "goofys": "a cloud folder",
    "google-drive-ocamlfuse": "a cloud folder",
    "gvfsd-fuse": "a folder on a server",
    "kio-fuse": "a folder on a server",
    "mergerfs": "a pool of folders",
    "moosefs": "a cluster file system (MooseFS)",
    "onedriver": "a cloud folder",
    "rclone": "a cloud folder",
    "s3fs": "a cloud folder",
    "sshfs": "a folder on a server (SSH)",
    "vmhgfs-fuse": _KINDS["vmhgfs"],
}

_REMOTE_DRIVE: Final = 4
"""DRIVE_REMOTE of GetDriveTypeW."""


def refuse_network_share(folder: Path, *, allowed: bool) -> None:
    """Raise NetworkShareError where ``folder``, or the nearest folder above it that is there, lies
    on a network share, unless that is ``allowed``."""
    if allowed:
        return
    kind = share_of(folder)
    if kind:
        raise NetworkShareError(
            f"The clinic's folder lies on {kind}. Two programs could write there at the same time"
            " and damage the record. Move the folder to a disk of this computer."
        )


def allowed_by_environment() -> bool:
    """Whether somebody insists through the environment."""
    return os.environ.get(ALLOW_VARIABLE, "") == "1"


def share_of(folder: Path) -> str:
    """The kind of share that ``folder`` lies on, in words; empty on a disk of this machine."""
    there = folder.absolute()
    while not there.exists() and there != there.parent:
        there = there.parent
    there = there.resolve()
    if sys.platform == "win32":
        return share_of_windows_path(str(there), _drive_type(there.anchor))
    if sys.platform == "darwin":
        return share_in_mount_output(_mount_output(), PurePosixPath(there))
    return share_in_mountinfo(_mountinfo(), PurePosixPath(there))


def share_in_mountinfo(mountinfo: str, folder: PurePosixPath) -> str:
    """The kind of share by the text of Linux's ``/proc/self/mountinfo`` (proc(5))."""
    found, kind, text = -1, "", str(folder)
    for line in mountinfo.splitlines():
        mount, _, rest = line.partition(" - ")
        fields, system = mount.split(" "), rest.split(" ")
        if len(fields) < 5 or not system[0]:
            continue
        at = _unescaped(fields[4])
        if not text.startswith(at):
            continue  # nor does it lie below; most mounts are such, and every log-in asks
        point = PurePosixPath(at)
        # of several mounts on one point the last hides the others
        if folder.is_relative_to(point) and len(point.parts) >= found:
            found, kind = len(point.parts), system[0]
    return _in_words(kind)


def share_in_mount_output(output: str, folder: PurePosixPath) -> str:
    """The kind of share by what macOS's ``mount`` prints: ``//SOURCE on POINT (KIND, ...)``."""
    found, kind = -1, ""
    for line in output.splitlines():
        mount, _, options = line.rpartition(" (")
        _, is_one, at = mount.partition(" on ")
        if not is_one:
            continue
        point = PurePosixPath(at)
        if folder.is_relative_to(point) and len(point.parts) >= found:
            found, kind = len(point.parts), options.rstrip(")").split(",")[0].strip()
    return _in_words(kind)


def share_of_windows_path(path: str, drive_type: int) -> str:
    r"""The kind of share by a path of Windows and what GetDriveTypeW says of its drive. A path
    that begins with two backslashes names a server, but for ``\\?\C:\`` and ``\\.\``."""
    plain = path.replace("/", "\\")
    for prefix in ("\\\\?\\", "\\\\.\\"):
        if plain.startswith(prefix):
            plain = plain.removeprefix(prefix)
            if plain.upper().startswith("UNC\\"):
                return _KINDS["smb3"]
            break
    if plain.startswith("\\\\") or drive_type == _REMOTE_DRIVE:
        return _KINDS["smb3"]
    return ""


def _in_words(kind: str) -> str:
    for prefix in ("fuse.", "fuseblk."):
        if kind.startswith(prefix):
            below = kind.removeprefix(prefix)
            return _FUSE_KINDS.get(below, _KINDS.get(below, ""))
    return _KINDS.get(kind, "")


def _unescaped(text: str) -> str:
    """``\\040`` stands for a space in mountinfo, and so on for a tab, a line end, a backslash."""
    parts = text.split("\\")
    return parts[0] + "".join(
        chr(int(part[:3], 8)) + part[3:] if part[:3].isdigit() else f"\\{part}"
        for part in parts[1:]
    )


def _mountinfo() -> str:
    try:
        return Path("/proc/self/mountinfo").read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return ""


def _mount_output() -> str:
    try:
        done = subprocess.run(["/sbin/mount"], capture_output=True, text=True, timeout=5)  # noqa: PLW1510 - a failure prints nothing, which says nothing
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout


if sys.platform == "win32":

    def _drive_type(anchor: str) -> int:
        import ctypes

        return int(ctypes.windll.kernel32.GetDriveTypeW(anchor))

else:

    def _drive_type(_anchor: str) -> int:
        return 0
