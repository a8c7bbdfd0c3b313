"""A clinic on a network share is refused, and one on a disk never is."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from bodymap.errors import NetworkShareError
from db import shares
from db.shares import (
    refuse_network_share,
    share_in_mount_output,
    share_in_mountinfo,
    share_of,
    share_of_windows_path,
)
from tests.cases import cases

LINUX = r"""22 27 0:21 / /proc rw,relatime - proc proc rw
27 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw,discard
31 27 0:28 / /srv rw,nosuid,nodev shared:9 - tmpfs tmpfs rw,size=24684092k
40 27 0:44 / /mnt/nas rw,relatime shared:20 - nfs4 nas:/export rw,vers=4.2,hard,proto=tcp
41 27 0:45 / /mnt/old rw,relatime - nfs nas:/old rw,vers=3,addr=10.0.0.2
42 27 0:46 / /mnt/win rw,relatime - cifs //srv/clinic rw,vers=3.1.1,username=anna
43 40 8:17 / /mnt/nas/usb rw,relatime - vfat /dev/sdb1 rw
44 27 0:47 / /mnt/two\040words rw,nosuid - fuse.sshfs anna@srv:/data rw,user_id=1000
45 27 0:48 / /mnt/cloud rw,nosuid - fuse.rclone drive: rw,user_id=1000,group_id=1000
46 27 0:49 / /mnt/ntfs rw,relatime - fuseblk /dev/sdc1 rw,user_id=0,blksize=4096
47 27 0:50 / /mnt/wsl rw,noatime - 9p drvfs rw,dirsync,aname=drvfs;path=C:\;uid=1000
48 27 0:51 / /mnt/ceph rw,relatime - ceph 10.0.0.3:6789:/ rw,name=admin
49 27 0:52 / /mnt/gluster rw,relatime - fuse.glusterfs srv:/vol rw,max_read=131072
50 27 0:53 / /mnt/web rw,relatime - fuse /dev/fuse rw
51 27 8:18 / /mnt/win rw,relatime - xfs /dev/sdd1 rw
52 27 0:54 / /mnt/host rw,relatime - virtiofs share0 rw
53 27 0:55 /@home /mnt/btrfs rw,relatime shared:70 master:3 - btrfs /dev/nvme0n1p2 rw,subvol=/@home
54 27 0:56 / /mnt/union rw,relatime - overlay overlay rw,lowerdir=/a,upperdir=/b
"""

MAC = """/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
devfs on /dev (devfs, local, nobrowse)
/dev/disk3s5 on /System/Volumes/Data (apfs, local, journaled, nobrowse, protect)
map auto_home on /System/Volumes/Data/home (autofs, automounted, nobrowse)
//anna@nas._smb._tcp.local/clinic on /Volumes/clinic (smbfs, nodev, nosuid, mounted by anna)
nas:/export on /Volumes/export (nfs, nodev, nosuid, mounted by anna)
//anna@old._afpovertcp._tcp.local/files on /Volumes/files (afpfs, nodev, nosuid, mounted by anna)
/dev/disk5s1 on /Volumes/a stick on a desk (msdos, local, nodev, nosuid, noowners, noatime)
https://cloud.example/dav/ on /Volumes/dav (webdav, nodev, noexec, nosuid, mounted by anna)
anna@srv:/data on /Volumes/far (macfuse, nodev, nosuid, synchronous, mounted by anna)
"""


@cases(
    ("folder", "word"),
    [
        ("/var/lib/anna", ""),
        ("/srv/x", ""),
        ("/mnt/nas/clinic", "NFS"),
        ("/mnt/nas", "NFS"),
        ("/mnt/nasty", ""),
        ("/mnt/old/clinic", "NFS"),
        ("/mnt/nas/usb/clinic", ""),
        ("/mnt/win/clinic", ""),
        ("/mnt/two words/clinic", "SSH"),
        ("/mnt/cloud/clinic", "cloud"),
        ("/mnt/ntfs/clinic", ""),
        ("/mnt/wsl/clinic", "9P"),
        ("/mnt/ceph/clinic", "Ceph"),
        ("/mnt/gluster/clinic", "GlusterFS"),
        ("/mnt/web/clinic", ""),
        ("/mnt/host/clinic", "virtual machine"),
        ("/mnt/btrfs/anna", ""),
        ("/mnt/union", ""),
    ],
)
def test_linux(folder: str, word: str) -> None:
    kind = share_in_mountinfo(LINUX, PurePosixPath(folder))
    assert (word in kind) if word else kind == ""


def test_of_two_mounts_on_one_folder_the_last_counts() -> None:
    without_the_disk = "\n".join(line for line in LINUX.splitlines() if "sdd1" not in line)
    assert "SMB" in share_in_mountinfo(without_the_disk, PurePosixPath("/mnt/win/clinic"))


@cases(
    ("folder", "word"),
    [
        ("/Library/bodymap", ""),
        ("/System/Volumes/Data/Library", ""),
        ("/Volumes/clinic/bodymap", "SMB"),
        ("/Volumes/export", "NFS"),
        ("/Volumes/files/x", "AFP"),
        ("/Volumes/a stick on a desk/x", ""),
        ("/Volumes/dav/x", "WebDAV"),
    ],
)
def test_macos(folder: str, word: str) -> None:
    kind = share_in_mount_output(MAC, PurePosixPath(folder))
    assert (word in kind) if word else kind == ""


@cases(
    ("path", "drive_type", "is_share"),
    [
        (r"C:\Clinic\bodymap", 3, False),
        (r"E:\bodymap", 2, False),
        (r"Z:\bodymap", 4, True),
        (r"\\server\clinic\bodymap", 1, True),
        ("//server/clinic/bodymap", 1, True),
        (r"\\?\UNC\server\clinic\bodymap", 1, True),
        (r"\\?\C:\Clinic", 3, False),
        (r"\\wsl.localhost\Debian\data", 1, True),
        (r"\\.\C:\Clinic", 3, False),
    ],
)
def test_windows(path: str, drive_type: int, is_share: bool) -> None:
    assert bool(share_of_windows_path(path, drive_type)) is is_share


@cases("junk", ["", "\n", " - ", "1 2 3 - nfs", "a on b", "(((", " - nfs x rw"])
def test_what_cannot_be_understood_is_a_disk(junk: str) -> None:
    assert share_in_mountinfo(junk, PurePosixPath("/x")) == ""
    assert share_in_mount_output(junk, PurePosixPath("/x")) == ""


@pytest.fixture
def nas(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that this system says is mounted from a server."""
    at = tmp_path.resolve() / "nas"
    at.mkdir()
    told = f"27 1 254:0 / / rw - ext4 /dev/vda rw\n40 27 0:44 / {at} rw - nfs4 nas:/x rw\n"
    monkeypatch.setattr(shares, "_mountinfo", lambda: told)
    return at


def test_a_folder_of_this_machine_is_a_disk(tmp_path: Path) -> None:
    assert share_of(tmp_path) == ""
    refuse_network_share(tmp_path / "not" / "there", allowed=False)


def test_it_is_refused_with_the_reason_unless_forced(nas: Path) -> None:
    with pytest.raises(NetworkShareError, match=r"lies on a network share \(NFS\).*Move"):
        refuse_network_share(nas / "made" / "later", allowed=False)
    refuse_network_share(nas, allowed=True)


def test_a_link_is_followed(nas: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(nas)
    with pytest.raises(NetworkShareError):
        refuse_network_share(tmp_path / "link" / "clinic", allowed=False)


@pytest.mark.parametrize(("said", "allowed"), [("1", True), ("0", False), ("", False)])
def test_the_environment_can_insist(
    monkeypatch: pytest.MonkeyPatch, said: str, allowed: bool
) -> None:
    monkeypatch.setenv(shares.ALLOW_VARIABLE, said)
    assert shares.allowed_by_environment() is allowed
